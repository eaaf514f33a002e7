"""Lines: a notice in its story's language, as the terminal, a letter and a feed give it."""

from __future__ import annotations

from depeche.codebook.kinds import kinds
from depeche.ledger.notices import Notice
from depeche.views.dating import date_words, day_words
from depeche.views.wording import Wording, wording
from depeche.watch.story import Story


def mark(notice: Notice) -> str:
    """The eight digits by which a notice is known again, wherever it was told."""
    return notice.digest[:8]


def head(story: Story, notice: Notice) -> str:
    """What happened, in one line: what changed, when, who with whom."""
    words, body = wording(story.language), notice.body
    parts = [date_words(body["date"], words) if body.get("date") else "", _what(notice, words), _changes(notice, words)]
    return plain(" · ".join(part for part in parts if part))


def tail(story: Story, notice: Notice) -> str:
    """On what it rests: the words, the outlet and its day."""
    words, found = wording(story.language), notice.body["quotation"]
    day = day_words(found["published"], words) if found.get("published") else ""
    parts = [words.quoted(found["quote"]) if found.get("quote") else "", found.get("outlet") or "", day]
    return plain(" · ".join(part for part in parts if part))


def address(notice: Notice) -> str | None:
    """Where the article that brought it can be read."""
    value = notice.body["quotation"].get("address")
    return plain(str(value)) if value else None


def plain(words: str) -> str:
    """Words on one line, without what would move a terminal's cursor or begin another header of a letter."""
    return " ".join("".join(c if c.isprintable() or c.isspace() else "\ufffd" for c in words).split())


def _what(notice: Notice, words: Wording) -> str:
    body = notice.body
    if body["kind"] not in kinds():
        return str(body["label"])
    source, target = body["source"], body["target"]
    if kinds()[body["kind"]].symmetric or not target or not source:
        sides = words.joined(words.states(body["sides"]))
    else:
        sides = f"{words.joined(words.states(source))} → {words.joined(words.states(target))}"
    return f"{words.kind(body['kind'])}: {sides}"


def _changes(notice: Notice, words: Wording) -> str:
    parts = []
    for what, told in notice.body["changes"]:
        now = told.rpartition(" > ")[2]
        if what == "new":
            status = notice.body.get("status")
            parts.append(words.say("news.new") + (f" ({words.term('status', status)})" if status else ""))
        elif what in ("status", "state"):
            parts.append(words.say("news.status", status=words.term(what, now)))
        elif what == "conflict":
            parts.append(words.say("news.conflict", field=words.term("field", told)))
        else:
            parts.append(words.say("news.second"))
    return ", ".join(parts)
