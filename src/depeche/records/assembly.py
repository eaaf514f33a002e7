"""Assembly: one group of reports becomes one record."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from depeche.codebook.acts import acts
from depeche.codebook.kinds import kinds
from depeche.ledger.entry import Entry
from depeche.records.decisions import Decisions
from depeche.records.likeness import figures_agree
from depeche.records.people import fullest, office_conflict, same_names, tenures
from depeche.records.ranks import Ranks
from depeche.records.record import (
    AgreementRecord,
    CommitmentRecord,
    Conflict,
    EventRecord,
    MeasureRecord,
    Member,
    OfficeRecord,
    Record,
    StatementRecord,
)
from depeche.records.traits import Told, evidence_of
from depeche.records.values import (
    Days,
    Given,
    Settled,
    days_of,
    exclusive,
    independent,
    settle,
    settle_date,
    settle_place,
    settle_status,
)
from depeche.reports.agreement import Agreement
from depeche.reports.commitment import Commitment
from depeche.reports.event import Event
from depeche.reports.measure import Measure
from depeche.reports.office import Office
from depeche.reports.statement import Statement

PREFIX = {
    "event": "ev",
    "agreement": "ag",
    "commitment": "co",
    "measure": "me",
    "statement": "st",
    "office": "of",
}


def record_id(entry: Entry) -> str:
    """The id that a record has when this report founds it."""
    return f"{PREFIX[entry.sort]}-{entry.digest[:10]}"


def order_of(entry: Entry) -> tuple[str, str, int, str]:
    """What orders the reports of a record: publication day (unknown last), article, place in the text, digest."""
    evidence = evidence_of(entry)
    return entry.source.published or "9999", entry.source.article, evidence.start if evidence else 0, entry.digest


def member_of(entry: Entry) -> Member:
    """A report as a member of a record."""
    report, source = entry.report, entry.source
    event = report if isinstance(report, Event) else None
    persons: tuple[str, ...] = event.persons if event else ()
    if isinstance(report, Statement):
        persons = (report.speaker,)
    if isinstance(report, Office):
        persons = (report.person,)
    date = event.date if event else None
    if isinstance(report, Commitment):
        date = report.due
    if isinstance(report, Measure):
        date = report.period
    return Member(
        report=entry.digest,
        article=source.article,
        digest=source.digest,
        outlet=source.outlet,
        url=source.url,
        title=source.title,
        published=source.published,
        group=source.group or source.digest,
        kind=event.kind if event else entry.sort,
        status=event.status if event else getattr(report, "status", None),
        date=date,
        persons=persons,
        place=event.place.name if event and event.place else None,
        evidence=evidence_of(entry),
        language=source.language,
    )


@dataclass(frozen=True, slots=True)
class Assembler:
    """Makes records of groups of reports, obeying judgements and the user's ranking of sources."""

    decisions: Decisions
    ranks: Ranks

    def record(self, group: Sequence[Told]) -> Record:
        """The record of reports of one sort."""
        return _MAKERS[group[0].entry.sort](self, sorted(group, key=lambda t: order_of(t.entry)))

    def given(self, field: str, given: Sequence[Given]) -> tuple[list[Given], Settled | None, list[str]]:
        """Values of a field without those judged wrong; the one judged right, if any; and what the judges said."""
        wrong: dict[str, str] = {}
        right: dict[str, str] = {}
        for g in given:
            for (judged, value), words in self.decisions.wrong_values.get(g.member.report, {}).items():
                if judged == field:
                    wrong[value] = words
            for (judged, value), words in self.decisions.right_values.get(g.member.report, {}).items():
                if judged == field:
                    right[value] = words
        left = [g for g in given if g.value not in wrong]
        notes = sorted({*wrong.values(), *right.values()})
        if right:
            value = sorted(right)[0]
            return [g for g in left if g.value == value] or left, Settled(value), notes
        return left, None, notes

    def event(self, group: Sequence[Told]) -> EventRecord:
        members = tuple(member_of(t.entry) for t in group)
        events = [t.entry.report for t in group if isinstance(t.entry.report, Event)]
        kind = _commonest([e.kind for e in events])
        notes: list[str] = []
        # A date that was taken from another event of its article says nothing of its own about this one.
        own = [m for m, e in zip(members, events) if e.date_basis != "inferred" and not _overtaken(m, members)]
        date, span = self._date("date", own if any(m.date for m in own) else members, kind, notes)
        # Nor does a headline say anything that its article does not tell better.
        told_in_full = {t.article for t in group if not t.headline}
        telling = [m for m, t in zip(members, group) if not t.headline or t.article not in told_in_full]
        if date.conflict and not any(m.date for m in own):
            date = Settled(None)
        where_told = [Given(m, m.place) for m in members if m.place]
        place = self._settled("place", where_told, notes, settle_place)
        if place.conflict and acts().behaviour.get(kind) not in _IN_ONE_PLACE:
            # An embassy is opened, a treaty ratified in two capitals: two names are no disagreement.
            place = Settled(where_told[0].value)
        ended = span.last if span and date.conflict is None else None
        status = self._settled(
            "status",
            [Given(m, m.status) for m in telling if m.status],
            notes,
            lambda given, ranks: settle_status([g.member for g in given], kind, ended, ranks),
        )
        source, target = _sides([t.source for t in group]), _sides([t.target for t in group])
        names = [name for t in group for name in t.persons]
        persons = tuple(fullest([n for n in names if n in same]) for same in _in_order(same_names(names), names))
        conflicts = tuple(s.conflict for s in (date, status, place) if s.conflict)
        return EventRecord(
            kind=kind,
            kinds=tuple(sorted({e.kind for e in events})),
            type=_commonest(
                [e.type for e in events if e.type] or [(kinds()[kind].type if kind in kinds() else None) or ""]
            ),
            label=_event_label(kind, source, target, persons, place.value, date.value),
            source=source,
            target=target,
            date=date.value,
            status=status.value,
            history=_history(telling),
            persons=persons,
            place=place.value,
            domains=tuple(sorted({d for e in events for d in e.domains})),
            conflicts=conflicts,
            notes=tuple(notes),
            **_common(group, members, span),
        )

    def agreement(self, group: Sequence[Told]) -> AgreementRecord:
        members = tuple(member_of(t.entry) for t in group)
        reports = [t.entry.report for t in group if isinstance(t.entry.report, Agreement)]
        parties = tuple(sorted({code for r in reports for code in r.parties}))
        printed = Counter(r.title for r in reports)
        titles = tuple(sorted(printed, key=lambda title: (-printed[title], -len(title), title)))
        domains = [r.domain for r in reports if r.domain]
        provisions = tuple(dict.fromkeys(p for r in reports for p in r.provisions))
        return AgreementRecord(
            kind="agreement",
            label=f"{titles[0]} ({', '.join(parties)})",
            source=parties,
            target=parties,
            domain=_commonest(domains) if domains else None,
            titles=titles,
            provisions=provisions,
            **_common(group, members, None),
        )

    def commitment(self, group: Sequence[Told]) -> CommitmentRecord:
        members = tuple(member_of(t.entry) for t in group)
        first = group[0].entry.report
        assert isinstance(first, Commitment)
        notes: list[str] = []
        due, span = self._date("due", members, "commitment", notes)
        status = self._settled(
            "status",
            [Given(m, m.status) for m in members if m.status],
            notes,
            lambda given, ranks: settle_status([g.member for g in given], "commitment", None, ranks),
        )
        by, to = _sides([t.source for t in group]), _sides([t.target for t in group])
        state = STATES.get(status.value or "planned", "announced")
        lasts = [t.last for t in group if t.dated and t.last is not None]
        due_by = span.last if span and not due.conflict else min(lasts) if lasts else None
        return CommitmentRecord(
            kind="commitment",
            label=f"{', '.join(by)}: {first.what}",
            source=by,
            target=to,
            date=due.value,
            due=due.value,
            due_by=_iso(due_by),
            status=status.value,
            state=state,
            what=first.what,
            history=_history(members),
            conflicts=tuple(s.conflict for s in (due, status) if s.conflict),
            notes=tuple(notes),
            **_common(group, members, span),
        )

    def measure(self, group: Sequence[Told]) -> MeasureRecord:
        members = tuple(member_of(t.entry) for t in group)
        reports = {m.report: t for m, t in zip(members, group)}
        first = group[0].entry.report
        assert isinstance(first, Measure)
        notes: list[str] = []
        figures = [Given(m, _figure(t)) for m, t in zip(members, group)]

        def fits(one: Given, other: Given) -> bool:
            return figures_agree(reports[one.member.report], reports[other.member.report])

        def weight(g: Given) -> tuple[object, ...]:
            low, high = reports[g.member.report].figure or (0, 0)
            return (high - low, low)

        number = self._settled(
            "number",
            figures,
            notes,
            lambda given, ranks: settle(
                "number",
                exclusive(given, fits, weight),
                "two figures, and no rounding between them",
                ranks,
                about=first.what,
            ),
        )
        period, span = self._date("period", members, "measure", notes)
        by, to = _sides([t.source for t in group]), _sides([t.target for t in group])
        value = number.value
        conflicts: list[Conflict] = [number.conflict] if number.conflict else []
        shown = (
            f"{value} {first.unit}"
            if value
            else f"{' / '.join(v.value for v in conflicts[0].values)} {first.unit}"
            if conflicts
            else first.unit
        )
        return MeasureRecord(
            kind="measure",
            label=f"{first.what}: {shown}" + (f", {period.value}" if period.value else ""),
            source=by,
            target=to,
            date=period.value,
            period=period.value,
            what=first.what,
            value=_number(value),
            unit=first.unit,
            approximate=all(t.figure is not None and t.figure[1] > t.figure[0] for t in group),
            conflicts=tuple(conflicts),
            notes=tuple(notes),
            **_common(group, members, span),
        )

    def statement(self, group: Sequence[Told]) -> StatementRecord:
        members = tuple(member_of(t.entry) for t in group)
        reports = [t.entry.report for t in group if isinstance(t.entry.report, Statement)]
        speaker = fullest([r.speaker for r in reports])
        quotes = sorted((r.quote for r in reports if r.quote), key=lambda q: (-len(q), q))
        codes = _sides([t.source for t in group])
        return StatementRecord(
            kind="statement",
            label=f"{speaker}: {quotes[0] if quotes else reports[0].evidence.quote}",
            source=codes,
            persons=(speaker,),
            speaker=speaker,
            quote=quotes[0] if quotes else None,
            **_common(group, members, None),
        )

    def office(self, person: str, country: str | None, entries: Sequence[Entry]) -> OfficeRecord:
        """The record of one person's offices."""
        ordered = sorted(entries, key=order_of)
        members = tuple(member_of(e) for e in ordered)
        notes: list[str] = []
        given = [Given(m, e.report.title_as_written) for m, e in zip(members, ordered) if isinstance(e.report, Office)]
        left, right, words = self.given("office", given)
        notes += words
        conflict, note = (None, None) if right else office_conflict(left, person, self.ranks, country)
        notes += [note] if note else []
        return OfficeRecord(
            id=record_id(ordered[0]),
            kind="office",
            label=person,
            members=members,
            source=(country,) if country else (),
            sides=(country,) if country else (),
            persons=(person,),
            person=person,
            country=country,
            tenures=tenures(left),
            first=_first_published(members),
            last=_last_published(members),
            sources=len({m.digest for m in members}),
            independent=independent(members),
            conflicts=(conflict,) if conflict else (),
            notes=tuple(notes),
        )

    def _date(self, field: str, members: Sequence[Member], kind: str, notes: list[str]) -> tuple[Settled, Days | None]:
        given, right, words = self.given(field, [Given(m, m.date) for m in members if m.date])
        notes += words
        settled, span = settle_date(field, given, kind, self.ranks)
        if settled.note:
            notes.append(settled.note)
        return (right or settled), span

    def _settled(
        self,
        field: str,
        given: Sequence[Given],
        notes: list[str],
        settle_it: Callable[[Sequence[Given], Ranks], Settled],
    ) -> Settled:
        left, right, words = self.given(field, given)
        notes += words
        if right:
            return right
        settled = settle_it(left, self.ranks)
        if settled.note:
            notes.append(settled.note)
        return settled


