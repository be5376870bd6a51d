"""Letters that a page prints without line breaks: parted as letters are, line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reader_app.domain.span import Span
from reader_app.extraction.letters.announcing import first_announced
from reader_app.extraction.letters.closing import is_courtesy
from reader_app.extraction.letters.opening import HEADLINE
from reader_app.text.clean import Clean, Paragraph
from reader_app.text.width import HAN

_LONGEST_HEAD = 120  # of one that is a headline and the particulars behind it
_SHORTEST = 24  # characters of a paragraph that holds a greeting and more
_BODIES = (
    "市委会|[省市县区]委|委员会|总支|支部|支社|工商联|商会|妇联|团委|总工会|科协|侨联|基层委"
    "|代表团|小组|界"
)
_OPENS = re.compile(
    r"(?:^|(?<=[ \n\])】。!|:])|(?<=答[复覆])|(?<=复函)|(?<=的函)|(?<=回复))"
    r"(?P<to>(?:尊敬的)?(?:"
    rf"(?:(?!关于|对|我们)[{HAN}·]{{2,12}}?[、, ]{{1,2}}){{0,8}}"
    rf"(?:(?!关于|对|我们|由|按照|根据)[{HAN}·]{{2,12}}?|[{HAN}][ ]{{1,2}}[{HAN}])"
    r"(?:等(?:[\d一二三四五六七八九十]+[位名])?)?(?:政协)?(?:委员|代表)(?:们)?"
    r"(?:\([^()]{2,30}\))?(?:[ ]?:|,(?=[ ]?[您你]们?好))"
    rf"|(?!关于|对)[{HAN}]{{2,20}}?(?:{_BODIES})[ ]?:(?=[ ]*[贵你您])"
    r")[ ]*(?:[您你]们?好[!。,][ ]*)?)"
    r"(?=[^\n]{0,40}(?:[您你贵]|《|“|关于)[^\n]{0,200}?(?:收悉|收到|如下|办理|答复))"
)
_OPENS_BARE = re.compile(  # …的答复 您提出的《…》收悉,现答复如下: with nobody addressed
    r"(?<=[复函] )(?=[您你贵][^。:]{0,30}(?:提出|提交|关于|反映)[^。]{2,120}"
    r"(?:收悉|收到)[^\n]{0,80}?如下[ ]?[:。])"
)
_SEARCHED = 320  # characters after whom a letter addresses, in which it comes to its answer
_OFFICE = (
    rf"[{HAN}()]{{3,30}}?(?:局|委|委员会|办公室|厅|政府|中心|院|公司|集团|支队|大队|办事处|部|会)"
)
_DATE = (
    r"(?:(?:19|20)\d\d[ ]?[年\-./][ ]?\d{1,2}[ ]?[月\-./][ ]?\d{1,2}[ ]?日?"
    r"|二[〇零○0Oo][一二三四五六七八九〇零○0Oo]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)"
)
_SIGNED = re.compile(
    rf"(?<=[。!?;)”] )(?P<a>[ ]*{_OFFICE}[ ]*{_DATE})|(?<=[。!?;)”])(?P<b>[ ]*{_OFFICE}[ ]*{_DATE})"
    rf"|(?<=[。!?;)”])(?P<c>[ ]*{_OFFICE})(?=[ ]*(?:\(?联系|抄送|附件|$))"
    rf"|(?<=[。!?;)”])(?P<d>[ ]*{_DATE}[ ]*$)"
)
_LABELLED = re.compile(
    r"(?<=[。!?;)”日 ])[ ]*[(\[【]?(?:联系(?:人|电话|单位|方式)|承办(?:单位|人)|经办人|附件|抄送"
    r"|签发人|(?:办理|答复|办复)(?:结果|类别|类型)|(?:信息)?公开(?:方式|属性|类型)|打印|关闭"
    r"|责任编辑|分享|扫一扫|上一[篇条])"
    r"(?=[^。]*$)"
)
_META = re.compile(
    r"(?<=[复覆函] )[ ]*"
    r"(?=(?:发布|公开|成文|发文|更新|信息|文章|日期|时间|来源|作者|索引)[^: ]{0,6}[ ]?:)"
)
_HEADLINE = re.compile(  # 首页>建议提案 关于…第75号提案的答复 信息来源:…
    r"(?<=[ >»])(?P<head>(?:关于|对|[^ >»:]{4,24}(?:关于|对))"
    r"[^ :。]{8,70}(?:答[复覆]|复函|回复|的函)(?:\([A-D]类?\))?)"
    r"(?=[ ]|$)"
)
_ISSUED = re.compile(  # B类临水政字[2007]19号签发人:皮定安对政协…第112号提案的答复
    rf"签发人?[ ]?:[ ]?[{HAN}]{{2,3}}?(?=(?:对|关于)[^。:]{{8,70}}(?:答[复覆]|复函|回复|的函)[ ]?$)"
)
_CONTACT_BEHIND = re.compile(  # 某县水利局2022年7月8日(联系人:…)
    rf"[ ]*(?:{_OFFICE})?[ ]*{_DATE}[ ]*(?=[(\[]?(?:业务)?(?:联系|电话|抄送|附件|经办|承办))"
)
_SENTENCE = re.compile("[^。!?]+[。!?]+[”)]?|[^。!?]+$")


def letters_in_lines(clean: Clean) -> Clean:
    """The text with the letters that stand in one paragraph parted into lines.

    Greeting, opening, answer, courtesies and signature each begin a paragraph of their own.
    """
    cuts = {
        index: found
        for index, paragraph in enumerate(clean.paragraphs)
        if (found := sorted(set(_cuts(clean, paragraph))))
    }
    return _parted(clean, cuts) if cuts else clean


def _cuts(clean: Clean, paragraph: Paragraph) -> Iterator[int]:
    """Where a paragraph is to be parted, if it holds a letter."""
    start, end = paragraph.range
    if end - start < _SHORTEST:
        return
    if signed := _CONTACT_BEHIND.match(clean.folded, start, end):
        yield signed.end()
        return
    headed = end - start < _LONGEST_HEAD and _META.search(clean.folded, start, end)
    if headed and HEADLINE.search(clean.folded, start, headed.start()):
        yield headed.end()
        return
    opens = list(_OPENS.finditer(clean.folded, start, end))
    if not opens and (bare := _OPENS_BARE.search(clean.folded, start, end)):
        opens = [bare]
    if not opens:
        return
    if head := _HEADLINE.search(clean.folded, start, opens[0].start()):
        yield from head.span("head")
    elif issued := _ISSUED.search(clean.folded, start, opens[0].start()):
        yield issued.end()
    elif meta := _META.search(clean.folded, start, opens[0].start()):
        yield meta.end()
    stops = [*(one.start() for one in opens[1:]), end]
    for opening, stop in zip(opens, stops, strict=True):
        if opening.start() > start:
            yield opening.start()
        if opening.end() > opening.start():
            yield opening.end()
        last = min(stop, opening.end() + _SEARCHED)
        said = first_announced(clean.folded, opening.end(), last)
        if said is not None and stop - said > 1:
            yield said
            yield from _ending(clean, said, stop)


def _ending(clean: Clean, start: int, end: int) -> Iterator[int]:
    """Where the courtesies begin at a letter's end, the signature, and what stands below it."""
    signed = next(iter([*_SIGNED.finditer(clean.folded, start, end)][-1:]), None)
    labelled = _LABELLED.search(clean.folded, signed.end() if signed else start, end)
    if labelled:
        yield labelled.start()
    stop = labelled.start() if labelled else end
    if signed:
        yield signed.start()
        yield signed.end()
        stop = signed.start()
    said = [one.span() for one in _SENTENCE.finditer(clean.folded, start, stop)]
    kind = None
    while len(said) > 1 and is_courtesy(clean.folded[slice(*said[-1])]):
        kind = said.pop()[0]
    if kind is not None:
        yield kind


