"""Words of articles: an index of title and text by each database's own means, and looking something up in it.

Capitals and accents make no difference on either database. PostgreSQL also takes the forms of a word together, by its
dictionary for the article's language; SQLite finds words as they are written.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from sqlalchemy import Connection, text

# Letters with a mark, as PostgreSQL's `translate` takes them; SQLite folds them by itself.
_MARKED = [
    (chr(code), unicodedata.normalize("NFD", chr(code))[0])
    for code in range(0xC0, 0x180)
    if unicodedata.category(chr(code))[0] == "L" and len(unicodedata.normalize("NFD", chr(code))) == 2
]
_FROM, _TO = "".join(a for a, _ in _MARKED), "".join(b for _, b in _MARKED)
# The name of a dictionary for each language that PostgreSQL has one for and we read.
_DICTIONARIES = {"fr": "french", "en": "english"}
_DICTIONARY = (
    "CASE articles.language "
    + "".join(f"WHEN '{code}' THEN '{name}'::regconfig " for code, name in _DICTIONARIES.items())
    + "ELSE 'simple'::regconfig END"
)
# PostgreSQL indexes at most a megabyte of an article's words: the first 150,000 characters of the longest.
_INDEXED = (
    f"translate(normalize(left(coalesce(articles.title, '') || ' ' || articles.text, 150000)), '{_FROM}', '{_TO}')"
)
_WORD = re.compile(r"\w+")


def index_statements(database: str) -> Iterator[str]:
    """The statements that make the index of words, and fill it from the articles that are there."""
    if database == "postgresql":
        words = _INDEXED.replace("articles.", "")
        dictionary = _DICTIONARY.replace("articles.", "")
        yield f"CREATE INDEX ix_articles_words ON articles USING gin (to_tsvector({dictionary}, {words}))"
        return
    yield (
        "CREATE VIRTUAL TABLE article_words USING fts5"
        "(title, text, content='articles', content_rowid='number', tokenize='unicode61 remove_diacritics 2')"
    )
    yield (
        "CREATE TRIGGER articles_words AFTER INSERT ON articles BEGIN "
        "INSERT INTO article_words (rowid, title, text) VALUES (new.number, new.title, new.text); END"
    )
    yield "INSERT INTO article_words (article_words) VALUES ('rebuild')"


def search(connection: Connection, words: str, limit: int) -> list[str]:
    """Digests of the articles that hold all the words, those that speak most of them first."""
    # Nothing in the words is read as an operator, on either database.
    folded = "".join(c for c in unicodedata.normalize("NFD", words) if not unicodedata.combining(c))
    wanted = _WORD.findall(folded)
    if not wanted:
        return []
    if connection.dialect.name == "postgresql":
        # One condition for each dictionary, so that the index answers it.
        vector = f"to_tsvector({_DICTIONARY}, {_INDEXED})"
        known = ", ".join(f"'{code}'" for code in _DICTIONARIES)
        conditions = [
            f"articles.language = '{code}' AND {vector} @@ plainto_tsquery('{name}', :words)"
            for code, name in _DICTIONARIES.items()
        ]
        conditions.append(
            f"coalesce(articles.language, '') NOT IN ({known}) AND {vector} @@ plainto_tsquery('simple', :words)"
        )
        query = f"""
            SELECT articles.digest FROM articles WHERE ({") OR (".join(conditions)})
            ORDER BY ts_rank({vector}, plainto_tsquery({_DICTIONARY}, :words)) DESC, articles.digest LIMIT :most"""
        asked = " ".join(wanted)
    else:
        query = """
            SELECT articles.digest FROM article_words JOIN articles ON articles.number = article_words.rowid
            WHERE article_words MATCH :words ORDER BY article_words.rank, articles.digest LIMIT :most"""
        asked = " ".join(f'"{word}"' for word in wanted)
    # The text stands in a statement with colons of its own (casts), so they are marked as no parameters.
    statement = text(re.sub(r"::", r"\\:\\:", query))
    return list(connection.execute(statement, {"words": asked, "most": limit}).scalars())
