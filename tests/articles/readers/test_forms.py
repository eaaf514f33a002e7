"""Each form in which articles come yields the same article, or the leads that it holds."""

from __future__ import annotations

import datetime
import io
import json
import zipfile
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from benchmarks.extraction import write_archive
from benchmarks.layouts.pages import pages
from depeche.articles.article import Article
from depeche.articles.lead import Lead
from depeche.articles.limits import LIMITS, Limits
from depeche.articles.readers.document import Document, Refusal
from depeche.articles.readers.file import read_files
from depeche.articles.readers.forms import READERS, SUFFIXES, read_document

WORDS = "Le Togo et la Russie ont signé mardi à Lomé un accord de coopération militaire."
MORE = "Le texte prévoit des exercices conjoints dans le golfe de Guinée dès l’an prochain."


def found(name: str, content: str | bytes, limits: Limits = LIMITS, **more) -> list:
    raw = content.encode() if isinstance(content, str) else content
    path = Path(name)
    return list(
        read_document(Document(where=name, id=path.stem, path=None, content=raw, **more), limits, form=form(name, raw))
    )


def form(name: str, raw: bytes) -> str | None:
    from depeche.articles.readers.forms import form_of, suffix_of

    return SUFFIXES.get(suffix_of(name)) or form_of(Document(where=name, id="x", content=raw), LIMITS)


def told(article: Article) -> tuple:
    return (article.title, article.outlet, str(article.published), article.day_source, article.url, article.author)


def test_every_suffix_has_a_reader():
    assert set(SUFFIXES.values()) <= READERS.keys()
    assert all(name.endswith("/1") and reader.__doc__ for name, reader in READERS.items() if name[:2] != "wa")


def test_a_note_gives_its_words_without_the_signs_of_markdown_and_its_head():
    note = f"""---
title: Lomé et Moscou
date: 2025-11-19
source: Le Golfe
url: https://golfe.example/1
author: A. Koffi
---
# Un autre titre

{WORDS} Voir [le texte](https://x.example), **en gras**.

- {MORE}
"""
    (article,) = found("n.md", note)
    assert told(article) == ("Lomé et Moscou", "Le Golfe", "2025-11-19", "row", "https://golfe.example/1", "A. Koffi")
    assert article.text == f"{WORDS} Voir le texte, en gras.\n{MORE}"


def test_a_note_without_a_head_has_its_first_heading_as_title():
    (article,) = found("n.md", f"# Lomé et Moscou\n\n{WORDS}\n")
    assert (article.id, article.title, article.text) == ("n", "Lomé et Moscou", WORDS)


def test_a_head_of_aliases_is_refused(tmp_path):
    (tmp_path / "n.md").write_text("---\na: &a [x]\nb: *a\n---\nwords")
    (refusal,) = read_files([tmp_path / "n.md"])
    assert "anchors" in str(refusal)


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_a_table_holds_articles_and_addresses_under_anybody_s_heads(tmp_path, mark):
    rows = [
        ["Titre", "Source", "Date", "URL", "Texte"],
        ["Lomé", "Le Golfe", "2025-11-19", "https://golfe.example/1", f'"{WORDS}\n{MORE}"'],
        ["Moscou", "L’Est", "2025-11-20", "https://est.example/2", ""],
        ["rien", "", "", "", ""],
    ]
    article, lead, refusal = found("t.csv", "\n".join(mark.join(r) for r in rows))
    assert told(article) == ("Lomé", "Le Golfe", "2025-11-19", "row", "https://golfe.example/1", None)
    assert article.text == f"{WORDS}\n{MORE}"
    assert (lead.address, str(lead.published), lead.outlet) == ("https://est.example/2", "2025-11-20", "L’Est")
    assert isinstance(refusal, Refusal)


