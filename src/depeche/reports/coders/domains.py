"""Domains: which of PLOVER's contexts a passage speaks of, by its words alone."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from depeche.codebook.folding import fold
from depeche.codebook.plover import plover
from depeche.codebook.tables import read_yaml
from depeche.errors import UnreadableCodebook


@lru_cache(maxsize=4096)
def domains_of(words: str, language: str) -> tuple[str, ...]:
    """The contexts that a passage names, sorted; none where the language has no table.

    Args:
        words: The passage, as printed: an event's evidence, an instrument's name.
        language: ISO 639-1.

    Raises:
        UnreadableCodebook: `contexts.yaml` has a context that PLOVER lacks.
    """
    folded = fold(words)
    return tuple(sorted(name for name, form in _contexts(language) if form.search(folded)))


@cache
def _contexts(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each context with what any of its words look like."""
    table = (read_yaml("languages", language, "contexts.yaml") or {}).get("contexts") or {}
    unknown = sorted(set(table) - set(plover().contexts))
    if unknown:
        raise UnreadableCodebook(f"languages/{language}/contexts.yaml", f"no such contexts: {', '.join(unknown)}")
    return tuple((name, _form(table[name])) for name in sorted(table) if table[name])


def _form(entries: list[str]) -> re.Pattern[str]:
    """Beginnings of words, and whole words after "="."""
    forms = [rf"{_spaced(entry[1:])}\b" if entry.startswith("=") else _spaced(entry) for entry in entries]
    return re.compile(rf"\b(?:{'|'.join(forms)})")


def _spaced(words: str) -> str:
    return r"\s+".join(re.escape(word) for word in fold(words).split())
