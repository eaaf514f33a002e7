"""The gate: a fall never passes, and neither does a change of the gold that the floors were set on."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace

import pytest

from gold.gate import FLOORS, GoldSet, articles, below, changed, figures, raised, read_sets, write_sets
from gold.score import read_gold

SET = GoldSet(language="fr", name="read", first="001", last="009", digest="", floors={"events.who": 0.5, "must_not": 2})


def test_a_score_below_its_floor_and_a_count_of_faults_above_its_ceiling_are_named():
    assert below(SET, {"events.who": 0.5, "must_not": 2}) == []
    assert len(below(SET, {"events.who": 0.49, "must_not": 3})) == 2


def test_floors_go_up_with_a_gain_and_never_down():
    assert raised(SET, {"events.who": 0.6789, "must_not": 1}).floors == {"events.who": 0.67, "must_not": 1}
    assert raised(SET, {"events.who": 0.1, "must_not": 9}).floors == {"events.who": 0.5, "must_not": 2}


@pytest.fixture
def pinned(root, tmp_path):
    """A copy of one gold article, pinned: its folder and its set."""
    (tmp_path / "fr").mkdir()
    for name in ("001.txt", "001.json"):
        shutil.copy(root / "gold" / "fr" / name, tmp_path / "fr")
    (tmp_path / "fr" / "articles.jsonl").write_text("".join(articles("fr", tmp_path)), encoding="utf-8")
    pinned = GoldSet(
        language="fr", name="read", first="001", last="009", digest=SET.digest_now(tmp_path), floors=SET.floors
    )
    return tmp_path, pinned


def test_gold_as_pinned_passes(pinned):
    folder, gold_set = pinned
    assert changed([gold_set], folder) == []


def test_a_changed_text_a_stale_list_and_an_article_in_no_set_are_named(pinned):
    folder, gold_set = pinned
    text = (folder / "fr" / "001.txt").read_text(encoding="utf-8")
    (folder / "fr" / "001.txt").write_text(text.replace("Moscou", "Minsk"), encoding="utf-8")
    for name in ("001.txt", "001.json"):
        shutil.copy(folder / "fr" / name, folder / "fr" / name.replace("001", "050"))
    assert len(changed([gold_set], folder)) == 3


def test_a_set_is_scored_on_its_own_articles_only(root):
    coded = {gold["id"]: gold for gold, _ in read_gold(root / "gold" / "fr", SET.holds)}
    assert figures(SET, coded)["events.full"] == 1.0


def test_floors_are_read_as_they_were_written(tmp_path):
    sets = read_sets()
    write_sets(sets, tmp_path / "floors.json")
    assert read_sets(tmp_path / "floors.json") == sets
    assert json.loads((tmp_path / "floors.json").read_text()) == json.loads(FLOORS.read_text())


def test_a_changed_file_of_passages_is_named(tmp_path):
    passage = {"id": "a-001", "language": "fr", "published": "2020-01-01", "text": "Riga a protesté.", "events": []}
    (tmp_path / "fr").mkdir()
    (tmp_path / "fr" / "articles.jsonl").touch()
    (tmp_path / "some.jsonl").write_text(json.dumps(passage) + "\n", encoding="utf-8")
    passages = GoldSet(language="fr", name="some", first="a", last="z", digest="", floors={}, file="some.jsonl")
    pinned = replace(passages, digest=passages.digest_now(tmp_path))
    assert [text for _, text in pinned.gold(tmp_path)] == ["Riga a protesté."]
    assert changed([pinned], tmp_path) == []
    (tmp_path / "some.jsonl").write_text(json.dumps({**passage, "id": "a-002"}) + "\n", encoding="utf-8")
    assert len(changed([pinned], tmp_path)) == 1


def test_every_evidence_in_the_gold_is_verbatim(root):
    passages = sorted((root / "gold" / "passages").glob("*.jsonl"))
    taught = sorted((root / "gold" / "taught").glob("*.jsonl"))
    traps = sorted((root / "gold" / "traps").glob("*.jsonl"))
    assert (len(passages), len(taught), len(traps)) == (4, 4, 2)
    for place in (root / "gold" / "fr", root / "gold" / "en", *passages, *taught, *traps):
        for gold, text in read_gold(place):
            lists = [gold.get(name) or [] for name in ("events", "commitments", "measures", "statements", "offices")]
            lists += [agreement.get("steps") or [] for agreement in gold.get("agreements") or []]
            lists.append(gold.get("must_not") or [])
            strangers = [item["evidence"] for items in lists for item in items if item["evidence"] not in text]
            assert strangers == [], f"{place.name}/{gold['id']}"
