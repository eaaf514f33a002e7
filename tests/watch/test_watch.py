"""A watch brings a story up to date, and tells each thing once, whatever happens to it."""

from __future__ import annotations

import datetime
import os
import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator

import pytest

from depeche.articles.fetching.fetcher import Fetcher
from depeche.articles.fetching.following import read_fetched
from depeche.articles.fetching.manners import Manners
from depeche.articles.lead import Lead
from depeche.articles.readers.file import read_files
from depeche.errors import LedgerError
from depeche.ledger.holding import alone
from depeche.ledger.ledger import open_ledger
from depeche.ledger.visits import Visit
from depeche.reading import code
from depeche.watch import telling
from depeche.watch.polling import due
from depeche.watch.round import Summary, go_round
from depeche.watch.story import read_stories
from tests.articles.fetching.conftest import QUICK
from tests.articles.fetching.server import Site
from tests.watch import newsroom
from tests.watch.receiving import Hook, Post

SECRETS = {"HOOK": "s3cret"}
ATOM = "{http://www.w3.org/2005/Atom}"


class Clock:
    """The time, as far as a watch is concerned."""

    def __init__(self) -> None:
        self.now = datetime.datetime(2026, 3, 2, 8, 0, tzinfo=datetime.UTC)

    def __call__(self) -> datetime.datetime:
        return self.now

    def later(self, **by: int) -> None:
        self.now += datetime.timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def watch(tmp_path, clock) -> Iterator[Callable[..., Summary]]:
    """One round over a file of stories; each has a fetcher of its own, as every run has."""

    def once(path, **more) -> Summary:
        manners = Manners(private=frozenset({"127.0.0.1"}), **QUICK)
        with Fetcher(manners, cache=tmp_path / "cache" / "a.db") as fetcher, open_ledger(tmp_path / "l.db") as ledger:

            def fetch(lead: Lead):
                return read_fetched(fetcher.fetch(lead.address), lead)

            return go_round(ledger, read_stories(path), fetch, now=clock, secrets=SECRETS, **more)

    return once


def channels(tmp_path, site: Site, mail: Post, hook: Hook) -> list:
    return [
        "terminal",
        {"feed": str(tmp_path / "story.xml")},
        {"mail": {"to": ["a@desk.example", "b@desk.example"], "from": "depeche@desk.example", "host": "127.0.0.1",
                  "port": str(mail.port), "tls": "none"}},
        {"webhook": {"address": hook.put(site, "/hook"), "secret": "HOOK"}},
    ]  # fmt: skip


def entries(path) -> list[str]:
    return [
        entry.findtext(f"{ATOM}id").rpartition(":")[2] for entry in ET.parse(path).getroot().findall(f"{ATOM}entry")
    ]


def test_what_is_new_is_told_by_every_channel_and_the_next_round_tells_nothing(tmp_path, site, mail, watch, capsys):
    hook = Hook("s3cret")
    path = newsroom.stories(
        tmp_path,
        [newsroom.feed(site, [newsroom.article(site, n) for n in range(4)])],
        channels(tmp_path, site, mail, hook),
    )
    first = watch(path)
    out = capsys.readouterr().out
    assert (first.fetched, first.new, first.failed.total(), first.untold) == (4, 4, 0, [])
    assert first.notices >= 4
    ids = [post["header"] for post in hook.posts]
    assert len(set(ids)) == len(ids) == first.notices
    assert sorted(entries(tmp_path / "story.xml")) == sorted(ids)
    assert sorted(line[1:9] for line in out.splitlines() if line.startswith("[")) == sorted(i[:8] for i in ids)
    (letter,) = mail.letters
    assert all(f"[{i[:8]}]" in letter.get_content() for i in ids)
    assert letter["To"] == "a@desk.example, b@desk.example"
    assert (hook.wrong, hook.posts[0]["quotation"]["outlet"]) == (0, "Le Golfe")
    second = watch(path)
    assert (second.fetched, second.notices, capsys.readouterr().out) == (0, 0, "")
    assert (len(hook.posts), len(mail.raw)) == (len(ids), 1)


