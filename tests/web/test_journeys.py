"""Journeys in a real browser: what people come for, from the first page to what they wanted."""

from __future__ import annotations

import re

import pytest

from depeche.records.gathering import gather
from tests.web.conftest import PASSWORD, serving

pytestmark = pytest.mark.browser


def sideways(page) -> int:
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def two_reports(ledger):
    """A meeting that several articles tell."""
    return next(r for r in gather(ledger) if r.kind == "meeting" and len(r.members) > 2)


def test_an_empty_ledger_says_what_to_do(empty, browse):
    with serving(empty) as url:
        page = browse()
        page.goto(url)
        assert "empty" in page.locator("h1").inner_text()
        assert "depeche add" in page.locator("pre").inner_text()
        for path in ("/countries", "/people", "/conflicts", "/network", "/review", "/between/TGO/RUS"):
            assert page.goto(url + path).status == 200


def test_a_relation_leads_to_the_words_that_a_line_rests_on(site, browse):
    page = browse()
    page.goto(site.url)
    page.get_by_label("Between").fill("Togo")
    page.get_by_label("and", exact=True).fill("Russie")
    page.get_by_role("button", name="Open").click()
    assert page.url.endswith("/between/TGO/RUS")
    line = page.locator("#timeline details.line", has_text="Meeting").first
    line.locator("summary").click()
    quoted = line.locator("q").first.inner_text()
    line.locator(".cite a").first.click()
    page.wait_for_url("**/articles/*")
    start, end = map(int, re.search(r"#q(\d+)-(\d+)$", page.url).groups())
    marked = page.evaluate("document.querySelector(':target').nextElementSibling.textContent")
    assert quoted.startswith(marked[:20])
    source = next(s for s in site.ledger.articles() if s.digest.startswith(page.url.split("/")[-1].split("#")[0]))
    assert source.text[start:end] == quoted


def test_a_wrong_merger_is_taken_apart_and_the_decision_undone(site, browse):
    record = two_reports(site.ledger)
    page = browse()
    page.goto(f"{site.url}/records/{record.id}")
    page.locator("#report").select_option(record.members[-1].report)
    page.locator("#reason2").fill("another meeting")
    page.get_by_role("button", name="Another thing").click()
    page.wait_for_selector(".said")
    assert "ju-" in page.locator(".said").inner_text()
    assert "another meeting" in page.locator("#history").inner_text()
    apart = [r for r in gather(site.ledger) if {m.report for m in r.members} & {m.report for m in record.members}]
    assert len(apart) == 2
    page.get_by_role("button", name=re.compile("Undo")).first.click()
    page.wait_for_selector(".undone")
    together = [r for r in gather(site.ledger) if {m.report for m in r.members} & {m.report for m in record.members}]
    assert [r.id for r in together] == [record.id]


def test_a_value_is_put_right_with_a_reason_and_stands_before_what_the_articles_say(site, browse):
    record = next(r for r in gather(site.ledger) if r.kind == "meeting" and any(c.field == "date" for c in r.conflicts))
    page = browse()
    page.goto(f"{site.url}/records/{record.id}")
    page.locator("#field").select_option("date")
    page.locator("#value").fill("19 November")
    page.locator("#reason3").fill("the agenda of the Kremlin")
    page.get_by_role("button", name="This is right").click()
    assert "EDTF" in page.locator(".said").inner_text()
    page.locator("#value").fill("2025-11-19")
    page.locator("#reason3").fill("the agenda of the Kremlin")
    page.get_by_role("button", name="This is right").click()
    page.wait_for_selector(".remark.judged")
    assert "the agenda of the Kremlin" in page.locator(".remark.judged").first.inner_text()
    assert gather(site.ledger).find(record.id).date == "2025-11-19"


def test_two_people_at_once_see_each_others_judgements_and_lose_none(site, browse):
    record = two_reports(site.ledger)
    one, other = browse(), browse()
    for page in (one, other):
        page.goto(f"{site.url}/records/{record.id}")
    one.locator("#judge #reason").fill("read by one")
    one.get_by_role("button", name=re.compile("Accept")).click()
    one.wait_for_selector(".said")
    other.locator("#judge #reason").fill("read by the other")
    other.get_by_role("button", name=re.compile("Accept")).click()
    other.wait_for_selector(".said")
    assert "Somebody else judged meanwhile" in other.locator(".said").inner_text()
    assert {"read by one", "read by the other"} <= {j.reason for j in site.ledger.judgements()}
    assert "read by one" in other.locator("#history").inner_text()


