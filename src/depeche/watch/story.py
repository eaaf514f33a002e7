"""Stories: what a user keeps watch over, as a file says (stories.yaml)."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from depeche.articles.addresses import is_address
from depeche.codebook.naming import state_code
from depeche.errors import DepecheError, UnreadableStories
from depeche.views.wording import languages as spoken

_LARGEST = 1_000_000  # bytes of a file of stories
_KEYS = frozenset({"name", "language", "sides", "words", "feeds", "sources", "since", "tell"})
_CHANNELS = {
    "terminal": frozenset[str](),
    "feed": frozenset({"file", "address"}),
    "mail": frozenset({"to", "from", "host", "port", "user", "password", "tls"}),
    "webhook": frozenset({"address", "secret"}),
}
_NEEDS = {"feed": ("file",), "mail": ("to", "from", "host"), "webhook": ("address", "secret")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """One way by which a story is told.

    Attributes:
        kind: "terminal", "feed", "mail" or "webhook".
        settings: As the file gives them; passwords and secrets are names of variables, never themselves.
    """

    kind: str
    settings: Mapping[str, Any] = field(hash=False)

    @property
    def name(self) -> str:
        """What the ledger calls it: the same as long as it leads to the same place."""
        place = self.settings.get("file") or self.settings.get("address") or self.settings.get("to") or ""
        return f"{self.kind}:{','.join(place) if isinstance(place, list) else place}".rstrip(":")


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One story.

    Attributes:
        name: Its own among the stories of a ledger.
        language: In which it is told: "en" or "fr".
        sides: Codes; an article concerns the story that names all of them, and a record that has all of them is told.
        words: An article with one of them concerns the story too, or alone where no sides are given.
        feeds, sources: Addresses: lists of articles, and articles or maps of a site.
        since: Articles that are known to be older are left alone.
        tell: By which channels.
    """

    name: str
    language: str = "en"
    sides: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    since: datetime.date | None = None
    tell: tuple[Channel, ...] = (Channel(kind="terminal", settings={}),)


def read_stories(path: Path) -> tuple[Story, ...]:
    """Read a file of stories.

    Raises:
        UnreadableStories: It is none; the message says in which story and what.
        UnknownState: A side is no state or organisation.
    """
    where = str(path)
    try:
        if path.stat().st_size > _LARGEST:
            raise UnreadableStories(where, f"more than {_LARGEST:,} bytes")
        value = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    except OSError as wrong:
        raise UnreadableStories(where, wrong.strerror or type(wrong).__name__) from wrong
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as wrong:
        raise UnreadableStories(where, f"no YAML: {str(wrong).splitlines()[0]}") from wrong
    rows = value.get("stories") if isinstance(value, dict) else value
    if not isinstance(rows, list) or not rows:
        raise UnreadableStories(where, "it needs a list of stories under `stories:`")
    stories = tuple(_story(row, f"{where}, story {number}") for number, row in enumerate(rows, 1))
    names = [story.name for story in stories]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise UnreadableStories(where, f"two stories are called {twice[0]!r}")
    return stories


def _story(row: Any, where: str) -> Story:
    if not isinstance(row, dict):
        raise UnreadableStories(where, "a story needs keys and values")
    unknown = sorted(set(row) - _KEYS)
    if unknown:
        raise UnreadableStories(where, f"no key {unknown[0]!r}; there are {', '.join(sorted(_KEYS))}")
    name = row.get("name")
    if not isinstance(name, str) or not name.strip() or len(name) > 200:
        raise UnreadableStories(where, "it needs a name of at most 200 characters")
    where = f"{where} ({name})"
    sides, words = _list(row, "sides", where), _list(row, "words", where)
    if not sides and not words:
        raise UnreadableStories(where, "it needs sides or words; nothing tells what concerns it")
    feeds, sources = _list(row, "feeds", where), _list(row, "sources", where)
    if not feeds and not sources:
        raise UnreadableStories(where, "it needs feeds or sources, addresses from which articles come")
    for address in (*feeds, *sources):
        if not is_address(address):
            raise UnreadableStories(where, f"no address of the web: {address[:80]!r}")
    language = str(row.get("language") or "en")
    if language not in spoken():
        raise UnreadableStories(where, f"nothing is told in {language!r}; there are {', '.join(spoken())}")
    return Story(
        name=name.strip(),
        language=language,
        sides=tuple(dict.fromkeys(_side(side, where) for side in sides)),
        words=tuple(words),
        feeds=tuple(feeds),
        sources=tuple(sources),
        since=_day(row.get("since"), where),
        tell=_channels(row.get("tell"), where) or (Channel(kind="terminal", settings={}),),
    )


def _side(words: str, where: str) -> str:
    try:
        return state_code(words)
    except DepecheError as wrong:
        raise UnreadableStories(where, str(wrong)) from wrong


def _list(row: Mapping[str, Any], key: str, where: str) -> Sequence[str]:
    value = row.get(key)
    value = [value] if isinstance(value, str) else value or []
    if not isinstance(value, list) or not all(isinstance(each, str) and each.strip() for each in value):
        raise UnreadableStories(where, f"{key} is a list of words")
    return [each.strip() for each in value]


def _day(value: Any, where: str) -> datetime.date | None:
    if not value:
        return None
    try:
        return datetime.date.fromisoformat(str(value))
    except ValueError as wrong:
        raise UnreadableStories(where, f"since is no day such as 2025-11-19: {value!r}") from wrong


def _channels(value: Any, where: str) -> tuple[Channel, ...]:
    rows = value if isinstance(value, list) else [value] if value else []
    channels = []
    for row in rows:
        kind, settings = (
            (row, {}) if isinstance(row, str) else next(iter(row.items())) if isinstance(row, dict) else ("", {})
        )
        if isinstance(settings, str):  # `feed: story.xml` in short
            settings = {"feed": {"file": settings}}.get(kind, {})
        if kind not in _CHANNELS or (isinstance(row, dict) and len(row) != 1) or not isinstance(settings, dict):
            raise UnreadableStories(where, f"no channel {kind!r}; there are {', '.join(sorted(_CHANNELS))}")
        unknown = sorted(set(settings) - _CHANNELS[kind])
        missing = [key for key in _NEEDS.get(kind, ()) if not settings.get(key)]
        if unknown or missing:
            why = f"has no setting {unknown[0]!r}" if unknown else f"needs {missing[0]}"
            raise UnreadableStories(where, f"the channel {kind} {why}; it has {', '.join(sorted(_CHANNELS[kind]))}")
        channels.append(Channel(kind=kind, settings=settings))
    names = [channel.name for channel in channels]
    if len(set(names)) != len(names):
        raise UnreadableStories(where, "one channel stands twice")
    return tuple(channels)
