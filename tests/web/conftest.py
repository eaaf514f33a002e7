"""A ledger of the example articles, coded once; the application on it; and a browser that looks at it."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from fastapi.testclient import TestClient

from depeche.accounts.accounts import Accounts, open_accounts
from depeche.articles.readers.file import read_files
from depeche.ledger.ledger import Ledger, open_ledger
from depeche.reading import code_articles
from depeche.settings import Serving
from depeche.web.app import application

CHROMIUM = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PASSWORD = "un mot de passe assez long"


@pytest.fixture(scope="session")
def coded(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with the example articles, French and English, about Togo and Russia."""
    file = tmp_path_factory.mktemp("pages") / "examples.db"
    readings = read_files([root / "examples" / "togo-russia", root / "examples" / "togo-russia-en"])
    with open_ledger(file) as ledger:
        ledger.add_all([(article, made) for article, made in code_articles(readings)])
    return file


@pytest.fixture
def ledger(coded: Path, tmp_path: Path) -> Generator[Ledger, None, None]:
    """A copy of that ledger of one's own."""
    file = tmp_path / "depeche.db"
    shutil.copyfile(coded, file)
    with open_ledger(file) as opened:
        yield opened


@pytest.fixture
def empty(tmp_path: Path) -> Generator[Ledger, None, None]:
    with open_ledger(tmp_path / "empty.db") as opened:
        yield opened


@pytest.fixture
def accounts(tmp_path: Path) -> Generator[Accounts, None, None]:
    """Accounts with one of each role, named after it."""
    with open_accounts(tmp_path / "accounts.db") as opened:
        for role in ("reader", "editor", "admin"):
            opened.add(role, role, PASSWORD)
        yield opened


def client(ledger: Ledger, accounts: Accounts | None = None, **serving: Any) -> TestClient:
    """A client of the application that follows no redirect by itself."""
    settings = Serving(ledger=ledger.name, author="ada", **serving)
    return TestClient(application(ledger, accounts, settings), follow_redirects=False)


@contextmanager
def serving(ledger: Ledger, accounts: Accounts | None = None, **settings: Any) -> Iterator[str]:
    """The address of the application, served on a free port of this machine."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    app = application(ledger, accounts, Serving(ledger=ledger.name, author="ada", **settings))
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="error", lifespan="off"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    for _ in range(400):
        if server.started:
            break
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = server.force_exit = True
    thread.join(10)


@dataclass(frozen=True, slots=True)
class Site:
    """A served ledger: its address, and itself."""

    url: str
    ledger: Ledger


@pytest.fixture
def site(ledger: Ledger) -> Generator[Site, None, None]:
    with serving(ledger) as url:
        yield Site(url, ledger)


@pytest.fixture(scope="session")
def chromium() -> Generator[Any, None, None]:
    """Debian's chromium; skips where it is absent."""
    from playwright.sync_api import Error, sync_playwright

    path = next((p for p in CHROMIUM if Path(p).is_file()), None)
    if path is None:
        pytest.skip("no chromium here; make browser installs it when root")
    with sync_playwright() as playwright:
        try:
            started = playwright.chromium.launch(executable_path=path, args=QUIET)
        except Error as wrong:
            pytest.skip(f"chromium does not start: {str(wrong).splitlines()[0]}")
        yield started
        started.close()


@pytest.fixture
def browse(chromium: Any) -> Generator[Callable[..., Any], None, None]:
    """Open a window of its own; a script error, a dialog or something that the policy refused fails the test."""
    opened, wrong = [], []

    def window(**how: Any) -> Any:
        how.setdefault("viewport", {"width": 1280, "height": 900})
        how.setdefault("locale", "en-GB")
        context = chromium.new_context(**how)
        opened.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: wrong.append(f"script: {error}"))
        page.on("dialog", lambda dialog: (wrong.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("console", lambda said: "Security Policy" in said.text and wrong.append(said.text))
        return page

    yield window
    for context in opened:
        context.close()
    assert wrong == []
