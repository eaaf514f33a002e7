"""WCAG 2.2 AA, as far as a machine can tell: axe finds nothing on any page, by day and by night."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from depeche.records.gathering import gather
from tests.web.conftest import PASSWORD, serving

pytestmark = pytest.mark.browser
RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
}


CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}


def violations(page, rules=RULES) -> list[str]:
    found = Axe().run(page, options=rules).response["violations"]
    return [f"{v['id']}: {v['nodes'][0]['html'][:160]} ({len(v['nodes'])})" for v in found]


def pages(ledger) -> list[str]:
    records = gather(ledger)
    of_sort = {
        r.kind if r.kind in ("agreement", "office", "measure", "statement", "commitment") else "event": r
        for r in records
    }
    disputed = next(r for r in records if r.conflicts)
    return [
        "/", "/between/TGO/RUS", "/between/TGO/RUS?kind=meeting&since=2025", "/between/TGO/RUS?part=timeline",
        "/between/FRA/DZA",
        "/countries", "/countries/TGO", "/people", "/people/Faure Gnassingbé", "/conflicts", "/network", "/review",
        "/about",
        "/about/frames/fr", "/search", "/search?q=Kremlin", "/search?q=xyzzy", "/nowhere", f"/records/{disputed.id}",
        *(f"/records/{r.id}" for r in of_sort.values()), f"/stories/{disputed.id}",
        *(f"/articles/{s.digest[:16]}" for s in ledger.articles()[:2]),
    ]  # fmt: skip


def opened(page, address: str) -> None:
    page.goto(address)
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")


def test_axe_finds_nothing_on_any_page(site, browse):
    page = browse()
    wrong = []
    for path in pages(site.ledger):
        opened(page, site.url + path)
        wrong += [f"{path}: {told}" for told in violations(page)]
    assert wrong == []


def test_by_night_too_everything_stands_out_from_its_ground(site, browse):
    page = browse(color_scheme="dark", locale="fr-FR")
    wrong = []
    for path in pages(site.ledger):
        opened(page, site.url + path)
        wrong += [f"{path}: {told}" for told in violations(page, CONTRAST)]
    assert wrong == []


def test_axe_finds_nothing_on_a_phone(site, browse):
    page = browse(viewport={"width": 390, "height": 844})
    wrong = []
    for path in ("/", "/between/TGO/RUS", "/conflicts", f"/articles/{site.ledger.articles()[0].digest[:16]}"):
        page.goto(site.url + path)
        wrong += [f"{path}: {told}" for told in violations(page)]
    assert wrong == []


def test_axe_finds_nothing_where_people_log_in_and_where_nothing_is_yet(empty, accounts, browse):
    with serving(empty, accounts, open=False) as url:
        page = browse()
        wrong = []
        page.goto(f"{url}/login")
        wrong += violations(page)
        page.get_by_label("Name").fill("admin")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Log in").click()
        page.wait_for_url(f"{url}/")
        for path in ("/", "/account", "/account/users", "/network", "/countries"):
            page.goto(url + path)
            wrong += [f"{path}: {told}" for told in violations(page)]
        assert wrong == []
