"""An account: a name and what it may do."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Each may do what those before it may.
ROLES = ("reader", "editor", "admin")
_NAME = re.compile(r"[^\W_][\w.@-]{0,63}", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who is known: `name` signs judgements; `role` is one of ROLES."""

    name: str
    role: str

    def may(self, role: str) -> bool:
        """Whether this account may do what `role` may."""
        return ROLES.index(self.role) >= ROLES.index(role)


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A personal token as it is listed: the beginning of its digest, what it is for, and since when there is one."""

    name: str
    label: str
    since: str


def is_name(words: str) -> bool:
    """Whether an account may be called so: letters, digits and . @ - _, no more than 64."""
    return bool(_NAME.fullmatch(words))
