"""Printing: templates, in which whatever an article says stands as text, and the files that pages load."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from depeche.views.dating import day_words, long_day
from depeche.views.wording import Wording

_STATIC = files("depeche.web") / "static"
_TYPES = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
    "txt": "text/plain; charset=utf-8",
}


def printed(template: str, words: Wording, **parts: Any) -> str:
    """A template filled in, in the reader's language."""
    return _environment().get_template(template).render(w=words, say=words.say, **parts)


@cache
def assets() -> Mapping[str, tuple[bytes, str, str]]:
    """The files that pages load: content, type and digest by name. The sheet of the dossier is the first of ours."""
    found = {f.name: f.read_bytes() for f in _STATIC.iterdir() if f.name.rpartition(".")[2] in _TYPES}
    found["dossier.css"] = (files("depeche.views") / "templates" / "dossier.css").read_bytes()
    return {
        name: (content, _TYPES[name.rpartition(".")[2]], hashlib.sha256(content).hexdigest()[:12])
        for name, content in sorted(found.items())
    }


def static(name: str) -> str:
    """Address of a file that pages load; another content has another address."""
    return f"/static/{name}?{assets()[name][2]}"


def article_path(digest: str, start: int | None = None, end: int | None = None) -> str:
    """Address of an article, or of words in it."""
    return f"/articles/{digest[:16]}" + (f"#q{start}-{end}" if start is not None else "")


def person_path(name: str) -> str:
    """Address of a person."""
    return f"/people/{quote(name, safe='')}"


def safe_address(url: str | None) -> str | None:
    """An article's address when it is one that a browser opens as a page: it is somebody else's words."""
    return url if url and url.lower().startswith(("http://", "https://")) else None


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("depeche.web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals |= {
        "static": static,
        "article_path": article_path,
        "person_path": person_path,
        "safe_address": safe_address,
        "long_day": long_day,
        "day_words": day_words,
        "slug": lambda words: quote(words, safe=""),
        "nothing": Markup(""),
    }
    return environment
