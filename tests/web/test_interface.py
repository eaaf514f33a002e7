"""The HTTP interface: the same queries as the pages, cursors, tags, forms; and what schemathesis finds in it."""

from __future__ import annotations

import csv
import io
import json
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import load_all_checks

from depeche.records.gathering import gather
from depeche.settings import Serving
from depeche.web.app import application
from tests.web.conftest import client


def test_cursors_lead_through_all_records_once(ledger):
    there = client(ledger)
    met, cursor = [], None
    while True:
        page = there.get("/api/v1/records", params={"limit": 7, **({"cursor": cursor} if cursor else {})}).json()
        met += [r["id"] for r in page["records"]]
        cursor = page["next"]
        if cursor is None:
            break
    assert len(met) == len(set(met)) == page["total"] == len(gather(ledger))


def test_the_link_header_leads_to_the_next_page_with_the_same_query(ledger):
    there = client(ledger)
    first = there.get("/api/v1/records?between=TGO,RUS&sort=event&limit=2")
    address = first.headers["link"].split(";")[0].strip("<>")
    second = there.get(address).json()
    assert urlsplit(address).path == "/api/v1/records"
    assert {r["sort"] for r in second["records"]} == {"event"}
    assert not {r["id"] for r in second["records"]} & {r["id"] for r in first.json()["records"]}


def test_the_page_and_the_interface_find_the_same(ledger):
    there = client(ledger)
    for query in (
        "kind=meeting",
        "status=planned&status=negated",
        "since=2025-11&until=2025-11",
        "language=en",
        "disputed=1",
    ):
        found = there.get(f"/api/v1/records?between=TGO,RUS&limit=500&{query}").json()
        page = there.get(f"/between/TGO/RUS?{query}").text
        shown = f"{found['total']} record" if found["total"] else "Nothing matches"
        assert shown in page


def test_counts_tell_what_each_further_choice_would_leave(ledger):
    there = client(ledger)
    counts = there.get("/api/v1/records?between=TGO,RUS&kind=meeting").json()["counts"]
    assert set(counts["kind"]) > {"meeting"}
    for kind, count in counts["kind"].items():
        assert there.get(f"/api/v1/records?between=TGO,RUS&kind={kind}").json()["total"] == count


def test_an_unchanged_answer_is_not_sent_again(ledger):
    there = client(ledger)
    for path in ("/api/v1/records", "/between/TGO/RUS", "/feed.xml", "/charts/timeline.svg?between=TGO,RUS"):
        tag = there.get(path).headers["etag"]
        again = there.get(path, headers={"if-none-match": tag})
        assert (again.status_code, again.content) == (304, b"")


def test_a_judgement_changes_the_tag(ledger):
    there = client(ledger)
    record = gather(ledger).events()[0]
    tag = there.get(f"/api/v1/records/{record.id}").headers["etag"]
    made = there.post("/api/v1/judgements", json={"verdict": "wrong", "record": record.id, "reason": "a rehearsal"})
    assert made.status_code == 201
    assert there.get(f"/api/v1/records/{record.id}", headers={"if-none-match": tag}).status_code == 404
    assert there.delete(f"/api/v1/judgements/{made.json()['id']}").status_code == 200
    assert there.get(f"/api/v1/records/{record.id}", headers={"if-none-match": tag}).status_code == 304


def test_lines_and_tables_hold_the_same_records_as_the_page(ledger):
    there = client(ledger)
    ids = [r["id"] for r in there.get("/api/v1/records?between=TGO,RUS").json()["records"]]
    lines = there.get("/api/v1/records?between=TGO,RUS&format=jsonl").text.splitlines()
    rows = list(csv.DictReader(io.StringIO(there.get("/api/v1/records?between=TGO,RUS&format=csv").text)))
    assert [json.loads(line)["id"] for line in lines] == ids
    assert [row["id"] for row in rows] == ids


def test_the_id_of_any_report_leads_to_its_record(ledger):
    there = client(ledger)
    record = next(r for r in gather(ledger).events() if len(r.members) > 1)
    name = f"ev-{record.members[-1].report[:10]}"
    assert there.get(f"/api/v1/records/{name}").json()["id"] == record.id
    assert there.get(f"/records/{name}").headers["location"] == f"/records/{record.id}"


