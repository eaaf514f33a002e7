"""Sections: which lines a dossier has in each of its parts, and what stands in the summary."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from depeche.codebook.folding import fold
from depeche.records.record import (
    AgreementRecord,
    CommitmentRecord,
    Conflict,
    EventRecord,
    LifeStep,
    MeasureRecord,
    Member,
    OfficeRecord,
    Record,
    StatementRecord,
    Tenure,
    Value,
)
from depeche.records.values import independent
from depeche.texts.quotation import Quotation
from depeche.views.dating import date_words, days_between, first_to_last, when
from depeche.views.lines import Desk
from depeche.views.parts import (
    AgreementPart,
    CommitmentPart,
    ConflictPart,
    ConflictValue,
    FigureGroup,
    FigureLine,
    Item,
    Line,
    OfficePart,
    Provision,
    SpeakerPart,
    StepPart,
    Tag,
    TitlePart,
    YearPart,
)

_OPEN = ("planned", "ongoing", "called_for")
_OWED = ("announced", "under way")


def timeline(desk: Desk) -> tuple[YearPart, ...]:
    """Dated events by the year they begin in."""
    years: dict[int, list[Line]] = defaultdict(list)
    for record in _events(desk, dated=True):
        line = desk.line(record)
        years[(line.when.year if line.when else None) or 0].append(line)
    return tuple(YearPart(year=year, lines=tuple(years[year])) for year in sorted(years))


def undated(desk: Desk) -> tuple[Line, ...]:
    """Events that no article gives a date for."""
    return tuple(desk.line(record) for record in _events(desk, dated=False))


def agreements(desk: Desk) -> tuple[AgreementPart, ...]:
    """Agreements with their life lines."""
    found = []
    for record in desk.found:
        if isinstance(record, AgreementRecord):
            # One with no day comes last, as what is to follow.
            order = sorted(record.steps, key=lambda s: first_to_last(s.date) if s.date else ("9999", "", ""))
            steps = tuple(_step(desk, record, step) for step in order)
            found.append(
                AgreementPart(
                    line=desk.line(record, citations=[c for step in steps for c in step.citations]),
                    titles=record.titles,
                    parties=desk.wording.states(record.source),
                    domain=desk.wording.term("domains", record.domain),
                    steps=steps,
                    missing=_missing(desk, record),
                    provisions=tuple(_provision(desk, record, words) for words in record.provisions),
                )
            )
    return tuple(found)


def commitments(desk: Desk) -> tuple[CommitmentPart, ...]:
    """Commitments, each with how it stands."""
    say, found = desk.wording.say, []
    for record in desk.found:
        if isinstance(record, CommitmentRecord):
            dates = desk.dates(record)
            keeper = desk.record(record.kept_by)
            found.append(
                CommitmentPart(
                    line=desk.line(record),
                    by=desk.wording.states(record.source),
                    to=desk.wording.states(record.target),
                    due=say("due", date=" / ".join(date_words(d, desk.wording) for d in dates))
                    if dates
                    else say("due_none"),
                    due_by=record.due_by,
                    state=Tag(name=record.state, text=desk.wording.term("state", record.state)),
                    overdue=_overdue(desk, record),
                    kept_by=desk.item(keeper) if keeper else None,
                )
            )
    return tuple(found)


def figures(desk: Desk) -> tuple[FigureGroup, ...]:
    """Figures of one thing together, in the order of their periods."""
    groups: dict[tuple[object, ...], list[MeasureRecord]] = defaultdict(list)
    for record in desk.found:
        if isinstance(record, MeasureRecord):
            # Sums of money are of one thing only when they are called the same; "scholarships" are scholarships.
            money = record.unit in desk.wording.locale.currencies
            groups[fold(record.what) if money else fold(record.unit), record.source, record.target].append(record)
    return tuple(_figures(desk, group) for group in groups.values())


def statements(desk: Desk) -> tuple[SpeakerPart, ...]:
    """Statements by speaker: by the name of whom they speak for, then their own."""
    speakers: dict[tuple[str, str], list[StatementRecord]] = defaultdict(list)
    for record in desk.found:
        if isinstance(record, StatementRecord):
            speakers[", ".join(desk.wording.states(record.source)), record.speaker].append(record)
    order = sorted(speakers, key=lambda key: (not key[0], fold(key[0]), fold(key[1]), key))
    return tuple(
        SpeakerPart(speaker=speaker, state=state, lines=tuple(desk.line(r) for r in speakers[state, speaker]))
        for state, speaker in order
    )


def offices(desk: Desk) -> tuple[OfficePart, ...]:
    """Who holds which office according to whom: by state, then person."""
    found = []
    for record in desk.found:
        if isinstance(record, OfficeRecord):
            titles = [_title(desk, record, tenure) for tenure in record.tenures]
            found.append(
                OfficePart(
                    line=desk.line(record),
                    person=record.person,
                    state=desk.wording.state(record.country) if record.country else "",
                    titles=tuple(title for title in titles if title.citations),
                )
            )
    return tuple(
        sorted(found, key=lambda part: (not part.state, fold(part.state), fold(part.person), part.line.number))
    )


def conflicts(desk: Desk) -> tuple[ConflictPart, ...]:
    """Every field that the sources disagree on, with the words of each side."""
    return tuple(
        _conflict(desk, record, c) for record in desk.found for c in record.conflicts if _seen(desk, record, c)
    )


def latest(desk: Desk, day: str) -> tuple[Item, ...]:
    """What the articles of `day` brought: new records, statuses that moved, steps, conflicts, second sources."""
    found = []
    for record in desk.found:
        if isinstance(record, StatementRecord | OfficeRecord) and not record.conflicts:
            continue
        news = _news(desk, record, day)
        if news:
            found.append(desk.item(record, desk.wording.say("semicolon").join(news)))
    return tuple(found)


def ahead(desk: Desk) -> tuple[Item, ...]:
    """What is planned or owed, by its last day; what has no day comes last."""
    found: list[tuple[str, int, Item]] = []
    for record in desk.found:
        if isinstance(record, CommitmentRecord) and record.state in _OWED:
            late = desk.wording.say("overdue") if _overdue(desk, record) else ""
            note = desk.wording.say("semicolon").join(part for part in (desk.wording.say("commitment"), late) if part)
            item = desk.item(record, note)
        elif isinstance(record, EventRecord) and record.status in _OPEN and not _past(desk, record):
            item = desk.item(record, desk.wording.term("status", record.status))
        else:
            continue
        dated = desk.when(record)
        found.append(((dated.last or dated.first or "9999") if dated else "9999", item.line, item))
    return tuple(item for _, _, item in sorted(found, key=lambda f: f[:2]))


def _events(desk: Desk, *, dated: bool) -> Iterable[EventRecord]:
    return (r for r in desk.found if isinstance(r, EventRecord) and bool(desk.dates(r)) == dated)


def _past(desk: Desk, record: EventRecord) -> bool:
    dated = desk.when(record)
    return bool(dated and dated.last and desk.on and dated.last < desk.on)


def _overdue(desk: Desk, record: CommitmentRecord) -> bool:
    return record.state in _OWED and bool(record.due_by and desk.on and record.due_by < desk.on)


def _step(desk: Desk, record: AgreementRecord, step: LifeStep) -> StepPart:
    event = desk.record(step.record)
    return StepPart(
        step=step.step,
        name=desk.wording.term("step", step.step),
        by=desk.wording.states(step.by),
        when=when([step.date], desk.wording) if step.date else None,
        where=event.place if event and event.place else "",
        tag=None if step.status == "happened" else Tag(name=step.status, text=desk.wording.term("status", step.status)),
        disputed=step.conflicting,
        line=desk.numbers[event.id] if event else None,
        citations=desk.citer.quotations(desk.numbers[record.id], record, step.quotations),
    )


def _missing(desk: Desk, record: AgreementRecord) -> tuple[str, ...]:
    say, term = desk.wording.say, desk.wording.term
    words = []
    for missing in record.missing:
        step = term("step", missing.step)
        told = (
            say("missing_by", step=step, party=desk.wording.state(missing.by))
            if missing.by
            else say("missing", step=step)
        )
        words.append(told[:1].upper() + told[1:])
    return tuple(words)


def _provision(desk: Desk, record: AgreementRecord, words: str) -> Provision:
    members = desk.shown(record.members)
    for digest in dict.fromkeys(m.digest for m in members if m.digest in desk.citer.numbers):
        source = desk.citer.sources[desk.citer.numbers[digest] - 1]
        start = source.text.find(words)
        if start >= 0 and words:
            quotation = Quotation(start, start + len(words), words)
            citation = desk.citer.cite(desk.numbers[record.id], digest, quotation)
            return Provision(text=words, language=source.language, citation=citation)
    return Provision(text=words, language=desk.language(members), citation=None)


def _figures(desk: Desk, group: list[MeasureRecord]) -> FigureGroup:
    group = sorted(group, key=lambda r: (not desk.dates(r), r.first or "9999", r.last or "9999", r.id))
    comparable = len([r for r in group if r.value is not None]) > 1
    greatest = max((abs(r.value) for r in group if r.value is not None), default=0) or 1
    lines = []
    for record in group:
        dates = desk.dates(record)
        lines.append(
            FigureLine(
                line=desk.line(record),
                amount=desk.amount(record),
                period=" / ".join(date_words(d, desk.wording) for d in dates) or desk.wording.say("period_none"),
                share=round(abs(record.value) / greatest * 100, 1) if comparable and record.value is not None else None,
            )
        )
    title = min((r.what for r in group), key=lambda what: (len(what), what))
    return FigureGroup(title=title, language=lines[0].line.language, between=desk.between(group[0]), lines=tuple(lines))


def _title(desk: Desk, record: OfficeRecord, tenure: Tenure) -> TitlePart:
    bearing = set(tenure.articles)
    held = [m for m in desk.shown(record.members) if m.article in bearing and m.evidence]
    # An article may print two titles for one person: prefer the words that hold this one.
    printing = [m for m in held if m.evidence and fold(tenure.title) in fold(m.evidence.quote)]
    told = {m.article for m in printing}
    chosen = [*printing, *(m for m in held if m.article not in told)]
    days = sorted(m.published for m in chosen if m.published)
    return TitlePart(
        title=tenure.title,
        outlets=desk.outlets(chosen),
        days=days_between(days[0], days[-1], desk.wording) if days else desk.wording.say("day_unknown"),
        citations=desk.citer.members(desk.numbers[record.id], chosen),
    )


def _seen(desk: Desk, record: Record, conflict: Conflict) -> bool:
    """Whether every side of it can be quoted here."""
    return all(_givers(desk, record, value) for value in conflict.values)


def _givers(desk: Desk, record: Record, value: Value) -> tuple[Member, ...]:
    giving = set(value.articles)
    return desk.shown(m for m in record.members if m.article in giving)


def _conflict(desk: Desk, record: Record, conflict: Conflict) -> ConflictPart:
    name = desk.wording.term("field", conflict.field)
    _, _, preferred = conflict.reason.partition("; ")
    values = []
    for value in conflict.values:
        givers = _givers(desk, record, value)
        values.append(
            ConflictValue(
                value=value.value,
                text=_value_words(desk, record, conflict.field, value.value),
                outlets=desk.outlets(givers),
                counted=desk.counted(givers),
                citations=desk.citer.quotations(desk.numbers[record.id], record, value.quotations),
            )
        )
    told = desk.wording.say("conflict_of", field=name, about=" / ".join(v.text for v in values))
    item = desk.item(record, told)
    if conflict.field in ("date", "due", "period"):
        item = replace(item, when="")
    if isinstance(record, MeasureRecord):
        item = replace(item, text=" · ".join((record.what, desk.between(record))))
    return ConflictPart(
        item=item,
        field=conflict.field,
        name=name,
        reason=desk.wording.term("reason", conflict.field),
        preferred=preferred,
        values=tuple(values),
    )


def _value_words(desk: Desk, record: Record, field: str, value: str) -> str:
    if field in ("date", "due", "period"):
        return date_words(value, desk.wording)
    if field == "status":
        return desk.wording.term("status", value)
    if field == "number" and isinstance(record, MeasureRecord):
        return desk.wording.amount(float(value), record.unit)
    return value


def _news(desk: Desk, record: Record, day: str) -> list[str]:
    say, members = desk.wording.say, desk.shown(record.members)
    before = [m for m in members if m.published != day]
    if len(before) == len(members):
        return []
    if not before:
        status = desk.status(record) if isinstance(record, EventRecord) else None
        return [say("news.new"), *([status.text] if status else [])]
    news = []
    old, fresh = {m.status for m in before}, {m.status for m in members if m.published == day}
    if isinstance(record, EventRecord) and record.status in fresh and record.status not in old:
        news.append(say("news.status", status=desk.wording.term("status", record.status)))
    if isinstance(record, AgreementRecord):
        today = {m.article for m in members if m.published == day} - {m.article for m in before}
        new = [s for s in record.steps if set(s.articles) <= today]
        news += [say("news.step", step=desk.wording.term("step", s.step)) for s in new]
    known = {m.article for m in before}
    for conflict in record.conflicts:
        if sum(bool(known & set(value.articles)) for value in conflict.values) < 2:
            news.append(say("news.conflict", field=desk.wording.term("field", conflict.field)))
    if independent(members) >= 2 > independent(before):
        news.append(say("news.second"))
    return news
