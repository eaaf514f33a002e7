"""Mending: errors of the parser that every sentence of their kind shows, put right on the tokens.

Each mend names the plain rule of Universal Dependencies or of the language that the parser broke.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from depeche.texts.token import Token

_AGREEING = ("Gender", "Number")
_TOLD = ("ccomp", "parataxis", "advcl")  # what the parser takes for what is told behind a conjunction
_ADJUNCTS = ("obl", "advmod", "advcl")
_NOMINAL = ("NOUN", "PROPN", "X")
_CLAUSAL = ("nsubj", "csubj", "aux", "cop", "mark", "expl", "obj", "conj")  # what hangs from a verb, hardly from a noun
_NOMINAL_DEPS = ("nsubj", "obj", "iobj", "obl", "nmod", "conj", "appos")
_OF_NOUN = ("det", "amod", "nummod", "nmod:poss")  # what hangs from a noun alone
_STACKED = ("compound", "obl:unmarked", "obl")  # how a noun before a noun is taken, where the second seems a verb
_LISTED = 16  # tokens of a list of names before a verb
_IN_LISTS = (*_NOMINAL, "DET", "ADJ", "CCONJ", "PUNCT", "ADP")


@dataclass(frozen=True, slots=True)
class Floating:
    """Words for several that part a helper from its participle, and how both are told: "ont tous deux condamné".

    Attributes:
        phrases: The phrases, all words of each.
        helpers: Forms of the helping verb of an active perfect.
        endings: How past participles end.
    """

    phrases: Collection[tuple[str, ...]] = ()
    helpers: Collection[str] = ()
    endings: tuple[str, ...] = ()


def mend(
    tokens: list[Token],
    *,
    finite_participles: bool,
    pairing: Collection[str] = (),
    floating: Floating | None = None,
    before_bare: Collection[str] = (),
) -> None:
    """Mend the tokens of an article, before their children are told.

    Args:
        finite_participles: The language's past participle looks like its past tense.
        pairing: Prepositions of the language that two stand behind ("between").
        floating: What may part a helper from its participle, where the parser knows no participle any more.
        before_bare: Verbs behind which an infinitive stands without a mark ("let"), in a language where nouns look
            like verbs; empty in others.
    """
    if floating is not None:
        _floating(tokens, floating)
    if before_bare:
        _nouns_as_verbs(tokens, before_bare)
    _auxiliaries(tokens)
    _below_helpers(tokens)
    _lost_roots(tokens)
    _behind_that(tokens)
    _insertions(tokens)
    _disagreeing(tokens)
    _rows_of_names(tokens)
    _parted_pairs(tokens, pairing)
    _behind_relatives(tokens)
    _behind_complements(tokens)
    _behind_asides(tokens, finite_participles=finite_participles)
    if finite_participles:
        _verbless(tokens)


def _nouns_as_verbs(tokens: list[Token], before_bare: Collection[str]) -> None:
    """Make a noun of what the parser takes for a verb: behind another noun of its phrase, or as the object of a verb.

    "Held a three-way summit", "slapped visa bans on", "leaders hold summit": a verb there has neither a subject nor a
    helper of its own.
    """
    for token in tokens[1:]:
        if token.pos != "VERB" or token.feats.get("VerbForm") not in ("Fin", "Inf"):
            continue
        before, below = tokens[token.i - 1], [t for t in _sentence(tokens, token.i) if t.head == token.i != t.i]
        if before.sent != token.sent or any(t.dep.startswith(_CLAUSAL) for t in below):
            continue
        stacked = before.pos == "NOUN" and before.head == token.i and before.dep in _STACKED
        described = before.head == token.i and before.dep in _OF_NOUN and token.dep.startswith(_NOMINAL_DEPS)
        governed = token.dep == "xcomp" and before.i == token.head and before.pos == "VERB"
        if stacked and token.dep.startswith(_NOMINAL_DEPS):
            before.dep = "compound"
        elif stacked and token.dep in ("advcl", "advmod", "xcomp", "ccomp"):
            _head_of_phrase(tokens, token, before)
        elif governed and before.low not in before_bare:
            token.dep = "obj"
        elif not described:
            continue
        token.pos, token.feats = "NOUN", {"Number": "Sing"}
        for other in below:
            other.dep = "nmod" if other.dep == "obl" else other.dep


def _head_of_phrase(tokens: list[Token], noun: Token, before: Token) -> None:
    """Hang from a noun what stands before the word that it is compounded with: its article and its preposition."""
    marked = False
    for other in _sentence(tokens, noun.i):
        if other.head == before.i and other.dep in ("det", "case", "nmod:poss"):
            other.head = noun.i
            marked = marked or other.dep == "case"
    before.dep = "compound"
    noun.dep = "obl" if marked else "obj"


def _floating(tokens: list[Token], words: Floating) -> None:
    """Give a clause its participle back behind "tous deux", "l'un et l'autre", "tour à tour".

    The parser takes "condamné" in "ont tous deux condamné Moscou" for a noun, and the helper for the verb.
    """
    for helper in tokens:
        if helper.low not in words.helpers:
            continue
        last = helper.i + 1 + max((_spelled(tokens, helper.i + 1, p) for p in words.phrases), default=0)
        if last == helper.i + 1 or last >= len(tokens) or tokens[last].sent != helper.sent:
            continue
        participle = tokens[last]
        if participle.pos not in ("NOUN", "ADJ", "VERB") or not participle.low.endswith(words.endings):
            continue
        if participle.pos != "VERB" or helper.head != participle.i or not helper.dep.startswith("aux"):
            _stand_behind(tokens, helper, participle)


def _spelled(tokens: list[Token], i: int, phrase: Sequence[str]) -> int:
    """How many words of a phrase stand at token `i`: all or none."""
    stands = i + len(phrase) <= len(tokens) and all(tokens[i + n].low == w for n, w in enumerate(phrase))
    return len(phrase) if stands else 0


def _stand_behind(tokens: list[Token], helper: Token, participle: Token) -> None:
    """Make a word the participle of a helper that stands before it, and hang from it what hung from either."""
    between = range(helper.i + 1, participle.i)
    above = next(
        (tokens[k] for k in (helper.head, *(tokens[b].head for b in between)) if tokens[k].dep == "root"), None
    )
    top = next((t for t in (helper, *(tokens[b] for b in between), participle) if t.head == t.i), None)
    held = {helper.i, participle.i, *between}
    outside = next((t for t in (participle, helper, *(tokens[b] for b in between)) if t.head not in held), None)
    for token in _sentence(tokens, helper.i):
        if token.head in held and token.i not in held:
            token.head = participle.i
            if token.dep == "nsubj:pass":
                token.dep = "nsubj"
            bare = token.i > participle.i and not any(
                t.head == token.i and t.dep in ("case", "mark") for t in _sentence(tokens, token.i)
            )
            if bare and token.dep in ("appos", "nmod", "xcomp", "parataxis") and token.pos in _NOMINAL:
                token.dep = "obj"
    if top is not None or (outside is None and above is not None):
        participle.head, participle.dep = participle.i, "root"
    elif outside is not None:
        participle.head, participle.dep = outside.head, outside.dep
    _subject_before_helper(tokens, helper, participle)
    participle.pos, participle.feats = "VERB", {**participle.feats, "VerbForm": "Part", "Tense": "Past"}
    participle.feats = {k: v for k, v in participle.feats.items() if k != "Voice"}
    helper.pos, helper.head, helper.dep = "AUX", participle.i, "aux:tense"
    for k in between:
        tokens[k].head, tokens[k].dep = participle.i, "advmod"


def _subject_before_helper(tokens: list[Token], helper: Token, participle: Token) -> None:
    """Give a participle the noun at the root before its helper as subject, and what it had for one as object."""
    root = tokens[participle.head]
    below = [t for t in _sentence(tokens, helper.i) if t.head == participle.i]
    if root is participle or root.dep != "root" or root.pos not in _NOMINAL or root.i > helper.i:
        return
    if any(t.dep.startswith("nsubj") and t.i < helper.i for t in below):
        return
    for token in below:
        if token.dep == "nsubj" and token.i > participle.i:
            token.dep = "obj"
    participle.head, participle.dep = participle.i, "root"
    root.head, root.dep = participle.i, "nsubj"


def _auxiliaries(tokens: list[Token]) -> None:
    """Give a participle the place of the auxiliary that the parser set over it.

    Universal Dependencies never make an auxiliary the head of its participle ("ont paraphé un mémorandum"); where the
    parser does, the clause's complements hang from the wrong word.
    """
    for token in tokens:
        head = tokens[token.head]
        if not (
            token.pos == "VERB"
            and token.feats.get("VerbForm") == "Part"
            and head.pos == "AUX"
            and 0 < token.i - head.i <= 4
        ):
            continue
        if head.dep.startswith("aux") or any(
            tokens[k].pos in ("NOUN", "PROPN", "PUNCT") for k in range(head.i + 1, token.i)
        ):
            continue
        for other in _sentence(tokens, head.i):
            if other.head == head.i and other.i not in (head.i, token.i):
                other.head = token.i
        token.head, token.dep = (token.i, "root") if head.head == head.i else (head.head, head.dep)
        head.head, head.dep = token.i, "aux:tense"


def _below_helpers(tokens: list[Token]) -> None:
    """Hang from the verb what the parser hangs from its helper: a helper has nothing below it.

    "Le Soudan et le Soudan du Sud ont signé": the two are the subject of "signé".
    """
    for token in tokens:
        head = tokens[token.head]
        if head is not token and head.dep.startswith("aux") and head.pos == "AUX" and token.dep.startswith("nsubj"):
            token.head = head.head


def _behind_that(tokens: list[Token]) -> None:
    """Let a clause begin at its conjunction, where the parser hangs what is told from the verb that tells it.

    "Il est rappelé que lors du sommet de Pékin la Chine s'était engagée": the summit is where it engaged itself.
    """
    for mark in tokens[1:]:
        teller = tokens[mark.i - 1]
        if mark.dep != "mark" or mark.pos != "SCONJ" or teller.pos != "VERB" or teller.sent != mark.sent:
            continue
        below = [t for t in _sentence(tokens, mark.i) if t.head == teller.i and t.i > mark.i]
        told = next((t for t in below if t.pos == "VERB" and t.dep in _TOLD), None)
        if told is None:
            continue
        mark.head, told.dep = told.i, "ccomp"
        for other in below:
            if other.i < told.i and other.dep in _ADJUNCTS:
                other.head = told.i


def _insertions(tokens: list[Token]) -> None:
    """Put who says it between the commas, where the parser makes of it the verb of all.

    "Rwanda, Kinshasa says, has armed the rebels": Kinshasa says, and Rwanda has armed.
    """
    for verb in tokens:
        sentence = _sentence(tokens, verb.i)
        if verb.pos != "VERB" or verb.i + 1 >= len(tokens) or tokens[verb.i + 1].text != ",":
            continue
        below = [t for t in sentence if t.head == verb.i and t is not verb]
        told = next((t for t in below if t.dep == "ccomp" and t.i > verb.i + 1), None)
        subject = next((t for t in below if t.dep.startswith("nsubj") and t.i < verb.i), None)
        if told is None or subject is None or any(t.head == told.i and t.dep.startswith("nsubj") for t in sentence):
            continue
        speaker = next((t for t in sentence if t.head == subject.i and t.dep == "appos" and t.i < verb.i), None)
        if speaker is None or tokens[min(_below(sentence, speaker)) - 1].text != ",":
            continue
        told.head, told.dep = (told.i, "root") if verb.head == verb.i else (verb.head, verb.dep)
        verb.head, verb.dep = told.i, "parataxis"
        subject.head = told.i
        speaker.head, speaker.dep = verb.i, "nsubj"


def _rows_of_names(tokens: list[Token]) -> None:
    """Tell names in a row from what is joined: without a word that joins them, one singular verb has one subject.

    "À l'invitation du président, Son Excellence X, Son Excellence Y, président du Conseil, effectue": the first name is
    that of who invites, the last one does it. "Le Premier ministre, M. Y, effectue": M. Y is the minister.
    """
    for subject in tokens:
        verb = tokens[subject.head]
        if not subject.dep.startswith("nsubj") or verb.i < subject.i:
            continue
        sentence = _sentence(tokens, verb.i)
        finite = next((t for t in (verb, *sentence) if (t is verb or t.head == verb.i) and _is_finite(t, verb)), None)
        row = [t for t in sentence if t.head == subject.i and t.dep == "conj" and t.i < verb.i]
        joined = any(t.dep == "cc" and t.i < verb.i and t.head in {subject.i, *(r.i for r in row)} for t in sentence)
        if not row or joined or finite is None or finite.feats.get("Number") != "Sing":
            continue
        start = min(_below(sentence, subject) - {k for r in row for k in _below(sentence, r)})
        before = [t for t in sentence if t.head == verb.i and t.dep == "obl" and t.i < start]
        for other in row:
            other.dep = "appos"
        if before and tokens[start - 1].text == ",":
            last = row[-1]
            last.head, last.dep = verb.i, subject.dep
            holder = next((t for t in sentence if t.head == before[-1].i and t.dep == "nmod"), before[-1])
            subject.head, subject.dep = holder.i, "appos"


def _below(sentence: Collection[Token], top: Token) -> set[int]:
    """The numbers of a word and of what hangs from it, however deep."""
    held = {top.i}
    while more := {t.i for t in sentence if t.head in held} - held:
        held |= more
    return held


def _disagreeing(tokens: list[Token]) -> None:
    """Hang a participle from the noun that it agrees with, where the parser takes one that it can't belong to.

    "La visite du ministre à Prague, décalée d'une semaine": the visit is put off, not the minister. "La libération de
    dix soldats détenus depuis mai": the soldiers are held.
    """
    for participle in tokens[1:]:
        noun = tokens[participle.head]
        if participle.dep != "acl" or noun.i > participle.i or noun.pos not in _NOMINAL or _agree(participle, noun):
            continue
        parted = tokens[participle.i - 1].text == ","
        other = _noun_above(tokens, participle, noun) if parted else _noun_between(tokens, participle, noun)
        if other is not None:
            participle.head = other.i


def _noun_above(tokens: list[Token], participle: Token, noun: Token) -> Token | None:
    """The nearest noun over a noun that agrees with a participle behind both."""
    while noun.dep in ("nmod", "appos", "obl") and tokens[noun.head].pos in _NOMINAL:
        noun = tokens[noun.head]
        if noun.i < participle.i and _agree(participle, noun):
            return noun
    return None


def _noun_between(tokens: list[Token], participle: Token, noun: Token) -> Token | None:
    """The noun below a noun that stands nearest before a participle and agrees with it."""
    below = _below(_sentence(tokens, noun.i), noun)
    for k in range(participle.i - 1, noun.i, -1):
        token = tokens[k]
        if k in below and token.pos == "NOUN" and _agree(participle, token):
            return token
    return None


def _agree(one: Token, other: Token) -> bool:
    """Do two words agree in gender and number, as far as both show them?"""
    return all(one.feats.get(f, other.feats.get(f)) == other.feats.get(f, one.feats.get(f)) for f in _AGREEING)


def _lost_roots(tokens: list[Token]) -> None:
    """Give a clause its verb back, where the parser takes it for a modifier of the object.

    "The embassy resumed work", "the premier waxed lyrical": a noun or adjective at the root with a subject and no
    copula, and between the two a past form that modifies it.
    """
    below: dict[int, list[Token]] = {}
    for token in tokens:
        if token.head != token.i:
            below.setdefault(token.head, []).append(token)
    for root in tokens:
        if root.dep != "root" or root.pos not in ("NOUN", "PROPN", "ADJ"):
            continue
        children = below.get(root.i, [])
        subject = next((t for t in children if t.dep == "nsubj" and t.i < root.i), None)
        if subject is None or any(t.dep.startswith(("cop", "aux")) for t in children):
            continue
        verbs = [t for t in children if t.dep == "amod" and t.pos == "VERB" and subject.i < t.i < root.i]
        if len(verbs) != 1:
            continue
        verb = verbs[0]
        for other in children:
            if other is verb or (
                verb.i < other.i <= root.i and other.dep in ("det", "amod", "compound", "nummod", "nmod")
            ):
                continue
            if other.dep.startswith("nmod") and other.i > root.i:
                continue
            other.head = verb.i
        verb.head, verb.dep = verb.i, "root"
        root.head, root.dep = verb.i, "xcomp" if root.pos == "ADJ" else "obj"


def _parted_pairs(tokens: list[Token], pairing: Collection[str]) -> None:
    """Keep together the two behind "between", where the parser takes the second for the subject of the verb after it.

    "L'accord entre Moscou et Washington ne prendra effet qu'en mai": the noun is the subject, and the two are joined.
    """
    for second in tokens:
        verb = tokens[second.head]
        noun = tokens[verb.head]
        if not second.dep.startswith("nsubj") or verb.dep != "conj" or noun.i > second.i or noun.pos not in _NOMINAL:
            continue
        sentence = _sentence(tokens, noun.i)
        if any(t.head == noun.i and t.dep.startswith(("nsubj", "cop")) for t in sentence):
            continue
        first = next((t for t in reversed(sentence) if noun.i < t.i < second.i and t.pos in _NOMINAL), None)
        marked = first is not None and any(t.head == first.i and t.dep == "case" and t.low in pairing for t in sentence)
        if first is None or not marked or first.head != noun.i or second.i > verb.i:
            continue
        verb.dep, verb.head = (noun.dep, noun.head) if noun.head != noun.i else ("root", verb.i)
        noun.dep, noun.head = second.dep, verb.i
        second.dep, second.head = "conj", first.i
        for token in sentence:
            if token.head == verb.i and token.dep == "cc" and token.i < second.i:
                token.head = second.i
            elif token.head == noun.i and token.i > verb.i:
                token.head = verb.i


def _behind_relatives(tokens: list[Token]) -> None:
    """Give a clause its verb back, where the parser hangs it from the noun right before it.

    "Le mémorandum qui fonde l'ouvrage date de 2022": no finite verb modifies a noun without a relative or a mark.
    """
    for verb in tokens:
        if verb.dep not in ("acl", "amod") or verb.pos != "VERB" or verb.feats.get("VerbForm") != "Fin":
            continue
        sentence = _sentence(tokens, verb.i)
        root = next((t for t in sentence if t.dep == "root"), None)
        if root is None or root.pos not in _NOMINAL or root.i > verb.i or verb.head == root.i:
            continue
        own = [t for t in sentence if t.head == verb.i and t.i < verb.i]
        beside = [t for t in sentence if t.head == root.i and t is not root]
        if any(t.dep.startswith(("nsubj", "csubj", "mark", "obj", "obl", "cc")) or t.pos == "SCONJ" for t in own):
            continue
        if any(t.dep.startswith(("nsubj", "cop", "aux", "case")) for t in beside):
            continue
        verb.head, verb.dep = verb.i, "root"
        root.head, root.dep = verb.i, "nsubj"
        for token in beside:
            if token.i > verb.i:
                token.head = verb.i


def _behind_complements(tokens: list[Token]) -> None:
    """Give a verb its subject back, where the parser joins it to the complement before the comma.

    "Vendredi, à Istanbul, Kiev et Moscou ont signé": a list that stands right before a finite verb without a subject,
    and in which nothing is told behind a preposition, does not go on with what stands behind one.
    """
    for verb in tokens:
        if verb.pos not in ("VERB", "AUX", "ADJ", "NOUN"):
            continue
        sentence = _sentence(tokens, verb.i)
        own = [t for t in sentence if t.head == verb.i and t is not verb]
        finite = next((t for t in (verb, *own) if _is_finite(t, verb)), None)
        if finite is None or any(t.dep.startswith(("nsubj", "csubj", "mark")) for t in own):
            continue
        if any(t.dep.startswith(("obj", "obl", "advmod")) and t.feats.get("PronType") == "Rel" for t in own):
            continue
        opening = finite.i
        while opening > sentence[0].i and tokens[opening - 1].pos in ("ADV", "PRON") and tokens[opening - 1] in own:
            opening -= 1
        listed = _bare_list(tokens, opening, sentence)
        several = len(listed) > 1
        if not listed or finite.feats.get("Number") not in (("Plur",) if several else ("Sing",)):
            continue
        listed[0].head, listed[0].dep = verb.i, "nsubj"
        for token in listed[1:]:
            token.head, token.dep = listed[0].i, "conj"


def _is_finite(token: Token, verb: Token) -> bool:
    """Is a word the verb itself or its helper, in a form that has a subject?"""
    return token.feats.get("VerbForm") == "Fin" and (token is verb or token.dep.startswith(("aux", "cop")))


def _bare_list(tokens: list[Token], end: int, sentence: list[Token]) -> list[Token]:
    """The names told without a preposition between a comma and token `end`, where the parser joins them to one with it.

    Behind "à Istanbul," these are "Kiev et Moscou".
    """
    found: list[Token] = []
    for comma in range(end - 1, max(sentence[0].i, end - _LISTED), -1):
        if tokens[comma].text != ",":
            continue
        heads = _bare_heads(tokens, comma + 1, end)
        if not heads:
            break
        before = tokens[min(t.head for t in heads)]
        if before.i < comma and any(t.head == before.i and t.dep == "case" for t in sentence):
            found = heads
    return found


def _bare_heads(tokens: list[Token], first: int, end: int) -> list[Token]:
    """The names between two tokens that are joined to one and the same before them; () where more stands there."""
    inside = tokens[first:end]
    heads = [t for t in inside if t.pos in _NOMINAL and t.dep in ("conj", "appos")]
    held = {t.i for t in heads}
    outside = {t.head for t in heads} - set(range(first, end))
    if not heads or len(outside) != 1 or min(outside) > first or any(t.pos != "PROPN" for t in heads):
        return []
    if any(t.head not in held | outside for t in heads) or any(t.pos not in _IN_LISTS for t in inside):
        return []
    return [] if any(t.pos == "ADP" and t.head in held for t in inside) else heads


def _behind_asides(tokens: list[Token], *, finite_participles: bool) -> None:
    """Give a clause its verb back, where the parser loses its subject behind an aside.

    "Ukraine, of all countries, sold it boats": a noun at the root, before it no verb, and behind a comma a finite verb
    without a subject that is said to be beside it.
    """
    for verb in tokens:
        root = tokens[verb.head]
        if verb.dep != "parataxis" or verb.pos != "VERB" or root.dep != "root" or root.pos not in ("NOUN", "PROPN"):
            continue
        finite = verb.feats.get("VerbForm") == "Fin" or (finite_participles and verb.feats.get("Tense") == "Past")
        if not finite or root.i > verb.i or tokens[verb.i - 1].text != ",":
            continue
        sentence = _sentence(tokens, verb.i)
        own = [t for t in sentence if t.head == verb.i and t is not verb]
        beside = [t for t in sentence if t.head == root.i and t is not root]
        if any(t.dep.startswith(("nsubj", "csubj", "expl", "mark")) for t in own) or any(
            t.dep.startswith(("nsubj", "cop", "aux", "case")) for t in beside
        ):
            continue
        verb.head, verb.dep = verb.i, "root"
        verb.pos, verb.feats = "VERB", {**{k: v for k, v in verb.feats.items() if k != "Voice"}, "VerbForm": "Fin"}
        root.head, root.dep = verb.i, "nsubj"
        for token in beside:
            if token.i > verb.i:
                token.head = verb.i


def _sentence(tokens: list[Token], i: int) -> list[Token]:
    """The tokens of the sentence that token `i` stands in."""
    first, last = i, i
    while first > 0 and tokens[first - 1].sent == tokens[i].sent:
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].sent == tokens[i].sent:
        last += 1
    return tokens[first : last + 1]


def _verbless(tokens: list[Token]) -> None:
    """Give a sentence without a verb the one that the parser takes for a participle on its first noun.

    "Thai jets bombed Cambodian positions": no finite verb, subject or copula, and a past form between two noun phrases,
    the second without a preposition. Only in a language whose past tense may look like its participle.
    """
    for root in [t for t in tokens if t.dep == "root" and t.pos in _NOMINAL]:
        sentence = _sentence(tokens, root.i)
        if sentence[-1].text not in (".", "!") or any(
            t.dep.startswith(("nsubj", "cop", "aux", "csubj"))
            or (t.pos in ("VERB", "AUX") and (t.feats.get("VerbForm") == "Fin" and t.dep == "root"))
            for t in sentence
        ):
            continue
        verb = next(
            (t for t in sentence if _parts_two_nouns(tokens, t, sentence) or _parts_a_compound(tokens, t, root)), None
        )
        if verb is not None:
            _stand_up(tokens, sentence, root, verb)


def _parts_two_nouns(tokens: list[Token], verb: Token, sentence: list[Token]) -> bool:
    """Is it a past form with a noun before it and a noun phrase without a preposition right after?"""
    if verb.pos != "VERB" or verb.feats.get("Tense") != "Past" or verb.dep not in ("amod", "acl", "compound", "conj"):
        return False
    if verb.i == sentence[0].i or verb.i >= sentence[-1].i - 1 or _subject_before(tokens, verb, sentence) is None:
        return False
    after = tokens[_past_particles(tokens, verb, sentence)]
    return (
        after.pos in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON")
        and _object_after(tokens, verb, sentence) is not None
    )


def _past_particles(tokens: list[Token], verb: Token, sentence: list[Token]) -> int:
    """Where what a verb is done to begins: behind its particle and a preposition ("signed off on a deal")."""
    k = verb.i + 1
    while k < sentence[-1].i and tokens[k].dep.startswith("compound:prt") and tokens[k].head == verb.i:
        k += 1
    return k + 1 if verb.i + 1 < k < sentence[-1].i and tokens[k].pos == "ADP" else k


def _parts_a_compound(tokens: list[Token], verb: Token, root: Token) -> bool:
    """Is it taken for an adjective between two names, which no adjective parts: "Britain armed Ukraine with ..."?"""
    before = tokens[verb.i - 1] if verb.i else verb
    return (
        verb.pos == "ADJ"
        and verb.dep == "amod"
        and verb.head == root.i == verb.i + 1
        and root.pos == "PROPN"
        and before.pos == "PROPN"
        and before.head == root.i
        and before.dep == "compound"
        and verb.text.islower()
    )


def _subject_before(tokens: list[Token], verb: Token, sentence: list[Token]) -> Token | None:
    """The noun right before a verb; before a comma, the first that no preposition opens ("Bonn, with Rome, ...")."""
    before = tokens[verb.i - 1]
    if before.text != ",":
        while before.dep == "conj" and sentence[0].i <= before.head < before.i and tokens[before.head].pos in _NOMINAL:
            before = tokens[before.head]
        return before if before.pos in _NOMINAL else None
    head: Token | None = None
    marked = False
    for token in tokens[sentence[0].i : verb.i]:
        if token.text == ",":
            if head is not None and not marked:
                return head
            head, marked = None, False
        elif head is None and token.pos in ("ADP", "SCONJ"):
            marked = True
        elif token.pos in _NOMINAL:
            head = token
    return None


def _object_after(tokens: list[Token], verb: Token, sentence: list[Token]) -> Token | None:
    """Head of the noun phrase right after a verb: the last of its nouns in a row."""
    head: Token | None = None
    for token in tokens[_past_particles(tokens, verb, sentence) : sentence[-1].i + 1]:
        if token.pos in _NOMINAL or token.pos == "PRON":
            head = token
        elif token.pos not in ("DET", "ADJ", "NUM", "PART") or (head is not None and token.pos != "PART"):
            break
    return head


def _stand_up(tokens: list[Token], sentence: list[Token], root: Token, verb: Token) -> None:
    """Make a verb the root, the noun before it the subject and the noun phrase after it the object."""
    subject, target = _subject_before(tokens, verb, sentence), _object_after(tokens, verb, sentence)
    if target is None or subject is None:
        return
    for token in sentence:
        if token in (verb, subject, target) or token.dep.startswith("compound:prt"):
            continue
        before = token.i < verb.i
        head = tokens[token.head]
        if before and (head.i >= verb.i or head is token):
            token.head, token.dep = subject.i, token.dep if token.dep != "root" else "dep"
        elif not before and token.i < target.i and head.i <= verb.i:
            token.head = target.i
        elif not before and token.i > target.i and (head is root or head.i < verb.i) and token.dep != "case":
            token.head, token.dep = verb.i, "obl" if token.dep.startswith("nmod") else token.dep
    verb.head, verb.dep = verb.i, "root"
    subject.head, subject.dep = verb.i, "nsubj"
    marked = any(t.head == target.i and t.dep == "case" for t in sentence)
    target.head, target.dep = verb.i, "obl" if marked else "obj"
    verb.pos, verb.feats = "VERB", {**{k: v for k, v in verb.feats.items() if k != "Voice"}, "VerbForm": "Fin"}
