"""Tokenisers: where a text is cut before it is parsed.

The rules stand in `tokenisers.yaml`; a trained pipeline carries them in its own folder.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

import yaml
from spacy.attrs import ORTH  # type: ignore[import-not-found]  # compiled, publishes no types
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]  # as above
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

from training.names import read_names

RULES = Path(__file__).with_name("tokenisers.yaml")


def tokeniser(nlp: Language) -> Tokenizer:
    """Build the tokeniser of a pipeline's language; the one it has when we hold no rules of our own."""
    rules = cast(dict[str, Any], yaml.safe_load(RULES.read_text(encoding="utf-8"))).get(nlp.lang or "")
    if rules is None:
        return cast(Tokenizer, nlp.tokenizer)
    whole = sorted({form for word in rules["whole"] for form in (word, word[0].upper() + word[1:], word.upper())})
    own = cast(Tokenizer, nlp.tokenizer)
    return Tokenizer(
        nlp.vocab,
        rules={**({} if "prefixes" in rules else own.rules), **{form: [{ORTH: form}] for form in whole}},
        prefix_search=compile_prefix_regex(rules["prefixes"]).search if "prefixes" in rules else own.prefix_search,
        suffix_search=compile_suffix_regex(rules["suffixes"]).search if "suffixes" in rules else own.suffix_search,
        infix_finditer=compile_infix_regex([*rules["infixes"], *_pairs(rules)]).finditer,
    )


def _pairs(rules: Mapping[str, Any]) -> list[str]:
    """Write the patterns that part two states ("Russie-Afrique") or two capitals, and no other names."""
    if "pairs" not in rules:
        return []
    kinds = read_names(rules["pairs"]["names"]).kinds
    states = [*rules["pairs"]["more"], *(form for form, kind in kinds.items() if kind == "name")]
    capitals = [form for form, kind in kinds.items() if kind == "capital"]
    return [
        rf"-(?:{'|'.join(f'(?<={name}-)' for name in sorted(names))})(?=(?:{'|'.join(sorted(names))})(?![\w-]))"
        for names in (states, capitals)
    ]
