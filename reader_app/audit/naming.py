"""How findings call the record, the field and the figure they are about."""

from __future__ import annotations

from reader_app.domain.naming import printed_number
from reader_app.domain.proposal import Proposal
from reader_app.domain.work_task import WorkTask

FIELD_NAMES = {
    "number": "提案号",
    "title": "案由",
    "proposers": "提案人",
    "supervisors": "督办领导",
    "committee": "分工办委",
    "lead_units": "主办单位",
    "co_units": "会办单位",
    "category": "办理类别",
    "content": "提案内容",
    "background": "背景",
    "suggestion": "建议",
    "reply": "办理情况",
    "related": "相关提案的办理情况",
}


def proposal_name(proposal: Proposal, source: str) -> str:
    """第187号提案, as the source prints the number; 序号14的提案; or its title, shortened."""
    if proposal.number is not None:
        return f"{printed_number(proposal, source)}提案"
    if proposal.seq is not None:
        return f"序号{proposal.seq}的提案"
    if proposal.title:
        return f"《{shortened(proposal.title, 16)}》"
    return f"第{proposal.order}件提案"


def task_name(task: WorkTask) -> str:
    """第14项(推动生物经济…)."""
    return f"第{task.order}项“{shortened(task.content or '', 14)}”"


def shortened(text: str, length: int) -> str:
    text = "".join(text.split())
    return text if len(text) <= length else text[:length] + "…"
