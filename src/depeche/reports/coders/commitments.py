"""Commitments: definite acts that a state publicly binds itself to, owed to another.

They come from acts that are agreed or will be done by a day, from help granted over years to come, and from words of
binding. Meetings and signatures that are expected bind nobody, nor do threats.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from depeche.codebook.binding import Binding, binding
from depeche.codebook.grammar import grammar
from depeche.mentions.dates import DateMention
from depeche.reports.coders.clauses import Clause
from depeche.reports.coders.counted import Counter, counting_words, number_of
from depeche.reports.coders.draft import Draft
from depeche.reports.coders.reader import Reading
from depeche.reports.coders.spreads import last_day, spread_until, spread_years, year_to_year
from depeche.reports.coders.status import StatusReader
from depeche.reports.commitment import Commitment
from depeche.reports.event import Event
from depeche.texts.period import read_period
from depeche.texts.quotation import Quotation

OWED = frozenset(
    {
        "open_embassy",
        "aid_grant",
        "loan",
        "scholarship",
        "training",
        "border_open",
        "lift_sanction",
        "arms_transfer",
        "deploy",
        "extradite",
        "appoint_ambassador",
        "withdraw",
        "establish_relations",
        "promise",
    }
)
_GRANTS = frozenset({"aid_grant", "loan"})
_GIFTS = frozenset({"aid_grant", "loan", "scholarship", "training", "arms_transfer"})
_OWED_TYPES = frozenset({"RETREAT", "CONCEDE"})
_ENCOUNTERS = frozenset({"meeting", "talks", "summit", "call"})  # expected, they bind nobody
_WIDTH = 300  # characters of evidence
_BETWEEN = 5  # tokens behind a word of binding from which its content may hang by mistake
_COUNTED = 14  # tokens behind a word of binding in which what is counted is what it promises
_REACH = 45  # tokens behind a word of binding in which its day is looked for


def code_commitments(reading: Reading) -> tuple[Commitment, ...]:
    """The commitments of an article, in the order of the text, each once."""
    coder = _Coder(reading)
    found = [*coder.from_acts(), *coder.from_words(), *coder.from_future(), *coder.from_colon()]
    return tuple(sorted(_once(found), key=lambda c: (c.evidence.start, c.evidence.end, c.by)))


def _once(commitments: Iterable[Commitment]) -> list[Commitment]:
    """One commitment for each overlapping telling; one with a day stands before one without."""
    kept: list[Commitment] = []
    for commitment in _joined(commitments):
        twin = next(
            (
                k
                for k in kept
                if k.by == commitment.by and (_overlap(k.evidence, commitment.evidence) or _alike(k, commitment))
            ),
            None,
        )
        if twin is None:
            kept.append(commitment)
        elif twin.due is None and commitment.due is not None:
            kept[kept.index(twin)] = commitment
    return kept


def _joined(commitments: Iterable[Commitment]) -> list[Commitment]:
    """What several bind themselves to in the same words is one commitment of them all."""
    found: list[Commitment] = []
    for commitment in commitments:
        twin = next((k for k in found if k.evidence == commitment.evidence and k.due == commitment.due), None)
        if twin is None:
            found.append(commitment)
        else:
            by, to = sorted({*twin.by, *commitment.by}), sorted({*twin.to, *commitment.to})
            found[found.index(twin)] = replace(twin, by=tuple(by), to=tuple(to))
    return found


def _end(edtf: str) -> str:
    """The last day, month or year of a date; of one that is open at the end, its first.

    What is to happen in a certain week is due in that week.
    """
    first, slash, last = edtf.partition("/")
    if not slash or last in ("", ".."):
        return first
    return edtf if _week(edtf) else last


def _week(edtf: str) -> bool:
    """From Monday to Sunday."""
    period = read_period(edtf)
    if period.first is None or period.last is None:
        return False
    return (period.last - period.first).days == 6 and period.first.weekday() == 0


def _alike(a: Commitment, b: Commitment) -> bool:
    return a.due == b.due and a.what == b.what


def _overlap(a: Quotation, b: Quotation) -> bool:
    return min(a.end, b.end) > max(a.start, b.start)


class _Coder:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._parse = reading.parse
        self._tokens = reading.parse.tokens
        self._words: Binding = binding(reading.language)
        self._status = StatusReader(reading.clauses, reading.language)
        self._promised = {
            d.match.clause.trigger: tuple(sorted({a.code for a in d.event.source}))
            for d in reading.drafts
            if d.event is not None and d.event.kind == "promise" and d.event.status == "happened"
        }
        self._sums = reading.coder.sums
        self._of = grammar(reading.language).of

    # -- acts ---------------------------------------------------------------------------------------------------------

    def from_acts(self) -> Iterator[Commitment]:
        """Acts owed to another that are planned for a day, or help granted for years to come."""
        for draft in self._reading.drafts:
            event = draft.event
            if event is None or not self._owed(event) or not event.target:
                continue
            if event.status == "cancelled" and draft.put_off is not None and draft.put_off.new is not None:
                continue  # owed for the day that it is put off to
            due = self._due_by(draft)
            if due is None or not self._ahead(due, "planned"):
                later = self._day(draft.match.clause.trigger)
                due = self._due_of(later) if later is not None else due
            if event.status in ("planned", "cancelled") and due is not None and self._ahead(due, event.status):
                yield self._commitment(event, due, event.status)
            elif event.status == "planned" and event.kind in _GIFTS and event.date is None and self._summed(draft):
                yield self._commitment(event, None, "planned")
            elif event.kind in _GRANTS - {"loan"} and event.status in ("happened", "ongoing"):
                years = self._years(draft)
                if years is not None and event.date != self._span_of(draft) and self._ahead(years, "planned"):
                    yield self._commitment(event, years, "planned")

    def _summed(self, draft: Draft) -> bool:
        """Whether a sum of money stands behind an act in its sentence, or what is given is counted or summed."""
        clause = draft.match.clause
        last = min(self._parse.sentence_of(clause.trigger).last, clause.trigger + _COUNTED)
        given = {*clause.of("object"), *clause.of("subject")} if draft.match.trigger.part == "verb" else set()
        return any(
            (s.group == "money" and clause.trigger < s.number.first < last) or s.noun in given for s in self._sums
        )

    @staticmethod
    def _owed(event: Event) -> bool:
        return event.kind in OWED or (event.kind == "other" and event.type in _OWED_TYPES)

    def _due(self, edtf: str | None) -> str | None:
        return _end(edtf) if edtf else None

    def _due_by(self, draft: Draft) -> str | None:
        """The day that an act is dated for, or the last of the years over which what is given is paid."""
        event, mention = draft.event, draft.dated.mention if draft.dated is not None else None
        if event is None:
            return None
        named = self._named_years(draft.match.clause.trigger) if event.kind in _GRANTS else None
        if named is not None:
            return _end(named)
        if mention is not None and event.date == mention.bounded_edtf():
            place = next((f for f, _, m in self._in(draft.match.clause.trigger) if m is mention), None)
            return self._due_of(self._counted_on(place, mention) if place is not None else mention)
        return self._due(event.date)

    def _in(self, i: int) -> Sequence[tuple[int, int, DateMention]]:
        return self._reading.coder.dater.in_sentence(self._tokens[i].sent)

    def _named_years(self, i: int) -> str | None:
        """The years named behind an act over which it runs: "over the years 2026 to 2029"."""
        mentions = self._in(i)
        named = spread_until(self._reading, i + 1, mentions) or year_to_year(self._reading, i + 1, mentions)
        return named if named is not None and self._ahead(_end(named), "planned") else None

    def _due_of(self, mention: DateMention) -> str | None:
        """The day that a date sets: "avant l'été" the first month of it."""
        if mention.bound == "by" and mention.edtf and mention.grain == "season":
            return mention.edtf.partition("/")[0]
        if mention.grain == "academic_year" and mention.edtf:
            return mention.edtf
        return self._due(last_day(self._reading, mention))

    def _ahead(self, due: str, status: str) -> bool:
        """Whether a day still lies ahead, or an act was called off."""
        published = self._reading.article.published
        last = read_period(due).last
        return status == "cancelled" or published is None or last is None or last >= published

    def _recent(self, event: Event) -> bool:
        published = self._reading.article.published
        last = read_period(event.date).last if event.date else None
        return published is None or last is None or (published - last).days <= 60

    def _years(self, draft: Draft) -> str | None:
        """The end of the years that a grant is paid over, from the interval beside it."""
        trigger = draft.match.clause.trigger
        sentence = self._tokens[trigger].sent
        if spread_until(self._reading, trigger + 1, self._in(trigger)) is not None:
            return None  # "over the three years to 2025"
        spread = self._spread(trigger)
        if spread is not None:
            return spread
        for _, _, mention in self._reading.coder.dater.in_sentence(sentence):
            if (
                mention.edtf
                and "/" in mention.edtf
                and mention.grain in ("interval", "academic_year")
                and (len(mention.edtf.split("/")[0]) == 4)
            ):
                return _end(mention.edtf)
        return None

    def _span_of(self, draft: Draft) -> str | None:
        """The academic or fiscal year that dates a grant, which then is given in it and not owed for it."""
        mention = draft.dated.mention if draft.dated is not None else None
        return mention.edtf if mention is not None and mention.grain == "academic_year" else None

    def _spread(self, i: int) -> str | None:
        """The last of the years that "sur trois ans" covers, from the date of its sentence or the publication day."""
        years = spread_years(self._reading, i + 1)
        if years is None:
            return None
        dates = [m.edtf for _, _, m in self._reading.coder.dater.in_sentence(self._tokens[i].sent) if m.edtf]
        start = read_period(dates[0]).first if dates else self._reading.article.published
        return f"{start.year + years:04d}" if start is not None else None

    def _commitment(self, event: Event, due: str | None, status: str) -> Commitment:
        return Commitment(
            by=tuple(sorted({a.code for a in event.source})),
            to=tuple(sorted({a.code for a in event.target})),
            what=event.evidence.quote,
            due=due,
            status=status,
            evidence=event.evidence,
        )

    # -- words --------------------------------------------------------------------------------------------------------

    def from_words(self) -> Iterator[Commitment]:
        """ "s'est engagé à", "ont convenu de": with a definite act below; what is only agreed or a noun needs a day."""
        for sentence in self._parse.sentences:
            if sentence.role == "title" or not sentence.parsed:
                continue
            for i in range(sentence.first, sentence.last):
                token = self._tokens[i]
                reflexive = self._words.verbs.get(token.low)
                agreeing = self._words.agreeing.get(token.low)
                if (
                    token.pos in ("VERB", "AUX")
                    and reflexive is not None
                    and (not reflexive or self._reading.clauses.reflexive(i))
                ):
                    yield from self._bound(i, day=False)
                elif (
                    token.pos in ("VERB", "AUX")
                    and agreeing is not None
                    and (not agreeing or self._reading.clauses.reflexive(i))
                ):
                    yield from self._bound(i, day=True)
                elif token.pos == "NOUN" and token.low in self._words.nouns:
                    yield from self._noun(i)
                elif i in self._promised:
                    yield from self._pledged(i)

    def from_colon(self) -> Iterator[Commitment]:
        """A promise whose content follows a colon: "a donné sa parole à son homologue : le chantier s'arrêtera"."""
        for draft in self._reading.drafts:
            event, trigger = draft.event, draft.match.clause.trigger
            if event is None or trigger not in self._promised or event.source == event.target:
                continue
            sentence = self._parse.sentence_of(trigger)
            colon = next((k for k in range(trigger, sentence.last) if self._tokens[k].text == ":"), None)
            told = colon is not None and any(
                t.pos == "VERB" and t.feats.get("VerbForm") == "Fin" for t in self._tokens[colon : sentence.last]
            )
            if told:
                yield self._commitment(event, None, "planned")

    def from_future(self) -> Iterator[Commitment]:
        """ "Ankara livrera en mai 120 blindés à Tirana": what a state will do for another by a day or for a sum."""
        told = {
            d.match.clause.trigger for d in self._reading.drafts if d.event is not None and d.event.kind != "promise"
        }
        for token in self._tokens:
            i = token.i
            if token.pos != "VERB" or token.low not in self._words.acts or i in told or not self._sure(i):
                continue
            if any(
                (token.low, self._tokens[k].low) in self._words.others for k in self._parse.subtree(i) if i < k < i + 4
            ):
                continue  # "take it up"
            clause = self._reading.clauses.of_own(i)
            by = () if clause.passive else self._codes(clause.of("subject"))
            below = range(i + 1, max(self._parse.subtree(i), default=i) + 1)
            to = tuple(sorted({c for k in below if (r := self._reading.cast.refs.at.get(k)) for c in r.codes} - {*by}))
            if len(by) != 1 or not (to or self._dative(i) or self._other_near(i, by)):
                continue
            mention = self._ahead_of(clause)
            summed = any(s.group == "money" and s.number.first in below for s in self._sums)
            if mention is not None or summed:
                yield self._said(i, i, by, mention)

    def _sure(self, i: int) -> bool:
        """Told in the future, or as due; never in a headline, under a condition or denied."""
        if self._parse.sentence_of(i).role == "title" or self._status.negated(i):
            return False
        verdict = self._status.of_verb(i)
        return verdict.status == "planned" and not verdict.dropped

    def _other_near(self, i: int, by: Sequence[str]) -> bool:
        """Is the one other side of the article named in the sentence or in the one before?"""
        sentence = self._parse.sentence_of(i)
        other = self._reading.cast.other(by, sentence.number)
        first = self._parse.sentences[max(0, sentence.number - 1)].first
        near = {c for r in self._reading.cast.refs.items if first <= r.first < sentence.last for c in r.codes}
        near |= {n.code for k, n in self._reading.cast.refs.adjectives.items() if first <= k < sentence.last and n.code}
        return len(other) == 1 and set(other) <= near

    def _dative(self, i: int) -> bool:
        """A pronoun for the one to whom an act is owed."""
        return any(self._tokens[c].dep.startswith("iobj") for c in self._tokens[i].children)

    def _ahead_of(self, clause: Clause) -> DateMention | None:
        dated = self._reading.coder.dater.date(clause, speech=False)
        mention = dated.mention if dated is not None else None
        due = self._due(mention.edtf) if mention is not None else None
        return mention if due is not None and self._ahead(due, "planned") else None

    def _bound(self, i: int, *, day: bool) -> Iterator[Commitment]:
        if self._status.negated(i) or self._status.tense(i) in ("Inf", "Cnd"):
            return
        clause = self._reading.clauses.of_own(i)
        act = self._act(i)
        by = self._codes(clause.of("subject")) or self._promised.get(i) or self._codes(clause.of("object"))
        if act is None or not by or self._vague(act) or (day and self._expected(act)):
            return
        mention = self._day(i)
        if mention is None and (day or not self._definite(act)):
            return
        yield self._said(i, act, by, mention)

    def _expected(self, act: int) -> bool:
        """Is what is agreed only that one will meet: "agreed that the next consultations would be held in Delhi"?"""
        below = {act, *self._parse.subtree(act)}
        return any(
            d.event is not None and d.event.kind in _ENCOUNTERS and d.match.clause.trigger in below
            for d in self._reading.drafts
        )

    def _pledged(self, i: int) -> Iterator[Commitment]:
        """What a promise coded in other words binds to for a day ("has given its word that it will pay by May")."""
        mention = self._day(i)
        below = [k for k in sorted(self._parse.subtree(i)) if k > i and self._tokens[k].pos == "VERB"]
        act = next((k for k in below if self._status.tense(k) in ("Fut", "Inf", "Cnd")), None)
        ahead = mention is not None and act is not None and mention.start > self._tokens[act].start
        content = act is not None and self._tokens[act].dep == "ccomp"
        if act is not None and (ahead or content) and not self._vague(act):
            yield self._said(i, act, self._promised[i], mention if ahead else None)

    def _vague(self, act: int) -> bool:
        """Nothing that can be kept or broken: support, unless it is counted."""
        if self._tokens[act].low not in self._words.vague:
            return False
        below = self._parse.subtree(act)
        return self._tokens[act].pos == "VERB" or not any(s.number.first in below for s in self._sums)

    def _definite(self, act: int) -> bool:
        """An act that is told by a verb, or a thing that is promised; not the words of a threat in quotation marks."""
        token = self._tokens[act]
        if token.pos == "VERB":
            return True
        if any(s.noun == act for s in self._sums):
            return True
        return token.dep.startswith("obj") and not self._reading.cast.voice.quoted(token.start)

    def _noun(self, i: int) -> Iterator[Commitment]:
        mention = self._day(i)
        act = self._act(i)
        by = self._reading.cast.dyad(self._tokens[i].sent)
        if mention is None or act is None or not by or self._vague(act):
            return
        yield self._said(i, act, by, mention)

    def _act(self, i: int) -> int | None:
        """What a word of binding binds to: the verb or noun below it."""
        below = [
            c
            for c in self._tokens[i].children
            if c > i
            and self._tokens[c].dep in ("xcomp", "ccomp", "obj", "obl", "nmod", "acl", "advcl")
            and self._tokens[c].pos in ("VERB", "NOUN")
        ]
        below += [  # "jure par écrit qu'ils reviendront": the parse hangs the content from what stands between
            d
            for c in self._tokens[i].children
            if i < c <= i + _BETWEEN and self._tokens[c].dep.startswith(("obl", "advmod", "acl", "advcl", "xcomp"))
            for d in self._tokens[c].children
            if self._tokens[d].dep == "ccomp" and self._tokens[d].pos == "VERB"
        ]
        acts = [c for c in below if self._tokens[c].pos == "VERB"]
        refs = self._reading.cast.refs.at
        nouns = [c for c in below if self._tokens[c].pos == "NOUN" and not self._dated(c) and c not in refs]
        acts += sorted(nouns, key=lambda c: not self._tokens[c].dep.startswith("obj"))
        last = min(self._parse.sentence_of(i).last, i + _COUNTED)
        acts += [s.noun for s in self._sums if i < s.number.first < last]
        if not acts and self._tokens[i].dep.startswith("acl"):
            above = self._tokens[i].head  # "the $80 million that Oman pledged"
            acts = [s.noun for s in self._sums if above in range(s.first, s.last) or above == s.noun]
        return acts[0] if acts else None

    def _dated(self, k: int) -> bool:
        return any(first <= k <= last for first, last, _ in self._reading.coder.dater.in_sentence(self._tokens[k].sent))

    def _day(self, i: int) -> DateMention | None:
        """The first date behind a word of binding that lies ahead."""
        for first, _, mention in self._reading.coder.dater.in_sentence(self._tokens[i].sent):
            if mention.edtf is None or not i < first <= i + _REACH:
                continue
            mention = self._counted_on(first, mention)
            due = self._due(mention.edtf)
            opened = mention.bound == "since" and not (mention.edtf and self._opens_ahead(mention.edtf))
            if due is not None and self._ahead(due, "planned") and not opened:
                return mention
        return None

    def _counted_on(self, first: int, mention: DateMention) -> DateMention:
        """The last day of so many counted from another: "within 60 days of Saturday's ceremony"."""
        units, numerals = counting_words(self._reading.language)
        words = tuple(t.low for t in self._tokens[max(0, first - 4) : first])
        if len(words) < 4 or words[0] not in self._words.within or words[2] not in units or words[3] not in self._of:
            return mention
        count, start = number_of(self._tokens[first - 3], numerals), self._back(mention)
        moved = Counter.moved(start, count, units[words[2]]) if count is not None and start is not None else None
        return replace(mention, edtf=moved) if moved is not None else mention

    def _back(self, mention: DateMention) -> str | None:
        """The day of a weekday that such words count from, the last one."""
        published, first = self._reading.article.published, read_period(mention.edtf).first if mention.edtf else None
        ahead = published is not None and first is not None and first > published and mention.grain == "day"
        week = datetime.timedelta(days=7)
        return (first - week).isoformat() if ahead and first is not None and not mention.numbered else mention.edtf

    def _opens_ahead(self, edtf: str) -> bool:
        published, first = self._reading.article.published, read_period(edtf).first
        return published is None or first is None or first > published

    def _codes(self, heads: Sequence[int]) -> tuple[str, ...]:
        found: set[str] = set()
        for head in heads:
            for k in self._reading.clauses.conjuncts[head]:
                ref = self._reading.cast.refs.at.get(k)
                if ref is not None and not ref.blocked and ref.group not in ("never", "place", "people", "clitic"):
                    found |= set(ref.codes)
        return tuple(sorted(found))

    def _owed_to(self, i: int, by: Sequence[str]) -> tuple[str, ...]:
        """To whom the promise told there is made, as it is coded as an event; () where it is none."""
        for draft in self._reading.drafts:
            event = draft.event
            if event is not None and draft.match.clause.trigger == i and {a.code for a in event.source} == set(by):
                return tuple(a.code for a in event.target)
        return ()

    def _said(self, i: int, act: int, by: Sequence[str], mention: DateMention | None) -> Commitment:
        sentence = self._parse.sentence_of(i)
        below = [k for k in self._parse.subtree(act) if i < k < sentence.last] or [act]
        start, end = self._tokens[min(i, act)].start, self._tokens[max(i, *below)].end
        if mention is not None:
            start, end = min(start, mention.start), max(end, mention.end)
        if end - start > _WIDTH:
            end = max(self._tokens[act].end, mention.end if mention is not None else 0)
        to = self._owed_to(i, by) or (self._reading.cast.other(by, sentence.number) if len(by) == 1 else tuple(by))
        what = Quotation.of(self._parse.text, self._tokens[min(below)].start, self._tokens[max(below)].end).quote
        named = self._named_years(i)
        due = _end(named) if named else self._due_of(mention) if mention is not None else self._spread(i)
        return Commitment(
            by=tuple(sorted(by)), to=tuple(sorted(to)), what=what, due=due, status="planned",
            evidence=Quotation.of(self._parse.text, start, end),
        )  # fmt: skip
