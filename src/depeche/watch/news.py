"""News: what changed in a story's records since it was last told, worked out from what was told and nothing else.

The ledger's records can be thrown away and computed again, and get other ids as reports come to them; a notice keeps
the reports that its record held, so that the record is known again by any of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from depeche.codebook.folding import fold
from depeche.ledger.ledger import Ledger
from depeche.ledger.notices import Notice
from depeche.records.record import Member, Record
from depeche.records.shelf import Shelf, open_shelf
from depeche.watch.sifting import any_of
from depeche.watch.story import Story

# Of offices every article has some; they are looked up and not told.
_UNTOLD = frozenset({"office"})


def records_of(story: Story, shelf: Shelf, ledger: Ledger) -> list[Record]:
    """The records of a story: between its sides, or, without sides, from articles with one of its words."""
    if story.sides:
        return [r for r in shelf.select(between=story.sides) if r.kind not in _UNTOLD]
    pattern = any_of(story.words)
    within = {
        digest
        for digest, source in ledger.sources().items()
        if pattern.search(fold(f"{source.title or ''}\n{source.text}"))
    }
    return [r for r in shelf if r.kind not in _UNTOLD and any(m.digest in within for m in r.members)]


def news_of(
    story: Story, ledger: Ledger, told: Sequence[Notice], *, shelf: Shelf | None = None
) -> list[dict[str, Any]]:
    """What is new in a story since its last notice: one body for each record that changed, in the records' order."""
    holders: dict[str, list[Notice]] = defaultdict(list)
    for notice in told:
        for report in notice.body["reports"]:
            holders[report].append(notice)
    found = []
    shelf = open_shelf(ledger) if shelf is None else shelf
    for record in records_of(story, shelf, ledger):
        before = {n.number: n for m in record.members for n in holders.get(m.report, ())}
        changes = _changes(record, [before[number] for number in sorted(before)])
        if changes:
            found.append(_body(record, changes))
    return found


def _changes(record: Record, before: Sequence[Notice]) -> list[list[str]]:
    """Changes as `records.news` calls them, against all that was told of the record."""
    if not before:
        return [["new", ""]]
    changes = []
    last = before[-1].body
    for field in ("status", "state"):
        now, then = getattr(record, field, None), last.get(field)
        if now is not None and now != then:
            changes.append([field, f"{then} > {now}"])
    known = {tuple(conflict) for notice in before for conflict in notice.body["conflicts"]}
    changes += [["conflict", field] for field, about in _conflicts(record) if (field, about) not in known]
    if record.independent >= 2 > max(notice.body["independent"] for notice in before):
        changes.append(["second source", ""])
    return changes


def _body(record: Record, changes: list[list[str]]) -> dict[str, Any]:
    newest = max(record.members, key=lambda m: (m.published or "", m.report))
    return {
        "changes": changes,
        "record": record.id,
        "kind": record.kind,
        "label": record.label,
        "sides": list(record.sides),
        "source": list(record.source),
        "target": list(record.target),
        "date": record.date,
        "status": record.status,
        "state": getattr(record, "state", None),
        "sources": record.sources,
        "independent": record.independent,
        "conflicts": [list(conflict) for conflict in _conflicts(record)],
        "reports": sorted(m.report for m in record.members),
        "quotation": _quotation(newest),
    }


def _conflicts(record: Record) -> list[tuple[str, str]]:
    return list(dict.fromkeys((conflict.field, conflict.about or "") for conflict in record.conflicts))


def _quotation(member: Member) -> Mapping[str, Any]:
    return {
        "quote": member.evidence.quote if member.evidence else None,
        "outlet": member.outlet,
        "address": member.url,
        "published": member.published,
        "title": member.title,
        "article": member.article,
    }
