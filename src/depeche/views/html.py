"""A dossier as one HTML page: nothing is loaded from anywhere, no script, readable on a phone and on paper."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template
from markupsafe import Markup

from depeche.views.dating import long_day
from depeche.views.dossier import Dossier
from depeche.views.wording import wording

_TEMPLATES = files("depeche.views") / "templates"


def html(dossier: Dossier) -> str:
    """The page. Whatever comes from an article stands in it as text, never as markup."""
    words = wording(dossier.language)
    return _template().render(
        d=dossier, w=words, say=words.say, day=lambda day: long_day(day, words), css=Markup(_read("dossier.css"))
    )


@cache
def _template() -> Template:
    environment = Environment(
        loader=FunctionLoader(_read),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("dossier.html.j2")


def _read(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")
