"""A PostgreSQL of one's own: in a folder that goes away, reached by a socket in it, closed to the network.

Needs Debian's package (`make postgres`) or another with `initdb` on the path.
"""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_COUNT = itertools.count()


class NoPostgres(Exception):
    """There is none to be started here; the message says why."""


@contextmanager
def running(*, durable: bool = False) -> Iterator[Server]:
    """Start a server and stop it at the end.

    Args:
        durable: Write to the disk as in earnest; otherwise faster, for tests that never pull the plug.

    Raises:
        NoPostgres: It is not installed, or can't be started.
    """
    tools = _tools()
    folder = Path(tempfile.mkdtemp(prefix="depeche-pg-"))
    try:
        # The server refuses to run as root, so the user that Debian's package made runs it.
        as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        if as_user:
            try:
                shutil.chown(folder, "postgres")
            except LookupError as wrong:
                raise NoPostgres("there is no user postgres to run it") from wrong
        data = folder / "data"
        _call([*as_user, str(tools / "initdb"), "-D", str(data), "-U", "depeche", "-A", "trust", "-E", "UTF8",
               "--locale=C.UTF-8", *([] if durable else ["--no-sync"])], folder)  # fmt: skip
        settings = f"-c listen_addresses='' -c unix_socket_directories={folder} -c max_connections=60"
        if not durable:
            settings += " -c fsync=off -c full_page_writes=off"
        control = [*as_user, str(tools / "pg_ctl"), "-D", str(data), "-w"]
        _call([*control, "-l", str(folder / "log"), "-o", settings, "start"], folder)
        try:
            yield Server(folder)
        finally:
            _call([*control, "-m", "immediate", "stop"], folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class Server:
    """A running server."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def database(self, name: str = "") -> str:
        """Make an empty database and return its address."""
        import psycopg

        name = name or f"ledger{next(_COUNT)}"
        with psycopg.connect(f"host={self._folder} user=depeche dbname=postgres", autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}"'.encode())
        return f"postgresql+psycopg://depeche@/{name}?host={self._folder}"


def _tools() -> Path:
    on_path = shutil.which("initdb")
    found = [Path(on_path).resolve().parent] if on_path else sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if not found or not (found[-1] / "pg_ctl").exists():
        raise NoPostgres("PostgreSQL is not installed; on Debian, as root: make postgres")
    return found[-1]


def _call(words: list[str], folder: Path) -> None:
    # Its output goes to a file: the server keeps what it inherits open, and a pipe would never end.
    with (folder / "said").open("w") as said:
        done = subprocess.run(words, stdin=subprocess.DEVNULL, stdout=said, stderr=said, cwd="/", check=False)
    if done.returncode:
        raise NoPostgres(f"{' '.join(words[:6])}: {(folder / 'said').read_text()[-400:]}")
