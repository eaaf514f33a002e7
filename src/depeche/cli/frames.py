"""`depeche frames`: the frames of the codebook, and whether their examples hold."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from depeche.cli.articles import PipelineOption
from depeche.cli.printing import console, print_table
from depeche.codebook.frames import Frame
from depeche.codebook.frames import frames as frames_of
from depeche.codebook.kinds import kinds
from depeche.codebook.tables import languages
from depeche.errors import UnknownKind

if TYPE_CHECKING:  # loads the parser, which a mere list can do without
    from depeche.views.frame_check import Checked


def frames(
    language: Annotated[str | None, typer.Option("--language", metavar="CODE", help="Only this language.")] = None,
    kind: Annotated[str | None, typer.Option("--kind", help="Only frames of this kind (visit, ratify...).")] = None,
    check: Annotated[bool, typer.Option("--check", help="Code the examples; list what fails or is missing.")] = False,
    pipeline: PipelineOption = None,
) -> None:
    """List the frames: what sets each off, and an example; with --check, code the examples and list those that fail.

    Example: depeche frames --language fr --kind ratify
    """
    if kind is not None and kind not in kinds():
        raise UnknownKind(kind, known=kinds())
    chosen = (language,) if language else languages()
    listed = [frame for code in chosen for frame in frames_of(code) if kind in (None, frame.kind)]
    if not check:
        print_table(("frame", "set off by", "example"), map(_row, listed))
        return
    from depeche.views.frame_check import check_examples

    bare = [frame for frame in listed if not frame.examples]
    checked = [one for code in chosen for one in check_examples(code, kind=kind, pipeline=pipeline)]
    _show(bare, checked)
    if bare or not all(one.right for one in checked):
        raise typer.Exit(1)


def _row(frame: Frame) -> tuple[str, str, str]:
    words = ", ".join((*frame.verbs, *frame.nouns, *frame.adjectives, *frame.phrases))
    return frame.id, words, frame.examples[0].text if frame.examples else ""


def _show(bare: Iterable[Frame], checked: list[Checked]) -> None:
    out = console()

    def say(words: str) -> None:
        out.print(words, markup=False, highlight=False, soft_wrap=True)

    for frame in bare:
        say(f"{frame.id}: no example")
    for one in checked:
        if one.right:
            continue
        example = one.example
        say(f"{one.frame.id}: « {example.text} »")
        say(f"    expected  {_told(one.frame.kind, example.source, example.target, example.status)}")
        for event in one.events:
            source, target = ([actor.code for actor in side] for side in (event.source, event.target))
            say(f"    coded     {_told(event.kind, source, target, event.status)}  by {event.frame}")
        for frame_id, trigger, why in one.refused:
            say(f"    refused   {frame_id} on “{trigger}”: {why}")
        if not one.events and not one.refused:
            say("    nothing was set off")
    right = sum(one.right for one in checked)
    others = sum(one.right and one.by != one.frame.id for one in checked)
    say(f"{right} of {len(checked)} examples coded as they say, {others} of them by another frame")


def _told(kind: str, source: Iterable[str], target: Iterable[str], status: str) -> str:
    return f"{kind}  {', '.join(sorted(source))} > {', '.join(sorted(target))}  {status}"
