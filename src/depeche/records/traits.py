"""Traits: what of a report is compared with others. They hang on its own article alone, never on other reports."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from depeche.codebook.acts import acts
from depeche.codebook.folding import fold
from depeche.codebook.kinds import kinds
from depeche.codebook.likeness import chambers, levels, name_key, rounding, stem, stems, treaty_sort, treaty_topic
from depeche.codebook.places import Where, where
from depeche.errors import UnreadableDate
from depeche.ledger.entry import Entry, Report
from depeche.records.figures import span_of_figure
from depeche.reports.agreement import Agreement
from depeche.reports.commitment import Commitment
from depeche.reports.event import Event
from depeche.reports.measure import Measure
from depeche.reports.statement import Statement
from depeche.texts.period import read_period
from depeche.texts.quotation import Quotation

# How far an undated act is thought to lie from the day its article was published, in days: back for what happened,
# ahead for what is planned. Newsrooms leave out the day of what is fresh.
BACK, AHEAD = 60, 240
# How far apart two stated days of one act may lie and still be a newsroom's mistake, by behaviour of the kind; and
# what a coarse or a guessed date adds to that.
REACH = {"encounter": 6, "instrument": 62, "once": 31, "gift": 31, "force": 4, "speech": 4, "loose": 2, "statement": 0}
SLACK = 31
_SCHOOL_YEAR = re.compile(r"(\d{4})/(\d{4})$")
_SENTENCE_END = re.compile(r"[.!?…]\s|\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """An agreement as far as it can be recognised elsewhere: its sort, topic and domain."""

    sort: str | None
    topic: frozenset[str]
    domain: str | None


@dataclass(slots=True, kw_only=True, eq=False)
class Traits:
    """What of one report is compared.

    Attributes:
        sort: Of the report ("event", "agreement"...). type: PLOVER type of an event.
        lead: Kinds that are compared with each other: the first of the group for an event, the sort for the rest.
        source: Who acts; target: to whom; sides: both.
        first: First and last day that it may mean, as proleptic ordinals, and whether the article says so (`dated`);
            for an undated report the days it probably lies in; None when nothing is known.
        published: Publication day as an ordinal.
        persons: Names as printed; acting: (code, name) of those who act for a side.
        words: What its quotation says, comparably; around: its whole sentence.
        signed: First and last day that an agreement's signature may mean.
        figure: Lowest and highest value that the printed figure allows.
        levels: On what level an encounter takes place, as its words tell.
        treaty: Sort of the instrument that is acted on, as its agreement or the quotation names it.
        headline: Whether it stands in the first line of an article of several.
        reported_with: Kinds of events that its article rests on the same words.
        digest: Identity of the report; article: digest of its article.
        reach: How many days from its window it may find its like.
    """

    digest: str
    article: str
    sort: str
    lead: str
    kind: str
    source: frozenset[str]
    target: frozenset[str]
    sides: frozenset[str]
    symmetric: bool
    first: int | None
    last: int | None
    dated: bool
    published: int | None
    status: str
    persons: tuple[str, ...] = ()
    acting: tuple[tuple[str, str], ...] = ()
    place: Where | None = None
    domains: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    chambers: frozenset[str] = frozenset()
    levels: frozenset[str] = frozenset()
    instrument: Instrument | None = None
    treaty: str | None = None
    signed: tuple[int, int] | None = None
    unit: str = ""
    figure: tuple[float, float] | None = None
    headline: bool = False
    reported_with: frozenset[str] = frozenset()
    type: str = ""

    # Read for every pair, so it stands here and is not looked up each time.
    reach: int = field(init=False)

    def __post_init__(self) -> None:
        self.reach = REACH.get(acts().behaviour.get(self.kind, self.kind), 31) + SLACK


@dataclass(slots=True, kw_only=True, eq=False)
class Told(Traits):
    """The traits of a report, with the report that they are of."""

    entry: Entry


def traits_of(entries: Iterable[Entry]) -> Iterator[Told]:
    """Traits of all comparable reports of one article; offices are compared by person elsewhere."""
    of_article = list(entries)
    instruments = _instruments(of_article)
    events = [e.report for e in of_article if isinstance(e.report, Event)]
    for entry in of_article:
        report = entry.report
        if isinstance(report, Event):
            yield _event(entry, report, instruments)
        elif isinstance(report, Agreement):
            yield _agreement(entry, report)
        elif isinstance(report, Commitment):
            yield _commitment(entry, report, events)
        elif isinstance(report, Measure):
            yield _measure(entry, report, events)
        elif isinstance(report, Statement):
            yield _statement(entry, report)


def window(
    date: str | None, published: int | None, status: str, *, school_year: bool = False
) -> tuple[int | None, int | None, bool]:
    """First and last day that a date may mean, or that an undated report probably means, and whether it is dated."""
    if date:
        try:
            period = read_period(date)
        except UnreadableDate:
            return _undated(published, status)
        years = _SCHOOL_YEAR.match(date) if school_year else None
        if years and int(years[2]) == int(years[1]) + 1:
            begin = datetime.date(int(years[1]), 7, 1).toordinal()
            return begin, begin + 363, True  # just finer than a calendar year
        first = period.first.toordinal() if period.first else None
        last = period.last.toordinal() if period.last else None
        if first is None and last is not None:
            # "by March", said in November, means from November on; of the past nothing is known of the beginning.
            ahead = status not in ("happened", "ongoing") and published is not None and published <= last
            first = published if ahead else last - 366
        if last is None and first is not None:
            running = status in ("ongoing", "happened") and published is not None and published >= first
            last = published if running else first + 366
        return first, last, True
    return _undated(published, status)


def _undated(published: int | None, status: str) -> tuple[int | None, int | None, bool]:
    if published is None:
        return None, None, False
    if status in ("planned", "called_for"):
        return published, published + AHEAD, False
    if status in ("happened", "ongoing"):
        return published - BACK, published, False
    return published - BACK, published + AHEAD, False


def evidence_of(entry: Entry) -> Quotation | None:
    """The words that a report rests on; for an agreement those of its first step."""
    report = entry.report
    if isinstance(report, Agreement):
        return report.steps[0].evidence if report.steps else None
    return report.evidence


def quotations_of(report: Report) -> tuple[Quotation, ...]:
    """All the words that a report rests on."""
    if isinstance(report, Agreement):
        return tuple(step.evidence for step in report.steps)
    return (report.evidence,)


def sentence_around(text: str, quotation: Quotation) -> str:
    """The sentence or sentences that a quotation stands in, 400 characters to either side at most."""
    left = text[max(0, quotation.start - 400) : quotation.start]
    right = text[quotation.end : quotation.end + 400]
    ends = [m.end() for m in _SENTENCE_END.finditer(left)]
    stop = _SENTENCE_END.search(right)
    return left[ends[-1] if ends else 0 :] + quotation.quote + right[: stop.start() if stop else len(right)]


def _published(entry: Entry) -> int | None:
    day = entry.source.published
    return datetime.date.fromisoformat(day).toordinal() if day else None


def _domains(names: Sequence[str]) -> frozenset[str]:
    return frozenset(acts().domains.get(name, name) for name in names)


def _without_names(words: frozenset[str], persons: Sequence[str]) -> frozenset[str]:
    if not persons:
        return words
    named = {stem(word) for person in persons for word in name_words(person)}
    return words - {name for name in named if name}


def name_words(person: str) -> list[str]:
    """The words of a name in small letters without accents, as they stand in a text."""
    return re.findall(r"[^\W\d_]+", fold(person))


def _instruments(entries: Sequence[Entry]) -> list[tuple[Quotation, str, Instrument]]:
    found = []
    for entry in entries:
        if isinstance(entry.report, Agreement):
            instrument = _instrument(entry.report)
            for step in entry.report.steps:
                kind = acts().steps.get(step.step) or acts().within.get(step.step) or ""
                found.append((step.evidence, kind, instrument))
    return found


def _instrument(agreement: Agreement) -> Instrument:
    domain = acts().domains.get(agreement.domain, agreement.domain) if agreement.domain else None
    return Instrument(sort=treaty_sort(agreement.title), topic=treaty_topic(agreement.title), domain=domain)


def overlap(one: Quotation, other: Quotation) -> int:
    """How many characters two quotations of one text have in common."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _event(entry: Entry, event: Event, instruments: Sequence[tuple[Quotation, str, Instrument]]) -> Told:
    table, text = acts(), entry.source.text
    published = _published(entry)
    lead = table.lead.get(event.kind, event.kind)
    behaviour = table.behaviour.get(event.kind, "loose")
    first, last, dated = window(event.date, published, event.status, school_year=behaviour == "gift")
    source, target = frozenset(a.code for a in event.source), frozenset(a.code for a in event.target)
    persons = tuple(dict.fromkeys([*event.persons, *(a.person for a in (*event.source, *event.target) if a.person)]))
    around = sentence_around(text, event.evidence)
    instrument = None
    if behaviour == "instrument":
        met = [
            (overlap(event.evidence, quotation), kind == event.kind, -n, found)
            for n, (quotation, kind, found) in enumerate(instruments)
            if overlap(event.evidence, quotation) and kind == event.kind
        ]
        instrument = max(met, key=lambda m: m[:3])[3] if met else None
    return Told(
        entry=entry,
        digest=entry.digest,
        article=entry.source.digest,
        sort=entry.sort,
        lead=lead,
        kind=event.kind,
        type=event.type,
        source=source,
        target=target,
        sides=source | target,
        symmetric=kinds()[event.kind].symmetric if event.kind in kinds() else source == target,
        first=first,
        last=last,
        dated=dated,
        published=published,
        status=event.status,
        persons=persons,
        acting=tuple(sorted({(a.code, a.person) for a in (*event.source, *event.target) if a.person})),
        place=where(event.place.name, event.place.country) if event.place else None,
        domains=_domains(event.domains),
        headline=event.evidence.end <= text.rstrip().find("\n"),
        words=_without_names(stems(event.evidence.quote), persons),
        around=_without_names(stems(around), persons),
        chambers=chambers(around) if behaviour == "instrument" else frozenset(),
        levels=levels(event.evidence.quote) or levels(around) if behaviour == "encounter" else frozenset(),
        instrument=instrument,
        treaty=(instrument.sort if instrument else treaty_sort(event.evidence.quote))
        if behaviour == "instrument"
        else None,
    )


