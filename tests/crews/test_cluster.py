"""A cluster gives what one machine gives, whatever dies on the way, and does nothing twice."""

import json
import os
import signal
import threading
import time
from pathlib import Path

import pytest

from depeche.articles.readers.file import read_files
from depeche.crews import cluster as clusters
from depeche.crews.cluster import code_on_cluster
from depeche.crews.shards import MANIFEST, Manifest, code_shard, cut, read_results, read_shard
from depeche.errors import DepecheError, UnusableShards
from depeche.reading import code_articles
from depeche.reports.coded import to_form

pytest.importorskip("distributed", reason="the extra 'cluster' is not installed")

GOLD = Path(__file__).parents[2] / "gold"
FILES = [GOLD / "fr" / "articles.jsonl"]


@pytest.fixture(scope="module")
def alone():
    """What one machine reports."""
    return [to_form(coded) for _, coded in code_articles(read_files(FILES))]


def test_all_shards_together_hold_each_article_once_in_its_order(tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    for n in range(5):
        (folder / f"{n}.txt").write_text("Un texte.", encoding="utf-8")
    shards = list(cut([*FILES, folder], articles=3))
    ids = [reading.id for shard in shards for reading in read_shard(shard)]
    assert ids == [a.id for a in read_files([*FILES, folder])]
    assert [s.number for s in shards] == list(range(len(shards)))
    assert all(len(list(read_shard(shard))) <= 3 for shard in shards)


def test_rows_are_refused_under_their_line_in_the_file(tmp_path):
    rows = tmp_path / "a.jsonl"
    rows.write_text('{"id": "1", "text": "Un."}\n\n{"id": "2", "text": "Deux."}\nnonsense\n', encoding="utf-8")
    shards = list(cut([rows], articles=1))
    refused = [str(r) for s in shards for r in read_shard(s) if not hasattr(r, "id")]
    assert [words.startswith(f"{rows}:4") for words in refused] == [True]


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_a_cluster_gives_what_one_machine_gives(tmp_path, alone, form):
    manifest = code_on_cluster(FILES, tmp_path, address="local:2", form=form, articles=5)
    assert list(read_results(tmp_path)) == json.loads(json.dumps(alone))
    assert sum(done.articles for done in manifest.done.values()) == len(alone)


@pytest.mark.slow
def test_a_killed_worker_changes_nothing(tmp_path, alone):
    killed = threading.Event()
    real = clusters.client

    def with_a_killer(address):
        manager = real(address)

        class Killing:
            def __enter__(self):
                connected = manager.__enter__()
                workers = list(connected.run(os.getpid).values())

                def kill():
                    time.sleep(1.5)  # in the middle of the first shards, whose parser is being loaded
                    os.kill(workers[0], signal.SIGKILL)
                    killed.set()

                threading.Thread(target=kill).start()
                return connected

            def __exit__(self, *problem):
                return manager.__exit__(*problem)

        return Killing()

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(clusters, "client", with_a_killer)
        manifest = code_on_cluster(FILES, tmp_path, address="local:2", articles=2)
    assert killed.is_set()
    assert list(read_results(tmp_path)) == json.loads(json.dumps(alone))
    lines = (tmp_path / MANIFEST).read_text("utf-8").splitlines()[1:]
    assert sorted(json.loads(line)["number"] for line in lines) == sorted(manifest.done)


def test_what_was_broken_off_goes_on_where_it_was(tmp_path, alone, monkeypatch):
    """The first shard is done, the line of the second broken off, a third written without a line."""
    shards = list(cut([path.resolve() for path in FILES], articles=12))
    work = {"paths": [str(p.resolve()) for p in FILES], "articles": 12, "shards": len(shards), "form": "jsonl"}
    manifest = Manifest(tmp_path, {**work, "pipeline": None})
    manifest.add(code_shard(shards[0], tmp_path))
    code_shard(shards[2], tmp_path)
    with (tmp_path / MANIFEST).open("a", encoding="utf-8") as file:
        file.write('{"number": 1, "artic')
    told = []
    code_on_cluster(FILES, tmp_path, address="local:1", articles=12, told=lambda done, total: told.append(done.number))
    assert sorted(told) == [shard.number for shard in shards[1:]]
    assert list(read_results(tmp_path)) == json.loads(json.dumps(alone))
    again = []
    code_on_cluster(FILES, tmp_path, address="nowhere", articles=12, told=lambda done, total: again.append(done.number))
    assert again == []  # all is done: no scheduler is asked


def test_a_folder_of_other_work_is_refused(tmp_path):
    Manifest(tmp_path, {"paths": ["a"], "form": "jsonl"})
    with pytest.raises(UnusableShards, match="other work"):
        Manifest(tmp_path, {"paths": ["b"], "form": "jsonl"})


def test_results_that_were_changed_afterwards_are_refused(tmp_path):
    shard = next(cut(FILES, articles=1))
    manifest = Manifest(tmp_path, {"form": "jsonl"})
    manifest.add(code_shard(shard, tmp_path))
    (tmp_path / shard.file("jsonl")).write_text("", encoding="utf-8")
    with pytest.raises(UnusableShards, match="changed"):
        list(read_results(tmp_path))


def test_a_scheduler_that_does_not_answer_is_named(tmp_path, monkeypatch):
    with pytest.raises(DepecheError, match="no scheduler answers"):
        code_on_cluster(FILES, tmp_path, address="scheduler-that-was-never-written.json", articles=12)
