"""Progress that reads like a plan: what is reported done has yet to begin."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader_app.audit.naming import task_name
from reader_app.domain.document import Document
from reader_app.domain.finding import Finding, Severity

_PLAN = re.compile(
    r"(?:今年|全年|年内|全[区县市省]|我[局区县市]|下一步|下步)*,?(?:计划|拟|将|准备)"
)


def plans(document: Document) -> Iterator[Finding]:
    """Progress that tells only what is to be done."""
    for task in document.tasks:
        progress = task.progress or ""
        if not _PLAN.match(progress):
            continue
        first = progress.split("。")[0][:40]
        if any(word in progress for word in ("已", "累计")) or "计划已" in first:
            continue
        source = task.sources.get("progress")
        message = f"{task_name(task)}的进展写的是计划，未说明做到哪一步。"
        spans = source.spans[:1] if source else ()
        yield Finding("progress_is_plan", Severity.DOUBT, message, spans, task=task.order)
