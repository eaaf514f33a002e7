"""What receives a story's news in tests: a server of mail, and a webhook that checks signatures."""

from __future__ import annotations

import email
import hashlib
import hmac
import json
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import policy
from email.message import EmailMessage
from typing import Any

from tests.articles.fetching.server import Handler, Site


class _Post(socketserver.StreamRequestHandler):
    """As much of SMTP as a client that sends one letter speaks. Source: RFC 5321."""

    def handle(self) -> None:
        self._say("220 post")
        letter: list[bytes] | None = None
        for line in self.rfile:
            word = line[:4].upper()
            if letter is not None:
                if line == b".\r\n":
                    self.server.letters.append(b"".join(letter))  # type: ignore[attr-defined]
                    letter = None
                    self._say("250 taken")
                else:
                    letter.append(line[1:] if line.startswith(b"..") else line)
            elif word == b"DATA":
                letter = []
                self._say("354 go on")
            elif word == b"QUIT":
                self._say("221 bye")
                return
            else:
                self._say("250 ok")

    def _say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())


@dataclass
class Post:
    """A running server of mail."""

    port: int
    raw: list[bytes] = field(default_factory=list)

    @property
    def letters(self) -> list[EmailMessage]:
        return [email.message_from_bytes(raw, _class=EmailMessage, policy=policy.default) for raw in self.raw]


@contextmanager
def post() -> Iterator[Post]:
    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True
        letters: list[bytes]

    with Server(("127.0.0.1", 0), _Post) as server:
        received = Post(server.server_address[1])
        server.letters = received.raw
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        yield received
        server.shutdown()
        thread.join()


@dataclass
class Hook:
    """What was posted to a webhook, as it was."""

    secret: str
    posts: list[dict[str, Any]] = field(default_factory=list)
    wrong: int = 0
    status: int = 200

    def put(self, site: Site, path: str) -> str:
        """Stand at a path of a site; return the address."""
        site.routes[path] = self._take
        return site.at(path)

    def _take(self, handler: Handler) -> None:
        told = dict(part.split("=", 1) for part in handler.headers["Depeche-Signature"].split(","))
        made = hmac.new(self.secret.encode(), f"{told['t']}.".encode() + handler.body, hashlib.sha256).hexdigest()
        self.wrong += not hmac.compare_digest(made, told["v1"])
        if self.status == 200:
            self.posts.append({**json.loads(handler.body), "header": handler.headers["Depeche-Id"]})
        handler.answer(self.status)