def _agreement(entry: Entry, agreement: Agreement) -> Told:
    published = _published(entry)
    signed = next((s for s in agreement.steps if s.step in ("sign", "agreed") and s.date), None)
    first, last, _ = window(signed.date, published, signed.status) if signed else (None, None, False)
    return Told(
        entry=entry,
        digest=entry.digest,
        article=entry.source.digest,
        sort=entry.sort,
        lead="agreement",
        kind="agreement",
        source=frozenset(agreement.parties),
        target=frozenset(agreement.parties),
        sides=frozenset(agreement.parties) | {code for step in agreement.steps for code in step.by},
        symmetric=True,
        # An agreement is spoken of for years: it has no days of its own, only the day of its signature.
        first=None,
        last=None,
        dated=False,
        signed=(first, last) if first is not None and last is not None else None,
        published=published,
        status="",
        instrument=_instrument(agreement),
        words=stems(agreement.title),
    )


def _beside(quotation: Quotation, events: Iterable[Event]) -> frozenset[str]:
    return frozenset(e.kind for e in events if overlap(quotation, e.evidence))


def _commitment(entry: Entry, commitment: Commitment, events: Sequence[Event]) -> Told:
    published = _published(entry)
    first, last, dated = window(commitment.due, published, "planned")
    by, to = frozenset(commitment.by), frozenset(commitment.to)
    return Told(
        entry=entry,
        digest=entry.digest,
        article=entry.source.digest,
        sort=entry.sort,
        lead="commitment",
        kind="commitment",
        source=by,
        target=to,
        sides=by | to,
        symmetric=by == to,
        first=first,
        last=last,
        dated=dated,
        published=published,
        status=commitment.status,
        words=stems(commitment.what),
        around=stems(commitment.evidence.quote),
        reported_with=_beside(commitment.evidence, events),
    )


