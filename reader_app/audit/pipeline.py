"""All rules over one document, in the order a reader would want their findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from reader_app.audit.address_date import address_date
from reader_app.audit.confusions import confusions
from reader_app.audit.counts import counts
from reader_app.audit.dates import dates
from reader_app.audit.gaps import gaps
from reader_app.audit.ledger import ledger
from reader_app.audit.legend import legend
from reader_app.audit.numbering import numbering
from reader_app.audit.pairing import pairing
from reader_app.audit.plans import plans
from reader_app.audit.repeats import repeats
from reader_app.audit.rounds import rounds
from reader_app.audit.targets import targets
from reader_app.audit.tears import tears
from reader_app.audit.unreadable import unreadable
from reader_app.domain.document import Document
from reader_app.domain.finding import Finding
from reader_app.extraction.repair.passages import Ownership, ownership, task_ownership

Rule = Callable[[Document], Iterable[Finding]]

RULES: tuple[Rule, ...] = (
    unreadable,
    ledger,
    counts,
    numbering,
    dates,
    address_date,
    repeats,
    tears,
    gaps,
    legend,
    rounds,
    confusions,
    pairing,
    targets,
    plans,
)


def audit(document: Document) -> tuple[Finding, ...]:
    """What a careful reader would question, and the sums that were checked and hold."""
    found = [finding for rule in RULES for finding in rule(document)]
    proposals, tasks = ownership(document, texts_only=False), task_ownership(document)
    return tuple(_with_record(document, proposals, tasks, finding) for finding in found)


def _with_record(
    document: Document, proposals: Ownership, tasks: Ownership, finding: Finding
) -> Finding:
    """A doubt about words of a record is a doubt about the record."""
    if finding.proposal is not None or finding.task is not None or len(finding.spans) != 1:
        return finding
    if (owner := proposals.owner(finding.spans)) is not None:
        return replace(finding, proposal=document.proposals[owner].order)
    if (owner := tasks.owner(finding.spans)) is not None:
        return replace(finding, task=document.tasks[owner].order)
    return finding
