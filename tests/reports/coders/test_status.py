"""Status: whether an act has happened, from who was first to do it, and from what is said to be in course."""

from __future__ import annotations

import datetime

import pytest

from tests.reports.coders.telling import events, read_on

DAY = datetime.date(2022, 2, 5)  # a Saturday


def statuses(text: str, language: str) -> set[tuple[str, str]]:
    """Kind and status of every event."""
    return {(event.kind, event.status) for event in events(read_on(DAY, text, language))}


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("fr", "La Jordanie a été la première à fermer sa frontière avec la Syrie.", ("border_close", "happened")),
        ("fr", "La Jordanie sera la première à fermer sa frontière avec la Syrie.", ("border_close", "planned")),
        (
            "fr",
            "Les Jordaniens sont les seuls à avoir fermé leur frontière avec la Syrie.",
            ("border_close", "happened"),
        ),
        ("en", "Kenya was the last to reopen its embassy in Mogadishu.", ("open_embassy", "happened")),
        ("en", "Kenya will be the first country to reopen its embassy in Mogadishu.", ("open_embassy", "planned")),
        ("fr", "La procédure de retrait du Kenya de l'Union africaine a pris du retard.", ("denounce", "ongoing")),
        ("en", "The withdrawal process of Kenya from the African Union continues.", ("denounce", "ongoing")),
        ("fr", "Le Kenya a annoncé son retrait de l'Union africaine.", ("denounce", "happened")),
        ("fr", "L'Union européenne a lancé une procédure de sanction contre le Ghana.", ("sanction", "ongoing")),
        (
            "fr",
            "Nairobi redoute la sortie du Kenya de l'Union africaine dont le processus débutera demain.",
            ("denounce", "planned"),
        ),
        (
            "fr",
            "La réaction du Kenya ne s'est pas fait attendre : retrait de l'Union africaine.",
            ("denounce", "happened"),
        ),
        (
            "fr",
            "Les récentes décisions du Kenya, en particulier son refus de dialoguer ainsi que sa récente sortie de "
            "l'Union africaine, inquiètent le Ghana.",
            ("denounce", "happened"),
        ),
        ("fr", "Le président kényan est arrivé jeudi à Accra pour une visite de cinq jours.", ("visit", "ongoing")),
        ("fr", "Le président kényan a quitté Accra jeudi au terme d'une visite de cinq jours.", ("visit", "happened")),
        (
            "fr",
            "Le ministre kényan, arrivé depuis jeudi à Accra pour trois jours, y a vu le ministre ghanéen.",
            ("visit", "ongoing"),
        ),
    ],
)
def test_status(language, text, told):
    assert told in statuses(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Should Kenya close its border with Uganda, trade would stop."),
        ("en", "Were Kenya to close its border with Uganda, trade would stop."),
        ("en", "Had Kenya recalled its ambassador to Uganda, nothing would have changed."),
        ("en", "The clause would have let Kenya close its border with Uganda."),
        ("en", "Kenya ought to have recalled its ambassador to Uganda."),
        ("en", "Experts doubt that Kenya will ever recall its ambassador to Uganda."),
        ("en", "Trade between Kenya and Uganda has doubled since the 2019 summit in Kampala."),
        ("fr", "Le Kenya aurait pu rappeler lundi son ambassadeur en Ouganda."),
        ("fr", "Les Kényans auraient dû rappeler leur ambassadeur en Ouganda."),
        ("fr", "Des experts doutent que le Kenya rappellera son ambassadeur en Ouganda."),
        ("fr", "Personne n'a accusé le Kenya de quoi que ce soit."),
        ("fr", "Le président kényan n'a pas dit merci à l'Ouganda."),
        ("fr", "Demandez aux Kényans."),
        ("fr", "Il n'est pas exclu que le Kenya se retire du traité avec l'Ouganda."),
        ("fr", "Il se peut que le Kenya ferme la frontière avec l'Ouganda."),
        ("fr", "Il est peu probable que le Kenya rappelle son ambassadeur en Ouganda."),
        ("fr", "Rien ne prouve que le Kenya ait fermé la frontière avec l'Ouganda."),
        ("fr", "Selon une rumeur, le Kenya a rappelé son ambassadeur en Ouganda."),
        ("fr", "Le traité oblige le Kenya à extrader ces suspects vers l'Ouganda."),
        ("fr", "L'accord stipule que le Kenya fermera la frontière avec l'Ouganda la nuit."),
        ("en", "It is possible that Kenya will recall its ambassador to Uganda."),
        ("en", "It is unlikely that Kenya will close its border with Uganda."),
        ("en", "There is no evidence that Kenya closed its border with Uganda."),
        ("en", "It is not ruled out that Kenya will quit the treaty with Uganda."),
        ("en", "Rumour has it that Kenya recalled its ambassador to Uganda."),
        ("en", "The treaty provides that Kenya will deliver ten aircraft to Uganda."),
        ("en", "The treaty obliges Kenya to extradite ten men to Uganda."),
        ("fr", "L'accord de 1995 entre le Kenya et l'Ouganda demeure en vigueur."),
        ("en", "Under its annex, Kenya would train Ugandan sailors."),
        ("en", "The treaty, under which Kenya would train Ugandan sailors, gathers dust."),
        ("en", "A working paper goes further: Kenya would train Ugandan sailors and lend Uganda two boats."),
        ("en", "Its schedule merely says that Kenyan pilots would train Ugandan cadets."),
        ("fr", "Aux termes du texte, le Kenya formera des marins ougandais."),
        ("fr", "Un volet permettrait au Kenya de former des marins ougandais."),
        ("fr", "Le Kenya y bâtirait deux ports et formerait des marins ougandais."),
        ("en", '"Suppose Kenya had closed its border with Uganda," said the minister.'),
        ("fr", "Que le Kenya vienne à rappeler son ambassadeur en Ouganda, et tout s'arrête."),
        ("fr", "Dans le film, le Kenya envahit l'Ouganda."),
        ("en", "It is a board game in which Kenya invades Uganda with two dice."),
        ("en", "It is the ugliest quarrel since Kenya recalled its ambassador to Uganda in 2010."),
        ("en", "It is the first such deal between Kenya and Uganda since 1966."),
    ],
)
def test_what_is_only_supposed_or_so_already_is_no_act(language, text):
    assert not statuses(text, language)


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "Kenya should recall its ambassador to Uganda, Tanzania's president said.", "called_for"),
        ("en", "Kenya had recalled its ambassador to Uganda.", "happened"),
        ("en", "Kenya will recall its ambassador to Uganda.", "planned"),
        ("fr", "Le Kenya a dû rappeler son ambassadeur en Ouganda.", "happened"),
        ("fr", "Le Kenya n'a accusé que l'Ouganda.", "happened"),
        ("fr", "La visite du président kényan en Ouganda n'est pas à l'ordre du jour.", "denied"),
        ("fr", "Nairobi confirme que le Kenya a rappelé son ambassadeur en Ouganda.", "happened"),
        ("fr", "Il est faux que le Kenya ait fermé la frontière avec l'Ouganda.", "denied"),
        ("en", "It is false that Kenya closed its border with Uganda.", "denied"),
        ("en", "There is no doubt that Kenya has closed its border with Uganda.", "happened"),
        ("en", "Nobody denies that Kenya has closed its border with Uganda.", "happened"),
        ("en", "It is not true that Kenya closed its border with Uganda.", "denied"),
        ("fr", "Nul ne doute que le Kenya a rappelé son ambassadeur en Ouganda.", "happened"),
        ("fr", "Il n'est pas vrai que le Kenya ait fermé la frontière avec l'Ouganda.", "denied"),
        ("en", "It is certain that Kenya has recalled its ambassador to Uganda.", "happened"),
        ("fr", "Le Kenya accuse l'Ouganda, qui n'a pas dit merci.", "happened"),
        ("fr", "Selon un journal, le Kenya aurait rappelé son ambassadeur en Ouganda.", "happened"),
        ("fr", "Le ministre a dit que le Kenya formerait des marins ougandais.", "planned"),
        ("en", "Kenya would recall its ambassador to Uganda, the minister said.", "planned"),
        ("fr", "Depuis que le Kenya a rappelé, mardi, son ambassadeur en Ouganda, tout est calme.", "happened"),
        ("fr", "Il est clair que le Kenya a rappelé son ambassadeur en Ouganda.", "happened"),
    ],
)
def test_helpers_that_suppose_nothing_leave_an_act_as_it_is(language, text, told):
    assert told in {status for _, status in statuses(text, language)}
