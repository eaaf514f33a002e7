"""Transcripts: a ledger as lines of JSON for other programs and later decades, and back into a ledger.

The first line is a head that names the form. Then comes one line for each article with all its codings and their
reports, and one for each row of the other tables (judgements, failures...), all in the order of adding. What can be
computed from the rest (the columns that blocking needs, likenesses) is left out and made anew. A row's number is left
out too, since only the order counts; but for tables without digests, whose rows may name each other by number.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from sqlalchemy import Connection, LargeBinary, RowMapping, Table, insert, select

from depeche.errors import DepecheError, LedgerError
from depeche.ledger.backup import KEPT, go_on_counting
from depeche.ledger.checking import article_fault, report_faults
from depeche.ledger.dialects import hold, insert_missing
from depeche.ledger.entry import Row, coding_digest, digest_of, row_of
from depeche.ledger.judgement import Judgement
from depeche.ledger.ledger import Ledger
from depeche.ledger.tables import ARTICLES, CODINGS, FAILURES, JUDGEMENTS, REPORTS, SCHEMA_VERSION

SCHEMA = "depeche-ledger/1"
_AT_ONCE = 200
# Room for the longest text that is read (16 MB) with several codings of it.
_LONGEST = 256_000_000
_OTHERS = tuple(table for table in KEPT if table not in (ARTICLES, CODINGS, REPORTS))
# What belongs to one ledger alone (where a watch has been, what it told): goes into a ledger that has nothing of it.
_NUMBERED = tuple(table for table in _OTHERS if table not in (JUDGEMENTS, FAILURES))


def transcript(ledger: Ledger, *, only: Collection[str] | None = None) -> Iterator[dict[str, Any]]:
    """Yield the lines of a ledger as it was at one moment, each ready for `json.dumps`.

    Args:
        ledger: The ledger.
        only: Digests of the articles to take, with the judgements on their reports alone; all of it by default.
    """
    yield {"line": "head", "schema": SCHEMA, "tables": SCHEMA_VERSION}
    with ledger.snapshot() as connection:
        reports: set[str] = set()
        for line in _articles(connection, only):
            if only is not None:
                reports.update(report["digest"] for coding in line["codings"] for report in coding["reports"])
            yield line
        for table in _OTHERS:
            rows = connection.execute(select(table).order_by(table.c.number)).mappings()
            kept = rows if only is None else _about(table, rows, reports)
            yield from ({"line": table.name, **_line(table, row)} for row in kept)


def enter(file: BinaryIO, ledger: Ledger, name: str) -> Counter[str]:
    """Enter a transcript into a ledger, in one transaction; what the ledger has already adds nothing.

    Args:
        file: Its lines, in UTF-8.
        ledger: An empty ledger becomes the one that was written; another takes in what it lacks.
        name: What the file is called in a refusal.

    Returns:
        How many rows of each table were new.

    Raises:
        LedgerError: A line is none of a transcript's, or not what was entered in the first place; nothing is entered.
    """
    new: Counter[str] = Counter({table.name: 0 for table in KEPT})
    with ledger.writing() as connection:
        hold(connection)
        headed, fresh = False, all(_is_empty(connection, table) for table in _NUMBERED)
        for number, line in enumerate(_lines(file, name), start=1):
            where = f"{name}, line {number}"
            try:
                if not headed:
                    _check_head(line, where)
                    headed = True
                else:
                    new.update(_enter(connection, line, where, fresh=fresh))
            except (KeyError, TypeError, AttributeError, ValueError, RecursionError) as wrong:
                raise LedgerError(where, f"no line of a transcript: {wrong!r}") from wrong
        if not headed:
            raise LedgerError(name, "this is no transcript of a ledger: it is empty")
        go_on_counting(connection, _NUMBERED)
    return new


def enter_file(path: Path, ledger: Ledger) -> Counter[str]:
    """Enter the transcript in a file; as `enter`.

    Raises:
        LedgerError: It can't be read, or as `enter`.
    """
    try:
        with path.open("rb") as file:
            return enter(file, ledger, str(path))
    except OSError as wrong:
        raise LedgerError(str(path), wrong.strerror or type(wrong).__name__) from wrong


def _articles(connection: Connection, only: Collection[str] | None) -> Iterator[dict[str, Any]]:
    last = 0
    while True:
        query = select(ARTICLES).where(ARTICLES.c.number > last).order_by(ARTICLES.c.number).limit(_AT_ONCE)
        found = connection.execute(query).mappings().all()
        if not found:
            return
        last = found[-1]["number"]
        wanted = [row for row in found if only is None or row["digest"] in only]
        codings = _codings(connection, [row["digest"] for row in wanted])
        for row in wanted:
            yield {"line": "article", **_line(ARTICLES, row), "codings": codings.get(row["digest"], [])}


def _codings(connection: Connection, articles: list[str]) -> dict[str, list[dict[str, Any]]]:
    """The codings of each article in the order of adding, with their reports."""
    found: dict[str, list[dict[str, Any]]] = {}
    of_coding: dict[str, list[dict[str, Any]]] = {}
    for digest, article in connection.execute(
        select(CODINGS.c.digest, CODINGS.c.article).where(CODINGS.c.article.in_(articles)).order_by(CODINGS.c.number)
    ):
        of_coding[digest] = []
        found.setdefault(article, []).append({"digest": digest, "reports": of_coding[digest]})
    query = (
        select(REPORTS.c.coding, REPORTS.c.digest, REPORTS.c.sort, REPORTS.c.body)
        .join(CODINGS, CODINGS.c.digest == REPORTS.c.coding)
        .where(CODINGS.c.article.in_(articles))
        .order_by(REPORTS.c.number)
    )
    for coding, digest, sort, body in connection.execute(query):
        of_coding[coding].append({"digest": digest, "sort": sort, "body": body})
    return found


def _about(table: Table, rows: Any, reports: set[str]) -> Iterator[RowMapping]:
    """The judgements on nothing but these reports, with what takes them back; nothing of other tables."""
    if table is not JUDGEMENTS:
        return
    kept: set[str] = set()
    for row in rows:
        if (row["subjects"] and reports.issuperset(row["subjects"])) or row["undoes"] in kept:
            kept.add(row["digest"])
            yield row


def _line(table: Table, row: RowMapping) -> dict[str, Any]:
    return {
        column.name: base64.b64encode(row[column.name]).decode("ascii")
        if _binary(column) and row[column.name] is not None
        else row[column.name]
        for column in _columns_of(table)
    }


def _columns_of(table: Table) -> list[Any]:
    return [column for column in table.columns if column.name != "number" or table in _NUMBERED]


def _binary(column: Any) -> bool:
    return isinstance(column.type, LargeBinary)


def _is_empty(connection: Connection, table: Table) -> bool:
    return connection.execute(select(table.c.number).limit(1)).first() is None


def _lines(file: BinaryIO, name: str) -> Iterator[dict[str, Any]]:
    number = 0
    while raw := file.readline(_LONGEST + 1):
        number += 1
        if not raw.strip():
            continue
        if len(raw) > _LONGEST:
            raise LedgerError(f"{name}, line {number}", f"longer than {_LONGEST:,} bytes")
        try:
            line = json.loads(raw.decode("utf-8"), parse_constant=_no_number)
        except (ValueError, RecursionError) as wrong:
            raise LedgerError(f"{name}, line {number}", f"no JSON: {wrong}") from wrong
        if not isinstance(line, dict):
            raise LedgerError(f"{name}, line {number}", "no JSON object")
        yield line


def _no_number(words: str) -> float:
    raise ValueError(f"{words} is no number")


def _check_head(line: Mapping[str, Any], where: str) -> None:
    if line.get("line") != "head" or line.get("schema") != SCHEMA:
        raise LedgerError(where, f"this is no transcript of a ledger ({SCHEMA}), as depeche export writes it")
    if line["tables"] > SCHEMA_VERSION:
        raise LedgerError(where, f"its tables are version {line['tables']}, this program knows {SCHEMA_VERSION}")


def _enter(connection: Connection, line: dict[str, Any], where: str, *, fresh: bool) -> Counter[str]:
    name = line.pop("line")
    if name == "article":
        return _enter_article(connection, line, where)
    table = next((table for table in _OTHERS if table.name == name), None)
    if table is None:
        raise LedgerError(where, f"a line of an unknown sort: {str(name)[:40]!r}")
    row = _row(table, line)
    if table in _NUMBERED:
        if fresh:
            connection.execute(insert(table).values(row))
        return Counter({table.name: int(fresh)})
    why = _fault(table, row)
    if why:
        raise LedgerError(where, why)
    return Counter({table.name: int(_insert(connection, table, row))})


def _enter_article(connection: Connection, line: dict[str, Any], where: str) -> Counter[str]:
    codings = line.pop("codings")
    article = _row(ARTICLES, line)
    why = article_fault(article)
    if why:
        raise LedgerError(where, why)
    new: Counter[str] = Counter(articles=int(_insert(connection, ARTICLES, article)))
    for coding in codings:
        reports = [_report(article, report, where) for report in coding["reports"]]
        told = [r.digest for r in reports]
        if coding["digest"] not in {coding_digest(article["digest"], told, turn) for turn in range(len(codings))}:
            raise LedgerError(where, f"coding {coding['digest'][:10]}: its reports are not those that were entered")
        if not _insert(connection, CODINGS, {"digest": coding["digest"], "article": article["digest"]}):
            continue
        if reports:
            connection.execute(insert(REPORTS), [_columns(coding["digest"], report) for report in reports])
        new.update(codings=1, reports=len(reports))
    return new


def _report(article: Mapping[str, Any], line: Mapping[str, Any], where: str) -> Row:
    made = row_of(article["digest"], line["sort"], line["body"])
    told = {name: getattr(made, name) for name in ("sort", "kind", "sides", "first", "last", "start", "body")}
    for why in report_faults(article, {**told, "digest": line["digest"]}):
        raise LedgerError(where, f"{line['sort']} {line['digest'][:10]}: {why}")
    return made


def _columns(coding: str, report: Row) -> dict[str, Any]:
    names = ("digest", "sort", "kind", "sides", "first", "last", "start", "body")
    return {"coding": coding, **{name: getattr(report, name) for name in names}}


def _row(table: Table, line: Mapping[str, Any]) -> dict[str, Any]:
    """The columns of a row.

    Raises:
        KeyError: One is missing. ValueError: One holds what its column can't.
    """
    row: dict[str, Any] = {}
    for column in _columns_of(table):
        # A column that came with a later version of the tables is empty in what was written before.
        value = line.get(column.name) if column.nullable else line[column.name]
        if _binary(column) and value is not None:
            try:
                value = base64.b64decode(value, validate=True)
            except binascii.Error as wrong:
                raise ValueError(f"{column.name} is no base64") from wrong
        elif column.type.python_type is int and (isinstance(value, bool) or not isinstance(value, int | None)):
            raise ValueError(f"{column.name} is no whole number: {str(value)[:40]!r}")
        elif column.type.python_type is str and not isinstance(value, str | None):
            raise ValueError(f"{column.name} is no text: {str(value)[:40]!r}")
        row[column.name] = value
    return row


def _fault(table: Table, row: Mapping[str, Any]) -> str | None:
    if table is JUDGEMENTS:
        plain = {**row, "subjects": tuple(row["subjects"])}
        digest = plain.pop("digest")
        return None if Judgement(**plain).digest == digest else "the judgement is not what was entered"
    if table is FAILURES:
        plain = dict(row)
        digest = plain.pop("digest")
        return None if digest_of(plain) == digest else "the failure is not what was entered"
    return None


def _insert(connection: Connection, table: Table, row: dict[str, Any]) -> bool:
    """Whether it was new."""
    try:
        held = connection.execute(select(table.c.number).where(table.c.digest == row["digest"])).scalar()
        if held is not None:
            return False
        insert_missing(connection, table, [row])
    except UnicodeEncodeError as wrong:
        raise DepecheError("half a character is no text to a database") from wrong
    return True
