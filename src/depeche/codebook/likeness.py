"""What words have in common across articles and languages: concepts, titles, treaties, chambers, rounding, names.

The tables lie in `languages/<code>/likeness.yaml` and `spellings.yaml`; those of every language are read together,
since two reports of one thing need not share a language.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from rapidfuzz.distance import Levenshtein

from depeche.codebook.folding import fold
from depeche.codebook.tables import ROOT, read_csv, read_yaml

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_NAME_WORD = re.compile(r"[^\W\d_]+")
_ROOT_LENGTH = 5


@cache
def _tables() -> tuple[dict[str, Any], ...]:
    folders = sorted(f.name for f in (ROOT / "languages").iterdir() if (f / "likeness.yaml").is_file())
    return tuple(read_yaml("languages", folder, "likeness.yaml") for folder in folders)


@cache
def tables_digest() -> str:
    """Digest of every table that comparisons are made with, so that what was computed with others can be told."""
    digest = hashlib.sha256()
    shared = [ROOT / name for name in ("acts.yaml", "event_kinds.yaml", "spellings.yaml")]
    folders = sorted((f for f in (ROOT / "languages").iterdir() if f.is_dir()), key=lambda f: f.name)
    for file in [*shared, *(f / name for f in folders for name in ("likeness.yaml", "states.csv"))]:
        digest.update(file.read_bytes() if file.is_file() else b"")
    return digest.hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class _Beginnings:
    """What words mean by how they begin."""

    whole: Mapping[str, str]
    start: Mapping[str, str]

    def of(self, word: str) -> str | None:
        if word in self.whole:
            return self.whole[word]
        for length in range(len(word), 2, -1):
            if word[:length] in self.start:
                return self.start[word[:length]]
        return None


def _beginnings(section: str) -> _Beginnings:
    whole: dict[str, str] = {}
    start: dict[str, str] = {}
    for table in _tables():
        for meaning, words in (table.get(section) or {}).items():
            for word in words:
                if word.startswith("="):
                    whole.setdefault(fold(word[1:]), meaning)
                else:
                    start.setdefault(fold(word), meaning)
    return _Beginnings(whole, start)


@cache
def _concepts() -> _Beginnings:
    return _beginnings("concepts")


@cache
def _listed(section: str) -> frozenset[str]:
    return frozenset(fold(str(word)) for table in _tables() for word in table.get(section) or ())


@lru_cache(maxsize=200_000)
def stem(word: str) -> str | None:
    """What a folded word gives to a comparison: a concept, or how it begins; None for a word that says nothing."""
    concept = _concepts().of(word)
    if concept:
        return concept
    if len(word) < 4 or word.isdigit() or word in _listed("stop") or word in _state_words():
        return None
    return word[:_ROOT_LENGTH]


@cache
def _state_words() -> frozenset[str]:
    """Names of states and their people: both sides of a comparison have them anyway."""
    rows = (
        row
        for f in sorted(f.name for f in (ROOT / "languages").iterdir())
        for row in read_csv("languages", f, "states.csv")
    )
    return frozenset(
        word for row in rows if row["type"] != "city" for word in _WORD.findall(fold(row["form"])) if len(word) > 3
    )


def stems(words: str) -> frozenset[str]:
    """The words of a passage as far as they can be compared, across languages where a table knows them."""
    found = (stem(word) for word in _WORD.findall(fold(words)))
    return frozenset(s for s in found if s)


@dataclass(frozen=True, slots=True)
class Post:
    """What a printed title means.

    Attributes:
        name: The post, or None when no table knows it.
        portfolios: What its holder is in charge of, where said.
        deputy: A deputy or vice.
        former: No longer held.
    """

    name: str | None
    portfolios: frozenset[str] = frozenset()
    deputy: bool = False
    former: bool = False


@lru_cache(maxsize=20_000)
def post(title: str) -> Post:
    """Return what a printed title means, as far as the tables know."""
    words = f"{fold(title)} "
    met = [
        (-sum(map(len, group)), n, row["post"])
        for n, row in enumerate(_titles())
        for group in row["all"]
        if all(w in words for w in group)
    ]
    name = min(met)[2] if met else None  # the most words first: "president of the council" before "president"
    charged = frozenset(
        p for table in _tables() for p, ws in (table.get("portfolios") or {}).items() if any(w in words for w in ws)
    )
    return Post(
        name=name,
        portfolios=charged if name in _WITH_PORTFOLIO else frozenset(),
        deputy=any(w in words for w in _listed("deputy")),
        former=any(re.search(rf"\b{re.escape(w)}", words) for w in _listed("former")),
    )


_WITH_PORTFOLIO = ("minister", "adviser")


@cache
def _titles() -> tuple[dict[str, Any], ...]:
    return tuple(row for table in _tables() for row in table.get("titles") or ())


@cache
def _together() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in (read_yaml("acts.yaml") or {}).get("together") or ())


@cache
def _together_in(country: str) -> frozenset[frozenset[str]]:
    table = (read_yaml("acts.yaml") or {}).get("together_in") or {}
    return frozenset(frozenset(pair) for pair in table.get(country) or ())


def posts_agree(one: Post, other: Post, country: str | None = None) -> bool:
    """Whether one person may be called both on the same day, as far as the tables know.

    Args:
        one: A post.
        other: Another.
        country: alpha-3 of the state that both are held for, where known.
    """
    if one.name is None or other.name is None:
        return True
    if one.former != other.former:
        return not (one.name == other.name and one.portfolios == other.portfolios)
    if one.name == other.name:
        if one.deputy != other.deputy:
            return False
        return not one.portfolios or not other.portfolios or bool(one.portfolios & other.portfolios)
    pair = frozenset((one.name, other.name))
    return pair in _together() or (country is not None and pair in _together_in(country))


@lru_cache(maxsize=20_000)
def treaty_sort(title: str) -> str | None:
    """What sort of instrument a title names: treaty, memorandum, declaration..., or None."""
    words = fold(title)
    found = [
        (words.find(beginning), sort)
        for table in _tables()
        for sort, beginnings in (table.get("treaty_sorts") or {}).items()
        for beginning in beginnings
        if re.search(rf"\b{re.escape(beginning)}", words)
    ]
    return min(found)[1] if found else None


@lru_cache(maxsize=20_000)
def treaty_topic(title: str) -> frozenset[str]:
    """What an instrument is about, without the words that any instrument has."""
    any_has = {"treaty", "memorandum", "declaration", "talk", "sign"}
    return frozenset(
        s
        for word in _WORD.findall(fold(title))
        if not word.startswith(tuple(_listed("empty"))) and (s := stem(word)) and s not in any_has
    )


@lru_cache(maxsize=50_000)
def chambers(words: str) -> frozenset[str]:
    """The chambers that a passage names: "lower", "upper"."""
    folded = fold(words)
    found = {
        chamber
        for table in _tables()
        for chamber, names in (table.get("chambers") or {}).items()
        if any(name in folded for name in names)
    }
    return frozenset({"lower", "upper"}) if "both" in found else frozenset(found)


@cache
def _levels() -> re.Pattern[str]:
    names = {
        fold(w): level for table in _tables() for level, words in (table.get("levels") or {}).items() for w in words
    }
    longest = sorted(names, key=lambda w: (-len(w), w))
    return re.compile(
        r"\b(?:" + "|".join(f"(?P<{names[w]}_{n}>{re.escape(w)})" for n, w in enumerate(longest)) + r")\b"
    )


@lru_cache(maxsize=50_000)
def levels(words: str) -> frozenset[str]:
    """On what level an encounter takes place, as its words tell: "head", "minister", "envoy"."""
    return frozenset((match.lastgroup or "").partition("_")[0] for match in _levels().finditer(fold(words)))


def rounding(before: str) -> tuple[float, float] | None:
    """How far the true figure may lie from the printed one, as shares of it, after the words that stand at it; or None.

    Args:
        before: The words before the figure and its own word ("plus de", "une dizaine").
    """
    folded = f" {fold(before)} "
    found = [
        (-len(word), row["low"], row["high"])
        for table in _tables()
        for row in table.get("rounded") or ()
        for word in row["words"]
        if f" {word} " in folded or (word.endswith("'") and f" {word}" in folded)
    ]
    return min(found)[1:] if found else None


@cache
def scales() -> Mapping[str, int]:
    """Words that multiply a figure ("millions")."""
    return {fold(str(word)): value for table in _tables() for word, value in (table.get("scales") or {}).items()}


@cache
def _spellings() -> tuple[tuple[tuple[re.Pattern[str], str], ...], frozenset[str], frozenset[str]]:
    table = read_yaml("spellings.yaml") or {}
    steps = tuple((re.compile(pattern), to) for pattern, to in table.get("steps") or ())
    return steps, frozenset(table.get("address") or ()), frozenset(table.get("particles") or ())


@lru_cache(maxsize=100_000)
def name_key(name: str) -> tuple[str, ...]:
    """The words of a person's name as every newsroom would spell them, without forms of address and particles."""
    steps, address, particles = _spellings()
    key = []
    words = [w for w in _NAME_WORD.findall(fold(name).replace("'", "")) if w not in address]
    for word in words:
        if word in particles and len(words) > 1:
            continue
        for pattern, to in steps:
            word = pattern.sub(to, word)
        word = re.sub(r"(.)\1", r"\1", word)
        if word:
            key.append(word)
    return tuple(key)


@lru_cache(maxsize=200_000)
def same_person(one: str, other: str) -> bool:
    """Whether two printed names may be one person's: one holds the other's words, allowing for spelling."""
    short, long = sorted((name_key(one), name_key(other)), key=len)
    if not short:
        return False
    met = _matched(short, long)
    if met == len(short):
        # A lone given name or surname is enough only where it is most of what is printed.
        return True
    if len(short) >= 2 and _alike(short[-1], long[-1]) and short[0][0] == long[0][0]:
        return _close(short[0], long[0]) or len(short[0]) == 1 or len(long[0]) == 1
    return False


def _matched(short: Iterable[str], long: Iterable[str]) -> int:
    left, met = list(long), 0
    for word in short:
        found = next((other for other in left if _alike(word, other)), None)
        if found is not None:
            left.remove(found)
            met += 1
    return met


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    if min(len(one), len(other)) < 5:
        return False
    return bool(Levenshtein.normalized_similarity(one, other) >= 0.8)


def _close(one: str, other: str) -> bool:
    return bool(Levenshtein.normalized_similarity(one, other) >= 0.5)
