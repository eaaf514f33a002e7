"""Transport: connections to checked addresses alone, each with an end to its patience; and the cache over them.

The network backend is the one place through which every byte of every request goes, redirects, robots.txt and
revalidations of the cache among them. Proxies of the environment are not used: behind one, nobody could check.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterable
from functools import cache as remembered
from pathlib import Path
from typing import Any

import httpcore2
import httpx2
from hishel import CacheOptions, SqliteStorage
from hishel.httpx2 import CacheTransport
from httpx2 import create_ssl_context

from depeche.articles.fetching.guard import Resolver, public_addresses
from depeche.articles.fetching.manners import Manners

_CACHE_BYTES = 500_000_000
_CACHE_SECONDS = 90 * 24 * 3600.0


class Patience:
    """Until when the answer that is being read is waited for; by the clock that never goes back."""

    def __init__(self) -> None:
        self._until = float("inf")

    def begin(self, seconds: float) -> None:
        """Wait this long from now."""
        self._until = time.monotonic() + seconds

    def left(self, timeout: float | None) -> float:
        """Seconds that the next step may take.

        Raises:
            httpcore2.ReadTimeout: None are left.
        """
        left = self._until - time.monotonic()
        if left <= 0:
            raise httpcore2.ReadTimeout("the whole answer took too long")
        return left if timeout is None else min(timeout, left)


class _Stream(httpcore2.NetworkStream):
    def __init__(self, stream: httpcore2.NetworkStream, patience: Patience) -> None:
        self._stream, self._patience = stream, patience

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._patience.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._patience.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None) -> _Stream:
        stream = self._stream.start_tls(ssl_context, server_hostname, self._patience.left(timeout))
        return _Stream(stream, self._patience)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class _Backend(httpcore2.NetworkBackend):
    def __init__(self, manners: Manners, resolver: Resolver, patience: Patience) -> None:
        self._manners, self._resolver, self._patience = manners, resolver, patience
        self._plain = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        found = public_addresses(host, port, private=host in self._manners.private, resolver=self._resolver)
        failed: Exception | None = None
        for address in found[:4]:
            try:
                left = self._patience.left(timeout)
                # The address that was checked, and not the name, which might by now resolve to another.
                stream = self._plain.connect_tcp(address, port, left, local_address, socket_options)
                return _Stream(stream, self._patience)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as wrong:
                failed = wrong
        raise failed or httpcore2.ConnectError("no address of the host answers")

    def connect_unix_socket(self, *_: Any, **__: Any) -> httpcore2.NetworkStream:
        raise httpcore2.ConnectError("only the network is asked")

    def sleep(self, seconds: float) -> None:
        self._plain.sleep(seconds)


@remembered
def _trusted() -> ssl.SSLContext:
    """The authorities that sites are known by; read once, which takes a fifth of a second."""
    return create_ssl_context(trust_env=False)


class _Guarded(httpx2.HTTPTransport):
    def __init__(self, backend: _Backend) -> None:
        super().__init__(verify=_trusted(), trust_env=False)
        # The transport takes no backend of its own, so the pool that it made is replaced by one that has ours.
        self._pool.close()
        self._pool = httpcore2.ConnectionPool(
            ssl_context=_trusted(),
            max_connections=4,
            keepalive_expiry=5.0,
            network_backend=backend,
        )


def make_transport(
    manners: Manners, patience: Patience, *, resolver: Resolver, cache: Path | None, largest: int
) -> httpx2.BaseTransport:
    """The way by which everything is fetched.

    Args:
        cache: A file in which answers are kept, so that a page that has not changed is not sent again (ETag,
            Last-Modified); None for no cache.
        largest: Bytes of an answer that are kept at most.
    """
    guarded = _Guarded(_Backend(manners, resolver, patience))
    if cache is None:
        return guarded
    cache.parent.mkdir(parents=True, exist_ok=True)
    storage = SqliteStorage(
        database_path=cache, default_ttl=_CACHE_SECONDS, max_stream_size=largest, max_size=_CACHE_BYTES
    )
    return CacheTransport(next_transport=guarded, storage=storage, rfc=CacheOptions(shared=False))
