"""Speakers: whose words a verb of saying reports, under the fullest name that the article gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from depeche.codebook.phrases import by_first
from depeche.codebook.speech import Speech
from depeche.mentions.refs import Ref
from depeche.reports.coders.reader import Reading

_SILENT = frozenset({"never", "place", "people", "clitic"})
_LEADERS = frozenset({"head_of_state", "head_of_government", "foreign_minister"})
_GENITIVE = 4  # tokens behind a genitive in which its noun is looked for
_VOICE = 6  # tokens behind a verb of saying in which the one who speaks for its subject is looked for
_SOURCE_LENGTH = 9  # words of a described source that are quoted at most


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker: the name, the code of whom they speak for, and the tokens where they stand in the sentence."""

    name: str
    country: str | None
    first: int
    last: int


class SpeakerFinder:
    """Finds the speakers of one article."""

    def __init__(self, reading: Reading, speech: Speech) -> None:
        self._reading = reading
        self._parse = reading.parse
        self._tokens = reading.parse.tokens
        self._refs = reading.cast.refs
        self._clauses = reading.clauses
        self._speech = speech
        self._pronouns = reading.clauses.grammar.words("pronouns")
        self._spoken = reading.clauses.grammar.words("first_person") | reading.clauses.grammar.words(
            "first_person_singular"
        )
        self._genitives = reading.clauses.grammar.genitives
        self._according = by_first(speech.according, lambda words: (reading.clauses.plain(words[0]),))

    def of_verb(
        self, i: int, last: int, participle: bool, *, earlier: Speaker | None, inverted: bool = False
    ) -> Speaker | None:
        """Who says what the verb at token `i` reports.

        Args:
            last: One past the verb's own words.
            participle: Its form can only be a past participle.
            earlier: Who spoke before, for an inverted pronoun ("a-t-il ajouté").
            inverted: It follows a quotation, so that its subject stands behind it.
        """
        if inverted and last < len(self._tokens) and self._nobody(last):
            return next(
                (
                    s
                    for ref in self._refs.items
                    if last <= ref.first <= last + 6 and ref.group != "never" and (s := self.of_ref(ref))
                ),
                None,
            )
        clitic = self._clitic(i)
        if clitic is not None:
            return self._of_clitic(clitic, earlier)
        bearer = self._bearer(i)
        clause = self._clauses.of_verb(bearer, last, bearer == i and (participle or self._compound(i)))
        heads = [h for h in clause.of("subject") if h != i and not self._dated(h)]
        torn = self.torn(i)
        if torn is not None:
            above = self._clauses.subject_of(torn)
            heads, clause.passive = ([above] if above is not None else []), False
        if (
            not heads
            and i > 0
            and (ref := self._refs.at.get(i - 1)) is not None
            and self._tokens[i].pos not in ("VERB", "AUX")
        ):
            return self.of_ref(ref)
        if inverted and not clause.passive:
            return self._behind(i, last, earlier)
        if any((ref := self._refs.at.get(h)) is not None and self._answers(ref) for h in heads):
            return None
        for head in heads:
            speaker = self.of_token(head) or self._apposed_to(head)
            if speaker is not None:
                return self.voice(speaker, i)
        if clause.passive or any(self._settles(h) for h in heads):
            return None
        return self._before(i)

    def _answers(self, ref: Ref) -> bool:
        """Is it "je" or "nous" in the answers of an interview, whose statements are told as the answers' own?"""
        voice = self._reading.cast.voice
        return voice.interview and ref.noun in self._spoken and not voice.quoted(self._tokens[ref.first].start)

    def of_token(self, k: int) -> Speaker | None:
        """The speaker that a noun phrase stands for, or None when it is nobody who speaks for a state."""
        ref = self._refs.at.get(k)
        if ref is not None:
            return None if self._emphatic(k) else self.of_ref(ref)
        return self._source(k) or self._body(k)

    def of_ref(self, ref: Ref) -> Speaker | None:
        """The speaker that a reference stands for; a former official speaks, but for no state."""
        country = ref.codes[0] if len(ref.codes) == 1 else None
        if ref.person is not None and ref.person.former and ref.group != "never":
            return Speaker(ref.person.name, None, ref.first, ref.last)
        if ref.blocked or ref.group in _SILENT:
            return self._source(ref.first) if ref.group != "place" else None
        if ref.person is not None:
            return Speaker(ref.person.name, country, ref.first, ref.last) if ref.codes else None
        if ref.group == "pronoun":
            return None if self._answers(ref) else self._antecedent(ref)
        if ref.group in ("office", "counterpart", "host") and not ref.plural:
            name = self._holder(ref)
            if name is not None:
                return Speaker(name, country, ref.first, ref.last)
        if not ref.codes and ref.group not in ("pair", "several", "office"):
            return None
        first = self._determined(ref.first)
        if ref.group in ("state", "organisation"):
            first = self._undetermined(ref)
        return Speaker(self._words(first, ref.last), country, first, ref.last)

    def _undetermined(self, ref: Ref) -> int:
        """The first word of a name without its article."""
        return ref.first + (ref.last - ref.first > 1 and self._tokens[ref.first].pos == "DET")

    def according(self, first: int, last: int, *, inserted: bool = False) -> Speaker | None:
        """Whom the words of a sentence are ascribed to ("selon X"), or None; `inserted`: between commas only."""
        for i in range(first, last):
            if inserted and self._tokens[i - 1].text != ",":
                continue
            for words in self._according.get(self._clauses.plain(self._tokens[i].low), ()):
                end = i + len(words)
                if end < last and self._clauses.stands(words, i):
                    for k in range(end, min(end + 4, last)):
                        speaker = self.of_token(k)
                        if speaker is not None:
                            return speaker
        return None

    def named(self, first: int, last: int) -> Speaker | None:
        """The last person, else the last actor named between two tokens."""
        found: Speaker | None = None
        for ref in self._refs.items:
            if first <= ref.first < last and ref.codes and not ref.blocked and ref.group not in _SILENT:
                speaker = self.of_ref(ref)
                if speaker is not None and (found is None or ref.person is not None):
                    found = speaker
        return found

    def voice(self, speaker: Speaker, verb: int) -> Speaker:
        """The person who speaks for a state ("Rome, par la voix de son ministre X, ..."), else the state itself."""
        sentence = self._parse.sentence_of(verb)
        ref = self._refs.at.get(speaker.last - 1)
        if ref is None or ref.person is not None:
            return speaker
        owned = self._owned(speaker.last)
        if owned is not None:
            return owned
        for k in range(speaker.last, min(sentence.last, verb + _VOICE)):
            for words in self._speech.voices:
                end = k + len(words)
                if end >= sentence.last or not self._clauses.stands(words, k):
                    continue
                own = next((r for r in self._refs.items if end <= r.first <= end + 3 and r.person is not None), None)
                if own is not None and own.person is not None and set(own.codes) <= {speaker.country}:
                    return replace(speaker, name=own.person.name)
        return speaker

    def _apposed_to(self, k: int) -> Speaker | None:
        """Whom a noun stands beside, where the parse takes it for the subject ("Lusaka, a buyer, ...")."""
        first = self._clauses.phrase_start(k)
        while first > 0 and self._tokens[first - 1].pos in ("DET", "ADJ", "NUM"):
            first -= 1
        if first < 2 or self._tokens[first - 1].text != "," or self._tokens[first - 1].sent != self._tokens[k].sent:
            return None
        ref = self._refs.at.get(first - 2)
        return self.of_ref(ref) if ref is not None and not self._clauses.marker_before(ref.first) else None

    def _owned(self, k: int) -> Speaker | None:
        """Who stands behind a genitive: "Serbia's environment minister, Sara Pavkov"."""
        if k >= len(self._tokens) or self._tokens[k].low not in self._genitives:
            return None
        sentence = self._tokens[k].sent
        near = range(k + 1, min(k + _GENITIVE, len(self._tokens)))
        for ref in (self._refs.at.get(n) for n in near if self._tokens[n].sent == sentence):
            if ref is not None and ref.group in ("person", "office", "body", "counterpart") and ref.first > k:
                return self.of_ref(ref)
        return None

    def _dated(self, k: int) -> bool:
        """A day that the parse takes for a subject ("Le dimanche suivant, M. Duterte décrète")."""
        start = self._tokens[k].start
        return any(m.start <= start < m.end for m in self._reading.dates)

    def _compound(self, i: int) -> bool:
        """A participle with its auxiliary; without one a form that may be finite is taken as finite."""
        token = self._tokens[i]
        return token.feats.get("VerbForm") == "Part" and any(
            self._tokens[c].dep.startswith(("aux", "cop")) for c in token.children
        )

    def _bearer(self, i: int) -> int:
        """The word that holds a verb's subject: its complement where the verb is a copula ("s'est dit prêt")."""
        token = self._tokens[i]
        return token.head if token.dep.startswith(("cop", "aux", "expl")) else i

    def torn(self, i: int) -> int | None:
        """The auxiliary of a participle from which an insertion has torn it in the parse ("a, pour sa part, salué")."""
        token = self._tokens[i]
        if token.feats.get("VerbForm") != "Part" or any(self._tokens[c].dep.startswith("aux") for c in token.children):
            return None
        head = self._tokens[token.head]
        if token.dep in ("parataxis", "ccomp", "xcomp", "conj") and head.i < i and head.low in self._speech.auxiliaries:
            return head.i
        low = self._parse.sentence_of(i).first
        if i - 1 <= low or self._tokens[i - 1].text != ",":
            return None
        opened = next((k for k in range(i - 2, max(low, i - 10), -1) if self._tokens[k].text == ","), None)
        return (
            opened - 1
            if opened is not None and opened > low and self._tokens[opened - 1].low in self._speech.auxiliaries
            else None
        )

    def _nobody(self, k: int) -> bool:
        """An inverted pronoun that stands for nobody named ("dit-on au Quai d'Orsay")."""
        token = self._tokens[k]
        return token.text.startswith("-") and token.pos == "PRON" and token.low.rsplit("-", 1)[-1] not in self._pronouns

    # -- where the subject stands -------------------------------------------------------------------------------------

    def _clitic(self, i: int) -> int | None:
        """An inverted pronoun of a verb: "a-t-il dit", "dit-elle"."""
        for k in range(max(0, i - 3), min(len(self._tokens), i + 2)):
            token = self._tokens[k]
            if k == i or token.pos != "PRON" or not token.text.startswith("-"):
                continue
            if token.low.rsplit("-", 1)[-1] not in self._pronouns:
                continue
            if k > i or all(self._tokens[m].pos in ("AUX", "ADV", "PRON") for m in range(k, i)):
                return k
        return None

    def _of_clitic(self, k: int, earlier: Speaker | None) -> Speaker | None:
        """Who spoke before; else the person whom the sentence before was about, its subject first."""
        if earlier is not None:
            return earlier
        sentence = self._tokens[k].sent
        near = [
            r
            for r in self._refs.items
            if r.last <= k
            and sentence - self._tokens[r.first].sent <= 2
            and r.person is not None
            and r.codes
            and not r.blocked
        ]
        last = self._tokens[near[-1].first].sent if near else sentence
        subjects = [
            r
            for r in near
            if self._tokens[r.first].sent == last
            and any(self._tokens[m].dep.startswith("nsubj") for m in range(r.first, r.last))
        ]
        for ref in (*subjects, *reversed(near)):
            return self.of_ref(ref)
        own = self._refs.at.get(k)
        return self.of_ref(own) if own is not None else None

    def _behind(self, i: int, last: int, earlier: Speaker | None) -> Speaker | None:
        """The first noun phrase without preposition after the verb; a text speaks for who spoke before."""
        end = self._parse.sentence_of(i).last
        k = last
        while k < min(end, last + 18):
            token = self._tokens[k]
            if (token.pos in ("VERB",) and k > last + 1) or token.text in (";", ":", ".", "«", "“"):
                return None
            start = self._clauses.phrase_start(k)
            if token.pos in ("NOUN", "PROPN", "ADJ") and not self._clauses.marker_before(max(start, last)):
                ref = self._refs.at.get(k)
                speaker = self.of_token(k)
                if speaker is not None:
                    return self.voice(speaker, i)
                if ref is not None and ref.blocked:
                    return None
                if token.low in self._speech.replies:
                    return earlier
                k = ref.last if ref is not None else k + 1
                continue
            k += 1
        return None

    def _before(self, i: int) -> Speaker | None:
        """The nearest reference before the verb in its sentence that no preposition governs."""
        low = self._parse.sentence_of(i).first
        for ref in reversed(self._refs.items):
            if (
                ref.last <= i
                and ref.first >= low
                and not self._clauses.marker_before(self._clauses.phrase_start(ref.first))
            ):
                return self.of_ref(ref)
        return None

    def _settles(self, head: int) -> bool:
        """Whether a subject is somebody or something definite, so that no other is looked for."""
        token = self._tokens[head]
        return head in self._refs.at or (token.pos in ("NOUN", "PROPN", "PRON") and token.low not in self._pronouns)

    # -- what they are called -----------------------------------------------------------------------------------------

    def _antecedent(self, ref: Ref) -> Speaker | None:
        """Whom a pronoun stands for: the last reference to the same side that has a name."""
        if not ref.codes:
            return None
        for other in reversed(self._refs.items):
            if (
                other.last <= ref.first
                and other.codes == ref.codes
                and other.group not in ("pronoun", "own")
                and not other.blocked
            ):
                speaker = self.of_ref(other)
                return Speaker(speaker.name, speaker.country, ref.first, ref.last) if speaker else None
        return None

    def _holder(self, ref: Ref) -> str | None:
        """The person who holds an office that is named without them, by the same office elsewhere in the article."""
        held = [r for r in self._refs.items if r.person is not None and r.codes == ref.codes and not r.blocked]
        same = (
            [r for r in held if r.noun and r.noun == ref.noun]
            or [r for r in held if ref.rank and r.rank == ref.rank]
            or [r for r in held if ref.noun and r.noun and ref.noun in (r.noun.split()[0], r.noun.split()[-1])]
            or ([r for r in held if not self._ranks(r) - {None}] if ref.rank in _LEADERS else [])
            or (held if ref.group == "host" else [])
        )
        names = {r.person.name for r in same if r.person is not None}
        if len(names) == 1:
            return names.pop()
        near = [r for r in same if r.first < ref.first]
        return near[-1].person.name if near and near[-1].person is not None and len(names) > 1 else None

    def _ranks(self, ref: Ref) -> set[str | None]:
        """The ranks of the offices that the article prints with a person."""
        return {r.rank for r in self._refs.items if r.person is ref.person and r.group != "counterpart"}

    def _source(self, k: int) -> Speaker | None:
        """A described source without a name: "un diplomate français", "une source proche du dossier"."""
        low = self._parse.sentence_of(k).first
        for start in range(k, max(low, k - 3) - 1, -1):
            words = next(
                (
                    w
                    for w in self._speech.sources.get(self._tokens[start].low, ())
                    if self._stands(w, start) and start <= k < start + len(w)
                ),
                None,
            )
            if words is not None:
                last = self._phrase_end(start + len(words))
                first = self._determined(start)
                codes = sorted(set(self._codes(first, last)))
                return Speaker(self._words(first, last), codes[0] if len(codes) == 1 else None, first, last)
        return None

    def _stands(self, words: tuple[str, ...], start: int) -> bool:
        return start + len(words) <= len(self._tokens) and all(
            self._tokens[start + n].low == w for n, w in enumerate(words)
        )

    def _body(self, k: int) -> Speaker | None:
        """A body that names no state (“le Conseil”): it speaks for the state that the article is most about."""
        token = self._tokens[k]
        if token.low not in self._speech.bodies or token.pos not in ("NOUN", "PROPN"):
            return None
        first, last = self._determined(k), self._phrase_end(k + 1)
        order = self._reading.cast.order
        return Speaker(self._words(first, last), order[0] if order else None, first, last)

    def _emphatic(self, k: int) -> bool:
        """A pronoun between commas repeats the subject before it ("Ankara, lui, ...")."""
        return (
            self._tokens[k].pos == "PRON"
            and 0 < k < len(self._tokens) - 1
            and self._tokens[k - 1].text == "," == self._tokens[k + 1].text
        )

    def _phrase_end(self, k: int) -> int:
        end = self._parse.sentence_of(k - 1).last
        limit = min(end, k + _SOURCE_LENGTH)
        while k < limit and self._tokens[k].pos in ("ADJ", "ADP", "DET", "NOUN", "PROPN"):
            if (
                self._tokens[k].pos == "ADP"
                and self._clauses.plain(self._tokens[k].low) not in self._reading.clauses.grammar.of
            ):
                break
            k += 1
        return k

    def _codes(self, first: int, last: int) -> Iterator[str]:
        for k in range(first, last):
            if k in self._refs.adjectives:
                yield self._refs.adjectives[k].code
            elif k in self._refs.at:
                yield from self._refs.at[k].codes

    def _determined(self, first: int) -> int:
        """The determiner of a phrase, where it stands just before."""
        k = first
        low = self._parse.sentence_of(first).first
        while (
            k > low
            and k > first - 3
            and self._tokens[k - 1].pos in ("DET", "NUM", "ADJ")
            and self._clauses.plain(self._tokens[k - 1].low) == self._tokens[k - 1].low.replace("l'", "le")
        ):
            k -= 1
        return k if self._tokens[k].pos in ("DET", "NUM") else first

    def _words(self, first: int, last: int) -> str:
        return self._parse.text[self._tokens[first].start : self._tokens[last - 1].end]
