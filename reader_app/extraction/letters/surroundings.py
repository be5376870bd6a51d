"""What stands round a reply letter: number, class, rounds and the proposal's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader_app.extraction.letters.opening import HEADLINE, LONGEST_HEADLINE
from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.records.fields import divide
from reader_app.extraction.records.items import kind_of_name
from reader_app.extraction.records.record_state import Records
from reader_app.extraction.records.records import read_records
from reader_app.extraction.records.rounds import (
    Round,
    round_of,
    rounds_alone,
    rounds_in,
    rounds_told,
)
from reader_app.extraction.words.numbering import NUMBER, any_number, read_number_value
from reader_app.extraction.words.person_names import is_surname
from reader_app.extraction.words.values import Range, is_unit, outcome, trim
from reader_app.text.clean import Clean, Paragraph
from reader_app.text.width import HAN

_NUMBERED_HEAD = re.compile(
    r"提案.{0,40}会议第[ ]?\d{1,8}[ ]?号\s*$|会议第[ ]?\d{1,8}[ ]?号提案\s*$"
    r"|关于.{0,6}政协.{2,40}会议第[ ]?\d{1,8}[ ]?号\s*$"
)
_OFFICE_BEFORE = re.compile(
    rf"^(?:20\d\d年度?[ ]?|【[{HAN}]{{2,8}}】)?"
    rf"([{HAN}]{{3,30}}?(?:局|委|办|府|厅|院|中心|部|公司|委员会|办公室|处|会))"
    r"[ ]?(?:对|关于|:(?=关于))"
)
_PUBLIC = "(?:(?:主动|依申请|不予|全文)?公开)?"
_OPENNESS = "(?:[ ]+(?:此件)?(?:主动|依申请|不予|不|全文|同意)?公开)?"  # A类 公开
_FILE_NUMBER = re.compile(
    r"(?:提[案字函]?[\[(](?:19|20)\d\d[\])][ ]?第"
    r"|编号[ ]?:?[A-Z]?[\[(](?:19|20)\d\d[\])][ ]?第?)(\d{1,5})号"
)
_CLASS_LINE = re.compile(rf"\s*[【(\[“]?([A-D甲乙丙丁])[”]?类?[】)\]]?(?:件|类)?{_OPENNESS}\s*")
_CLASS_FIRST = re.compile(  # B类 临水政字[2007]19号
    rf"[ ]*[(【\[“]?([A-D])[”]?类?[)】\]]?[ ]*(?=[{HAN}]{{1,12}}[\[(](?:19|20)\d\d[\])])"
)
_CLASS_AT_END = re.compile(r"[(\[]\s*([A-D甲乙丙丁])\s*类?\s*[)\]]\s*$|(?:^|\s)([A-D])类\s*$")
_CLASS_SAID = re.compile(
    r"(?:类别|类型|分类|结果|等次|标识)[^A-D甲乙丙丁。;分]{0,3}[( :“]*([A-D甲乙丙丁])[”]?[ ]?"
    r"(?:类|级)?件?(?=$|[ )】\],;(])"
)
_CLASS_ALONE = re.compile(
    rf"[ ★☆※]*[(【\[“]?[ ]*{_PUBLIC}[ ,]*([A-D甲乙丙丁])[ ]?(?P<kind>类件?)?[”]?[ ,·]*{_PUBLIC}"
    r"[ ]*[)】\]”]?(?:[ ]+是否公开[^。]{0,8})?[ ]*"
)
_CLASS_BEHIND = re.compile(r"(?:号[ ]+([A-D])类?|[【\[(]([A-D甲乙丙丁])类?[】\])])[ ]*$")
_LEGEND_BEHIND = re.compile(r"[ ]?[(\[][“]?[A甲][”]?类?[ ]?(?:[:为是指—-]|表示)")
_SENT_TO = re.compile(  # 主送:民革县总支部
    rf"\s*(?:主送|送达|致)(?:单位)?[ ]?:\s*(?P<who>(?!.*政协)[{HAN}、 ]{{2,40}}?)(?:委员)?\s*"
)
_PAPER_NUMBER = re.compile(r"[\[(](?:19|20)\d\d[\])].{0,6}号|签发人[ ]?:")
_SHORT_FIELDS = ("category", "number", "title", "proposers", "lead_units", "co_units")
_OF_LETTER = re.compile("答[复覆]|复函|回复|函$|[会协]办意见$")  # 名称:关于第84号提案的复函
_TITLE_ALONE = re.compile("《?关于[^。;]{4,60}(?:提案|建议|议案)》?")
_ANSWERS = re.compile("[ ]*(?:回复|答复|转|RE|Re)[ ]?:[ ]*")  # 标题:回复:关于…的提案
_BESIDE = 14  # paragraphs above and below a letter that may be of it
_SHORT = 60  # characters of such a paragraph


def read_lines_above(clean: Clean, above: Sequence[int], draft: Draft, found: Records) -> None:
    """What the paragraphs ``above`` a letter print: number, class, office, the proposal's words."""
    for index in above:
        _labels_of(clean, index, draft)
        read_headline(clean, clean.paragraphs[index], draft)
        _letterhead(clean, index, draft)
        _marks(clean, clean.paragraphs[index], draft)
    _printed_with(clean, above, draft, found)


