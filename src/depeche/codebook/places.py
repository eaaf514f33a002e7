"""Places as far as the tables know them: which state a name lies in, and whether it is the seat of power."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from depeche.codebook.folding import fold
from depeche.codebook.likeness import name_key
from depeche.codebook.tables import ROOT, read_csv, read_yaml

_IN_THE_CAPITAL = ("capital", "seat", "parliament", "ministry", "residence")


@dataclass(frozen=True, slots=True)
class Where:
    """A place for comparison.

    Attributes:
        country: alpha-3, or None when unknown.
        town: "capital" for the seat of government and its buildings, a town's name as every newsroom would spell it, or
            None for a whole country.
        known: Whether a table knows the name.
    """

    country: str | None
    town: tuple[str, ...] | None
    known: bool


@cache
def _forms() -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for folder in sorted(f.name for f in (ROOT / "languages").iterdir()):
        for row in read_csv("languages", folder, "states.csv"):
            if row["type"] in (*_IN_THE_CAPITAL, "name", "city"):
                found.setdefault(fold(row["form"]), (row["alpha3"], row["type"]))
    return found


@cache
def _articles() -> tuple[str, ...]:
    """What may stand before the name of a place in any language, with its space, longest first."""
    found = {
        fold(word) if word.endswith("'") else f"{fold(word)} "
        for folder in sorted(f.name for f in (ROOT / "languages").iterdir())
        for word in (read_yaml("languages", folder, "likeness.yaml") or {}).get("articles") or ()
    }
    return tuple(sorted(found, key=lambda w: (-len(w), w)))


@lru_cache(maxsize=20_000)
def where(name: str, country: str | None = None) -> Where:
    """Return what the tables know of a place's name."""
    folded = fold(name).strip()
    for article in _articles():
        if folded.startswith(article) and folded not in _forms():
            folded = folded.removeprefix(article)
    if folded in _forms():
        state, sort = _forms()[folded]
        if sort == "name":
            return Where(country or state, None, True)
        return Where(country or state, ("capital",) if sort in _IN_THE_CAPITAL else name_key(folded), True)
    return Where(country, name_key(folded) or None, False)


def places_agree(one: Where, other: Where) -> bool | None:
    """Whether two names may be one place, one within the other: True, False, or None when the tables can't tell."""
    if one.country and other.country and one.country != other.country:
        return False
    if one.town == other.town:
        return True if one.town and (one.country or other.country or one.town != ("capital",)) else None
    if one.town is None or other.town is None:
        return True if one.country and one.country == other.country else None
    if set(one.town) <= set(other.town) or set(other.town) <= set(one.town):
        return True
    return False if one.known and other.known and one.country and other.country else None
