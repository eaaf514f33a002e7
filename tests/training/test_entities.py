"""Entity corpora become documents with the outermost spans."""

import gzip
import json

import pytest
import spacy

from training.entities import read_columns, read_spans


@pytest.fixture
def nlp():
    return spacy.blank("xx")


def test_of_nested_spans_the_outermost_stays(tmp_path, nlp):
    path = tmp_path / "spans.jsonl.gz"
    row = {"text": "La mosquée de Valence", "entities": [[3, 21, "Organization"], [14, 21, "Location"]]}
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write(json.dumps(row) + "\n")
    assert [(e.text, e.label_) for e in read_spans(path, nlp)[0].ents] == [("mosquée de Valence", "ORG")]


def test_articles_come_in_the_same_shuffled_order_each_time(tmp_path, nlp):
    path = tmp_path / "spans.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        for i in range(20):
            file.write(json.dumps({"text": f"article {i}", "entities": []}) + "\n")
    order = [doc.text for doc in read_spans(path, nlp)]
    assert order == [doc.text for doc in read_spans(path, nlp)]
    assert order != sorted(order, key=lambda text: int(text.split()[1]))


@pytest.mark.parametrize(
    "lines",
    [
        "1\tMary\tB-PER\t-\t-\n2\tsaw\tO\t-\t-\n3\tNew\tB-LOC\t-\t-\n4\tYork\tI-LOC\t-\t-\n",
        "Mary I-PER\nsaw O\nNew I-LOC\nYork I-LOC\n",
    ],
)
def test_both_column_formats_are_read(tmp_path, nlp, lines):
    path = tmp_path / "columns.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write(lines + "\n")
    (doc,) = read_columns(path, nlp)
    assert [(e.text, e.label_) for e in doc.ents] == [("Mary", "PER"), ("New York", "LOC")]
