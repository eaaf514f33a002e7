"""The gate: fails when a score falls below its floor, or when the gold under it is no longer what the floor was set on.

    python -m gold.gate            code the articles, print each set's scores; exit 1 below a floor, 2 on other gold
    python -m gold.gate --pin      after a change of gold: write articles.jsonl anew and pin the digests
    python -m gold.gate --raise    after a gain: lift the floors to the scores (two digits, rounded down)

`floors.json` names for each language its sets, for each set the ids it spans (or the file of passages that it is), the
digest of its files and its floors.
No command lowers a floor: that is an edit by hand, where a reader of the change sees it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from gold.score import Form, read_coded, read_gold, score

GOLD = Path(__file__).resolve().parent
FLOORS = GOLD / "floors.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldSet:
    """Articles whose scores are kept from falling.

    Attributes:
        language: The folder they stand in.
        name: "read" for those that the rules were written on, "own" for those that the project's people coded.
        first: Lowest id, as printed.
        last: Highest id, included.
        digest: SHA-256 over the names and bytes of its files; empty before the first `--pin`.
        floors: Lowest F1 (or share, for "main") by the name of the figure; for "must_not" and "evidence_not_verbatim"
            the highest count.
        file: The file of passages that it is, below `gold/`; empty for a set of articles.
    """

    language: str
    name: str
    first: str
    last: str
    digest: str
    floors: Mapping[str, float]
    file: str = ""

    def holds(self, article: str) -> bool:
        """Tell whether an id belongs to the set."""
        return self.first <= article <= self.last

    def gold(self, gold: Path = GOLD) -> Iterator[tuple[Form, str]]:
        """Yield the set's articles with their texts."""
        return read_gold(gold / (self.file or self.language), self.holds)

    def digest_now(self, gold: Path = GOLD) -> str:
        """Return the digest of the set's files as they stand."""
        digest = hashlib.sha256()
        if self.file:
            digest.update((gold / self.file).read_bytes())
            return digest.hexdigest()
        for path in sorted((gold / self.language).iterdir()):
            if path.suffix in (".txt", ".json") and self.holds(path.stem):
                digest.update(f"{path.name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
        return digest.hexdigest()


COUNTS = ("must_not", "evidence_not_verbatim")
"""Figures that count faults: their floor is a ceiling."""


def read_sets(path: Path = FLOORS) -> list[GoldSet]:
    """Read the sets and their floors."""
    tables = json.loads(path.read_text(encoding="utf-8"))
    return [
        GoldSet(language=language, name=name, **row) for language, sets in tables.items() for name, row in sets.items()
    ]


def write_sets(sets: list[GoldSet], path: Path = FLOORS) -> None:
    """Write the sets and their floors."""
    tables: dict[str, dict[str, Any]] = {}
    for each in sets:
        row = {name: value for name, value in asdict(each).items() if name != "file" or value}
        tables.setdefault(row.pop("language"), {})[row.pop("name")] = row
    path.write_text(json.dumps(tables, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def figures(gold_set: GoldSet, coded: Mapping[str, Form], gold: Path = GOLD) -> dict[str, float]:
    """Return what the set scores: F1 by level and by list, the share of main events, and the faults.

    Passages are coded for their events only.
    """
    found = score(gold_set.gold(gold), coded).figures()
    f1 = {f"events.{level}": found["events"][level]["f1"] for level in found["events"]}
    named = () if gold_set.file else ("commitments", "measures", "statements", "offices", "steps")
    lists = {name: found[name]["f1"] for name in named}
    return {**f1, "main": found["main"] or 0.0, **lists, **{name: found[name] for name in COUNTS}}


def below(gold_set: GoldSet, found: Mapping[str, float]) -> list[str]:
    """Return a line for each figure that its floor does not allow."""
    failures = []
    for name, floor in gold_set.floors.items():
        if found[name] > floor if name in COUNTS else found[name] < floor:
            side = "above" if name in COUNTS else "below"
            failures.append(f"{gold_set.language}/{gold_set.name}: {name} is {found[name]:g}, {side} {floor:g}")
    return failures


def raised(gold_set: GoldSet, found: Mapping[str, float]) -> GoldSet:
    """Return the set with its floors lifted to what was found; no floor comes down, no ceiling goes up."""
    floors: dict[str, float] = {}
    for name, value in found.items():
        old = gold_set.floors.get(name)
        if name in COUNTS:
            floors[name] = value if old is None else min(old, value)
        else:
            floors[name] = max(old or 0.0, int(value * 100 + 1e-6) / 100)
    return replace(gold_set, floors=floors)


def articles(language: str, gold: Path = GOLD) -> Iterator[str]:
    """Yield a language's articles as lines for `articles.jsonl`, from their texts and the heads of their codings."""
    for form, text in read_gold(gold / language):
        row = {
            "id": form["id"],
            "outlet": form["source"],
            "published": form["published"],
            "language": form["lang"],
            "text": text,
        }
        yield json.dumps(row, ensure_ascii=False) + "\n"


def changed(sets: list[GoldSet], gold: Path = GOLD) -> list[str]:
    """Return a line for each piece of gold that is not what the floors were set on."""
    wrong = [
        f"{each.language}/{each.name}: the files are not those that the floors were set on; --pin if that is meant"
        for each in sets
        if each.digest != each.digest_now(gold)
    ]
    for language in sorted({each.language for each in sets}):
        if (gold / language / "articles.jsonl").read_text(encoding="utf-8") != "".join(articles(language, gold)):
            wrong.append(f"{language}: articles.jsonl is not made from the files beside it; --pin writes it anew")
        spanned = [each for each in sets if each.language == language and not each.file]
        loose = [form["id"] for form, _ in read_gold(gold / language) if not any(s.holds(form["id"]) for s in spanned)]
        wrong += [f"{language}/{article} stands in no set" for article in loose]
    return wrong


def code(files: Iterable[Path]) -> dict[str, Form]:
    """Code files of articles through the command line, as a user would."""
    command = [sys.executable, "-m", "depeche", "code", *map(str, files), "--format", "jsonl"]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True)
    return read_coded(done.stdout.splitlines())


def files_of(language: str, sets: Iterable[GoldSet]) -> list[Path]:
    """Return the files that hold a language's articles and passages."""
    passages = [GOLD / each.file for each in sets if each.language == language and each.file]
    return [GOLD / language / "articles.jsonl", *passages]


def pin(sets: list[GoldSet]) -> None:
    """Write articles.jsonl anew and pin the digests of the gold as it stands."""
    for language in sorted({each.language for each in sets}):
        (GOLD / language / "articles.jsonl").write_text("".join(articles(language)), encoding="utf-8")
    write_sets([replace(each, digest=each.digest_now()) for each in sets])


def main() -> int:
    """Hold the coder to its floors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pin", action="store_true", help="write articles.jsonl anew and pin the digests")
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors to the scores")
    asked = parser.parse_args()
    sets = read_sets()
    if asked.pin:
        pin(sets)
        return 0
    if wrong := changed(sets):
        print("\n".join(wrong), file=sys.stderr)
        return 2
    # A set without floors waits for its language's coder.
    languages = sorted({each.language for each in sets if each.floors})
    coded = {language: code(files_of(language, sets)) for language in languages}
    kept: list[GoldSet] = []
    failures: list[str] = []
    for each in sets:
        if each.language not in coded:
            print(f"{each.language}/{each.name}: no floors yet")
            kept.append(each)
            continue
        found = figures(each, coded[each.language])
        print(f"{each.language}/{each.name}: " + "  ".join(f"{name} {value:g}" for name, value in found.items()))
        failures += below(each, found)
        kept.append(raised(each, found))
    if asked.lift:
        write_sets(kept)
    print("\n".join(failures), file=sys.stderr) if failures else print("no score below its floor")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
