"""The names that the package gives to others."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
import tomllib

import pytest

import depeche


@pytest.mark.parametrize("name", depeche.__all__)
def test_a_public_name_is_there_and_says_what_it_is(name):
    thing = getattr(depeche, name)
    assert (inspect.isclass(thing) or callable(thing)) is True
    docstring = vars(thing).get("__doc__") if inspect.isclass(thing) else thing.__doc__
    # A dataclass without a docstring gets its signature for one.
    assert docstring, f"{name} has no docstring"
    assert not docstring.startswith(f"{name}("), f"{name} has no docstring of its own"


def members() -> list[str]:
    """Public functions, and methods of public classes, by their dotted names."""
    names = []
    for name in depeche.__all__:
        thing = getattr(depeche, name)
        if inspect.isclass(thing):
            own = (n for n, v in vars(thing).items() if not n.startswith("_") and inspect.isfunction(v))
            names += [f"{name}.{n}" for n in own]
        else:
            names.append(name)
    return names


@pytest.mark.parametrize("name", members())
def test_every_parameter_and_answer_is_typed_and_every_function_says_what_it_does(name):
    function = depeche
    for part in name.split("."):
        function = getattr(function, part)
    signature = inspect.signature(function)
    untyped = [p.name for p in signature.parameters.values() if p.name != "self" and p.annotation is p.empty]
    assert (untyped, signature.return_annotation is signature.empty) == ([], False)
    assert function.__doc__


@pytest.mark.parametrize("name", ["read", "code", "Ledger.read", "Ledger.records", "Ledger.dossier"])
def test_a_door_says_of_each_parameter_what_it_takes(name):
    function = depeche
    for part in name.split("."):
        function = getattr(function, part)
    for parameter in inspect.signature(function).parameters:
        assert parameter == "self" or re.search(
            rf"^\s+(?:\w+, )*{parameter}(?:, \w+)*: ", function.__doc__, re.MULTILINE
        )


def test_the_public_names_are_sorted_and_named_once():
    assert list(depeche.__all__) == sorted(set(depeche.__all__))


def test_the_package_and_its_metadata_name_one_version(root):
    declared = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert depeche.__version__ == declared


def test_importing_the_package_loads_no_parser():
    loaded = subprocess.run(
        [sys.executable, "-c", "import sys, depeche; print('spacy' in sys.modules)"],
        capture_output=True, text=True, check=True, env={"PYTHONPATH": ":".join(p for p in sys.path if p)},
    ).stdout  # fmt: skip
    assert loaded.strip() == "False"
