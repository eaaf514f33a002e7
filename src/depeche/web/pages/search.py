"""`/search`: records, articles, sides and persons by words of either language."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from depeche.codebook.folding import fold
from depeche.codebook.naming import state_code
from depeche.errors import UnknownState
from depeche.views.naming import dated, headline
from depeche.views.overview import source_lines
from depeche.views.searching import matching, wanted
from depeche.web.visit import Visit

router = APIRouter(include_in_schema=False)
_RECORDS, _ARTICLES, _PEOPLE = 40, 20, 8
_LONGEST = 200


@router.get("/search")
def search(request: Request) -> Response:
    """The page of what was found."""
    visit = Visit(request)
    visit.need("reader")
    asked = visit.asked("q")[:_LONGEST]
    words = visit.words

    def made() -> str:
        found = matching(wanted(asked), visit.holding.everything().index()) if asked else []
        articles = visit.library.ledger.search(asked, limit=_ARTICLES) if asked else []
        named = visit.holding.everything().people()
        people = [n for n in named if all(w in fold(n) for w in wanted(asked))] if asked else []
        return visit.fragment(
            "search.html.j2",
            q=asked,
            side=_side(asked, visit),
            people=sorted(people, key=lambda n: (-len(named[n]), n))[:_PEOPLE],
            records=[(r, headline(r, words), dated(r, words)) for r in found[:_RECORDS]],
            number=len(found),
            articles=source_lines(articles, words),
        )

    title = words.say("pages.search.title")
    return visit.page(f"{asked} · {title}" if asked else title, visit.kept(made), here="search")


def _side(asked: str, visit: Visit) -> tuple[str, str] | None:
    if not asked:
        return None
    try:
        code = state_code(asked)
    except UnknownState:
        return None
    return code, visit.words.state(code)
