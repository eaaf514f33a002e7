"""`depeche user`: who may read, correct and administer the pages."""

from __future__ import annotations

import sys
from typing import Annotated, Literal

import typer

from depeche.accounts.accounts import Accounts, accounts_beside, open_accounts
from depeche.cli.options import DEFAULT_LEDGER, LedgerOption
from depeche.cli.printing import print_table


def user(
    action: Annotated[
        Literal["add", "list", "role", "password", "token", "remove"],
        typer.Argument(metavar="ACTION", help="add, list, role, password, token or remove."),
    ],
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="Whose account.")] = None,
    role: Annotated[str, typer.Option("--role", help="reader, editor (who may correct) or admin.")] = "reader",
    label: Annotated[str, typer.Option("--label", help="What a token is for.")] = "terminal",
    ledger: LedgerOption = DEFAULT_LEDGER,
    accounts: Annotated[
        str | None,
        typer.Option("--accounts", envvar="DEPECHE_ACCOUNTS", help="Where accounts are; by default beside the ledger."),
    ] = None,
) -> None:
    """Add an account, list them all, change a role or password, make a token for programs, or remove an account.

    A password is asked for, or read as one line from the standard input where that is no terminal.

    Example: depeche user add awa --role editor
    """
    if action != "list" and not name:
        raise typer.BadParameter(f"say whose account: depeche user {action} NAME")
    with open_accounts(accounts or accounts_beside(ledger)) as opened:
        if action == "list":
            print_table(("name", "role"), [(a.name, a.role) for a in opened.all()])
        elif name:
            _change(opened, action, name, role, label)


def _change(accounts: Accounts, action: str, name: str, role: str, label: str) -> None:
    if action == "add":
        accounts.add(name, role, _password())
    elif action == "role":
        accounts.set_role(name, role)
    elif action == "password":
        accounts.set_password(name, _password())
    elif action == "remove":
        accounts.remove(name)
    elif name not in {a.name for a in accounts.all()}:
        raise typer.BadParameter(f"there is no account {name!r}")
    else:
        print(accounts.make_token(name, label))


def _password() -> str:
    if sys.stdin.isatty():
        return str(typer.prompt("Password", hide_input=True, confirmation_prompt=True))
    return sys.stdin.readline().rstrip("\n")
