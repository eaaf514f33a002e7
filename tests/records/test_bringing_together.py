"""Which reports come together: stories made up after the press, in French and English."""

from __future__ import annotations

from tests.records.making import agreement, coded, conflicts, event, measure, office, together, told_by


def test_two_visits_of_one_person_in_one_year_stay_two():
    records = together(
        coded(
            "spring",
            "2025-03-10",
            event(
                "visit",
                "FRA",
                "MAR",
                "Emmanuel Macron s'est rendu samedi à Rabat",
                date="2025-03-08",
                persons=["Emmanuel Macron"],
                place="Rabat",
            ),
        ),
        coded(
            "autumn",
            "2025-10-20",
            event(
                "visit",
                "FRA",
                "MAR",
                "M. Macron a effectué une visite à Rabat les 18 et 19 octobre",
                date="2025-10-18/2025-10-19",
                persons=["Macron"],
                place="Rabat",
            ),
        ),
        coded(
            "later",
            "2025-10-22",
            event("visit", "FRA", "MAR", "la visite d'Emmanuel Macron au Maroc", persons=["Emmanuel Macron"]),
        ),
    )
    assert told_by(records, "visit") == [["autumn", "later"], ["spring"]]


def test_two_agreements_signed_in_one_week_stay_two():
    records = together(
        coded(
            "a",
            "2025-05-13",
            event("sign", "SEN FRA", "", "Dakar et Paris ont signé lundi un accord de pêche", date="2025-05-12"),
        ),
        coded(
            "b",
            "2025-05-15",
            event("sign", "SEN FRA", "", "un accord de défense a été signé mercredi à Dakar", date="2025-05-14"),
        ),
        coded(
            "c", "2025-05-16", event("sign", "SEN FRA", "", "la signature de l'accord militaire entre Paris et Dakar")
        ),
    )
    assert told_by(records, "sign") == [["a"], ["b", "c"]]


def test_a_postponed_summit_is_called_off_and_a_new_one_is_held():
    records = together(
        coded(
            "a",
            "2025-06-01",
            event(
                "summit",
                "JPN KOR",
                "",
                "le sommet prévu le 12 juin à Tokyo",
                date="2025-06-12",
                status="planned",
                place="Tokyo",
            ),
        ),
        coded(
            "b",
            "2025-06-10",
            event("summit", "JPN KOR", "", "le sommet du 12 juin est reporté", date="2025-06-12", status="cancelled"),
            event(
                "summit",
                "JPN KOR",
                "",
                "se tiendra finalement le 26 juin à Tokyo",
                date="2025-06-26",
                status="planned",
                place="Tokyo",
            ),
        ),
        coded(
            "c",
            "2025-06-27",
            event("summit", "JPN KOR", "", "le sommet de jeudi à Tokyo", date="2025-06-26", place="Tokyo"),
        ),
    )
    assert told_by(records, "summit") == [["a", "b"], ["b", "c"]]
    assert [r.status for r in records.events()] == ["cancelled", "happened"]
    assert conflicts(records) == []


def test_a_meeting_announced_without_a_day_is_the_one_that_was_held():
    records = together(
        coded(
            "a",
            "2025-06-01",
            event(
                "meeting",
                "IND CHN",
                "",
                "Narendra Modi et Xi Jinping doivent se rencontrer prochainement",
                status="planned",
                persons=["Narendra Modi", "Xi Jinping"],
            ),
        ),
        coded(
            "b",
            "2025-06-21",
            event(
                "talks",
                "IND CHN",
                "",
                "Modi and Xi held talks in Kazan on Friday",
                date="2025-06-20",
                persons=["Modi", "Xi"],
                place="Kazan",
            ),
            language="en",
        ),
    )
    assert [r.status for r in records.events()] == ["happened"]
    assert records.events()[0].kinds == ("meeting", "talks")


def test_tit_for_tat_expulsions_are_two_and_so_are_two_rounds_of_them():
    records = together(
        coded(
            "a",
            "2025-04-15",
            event("expel_diplomat", "DZA", "FRA", "Alger a expulsé douze agents français", date="2025-04-14"),
            event("expel_diplomat", "FRA", "DZA", "Paris a expulsé douze agents algériens", date="2025-04-15"),
        ),
        coded(
            "b",
            "2025-04-16",
            event(
                "expel_diplomat", "FRA", "DZA", "France ordered out 12 Algerian officials on Tuesday", date="2025-04-15"
            ),
            language="en",
        ),
        coded(
            "c",
            "2025-05-13",
            event("expel_diplomat", "DZA", "FRA", "Alger a expulsé quinze autres agents français", date="2025-05-12"),
        ),
    )
    assert told_by(records, "expel_diplomat") == [["a"], ["a", "b"], ["c"]]


