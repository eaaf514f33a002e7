"""The trail: a structured log, one line of JSON for each article, with what became of it and why.

A trail says when it was written; nothing of it enters the ledger. Secrets never enter it: an address of a database
comes without what stands beside its host, and the password of the environment is blotted out wherever it turns up.
"""

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping
from pathlib import Path
from types import TracebackType
from typing import IO, Annotated, Any

import typer

LogOption = Annotated[
    str | None,
    typer.Option(
        "--log", envvar="DEPECHE_LOG", metavar="FILE", help="Add a line of JSON for each article to it; - for stderr."
    ),
]


class Trail:
    """Writes lines to a file (or "-", the error stream); without a name, nowhere. Use as a context manager."""

    def __init__(self, name: str | None, ledger: str = "") -> None:
        self._file: IO[str] | None = None
        self._log: Any = None
        if name is None:
            return
        import structlog  # only a trail needs it

        try:
            self._file = sys.stderr if name == "-" else Path(name).open("a", encoding="utf-8")  # noqa: SIM115 - __exit__ closes it
        except OSError as wrong:
            raise typer.BadParameter(f"{name}: {wrong.strerror}", param_hint="--log") from wrong
        steps: list[Any] = [
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _blot,
            structlog.processors.JSONRenderer(),
        ]
        self._log = structlog.wrap_logger(structlog.WriteLogger(self._file), processors=steps, ledger=ledger)

    def __enter__(self) -> Trail:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._file is not None and self._file is not sys.stderr:
            self._file.close()

    def line(self, event: str, **facts: object) -> None:
        """Add a line, which stands in the file when this returns."""
        if self._log is not None:
            self._log.info(event, **facts)


def _blot(_: Any, __: str, facts: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    secret = os.environ.get("PGPASSWORD")
    if secret:
        for name, value in facts.items():
            if isinstance(value, str):
                facts[name] = value.replace(secret, "***")
    return facts
