"""Offices that one value joins: 主办:区民政局会同团区委 gives it to the first, and others help."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.words.values import is_unit
from reader_app.text.clean import Clean

_WITH = re.compile("(?:牵头,?)?(?:会同|联合|商)")
_NAMES = re.compile("[^、,和与 ]+")


def share_joined_offices(clean: Clean, drafts: Sequence[Draft]) -> None:
    """Give what stands behind 会同 in the value of the office that handles to those that help."""
    for draft in drafts:
        lead = draft.fields.get("lead_units")
        if lead is None or draft.has("co_units"):
            continue
        for k, (start, end) in enumerate(lead.ranges):
            said = _WITH.search(clean.folded, start, end)
            if said is None or not _are_offices(clean, start, said.start()):
                continue
            if _are_offices(clean, said.end(), end):
                lead.ranges[k] = (start, said.start())
                joined = [(said.end(), end), *lead.ranges[k + 1 :]]
                del lead.ranges[k + 1 :]
                draft.put("co_units", Found(joined, confidence=lead.confidence))
                break


def _are_offices(clean: Clean, start: int, end: int) -> bool:
    names = _NAMES.findall(clean.folded, start, end)
    return bool(names) and all(is_unit(name) for name in names)
