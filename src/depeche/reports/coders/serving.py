"""Serving: acts that only serve another one told in the same words: what is answered, asked for, denied or judged."""

from __future__ import annotations

import datetime
from dataclasses import replace

from depeche.codebook.kinds import kinds
from depeche.mentions.cast import Cast
from depeche.mentions.dates import DateMention
from depeche.reports.coders.clauses import ClauseReader
from depeche.reports.coders.draft import Draft, attributive
from depeche.reports.coders.sides import THIRD_PARTY
from depeche.reports.coders.status import StatusReader
from depeche.reports.coders.tellers import VERDICT
from depeche.texts.period import read_period

DENIALS = ("deny", "reject")
ALLEGING = "allege"  # the mode of kinds that charge another with an act
CHARGING = ("accuse", "criticise", "protest", "threaten")  # what is answered when an act is denied
CHARGED = ("attack", "other")  # acts that one is charged with: denying them answers the charge
UNMAKING = frozenset(
    {"suspend", "denounce", "ratify", "enter_into_force", "reject", "demand", "promise", "deny"}
)  # done to a text made before
BROKERED = frozenset({"ceasefire", "sign"})  # what a mediator brings about is told apart from the mediation
GOVERNING = ("demand", "promise", "accuse", "criticise", "threaten", "deny", "reject", "praise")
GATHERINGS = ("meeting", "talks", "summit")
INVITED = (*GATHERINGS, "visit")
BLAMING = "ACCUSE"
PRAISED = ("invite", *GATHERINGS, "mediate", "visit", "aid_grant", "praise")
REACH = 10  # tokens behind a demand within which that which is demanded stands
STOPS = (",", ";", ":", ".", "«")
OPENED = 3  # tokens in which a subordinate clause that opens its sentence shows its mark