def test_raids_on_following_days_are_two():
    records = together(
        coded(
            "a",
            "2025-10-10",
            event(
                "attack",
                "PAK",
                "AFG",
                "des frappes pakistanaises ont visé Kaboul jeudi",
                date="2025-10-09",
                place="Kaboul",
            ),
        ),
        coded(
            "b",
            "2025-10-11",
            event(
                "attack",
                "PAK",
                "AFG",
                "de nouvelles frappes ont visé Kandahar vendredi",
                date="2025-10-10",
                place="Kandahar",
            ),
        ),
        coded(
            "c",
            "2025-10-11",
            event("attack", "PAK", "AFG", "Pakistani jets struck Kabul on Thursday", date="2025-10-09", place="Kabul"),
            language="en",
        ),
    )
    assert told_by(records, "attack") == [["a", "c"], ["b"]]


def test_what_two_ministers_said_on_one_day_about_two_matters_stays_two():
    records = together(
        coded(
            "a",
            "2025-09-02",
            event("demand", "TUR", "GRC", "Ankara a exigé la démilitarisation des îles", date="2025-09-01"),
        ),
        coded(
            "b",
            "2025-09-03",
            event(
                "demand", "TUR", "GRC", "la Turquie a demandé l'extradition de deux officiers", persons=["Yilmaz Tunç"]
            ),
        ),
    )
    assert told_by(records, "demand") == [["a"], ["b"]]


def test_one_accusation_in_two_languages_comes_together():
    records = together(
        coded(
            "a",
            "2025-09-02",
            event(
                "accuse",
                "RWA",
                "COD",
                "Kigali accuse Kinshasa de soutenir les rebelles hutus",
                date="2025-09-01",
                persons=["Olivier Nduhungirehe"],
            ),
        ),
        coded(
            "b",
            "2025-09-03",
            event(
                "accuse",
                "RWA",
                "COD",
                "Rwanda's Olivier Nduhungirehe accused Kinshasa on Monday of backing Hutu rebels",
                date="2025-09-01",
                persons=["Olivier Nduhungirehe"],
            ),
            language="en",
        ),
    )
    assert told_by(records, "accuse") == [["a", "b"]]


def test_two_chambers_on_two_days_are_two_acts():
    records = together(
        coded("a", "2025-10-08", event("ratify", "RUS", "TGO", "la Douma a ratifié l'accord mardi", date="2025-10-07")),
        coded(
            "b",
            "2025-10-16",
            event("ratify", "RUS", "TGO", "le Conseil de la Fédération l'a approuvé mercredi", date="2025-10-15"),
        ),
    )
    assert told_by(records, "ratify") == [["a"], ["b"]]


def test_two_days_for_one_ratification_are_a_conflict():
    records = together(
        coded(
            "a",
            "2025-10-30",
            event(
                "ratify",
                "RUS",
                "TGO",
                "Moscou a ratifié l'accord de coopération militaire le 7 octobre",
                date="2025-10-07",
            ),
        ),
        coded(
            "b",
            "2025-11-02",
            event("ratify", "RUS", "TGO", "l'accord militaire, ratifié le 25 octobre par Moscou", date="2025-10-25"),
        ),
    )
    assert conflicts(records) == [("ratify", "date", [("2025-10-07", ("a",)), ("2025-10-25", ("b",))])]


def test_the_presidents_and_the_ministers_met_on_one_day_twice():
    records = together(
        coded(
            "a",
            "2025-11-20",
            event(
                "meeting",
                "TGO RUS",
                "",
                "Faure Gnassingbé a rencontré Vladimir Poutine mercredi",
                date="2025-11-19",
                persons=["Faure Gnassingbé", "Vladimir Poutine"],
            ),
            event(
                "meeting",
                "TGO RUS",
                "",
                "Robert Dussey a vu Sergueï Lavrov",
                date="2025-11-19",
                persons=["Robert Dussey", "Sergueï Lavrov"],
            ),
        ),
        coded(
            "b",
            "2025-11-20",
            event(
                "meeting",
                "TGO RUS",
                "",
                "Lavrof et Dussey se sont entretenus mercredi",
                date="2025-11-19",
                persons=["Lavrof", "Dussey"],
            ),
        ),
        coded(
            "c",
            "2025-11-21",
            event("meeting", "TGO RUS", "", "Putin received Gnassingbe", persons=["Vladimir Putin", "Gnassingbe"]),
            language="en",
        ),
    )
    assert told_by(records, "meeting") == [["a", "b"], ["a", "c"]]


