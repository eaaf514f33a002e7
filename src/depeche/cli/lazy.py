"""Commands that are loaded when they are called, so that `--help` and a quick command don't pay for the slow ones."""

from __future__ import annotations

import keyword
from collections.abc import Mapping
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup


class LazyCommands(TyperGroup):
    """A group of commands that stand in modules of their own: `depeche.cli.<name>` holds the function `<name>`."""

    table: Mapping[str, str] = {}
    """Name to summary, in the order of the help."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self._listing = False
        for name, summary in self.table.items():
            self.commands.setdefault(name, TyperCommand(name, help=summary))

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name in self.table and not self._listing:
            return load(cmd_name)
        return super().get_command(ctx, cmd_name)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help of the group, for which the summaries are enough."""
        self._listing = True
        try:
            super().format_help(ctx, formatter)
        finally:
            self._listing = False


def load(name: str) -> Any:
    """The command `depeche <name>`, with its module and all that it needs.

    A name that Python keeps for itself has an underscore after it in the code: `import` stands in `import_`.
    """
    word = f"{name}_" if keyword.iskeyword(name) else name
    alone = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    alone.command(name)(getattr(import_module(f"depeche.cli.{word}"), word))
    return typer.main.get_command(alone)
