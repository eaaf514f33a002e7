"""Train the pipeline of a language, measure it, and put it where the package looks for it.

Example: python -m training fr --data ../shared/data
"""

import argparse
import sys
from pathlib import Path

from training import corpora
from training.ship import remeasure, ship
from training.train import blank, train

OUT = Path(__file__).parents[1] / "src" / "depeche" / "texts" / "parsers"


def main(arguments: list[str] | None = None) -> int:
    """Train, measure and ship one language.  Returns 2 when data are absent."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("language", nargs="*", default=corpora.planned(), help="ISO 639-1 code; all of them when none")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder that holds ud/ and ner/")
    parser.add_argument("--work", type=Path, default=Path("build/training"), help="folder for what is in the making")
    parser.add_argument("--out", type=Path, default=OUT, help="folder that takes the pipelines, one folder a language")
    parser.add_argument("--keep", action="store_true", help="do not train again what --work already holds")
    parser.add_argument("--measure", action="store_true", help="train nothing: measure what lies in --out")
    given = parser.parse_args(arguments)
    unknown = sorted(set(given.language).difference(corpora.planned()))
    if unknown:
        parser.error(f"nothing is planned for {', '.join(unknown)}; there are {', '.join(corpora.planned())}")
    try:
        for language in given.language:
            if given.measure:
                measure(language, data=given.data, out=given.out / language)
                continue
            one_language(
                language, data=given.data, work=given.work / language, out=given.out / language, keep=given.keep
            )
    except corpora.NoData as absent:
        print(absent, file=sys.stderr)
        return 2
    return 0


def measure(language: str, *, data: Path, out: Path) -> None:
    """Measure the syntax of a pipeline as it lies there.  Raises NoData when a file is absent."""
    plan = corpora.read_plan(language)
    remeasure(language, plan, corpora.syntax(plan, data, blank(language)), out)


def one_language(language: str, *, data: Path, work: Path, out: Path, keep: bool) -> None:
    """Train the components of one language and ship them.  Raises NoData when a file is absent."""
    plan, nlp = corpora.read_plan(language), blank(language)
    syntax = corpora.syntax(plan, data, nlp)
    entities = corpora.entities(plan, data, nlp) if plan.get("entities") else None
    parser = train(language, "parser", syntax, work / "parser", changes=plan.get("changes", {}), keep=keep)
    ner = train(language, "entities", entities, work / "entities", keep=keep) if entities else None
    ship(language, plan, parser, ner, syntax, entities, out)


if __name__ == "__main__":
    sys.exit(main())
