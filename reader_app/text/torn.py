"""Which printed lines go on with the paragraph of the line above.

In a file that keeps the printed lines, every line is about as long as its column is wide.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from itertools import pairwise

from reader_app.text.column_width import CANNOT_BEGIN, find_column, tears
from reader_app.text.line_ends import ENDS_SENTENCE, begins_anew, cells, ends_page
from reader_app.text.lines import Line
from reader_app.text.torn_names import (
    TITLE_BEGUN,
    closes_facts,
    last_of_name,
    numbers_title,
    splits_label,
    splits_title,
    splits_value,
    tears_label,
    within_brackets,
    within_office,
    within_titles,
)
from reader_app.text.width import HAN, fold_width

_CRUMBS = re.compile(r".{0,8}位置[ ]?:|[^。]{0,20}(?:首页|主页)[ ]?(?:>|»|/|-)")
_MASTHEAD = re.compile(r"\d版|(?:19|20)\d\d[-年/.]\d")
_PARTICULARS = re.compile(  # of an article or a site, on a line of their own over a title
    r"[\[【(]?(?:文号|发文字号|分享到?|索引号|字[体号]|浏览|阅读|点击|(?:信息|稿件|文章)?来源|信息类别"
    r"|主题词|主题分类|公开(?:方式|类别|形式|属性)|[^:]{0,6}(?:电话|邮箱|热线|传真|地址))[^:]{0,4}:"
    r"|.*(?:https?://|www\.)\S*$"
)
_SHORT_VALUE = re.compile(r":[ ]?[^ :]{1,10}$")  # 结果:A ends a line of fields
_LABELLED = re.compile(rf"[{HAN}](?:[ ]{{0,4}}[{HAN}]){{1,5}}[ ]?:")  # also 有 效 性:
_WIDE_GAP = re.compile(r"(?<=[^ ])[ ]{2,}(?=[^ ])")


def continues(source: str, lines: Sequence[Line]) -> list[bool]:
    """For each line, whether it goes on with the paragraph of the line before it."""
    sheet = _Print(source, _single_spaced(source, lines))
    found = [False] * len(lines)
    tail = ""  # of the paragraph so far
    for i, text in enumerate(sheet.texts):
        found[i] = i > 0 and sheet.goes_on(i, tail, continued=found[i - 1])
        tail = (tail + text if found[i] else text)[-120:]
    return found


_FEWEST_TORN = 2  # of them, that a word or a number goes on from
_FEWEST_SPACED = 4  # lines that stop midway over an empty one
_NARROWEST_SPACED = 40  # half-width places


def _single_spaced(source: str, lines: Sequence[Line]) -> Sequence[Line]:
    """The lines without the empty one that an e-book's page has between any two of a paragraph."""
    texts = [fold_width(line.text(source)) for line in lines]
    wide = [
        i
        for i in range(1, len(lines))
        if lines[i].blank_lines_before == 1 and cells(texts[i - 1]) >= _NARROWEST_SPACED
    ]
    midway = [i for i in wide if not ENDS_SENTENCE.search(texts[i - 1])]
    if len(midway) < _FEWEST_SPACED or len(midway) * 3 < len(wide) * 2:
        return lines
    if sum(tears(texts[i - 1], texts[i]) for i in midway) < _FEWEST_TORN:
        return lines
    return [replace(line, blank_lines_before=max(0, line.blank_lines_before - 1)) for line in lines]


