"""Upkeep: the stored records follow the ledger. An article costs what it touches, and nothing else is looked at.

What comes out is what `gathering` makes of the whole ledger: reports are compared within their blocks, those that are
chained to a new one are brought together anew, and of the records only those that this changes, or that have to do with
one that it changes, are made again.

What was in the ledger before its records were first asked for is taken in otherwise: all of it is compared first, and
each chain of likeness is brought together once (`records/building.py`); step by step the longest chains, which grow
with the years, would be gone through again in every step.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Column, Connection, Row, delete, func, insert, select, text

from depeche.ledger.copies import METHOD, bands, read_signature, same_text
from depeche.ledger.derived import BANDS, CHANGES, DERIVED, PLACED, PROGRESS, TAKEN
from depeche.ledger.dialects import hold
from depeche.ledger.entry import Entry, Source
from depeche.ledger.judgement import Judgement
from depeche.ledger.ledger import Ledger, read_judgements, standing
from depeche.ledger.reading import read_report
from depeche.ledger.tables import ARTICLES, CODINGS, JUDGEMENTS, REPORTS
from depeche.records.assembly import Assembler, order_of
from depeche.records.building import Leaders, chains
from depeche.records.changing import changes_in
from depeche.records.clusters import gather as gather_clusters
from depeche.records.collecting import uncollected
from depeche.records.decisions import read_decisions
from depeche.records.edition import rules
from depeche.records.officers import Officers
from depeche.records.pairing import compare
from depeche.records.placing import Node, Placing
from depeche.records.ranks import Ranks
from depeche.records.revision import Regrouping, Revision
from depeche.records.stock import Stock, chunks
from depeche.records.traits import traits_of

# Codings that are taken in within one transaction, so that who writes waits about a second for them. Five times as many
# would cost a third less in all, and five seconds of waiting (benchmarks/records.py).
AT_ONCE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far the ledger has been taken in.

    Attributes:
        rules: The edition of the rules.
        coding, judgement: Number of the last one.
        known: Number of the last coding that is no news.
        met: Number of the last coding whose offices were carried to the other articles (`acquaintance`).
        building: What is known already is compared, and not brought together yet.
    """

    rules: str = ""
    coding: int = 0
    judgement: int = 0
    known: int = 0
    met: int = 0
    building: bool = False


def keep_up(ledger: Ledger) -> bool:
    """Bring the stored records up to date; return whether anything was to be done."""
    done = False
    while True:
        with ledger.reading() as connection:
            progress = _progress(connection)
            compared = progress.rules == rules() and progress.building and progress.coding >= progress.known
            if not compared and _ahead(connection, progress) is None:
                return done
        if compared:
            _build(ledger)
            continue
        with ledger.writing(durable=False) as connection:
            hold(connection)
            progress = _progress(connection)  # another may have done it while we waited
            if progress.rules != rules():
                progress = _begin(connection, progress)
            ahead = _ahead(connection, progress)
            if ahead is not None:
                with uncollected():
                    _Step(connection).run(progress, ahead)
                done = True


def _build(ledger: Ledger) -> None:
    """Bring together what is compared and in no record yet, chain by chain."""
    with ledger.reading() as connection:
        parts = list(chains(connection, read_decisions(standing(read_judgements(connection))).same))
    for part in parts:
        with ledger.writing(durable=False) as connection:
            hold(connection)
            if not _progress(connection).building:
                return  # another has done it while we waited
            with uncollected():
                _Step(connection).build(part)
    with ledger.writing(durable=False) as connection:
        hold(connection)
        _store(connection, replace(_progress(connection), building=False))


def drop(ledger: Ledger) -> None:
    """Throw the stored records away; they are computed again when somebody asks for them."""
    with ledger.writing() as connection:
        hold(connection)
        _begin(connection, _progress(connection))


def _progress(connection: Connection) -> Progress:
    told = {row.name: row.value for row in connection.execute(select(PROGRESS.c.name, PROGRESS.c.value))}
    return Progress(
        rules=told.get("rules", ""),
        coding=int(told.get("coding", 0)),
        judgement=int(told.get("judgement", 0)),
        known=int(told.get("known", 0)),
        met=int(told.get("met", 0)),
        building=bool(told.get("building")),
    )


