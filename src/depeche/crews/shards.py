"""Shards: a large work cut into pieces that are coded each by itself, and the manifest that says which are done.

A piece is some files, or the rows of one file between two bytes. What it reports stands in a file of its own, which
appears whole or not at all; the manifest gets a line when it has. So a piece that was begun and not finished is done
again, and one that is done is never done twice, whatever died in between. The same cut of the same files gives the same
shards, and all of them read in their order give what one machine gives.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal, TypeAlias

from depeche.articles.article import Article
from depeche.articles.limits import LIMITS, Limits
from depeche.articles.readers.file import Reading, Refusal, read_files, read_rows
from depeche.articles.readers.forms import SINGLE, SUFFIXES, suffix_of
from depeche.errors import DepecheError, UnusableShards
from depeche.reports.coded import REPORTS, to_form

Form: TypeAlias = Literal["jsonl", "parquet"]

SCHEMA = "depeche-shards/1"
MANIFEST = "manifest.jsonl"
ARTICLES = 500  # articles of a shard: some seconds of work, so that a worker that dies takes little with it


@dataclass(frozen=True, slots=True)
class Piece:
    """One file, or its rows between two bytes; `before` lines stand before them."""

    path: str
    start: int = 0
    end: int | None = None
    before: int = 0


@dataclass(frozen=True, slots=True)
class Shard:
    """What is coded together: its number, from 0, and its pieces."""

    number: int
    pieces: tuple[Piece, ...]

    def file(self, form: Form) -> str:
        """Name of the file that holds its results."""
        return f"part-{self.number:06d}.{form}"


@dataclass(frozen=True, slots=True)
class Finished:
    """What became of a shard: how much it held, and the digest of its file."""

    number: int
    articles: int
    reports: int
    refused: tuple[str, ...]
    sha256: str


def cut(paths: Iterable[Path], *, articles: int = ARTICLES) -> Iterator[Shard]:
    """Cut files and folders into shards, in the order in which they are read.

    Args:
        articles: About how many articles a shard holds: rows of a .jsonl file, or files; any other kind of file that
            holds many articles is one shard.
    """
    number = 0
    held: list[Piece] = []
    for path in _files(paths):
        pieces = list(_rows_of(path, articles)) if path.suffix.lower() == ".jsonl" else [Piece(str(path))]
        single = SUFFIXES.get(suffix_of(path.name)) in SINGLE
        if single and len(held) < articles:
            held += pieces
            continue
        if held:
            yield Shard(number, tuple(held))
            number, held = number + 1, []
        if single:
            held = pieces
            continue
        for piece in pieces:
            yield Shard(number, (piece,))
            number += 1
    if held:
        yield Shard(number, tuple(held))


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            inside = (f for f in path.rglob("*") if f.is_file())
            yield from sorted(f for f in inside if not any(p.startswith(".") for p in f.relative_to(path).parts))
        else:
            yield path


def _rows_of(path: Path, articles: int) -> Iterator[Piece]:
    """A file's rows, so many at a time."""
    start = before = rows = lines = 0
    with path.open("rb") as file:
        at = 0
        for line in file:
            at += len(line)
            lines += 1
            rows += bool(line.strip())
            if rows == articles:
                end = at
                yield Piece(str(path), start, end, before)
                start, before, rows = end, lines, 0
        if rows or not lines:
            yield Piece(str(path), start, None, before)


def read_shard(shard: Shard, *, limits: Limits = LIMITS) -> Iterator[Reading]:
    """The articles of a shard, and the refusals of what is none."""
    for piece in shard.pieces:
        if piece.start or piece.end is not None or piece.path.lower().endswith(".jsonl"):
            yield from read_rows(Path(piece.path), limits, start=piece.start, end=piece.end, before=piece.before)
        else:
            yield from read_files([Path(piece.path)], limits=limits)


def code_shard(
    shard: Shard, folder: Path, form: Form = "jsonl", *, pipeline: str | None = None, every: bool = False
) -> Finished:
    """Code a shard and put its results into the folder, whole or not at all.

    Raises:
        OSError: The folder can't be written.
    """
    from depeche.reading import code_articles  # loads the parser: only where something is coded

    refused: list[str] = []
    rows: list[dict[str, Any]] = []

    def articles() -> Iterator[Article]:
        for reading in read_shard(shard):
            if isinstance(reading, Refusal):
                refused.append(str(reading))
            else:
                yield reading

    for article, coded in code_articles(articles(), pipeline=pipeline, every=every):
        if isinstance(coded, DepecheError):
            words = str(coded)
            refused.append(words if article.id in words else f"{article.id}: {words}")
        else:
            rows.append(to_form(coded))
    written = _bytes(rows, form)
    _put(folder / shard.file(form), written)
    reports = sum(len(row[name]) for row in rows for name in REPORTS)
    return Finished(shard.number, len(rows), reports, tuple(refused), hashlib.sha256(written).hexdigest())


