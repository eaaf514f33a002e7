"""Selections: which records a reader asks for. The same value stands behind `depeche records`, exports and pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Self

from depeche.codebook.kinds import kinds
from depeche.codebook.naming import state_code
from depeche.errors import UnknownKind
from depeche.records.record import CommitmentRecord, OfficeRecord, Record, StatementRecord
from depeche.texts.period import read_period

_OTHER_KINDS = ("agreement", "commitment", "measure", "statement", "office")


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Bounds that a record must keep; what is None or empty bounds nothing.

    Attributes:
        between: Codes of sides. A record takes all of them in; an office or a statement at least one.
        since: First day (ISO). A record without a day passes.
        until: Last day (ISO); the same.
        kind: Kind of the record, or the sort of one that is no event.
        domain: One of its domains.
        status: Its status; of a commitment also its state ("kept", "under way"...).
        outlet: One of the outlets that report it, as named by the source.
        language: Language of one of the articles that report it.
    """

    between: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    kind: str | None = None
    domain: str | None = None
    status: str | None = None
    outlet: str | None = None
    language: str | None = None

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
        """The selection that a reader's words name: sides by code or name, bounds of any precision.

        Examples:
            >>> Selection.of(between=["Togo", "RUS"], since="2025-10").since
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

    def takes(self, record: Record) -> bool:
        """Whether the record keeps all the bounds."""
        return (
            _touches(record, self.between)
            and (self.since is None or record.last is None or record.last >= self.since)
            and (self.until is None or record.first is None or record.first <= self.until)
            and (self.kind is None or record.kind == self.kind)
            and (self.domain is None or self.domain in _domains(record))
            and (self.status is None or self.status in (record.status, getattr(record, "state", None)))
            and (self.outlet is None or any(m.outlet == self.outlet for m in record.members))
            and (self.language is None or any(m.language == self.language for m in record.members))
        )

    def of_records(self, records: Iterable[Record]) -> tuple[Record, ...]:
        """Those of the records that it takes, in their order."""
        return tuple(record for record in records if self.takes(record))


def state_of(record: Record) -> str | None:
    """How a record stands: the state of a commitment, the status of any other."""
    return record.state if isinstance(record, CommitmentRecord) else record.status


def _touches(record: Record, between: tuple[str, ...]) -> bool:
    if isinstance(record, OfficeRecord | StatementRecord):
        return not between or bool(set(record.sides) & set(between))
    return set(between) <= set(record.sides)


def _domains(record: Record) -> tuple[str, ...]:
    own = getattr(record, "domain", None)
    return (*record.domains, own) if own else record.domains
