"""What a watch is worth when it is killed: each thing told exactly once by every channel.

    python -m benchmarks.watching --times 20         kill -9 a watch so often, each time at a random moment of a round

A newsroom on loopback publishes articles while the watch is killed and started again; it tells by the terminal (a
file), a feed, mail and a webhook. At the end all that the ledger holds as new must have been told by each: the lines of
the terminal and the entries of the feed once each; letters and posts once each by their ids (Message-ID, Depeche-Id),
which is how their receivers know one that was cut off and sent again. Prints one line of JSON; exit code 1 when
anything was lost or doubled.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import signal
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.steadfast import child
from depeche.cli import watch as _watch  # noqa: F401 - loaded once, before the processes are forked
from depeche.cli.app import main as depeche
from depeche.ledger.ledger import open_ledger
from depeche.ledger.notices import notices_of
from depeche.reading import code as _code
from tests.articles.fetching.server import Site, running
from tests.watch import newsroom
from tests.watch.receiving import Hook, Post, post

STORY = "Togo et Bénin"
_MARK = re.compile(r"^\[([0-9a-f]{8})\] ", re.MULTILINE)
_ATOM = "{http://www.w3.org/2005/Atom}"


def warm() -> None:
    """Load in this process what every watch needs, so that a kill falls into its work and not into its start."""
    from depeche.articles.article import Article

    _code(Article(id="x", text="Le Togo a signé mardi un accord avec le Bénin.", language="fr"))


@contextmanager
def stage(folder: Path) -> Iterator[tuple[Site, Post, Hook, Path]]:
    """A newsroom, receivers, and the file of a story that is told by every channel."""
    with running() as site, post() as mail:
        hook = Hook("s3cret")
        os.environ["HOOK"] = hook.secret
        tell: list[Any] = [
            "terminal",
            {"feed": str(folder / "story.xml")},
            {
                "mail": {
                    "to": "a@b.example",
                    "from": "d@b.example",
                    "host": "127.0.0.1",
                    "port": mail.port,
                    "tls": "none",
                }
            },
            {"webhook": {"address": hook.put(site, "/hook"), "secret": "HOOK"}},
        ]
        yield site, mail, hook, newsroom.stories(folder, [site.at("/feed")], tell)


def round_of(folder: Path, stories: Path) -> None:
    """What `depeche watch STORIES --once` does, its output added to a file."""
    out = os.open(folder / "terminal.txt", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
    os.dup2(out, 1)
    sys.argv = ["depeche", "watch", str(stories), "--once", "--ledger", str(folder / "l.db")]
    sys.argv += ["--private", "127.0.0.1", "--delay", "0", "--quiet"]
    depeche()


def kill(times: int, seed: int = 23) -> dict[str, Any]:
    """Kill a watch so many times, let it end once, and compare what was told with what is new."""
    dice, told = random.Random(seed), Counter[str]()
    warm()
    with tempfile.TemporaryDirectory() as name, stage(Path(name)) as (site, mail, hook, stories):
        folder = Path(name)
        addresses = [newsroom.article(site, n) for n in range(2)]
        newsroom.feed(site, addresses)
        began = time.perf_counter()
        os.waitpid(child(lambda: round_of(folder, stories)), 0)
        whole = max(0.3, time.perf_counter() - began)
        while told["killed"] < times:
            addresses += [newsroom.article(site, len(addresses) + n) for n in range(2)]
            newsroom.feed(site, addresses)
            number = child(lambda: round_of(folder, stories))
            time.sleep(dice.uniform(0, whole))
            os.kill(number, signal.SIGKILL)
            _, status = os.waitpid(number, 0)
            told["killed" if os.WIFSIGNALED(status) else "finished_before"] += 1
        for _ in range(2):  # what the last one left, and then nothing
            _, status = os.waitpid(child(lambda: round_of(folder, stories)), 0)
            told["failed"] += status != 0
        told.update(_compare(folder, mail, hook))
    wrong = sum(v for k, v in told.items() if k.startswith(("lost", "doubled", "unsigned", "failed")))
    return {"times": times, "articles": len(addresses), **told, "wrong": wrong}


def _compare(folder: Path, mail: Post, hook: Hook) -> dict[str, int]:
    with open_ledger(folder / "l.db") as ledger:
        new = [notice.digest for notice in notices_of(ledger, STORY)]
    letters = {letter["Message-ID"]: letter.get_content() for letter in mail.letters}
    text = (folder / "terminal.txt").read_text(encoding="utf-8")
    posts = {post["header"] for post in hook.posts}
    feed = ET.parse(folder / "story.xml").getroot().findall(f"{_ATOM}entry")
    by_channel = {
        "terminal": Counter(_MARK.findall(text)),
        "feed": Counter((e.findtext(f"{_ATOM}id") or "").rpartition(":")[2][:8] for e in feed),
        "mail": Counter(mark for content in letters.values() for mark in _MARK.findall(content)),
        "webhook": Counter(digest[:8] for digest in posts),
    }
    found = {"notices": len(new), "unsigned": hook.wrong}
    found["letters_sent_again"] = len(mail.raw) - len(letters)
    found["posts_sent_again"] = len(hook.posts) - len(posts)
    for channel, marks in by_channel.items():
        found[f"lost_{channel}"] = sum(digest[:8] not in marks for digest in new)
        found[f"doubled_{channel}"] = sum(number - 1 for number in marks.values()) + len(
            marks.keys() - {digest[:8] for digest in new}
        )
    return found


def main() -> None:
    """Print the figures as one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--seed", type=int, default=23)
    asked = parser.parse_args()
    found = kill(asked.times, asked.seed)
    print(json.dumps(found))
    sys.exit(1 if found["wrong"] else 0)


if __name__ == "__main__":
    main()
