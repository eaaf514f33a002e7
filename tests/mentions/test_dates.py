"""Dates in sentences like those of the press, and what they resolve to."""

import datetime
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from depeche.errors import UnknownLanguage, UnreadableCodebook, UnreadableDate
from depeche.mentions.dates import DateMention, DateReader, date_languages, date_reader, date_rows, read_lexicon
from depeche.texts.period import read_period

PUBLISHED = datetime.date(2025, 11, 19)  # a Wednesday


def read(text: str, language: str = "fr", published: datetime.date | None = PUBLISHED) -> tuple[DateMention, ...]:
    return date_reader(language).read(text, published=published)


def meant(text: str, language: str = "fr", published: datetime.date | None = PUBLISHED) -> list[str | None]:
    return [mention.bounded_edtf() for mention in read(text, language, published)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        # stated in full
        ("MOSCOU, 19 nov. 2025 (Agence Centrale) -", ["2025-11-19"]),
        ("a été accueilli ce mardi 18 novembre 2025 au Kremlin", ["2025-11-18"]),
        ("le sommet de Sotchi, en octobre 2019", ["2019-10"]),
        ("Fait à Brazzaville, le 9 janvier 2025", ["2025-01-09"]),
        ("le 1er mars 2024, le 1\u202fer mars 2024", ["2024-03-01", "2024-03-01"]),
        ("le 01/02/2025, le 2025-02-01, le 1/2/25", ["2025-02-01", "2025-02-01", "2025-02-01"]),
        ("LE 18 NOVEMBRE 2025, EN FEVRIER 2024, DECEMBRE 2023", ["2025-11-18", "2024-02", "2023-12"]),
        ("le 3\u00a0fevrier\u202f2025 et en aout 2024", ["2025-02-03", "2024-08"]),
        ("Présidence (@presidence) November 18, 2025", ["2025-11-18"]),
        ("le 10 novembre 93, dès octobre 98", ["1993-11-10", "1998-10/.."]),
        # relative to the publication day
        ("Vladimir Poutine a reçu mercredi au Kremlin", ["2025-11-19"]),
        ("arrivé mardi soir dans la capitale russe", ["2025-11-18"]),
        ("Les ministres se réuniront vendredi à Doha", ["2025-11-21"]),
        ("La signature est prévue jeudi", ["2025-11-20"]),
        ("La libération, prévue pour ce vendredi, est annulée", ["2025-11-21"]),
        ("Ils ont convenu mardi de rouvrir les ambassades", ["2025-11-18"]),
        ("L'opposition a appelé les Algériens à manifester lundi", ["2025-11-24"]),
        ("Des milliers de personnes sont descendues dans la rue samedi pour réclamer son départ", ["2025-11-15"]),
        ("Il s'est déguisé le 12 novembre, et sera jugé en mai", ["2025-11-12", "2026-05"]),
        ("jeudi dernier, lundi prochain", ["2025-11-13", "2025-11-24"]),
        ("Il a annoncé lundi qu'il se rendrait à Paris, où il arrivera samedi", ["2025-11-17", "2025-11-22"]),
        ("L’an prochain, chacun aura sa chancellerie", ["2026"]),
        ("ratifié le mois dernier, entré en vigueur le mois écoulé", ["2025-10", "2025-10"]),
        ("signé en avril par le ministre", ["2025-04"]),
        ("la rencontre aura lieu en janvier", ["2026-01"]),
        ("en novembre dernier, en juin prochain", ["2024-11", "2026-06"]),
        ("la semaine dernière, un diplomate reprochait", ["2025-11-10/2025-11-16"]),
        ("la semaine prochaine, cette semaine", ["2025-11-24/2025-11-30", "2025-11-17/2025-11-23"]),
        ("Les électeurs ont voté ce week-end", ["2025-11-15/2025-11-16"]),
        ("Le poste ne rouvrira pas ce mois-ci", ["2025-11"]),
        ("octroyées cette année", ["2025"]),
        ("hier, avant-hier, aujourd'hui", ["2025-11-18", "2025-11-17", "2025-11-19"]),
        ("demain, après-demain, ce jour", ["2025-11-20", "2025-11-21", "2025-11-19"]),
        ("il y a trois jours, il y a deux ans", ["2025-11-16", "2023"]),
        ("il y a un an, jour pour jour ; voici deux mois jour pour jour", ["2024-11-19", "2025-09-19"]),
        ("dans deux mois, il sera parti", ["2026-01"]),
        ("mercredi 19, vendredi 14", ["2025-11-19", "2025-11-14"]),
        ("Signé le 26 octobre à Kuala Lumpur", ["2025-10-26"]),
        ("l'accord a été adopté le 20 décembre dernier", ["2024-12-20"]),
        ("les 6 et 13 avril prochains", ["2026-04-06", "2026-04-13"]),
        # parts, seasons, quarters, decades
        ("cessez-le-feu obtenu fin juillet", ["2025-07"]),
        ("début mars 2026, à la mi-mars 2026, courant 2026, fin 2025", ["2026-03", "2026-03", "2026", "2025"]),
        ("conclu au printemps entre les deux pays", ["2025-03/2025-06"]),
        ("l'automne 2025, l'hiver 2024-2025, l'été dernier", ["2025-09/2025-12", "2024-12/2025-03", "2025-06/2025-09"]),
        ("au premier semestre 2026, T1 2026", ["2026-01/2026-06", "2026-01/2026-03"]),
        ("au deuxième trimestre de l'année 2025", ["2025-04/2025-06"]),
        ("les années 1990, dans les années 90, au début des années 2000", ["199X", "199X", "200X"]),
        ("au XXe siècle, au XIXe siècle", ["19XX", "18XX"]),
        ("au titre de l'année 2025-2026, l'exercice 2024-2025", ["2025/2026", "2024/2025"]),
        ("formés en Chine au cours de l'année", ["2025"]),
        # intervals
        ("une visite officielle du 6 au 8 janvier 2025", ["2025-01-06/2025-01-08"]),
        ("les 18 et 19 novembre 2025", ["2025-11-18/2025-11-19"]),
        ("les 3 et 5 mars 2025", ["2025-03-03", "2025-03-05"]),
        ("entre le 3 et le 5 mai 2025", ["2025-05-03/2025-05-05"]),
        ("du 30 décembre 2024 au 2 janvier 2025", ["2024-12-30/2025-01-02"]),
        ("du 30 décembre au 2 janvier 2025", ["2024-12-30/2025-01-02"]),
        ("dans la nuit de lundi à mardi, l'armée a tiré", ["2025-11-17/2025-11-18"]),
        ("sur la période 2025-2027, de 1998 à 2002", ["2025/2027", "1998/2002"]),
        ("en juillet et août 2024", ["2024-07", "2024-08"]),
        # bounds
        ("depuis 1960, depuis février 2023", ["1960/..", "2023-02/.."]),
        ("attendue avant fin mars 2026", ["../2026-03"]),
        ("une visite en Chine avant la fin de l'année 2025", ["../2025-12"]),
        ("d'ici vendredi, d'ici à 2030", ["../2025-11-21", "../2030"]),
        ("prolongée jusqu'en 2027", ["../2027"]),
        ("à partir du 1er janvier 2026, à compter de mars 2026", ["2026-01-01/..", "2026-03/.."]),
        ("détenus depuis juillet", ["2025-07/.."]),
        # anchored to the date before
        ("Reçu le 3 mai 2024, il est reparti le lendemain", ["2024-05-03", "2024-05-04"]),
        ("En 2012, un accord ; deux ans plus tard, un autre", ["2012", "2014"]),
        ("pour l'année 2024/2025, contre dix deux ans plus tôt", ["2024/2025", "2022/2023"]),
        ("en mars 2024 et en avril de la même année", ["2024-03", "2024-04"]),
    ],
)  # fmt: skip
def test_french_dates_resolve_as_the_coding_guide_has_it(text: str, edtf: list[str]) -> None:
    assert meant(text) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("On November 18, 2025, and on Nov. 19, 2025", ["2025-11-18", "2025-11-19"]),
        ("signed on 8 July 2024, published November 2nd, 2025", ["2024-07-08", "2025-11-02"]),
        ("Pakistan reopened the crossing on Saturday", ["2025-11-15"]),
        ("They will meet on Friday in Sochi", ["2025-11-21"]),
        ("The drills run until Tuesday", ["../2025-11-25"]),
        ("were shut by Islamabad on Oct 11", ["2025-10-11"]),
        ("in Doha on the night of Oct 18-19", ["2025-10-18/2025-10-19"]),
        ("are to meet again on Jan 6", ["2026-01-06"]),
        ("the expulsion on April 15, 2025, a day earlier of others", ["2025-04-15", "2025-04-14"]),
        ("Ties frayed last July", ["2025-07"]),
        ("ratified in 2024 and on 5 November of that year", ["2024", "2024-11-05"]),
        ("the 1968 migration accord, the 2024 abduction", ["1968", "2024"]),
        ("before the end of the year, by the end of 2026", ["../2025-12", "../2026-12"]),
        ("by end-March 2026", ["../2026-03"]),
        ("in fiscal year 2023, FY2024-25", ["2023", "2024/2025"]),
        ("the first half of 2026, Q3 2025", ["2026-01/2026-06", "2025-07/2025-09"]),
        ("In the 1990s, the early 2000s, in the 21st century", ["199X", "200X", "20XX"]),
        ("from 30 December 2024 to 2 January 2025", ["2024-12-30/2025-01-02"]),
        ("Jan. 5-8, 2025; May 3 and 4, 2025", ["2025-01-05/2025-01-08", "2025-05-03/2025-05-04"]),
        ("Three days ago, two years ago", ["2025-11-16", "2023"]),
        ("Ties were cut two years ago to the day", ["2023-11-19"]),
        ("yesterday, today, this morning, tomorrow", ["2025-11-18", "2025-11-19", "2025-11-19", "2025-11-20"]),
        ("next week, last month, this year", ["2025-11-24/2025-11-30", "2025-10", "2025"]),
        ("in the spring of 2024, last summer", ["2024-03/2024-06", "2025-06/2025-09"]),
        ("they consulted on Wednesday and in Brussels the same day", ["2025-11-19", "2025-11-19"]),
        ("effective 1 January 2026", ["2026-01-01/.."]),
    ],
)
def test_english_dates_resolve_as_the_coding_guide_has_it(text: str, edtf: list[str]) -> None:
    assert meant(text, "en") == edtf


