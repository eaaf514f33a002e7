"""The lock holds all that the project asks for, by hash, and names no place to get it from."""

from __future__ import annotations

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


@pytest.fixture(scope="module")
def lock(root) -> str:
    return (root / "requirements.lock").read_text(encoding="utf-8")


def test_every_dependency_is_pinned_to_a_version_that_the_project_accepts(root, lock):
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [Requirement(words) for words in project["dependencies"] + project["optional-dependencies"]["dev"]]
    pinned = dict(re.findall(r"^([\w.-]+)==(\S+)", lock, flags=re.MULTILINE))
    wrong = [str(each) for each in asked if pinned.get(canonicalize_name(each.name), "") not in each.specifier]
    assert wrong == []


def test_every_pinned_package_has_its_hashes(lock):
    entries = re.split(r"^(?=\w)", lock, flags=re.MULTILINE)[1:]
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_the_lock_names_no_address_and_no_folder(lock):
    lines = [line for line in lock.splitlines() if line and not line.startswith(("#", "    --hash=sha256:"))]
    assert [line for line in lines if not re.fullmatch(r"[\w.-]+==[\w.]+ \\", line)] == []
