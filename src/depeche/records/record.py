"""Records: what many reports say of one real thing, with one value or a conflict in every field.

A record is computed and never stored as truth. Its id is made from its founding report (the first by publication day,
article and place in the text), so that the same reports always make the same id; the id of any other report of it leads
to it as well.
"""

from __future__ import annotations

from dataclasses import dataclass

from depeche.texts.quotation import Quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One report in a record, with its own words.

    Attributes:
        report: Digest of the report.
        article: Id of its article; `digest` is the article's digest.
        outlet, url, title, published, language: Of the article, as known.
        group: Digest that all articles with this text share; see `Record.independent`.
        kind, status, date, persons, place: As this article gives them.
        evidence: The words it rests on; None for an agreement without a step.
    """

    report: str
    article: str
    digest: str
    outlet: str | None
    url: str | None
    title: str | None
    published: str | None
    group: str
    kind: str
    status: str | None = None
    date: str | None = None
    persons: tuple[str, ...] = ()
    place: str | None = None
    evidence: Quotation | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One value of a field, with the articles that give it and their words.

    Attributes:
        value: As it stands in the record: EDTF, a status, a title, a name, or a figure as a string.
        articles: Ids, sorted.
        members: Digests of the reports that give it, sorted.
        quotations: (article, words), one for each report, in the order of `members`.
    """

    value: str
    articles: tuple[str, ...]
    members: tuple[str, ...]
    quotations: tuple[tuple[str, Quotation], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Values of one field that cannot all be true, and why not.

    Attributes:
        field: "date", "status", "place", "number", "office", "due" or "party".
        values: Two or more, the one with most independent articles first.
        about: Whom or what it concerns, where the record alone does not say.
        reason: Why they can't all be true; and which of them was preferred by the user's own ranking, if any.
    """

    field: str
    values: tuple[Value, ...]
    about: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What is reported of one real thing. The subclasses say of what sort.

    Attributes:
        id: "ev-", "ag-", "co-", "me-", "st-" or "of-" and ten hexadecimal digits.
        kind: The kind that most reports use; for other sorts the sort.
        label: One line in the articles' own words.
        members: The reports, by publication day, article and place in the text.
        source: Codes of who acts, sorted; target: to whom; sides: both.
        date: EDTF: the finest of dates that agree; None when none is given or they conflict.
        first: First and last day (ISO) that the dates leave open, conflicting ones included; for sorting and filtering.
        status: As of the latest article; in a conflict that of most independent articles, then of the latest.
        history: (publication day, status, article) in order, for a status that moved.
        persons: The fullest form of every name.
        place: The finest name.
        domains: Sorted.
        sources: How many articles report it.
        independent: How many of them are not copies of another's text or from the same outlet.
        conflicts: Fields without one value.
        during: Ids of the records that this took place in the course of.
        linked: Ids of records about the same (its agreement, commitment, figures), sorted.
        notes: What a person's judgements and rankings decided here.
    """

    id: str
    kind: str
    label: str
    members: tuple[Member, ...]
    source: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    date: str | None = None
    first: str | None = None
    last: str | None = None
    status: str | None = None
    history: tuple[tuple[str | None, str, str], ...] = ()
    persons: tuple[str, ...] = ()
    place: str | None = None
    domains: tuple[str, ...] = ()
    sources: int = 0
    independent: int = 0
    conflicts: tuple[Conflict, ...] = ()
    during: tuple[str, ...] = ()
    linked: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRecord(Record):
    """One act. `type` is its PLOVER type; `kinds` are the reports' own words for it, sorted."""

    type: str = ""
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeStep:
    """One step in an agreement's life, from all articles.

    Attributes:
        step: One of the steps of agreements.
        by: Codes, sorted.
        date, status: As in a record; conflicting when `conflicting`.
        record: Id of the event record that tells the same, or None.
        articles: Ids, sorted. quotations: (article, words).
    """

    step: str
    by: tuple[str, ...]
    date: str | None
    status: str
    conflicting: bool
    record: str | None
    articles: tuple[str, ...]
    quotations: tuple[tuple[str, Quotation], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingStep:
    """A step that agreements go through and no article reports as done; `by` is the party, or None for any."""

    step: str
    by: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementRecord(Record):
    """One instrument with its life line.

    Attributes:
        titles: Its names as printed, the most frequent first.
        domain: The domain that most articles give.
        provisions: In the articles' words.
        steps: Dated ones first, in order.
        missing: Steps that no report has.
    """

    titles: tuple[str, ...] = ()
    domain: str | None = None
    provisions: tuple[str, ...] = ()
    steps: tuple[LifeStep, ...] = ()
    missing: tuple[MissingStep, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentRecord(Record):
    """One undertaking.

    Attributes:
        what: In the words of the founding report.
        due: EDTF, the finest; None when none is given or they conflict.
        due_by: Last day (ISO) of the earliest due date given; after it the commitment is overdue.
        state: "announced", "under way", "kept", "missed" or "withdrawn", as the latest reports have it.
        kept_by: Id of the record of the act that keeps it, or None.
        awaits: Kinds of the acts that would keep it, as its articles speak of them, sorted.
    """

    what: str = ""
    due: str | None = None
    due_by: str | None = None
    state: str = "announced"
    kept_by: str | None = None
    awaits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureRecord(Record):
    """One figure.

    Attributes:
        what: What is counted, in the words of the founding report.
        value: The figure, None in a conflict; with rounded and exact figures that agree, the exact one.
        unit: As in the reports.
        period: EDTF, the finest.
        approximate: Every article rounds.
    """

    what: str = ""
    value: float | int | None = None
    unit: str = ""
    period: str | None = None
    approximate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRecord(Record):
    """What one speaker said. `quote` is the fullest wording in quotation marks, or None."""

    speaker: str = ""
    quote: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """A title over time: from the first to the last publication day (ISO) of the articles that print it."""

    title: str
    post: str | None
    since: str | None
    until: str | None
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeRecord(Record):
    """One person's offices. `person` is the fullest name; `country` for whom; `tenures` in the order of days."""

    person: str = ""
    country: str | None = None
    tenures: tuple[Tenure, ...] = ()
