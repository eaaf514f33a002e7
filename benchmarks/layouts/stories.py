"""Stories: articles written for the project, which the layouts print. Outlets, people and figures are invented."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

import yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One article as an outlet would have it.

    Attributes:
        day: Of publication; teaser: a line within the text that is no part of the article.
    """

    language: str
    title: str
    paragraphs: tuple[str, ...]
    author: str
    section: str
    day: datetime.date
    teaser: str = ""


STORIES = tuple(
    Story(**{**row, "day": datetime.date.fromisoformat(row["day"]), "paragraphs": tuple(row["paragraphs"])})
    for row in yaml.safe_load((Path(__file__).resolve().parent / "stories.yaml").read_text(encoding="utf-8"))
)
