"""What the lines of a file are: their text without markup, and the place they have in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from reader_app.domain.span import Span
from reader_app.text.broken_rows import find_broken_rows
from reader_app.text.lost_breaks import without_lost_breaks
from reader_app.text.set_tables import SetTable, find_set_tables
from reader_app.text.width import HAN, SPACE
from reader_app.text.wrapped_rows import are_two_names, wrapped_rows


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank, as the source slices of it that are text."""

    kept: tuple[Span, ...]
    heading_level: int = 0
    bullet: str = ""
    indented: bool = False
    bold: bool = False
    blank_lines_before: int = 0
    table: int | None = None
    row: int | None = None
    column: int | None = None
    whole: bool = False  # a row put together: nothing goes on with it

    @property
    def in_table(self) -> bool:
        return self.table is not None

    def text(self, source: str) -> str:
        return "".join(source[start:end] for start, end in self.kept)


_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_BARRED = re.compile(r"\|(?:[^|\n]*\|){3,}$")
_BAR_BEHIND = re.compile(
    rf"(?:索[ \u3000]*引|信息|发布|发文|公开|成文|生成|文[ \u3000]*号|标[ \u3000]*题|名[ \u3000]*称"
    rf"|分[ \u3000]*类|主题|有效|废止|生效|失效|时效|体裁|组配|效力)"
    rf"[{HAN} \u3000]{{0,8}}\|(?:[^|\n]*\|)*$"
)  # 发布机构 | 市水务局 |
_LABEL_BAR = re.compile(rf"[{HAN}]{{2,8}}\|[^|\s][^|\n]*$")  # 答复单位|望江县公安局
_BREAK = re.compile(r"<br\s{0,3}/?>|</?(?:p|div|li|tr|h[1-6])(?:\s[^<>]{0,100})?>", re.I)
_EDGE = SPACE + r"\u200b-\u200f\u2060\ufeff\xad"
_BLANK = re.compile(f"[{_EDGE}\x00-\x08\x0e-\x1f\x7f]*")
_HEADING = re.compile(rf"(#{{1,6}})(?:[{SPACE}]+|(?<=##)(?=[^#\s]))")
_BULLET = re.compile(rf"(?:([-*+])[{SPACE}]+|>[{SPACE}]?)(?=\S)")
_E_BOOK = re.compile(r"Page[ ]\d{1,4}[ ][-—–][ ](?=\S)")  # over a page of a turned e-book
_BARS = re.compile(  # of a row that is no table: | 标题: | 关于… |
    r"\|[ \t\xa0\u3000]*(?P<cells>[^|\n]+?\|[^|\n]+?)[ \t\xa0\u3000]*\|?$"
)
_EMPHASIS = re.compile(r"\*(?![*\s])[^*\n]{1,200}(?<![*\s])\*$")
_RULE = re.compile(
    r"(?:[-=*_~+—–─━═┄┅┈┉﹏﹍▁▂▃▄▅▆▇█▔▬┌┐└┘├┤┬┴┼╔╗╚╝╭╮╰╯│┃║][ \t\xa0]?){3,}$|```\w*$"
)
_METER = re.compile(  # ▉▉▉▉▉▉ 64%, 【■■■■□】80%: a bar drawn as long as its figure says
    r"[\[【|(（]?(?:[\u2580-\u2595■□▢▣▤▥▦▧▨▩▪▫▬▭▮▯▰▱●○◉◎◆◇★☆◼◻⬛⬜⬤\U0001f7e5-\U0001f7eb]"
    r"[ \xa0\u3000]?){3,}[\]】|)）]?[ \xa0\u3000]*[0-9]{1,3}(?:\.[0-9]+)?[%％]$"
)
_GAP = r"[ \xa0\u3000]?"
_DASHES = rf"(?:[-—–－─·•]{_GAP}){{1,3}}"
_PAGE_FOOT = re.compile(  # —17—, - 1 -, · 12 ·, 第 3 页 共 5 页
    rf"{_DASHES}[0-9０-９]{{1,3}}{_GAP}{_DASHES}|P\.[ ]?\d{{1,4}}"
    rf"|[-—–·• \xa0\u3000]*第{_GAP}[0-9０-９]{{1,3}}{_GAP}页"
    rf"(?:[ \xa0\u3000,，/／]*(?:[（(])?共{_GAP}[0-9０-９]{{1,3}}{_GAP}页[）)]?)?"
    r"[-—–·• \xa0\u3000]*"
)
_STOPS = re.compile(r"[。！？!?；;：:…”」』）)》】]$|[A-D]类?$")
_CELL_RULE = r"[ \t\xa0]*:?-+:?[ \t\xa0]*"
_TABLE_RULE = re.compile(rf"\|?{_CELL_RULE}(?:\|{_CELL_RULE})*\|?[ \t\xa0]*$")

