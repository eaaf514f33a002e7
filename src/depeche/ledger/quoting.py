"""Quoting: the words of one article that the ledger rests on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import func, select

from depeche.ledger.ledger import Ledger
from depeche.ledger.tables import CODINGS, REPORTS


def quotes_of(ledger: Ledger, article: str) -> list[str]:
    """The quotations of the latest coding of an article (by its digest), each once, in the order of the text."""
    latest = select(func.max(CODINGS.c.number)).where(CODINGS.c.article == article).scalar_subquery()
    query = (
        select(REPORTS.c.body)
        .join(CODINGS, CODINGS.c.digest == REPORTS.c.coding)
        .where(CODINGS.c.number == latest)
        .order_by(REPORTS.c.start, REPORTS.c.digest)
    )
    with ledger.reading() as connection:
        bodies = connection.execute(query).scalars().all()
    return list(dict.fromkeys(quote for body in bodies for quote in _quotes(body)))


def _quotes(body: Any) -> Iterator[str]:
    if isinstance(body, dict):
        if {"quote", "start", "end"} <= body.keys():
            yield str(body["quote"])
            return
        for part in body.values():
            yield from _quotes(part)
    elif isinstance(body, list):
        for part in body:
            yield from _quotes(part)
