"""An article of our own table of proposals: every field is marked, and no rule has to guess."""

from __future__ import annotations

from bisect import bisect_right

from reader_app.domain.document import Document
from reader_app.domain.newspaper import ArticleHead, BlockKind
from reader_app.domain.proposal import LIST_FIELDS
from reader_app.domain.statistics import Statistics
from reader_app.extraction.article.article_head import HeadReading
from reader_app.extraction.article.blocks import article_blocks
from reader_app.extraction.article.named_by_markup import name_by_markup
from reader_app.extraction.genre.rules import Page, by_rules
from reader_app.extraction.records.records_by_markup import records_by_markup
from reader_app.sources.source_text import SourceText
from reader_app.text.clean import Clean, clean

_FIELDS = frozenset((*LIST_FIELDS, "committee", "category", "category_rounds"))


def read_own_table(source: SourceText) -> Document | None:
    """The article whose proposals are marked; None where none are."""
    proposals = records_by_markup(source.text, source.carrier.marks)
    if not proposals:
        return None
    text = clean(source.text)
    head = name_by_markup(text, source.carrier, HeadReading(ArticleHead()))
    kinds = {**_kinds(text, source), **head.kinds}
    genre, confidence = by_rules(Page(text, head.head.headline or "", proposals, (), Statistics()))
    return Document(
        file=source.name,
        source=source.text,
        genre=genre,
        genre_confidence=confidence,
        head=head.head,
        blocks=article_blocks(text, kinds),
        proposals=proposals,
    )


def _kinds(text: Clean, source: SourceText) -> dict[int, BlockKind]:
    """What each paragraph is by what is marked in it, and the labels over long texts."""
    starts = [text.offset(paragraph.start) for paragraph in text.paragraphs]
    found = {
        index: BlockKind.LABEL
        for index, start in enumerate(starts)
        if source.text.startswith("【", start) and source.text.find("】", start, start + 8) > 0
    }
    for name, (start, _) in source.carrier.marks.items():
        index = bisect_right(starts, start) - 1
        parts = name.removesuffix("?").split(".")
        if index < 0 or parts[0] != "proposals":
            continue
        field = parts[2].removesuffix("?") if len(parts) > 2 else ""
        if not field:
            found[index] = BlockKind.RECORD_HEAD
        elif field == "section":
            found[index] = BlockKind.CROSSHEAD
        elif field in _FIELDS:
            found[index] = BlockKind.FIELD
        elif found.get(index) is BlockKind.LABEL:
            del found[index]  # a text that begins so
    return found
