"""What a newspaper is made of: 报纸 > 期 > 版 > 文章."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from reader_app.domain.span import Sourced, Span, slices


@dataclass(frozen=True, slots=True)
class Byline:
    """署名: a role as printed (记者, 摄影, 本版整理; may be empty) and its names."""

    role: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ArticleHead(Sourced):
    """What a page says about an article outside its body.

    ``sources["byline"].items`` has one entry per byline, in order.
    """

    newspaper: str | None = None
    publisher: str | None = None  # 发布机构, of pages that are not a newspaper's
    date: str | None = None  # ISO, only if printed whole
    date_raw: str | None = None  # as printed: 11-14
    date_inferred: str | None = None  # ISO, what a careful reader concludes
    page_no: str | None = None  # 版次: 03, A01
    page_name: str | None = None  # 版面名: 专题
    kicker: str | None = None  # 引题
    headline: str | None = None  # 主题
    subheadline: str | None = None  # 副题
    byline: tuple[Byline, ...] = ()


class BlockKind(StrEnum):
    """What a stretch of a printed page is, for showing it."""

    FURNITURE = "furniture"  # navigation, clocks, footers: stored, never shown
    KICKER = "kicker"
    HEADLINE = "headline"
    SUBHEADLINE = "subheadline"
    BYLINE = "byline"
    META = "meta"  # 日期, 版面, 索引号 lines
    CROSSHEAD = "crosshead"  # 小标题: a section, or a group of tasks
    RECORD_HEAD = "record_head"  # 第187号提案, 13、农业界:《…》(A类)
    FIELD = "field"  # 主办单位:区商务局
    LABEL = "label"  # 【提案主要内容】 alone on its line
    PARAGRAPH = "paragraph"
    TASK = "task"  # a task's 项目内容
    PROGRESS = "progress"  # its 进展情况
    TABLE_HEAD = "table_head"  # 项目名称, 项目内容 …


SHOWN_IN_BODY = frozenset(
    {
        BlockKind.CROSSHEAD,
        BlockKind.RECORD_HEAD,
        BlockKind.FIELD,
        BlockKind.LABEL,
        BlockKind.PARAGRAPH,
        BlockKind.TASK,
        BlockKind.PROGRESS,
        BlockKind.TABLE_HEAD,
    }
)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph as it is shown: its kind, and the source slices that make its text.

    Torn lines are joined, Markdown marks and spaces inside words are left out, simply by
    not being in any span; so each shown character knows the source character it is.
    """

    kind: BlockKind
    spans: tuple[Span, ...]

    def text(self, source: str) -> str:
        return slices(source, self.spans)


_FIELD_LABEL = re.compile(r"(?:^|(?<=[\s;；|｜]))[^\s:：,，。;；|｜]{2,12}[:：]")


def field_labels(text: str) -> tuple[Span, ...]:
    """Where the labels of a line of facts stand, of which it may hold several: 提案者:…；主办:…"""
    return tuple(Span(*label.span()) for label in _FIELD_LABEL.finditer(text))


def headed(source: str, blocks: Sequence[Block], name: str) -> Sequence[Block]:
    """The blocks as they are set: the text's first line is the headline where an article
    without one is called by it, and does not stand under itself."""
    shown = [place for place, block in enumerate(blocks) if block.kind in SHOWN_IN_BODY]
    if len(shown) < 2 or any(block.kind is BlockKind.HEADLINE for block in blocks):
        return blocks
    at = shown[0]
    first = blocks[at]
    is_name = " ".join(first.text(source).split()) == name
    if first.kind is not BlockKind.PARAGRAPH or not is_name or not _is_line(source, first):
        return blocks
    return (*blocks[:at], replace(first, kind=BlockKind.HEADLINE), *blocks[at + 1 :])


def _is_line(source: str, block: Block) -> bool:
    """Whether nothing else stands in its lines, as the cells of a table do."""
    start, end = block.spans[0].start, block.spans[-1].end
    line_end = source.find("\n", end)
    around = source[source.rfind("\n", 0, start) + 1 : start]
    around += source[end : len(source) if line_end < 0 else line_end]
    return not around.strip()


def headline_to_show(head: ArticleHead, name: str) -> str:
    """What stands over the text; a kicker or subheadline stands there by itself."""
    return head.headline or ("" if head.kicker or head.subheadline else name)
