"""Fetcher: one address after the other, each as it may be asked, with every step of a redirect looked at anew."""

from __future__ import annotations

import datetime
import email.utils
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from urllib.parse import urljoin, urlsplit

import httpcore2
import httpx2

from depeche.articles.fetching.guard import Resolver, check_address, resolve
from depeche.articles.fetching.manners import Manners
from depeche.articles.fetching.robots import LARGEST as LARGEST_ROBOTS
from depeche.articles.fetching.robots import Robots
from depeche.articles.fetching.transport import Patience, make_transport
from depeche.articles.limits import LIMITS, Limits
from depeche.errors import AskedToWait, ForbiddenAddress, TooLarge, Unfetchable

_REDIRECTS = (301, 302, 303, 307, 308)
_PASSING = (408, 425, 429, 500, 502, 503, 504)
_BLOCK = 65_536


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """An answer with status 200.

    Attributes:
        asked: The address that was asked for; address: where it was found, after redirects.
        content: Unpacked, as the page is.
        media_type: Of its Content-Type, charset: as that names it.
        fetched: When, in UTC.
        unchanged: The site said that it is what the cache holds (304), or the cache knew.
    """

    asked: str
    address: str
    content: bytes
    media_type: str | None
    charset: str | None
    fetched: datetime.datetime
    unchanged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    """One answer of a site, redirects and refusals too."""

    status: int
    headers: httpx2.Headers
    content: bytes
    unchanged: bool


