"""Arcs are put into a pipeline whole or not at all."""

import pytest
from spacy.util import load_config

from training.ship import attach

CONFIG = '[nlp]\nlang = "fr"\npipeline = ["tok2vec", "parser", "ner"]\n\n[components]\n'


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "fr").mkdir()
    (tmp_path / "fr" / "config.cfg").write_text(CONFIG, encoding="utf-8")
    return tmp_path / "fr"


def arcs(folder, words):
    folder.mkdir()
    (folder / "tables.json").write_text(words, encoding="utf-8")
    return folder


def test_arcs_stand_behind_the_parser_and_take_the_place_of_older_ones(folder, tmp_path):
    attach(arcs(tmp_path / "old", "old"), folder)
    attach(arcs(tmp_path / "new", "new"), folder)
    config = load_config(folder / "config.cfg")
    assert config["nlp"]["pipeline"] == ["tok2vec", "parser", "arcs", "ner"]
    assert config["components"]["arcs"] == {"factory": "arcs"}
    assert (folder / "arcs" / "tables.json").read_text(encoding="utf-8") == "new"


def test_arcs_that_are_not_there_leave_the_older_ones(folder, tmp_path):
    attach(arcs(tmp_path / "old", "old"), folder)
    with pytest.raises(FileNotFoundError):
        attach(tmp_path / "absent", folder)
    assert (folder / "arcs" / "tables.json").read_text(encoding="utf-8") == "old"