# A syllable of Hanyu Pinyin, tone marks or none, as text extractors leave it: 提(ti)案.
_PINYIN = (
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"[aeiouüvāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,3}(?:ng?|r)?"
)
_TONES = re.compile("[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]")
_PINYIN_LINE = re.compile(
    r"[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü\d\s.,;:!?%，。、；：！？“”‘’'\-—]+$", re.I
)
_MARKUP = re.compile(
    r"(?P<unseen>[\u200b-\u200f\u2060\ufeff\xad\x00-\x08\x0e-\x1f\x7f\ufffc]+"
    rf"|(?<=[{HAN}])(?:[(（](?=[^)）]{{2,6}}[)）]){_PINYIN}[)）]){{1,3}}(?![A-Za-z])"
    rf"|(?<=[{HAN}])[a-zü]{{0,3}}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{{0,3}}(?=[{HAN}])"
    r"|(?<=[:：])[ \xa0]?\|(?=[ \xa0]?[^\s|])"
    r"|&(?:nbsp|ensp|emsp|#160|#12288);"
    r"|</?(?:b|strong|span|u|em|i|font|a|center|sup|sub)(?:\s[^<>]{0,200})?>"
    r"|!\[[^\[\]\n]{0,80}\]\([^()\s]{1,300}\)"
    r"|\\(?=[.*#\-_()\[\]|>+!~]))"
    r"|\[(?P<link>[^\[\]\n]{1,80})\]\((?:https?:|/|\./|\.\./|#|www\.)[^()\s]{0,300}"
    r"(?:[ ][\"'][^\"'\n]{0,80}[\"'])?\)"
    r"|(?P<stars>\*{2,3})"
    # *四分法*; of names and numbers a star hides a part of, no two hold words alone between them
    rf"|(?<![*\d])\*(?P<slanted>[{HAN}“《][{HAN}A-Za-z0-9“”《》-]{{1,40}})\*(?![*\d])"
)
_DAY_HIDDEN = re.compile(r"(?:19|20)\d\d-(?:\d\d|\*\*)-\Z")
_YEAR_HIDDEN = re.compile(r"(?<!\*)\*{4}年")
_PLACE_HIDDEN = re.compile(rf"(?<!\*)\*\*[省市县区镇乡州旗](?=\*\*[{HAN}])")
_FEWEST_HIDDEN = 2
_STARS = re.compile(r"\*{2,}")
_MASKED_BEFORE = re.compile(rf"[{HAN}\d＊*]")
_MASKED_AFTER = re.compile(rf"[{SPACE}]?(?:[件份号%％]|[个条名位人次家项年月日届](?![{HAN}]))")


def read_lines(source: str) -> list[Line]:
    """The lines that hold text, in order; a table's row gives a line for each cell."""
    return _LineReader(source).read()


@dataclass(frozen=True, slots=True)
class _Table:
    number: int
    row: int
    mark: str
    open: bool


_NO_TABLE = _Table(0, 0, "", False)