def read_lines_beside(clean: Clean, received: int, last: int, draft: Draft) -> None:
    """What the letter itself does not tell, from the short lines round it.

    The letter's text goes from the paragraph ``received`` to the paragraph ``last``.
    """
    if not draft.has("number"):
        _number_above(clean, received, draft)
    if not draft.has("title"):
        _title_above(clean, received, draft)
    if not draft.has("proposers"):
        _proposers_above(clean, received, draft)
    below = range(last + 1, min(len(clean.paragraphs), last + _BESIDE))
    beside = (*range(max(0, received - _BESIDE), received), *below)
    places = [clean.paragraphs[index].range for index in beside]
    _rounds_beside(clean, places, draft)
    if not draft.rounds:
        _answered_before(clean, received, places, draft)
    if not draft.rounds and not draft.has("category"):
        draft.put_rounds(rounds_told(clean, *clean.paragraphs[received].range))
    if not draft.has("category"):
        _class_beside(clean, places, draft)


_PUBLISHED_BY = re.compile(
    r"(?:(?:发布|公开|发文|制发|信息)(?:机构|机关|单位|来源)|来源)"
    r"(?:[: ]*(?P<who>[^: ]{4,30})(?=[ ]|$)|:?$)"
)


def published_by(clean: Clean, received: int, draft: Draft) -> None:
    """发布机构:某县教育局, over a letter that nobody signs."""
    for index in range(received):
        line = clean.paragraphs[index]
        label = _PUBLISHED_BY.search(clean.folded, *clean.trim(line.start, line.end))
        if label is None or line.end - line.start > LONGEST_HEADLINE:
            continue
        who = label.span("who") if label["who"] else clean.paragraphs[index + 1].range
        if is_unit(clean.folded[slice(*who)]):
            draft.extend("lead_units", *who, 0.7)
            return


def take_labelled(
    clean: Clean, name: str | None, start: int, end: int, draft: Draft, word: str = ""
) -> None:
    """Put what a label names, if it is of those that stand round letters.

    ``word``: the label, which may name a round: 第二次办理结果.
    """
    text = clean.folded[start:end]
    if name == "category" and (rounds := rounds_in(clean, start, end)):
        draft.put_rounds(rounds)  # A类(原为B类)
    elif name == "category" and (found := outcome(clean, start, end)):
        letter, place = found.letters[-1], found.places[-1]
        if which := round_of(word):
            draft.put_rounds([Round(which, letter, place, place)])
        draft.put("category", Found([place], letter))
    elif name == "number" and (number := read_number_value(clean.folded, start, end)):
        draft.put("number", Found([(number[1], number[2])], number[0]))
    elif name == "reply" and _TITLE_ALONE.fullmatch(text.strip()):
        draft.put("title", Found([trim(clean, start, end, " 《》")], confidence=0.85))
    elif name == "title" and (answers := _ANSWERS.match(text)):
        take_labelled(clean, name, start + answers.end(), end, draft)
    elif name == "title" and _names_proposal(text, word) and not _OF_LETTER.search(text):
        draft.put("title", Found([trim(clean, start, end, " 《》")]))
    elif name == "proposers" and word.endswith("界别") and draft.has(name):
        return  # 提案人:张三 界别:教育界, which is but where the proposer sits
    elif name in ("proposers", "lead_units", "co_units") and start < end:
        draft.extend(name, start, end)


