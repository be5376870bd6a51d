"""Which drafts are records: a head alone does not make one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader_app.extraction.draft import Draft
from reader_app.text.clean import Clean

_BLANK = re.compile(r"[_＿]{2,}|[×xX*]{2,}|…{2,}|\.{4,}|（\s*）|某某|XX|○○")
_LISTING = re.compile(
    r"(?:重点|优秀|督办|立案|并案|集体|主席)?提案(?:选题)?(?:目录|名单|清单|一览|题目|如下|汇总)"
    r"|(?:重点|优秀|督办|立案)提案"
)


def keep(clean: Clean, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts that are records of proposals."""
    real = [draft for draft in drafts if not _is_blank(clean, draft)]
    kept = [draft for draft in real if _is_record(draft)]
    if kept:
        return kept
    return []


def _is_record(draft: Draft) -> bool:
    if not draft.has("title") and not draft.has("number"):
        return False
    if not draft.has("title") and draft.evidence < 3:
        return False
    return draft.evidence >= 1


def _is_blank(clean: Clean, draft: Draft) -> bool:
    """Whether a draft is a form's blank: 提案人:______."""
    title = draft.fields.get("title")
    text = "".join(clean.folded[a:b] for a, b in title.ranges) if title else ""
    return bool(_BLANK.search(text))
