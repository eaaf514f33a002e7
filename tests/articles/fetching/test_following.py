"""What a lead leads to is fetched and read in its form, each address once."""

from __future__ import annotations

import datetime

import pytest

from benchmarks.layouts.pages import pages
from depeche.articles.archive import Archive
from depeche.articles.article import Article
from depeche.articles.fetching.following import Follower
from depeche.articles.lead import Lead
from depeche.articles.readers.document import Refusal
from depeche.errors import UnreadableArticle

PAGES = {p.layout: p for p in pages()}


def test_a_page_is_an_article_known_by_its_address(site, fetcher, tmp_path):
    page = PAGES["21-latin-1"]
    address = site.page(
        "/monde/lome.html?utm_source=x".partition("?")[0], page.raw, Content_Type="text/html; charset=utf-8"
    )
    archive = Archive(tmp_path / "raw")
    (article,) = Follower(fetcher, keep=archive.keep)(Lead(address=address))
    assert isinstance(article, Article)
    assert (article.title, article.published, article.url) == (page.story.title, page.story.day, address)
    assert archive.read(article.raw_sha256) == page.raw


def test_a_feed_leads_to_its_pages_and_gives_the_day_that_they_lack(site, fetcher):
    page = PAGES["08-joomla"]
    bare = page.raw.replace(b"datetime=", b"data-x=").replace(b'itemprop="datePublished"', b"")
    bare = bare[: bare.index(b"<dl")] + bare[bare.index(b"</dl>") :]
    site.page("/1", bare)
    site.page("/2", PAGES["01-wordpress-yoast"].raw)
    feed = f"""<rss version="2.0"><channel><title>Le Golfe</title>
    <item><link>{site.at("/1")}</link><pubDate>Tue, 18 Nov 2025 09:00:00 GMT</pubDate></item>
    <item><link>{site.at("/2?utm_source=rss")}</link></item><item><link>{site.at("/2")}#top</link></item>
    <item><link>{site.at("/gone")}</link></item></channel></rss>"""
    site.page("/feed", feed, Content_Type="text/html")  # as many servers call theirs
    one, two, gone = Follower(fetcher)(Lead(address=site.at("/feed")))
    assert (one.published, one.day_source, one.outlet) == (datetime.date(2025, 11, 18), "feed", "Le Golfe")
    assert two.day_source == "json-ld"
    assert isinstance(gone, Refusal)
    assert site.hits["/2"] == 1


def test_a_front_page_leads_to_its_feed(site, fetcher):
    site.page("/1", PAGES["01-wordpress-yoast"].raw)
    site.page("/feed", f"<rss version='2.0'><channel><item><link>{site.at('/1')}</link></item></channel></rss>")
    links = (
        '<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">'
        "<link href='/feed' type='application/rss+xml' rel=alternate>"
    )
    words = "Une manchette et une autre. " * 20
    site.page("/", f"<html><head>{links}</head><body><article><p>{words}</p></article></body></html>")
    (article,) = Follower(fetcher)(Lead(address=site.at("/")))
    assert article.title == PAGES["01-wordpress-yoast"].story.title


def test_an_outline_leads_to_feeds_to_pages_and_no_deeper(site, fetcher):
    for n in range(5):
        site.page(
            f"/{n}", f'<opml><body><outline xmlUrl="{site.at(f"/{n + 1}")}"/></body></opml>', Content_Type="text/xml"
        )
    (refusal,) = Follower(fetcher)(Lead(address=site.at("/0")))
    assert "lists of lists" in str(refusal)
    assert site.hits["/3"] == 0


def test_no_more_addresses_are_fetched_than_was_said(site, fetcher):
    items = "".join(f"<url><loc>{site.at(f'/{n}')}</loc></url>" for n in range(9))
    site.page("/map.xml", f"<urlset>{items}</urlset>", Content_Type="application/xml")
    found = list(Follower(fetcher, most=3)(Lead(address=site.at("/map.xml"))))
    assert len(found) == 9
    assert sum(site.hits[f"/{n}"] for n in range(9)) == 2


def test_a_picture_is_named_and_no_article(site, fetcher):
    site.page("/a.png", b"\x89PNG\r\n", Content_Type="image/png")
    (refusal,) = Follower(fetcher)(Lead(address=site.at("/a.png")))
    assert "not a kind of file" in str(refusal)


def test_an_archive_keeps_bytes_once_and_tells_when_they_were_changed(tmp_path):
    archive = Archive(tmp_path)
    digest = archive.keep(b"words")
    assert archive.keep(b"words") == digest
    assert (archive.read(digest), archive.read("0" * 64), archive.read("../../etc")) == (b"words", None, None)
    (place,) = tmp_path.rglob("*.gz")
    other = Archive(tmp_path / "other")
    other.keep(b"others")
    place.write_bytes(next((tmp_path / "other").rglob("*.gz")).read_bytes())
    with pytest.raises(UnreadableArticle, match="not what was kept"):
        archive.read(digest)