def _names_proposal(text: str, label: str) -> bool:
    """Whether a value is a proposal's title, as its words or its label say: 案由:要求修复…"""
    words = "".join(text.split())
    if re.search("建议|提案", words):
        return True
    return "案" in label and _SHORTEST_TITLE <= len(words) <= _SHORT and "。" not in words


_SHORTEST_TITLE = 5


def _labels_of(clean: Clean, index: int, draft: Draft) -> None:
    for piece in divide(clean, *clean.paragraphs[index].range):
        low, high = piece.start, piece.end
        if low >= high and piece.field in _SHORT_FIELDS and index + 1 < len(clean.paragraphs):
            low, high = clean.paragraphs[index + 1].range  # 办理类别 / A
            if any(below.hit for below in divide(clean, low, high)):
                continue  # a label without a value
        take_labelled(clean, piece.field, low, high, draft, piece.hit.word if piece.hit else "")
    sent = _SENT_TO.fullmatch(clean.folded, *clean.paragraphs[index].range)
    if sent and not draft.has("proposers") and kind_of_name(sent["who"]) in ("person", "group"):
        draft.extend("proposers", *sent.span("who"), 0.9)


def read_headline(clean: Clean, line: Paragraph, draft: Draft) -> None:
    """市水利局对政协…第113号提案的答复: its number, and the office that it begins with."""
    folded = clean.paragraph_folded(line)
    if not HEADLINE.search(folded) and not _NUMBERED_HEAD.search(folded):
        return
    _put_number(clean, line, draft, 0.95)
    if office := _OFFICE_BEFORE.match(folded.strip()):
        start = line.start + len(folded) - len(folded.lstrip())
        place = (start + office.start(1), start + office.end(1))
        draft.put("lead_units", Found([place], confidence=0.8))


_HEADS_REPLY = re.compile(  # - 我们的答复 -, 【部门回音】
    rf"[^{HAN}]{{0,4}}[{HAN}]{{0,8}}(?:答[复覆]|回复|回音|回应|回声|回信|复函|反馈)(?:来了|内容|原文|全文|如下)?"
    rf"[^{HAN}]{{0,4}}"
)
_LETTERHEAD = re.compile(
    rf"[ ]*(?P<who>[{HAN}]{{4,30}}?)(?P<paper>(?:文件|公函|便函|用笺|\(函\)|函)?)[ ]*"
)


def _letterhead(clean: Clean, index: int, draft: Draft) -> None:
    """某县教育局文件, or the office alone in the line over the letter's headline."""
    line = clean.paragraphs[index]
    head = _LETTERHEAD.fullmatch(clean.folded, *line.range)
    if head is None or not is_unit(head["who"]):
        return
    lines = [clean.folded_line(i) for i in range(index + 1, min(index + 5, len(clean.paragraphs)))]
    below = [text for text in lines if not _PAPER_NUMBER.search(text)][:2]
    heads = below[:1]
    if below and below[0].startswith(("关于", "对", "就")):
        heads.append("".join(below))  # 关于…三次会议 | 第12号提案的答复
    if head["paper"] or any(len(t) < LONGEST_HEADLINE and HEADLINE.search(t) for t in heads):
        draft.put("lead_units", Found([head.span("who")], confidence=0.8))


