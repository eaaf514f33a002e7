"""`depeche code`: what articles report, as the coded article."""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Literal

import typer

from depeche.articles.article import Article
from depeche.articles.readers.file import LIMIT, Reading
from depeche.cli.articles import (
    EveryOption,
    JobsOption,
    LanguageOption,
    LimitOption,
    PathsArgument,
    PipelineOption,
    PublishedOption,
    QuietOption,
    articles,
    naming,
    processes,
    publication_day,
    watched,
)
from depeche.cli.printing import console, print_jsonl, print_table, refuse
from depeche.crews.processes import code_in_order
from depeche.crews.shards import Finished
from depeche.errors import DepecheError
from depeche.reports.coded import REPORTS, CodedArticle, to_form
from depeche.reports.coded_schema import schema_text
from depeche.reports.event import Actor, Event
from depeche.views.exports.plover import loss_form, plover_records

_WIDE = 120  # columns of a terminal below which kind over sides and date over status leave room for the words


def code(
    paths: PathsArgument = None,
    form: Annotated[
        Literal["table", "jsonl", "plover", "parquet"],
        typer.Option("--format", help="For people, for programs, for scholars (PLOVER's records), or for --cluster."),
    ] = "table",
    loss: Annotated[
        Path | None,
        typer.Option("--loss", metavar="FILE", help="With plover: count in FILE (.json) what the form leaves out."),
    ] = None,
    published: PublishedOption = None,
    language: LanguageOption = None,
    pipeline: PipelineOption = None,
    every: EveryOption = False,
    limit: LimitOption = LIMIT,
    jobs: JobsOption = 1,
    cluster: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS", help="Code on a Dask cluster: its scheduler's address, or local:N for N workers."
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FOLDER", help="With --cluster: where the results and their manifest go."),
    ] = None,
    shard: Annotated[
        int, typer.Option("--shard", min=1, metavar="N", help="With --cluster: about how many articles a shard holds.")
    ] = 500,
    schema: Annotated[
        bool, typer.Option("--schema", help="Print the JSON Schema of a coded article, and stop.")
    ] = False,
    quiet: QuietOption = False,
) -> None:
    """Code articles: their events, agreements, commitments, measures, statements and offices, each with its words.

    Example: depeche code examples/togo-russia --format jsonl
    """
    if schema:
        print(schema_text(), end="")
        return
    if loss is not None and form != "plover":
        raise typer.BadParameter("--loss goes with --format plover")
    if cluster is not None:
        _code_on_cluster(paths, cluster, out, form, pipeline, every, shard, quiet)
        return
    if out is not None or form == "parquet":
        raise typer.BadParameter("--out and --format parquet go with --cluster")
    given = articles(paths, published=publication_day(published), language=language, limit=limit)
    refused = False
    losses: list[tuple[CodedArticle, int, Counter[str]]] = []
    for reading in watched(_coded(given, pipeline, every, processes(jobs)), paths, quiet=quiet):
        if isinstance(reading, str):
            refused = True
            refuse(reading)
            continue
        article, coded = reading
        if form == "jsonl":
            print_jsonl([to_form(coded)])
        elif form == "plover":
            records, lost = plover_records(coded, article)
            print_jsonl(records)
            losses.append((coded, len(records), lost))
        else:
            _show(coded)
    if loss is not None:
        _write(loss, losses)
    if refused:
        raise typer.Exit(1)


def _code_on_cluster(
    paths: list[Path] | None,
    address: str,
    out: Path | None,
    form: str,
    pipeline: str | None,
    every: bool,
    shard: int,
    quiet: bool,
) -> None:
    """Code into a folder of shards; exit 1 when anything was refused."""
    from depeche.crews.cluster import code_on_cluster  # loads Dask

    if not paths or out is None:
        raise typer.BadParameter("--cluster needs files or folders to code and --out FOLDER")
    if form == "plover":
        raise typer.BadParameter("--cluster writes --format jsonl or parquet")
    began = time.monotonic()
    told = 0

    def tell(finished: Finished, total: int) -> None:
        nonlocal told
        told += 1
        if not quiet:
            pace = told / max(time.monotonic() - began, 0.1)
            print(f"shard {finished.number}: {finished.articles} articles; {60 * pace:.0f} shards/min", file=sys.stderr)
        for why in finished.refused:
            refuse(why)

    manifest = code_on_cluster(
        paths,
        out,
        address=address,
        form="parquet" if form == "parquet" else "jsonl",
        pipeline=pipeline,
        every=every,
        articles=shard,
        told=tell,
    )
    done = manifest.done.values()
    refused = sum(len(each.refused) for each in done)
    if not quiet:
        print(
            f"{len(done)} shards in {out}, {told} of them now: {sum(each.articles for each in done)} articles, "
            f"{sum(each.reports for each in done)} reports, {refused} refused",
            file=sys.stderr,
        )
    if refused:
        raise typer.Exit(1)


def _write(path: Path, losses: Iterable[tuple[CodedArticle, int, Counter[str]]]) -> None:
    words = json.dumps(loss_form(losses), ensure_ascii=False, indent=1)
    try:
        path.write_text(f"{words}\n", encoding="utf-8")
    except OSError as wrong:
        raise DepecheError(f"{path}: can't be written: {wrong.strerror or type(wrong).__name__}") from wrong


def _coded(
    given: Iterable[Reading], pipeline: str | None, every: bool, jobs: int
) -> Iterator[tuple[Article, CodedArticle] | str]:
    """Articles and what they report in their order, and in place of a refused one the reason."""
    for done in code_in_order(given, jobs=jobs, pipeline=pipeline, every=every):
        if isinstance(done, tuple):
            article, coded = done
            yield naming(article, coded) if isinstance(coded, DepecheError) else (article, coded)
        else:
            yield str(done)


def _show(coded: CodedArticle) -> None:
    out = console()
    day = coded.published.isoformat() if coded.published else "day unknown"
    out.print(f"{coded.article}  {coded.language}  {day}", markup=False, highlight=False, style="bold", soft_wrap=True)
    rows = [_row(event) for event in coded.events]
    if rows and out.width >= _WIDE:
        print_table(("kind", "sides", "date", "status", "words"), rows)
    elif rows:
        print_table(
            ("what", "when", "words"), ((f"{k}\n{who}", f"{day}\n{how}".lstrip(), w) for k, who, day, how, w in rows)
        )
    others = [(name, len(getattr(coded, name))) for name in REPORTS if name != "events"]
    told = ", ".join(f"{count} {name if count > 1 else name.removesuffix('s')}" for name, count in others if count)
    counted = "no event" if not coded.events else ""
    out.print("; ".join(filter(None, (counted, told))), markup=False, highlight=False, style="dim", soft_wrap=True)
    out.print()


def _row(event: Event) -> tuple[str, str, str, str, str]:
    source, target = _codes(event.source), _codes(event.target)
    sides = source if not target or target == source else f"{source} > {target}"
    words = " ".join(event.evidence.quote.split())
    return event.kind, sides, event.date or "", event.status, words


def _codes(actors: Iterable[Actor]) -> str:
    return ", ".join(actor.code for actor in actors)