class Fetcher:
    """Fetches addresses. Use as a context manager, or `close` it. Not for several threads at once."""

    def __init__(
        self,
        manners: Manners | None = None,
        *,
        limits: Limits = LIMITS,
        cache: Path | None = None,
        resolver: Resolver = resolve,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._manners, self._limits, self._sleep = manners or Manners(), limits, sleep
        self._patience = Patience()
        transport = make_transport(self._manners, self._patience, resolver=resolver, cache=cache, largest=limits.bytes)
        self._client = httpx2.Client(
            transport=transport,
            trust_env=False,
            follow_redirects=False,
            timeout=httpx2.Timeout(self._manners.read, connect=self._manners.connect),
            headers={
                "User-Agent": self._manners.agent,
                # What can be unpacked within a bound; nothing else is asked for.
                "Accept-Encoding": "gzip, deflate",
                "Accept": "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.5",
            },
        )
        self._robots = Robots(self._ask_robots)
        self._next: dict[str, float] = {}  # by host, when it may be asked again

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Give connections and cache back."""
        self._client.close()

    def fetch(self, address: str) -> Fetched:
        """Fetch what is at an address.

        Raises:
            ForbiddenAddress: It, or a redirect of it, leads into no public network, or is no address of the web.
            Disallowed: The site's robots.txt does not let us.
            AskedToWait: The site wants us to come back later than we wait.
            TooLarge: The answer is beyond the limit of bytes, packed or unpacked.
            Unfetchable: Anything else: no host, no answer in time, another status than 200, too many redirects.
        """
        at = address
        for _ in range(self._manners.redirects + 1):
            check_address(at)
            asked_for = self._robots.delay(at)
            if asked_for > self._manners.longest_delay:
                raise AskedToWait(at, asked_for)
            answer = self._tried(at, delay=max(self._manners.delay, asked_for))
            if answer.status in _REDIRECTS and answer.headers.get("location"):
                at = _joined(at, answer.headers["location"])
                continue
            if answer.status != 200:
                raise Unfetchable(address, f"status {answer.status}")
            return _fetched(address, at, answer)
        raise Unfetchable(address, f"more than {self._manners.redirects} redirects")

    def _tried(self, address: str, *, delay: float) -> _Answer:
        """One answer, asked for again while what fails may pass."""
        wait = self._manners.backoff
        for attempt in range(1, self._manners.tries + 1):
            last = attempt == self._manners.tries
            try:
                answer = self._ask(address, delay=delay, largest=self._limits.bytes)
            except Unfetchable as wrong:
                if last or isinstance(wrong, ForbiddenAddress) or not wrong.passing:
                    raise
                self._sleep(wait)
            else:
                if answer.status not in _PASSING:
                    return answer
                asked = _retry_after(answer.headers)
                if asked is not None and asked > self._manners.longest_wait:
                    raise AskedToWait(address, asked)
                if last:
                    raise Unfetchable(address, f"status {answer.status}, {attempt} times", passing=True)
                self._sleep(max(wait, asked or 0))
            wait *= 2
        raise AssertionError("a try ends in an answer or an error")

    def _ask(self, address: str, *, delay: float, largest: int) -> _Answer:
        host = urlsplit(address).netloc
        ahead = self._next.get(host, 0.0) - time.monotonic()
        if ahead > 0:
            self._sleep(ahead)
        self._patience.begin(self._manners.total)
        try:
            with self._client.stream("GET", address) as response:
                content = _content(response, address, largest)
                caching = response.extensions.get("caching")
                cached = bool(caching and caching.get("from_cache"))
                return _Answer(status=response.status_code, headers=response.headers, content=content, unchanged=cached)
        except (httpx2.HTTPError, httpcore2.ReadTimeout, httpx2.InvalidURL, httpx2.StreamError, UnicodeError) as wrong:
            passing = not isinstance(wrong, httpx2.InvalidURL | httpx2.UnsupportedProtocol | UnicodeError)
            raise Unfetchable(address, _why(wrong), passing=passing) from wrong
        finally:
            # A site's cookies are not kept: each article is asked for by somebody whom it has not met.
            self._client.cookies.clear()
            self._next[host] = time.monotonic() + delay

    def _ask_robots(self, address: str) -> tuple[int, bytes]:
        at = address
        for _ in range(self._manners.redirects + 1):
            check_address(at)
            try:
                answer = self._ask(at, delay=0.0, largest=LARGEST_ROBOTS)
            except TooLarge:
                return 200, b""  # rules of half a megabyte are none that anybody wrote
            if answer.status in _REDIRECTS and answer.headers.get("location"):
                at = _joined(at, answer.headers["location"])
                continue
            return answer.status, answer.content
        return 404, b""


def _fetched(asked: str, address: str, answer: _Answer) -> Fetched:
    kind = answer.headers.get("content-type", "")
    return Fetched(
        asked=asked,
        address=address,
        content=answer.content,
        media_type=kind.partition(";")[0].strip().lower() or None,
        charset=_charset(kind),
        fetched=datetime.datetime.now(datetime.UTC).replace(microsecond=0),
        unchanged=answer.unchanged,
    )


def _content(response: httpx2.Response, address: str, largest: int) -> bytes:
    """The answer's content, unpacked up to the limit, whatever it is packed in and however small it seems."""
    declared = response.headers.get("content-length", "")
    if declared.isdigit() and int(declared) > largest:
        raise TooLarge(address, size=int(declared), limit=largest)
    packing = response.headers.get("content-encoding", "identity").strip().lower()
    if packing not in ("identity", "", "gzip", "x-gzip", "deflate"):
        raise Unfetchable(address, f"it is packed as {packing!r}, which was not asked for")
    unpacking = None if packing in ("identity", "") else zlib.decompressobj(wbits=47)
    pieces: list[bytes] = []
    taken = packed = 0
    for piece in response.iter_raw(_BLOCK):
        packed += len(piece)
        try:
            plain = piece if unpacking is None else unpacking.decompress(piece, largest - taken + 1)
        except zlib.error as wrong:
            if packing != "deflate" or pieces:
                raise Unfetchable(address, f"its packing is broken: {wrong}") from wrong
            unpacking = zlib.decompressobj(wbits=-15)  # as some servers understand "deflate"
            try:
                plain = unpacking.decompress(piece, largest - taken + 1)
            except zlib.error as still:
                raise Unfetchable(address, f"its packing is broken: {still}") from still
        taken += len(plain)
        if max(taken, packed) > largest:
            raise TooLarge(address, size=max(taken, packed), limit=largest)
        pieces.append(plain)
    if unpacking is not None and packed and not unpacking.eof:
        raise Unfetchable(address, "its packing breaks off", passing=True)
    return b"".join(pieces)


def _joined(base: str, location: str) -> str:
    try:
        return urljoin(base, location.strip())
    except ValueError as wrong:
        raise ForbiddenAddress(location, f"no address of the web: {wrong}") from wrong


def _charset(kind: str) -> str | None:
    for part in kind.split(";")[1:]:
        name, _, value = part.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'") or None
    return None


def _retry_after(headers: httpx2.Headers) -> float | None:
    """Seconds that a site asks us to wait, as a number or as a day and time; None when it says nothing readable."""
    words = headers.get("retry-after", "").strip()
    if words.isdigit():
        return float(words[:9])
    try:
        until = email.utils.parsedate_to_datetime(words)
    except (ValueError, TypeError, IndexError):
        return None
    if until.tzinfo is None:
        until = until.replace(tzinfo=datetime.UTC)
    return max(0.0, (until - datetime.datetime.now(datetime.UTC)).total_seconds())


def _why(wrong: Exception) -> str:
    if isinstance(wrong, httpx2.TimeoutException | httpcore2.TimeoutException):
        return f"no answer in time ({str(wrong) or type(wrong).__name__})"
    return f"{str(wrong) or type(wrong).__name__}"
