"""Language: which one a text is written in, by its own words. What a page declares is often its theme's default."""

from __future__ import annotations

from functools import cache
from typing import Protocol

ENOUGH = 2000  # characters that settle the language of an article


class _Identifier(Protocol):
    def set_languages(self, langs: list[str]) -> None: ...
    def classify(self, text: str) -> tuple[str, float]: ...


@cache
def _identifier(known: tuple[str, ...]) -> _Identifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # loads its model: only where a language is missing

    identifier: _Identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return identifier


def recognise(text: str) -> str:
    """ISO 639-1 code of the language that most of a text's beginning is written in."""
    return _identifier(()).classify(text[:ENOUGH])[0]
