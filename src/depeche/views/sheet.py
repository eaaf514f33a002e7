"""The sheet of one record: every report side by side, each field with its values and who gives them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from depeche.errors import UnusableJudgement
from depeche.ledger.entry import Entry, Source
from depeche.records.record import Conflict, Member, Record
from depeche.records.values import independent
from depeche.reports.agreement import Agreement
from depeche.reports.commitment import Commitment
from depeche.reports.event import STATUSES, Event
from depeche.reports.measure import Measure
from depeche.reports.office import Office
from depeche.reports.statement import Statement
from depeche.texts.period import read_period
from depeche.views.citing import Citation, Citer
from depeche.views.dating import date_words, day_words
from depeche.views.dossier import title_of
from depeche.views.wording import Wording

# Fields whose values a person may judge or put right, by sort; bringing together obeys judgements on these.
JUDGED: Mapping[str, Sequence[str]] = {
    "event": ("date", "status", "place"),
    "commitment": ("due", "status"),
    "measure": ("number", "period"),
    "office": ("office",),
}
DATES = ("date", "due", "period")
_NUMBER = re.compile(r"-?\d{1,18}(\.\d{1,6})?")
_LONGEST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldValue:
    """One value of a field: as in the ledger, in words, who gives it, and their reports' digests."""

    value: str
    text: str
    outlets: tuple[str, ...]
    counted: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of the record with all values given for it, the one with most independent articles first.

    Attributes:
        name: In the codebook; `text` in words.
        stands: The value that stands, in words; "" in a conflict or where none does.
        disputed: Why the values can't all be true, in words, or "".
        judged: Whether a person may put it right.
        silent: How many reports give none.
    """

    name: str
    text: str
    stands: str
    values: tuple[FieldValue, ...]
    disputed: str
    judged: bool
    silent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One record, report by report.

    Attributes:
        fields: Its fields.
        reports: Each report with its article's citation (None without words) and its values by field, in words.
        columns: The fields that reports differ or agree in, for a table of them.
        statuses: Values that a status may be put to, in words.
    """

    fields: tuple[Field, ...]
    reports: tuple[ReportColumn, ...]
    statuses: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportColumn:
    """One report of the record."""

    report: str
    outlet: str
    day: str
    published: str | None
    title: str
    language: str | None
    article: str
    citation: Citation | None
    values: tuple[tuple[str, str, str], ...]
    frame: str
    copy: bool


def sheet(
    record: Record, sort: str, entries: Mapping[str, Entry], sources: Sequence[Source], words: Wording, *, shown: int
) -> Sheet:
    """Make the sheet of a record.

    Args:
        record: The record. sort: Its sort.
        entries: Its reports by digest. sources: Their articles.
        words: The reader's language.
        shown: How many reports stand side by side at most.
    """
    citer = Citer(sources, words)
    given = {m.report: dict(_given(entries[m.report])) for m in record.members if m.report in entries}
    names = list(dict.fromkeys(name for fields in given.values() for name in fields))
    fields = tuple(_field(name, sort, record, given, words) for name in names)
    first: dict[str, str] = {}
    columns = []
    for member in record.members[:shown]:
        entry = entries.get(member.report)
        if entry is None:
            continue
        copied = first.setdefault(member.group, member.digest) != member.digest
        values = tuple(
            (name, words.term("pages_field", name), _shown(name, v, entry, words))
            for name, v in given[member.report].items()
            if v
        )
        columns.append(
            ReportColumn(
                report=member.report,
                outlet=member.outlet or words.say("outlet_unknown"),
                day=day_words(member.published, words),
                published=member.published,
                title=title_of(entry.source) or words.say("untitled"),
                language=entry.source.language,
                article=member.digest,
                citation=citer.cite(1, member.digest, member.evidence) if member.evidence else None,
                values=values,
                frame=getattr(entry.report, "frame", None) or "",
                copy=copied,
            )
        )
    return Sheet(
        fields=fields,
        reports=tuple(columns),
        statuses=tuple((status, words.term("status", status)) for status in STATUSES),
    )


