"""What the site needs besides the pages in docs/: the project's own pages, and links that lead to them.

Loaded by mkdocs (`hooks` in mkdocs.yml).
"""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File, Files

DOCS = Path(__file__).resolve().parent
ROOT = DOCS.parent
# Pages that stand elsewhere in the source, by their path there, and where they stand on the site.
ELSEWHERE = {
    "ARCHITECTURE.md": "project/architecture.md",
    "CONTRIBUTING.md": "project/contributing.md",
    "CHANGELOG.md": "project/changelog.md",
    "LICENCES.md": "project/licences.md",
    "gold/README.md": "project/gold.md",
    "training/README.md": "project/training.md",
    "training/FIGURES.md": "project/figures.md",
    "src/depeche/codebook/README.md": "project/tables.md",
}
_SOURCE_OF = {site: source for source, site in ELSEWHERE.items()}
_LINK = re.compile(r"(?<!!)\[((?:[^\[\]]|\[[^\]]*\])*)\]\(([^)\s]+)\)")


def on_config(config: Any) -> Any:
    """List the pages that the navigation forgets at its end, so that none is out of reach."""
    named = set(named_pages(config.nav))
    forgotten = sorted(
        path.relative_to(DOCS).as_posix()
        for path in DOCS.rglob("*.md")
        if path.relative_to(DOCS).as_posix() not in named
    )
    if forgotten:
        config.nav.append({"More": forgotten})
    return config


def named_pages(nav: Any) -> Iterator[str]:
    """Yield the pages that a navigation names."""
    if isinstance(nav, str):
        yield nav
        return
    for part in nav.values() if isinstance(nav, dict) else nav:
        yield from named_pages(part)


def on_files(files: Files, config: Any) -> Files:
    """Add the pages that stand elsewhere."""
    for source, site in ELSEWHERE.items():
        words = (ROOT / source).read_text(encoding="utf-8")
        files.append(File.generated(config, site, content=words))
    return files


def on_page_markdown(markdown: str, page: Any, files: Files, **_: Any) -> str:
    """Let links between pages lead where the pages stand on the site; what is no page is named, not linked."""
    site = page.file.src_uri
    source = _SOURCE_OF.get(site, f"docs/{site}")
    return _LINK.sub(lambda found: linked(found, source, site, files.src_uris), markdown)


def linked(found: re.Match[str], source: str, site: str, pages: Iterable[str]) -> str:
    """One link of the page at `source` in the checkout and at `site` on the site."""
    words, target = found[1], found[2]
    if re.match(r"[a-z]+:|#|/", target):
        return found[0]
    path, hash_, anchor = target.partition("#")
    there = posixpath.normpath(posixpath.join(posixpath.dirname(source), path))
    other = ELSEWHERE.get(there, there.removeprefix("docs/") if there.startswith("docs/") else None)
    if other is None or other not in pages:
        return words if words.startswith("`") else f"{words} (`{there}`)"
    return f"[{words}]({os.path.relpath(other, posixpath.dirname(site) or '.')}{hash_}{anchor})"
