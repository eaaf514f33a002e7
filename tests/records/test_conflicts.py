"""Where sources disagree, and where they only say it otherwise."""

from __future__ import annotations

import pytest

from depeche.records.ranks import Ranks, Standing
from tests.records.making import coded, commitment, conflicts, event, measure, office, statement, together, told_by


def visit(name, published, date, **more):
    return coded(
        name,
        published,
        event(
            "visit",
            "TGO",
            "RUS",
            f"Faure Gnassingbé en visite à Moscou ({name})",
            date=date,
            persons=["Faure Gnassingbé"],
            **more,
        ),
    )


def meeting(name, published, date, **more):
    return coded(
        name,
        published,
        event(
            "meeting",
            "TGO RUS",
            "",
            f"Gnassingbé a rencontré Poutine ({name})",
            date=date,
            persons=["Gnassingbé", "Poutine"],
            **more,
        ),
    )


@pytest.mark.parametrize(
    ("one", "other", "stands"),
    [
        ("2025-10", "2025-10-07", "2025-10-07"),
        ("2025", "2025-10", "2025-10"),
        ("2025-10-06/2025-10-08", "2025-10-07", "2025-10-07"),
        ("2025-10-07", None, "2025-10-07"),
        ("../2025-11", "2025-10-07", "2025-10-07"),
    ],
)
def test_dates_agree_at_the_coarser_of_their_precisions_and_the_finer_stands(one, other, stands):
    records = together(meeting("a", "2025-10-09", one), meeting("b", "2025-10-10", other))
    assert [(r.date, r.conflicts) for r in records.events()] == [(stands, ())]


def test_two_days_of_one_meeting_are_a_conflict_and_none_stands():
    records = together(
        meeting("a", "2025-11-20", "2025-11-18"),
        meeting("b", "2025-11-20", "2025-11-19"),
        meeting("c", "2025-11-21", "2025-11"),
    )
    assert conflicts(records) == [("meeting", "date", [("2025-11-18", ("a",)), ("2025-11-19", ("b",))])]
    assert records.events()[0].date is None


def test_two_days_of_one_visit_agree_when_an_article_tells_both():
    records = together(
        visit("a", "2025-11-20", "2025-11-18"),
        visit("b", "2025-11-20", "2025-11-19"),
        visit("c", "2025-11-21", "2025-11-18/2025-11-20"),
    )
    assert [(r.date, r.conflicts) for r in records.events()] == [("2025-11-18/2025-11-20", ())]


def test_days_taken_from_another_event_are_no_disagreement_of_their_own():
    def thanks(name, day):
        given = event(
            "praise", "TGO", "RUS", f"a remercié Moscou pour les bourses ({name})", date=day, persons=["Dussey"]
        )
        return coded(name, "2025-11-20", {**given, "date_basis": "inferred"})

    records = together(thanks("a", "2025-11-18"), thanks("b", "2025-11-19"))
    assert told_by(records, "praise") == [["a", "b"]]
    assert conflicts(records) == []


def test_two_beginnings_of_what_still_goes_on_are_a_conflict():
    def closed(name, since):
        evidence = f"le poste-frontière est fermé ({name})"
        return coded(
            name, "2025-11-11", event("border_close", "THA", "KHM", evidence, date=f"{since}/..", status="ongoing")
        )

    assert [field for _, field, _ in conflicts(together(closed("a", "2025-06"), closed("b", "2025-07-24")))] == ["date"]
    assert conflicts(together(closed("a", "2025-07"), closed("b", "2025-07-24"))) == []


def test_planned_then_held_is_a_status_that_moved():
    records = together(
        meeting("a", "2025-11-10", "2025-11-19", status="planned"), meeting("b", "2025-11-20", "2025-11-19")
    )
    record = records.events()[0]
    assert (record.status, record.conflicts) == ("happened", ())
    assert record.history == (("2025-11-10", "planned", "a"), ("2025-11-20", "happened", "b"))


def test_announced_then_called_off_is_a_status_that_moved():
    records = together(
        meeting("a", "2025-11-10", "2025-11-19", status="planned"),
        meeting("b", "2025-11-15", "2025-11-19", status="cancelled"),
    )
    assert [(r.status, r.conflicts) for r in records.events()] == [("cancelled", ())]


def test_held_in_one_and_called_off_in_a_later_one_is_a_conflict():
    records = together(
        meeting("a", "2025-11-20", "2025-11-19"), meeting("b", "2025-11-21", "2025-11-19", status="cancelled")
    )
    assert conflicts(records) == [("meeting", "status", [("cancelled", ("b",)), ("happened", ("a",))])]


def test_called_off_in_one_and_still_on_in_a_later_one_is_a_conflict():
    records = together(
        meeting("a", "2025-11-10", "2025-11-19", status="cancelled"),
        meeting("b", "2025-11-12", "2025-11-19", status="planned"),
    )
    assert conflicts(records) == [("meeting", "status", [("cancelled", ("a",)), ("planned", ("b",))])]


