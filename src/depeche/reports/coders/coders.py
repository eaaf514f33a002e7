"""Coders: plain functions that turn the reading of an article into one sort of report.

To add one: write it in its own module here and list it in CODERS under a versioned name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from depeche.reports.coded import CodedArticle
from depeche.reports.coders.agreements import code_agreements
from depeche.reports.coders.commitments import code_commitments
from depeche.reports.coders.measures import code_measures
from depeche.reports.coders.offices import code_offices
from depeche.reports.coders.reader import Reading
from depeche.reports.coders.statements import code_statements
from depeche.reports.event import Event

Coder = Callable[[Reading], tuple[Any, ...]]


def code_events(reading: Reading) -> tuple[Event, ...]:
    """The events of an article, in the order of the text."""
    events = [draft.event for draft in reading.drafts if draft.event is not None]
    return tuple(sorted(events, key=lambda e: (e.evidence.start, e.evidence.end, e.kind, e.frame or "")))


CODERS: Mapping[str, tuple[str, Coder]] = {
    "events/1": ("events", code_events),
    "agreements/1": ("agreements", code_agreements),
    "commitments/1": ("commitments", code_commitments),
    "measures/1": ("measures", code_measures),
    "statements/1": ("statements", code_statements),
    "offices/1": ("offices", code_offices),
}


def code_reading(reading: Reading) -> CodedArticle:
    """All reports of an article, by every coder of the table; none of one that is about something else."""
    article = reading.article
    coders = CODERS.values() if reading.subject.relates else ()
    return CodedArticle(
        article=article.id,
        language=reading.language,
        published=article.published,
        text_sha256=article.text_sha256,
        **{field: coder(reading) for field, coder in coders},
    )