class Serving:
    """Refuses the drafts of one article that tell no act beside the one that they serve."""

    def __init__(
        self, cast: Cast, clauses: ClauseReader, status: StatusReader, published: datetime.date | None
    ) -> None:
        self._cast = cast
        self._parse = cast.parse
        self._tokens = cast.parse.tokens
        self._clauses = clauses
        self._status = status
        self._published = published
        self._rumours = clauses.grammar.words("rumours")

    def answered(self, drafts: list[Draft]) -> None:
        """A denial answers who makes the charge in its sentence: "Téhéran nie ce dont l'accuse Kiev"."""
        charges = [d for d in drafts if d.event is not None and kinds()[d.event.kind].mode == ALLEGING]
        for draft in drafts:
            event = draft.event
            if event is None or event.kind != "deny":
                continue
            sentence = self._tokens[draft.match.clause.trigger].sent
            accusers = [
                d.event.source
                for d in charges
                if d.event is not None
                and self._tokens[d.match.clause.trigger].sent == sentence
                and {a.code for a in event.source} & {a.code for a in d.event.target}
            ]
            if len(accusers) == 1 and not {a.code for a in accusers[0]} & {a.code for a in event.source}:
                draft.event = replace(event, target=tuple(accusers[0]))
                draft.notes.append("answers who makes the charge")

    def one_clause(self, drafts: list[Draft]) -> None:
        """One clause, one kind: an act whose trigger only serves another's frame is not told apart."""
        coded = [d for d in drafts if d.event is not None]
        for draft in coded:
            governor = next(
                (
                    other
                    for other in coded
                    if other is not draft
                    and other.event is not None
                    and draft.match.clause.trigger
                    in [h for slot in other.frame.needs for h in other.match.clause.of(slot)]
                    and other.match.clause.trigger != draft.match.clause.trigger
                ),
                None,
            )
            if governor is not None and (self._refused_act(draft, governor) or self._made_before(draft, governor)):
                continue
            if governor is not None and not (
                kinds()[governor.frame.kind].mode == THIRD_PARTY and draft.frame.kind in BROKERED
            ):
                draft.event, draft.refused = None, f"serves {governor.frame.id} in the same clause"
                continue
            told = self._only_told_of(draft, coded)
            if told is not None:
                draft.event, draft.refused = None, told
                continue
            if attributive(draft, self._tokens) and draft.dated is not None:
                continue  # "la réouverture de sa frontière, close depuis juillet": told beside what is asked for
            answers = kinds()[draft.frame.kind].reply and draft.match.trigger.part == "verb"
            demand = None if answers or self._is_setting(draft) else self._under_demand(draft, coded)
            if demand is not None and demand.frame.yields and draft.event and not kinds()[draft.frame.kind].speech:
                demand.event, demand.refused = None, f"what is agreed is {draft.frame.id}"
            elif demand is not None and draft.event is not None and self._rumoured(draft, demand):
                draft.event = replace(draft.event, status="denied", date=None, date_basis=None)
                demand.event, demand.refused = None, f"the rumour that is denied is {draft.frame.id}"
            elif demand is not None and self._denied_act(draft, demand, coded):
                demand.event, demand.refused = None, f"what is denied is {draft.frame.id}"
            elif demand is not None and not self._refused_act(draft, demand) and not self._made_before(draft, demand):
                draft.event, draft.refused = None, f"is what {demand.frame.id} asks for or speaks of"

    def _only_told_of(self, draft: Draft, coded: list[Draft]) -> str | None:
        """Why a draft only says something of another one, if it does."""
        for find, why in (
            (self._sent_to, "sends those who do {}"),
            (self._says_judgement, "only says what {} tells"),
            (self._undone_by, "only says what {} undoes"),
            (self._promised, "says of {} that it was promised"),
        ):
            other = find(draft, coded)
            if other is not None:
                return why.format(other.frame.id)
        return None

    def only_names_parties(self, drafts: list[Draft]) -> None:
        """A participle that says between whom a text is tells no making of it: "l'accord liant Rome à Tunis expire"."""
        coded = [d for d in drafts if d.event is not None and kinds()[d.frame.kind].of_text]
        for draft in coded:
            token = self._tokens[draft.match.clause.trigger]
            if draft.dated is not None or draft.frame.kind != "sign" or not attributive(draft, self._tokens):
                continue
            beside = [d for d in coded if d is not draft and self._tokens[d.match.clause.trigger].sent == token.sent]
            own = {*draft.sides.codes("source"), *draft.sides.codes("target")}
            if token.feats.get("Tense") == "Pres" and any(
                own <= {*d.sides.codes("source"), *d.sides.codes("target")} for d in beside
            ):
                draft.event, draft.refused = None, "only says between whom a text is"

    def _says_judgement(self, draft: Draft, coded: list[Draft]) -> Draft | None:
        """The judgement that a verb only says: "« Ridicule », a balayé Oslo" tells of no refusal beside it."""
        if draft.match.trigger.part != "verb" or not kinds()[draft.frame.kind].speech:
            return None
        said = self._clauses.quotation_before(draft.match.clause.trigger)
        return next(
            (
                other
                for other in coded
                if said is not None
                and other.event is not None
                and VERDICT in other.frame.source
                and said[0] <= other.match.clause.trigger < said[1]
            ),
            None,
        )

    def _sent_to(self, draft: Draft, coded: list[Draft]) -> Draft | None:
        """The attack that troops are sent to make, in the same breath: "a envoyé ses chasseurs frapper l'aéroport"."""
        if draft.frame.kind != "deploy" or draft.match.trigger.part != "verb":
            return None
        sending = draft.match.clause.trigger
        return next(
            (
                other
                for other in coded
                if other.event is not None
                and other.frame.kind == "attack"
                and self._tokens[other.match.clause.trigger].head == sending
                and self._tokens[other.match.clause.trigger].dep == "xcomp"
                and sending < other.match.clause.trigger
            ),
            None,
        )

    def _made_before(self, draft: Draft, governor: Draft) -> bool:
        """Is it the making of a text, with a day of its own, beside what is done to it: "a gelé l'accord de 1968"?

        Then that day is not the other act's.
        """
        mention = draft.dated.mention if draft.dated is not None else None
        event, noun = governor.event, draft.match.clause.trigger
        if (
            mention is None
            or event is None
            or draft.frame.kind != "sign"
            or draft.match.trigger.part != "noun"
            or event.kind not in UNMAKING
            or self._to_come(mention)
            or not self._names_day(noun, mention)
        ):
            return False
        if governor.dated is not None and governor.dated.mention is mention:
            governor.event = replace(event, date=None, date_basis=None)
        if draft.event is not None and draft.event.status != "happened":
            draft.event = replace(draft.event, status="happened")
        return True

    def _names_day(self, noun: int, mention: DateMention) -> bool:
        """Does a day belong to a noun: "l'accord de 1968", "the 1968 accord", "l'accord conclu en 1968"?"""
        place = next(
            (k for k in self._parse.subtree(noun) if self._tokens[k].start <= mention.start < self._tokens[k].end), None
        )
        if place is None:
            return False
        first = self._parse.sentence_of(noun).first
        if place < noun or any(
            self._tokens[k].low in self._clauses.grammar.of for k in range(max(first, place - 1), place + 1)
        ):
            return True
        above = [k for k in self._parse.ancestors(place) if k > noun]
        return any(self._tokens[k].pos == "VERB" and self._tokens[k].head == noun for k in above)

    def _undone_by(self, draft: Draft, coded: list[Draft]) -> Draft | None:
        """The act that undoes what a participle without a day says of its object: "lifted the ban imposed by Lagos"."""
        token = self._tokens[draft.match.clause.trigger]
        if token.dep != "acl" or draft.dated is not None:
            return None
        return next(
            (
                other
                for other in coded
                if other.event is not None
                and kinds()[other.frame.kind].reverses == draft.frame.kind
                and token.head in [h for slot in ("object", "subject", "of") for h in other.match.clause.of(slot)]
            ),
            None,
        )

    def _promised(self, draft: Draft, coded: list[Draft]) -> Draft | None:
        """The act that a promise only modifies: "la visite promise", "la réouverture que Varsovie avait promise"."""
        token = self._tokens[draft.match.clause.trigger]
        if draft.frame.kind != "promise" or not token.dep.startswith("acl"):
            return None
        return next(
            (
                other
                for other in coded
                if other.event is not None
                and other.match.trigger.part == "noun"
                and other.match.clause.trigger == token.head
                and not kinds()[other.frame.kind].speech
            ),
            None,
        )

    def called_untrue(self, drafts: list[Draft]) -> None:
        """What the next words call untrue is denied: "Lusaka ne ferme pas son ambassade. « Pure invention », ..."."""
        for draft in drafts:
            event, trigger = draft.event, draft.match.clause.trigger
            if event is None or event.status != "negated" or draft.match.trigger.part != "verb":
                continue
            if not self._status.negated(trigger) or self._status.not_yet(trigger):
                continue
            for other in drafts:
                denial = other.event
                after = self._tokens[other.match.clause.trigger].sent - self._tokens[trigger].sent
                if denial is None or denial.kind != "deny" or not 0 <= after <= 1:
                    continue
                if any(self._tokens[h].pos in ("NOUN", "PROPN") for h in other.match.clause.of("object")):
                    continue  # "ne bougera pas et rejette les accusations d'Oslo": something else
                if {a.code for a in denial.source} <= {a.code for a in event.source}:
                    draft.event = replace(event, status="denied")
                    other.event, other.refused = None, f"what is denied is {draft.frame.id}"
                    break

    def _rumoured(self, draft: Draft, denial: Draft) -> bool:
        """Does a denial answer a rumour ("dément les informations faisant état d'un gel"), and no state's charge?"""
        above = [draft.match.clause.trigger]
        while self._tokens[above[-1]].dep != "conj" and self._tokens[above[-1]].head not in above:
            above.append(self._tokens[above[-1]].head)
        heads = [h for h in denial.match.clause.of("object") if h in above]
        if denial.frame.kind != "deny" or draft.frame.kind == "attack" or kinds()[draft.frame.kind].speech:
            return False
        return any(self._tokens[h].low in self._rumours for h in heads)

    def _denied_act(self, draft: Draft, denial: Draft, coded: list[Draft]) -> bool:
        """Is what a denial speaks of an act of the one who denies it? Then it is that act, denied."""
        if denial.frame.kind not in DENIALS or draft.verdict.status != "denied" or draft.event is None:
            return False
        if kinds()[draft.frame.kind].speech:
            return False
        deniers = {a.code for a in denial.event.source} if denial.event is not None else set()
        if draft.frame.kind in CHARGED and self._charged(deniers, coded):
            return False
        touched = draft.event.source if denial.frame.kind == "deny" else (*draft.event.source, *draft.event.target)
        return bool(deniers) and deniers <= {a.code for a in touched}

    def _charged(self, deniers: set[str], coded: list[Draft]) -> bool:
        """Does the article tell of a charge that the denial may answer?"""
        return any(
            d.frame.kind in CHARGING and d.event is not None and deniers & {a.code for a in d.event.target}
            for d in coded
        )

    def _refused_act(self, draft: Draft, refusal: Draft) -> bool:
        """Is it an act of one's own that one refuses ("declined to meet")? Then it stays, negated."""
        if refusal.frame.kind != "reject" or refusal.event is None or draft.event is None:
            return False
        if draft.verdict.status not in ("negated", "denied") or kinds()[draft.frame.kind].speech:
            return False
        return {a.code for a in refusal.event.source} <= {a.code for a in draft.event.source}

    def _is_setting(self, draft: Draft) -> bool:
        """Does the noun only say on what occasion ("lors de sa visite à Moscou")?"""
        return draft.match.trigger.part == "noun" and self._clauses.is_setting(draft.match.clause.trigger)

    def _under_demand(self, draft: Draft, coded: list[Draft]) -> Draft | None:
        """The demand, promise, accusation, threat, vote or invitation in whose complement the act stands."""
        above = set(self._parse.ancestors(draft.match.clause.trigger))
        for other in coded:
            if other.event is not None and self._main_clause(other.match.clause.trigger, draft.match.clause.trigger):
                continue
            if (
                other is draft
                or other.event is None
                or other.frame.kind not in (*GOVERNING, "protest", "vote", "invite")
            ):
                continue
            if self._told_next(draft, other):
                return other
            if other.match.clause.trigger in above and draft.match.clause.trigger > other.match.clause.trigger:
                voted = other.frame.kind == "vote"  # "une résolution qui condamne"
                if not self._in_complement(draft.match.clause.trigger, other.match.clause.trigger, relatives=voted):
                    continue
                if self._told_apart(draft, other):
                    continue
                return other
        return None

    def _told_next(self, draft: Draft, governor: Draft) -> bool:
        """Is an act the first verb behind a demand, which the parse hangs elsewhere?

        An infinitive behind a verb taken for a noun ("Madrid presse Rabat de livrer"), or the verb of the clause that
        the last word of an expression opens ("insiste pour que Rabat livre").
        """
        i, above = draft.match.clause.trigger, governor.match.clause
        opened = self._tokens[above.last - 1].pos == "SCONJ" and above.last - 1 > above.trigger
        mistaken = governor.match.trigger.part == "verb" and self._tokens[above.trigger].pos not in ("VERB", "AUX")
        asked = mistaken and self._tokens[i].feats.get("VerbForm") == "Inf"
        if governor.frame.kind not in GOVERNING or draft.match.trigger.part != "verb" or not (opened or asked):
            return False
        between = self._tokens[above.last : i]
        return 0 < len(between) <= REACH and not any(
            t.feats.get("VerbForm") in ("Fin", "Inf") or t.text in STOPS for t in between
        )

    def _told_apart(self, draft: Draft, governor: Draft) -> bool:
        """Is an act told beside the one in whose complement it stands: one with a day of its own, or of other doers?"""
        event, other = draft.event, governor.event
        if event is None or other is None:
            return False
        if other.kind in ("criticise", "protest"):
            return event.date is not None
        if other.kind == "praise":
            return event.date is not None or (event.kind not in PRAISED and not self._thanked(draft))
        if other.kind == "invite":  # "convié au sommet" tells of no summit, "invité à séjourner en Chine" of no stay
            return event.date is not None or event.kind not in INVITED
        if other.kind == "vote" and other.type == BLAMING and not kinds()[event.kind].speech:
            return event.date is not None
        if other.kind == "vote":  # "a voté une résolution condamnant Minsk"
            if not kinds()[event.kind].speech:
                return event.status != "called_for"  # "une résolution réclamant le départ des troupes"
            return event.type != other.type or {a.code for a in event.source} != {a.code for a in other.source}
        return False

    def _thanked(self, draft: Draft) -> bool:
        """Is an act an infinitive, as that for which one is thanked: "l'a remercié d'avoir envoyé des policiers"?"""
        trigger = self._tokens[draft.match.clause.trigger]
        helpers = [self._tokens[c] for c in trigger.children if self._tokens[c].dep.startswith("aux")]
        return draft.match.trigger.part == "verb" and any(t.feats.get("VerbForm") == "Inf" for t in (trigger, *helpers))

    def _main_clause(self, governor: int, i: int) -> bool:
        """Does a token stand in the main clause behind a subordinate one that opens the sentence with its governor?

        "Depuis que Séoul accuse le Nord, Pyongyang crie au complot", whatever the parse hangs from what.
        """
        sentence = self._parse.sentence_of(governor)
        opening = self._tokens[sentence.first : min(sentence.first + OPENED, governor)]
        if i <= governor or not any(t.pos == "SCONJ" for t in opening):
            return False
        for k in range(governor + 1, min(i, sentence.last - 1)):
            ref = self._cast.refs.at.get(k + 1) if self._tokens[k].text == "," else None
            after = ref.last if ref is not None else sentence.last
            if after < sentence.last and self._tokens[after].feats.get("VerbForm") == "Fin":
                return True
        return False

    def _in_complement(self, i: int, governor: int, *, relatives: bool = False) -> bool:
        """Does a token stand in a complement of the governor, not in a clause that is joined or relative to it?

        Args:
            relatives: A relative clause of its object counts too.
        """
        while i != governor:
            token = self._tokens[i]
            relative = token.dep == "acl:relcl" and not relatives and not self._status.content_clause(i)
            asked = token.dep == "advcl" and self._is_infinitive(i)  # "gave it until Friday to let them through"
            beside = token.dep in ("conj", "advcl") and token.head == governor and not asked
            if relative or token.dep == "parataxis" or beside:
                return False
            if token.dep == "conj" and any(self._tokens[c].dep.startswith("nsubj") for c in token.children):
                return False  # a clause of its own that "and" joins
            i = token.head
        return True

    def _is_infinitive(self, i: int) -> bool:
        """Is a verb an infinitive behind its mark?"""
        token = self._tokens[i]
        return token.feats.get("VerbForm") == "Inf" and any(self._tokens[c].dep == "mark" for c in token.children)

    def _to_come(self, mention: DateMention) -> bool:
        """Does a date end after the day of publication?"""
        last = read_period(mention.edtf or "").last
        return self._published is not None and last is not None and last > self._published
