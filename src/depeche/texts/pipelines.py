"""Pipelines: the trained parsers, loaded once a process.

Ours lie in `parsers/`, one folder a language, and give Universal Dependencies; what others taught to translate lies in
`translators/`.  Texts go through `normalise` first.  How both were made, with figures and licences: `training/`.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from typing import Final, cast

import spacy
from spacy.language import BaseDefaults, Language
from spacy.util import load_config
from thinc.api import get_current_ops, set_current_ops

from depeche.errors import UnknownLanguage, UnusablePipeline
from depeche.texts.arcs import ArcParser
from depeche.texts.contexts import Contexts
from depeche.texts.products import Products
from depeche.texts.vectors import remember_words
from depeche.texts.wordvectors import WordVectors

PARSERS: Final = Path(__file__).with_name("parsers")
TRANSLATORS: Final = Path(__file__).with_name("translators")

UD_LABELS: Final = frozenset({"nsubj", "obj", "obl", "nmod", "case", "conj"})
"""Relations without which a parser does not speak Universal Dependencies."""


def languages() -> tuple[str, ...]:
    """Return the ISO 639-1 codes of the languages with a pipeline of ours, sorted."""
    return tuple(sorted(folder.parent.name for folder in PARSERS.glob("*/config.cfg")))


def load_pipeline(language: str, name: str | None = None) -> Language:
    """Return the pipeline for a language, the same object each time in one process.

    Args:
        language: ISO 639-1 code.
        name: An installed spaCy pipeline, or the folder of one, to use instead of ours.

    Raises:
        UnknownLanguage: We have no pipeline for the language, and none was named.
        UnusablePipeline: The named pipeline is absent, is for another language, or has no parser
            with Universal Dependencies labels.
    """
    # Both spellings of "ours", with None and without a second argument, must find the same object.
    return _ours(language) if name is None else _named(name, language)


@cache
def _ours(language: str) -> Language:
    """Load without spaCy's data for the language: our folder holds the tokeniser's rules itself.

    `spacy.load` gives the same pipeline, but builds spaCy's 16,000 French exceptions first, only to
    drop them: 0.2 s instead of 2.5 s (`pytest --durations=3 tests/texts/test_pipelines.py`).
    """
    if language not in languages():
        raise UnknownLanguage(language, known=languages())
    folder = PARSERS / language
    bare = cast(type[Language], type("Bare", (Language,), {"lang": language, "Defaults": BaseDefaults}))
    usual = get_current_ops()
    set_current_ops(Products())
    try:
        nlp = bare.from_config(load_config(folder / "config.cfg"), auto_fill=False, validate=False)
        nlp = nlp.from_disk(folder)
    finally:
        set_current_ops(usual)
    remember_words(nlp)
    _loaded.append(nlp)
    return nlp


def word_vectors(language: str) -> WordVectors | None:
    """The word vectors that our parser of a language holds; None where there is none, or it judges no arcs."""
    if language not in languages() or "arcs" not in _ours(language).pipe_names:
        return None
    arcs = cast(ArcParser, _ours(language).get_pipe("arcs"))
    return arcs.scorer.known if arcs.scorer is not None else None


@cache
def contexts(language: str) -> Contexts | None:
    """What tells the meaning of a language's words where they stand; None where there is nothing of the kind."""
    folder = TRANSLATORS / language
    return Contexts.read(folder) if folder.is_dir() else None


_loaded: list[Language] = []
KEPT = 400_000  # words that a pipeline remembers, some 150 MB; beyond these new ones are forgotten after each batch


@contextmanager
def forgetting() -> Iterator[None]:
    """Within this, a pipeline that remembers enough words forgets the new ones in the end.

    spaCy keeps every word it has met, so that a process that reads the world's press would grow without end. Parsed
    texts must not be used after the end; what was read from them may.
    """
    with ExitStack() as stack:
        for nlp in _loaded:
            if len(nlp.vocab.strings) > KEPT:
                stack.enter_context(nlp.memory_zone())
        yield


@cache
def _named(name: str, language: str) -> Language:
    try:
        nlp = spacy.load(name)
    except (OSError, ValueError, ImportError) as trouble:
        raise UnusablePipeline(name, str(trouble).splitlines()[0]) from trouble
    if nlp.lang != language:
        raise UnusablePipeline(name, f"it is for {nlp.lang!r}, the articles are in {language!r}")
    if "parser" not in nlp.pipe_names:
        raise UnusablePipeline(name, "it has no component named 'parser'")
    missing = sorted(UD_LABELS.difference(nlp.pipe_labels["parser"]))
    if missing:
        raise UnusablePipeline(name, f"its parser has no Universal Dependencies: {', '.join(missing)} missing")
    return nlp
