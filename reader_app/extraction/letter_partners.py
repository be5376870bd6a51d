"""The offices that a reply letter says the proposal was given to besides the one that signs."""

from __future__ import annotations

import re

from reader_app.extraction.values import Range, is_unit, trim
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_OFFICES = rf"(?!由|我|有关|相关|会办|协办|分办|各)[{HAN}()、和及与 ]{{3,80}}?"
_OURS = "我[局厅委办部中心院市县区镇处]{1,3}"
_SET_OUT = "到|赴|前往|深入|召开|组织|实地|现场|多次|联合|开展|一[起道]"  # what they did together
_AND_SO = "(?:等(?:相关|有关)?(?:单位|部门)?)?"
_JOINED = re.compile(
    rf"(?:会同|征求|综合|结合|汇总|根据|经?与)了?(?:会办|协办|分办)(?:单位|部门)[: ]?"
    rf"(?P<with>{_OFFICES})(?=等?(?:单位|部门)?[ ]?(?:,|。|认真|进行|共同|研究|办理|的?意见|沟通"
    rf"|协商|会商|{_SET_OUT}))"
    rf"|(?<=[,;。、])(?P<made>{_OFFICES})(?:会办|协办|协同办理|配合办理)"
    r"(?=[,。;]|[此本该]件)"
    rf"|(?:结合|综合|根据)(?P<of>{_OFFICES}){_AND_SO}的?(?:会办|协办)意见"
    rf"|(?<=[,。;])(?:并|已)?(?:与|和|同)(?P<conferred>{_OFFICES}){_AND_SO}"
    r"(?:共同|认真|专题|深入|反复|充分|进行了?)*(?:会商|协商办理)(?=[,。;后])"
    rf"|[,。;]经?与(?P<together>{_OFFICES}){_AND_SO}共同(?:认真|专题|深入)?研究(?=[,。;])"
    rf"|(?:[,。;]|{_OURS}|经|即|已|及时|积极|主动|迅速|立即|牵头|现|后)"
    r"(?:会同|联合|(?<=经)商|商请|会商)了?(?:(?:会办|协办|分办)(?:单位|部门)[: ]?)?"
    rf"(?P<met>{_OFFICES}){_AND_SO}"
    r"(?=(?:进行了?|作了|予以|开展了?|组织|并案|合并|再次|重新|二次|共同|联合|一道|一起|现场|实地"
    r"|认真|专题|深入|仔细|反复|多次|充分|积极|全面)*(?:研究|办理|承办|会商|协商|商议|调研|研讨"
    rf"|沟通|勘[查察验测]|踏勘|查[看勘]|论证|走访|答复(?:如下)?|[ ]?[,。;]|{_SET_OUT}))"
)
# 区财政局和区卫健局 are two, 市自然资源和规划局 is one.
_EACH_OFFICE = re.compile(r"(?:(?!(?<=局|委|办|厅|部|院|府|道|队)[和及与])[^、])+")
_NO_OFFICE = re.compile(r"有关|相关|各(?:部门|单位)|会办单位|协办单位|我[局厅委办]")


def joined_offices(clean: Clean, start: int, end: int) -> list[Range]:
    """The offices that the opening says joined in: 我局会同区自然资源分局认真研究."""
    for match in _JOINED.finditer(clean.folded, start, end):
        name = next(name for name, text in match.groupdict().items() if text)
        each = _EACH_OFFICE.finditer(clean.folded, *match.span(name))
        places = [trim(clean, *one.span(), " ") for one in each]
        offices = [clean.folded[slice(*place)] for place in places]
        if offices and all(is_unit(one) and not _NO_OFFICE.search(one) for one in offices):
            return places
    return []
