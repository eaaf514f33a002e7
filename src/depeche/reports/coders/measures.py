"""Measures: sums and counts between states, with the period and the sides of the act they belong to."""

from __future__ import annotations

from collections.abc import Iterable

from depeche.codebook.counting import Counting, counting, currencies_of
from depeche.codebook.frames import LEARNT
from depeche.codebook.grammar import grammar
from depeche.codebook.inflection import read_inflection
from depeche.mentions.dates import DateMention
from depeche.mentions.sums import Sum, find_sums
from depeche.reports.coders.clauses import Clause
from depeche.reports.coders.draft import Draft
from depeche.reports.coders.reader import Reading
from depeche.reports.coders.settings import SETTING_KINDS
from depeche.reports.coders.spreads import last_day, spread_until, spread_years, year_to_year
from depeche.reports.event import Event
from depeche.reports.measure import Measure
from depeche.texts.parse import Sentence
from depeche.texts.period import read_period
from depeche.texts.quotation import Quotation

_NEAR = 60  # tokens from a number beyond which an act of its sentence is not its own
_SPEECH = frozenset(
    {
        "praise",
        "demand",
        "deny",
        "accuse",
        "criticise",
        "threaten",
        "reject",
        "visit",
        "meeting",
        "talks",
        "call",
        "summit",
    }
)
_PAPERS = frozenset(
    {
        "negotiate",
        "initial",
        "sign",
        "ratify",
        "enter_into_force",
        "denounce",
        "establish_relations",
        "appoint_ambassador",
        "promise",
        "invite",
        "mediate",
    }
)
_VOTED = frozenset({"ratify", "vote"})
_JOINT_PAPERS = frozenset({"negotiate", "initial", "sign", "enter_into_force", "establish_relations"})
_BESIDES = ("topic", "against", "for")  # slots of what an act is about, not of what it moves
_AIMLESS = frozenset({"casualties"})
_BLOW = "attack"  # the kind of act that kills
_AFTER_BLOW = 2  # sentences after it in which the dead are its own
_OPENING = 3  # tokens in which a sentence opens with its day
_BESIDE = 5  # tokens between what is counted and a date of its own
_WIDTH = 260  # characters of evidence


def code_measures(reading: Reading) -> tuple[Measure, ...]:
    """The measures of an article, in the order of the text, each once."""
    coder = _Coder(reading)
    found: list[Measure] = []
    titles: list[Measure] = []
    for counted in coder.sums:
        measure = coder.measure(counted)
        if measure is not None:
            (titles if reading.parse.sentence_of(counted.noun).role == "title" else found).append(measure)
    known = {(m.value, m.unit) for m in found}
    between = {(m.value, m.by, m.to) for m in found}  # "12 officials" in the headline, "12 members" below
    found += [m for m in titles if (m.value, m.unit) not in known and (m.value, m.by, m.to) not in between]
    return tuple(sorted(_once(found), key=lambda m: (m.evidence.start, m.evidence.end)))


def _once(measures: Iterable[Measure]) -> list[Measure]:
    """Told twice is one measure, the fuller telling kept."""
    kept: list[Measure] = []
    for measure in measures:
        twin = next(
            (
                k
                for k in kept
                if (k.value, k.unit) == (measure.value, measure.unit)
                and (k.period == measure.period or not k.period or not measure.period)
            ),
            None,
        )
        if twin is None:
            kept.append(measure)
        elif measure.period and not twin.period:
            kept[kept.index(twin)] = measure
    return kept