# Acts that take place somewhere, and not in two towns at once.
_IN_ONE_PLACE = ("encounter", "force")
STATES = {
    "planned": "announced",
    "called_for": "announced",
    "ongoing": "under way",
    "happened": "kept",
    "negated": "missed",
    "denied": "withdrawn",
    "cancelled": "withdrawn",
}

_MAKERS: Mapping[str, Callable[[Assembler, Sequence[Told]], Record]] = {
    "event": Assembler.event,
    "agreement": Assembler.agreement,
    "commitment": Assembler.commitment,
    "measure": Assembler.measure,
    "statement": Assembler.statement,
}


def _common(group: Sequence[Told], members: tuple[Member, ...], span: Days | None) -> dict[str, Any]:
    """What every record has, whatever its sort."""
    first, last = (span.first, span.last) if span else _likely(group)
    return {
        "id": record_id(group[0].entry),
        "members": members,
        "sides": tuple(sorted({code for t in group for code in t.sides})),
        "first": _iso(first),
        "last": _iso(last),
        "sources": len({m.digest for m in members}),
        "independent": independent(members),
    }


def _likely(group: Sequence[Told]) -> tuple[int | None, int | None]:
    """The publication days of undated reports, which is all that is known of their time."""
    days = [t.published for t in group if t.published is not None]
    return (min(days), max(days)) if days else (None, None)


