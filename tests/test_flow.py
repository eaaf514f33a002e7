"""Imports go one way: a room imports itself and the rooms before it, and never the package root."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

# In the order of the facts. The two doors stand on one step: neither opens into the other.
STEPS = (
    ("codebook",), ("articles",), ("texts",), ("mentions",), ("reports",), ("ledger",), ("reading",), ("crews",),
    ("records",), ("views",), ("notebook",), ("watch",), ("accounts",), ("settings",), ("cli", "web"),
)  # fmt: skip
STEP = {room: number for number, rooms in enumerate(STEPS) for room in rooms}
PACKAGE = Path(__file__).resolve().parent.parent / "src" / "depeche"
MODULES = sorted(
    path for path in PACKAGE.rglob("*.py") if path.parent != PACKAGE or path.stem in STEP or path.stem == "errors"
)


def room_of(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imported(source: str) -> Iterator[tuple[int, str]]:
    """Yield line and room of every import from the package, also inside functions; the root is the room ""."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level:
            names = ["depeche"]  # a relative import hides which room it comes from
        elif isinstance(node, ast.ImportFrom):
            # "from depeche import records" may name a room or a public name: both come through the root.
            names = [node.module or ""]
        else:
            continue
        for name in names:
            package, _, rest = name.partition(".")
            if package == "depeche":
                yield node.lineno, rest.partition(".")[0]


def breaks(room: str, source: str) -> list[str]:
    """Return what a module of `room` imports against the flow."""
    wrong = []
    for line, other in imported(source):
        if other == "errors" or other == room:
            continue
        if room == "errors" or other not in STEP or STEP[other] >= STEP[room]:
            wrong.append(f"line {line} imports {other or 'the package root'}")
    return wrong


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_room_imports_itself_and_the_rooms_before_it(path):
    assert breaks(room_of(path), path.read_text(encoding="utf-8")) == []


def test_every_folder_of_the_package_is_a_room():
    folders = {path.parent for path in PACKAGE.rglob("*.py") if path.parent != PACKAGE}
    assert {room_of(folder) for folder in folders} <= STEP.keys()


@pytest.mark.parametrize(
    "source",
    [
        "from depeche.records.record import Record",
        "def late():\n    import depeche.cli.app",
        "from depeche import Article",
        "from . import quotation",
        "from depeche.nowhere import thing",
    ],
)
def test_an_import_against_the_flow_is_found(source):
    assert breaks("texts", source) != []


@pytest.mark.parametrize("source", ["from depeche.errors import NoEvidence", "from depeche.articles.article import A"])
def test_an_import_along_the_flow_is_let_through(source):
    assert breaks("texts", source) == []
