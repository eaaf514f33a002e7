"""The tokeniser cuts as the treebanks do."""

import pytest

from training.train import blank


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("L'accord qu'il n'a pas signé", ["L'", "accord", "qu'", "il", "n'", "a", "pas", "signé"]),
        ("aujourd'hui", ["aujourd'hui"]),
        ("a-t-il", ["a", "-t-il"]),
        ("Est-ce", ["Est", "-ce"]),
        ("celui-ci", ["celui-ci"]),
        ("Saint-Pétersbourg", ["Saint-Pétersbourg"]),
        ("Sassou-N'Guesso", ["Sassou-N'Guesso"]),
        ("d'N'Djamena", ["d'", "N'Djamena"]),
        ("Russie-Afrique", ["Russie", "-", "Afrique"]),
        ("Paris-Moscou", ["Paris", "-", "Moscou"]),
        ("Guinée-Bissau", ["Guinée-Bissau"]),
        ("Russie–Afrique", ["Russie", "–", "Afrique"]),
        ("Thaïlande/Cambodge", ["Thaïlande", "/", "Cambodge"]),
        ("«oui»,", ["«", "oui", "»", ","]),
        ("l'«accord»", ["l'", "«", "accord", "»"]),
        ("la Côte d'Ivoire.", ["la", "Côte", "d'", "Ivoire", "."]),
        ("M. Macron", ["M.", "Macron"]),
        ("(l'O.N.U.)", ["(", "l'", "O.N.U.", ")"]),
        ("3,5 %", ["3,5", "%"]),
    ],
)
def test_french_is_cut_into_the_words_of_the_treebanks(text, tokens):
    assert [token.text for token in blank("fr")(text)] == tokens


def test_english_contractions_are_two_words():
    assert [token.text for token in blank("en")("They don't agree")] == ["They", "do", "n't", "agree"]
