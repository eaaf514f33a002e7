"""PLOVER: coded articles as the event records of PLOVER 2.0, and the count of what that form has no room for.

One event of ours is one record with lists of actors, never a fan of pairs. Statements, measures, agreements,
commitments and offices are no events there: they are counted, not written. The form's JSON Schema stands in
`plover.schema.json`.
"""

from __future__ import annotations

import datetime
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from typing import Any

from depeche.articles.article import Article
from depeche.codebook.kinds import kinds, quad_class
from depeche.codebook.plover import plover, plover_actor, plover_sector
from depeche.codebook.program import program, version_here
from depeche.reports.coded import REPORTS, CodedArticle
from depeche.reports.event import Actor, Event
from depeche.texts.period import Period, read_period
from depeche.views.exports.material import Material

Form = dict[str, Any]
LOSS_SCHEMA = "depeche/plover-loss/1"

# What may be lost, in the order of the sidecar. The first are whole reports, the rest parts of events that are written.
LOSSES = {
    "statements": "no event in PLOVER",
    "measures": "figures have no place beside events",
    "agreements": "instruments and their steps are told only by the events that take them",
    "commitments": "a promise is an event there, with no due day and no way to be kept",
    "offices": "who holds which title is said only of an actor",
    "events_without_actor": "an actor has no code in the tables: not written",
    "events_without_recipient": "the type demands a recipient: not written",
    "events_without_type": "of no PLOVER type: not written",
    "events_without_day": "neither dated nor in an article with a day: not written",
    "dates_missing": "the publication day stands for an unknown one",
    "dates_coarse": "first and last day stand for a season, month or year, or for an uncertain date",
    "dates_open": "one end of the interval is unknown",
    "promises_as_agreements": "PLOVER has AGREE for a planned act as for an agreement about it",
    "ongoing_as_happened": "there is no mode for what still goes on",
    "cancelled_denied_negated": "called off, denied and not done are all negation",
    "modes": "the mode is none of the exported type",
    "acts": "two kinds that PLOVER doesn't tell apart; the comment has ours",
    "sides_inferred": "a side that its own sentence does not name is written like one that it does",
    "actors_folded": "a territory or an organisation under a code that others share; its name is kept",
    "sectors": "no such sector in PLOVER",
    "persons": "a participant who is given to no side",
    "sources_named": "who is said to say so",
}


def plover_schema() -> str:
    """The schema of one record: JSON Schema, draft 2020-12."""
    return (files("depeche.views.exports") / "plover.schema.json").read_text(encoding="utf-8")


def plover_records(coded: CodedArticle, article: Article | None = None) -> tuple[list[Form], Counter[str]]:
    """The records of one coded article, in the order of its events, and what was lost, by the names of `LOSSES`.

    Args:
        coded: What the article reports.
        article: The article, for title, address and outlet.
    """
    lost: Counter[str] = Counter({name: len(getattr(coded, name)) for name in REPORTS if name != "events"})
    records = []
    for number, event in enumerate(coded.events, start=1):
        record = _record(coded, event, number, lost)
        if record is not None:
            record["cite_info"] = _citation(coded, article)
            records.append(record)
    return records, lost


def write_plover(material: Material, lost: Counter[str]) -> Iterator[bytes]:
    """Yield one record of PLOVER a line for each report of a chosen event; the comment names our record of it.

    Reports of one thing stand apart, as PLOVER has them, with their own words: the record tells which are one.
    """
    for article, coded, digests in material.coded():
        records, missing = plover_records(coded, article)
        lost.update(missing)
        for form in records:
            record = material.record_of[digests[form["text_info"]["sequence"] - 1]]
            form["comment"] = f"{form['comment']}; record={record.id}"
            yield json.dumps(form, ensure_ascii=False).encode("utf-8") + b"\n"


def loss_form(lost: Iterable[tuple[CodedArticle, int, Counter[str]]]) -> Form:
    """The sidecar: what was lost in all and in each article.

    Args:
        lost: Each article with the number of its records and its losses.
    """
    articles, total, given, written = [], Counter[str](), 0, 0
    for coded, count, losses in lost:
        total += losses
        given, written = given + len(coded.events), written + count
        articles.append(
            {"article": coded.article, "events": len(coded.events), "written": count, "lost": _counts(losses)}
        )
    return {
        "schema": LOSS_SCHEMA,
        "codebook": plover().edition,
        "events": given,
        "written": written,
        "lost": _counts(total),
        "meaning": {name: LOSSES[name] for name in LOSSES if total[name]},
        "articles": articles,
    }


def _counts(losses: Counter[str]) -> dict[str, int]:
    return {name: losses[name] for name in LOSSES if losses[name]}


