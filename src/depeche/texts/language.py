"""Language: the one that an article is coded in."""

from __future__ import annotations

from collections.abc import Iterable

from depeche.articles.language import recognise
from depeche.errors import UnknownLanguage


def settle_language(given: str | None, text: str, *, known: Iterable[str]) -> str:
    """The article's language: as given, else as recognised.

    Raises:
        UnknownLanguage: There is no coder for it.
    """
    codes = tuple(sorted(known))
    language = (given or recognise(text)).lower().split("-")[0]
    if language not in codes:
        raise UnknownLanguage(language, known=codes)
    return language
