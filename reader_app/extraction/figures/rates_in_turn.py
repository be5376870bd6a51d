"""Rates told in turn, 办复率、满意率分别为100%、98.6%, and the satisfaction of two assemblies."""

from __future__ import annotations

import re

from reader_app.extraction.figures.rates import PERCENT, RATE_WORDS

MOTIONS_SATISFACTION = "motions_satisfaction_rate"

_RATE = r"(?:\d{1,3}(?:\.\d{1,4})? ?%|百分之[零〇一二三四五六七八九十百点]+)"
_IN_TURN = re.compile(
    rf"(?P<what>[^,;。:%]{{3,40}})分别(?:高|均)?(?:为|达到?了?|是)?"
    rf"(?P<rates>{_RATE}(?:(?:以及|[、,和与及]){_RATE})+)"
)
_PARTS = re.compile("以及|[、和与及]")
_RATE_NAMED = re.compile(f"({'|'.join(words.pattern for _, words in RATE_WORDS)})")
_OF_PROPOSALS = re.compile("委员|提案|政协")
_OF_MOTIONS = re.compile("代表|人大|建议")
_OUTCOME = re.compile("结果|质量")
_MANNER = re.compile("态度|过程|服务")
_REPRESENTATIVES = re.compile(  # 人大代表满意率为100%,政协委员满意率为97.1%
    r"代表[^,;。委员]{0,8}满意[率度][^,;。]{0,6}$"
)


def rates_in_turn(text: str, start: int, end: int) -> dict[int, str | None]:
    """For each percentage that stands in such a row: whose it is; None if it is nobody's here."""
    found: dict[int, str | None] = {}
    for row in _IN_TURN.finditer(text, start, end):
        places = [match.start() for match in PERCENT.finditer(text, *row.span("rates"))]
        keys = _keys(row["what"], len(places))
        if keys is not None:
            found.update(zip(places, keys, strict=True))
    return found


def is_of_representatives(said: str, following: str) -> bool:
    """Whether a satisfaction is of the congress's, and the members' follows."""
    return bool(_REPRESENTATIVES.search(said)) and "委员满意" in following


def _keys(what: str, count: int) -> list[str | None] | None:
    """What each of ``count`` rates is, by the words before them; None if these do not tell."""
    named = [match[0] for match in _RATE_NAMED.finditer(what)]
    keys = [next(key for key, words in RATE_WORDS if words.search(word)) for word in named]
    if len(keys) == count and len(set(keys)) == count:
        return list(keys)
    parts = _PARTS.split(what)
    if len(set(keys)) != 1 or len(parts) != count:
        return None
    if any(_MANNER.search(part) for part in parts):
        wanted = [bool(_OUTCOME.search(part)) for part in parts]
        return [keys[0] if one else None for one in wanted] if sum(wanted) == 1 else None
    wanted = [bool(_OF_PROPOSALS.search(part)) for part in parts]
    others = [
        bool(_OF_MOTIONS.search(part)) and not one for part, one in zip(parts, wanted, strict=True)
    ]
    if sum(wanted) != 1 or sum(others) != 1:
        return None
    theirs = MOTIONS_SATISFACTION if keys[0] == "satisfaction_rate" else None
    return [keys[0] if one else theirs for one in wanted]