def last_met(connection: Connection) -> int | None:
    """Number of the last coding whose offices were carried to the other articles; None where none ever was."""
    return _progress(connection).met or None


def note_met(ledger: Ledger, coding: int) -> None:
    """Note that the offices of all codings so far were carried to the other articles."""
    with ledger.writing(durable=False) as connection:
        hold(connection)
        _store(connection, replace(_progress(connection), met=coding))


def _store(connection: Connection, progress: Progress) -> None:
    connection.execute(delete(PROGRESS))
    names = ("rules", "coding", "judgement", "known", "met")
    rows = [{"name": n, "value": str(getattr(progress, n))} for n in names]
    connection.execute(insert(PROGRESS), rows + ([{"name": "building", "value": "1"}] if progress.building else []))


def _begin(connection: Connection, before: Progress) -> Progress:
    """Empty the derived tables; what was there already is no news. The log of changes stays."""
    for table in DERIVED:
        if table is not CHANGES:
            connection.execute(delete(table))
    known, judgement = _last(connection, CODINGS.c.number), _last(connection, JUDGEMENTS.c.number)
    progress = Progress(rules=rules(), known=known, judgement=judgement, met=before.met, building=known > 0)
    _store(connection, progress)
    return progress


def _last(connection: Connection, column: Column[int]) -> int:
    return int(connection.execute(select(func.max(column))).scalar() or 0)


def _ahead(connection: Connection, progress: Progress) -> Progress | None:
    """How far the next step goes; None when nothing is left."""
    if progress.rules != rules():
        return progress
    query = select(CODINGS.c.number).where(CODINGS.c.number > progress.coding).order_by(CODINGS.c.number).limit(AT_ONCE)
    if progress.building:
        query = query.where(CODINGS.c.number <= progress.known)
    codings = list(connection.execute(query).scalars())
    if progress.building:
        return replace(progress, coding=codings[-1]) if codings else None
    judgement = _last(connection, JUDGEMENTS.c.number)
    if not codings and judgement == progress.judgement:
        return None
    return replace(progress, coding=codings[-1] if codings else progress.coding, judgement=judgement)


