"""What a dossier says, before any page is made of it."""

from __future__ import annotations

import datetime
import json

import pytest

from depeche.articles.readers.file import read_files
from depeche.ledger.ledger import open_ledger
from depeche.records.shelf import open_shelf
from depeche.records.values import independent
from depeche.reports.coded import from_form
from depeche.views.dossier import dossier
from tests.records.making import agreement, coded, commitment, event, measure, office, statement


def lines(made):
    """Every line of a dossier with a number."""
    found = [line for year in made.timeline for line in year.lines] + list(made.undated)
    found += [part.line for part in (*made.agreements, *made.commitments, *made.offices)]
    found += [figure.line for group in made.figures for figure in group.lines]
    return found + [line for speaker in made.statements for line in speaker.lines]


def meeting(**options):
    return event("meeting", "TGO RUS", "", options.pop("evidence", "Poutine a reçu Gnassingbé"), **options)


@pytest.mark.parametrize("language", ["english", "french"])
def test_every_line_rests_on_words_that_stand_in_its_article(language, request):
    made = request.getfixturevalue(language)
    texts = {source.number: source.text for source in made.sources}
    assert len(lines(made)) > 30
    for line in lines(made):
        assert line.citations, line.head
        for c in line.citations:
            assert texts[c.source][c.start : c.end] == c.quote


def test_lines_are_numbered_from_one_in_the_order_of_the_page(english):
    assert sorted(line.number for line in lines(english)) == list(range(1, len(lines(english)) + 1))
    dated = [line.number for year in english.timeline for line in year.lines]
    assert dated == sorted(dated)


def test_both_languages_hold_the_same_records(english, french):
    assert [line.record for line in lines(english)] == [line.record for line in lines(french)]
    assert (english.title, french.title) == ("Russia – Togo", "Russie – Togo")


def test_the_order_of_the_sides_asked_for_does_not_matter(examples, english):
    assert dossier(open_shelf(examples), examples, between=("RUS", "TGO"), lang="en") == english


def test_two_titles_on_one_day_stand_as_a_conflict_with_both_quotations(english):
    (titles,) = [part for part in english.conflicts if part.field == "office"]
    told = {value.text: {(c.outlet, c.quote) for c in value.citations} for value in titles.values}
    assert told.keys() == {"Président de la République", "président du Conseil togolais"}
    assert all(told.values())
    assert "Faure Essozimna Gnassingbé" in titles.item.text


def test_figures_that_disagree_are_both_shown_and_none_is_chosen(english):
    (figures,) = [part for part in english.conflicts if part.field == "number"]
    assert [value.text for value in figures.values] == ["65 bourses", "75 bourses"]
    assert "65 bourses / 75 bourses" in [f.amount for group in english.figures for f in group.lines]


def test_an_agreement_shows_its_steps_in_order_and_what_no_article_reports(made):
    accord = agreement(
        "accord de coopération militaire", "RUS TGO",
        ("sign", "RUS TGO", "2025-04", "happened", "signé en avril"),
        ("ratify", "RUS", "2025-10-07", "happened", "ratifié le 7 octobre par Moscou"),
    )  # fmt: skip
    (part,) = made(coded("a", "2025-11-19", accord)).agreements
    assert [(s.step, s.by, s.when.text) for s in part.steps] == [
        ("sign", ("Russia", "Togo"), "April 2025"),
        ("ratify", ("Russia",), "7 Oct 2025"),
    ]
    assert part.missing == ("No report of ratification by Togo", "No report of entry into force")


def test_dates_that_agree_are_said_to_and_the_finest_stands(made):
    ratified = {"target": "TGO", "kind": "ratify", "source": "RUS"}
    found = made(
        coded("a", "2025-10-08", event(**ratified, evidence="a ratifié l'accord militaire mardi", date="2025-10-07")),
        coded("b", "2025-11-19", event(**ratified, evidence="accord militaire ratifié en octobre", date="2025-10")),
    )
    (line,) = [line for year in found.timeline for line in year.lines]
    assert (line.when.edtf, line.counted, line.disputed) == ("2025-10-07", "2 articles, 2 independent", ())
    assert line.notes == ("Dates given: 7 Oct 2025, October 2025. They agree, and the finest stands.",)