def test_sanctions_of_july_and_of_october_are_two_and_a_mention_joins_the_nearer():
    records = together(
        coded(
            "a",
            "2025-07-18",
            event("sanction", "EU", "RUS", "l'UE a adopté vendredi un 18e paquet de sanctions", date="2025-07-18"),
        ),
        coded(
            "b",
            "2025-10-23",
            event("sanction", "EU", "RUS", "le 19e paquet de sanctions a été adopté jeudi", date="2025-10-23"),
        ),
        coded(
            "c", "2025-10-25", event("sanction", "EU", "RUS", "the EU's new sanctions on Russian gas"), language="en"
        ),
    )
    assert told_by(records, "sanction") == [["a"], ["b", "c"]]


def test_one_agreement_under_two_names_is_one_and_another_sort_is_another():
    records = together(
        coded(
            "a",
            "2025-11-19",
            agreement(
                "Accord de coopération militaire",
                "RUS TGO",
                ("sign", "RUS TGO", "2025-04", "happened", "signé en avril"),
                domain="military",
            ),
        ),
        coded(
            "b",
            "2025-11-20",
            agreement(
                "pacte de défense",
                "RUS TGO",
                ("ratify", "RUS", "2025-10", "happened", "ratifié en octobre"),
                domain="military",
            ),
            agreement(
                "Mémorandum sur les consultations politiques",
                "RUS TGO",
                ("initial", "RUS TGO", "2025-11-18", "happened", "ont paraphé un mémorandum"),
                domain="diplomatic",
            ),
        ),
        coded(
            "c",
            "2025-11-21",
            agreement(
                "military cooperation agreement",
                "RUS TGO",
                ("ratify", "TGO", None, "negated", "Togo has yet to ratify"),
                domain="military",
            ),
            language="en",
        ),
    )
    assert told_by(records, "agreement") == [["a", "b", "c"], ["b"]]


def test_one_article_tells_each_thing_once():
    records = together(
        coded(
            "a",
            "2025-11-20",
            event("praise", "TGO", "RUS", "a remercié Moscou pour les bourses", persons=["Faure Gnassingbé"]),
            event("praise", "TGO", "RUS", "a salué l'appui de Moscou dans le Sahel", persons=["Faure Gnassingbé"]),
        ),
        coded(
            "b",
            "2025-11-20",
            event("praise", "TGO", "RUS", "a exprimé sa gratitude pour les bourses d'études", persons=["Gnassingbé"]),
        ),
    )
    assert told_by(records, "praise") == [["a"], ["a", "b"]]


def test_the_same_meeting_told_twice_in_one_article_is_one():
    records = together(
        coded(
            "a",
            "2025-11-20",
            event(
                "meeting",
                "TGO RUS",
                "",
                "Poutine reçoit Gnassingbé",
                date="2025-11-19",
                persons=["Poutine", "Gnassingbé"],
            ),
            event(
                "meeting",
                "TGO RUS",
                "",
                "Vladimir Poutine a reçu Faure Gnassingbé",
                date="2025-11-19",
                persons=["Vladimir Poutine", "Faure Gnassingbé"],
            ),
        ),
    )
    assert told_by(records, "meeting") == [["a", "a"]]


def test_a_visit_the_talks_and_the_signature_know_of_each_other():
    records = together(
        coded(
            "a",
            "2025-11-20",
            event(
                "visit",
                "TGO",
                "RUS",
                "Faure Gnassingbé est en visite à Moscou du 18 au 20",
                date="2025-11-18/2025-11-20",
                persons=["Faure Gnassingbé"],
                place="Moscou",
            ),
        ),
        coded(
            "b",
            "2025-11-20",
            event(
                "meeting",
                "TGO RUS",
                "",
                "Poutine a reçu Gnassingbé au Kremlin mercredi",
                date="2025-11-19",
                persons=["Poutine", "Gnassingbé"],
                place="Kremlin",
            ),
        ),
        coded(
            "c",
            "2025-11-20",
            event("sign", "TGO RUS", "", "un accord minier a été signé au Kremlin", date="2025-11-19", place="Kremlin"),
        ),
    )
    by_kind = {r.kind: r for r in records.events()}
    assert by_kind["meeting"].during == (by_kind["visit"].id,)
    assert set(by_kind["sign"].during) == {by_kind["visit"].id, by_kind["meeting"].id}
    assert by_kind["visit"].during == ()