def test_lists_of_gdelt_are_leads_by_their_addresses_alone():
    row = ["1214"] + ["x"] * 56 + ["20251119093000", "https://golfe.example/1"]
    other = ["1215"] + ["x"] * 56 + ["20251119093000", "https://golfe.example/2"]
    leads = found("20251119.export.CSV", "\n".join("\t".join(r) for r in (row, row, other)))
    assert leads == [Lead(address="https://golfe.example/1"), Lead(address="https://golfe.example/2")]
    mentions = "1\t20251119093000\t20251119093000\t1\tgolfe.example\thttps://golfe.example/3\t2\t-1\n"
    assert found("20251119.mentions.CSV", mentions) == [Lead(address="https://golfe.example/3")]
    assert found("gkg.tsv", "20251119-1\t20251119\t1\tgolfe\thttps://golfe.example/4\tTAX\n")[0].address.endswith("/4")


def test_a_list_of_addresses_may_be_a_text():
    words = "# à lire\nhttps://golfe.example/1\n\nhttps://golfe.example/2\n"
    assert [lead.address[-1] for lead in found("liste.txt", words)] == ["1", "2"]
    lead, refusal = found("liste.urls", "https://golfe.example/1\nfile:///etc/passwd\n")
    assert (lead.address, "liste.urls:2" in str(refusal)) == ("https://golfe.example/1", True)
    assert isinstance(found("a.txt", f"{WORDS} https://golfe.example/1")[0], Article)


RSS = """<?xml version="1.0" encoding="windows-1252"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Le Golfe – Une</title><language>fr-FR</language>
<item><title>Lomé reçoit l’émissaire</title><link>https://golfe.example/1?utm_source=rss</link>
<pubDate>Wed, 19 Nov 2025 23:30:00 +0100</pubDate><dc:creator>A. Koffi</dc:creator></item>
<item><title>Sans adresse</title></item>
<item><guid isPermaLink="true">https://golfe.example/2</guid></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>L’Est</title>
<entry><title>Un</title><link rel="replies" href="/c"/><link rel="alternate" href="/1"/><id>tag:1</id>
<published>2025-11-19T08:00:00Z</published><updated>2025-11-21T08:00:00Z</updated></entry></feed>"""


def test_feeds_are_leads_with_the_day_that_they_print():
    one, two = found("f.rss", RSS.encode("windows-1252"))
    assert (one.title, one.outlet, one.author, one.language) == (
        "Lomé reçoit l’émissaire", "Le Golfe – Une", "A. Koffi", "fr",
    )  # fmt: skip
    assert (str(one.published), two.address) == ("2025-11-19", "https://golfe.example/2")
    (entry,) = found("f.xml", ATOM, address="https://est.example/feed")
    assert (entry.address, str(entry.published), entry.stamp[:10]) == (
        "https://est.example/1",
        "2025-11-19",
        "2025-11-21",
    )


def test_a_json_feed_is_leads():
    feed = {
        "version": "https://jsonfeed.org/version/1.1", "title": "L’Est", "language": "fr",
        "items": [{"id": "1", "url": "https://est.example/1", "title": "Un", "date_published": "2025-11-19T08:00:00Z",
                   "authors": [{"name": "A"}]}, {"id": "no"}, 7],
    }  # fmt: skip
    (lead,) = found("f.json", json.dumps(feed))
    assert (lead.address, lead.title, lead.author, str(lead.published)) == (
        "https://est.example/1",
        "Un",
        "A",
        "2025-11-19",
    )


