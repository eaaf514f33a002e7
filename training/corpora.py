"""Corpora: the data of one language as documents to train on, to choose by, and to measure with."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import yaml
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from training.entities import read_columns, read_spans
from training.names import read_names
from training.orders import read_orders
from training.treebanks import Sentence, documents, read_treebank
from training.variety import varied

LANGUAGES = Path(__file__).with_name("languages.yaml")

SEED = 1


class NoData(Exception):
    """A data file that is not there."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"no data at {path}; give the folder that holds ud/ and ner/ with --data")
        self.path = path


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """Documents of one task: `train` to learn from, `dev` to stop by, `tests` to measure with, by name."""

    train: tuple[Doc, ...]
    dev: tuple[Doc, ...]
    tests: Mapping[str, tuple[Doc, ...]]

    def words(self) -> int:
        """Tokens to learn from."""
        return sum(map(len, self.train))


def read_plan(language: str) -> dict[str, Any]:
    """Read what a language is trained on.

    Raises:
        KeyError: The language is not in `languages.yaml`.
    """
    return _plans()[language]


def planned() -> tuple[str, ...]:
    """Return the languages of `languages.yaml`, sorted."""
    return tuple(sorted(_plans()))


def _plans() -> dict[str, dict[str, Any]]:
    return cast(dict[str, dict[str, Any]], yaml.safe_load(LANGUAGES.read_text(encoding="utf-8")))


def _sentences(data: Path, sources: Iterable[Mapping[str, str]], plan: Mapping[str, Any]) -> Iterator[Sentence]:
    for source in sources:
        yield from read_treebank(
            present(data / source["path"]),
            agents=source.get("agents"),
            part=plan.get("part", False),
            names=plan.get("appositions", False),
        )


def syntax(plan: Mapping[str, Any], data: Path, nlp: Language) -> Corpus:
    """Read the treebanks of a plan.  Raises NoData when a file is absent."""
    parts = plan["treebanks"]
    train = list(_sentences(data, parts["train"], plan))
    orders = read_orders(plan["variety"], train) if plan.get("variety") else None
    names = read_names(plan["variety"]) if plan.get("variety") else None
    quotes = plan.get("guillemets", False)
    gold = varied(nlp.vocab, train, seed=SEED, guillemets=quotes, names=names, orders=orders)
    return Corpus(
        train=tuple(gold),
        dev=tuple(documents(nlp.vocab, _sentences(data, parts["dev"], plan), seed=SEED)),
        tests={
            name: tuple(documents(nlp.vocab, _sentences(data, sources, plan), seed=SEED))
            for name, sources in parts["test"].items()
        },
    )


def entities(plan: Mapping[str, Any], data: Path, nlp: Language) -> Corpus:
    """Read the named entities of a plan.  Raises NoData when a file is absent."""
    parts = plan["entities"]
    if "spans" in parts:
        spans = parts["spans"]
        docs = read_spans(present(data / spans["path"]), nlp)
        cut, end = spans["train"], spans["train"] + spans["dev"]
        return Corpus(train=tuple(docs[:cut]), dev=tuple(docs[cut:end]), tests={parts["test"]: tuple(docs[end:])})
    train = [doc for source in parts["train"] for doc in read_columns(present(data / source["path"]), nlp)]
    tests = {
        name: tuple(doc for source in sources for doc in read_columns(present(data / source["path"]), nlp))
        for name, sources in parts["test"].items()
    }
    return Corpus(train=tuple(d for i, d in enumerate(train) if i % 10), dev=tuple(train[::10]), tests=tests)


def present(path: Path) -> Path:
    """Return the path of a data file.  Raises NoData when it is absent."""
    if not path.is_file():
        raise NoData(path)
    return path


def store(docs: Iterable[Doc], path: Path) -> Path:
    """Write documents in spaCy's own format and return the path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    DocBin(docs=docs).to_disk(path)
    return path
