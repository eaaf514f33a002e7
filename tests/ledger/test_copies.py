"""Wire copies count once as a source."""

from __future__ import annotations

from depeche.ledger.copies import METHOD, groups, signature

WIRE = """MOSCOU (Agence) - Le président russe a reçu mercredi au Kremlin le président du Conseil togolais, auquel
il a confirmé l'ouverture prochaine d'ambassades dans les deux capitales. Les échanges ont aussi porté
sur la sécurité et sur la formation des militaires togolais, que prévoit l'accord signé au mois d'avril
par les deux ministres de la Défense. Les deux pays entretiennent des relations diplomatiques depuis
l'indépendance, mais l'ambassade à Lomé a fermé ses portes au début des années quatre-vingt-dix. La
première réunion de la commission intergouvernementale doit se tenir à Lomé au premier semestre de
l'année prochaine."""
OWN = """De notre correspondant. Reçu hier par Vladimir Poutine, Faure Gnassingbé a obtenu ce qu'il était venu
chercher : la promesse d'une ambassade de Russie à Lomé. Autour de la table, il fut question de défense,
de blé et de bourses pour les étudiants. Le chef de la diplomatie togolaise parle d'une visite historique
; ses adversaires, d'une opération de communication à grands frais."""


def test_a_reprint_with_another_opening_and_a_cut_end_is_a_copy():
    copy = "LOMÉ - (Avec l'agence)\n" + WIRE.rsplit(".", 2)[0] + "."
    found = groups({"a": signature(WIRE), "b": signature(copy), "c": signature(OWN)})
    assert found == {"a": "a", "b": "a", "c": "c"}


def test_two_reporters_accounts_of_one_meeting_are_two():
    found = groups({"a": signature(WIRE), "b": signature(OWN)})
    assert found["a"] != found["b"]


def test_the_method_is_stored_with_its_version_and_seed_and_others_are_left_alone():
    assert "seed=" in METHOD
    assert groups({"a": signature(WIRE), "b": signature(WIRE)}, {"a": METHOD, "b": "older"}) == {"a": "a", "b": "b"}


def test_the_groups_do_not_hang_on_the_order():
    texts = {"a": WIRE, "b": OWN, "c": WIRE + " Fin.", "d": "Bref : " + WIRE}
    forward = groups({k: signature(t) for k, t in texts.items()})
    assert forward == groups({k: signature(texts[k]) for k in sorted(texts, reverse=True)})
    assert forward["a"] == forward["c"] == forward["d"] == "a"
