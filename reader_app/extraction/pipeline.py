"""The steps from a text to what it says, in order."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader_app.domain.document import Document
from reader_app.domain.newspaper import BlockKind
from reader_app.domain.proposal import Proposal
from reader_app.domain.statistics import Statistics
from reader_app.extraction.article import furniture
from reader_app.extraction.article.article_head import HeadReading, read_article_head
from reader_app.extraction.article.blocks import article_blocks, with_dividers
from reader_app.extraction.article.byline import credits_makers, names_makers
from reader_app.extraction.article.named_by_markup import meta_by_markup, name_by_markup
from reader_app.extraction.article.page_articles import (
    is_of_several_articles,
    lists_its_titles,
    without_title,
)
from reader_app.extraction.article.page_lists import page_list
from reader_app.extraction.doubts import explained
from reader_app.extraction.figures.legend import read_legend
from reader_app.extraction.figures.statistics import read_statistics
from reader_app.extraction.find_records import FoundRecords, find_records
from reader_app.extraction.finish import finish
from reader_app.extraction.genre.judge import judge
from reader_app.extraction.genre.rules import Page, is_of_rules
from reader_app.extraction.letters.opening import opens_letter
from reader_app.extraction.letters.publisher import published_by_who_answers
from reader_app.extraction.letters.run_on import letters_in_lines
from reader_app.extraction.repair.repair import repair
from reader_app.extraction.rules_version import RULES_VERSION
from reader_app.extraction.tables.own_table import read_own_table
from reader_app.extraction.tables.tables import heads_of_proposals
from reader_app.extraction.tasks.tables import TaskTable, read_task_table
from reader_app.sources.source_text import SourceText
from reader_app.text.clean import Clean, clean


def extract(source: SourceText) -> tuple[Document, ...]:
    """The articles of a text, each with its records. Findings are left to the audit."""
    if own := read_own_table(source):
        return (own,)
    text = letters_in_lines(clean(source.text))
    tasks = read_task_table(text)
    if tasks and len(_NUMBERED.findall(text.folded)) * 2 >= max(2, len(tasks.tasks)):
        tasks = None  # a list of proposals, each with its number
    furnished = _furniture(text)
    legend, legend_at = read_legend(
        text, [i for i in range(len(text.paragraphs)) if i not in furnished]
    )
    taken = (
        furnished.keys()
        | legend_at
        | _makers(text)
        | _meta_lines(text)
        | furniture.index_card(text)
        | meta_by_markup(text, source.carrier)
    )
    body = [index for index in range(len(text.paragraphs)) if index not in taken]
    records, tasks = _records_or_tasks(text, body, tasks)
    head = read_article_head(text, _body_begins(records, tasks))
    head = name_by_markup(text, source.carrier, head)
    proposals = finish(text, records.drafts)
    if records.is_letter or records.of_letters:
        head = published_by_who_answers(source.text, head, proposals)
    of_several = not (proposals or tasks) and is_of_several_articles(text, head.head)
    if of_several and lists_its_titles(text):
        head = without_title(head)
    kinds = _kinds(furnished, head, records, tasks)
    prose = [
        paragraph
        for index, paragraph in enumerate(text.paragraphs)
        if kinds.get(index, BlockKind.PARAGRAPH) is BlockKind.PARAGRAPH
    ]
    titles = [text.paragraphs[index] for index in sorted(kinds) if kinds[index] in _TITLES]
    statistics = Statistics()
    if not is_of_rules(text, head.head.headline):
        statistics = read_statistics(text, proposals, prose, records.is_letter, titles)
    work = tasks.tasks if tasks else ()
    page = Page(
        text,
        head.head.headline or "",
        proposals,
        work,
        statistics,
        is_letter=records.is_letter,
        of_letters=head.head.newspaper is not None and _are_several_letters(proposals),
        several=head.several if proposals else of_several,
    )
    genre, confidence = judge(page)
    document = Document(
        file=source.name,
        source=source.text,
        genre=genre,
        genre_confidence=confidence,
        head=head.head,
        blocks=with_dividers(article_blocks(text, kinds), proposals),
        statistics=statistics,
        legend=legend,
        proposals=proposals,
        tasks=work,
    )
    return (explained(repair(document)),)


def _records_or_tasks(
    text: Clean, body: Sequence[int], tasks: TaskTable | None
) -> tuple[FoundRecords, TaskTable | None]:
    """A page's proposals, if it is none of tasks: what an office did is the answer to a letter."""
    if tasks is None or not tasks.tasks or heads_of_proposals(text, body):
        return find_records(text, body), tasks if tasks and not tasks.tasks else None
    to_editor = furniture.greets_editor(text)
    if to_editor or opens_letter(text, body):
        records = find_records(text, body)
        if records.is_letter or (to_editor and records.drafts):
            return records, None
    return FoundRecords(), tasks


