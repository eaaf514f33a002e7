"""One story in several languages: names in other spellings and titles in other tongues come together."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from depeche.articles.article import Article
from depeche.articles.readers.file import read_files
from depeche.codebook.likeness import post, posts_agree, same_person
from depeche.ledger.coded_files import read_coded
from depeche.ledger.ledger import open_ledger
from depeche.records.gathering import Records, gather
from depeche.reports.coded import CodedArticle, from_form

HERE = Path(__file__).parent
ENGLISH = HERE / "togo-russia-en.coded.jsonl"

Coded = tuple[Article, CodedArticle]


def english(root: Path) -> list[Coded]:
    """The project's English examples with their coding by hand."""
    return list(read_coded([ENGLISH], articles=[root / "examples" / "togo-russia-en"]))


def french(root: Path) -> list[Coded]:
    """The project's French examples with their coding by hand."""
    found = []
    for article in read_files([root / "examples" / "togo-russia"]):
        form = json.loads((root / "gold" / "fr" / f"{article.id}.json").read_text(encoding="utf-8"))
        found.append((article, from_form({**form, "article": article.id}, article.text)))
    return found


def seeds(shared: Path) -> list[Coded]:
    found = []
    for file in sorted((shared / "seeds").glob("0*.gold.json")):
        name = file.name.removesuffix(".gold.json")
        text = (shared / "seeds" / f"{name}.txt").read_text(encoding="utf-8")
        coded = from_form({**json.loads(file.read_text(encoding="utf-8")), "article": name[:3]}, text)
        found.append((Article(id=name[:3], text=text, published=coded.published, language="fr"), coded))
    return found


def gathered(articles: list[Coded]) -> Records:
    with open_ledger(":memory:") as ledger:
        for article, coded in articles:
            assert ledger.add(article, coded)
        return gather(ledger)


def tellers(records: Records, kind: str, source: str | None = None) -> list[list[str]]:
    """The articles of every record of a kind of event, told by more than one."""
    found = [
        sorted({m.article for m in r.members})
        for r in records
        if r.kind == kind and (source is None or r.source == (source,))
    ]
    return sorted(articles for articles in found if len(articles) > 1)


def titles(records: Records, surname: str) -> list[list[str]]:
    """The titles in conflict of the one record of a person."""
    mine = [r for r in records if r.kind == "office" and surname in r.label]
    assert len(mine) == 1
    return [sorted(v.value for v in c.values) for c in mine[0].conflicts]


def test_the_french_and_the_english_examples_give_one_record_an_event(root):
    records = gathered([*french(root), *english(root)])
    assert tellers(records, "visit") == [["001", "002", "003", "en-001", "en-002"]]
    assert tellers(records, "open_embassy") == [["001", "002", "003", "en-001", "en-002"]]
    assert ["001", "002", "003", "en-001", "en-002"] in tellers(records, "meeting")
    assert tellers(records, "ratify", "RUS") == [["001", "002", "003", "en-001", "en-002"]]
    assert tellers(records, "ratify", "TGO") == [["001", "003", "en-001", "en-002"]]
    assert tellers(records, "deploy") == [["001", "en-001"]]
    assert tellers(records, "agreement") == [["001", "002", "003", "en-001", "en-002"]]


def test_two_figures_for_the_scholarships_are_one_conflict_across_the_languages(root):
    records = gathered([*french(root), *english(root)])
    found = [
        sorted((v.value, v.articles) for v in c.values)
        for r in records
        if r.kind == "measure"
        for c in r.conflicts
        if c.field == "number"
    ]
    assert found == [[("65", ("001", "003", "en-001")), ("75", ("002",))]]


def test_the_titles_of_one_person_are_compared_across_the_languages(root):
    records = gathered([*french(root), *english(root)])
    assert titles(records, "Gnassingb") == [
        ["President of the Council", "Prime Minister", "Président de la République"]
    ]
    assert titles(records, "Lavro") == []
    assert titles(records, "Dussey") == []
    assert titles(records, "Peskov") == []
    assert titles(records, "Belo") == []


def test_the_order_of_the_languages_does_not_matter(root):
    def told(articles: list[Coded]) -> list[tuple[str, list[str]]]:
        return sorted((r.kind, sorted(m.digest for m in r.members)) for r in gathered(articles))

    assert told([*french(root), *english(root)]) == told([*english(root)[::-1], *french(root)[::-1]])


def test_the_seeds_and_the_english_examples_give_one_record_an_event(root, shared):
    records = gathered([*seeds(shared), *english(root)])
    assert tellers(records, "visit") == [["000", "001", "003", "en-001", "en-002"]]
    meetings = tellers(records, "meeting") + tellers(records, "talks")
    assert sorted(meetings) == [["000", "001", "002", "003", "en-001", "en-002"], ["001", "en-002"]]
    assert tellers(records, "ratify", "RUS") == [["000", "004", "en-001", "en-002"]]
    assert tellers(records, "open_embassy") == [["002", "en-001", "en-002"]]
    assert tellers(records, "summit") == [["001", "en-002"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Faure Essozimna Gnassingbé", "Gnassingbe"),
        ("Sergueï Lavrov", "Sergei Lavrof"),
        ("Sergey Lavrov", "Lavrov"),
        ("Vladimir Poutine", "Putin"),
        ("Andreï Belooussov", "Andrei Belousov"),
        ("Mikhaïl Michoustine", "Mikhail Mishustin"),
        ("Nikol Pachinian", "Nikol Pashinyan"),
        ("Viatcheslav Volodine", "Vyacheslav Volodin"),
        ("Alexandre Loukachenko", "Alexander Lukashenko"),
        ("Kassym-Jomart Tokaïev", "Kassym-Jomart Tokayev"),
        ("Benyamin Nétanyahou", "Benjamin Netanyahu"),
        ("Mohammed ben Salmane", "Mohammed bin Salman"),
        ("Abdel Fattah al-Sissi", "Abdel Fattah el-Sisi"),
        ("Salomé Zourabichvili", "Zourabishvili"),
        ("Mevlüt Çavuşoğlu", "Mevlut Cavusoglu"),
        ("Sviatlana Tsikhanovskaïa", "Sviatlana Tsikhanouskaya"),
    ],
)
def test_one_name_in_the_spellings_of_two_newsrooms_is_one_person(one, other):
    assert same_person(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Emmanuel Macron", "Brigitte Macron"),
        ("Igor Ivanov", "Sergei Ivanov"),
        ("Kim Jong-un", "Kim Yo Jong"),
        ("Hun Sen", "Hun Manet"),
        ("Paul Kagame", "Paul Biya"),
    ],
)
def test_two_persons_with_a_name_in_common_stay_two(one, other):
    assert not same_person(one, other)


@pytest.mark.parametrize(
    ("one", "other", "country", "agree"),
    [
        ("président du Conseil", "President of the Council", "TGO", True),
        ("président du Conseil", "President", "TGO", True),
        ("président du Conseil", "Prime Minister", "TGO", False),
        ("présidente du Conseil", "Prime Minister", "ITA", True),
        ("Président de la République", "President of the Council", "TGO", False),
        ("chef de la diplomatie", "foreign minister", "RUS", True),
        ("ministre de la Défense", "foreign minister", "RUS", False),
        ("vice-ministre des Affaires étrangères", "deputy foreign minister", "RUS", True),
        ("ancien ministre des Affaires étrangères", "foreign minister", "RUS", False),
    ],
)
def test_a_title_in_two_languages_is_one_post_or_a_conflict(one, other, country, agree):
    assert posts_agree(post(one), post(other), country) is agree
