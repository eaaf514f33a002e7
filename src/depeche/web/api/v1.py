"""`/api/v1`: records, articles and judgements for programs. The same queries as the pages."""

from __future__ import annotations

import base64
import binascii
import datetime
import hashlib
import json
from collections.abc import Sequence
from typing import Annotated, Any, Literal
from urllib.parse import urlencode

from fastapi import APIRouter, Body, HTTPException, Path, Query, Request
from fastapi.openapi.utils import get_openapi
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, ConfigDict, Field

from depeche.codebook.naming import state_code
from depeche.errors import UnknownRecord, UnreadableQuery
from depeche.ledger.judgement import Judgement
from depeche.ledger.lookup import article_named
from depeche.records.judging import subjects_in, undoing
from depeche.records.record import Record
from depeche.views.query import newest_first
from depeche.views.sheet import held_to_be_a_value
from depeche.web.api.datasette import metadata
from depeche.web.api.forms import article_object, judgement_object, lines, record_object, table
from depeche.web.visit import Visit

_PROBLEM = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
_REFUSALS: dict[int | str, dict[str, Any]] = {
    status: {"description": words, "content": _PROBLEM}
    for status, words in {
        400: "A parameter can't be read.",
        401: "This takes an account: send `Authorization: Bearer` with a personal token.",
        404: "There is no such thing.",
        422: "A parameter is missing or of a wrong kind.",
    }.items()
}
_JUDGING: dict[int | str, dict[str, Any]] = {403: {"description": "This account may not judge.", "content": _PROBLEM}}
_LISTS: dict[int | str, dict[str, Any]] = {
    200: {"content": {form: {"schema": {"type": "string"}} for form in ("application/jsonl", "text/csv")}},
    304: {"description": "Nothing has changed."},
}
router = APIRouter(prefix="/api/v1", tags=["v1"], responses=_REFUSALS)
_MOST = 500

Form = Literal["json", "jsonl", "csv"]
Sort = Literal["event", "agreement", "commitment", "measure", "statement", "office"]
Values = list[Annotated[str, Field(min_length=1, max_length=200)]]
_DAY = r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"
Digits = Annotated[str, Path(min_length=1, max_length=80, pattern=r"^[^/\x00-\x1f]+$")]


class Problem(BaseModel):
    """What was wrong with a request (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str


class RecordObject(BaseModel):
    """A record: reports of one real thing. Each sort has further fields of its own."""

    model_config = ConfigDict(extra="allow")
    id: str
    sort: Literal["event", "agreement", "commitment", "measure", "statement", "office"]
    kind: str
    label: str
    source: list[str]
    target: list[str]
    date: str | None
    first: str | None
    last: str | None
    status: str | None
    sources: int
    independent: int
    conflicts: list[dict[str, Any]]
    members: list[dict[str, Any]]


class RecordPage(BaseModel):
    """Some records, how many there are in all, and the cursor of the next page."""

    records: list[RecordObject]
    total: int
    counts: dict[str, dict[str, int]]
    next: str | None


class ArticleObject(BaseModel):
    """An article; `id` is its digest."""

    id: str
    article: str
    outlet: str | None
    url: str | None
    published: str | None
    language: str | None
    title: str | None
    text: str | None = None


class ArticleList(BaseModel):
    """Articles, the best found first."""

    articles: list[ArticleObject]


class SideList(BaseModel):
    """Sides with the number of their records."""

    sides: list[dict[str, Any]]


class JudgementObject(BaseModel):
    """What somebody decided."""

    id: str
    verdict: str
    subjects: list[str]
    field: str | None
    value: str | None
    author: str
    time: str
    reason: str
    undoes: str | None


class JudgementList(BaseModel):
    """Judgements in the order they were made."""

    judgements: list[JudgementObject]


class Decision(BaseModel):
    """A judgement to make."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"dependentRequired": {"field": ["value"], "value": ["field"]}}
    )
    verdict: Literal["same", "different", "wrong", "right"]
    record: str = Field(min_length=1, max_length=80, description="Id of the record that it is about.")
    other: str | None = Field(None, min_length=1, max_length=80, description="Another record, for same and different.")
    report: str | None = Field(None, min_length=1, max_length=80, description="Digest of the one report that is meant.")
    field: str | None = Field(None, min_length=1, max_length=20, description="The field whose value is judged.")
    value: str | None = Field(None, min_length=1, max_length=200, description="That value.")
    reason: str = Field("", max_length=1000, description="Why.")