def _measure(entry: Entry, measure: Measure, events: Sequence[Event]) -> Told:
    published, text = _published(entry), entry.source.text
    first, last, dated = window(measure.period, published, "happened", school_year=True)
    by, to = frozenset(measure.by), frozenset(measure.to)
    return Told(
        entry=entry,
        digest=entry.digest,
        article=entry.source.digest,
        sort=entry.sort,
        lead="measure",
        kind="measure",
        source=by,
        target=to,
        sides=by | to,
        symmetric=by == to,
        first=first,
        last=last,
        dated=dated,
        published=published,
        status="",
        words=stems(measure.what) | stems(measure.unit),
        around=stems(sentence_around(text, measure.evidence)),
        unit=_unit(measure.unit),
        figure=span_of_figure(measure, text, rounding),
        reported_with=_beside(measure.evidence, events),
    )


def _unit(words: str) -> str:
    """A currency's code as it is, a counted noun as it can be compared across languages."""
    if len(words) == 3 and words.isupper():
        return words
    first = next(iter(fold(words).split()), "")
    return stem(first) or first


def _statement(entry: Entry, statement: Statement) -> Told:
    published = _published(entry)
    speaker = frozenset([statement.country] if statement.country else [])
    return Told(
        entry=entry,
        digest=entry.digest,
        article=entry.source.digest,
        sort=entry.sort,
        lead="statement",
        kind="statement",
        source=speaker,
        target=frozenset(),
        sides=speaker,
        symmetric=False,
        first=published - 7 if published else None,
        last=published,
        dated=False,
        published=published,
        status="",
        persons=(statement.speaker,) if len(name_key(statement.speaker)) else (),
        words=stems(statement.quote or statement.evidence.quote),
    )
