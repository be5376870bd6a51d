"""Which leader looks after a proposal, as a clause tells it: 由市政协主席周文远领衔督办."""

from __future__ import annotations

import re

from reader_app.extraction.words.values import Range
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_POST = r"(?:主席|书记|[省市区县州旗]长|秘书长|主任|常委|部长|局长|主席团成员)"
_NAME = rf"(?:[{HAN}]{{2,4}}?|[{HAN}][ ]{{1,2}}[{HAN}]|[{HAN}]{{2,8}}·[{HAN}]{{2,8}})"
LED_BY = re.compile(  # a post tells that a person looks after it, and no office
    r"(?:(?:该|此|这|本)(?:件|份)?提案)?"
    rf"(?:由|请|被列为[{HAN}]{{0,16}}(?:督办|领办)、)?"
    rf"(?P<who>[{HAN}、()]{{0,24}}{_POST}[ ]{{0,2}}{_NAME}(?:、{_NAME}){{0,3}})(?:同志)?"
    r"(?:领衔|牵头|负责|重点|挂牌|亲自|跟踪|分别|共同|联合|统筹)*(?:督办|领办|包案|督导|阅批)"
    r"(?=[,;。、和)]|的(?:“|重点|双|提案)|$)"
)
_NAMED = re.compile(  # 督办领导:县政协副主席祝平,
    rf"(?:督办|领办|包案)(?:领导|人)(?:[:为是]|(?=[{HAN}]{{0,10}}{_POST}))"
    rf"(?P<who>[{HAN}·]{{2,20}})(?=[,;。]|$)"
)
_CLAUSE = re.compile(r"(?:^|(?<=[,;。:)》 \n]))[ ]?(?=[^,;。]{5,60}(?:办|包案|督导|阅批))")


def led_by(clean: Clean, start: int, end: int) -> Range | None:
    """The leader whom a clause of the range names, with the post."""
    for clause in _CLAUSE.finditer(clean.folded, start, end):
        if led := LED_BY.match(clean.folded, clause.end(), end):
            return led.span("who")
    named = _NAMED.search(clean.folded, start, end)
    return named.span("who") if named else None
