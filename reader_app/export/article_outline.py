"""An article as headings, paragraphs and records: what every reading format writes out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import category

from reader_app.domain.content_hash import content_hash
from reader_app.domain.document import Document
from reader_app.domain.field_labels import PROPOSAL_LABELS
from reader_app.domain.library_rows import StoredArticle
from reader_app.domain.naming import name_of_article, printed_number
from reader_app.domain.newspaper import SHOWN_IN_BODY, Block, BlockKind, headed
from reader_app.domain.own_export import OwnHead
from reader_app.domain.work_task import WorkTask
from reader_app.export.page_tables import Stretch, stretches
from reader_app.export.record_facts import (
    Fact,
    class_shown,
    figure_facts,
    head_facts,
    mark_of,
    proposal_facts,
    proposal_texts,
    related_facts,
    task_facts,
)
from reader_app.export.text_tables import Paragraph, TextTable, text_parts

_COLUMNS = (
    "提案号",
    "提案者",
    "督办领导",
    "分工办委",
    "主办单位",
    "会办单位",
    "办理类别",
    "各轮类别",
)
_ABOVE_TEXT = (BlockKind.KICKER, BlockKind.SUBHEADLINE, BlockKind.BYLINE)


@dataclass(frozen=True, slots=True)
class Record:
    """A proposal, or one it was handled with: its title, short facts and long texts."""

    number: str  # as the page counts them, else by their order
    title: str
    title_mark: str
    category: str  # the letter, or empty
    facts: tuple[Fact, ...]
    texts: tuple[Fact, ...]
    related: tuple[Record, ...] = ()


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One work task; the group is named once, at its first row."""

    group: str
    content: str
    progress: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """The article in reading order."""

    title: str
    above: tuple[Paragraph, ...]  # 引题, 副题, 署名 as printed
    head: tuple[Fact, ...]
    text: tuple[Paragraph | TextTable, ...]
    figures: tuple[Fact, ...]
    records: tuple[Record, ...]
    legend: tuple[Fact, ...]
    tasks: tuple[TaskRow, ...]
    file: str
    source: str  # the text that all of it was read from
    made_of: str  # its content hash
    own_head: OwnHead


def writable(text: str) -> str:
    """The text without control characters, and with � for what no encoding can hold."""
    return "".join(
        "\ufffd" if category(character) == "Cs" else character
        for character in text
        if character in "\t\n" or category(character) != "Cc"
    )


def outline(article: StoredArticle) -> Outline:
    """Sort an article for writing it out."""
    document = article.document
    legend = document.legend.meanings if document.legend else {}
    return Outline(
        title=name_of_article(document),
        above=tuple(
            Paragraph(block.kind, " ".join(block.text(document.source).split()))
            for block in document.blocks
            if block.kind in _ABOVE_TEXT
        ),
        head=head_facts(document.head),
        text=tuple(text_parts(document.source, _running_text(document))),
        figures=figure_facts(document.statistics),
        records=_records(document),
        legend=tuple(Fact(class_shown(letter), meaning) for letter, meaning in legend.items()),
        tasks=_task_rows(document.tasks),
        file=document.file,
        source=document.source,
        made_of=content_hash(document.source),
        own_head=own_head(document),
    )


def own_head(document: Document) -> OwnHead:
    """How the head that is written out is to be read again."""
    kinds = [block.kind for block in document.blocks]
    title = "h" if document.head.headline else "n"
    name = name_of_article(document)
    if title == "n" and headed(document.source, document.blocks, name) is not document.blocks:
        title = "p"
    return OwnHead(title, *map(kinds.count, _ABOVE_TEXT))


def _running_text(document: Document) -> list[Block]:
    """The text without the tasks, which follow as a table of their own."""
    all_blocks = headed(document.source, document.blocks, name_of_article(document))
    blocks = [block for block in all_blocks if block.kind in SHOWN_IN_BODY]
    return [
        block
        for kind, together in stretches(blocks, document.tasks)
        if not (kind is Stretch.TASKS and document.tasks)
        for block in together
    ]


def overview(records: tuple[Record, ...]) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """The records as a table of their short facts: titles of the columns in use, and rows."""
    used = [label for label in _COLUMNS if any(fact.label == label for fact in _facts(records))]
    rows = []
    for record in records:
        facts = {fact.label: str(fact) for fact in record.facts}
        title = str(Fact("", record.title, record.title_mark))
        rows.append((record.number, title, *(facts.get(label, "") for label in used)))
    return ("序", "提案", *used), rows


def fact_columns(tasks: tuple[TaskRow, ...]) -> tuple[str, ...]:
    """What a table of the tasks tells beside content and progress: 责任单位, 备注."""
    return tuple(dict.fromkeys(fact.label for task in tasks for fact in task.facts))


def facts_in(columns: tuple[str, ...], facts: tuple[Fact, ...]) -> tuple[str, ...]:
    """A task's facts, each in its column."""
    by_label = {fact.label: str(fact) for fact in facts}
    return tuple(by_label.get(label, "") for label in columns)


def _facts(records: tuple[Record, ...]) -> Iterator[Fact]:
    return (fact for record in records for fact in record.facts)


def _records(document: Document) -> tuple[Record, ...]:
    return tuple(
        Record(
            number=str(place if proposal.seq is None else proposal.seq),
            title=proposal.title or printed_number(proposal, document.source) or f"第{place}件",
            title_mark=mark_of(proposal, "title"),
            category=proposal.category or "",
            facts=proposal_facts(proposal, document.source),
            texts=proposal_texts(proposal),
            related=tuple(
                Record(
                    number="",
                    title=related_facts(related, document.source).value,
                    title_mark=related_facts(related, document.source).mark,
                    category="",
                    facts=(),
                    texts=(
                        Fact(PROPOSAL_LABELS["reply"], related.reply, mark_of(related, "reply")),
                    )
                    if related.reply
                    else (),
                )
                for related in proposal.related
            ),
        )
        for place, proposal in enumerate(document.proposals, start=1)
    )


def _task_rows(tasks: tuple[WorkTask, ...]) -> tuple[TaskRow, ...]:
    rows: list[TaskRow] = []
    group = None
    for task in tasks:
        named = task.group or "" if task.group != group else ""
        rows.append(TaskRow(named, task.content or "", task.progress or "", task_facts(task)))
        group = task.group
    return tuple(rows)
