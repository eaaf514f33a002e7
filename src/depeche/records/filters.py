"""Filters: what a reader asks of the records, as one value that commands, pages and exports share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Self

from depeche.codebook.folding import fold
from depeche.codebook.kinds import kinds
from depeche.codebook.naming import state_code
from depeche.errors import UnknownKind
from depeche.records.record import CommitmentRecord, OfficeRecord, Record, StatementRecord
from depeche.texts.period import read_period

_OTHER_KINDS = ("event", "agreement", "commitment", "measure", "statement", "office")


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

    @classmethod
    def of(
        cls,
        *,
        between: Iterable[str] = (),
        since: str | None = None,
        until: str | None = None,
        kind: str | None = None,
        domain: str | None = None,
        status: str | None = None,
        outlet: str | None = None,
        language: str | None = None,
    ) -> Self:
        """The filters that a reader's words name: sides by code or name, bounds of any precision.

        Examples:
            >>> Filters.of(between=["Togo", "RUS"], since="2025-10").since
            '2025-10-01'

        Raises:
            UnknownState: A side is none; the error has the nearest names.
            UnknownKind: The codebook has no such kind.
            UnreadableDate: A bound is no date.
        """
        if kind is not None and kind not in kinds() and kind not in _OTHER_KINDS:
            raise UnknownKind(kind, known=[*kinds(), *_OTHER_KINDS])
        first, last = (read_period(words) if words else None for words in (since, until))
        return cls(
            between=tuple(dict.fromkeys(state_code(name) for name in between)),
            since=first.first.isoformat() if first and first.first else None,
            until=last.last.isoformat() if last and last.last else None,
            kind=kind,
            domain=domain,
            status=status,
            outlet=outlet,
            language=language,
        )

    @property
    def everything(self) -> bool:
        """Whether it bounds nothing."""
        return not any(getattr(self, f.name) for f in fields(self))


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


def state_of(record: Record) -> str | None:
    """How a record stands: the state of a commitment, the status of any other."""
    return record.state if isinstance(record, CommitmentRecord) else record.status
