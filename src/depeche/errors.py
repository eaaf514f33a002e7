"""Every error that Dépêche raises, as one tree.

DepecheError
├── UnreadableArticle      a file or a row that is no article: what was met, and where
│   ├── UnsupportedFormat  a kind of file that no reader takes
│   └── SkippedFiles       files in a folder that no reader takes, beside those that were read
├── Unfetchable            an address from which nothing could be had
│   ├── ForbiddenAddress   one that leads into no public network, or is none of the web
│   ├── Disallowed         one that its site does not let programs fetch
│   └── AskedToWait        one whose site wants us to come back later
├── UnreadableStories      a file of stories that breaks its form
├── Untold                 news that a channel could not tell
├── Uncodable              an article on which the coder itself failed
├── NoArticles             a folder or a list without a single article
├── UnknownLanguage        a language without a coder
├── UnknownWording         a language that no view speaks
├── UnusablePipeline       a named spaCy pipeline that is absent or has no UD labels
├── TooLong                a text beyond the limit that is read
├── TooLarge               a file or a row beyond the limit that is read
├── UnreadableDate         words that are no EDTF date
│   └── UnreadableDay      words that are no day
├── UnreadableQuery        a filter in an address that can't be read
├── UnreadableReport       a coded article that breaks the published form
├── NoEvidence             a claim without a quotation
├── MisplacedQuotation     a quotation that does not stand in its text
├── UnknownState           a code or name of no state or organisation
├── UnknownKind            a kind of event that the codebook lacks
├── UnreadableCodebook     a table of words or frames that breaks its form
├── UnknownForm            a form, or a table of it, that no export writes
├── NoSides                an export that needs two sides, without them
├── LedgerError            a ledger that can't be opened, read or written
├── UnknownRecord          a record, report or judgement that the ledger lacks
├── WorkerLost             a process that died again and again over the same articles
├── UnusableShards         a folder of results that belongs to other work, or to none
├── UnusableJudgement      a judgement that lacks what it is about, or a value that is none
└── AccountsError          accounts that can't be opened or changed as asked
    └── LogInRefused       a name and password that don't go together, or too many attempts

Each carries its facts as attributes; its message says what was met and what would do.
"""

from collections.abc import Iterable, Mapping


class DepecheError(Exception):
    """Anything that Dépêche refuses, with the reason in words for a reader."""

    def __reduce__(self) -> tuple[object, ...]:
        """Cross from one process to another as it stands: message and facts, not the call that made them."""
        return _as_it_stood, (type(self), self.args, self.__dict__)


def _as_it_stood(kind: type[DepecheError], words: tuple[object, ...], facts: dict[str, object]) -> DepecheError:
    error = kind.__new__(kind, *words)
    error.__dict__.update(facts)
    return error


class UnreadableArticle(DepecheError):
    """A file or a row that is no article."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(f"{where}: {why}")
        self.where = where
        self.why = why


class UnsupportedFormat(UnreadableArticle):
    """A kind of file that no reader takes."""

    def __init__(self, where: str, *, known: Iterable[str]) -> None:
        super().__init__(where, f"not a kind of file that is read ({', '.join(sorted(known))})")


class SkippedFiles(UnreadableArticle):
    """Files of a folder that no reader takes, beside those that were read."""

    def __init__(self, where: str, kinds: Mapping[str, int]) -> None:
        told = ", ".join(f"{number} {kind}" for kind, number in sorted(kinds.items()))
        super().__init__(where, f"skipped what no reader takes: {told}")
        self.kinds = dict(kinds)


class Unfetchable(DepecheError):
    """An address from which nothing could be had; `passing` when another time may do better."""

    def __init__(self, where: str, why: str, *, passing: bool = False) -> None:
        super().__init__(f"{where}: {why}")
        self.where = where
        self.why = why
        self.passing = passing


class ForbiddenAddress(Unfetchable):
    """An address that leads into no public network, or is none of the web."""


class Disallowed(Unfetchable):
    """An address that its site does not let programs fetch."""

    def __init__(self, where: str) -> None:
        super().__init__(where, "its site does not let programs fetch it (robots.txt)")


class AskedToWait(Unfetchable):
    """An address whose site wants us to come back later."""

    def __init__(self, where: str, seconds: float) -> None:
        super().__init__(where, f"its site asks us to wait {seconds:.0f} seconds", passing=True)
        self.seconds = seconds


class UnreadableStories(DepecheError):
    """A file of stories that breaks its form."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(f"{where}: {why}")
        self.where = where
        self.why = why


class Untold(DepecheError):
    """News of a story that a channel could not tell; they stay to be told."""

    def __init__(self, story: str, channel: str, why: str) -> None:
        super().__init__(f"{story}, {channel}: not told: {why}")
        self.story = story
        self.channel = channel
        self.why = why


class Uncodable(DepecheError):
    """An article on which the coder itself failed; a fault of the program, told with the article's name."""

    def __init__(self, article: str, fault: BaseException) -> None:
        super().__init__(
            f"{article}: could not be coded ({type(fault).__name__}: {fault}); please report it with the article"
        )
        self.article = article
        self.fault = fault


class NoArticles(DepecheError):
    """A folder or a list without a single article."""

    def __init__(self, where: str) -> None:
        super().__init__(f"{where}: no article here; give texts, pages, tables, feeds or archives of them, or a folder")
        self.where = where


