"""Statements: positions that somebody takes for a state, quoted or reported.

Words of a quotation that stands alone are direct; a fragment inside reported speech, and a position told without
quotation marks, are indirect. Who merely gives a fact or a figure makes no statement.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from depeche.codebook.speech import CLAUSAL, QUOTING, STRONG, Speech, SpeechVerb, speech
from depeche.mentions.quotes import Quote, find_quotes
from depeche.reports.coders.clauses import Clause
from depeche.reports.coders.commitments import OWED
from depeche.reports.coders.interviews import interview_statements
from depeche.reports.coders.reader import Reading
from depeche.reports.coders.speakers import Speaker, SpeakerFinder
from depeche.reports.coders.status import StatusReader, operators
from depeche.reports.statement import Statement
from depeche.texts.parse import Sentence
from depeche.texts.quotation import Quotation

_VERBAL = frozenset({"VERB", "AUX", "ADJ", "ADV", "X"})
_GAP = 8  # words between the parts of a verb of several words
_REACH = 7  # tokens between a quotation and its verb of saying
_COLON = 7  # tokens behind a verb of saying in which a colon may open what is said
_WIDTH = 300  # characters of evidence at most, beside a quotation
_SUBJECT = 24  # tokens after a quotation in which its verb of saying is looked for, its subject before it
_SPEECH_KINDS = frozenset({"praise", "demand", "deny", "accuse", "criticise", "threaten"})
_REFUSING = frozenset({"negated", "cancelled", "called_for"})


@dataclass(frozen=True, slots=True)
class _Said:
    """A verb of saying where it stands: tokens `i` to `last` (excluded)."""

    i: int
    last: int
    verb: SpeechVerb


@dataclass(frozen=True, slots=True)
class _Quoted:
    """A quotation with its tokens `first` to `last` (excluded), and whether it stands alone."""

    quote: Quote
    first: int
    last: int
    direct: bool


def code_statements(reading: Reading) -> tuple[Statement, ...]:
    """The statements of an article, in the order of the text."""
    return _Coder(reading).statements()


class _Coder:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        relatives = reading.clauses.grammar.tables.get("relatives") or {}
        self._states_act = bool(reading.clauses.grammar.tables.get("states_only_act"))
        self._relatives = frozenset(w for words in relatives.values() for w in words)
        self._parse = reading.parse
        self._tokens = reading.parse.tokens
        self._text = reading.parse.text
        self._words: Speech = speech(reading.language)
        self._speakers = SpeakerFinder(reading, self._words)
        self._status = StatusReader(reading.clauses, reading.language)
        self._operators = operators(reading.language)
        negation = reading.clauses.grammar.tables.get("negation") or {}
        self._particles = frozenset(negation.get("particle") or ()) or frozenset(negation.get("words") or ())
        self._starts = [t.start for t in self._tokens]
        self._found: list[tuple[int, Speaker, Statement]] = []
        self._earlier: tuple[int, Speaker] | None = None

    def statements(self) -> tuple[Statement, ...]:
        if not self._words.verbs:
            return ()
        quoted = self._quotes()
        interview = interview_statements(self._reading, self._words, self._speakers, self._status)
        used = {q.first: self._introduced(q) for q in quoted if q.direct}
        verbs = {said.i for said in used.values() if said is not None}
        self._walk(quoted, used, verbs)
        self._from_events(quoted, verbs)
        kept = [s for _, _, s in self._found] + list(interview)
        return tuple(sorted(kept, key=lambda s: (s.evidence.start, s.evidence.end, s.speaker)))

    def _walk(self, quoted: list[_Quoted], used: Mapping[int, _Said | None], verbs: set[int]) -> None:
        """Read the sentences in order, so that a pronoun finds who spoke before."""
        inside = {k for q in quoted if q.direct for k in range(q.first, q.last)}
        for sentence in self._parse.sentences:
            if sentence.role == "title" or not sentence.parsed:
                continue
            if self._earlier is not None and sentence.block - self._earlier[0] > 2:
                self._earlier = None
            for q in quoted:
                if q.direct and sentence.first <= q.first < sentence.last:
                    self._direct(q, used[q.first])
            self._indirect(
                sentence,
                [q for q in quoted if not q.direct and sentence.first <= q.first < sentence.last],
                inside,
                verbs,
            )

    # -- quotations ---------------------------------------------------------------------------------------------------

    def _quotes(self) -> list[_Quoted]:
        lines = [(b.start, b.end) for b in self._reading.blocks if b.coded]
        found = []
        for quote in find_quotes(self._text, lines, self._words.quotes):
            first, last = bisect_left(self._starts, quote.first), bisect_left(self._starts, quote.last)
            if first < last:
                found.append(_Quoted(quote, first, last, self._stands_alone(quote, first, last)))
        return found

    def _stands_alone(self, quote: Quote, first: int, last: int) -> bool:
        """A whole sentence or clause: it opens a line or a sentence, or follows a colon, and has a finite verb."""
        before = self._text[: quote.start].rstrip(" \u00a0\u202f")
        opens = not before or before[-1] in '.!?…:\n»”"–—' or before.endswith("\n")
        capital = self._text[quote.first].isupper()
        finite = any(self._finite(k) for k in range(first, last))
        ended = self._text[quote.last - 1] in ".!?…"
        long = last - first >= 4
        if before.endswith(":"):
            return finite or (capital and long)
        if not (capital or opens or before.endswith(",")):
            return False
        if opens and capital:
            return ((finite or ended) and last - first >= 2) or self._followed(quote, last) is not None
        told = before.endswith(",") or (capital and self._followed(quote, last) is not None)
        clause = told and self._own_clause(quote, first, last)
        return finite and long and ((capital and ended) or clause)

    def _own_clause(self, quote: Quote, first: int, last: int) -> bool:
        """A clause with its own subject that ends where its sentence or its comma does."""
        after = self._text[quote.end :].lstrip(" \u00a0\u202f")[:1]
        subject = any(self._tokens[k].dep.startswith(("nsubj", "expl")) for k in range(first, last))
        return subject and after in ("", ".", ",", "!", "?", "\n", "…")

    def _finite(self, k: int) -> bool:
        token = self._tokens[k]
        return token.pos in ("VERB", "AUX") and token.feats.get("VerbForm", "Fin") == "Fin"

    # -- direct speech ------------------------------------------------------------------------------------------------

    def _direct(self, q: _Quoted, said: _Said | None) -> None:
        """Code a quotation that stands alone, where it has a speaker."""
        block = self._block(q)
        speaker = self._attributed(q, said)
        if (
            speaker is None
            and said is None
            and self._earlier is not None
            and self._earlier[0] == block
            and self._continues(q)
        ):
            speaker = self._earlier[1]
        if speaker is None:
            return
        self._earlier = (block, speaker)
        start, end = q.quote.start, q.quote.end
        if said is not None and self._block_of(said.i) == block:
            places = [said.i, said.last - 1]
            if self._block_of(speaker.first) == block and abs(speaker.first - said.i) < 15:
                places += [speaker.first, speaker.last - 1]
            low, high = self._tokens[min(places)].start, self._tokens[max(places)].end
            if max(end, high) - min(start, low) <= (end - start) + _WIDTH:
                start, end = min(start, low), max(end, high)
        self._add(q.first, speaker, self._text[q.quote.first : q.quote.last], False, start, end)

    def _continues(self, q: _Quoted) -> bool:
        return any(not s.indirect and 0 <= q.quote.start - s.evidence.end <= 60 for _, _, s in self._found)

    def _block(self, q: _Quoted) -> int:
        return self._block_of(min(q.first, len(self._tokens) - 1))

    def _block_of(self, i: int) -> int:
        return self._parse.sentence_of(i).block

    def _introduced(self, q: _Quoted) -> _Said | None:
        """The verb of saying of a quotation that stands alone: after it, inside it, or before its colon."""
        block = self._block(q)
        after = self._after(q.last)
        if after < len(self._tokens) and self._block_of(after) == block and (said := self._inverted(after)) is not None:
            return said
        if after < len(self._tokens) and self._block_of(after) == block and (said := self._subject_first(after)):
            return said
        if after < len(self._tokens) and self._tokens[after].text == ":" and self._block_of(after) == block:
            behind = range(after + 1, self._parse.sentence_of(after).last)
            return next((said for i in behind if (said := self._verb(i)) is not None), None)
        for k in range(q.first + 1, q.last - 1):
            if (
                self._tokens[k].text in (",", "–", "—", "-")
                and (said := self._inverted(k + 1)) is not None
                and said.last <= q.last
            ):
                return said
        if not self._text[: q.quote.start].rstrip().endswith((":", ",")):
            return None
        low, last = self._before(q)
        return next((said for i in range(last - 1, low - 1, -1) if (said := self._verb(i)) is not None), None)

    def _attributed(self, q: _Quoted, said: _Said | None) -> Speaker | None:
        """Who says a quotation that stands alone."""
        earlier = self._earlier[1] if self._earlier else None
        if said is not None:
            speaker = self._speakers.of_verb(
                said.i, said.last, said.verb.participle, earlier=earlier, inverted=self._stands_behind(q, said)
            )
            if speaker is None and said.i < q.first and self._tokens[said.i].feats.get("VerbForm") == "Inf":
                speaker = earlier
            if speaker is not None or said.i >= q.first:
                return speaker
        low, last = self._before(q)
        ascribed = self._speakers.according(low, last)
        if ascribed is None and self._text[: q.quote.start].rstrip().endswith(":"):
            nouns = [k for k in range(low, last) if self._tokens[k].low in self._words.replies]
            if nouns or last - low <= 12:
                return self._speakers.named(nouns[0] if nouns else low, last)
        if ascribed is None:
            sentence = self._parse.sentence_of(q.first)
            return self._speakers.according(q.last, sentence.last) or self._speakers.according(
                q.first + 1, q.last, inserted=True
            )
        return ascribed

    def _stands_behind(self, q: _Quoted, said: _Said) -> bool:
        """Whether the subject follows its verb, as it does after a quotation but not after a colon behind it."""
        if self._subject_first(self._after(q.last)) == said:
            return False
        return said.i >= q.first and not (
            said.i >= q.last and any(t.text == ":" for t in self._tokens[q.last : said.i])
        )

    def _before(self, q: _Quoted) -> tuple[int, int]:
        """The tokens of the sentence before a quotation, in its line or at the end of the line before."""
        last = bisect_left(self._starts, q.quote.start)
        if last == 0:
            return 0, 0
        sentence = self._parse.sentence_of(last - 1)
        low = sentence.first
        if (
            last - low < 4
            and sentence.number > 0
            and self._parse.sentences[sentence.number - 1].block == sentence.block
        ):
            low = self._parse.sentences[sentence.number - 1].first
        return low, last

    def _after(self, k: int) -> int:
        while (
            k < len(self._tokens)
            and not self._tokens[k].text[0].isalnum()
            and not self._tokens[k].text.startswith("-")
            and self._tokens[k].text not in (".", ":")
        ):
            k += 1
        return k

    def _inverted(self, k: int) -> _Said | None:
        """A verb of saying at token `k`, its auxiliaries and pronouns before it, its subject behind."""
        for i in range(k, min(k + 5, len(self._tokens))):
            token = self._tokens[i]
            if token.low in self._words.verbs and token.pos not in ("NOUN", "PROPN", "ADP", "DET", "PRON"):
                verb = self._verb(i)
                if verb is not None:
                    return verb
            if (
                token.pos not in ("AUX", "PRON", "ADV", "VERB", "PART")
                and not token.text.startswith("-")
                and token.low not in self._words.clause_marks
            ):
                return None
        return None

    def _subject_first(self, k: int) -> _Said | None:
        """A verb of saying whose subject stands between it and the quotation, where newsrooms write so.

        "...," the minister told reporters; "...," Ms Baerbock, who was in Rabat, said.
        """
        if not self._reading.clauses.grammar.tables.get("quoted_subject_first"):
            return None
        if self._tokens[k].pos in ("CCONJ", "SCONJ", "ADP", "VERB", "AUX", "ADV"):
            return None
        sentence = self._parse.sentence_of(k)
        for i in range(k + 1, min(k + _SUBJECT, sentence.last)):
            token = self._tokens[i]
            if token.text in ('"', "“", ":", ";"):
                return None
            if token.pos in _VERBAL and self._tokens[i - 1].low not in self._relatives:
                said = self._verb(i)
                if said is not None:
                    return said
                if token.pos in ("VERB", "AUX") and token.dep not in ("acl:relcl", "acl", "cop", "aux"):
                    return None
        return None

    # -- reported speech ----------------------------------------------------------------------------------------------

    def _verb(self, i: int) -> _Said | None:
        """The verb of saying at a token, or None."""
        token = self._tokens[i]
        rows = self._words.verbs.get(token.low)
        if not rows or (token.pos not in _VERBAL and not self._after_actor(i)):
            return None
        reflexive = self._reading.clauses.reflexive(i)
        for row in rows:
            if (row.reflexive and not reflexive) or (reflexive and not row.reflexive and row.force != QUOTING):
                continue
            if token.pos not in ("VERB", "AUX") and row.participle:
                continue
            last = self._rest(i, row)
            if last is not None:
                return _Said(i, last, row)
        return None

    def _after_actor(self, i: int) -> bool:
        """A word that the parse takes for a noun right behind an actor may be its verb ("Ankara jure")."""
        token = self._tokens[i]
        if token.pos != "NOUN" or i == 0 or self._tokens[i - 1].sent != token.sent:
            return False
        ref = self._reading.cast.refs.at.get(i - 1)
        return ref is not None and ref.last == i and ref.group in ("state", "person", "organisation")

    def _rest(self, i: int, row: SpeechVerb) -> int | None:
        end = i + 1
        high = self._parse.sentence_of(i).last
        plain = self._reading.clauses.plain
        for word in row.rest:
            k = next(
                (k for k in range(end, min(end + _GAP + 1, high)) if plain(self._tokens[k].low) == plain(word)), None
            )
            if k is None:
                return None
            end = k + 1
        return end

    def _indirect(self, sentence: Sentence, fragments: list[_Quoted], inside: set[int], used: set[int]) -> None:
        said = [
            v
            for i in range(sentence.first, sentence.last)
            if i not in inside and i not in used and (v := self._verb(i)) is not None
        ]
        here = [q for q in fragments if not self._name(q)]
        of_verb = {q.first: self._governor(q, said) for q in here}
        for verb in said:
            own = [q for q in here if of_verb[q.first] == verb.i]
            bound = () if own or self._takes_position(verb) else self._announced(verb)
            if not own and not bound and not self._takes_position(verb):
                continue
            above = next(
                (v for v in said if v.i == self._tokens[verb.i].head and self._tokens[verb.i].dep == "xcomp"), verb
            )
            speaker = self._pronoun(above) or self._speakers.of_verb(
                above.i,
                above.last,
                above.verb.participle,
                earlier=self._earlier[1] if self._earlier else None,
                inverted=any(self._followed(q.quote, q.last) == above for q in own) or self._inserted(above),
            )
            if speaker is None and self._earlier is not None and self._narrated(above.i):
                speaker = self._earlier[1]
            if speaker is None or (bound and not self._binds(speaker, bound)):
                continue
            self._earlier = (sentence.block, speaker)
            self._reported(verb, speaker, own)
        for q in here:
            if (
                of_verb[q.first] is None
                and (ascribed := self._speakers.according(sentence.first, sentence.last)) is not None
            ):
                self._add(q.first, ascribed, self._text[q.quote.first : q.quote.last], True, q.quote.start, q.quote.end)

    def _inserted(self, said: _Said) -> bool:
        """A verb of saying between commas, its subject behind it ("Le Pakistan, a martelé Khawaja Asif, ...")."""
        k = said.i
        while k > 0 and self._tokens[k - 1].pos in ("AUX", "PRON", "ADV") and self._tokens[k - 1].text != ",":
            k -= 1
        if k == 0 or self._tokens[k - 1].text != "," or self._tokens[k].dep.startswith("nsubj"):
            return False
        after = said.last
        while after < len(self._tokens) and self._tokens[after].pos in ("DET", "ADJ", "ADV"):
            after += 1
        ref = self._reading.cast.refs.at.get(after)
        if ref is None or ref.first < said.last or ref.last >= len(self._tokens):
            return False
        return ref.group in ("person", "office") and self._tokens[ref.last].text == ","

    def _narrated(self, i: int) -> bool:
        """An infinitive that opens its sentence goes on with who spoke before ("Et de saluer ...")."""
        if self._status.tense(i) != "Inf":
            return False
        opening = self._tokens[self._parse.sentence_of(i).first : i]
        return bool(opening) and all(t.pos in ("CCONJ", "ADP", "SCONJ", "PRON", "PART", "ADV") for t in opening)

    def _pronoun(self, said: _Said) -> Speaker | None:
        """Who spoke in the sentence before, when the subject is a pronoun at the head of this one."""
        sentence = self._parse.sentence_of(said.i)
        first = self._tokens[sentence.first]
        previous = self._parse.sentences[sentence.number - 1] if sentence.number else None
        if previous is None or previous.block != sentence.block or self._earlier is None or first.pos != "PRON":
            return None
        if (
            first.low not in self._reading.clauses.grammar.words("pronouns")
            or self._reading.clauses.subject_of(said.i) != first.i
        ):
            return None
        told = [s for place, _, s in self._found if self._tokens[place].sent == previous.number]
        if not told or told[-1].speaker != self._earlier[1].name:
            return None
        return replace(self._earlier[1], first=first.i, last=first.i + 1)

    def _name(self, q: _Quoted) -> bool:
        """A name or a title in quotation marks: capitals throughout."""
        words = [
            t
            for t in self._tokens[q.first : q.last]
            if t.text[0].isalpha() and (len(t.text) > 3 or t.text[0].isupper())
        ]
        if not words or not words[0].text[0].isupper():
            return False
        opens = self._tokens[max(q.first - 1, 0)].i <= self._parse.sentence_of(q.first).first
        return all(w.text[0].isupper() for w in words) if opens else len(words) < 4

    def _followed(self, quote: Quote, last: int) -> _Said | None:
        """The verb of saying right behind the comma after a quotation ("« Absurde », tranche Zagreb")."""
        after = self._after(last)
        if not self._text[quote.end :].lstrip(" \u00a0\u202f").startswith(",") or after >= len(self._tokens):
            return None
        return self._inverted(after) if self._block_of(after) == self._block_of(last - 1) else None

    def _governor(self, q: _Quoted, said: list[_Said]) -> int | None:
        """The verb of saying that a fragment belongs to: above it in the parse, else the nearest before it."""
        verbs = {v.i for v in said}
        behind = self._followed(q.quote, q.last)
        if behind is not None and behind.i in verbs:
            return behind.i
        within = [v.i for v in said if q.first <= v.i < q.last and not q.first <= self._tokens[v.i].head < q.last]
        if within and not any(v.i < q.first for v in said):
            return within[0]
        top = next((k for k in range(q.first, q.last) if not q.first <= self._tokens[k].head < q.last), q.first)
        for above in self._parse.ancestors(top):
            if above in verbs:
                return above
        before = [v.i for v in said if v.i < q.first]
        return before[-1] if before else None

    def _takes_position(self, said: _Said) -> bool:
        """Whether a verb without quotation tells a position: itself, with a clause, or by the noun it carries."""
        token = self._tokens[said.i]
        if self._negated(said.i) or self._unreal(said.i):
            return False
        if (
            token.dep in ("acl", "amod")
            and self._status.tense(said.i) == "Part"
            and self._speakers.torn(said.i) is None
        ):
            return False
        if self._past_of_past(said.i):
            return False
        if said.verb.force == STRONG:
            return True
        return self._carries(said) or (said.verb.force == CLAUSAL and self._has_clause(said))

    def _announced(self, said: _Said) -> tuple[str, ...]:
        """Whose act a speaker tells that is still to be done: an official's word for his own state binds it."""
        if self._negated(said.i) or self._unreal(said.i):
            return ()
        found: set[str] = set()
        for draft in self._reading.drafts:
            event, trigger = draft.event, draft.match.clause.trigger
            told = event is not None and event.status == "planned" and draft.match.trigger.part == "verb"
            if event is None or not told or event.kind not in OWED:
                continue
            if said.i in self._parse.ancestors(trigger) or trigger in self._parse.ancestors(said.i):
                found |= {a.code for a in event.source}
        return tuple(sorted(found))

    def _binds(self, speaker: Speaker, codes: Sequence[str]) -> bool:
        """Does an official speak for one of these states? What a bare state tells of its own act is the act alone."""
        ref = self._reading.cast.refs.at.get(speaker.first)
        return speaker.country in codes and ref is not None and ref.group not in ("state", "organisation")

    def _past_of_past(self, i: int) -> bool:
        """ "avait promis": told as what went before."""
        return self._tokens[i].feats.get("VerbForm") == "Part" and any(
            self._tokens[c].dep in ("aux", "aux:tense") and self._tokens[c].feats.get("Tense") in ("Imp", "Past")
            for c in self._tokens[i].children
        )

    def _negated(self, i: int) -> bool:
        """Negated itself, not by what stands below it ("jure n'avoir gêné personne")."""
        low = self._parse.sentence_of(i).first
        before = any(self._tokens[k].low in self._particles for k in range(max(low, i - 4), i))
        return before and self._status.negated(i)

    def _carries(self, said: _Said) -> bool:
        """ "exprimer sa gratitude": a verb with a noun that says the position."""
        if self._tokens[said.i].low not in self._words.carriers:
            return False
        high = self._parse.sentence_of(said.i).last
        return any(self._tokens[k].low in self._words.carried for k in range(said.last, min(said.last + 5, high)))

    def _has_clause(self, said: _Said) -> bool:
        children = [self._tokens[c] for c in self._tokens[said.i].children if c > said.i]
        if any(
            c.dep in ("ccomp", "xcomp")
            or (c.dep == "advcl" and c.feats.get("VerbForm") == "Inf" and self._complement(c.i))
            for c in children
        ):
            return True
        high = self._parse.sentence_of(said.i).last
        if any(self._tokens[k].feats.get("VerbForm") == "Inf" for k in range(said.last, min(said.last + 3, high))):
            return True
        if any(self._tokens[k].low in self._words.clause_marks for k in range(said.last, min(said.last + 4, high))):
            return True
        return self._colon(said.last, high)

    def _colon(self, first: int, high: int) -> bool:
        """A colon and a clause without quotation marks soon behind a verb ("a tranché : aucun soldat n'ira")."""
        for k in range(first, min(first + _COLON, high - 2)):
            if self._tokens[k].text == ":":
                return self._tokens[k + 1].text[0].isalpha() and any(self._finite(n) for n in range(k + 1, high))
            if self._tokens[k].pos in ("VERB", "AUX"):
                return False
        return False

    def _unreal(self, i: int) -> bool:
        """Still to come, a purpose, or refused."""
        tense = self._status.tense(i)
        if tense in ("Fut", "Cnd"):
            return tense == "Fut"
        if tense != "Inf":
            return False
        if self._purpose(i):
            return True
        head = self._tokens[self._tokens[i].head].low
        return bool(_REFUSING & set(self._operators.verbs.get(head, ())))

    def _complement(self, i: int) -> bool:
        """An infinitive that one word joins to its verb: "exclu de revenir", not "avant de partir"."""
        marks = [c for c in self._tokens[i].children if self._tokens[c].dep in ("mark", "case") and c < i]
        return len(marks) <= 1 and not self._purpose(i)

    def _purpose(self, i: int) -> bool:
        marks = {self._tokens[c].low for c in self._tokens[i].children if self._tokens[c].dep in ("mark", "case")}
        return bool((marks | {self._reading.clauses.marker_before(i)}) & self._reading.clauses.grammar.words("purpose"))

    def _reported(self, said: _Said, speaker: Speaker, own: list[_Quoted]) -> None:
        sentence = self._parse.sentence_of(said.i)
        below = [k for k in self._parse.subtree(said.i) if sentence.first <= k < sentence.last]
        places = [said.i, said.last - 1, *(q.last - 1 for q in own), *(q.first for q in own)]
        if sentence.first <= speaker.first < sentence.last:
            places += [speaker.first, speaker.last - 1]
        end = self._tokens[max(places)].end
        far = max((k for k in below if k >= said.i), default=said.i)
        if self._tokens[far].end - self._tokens[min(places)].start <= _WIDTH:
            end = max(end, self._tokens[far].end)
        end = max([end, *(q.quote.end for q in own)])
        start = min([self._tokens[min(places)].start, *(q.quote.start for q in own)])
        quote = self._text[own[0].quote.first : own[0].quote.last] if own else None
        self._add(said.i, speaker, quote, True, start, end)

    # -- acts of speech that frames found -----------------------------------------------------------------------------

    def _from_events(self, quoted: list[_Quoted], used: set[int]) -> None:
        """Speech acts coded as events whose words no verb of saying gave."""
        inside = {k for q in quoted if q.direct for k in range(q.first, q.last)}
        for draft in self._reading.drafts:
            event = draft.event
            trigger = draft.match.clause.trigger
            if (
                event is None
                or event.kind not in _SPEECH_KINDS
                or event.status not in ("happened", "ongoing")
                or trigger in inside | used
            ):
                continue
            sentence = self._parse.sentence_of(trigger)
            found = next(
                (
                    f
                    for f in draft.sides.source
                    if f.ref is not None
                    and f.basis != "cast"
                    and sentence.first <= f.ref.first < sentence.last
                    and (f.ref.group != "state" or not self._states_act or self._has_content(draft.match.clause))
                ),
                None,
            )
            if (
                sentence.role == "title"
                or found is None
                or found.ref is None
                or self._tokens[trigger].dep in ("acl", "amod")
            ):
                continue
            speaker = self._speakers.of_ref(found.ref)
            if speaker is not None:
                speaker = self._speakers.voice(speaker, trigger)
            if speaker is None or any(
                self._tokens[place].sent == sentence.number and s.speaker == speaker.name for place, _, s in self._found
            ):
                continue
            self._add(trigger, speaker, None, True, event.evidence.start, event.evidence.end)

    def _has_content(self, clause: Clause) -> bool:
        """Does a clause tell what was said: a clause of its own below, or a topic? A bare state may only act."""
        return bool(clause.of("complement")) or any(
            self._tokens[c].dep in ("ccomp", "xcomp") for c in self._tokens[clause.trigger].children
        )

    # -- keeping ------------------------------------------------------------------------------------------------------

    def _add(self, place: int, speaker: Speaker, quote: str | None, indirect: bool, start: int, end: int) -> None:
        """Keep a statement; one sentence's reports of one speaker are one statement unless each has its quotation."""
        sentence = self._tokens[min(place, len(self._tokens) - 1)].sent
        if indirect:
            for n, (other, _, kept) in enumerate(self._found):
                if (
                    self._tokens[other].sent == sentence
                    and kept.speaker == speaker.name
                    and kept.indirect
                    and (quote is None or kept.quote is None)
                ):
                    if max(end, kept.evidence.end) - min(start, kept.evidence.start) <= _WIDTH + 120:
                        evidence = Quotation.of(
                            self._text, min(start, kept.evidence.start), max(end, kept.evidence.end)
                        )
                        self._found[n] = (other, speaker, replace(kept, quote=kept.quote or quote, evidence=evidence))
                    elif quote is not None:
                        self._found[n] = (other, speaker, replace(kept, quote=quote))
                    return
        statement = Statement(
            speaker=speaker.name,
            country=speaker.country,
            quote=quote,
            indirect=indirect,
            evidence=Quotation.of(self._text, start, end),
        )
        self._found.append((min(place, len(self._tokens) - 1), speaker, statement))
