"""A file of stories says what is watched; what it says wrongly is named with its story."""

from __future__ import annotations

import datetime

import pytest

from depeche.errors import UnreadableStories
from depeche.watch.story import read_stories

WHOLE = """
stories:
  - name: Togo et Russie
    language: fr
    sides: [Togo, RUS]
    words: [port de Lomé]
    feeds: [https://golfe.example/feed]
    sources: https://est.example/sitemap.xml
    since: 2025-10-01
    tell:
      - terminal
      - feed: togo.xml
      - mail: {to: desk@a.example, from: d@a.example, host: smtp.a.example, user: d, password: SMTP_PASSWORD}
      - webhook: {address: https://hooks.a.example/1, secret: HOOK_SECRET}
"""


def read(tmp_path, words: str):
    (tmp_path / "s.yaml").write_text(words, encoding="utf-8")
    return read_stories(tmp_path / "s.yaml")


def test_a_story_is_read_with_its_sides_by_name_or_code(tmp_path):
    (story,) = read(tmp_path, WHOLE)
    assert (story.name, story.sides, story.language) == ("Togo et Russie", ("TGO", "RUS"), "fr")
    assert (story.sources, story.since) == (("https://est.example/sitemap.xml",), datetime.date(2025, 10, 1))
    assert [c.name for c in story.tell] == [
        "terminal", "feed:togo.xml", "mail:desk@a.example", "webhook:https://hooks.a.example/1",
    ]  # fmt: skip


def test_the_terminal_is_told_when_nothing_else_is_said(tmp_path):
    (story,) = read(tmp_path, "- {name: a, words: [b], feeds: [https://a.example/f]}")
    assert [c.kind for c in story.tell] == ["terminal"]


STORY = "{name: a, sides: [TGO], feeds: [https://a.example/f]}"


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("", "needs a list of stories"),
        ("stories: []", "needs a list of stories"),
        ("a: [", "no YAML"),
        ("- 7", "needs keys and values"),
        ("- {sides: [TGO]}", "needs a name"),
        ("- {name: a, feeds: [https://a.example/f]}", "needs sides or words"),
        ("- {name: a, sides: [TGO]}", "needs feeds or sources"),
        ("- {name: a, sides: [Atlantide], feeds: [https://a.example/f]}", "Atlantide"),
        ("- {name: a, sides: [TGO], feeds: [file:///etc/passwd]}", "no address of the web"),
        ("- {name: a, sides: [TGO], feeds: [https://a.example/f], fees: 1}", "no key 'fees'"),
        ("- {name: a, sides: [TGO], feeds: [https://a.example/f], since: hier}", "since is no day"),
        ("- {name: a, sides: [TGO], feeds: [https://a.example/f], language: xx}", "nothing is told in 'xx'"),
        ("- {name: a, sides: [TGO], feeds: [https://a.example/f], tell: pigeon}", "no channel 'pigeon'"),
        ("- {name: a, sides: [TGO], feeds: [https://a.example/f], tell: [{mail: {to: b}}]}", "needs from"),
        ("- {name: a, sides: [TGO], feeds: [https://a.example/f], tell: [{webhook: {url: b}}]}", "no setting 'url'"),
        ("- {name: a, sides: [TGO], feeds: [https://a.example/f], tell: [terminal, terminal]}", "stands twice"),
        (f"- {STORY}\n- {STORY}", "two stories are called 'a'"),
    ],
)
def test_what_is_wrong_is_said(tmp_path, words, why):
    with pytest.raises(UnreadableStories, match=why):
        read(tmp_path, words)


def test_an_absent_file_is_named(tmp_path):
    with pytest.raises(UnreadableStories, match=r"none\.yaml"):
        read_stories(tmp_path / "none.yaml")
