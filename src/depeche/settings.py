"""Settings of the pages, as the door that starts them hands them to the processes that serve them."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass

_NAME = "DEPECHE_SERVING"


@dataclass(frozen=True, slots=True, kw_only=True)
class Serving:
    """How pages are served.

    Attributes:
        ledger: File or address of the ledger.
        accounts: File or address of the accounts; None when there are none, which only loopback allows.
        author: Who signs judgements where there are no accounts.
        hosts: Host names that requests may be for; none means any.
        open: Whether reading needs no account.
        secure: Whether cookies are sent by https alone.
    """

    ledger: str
    accounts: str | None = None
    author: str = "local"
    hosts: tuple[str, ...] = ()
    open: bool = True
    secure: bool = False


def hand_on(serving: Serving) -> None:
    """Leave the settings to the processes that this one starts."""
    os.environ[_NAME] = json.dumps(asdict(serving))


def handed_on() -> Serving:
    """The settings that the process which started this one left."""
    given = json.loads(os.environ[_NAME])
    return Serving(**{**given, "hosts": tuple(given["hosts"])})