def _are_several_letters(proposals: tuple[Proposal, ...]) -> bool:
    """Whether a page prints letters, each with a reply of its own: a paper's page of letters."""
    return len(proposals) > 1 and len({one.reply for one in proposals}) == len(proposals)


def _furniture(text: Clean) -> dict[int, BlockKind]:
    """The paragraphs that are no part of any article, wherever they stand."""
    listed = page_list(text)
    return {
        index: BlockKind.FURNITURE
        for index, paragraph in enumerate(text.paragraphs)
        if index in listed
        or furniture.is_navigation(text, paragraph)
        or furniture.is_footer(text, paragraph)
        or furniture.is_running(text, paragraph)
        or furniture.page_head(text, paragraph)
    }


def _makers(text: Clean) -> set[int]:
    """The lines under the article that sign it: (记者 …), 统筹 …, no field of the last record."""
    last = max(0, len(text.paragraphs) - 8)
    return {
        index
        for index, line in enumerate(text.paragraphs[last:], last)
        if line.table is None
        and (names_makers(text, *line.range) or credits_makers(text, *line.range))
    }


_TITLES = (BlockKind.KICKER, BlockKind.HEADLINE, BlockKind.SUBHEADLINE)
_NUMBERED = re.compile(r"提案第[ ]?\d{1,8}[ ]?号|第[ ]?\d{1,8}[ ]?号提案")
_HEADLINE = re.compile("[ ]*(?:标题|主题|主标题)[ ]?:")  # between 引题 and 副题


def _meta_lines(text: Clean) -> set[int]:
    """The lines above the article that name its date, source and page, not a record's fields."""
    hits = [furniture.meta_hits(text, paragraph) for paragraph in text.paragraphs[:30]]
    deck = {
        near
        for index, found in enumerate(hits)
        if any(name in ("kicker", "subheadline") for name, _, _ in found)
        for near in (index - 1, index + 1)
    }
    return {
        index
        for index, found in enumerate(hits)
        if found or (index in deck and _HEADLINE.match(text.folded, text.paragraphs[index].start))
    }


def _body_begins(records: FoundRecords, tasks: TaskTable | None) -> int | None:
    """The paragraph of the first record or table cell, which no headline can lie behind."""
    firsts = [records.first] if records.first is not None else []
    if tasks and tasks.tasks:
        firsts.append(min(tasks.column_paragraphs | tasks.group_paragraphs | tasks.task_paragraphs))
    return min(firsts) if firsts else None


def _kinds(
    furnished: dict[int, BlockKind],
    head: HeadReading,
    records: FoundRecords,
    tasks: TaskTable | None,
) -> dict[int, BlockKind]:
    """Each paragraph's kind, where it is more than a paragraph of the body."""
    kinds = dict(furnished)
    kinds.update(records.kinds)
    kinds.update(head.kinds)
    if tasks and tasks.tasks:
        kinds.update(dict.fromkeys(tasks.column_paragraphs, BlockKind.TABLE_HEAD))
        kinds.update(dict.fromkeys(tasks.group_paragraphs, BlockKind.CROSSHEAD))
        kinds.update(dict.fromkeys(tasks.task_paragraphs, BlockKind.TASK))
        kinds.update(dict.fromkeys(tasks.progress_paragraphs, BlockKind.PROGRESS))
    return kinds


__all__ = ["RULES_VERSION", "extract"]
