"""What a line behind a text says of where it was taken from: (摘自张三委员《关于…的提案》)."""

from __future__ import annotations

import re

from reader_app.extraction.records.draft import Found
from reader_app.extraction.records.heads import Head, read_brackets
from reader_app.extraction.records.items import kind_of_name
from reader_app.extraction.words.values import is_full_title
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_BOXED = re.compile(r"[ ]*(?:[(\[【](?P<inner>.+)[)\]】]|[—-]{1,2}(?P<behind>.+?))[ ]*")
_TAKEN_FROM = re.compile(
    r"[ ]*(?P<said>(?:内容|文字|本文)?(?:[节摘选]{1,2}编?自?|[源来出取引]自|[见据])[ :]?)?"
    rf"(?:[{HAN}]{{0,4}}政协委员|委员)?[ ]?(?P<who>[{HAN}·、 ]{{2,30}}?)?"
    r"(?:等?\d*[名位]?委员|等\d*人)?(?:联名|共同)?(?:提交|提出|撰写)?(?:的|:)?[ ]?"
    r"《(?P<title>[^《》]{4,80})》(?P<behind>[^《》。]{0,24})"
)
_LONGEST = 160  # characters


def taken_from(clean: Clean, start: int, end: int) -> Head | None:
    """The title, and who proposed, that such a line names; None if the line is anything else."""
    boxed = _BOXED.fullmatch(clean.folded, start, end) if end - start < _LONGEST else None
    place = boxed.span("inner" if boxed["inner"] else "behind") if boxed else (start, start)
    said = _TAKEN_FROM.fullmatch(clean.folded, *place)
    if said is None or not is_full_title(said["title"]):
        return None
    names = [name for name in re.split("[、 ]+", said["who"] or "") if name]
    if not (said["said"] or names):
        return None
    if not {kind_of_name(name) for name in names} <= {"person", "group"}:
        return None
    head = Head(start, end, {"title": Found([said.span("title")], confidence=0.95)})
    read_brackets(clean, head, *said.span("behind"))
    if names:
        head.lists["proposers"] = [said.span("who")]
    return head
