"""How paragraphs were torn at printed line ends, and what belongs together again.

Two kinds of tearing: a file that keeps the printed lines (every line about as long as the
column is wide), and text recognition that left a space where each printed line ended.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from reader_app.domain.span import Span
from reader_app.text.lines import Line
from reader_app.text.width import HAN, SPACE, fold_width

_STEMS = (
    "提案|案由|案题|案号|编号|标题|题目|主办|承办|会办|协办|分办|独办|合办|督办|领办|牵头|包案|责任"
    "|分工|办理|答复|落实|成效|建议|背景|情况|内容|委员|代表|界别|类别|类型|分类|结果|评"
    "价|单位|领导"
    "|日期|时间|来源|作者|记者|编辑|摄影|通讯员|本报|版面|字号|发布|索引|序号|备注|进展|"
    "项目|主题|附件"
    "|相关|议案|满意|反馈|意见|第一轮|第二轮|关键词|公开|文号|抄送|联系"
)
_NEW_START = re.compile(
    rf"[【■●◆▲★▶△□○◎◇※]|·[{HAN}]|——[^—,。;:]{{6,40}}$"
    rf"|[\[*]?(?:[{HAN}]{{0,4}}(?:{_STEMS})[{HAN}]{{0,8}})[\]】*]?[ ]?:"
    rf"|(?:{_STEMS})[{HAN}]{{0,6}}(?:$|[ ])"
    r"|(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[-－—])[ ]?(?:[、,)]|\.(?!\d))"
    r"|[(](?:\d{1,3}|[一二三四五六七八九十]{1,3})[)]|[①-⑳]"
    r"|第?[\d一二三四五六七八九十百]{1,4}号?(?:提案|建议)|第\d{1,4}号"
    rf"|[{HAN}]{{3,20}}[ ]?(?:19|20)\d\d年\d{{1,2}}月(?:\d{{1,2}}日)?$"
    rf"|[{HAN}、]{{2,14}}\(?(?:共)?\d+件\)?[ ]?:?$"
    r"|关于[^。;:]{4,60}(?:提案|建议)(?:$|[ (—\-:;,、/|第])"
    rf"|[{HAN}、]{{2,20}}(?:局|办公室|办事处|集团)$"
    r"|(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?:[ ]|$)|\d{1,4}$"
    r"|[^,。;:]{1,14}[\[(](?:19|20)\d\d[\])]第?\d{1,4}号"
    r"|[合总小共][ ]?计[ ]?:?[ ]?\d"
    r"|第?[A-Z]?\d{1,8}号?[ ]{1,4}(?:关于|《)"
    r"|(?:上一篇|下一篇|责任编辑|附[件:]|《[^《》]{4,60}》[ ]?(?:[(]|$))"
    r"|《[^《》]{4,60}(?:提案|建议|议案)》[ ]"
    r"|(?:□[ ]?)?(?:本报|本刊|本网)?(?:全媒体|融媒体?|首席|特约|见习|实习)*(?:记者|通讯员)[ ]"
    r"|[“(]?[A-D甲乙丙丁][”)]?类[ ]?[:—=]"
    r"|(?:文字|文|图|摄影)[ ]?/[ ]?(?:文|图|摄影?)?[ ]?"
)
_SPREAD = re.compile(rf"[{HAN}][ ]{{1,4}}[{HAN}](?:[ ]|:)")
_CRUMBS = re.compile(r".{0,8}位置[ ]?:|[^。]{0,20}(?:首页|主页)[ ]?(?:>|»|/|-)")
_MASTHEAD = re.compile(r"\d版|(?:19|20)\d\d[-年/.]\d")
_PARTICULARS = re.compile(  # of an article or a site, on a line of their own over a title
    r"[\[【(]?(?:文号|发文字号|分享到?|索引号|字[体号]|浏览|阅读|点击|(?:信息|稿件|文章)?来源|信息类别"
    r"|主题词|主题分类|公开(?:方式|类别|形式|属性)|[^:]{0,6}(?:电话|邮箱|热线|传真|地址))[^:]{0,4}:"
    r"|.*(?:https?://|www\.)\S*$"
)
_SPREAD_DIGITS = re.compile(rf"(?<![\d.])\d(?: \d){{1,7}}(?=[ ]?[{HAN}%])")
_SINGLE_GAP = re.compile(rf"(?<=[{HAN}\d])[{SPACE}](?=[{HAN}\d](?![A-Za-z]))")
_SPREAD_BYLINE = re.compile(rf"记[{SPACE}]?者|通[{SPACE}]?讯[{SPACE}]?员|摄[{SPACE}]?影")
_SINGLES = re.compile(rf"(?<![{HAN}])[{HAN}](?:[{SPACE}][{HAN}](?![{HAN}]))+")
_SHORT_VALUE = re.compile(r":[ ]?[^ :]{1,10}$")  # 结果:A ends a line of fields
_LABELLED = re.compile(rf"[{HAN}]{{2,6}}[ ]?:")
_LABEL = re.compile(rf"[{HAN}]{{0,4}}(?:{_STEMS})[{HAN}]{{0,8}}[:：]")
_ENDS_SENTENCE = re.compile(
    r"(?:的建议|的提案|意见建议|的议案)$|[。!?;:…】」』）)》]$|[。.!?][”\"’]$"
)
_WIDE_GAP = re.compile(r"(?<=[^ ])[ ]{2,}(?=[^ ])")
_CJK = rf"{HAN}，。、；：？！“”‘’《》【】（）…—·"
_TORN_SPACE = re.compile(rf"(?<=[{_CJK}])[ \xa0](?=\S)|(?<=\S)[ \xa0](?=[{_CJK}])")
_SPACED_LABEL = re.compile(
    rf"(?<![^{SPACE}|;；])(?:[{HAN}][{SPACE}]{{1,4}}){{1,5}}[{HAN}](?=[{SPACE}]{{0,4}}[:：】])"
    rf"|^(?:[{HAN}][{SPACE}]{{1,4}}){{2,5}}[{HAN}](?=[{SPACE}]+[^{SPACE}][^{SPACE}]|$)"
    rf"|(?<=【)[{SPACE}]*(?:[{HAN}][{SPACE}]{{1,4}}){{1,5}}[{HAN}](?=[{SPACE}]*】)"
)


def cells(text: str) -> int:
    """How many half-width places a text takes in print."""
    return len(text) + (len(text.encode("utf-8", "surrogatepass")) - len(text)) // 2


# --- a file that keeps the printed lines -------------------------------------------------


def continues(source: str, lines: Sequence[Line]) -> list[bool]:
    """For each line, whether it goes on with the paragraph of the line before it."""
    texts = [fold_width(line.text(source)) for line in lines]
    sizes = [cells(text) for text in texts]
    column = _column_width(lines, texts, sizes)
    by_indent = _indents_tell(lines)
    hanging = _indents_hang(lines, texts, sizes)
    widest = _widest_near(lines, texts, sizes)
    titles = _within_titles(lines, texts)
    pairs = _in_pairs(lines, texts)
    tabs = [line.text(source).count("\t") for line in lines]
    found = [False] * len(lines)
    tail = ""
    for i, line in enumerate(lines):
        # A line that ends in | is a cell, parted from the next by the table's line.
        in_columns = i and _in_columns(texts[i]) and _in_columns(texts[i - 1])
        in_columns = in_columns or (i and _are_rows(texts[i - 1], texts[i]))
        in_columns = in_columns or (i in pairs and i - 1 in pairs)
        in_columns = in_columns or (i and tabs[i] == tabs[i - 1] == 1)
        whole = texts[i - 1].endswith("|") or _CRUMBS.match(texts[i - 1])
        joinable = i and not in_columns and not whole
        if joinable and _may_join(lines[i - 1], line):
            before, text = texts[i - 1], texts[i]
            found[i] = (
                _splits_label(before, text, line)
                or _splits_title(before, text, line)
                or i in titles
                or _within_office(lines, texts, i)
                or _closes_facts(tail, text, line)
                or (hanging and _hangs(lines[i - 1], line, before, text))
                or (
                    not _NEW_START.match(
                        "".join(text[:24].split()) if _SPREAD.match(text) else text
                    )
                    and (
                        _closes_bracket(tail, text, line)
                        or (
                            not (line.indented and by_indent)
                            and (
                                _full_line(i, line, column, sizes, texts, by_indent)
                                or _full_near(i, line, widest, texts, sizes, found[i - 1])
                                or _ends_in_comma(before, text, line)
                                or _last_of_name(before, text, line)
                            )
                        )
                    )
                )
            )
        tail = (tail + texts[i] if found[i] else texts[i])[-120:]
    return found


def _full_line(
    i: int,
    line: Line,
    column: int,
    sizes: Sequence[int],
    texts: Sequence[str],
    by_indent: bool,
) -> bool:
    """Whether the line before fills the column that the whole file is printed in."""
    if line.blank_lines_before or not column or sizes[i - 1] < column - 5:
        return False
    return by_indent or not _ENDS_SENTENCE.search(texts[i - 1])


def _full_near(
    i: int,
    line: Line,
    widest: Sequence[tuple[int, int]],
    texts: Sequence[str],
    sizes: Sequence[int],
    continued: bool,
) -> bool:
    """Whether the line before is as long as the longest round it and stops within a sentence."""
    before = texts[i - 1]
    if line.blank_lines_before or len(before) < 10 or _ENDS_SENTENCE.search(before):
        return False
    if before.endswith("——"):
        return False  # over a headline that it leads in
    if _SHORT_VALUE.search(before):
        return False
    if _LABELLED.match(texts[i]) or (len(before) < 70 and _MASTHEAD.search(before)):
        return False
    if len(before) < 70 and _PARTICULARS.match(before):
        return False
    if not continued and not re.search("[,。;:]", before):
        return False
    chars, places = widest[i]
    return len(before) >= 0.85 * chars - 1 or sizes[i - 1] >= 0.88 * places - 2


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


_SPLIT_LABELS = (
    "提案人 提案者 主办单位 承办单位 会办单位 协办单位 办理结果 办理结果分类 落实情况 办"
    "理情况 督办领导"
    " 领办领导 办理类别 办理成效 分工办委 相关提案"
)


def _splits_label(before: str, text: str, line: Line) -> bool:
    """Whether a label was torn at the line's end: 主办 | 单位:."""
    if line.blank_lines_before or ":" not in text[:8]:
        return False
    return any(
        text.startswith(label[k:] + ":")
        and before.endswith((" " + label[:k], "\u3000" + label[:k]))
        for label in _SPLIT_LABELS.split()
        for k in range(1, len(label))
    )


