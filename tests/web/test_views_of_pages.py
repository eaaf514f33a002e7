"""What the pages show, before any page: windows, marked articles, the queue, the network, words in two languages."""

from __future__ import annotations

from pathlib import Path

import yaml

from depeche.ledger.lookup import reports_of
from depeche.records.gathering import gather
from depeche.views.charting import offices_chart, timeline_chart
from depeche.views.marking import marked
from depeche.views.network import network, network_chart
from depeche.views.overview import overview
from depeche.views.query import Query, choose, traits_of
from depeche.views.queue import tasks
from depeche.views.wording import languages, wording
from depeche.web.library import Library
from tests.records.making import coded, commitment, event, office, together


def keys(table, above=""):
    for name, value in table.items():
        yield f"{above}{name}"
        if isinstance(value, dict) and not {"one", "other"} & value.keys():
            yield from keys(value, f"{above}{name}.")


def test_every_language_has_the_same_words(root: Path):
    folder = root / "src" / "depeche" / "views" / "labels"
    tables = {code: yaml.safe_load((folder / f"{code}.yaml").read_text("utf-8")) for code in languages()}
    assert len({frozenset(keys(table)) for table in tables.values()}) == 1


def many(number: int):
    return together(
        *(
            coded(
                f"a{n}",
                "2025-11-19",
                event("visit", "TGO", "RUS", f"visite {n}", date=f"20{n // 12:02}-{n % 12 + 1:02}-05"),
            )
            for n in range(number)
        )
    )


def test_a_window_shows_the_newest_and_leads_through_all_of_them():
    found = choose([traits_of(r) for r in many(130)], Query())
    met, after = [], None
    while True:
        view = overview(found, lambda members: [], wording("en"), part="timeline", after=after)
        met += [line.record for year in view.timeline for line in year.lines]
        after = view.following.get("timeline")
        if after is None:
            break
    assert len(met) == len(set(met)) == view.sizes["timeline"] == 130
    days = {r.id: r.date for r in found.records}
    assert [days[name] for name in met] == sorted(days.values(), reverse=True)


def test_a_window_beside_others_stays_small_and_says_how_much_there_is():
    view = overview(choose([traits_of(r) for r in many(130)], Query()), lambda members: [], wording("fr"))
    assert sum(len(year.lines) for year in view.timeline) < 30
    assert view.sizes["timeline"] == 130


def test_open_commitments_come_first_the_soonest_due_before_the_rest():
    records = together(
        coded("a", "2025-11-19", commitment("TGO", "RUS", "ouvrir une école", "ouvrira une école", due="2027")),
        coded("b", "2025-11-19", commitment("TGO", "RUS", "rendre un prêt", "rendra un prêt", due="2026-01")),
        coded(
            "c", "2025-11-19", commitment("TGO", "RUS", "libérer un navire", "a libéré", due="2025", status="happened")
        ),
    )
    view = overview(choose([traits_of(r) for r in records], Query()), lambda members: [], wording("fr"))
    assert [part.line.head for part in view.commitments] == ["rendre un prêt", "ouvrir une école", "libérer un navire"]


def test_an_article_is_marked_without_losing_a_word_and_what_was_not_coded_shows(ledger):
    for source in ledger.articles():
        entries = list(reports_of(ledger, source))
        read = marked(source.text, entries, lambda digest: None, wording("fr"))
        shown = " ".join("".join(run.text for run in runs) for runs in read.paragraphs)
        assert "".join(shown.split()) == "".join(source.text.split())
        assert len(read.coded) == len(entries)
        assert any(not run.reports for runs in read.paragraphs for run in runs)
        anchors = {name for runs in read.paragraphs for run in runs for name in run.anchors}
        assert {f"q{a}-{b}" for one in read.coded for a, b in one.spans} == anchors


def test_the_queue_begins_with_conflicts_and_forgets_what_was_judged():
    records = list(
        together(
            coded(
                "a",
                "2025-11-20",
                event("sign", "TGO RUS", "", "accord signé à Moscou", date="2025-11-18", place="Moscou"),
            ),
            coded(
                "b",
                "2025-11-20",
                event("sign", "TGO RUS", "", "accord signé à Moscou", date="2025-11-19", place="Moscou"),
            ),
            coded("c", "2025-11-20", event("open_embassy", "FRA", "BEN", "ouvre une ambassade", date="2025-11-01")),
            coded("d", "2025-11-20", event("praise", "FRA", "BEN", "salue", date="2025-11-02")),
        )
    )
    disputed = next(r for r in records if r.conflicts)
    queue = tasks(records, [], judged=lambda record: False)
    assert [t.record.kind for t in queue] == ["sign", "open_embassy"]
    assert queue[0].reasons[0][0] == "conflict"
    assert [t.record.kind for t in tasks(records, [], judged=lambda r: r.id == disputed.id)] == ["open_embassy"]


