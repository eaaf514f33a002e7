"""Marking: the text of an article with all that was coded of it, and what was not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from depeche.ledger.entry import Entry
from depeche.reports.agreement import Agreement
from depeche.reports.commitment import Commitment
from depeche.reports.event import Actor, Event
from depeche.reports.measure import Measure
from depeche.reports.office import Office
from depeche.reports.statement import Statement
from depeche.texts.quotation import Quotation
from depeche.views.dating import date_words
from depeche.views.wording import Wording

_BREAK = re.compile(r"\s*\n\s*")
_SENTENCE = re.compile(r"[^\n.!?…]*(?:[.!?…]+(?=\s|$)|[.!?…]|\n|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """One report of the article.

    Attributes:
        number: Its place in the order of the text, from 1.
        report: Its digest. sort: "event"... kind: Of an event, else the sort.
        head: What was coded, in a few words. facts: Its fields in words, each with its name.
        why: What it rests on: the frame, and how sides and date were found.
        spans: Where its words stand.
        record: Id of the record that it belongs to, or None when it was judged wrong.
    """

    number: int
    report: str
    sort: str
    kind: str
    head: str
    facts: tuple[tuple[str, str], ...]
    why: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    record: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A run of text.

    Attributes:
        reports: Numbers of the reports that rest on it. ends: Of those whose words end with it.
        anchors: Names of places that begin with it ("q<start>-<end>").
    """

    text: str
    reports: tuple[int, ...] = ()
    anchors: tuple[str, ...] = ()
    ends: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """An article, read.

    Attributes:
        paragraphs: Its text in runs.
        coded: Its reports, in the order of the text.
        sentences: How many it has; silent: how many of them nothing was coded from.
    """

    paragraphs: tuple[tuple[Run, ...], ...]
    coded: tuple[Coded, ...]
    sentences: int
    silent: int


def marked(text: str, entries: Iterable[Entry], record_of: Callable[[str], str | None], words: Wording) -> Marked:
    """Mark a text with its reports; `record_of` gives the record of a report by its digest."""
    coded = tuple(_coded(number, entry, record_of, words) for number, entry in enumerate(entries, 1))
    spans: dict[tuple[int, int], list[int]] = defaultdict(list)
    for one in coded:
        for span in one.spans:
            spans[span].append(one.number)
    told = [any(start < b and a < end for a, b in spans) for start, end in _sentences(text)]
    return Marked(
        paragraphs=_paragraphs(text, spans), coded=coded, sentences=len(told), silent=sum(not one for one in told)
    )


def _sentences(text: str) -> list[tuple[int, int]]:
    found = [(m.start(), m.end()) for m in _SENTENCE.finditer(text) if any(c.isalpha() for c in m.group())]
    return found


def _paragraphs(text: str, spans: Mapping[tuple[int, int], list[int]]) -> tuple[tuple[Run, ...], ...]:
    edges = sorted({0, len(text), *(edge for span in spans for edge in span)})
    begins: dict[int, list[str]] = defaultdict(list)
    ends: dict[int, list[int]] = defaultdict(list)
    for (start, end), numbers in sorted(spans.items()):
        begins[start].append(f"q{start}-{end}")
        ends[end] += numbers
    paragraphs: list[list[Run]] = [[]]
    for start, end in pairwise(edges):
        here = tuple(sorted({n for (a, b), numbers in spans.items() if a <= start and end <= b for n in numbers}))
        pieces = _BREAK.split(text[start:end])
        for n, piece in enumerate(pieces):
            if n:
                paragraphs.append([])
            last = n == len(pieces) - 1
            run = Run(
                text=piece,
                reports=here,
                anchors=tuple(begins[start]) if n == 0 else (),
                ends=tuple(sorted(set(ends[end]))) if last else (),
            )
            if run.text or run.anchors or run.ends:
                paragraphs[-1].append(run)
    return tuple(tuple(runs) for runs in paragraphs if runs)


