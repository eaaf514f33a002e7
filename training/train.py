"""Training: from a corpus and a configuration to a trained spaCy pipeline."""

import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import spacy
from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as loop
from spacy.util import load_config, registry

from training.corpora import Corpus, store
from training.tokenisers import tokeniser

CONFIGS = Path(__file__).with_name("configs")


@registry.callbacks("depeche.tokeniser.v1")  # type: ignore[untyped-decorator]  # as spaCy publishes it
def _before_init() -> object:
    def cut(nlp: Language) -> None:
        nlp.tokenizer = tokeniser(nlp)

    return cut


def blank(language: str) -> Language:
    """Return an empty pipeline that cuts texts as the trained one will."""
    nlp = spacy.blank(language)
    nlp.tokenizer = tokeniser(nlp)
    return nlp


def train(
    language: str,
    recipe: str,
    corpus: Corpus,
    work: Path,
    *,
    changes: Mapping[str, object] = MappingProxyType({}),
    keep: bool = False,
) -> Language:
    """Train one recipe and return the pipeline that does best on the dev documents.

    Args:
        language: ISO 639-1 code.
        recipe: A file of `configs/`, such as "parser" or "entities".
        corpus: What to learn from.
        work: Folder for the converted corpus and the states of the pipeline; made when absent.
        changes: What to set otherwise than the recipe does, by dotted name.
        keep: Take the pipeline that `work` already holds, if any, instead of training again.
    """
    states = work / "states"
    if keep and (states / "model-best").is_dir():
        return spacy.load(states / "model-best")
    config = load_config(
        CONFIGS / f"{recipe}.cfg",
        overrides={
            "nlp.lang": language,
            "paths.train": str(store(corpus.train, work / "train.spacy")),
            "paths.dev": str(store(corpus.dev, work / "dev.spacy")),
            **changes,
        },
    )
    states.mkdir(exist_ok=True)
    loop(init_nlp(config), states, stdout=sys.stdout, stderr=sys.stderr)
    return spacy.load(states / "model-best")