def test_casualties_of_one_raid_conflict_and_rounded_ones_agree():
    records = together(
        coded(
            "a", "2025-10-10", measure("morts", 12, "morts", "", "AFG", "12 morts dans la frappe", period="2025-10-09")
        ),
        coded(
            "b",
            "2025-10-10",
            measure("civils tués", 15, "morts", "", "AFG", "15 morts dans la frappe", period="2025-10-09"),
        ),
        coded(
            "c",
            "2025-10-11",
            measure(
                "killed", 10, "dead", "", "AFG", "at least 10 dead in the strike", period="2025-10-09", approximate=True
            ),
            language="en",
        ),
    )
    assert told_by(records, "measure") == [["a", "b", "c"]]
    assert conflicts(records) == [("measure", "number", [("12", ("a",)), ("15", ("b",))])]


def test_names_in_capitals_and_with_titles_are_one_person():
    records = together(
        coded("a", "2025-01-10", office("WANG Yi", "ministre des Affaires étrangères", "CHN")),
        coded("b", "2025-01-10", office("Wang Yi", "chef de la diplomatie chinoise", "CHN")),
        coded("c", "2025-01-11", office("Wang Yi", "Foreign Minister", "CHN"), language="en"),
    )
    assert told_by(records, "office") == [["a", "b", "c"]]
    assert conflicts(records) == []


def test_persons_of_one_side_say_nothing_of_those_of_the_other():
    thanks = event("praise", "TGO", "RUS", "a exprimé sa gratitude à la Russie pour les bourses", persons=[])
    one = coded("a", "2025-11-20", {**thanks, "source": [{"code": "TGO", "person": "Faure Gnassingbé"}]})
    other = coded("b", "2025-11-20", {**thanks, "target": [{"code": "RUS", "person": "Vladimir Poutine"}]})
    dussey = [{"code": "TGO", "person": "Robert Dussey"}]
    third = coded("c", "2025-11-20", {**thanks, "source": dussey, "evidence": "Dussey a dit sa gratitude à la Russie"})
    assert told_by(together(one, other), "praise") == [["a", "b"]]
    assert told_by(together(one, third), "praise") == [["a"], ["c"]]


def test_one_article_that_gives_two_days_of_one_stay_tells_of_one_visit():
    (record,) = together(
        coded(
            "a",
            "2025-11-19",
            event("visit", "TGO", "RUS", "effectue ce 18 novembre une visite", date="2025-11-18", place="Moscou"),
            event("visit", "TGO", "RUS", "la visite de ce 19 novembre", date="2025-11-19", place="Moscou"),
        )
    )
    assert [c.field for c in record.conflicts] == ["date"]
    apart = together(
        coded(
            "a",
            "2025-11-29",
            event("visit", "TGO", "RUS", "effectue ce 18 novembre une visite", date="2025-11-18", place="Moscou"),
            event("visit", "TGO", "RUS", "la visite du 27 novembre", date="2025-11-27", place="Moscou"),
        )
    )
    assert len(apart) == 2


def test_a_headline_is_told_in_full_below_it_and_says_nothing_against_it():
    article = coded(
        "b",
        "2026-05-22",
        event("talks", "LVA BLR", "", "Latvia and Belarus talk", status="planned"),
        event("talks", "LVA BLR", "", "held talks in Vilnius on Wednesday", date="2026-05-20", place="Vilnius"),
        text="Latvia and Belarus talk\nThe two held talks in Vilnius on Wednesday.",
        language="en",
    )
    (record,) = together(article)
    assert (record.status, record.date, record.conflicts, record.history) == ("happened", "2026-05-20", (), ())


def test_a_signature_still_to_come_and_one_that_is_told_as_done_are_one_and_disagree():
    def told(name, published, words, date, status):
        return coded(
            name,
            published,
            event("sign", "DZA NER", "", words, date=date, status=status, domains=["energy"]),
            agreement(
                "mémorandum sur le gazoduc", "DZA NER", ("sign", "DZA NER", date, status, words), domain="energy"
            ),
        )

    done = told("a", "2026-02-17", "ont signé un mémorandum sur le gazoduc", "2026-02-16", "happened")
    later = told("b", "2026-02-18", "le mémorandum sur le gazoduc sera signé en juin", "2026-06", "planned")
    record = next(r for r in together(done, later) if r.kind == "sign")
    assert [m.article for m in record.members] == ["a", "b"]
    assert "status" in [c.field for c in record.conflicts]
    # What had been planned, and then came on another day, is no disagreement.
    before = told("c", "2026-01-05", "le mémorandum sur le gazoduc sera signé le 20 février", "2026-02-20", "planned")
    record = next(r for r in together(before, done) if r.kind == "sign")
    assert (len(record.members), record.date, record.conflicts) == (2, "2026-02-16", ())
