"""`/articles/0123456789abcdef`: one article as it came, with what was coded of it and what was not."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from depeche.errors import UnknownRecord
from depeche.ledger.lookup import article_named, reports_of
from depeche.views.dossier import title_of
from depeche.views.filters import language_name
from depeche.views.marking import marked
from depeche.web.visit import Visit

router = APIRouter(include_in_schema=False)


@router.get("/articles/{name}")
def article(request: Request, name: str) -> Response:
    """The page of one article."""
    visit = Visit(request)
    visit.need("reader")
    source = article_named(visit.library.ledger, name)
    if source is None:
        raise UnknownRecord(name)
    title = title_of(source) or visit.words.say("untitled")

    def made() -> str:
        entries = list(reports_of(visit.library.ledger, source))
        ids = visit.holding.shelf.ids_of(e.digest for e in entries)
        read = marked(source.text, entries, ids.get, visit.words)
        return visit.fragment(
            "article.html.j2",
            a=source,
            m=read,
            title=title,
            language=language_name(source.language, visit.words) if source.language else "",
        )

    return visit.page(title, visit.kept(made))
