"""The application: its pages and its HTTP interface, and what becomes of errors."""

from __future__ import annotations

import logging
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware

from depeche.accounts.accounts import Accounts, open_accounts
from depeche.errors import (
    DepecheError,
    UnknownRecord,
    UnknownState,
    UnreadableDate,
    UnreadableQuery,
    UnusableJudgement,
)
from depeche.ledger.ledger import Ledger, open_ledger
from depeche.settings import Serving, handed_on
from depeche.web.api import feed, v1
from depeche.web.headers import Guard
from depeche.web.library import Library
from depeche.web.pages import (
    about,
    account,
    article,
    charts,
    conflicts,
    countries,
    files,
    home,
    network,
    people,
    record,
    relation,
    review,
    search,
    story,
)
from depeche.web.printing import assets
from depeche.web.visit import Forged, LogInFirst, Visit

_LOG = logging.getLogger(__name__)
API = "/api/"
# What was asked for can't be met as it was asked; everything else is a fault of ours.
_STATUS = {UnknownState: 404, UnknownRecord: 404, UnreadableQuery: 400, UnreadableDate: 400, UnusableJudgement: 422}


def from_settings() -> FastAPI:
    """The application for the settings that the process which started this one left."""
    serving = handed_on()
    accounts = open_accounts(serving.accounts) if serving.accounts else None
    return application(open_ledger(serving.ledger), accounts, serving)


def application(ledger: Ledger, accounts: Accounts | None, serving: Serving) -> FastAPI:
    """The application on an open ledger.

    Args:
        ledger: What is read and judged.
        accounts: Who may; None where everybody on this machine may.
        serving: How it is served.
    """
    app = FastAPI(
        title="Dépêche",
        version="1",
        description="Records of what the press says about relations between states, each value with its quotations.",
        openapi_url=None,  # that of the HTTP interface stands under it
        docs_url=None,  # theirs load scripts from elsewhere
        redoc_url=None,
    )
    app.state.library, app.state.accounts, app.state.serving = Library(ledger), accounts, serving
    pages = (files, home, relation, countries, people, record, article, story, conflicts, search, network, about)
    for module in (*pages, charts, review, account, feed, v1):
        app.include_router(module.router)
    app.add_middleware(GZipMiddleware, minimum_size=1024, compresslevel=5)
    app.add_middleware(Guard, hosts=serving.hosts, secure=serving.secure)
    app.add_exception_handler(DepecheError, _refused)
    app.add_exception_handler(HTTPException, _missed)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(LogInFirst, _log_in)
    app.add_exception_handler(Forged, _forged)
    assets()  # read once, before the first request
    return app


def answer(request: Request, status: int, why: str, *, headers: dict[str, str] | None = None) -> Response:
    """An error as a page, or as a problem of the HTTP interface (RFC 9457)."""
    if request.url.path.startswith(API):
        problem = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": why}
        return JSONResponse(problem, status, headers, media_type="application/problem+json")
    visit = Visit(request)
    known = visit.words.words["pages"]["errors"]
    name = str(status) if str(status) in known else "500"
    title = visit.words.say(f"pages.errors.{name}")
    response = visit.page(title, visit.fragment("error.html.j2", title=title, why=why), status=status)
    response.headers.update(headers or {})
    return response


async def _refused(request: Request, wrong: Exception) -> Response:
    status = next((code for kind, code in _STATUS.items() if isinstance(wrong, kind)), 500)
    if status == 500:
        _LOG.error("pages.refused", extra={"path": request.url.path, "why": str(wrong)})
    return answer(request, status, str(wrong))


async def _missed(request: Request, wrong: Exception) -> Response:
    assert isinstance(wrong, HTTPException)
    why = "" if wrong.detail == HTTPStatus(wrong.status_code).phrase else str(wrong.detail)
    return answer(request, wrong.status_code, why, headers=dict(wrong.headers or {}))


async def _invalid(request: Request, wrong: Exception) -> Response:
    assert isinstance(wrong, RequestValidationError)
    told = "; ".join(f"{'.'.join(str(p) for p in e['loc'][1:])}: {e['msg']}" for e in wrong.errors())
    return answer(request, 422, told)


async def _log_in(request: Request, wrong: Exception) -> Response:
    assert isinstance(wrong, LogInFirst)
    visit = Visit(request)
    if request.url.path.startswith(API):
        known = visit.account is not None
        why = f"this takes an account of the role {wrong.role}"
        return answer(request, 403 if known else 401, why, headers={} if known else {"www-authenticate": "Bearer"})
    if visit.account is not None or visit.accounts is None:
        return answer(request, 403, visit.words.say("pages.needs_role", role=visit.words.term("roles", wrong.role)))
    back = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    return visit.to("/login", back=back if request.method == "GET" else "/")


async def _forged(request: Request, wrong: Exception) -> Response:
    return answer(request, 403, Visit(request).words.say("pages.forged"))
