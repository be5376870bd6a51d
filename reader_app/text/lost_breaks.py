"""A page whose lines were joined to one, with a space where each break was.

关键词·托育 ●关于…的提案： 省卫生健康委：… 关键词·非遗 ●关于…的提案： … Marks that stand before the
entries of a list show it, where one line holds several.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from reader_app.text.width import HAN, SPACE

_SHORTEST = 80  # characters of a line that may be a page
_FEWEST = 2
_ABOUT = r"[关關](?:\([^()\u4e00-\u9fff]{1,7}\))?[于於]"  # 關(guān)於
_SHAPES = "●◆■▲★◎▶►▼◇□▌♦◉※☆▪"
_ENTRY = re.compile(
    rf"(?:[{_SHAPES}][{SPACE}]?(?:{_ABOUT}|《|【|“?[{HAN}])"
    rf"|(?:[①-⑳❶-❿]|[(（]?\d{{1,2}}[.、)）．]|[一二三四五六七八九十]{{1,3}}、)[{SPACE}]?"
    rf"(?:第?\d{{1,6}}号[{SPACE}]?)?(?:{_ABOUT}|《)"
    rf"|(?:关键词|關鍵詞|热词|熱詞|提案回放|案由|提案名称|提案题目)[{SPACE}]?[·:：丨|])"
)
_COUNTS = frozenset("0123456789(（①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳❶❷❸❹❺❻❼❽❾❿一二三四五六七八九十")
_TAIL = re.compile(
    "(?:来源|來源|(?:责任|責任)?(?:编辑|編輯)|责编|審核|审核|监制|監製|策划|策劃|供稿|打印|【打印|【关闭)"
)
_PLACE = re.compile(  # 如下:1、《…》 2、《…》 has none before the first
    rf"[{SPACE}]+(?=\S)|(?<=[:：。])(?=(?:[①❶]|[(（]?1[.、)）．])[{SPACE}]?(?:{_ABOUT}|《))"
)
_ENDS = frozenset("。！？!?：:；;）)》】…”")
_BEGINS = re.compile(rf"[{HAN}《“【（(\d]")
_TITLE_ENDS = ("的提案", "的建议", "的建議")


def without_lost_breaks(source: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The lines that a line was once, or the line itself."""
    if end - start < _SHORTEST:
        yield start, end
    elif head := _HEAD.match(source, start, end) or _NEWS.match(source, start, end):
        yield from _between(source, [start, *(at for at in _joints(head) if at > start)])
        yield from without_lost_breaks(source, head.end(), end)
    elif rows := _rows(source, start, end):
        yield from _between(source, [start, *rows, end])
    elif indents := _indents(source, start, end):
        yield from _between(source, [start, *indents, end])
    elif _holds_entries(source, start, end):
        yield from _entries(source, start, end)
    else:
        yield start, end


# 市政协…收到提案157件2024-02-06 10:05 来源:江州日报 作者:张三 本报讯…
_LABEL = (
    "(?:(?:信息|文章|稿件)?[来來]源|作者|[记記]者|(?:责任|責任)?[编編][辑輯]|责编|发布(?:机构|人|单位)|"
    "(?:浏览|点击|阅读)(?:次数|量|数)?|字[体體号號]|分享|打印)"
)
_CRUMBS = (
    rf"(?P<crumbs>[^。！？\n]{{0,24}}首[{SPACE}]?[页頁](?:[{SPACE}]*(?:>|＞|»|›|→|-|/)+[{SPACE}]*"
    rf"[^{SPACE}>＞»›→。]{{2,8}}(?=[{SPACE}>＞»›→])){{1,6}}[{SPACE}>＞»›→]+)?"
)
_DAY = r"(?:19|20)\d\d[-年./]\d{1,2}[-月./]\d{1,2}日?"
_HEAD = re.compile(
    rf"{_CRUMBS}(?P<title>[{HAN}“《【\d][^。！？!?；;>\n]{{7,60}}?(?<![于在从到至自，,、]))[{SPACE}]*(?P<meta>"
    rf"(?:(?:发布|發布|更新|发表)?(?:时间|時間|日期)[:：][{SPACE}]*{_DAY}(?:[{SPACE}]*\d{{1,2}}:\d\d(?::\d\d)?)?"
    rf"|{_DAY}(?:[{SPACE}]*\d{{1,2}}:\d\d(?::\d\d)?(?=[{SPACE}|]|{_LABEL}|本)|(?=[{SPACE}|]*{_LABEL}[:：])))"
    rf"(?:[{SPACE}|]*{_LABEL}[:：][{SPACE}]*[^{SPACE}:：。，,|]{{0,20}}(?=[{SPACE}|]|本[报網网])){{0,6}})"
    rf"[{SPACE}|]*(?=[^\n]{{60}})"
)
_NEWS = re.compile(  # 市政协…收到提案157件 本报讯…
    rf"(?P<title>[{HAN}“《【\d][^。！？!?；;：:\n]{{7,40}})[{SPACE}]+"
    r"(?=(?:本[报報网網刊](?:[讯訊]|[记記]者)|新[华華]社|[^\s。，,]{2,6}[报網网報][讯訊])[^\n]{60})"
)