def test_an_outline_and_a_map_of_maps_lead_to_lists():
    opml = """<opml version="2.0"><body><outline text="Presse"><outline type="rss" text="Le Golfe"
    xmlUrl="https://golfe.example/feed"/><outline xmlUrl="https://golfe.example/feed"/></outline></body></opml>"""
    assert found("o.opml", opml) == [Lead(address="https://golfe.example/feed", outlet="Le Golfe")]
    maps = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://g.example/a.xml</loc>
    <lastmod>2025-11-19</lastmod></sitemap></sitemapindex>"""
    assert found("s.xml", maps) == [Lead(address="https://g.example/a.xml", stamp="2025-11-19")]


def test_a_map_of_news_gives_its_days_and_a_plain_one_none():
    news = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
    xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://g.example/1</loc><news:news>
    <news:publication><news:name>Le Golfe</news:name><news:language>fr</news:language></news:publication>
    <news:publication_date>2025-11-19T10:00:00+00:00</news:publication_date><news:title>Un</news:title></news:news></url>
    <url><loc>https://g.example/2</loc><lastmod>2025-11-20</lastmod></url></urlset>"""
    one, two = found("s.xml", news)
    assert (one.title, one.outlet, str(one.published), one.language) == ("Un", "Le Golfe", "2025-11-19", "fr")
    assert (two.published, two.stamp) == (None, "2025-11-20")


@pytest.mark.parametrize("root", ["rss", "urlset", "opml", "newsItem"])
def test_markup_with_entities_is_refused(tmp_path, root):
    (tmp_path / "x.xml").write_text(
        f'<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY a SYSTEM "file:///etc/passwd">]><{root}>&a;</{root}>'
    )
    (refusal,) = read_files([tmp_path / "x.xml"])
    assert isinstance(refusal, Refusal)
    assert "root:" not in str(refusal)


def test_an_item_of_an_agency_is_an_article_in_both_its_forms():
    ninjs = {
        "uri": "https://agence.example/items/A-1", "type": "text", "versioncreated": "2025-11-19T12:00:00Z",
        "language": "fr-FR", "headline": "Lomé et Moscou", "byline": "A. Koffi", "infosources": [{"name": "Agence G"}],
        "body_xhtml": f"<div><p>{WORDS}</p><p>{MORE}</p></div>",
    }  # fmt: skip
    (article,) = found("n.json", json.dumps(ninjs))
    assert told(article) == (
        "Lomé et Moscou", "Agence G", "2025-11-19", "header", "https://agence.example/items/A-1", "A. Koffi",
    )  # fmt: skip
    assert (article.id, article.text, article.language) == ("A-1", f"{WORDS}\n{MORE}", "fr")
    third = {"uri": "urn:x:9", "headlines": [{"role": "main", "value": "Lomé"}],
             "bodies": [{"contenttype": "text/html", "value": f"<p>{WORDS}</p>"}]}  # fmt: skip
    (other,) = found("n3.json", json.dumps([third]))
    assert (other.title, other.text) == ("Lomé", WORDS)


def test_a_message_of_an_agency_yields_its_texts_and_no_pictures():
    item = """<newsItem guid="urn:newsml:agence.example:20251119:{n}" xmlns="http://iptc.org/std/nar/2006-10-01/"
    xml:lang="fr"><itemMeta><itemClass qcode="ninat:{kind}"/><provider><name>Agence G</name></provider>
    <versionCreated>2025-11-19T12:00:00+01:00</versionCreated></itemMeta><contentMeta><contentCreated>2025-11-18T09:00:00Z
    </contentCreated><by>A. Koffi</by><headline>Lomé et <b>Moscou</b></headline></contentMeta><contentSet><inlineXML
    contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>{w}</p><p>{m}</p></body>
    </html></inlineXML></contentSet></newsItem>"""
    message = (
        '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>'
        + item.format(n="T1", kind="text", w=WORDS, m=MORE)
        + item.format(n="P1", kind="picture", w="", m="")
        + item.format(n="T2", kind="text", w="", m="")
        + "</itemSet></newsMessage>"
    )
    article, empty = found("m.xml", message)
    assert told(article) == ("Lomé et Moscou", "Agence G", "2025-11-18", "header", None, "A. Koffi")
    assert (article.id, article.text) == ("T1", f"{WORDS}\n{MORE}")
    assert "holds no text" in str(empty)


