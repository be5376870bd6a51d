"""An article as Markdown: headings, paragraphs, and the records as a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reader_app.domain.library_rows import StoredArticle
from reader_app.domain.newspaper import BlockKind
from reader_app.domain.own_export import (
    FIGURES,
    LEGEND,
    RECORDS,
    SOURCE_FILE,
    TASKS,
    export_mark,
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
from reader_app.export.record_facts import Fact
from reader_app.export.text_tables import Paragraph, TextTable

_SPECIAL = re.compile(r"([\\`*_\[\]<|~&])")
_LINE_START = re.compile(r"[-+=#>]|(\d{1,9})(?=[.)](\s|$))")


def render_markdown(article: StoredArticle) -> str:
    """What the page says stays text: characters that mean something in Markdown are escaped."""
    page = outline(article)
    parts = [*_head(page), *map(_part, page.text)]
    if page.figures:
        parts += [f"## {FIGURES}", _table(("项目", "数值"), _rows(page.figures))]
    if page.records:
        parts += [f"## {RECORDS}（共{len(page.records)}件）", _overview(page.records)]
        for record in page.records:
            parts += _record(record.number, record)
    if page.legend:
        parts += [f"## {LEGEND}", _facts(page.legend)]
    if page.tasks:
        parts += [f"## {TASKS}（共{len(page.tasks)}项）", _task_table(page)]
    parts += ["---", f"{SOURCE_FILE}{_escaped(page.file)}"]
    written = writable("\n\n".join(part for part in parts if part))
    mark = export_mark(page.made_of, written, page.own_head)
    return f"{written}\n\n[//]: # ({mark})\n"  # a definition of nothing, which nobody sees


def _head(page: Outline) -> Iterator[str]:
    above = {kind: [line.text for line in page.above if line.kind is kind] for kind in BlockKind}
    yield from map(_escaped, above[BlockKind.KICKER])
    yield f"# {_escaped(page.title)}"
    yield from map(_escaped, above[BlockKind.SUBHEADLINE])
    yield from map(_escaped, above[BlockKind.BYLINE])
    yield _facts(page.head)


def _part(part: Paragraph | TextTable) -> str:
    if isinstance(part, TextTable):
        heads, *rows = part.rows
        return _table(tuple(map(_cell, heads)), rows)
    return _paragraph(part)


def _paragraph(line: Paragraph) -> str:
    text = _escaped(line.text)
    match line.kind:
        case BlockKind.CROSSHEAD:
            return f"## {text}"
        case BlockKind.RECORD_HEAD:
            return f"### {text}"
        case BlockKind.LABEL:
            return f"**{text}**"
    return text


def _record(number: str, record: Record) -> Iterator[str]:
    yield f"### {number} {_escaped(str(Fact('', record.title, record.title_mark)))}"
    yield _facts(record.facts)
    for text in record.texts:
        mark = f"（{text.mark}）" if text.mark else ""
        yield f"**{text.label}{mark}**"
        yield from (_escaped(line) for line in text.value.splitlines() if line.strip())
    for related in record.related:
        yield from _record("相关提案", related)


def _facts(facts: Iterable[Fact]) -> str:
    return "\n".join(f"- {fact.label}：{_escaped(str(fact))}" for fact in facts)


def _rows(facts: Iterable[Fact]) -> Iterator[tuple[str, str]]:
    return ((fact.label, str(fact)) for fact in facts)


def _overview(records: tuple[Record, ...]) -> str:
    titles, rows = overview(records)
    return _table(titles, rows)


def _task_table(page: Outline) -> str:
    more = fact_columns(page.tasks)
    rows = [
        (task.group, task.content, task.progress, *facts_in(more, task.facts))
        for task in page.tasks
    ]
    return _table(("项目名称", "项目内容", "进展情况", *more), rows)


def _table(titles: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [titles, ("---",) * len(titles), *(tuple(map(_cell, row)) for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(text: str) -> str:
    return "<br>".join(_escaped(line) for line in text.splitlines() if line.strip())


def _escaped(text: str) -> str:
    """The text on one line, with nothing in it that Markdown would take for a mark."""
    line = " ".join(text.split())
    line = _SPECIAL.sub(r"\\\1", line)
    start = _LINE_START.match(line)
    if not start:
        return line
    number = start[1] or ""  # of a list: its point is escaped, since digits cannot be
    return f"{number}\\{line[len(number) :]}"