def test_only_what_concerns_a_story_is_coded(tmp_path, site, watch):
    about = newsroom.article(site, 1)
    sport = (
        "Le Togo a battu le Bénin en finale du tournoi de handball, devant le Ghana et le Mali. Le match, le podium et "
        "la médaille sont à voir en vidéo, avec les buts du championnat, la demi-finale et l’entraîneur"
    )
    other = site.page("/sport", newsroom.page("Le Togo en finale", sport))
    words = "Le gouvernement togolais a présenté son budget. " * 6
    home = site.page("/home", f"<html><body><article><h1>Budget</h1><p>{words}")
    russian = site.page("/ru", "<html><body><article><p>" + "Президент принял участие в заседании правительства. " * 8)
    path = newsroom.stories(tmp_path, [newsroom.feed(site, [about, other, home, russian])], ["terminal"])
    visits: list[Visit] = []
    summary = watch(path, listen=lambda visit, place, number: visits.append(visit))
    assert (summary.new, summary.aside) == (1, 3)
    why = {v.address.rpartition("/")[2]: v.why for v in visits if v.outcome == "aside"}
    assert "not about relations" in why["home"]
    assert "no coder for the language 'ru'" in why["ru"]
    assert site.hits["/home"] == 1
    assert watch(path).fetched == 0  # what concerns no story is not fetched again


def test_a_site_alone_will_do_as_a_source_where_it_names_its_feed(tmp_path, site, watch):
    newsroom.feed(site, [newsroom.article(site, 1)])
    site.page(
        "/", '<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head><body>Une</body></html>'
    )
    assert watch(newsroom.stories(tmp_path, [], ["terminal"], sources=[site.at("/")])).new == 1


def test_words_widen_a_story(tmp_path, site, watch):
    address = site.page("/port", "<html><body><article><p>" + "Les dockers du port de Lomé attendent les navires. " * 6)
    feed = newsroom.feed(site, [address])
    assert watch(newsroom.stories(tmp_path, [feed], ["terminal"])).aside == 1
    path = newsroom.stories(tmp_path, [feed], ["terminal"], name="Port", words=["port de  Lomé"])
    site.page("/feed", newsroom.feed(site, [address]) and "", Content_Type="text/xml")
    newsroom.feed(site, [address + "?again"])
    assert watch(path).new == 1


def test_what_the_ledger_held_before_is_known_and_not_told(tmp_path, site, watch, capsys):
    (tmp_path / "a.html").write_text(newsroom.page("Rappel", "Le Togo a rappelé mardi son ambassadeur au Bénin"))
    with open_ledger(tmp_path / "l.db") as ledger:
        for article in read_files([tmp_path / "a.html"]):
            ledger.add(article, code(article))
    path = newsroom.stories(tmp_path, [newsroom.feed(site, [])], ["terminal"])
    site.page(
        "/feed",
        "<rss version='2.0'><channel><item><link>" + newsroom.article(site, 3) + "</link></item></channel></rss>",
    )
    summary = watch(path)
    out = capsys.readouterr().out
    assert summary.new == 1
    assert "closing of a border" in out
    assert "recall" not in out


def test_a_channel_that_is_added_later_tells_what_comes_then(tmp_path, site, watch, capsys):
    addresses = [newsroom.article(site, n) for n in range(2)]
    feed = newsroom.feed(site, addresses)
    watch(newsroom.stories(tmp_path, [feed], ["terminal"]))
    hook = Hook("s3cret")
    path = newsroom.stories(
        tmp_path, [feed], ["terminal", {"webhook": {"address": hook.put(site, "/hook"), "secret": "HOOK"}}]
    )
    watch(path)
    assert hook.posts == []
    newsroom.feed(site, [*addresses, newsroom.article(site, 4)])
    watch(path)
    assert {"expel_diplomat"} <= {post["kind"] for post in hook.posts}
    assert len(capsys.readouterr().out) > 0


def test_what_a_channel_could_not_tell_waits_for_it_and_the_others_go_on(tmp_path, site, mail, watch, capsys):
    hook = Hook("s3cret", status=500)
    path = newsroom.stories(
        tmp_path,
        [newsroom.feed(site, [newsroom.article(site, n) for n in range(2)])],
        channels(tmp_path, site, mail, hook),
    )
    first = watch(path)
    assert [u.channel.partition(":")[0] for u in first.untold] == ["webhook"]
    assert "status 500" in str(first.untold[0])
    assert len(mail.raw) == 1
    hook.status = 200
    second = watch(path)
    assert (second.untold, len(hook.posts)) == ([], first.notices)
    assert len(mail.raw) == 1


