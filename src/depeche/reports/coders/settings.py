"""Settings: the day that the article gives to acts whose own words name none.

A live report dates its lines, a visit or a meeting what is done there, a council's record what it says, one act the
next that follows at once, in one breath, or by the same one. Each such day is inferred; the draft notes from what.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from depeche.codebook.kinds import kinds
from depeche.mentions.cast import Cast
from depeche.reports.coders.clauses import Clause, ClauseReader
from depeche.reports.coders.counted import Counter
from depeche.reports.coders.dating import Dater
from depeche.reports.coders.draft import Draft, attributive, is_day, pluperfect
from depeche.reports.coders.status import StatusReader
from depeche.reports.event import Event
from depeche.texts.parse import Sentence
from depeche.texts.period import read_period

SETTING_KINDS = ("visit", "meeting", "talks", "summit", "sign")
INHERITING = frozenset(
    (
        "meeting", "talks", "sign", "initial", "praise", "promise", "aid_grant", "loan", "invite", "demand", "mediate",
        "open_embassy", "training", "scholarship", "negotiate", "visit", "summit", "lift_sanction",
    )
)  # fmt: skip
BACK = 2  # sentences back to the act that "likewise" points at
HEAD = 8  # sentences in which a paper says what it is
HEADING = 20  # tokens of a line that may be a paper's title
LABEL = 48  # characters of a line in which it says what it is
TIMED = 3  # lines that open with the hour before an article is a live report
SCENE = 12  # paragraphs after a dated visit or meeting in which what is done belongs to it
SOON = 6  # tokens behind an act in which a word says that it followed at once
STILL = "/.."  # the end of a date of what still goes on


class Settings:
    """Dates the acts of one article by what is told around them."""

    def __init__(
        self,
        cast: Cast,
        clauses: ClauseReader,
        dater: Dater,
        status: StatusReader,
        counter: Counter,
        published: datetime.date | None,
    ) -> None:
        self._cast = cast
        self._parse = cast.parse
        self._tokens = cast.parse.tokens
        self._clauses = clauses
        self._dater = dater
        self._status = status
        self._counter = counter
        self._published = published
        tables = clauses.grammar.tables
        clock = tables.get("clock_line")
        self._clock = re.compile(str(clock)) if clock else None
        soon = tables.get("at_once") or {}
        self._soon, self._day_parts = (
            frozenset(clauses.grammar.split(str(w)) for w in soon.get(key) or ()) for key in ("at_once", "day_parts")
        )
        self._that = frozenset(map(str, soon.get("not_before") or ()))
        self._summing_up = clauses.grammar.words("summing_up")
        self._there = clauses.grammar.words("there")
        papers = tables.get("papers") or {}
        self._papers = frozenset(str(w) for w in papers.get("words") or ())
        self._councils = tuple(clauses.grammar.split(str(w)) for w in papers.get("councils") or ())

    def date(self, drafts: list[Draft]) -> None:
        """Give days to the drafts that lack them."""
        self._ticker(drafts)
        self._counted_from(drafts)
        self._at_once(drafts)
        self._goes_on(drafts)
        self._settings(drafts)
        self._in_one_breath(drafts)

    def _ticker(self, drafts: list[Draft]) -> None:
        """In a live report, whose lines open with the hour, what a line tells without a day was done or said that day.

        A line that looks back ("09:30 Recap.") and those under it that open with no hour are left out.
        """
        clock = self._clock
        if clock is None or self._published is None:
            return
        lines: dict[int, str] = {}
        for sentence in self._parse.sentences:
            start = self._tokens[sentence.first].start
            lines.setdefault(sentence.block, self._parse.text[start : start + LABEL])
        timed = [block for block, words in lines.items() if clock.match(words)]
        if len(timed) < TIMED:
            return
        back = self._looking_back(lines, timed)
        for draft in drafts:
            event = draft.event
            block = self._parse.sentence_of(draft.match.clause.trigger).block
            if (
                event is not None
                and event.date is None
                and event.status == "happened"
                and block >= timed[0]
                and block not in back
                and self._tokens[draft.match.clause.trigger].dep != "acl:relcl"
                and not attributive(draft, self._tokens)
                and not pluperfect(draft, self._tokens)
                and (draft.match.trigger.part == "verb" or draft.match.clause.verb is None)
            ):
                draft.event = replace(event, date=self._published.isoformat(), date_basis="inferred")
                draft.notes.append("told live, in a line that opens with the hour")

    def _looking_back(self, lines: Mapping[int, str], timed: Sequence[int]) -> set[int]:
        """The lines of a live report that sum up: those that say so, and those under them without an hour."""
        found: set[int] = set()
        back = False
        for block, words in sorted(lines.items()):
            heading = words.split(".")[0].lower()
            back = any(word in heading for word in self._summing_up) if block in timed else back
            if back:
                found.add(block)
        return found

    def _counted_from(self, drafts: list[Draft]) -> None:
        """An act without a day in a sentence that counts one: "Two days before the entry into force, they met"."""
        told = {d.match.clause.trigger: d.frame.kind for d in drafts}
        days = {d.event.kind: d.event.date for d in drafts if d.event is not None and is_day(d.event.date)}
        for draft in drafts:
            event = draft.event
            if event is None or event.date is not None or event.status not in ("happened", "ongoing"):
                continue
            trigger = draft.match.clause.trigger
            sentence = self._parse.sentence_of(trigger)
            day_of = {k: days.get(kind) for k, kind in told.items() if k != trigger}.get
            found = next(self._counter.dates(sentence, day_of), None)
            if found is not None:
                draft.event = replace(event, date=found, date_basis="relative")
                draft.notes.append("counted from another act")

    def _at_once(self, drafts: list[Draft]) -> None:
        """What was done "at once" or "then" was done on the day of the act told last before it in its paragraph.

        What was done "in the evening" was done so too, or on the publication day.
        """
        last: tuple[int, str] | None = None
        for draft in drafts:
            event = draft.event
            if event is None:
                continue
            here = self._parse.sentence_of(draft.match.clause.trigger)
            if event.date is None and event.status == "happened" and not attributive(draft, self._tokens):
                near = last if last is not None and here.number - last[0] <= BACK else None
                day = near[1] if near is not None and self._stands_with(draft.match.clause, self._soon) else None
                if day is None and self._stands_with(draft.match.clause, self._day_parts):
                    told = near is not None and self._parse.sentences[near[0]].block == here.block
                    today = self._published.isoformat() if self._published and not self._days_before(here) else None
                    day = near[1] if near is not None and told else today
                if day is not None:
                    draft.event = replace(event, date=day, date_basis="inferred")
                    draft.notes.append("done at once after what was told before")
            elif event.date is not None and event.status == "happened" and "/" not in event.date:
                last = here.number, event.date

    def _days_before(self, sentence: Sentence) -> bool:
        """Does the paragraph name a day before a sentence?"""
        return any(
            self._dater.in_sentence(s.number)
            for s in self._parse.sentences[: sentence.number]
            if s.block == sentence.block
        )

    def _stands_with(self, clause: Clause, expressions: frozenset[tuple[str, ...]]) -> bool:
        """Does one of these expressions stand in an act's own clause?"""
        sentence = self._parse.sentence_of(clause.trigger)
        verb = clause.verb if clause.verb is not None else clause.trigger
        for k in range(sentence.first, min(sentence.last, clause.last + SOON)):
            words = next((w for w in expressions if self._clauses.stands(w, k)), None)
            if words is None or self._tokens[min(k + len(words), sentence.last - 1)].low in self._that:
                continue
            between = range(k, verb) if k < verb else range(verb + 1, k)
            heads = {self._tokens[n].head for n in range(k, k + len(words))} - set(range(k, k + len(words)))
            if any(self._tokens[h].dep == "acl:relcl" and h not in (verb, clause.trigger) for h in heads):
                continue
            if not any(
                self._tokens[n].text in ";:"
                or (self._tokens[n].pos == "VERB" and self._tokens[n].dep not in ("acl", "amod"))
                for n in between
            ):
                return True
        return False

    def _goes_on(self, drafts: list[Draft]) -> None:
        """What "il" does next is done on the day of what he did in the sentence before."""
        last: dict[int, tuple[tuple[str, ...], str]] = {}
        planned: dict[int, tuple[tuple[str, ...], str]] = {}
        for draft in drafts:
            event = draft.event
            if event is None:
                continue
            sentence = self._tokens[draft.match.clause.trigger].sent
            own = tuple(sorted(a.code for a in event.source))
            if (
                event.date is None
                and event.status == "happened"
                and not attributive(draft, self._tokens)
                and not pluperfect(draft, self._tokens)
                and not self._position(draft)
            ):
                before = last.get(sentence) or last.get(sentence - 1)
                pronoun = any(f.ref is not None and f.ref.group in ("pronoun", "latter") for f in draft.sides.source)
                if before is not None and pronoun and set(own) & set(before[0]):
                    draft.event = replace(event, date=before[1], date_basis="inferred")
                    draft.notes.append("dated by what the same one did just before")
            elif event.date is None and event.status == "planned" and self._placed_there(draft):
                # "il est attendu le 5 mai à Astana. Il y sera reçu par ..."
                day = planned.get(sentence) or planned.get(sentence - 1)
                if day is not None and set(own) & set(day[0]):
                    draft.event = replace(event, date=day[1], date_basis="inferred")
                    draft.notes.append("dated by the journey it belongs to")
            elif event.date is not None and event.status == "planned" and event.kind in SETTING_KINDS:
                planned[sentence] = (own, event.date)
            elif (
                event.date is not None
                and event.status == "happened"
                and event.date_basis != "inferred"
                and self._recent(event.date)
            ):
                last[sentence] = (own, event.date)

    def _placed_there(self, draft: Draft) -> bool:
        """Does a word for a place told before stand beside the act's verb ("il y signera")?"""
        verb = draft.match.clause.verb
        i = verb if verb is not None else draft.match.clause.trigger
        first = self._parse.sentence_of(i).first
        return any(self._tokens[k].low in self._there for k in range(max(first, i - 4), i))

    def _settings(self, drafts: list[Draft]) -> None:
        """Acts of a dated visit or meeting take its date when they have none of their own."""
        setting: Event | None = None
        visit: Event | None = None
        scenes = {id(d.event): self._tokens[d.match.clause.trigger].sent for d in drafts if d.event is not None}
        block = -1
        paper = self.paper
        for draft in drafts:
            event = draft.event
            if event is None:
                continue
            here = self._parse.sentence_of(draft.match.clause.trigger).block
            scene = self._scene(setting, scenes)
            if (
                event.kind in SETTING_KINDS
                and event.date_basis != "inferred"
                and event.status in ("happened", "ongoing")
                and event.date
                and self._recent(event.date.removesuffix(STILL))
            ):
                if setting is None or event.kind != "sign":
                    setting, block = event, here
                if event.kind == "visit":
                    visit = event
                continue
            if visit is not None and here != block and setting is not visit:
                setting = visit
            if (
                setting is not None
                and event.date is None
                and not attributive(draft, self._tokens)
                and event.status == "happened"
                and event.kind in INHERITING
                and not (paper is None and self._position(draft))
                and {a.code for a in (*event.source, *event.target)} <= scene
                and here - block <= SCENE
                and not pluperfect(draft, self._tokens)
            ):
                day = (setting.date or "").removesuffix(STILL)
                draft.event = replace(event, date=day, date_basis="inferred")
                draft.notes.append(f"dated by the {setting.kind} it belongs to")
            elif event.date is None and event.status == "happened" and kinds()[event.kind].speech:
                self._said_there(draft, event, setting, paper)

    def _in_one_breath(self, drafts: list[Draft]) -> None:
        """Of two verbs joined in one clause that the same ones do, what dates one dates the other.

        "Ils ont paraphé, et signé dans la foulée, le traité": where a setting before gave a day to the signing.
        """
        dated = {d.match.clause.trigger: d.event for d in drafts if d.event is not None and d.event.date}
        for draft in drafts:
            event, i = draft.event, draft.match.clause.trigger
            if event is None or event.date or event.status != "happened" or kinds()[event.kind].speech:
                continue
            token = self._tokens[i]
            near = [c for c in token.children if self._tokens[c].dep == "conj"]
            near += [token.head] if token.dep == "conj" else []
            twin = next((dated[k] for k in near if k in dated), None)
            own = {a.code for a in event.source}
            if twin is not None and twin.status == "happened" and {a.code for a in twin.source} == own:
                draft.event = replace(event, date=twin.date, date_basis="inferred")
                draft.notes.append(f"done in one breath with {twin.frame}")

    def _said_there(self, draft: Draft, event: Event, setting: Event | None, paper: str | None) -> None:
        """What both who met say of a third was said as they met; so was what a paper on the meeting records."""
        said = {a.code for a in event.source}
        met = {a.code for a in (*setting.source, *setting.target)} if setting is not None else set()
        if setting is not None and not paper and (said == met if paper is None else said <= met):
            draft.event = replace(event, date=setting.date, date_basis="inferred")
            draft.notes.append(f"said at the {setting.kind}")
        elif paper and len(said) == 1 and said <= set(self._cast.voice.codes) and not attributive(draft, self._tokens):
            draft.event = replace(event, date=paper, date_basis="inferred")
            draft.notes.append("recorded by the council of that day")

    @cached_property
    def paper(self) -> str | None:
        """The day of the council whose record an article is; "" for another official paper, None for none."""
        head = [s for s in self._parse.sentences if s.number < HEAD]
        lows = {s.number: [t.low for t in self._tokens[s.first : s.last]] for s in head}
        titled = [s for s in head if len(lows[s.number]) <= HEADING and self._papers & set(lows[s.number])]
        if not titled:
            return None
        for sentence in head:
            words = lows[sentence.number]
            if sentence not in titled and any(
                tuple(words[k : k + len(c)]) == c for c in self._councils for k in range(len(words))
            ):
                days = [m.edtf for _, _, m in self._dater.in_sentence(sentence.number) if m.grain == "day" and m.edtf]
                if days and self._recent(days[0]):
                    return days[0]
        return ""

    def _scene(self, setting: Event | None, sentences: dict[int, int]) -> set[str]:
        """Who takes part in a setting: its sides, and those named in its sentence."""
        if setting is None:
            return set()
        sentence = sentences.get(id(setting), -1)
        named = {
            c
            for r in self._cast.refs.items
            if self._tokens[r.first].sent == sentence and not r.blocked
            for c in r.codes
        }
        return named | {a.code for a in (*setting.source, *setting.target)}

    def _position(self, draft: Draft) -> bool:
        """Is it a position told in the present ("Gitega en réclame d'autres"), which no day's meeting dates?"""
        clause = draft.match.clause
        i = clause.verb if clause.verb is not None else clause.trigger
        return kinds()[draft.frame.kind].speech and self._tokens[i].pos == "VERB" and self._status.tense(i) == "Pres"

    def _recent(self, edtf: str) -> bool:
        """Is a date at day precision, and close to the publication day?"""
        period = read_period(edtf)
        if self._published is None or period.first is None or period.last is None:
            return False
        return (period.last - period.first).days <= 10 and abs((self._published - period.last).days) <= 21
