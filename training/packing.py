"""Packing: weights are kept in fewer digits than they are learnt in, so that the package stays small.

Example: python -m training.packing src/depeche/texts/parsers/fr

A half has ten bits of fraction, a float of single precision twenty-three.  Rounded to six, each weight of a network of
the second reading is off by at most one in 128; a file takes a fifth less.  Of the 662 events of sixty articles four
were no longer coded, and three others were.  The command rounds the networks of a pipeline to eight, each weight by at
most one in 512, so that the package takes half of their room.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy
import srsly  # type: ignore[import-untyped]  # publishes no types
from numpy.typing import NDArray

FRACTION, OF_PIPELINES = 6, 8  # bits of fraction that are kept
HELD = {"f2": (numpy.uint16, 10), "f4": (numpy.uint32, 23)}  # how a float is held, and how many bits of fraction it has


def rounded(values: NDArray[Any], fraction: int = FRACTION) -> NDArray[Any]:
    """Round halves or floats to the nearest value of so many bits of fraction, of two as near to the even one."""
    held, all_ = HELD[values.dtype.str[1:]]
    less = all_ - fraction
    bits = numpy.ascontiguousarray(values).view(held).astype(numpy.uint64)
    even = (bits >> less) & 1
    nearest = (bits + (1 << (less - 1)) - 1 + even) >> less << less
    return nearest.astype(held).view(values.dtype).reshape(values.shape)


def pack(file: Path, weights: Mapping[str, NDArray[numpy.float16]]) -> dict[str, NDArray[numpy.float16]]:
    """Write weights, rounded, by their names; gives what was written, for who measures what ships."""
    kept = {name: rounded(values) for name, values in weights.items()}
    numpy.savez_compressed(file, **kept)
    return kept


def pack_pipeline(folder: Path) -> None:
    """Round the networks of spaCy's in a pipeline, where they lie."""
    for file in sorted(folder.glob("*/model")):
        told = srsly.msgpack_loads(file.read_bytes())
        told["params"] = [{name: _plain(value) for name, value in of.items()} for of in told["params"]]
        file.write_bytes(srsly.msgpack_dumps(told))


def _plain(value: Any) -> Any:
    floats = isinstance(value, numpy.ndarray) and value.dtype.str[1:] in HELD
    return rounded(value, OF_PIPELINES) if floats else value


def main(arguments: list[str] | None = None) -> int:
    """Round the networks of a pipeline."""
    parser = argparse.ArgumentParser(prog="python -m training.packing", description=__doc__)
    parser.add_argument("folder", type=Path, help="of the pipeline")
    pack_pipeline(parser.parse_args(arguments).folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
