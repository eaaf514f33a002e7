"""One round of a watch: poll, visit, sift, code, enter, work out what is new, tell."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from depeche.articles.article import Article
from depeche.articles.lead import Lead
from depeche.articles.readers.document import Refusal
from depeche.errors import AskedToWait, DepecheError, UnknownLanguage, Untold
from depeche.ledger.entry import article_digest
from depeche.ledger.ledger import Ledger
from depeche.ledger.lookup import edition
from depeche.ledger.visits import Visit, held_from, last_visits, note_visit
from depeche.records.acquaintance import revisit
from depeche.reports.coded import CodedArticle
from depeche.watch.polling import Fetch, Wanted, due, poll, spread
from depeche.watch.sifting import concerned
from depeche.watch.story import Story
from depeche.watch.telling import begin, find_all_news, tell

MOST = 500  # addresses that are visited in one round; the rest wait for the next


@dataclass(slots=True)
class Summary:
    """What came of a round.

    Attributes:
        fetched: Addresses that were visited; new: articles entered; copies: of them, such as repeat another's text;
            known: articles that were entered before; aside: articles that concern no story.
        left: Addresses that wait for the next round.
        failed: Reasons with their number.
        notices: What was found to be new; told: notices by channel of a story.
        untold: Channels that could not tell, and why.
    """

    fetched: int = 0
    new: int = 0
    copies: int = 0
    known: int = 0
    aside: int = 0
    left: int = 0
    failed: Counter[str] = field(default_factory=Counter)
    notices: int = 0
    told: Counter[str] = field(default_factory=Counter)
    untold: list[Untold] = field(default_factory=list)


def go_round(
    ledger: Ledger,
    stories: Sequence[Story],
    fetch: Fetch,
    *,
    now: Callable[[], datetime.datetime],
    secrets: Mapping[str, str] | None = None,
    most: int = MOST,
    listen: Callable[[Visit, int, int], None] | None = None,
    code: Callable[[Article], CodedArticle] | None = None,
) -> Summary:
    """Bring stories up to date and tell what is new in them.

    Args:
        fetch: Fetches an address and reads what is there.
        now: The time, with its zone.
        secrets: Passwords and secrets of channels by the names that the stories give.
        most: Addresses that are visited.
        listen: Is told every visit, its place among those of the round and their number.
        code: Codes an article; ours by default.
    """
    summary = Summary()
    for story in stories:
        begin(ledger, story, time=_stamp(now()))
        _tell(ledger, story, secrets or {}, _stamp(now()), summary)  # what an earlier round left
    wanted, failed = poll(stories, fetch)
    summary.failed.update(_reason(refusal.error) for refusal in failed)
    before = edition(ledger).coding
    entered = _visit_all(ledger, wanted, fetch, now, most, listen, code, summary)
    if entered:
        revisit(ledger, since=before)
        summary.copies = _copies(ledger, entered)
    summary.notices = find_all_news(ledger, stories, time=_stamp(now()))
    for story in stories:
        _tell(ledger, story, secrets or {}, _stamp(now()), summary)
    return summary


def _visit_all(
    ledger: Ledger,
    wanted: Mapping[str, Wanted],
    fetch: Fetch,
    now: Callable[[], datetime.datetime],
    most: int,
    listen: Callable[[Visit, int, int], None] | None,
    code: Callable[[Article], CodedArticle] | None,
    summary: Summary,
) -> list[str]:
    """Visit what is due; return the digests of the articles that were entered."""
    before = last_visits(ledger, wanted)
    turn = [
        (plain, each)
        for plain, each in spread(wanted)
        if due(each.lead, before.get(plain), now()) and not _too_old(each.lead, each.stories)
    ]
    summary.left = max(0, len(turn) - most)
    entered: list[str] = []
    for place, (plain, each) in enumerate(turn[:most], 1):
        for visit in _visit(ledger, plain, each, fetch, now, code, summary, entered):
            note_visit(ledger, visit)
            if listen is not None:
                listen(visit, place, min(len(turn), most))
    return entered


def _visit(
    ledger: Ledger,
    plain: str,
    wanted: Wanted,
    fetch: Fetch,
    now: Callable[[], datetime.datetime],
    code: Callable[[Article], CodedArticle] | None,
    summary: Summary,
    entered: list[str],
) -> Iterator[Visit]:
    """Visit one address; yield what became of it."""
    visit = Visit(address=plain, time=_stamp(now()), outcome="read", stamp=wanted.lead.stamp)
    summary.fetched += 1
    try:
        found = iter(wanted.found) if wanted.found else fetch(wanted.lead)
        met = False
        for each in found:
            met = True
            if isinstance(each, Lead):
                yield replace(visit, outcome="failed", why="it is a list; name it among the feeds or sources")
                return
            if isinstance(each, Refusal):
                raise each.error
            yield _take(ledger, each, wanted.stories, visit, code, summary, entered)
        if not met:
            yield replace(visit, outcome="later", why="nothing was there")
    except UnknownLanguage as wrong:
        summary.aside += 1
        yield replace(visit, outcome="aside", why=str(wrong))
    except DepecheError as wrong:
        summary.failed[_reason(wrong)] += 1
        passing = isinstance(wrong, AskedToWait) or getattr(wrong, "passing", False)
        yield replace(visit, outcome="later" if passing else "failed", why=str(wrong))


def _take(
    ledger: Ledger,
    article: Article,
    stories: Sequence[Story],
    visit: Visit,
    code: Callable[[Article], CodedArticle] | None,
    summary: Summary,
    entered: list[str],
) -> Visit:
    """Enter an article, if it concerns one of the stories whose lists named it."""
    digest = article_digest(article)
    held = digest if ledger.holds(article) else held_from(ledger, article)
    if held is not None:
        summary.known += 1
        return replace(visit, article=held)
    if all(story.since and article.published and article.published < story.since for story in stories):
        summary.aside += 1
        return replace(visit, outcome="aside", why="older than the story")
    which, why = concerned(article, stories)
    if not which:
        summary.aside += 1
        return replace(visit, outcome="aside", why=why)
    if ledger.add(article, (code or _coded)(article)):
        entered.append(digest)
        summary.new += 1
    else:
        summary.known += 1
    return replace(visit, article=digest)


def _coded(article: Article) -> CodedArticle:
    from depeche.reading import code  # loads the parser, which takes seconds that most rounds need not spend

    return code(article)


def _tell(ledger: Ledger, story: Story, secrets: Mapping[str, str], time: str, summary: Summary) -> None:
    for channel, outcome in tell(ledger, story, secrets, time=time):
        if isinstance(outcome, Untold):
            summary.untold = [u for u in summary.untold if (u.story, u.channel) != (outcome.story, outcome.channel)]
            summary.untold.append(outcome)
        elif outcome:
            summary.told[f"{story.name}, {channel.name}"] += outcome


def _copies(ledger: Ledger, entered: Sequence[str]) -> int:
    """How many of the articles that were entered repeat the text of another."""
    groups = Counter(source.group for source in ledger.sources().values())
    sources = ledger.sources()
    return sum(groups[sources[digest].group] > 1 for digest in dict.fromkeys(entered) if digest in sources)


def _too_old(lead: Lead, stories: Sequence[Story]) -> bool:
    return all(story.since and lead.published and lead.published < story.since for story in stories)


def _reason(wrong: DepecheError) -> str:
    """Why, without where: the same reason counts together."""
    return str(getattr(wrong, "why", wrong))


def _stamp(now: datetime.datetime) -> str:
    return now.astimezone(datetime.UTC).isoformat(timespec="seconds")
