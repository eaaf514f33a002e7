"""Glance: which passages of an article can hold a report, told by its words alone, before anything is parsed.

General news is mostly about something else; parsing it is most of the time that coding takes. What a passage must hold
so that a coder can report anything from it stands in the coders' own tables: the words of a frame and those that it
needs, a verb of saying, a number with its unit, an office beside a name, an instrument. A passage without any of these
is not parsed; its names and offices still count for the cast.

Nothing is decided here but what is looked at: with every passage parsed the coders must report the same
(`tests/reports/coders/test_glance.py`, `docs/performance.md`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from depeche.codebook.binding import binding
from depeche.codebook.counting import counting
from depeche.codebook.frames import PSEUDO, Frame, Trigger, noun_classes, triggers
from depeche.codebook.grammar import grammar
from depeche.codebook.instruments import instruments
from depeche.codebook.phrases import Words
from depeche.codebook.speech import QUOTING, speech
from depeche.mentions.dates import date_lexicon
from depeche.mentions.names import ADJECTIVE_TYPES, STATE_TYPES, Name
from depeche.mentions.offices import Noun, office_words
from depeche.reports.coders.matching import need_forms
from depeche.texts.parser import Depth

VERB_GAP, SPEECH_GAP = 4, 8  # words that may stand between those of an expression (`matching`, `statements`)
EARLIER = 3  # passages back in which a pronoun's noun is looked for
SHORT = 3  # passages of a note that is about whatever states it names
UNIT_REACH = 6  # words after a number in which its unit is looked for (`mentions.sums`)
TITLE = 14  # words of an instrument's name (`agreements`)
NEAR = 16  # words around a trigger in which what its frame needs is looked for
HELPED = 10  # words before a participle in which its auxiliary is looked for
OFFICE_REACH = 9  # words after an office in which the name of who holds it is looked for
ASKED = 2  # lines that end in a question from which on an article may be an interview
_STEPS = frozenset(
    {"negotiate", "initial", "sign", "ratify", "enter_into_force", "suspend", "denounce", "ceasefire"}
)  # kinds whose acts are steps of an agreement even where their sides are not found
_HELD = frozenset({"office", "counterpart", "host", "body"})
_HEADS = frozenset({"head_of_state", "head_of_government"})
_PEOPLE = frozenset({"people", "demonym", "demonym_adj"})
_SEATS = frozenset({"person", "seat", "residence", "parliament", "army", "ministry", "organ"})
_STOPS = frozenset(".;:!?")


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """The words of one passage.

    Attributes:
        text: Words as printed.
        low: The same in lower case.
        folded: The same without accents.
        starts: Where each starts in the article.
        asks: The passage ends in a question.
    """

    text: Sequence[str]
    low: Sequence[str]
    folded: Sequence[str]
    starts: Sequence[int]
    asks: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """An article as it is looked at: the words of its passages, its names in order, the roles of its blocks."""

    passages: Sequence[Wording]
    names: Sequence[Name]
    roles: Sequence[str]


@dataclass(frozen=True, slots=True, eq=False)
class _Seen:
    """What one passage holds."""

    words: Wording
    names: tuple[Name, ...]
    here: frozenset[str]
    offices: tuple[tuple[int, int, Noun], ...]
    acting: int
    """How many who may be a side: states and organisations, offices and bodies, pronouns."""
    pair: bool
    """A set phrase for the sides ("les deux pays")."""
    instruments: tuple[int, ...]
    """Where each instrument's name ends."""

    @property
    def bound(self) -> bool:
        """Does it hold anything that the cast is made of?"""
        return bool(self.names or self.offices or self.acting or self.pair or self.instruments)