def _joints(head: re.Match[str]) -> list[int]:
    """Where the lines of a head begin, and its end."""
    places = [head.start(name) for name in ("title", "meta") if name in head.groupdict()]
    return [*places, head.end()]


_COLUMNS = re.compile(
    rf"序[号號][{SPACE}]+(?:[{HAN}/、()（）]{{1,10}}[{SPACE}]+){{1,7}}(?=1[{SPACE}])"
)
_TITLE_COLUMN = re.compile("案由|题目|題目|标题|標題|名称|名稱|内容")
_FEWEST_ROWS = 3


def _rows(source: str, start: int, end: int) -> list[int]:
    """Where the rows of a table begin whose cells were joined: 序号 案由 提案人 1 关于… 张三 2 …"""
    head = _COLUMNS.search(source, start, end)
    if head is None or not _TITLE_COLUMN.search(head.group()):
        return []
    rows, at = list[int](), head.end()
    while at >= 0:
        rows.append(at)
        at = _next_row(source, at, end, len(rows) + 1)
    if len(rows) < _FEWEST_ROWS:
        return []
    return [head.start(), *rows] if head.start() > start else rows


def _next_row(source: str, at: int, end: int, number: int) -> int:
    row = re.compile(rf"(?<=[{SPACE}]){number}(?=[{SPACE}])").search(source, at + 2, end)
    return row.start() if row else -1


def _between(source: str, places: list[int]) -> Iterator[tuple[int, int]]:
    """The ranges between places, without white space at their ends."""
    for low, high in pairwise(places):
        while high > low and source[high - 1].isspace():
            high -= 1
        yield low, high


_INDENT = re.compile("\u3000\u3000+(?=[^\\s\u3000])")
_FEWEST_INDENTS = 3


def _indents(source: str, start: int, end: int) -> list[int]:
    """Where paragraphs begin whose indents alone were kept: …刊登如下。　　一、关于…　　问题:…"""
    found = list(_INDENT.finditer(source, start, end))
    if sum(source[one.start() - 1] in "。！？" for one in found) < _FEWEST_INDENTS:
        return []  # what parts the facts of a line: 案由:…　　提案人:…
    begins = [
        one.end()
        for one in found
        if source[one.start() - 1] in _ENDS or source.endswith(_TITLE_ENDS, start, one.start())
    ]
    return begins if len(begins) * 4 >= len(found) * 3 else []


def _entries(source: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for place in _PLACE.finditer(source, start, end):
        ended = source[place.start() - 1] in _ENDS or source.endswith(
            _TITLE_ENDS, at, place.start()
        )
        begins = ended and _BEGINS.match(source, place.end())
        if place.start() > at and (begins or _begins_line(source, place.end(), end)):
            yield at, place.start()
            at = place.end()
    yield at, end


def _begins_line(source: str, at: int, end: int) -> bool:
    """Whether an entry, its title or what ends a page begins here."""
    marked = _ENTRY.match(source, at, end) or _TAIL.match(source, at, end)
    return marked is not None or re.compile(_ABOUT).match(source, at, end) is not None


def _holds_entries(source: str, start: int, end: int) -> bool:
    """Whether the same mark stands before several entries of the line, parted by white space."""
    if source.find("提案", start, end) < 0:
        return False
    counts: dict[str, int] = {}
    for place in _PLACE.finditer(source, start, end):
        if begins := _ENTRY.match(source, place.end(), end):
            mark = "1" if begins.group()[0] in _COUNTS else begins.group()[0]
            counts[mark] = counts.get(mark, 0) + 1
            if counts[mark] >= _FEWEST:
                return True
    return False
