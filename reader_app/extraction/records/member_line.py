"""The member whose proposal stands below: 方舟 委员 alone on a line, perhaps over a post."""

from __future__ import annotations

import re

from reader_app.extraction.article.byline import NAME
from reader_app.extraction.records.items import kind_of_name
from reader_app.extraction.words.bullets import BULLET_CLASS
from reader_app.extraction.words.values import Range
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_MEMBER = re.compile(
    rf"[{BULLET_CLASS} ]*(?P<before>(?:[{HAN}]{{0,6}}政协)?委员[ ]?[:|·丨]?[ ]?)?"
    rf"(?P<who>{NAME}(?:[、 ](?!(?:政协)?委员){NAME}){{0,4}})"
    rf"(?P<behind>[ ]{{0,3}}(?:[{HAN}]{{0,3}}政协)?委员|[ ]?\([^()]{{0,12}}委员[^()]{{0,16}}\))?"
    "[ :]*"
)
_POST = re.compile(rf"[ ]*[{HAN}()、· ]{{4,40}}[ ]*")


def member_alone(clean: Clean, start: int, end: int) -> Range | None:
    """Where the names stand in a line that says but who is a member; None if it says more."""
    said = _MEMBER.fullmatch(clean.folded, start, end) if end - start <= _LONGEST else None
    if said is None or not (said["before"] or said["behind"]):
        return None
    names = ["".join(one.split()) for name in said["who"].split("、") for one in _apart(name)]
    return said.span("who") if all(kind_of_name(one) == "person" for one in names) else None


def _apart(names: str) -> list[str]:
    """独孤玉 郎小溪: the names that gaps part; 台 筠 is one."""
    parts = names.split()
    return parts if any(len(part) > 1 for part in parts) else [names]


def may_be_post(text: str) -> bool:
    """Whether a line may say what a member does: 重症医学科主任."""
    return bool(_POST.fullmatch(text))


_LONGEST = 40  # characters
