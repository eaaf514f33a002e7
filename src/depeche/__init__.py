"""Dépêche: what the press says about relations between states, as a ledger in which every cell quotes its source.

The names below are the public ones. No room imports this module.

Examples:
    >>> import depeche
    >>> articles = depeche.read("examples/togo-russia")
    >>> coded = depeche.code(articles)
    >>> len(coded)
    3
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from depeche.articles.article import Article
from depeche.errors import DepecheError
from depeche.reports.agreement import Agreement, Step
from depeche.reports.coded import CodedArticle, from_form, to_form
from depeche.reports.commitment import Commitment
from depeche.reports.event import Actor, Event, Place
from depeche.reports.measure import Measure
from depeche.reports.office import Office
from depeche.reports.statement import Statement
from depeche.texts.quotation import Quotation

if TYPE_CHECKING:
    from depeche.notebook import Articles, CodedArticles, Ledger, Page, RecordTable, Taken, code, read
    from depeche.records.filters import Filters
    from depeche.records.record import Record
    from depeche.views.timeline import Timeline

__version__ = "0.1.0"

__all__ = [
    "Actor",
    "Agreement",
    "Article",
    "Articles",
    "CodedArticle",
    "CodedArticles",
    "Commitment",
    "DepecheError",
    "Event",
    "Filters",
    "Ledger",
    "Measure",
    "Office",
    "Page",
    "Place",
    "Quotation",
    "Record",
    "RecordTable",
    "Statement",
    "Step",
    "Taken",
    "Timeline",
    "code",
    "from_form",
    "read",
    "to_form",
]

# Loaded when they are asked for: the database alone takes a third of a second, which `depeche --help` need not wait.
_LATE = {
    "Record": "records.record",
    "Filters": "records.filters",
    "Timeline": "views.timeline",
    **dict.fromkeys(
        ("Articles", "CodedArticles", "Ledger", "Page", "RecordTable", "Taken", "code", "read"), "notebook"
    ),
}


def __getattr__(name: str) -> Any:
    """A public name that is loaded late."""
    if name not in _LATE:
        raise AttributeError(f"module 'depeche' has no attribute {name!r}")
    return getattr(import_module(f"depeche.{_LATE[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
