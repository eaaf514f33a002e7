"""`depeche serve`: the pages, where people read, check and correct."""

from __future__ import annotations

import getpass
import ipaddress
import sys
from pathlib import Path
from typing import Annotated

import typer

from depeche.accounts.accounts import accounts_beside, open_accounts
from depeche.cli.options import DEFAULT_LEDGER, LedgerOption
from depeche.errors import AccountsError
from depeche.ledger.ledger import open_ledger
from depeche.settings import Serving, hand_on

_LOOPBACK = ("localhost", "127.0.0.1", "::1")


def serve(
    ledger: LedgerOption = DEFAULT_LEDGER,
    host: Annotated[str, typer.Option("--host", envvar="DEPECHE_HOST", help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", envvar="DEPECHE_PORT", min=1, max=65535, help="Port.")] = 8470,
    accounts: Annotated[
        str | None,
        typer.Option("--accounts", envvar="DEPECHE_ACCOUNTS", help="Where accounts are; by default beside the ledger."),
    ] = None,
    name: Annotated[
        list[str] | None, typer.Option("--name", help="A host name that readers use, behind a proxy or in a network.")
    ] = None,
    workers: Annotated[int, typer.Option("--workers", min=1, help="Processes that answer.")] = 1,
    https: Annotated[
        bool, typer.Option("--https", help="Readers come by https, through a proxy that ends it.")
    ] = False,
) -> None:
    """Serve the pages: on this machine for whoever sits at it, on any other address for those with an account.

    Example: depeche serve --ledger depeche.db
    """
    import uvicorn  # a fifth of a second that no other command should pay

    open_ledger(ledger).close()  # made when absent, so that the first page can say what to do
    loopback = is_loopback(host)
    where = accounts or (accounts_beside(ledger) if not ("://" in ledger and loopback) else None)
    known = where is not None and _any_account(where, make=not loopback)
    if not loopback and not known:
        raise AccountsError(host, "accounts are needed on any address but loopback: depeche user add NAME --role admin")
    names = (*_LOOPBACK, *(name or ())) if loopback else (host, *_LOOPBACK, *(name or ())) if name else ()
    hand_on(
        Serving(
            ledger=ledger,
            accounts=where if known else None,
            author=_user(),
            hosts=names,
            open=loopback,
            secure=https,
        )
    )
    shown = f"[{host}]" if ":" in host else host
    print(
        f"depeche: http://{shown}:{port} shows {Path(ledger).name if '://' not in ledger else 'the ledger'}",
        file=sys.stderr,
    )
    uvicorn.run(
        "depeche.web.app:from_settings",
        factory=True,
        host=host,
        port=port,
        workers=workers,
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=https,
    )


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach an address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _any_account(where: str, *, make: bool) -> bool:
    if not make and "://" not in where and not Path(where).is_file():
        return False
    with open_accounts(where) as accounts:
        return bool(accounts.all())


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container without a table of users
        return "local"
