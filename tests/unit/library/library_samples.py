"""Documents made by hand, small but with every kind of record."""

from __future__ import annotations

from reader_app.domain.document import Document, Genre, Legend
from reader_app.domain.finding import Finding, Severity
from reader_app.domain.newspaper import ArticleHead, Block, BlockKind, Byline
from reader_app.domain.proposal import Proposal, RelatedProposal
from reader_app.domain.span import FieldSource, Origin, Span
from reader_app.domain.statistics import Statistics
from reader_app.domain.work_task import WorkTask


def article(
    body: str,
    *,
    headline: str = "标题",
    newspaper: str | None = None,
    publisher: str | None = None,
    date: str | None = None,
    date_inferred: str | None = None,
    page_no: str | None = None,
    page_name: str | None = None,
    furniture: str = "",
    file: str = "一.txt",
) -> Document:
    """An article whose text is furniture, headline and body, a line each."""
    source = f"{furniture}\n{headline}\n{body}"
    at_headline = len(furniture) + 1
    at_body = at_headline + len(headline) + 1
    return Document(
        file=file,
        source=source,
        genre=Genre.NEWSPAPER_PAGE,
        genre_confidence=0.5,
        head=ArticleHead(
            newspaper=newspaper,
            publisher=publisher,
            date=date,
            date_inferred=date_inferred,
            page_no=page_no,
            page_name=page_name,
            headline=headline,
            sources={"headline": FieldSource(((Span(at_headline, at_headline + len(headline)),),))},
        ),
        blocks=(
            Block(BlockKind.FURNITURE, (Span(0, len(furniture)),)),
            Block(BlockKind.HEADLINE, (Span(at_headline, at_headline + len(headline)),)),
            Block(BlockKind.PARAGRAPH, (Span(at_body, len(source)),)),
        ),
    )


def everything() -> Document:
    """A document with a value in every field that can have one."""
    source = "第1号提案\n《关于某事》\n提案者:张三、李四\r\n答复:已\n办结。😀 NBSP\u00a0尾\x00"
    place = FieldSource(((Span(0, 5),),))
    guess = FieldSource(((Span(1, 2), Span(3, 4)),), Origin.INFERRED, 0.35, "由上文推断")
    return Document(
        file="全.txt",
        source=source,
        genre=Genre.PROPOSAL_FEATURE,
        genre_confidence=0.875,
        head=ArticleHead(
            newspaper="某报",
            publisher="某办",
            date="2025-03-05",
            date_raw="3月5日",
            date_inferred="2025-03-05",
            page_no="A03",
            page_name="专题",
            kicker="引题",
            headline="主题",
            subheadline="副题",
            byline=(Byline("记者", ("王五", "赵六")), Byline("", ("某人",))),
            sources={"headline": place, "date_inferred": guess, "byline": FieldSource(((), ()))},
        ),
        blocks=(
            Block(BlockKind.RECORD_HEAD, (Span(0, 5),)),
            Block(BlockKind.PARAGRAPH, (Span(6, 12), Span(13, 20))),
            Block(BlockKind.PARAGRAPH, ()),
        ),
        statistics=Statistics(
            {
                "received": 358,
                "rate": 87.5,
                "filing_rate": "87.2%",
                "masked": True,
                "categories": {"经济": 3, "文化": 1},
            },
            sources={"received": place, "categories": FieldSource(((Span(1, 2),), (Span(2, 3),)))},
        ),
        legend=Legend({"A": "已解决", "B": "正在解决"}, sources={"meanings": place}),
        proposals=(
            Proposal(
                order=1,
                seq=3,
                number=187,
                title="关于某事",
                proposers=("张三", "李四"),
                supervisors=("某领导",),
                committee="办公室",
                lead_units=("商务局",),
                co_units=("财政局", "税务局"),
                category="A",
                category_rounds={"1": "B", "2": "A"},
                section="经济建设",
                content="全文",
                background="背景",
                suggestion="建议",
                reply="已办结。",
                related=(
                    RelatedProposal(2, "相关", "答", sources={"number": place}),
                    RelatedProposal(),
                ),
                sources={"number": place, "category": guess},
            ),
            Proposal(order=2),
        ),
        tasks=(
            WorkTask(
                order=1,
                seq=7,
                group="一、项目",
                content="内容",
                progress="进展",
                unit="甲局、乙局",
                units=("甲局", "乙局"),
                remark="备注",
                sources={"units": FieldSource(((Span(0, 1),), (Span(2, 3),)))},
            ),
            WorkTask(order=2),
        ),
        findings=(
            Finding("odd_number", Severity.DOUBT, "编号可疑", (Span(0, 5),), proposal=1),
            Finding("sums_agree", Severity.INFO, "相符", (), task=2),
        ),
    )
