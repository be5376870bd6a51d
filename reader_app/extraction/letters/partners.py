"""The offices that a reply letter says the proposal was given to besides the one that signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader_app.extraction.words.values import Range, is_unit, trim
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_OFFICES = (
    r"(?!由|我|有关|相关|会办|协办|分办|该|此件|此提案|本提案|各(?:部门|单位|相关))"
    rf"(?:(?!主办|牵头|承办|会同|办理)[{HAN}()、和及与 ]){{3,80}}?"
)
_OURS = "我[局厅委办部中心院市县区镇处]{1,3}"
_AND_SO = "(?:等(?:相关|有关)?(?:单位|部门)?)?"
_JOINT = "(?:会办|协办|分办)"
_TO_WORK = (
    "(?:进行了?|作了|予以|开展了?|组织|并案|合并|再次|重新|二次|共同|联合|一道|一起|现场|实地|分别"
    "|认真|专题|深入|仔细|反复|多次|充分|积极|全面)*"
)
_WORKED = (
    "(?:研究|办理|承办|会商|协商|商议|商定|商量|调研|研讨|沟通|对接|勘[查察验测]|踏勘|查[看勘]"
    "|论证|走访|讨论)"
)
_WENT = "(?:到|赴|前往|深入|召开|组织|实地|现场|就|多次|联合|开展|一[起道])"
_JOINED = tuple(
    re.compile(pattern)
    for pattern in (
        # 会同会办单位市财政局, 会办单位为市财政局
        rf"(?:会同|征求|综合|结合|汇总|根据|经?与)了?{_JOINT}(?:单位|部门)[: ]?(?P<who>{_OFFICES})"
        rf"(?=等?(?:单位|部门)?[ ]?(?:,|。|认真|进行|共同|研究|办理|的?意见|沟通|协商|会商"
        rf"|{_WENT}))",
        rf"{_JOINT}(?:单位|部门)(?:有|为|是|包括|:)(?P<who>{_OFFICES}){_AND_SO}(?=[,。;])",
        # 我局主办,市财政局会办
        rf"(?<=[,;。、])(?P<who>{_OFFICES}){_AND_SO}(?:会办|协办|会同办理|协同办理"
        "|配合办理|配合)(?=[,。;]|[此本该]件)",
        # 与市财政局(会办)研究
        rf"(?:与|和|同|商|联合)(?P<who>{_OFFICES}){_AND_SO}\({_JOINT}(?:单位|部门)?\)",
        # 综合市财政局的意见, 请市财政局提供会办意见
        rf"(?:(?:根据|按照)(?P<who>{_OFFICES}){_AND_SO}的?(?:会办|协办|反馈)(?:的)?意见)",
        rf"(?:结合|综合|汇总|吸纳)了?(?P<who>{_OFFICES}){_AND_SO}的?(?:会办|协办|反馈|书面)?的?意见",
        rf"请(?P<who>{_OFFICES}){_AND_SO}(?:提供|提出|反馈)了?{_JOINT}意见",
        # 经与市财政局共同研究
        rf"(?:(?<=[,;。经并已])|{_OURS}(?:已|及时|积极|认真)?)(?:与|和|同)(?P<who>{_OFFICES}){_AND_SO}"
        rf"{_TO_WORK}{_WORKED}",
        # 经商市财政局; 我局会同市财政局研究
        rf"(?:[,。;]|{_OURS}|经|即|已|及时|积极|主动|迅速|立即|牵头|现|后|并|局|委|办|厅|府)"
        r"(?:会同|联合|(?<![会协])商请?|会商|协商)了?"
        rf"(?:{_JOINT}(?:单位|部门)[: ]?)?(?P<who>{_OFFICES}){_AND_SO}"
        rf"(?=后|同意|{_TO_WORK}(?:{_WORKED}|答复(?:如下)?|[ ]?[,。;]|{_WENT}))",
    )
)
# 区财政局和区卫健局 are two, 市自然资源和规划局 is one.
_EACH_OFFICE = re.compile(r"(?:(?!(?:(?<=局|委|办|厅|部|院|府|道|队)|(?<=员会))[和及与])[^、])+")
_NO_OFFICE = re.compile("有关|相关|各(?:部门|单位)|会办单位|协办单位|我[局厅委办]|政协|提案委|人大")


def joined_offices(clean: Clean, start: int, end: int) -> list[Range]:
    """The offices that the opening says joined in: 我局会同区自然资源分局认真研究."""
    found = [places for shape in _JOINED for places in _named(clean, shape, start, end)]
    return min(found, key=lambda places: places[0], default=[])


def _named(clean: Clean, shape: re.Pattern[str], start: int, end: int) -> Iterator[list[Range]]:
    for match in shape.finditer(clean.folded, start, end):
        each = _EACH_OFFICE.finditer(clean.folded, *match.span("who"))
        places = [trim(clean, *one.span(), " ") for one in each]
        offices = [clean.folded[slice(*place)] for place in places]
        if offices and all(is_unit(one) and not _NO_OFFICE.search(one) for one in offices):
            yield places
            return
