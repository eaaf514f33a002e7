"""Dépêche: what the press says about relations between states, as a ledger in which every cell quotes its source.

The names below are the public ones. No room imports this module.
"""

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

__version__ = "0.1.0"

__all__ = [
    "Actor",
    "Agreement",
    "Article",
    "CodedArticle",
    "Commitment",
    "DepecheError",
    "Event",
    "Measure",
    "Office",
    "Place",
    "Quotation",
    "Statement",
    "Step",
    "from_form",
    "to_form",
]
