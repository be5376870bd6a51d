"""Articles built by hand, every value with its place, for the sidebar's tests."""

from __future__ import annotations

from reader_app.domain.document import Document, Genre, Legend
from reader_app.domain.finding import Finding, Severity
from reader_app.domain.library_rows import StoredArticle
from reader_app.domain.newspaper import ArticleHead
from reader_app.domain.proposal import Proposal, RelatedProposal
from reader_app.domain.span import FieldSource, Origin, Span
from reader_app.domain.statistics import Statistics
from reader_app.domain.work_task import WorkTask

BODY = (
    "推动外贸高质量发展是应对全球贸易格局变化、培育国际竞争新优势的关键举措。"
    "我区作为全省制造与出口强区,亟需构建系统性竞争新优势,推动外贸从“规模扩张”向“质量跃升”转型。"
)
REPLY = (
    "1.加大政策支持力度。先后出台外贸高质量发展20条举措,覆盖企业超800家次。\n"
    "2.助力企业品牌出海。积极帮助企业拓展出口新渠道。"
)


class Text:
    """A source text that grows, and tells where each piece of it stands."""

    def __init__(self) -> None:
        self.text = "电子报阅读机\n"

    def put(self, words: str, **doubt: object) -> FieldSource:
        return self.put_list((words,), **doubt)

    def put_list(self, words: tuple[str, ...], **doubt: object) -> FieldSource:
        items = []
        for word in words:
            start = len(self.text)
            self.text += word + "\n"
            items.append((Span(start, start + len(word)),))
        return FieldSource(items=tuple(items), **doubt)  # type: ignore[arg-type]


def proposal(
    text: Text, order: int, *, number: int | None = None, seq: int | None = None, **more: object
) -> Proposal:
    values: dict[str, object] = {
        "title": f"关于推动萧山区银发经济第{order}步 助力打造康养文旅示范区的建议",
        "proposers": ("何文婷", "徐彩英", "戚超逸"),
        "supervisors": ("叶建宏",),
        "committee": "城建交通资源环境委员会",
        "lead_units": ("区商务局", "区住房和城乡建设局(区人民防空办公室)"),
        "category": "A",
        "content": BODY,
        "reply": REPLY,
    } | more
    sources = {}
    if number is not None:
        sources["number"] = text.put(f"第{number}号")
    if seq is not None:
        sources["seq"] = text.put(f"{seq}、")
    for name, value in values.items():
        if isinstance(value, tuple) and value and isinstance(value[0], str):
            sources[name] = text.put_list(value)
        elif isinstance(value, str):
            sources[name] = text.put(value)
    return Proposal(order=order, number=number, seq=seq, sources=sources, **values)  # type: ignore[arg-type]


def stored(text: Text, **parts: object) -> StoredArticle:
    head = parts.pop("head", None) or ArticleHead(headline="区政协十五届四次会议")
    document = Document(
        file="sample.txt",
        source=text.text,
        genre=Genre.PROPOSAL_FEATURE,
        genre_confidence=1.0,
        head=head,  # type: ignore[arg-type]
        blocks=(),
        **parts,  # type: ignore[arg-type]
    )
    return StoredArticle(1, 1, 1, 1, document, "1")


def feature() -> StoredArticle:
    """Figures, legend, and cards of every kind: rounds, a related proposal, doubtful values."""
    text = Text()
    head = ArticleHead(
        newspaper="萧山日报",
        date_raw="11-14",
        date_inferred="2025-11-14",
        page_no="03",
        page_name="专题",
        headline="区政协十五届四次会议重点督办提案综述",
        sources={
            "newspaper": text.put("萧山日报"),
            "date_inferred": text.put(
                "11-14", origin=Origin.INFERRED, reason="版面只印月日，年份由会议届次推出。"
            ),
            "page_no": text.put("03"),
        },
    )
    figures = {
        "received": 358,
        "qualified": 330,
        "as_letters": 28,
        "merged_in": 31,
        "merged_topics": 13,
        "filed": 312,
        "filed_after_merge": 312,
        "filing_rate": "87.2%",
        "key": 6,
    }
    statistics = Statistics(
        figures=figures,
        sources={name: text.put(f"{name}{value}") for name, value in figures.items()},
    )
    meanings = {"A": "所提问题已经解决或基本解决的", "B": "列入计划解决的", "C": "留作参考的"}
    legend = Legend(
        meanings=meanings, sources={"meanings": text.put_list(tuple(meanings.values()))}
    )
    related = RelatedProposal(
        number=1,
        title="关于内生外引并重发展总部经济的建议",
        reply="营商环境持续优化。",
        sources={"number": text.put("第1号"), "title": text.put("关于内生外引并重")},
    )
    proposals = (
        proposal(text, 1, number=187),
        proposal(text, 2, number=170, category="B", co_units=("区财政局",), background=BODY),
        _doubtful(text),
        proposal(text, 4, number=63, related=(related,), section="经济高质量发展"),
    )
    findings = (
        Finding("cut", Severity.ERROR, "第292号提案的答复在“营商环”处中断。", (Span(8, 12),), 3),
        Finding("figures", Severity.DOUBT, "立案数与并案数不相符。", (Span(20, 24),)),
        Finding("claimed", Severity.INFO, "文中称一百件,实际刊出四件。"),
    )
    return stored(
        text,
        head=head,
        statistics=statistics,
        legend=legend,
        proposals=proposals,
        findings=findings,
    )


def _doubtful(text: Text) -> Proposal:
    plain = proposal(text, 3, number=292, category=None, committee=None)
    kept = ("number", "title", "proposers", "reply")
    sources = {name: plain.sources[name] for name in kept}
    sources["category_rounds"] = text.put_list(("B类", "A类"))
    sources["committee"] = FieldSource(
        origin=Origin.INFERRED, confidence=0.6, reason="同版其他提案均由该委督办"
    )
    sources["lead_units"] = text.put_list(
        ("区商务局",), confidence=0.5, reason="原文断行处可能缺字"
    )
    return Proposal(
        order=3,
        number=292,
        title=plain.title,
        proposers=plain.proposers,
        committee="办公室",
        lead_units=("区商务局",),
        category="A",
        category_rounds={"1": "B", "2": "A"},
        reply=plain.reply,
        sources=sources,
    )


def many_proposals(count: int, *, by_columns: bool = False) -> StoredArticle:
    """Proposals numbered in order, or as four newspaper columns print them: 1, 5, 9, 13 …"""
    text = Text()
    numbers = list(range(1, count + 1))
    if by_columns:
        numbers = [number for first in range(1, 5) for number in range(first, count + 1, 4)]
    proposals = tuple(proposal(text, order, seq=seq) for order, seq in enumerate(numbers, 1))
    return stored(text, proposals=proposals)


def task_table(groups: int = 19, tasks: int = 82) -> StoredArticle:
    text = Text()
    rows = []
    for order in range(1, tasks + 1):
        group = f"支持民营企业健康发展之{(order - 1) * groups // tasks + 1}"
        values = {
            "group": group,
            "content": f"提升政策兑现时效,用好“亲清在线”平台,确保第{order}项扶持政策落实到位。",
            "progress": "已上线15条政策,其中1条为全市首创,涉及企业344家及8464人次。" * 2,
        }
        sources = {name: text.put(value) for name, value in values.items()}
        if order == 3:
            values["unit"] = "区发改局、区经信局"
            sources["unit"] = text.put("区发改局、区经信局")
        rows.append(WorkTask(order=order, sources=sources, **values))
    return stored(text, tasks=tuple(rows))
