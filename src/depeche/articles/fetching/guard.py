"""Guard: which addresses may be asked. Only the public network, told after names are resolved, for every connection.

An address that a page, a feed or a redirect names is anybody's: it must lead to no machine of our own network, and to
no service that gives away a cloud's keys. What was checked is what is connected to, so that a name can't mean one
machine when it is checked and another when it is asked.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Sequence
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from depeche.errors import ForbiddenAddress, Unfetchable

IP: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address
LONGEST = 2000  # characters of an address; what search engines and the indexes of databases take
# As `socket.getaddrinfo`: of a host and a port, rows whose last part begins with an address.
Resolver: TypeAlias = Callable[[str, int], Sequence[tuple[Any, ...]]]
# Networks of which an IPv6 address may carry an IPv4 address that a gateway then asks.
_NAT64 = (ipaddress.IPv6Network("64:ff9b::/96"), ipaddress.IPv6Network("64:ff9b:1::/48"))
_COMPATIBLE = ipaddress.IPv6Network("::/96")
# No public network, though some are routed. Source: IANA special-purpose address registries; and
# the addresses under which clouds answer with their keys.
_NEVER = tuple(
    ipaddress.ip_network(net)
    for net in (
        "0.0.0.0/8", "100.64.0.0/10", "168.63.129.16/32", "169.254.0.0/16", "192.0.0.0/24", "192.88.99.0/24",
        "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4", "100::/64", "2001::/23", "2001:db8::/32", "fc00::/7",
        "fe80::/10", "fec0::/10", "ff00::/8", "5f00::/16",
    )
)  # fmt: skip


def resolve(host: str, port: int) -> Sequence[tuple[Any, ...]]:
    """Every address of a host, as the system resolves it."""
    return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)


def check_address(address: str) -> None:
    """Let an address through that may be asked at all, as it is written.

    Raises:
        ForbiddenAddress: Another scheme than http and https, no host, a name and password within, or too long.
    """
    if len(address) > LONGEST:
        raise ForbiddenAddress(f"{address[:60]}…", f"{len(address)} characters, more than any page's address has")
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError as wrong:
        raise ForbiddenAddress(address, f"no address of the web: {wrong}") from wrong
    if parts.scheme not in ("http", "https"):
        raise ForbiddenAddress(address, "only http and https are fetched")
    if not host or port == 0:
        raise ForbiddenAddress(address, "it names no host")
    if parts.username is not None or parts.password is not None or "\\" in address or any(c <= " " for c in address):
        raise ForbiddenAddress(address, "it holds a name, a password or signs that belong in no address")


def public_addresses(host: str, port: int, *, private: bool = False, resolver: Resolver = resolve) -> list[str]:
    """The addresses of a host, each of which may be connected to.

    Raises:
        ForbiddenAddress: One of them lies in no public network; a host with one foot inside is not asked at all.
        Unfetchable: There is no such host.
    """
    try:
        rows = resolver(host, port)
    except (OSError, UnicodeError) as wrong:
        raise Unfetchable(host, "there is no host of this name") from wrong
    found = list(dict.fromkeys(str(row[4][0]) for row in rows))
    if not found:
        raise Unfetchable(host, "there is no host of this name")
    for words in found:
        if not private and not is_public(words):
            raise ForbiddenAddress(host, f"it leads to {words}, which is in no public network")
    return found


def is_public(words: str) -> bool:
    """Is this an address of the public network, whatever form it is written in?"""
    try:
        ip: IP = ipaddress.ip_address(words.partition("%")[0])
    except ValueError:
        return False
    return all(_global(each) for each in (ip, *_carried(ip)))


def _carried(ip: IP) -> tuple[IP, ...]:
    """IPv4 addresses that an IPv6 address stands for."""
    if not isinstance(ip, ipaddress.IPv6Address):
        return ()
    carried: list[IP | None] = [ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())]
    last = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    if any(ip in net for net in _NAT64) or ip in _COMPATIBLE:
        carried.append(last)
    return tuple(each for each in carried if each is not None)


def _global(ip: IP) -> bool:
    if isinstance(ip, ipaddress.IPv6Address) and ip.ipv4_mapped is not None:
        return True  # what it carries is looked at by itself
    if any(ip in net for net in _NEVER if net.version == ip.version):
        return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_loopback or ip.is_unspecified)
