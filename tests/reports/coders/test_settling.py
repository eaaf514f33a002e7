"""Settling: sides that the acts around give."""

from __future__ import annotations

from depeche.codebook.kinds import kinds
from depeche.reports.coders.settling import WHY, Around, settled
from depeche.reports.coders.slots import Found, Sides
from tests.reports.coders.telling import told


def act(kind, source, target, sentence, block=0):
    return Around(kinds()[kind], tuple(source.split("+")), tuple(target.split("+")), sentence, block)


def sides_of(kind, acts, known=None, place=(5, 0)):
    sides = settled(kinds()[kind], known or Sides(), place, acts)
    return sides and ("+".join(sides.codes("source")), "+".join(sides.codes("target")))


def test_the_nearest_act_of_the_same_sort_gives_both_sides():
    acts = [act("aid_grant", "NOR", "IDN", 4), act("accuse", "IDN", "NOR", 5), act("aid_grant", "JPN", "IDN", 1)]
    assert sides_of("loan", acts) == ("NOR", "IDN")
    assert sides_of("criticise", acts) == ("IDN", "NOR")


def test_a_joint_act_is_between_those_of_the_nearest_act():
    assert sides_of("sign", [act("visit", "GHA", "TGO", 4)]) == ("GHA+TGO", "GHA+TGO")


def test_who_deals_with_a_known_target_does_it():
    acts = [act("accuse", "MLI", "DZA", 5), act("visit", "CHE", "SRB", 2)]
    known = Sides(target=[Found("SRB", "stated", "named")])
    assert sides_of("aid_grant", acts, known) == ("CHE", "SRB")


def test_acts_far_away_or_of_another_sort_give_nothing():
    assert sides_of("loan", [act("aid_grant", "NOR", "IDN", 0, block=3)], place=(9, 7)) is None
    assert sides_of("loan", [act("accuse", "NOR", "IDN", 5)]) is None
    assert sides_of("loan", []) is None


def test_a_known_doer_deals_with_the_one_he_deals_with_in_these_lines():
    known = Sides(source=[Found("NOR", "stated", "named")])
    assert sides_of("aid_grant", [act("visit", "IDN", "NOR", 4)], known) == ("NOR", "IDN")
    assert sides_of("aid_grant", [act("visit", "IDN", "NOR", 4), act("meeting", "JPN", "NOR", 5)], known) is None
    assert sides_of("criticise", [act("visit", "IDN", "NOR", 4)], known) is None


def test_what_is_answered_or_undone_gives_its_sides_turned_or_as_they_were():
    acts = [act("border_close", "TUR", "ARM", 4), act("accuse", "ARM", "AZE", 5)]
    assert sides_of("border_open", acts) == ("TUR", "ARM")
    assert sides_of("deny", acts) == ("AZE", "ARM")


def test_an_act_without_sides_is_coded_by_the_acts_around_it_and_says_so(read_french):
    reading = read_french(
        "Le ministre norvégien des Affaires étrangères, Jonas Store, a rencontré lundi à Oslo son homologue "
        "indonésien, Marty Natalegawa. La Norvège a promis jeudi un milliard de dollars à l'Indonésie.\n\n"
        "La Norvège a versé mardi 30 millions de dollars à l'Indonésie. Où est passé le magot ? Les forêts brûlent "
        "toujours. Environ 70 millions avaient été décaissés en novembre."
    )
    assert told(reading).count(("aid_grant", "NOR", "IDN")) == 2
    (later,) = [d for d in reading.drafts if d.event is not None and WHY in d.sides.tried]
    assert {a.basis for a in (*later.event.source, *later.event.target)} == {"cast"}
