"""Statements: who takes which position, and whether its words are quoted on their own."""

from __future__ import annotations

import pytest

from depeche.reports.coders.statements import code_statements


def told(reading):
    return [(s.speaker, s.country, s.indirect) for s in code_statements(reading)]


def test_a_sentence_quoted_on_its_own_is_direct(read_french):
    reading = read_french("« Nous attendons des actes », a déclaré vendredi le ministre espagnol José Manuel Albares.")
    (statement,) = code_statements(reading)
    assert (statement.speaker, statement.country, statement.indirect) == ("José Manuel Albares", "ESP", False)
    assert statement.quote == "Nous attendons des actes"


@pytest.mark.parametrize("marks", ["« {} »", "«{}»", "“{}”", '"{}"'])
def test_quotation_marks_of_every_style_are_read(read_french, marks):
    quoted = marks.format("Il faut que cela cesse dès demain")
    reading = read_french(f"{quoted}, a prévenu le président turc Recep Tayyip Erdogan.")
    (statement,) = code_statements(reading)
    assert statement.quote == "Il faut que cela cesse dès demain"
    assert not statement.indirect


def test_a_fragment_inside_reported_speech_is_indirect_with_its_words(read_french):
    (statement,) = code_statements(read_french("Moscou a dénoncé lundi « une provocation » de la Norvège."))
    assert (statement.speaker, statement.country) == ("Moscou", "RUS")
    assert (statement.indirect, statement.quote) == (True, "une provocation")


def test_a_position_told_without_quotation_marks_is_indirect(read_french):
    (statement,) = code_statements(read_french("Le gouvernement indien dément toute médiation américaine."))
    assert (statement.country, statement.indirect, statement.quote) == ("IND", True, None)
    assert "gouvernement indien" in statement.speaker


def test_an_inverted_pronoun_is_who_spoke_before(read_french):
    reading = read_french(
        "Le président irakien Abdel Latif Rachid a dénoncé jeudi « une violation flagrante ». "
        "« La Turquie doit cesser ses attaques », a-t-il ajouté."
    )
    assert told(reading) == [("Abdel Latif Rachid", "IRQ", True), ("Abdel Latif Rachid", "IRQ", False)]


def test_a_described_source_is_named_as_printed(read_french):
    (statement,) = code_statements(read_french("Un diplomate français reproche à Alger de « jouer la montre »."))
    assert (statement.speaker, statement.country) == ("Un diplomate français", "FRA")


def test_a_paragraph_of_quotation_belongs_to_the_line_before(read_french):
    reading = read_french(
        "Le Premier ministre éthiopien Abiy Ahmed a rappelé :\n"
        "« L'accès à la mer est une question existentielle pour nous. Nous ne ferons pas la guerre. »"
    )
    assert told(reading) == [("Abiy Ahmed", "ETH", False)]


@pytest.mark.parametrize(
    "text",
    [
        "Selon le ministère allemand, 300 personnes ont été expulsées.",
        "Le ministre italien a indiqué que la réunion aurait lieu mardi à Rome.",
        "L'exercice naval « Alborán » se déroulera au large de l'Espagne.",
        "Jean Dupont, un voisin, juge que la France exagère.",
    ],
    ids=["attribution", "announcement", "name", "private person"],
)
def test_what_takes_no_position_for_a_state_is_no_statement(read_french, text):
    assert told(read_french(text)) == []


def test_answers_of_an_interview_are_direct_statements(read_french):
    reading = read_french(
        "INTERVIEW Le ministre danois des Affaires étrangères, Lars Løkke Rasmussen, répond à nos questions.\n\n"
        "Qu'attendez-vous de Washington?\nNous exigeons le respect de notre territoire.\n\n"
        "Et de Moscou?\nNous ne céderons pas à ces menaces."
    )
    statements = code_statements(reading)
    assert {s.speaker for s in statements} == {"Lars Løkke Rasmussen"}
    assert [s.quote for s in statements if not s.indirect] == [
        "Nous exigeons le respect de notre territoire.",
        "Nous ne céderons pas à ces menaces.",
    ]


def test_quotations_stand_where_they_say(read_french):
    reading = read_french("Pékin a mis en garde Tokyo contre tout « aventurisme » à propos de Taïwan.")
    for statement in code_statements(reading):
        statement.evidence.check(reading.article.text)


@pytest.mark.parametrize(
    "text",
    [
        "Le Pakistan, a martelé Khawaja Asif, « ne cédera pas un pouce de terrain ».",
        "Islamabad, par la voix de son ministre de la Défense, Khawaja Asif, a dénoncé « une provocation » de l'Inde.",
    ],
    ids=["between commas", "by whose voice"],
)
def test_who_speaks_for_a_state_is_named(read_french, text):
    assert "Khawaja Asif" in {s.speaker for s in code_statements(read_french(text))}


def test_what_had_been_promised_before_is_background(read_french):
    assert told(read_french("Ottawa avait promis en mars une aide à la Lettonie.")) == []


def test_a_speaker_may_stand_behind_a_genitive(read_english):
    (statement,) = code_statements(
        read_english('"Water does not wait," said Serbia\'s environment minister, Sara Pavkov.')
    )
    assert (statement.speaker, statement.country) == ("Sara Pavkov", "SRB")
