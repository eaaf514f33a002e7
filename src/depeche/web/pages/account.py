"""`/login`, `/account`: logging in and out, personal tokens."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, HTTPException, Request
from fastapi.responses import Response

from depeche.accounts.account import ROLES
from depeche.accounts.accounts import SESSION_SECONDS
from depeche.errors import AccountsError, LogInRefused
from depeche.web.visit import SESSION, LogInFirst, Visit, local

router = APIRouter(include_in_schema=False)


@router.get("/login")
def login(request: Request) -> Response:
    """The page to log in on."""
    visit = Visit(request)
    return _form(visit, back=local(visit.asked("back")))


@router.post("/login")
def log_in(
    request: Request,
    name: Annotated[str, Form()] = "",
    password: Annotated[str, Form()] = "",
    back: Annotated[str, Form()] = "/",
    csrf: Annotated[str, Form()] = "",
) -> Response:
    """Log in."""
    visit = Visit(request)
    if visit.accounts is None:
        raise HTTPException(404)
    visit.held_to_be_ours({"csrf": csrf})
    address = request.client.host if request.client else ""
    try:
        secret, _ = visit.accounts.log_in(name.strip(), password, address=address)
    except LogInRefused as refused:
        words = visit.words
        why = (
            words.say("pages.account.wait", minutes=-(-refused.wait // 60))
            if refused.wait
            else words.say("pages.account.refused")
        )
        response = _form(visit, back=local(back), why=why, name=name.strip(), status=429 if refused.wait else 401)
        if refused.wait:
            response.headers["retry-after"] = str(refused.wait)
        return response
    response = visit.to(local(back))
    visit.cookie(response, SESSION, secret, SESSION_SECONDS)
    return response


@router.post("/logout")
def log_out(request: Request, csrf: Annotated[str, Form()] = "") -> Response:
    """Log out."""
    visit = Visit(request)
    if visit.accounts is None or visit.account is None:
        return visit.to("/")
    visit.held_to_be_ours({"csrf": csrf})
    visit.accounts.log_out(request.cookies.get(SESSION, ""))
    response = visit.to("/")
    response.delete_cookie(SESSION, path="/")
    return response


@router.get("/account")
def account(request: Request) -> Response:
    """The page of one's own account."""
    return _own(_known(request))


@router.post("/account/tokens")
def make_token(request: Request, label: Annotated[str, Form()] = "", csrf: Annotated[str, Form()] = "") -> Response:
    """Make a token; it is shown this once."""
    visit = _known(request)
    visit.held_to_be_ours({"csrf": csrf})
    assert visit.accounts is not None
    assert visit.account is not None
    token = visit.accounts.make_token(
        visit.account.name, " ".join(label.split()) or visit.words.say("pages.account.unnamed")
    )
    response = _own(visit, token=token)
    response.headers["cache-control"] = "no-store"
    return response


@router.post("/account/tokens/drop")
def drop_token(request: Request, token: Annotated[str, Form()], csrf: Annotated[str, Form()] = "") -> Response:
    """Make a token worthless."""
    visit = _known(request)
    visit.held_to_be_ours({"csrf": csrf})
    assert visit.accounts is not None
    assert visit.account is not None
    visit.accounts.drop_token(visit.account.name, token)
    return visit.to("/account")


@router.post("/account/password")
def password(
    request: Request,
    old: Annotated[str, Form()] = "",
    new: Annotated[str, Form()] = "",
    csrf: Annotated[str, Form()] = "",
) -> Response:
    """Change one's own password; every session of the account ends."""
    visit = _known(request)
    visit.held_to_be_ours({"csrf": csrf})
    assert visit.accounts is not None
    assert visit.account is not None
    address = request.client.host if request.client else ""
    try:
        visit.accounts.log_in(visit.account.name, old, address=address)
        visit.accounts.set_password(visit.account.name, new)
    except LogInRefused:
        return _own(visit, why=visit.words.say("pages.account.refused"), status=403)
    except AccountsError:
        return _own(visit, why=visit.words.say("pages.account.too_short"), status=422)
    return visit.to("/login")


@router.get("/account/users")
def users(request: Request) -> Response:
    """The page of all accounts, for who administers them."""
    return _users(_admin(request))


@router.post("/account/users")
def change_user(
    request: Request,
    action: Annotated[str, Form()],
    name: Annotated[str, Form()],
    role: Annotated[str, Form()] = "reader",
    password: Annotated[str, Form()] = "",
    csrf: Annotated[str, Form()] = "",
) -> Response:
    """Add an account, give one another role or password, or remove one; never one's own, so that somebody stays."""
    visit = _admin(request)
    visit.held_to_be_ours({"csrf": csrf})
    assert visit.accounts is not None
    assert visit.account is not None
    try:
        if action == "add":
            visit.accounts.add(name.strip(), role, password)
        elif name == visit.account.name:
            return _users(visit, why=visit.words.say("pages.account.not_yourself"), status=422)
        elif action == "role":
            visit.accounts.set_role(name, role)
        elif action == "password":
            visit.accounts.set_password(name, password)
        elif action == "remove":
            visit.accounts.remove(name)
        else:
            raise HTTPException(422)
    except AccountsError as wrong:
        return _users(visit, why=str(wrong), status=422)
    return visit.to("/account/users")


def _admin(request: Request) -> Visit:
    visit = _known(request)
    visit.need("admin")
    return visit


def _users(visit: Visit, *, why: str = "", status: int = 200) -> Response:
    assert visit.accounts is not None
    content = visit.fragment(
        "users.html.j2", users=visit.accounts.all(), own=visit.account, roles=ROLES, why=why, csrf=visit.csrf
    )
    return visit.page(visit.words.say("pages.account.users"), content, status=status)


def _known(request: Request) -> Visit:
    visit = Visit(request)
    if visit.accounts is None:
        raise HTTPException(404)
    if visit.account is None:
        raise LogInFirst("reader")
    return visit


def _form(visit: Visit, *, back: str, why: str = "", name: str = "", status: int = 200) -> Response:
    if visit.accounts is None:
        raise HTTPException(404)
    content = visit.fragment("login.html.j2", back=back, why=why, name=name, csrf=visit.csrf)
    return visit.page(visit.words.say("pages.account.log_in"), content, status=status)


def _own(visit: Visit, *, token: str = "", why: str = "", status: int = 200) -> Response:
    assert visit.accounts is not None
    assert visit.account is not None
    content = visit.fragment(
        "account.html.j2",
        account=visit.account,
        tokens=visit.accounts.tokens(visit.account.name),
        token=token,
        why=why,
        csrf=visit.csrf,
    )
    return visit.page(visit.account.name, content, status=status)