@router.get("/openapi.json", include_in_schema=False)
def openapi(request: Request) -> Response:
    """The description of this interface (OpenAPI 3.1)."""
    return JSONResponse(described(request.app))


def described(app: Any) -> dict[str, Any]:
    """The description of the interface, without the pages."""
    if not hasattr(app.state, "described"):
        made = get_openapi(
            title="Dépêche", version="1", openapi_version="3.1.0", description=app.description, routes=app.routes
        )
        schemas = made.setdefault("components", {}).setdefault("schemas", {})
        schemas["Problem"] = Problem.model_json_schema()
        schemes = {"token": {"type": "http", "scheme": "bearer", "description": "A personal token."}}
        made["components"]["securitySchemes"] = schemes
        made["security"] = [{}, {"token": []}]
        app.state.described = made
    return dict(app.state.described)


@router.get("/records", response_model=RecordPage, responses=_LISTS)
def records(
    request: Request,
    between: Annotated[str | None, Query(max_length=200, description="Sides, with commas: `TGO,RUS`.")] = None,
    sort: Annotated[list[Sort], Query(max_length=6, description="Sorts of records.")] = [],  # noqa: B006  # never changed
    kind: Annotated[Values, Query(description="Kinds of events.")] = [],  # noqa: B006  # as above
    domain: Annotated[Values, Query(description="Domains.")] = [],  # noqa: B006  # as above
    status: Annotated[Values, Query(description="Statuses.")] = [],  # noqa: B006  # as above
    outlet: Annotated[Values, Query(description="Outlets that report it.")] = [],  # noqa: B006  # as above
    language: Annotated[Values, Query(description="Languages of its articles.")] = [],  # noqa: B006  # as above
    since: Annotated[str | None, Query(pattern=_DAY, description="Year, month or day (ISO).")] = None,
    until: Annotated[str | None, Query(pattern=_DAY, description="Year, month or day (ISO).")] = None,
    disputed: Annotated[bool, Query(description="Only where sources disagree.")] = False,
    limit: Annotated[int, Query(ge=1, le=_MOST)] = 50,
    cursor: Annotated[str | None, Query(max_length=200, description="From `next` of the page before.")] = None,
    form: Annotated[Form, Query(alias="format", description="`csv` and `jsonl` give one record a line.")] = "json",
) -> Response:
    """List records, the newest first."""
    visit = Visit(request)
    visit.need("reader")
    sides = tuple(dict.fromkeys(state_code(name) for name in (between or "").split(",") if name.strip()))
    found = visit.holding.select(visit.query, between=sides)
    every = visit.holding.kept(
        ("newest", visit.query, sides, visit.library.of_everything()), lambda: list(newest_first(found.records))
    )
    begin = _begin(every, cursor)
    some = every[begin : begin + limit]
    following = _cursor(some[-1]) if begin + limit < len(every) and some else None
    if form == "csv":
        return _answer(visit, table(some), "text/csv; charset=utf-8", following)
    if form == "jsonl":
        return _answer(visit, lines(map(record_object, some)), "application/jsonl", following)
    page = {
        "records": [record_object(r) for r in some],
        "total": len(every),
        "counts": {name: dict(sorted(counts.items())) for name, counts in found.counts.items()},
        "next": following,
    }
    return _answer(visit, _json(page), "application/json", following)


@router.get("/records/{name}", response_model=RecordObject)
def record(request: Request, name: Digits) -> Response:
    """Get one record by its id, or by the id of any of its reports."""
    visit = Visit(request)
    visit.need("reader")
    return _answer(visit, _json(record_object(visit.holding.find(name))), "application/json")


