"""Quotations: words of an article, with where they stand."""

from __future__ import annotations

from dataclasses import dataclass

from depeche.errors import MisplacedQuotation, NoEvidence


@dataclass(frozen=True, slots=True, order=True)
class Quotation:
    """Words of an article and their place in its text.

    Attributes:
        start: First character, counted in Unicode code points from 0 in the text as it came.
        end: One past the last character; never equal to `start`.
        quote: The words, `text[start:end]`.
    """

    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        if not self.quote or self.end - self.start != len(self.quote):
            raise NoEvidence(self.quote)

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Quotation:
        """Quote `text[start:end]` without the white space at either end.

        Raises:
            NoEvidence: Nothing but white space stands there.
        """
        words = text[start:end]
        start += len(words) - len(words.lstrip())
        words = words.strip()
        return cls(start, start + len(words), words)

    def check(self, text: str) -> None:
        """Raise MisplacedQuotation unless the words stand in `text` where they say."""
        if text[self.start : self.end] != self.quote:
            raise MisplacedQuotation(self.quote, start=self.start, end=self.end)
