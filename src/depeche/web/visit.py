"""A visit: one request, with who asks, in which language, for what, and how the answer is printed."""

from __future__ import annotations

import gzip
import hashlib
import hmac
import secrets
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast
from urllib.parse import urlencode, urlsplit

from babel import negotiate_locale
from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from markupsafe import Markup

from depeche.accounts.account import Account
from depeche.accounts.accounts import Accounts
from depeche.settings import Serving
from depeche.views.query import FACETS, Query, read_query
from depeche.views.wording import Wording, languages, wording
from depeche.web.library import Holding, Library
from depeche.web.printing import printed, static

SESSION, VISIT, LANGUAGE = "depeche_session", "depeche_visit", "depeche_language"
# What an answer may hang on; whatever else stands in an address changes nothing.
_ASKED = {*FACETS, "since", "until", "disputed", "part", "after", "q", "between", "states", "size", "shade"}
_YEAR = 365 * 24 * 3600


class LogInFirst(Exception):
    """What was asked for needs an account; `role` is the one it takes."""

    def __init__(self, role: str) -> None:
        super().__init__(role)
        self.role = role


class Forged(Exception):
    """A form that was not sent from one of our pages."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page ready to be sent: its bytes, the same packed, and a tag of what is to be read in it."""

    content: bytes
    packed: bytes
    tag: str

    @classmethod
    def of(cls, page: str, seen: tuple[object, ...]) -> Page:
        """Make it of a printed page.

        The tag is of what is `seen`, not of the proofs in forms: an earlier one is as good.
        """
        content = page.encode("utf-8", "replace")
        told = repr((*seen, static("pages.css"), static("pages.js"))).encode("utf-8", "replace")
        tag = f'W/"{hashlib.blake2b(told, digest_size=12).hexdigest()}"'
        return cls(content, gzip.compress(content, 5, mtime=0), tag)


