"""Tables: .csv and .tsv files with a line of heads, an article or an address a row; GDELT's lists have no heads."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping

from depeche.articles.limits import Limits
from depeche.articles.readers.document import Document, Found, Refusal
from depeche.articles.readers.gdelt import is_gdelt, read_gdelt
from depeche.articles.readers.rows import article_of, lead_of, part_of
from depeche.articles.words import decode_text
from depeche.errors import DepecheError, NoArticles, TooLarge, UnreadableArticle

_MARKS = ",;\t|"
_SNIFFED = 20_000


def read_table(document: Document, limits: Limits) -> Iterator[Found]:
    """Read a table; a row without a text but with an address is a lead."""
    beginning = document.beginning(_SNIFFED)
    if is_gdelt(beginning):
        yield from read_gdelt(document, limits)
        return
    head = decode_text(beginning.partition(b"\n")[0], document.where).lstrip("\ufeff")
    mark = max(_MARKS, key=head.count)
    csv.field_size_limit(limits.bytes)
    met = False
    with io.TextIOWrapper(document.open(), encoding="utf-8-sig", newline="") as stream:
        rows = csv.DictReader(stream, delimiter=mark)
        try:
            for row in rows:
                met = True
                yield _found(row, f"{document.where}:{rows.line_num}", limits)
        except UnicodeDecodeError as wrong:
            raise UnreadableArticle(document.where, "not UTF-8; save it as UTF-8") from wrong
        except csv.Error as wrong:
            if "field larger" in str(wrong):
                raise TooLarge(document.where, size=limits.bytes + 1, limit=limits.bytes) from wrong
            raise UnreadableArticle(f"{document.where}:{rows.line_num}", f"no row of a table: {wrong}") from wrong
    if not met:
        raise NoArticles(document.where)


def _found(row: Mapping[str | None, object], where: str, limits: Limits) -> Found:
    # What stands beyond the heads has no name, and what stands nowhere no value.
    named = {k.strip().lower(): v for k, v in row.items() if k and isinstance(v, str) and v.strip()}
    if part_of(named, "text") is None and part_of(named, "url") is None:
        return Refusal(UnreadableArticle(where, "a row needs a column text, or a column url with its address"))
    try:
        lead = lead_of(named)
        if lead is not None:
            return lead
        # A table is often somebody's own list, whose rows have no name but their place.
        named.setdefault("id", where.rpartition("/")[2]) if not part_of(named, "url") else None
        return article_of(named, where, limits.characters)
    except DepecheError as wrong:
        return Refusal(wrong)