def _splits_title(before: str, text: str, line: Line) -> bool:
    """Whether a title was torn before its last word: 关于加强监管的 | 建议."""
    return (
        line.blank_lines_before == 0
        and before.endswith("的")
        and bool(re.match(r"(?:建议|提案)(?:》|$|\()", text))
    )


_TITLE_BEGUN = re.compile(rf"(?:[{HAN} ]{{2,10}}[:：][ ]*)?《?关于[^。;:,!?》|]{{6,40}}$")
_TITLE_ENDED = re.compile(r"(?:建议|提案|议案|意见)》?$")
_TITLE_GOES_ON = re.compile(r"(?!《?关于|第?\d)[^。;:!?\s|]{1,40}$")
_MOST_TITLE_LINES = 3


def _within_titles(lines: Sequence[Line], texts: Sequence[str]) -> set[int]:
    """The lines that go on with a title: 关于推进工业园区雨污分流 | 改造的提案."""
    found: set[int] = set()
    for i, text in enumerate(texts):
        if not _TITLE_BEGUN.match(text) or _TITLE_ENDED.search(text):
            continue
        for k in range(i + 1, min(i + _MOST_TITLE_LINES, len(lines))):
            on = texts[k]
            if lines[k].blank_lines_before or len(on) > len(text) + 1:
                break
            if not _TITLE_GOES_ON.match(on) or lines[k].in_table:
                break
            if _TITLE_ENDED.search(texts[k - 1] + on):
                found.update(range(i + 1, k + 1))
                break
            if len(on) * 5 < len(text) * 4:
                break
    return found


