"""Every file says whose it is and under which licence; the bill of materials says the same of what is needed."""

from __future__ import annotations

import fnmatch
import re
import subprocess
import tomllib

import pytest

from release.bill import bill, locked


@pytest.fixture(scope="module")
def rights(root):
    return tomllib.loads((root / "REUSE.toml").read_text(encoding="utf-8"))["annotations"]


def words(value):
    return re.findall(r"[A-Za-z0-9.-]+", value)


def licences(rights):
    return {name for rule in rights for name in words(rule["SPDX-License-Identifier"])} - {"AND", "OR", "WITH"}


def test_every_licence_that_is_named_lies_in_the_folder_and_no_other(rights, root):
    assert licences(rights) == {path.stem for path in (root / "LICENSES").iterdir()}


def test_the_last_rule_that_takes_a_file_is_the_one_that_should(rights):
    def licence(name):
        return [r["SPDX-License-Identifier"] for r in rights if fnmatch.fnmatch(name, r["path"])][-1]

    assert licence("src/depeche/cli/app.py") == "Apache-2.0"
    assert licence("src/depeche/texts/parsers/fr/parser/model") == "CC-BY-SA-4.0 AND LGPLLR"
    assert licence("src/depeche/codebook/coordinates.csv") == "CC-BY-4.0"
    assert licence("src/depeche/web/static/htmx.min.js") == "0BSD"


def test_every_rule_takes_a_file_and_every_file_has_a_rule(rights, root):
    shown = subprocess.run(["git", "ls-files"], cwd=root, capture_output=True, text=True, check=False)
    if shown.returncode:
        pytest.skip("no checkout: the files can't be listed")
    files = shown.stdout.splitlines()
    for rule in rights:
        assert [name for name in files if fnmatch.fnmatch(name, rule["path"])], rule["path"]
        assert rule["SPDX-FileCopyrightText"]
    assert rights[0]["path"] == "**"


@pytest.fixture(scope="module")
def materials():
    return bill(1_700_000_000)


def test_the_bill_names_every_package_that_is_needed_with_version_hashes_and_licence(materials):
    packages = [c for c in materials["components"] if "purl" in c]
    assert {c["name"] for c in packages} >= {"spacy", "sqlalchemy", "polars", "psycopg", "networkx", "thinc", "numpy"}
    assert not {c["name"] for c in packages} & {"pytest", "mypy", "mkdocs", "ruff"}
    for package in packages:
        version, hashes = locked()[package["name"]]
        assert package["version"] == version
        assert len(hashes) == len(package["externalReferences"]) > 0
        assert package["licenses"], package["name"]
        assert package["purl"] == f"pkg:pypi/{package['name']}@{version}"


def test_the_bill_holds_together(materials):
    assert (materials["bomFormat"], materials["specVersion"]) == ("CycloneDX", "1.6")
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", materials["serialNumber"])
    known = [c["bom-ref"] for c in materials["components"]] + [materials["metadata"]["component"]["bom-ref"]]
    assert len(set(known)) == len(known)
    for line in materials["dependencies"]:
        assert {line["ref"], *line["dependsOn"]} <= set(known)


def test_the_bill_is_the_same_each_time_and_names_the_data_that_is_shipped(materials):
    assert materials == bill(1_700_000_000)
    shipped = {c["name"]: c["licenses"] for c in materials["components"] if "purl" not in c}
    assert {"fr_ud_news", "en_ud_news", "htmx"} <= set(shipped)


def test_whoever_cites_it_is_told_the_version_that_it_has(root):
    import yaml

    cited = yaml.safe_load((root / "CITATION.cff").read_text(encoding="utf-8"))
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert (cited["version"], cited["license"]) == (project["version"], project["license"])
    assert {"cff-version", "message", "title", "authors", "type"} <= set(cited)
