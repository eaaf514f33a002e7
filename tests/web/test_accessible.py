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


def violations(page) -> list[str]:
    found = Axe().run(page, options=RULES).response["violations"]
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


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_page(site, browse, scheme):
    page = browse(color_scheme=scheme, locale="fr-FR" if scheme == "dark" else "en-GB")
    wrong = []
    for path in pages(site.ledger):
        page.goto(site.url + path)
        page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
        wrong += [f"{path}: {told}" for told in violations(page)]
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
        for path in ("/", "/account", "/network", "/countries"):
            page.goto(url + path)
            wrong += [f"{path}: {told}" for told in violations(page)]
        assert wrong == []
