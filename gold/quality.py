"""How well articles are read, measured: writes docs/quality.md.

    python -m gold.quality

Measures the scores on hand-coded articles, French dates, the read sample; tells the parsers' figures.
What needs ../shared is measured beside it; without it the last figures stay, marked as such.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeAlias

from depeche.reports.event import BASES
from gold.likeness import EITHER_SIDE, LEVELS, sides
from gold.likeness import kind as one_kind
from gold.news import measure as news_scores
from gold.sample import Drawn, Verdict, judged, read_events, read_verdicts, wilson
from gold.score import Count, Form, matched, read_coded, read_gold, score

ROOT = Path(__file__).resolve().parent.parent
PASSAGES = ROOT / "gold" / "passages"
TRAPS = ROOT / "gold" / "traps"
SHARED = ROOT.parent / "shared"
PAGE = ROOT / "docs" / "quality.md"
MEASURES = ROOT / "training" / "measures"

GoldArticles: TypeAlias = Sequence[tuple[Form, str]]


@dataclass(frozen=True, slots=True)
class ScoredSet:
    """Hand-coded articles that are scored together.

    Attributes:
        title: Heading of its section.
        folder: Where `NNN.txt` and `NNN.json` stand, or the file of passages.
        first: Lowest id; so `last`, included.
        shared: It stands beside the checkout.
        unread: Nobody who writes rules looks at these; only sums are printed, since a table by kind would tell what
            to look for.
    """

    title: str
    folder: Path
    first: str
    last: str
    shared: bool = False
    unread: bool = False

    def articles(self) -> GoldArticles:
        """Return its articles with their texts."""
        return list(read_gold(self.folder, lambda name: self.first <= name <= self.last))


SETS = (
    ScoredSet("French, unread articles (010 to 015)", SHARED / "gold" / "fr", "010", "015", True, True),
    ScoredSet("French, read articles (001 to 009)", SHARED / "gold" / "fr", "001", "009", True),
    ScoredSet("French, own articles (101 to 134)", ROOT / "gold" / "fr", "101", "134"),
    ScoredSet("French, later articles (141 to 160)", ROOT / "gold" / "fr", "141", "160"),
    ScoredSet("French, stories of several states (161 to 170)", ROOT / "gold" / "fr", "161", "170"),
    ScoredSet("French, latest articles (171 to 198)", ROOT / "gold" / "fr", "171", "198"),
    ScoredSet("French, dense articles, misses read (201 to 224)", ROOT / "gold" / "fr", "201", "224"),
    ScoredSet("French, further dense articles, misses read (271 to 324)", ROOT / "gold" / "fr", "271", "324"),
    ScoredSet("French, dense articles, put away (251 to 262)", ROOT / "gold" / "fr", "251", "262"),
    ScoredSet("French, dense articles, put away later (331 to 335)", ROOT / "gold" / "fr", "331", "335", unread=True),
    ScoredSet("French, passages, misses read", PASSAGES / "fr.jsonl", "a", "z"),
    ScoredSet("French, passages, put away", PASSAGES / "fr-away.jsonl", "a", "z", unread=True),
    ScoredSet("French, articles with what tells no act", TRAPS / "fr.jsonl", "a", "z", unread=True),
    ScoredSet("English, unread articles (008 to 010)", SHARED / "gold" / "en", "008", "010", True, True),
    ScoredSet("English, read articles (004 to 007)", SHARED / "gold" / "en", "004", "007", True),
    ScoredSet("English, own articles (101 to 158)", ROOT / "gold" / "en", "101", "158"),
    ScoredSet("English, dense articles, misses read (161 to 168)", ROOT / "gold" / "en", "161", "168"),
    ScoredSet("English, further dense articles, misses read (191 to 199)", ROOT / "gold" / "en", "191", "199"),
    ScoredSet("English, dense articles, put away (181 to 184)", ROOT / "gold" / "en", "181", "184"),
    ScoredSet("English, dense articles, put away later (201 to 203)", ROOT / "gold" / "en", "201", "203", unread=True),
    ScoredSet("English, passages, misses read", PASSAGES / "en.jsonl", "a", "z"),
    ScoredSet("English, passages, put away", PASSAGES / "en-away.jsonl", "a", "z", unread=True),
    ScoredSet("English, articles with what tells no act", TRAPS / "en.jsonl", "a", "z", unread=True),
)


def code(articles: GoldArticles) -> dict[str, Form]:
    """Code articles through the command line, as a user would, by the id of the article."""
    rows = (
        {"id": form["id"], "published": form["published"], "language": form["lang"], "text": text}
        for form, text in articles
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
        command = [sys.executable, "-m", "depeche", "code", str(path), "--format", "jsonl", "--quiet"]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True)
    return read_coded(done.stdout.splitlines())


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """Yield the lines of a table."""
    yield f"| {' | '.join(head)} |"
    yield "|" + "---|" * len(head)
    for row in rows:
        yield f"| {' | '.join(str(cell) for cell in row)} |"


def by_figure(gold: GoldArticles, coded: Mapping[str, Form]) -> Iterator[str]:
    """Yield the table of every figure that the set is coded for, then the main events and the faults."""
    total = score(gold, coded)
    others = {name: count for name, count in total.others.items() if count.gold}
    counts = {f"events: {level}": count for level, count in total.events.items()} | others
    yield from table(
        ("figure", "P", "R", "F1", "found", "gold", "coded"),
        ((name, *_shares(count), count.found, count.gold, count.coded) for name, count in counts.items()),
    )
    yield ""
    yield (
        f"Main events found (who): {total.main.found} of {total.main.gold}. Spans that must yield no event and did:"
        f" {total.must_not}. Evidence not verbatim: {total.not_verbatim}."
    )


def _shares(count: Count) -> tuple[str, ...]:
    figures = count.figures()
    return tuple(f"{figures[name]:.2f}" for name in ("p", "r", "f1"))


def by_kind(gold: GoldArticles, coded: Mapping[str, Form]) -> Iterator[str]:
    """Yield the table of kinds: gold events, coded ones, and how many were found at each level from `kind` on.

    Kinds that count as one stand in one row, under the name that `scoring.yaml` gives them.
    """
    levels = [level for level in LEVELS if level != "type"]
    golds: Counter[str] = Counter()
    codeds: Counter[str] = Counter()
    found = {level: Counter[str]() for level in levels}
    for form, text in gold:
        mine, theirs = form, coded.get(form["id"], {})
        golds.update(one_kind(event) for event in mine.get("events") or ())
        codeds.update(one_kind(event) for event in theirs.get("events") or ())
        for level in levels:
            found[level].update(one_kind(event) for event, _ in matched(mine, theirs, text, level))
    names = sorted(golds | codeds, key=lambda name: (-golds[name], name))
    rows = ((f"`{n}`", golds[n], codeds[n], *(found[level][n] for level in levels)) for n in names)
    yield from table(("kind", "gold", "coded", *levels), rows)


@dataclass(slots=True)
class BasisCount:
    """Sides found in one way: all coded ones, those of events that match a gold one by kind, and the right of these."""

    coded: int = 0
    matched: int = 0
    right: int = 0


def bases(gold: GoldArticles, coded: Mapping[str, Form]) -> dict[str, BasisCount]:
    """Count the sides of coded events by their basis; a side is right when gold has the state on the same side."""
    counts = {basis: BasisCount() for basis in BASES}
    for form, text in gold:
        theirs = coded.get(form["id"], {})
        for event in theirs.get("events") or ():
            for _, _, basis in _sides(event, event["kind"]):
                counts[basis].coded += 1
        for wanted, event in matched(form, theirs, text, "kind"):
            right = sides(wanted)
            for side, state, basis in _sides(event, wanted["kind"]):
                counts[basis].matched += 1
                counts[basis].right += state in right[side if len(right) > 1 else 0]
    return counts


def _sides(event: Form, kind: str) -> list[tuple[int, str, str]]:
    """The event's sides as 0 or 1 (all 0 in a kind whose sides are alike), code and basis; each code once a side."""
    seen: dict[tuple[int, str], str] = {}
    for number, side in enumerate(("source", "target")):
        for actor in event.get(side) or ():
            place = 0 if kind in EITHER_SIDE else number
            seen.setdefault((place, actor["code"]), actor.get("basis") or BASES[0])
    return [(place, state, basis) for (place, state), basis in seen.items()]