def test_a_page_that_changes_is_a_new_version_and_its_news_are_told(tmp_path, site, clock, watch, depeche):
    address, told = newsroom.article(site, 0), tmp_path / "story.xml"
    path = newsroom.stories(tmp_path, [newsroom.feed(site, [address])], [{"feed": str(told)}])
    watch(path)
    assert "recall" in told.read_text(encoding="utf-8")
    clock.later(days=2)
    assert watch(path).known == 1
    words = newsroom.page("Togo et Bénin, épisode 0", "Le Bénin a fermé mardi sa frontière avec le Togo")
    site.page("/a/0.html", words)
    clock.later(days=2)
    assert watch(path).new == 1
    assert "closing of a border" in told.read_text(encoding="utf-8")
    with open_ledger(tmp_path / "l.db") as ledger:
        old, new = sorted(ledger.sources().values(), key=lambda s: s.newer is None)
        assert (old.newer, new.newer, old.article) == (new.digest, None, new.article)
    page = tmp_path / "dossier.md"
    assert depeche("dossier", "TGO", "BEN", "--ledger", tmp_path / "l.db", "--out", page).code == 0
    assert "earlier version" in page.read_text(encoding="utf-8")


def test_an_agreement_confirmed_by_another_outlet_is_told_as_that(tmp_path, site, watch, capsys):
    one = newsroom.article(site, 3)
    path = newsroom.stories(tmp_path, [newsroom.feed(site, [one])], ["terminal"])
    watch(path)
    assert "closing of a border" in capsys.readouterr().out
    words = (
        "Le gouvernement togolais l’a décidé seul, sans en donner la raison. Les commerçants s’inquiètent déjà. " * 2
    )
    sentence = f"Le Togo a fermé mardi sa frontière avec le Bénin. {words}Lomé et Cotonou ne commentent pas"
    other = newsroom.page("Frontière close", sentence, "2025-01-04").replace("Le Golfe", "La Côte")
    head, _, rest = other.partition("<p>Le Togo et le Bénin")
    site.page("/b", head + rest[rest.index("</p>") + 4 :])
    newsroom.feed(site, [one, site.at("/b")])
    watch(path)
    out = capsys.readouterr().out
    (line,) = [line for line in out.splitlines() if "closing of a border" in line]
    assert "second source" in line
    assert "new" not in line


@pytest.mark.parametrize("channel", ["terminal", "feed", "mail", "webhook"])
def test_a_telling_that_was_cut_off_is_told_again_as_the_same(tmp_path, site, mail, watch, monkeypatch, channel):
    """Cut off where it hurts most: all is told, and nobody wrote down that it was."""
    hook, cut = Hook("s3cret"), []
    note = telling.note_step

    def dying(ledger, story, name, batch, step, *, time):
        if step == "told" and name.startswith(channel) and not cut:
            cut.append(name)
            raise KeyboardInterrupt
        note(ledger, story, name, batch, step, time=time)

    monkeypatch.setattr(telling, "note_step", dying)
    addresses = [newsroom.article(site, n) for n in range(3)]
    path = newsroom.stories(tmp_path, [newsroom.feed(site, addresses)], channels(tmp_path, site, mail, hook))
    with (tmp_path / "out.txt").open("a", encoding="utf-8") as out:
        monkeypatch.setattr(sys, "stdout", out)
        with pytest.raises(KeyboardInterrupt):
            watch(path)
        newsroom.feed(site, [*addresses, newsroom.article(site, 4)])  # what comes meanwhile is told apart
        watch(path)
    assert cut
    marks = [line[1:9] for line in (tmp_path / "out.txt").read_text(encoding="utf-8").splitlines() if line[0] == "["]
    ids = {post["header"] for post in hook.posts}
    assert sorted(marks) == sorted(i[:8] for i in ids)
    assert (len(hook.posts) > len(ids)) is (channel == "webhook")
    assert sorted(entries(tmp_path / "story.xml")) == sorted(ids)
    by_id = {letter["Message-ID"]: letter.get_content() for letter in mail.letters}
    assert (len(mail.raw) > len(by_id)) is (channel == "mail")
    told = [mark for words in by_id.values() for mark in re.findall(r"^\[(\w{8})\]", words, re.MULTILINE)]
    assert sorted(told) == sorted(marks)


