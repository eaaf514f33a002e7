"""Tokens: words of an article with their place in it and what the pipeline says of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Token:
    """One token.

    Attributes:
        i: Its number in the article.
        start: First character in the article's text.
        end: One past its last.
        text: The word, with apostrophes and spaces normalised.
        low: The word in lower case.
        folded: The same without accents (`codebook.folding`).
        lemma: The statistical lemma, lower case; a hint.
        pos: Universal part of speech.
        feats: Morphological features, such as {"Number": "Plur"}.
        dep: Universal relation to its head; "root" at the root.
        head: Number of its head; its own number at the root.
        sent: Number of its sentence.
        entity: Type of the named entity it is part of, or "".
        children: Numbers of its dependents, in order.
    """

    i: int
    start: int
    end: int
    text: str
    low: str
    folded: str
    lemma: str
    pos: str
    feats: Mapping[str, str]
    dep: str
    head: int
    sent: int
    entity: str
    entity_start: bool
    children: list[int] = field(default_factory=list)
