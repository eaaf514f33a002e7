"""Officers: persons whose office other articles print, for an article that names them without one.

Which they are, the ledger's articles say (`records.acquaintance`); here they are names to be looked for like those of
the codebook, which knows the more lasting ones. What the article itself prints outweighs both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from depeche.mentions.names import NameForm, NameTable


@dataclass(frozen=True, slots=True, order=True)
class Officer:
    """Somebody who holds an office by the words of another article.

    Attributes:
        name: As printed there, of two words and more.
        code: The state or organisation that the office is one of.
        article: Id of the article that prints it.
    """

    name: str
    code: str
    article: str


def officer_names(officers: Sequence[Officer]) -> NameTable | None:
    """Their names, to be looked up in a text beside those of a language; None where there are none."""
    if not officers:
        return None
    return NameTable(NameForm(o.name, o.code, "person", full=o.name, source=o.article) for o in sorted(officers))