def test_the_history_of_an_open_page_shows_what_others_decide(site, browse):
    record = two_reports(site.ledger)
    page = browse()
    page.goto(f"{site.url}/records/{record.id}")
    token = page.locator("#judge input[name=csrf]").get_attribute("value")
    page.request.post(
        f"{site.url}/judge",
        form={"csrf": token, "record": record.id, "verdict": "right", "reason": "elsewhere"},
        headers={"origin": site.url},
    )
    page.evaluate("htmx.ajax('GET', document.querySelector('#judgements').getAttribute('hx-get'), '#judgements')")
    page.wait_for_selector("#history li")
    assert "elsewhere" in page.locator("#history").inner_text()


def test_the_queue_is_worked_through_by_keyboard_once_that_is_switched_on(site, browse):
    page = browse()
    page.goto(f"{site.url}/review")
    waiting = page.locator(".tasks li").count()
    page.keyboard.press("n")
    assert page.url.endswith("/review")  # nothing by a slip of the hand
    page.get_by_label("keyboard shortcuts").check()
    page.keyboard.press("n")
    page.wait_for_url("**/records/**")
    page.keyboard.press("a")
    page.wait_for_selector(".said")
    assert len(site.ledger.judgements()) == 1
    page.goto(f"{site.url}/review")
    assert page.locator(".tasks li").count() == waiting - 1


def test_a_filter_narrows_the_page_and_its_address_can_be_shared(site, browse):
    page = browse()
    page.goto(f"{site.url}/between/TGO/RUS")
    every = page.locator(".as_of").inner_text()
    page.locator("#filters input[value=meeting]").check()
    page.wait_for_url("**kind=meeting**")
    page.wait_for_selector(".chosen")
    narrowed = page.locator(".as_of").inner_text()
    assert narrowed != every
    other = browse()
    other.goto(page.url)
    assert other.locator(".as_of").inner_text() == narrowed
    assert set(other.locator("#timeline summary b").all_inner_texts()) == {"Meeting"}
    other.locator(".chosen a").first.click()
    other.wait_for_url(lambda url: "kind" not in url)
    assert other.locator(".as_of").inner_text() == every


def test_without_a_script_the_pages_work_all_the_same(site, browse):
    record = two_reports(site.ledger)
    page = browse(java_script_enabled=False)
    page.goto(f"{site.url}/between/TGO/RUS")
    page.locator("#filters input[value=meeting]").check()
    page.get_by_role("button", name="Show").click()
    assert "kind=meeting" in page.url
    page.locator("#timeline details.line summary").first.click()
    page.locator("#timeline details.line[open] .to a").first.click()
    assert "/records/" in page.url
    page.goto(f"{site.url}/records/{record.id}")
    page.locator("#judge #reason").fill("read")
    page.get_by_role("button", name=re.compile("Accept")).click()
    assert [j.reason for j in site.ledger.judgements()] == ["read"]
    page.get_by_role("button", name=re.compile("Undo")).click()
    assert site.ledger.judgements() == []


def test_somebody_logs_in_corrects_and_logs_out(ledger, accounts, browse):
    record = two_reports(ledger)
    with serving(ledger, accounts, open=False) as url:
        page = browse()
        page.goto(f"{url}/records/{record.id}")
        assert page.url.startswith(f"{url}/login")
        page.get_by_label("Name").fill("editor")
        page.get_by_label("Password").fill("not this one")
        page.get_by_role("button", name="Log in").click()
        assert "No account" in page.get_by_role("alert").inner_text()
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Log in").click()
        page.wait_for_url(f"**/records/{record.id}")
        page.get_by_role("button", name=re.compile("Accept")).click()
        page.wait_for_selector("#history li")
        assert [j.author for j in ledger.judgements()] == ["editor"]
        page.get_by_role("button", name="Log out").click()
        page.wait_for_url("**/login**")
        assert "/login" in page.goto(f"{url}/records/{record.id}").url


