"""GDELT: what happened, in the 58 columns of GDELT 1.0's event table, tab-separated, with a head that names them.

What GDELT estimates and no article says stays empty: no act has a Goldstein score or a tone here.

Source: The GDELT Event Database, Data Format Codebook v1.03, 2013.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator

from depeche.codebook.coordinates import coordinates
from depeche.codebook.plover import PloverActor
from depeche.records.record import EventRecord
from depeche.views.exports.acts import Act, happened_in, quad_of
from depeche.views.exports.cameo import LOSSES as OF_CAMEO
from depeche.views.exports.cameo import dyads, tab_separated
from depeche.views.exports.loss import count_behind
from depeche.views.exports.material import Material

_ACTOR = (
    "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code", "Type1Code",
    "Type2Code", "Type3Code",
)  # fmt: skip
_GEO = ("Type", "FullName", "CountryCode", "ADM1Code", "Lat", "Long", "FeatureID")
COLUMNS = (
    "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate",
    *(f"Actor1{name}" for name in _ACTOR), *(f"Actor2{name}" for name in _ACTOR),
    "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions",
    "NumSources", "NumArticles", "AvgTone",
    *(f"Actor1Geo_{name}" for name in _GEO), *(f"Actor2Geo_{name}" for name in _GEO),
    *(f"ActionGeo_{name}" for name in _GEO), "DATEADDED", "SOURCEURL",
)  # fmt: skip
_WORLD_CITY = 4
_ORGANISATIONS = ("IGO", "NGO", "MNC")

LOSSES = {
    **OF_CAMEO,
    "not_happened": "events that are planned, called off, denied or called for: GDELT has no status",
    "places": "events whose place is in no table of coordinates; its name is kept",
    "scores": "Goldstein scale and tone, which nobody reported: empty",
}


def write_gdelt(material: Material, lost: Counter[str]) -> Iterator[bytes]:
    """Yield a head and one line for each pair of sides of each event that happened or goes on."""
    count_behind(material, lost)
    yield tab_separated(COLUMNS)
    for record in happened_in(material.found, lost):
        pairs = dyads(record, lost)
        if not pairs:
            continue
        lost["scores"] += len(pairs)
        lost["places"] += int(record.place is not None and coordinates(record.place) is None)
        for act, code, day in pairs:
            yield tab_separated(_cells(act, code, day), lost)


def _cells(act: Act, code: str, day: datetime.date) -> tuple[object, ...]:
    record = act.record
    added = max((m.published for m in record.members if m.published), default=day.isoformat())
    return (
        event_number(act), f"{day:%Y%m%d}", f"{day:%Y%m}", f"{day:%Y}",
        # GDELT's own reckoning of the share of the year, with months of 30 days.
        f"{day.year + min(0.9999, (day.month * 30 + day.day) / 365):.4f}",
        *_actor(act.actor), *_actor(act.other),
        1, code, code[:3], code[:2], quad_of(record), None, len(record.members), record.independent, record.sources,
        None,
        *_nowhere(), *_nowhere(), *_place(record), added.replace("-", ""), record.members[0].url,
    )  # fmt: skip


def event_number(act: Act) -> int:
    """A whole number that is always the same for the same pair of the same record, as GLOBALEVENTID must be one."""
    return int(act.record.id.partition("-")[2], 16) * 1000 + act.number


def _actor(actor: PloverActor | None) -> tuple[object, ...]:
    if actor is None:
        return (None,) * len(_ACTOR)
    organisation = actor.code.startswith(_ORGANISATIONS) or actor.folded
    country = None if organisation else actor.code
    code = f"{actor.code}{actor.sector or ''}"
    return code, actor.name, country, None, None, None, None, actor.sector, None, None


def _place(record: EventRecord) -> tuple[object, ...]:
    if record.place is None:
        return _nowhere()
    point = coordinates(record.place)
    if point is None:
        return 0, record.place, None, None, None, None, None
    return _WORLD_CITY, record.place, None, None, point.latitude, point.longitude, point.geonames


def _nowhere() -> tuple[object, ...]:
    return (0, *(None,) * (len(_GEO) - 1))
