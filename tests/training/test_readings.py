"""Hand-coded articles are read once, as the frames read them, and then taken from where they are kept."""

import pytest

from depeche.reports.coders.learnt.second import SecondReader
from training import readings as module
from training.readings import readings

TEXT = (
    "Le Togo et la Russie se rapprochent\n\nLe président togolais Faure Gnassingbé s'est rendu mercredi à Moscou. "
    "Le Ghana a remercié la Russie."
)
GOLD = [({"id": f"a{n}", "published": "2025-12-05", "events": []}, TEXT) for n in range(3)]


@pytest.fixture
def work(tmp_path):
    assert len(list(readings(tmp_path, "fr", "fr", GOLD))) == len(GOLD)
    return tmp_path


def told(articles):
    return [[(draft.frame.id, draft.event, draft.refused) for draft in each.drafts] for each in articles]


def test_an_article_is_kept_as_its_frames_read_it(work):
    first, *_ = readings(work, "fr", "fr", GOLD)
    assert first.form["id"] == "a0"
    assert [first.text[token.start : token.end] for token in first.tokens[:2]] == ["Le", "Togo"]
    assert first.given.codes[:2] == ["RUS", "TGO"]
    assert {draft.event.kind for draft in first.drafts if draft.event is not None} == {"visit", "praise"}


def test_articles_are_read_once(work, monkeypatch):
    monkeypatch.setattr(module, "read", lambda article: pytest.fail(f"{article.id} is read again"))
    assert [each.form["id"] for each in readings(work, "fr", "fr", GOLD)] == ["a0", "a1", "a2"]
    assert [path.name for path in (work / "readings").iterdir()] == ["fr.pickle"]


def test_several_processes_read_the_same(work, monkeypatch):
    monkeypatch.setattr(module, "AT_ONCE", 2)
    other = list(readings(work, "again", "fr", GOLD, processes=2))
    one = list(readings(work, "fr", "fr", GOLD))
    assert [each.given for each in other] == [each.given for each in one]
    assert told(other) == told(one)


def test_what_was_not_read_to_its_end_is_not_kept(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "AT_ONCE", 1)

    def failing():
        yield GOLD[0]
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        list(readings(tmp_path, "fr", "fr", failing()))
    assert not (tmp_path / "readings" / "fr.pickle").exists()


def test_the_second_reading_is_not_asked(tmp_path, monkeypatch):
    def asked(self, drafts):
        pytest.fail("what was learnt is asked")

    monkeypatch.setattr(SecondReader, "read", asked)
    assert len(list(readings(tmp_path, "fr", "fr", GOLD))) == len(GOLD)
    assert SecondReader.read is asked
