"""An article as one page for a browser: nothing is fetched, nothing runs, all text is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape, unescape
from itertools import chain

from reader_app.domain.library_rows import StoredArticle
from reader_app.domain.newspaper import BlockKind
from reader_app.domain.own_export import (
    CARRIED,
    FIGURES,
    RECORDS,
    SOURCE_FILE,
    TASKS,
    export_mark,
    packed,
)
from reader_app.export.article_outline import (
    Outline,
    Record,
    fact_columns,
    facts_in,
    outline,
    overview,
    writable,
)
from reader_app.export.html_style import STYLE
from reader_app.export.record_facts import UNKNOWN, Fact
from reader_app.export.text_tables import Paragraph, TextTable

# Even if something slipped through, the page may load and run nothing
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_TAG = re.compile("<[^>]*>")
_CLASS = re.compile(r"(.)类(（.*）)?")


def render_html(article: StoredArticle) -> str:
    """A self-contained document with styles for screen (light and dark) and paper."""
    page = outline(article)
    body = "\n".join(_body(page))
    written = unescape(_TAG.sub("", body))
    return f"""<!DOCTYPE html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="generator" content="{export_mark(page.made_of, written, page.own_head)}">
<meta name="{CARRIED}" content="{packed(page.source)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{_escaped(page.title)}</title>
<style>{STYLE}</style>
</head>
<body>
<article>
{body}
</article>
</body>
</html>
"""


def _body(page: Outline) -> Iterator[str]:
    return chain(
        _head(page),
        _section("text", _text(page.text)),
        _section("figures", _figures(page.figures)),
        _section("records", _records(page)),
        _section("tasks", _tasks(page)),
        (f"<footer>{SOURCE_FILE}{_escaped(page.file)}</footer>",),
    )


def _head(page: Outline) -> Iterator[str]:
    facts = {fact.label: fact for fact in page.head}
    label = "报纸" if "报纸" in facts else "发布机构"
    paper = facts.pop(label, Fact("报纸", UNKNOWN))
    unknown = paper.value == UNKNOWN
    name = Fact("", f"报纸{UNKNOWN}") if unknown else paper
    rest = " ".join(
        f"<span>{_escaped(fact.label)}：{_value(fact)}</span>" for fact in facts.values()
    )
    style = "paper unknown" if unknown else "paper" if label == "报纸" else "paper publisher"
    yield '<header>\n<div class="masthead">'
    yield f'<span class="{style}">{_value(name)}</span> {rest}</div>'
    for line in page.above:
        if line.kind is BlockKind.KICKER:
            yield f'<p class="above kicker">{_escaped(line.text)}</p>'
    yield f"<h1>{_escaped(page.title)}</h1>"
    for line in page.above:
        if line.kind is not BlockKind.KICKER:
            yield f'<p class="above {line.kind}">{_escaped(line.text)}</p>'
    yield "</header>"


def _section(name: str, lines: Iterable[str]) -> Iterator[str]:
    content = list(lines)
    if content:
        yield f'<section class="{name}">'
        yield from content
        yield "</section>"


def _text(parts: Iterable[Paragraph | TextTable]) -> Iterator[str]:
    """The running text; a record's head is one level below a crosshead, if there is one."""
    level = 2
    for line in parts:
        if isinstance(line, TextTable):
            heads, *rows = line.rows
            yield from _table("", map(_lines, heads), (map(_lines, row) for row in rows))
            continue
        text = _escaped(line.text)
        match line.kind:
            case BlockKind.CROSSHEAD:
                level = 3
                yield f"<h2>{text}</h2>"
            case BlockKind.RECORD_HEAD:
                yield f'<h{level} class="head">{text}</h{level}>'
            case kind:
                yield f'<p class="{kind}">{text}</p>'


def _figures(figures: tuple[Fact, ...]) -> Iterator[str]:
    if not figures:
        return
    yield f'<h2>{FIGURES}</h2>\n<dl class="figures">'
    for fact in figures:
        yield f"<div><dt>{_escaped(fact.label)}</dt><dd>{_value(fact)}</dd></div>"
    yield "</dl>"


def _records(page: Outline) -> Iterator[str]:
    if not page.records:
        return
    titles, rows = overview(page.records)
    yield f"<h2>{RECORDS}</h2>"
    yield from _table(f"共{len(page.records)}件", titles, (map(_cell, row) for row in rows))
    for fact in page.legend:
        yield f'<p class="faded">{_cell(fact.label)} {_escaped(fact.value)}</p>'
    for record in page.records:
        yield from _record(record)


def _record(record: Record) -> Iterator[str]:
    if not record.texts and not record.related:
        return
    title = _value(Fact("", record.title, record.title_mark))
    yield f"<details>\n<summary>{_escaped(record.number)}. {title}</summary>"
    for text in record.texts:
        yield f"<h3>{_escaped(text.label)}{_mark(text)}</h3>"
        lines = (line.strip() for line in text.value.splitlines())
        yield from (f"<p>{_escaped(line)}</p>" for line in lines if line)
    for related in record.related:
        yield f"<h3>相关提案</h3>\n<p>{_value(Fact('', related.title, related.title_mark))}</p>"
        yield from (f"<p>{_escaped(text.value)}</p>" for text in related.texts)
    yield "</details>"


def _tasks(page: Outline) -> Iterator[str]:
    if not page.tasks:
        return
    more = fact_columns(page.tasks)
    titles = ("序", "项目内容", "进展情况", *more)
    yield f"<h2>{TASKS}</h2>"
    yield f'<div class="wide"><table><caption>共{len(page.tasks)}项</caption>'
    yield _row("th", titles, "thead")
    yield "<tbody>"
    for order, task in enumerate(page.tasks, start=1):
        if task.group:
            span = f'colspan="{len(titles)}" scope="rowgroup"'
            yield f"<tr><th {span}>{_escaped(task.group)}</th></tr>"
        cells = [str(order), _lines(task.content), _lines(task.progress)]
        yield _row("td", cells + list(map(_lines, facts_in(more, task.facts))))
    yield "</tbody></table></div>"


def _table(caption: str, titles: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    named = f"<caption>{caption}</caption>" if caption else ""
    yield f'<div class="wide"><table>{named}'
    yield _row("th", titles, "thead")
    yield "<tbody>"
    yield from (_row("td", row) for row in rows)
    yield "</tbody></table></div>"


def _row(tag: str, cells: Iterable[str], around: str = "") -> str:
    scope = ' scope="col"' if tag == "th" else ""
    row = f"<tr>{''.join(f'<{tag}{scope}>{cell}</{tag}>' for cell in cells)}</tr>"
    return f"<{around}>{row}</{around}>" if around else row


def _cell(text: str) -> str:
    """A cell's text; a class stands on its colour."""
    match = _CLASS.fullmatch(text)
    if match and match[1].isalpha():
        letter = _escaped(match[1])
        return f'<span class="class class-{letter}">{letter}</span>{_escaped(match[2] or "")}'
    return _escaped(text)


def _lines(text: str) -> str:
    return "<br>".join(_escaped(line.strip()) for line in text.splitlines() if line.strip())


def _value(fact: Fact) -> str:
    return f"{_escaped(fact.value)}{_mark(fact)}"


def _mark(fact: Fact) -> str:
    return f'<span class="mark">{_escaped(fact.mark)}</span>' if fact.mark else ""


def _escaped(text: str) -> str:
    """Text for between tags and inside attributes."""
    return escape(writable(text))
