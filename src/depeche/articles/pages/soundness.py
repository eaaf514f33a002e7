"""Soundness: whether a page's bytes can be given to a parser at all, told before anything of them is parsed."""

from __future__ import annotations

import re

from depeche.articles.limits import Limits
from depeche.errors import UnreadableArticle

# What compressed data begins with. Pages come as they are read: unpacking could make anything of a few bytes.
_PACKED = (b"\x1f\x8b", b"\x28\xb5\x2f\xfd", b"PK\x03\x04", b"BZh", b"\xfd7zXZ\x00")
# Without a way back (*+): a tag that never ends costs its length once.
_TAG = re.compile(rb"<(/?)([a-zA-Z][a-zA-Z0-9]*+)[^<>]*+>")
# The parser compares every attribute of an element with every other.
_ATTRIBUTES = 5000
_LONG_TAG = re.compile(rb"<[a-zA-Z][^<>]{%d,}" % (2 * _ATTRIBUTES))
# Elements of HTML that have no end, or need not have one and never stand in their own kind.
_FLAT = frozenset(
    b"area base br col embed hr img input link meta param source track wbr "
    b"p li dt dd tr td th thead tbody tfoot option optgroup colgroup rt rp".split()
)


def check_markup(raw: bytes, where: str, limits: Limits) -> None:
    """Let bytes through that a parser reads in time that grows with their length.

    Raises:
        UnreadableArticle: They are compressed, nested too deep, or an element has thousands of attributes.
    """
    if raw.startswith(_PACKED):
        raise UnreadableArticle(where, "it is compressed; unpack it first")
    if _depth(raw, limits.nesting) > limits.nesting:
        raise UnreadableArticle(where, f"its elements are nested more than {limits.nesting} deep")
    if any(tag[0].count(b"=") > _ATTRIBUTES or len(tag[0].split()) > _ATTRIBUTES for tag in _LONG_TAG.finditer(raw)):
        raise UnreadableArticle(where, f"one of its elements has more than {_ATTRIBUTES} attributes")


def _depth(raw: bytes, most: int) -> int:
    """How deep the page's elements are nested, counted to one beyond `most`."""
    depth = deepest = 0
    for tag in _TAG.finditer(raw):
        closing, name = tag.groups()
        if name.lower() in _FLAT:
            continue
        if closing:
            depth = max(0, depth - 1)
        else:
            depth += 1
            deepest = max(deepest, depth)
            if deepest > most:
                break
    return deepest