def _parted(clean: Clean, cuts: dict[int, list[int]]) -> Clean:
    """The clean text with paragraphs parted at the ``cuts`` of each.

    A space before a cut becomes what stands between two paragraphs; where there is none, the
    character before it stands there once more.
    """
    doubled: list[int] = []  # offsets in the old text before which a character is repeated
    paragraphs: list[Paragraph] = []
    for index, paragraph in enumerate(clean.paragraphs):
        edges = [paragraph.start, *cuts.get(index, ()), paragraph.end]
        kept = [(a, b) for a, b in pairwise(edges) if clean.folded[a:b].strip()]
        for k, (low, high) in enumerate(kept):
            last = k + 1 == len(kept)
            if not last and not clean.folded[high - 1].isspace():
                doubled.append(high)
                paragraphs.append(_part(paragraph, low, high, len(doubled) - 1, len(kept)))
            else:
                stop = paragraph.end if last else high - 1
                paragraphs.append(_part(paragraph, low, stop, len(doubled), len(kept)))
    text, folded, pieces = _with_doubled(clean, doubled)
    marks = list(folded)
    for one in paragraphs[1:]:
        marks[one.start - 1] = "\n"
    return Clean(clean.source, text, "".join(marks), tuple(paragraphs), tuple(pieces))


def _part(paragraph: Paragraph, low: int, high: int, moved: int, parts: int) -> Paragraph:
    part = replace(paragraph, start=low + moved, end=high + moved)
    return replace(part, table=None, row=None, column=None) if parts > 1 else part


def _with_doubled(clean: Clean, doubled: Sequence[int]) -> tuple[str, str, list[Span]]:
    """Text, folded text and pieces with the character before each place repeated."""
    edges = [0, *doubled, len(clean.text)]
    text: list[str] = []
    folded: list[str] = []
    pieces: list[Span] = []
    for low, high in pairwise(edges):
        if low:
            at = clean.offset(low - 1)
            text.append(clean.text[low - 1])
            folded.append("\n")
            pieces.append(Span(at, at + 1))
        text.append(clean.text[low:high])
        folded.append(clean.folded[low:high])
        pieces.extend(clean.slices(low, high))
    return "".join(text), "".join(folded), pieces
