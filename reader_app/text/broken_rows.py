"""Rows of a table whose cells one space parts and print goes on over several lines.

1 2 关于加大对制造业企业技术改造
扶持力度的提案 九三学社区委会 区经信局 A类

As copied from a PDF. A row begins with its number; what stands open at a line's end, such as a
title, goes on in the line below.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader_app.domain.span import Span

_SPACES = " \xa0\u3000"
_ANY_GAP = re.compile(f"[{_SPACES}]+")
_WIDE_GAP = re.compile(f"[{_SPACES}]{{2,}}|\u3000")
_HEAD = re.compile(r"[\u4e00-\u9fff（）()/／、]{1,10}$")
_TITLE_HEAD = re.compile(r"案由|提案|标题|题目|名称|建议|议题")
_OTHER_HEAD = re.compile(r"提案[人者]|提出[人者]|委员|单位|部门|结果|类别|等级|领衔|界别")
_COUNT_HEAD = re.compile(r"序号?$|编号|案号|[提建]案?号|号$|No\.?$")
_COUNT = re.compile(r"第?(\d{1,8})[.、号]?$")
_APART = re.compile(  # what stands between rows and is of none
    rf"[-—–－·.{_SPACES}]*(?:第[{_SPACES}]*)?\d{{1,3}}(?:[{_SPACES}]*[/／][{_SPACES}]*\d{{1,3}})?"
    rf"(?:[{_SPACES}]*页)?(?:[，,{_SPACES}]*共[{_SPACES}]*\d{{1,3}}[{_SPACES}]*页)?[-—–－·.{_SPACES}]*$"
    r"|续表"
)
_ENDS_ROW = re.compile(
    r"[(（【]?[一二三四五六七八九十]{1,3}[)）】、.]|[合总小共]\s*计|备\s*注|说\s*明|注[:：]|附|填表|审核|联系"
    r"|[^，。]{0,8}[:：]\s*\d|[●■◆▲★]|[【\[]?(?:[上下]一[篇条]|打印|关闭|返回)"
)
_TITLE = re.compile(r"[《“]?(?:关于|对|在|加[强快大]|推[进动]|完善|建[设立])|.{11}")
_TITLE_ENDED = re.compile(r"(?:提案|建议|议案|意见|案)[》”]?(?:[（(][^（）()]{1,20}[）)])?$")
_OWN_CELL = re.compile(  # never the rest of a title
    r"[A-DＡ-Ｄ甲乙丙丁]类?$|[主会协承]办[:：（(]|\d{4}[-年/.]|(?:不|基本)?满意$|已?(?:办结|采纳|解决)$"
)
_OFFICE_ENDS = tuple("局委办部会厅院司心处队团社站所镇乡区县行组校馆室场")
_OFFICE_BEGINS = re.compile(r"(?:[省市区县州]|国网|国家)[\u4e00-\u9fff]{1,9}$")
_PARTY_BEGINS = re.compile(r"(?:民革|民盟|民建|民进|农工党?|致公党?|九三学?社?|台盟)")
_PARTY_ENDS = tuple("会部社支委组盟革建进党")
_MOST_LINES = 6
_LONGEST_LINE = 200

Token = tuple[int, int]


@dataclass(slots=True)
class BrokenRow:
    """The cells of a row, each as the fragments of it, and the raw lines they stand in."""

    lines: list[int]
    cells: list[list[Token]]

    def pieces(self, source: str) -> tuple[Span, ...]:
        """The row as one line: a gap of the source stands before each cell but the first."""
        found: list[Span] = []
        for cell in self.cells:
            start = cell[0][0]
            gap = start
            while gap and source[gap - 1].isspace():
                gap -= 1
            if found and gap < start:
                mark = source.find("\n", gap, start)
                gap, stop = (gap, start) if mark < 0 else (mark, mark + 1)
                found.append(Span(gap, stop))
            found += [Span(*fragment) for fragment in cell]
        return tuple(found)


@dataclass(slots=True)
class _Heads:
    text: str
    count: int
    gap: re.Pattern[str]
    counted: bool  # the first column has the running number


@dataclass(slots=True)
class _Reading:
    """The row that is open while the lines pass by."""

    rows: list[BrokenRow] = field(default_factory=list)
    row: BrokenRow | None = None
    last: int = 0  # the number of the row above

    def close(self) -> None:
        if self.row is not None:
            self.rows.append(self.row)
        self.row = None


def find_broken_rows(source: str, raw: Sequence[tuple[int, int]]) -> dict[int, BrokenRow]:
    """The rows of such tables by their first line, if at least one goes on over a line's end."""
    rows = _read(source, raw)
    return rows if any(len(row.lines) > 1 for row in rows.values()) else {}


def _read(source: str, raw: Sequence[tuple[int, int]]) -> dict[int, BrokenRow]:
    heads: _Heads | None = None
    reading = _Reading()
    for number, (start, end) in enumerate(raw):
        if start == end:
            if reading.row is not None and not _open_cells(source, reading.row):
                reading.close()
            continue
        if end - start > _LONGEST_LINE or "\t" in source[start:end] or "|" in source[start:end]:
            reading.close()
            heads = None
            continue
        if found := _heads(source, start, end):
            if heads is None or found.text != heads.text:
                reading.close()
                reading.last = 0
            heads = found
            continue
        if heads is not None and not _take(source, start, end, number, heads, reading):
            reading.close()
            heads = None
    reading.close()
    return {row.lines[0]: row for row in reading.rows}