def test_quotations_stand_in_the_article_that_the_interface_gives(ledger):
    there = client(ledger)
    for record in there.get("/api/v1/records?between=TGO,RUS&sort=event").json()["records"]:
        for member in record["members"]:
            text = there.get(f"/api/v1/articles/{member['article']}").json()["text"]
            words = member["evidence"]
            assert text[words["start"] : words["end"]] == words["quote"]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/v1/records?since=soon", 422),
        ("/api/v1/records?since=2023-02-30", 400),
        ("/api/v1/records?cursor=xx", 400),
        ("/api/v1/records?between=Atlantis", 404),
        ("/api/v1/records?limit=0", 422),
        ("/api/v1/records/ev-0000000000", 404),
        ("/api/v1/articles/none", 404),
        ("/api/v1/nothing", 404),
    ],
)
def test_a_refusal_says_what_was_wrong_as_a_problem(ledger, path, status):
    answer = client(ledger).get(path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == status


def test_a_judgement_that_lacks_what_it_is_about_is_refused(ledger):
    there = client(ledger)
    record = gather(ledger).events()[0]
    for wrong in (
        {"verdict": "same", "record": record.id},
        {"verdict": "right", "record": record.id, "field": "date", "value": "soon"},
        {"verdict": "right", "record": record.id, "field": "label", "value": "x"},
        {"verdict": "right", "record": record.id, "field": "date"},
    ):
        assert there.post("/api/v1/judgements", json=wrong).status_code in (400, 422)
    assert ledger.judgements() == []


def test_a_token_judges_in_its_owners_name_and_a_readers_does_not(ledger, accounts):
    there = client(ledger, accounts, open=False)
    record = gather(ledger).events()[0]
    for name, status in (("editor", 201), ("reader", 403)):
        headers = {"authorization": f"Bearer {accounts.make_token(name, 'test')}"}
        body = {"verdict": "right", "record": record.id}
        assert there.post("/api/v1/judgements", json=body, headers=headers).status_code == status
    assert [j.author for j in ledger.judgements()] == ["editor"]


def test_the_feed_of_a_query_has_its_records_with_their_days(ledger):
    there = client(ledger)
    feed = ElementTree.fromstring(there.get("/feed.xml?between=TGO,RUS&kind=meeting").content)
    items = feed.findall("channel/item")
    assert len(items) == there.get("/api/v1/records?between=TGO,RUS&kind=meeting").json()["total"]
    assert items[0].find("pubDate") is not None
    assert "/records/ev-" in items[0].find("link").text


def test_datasette_is_told_of_every_table_of_the_ledger(ledger):
    from depeche.ledger.tables import METADATA

    told = client(ledger).get("/api/v1/datasette.json").json()
    assert set(told["databases"]["depeche"]["tables"]) == set(METADATA.tables)


load_all_checks()
OPERATIONS = (
    "GET /api/v1/records",
    "GET /api/v1/records/{name}",
    "GET /api/v1/articles",
    "GET /api/v1/articles/{name}",
    "GET /api/v1/sides",
    "GET /api/v1/judgements",
    "POST /api/v1/judgements",
    "DELETE /api/v1/judgements/{name}",
)
steady = settings(
    max_examples=25,
    derandomize=True,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture
def described(ledger):
    app = application(ledger, None, Serving(ledger=ledger.name, author="ada"))
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", app)


def operations(described):
    return {f"{op.method.upper()} {op.path}": op for op in (result.ok() for result in described.get_all_operations())}


def test_every_operation_is_described_and_tried(described):
    assert set(operations(described)) == set(OPERATIONS)
    assert described.raw_schema["openapi"].startswith("3.1")


# No pattern tells that a cursor is one that we made, or that no February has a 30th; such are refused with 400.
UNTOLD = [schemathesis.checks.CHECKS.get_one("positive_data_acceptance")]
TRIED = [(name, mode) for name in OPERATIONS for mode in schemathesis.GenerationMode]
TRIED.remove(("GET /api/v1/sides", schemathesis.GenerationMode.NEGATIVE))  # it takes nothing that could be wrong


@pytest.mark.parametrize(("name", "mode"), TRIED, ids=lambda value: getattr(value, "value", value))
def test_schemathesis_finds_no_answer_that_the_description_does_not_allow(described, name, mode):
    operation = operations(described)[name]

    @steady
    @given(case=operation.as_strategy(generation_mode=mode))
    def tried(case):
        case.call_and_validate(excluded_checks=UNTOLD)

    tried()
