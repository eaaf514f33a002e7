"""Typographic variants brought to one form before parsing, one code point for one.

The pipelines were trained on text written this way, so text must be written this way in use too.
Nothing is added or taken away: an offset in the normalised text is the same offset in the article.
"""

from typing import Final

APOSTROPHES: Final = "\u2019\u02bc\u2018\u02b9\u2032\u00b4"
"""Signs that newsrooms print for the apostrophe of "l'accord"."""

SPACES: Final = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
"""Spaces that are not U+0020: no-break, narrow, figure and their kin."""

HYPHENS: Final = "\u2010\u2011\u00ad"
"""Hyphens that are not U+002D; dashes (U+2013, U+2014) mean something else and stay."""

_TABLE: Final = str.maketrans(
    {**dict.fromkeys(APOSTROPHES, "'"), **dict.fromkeys(SPACES, " "), **dict.fromkeys(HYPHENS, "-")}
)


def normalise(text: str) -> str:
    """Return `text` with plain apostrophes, spaces and hyphens, of the same length.

    Guillemets, dashes, capital letters and accents stay as printed.
    """
    return text.translate(_TABLE)
