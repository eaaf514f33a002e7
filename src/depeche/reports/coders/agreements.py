"""Agreements: instruments with their parties and the steps of their lives.

Steps are the acts that frames coded (initialled, signed, ratified...), brought together by their instrument, and those
told by words of their own (promulgated, extended).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from depeche.codebook.instruments import Instruments, StepWords, instruments
from depeche.codebook.phrases import Words, by_first
from depeche.reports.agreement import Agreement, Step
from depeche.reports.coders.clauses import Clause
from depeche.reports.coders.draft import Draft
from depeche.reports.coders.reader import Reading
from depeche.reports.coders.status import StatusReader
from depeche.texts.parse import Token
from depeche.texts.quotation import Quotation

_STEPS = {
    "negotiate": "negotiate",
    "initial": "initial",
    "sign": "sign",
    "ratify": "ratify",
    "enter_into_force": "enter_into_force",
    "suspend": "suspend",
    "denounce": "denounce",
    "ceasefire": "agreed",
}
_ALWAYS = frozenset({"negotiate", "initial", "sign", "ratify", "enter_into_force", "denounce"})
_ADOPTING = frozenset({"ratify", "adopt_lower", "adopt_upper", "promulgate"})
_TOLD = frozenset({"promulgate", "extend", "amend"})
_PHRASE = frozenset({"nmod", "flat", "amod", "det", "case", "appos", "conj", "compound", "fixed", "cc"})
_TITLE = 14  # words of a title at most


_Told = tuple[int, Step, Sequence[str], int | None]
"""A step where it is told: its trigger, the step, the codes of its parties, the token of its instrument."""
_LACKING = ("no single answer", "one side only", "serves ")


def _usable(draft: Draft) -> bool:
    """An act that is no event for want of sides may still be a step."""
    return (
        draft.refused is not None
        and draft.refused.startswith(_LACKING)
        and not draft.verdict.dropped
        and not draft.sides.blocked
    )


@dataclass(frozen=True, slots=True)
class _Mention:
    """An instrument where it is named: tokens `first` to `last` (excluded), and whether it only refers back."""

    first: int
    last: int
    title: str
    key: frozenset[str]
    bare: bool


@dataclass(slots=True)
class _Instrument:
    title: str
    key: frozenset[str]
    parties: set[str] = field(default_factory=set)
    provisions: list[str] = field(default_factory=list)
    steps: list[tuple[int, Step]] = field(default_factory=list)


def code_agreements(reading: Reading) -> tuple[Agreement, ...]:
    """The agreements of an article, in the order of their first step."""
    return _Coder(reading).agreements()


class _Coder:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._parse = reading.parse
        self._tokens = reading.parse.tokens
        self._words: Instruments = instruments(reading.language)
        self._status = StatusReader(reading.clauses, reading.language)
        self._houses = reading.coder.houses
        self._by_first: dict[str, Mapping[str, tuple[Words, ...]]] = {}
        self._mentions = list(self._find())
        self._known: list[_Instrument] = []
        self._told: list[tuple[int, _Instrument]] = []

    def agreements(self) -> tuple[Agreement, ...]:
        steps: list[_Told] = []
        taken: set[int] = set()
        for draft in self._reading.drafts:
            if draft.frame.kind not in _STEPS or (draft.event is None and not _usable(draft)):
                continue
            place = self._instrument_of(draft)
            told = self._of_draft(draft, place)
            if told is not None:
                taken.add(draft.match.clause.trigger)
                steps.append(told)
        steps += list(self._told_by_words(taken))
        steps += list(self._fallbacks(taken, steps))
        for trigger, step, codes, place in sorted(steps, key=lambda row: row[0]):
            instrument = self._belongs(trigger, place, step)
            instrument.parties |= set(codes)
            self._keep(instrument, trigger, step)
        self._provisions()
        return tuple(self._agreement(i) for i in self._known if i.steps)

    # -- steps --------------------------------------------------------------------------------------------------------

    def _keep(self, instrument: _Instrument, trigger: int, step: Step) -> None:
        """Keep a step once: an undated telling of a dated one adds nothing."""
        for n, (_, known) in enumerate(instrument.steps):
            if (
                known.step == step.step
                and known.status == step.status
                and (known.date == step.date or None in (known.date, step.date))
            ):
                if known.by != step.by and known.step in ("ratify", "denounce", "suspend"):
                    continue
                if known.date is None and step.date is not None:
                    instrument.steps[n] = (trigger, step)
                return
        instrument.steps.append((trigger, step))

    def _of_draft(self, draft: Draft, place: int | None) -> _Told | None:
        """The step that an act is, or None when it is no step of an instrument."""
        name = self._step(draft, place)
        if name is None:
            return None
        trigger = draft.match.clause.trigger
        event = draft.event
        if event is not None:
            codes = tuple(sorted({a.code for a in (*event.source, *event.target)}))
            by = tuple(sorted({a.code for a in event.source}))
            return (
                trigger,
                Step(step=name, by=by, date=event.date, status=event.status, evidence=event.evidence),
                codes,
                place,
            )
        if place is None:
            return None
        by = draft.sides.codes("source") or tuple(self._reading.cast.dyad(self._tokens[trigger].sent))
        codes = tuple(sorted({*by, *draft.sides.codes("target")}))
        sentence = self._parse.sentence_of(trigger)
        held = [k for k in (trigger, draft.match.clause.last - 1, place) if sentence.first <= k < sentence.last]
        start, end = self._tokens[min(held)].start, self._tokens[max(held)].end
        date = None
        if draft.dated is not None and draft.verdict.status not in ("negated", "denied"):
            date = draft.dated.edtf
            if draft.dated.mention is not None:
                date = draft.dated.mention.bounded_edtf() if draft.dated.mention.bound == "by" else date
                start, end = min(start, draft.dated.mention.bound_start), max(end, draft.dated.mention.end)
        evidence = Quotation.of(self._parse.text, start, end)
        return trigger, Step(step=name, by=by, date=date, status=draft.verdict.status, evidence=evidence), codes, place

    def _step(self, draft: Draft, place: int | None) -> str | None:
        kind = draft.frame.kind
        trigger = self._tokens[draft.match.clause.trigger].low
        told = next((w.step for w in self._words.steps if w.step in _TOLD and trigger in w.verbs | w.nouns), None)
        if told is not None and (kind == "ratify" or place is not None):
            return told if self._tokens[draft.match.clause.trigger].dep != "amod" else None
        if kind == "ratify" and self._signed_into_law(draft):
            return "promulgate"
        if kind == "ratify":
            return "approve_cabinet" if self._in_cabinet(draft) else self._house(draft)
        undated = draft.event is None or draft.event.date is None
        if kind == "negotiate" and (
            (place is None and (undated or draft.match.trigger.part != "noun")) or draft.verdict.status == "negated"
        ):
            return None
        if kind in _ALWAYS:
            return _STEPS[kind]
        if kind == "ceasefire":
            event = draft.event
            if event is None or event.status != "happened" or not event.date:
                return None
            words = {t.low for t in self._tokens[draft.match.clause.trigger : draft.match.clause.last]}
            return next((w.step for w in self._words.steps if w.step in _TOLD and words & w.verbs), "agreed")
        return _STEPS[kind] if place is not None else None

    def _signed_into_law(self, draft: Draft) -> bool:
        """A head of state makes law of what a house has ratified: "signed it into law", "gave his assent"."""
        acts = next((w.acts for w in self._words.steps if w.step == "promulgate"), frozenset())
        clause, rest = draft.match.clause, set(draft.match.trigger.rest)
        low = self._tokens[clause.trigger].low
        if draft.match.trigger.part != "verb" or self._told_elsewhere(draft):
            return False
        if any(self._is_house(h, n) for h in clause.of("subject") for n in self._words.houses):
            return False
        return any(act[0] == low and (rest >= set(act[1:]) if act[1:] else not rest) for act in acts)

    def _in_cabinet(self, draft: Draft) -> bool:
        """A bill to ratify that a cabinet adopts ("le Conseil a adopté le projet autorisant la ratification")."""
        words = next((w for w in self._words.steps if w.step == "approve_cabinet"), None)
        if words is None:
            return False
        for k in self._parse.ancestors(draft.match.clause.trigger):
            if self._tokens[k].low in words.verbs and self._tokens[k].pos == "VERB":
                clause = self._reading.clauses.of_own(k)
                return any(self._is_house(h, "cabinet") for h in (*clause.of("subject"), *clause.of("by")))
        return False

    def _house(self, draft: Draft) -> str:
        """Which house adopts: one alone is a step of its own."""
        clause = draft.match.clause
        codes = set(draft.sides.codes("source"))
        elsewhere = self._told_elsewhere(draft)
        if elsewhere and draft.event is not None:
            codes = {a.code for a in draft.event.source}
            return self._by_house([self._reading.clauses.plain(t.low) for t in elsewhere], codes) or "ratify"
        doers = [*clause.of("subject"), *clause.of("by"), *clause.of("light"), *clause.of("to")]
        step = None
        if draft.match.trigger.part == "noun":
            doers += clause.of("of")
        doing = [[self._tokens[k].low for k in self._joined(self._phrase(head))] for head in doers]
        named = [found.ref for found in draft.sides.source if found.ref is not None and not doers]
        doing += [[t.low for t in self._tokens[ref.first : ref.last]] for ref in named]
        low = [self._reading.clauses.plain(w) for words in doing for w in (*words, "")]
        step = self._by_house(low, codes)
        if step is None and draft.verdict.status != "negated" and any(self._is_house(h, "cabinet") for h in doers):
            return "approve_cabinet"
        return step or "ratify"

    def _told_elsewhere(self, draft: Draft) -> Sequence[Token]:
        """The words of an act that only points at the one before: "and the Senate on 3 March"."""
        event, start = draft.event, self._tokens[draft.match.clause.trigger].start
        if event is None or event.evidence.start <= start < event.evidence.end:
            return ()
        return [t for t in self._tokens if event.evidence.start <= t.start < event.evidence.end]

    def _joined(self, phrase: list[int]) -> list[int]:
        """A noun phrase with what a conjunction joins to it, where the parse has lost that."""
        end = phrase[-1] + 1
        last = self._parse.sentence_of(phrase[-1]).last
        if end < last and self._tokens[end].low in self._reading.clauses.grammar.joiners - {","}:
            return [*phrase, *range(end, min(end + 7, last))]
        return phrase

    def _phrase(self, head: int) -> list[int]:
        """The tokens of a noun phrase, not those of clauses below it."""
        found = [head]
        for c in self._tokens[head].children:
            if self._tokens[c].dep.split(":")[0] in _PHRASE:
                found += self._phrase(c)
        return sorted(found)

    def _by_house(self, low: Sequence[str], codes: set[str]) -> str | None:
        lower, upper, both, assembly = (
            any(self._in(p, low) for p in self._words.houses[h]) for h in ("lower", "upper", "both", "assembly")
        )
        if assembly and codes and codes <= self._words.bicameral:
            lower = True
        alone = self._words.unicameral if lower else self._words.upper_alone
        if both or lower == upper or (codes and codes <= alone):
            return None
        return "adopt_lower" if lower else "adopt_upper"

    def _in(self, phrase: Sequence[str], low: Sequence[str]) -> bool:
        plain = [self._reading.clauses.plain(w) for w in phrase]
        return any(list(low[n : n + len(plain)]) == plain for n in range(len(low) - len(plain) + 1))

    def _told_by_words(self, taken: set[int]) -> Iterator[_Told]:
        """Steps whose verbs no frame knows: promulgated, extended, approved by a cabinet."""
        for token in self._tokens:
            if token.low not in self._words.telling:
                continue
            if token.i in taken or self._parse.sentence_of(token.i).role == "title":
                continue
            for words in self._words.steps:
                if (token.low in words.verbs and token.pos in ("VERB", "ADJ")) or (
                    token.low in words.nouns and token.pos == "NOUN"
                ):
                    told = self._told_step(token.i, words)
                    if told is not None:
                        yield told
                        break

    def _told_step(self, i: int, words: StepWords) -> _Told | None:
        clauses = self._reading.clauses
        token = self._tokens[i]
        verbal = token.low in words.verbs and token.pos != "NOUN"
        clause = clauses.of_own(i) if verbal else clauses.of_noun(i, i + 1, frozenset())
        heads = [h for slot in ("object", "of", "bare", "topic") for h in clause.of(slot)]
        heads += [c for c in token.children if self._tokens[c].dep.startswith(("obj", "nsubj:pass"))]
        place = next(
            (h for h in heads if self._names(h, words.of) or (words.step in _TOLD and self._names(h, "truce"))), None
        )
        if place is None and words.step == "initial":
            own = self._tokens[i].sent
            near = [m.first for m in self._mentions if self._tokens[m.first].sent == own]
            place = min(near, key=lambda k: (abs(k - i), k)) if near else None
        if place is None:
            return None
        subjects = clause.of("subject") or clause.of("by")
        if words.by is not None and not any(self._is_house(h, words.by) for h in subjects):
            return None
        sentence = self._parse.sentence_of(i)
        codes: list[str] = []
        for head in subjects:
            ref = self._reading.cast.refs.at.get(head)
            codes += list(ref.codes) if ref is not None and not ref.blocked else []
        dyad = tuple(self._reading.cast.dyad(sentence.number))
        by = tuple(sorted(set(codes))) or dyad
        dated = self._reading.coder.dater.date(clause, speech=False)
        status = (
            "negated"
            if self._status.negated(i)
            else "planned"
            if verbal and self._status.tense(i) in ("Fut", "Inf")
            else "happened"
        )
        held = [i, place, *subjects[:1]]
        held = [k for k in held if sentence.first <= k < sentence.last]
        start, end = self._tokens[min(held)].start, self._tokens[max(held)].end
        if dated is not None and dated.mention is not None:
            start, end = min(start, dated.mention.bound_start), max(end, dated.mention.end)
        step = Step(
            step=words.step,
            by=by,
            date=dated.edtf if dated else None,
            status=status,
            evidence=Quotation.of(self._parse.text, start, end),
        )
        return i, step, tuple(sorted({*by, *dyad})), place

    def _fallbacks(self, taken: set[int], steps: Sequence[_Told]) -> Iterator[_Told]:
        """Steps that no frame has coded: a verb with its instrument, a house still to decide, "le traité de 1951"."""
        covered = [(s.evidence.start, s.evidence.end, s.step) for _, s, _, _ in steps]
        for token in self._tokens:
            if token.low not in self._words.telling:
                continue
            sentence = self._parse.sentence_of(token.i)
            if sentence.role == "title" or token.i in taken:
                continue
            for step, forms in self._words.fallback.items():
                if (
                    token.low in forms
                    and (token.pos in ("VERB", "ADJ") or (step == "initial" and token.pos != "NOUN"))
                    and not any(a <= token.start < b and s == step for a, b, s in covered)
                ):
                    told = self._told_step(token.i, StepWords(step, forms, frozenset(), None, None))
                    if told is not None and (told[1].date is not None or step == "initial"):
                        taken.add(token.i)
                        yield told
                    break
        yield from self._adopted(taken, steps)
        yield from self._pending([s.evidence for _, s, _, _ in steps if s.step in _ADOPTING])
        for mention in self._mentions:
            told = self._of_year(mention)
            if told is not None and not any(
                a < told[1].evidence.end and told[1].evidence.start < b and s == "sign" for a, b, s in covered
            ):
                yield told

    def _adopted(self, taken: set[int], steps: Sequence[_Told]) -> Iterator[_Told]:
        """What a house has adopted or is to adopt, an instrument named earlier ("voté par le Sénat en mai")."""
        covered = [s.evidence for _, s, _, _ in steps if s.step in _ADOPTING]
        for token in self._tokens:
            i = token.i
            if token.low not in self._words.adopting or token.pos not in ("VERB", "ADJ") or i in taken:
                continue
            sentence = self._parse.sentence_of(i)
            before = [
                m.first for m in self._mentions if m.first < i and sentence.number - self._tokens[m.first].sent <= 3
            ]
            if sentence.role == "title" or not before or any(q.start <= token.start < q.end for q in covered):
                continue
            told = self._house_step(i, before[-1])
            if told is not None:
                taken.add(i)
                yield told

    def _house_step(self, i: int, place: int) -> _Told | None:
        token = self._tokens[i]
        participle = token.feats.get("VerbForm") == "Part"
        clause = self._reading.clauses.of_own(i)
        passive = bool(clause.of("by"))
        doers = clause.of("by") or clause.of("subject")
        things = clause.of("subject" if passive else "object")
        if any(not self._stands_for(k) for k in things) or not (things or (passive and participle)):
            return None
        low = [self._reading.clauses.plain(self._tokens[k].low) for h in doers for k in (*self._phrase(h), h)]
        house = next(
            (h for h in doers if any(self._is_house(h, n) for n in ("lower", "upper", "assembly", "both"))), None
        )
        if house is None or not low:
            return None
        phrase = self._phrase(house)
        ref = self._reading.cast.refs.at.get(house)
        codes = set(ref.codes) if ref is not None and not ref.blocked else set()
        step = self._by_house([self._reading.clauses.plain(self._tokens[k].low) for k in phrase], codes) or "ratify"
        verdict = self._status.of_verb(i)
        if verdict.dropped:
            return None
        dated = self._reading.coder.dater.date(clause, speech=False)
        held = [i, phrase[0], phrase[-1]]
        start, end = self._tokens[min(held)].start, self._tokens[max(held)].end
        mention = dated.mention if dated is not None else None
        if mention is not None:
            start, end = min(start, mention.bound_start), max(end, mention.end)
        by = tuple(sorted(codes)) or tuple(self._reading.cast.dyad(token.sent))
        date = None if dated is None or verdict.status == "negated" else dated.edtf
        evidence = Quotation.of(self._parse.text, start, end)
        return i, Step(step=step, by=by, date=date, status=verdict.status, evidence=evidence), by, place

    def _stands_for(self, k: int) -> bool:
        """Whether a noun phrase names an instrument or a pronoun may stand for one."""
        token = self._tokens[k]
        return (
            (token.pos == "PRON" and k not in self._reading.cast.refs.at)
            or self._names(k, None)
            or any(token.low in w.nouns for w in self._words.steps)
        )

    def _pending(self, covered: Sequence[Quotation]) -> Iterator[_Told]:
        """A house that has still to act: a step of its own, planned."""
        for waiting in self._houses.waiting():
            if any(q.start <= self._tokens[waiting.first].start < q.end for q in covered):
                continue
            ref = self._reading.cast.refs.at.get(waiting.first)
            by = tuple(ref.codes) if ref is not None else ()
            low, high = min(waiting.first, waiting.verb), max(waiting.last, waiting.verb + 1)
            dated = self._reading.coder.dater.date(Clause(waiting.verb, waiting.verb + 1, waiting.verb), speech=False)
            evidence = Quotation.of(self._parse.text, self._tokens[low].start, self._tokens[high - 1].end)
            date = dated.edtf if dated else None
            step = Step(step=f"adopt_{waiting.house}", by=by, date=date, status="planned", evidence=evidence)
            yield waiting.first, step, by, None

    def _of_year(self, mention: _Mention) -> _Told | None:
        """An instrument named by its date: "l'accord de 1968"."""
        if (mention.bare and mention.last - mention.first > 1) or self._names(mention.first, "truce"):
            return None
        if (
            mention.last + 1 >= len(self._tokens)
            or self._reading.clauses.plain(self._tokens[mention.last].low) not in self._reading.clauses.grammar.of
        ):
            return None
        place = mention.last + 1
        found = next(
            (
                m
                for first, _, m in self._reading.coder.dater.in_sentence(self._tokens[mention.first].sent)
                if first in (place, place + 1, mention.last) and m.edtf
            ),
            None,
        )
        if found is None or found.edtf is None:
            return None
        dyad = tuple(self._reading.cast.dyad(self._tokens[mention.first].sent))
        evidence = Quotation.of(self._parse.text, self._tokens[mention.first].start, found.end)
        return (
            mention.first,
            Step(step="sign", by=dyad, date=found.edtf, status="happened", evidence=evidence),
            dyad,
            mention.first,
        )

    def _names(self, head: int, kind: str | None) -> bool:
        name = kind if kind in ("truce", "papers") else ""
        if name not in self._by_first:
            phrases = {"truce": self._words.truces, "papers": self._words.papers}.get(name, self._words.nouns)
            plain = self._reading.clauses.plain
            self._by_first[name] = by_first(phrases, lambda words: (plain(words[0]),))
        own = self._by_first[name].get(self._reading.clauses.plain(self._tokens[head].low), ())
        return any(self._reading.clauses.stands(p, head) for p in own)

    def _is_house(self, head: int, house: str) -> bool:
        return any(self._reading.clauses.stands(p, head) for p in self._words.houses.get(house, ()))

    # -- instruments --------------------------------------------------------------------------------------------------

    def _find(self) -> Iterator[_Mention]:
        i = 0
        phrases = self._words.named
        while i < len(self._tokens):
            token = self._tokens[i]
            if token.low not in phrases:
                i += 1
                continue
            phrase = next((p for p in phrases[token.low] if self._reading.clauses.stands(p, i)), None)
            ref = self._reading.cast.refs.at.get(i)
            named = ref is not None and ref.group in ("state", "organisation")
            if phrase is None or named or token.pos not in ("NOUN", "PROPN", "ADJ", "X"):
                i += 1
                continue
            last = self._name_end(i, i + len(phrase))
            words = [t.low for t in self._tokens[i:last] if t.pos in ("NOUN", "ADJ", "PROPN", "NUM", "X")]
            definite = i > 0 and self._tokens[i - 1].low in self._words.definite
            bare = last == i + len(phrase) and len(phrase) == 1 and token.low in self._words.anaphors and definite
            yield _Mention(i, last, self._text(i, last), frozenset(words), bare)
            i = max(last, i + 1)

    def _name_end(self, first: int, k: int) -> int:
        """One past the last word of an instrument's name: its adjectives and complements, not its parties and dates."""
        end = min(self._parse.sentence_of(first).last, first + _TITLE)
        dates = [(m.start, m.end) for m in self._reading.dates]
        while k < end:
            token = self._tokens[k]
            ref = self._reading.cast.refs.at.get(k)
            dated = any(start <= token.start < stop for start, stop in dates)
            if token.low in self._words.within and k + 1 < end:
                nxt = self._tokens[k + 1]
                nxt_ref = self._reading.cast.refs.at.get(k + 1)
                if (
                    nxt.low in self._words.ends
                    or (nxt_ref is not None and nxt_ref.group == "state")
                    or any(s <= nxt.start < e for s, e in dates)
                ):
                    break
                k += 1
                continue
            if (
                dated
                or token.low in self._words.ends
                or token.pos not in ("NOUN", "ADJ", "PROPN", "X")
                or (ref is not None and ref.group in ("state", "person"))
            ):
                break
            k += 1
        while k > first + 1 and (
            self._tokens[k - 1].low in self._words.within or self._tokens[k - 1].pos in ("ADP", "DET", "CCONJ")
        ):
            k -= 1
        return k

    def _instrument_of(self, draft: Draft) -> int | None:
        """The token of the instrument that an act is about: in its slots, the noun it modifies, or in its words."""
        clause = draft.match.clause
        heads = [
            clause.trigger,
            *(h for slot in ("object", "of", "subject", "topic", "bare", "from") for h in clause.of(slot)),
        ]
        heads += list(self._parse.ancestors(clause.trigger))[:2]
        heads += [k for slot in ("object", "of") for h in clause.of(slot) for k in self._parse.subtree(h) if k > h][:12]
        for head in heads:
            if self._names(head, None) or self._names(head, "truce"):
                return head
        sentence = self._parse.sentence_of(clause.trigger)
        near = [m for m in self._mentions if sentence.first <= m.first < sentence.last]
        if draft.frame.kind != "suspend":
            return min(near, key=lambda m: (abs(m.first - clause.trigger), m.first)).first if near else None
        return None

    def _belongs(self, trigger: int, place: int | None, step: Step) -> _Instrument:
        """The instrument of a step: the one named there, or the one named last."""
        mention = next(
            (m for m in self._mentions if place is not None and m.first <= place < max(m.last, m.first + 1)), None
        )
        if mention is not None and not mention.bare:
            found = next((k for k in self._known if k.key == mention.key), None)
            if found is None:
                found = _Instrument(mention.title, mention.key)
                self._known.append(found)
            self._told.append((mention.first, found))
            return found
        before = [m for m in self._mentions if m.first < trigger and not m.bare]
        if before:
            found = next((k for k in self._known if k.key == before[-1].key), None)
            if found is None:
                found = _Instrument(before[-1].title, before[-1].key)
                self._known.append(found)
            return found
        title = mention.title if mention is not None else self._tokens[trigger].text
        found = next((k for k in self._known if k.title == title), None)
        if found is None:
            found = _Instrument(title, mention.key if mention else frozenset({self._tokens[trigger].low}))
            self._known.append(found)
        return found

    def _provisions(self) -> None:
        """What an instrument provides: the object of "prévoit" where an instrument is its subject."""
        for token in self._tokens:
            if token.low not in self._words.provides or token.pos != "VERB":
                continue
            clause: Clause = self._reading.clauses.of_verb(token.i, token.i + 1, False)
            subject = next((h for h in clause.of("subject") if self._names(h, None)), None)
            if subject is None or not self._known:
                continue
            for head in (*clause.of("object"), *clause.of("topic")):
                below = [k for k in self._parse.subtree(head) if k >= token.i]
                if below:
                    mention = next((m for m in self._mentions if m.first <= subject < m.last), None)
                    owner = next(
                        (k for k in self._known if mention is not None and not mention.bare and k.key == mention.key),
                        None,
                    )
                    (owner or self._last_told(token.i)).provisions.append(self._text(below[0], below[-1] + 1))
                    break

    def _last_told(self, i: int) -> _Instrument:
        before = [known for place, known in self._told if place <= i]
        return before[-1] if before else self._known[0]

    def _agreement(self, known: _Instrument) -> Agreement:
        words = {w.lower() for w in known.title.split()} | {
            p for w in known.title.replace("'", "' ").replace("’", "' ").split() for p in [w.lower()]
        }
        domain = next((d for d, forms in self._words.domains.items() if words & forms), None)
        return Agreement(
            title=known.title[:1].upper() + known.title[1:],
            parties=tuple(sorted(known.parties)),
            domain=domain,
            provisions=tuple(known.provisions),
            steps=tuple(step for _, step in sorted(known.steps, key=lambda row: row[0])),
        )

    def _text(self, first: int, last: int) -> str:
        return self._parse.text[self._tokens[first].start : self._tokens[last - 1].end]
