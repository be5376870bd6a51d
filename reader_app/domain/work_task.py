"""What a row of a work-report table says: 重点任务."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader_app.domain.span import Sourced


@dataclass(frozen=True, slots=True)
class WorkTask(Sourced):
    """One task and how far it is."""

    order: int  # 1-based place in the printed text
    seq: int | None = None  # printed row number
    group: str | None = None  # 项目名称
    content: str | None = None  # 项目内容
    progress: str | None = None  # 进展情况
    unit: str | None = None  # 责任单位, as printed
    units: tuple[str, ...] = ()  # the same, divided
    remark: str | None = None  # 备注
    by_hand: int = field(default=0, kw_only=True)  # which of those made by hand; 0: it was read
