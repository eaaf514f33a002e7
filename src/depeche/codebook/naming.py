"""Naming: which state or organisation a user means by a code or a name, in any language of the tables."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from rapidfuzz import fuzz, process

from depeche.codebook.folding import fold
from depeche.codebook.tables import ROOT, read_csv
from depeche.errors import UnknownState

# Forms of the tables by which a person asks for a state. Demonyms and capitals are left to the reading of articles.
_ASKED_BY = ("name",)
_NEAREST = 3


@cache
def _names() -> Mapping[str, str]:
    """Folded name or code to code; the first in the tables wins."""
    found: dict[str, str] = {}
    for table, code in (("states.csv", "alpha3"), ("organisations.csv", "code")):
        rows = read_csv(table)
        for row in rows:
            found.setdefault(fold(row[code]), row[code])
        for row in rows:
            for column in sorted(c for c in row if c.startswith("name_")):
                if row[column] and row.get("status") != "former":
                    found.setdefault(fold(row[column]), row[code])
        for folder in sorted(f.name for f in (ROOT / "languages").iterdir()):
            for row in read_csv("languages", folder, table):
                if row.get("type") in _ASKED_BY:
                    found.setdefault(fold(row["form"]), row[code])
    return found


@cache
def _printed() -> Mapping[str, str]:
    """Folded name to the name as a reader knows it, for suggestions."""
    found: dict[str, str] = {}
    for table, code in (("states.csv", "alpha3"), ("organisations.csv", "code")):
        for row in read_csv(table):
            for column in sorted(c for c in row if c.startswith("name_")):
                if row[column]:
                    found.setdefault(fold(row[column]), f"{row[column]} ({row[code]})")
    return found


def state_code(name: str) -> str:
    """Return the code of a state or organisation given by code or name ("TGO", "Togo", "Russie").

    Raises:
        UnknownState: None has it; the error carries the nearest names.
    """
    wanted = fold(name).strip()
    if wanted in _names():
        return _names()[wanted]
    if len(wanted) == 3:
        # A mistyped code: those that differ in one letter but the first.
        rows = [row for row in read_csv("states.csv") if _one_letter_off(fold(row["alpha3"]), wanted)]
        if rows:
            raise UnknownState(name, near=[f"{row['name_en']} ({row['alpha3']})" for row in rows[:_NEAREST]])
    # The best name of a state in any language stands for it, so that three suggestions are three states.
    near: dict[str, str] = {}
    for words, _, _ in process.extract(wanted, _printed().keys(), scorer=fuzz.WRatio, limit=12, score_cutoff=70):
        near.setdefault(_names().get(words, words), _printed()[words])
    raise UnknownState(name, near=list(near.values())[:_NEAREST])


def _one_letter_off(code: str, wanted: str) -> bool:
    return code[0] == wanted[0] and sum(a != b for a, b in zip(code, wanted)) == 1
