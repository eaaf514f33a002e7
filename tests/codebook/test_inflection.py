"""Inflection: forms and what they may stand for, of French words."""

import pytest

from depeche.codebook.inflection import Inflection, read_inflection
from depeche.errors import UnknownLanguage


@pytest.fixture(scope="module")
def french() -> Inflection:
    return read_inflection("fr")


@pytest.mark.parametrize(
    ("lemma", "form", "analysis"),
    [
        ("signer", "signera", "Fut.3.Sing"),
        ("signer", "signées", "Part.Fem.Plur"),
        ("signer", "signèrent", "Past.3.Plur"),
        ("menacer", "menaçait", "Imp.3.Sing"),
        ("menacer", "menacions", "Imp.1.Plur"),
        ("s'engager", "engagea", "Past.3.Sing"),
        ("s'engager", "engageant", "Ger"),
        ("rappeler", "rappellera", "Fut.3.Sing"),
        ("rappeler", "rappelons", "Pres.1.Plur"),
        ("rejeter", "rejettent", "Pres.3.Plur"),
        ("geler", "gèlera", "Fut.3.Sing"),
        ("acheter", "achètent", "Pres.3.Plur"),
        ("libérer", "libérera", "Fut.3.Sing"),
        ("libérer", "libèrera", "Fut.3.Sing"),
        ("protéger", "protégeait", "Imp.3.Sing"),
        ("déployer", "déploient", "Pres.3.Plur"),
        ("essayer", "essaye", "Pres.3.Sing"),
        ("envoyer", "enverra", "Fut.3.Sing"),
        ("interpeller", "interpelle", "Pres.3.Sing"),
        ("créer", "créée", "Part.Fem.Sing"),
        ("finir", "finissent", "Pres.3.Plur"),
        ("avertir", "avertissant", "Ger"),
        ("répartir", "répartissent", "Pres.3.Plur"),
        ("démentir", "dément", "Pres.3.Sing"),
        ("partir", "partiront", "Fut.3.Plur"),
        ("se tenir", "tenue", "Part.Fem.Sing"),
        ("se tenir", "tiendra", "Fut.3.Sing"),
        ("intervenir", "intervint", "Past.3.Sing"),
        ("convenir", "conviendrait", "Cnd.3.Sing"),
        ("recevoir", "reçut", "Past.3.Sing"),
        ("recevoir", "recevra", "Fut.3.Sing"),
        ("rouvrir", "rouvert", "Part.Masc.Sing"),
        ("offrir", "offre", "Pres.3.Sing"),
        ("accueillir", "accueillera", "Fut.3.Sing"),
        ("conclure", "conclues", "Part.Fem.Plur"),
        ("inclure", "inclus", "Part.Masc.Plur"),
        ("exclure", "exclut", "Past.3.Sing"),
        ("rompre", "rompt", "Pres.3.Sing"),
        ("poursuivre", "poursuivi", "Part.Masc.Sing"),
        ("élire", "élus", "Part.Masc.Plur"),
        ("élire", "élisent", "Pres.3.Plur"),
        ("dire", "dites", "Pres.2.Plur"),
        ("interdire", "interdisez", "Pres.2.Plur"),
        ("écrire", "écrivit", "Past.3.Sing"),
        ("prendre", "prennent", "Pres.3.Plur"),
        ("promettre", "promis", "Part.Masc.Plur"),
        ("abattre", "abattu", "Part.Masc.Sing"),
        ("convaincre", "convainquit", "Past.3.Sing"),
        ("craindre", "craignent", "Pres.3.Plur"),
        ("joindre", "joignit", "Past.3.Sing"),
        ("nuire", "nui", "Part.Masc.Sing"),
        ("conduire", "conduite", "Part.Fem.Sing"),
        ("dissoudre", "dissoute", "Part.Fem.Sing"),
        ("reconnaître", "reconnaît", "Pres.3.Sing"),
        ("naître", "née", "Part.Fem.Sing"),
        ("croire", "croyait", "Imp.3.Sing"),
        ("défendre", "défendu", "Part.Masc.Sing"),
        ("être", "sera", "Fut.3.Sing"),
        ("être", "serait", "Cnd.3.Sing"),
        ("être", "fût", "SubImp.3.Sing"),
        ("avoir", "eut", "Past.3.Sing"),
        ("avoir", "aient", "Sub.3.Plur"),
        ("aller", "va", "Pres.3.Sing"),
        ("aller", "ira", "Fut.3.Sing"),
        ("faire", "font", "Pres.3.Plur"),
        ("satisfaire", "satisfassent", "Sub.3.Plur"),
        ("pouvoir", "pourrait", "Cnd.3.Sing"),
        ("vouloir", "veuille", "Sub.3.Sing"),
        ("devoir", "dû", "Part.Masc.Sing"),
        ("devoir", "doivent", "Pres.3.Plur"),
        ("savoir", "sachant", "Ger"),
        ("voir", "verra", "Fut.3.Sing"),
        ("prévoir", "prévoira", "Fut.3.Sing"),
        ("prévoir", "prévu", "Part.Masc.Sing"),
        ("prévaloir", "prévaut", "Pres.3.Sing"),
        ("asseoir", "assied", "Pres.3.Sing"),
        ("asseoir", "assoit", "Pres.3.Sing"),
        ("surseoir", "sursis", "Part.Masc.Sing"),
        ("mettre fin", "mit fin", "Past.3.Sing"),
    ],
)
def test_a_form_has_the_analysis_of_the_grammar(french: Inflection, lemma: str, form: str, analysis: str):
    assert analysis in french.forms(lemma)[form]


