"""The story's own feed: Atom, or RSS where the file's name ends in .rss; written whole each time, the newest first.

Source: RFC 4287; RSS 2.0.
"""

from __future__ import annotations

import datetime
import email.utils
import os
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import quote
from xml.etree.ElementTree import Element, SubElement, tostring

from depeche.ledger.notices import Batch, Notice
from depeche.watch.channels.lines import address, head, tail
from depeche.watch.story import Channel, Story

_MOST = 200  # entries
_ATOM = "http://www.w3.org/2005/Atom"


def tell_feed(story: Story, channel: Channel, batch: Batch, told: Sequence[Notice], secrets: Mapping[str, str]) -> None:
    """Write the feed with all that was told before and the batch; a reader of feeds knows each entry by its id."""
    file = Path(channel.settings["file"])
    own = channel.settings.get("address")
    everything = sorted({n.number: n for n in (*told, *batch.notices)}.values(), key=lambda n: n.number)[-_MOST:]
    made = _rss(story, own, everything) if file.suffix.lower() == ".rss" else _atom(story, own, everything)
    _replace(file, tostring(made, encoding="utf-8", xml_declaration=True))


def _atom(story: Story, own: str | None, notices: Sequence[Notice]) -> Element:
    feed = Element("feed", xmlns=_ATOM)
    _say(feed, "title", story.name)
    _say(feed, "id", f"urn:depeche:story:{quote(story.name, safe='')}")
    _say(feed, "updated", notices[-1].time)
    author = SubElement(feed, "author")
    _say(author, "name", "Dépêche")
    if own:
        SubElement(feed, "link", rel="self", href=own)
    for notice in reversed(notices):
        entry = SubElement(feed, "entry")
        _say(entry, "title", head(story, notice))
        _say(entry, "id", f"urn:depeche:notice:{notice.digest}")
        _say(entry, "updated", notice.time)
        link = address(notice)
        if link:
            SubElement(entry, "link", rel="alternate", href=link)
        _say(entry, "content", tail(story, notice)).set("type", "text")
    return feed


def _rss(story: Story, own: str | None, notices: Sequence[Notice]) -> Element:
    rss = Element("rss", version="2.0")
    channel = SubElement(rss, "channel")
    _say(channel, "title", story.name)
    _say(channel, "link", own or "urn:depeche")
    _say(channel, "description", story.name)
    _say(channel, "lastBuildDate", _mail_day(notices[-1].time))
    for notice in reversed(notices):
        item = SubElement(channel, "item")
        _say(item, "title", head(story, notice))
        link = address(notice)
        if link:
            _say(item, "link", link)
        _say(item, "guid", f"urn:depeche:notice:{notice.digest}").set("isPermaLink", "false")
        _say(item, "pubDate", _mail_day(notice.time))
        _say(item, "description", tail(story, notice))
    return rss


def _say(under: Element, name: str, words: str) -> Element:
    element = SubElement(under, name)
    element.text = words
    return element


def _mail_day(time: str) -> str:
    return email.utils.format_datetime(datetime.datetime.fromisoformat(time))


def _replace(file: Path, content: bytes) -> None:
    """Put a file in the place of another, whole or not at all."""
    handle, name = tempfile.mkstemp(dir=file.resolve().parent, prefix=".depeche-")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        os.chmod(name, 0o644)  # readers of feeds are others than the one who writes it
        os.replace(name, file)
    except BaseException:
        os.unlink(name)
        raise
