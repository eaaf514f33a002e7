"""No coder knows a language: the function words of the tables stand in the tables alone."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml

from depeche.codebook.tables import languages

PACKAGE = Path(__file__).resolve().parents[3] / "src" / "depeche"
ROOMS = ("texts", "mentions", "reports")
FILES = sorted(path for room in ROOMS for path in (PACKAGE / room).rglob("*.py"))
# The code is written in English, whose words name slots and keys there; any other language's would be found.
WRITTEN_IN = "en"
# Labels of Universal Dependencies, and sectors and keys of ours, that are a word somewhere.
LABELS = frozenset(
    ("aux", "case", "cop", "det", "exact", "expl", "fin", "mark", "obj", "obl", "pair", "pairs", "roman")
)
# Still to move to the tables; this only ever gets shorter.
TO_MOVE = {
    "mentions/dates/lexing.py": {"e"},
    "reports/coders/speakers.py": {"l'", "le"},
}


@cache
def own_words() -> frozenset[str]:
    """The words in the tables of every other language that English does not share, in small letters."""
    every = {language: set(words_of(language)) for language in languages()}
    written = every.pop(WRITTEN_IN)
    return frozenset(word for words in every.values() for word in words) - written - LABELS


def words_of(language: str) -> Iterator[str]:
    folder = PACKAGE / "codebook" / "languages" / language
    for name in ("syntax", "offices", "operators", "speech"):
        yield from leaves(yaml.load((folder / f"{name}.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader))


def leaves(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for item in value.values():
            yield from leaves(item)
    elif isinstance(value, list):
        for item in value:
            yield from leaves(item)
    elif re.fullmatch(r"[^\W\d_]+'?", str(value)):
        yield str(value).lower()


def constants(path: Path) -> Iterator[tuple[int, str]]:
    """The strings of a module that are no docstring and no part of a message."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    skipped = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr | ast.Expr)
        for part in ast.walk(node)
        if isinstance(part, ast.Constant) and (isinstance(node, ast.JoinedStr) or node.value is part)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in skipped:
            yield node.lineno, node.value


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_module_holds_a_word_of_a_language(path):
    words, known = own_words(), TO_MOVE.get(path.relative_to(PACKAGE).as_posix(), set())
    found = [f"line {line}: {word!r}" for line, word in constants(path) if word.strip().lower() in words - known]
    assert found == []
