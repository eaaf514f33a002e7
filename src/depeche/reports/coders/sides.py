"""Sides: which states a matched frame's slots give, and what the article as a whole gives where a clause is silent.

A side is looked for in the trigger's clause, then in its sentence, then in the cast; two candidates are no answer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache

from depeche.codebook.actors import organisations, sovereigns, state_codes, wholes
from depeche.codebook.frames import ACTOR_CLASS, PSEUDO, noun_classes
from depeche.codebook.kinds import Kind, kinds
from depeche.mentions.cast import ACTING, Cast
from depeche.mentions.company import LEAST, members
from depeche.mentions.dates import date_lexicon
from depeche.mentions.names import PLACE_TYPES
from depeche.mentions.offices import office_words
from depeche.mentions.refs import Ref
from depeche.reports.coders.clauses import Clause, ClauseReader
from depeche.reports.coders.history import BLAMED, BLAMING, POSTS, RECENT, History
from depeche.reports.coders.likewise import followed
from depeche.reports.coders.lists import DASHES, ListReader
from depeche.reports.coders.matching import Match
from depeche.reports.coders.slots import Found, Sides, SlotReader
from depeche.reports.coders.status import instruments, operators
from depeche.reports.coders.strangers import StrangerReader
from depeche.reports.coders.tellers import VERDICT, TellerFinder

VERB_SOURCE = ("subject",)
VERB_TARGET = ("object", "of:object", "to", "against", "with", "between", "from", "of")
NOUN_SOURCE = ("by", "compound", "adjective", "possessive", "light", "from", "of")
NOUN_TARGET = ("to", "against", "with", "between", "of", "in")
SYMMETRIC = (
    "subject",
    "object",
    "with",
    "between",
    "by",
    "compound",
    "adjective",
    "possessive",
    "light",
    "of",
    "of:object",
    "with:object",
    "between:object",
    "apposition",
    "apposition:of",
)
ONE_WAY = frozenset({"deploy", "attack"})
PARTIES = ("subject", "light", "between", "of", "with")  # slots in which those stand who do a joint act
AT_SOMEBODY = frozenset({"attack", "invite"})  # done to whom the words name; who is freed or fined stands for a state
OF_MANY = frozenset({"ratify", "sign", "initial", "negotiate", "enter_into_force"})  # what is done to texts
OF_THIRDS = frozenset({"demand", "promise"})  # what is asked or promised may be done against a third one
VOTED = frozenset({"vote"})  # who drew up what is voted is not whom it is about
INFLICTED = frozenset({"sanction", "suspend", "attack", "other"})  # what is done to somebody
BREAKING = frozenset({"suspend", "denounce"})  # done by both parties of a text, each does it to the other
LEAVING = frozenset({"denounce"})  # kinds done by a member to what it leaves
MUTUAL = frozenset({"open_embassy", "close_embassy"})
HOSTED = frozenset({"expel_diplomat", "protest"})  # what is done to an envoy by the state where he is posted
WEIGHTY = 2.0  # weight below which a side is not one that the article speaks to
FILLED = frozenset({"object", "with", "against"})  # slots whose filler, where it is no side, lets no other be guessed
THIRD_PARTY = "third-party"  # mode of the kinds that need the two between whom one stands
SEATS = frozenset({"seat", "residence", "ministry"})
AGENT_REACH = 14  # tokens after a passive in which its agent is looked for
COUNT_REACH = 8  # tokens after a trigger in which the number of those who do it may stand ("se sont réunis à trois")
PERSONAL = frozenset({"person", "office", "counterpart"})
FOLLOWS = 6  # tokens between "followed" and who did it after
MEETINGS = frozenset({"meeting", "summit"})  # what the members of an organisation hold among themselves
OPENING = 9  # tokens before a word among which the states that open its phrase stand
JOINING = (*DASHES, "/")  # what joins two who do something together
IN_PHRASE = ("ADJ", "NOUN", "PROPN", "NUM", "ADV", "VERB")  # words of a noun phrase and of the verb behind it
MUTUALLY = 2  # sides that do a joint act each to the other
BETWEEN_STATES = frozenset({"recall_ambassador", "appoint_ambassador", "expel_diplomat", "border_close", "border_open"})
TURN = 6  # tokens around an act in which words may say that another did it before
VAGUE = 9  # kinds of acts that a noun may take up, beyond which it says little
JOINED = frozenset({*BLAMING, "demand", "protest"})  # what a third one who blames somebody takes up
JOINT = frozenset(
    {"border_open", "border_close", "open_embassy", "close_embassy", "promise", "attack", "other", "deploy"}
)


@cache
def _transparent(language: str) -> frozenset[str]:
    """Forms of verbs that leave an act as it is, so that their subject may be its side."""
    words = operators(language)
    told = frozenset(f for f, s in words.verbs.items() if set(s) & {"happened", "planned", "cancelled"})
    return words.light | words.say | told


class SideFinder:
    """Finds the sides of an article's matches."""

    def __init__(self, cast: Cast, clauses: ClauseReader, language: str) -> None:
        self._cast = cast
        self._clauses = clauses
        self._tokens = cast.parse.tokens
        self._lists = ListReader(cast, clauses)
        self._tellers = TellerFinder(cast, clauses, language)
        self.strangers = StrangerReader(cast, clauses, language)
        self.slots = SlotReader(cast, clauses, self._lists)
        self._of_two = frozenset(name for name, kind in kinds().items() if kind.of_two)
        self.history = History()
        self.likewise: set[int] = set()  # tokens that tell of others who did the same
        self._transparent = _transparent(language)
        self._places = clauses.grammar.words("place")
        self._nearby = [clauses.grammar.split(words) for words in sorted(clauses.grammar.words("nearby"))]
        self._clitics = (
            clauses.grammar.words("clitics") - clauses.grammar.words("reflexives") - clauses.grammar.articles
        )
        self._object_pronouns = clauses.grammar.words("object_pronouns")
        self._premodified = clauses.grammar.premodified
        self._other = clauses.grammar.words("each_other")
        self._genitive = clauses.grammar.genitives
        self._hosting = clauses.grammar.words("hosting")
        singled = clauses.grammar.tables.get("singled_out") or {}
        self._singled = frozenset(map(str, singled.get("words") or ()))
        self._singled_marks = frozenset(map(str, singled.get("before") or ()))
        kinds_of_pronouns = clauses.grammar.tables.get("pronoun_kinds") or {}
        named = clauses.grammar.tables.get("named_acts") or {}
        self._named_acts = {str(w): tuple(kinds) for words, kinds in named.items() for w in str(words).split(", ")}
        self._pointing = clauses.grammar.articles | clauses.grammar.words("demonstratives")
        self._texts = instruments(language)
        classes = noun_classes(language)
        self._crimes = classes.get("crime", frozenset())
        named = [clauses.grammar.split(name) for name in sorted(classes.get("multilateral", ()))]
        self._texts_of_many = self._naming_texts_of_many(named)
        self._joint_acts = clauses.grammar.words("joint_acts")
        self._neuter = frozenset(str(w) for w in kinds_of_pronouns.get("thing") or ())
        self._saying = operators(language).say
        self._forums = clauses.grammar.words("forum")
        self._conditions = clauses.grammar.words("conditional_markers")
        self._spoken = clauses.spoken
        self._anybody = clauses.grammar.words("nobody")
        self._issuers = clauses.grammar.words("issuers")
        self._own_acts = frozenset(name for name, k in kinds().items() if k.of_text and k.each) | POSTS
        self._times = frozenset(date_lexicon(language).phrases)
        counted = clauses.grammar.tables.get("sides_counted") or {}
        self._followed = followed(language)
        told_again = clauses.grammar.tables.get("likewise") or {}
        self._turns = [clauses.grammar.split(str(w)) for w in told_again.get("too") or ()]
        self._count_words: dict[str, int] = {str(w): int(n) for w, n in (counted.get("words") or {}).items()}
        self._count_marks = frozenset(map(str, counted.get("before") or ()))
        self._numerals = office_words(language).numerals
        self._possessives = clauses.grammar.possessives

    def find(self, match: Match) -> Sides:
        """The sides of a match; empty lists where there is no single answer."""
        kind = kinds()[match.frame.kind]
        symmetric = match.frame.both or kind.symmetric
        sides = self._symmetric(match, kind) if symmetric else self._directed(match, kind)
        joint = sides.source is sides.target
        sides.source = _themselves(sides.source)
        sides.target = sides.source if joint else _themselves(sides.target)
        return sides

    # -- directed -----------------------------------------------------------------------------------------------------

    def _directed(self, match: Match, kind: Kind) -> Sides:
        verb = match.trigger.part == "verb"
        sides = Sides()
        source_slots = match.frame.source or (VERB_SOURCE if verb else NOUN_SOURCE)
        target_slots = match.frame.target or (
            ("in", "to") if kind.name == "visit" else VERB_TARGET if verb else NOUN_TARGET
        )
        taken = self._things(match) | (self._charge(match) if kind.reply else set())
        left = self._left(match) if kind.name in LEAVING and {"of"} <= {*source_slots} & {*target_slots} else set()
        if kind.name == "visit" and match.clause.light is not None and self._names_place(match.clause, "of"):
            source_slots = tuple(slot for slot in source_slots if slot != "of")  # "faire le déplacement de Nouakchott"
            target_slots = ("of", *target_slots)
        sides.source = self._singled_out(match) if verb else self._told_beside(match) if kind.name == "visit" else []
        for slot in source_slots if not sides.source else ():
            found, blocked = self.slots.read(match.clause, slot, taken | left, source=True)
            if kind.name == "visit":  # "une tournée européenne": where it goes
                regions = self._cast.refs.adjectives
                found = [f for f in found if f.token not in regions or f.code in state_codes()]
            sides.blocked = sides.blocked or (blocked and slot in ("subject", "by", "light", "possessive"))
            if found:
                sides.source = found
                taken |= {f.token for f in found if f.token is not None}
                sides.tried.append(f"source from {slot}")
                break
            if blocked and slot == "subject" and not match.clause.passive:
                break  # "Vietnam Airlines suspended its flights": what is its own is no state's
        if not sides.source and not sides.blocked and {"by", "subject"} & set(source_slots):
            sides.source = self._agent_after(match)
            taken |= {f.token for f in sides.source if f.token is not None}
        if not sides.source and kind.name in POSTS and (match.clause.passive or match.trigger.part == "phrase"):
            sides.source = self._senders(match)
            taken |= {f.token for f in sides.source if f.token is not None}
        if not sides.source and not sides.blocked and match.clause.passive and verb and not kind.speech:
            sides.source = self._announcing(match)
            taken |= {f.token for f in sides.source if f.token is not None}
        if not sides.source and "subject" in source_slots and self._named_stranger(match):
            sides.blocked = True
        if not sides.source and "subject" in source_slots:
            sides.source = self._at_capital(match)
        if sides.blocked and not sides.source:
            return sides
        if kind.reply and sides.source:
            sides.source = self._accused(match, sides.source)
        if self._done_to_it(match, kind, sides.source):
            sides.source = []
        if kind.name in HOSTED:  # "l'ambassadeur de France est sommé de partir par la junte": not his own
            own_envoys = {f.code for h in match.clause.of("object") for f in self.slots.actors(h, source=False)[0]}
            sides.source = [f for f in sides.source if f.basis == "stated" or f.code not in own_envoys]
        if sides.source:
            sides.source += self._together(match, sides.source)
        own = set(sides.codes("source"))
        pair = self._pair_in(match) if kind.name in MUTUAL else []
        if pair:
            sides.source = sides.target = pair
            return sides
        if kind.name == "promise" and self._for_own_people(match, own):
            sides.tried.append("promised to its own people")
            sides.private = True
            return sides
        for slot in target_slots:
            placed = kind.name == "visit" or slot == "in" or (kind.on_ground and (slot == "object" or ":" in slot))
            found, stop = self.slots.read(match.clause, slot, taken, source=False, place=placed)
            if kind.name == "visit":
                found = self._host_of(self._other_pair(found, own), match, slot)
                towns = {f.code for f in found if f.ref is not None and f.ref.place}
                sides.at_home |= ":" not in slot and bool(towns) and own >= towns
            met = found
            found = [f for f in found if f.code not in own and not (kind.speech and self._only_there(f))]
            if not sides.source and any(f.token in self._clauses.there(match.clause) for f in found):
                continue  # "Elle doit y envoyer": whose place it is stays open while who does it does
            if found:
                sides.target = found
                if slot == "object":
                    codes = {*own, *(f.code for f in found)}
                    sides.target = [*found, *(f for f in self._done_to_along(match) if f.code not in codes)]
                sides.tried.append(f"target from {slot}")
                break
            if slot == "object" and self._own_people(match, kind, met, own):
                sides.tried.append("done to its own people")
                sides.private = True
                return sides
            envoys = slot == "object" and kind.name in HOSTED | POSTS  # whose they are may be told elsewhere
            stop = stop and not envoys
            told = slot == "to" and kind.name == "promise" and stop  # "il a promis aux commerçants"
            if slot in ("object", "to") and kind.speech and self.strangers.company_in(match, slot):
                sides.tried.append(f"{slot} is filled by a name that stands for no state")
                sides.private = True
                return sides
            # Who is attacked or killed may well be somebody of the other state.
            spoken = kind.speech and slot in FILLED and self.strangers.fill(match, slot)
            filled = told or (slot in FILLED and (stop or spoken or self._filled_otherwise(match, slot)))
            if filled and not self.strangers.nation_below(match, slot):
                sides.tried.append(f"{slot} is filled by somebody who is never a side")
                sides.private = (kind.speech or kind.name in AT_SOMEBODY) and self.strangers.fill(match, slot)
                return sides
        if sides.at_home and not sides.target:
            return sides
        if kind.name in BLAMING and self._crime(match):
            sides.target = [f for f in sides.target if f.token is None or not self._tells_scene(f.token)]
        if not sides.target and kind.name in BLAMING and self._crime(match):
            sides.tried.append("a crime of which nobody is said to have done it")
            sides.private = True
            return sides
        if not sides.target and kind.name == "promise" and self._premodified:
            sides.target = self._of_content(match, sides.codes("source"))
        named = all(f.ref is not None and f.ref.name is not None for f in sides.source)
        # "Denmark, France and Germany promised aircraft": to somebody else
        given = kind.name == "promise" and named and (bool(match.clause.of("object")) or len(own) > 2)
        each = self._each_other(match) or (kind.name in POSTS and len(own) == 2 and self._possessed_by_all(match))
        both = kind.of_text and kind.each and len(own) >= 2  # "ratifié par Belgrade et Podgorica": each to the other
        each = each or (kind.name in BREAKING and len(own) == MUTUALLY and self._of_text(match))
        if not sides.target and len(own) >= 2 and kind.name in JOINT:
            sides.target = self._by_position(match, kind, sorted(own))
            if sides.target:
                sides.tried.append("target by position")
                return sides
        one_way = len(own) > MUTUALLY and kind.name in ONE_WAY  # three who send soldiers send them to somebody else
        if not sides.target and len(own) >= 2 and ((kind.name in JOINT and not given and not one_way) or each or both):
            sides.target = (self._further_parties(match, own) if both else []) or sides.source
            return sides
        if not sides.target and sides.source and self.text_of_many(match):
            sides.tried.append("a text of many parties")
            sides.private = True
            return sides
        if not sides.target and (
            self.strangers.undergo(match)
            or ((kind.speech or kind.name == "invite") and self.strangers.of_camp(match))
            or (kind.name in INFLICTED and self.strangers.his_own_undergo(match))
        ):
            sides.tried.append("done to people who stand for no state")
            sides.private = True
            return sides
        self._complete(match, kind, sides)
        if kind.name in BLAMING:  # "il l'a assuré de son soutien, en parlant d'une agression": not his
            backed = self.history.backed(sides.codes("source"), self._tokens[match.clause.trigger].sent)
            sides.target = [f for f in sides.target if f.basis != "cast" or f.code not in backed]
        return sides

    def _by_nobody(self, match: Match) -> bool:
        """Are all who do it somebody who is never a side, or out of office?"""
        refs = [self._cast.refs.at.get(head) for head in match.clause.of("subject")]
        return bool(refs) and all(ref is not None and ref.blocked for ref in refs)

    def _crime(self, match: Match) -> bool:
        """Is it a crime that is condemned, and no act of war: "a condamné l'attentat"?"""
        heads = match.clause.of("object")
        return bool(heads) and all(self._tokens[h].low in self._crimes for h in heads)

    def _tells_scene(self, k: int) -> bool:
        """Does a word tell where something was done: "l'attentat commis à Kaboul"?"""
        return self._clauses.marker(k) in self._places

    def text_of_many(self, match: Match) -> bool:
        """Is it done to a text between so many states that no other one is its party: "l'accord de Paris"?

        Its sentence names the text, or one of the two before does and this one only points back: "la ratification de
        l'accord", "leur signature".
        """
        if match.frame.kind not in OF_MANY:
            return False
        sentence = self._cast.parse.sentence_of(match.clause.trigger)
        if sentence.number in self._texts_of_many:
            return True
        texts = [k for k in range(sentence.first, sentence.last) if self._tokens[k].low in self._texts]
        points = all(self._tokens[self._clauses.phrase_start(k)].low in self._pointing for k in texts)
        return points and bool({sentence.number - 1, sentence.number - 2} & self._texts_of_many)

    def _naming_texts_of_many(self, names: Iterable[Sequence[str]]) -> frozenset[int]:
        """The sentences that name a text between so many."""
        by_first: dict[str, list[Sequence[str]]] = {}
        for name in names:
            by_first.setdefault(name[0], []).append(name)
        return frozenset(
            token.sent
            for token in self._tokens
            for name in by_first.get(token.low, ())
            if [t.low for t in self._tokens[token.i : token.i + len(name)]] == [*name]
        )

    def _own_people(self, match: Match, kind: Kind, met: Sequence[Found], own: Collection[str]) -> bool:
        """Is it done to somebody of the doer's own state: "Brazil's Senate suspended President Rousseff"?"""
        heads = match.clause.of("object")
        people = [f.ref for f in met if f.ref is not None and f.ref.group in PERSONAL and f.token in heads]
        sure = all(ref.basis == "stated" or self.slots.possessed(ref) for ref in people)
        done_to = kind.speech or kind.name in INFLICTED
        return done_to and 0 < len(people) == len(met) and sure and {f.code for f in met} <= {*own}

    def _for_own_people(self, match: Match, own: Collection[str]) -> bool:
        """Is what is promised done to people of one's own: "s'est engagé à défendre les migrants mexicains"?"""
        objects = [h for content in self._contents(match) for h in content.of("object")]
        refs = [self._cast.refs.at.get(h) for h in objects]
        adjectives = self._cast.refs.adjectives
        return bool(own and refs) and all(
            ref is not None
            and ref.group == "never"
            and any(adjectives[k].code in own for k in range(ref.first, ref.last) if k in adjectives)
            for ref in refs
        )

    def _contents(self, match: Match) -> Iterator[Clause]:
        """What is promised, asked or threatened: the infinitives below."""
        for c in self._tokens[match.clause.trigger].children:
            if self._tokens[c].dep in ("xcomp", "advcl") and self._tokens[c].feats.get("VerbForm") == "Inf":
                yield self._clauses.of_verb(c, c + 1, False)

    def _of_text(self, match: Match) -> bool:
        """Is it done to a text that two are bound by: "Neither capital has suspended the 1968 accord"?"""
        return any(self._tokens[h].low in self._texts for h in match.clause.of("object"))

    def _announcing(self, match: Match) -> list[Found]:
        """Who announces what was done without saying by whom: "Oslo announced that two Russians had been expelled"."""
        teller = self._tellers.announced_by(match.clause.trigger)
        found = self.slots.actors(teller, source=True)[0] if teller is not None else []
        heads = [h for slot in ("object", "to", "for") for h in match.clause.of(slot)]
        undergone = {f.code for h in heads for f in self.slots.actors(h, source=False)[0]}
        undergone |= {
            a.code for h in heads for c in self._tokens[h].children if (a := self._cast.refs.adjectives.get(c))
        }
        return [] if {f.code for f in found} & undergone else [f for f in found if f.code in state_codes()]

    def _singled_out(self, match: Match) -> list[Found]:
        """Who is the only or the first one to do it: "le Sénat d'Asuncion, seul à ne l'avoir jamais ratifié"."""
        first = self._cast.parse.sentence_of(match.clause.trigger).first
        mark = next((c for c in self._tokens[match.clause.trigger].children if self._tokens[c].dep == "mark"), -1)
        if not self._singled or mark < 0 or self._tokens[mark].low not in self._singled_marks:
            return []
        k = mark - 1
        while (
            k > first
            and self._tokens[k].pos in ("NOUN", "NUM", "PRON", "ADJ")
            and self._tokens[k].low not in self._singled
        ):
            k -= 1
        if self._tokens[k].low not in self._singled:
            return []
        while k > first and (self._tokens[k - 1].pos in ("DET", "ADJ") or self._tokens[k - 1].text == ","):
            k -= 1
        named = next((r for r in self._cast.refs.items if r.last == k and r.codes and not r.blocked), None)
        if named is None or self._tokens[k].text != ",":
            return []
        return [Found(c, named.basis, f"who is singled out: {named.reason}", named, named.first) for c in named.codes]

    def _told_beside(self, match: Match) -> list[Found]:
        """Who is told just before words that only say where he is: "a reçu le ministre turc, en visite à Accra"."""
        k = match.clause.trigger
        while k > 0 and self._tokens[k - 1].pos in ("ADP", "DET", "ADJ"):
            k -= 1
        if match.trigger.part != "phrase" or k < 2:
            return []
        last = k - 1 if self._tokens[k - 1].text == "," else k
        beside = next((r for r in self._cast.refs.items if r.last == last), None)
        if beside is None or beside.group not in PERSONAL or len(beside.codes) != 1 or beside.blocked:
            return []
        if self._tokens[beside.first].sent != self._tokens[k].sent:
            return []
        there = {f.code for h in match.clause.of("in") for f in self.slots.actors(h, source=False, place=True)[0]}
        found = self.slots.actors(beside.first, source=True)[0]
        return [] if there & {f.code for f in found} else found

    def _at_capital(self, match: Match) -> list[Found]:
        """Whose "on" or council it is, by the capital that opens the sentence: "A Rome, on applaudit"."""
        heads = match.clause.of("subject")
        if not heads or not all(self._tokens[h].low in self._issuers | self._anybody for h in heads):
            return []
        sentence = self._cast.parse.sentence_of(match.clause.trigger)
        for ref in self._cast.refs.items:
            if not sentence.first < ref.first < min(heads):
                continue
            opens = ref.first == sentence.first + 1 and ref.name is not None and ref.name.type == "capital"
            return self.slots.actors(ref.first, source=True)[0] if opens and self.slots.is_place(ref) else []
        return []

    def _only_there(self, found: Found) -> bool:
        """Is it told by nothing but a word for a place ("y"), which takes up what is spoken of in speech?"""
        return found.ref is not None and found.ref.group == "place" and found.ref.name is None

    def _senders(self, match: Match) -> list[Found]:
        """Whose envoy is recalled or named, where nobody does it: "l'ambassadeur polonais avait été rappelé"."""
        heads = match.clause.of("object")
        sentence = self._cast.parse.sentence_of(match.clause.trigger)
        if not heads and match.trigger.part == "phrase":  # "le représentant koweïtien à Manille est rappelé"
            before = (r for r in self._cast.refs.items if sentence.first <= r.first and r.last <= match.clause.trigger)
            heads = [r.first for r in before if r.hosts][-1:]
        refs = [(h, self._cast.refs.at.get(h)) for h in heads]
        return [
            Found(c, r.basis, r.reason, r, h)
            for h, r in refs
            if r is not None and r.group == "office" and r.basis == "stated" and not r.blocked
            for c in r.codes
        ]

    def _other_pair(self, found: list[Found], own: set[str]) -> list[Found]:
        """The two whom somebody visits "dans les deux pays": his own is none of them."""
        pair = [f for f in found if f.ref is not None and f.ref.group == "pair"]
        if len(pair) != 2 or len({f.code for f in pair} & own) != 1:
            return found
        others = [c for c in self._cast.order if c in state_codes() and c not in own][:2]
        return [Found(c, "cast", "the two states besides the visitor's", pair[0].ref, pair[0].token) for c in others]

    def _host_of(self, found: list[Found], match: Match, slot: str) -> list[Found]:
        """Where a journey to a meeting leads: "leaves for the NATO summit in Vilnius" to Lithuania, not to NATO."""
        bodies = [f for f in found if f.code in organisations() and self._names_occasion(f, match, slot)]
        if not bodies:
            return found
        rest = [f for f in found if f not in bodies]
        return rest or self.slots.inner(match.clause, "in", slot, source=False, place=True)

    def _names_occasion(self, found: Found, match: Match, slot: str) -> bool:
        """Does a body stand before a noun that fills the slot: "the NATO summit"?"""
        ref = found.ref
        heads = match.clause.of(slot)
        return ref is not None and not any(ref.first <= h < ref.last for h in heads)

    def acting(self, match: Match) -> list[str]:
        """The states of the subject of a match's verb."""
        heads = match.clause.of("subject")
        return [f.code for h in heads for f in self.slots.actors(h, source=True)[0]]

    def _accused(self, match: Match, found: list[Found]) -> list[Found]:
        """Who answers a charge, where a pronoun was taken for who made it: "accused Kigali, a charge it denies"."""
        sentence = self._tokens[match.clause.trigger].sent
        if any(f.ref is None or f.ref.group != "pronoun" for f in found):
            return found
        for deed in self.history.back(sentence, 1 if self._neuter else 0):
            if deed.kind in BLAMING:
                if not self._neuter:  # "soutient que Kiev vole le gaz de Vienne, ce dont celle-ci se défend"
                    return [Found(c, "coreference", "who is accused") for c in deed.target]
                made = {f.code for f in found} == set(deed.source) and len(deed.target) == 1
                return [Found(c, "coreference", "who is accused") for c in deed.target] if made else found
        return found

    def _done_to_it(self, match: Match, kind: Kind, found: Sequence[Found]) -> bool:
        """Was a pronoun taken for the very state that it acts on: "He blamed the Congolese"? Then it is another."""
        if not kind.speech or match.clause.passive or not found or match.clause.of("on"):
            return False  # "which it blames on the army"
        if any(f.ref is None or f.ref.group != "pronoun" for f in found):
            return False
        named = [f for h in match.clause.of("object") for f in self.slots.actors(h, source=False)[0]]
        return bool(named) and {f.code for f in named if f.basis == "stated"} == {f.code for f in found}

    def _left(self, match: Match) -> set[int]:
        """What is left, among what stands after "of": "le retrait du Burundi de la Cour", "la sortie de la Cour"."""
        heads = [h for h in match.clause.of("of") if self.slots.actors(h, source=True)[0]]
        groups = [h for h in heads if not state_codes() & {f.code for f in self.slots.actors(h, source=True)[0]}]
        return set(groups[-1:] if groups else heads[1:])

    def _each_other(self, match: Match) -> bool:
        """Do both do it to the other: "each sent home one of the other's diplomats", "accused each other"?"""
        below = [k for head in match.clause.of("object") for k in self._cast.parse.subtree(head)]
        return bool(self._other) and any(self._tokens[k].low in self._other for k in below)

    def _possessed_by_all(self, match: Match) -> bool:
        """Do two do it with what each has: "Rabat et Tunis ont retiré leurs ambassadeurs", "neither sent its envoy"?"""
        refs = (self._cast.refs.at.get(head) for head in match.clause.of("subject"))
        owned = ("many", "one") if any(ref is not None and ref.group == "pair" for ref in refs) else ("many",)
        return any(
            self._possessives.get(self._tokens[c].low) in owned
            for head in match.clause.of("object")
            for c in self._tokens[head].children
        )

    def _things(self, match: Match) -> set[int]:
        """Pronouns that stand for what the frame needs, such as a text ("It was signed"): no sides."""
        return {
            head
            for slot, words in match.frame.needs.items()
            if slot in ("object", "subject") and not PSEUDO & words
            for head in match.clause.of(slot)
            if self._tokens[head].pos == "PRON"
            and self._tokens[head].low not in self._spoken
            and (self._tokens[head].feats.get("Number") != "Plur" or (slot == "object" and "treaty" in words))
        }

    def _charge(self, match: Match) -> set[int]:
        """The pronoun for what is denied or refused, and no side: "Ankara rejected it"."""
        return {h for h in match.clause.of("object") if self._tokens[h].low in self._neuter}

    def _named_stranger(self, match: Match) -> bool:
        """Does somebody with a name do it who stands for no state: a company, a party, a collective?"""
        if match.trigger.part != "verb":
            return False
        refs = self._cast.refs
        subjects = match.clause.of("subject")
        if not subjects and not match.clause.passive:  # "Turkish Airlines, de son côté, ouvrira en juillet"
            above = self._clauses.subject_of(match.clause.trigger)
            subjects = [above] if above is not None and self._tokens[match.clause.trigger].dep == "acl" else []
        heads = [h for h in subjects if h not in refs.at and h not in match.clause.things]
        return bool(heads) and all(
            h not in refs.prefixes
            and (
                self._blocked_name(h)
                or self._clauses.names_company(h)
                or (self._tokens[h].entity == "ORG" and self._is_name(h))
            )
            for h in heads
        )

    def _blocked_name(self, h: int) -> bool:
        """Is a word in a name that the tables know as nobody's: "Amnesty"?"""
        names = self._cast.refs.names
        return any(first <= h < last and name.type == "blocked" for first, (last, name) in names.items())

    def _is_name(self, h: int) -> bool:
        """Is a noun a name, or does a longer name begin with it: "la Fédération nationale", not "le Conseil"?"""
        token, after = self._tokens[h], self._tokens[h + 1] if h + 1 < len(self._tokens) else None
        longer = after is not None and (after.pos == "ADJ" or after.low in self._clauses.grammar.of)
        return token.pos == "PROPN" or (token.pos == "NOUN" and token.text[0].isupper() and longer)

    def _names_place(self, clause: Clause, slot: str) -> bool:
        """Does the bare name of a place fill a slot?"""
        heads = [self._cast.refs.at.get(head) for head in clause.of(slot)]
        return any(ref is not None and ref.name is not None and ref.name.type in PLACE_TYPES for ref in heads)

    def _filled_otherwise(self, match: Match, slot: str) -> bool:
        """Does a common noun that is no side fill a slot where the frame expects one ("avec la Cnared")?"""
        wanted = match.frame.needs.get(slot)
        if slot == "object" or (wanted is not None and ACTOR_CLASS not in wanted):
            return False  # an object is mostly a thing: what it is to be, the frame's own needs say
        heads = [
            h for h in match.clause.of(slot) if h not in self._cast.refs.at and self._tokens[h].low not in self._times
        ]
        heads = [h for h in heads if slot != "against" or not self._circumstance(match.clause.markers.get(h, ""))]
        return bool(heads) and all(self._tokens[h].pos in ("NOUN", "PROPN") for h in heads)

    def _circumstance(self, marker: str) -> bool:
        """May a preposition tell where, when or what about as well ("at midnight", "over fears")?"""
        return self._premodified and bool({"in", "topic"} & {*self._clauses.slots_of(marker)})

    def _pair_in(self, match: Match) -> list[Found]:
        """Both sides, where an embassy opens "dans les deux capitales"."""
        for slot in ("in", "to", "of", "subject"):
            for head in match.clause.of(slot):
                ref = self._cast.refs.at.get(head)
                if ref is not None and ref.group == "pair" and len(ref.codes) == 2:
                    return [Found(c, ref.basis, ref.reason, ref, head) for c in ref.codes]
        return []

    def _agent_after(self, match: Match) -> list[Found]:
        """Who stands after "par" behind a passive or a noun, where the parse hangs it elsewhere."""
        clause = match.clause
        if match.trigger.part == "verb" and not clause.passive:
            return []
        agents = self._clauses.grammar.slots.get("by", ())
        sentence = self._cast.parse.sentence_of(clause.trigger)
        for ref in self._cast.refs.items:
            if not clause.last <= ref.first < sentence.last or ref.first - clause.last > AGENT_REACH:
                continue
            between = self._tokens[clause.last : ref.first]
            if any(t.text in ";:" or t.feats.get("VerbForm") == "Fin" for t in between):
                return []
            if self._clauses.marker_before(self._clauses.phrase_start(ref.first)) in agents:
                return self.slots.actors(ref.first, source=True)[0]
        return []

    def _together(self, match: Match, known: Sequence[Found]) -> list[Found]:
        """Who does it together with the doer: "de concert avec Niamey et Ouagadougou"."""
        codes = {f.code for f in known}
        found: list[Found] = []
        for head in (*match.clause.of("together"), *self._set_apart(match)):
            found += [f for f in self.slots.actors(head, source=True)[0] if f.code not in codes]
            codes |= {f.code for f in found}
        return found

    def _set_apart(self, match: Match) -> list[int]:
        """Who stands after "avec" between commas, or after longer words for it, where the frame asks for nobody there.

        "Le Kenya a condamné mardi, avec la Tanzanie et le Rwanda, les frappes".
        """
        frame, clause = match.frame, match.clause
        if match.trigger.part != "verb" or "with" in {*frame.source, *frame.target, *frame.needs}:
            return []
        found = []
        for head in clause.of("with"):
            marker = clause.markers.get(head, "").split()
            before = self._clauses.phrase_start(head) - len(marker) - 1
            ref = self._cast.refs.at.get(head)
            if before < 0 or not marker or ref is None or ref.group not in ACTING or head < clause.last:
                continue
            last = max(r.last for k in self._lists.joined(head) if (r := self._cast.refs.at.get(k)) is not None)
            between = (
                self._tokens[before].text == "," and self._tokens[last : last + 1] and self._tokens[last].text == ","
            )
            if (len(marker) > 1 or between) and not self._behind_object(match, before):
                found.append(head)
        return found

    def _behind_object(self, match: Match, comma: int) -> bool:
        """Does a comma stand right behind whom something is done to: "invited Kigali, with Luanda, to the table"?"""
        refs = (self._cast.refs.at.get(h) for h in match.clause.of("object"))
        return any(r is not None and match.clause.last <= r.first and r.last == comma for r in refs)

    def _done_to_along(self, match: Match) -> list[Found]:
        """Whom it is done to along with the object before the comma."""
        found: list[Found] = []
        for head in match.clause.of("with"):
            marker = match.clause.markers.get(head, "").split()
            before = self._clauses.phrase_start(head) - len(marker) - 1
            if before >= 0 and self._tokens[before].text == "," and self._behind_object(match, before):
                found += self.slots.actors(head, source=False)[0]
        return found

    def _by_position(self, match: Match, kind: Kind, known: Sequence[str]) -> list[Found]:
        """The first reference after the trigger, in its clause, whose preposition fits a target slot."""
        verb = match.trigger.part == "verb"
        if verb and not match.clause.passive and not match.clause.of("object"):
            bare = self._bare_object(match)
            if bare is not None:
                found = [f for f in self.slots.actors(bare, source=False)[0] if f.code not in known]
                if found:
                    return found
        slots = match.frame.target or (("in", "to") if kind.name == "visit" else VERB_TARGET if verb else NOUN_TARGET)
        sentence = self._cast.parse.sentence_of(match.clause.trigger)
        for ref in self._cast.refs.items:
            if not match.clause.last <= ref.first < sentence.last or ref.first - match.clause.last > 14:
                continue
            if ref.group == "clitic":
                continue
            if any(
                self._tokens[k].text in ";:"
                or (self._tokens[k].pos == "VERB" and self._tokens[k].feats.get("VerbForm") == "Fin")
                for k in range(match.clause.last, ref.first)
            ):
                return []
            marker = self._clauses.marker_before(self._clauses.phrase_start(ref.first))
            fits = [s for s in self._clauses.slots_of(marker) if s in slots] if marker else []
            if not fits:
                continue
            found = [
                f for f in self.slots.actors(ref.first, source=False, place="in" in fits)[0] if f.code not in known
            ]
            if found:
                sides_note = f"after “{marker}”"
                return [Found(f.code, f.basis, f"{f.reason}, {sides_note}", f.ref, f.token) for f in found]
        return []

    def _salient(self, match: Match) -> list[Found]:
        """Who acts in the sentence, or in the one before it."""
        first = self._cast.parse.sentence_of(match.clause.trigger).first
        for ref in self.slots.earlier(match.clause.trigger):
            acts = any(self._tokens[i].dep.startswith("nsubj") for i in range(ref.first, ref.last))
            if acts and len(ref.codes) == 1 and (ref.first >= first or match.trigger.part == "verb"):
                together = self.slots.actors(ref.first, source=True)[0] if ref.first >= first else []
                codes = [f.code for f in together] if len(together) >= LEAST else ref.codes
                return [Found(c, "cast", "who acts there", ref, None) for c in codes]
        return []

    def _bare_object(self, match: Match) -> int | None:
        """The first noun after an active verb, without preposition: the object that the parse lost."""
        sentence = self._cast.parse.sentence_of(match.clause.trigger)
        for k in range(match.clause.last, min(sentence.last, match.clause.last + 6)):
            token = self._tokens[k]
            if token.pos in ("ADP", "VERB", "PUNCT", "SCONJ", "AUX"):
                return None
            if token.pos in ("NOUN", "PROPN") and token.entity not in ("DATE", "TIME") and token.low not in self._times:
                return k
        return None

    def _complete(self, match: Match, kind: Kind, sides: Sides) -> None:
        """What the clause does not name, from the sentence and the cast."""
        sentence = self._tokens[match.clause.trigger].sent
        if self._thanked(match, kind, sides):
            return
        if not sides.source and kind.name in HOSTED:
            sides.source = self._posted(sides.target) or self._at_seat(match)
            if not sides.source and match.clause.passive:
                sides.source = self._in_capital(match)
            sides.target = [f for f in sides.target if f.code not in sides.codes("source")]
        if not sides.source and kind.name in POSTS:
            sides.source = self._whose_envoys(match)
        if not sides.source:
            near = self._near_subject(match)
            if near:
                sides.source = [f for f in near if f.code not in sides.codes("target")]
                sides.tried.append(f"{'+'.join(sides.codes('source'))} before the verb")
                sides.tried.append("source named before it in the sentence")
        if (
            not sides.source
            and match.clause.verb is not None
            and (
                (match.trigger.part == "noun" and self._tokens[match.clause.verb].low in self._transparent)
                or (match.trigger.part == "phrase" and match.clause.verb != match.clause.trigger)
            )
        ):
            subject = self._clauses.subject_of(match.clause.verb)
            own = self._tokens[match.clause.trigger]
            itself = own.dep.startswith("nsubj") and own.head == match.clause.verb
            if subject is not None and not itself:
                sides.source = [
                    f for f in self.slots.actors(subject, source=True)[0] if f.code not in sides.codes("target")
                ]
                sides.tried.append("source: subject of the governing verb")
        if not sides.source:
            sides.source = self._issuing(match, sides.codes("target"))
        if not sides.source and "speaker" in match.frame.source:
            sides.source = self._answering(match)
        if not sides.source and kind.speech and match.clause.passive:
            sides.source = [f for f in self._in_capital(match) if f.code not in sides.codes("target")]
        if not sides.source and sides.target:
            sides.source = self._from_cast(sides.codes("target"), sentence, match, doer=True)
            sides.tried.append("source from the cast")
        undone = self.history.undone(kind) if not sides.source else None
        if undone is not None and (not sides.target or set(sides.codes("target")) & {*undone[0], *undone[1]}):
            basis = "stated" if self.history.told_here(kind, self._tokens[match.clause.trigger].sent) else "cast"
            sides.source = [Found(c, basis, "who did what is undone") for c in undone[0]]
            sides.target = [Found(c, basis, "to whom it was done") for c in undone[1]]
            return
        if not sides.source and not sides.target:
            if kind.name in MUTUAL and self._plural_object(match):
                sides.source = sides.target = [
                    Found(c, "cast", "the article's two sides") for c in self._cast.dyad(sentence)
                ]
                return
            salient = self._salient(match)
            if salient:
                sides.source = salient
                sides.target = self._from_cast(sides.codes("source"), sentence, match)
                sides.tried.append("source: who acts in the sentence or the one before")
                return
            sides.tried.append("no side named, and nobody acts nearby")
            return
        if not sides.target and kind.name in POSTS:
            sides.target = [
                f
                for slot in ("object", "of", "subject")
                for f in self.slots.inner(match.clause, "in", slot, source=False)
                if f.code not in sides.codes("source")
            ] or self._host_told(match, sides.codes("source"))
        if not sides.target and kind.name in BLAMING:
            sides.target = self._of_there(match, sides.codes("source"))
        if not sides.target and (kind.reply or kind.name in BLAMING or kind.name == "praise"):
            sides.target = self._of_named_act(match, sides.codes("source"))
        if not sides.target:
            sides.target = self._dative(match, sides.codes("source"))
        if not sides.target and kind.speech:
            sides.target = self._in_words_said(match, sides.codes("source"))
        if not sides.target and VERDICT in match.frame.source and not kind.reply:
            sides.target = self._judged(match, sides.codes("source"))
        if not sides.target and kind.of_two and self._premodified:
            sides.target = self._of_joint_act(match, sides.codes("source"))
        if not sides.target and kind.name == "threaten":
            sides.target = self._on_condition(match, sides.codes("source"))
        if not sides.target:
            sides.target = self._by_position(match, kind, sides.codes("source"))
        if not sides.target and kind.name in JOINT - {"promise"} and len(sides.codes("source")) == MUTUALLY:
            sides.target = sides.source
            return
        if not sides.target and kind.speech and self._at_home(match, sides.codes("source")):
            return
        if not sides.target and (kind.recipient == "required" or "cast" in match.frame.target):
            known = (*sides.codes("source"), *self._telling(match), *self._kin(sides.codes("source")), *self._courts())
            sides.target = self._sentence_other(match, known) or self._from_cast(sides.codes("source"), sentence, match)
            sides.tried.append("target from the sentence or the cast")

    def _dative(self, match: Match, known: Sequence[str]) -> list[Found]:
        """To whom a pronoun before the verb says it is done, where the parse lost it: "lui a vertement reproché"."""
        if match.trigger.part != "verb" or match.clause.passive:
            return []
        k = match.clause.trigger
        while k > 0 and self._tokens[k - 1].pos in ("AUX", "ADV"):
            k -= 1
        ref = self._cast.refs.at.get(k - 1)
        if ref is None or ref.group != "pronoun" or self._tokens[k - 1].low not in self._clitics:
            return []
        if k - 1 in match.clause.of("subject"):
            return []
        return [Found(c, "coreference", ref.reason, ref, k - 1) for c in ref.codes if c not in known]

    def _at_home(self, match: Match, own: Sequence[str]) -> bool:
        """Is what somebody promises or threatens to do done to one of his own state: "promet de renverser Qarase"?"""
        for c in self._tokens[match.clause.trigger].children:
            if self._tokens[c].dep != "xcomp" or self._tokens[c].feats.get("VerbForm") != "Inf":
                continue
            refs = [self._cast.refs.at.get(h) for h in self._clauses.of_verb(c, c + 1, False).of("object")]
            if any(r is not None and r.group in ("person", "office") and r.codes == tuple(own) for r in refs):
                return True
        return False

    def _thanked(self, match: Match, kind: Kind, sides: Sides) -> bool:
        """Settle what somebody is thanked for: "remercié Berne pour les tentes livrées en mai"."""
        above = tuple(self._cast.parse.ancestors(match.clause.trigger))
        both = self.history.thanked(kind, above, self._tokens[match.clause.trigger].sent)
        if both is None:
            return False
        if set(sides.codes("source")) == set(both[1]) and all(f.basis != "stated" for f in sides.source):
            sides.source = []  # nobody gives thanks for what he did himself
        if sides.source and set(sides.codes("source")) != set(both[0]):
            return False
        if sides.target and not set(sides.codes("target")) & set(both[1]):
            return False
        sides.source = sides.source or [Found(c, "coreference", "who is thanked") for c in both[0]]
        sides.target = sides.target or [Found(c, "coreference", "who gives thanks") for c in both[1]]
        return True

    def _of_content(self, match: Match, known: Sequence[str]) -> list[Found]:
        """To whom what is promised is done: "offered to mediate between Georgia and Russia"."""
        for content in self._contents(match):
            for slot in ("between", "to", "object", "with"):
                found = [
                    f for h in content.of(slot) for f in self.slots.actors(h, source=False)[0] if f.code not in known
                ]
                if found:
                    return found
        return []

    def _on_condition(self, match: Match, known: Sequence[str]) -> list[Found]:
        """Whom a threat is meant for: who is to act or not to, "unless Bogota took back its citizens"."""
        sentence = self._cast.parse.sentence_of(match.clause.trigger)
        for k in range(sentence.first, sentence.last):
            below = self._tokens[k].children
            if self._tokens[k].dep != "advcl" or not any(self._tokens[c].low in self._conditions for c in below):
                continue
            subject = self._clauses.subject_of(k)
            doers = self.slots.actors(subject, source=True)[0] if subject is not None else []
            found = [f for f in doers if f.code not in known]
            if found:
                return found
        return []

    def _host_told(self, match: Match, own: Sequence[str]) -> list[Found]:
        """Where the envoy told behind a verb is posted: "est nommé ambassadeur auprès de la République de Corée"."""
        sentence = self._cast.parse.sentence_of(match.clause.trigger)
        for ref in self._cast.refs.items:
            if match.clause.trigger < ref.first < sentence.last and ref.hosts:
                return [Found(h, "stated", "where the envoy is posted", ref) for h in ref.hosts if h not in own]
        return []

    def _of_there(self, match: Match, known: Sequence[str]) -> list[Found]:
        """Who did what "y" takes up: "Islamabad y voit une arme"."""
        refs = [self._cast.refs.at.get(c) for c in self._tokens[match.clause.trigger].children]
        if not any(r is not None and r.group == "place" and r.name is None for r in refs):
            return []
        for deed in self.history.back(self._tokens[match.clause.trigger].sent, BLAMED):
            if not set(known) & set(deed.source):
                return [Found(c, "coreference", f"who did what is meant: {deed.kind}") for c in deed.source]
        return []

    def _of_named_act(self, match: Match, known: Sequence[str]) -> list[Found]:
        """Who did what a noun takes up: "turned the proposal down", "called that offer a provocation"."""
        meant = {k for h in match.clause.of("object") for k in self._named_acts.get(self._tokens[h].low, ())}
        pointed = any(
            self._tokens[c].low in self._pointing and self._tokens[c].feats.get("Definite") != "Ind"
            for h in match.clause.of("object")
            for c in self._tokens[h].children
        )
        if not meant or not (pointed or self._judged_so(match)):
            return []
        sentence = self._tokens[match.clause.trigger].sent
        reach = RECENT if len(meant) <= VAGUE else BLAMED  # "ces raids" may be told further off than "cette décision"
        told = [deed for deed in self.history.back(sentence, reach) if deed.kind in meant]
        others = [deed for deed in told if not set(known) & set(deed.source)]
        aimed = [deed for deed in others if set(known) & set(deed.target)]  # sooner what was done to who answers
        block = self._cast.parse.sentences[sentence].block
        beside = [
            deed
            for deed in others
            if self._cast.parse.sentences[deed.sentence].block == block and sentence - deed.sentence <= BLAMED
        ]
        for deed in (*aimed, *beside):
            return [Found(c, "coreference", f"who did what is meant: {deed.kind}") for c in deed.source]
        return []

    def _judged_so(self, match: Match) -> bool:
        """Does a judgement name an act by what it is: "a regretté une décision « malheureuse »"?"""
        if match.frame.kind not in BLAMING and match.frame.kind != "praise":
            return False
        heads = match.clause.of("object")
        told = [self._tokens[c] for h in heads for c in self._tokens[h].children]
        judged = any(t.dep in ("amod", "acl", "appos") or t.text in ("«", "“", '"') for t in told)
        own = [c for h in heads for c in self._tokens[h].children if not self._tokens[c].dep.startswith("acl")]
        return judged and not any(self._nation_in(c) for c in own)

    def _in_words_said(self, match: Match, known: Sequence[str]) -> list[Found]:
        """Of whom the quotation before a verb speaks: "« Kigali ment », s'est emporté Kinshasa, appelant l'ONU"."""
        said = self._clauses.quotation_before(match.clause.trigger) if match.trigger.part == "verb" else None
        if said is None:
            return []
        inside = [r for r in self._cast.refs.items if said[0] < r.first < said[1] and r.codes and not r.blocked]
        named = [r for r in inside if r.name is not None and not self.slots.is_place(r)]
        others = [r for r in named if not set(r.codes) & set(known)]
        if len({r.codes for r in others}) != 1:
            return []
        one = others[0]
        return [Found(c, one.basis, f"spoken of in the words said: {one.reason}", one, one.first) for c in one.codes]

    def _judged(self, match: Match, known: Sequence[str]) -> list[Found]:
        """Whom a judgement without a complement is about: who did what was told last, or whom others blame for it."""
        for deed in self.history.back(self._tokens[match.clause.trigger].sent, BLAMED):
            own, both = set(known), {*deed.source, *deed.target}
            joins = match.frame.kind in BLAMING and deed.kind in JOINED and not own & both
            done = deed.source if not joins and not own & set(deed.source) else deed.target
            found = both if kinds()[deed.kind].symmetric else done
            if set(found) - own:
                return [
                    Found(c, "coreference", f"who did what is judged: {deed.kind}")
                    for c in sorted(found)
                    if c not in own
                ]
        return []

    def _of_joint_act(self, match: Match, known: Sequence[str]) -> list[Found]:
        """The parties of the text or step that a third one speaks of: "Washington hailed the deal"."""
        told = (*match.clause.of("object"), *match.clause.of("to"))  # "gave the deal a cautious welcome"
        heads = [h for h in told if self._tokens[h].low in self._joint_acts] or match.clause.of("object")
        if not heads or any(h in self._cast.refs.at or self._nation_in(h) for h in heads):
            return []
        if not any(self._tokens[h].low in self._joint_acts for h in heads):
            return []
        sentence = self._tokens[match.clause.trigger].sent
        for deed in self.history.back(sentence):
            both = deed.source
            if kinds()[deed.kind].symmetric and len(both) > 1:
                return [] if set(known) & set(both) else [Found(c, "cast", "who did it together") for c in both]
        return []

    def _nation_in(self, head: int) -> bool:
        """Does a state or a demonym stand in a phrase?"""
        refs = self._cast.refs
        return any(
            k in refs.adjectives or k in refs.prefixes or ((r := refs.at.get(k)) is not None and bool(r.codes))
            for k in self._cast.parse.subtree(head)
        )

    def _whose_envoys(self, match: Match) -> list[Found]:
        """Whose envoys are called home, by the possessive: "leurs ambassadeurs à Asuncion ont été rappelés"."""
        refs = (self._cast.refs.at.get(h) for h in match.clause.of("object")) if match.clause.passive else ()
        owned = [r for r in refs if r is not None and r.codes and r.hosts and self.slots.possessed(r)]
        return [Found(c, r.basis, r.reason, r, None) for r in owned for c in r.codes]

    def _posted(self, envoys: Sequence[Found]) -> list[Found]:
        """Where an envoy is posted, whose government it is that sends him home or summons him."""
        return [
            Found(host, "stated", "where the envoy is posted", f.ref)
            for f in envoys
            if f.ref is not None
            for host in f.ref.hosts[:1]
        ]

    def _at_seat(self, match: Match) -> list[Found]:
        """Whose seat of power it takes place in, named after the act: "priée de s'expliquer au Quai d'Orsay"."""
        sentence = self._cast.parse.sentence_of(match.clause.trigger)
        for ref in self._cast.refs.items:
            if match.clause.last <= ref.first < sentence.last and ref.name is not None and ref.name.type in SEATS:
                marker = self._clauses.marker_before(self._clauses.phrase_start(ref.first))
                return (
                    [Found(ref.name.code, "stated", f"at {ref.name.form.form}", ref)] if marker in self._places else []
                )
        return []

    def _issuing(self, match: Match, known: Sequence[str]) -> list[Found]:
        """The state whose paper it is, where its council or nobody does it: "Le Conseil condamne", "est ratifié"."""
        issuer = self._cast.voice.issuer
        if not issuer or set(issuer) & set(known):
            return []
        heads = match.clause.of("subject")
        own = any(self._tokens[h].low in self._issuers and self._tokens[h].text[0].isupper() for h in heads)
        passive = match.clause.passive or match.trigger.part == "noun"
        silent = (
            passive
            and match.frame.kind in self._own_acts
            and not any(self.slots.actors(h, source=True)[0] for h in match.clause.of("by"))
        )
        return [Found(c, "coreference", "whose paper it is") for c in issuer] if own or silent else []

    def _answering(self, match: Match) -> list[Found]:
        """Who is asked, where an answer of an interview says something without a subject ("C'est faux")."""
        voice = self._cast.voice
        if not voice.interview or voice.quoted(self._tokens[match.clause.trigger].start):
            return []
        return [Found(c, "coreference", "who is asked") for c in voice.codes]

    def _in_capital(self, match: Match) -> list[Found]:
        """In whose capital nobody named says or does something: "ont été convoqués à Téhéran", "salué à Rabat"."""
        refs = [(h, self._cast.refs.at.get(h)) for h in match.clause.of("in")]
        capitals = [r for h, r in refs if r is not None and r.name is not None and r.name.type == "capital"]
        return [Found(r.name.code, "stated", "the capital where it is said", r) for r in capitals[:1] if r.name]

    def _plural_object(self, match: Match) -> bool:
        heads = [h for slot in match.frame.needs for h in match.clause.of(slot)] + [match.clause.trigger]
        return any(self._tokens[h].feats.get("Number") == "Plur" for h in heads)

    def _from_cast(self, known: Sequence[str], sentence: int, match: Match, *, doer: bool = False) -> list[Found]:
        """The side that the article as a whole gives beside the known ones: whom it is done to, or the doer."""
        kind = kinds()[match.frame.kind]
        parties = self.history.parties(kind, sentence)
        if set(known) & set(parties) and set(parties) - set(known):
            basis = "coreference" if self._refers_to_text(match) else "cast"
            return [Found(c, basis, "a party of the text told of before") for c in parties if c not in known]
        again = self.history.again(kind, known, sentence) if not doer and self._in_turn(match) else ()
        if again:
            return [Found(code, "coreference", "to whom another did it before") for code in again]
        told = self.history.answered(kind, known, sentence, doer)
        if told:
            return [Found(code, "coreference", "the side that acted before") for code in told]
        faced = (
            self.history.faced(known, sentence, kind.speech)
            if not kind.reply and not doer and not kind.symmetric
            else ()
        )
        telling = self._telling(match)
        other = (
            (() if doer else self.history.parallel(kind, known, sentence))
            or faced
            or self._likeliest(match, (*known, *telling, *self._courts()), sentence)
        )
        if kind.speech and any(self._cast.weights.get(c, 0.0) < WEIGHTY for c in other):
            other = ()
        issuer = self._cast.voice.issuer
        if issuer and not faced and not set(issuer) & set(known) and not self.history.partners(known, sentence):
            other = issuer
        company = self._cast.company
        heaviest = next((c for c in self._cast.order if c not in known), None)
        if company and kind.speech and not set(known) & set(company) and heaviest in company:
            other = company
        elif match.frame.kind in self._of_two and not doer:
            dyad = self.history.quarrel(known, sentence) if kind.mode == THIRD_PARTY else ()
            dyad = dyad or self._cast.dyad(sentence)
            if kind.name == "promise" and set(other) < set(dyad) and self._with_figure(match):
                return [Found(code, "cast", "to whom so much is promised") for code in other]
            if len(dyad) == 2 and not {*known, *telling} & set(dyad):
                other = self._company_of(dyad) if not set(known) & set(company) else ()
                other = other or dyad
        return [Found(code, "cast", "the article's other side") for code in other]

    def _in_turn(self, match: Match) -> bool:
        """Do words say that another did it before: "Managua a rompu à son tour", "Oslo has likewise recalled"?"""
        sentence = self._cast.parse.sentence_of(match.clause.trigger)
        first = max(sentence.first, match.clause.trigger - TURN)
        lows = [t.low for t in self._tokens[first : min(sentence.last, match.clause.last + TURN)]]
        return any(lows[k : k + len(words)] == [*words] for words in self._turns for k in range(len(lows)))

    def _with_figure(self, match: Match) -> bool:
        """Does what is promised bear a figure, so that it is for one: "ont promis 150 hommes"?"""
        below = self._cast.parse.subtree(match.clause.trigger)
        return any(
            self._tokens[k].dep == "nummod" and self._tokens[self._tokens[k].head].low not in self._times for k in below
        )

    def _courts(self) -> tuple[str, ...]:
        """The courts of the article: they hear states, and are nobody's other side unless the words say so."""
        kinds_of = organisations()
        return tuple(code for code in self._cast.order if kinds_of.get(code, {}).get("kind") == "court")

    def _kin(self, known: Sequence[str]) -> tuple[str, ...]:
        """The organs of an organisation or its whole, the territories of a state: no other side of it."""
        whole = wholes()
        own = {whole.get(code, code) for code in known}
        return tuple(code for code in self._cast.order if code not in known and whole.get(code, code) in own)

    def _telling(self, match: Match) -> tuple[str, ...]:
        """The organisation that tells of an act of others, no side of it: "Rutte said Denmark had promised jets"."""
        verbs = [k for k in self._cast.parse.ancestors(match.clause.trigger) if self._tokens[k].low in self._saying]
        subject = self._clauses.subject_of(verbs[0]) if verbs and self._premodified else None
        found = self.slots.actors(subject, source=True)[0] if subject is not None else []
        return tuple(f.code for f in found if f.code not in state_codes())

    def _likeliest(self, match: Match, known: Sequence[str], sentence: int) -> tuple[str, ...]:
        """The other side for which most speaks; () where two are about as likely.

        What may speak for it: it took part in the last act told of the known side, acts most in this line, is the
        article's other side or its heaviest, or was named last. They are weighed against one another.
        """
        heaviest = next((c for c in self._cast.order if c not in known), None)
        votes: Counter[tuple[str, ...]] = Counter()
        for codes, weight in (
            (self.history.partners(known, sentence), 6),
            (self._acting_most(known, sentence), 6),
            (self._cast.other(known, sentence), 4),
            ((heaviest,) if heaviest else (), 2),
            (self._named_last(match, known, 1), 5),
            (self._named_last(match, known, 3), 1),
        ):
            if codes and not (kinds()[match.frame.kind].name in BETWEEN_STATES and set(codes) - state_codes()):
                votes[tuple(sorted(codes))] += weight
        ranked = votes.most_common(2)
        return ranked[0][0] if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]) else ()

    def _acting_most(self, known: Sequence[str], sentence: int) -> tuple[str, ...]:
        """The one who acts most often in this line, beside the known side."""
        here = self._cast.in_block(self._cast.parse.sentences[sentence].block)
        ranked = sorted((c for c in here if c not in known), key=lambda c: (-here[c], c))
        if not ranked or (len(ranked) > 1 and here[ranked[0]] == here[ranked[1]]):
            return ()
        return (ranked[0],)

    def _further_parties(self, match: Match, own: set[str]) -> list[Found]:
        """The other parties of the text that some of them ratify, where it has more."""
        parties = self.history.parties(kinds()[match.frame.kind], self._tokens[match.clause.trigger].sent)
        others = [c for c in parties if c not in own] if own < set(parties) else []
        return [Found(c, "coreference", "a party of the text told of before") for c in others]

    def _company_of(self, dyad: Sequence[str]) -> tuple[str, ...]:
        """The three and more that the article names together, where its two main sides are among them."""
        return self._cast.company if set(dyad) <= set(self._cast.company) else ()

    def _refers_to_text(self, match: Match) -> bool:
        """Does a pronoun, or a noun with an article, stand for the text that the act is done to?"""
        return any(
            self._tokens[head].pos == "PRON"
            or any(self._tokens[c].feats.get("Definite") == "Def" for c in self._tokens[head].children)
            for slot in ("object", "subject", "of")
            for head in match.clause.of(slot)
        )

    # -- symmetric ----------------------------------------------------------------------------------------------------

    def _symmetric(self, match: Match, kind: Kind) -> Sides:
        sides = Sides()
        found: list[Found] = []
        slots = match.frame.both or SYMMETRIC
        if match.frame.source or match.frame.target:
            slots = tuple(dict.fromkeys((*match.frame.source, *match.frame.target, *match.frame.both)))
        together = self._side_by_side(match.clause)
        if len({f.code for f in together}) >= 2:
            sides.source = sides.target = together
            sides.tried.append("named side by side")
            return sides
        things = self._things(match)
        if self._premodified and "subject" in slots and not match.clause.of("subject"):
            near = self._near_subject(match)  # who stands before a verb whose subject the parse lost
            if near and near[0].token is not None:
                match.clause.put("subject", near[0].token)
        for slot in slots:
            here, blocked = self.slots.read(
                match.clause, slot, things, source=True, strict=slot in ("of", "to", "of:object", "by")
            )
            sides.blocked = sides.blocked or (blocked and slot in ("subject", "between"))
            nobody = slot == "with" and blocked and self.strangers.fill(match, slot)
            sides.private = sides.private or (nobody and not self.strangers.nation_below(match, slot))
            for f in here:
                if f.code not in {x.code for x in found}:
                    found.append(f)
            if here:
                sides.tried.append(f"{'+'.join(sorted({f.code for f in here}))} from {slot}")
            if slot == "between" and len({f.code for f in here}) >= MUTUALLY:
                found = here  # these are all
                break
        if kind.name in MEETINGS and self._clauses.is_set_apart(match.clause.trigger):
            whose = {f.code for f in self.slots.read(match.clause, "of", things, source=True)[0]}
            if whose and whose <= organisations().keys():  # "avant le sommet de l'Otan, Oslo a promis": theirs alone
                found = [f for f in found if f.code in whose]
                sides.tried.append(f"{'+'.join(sorted(whose))} from of")
        sentence = self._tokens[match.clause.trigger].sent
        if sides.blocked and kind.of_text and self._two_unknown(match.clause):
            sides.blocked = False
        owners = {f.code for f in self.slots.read(match.clause, "possessive", things, source=True)[0]}
        if len(owners) >= MUTUALLY and "possessive" in slots:  # "leur sommet syrien" is about Syria
            found = [f for f in found if f.code in owners or f.token not in self._cast.refs.adjectives]
        if len(found) == 1:
            found += self._seated(match.clause, found[0].code)
        if len(found) > 1:
            found += self._hosted(match.clause, {f.code for f in found})
        if len(found) == 1 and found[0].token in self._all(match.clause, "with"):
            found += self._partner(match, [found[0].code])
        if len(found) >= 2 and {f.token for f in found} <= {h for w in ("with",) for h in self._all(match.clause, w)}:
            found += self._partner(match, [f.code for f in found])
            sides.tried.append("whose partners they are")
        if (
            len(found) == 1
            and sides.tried[-1:] == [f"{found[0].code} from light"]
            and found[0].code not in self._cast.dyad(sentence)
        ):
            found = []
        if len(found) == 1 and found[0].code not in state_codes() and self._among_itself(match, kind, sides):
            sides.tried.append("an organisation that meets among itself")
            sides.source = sides.target = found
            return sides  # "Réunis en urgence, les Vingt-Sept ont condamné Moscou", "le sommet de l'Otan"
        if len(found) < MUTUALLY and self.text_of_many(match):
            sides.private = True
        camps = (head for slot in PARTIES for head in match.clause.of(slot))
        sides.private = sides.private or any(self.slots.with_camp(head) for head in camps)
        if (sides.private or self._by_nobody(match)) and len(found) < MUTUALLY:
            sides.tried.append("done with somebody who is never a side")
            sides.private = True
            sides.source = sides.target = found
            return sides
        if len(found) == 1:
            more = self._sentence_other(match, [found[0].code]) or self._from_cast([found[0].code], sentence, match)
            found.extend(more)
            sides.tried.append("the other side from the sentence or the cast")
        undone = self.history.undone(kind) if not found and not sides.blocked else None
        if undone is not None:
            basis = "stated" if self.history.told_here(kind, self._tokens[match.clause.trigger].sent) else "cast"
            sides.source = [Found(c, basis, "who did what is undone") for c in undone[0]]
            sides.target = [Found(c, basis, "to whom it was done") for c in undone[1]]
            return sides
        if not found and not sides.blocked:
            named = self._named_in_sentence(match, ())
            codes = sorted({f.code for f in named})
            dyad = self._local_pair(sentence) or self._cast.dyad(sentence)
            meeting = self._told_at_opening(match)
            if len(meeting) >= LEAST:
                found, codes = meeting, sorted({f.code for f in meeting})
            elif len(codes) == 2 or (len(codes) >= LEAST and self._one_list(named) and self._unmarked(named)):
                found = named
            elif len(codes) == 1 and codes[0] not in dyad:
                found = named + self._from_cast(codes, sentence, match)
            parties = self.history.parties(kind, sentence) if len(codes) < 2 else ()
            if parties:
                basis = "coreference" if self._refers_to_text(match) else "cast"
                found = [Found(c, basis, "the parties of the text told of before") for c in parties]
            elif len(found) < 2 or (len(found) == 2 and len(dyad) == 2 and not set(codes) & set(dyad)):
                last_together = self.history.together(sentence) or self._company_of(dyad)
                found = [
                    Found(c, "cast", "the sides told together last" if last_together else "the article's two sides")
                    for c in last_together or dyad
                ]
            sides.tried.append("the sides named in the sentence, or the cast's two")
        unique: dict[str, Found] = {}
        for f in self._as_counted(match, found):
            unique.setdefault(f.code, f)
        sides.source = sides.target = [unique[c] for c in sorted(unique) if sovereigns().get(c) not in unique]
        return sides

    def _among_itself(self, match: Match, kind: Kind, sides: Sides) -> bool:
        """Does an organisation meet among itself: in the passive, or told behind the noun for its meeting?"""
        if match.clause.passive:
            return True
        told = sides.tried[-1].rpartition(" from ")[2] if sides.tried else ""
        return match.trigger.part == "noun" and kind.name in MEETINGS and told in ("of", "compound", "possessive")

    def _two_unknown(self, clause: Clause) -> bool:
        """Do two persons do it together of whom the article does not tell for whom: one for each of its two sides?"""
        for head in (*clause.of("subject"), *clause.of("between")):
            refs = [self._cast.refs.at.get(k) for k in self._lists.joined(head)]
            if len(refs) == 2 and all(r is not None and r.group == "person" and not r.codes for r in refs):
                return True
        return False

    def _local_pair(self, sentence: int) -> tuple[str, ...]:
        """The two states that act last in a block which speaks of only one of the article's two; () elsewhere."""
        order = self._cast.order[:2]
        block = self._cast.parse.sentences[sentence].block
        if len(set(order) & set(self._cast.in_block(block))) != 1:
            return ()
        seen: list[str] = []
        for ref in reversed(self._cast.refs.items):
            told = self._cast.parse.sentence_of(ref.first)
            if told.number > sentence or told.block != block or ref.blocked or ref.bystander or ref.basis == "cast":
                continue
            if ref.group in ACTING and not self.slots.is_place(ref):
                seen += [c for c in ref.codes if c not in seen and c in state_codes()]
            if len(seen) >= MUTUALLY:
                return tuple(sorted(seen[:MUTUALLY])) if set(seen[:MUTUALLY]) & set(order) else ()
        return ()

    # -- as many as are counted ---------------------------------------------------------------------------------------

    def _as_counted(self, match: Match, found: list[Found]) -> list[Found]:
        """The sides, as many as the words count ("un sommet à trois avec le Brésil"), where a set of that size is told.

        Those that the words name stay; the others are the article's company, those of an act told before, the
        article's two sides, or its heaviest ones.
        """
        number = self._counted(match)
        known = list(dict.fromkeys(f.code for f in found))
        if not number or len(known) == number:
            return found
        named = [f for f in found if f.basis != "cast"]
        named = named if len({f.code for f in named}) < number else []
        own = {f.code for f in named}
        for codes in self._told_sets(match, own, number):
            if len(own | {*codes}) == number:
                added = [Found(c, "cast", f"one of the {number} told of") for c in codes if c not in own]
                return [*named, *added]
        return found

    def _told_sets(self, match: Match, own: set[str], number: int) -> Iterable[Sequence[str]]:
        """Sets of sides that an act may count, the surest first."""
        sentence = self._tokens[match.clause.trigger].sent
        yield [f.code for f in self._named_in_sentence(match, own)]
        yield self._cast.company
        for deed in self.history.back(sentence):
            yield (*deed.source, *deed.target)
        yield self._cast.dyad(sentence)
        states = [c for c in self._cast.order if c not in own and c in state_codes()]
        yield states[: number - len(own)]

    def _counted(self, match: Match) -> int:
        """How many do it, where a number or an adjective beside the trigger or its subject says so; else 0."""
        clause = match.clause
        sentence = self._cast.parse.sentence_of(clause.trigger)
        before = 3 if self._tokens[clause.trigger - 2].text == "-" else 1
        spans = [(clause.trigger - before, clause.last + COUNT_REACH)]
        spans += [(head, head + 3) for head in clause.of("subject") if not clause.markers.get(head)]
        for first, last in spans:
            for k in range(max(first, sentence.first), min(last, sentence.last)):
                token = self._tokens[k]
                if token.text in ";:":
                    break
                word = self._hyphened(k, sentence.last)
                if word in self._count_words:
                    return self._count_words[word]
                if self._counts(k, sentence.last):
                    return self._numerals[token.low]
        return 0

    def _hyphened(self, k: int, last: int) -> str:
        """A word with the one that a hyphen joins to it, which tokens may part: "three-way"."""
        parted = k + 2 < last and self._tokens[k + 1].text == "-"
        return "".join(t.low for t in self._tokens[k : k + 3]) if parted else self._tokens[k].low

    def _counts(self, k: int, last: int) -> bool:
        """Is a numeral one of sides: after "à", and before no noun of its own ("à trois jours")?"""
        token = self._tokens[k]
        if self._numerals.get(token.low, 0) < LEAST or k == 0 or self._tokens[k - 1].low not in self._count_marks:
            return False
        return k + 1 == last or self._tokens[k + 1].pos not in ("NOUN", "PROPN", "ADJ", "NUM", "SYM")

    def _all(self, clause: Clause, slot: str) -> list[int]:
        """The heads that stand in a slot, with those joined to them."""
        return [k for head in clause.of(slot) for k in self._lists.joined(head)]

    def _seated(self, clause: Clause, known: str) -> list[Found]:
        """Whose seat of power it takes place in: "reçu au Quai d'Orsay"."""
        refs = [self._cast.refs.at.get(head) for head in clause.of("in")]
        return [
            Found(ref.name.code, "stated", f"at {ref.name.form.form}", ref, ref.first)
            for ref in refs
            if ref is not None and ref.name is not None and ref.name.type in SEATS and ref.name.code != known
        ][:1]

    def _hosted(self, clause: Clause, known: set[str]) -> list[Found]:
        """At whose they meet, who is one of them: "réunis chez leur homologue dominicain"."""
        found: list[Found] = []
        for head in clause.of("in"):
            ref = self._cast.refs.at.get(head)
            person = ref is not None and ref.group in ("office", "counterpart", "person", "neighbour")
            if person and clause.markers.get(head) in self._hosting:
                found += [f for f in self.slots.actors(head, source=True)[0] if f.code not in known]
        return found

    def _partner(self, match: Match, known: Sequence[str]) -> list[Found]:
        """Who signs or meets where only "avec X et Y" is said: who acts there, else the article's heaviest side."""
        acting = [f for f in self._salient(match) if f.code not in known]
        if acting:
            return acting
        first = next((c for c in self._cast.order if c not in known), None)
        return [Found(first, "cast", "the article's own side")] if first and self._cast.order[0] == first else []

    # -- slots --------------------------------------------------------------------------------------------------------

    def _side_by_side(self, clause: Clause) -> list[Found]:
        """The states right after a noun, joined by a dash or slash: "le sommet Russie–Afrique"."""
        found = self.slots.compound(clause)
        if found:
            return found if len({f.code for f in found}) > 1 else []
        if self._premodified and (before := self._dashed_before(clause)):
            return before
        k = clause.last
        while k < len(self._tokens) and self._tokens[k].pos == "ADJ" and k not in self._cast.refs.at:
            k += 1
        one = self._cast.refs.at.get(k)
        if (
            one is None
            or one.name is None
            or one.last + 1 >= len(self._tokens)
            or self._tokens[one.last].text not in JOINING
        ):
            return []
        two = self._cast.refs.at.get(one.last + 1)
        if two is None or two.name is None:
            return []
        return [Found(c, r.basis, r.reason, r, r.first) for r in (one, two) for c in r.codes]

    def _dashed_before(self, clause: Clause) -> list[Found]:
        """The states joined by a dash that open the noun phrase before a word: "US-Philippine drills get under way"."""
        first = self._cast.parse.sentence_of(clause.trigger).first
        for k in range(clause.trigger - 1, max(first + 1, clause.trigger - OPENING), -1):
            two = self._cast.refs.at.get(k)
            if two is None and self._tokens[k].pos in (*IN_PHRASE, "AUX"):
                continue
            one = self._cast.refs.at.get(two.first - 2) if two is not None and two.first - 2 >= first else None
            dashed = two is not None and self._tokens[two.first - 1].text in JOINING
            if one is None or two is None or not dashed or one.name is None or two.name is None:
                return []
            codes = (*one.codes, *two.codes)
            known = not one.blocked and not two.blocked and len(set(codes)) == MUTUALLY
            return [Found(c, r.basis, r.reason, r, r.first) for r in (one, two) for c in r.codes] if known else []
        return []

    # -- noun phrases -------------------------------------------------------------------------------------------------

    # -- the sentence -------------------------------------------------------------------------------------------------

    def _named_in_sentence(self, match: Match, known: Iterable[str]) -> list[Found]:
        sentence = self._cast.parse.sentence_of(match.clause.trigger)
        own = set(known)
        other_slots = self._needed_things(match)
        joint = kinds()[match.frame.kind].symmetric
        voted = match.frame.kind in VOTED
        found: dict[str, Found] = {}
        for ref in self._cast.refs.items:
            if (
                not sentence.first <= ref.first < sentence.last
                or ref.blocked
                or (ref.bystander and kinds()[match.frame.kind].mode != THIRD_PARTY)
                or ref.group in ("place", "people", "never", "clitic")
            ):
                continue
            if ref.first in self.likewise and match.clause.trigger not in self.likewise:
                continue
            if self.slots.is_place(ref) or self._in_compound(ref) or self._is_forum(ref) or ref.first in other_slots:
                continue
            if self._owns_left_out(ref) or (joint and ref.group == "epithet" and not state_codes() & {*ref.codes}):
                continue
            if (voted or (joint and not state_codes() & {*ref.codes})) and self._does_another(ref):
                continue
            if self._follows(ref, match.clause.trigger) or self._names_setting(ref):
                continue
            if match.frame.kind in OF_THIRDS and self._against(ref, match):
                continue
            if ref.group == "pronoun" and ref.noun in self._object_pronouns:
                continue
            for code in ref.codes:
                if code not in own:
                    found.setdefault(
                        code, Found(code, ref.basis, f"named in the sentence: {ref.reason}", ref, ref.first)
                    )
        return [found[c] for c in sorted(found)]

    def _follows(self, ref: Ref, trigger: int) -> bool:
        """Is somebody told as doing the same after it: "a gelé son aide, bientôt imité par Berlin"?"""
        before = self._tokens[max(trigger + 1, ref.first - FOLLOWS) : ref.first]
        agents = self._clauses.grammar.slots.get("by", ())
        led = any(t.low in self._followed for t in before)
        marker = self._clauses.marker_before(self._clauses.phrase_start(ref.first))
        return led and marker.rpartition(" ")[2] in agents

    def opposed(self, match: Match) -> frozenset[str]:
        """Those against whom a thing is asked or promised, and who are named in its sentence in no other way."""
        if match.frame.kind not in OF_THIRDS:
            return frozenset()
        sentence = self._cast.parse.sentence_of(match.clause.trigger)
        here = [r for r in self._cast.refs.items if sentence.first <= r.first < sentence.last and not r.blocked]
        against = {c for ref in here if self._against(ref, match) for c in ref.codes}
        return frozenset(against - {c for ref in here if not self._against(ref, match) for c in ref.codes})

    def _against(self, ref: Ref, match: Match) -> bool:
        """Is somebody the one against whom a thing is asked or promised: "demande des mesures contre Moscou"?"""
        marker = self._clauses.marker_before(self._clauses.phrase_start(ref.first))
        hostile = marker in self._clauses.grammar.slots.get("against", ())
        return hostile and self._tokens[ref.last - 1].head != match.clause.trigger

    def _does_another(self, ref: Ref) -> bool:
        """Does a reference stand behind "by", as who did another act: "la résolution adoptée par le Conseil"?"""
        token = self._tokens[ref.first]
        first = token.head if token.dep == "conj" and token.head < token.i else token.i
        marker = self._clauses.marker_before(self._clauses.phrase_start(first))
        return marker in self._clauses.grammar.slots.get("by", ())

    def _names_setting(self, ref: Ref) -> bool:
        """Does a body only name the meeting at or before which something was done: "à la veille du sommet du G20"?"""
        last = self._tokens[ref.last - 1]
        heads = {last.head, self._tokens[ref.first].head} - set(range(ref.first, ref.last))
        bodies = {*ref.codes} <= organisations().keys()
        return bodies and any(self._tokens[h].pos == "NOUN" and self._clauses.is_setting(h) for h in heads)

    def _owns_left_out(self, ref: Ref) -> bool:
        """Does it own what is left out: "their withdrawal takes effect in May, Finland's in June"?"""
        k = ref.last
        if k + 1 >= len(self._tokens) or self._tokens[k].low not in self._genitive:
            return False
        return self._tokens[k + 1].pos in ("ADP", "PUNCT", "CCONJ", "ADV")

    def _needed_things(self, match: Match) -> set[int]:
        """Tokens of what fills the object where the frame's sides don't stand there ("saisir la Cour")."""
        sides = (*match.frame.source, *match.frame.target, *match.frame.both)
        if match.trigger.part != "verb" or not sides or "object" in sides:
            return set()
        return {
            k
            for head in match.clause.of("object")
            if (ref := self._cast.refs.at.get(head)) is not None
            for k in range(ref.first, ref.last)
        }

    def _is_forum(self, ref: Ref) -> bool:
        """Does it only hear the case ("devant la Cour internationale de justice")?"""
        return self._clauses.marker_before(self._clauses.phrase_start(ref.first)) in self._forums or (
            self._tokens[self._clauses.phrase_start(ref.first) - 1].low in self._forums
        )

    def _in_compound(self, ref: Ref) -> bool:
        """Is a name joined to another by a dash ("le sommet Russie–Afrique")?"""
        around = [self._tokens[k].text for k in (ref.first - 1, ref.last) if 0 <= k < len(self._tokens)]
        return ref.name is not None and any(sign in DASHES for sign in around)

    def _named_last(self, match: Match, known: Sequence[str], span: int) -> tuple[str, ...]:
        """The other side named last before the act, in its sentence or the `span` sentences before."""
        sentence = self._tokens[match.clause.trigger].sent
        for ref in reversed(self._cast.refs.items):
            if (
                ref.first >= match.clause.trigger
                or ref.blocked
                or ref.group in ("place", "never", "clitic")
                or self.slots.is_place(ref)
            ):
                continue
            if sentence - self._tokens[ref.first].sent > span:
                return ()
            if len(ref.codes) == 1 and ref.codes[0] not in known:
                return ref.codes if len(self._lists.joined(ref.first)) < LEAST else ()  # one of many is no answer
        return ()

    def _sentence_other(self, match: Match, known: Sequence[str]) -> list[Found]:
        """The one other side of the sentence: named after the act, told by a demonym after it, or named before it."""
        named = self._named_in_sentence(match, known)
        if kinds()[match.frame.kind].mode == THIRD_PARTY:
            return named if len(named) == 2 else []
        named = [f for f in named if not self._behind_semicolon(match, f.token)]
        after = [f for f in named if f.token is not None and f.token >= match.clause.last]
        dyad = self._cast.dyad(self._tokens[match.clause.trigger].sent)
        if set(known) & set(dyad):  # an organisation that does something else behind it is no side of the two
            apart = [f for f in after if f.code not in dyad and self._acts_apart(f, match)]
            named, after = [f for f in named if f not in apart], [f for f in after if f not in apart]
        demonyms = [] if self._by_third(match, known) else self._demonyms_after(match, known)
        blamed = self.history.answered(kinds()[match.frame.kind], known, self._tokens[match.clause.trigger].sent, False)
        if match.frame.kind in BLAMING:
            spared = self.history.backed(known, self._tokens[match.clause.trigger].sent)
            named, after = ([f for f in found if f.code not in spared] for found in (named, after))
        if match.frame.kind in BLAMING and blamed:
            named = []  # who did what is blamed, sooner than who is named before it
            after = [f for f in after if not self._does_other(f, match)]
        for found in (after, demonyms, named):
            if len(found) == 1 or (found is after and self._one_list(found)):
                return found
            if found:
                return []
        return []

    def _behind_semicolon(self, match: Match, k: int | None) -> bool:
        """Does a token stand in another clause, behind a semicolon: "he massed soldiers; Belize asked the OAS"?"""
        return k is not None and any(self._tokens[n].text == ";" for n in range(match.clause.last, k))

    def _acts_apart(self, found: Found, match: Match) -> bool:
        """Is an organisation the subject of another clause joined on: "a rappelé son envoyé, et l'ONU condamne"?"""
        k = found.token
        if k is None or found.ref is None or found.code in state_codes():
            return False
        heads = [t for t in range(found.ref.first, found.ref.last) if self._tokens[t].dep == "nsubj"]
        verbs = {self._tokens[t].head for t in heads}
        return any(self._tokens[v].dep == "conj" and v > match.clause.trigger for v in verbs)

    def _does_other(self, found: Found, match: Match) -> bool:
        """Is one the subject of a clause set beside it: "Uganda deplored it, Rwanda was shocked", "as did Rwanda"?"""
        k = found.token
        if k is None or found.ref is None:
            return False
        below = set(self._cast.parse.subtree(match.clause.trigger))
        heads = [t for t in range(found.ref.first, found.ref.last) if self._tokens[t].dep.startswith("nsubj")]
        beside = any(
            self._tokens[t].head not in below or self._tokens[self._tokens[t].head].dep in ("conj", "parataxis")
            for t in heads
        )
        return beside or self._clauses.likened(found.ref.first)

    def _by_third(self, match: Match, known: Sequence[str]) -> bool:
        """Does somebody do it who is none of the two that the lines are about: "Uganda offered to host a meeting"?"""
        dyad = self._cast.dyad(self._tokens[match.clause.trigger].sent)
        offers = self._premodified or match.frame.kind == "promise"
        return offers and match.frame.kind in self._of_two and len(dyad) == 2 and not set(known) & set(dyad)

    def _one_list(self, found: Sequence[Found]) -> bool:
        """Do those found stand in one list ("l'accord avec Londres et La Haye")?"""
        refs = [f.ref for f in found if f.ref is not None]
        if len(refs) < 2 or len(refs) != len(found):
            return False
        first = min(ref.first for ref in refs)
        return {ref.first for ref in refs} <= {first, *self._lists.joined(first)}

    def _told_at_opening(self, match: Match) -> list[Found]:
        """The several of whom a noun tells before their verb: "Réunis en sommet à Honiara, A, B et C exigent"."""
        trigger = match.clause.trigger
        sentence = self._cast.parse.sentence_of(trigger)
        root = next((t.i for t in self._tokens[sentence.first : sentence.last] if t.dep == "root"), None)
        subject = self._clauses.subject_of(root) if root is not None else None
        if match.trigger.part != "noun" or root is None or subject is None or not trigger < subject:
            return []
        between = self._tokens[match.clause.last : subject]
        if not any(t.text == "," for t in between) or any(t.feats.get("VerbForm") == "Fin" for t in between):
            return []
        return self.slots.actors(subject, source=True)[0]

    def _unmarked(self, found: Sequence[Found]) -> bool:
        """Does no preposition stand before a list, so that its sides act or undergo: not "sous l'œil de X et Y"?"""
        first = min(f.ref.first for f in found if f.ref is not None)
        start = self._clauses.phrase_start(first)
        return not self._clauses.marker_before(start) and (start == 0 or self._tokens[start - 1].pos != "ADP")

    def _demonyms_after(self, match: Match, known: Sequence[str]) -> list[Found]:
        sentence = self._cast.parse.sentence_of(match.clause.trigger)
        found: dict[str, Found] = {}
        for k in range(match.clause.last, sentence.last):
            name = self._cast.refs.adjectives.get(k)
            ref = self._cast.refs.at.get(k)
            if (
                name is None
                or name.code not in state_codes()
                or not name.sure
                or name.code in known
                or (ref is not None and ref.group not in ("never", "people"))
                or self._tells_where(match, k)
            ):
                continue
            found.setdefault(
                name.code, Found(name.code, "stated", f"“{self._tokens[k].text}” in the sentence", None, k)
            )
        return [found[c] for c in sorted(found)]

    def _tells_where(self, match: Match, k: int) -> bool:
        """Does a demonym only tell where it is done: "met in the Chinese capital", several together, or "off ..."?"""
        kind, head = kinds()[match.frame.kind], self._tokens[k].head
        start = self._clauses.phrase_start(head)
        if any(start >= len(words) and self._clauses.stands(words, start - len(words)) for words in self._nearby):
            return True  # "torpillé au large des côtes françaises"
        placed = head in match.clause.of("in") and match.clause.markers.get(head, "") in self._places
        return kind.symmetric and placed and self._tokens[head].pos == "NOUN"

    def _near_subject(self, match: Match) -> list[Found]:
        """The last settled reference before an active verb, not after a preposition, in its sentence."""
        if match.trigger.part != "verb" or match.clause.passive:
            return []
        token = self._tokens[match.clause.trigger]
        sentence = self._cast.parse.sentence_of(match.clause.trigger)
        if token.feats.get("VerbForm") in ("Inf", "Part", "Ger") and not any(
            self._tokens[c].feats.get("VerbForm") == "Fin"
            for c in token.children
            if self._tokens[c].dep.startswith("aux")
        ):
            root = next((t.i for t in self._tokens[sentence.first : sentence.last] if t.dep == "root"), None)
            subject = self._clauses.subject_of(root) if root is not None else None
            if subject is None and token.dep == "root" and token.feats.get("VerbForm") == "Inf":
                return self._salient(match)  # "Et de saluer « un ami »"
            if subject is not None:
                found, stop = self.slots.actors(subject, source=True)
                if found or stop:
                    return found
        undergone = {*match.clause.of("object"), *match.clause.of("to")}
        for ref in reversed(self._cast.refs.items):
            if (
                ref.last <= match.clause.trigger
                and ref.first >= sentence.first
                and not self._clauses.marker_before(self._clauses.phrase_start(ref.first))
            ):
                if (ref.blocked and ref.first - sentence.first > 2) or ref.first in undergone or ref.group == "clitic":
                    continue
                if ref.blocked:
                    return []
                if ref.codes and ref.group not in ("place", "people"):
                    return self.slots.actors(ref.first, source=True)[0]
        return []


def _themselves(found: list[Found]) -> list[Found]:
    """Without an organisation that is named beside all its members: "les Six (Chine, Etats-Unis, ...)"."""
    codes = {f.code for f in found}
    return [f for f in found if f.code not in members() or not {*members()[f.code]} <= codes]
