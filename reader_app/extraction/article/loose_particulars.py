"""Date and office without labels, over an article: [字号 大 中 小] 2008-4-22 某县政协."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader_app.extraction.article.head_marks import OFFICE
from reader_app.extraction.words.values import Range
from reader_app.text.clean import Clean, Paragraph
from reader_app.text.dates import PrintedDate, first_date
from reader_app.text.width import HAN

_LONGEST = 90
_OPEN, _CLOSE = r"[\[【(]?", r"[\]】)]?"
_SIZES = r"(?:[大中小特A+\-T|/·][ |/·]*){2,5}"
_COUNT = r"[ ]?:?[ ]?[\[(]?[ ]?[\d*,]+[ ]?[\])]?(?:人?次)?"
_BUTTONS = re.compile(
    rf"{_OPEN}(?:选择|文字|字体)?(?:字[号体型]|字体大小|大小)[ :]*{_SIZES}{_CLOSE}"
    r"|[\[【(][ ]?大[ |/·]*中[ |/·]*小[ ]?[\]】)]"
    rf"|{_OPEN}(?:您是)?第?[ ]?\d*[ ]?(?:位浏览者|次浏览){_CLOSE}"
    rf"|{_OPEN}(?:浏览|点击|阅读|访问|查看|人气)(?:次数|量|数|率)?{_COUNT}{_CLOSE}"
    rf"|{_OPEN}(?:我要)?(?:打印|关闭|分享到?|收藏|纠错|复制|返回|评论)(?:[本此][页文稿]|窗口)?{_CLOSE}"
    r"|(?:选择)?字[号体](?:大小)?(?=[ ]|$)"
    r"|(?:星期|周)[一二三四五六日天]|\d{1,2}:\d{2}(?::\d{2})?|[|·•]"
)


_SITE = re.compile(rf"[{HAN}]{{3,16}}(?:网|网站|客户端)")
# 录入员:wyh, 下载地址:见文末: of whatever sort, but no maker's, which the labels' own rules read.
_TOLD = re.compile(
    rf"(?<![{HAN}])(?![{HAN}]*(?:来源|出处|作者|记者|供稿|通讯员|发布|单位|机构|部门|机关))"
    rf"[{HAN}]{{2,6}}:[ ]?[^ :]{{1,16}}(?=[ ]|$)"
)


class Loose(NamedTuple):
    """What such a line tells."""

    date: PrintedDate
    office: Range | None


def loose_particulars(clean: Clean, paragraph: Paragraph) -> Loose | None:
    """The date of such a line, and the office beside it; None if it says anything else."""
    if paragraph.end - paragraph.start > _LONGEST:
        return None
    folded = clean.folded
    date = first_date(folded, paragraph.start, paragraph.end)
    if date is None:
        return None
    line = folded[paragraph.start : paragraph.end]
    low, high = date.start - paragraph.start, date.end - paragraph.start
    rest = line[:low] + " " * (high - low) + line[high:]
    bare = rest
    for told in (_BUTTONS, _TOLD):
        bare = told.sub(lambda match: " " * len(match.group()), bare)
    words = list(re.finditer(r"[^ ,;]+", bare))
    if not words:
        return Loose(date, None) if bare != rest else None
    name = words[0].group()
    if len(words) > 1 or not (OFFICE.fullmatch(name) or _SITE.fullmatch(name)):
        return None
    if bare == rest and not re.search(rf"[{HAN}]{{4}}", words[0].group()):
        return None
    return Loose(date, (paragraph.start + words[0].start(), paragraph.start + words[0].end()))