_OFFICES = "局委办部会院团司心处"
_OFFICE_BEGUN = re.compile(rf"(?:[{HAN}]+、[{HAN}、]*|[省市区县州旗])[{HAN}]*[^{_OFFICES}、]$")
_OFFICE_ENDED = re.compile(
    rf"[{HAN}]{{2,8}}(?:局|委|办|部|院|公司|集团|中心|支队|大队|委员会|银行)$"
)


def _within_office(lines: Sequence[Line], texts: Sequence[str], i: int) -> bool:
    """Whether a line ends the office broken off above: 市住建局、国网某某 | 供电公司."""
    before = texts[i - 1]
    if lines[i].blank_lines_before or len(before) > 40 or not _OFFICE_ENDED.match(texts[i]):
        return False
    is_cell = bool(lines[i - 1].blank_lines_before) and (
        i + 1 == len(lines) or bool(lines[i + 1].blank_lines_before)
    )
    among_offices = before.split("、")[0].endswith(tuple(_OFFICES)) and "、" in before
    return bool(_OFFICE_BEGUN.match(before)) and (among_offices or is_cell)


def _last_of_name(before: str, text: str, line: Line) -> bool:
    """Whether a line holds but the end of the last name of the line before."""
    return (
        line.blank_lines_before == 0
        and len(text) <= 2
        and bool(re.fullmatch(rf"[{HAN}]{{1,2}}", text))
        and "、" in before
        and ":" in before[:10]
    )


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