def by_basis(gold: GoldArticles, coded: Mapping[str, Form]) -> Iterator[str]:
    """Yield the table of sides by basis."""
    rows = (
        (basis, count.coded, count.matched, count.right, _share(count.right, count.matched))
        for basis, count in bases(gold, coded).items()
    )
    yield from table(("sides", "coded", "in events matched by kind", "of these right", "share"), rows)


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2f}" if whole else "–"


def set_section(scored: ScoredSet) -> Iterator[str]:
    """Yield the section of one set."""
    gold = scored.articles()
    coded = code(gold)
    yield f"{len(gold)} articles."
    yield ""
    yield from by_figure(gold, coded)
    yield ""
    yield from by_basis(gold, coded)
    if not scored.unread:
        yield ""
        yield from by_kind(gold, coded)


def dates_section() -> Iterator[str]:
    """Yield the score of the dates on French TimeBank's dev half, as the scorer beside the checkout gives it."""
    scorer, half = SHARED / "score" / "score-dates", SHARED / "data" / "dates" / "fr-timebank-dev.json"
    # The scorer calls `depeche` by its name: the one of this environment.
    here = {**os.environ, "PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))}
    done = subprocess.run(
        [sys.executable, str(scorer), str(half), "fr"], stdout=subprocess.PIPE, text=True, env=here, check=True
    )
    figures = json.loads(done.stdout)
    yield "DATE expressions; value F1 asks for the day that is meant, relaxed F1 only for the words."
    yield ""
    yield from table(
        ("value F1", "relaxed F1", "gold", "coded", "right"),
        [tuple(figures[name] for name in ("date_value_f1", "date_relaxed_f1", "gold", "coded", "right"))],
    )


def parsers_section(folder: Path = MEASURES) -> Iterator[str]:
    """Yield the parsers' figures, as they were measured when they were trained."""
    columns = {"tokens": "tokens", "tags": "UPOS", "lemmas": "lemmas", "unlabelled": "UAS", "labelled": "LAS"}
    rows = [
        (path.stem, name, *(f"{100 * test[column]:.1f}" for column in columns))
        for path in sorted(folder.glob("*.json"))
        for name, test in json.loads(path.read_text(encoding="utf-8"))["tests"].items()
        if test["labelled"] is not None
    ]
    yield "From [training/FIGURES.md](../training/FIGURES.md), which has them by relation and the entities too."
    yield ""
    yield from table(("language", "test", *columns.values()), rows)


def sample_section(sample: Sequence[Drawn], verdicts: Sequence[Verdict]) -> Iterator[str]:
    """Yield what reading the sample gave: the share right, by kind, and what is wrong with the others."""
    read = [(drawn, verdict) for drawn, verdict in judged(sample, verdicts) if verdict]
    right = sum(verdict.right for _, verdict in read)
    low, high = wilson(right, len(read))
    yield (
        f"{len(sample)} events drawn by chance from those coded in dated French Wikinews articles"
        " (`python -m gold.sample`); right means kind, sides, date and status."
    )
    yield ""
    if not read:
        yield "None read yet."
        return
    yield from table(
        ("drawn", "read", "right", "share", "95 % interval"),
        [(len(sample), len(read), right, _share(right, len(read)), f"{low:.2f} to {high:.2f}")],
    )
    yield ""
    reasons = Counter(verdict.reason for _, verdict in read if not verdict.right)
    ordered = sorted(reasons.items(), key=lambda item: (-item[1], item[0]))
    yield from table(("wrong", "events"), ((reason.replace("_", " "), count) for reason, count in ordered))
    yield ""
    drawn_kinds = Counter(drawn.claim.kind for drawn, _ in read)
    right_kinds = Counter(drawn.claim.kind for drawn, verdict in read if verdict.right)
    names = sorted(drawn_kinds, key=lambda name: (-drawn_kinds[name], name))
    yield from table(("kind", "read", "right"), ((f"`{name}`", drawn_kinds[name], right_kinds[name]) for name in names))


def news_section() -> Iterator[str]:
    """Yield what is found of the events marked by hand in real news, with and without leaving articles out."""
    yield "Every event between states in 1,180 articles of French Wikinews, marked by hand (`python -m gold.news`)."
    yield ""
    rows = [
        (half, "every article taken" if every else "as users have it", level, *_shares(count), *_counts(count))
        for every in (False, True)
        for half, total in news_scores(every=every).items()
        for level, count in total.events.items()
        if level in ("type", "who", "full")
    ]
    yield from table(("half", "taken", "level", "P", "R", "F1", "found", "gold", "coded"), rows)


def _counts(count: Count) -> tuple[int, int, int]:
    return count.found, count.gold, count.coded


KEPT = "*Kept from an earlier run: ../shared was not beside the checkout in this one.*"
ABSENT = "*Not measured: ../shared is not beside the checkout.*"

Section: TypeAlias = tuple[str, bool, Callable[[], Iterable[str]]]
"""Heading, whether it needs ../shared, and what makes its lines."""


def page(sections: Iterable[Section], before: str, *, shared: bool) -> str:
    """Return the page.

    Args:
        before: The page as it stood; its sections that can't be measured now are kept, and marked.
        shared: ../shared stands beside the checkout.
    """
    lines = [
        "# Quality",
        "",
        "Made by `python -m gold.quality`; do not edit. What counts as found: [gold/README.md](../gold/README.md).",
    ]
    old = _sections(before)
    for title, needs_shared, make in sections:
        body = list(make()) if shared or not needs_shared else _kept(old.get(title, []))
        lines += ["", f"## {title}", "", *body]
    return "\n".join(lines) + "\n"


def _kept(body: list[str]) -> list[str]:
    if not body or ABSENT in body:
        return [ABSENT]
    return body if KEPT in body else [KEPT, "", *body]


def _sections(text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for part in text.split("\n## ")[1:]:
        title, _, body = part.partition("\n")
        found[title] = body.strip("\n").split("\n")
    return found


def sections() -> Iterator[Section]:
    """Yield the sections of the page, in its order."""
    for scored in SETS:
        yield scored.title, scored.shared, partial(set_section, scored)
    yield "French dates (TimeBank, dev half)", True, dates_section
    yield "Real news, marked by hand", True, news_section
    yield "Read sample", False, lambda: sample_section(read_events(), read_verdicts())
    yield "Parsers", False, parsers_section


def main() -> int:
    """Write the page."""
    before = PAGE.read_text(encoding="utf-8") if PAGE.is_file() else ""
    PAGE.write_text(page(sections(), before, shared=SHARED.is_dir()), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