class _Print:
    """Printed lines, with what all of them together tell of each."""

    def __init__(self, source: str, lines: Sequence[Line]) -> None:
        self._lines = lines
        self.texts = texts = [fold_width(line.text(source)) for line in lines]
        self._sizes = sizes = [cells(text) for text in texts]
        self._width = _column_width(lines, texts, sizes)
        self._column = find_column(source, lines, texts)
        self._by_indent = _indents_tell(lines)
        self._by_blanks = _blanks_tell(lines, texts)
        self._by_labels = _labels_tell(lines, texts) and self._tears_sentences()
        self._hanging = _indents_hang(lines, texts, sizes)
        self._widest = _widest_near(lines, texts, sizes)
        self._titles = within_titles(lines, texts) | within_brackets(lines, texts)
        self._recurring = _behind_recurring_words(texts)
        self._pairs = _in_pairs(lines, texts)
        self._tabs = [line.text(source).count("\t") for line in lines]

    def goes_on(self, i: int, tail: str, *, continued: bool) -> bool:
        """``tail``: the end of the paragraph above. ``continued``: it is of several lines."""
        line, before, text = self._lines[i], self.texts[i - 1], self.texts[i]
        if not _may_join(self._lines[i - 1], line) or ends_page(text):
            return False
        if splits_label(before, text, line):
            return True  # 提案人:张三    主办单 | 位:市交通局    结果:A, set in columns
        if self._is_beside_cells(i):
            return False
        if self._ends_what_was_torn(i, tail) or self._is_torn(i):
            return True
        if _OVER_LETTER.search(before) and _ADDRESSED.fullmatch(text):
            return False
        if not line.blank_lines_before and _says_what_came_in(before, text):
            return True
        if self._runs_on_into_label(i):
            return True
        if i in self._recurring or begins_anew(text):
            return False
        if _closes_bracket(tail, text, line) or _label_in_bracket(tail, line):
            return True
        if line.indented and self._by_indent:
            return False
        return (
            self._fills_torn_column(i, continued)
            or self._fills_column(i, continued)
            or self._fills_its_place(i, continued)
            or _stops_midway(before, text, line)
            or _ends_in_comma(before, text, line)
            or last_of_name(before, text, line)
        )

    def _is_beside_cells(self, i: int) -> bool:
        """Whether this line and the one before are rows, or that one is a cell, or links."""
        before, text = self.texts[i - 1], self.texts[i]
        return (
            (_in_columns(text) and _in_columns(before))
            or (_are_rows(before, text) and i - 1 not in self._column.full)
            or (i in self._pairs and i - 1 in self._pairs)
            or self._tabs[i] == self._tabs[i - 1] == 1
            or before.endswith("|")  # parted from the next by the table's line
            or bool(_CRUMBS.match(before))
        )

    def _ends_what_was_torn(self, i: int, tail: str) -> bool:
        """Whether the line can only be the rest of something, however it begins."""
        line, before, text = self._lines[i], self.texts[i - 1], self.texts[i]
        return (
            splits_title(before, text, line)
            or i in self._titles
            or within_office(self._lines, self.texts, i)
            or splits_value(before, text, line)
            or numbers_title(before, text, line)
            or closes_facts(tail, text, line)
            or (self._hanging and _hangs(self._lines[i - 1], line, before, text))
        )

    def _fills_column(self, i: int, continued: bool) -> bool:
        """Whether the line before fills the column that the whole file is printed in."""
        if self._lines[i].blank_lines_before or not self._width:
            return False
        if self._sizes[i - 1] < self._width - 5:
            return False
        if self._by_indent or not ENDS_SENTENCE.search(self.texts[i - 1]):
            return True
        filled = self._sizes[i - 1] >= self._width - 2 and self.texts[i - 1][-1] in "。;"
        return self._by_labels and continued and filled and not TITLE_BEGUN.match(self.texts[i])

    def _is_torn(self, i: int) -> bool:
        """Whether a word, a number, a label or a mark goes on from a line that fills the column."""
        if i - 1 not in self._column.nearly or (self._lines[i].indented and self._by_indent):
            return False
        before, text = self.texts[i - 1], self.texts[i]
        listed = before.endswith((",", "、")) and i not in self._recurring
        return listed or tears(before, text) or tears_label(before, text)

    def _runs_on_into_label(self, i: int) -> bool:
        """Whether a label below a full line is one that elsewhere stands within lines: 。进展: …"""
        before, label = self.texts[i - 1], _WORD_BEFORE.match(self.texts[i])
        if i - 1 not in self._column.full or not label or not before.endswith(("。", ";")):
            return False
        return label[0] in self._labels_within

    @cached_property
    def _labels_within(self) -> frozenset[str]:
        """The labels that stand behind a sentence of the same line as often as at a line's head."""
        within = Counter(found[0] for text in self.texts for found in _LABEL_WITHIN.finditer(text))
        first = Counter(found[0] for text in self.texts if (found := _WORD_BEFORE.match(text)))
        return frozenset(label for label, count in within.items() if count >= first[label])

    def _fills_torn_column(self, i: int, continued: bool) -> bool:
        """Whether the line before fills a column in which words are torn."""
        before, text = self.texts[i - 1], self.texts[i]
        if i - 1 not in self._column.nearly or _STANDS_ALONE.match(text) or _MENU.match(before):
            return False
        full, runs = i - 1 in self._column.full, continued or re.search("[,。;]", before)
        if not runs and (_MASTHEAD.search(before) or _PARTICULARS.match(before)):
            return False
        if not continued and before.endswith(("》", ")")) and begins_anew(before):
            return False  # a record's head: 3.教育界:《关于…的建议》(B类)
        if not ENDS_SENTENCE.search(before) or _LABEL_LAST.search(before):
            return full or bool(runs) or ":" in before
        within = (
            continued
            or self._column.exact
            or self._by_blanks
            or (self._by_indent and self._lines[i - 1].indented)
        )
        return within and full and not _LABELLED.match(text)

    @cached_property
    def _longest(self) -> int:
        """The size of a line that is among the longest of the page."""
        return sorted(self._sizes)[-1 - len(self._sizes) // 20]

    def _tears_sentences(self) -> bool:
        """Whether full lines stop midway and go on below: none does where all are whole."""
        torn = 0
        for i, (text, below) in enumerate(pairwise(self.texts), 1):
            full = self._width and self._sizes[i - 1] >= self._width - 5
            whole = ENDS_SENTENCE.search(text) or self._lines[i].blank_lines_before
            torn += bool(full and not whole and not begins_anew(below))
        return torn > 1

    def _fills_its_place(self, i: int, continued: bool) -> bool:
        """Whether the line before is as long as the longest round it, and stops in a sentence."""
        before = self.texts[i - 1]
        if self._lines[i].blank_lines_before or len(before) < 10 or ENDS_SENTENCE.search(before):
            return False
        if before.endswith("——"):
            return False  # over a headline that it leads in
        if _SHORT_VALUE.search(before) or _is_below_names(before, self.texts[i]):
            return False
        if _LABELLED.match(self.texts[i]) or (len(before) < 70 and _MASTHEAD.search(before)):
            return False
        if len(before) < 70 and _PARTICULARS.match(before):
            return False
        if not continued and not re.search("[,。;:]", before):
            return False
        chars, places = self._widest[i]
        if not continued and places * _TIMES_WIDER <= self._longest:
            return False  # two lines of a headline, where paragraphs are not torn
        return len(before) >= 0.85 * chars - 1 or self._sizes[i - 1] >= 0.88 * places - 2


def _says_what_came_in(before: str, text: str) -> bool:
    """Whether a letter's 《…》 | 收悉, or a number that it tells, goes on: (第2 | 34号提案)."""
    if _RECEIVED.match(text) and _NAMED.search(before):
        return True
    if before.endswith(("收", "已")):
        return text.startswith(("悉", "到,", "到。") if before[-1] == "收" else ("收悉", "收到"))
    if before.endswith(("和“", "、“", "提出的“", "和《", "、《", "提出的")):
        return text.startswith(("关于", "《", "“"))
    if before.endswith("政协") and not before.endswith(" 政协") and text.startswith("委员"):
        return True
    if before.endswith("第") and _NUMBER_AFTER.match(text):
        return True
    if before.endswith("提") and text.startswith(("出的", "交的")):
        return True
    if _TITLE_TOLD.search(before[-_LONGEST_TITLE:]) and _TITLE_GOT.match(text):
        return True
    if _ANSWER_BEGUN.search(before) and _ANSWER_ENDED.match(text):
        return True
    if _NAMES_BEGUN.search(before) and _NAMES_ENDED.match(text):
        return True
    return bool(_NUMBER_BEGUN.search(before) and _NUMBER_ENDED.match(text))


_OVER_LETTER = re.compile(
    r"》.{0,16}的(?:答复|复函|回复)$|(?:提案|建议).{0,12}(?:答[复覆]|回复|复函|函|意见|情况)$|[\])]$|\d次?$"
)
_ADDRESSED = re.compile(
    rf"[{HAN}\d·、, ]{{2,50}}(?:委员|[委会界组部局办厅院]|工商联|中心|政府)们?[ ]?:"
)
_LONGEST_TITLE = 80
_TITLE_TOLD = re.compile("(?:[出交和与及号][的 ]{0,2}|[《“])关于[^。,;:!?《》“”()]*$")
_TITLE_GOT = re.compile(
    r"[^。,;:!?《》“”()]{0,40}(?:提案[》”]?|建议[》”]?|[》”])(?:[(](?:提案)?第[^()]{1,14}[)])?"
    r"(?:[和与及]|已?收)"
)
_ANSWER_BEGUN = re.compile("现[^。;:!?]{0,20}$")
_ANSWER_ENDED = re.compile("(?:[^。;:!?]{0,14}(?:如下|意见))?[:。]")
_NAMES_BEGUN = re.compile(rf"[、,和及与][{HAN}]{{1,6}}$")
_NAMES_ENDED = re.compile(
    rf"[{HAN}]{{0,2}}(?:(?:政协)?委员|员)?(?:联名|共同)?提[出交]的(?:第|《|“|关于)"
)

_NUMBER_AFTER = re.compile(r"\d{1,8}[ ]?号")
_NUMBER_BEGUN = re.compile(r"[(、和及与]第?[ ]?\d*$|[(]第?[ ]?\d+$")
_NUMBER_ENDED = re.compile(r"第?[ ]?\d{1,8}[ ]?号(?:提案|建议)?\)")
_ENDS_IN_NAMES = re.compile(
    rf"(?:^提[案出][人者单委][{HAN}]{{0,4}}:[ ]?|(?:提案|建议|议案)》?[ —\-]{{1,6}})"
    rf"[{HAN}·、, ]{{2,60}}(?:等\d{{1,3}}[人名位])?$"
)
_NAME_GOES_ON = re.compile(rf"[{HAN}]{{0,4}}[、;()\d]|[{HAN}]{{0,2}}(?:,|等)")


def _is_below_names(before: str, text: str) -> bool:
    """Whether a sentence stands under a line that ends in names: 希望受表扬的委员再接再厉。"""
    if not text.endswith("。") or _NAME_GOES_ON.match(text):
        return False
    return bool(_ENDS_IN_NAMES.search(before))


def _widest_near(
    lines: Sequence[Line], texts: Sequence[str], sizes: Sequence[int]
) -> list[tuple[int, int]]:
    """For each line, the longest line (characters, places) of those with no blank between."""
    found: list[tuple[int, int]] = [(0, 0)] * len(lines)
    start = 0
    for i in range(1, len(lines) + 1):
        if i == len(lines) or lines[i].blank_lines_before:
            run = range(start, i)
            most = (max(len(texts[k]) for k in run), max(sizes[k] for k in run))
            for k in run:
                found[k] = most
            start = i
    return found


_TIMES_WIDER = 3
_NAMED, _RECEIVED = (
    re.compile("(?:[》)”](?:的?提案)?|的(?:提案|建议))$"),
    re.compile("(?:提案)?(?:现?已)?收[悉到][。,;]"),
)
_STANDS_ALONE = re.compile(  # a remark in brackets, an article of rules, thanks
    r"\([^()]*\)$|第[一二三四五六七八九十百]{1,5}[条章节][ ]|(?:再次|衷心|最后)?感谢[您你]"
)
_MENU = re.compile(rf"[{HAN}]{{2,6}}(?:[ ]?[ |][ ]*[{HAN}]{{2,6}}){{3,}}$")
_LABEL_LAST = re.compile(  # 办理结果: | A类
    rf"(?:^|[ ,。;|])(?![{HAN}]*(?:如下|建议|认为))[{HAN}]{{2,6}}:$"
)
_WORD_BEFORE = re.compile(rf"[{HAN}]{{2,8}}[ ]?:(?![ ]?[“\"])")  # 他说:“… is no label
_LONG = 20  # characters: a line that is no heading and no value
_LABEL_WITHIN = re.compile(rf"(?<=[。;])[{HAN}]{{2,8}}[ ]?:")
_FEWEST_ALIKE = 3


def _behind_recurring_words(texts: Sequence[str]) -> set[int]:
    """The lines that begin with one and the same word before a colon: a label, whichever."""
    by_word: dict[str, list[int]] = defaultdict(list)
    for i, text in enumerate(texts):
        if word := _WORD_BEFORE.match(text):
            by_word[word[0]].append(i)
    return {i for found in by_word.values() if len(found) >= _FEWEST_ALIKE for i in found}


def _in_columns(text: str) -> bool:
    """Whether wide gaps divide a line into three cells or more, as a table's are."""
    return len(text) < 300 and len(_WIDE_GAP.findall(text)) >= 2


_FAR = re.compile(r"(?<=[^ ])[ ]{4,}(?=[^ ])")
_FEWEST_PAIRS = 4


def _in_pairs(lines: Sequence[Line], texts: Sequence[str]) -> set[int]:
    """The lines that one gap parts in two, as it does the lines round them: rows of a table."""
    found: set[int] = set()
    run: list[int] = []
    for i in range(len(lines) + 1):
        inside = i < len(lines) and len(texts[i]) < 300
        one = inside and len(_WIDE_GAP.findall(texts[i])) == 1
        far = one and bool(_FAR.search(texts[i]))
        if one and not (lines[i].blank_lines_before and run and not far):
            run.append(i)
            continue
        far_apart = sum(1 for k in run if _FAR.search(texts[k]))
        if len(run) >= _FEWEST_PAIRS or (len(run) > 1 and far_apart == len(run)):
            found.update(run)
        run = [i] if one else []
    return found


def _are_rows(before: str, text: str) -> bool:
    """Whether the same marks divide two lines into as many cells, none of which is a sentence."""
    if text.count("|") >= 2 and before.count("|") == text.count("|"):
        return True
    before, text = before.rstrip("。"), text.rstrip("。")
    if len(before) > 300 or len(text) > 300 or "。" in before or "。" in text:
        return False
    commas = text.count(",")
    if commas >= 3 and before.count(",") == commas:
        return True
    short = all(0 < len(cell) <= 30 for cell in (*before.split(","), *text.split(",")))
    return commas == 2 and before.count(",") == commas and short


def _may_join(before: Line, line: Line) -> bool:
    marked = before.heading_level or line.heading_level or line.bullet
    whole = before.whole or line.whole
    return not (before.in_table or line.in_table or marked or whole)


def _column_width(lines: Sequence[Line], texts: Sequence[str], sizes: Sequence[int]) -> int:
    """The width of the printed column in half-width places; 0 if lines are whole paragraphs."""
    usable = [i for i, line in enumerate(lines) if not line.in_table and not line.heading_level]
    if len(usable) < 6:
        return 0
    ordered = sorted(sizes[i] for i in usable)
    # A headline may stick out of the column.
    widest = ordered[-1 - len(ordered) // 50]
    if not 24 <= widest <= 140:
        return 0
    full = [i for i in usable if widest - 5 <= sizes[i] <= widest]
    long = [i for i in usable if sizes[i] >= widest * 0.75]
    open_ended = sum(1 for i in full if not ENDS_SENTENCE.search(texts[i]))
    is_torn = (
        len(full) >= max(4, 0.15 * len(usable))
        and len(full) >= 0.6 * len(long)
        and open_ended >= 0.6 * len(full)
    )
    return widest if is_torn else 0


def _indents_tell(lines: Sequence[Line]) -> bool:
    indented = sum(1 for line in lines if line.indented)
    return 0 < indented < 0.7 * len(lines)


def _blanks_tell(lines: Sequence[Line], texts: Sequence[str]) -> bool:
    """Whether blank lines part the paragraphs: most lines that end a sentence stand over one."""
    ended = [i for i in range(len(lines) - 1) if texts[i].endswith(("。", "!", "?"))]
    parted = sum(1 for i in ended if lines[i + 1].blank_lines_before)
    return len(ended) > 2 and parted * 4 >= len(ended) * 3


_FEWEST_LABELS = 6


def _labels_tell(lines: Sequence[Line], texts: Sequence[str]) -> bool:
    """Whether nothing is set in and paragraphs begin with labels: 提案人:…, 办理结果:…"""
    labelled = sum(1 for text in texts if _LABELLED.match(text))
    return labelled >= _FEWEST_LABELS and not any(line.indented for line in lines)


_NARROW = 48  # half-width places; wider columns set their paragraphs in, not what goes on


def _indents_hang(lines: Sequence[Line], texts: Sequence[str], sizes: Sequence[int]) -> bool:
    """Whether the lines that go on are set in, and those that begin something are not."""
    if not sizes or sorted(sizes)[-1 - len(sizes) // 20] > _NARROW:
        return False
    begin = [i for i, text in enumerate(texts) if begins_anew(text)]
    within = [
        i
        for i in range(1, len(lines))
        if _hangs(lines[i - 1], lines[i], texts[i - 1], texts[i]) and not begins_anew(texts[i])
    ]
    out = sum(1 for i in begin if not lines[i].indented)
    return len(within) >= 3 and len(begin) >= 6 and out * 10 >= len(begin) * 9


def _hangs(above: Line, line: Line, before: str, text: str) -> bool:
    return (
        line.indented
        and not above.indented
        and not ENDS_SENTENCE.search(before)
        and not line.blank_lines_before
        and not text.startswith(("—", "-", "("))
    )


_PAIRS = (("《", "》", 80, 60), ("“关于", "”", 80, 60), ("(", ")", 14, 14))


def _closes_bracket(tail: str, text: str, line: Line) -> bool:
    """Whether a title or bracket left open before is closed at the start of this line."""
    if line.blank_lines_before > 2:
        return False
    for opening, closing, before, after in _PAIRS:
        opened = tail.rfind(opening)
        if opened >= 0 and tail.find(closing, opened) < 0 and len(tail) - opened <= before:
            closed = text.find(closing, 0, after)
            if closed >= 0 and text.find(opening, 0, closed) < 0:
                return True
    return False


def _label_in_bracket(tail: str, line: Line) -> bool:
    """Whether the line above ends with a label inside an open bracket: 《…》(提案人:"""
    inside = tail.endswith(":") and tail.count("(") > tail.count(")")
    return inside and not line.blank_lines_before and _LABEL_LAST_INSIDE.search(tail) is not None


_LABEL_LAST_INSIDE = re.compile(rf"[(;,、][ ]?[{HAN}]{{2,6}}:$")


def _stops_midway(before: str, text: str, line: Line) -> bool:
    """Whether a long line of running text stops in a word: no column is needed to tell that."""
    if line.blank_lines_before or len(before) < _LONG or ENDS_SENTENCE.search(before):
        return False
    runs = re.search("[,。;]", before) and not _WIDE_GAP.search(before)
    return text[0] in CANNOT_BEGIN or bool(
        runs and not _LABELLED.match(text) and tears(before, text)
    )


def _ends_in_comma(before: str, text: str, line: Line) -> bool:
    if not before.endswith(("、", ",")):
        return False
    both_long = cells(before) >= 40 and cells(text) >= 40
    return line.blank_lines_before == 0 or (line.blank_lines_before == 1 and both_long)
