"""One bad article never stops the others, and each is named with its reason."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from depeche.articles.article import Article
from depeche.articles.readers.file import Refusal, read_files
from depeche.errors import NoArticles, TooLong, UnreadableArticle, UnsupportedFormat

PAGE = """<html><head><title>Lomé et Moscou</title><meta property="og:site_name" content="Le Golfe">
<meta property="article:published_time" content="2025-11-20"></head>
<body><nav>Accueil Sport</nav><article><h1>Lomé et Moscou</h1>
<p>Le président russe a reçu mercredi au Kremlin le président du Conseil togolais, auquel il a confirmé l'ouverture
d'ambassades.</p><p>Les échanges ont aussi porté sur la sécurité, l'agriculture et la formation, selon un communiqué des
deux présidences.</p><script>alert("never")</script></article></body></html>"""


def read(*paths: Path, **more):
    return list(read_files(paths, **more))


def refused(*paths: Path, **more) -> Refusal:
    (only,) = read(*paths, **more)
    assert isinstance(only, Refusal)
    return only


def test_a_text_is_kept_character_for_character(tmp_path):
    words = "Lomé\r\n«\u00a0Oui\u202f», dit-il\u2028à\t l’aube\r"
    (tmp_path / "a.txt").write_bytes(words.encode())
    (article,) = read(tmp_path / "a.txt")
    assert isinstance(article, Article)
    assert (article.id, article.text) == ("a", words)


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfLom\xc3\xa9")
    (tmp_path / "b.txt").write_bytes("Lomé.".encode("utf-16"))
    assert [a.text for a in read(tmp_path)] == ["Lomé", "Lomé."]


def test_a_page_gives_its_article_with_title_day_and_outlet_and_no_scripts(tmp_path):
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    (article,) = read(tmp_path / "a.html")
    assert isinstance(article, Article)
    assert (article.title, str(article.published), article.outlet) == ("Lomé et Moscou", "2025-11-20", "Le Golfe")
    assert "Kremlin" in article.text
    assert "alert" not in article.text


def test_a_folder_is_read_in_the_order_of_names_without_hidden_files(tmp_path):
    for name in ("b.txt", "a.txt", "c/d.txt", ".git/e.txt", "notes.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    assert [a.id for a in read(tmp_path)] == ["a", "b", "d", "notes"]


def test_files_that_no_reader_takes_are_named_once_by_kind_and_are_no_failures(tmp_path):
    for name in ("a.txt", "a.css", "b.css", "c.jpg"):
        (tmp_path / name).write_text(name)
    (tmp_path / "a.json").write_text('{"schema": "depeche/1", "article": "a"}')
    article, skipped = read(tmp_path)
    assert isinstance(article, Article)
    assert (skipped.skipped, skipped.error.kinds) == (True, {".css": 2, ".jpg": 1, ".json": 1})


def test_rows_bring_what_is_known_of_their_article(tmp_path):
    row = {
        "id": "x",
        "url": "https://e.org/1",
        "outlet": "E",
        "published": "2025-11-19",
        "language": "fr",
        "title": "T",
        "text": "Texte",
    }
    (tmp_path / "a.jsonl").write_text(json.dumps(row) + "\n\n")
    (article,) = read(tmp_path / "a.jsonl")
    assert isinstance(article, Article)
    told = (
        article.id,
        article.url,
        article.outlet,
        str(article.published),
        article.language,
        article.title,
        article.text,
    )
    assert told == (
        "x", "https://e.org/1", "E", "2025-11-19", "fr", "T", "Texte",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ('{"id": "x", ', "no JSON object"),
        ('["x"]', "needs a JSON object"),
        ('{"text": "words"}', "needs an id"),
        ('{"id": "x"}', "needs a text"),
        ('{"id": "x", "text": " "}', "no text in it"),
        ('{"id": "x", "text": "words", "published": "hier"}', "no day such as 2025-11-19"),
        ('{"id": "x", "text": "a\\u0000b"}', "NUL"),
        ('{"id": "x", "text": "a\\ud800b"}', "surrogates"),
        ("[" * 10_000, "no JSON object"),
        ("\udcff", "not UTF-8"),
    ],
)
def test_a_broken_line_is_named_with_its_number_and_the_others_go_on(tmp_path, line, why):
    good = '{"id": "%s", "text": "words"}'
    (tmp_path / "a.jsonl").write_text(
        "\n".join([good % "one", line, good % "two"]), encoding="utf-8", errors="surrogateescape"
    )
    first, bad, last = read(tmp_path / "a.jsonl")
    assert isinstance(bad, Refusal)
    assert f"{tmp_path / 'a.jsonl'}:2" in str(bad)
    assert why in str(bad)
    assert [first.id, last.id] == ["one", "two"]


def test_what_is_no_article_is_refused_by_name(tmp_path):
    (tmp_path / "a.docx").write_bytes(b"PK")
    (tmp_path / "b.txt").write_bytes(b"%PDF-1.7")
    (tmp_path / "c.txt").write_bytes(b"Lom\xe9 est la capitale")
    (tmp_path / "empty").mkdir()
    assert isinstance(refused(tmp_path / "a.docx").error, UnsupportedFormat)
    assert "PDF" in str(refused(tmp_path / "b.txt"))
    assert "byte 0xe9 at 3" in str(refused(tmp_path / "c.txt"))
    assert isinstance(refused(tmp_path / "empty").error, NoArticles)
    assert "no such file" in str(refused(tmp_path / "missing.txt"))


def test_a_broken_pdf_in_a_folder_is_named_and_the_texts_beside_it_are_read(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "b.txt").write_text("words")
    kinds = [type(r).__name__ for r in read(tmp_path)]
    assert kinds == ["Refusal", "Article"]


def test_a_text_beyond_the_limit_is_refused_before_it_is_read(tmp_path):
    (tmp_path / "a.txt").write_text("x" * 101)
    (tmp_path / "b.txt").write_bytes(b"x" * 20_000_000)
    assert isinstance(refused(tmp_path / "a.txt", limit=100).error, TooLong)
    assert isinstance(refused(tmp_path / "b.txt").error, TooLong)


def test_one_id_with_two_texts_is_refused_and_the_same_article_twice_is_read_once(tmp_path):
    for folder, words in (("a", "one"), ("b", "two"), ("c", "one")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.txt").write_text(words)
    first, clash = read(tmp_path)
    assert isinstance(first, Article)
    assert isinstance(clash, Refusal)
    assert isinstance(clash.error, UnreadableArticle)
    assert "'x' already" in str(clash)
