"""FollowTheMoney: states, persons, offices, events and articles as entities for Aleph and OpenAleph.

The entities are written from the published model, without its library; CI validates them by it.

Source: FollowTheMoney 4, followthemoney.tech.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from depeche.codebook.actors import organisations, state_codes
from depeche.codebook.tables import read_csv
from depeche.records.record import AgreementRecord, EventRecord, OfficeRecord, Record
from depeche.views.exports.loss import BEHIND, count_behind
from depeche.views.exports.material import Material

LOSSES = {
    "others": "commitments, measures and statements: the model has no schema for them",
    "steps": "steps of agreements that no event tells: kept in words only",
    "conflicts": "fields in which the articles disagree, told in words only",
    "roles": "who acts and to whom: the model knows only who is involved",
    "statuses": "whether it happened, was planned, denied or called off: a keyword only",
    "dates_coarse": "dates with one open end: the other end alone is written",
    "offsets": "places of quotations within their articles",
    **BEHIND,
}

Entity = dict[str, Any]
_LONGEST = 2_000  # characters of a label or a summary


def write_ftm(material: Material, lost: Counter[str]) -> Iterator[bytes]:
    """Yield one entity a line: articles, then states and organisations, persons, and what they did."""
    count_behind(material, lost)
    met: dict[str, Entity] = {}
    for entity in _entities(material, lost):
        met.setdefault(entity["id"], entity)
    for entity in met.values():
        yield json.dumps(entity, ensure_ascii=False).encode("utf-8", "replace") + b"\n"


def _entities(material: Material, lost: Counter[str]) -> Iterator[Entity]:
    for source in material.sources:
        yield _entity(
            _article(source.digest), "Article", fileName=[source.article], title=[source.title],
            name=[source.title or source.article], publisher=[source.outlet], sourceUrl=[_address(source.url)],
            publishedAt=[source.published],
            contentHash=[hashlib.sha1(source.text.encode("utf-8", "replace")).hexdigest()],
        )  # fmt: skip
    for code in sorted({code for record in material.found for code in (*record.sides, *_countries(record))}):
        yield _side(code)
    for record in material.found:
        if isinstance(record, OfficeRecord):
            yield from _office(record)
        elif isinstance(record, EventRecord | AgreementRecord):
            yield from _happening(record, material, lost)
        else:
            lost["others"] += 1
        lost["conflicts"] += len(record.conflicts)


def _countries(record: Record) -> tuple[str, ...]:
    return (record.country,) if isinstance(record, OfficeRecord) and record.country else ()


def _side(code: str) -> Entity:
    country = _alpha2().get(code)
    if code in state_codes():
        return _entity(_actor(code), "PublicBody", name=[_names().get(code, code)], country=[country])
    known = organisations().get(code)
    return _entity(_actor(code), "Organization", name=[known["name_en"] if known else code], abbreviation=[code])


def _office(record: OfficeRecord) -> Iterator[Entity]:
    person = _person(record.person, record.country)
    country = _alpha2().get(record.country or "")
    yield _entity(person, "Person", name=[record.person], position=[t.title for t in record.tenures], country=[country])
    for tenure in record.tenures:
        post = f"post-{_digest(tenure.title, record.country or '')}"
        yield _entity(
            post, "Position", name=[tenure.title], country=[country],
            organization=[_actor(record.country)] if record.country else [],
        )  # fmt: skip
        printed = " – ".join(day for day in (tenure.since, tenure.until) if day)
        yield _entity(
            f"held-{_digest(record.id, tenure.title)}", "Occupancy", holder=[person], post=[post], date=[tenure.since],
            summary=[f"printed {printed}"] if printed else [], recordId=[record.id], publisher=_outlets(record),
        )  # fmt: skip


def _happening(record: EventRecord | AgreementRecord, material: Material, lost: Counter[str]) -> Iterator[Entity]:
    agreement = isinstance(record, AgreementRecord)
    lost["roles"] += int(not agreement)
    lost["statuses"] += int(record.status not in (None, "happened"))
    lost["dates_coarse"] += int((record.first is None) != (record.last is None))
    persons = [(_person(name, None), name) for name in record.persons]
    for identity, name in persons:
        yield _entity(identity, "Person", name=[name])
    told = [f"{c.field}: {' / '.join(v.value for v in c.values)}" for c in record.conflicts]
    if isinstance(record, AgreementRecord):
        for step in record.steps:
            told.append(f"{step.step} {step.date or ''} ({', '.join(step.by)}): {step.status}")
            lost["steps"] += int(step.record is None)
    quotations = [m.evidence.quote for m in record.members if m.evidence]
    lost["offsets"] += len(quotations)
    yield _entity(
        f"record-{record.id}", "Event", name=[record.label], startDate=[record.first], endDate=[record.last],
        involved=[*(_actor(code) for code in record.sides), *(identity for identity, _ in persons)],
        location=[record.place], summary=["; ".join(told)], description=quotations, recordId=[record.id],
        keywords=["agreement" if agreement else record.kind, record.status, *record.domains],
        publisher=_outlets(record), sourceUrl=[_address(m.url) for m in record.members],
        proof=[_article(m.digest) for m in record.members],
    )  # fmt: skip


def _entity(identity: str, schema: str, **properties: Iterable[str | None]) -> Entity:
    """An entity with the values that it has, each once and none of them empty."""
    kept = {
        name: list(dict.fromkeys(" ".join(value.split())[:_LONGEST] for value in values if value and value.strip()))
        for name, values in properties.items()
    }
    return {"id": identity, "schema": schema, "properties": {name: values for name, values in kept.items() if values}}


def _outlets(record: Record) -> list[str | None]:
    return [member.outlet for member in record.members]


def _article(digest: str) -> str:
    return f"article-{digest[:40]}"


def _actor(code: str) -> str:
    return f"actor-{code.lower()}"


def _person(name: str, country: str | None) -> str:
    # Persons of one name are one here, as in the records of events, where no article says for whom they stand.
    return f"person-{_digest(name.casefold())}"


def _digest(*words: str) -> str:
    return hashlib.sha256("\0".join(words).encode("utf-8", "replace")).hexdigest()[:20]


def _address(url: str | None) -> str | None:
    return url if url and re.match(r"https?://[^\s/]+\.[^\s/]+", url) and not re.search(r"\s", url) else None


def _alpha2() -> dict[str, str]:
    return {row["alpha3"]: row["alpha2"].lower() for row in read_csv("states.csv") if row["alpha2"]}


def _names() -> dict[str, str]:
    return {row["alpha3"]: row["name_en"] for row in read_csv("states.csv")}
