"""Readings: hand-coded articles as the frames read them, before what was learnt is asked.

Example: python -m training.readings --processes 2

What tells acts, what sees them together and what weighs claims learn from the same articles. To read them takes half
an hour on one core, so it is done once and kept. Take the kept ones away when frames, tables or parsers changed.
"""

import argparse
import pickle
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from unittest import mock

from depeche.reading import read
from depeche.reports.coders.draft import Draft
from depeche.reports.coders.learnt.given import Given
from depeche.reports.coders.learnt.second import SecondReader
from depeche.texts.parse import Token
from gold.score import Form, read_gold
from training.gathered import LANGUAGES, TAUGHT, WORK, article_of

AT_ONCE = 50  # articles that one process reads before it takes others


@dataclass(frozen=True, slots=True)
class Read:
    """One hand-coded article.

    Attributes:
        form: How it is coded by hand.
        given: What the network is given of it.
        drafts: What the frames made of it.
    """

    form: Form
    text: str
    given: Given
    tokens: Sequence[Token]
    drafts: Sequence[Draft]


def taught(work: Path) -> Iterator[Read]:
    """The articles that are learnt from."""
    for language in LANGUAGES:
        yield from _of(work, language, language)


def held(work: Path) -> Iterator[Read]:
    """The articles that are held back."""
    for language in LANGUAGES:
        yield from _of(work, f"{language}-later", language)


def _of(work: Path, name: str, language: str, processes: int = 1) -> Iterator[Read]:
    """Those of a file of `gold/taught`."""
    return readings(work, name, language, read_gold(TAUGHT / f"{name}.jsonl"), processes)


def readings(
    work: Path, name: str, language: str, gold: Iterable[tuple[Form, str]], processes: int = 1
) -> Iterator[Read]:
    """Articles as they are kept; they are read where they are not, and kept whole or not at all.

    Args:
        work: The folder that holds what is kept.
        name: Of these articles.
        language: They are written in.
        gold: Each with its text.
        processes: In how many they are read; what is read is the same.
    """
    file = work / "readings" / f"{name}.pickle"
    if not file.is_file():
        file.parent.mkdir(parents=True, exist_ok=True)
        making = file.with_suffix(".making")
        with making.open("wb") as out:
            for each in _all(language, gold, processes):
                out.write(each)
        making.rename(file)
    with file.open("rb") as kept:
        while kept.peek(1):
            yield pickle.load(kept)


def _all(language: str, gold: Iterable[tuple[Form, str]], processes: int) -> Iterator[bytes]:
    rows = iter(gold)
    chunks = list(iter(lambda: list(islice(rows, AT_ONCE)), []))
    some = partial(_some, language)
    if processes == 1:
        for chunk in chunks:
            yield from some(chunk)
        return
    with ProcessPoolExecutor(processes) as pool:
        for done in pool.map(some, chunks):
            yield from done


def _some(language: str, gold: Iterable[tuple[Form, str]]) -> list[bytes]:
    return [read for form, text in gold if (read := _read(form, text, language)) is not None]


def _read(form: Form, text: str, language: str) -> bytes | None:
    """One article, as bytes; None where nothing of it can be given to a network."""
    caught: list[bytes] = []

    def keep(second: SecondReader, drafts: Sequence[Draft]) -> None:
        """Stands for the second reading: keeps what it would start from, as it is then, and does nothing."""
        caught.append(pickle.dumps((second.given, list(drafts))))

    with mock.patch.object(SecondReader, "read", keep):
        reading = read(article_of(form, text, language))
    given, drafts = pickle.loads(caught[0]) if caught else (None, [])
    if given is None or not given.words:
        return None
    return pickle.dumps(Read(form, text, given, reading.parse.tokens, drafts))


def main(arguments: list[str] | None = None) -> int:
    """Read all that is learnt from, and what is held back."""
    parser = argparse.ArgumentParser(prog="python -m training.readings", description=__doc__)
    parser.add_argument("--work", type=Path, default=WORK, help="folder for what is kept")
    parser.add_argument("--processes", type=int, default=1, help="in which they are read")
    asked = parser.parse_args(arguments)
    for language in LANGUAGES:
        for name in (language, f"{language}-later"):
            many = sum(1 for _ in _of(asked.work, name, language, asked.processes))
            print(f"{name}: {many} articles and passages")
    return 0


if __name__ == "__main__":
    sys.exit(main())
