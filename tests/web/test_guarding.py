"""Who may do what over HTTP, and what every answer says to a browser."""

from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient

from depeche.accounts.accounts import TRIES
from depeche.records.gathering import gather
from tests.web.conftest import PASSWORD, client


def token_in(page: str) -> str:
    return re.search(r'name="csrf" value="([0-9a-f]+)"', page)[1]


def logged_in(ledger, accounts, name):
    there = client(ledger, accounts, open=False)
    form = {"csrf": token_in(there.get("/login").text), "name": name, "password": PASSWORD}
    assert there.post("/login", data=form).status_code == 303
    return there


@pytest.mark.parametrize(
    "path", ["/", "/between/TGO/RUS", "/nowhere", "/api/v1/records", "/feed.xml", "/static/pages.css"]
)
def test_every_answer_forbids_what_is_inline_or_from_elsewhere(ledger, path):
    headers = client(ledger).get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


def test_no_page_holds_a_script_or_a_style_of_its_own(ledger):
    there = client(ledger)
    record = next(r for r in gather(ledger) if len(r.members) > 2)
    for path in ("/", "/between/TGO/RUS", "/network", "/review", f"/records/{record.id}", "/about", "/conflicts"):
        page = there.get(path).text
        assert (
            re.findall(r"<script(?![^>]* src=)|<style|\sstyle=|\son\w+=|javascript:|https?://(?!127|www\.w3)", page)
            == []
        )


def test_a_strangers_host_name_is_answered_with_nothing(ledger):
    there = client(ledger, hosts=("localhost", "127.0.0.1", "::1"))
    assert there.get("/", headers={"host": "evil.example"}).status_code == 421
    assert there.get("/", headers={"host": "localhost:8470"}).status_code == 200
    assert there.get("/", headers={"host": "[::1]:8470"}).status_code == 200


@pytest.mark.parametrize("path", ["/", "/between/TGO/RUS", "/review", "/network", "/charts/network.svg", "/feed.xml"])
def test_away_from_loopback_reading_takes_an_account(ledger, accounts, path):
    there = client(ledger, accounts, open=False)
    answer = there.get(path)
    assert (answer.status_code, answer.headers["location"].split("?")[0]) == (303, "/login")
    assert there.get("/api/v1/records").status_code == 401
    assert logged_in(ledger, accounts, "reader").get(path).status_code == 200


def test_a_reader_may_not_judge_and_an_editor_may(ledger, accounts):
    record = gather(ledger).events()[0]
    for name, status in (("reader", 403), ("editor", 303)):
        there = logged_in(ledger, accounts, name)
        csrf = token_in(there.get("/account").text)
        form = {"csrf": csrf, "record": record.id, "verdict": "right"}
        assert there.post("/judge", data=form).status_code == status
    assert [j.author for j in ledger.judgements()] == ["editor"]


def test_a_form_that_another_site_sends_is_refused(ledger):
    there = client(ledger)
    record = gather(ledger).events()[0]
    good = {"csrf": token_in(there.get(f"/records/{record.id}").text), "record": record.id, "verdict": "wrong"}
    assert there.post("/judge", data={**good, "csrf": ""}).status_code == 403
    assert there.post("/judge", data={**good, "csrf": "0" * 64}).status_code == 403
    assert there.post("/judge", data=good, headers={"origin": "https://evil.example"}).status_code == 403
    assert there.post("/judge", data=good, headers={"sec-fetch-site": "cross-site"}).status_code == 403
    assert there.post("/undo", data={"judgement": "ju-0000", "csrf": ""}).status_code == 403
    assert ledger.judgements() == []
    assert there.post("/judge", data=good, headers={"origin": "http://testserver"}).status_code == 303


def test_the_proof_of_one_visitor_is_worth_nothing_to_another(ledger):
    one, other = client(ledger), client(ledger)
    record = gather(ledger).events()[0]
    other.get(f"/records/{record.id}")
    stolen = token_in(one.get(f"/records/{record.id}").text)
    assert other.post("/judge", data={"csrf": stolen, "record": record.id, "verdict": "wrong"}).status_code == 403


def test_cookies_are_kept_from_scripts_and_other_sites(ledger, accounts):
    there = client(ledger, accounts, open=False, secure=True)
    told = there.get("/login").headers["set-cookie"]
    assert all(word in told for word in ("HttpOnly", "SameSite=lax", "Secure"))
    assert client(ledger, accounts, secure=True).get("/").headers["strict-transport-security"]