class _Coder:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._parse = reading.parse
        self._tokens = reading.parse.tokens
        self._words: Counting = counting(reading.language)
        self._dater = reading.coder.dater
        forms = read_inflection(reading.language).inflect
        self._casualties = frozenset(
            f for w in self._words.forms("casualty_nouns") for f in forms(w, "NOUN")
        ) | frozenset(f for w in self._words.forms("casualty_verbs") for f in forms(w, "VERB"))
        self._dying = frozenset(f for w in self._words.forms("dying_verbs") for f in forms(w, "VERB"))
        self._of = grammar(reading.language).of
        self._dated = [(m.start, m.end) for m in reading.dates]
        refs = reading.cast.refs
        premodified = grammar(reading.language).premodified  # "three Ugandan soldiers"
        self.peoples = frozenset(r.first for r in refs.items if r.group == "people") | frozenset(
            i
            for i, name in refs.adjectives.items()
            if (name.type == "demonym" or (premodified and reading.parse.tokens[i].dep != "amod"))
            and reading.parse.tokens[i].pos in ("NOUN", "PROPN")
        )
        self.sums = tuple(find_sums(reading.parse, reading.language, peoples=self.peoples))

    def measure(self, counted: Sum) -> Measure | None:
        """The measure that a number with its noun is, or None when it is none between states."""
        if counted.group == "share" or self._in_date(counted) or self._counts_sides(counted):
            return None
        sentence = self._parse.sentence_of(counted.number.first)
        draft = self._act(counted)
        near = self._codes(sentence.first, sentence.last)
        if not self._between(counted, draft, near):
            return None
        event = draft.event if draft else None
        lost = self._lost(counted)
        by, to = self._sides(counted, event, near, lost)
        start, end = self._span(counted, draft)
        return Measure(
            what=self._what(counted),
            value=counted.number.value,
            unit=self._unit(counted, near, event),
            period=self._period(counted, draft),
            by=by,
            to=to,
            evidence=Quotation.of(self._parse.text, start, end),
            approximate=counted.number.approximate,
        )

    # -- what it is ---------------------------------------------------------------------------------------------------

    def _in_date(self, counted: Sum) -> bool:
        first, last = self._tokens[counted.number.first].start, self._tokens[counted.number.last - 1].end
        return any(start <= first and last <= end for start, end in self._dated)

    def _counts_sides(self, counted: Sum) -> bool:
        """ "les deux ministres": the number belongs to a phrase that stands for the sides."""
        ref = self._reading.cast.refs.at.get(counted.number.first)
        return (ref is not None and ref.group in ("pair", "several")) or (
            ref is not None and ref.group == "office" and ref.plural
        )

    def _between(self, counted: Sum, draft: Draft | None, near: list[str]) -> bool:
        """Whether an analyst of relations would note it."""
        sentence = self._parse.sentence_of(counted.number.first)
        words = {t.low for t in self._tokens[sentence.first : sentence.last]}
        if words & {w.lower() for w in self._words.forms("home")} and draft is None:
            return False
        if counted.group == "other":
            return draft is not None and self._acted_on(counted, draft)
        if draft is not None and draft.event is not None:
            return True
        if counted.group == "money":
            return bool(near) or (bool(words & self._words.forms("between")) and len(self._reading.cast.order) > 1)
        return bool(near) or (counted.group in self._words.forms("alone") and len(self._reading.cast.order) > 1)

    def _acted_on(self, counted: Sum, draft: Draft) -> bool:
        """Whether a noun that no table lists stands in a slot of an act that moves things or people."""
        if draft.event is None or draft.event.kind in _SPEECH or draft.event.kind in _PAPERS:
            return False
        clause = draft.match.clause
        heads = {h for slot, held in clause.slots.items() if slot not in _BESIDES for h in held}
        besides = {h for slot in _BESIDES for h in clause.of(slot)} - heads
        chain = [counted.noun, *list(self._parse.ancestors(counted.noun))[:2]]
        if any(k in besides for k in chain):
            return False
        return clause.trigger in chain[1:] or any(k in heads for k in chain)

    def _act(self, counted: Sum) -> Draft | None:
        """The act of its sentence that the number belongs to: one whose words hold it, else the nearest."""
        place = counted.number.first
        sentence = self._tokens[place].sent
        start = self._tokens[place].start
        noun = counted.noun if self._tokens[counted.noun].sent == sentence else place
        above = {k: depth for depth, k in enumerate([noun, *self._parse.ancestors(noun)])}
        beyond = len(above)
        best: tuple[int, int, int, int, Draft] | None = None
        for draft in self._reading.drafts:
            trigger = draft.match.clause.trigger
            if draft.event is None or self._tokens[trigger].sent != sentence:
                continue
            if counted.group == "votes" and draft.event.kind not in _VOTED and self._only_told_of(trigger, draft):
                continue  # "approved by 61 votes the accord that Malé had scrapped"
            distance = abs(trigger - place)
            held = draft.event.evidence.start <= start < draft.event.evidence.end
            depth = min(above.get(trigger, beyond), above.get(draft.match.clause.light or -1, beyond))
            if distance <= _NEAR:
                key = (int(draft.event.kind in _SPEECH), depth, 0 if held else 1, distance)
                if best is None or key < best[:4]:
                    best = (*key, draft)
        return best[4] if best else None

    def _only_told_of(self, trigger: int, draft: Draft) -> bool:
        """Is an act told only of what is voted on: a joint paper, or what stands in a clause about a noun?"""
        above = (trigger, *self._parse.ancestors(trigger))
        joint = draft.event is not None and draft.event.kind in _JOINT_PAPERS
        return joint or any(self._tokens[k].dep.startswith("acl") for k in above)

    def _lost(self, counted: Sum) -> bool:
        if counted.group in _AIMLESS and self._tokens[counted.noun].low in self._casualties:
            return True
        window = range(max(0, counted.first - 4), min(len(self._tokens), counted.last + 8))
        return counted.group != "money" and any(
            self._tokens[k].sent == self._tokens[counted.noun].sent
            and (
                (self._tokens[k].low in self._casualties and self._tokens[k].feats.get("VerbForm") == "Part")
                or self._tokens[k].low in self._dying
            )
            for k in window
        )

    def _what(self, counted: Sum) -> str:
        """The noun phrase that is counted, in the article's words; of money what it is for, where that is said."""
        last = counted.last
        if counted.noun < counted.number.first:
            signed = counted.group == "money"  # "$10 million"
            return self._text(counted.first, counted.last) if signed else self._tokens[counted.noun].text
        sentence = self._parse.sentence_of(counted.noun)
        while last < min(sentence.last, counted.last + 5) and self._tokens[last].pos in ("ADJ", "ADP", "DET", "NOUN"):
            last += 1
        while last > counted.last and self._tokens[last - 1].pos in ("ADP", "DET"):
            last -= 1
        return self._text(counted.noun, max(last, counted.noun + 1))

    def _unit(self, counted: Sum, near: list[str], event: Event | None) -> str:
        if counted.group == "votes" and self._tokens[counted.noun].pos == "NUM":
            return str(self._words.table.get("unnamed_votes") or self._tokens[counted.noun].low)
        if counted.group == "people":
            return str(self._words.table.get("persons") or self._tokens[counted.noun].low)
        if counted.group != "money":
            glued = counted.number.last <= counted.noun < counted.last
            return self._text(counted.noun, counted.last).lower() if glued else self._tokens[counted.noun].low
        if counted.qualified or self._tokens[counted.noun].low.rstrip("s") in self._words.forms("fixed"):
            return counted.currencies[0]
        for code in [
            *([a.code for a in (*event.source, *event.target)] if event else ()),
            *near,
            *self._reading.cast.order,
        ]:
            used = currencies_of(code)
            found = next((c for c in counted.currencies if c in used), None)
            if found is not None:
                return found
        return counted.currencies[0]

    # -- whose it is --------------------------------------------------------------------------------------------------

    def _codes(self, first: int, last: int) -> list[str]:
        """Who is named between two tokens, in the order of the words."""
        named = [
            (ref.first, ref.codes)
            for ref in self._reading.cast.refs.items
            if first <= ref.first < last and not ref.blocked and ref.group != "never"
        ]
        named += [
            (k, (name.code,))
            for k, name in self._reading.cast.refs.adjectives.items()
            if first <= k < last and name.code
        ]
        return list(dict.fromkeys(code for _, codes in sorted(named) for code in codes))

    def _sides(
        self, counted: Sum, event: Event | None, near: list[str], lost: bool
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        own = self._codes(min(counted.first, counted.noun), min(counted.last + 2, len(self._tokens)))
        if lost:
            return (), tuple(sorted(own or self._bereaved(event) or set(near[:1])))
        if event is not None:
            return tuple(sorted({a.code for a in event.source})), tuple(sorted({a.code for a in event.target}))
        if len(near) == 2:
            owner = next((c for c in near if [c] == own and counted.group != "people"), near[0])
            return (owner,), tuple(c for c in near if c != owner)
        if len(near) == 1:
            other = self._reading.cast.other(near, self._tokens[counted.noun].sent)
            return (near[0],), tuple(sorted(other))
        return (), ()

    def _bereaved(self, event: Event | None) -> set[str]:
        """Whose the dead of an act are: those it is done to, or who blames another for it."""
        if event is None:
            return set()
        return {a.code for a in (event.source if event.kind in _SPEECH else event.target)}

    # -- when ---------------------------------------------------------------------------------------------------------

    def _period(self, counted: Sum, draft: Draft | None) -> str | None:
        """The years it is spread over, else the date of its act, else the date that stands nearest."""
        mentions = self._not_of_another(counted, self._dater.in_sentence(self._tokens[counted.number.first].sent))
        if (
            counted.noun < counted.number.first and counted.group != "money"
        ):  # compared with another time: "contre une dizaine deux ans plus tôt"
            last = counted.number.last
            then = next((m for first, _, m in mentions if last <= first <= last + _BESIDE and m.edtf), None)
            if then is not None:
                return then.edtf
        own = self._nearest(counted, mentions)
        event = draft.event if draft else None
        if counted.group == "votes" and event is not None and event.date is not None:
            return event.date
        likely = draft is not None and draft.match.frame.name == LEARNT  # its day is likely at most
        own_day = event is not None and not (likely or self._only_voted(counted, event) or self._parted(counted, draft))
        date = event.date if event is not None and own_day else None
        lent = event is not None and event.kind == "loan"  # its years are those in which it is paid back
        spread = counted.group == "money" and not self._yearly(counted) and not lent
        after = max(counted.last, counted.number.last)
        named = spread_until(self._reading, after, mentions) or year_to_year(self._reading, after, mentions)
        if named is not None and spread:
            return named
        years = spread_years(self._reading, after) if spread else None
        if years is not None:
            start = date or (own.edtf if own else None)
            first = read_period(start).first if start else self._reading.article.published
            if first is not None:
                return f"{first.year:04d}/{first.year + years:04d}"
        for _, _, mention in mentions:
            if (
                mention.grain in ("academic_year", "interval")
                and (own is None or mention is own)
                and mention.edtf
                and "/" in mention.edtf
                and len(mention.edtf.split("/")[0]) == 4
            ):
                return mention.edtf
        told = self._beside(counted, mentions)
        if told is None:
            told = self._of_clause(counted, mentions)
            told = None if told is not None and told.bound == "since" and date is not None else told
        until = self._until(counted, told or own, date)
        if until is not None:
            return until
        if told is not None:
            return self._bounded(told)
        if own is not None and (date is None or date == own.edtf):
            return self._bounded(own)
        if date is not None:
            return date
        return self._of_blow(counted) or self._setting(counted)

    def _bounded(self, mention: DateMention) -> str | None:
        """A date with the bound that it sets."""
        if mention.bound == "by" and mention.edtf:
            return f"../{last_day(self._reading, mention)}"
        return mention.bounded_edtf() if mention.bound == "since" else mention.edtf

    def _of_blow(self, counted: Sum) -> str | None:
        """The day of the attack told last before in the same lines, for those whom it killed or hurt."""
        if not self._lost(counted):
            return None
        here = self._parse.sentence_of(counted.number.first)
        for draft in reversed(self._reading.drafts):
            told, event = self._parse.sentence_of(draft.match.clause.trigger), draft.event
            if event is None or event.kind != _BLOW or not 0 <= here.number - told.number <= _AFTER_BLOW:
                continue
            return event.date if event.status in ("happened", "ongoing") and told.block == here.block else None
        return self._day_before(here) if self._act(counted) is None else None

    def _day_before(self, here: Sentence) -> str | None:
        """The one day of the sentence before, in the same lines."""
        before = self._parse.sentences[here.number - 1] if here.number else None
        if before is None or before.block != here.block:
            return None
        days = [m for _, _, m in self._dater.in_sentence(before.number) if m.edtf]
        return days[0].edtf if len(days) == 1 and days[0].grain == "day" else None

    def _only_voted(self, counted: Sum, event: Event) -> bool:
        """Is it what a council voted on, such as the troops of a mission, and not its votes?"""
        return event.kind == "vote" and counted.group != "votes"

    def _parted(self, counted: Sum, draft: Draft | None) -> bool:
        """Does a semicolon stand between an act and what is counted, so that each has its own day?"""
        if draft is None:
            return False
        first, last = sorted((counted.number.first, draft.match.clause.trigger))
        return any(self._tokens[k].text == ";" for k in range(first, last))

    def _yearly(self, counted: Sum) -> bool:
        """A sum that is paid every year says so right behind ("45 millions par an")."""
        first = max(counted.last, counted.number.last)
        after = " ".join(t.low for t in self._tokens[first : first + 2])
        return any(after == w or after.startswith(w + " ") for w in self._words.forms("yearly"))

    def _not_of_another(
        self, counted: Sum, mentions: list[tuple[int, int, DateMention]]
    ) -> list[tuple[int, int, DateMention]]:
        """The dates of a sentence without those right behind a later figure ("65 bourses et 60 millions pour 2024")."""
        voted = counted.group == "votes"  # both sides of a vote are of one day
        later = [s for s in self.sums if s.number.first >= counted.last and not (voted and s.group == "votes")]
        taken = {id(m) for s in later for _, _, m in self._behind(s, mentions)}
        return [row for row in mentions if id(row[2]) not in taken]

    def _behind(self, counted: Sum, mentions: list[tuple[int, int, DateMention]]) -> list[tuple[int, int, DateMention]]:
        """The dates right behind what is counted, with no verb or comma between."""
        return [
            row
            for row in mentions
            if row[2].edtf
            and counted.last <= row[0] <= counted.last + _BESIDE
            and not any(self._tokens[k].pos in ("VERB", "AUX", "PUNCT") for k in range(counted.last, row[0]))
        ]

    def _beside(self, counted: Sum, mentions: list[tuple[int, int, DateMention]]) -> DateMention | None:
        """A date right behind what is counted is its own ("65 bourses pour 2024")."""
        return next((mention for _, _, mention in self._behind(counted, mentions)), None)

    def _until(self, counted: Sum, mention: DateMention | None, date: str | None) -> str | None:
        """The years in which a sum is paid: from its act, or the publication day, to the year by which it must be."""
        if counted.group != "money" or mention is None or mention.bound not in ("by", "until"):
            return None
        start = read_period(date).first if date else self._reading.article.published
        last = (mention.edtf or "")[-4:]
        if mention.grain != "year" or start is None or not f"{start.year:04d}" < last:
            return None
        return f"{start.year:04d}/{last}"

    def _of_clause(self, counted: Sum, mentions: list[tuple[int, int, DateMention]]) -> DateMention | None:
        """A date in a clause that hangs from what is counted ("un prêt de 23 millions, consenti en mars 2024")."""
        heads = [counted.noun]
        above = self._tokens[counted.noun]
        while above.dep == "nmod" and self._tokens[above.head].pos == "NOUN" and above.head not in heads:
            heads.append(above.head)
            above = self._tokens[above.head]
        clauses = [
            c for h in heads for c in self._tokens[h].children if self._tokens[c].dep.startswith("acl") and c > h
        ]
        for c in clauses:
            if self._tokens[c].feats.get("VerbForm") == "Inf":
                continue
            below = self._parse.subtree(c)
            found = next((m for first, _, m in mentions if first in below and m.edtf), None)
            if found is not None:
                return found
        return None

    def _setting(self, counted: Sum) -> str | None:
        """The date of the visit, meeting or signature told last before, for a number without a date of its own."""
        sentence = self._tokens[counted.number.first].sent
        found = None
        for draft in self._reading.drafts:
            event = draft.event
            if (
                event is None
                or event.date is None
                or event.kind not in SETTING_KINDS
                or event.status not in ("happened", "ongoing")
            ):
                continue
            if self._tokens[draft.match.clause.trigger].sent <= sentence and self._recent(event.date):
                found = event.date
        return found

    def _recent(self, edtf: str) -> bool:
        period, published = read_period(edtf), self._reading.article.published
        return bool(
            published
            and period.first
            and period.last
            and (period.last - period.first).days <= 10
            and abs((published - period.last).days) <= 21
        )

    def _of_vote(self, counted: Sum) -> DateMention | None:
        """The day of the verb by which votes are told: "approved on Monday by 61 votes the accord of 2019"."""
        verb = next((k for k in self._parse.ancestors(counted.number.first) if self._tokens[k].pos == "VERB"), None)
        dated = self._dater.date(Clause(verb, verb + 1, None), speech=False) if verb is not None else None
        mention = dated.mention if dated is not None else None
        days = [
            (first, m) for first, _, m in self._dater.in_sentence(self._tokens[counted.number.first].sent) if m.edtf
        ]
        named = {id(m) for first, m in days if first > 0 and self._tokens[first - 1].low in self._of}
        opening = self._parse.sentence_of(counted.number.first).first + _OPENING
        own = [m for first, m in days if id(m) not in named and first < opening]
        if mention is None or id(mention) in named or (own and mention not in own):
            return own[0] if len(own) == 1 else None  # not the day of what is voted on
        return mention

    def _nearest(self, counted: Sum, mentions: list[tuple[int, int, DateMention]]) -> DateMention | None:
        voted = self._of_vote(counted) if counted.group == "votes" else None
        if voted is not None:
            return voted
        dated = (
            self._dater.date(Clause(counted.number.first, max(counted.last, counted.number.last), None), speech=False)
            if mentions
            else None
        )
        if dated is not None:
            return dated.mention
        place = counted.number.first
        near = [(min(abs(first - place), abs(last - place)), first, m) for first, last, m in mentions if m.edtf]
        return min(near, key=lambda row: row[:2])[2] if near else None

    # -- words --------------------------------------------------------------------------------------------------------

    def _text(self, first: int, last: int) -> str:
        return self._parse.text[self._tokens[first].start : self._tokens[last - 1].end]

    def _span(self, counted: Sum, draft: Draft | None) -> tuple[int, int]:
        """The number with its noun, to the trigger of its act where that is near."""
        sentence = self._parse.sentence_of(counted.number.first)
        first, last = counted.first, max(counted.last, counted.number.last)
        while last < min(sentence.last, counted.last + 5) and self._tokens[last].pos in ("ADJ", "ADP", "DET", "NOUN"):
            last += 1
        while last > counted.last and self._tokens[last - 1].pos in ("ADP", "DET"):
            last -= 1
        if draft is not None:
            trigger = draft.match.clause.trigger
            low, high = min(first, trigger), max(last, trigger + 1)
            if self._tokens[high - 1].end - self._tokens[low].start <= _WIDTH:
                first, last = low, high
        return self._tokens[first].start, self._tokens[last - 1].end
