"""Lessons are read once, and then taken from where they are kept."""

from training.gathered import gathered


def test_lessons_are_read_once(tmp_path):
    read = []

    def lessons(language, file):
        read.append(language)
        yield from (f"{language} {line}" for line in file.read_text(encoding="utf-8").splitlines())

    (tmp_path / "a").write_text("one\ntwo\n", encoding="utf-8")
    (tmp_path / "b").write_text("trois\n", encoding="utf-8")
    sources = [("en", tmp_path / "a"), ("fr", tmp_path / "b")]
    kept = tmp_path / "work" / "taught.pickle"
    first = gathered(kept, lessons, sources)
    assert first == ["en one", "en two", "fr trois"]
    assert gathered(kept, lessons, sources) == first
    assert read == ["en", "fr"]
