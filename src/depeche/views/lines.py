"""Lines: how one record becomes one line of a dossier, and how lines name each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from depeche.records.record import (
    AgreementRecord,
    CommitmentRecord,
    EventRecord,
    MeasureRecord,
    Member,
    OfficeRecord,
    Record,
    StatementRecord,
)
from depeche.records.values import independent
from depeche.views.citing import Citation, Citer
from depeche.views.dating import When, date_words, day_words, days_between, first_to_last, when
from depeche.views.parts import Item, Line, Links, Tag
from depeche.views.wording import Wording

# In the order of the page; events without a date stand after the others.
_SORTS = (EventRecord, AgreementRecord, CommitmentRecord, MeasureRecord, StatementRecord, OfficeRecord)
_AN_ITEM = 110  # characters of an article's words in a short line


@dataclass(slots=True)
class Desk:
    """What the sections of one dossier are made from.

    Attributes:
        found: The records of the dossier, in the order of its lines.
        citer: Numbers its articles.
        wording: Its language.
        on: Day (ISO) that lateness is judged on, or None.
        whole: Whether every report counts, also where its article is not at hand to be quoted.
        numbers: Number of the line of every record, by id.
    """

    found: Sequence[Record]
    citer: Citer
    wording: Wording
    on: str | None
    whole: bool = False
    numbers: Mapping[str, int] = field(init=False)
    _by_id: Mapping[str, Record] = field(init=False)

    def __post_init__(self) -> None:
        self.found = sorted(self.found, key=self._order)
        self.numbers = {record.id: number for number, record in enumerate(self.found, 1)}
        self._by_id = {record.id: record for record in self.found}

    def record(self, name: str | None) -> Record | None:
        """The record with this id, when it is part of the dossier."""
        return self._by_id.get(name or "")

    def shown(self, members: Iterable[Member]) -> tuple[Member, ...]:
        """The reports that stand in the dossier's own articles."""
        if self.whole:
            return tuple(members)
        return tuple(m for m in members if m.digest in self.citer.numbers)

    def counted(self, members: Iterable[Member]) -> str:
        """How many articles, and how many of them independent, in words."""
        held = self.shown(members)
        return self.wording.counted(len({m.digest for m in held}), independent(held))

    def outlets(self, members: Iterable[Member]) -> tuple[str, ...]:
        """Names of the outlets, sorted, each once."""
        return tuple(sorted({m.outlet or self.wording.say("outlet_unknown") for m in self.shown(members)}))

    def dates(self, record: Record) -> tuple[str, ...]:
        """The record's date; all of them where the sources disagree; none when it has none."""
        if record.date:
            return (record.date,)
        told = {v.value for c in record.conflicts if c.field in ("date", "due", "period") for v in c.values}
        return tuple(sorted(told, key=first_to_last))

    def when(self, record: Record) -> When | None:
        """The record's date for a reader."""
        dates = self.dates(record)
        return when(dates, self.wording) if dates else None

    def reported(self, members: Iterable[Member]) -> str:
        """Days of publication in words."""
        days = sorted(m.published for m in self.shown(members) if m.published)
        if not days:
            return self.wording.say("reported_undated")
        return self.wording.say("reported", days=days_between(days[0], days[-1], self.wording))

    def head(self, record: Record) -> tuple[str, bool]:
        """What a line is in a few words; and whether these are an article's own."""
        if isinstance(record, EventRecord):
            return _capital(self.wording.kind(record.kind)), False
        if isinstance(record, AgreementRecord):
            return record.titles[0] if record.titles else record.label, True
        if isinstance(record, CommitmentRecord | MeasureRecord):
            return record.what, True
        if isinstance(record, StatementRecord):
            said = record.quote or next((m.evidence.quote for m in record.members if m.evidence), record.label)
            return (self.wording.quoted(said) if record.quote else said), True
        return (record.person if isinstance(record, OfficeRecord) else record.label), False

    def details(self, record: Record) -> tuple[str, ...]:
        """Who, to whom, where."""
        if isinstance(record, StatementRecord):
            return (record.speaker, *self.wording.states(record.source))
        if isinstance(record, OfficeRecord):
            return (self.wording.state(record.country),) if record.country else ()
        if isinstance(record, MeasureRecord):
            return (self.amount(record), self.between(record))
        places = (record.place,) if record.place else ()
        return tuple(part for part in (self.between(record), ", ".join(record.persons), *places) if part)

    def between(self, record: Record) -> str:
        """Its sides by name: with an arrow where one acts towards another, else in neutral order."""
        source, target = (self.wording.states(codes) for codes in (record.source, record.target))
        if source == target or not target:
            return " – ".join(source)
        return f"{', '.join(source)} → {', '.join(target)}" if source else ", ".join(target)

    def amount(self, record: MeasureRecord) -> str:
        """The figure with its unit; all of them where the sources disagree."""
        if record.value is not None:
            return self.wording.amount(record.value, record.unit, approximate=record.approximate)
        values = [v.value for c in record.conflicts if c.field == "number" for v in c.values]
        return " / ".join(self.wording.amount(float(v), record.unit) for v in values) or record.unit

    def item(self, record: Record, note: str | None = None) -> Item:
        """The record in short, with its status where no other note is given."""
        head, _ = self.head(record)
        status = self.status(record) if isinstance(record, EventRecord) else None
        return Item(
            line=self.numbers[record.id],
            record=record.id,
            text=" · ".join(part for part in (_short(head), *self.details(record)) if part),
            note=note if note is not None else (status.text if status else ""),
            when=" / ".join(date_words(d, self.wording) for d in self.dates(record)),
        )

    def status(self, record: Record) -> Tag | None:
        """The status, where it is another than that the act took place."""
        if record.status in (None, "happened"):
            return None
        return Tag(name=record.status or "", text=self.wording.term("status", record.status))

    def line(self, record: Record, *, citations: Iterable[Citation] = ()) -> Line:
        """The record as a line; `citations` come to those of its reports."""
        number = self.numbers[record.id]
        head, own_words = self.head(record)
        members = self.shown(record.members)
        sources = record.sources if self.whole else len({m.digest for m in members})
        alone = record.independent if self.whole else independent(members)
        status = self.status(record) if isinstance(record, EventRecord) else None
        cited = {c.anchor: c for c in (*self.citer.members(number, members), *citations)}
        return Line(
            number=number,
            record=record.id,
            sort=_sort(record),
            kind=record.kind,
            head=head,
            language=self.language(members) if own_words else None,
            details=self.details(record),
            when=self.when(record),
            reported=self.reported(members),
            tags=(status,) if status else (),
            counted=self.wording.counted(sources, alone),
            sources=sources,
            independent=alone,
            citations=tuple(sorted(cited.values(), key=lambda c: (c.source, c.start, c.end))),
            notes=self._notes(record),
            links=self._links(record),
            disputed=tuple(dict.fromkeys(self.wording.term("field", c.field) for c in record.conflicts)),
        )

    def language(self, members: Sequence[Member]) -> str | None:
        """Language of the article of the first of these reports that is at hand."""
        number = next((self.citer.numbers[m.digest] for m in members if m.digest in self.citer.numbers), None)
        return self.citer.sources[number - 1].language if number else None

    def _notes(self, record: Record) -> tuple[str, ...]:
        notes, say = [], self.wording.say
        if isinstance(record, EventRecord) and len(record.kinds) > 1:
            notes.append(
                say("also_kinds", kinds=", ".join(self.wording.kind(k) for k in record.kinds if k != record.kind))
            )
        given = list(dict.fromkeys(m.date for m in record.members if m.date))
        if record.date and len(given) > 1 and not any(c.field in ("date", "due", "period") for c in record.conflicts):
            notes.append(say("dates_agree", dates=", ".join(date_words(d, self.wording) for d in given)))
        if record.history:
            outlets = {m.article: m.outlet for m in record.members}
            told = [
                say(
                    "moved_one",
                    status=self.wording.term("status", status),
                    day=day_words(day, self.wording),
                    outlet=outlets.get(article) or say("outlet_unknown"),
                )
                for n, (day, status, article) in enumerate(record.history)
                # Who only repeats the status adds no step.
                if n == 0 or status != record.history[n - 1][1]
            ]
            notes.append(say("moved", history=" → ".join(told)))
        notes += [say("judged", note=note) for note in record.notes]
        return tuple(notes)

    def _links(self, record: Record) -> tuple[Links, ...]:
        found = []
        for label, names in (("during", record.during), ("linked", record.linked)):
            items = tuple(self.item(other) for name in names if (other := self._by_id.get(name)))
            if items:
                found.append(Links(label=self.wording.say(label), items=items))
        return tuple(found)

    def _order(self, record: Record) -> tuple[object, ...]:
        sort = next(n for n, one in enumerate(_SORTS) if isinstance(record, one))
        dated = bool(self.dates(record))
        # What may begin on the same day: the shorter first, so that a day stands before its month.
        return (
            sort,
            not dated if sort == 0 else False,
            record.first or "9999",
            record.last or "9999",
            record.kind,
            record.id,
        )


def _sort(record: Record) -> str:
    return record.kind if not isinstance(record, EventRecord) else "event"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _short(words: str) -> str:
    if len(words) <= _AN_ITEM:
        return words
    begun = words[:_AN_ITEM]
    return (begun.rpartition(" ")[0] or begun) + "…"