def _record(coded: CodedArticle, event: Event, number: int, lost: Counter[str]) -> Form | None:
    table = plover()
    if event.type not in table.modes:
        lost["events_without_type"] += 1
        return None
    kind, mode = _type(event)
    actors = _entities(event.source)
    recipients = _entities(event.target)
    if not actors or None in actors or None in recipients:
        lost["events_without_actor"] += 1
        return None
    if _mutual(event) and kind not in table.recipient:
        recipients = []  # PLOVER has no mirrored pairs: all who take part are actors
    if kind in table.recipient and not recipients:
        lost["events_without_recipient"] += 1
        return None
    days = _days(event, coded.published, lost)
    if days is None:
        lost["events_without_day"] += 1
        return None
    _count_parts(event, kind, mode, lost)
    modes = [*([mode] if mode in table.modes[kind] else []), *_auxiliary(event, coded.published)]
    record: Form = {
        "id": f"{coded.article}:{coded.text_sha256[:8]}:{number}",
        "date": days[0].isoformat(),
        "enddate": days[1].isoformat() if days[1] and days[1] > days[0] else None,
        "actor": actors,
        "recipient": recipients or None,
        "event": [kind],
        "mode": modes or None,
        "context": _contexts(event, mode) or None,
        "quad_code": quad_class()[kind],
        "event_loc": _location(event),
        "event_text": [event.evidence.quote],
        "text_info": {"sequence": number, "start": event.evidence.start, "end": event.evidence.end},
        "coder": program(),
        "comment": _comment(event),
    }
    return {key: value for key, value in record.items() if value is not None}


def _type(event: Event) -> tuple[str, str | None]:
    """The exported type, and the mode that it would have."""
    if event.status == "planned" and event.type in plover().planned:
        return plover().planned[event.type], event.mode
    if event.status == "cancelled" and event.type in plover().cancelled:
        return plover().cancelled[event.type]
    return event.type, event.mode


def _auxiliary(event: Event, published: datetime.date | None) -> list[str]:
    """The auxiliary modes; a called-off meeting that is a REJECT has happened as one."""
    if event.status == "cancelled" and event.type in plover().cancelled:
        return []
    told = plover().statuses.get(event.status)
    if told:
        return [told]
    last = read_period(event.date).last if event.date else None
    old = last is not None and published is not None and (published - last).days > plover().historical_days
    return ["historical"] if old else []


def _mutual(event: Event) -> bool:
    return {a.code for a in event.source} == {a.code for a in event.target}


def _contexts(event: Event, mode: str | None) -> list[str]:
    own = {*event.domains, *({mode} & plover().mode_contexts if mode else ())}
    return [context for context in plover().contexts if context in own]


def _entities(actors: Sequence[Actor]) -> list[Form | None]:
    return [_entity(actor) for actor in actors]


def _entity(actor: Actor) -> Form | None:
    known = plover_actor(actor.code)
    if known is None:
        return None
    form: Form = {"code": known.code, "identifier_text": known.name}
    sector = known.sector or plover_sector(actor.sector)
    return form | {
        name: value
        for name, value in (("sector", sector), ("entity_text", actor.person), ("office", actor.office))
        if value
    }


def _days(
    event: Event, published: datetime.date | None, lost: Counter[str]
) -> tuple[datetime.date, datetime.date | None] | None:
    """First and last day; the publication day where the event has none."""
    period = read_period(event.date) if event.date else Period(None, None)
    day = period.first or (min(published, period.last) if published and period.last else period.last) or published
    if day is None:
        return None
    if event.date is None:
        lost["dates_missing"] += 1
    elif period.first is None or period.last is None:
        lost["dates_open"] += 1
    elif any(len(part) < len("2025-11-19") or part[-1] in "?~%X" for part in event.date.split("/")):
        lost["dates_coarse"] += 1
    return day, period.last


def _location(event: Event) -> Form | None:
    if event.place is None:
        return None
    form = {"extracted_place": event.place.name}
    return form | {"country_code": event.place.country} if event.place.country else form


def _count_parts(event: Event, kind: str, mode: str | None, lost: Counter[str]) -> None:
    sides = (*event.source, *event.target)
    in_act = {actor.person for actor in sides}
    lost.update(
        {
            "promises_as_agreements": int(event.status == "planned" and kind == "AGREE" != event.type),
            "ongoing_as_happened": int(event.status == "ongoing"),
            "cancelled_denied_negated": int(plover().statuses.get(event.status) == "negation"),
            "modes": int(mode is not None and mode not in plover().modes[kind]),
            "acts": int(_shared_act(event)),
            "sides_inferred": sum(actor.basis != "stated" for actor in sides),
            "actors_folded": sum(known.folded for a in sides if (known := plover_actor(a.code))),
            "sectors": sum(a.sector is not None and plover_sector(a.sector) is None for a in sides),
            "persons": sum(person not in in_act for person in event.persons),
            "sources_named": int(event.according_to is not None),
        }
    )


def _shared_act(event: Event) -> bool:
    return any(k.type == event.type and k.mode == event.mode and k.name != event.kind for k in kinds().values())


def _comment(event: Event) -> str:
    """Our own codes, as strings: CAMEO's begin with a nought."""
    known = kinds().get(event.kind)
    own = {
        "kind": event.kind,
        "type": event.type,
        "status": event.status,
        "cameo": known.cameo if known else None,
        "date": event.date,
        "frame": event.frame,
    }
    return "; ".join(f"{name}={value}" for name, value in own.items() if value)


def _citation(coded: CodedArticle, article: Article | None) -> Form:
    own: Form = {
        "title": article.title if article else None,
        "url": article.url if article else None,
        "publication": article.outlet if article else None,
        "citation": coded.article,
        "language": coded.language,
        "coder": "depeche",
        "codebook": plover().edition,
        "version": version_here(),
    }
    return {name: value for name, value in own.items() if value}
