"""The read sample: events coded from real, dated news, each judged right or wrong by reading.

    python -m gold.sample draw [--coded FILE]    code every article and draw anew; writes sample/events.jsonl
    python -m gold.sample show [N | A-B]...      print the words and the coding of these events, for reading
    python -m gold.sample unread                 the numbers of the events that no verdict covers

The news lies in ../shared and stays there: `events.jsonl` holds the coding, the offsets of the words that it rests on
and their digest, no text. `verdicts.csv` is written by hand, a line for each event read. A verdict holds for what it
names, whichever version of the coder says it: after a change of the coder, draw again and read what `unread` lists.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import hashlib
import heapq
import json
import math
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, fields
from itertools import groupby
from pathlib import Path
from typing import Any

from gold.likeness import overlap
from gold.score import Form

GOLD = Path(__file__).resolve().parent
EVENTS = GOLD / "sample" / "events.jsonl"
VERDICTS = GOLD / "sample" / "verdicts.csv"
NEWS = GOLD.parent.parent / "shared" / "data" / "news" / "wikinews-fr.jsonl.gz"
SIZE = 300
SEED = "wikinews-fr/1"
"""Another seed is another sample: take one when the rules were mended by reading this one."""
REASONS = ("no_event", "kind", "sides", "date", "status", "twice")
"""What is wrong first, in this order: there is no event to code, or one of its fields is not what the text says, or all
is right and the same act is coded at another place too."""


@dataclass(frozen=True, slots=True, order=True)
class Claim:
    """What a coded event says and on which words: the key of a verdict.

    Attributes:
        article: Id of the article.
        kind: Kind of the codebook.
        source: Codes of the sides, sorted, joined by "+"; so `target`.
        date: EDTF, or "" without a date.
        status: Status on the publication day.
        start: First character of the words, counted in the article's text.
        end: One past the last.
    """

    article: str
    kind: str
    source: str
    target: str
    date: str
    status: str
    start: int
    end: int

    def same_coding(self, other: Claim) -> bool:
        """Tell whether both say the same of overlapping words, so that one verdict serves both."""
        mine, theirs = astuple(self)[:-2], astuple(other)[:-2]
        return mine == theirs and overlap((self.start, self.end), (other.start, other.end))


@dataclass(frozen=True, slots=True)
class Drawn:
    """One event of the sample: what it says, where its article is to be found, and the digest of its words."""

    claim: Claim
    url: str
    digest: str

    def row(self) -> dict[str, Any]:
        """Return the line of `events.jsonl`."""
        claim = {field.name: getattr(self.claim, field.name) for field in fields(Claim)}
        return {**claim, "url": self.url, "quote_sha256": self.digest}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a reader found.

    Attributes:
        claim: What was judged.
        right: Kind, sides, date and status are what the words say, by the guide for coding.
        reason: What is wrong, one of REASONS; "" when right.
        note: The reader's words; quotes no article.
    """

    claim: Claim
    right: bool
    reason: str
    note: str

    def __post_init__(self) -> None:
        if self.right is bool(self.reason) or (self.reason and self.reason not in REASONS):
            raise ValueError(f"a wrong one needs one of {', '.join(REASONS)}, a right one none: {self}")


def claim_of(article: str, event: Form) -> Claim:
    """Return what a coded event in the published form says."""
    source, target = ("+".join(sorted({actor["code"] for actor in event[side]})) for side in ("source", "target"))
    words = event["evidence"]
    return Claim(
        article, event["kind"], source, target, event["date"] or "", event["status"], words["start"], words["end"]
    )


def draw(articles: Iterable[Form], urls: Mapping[str, str], *, size: int = SIZE, seed: str = SEED) -> list[Drawn]:
    """Draw events by chance, in the order drawn; few stay in memory.

    Each event has its place in a fixed shuffle by article, kind and first word, so that another version of the coder
    draws mostly the same, whether its coding was right or not.
    """
    found = (
        (_place(seed, claim), claim, event["evidence"]["quote"])
        for form in articles
        for event in form["events"]
        for claim in [claim_of(form["article"], event)]
    )
    return [
        Drawn(claim, urls.get(claim.article, ""), hashlib.sha256(words.encode()).hexdigest()[:16])
        for _, claim, words in heapq.nsmallest(size, found)
    ]


def _place(seed: str, claim: Claim) -> str:
    return hashlib.sha256(f"{seed}\0{claim.article}\0{claim.kind}\0{claim.start}".encode()).hexdigest()


