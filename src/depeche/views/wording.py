"""Wording: the words, names, dates and figures of a view in its reader's language.

The words lie in `labels/<language>.yaml`: to add a language, add its file. No code here knows a language by name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from babel import Locale
from babel.numbers import format_compact_currency, format_currency, format_decimal

from depeche.codebook.folding import fold
from depeche.codebook.kinds import kinds
from depeche.codebook.tables import read_csv
from depeche.errors import UnknownWording

_LABELS = files("depeche.views") / "labels"


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """The words of one language.

    Attributes:
        language: Its code.
        locale: How it writes dates and figures (CLDR).
        words: The table.
    """

    language: str
    locale: Locale
    words: Mapping[str, Any]

    def say(self, name: str, **parts: object) -> str:
        """The words called `name` ("sections.timeline") with their blanks filled."""
        found: Any = self.words
        for part in name.split("."):
            found = found[part]
        return str(found).format(**parts) if parts else str(found)

    def count(self, name: str, n: int) -> str:
        """So many of something, in the right plural."""
        forms = self.words["counts"][name]
        form = forms.get(self.locale.plural_form(n), forms["other"])
        return str(form).format(n=self.number(n))

    def counted(self, articles: int, independent: int) -> str:
        """ "5 articles, 2 independent"; of one article only that it is one."""
        words = self.count("articles", articles)
        return (
            words
            if articles < 2
            else self.say("counted", articles=words, independent=self.count("independent", independent))
        )

    def noun(self, section: str, n: int) -> str:
        """What a section counts ("acts"), in the plural for `n` of them."""
        forms = self.words["sections_of"][section]
        return str(forms.get(self.locale.plural_form(n), forms["other"]))

    def joined(self, names: Sequence[str]) -> str:
        """Names in a sentence: "Mali, Russia and Togo"."""
        if len(names) < 2:
            return "".join(names)
        return self.say("and", first=", ".join(names[:-1]), last=names[-1])

    def term(self, table: str, name: str | None) -> str:
        """The word of a table ("status", "step"...) for a name of the codebook; the name itself where it has none."""
        known = self.words[table].get(name or "")
        return str(known) if known else (name or "").replace("_", " ")

    def kind(self, name: str) -> str:
        """A kind of event in words."""
        known = kinds().get(name)
        return known.label.get(self.language, name).replace("'", "’") if known else name.replace("_", " ")

    def state(self, code: str) -> str:
        """Name of a state or organisation; its code when no table names it."""
        return _names(self.language).get(code, code)

    def states(self, codes: Iterable[str]) -> tuple[str, ...]:
        """Names in the order of the language's letters, which prefers none of them."""
        return tuple(sorted((self.state(code) for code in set(codes)), key=lambda name: (fold(name), name)))

    def number(self, value: float) -> str:
        """A figure with the language's own separators, rounded to nothing."""
        return str(format_decimal(value, locale=self.locale, decimal_quantization=False))

    def score(self, value: float) -> str:
        """A score from 0 to 1, to two digits, so that a column of them lines up."""
        return str(format_decimal(value, format="0.00", locale=self.locale))

    def amount(self, value: float, unit: str, *, approximate: bool = False) -> str:
        """A figure with its unit; sums of money short ("60 M $US") where that drops no digit."""
        if unit in self.locale.currencies:
            shown = self._money(value, unit)
        else:
            shown = self.say("per_unit", number=self.number(value), unit=unit).strip()
        return self.say("approximate", amount=shown) if approximate else shown

    def quoted(self, words: str) -> str:
        """The words within quotation marks."""
        before, after = self.words["quotes"]
        return f"{before}{words}{after}"

    def _money(self, value: float, unit: str) -> str:
        digits = len(str(int(abs(value))))
        scale = 10 ** ((digits - 1) // 3 * 3)
        if scale >= 1_000_000 and round(value / scale, 2) * scale == value:
            return str(format_compact_currency(value, unit, locale=self.locale, fraction_digits=2))
        pattern = self.locale.currency_formats["standard"].pattern
        if float(value).is_integer():
            pattern = pattern.replace(".00", "")
        return str(format_currency(value, unit, pattern, locale=self.locale, currency_digits=False))


@cache
def wording(language: str) -> Wording:
    """Return the words of a language.

    Raises:
        UnknownWording: There is no table for it.
    """
    if language not in languages():
        raise UnknownWording(language, known=languages())
    words = yaml.safe_load((_LABELS / f"{language}.yaml").read_text(encoding="utf-8"))
    return Wording(language, Locale.parse(words["locale"]), words)


@cache
def languages() -> tuple[str, ...]:
    """Codes of the languages that views speak, sorted."""
    return tuple(sorted(f.name.removesuffix(".yaml") for f in _LABELS.iterdir() if f.name.endswith(".yaml")))


@cache
def _names(language: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for table, code in (("organisations.csv", "code"), ("states.csv", "alpha3")):
        for row in read_csv(table):
            if name := row.get(f"name_{language}") or row.get("name_en"):
                found[row[code]] = name
    return found
