"""A page is fetched as its site lets us, within bounds, whatever the site does."""

from __future__ import annotations

import datetime
import gzip
import itertools
import time
import zlib

import pytest

from depeche.articles.fetching.fetcher import Fetcher
from depeche.articles.fetching.manners import Manners
from depeche.articles.limits import Limits
from depeche.errors import AskedToWait, Disallowed, TooLarge, Unfetchable
from tests.articles.fetching.conftest import QUICK
from tests.articles.fetching.server import bomb, raw, trickle

LOOPBACK = frozenset({"127.0.0.1"})


def made(cache=None, sleep=time.sleep, limits=None, **more) -> Fetcher:
    return Fetcher(
        Manners(private=LOOPBACK, **{**QUICK, **more}), cache=cache, sleep=sleep, limits=limits or Limits(bytes=100_000)
    )


def test_a_page_comes_as_it_is_with_what_its_head_says(site, fetcher):
    address = site.page("/a", "Lomé", Content_Type="text/html; charset=UTF-8")
    got = fetcher.fetch(address)
    assert (got.content.decode(), got.media_type, got.charset, got.address) == ("Lomé", "text/html", "UTF-8", address)
    assert abs(got.fetched - datetime.datetime.now(datetime.UTC)) < datetime.timedelta(minutes=1)


def test_we_say_who_we_are_and_keep_no_cookies(site):
    site.page("/a", "one", Set_Cookie="id=1; Path=/")
    with made(contact="mail@desk.example") as fetcher:
        fetcher.fetch(site.at("/a"))
        fetcher.fetch(site.at("/a"))
    heads = [head for _, path, head in site.met if path == "/a"]
    assert all(h["user-agent"] == "Depeche/0.1 (reads news into a ledger; mail@desk.example)" for h in heads)
    assert all("cookie" not in h and "referer" not in h for h in heads)


def test_a_redirect_is_followed_and_the_page_known_by_where_it_was_found(site, fetcher):
    site.page("/b", "found")
    site.routes["/a"] = lambda h: h.answer(301, Location="/b")
    got = fetcher.fetch(site.at("/a"))
    assert (got.asked, got.address, got.content) == (site.at("/a"), site.at("/b"), b"found")


def test_redirects_end(site, fetcher):
    site.routes["/a"] = lambda h: h.answer(302, Location="/a?again")
    with pytest.raises(Unfetchable, match="more than 5 redirects"):
        fetcher.fetch(site.at("/a"))
    assert site.hits["/a"] == 6


@pytest.mark.parametrize("pieces", [b"5\r\nhello\r\n0\r\n\r\n", b"2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n"])
def test_an_answer_in_chunks_is_put_together(site, fetcher, pieces):
    site.routes["/a"] = raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + pieces)
    assert fetcher.fetch(site.at("/a")).content == b"hello"


@pytest.mark.parametrize(
    "content",
    [
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel",
        b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhello",
        b"HTTP/1.1 200 OK\r\nContent-Length: no\r\n\r\nhello",
        b"hello",
        b"",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 50_000,
        b"HTTP/1.1 999 \xff\r\n\r\n",
    ],
)
def test_a_broken_answer_is_asked_for_again_and_then_refused(site, fetcher, content):
    site.routes["/a"] = raw(content)
    with pytest.raises(Unfetchable):
        fetcher.fetch(site.at("/a"))
    assert 1 <= site.hits["/a"] <= 3


@pytest.mark.parametrize("head", [False, True])
def test_an_answer_that_trickles_is_given_up_in_time(site, head):
    site.routes["/a"] = trickle(200, 0.1, head=head)
    began = time.monotonic()
    with made(tries=1, total=0.8) as fetcher, pytest.raises(Unfetchable, match="in time"):
        fetcher.fetch(site.at("/a"))
    assert time.monotonic() - began < 5


def test_a_site_that_says_nothing_is_given_up_in_time(site):
    site.routes["/a"] = lambda h: time.sleep(3)
    with made(tries=1, read=0.3) as fetcher, pytest.raises(Unfetchable, match="in time"):
        fetcher.fetch(site.at("/a"))


