"""Acquaintance: an office that one article prints serves the others of the ledger that name the person without it.

"La ministre togolaise des Affaires étrangères, Ama Dossou" in one article tells for whom Ama Dossou speaks in another.
Only a title that names its state counts, and only as long as all articles that print one agree. So what an article
reports hangs on the texts of the ledger alone, and not on the order in which they came: articles that gain such a
person, or lose one since two articles disagree, are read anew. What somebody else coded, or another version of the
coder, is left alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, select

from depeche.articles.article import Article
from depeche.codebook.folding import fold
from depeche.codebook.tables import languages
from depeche.errors import DepecheError
from depeche.ledger.derived import NAMES, OFFICES, PLACED
from depeche.ledger.entry import Source, article_digest, coding_digest, rows
from depeche.ledger.ledger import Ledger
from depeche.ledger.lookup import edition, reports_of, sources_of
from depeche.ledger.tables import ARTICLES, CODINGS, REPORTS
from depeche.ledger.words import search
from depeche.mentions.names import name_table
from depeche.mentions.officers import Officer
from depeche.records.stock import chunks
from depeche.records.upkeep import keep_up, last_met, note_met
from depeche.reports.coded import CodedArticle

WORDS = 5  # of a name, particles among them
_CAPITAL = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?\.?")
_MOST = 100_000  # articles that name one person


class Printed(NamedTuple):
    """An office of a person, as one article prints it."""

    name: str
    country: str
    title: str
    language: str | None
    article: str


def officers_for(ledger: Ledger, article: Article | Source) -> tuple[Officer, ...]:
    """Whom an article names whose office others print; each with the first, by id, of those that do."""
    digest = article.digest if isinstance(article, Source) else article_digest(article)
    keep_up(ledger)
    with ledger.reading() as connection:
        printed = _printed(connection, names_in(article.text), but=digest)
    return tuple(sorted(officer for told in printed.values() if (officer := _agreed(told)) is not None))


def revisit(ledger: Ledger, *, since: int, every: bool = False, pipeline: str | None = None) -> int:
    """Read anew the articles to which the offices of new ones make a difference; return how many changed.

    Args:
        since: Number of the last coding before the new ones, for a ledger in which nobody has looked yet.
        every, pipeline: How articles are coded, as when they were entered.
    """
    keep_up(ledger)
    with ledger.reading() as connection:
        met = last_met(connection)
        since = since if met is None else met
        arrived = set(connection.execute(select(CODINGS.c.article).where(CODINGS.c.number > since)).scalars())
        told: dict[str, set[str]] = defaultdict(set)
        for name in _told_since(connection, since):
            for digest in _naming(connection, name):
                told[digest].add(name)
    last = edition(ledger).coding
    changed = sum(
        _again(ledger, source, every, pipeline)
        for source in _sources(ledger, sorted(arrived | told.keys()))
        if source.digest in arrived or any(name in source.text for name in told[source.digest])
    )
    keep_up(ledger)
    now = edition(ledger).coding
    note_met(ledger, now if now == last + changed else last)
    return changed


def names_in(text: str) -> list[str]:
    """Runs of two words and more, the first and last in a capital, that may name a person; sorted."""
    found: set[str] = set()
    words = list(_CAPITAL.finditer(text))
    for n, first in enumerate(words):
        if not first.group()[0].isupper():
            continue
        for last in words[n + 1 : n + WORDS]:
            between = text[first.start() : last.end()]
            if "\n" in between or "," in between:
                break
            if any(letter.isupper() for letter in last.group()):  # also "al-Awadi"
                found.add(between)
    return sorted(found)


def _printed(connection: Connection, names: Iterable[str], *, but: str = "") -> dict[str, list[Printed]]:
    """Offices that name their state, by the names of their holders as printed, but for those of one article."""
    found: dict[str, list[Printed]] = defaultdict(list)
    columns = (NAMES.c.name, NAMES.c.country, OFFICES.c.title, ARTICLES.c.language, ARTICLES.c.id)
    for some in chunks(names):
        query = (
            select(*columns)
            .join(OFFICES, OFFICES.c.name == NAMES.c.number)
            .join(PLACED, PLACED.c.report == OFFICES.c.report)
            .join(ARTICLES, ARTICLES.c.number == PLACED.c.article)
            .where(NAMES.c.name.in_(some), NAMES.c.country != "", ARTICLES.c.digest != but)
        )
        for row in (Printed(*told) for told in connection.execute(query)):
            if _names_state(row.title, row.country, row.language):
                found[row.name].append(row)
    return found


def _names_state(title: str, code: str, language: str | None) -> bool:
    """Do the words of an office say whose it is: "ministre togolais", "President of Ghana"?"""
    known = [language] if language in languages() else sorted(languages())
    return any(name.code == code for each in known for name in name_table(each or "").find(title))


def _agreed(told: Sequence[Printed]) -> Officer | None:
    if len({row.country for row in told}) != 1:
        return None
    first = min(told, key=lambda row: row.article)
    return Officer(first.name, first.country, first.article)


def _told_since(connection: Connection, since: int) -> list[str]:
    """Names of office holders in what was entered after a coding, and in earlier codings of the same articles."""
    arrived = select(CODINGS.c.article).where(CODINGS.c.number > since).distinct()
    query = (
        select(REPORTS.c.body)
        .join(CODINGS, CODINGS.c.digest == REPORTS.c.coding)
        .where(REPORTS.c.sort == "office", CODINGS.c.article.in_(arrived))
    )
    known = _known_persons()
    printed = {str(body["person"]) for body in connection.execute(query).scalars()}
    return sorted(name for name in printed if len(name.split()) > 1 and fold(name) not in known)


def _known_persons() -> frozenset[str]:
    """Names of the codebook's persons, whom every article knows."""
    return frozenset(fold(form) for code in sorted(languages()) for form in name_table(code).persons())