class _LineReader:
    """Reads a source from top to bottom, with what a line has to know of those above it."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._raw = raw = list(_raw_lines(source))
        self._wrapped = wrapped_rows(source, raw)
        self._tabbed = _tabbed_runs(source, raw, self._wrapped)
        self._set_tables = {one.first: one for one in find_set_tables(source, raw)}
        self._broken = find_broken_rows(source, raw)
        self._found: list[Line] = []
        self._blank = 0  # lines since the last one that holds text
        self._tables = 0
        self._table = _NO_TABLE
        self._broken_off, self._bars = (
            _NO_TABLE,
            0,
        )  # the last table of bars, and how many a row has
        self._running = _running_heads(source, raw)
        self._page_numbers = _page_numbers(source, raw)
        self._turned = False  # a page has ended since the last line that holds text
        self._passed = -1  # the last line that was read together with one above it

    def read(self) -> list[Line]:
        within = {line for row in self._broken.values() for line in row.lines[1:]}
        for number in range(len(self._raw)):
            if number > self._passed and number not in within:
                self._read(number)
        return _without_frames(self._found)

    def _read(self, number: int) -> None:
        text = self._source[slice(*self._raw[number])]
        if not text:
            self._blank, self._table = self._blank + 1, _NO_TABLE
        elif _PINYIN_LINE.match(text) and len(_TONES.findall(text)) >= 2:
            return  # printed under a line of Han for those who learn to read
        elif _PAGE_FOOT.fullmatch(text) or number in self._page_numbers:
            self._turned, self._blank = True, self._blank + 1
        elif number in self._running or self._is_rule(text):
            self._blank += 1
        elif one := self._set_tables.get(number):
            self._add(list(_set_cells(self._source, self._raw, one, self._tables)))
            self._tables, self._passed, self._table = self._tables + 1, one.last, _NO_TABLE
        elif mark := self._mark(number, text):
            self._read_row(number, text, mark)
        else:
            self._read_line(number)

    def _is_rule(self, text: str) -> bool:
        """Whether a line is but drawn, and no part of the open table."""
        if _METER.match(text):
            return True
        return bool(_RULE.match(text)) and not (self._table.open and _TABLE_RULE.match(text))

    def _mark(self, number: int, text: str) -> str:
        """What divides a line into cells, if it is a row: of the open table, or of a new one."""
        mark = _cell_mark(self._source, self._raw, number, self._table, self._tabbed)
        alike = self._bars and text[0] == "|" and text.count("|") == self._bars
        if alike and not self._table.open and (not mark or not self._is_over_rule(number)):
            mark, self._table = "|", self._broken_off  # by a line between its rows
        if mark and not self._table.open:
            self._table = _Table(self._tables, 0, mark, True)
            self._tables += 1
        return mark

    def _is_over_rule(self, number: int) -> bool:
        """Whether the line below is the rule under a table's heads."""
        below = self._source[slice(*self._raw[number + 1])] if number + 1 < len(self._raw) else ""
        return "|" in below and bool(_TABLE_RULE.match(below))

    def _read_row(self, number: int, text: str, mark: str) -> None:
        if mark == "|" and _TABLE_RULE.match(text):
            return
        if number in self._wrapped:
            self._passed = self._wrapped[number]
            rows = self._raw[number : self._passed + 1]
            cells = _wrapped_cells(self._source, rows, self._table)
        else:
            cells = _cells(self._source, *self._raw[number], self._table)
        self._add(cells)
        self._table = replace(self._table, row=self._table.row + 1)
        if mark == "|":
            self._broken_off, self._bars = self._table, text.count("|")

    def _read_line(self, number: int) -> None:
        self._table = _NO_TABLE
        line = _line(self._source, *self._raw[number], self._blank)
        if number in self._broken:
            kept = self._broken[number].pieces(self._source)
            line = Line(kept, blank_lines_before=self._blank, whole=True)
        if line.kept:
            if self._turned and self._found and not self._found[-1].in_table:
                line = self._over_page(line)
            self._found.append(line)
            self._blank, self._turned = 0, False
        else:
            self._blank += 1

    def _over_page(self, line: Line) -> Line:
        """The first line of a page; it stands right under the last one if that stops midway."""
        above = self._found[-1].text(self._source).rstrip()
        if _STOPS.search(above) or line.indented or line.heading_level:
            return line
        return replace(line, blank_lines_before=0)

    def _add(self, cells: list[Line]) -> None:
        self._found += _first_blank(cells, self._blank)
        self._blank = 0


def _without_frames(lines: list[Line]) -> list[Line]:
    """The lines, those of a table of one column being lines: a site's frame round its text."""
    widest: dict[int, int] = {}
    for line in lines:
        if line.table is not None:
            widest[line.table] = max(widest.get(line.table, 0), line.column or 0)
    return [
        replace(line, table=None, row=None, column=None)
        if line.table is not None and widest[line.table] == 0
        else line
        for line in lines
    ]


_RUNNING_HEAD = range(6, 31)  # characters of a line that a paper prints over every page