def read_events(path: Path = EVENTS) -> list[Drawn]:
    """Read the sample in the order drawn."""
    return [_drawn(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def _drawn(row: dict[str, Any]) -> Drawn:
    return Drawn(Claim(**{field.name: row[field.name] for field in fields(Claim)}), row["url"], row["quote_sha256"])


def write_events(sample: Iterable[Drawn], path: Path = EVENTS) -> None:
    """Write the sample, a line for each event."""
    path.write_text("".join(json.dumps(drawn.row(), ensure_ascii=False) + "\n" for drawn in sample), encoding="utf-8")


def read_verdicts(path: Path = VERDICTS) -> list[Verdict]:
    """Read the verdicts.

    Raises:
        ValueError: A verdict is neither "right" nor "wrong", or its reason is none of REASONS.
    """
    with path.open(encoding="utf-8", newline="") as lines:
        return [_verdict(row) for row in csv.DictReader(lines)]


def _verdict(row: dict[str, str]) -> Verdict:
    claim = Claim(
        row["article"],
        row["kind"],
        row["source"],
        row["target"],
        row["date"],
        row["status"],
        int(row["start"]),
        int(row["end"]),
    )
    if row["verdict"] not in ("right", "wrong"):
        raise ValueError(f"neither right nor wrong: {row}")
    return Verdict(claim, row["verdict"] == "right", row["reason"], row["note"])


def judged(sample: Iterable[Drawn], verdicts: Sequence[Verdict]) -> Iterator[tuple[Drawn, Verdict | None]]:
    """Yield each event with the verdict that covers it: the same coding of the same or overlapping words."""
    exact = {verdict.claim: verdict for verdict in verdicts}
    by_article: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        by_article.setdefault(verdict.claim.article, []).append(verdict)
    for drawn in sample:
        near = (v for v in by_article.get(drawn.claim.article, ()) if v.claim.same_coding(drawn.claim))
        yield drawn, exact.get(drawn.claim) or next(near, None)


def wilson(right: int, read: int) -> tuple[float, float]:
    """Return the 95 % interval of a share (0 to 1); (0, 1) when nothing was read.

    Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927).
    """
    if not read:
        return 0.0, 1.0
    z, share = 1.959964, right / read
    middle = share + z * z / (2 * read)
    spread = z * math.sqrt(share * (1 - share) / read + z * z / (4 * read * read))
    whole = 1 + z * z / read
    return (middle - spread) / whole, (middle + spread) / whole


def news() -> dict[str, Form]:
    """Return the articles by id, as they are read; empty where ../shared is absent."""
    if not NEWS.is_file():
        return {}
    with gzip.open(NEWS, "rt", encoding="utf-8") as lines:
        return {row["id"]: row for row in map(json.loads, lines)}


def code_news() -> Iterator[Form]:
    """Code every article through the command line, as a user would, one at a time."""
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as plain:
        with gzip.open(NEWS) as packed:
            plain.writelines(packed)
        plain.flush()
        command = [sys.executable, "-m", "depeche", "code", plain.name, "--format", "jsonl", "--quiet"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as coder:
            assert coder.stdout is not None
            yield from map(json.loads, coder.stdout)
        if coder.returncode:
            raise subprocess.CalledProcessError(coder.returncode, command)


CONTEXT = 320
"""Characters of the article printed on either side of the words: a paragraph or so."""


def shown(number: int, drawn: Drawn, verdict: Verdict | None, article: Form) -> str:
    """Return one event for reading: what was coded, then its words, marked, within their article."""
    claim, text = drawn.claim, article["text"]
    words = text[claim.start : claim.end]
    before = _one_line(text[max(claim.start - CONTEXT, 0) : claim.start])
    after = _one_line(text[claim.end : claim.end + CONTEXT])
    head = f"{number}. {claim.kind} {claim.source} > {claim.target} | {claim.date or 'no date'} | {claim.status}"
    told = "" if verdict is None else f"\n   [{'right' if verdict.right else verdict.reason}: {verdict.note}]"
    about = f"   {article.get('published')} {article.get('title')} ({claim.article} {claim.start}-{claim.end})"
    changed = hashlib.sha256(words.encode()).hexdigest()[:16] != drawn.digest
    warning = "\n   (the article is no longer what was coded)" if changed else ""
    return f"{head}{told}\n{about}{warning}\n   …{before} [[{_one_line(words)}]] {after}…"


def _one_line(words: str) -> str:
    return " ".join(words.split())


def ranges(numbers: Iterable[int]) -> Iterator[str]:
    """Yield rising numbers as `show` takes them: those that follow each other as the first and the last of them."""
    for _, run in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        row = [number for _, number in run]
        yield str(row[0]) if len(row) == 1 else f"{row[0]}-{row[-1]}"


def _numbers(asked: Iterable[str], size: int) -> Iterator[int]:
    for words in asked:
        first, _, last = words.partition("-")
        yield from range(int(first), min(int(last or first), size) + 1)


def main() -> int:
    """Draw the sample, or print of it what is to be read."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    doing = parser.add_subparsers(dest="what", required=True)
    drawing = doing.add_parser("draw", help="code every article and draw anew")
    drawing.add_argument("--coded", type=Path, help="the coded articles, where they are already at hand")
    showing = doing.add_parser("show", help="print events for reading")
    showing.add_argument("numbers", nargs="*", metavar="N", help="a number, or two with a hyphen; all by default")
    doing.add_parser("unread", help="list the numbers that no verdict covers")
    asked = parser.parse_args()
    if asked.what != "unread" and not NEWS.is_file():
        print(f"{NEWS.name} is not beside this checkout", file=sys.stderr)
        return 2
    if asked.what == "draw":
        urls = {name: article["url"] for name, article in news().items()}
        if asked.coded:
            with asked.coded.open(encoding="utf-8") as lines:
                write_events(draw(map(json.loads, lines), urls))
        else:
            write_events(draw(code_news(), urls))
    sample = read_events()
    verdicts = list(judged(sample, read_verdicts()))
    if asked.what == "show":
        articles = news()
        for number in _numbers(asked.numbers or [f"1-{len(sample)}"], len(sample)):
            drawn, verdict = verdicts[number - 1]
            print(shown(number, drawn, verdict, articles[drawn.claim.article]), end="\n\n")
        return 0
    unread = [number for number, (_, verdict) in enumerate(verdicts, 1) if verdict is None]
    print(f"{len(sample) - len(unread)} of {len(sample)} read; unread: {' '.join(ranges(unread)) or 'none'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
