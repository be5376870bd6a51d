"""What is still doubtful about an article once the user has set values right."""

from __future__ import annotations

import logging

from reader_app.domain.correction import Corrections
from reader_app.domain.document import Document
from reader_app.domain.finding import Finding, Severity
from reader_app.domain.span import Span

logger = logging.getLogger(__name__)


def doubts_left(document: Document, corrections: Corrections) -> tuple[Finding, ...]:
    """The findings of a corrected document, but for doubts about words the user has judged.

    A fault in the rules leaves the findings as they were: the correction is not lost by it.
    """
    from reader_app.audit.pipeline import audit  # all the rules: not for the first paint

    try:
        found = audit(document)
    except Exception:
        logger.exception("The audit failed on the corrected %s", document.file)
        found = document.findings
    judged = sorted(
        span
        for applied in corrections.applied.values()
        if applied.source is not None and not applied.in_conflict
        for span in applied.source.spans
    )
    return tuple(finding for finding in found if not _is_settled(finding, judged))


def _is_settled(finding: Finding, judged: list[Span]) -> bool:
    """Whether all of its words belong to values that were confirmed or corrected."""
    if finding.severity is Severity.INFO or not finding.spans:
        return False
    return all(
        any(start <= span.start and span.end <= end for start, end in judged)
        for span in finding.spans
    )