def test_records_that_may_be_one_stand_in_the_queue_with_each_other():
    one, other = list(many(2))
    queue = tasks([one, other], [(one.id, other.id, 20)], judged=lambda record: False)
    assert {t.record.id: dict(t.reasons).get("near") for t in queue} == {one.id: other.id, other.id: one.id}


def test_a_tie_is_of_cooperation_or_of_conflict_and_a_denied_act_ties_nobody():
    records = together(
        coded("a", "2025-11-19", event("sign", "TGO RUS", "", "accord signé", date="2025-11-18")),
        coded("b", "2025-11-19", event("accuse", "FRA", "RUS", "accuse", date="2025-11-18")),
        coded("c", "2025-11-19", event("attack", "FRA", "BEN", "attaque démentie", date="2025-11-18", status="denied")),
    )
    found = network(records)
    assert {(t.one, t.other): t.nature for t in found.ties} == {
        ("RUS", "TGO"): "cooperation",
        ("FRA", "RUS"): "conflict",
    }


def test_the_same_network_is_drawn_the_same_and_no_two_states_on_one_place():
    found = network(many(40))
    one, other = (network_chart(found, wording("en")) for _ in range(2))
    assert one.spec == other.spec
    points = one.spec["layer"][1]["data"]["values"]
    assert len({(p["x"], p["y"]) for p in points}) == len(points)


def test_a_month_is_drawn_as_a_month():
    records = together(
        coded("a", "2025-11-19", event("sign", "TGO RUS", "", "accord signé", date="2025-10")),
        coded("b", "2025-11-19", event("visit", "TGO", "RUS", "visite", date="2025-11-18")),
    )
    chart = timeline_chart(records, wording("fr"))
    spans = {v["kind"]: (v["first"], v["last"]) for v in chart.spec["data"]["values"]}
    assert spans == {"Signature": ("2025-10-01", "2025-11-01"), "Visite": ("2025-11-18", "2025-11-19")}
    assert ("octobre 2025", "signature") in [row[:2] for row in chart.rows]


def test_of_many_acts_the_months_are_counted():
    chart = timeline_chart(many(130), wording("en"))
    assert sum(v["acts"] for v in chart.spec["data"]["values"]) <= 130
    assert chart.spec["mark"]["type"] == "bar"
    assert len(chart.rows) > 30


def test_offices_are_drawn_over_time_according_to_whom():
    records = together(
        coded("a", "2025-11-19", office("Faure Gnassingbé", "président du Conseil", "TGO"), outlet="A"),
        coded("b", "2025-11-20", office("Faure Gnassingbé", "président de la République", "TGO"), outlet="B"),
    )
    chart = offices_chart(records, wording("fr"))
    assert {(v["title"], v["outlet"]) for v in chart.spec["data"]["values"]} == {
        ("président du Conseil", "A"),
        ("président de la République", "B"),
    }


def test_the_library_finds_what_gathering_the_whole_ledger_finds(ledger):
    library, every = Library(ledger), gather(ledger)
    holding = library.holding()
    found = {r.id for r in holding.select(Query(), between=("TGO", "RUS")).records}
    told = {r.id for r in every if {"TGO", "RUS"} <= set(r.sides)}
    assert told <= found
    assert {r.id for r in holding.select(Query()).records} == {r.id for r in every}
    assert {r.id for r in holding.select(Query(disputed=True)).records} == {r.id for r in every if r.conflicts}
    for record in every:
        assert holding.find(record.id).label == record.label


def test_on_a_large_ledger_the_last_whole_reading_stands_until_the_next_is_there(ledger):
    library = Library(ledger)
    first = library.everything()
    library._took = 60.0
    ledger.add(*coded("new", "2026-01-02", event("visit", "TGO", "FRA", "visite à Paris", date="2026-01-01")))
    assert library.everything() is first
    assert any(
        r.kind == "visit" and "FRA" in r.sides
        for r in library.holding().select(Query(), between=("TGO", "FRA")).records
    )
    for _ in range(200):
        if library.everything() is not first:
            break
        import time

        time.sleep(0.05)
    assert len(library.everything().records) > len(first.records)