class UnknownLanguage(DepecheError):
    """A language without a coder."""

    def __init__(self, language: str, *, known: Iterable[str]) -> None:
        self.language = language
        self.known = tuple(sorted(known))
        super().__init__(f"no coder for the language {language!r}; there are {', '.join(self.known)}")


class UnknownWording(DepecheError):
    """A language that no view speaks."""

    def __init__(self, language: str, *, known: Iterable[str]) -> None:
        self.language = language
        self.known = tuple(sorted(known))
        super().__init__(f"no view speaks the language {language!r}; there are {', '.join(self.known)}")


class UnusablePipeline(DepecheError):
    """A named spaCy pipeline that is absent or has no Universal Dependencies labels."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"pipeline {name!r} can't be used: {why}")
        self.name = name
        self.why = why


class TooLong(DepecheError):
    """A text beyond the limit that is read."""

    def __init__(self, where: str, *, length: int, limit: int) -> None:
        super().__init__(f"{where}: {length:,} characters, more than the limit of {limit:,}")
        self.where = where
        self.length = length
        self.limit = limit


class TooLarge(DepecheError):
    """A file or a row beyond the limit that is read."""

    def __init__(self, where: str, *, size: int, limit: int) -> None:
        super().__init__(f"{where}: {size:,} bytes or more, beyond the limit of {limit:,}")
        self.where = where
        self.size = size
        self.limit = limit


class UnreadableDate(DepecheError):
    """Words that are no date in EDTF level 1."""

    wanted = "an EDTF date, such as 2025, 2025-10, 2025-10-07 or 2025-10/2025-12"

    def __init__(self, words: str) -> None:
        super().__init__(f"cannot read {words!r} as {self.wanted}")
        self.words = words


class UnreadableDay(UnreadableDate):
    """Words that are no day, where nothing coarser will do."""

    wanted = "a day, such as 2025-10-07"


class UnreadableQuery(DepecheError):
    """A filter in an address that can't be read."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"{name}: {why}")
        self.name = name
        self.why = why


class UnreadableReport(DepecheError):
    """A coded article that breaks the published form."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(f"{where}: {why}")
        self.where = where
        self.why = why


class NoEvidence(DepecheError):
    """A claim without a quotation."""

    def __init__(self, claim: str) -> None:
        super().__init__(f"{claim!r} rests on no words of its article")
        self.claim = claim


class MisplacedQuotation(DepecheError):
    """A quotation that does not stand in its text."""

    def __init__(self, quote: str, *, start: int, end: int) -> None:
        super().__init__(f"the text holds other words than {quote[:60]!r} at {start}:{end}")
        self.quote = quote
        self.start = start
        self.end = end


class UnknownState(DepecheError):
    """A code or name of no state or organisation."""

    def __init__(self, name: str, *, near: Iterable[str] = ()) -> None:
        self.name = name
        self.near = tuple(near)
        hint = f"; did you mean {', '.join(self.near)}?" if self.near else ""
        super().__init__(f"no state or organisation is known as {name!r}{hint}")


class UnknownKind(DepecheError):
    """A kind of event that the codebook lacks."""

    def __init__(self, kind: str, *, known: Iterable[str]) -> None:
        self.kind = kind
        self.known = tuple(sorted(known))
        super().__init__(f"no kind of event {kind!r}; there are {', '.join(self.known)}")


class UnreadableCodebook(DepecheError):
    """A table of words or frames that breaks its form."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(f"{where}: {why}")
        self.where = where
        self.why = why


class UnknownForm(DepecheError):
    """A form, or a table of it, that no export writes."""

    def __init__(self, name: str, *, known: Iterable[str]) -> None:
        self.name = name
        self.known = tuple(known)
        super().__init__(f"no export writes {name!r}; there are {', '.join(self.known)}")


class NoSides(DepecheError):
    """An export that needs two sides, without them."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} needs two sides, such as --between TGO RUS")
        self.what = what


class LedgerError(DepecheError):
    """A ledger that can't be opened, read or written."""

    def __init__(self, ledger: str, why: str) -> None:
        super().__init__(f"ledger {ledger}: {why}")
        self.ledger = ledger
        self.why = why


class UnknownRecord(DepecheError):
    """A record, report or judgement that the ledger lacks."""

    def __init__(self, name: str) -> None:
        super().__init__(f"the ledger holds no {name!r}")
        self.name = name


class WorkerLost(DepecheError):
    """A process that died, whenever it was begun anew, over the same articles: mostly for want of memory."""

    def __init__(self, articles: Iterable[str]) -> None:
        names = list(articles)
        shown = ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
        super().__init__(f"the process that coded {shown} died each time; try fewer --jobs or a smaller --limit")
        self.articles = names


class UnusableShards(DepecheError):
    """A folder of results that belongs to other work, or to none."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(f"{where}: {why}")
        self.where = where


class UnusableJudgement(DepecheError):
    """A judgement that lacks what it is about, or a value that the field can't have."""


class AccountsError(DepecheError):
    """Accounts that can't be opened, or changed as asked."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(f"{where}: {why}")
        self.where = where
        self.why = why


class LogInRefused(AccountsError):
    """A name and password that don't go together, or too many attempts; `wait` is how many seconds to wait, or 0."""

    def __init__(self, name: str, *, wait: int = 0) -> None:
        why = f"too many attempts; wait {wait} seconds" if wait else "no account has this name and password"
        super().__init__(name, why)
        self.wait = wait
