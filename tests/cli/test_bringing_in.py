"""`depeche add` takes what people have, and fetches what that names."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from benchmarks.extraction import write_archive
from benchmarks.layouts.pages import pages
from depeche.articles.archive import Archive
from depeche.ledger.ledger import open_ledger
from tests.articles.fetching.server import Site, running
from tests.watch import newsroom

OURS = ("--private", "127.0.0.1", "--delay", "0")


@pytest.fixture
def site() -> Generator[Site, None, None]:
    with running() as started:
        yield started


def test_an_address_is_fetched_coded_and_its_page_kept(depeche, site, tmp_path):
    address = newsroom.article(site, 1)
    run = depeche("add", address, "--ledger", tmp_path / "l.db", *OURS)
    assert (run.code, run.err) == (0, "1 new, 0 known already, 0 refused\n")
    with open_ledger(tmp_path / "l.db") as ledger:
        (source,) = ledger.articles()
    assert (source.url, source.outlet, source.day_source) == (address, "Le Golfe", "opengraph")
    assert source.fetched is not None
    raw = Archive(tmp_path / "l.db.pages").read(source.raw_sha256)
    assert raw is not None
    assert b"Le Golfe" in raw
    assert depeche("add", address, "--ledger", tmp_path / "l.db", *OURS).err.startswith("0 new, 1 known")


def test_a_private_address_is_refused_unless_it_is_named(depeche, site, tmp_path):
    run = depeche("add", newsroom.article(site, 1), "--ledger", tmp_path / "l.db")
    assert run.code == 1
    assert "no public network" in run.err
    assert not site.hits


def test_files_of_every_sort_go_in_together_and_each_failure_is_named(depeche, site, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    write_archive(folder / "a.warc.gz", [p for p in pages() if p.story.language == "fr"][:2], 2)
    (folder / "list.urls").write_text(f"{newsroom.article(site, 1)}\n{site.at('/gone')}\n")
    (folder / "gdelt.tsv").write_text("\t".join(["1", "x", "20251119", newsroom.article(site, 3)]) + "\n")
    (folder / "note.md").write_text("# Note\n\nLe Togo a signé mardi un accord avec le Bénin.\n")
    (folder / "style.css").write_text("p {}")
    run = depeche("add", folder, "--ledger", tmp_path / "l.db", *OURS)
    assert run.code == 1
    assert "status 404" in run.err
    assert "skipped what no reader takes: 1 .css" in run.err
    assert run.err.endswith("5 new, 0 known already, 1 refused\n")


def test_no_more_is_fetched_than_was_asked_for(depeche, site, tmp_path):
    feed = newsroom.feed(site, [newsroom.article(site, n) for n in range(5)])
    run = depeche("add", feed, "--most", "3", "--ledger", tmp_path / "l.db", *OURS)
    assert run.err.endswith("2 new, 0 known already, 3 refused\n")


def test_a_quotation_is_shown_in_its_page(depeche, site, tmp_path):
    depeche("add", newsroom.article(site, 3), "--ledger", tmp_path / "l.db", *OURS)
    with open_ledger(tmp_path / "l.db") as ledger:
        (source,) = ledger.articles()
    run = depeche("page", source.article, "--ledger", tmp_path / "l.db", "--out", tmp_path / "p.html", "--lang", "fr")
    assert run.code == 0
    assert run.err.endswith(" quotations marked, 0 not found on the page\n")
    assert "<mark>" in (tmp_path / "p.html").read_text(encoding="utf-8")
    assert "Le Golfe" in depeche("page", source.digest[:8], "--raw", "--ledger", tmp_path / "l.db").out
    assert depeche("page", "nothing", "--ledger", tmp_path / "l.db").code == 2
