"""Over TLS a site is known by its name, though its connection goes to the address that was checked."""

from __future__ import annotations

import ssl
from collections.abc import Generator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from depeche.articles.fetching import transport
from depeche.articles.fetching.fetcher import Fetcher
from depeche.articles.fetching.manners import Manners
from depeche.errors import Unfetchable
from tests.articles.fetching.conftest import QUICK

# Of nobody's site: made for these tests, and signed by itself.
CERTIFICATE = Path(__file__).with_name("golfe.example.pem")


class _Secure(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "5")
        self.end_headers()
        self.wfile.write(b"words")

    def log_message(self, *_) -> None:
        """Say nothing."""


@pytest.fixture
def port() -> Generator[int, None, None]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    server = HTTPServer(("127.0.0.1", 0), _Secure)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield server.server_address[1]
    server.shutdown()
    server.server_close()
    thread.join()


def fetcher(*names: str) -> Fetcher:
    manners = Manners(**{**QUICK, "tries": 1}, private=frozenset(names))
    return Fetcher(manners, resolver=lambda host, port: [(2, 1, 6, "", ("127.0.0.1", port))])


@pytest.fixture
def trusting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the certificate for that of an authority."""
    context = ssl.create_default_context(cafile=str(CERTIFICATE))
    monkeypatch.setattr(transport, "_trusted", lambda: context)


def test_a_site_that_shows_its_certificate_is_fetched_under_its_name(port, trusting):
    with fetcher("golfe.example") as made:
        assert made.fetch(f"https://golfe.example:{port}/a").content == b"words"


def test_a_certificate_of_another_name_is_refused(port, trusting):
    with fetcher("est.example") as made, pytest.raises(Unfetchable, match=r"(?i)certificate"):
        made.fetch(f"https://est.example:{port}/a")


def test_a_certificate_that_nobody_vouches_for_is_refused(port):
    with fetcher("golfe.example") as made, pytest.raises(Unfetchable, match=r"(?i)certificate"):
        made.fetch(f"https://golfe.example:{port}/a")
