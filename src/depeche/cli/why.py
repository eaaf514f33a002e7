"""`depeche why`: why reports are one record, or two."""

from __future__ import annotations

from typing import Annotated

import typer

from depeche.cli.options import DEFAULT_LEDGER, LedgerOption, standing_ledger
from depeche.cli.printing import console
from depeche.errors import UnknownRecord
from depeche.records.explaining import Comparison, compare_members, explain, neighbours
from depeche.records.gathering import Records
from depeche.records.record import Member, Record
from depeche.records.shelf import open_shelf


def why(
    record: Annotated[str, typer.Argument(help="Id of a record or report.")],
    other: Annotated[str | None, typer.Argument(help="Id of another.")] = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> None:
    """Say which fields speak for and against two reports being of one thing; with one id, why its reports are together.

    Example: depeche why ev-1a2b3c4d5e ev-6f7a8b9c0d
    """
    out = console()
    with standing_ledger(ledger) as opened:
        shelf = open_shelf(opened)
        one = shelf.find(record)
        found = shelf.around(one, shelf.find(other)) if other else shelf.around(one)
    for line in _pair(found, record, other) if other else _alone(found, one):
        out.print(line, markup=False, soft_wrap=True, highlight=False)


def member_named(record: Record, name: str) -> Member:
    """The report of a record that an id leads to; the founding one for the record's own id."""
    bare = name.strip().lower().split("-", 1)[-1]
    met = [m for m in record.members if m.report.startswith(bare)]
    if not met:
        raise UnknownRecord(name)
    return met[0]


def _alone(found: Records, one: Record) -> list[str]:
    lines = [f"{one.id}  {one.label}"]
    lines += [f"  {_named(one, m)}" for m in one.members]
    if len(one.members) > 1:
        told = explain(found, one)
        lines.append(f"one record: {told.mean:+.0f} points in the mean of {told.pairs} pairs")
        for comparison in told.best:
            lines += _comparison(one, comparison)
    for near in neighbours(found, one):
        told = explain(found, one, near, most=1)
        lines.append(f"apart from {near.id}  {near.label}: {told.mean:+.0f} points in the mean of {told.pairs} pairs")
        for comparison in told.best:
            lines += _comparison(one, comparison)
    return lines + [f"note: {note}" for note in one.notes]


def _pair(found: Records, name: str, other_name: str) -> list[str]:
    one, other = found.find(name), found.find(other_name)
    if one.id == other.id:
        first, second = member_named(one, name), member_named(other, other_name)
        lines = [f"one record: {one.id}  {one.label}"]
        comparison = compare_members(found, first, second) if first.report != second.report else None
        return lines + (_comparison(one, comparison) if comparison else [])
    told = explain(found, one, other)
    lines = [f"two records: {told.mean:+.0f} points in the mean of {told.pairs} pairs"]
    lines += [f"  {one.id}  {one.label}", f"  {other.id}  {other.label}"]
    for comparison in told.best:
        lines += _comparison(one, comparison)
    return lines


def _comparison(record: Record, comparison: Comparison) -> list[str]:
    points = "can't be one" if comparison.points is None else f"{comparison.points:+d}"
    head = f"    {points}  {_named(record, comparison.one)}  |  {_named(record, comparison.other)}"
    return [head, *(f"        {r.points:+4d}  {r.field}: {r.words}" for r in comparison.reasons)]


def _named(record: Record, member: Member) -> str:
    words = f" « {member.evidence.quote} »" if member.evidence else ""
    return f"{record.id[:2]}-{member.report[:10]} {member.article}{words}"