def _marks(clean: Clean, line: Paragraph, draft: Draft) -> None:
    """A class alone on its line or at a line's end, and the number of the paper."""
    if alone := _CLASS_LINE.fullmatch(clean.folded, *line.range):
        draft.put("category", Found([alone.span(1)], alone[1], confidence=0.85))
    if first := _CLASS_FIRST.match(clean.folded, *line.range):
        draft.put("category", Found([first.span(1)], first[1], confidence=0.85))
    if filed := _FILE_NUMBER.search(clean.folded, *line.range):
        draft.put("number", Found([filed.span(1)], int(filed[1]), confidence=0.7))
    if at_end := _CLASS_AT_END.search(clean.paragraph_folded(line)):
        low, high = at_end.span(1 if at_end[1] else 2)
        place = (line.start + low, line.start + high)
        draft.put("category", Found([place], at_end[1] or at_end[2], confidence=0.9))


def _printed_with(clean: Clean, above: Sequence[int], draft: Draft, found: Records) -> None:
    """The proposal's own words, where a page prints them above the reply."""
    if above and _HEADS_REPLY.fullmatch(clean.folded_line(above[-1])):
        above = above[:-1]
    printed = read_records(clean, above)
    records = [record for record in printed.drafts if _has_words(clean, record)]
    if len(records) != 1:
        return
    for name, value in records[0].fields.items():
        if name not in ("reply", "section"):
            draft.put(name, value)
    found.kinds.update(printed.kinds)


def _has_words(clean: Clean, record: Draft) -> bool:
    """Whether a proposal's own text is there: 【政协提案】对…的答复 is but the headline."""
    told = record.fields.get("content") or record.fields.get("background")
    if told is None:
        return False
    words = "".join(clean.folded[low:high] for low, high in told.ranges)
    return "。" in words and not any(
        HEADLINE.search(clean.folded[low:high]) for low, high in told.ranges
    )


_GOES_ON_BELOW = re.compile(r"(?:提案|建议|议案)的?[ ]*$")


def _proposers_above(clean: Clean, received: int, draft: Draft) -> None:
    """石锋委员提案答复, over a letter that addresses nobody."""
    for line in clean.paragraphs[:received]:
        who = _OF_MEMBER.match(clean.folded, *clean.trim(*line.range))
        if who is None or not HEADLINE.search(clean.paragraph_folded(line)):
            continue
        names = who["who"].split("、")
        if all(kind_of_name(name) == "person" and is_surname(name) for name in names):
            draft.extend("proposers", *who.span("who"), 0.8)
            return


_OF_MEMBER = re.compile(
    rf"(?:关于|对)?(?P<who>[{HAN}、·]{{2,20}}?)(?:委员|代表)的?(?:提案|建议|关于|《|提出)"
)


def _title_above(clean: Clean, received: int, draft: Draft) -> None:
    """对…《关于…的提案》第204号提案的答复, over a letter that names no title itself."""
    for line in clean.paragraphs[:received]:
        if line.end - line.start >= LONGEST_HEADLINE or not HEADLINE.search(
            clean.paragraph_folded(line)
        ):
            continue
        named = list(_IN_BOOKS.finditer(clean.folded, *line.range))
        if len(named) == 1:
            draft.put("title", Found([named[0].span(1)], confidence=0.85))
            return


_IN_BOOKS = re.compile("《([^《》]{4,80}(?:提案|建议|议案))》")


def _number_above(clean: Clean, received: int, draft: Draft) -> None:
    """The number in a headline among a site's particulars: 名称:对…第113号提案的答复."""
    lines = clean.paragraphs[:received]
    for line, below in zip(lines, (*lines[1:], None), strict=True):
        if line.end - line.start >= LONGEST_HEADLINE:
            continue
        text = clean.paragraph_folded(line)
        if below is not None and _GOES_ON_BELOW.search(text):  # …第71号建议的 | 答 复
            text += "".join(clean.paragraph_folded(below).split())[:20]
        if HEADLINE.search(text) and _put_number(clean, line, draft, 0.9):
            return


