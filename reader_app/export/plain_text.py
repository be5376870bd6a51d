"""An article as plain text: readable in any editor, in any mail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader_app.domain.library_rows import StoredArticle
from reader_app.domain.newspaper import BlockKind
from reader_app.domain.own_export import (
    FIGURES,
    LEGEND,
    RECORDS,
    RULE,
    SOURCE_FILE,
    TASKS,
    export_mark,
)
from reader_app.export.article_outline import Outline, Record, outline, writable
from reader_app.export.record_facts import Fact
from reader_app.export.text_tables import Paragraph, TextTable

_INDENT = "\u3000\u3000"


def render_text(article: StoredArticle) -> str:
    """Headline, text and records, with a blank line between paragraphs."""
    page = outline(article)
    parts = [*_head(page), *map(_part, page.text)]
    if page.figures:
        parts += [_titled(FIGURES), _facts(page.figures)]
    if page.records:
        parts.append(_titled(f"{RECORDS}（共{len(page.records)}件）"))
        for record in page.records:
            parts += _record(f"{record.number}. ", record)
    if page.legend:
        parts += [_titled(LEGEND), _facts(page.legend)]
    if page.tasks:
        parts += [_titled(f"{TASKS}（共{len(page.tasks)}项）"), *_tasks(page)]
    parts += [RULE, f"{SOURCE_FILE}{page.file}"]
    written = writable("\n\n".join(part for part in parts if part))
    return f"{written}\n{export_mark(page.made_of, written, page.own_head)}\n"


def _head(page: Outline) -> Iterator[str]:
    above = {kind: [line.text for line in page.above if line.kind is kind] for kind in BlockKind}
    yield from above[BlockKind.KICKER]
    yield page.title
    yield from above[BlockKind.SUBHEADLINE]
    yield from above[BlockKind.BYLINE]
    yield _facts(page.head)
    if page.text:
        yield RULE


def _part(part: Paragraph | TextTable) -> str:
    """A table has a line a row, with tabs between its cells."""
    if isinstance(part, TextTable):
        return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in part.rows)
    return _paragraph(part)


def _paragraph(line: Paragraph) -> str:
    if line.kind in (BlockKind.PARAGRAPH, BlockKind.PROGRESS, BlockKind.TASK):
        return f"{_INDENT}{line.text}"
    return line.text


def _titled(title: str) -> str:
    return f"{RULE}\n{title}"


def _facts(facts: Iterable[Fact]) -> str:
    return "\n".join(f"{fact.label}：{fact}" for fact in facts)


def _record(number: str, record: Record) -> Iterator[str]:
    yield f"{number}{Fact('', record.title, record.title_mark)}\n{_facts(record.facts)}".rstrip()
    for text in record.texts:
        yield f"【{text.label}】{_marked(text)}\n" + "\n".join(
            f"{_INDENT}{line.strip()}" for line in text.value.splitlines() if line.strip()
        )
    for related in record.related:
        yield from _record("相关提案：", related)


def _marked(fact: Fact) -> str:
    return f"（{fact.mark}）" if fact.mark else ""


def _tasks(page: Outline) -> Iterator[str]:
    for order, task in enumerate(page.tasks, start=1):
        if task.group:
            yield f"〔{task.group}〕"
        lines = [f"{order}. {task.content}"]
        if task.progress:
            lines.append(f"进展情况：{task.progress}")
        yield "\n".join(lines + ([_facts(task.facts)] if task.facts else []))
