"""Furniture: what a page sets around its article and names as such, taken away before the text is looked for.

Only what its own class or id calls furniture goes. What stands in the text and merely reads like it (a line "Lire
aussi") is kept, since it was printed there; `texts.blocks` marks it and nothing of it is coded.
"""

from __future__ import annotations

from lxml.html import HtmlElement

from depeche.articles.pages.called import any_of, called
from depeche.codebook.tables import read_yaml

_BOXES = frozenset(("div", "section", "aside", "ul", "ol", "nav", "footer"))
_MOST = 0.5  # share of a page's words; a box with more of them is the article, whatever it is called


def drop_furniture(tree: HtmlElement) -> None:
    """Take the furniture out of a parsed page."""
    whole = len(tree.text_content())
    for element in list(called(tree, any_of(tuple(read_yaml("pages.yaml")["furniture"]), begins=True))):
        if element.tag not in _BOXES or element.getparent() is None or element.find(".//h1") is not None:
            continue
        if len(element.text_content()) < _MOST * whole:
            element.drop_tree()
