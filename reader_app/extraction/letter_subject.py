"""Which proposals a reply letter answers and who proposed them, as its first lines say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader_app.extraction.draft import Draft, Found
from reader_app.extraction.items import kind_of_name
from reader_app.extraction.letter_opening import BARE, SALUTATION
from reader_app.extraction.numbering import NUMBER, NUMBER_LABELLED, any_number
from reader_app.extraction.values import Range, people, trim
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_ADDRESSED = 0.9  # how sure it is that a body which is addressed proposed
_SEARCHED = 400  # characters of the sentence, in which title and number stand
_SEARCHED_FOR_WHO = 200
_ADDRESSED_TOO = re.compile(rf"[ ]*(?P<who>[{HAN}·、, ]{{2,60}}?)[,、;][ ]*")
_TITLE = re.compile(
    r"(?:提出|提交|提议|反映|来信|关于)的?[^《“。]{0,40}?"
    r"(?:《(?P<book>[^《》]{4,100}(?:《[^《》]{1,40}》[^《》]{0,60})?)》"
    r"|[“\"](?P<quote>[^“”\"]{4,100})[”\"]"
    r")"
)
_PLAIN = re.compile(
    r"(?:提出|提交)的?(?:第\d+号)?(?P<plain>关于[^《》。,;:()]{4,90}?(?:提案|建议"
    r"|意见))(?=[ (,。]|收悉|已|一案|$)"
)
_ANY_TITLE = re.compile(
    r"《([^《》]{4,90}(?:提案|建议))》"
    r"|(关于[^《》。,;:()]{4,80}?(?:提案|建议))(?=[ ]?\(?第|[ ]?收悉|[ ]?已)"
)
_WHO = re.compile(
    rf"(?:^|[。,:\n])[ ]*(?:[^。,:《》\n]{{0,40}}?(?:转来的?|交办的?|现[将就对]|由|[将就]))?"
    rf"(?P<who>[{HAN}、·]{{2,30}}?)(?:等[ ]?[\d一二三四五六七八九十]*[ ]?[位名]?)?"
    r"(?:(?:政协)?委员(?:们)?|(?=提[出交]))(?:联名|联合|共同)?(?:在[^,。《》]{2,24}?[上中间])?(?:提出|提交|(?=[《“]))的?(?=.)"
)
_NOT_OF_NAME = re.compile(r".*(?:转来的?|交办的?|现[将就对]|关于)|[由将就对]")
_YOU = re.compile("[您你贵我他]|委员|代表|本[次人]|会议|[上中]$|该")
_YOU_AND = re.compile(  # 您和白玉洁、舒畅委员联名提出的
    rf"[您你](?:和|与|同|及)(?P<who>[{HAN}、·]{{2,30}}?)"
    r"(?:等[ ]?[\d一二三四五六七八九十两]*[ ]?[位名])?"
    r"(?:政协)?委员(?:联名|共同|联合|一起)?(?:提出|提交)"
)
_BARE_NUMBER = re.compile(r"(?<=[》”])[ ]?[(\[](?:提案)?(\d{1,8})[ ]?号(?:提案)?[)\]]")
_NUMBERED_TITLE = re.compile(
    r"(?P<before>第[ ]?\d{1,8}[ ]?号)?(?:提案|建议)?[ ]?《(?P<title>[^《》]{4,100}(?:提案|建议))》"
    r"(?:[ ]?[(\[][^()\[\]《》]{0,16}?(?:提案|编号|案号)?[: ]?"
    r"(?P<behind>第?[ ]?\d{1,8}[ ]?号)(?:提案|建议)?[ ]?[)\]])?"
)
NUMBER_DIGITS = re.compile(r"\d{1,8}")
_NUMBERS_TOGETHER = re.compile(
    r"第?[ ]?\d{1,8}[ ]?号?(?:[、,和及与\s]{1,3}第?[ ]?\d{1,8}[ ]?号?)+(?=提案|建议)"
)
_PROPOSED_EACH = re.compile(
    r"(?:^|[,、;:。)》]|以及|[和与及])[ ]*(?:以及|[和与及由])?"
    rf"(?P<who>[{HAN}·]{{2,20}}?(?:、[{HAN}·]{{2,20}}){{0,6}}?)"
    r"(?:等[ ]?[\d一二三四五六七八九十两]*[ ]?[位名]?)?(?:政协)?(?:委员|代表)?(?:们)?"
    r"(?:联名|联合|共同|在[^,。《》]{2,24}?[上中间])*(?:提出|提交)的?"
    r"(?:第[ ]?\d{1,8}[ ]?号)?(?:提案|建议)?$"
)

_INTO_FIRST = re.compile("为(?:第一提案[人者]|主提案|主案|主件)|并入第?[ ]?\\d{1,8}[ ]?号")


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
        draft.extend("proposers", *match.span("who"), 0.97 if match["kind"] else _ADDRESSED)
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
    if (others := _YOU_AND.search(clean.folded, start, near)) and draft.has("proposers"):
        draft.extend("proposers", *others.span("who"), 0.9)
    shapes = (NUMBER, _BARE_NUMBER, NUMBER_LABELLED)
    number = next(filter(None, (shape.search(clean.folded, start, near) for shape in shapes)), None)
    if number and (value := any_number(number[1])) is not None:
        draft.put("number", Found([number.span()], value))


def others_answered(clean: Clean, index: int, first: Draft) -> list[Draft]:
    """The other proposals that a letter answers with the same words: 并案答复."""
    titles = _titles_answered(clean, index)
    if len(titles) < 2:
        return []
    numbers = [number for _, number in titles]
    if not any(numbers):
        numbers = _numbers_above(clean, index, len(titles))
    if not all(numbers):
        return []
    if _INTO_FIRST.search(clean.folded, titles[-1][0][1], clean.paragraphs[index].end):
        for (title, _), number in zip(titles[1:], numbers[1:], strict=True):
            first.related.append(Draft(title[0], {"title": Found([title])}))
            if number is not None:
                first.related[-1].put("number", number)
        return []
    drafts = [first, *(Draft(t[0], dict(first.fields), supported=True) for t, _ in titles[1:])]
    for draft, (title, _), number in zip(drafts, titles, numbers, strict=True):
        draft.fields["title"] = Found([title])
        if number is not None:
            draft.fields["number"] = number
    _share_names(clean, index, drafts)
    return drafts[1:]


def _titles_answered(clean: Clean, index: int) -> list[tuple[Range, Found | None]]:
    """The titles that a letter says came in, each with its number, before it or behind."""
    found: list[tuple[Range, Found | None]] = []
    for match in _NUMBERED_TITLE.finditer(clean.folded, *clean.paragraphs[index].range):
        group = next((one for one in ("behind", "before") if match[one]), None)
        number = NUMBER_DIGITS.search(match[group]) if group else None
        value = any_number(number[0]) if number else None
        place = Found([match.span(group)], value) if group and value is not None else None
        found.append((match.span("title"), place))
    return found


def _numbers_above(clean: Clean, index: int, count: int) -> list[Found | None]:
    """The numbers in the headline, 对第12号、第35号提案的答复, if there is one for each title."""
    above = clean.folded[: clean.paragraphs[index].start]
    for several in _NUMBERS_TOGETHER.finditer(above):
        places = list(NUMBER_DIGITS.finditer(above, *several.span()))
        if len(places) == count:
            return [Found([one.span()], any_number(one[0])) for one in places]
    return [None] * count


def _share_names(clean: Clean, index: int, drafts: Sequence[Draft]) -> None:
    """Give each proposal who proposed it: named before its title, or addressed in that order."""
    stops = [one.fields["title"].ranges[0][0] - 1 for one in drafts]
    starts = [clean.paragraphs[index].start, *(one.fields["title"].ranges[0][1] for one in drafts)]
    named = [_told_before(clean, low, high) for low, high in zip(starts, stops, strict=False)]
    first = drafts[0]
    names = people(clean, first.fields["proposers"].ranges) if first.has("proposers") else []
    for k, draft in enumerate(drafts):
        if place := named[k]:
            draft.fields["proposers"] = Found([place], confidence=0.9)
        elif len(names) == len(drafts):
            draft.fields["proposers"] = Found([(names[k].start, names[k].end)], confidence=0.8)


def _told_before(clean: Clean, start: int, end: int) -> Range | None:
    """闻人倩 of 、闻人倩委员提出的, right before a title."""
    told = _PROPOSED_EACH.search(clean.folded[start:end])
    if told is None or _YOU.search(told["who"]):
        return None
    if not all(kind_of_name(name) in ("person", "group") for name in told["who"].split("、")):
        return None
    return start + told.start("who"), start + told.end("who")


def _title(clean: Clean, start: int, end: int) -> Range | None:
    match = _TITLE.search(clean.folded, start, end)
    plain = _PLAIN.search(clean.folded, start, end)
    if plain and (not match or plain.start() < match.start()):
        return plain.span("plain")
    if match:
        return match.span("book" if match["book"] else "quote")
    if loose := _ANY_TITLE.search(clean.folded, start, end):
        return loose.span(1 if loose[1] else 2)
    return None


def _told_who(clean: Clean, start: int, end: int) -> Range | None:
    """周敦颐 of 现将周敦颐委员提出的…"""
    for match in _WHO.finditer(clean.folded, max(0, start - 1), end):
        low, high = match.span("who")
        if begun := _NOT_OF_NAME.match(clean.folded, low, high):
            low = begun.end()
        names = clean.folded[low:high].split("、")
        if _YOU.search(clean.folded, low, high):
            continue
        if all(kind_of_name(name) in ("person", "group") for name in names):
            return low, high
    return None
