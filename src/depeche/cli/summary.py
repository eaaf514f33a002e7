"""The summary of a dossier on a terminal: key figures, what is new, what is in doubt, what is ahead."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from depeche.views.dossier import Dossier
from depeche.views.parts import AgreementPart, FigureGroup, Item
from depeche.views.wording import Wording

_WIDTH = 80
_MOST = 8  # items in a part; the file has them all


def print_summary(dossier: Dossier, words: Wording, out: Path | None) -> None:
    """Print the summary at most 80 columns wide; plain where no terminal shows it."""
    if sys.stdout.isatty():
        console = Console(highlight=False)
        console.width = min(_WIDTH, console.width)
        for part in _parts(dossier, words, out):
            console.print(part)
        return
    plain = Console(width=_WIDTH, no_color=True, highlight=False, color_system=None, file=StringIO())
    for part in _parts(dossier, words, out):
        plain.print(part)
    made = plain.file.getvalue()  # type: ignore[attr-defined]  # the StringIO from above
    sys.stdout.write("".join(f"{line.rstrip()}\n" for line in made.splitlines()))


def _parts(d: Dossier, w: Wording, out: Path | None) -> Iterable[Text | Padding | str]:
    yield Text(d.title, style="bold")
    if d.empty:
        yield from _empty(d, w)
    else:
        published = f" · {w.say('published_between', days=d.published)}" if d.published else ""
        yield Text(f"{d.counted}{published}")
        yield Text(" · ".join(f"{w.number(size)} {w.noun(name, size)}" for name, size in d.sizes() if size))
        for name, items in (("latest", d.latest), ("disputed", d.disputed), ("ahead", d.ahead)):
            yield from _items(w.say(f"sections.{name}"), items, w)
        yield from _agreements(d.agreements, w)
        yield from _figures(d.figures, w)
    if out:
        yield ""
        yield Text(w.say("terminal.wrote", file=str(out)))


def _items(title: str, items: Sequence[Item], w: Wording) -> Iterable[Text | Padding | str]:
    if not items:
        return
    yield ""
    yield Text(title, style="bold")
    yield _rows((item.when, f"{item.text}{f' — {item.note}' if item.note else ''}") for item in items[:_MOST])
    if len(items) > _MOST:
        yield Text(f"  {w.count('more', len(items) - _MOST)}")


def _agreements(parts: Sequence[AgreementPart], w: Wording) -> Iterable[Text | Padding | str]:
    for part in parts[:_MOST]:
        yield ""
        yield Text(part.line.head, style="bold")
        steps = []
        for step in part.steps:
            marks = [step.tag.text] if step.tag else []
            marks += [w.say("disputed")] if step.disputed else []
            told = " · ".join(words for words in (step.name, ", ".join(step.by), step.where) if words)
            mark = f" ({', '.join(marks)})" if marks else ""
            steps.append((step.when.text if step.when else "", told + mark))
        yield _rows([*steps, *(("", missing) for missing in part.missing)])


def _figures(groups: Sequence[FigureGroup], w: Wording) -> Iterable[Text | Padding | str]:
    if groups:
        yield ""
        yield Text(w.say("sections.figures"), style="bold")
        figures = [(f, group) for group in groups for f in group.lines]
        yield _rows((f.period, f"{f.amount} · {f.line.head} · {group.between}") for f, group in figures[:_MOST])
        if len(figures) > _MOST:
            yield Text(f"  {w.count('more', len(figures) - _MOST)}")


def _empty(d: Dossier, w: Wording) -> Iterable[Text | Padding]:
    if d.empty:
        yield Text(d.empty.title)
        yield Text(d.empty.why)
        if d.empty.widen:
            yield Text(d.empty.widen)
        yield Text(w.say("empty.add"))
        yield Padding(Text(d.empty.add), (0, 0, 0, 2))
        if d.empty.others:
            yield Text(w.say("empty.others"))
        for other in d.empty.others:
            yield Padding(Text(other.text), (0, 0, 0, 2))
            yield Padding(Text(d.empty.open.replace("{sides}", " ".join(other.sides))), (0, 0, 0, 4))


def _rows(rows: Iterable[tuple[str, str]]) -> Padding:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column(width=25)  # two days that disagree
    table.add_column(overflow="fold")
    for first, second in rows:
        table.add_row(Text(first), Text(second))
    return Padding(table, (0, 0, 0, 2))
