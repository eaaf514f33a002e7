"""What a text's parse is made of does not depend on what is parsed beside it."""

import numpy
import pytest

from depeche.texts.pipelines import load_pipeline
from depeche.texts.products import ROWS, Products

TEXTS = (
    "Le président togolais a reçu mardi à Lomé le ministre russe des Affaires étrangères.",
    "Les deux pays ont signé un accord.",
    "Moscou ouvrira une ambassade à Lomé en 2026, a déclaré le ministre, qui n'a pas donné d'autre détail.",
)


@pytest.mark.parametrize("rows", [1, ROWS - 1, ROWS, ROWS + 1, 5 * ROWS + 3])
def test_a_product_is_the_product(rows):
    random = numpy.random.default_rng(1)
    x = random.standard_normal((rows, 24), dtype="f")
    y = random.standard_normal((30, 24), dtype="f")
    assert numpy.allclose(Products().gemm(x, y, trans2=True), x @ y.T, atol=1e-4)


def test_a_row_is_multiplied_the_same_wherever_it_stands():
    random = numpy.random.default_rng(2)
    x = random.standard_normal((200, 288), dtype="f")
    y = random.standard_normal((288, 288), dtype="f")
    whole = Products().gemm(x, y, trans2=True)
    for first, last in ((0, 1), (3, 50), (77, 200), (150, 199)):
        assert numpy.array_equal(Products().gemm(x[first:last], y, trans2=True), whole[first:last])


def test_a_text_is_read_the_same_alone_and_among_others():
    layer = load_pipeline("fr").get_pipe("tok2vec")
    make = load_pipeline("fr").make_doc
    together = layer.predict([make(text) for text in TEXTS])
    for text, vectors in zip(TEXTS, together, strict=True):
        assert numpy.array_equal(layer.predict([make(text)])[0], vectors)