def _take(source: str, start: int, end: int, number: int, heads: _Heads, reading: _Reading) -> bool:
    """Read one line under heads; whether the table may go on below it."""
    tokens = _tokens(source, start, end, heads.gap)
    if _APART.match(source, start, end):
        return True
    count = _COUNT.match(source[slice(*tokens[0])])
    begins = count and len(tokens) > 1 and int(count[1]) > reading.last
    if begins and heads.counted and reading.last and count and int(count[1]) != reading.last + 1:
        begins = False
    if "。" in source[start:end]:
        begins = False  # a sentence is no row
    if begins and count:
        reading.close()
        reading.row = BrokenRow([number], [[token] for token in tokens])
        reading.last = int(count[1])
        return True
    if _ENDS_ROW.match(source, start, end):
        reading.close()
        return end - start <= 40
    if reading.row is None:
        return end - start <= 40 and "。" not in source[start:end]
    if len(reading.row.lines) < _MOST_LINES and _goes_on(source, tokens, heads, reading.row):
        reading.row.lines.append(number)
        return True
    reading.close()
    return True


def _heads(source: str, start: int, end: int) -> _Heads | None:
    text = source[start:end]
    if end - start > 100 or not any(space in text for space in _SPACES):
        return None
    gap = _WIDE_GAP if len(_WIDE_GAP.findall(text)) >= 2 else _ANY_GAP
    words = ["".join(word.split()) for word in gap.split(text)]
    if len(words) < 3 or not all(_HEAD.match(word) for word in words):
        return None
    titled = any(_TITLE_HEAD.search(word) for word in words)
    told = sum(1 for word in words if _OTHER_HEAD.search(word))
    if not titled or not told or not _COUNT_HEAD.search(words[0]):
        return None
    return _Heads("".join(words), len(words), gap, words[0].startswith("序"))


def _tokens(source: str, start: int, end: int, gap: re.Pattern[str]) -> list[Token]:
    found: list[Token] = []
    at = start
    for match in gap.finditer(source, start, end):
        found.append((at, match.start()))
        at = match.end()
    found.append((at, end))
    joined: list[Token] = []
    for low, high in found:
        # 陈 明: two single characters are one name.
        single = high - low == 1 and "\u4e00" <= source[low] <= "\u9fff"
        if single and joined and joined[-1][1] - joined[-1][0] == 1 and len(joined) > 1:
            joined[-1] = (joined[-1][0], high)
        else:
            joined.append((low, high))
    return joined


def _goes_on(source: str, tokens: Sequence[Token], heads: _Heads, row: BrokenRow) -> bool:
    """Add a line to the row above it, if it can be of it."""
    if any("。" in source[slice(*token)] for token in tokens):
        return False
    waiting = _open_cells(source, row)
    if not waiting and len(row.cells) >= heads.count:
        return False
    rest = list(tokens)
    if len(rest) < len(waiting):  # the first lines of both cells may be whole
        ends = [k for k in waiting if _is_title(source, row.cells[k])]
        closes = bool(_TITLE_ENDED.search(source[slice(*rest[0])]))
        waiting = ends[:1] if closes and ends else waiting[-1:]
    cells = [list(cell) for cell in row.cells]
    for k in waiting:
        if not rest or _OWN_CELL.match(source, *rest[0]):
            break
        cells[k].append(rest.pop(0))
    cells += [[token] for token in rest]
    if len(cells) > heads.count + 2:
        return False
    row.cells = cells
    return True


def _open_cells(source: str, row: BrokenRow) -> list[int]:
    """The cells, but for the number, that are broken off at their end."""
    texts = ["".join(source[slice(*part)] for part in cell) for cell in row.cells]
    titles = [k for k, text in enumerate(texts) if k and _TITLE.match(text) and "、" not in text]
    title = next((k for k, text in enumerate(texts) if k and _TITLE_ENDED.search(text)), None)
    if title is None and titles:
        title = titles[0]
    found: list[int] = []
    for k, text in enumerate(texts):
        if k == title:
            if not _TITLE_ENDED.search(text):
                found.append(k)
        elif k and (title is None or k > title) and _is_open(text):
            found.append(k)
    return found


def _is_title(source: str, cell: Sequence[Token]) -> bool:
    return bool(_TITLE.match(source, *cell[0]))


def _is_open(text: str) -> bool:
    """Whether a list of names or offices is broken off."""
    text = "".join(text.split())
    if text.endswith(("、", "，", ",", "（", "(")):
        return True
    names = re.split("[、，,]", text)
    last = names[-1]
    if len(names) > 1 and len(last) == 1:
        return True  # 县文旅局、县 | 农业农村局
    if _PARTY_BEGINS.match(last):
        return not last.endswith(_PARTY_ENDS)
    among = len(names) > 1 and names[0].endswith(_OFFICE_ENDS) and len(names[0]) > 2
    begun = _OFFICE_BEGINS.match(last)
    return bool(among or begun) and not last.endswith((*_OFFICE_ENDS, ")", "）"))
