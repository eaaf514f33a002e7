"""Tellers: whose words a clause is, for frames that ask who says it ("« Faux », rétorque Pékin").

Only where the words stand is looked for here; whom they stand for, the sides' own rules decide.
"""

from __future__ import annotations

from depeche.codebook.inflection import read_inflection
from depeche.codebook.phrases import by_first
from depeche.codebook.speech import Speech, speech
from depeche.mentions.cast import Cast
from depeche.reports.coders.clauses import ClauseReader

SPEAKER = "speaker"
"""The slot of who tells a clause; a frame that names it is asked for it."""
VERDICT = "verdict"
"""The slot of who passes judgement in a word or two, quoted: "« Inacceptable », a tranché Oslo"."""

_REACH = 12  # tokens after a verb of saying in which its subject stands
_BEYOND = 6  # tokens after the end of a quotation in which its verb of saying stands
_QUOTE = 90  # tokens that a quotation runs on at most
_OPENED = 14  # tokens before a colon in which who speaks is named
_PHRASE = 6  # tokens of a noun phrase before the last of which a verb of saying follows ("the Thai army alleged")
_SHORT = 8  # tokens of a quotation that is a judgement and nothing else
_PARTING = (",", "!", "?")
_NOMINAL = ("DET", "ADJ", "NOUN", "PROPN", "PART", "NUM", "ADP")
_CONTENT = ("ccomp", "parataxis", "acl", "acl:relcl", "conj", "advcl")