class Glance:
    """Looks at the articles of one language."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._triggers = triggers(language)
        self._speech = speech(language)
        self._counting = counting(language)
        self._money = noun_classes(language).get("money", frozenset())
        self._signs = frozenset(sign[-1] for sign, _ in self._counting.signs if not sign[-1].isalnum())
        self._instruments = instruments(language)
        self._offices = office_words(language)
        self._grammar = grammar(language)
        self._plain: dict[str, str] = dict(self._grammar.tables.get("contractions") or {})
        self._reflexives = self._grammar.words("reflexives")
        self._clitics = self._grammar.words("clitics")
        self._pronouns = self._grammar.words("pronouns") | self._grammar.words("first_person")
        self._pronouns |= self._grammar.words("first_person_singular") | self._grammar.words("second_person")
        words = binding(language)
        self._binding = frozenset((*words.verbs, *words.agreeing, *words.nouns))
        houses = self._instruments.houses
        self._houses = frozenset(self._plain.get(p[0], p[0]) for h in ("lower", "upper") for p in houses.get(h, ()))
        self._alone = self._counting.forms("alone")
        self._between = self._counting.forms("between")
        self._pair_nouns = frozenset(words[0] for words in self._offices.pair_nouns)
        self._counted_before = frozenset(str(w) for w in self._counting.table.get("pronouns") or ())
        self._dates = frozenset(date_lexicon(language).phrases)
        self._signs = frozenset(sign[0] for sign, _ in self._counting.signs)
        self._function = (
            self._grammar.articles
            | self._pronouns
            | self._grammar.of
            | self._grammar.joiners
            | frozenset(m for ms in self._grammar.slots.values() for m in ms)
        )
        self._premodified = self._grammar.premodified

    def depths(self, look: Look) -> list[Depth]:
        """How far each passage of an article is to be read; none deeper than WORDS where there can be no report."""
        seen = [self._seen(*row) for row in self._with_names(look.passages, look.names)]
        codes = {n.code for s in seen for n in s.names if n.code and (n.type != "city" or self._premodified)}
        codes |= {noun.code for s in seen for _, _, noun in s.offices if noun.code}
        somebody = any(
            noun.group in ("office", "body", "counterpart") for s in seen for _, _, noun in s.offices
        ) or any(n.type == "person" for s in seen for n in s.names)
        live = self._live(seen, codes, somebody)
        if not any(live):
            return live
        return [
            depth or (Depth.WORDS if not each.bound else Depth.SYNTAX if role == "title" else Depth.TAGS)
            for depth, each, role in zip(live, seen, look.roles, strict=True)
        ]

    # -- what a passage holds -----------------------------------------------------------------------------------------

    @staticmethod
    def _with_names(passages: Sequence[Wording], names: Sequence[Name]) -> Iterator[tuple[Wording, tuple[Name, ...]]]:
        """Each passage with the names in it."""
        k = 0
        for n, words in enumerate(passages):
            end = passages[n + 1].starts[0] if n + 1 < len(passages) and passages[n + 1].starts else None
            own: list[Name] = []
            while k < len(names) and (end is None or names[k].start < end):
                own.append(names[k])
                k += 1
            yield words, tuple(own)

    def _seen(self, words: Wording, names: tuple[Name, ...]) -> _Seen:
        plain = self._plain
        here = frozenset(words.low).union(plain[w] for w in words.low if w in plain)
        offices = tuple(self._office_phrases(words.folded))
        acting = len({n.code for n in names if n.code and n.type != "city"})
        acting += sum(noun.group != "never" for _, _, noun in offices)
        acting += not here.isdisjoint(self._pronouns)
        return _Seen(words, names, here, offices, acting, self._pair(words), tuple(self._named_instruments(words.low)))

    def _named_instruments(self, low: Sequence[str]) -> Iterator[int]:
        named = self._instruments.named
        for i, word in enumerate(low):
            for form in named.get(word, ()):
                if len(form) == 1 or self._spells(low, i, form):
                    yield i + len(form)
                    break

    def _office_phrases(self, folded: Sequence[str]) -> Iterator[tuple[int, int, Noun]]:
        nouns = self._offices.nouns
        for i, word in enumerate(folded):
            rows = nouns.get(word)
            if rows:
                best: tuple[int, int, Noun] | None = None
                for form, noun, _ in rows:
                    end = i + len(form)
                    if (best is None or end > best[1]) and (len(form) == 1 or tuple(folded[i:end]) == form):
                        best = (i, end, noun)
                if best is not None:
                    yield best

    def _pair(self, words: Wording) -> bool:
        fixed, numerals = self._offices.fixed, self._offices.numerals
        for i, word in enumerate(words.folded):
            if any(tuple(words.folded[i : i + len(f)]) == f for f in fixed.get(word, ())):
                return True
            if words.low[i] in numerals and any(w in self._pair_nouns for w in words.folded[i + 1 : i + 3]):
                return True
        return False

    def _strangers(self, seen: _Seen) -> frozenset[int]:
        """Words in capitals that no table knows as a state or a place, and those of known persons' names."""
        words = seen.words
        covered = {i for n in seen.names if n.type != "person" for i in range(n.start, n.end)}
        persons = {i for n in seen.names if n.type == "person" for i in range(n.start, n.end)}
        return frozenset(
            k
            for k, (word, start) in enumerate(zip(words.text, words.starts, strict=True))
            if start in persons
            or (word[0].isupper() and start not in covered and (k > 0 or words.low[k] not in self._function))
        )

    # -- what can be reported -----------------------------------------------------------------------------------------

    def _live(self, seen: Sequence[_Seen], codes: set[str], somebody: bool) -> list[Depth]:
        """How far each passage is to be read for what can be reported from it: WORDS where nothing can.

        Names of persons that no table knows are looked for where somebody may speak or hold an office.
        """
        two, one = len(codes) > 1, bool(codes)
        instrument = any(s.instruments for s in seen)
        told = [list(self._frames(n, seen, instrument, two)) for n in range(len(seen))]
        # Where one passage names both sides of an act, by states or those who stand for them, the article may be about
        # them and is read whole: acts of other passages take their sides and days from all of it.
        sided = any(frames and self._sided(s) for frames, s in zip(told, seen, strict=True))
        short = two and len(seen) <= SHORT and any(told)
        if (sided and self._represented(seen)) or short or sum(s.words.asks for s in seen) >= ASKED:
            return [Depth.NAMES] * len(seen)
        found: list[Depth] = []
        spoken = False
        for each, frames in zip(seen, told, strict=True):
            said = one or self._sourced(each)
            spoken = said and self._speaks(each, somebody, spoken)
            named = spoken or (one and self._holds_office(each, somebody))
            signed = instrument and any(frame.kind in _STEPS for frame in frames)
            if ((named and somebody) or signed) and self._strangers(each):
                found.append(Depth.NAMES)  # a company may have signed
            elif (
                named
                or signed
                or (one and self._counts(each, two))
                or self._agrees(each, bool(each.instruments))
                or (two and not each.here.isdisjoint(self._binding))
            ):
                found.append(Depth.SYNTAX)
            else:
                found.append(Depth.WORDS)
        return found

    @staticmethod
    def _represented(seen: Sequence[_Seen]) -> bool:
        """Does somebody stand for a state: an office or a body in a passage that names one, a person, a seat?"""
        return any(n.type in _SEATS for s in seen for n in s.names) or any(
            noun.group in ("office", "body") and (noun.code or any(n.code for n in s.names))
            for s in seen
            for _, _, noun in s.offices
        )

    @staticmethod
    def _sided(each: _Seen) -> bool:
        """Does it name two sides: by a set phrase, or as states, persons, offices, and adjectives beside offices?"""
        taken = STATE_TYPES | {"person"} | (ADJECTIVE_TYPES if each.offices else frozenset())
        codes = {n.code for n in each.names if n.code and n.type in taken}
        return each.pair or len(codes | {noun.code for _, _, noun in each.offices if noun.code}) > 1

    def _frames(self, n: int, seen: Sequence[_Seen], instrument: bool, two: bool) -> Iterator[Frame]:
        """Frames whose words a passage holds, with those that they need."""
        if not two and not instrument:
            return
        each = seen[n]
        low = each.words.low
        for i, word in enumerate(low):
            if word not in self._triggers:
                continue
            for row in self._triggers[word]:
                if (
                    row.needed <= each.here
                    and (not row.reflexive or not each.here.isdisjoint(self._reflexives))
                    and (not row.rest or self._follow(low, i, row.needed_in_order, VERB_GAP * (row.part == "verb")))
                    and self._needs(row, n, i, seen)
                ):
                    yield row.frame

    def _follow(self, low: Sequence[str], i: int, rest: Words, gap: int) -> bool:
        """Do the other words of an expression follow its first, in order?"""
        end, plain = i + 1, self._plain
        for part in rest:
            for k in range(end, min(end + gap + 1, len(low))):
                if low[k] == part or plain.get(low[k]) == part:
                    end = k + 1
                    break
            else:
                return False
        return True

    def _needs(self, row: Trigger, n: int, i: int, seen: Sequence[_Seen]) -> bool:
        """Can what a frame needs stand near its trigger, or be told before it and stand there as a pronoun?"""
        here, low = seen[n].here, seen[n].words.low
        for slot, words in row.frame.needs.items():
            if words & PSEUDO or (not self._money.isdisjoint(words) and any(s in w for w in low for s in self._signs)):
                continue
            single, several = need_forms(self._language, words)
            if not here.isdisjoint(single) and (
                slot == "any" or not single.isdisjoint(low[max(0, i - NEAR) : i + NEAR])
            ):
                continue
            if slot == "near" and any(
                not s.here.isdisjoint(single) or any(w in several for w in s.here)
                for s in seen[max(0, n - EARLIER) : n + 1]
            ):
                continue
            if several and any(here.issuperset(parts) for word in here if word in several for parts in several[word]):
                continue
            if (
                slot in ("object", "subject")
                and row.part == "verb"
                and not (here.isdisjoint(self._clitics) and here.isdisjoint(self._pronouns))
                and any(not s.here.isdisjoint(single) for s in seen[max(0, n - EARLIER) : n + 1])
            ):
                continue
            return False
        return True

    def _sourced(self, each: _Seen) -> bool:
        """Does it name a source or a body that speaks without a state ("une source", "le Conseil")?"""
        words = self._speech
        return any(w in words.sources or w in words.bodies for w in each.words.low)

    def _speaks(self, each: _Seen, somebody: bool, goes_on: bool) -> bool:
        """Can it hold a statement: a quotation with a verb of saying, or a verb that tells a position; a speaker?"""
        words, low = self._speech, each.words.low
        if not (each.acting or each.pair or somebody or self._sourced(each)):
            return False
        quoted = any(mark in w for w in each.words.text for mark in words.quotes)
        if quoted and (goes_on or ":" in low):
            return True
        for i, word in enumerate(low):
            rows = words.verbs.get(word)
            if rows:
                for row in rows:
                    if row.reflexive and each.here.isdisjoint(self._reflexives):
                        continue
                    if row.rest and not self._follow(low, i, row.rest, SPEECH_GAP):
                        continue
                    if row.participle and frozenset(low[max(0, i - HELPED) : i]).isdisjoint(words.auxiliaries):
                        continue
                    if quoted or row.force != QUOTING:
                        return True
                    if word in words.carriers and not each.here.isdisjoint(words.carried):
                        return True
        return quoted and any(self._spells(low, i, said) for said in words.according for i in range(len(low)))

    def _spells(self, low: Sequence[str], i: int, words: Words) -> bool:
        plain = self._plain
        return i + len(words) <= len(low) and all(
            plain.get(low[i + n], low[i + n]) == plain.get(w, w) for n, w in enumerate(words)
        )

    def _holds_office(self, each: _Seen, somebody: bool) -> bool:
        """Can it print an office beside a name?"""
        if not each.offices:
            return False
        strange = self._strangers(each)
        text, low = each.words.text, each.words.low
        for first, last, noun in each.offices:
            if noun.group not in _HELD:
                continue
            for k in range(last, min(last + OFFICE_REACH, len(text))):
                if text[k] in _STOPS:
                    break
                if k in strange:
                    return True
            k = first - 1
            while k > 0 and low[k] in self._grammar.articles:
                k -= 1
            if k > 0 and text[k] in (",", "(") and k - 1 in strange:
                return True
            if noun.rank in _HEADS and somebody:
                return True
        return False

    def _counts(self, each: _Seen, two: bool) -> bool:
        """Can it hold a measure: a number with what it counts, beside a state?"""
        if not (
            any(n.code for n in each.names)
            or (
                two
                and (
                    each.acting
                    or each.pair
                    or not each.here.isdisjoint(self._alone)
                    or not each.here.isdisjoint(self._between)
                )
            )
        ):
            return False
        return any(self._counted(each, i) for i in range(len(each.words.low)))

    def _counted(self, each: _Seen, i: int) -> bool:
        """Does a number start here, with a unit, a currency or a people behind it?"""
        words, low = self._counting, each.words.low
        if not self._numeral(low[i]):
            return False
        if (i and low[i - 1][0] in self._signs) or low[i][0] in self._signs or low[i][-1] in self._signs:
            return True
        end = i + 1
        while end < len(low) and (self._numeral(low[end]) or low[end] in words.joiners):
            end += 1
        for k in range(end, min(end + UNIT_REACH, len(low))):
            word = low[k]
            if word in words.never or word in words.percent or not (word[0].isalnum() or word[0] in self._signs):
                return False
            if word[0] in self._signs or any(self._spells(low, k, form) for form, _ in words.currencies.get(word, ())):
                return True
            head = word.split("-")[0]
            if any(self._spells(low, k, form) or form == (head,) for form, _ in words.units.get(head, ())):
                return True
            if any(n.type in _PEOPLE and n.start == each.words.starts[k] for n in each.names):
                return True
        return not frozenset(low[max(0, i - UNIT_REACH) : i]).isdisjoint(self._counted_before)

    def _numeral(self, word: str) -> bool:
        words = self._counting
        return (
            word[0].isdigit()
            or word in words.large
            or word in words.rounds
            or words.small.get(word, 0) > 1
            or ("-" in word and any(part in words.small or part in words.large for part in word.split("-")))
        )

    def _agrees(self, each: _Seen, instrument: bool) -> bool:
        """Can it tell a step of an agreement by words of its own?"""
        words, here = self._instruments, each.here
        if each.instruments and not here.isdisjoint(words.telling):
            return True
        if not here.isdisjoint(self._houses) and not (
            here.isdisjoint(words.pending) and here.isdisjoint(words.awaiting)
        ):
            return True
        return any(self._dated(each.words.low, k) for k in each.instruments)

    def _dated(self, low: Sequence[str], k: int) -> bool:
        """Does a date follow an instrument's name ("l'accord de coopération militaire de 1968")?"""
        return any(
            self._plain.get(low[n], low[n]) in self._grammar.of
            and any(w[0].isdigit() or w in self._dates for w in low[n + 1 : n + 3])
            for n in range(k, min(k + TITLE, len(low)))
        )


@cache
def glance(language: str) -> Glance:
    """What looks at the articles of a language."""
    return Glance(language)