def _running_heads(source: str, raw: Sequence[tuple[int, int]]) -> frozenset[int]:
    """The lines beside a page's number that repeat one beside another's, or the text's first."""
    printed = [(k, source[start:end]) for k, (start, end) in enumerate(raw) if start < end]
    feet = {k for k, (_, text) in enumerate(printed) if _PAGE_FOOT.fullmatch(text)}
    beside = {k for foot in feet for k in (foot - 1, foot + 1) if 0 < k < len(printed)} - feet
    texts = [printed[k][1] for k in (0, *beside)] if beside else []
    return frozenset(
        printed[k][0]
        for k in beside
        if len(printed[k][1]) in _RUNNING_HEAD and texts.count(printed[k][1]) > 1
    )


_NUMBER_ALONE = re.compile("[0-9０-９]{1,3}")
_IN_THE_MIDDLE = re.compile("(?: {8}|\u3000{4}|[ \u3000]{8})$")  # before a number that is set so
_LAST_LINE = 6  # characters of a page's last line, which may end its text
_SHORTEST_PAGE = 4  # lines


def _page_numbers(source: str, raw: Sequence[tuple[int, int]]) -> frozenset[int]:
    """The lines that are a number in the middle, if they count the pages: 1, 2, 3."""
    found: list[tuple[int, int]] = []
    above = 0  # characters of the last line that holds text
    for number, (start, end) in enumerate(raw):
        alone = end - start < 4 and _NUMBER_ALONE.fullmatch(source, start, end)
        if (
            alone
            and above >= _LAST_LINE
            and _IN_THE_MIDDLE.search(source[max(0, start - 8) : start])
        ):
            found.append((number, int(source[start:end])))
        above = end - start or above
    values = [value for _, value in found]
    counts = len(values) > 1 and values == list(range(values[0], values[0] + len(values)))
    apart = all(b - a >= _SHORTEST_PAGE for (a, _), (b, _) in pairwise(found))
    return frozenset(number for number, _ in found) if counts and apart else frozenset()


def _raw_lines(source: str) -> Iterator[tuple[int, int]]:
    """Every line's range without its edges of white space; an empty range for a blank one."""
    end = 0
    for match in _LINE.finditer(source):
        gap = source.count("\n", end, match.start()) or source.count("\r", end, match.start())
        for _ in range(gap - 1 if end else gap):
            yield end, end
        end = match.end()
        at = match.start()
        # Inside a row of a table a break parts a cell's paragraphs, not lines.
        in_row = source.find("|", at, end) >= 0
        if in_row:
            yield _edges(source, at, end)
            continue
        for stop in _BREAK.finditer(source, at, end):
            if stop.start() > at:
                yield from without_lost_breaks(source, *_edges(source, at, stop.start()))
            at = stop.end()
        yield from without_lost_breaks(source, *_edges(source, at, end))


def _edges(source: str, start: int, end: int) -> tuple[int, int]:
    first = _BLANK.match(source, start, end)
    low = first.end() if first else start
    while end > low and (source[end - 1].isspace() or source[end - 1] in "\u200b\ufeff\x00"):
        end -= 1
    return low, end


def _line(source: str, start: int, end: int, blank: int) -> Line:
    before = source[max(0, start - 4) : start]
    indented = before.endswith(("\u3000", "  ", "\xa0\xa0", "\t"))
    level, bullet = 0, ""
    if heading := _HEADING.match(source, start, end):
        level, start = len(heading.group(1)), heading.end()
        while end > start and source[end - 1] in "# \t":
            end -= 1
    elif mark := _BULLET.match(source, start, end):
        bullet, start = mark.group(1) or ">", mark.end()
        if nested := _HEADING.match(source, start, end):
            level, start = len(nested.group(1)), nested.end()
    if paged := _E_BOOK.match(source, start, end):
        start = paged.end()
    if bars := _BARS.match(source, start, end):
        start, end = bars.span("cells")
    if _EMPHASIS.match(source, start, end):
        start, end = start + 1, end - 1
    kept = _kept(source, start, end)
    bold = source.startswith("**", start)
    return Line(kept, level, bullet, indented, bold, blank)


def _kept(source: str, start: int, end: int) -> tuple[Span, ...]:
    """The slices of ``source[start:end]`` that are text and not markup."""
    kept, at = [], start
    for match in _MARKUP.finditer(source, start, end):
        if (match["stars"] or match["slanted"]) and _is_masked(source, match):
            continue
        low, high = match.span()
        if inner := "link" if match["link"] else "slanted" if match["slanted"] else "":
            kept.append(Span(at, low))
            kept.append(Span(*match.span(inner)))
        else:
            kept.append(Span(at, low))
        at = high
    kept.append(Span(at, end))
    return _trimmed(source, [span for span in kept if span.start < span.end])


