"""The project's scorer: what counts as found, and that it agrees with the scorer beside the checkout."""

from __future__ import annotations

import copy
import json
import random
import shutil
import subprocess
import sys
from typing import Any

import pytest

from gold.likeness import same_date
from gold.score import read_gold, score

LISTS = ("events", "agreements", "commitments", "measures", "statements", "offices")


def as_coded(root, language: str = "fr") -> dict[str, dict[str, Any]]:
    """Gold articles in the published form, as if coded without a fault."""
    return {
        gold["id"]: {"article": gold["id"], **{name: copy.deepcopy(gold.get(name, [])) for name in LISTS}}
        for gold, _ in read_gold(root / "gold" / language)
    }


def spoiled(coded: dict[str, dict[str, Any]], seed: int) -> dict[str, dict[str, Any]]:
    """The same with faults of every sort: dropped, doubled, wrong kind, side, date, status, words or speaker."""
    chance = random.Random(seed)
    faults = {
        "kind": ["visit", "talks", "other", "vote", "sign"],
        "status": ["planned", "ongoing", "denied"],
        "date": [None, "2025", "2025-10-07", "2025-11"],
        "source": [["FRA"], [{"code": "TGO"}], ["RUS", "TGO"]],
        "evidence": ["words that stand nowhere", {"quote": "x", "start": 0, "end": 400}],
        "indirect": [True, False],
        "value": [1],
        "country": ["FRA"],
        "step": ["sign"],
    }
    for article in coded.values():
        for name in LISTS:
            kept = [item for item in article[name] if chance.random() < 0.8]
            kept += [copy.deepcopy(item) for item in kept if chance.random() < 0.2]
            for item in [*kept, *(step for agreement in kept for step in agreement.get("steps", ()))]:
                for field in sorted(faults.keys() & item.keys()):
                    if chance.random() < 0.15:
                        item[field] = chance.choice(faults[field])
            chance.shuffle(kept)
            article[name] = kept
    return coded


@pytest.mark.parametrize("language", ["fr", "en"])
def test_gold_coded_as_itself_is_without_fault(root, language):
    figures = score(read_gold(root / "gold" / language), as_coded(root, language)).figures()
    assert figures["main"] == 1.0
    assert figures["evidence_not_verbatim"] == 0
    assert [figures["events"][level]["f1"] for level in ("type", "kind", "who", "full")] == [1.0] * 4
    assert [figures[name]["f1"] for name in ("measures", "statements", "offices", "steps")] == [1.0] * 4


def test_an_article_that_was_not_coded_has_found_nothing(root):
    figures = score(read_gold(root / "gold" / "fr"), {}).figures()
    assert figures["main"] == 0.0
    assert figures["events"]["type"]["r"] == 0.0


def test_either_side_will_do_where_both_do_it_and_not_elsewhere():
    text = "Lomé et Moscou ont signé. Lomé a remercié Moscou."
    sign = {"kind": "sign", "source": ["TGO"], "target": ["RUS"], "status": "happened", "evidence": "ont signé"}
    thanks = {"kind": "praise", "source": ["TGO"], "target": ["RUS"], "status": "happened", "evidence": "a remercié"}
    turned = [{**event, "source": ["RUS"], "target": ["TGO"]} for event in (sign, thanks)]
    found = score([({"id": "1", "events": [sign, thanks]}, text)], {"1": {"events": turned}})
    assert (found.events["kind"].found, found.events["who"].found) == (2, 1)


def test_words_that_must_yield_nothing_count_when_an_event_without_gold_stands_on_them():
    gold = {"id": "1", "events": [], "must_not": [{"evidence": "le rouble"}]}
    stray = {"kind": "visit", "source": ["TGO"], "target": [], "status": "happened", "evidence": "le rouble cédait"}
    found = score([(gold, "Mercredi, le rouble cédait 0,6 %.")], {"1": {"events": [stray]}})
    assert (found.must_not, found.not_verbatim) == (1, 0)


@pytest.mark.parametrize(
    ("gold", "coded", "agree"),
    [
        ("2025-10", "2025-10", True),
        ("2025-10", "2025-10-07", False),
        ("2025-11-18/2025-11-19", "2025-11-18", True),
        ("2025-11-18/2025-11-19", "2025-11-20", False),
        ("../2026-03-31", "2026-03", True),
        ("2025~", "2025", True),
        (None, None, True),
        ("2025", None, False),
    ],
)
def test_a_date_agrees_with_gold_when_it_is_the_same_or_inside_its_interval(gold, coded, agree):
    assert same_date(gold, coded) is agree


@pytest.mark.parametrize(("language", "seed"), [("fr", 1), ("fr", 2), ("fr", 3), ("en", 1), ("en", 2)])
def test_the_scores_are_those_of_the_scorer_beside_the_checkout(root, shared, tmp_path, language, seed):
    folder = tmp_path / language
    shutil.copytree(root / "gold" / language, folder)
    coded = spoiled(as_coded(root, language), seed)
    lines = "\n".join(json.dumps(article) for article in coded.values())
    theirs = subprocess.run(
        [sys.executable, str(shared / "score" / "score"), str(folder), "--json"],
        input=lines, capture_output=True, text=True, check=True,
    )  # fmt: skip
    ours = score(read_gold(folder), coded).figures()
    assert ours == json.loads(theirs.stdout)
    assert 0.2 < ours["events"]["full"]["f1"] < 0.95
