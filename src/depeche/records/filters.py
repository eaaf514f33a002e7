"""Filters: what a reader asks of the records, as one value that commands, pages and exports share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from depeche.codebook.folding import fold
from depeche.records.record import OfficeRecord, Record, StatementRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What records must have; what is left empty asks nothing.

    Attributes:
        between: Codes of sides that all take part. A statement or an office has one side of its own: it is meant when
            that is one of them and an article of it tells of something between all of them.
        country: Code of one side that takes part, besides those of `between`.
        since: First day (ISO); a record counts whose last possible day is not before it, or that has no day.
        until: Last day (ISO); a record counts whose first possible day is not after it, or that has no day.
        kind: A kind of event ("visit"), or a sort of record: "event", "agreement", "commitment", "measure",
            "statement", "office".
        domain, status: As in the record; for a commitment its state serves as well ("kept").
        outlet, language: Of one of its articles.
        words: All of them stand in its label or quotations (of one who holds offices, in name and titles), as parts of
            words, whatever capitals and accents.
        disputed: Only records with a conflict.
    """

    between: tuple[str, ...] = ()
    country: str | None = None
    since: str | None = None
    until: str | None = None
    kind: str | None = None
    domain: str | None = None
    status: str | None = None
    outlet: str | None = None
    language: str | None = None
    words: str | None = None
    disputed: bool = False


# The sorts of records, by the beginning of their ids.
SORTS = {
    "ev": "event",
    "ag": "agreement",
    "co": "commitment",
    "me": "measure",
    "st": "statement",
    "of": "office",
}

# Sorts whose records have no other side than the one that speaks or holds the office.
ONE_SIDED = ("statement", "office")


def sort_of(record: Record) -> str:
    """The sort of a record: "event", "agreement"..."""
    return SORTS[record.id[:2]]


def words_of(record: Record) -> str:
    """What the words of a filter are looked for in: label and quotations, in small letters without accents."""
    quoted = (m.evidence.quote for m in record.members if m.evidence)
    return fold(" ".join(dict.fromkeys((record.label, *quoted))))


def office_words(person: str, titles: Iterable[str]) -> str:
    """The same for one who holds offices: name and titles."""
    return fold(" ".join(dict.fromkeys((person, *sorted(titles)))))


def wanted_words(words: str | None) -> list[str]:
    """The words of a filter as they are looked for."""
    return fold(words).split() if words else []


def has_one_side(record: Record) -> bool:
    """Whether a record has no other side than the one that speaks or holds the office."""
    return isinstance(record, OfficeRecord | StatementRecord)