def _trimmed(source: str, kept: list[Span]) -> tuple[Span, ...]:
    while kept and not source[kept[0].start : kept[0].end].strip():
        kept.pop(0)
    while kept and not source[kept[-1].start : kept[-1].end].strip():
        kept.pop()
    if kept:
        text = source[kept[0].start : kept[0].end]
        kept[0] = Span(kept[0].end - len(text.lstrip()), kept[0].end)
        text = source[kept[-1].start : kept[-1].end]
        kept[-1] = Span(kept[-1].start, kept[-1].start + len(text.rstrip()))
    return tuple(kept)


def _is_masked(source: str, stars: re.Match[str]) -> bool:
    """Whether asterisks stand for digits that a site hides (收到提案**件), not for bold type.

    Of a pair round a word it is the first or the last.
    """
    if stars["slanted"] and _hides_digits(source, stars.end() - 1, stars.end()):
        return True
    if stars["stars"] and (_hides_places(source) or _ends_a_number(source, *stars.span())):
        return True
    if _DAY_HIDDEN.search(source, max(0, stars.start() - 8), stars.start()):
        return True  # 2020-12-**
    if _YEAR_HIDDEN.match(source, stars.start()):
        return True
    end = stars.end() if stars["stars"] else stars.start() + 1
    return _hides_digits(source, stars.start(), end)


def _ends_a_number(source: str, start: int, end: int) -> bool:
    """Whether stars hide the end of a number, 拨打2334***投诉: those of bold type are a pair."""
    if not source[max(0, start - 1) : start].isdigit():
        return False
    line = source.rfind("\n", 0, start) + 1, source.find("\n", end)
    text = source[line[0] : line[1] if line[1] >= 0 else len(source)]
    return len(_STARS.findall(text)) % 2 == 1


@lru_cache(4)
def _hides_places(source: str) -> bool:
    """Whether a site hides the names of places, **县**镇2024年**危桥重建工程: no bold type."""
    return len(_PLACE_HIDDEN.findall(source)) >= _FEWEST_HIDDEN


def _hides_digits(source: str, start: int, end: int) -> bool:
    before = source[max(0, start - 1) : start]
    after = _MASKED_AFTER.match(source, end)
    return bool(before and _MASKED_BEFORE.match(before) and after)


def _cell_mark(
    source: str, raw: Sequence[tuple[int, int]], number: int, table: _Table, tabbed: set[int]
) -> str:
    """``|`` or a tab if this line is a row of a table, which that mark divides into cells."""
    start, end = raw[number]
    if number in tabbed:
        return "\t"
    if "|" not in source[start:end]:
        return ""
    if table.open and table.mark == "|":
        return "|"
    if _BARRED.match(source[start:end]) and any(
        _BARRED.match(source[slice(*raw[beside])])
        for beside in (number - 1, number + 1)
        if 0 <= beside < len(raw)
    ):
        return "|"  # a table without a rule under its heads, or without heads
    if _LABEL_BAR.match(source[start:end]):
        near = raw[max(0, number - 2) : number + 3]
        if sum(bool(_LABEL_BAR.match(source[low:high])) for low, high in near) >= _FEWEST_BARS:
            return "|"
    if _BAR_BEHIND.match(source[start:end]) and any(
        _BAR_BEHIND.match(source[slice(*raw[beside])])
        and max(source.count("|", start, end), source.count("|", *raw[beside])) > 1
        for beside in (number - 1, number + 1)
        if 0 <= beside < len(raw)
    ):
        return "|"  # whose rows begin without a bar
    if number + 1 < len(raw):
        low, high = raw[number + 1]
        rule = source[low:high]
        if "|" in rule and _TABLE_RULE.match(rule):
            return "|"
    return ""


_FEWEST_BARS = 3  # lines of a label and its value, near each other
_LONGEST_ACROSS = 40
_MOST_ACROSS = 2  # 二、提升城市功能 and below it (一)完善基础设施


