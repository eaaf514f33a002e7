"""Folding: words without case and accents, one code point for one, so that offsets hold."""

import unicodedata


class _Folded(dict[int, str]):
    """What each code point folds to; filled as code points are met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        base = unicodedata.normalize("NFD", char)[0].lower()
        folded = base if len(base) == 1 else char
        self[code] = _SIGNS.get(char, folded)
        return self[code]


_SIGNS = {**dict.fromkeys("\u2019\u2018\u02bc\u00b4\u2032", "'"), **dict.fromkeys("\u00a0\u202f\u2009\u2007", " ")}
_SIGNS |= dict.fromkeys("\u2010\u2011\u2013", "-")
_TABLE = _Folded()


def fold(words: str) -> str:
    """Return `words` in lower case without accents, with plain apostrophes, hyphens and spaces, of the same length."""
    return words.translate(_TABLE)
