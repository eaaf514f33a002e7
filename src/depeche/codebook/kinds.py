"""The kinds of events, as the table `event_kinds.yaml` gives them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType

from depeche.codebook.tables import read_yaml
from depeche.errors import UnknownKind, UnreadableCodebook


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of event.

    Attributes:
        name: Our word (visit, sign, ratify...).
        type: PLOVER type, or None for `other`, whose events bring their own.
        mode: PLOVER mode, or None.
        cameo: CAMEO code, or None.
        symmetric: All sides stand on both sides.
        recipient: "required", "wanted" or "none": whether an event without a second side is coded.
        of_two: It is done to two sides at once, who are both its recipients (mediate).
        each: Two who do it do it each to the other, as two events (ratify).
        reply: It answers what another did to the one who does it (deny, reject).
        reverses: The kind that it undoes, whose sides it has where it names none (border_open undoes border_close).
        of_text: It is done to a text, whose parties are its sides where it names none ("it was ratified").
        named_doer: No event where the text does not say who did it.
        spares: A class of nouns: done to or by whom they name, it is no act between states.
        on_ground: It is done to a place, so that a town stands for its state ("a bombardé Alep").
        speech: A speech act, dated only by its own verb or setting.
        label: The kind in words, by language ("fr", "en").
    """

    name: str
    type: str | None = None
    mode: str | None = None
    cameo: str | None = None
    symmetric: bool = False
    recipient: str = "required"
    speech: bool = False
    of_two: bool = False
    each: bool = False
    reply: bool = False
    of_text: bool = False
    named_doer: bool = False
    spares: str | None = None
    on_ground: bool = False
    reverses: str | None = None
    label: Mapping[str, str] = field(default_factory=dict)


@cache
def kinds() -> Mapping[str, Kind]:
    """Every kind by its name, in the order of the table."""
    table = read_yaml("event_kinds.yaml") or {}
    found: dict[str, Kind] = {}
    for name, row in (table.get("kinds") or {}).items():
        try:
            found[name] = Kind(
                name=name,
                type=row.get("type"),
                mode=row.get("mode"),
                cameo=row.get("cameo"),
                symmetric=bool(row.get("symmetric")),
                recipient=row.get("recipient", "required"),
                speech=bool(row.get("speech")),
                of_two=bool(row.get("of_two")),
                each=bool(row.get("each")),
                reply=bool(row.get("reply")),
                of_text=bool(row.get("of_text")),
                named_doer=bool(row.get("named_doer")),
                spares=row.get("spares"),
                on_ground=bool(row.get("on_ground")),
                reverses=row.get("reverses"),
                label={language: row[language] for language in ("fr", "en") if language in row},
            )
        except AttributeError as wrong:
            raise UnreadableCodebook("event_kinds.yaml", f"{name}: {wrong}") from wrong
    return MappingProxyType(found)


def kind(name: str) -> Kind:
    """Return the kind called `name`, or raise UnknownKind."""
    if name not in kinds():
        raise UnknownKind(name, known=kinds())
    return kinds()[name]


@cache
def one_act() -> Mapping[str, str]:
    """The first of the kinds that newsrooms use for the same act, for every kind; itself where there is no other."""
    table = read_yaml("event_kinds.yaml") or {}
    first = {name: name for name in kinds()}
    for group in table.get("one_act") or ():
        first |= dict.fromkeys(group, group[0])
    return MappingProxyType(first)


@cache
def quad_class() -> Mapping[str, int]:
    """PLOVER's quad class of every type: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict."""
    table = read_yaml("event_kinds.yaml") or {}
    return MappingProxyType(dict(table.get("quad") or {}))
