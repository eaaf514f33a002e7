"""How fast and how well pages are read: a WARC of a thousand pages in the project's own layouts.

    python -m benchmarks.extraction            makes the archive, reads it and prints one line of JSON
    python -m benchmarks.extraction --pages 5000

Read is what `depeche add` reads before it codes: the archive, the page's text, title, outlet, day, language. The exit
code is 1 below 60 pages a second of processor time on one core, or when title and day are right on fewer than 95 of
100 pages.
"""

from __future__ import annotations

import argparse
import io
import json
import sys
import tempfile
import time
from collections import Counter
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from benchmarks.layouts.pages import FETCHED, Page, pages
from depeche.articles.readers.file import Refusal, read_files

FASTEST_BAR, RIGHT_BAR = 60.0, 95.0


def write_archive(path: Path, several: list[Page], number: int) -> dict[str, Page]:
    """Write so many captures of pages to a WARC file, each under an address of its own; return them by address."""
    written: dict[str, Page] = {}
    with path.open("wb") as out:
        writer = WARCWriter(out, gzip=True)
        for count, page in enumerate(islice(cycle(several), number)):
            head, dot, suffix = page.address.rpartition(".")
            address = f"{head}-{count}{dot}{suffix}" if dot and "/" not in suffix else f"{page.address}?n={count}"
            # The page names its own address, which must be the one it was captured under.
            raw = page.raw.replace(page.address.encode(), address.encode())
            lines = [("Content-Type", "text/html")]
            record = writer.create_warc_record(
                address,
                "response",
                payload=io.BytesIO(raw),
                http_headers=StatusAndHeaders("200 OK", lines, protocol="HTTP/1.1"),
                warc_headers_dict={"WARC-Date": FETCHED.strftime("%Y-%m-%dT%H:%M:%SZ")},
            )
            writer.write_record(record)
            written[address] = page
    return written


def measure(number: int) -> dict[str, Any]:
    """Read an archive of so many pages; return the figures."""
    several = list(pages())
    with tempfile.TemporaryDirectory() as folder:
        warm, archive = Path(folder) / "warm.warc.gz", Path(folder) / "pages.warc.gz"
        write_archive(warm, several, 5)
        list(read_files([warm]))  # what is loaded once is no part of the speed
        written = write_archive(archive, several, number)
        began = time.process_time()
        readings = list(read_files([archive]))
        seconds = time.process_time() - began
        size = archive.stat().st_size
    wrong: Counter[str] = Counter()
    right = 0
    for article in readings:
        page = written[article.url] if not isinstance(article, Refusal) else None
        good = page is not None and (article.title, article.published) == (page.story.title, page.story.day)
        right += good
        if not good:
            wrong[page.layout if page else str(article)] += 1
    return {
        "pages": number,
        "layouts": len({page.layout for page in several}),
        "megabytes_packed": round(size / 1e6, 1),
        "mean_kilobytes": round(sum(len(p.raw) for p in several) / len(several) / 1e3),
        "seconds": round(seconds, 2),
        "pages_a_second": round(number / seconds, 1),
        "title_and_day_right_of_100": round(100 * right / number, 1),
        "wrong": dict(wrong),
    }


def main() -> None:
    """Print the figures as one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=1000)
    found = measure(parser.parse_args().pages)
    print(json.dumps(found, ensure_ascii=False))
    sys.exit(found["pages_a_second"] < FASTEST_BAR or found["title_and_day_right_of_100"] < RIGHT_BAR)


if __name__ == "__main__":
    main()
