"""Reads Spanish sentences with the copy of the package that stands first on the path, whose tables have "es".

The pipeline is no trained one: it sets the tags and relations that the sentences below give by hand.

    python read_stub.py < sentences.json     prints the coded articles as JSON
"""

from __future__ import annotations

import datetime
import json
import sys

import spacy
from spacy.language import Language
from spacy.tokens import Doc

import depeche
from depeche.articles.article import Article
from depeche.codebook.tables import languages
from depeche.reports.coded import to_form
from depeche.reports.coders.coders import code_reading
from depeche.reports.coders.reader import read_article
from depeche.texts.language import settle_language

GIVEN = json.load(sys.stdin)


@Language.component("by_hand")
def by_hand(doc: Doc) -> Doc:
    """Set what the sentence's own table says: word, tag, relation, place of the head."""
    rows = GIVEN[doc.text]
    assert [t.text for t in doc] == [row[0] for row in rows], [t.text for t in doc]
    words, tags, relations, heads = zip(*rows, strict=True)
    return Doc(
        doc.vocab,
        words=words,
        spaces=[bool(t.whitespace_) for t in doc],
        pos=tags,
        deps=relations,
        heads=heads,
        lemmas=[word.lower() for word in words],
    )


pipeline = spacy.blank("xx")
pipeline.add_pipe("by_hand")
coded = []
for number, sentence in enumerate(GIVEN):
    article = Article(
        id=str(number), text=sentence, published=datetime.date(2025, 11, 20),
        language=settle_language("es", sentence, known=languages()),
    )  # fmt: skip
    coded.append(to_form(code_reading(read_article(article, "es", pipeline))))
json.dump({"package": depeche.__file__, "languages": languages(), "coded": coded}, sys.stdout)