def _naming(connection: Connection, name: str) -> Iterator[str]:
    """Digests of the articles that print a name and no office beside it."""
    with_office = (
        select(ARTICLES.c.digest)
        .join(PLACED, PLACED.c.article == ARTICLES.c.number)
        .join(OFFICES, OFFICES.c.report == PLACED.c.report)
        .join(NAMES, NAMES.c.number == OFFICES.c.name)
        .where(NAMES.c.name == name)
    )
    own = set(connection.execute(with_office).scalars())
    yield from (digest for digest in search(connection, name, _MOST) if digest not in own)


def _sources(ledger: Ledger, digests: Sequence[str]) -> Iterator[Source]:
    for some in chunks(digests):
        found = sources_of(ledger, some)
        yield from (found[digest] for digest in some if digest in found)


def _again(ledger: Ledger, source: Source, every: bool, pipeline: str | None) -> bool:
    """Read an article with the officers of the others; return whether that made a difference."""
    from depeche.reading import code  # loads the parser: only where something is coded

    article, officers = source.as_article(), officers_for(ledger, source)
    if not officers and not _coded_twice(ledger, source):
        return False
    now = {entry.digest for entry in reports_of(ledger, source)}
    try:
        coded = code(article, every=every, pipeline=pipeline, officers=officers)
        if now == _digests(article, coded):
            return False
        plain = code(article, every=every, pipeline=pipeline) if officers else coded
    except DepecheError:
        return False  # entered by other means than our coder
    return _ours(ledger, article, plain) and ledger.put_back(article, coded)


def _coded_twice(ledger: Ledger, source: Source) -> bool:
    with ledger.reading() as connection:
        query = select(CODINGS.c.number).where(CODINGS.c.article == source.digest).limit(2)
        return len(connection.execute(query).all()) > 1


def _ours(ledger: Ledger, article: Article, plain: CodedArticle) -> bool:
    """Is what this coder makes of the article's own words among its codings?"""
    with ledger.reading() as connection:
        wanted = coding_digest(article_digest(article), _digests(article, plain))
        return connection.execute(select(CODINGS.c.number).where(CODINGS.c.digest == wanted)).first() is not None


def _digests(article: Article, coded: CodedArticle) -> set[str]:
    return {row.digest for row in rows(article, coded)}
