"""The walk in Python: the same as on the command line, and readable when it is shown."""

from __future__ import annotations

import datetime
import json
import re

import pytest

import depeche
from depeche.errors import UnknownForm, UnknownKind, UnknownState, UnknownWording, UnreadableDate
from tests.records.making import coded, event


@pytest.fixture(scope="module")
def ledger(root):
    with depeche.Ledger(":memory:") as opened:
        opened.read(root / "examples" / "togo-russia")
        yield opened


@pytest.fixture
def hostile():
    with depeche.Ledger(":memory:") as opened:
        trap = "<script>alert('x')</script>"
        opened.add(
            *coded("a", "2025-11-19", event("visit", "TGO", "RUS", f"{trap} visite", date="2025-10", persons=[trap]),
                   outlet=trap)
        )  # fmt: skip
        yield opened


def test_articles_are_read_from_files_and_show_as_a_table(root):
    articles = depeche.read(root / "examples" / "togo-russia")
    assert [article.id for article in articles] == ["001", "002", "003"]
    assert repr(articles).splitlines()[0].split() == ["id", "published", "language", "outlet", "characters", "title"]
    assert articles._repr_html_().count("<tr>") == 4
    assert articles[0].id == articles[:1][0].id == "001"


def test_what_cannot_be_read_is_told_and_stops_nothing(root, tmp_path):
    (tmp_path / "bad.txt").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "good.txt").write_text("Le président togolais a visité Moscou mercredi.", encoding="utf-8")
    articles = depeche.read(tmp_path, published=datetime.date(2025, 11, 21), language="fr")
    assert ([a.id for a in articles], len(articles.refused)) == (["good"], 1)
    assert articles[0].published == datetime.date(2025, 11, 21)
    assert "refused: " in repr(articles)
    with depeche.Ledger(":memory:") as opened:
        taken = opened.read(tmp_path)
        assert (taken.new, len(taken.refused)) == (1, 1)


def test_coding_gives_what_the_command_gives(root):
    coded_articles = depeche.code(root / "examples" / "togo-russia")
    one = depeche.code(depeche.read(root / "examples" / "togo-russia")[0])
    assert depeche.to_form(one[0]) == depeche.to_form(coded_articles[0])
    assert len(coded_articles.events) == sum(len(c.events) for c in coded_articles)
    assert "ratify" in repr(coded_articles.events)


def test_a_language_without_a_coder_is_refused_by_name():
    article = depeche.Article(id="a", text="Der Minister reist nach Moskau.", language="de")
    assert "de" in depeche.code(article).refused[0]


def test_reading_twice_adds_nothing(ledger, root):
    taken = ledger.read(root / "examples" / "togo-russia")
    assert (taken.new, taken.known) == (0, 3)


def test_records_are_chosen_by_names_and_days_of_any_precision(ledger):
    every, some = ledger.records(), ledger.records(between=("Togo", "Russie"), since="2025-11", status="planned")
    assert 0 < len(some) < len(every)
    assert {record.status for record in some} == {"planned"}
    assert some.selection == depeche.Filters(between=("TGO", "RUS"), since="2025-11-01", status="planned")


@pytest.mark.parametrize(
    ("bounds", "error"),
    [({"between": ["Atlantis"]}, UnknownState), ({"since": "soon"}, UnreadableDate), ({"kind": "rumour"}, UnknownKind)],
)
def test_a_bound_that_cannot_be_read_is_refused(ledger, bounds, error):
    with pytest.raises(error):
        ledger.records(**bounds)


def test_records_show_as_a_table_a_timeline_and_a_frame(ledger):
    records = ledger.records(between=("TGO", "RUS"))
    assert records._repr_html_().startswith("<table")
    assert all(record.id in repr(records) for record in records[:20])
    assert records.frame().height == len(records)
    assert records.frame("reports").height == sum(len(record.members) for record in records)
    with pytest.raises(UnknownForm):
        records.frame("rumours")


def test_a_timeline_shows_every_dated_event_as_long_as_its_days_are_open(ledger):
    line = ledger.records(between=("TGO", "RUS")).timeline()
    assert [bar.first for bar in line.bars] == sorted(bar.first for bar in line.bars)
    year = next(bar for bar in line.bars if bar.date == "1992")
    assert (year.first, year.last) == (datetime.date(1992, 1, 1), datetime.date(1992, 12, 31))
    assert len(str(line).splitlines()) == len(line.bars) + bool(line.undated) + bool(line.left)
    html = line._repr_html_()
    assert html.count("<tr>") == len(line.bars) + 1
    starts = [float(n) for n in re.findall(r"margin-left:([\d.]+)%", html)]
    lengths = [float(n) for n in re.findall(r";width:([\d.]+)%", html)]
    assert all(start + length <= 101 for start, length in zip(starts, lengths, strict=True))


def test_a_timeline_of_nothing_says_so():
    with depeche.Ledger(":memory:") as empty:
        assert str(empty.records().timeline()) == "no record has a day (0 without)"
        assert "<table" in empty.records().timeline()._repr_html_()
        assert repr(empty.records()).startswith("record")


def test_a_dossier_shows_its_sizes_and_its_page(ledger, tmp_path):
    page = ledger.dossier("Togo", "RUS", lang="fr")
    assert repr(page).splitlines()[0] == "Russie – Togo"
    assert page._repr_html_().startswith("<iframe sandbox srcdoc='")
    for name in ("d.html", "d.md", "d.json"):
        page.save(tmp_path / name)
        assert (tmp_path / name).stat().st_size > 1000
    with pytest.raises(UnknownForm):
        page.save(tmp_path / "d.docx")
    with pytest.raises(UnknownWording):
        ledger.dossier("TGO", "RUS", lang="xx")


def test_whatever_an_article_says_shows_as_text(hostile):
    records = hostile.records()
    for shown in (records, records.timeline(), hostile.dossier("TGO", "RUS"), hostile):
        assert "<script>alert" not in shown._repr_html_()


def test_records_are_exported_with_the_count_of_what_was_lost(ledger, tmp_path):
    loss = ledger.records(between=("TGO", "RUS")).export("csv", tmp_path / "r.csv", table="steps")
    assert loss == json.loads((tmp_path / "r.csv.loss.json").read_text(encoding="utf-8"))
    assert (tmp_path / "r.csv").read_bytes().startswith(b"record,step_number")


def test_a_ledger_says_what_it_holds(ledger):
    assert re.fullmatch(r":memory:: 3 articles, \d+ reports", repr(ledger))


def test_a_name_that_is_none_is_refused():
    with pytest.raises(AttributeError, match="rumour"):
        depeche.rumour  # noqa: B018 - the look itself is what fails
    assert set(depeche.__all__) <= set(dir(depeche))
