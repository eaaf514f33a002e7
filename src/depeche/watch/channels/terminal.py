"""The terminal: each notice on two lines of the output, known by its mark.

When the last run was cut off while it wrote, nobody knows what was seen. Where the output is a file, it is looked up
there; elsewhere the lines come again, and say so.
"""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from depeche.ledger.notices import Batch, Notice
from depeche.views.wording import wording
from depeche.watch.channels.lines import address, head, mark, tail
from depeche.watch.story import Channel, Story

_MARK = re.compile(r"^\[([0-9a-f]{8})\]", re.MULTILINE)


def tell_terminal(
    story: Story, channel: Channel, batch: Batch, told: Sequence[Notice], secrets: Mapping[str, str]
) -> None:
    """Write a batch to the output, in one piece."""
    sys.stdout.flush()
    seen, known = _written() if batch.again else (frozenset[str](), True)
    lines = []
    for notice in batch.notices:
        if mark(notice) in seen:
            continue
        again = f" {wording(story.language).say('news.again')}" if batch.again and not known else ""
        lines.append(f"[{mark(notice)}] {story.name}: {head(story, notice)}{again}")
        rest = [part for part in (tail(story, notice), address(notice) or "") if part]
        lines += [f"           {part}" for part in rest]
    if lines:
        sys.stdout.write("\n".join(lines) + "\n")
        sys.stdout.flush()


def _written() -> tuple[frozenset[str], bool]:
    """The marks that stand in the output already, and whether that can be known."""
    try:
        number = sys.stdout.fileno()
        if not stat.S_ISREG(os.fstat(number).st_mode):
            return frozenset(), False
        # A file that was opened for writing alone is opened anew by the name under which the system holds it.
        text = Path(f"/dev/fd/{number}").read_text(encoding="utf-8", errors="replace")
    except (OSError, ValueError, AttributeError):
        return frozenset(), False
    whole = text[: text.rfind("\n") + 1]
    return frozenset(_MARK.findall(whole)), True
