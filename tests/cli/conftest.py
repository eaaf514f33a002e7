"""The command line run in this process, as the shell would run it."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from depeche.cli.app import main


@dataclass(frozen=True, slots=True)
class Run:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture
def depeche(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Callable[..., Run]:
    """Run `depeche` with these arguments."""

    def run(*arguments: object) -> Run:
        monkeypatch.setattr(sys, "argv", ["depeche", *map(str, arguments)])
        code = 0
        try:
            main()
        except SystemExit as leaving:
            code = leaving.code if isinstance(leaving.code, int) else int(leaving.code is not None)
        sys.stdout.flush()
        printed = capfdbinary.readouterr()
        return Run(code, printed.out.decode("utf-8"), printed.err.decode("utf-8"))

    return run