def test_a_reader_is_shown_no_button_that_judges(ledger, accounts, browse):
    record = two_reports(ledger)
    with serving(ledger, accounts, open=False) as url:
        page = browse()
        page.goto(f"{url}/login?back=/records/{record.id}")
        page.get_by_label("Name").fill("reader")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Log in").click()
        page.wait_for_url(f"**/records/{record.id}")
        assert page.locator("form[action='/judge']").count() == 0


def test_a_token_made_on_the_page_opens_the_interface(ledger, accounts, browse):
    with serving(ledger, accounts, open=False) as url:
        page = browse()
        page.goto(f"{url}/login?back=/account")
        page.get_by_label("Name").fill("editor")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Log in").click()
        page.get_by_label("What for").fill("notebook")
        page.get_by_role("button", name="Make a token").click()
        token = page.locator("code.token").inner_text()
        stranger = browse()
        assert stranger.request.get(f"{url}/api/v1/records").status == 401
        known = stranger.request.get(f"{url}/api/v1/records", headers={"authorization": f"Bearer {token}"})
        assert known.ok
        page.get_by_role("button", name=re.compile("Drop")).click()
        gone = stranger.request.get(f"{url}/api/v1/records", headers={"authorization": f"Bearer {token}"})
        assert gone.status == 401


def test_a_reader_changes_the_language_and_it_stays(site, browse):
    page = browse(locale="fr-FR")
    page.goto(f"{site.url}/between/TGO/RUS?kind=meeting")
    assert page.locator("html").get_attribute("lang") == "fr"
    assert "nov. 2025" in page.locator("#timeline").inner_text()
    page.get_by_role("link", name="English").click()
    assert page.locator("html").get_attribute("lang") == "en"
    assert "kind=meeting" in page.url
    page.goto(f"{site.url}/conflicts")
    assert page.locator("h1").inner_text() == "Conflicts"


@pytest.mark.parametrize("width", [360, 390, 768, 1920])
def test_no_page_scrolls_sideways(site, browse, width):
    page = browse(viewport={"width": width, "height": 800}, locale="fr-FR")
    records = gather(site.ledger)
    longest = max(records, key=lambda r: len(r.label))
    article = site.ledger.articles()[0].digest[:16]
    wide = []
    for path in (
        "/", "/between/TGO/RUS", "/countries/TGO", "/countries", "/people", "/conflicts", "/network?states=120",
        "/review", "/about", "/search?q=Togo", f"/records/{longest.id}", f"/stories/{two_reports(site.ledger).id}",
        f"/articles/{article}", "/people/Faure Gnassingbé", f"/records/{two_reports(site.ledger).id}",
    ):  # fmt: skip
        page.goto(site.url + path)
        if (over := sideways(page)) > 0:
            wide.append(f"{path}: {over} px")
    assert wide == []


def test_on_a_phone_a_table_breaks_no_word_and_scrolls_by_itself(site, browse):
    page = browse(viewport={"width": 390, "height": 844}, locale="fr-FR")
    page.goto(f"{site.url}/about")
    lines = """cells => cells.map(cell => {
        const words = document.createRange(); words.selectNodeContents(cell); return words.getClientRects().length })"""
    assert max(page.locator("#quality td.n, #kinds td:last-child").evaluate_all(lines)) == 1
    assert page.locator("#quality .scroll").evaluate("box => box.scrollWidth > box.clientWidth")


def test_on_a_phone_a_line_opens_to_its_quotation(site, browse):
    page = browse(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page.goto(f"{site.url}/between/TGO/RUS")
    line = page.locator("#timeline details.line").first
    line.locator("summary").tap()
    assert line.locator("q").first.is_visible()
    assert page.locator("#filters").is_hidden()
    page.locator(".filters > summary").tap()
    assert page.locator("#filters").is_visible()


def test_words_in_an_article_say_what_was_coded_from_them_when_pointed_at_or_focused(site, browse):
    page = browse()
    page.goto(f"{site.url}/articles/{site.ledger.articles()[0].digest[:16]}")
    link = page.locator("sup a").first
    tip = page.locator("sup .tip").first
    assert tip.is_hidden()
    link.hover()
    assert tip.is_visible()
    page.mouse.move(0, 0)
    link.focus()
    assert tip.is_visible()
    page.keyboard.press("Escape")
    assert tip.is_hidden()
    assert page.locator(".silent").count() > 0


def test_the_first_key_leads_past_the_bar_to_the_content(site, browse):
    page = browse()
    page.goto(site.url)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