def test_not_yet_ratified_and_later_ratified_agree():
    records = together(
        coded(
            "a",
            "2025-09-01",
            event("ratify", "RUS", "TGO", "la Russie n'a pas encore ratifié l'accord militaire", status="negated"),
        ),
        coded(
            "b",
            "2025-10-20",
            event("ratify", "RUS", "TGO", "la Russie a ratifié l'accord militaire", date="2025-10-07"),
        ),
    )
    assert [(r.status, r.conflicts) for r in records.events()] == [("happened", ())]


def test_ratified_in_october_and_not_yet_in_november_is_a_conflict():
    records = together(
        coded(
            "a",
            "2025-11-05",
            event("ratify", "RUS", "TGO", "la Russie a ratifié l'accord militaire en octobre", date="2025-10"),
        ),
        coded(
            "b",
            "2025-11-04",
            event("ratify", "RUS", "TGO", "Russia has yet to ratify the military agreement", status="negated"),
            language="en",
        ),
    )
    assert conflicts(records) == [("ratify", "status", [("happened", ("a",)), ("negated", ("b",))])]


def test_the_seat_of_power_lies_in_its_capital_and_another_town_does_not():
    agree = together(
        meeting("a", "2025-11-20", "2025-11-19", place="Kremlin"),
        meeting("b", "2025-11-20", "2025-11-19", place="Moscou"),
    )
    apart = together(
        meeting("a", "2025-11-20", "2025-11-19", place="Sotchi"),
        meeting("b", "2025-11-20", "2025-11-19", place="Moscou"),
    )
    assert conflicts(agree) == []
    assert conflicts(apart) == [("meeting", "place", [("Moscou", ("b",)), ("Sotchi", ("a",))])]


def figures(*reports):
    """Articles of following days, each with one figure: (value, words, approximate)."""
    return together(
        *(
            coded(
                chr(97 + n),
                f"2025-11-1{n}",
                measure("bourses d'études", value, "bourses", "RUS", "TGO", words, period="2025", approximate=rough),
            )
            for n, (value, words, rough) in enumerate(reports)
        )
    )


@pytest.mark.parametrize(
    ("one", "other", "stands"),
    [
        ((80, "plus de 80 bourses", True), (86, "86 bourses", False), 86),
        ((10, "une dizaine de bourses", True), (12, "douze bourses", False), 12),
        ((90, "près de 90 bourses", True), (86, "86 bourses", False), 86),
        ((100, "une centaine de bourses", True), (86, "86 bourses", False), 86),
        ((86, "86 bourses", False), (86, "86 scholarships", False), 86),
        ((80, "au moins 80 bourses", False), (86, "86 bourses", False), 86),
    ],
)
def test_a_rounded_figure_agrees_with_the_exact_one_which_stands(one, other, stands):
    records = figures(one, other)
    assert [(r.value, r.conflicts) for r in records.measures()] == [(stands, ())]


def test_two_exact_figures_are_a_conflict_and_nothing_is_averaged():
    records = figures((65, "65 bourses", False), (75, "75 bourses", False))
    assert conflicts(records) == [("measure", "number", [("65", ("a",)), ("75", ("b",))])]
    assert records.measures()[0].value is None


def test_two_school_years_are_two_figures():
    records = together(
        coded(
            "a",
            "2025-11-19",
            measure("bourses", 86, "bourses", "RUS", "TGO", "86 bourses en 2024-2025", period="2024/2025"),
        ),
        coded(
            "b",
            "2025-11-20",
            measure("bourses", 65, "bourses", "RUS", "TGO", "65 bourses en 2025-2026", period="2025/2026"),
        ),
    )
    assert told_by(records, "measure") == [["a"], ["b"]]


def test_a_sum_in_two_currencies_is_two_figures_and_no_conflict():
    records = together(
        coded(
            "a",
            "2025-11-19",
            measure("don", 10_000_000, "EUR", "FRA", "SEN", "un don de 10 millions d'euros", period="2025"),
        ),
        coded(
            "b",
            "2025-11-20",
            measure("don", 6_560_000_000, "XOF", "FRA", "SEN", "6,56 milliards de francs CFA de don", period="2025"),
        ),
    )
    assert told_by(records, "measure") == [["a"], ["b"]]
    assert conflicts(records) == []


def test_millions_printed_round_agree_with_the_finer_sum():
    records = together(
        coded(
            "a",
            "2025-11-19",
            measure(
                "commerce",
                60_000_000,
                "USD",
                "RUS TGO",
                "RUS TGO",
                "un commerce de 60 millions de dollars",
                period="2024",
            ),
        ),
        coded(
            "b",
            "2025-11-20",
            measure("trade", 59_700_000, "USD", "RUS TGO", "RUS TGO", "trade worth $59.7 million", period="2024"),
            language="en",
        ),
    )
    assert [(r.value, r.conflicts) for r in records.measures()] == [(59_700_000, ())]


