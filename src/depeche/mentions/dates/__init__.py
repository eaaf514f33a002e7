"""Dates in text, read by our own grammar to EDTF level 1; words and forms: `codebook/languages/<code>/dates.yaml`."""

from depeche.mentions.dates.lexicon import DateLexicon, date_languages, date_lexicon, read_lexicon
from depeche.mentions.dates.mention import DateMention
from depeche.mentions.dates.reader import DateReader, date_reader, date_rows

__all__ = [
    "DateLexicon",
    "DateMention",
    "DateReader",
    "date_languages",
    "date_lexicon",
    "date_reader",
    "date_rows",
    "read_lexicon",
]
