"""Stored forms: traits and records as text, for the derived tables, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from typing import Any

from depeche.codebook.places import Where
from depeche.records.record import (
    AgreementRecord,
    CommitmentRecord,
    Conflict,
    EventRecord,
    LifeStep,
    MeasureRecord,
    Member,
    MissingStep,
    OfficeRecord,
    Record,
    StatementRecord,
    Tenure,
    Value,
)
from depeche.records.traits import Instrument, Traits
from depeche.texts.quotation import Quotation

_SETS = ("source", "target", "sides", "domains", "words", "around", "chambers", "levels", "reported_with")
_PLAIN = (
    "lead",
    "kind",
    "symmetric",
    "first",
    "last",
    "dated",
    "published",
    "status",
    "headline",
    "treaty",
    "unit",
    "type",
)
_LISTS = ("persons", "acting", "signed", "figure")


def traits_text(traits: Traits) -> str:
    """Traits as text; what the row says besides (digests and sort) is left out."""
    form: list[Any] = [getattr(traits, name) for name in _PLAIN]
    form += [sorted(getattr(traits, name)) for name in _SETS]
    form += [getattr(traits, name) for name in _LISTS]
    place, instrument = traits.place, traits.instrument
    form.append([place.country, place.town, place.known] if place else None)
    form.append([instrument.sort, sorted(instrument.topic), instrument.domain] if instrument else None)
    return json.dumps(form, ensure_ascii=False, separators=(",", ":"))


def traits_fields(text: str) -> dict[str, Any]:
    """What `traits_text` wrote, by field."""
    form = json.loads(text)
    at = len(_PLAIN)
    found: dict[str, Any] = dict(zip(_PLAIN, form))
    found |= {name: frozenset(values) for name, values in zip(_SETS, form[at:])}
    at += len(_SETS)
    found |= {name: None if value is None else tuple(value) for name, value in zip(_LISTS, form[at:])}
    found["acting"] = tuple((code, person) for code, person in found["acting"])
    place, instrument = form[-2:]
    if place:
        found["place"] = Where(place[0], None if place[1] is None else tuple(place[1]), place[2])
    if instrument:
        found["instrument"] = Instrument(sort=instrument[0], topic=frozenset(instrument[1]), domain=instrument[2])
    return found


_CLASSES: Mapping[str, type[Record]] = {
    "event": EventRecord,
    "agreement": AgreementRecord,
    "commitment": CommitmentRecord,
    "measure": MeasureRecord,
    "statement": StatementRecord,
    "office": OfficeRecord,
}
_PARTS: Mapping[str, Any] = {
    "members": Member,
    "conflicts": Conflict,
    "values": Value,
    "steps": LifeStep,
    "missing": MissingStep,
    "tenures": Tenure,
}


def record_text(record: Record) -> str:
    """A record as text: every field that is not as by default."""
    return json.dumps(_plain(record), ensure_ascii=False, separators=(",", ":"))


def read_record(sort: str, text: str) -> Record:
    """What `record_text` wrote."""
    record: Record = _made(_CLASSES[sort], json.loads(text))
    return record


def _plain(value: Any) -> Any:
    if isinstance(value, Quotation):
        return [value.start, value.end, value.quote]
    if is_dataclass(value):
        told = ((f, getattr(value, f.name)) for f in fields(value))
        return {f.name: _plain(v) for f, v in told if f.default is MISSING or v != f.default}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


@cache
def _names(made: Any) -> frozenset[str]:
    told: tuple[Field[Any], ...] = fields(made)
    return frozenset(f.name for f in told)


def _made(made: Any, form: Mapping[str, Any]) -> Any:
    values: dict[str, Any] = {}
    for name, value in form.items():
        if name in _PARTS and value and isinstance(value[0], dict):
            values[name] = tuple(_made(_PARTS[name], part) for part in value)
        elif name == "evidence":
            values[name] = Quotation(*value) if value is not None else None
        elif name == "quotations":
            values[name] = tuple((article, Quotation(*quotation)) for article, quotation in value)
        elif name == "history":
            values[name] = tuple(tuple(one) for one in value)
        else:
            values[name] = tuple(value) if isinstance(value, list) else value
    assert values.keys() <= _names(made)
    return made(**values)
