"""Timelines: records as bars over days, honest about precision, as text and as HTML that needs no script.

A bar covers all the days that the dates leave open: a month is a bar of a month.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from depeche.records.filters import state_of
from depeche.records.record import OfficeRecord, Record, StatementRecord
from depeche.texts.period import read_period

_COLUMNS = 32  # of a bar in text
_MOST = 200  # bars; a page of more is no overview
_LONG = 5 * 366  # days; what lies far before would press all else into the last column
_LABEL = 100  # characters


@dataclass(frozen=True, slots=True)
class Bar:
    """One record on the timeline.

    Attributes:
        record: Its id.
        first, last: The days that its dates leave open, both included.
        date: EDTF, or the days that disagree.
        status: How it stands; the sort of a record that has no status.
        label: What it is.
        disputed: Whether the articles disagree on anything.
    """

    record: str
    first: datetime.date
    last: datetime.date
    date: str
    status: str
    label: str
    disputed: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """Bars in the order of days, and how many records have no day or found no room."""

    bars: tuple[Bar, ...]
    undated: int
    left: int

    def __str__(self) -> str:
        """Lines of text: date, bar, status, label."""
        if not self.bars:
            return f"no record has a day ({self.undated} without)"
        width = max(len(bar.date) for bar in self.bars)
        lines = []
        for bar in self.bars:
            start, length = self._share(bar, _COLUMNS)
            sign = "█" * max(1, round(length)) if length else "◂"
            drawn = (" " * min(int(start), _COLUMNS - 1) + sign).ljust(_COLUMNS)[:_COLUMNS]
            lines.append(f"{bar.date:{width}} |{drawn}| {bar.status}: {bar.label}{' (disputed)' * bar.disputed}")
        return "\n".join([*lines, *self._rest()])

    __repr__ = __str__

    def _repr_html_(self) -> str:
        """A table with a bar in each row, for a notebook; whatever an article says stands in it as text."""
        rows = []
        for bar in self.bars:
            start, length = self._share(bar, 100)
            ahead = bar.status in ("planned", "announced", "called_for", "under way")
            look = (
                "border:1px solid #777;background:none"
                if ahead
                else f"background:{_COLOURS.get(bar.status, '#2b6cb0')}"
            )
            before = "◂" if not length else ""
            rows.append(
                f"<tr><td style='white-space:nowrap;text-align:left'>{escape(bar.date)}</td>"
                f"<td style='min-width:16em'><div title='{bar.first} – {bar.last}' style='margin-left:{start:.2f}%;"
                f"width:{max(0.8, length):.2f}%;height:.8em;border-radius:2px;{look}'>{before}</div></td>"
                f"<td style='text-align:left'>{escape(bar.status)}</td>"
                f"<td style='text-align:left'>{escape(bar.label)}{' <b>disputed</b>' * bar.disputed}</td></tr>"
            )
        ends = f"{self.begins} – {max(bar.last for bar in self.bars)}" if self.bars else ""
        return (
            "<table class='depeche-timeline' style='width:100%'><thead><tr><th style='text-align:left'>date</th>"
            f"<th style='text-align:left'>{ends}</th><th style='text-align:left'>status</th>"
            f"<th style='text-align:left'>what</th></tr></thead><tbody>{''.join(rows)}</tbody></table>"
            + "".join(f"<p>{escape(line)}</p>" for line in self._rest())
        )

    @property
    def begins(self) -> datetime.date:
        """The day at the left end: the first; of more than five years that by which a quarter has begun."""
        firsts = sorted(bar.first for bar in self.bars)
        whole = (firsts[-1] - firsts[0]).days
        return firsts[len(firsts) // 4] if whole > _LONG else firsts[0]

    def _share(self, bar: Bar, whole: int) -> tuple[float, float]:
        """Where a bar begins and how long it is, in parts of `whole`; one before the left end has no length."""
        first = self.begins
        days = (max(b.last for b in self.bars) - first).days + 1
        start = max(0, (bar.first - first).days) * whole / days
        return start, max(0.0, min(((bar.last - max(bar.first, first)).days + 1) * whole / days, whole - start))

    def _rest(self) -> Sequence[str]:
        told = [f"{self.undated} records without a day"] if self.undated else []
        return [*told, *([f"{self.left} more"] if self.left else [])]


_COLOURS = {"happened": "#2b6cb0", "ongoing": "#2f855a", "kept": "#2f855a", "missed": "#c53030", "denied": "#a0aec0",
            "negated": "#a0aec0", "cancelled": "#a0aec0"}  # fmt: skip


def timeline(records: Iterable[Record]) -> Timeline:
    """The timeline of records, by first and last day.

    Args:
        records: Any records; those without both days are only counted, and statements and offices, whose days are those
            of the articles that print them, are left out.
    """
    given = [record for record in records if not isinstance(record, StatementRecord | OfficeRecord)]
    dated = [(record, days[0], days[1]) for record in given if (days := _days(record))]
    bars = sorted(
        (
            Bar(
                record.id,
                first,
                last,
                record.date or (str(first) if first == last else f"{first}/{last}"),
                state_of(record) or record.kind,
                record.label if len(record.label) <= _LABEL else f"{record.label[: _LABEL - 1]}…",
                bool(record.conflicts),
            )
            for record, first, last in dated
        ),
        key=lambda bar: (bar.first, bar.last, bar.record),
    )
    return Timeline(tuple(bars[:_MOST]), len(given) - len(bars), max(0, len(bars) - _MOST))


def _days(record: Record) -> tuple[datetime.date, datetime.date] | None:
    """The days of its date; of a date with an open end, or of several that disagree, the days that they leave open."""
    if record.date:
        period = read_period(record.date)
        if period.first and period.last:
            return period.first, period.last
    if record.first and record.last:
        return datetime.date.fromisoformat(record.first), datetime.date.fromisoformat(record.last)
    return None
