"""The parser: a pipeline run over the passages of many articles at once, each passage only as far as it is needed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

_TAGGING = ("tok2vec", "morphologizer")
_NAMING = ("ner",)
BATCH = 48  # passages; more of them fall out of the processor's cache


class Depth(IntEnum):
    """How far a passage is read: its words, their parts of speech, their syntax, the names among them."""

    WORDS = 0
    TAGS = 1
    SYNTAX = 2
    NAMES = 3


class Parser:
    """Runs one pipeline."""

    def __init__(self, pipeline: Language) -> None:
        self.pipeline = pipeline
        tokenizer = pipeline.tokenizer
        self.abbreviations = frozenset(rule for rule in getattr(tokenizer, "rules", None) or {} if rule.endswith("."))
        # A pipeline of other parts is run as a whole: what each of its parts leans on is its own matter.
        self._in_parts = set(pipeline.pipe_names) <= {*_TAGGING, *_NAMING, "trainable_lemmatizer", "parser", "arcs"}

    def split(self, words: str) -> Doc:
        """A passage's words, before anything is known of them."""
        return self.pipeline.make_doc(words)

    def run(self, docs: Sequence[Doc], depths: Sequence[Depth], before: Sequence[Depth] | None = None) -> list[Doc]:
        """Take each passage to its depth.

        Args:
            before: The depths to which they have been taken already, if any.

        Returns:
            The passages as they are then, in their order; some parts change them, others make new ones.
        """
        held = before or [Depth.WORDS] * len(docs)
        made = list(docs)
        if not self._in_parts:
            due = [n for n, (now, old) in enumerate(zip(depths, held, strict=True)) if now > old]
            _put(made, due, self.pipeline.pipe([made[n] for n in due], batch_size=BATCH))
            return made
        for name, part in self.pipeline.pipeline:
            step = Depth.TAGS if name in _TAGGING else Depth.NAMES if name in _NAMING else Depth.SYNTAX
            due = [n for n, (now, old) in enumerate(zip(depths, held, strict=True)) if old < step <= now]
            if due:
                _put(made, due, part.pipe((made[n] for n in due), batch_size=BATCH))  # type: ignore[attr-defined]  # every part has it
        return made


def _put(docs: list[Doc], places: Sequence[int], new: Iterable[Doc]) -> None:
    for place, doc in zip(places, list(new), strict=True):
        docs[place] = doc


@cache
def parser(pipeline: Language) -> Parser:
    """The parser that runs a pipeline, the same each time."""
    return Parser(pipeline)
