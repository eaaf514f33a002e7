"""Neither what an article is about nor a passage's words leave out anything of the gold."""

from pathlib import Path

import pytest

from depeche.articles.readers.file import read_files
from depeche.reading import code_articles
from depeche.reports.coded import REPORTS, to_form

GOLD = Path(__file__).parents[3] / "gold"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_with_and_without_the_first_look_all_gold_gives_the_same_reports(language):
    articles = list(read_files([GOLD / language / "articles.jsonl"]))
    whole = [to_form(coded) for _, coded in code_articles(articles, whole=True, every=True)]
    looked = [to_form(coded) for _, coded in code_articles(articles)]
    assert len(whole) >= 15
    assert sum(len(form[name]) for form in whole for name in REPORTS) > 300
    differing = [form["article"] for form, other in zip(whole, looked, strict=True) if form != other]
    assert differing == []
