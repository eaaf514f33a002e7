"""The form of the frames: what every file of every language must hold to."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from depeche.codebook.frames import PSEUDO, frames, noun_classes
from depeche.codebook.kinds import kinds
from depeche.codebook.tables import ROOT, frame_files, languages, read_csv, read_yaml

SCHEMA = json.loads((ROOT / "frames.schema.json").read_text(encoding="utf-8"))
FILES = [(language, file) for language in languages() for file in frame_files(language)]
WITH_FRAMES = sorted({language for language, _ in FILES})


def rows(language: str) -> Iterator[dict[str, Any]]:
    for file in frame_files(language):
        yield from read_yaml("languages", language, "frames", file)


def test_the_schema_is_one_itself():
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(("language", "file"), FILES)
def test_a_file_of_frames_has_the_form(language: str, file: str):
    wrong = [
        f"{'/'.join(map(str, error.absolute_path))}: {error.message}"
        for error in Draft202012Validator(SCHEMA).iter_errors(read_yaml("languages", language, "frames", file))
    ]
    assert not wrong


@pytest.mark.parametrize("language", WITH_FRAMES)
def test_a_name_stands_for_one_frame(language: str):
    assert [name for name, times in Counter(row["name"] for row in rows(language)).items() if times > 1] == []


@pytest.mark.parametrize("language", WITH_FRAMES)
def test_every_kind_has_a_frame_and_every_frame_a_kind(language: str):
    assert {row["kind"] for row in rows(language)} == set(kinds())


@pytest.mark.parametrize("language", WITH_FRAMES)
def test_frames_name_only_classes_that_there_are(language: str):
    known = {f"${name}" for name in noun_classes(language)} | PSEUDO
    named = {
        word
        for row in rows(language)
        for conditions in (row.get("needs", {}), row.get("without", {}))
        for words in conditions.values()
        for word in words
        if word.startswith("$")
    }
    assert named <= known


@pytest.mark.parametrize("language", WITH_FRAMES)
def test_frames_can_be_read_by_the_coder(language: str):
    assert len(frames(language)) == len(list(rows(language)))


@pytest.mark.parametrize("language", WITH_FRAMES)
def test_an_example_names_states_and_organisations_that_there_are(language: str):
    organisations = {row["code"] for row in read_csv("organisations.csv")}
    if not organisations:
        pytest.skip("the table of organisations is not there")
    known = {row["alpha3"] for row in read_csv("states.csv")} | organisations
    named = {side for row in rows(language) for each in row["examples"] for side in each["source"] + each["target"]}
    assert named <= known


@pytest.mark.parametrize("language", WITH_FRAMES)
def test_the_sides_of_a_symmetric_kind_stand_on_both_sides_in_order(language: str):
    uneven = [
        each["text"]
        for row in rows(language)
        for each in row["examples"]
        if kinds()[row["kind"]].symmetric
        and not (each["source"] == each["target"] == sorted(each["source"]))
        and row["kind"] not in ("ceasefire",)
    ]
    assert uneven == []


@pytest.mark.parametrize("language", WITH_FRAMES)
def test_a_directed_example_has_two_different_sides(language: str):
    same = [
        each["text"]
        for row in rows(language)
        for each in row["examples"]
        if not kinds()[row["kind"]].symmetric and len({*each["source"], *each["target"]}) < 2
    ]
    assert same == []


@pytest.mark.parametrize("language", WITH_FRAMES)
def test_no_example_is_given_twice(language: str):
    texts = Counter(each["text"] for row in rows(language) for each in row["examples"])
    assert [text for text, times in texts.items() if times > 1] == []
