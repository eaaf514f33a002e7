"""GeoJSON: events at the towns in which they took place, for maps.

An event of which only the country is known has no point: the middle of a country is nowhere that anything happened.

Source: RFC 7946.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from depeche.codebook.coordinates import Point, coordinates
from depeche.records.record import EventRecord
from depeche.views.exports.loss import BEHIND, count_behind
from depeche.views.exports.material import Material

LOSSES = {
    "others": "agreements, commitments, measures, statements and offices, which are nowhere in particular",
    "placeless": "events without a place",
    "places": "events whose place is a country or in no table of coordinates",
    "places_disputed": "events whose articles disagree on the place",
    "reports": "reports after the first of a record, with their words",
    **BEHIND,
}


def write_geojson(material: Material, lost: Counter[str]) -> Iterator[bytes]:
    """Yield a collection of one point for each event whose town is known; one feature a line."""
    count_behind(material, lost)
    yield b'{"type": "FeatureCollection", "features": [\n'
    before = b""
    for record in material.found:
        if not isinstance(record, EventRecord):
            lost["others"] += 1
            continue
        point = _point(record, material, lost)
        if point:
            lost["reports"] += len(record.members) - 1
            yield before + json.dumps(_feature(record, point), ensure_ascii=False).encode("utf-8")
            before = b",\n"
    yield b"\n]}\n"


def _point(record: EventRecord, material: Material, lost: Counter[str]) -> Point | None:
    if record.place is None:
        disputed = any(conflict.field == "place" for conflict in record.conflicts)
        lost["places_disputed" if disputed else "placeless"] += 1
        return None
    places = [getattr(material.entries[m.report].report, "place", None) for m in record.members]
    countries = {place.country for place in places if place and place.name == record.place and place.country}
    point = coordinates(record.place, next(iter(countries)) if len(countries) == 1 else None)
    lost["places"] += int(point is None)
    return point


def _feature(record: EventRecord, point: Point) -> dict[str, Any]:
    quoted = next((m.evidence.quote for m in record.members if m.evidence), None)
    return {
        "type": "Feature",
        "id": record.id,
        "geometry": {"type": "Point", "coordinates": [point.longitude, point.latitude]},
        "properties": {
            "label": record.label,
            "kind": record.kind,
            "type": record.type,
            "status": record.status,
            "date": record.date,
            "first": record.first,
            "last": record.last,
            "source": list(record.source),
            "target": list(record.target),
            "place": record.place,
            "geonames": point.geonames,
            "persons": list(record.persons),
            "articles": record.sources,
            "independent": record.independent,
            "conflicts": [conflict.field for conflict in record.conflicts],
            "quotation": quoted,
            "url": record.members[0].url,
        },
    }
