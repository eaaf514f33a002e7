"""`/about`: how the coding works: kinds, frames, quality."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import Response

from depeche.codebook.frames import frames
from depeche.codebook.kinds import kinds, quad_class
from depeche.codebook.tables import languages
from depeche.views.quality import quality
from depeche.web.visit import Visit

router = APIRouter(include_in_schema=False)


@router.get("/about")
def about(request: Request) -> Response:
    """The page about the coding."""
    visit = Visit(request)
    visit.need("reader")

    def made() -> str:
        return visit.fragment(
            "about.html.j2",
            kinds=kinds(),
            quads=quad_class(),
            frames={code: len(tuple(frames(code))) for code in languages()},
            quality=quality(),
        )

    return visit.page(visit.words.say("pages.about.title"), visit.kept(made), here="about")


@router.get("/about/frames/{language}")
def frames_of(request: Request, language: str) -> Response:
    """The frames of one language, each with an example."""
    visit = Visit(request)
    visit.need("reader")
    if language not in languages():
        raise HTTPException(404)

    def made() -> str:
        return visit.fragment("frames.html.j2", language=language, frames=sorted(frames(language), key=lambda f: f.id))

    return visit.page(visit.words.say("pages.about.frames"), visit.kept(made), here="about")
