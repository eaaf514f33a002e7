"""`/countries/TGO`: all that concerns one side, and with whom it has to do."""

from __future__ import annotations

from collections import Counter

from fastapi import APIRouter, Request
from fastapi.responses import Response

from depeche.codebook.naming import state_code
from depeche.views.charting import timeline_chart
from depeche.web.pages.window import window
from depeche.web.visit import Visit

router = APIRouter(include_in_schema=False)
_PARTNERS = 18


@router.get("/countries")
def countries(request: Request) -> Response:
    """Every side that the ledger has records of."""
    visit = Visit(request)
    visit.need("reader")
    words, holding = visit.words, visit.holding

    def made() -> str:
        rows = sorted(
            ((words.state(code), code, n) for code, n in holding.sides().items()),
            key=lambda row: (-row[2], row[0]),
        )
        return visit.fragment("countries.html.j2", rows=rows)

    return visit.page(words.say("pages.countries.title"), visit.kept(made), here="countries")


@router.get("/countries/{code}")
def country(request: Request, code: str) -> Response:
    """The page of one side."""
    visit = Visit(request)
    visit.need("reader")
    side, words = state_code(code), visit.words
    if side != code:
        return visit.to(f"/countries/{side}", **dict(visit.query.pairs()))
    found = visit.holding.select(visit.query, between=(side,))
    name = words.state(side)
    feed = f"/feed.xml?{visit.query.address(between=side)}"

    def made() -> str:
        partners = Counter(c for r in found.records for c in r.sides if c != side and len(r.sides) <= 12)
        ranked = sorted(partners.items(), key=lambda item: (-item[1], item[0]))[:_PARTNERS]
        most = ranked[0][1] if ranked else 1
        above = visit.fragment(
            "partners.html.j2",
            side=side,
            rows=[(c, words.state(c), n, round(100 * n / most)) for c, n in ranked],
            address=found.query.address(),
        )
        return window(
            visit,
            found,
            names=[(side, name)],
            between=(side,),
            charts={"timeline": timeline_chart},
            empty=words.say("pages.countries.empty", who=name),
            above=above if ranked and not visit.asked("part") else "",
            feed=feed,
        )

    return visit.page(name, visit.kept(made), feed=feed, here="countries")
