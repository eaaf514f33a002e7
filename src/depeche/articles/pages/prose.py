"""Prose: the words of markup that is all article (an agency's item, a letter, a note), one line a paragraph."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement

from depeche.articles.limits import Limits
from depeche.articles.pages.soundness import check_markup
from depeche.errors import UnreadableArticle

_BLOCKS = frozenset(
    b"p div h1 h2 h3 h4 h5 h6 li ul ol blockquote tr table section article header footer pre dd dt dl figure "
    b"figcaption hl1 hl2 hedline block body".decode().split()
)
_UNSAID = frozenset({"script", "style", "head", "title", "noscript", "template", "svg"})
_SPACE = re.compile(r"[ \t\r\n\f]+")


def plain_text(markup: str, where: str, limits: Limits) -> str:
    """The words of a piece of HTML or XHTML.

    Raises:
        UnreadableArticle: No parser should be given it, or it is none.
    """
    check_markup(markup.encode("utf-8", "surrogatepass"), where, limits)
    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        tree = etree.fromstring(markup.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as wrong:
        raise UnreadableArticle(where, f"no markup that can be read: {wrong}") from wrong
    return text_of(tree) if tree is not None else ""


def text_of(tree: HtmlElement | etree._Element) -> str:
    """The words under an element, a line for each block and break, with plain spaces."""
    pieces: list[str] = []
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""
        if event == "start":
            pieces.append("\n" if tag in _BLOCKS or tag == "br" else " " if tag == "td" else "")
            if tag not in _UNSAID:
                pieces.append(_SPACE.sub(" ", element.text or ""))
        else:
            pieces.append("\n" if tag in _BLOCKS else "")
            if element is not tree:
                pieces.append(_SPACE.sub(" ", element.tail or ""))
    lines = (_SPACE.sub(" ", line).strip() for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)