_FACTS = re.compile(r"\((?:第?[ ]?\d{1,8}[ ]?号|提案|主办|承办)[^()]*$")


def _closes_facts(tail: str, text: str, line: Line) -> bool:
    """Whether a line closes the brackets of a list's entry: (第3号,提案人:张三, | 承办单位:…)"""
    if line.blank_lines_before:
        return False
    closed = text.find(")", 0, 60)
    return closed >= 0 and "(" not in text[:closed] and bool(_FACTS.search(tail[-80:]))


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
    open_ended = sum(1 for i in full if not _ENDS_SENTENCE.search(texts[i]))
    is_torn = (
        len(full) >= max(4, 0.15 * len(usable))
        and len(full) >= 0.6 * len(long)
        and open_ended >= 0.6 * len(full)
    )
    return widest if is_torn else 0


def _indents_tell(lines: Sequence[Line]) -> bool:
    indented = sum(1 for line in lines if line.indented)
    return 0 < indented < 0.7 * len(lines)


_NARROW = 48  # half-width places; wider columns set their paragraphs in, not what goes on


def _indents_hang(lines: Sequence[Line], texts: Sequence[str], sizes: Sequence[int]) -> bool:
    """Whether the lines that go on are set in, and those that begin something are not."""
    if not sizes or sorted(sizes)[-1 - len(sizes) // 20] > _NARROW:
        return False
    begin = [i for i, text in enumerate(texts) if _NEW_START.match(_close_set(text))]
    within = [
        i
        for i in range(1, len(lines))
        if _hangs(lines[i - 1], lines[i], texts[i - 1], texts[i])
        and not _NEW_START.match(_close_set(texts[i]))
    ]
    out = sum(1 for i in begin if not lines[i].indented)
    return len(within) >= 3 and len(begin) >= 6 and out * 10 >= len(begin) * 9


def _close_set(text: str) -> str:
    return "".join(text[:24].split()) if _SPREAD.match(text) else text


def _hangs(above: Line, line: Line, before: str, text: str) -> bool:
    return (
        line.indented
        and not above.indented
        and not _ENDS_SENTENCE.search(before)
        and not line.blank_lines_before
        and not text.startswith(("—", "-", "("))
    )


def _closes_bracket(tail: str, text: str, line: Line) -> bool:
    """Whether a title or bracket left open before is closed at the start of this line."""
    if line.blank_lines_before > 2:
        return False
    for opening, closing, before, after in (("《", "》", 80, 60), ("(", ")", 14, 14)):
        opened = tail.rfind(opening)
        if opened >= 0 and tail.find(closing, opened) < 0 and len(tail) - opened <= before:
            closed = text.find(closing, 0, after)
            if closed >= 0 and text.find(opening, 0, closed) < 0:
                return True
    return False


def _ends_in_comma(before: str, text: str, line: Line) -> bool:
    if not before.endswith(("、", ",")):
        return False
    both_long = cells(before) >= 40 and cells(text) >= 40
    return line.blank_lines_before == 0 or (line.blank_lines_before == 1 and both_long)


# --- spaces that text recognition left at printed line ends ------------------------------


def tear_widths(source: str, groups: Sequence[Sequence[Line]]) -> tuple[int, ...]:
    """The column widths at which spaces recur; empty if spaces are just spaces."""
    widths = set()
    for lines in groups:
        if lines[0].in_table or lines[0].whole:
            continue
        text = "".join(line.text(source) for line in lines)
        if " " not in text and "\xa0" not in text:
            continue
        gaps = _gaps(text)
        if len(gaps) < 4:
            continue
        width = median(gaps[1:])
        steady = sum(1 for gap in gaps[1:] if abs(gap - width) <= max(4, 0.15 * width))
        if 16 <= width <= 110 and steady >= 0.7 * (len(gaps) - 1):
            widths.add(round(width))
    return tuple(sorted(widths))


def _gaps(text: str) -> list[int]:
    gaps, at = [], 0
    for space in _TORN_SPACE.finditer(text):
        gaps.append(cells(text[at : space.start()]))
        at = space.end()
    return gaps


def torn_spaces(source: str, lines: Sequence[Line], widths: Sequence[int]) -> list[Span]:
    """The slices of a paragraph without the spaces that its words were torn or spread by."""
    kept: list[Span] = []
    for line in lines:
        if kept and line.kept:
            before, after = source[kept[-1].end - 1], source[line.kept[0].start]
            # A line's end between two words is a space; between two digits it tears a number.
            if _latin(before) and _latin(after) and not (before.isdigit() and after.isdigit()):
                kept.append(Span(kept[-1].end, kept[-1].end + 1))
        kept.extend(line.kept)
    text = "".join(source[start:end] for start, end in kept)
    if lines[0].whole:
        return kept
    drop = _spread_labels(text)
    if widths and not lines[0].in_table:
        drop += _line_ends(text, widths)
    return _without(kept, sorted(set(drop))) if drop else kept


def _latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _spread_line(text: str) -> list[int]:
    """Places of the spaces in a line set wide throughout: 浏 江 日 报   第 6 版."""
    words = text.split()
    if not 5 <= len(words) <= 60 or len(text) > 160:
        return []
    single = sum(1 for word in words if len(word) == 1 and word.isalnum())
    if single < 0.7 * len(words):
        return []
    if words[0].endswith("》") or (len(words[0]) > 1 and " " in text and "\u3000" in text):
        return []  # 提案人　浦 江　谈 笑: the wide gaps part names
    if _SPREAD_BYLINE.search(text):
        return [at for run in _SINGLES.finditer(text) for at in _within_names(run)]
    return [gap.start() for gap in _SINGLE_GAP.finditer(text)]


def _within_names(run: re.Match[str]) -> list[int]:
    """Places of the spaces inside the words of 记 者 阚 泽: a role, then names."""
    places = list(range(run.start() + 1, run.end(), 2))
    words = "".join(run.group().split())
    role = next((len(r) for r in ("通讯员", "记者", "摄影", "编辑") if words.startswith(r)), 0)
    rest = len(words) - role
    ends = {role - 1}
    if rest > 3:
        ends |= set(range(role + 1, len(words), 2))
    return [place for k, place in enumerate(places) if k not in ends]


def _spread_labels(text: str) -> list[int]:
    """Places of the white space in labels that were spread to one width: 索 引 号."""
    return _spread_line(text) + [
        at
        for pattern in (_SPACED_LABEL, _SPREAD_DIGITS)
        for label in pattern.finditer(text)
        for at in range(label.start(), label.end())
        if text[at].isspace()
    ]


def _line_ends(text: str, widths: Sequence[int]) -> list[int]:
    """Places of the spaces where a printed line ended."""
    found: list[int] = []
    spaces: list[int] = []
    for match in _TORN_SPACE.finditer(text):
        if (
            text[match.start() - 1] in ",;，；、。：:"
            and text[match.end() : match.end() + 1].isalpha()
        ):
            found.append(match.start())  # never a gap between words, whether a line ended or not
        elif not _LABEL.match(text, match.end()):
            spaces.append(match.start())
    at, low, high = 0, widths[0], widths[-1]
    for i, space in enumerate(spaces):
        width = cells(text[at:space])
        if width < low - 8:
            continue
        if i + 1 < len(spaces) and cells(text[at : spaces[i + 1]]) <= high:
            continue  # the next space is nearer to the line's end; this one was printed
        if not (_latin(text[space - 1]) and _latin(text[space + 1])):
            found.append(space)
        at = space + 1
    return found


def _without(kept: Sequence[Span], drop: Sequence[int]) -> list[Span]:
    """``kept`` without the characters at the places ``drop`` of their joined text."""
    found: list[Span] = []
    at, k = 0, 0
    for start, end in kept:
        low = start
        while k < len(drop) and drop[k] < at + end - start:
            place = start + drop[k] - at
            if place > low:
                found.append(Span(low, place))
            low = place + 1
            k += 1
        if low < end:
            found.append(Span(low, end))
        at += end - start
    return found
