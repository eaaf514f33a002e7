"""One article has one address and one id, however it was come by."""

from __future__ import annotations

import pytest

from depeche.articles.addresses import address_id, is_address, is_front, plain_address


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("HTTPS://Golfe.Example:443/Monde/a.html#haut", "https://golfe.example/Monde/a.html"),
        ("http://golfe.example", "http://golfe.example/"),
        ("https://golfe.example/a?utm_source=x&id=7&fbclid=y", "https://golfe.example/a?id=7"),
        ("https://golfe.example/a?b=%C3%A9&c", "https://golfe.example/a?b=%C3%A9&c"),
        ("https://golfe.example:8443/a", "https://golfe.example:8443/a"),
        ("http://[2001:DB8::1]/a", "http://[2001:db8::1]/a"),
    ],
)
def test_an_address_has_one_plain_form(words, plain):
    assert plain_address(words) == plain
    assert plain_address(plain) == plain


def test_an_id_says_what_the_article_is_called_and_is_its_alone():
    one = address_id("https://golfe.example/monde/lome-et-moscou-se-parlent.html?utm_source=x")
    assert one.startswith("lome-et-moscou-se-parlent-")
    assert one == address_id("http://golfe.example/monde/lome-et-moscou-se-parlent.html")
    assert one != address_id("https://est.example/monde/lome-et-moscou-se-parlent.html")
    assert address_id("https://golfe.example/").startswith("golfe-example-")


@pytest.mark.parametrize(
    "words",
    [
        "",
        "golfe.example",
        "ftp://a.example",
        "http://",
        "http://[::1",
        "https://a.example: x/",
        "http://a:99999/",
        "javascript:a",
    ],
)
def test_what_is_no_address_of_the_web_is_none(words):
    assert not is_address(words)


def test_a_site_is_told_from_its_pages():
    assert [is_front(f"https://a.example{path}") for path in ("", "/", "/a", "/?p=1")] == [True, True, False, False]
    assert not is_front("http://[::1")