def _put_number(clean: Clean, line: Paragraph, draft: Draft, confidence: float) -> bool:
    """Whether a line has a proposal's number, which is put into the draft.

    提案号:2020-131 over 第131号提案 is the same number, with its year.
    """
    number = NUMBER.search(clean.folded, *line.range)
    value = any_number(number[1]) if number else None
    if number is None or value is None:
        return False
    known = draft.fields.get("number")
    if known and re.fullmatch(rf"(?:19|20)\d\d0{{0,4}}{value}", str(known.value)):
        draft.fields.pop("number")
    draft.put("number", Found([number.span()], value, confidence=confidence))
    return True


def _rounds_beside(clean: Clean, places: Sequence[Range], draft: Draft) -> None:
    """The classes of several rounds, on one short line or on neighbours: 二次答复:A类."""
    found: list[Round] = []
    for place in places:
        for start, end in _apart(clean, *place):
            found += rounds_alone(clean, start, end) or (
                rounds_in(clean, start, end) if end - start <= _SHORT else []
            )
    if len({one.number for one in found}) > 1:
        draft.put_rounds(found)


_BEFORE = re.compile(  # 我局已于5月20日作出答复(办理结果为C类)
    r"(?:已|曾|首次|第一次|前次|此前|原)[^。;]{0,30}?(?:答复|回复|办理)[^。;]{0,14}?"
    r"[为是定作:( ]“?([A-D甲乙丙丁])”?类"
)
_AGAIN = re.compile(
    r"[ ]*(?:此次|本次)?(?:重新|再次|二次|第二次|复)(?:办理|答复|办)?(?:提案)?(?:结果|类别|等次"
    r"|评定)*"
    r"[ ]?(?:为|是|:)*[ ]?“?([A-D甲乙丙丁])”?类?[。 ]*"
)


def _answered_before(clean: Clean, received: int, places: Sequence[Range], draft: Draft) -> None:
    """A letter that answers anew: the class of the first answer, and 重新办理结果:B类."""
    before = _BEFORE.search(clean.folded, *clean.paragraphs[received].range)
    again = next(filter(None, (_AGAIN.fullmatch(clean.folded, *place) for place in places)), None)
    if before and again:
        draft.put_rounds(
            [
                Round("1", before[1], before.span(1), before.span()),
                Round("2", again[1], again.span(1), again.span()),
            ]
        )


def _apart(clean: Clean, start: int, end: int) -> list[Range]:
    """The facts of a line that wide gaps part: 一次答复类别:C    公开属性:主动公开."""
    gaps = [gap.span() for gap in re.finditer(r"[ \t]{3,}", clean.folded[start:end])]
    edges = [0, *(edge for gap in gaps for edge in gap), end - start]
    return [
        (start + low, start + high)
        for low, high in zip(edges[::2], edges[1::2], strict=True)
        if low < high
    ]


def _class_beside(clean: Clean, places: Sequence[Range], draft: Draft) -> None:
    """The class that a short line above or below a letter states: A类, (公开 A类), 类别:A."""
    for start, end in places:
        if legend := _LEGEND_BEHIND.search(clean.folded, start, end):
            end = legend.start()  # 办理结果:C类(A类:已解决;B类:…)
        if end - start > _SHORT:
            continue
        alone = _CLASS_ALONE.fullmatch(clean.folded, start, end)
        if alone and not alone["kind"] and clean.folded[start:end].strip(" ★").isalpha():
            alone = None  # a letter and nothing else may be anything
        found = (
            alone
            or _CLASS_SAID.search(clean.folded, start, end)
            or _CLASS_BEHIND.search(clean.folded, start, end)
        )
        if found:
            group = next(k for k, text in enumerate(found.groups(), 1) if text)
            draft.put("category", Found([found.span(group)], found[group], confidence=0.85))
            return
