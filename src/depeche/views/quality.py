"""How good the coding is: the scores on hand-coded articles that no later version may fall below."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality:
    """Scores of one set of hand-coded articles: F1 from 0 to 1 by what was looked for; `main` is a share found.

    Attributes:
        language: Of the articles. name: Of the set. first, last: The first and last article of it; empty for passages.
        scores: By name ("events.kind"...).
    """

    language: str
    name: str
    first: str
    last: str
    scores: Mapping[str, float]


@cache
def quality() -> tuple[Quality, ...]:
    """The scores of every set, as `quality.json` has them (made by `make docs` from the floors of the gold)."""
    table = json.loads((files("depeche.views") / "quality.json").read_text(encoding="utf-8"))
    return tuple(Quality(**row) for row in table["sets"])