class _Step:
    """One step ahead, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        judgements = read_judgements(connection)
        self._decisions = read_decisions(standing(judgements))
        self._every = {j.digest: j for j in judgements}
        self._placing = Placing(connection)
        self._stock = Stock(connection)
        self._officers = Officers(connection, self._decisions)
        self._touched: set[int] = set()  # reports that are brought together anew, or whose record is made again
        self._left: list[Node] = []
        self._new: dict[int, Node] = {}
        self._article_of: dict[int, int] = {}

    def run(self, progress: Progress, ahead: Progress) -> None:
        """Take in the codings and judgements after `progress`, up to `ahead`."""
        self._judge(progress.judgement, ahead.judgement)
        articles = self._articles(progress.coding, ahead.coding)
        leaders = self._copies(articles)
        components = self._take_out(articles)
        new = self._read(articles, leaders)
        components |= self._place(new)
        if progress.building:
            self._officers.settle()
            return _store(self._connection, ahead)
        regrouping = self._regroup(self._chained(components))
        revised = Revision(self._stock, Assembler(self._decisions, Ranks())).run(regrouping)
        officers = self._officers.settle()
        if ahead.coding > progress.known:
            told = [(r.record.id, what, words) for r in revised for what, words in changes_in(r.record, r.olds)]
            told += [(change.id, change.what, "office" if change.what == "conflict" else "") for change in officers]
            rows = [{"record": i, "what": what, "words": words, "coding": ahead.coding} for i, what, words in told]
            if rows:
                self._connection.execute(insert(CHANGES), rows)
        return _store(self._connection, ahead)

    def build(self, reports: Sequence[int]) -> None:
        """Bring compared reports together for the first time: whole chains of likeness."""
        nodes = {n: node for n, node in self._placing.nodes("report", reports).items() if node.component is None}
        Revision(self._stock, Assembler(self._decisions, Ranks())).run(self._regroup(nodes))

    def _judge(self, since: int, until: int) -> None:
        """Touch the reports that were judged after `since`, or whose judgement was taken back."""
        if since == until:
            return
        query = select(JUDGEMENTS.c.digest).where(JUDGEMENTS.c.number > since, JUDGEMENTS.c.number <= until)
        subjects: set[str] = set()
        for digest in self._connection.execute(query).scalars():
            judgement: Judgement | None = self._every[digest]
            while judgement is not None:
                subjects |= set(judgement.subjects)
                judgement = self._every.get(judgement.undoes) if judgement.undoes else None
        for some in chunks(sorted(subjects)):
            rows = self._connection.execute(
                select(PLACED.c.report, PLACED.c.sort).where(PLACED.c.digest.in_(some))
            ).all()
            self._touched.update(report for report, sort in rows if sort != "office")
            offices = [report for report, sort in rows if sort == "office"]
            if offices:
                numbers = self._numbers(offices)
                self._officers.judged({numbers[e.digest]: e for e in self._stock.entries(offices)})

    def _numbers(self, reports: Sequence[int]) -> dict[str, int]:
        found: dict[str, int] = {}
        for some in chunks(reports):
            query = select(PLACED.c.digest, PLACED.c.report).where(PLACED.c.report.in_(some))
            found.update((digest, report) for digest, report in self._connection.execute(query))
        return found

    def _articles(self, since: int, until: int) -> list[_Arrived]:
        """Articles with a coding after `since`, each with its latest, that are not taken in with it already."""
        arrived = select(CODINGS.c.article).where(CODINGS.c.number > since, CODINGS.c.number <= until)
        latest = (
            select(CODINGS.c.article, func.max(CODINGS.c.number).label("number"))
            .where(CODINGS.c.article.in_(arrived))
            .group_by(CODINGS.c.article)
            .subquery()
        )
        query = (
            select(ARTICLES, latest.c.number.label("coding_number"), CODINGS.c.digest.label("coding"), TAKEN.c.coding)
            .join(latest, latest.c.article == ARTICLES.c.digest)
            .join(CODINGS, CODINGS.c.number == latest.c.number)
            .outerjoin(TAKEN, TAKEN.c.article == ARTICLES.c.number)
            .order_by(ARTICLES.c.number)
        )
        found = []
        for row in self._connection.execute(query):
            taken = row[-1]
            if taken != row.coding_number:
                found.append(_Arrived(row.number, row.coding_number, row[-2], taken is not None, row))
        return found

    def _copies(self, articles: Sequence[_Arrived]) -> dict[int, str]:
        """The leader of every article that arrived; reports whose text gets another leader are touched."""
        new = [a for a in articles if not a.known]
        leaders = {a.number: a.row.digest for a in new}
        signatures = {a.number: read_signature(a.row.signature) for a in new if a.row.signature_method == METHOD}
        banded = {n: bands(signature) for n, signature in signatures.items()}
        buckets: dict[int, list[int]] = defaultdict(list)
        wanted = sorted({band for values in banded.values() for band in values})
        for some in chunks(wanted):
            met = select(BANDS.c.band, BANDS.c.article).where(BANDS.c.band.in_(some))
            for band, article in self._connection.execute(met):
                buckets[band].append(article)
        old = sorted({article for met in buckets.values() for article in met})
        before: dict[int, str] = {}
        for some in chunks(old):
            led = select(TAKEN.c.article, TAKEN.c.leader, ARTICLES.c.signature)
            led = led.join(ARTICLES, ARTICLES.c.number == TAKEN.c.article).where(TAKEN.c.article.in_(some))
            for article, leader, signature in self._connection.execute(led):
                before[article] = leader
                signatures[article] = read_signature(signature)
        leaders |= before
        first: Leaders[str] = Leaders()
        for number in sorted(banded):
            for band in banded[number]:
                for other in buckets[band]:
                    one, two = first.of(leaders[number]), first.of(leaders[other])
                    if one != two and same_text(signatures[number], signatures[other]):
                        first.join(one, two)
                buckets[band].append(number)
        rows = [{"band": band, "article": n} for n, values in banded.items() for band in sorted(set(values))]
        if rows:
            self._connection.execute(insert(BANDS), rows)
        if new:
            self._connection.execute(
                insert(TAKEN),
                [{"article": a.number, "coding": a.coding_number, "leader": first.of(a.row.digest)} for a in new],
            )
        for was in sorted(set(before.values())):
            now = first.of(was)
            if now != was:
                self._lead(was, now)
        known = [a for a in articles if a.known]
        for a in known:
            self._connection.execute(
                text("UPDATE taken SET coding = :c WHERE article = :a"), {"c": a.coding_number, "a": a.number}
            )
        found = {a.number: first.of(a.row.digest) for a in new}
        for some in chunks(sorted(a.number for a in known)):
            of_known = select(TAKEN.c.article, TAKEN.c.leader).where(TAKEN.c.article.in_(some))
            found.update((article, leader) for article, leader in self._connection.execute(of_known))
        return found

    def _lead(self, was: str, now: str) -> None:
        articles = list(self._connection.execute(select(TAKEN.c.article).where(TAKEN.c.leader == was)).scalars())
        self._connection.execute(text("UPDATE taken SET leader = :now WHERE leader = :was"), {"now": now, "was": was})
        for some in chunks(articles):
            query = select(PLACED.c.report).where(PLACED.c.article.in_(some), PLACED.c.sort != "office")
            self._touched.update(self._connection.execute(query).scalars())

    def _take_out(self, articles: Sequence[_Arrived]) -> set[int]:
        """Take out the reports of earlier codings; return the components that they were in."""
        components: set[int] = set()
        for some in chunks([a.number for a in articles if a.known]):
            query = select(PLACED.c.report, PLACED.c.sort, PLACED.c.component).where(PLACED.c.article.in_(some))
            rows = self._connection.execute(query).all()
            components |= {component for _, _, component in rows if component is not None}
            compared = [report for report, sort, _ in rows if sort != "office"]
            self._left += self._placing.nodes("report", compared).values()
            self._touched -= set(compared)
            self._placing.take_out(compared)
            self._officers.take_out([report for report, sort, _ in rows if sort == "office"])
        return components

    def _read(self, articles: Sequence[_Arrived], leaders: Mapping[int, str]) -> dict[int, Entry]:
        """The reports of the articles that arrived, by number."""
        of_coding = {a.coding: a for a in articles}
        found: dict[int, Entry] = {}
        for some in chunks(sorted(of_coding)):
            query = select(REPORTS.c.number, REPORTS.c.coding, REPORTS.c.digest, REPORTS.c.sort, REPORTS.c.body)
            query = query.where(REPORTS.c.coding.in_(some)).order_by(REPORTS.c.number)
            for number, coding, digest, sort, body in self._connection.execute(query):
                article = of_coding[coding]
                source = article.source(leaders[article.number])
                report = read_report(sort, body, source.article)
                found[number] = Entry(digest=digest, sort=sort, source=source, report=report)
                self._article_of[number] = article.number
        return found

    def _place(self, new: Mapping[int, Entry]) -> set[int]:
        """Place new reports and compare them; return the components that they are chained to."""
        numbers = {e.digest: n for n, e in new.items()}
        of_article: dict[int, list[Entry]] = defaultdict(list)
        for number, entry in sorted(new.items(), key=lambda item: (item[1].sort, item[1].digest)):
            of_article[self._article_of[number]].append(entry)
        told = {numbers[t.digest]: t for n in sorted(of_article) for t in traits_of(of_article[n])}
        candidates = self._placing.candidates(told.values())
        likenesses = compare(told.values(), (traits for _, traits in candidates))
        nodes = {node.digest: node for node, _ in candidates}
        numbers |= {digest: node.report for digest, node in nodes.items()}
        self._placing.put(told, self._article_of)
        self._placing.keep({(numbers[a], numbers[b]): points for (a, b), points in likenesses.items()})
        self._officers.put({n: e for n, e in new.items() if e.sort == "office"}, self._article_of)
        self._stock.hold(told)
        self._new = {n: Node(n, t.digest, t.article, t.sort, None, None) for n, t in told.items()}
        met = {digest for pair, points in likenesses.items() if points > 0 for digest in pair if digest in nodes}
        return {component for d in met if (component := nodes[d].component) is not None}

    def _regroup(self, nodes: Mapping[int, Node]) -> Regrouping:
        """Bring together anew whole chains of likeness: all that is chained to what arrived, left or was judged."""
        if not nodes and not self._left:
            return Regrouping()
        by_digest = {node.digest: node for node in nodes.values()}
        likenesses = self._likenesses(nodes)
        same = [(by_digest[a], by_digest[b]) for a, b in self._decisions.same if a in by_digest and b in by_digest]
        wrong = self._decisions.wrong
        groups = gather_clusters(
            {n.digest: n.article for n in nodes.values() if n.digest not in wrong},
            likenesses,
            same=[
                (a.digest, b.digest)
                for a, b in same
                if a.sort == b.sort and a.digest not in wrong and b.digest not in wrong
            ],
            different=self._decisions.different,
        )
        chained: Leaders[int] = Leaders()
        for (a, b), points in likenesses.items():
            if points > 0:
                chained.join(by_digest[a].report, by_digest[b].report)
        for a_node, b_node in same:
            chained.join(a_node.report, b_node.report)
        members: dict[int | None, set[int]] = defaultdict(set)
        for node in (*nodes.values(), *self._left):
            members[node.record].add(node.report)
        moved: list[Node] = []
        found = Regrouping()
        kept: set[int] = set()
        placed: dict[int, int] = {}
        for group in groups:
            reports = sorted(by_digest[digest].report for digest in group)
            olds = {nodes[n].record for n in reports}
            old = next(iter(olds))
            if len(olds) == 1 and old is not None and members[old] == set(reports) and not self._touched & set(reports):
                founder = old
            else:
                told = self._stock.told(reports)
                founder = min(reports, key=lambda n: order_of(told[n].entry))
                found.groups[founder] = reports
                found.before[founder] = {n for n in olds if n is not None}
            kept.add(founder)
            placed.update(dict.fromkeys(reports, founder))
        for number, node in nodes.items():
            component, record = chained.of(number), placed.get(number)
            if (component, record) != (node.component, node.record):
                moved.append(Node(number, node.digest, node.article, node.sort, component, record))
        self._placing.settle(moved)
        found.gone = {n for n in members if n is not None} - kept
        return found

    def _chained(self, components: set[int]) -> dict[int, Node]:
        """The nodes of components, of what arrived and was judged, and of all that a judgement ties to these."""
        nodes = dict(self._new)
        touched = self._placing.nodes("report", self._touched)
        wanted = components | {n.component for n in touched.values() if n.component is not None}
        nodes.update({n: node for n, node in touched.items() if n not in nodes})
        looked: set[int] = set()
        while wanted - looked:
            met = self._placing.nodes("component", wanted - looked)
            looked |= wanted
            nodes.update({n: node for n, node in met.items() if n not in nodes})
            digests = {node.digest for node in nodes.values()}
            partners = {
                other for pair in self._decisions.same for one, other in (pair, pair[::-1]) if one in digests
            } - digests
            tied = self._placing.nodes("digest", partners)
            nodes.update({n: node for n, node in tied.items() if n not in nodes})
            wanted |= {n.component for n in tied.values() if n.component is not None}
        return nodes

    def _likenesses(self, nodes: Mapping[int, Node]) -> dict[tuple[str, str], int]:
        """How alike these are, by their digests, the smaller first."""
        found = {}
        for (one, other), points in self._placing.likenesses(nodes).items():
            if other in nodes:
                a, b = nodes[one].digest, nodes[other].digest
                found[(a, b) if a < b else (b, a)] = points
        return found


@dataclass(frozen=True, slots=True)
class _Arrived:
    """An article with the coding that is to be taken in, and whether it was there with another before."""

    number: int
    coding_number: int
    coding: str
    known: bool
    row: Row[Any]

    def source(self, leader: str) -> Source:
        row = self.row
        return Source(
            digest=row.digest,
            article=row.id,
            outlet=row.outlet,
            url=row.url,
            published=row.published,
            language=row.language,
            title=row.title,
            text=row.text,
            group=leader,
        )
