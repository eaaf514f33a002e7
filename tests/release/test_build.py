"""A release is the same whoever builds it, and has in it what its readers need."""

from __future__ import annotations

import io
import tarfile

import pytest

from release.build import LARGEST_WHEEL, constraints, digest, settled


def packed(path, names, owner, time):
    with tarfile.open(path, "w:gz") as made:
        for name in names:
            member = tarfile.TarInfo(name)
            member.size, member.mtime, member.uid, member.uname = 5, time, owner, f"user{owner}"
            member.mode = 0o664 if owner else 0o600
            made.addfile(member, io.BytesIO(b"words"))


def test_a_source_distribution_tells_nothing_of_the_machine_that_made_it(tmp_path):
    one, other = tmp_path / "one.tar.gz", tmp_path / "other.tar.gz"
    packed(one, ["d/a", "d/b"], 0, 1)
    packed(other, ["d/b", "d/a"], 1000, 2)
    assert digest(one) != digest(other)
    for file in (one, other):
        settled(file, 1_700_000_000)
    assert digest(one) == digest(other)
    with tarfile.open(one) as made:
        assert [(m.name, m.mtime, m.uid, m.mode) for m in made] == [
            ("d/a", 1_700_000_000, 0, 0o644),
            ("d/b", 1_700_000_000, 0, 0o644),
        ]


def test_the_empty_environment_gets_the_pinned_versions(root, tmp_path):
    lines = constraints(tmp_path / "pinned.txt").read_text(encoding="utf-8").splitlines()
    assert any(line.startswith("spacy==3.8.") for line in lines)
    assert [line for line in lines if " " in line or "==" not in line] == []


def test_what_was_built_last_is_small_enough_and_has_what_it_needs(root):
    wheels = list((root / "build" / "dist").glob("*.whl"))
    if not wheels:
        pytest.skip("nothing was built: make release")
    import zipfile

    with zipfile.ZipFile(wheels[0]) as wheel:
        names = wheel.namelist()
    assert wheels[0].stat().st_size < LARGEST_WHEEL
    for wanted in (
        "depeche/texts/parsers/fr/parser/model", "depeche/texts/parsers/en/parser/model", "depeche/py.typed",
        "depeche/codebook/coordinates.csv", "depeche/views/templates/dossier.html.j2",
        "depeche/views/exports/plover.schema.json",
    ):  # fmt: skip
        assert wanted in names
    assert [name for name in names if name.endswith("share/man/man1/depeche.1")]
    assert {name.rpartition("/")[2] for name in names if "/LICENSES/" in name} >= {"Apache-2.0.txt", "LGPLLR.txt"}
    assert [name for name in names if name.startswith(("tests/", "gold/", "release/", "docs/"))] == []