@router.get("/articles", response_model=ArticleList)
def articles(
    request: Request,
    q: Annotated[str, Query(min_length=1, max_length=200, description="Words, of whatever capitals and accents.")],
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> Response:
    """Find articles that hold all the words."""
    visit = Visit(request)
    visit.need("reader")
    found = visit.library.ledger.search(q, limit=limit)
    return _answer(visit, _json({"articles": [article_object(s) for s in found]}), "application/json")


@router.get("/articles/{name}", response_model=ArticleObject)
def article(request: Request, name: Digits) -> Response:
    """Get one article with its text, by its digest or its id."""
    visit = Visit(request)
    visit.need("reader")
    source = article_named(visit.library.ledger, name)
    if source is None:
        raise UnknownRecord(name)
    return _answer(visit, _json(article_object(source, text=True)), "application/json")


@router.get("/sides", response_model=SideList)
def sides(request: Request) -> Response:
    """List the states and organisations with the number of their records."""
    visit = Visit(request)
    visit.need("reader")
    counted = visit.holding.sides().items()
    rows = [{"code": code, "name": visit.words.state(code), "records": n} for code, n in counted]
    return _answer(visit, _json({"sides": rows}), "application/json")


@router.get("/judgements", response_model=JudgementList)
def judgements(
    request: Request, undone: Annotated[bool, Query(description="Also those taken back, and the taking back.")] = False
) -> Response:
    """List judgements."""
    visit = Visit(request)
    visit.need("reader")
    found = visit.library.ledger.judgements(undone=undone)
    return _answer(visit, _json({"judgements": [judgement_object(j) for j in found]}), "application/json")


@router.post("/judgements", status_code=201, response_model=JudgementObject, responses=_JUDGING)
def judge(request: Request, decision: Annotated[Decision, Body()]) -> Response:
    """Judge: that reports are of one thing or of two, or that a report, a record or a value is wrong or right."""
    visit = _editor(request)
    if (decision.field is None) != (decision.value is None):
        raise HTTPException(422, "field and value go together")
    holding = visit.holding
    one = holding.find(decision.record)
    if decision.field is not None:
        held_to_be_a_value(decision.field, decision.value or "")
    other = holding.find(decision.other) if decision.other else None
    judgement = Judgement(
        verdict=decision.verdict,
        subjects=subjects_in(decision.verdict, one, other=other, report=decision.report),
        field=decision.field,
        value=decision.value.strip() if decision.value else None,
        author=visit.author or "",
        time=_now(),
        reason=" ".join(decision.reason.split()),
    )
    visit.library.ledger.judge(judgement)
    return JSONResponse(judgement_object(judgement), 201)


@router.delete("/judgements/{name}", response_model=JudgementObject, responses=_JUDGING)
def undo(request: Request, name: Digits) -> Response:
    """Take a judgement back, by a further one that names it; nothing is deleted."""
    visit = _editor(request)
    back = undoing(visit.library.ledger, name, author=visit.author or "", time=_now())
    visit.library.ledger.judge(back)
    return JSONResponse(judgement_object(back))


@router.get("/datasette.json", include_in_schema=False)
def datasette(request: Request) -> Response:
    """A description of the ledger's tables for Datasette."""
    visit = Visit(request)
    visit.need("reader")
    return JSONResponse(metadata())


def _editor(request: Request) -> Visit:
    visit = Visit(request)
    visit.need("editor")
    if not visit.by_token:
        # A form of another site can't send JSON without being asked first, and we answer no such question.
        if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            raise HTTPException(403, "sent from another site")
        if request.method == "POST" and not request.headers.get("content-type", "").startswith("application/json"):
            raise HTTPException(415, "send application/json")
    return visit


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="microseconds")


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _answer(visit: Visit, body: str, kind: str, following: str | None = None) -> Response:
    content = body.encode("utf-8", "replace")
    tag = f'"{hashlib.blake2b(content, digest_size=12).hexdigest()}"'
    headers = {"etag": tag, "cache-control": "private, no-cache"}
    if following:
        query = [(k, v) for k, v in visit.request.query_params.multi_items() if k != "cursor"]
        url = visit.request.url.remove_query_params([k for k, _ in query] + ["cursor"])
        headers["link"] = f'<{url.path}?{urlencode([*query, ("cursor", following)])}>; rel="next"'
    if tag in visit.request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(content, media_type=kind, headers=headers)


def _cursor(record: Record) -> str:
    return base64.urlsafe_b64encode(record.id.encode()).decode().rstrip("=")


def _begin(every: Sequence[Record], cursor: str | None) -> int:
    """Where the page begins: after the record that the cursor names.

    Raises:
        UnreadableQuery: It is no cursor, or its record is no longer among these.
    """
    if not cursor:
        return 0
    try:
        name = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("ascii")
    except (binascii.Error, ValueError) as wrong:
        raise UnreadableQuery("cursor", "this is no cursor; take it from `next`") from wrong
    begin = next((n + 1 for n, record in enumerate(every) if record.id == name), None)
    if begin is None:
        raise UnreadableQuery("cursor", "its record is no longer here; begin anew")
    return begin
