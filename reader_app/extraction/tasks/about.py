"""Whether a page says at its top that it is about what offices promise, or have to do."""

from __future__ import annotations

import re

from reader_app.text.clean import Clean

HEAD = 500  # characters in which a page says what it is about
_PROMISES = re.compile(  # what people are promised
    "[办为做件项]实事|实事(?:项目|工程|清单|内容)|(?:民生|惠民|便民|利民)[“”]?(?:实事|承诺|项目|工程|大事|十件|[八十]件)"
    "|承诺事项"
)
_WORK = re.compile(  # and what offices are told to do
    "重点(?:工作|任务|项目|事项)|工作(?:要点|计划|任务|安排|打算)|任务(?:分工|分解|清单)|目标任务"
    "|《政府工作报告》|责任分解|专项行动|部门分工|项目(?:工作|建设)"
)


def is_about_promises(clean: Clean) -> bool:
    """民生实事, 惠民承诺: what people are promised."""
    return bool(_PROMISES.search(clean.folded, 0, HEAD))


def is_about_work(clean: Clean) -> bool:
    """重点工作, 任务分工: what offices are told to do."""
    return bool(_WORK.search(clean.folded, 0, HEAD))


def is_titled_so(clean: Clean) -> bool:
    """Whether one of the lines at a page's top begins with what people are promised."""
    lines = (clean.folded_line(index) for index in range(min(_TITLES, len(clean.paragraphs))))
    return any(_PROMISES.search(line[:_LONGEST_TITLE]) for line in lines)


def is_report_of_government(clean: Clean) -> bool:
    """政府工作报告, which tells all that was done and will be, and promises among much else."""
    lines = (clean.folded_line(index) for index in range(min(_TITLES, len(clean.paragraphs))))
    return any(_REPORT.fullmatch(line) for line in lines)


_TITLES = 6
_LONGEST_TITLE = 60
_REPORT = re.compile(r".{0,24}(?:政府|镇|乡|街道)工作报告(?:\(.{1,10}\)|摘要)?")