class Visit:
    """One request and its answer."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self.library = cast(Library, request.app.state.library)
        self.accounts = cast("Accounts | None", request.app.state.accounts)
        self.serving = cast(Serving, request.app.state.serving)
        self._fresh: str | None = None
        self._whole: tuple[Hashable, Markup] | None = None

    @cached_property
    def account(self) -> Account | None:
        """Who asks, by their session or their token."""
        if self.accounts is None:
            return None
        kind, _, token = self.request.headers.get("authorization", "").partition(" ")
        if kind.lower() == "bearer" and token:
            return self.accounts.of_token(token.strip())
        secret = self.request.cookies.get(SESSION)
        return self.accounts.of_session(secret) if secret else None

    @property
    def by_token(self) -> bool:
        """Whether a program asks, which no browser makes do so against its user's will."""
        return self.account is not None and "authorization" in self.request.headers

    @property
    def author(self) -> str | None:
        """Whose name judgements of this visit bear; None for who may make none."""
        if self.account is not None:
            return self.account.name if self.account.may("editor") else None
        return self.serving.author if self.accounts is None else None

    def need(self, role: str) -> None:
        """Go on only for those who may do what a role may. Raises LogInFirst."""
        if self.account is not None and self.account.may(role):
            return
        if self.accounts is None and role != "admin":
            return
        if role == "reader" and self.serving.open:
            return
        raise LogInFirst(role)

    @cached_property
    def words(self) -> Wording:
        """The language asked for: in the address, by an earlier choice, or by the browser's own settings."""
        for code in (self.request.query_params.get("lang"), self.request.cookies.get(LANGUAGE)):
            if code in languages():
                return wording(code)
        wanted = [part.partition(";")[0].strip() for part in self.request.headers.get("accept-language", "").split(",")]
        return wording(negotiate_locale([w for w in wanted if w], languages(), sep="-") or "en")

    @cached_property
    def query(self) -> Query:
        """The filters in the address."""
        return read_query(self.request.query_params.multi_items())

    @cached_property
    def holding(self) -> Holding:
        """The records, of one edition for the whole visit."""
        return self.library.holding()

    def asked(self, name: str) -> str:
        """A parameter of the address, or ""."""
        return self.request.query_params.get(name, "").strip()

    def kept(self, make: Callable[[], str], *also: object) -> Markup:
        """A part of the page that hangs on nothing but the address, the language and the ledger's edition."""
        asked = tuple(sorted((k, v) for k, v in self.request.query_params.multi_items() if k in _ASKED))
        key = ("page", self.request.url.path, asked, self.words.language, self.library.of_everything(), *also)
        made = Markup(self.holding.pages(key, make))
        self._whole = key, made
        return made

    def fragment(self, template: str, **parts: Any) -> str:
        """A part of a page."""
        return printed(template, self.words, **parts)

    def page(self, title: str, content: str, *, status: int = 200, feed: str = "", here: str = "") -> Response:
        """The whole page around a content that was printed."""
        headers = {"cache-control": "private, no-cache", "vary": "accept-encoding, cookie, accept-language"}

        def made() -> Page:
            return Page.of(
                self._laid_out(title, content, feed, here), (title, content, self.words.language, self.account, here)
            )

        # A page that holds nothing but what was kept is the same for everybody without an account: packed once.
        kept = self._whole is not None and content is self._whole[1]
        if kept and self.account is None and status == 200 and self._whole is not None:
            page = self.holding.pages(("whole", self._whole[0], title), made)
        else:
            page = made()
        headers["etag"] = page.tag
        if status == 200 and page.tag in self.request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        if "gzip" in self.request.headers.get("accept-encoding", ""):
            headers["content-encoding"] = "gzip"
            return self.dressed(HTMLResponse(page.packed, status_code=status, headers=headers))
        return self.dressed(HTMLResponse(page.content, status_code=status, headers=headers))

    def _laid_out(self, title: str, content: str, feed: str, here: str) -> str:
        return printed(
            "layout.html.j2",
            self.words,
            title=title,
            content=Markup(content),
            feed=feed,
            here=here,
            account=self.account,
            accounts=self.accounts is not None,
            csrf=self.csrf if self.account else "",
            others=[
                (code, wording(code).say("pages.language"), self._in_language(code))
                for code in languages()
                if code != self.words.language
            ],
        )

    def dressed(self, response: Response) -> Response:
        """The answer with the cookies that this visit leaves."""
        code = self.request.query_params.get("lang")
        if code in languages() and code != self.request.cookies.get(LANGUAGE):
            self.cookie(response, LANGUAGE, code, _YEAR)
        if self._fresh:
            self.cookie(response, VISIT, self._fresh, None)
        return response

    def cookie(self, response: Response, name: str, value: str, seconds: int | None) -> None:
        """Leave a cookie that no script can read and no other site sends along with a form."""
        response.set_cookie(
            name, value, max_age=seconds, httponly=True, samesite="lax", secure=self.serving.secure, path="/"
        )

    def to(self, path: str, **parameters: str) -> Response:
        """Send the reader on, with GET."""
        query = urlencode([(k, v) for k, v in parameters.items() if v])
        return self.dressed(RedirectResponse(path + (f"?{query}" if query else ""), status_code=303))

    @cached_property
    def csrf(self) -> str:
        """What a form must bring back: made from a cookie that another site can neither read nor send with a form."""
        secret = self.request.cookies.get(SESSION if self.account else VISIT) or ""
        if not secret:
            secret = self._fresh = secrets.token_urlsafe(32)
        nonce = secrets.token_hex(8)
        return nonce + _proof(secret, nonce)

    def held_to_be_ours(self, form: Mapping[str, Any]) -> None:
        """Refuse a form that did not come from one of our pages. Raises Forged."""
        if self.by_token:
            return
        origin = self.request.headers.get("origin")
        if origin and origin != "null" and urlsplit(origin).netloc != self.request.headers.get("host"):
            raise Forged
        if self.request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            raise Forged
        secret = self.request.cookies.get(SESSION if self.account else VISIT) or ""
        given = str(form.get("csrf", ""))
        if not secret or not hmac.compare_digest(given[16:].encode(), _proof(secret, given[:16]).encode()):
            raise Forged

    def _in_language(self, code: str) -> str:
        asked = [(k, v) for k, v in self.request.query_params.multi_items() if k in _ASKED]
        return f"{self.request.url.path}?{urlencode([*asked, ('lang', code)])}"


def local(path: str, otherwise: str = "/") -> str:
    """The path when it leads to one of our own pages, and to nobody else's."""
    ours = path.startswith("/") and not path.startswith(("//", "/\\")) and "\\" not in path and path.isprintable()
    return path if ours else otherwise


def _proof(secret: str, nonce: str) -> str:
    """What only who knows the secret can make. Its nonce differs from page to page, so that no length tells of it."""
    return hmac.new(secret.encode("utf-8", "replace"), f"form {nonce}".encode(), hashlib.sha256).hexdigest()
