"""Gathered: where the taught articles lie, and lessons out of them, kept in files, since it takes long to read them."""

import argparse
import datetime
import pickle
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from depeche.articles.article import Article
from depeche.reports.coders.learnt.reader import FOLDER
from gold.score import Form

LANGUAGES = ("en", "fr")
WORK = Path("build/training")
TAUGHT = Path(__file__).resolve().parent.parent / "gold" / "taught"

Lesson = TypeVar("Lesson")


def parser_of(name: str, description: str | None) -> argparse.ArgumentParser:
    """What a trainer is asked on the command line: where it works, and where what was learnt goes."""
    parser = argparse.ArgumentParser(prog=f"python -m training.{name}", description=description)
    parser.add_argument("--work", type=Path, default=WORK, help="folder for what is read once and kept")
    parser.add_argument("--out", type=Path, default=FOLDER, help="folder of the package that holds what was learnt")
    return parser


def taught(work: Path, lessons: Callable[[str, Path], Iterable[Lesson]]) -> list[Lesson]:
    """The lessons of the articles that are learnt from."""
    return gathered(work / "taught.pickle", lessons, [(x, TAUGHT / f"{x}.jsonl") for x in LANGUAGES])


def held(work: Path, lessons: Callable[[str, Path], Iterable[Lesson]]) -> list[Lesson]:
    """The lessons of the articles that are held back."""
    return gathered(work / "held.pickle", lessons, [(x, TAUGHT / f"{x}-later.jsonl") for x in LANGUAGES])


def gathered(
    file: Path, lessons: Callable[[str, Path], Iterable[Lesson]], sources: Iterable[tuple[str, Path]]
) -> list[Lesson]:
    """All lessons of some files of articles, from where they are kept if they are.

    Args:
        file: Where they are kept.
        lessons: Reads the lessons of a language and its file.
        sources: The languages and files.
    """
    if not file.is_file():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(pickle.dumps([lesson for source in sources for lesson in lessons(*source)]))
    kept: list[Lesson] = pickle.loads(file.read_bytes())
    return kept


def article_of(form: Form, text: str, language: str) -> Article:
    """A hand-coded article as it came."""
    published = datetime.date.fromisoformat(form["published"]) if form.get("published") else None
    return Article(id=form["id"], text=text, published=published, language=language, title=form.get("title"))
