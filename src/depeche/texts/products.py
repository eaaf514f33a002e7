"""Products: how a pipeline multiplies its matrices, fast and in the same way whatever else is parsed beside a text.

NumPy's OpenBLAS does two to three times as many products a second as spaCy's BLIS (`make bench`). But in which order it
adds up a row depends on where in the matrix the row stands, so that a text parsed alone and the same text among others
would differ in the last digits, and once in a great while in a tie. Sixteen rows at a time, the last ones filled up
with nothing, each row is added up in one and the same order.
"""

from __future__ import annotations

from typing import Any

import numpy
from thinc.api import NumpyOps

ROWS = 16  # every kernel of OpenBLAS takes this many rows in one step; with 24 or 32 some rows are taken in another


class Products(NumpyOps):  # type: ignore[misc]  # a compiled class, without types
    """thinc's operations on the processor, with products of rows that don't depend on the rows beside them."""

    name = "numpy"

    def __init__(self) -> None:
        super().__init__(use_blis=False)

    def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
        """The product of two matrices; steady where it is `x` times `y` transposed, as in every layer that predicts."""
        if trans1 or not trans2:
            return super().gemm(x, y, out=out, trans1=trans1, trans2=trans2)
        rows, width = x.shape
        whole = rows - rows % ROWS
        if out is None:
            out = numpy.empty((rows, y.shape[0]), dtype=x.dtype)
        for first in range(0, whole, ROWS):
            out[first : first + ROWS] = numpy.dot(y, x[first : first + ROWS].T).T
        if whole < rows:
            last = numpy.zeros((ROWS, width), dtype=x.dtype)
            last[: rows - whole] = x[whole:]
            out[whole:] = numpy.dot(y, last.T).T[: rows - whole]
        return out
