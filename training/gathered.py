"""Gathered: lessons out of hand-coded articles, kept in a file, since it takes long to read the articles."""

import pickle
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

Lesson = TypeVar("Lesson")


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
