"""The files for containers are well formed and careful. No engine is at hand to build them: that is not tried here."""

from __future__ import annotations

import re
import shlex

import pytest
import yaml


@pytest.fixture(scope="module")
def steps(root):
    """Instructions of the Containerfile with what follows them."""
    text = (root / "Containerfile").read_text(encoding="utf-8")
    joined = re.sub(r"\\\n\s*", " ", re.sub(r"^#.*\n", "", text, flags=re.MULTILINE))
    return [(line.split(None, 1)[0], line.split(None, 1)[1]) for line in joined.splitlines() if line.strip()]


@pytest.fixture(scope="module")
def services(root):
    return yaml.safe_load((root / "compose.yaml").read_text(encoding="utf-8"))


def test_the_containerfile_has_only_instructions_that_there_are(steps):
    known = {"FROM", "WORKDIR", "COPY", "RUN", "LABEL", "ENV", "USER", "VOLUME", "EXPOSE", "ENTRYPOINT", "CMD"}
    assert {name for name, _ in steps} <= known
    assert steps[0][0] == "FROM"
    for name, words in steps:
        if name == "RUN":
            shlex.split(words)
        if name in ("ENTRYPOINT", "CMD"):
            assert isinstance(yaml.safe_load(words), list)


def test_what_runs_is_nobody_s_root_and_brings_no_build_along(steps):
    last = max(n for n, (name, _) in enumerate(steps) if name == "FROM")
    assert ("USER", "10001") in steps[last:]
    assert [words for name, words in steps[last:] if name == "COPY"] == ["--from=build /opt/depeche /opt/depeche"]
    assert all(":" in words and not words.endswith(":latest") for name, words in steps if name == "FROM")


def test_it_serves_by_default(steps):
    told = dict(steps)
    assert yaml.safe_load(told["ENTRYPOINT"]) == ["depeche"]
    assert yaml.safe_load(told["CMD"])[0] == "serve"


def test_the_pages_wait_for_a_database_that_answers(services):
    pages, database = services["services"]["pages"], services["services"]["database"]
    assert pages["depends_on"]["database"]["condition"] == "service_healthy"
    assert "pg_isready" in " ".join(database["healthcheck"]["test"])
    assert pages["environment"]["DEPECHE_LEDGER"] == "postgresql+psycopg://press@database/ledger"
    assert (database["environment"]["POSTGRES_USER"], database["environment"]["POSTGRES_DB"]) == ("press", "ledger")


def test_the_password_is_in_no_file_and_no_address(services, root):
    assert services["secrets"]["database"]["file"] == "secrets/database"
    assert all("database" in service["secrets"] for service in services["services"].values())
    assert "/secrets/" in (root / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert "secrets" in (root / ".containerignore").read_text(encoding="utf-8").splitlines()
    assert "PASSWORD=" not in (root / "Containerfile").read_text(encoding="utf-8")


def test_nobody_reaches_the_pages_from_elsewhere_unless_somebody_says_so(services):
    assert services["services"]["pages"]["ports"] == ["127.0.0.1:8470:8470"]
    assert "ports" not in services["services"]["database"]
    assert set(services["volumes"]) == {"database", "pages"}
