"""Extraction: a web page's bytes become the article's text and what is known of it."""

from __future__ import annotations

import datetime
import hashlib
from typing import TYPE_CHECKING

from depeche.articles.article import Article
from depeche.articles.language import recognise
from depeche.articles.limits import LIMITS, Limits
from depeche.articles.pages.charset import decode_page
from depeche.articles.pages.days import choose_day
from depeche.articles.pages.declared import read_declared
from depeche.articles.pages.furniture import drop_furniture
from depeche.articles.pages.soundness import check_markup
from depeche.articles.words import checked_text, clean_words
from depeche.errors import UnreadableArticle

if TYPE_CHECKING:
    from depeche.articles.lead import Lead

_SETTLES = 200  # characters from which a text's own words tell its language more surely than its page
_BROKEN = (ValueError, LookupError, TypeError, AttributeError, RecursionError, AssertionError)


def read_page(
    raw: bytes,
    where: str,
    *,
    id: str,
    address: str | None = None,
    charset: str | None = None,
    fetched: datetime.datetime | None = None,
    lead: Lead | None = None,
    limits: Limits = LIMITS,
) -> Article:
    """Read the article that stands on a page.

    Args:
        raw: The page as it came, unpacked of what its transfer packed.
        where: Name of the page for messages.
        id: Of the article.
        address: Where it was fetched.
        charset: Of the Content-Type that it came with.
        fetched: When, with its zone; no day of publication comes after it.
        lead: What led to it; says what the page itself does not.

    Raises:
        UnreadableArticle: There is no article on it, or no parser should be given it.
        TooLong: Its text is beyond the limit.
    """
    import trafilatura  # takes half a second, which only pages should pay for
    from trafilatura.utils import load_html

    check_markup(raw, where, limits)
    try:
        tree = load_html(decode_page(raw, declared=charset))
        if tree is None:
            raise UnreadableArticle(where, "no page that can be read")
        declared = read_declared(tree, address=address)
        drop_furniture(tree)
        found = trafilatura.bare_extraction(tree, url=address, include_comments=False, with_metadata=False)
    except _BROKEN as wrong:
        # Whatever a broken page makes of the extractor, it is the page that is refused.
        raise UnreadableArticle(where, f"no page that can be read: {wrong}") from wrong
    if found is None or isinstance(found, dict) or not found.text:
        raise UnreadableArticle(where, "no article was found on this page")
    days = [*declared.days, *([("feed", lead.published.isoformat())] if lead and lead.published else [])]
    day = choose_day(days, fetched=fetched)
    return Article(
        id=id,
        text=checked_text(found.text, where, limits.characters),
        published=day.day if day else None,
        day_source=day.source if day else None,
        language=recognise(found.text) if len(found.text) >= _SETTLES else declared.language,
        title=clean_words(declared.title or (lead.title if lead else None)),
        outlet=clean_words(declared.outlet or (lead.outlet if lead else None)),
        url=clean_words(declared.address or address),
        author=clean_words(declared.author or (lead.author if lead else None)),
        section=clean_words(declared.section),
        fetched=fetched.astimezone(datetime.UTC).isoformat(timespec="seconds") if fetched else None,
        raw_sha256=hashlib.sha256(raw).hexdigest(),
    )
