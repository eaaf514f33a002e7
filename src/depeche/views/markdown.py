"""A dossier as Markdown, for notes and mails: every line with its quotations, the articles by number at the end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from depeche.views.citing import Citation
from depeche.views.dossier import Dossier
from depeche.views.parts import Item, Line, Tag
from depeche.views.wording import Wording, wording

# What would be read as markup: signs anywhere, and those that mean something only where a line begins.
_SIGNS = re.compile(r"([\\`*_\[\]<>|~])|(?<![^\s(])(#)|&(?=#?\w+;)")
_LINE_BEGINS = re.compile(r"^([-+=]|\d+[.)])(?=\s|$|[-=])")


def markdown(dossier: Dossier) -> str:
    """The dossier in CommonMark. Whatever comes from an article stands in it as text, on one line."""
    words = wording(dossier.language)
    return "\n".join(_page(dossier, words)).rstrip() + "\n"


def escaped(text: str) -> str:
    """Words on one line that Markdown, and HTML within it, leave as they are."""
    flat = " ".join(text.split())
    flat = _SIGNS.sub(lambda m: "&amp;" if m[0] == "&" else f"\\{m[0]}", flat)
    return _LINE_BEGINS.sub(lambda m: f"{m[1][:-1]}\\{m[1][-1]}", flat)


def _page(d: Dossier, w: Wording) -> Iterator[str]:
    say = w.say
    yield f"# {escaped(d.title)}"
    yield ""
    yield escaped(d.as_of)
    if d.empty:
        yield from _empty(d, w)
        return
    yield ""
    published = say("published_between", days=d.published) if d.published else ""
    yield "**" + escaped(d.counted) + "**" + (f" · {escaped(published)}" if published else "")
    yield ""
    yield " · ".join(f"{w.number(size)} {w.noun(name, size)}" for name, size in d.sizes() if size)
    for name, items in (("latest", d.latest), ("disputed", d.disputed), ("ahead", d.ahead)):
        if items:
            yield from ("", f"## {say(f'sections.{name}')}", "")
            yield from (_item(item) for item in items)
    if d.timeline or d.undated:
        yield from ("", f"## {say('sections.timeline')}", "", escaped(say("notes.timeline")))
    for year in d.timeline:
        yield from ("", f"### {year.year}", "")
        for line in year.lines:
            yield from _line(line, w, line.when.text if line.when else "")
    if d.undated:
        yield from ("", f"### {say('sections.undated')}", "")
        for line in d.undated:
            yield from _line(line, w, line.reported)
    yield from _agreements(d, w)
    if d.commitments:
        yield from ("", f"## {say('sections.commitments')}", "")
        for owed in d.commitments:
            late = Tag(name="overdue", text=say("overdue"))
            yield from _line(owed.line, w, owed.due, tags=(owed.state, late) if owed.overdue else (owed.state,))
    if d.figures:
        yield from ("", f"## {say('sections.figures')}")
    for group in d.figures:
        yield from ("", f"### {escaped(group.title)} · {escaped(group.between)}", "")
        for figure in group.lines:
            yield from _line(figure.line, w, figure.period)
    if d.statements:
        yield from ("", f"## {say('sections.statements')}")
    for speaker in d.statements:
        yield from ("", f"### {_joined(speaker.speaker, speaker.state)}", "")
        for line in speaker.lines:
            yield from _line(line, w, line.reported)
    if d.offices:
        yield from ("", f"## {say('sections.offices')}", "")
        for office in d.offices:
            yield f"- {_joined(office.person, office.state)}{_disputed(office.line, w)} ({office.line.number})"
            for title in office.titles:
                yield f"  - {_joined(title.title, ', '.join(title.outlets), title.days)}"
                yield from _quotations(title.citations, w, "    ")
    yield from _conflicts(d, w)
    yield from ("", f"## {say('sections.sources')}", "")
    for source in d.sources:
        place = f" <{source.url}>" if source.url and re.fullmatch(r"[!-;=?-~]+", source.url) else ""
        yield f"{source.number}. {_joined(source.outlet, source.day, source.title, source.independence)}{place}"


def _agreements(d: Dossier, w: Wording) -> Iterator[str]:
    if d.agreements:
        yield from ("", f"## {w.say('sections.agreements')}")
    for part in d.agreements:
        yield from ("", f"### {escaped(part.line.head)} ({part.line.number})", "")
        yield _joined(" – ".join(part.parties), part.domain, part.line.counted)
        if part.steps or part.missing:
            yield ""
        for step in part.steps:
            marks = [step.tag.text] if step.tag else []
            marks += [w.say("disputed")] if step.disputed else []
            dated = step.when.text if step.when else w.say("sections.undated")
            words = _joined(dated, step.name, ", ".join(step.by), step.where, *(f"({mark})" for mark in marks))
            yield f"- {words}"
            yield from _quotations(step.citations, w, "  ")
        for missing in part.missing:
            yield f"- *{escaped(missing)}*"
        if part.provisions:
            yield from ("", f"**{w.say('provisions')}**", "")
            for provision in part.provisions:
                yield f"- {escaped(provision.text)}" + (
                    f" \\[{provision.citation.source}\\]" if provision.citation else ""
                )


def _conflicts(d: Dossier, w: Wording) -> Iterator[str]:
    if d.conflicts:
        yield from ("", f"## {w.say('sections.conflicts')}")
    for part in d.conflicts:
        about = w.say("conflict_of", field=part.name, about=part.item.text)
        yield from ("", f"### {escaped(about)} ({part.item.line})", "")
        yield escaped(" ".join(words for words in (part.reason, part.preferred) if words))
        yield ""
        for value in part.values:
            yield f"- **{escaped(value.text)}** ({_joined(', '.join(value.outlets), value.counted)})"
            yield from _quotations(value.citations, w, "  ")


def _empty(d: Dossier, w: Wording) -> Iterator[str]:
    if d.empty:
        yield from ("", f"## {escaped(d.empty.title)}", "", escaped(d.empty.why), "", f"{w.say('empty.todo')}", "")
        if d.empty.widen:
            yield f"- {escaped(d.empty.widen)}"
        yield f"- {escaped(w.say('empty.add'))} `{d.empty.add}`"
        if d.empty.others:
            yield f"- {escaped(w.say('empty.others'))}"
        for other in d.empty.others:
            yield f"  - {escaped(other.text)}: `{d.empty.open.replace('{sides}', ' '.join(other.sides))}`"


def _line(line: Line, w: Wording, dated: str, *, tags: tuple[Tag, ...] = ()) -> Iterator[str]:
    marks = "".join(f" *({tag.text})*" for tag in (*line.tags, *tags))
    head = f"**{escaped(line.head)}**"
    rest = _joined(*line.details, line.counted)
    yield f"- {escaped(dated)} · {head} · {rest}{marks}{_disputed(line, w)} ({line.number})"
    for note in line.notes:
        yield f"  - {escaped(note)}"
    yield from _quotations(line.citations, w, "  ")


def _quotations(citations: Iterable[Citation], w: Wording, indent: str) -> Iterator[str]:
    for c in citations:
        outlet = escaped(c.outlet or w.say("outlet_unknown"))
        yield f"{indent}- {escaped(w.quoted(c.quote))} — {outlet}, {c.day} \\[{c.source}\\]"


def _item(item: Item) -> str:
    note = f" — *{escaped(item.note)}*" if item.note else ""
    dated = f"**{escaped(item.when)}** " if item.when else ""
    return f"- {dated}{escaped(item.text)}{note} ({item.line})"


def _disputed(line: Line, w: Wording) -> str:
    fields = w.say("conflict_of", field=w.say("disputed"), about=", ".join(line.disputed))
    return f" *({fields})*" if line.disputed else ""


def _joined(*parts: str) -> str:
    return " · ".join(escaped(part) for part in parts if part)