def test_an_event_without_a_date_stands_apart_with_its_days_of_publication(made):
    found = made(coded("a", "2025-11-19", meeting()), coded("b", None, event("praise", "RUS", "TGO", "a loué Lomé")))
    assert found.timeline == ()
    assert {line.reported for line in found.undated} == {"reported 19 Nov 2025", "reported on an unknown day"}


def test_a_status_that_moved_tells_how(made):
    found = made(
        coded(
            "a",
            "2025-11-18",
            meeting(date="2025-11-19", status="planned", evidence="Poutine recevra Gnassingbé demain"),
        ),
        coded("b", "2025-11-20", meeting(date="2025-11-19", evidence="Poutine a reçu Gnassingbé mercredi")),
    )
    (line,) = [line for year in found.timeline for line in year.lines]
    assert "Status as reported: planned (18 Nov 2025, a) → happened (20 Nov 2025, b)" in line.notes
    assert line.tags == ()
    (news,) = found.latest
    assert news.note == "now: happened; first independent second source"


def test_a_commitment_is_overdue_on_the_day_asked_about(made):
    owed = coded("a", "2025-11-20", commitment("RUS", "TGO", "livrer du blé", "Moscou livrera du blé", due="2026-03"))
    then, later = made(owed).commitments[0], made(owed, on=datetime.date(2026, 4, 1)).commitments[0]
    assert (then.due, then.overdue, then.state.text) == ("due March 2026", False, "announced")
    assert later.overdue is True


def test_figures_of_one_thing_stand_together_in_time(made):
    found = made(
        coded(
            "a", "2025-11-19",
            measure("bourses d'État", 86, "bourses", "RUS", "TGO", "86 bourses en 2024-2025", period="2024/2025"),
            measure("bourses d'État", 10, "bourses", "RUS", "TGO", "une dizaine", period="2022/2023", approximate=True),
        )
    )  # fmt: skip
    (group,) = found.figures
    assert [(f.period, f.amount.replace("\u00a0", " ")) for f in group.lines] == [
        ("2022–2023", "≈ 10 bourses"),
        ("2024–2025", "86 bourses"),
    ]
    assert group.between == "Russia → Togo"


def test_statements_and_offices_of_other_articles_are_left_out(made):
    found = made(
        coded("a", "2025-11-19", meeting(), statement("Faure Gnassingbé", "TGO", "une nouvelle étape")),
        coded("b", "2025-11-20", event("meeting", "TGO FRA", "", "reçu à Paris"),
              statement("Robert Dussey", "TGO", "merci à Paris"), office("Robert Dussey", "ministre", "TGO")),
    )  # fmt: skip
    assert [speaker.speaker for speaker in found.statements] == ["Faure Gnassingbé"]
    assert (found.offices, [source.article for source in found.sources]) == ((), ["a"])


def test_a_title_that_an_article_elsewhere_disputes_is_quoted_from_there(made):
    found = made(
        coded("a", "2025-11-19", meeting(), office("Faure Gnassingbé", "président du Conseil", "TGO")),
        coded("b", "2025-11-20", event("meeting", "TGO FRA", "", "reçu à Paris"),
              office("Faure Gnassingbé", "Président de la République", "TGO")),
    )  # fmt: skip
    (conflict,) = found.conflicts
    assert sorted(c.article for value in conflict.values for c in value.citations) == ["a", "b"]


def test_days_asked_for_bound_the_records(examples):
    found = dossier(open_shelf(examples), examples, between=("TGO", "RUS"), since="2026-01-01")
    dated = [line.when for year in found.timeline for line in year.lines]
    assert dated
    assert [when.text for when in dated if when.last < "2026-01-01"] == []