def test_lines_that_may_have_been_seen_say_so_where_nobody_can_look(tmp_path, site, watch, monkeypatch, capsys):
    note = telling.note_step

    def dying(*told, time):
        if told[-1] == "told":
            raise KeyboardInterrupt
        note(*told, time=time)

    monkeypatch.setattr(telling, "note_step", dying)
    path = newsroom.stories(tmp_path, [newsroom.feed(site, [newsroom.article(site, 3)])], ["terminal"])
    with pytest.raises(KeyboardInterrupt):
        watch(path)
    assert "perhaps told before" not in capsys.readouterr().out
    monkeypatch.setattr(telling, "note_step", note)
    watch(path)
    assert "perhaps told before" in capsys.readouterr().out
    watch(path)
    assert capsys.readouterr().out == ""


def test_what_fails_for_now_is_tried_again_and_not_for_ever(clock):
    lead = Lead(address="https://golfe.example/1", stamp="1")

    def last(outcome: str, times: int, hours: float, stamp: str | None = "1"):
        time = clock() - datetime.timedelta(hours=hours)
        return Visit(address="x", time=time.isoformat(), outcome=outcome, stamp=stamp), times

    assert due(lead, None, clock())
    assert [due(lead, last("later", n, 1), clock()) for n in (1, 2, 3, 4)] == [True, True, True, False]
    assert not due(lead, last("later", 6, 999), clock())
    assert not due(lead, last("failed", 1, 999), clock())
    assert not due(lead, last("aside", 1, 999), clock())
    assert due(lead, last("failed", 1, 1, "0"), clock())
    assert due(lead, last("read", 1, 1, "0"), clock())
    assert [due(lead, last("read", n, 25), clock()) for n in (1, 2, 3)] == [True, True, False]
    assert not due(lead, last("read", 1, 1), clock())


def test_a_round_goes_alike_on_either_database(address, tmp_path, site, clock, capsys):
    feed = newsroom.feed(site, [newsroom.article(site, n) for n in range(3)])
    stories = read_stories(newsroom.stories(tmp_path, [feed], ["terminal"]))
    with Fetcher(Manners(private=frozenset({"127.0.0.1"}), **QUICK)) as fetcher, open_ledger(address) as ledger:

        def fetch(lead: Lead):
            return read_fetched(fetcher.fetch(lead.address), lead)

        with alone(ledger, "watch"):
            first = go_round(ledger, stories, fetch, now=clock)
            second = go_round(ledger, stories, fetch, now=clock)
    marks = [line[:10] for line in capsys.readouterr().out.splitlines() if line.startswith("[")]
    assert (first.new, len(marks)) == (3, first.notices)
    assert len(set(marks)) == len(marks)
    assert (second.fetched, second.notices) == (0, 0)


def test_two_watches_of_one_ledger_do_not_run_at_once(tmp_path, address):
    with open_ledger(address) as one, open_ledger(address) as other:
        with alone(one, "watch"), pytest.raises(LedgerError, match="another watch"), alone(other, "watch"):
            pass
        with alone(other, "watch"), alone(one, "cleaning"):
            pass


def test_the_command_does_a_round_with_a_summary(tmp_path, site, depeche, monkeypatch):
    monkeypatch.setenv("HOOK", "s3cret")
    gone = site.at("/gone")
    path = newsroom.stories(
        tmp_path, [newsroom.feed(site, [newsroom.article(site, 1), gone])], ["terminal"], language="fr"
    )
    run = depeche("watch", path, "--once", "--ledger", tmp_path / "l.db", "--private", "127.0.0.1", "--delay", "0")
    assert run.code == 0
    assert "Togo et Bénin" in run.out
    assert "signature" in run.out
    assert "2 fetched, 1 new" in run.err
    assert "failed 1: status 404" in run.err
    assert os.listdir(tmp_path / "l.db.pages")