@pytest.mark.parametrize(
    "text",
    [
        "2 000 soldats, 2\u202f000 soldats, 2000 soldats, 1 250 personnes, de 1500 euros",
        "âgé de 29 ans, pour 99 ans, depuis 65 ans d'amitié",
        "48 heures, pendant trois jours, quatre jours de pourparlers, en 24 heures",
        "à 21 h 45, vers 18h30, 20:45",
        "ces derniers mois, les prochaines semaines, les six derniers mois",
        "la résolution 1973, la résolution 2254 du Conseil",
        "Le Journal du Dimanche, mardi gras, la planète Mars",
        "tous les jeudis, chaque lundi, du lundi au vendredi",
        "l'accord a été signé, il a été passé à 10 h",
        "le 31 avril, le 30 février 2024",
    ],
)
def test_french_numbers_ages_durations_and_hours_are_no_dates(text: str) -> None:
    assert meant(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister Theresa May said troops may march on",
        "May I ask how, and he may go",
        "2,000 soldiers, 1500 troops, resolution 1973",
        "48 hours, 99 years, for three days, the last three months, recent weeks",
        "Sunday Times, Black Friday, every Monday",
        "the second half of the match",
        "Zapad-2025 and COP30",
        "he sat in the sun",
    ],
)
def test_english_numbers_names_and_durations_are_no_dates(text: str) -> None:
    assert meant(text, "en") == []