def test_copies_of_a_text_and_articles_of_one_outlet_count_once(made):
    told = [
        "Poutine a reçu Gnassingbé au Kremlin",
        "Poutine reçoit Gnassingbé à Moscou",
        "Gnassingbé chez Poutine à Moscou",
    ]
    found = made(
        *(
            coded(name, f"2025-11-2{n}", meeting(evidence=words, date="2025-11-19"), outlet=outlet)
            for n, (name, outlet, words) in enumerate(zip("abc", ("x", "x", "y"), told))
        )
    )
    assert (found.counted, found.articles, found.independent) == ("3 articles, 2 independent", 3, 2)
    assert [s.independence for s in found.sources] == ["independent", "same outlet as article 1", "independent"]


def test_the_count_of_independent_articles_is_that_of_the_records(english, examples):
    members = [m for record in open_shelf(examples) for m in record.members]
    assert english.independent == independent(members)


def test_a_dossier_without_a_record_says_what_to_do(made):
    found = made(coded("a", "2025-11-19", meeting()), between=("TGO", "MLI"))
    assert found.empty.title == "Nothing is reported between Mali and Togo"
    assert found.empty.add == "depeche add PATH... --ledger :memory:"
    assert [(other.sides, other.text) for other in found.empty.others] == [(("RUS", "TGO"), "Russia – Togo (1 record)")]
    assert lines(found) == []


def test_an_empty_ledger_says_that_it_is(made):
    assert made().empty.why == "The ledger :memory: holds no article yet."


def test_days_without_a_record_say_that_others_have_some(made):
    found = made(coded("a", "2025-11-19", meeting(date="2025-11-19")), since="2026-01-01")
    assert "there is something to show: 1 record" in found.empty.widen


def test_a_ledgers_password_stays_out_of_the_page():
    ledger = open_ledger(":memory:")
    ledger.name = "postgresql://desk:secret@db.example/press"
    found = dossier(open_shelf(ledger), ledger, between=("TGO", "RUS"))
    assert "secret" not in found.empty.why + found.empty.add + found.empty.open
    assert "db.example/press" in found.empty.why


def test_the_same_ledger_gives_the_same_dossier_whatever_the_order_of_adding(made):
    articles = [
        coded(
            "a",
            "2025-11-18",
            meeting(date="2025-11-19", status="planned", evidence="Poutine recevra Gnassingbé demain"),
        ),
        coded("b", "2025-11-20", meeting(date="2025-11-19", evidence="Poutine a reçu Gnassingbé mercredi")),
    ]
    assert made(*articles) == made(*reversed(articles))


def test_the_five_articles_about_togo_and_russia(shared):
    ledger = open_ledger(":memory:")
    _add_seeds(ledger, shared / "seeds")
    found = dossier(open_shelf(ledger), ledger, between=("TGO", "RUS"), lang="fr")
    events = [line for year in found.timeline for line in year.lines] + list(found.undated)
    (visit,) = [e for e in events if e.kind == "visit" and "Faure Gnassingbé" in e.details]
    (kremlin,) = [e for e in events if e.kind in ("meeting", "talks") and "Vladimir Poutine" in " ".join(e.details)]
    assert (visit.sources, kremlin.sources) == (3, 4)
    (ratified,) = [e for e in events if e.kind == "ratify"]
    assert (ratified.when.edtf, ratified.sources, ratified.disputed) == ("2025-10-07", 2, ())
    figures = {f.period: f.amount.replace("\u00a0", " ") for group in found.figures for f in group.lines}
    assert figures == {"2024–2025": "86 bourses", "2022–2023": "≈ 10 bourses"}
    (embassies,) = [e for e in events if e.kind == "open_embassy"]
    assert [tag.name for tag in embassies.tags] == ["planned"]
    (titles,) = [part for part in found.conflicts if part.field == "office"]
    assert {value.text for value in titles.values} == {"Président du Conseil", "Président de la République togolaise"}
    assert all(value.citations for value in titles.values)


def _add_seeds(ledger, folder):
    for article in read_files([folder / "articles.jsonl"]):
        gold = json.loads((folder / f"{article.id}.gold.json").read_text(encoding="utf-8"))
        ledger.add(article, from_form({**gold, "article": article.id}, article.text))
