"""`/between/TGO/RUS`: all that stands between two sides."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from depeche.codebook.naming import state_code
from depeche.views.charting import figures_chart, timeline_chart
from depeche.web.pages.window import window
from depeche.web.visit import Visit

router = APIRouter(include_in_schema=False)
_OTHERS = 8


@router.get("/between/{one}/{other}")
def relation(request: Request, one: str, other: str) -> Response:
    """The page of a relation."""
    visit = Visit(request)
    visit.need("reader")
    sides = state_code(one), state_code(other)
    words = visit.words
    if sides[0] == sides[1]:
        return visit.to(f"/countries/{sides[0]}")
    if sides != (one, other):
        return visit.to(f"/between/{sides[0]}/{sides[1]}", **dict(visit.query.pairs()))
    names = [words.state(code) for code in sides]
    found = visit.holding.select(visit.query, between=sides)
    charts = {"timeline": timeline_chart, "figures": figures_chart}
    feed = f"/feed.xml?{visit.query.address(between=','.join(sides))}"

    def made() -> str:
        # The pairs with most records that one of the sides is part of, for who finds nothing here.
        near = [] if found.every else [pair for pair in visit.holding.pairs() if set(pair) & set(sides)]
        return window(
            visit,
            found,
            names=[(code, name) for code, name in zip(sides, names)],
            between=sides,
            charts=charts,
            empty=words.say("empty.title", sides=words.joined(names)),
            near=[(pair, words.states(pair)) for pair in near[:_OTHERS]],
            feed=feed,
        )

    return visit.page(" – ".join(names), visit.kept(made), feed=feed, here="home")