LETTER = """From: =?utf-8?q?La_Lettre_du_Sah=C3=A9l?= <lettre@sahel.example>
Subject: =?utf-8?b?TG9tw6kgZXQgTW9zY291?=
Date: Wed, 19 Nov 2025 06:30:00 +0000
Archived-At: <https://sahel.example/lettres/12>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="x"

--x
Content-Type: text/plain; charset="windows-1252"
Content-Transfer-Encoding: 8bit

{plain}
--x
Content-Type: text/html; charset="utf-8"
Content-Transfer-Encoding: 8bit

<html><head><style>p{{}}</style></head><body><table><tr><td><p>{w}</p></td></tr></table></body></html>
--x--
"""


def test_a_letter_gives_its_plain_part_and_its_page_where_that_says_nothing():
    raw = LETTER.format(plain=(WORDS + "\n") * 4, w="x").encode("windows-1252")
    (article,) = found("l.eml", raw)
    assert told(article) == (
        "Lomé et Moscou", "La Lettre du Sahél", "2025-11-19", "header", "https://sahel.example/lettres/12", None,
    )  # fmt: skip
    assert article.text.startswith(WORDS)
    (other,) = found("l.eml", LETTER.format(plain="Voir en ligne", w=WORDS))
    assert other.text == WORDS


def pdf(words: str | None) -> bytes:
    """A PDF of one page, by hand: words in Helvetica, or a picture of them."""
    if words is None:
        stream, font = b"q 500 0 0 700 50 50 cm /I Do Q", b"/XObject << /I 5 0 R >>"
        picture = b"/Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1"
        fifth = b"<< /Type /XObject " + picture + b" >>\nstream\n\0\nendstream"
    else:
        lines = b" ".join(b"(" + line.encode("cp1252") + b") Tj 0 -14 Td" for line in words.splitlines())
        stream, font = b"BT /F 11 Tf 50 780 Td " + lines + b" ET", b"/Font << /F 5 0 R >>"
        fifth = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << " + font + b" >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        fifth,
    ]
    out, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 6\n0000000000 65535 f \n%strailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        table,
        len(out),
    )


def test_a_release_gives_its_text_and_the_day_it_prints():
    words = "Communiqué conjoint du Togo et de la Russie\nPublié le 19 novembre 2025\n" + "\n".join([WORDS] * 3)
    (article,) = found("c.pdf", pdf(words))
    assert (article.title, str(article.published), article.day_source) == (
        "Communiqué conjoint du Togo et de la Russie", "2025-11-19", "text",
    )  # fmt: skip
    assert WORDS in article.text


def test_a_scan_is_called_one(tmp_path):
    (tmp_path / "s.pdf").write_bytes(pdf(None))
    (tmp_path / "t.pdf").write_bytes(b"%PDF-1.4 nothing")
    scan, broken = read_files([tmp_path / "s.pdf", tmp_path / "t.pdf"])
    assert "scan" in str(scan)
    assert "no PDF" in str(broken)


def test_a_library_s_export_is_leads_and_abstracts():
    items = [
        {"id": "http://zotero.org/users/1/items/AB", "type": "article-newspaper", "title": "Lomé",
         "container-title": "Le Golfe", "URL": "https://golfe.example/1", "issued": {"date-parts": [[2025, "11", 19]]},
         "author": [{"family": "Koffi", "given": "A."}], "language": "fr"},
        {"id": "x/CD", "type": "report", "title": "Note", "abstract": WORDS, "issued": {"date-parts": [[2025]]}},
        {"id": "EF", "type": "book"},
    ]  # fmt: skip
    lead, article, refusal = found("z.json", json.dumps(items))
    assert (lead.address, str(lead.published), lead.author, lead.outlet) == (
        "https://golfe.example/1", "2025-11-19", "A. Koffi", "Le Golfe",
    )  # fmt: skip
    assert (article.id, article.text, article.published) == ("CD", WORDS, None)
    assert "neither an address nor an abstract" in str(refusal)


