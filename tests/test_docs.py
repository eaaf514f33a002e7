"""Every command, kind of event and coder is documented, and the generated pages say what the code says."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from depeche.codebook.kinds import kinds
from depeche.reports import coders


def page(root: Path, name: str) -> str:
    return (root / name).read_text(encoding="utf-8")


def test_the_generated_pages_say_what_the_code_says(root):
    made = subprocess.run(
        [sys.executable, str(root / "docs" / "generate.py"), "--check"], capture_output=True, text=True
    )
    assert made.returncode == 0, made.stderr


@pytest.mark.parametrize("name", kinds())
def test_every_kind_of_event_is_documented_with_its_words_in_both_languages(root, name):
    assert set(kinds()[name].label) >= {"fr", "en"}
    assert f"| `{name}` |" in page(root, "docs/codebook.md")


def test_every_command_is_documented_with_an_example(root):
    helps = re.split(r"^## depeche ", page(root, "docs/commands.md"), flags=re.MULTILINE)[1:]
    assert helps
    assert [text.split("\n", 1)[0] for text in helps if "Example" not in text] == []


def test_the_readme_is_the_same_in_both_languages(root):
    english, french = page(root, "README.md"), page(root, "README.fr.md")
    for shape in (r"^#+ ", r"^```(\w+)$", r"\]\(((?!README)[^)]+)\)", r"^(?:\$ )?((?:make|depeche) \w+)"):
        told = [re.findall(shape, re.sub(r"(?s)```\n.*?```", "", words), re.MULTILINE) for words in (english, french)]
        assert told[0] == told[1], shape


def test_every_coder_says_what_it_codes():
    assert [name for name, code in sorted(getattr(coders, "CODERS", {}).items()) if not code.__doc__] == []


def test_every_link_between_the_pages_leads_somewhere(root):
    pages = [*root.glob("*.md"), *(root / "docs").glob("*.md"), root / "gold" / "README.md"]
    broken = [
        f"{where.relative_to(root)}: {target}"
        for where in pages
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", where.read_text(encoding="utf-8"))
        if not (where.parent / target).exists()
    ]
    assert broken == []


@pytest.mark.parametrize("name", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "LICENCES.md"])
def test_the_pages_name_only_files_and_folders_that_are_there(root, name):
    named = re.findall(r"`((?:[\w.-]+/)+[\w.-]*)`", page(root, name))
    places = (root, root / "src" / "depeche")
    inside = [path for path in named if not path.startswith(("../", ".venv/"))]
    assert [path for path in inside if not any((place / path).exists() for place in places)] == []
