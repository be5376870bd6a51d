"""Who a paragraph lets speak: 提案人张三问:…, 李四(市政协委员):“…”, 民盟市委会:…"""

from __future__ import annotations

import re
from typing import NamedTuple

from reader_app.extraction.records.draft import Draft
from reader_app.extraction.records.heads import Head, read_head
from reader_app.extraction.records.items import kind_of_name
from reader_app.extraction.words.label_reading import field_of
from reader_app.extraction.words.offices import OFFICES
from reader_app.extraction.words.person_names import is_surname, is_word
from reader_app.extraction.words.values import Range, trim
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_LEAD = rf"(?:(?:领衔|第一|联名)?提案(?:[人者]|委员|单位)[、 ]?|(?:[{HAN}]{{0,6}}政协)?委员[ ]?)"
_SAYS = "(?:提问|发问|追问|问道?|说道?|建议|提出|认为|反映|呼吁|指出|介绍|表示)"
_SPEAKER = re.compile(
    rf"[ ]*(?P<lead>{_LEAD})?(?P<who>[{HAN}·][{HAN}·、 ]{{1,38}}?)"
    rf"(?P<titled>(?:[两三四五六]位)?(?:政协)?(?:委员|代表))?[ ]?(?P<post>\([^()]{{2,40}}\))?"
    rf"[ ]?(?P<verb>{_SAYS})?[ ]?:[ ]?(?=.{{12}})"
)
_BETWEEN = " ,;。·—-|:"


class Speaker(NamedTuple):
    who: Range
    begins: int  # where the words begin


def speaker(clean: Clean, start: int, end: int) -> Speaker | None:
    """Who a paragraph names before its colon, if it is a member or a group."""
    said = _SPEAKER.match(clean.folded, start, end)
    if said is None or field_of(said["who"]):
        return None  # 督办领导:…, though 督 is a surname
    names = [name for name in re.split("[、和]", "".join(said["who"].split())) if name]
    kinds = {kind_of_name(name) for name in names}
    if not kinds or not kinds <= {"person", "group"}:
        return None
    marked = said["lead"] or said["titled"] or said["post"]
    named = all(is_surname(name) and not is_word(name) for name in names)
    if not marked and "person" in kinds and not named:
        return None
    low, high = said.span("who")
    if (said["verb"] or "").startswith("提") and _ENDS_IN_TI.search(clean.folded, low, high):
        high += 1  # 阿依努尔·买买提问
    return Speaker((low, high), said.end())


_ENDS_IN_TI = re.compile("(?:买买|艾买|木拉|玛木)$")


_ROLES = re.compile(
    rf"[ ]*(?:(?:领衔|第一)?提案[人者][、,]?(?P<proposers>[{HAN}·、]{{2,20}}?)(?:委员)?"
    rf"|(?:主办|承办)(?:单位|部门)(?P<lead_units>{OFFICES})[{HAN}]{{0,12}}"
    rf"|(?:督办|领办)(?:领导|人)[、,]?(?P<supervisors>[{HAN}·]{{2,20}}))[ ]?:[ ]?(?=.{{4}})"
)


def roles_named(clean: Clean, draft: Draft, start: int, end: int) -> None:
    """提案人张三:比我想的走得更远。 Who speaks of a proposal is named with the part they had."""
    said = _ROLES.match(clean.folded, start, end)
    for name in ("proposers", "lead_units", "supervisors") if said else ():
        if said and said[name] and not draft.has(name):
            draft.extend(name, *said.span(name), 0.8)


def head_that_asks(clean: Clean, start: int, end: int) -> tuple[Head, Speaker] | None:
    """第9号提案《…》,提案人张三问:…, a head that goes on with the words of who proposed."""
    close = clean.folded.find("》", start, min(end, start + 160))
    if close < 0 or ":" not in clean.folded[close : close + 60]:
        return None
    behind = close + 1
    if bracket := re.match(r"[ ]?\([^()]{2,24}\)", clean.folded[behind : min(end, behind + 30)]):
        behind += bracket.end()
    said = speaker(clean, trim(clean, behind, end, _BETWEEN)[0], end)
    head = read_head(clean, start, behind) if said else None
    if head is None or said is None or not head.has_title:
        return None
    return head, said