def _tabbed_runs(
    source: str, raw: Sequence[tuple[int, int]], wrapped: Mapping[int, int]
) -> set[int]:
    """The lines that belong to two or more successive ones with two or more tabs each.

    A short line or two between them are rows as well, set across the table: 一、经济建设(3件).
    """
    found: set[int] = set()
    run: list[int] = []
    across: list[int] = []
    passed = -1
    for number, (start, end) in enumerate(raw):
        if number <= passed:
            continue
        if number in wrapped:
            passed, end = wrapped[number], raw[wrapped[number]][1]
        if source.count("\t", _with_empty_cells(source, start), end) >= 2:
            run += [*across, number]
            across = []
            continue
        if start == end and len(run) != 1:
            continue
        if len(run) > 1 and not across and _is_pair(source, start, end):
            run.append(number)  # 案由 ⇥ 关于…, under rows of four cells
            continue
        short = 0 < end - start <= _LONGEST_ACROSS
        if run and len(across) < _MOST_ACROSS and short:
            across.append(number)
            continue
        if len(run) > 1:
            found.update(run)
        run, across = [], []
    if len(run) > 1:
        found.update(run)
    return found


_PAIR = re.compile(rf"[{HAN}{SPACE}]{{2,10}}[：:]?\t[^\t]+$")


def _is_pair(source: str, start: int, end: int) -> bool:
    """Whether a line is a label and its value: a row of a card, of fewer cells than others."""
    return bool(_PAIR.match(source[start:end]))


def _cells(source: str, start: int, end: int, table: _Table) -> list[Line]:
    cells, column = [], 0
    if table.mark == "\t":
        start = _with_empty_cells(source, start)
    if table.mark not in source[start:end]:  # a heading across the table: ## 经济建设
        line = _line(source, start, end, 0)
        return [Line(line.kept, table=table.number, row=table.row, column=0)] if line.kept else []
    at = start
    if table.mark == "|" and source[start] == "|":
        at = start + 1
    while at <= end:
        stop = source.find(table.mark, at, end)
        stop = end if stop < 0 else stop
        whole = _kept(source, *_edges(source, at, stop))
        for part in _parts(source, at, stop):
            if kept := _within(source, whole, *part):  # a link may go over a break
                cells.append(Line(kept, table=table.number, row=table.row, column=column))
        at, column = stop + 1, column + 1
    return cells


def _set_cells(
    source: str, raw: Sequence[tuple[int, int]], table: SetTable, number: int
) -> Iterator[Line]:
    for k, row in enumerate(table.rows):
        for column, paragraphs in row.items():
            for parts in paragraphs:
                kept = tuple(span for part in parts for span in _kept(source, *part))
                if kept:
                    yield Line(kept, table=number, row=k, column=column)
        for between in table.after.get(k, ()):
            yield _line(source, *raw[between], 0)


def _wrapped_cells(source: str, lines: Sequence[tuple[int, int]], table: _Table) -> list[Line]:
    """The cells of a row whose first cell of each line goes on with the last one of the line
    above it."""
    cells: list[Line] = []
    column = 0
    for start, end in lines:
        start = start if cells else _with_empty_cells(source, start)
        found = _cells(source, start, end, table)
        found = [replace(one, column=column + (one.column or 0)) for one in found]
        if (
            cells
            and found
            and found[0].column == cells[-1].column
            and not are_two_names(cells[-1].text(source), found[0].text(source))
        ):
            cells[-1] = replace(cells[-1], kept=(*cells[-1].kept, *found.pop(0).kept))
        cells += found
        column += source.count("\t", start, end)
    return cells


def _with_empty_cells(source: str, start: int) -> int:
    """Where a row begins whose first cells are empty, as under a cell set over several rows."""
    at = start
    while at and source[at - 1] in "\t \u3000":
        at -= 1
    while at < start and source[at] != "\t":
        at += 1
    return at


def _parts(source: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for stop in _BREAK.finditer(source, start, end):
        yield at, stop.start()
        at = stop.end()
    yield at, end


def _within(source: str, kept: Sequence[Span], start: int, end: int) -> tuple[Span, ...]:
    inside = [Span(max(span.start, start), min(span.end, end)) for span in kept]
    return _trimmed(source, [span for span in inside if span.start < span.end])


def _first_blank(cells: list[Line], blank: int) -> list[Line]:
    return [replace(cells[0], blank_lines_before=blank), *cells[1:]] if cells else []
