"""`/`: what the ledger holds, and where to begin."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from depeche.codebook.naming import state_code
from depeche.ledger.dialects import without_password
from depeche.ledger.lookup import counted, latest_articles
from depeche.views.dating import days_between
from depeche.views.overview import source_lines
from depeche.web.visit import Visit

router = APIRouter(include_in_schema=False)
_PAIRS, _STATES, _ARTICLES = 18, 24, 8


@router.get("/")
def home(request: Request) -> Response:
    """The first page."""
    visit = Visit(request)
    visit.need("reader")
    words, holding = visit.words, visit.holding

    def made() -> str:
        number, first, last = counted(visit.library.ledger)
        pairs = list(holding.pairs().items())[:_PAIRS]
        greatest = pairs[0][1] if pairs else 1
        states = list(holding.sides().items())[:_STATES]
        return visit.fragment(
            "home.html.j2",
            articles=number,
            published=days_between(first, last, words) if first and last else "",
            records=holding.size(),
            disputed=holding.disputed(),
            pairs=[(pair, words.states(pair), n, round(100 * n / greatest)) for pair, n in pairs],
            states=[(code, words.state(code), n) for code, n in states],
            latest=source_lines(latest_articles(visit.library.ledger, most=_ARTICLES), words),
            ledger=without_password(visit.library.ledger.name),
            names=sorted(words.state(code) for code in holding.sides()),
        )

    return visit.page(words.say("name"), visit.kept(made), here="home", feed="/feed.xml")


@router.get("/between")
def between(request: Request, one: str = "", other: str = "") -> Response:
    """From the names of two sides to their page."""
    visit = Visit(request)
    if not one.strip() or not other.strip():
        return visit.to("/")
    return visit.to(f"/between/{state_code(one)}/{state_code(other)}")
