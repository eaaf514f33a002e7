"""Mail: a newsletter or a press release as a letter (.eml)."""

from __future__ import annotations

from collections.abc import Iterator
from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr

from depeche.articles.addresses import is_address
from depeche.articles.article import Article
from depeche.articles.limits import Limits
from depeche.articles.pages.days import read_stamp
from depeche.articles.pages.prose import plain_text
from depeche.articles.readers.document import Document, Found
from depeche.articles.words import checked_text, clean_words
from depeche.errors import UnreadableArticle

_ENOUGH = 200  # characters from which the plain part is the letter, and no "your program shows no pages"
_ADDRESSES = ("Archived-At", "List-Archive-Item", "X-Archived-At", "Content-Location")


def read_mail(document: Document, limits: Limits) -> Iterator[Found]:
    """Read one letter: its plain part as it is written, else its page's words; attachments are passed over."""
    raw = document.whole(limits)
    try:
        letter = BytesParser(_class=EmailMessage, policy=policy.default).parsebytes(raw)
        text = _text(letter, document.where, limits)
        article = _article(letter, text, document, limits)
    except (MessageError, LookupError, ArithmeticError, ValueError, AttributeError, RecursionError) as wrong:
        raise UnreadableArticle(document.where, f"no letter that can be read: {wrong}") from wrong
    if document.keep is not None:
        document.keep(raw)
    yield article


def _article(letter: EmailMessage, text: str, document: Document, limits: Limits) -> Article:
    name, address = parseaddr(str(letter.get("From", "")))
    day = read_stamp(str(letter.get("Date", "")), not_after=document.fetched)
    links = (str(letter.get(header, "")).strip("<> ") for header in _ADDRESSES)
    return Article(
        id=document.id,
        text=checked_text(text, document.where, limits.characters),
        published=day,
        day_source="header" if day else None,
        title=clean_words(str(letter.get("Subject", "")).strip()),
        outlet=clean_words(name or address.rpartition("@")[2]),
        url=clean_words(next((link for link in links if is_address(link)), None)),
    )


def _text(letter: EmailMessage, where: str, limits: Limits) -> str:
    plain, marked = letter.get_body(("plain",)), letter.get_body(("html",))
    words = _content(plain)
    if len(words.strip()) >= _ENOUGH or marked is None:
        if not words.strip():
            raise UnreadableArticle(where, "this letter holds no text")
        return words
    return plain_text(_content(marked), where, limits) or words


def _content(part: object) -> str:
    if not isinstance(part, EmailMessage):
        return ""
    try:
        return str(part.get_content())
    except LookupError:  # a charset that nobody knows
        raw = part.get_payload(decode=True)
        return raw.decode("utf-8", "replace") if isinstance(raw, bytes) else ""
