"""Whatever an address is written like, nothing but the public network is asked."""

from __future__ import annotations

import pytest

from depeche.articles.fetching.fetcher import Fetcher
from depeche.articles.fetching.guard import is_public, resolve
from depeche.articles.fetching.manners import Manners
from depeche.errors import ForbiddenAddress, Unfetchable
from tests.articles.fetching.conftest import QUICK

# Every form leads to the site on loopback, or to another private network, when nobody guards.
FORMS = [
    "http://127.0.0.1:{port}/secret",
    "http://127.0.0.2:{port}/secret",
    "http://localhost:{port}/secret",
    "http://LOCALHOST.:{port}/secret",
    "http://2130706433:{port}/secret",
    "http://0x7f000001:{port}/secret",
    "http://0x7f.0.0.1:{port}/secret",
    "http://0177.0.0.1:{port}/secret",
    "http://127.1:{port}/secret",
    "http://127.0.1:{port}/secret",
    "http://0.0.0.0:{port}/secret",
    "http://0:{port}/secret",
    "http://[::1]:{port}/secret",
    "http://[::]:{port}/secret",
    "http://[0:0:0:0:0:0:0:1]:{port}/secret",
    "http://[::ffff:127.0.0.1]:{port}/secret",
    "http://[::ffff:7f00:1]:{port}/secret",
    "http://[::127.0.0.1]:{port}/secret",
    "http://[64:ff9b::7f00:1]:{port}/secret",
    "http://[2002:7f00:1::]:{port}/secret",
    "http://①②⑦.⓪.⓪.①:{port}/secret",
    "http://127。0。0。1:{port}/secret",
    "http://%31%32%37.0.0.1:{port}/secret",
    "http://10.0.0.1/",
    "http://172.16.0.1/",
    "http://192.168.1.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://[fd00:ec2::254]/latest/meta-data/",
    "http://100.100.100.200/latest/meta-data/",
    "http://168.63.129.16/metadata/v1/",
    "http://192.0.0.192/opc/v1/",
    "http://2852039166/latest/meta-data/",
    "http://[fe80::1%25eth0]/",
    "http://[fc00::1]/",
    "http://224.0.0.1/",
    "http://255.255.255.255/",
    "http://198.18.0.1/",
    "file:///etc/passwd",
    "ftp://127.0.0.1/secret",
    "gopher://127.0.0.1:{port}/_GET%20/secret",
    "data:text/html,secret",
    "javascript:alert(1)",
    "//127.0.0.1:{port}/secret",
    "http://reader@127.0.0.1:{port}/secret",
    "http://golfe.example@127.0.0.1:{port}/secret",
    "http://127.0.0.1:{port}\\@golfe.example/secret",
    "http://127.0.0.1:{port}/\r\nHost: x",
    "http:///secret",
    "http://golfe.example:0/",
]


# Of which some systems and clients make a host, and others none.
OFTEN_NONE = ("%31%32%37", "①②⑦", "127。0", "LOCALHOST.", "\r\n", "%25eth0", "0177.0")


def fetcher(resolver=None, **more) -> Fetcher:
    return Fetcher(Manners(**{**QUICK, "tries": 1, **more}), **({"resolver": resolver} if resolver else {}))


def names(**table):
    """Resolves these names to these addresses, of the last one the same for ever."""
    left = {host.replace("_", "."): list(ips) for host, ips in table.items()}

    def resolver(host, port):
        if host not in left:
            return resolve(host, port)
        ips = left[host].pop(0) if len(left[host]) > 1 else left[host][0]
        return [(2, 1, 6, "", (ip, port)) for ip in ips.split()]

    return resolver


@pytest.mark.parametrize("form", FORMS)
def test_no_form_of_a_private_address_is_asked(site, form):
    site.page("/secret", "the secret")
    with fetcher() as made, pytest.raises(Unfetchable) as refusal:
        made.fetch(form.format(port=site.port))
    assert isinstance(refusal.value, ForbiddenAddress) or any(part in form for part in OFTEN_NONE)
    assert not site.hits


@pytest.mark.parametrize(
    "ips",
    [
        "127.0.0.1",
        "10.1.2.3",
        "::1",
        "169.254.169.254",
        "93.184.216.34 127.0.0.1",
        "2606:4700::1 fd00::1",
        "fe80::1%eth0",
    ],
)
def test_a_name_that_resolves_privately_is_not_asked_even_when_it_has_a_public_side(site, ips):
    site.page("/secret", "the secret")
    with fetcher(names(inside_example=[ips])) as made, pytest.raises(ForbiddenAddress, match="no public network"):
        made.fetch(site.at("/secret", "inside.example"))
    assert not site.hits


def test_a_name_that_changes_its_address_after_the_check_is_not_followed_there(site):
    """The first answer is public and does not connect; whatever resolves later must be looked at again."""
    site.page("/secret", "the secret")
    with fetcher(names(rebind_example=["203.0.113.1", "127.0.0.1"]), connect=0.2, tries=3) as made:
        with pytest.raises(Unfetchable):
            made.fetch(site.at("/secret", "rebind.example"))
        with pytest.raises(Unfetchable):
            made.fetch(site.at("/secret", "rebind.example"))
    assert not site.hits


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.1:{port}/secret", "http://localhost:{port}/secret", "//inside.example:{port}/secret",
        "http://[::1]:{port}/secret", "http://2130706433:{port}/secret", "file:///etc/passwd", "ftp://golfe.example/x",
        "http://169.254.169.254/latest/meta-data/", "/again", "http://x@allowed.example:{port}/secret",
    ],
)  # fmt: skip
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_redirect_leads_inside(site, target, status):
    site.page("/secret", "the secret")
    place = target.format(port=site.port)
    site.routes["/start"] = lambda h: h.answer(status, Location=place)
    site.routes["/again"] = lambda h: h.answer(302, Location=f"http://inside.example:{site.port}/secret")
    resolver = names(allowed_example=["127.0.0.1"], inside_example=["127.0.0.1"])
    with fetcher(resolver, private=frozenset({"allowed.example"})) as made, pytest.raises(Unfetchable):
        made.fetch(site.at("/start", "allowed.example"))
    assert site.hits["/start"] == 1
    assert site.hits["/secret"] == 0


def test_rules_for_programs_are_no_way_inside_either(site):
    site.page("/secret", "the secret")
    site.page("/page", "words")
    site.routes["/robots.txt"] = lambda h: h.answer(302, Location=site.at("/secret"))
    resolver = names(allowed_example=["127.0.0.1"])
    with fetcher(resolver, private=frozenset({"allowed.example"})) as made, pytest.raises(ForbiddenAddress):
        made.fetch(site.at("/page", "allowed.example"))
    assert site.hits["/secret"] == 0


@pytest.mark.parametrize(
    "words", ["8.8.8.8", "93.184.216.34", "2606:4700:4700::1111", "::ffff:8.8.8.8", "2001:4860:4860::8888"]
)
def test_the_public_network_is_public(words):
    assert is_public(words)


@pytest.mark.parametrize(
    "words", ["", "golfe.example", "256.1.1.1", "100.64.0.1", "2001:db8::1", "ff02::1", "64:ff9b::a00:1"]
)
def test_what_is_no_public_address_is_none(words):
    assert not is_public(words)
