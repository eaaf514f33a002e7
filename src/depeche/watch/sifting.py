"""Sifting: which stories an article concerns, told before it is parsed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from depeche.articles.article import Article
from depeche.codebook.folding import fold
from depeche.codebook.tables import languages
from depeche.errors import UnknownLanguage
from depeche.mentions.first_look import FirstLook, first_look
from depeche.texts.language import settle_language
from depeche.watch.story import Story


def concerned(article: Article, stories: Iterable[Story]) -> tuple[tuple[Story, ...], str]:
    """The stories that an article concerns, and, where there are none, why.

    Whoever asks for words gets every article with one of them; an article that names the sides must besides be about
    relations between states at first sight.

    Raises:
        UnknownLanguage: There is no coder for its language.
    """
    language = settle_language(article.language, article.text, known=languages())
    look = first_look(article.text, language, title=article.title)
    if look is None:
        raise UnknownLanguage(language, known=languages())
    folded = fold(f"{article.title or ''}\n{article.text}")
    found = tuple(story for story in stories if _concerns(story, look, folded))
    if found:
        return found, ""
    return (), "not about relations between states" if not look.relates else "about none of the stories"


def _concerns(story: Story, look: FirstLook, folded: str) -> bool:
    if story.words and any_of(story.words).search(folded):
        return True
    return bool(story.sides) and look.relates and set(story.sides) <= set(look.states)


@cache
def any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the words or phrases, whole, whatever their capitals and accents."""
    spelt = "|".join(r"\s+".join(re.escape(part) for part in fold(phrase).split()) for phrase in words)
    return re.compile(rf"(?<!\w)(?:{spelt})(?!\w)")
