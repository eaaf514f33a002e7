"""`/conflicts`: every field in which sources disagree."""

from __future__ import annotations

from dataclasses import replace

from fastapi import APIRouter, Request
from fastapi.responses import Response

from depeche.codebook.naming import state_code
from depeche.web.pages.window import window
from depeche.web.visit import Visit

router = APIRouter(include_in_schema=False)


@router.get("/conflicts")
def conflicts(request: Request) -> Response:
    """The page of conflicts, of all or of some sides (`?between=TGO,RUS`)."""
    visit = Visit(request)
    visit.need("reader")
    sides = tuple(state_code(name) for name in visit.asked("between").split(",") if name.strip())
    found = visit.holding.select(replace(visit.query, disputed=True), between=sides)

    def made() -> str:
        return window(
            visit,
            found,
            names=[(code, visit.words.state(code)) for code in sides],
            title=visit.words.say("sections.conflicts"),
            empty=visit.words.say("pages.conflicts.none"),
            feed=f"/feed.xml?{found.query.address(between=','.join(sides))}",
            alone="conflicts",
        )

    return visit.page(
        visit.words.say("sections.conflicts"), visit.kept(made), here="conflicts", feed="/feed.xml?disputed=1"
    )
