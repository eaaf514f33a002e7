"""Shipping: the trained components in one folder, with figures, sources and licences beside them."""

import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Any

import spacy
import srsly  # type: ignore[import-untyped]  # publishes no types
from spacy.language import Language
from spacy.util import load_config

import depeche.texts.arcs  # noqa: F401  # makes the part known by its name
from training.corpora import Corpus
from training.figures import Figures, measure_entities, measure_syntax, megabytes, words_a_second

FIGURES = Path(__file__).with_name("FIGURES.md")
MEASURES = Path(__file__).with_name("measures")

_ARCS = "arcs"


def ship(
    language: str,
    plan: Mapping[str, Any],
    parser: Language,
    ner: Language | None,
    syntax: Corpus,
    entities: Corpus | None,
    folder: Path,
) -> None:
    """Assemble a pipeline in `folder`, measure it as it lies there, and write FIGURES.md anew.

    Entities that the plan says not to ship are only measured.  Arcs that lie in the folder stay.
    """
    shipped = ner is not None and plan["entities"].get("ship", True)
    if ner is not None and shipped:
        parser.add_pipe("ner", source=ner)
    parser.meta.update(_meta(plan))
    parser.config["initialize"]["before_init"] = None
    parser.config["paths"].update(train=None, dev=None)
    with tempfile.TemporaryDirectory() as held:
        arcs = Path(held) / _ARCS
        if (folder / _ARCS).is_dir():
            shutil.copytree(folder / _ARCS, arcs)
        shutil.rmtree(folder, ignore_errors=True)
        folder.parent.mkdir(parents=True, exist_ok=True)
        parser.to_disk(folder)
        if arcs.is_dir():
            attach(arcs, folder)
            parser = spacy.load(folder)
    measured = {name: measure_syntax(parser, docs) for name, docs in syntax.tests.items()}
    if entities is not None and ner is not None:
        finder = parser if shipped else ner
        measured |= {name: measure_entities(finder, docs) for name, docs in entities.tests.items()}
    texts = [doc.text for docs in (entities if entities and shipped else syntax).tests.values() for doc in docs]
    facts = {
        "entities shipped": shipped,
        "training words": {"syntax": syntax.words(), "entities": entities.words() if entities else 0},
        "words a second": round(words_a_second(parser, texts), -2),
        "megabytes": round(megabytes(folder), 1),
        "spacy": version("spacy"),
        "tests": {name: asdict(figures) for name, figures in measured.items()},
    }
    MEASURES.mkdir(exist_ok=True)
    srsly.write_json(MEASURES / f"{language}.json", facts)
    meta = srsly.read_json(folder / "meta.json")
    meta["performance"] = {
        f"{name}: {figure}": value
        for name, figures in measured.items()
        for figure, value in asdict(figures).items()
        if isinstance(value, float)
    }
    srsly.write_json(folder / "meta.json", meta)
    (folder / "LICENCES.md").write_text(licences(plan), encoding="utf-8")
    FIGURES.write_text(report(), encoding="utf-8")


def attach(arcs: Path, folder: Path) -> None:
    """Put trained arcs into the pipeline of a folder, behind its parser."""
    fresh = folder / f"{_ARCS}.new"
    shutil.copytree(arcs, fresh, dirs_exist_ok=True)
    shutil.rmtree(folder / _ARCS, ignore_errors=True)
    fresh.rename(folder / _ARCS)
    config = load_config(folder / "config.cfg")
    names = config["nlp"]["pipeline"]
    if _ARCS not in names:
        names.insert(names.index("parser") + 1, _ARCS)
    config["components"][_ARCS] = {"factory": _ARCS}
    config.to_disk(folder / "config.cfg")


def remeasure(language: str, plan: Mapping[str, Any], syntax: Corpus, folder: Path) -> None:
    """Measure the syntax of a pipeline as it lies in `folder`, and write FIGURES.md anew."""
    nlp, plain = spacy.load(folder), spacy.load(folder, exclude=[_ARCS])
    facts = srsly.read_json(MEASURES / f"{language}.json")
    before = {name: measure_syntax(plain, docs) for name, docs in syntax.tests.items()}
    facts["tests"] |= {name: asdict(measure_syntax(nlp, docs)) for name, docs in syntax.tests.items()}
    facts["without arcs"] = {name: [f.unlabelled, f.labelled] for name, f in before.items()}
    texts = [doc.text for docs in syntax.tests.values() for doc in docs]
    facts |= {"words a second": round(words_a_second(nlp, texts), -2), "megabytes": round(megabytes(folder), 1)}
    srsly.write_json(MEASURES / f"{language}.json", facts)
    (folder / "LICENCES.md").write_text(licences(plan), encoding="utf-8")
    FIGURES.write_text(report(), encoding="utf-8")


