"""An office's year in prose: 办理了区政协二次会议第15号延长夜班车时间的答复。办理了…"""

from __future__ import annotations

import re

from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.words.numbering import any_number
from reader_app.extraction.words.values import is_unit, trim
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_ANSWERED = re.compile(
    r"(?:办理|答复|完成|承办)了?(?:对)?(?P<of>[^。;《》]{0,24}?(?:政协|人大)[^。;《》]{0,20}?)"
    r"(?P<said>第[ ]?(?P<number>\d{1,8})[ ]?号)(?:提案|建议|议案)?[《“]?"
    r"(?P<title>[^。;《》“”]{4,60}?)[》”]?的?(?:答[复覆]|回复|复函|办理)(?=[。;,])"
)
_FEWEST = 2
_HANDLES = re.compile(
    rf"(?:^|(?<=[。,;年 \n]))(?P<who>(?!年)[{HAN}]{{3,20}}?(?:局|委|办公室|中心|厅|院|街道|镇|乡))"
    r"(?:共|总共)?(?:承办|办理|收到)"
)


def answered_in_turn(clean: Clean, start: int, end: int) -> list[Draft]:
    """The proposals that a paragraph says were answered, each with its number and its matter."""
    told = list(_ANSWERED.finditer(clean.folded, start, end))
    if len(told) < _FEWEST:
        return []
    handles = _HANDLES.search(clean.folded, start, told[0].start())
    drafts = []
    for one in told:
        draft = Draft(one.start(), supported=True)
        draft.put("number", Found([one.span("said")], any_number(one["number"])))
        draft.put("title", Found([trim(clean, *one.span("title"), " ")], confidence=0.85))
        if handles and is_unit(handles["who"]):
            draft.put("lead_units", Found([handles.span("who")], confidence=0.85))
        drafts.append(draft)
    return drafts
