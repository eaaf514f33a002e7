"""A server of the web on loopback that does whatever a site may do to a reader."""

from __future__ import annotations

import gzip
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Route = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Answers by the site's routes; what is nowhere is 404."""

    protocol_version = "HTTP/1.1"
    server: Any

    def do_GET(self) -> None:
        site: Site = self.server.site
        path = self.path.partition("?")[0]
        with site.lock:
            site.hits[path] += 1
            site.met.append((time.monotonic(), path, {k.lower(): v for k, v in self.headers.items()}))
        route = site.routes.get(path)
        try:
            if route is None:
                self.answer(404, b"nothing here")
            else:
                route(self)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def do_POST(self) -> None:
        self.body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.do_GET()

    def answer(self, status: int, content: bytes = b"", **heads: str) -> None:
        """Send a whole answer; heads by name, with _ for -."""
        self.send_response(status)
        told = {name.replace("_", "-"): value for name, value in heads.items()}
        if "Content-Length" not in told and status != 304:
            told["Content-Length"] = str(len(content))
        for name, value in told.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@dataclass
class Site:
    """A running server: what it answers, and what it was asked."""

    port: int
    routes: dict[str, Route] = field(default_factory=dict)
    hits: Counter[str] = field(default_factory=Counter)
    met: list[tuple[float, str, dict[str, str]]] = field(default_factory=list)
    lock: Any = field(default_factory=threading.Lock)

    def at(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def page(self, path: str, content: bytes | str, **heads: str) -> str:
        """Put a page there; return its address."""
        raw = content.encode() if isinstance(content, str) else content
        heads.setdefault("Content_Type", "text/html; charset=utf-8")
        self.routes[path] = lambda h: h.answer(200, raw, **heads)
        return self.at(path)


@contextmanager
def running() -> Iterator[Site]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # a reader that is killed hangs up, which is no news
    site = Site(port=server.server_address[1])
    server.site = site  # type: ignore[attr-defined]  # how its handlers find it
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def trickle(pieces: int, pause: float, *, head: bool = False) -> Route:
    """Sends a byte at a time; with `head`, of its head already."""

    def route(handler: Handler) -> None:
        if not head:
            handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n")
        else:
            handler.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
        for _ in range(pieces):
            handler.wfile.write(b"a")
            handler.wfile.flush()
            time.sleep(pause)
        handler.close_connection = True

    return route


def raw(content: bytes) -> Route:
    """Sends these very bytes and hangs up."""

    def route(handler: Handler) -> None:
        handler.wfile.write(content)
        handler.close_connection = True

    return route


def bomb(megabytes: int, packing: str = "gzip") -> Route:
    """A small answer that unpacks to so many megabytes."""
    content = gzip.compress(b"<p>Le Togo</p>" * (megabytes * 1_000_000 // 14))
    return lambda handler: handler.answer(200, content, Content_Encoding=packing, Content_Type="text/html")
