"""XML of feeds, maps and agencies: parsed without entities, external files or an end to its depth."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from depeche.errors import UnreadableArticle

_SPACE = re.compile(r"\s+")


def parse_xml(raw: bytes, where: str) -> Element:
    """The root element.

    Raises:
        UnreadableArticle: It is no XML, or it declares entities, which nothing that is news needs.
    """
    try:
        root: Element = fromstring(raw.lstrip(), forbid_dtd=False, forbid_entities=True, forbid_external=True)
    except DefusedXmlException as wrong:
        raise UnreadableArticle(where, "its XML declares entities, which are not read") from wrong
    except (ParseError, ValueError, LookupError, RecursionError) as wrong:
        raise UnreadableArticle(where, f"no XML that can be read: {wrong}") from wrong
    return root


def find(element: Element, name: str) -> Element | None:
    """The first element below with a name, whatever its namespace."""
    return next((e for e in element.iter() if local_name(e) == name and e is not element), None)


def words_under(element: Element) -> str:
    """All words under an element, with plain spaces."""
    return _SPACE.sub(" ", "".join(element.itertext())).strip()


def local_name(element: Element) -> str:
    """The element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]