def test_guessing_passwords_is_slowed_down(ledger, accounts):
    there = client(ledger, accounts, open=False)
    csrf = token_in(there.get("/login").text)
    tries = [
        there.post("/login", data={"csrf": csrf, "name": "admin", "password": f"guess number {n}"}).status_code
        for n in range(TRIES + 1)
    ]
    assert tries == [401] * TRIES + [429]
    blocked = there.post("/login", data={"csrf": csrf, "name": "admin", "password": PASSWORD})
    assert blocked.status_code == 429
    assert int(blocked.headers["retry-after"]) > 0


@pytest.mark.parametrize("back", ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"])
def test_logging_in_leads_nowhere_else(ledger, accounts, back):
    there = client(ledger, accounts, open=False)
    page = there.get("/login", params={"back": back})
    form = {"csrf": token_in(page.text), "name": "reader", "password": PASSWORD, "back": back}
    assert there.post("/login", data=form).headers["location"] == "/"


def test_where_there_are_no_accounts_there_is_nothing_to_log_in_to(ledger):
    assert client(ledger).get("/login").status_code == 404
    assert client(ledger).get("/account").status_code == 404


def test_with_accounts_on_loopback_everybody_reads_and_only_editors_judge(ledger, accounts):
    there = client(ledger, accounts, open=True)
    record = gather(ledger).events()[0]
    page = there.get(f"/records/{record.id}")
    assert page.status_code == 200
    assert 'action="/judge"' not in page.text
    answer = there.post("/judge", data={"record": record.id, "verdict": "wrong"})
    assert answer.headers["location"].startswith("/login")


@pytest.mark.parametrize(
    "path", ["/records/%00", "/articles/%00", "/stories/ev-%00", "/people/%00", "/between/%00/RUS"]
)
def test_what_no_database_takes_is_not_found(ledger, path):
    assert client(ledger).get(path).status_code == 404


def test_who_administers_adds_and_changes_accounts_and_nobody_else_does(ledger, accounts):
    there = logged_in(ledger, accounts, "admin")
    csrf = token_in(there.get("/account/users").text)
    new = {"csrf": csrf, "action": "add", "name": "kofi", "role": "reader", "password": "a long enough password"}
    assert there.post("/account/users", data=new).status_code == 303
    assert (
        there.post("/account/users", data={**new, "name": "kofi", "action": "role", "role": "editor"}).status_code
        == 303
    )
    assert {a.name: a.role for a in accounts.all()}["kofi"] == "editor"
    assert there.post("/account/users", data={**new, "password": "short", "name": "ama"}).status_code == 422
    own = {"csrf": csrf, "action": "remove", "name": "admin"}
    assert there.post("/account/users", data=own).status_code == 422
    assert there.post("/account/users", data={**own, "name": "kofi"}).status_code == 303
    assert "kofi" not in {a.name for a in accounts.all()}
    other = logged_in(ledger, accounts, "editor")
    assert other.get("/account/users").status_code == 403
    csrf = token_in(other.get("/account").text)
    assert other.post("/account/users", data={**new, "csrf": csrf, "role": "admin"}).status_code == 403
    assert len(accounts.all()) == 3


def test_what_is_kept_for_everybody_holds_nothing_of_one_visitor(ledger, accounts):
    there = client(ledger, accounts, open=True)
    one, other = there.get("/between/TGO/RUS?mine=secret").text, there.get("/between/TGO/RUS").text
    assert one == other
    assert "secret" not in other
    known = logged_in(ledger, accounts, "editor")
    assert "editor" in known.get("/between/TGO/RUS").text
    assert client(ledger, accounts, open=True).get("/between/TGO/RUS").text == other


def test_no_form_goes_out_with_anothers_proof(ledger):
    record, app = gather(ledger).events()[0], client(ledger).app
    there = [TestClient(app) for _ in range(3)]
    assert len({token_in(visitor.get(f"/records/{record.id}").text) for visitor in there}) == 3
    sent = {visitor.cookies["depeche_visit"] for visitor in there}
    assert len(sent) == 3


@pytest.mark.parametrize("encoding", ["gzip", "identity"])
def test_a_page_comes_as_the_browser_takes_it(ledger, encoding):
    there = client(ledger)
    for _ in range(2):
        answer = there.get("/between/TGO/RUS", headers={"accept-encoding": encoding})
        assert answer.headers.get("content-encoding", "identity") == encoding
        assert answer.text.startswith("<!DOCTYPE html>")
