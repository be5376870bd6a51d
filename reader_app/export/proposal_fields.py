"""A proposal's own fields as plain values, under the names of ``extract --json``."""

from __future__ import annotations

from typing import Any

from reader_app.domain.proposal import Proposal


def proposal_fields(proposal: Proposal) -> dict[str, Any]:
    """Every field but the related proposals, in the order in which they are shown."""
    return {
        "order": proposal.order,
        "seq": proposal.seq,
        "number": proposal.number,
        "title": proposal.title,
        "proposers": list(proposal.proposers),
        "supervisors": list(proposal.supervisors),
        "committee": proposal.committee,
        "lead_units": list(proposal.lead_units),
        "co_units": list(proposal.co_units),
        "category": proposal.category,
        "category_rounds": dict(proposal.category_rounds),
        "section": proposal.section,
        "content": proposal.content,
        "background": proposal.background,
        "suggestion": proposal.suggestion,
        "reply": proposal.reply,
    }
