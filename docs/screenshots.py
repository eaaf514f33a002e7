"""Make the screenshots that README shows: a relation, a record whose sources disagree, an article with what was coded.

    python docs/screenshots.py

They show the example articles, which are coded for it now; the pictures are WebP of less than 150 KB each.
"""

from __future__ import annotations

import base64
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import uvicorn
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from depeche.articles.readers.file import read_files  # noqa: E402 - of this checkout, which was put on the path above
from depeche.ledger.ledger import Ledger, open_ledger  # noqa: E402 - as above
from depeche.reading import code_articles  # noqa: E402 - as above
from depeche.records.shelf import open_shelf  # noqa: E402 - as above
from depeche.settings import Serving  # noqa: E402 - as above
from depeche.web.app import application  # noqa: E402 - as above

SHOTS = ROOT / "docs" / "screenshots"
CHROMIUM = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
LARGEST = 150_000


@contextmanager
def served(ledger: Ledger) -> Iterator[str]:
    """The address of the pages of a ledger."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    app = application(ledger, None, Serving(ledger=ledger.name, author="awa"))
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="error", lifespan="off"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = server.force_exit = True
    thread.join(10)


def shoot(page: Any, name: str, *, width: int, height: int) -> None:
    """Keep what the window shows as WebP, as small as it must be."""
    session = page.context.new_cdp_session(page)
    for quality in (82, 70, 55, 40):
        clip = {"x": 0, "y": page.evaluate("window.scrollY"), "width": width, "height": height, "scale": 1}
        shot = session.send("Page.captureScreenshot", {"format": "webp", "quality": quality, "clip": clip})
        content = base64.b64decode(shot["data"])
        if len(content) < LARGEST:
            break
    SHOTS.mkdir(exist_ok=True)
    (SHOTS / f"{name}.webp").write_bytes(content)
    print(f"docs/screenshots/{name}.webp: {len(content) / 1000:.0f} KB")


def main() -> None:
    """Make all of them."""
    with (
        tempfile.TemporaryDirectory(prefix="depeche-shots-") as folder,
        open_ledger(Path(folder) / "shots.db") as ledger,
    ):
        paths = [ROOT / "examples" / "togo-russia", ROOT / "examples" / "togo-russia-en"]
        ledger.add_all([(article, made) for article, made in code_articles(read_files(paths))])
        meeting = next(r for r in open_shelf(ledger) if r.kind == "meeting" and r.conflicts)
        article = ledger.articles()[0].digest[:16]
        path = next(p for p in CHROMIUM if Path(p).is_file())
        with served(ledger) as url, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=path, args=QUIET)
            for name, address, scheme, locale in (
                ("relation", "/between/TGO/RUS", "light", "en-GB"),
                ("record", f"/records/{meeting.id}", "light", "en-GB"),
                ("article", f"/articles/{article}", "dark", "fr-FR"),
            ):
                window = {"width": 1280, "height": 1180 if name == "relation" else 860}
                context = browser.new_context(viewport=window, color_scheme=scheme, locale=locale)
                page = context.new_page()
                page.goto(url + address, wait_until="networkidle")
                if name == "article":
                    page.locator("sup a").nth(3).hover()
                shoot(page, name, **window)
                context.close()
            browser.close()


if __name__ == "__main__":
    main()
