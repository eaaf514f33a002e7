"""Contexts: the lower layers of a translator that others taught and gave away, cut to the size in which they ship.

Example: python -m training.contexts fr --model opus-mt-fr-en --news ../shared/data/news/wikinews-fr.jsonl.gz

Needs PyTorch and SentencePiece beside what the package needs.  `--model` is the folder of a Marian model as OPUS-MT
publishes it (`pytorch_model.bin`, `vocab.json`, `source.spm`, `config.json`).  Which of its pieces of words ship is
counted on the hand-coded articles of `gold/` and on the news: the most frequent ones, and all single letters.

Source: Tiedemann and Thottingal, "OPUS-MT: building open translation services for the world", EAMT 2020.
"""

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy
import sentencepiece
import torch
from numpy.typing import NDArray

from depeche.texts.contexts import HEADS, PIECES, WEIGHTS
from depeche.texts.pieces import Pieces
from depeche.texts.pipelines import TRANSLATORS
from depeche.texts.pressing import press
from gold.gate import read_sets
from gold.score import read_gold
from training.gathered import TAUGHT

LAYERS = 3  # of six: the upper ones turn to what is to be said in the other language
KEPT = 14_000  # pieces


def likelihoods(model: Path) -> dict[str, float]:
    """The pieces of a translator's source language, with the logarithm of how likely each is."""
    cutter = sentencepiece.SentencePieceProcessor(model_file=str(model / "source.spm"))
    rows = range(cutter.get_piece_size())
    plain = [n for n in rows if not (cutter.is_control(n) or cutter.is_unknown(n) or cutter.is_unused(n))]
    return {cutter.id_to_piece(n): cutter.get_score(n) for n in plain}


def kept(likely: Mapping[str, float], texts: Iterable[str], many: int) -> dict[str, float]:
    """Single letters and the pieces into which texts are cut most often, in the order in which they were."""
    cutter, order = Pieces(likely), list(likely)
    words = Counter(word for text in texts for word in text.split())
    often = Counter[int]()
    for word, times in words.items():
        for number in cutter.of_sentence([word])[0]:
            often[number] += times
    found = [order[n - 2] for n, _ in sorted(often.items(), key=lambda row: (-row[1], row[0])) if n > 1]
    single = [piece for piece in order if len(piece) == 1]
    chosen = {*single, *found[: many - len(single)]}
    return {piece: likely[piece] for piece in order if piece in chosen}


def weights_of(model: Path, pieces: Iterable[str]) -> dict[str, NDArray[numpy.float32]]:
    """The numbers of the layers and pieces that are kept, by the names under which `texts.contexts` knows them."""
    told = json.loads((model / "config.json").read_text(encoding="utf-8"))
    _understood(told)
    state = torch.load(model / "pytorch_model.bin", map_location="cpu", weights_only=True)
    numbers = {name: value.float().numpy() for name, value in state.items()}
    rows = json.loads((model / "vocab.json").read_text(encoding="utf-8"))
    order = [rows["<unk>"], rows["</s>"], *(rows.get(piece, rows["<unk>"]) for piece in pieces)]
    out = {"pieces.weight": numbers["model.shared.weight"][order]}
    for n in range(LAYERS):
        layer = f"model.encoder.layers.{n}."
        for of, as_ in (("weight", "weight"), ("bias", "offsets")):
            own = [numbers[f"{layer}self_attn.{part}_proj.{of}"] for part in "qkv"]
            out[f"{n}.own.{as_}"] = numpy.concatenate(own)
            for name, theirs in _NAMES.items():
                out[f"{n}.{name}.{as_}"] = numbers[f"{layer}{theirs}.{of}"]
    return out


_NAMES = {
    "out": "self_attn.out_proj",
    "before": "self_attn_layer_norm",
    "wide": "fc1",
    "back": "fc2",
    "last": "final_layer_norm",
}


def _understood(told: Mapping[str, Any]) -> None:
    """Is it a translator of the kind that is run here?"""
    wanted = {
        "activation_function": "swish",
        "encoder_attention_heads": HEADS,
        "normalize_before": False,
        "normalize_embedding": False,
        "scale_embedding": True,
        "static_position_embeddings": True,
    }
    odd = {name: told.get(name) for name, value in wanted.items() if told.get(name) != value}
    if odd:
        raise SystemExit(f"this translator is not of the kind that is run here: {odd}, wanted {wanted}")


def pressed(weights: Mapping[str, NDArray[numpy.float32]]) -> dict[str, NDArray[Any]]:
    """Large matrices in four bits a number, the rest in halves."""
    out: dict[str, NDArray[Any]] = {}
    for name, value in weights.items():
        out |= press(name, value) if value.ndim > 1 else {name: value.astype(numpy.float16)}
    return out


def texts_of(language: str, news: Path | None) -> Iterator[str]:
    """The texts on which pieces are counted."""
    for each in read_sets():
        if each.language == language:
            yield from (text for _, text in each.gold())
    yield from (text for _, text in read_gold(TAUGHT / f"{language}.jsonl"))
    if news is not None:
        with gzip.open(news, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)["text"]


def main(arguments: list[str] | None = None) -> int:
    """Cut a translator to size and put it into the package."""
    parser = argparse.ArgumentParser(prog="python -m training.contexts", description=__doc__)
    parser.add_argument("language", help="ISO 639-1 code of the language that it reads")
    parser.add_argument("--model", type=Path, required=True, help="folder of the translator")
    parser.add_argument("--news", type=Path, help="news in this language, one JSON object a line, with its text")
    parser.add_argument("--out", type=Path, help="where it goes; into the package by default")
    asked = parser.parse_args(arguments)
    folder = asked.out or TRANSLATORS / asked.language
    likely = likelihoods(asked.model)
    chosen = kept(likely, texts_of(asked.language, asked.news), KEPT)
    folder.mkdir(parents=True, exist_ok=True)
    numpy.savez_compressed(folder / WEIGHTS, **pressed(weights_of(asked.model, chosen)))
    table = {piece: round(value, 3) for piece, value in chosen.items()}
    (folder / PIECES).write_text(json.dumps(table, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    size = sum(file.stat().st_size for file in folder.iterdir())
    print(f"{len(chosen)} of {len(likely)} pieces, {LAYERS} layers, {size:,} bytes in {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