def _field(name: str, sort: str, record: Record, given: Mapping[str, Mapping[str, str]], words: Wording) -> Field:
    by_value: dict[str, list[Member]] = defaultdict(list)
    silent = 0
    for member in record.members:
        value = given.get(member.report, {}).get(name, "")
        if value:
            by_value[value].append(member)
        else:
            silent += 1
    values = [
        FieldValue(
            value=value,
            text=value_text(name, value, record, words),
            outlets=tuple(sorted({m.outlet or words.say("outlet_unknown") for m in members})),
            counted=words.counted(len({m.digest for m in members}), independent(members)),
            members=tuple(sorted(m.report for m in members)),
        )
        for value, members in by_value.items()
    ]
    weight = {value: independent(members) for value, members in by_value.items()}
    values.sort(key=lambda v: (-weight[v.value], v.value))
    conflict = _conflict(record, name)
    return Field(
        name=name,
        text=words.term("pages_field", name),
        stands="" if conflict else _stands(name, record, words),
        values=tuple(values),
        disputed=words.term("reason", name) if conflict else "",
        judged=name in JUDGED.get(sort, ()),
        silent=silent,
    )


def _conflict(record: Record, name: str) -> Conflict | None:
    return next((c for c in record.conflicts if c.field == name), None)


def _stands(name: str, record: Record, words: Wording) -> str:
    if name == "number":
        value = getattr(record, "value", None)
        return words.amount(value, getattr(record, "unit", "")) if value is not None else ""
    held = {"date": "date", "due": "due", "period": "period", "status": "status", "place": "place", "kind": "kind"}.get(
        name
    )
    value = getattr(record, held, None) if held else None
    return value_text(name, str(value), record, words) if value else ""


def _given(entry: Entry) -> Iterable[tuple[str, str]]:
    """The fields of a report with the values that its article gives, "" where it gives none."""
    report = entry.report
    if isinstance(report, Event):
        yield "kind", report.kind
        yield "sides", _sides(report)
        yield "date", report.date or ""
        yield "status", report.status
        yield "place", report.place.name if report.place else ""
        yield "persons", ", ".join(report.persons)
        yield "domains", " ".join(report.domains)
        yield "according_to", report.according_to or ""
    elif isinstance(report, Agreement):
        yield "title", report.title
        yield "parties", " ".join(report.parties)
        yield "domains", report.domain or ""
    elif isinstance(report, Commitment):
        yield "what", report.what
        yield "due", report.due or ""
        yield "status", report.status
    elif isinstance(report, Measure):
        yield "what", report.what
        yield "number", str(int(report.value)) if float(report.value).is_integer() else str(report.value)
        yield "period", report.period or ""
    elif isinstance(report, Statement):
        yield "speaker", report.speaker
    elif isinstance(report, Office):
        yield "office", report.title_as_written


def _sides(event: Event) -> str:
    source, target = (sorted({a.code for a in side}) for side in (event.source, event.target))
    return " ".join(source) if source == target else f"{' '.join(source)} > {' '.join(target)}"


def _shown(name: str, value: str, entry: Entry, words: Wording) -> str:
    if name == "number" and isinstance(entry.report, Measure):
        return words.amount(entry.report.value, entry.report.unit, approximate=entry.report.approximate)
    return value_text(name, value, None, words)


def held_to_be_a_value(name: str, value: str) -> None:
    """Refuse a value that a field can't have.

    Raises:
        UnusableJudgement: It can't, with what would do.
        UnreadableDate: It is no EDTF date.
    """
    words = value.strip()
    if name not in {field for fields in JUDGED.values() for field in fields}:
        raise UnusableJudgement(f"{name!r} is no field that can be judged")
    if name in DATES:
        read_period(words)
    elif name == "status" and words not in STATUSES:
        raise UnusableJudgement(f"{words!r} is none of {', '.join(STATUSES)}")
    elif name == "number" and not _NUMBER.fullmatch(words):
        raise UnusableJudgement(f"{words!r} is no figure such as 86 or 4500000.5")
    elif not 0 < len(words) <= _LONGEST:
        raise UnusableJudgement(f"give a value of at most {_LONGEST} characters")


def value_text(name: str, value: str, record: Record | None, words: Wording) -> str:
    """A field's value in words."""
    if name in DATES:
        return date_words(value, words)
    show: Mapping[str, Callable[[str], str]] = {
        "kind": words.kind,
        "status": lambda v: words.term("status", v),
        "sides": lambda v: " → ".join(", ".join(words.states(side.split())) for side in v.split(">")),
        "parties": lambda v: ", ".join(words.states(v.split())),
        "domains": lambda v: ", ".join(words.term("domains", d) for d in v.split()),
    }
    if name == "number" and record is not None:
        return words.amount(float(value), getattr(record, "unit", ""))
    return show[name](value) if name in show else value