@pytest.mark.parametrize("packing", ["gzip", "x-gzip", "deflate"])
def test_a_packed_answer_is_unpacked(site, fetcher, packing):
    packed = {"deflate": zlib.compress}.get(packing, gzip.compress)(b"hello" * 100)
    site.page("/a", packed, Content_Encoding=packing)
    assert fetcher.fetch(site.at("/a")).content == b"hello" * 100


def test_what_servers_mistake_for_deflate_is_unpacked_too(site, fetcher):
    packer = zlib.compressobj(wbits=-15)
    site.page("/a", packer.compress(b"hello") + packer.flush(), Content_Encoding="deflate")
    assert fetcher.fetch(site.at("/a")).content == b"hello"


@pytest.mark.parametrize("packing", ["gzip", "deflate"])
def test_a_bomb_is_refused_at_the_limit(site, packing):
    import resource

    site.routes["/a"] = bomb(200, packing)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with made(total=20.0, limits=Limits(bytes=2_000_000)) as fetcher, pytest.raises(TooLarge):
        fetcher.fetch(site.at("/a"))
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000  # kilobytes


@pytest.mark.parametrize("packing", ["br", "zstd", "gzip, gzip", "nonsense"])
def test_a_packing_that_was_not_asked_for_is_refused(site, fetcher, packing):
    site.page("/a", b"\x1f\x8bwhatever", Content_Encoding=packing)
    with pytest.raises(Unfetchable, match="not asked for"):
        fetcher.fetch(site.at("/a"))


def test_a_packing_that_breaks_off_is_refused(site, fetcher):
    site.page("/a", gzip.compress(b"hello" * 1000)[:-20], Content_Encoding="gzip")
    with pytest.raises(Unfetchable, match="breaks off"):
        fetcher.fetch(site.at("/a"))


def test_an_answer_beyond_the_limit_is_refused_declared_or_not(site):
    site.page("/a", b"x" * 100_001)
    site.routes["/b"] = raw(b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * 100_001)
    with made() as fetcher:
        for path in ("/a", "/b"):
            with pytest.raises(TooLarge):
                fetcher.fetch(site.at(path))


def test_robots_are_obeyed_and_read_once_a_site(site, fetcher):
    site.page(
        "/robots.txt",
        "User-agent: *\nDisallow: /private\n\nUser-agent: Depeche\nDisallow: /ours\n",
        Content_Type="text/plain",
    )
    for path in ("/a", "/ours/a", "/private/a"):
        site.page(path, "words")
    assert fetcher.fetch(site.at("/a")).content == b"words"
    assert fetcher.fetch(site.at("/private/a")).content == b"words"  # what is said to us stands before what is to all
    with pytest.raises(Disallowed):
        fetcher.fetch(site.at("/ours/a"))
    assert (site.hits["/robots.txt"], site.hits["/ours/a"]) == (1, 0)


def test_a_redirect_into_what_robots_forbid_is_not_followed(site, fetcher):
    site.page("/robots.txt", "User-agent: *\nDisallow: /ours\n")
    site.page("/ours", "words")
    site.routes["/a"] = lambda h: h.answer(302, Location="/ours")
    with pytest.raises(Disallowed):
        fetcher.fetch(site.at("/a"))
    assert site.hits["/ours"] == 0


@pytest.mark.parametrize(("status", "fetched"), [(404, True), (403, True), (500, False), (503, False)])
def test_rules_that_are_not_there_allow_and_rules_that_fail_forbid(site, fetcher, status, fetched):
    site.page("/a", "words")
    site.routes["/robots.txt"] = lambda h: h.answer(status)
    if fetched:
        assert fetcher.fetch(site.at("/a")).content == b"words"
        return
    with pytest.raises(Unfetchable, match="rules for programs"):
        fetcher.fetch(site.at("/a"))
    assert site.hits["/a"] == 0


def test_a_host_is_asked_at_its_own_pace(site):
    site.page("/robots.txt", "User-agent: *\nCrawl-delay: 7\n")
    site.page("/a", "words")
    waits: list[float] = []
    with made(delay=0.5, sleep=waits.append) as fetcher:
        for _ in range(3):
            fetcher.fetch(site.at("/a"))
    assert len(waits) == 2
    assert all(6 < wait <= 7 for wait in waits)


