"""All rules over one document, in the order a reader would want their findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable

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
from reader_app.domain.document import Document
from reader_app.domain.finding import Finding

Rule = Callable[[Document], Iterable[Finding]]

RULES: tuple[Rule, ...] = (
    ledger,
    counts,
    numbering,
    dates,
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
    return tuple(finding for rule in RULES for finding in rule(document))
