"""`depeche frames`."""

from __future__ import annotations

from depeche.codebook.frames import frames


def test_every_frame_of_a_language_is_listed(depeche):
    run = depeche("frames", "--language", "fr")
    assert run.code == 0
    listed = [line.split()[0] for line in run.out.splitlines()[1:] if line.startswith("fr/")]
    assert listed == [frame.id for frame in frames("fr")]


def test_one_kind_can_be_asked_for(depeche):
    run = depeche("frames", "--language", "fr", "--kind", "invite")
    assert run.out.count("fr/invite.") == sum(frame.kind == "invite" for frame in frames("fr"))
    assert "fr/visit." not in run.out


def test_an_unknown_kind_or_language_is_told_with_the_known_ones(depeche):
    run = depeche("frames", "--kind", "invit")
    assert run.code == 2
    assert "invite" in run.err
    run = depeche("frames", "--language", "xx")
    assert run.code == 1
    assert "fr" in run.err


def test_check_counts_the_examples_that_hold(depeche):
    run = depeche("frames", "--language", "fr", "--kind", "invite", "--check")
    examples = sum(len(frame.examples) for frame in frames("fr") if frame.kind == "invite")
    assert f" of {examples} examples coded as they say" in run.out.splitlines()[-1]
    assert run.code == int("expected" in run.out)