def test_a_delay_of_ours_keeps_a_host_waiting(site):
    site.page("/a", "words")
    with made(delay=0.4) as fetcher:
        for _ in range(3):
            fetcher.fetch(site.at("/a"))
    times = [at for at, path, _ in site.met if path == "/a"]
    assert all(later - sooner >= 0.39 for sooner, later in itertools.pairwise(times))


def test_a_site_that_wants_hours_between_two_pages_is_left_alone(site, fetcher):
    site.page("/robots.txt", "User-agent: *\nCrawl-delay: 7200\n")
    with pytest.raises(AskedToWait):
        fetcher.fetch(site.at("/a"))
    assert site.hits["/a"] == 0


def flaky(times: int, status: int, **heads: str):
    left = [times]

    def route(handler):
        if left[0]:
            left[0] -= 1
            handler.answer(status, **heads)
        else:
            handler.answer(200, b"words")

    return route


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_what_may_pass_is_tried_again_with_longer_and_longer_waits(site, status):
    waits: list[float] = []
    site.routes["/a"] = flaky(2, status)
    with made(sleep=waits.append, backoff=3.0) as fetcher:
        assert fetcher.fetch(site.at("/a")).content == b"words"
    assert waits == [3.0, 6.0]


def test_a_site_that_names_a_time_is_asked_then(site):
    waits: list[float] = []
    site.routes["/a"] = flaky(1, 429, Retry_After="17")
    with made(sleep=waits.append) as fetcher:
        assert fetcher.fetch(site.at("/a")).content == b"words"
    assert waits == [17.0]


@pytest.mark.parametrize("words", ["3600", "Wed, 01 Jan 2070 00:00:00 GMT"])
def test_a_site_that_names_a_late_time_is_left_alone(site, fetcher, words):
    site.routes["/a"] = flaky(9, 429, Retry_After=words)
    with pytest.raises(AskedToWait):
        fetcher.fetch(site.at("/a"))
    assert site.hits["/a"] == 1


def test_tries_end(site, fetcher):
    site.routes["/a"] = flaky(9, 503)
    with pytest.raises(Unfetchable, match="status 503, 3 times"):
        fetcher.fetch(site.at("/a"))
    assert site.hits["/a"] == 3


@pytest.mark.parametrize("status", [400, 401, 402, 403, 404, 410, 451, 204, 206])
def test_what_will_not_pass_is_asked_once(site, fetcher, status):
    site.routes["/a"] = flaky(9, status)
    with pytest.raises(Unfetchable, match=f"status {status}"):
        fetcher.fetch(site.at("/a"))
    assert site.hits["/a"] == 1


@pytest.mark.parametrize("heads", [{"ETag": '"v1"'}, {"Last_Modified": "Wed, 19 Nov 2025 10:00:00 GMT"}])
def test_a_page_that_has_not_changed_is_not_sent_again(site, tmp_path, heads):
    sent = []

    def route(handler):
        asked = handler.headers.get("If-None-Match") or handler.headers.get("If-Modified-Since")
        sent.append(asked)
        if asked:
            handler.answer(304, Cache_Control="no-cache", **heads)
        else:
            handler.answer(200, b"words", Cache_Control="no-cache", Content_Type="text/html", **heads)

    site.routes["/a"] = route
    cache = tmp_path / "cache.db"
    with made(cache=cache) as fetcher:
        first = fetcher.fetch(site.at("/a"))
    with made(cache=cache) as fetcher:  # another run
        second = fetcher.fetch(site.at("/a"))
    assert (first.content, first.unchanged) == (b"words", False)
    assert (second.content, second.unchanged) == (b"words", True)
    assert sent == [None, next(iter(heads.values()))]


def test_a_page_that_changed_is_sent_anew(site, tmp_path):
    words = ["one"]
    site.routes["/a"] = lambda h: h.answer(200, words[0].encode(), Cache_Control="no-cache", ETag=f'"{words[0]}"')
    with made(cache=tmp_path / "cache.db") as fetcher:
        assert fetcher.fetch(site.at("/a")).content == b"one"
        words[0] = "two"
        got = fetcher.fetch(site.at("/a"))
    assert (got.content, got.unchanged) == (b"two", False)


def test_nobody_there_is_said(fetcher):
    with pytest.raises(Unfetchable):
        fetcher.fetch("http://127.0.0.1:9/a")