def titles(*given):
    return together(
        *(coded(chr(97 + n), day, office("Faure Gnassingbé", title, "TGO")) for n, (day, title) in enumerate(given))
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "ministre togolais des Affaires étrangères",
            "ministre des Affaires étrangères, de la Coopération et de l'Intégration africaine",
        ),
        ("chef de la diplomatie", "foreign minister"),
        ("président russe", "Président de la Fédération de Russie"),
        ("président togolais", "président du Conseil"),
        ("chef de l'État", "Président de la République"),
        ("homologue", "président du Conseil"),
        ("Premier ministre", "chef du gouvernement"),
    ],
)
def test_full_and_short_forms_of_one_title_agree(one, other):
    assert conflicts(titles(("2025-11-19", one), ("2025-11-20", other))) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("président du Conseil togolais", "Président de la République"),
        ("Premier ministre", "président de la République"),
        ("ministre de la Défense", "ministre de l'Intérieur"),
        ("ministre des Affaires étrangères", "vice-ministre des Affaires étrangères"),
        ("ambassadeur", "ministre de la Justice"),
        ("Prime Minister", "President of the Republic"),
    ],
)
def test_two_offices_on_one_day_are_a_conflict(one, other):
    records = titles(("2025-11-19", one), ("2025-11-20", other))
    assert [(field, [a for _, a in values]) for _, field, values in conflicts(records)] in (
        [("office", [("a",), ("b",)])],
        [("office", [("b",), ("a",)])],
    )


def test_a_new_title_from_a_day_on_is_a_change():
    records = titles(
        ("2025-04-01", "Président de la République"),
        ("2025-04-05", "Président de la République"),
        ("2025-05-10", "président du Conseil"),
        ("2025-06-10", "président du Conseil"),
    )
    assert conflicts(records) == []
    assert [(t.title, t.since, t.until) for t in records.offices()[0].tenures] == [
        ("Président de la République", "2025-04-01", "2025-04-05"),
        ("président du Conseil", "2025-05-10", "2025-06-10"),
    ]


def test_no_source_outranks_another_until_the_user_says_so_and_then_the_reason_is_shown():
    articles = (meeting("a", "2025-11-20", "2025-11-18"), meeting("b", "2025-11-20", "2025-11-19"))
    ranked = together(*articles, ranks=Ranks({"b": Standing(rank=1), "a": Standing(rank=3)}))
    record = ranked.events()[0]
    assert record.date == "2025-11-19"
    assert "ranked b 1" in record.conflicts[0].reason
    assert together(*articles).events()[0].date is None


def test_a_due_year_and_its_first_half_agree_and_the_commitment_is_kept_by_the_act():
    records = together(
        coded(
            "a",
            "2025-11-19",
            commitment("RUS TGO", "RUS TGO", "ouvrir des ambassades", "l'ouverture d'ambassades en 2026", due="2026"),
            event(
                "open_embassy", "RUS TGO", "RUS TGO", "l'ouverture d'ambassades en 2026", date="2026", status="planned"
            ),
        ),
        coded(
            "b",
            "2025-11-22",
            commitment(
                "RUS TGO",
                "RUS TGO",
                "ouvrir deux ambassades",
                "deux ambassades au premier semestre 2026",
                due="2026-06",
            ),
            event(
                "open_embassy",
                "RUS TGO",
                "RUS TGO",
                "deux ambassades au premier semestre 2026",
                date="2026-01/2026-06",
                status="planned",
            ),
        ),
        coded(
            "c",
            "2026-05-11",
            event(
                "open_embassy",
                "RUS TGO",
                "RUS TGO",
                "les ambassades ont ouvert leurs portes lundi à Lomé et à Moscou",
                date="2026-05-11",
            ),
        ),
    )
    (kept,) = records.commitments()
    assert (kept.due, kept.state, conflicts(records)) == ("2026-06", "kept", [])
    assert records.find(kept.kept_by or "").kind == "open_embassy"


def test_one_statement_quoted_by_two_is_one_record():
    records = together(
        coded(
            "a",
            "2025-11-19",
            statement("Vladimir Poutine", "RUS", "L'an prochain, chacun de nos pays aura sa chancellerie chez l'autre"),
        ),
        coded("b", "2025-11-20", statement("Poutine", "RUS", "L'an prochain, chacun de nos pays aura sa chancellerie")),
        coded("c", "2025-11-20", statement("Poutine", "RUS", "Nous allons développer nos échanges commerciaux")),
    )
    assert told_by(records, "statement") == [["a", "b"], ["c"]]
