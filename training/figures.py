"""Figures: how well a trained pipeline reads documents it has not seen, how fast, how big."""

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example

KEY_RELATIONS = (
    "nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "conj", "appos",
    "xcomp", "ccomp", "advcl", "acl", "acl:relcl", "aux:pass", "cop", "flat:name", "root",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Figures of one test set, each between 0 and 1; None where the pipeline does not do the task.

    Attributes:
        tokens: F1 of the tokeniser on the raw text.
        relations: F1 by relation, head and label right.
        entities: Precision, recall and F1 by type of entity; "all" is the whole.
    """

    tokens: float
    sentences: float | None = None
    tags: float | None = None
    lemmas: float | None = None
    unlabelled: float | None = None
    labelled: float | None = None
    relations: Mapping[str, float] | None = None
    entities: Mapping[str, tuple[float, float, float]] | None = None


def measure_syntax(nlp: Language, docs: Iterable[Doc]) -> Figures:
    """Parse the raw text of the documents and compare: UPOS, lemma, UAS and LAS without punctuation."""
    told = _told(nlp, docs)
    trees = Scorer.score_deps(
        told,
        "dep",
        getter=lambda token, attr: getattr(token, f"{attr}_"),
        head_getter=lambda token, _: token.head,
        ignore_labels=("punct", "p"),
        has_annotation=lambda doc: doc.has_annotation("DEP"),
    )
    by_type = trees["dep_las_per_type"] or {}
    return Figures(
        tokens=Scorer.score_tokenization(told)["token_f"],
        sentences=Scorer.score_spans(
            told, "sents", getter=lambda doc, _: doc.sents, has_annotation=lambda doc: doc.has_annotation("SENT_START")
        )["sents_f"],
        tags=Scorer.score_token_attr(told, "pos", getter=lambda t, _: t.pos_)["pos_acc"],
        lemmas=Scorer.score_token_attr(told, "lemma", getter=lambda t, _: t.lemma_)["lemma_acc"],
        unlabelled=trees["dep_uas"],
        labelled=trees["dep_las"],
        relations={name: by_type[name]["f"] for name in KEY_RELATIONS if name in by_type},
    )


def measure_entities(nlp: Language, docs: Iterable[Doc]) -> Figures:
    """Find the entities of the documents and compare: a span counts when both ends and the type are right."""
    told = _told(nlp, docs)
    scores = Scorer.score_spans(told, "ents", getter=lambda doc, _: doc.ents)
    per_type = {name: (s["p"], s["r"], s["f"]) for name, s in sorted((scores["ents_per_type"] or {}).items())}
    return Figures(
        tokens=Scorer.score_tokenization(told)["token_f"],
        entities={"all": (scores["ents_p"], scores["ents_r"], scores["ents_f"]), **per_type},
    )


def _told(nlp: Language, docs: Iterable[Doc]) -> list[Example]:
    docs = list(docs)
    return [Example(told, doc) for told, doc in zip(nlp.pipe(doc.text for doc in docs), docs, strict=True)]


def words_a_second(nlp: Language, texts: Iterable[str]) -> float:
    """Return how many tokens one process reads in a second of processor time, in batches of 32."""
    texts = list(texts)
    for _ in nlp.pipe(texts[:16]):
        pass
    start = time.process_time()
    words = sum(len(doc) for doc in nlp.pipe(texts, batch_size=32))
    return words / (time.process_time() - start)


def megabytes(folder: Path) -> float:
    """Return the size of a folder in megabytes (10^6 bytes)."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6
