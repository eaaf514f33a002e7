"""PLOVER records: the form, what of ours they tell, and what they lose."""

from __future__ import annotations

import datetime
import hashlib
import json

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from depeche.codebook.frames import frames
from depeche.codebook.kinds import kinds, quad_class
from depeche.codebook.plover import plover, plover_actor
from depeche.codebook.tables import languages
from depeche.reports.coded import CodedArticle
from depeche.reports.event import Actor, Event, Place
from depeche.reports.statement import Statement
from depeche.texts.quotation import Quotation
from depeche.views.exports.plover import LOSSES, loss_form, plover_records, plover_schema

TEXT = "Le Togo et la Russie ont signé mardi un accord à Moscou."
SCHEMA = json.loads(plover_schema())
SEEN = Quotation.of(TEXT, 0, 36)


def event(kind, source, target="", *, status="happened", date="2025-11-18", **more):
    known = kinds()[kind]
    return Event(
        kind=kind,
        type=more.pop("type", known.type),
        mode=more.pop("mode", known.mode),
        source=tuple(Actor(code=c) for c in source.split()),
        target=tuple(Actor(code=c) for c in (target or source).split()) if target or known.symmetric else (),
        status=status,
        date=date,
        evidence=SEEN,
        **more,
    )


def coded(*events, published="2025-11-20", **more):
    return CodedArticle(
        article="a",
        language="fr",
        published=datetime.date.fromisoformat(published) if published else None,
        text_sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
        events=events,
        **more,
    )


def export(*events, **more):
    """The records of these events, each held to the schema, and the losses."""
    records, lost = plover_records(coded(*events, **more))
    for record in records:
        Draft202012Validator(SCHEMA, format_checker=FormatChecker()).validate(json.loads(json.dumps(record)))
    return records, lost


def one(*events, **more):
    records, _ = export(*events, **more)
    assert len(records) == 1
    return records[0]


def codes(entities):
    return [entity["code"] for entity in entities]


def test_the_schema_is_a_schema_with_the_vocabulary_of_the_codebook():
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["properties"]["event"]["items"]["enum"] == list(plover().modes)
    assert SCHEMA["properties"]["context"]["items"]["enum"] == list(plover().contexts)
    assert len(plover().modes) == 16
    assert len(plover().contexts) == len(set(plover().contexts)) == 37
    assert set(plover().modes) == set(quad_class())


def test_a_directed_act_names_actor_recipient_event_text_and_offsets():
    record = one(event("visit", "TGO", "RUS", place=Place(name="Moscou", country="RUS"), domains=("military",)))
    assert codes(record["actor"]) == ["TGO"]
    assert codes(record["recipient"]) == ["RUS"]
    assert (record["event"], record["mode"], record["context"]) == (["CONSULT"], ["visit"], ["military"])
    assert (record["date"], record["quad_code"]) == ("2025-11-18", 1)
    assert record["event_loc"] == {"extracted_place": "Moscou", "country_code": "RUS"}
    start, end = record["text_info"]["start"], record["text_info"]["end"]
    assert [TEXT[start:end]] == record["event_text"]


def test_who_acts_together_is_one_event_with_a_list_and_no_mirrored_pair():
    record = one(event("sign", "BRA FRA TGO"))
    assert codes(record["actor"]) == ["BRA", "FRA", "TGO"]
    assert "recipient" not in record


def test_a_type_that_demands_a_recipient_has_one_even_where_all_act_together():
    record = one(event("joint_exercise", "FRA TGO"))
    assert codes(record["recipient"]) == ["FRA", "TGO"]


@pytest.mark.parametrize(
    ("kind", "status", "expected"),
    [
        ("visit", "planned", (["AGREE"], ["future"])),
        ("scholarship", "planned", (["AGREE"], ["future"])),
        ("withdraw", "planned", (["CONCEDE"], ["future"])),
        ("lift_sanction", "planned", (["CONCEDE"], ["future"])),
        ("expel_diplomat", "planned", (["SANCTION"], ["expel", "future"])),
        ("visit", "cancelled", (["REJECT"], ["meet"])),
        ("ratify", "negated", (["SUPPORT"], ["negation"])),
        ("ratify", "denied", (["SUPPORT"], ["negation"])),
        ("ratify", "called_for", (["SUPPORT"], ["hypothetical"])),
        ("border_close", "ongoing", (["COERCE"], ["restrict"])),
        ("ratify", "happened", (["SUPPORT"], None)),
    ],
)
def test_status_becomes_type_and_auxiliary_mode(kind, status, expected):
    record = one(event(kind, "TGO", "RUS", status=status, date=None))
    assert (record["event"], record.get("mode")) == expected
    assert record["quad_code"] == quad_class()[record["event"][0]]


