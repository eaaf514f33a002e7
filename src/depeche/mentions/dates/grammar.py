"""Forms of dates, compiled to regular expressions over units.

A form is a line of data: names of categories in order, with (a | b), x? and

    name=category   the slot gets another name ("first=day")
    <a+b            what stands before belongs to a or b        <!a   to none of them
    !a+b            what follows belongs to none of them        >a+b  it belongs to a or b, or the text ends
    {tail}          a macro of the same table

Of the forms that match at one unit the longest wins, then the first of the table.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from depeche.errors import UnreadableCodebook
from depeche.mentions.dates.lexicon import DateLexicon
from depeche.mentions.dates.lexing import Lexer, Units

_PIECE: Final = re.compile(r"\s+|(<!|<|!|>)([\w+]+)|(?:(\w+)=)?(\w+)|([()|?])")
_LOOKS: Final = {"<": "(?<=[{}])", "<!": "(?<![{}])", "!": "(?![{}])", ">": "(?=[{}]|$)"}


@dataclass(frozen=True, slots=True)
class Match:
    """A form found in a text.

    Attributes:
        meaning: Name of what resolves it.
        first: Index of its first unit.
        last: Index after its last unit.
        slots: Name of a slot -> index of the unit that fills it.
    """

    meaning: str
    first: int
    last: int
    slots: dict[str, int]


class Grammar:
    """The forms of one language."""

    def __init__(self, lexicon: DateLexicon, lexer: Lexer) -> None:
        self._forms: list[tuple[str, re.Pattern[str]]] = []
        by_code: dict[str, list[int]] = {}
        where = f"{lexicon.language}/dates.yaml"
        codes = {category: lexer.codes_of(category) for category in sorted(lexicon.categories)}
        for form in lexicon.forms:
            pattern = re.compile(_expression(form.form, codes, where=where))
            for code in sorted({code for name in _first_categories(form.form, where) for code in codes[name]}):
                by_code.setdefault(code, []).append(len(self._forms))
            self._forms.append((form.meaning, pattern))
        self._by_code = {code: tuple(dict.fromkeys(forms)) for code, forms in by_code.items()}
        begin = "".join(sorted(self._by_code))
        self._begin = re.compile(f"[{re.escape(begin)}]" if begin else "(?!)")

    def matches(self, units: Units) -> Iterator[Match]:
        """Every form found, left to right, none over another."""
        at, codes = 0, units.codes
        while (start := self._begin.search(codes, at)) is not None:
            at = start.start()
            best: re.Match[str] | None = None
            meaning = ""
            for number in self._by_code[codes[at]]:
                name, pattern = self._forms[number]
                found = pattern.match(codes, at)
                if found is not None and (best is None or found.end() > best.end()):
                    best, meaning = found, name
            if best is None or best.end() == at:
                at += 1
                continue
            slots = {name: best.start(name) for name, code in best.groupdict().items() if code is not None}
            yield Match(meaning, at, best.end(), slots)
            at = best.end()


def _pieces(form: str, where: str) -> Iterator[tuple[str, str, str]]:
    """A form as (sign, words, slot): sign is a look, "=" for a category, or one of ( ) | ?."""
    at = 0
    while at < len(form):
        piece = _PIECE.match(form, at)
        if piece is None:
            raise UnreadableCodebook(where, f"form {form!r} can't be read from {form[at:]!r}")
        at = piece.end()
        look, looked, name, category, sign = piece.groups()
        if look:
            yield look, looked, ""
        elif category:
            yield "=", category, name or category
        elif sign:
            yield sign, "", ""


def _expression(form: str, codes: dict[str, str], *, where: str) -> str:
    """Translate a form; each category becomes a set of codes, the first of each name a named group."""
    out: list[str] = []
    named: set[str] = set()
    for sign, words, slot in _pieces(form, where):
        for part in words.split("+") if words else ():
            if part not in codes:
                raise UnreadableCodebook(where, f"form {form!r} names the unknown category {part!r}")
        chosen = re.escape("".join(codes[part] for part in words.split("+"))) if words else ""
        if sign in _LOOKS:
            if chosen:
                out.append(_LOOKS[sign].format(chosen))
        elif sign == "=":
            # A category that the table leaves empty matches nothing.
            group = "" if slot in named else f"?P<{slot}>"
            out.append(f"({group or '?:'}[{chosen}])" if chosen else "(?!)")
            named.add(slot)
        else:
            out.append("(?:" if sign == "(" else sign)
    return "".join(out)


def _first_categories(form: str, where: str) -> set[str]:
    """Categories that a form can begin with."""
    pieces = [piece for piece in _pieces(form, where) if piece[0] not in _LOOKS]
    first, _, _ = _firsts(pieces, 0)
    return first


def _firsts(pieces: list[tuple[str, str, str]], at: int) -> tuple[set[str], bool, int]:
    """First categories of the alternatives from `at` to their bracket, whether they may be empty, their end."""
    every: set[str] = set()
    any_empty = False
    firsts: set[str] = set()
    empty = True
    while at < len(pieces) and pieces[at][0] != ")":
        sign, category, _ = pieces[at]
        at += 1
        if sign == "|":
            every |= firsts
            any_empty |= empty
            firsts, empty = set(), True
            continue
        inner, inner_empty = {category}, False
        if sign == "(":
            inner, inner_empty, at = _firsts(pieces, at)
            at += 1
        if at < len(pieces) and pieces[at][0] == "?":
            inner_empty = True
            at += 1
        if empty:
            firsts |= inner
            empty = inner_empty
    return every | firsts, any_empty or empty, at
