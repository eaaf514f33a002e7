"""Polling: which addresses the stories' feeds and sources name now, and which of them are due to be visited."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import urlsplit

from depeche.articles.addresses import is_address, is_front, plain_address
from depeche.articles.article import Article
from depeche.articles.fetching.guard import LONGEST
from depeche.articles.lead import Lead
from depeche.articles.readers.document import Reading, Refusal
from depeche.errors import DepecheError, Unfetchable
from depeche.ledger.visits import Visit
from depeche.watch.story import Story

# Fetches a lead and reads what is there: articles, refusals and further leads.
Fetch: TypeAlias = Callable[[Lead], Iterator[Reading | Lead]]

DEEPEST = 3  # a map of maps of articles
# What fails for now is tried again after a quarter of an hour, then half an hour, and so on, so often in all.
FIRST_AGAIN = datetime.timedelta(minutes=15)
TRIES = 6
# A page is looked at again for changes after a day, as long as its list names it, so often in all.
RECHECK = datetime.timedelta(days=1)
LOOKS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """An address that a list names now, and the stories whose list it is.

    Attributes:
        found: The articles that stood at the address of the list itself, already read.
    """

    lead: Lead
    stories: tuple[Story, ...]
    found: tuple[Article, ...] = ()


def poll(stories: Sequence[Story], fetch: Fetch) -> tuple[dict[str, Wanted], list[Refusal]]:
    """The addresses that the lists of all stories name, by their plain form, in the lists' order; and what failed."""
    naming: dict[str, list[Story]] = defaultdict(list)
    for story in stories:
        for address in (*story.feeds, *story.sources):
            naming[address].append(story)
    wanted: dict[str, Wanted] = {}
    failed: list[Refusal] = []
    for address, several in naming.items():
        for found in _listed(Lead(address=address), fetch, set(), 1):
            if isinstance(found, Refusal):
                failed.append(found)
                continue
            lead = found if isinstance(found, Lead) else Lead(address=address)
            if not _usable(lead.address):
                failed.append(Refusal(Unfetchable(lead.address[:80], "no address that can be asked")))
                continue
            plain = plain_address(lead.address)
            before = wanted.get(plain)
            articles = (found,) if isinstance(found, Article) else ()
            wanted[plain] = Wanted(
                lead=before.lead if before else lead,
                stories=tuple(dict.fromkeys((*(before.stories if before else ()), *several))),
                found=(*(before.found if before else ()), *articles),
            )
    return wanted, failed


def _listed(lead: Lead, fetch: Fetch, seen: set[str], depth: int) -> Iterator[Lead | Article | Refusal]:
    """What an address of a story lists; a list of lists is followed."""
    if lead.address in seen:
        return
    seen.add(lead.address)
    try:
        for found in fetch(lead):
            if not isinstance(found, Lead):
                yield found
            elif (_is_list(found.address) or is_front(lead.address)) and depth < DEEPEST:
                yield from _listed(found, fetch, seen, depth + 1)
            else:
                yield found
    except DepecheError as wrong:
        yield Refusal(wrong)


def _is_list(address: str) -> bool:
    """Does an address that a list names look like a list itself? Of articles none ends so."""
    try:
        return urlsplit(address).path.lower().endswith((".xml", ".xml.gz", ".rss", ".atom", ".opml"))
    except ValueError:
        return False


def _usable(address: str) -> bool:
    try:
        return len(address) <= LONGEST and is_address(address) and bool(plain_address(address))
    except ValueError:
        return False


def due(lead: Lead, last: tuple[Visit, int] | None, now: datetime.datetime) -> bool:
    """Whether an address is to be visited, given its last visit and how often it came out so."""
    if last is None:
        return True
    visit, times = last
    ago = now - datetime.datetime.fromisoformat(visit.time)
    if visit.outcome == "later":
        return times < TRIES and ago >= FIRST_AGAIN * 2 ** (times - 1)
    if lead.stamp and visit.stamp and lead.stamp != visit.stamp:
        return True
    return visit.outcome == "read" and times < LOOKS and ago >= RECHECK


def spread(wanted: Mapping[str, Wanted]) -> list[tuple[str, Wanted]]:
    """The same, one host after the other, so that the delay of one is spent on the others."""
    hosts: dict[str, list[tuple[str, Wanted]]] = defaultdict(list)
    for plain, each in wanted.items():
        hosts[urlsplit(plain).netloc].append((plain, each))
    queues: Iterable[list[tuple[str, Wanted]]] = hosts.values()
    longest = max((len(queue) for queue in queues), default=0)
    return [queue[turn] for turn in range(longest) for queue in hosts.values() if turn < len(queue)]
