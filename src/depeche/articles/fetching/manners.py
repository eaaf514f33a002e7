"""Manners: how a site is asked, how long it is waited for, and what is never done.

No paywall is worked around: no cookies are kept, no other reader is impersonated, no copy is sought elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass

TOKEN = "Depeche"
"""The name under which robots.txt may speak to us."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """Bounds and habits of fetching; times in seconds.

    Attributes:
        contact: An address of mail or of a page, where a site may complain; part of our User-Agent.
        delay: Between two requests to one host; robots.txt may ask for more.
        longest_delay: The most that robots.txt is granted; a site that asks for more is left alone.
        tries: How often an address is asked that fails for a reason that may pass.
        backoff: Before the second try; doubled before each further one.
        longest_wait: The most that is waited because of Retry-After.
        connect, read: For a connection, and between two pieces of an answer.
        total: For one answer from its first byte to its last, however slowly it trickles.
        redirects: How many are followed.
        private: Hosts that may lead into private networks: one's own servers, and those of tests. No others may.
    """

    contact: str | None = None
    delay: float = 2.0
    longest_delay: float = 60.0
    tries: int = 3
    backoff: float = 2.0
    longest_wait: float = 60.0
    connect: float = 10.0
    read: float = 20.0
    total: float = 60.0
    redirects: int = 5
    private: frozenset[str] = frozenset()

    @property
    def agent(self) -> str:
        """Our User-Agent."""
        return f"{TOKEN}/0.1 (reads news into a ledger; {self.contact or 'no contact given'})"
