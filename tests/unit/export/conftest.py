"""Documents built by hand, as the extraction would hand them over."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from reader_app.domain.document import Document, Genre, Legend
from reader_app.domain.finding import Finding, Severity
from reader_app.domain.library_rows import StoredArticle
from reader_app.domain.newspaper import ArticleHead, Block, BlockKind, Byline
from reader_app.domain.proposal import Proposal, RelatedProposal
from reader_app.domain.span import FieldSource, Origin, Span
from reader_app.domain.statistics import Statistics
from reader_app.domain.work_task import WorkTask

Lines = list[tuple[BlockKind, str]]
StoreDocument = Callable[..., StoredArticle]


def laid_out(lines: Lines) -> tuple[str, tuple[Block, ...]]:
    """A source with one block a line."""
    source = ""
    blocks = []
    for kind, text in lines:
        blocks.append(Block(kind, (Span(len(source), len(source) + len(text)),)))
        source += f"{text}\n\n"
    return source, tuple(blocks)


def at(source: str, text: str, **how: object) -> FieldSource:
    start = source.index(text)
    return FieldSource(items=((Span(start, start + len(text)),),), **how)  # type: ignore[arg-type]


def stored(document: Document, printed: Mapping[str, str | None] | None = None) -> StoredArticle:
    return StoredArticle(7, 1, 2, 3, document, "1", printed or {})


def feature_document() -> Document:
    """Two proposals with everything a page can say about one, and one with nearly nothing."""
    source, blocks = laid_out(
        [
            (BlockKind.FURNITURE, "首页 > 电子报"),
            (BlockKind.KICKER, "建言资政献良策"),
            (BlockKind.HEADLINE, "重点督办提案综述"),
            (BlockKind.SUBHEADLINE, "——来自一次全会的报道"),
            (BlockKind.BYLINE, "■记者 王妍"),
            (BlockKind.META, "日期:11-14 版面:第03版:专题"),
            (BlockKind.PARAGRAPH, "全会共收到提案54件，立案48件，立案率88.9%。"),
            (BlockKind.CROSSHEAD, "经济建设"),
            (BlockKind.RECORD_HEAD, "第187号提案"),
            (BlockKind.RECORD_HEAD, "《关于推动外贸发展的建议》"),
            (BlockKind.FIELD, "提案者:何文婷、徐彩英"),
            (BlockKind.FIELD, "督办领导:叶建宏"),
            (BlockKind.FIELD, "主办单位:区商务局、区财政局"),
            (BlockKind.FIELD, "办理类别:A类"),
            (BlockKind.LABEL, "【提案主要内容】"),
            (BlockKind.PARAGRAPH, "推动外贸发展是关键举措。为此建议：优化服务。"),
            (BlockKind.LABEL, "【办理工作成效】"),
            (BlockKind.PARAGRAPH, "1.加大政策支持力度。"),
            (BlockKind.RECORD_HEAD, "2、农业界:《关于种粮的建议》"),
            (BlockKind.PARAGRAPH, "区农业农村局:已经落实。"),
        ]
    )
    first = Proposal(
        order=1,
        number=187,
        title="关于推动外贸发展的建议",
        proposers=("何文婷", "徐彩英"),
        supervisors=("叶建宏",),
        lead_units=("区商务局", "区财政局"),
        category="A",
        category_rounds={"1": "B", "2": "A"},
        section="经济建设",
        content="推动外贸发展是关键举措。为此建议：优化服务。",
        reply="1.加大政策支持力度。",
        related=(
            RelatedProposal(
                number=12,
                title="关于快递进村的建议",
                sources={"number": FieldSource(), "title": FieldSource()},
            ),
        ),
        sources={
            "number": at(source, "187"),
            "title": at(source, "关于推动外贸发展的建议"),
            "proposers": FieldSource(
                items=tuple(at(source, name).items[0] for name in ("何文婷", "徐彩英"))
            ),
            "supervisors": at(source, "叶建宏"),
            "lead_units": FieldSource(
                items=tuple(at(source, name).items[0] for name in ("区商务局", "区财政局"))
            ),
            "category": at(source, "A"),
            "reply": at(source, "1.加大政策支持力度。", confidence=0.8, reason="可能有缺字"),
        },
    )
    second = Proposal(
        order=2,
        seq=2,
        title="关于种粮的建议",
        proposers=("农业界",),
        sources={"title": at(source, "关于种粮的建议"), "proposers": at(source, "农业界")},
    )
    return Document(
        file="feature.txt",
        source=source,
        genre=Genre.PROPOSAL_FEATURE,
        genre_confidence=0.95,
        head=ArticleHead(
            newspaper="萧山日报",
            date_raw="11-14",
            date_inferred="2025-11-14",
            page_no="03",
            page_name="专题",
            kicker="建言资政献良策",
            headline="重点督办提案综述",
            subheadline="——来自一次全会的报道",
            byline=(Byline("记者", ("王妍",)),),
            sources={
                "headline": at(source, "重点督办提案综述"),
                "byline": at(source, "王妍"),
                "date_raw": at(source, "11-14"),
                "date_inferred": at(
                    source,
                    "11-14",
                    origin=Origin.INFERRED,
                    confidence=0.7,
                    reason="年份由上下文推定",
                ),
            },
        ),
        blocks=blocks,
        statistics=Statistics(
            figures={
                "received": 54,
                "filed": 48,
                "filing_rate": "88.9%",
                "categories": {"经济": 5},
            },
            sources={"received": at(source, "54"), "filed": at(source, "48")},
        ),
        legend=Legend(meanings={"A": "已经解决的", "B": "列入计划的"}),
        proposals=(first, second),
        findings=(
            Finding(
                "statistics_sum", Severity.INFO, "48÷54=88.9%，相符。", (Span(3, 5), Span(8, 9))
            ),
        ),
    )


def task_document() -> Document:
    """A work-report table: two groups, three tasks."""
    source, blocks = laid_out(
        [
            (BlockKind.HEADLINE, "上半年重点任务执行情况"),
            (BlockKind.TABLE_HEAD, "项目名称"),
            (BlockKind.TABLE_HEAD, "项目内容"),
            (BlockKind.TABLE_HEAD, "进展情况"),
            (BlockKind.CROSSHEAD, "支持民营企业"),
            (BlockKind.TASK, "打造示范项目30个。"),
            (BlockKind.PROGRESS, "已打造示范项目38个。"),
            (BlockKind.PROGRESS, "其中新开工20个。"),
            (BlockKind.TASK, "力争上市挂牌5家。"),
            (BlockKind.PROGRESS, "正在有序推进中。"),
            (BlockKind.CROSSHEAD, "加快建设美丽乡村"),
            (BlockKind.TASK, "创建示范村10个。"),
        ]
    )
    return Document(
        file="tasks.txt",
        source=source,
        genre=Genre.TASK_TABLE,
        genre_confidence=1.0,
        head=ArticleHead(
            publisher="区政府办", date="2020-08-13", headline="上半年重点任务执行情况"
        ),
        blocks=blocks,
        tasks=(
            WorkTask(
                1,
                group="支持民营企业",
                content="打造示范项目30个。",
                progress="已打造示范项目38个。\n其中新开工20个。",
                unit="区发改局、区经信局",
                units=("区发改局", "区经信局"),
                sources={
                    "content": at(source, "打造示范项目30个。"),
                    "units": FieldSource(items=((), ())),
                },
            ),
            WorkTask(
                2, group="支持民营企业", content="力争上市挂牌5家。", progress="正在有序推进中。"
            ),
            WorkTask(3, group="加快建设美丽乡村", content="创建示范村10个。"),
        ),
    )


@pytest.fixture
def feature() -> Document:
    return feature_document()


@pytest.fixture
def task_table() -> Document:
    return task_document()


@pytest.fixture
def store() -> StoreDocument:
    """Make a document an article of a library."""
    return stored
