"""Coded articles from a file: anybody's coding, in the published form, with the texts beside it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from math import isfinite
from pathlib import Path
from typing import Any

from depeche.articles.article import Article
from depeche.articles.limits import LIMITS, Limits
from depeche.articles.readers.document import Document
from depeche.articles.readers.file import Refusal, read_files
from depeche.articles.readers.rows import lines_of, read_row
from depeche.articles.words import checked_text, clean_words
from depeche.codebook.kinds import kinds
from depeche.errors import DepecheError, NoArticles, TooLarge, UnreadableArticle, UnreadableReport
from depeche.reports.agreement import STEPS
from depeche.reports.coded import CodedArticle, from_form
from depeche.reports.event import STATUSES


def read_coded(
    files: Iterable[Path], *, texts: Path | None = None, articles: Iterable[Path] = (), limits: Limits = LIMITS
) -> Iterator[tuple[Article, CodedArticle] | Refusal]:
    """Read coded articles with their texts.

    Args:
        files: .jsonl files of coded articles, one a line; or .json files with one.
        texts: A folder with `<id>.txt` for every article that the lines bring no text for.
        articles: Files of articles (as `depeche add` reads them), which give texts and publication data first.
        limits: Bounds of what is read of one article.
    """
    known: dict[str, Article] = {}
    for reading in read_files(articles, limits=limits):
        if isinstance(reading, Refusal):
            yield reading
        else:
            known[reading.id] = reading
    for file in files:
        met = False
        try:
            for where, line in _lines(file, limits):
                met = True
                try:
                    if len(line) > limits.bytes:
                        raise TooLarge(where, size=len(line), limit=limits.bytes)
                    yield _one(read_row(line, where), where, known, texts, limits)
                except DepecheError as wrong:
                    yield Refusal(wrong)
        except TooLarge as wrong:
            yield Refusal(wrong)
            continue
        except OSError as wrong:
            yield Refusal(UnreadableArticle(str(file), wrong.strerror or type(wrong).__name__))
            continue
        if not met:
            yield Refusal(NoArticles(str(file)))


def _lines(file: Path, limits: Limits) -> Iterator[tuple[str, bytes]]:
    if file.suffix.lower() == ".json":
        if file.stat().st_size > limits.bytes:
            raise TooLarge(str(file), size=file.stat().st_size, limit=limits.bytes)
        yield str(file), file.read_bytes()
        return
    for number, line in lines_of(Document(where=str(file), id=file.stem, path=file), limits):
        yield f"{file}:{number}", line


def _one(
    row: Mapping[str, Any], where: str, known: Mapping[str, Article], texts: Path | None, limits: Limits
) -> tuple[Article, CodedArticle]:
    name = clean_words(str(row.get("article") or row.get("id") or ""))
    if not name:
        raise UnreadableReport(where, "a coded article needs the id of its article")
    article = known.get(name) or _article(row, name, where, texts, limits)
    try:
        coded = from_form({**row, "article": name, "text_sha256": row.get("text_sha256")}, article.text)
    except (ValueError, RecursionError) as wrong:
        raise UnreadableReport(f"{where} ({name})", str(wrong)) from wrong
    except DepecheError as wrong:
        raise UnreadableReport(f"{where} ({name})", str(wrong)) from wrong
    _check_words(coded, f"{where} ({name})")
    if coded.text_sha256 != article.text_sha256:
        raise UnreadableReport(f"{where} ({name})", "it was made from another text than the one given")
    day = article.published or coded.published
    language = article.language or coded.language
    return replace(article, published=day, language=language), coded


def _check_words(coded: CodedArticle, where: str) -> None:
    """Raise UnreadableReport for a kind, status or step that our tables lack: nothing could be done with it later."""
    for event in coded.events:
        if event.kind not in kinds():
            raise UnreadableReport(where, f"no kind of event {event.kind!r}")
    statuses = [event.status for event in coded.events] + [commitment.status for commitment in coded.commitments]
    statuses += [step.status for agreement in coded.agreements for step in agreement.steps]
    for status in statuses:
        if status not in STATUSES:
            raise UnreadableReport(where, f"no status {status!r}; there are {', '.join(STATUSES)}")
    for step in (step for agreement in coded.agreements for step in agreement.steps):
        if step.step not in STEPS:
            raise UnreadableReport(where, f"no step {step.step!r}; there are {', '.join(STEPS)}")
    for measure in coded.measures:
        if isinstance(measure.value, bool) or not isinstance(measure.value, int | float) or not isfinite(measure.value):
            raise UnreadableReport(where, f"no figure: {measure.value!r}")


def _article(row: Mapping[str, Any], name: str, where: str, texts: Path | None, limits: Limits) -> Article:
    text = row.get("text")
    if not isinstance(text, str):
        if texts is None:
            raise UnreadableArticle(f"{where} ({name})", "no text for it; name the folder of the texts with --texts")
        # The id names a file of that folder and nothing above it, whatever it says.
        found = next(iter(read_files([texts / f"{Path(name).name}.txt"], limits=limits)))
        if isinstance(found, Refusal):
            raise found.error
        text = found.text
    text = checked_text(text, f"{where} ({name})", limits.characters)
    published = row.get("published")
    try:
        day = datetime.date.fromisoformat(published) if isinstance(published, str) and published else None
    except ValueError as wrong:
        raise UnreadableReport(f"{where} ({name})", f"published is no day: {published!r}") from wrong
    plain = {
        key: clean_words(row[key]) if isinstance(row.get(key), str) else None
        for key in ("title", "outlet", "url", "language")
    }
    return Article(id=name, text=text, published=day, **plain)
