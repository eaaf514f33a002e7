"""References: every phrase of an article that names, or stands for, somebody who may act between states.

A reference is found by its words (names, offices, persons, set phrases). What stands behind one without a state of
its own ("le ministre", "les deux pays") is settled by `mentions.cast`, which reads the article as a whole.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from depeche.codebook.actors import state_codes
from depeche.codebook.counting import counting
from depeche.codebook.grammar import Grammar, grammar
from depeche.mentions.names import ADJECTIVE_TYPES, STATE_TYPES, Name, name_table
from depeche.mentions.officers import Officer, officer_names
from depeche.mentions.offices import Noun, OfficePhrase, OfficeReader, OfficeWords, office_words, spells
from depeche.mentions.people import Person, PersonSpan, calendar_words, find_people, first_name
from depeche.texts.parse import Parse, Token

GROUPS = (
    "state",
    "organisation",
    "place",
    "person",
    "office",
    "body",
    "pair",
    "several",
    "rest",
    "first",
    "last",
    "bloc",
    "counterpart",
    "host",
    "neighbour",
    "partner",
    "whole",
    "pronoun",
    "clitic",
    "epithet",
    "never",
    "people",
)


@dataclass(slots=True, eq=False)
class Ref:
    """One reference.

    Attributes:
        first, last: Its tokens, the last excluded.
        group: One of GROUPS.
        codes: The states or organisations it stands for, sorted; empty while unsettled.
        basis: "stated", "coreference" or "cast": how `codes` came about.
        reason: The same in words, for `explain`.
        person: The person named in it, or whom it stands for.
        office: The office in it, as printed, and its `rank` and `sector`.
        plural: It is a plural.
        blocked: It is never a side (an opposition, a company, a former official).
        place: It is a name that may be a place.
        hosts: The states where an envoy is posted.
        number: How many it counts ("les trois pays"); 0 when it counts none.
        bystander: It only looks on, lends a hand or a roof ("en présence de X"); `mentions.bystanders`.
        gender: "Masc" or "Fem" where its title, office or article tells; else "".
        choices: The states that an epithet may stand for ("le royaume"); () where any may.
        province: The state in a part of which it holds an office ("le gouverneur du Texas"); else "".
        camp: It is a camp, armed or not, for which others speak and act ("le porte-parole du M23").
    """

    first: int
    last: int
    group: str
    codes: tuple[str, ...] = ()
    basis: str = "stated"
    reason: str = ""
    person: Person | None = None
    office: str | None = None
    office_span: tuple[int, int] | None = None
    rank: str | None = None
    sector: str | None = None
    plural: bool = False
    blocked: bool = False
    name: Name | None = None
    noun: str = ""
    hosts: tuple[str, ...] = ()
    number: int = 0
    gender: str = ""
    bystander: bool = False
    choices: tuple[str, ...] = ()
    province: str = ""
    camp: bool = False

    @property
    def place(self) -> bool:
        return self.name is not None and self.group in ("state", "place")


@dataclass(slots=True, eq=False)
class Refs:
    """All references of an article, in order, and the one that covers each token."""

    items: list[Ref] = field(default_factory=list)
    at: dict[int, Ref] = field(default_factory=dict)
    names: Mapping[int, tuple[int, Name]] = field(default_factory=dict)
    adjectives: Mapping[int, Name] = field(default_factory=dict)
    prefixes: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    people: tuple[Person, ...] = ()
    camps: frozenset[int] = frozenset()
    """Adjectives by which somebody is of a camp, or of a people without a state: "le chef kurde"."""

    def add(self, ref: Ref) -> None:
        self.items.append(ref)
        for i in range(ref.first, ref.last):
            self.at[i] = ref


def _camps(tokens: Sequence[Token], words: OfficeWords) -> frozenset[int]:
    """The adjectives that are names of camps."""
    found = ((t.i, words.match(tokens, t.i, t.i + 1)) for t in tokens if t.pos == "ADJ")
    return frozenset(i for i, match in found if match is not None and match[1].camp)


def find_refs(parse: Parse, language: str, year: int | None = None, officers: Sequence[Officer] = ()) -> Refs:
    """Find the references of an article; those without a state of their own are still unsettled."""
    names = name_table(language).find(parse.text, year, officer_names(officers))
    by_token, adjectives, prefixes = _on_tokens(
        parse,
        names,
        _currencies(language),
        grammar(language).words("attitudes"),
        grammar(language).words("directions"),
        grammar(language).words("first_names_like_places"),
    )
    words = office_words(language)
    offices = OfficeReader(language, parse.tokens, by_token)
    people, spans = find_people(parse, language, by_token, words, offices)
    finder = _Finder(parse, language, by_token, words, {s.first: s for s in spans}, offices)
    camps = _camps(parse.tokens, words)
    refs = Refs(names=by_token, adjectives=adjectives, prefixes=prefixes, people=people, camps=camps)
    for sentence in parse.sentences:
        i = sentence.first
        while i < sentence.last:
            ref = finder.at(i, sentence.first, sentence.last)
            if ref is None:
                i += 1
                continue
            ref.gender = ref.gender or finder.gender(ref, sentence.first)
            refs.add(ref)
            i = ref.last
    return refs


@cache
def _currencies(language: str) -> frozenset[str]:
    """Currencies of one word ("dollars"), which an adjective of nationality may follow."""
    return frozenset(w for w, rows in counting(language).currencies.items() if any(len(p) == 1 for p, _ in rows))


def _counted(token: Token, money: frozenset[str]) -> bool:
    """Is it money that is counted: "dollars"? In the singular many currencies are other things: "le sol israélien"."""
    return token.low in money and token.feats.get("Number") == "Plur"


def _whole_entity(parse: Parse, first: int, last: int) -> bool:
    """Is all that the parse takes for one person between two tokens: "Costa Rica", not "Paris" of "Paris Hilton"?"""
    inside = all(t.entity == parse.tokens[first].entity for t in parse.tokens[first:last])
    around = (first - 1, last)
    return inside and not any(
        0 <= k < len(parse.tokens)
        and parse.tokens[k].entity == parse.tokens[first].entity
        and parse.tokens[k].sent == parse.tokens[first].sent
        for k in around
    )


def _on_tokens(
    parse: Parse,
    names: tuple[Name, ...],
    money: frozenset[str],
    attitudes: frozenset[str],
    directions: frozenset[str],
    first_names: frozenset[str],
) -> tuple[dict[int, tuple[int, Name]], dict[int, Name], dict[int, tuple[str, ...]]]:
    """Names by their first token; demonym adjectives by token; the states of compounds ("russo-togolais") by token."""
    by_token: dict[int, tuple[int, Name]] = {}
    adjectives: dict[int, Name] = {}
    prefixes: dict[int, list[str]] = {}
    starts = [t.start for t in parse.tokens]
    for name in names:
        i = bisect_right(starts, name.start) - 1
        if i < 0 or parse.tokens[i].end <= name.start:
            continue
        j = i
        while j < len(parse.tokens) and parse.tokens[j].start < name.end:
            j += 1
        token = parse.tokens[i]
        if j == i + 1 and name.type in ("name", "capital", "city") and first_name(parse, i, first_names):
            continue
        if i > 1 and parse.tokens[i - 1].text == "-" and parse.tokens[i - 2].low in attitudes:
            continue  # "pro-Russia president": of whom one is for or against
        if name.type in ADJECTIVE_TYPES and any(
            _counted(t, money) for t in (*parse.tokens[i - 1 : i], *parse.tokens[j : j + 1])
        ):
            continue  # "500 millions de dollars australiens" are nobody's yet
        if token.start < name.start and parse.text[token.start : name.start].rstrip("-").lower() in directions:
            continue  # "le bloc sud-américain"
        if name.type == "demonym_prefix" or (i in prefixes and name.type in (*ADJECTIVE_TYPES, "name")):
            prefixes.setdefault(i, []).append(name.code)
            continue
        if i in by_token:  # one token holds two names: "Russie-Afrique"
            prefixes.setdefault(i, [by_token[i][1].code]).append(name.code)
            continue
        whole = (token.start, token.end) == (name.start, name.end) or (j > i + 1 and _whole_entity(parse, i, j))
        if token.entity in _PERSON and name.type != "person" and not whole:
            continue
        by_token[i] = (j, name)
        if name.type in ADJECTIVE_TYPES:
            adjectives[i] = name
    return by_token, adjectives, {i: tuple(sorted(set(codes))) for i, codes in prefixes.items()}


_PERSON = frozenset({"PER", "PERSON"})
_OWNED = frozenset({"parliament", "army", "ministry", "organ"})  # names that several states' bodies share
_TOWNS = frozenset({"capital", "city"})
_BESIDE = frozenset({"neighbour", "partner"})
_NAMED_REACH = 3  # words between a text's name and the town that it is named after: "processus de paix d'Alger"
_MEANT = 30  # tokens before "celui" in which what it takes up is looked for
_APPOSABLE = frozenset({"office", "never", "body"})
_RULERS = frozenset({"head_of_state", "royal"})
_QUALITIES = 2  # adjectives between the article and an office in apposition
_STAYED = 6  # words of how long one has held an office
_APPOSED = 5  # words that may stand between a name's comma and its office


class _Finder:
    """Looks at one place of the article after the other and says what reference starts there."""

    def __init__(
        self,
        parse: Parse,
        language: str,
        names: Mapping[int, tuple[int, Name]],
        words: OfficeWords,
        people: Mapping[int, PersonSpan],
        offices: OfficeReader,
    ) -> None:
        self._tokens = parse.tokens
        self._names = names
        self._words = words
        self._people = people
        self._grammar: Grammar = grammar(language)
        self._offices = offices
        self._premodified = self._grammar.premodified
        self._pronouns = self._grammar.words("pronouns") | self._grammar.words("first_person")
        self._pronouns |= self._grammar.words("first_person_singular") | self._grammar.words("second_person")
        self._plurals = self._grammar.words("plural_pronouns")
        self._definite = self._grammar.words("definite_plurals")
        self._pronouns |= self._grammar.words("object_pronouns")
        genders = self._grammar.tables.get("genders") or {}
        self._all = self._grammar.words("all_of")
        self._reflexives = self._grammar.words("reflexives")
        self._epicene = self._grammar.words("epicenes")
        self._genders: dict[str, str] = {str(w).lower(): str(g) for g, words in genders.items() for w in words}
        self._made_at = frozenset() if self._premodified else self._grammar.words("named_after_place")
        self._genitive = self._grammar.genitives
        self._openings = words.openings
        self._calendar = calendar_words(language)
        self._there = self._grammar.words("there")
        self._nobody = self._grammar.words("nobody")
        self._accusatives = self._grammar.words("accusatives")
        self._those = self._grammar.words("that_of")
        self._definites = (
            self._grammar.articles | self._grammar.words("demonstratives") | self._grammar.words("definites")
        )
        self._relative = self._grammar.words("relatives")
        self._since = self._grammar.words("yardsticks")
        self._owning = self._grammar.possessives_of("one")

        self._multipliers = frozenset(counting(language).large)
        self._one_told = -9  # the sentence in which "l'un" or "le premier" was told last
        self._plural: Ref | None = None  # the office told last, where it is a plural that persons follow
        self._single = self._pronouns | self._there | self._nobody | frozenset(words.numerals)

    def at(self, i: int, first: int, last: int) -> Ref | None:
        token = self._tokens[i]
        special = self._clitic(i) if token.low in self._accusatives else None
        if special is None and token.low in self._those:
            special = self._that_of(i, last)
        if special is not None:
            return special
        known = i in self._names or i in self._people or token.low in self._single
        known = known or token.folded in self._openings or self._words.opening(token.folded) in self._openings
        if not known and not (i + 1 < last and self._tokens[i + 1].folded in self._words.regions):
            return None
        return (
            self._person(i, last)
            or self._elided(i, last)
            or self._region(i, last)
            or self._pair(i, last)
            or self._long_name(i)
            or self._epithet(i, last)
            or self._office(i, last)
            or self._name(i)
            or self._pronoun(i)
        )

    def gender(self, ref: Ref, first: int) -> str:
        """What the words of a reference tell of its gender: the honorific, the article before it, its first noun."""
        for k in range(max(first, ref.first - 1), ref.last):
            token = self._tokens[k]
            said = self._genders.get(token.low)
            if said and ref.group != "clitic":
                return said
            if k >= ref.first and token.pos == "NOUN" and ref.group in ("office", "counterpart", "body"):
                return token.feats.get("Gender", "")
        if ref.group != "pronoun" or self._epicene_here(self._tokens[ref.first]):
            return ""
        return self._tokens[ref.first].feats.get("Gender", "")

    def _epicene_here(self, token: Token) -> bool:
        """Is a pronoun one that tells no gender before its verb: "Manille lui a opposé un refus"?"""
        return token.low in self._epicene and token.dep.startswith(("obj", "iobj")) and token.head > token.i

    def _clitic(self, i: int) -> Ref | None:
        """An object pronoun that is an article elsewhere: "l'a remercié", "les deux hommes la soutiennent"."""
        token = self._tokens[i]
        if token.pos != "PRON" or not token.dep.startswith(("obj", "iobj")) or token.head <= i:
            return None
        gender = self._genders.get(token.low, "")
        verb = self._tokens[token.head]
        if not gender and verb.feats.get("VerbForm") == "Part" and verb.feats.get("Gender") == "Fem":
            gender = "Fem"  # "l'a accusée"
        return Ref(first=i, last=i + 1, group="clitic", noun=token.low, gender=gender)

    def _that_of(self, i: int, last: int) -> Ref | None:
        """The office or body of another state, named by a pronoun: "le président togolais et celui du Bénin"."""
        j = i + 1
        if j >= last or self._tokens[j].low not in self._grammar.of:
            return None
        j = self._behind_of(j, last)
        named = self._names.get(j)
        if named is None or named[1].type not in STATE_TYPES or not named[1].code:
            return None
        noun = self._meant(i)
        if noun is None or noun.rank in self._grammar.posted:
            return None  # "son ambassadeur à Nairobi et celui de Kampala": where, not whose
        reason = f"the {noun.phrase} of {named[1].form.form}"
        end, codes = named[0], {named[1].code}
        while self._tokens[i].feats.get("Number") == "Plur" and end + 1 < last:  # "ceux du Mali et du Niger"
            linked = self._tokens[end].low in self._grammar.joiners or self._tokens[end].text == ","
            further = self._names.get(self._behind_of(end + 1, last))
            if (
                not linked
                or self._tokens[end + 1].low not in self._grammar.of
                or further is None
                or not further[1].code
            ):
                break
            end, codes = further[0], codes | {further[1].code}
        return Ref(
            first=i,
            last=end,
            group=noun.group,
            codes=tuple(sorted(codes)),
            plural=len(codes) > 1,
            reason=reason,
            rank=noun.rank,
            sector=noun.sector,
            noun=noun.phrase.lower(),
        )

    def _behind_of(self, j: int, last: int) -> int:
        """The first token behind "de" and articles."""
        while j < last and (self._tokens[j].low in self._grammar.linking):
            j += 1
        return j

    def _meant(self, i: int) -> Noun | None:
        """The office or body that "celui" at `i` takes up: the nearest noun before it of its gender and number."""
        pronoun = self._tokens[i]
        for k in range(i - 1, max(i - _MEANT, -1), -1):
            token = self._tokens[k]
            if token.sent < pronoun.sent - 1:
                return None
            if token.pos != "NOUN" or any(
                token.feats.get(f) != pronoun.feats.get(f)
                for f in (("Gender",) if pronoun.feats.get("Number") == "Sing" else ("Gender", "Number"))
                if token.feats.get(f) and pronoun.feats.get(f)
            ):
                continue
            found = self._words.match(self._tokens, k, self._tokens[-1].i + 1)
            return found[1] if found is not None and found[1].group in ("office", "body", "counterpart") else None
        return None

    def _epithet(self, i: int, last: int) -> Ref | None:
        """What a state is called for what it is: "le royaume", "le géant asiatique", "l'ex-puissance coloniale"."""
        rows = [row for row in self._words.epithets.get(self._tokens[i].folded, ()) if i + len(row[0]) <= last]
        row = next((r for r in rows if spells(self._tokens, i, r[0])), None)
        if row is None or i in self._names or not self._definite_before(i):
            return None
        words, choices = row
        if words in self._words.proper and not self._tokens[i].text[0].isupper():
            return None  # "in the north"
        end = i + len(words)
        after = self._tokens[end] if end < last else None
        if after is not None and end in self._names and self._names[end][1].type in ADJECTIVE_TYPES:
            choices, end = (self._names[end][1].code,), self._names[end][0]
        elif after is not None and self._goes_further(after, bool(choices)):
            return None
        while end < last and self._tokens[end].pos == "ADJ" and end not in self._names and choices:
            end += 1
        return Ref(first=i, last=end, group="epithet", noun=" ".join(words), choices=choices)

    def _goes_further(self, after: Token, sort: bool) -> bool:
        """Do the words after an epithet say more, so that it is another ("l'archipel des Chagos", "le pays hôte")?"""
        if after.low in self._grammar.of or (after.pos in ("PROPN", "NOUN") and after.low not in self._calendar):
            return True
        return not sort and (after.pos not in ("VERB", "AUX", "PUNCT", "PRON", "ADV") or after.low in self._relative)

    def _definite_before(self, i: int) -> bool:
        """Does an article or determiner that is not indefinite stand before a noun, adjectives between?"""
        k = i - 1
        while k >= 0 and self._tokens[k].sent == self._tokens[i].sent and self._tokens[k].pos == "ADJ":
            k -= 1
        if k < 0 or self._tokens[k].sent != self._tokens[i].sent:
            return False
        before = self._tokens[k]
        return before.low in self._definites and before.feats.get("Definite", "Def") == "Def"

    def _office(self, i: int, last: int) -> Ref | None:
        phrase = self._offices.read(i, last)
        if phrase is None:
            return None
        noun = i + len(phrase.noun.phrase.split())
        if phrase.noun.group in _BESIDE and noun < phrase.last and self._tokens[noun].low in self._grammar.of:
            phrase = replace(phrase, last=noun, code=None, more=())  # "les voisins de Doha": beside whom they are
        ref = self._of_phrase(phrase)
        if not ref.codes and phrase.noun.group in ("office", "body") and self._of_camp(phrase, last):
            ref.group, ref.blocked, ref.camp, ref.reason = "never", True, True, "of a camp"
        town = self._of_province(phrase) if not ref.codes and phrase.noun.group == "office" else None
        if town is not None:
            ref.group, ref.blocked, ref.reason, ref.province = "never", True, "of a town or province", town.code
        span = self._person_after(phrase, last)
        if span is not None:
            ref.person, ref.last = span.person, span.last
            if not ref.codes:
                self._realm(ref, last)
            if ref.group == "host":
                ref.office = ref.office_span = None  # "son hôte, X": nobody's office
            if ref.group in ("office", "counterpart", "host", "body"):
                ref.group = ref.group if ref.group == "counterpart" else "office"
        if ref.group == "never" and not phrase.former:
            self._with_name(ref, last)
        many = phrase.plural or self._tokens[phrase.first].feats.get("Number") == "Plur"
        self._plural = ref if many and span is not None and ref.codes and not ref.blocked else None
        return ref

    def _of_province(self, phrase: OfficePhrase) -> Name | None:
        """The part of a state in which somebody holds an office: "le gouverneur du Texas", "the Ontario premier"."""
        before = self._offices.name_before(phrase.first) if self._premodified else None
        inside = (self._names.get(k) for k in range(phrase.first + 1, phrase.last))
        within = next((name for found in inside if found is not None for name in found[1:]), before)
        return within if within is not None and within.type == "city" else None

    def _of_camp(self, phrase: OfficePhrase, last: int) -> bool:
        """Does somebody hold an office in a camp: "le porte-parole du M23", "the rebels' spokesman"?"""
        before, behind = phrase.first - 1, phrase.last
        if before >= 0 and self._tokens[before].low in self._grammar.genitives:
            before -= 1
        if behind < last and self._tokens[behind].low in {*self._grammar.of, *self._grammar.office_links}:
            behind += 1
        while behind < last and self._tokens[behind].pos == "DET":
            behind += 1
        inside = [*range(phrase.first + 1, phrase.last), behind]
        named = [self._words.match(self._tokens, k, last) for k in inside if k < last]
        if self._premodified and before >= 0 and self._tokens[before].sent == self._tokens[phrase.first].sent:
            named.append(self._words.match(self._tokens, before, phrase.first))
        return any(found is not None and found[1].camp for found in named)

    def _with_name(self, ref: Ref, last: int) -> None:
        """Take in the name right behind what is never a side: "Opposition leader Ichiro Ozawa"."""
        span = self._people.get(ref.last)
        if span is not None and span.person.code is None:
            ref.person, ref.last = span.person, span.last
        elif span is None:
            while ref.last < last and self._tokens[ref.last].pos == "PROPN" and ref.last not in self._names:
                ref.last += 1

    def _elided(self, i: int, last: int) -> Ref | None:
        """One more of an office told in the plural: "ses homologues éthiopien, M. X, et kényan, Mme Y"."""
        told, named = self._plural, self._names.get(i)
        if told is None or named is None or named[1].type not in ADJECTIVE_TYPES or named[1].form.ambiguous:
            return None
        k = i - 1
        while k >= told.last and (self._tokens[k].low in self._grammar.joiners or self._tokens[k].text == ","):
            k -= 1
        if k + 1 != told.last or k + 1 == i:
            return None
        ref = replace(told, first=i, last=named[0], codes=(named[1].code,), person=None, gender="")
        ref.reason = f"one more of the {told.noun}"
        j = named[0]
        j = j + 1 if j < last and self._tokens[j].text == "," else j
        span = self._people.get(self._words.title(self._tokens, j, last)) if j < last else None
        if span is not None and span.person.code in (None, named[1].code):
            ref.person, ref.last = span.person, span.last
        elif j == named[0] and j < last and self._tokens[j].pos not in ("PUNCT", "ADP", "VERB", "AUX", "ADV", "CCONJ"):
            return None
        self._plural = ref
        return ref

    def _realm(self, ref: Ref, last: int) -> None:
        """The state after the name of a ruler: "le roi Abdallah II de Jordanie"."""
        k = ref.last
        if k + 1 >= last or self._tokens[k].low not in self._grammar.of:
            return
        while k < last and (self._tokens[k].low in self._grammar.linking):
            k += 1
        named = self._names.get(k)
        if named is not None and named[1].type == "name":
            ref.codes, ref.last, ref.reason = (named[1].code,), named[0], f"of {named[1].form.form}"

    def _of_phrase(self, phrase: OfficePhrase) -> Ref:
        noun = phrase.noun
        words = " ".join(t.text for t in self._tokens[phrase.first : phrase.last])
        return Ref(
            first=phrase.first,
            last=phrase.last,
            group=noun.group,
            codes=tuple(sorted({phrase.code, *phrase.more})) if phrase.code and noun.group != "never" else (),
            reason=f"named in {words!r}" if phrase.code else "",
            office=words if noun.group in ("office", "counterpart") else None,
            office_span=(phrase.first, phrase.last),
            rank=noun.rank,
            sector=noun.sector,
            plural=phrase.plural or bool(phrase.more),
            blocked=noun.group == "never" or phrase.former,
            noun=noun.phrase.lower(),
            hosts=phrase.hosts,
            camp=noun.camp,
        )

    def _person_after(self, phrase: OfficePhrase, last: int) -> PersonSpan | None:
        j = self._past_a_stay(phrase, last)
        comma = j < last and self._tokens[j].text in (",", "(", ":")
        if comma:
            j = self._past_a_nationality(j + 1, last)
            titled = j + 1 < last and self._tokens[j].low in self._grammar.articles
            if titled and self._words.title(self._tokens, j + 1, last) > j + 1:
                j += 1  # "le porte-parole du gouvernement, le général Coulibaly"
        j = self._words.title(self._tokens, j, last)
        while j < last and self._tokens[j].text in ("«", '"'):
            j += 1
        span = self._people.get(j)
        if span is None or phrase.noun.group == "never":
            return None
        if comma and not self._closes(span, phrase, last):
            return None
        return span

    def _past_a_stay(self, phrase: OfficePhrase, last: int) -> int:
        """Behind how long one has held an office that opens its sentence: "Président du Mali depuis un an, X ..."."""
        j = phrase.last
        if not phrase.code or j + 2 >= last or self._tokens[j].low not in self._since:
            return j
        comma = next((k for k in range(j + 1, min(last, j + _STAYED)) if self._tokens[k].text == ","), j)
        held = all(t.pos in ("NUM", "DET", "NOUN", "ADJ", "ADV", "ADP", "PROPN") for t in self._tokens[j:comma])
        return comma if held else j

    def _past_a_nationality(self, j: int, last: int) -> int:
        """Behind "le Chilien", where a person follows it: "le patron de l'OEA, le Chilien José Miguel Insulza"."""
        k = j
        while k < last and self._tokens[k].low in self._grammar.articles:
            k += 1
        named = self._names.get(k)
        nationality = named is not None and named[1].type in ("people", *ADJECTIVE_TYPES)
        return named[0] if named is not None and k > j and nationality and named[0] in self._people else j

    def _closes(self, span: PersonSpan, phrase: OfficePhrase, last: int) -> bool:
        """After a comma a person belongs to the office before it if the apposition closes, or the codebook says so."""
        known = None if span.person.elsewhere else span.person.code  # what this article prints outweighs another
        if known and phrase.code and known != phrase.code:
            return False
        if phrase.code and self._opens(phrase.first):
            return True  # "Ministre des Affaires étrangères du Vanuatu, Jotham Tabi s'explique"
        after = self._tokens[span.last] if span.last < last else None
        if after is None or after.text in (",", ".", ")", ";", ":", "»", "–", "—"):
            return not (
                after is not None and after.text == "," and self._starts_office(span.last + 1, last) and not phrase.code
            )
        return bool(known and known == phrase.code)

    def _opens(self, i: int) -> bool:
        """Does a word open its sentence, without an article before it?"""
        return i == 0 or self._tokens[i - 1].sent != self._tokens[i].sent

    def _starts_office(self, i: int, last: int) -> bool:
        while i < last and self._tokens[i].low in self._grammar.articles:
            i += 1
        return i < last and self._words.match(self._tokens, i, last) is not None

    def _person(self, i: int, last: int) -> Ref | None:
        start = i
        j = self._words.title(self._tokens, i, last)
        span = self._people.get(j)
        if span is None:
            return None
        ruler = next((k for k in range(start, j) if self._is_ruler(k, j)), None)
        if ruler is not None:  # "le roi Mohammed VI": an honorific that is an office
            return self._office(ruler, last)
        ref = Ref(first=start, last=span.last, group="person", person=span.person, reason=f"named {span.person.name}")
        if j > start:
            self._realm(ref, last)
        owner = self._owner(start) if span.person.code is None else None
        if owner is not None:
            ref.codes, ref.reason = (owner.code,), f"{span.person.name}, of {owner.code}"
        k = ref.last
        if k < last and self._tokens[k].text in (",", "("):
            phrase = self._apposed(k + 1, last)
            if (
                phrase is not None
                and not (phrase.plural and not self._joined_on(start))  # "X, les ministres du Niger": others
                and not (phrase.noun.group == "never" and phrase.former)
                and (phrase.noun.group in _APPOSABLE or (phrase.noun.group == "counterpart" and phrase.code))
                and self._person_after(phrase, last) is None
                and not self._tells_of(span.person, phrase, last)
            ):
                office = self._of_phrase(phrase)
                ref.codes, ref.office, ref.office_span = office.codes, office.office, office.office_span
                ref.rank, ref.sector, ref.blocked, ref.noun = office.rank, office.sector, office.blocked, office.noun
                ref.last = phrase.last
        return ref

    def _tells_of(self, person: Person, phrase: OfficePhrase, last: int) -> bool:
        """Does somebody of another state tell of a known person: "Modi rang Zelensky, the Indian side said"?"""
        known = None if person.elsewhere else person.code
        verb = phrase.last < last and self._tokens[phrase.last].pos == "VERB"
        return verb and bool(known and phrase.code and known != phrase.code)

    def _joined_on(self, k: int) -> bool:
        """Does a joining word stand before a name, so that a plural behind it is of both: "X et Y, ministres de"?"""
        return self._premodified or (k > 0 and self._tokens[k - 1].low in self._grammar.words("conjunctions"))

    def _is_ruler(self, k: int, end: int) -> bool:
        """Are the words from `k` to `end` what a ruler is called?"""
        found = self._words.match(self._tokens, k, end)
        return found is not None and found[0] == end and found[1].rank in _RULERS

    def _apposed(self, k: int, last: int) -> OfficePhrase | None:
        """The office after a name's comma: "X, le ministre ...", "X, the US secretary of state"."""
        for _ in range(_APPOSED if self._premodified else 1):
            while k < last and (
                self._tokens[k].low in self._grammar.articles
                or self._tokens[k].low in self._words.former
                or self._tokens[k].low in self._owning
            ):
                k += 1
            if not self._premodified and self._quality_before(k, last):  # "X, la toute nouvelle ministre"
                k = self._quality_before(k, last)
            phrase = self._offices.read(k, last) if k < last else None
            if phrase is not None or k >= last:
                return phrase
            token = self._tokens[k]
            if not self._premodified and token.pos == "ADV":
                k += 1  # "alors chef du Pentagone"
                phrase = self._offices.read(k, last) if k < last else None
                return phrase
            if k in self._names and self._names[k][1].type != "person":
                k = self._names[k][0]
            elif token.pos in ("ADJ", "PART") or (token.pos in ("NOUN", "PROPN") and token.text != ","):
                k += 1
            else:
                return None
        return None

    def _quality_before(self, k: int, last: int) -> int:
        """Where an office begins behind plain adjectives ("le nouveau haut-commissaire"); 0 where none does."""
        i = k
        while i < last and i - k < _QUALITIES and self._tokens[i].pos in ("ADJ", "ADV") and i not in self._names:
            if self._words.match(self._tokens, i, last) is not None:
                return 0
            i += 1
        return i if i > k and i < last and self._words.match(self._tokens, i, last) is not None else 0

    def _pair(self, i: int, last: int) -> Ref | None:
        """A set phrase for the main sides: "les deux chefs d'Etat", "de part et d'autre"."""
        tokens = self._tokens
        for words, count in self._words.sets.get(tokens[i].folded, ()):
            if i + len(words) <= last and spells(tokens, i, words):
                group = "several" if count else "whole"
                return Ref(first=i, last=i + len(words), group=group, plural=True, noun=" ".join(words), number=count)
        for words in self._words.fixed.get(tokens[i].folded, ()):
            if i + len(words) <= last and spells(tokens, i, words):
                return Ref(first=i, last=i + len(words), group="pair", plural=True, noun=" ".join(words))
        part = self._part(i, last) or self._single_part(i, last)
        if part is not None:
            return part
        number = self._words.numerals.get(tokens[i].low)
        if number is None or (i + 1 < last and tokens[i + 1].low in self._multipliers):
            return None  # "huit cents hommes" are no eight
        before = self._words.determiners
        if before and tokens[i].low not in before and (i == 0 or tokens[i - 1].low not in before):
            return None
        for j in range(i + 1, min(i + 3, last)):
            end = self._words.pair_noun(tokens, j, last)
            if end is not None:
                return self._counted(i, j, end, last, number)
            if tokens[j].pos not in ("ADJ", "NOUN"):
                break
        return self._bare_number(i, last, number)

    def _region(self, i: int, last: int) -> Ref | None:
        """States that a region counts together: "les trois Etats baltes", "the Baltic states", "les Nordiques"."""
        tokens, words = self._tokens, self._words
        number = words.numerals.get(tokens[i].low, 0)
        j = i + 1 if number else i
        if j >= last:
            return None
        if tokens[j].folded in words.regions:
            codes, noun = words.regions[tokens[j].folded], j + 1
            end = words.pair_noun(tokens, noun, last) if noun < last else None
            if end is None and not (tokens[j].text[0].isupper() and tokens[j].feats.get("Number") == "Plur"):
                return None
            end = end or noun
        else:
            end = words.pair_noun(tokens, j, last)
            if end is None or end >= last or tokens[end].folded not in words.regions:
                return None
            codes, noun, end = words.regions[tokens[end].folded], j, end + 1
        if number not in (0, len(codes)):
            return None
        return Ref(
            first=i, last=end, group="several", codes=codes, plural=True, number=len(codes), reason="a region's states"
        )

    def _bare_number(self, i: int, last: int, number: int) -> Ref | None:
        """A number that stands for those told before: "aux deux", "les quatre"."""
        tokens = self._tokens
        before = tokens[i - 1] if i and tokens[i - 1].sent == tokens[i].sent else None
        if before is None or before.low not in self._definite:
            return None
        after = tokens[i + 1] if i + 1 < last else None
        if after is not None and (after.pos in ("NOUN", "PROPN", "ADJ", "NUM", "SYM") or after.text == "%"):
            return None
        return Ref(first=i, last=i + 1, group="pair" if number == 2 else "several", plural=True, number=number)

    def _part(self, i: int, last: int) -> Ref | None:
        """Some of those told together: "les trois autres", "les deux premiers", "les autres capitales"."""
        tokens = self._tokens
        before = tokens[i - 1].low if i and tokens[i - 1].sent == tokens[i].sent else ""
        if before not in self._grammar.articles and before not in self._grammar.of:
            return None
        number = self._words.numerals.get(tokens[i].low, 0)
        j = i + 1 if number else i
        if j >= last:
            return None
        part = self._words.parts.get(tokens[j].folded)
        counted = self._words.numerals.get(tokens[j + 1].low) if not number and j + 1 < last else None
        if part == "rest" and counted is not None:  # "the other four", "the remaining two countries"
            end = self._words.pair_noun(tokens, j + 2, last) if j + 2 < last else None
            if end is None and self._before_noun(j + 1, last):
                return None
            return Ref(first=i, last=end or j + 2, group=part, plural=True, number=counted, noun=tokens[j].low)
        office = self._words.match(tokens, j, last)
        if office is not None and office[0] > j + 1:
            return None  # "les Premiers ministres" are no first ones
        end = self._words.pair_noun(tokens, j + 1, last) if j + 1 < last else None
        if part is None or (end is None and tokens[j].pos == "ADJ" and not number and self._before_noun(j, last)):
            return None
        if end is None and not number:
            return None
        return Ref(first=i, last=end or j + 1, group=part, plural=number != 1, number=number, noun=tokens[j].low)

    def _single_part(self, i: int, last: int) -> Ref | None:
        """One of the two just named: "le premier", "la seconde"."""
        token = self._tokens[i]
        part = self._words.singles.get(token.folded)
        before = self._tokens[i - 1] if i and self._tokens[i - 1].sent == token.sent else None
        if part is None or before is None or before.feats.get("Definite") != "Def" or before.pos != "DET":
            return None
        after = self._tokens[i + 1] if i + 1 < last else None
        if after is not None and (
            after.pos in ("NOUN", "PROPN", "ADJ", "NUM", "ADP") or after.low in self._grammar.of | self._relative
        ):
            return None
        if self._both_parts(i, i + 3, last) or self._both_parts(i - 3, i, last):
            return None
        if part == "facing":  # "l'autre" alone may be anybody
            if token.sent - self._one_told > 1:
                return None
            part = "last"
        elif part == "first":
            self._one_told = token.sent
        return Ref(first=i, last=i + 1, group=part, number=1, noun=token.low)

    def _both_parts(self, one: int, other: int, last: int) -> bool:
        """Are both of two told together: "l'un et l'autre", "le premier comme le second", "ni l'un ni l'autre"?"""
        if one < 0 or other >= last or self._tokens[other - 1].pos != "DET":
            return False
        return all(self._tokens[k].folded in self._words.singles for k in (one, other))

    def _before_noun(self, j: int, last: int) -> bool:
        return j + 1 < last and self._tokens[j + 1].pos in ("NOUN", "PROPN")

    def _counted(self, i: int, noun: int, end: int, last: int, number: int) -> Ref | None:
        phrase = self._offices.read(noun, last)
        if (phrase is not None and phrase.code) or self._some(i):
            return None
        end = max(end, phrase.last) if phrase is not None else end
        while (
            end < last
            and self._tokens[end].pos == "ADJ"
            and self._tokens[end].text[0].islower()
            and end not in self._names
        ):
            end += 1
        if end < last and end in self._names and self._names[end][1].type in ADJECTIVE_TYPES:
            return None
        rank = phrase.noun.rank if phrase is not None else None
        group = "pair" if number == 2 else "several"
        return Ref(first=i, last=end, group=group, plural=True, rank=rank, noun=self._tokens[noun].low, number=number)

    def _some(self, i: int) -> bool:
        """Does a number stand right behind a verb, so that whom it counts are new: "a expulsé deux diplomates"?"""
        before = self._tokens[i - 1] if i and self._tokens[i - 1].sent == self._tokens[i].sent else None
        return before is not None and before.pos in ("VERB", "AUX") and before.low not in self._definite

    def _common(self, i: int) -> bool:
        """Is a name a common noun as well: "la Confédération"; or does an adjective tell which: "l'Alliance sikhe"?"""
        after = self._tokens[i + 1] if i + 1 < len(self._tokens) else None
        which = after is not None and after.pos == "ADJ" and after.head == i and after.text.islower()
        return self._tokens[i].pos == "NOUN" or which

    def _goes_on(self, k: int) -> bool:
        """Does what stands at `k` belong to the noun before it: an adjective, or "of" and more?"""
        after = self._tokens[k] if k < len(self._tokens) else None
        return after is not None and (after.pos == "ADJ" or after.low in self._grammar.of)

    def _name(self, i: int) -> Ref | None:
        named = self._names.get(i)
        if named is None or not named[1].code:
            return None
        end, name = named
        if name.form.ambiguous and end == i + 1 and self._common(i) and self._goes_on(end):
            return None  # "la Confédération des transporteurs"
        if name.type in _TOWNS and self._names_text(i):
            return Ref(first=i, last=end, group="place", codes=(), reason="where a text was made", name=name)
        owner = self._owner(i) if name.type in _OWNED else None
        if owner is not None and owner.code != name.code:
            why = f"{name.type} of {owner.code}"
            return Ref(first=i, last=end, group="body", codes=(owner.code,), reason=why, sector=_SECTORS.get(name.type))
        if name.type in STATE_TYPES:
            group = "organisation" if len(name.code) != 3 or name.code not in state_codes() else "state"
            code = self._whose(end, name)
            return Ref(
                first=i,
                last=end,
                group=group,
                codes=(code,),
                reason=f"{name.type} of {code}",
                name=name,
                sector=_SECTORS.get(name.type),
            )
        if name.type == "city":
            return Ref(first=i, last=end, group="place", codes=(), reason=f"a place in {name.code}", name=name)
        if name.type in ("people", *ADJECTIVE_TYPES) and end in self._people:  # "le Kazakh Kassym-Jomart Tokaïev"
            span = self._people[end]
            if span.person.code not in (None, name.code) and not span.person.elsewhere:
                return Ref(first=i, last=span.last, group="never", blocked=True, reason="a person's nationality")
            why = f"{span.person.name}, of {name.code}"
            return Ref(first=i, last=span.last, group="person", codes=(name.code,), person=span.person, reason=why)
        if name.type == "people" or (name.type in ADJECTIVE_TYPES and self._names_people(i)):
            if self._one_of_people(i, end):
                why = f"somebody of {name.code}"
                return Ref(first=i, last=end, group="person", codes=(name.code,), reason=why, name=name)
            return Ref(
                first=i,
                last=end,
                group="people",
                codes=(name.code,),
                reason=f"people of {name.code}",
                name=name,
                plural=True,
            )
        return None

    def _one_of_people(self, i: int, end: int) -> bool:
        """Does a demonym in the singular stand for somebody of whom the text has spoken: "Le Canadien a promis"?"""
        before = self._tokens[i - 1] if i else None
        if before is None or end != i + 1 or before.sent != self._tokens[i].sent:
            return False
        definite = before.feats.get("Definite") == "Def" and before.feats.get("Number") == "Sing"
        return definite and self._tokens[i].feats.get("Number") != "Plur"

    def _whose(self, end: int, name: Name) -> str:
        """Whose house a name is that several states give theirs: "le Congrès péruvien", "le Majlis iranien"."""
        after = self._names.get(end)
        if name.type != "parliament" or after is None or after[1].type not in ADJECTIVE_TYPES:
            return name.code
        return after[1].code or name.code

    def _owner(self, i: int) -> Name | None:
        """The state before the genitive mark before token `i`: "Trinidad's House of Representatives"."""
        if i < 2 or self._tokens[i - 1].low not in self._genitive:
            return None
        named = [n for first, (end, n) in self._names.items() if end == i - 1 and first < i - 1]
        return next((n for n in named if n.type in STATE_TYPES and n.code in state_codes()), None)

    def _names_text(self, i: int) -> bool:
        """Does a town only tell which text is meant: "l'accord de Paris", "le processus de paix d'Alger"?"""
        if i < 2 or self._tokens[i - 1].low not in self._grammar.of:
            return False
        for token in reversed(self._tokens[max(i - 2 - _NAMED_REACH, 0) : i - 1]):
            if token.low in self._made_at:
                return True
            if token.pos not in ("ADJ", "NOUN") and token.low not in self._grammar.of:
                return False
        return False

    def _long_name(self, i: int) -> Ref | None:
        """A name of several words before the office that its first word might be: "le Trésor américain"."""
        named = self._names.get(i)
        if named is None or named[0] - i < 2 or named[1].type not in STATE_TYPES:
            return None
        return self._name(i)

    def _names_people(self, i: int) -> bool:
        """A demonym with a capital that is no adjective names people: "aux Sénégalais"."""
        token = self._tokens[i]
        if self._premodified and i + 1 < len(self._tokens):
            after = self._tokens[i + 1]
            if after.sent == token.sent and after.folded in self._words.nouns:
                return False  # "Cambodian troops", "the Mauritanian president"
        return (
            token.text[0].isupper()
            and not token.text.isupper()
            and (token.pos in ("NOUN", "PROPN") or self._done_by(token))
            and token.dep != "amod"
        )

    @staticmethod
    def _done_by(token: Token) -> bool:
        """Does a word taken for a verb or adjective stand where a noun does: "Russes et Indiens ont manœuvré"?"""
        return token.pos in ("VERB", "ADJ") and token.dep.startswith(("nsubj", "conj"))

    def _all_alone(self, token: Token) -> bool:
        """Does "tous" do something by itself: "Tous ont signé", "Tous, sauf l'Iran, ont signé"?"""
        after = self._tokens[token.i + 1] if token.i + 1 < len(self._tokens) else None
        if self._premodified or token.low not in self._all or after is None or not token.dep.startswith("nsubj"):
            return False
        return after.text == "," or after.pos in ("AUX", "VERB", "ADV") or after.low in self._reflexives

    def _pronoun(self, i: int) -> Ref | None:
        token = self._tokens[i]
        if token.low in self._nobody and token.pos == "PRON":
            return Ref(first=i, last=i + 1, group="never", blocked=True, reason="nobody is named", noun=token.low)
        if self._all_alone(token):
            return Ref(first=i, last=i + 1, group="whole", plural=True, noun=token.low)
        if token.low in self._there and token.pos in ("PRON", "ADV"):
            return Ref(first=i, last=i + 1, group="place", noun=token.low)
        if token.low in self._pronouns and token.pos in ("PRON", "NOUN", "ADJ"):
            plural = token.feats.get("Number") == "Plur" or token.low in self._plurals
            return Ref(first=i, last=i + 1, group="pronoun", plural=plural, noun=token.low)
        return None


_SECTORS = {"parliament": "LEG", "army": "MIL", "ministry": "GOV", "seat": "GOV", "capital": "GOV", "residence": "GOV"}