def _bytes(rows: Sequence[Mapping[str, Any]], form: Form) -> bytes:
    if form == "jsonl":
        return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode("utf-8")
    import polars  # loads slowly, and only this form needs it

    columns = {
        "article": [row["article"] for row in rows],
        "language": [row["language"] for row in rows],
        "published": [row["published"] for row in rows],
        "text_sha256": [row["text_sha256"] for row in rows],
        **{name: [json.dumps(row[name], ensure_ascii=False) for row in rows] for name in REPORTS},
    }
    out = io.BytesIO()
    polars.DataFrame(columns, schema=dict.fromkeys(columns, polars.String)).write_parquet(out)
    return out.getvalue()


def _put(path: Path, written: bytes) -> None:
    """Write a file that appears whole: two that write the same one after the other leave the same."""
    beside = path.with_name(f".{path.name}.{uuid.uuid4().hex}")
    try:
        with beside.open("wb") as file:
            file.write(written)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


class Manifest:
    """Which shards of a work are done: a first line that says which work it is, then a line for each."""

    def __init__(self, folder: Path, work: Mapping[str, Any]) -> None:
        """Open the manifest of a folder, or begin it.

        Args:
            work: What the results hang on: the cut, the form, the pipeline, the version.

        Raises:
            UnusableShards: The folder holds the results of other work.
        """
        self._path = folder / MANIFEST
        self.done: dict[int, Finished] = {}
        head = json.loads(json.dumps({"schema": SCHEMA, **work}))
        folder.mkdir(parents=True, exist_ok=True)
        lines = self._path.read_text("utf-8").splitlines(keepends=True) if self._path.exists() else []
        whole = [line for line in lines if line.endswith("\n")]  # a line broken off by a crash is none
        if whole:
            try:
                found = json.loads(whole[0])
            except ValueError:
                found = None
            if found != head:
                why = f"{MANIFEST} belongs to other work; give another folder, or take this one away"
                raise UnusableShards(str(folder), why)
            for line in whole[1:]:
                row = json.loads(line)
                self.done[row["number"]] = Finished(**{**row, "refused": tuple(row["refused"])})
        if whole != lines or not whole:
            _put(self._path, "".join(whole or [json.dumps(head, ensure_ascii=False) + "\n"]).encode("utf-8"))

    def add(self, finished: Finished) -> bool:
        """Note that a shard is done; False when it was already."""
        if finished.number in self.done:
            return False
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(asdict(finished), ensure_ascii=False) + "\n")
            file.flush()
            os.fsync(file.fileno())
        self.done[finished.number] = finished
        return True


def read_results(folder: Path) -> Iterator[dict[str, Any]]:
    """The coded articles of a folder of shards in their order, as forms; an article that stands in two, once.

    Raises:
        UnusableShards: The folder has no manifest, or one of its files is not the one that was written.
    """
    path = folder / MANIFEST
    if not path.is_file():
        raise UnusableShards(str(folder), f"there is no {MANIFEST} in it")
    head, *lines = path.read_text("utf-8").splitlines()
    form: Form = json.loads(head)["form"]
    seen: set[tuple[str, str]] = set()
    for row in sorted((json.loads(line) for line in lines), key=lambda row: int(row["number"])):
        file = folder / Shard(row["number"], ()).file(form)
        written = file.read_bytes() if file.is_file() else b""
        if hashlib.sha256(written).hexdigest() != row["sha256"]:
            raise UnusableShards(str(folder), f"{file.name} is missing or was changed after it was written")
        for coded in _rows(written, form):
            key = (coded["article"], coded["text_sha256"])
            if key not in seen:
                seen.add(key)
                yield coded


def _rows(written: bytes, form: Form) -> Iterator[dict[str, Any]]:
    if form == "jsonl":
        for line in written.decode("utf-8").splitlines():
            yield json.loads(line)
        return
    import polars

    from depeche.reports.coded import SCHEMA as CODED

    for row in polars.read_parquet(io.BytesIO(written)).iter_rows(named=True):
        yield {"schema": CODED, **row, **{name: json.loads(row[name]) for name in REPORTS}}
