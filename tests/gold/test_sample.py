"""The read sample: how it is drawn, and which verdicts hold for which events."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gold.sample import (
    Claim,
    Drawn,
    Verdict,
    claim_of,
    draw,
    judged,
    ranges,
    read_events,
    read_verdicts,
    shown,
    wilson,
    write_events,
)

CLAIM = Claim("a1", "visit", "TGO", "RUS", "2025-11-18", "happened", 10, 40)


def event(start: int = 10, kind: str = "visit", status: str = "happened", date: str | None = "2025-11-18"):
    words = "x" * 30
    return {
        "kind": kind,
        "source": [{"code": "TGO"}],
        "target": [{"code": "RUS"}],
        "date": date,
        "status": status,
        "evidence": {"quote": words, "start": start, "end": start + len(words)},
    }


def coded(count: int, **fields):
    return [{"article": f"a{i}", "events": [event(start=10 * j, **fields) for j in range(1, 4)]} for i in range(count)]


def test_a_claim_names_sides_sorted_and_an_event_without_date_by_an_empty_one():
    two = {**event(date=None), "source": [{"code": "TGO"}, {"code": "BFA"}]}
    assert claim_of("a1", two) == replace(CLAIM, source="BFA+TGO", date="")


def test_the_same_articles_in_any_order_give_the_same_sample():
    articles = coded(30)
    assert draw(articles, {}, size=10) == draw(reversed(articles), {}, size=10)


def test_another_seed_draws_others():
    assert draw(coded(30), {}, size=10, seed="one") != draw(coded(30), {}, size=10, seed="two")


def test_an_event_stays_in_the_sample_when_its_coding_is_mended():
    before = draw(coded(30, status="happened"), {}, size=10)
    after = draw(coded(30, status="planned"), {}, size=10)
    assert [(d.claim.article, d.claim.start) for d in before] == [(d.claim.article, d.claim.start) for d in after]


def test_the_sample_is_written_without_a_word_of_its_articles(tmp_path):
    sample = draw(coded(5), {"a1": "https://example.org/a1"}, size=4)
    write_events(sample, tmp_path / "events.jsonl")
    assert read_events(tmp_path / "events.jsonl") == sample
    assert "xxx" not in (tmp_path / "events.jsonl").read_text()


def test_a_verdict_holds_for_the_same_coding_of_overlapping_words_only():
    verdict = Verdict(CLAIM, True, "", "")
    cases = {
        CLAIM: verdict,
        replace(CLAIM, start=15, end=60): verdict,
        replace(CLAIM, start=40, end=60): None,
        replace(CLAIM, status="planned"): None,
        replace(CLAIM, article="a2"): None,
    }
    found = judged([Drawn(claim, "", "") for claim in cases], [verdict])
    assert [verdict for _, verdict in found] == list(cases.values())


def test_verdicts_are_read_with_their_reasons(tmp_path):
    path = tmp_path / "verdicts.csv"
    head = "article,kind,source,target,date,status,start,end,verdict,reason,note\n"
    path.write_text(head + 'a1,visit,TGO,RUS,2025-11-18,happened,10,40,wrong,date,"the day before, it says"\n')
    assert read_verdicts(path) == [Verdict(CLAIM, False, "date", "the day before, it says")]


@pytest.mark.parametrize(("right", "reason"), [(True, "date"), (False, ""), (False, "weather")])
def test_a_wrong_one_needs_a_known_reason_and_a_right_one_none(right, reason):
    with pytest.raises(ValueError, match="wrong one needs"):
        Verdict(CLAIM, right, reason, "")


def test_what_is_shown_for_reading_marks_the_words_and_tells_an_article_that_changed():
    article = {"text": "0123456789Le président togolais est à Moscou.", "published": "2025-11-19", "title": "T"}
    page = shown(7, Drawn(CLAIM, "", "no digest of this"), None, article)
    assert page.startswith("7. visit TGO > RUS | 2025-11-18 | happened")
    assert "[[Le président togolais est à Mo]] scou." in page
    assert "no longer what was coded" in page


@pytest.mark.parametrize(
    ("right", "read", "low", "high"), [(0, 0, 0, 1), (85, 100, 0.767, 0.907), (10, 10, 0.722, 1), (0, 10, 0, 0.278)]
)
def test_the_interval_is_wilsons(right, read, low, high):
    assert wilson(right, read) == pytest.approx((low, high), abs=5e-4)


def test_the_verdicts_kept_can_be_read_and_judge_each_event_once():
    claims = [verdict.claim for verdict in read_verdicts()]
    assert len(claims) == len(set(claims))


def test_numbers_that_follow_each_other_are_told_by_the_first_and_the_last():
    assert list(ranges([1, 2, 3, 7, 9, 10])) == ["1-3", "7", "9-10"]