def _coded(number: int, entry: Entry, record_of: Callable[[str], str | None], words: Wording) -> Coded:
    report = entry.report
    if isinstance(report, Event):
        head, facts, why = _event(report, words)
    elif isinstance(report, Agreement):
        head, facts, why = report.title, _agreement(report, words), ()
    elif isinstance(report, Commitment):
        head, facts, why = report.what, _commitment(report, words), ()
    elif isinstance(report, Measure):
        head, facts, why = report.what, _measure(report, words), ()
    elif isinstance(report, Statement):
        country = words.state(report.country) if report.country else ""
        head, facts, why = report.speaker, _facts(words, ("side", country)), ()
    else:
        country = words.state(report.country) if report.country else ""
        head, facts, why = report.person, _facts(words, ("title", report.title_as_written), ("side", country)), ()
    return Coded(
        number=number,
        report=entry.digest,
        sort=entry.sort,
        kind=report.kind if isinstance(report, Event) else entry.sort,
        head=" ".join(head.split()),
        facts=facts,
        why=why,
        spans=tuple(sorted({(q.start, q.end) for q in _quotations(report) if q.end > q.start})),
        record=record_of(entry.digest),
    )


def _quotations(report: Event | Agreement | Commitment | Measure | Statement | Office) -> Iterable[Quotation]:
    return (step.evidence for step in report.steps) if isinstance(report, Agreement) else (report.evidence,)


def _event(event: Event, words: Wording) -> tuple[str, tuple[tuple[str, str], ...], tuple[str, ...]]:
    source, target = (words.states(a.code for a in side) for side in (event.source, event.target))
    sides = " – ".join(source) if source == target else f"{', '.join(source)} → {', '.join(target)}"
    label = words.kind(event.kind)
    facts = _facts(
        words,
        ("sides", sides),
        ("date", _date(event.date, words)),
        ("place", event.place.name if event.place else ""),
        ("status", words.term("status", event.status)),
        ("persons", ", ".join(event.persons)),
        ("domains", ", ".join(words.term("domains", d) for d in event.domains)),
        ("according_to", event.according_to or ""),
    )
    actors = {(a.code, a.basis): a for a in (*event.source, *event.target)}.values()
    why = [_basis(actor, words) for actor in actors if actor.basis != "stated"]
    if event.date_basis in ("relative", "inferred"):
        why.append(words.say(f"pages.why.date_{event.date_basis}"))
    why.append(words.say("pages.why.frame", frame=event.frame) if event.frame else words.say("pages.why.person"))
    return label[:1].upper() + label[1:], facts, tuple(why)


def _basis(actor: Actor, words: Wording) -> str:
    return words.say(f"pages.why.{actor.basis}", side=words.state(actor.code))


def _agreement(agreement: Agreement, words: Wording) -> tuple[tuple[str, str], ...]:
    steps = [
        " ".join(
            filter(None, (words.term("step", s.step), _date(s.date, words), f"({words.term('status', s.status)})"))
        )
        for s in agreement.steps
    ]
    return _facts(
        words,
        ("parties", ", ".join(words.states(agreement.parties))),
        ("domains", words.term("domains", agreement.domain)),
        ("steps", "; ".join(steps)),
        ("provisions", "; ".join(agreement.provisions)),
    )


def _commitment(commitment: Commitment, words: Wording) -> tuple[tuple[str, str], ...]:
    sides = f"{', '.join(words.states(commitment.by))} → {', '.join(words.states(commitment.to))}"
    return _facts(
        words,
        ("sides", sides.removesuffix(" → ")),
        ("due", _date(commitment.due, words)),
        ("status", words.term("status", commitment.status)),
    )


def _measure(measure: Measure, words: Wording) -> tuple[tuple[str, str], ...]:
    sides = f"{', '.join(words.states(measure.by))} → {', '.join(words.states(measure.to))}"
    amount = words.amount(measure.value, measure.unit, approximate=measure.approximate)
    return _facts(
        words,
        ("figure", amount),
        ("period", _date(measure.period, words)),
        ("sides", sides.removesuffix(" → ").removeprefix(" → ")),
    )


def _facts(words: Wording, *pairs: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((words.say(f"pages.columns.{name}"), value) for name, value in pairs if value)


def _date(edtf: str | None, words: Wording) -> str:
    return date_words(edtf, words) if edtf else ""
