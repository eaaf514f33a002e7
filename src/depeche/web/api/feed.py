"""`/feed.xml`: any query as a feed (RSS 2.0): what was last reported, the newest report first."""

from __future__ import annotations

import datetime
import email.utils
import hashlib
from collections.abc import Sequence
from xml.etree import ElementTree  # written only, so nothing hostile is read

import nh3
from fastapi import APIRouter, Request
from fastapi.responses import Response

from depeche.codebook.naming import state_code
from depeche.records.record import Member, Record
from depeche.views.naming import dated, headline
from depeche.views.query import latest_report
from depeche.views.wording import Wording
from depeche.web.visit import Visit

router = APIRouter(include_in_schema=False)
_ITEMS, _QUOTES = 50, 3
# What XML can't hold, whatever an article says.
_UNWRITABLE = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 65534, 65535, *range(55296, 57344)), "�")


@router.get("/feed.xml")
def feed(request: Request) -> Response:
    """The feed of a query; `between` as in the interface."""
    visit = Visit(request)
    visit.need("reader")
    sides = tuple(dict.fromkeys(state_code(name) for name in visit.asked("between").split(",") if name.strip()))
    root = str(request.base_url).rstrip("/")

    def made() -> str:
        found = visit.holding.select(visit.query, between=sides)
        told = sorted(found.records, key=lambda r: (latest_report(r), r.id), reverse=True)[:_ITEMS]
        page = (
            f"{root}/between/{'/'.join(sides)}"
            if len(sides) == 2
            else f"{root}/countries/{sides[0]}"
            if sides
            else root
        )
        names = " – ".join(visit.words.state(code) for code in sides)
        return _rss(told, f"{page}?{visit.query.address()}".rstrip("?"), names, root, visit.words)

    content = visit.kept(made, root).encode("utf-8", "replace")
    tag = f'"{hashlib.blake2b(content, digest_size=12).hexdigest()}"'
    headers = {"etag": tag, "cache-control": "private, no-cache", "vary": "cookie, accept-language"}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(content, media_type="application/rss+xml; charset=utf-8", headers=headers)


def _rss(records: Sequence[Record], page: str, names: str, root: str, words: Wording) -> str:
    feed = ElementTree.Element("rss", version="2.0")
    channel = ElementTree.SubElement(feed, "channel")
    _put(channel, "title", f"{words.say('name')}{words.say('pages.feed.of', names=names) if names else ''}")
    _put(channel, "link", page)
    _put(channel, "description", words.say("pages.feed.about"))
    _put(channel, "language", words.language)
    for record in records:
        item = ElementTree.SubElement(channel, "item")
        day = dated(record, words)
        _put(item, "title", f"{day}: {headline(record, words)}" if day else headline(record, words))
        _put(item, "link", f"{root}/records/{record.id}")
        # The same record told by one more article is news.
        _put(item, "guid", f"{record.id}-{record.sources}-{len(record.conflicts)}").set("isPermaLink", "false")
        _put(item, "description", "".join(_quoted(m, words) for m in record.members[:_QUOTES] if m.evidence))
        if last := latest_report(record):
            at = datetime.datetime.fromisoformat(last).replace(tzinfo=datetime.UTC)
            _put(item, "pubDate", email.utils.format_datetime(at))
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(feed, encoding="unicode")


def _quoted(member: Member, words: Wording) -> str:
    """The words of a report as HTML, which is what readers of feeds take a description for."""
    outlet, quote = member.outlet or words.say("outlet_unknown"), member.evidence.quote if member.evidence else ""
    made = f"<blockquote>{nh3.clean_text(quote)}</blockquote><p>{nh3.clean_text(outlet)}</p>"
    return nh3.clean(made, tags={"blockquote", "p"}, attributes={})


def _put(parent: ElementTree.Element, name: str, words: str) -> ElementTree.Element:
    child = ElementTree.SubElement(parent, name)
    child.text = words.translate(_UNWRITABLE)
    return child