def test_a_mention_gives_its_own_words_and_its_preposition_apart() -> None:
    text = "Le texte, attendu avant la mi-mars 2026, dira tout."
    (mention,) = read(text)
    assert text[mention.start : mention.end] == mention.words == "la mi-mars 2026"
    assert text[mention.bound_start : mention.end] == "avant la mi-mars 2026"
    assert (mention.edtf, mention.bound) == ("2026-03", "by")


def test_a_full_date_needs_no_publication_day() -> None:
    (mention,) = read("le 9 janvier 2025", published=None)
    assert (mention.edtf, mention.basis) == ("2025-01-09", "stated")


@pytest.mark.parametrize(
    "text", ["hier", "mardi", "en avril", "le 7 janvier", "la semaine dernière", "il y a deux ans"]
)
def test_what_needs_a_publication_day_stays_unresolved_without_one(text: str) -> None:
    (mention,) = read(text, published=None)
    assert (mention.edtf, mention.basis) == (None, "unresolved")


def test_a_day_that_contradicts_its_weekday_is_flagged() -> None:
    (wrong,) = read("le samedi 18 novembre 2025")
    (right,) = read("le mardi 18 novembre 2025")
    assert (wrong.edtf, wrong.weekday_conflict) == ("2025-11-18", True)
    assert right.weekday_conflict is False


@pytest.mark.parametrize(
    ("text", "edtf"),
    [("vendredi 15 novembre", "2024-11-15"), ("mardi 18 novembre", "2025-11-18"), ("jeudi 1er janvier", "2026-01-01")],
)
def test_the_weekday_decides_the_year(text: str, edtf: str) -> None:
    assert meant(text) == [edtf]


def test_the_caller_may_say_the_tense() -> None:
    past = date_reader("fr").read("La réunion de vendredi", published=PUBLISHED, tense_at=lambda offset: "past")
    future = date_reader("fr").read("La réunion de vendredi", published=PUBLISHED, tense_at=lambda offset: "future")
    assert (past[0].edtf, past[0].direction, past[0].unclear) == ("2025-11-14", "past", False)
    assert (future[0].edtf, future[0].direction) == ("2025-11-21", "future")


def test_a_weekday_without_any_cue_is_read_as_past_and_called_unclear() -> None:
    (mention,) = read("La réunion de vendredi")
    assert (mention.edtf, mention.direction, mention.unclear) == ("2025-11-14", None, True)


