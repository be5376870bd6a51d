"""What a proposal is, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from reader_app.domain.span import Sourced

LIST_FIELDS = ("proposers", "supervisors", "lead_units", "co_units")
TEXT_FIELDS = ("content", "background", "suggestion", "reply")


@dataclass(frozen=True, slots=True)
class RelatedProposal(Sourced):
    """相关提案: handled together with another one, and printed under it."""

    number: int | None = None
    title: str | None = None
    reply: str | None = None


@dataclass(frozen=True, slots=True)
class Proposal(Sourced):
    """One proposal as a page printed it. What the page does not state is None or empty."""

    order: int  # 1-based place in the printed text
    seq: int | None = None  # printed running number: 13、 三、
    number: int | None = None  # 第187号 → 187
    title: str | None = None  # without 《》
    proposers: tuple[str, ...] = ()  # 提案者/提案人
    supervisors: tuple[str, ...] = ()  # 督办/领办领导
    committee: str | None = None  # 分工办委
    lead_units: tuple[str, ...] = ()  # 主办/承办单位
    co_units: tuple[str, ...] = ()  # 会办/协办单位
    category: str | None = None  # 办理类别, the final letter
    category_rounds: Mapping[str, str] = field(default_factory=dict)  # {"1": "B", "2": "A"}
    section: str | None = None  # heading the record stands under
    content: str | None = None  # 提案(主要)内容
    background: str | None = None
    suggestion: str | None = None  # 建议
    reply: str | None = None  # 办理成效/落实情况/答复
    related: tuple[RelatedProposal, ...] = ()
    by_hand: int = field(default=0, kw_only=True)  # which of those made by hand; 0: it was read
