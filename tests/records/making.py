"""Makes coded articles for tests: the text is made of the evidence, so that every quotation stands in it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Any

from depeche.articles.article import Article
from depeche.codebook.kinds import kinds
from depeche.ledger.entry import Entry, Source, article_digest, rows
from depeche.ledger.reading import read_report
from depeche.records.gathering import Records, bring_together
from depeche.records.ranks import Ranks
from depeche.reports.coded import CodedArticle, from_form

SYMMETRIC = [name for name, kind in kinds().items() if kind.symmetric]


def event(
    kind: str,
    source: str,
    target: str,
    evidence: str,
    *,
    date: str | None = None,
    status: str = "happened",
    persons: Sequence[str] = (),
    place: str | None = None,
    domains: Sequence[str] = (),
) -> dict[str, Any]:
    """An event between sides given as "RUS TGO"; symmetric kinds get all sides on both."""
    sides = sorted({*source.split(), *target.split()})
    both = kind in SYMMETRIC
    return {
        "kind": kind,
        "type": "X",
        "source": sides if both else source.split(),
        "target": sides if both else target.split(),
        "date": date,
        "status": status,
        "persons": list(persons),
        "place": place,
        "domains": list(domains),
        "evidence": evidence,
    }


def agreement(
    title: str, parties: str, *steps: tuple[str, str, str | None, str, str], domain: str | None = None
) -> dict[str, Any]:
    """An agreement with steps given as (step, by, date, status, evidence)."""
    return {
        "title": title,
        "parties": parties.split(),
        "domain": domain,
        "steps": [
            dict(zip(("step", "by", "date", "status", "evidence"), (s, by.split(), *rest))) for s, by, *rest in steps
        ],
    }


def commitment(
    by: str, to: str, what: str, evidence: str, *, due: str | None = None, status: str = "planned"
) -> dict[str, Any]:
    return {"by": by.split(), "to": to.split(), "what": what, "due": due, "status": status, "evidence": evidence}


def measure(
    what: str,
    value: float,
    unit: str,
    by: str,
    to: str,
    evidence: str,
    *,
    period: str | None = None,
    approximate: bool = False,
) -> dict[str, Any]:
    return {
        "what": what, "value": value, "unit": unit, "by": by.split(), "to": to.split(),
        "period": period, "approximate": approximate, "evidence": evidence,
    }  # fmt: skip


def office(person: str, title: str, country: str) -> dict[str, Any]:
    return {"person": person, "title_as_written": title, "country": country, "evidence": f"{title} {person}"}


def statement(speaker: str, country: str, quote: str) -> dict[str, Any]:
    return {"speaker": speaker, "country": country, "quote": quote, "indirect": False, "evidence": quote}


def coded(
    name: str,
    published: str | None,
    *reports: dict[str, Any],
    outlet: str | None = None,
    language: str = "fr",
    text: str | None = None,
) -> tuple[Article, CodedArticle]:
    """An article that holds the evidence of its reports, with its coding."""
    form: dict[str, Any] = {"article": name, "published": published, "language": language}
    lists = {
        "kind": "events",
        "steps": "agreements",
        "due": "commitments",
        "value": "measures",
        "speaker": "statements",
        "title_as_written": "offices",
    }
    sentences = []
    for report in reports:
        form.setdefault(next(names for key, names in lists.items() if key in report), []).append(report)
        sentences += [s["evidence"] for s in report.get("steps", ())] or [report["evidence"]]
    body = text or ".\n".join([f"Article {name}", *dict.fromkeys(sentences)]) + "."
    article = Article(
        id=name,
        text=body,
        published=datetime.date.fromisoformat(published) if published else None,
        outlet=outlet or name,
        language=language,
    )
    return article, from_form(form, body)


def entries(articles: Iterable[tuple[Article, CodedArticle]]) -> list[Entry]:
    """The reports of articles as a ledger would give them."""
    found = []
    for article, reports in articles:
        source = Source(
            digest=article_digest(article),
            article=article.id,
            outlet=article.outlet,
            url=article.url,
            published=article.published.isoformat() if article.published else None,
            language=article.language,
            title=article.title,
            text=article.text,
            group=article_digest(article),
        )
        found += [
            Entry(digest=r.digest, sort=r.sort, source=source, report=read_report(r.sort, r.body, article.id))
            for r in rows(article, reports)
        ]
    return found


def together(*articles: tuple[Article, CodedArticle], ranks: Ranks | None = None) -> Records:
    """The records of some articles."""
    return bring_together(entries(articles), ranks=ranks)


def told_by(records: Records, kind: str) -> list[list[str]]:
    """The articles of every record of a kind, in the order of the records."""
    return sorted(sorted(m.article for m in r.members) for r in records if r.kind == kind)


def conflicts(records: Records) -> list[tuple[str, str, list[tuple[str, tuple[str, ...]]]]]:
    """Every conflict as (kind, field, values with articles), sorted."""
    return sorted(
        (r.kind, c.field, sorted((v.value, v.articles) for v in c.values)) for r in records for c in r.conflicts
    )
