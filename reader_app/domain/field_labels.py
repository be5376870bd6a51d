"""What the fields of a proposal are called, in the window, the commands and every export alike."""

from __future__ import annotations

PROPOSAL_LABELS = {
    "number": "提案号",
    "seq": "序号",
    "title": "案由",
    "proposers": "提案者",
    "supervisors": "督办领导",
    "committee": "分工办委",
    "lead_units": "主办单位",
    "co_units": "会办单位",
    "category": "办理类别",
    "category_rounds": "各轮类别",
    "section": "所属板块",
    "content": "主要内容",
    "background": "背景",
    "suggestion": "建议",
    "reply": "办理成效",
}
