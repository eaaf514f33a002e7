"""Sums: the numbers of a text with what they count, whether money, persons or things."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from depeche.codebook.counting import Counting, counting
from depeche.texts.parse import Parse, Token

_MILLION = 1_000_000
_REACH = 6  # tokens after a number in which its noun is looked for


@dataclass(frozen=True, slots=True)
class Number:
    """A number: tokens `first` to `last` (excluded), its value in full units, and whether the text rounds it."""

    first: int
    last: int
    value: float | int
    approximate: bool


@dataclass(frozen=True, slots=True)
class Sum:
    """A number with what it counts.

    Attributes:
        number: The number.
        first, last: Tokens from the number to the end of its noun, the last excluded.
        noun: Token of the noun that is counted, or of the currency.
        group: "money", or the codebook's group of the noun; "people" for a nationality; "share" for a percentage.
        currencies: For money, the codes that it may be, likeliest first.
        qualified: The currency is named in full.
    """

    number: Number
    first: int
    last: int
    noun: int
    group: str
    currencies: tuple[str, ...] = ()
    qualified: bool = False


def find_sums(parse: Parse, language: str, *, peoples: frozenset[int] = frozenset()) -> tuple[Sum, ...]:
    """The sums and counts of a text, in order.

    Args:
        peoples: Tokens that name a people or its members ("Haïtiens").
    """
    reader = _Reader(parse, counting(language), peoples)
    return tuple(reader.sums())


@cache
def _digits(groups: frozenset[str], decimals: frozenset[str]) -> re.Pattern[str]:
    group = "".join(re.escape(s) for s in sorted(groups)) or ","
    point = "".join(re.escape(s) for s in sorted(decimals)) or "."
    return re.compile(rf"(?:\d{{1,3}}(?:[{group}]\d{{3}})+|\d+)(?:[{point}]\d+)?(?![\d])")


class _Reader:
    def __init__(self, parse: Parse, words: Counting, peoples: frozenset[int]) -> None:
        self._parse = parse
        self._tokens: Sequence[Token] = parse.tokens
        self._words = words
        self._peoples = peoples
        self._pattern = _digits(words.groups, words.decimals)
        self._openings = frozenset(sign[:1] for sign, _ in words.signs)

    def sums(self) -> Iterator[Sum]:
        last_counted: Sum | None = None
        money: Sum | None = None
        for sentence in self._parse.sentences:
            i = sentence.first if sentence.parsed else sentence.last
            while i < sentence.last:
                found = self._number(i, sentence.last) if self._may_count(i) else None
                if found is None:
                    i += 1
                    continue
                number, suffix = found
                counted = self._money(number, suffix, sentence.last) or self._counted(number, sentence.last)
                counted = counted or self._bare_money(number, money) or self._from_here(number, sentence.last)
                counted = self._sides_of_vote(number, sentence.first, sentence.last) or counted
                if last_counted is not None and self._other_side(number, last_counted, sentence.last):
                    counted = replace(last_counted, number=number, first=number.first, last=number.last)
                counted = counted or self._of_them(number, sentence.first, sentence.last)
                if counted is None and last_counted is not None and self._again(number, sentence.first, last_counted):
                    counted = replace(last_counted, number=number, first=number.first, last=number.last)
                if counted is not None:
                    yield counted
                    last_counted = counted
                    money = counted if counted.group == "money" else money
                    yield from self._few_votes(counted, sentence.last)
                i = number.last

    def _from_here(self, number: Number, end: int) -> Sum | None:
        """A bare number that opens a range counts what its end counts ("de 17 à 60 millions de dollars")."""
        k = number.last
        if k + 1 >= end or self._tokens[k].low not in self._words.forms("ranges") or not self._may_count(k + 1):
            return None
        found = self._number(k + 1, end)
        if found is None:
            return None
        upper, suffix = found
        whole = self._money(upper, suffix, end) or self._counted(upper, end)
        if whole is None or whole.group in ("share", "other"):
            return None
        power = self._words.large.get(self._tokens[upper.last - 1].low, 1)
        shared = power >= _MILLION and self._tokens[number.last - 1].low not in self._words.large
        value = number.value * power if shared else number.value
        return replace(whole, number=replace(number, value=value), first=number.first, last=number.last)

    def _of_them(self, number: Number, first: int, end: int) -> Sum | None:
        """How many they are who are told just before, behind a comma: "Australian police, 43 of them"."""
        k, after = number.first - 2, [t.low for t in self._tokens[number.last : min(end, number.last + 2)]]
        if k < first or self._tokens[k + 1].text != "," or " ".join(after) not in self._words.forms("further"):
            return None
        for phrase, group in self._words.units.get(self._tokens[k].low, ()):
            if len(phrase) == 1:
                return Sum(number, number.first, number.last, k, group)
        return Sum(number, number.first, number.last, k, "people") if k in self._peoples else None

    def _other_side(self, number: Number, before: Sum, end: int) -> bool:
        """Is it the other side of a vote, whatever comes behind: "by 61 votes to 24 the revival of the accord"?"""
        noun = number.last < end and self._tokens[number.last].pos in ("NOUN", "PROPN")
        return before.group == "votes" and not noun and self._versus(number, before)

    def _sides_of_vote(self, number: Number, first: int, last: int) -> Sum | None:
        """Votes that no noun names, in a sentence that tells of one: "passed by 94 to 11", "40 in favour"."""
        low = [t.low for t in self._tokens[first:last]]
        if not self._words.forms("voting").intersection(low):
            return None
        sum_ = Sum(number, number.first, number.last, number.first, "votes")
        after = " ".join(t.low for t in self._tokens[number.last : min(last, number.last + 2)])
        if any(after == w or after.startswith(w + " ") for w in self._words.forms("for_or_against")):
            return sum_
        lead = self._tokens[number.first - 1].low if number.first > first else ","
        if number.last + 1 >= last or lead not in self._words.forms("vote_leads"):
            return None
        joined = self._tokens[number.last].low in self._words.forms("versus")
        other = self._tokens[number.last + 1].low
        end = number.last + 2 >= last or self._tokens[number.last + 2].pos not in ("NOUN", "PROPN", "ADJ", "NUM", "SYM")
        counts = other.isdigit() or other in self._words.small or other in self._words.forms("none")
        return sum_ if joined and counts and end else None

    def _few_votes(self, counted: Sum, end: int) -> Iterator[Sum]:
        """One vote or none on the other side: "78 voix contre une", "13 votes to none"."""
        if counted.group != "votes":
            return
        k = counted.last
        while k < min(end, counted.last + 3) and self._tokens[k].low not in self._words.forms("versus"):
            k += 1
        if k + 1 >= end or self._tokens[k].low not in self._words.forms("versus"):
            return
        low = self._tokens[k + 1].low
        value = 0 if low in self._words.forms("none") else self._words.small.get(low)
        if value in (0, 1) and counted.number.value > 1:
            yield replace(counted, number=Number(k + 1, k + 2, value, False), first=k + 1, last=k + 2)

    def _may_count(self, i: int) -> bool:
        """Can a number start at a token? It opens with a digit or a sign, or is or holds a number word."""
        token = self._tokens[i]
        first, low = token.text[0], token.low
        return (
            first.isdigit()
            or first in self._openings
            or low in self._words.small
            or low in self._words.large
            or low in self._words.rounds
            or "-" in low
        )

    # -- numbers ------------------------------------------------------------------------------------------------------

    def _number(self, i: int, end: int) -> tuple[Number, str] | None:
        """The number that starts at a token, and what is glued to it ("60M€")."""
        read = self._figures(i, end) or self._in_words(i, end)
        if read is None:
            return None
        value, last, suffix, approximate = read
        whole = int(value) if float(value).is_integer() else round(value, 4)
        return Number(i, last, whole, approximate or self._rounded(i)), suffix

    def _figures(self, i: int, end: int) -> tuple[float, int, str, bool] | None:
        token = self._tokens[i]
        sign = next((s for s, _ in self._words.signs if token.text.startswith(s) and len(token.text) > len(s)), "")
        start = token.start + len(sign)
        if start >= token.end or not token.text[len(sign)].isdigit():
            return None
        match = self._pattern.match(self._parse.text, start)
        if match is None:
            return None
        last = i + 1
        while last < end and self._tokens[last].start < match.end():
            last += 1
        suffix = (
            self._parse.text[match.end() : self._tokens[last - 1].end]
            if self._tokens[last - 1].end > match.end()
            else ""
        )
        value = self._value(match.group())
        letters = next((n for n in sorted(self._words.letters, key=len, reverse=True) if suffix.startswith(n)), "")
        if letters:
            value *= self._words.letters[letters]
            suffix = suffix[len(letters) :]
        if suffix and not any(suffix == s for s, _ in self._words.signs):
            return None
        signed = bool(sign) or (i > 0 and any(self._tokens[i - 1].text == s for s, _ in self._words.signs))
        if signed and not suffix and last < end and self._glued_letters(last):
            value *= self._words.letters[self._tokens[last].text]
            last += 1
        value, last, approximate = self._multiplied(value, last, end)
        return value, last, suffix or sign, approximate

    def _glued_letters(self, k: int) -> bool:
        """A multiplying letter right behind a figure whose currency stands before it ("£45m")."""
        token = self._tokens[k]
        return token.text in self._words.letters and token.start == self._tokens[k - 1].end

    def _value(self, words: str) -> float:
        point = next(
            (d for d in self._words.decimals if d in words and not re.search(rf"{re.escape(d)}\d{{3}}(?!\d)", words)),
            None,
        )
        if point is None:
            point = next((d for d in self._words.decimals if d in words and d not in self._words.groups), None)
        whole, _, part = words.partition(point) if point else (words, "", "")
        return float(re.sub(r"\D", "", whole) + ("." + re.sub(r"\D", "", part) if part else ""))

    def _multiplied(self, value: float, last: int, end: int) -> tuple[float, int, bool]:
        approximate = False
        while last < end:
            low = self._tokens[last].low
            text = self._tokens[last].text
            if low in self._words.large:
                value *= self._words.large[low]
            elif low in self._words.rounds:
                value *= self._words.rounds[low]
                approximate = True
            elif (
                text in self._words.letters
                and last + 1 < end
                and (
                    any(self._tokens[last + 1].text == s for s, _ in self._words.signs)
                    or (self._glued_letters(last) and self._tokens[last + 1].low in self._words.units)
                )
            ):
                value *= self._words.letters[text]
            else:
                break
            last += 1
        return value, last, approximate

    def _in_words(self, i: int, end: int) -> tuple[float, int, str, bool] | None:
        """A number in words; the article "un" alone is none."""
        total = current = 0.0
        approximate = False
        last = i
        if self._words.large.get(self._tokens[i].low, 0) >= _MILLION:
            return None  # "million" needs a number before it
        while last < end:
            low = self._tokens[last].low
            parts = self._parts(low)
            if low in self._words.rounds:
                if last == i and low in self._words.vague:
                    return None
                current = max(current, 1.0) * self._words.rounds[low]
                approximate = True
            elif parts is not None and last > i and self._words.small.get(low) == 1 and not self._multiplies(last, end):
                break  # "five a year earlier"
            elif parts is not None:
                for part in parts:
                    if part in self._words.joiners:
                        continue
                    if part in self._words.small:
                        current += self._words.small[part]
                    elif self._words.large[part] == 100:
                        current = max(current, 1.0) * 100
                    else:
                        total += max(current, 1.0) * self._words.large[part]
                        current = 0.0
            elif not (
                low in self._words.joiners
                and last > i
                and last + 1 < end
                and self._parts(self._tokens[last + 1].low) is not None
            ):
                break
            last += 1
        value = total + current
        if last == i or value < 2 or self._article(i, last):
            return None
        return value, last, "", approximate

    def _multiplies(self, k: int, end: int) -> bool:
        """Does a word for one stand in a number: before "hundred", or behind what joins its parts ("vingt et un")?"""
        after = self._tokens[k + 1].low if k + 1 < end else ""
        return after in self._words.large or self._tokens[k - 1].low in self._words.joiners

    def _article(self, i: int, last: int) -> bool:
        return last == i + 1 and self._words.small.get(self._tokens[i].low) == 1

    def _parts(self, low: str) -> list[str] | None:
        """The parts of a number word ("vingt-quatre"), or None when it is none."""
        if low in self._words.small or low in self._words.large:
            return [low]
        found: list[str] = []
        rest = low.split("-")
        while rest:
            n = next(
                (
                    n
                    for n in range(len(rest), 0, -1)
                    if "-".join(rest[:n]) in self._words.small
                    or "-".join(rest[:n]) in self._words.large
                    or rest[0] in self._words.joiners
                ),
                None,
            )
            if n is None:
                return None
            n = 1 if rest[0] in self._words.joiners else n
            found.append("-".join(rest[:n]))
            rest = rest[n:]
        return found if len(found) > 1 else None

    def _rounded(self, i: int) -> bool:
        low = self._parse.sentence_of(i).first
        for words in self._words.rounding:
            start = i - len(words)
            if start >= low and all(self._tokens[start + n].low == w for n, w in enumerate(words)):
                return True
        return False

    # -- what is counted ----------------------------------------------------------------------------------------------

    def _money(self, number: Number, suffix: str, end: int) -> Sum | None:
        signs = dict(self._words.signs)
        if suffix in signs:
            return Sum(number, number.first, number.last, number.last - 1, "money", (signs[suffix],), True)
        k = number.last
        while k < end and self._tokens[k].low in self._words.links and k < number.last + 2:
            k += 1
        for phrase, codes in self._words.currencies.get(self._tokens[k].low, ()) if k < end else ():
            if self._stands(phrase, k, end):
                last = k + len(phrase)
                return Sum(number, number.first, last, k, "money", codes, len(codes) == 1)
        for sign, code in self._words.signs:
            written = "".join(t.text for t in self._tokens[k : min(end, k + 3)])
            if k < end and (
                self._tokens[k].text == sign
                or (
                    written.startswith(sign.replace(" ", ""))
                    and len(sign) > 1
                    and sign.replace(" ", "").startswith(self._tokens[k].text)
                )
            ):
                last = k + 1
                while last < end and len("".join(t.text for t in self._tokens[k:last])) < len(sign.replace(" ", "")):
                    last += 1
                return Sum(number, number.first, last, k, "money", (code,), True)
            before = number.first - 1
            if (
                before >= 0
                and self._tokens[before].text == sign
                and self._tokens[before].sent == self._tokens[number.first].sent
            ):
                return Sum(number, before, number.last, before, "money", (code,), True)
        return None

    def _bare_money(self, number: Number, before: Sum | None) -> Sum | None:
        """Millions of nothing named are of the currency named last ("1,3 milliard de dollars, contre 900 millions")."""
        if before is None or self._tokens[number.last - 1].low not in self._words.large or number.value < _MILLION:
            return None
        k = number.last
        if k < len(self._tokens) and self._tokens[k].low in self._words.links:
            return None
        return replace(before, number=number, first=number.first, last=number.last, noun=number.last - 1)

    def _counted(self, number: Number, end: int) -> Sum | None:
        k = number.last
        if k < end and self._tokens[k].low in self._words.percent:
            return Sum(number, number.first, k + 1, k, "share")
        while k < min(end, number.last + _REACH):
            token = self._tokens[k]
            if k in self._peoples:
                return Sum(number, number.first, k + 1, k, "people")
            for phrase, group in self._words.units.get(token.low, ()):
                if self._stands(phrase, k, end):
                    return Sum(number, number.first, k + len(phrase), k, group)
            if token.low in self._words.never:
                return None
            if k + 2 in self._peoples and self._tokens[k + 1].text == "-":
                return Sum(number, number.first, k + 3, k + 2, "people")  # "five Iranian-Americans"
            if token.dep.startswith("compound") and k < token.head < end:
                k += 1  # "two road crossings": what is counted is the noun that the others only make narrower
                continue
            head = token.low.split("-")[0]
            if "-" in token.low and (
                found := next((g for p, g in self._words.units.get(head, ()) if p == (head,)), None)
            ):
                return Sum(number, number.first, k + 1, k, found)
            if (
                token.pos == "NOUN"
                and token.low not in self._words.links
                and token.text[0].islower()
                and number.value >= 2
            ):
                return Sum(number, number.first, k + 1, k, "other")
            if not (
                token.low in self._words.links
                or (token.pos == "ADJ" or (token.pos == "DET" and token.text[0].islower()))
            ):
                return None
            k += 1
        return None

    def _stands(self, phrase: Sequence[str], k: int, end: int) -> bool:
        return k + len(phrase) <= end and all(self._tokens[k + n].low == w.lower() for n, w in enumerate(phrase))

    def _again(self, number: Number, low: int, before: Sum) -> bool:
        """A bare number of what was counted before."""
        return (
            self._elliptic(number, low)
            or self._versus(number, before)
            or self._compared(number, before)
            or self._further(number, before)
        )

    def _further(self, number: Number, before: Sum) -> bool:
        """More of what was counted before: "180 autres", "4,500 of them"."""
        after = tuple(t.low for t in self._tokens[number.last : number.last + 2])
        near = self._tokens[number.first].sent - self._tokens[before.number.first].sent <= 1
        more = self._words.forms("further")
        return (
            near
            and before.group not in ("money", "share")
            and ((after[:1] and after[0] in more) or " ".join(after) in more)
        )

    def _compared(self, number: Number, before: Sum) -> bool:
        """The earlier number of the same thing: "86 bourses ..., contre une dizaine deux ans plus tôt"."""
        if before.group == "money" or self._tokens[before.noun].sent != self._tokens[number.first].sent:
            return False
        k = number.first - 1
        while k > before.last and self._tokens[k].pos in ("DET", "ADV"):
            k -= 1
        return self._tokens[k].low in {str(w) for w in self._words.table.get("versus") or ()}

    def _versus(self, number: Number, before: Sum) -> bool:
        """The other side of a vote: "97 voix contre 12"."""
        near = range(before.last, number.first)
        return (
            before.group == "votes"
            and len(near) <= 4
            and any(self._tokens[k].low in {str(w) for w in self._words.table.get("versus") or ()} for k in near)
        )

    def _elliptic(self, number: Number, low: int) -> bool:
        """A bare number whose noun a pronoun before the verb stands for ("en a envoyé 600")."""
        pronouns = {str(w) for w in self._words.table.get("pronouns") or ()}
        near = range(max(low, number.first - 5), number.first)
        return any(self._tokens[k].low in pronouns and self._tokens[k].pos in ("PRON", "ADV") for k in near)
