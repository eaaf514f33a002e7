"""`depeche page`: the page of an article as it came, with the words marked that the ledger rests on."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from depeche.cli.fetching import ArchiveOption, archive_of
from depeche.cli.options import DEFAULT_LEDGER, LedgerOption, standing_ledger
from depeche.errors import UnknownRecord, UnreadableArticle
from depeche.ledger.entry import Source
from depeche.ledger.ledger import Ledger
from depeche.ledger.quoting import quotes_of


def page(
    article: Annotated[str, typer.Argument(help="Id or digest of the article; a beginning of the digest will do.")],
    ledger: LedgerOption = DEFAULT_LEDGER,
    archive: ArchiveOption = None,
    out: Annotated[Path | None, typer.Option("--out", help="File to write; the output by default.")] = None,
    raw: Annotated[bool, typer.Option("--raw", help="The bytes as they came, whatever they are.")] = False,
    lang: Annotated[str, typer.Option("--lang", help="Language of the note at its head.")] = "en",
) -> None:
    """Show the page that an article was read from, as it was fetched, with its quotations marked.

    Example: depeche page lome-moscou-1a2b3c4d --out page.html
    """
    from depeche.views.page import marked_page  # what cleans and parses, which no other command needs
    from depeche.views.wording import wording

    with standing_ledger(ledger) as opened:
        source = _source(opened, article)
        kept = archive_of(ledger, archive).read(source.raw_sha256) if source.raw_sha256 else None
        if kept is None:
            raise UnreadableArticle(source.article, "no bytes of it are kept; only pages, letters and PDFs are")
        if raw:
            _write(kept, out)
            return
        made = marked_page(kept, source, quotes_of(opened, source.digest), wording(lang))
    _write(made.html.encode("utf-8"), out)
    print(f"{made.marked} quotations marked, {len(made.missing)} not found on the page", file=sys.stderr)


def _source(ledger: Ledger, name: str) -> Source:
    """The article with this id, its latest version first, or this digest.

    Raises:
        UnknownRecord: There is none.
    """
    sources = ledger.sources().values()
    named = [s for s in sources if s.article == name] or [
        s for s in sources if len(name) >= 6 and s.digest.startswith(name)
    ]
    if not named:
        raise UnknownRecord(name)
    return min(named, key=lambda s: (s.newer is not None, s.digest))


def _write(content: bytes, out: Path | None) -> None:
    if out is None:
        sys.stdout.buffer.write(content)
    else:
        out.write_bytes(content)
