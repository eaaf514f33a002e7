"""FollowTheMoney entities say what the records say; their own library takes them where it is installed (`make ftm`)."""

from __future__ import annotations

import json
import subprocess

import pytest

from depeche.records.record import AgreementRecord, EventRecord, OfficeRecord
from depeche.views.exports.forms import export


def entities(given):
    return [json.loads(line) for line in export("ftm", given)[0].splitlines()]


def test_each_entity_has_an_identity_of_its_own(given):
    made = entities(given)
    assert len({entity["id"] for entity in made}) == len(made) > 10


def test_every_event_and_agreement_names_its_sides_and_its_proof(given):
    made = {entity["id"]: entity for entity in entities(given)}
    for record in given.found:
        if isinstance(record, EventRecord | AgreementRecord):
            told = made[f"record-{record.id}"]["properties"]
            assert {f"actor-{code.lower()}" for code in record.sides} <= set(told["involved"])
            assert {made[i]["schema"] for i in told["proof"]} == {"Article"}
            assert len(told["proof"]) == record.sources


def test_every_title_of_a_person_is_a_post_that_is_held(example):
    made = entities(example)
    held = [e for e in made if e["schema"] == "Occupancy"]
    assert len(held) == sum(len(r.tenures) for r in example.found if isinstance(r, OfficeRecord))
    names = {e["id"]: e["properties"]["name"] for e in made if e["schema"] in ("Person", "Position")}
    assert ["Faure Essozimna Gnassingbé"] in [names[e["properties"]["holder"][0]] for e in held]


def test_the_library_of_the_model_takes_every_entity(given, root, tmp_path):
    python = root / "build" / "ftm" / "bin" / "python"
    if not python.is_file():
        pytest.skip("build/ftm is not there: make ftm installs followthemoney in an environment of its own")
    file = tmp_path / "out.ftm.json"
    file.write_bytes(export("ftm", given)[0])
    script = root / "tests" / "views" / "exports" / "ftm_validation.py"
    told = subprocess.run(
        [python, script, file], capture_output=True, text=True, env={"PYTHONDONTWRITEBYTECODE": "1"}, check=False
    )
    assert told.returncode == 0, told.stdout + told.stderr
