"""Records told in one line, one fact after another: 第19号《…》,岳琳提,市城管局办。"""

from __future__ import annotations

import re

from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.records.items import kind_of_name
from reader_app.extraction.words.numbering import NUMBER, any_number, read_seq
from reader_app.extraction.words.values import is_unit
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_SEQ = r"(?P<seq>\(?\d{1,3}[.、)]|\(?[一二三四五六七八九十]{1,3}[、)]|[①-⑳])?[ ]?"
_NUMBERED = r"(?:提案)?第[ ]?\d{1,8}[ ]?号(?:提案|建议)?"
_HEAD = re.compile(
    rf"[ ]*{_SEQ}(?:(?P<before>{_NUMBERED})[ :,,]*)?"
    r"(?:[《“](?P<quoted>[^《》“”]{4,80}(?:“[^“”]{1,20}”[^《》“”]{0,60})*)[》”]"
    r"|(?P<asked>(?:建议|请求|要求|关于|呼吁|希望)[^。;,]{4,60}))"
    rf"(?:[ ]?\(?(?P<after>{_NUMBERED})\)?)?[。;:,,][ ]?"
)
_NUMBER_THEN = re.compile(rf"(?P<after>{_NUMBERED})[,。;][ ]?")
_PROPOSED = re.compile(
    rf"(?:由|系)?(?P<who>[{HAN}、· ]{{2,40}}?)"
    r"(?:等[\d一二三四五六七八九十]*[人位名]?)?(?:政协)?(?:委员)?"
    r"(?:联名|共同|领衔)?(?:提出|提交|提案|提)[,。;][ ]?"
)
_HANDLED = re.compile(
    rf"(?:由|交)?(?P<unit>[{HAN}、()]{{3,40}}?)(?:牵头)?(?:主办|承办|负责办理|办理|独办|答复|办)"
    rf"(?:[,、;](?:由)?(?P<with>[{HAN}、()]{{3,40}}?)(?:会办|协办|配合))?(?=[,。;]|$)"
)


def told_shortly(clean: Clean, start: int, end: int) -> tuple[Draft, int] | None:
    """The record of such a line and where its facts end; None if it is no such line.

    Title, number, who proposed and who handles must all be there, each between two marks.
    """
    folded = clean.folded
    head = _HEAD.match(folded, start, end)
    if head is None:
        return None
    number = head["before"] or head["after"]
    place = head.span("before") if head["before"] else head.span("after")
    at = head.end()
    if not number and (then := _NUMBER_THEN.match(folded, at, end)):
        number, place, at = then["after"], then.span("after"), then.end()
    proposed = _PROPOSED.match(folded, at, end)
    handled = _HANDLED.match(folded, proposed.end(), end) if proposed else None
    if not number or proposed is None or handled is None or not _are_offices(handled["unit"]):
        return None
    if not _are_names(proposed["who"]):
        return None
    draft = Draft(start, supported=True)
    if head["seq"] and (seq := read_seq(folded, head.start("seq"), end)):
        draft.put("seq", Found([(seq[1], seq[2])], seq[0]))
    title = head.span("quoted" if head["quoted"] else "asked")
    draft.put("title", Found([title], confidence=0.9))
    read = NUMBER.search(folded, *place)
    if read and (value := any_number(read[1])) is not None:
        draft.put("number", Found([place], value))
    draft.extend("proposers", *proposed.span("who"), 0.9)
    draft.extend("lead_units", *handled.span("unit"), 0.9)
    if handled["with"] and _are_offices(handled["with"]):
        draft.extend("co_units", *handled.span("with"), 0.9)
    return draft, handled.end()


def _are_names(text: str) -> bool:
    names = [name for name in re.split("[、和与]", "".join(text.split())) if name]
    return bool(names) and all(kind_of_name(name) in ("person", "group") for name in names)


def _are_offices(text: str) -> bool:
    names = [name for name in re.split("[、和与]", text) if name]
    return all(is_unit(name) or kind_of_name(name) in ("office", "group") for name in names)
