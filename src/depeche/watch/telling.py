"""Telling: what is new in each story is entered as notices, and every channel tells each of them once.

What is killed at any moment goes on where it was: notices are worked out from the ledger and the notices before them; a
batch is entered as begun before it is told and as told after, and one that was cut off is told again as the same batch,
which a feed replaces, a terminal's file knows by its marks, and receivers of mail and webhooks know by its ids.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from depeche.errors import Untold
from depeche.ledger.ledger import Ledger
from depeche.ledger.notices import (
    Notice,
    begin_channel,
    begun_at,
    begun_before,
    enter_notices,
    last_number,
    note_step,
    notices_of,
    untold,
)
from depeche.records.shelf import Shelf, open_shelf
from depeche.watch.channels.channels import CHANNELS
from depeche.watch.news import news_of
from depeche.watch.story import Channel, Story

_ATTEMPTS = 5  # of entering notices while other watches of the same ledger enter theirs


def begin(ledger: Ledger, story: Story, *, time: str) -> None:
    """Begin a story, if it is new: what the ledger holds of it already is known, and not told as new."""
    if not begun_before(ledger, story.name):
        find_news(ledger, story, time=time)
    for channel in story.tell:
        begin_channel(ledger, story.name, channel.name, time=time)


def find_news(ledger: Ledger, story: Story, *, time: str, shelf: Shelf | None = None) -> int:
    """Enter what is new in a story; return how many notices that made."""
    for _ in range(_ATTEMPTS):
        known = notices_of(ledger, story.name)
        bodies = news_of(story, ledger, known, shelf=shelf)
        if not bodies:
            return 0
        if enter_notices(ledger, story.name, bodies, time=time, after=last_number(known)):
            return len(bodies)
        shelf = None
    return 0  # another watch is at it, and enters the same


def find_all_news(ledger: Ledger, stories: Sequence[Story], *, time: str) -> int:
    """Enter what is new in all stories; the ledger's records are brought together once for all of them."""
    shelf = open_shelf(ledger)
    return sum(find_news(ledger, story, time=time, shelf=shelf) for story in stories)


def tell(
    ledger: Ledger, story: Story, secrets: Mapping[str, str], *, time: str
) -> Iterator[tuple[Channel, int | Untold]]:
    """Tell by every channel what it has not told; yield how many notices, or why it could not."""
    for channel in story.tell:
        number = 0
        try:
            for batch in untold(ledger, story.name, channel.name):
                if not batch.again:
                    note_step(ledger, story.name, channel.name, batch, "begun", time=time)
                CHANNELS[channel.kind](story, channel, batch, _told(ledger, story, channel), secrets)
                note_step(ledger, story.name, channel.name, batch, "told", time=time)
                number += len(batch.notices)
        except OSError as wrong:
            yield channel, Untold(story.name, channel.name, wrong.strerror or type(wrong).__name__)
        except Untold as wrong:
            yield channel, wrong  # the rest waits behind it, so that everything is told in its order
        else:
            yield channel, number


def _told(ledger: Ledger, story: Story, channel: Channel) -> Sequence[Notice]:
    """What a channel has told before, in its order."""
    waiting = {n.number for batch in untold(ledger, story.name, channel.name) for n in batch.notices}
    begun = begun_at(ledger, story.name, channel.name)
    return [n for n in notices_of(ledger, story.name) if n.number > begun and n.number not in waiting]
