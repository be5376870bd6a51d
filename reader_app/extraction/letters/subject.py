"""Which proposals a reply letter answers and who proposed them, as its first lines say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader_app.extraction.letters.opening import BARE, SALUTATION
from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.records.items import kind_of_name
from reader_app.extraction.words.numbering import NUMBER, NUMBER_LABELLED, any_number
from reader_app.extraction.words.values import Range, names_no_subject, trim
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_ADDRESSED = 0.9  # how sure it is that a body which is addressed proposed
_SEARCHED = 400  # characters of the sentence, in which title and number stand
_SEARCHED_FOR_WHO = 200
_THROUGH = re.compile(  # 县政协提案委并张三委员
    rf"[{HAN}]{{2,16}}(?:委|委员会|办公室|政协|人大)(?:并转?|转|并报)(?=[{HAN}]{{2}})"
)
_JOINT = re.compile("(?:委员|代表)并")  # 李明委员并王芳、赵强委员
_ADDRESSED_TOO = re.compile(rf"[ ]*(?P<who>[{HAN}·、, ]{{2,60}}?)[,、;][ ]*")
_TITLE = re.compile(
    r"(?:提出|提交|提议|反映|来信|关于|以(?=[《“])|第[ ]?\w{1,10}[ ]?号)的?[^《“。]{0,40}?"
    r"(?:《(?P<book>[^《》]{4,100}(?:《[^《》]{1,40}》[^《》]{0,60})?)》"
    r"|[“\"](?P<quote>[^“”\"]{4,100})[”\"]|[‘'](?P<single>[^‘’'“”]{4,100})[’']"
    r")"
)
_PLAIN = re.compile(
    r"(?:提出|提交)的?(?:第[ ]?\w{1,10}[ ]?号(?:提案)?)?[: ]?"
    r"(?P<plain>(?:关于|有关)[^《》。,;:()]{4,90}?(?:提案|建议|意见))"
    r"(?=[ (,。》”]|收悉|已|一案|办理|$)"
)
_HALF_QUOTED = re.compile(  # 提出修复步道,并增设护栏。”的提案, whose first mark is lost
    r"(?:提出|提交|反映)了?的?[:,]?(?P<title>[^“”《》。:]{4,70}?)[。,]?”的?(?:提案|建议)"
)
_BARE_TITLE = re.compile(  # 你提出的加强流浪犬管理的提案收悉
    r"(?:提出|提交)的?(?P<title>(?!(?:[^。]{0,20}第[ ]?\w{1,10}[ ]?号)|意见|宝贵"
    r"|相关|有关)[^“”《》。,:;()]{5,60}?的?(?:提案|建议))"
    r"(?=[ ]?(?:\((?:第|编号)|(?:我[局委办院厅]|现|已)?(?:收悉|收到)))"
)
_ANY_TITLE = re.compile(
    r"《([^《》]{4,90}(?:提案|建议))》"
    r"|(关于[^《》。,;:()]{4,80}?(?:提案|建议))(?=[ ]?\(?第|[ ]?收悉|[ ]?已|[ ]?收到|\))"
)
_WHO = re.compile(
    rf"(?:^|[。,:\n])[ ]*(?:[^。,:《》\n]{{0,40}}?(?:转来的?|交办的?|现[将就对]|由|[将就]))?"
    rf"(?P<who>(?:[{HAN}、·]|(?<=[{HAN}])[ ](?=[{HAN}][、{HAN}])){{2,40}}?)"
    r"(?:等[ ]?[\d一二三四五六七八九十]*[ ]?[位名]?)?"
    r"(?:(?:政协)?委员(?:们)?|(?=提[出交]))"
    r"(?:联名|联合|共同)?所?(?:在[^,。《》]{1,24}?[上中间])?(?:提出|提交|(?=[《“]))的?(?=.)"
)
_IN_BRACKETS = re.compile(  # 《关于…的提案》(提案人:万俊、秦敏)
    rf"[(\[](?:第?[ ]?\d{{1,8}}[ ]?号?,)?(?:第一|领衔|联名)?提[案出][人者](?:为|是)?[ :]*"
    rf"(?P<who>[{HAN}·、, ]{{2,60}}?)(?:等[ ]?[\d一二三四五六七八九十]*[ ]?[位名人])?(?:委员)?[)\]]"
)
_NOT_OF_NAME = re.compile(
    r".*(?:次(?:全体)?会议[上中]?(?:期间)?|转来的?|交办的?|[主承会协]办的|办理的|现[将就对]|关于)|[由将就对]"
)
_YOU = re.compile("[您你贵我他]|委员|代表|本[次人]|会议|[上中]$|该")
_YOU_AND = re.compile(  # 您和白玉洁、舒畅委员联名提出的
    rf"[您你](?:和|与|同|及)(?P<who>[{HAN}、·]{{2,30}}?)"
    r"(?:等[ ]?[\d一二三四五六七八九十两]*[ ]?[位名])?"
    r"(?:政协)?委员(?:联名|共同|联合|一起)?(?:提出|提交)"
)
_BARE_NUMBER = re.compile(r"(?<=[》”])[ ]?[(\[](?:提案)?(\d{1,8})[ ]?号(?:提案)?[)\]]")


def read_salutation(clean: Clean, body: Sequence[int], position: int, draft: Draft) -> None:
    """Who is addressed: 张三委员:, 民盟市委会(第31号提案):"""
    line = clean.paragraphs[body[position]]
    place = trim(clean, line.start, line.end, " ")
    match = SALUTATION.match(clean.folded, *place) or BARE.match(clean.folded, *place)
    if match is None:
        return
    if not draft.has("proposers"):
        for index in _addressed_above(clean, body, position):
            draft.extend("proposers", *clean.paragraphs[index].range, 0.9)
        # A committee may be addressed since it passed on what members proposed.
        low, high = match.span("who")
        if passed := _THROUGH.match(clean.folded, low, high):
            low = passed.end()
        sure = 0.97 if match["kind"] else _ADDRESSED
        for joint in _JOINT.finditer(clean.folded, low, high):
            draft.extend("proposers", low, joint.start(), sure)
            low = joint.end()
        draft.extend("proposers", low, high, sure)
    if match["number"] and (number := NUMBER.search(match["number"])):
        value = any_number(number[1])
        base = match.start("number")
        if value is not None:
            draft.put("number", Found([(base + number.start(), base + number.end())], value))


def _addressed_above(clean: Clean, body: Sequence[int], position: int) -> Sequence[int]:
    """民建市委会, / 王安石委员: the lines over the last who is addressed."""
    above = position
    while above and _ADDRESSED_TOO.fullmatch(
        clean.folded, *clean.paragraphs[body[above - 1]].range
    ):
        above -= 1
    return body[above:position]


def read_subject(clean: Clean, index: int, draft: Draft) -> None:
    """Title, proposers and number in the sentence 您提出的《…》(第31号)收悉."""
    start, end = clean.paragraphs[index].range
    near = min(end, start + _SEARCHED)
    title = _title(clean, start, near)
    if title is not None and not draft.has("title"):
        draft.put("title", Found([title]))
    if (who := _told_who(clean, start, min(end, start + _SEARCHED_FOR_WHO))) is not None:
        known = draft.fields.get("proposers")
        several = len(re.findall("提[出交]", clean.folded[start:end])) > 1
        if known is None or (known.confidence == _ADDRESSED and not several):
            draft.fields["proposers"] = Found([who], confidence=0.85)
    if named := _IN_BRACKETS.search(clean.folded, start, near):
        draft.fields["proposers"] = Found([named.span("who")], confidence=0.9)
    if (others := _YOU_AND.search(clean.folded, start, near)) and draft.has("proposers"):
        draft.extend("proposers", *others.span("who"), 0.9)
    shapes = (NUMBER, _BARE_NUMBER, NUMBER_LABELLED)
    number = next(filter(None, (shape.search(clean.folded, start, near) for shape in shapes)), None)
    if number and (value := any_number(number[1])) is not None:
        draft.put("number", Found([number.span()], value))


def _title(clean: Clean, start: int, end: int) -> Range | None:
    match = _TITLE.search(clean.folded, start, end)
    plain = _PLAIN.search(clean.folded, start, end)
    if plain and names_no_subject(plain["plain"]):
        plain = None  # 关于公开2022年政协提案办理结果的申请
    if plain and (not match or plain.start() < match.start()):
        return plain.span("plain")
    if match:
        return match.span(next(name for name, words in match.groupdict().items() if words))
    loose = _ANY_TITLE.search(clean.folded, start, end)
    if loose is not None and not names_no_subject(loose[1] or loose[2]):
        return loose.span(1 if loose[1] else 2)
    bare = _HALF_QUOTED.search(clean.folded, start, end) or _BARE_TITLE.search(
        clean.folded, start, end
    )
    if bare is None or names_no_subject(f"关于{bare['title']}") or len(bare["title"].strip()) < 6:
        return None
    return trim(clean, *bare.span("title"), " ,")


def _told_who(clean: Clean, start: int, end: int) -> Range | None:
    """周敦颐 of 现将周敦颐委员提出的…"""
    for match in _WHO.finditer(clean.folded, max(0, start - 1), end):
        low, high = match.span("who")
        if begun := _NOT_OF_NAME.match(clean.folded, low, high):
            low = begun.end()
        names = ["".join(name.split()) for name in clean.folded[low:high].split("、")]
        if _YOU.search(clean.folded, low, high):
            continue
        if all(kind_of_name(name) in ("person", "group") for name in names):
            return low, high
    return None
