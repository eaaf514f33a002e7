"""The tables of the codebook as they lie in the package: CSV and YAML, read once."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import yaml

from depeche.errors import UnknownLanguage, UnreadableCodebook

ROOT = files("depeche.codebook")


def read_csv(*path: str) -> list[dict[str, str]]:
    """Rows of a table of the codebook, in order; an absent table has none."""
    file = _file(*path)
    if not file.is_file():
        return []
    rows = csv.DictReader(file.read_text(encoding="utf-8").splitlines())
    return [{k: (v or "").strip() for k, v in row.items() if k} for row in rows]


@cache
def read_yaml(*path: str) -> Any:
    """The contents of a YAML file of the codebook, read once and not to be changed; None when it is absent.

    Raises:
        UnreadableCodebook: It is no YAML.
    """
    file = _file(*path)
    if not file.is_file():
        return None
    try:
        return yaml.load(file.read_text(encoding="utf-8"), Loader=_Loader)  # a safe loader
    except yaml.YAMLError as wrong:
        raise UnreadableCodebook("/".join(path), str(wrong)) from wrong


# The C loader reads the frames some ten times faster, which is what start-up time hangs on.
class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # the base is chosen at run time
    """A safe loader for which "on", "off", "yes" and "no" are words, as in YAML 1.2: prepositions are keys here."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in rows if tag != "tag:yaml.org,2002:bool" or first in "tTfF"]
    for first, rows in _Loader.yaml_implicit_resolvers.items()
}


@cache
def languages() -> tuple[str, ...]:
    """Codes of the languages that have a folder with frames, sorted."""
    folder = ROOT / "languages"
    return tuple(sorted(f.name for f in folder.iterdir() if (f / "frames").is_dir()))


def frame_files(language: str) -> list[str]:
    """Names of a language's frame files, sorted.

    Raises:
        UnknownLanguage: There is no such folder.
    """
    if language not in languages():
        raise UnknownLanguage(language, known=languages())
    return sorted(f.name for f in (ROOT / "languages" / language / "frames").iterdir() if f.name.endswith(".yaml"))


def _file(*path: str) -> Traversable:
    file: Traversable = ROOT
    for part in path:
        file = file / part
    return file
