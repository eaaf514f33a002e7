"""The channels, by kind.

To add one: write it in its own module here, list it in CHANNELS, say its settings in `watch.story`, and give it a test
in tests/watch/channels/.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from depeche.ledger.notices import Batch, Notice
from depeche.watch.channels.feed import tell_feed
from depeche.watch.channels.mail import tell_mail
from depeche.watch.channels.terminal import tell_terminal
from depeche.watch.channels.webhook import tell_webhook
from depeche.watch.story import Channel, Story

# Of a story, one of its channels, what is to be told, what of the story was told before, and secrets by name.
Tell: TypeAlias = Callable[[Story, Channel, Batch, Sequence[Notice], Mapping[str, str]], None]

CHANNELS: Mapping[str, Tell] = {
    "terminal": tell_terminal,
    "feed": tell_feed,
    "mail": tell_mail,
    "webhook": tell_webhook,
}