def test_days_in_digits_follow_the_other_dates_of_an_english_text() -> None:
    assert meant("01/02/2025", "en") == ["2025-01-02"]
    assert read("01/02/2025", "en")[0].unclear
    assert meant("On 18 November 2025 and on 01/02/2025", "en") == ["2025-11-18", "2025-02-01"]
    assert meant("13/02/2025", "en") == ["2025-02-13"]


def test_a_season_of_every_year_stays_unresolved() -> None:
    (mention,) = read("La demande augmente en été.")
    assert (mention.grain, mention.edtf) == ("season", None)


def test_rows_give_the_ends_of_an_interval_that_are_dates_of_their_own() -> None:
    text = "fermée du mercredi 3 avril au samedi 6 avril inclus"
    rows = date_rows("a", text, datetime.date(2002, 4, 3), "fr")
    assert [(row["text"], row["edtf"]) for row in rows] == [
        ("mercredi 3 avril", "2002-04-03"),
        ("samedi 6 avril", "2002-04-06"),
    ]
    assert [text.index(str(row["text"])) for row in rows] == [row["start"] for row in rows]


def test_an_unknown_language_is_refused_with_those_known() -> None:
    with pytest.raises(UnknownLanguage) as refusal:
        date_reader("xx")
    assert refusal.value.known == date_languages()


def test_a_third_language_is_one_more_table() -> None:
    table = """
months: {11: {full: [noviembre]}}
weekdays: {2: {full: [martes]}}
units: {}
numerals: {}
bounds: {by: [antes del]}
words: {of: [de], article: [el]}
forms:
  - {as: date, form: "(weekday comma?)? day of month (of year)?"}
tense: {}
"""
    reader = DateReader(read_lexicon("es", table))
    (mention,) = reader.read("antes del martes, 18 de noviembre de 2025", published=None)
    assert mention.bounded_edtf() == "../2025-11-18"


@pytest.mark.parametrize(
    ("change", "named"),
    [("as: date", "as: tomorrowish"), ("weekday?", "wochentag"), ("of year", "%%")],
)
def test_a_form_that_can_not_be_read_is_refused(change: str, named: str) -> None:
    table = """
months: {11: {full: [noviembre]}}
weekdays: {2: {full: [martes]}}
units: {}
numerals: {}
bounds: {}
words: {of: [de]}
forms:
  - {as: date, form: "weekday? day of month of year"}
tense: {}
"""
    with pytest.raises(UnreadableCodebook):
        DateReader(read_lexicon("es", table.replace(change, named)))


@pytest.mark.parametrize("table", ["months: [", "months: {}", "[]"])
def test_a_table_without_its_sections_is_refused(table: str) -> None:
    with pytest.raises(UnreadableCodebook):
        read_lexicon("es", table)


VOCABULARY = """
le 3 18 31 mardi samedi novembre mars 2025 1998 98 au et du de , - . depuis avant d'ici fin début mi- dernier prochain
il y a deux ans jours plus tôt semaine mois été hiver premier semestre années 90 hier la veille entre jusqu'au 2024-2025
XXe siècle sera prévu été 01/02/2025 Monday May 5 last next of the in 1990s Q1 from to
"""
WORDS = st.sampled_from(VOCABULARY.split())


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=40).map(" ".join)),
    st.one_of(st.none(), st.dates()),
    st.sampled_from(date_languages()),
)
def test_whatever_the_text_mentions_are_in_order_and_readable(
    text: str, published: datetime.date | None, language: str
) -> None:
    end = 0
    for mention in read(text, language, published):
        assert end <= mention.start < mention.end <= len(text)
        assert mention.bound_start <= mention.start
        assert mention.words == text[mention.start : mention.end]
        assert (mention.edtf is None) == (mention.basis == "unresolved")
        end = mention.end
        if mention.edtf is not None:
            try:
                read_period(mention.edtf)
                read_period(str(mention.bounded_edtf()))
            except UnreadableDate:
                pytest.fail(f"{mention} of {text!r}")


@pytest.mark.parametrize(
    "unit", ["mardi ", "1/2/", "3, 4 et ", "la fin de l'", "de 2014 à ", "2025-", "Jan 5 to ", "1 ", "été "]
)
def test_time_grows_with_the_length_only(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    start = time.process_time()
    read(text)
    read(text, "en")
    assert time.process_time() - start < 20


def test_a_chronology_tells_the_year_once() -> None:
    text = (
        "27 février 2019. Le Rwanda ferme un poste.\n\n8 juin. Il le rouvre.\n\n16 septembre. La commission se réunit. "
        "La session suivante se tiendra le 13 décembre.\n\n10 janvier. Elle reprend ses travaux."
    )
    assert meant(text) == ["2019-02-27", "2019-06-08", "2019-09-16", "2019-12-13", "2020-01-10"]