@pytest.mark.parametrize(
    ("lemma", "form"),
    [
        ("engager", "engagait"),
        ("rappeler", "rappelera"),
        ("recevoir", "receva"),
        ("répartir", "répartent"),
        ("asseoir", "assiedt"),
        ("aller", "allent"),
        ("installer", "installirons"),
    ],
)
def test_what_the_grammar_does_not_form_is_no_form(french: Inflection, lemma: str, form: str):
    assert form not in french.forms(lemma)


def test_one_form_may_stand_for_several_tenses(french: Inflection):
    assert french.tenses("conclure", "conclut") == {"Pres", "Past"}
    assert french.tenses("signer", "signe") == {"Pres", "Sub", "Ipv"}


def test_a_foreign_form_stands_for_no_tense(french: Inflection):
    assert french.tenses("signer", "ratifie") == frozenset()


def test_the_reflexive_pronoun_is_no_part_of_the_forms(french: Inflection):
    assert french.forms("se rendre") == french.forms("rendre")


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("accord", {"accord", "accords"}),
        ("journal", {"journal", "journaux"}),
        ("festival", {"festival", "festivals"}),
        ("bureau", {"bureau", "bureaux"}),
        ("pays", {"pays"}),
        ("cessez-le-feu", {"cessez-le-feu"}),
        ("poste-frontière", {"poste-frontière", "postes-frontières"}),
        ("accord-cadre", {"accord-cadre", "accords-cadres"}),
        ("mise en demeure", {"mise en demeure", "mises en demeure"}),
        ("déclaration d'intention", {"déclaration d'intention", "déclarations d'intention"}),
        ("feu vert", {"feu vert", "feux verts"}),
        ("mémorandum", {"mémorandum", "mémorandums", "mémoranda"}),
    ],
)
def test_a_noun_has_its_plurals(french: Inflection, lemma: str, forms: set[str]):
    assert french.inflect(lemma, "NOUN") == forms


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("militaire", {"militaire", "militaires"}),
        ("bilatéral", {"bilatéral", "bilatérale", "bilatéraux", "bilatérales"}),
        ("russe", {"russe", "russes"}),
        ("turc", {"turc", "turque", "turcs", "turques"}),
        ("israélien", {"israélien", "israélienne", "israéliens", "israéliennes"}),
        ("officiel", {"officiel", "officielle", "officiels", "officielles"}),
        ("nouveau", {"nouveau", "nouvel", "nouvelle", "nouveaux", "nouvelles"}),
        ("français", {"français", "française", "françaises"}),
        ("wallon", {"wallon", "wallonne", "wallons", "wallonnes"}),
    ],
)
def test_an_adjective_agrees(french: Inflection, lemma: str, forms: set[str]):
    assert french.inflect(lemma, "ADJ") == forms


def test_a_word_of_another_part_does_not_change(french: Inflection):
    assert french.inflect("bientôt", "ADV") == {"bientôt"}


def test_a_language_without_tables_is_refused():
    with pytest.raises(UnknownLanguage):
        read_inflection("xx")