class TellerFinder:
    """Finds who tells the clauses of one article."""

    def __init__(self, cast: Cast, clauses: ClauseReader, language: str) -> None:
        self._cast = cast
        self._parse = cast.parse
        self._tokens = cast.parse.tokens
        self._clauses = clauses
        self._speech: Speech = speech(language)
        inflect = read_inflection(language).inflect
        self._announcing = frozenset(f for v in clauses.grammar.words("announcing") for f in inflect(v, "VERB"))
        self._according = by_first(self._speech.according, lambda words: (clauses.plain(words[0]),))

    def of(self, i: int) -> int | None:
        """The head of the noun phrase of whoever says what token `i` tells; None where nobody is said to."""
        quoted = (self._after_quote, self._announced, self._governing)
        told = (self._governing, self._inserted, self._parenthetical, self._source, self._object)
        ways = quoted if self._cast.voice.quoted(self._tokens[i].start) else told
        return next((k for way in ways if (k := way(i)) is not None), None)

    def judging(self, i: int) -> int | None:
        """Whoever says token `i` in a quotation that is short, or as what "it is"; None where nobody is said to."""
        if not self._cast.voice.quoted(self._tokens[i].start):
            return None
        first, last = i, i
        while last < len(self._tokens) and self._cast.voice.quoted(self._tokens[last].start):
            last += 1
        while first > 0 and self._cast.voice.quoted(self._tokens[first - 1].start):
            first -= 1
        if self._predicated(i):
            return self.of(i)
        words = [t for t in self._tokens[first:last] if t.pos != "PUNCT"]
        tells = any(t.feats.get("VerbForm") == "Fin" and t.dep != "cop" for t in words)
        if tells or len(words) > _SHORT:
            return None
        told = self._after_quote(i)
        return told if told is not None else self._announced(i)

    def _predicated(self, i: int) -> bool:
        """Is it what a pronoun for what was told is: "c'est une provocation", "that is unacceptable"?"""
        below = [self._tokens[c] for c in self._tokens[i].children]
        subjects = [t for t in below if t.dep.startswith(("nsubj", "expl"))]
        return any(t.dep == "cop" for t in below) and bool(subjects) and all(t.pos == "PRON" for t in subjects)

    def announced_by(self, i: int) -> int | None:
        """The head of the noun phrase of whoever announces what token `i` tells, by a verb that says so."""
        sentence = self._parse.sentence_of(i)
        verbs = [t.i for t in self._tokens[sentence.first : sentence.last] if t.low in self._announcing]
        teller = self.of(i) if verbs else None
        if teller is None:
            return None
        near = (self._tokens[teller].head, *(v for v in verbs if abs(v - teller) <= _BEYOND))
        return teller if any(v in verbs for v in near) else None

    # -- verbs of saying ----------------------------------------------------------------------------------------------

    def _says(self, k: int) -> bool:
        """Is the word at `k` a verb of saying, with the words that belong to it?"""
        if self._tokens[k].pos in ("DET", "ADP", "PROPN"):
            return False
        if any(self._tokens[c].dep == "aux:caus" and self._says(c) for c in self._tokens[k].children):
            return True  # "fait savoir"
        for row in self._speech.verbs.get(self._tokens[k].low, ()):
            after = [self._clauses.plain(t.low) for t in self._tokens[k + 1 : k + 3 + len(row.rest)]]
            if all(w in after for w in row.rest):
                return True
        return False

    def _governing(self, i: int) -> int | None:
        """The subject of the verb of saying in whose content clause the word stands."""
        below = i
        for above in self._parse.ancestors(i):
            said = self._says(above) or self._tokens[above].low in self._speech.sure
            if said and self._tokens[below].dep in _CONTENT and self._tokens[above].pos in ("VERB", "ADJ"):
                subject = self._subject(above)
                return subject if subject is not None and subject != below else self._behind(above)
            if said and self._tokens[below].dep in _CONTENT and (named := self._before_noun(above)) is not None:
                return named
            if self._tokens[above].low in self._speech.contents and self._tokens[below].dep in _CONTENT:
                return self._holder(above)
            below = above
        return None

    def _before_noun(self, k: int) -> int | None:
        """Who says it, where the parse takes the verb for a noun behind a name: "Dushanbe retorts that"."""
        token = self._tokens[k]
        if token.pos != "NOUN" or token.dep != "root" or k != self._parse.sentence_of(k).first + 1:
            return None
        return k - 1 if self._tokens[k - 1].head == k and k - 1 in self._cast.refs.at else None

    def _holder(self, noun: int) -> int | None:
        """Whose proof or view a clause is the content of: "Oslo has proof that", "was in no doubt that"."""
        owner = next((c for c in self._tokens[noun].children if self._tokens[c].dep == "nmod:poss"), None)
        if owner is not None:
            return owner
        for k in (noun, *self._parse.ancestors(noun)):
            subject = self._clauses.subject_of(k)
            if subject is not None and subject != noun:
                return subject
            if self._tokens[k].pos == "VERB":
                return None
        return None

    def _subject(self, verb: int) -> int | None:
        """The subject of a verb, or of the causative before it ("Moscou fait savoir")."""
        helpers = [c for c in self._tokens[verb].children if self._tokens[c].dep == "aux:caus"]
        found = (self._clauses.subject_of(k) for k in (verb, *helpers))
        return next((k for k in found if k is not None), None)

    def _object(self, i: int) -> int | None:
        """The subject of the verb of saying whose object a noun is, or belongs to: "dément tout projet de base"."""
        for above in self._parse.ancestors(i):
            if self._tokens[above].pos == "VERB":
                return self._clauses.subject_of(above) if self._says(above) else None
            if self._tokens[above].pos not in ("NOUN", "PROPN"):
                return None
        return None

    def _inserted(self, i: int) -> int | None:
        """The subject of a verb of saying that follows the clause behind a comma: "…, accuse Erevan"."""
        last = self._parse.sentence_of(i).last
        for k in range(i + 1, last):
            if self._tokens[k - 1].text != "," or self._tokens[k].pos in ("CCONJ", "SCONJ"):
                continue
            verb = k
            while verb < last - 1 and self._tokens[verb].pos in ("AUX", "ADV", "PRON") and not self._says(verb):
                verb += 1
            found = self._behind(verb) if self._says(verb) else self._saying(k)
            if found is not None:
                return found
        return None

    def _saying(self, k: int) -> int | None:
        """Whoever is named at `k`, where a verb of saying follows: "…, Beijing said", "…, the Thai army alleged"."""
        stop = min(k + _PHRASE, self._parse.sentence_of(k).last)
        for n in range(k, stop):
            ref = self._cast.refs.at.get(n)
            if ref is not None and ref.last < len(self._tokens) and self._says(ref.last):
                return n
            if self._tokens[n].pos not in _NOMINAL:
                return None
        return None

    def _parenthetical(self, i: int) -> int | None:
        """Whoever says it between commas before the word: "Rwanda, says Kinshasa, is arming them"."""
        for k in range(i - 1, self._parse.sentence_of(i).first, -1):
            if self._tokens[k].text in ";:":
                return None
            if self._tokens[k - 1].text != ",":
                continue
            found = self._behind(k) if self._says(k) else self._saying(k)
            if found is not None and self._closed(found, i):
                return found
        return None

    def _closed(self, k: int, i: int) -> bool:
        """Does a comma part what stands at `k` from token `i`, near enough for no other clause between?"""
        return any(self._tokens[n].text == "," for n in range(k, min(i, k + _PHRASE)))

    def _behind(self, verb: int) -> int | None:
        """The first noun phrase without preposition after a verb."""
        last = self._parse.sentence_of(verb).last
        for k in range(verb + 1, min(last, verb + _REACH)):
            token = self._tokens[k]
            if token.text in (";", ":", "«", "“", "(") or (token.text == "," and k > verb + 1):
                return None
            if token.pos == "VERB" or token.pos == "SCONJ":
                return None
            if token.pos in ("NOUN", "PROPN", "PRON", "ADJ") and not self._clauses.marker_before(
                max(verb + 1, self._clauses.phrase_start(k))
            ):
                if token.pos == "ADJ" and k not in self._cast.refs.at:
                    continue
                return k
        return None

    # -- quotations ---------------------------------------------------------------------------------------------------

    def _after_quote(self, i: int) -> int | None:
        """Who is named behind the quotation: after a verb of saying, or after words such as "selon"."""
        end = i
        stop = min(len(self._tokens), i + _QUOTE)
        while end < stop and self._cast.voice.quoted(self._tokens[end].start):
            end += 1
        block = self._parse.sentence_of(i).block
        for k in range(end, min(len(self._tokens), end + _BEYOND)):
            token = self._tokens[k]
            if self._parse.sentence_of(k).block != block or token.text in (".", ";", ":"):
                return None
            if self._says(k) or (token.pos == "VERB" and self._parted(end, k)):
                return self._behind(k)
            found = self._ascribed(k)
            found = self._saying(k) if found is None else found
            if found is not None:
                return found
            if token.pos not in ("PUNCT", "AUX", "ADV", "PRON", "VERB"):
                return None
        return None

    def _parted(self, end: int, verb: int) -> bool:
        """Does a comma part a verb from the quotation before it, so that it says it, whatever its sense?"""
        before = self._tokens[end - 2 : verb]
        return any(t.text in _PARTING for t in before) and self._tokens[verb].feats.get("VerbForm") != "Inf"

    def _announced(self, i: int) -> int | None:
        """Who is named before the colon that a quotation follows: "Réplique du ministère égyptien : « … »"."""
        first = i
        while first > 0 and i - first < _QUOTE and self._cast.voice.quoted(self._tokens[first - 1].start):
            first -= 1
        colon = first - 1
        if colon < 1 or self._tokens[colon].text != ":":
            return None
        block = self._parse.sentence_of(i).block
        near = range(colon - 1, max(-1, colon - _OPENED), -1)
        for k in near:
            token = self._tokens[k]
            if self._parse.sentence_of(k).block != block or token.text in (".", ";", "»", "?", "!"):
                return None
            if self._says(k) and token.pos in ("VERB", "ADJ"):
                return self._clauses.subject_of(k)
            ref = self._cast.refs.at.get(k)
            if ref is not None and ref.codes and not ref.blocked:
                replied = any(self._tokens[m].low in self._speech.replies for m in near)
                alone = not any(self._tokens[m].pos == "VERB" for m in near)
                return ref.first if replied or alone else None
        return None

    def _source(self, i: int) -> int | None:
        """To whom the words of a sentence are ascribed: "Selon Séoul, …"."""
        s = self._parse.sentence_of(i)
        heading = self._headed(s.first, i)
        if heading is not None:
            return heading
        for k in range(s.first, s.last):
            if k == s.first or self._tokens[k - 1].text == ",":
                found = self._ascribed(k)
                if found is not None:
                    return found
        return None

    def _ascribed(self, k: int) -> int | None:
        for words in self._according.get(self._clauses.plain(self._tokens[k].low), ()):
            end = k + len(words)
            if not self._clauses.stands(words, k):
                continue
            for n in range(end, min(end + 4, len(self._tokens))):
                if n in self._cast.refs.at:
                    return n
        return self._viewed(k)

    def _headed(self, first: int, i: int) -> int | None:
        """Whose view a sentence is by the words that open it: "For Riga's interior minister, the raid was …"."""
        if self._tokens[first].low not in self._speech.heading:
            return None
        for n in range(first + 1, min(i, first + _PHRASE + 2)):
            ref = self._cast.refs.at.get(n)
            if ref is not None and ref.last < i and self._tokens[ref.last].text == ",":
                return n
            if self._tokens[n].pos not in _NOMINAL:
                return None
        return None

    def _viewed(self, k: int) -> int | None:
        """Whose view or account a sentence gives: "in Kinshasa's view"."""
        nouns = self._speech.views.get(self._tokens[k].low)
        if nouns is None:
            return None
        for n in range(k + 1, min(k + _PHRASE, self._parse.sentence_of(k).last)):
            if self._tokens[n].low in nouns:
                return next((m for m in range(k + 1, n) if m in self._cast.refs.at), None)
        return None
