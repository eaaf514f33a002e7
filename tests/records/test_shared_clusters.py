"""The shared clusters, from their gold coding: bars that cannot fall unnoticed."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from depeche.articles.article import Article
from depeche.ledger.ledger import Ledger, open_ledger
from depeche.reading import code
from depeche.records.form import record_form
from depeche.records.gathering import gather
from depeche.reports.coded import from_form


def score(shared: Path, cluster: str, texts: Path, ledger: Ledger) -> dict[str, Any]:
    """What the scorer beside the checkout says of a ledger's records."""
    lines = "\n".join(json.dumps(record_form(r)) for r in gather(ledger))
    command = [
        sys.executable,
        shared / "score" / "score-records",
        shared / "score" / "clusters" / f"{cluster}.json",
        texts,
    ]
    shown = subprocess.run([*map(str, command), "--json"], input=lines, capture_output=True, text=True, check=True)
    figures: dict[str, Any] = json.loads(shown.stdout)
    return figures


@pytest.mark.parametrize("cluster", ["c1", "seeds"])
def test_the_gold_coding_comes_together_as_people_brought_it(shared: Path, cluster):
    gold = json.loads((shared / "score" / "clusters" / f"{cluster}.json").read_text(encoding="utf-8"))
    texts = shared / ("seeds" if cluster == "seeds" else "gold/fr")
    with open_ledger(":memory:") as ledger:
        for name in gold["articles"]:
            form = json.loads(
                (texts / f"{name}{'.gold' if cluster == 'seeds' else ''}.json").read_text(encoding="utf-8")
            )
            text = (texts / f"{name}.txt").read_text(encoding="utf-8")
            coded = from_form({**form, "article": name}, text)
            ledger.add(Article(id=name, text=text, published=coded.published), coded)
        figures = score(shared, cluster, texts, ledger)
    assert figures["pairs"]["f1"] >= 0.92
    assert figures["whole"] >= 0.85
    assert figures["conflicts"]["p"] >= 0.90
    assert figures["conflicts"]["r"] >= 0.80
    assert figures["compatible_wrong"] == 0


@pytest.mark.parametrize("cluster", ["c1", "seeds"])
def test_our_own_coding_shows_where_the_sources_disagree(shared: Path, cluster):
    gold = json.loads((shared / "score" / "clusters" / f"{cluster}.json").read_text(encoding="utf-8"))
    texts = shared / ("seeds" if cluster == "seeds" else "gold/fr")
    listed = [json.loads(line) for line in (texts / "articles.jsonl").read_text(encoding="utf-8").splitlines()]
    with open_ledger(":memory:") as ledger:
        for row in listed:
            if row["id"] in gold["articles"]:
                article = Article(
                    id=row["id"],
                    text=row["text"],
                    published=row["published"] and date.fromisoformat(row["published"]),
                    language="fr",
                )
                ledger.add(article, code(article))
        figures = score(shared, cluster, texts, ledger)
    assert figures["pairs"]["p"] >= 0.85
    assert figures["conflicts"]["p"] >= 0.80
    assert figures["conflicts"]["r"] >= 0.60
    assert figures["compatible_wrong"] == 0
