"""Several processes give what one gives, in the same order."""

import os
import signal
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from depeche.articles.article import Article
from depeche.articles.readers.file import Refusal, read_files
from depeche.crews import processes
from depeche.crews.processes import code_in_order
from depeche.errors import DepecheError, UnknownLanguage, UnreadableArticle, WorkerLost
from depeche.reports.coded import CodedArticle, to_form

GOLD = Path(__file__).parents[2] / "gold"


@pytest.fixture(scope="module")
def stream():
    """Articles with what else may come with them: a refusal, one in a language without a coder, one that is known."""
    articles = list(read_files([GOLD / "fr" / "articles.jsonl"]))[:8]
    return [
        articles[0],
        Refusal(UnreadableArticle("a.txt", "empty")),
        *articles[1:5],
        Article(id="et", text="Peaminister kohtus presidendiga.", published=date(2025, 1, 1), language="et"),
        *articles[5:],
    ]


def shown(done):
    """What a stream gives, in a form that can be compared."""
    rows = []
    for each in done:
        if isinstance(each, tuple):
            article, coded = each
            rows.append((article.id, to_form(coded) if isinstance(coded, CodedArticle) else str(coded)))
        else:
            rows.append(str(each) if isinstance(each, Refusal) else ("known", each.id))
    return rows


def test_two_processes_give_what_one_gives_in_its_order(stream, monkeypatch):
    monkeypatch.setattr(processes, "BATCH", 2)
    alone = shown(code_in_order(stream))
    assert shown(code_in_order(stream, jobs=2)) == alone
    assert [row[0] for row in alone if isinstance(row, tuple)] == [a.id for a in stream if isinstance(a, Article)]


def test_what_is_not_wanted_is_passed_on_at_its_place(stream):
    ids = [a.id for a in stream if isinstance(a, Article)]
    rows = shown(code_in_order(stream, wanted=lambda article: article.id != ids[1]))
    assert ("known", ids[1]) in rows
    assert rows.index(("known", ids[1])) == 2


def test_no_more_is_read_ahead_than_keeps_the_processes_busy(stream, monkeypatch):
    monkeypatch.setattr(processes, "BATCH", 1)
    read = []

    def counted():
        for n in range(200):
            read.append(n)
            yield Refusal(UnreadableArticle(f"{n}.txt", "empty"))

    done = code_in_order(counted(), jobs=2)
    next(done)
    assert len(read) <= 2 * processes.AHEAD + 1
    done.close()


def test_an_error_crosses_from_one_process_to_another_as_it_stands():
    import pickle

    error = pickle.loads(pickle.dumps(UnknownLanguage("et", known=("fr", "en"))))
    assert isinstance(error, UnknownLanguage)
    assert str(error) == str(UnknownLanguage("et", known=("fr", "en")))
    assert error.__dict__ == UnknownLanguage("et", known=("fr", "en")).__dict__


@dataclass(frozen=True)
class Deadly:
    """A stand-in for the coder in which the process dies: at the first time, or at each."""

    mark: str
    each_time: bool

    def __call__(self, articles, pipeline, every):
        mark = Path(self.mark)
        if self.each_time or not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return [
            CodedArticle(article=a.id, language=a.language, published=a.published, text_sha256=a.text_sha256)
            for a in articles
        ]


def test_what_a_dead_process_held_is_done_again(stream, tmp_path, monkeypatch):
    monkeypatch.setattr(processes, "_code", Deadly(str(tmp_path / "died"), each_time=False))
    monkeypatch.setattr(processes, "BATCH", 2)
    rows = shown(code_in_order(stream, jobs=2))
    assert (tmp_path / "died").exists()
    assert [row[0] for row in rows if isinstance(row, tuple)] == [a.id for a in stream if isinstance(a, Article)]


def test_articles_that_kill_every_process_are_named(stream, tmp_path, monkeypatch):
    monkeypatch.setattr(processes, "_code", Deadly(str(tmp_path / "died"), each_time=True))
    with pytest.raises(WorkerLost, match=stream[0].id) as lost:
        list(code_in_order(stream, jobs=2))
    assert isinstance(lost.value, DepecheError)