def _overtaken(member: Member, members: Sequence[Member]) -> bool:
    """Whether a day that was planned gave way to the day on which later articles say that it happened."""
    if member.status not in ("planned", "called_for") or not member.date or not member.published:
        return False
    planned = days_of(Given(member, member.date))
    for later in members:
        done = later.status in ("happened", "ongoing") and later.date and (later.published or "") > member.published
        days = days_of(Given(later, later.date)) if done and later.date else None
        if days and planned and not (planned.first <= days.last and days.first <= planned.last):
            return True
    return False


def _iso(day: int | None) -> str | None:
    return datetime.date.fromordinal(day).isoformat() if day is not None else None


def _first_published(members: Sequence[Member]) -> str | None:
    return min((m.published for m in members if m.published), default=None)


def _last_published(members: Sequence[Member]) -> str | None:
    return max((m.published for m in members if m.published), default=None)


def _commonest(words: Sequence[str]) -> str:
    """The most frequent; of equals the first by the order of the reports."""
    counted = Counter(words)
    return max(counted, key=lambda w: (counted[w], -words.index(w)))


def _sides(sets: Sequence[frozenset[str]]) -> tuple[str, ...]:
    return tuple(sorted({code for codes in sets for code in codes}))


def _in_order(groups: list[list[str]], names: Sequence[str]) -> list[list[str]]:
    return sorted(groups, key=lambda group: min(names.index(name) for name in group))


def _history(members: Sequence[Member]) -> tuple[tuple[str | None, str, str], ...]:
    told = [(m.published, m.status, m.article) for m in members if m.status]
    return tuple(told) if len({status for _, status, _ in told}) > 1 else ()


def _figure(traits: Told) -> str:
    report = traits.entry.report
    assert isinstance(report, Measure)
    return str(int(report.value)) if float(report.value).is_integer() else str(report.value)


def _number(value: str | None) -> float | int | None:
    if value is None:
        return None
    return int(value) if value.lstrip("-").isdigit() else float(value)


def _event_label(
    kind: str, source: Sequence[str], target: Sequence[str], persons: Sequence[str], place: str | None, date: str | None
) -> str:
    who = ", ".join(source) if tuple(source) == tuple(target) else f"{', '.join(source)} > {', '.join(target) or '?'}"
    return " · ".join(part for part in (kind, who, ", ".join(persons), place, date) if part)
