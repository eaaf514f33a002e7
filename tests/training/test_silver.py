"""Silver keeps what the teachers agree on."""

import gzip
import json

import pytest
import spacy
from spacy.tokens import Doc

from training.silver import is_tree, read_paragraphs, vote

VOCAB = spacy.blank("xx").vocab
WORDS = ["Moscou", "offre", "des", "bourses", "aux", "étudiants", "de", "Lomé", "hier", "."]
HEADS = [1, 1, 3, 1, 5, 1, 7, 5, 1, 1]
DEPS = ["nsubj", "ROOT", "det", "obj", "case", "iobj", "case", "nmod", "advmod", "punct"]


def reading(**other):
    heads, deps = list(HEADS), list(DEPS)
    for i, (head, relation) in other.get("changes", {}).items():
        heads[i], deps[i] = head, relation
    return Doc(VOCAB, words=WORDS, heads=heads, deps=deps, pos=["X"] * 10, lemmas=WORDS)


def test_what_all_say_is_kept_with_the_treebanks_name_for_the_root():
    told = vote([reading(), reading()])
    assert [token.relation for token in told][:2] == ["nsubj", "root"]
    assert [token.head for token in told] == HEADS


def test_a_small_dispute_is_settled_by_the_majority():
    told = vote([reading(), reading(changes={7: (3, "nmod")}), reading()])
    assert told[7].head == 5


def test_a_large_dispute_leaves_the_sentence_out():
    other = reading(changes={7: (3, "nmod"), 5: (3, "nmod"), 8: (3, "advmod")})
    assert vote([reading(), other]) is None


@pytest.mark.parametrize(
    ("heads", "tree"), [([0], True), ([1, 1], True), ([0, 1], False), ([1, 0, 2], False), ([], False)]
)
def test_a_tree_has_one_root_that_all_lead_to(heads, tree):
    assert is_tree(heads) is tree


def test_the_spaces_that_wikis_put_around_links_go(tmp_path):
    path = tmp_path / "news.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write(json.dumps({"title": "Ebola", "text": "l’ OMS , dit-elle .\n\nFin."}) + "\n")
    assert list(read_paragraphs(path)) == ["Ebola", "l'OMS, dit-elle.", "Fin."]