def _meta(plan: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "name": plan["name"],
        "version": plan["version"],
        "description": "Universal Dependencies and named entities for news; trained by Dépêche's `training`.",
        "author": "",
        "url": "",
        "license": plan["licence"],
        "sources": [
            {"name": s["name"], "url": s["url"], "license": s["licence"], "author": s["author"]}
            for s in plan["sources"]
        ],
        "spacy_version": ">=3.8,<3.9",
    }


def licences(plan: Mapping[str, Any]) -> str:
    """Write the licence page of a pipeline: what it was trained on, by whom, under which terms."""
    lines = [
        "# Licence of this pipeline",
        "",
        "The files of this folder are data, apart from the code of the package and from its licence.",
        "They were trained on the works below and are published, on the cautious reading of those works'",
        f"licences, under **{plan['licence']}**, with this attribution. None of the works themselves is in here.",
        "",
        "| work | by | licence | where |",
        "|---|---|---|---|",
        *(f"| {s['name']} | {s['author']} | {s['licence']} | <{s['url']}> |" for s in plan["sources"]),
        "",
        "What was changed: multi-word tokens joined, apostrophes, spaces and quotation marks normalised, some",
        "relation subtypes folded, nested entities dropped, some sentences written again with other names and in other",
        "word orders; then statistics were learnt from the result.",
        "",
    ]
    return "\n".join(lines)


def report() -> str:
    """Write FIGURES.md from what the last training of each language measured."""
    lines = [
        "# Figures of the parsers",
        "",
        "Written by `python -m training <language>`; do not edit. Raw text in, gold tokens to compare with:",
        "a token cut wrongly counts against every column. UAS and LAS leave out punctuation.",
    ]
    for path in sorted(MEASURES.glob("*.json")):
        facts = srsly.read_json(path)
        words = facts["training words"]
        lines += [
            "",
            f"## {path.stem}",
            "",
            f"Trained with spaCy {facts['spacy']} on {words['syntax']:,} words (syntax) and {words['entities']:,} words"
            f" (entities). {facts['megabytes']} MB on disk, {facts['words a second']:,.0f} words a second on one core.",
            "",
            "| test | tokens | sentences | UPOS | lemmas | UAS | LAS |",
            "|---|---|---|---|---|---|---|",
        ]
        tests = {name: Figures(**figures) for name, figures in facts["tests"].items()}
        for name, f in tests.items():
            if f.labelled is not None:
                row = (f.tokens, f.sentences, f.tags, f.lemmas, f.unlabelled, f.labelled)
                lines.append(f"| {name} | " + " | ".join(f"{100 * (x or 0):.1f}" for x in row) + " |")
        for name, (uas, las) in sorted(facts.get("without arcs", {}).items()):
            lines += ["", f"Without the arcs, {name}: UAS {100 * uas:.1f}, LAS {100 * las:.1f}."]
        syntactic = {name: f.relations for name, f in tests.items() if f.relations}
        names = list(dict.fromkeys(relation for told in syntactic.values() for relation in told))
        lines += [
            "",
            "F1 by relation:",
            "",
            f"| relation | {' | '.join(syntactic)} |",
            "|---" * (1 + len(syntactic)) + "|",
        ]
        for relation in names:
            cells = " | ".join(f"{100 * told.get(relation, 0):.1f}" for told in syntactic.values())
            lines.append(f"| {relation} | {cells} |")
        for name, f in tests.items():
            if f.entities:
                note = "" if facts["entities shipped"] else " (too weak, not in the pipeline)"
                lines += ["", f"Entities, {name}{note}:", "", "| type | P | R | F1 |", "|---|---|---|---|"]
                lines += [
                    f"| {kind} | " + " | ".join(f"{100 * x:.1f}" for x in scores) + " |"
                    for kind, scores in f.entities.items()
                ]
    return "\n".join([*lines, ""])