def captures(path: Path, rows: list[tuple[str, str, str, bytes]]) -> None:
    with path.open("wb") as out:
        writer = WARCWriter(out, gzip=True)
        for address, status, kind, raw in rows:
            heads = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
            writer.write_record(
                writer.create_warc_record(
                    address, "response", payload=io.BytesIO(raw), http_headers=heads,
                    warc_headers_dict={"WARC-Date": "2026-03-02T08:30:00Z"},
                )
            )  # fmt: skip


def test_an_archive_yields_its_pages_and_passes_over_what_is_none(tmp_path):
    page = next(pages())
    rows = [
        (page.address, "200 OK", "text/html; charset=utf-8", page.raw),
        ("https://g.example/logo.png", "200 OK", "image/png", b"\x89PNG"),
        ("https://g.example/gone", "404 Not Found", "text/html", page.raw),
        ("https://g.example/empty", "200 OK", "text/html", b"<html><body></body></html>"),
    ]
    captures(tmp_path / "a.warc.gz", rows)
    article, refusal = read_files([tmp_path / "a.warc.gz"])
    assert (article.title, article.url, article.fetched) == (
        page.story.title,
        page.address,
        "2026-03-02T08:30:00+00:00",
    )
    assert "https://g.example/empty" in str(refusal)


def test_a_packed_archive_is_read_like_its_parts(tmp_path):
    several = list(pages())[:3]
    write_archive(tmp_path / "a.warc.gz", several, 3)
    with zipfile.ZipFile(tmp_path / "a.wacz", "w") as packed:
        packed.write(tmp_path / "a.warc.gz", "archive/data.warc.gz")
        packed.writestr("datapackage.json", "{}")
    alone, within = (list(read_files([tmp_path / name])) for name in ("a.warc.gz", "a.wacz"))
    assert [a.text_sha256 for a in within] == [a.text_sha256 for a in alone] != []


def test_an_archive_that_breaks_off_gives_what_it_holds_before(tmp_path):
    write_archive(tmp_path / "a.warc.gz", list(pages())[:3], 3)
    raw = (tmp_path / "a.warc.gz").read_bytes()
    (tmp_path / "b.warc.gz").write_bytes(raw[: len(raw) * 5 // 6])
    readings = list(read_files([tmp_path / "b.warc.gz"]))
    assert sum(isinstance(r, Article) for r in readings) >= 2
    (tmp_path / "c.warc.gz").write_bytes(b"no archive at all")
    (refusal,) = read_files([tmp_path / "c.warc.gz"])
    assert isinstance(refusal, Refusal)


def test_a_page_captured_twice_with_another_text_is_two_versions(tmp_path):
    page = next(pages())
    changed = page.raw.replace(b"mercredi", b"jeudi")
    captures(
        tmp_path / "a.warc.gz", [(page.address, "200 OK", "text/html", raw) for raw in (page.raw, changed, changed)]
    )
    first, second = read_files([tmp_path / "a.warc.gz"])
    assert (first.id, first.url) == (second.id, second.url)
    assert first.text != second.text


def test_what_was_read_is_kept_where_it_is_wanted(tmp_path):
    page, kept = next(pages()), []
    captures(tmp_path / "a.warc.gz", [(page.address, "200 OK", "text/html", page.raw)])
    (article,) = read_files([tmp_path / "a.warc.gz"], keep=kept.append)
    assert kept == [page.raw]
    assert article.raw_sha256 is not None


def test_leads_without_anybody_to_follow_them_say_who_would(tmp_path):
    (tmp_path / "f.rss").write_text(RSS.replace("windows-1252", "utf-8"))
    (refusal,) = read_files([tmp_path / "f.rss"])
    assert "2 addresses" in str(refusal)
    followed = []
    assert list(read_files([tmp_path / "f.rss"], follow=lambda lead: iter(followed.append(lead) or ()))) == []
    assert [lead.published for lead in followed] == [datetime.date(2025, 11, 19), None]
