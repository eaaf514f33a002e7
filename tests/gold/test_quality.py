"""The page of quality: what its tables count, and what stays of it without the material beside the checkout."""

from __future__ import annotations

import json

from gold.quality import ABSENT, KEPT, bases, by_kind, page, parsers_section, sample_section
from gold.sample import Claim, Drawn, Verdict

TEXT = "Le Togo a rompu avec Paris. Moscou a reçu le président togolais."
BREAK, VISIT = "Le Togo a rompu avec Paris", "Moscou a reçu le président togolais"


def event(kind, quote, source, target, **fields):
    return {
        "kind": kind,
        "type": "CONSULT",
        "source": [{"code": code, "basis": basis} for code, basis in source],
        "target": [{"code": code, "basis": basis} for code, basis in target],
        "date": None,
        "status": "happened",
        "evidence": quote,
        **fields,
    }


def gold_article():
    return {
        "id": "001",
        "events": [
            event("accuse", BREAK, [("TGO", "stated")], [("FRA", "stated")]),
            event("meeting", VISIT, [("RUS", "stated"), ("TGO", "stated")], [("RUS", "stated"), ("TGO", "stated")]),
        ],
    }


def coded_article():
    both = [("RUS", "coreference"), ("TGO", "stated")]
    return {
        "article": "001",
        "events": [
            event("accuse", BREAK, [("TGO", "stated")], [("RUS", "cast")]),
            event("meeting", VISIT, both, both),
            event("praise", VISIT, [("TGO", "stated")], [("RUS", "cast")]),
        ],
    }


def test_sides_are_counted_by_how_they_were_found_and_right_on_the_side_where_gold_has_them():
    found = bases([(gold_article(), TEXT)], {"001": coded_article()})
    told = {basis: (count.coded, count.matched, count.right) for basis, count in found.items()}
    # The symmetric meeting counts each state once; the praise matches nothing and so is neither right nor wrong.
    assert told == {"stated": (3, 2, 2), "coreference": (1, 1, 1), "cast": (2, 1, 0)}


def test_kinds_are_told_from_the_most_frequent_in_gold_with_what_was_found_at_each_level():
    rows = list(by_kind([(gold_article(), TEXT)], {"001": coded_article()}))
    assert rows == [
        "| kind | gold | coded | kind | who | full |",
        "|---|---|---|---|---|---|",
        "| `accuse` | 1 | 1 | 1 | 0 | 0 |",
        "| `meeting` | 1 | 1 | 1 | 1 | 1 |",
        "| `praise` | 0 | 1 | 0 | 0 | 0 |",
    ]


def test_an_article_that_was_not_coded_counts_as_one_without_events():
    assert "| `accuse` | 1 | 0 | 0 | 0 | 0 |" in list(by_kind([(gold_article(), TEXT)], {}))


def test_the_read_sample_tells_its_share_with_an_interval_and_what_was_wrong():
    claims = [Claim(f"a{i}", "visit", "TGO", "RUS", "", "happened", 0, 9) for i in range(4)]
    verdicts = [
        Verdict(claims[0], True, "", ""),
        Verdict(claims[1], True, "", ""),
        Verdict(claims[2], False, "no_event", ""),
    ]
    lines = list(sample_section([Drawn(claim, "", "") for claim in claims], verdicts))
    assert "| 4 | 3 | 2 | 0.67 | 0.21 to 0.94 |" in lines
    assert "| no event | 1 |" in lines
    assert "| `visit` | 3 | 2 |" in lines


def test_parsers_are_told_as_they_were_measured(tmp_path):
    syntax = {"tokens": 0.998, "tags": 0.97, "lemmas": 0.96, "unlabelled": 0.88, "labelled": 0.84}
    names = {**dict.fromkeys(syntax), "tokens": 1.0}
    (tmp_path / "fr.json").write_text(json.dumps({"tests": {"Sequoia test": syntax, "WiNER": names}}))
    assert list(parsers_section(tmp_path))[-1] == "| fr | Sequoia test | 99.8 | 97.0 | 96.0 | 88.0 | 84.0 |"


SECTIONS = [("Gold", True, lambda: ["0.70"]), ("Parsers", False, lambda: ["84.2"])]


def test_without_the_material_the_last_figures_stay_and_say_so():
    before = page(SECTIONS, "", shared=True)
    after = page([("Gold", True, lambda: ["0.80"]), ("Parsers", False, lambda: ["85.0"])], before, shared=False)
    assert KEPT not in before
    assert f"## Gold\n\n{KEPT}\n\n0.70\n" in after
    assert "85.0" in after
    assert page(SECTIONS, after, shared=False).count(KEPT) == 1


def test_without_the_material_and_without_earlier_figures_the_page_says_that_nothing_was_measured():
    first = page(SECTIONS, "", shared=False)
    assert f"## Gold\n\n{ABSENT}\n" in first
    assert f"## Gold\n\n{ABSENT}\n" in page(SECTIONS, first, shared=False)
