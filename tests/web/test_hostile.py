"""Whatever an article says stands on every page as text: its title, body, outlet, address and quotations."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest

from depeche.articles.article import Article
from depeche.ledger.ledger import open_ledger
from depeche.records.gathering import gather
from depeche.reports.coded import CodedArticle
from tests.records.making import agreement, coded, commitment, event, measure, office, statement
from tests.web.conftest import client, serving

SCRIPT = "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">"
QUOTE = f'Le président togolais {SCRIPT} a reçu "><svg onload=alert(1)> à Lomé'


def hostile(name: str, day: str) -> tuple[Article, CodedArticle]:
    """An article that tries everywhere."""
    from dataclasses import replace

    article, reports = coded(
        name,
        day,
        event("meeting", "TGO", "RUS", f"{QUOTE} {name}", date=day, persons=[f"Ada {SCRIPT}"], place=f"Lomé {SCRIPT}"),
        agreement(f"Accord {SCRIPT}", "TGO RUS", ("sign", "TGO RUS", day, "happened", f"signé {SCRIPT} {name}")),
        commitment("TGO", "RUS", f"ouvrir {SCRIPT}", f"promet {SCRIPT} {name}", due="2026"),
        measure(
            f"bourses {SCRIPT}",
            65 if name == "one" else 75,
            f"bourses{SCRIPT}",
            "RUS",
            "TGO",
            f"{name} bourses",
            period="2025",
        ),
        statement(f"Ada {SCRIPT}", "TGO", f"« {SCRIPT} » {name}"),
        office(f"Ada {SCRIPT}", f"présidente {SCRIPT}", "TGO"),
        outlet=f"Outlet {SCRIPT} {name}",
    )
    made = replace(article, title=f"Titre {SCRIPT}", url=f"javascript:alert('{name}')")
    return made, reports


@pytest.fixture
def taken(tmp_path):
    with open_ledger(tmp_path / "hostile.db") as ledger:
        ledger.add_all([hostile("one", "2025-11-19"), hostile("two", "2025-11-20")])
        yield ledger


def paths(ledger) -> list[str]:
    records = gather(ledger)
    return [
        "/", "/between/TGO/RUS", "/countries/TGO", "/countries", "/people", "/conflicts", "/network", "/review",
        "/search", f"/search?q={SCRIPT}", f"/between/TGO/RUS?outlet={SCRIPT}", f"/people?q={SCRIPT}",
        f"/people/Ada {SCRIPT}",
        f"/nowhere/{SCRIPT}", f"/records/{SCRIPT}", f"/between/{SCRIPT}/RUS", f"/between/TGO/RUS?since={SCRIPT}",
        *(f"/records/{r.id}" for r in records), *(f"/stories/{r.id}" for r in records),
        *(f"/articles/{s.digest[:16]}" for s in ledger.articles()),
    ]  # fmt: skip


def test_no_page_takes_an_articles_words_for_markup(taken):
    there = client(taken)
    for record in gather(taken).events()[:1]:
        page = there.get(f"/records/{record.id}").text
        csrf = page.split('name="csrf" value="')[1].split('"')[0]
        there.post("/judge", data={"csrf": csrf, "record": record.id, "verdict": "right", "reason": SCRIPT})
    for path in paths(taken):
        page = there.get(path, follow_redirects=True).text
        for sign in ("<script>document", "<img src=x", "<svg onload", 'href="javascript'):
            assert sign not in page, path
    assert "&lt;script&gt;" in there.get("/between/TGO/RUS").text


@pytest.mark.browser
def test_in_a_browser_nothing_of_it_runs(taken, browse):
    with serving(taken) as url:
        page = browse()
        for path in paths(taken):
            page.goto(url + path)
            assert page.title() != "taken"
            assert page.locator("main img[src=x], main svg[onload]").count() == 0


def test_feeds_and_answers_for_programs_hold_it_as_text(taken):
    there = client(taken)
    feed = ElementTree.fromstring(there.get("/feed.xml").content)
    for description in feed.iter("description"):
        assert "<script" not in (description.text or "")
        assert "<img" not in (description.text or "")
    rows = there.get("/api/v1/records?format=jsonl").text.splitlines()
    assert any(SCRIPT in json.loads(row)["label"] for row in rows)
    assert there.get("/api/v1/records").headers["content-type"] == "application/json"
    assert there.get("/api/v1/records?format=csv").headers["content-type"].startswith("text/csv")


def test_a_spreadsheet_meets_no_formula(tmp_path):
    title, words = '=HYPERLINK("http://evil")', "=cmd|' /C calc'!A0"
    with open_ledger(tmp_path / "formula.db") as ledger:
        ledger.add(*coded("a", "2025-11-19", agreement(title, "TGO RUS", ("sign", "TGO RUS", None, "happened", words))))
        rows = client(ledger).get("/api/v1/records?format=csv").text
    assert "HYPERLINK" in rows
    assert ",=" not in rows
    assert '"=' not in rows


def test_a_chart_is_a_picture_in_which_nothing_runs(taken):
    answer = client(taken).get("/charts/timeline.svg?between=TGO,RUS")
    if answer.status_code == 200:
        assert "<script" not in answer.text
    offices = client(taken).get(f"/charts/offices.svg?between=~Ada {SCRIPT}")
    assert offices.status_code == 200
    assert "<script>document" not in offices.text
    assert "default-src 'none'" in offices.headers["content-security-policy"]
