"""Called: the elements of a page that their class or id names after something, as its templates' writers did."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lxml.etree import XPath
from lxml.html import HtmlElement

# An XPath that looks for each word itself spells every class anew for every word, which costs more than all the rest.
_NAMED = XPath("//body//*[@class or @id]")


def called(tree: HtmlElement, words: re.Pattern[str]) -> Iterator[HtmlElement]:
    """The elements of a page's body whose class or id bears one of some words, in the order of the page."""
    return (element for element in _NAMED(tree) if words.search(name_of(element)))


def name_of(element: HtmlElement) -> str:
    """Class and id of an element in small letters, with hyphens for underscores, a space before, between and after."""
    attributes = element.attrib
    return f" {attributes.get('class', '')} {attributes.get('id', '')} ".lower().replace("_", "-")


@cache
def any_of(words: tuple[str, ...], *, begins: bool = False) -> re.Pattern[str]:
    """What finds one of some words in a name: anywhere in it, or only where one of its parts begins."""
    found = "|".join(re.escape(word) for word in words)
    return re.compile(rf"\s(?:{found})" if begins else f"(?:{found})")
