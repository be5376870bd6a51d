"""What a record says, as labelled lines for a reader: names, order and marks are decided here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reader_app.domain.field_labels import PROPOSAL_LABELS
from reader_app.domain.figure_names import figure_name, figure_shown, in_order
from reader_app.domain.naming import printed_number
from reader_app.domain.newspaper import ArticleHead
from reader_app.domain.proposal import Proposal, RelatedProposal
from reader_app.domain.span import Origin, Sourced
from reader_app.domain.statistics import Statistics
from reader_app.domain.work_task import WorkTask

ORIGIN_MARKS = {Origin.STATED: "", Origin.INFERRED: "推定", Origin.CORRECTED: "更正"}
UNKNOWN = "未注明"
EMPTIED = "空"
_WEEKDAYS = "一二三四五六日"


@dataclass(frozen=True, slots=True)
class Fact:
    """A label, its value, and a mark where the value is not simply printed (推定, 更正)."""

    label: str
    value: str
    mark: str = ""

    def __str__(self) -> str:
        return f"{self.value}（{self.mark}）" if self.mark else self.value


def mark_of(record: Sourced, field: str) -> str:
    """``推定`` or ``更正`` where a value is inferred or was corrected by hand."""
    source = record.sources.get(field)
    return ORIGIN_MARKS[source.origin] if source else ""


def is_emptied(record: Sourced, field: str) -> bool:
    """Whether the user took away the value of a field that has none."""
    source = record.sources.get(field)
    if source is None or source.origin is not Origin.CORRECTED:
        return False
    value = record.figures.get(field) if isinstance(record, Statistics) else getattr(record, field)
    return value in (None, "", ()) or value == {}


def joined(names: Iterable[str]) -> str:
    return "、".join(names)


def proposal_facts(proposal: Proposal, source: str = "") -> tuple[Fact, ...]:
    """The short fields that have a value, in the order in which pages print them.

    With the ``source`` a number of parts is shown as printed.
    """
    values = {
        "seq": ("序号", str(proposal.seq) if proposal.seq is not None else ""),
        "number": (PROPOSAL_LABELS["number"], printed_number(proposal, source)),
        "section": ("所属板块", proposal.section or ""),
        "proposers": ("提案者", joined(proposal.proposers)),
        "supervisors": ("督办领导", joined(proposal.supervisors)),
        "committee": ("分工办委", proposal.committee or ""),
        "lead_units": ("主办单位", joined(proposal.lead_units)),
        "co_units": ("会办单位", joined(proposal.co_units)),
        "category": ("办理类别", class_shown(proposal.category)),
        "category_rounds": ("各轮类别", rounds_shown(proposal.category_rounds)),
    }
    return _facts(proposal, values)


def proposal_texts(proposal: Proposal) -> tuple[Fact, ...]:
    """The long fields. Parts that the whole text contains are not said twice."""
    values = {"content": (PROPOSAL_LABELS["content"], proposal.content or "")}
    for field, label, part in (
        ("background", "背景", proposal.background),
        ("suggestion", "建议", proposal.suggestion),
    ):
        if part and _squeezed(part) not in _squeezed(proposal.content or ""):
            values[field] = (label, part)
    values["reply"] = (PROPOSAL_LABELS["reply"], proposal.reply or "")
    return _facts(proposal, values)


def related_facts(related: RelatedProposal, source: str) -> Fact:
    """A related proposal of a source text in one line, its reply apart."""
    name = f"{printed_number(related, source)}{title_shown(related.title)}"
    return Fact("相关提案", name, mark_of(related, "title") or mark_of(related, "number"))


def task_facts(task: WorkTask) -> tuple[Fact, ...]:
    values = {
        "units" if task.units else "unit": ("责任单位", joined(task.units) or task.unit or ""),
        "remark": ("备注", task.remark or ""),
    }
    return _facts(task, values)


def figure_facts(statistics: Statistics) -> tuple[Fact, ...]:
    """The session's figures, from what came in to what became of it."""
    figures = statistics.figures
    shown = tuple(
        Fact(figure_name(name), figure_shown(name, figures), mark_of(statistics, name))
        for name in in_order(figures)
    )
    emptied = tuple(
        Fact(figure_name(name), EMPTIED, mark_of(statistics, name))
        for name in statistics.sources
        if is_emptied(statistics, name)
    )
    return shown + emptied


def head_facts(head: ArticleHead) -> tuple[Fact, ...]:
    """Paper, publisher, date and page; paper and date are named even if unknown."""
    paper = Fact("报纸", head.newspaper or UNKNOWN, mark_of(head, "newspaper"))
    publisher = Fact("发布机构", head.publisher or "", mark_of(head, "publisher"))
    page = Fact("版面", page_shown(head), mark_of(head, "page_no") or mark_of(head, "page_name"))
    facts = (paper, publisher, date_fact(head), page)
    # a site that publishes under an office's name has no paper to be missing
    skipped = {"报纸"} if publisher.value and not head.newspaper else set()
    return tuple(fact for fact in facts if fact.value and fact.label not in skipped)


def date_fact(head: ArticleHead) -> Fact:
    """The date as a reader would say it, best knowledge first."""
    for field in ("date", "date_inferred"):
        value = getattr(head, field)
        if value:
            mark = mark_of(head, field) or ("推定" if field == "date_inferred" else "")
            return Fact("日期", date_shown(value), mark)
    return Fact("日期", head.date_raw or UNKNOWN, mark_of(head, "date_raw"))


def date_shown(iso: str) -> str:
    """2025年11月14日 星期五; anything that is no ISO date comes back unchanged."""
    from datetime import date  # here, as most exports have no date to show

    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{day.year}年{day.month}月{day.day}日 星期{_WEEKDAYS[day.weekday()]}"


def page_shown(head: ArticleHead) -> str:
    number = f"第{head.page_no}版" if head.page_no else ""
    return " ".join(part for part in (number, head.page_name) if part)


def title_shown(title: str | None) -> str:
    return f"《{title}》" if title else ""


def class_shown(category: str | None) -> str:
    return f"{category}类" if category else ""


def rounds_shown(rounds: Mapping[str, str]) -> str:
    """第一轮 B类 → 第二轮 A类; one round alone says nothing the class does not say."""
    if len(rounds) < 2:
        return ""
    return " → ".join(f"第{_ordinal(name)}轮 {letter}类" for name, letter in rounds.items())


def _ordinal(name: str) -> str:
    return "一二三四五六七八九"[int(name) - 1] if name in set("123456789") else name


def _facts(record: Sourced, values: Mapping[str, tuple[str, str]]) -> tuple[Fact, ...]:
    """Those with a value; one that was emptied by hand says so."""
    return tuple(
        Fact(label, value or EMPTIED, mark_of(record, field))
        for field, (label, value) in values.items()
        if value or is_emptied(record, field)
    )


def _squeezed(text: str) -> str:
    return "".join(text.split())