@pytest.mark.parametrize(("date", "old"), [("1992", True), ("2024-11-01", True), ("2025-04", False)])
def test_an_act_of_years_ago_is_historical(date, old):
    assert ("historical" in one(event("close_embassy", "RUS", "TGO", date=date))["mode"]) is old


@pytest.mark.parametrize(
    ("date", "days", "loss"),
    [
        ("2025-11-18", ("2025-11-18", None), None),
        ("2025-11-18/2025-11-20", ("2025-11-18", "2025-11-20"), None),
        ("2025-10", ("2025-10-01", "2025-10-31"), "dates_coarse"),
        ("2025-11-18?", ("2025-11-18", None), "dates_coarse"),
        ("2025-10-07/..", ("2025-10-07", None), "dates_open"),
        ("../2026-03-31", ("2025-11-20", "2026-03-31"), "dates_open"),
        (None, ("2025-11-20", None), "dates_missing"),
    ],
)
def test_a_date_becomes_a_first_and_a_last_day_and_says_what_it_lost(date, days, loss):
    records, lost = export(event("ratify", "RUS", "TGO", date=date))
    assert (records[0]["date"], records[0].get("enddate")) == days
    assert {name: n for name, n in lost.items() if n and name.startswith("dates")} == ({loss: 1} if loss else {})


def test_what_has_no_day_no_recipient_or_no_code_is_counted_and_not_written():
    undated, lost = export(event("ratify", "RUS", "TGO", date=None), published=None)
    assert (undated, lost["events_without_day"]) == ([], 1)
    alone, lost = export(event("aid_grant", "RUS"))
    assert (alone, lost["events_without_recipient"]) == ([], 1)
    unknown, lost = export(event("ratify", "XXQ", "TGO"))
    assert (unknown, lost["events_without_actor"]) == ([], 1)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("TGO", ("TGO", None)),
        ("XKX", ("KOS", None)),
        ("GRL", ("DNK", None)),
        ("HKG", ("HKG", None)),
        ("PSE", ("PSE", None)),
        ("VAT", ("VAT", None)),
        ("ESH", ("MAR", "PRE")),
        ("UNSC", ("UNO", None)),
        ("EUCOM", ("EUR", None)),
        ("AU", ("IGO", None)),
    ],
)
def test_an_actor_has_the_code_of_plover_and_its_english_name(code, expected):
    known = plover_actor(code)
    assert (known.code, known.sector) == expected
    assert known.name != code


def test_person_office_and_sector_stand_with_their_actor():
    side = Actor(code="TGO", sector="GOV", person="Robert Dussey", office="ministre des Affaires étrangères")
    sent = Event(
        kind="visit", type="CONSULT", mode="visit", source=(side,), target=(Actor(code="RUS", sector="DIP"),),
        status="happened", evidence=SEEN,
    )  # fmt: skip
    record = one(sent)
    assert record["actor"] == [
        {
            "code": "TGO", "identifier_text": "Togo", "sector": "GOV", "entity_text": "Robert Dussey",
            "office": "ministre des Affaires étrangères",
        }
    ]  # fmt: skip
    assert record["recipient"][0]["sector"] == "GOV"


def test_our_kind_and_status_and_cameo_s_code_as_a_string_stand_in_the_comment():
    comment = one(event("visit", "TGO", "RUS", status="planned"))["comment"]
    assert "kind=visit; type=CONSULT; status=planned; cameo=042" in comment
    assert all(kind.cameo is None or kind.cameo.isdigit() for kind in kinds().values())


def test_the_sidecar_counts_what_has_no_place():
    said = Statement(speaker="X", country="TGO", quote=None, indirect=True, evidence=SEEN)
    article = coded(event("visit", "TGO", "RUS", status="planned", date=None), statements=(said, said))
    records, lost = plover_records(article)
    form = loss_form([(article, len(records), lost)])
    assert (form["events"], form["written"]) == (1, 1)
    assert form["lost"] == {"statements": 2, "dates_missing": 1, "promises_as_agreements": 1, "modes": 1}
    assert list(form["meaning"]) == list(form["lost"])
    assert set(lost) <= set(LOSSES)


def test_every_kind_and_frame_has_a_type_and_a_mode_of_plover():
    for kind in kinds().values():
        assert kind.type is None or kind.type in plover().modes
        assert kind.mode is None or kind.mode in plover().modes[kind.type]
    for language in languages():
        assert [f.id for f in frames(language) if f.type not in plover().modes] == []
        assert [f.id for f in frames(language) if not set(f.domains) <= set(plover().contexts)] == []
