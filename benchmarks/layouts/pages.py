"""Pages: every layout (templates/*.html.j2) printed with every story in its languages, and what a reader should find.

    python -m benchmarks.layouts.pages FOLDER      write one page of each layout there, to look at

The first line of a template says where its day stands, in which languages and charset it is printed, and at which path.
"""

from __future__ import annotations

import datetime
import html
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml
from babel.dates import format_date
from jinja2 import Environment, FileSystemLoader

from benchmarks.layouts.stories import STORIES, Story

TEMPLATES = Path(__file__).resolve().parent / "templates"
FETCHED = datetime.datetime(2026, 3, 2, 8, 30, tzinfo=datetime.UTC)
_HEAD = re.compile(r"\{#- day: (\S+); languages: ([\w ]+); charset: (\S+); path: (\S+) -#\}")
_WORDS = yaml.safe_load((TEMPLATES.parent / "outlets.yaml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page and what stands on it.

    Attributes:
        layout: Name of its template; day_source: where its day stands, as `Article.day_source`.
        raw: Its bytes in `charset`.
    """

    layout: str
    story: Story
    address: str
    outlet: str
    charset: str
    day_source: str
    raw: bytes


def pages() -> Iterator[Page]:
    """Yield every layout with every story of its languages, in the order of their names."""
    for template in sorted(TEMPLATES.glob("*.html.j2")):
        first = template.read_text(encoding="utf-8").partition("\n")[0]
        told = _HEAD.fullmatch(first)
        if told is None:
            raise SystemExit(f"{template.name}: its first line does not say what stands on the page")
        source, languages, charset, path = told.groups()
        for number, story in enumerate(STORIES):
            if story.language in languages.split():
                yield _page(template.name.removesuffix(".html.j2"), story, number, source, charset, path)


def _page(layout: str, story: Story, number: int, source: str, charset: str, path: str) -> Page:
    words = _WORDS[story.language]
    day = story.day
    slug = f"article-{number}-{layout[3:]}"
    place = path.format(section="monde", slug=slug, y=day.year, m=f"{day.month:02}", d=f"{day.day:02}")
    address = f"https://{words['host']}{place}"
    printed = _Printed(story, address)
    text = _environment().get_template(f"{layout}.html.j2").render(s=printed.table(), charset=charset)
    return Page(
        layout=layout,
        story=story,
        address=address,
        outlet=str(words["outlet"]),
        charset=charset,
        day_source=source,
        raw=text.encode(charset, "xmlcharrefreplace"),
    )


@dataclass(frozen=True, slots=True)
class _Printed:
    """A story as a template prints it."""

    story: Story
    address: str

    def table(self) -> dict[str, object]:
        story, words = self.story, _WORDS[self.story.language]
        later = story.day + datetime.timedelta(days=9)
        others = [
            {
                "title": f"{words['menu'][n % 9]} : {words['lead']}",
                "lead": words["lead"],
                "stamp": (story.day + datetime.timedelta(days=n - 3)).isoformat() + "T07:00:00+00:00",
                "printed": self._in_words(story.day + datetime.timedelta(days=n - 3)),
                "later": (later + datetime.timedelta(days=n)).isoformat(),
            }
            for n in range(6)
        ]
        printed = self._in_words(story.day)
        hour = {"fr": f"{printed} à 10h12", "en": f"{printed}, 10:12 am"}.get(story.language, f"{printed}, 10:12")
        return {
            **words,
            "language": story.language, "title": story.title,
            "title_entities": html.escape(story.title).replace("’", "&#8217;"),
            "paragraphs": story.paragraphs, "teaser": story.teaser, "author": story.author, "section": story.section,
            "url": self.address, "stamp": f"{story.day.isoformat()}T10:12:00+01:00",
            "later_stamp": f"{later.isoformat()}T09:00:00+01:00", "printed": printed, "printed_time": hour,
            "later_printed": self._in_words(later), "numeric": story.day.strftime("%d.%m.%Y"),
            "today": self._in_words(FETCHED.date()), "year_after": FETCHED.year, "others": others,
        }  # fmt: skip

    def _in_words(self, day: datetime.date) -> str:
        return format_date(day, "d MMMM y" if self.story.language != "en" else "MMMM d, y", locale=self.story.language)


@cache
def _environment() -> Environment:
    return Environment(loader=FileSystemLoader(TEMPLATES), autoescape=False, keep_trailing_newline=True)


def main() -> None:
    """Write one page of each layout."""
    folder, seen = Path(sys.argv[1]), set()
    folder.mkdir(parents=True, exist_ok=True)
    for page in pages():
        if page.layout not in seen:
            seen.add(page.layout)
            (folder / f"{page.layout}.html").write_bytes(page.raw)
    print(f"{len(seen)} pages in {folder}")


if __name__ == "__main__":
    main()
