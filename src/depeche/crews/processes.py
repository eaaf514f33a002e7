"""Processes: articles coded by all cores of one machine, in their order, a few at a time.

What is handed out is a batch of articles; what comes back is yielded in the order of what was read, whoever was first.
No more batches are read ahead than keep the processes busy, so that memory does not grow with the number of articles.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

from depeche.articles.article import Article
from depeche.errors import DepecheError, WorkerLost
from depeche.reports.coded import CodedArticle

Passed = TypeVar("Passed")
Outcome: TypeAlias = CodedArticle | DepecheError
Done: TypeAlias = tuple[Article, Outcome]

BATCH = 32  # articles in a batch
BATCH_CHARACTERS = 100_000  # or as many as hold this much text
AHEAD = 3  # batches for each process that are read before they are wanted
TRIES = 3  # times that a batch whose process died is handed out again


@dataclass(slots=True)
class _Batch(Generic[Passed]):
    """What was read together; those of it that are to be coded; and where their coding is in the making."""

    items: list[Article | Passed]
    coded: list[Article]
    future: Future[list[Outcome]] | None = None
    lost: int = 0


def code_in_order(
    items: Iterable[Article | Passed],
    *,
    jobs: int = 1,
    pipeline: str | None = None,
    every: bool = False,
    wanted: Callable[[Article], bool] = lambda article: True,
) -> Iterator[Done | Article | Passed]:
    """Code the articles of a stream; whatever else is in it comes out as it went in, at its place.

    Args:
        jobs: How many processes; with 1 all is done in this one.
        every: Take also articles that are about something else.
        wanted: Which articles are to be coded; the others are passed on.

    Raises:
        WorkerLost: A process died again and again over the same articles.
    """
    batches = _batches(items, wanted)
    if jobs <= 1:
        for batch in batches:
            yield from _filled(batch, _code(batch.coded, pipeline, every))
        return
    crew = _Crew(jobs, pipeline, every)
    try:
        held: deque[_Batch[Passed]] = deque()
        for batch in batches:
            crew.start(batch)
            held.append(batch)
            if len(held) >= jobs * AHEAD:
                yield from _filled(held[0], crew.finish(held))
                held.popleft()
        while held:
            yield from _filled(held[0], crew.finish(held))
            held.popleft()
    finally:
        crew.stop()


def _batches(items: Iterable[Article | Passed], wanted: Callable[[Article], bool]) -> Iterator[_Batch[Passed]]:
    batch: _Batch[Passed] = _Batch([], [])
    size = 0
    for item in items:
        batch.items.append(item)
        if isinstance(item, Article) and wanted(item):
            batch.coded.append(item)
            size += len(item.text)
        if len(batch.items) >= BATCH or size >= BATCH_CHARACTERS:
            yield batch
            batch, size = _Batch([], []), 0
    if batch.items:
        yield batch


def _filled(batch: _Batch[Passed], outcomes: Sequence[Outcome]) -> Iterator[Done | Article | Passed]:
    """The items of a batch, with its outcomes beside the articles that were coded."""
    coded = {id(article): outcome for article, outcome in zip(batch.coded, outcomes, strict=True)}
    for item in batch.items:
        if id(item) in coded and isinstance(item, Article):
            yield item, coded[id(item)]
        else:
            yield item


def _code(articles: Sequence[Article], pipeline: str | None, every: bool) -> list[Outcome]:
    from depeche.reading import code_articles  # loads the parser: not where only others code

    return [outcome for _, outcome in code_articles(articles, pipeline=pipeline, every=every)]


class _Crew:
    """Some processes; a new crew takes over where one of them has died."""

    def __init__(self, jobs: int, pipeline: str | None, every: bool) -> None:
        self._jobs = jobs
        self._pipeline = pipeline
        self._every = every
        self._pool = self._new()

    def _new(self) -> ProcessPoolExecutor:
        # Started anew and not copied: a copy of a process with threads may wait for a lock for ever.
        return ProcessPoolExecutor(self._jobs, multiprocessing.get_context("spawn"), initializer=_ready)

    def start(self, batch: _Batch[Passed]) -> None:
        try:
            batch.future = self._pool.submit(_code, batch.coded, self._pipeline, self._every)
        except BrokenProcessPool:
            batch.future = None  # found out at `finish`, which hands out anew all that is held

    def finish(self, held: deque[_Batch[Passed]]) -> list[Outcome]:
        """The outcomes of the first batch; where its process died, it and those behind it are handed out again."""
        while True:
            first = held[0]
            try:
                if first.future is not None:
                    return first.future.result()
            except BrokenProcessPool:
                first.lost += 1
                if first.lost >= TRIES:
                    raise WorkerLost([article.id for article in first.coded]) from None
            self.stop()
            self._pool = self._new()
            for batch in held:
                self.start(batch)

    def stop(self) -> None:
        """Let nothing new be begun; what is being coded ends within a batch."""
        self._pool.shutdown(wait=True, cancel_futures=True)


def _ready() -> None:
    """A process that is told to stop by its keyboard leaves that to the one that handed out the work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
