"""Anybody's coding is taken, and what nothing could be done with is refused by name."""

from __future__ import annotations

import json

import pytest

from depeche.articles.readers.file import Refusal
from depeche.ledger.coded_files import read_coded

TEXT = "Poutine a reçu Gnassingbé. Un accord a été signé."
EVENT = {
    "kind": "meeting",
    "type": "CONSULT",
    "source": ["RUS", "TGO"],
    "target": ["RUS", "TGO"],
    "status": "happened",
    "evidence": "Poutine a reçu Gnassingbé",
}


def read(folder, *forms, **more):
    (folder / "coded.jsonl").write_text("\n".join(json.dumps(form) for form in forms), encoding="utf-8")
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    return list(read_coded([folder / "coded.jsonl"], texts=folder, **more))


def test_the_text_is_found_by_id_and_evidence_as_a_string_is_looked_up(tmp_path):
    ((article, coded),) = read(tmp_path, {"article": "a", "published": "2025-11-19", "events": [EVENT]})
    assert (article.text, str(article.published)) == (TEXT, "2025-11-19")
    assert (coded.events[0].evidence.start, coded.events[0].evidence.end) == (0, 25)


def test_articles_beside_it_give_text_outlet_and_day(tmp_path):
    row = {"id": "a", "text": TEXT, "outlet": "Le Golfe", "published": "2025-11-20"}
    (tmp_path / "articles.jsonl").write_text(json.dumps(row), encoding="utf-8")
    ((article, _),) = read(tmp_path, {"id": "a", "events": [EVENT]}, articles=[tmp_path / "articles.jsonl"])
    assert (article.outlet, str(article.published)) == ("Le Golfe", "2025-11-20")


@pytest.mark.parametrize(
    ("form", "why"),
    [
        ({"events": []}, "needs the id"),
        ({"article": "b"}, "no such file"),
        ({"article": "../a"}, None),
        ({"article": "a", "events": [{**EVENT, "kind": "dinner"}]}, "no kind of event 'dinner'"),
        ({"article": "a", "events": [{**EVENT, "status": "maybe"}]}, "no status 'maybe'"),
        ({"article": "a", "events": [{**EVENT, "evidence": "never said"}]}, "other words"),
        ({"article": "a", "events": [{"kind": "meeting"}]}, "KeyError"),
        ({"article": "a", "text_sha256": "0" * 64}, "another text"),
        ({"article": "a", "published": "hier"}, "published is no day"),
        (
            {
                "article": "a",
                "agreements": [{"title": "x", "steps": [{"step": "burn", "status": "happened", "evidence": "signé"}]}],
            },
            "no step",
        ),
    ],
)
def test_a_coding_that_breaks_the_form_is_refused_with_its_line(tmp_path, form, why):
    (only,) = read(tmp_path, form)
    if why is None:  # the id never leads out of the folder; its last part may stand in it
        assert not isinstance(only, Refusal)
        return
    assert isinstance(only, Refusal)
    assert "coded.jsonl:1" in str(only) or "b.txt" in str(only)
    assert why in str(only)
