"""Grammar: the function words of a language, by what they do, from `syntax.yaml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from depeche.codebook.tables import read_yaml


@dataclass(frozen=True, slots=True)
class Grammar:
    """Function words of one language.

    Attributes:
        slots: Slot name to the case markers that fill it, longest first.
        of, articles, joiners: Words that link a complement, articles, and what joins two complements ("et", ",").
        posted: Ranks of those who are posted somewhere, whose complement of place belongs to their office.
        genitives: Marks of a genitive ("'s"); none where "of" alone says whose something is.
        premodified: Names and adjectives stand before the noun that they modify ("Kenya talks").
        office_links: Prepositions that belong to an office ("auprès", "pour", "en") besides `of`.
        tables: The whole of `syntax.yaml`.
        leaves: Key of `tables` to all words under it, in lower case.
        linking: `of` and `articles`: what may stand between a noun and its complement.
        possessives: Possessive to its group: "one", "many" or "own".
    """

    slots: Mapping[str, tuple[str, ...]]
    of: frozenset[str]
    articles: frozenset[str]
    joiners: frozenset[str]
    office_links: frozenset[str]
    posted: frozenset[str]
    genitives: frozenset[str]
    premodified: bool
    tables: Mapping[str, Any]
    leaves: Mapping[str, frozenset[str]]
    possessives: Mapping[str, str]
    linking: frozenset[str]

    def possessives_of(self, *groups: str) -> frozenset[str]:
        """Possessives of these groups: of one owner, of many, of one's own ("notre"); a word may be of several."""
        table = self.tables.get("possessives") or {}
        return frozenset(str(word) for group in groups for word in table.get(group) or ())

    def split(self, phrase: str) -> tuple[str, ...]:
        """Split a phrase of the tables into the tokens a pipeline makes of it, in lower case."""
        return tuple(w for w in re.findall(r"[^\s']+'|[^\s']+", phrase.lower().replace("\u2019", "'")) if w)

    @property
    def of_plain(self) -> tuple[str, ...]:
        """The plain markers of the slot `of`."""
        return self.slots.get("of", ())

    def words(self, key: str) -> frozenset[str]:
        """The words under a key, in lower case; none when the key is absent."""
        return self.leaves.get(key, frozenset())


def _leaves(value: Any) -> list[str]:
    if value is None:
        return []
    if isinstance(value, dict):
        return [leaf for item in value.values() for leaf in _leaves(item)]
    if isinstance(value, list):
        return [leaf for item in value for leaf in _leaves(item)]
    return [str(value).lower()]


@cache
def grammar(language: str) -> Grammar:
    """The grammar of a language."""
    tables = read_yaml("languages", language, "syntax.yaml") or {}
    slots = {
        name: tuple(sorted((str(m).lower() for m in markers), key=lambda m: (-len(m), m)))
        for name, markers in (tables.get("slots") or {}).items()
    }
    office = tables.get("office") or {}
    return Grammar(
        slots=slots,
        of=frozenset(_leaves(office.get("of"))),
        articles=frozenset(_leaves(office.get("articles"))),
        joiners=frozenset(_leaves(office.get("joiners"))),
        posted=frozenset(_leaves(office.get("posted"))),
        genitives=frozenset(_leaves((tables.get("genitive") or {}).get("marks"))),
        premodified=bool(tables.get("premodifier")),
        office_links=frozenset(_leaves(office.get("links"))),
        tables=tables,
        leaves={key: frozenset(_leaves(value)) for key, value in tables.items()},
        linking=frozenset((*_leaves(office.get("of")), *_leaves(office.get("articles")))),
        possessives={str(w): str(g) for g, words in (tables.get("possessives") or {}).items() for w in words},
    )
