"""A newsroom: a site with a feed, whose articles come one after the other and change."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from tests.articles.fetching.server import Site

# Whoever acts, what happened and what it is called: each makes one record of its own.
ACTS = (
    ("Le {a} a rappelé mardi son ambassadeur au {b}", "recall"),
    ("Le {a} a signé mardi à Lomé un accord de pêche avec le {b}", "sign"),
    ("Le ministre des Affaires étrangères du {a} a reçu mardi son homologue du {b}", "meeting"),
    ("Le {a} a fermé mardi sa frontière avec le {b}", "border_close"),
    ("Le {a} a expulsé mardi trois diplomates du {b}", "expel_diplomat"),
)
SIDES = ("Togo", "Bénin")
MORE = (
    "Le {a} et le {b} ont des relations anciennes. Les deux pays ont signé en 2019 un accord de coopération. "
    "La décision a été annoncée dans un communiqué lu à la télévision publique, sans autre commentaire."
)


def page(title: str, sentence: str, day: str = "2025-11-18") -> str:
    """A page of one article."""
    words = MORE.format(a=SIDES[0], b=SIDES[1])
    return f"""<html lang="fr"><head><title>{title} | Le Golfe</title><meta property="og:site_name" content="Le Golfe">
    <meta property="article:published_time" content="{day}T18:00:00+00:00"></head><body><nav>Accueil</nav><article>
    <h1>{title}</h1><p>{sentence}.</p><p>{words}</p></article></body></html>"""


def article(site: Site, number: int) -> str:
    """Publish an article of its own; return its address."""
    first, second = SIDES if number % 2 else SIDES[::-1]
    sentence = ACTS[number % len(ACTS)][0].format(a=first, b=second)
    day = f"2025-{1 + number // 25 % 12:02}-{1 + number % 25:02}"
    return site.page(f"/a/{number}.html", page(f"{first} et {second}, épisode {number}", sentence, day))


def feed(site: Site, addresses: list[str], path: str = "/feed") -> str:
    """Publish a feed of these addresses."""
    items = "".join(f"<item><title>t</title><link>{address}</link></item>" for address in addresses)
    content = f'<rss version="2.0"><channel><title>Le Golfe</title>{items}</channel></rss>'
    return site.page(path, content, Content_Type="application/rss+xml", Cache_Control="no-cache")


def stories(folder: Path, feeds: list[str], tell: list[Any], **more: Any) -> Path:
    """Write a file of one story."""
    story = {"name": "Togo et Bénin", "sides": ["TGO", "BEN"], "feeds": feeds, "tell": tell, **more}
    path = folder / "stories.yaml"
    path.write_text(yaml.safe_dump({"stories": [story]}, allow_unicode=True), encoding="utf-8")
    return path
