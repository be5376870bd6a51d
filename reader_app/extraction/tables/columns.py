"""The columns of a table of proposals, and which cell belongs to which where cells are lost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.records.heads import read_head
from reader_app.extraction.records.items import kind_of_name, names_of
from reader_app.extraction.records.rounds import (
    Round,
    ends_rounds,
    names_round,
    round_of,
    rounds_by_arrow,
    rounds_in,
    tells_rounds,
)
from reader_app.extraction.words.deeds import lean
from reader_app.extraction.words.label_reading import field_of, guess_field
from reader_app.extraction.words.labels import TEXT_LABELS
from reader_app.extraction.words.numbering import any_number, read_number_value
from reader_app.extraction.words.values import (
    NOTHING,
    PERSON,
    Outcome,
    Range,
    is_unit,
    looks_like_title,
    outcome,
    trim,
)
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_OTHER = (
    "办结时限 备注 类型 提案类型 办理时限 届次 日期 界别 联系电话 提案形式 办理方式 审查"
    "意见 立案日期"
    " 公开情况 公开属性 公开类型 满意度 满意程度 提案分类 会议 年度 是否公开 公开 状态"
    " 联系人 职务 性别 工作单位 党派 委员评价"
)
_OTHERS = frozenset(_OTHER.split())
_DATE = re.compile(
    r"(?:\d{4}[-年./])?\d{1,2}[-月./](?:\d{1,2}日?|底|中旬|上旬|下旬)?(?:前)?$|\d{4}年$"
)
_OFFICE = re.compile(
    r"(?:局|委|办|部|中心|厅|院|公司|银行|支队|大队|政府|街道|镇|乡|处|署|会|联|所|站|室|"
    r"馆|委员会|集团|区|县|社)"
    r"(?:\([^()]*\))?$"
)
_GROUP = re.compile(
    r"(?:界|组|委|支部|总支|委会|基层委|党|盟|社|联|会|民革|民盟|民建|民进|界别|工商联"
    r"|妇联|工会|团[区市县]委|支社)$"
)
_CODE = re.compile(
    r"(?:第)?[A-Za-z]?\d[\d\-—()（）年]{0,14}(?:号)?$|第[一二三四五六七八九十百]+号$"
)


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the field of its head, or "" for a column that no field keeps."""

    field: str
    word: str


def read_columns(heads: Sequence[str]) -> list[Column] | None:
    """The columns that a row of heads names, if it is the head of a table of proposals."""
    columns = [Column(column_field(head) or "", "".join(head.split())) for head in heads]
    if any(column.field == "title" and column.word not in _EITHER for column in columns):
        columns = [
            replace(column, field=_EITHER.get(column.word, column.field)) for column in columns
        ]
    if columns and not columns[0].word and len(columns) > 2:
        columns[0] = Column("seq", "")  # the numbers of the rows often stand under nothing
    fields = [column.field for column in columns]
    known = sum(1 for head, field in zip(heads, fields, strict=True) if field or is_head(head))
    if known < max(2, 0.6 * len(columns)):
        return None
    if "title" not in fields:
        return None
    has_more = _BESIDE_TITLE & set(fields)
    talks = len(has_more & {"lead_units", "co_units", "number", "category"}) > 1 or any(
        "提案" in head or "案由" in head or "建议" in head for head in heads
    )
    return columns if has_more and (talks or {"proposers"} & set(fields)) else None


_BESIDE_TITLE = {
    "proposers",
    "lead_units",
    "co_units",
    "number",
    "category",
    "supervisors",
    "reply",
}
_EITHER = {  # heads of titles, but of texts beside 提案题目
    "提案建议": "suggestion",
    "建议": "suggestion",
    "提案内容": "content",
}
_OF_NO_RECORD = ("日期", "时间", "时限", "期限", "电话", "方式", "科室")


def is_head(text: str) -> bool:
    """Whether a cell is such as the heads of tables of proposals are."""
    squeezed = "".join(text.split())
    if len(squeezed) > 14:
        return False
    if field_of(squeezed) is not None or squeezed in _OTHERS or squeezed == "姓名":
        return True
    bare = _ADDITION.sub("", squeezed)
    if bare != squeezed and field_of(bare):
        return True  # 第一轮结果(7月)
    return 3 < len(squeezed) < 7 and squeezed.endswith(_OF_NO_RECORD)


def column_field(head: str) -> str | None:
    squeezed = "".join(head.split())
    if _NUMBER_BESIDE.sub("", squeezed) in ("提案", "建议", "提案建议", "提案内容"):
        return "title"
    if squeezed == "主要内容" or squeezed == "内容":
        return "content"
    if squeezed == "姓名":  # 案号 姓名 案由
        return "proposers"
    field = field_of(squeezed)
    if field is None and names_round(squeezed):
        return "category"  # 年初 | 年末
    if field is None:
        field = field_of(_ADDITION.sub("", squeezed))
    return guess_field(squeezed) if field is None else field


_NUMBER_BESIDE = re.compile(r"\((?:标题|(?:提案)?编?号|案号)\)$")  # 提案(编号)
_ADDITION = re.compile(r"\([^()]{1,14}\)$")  # 承办单位(主办/会办)


def fits(clean: Clean, cell: Range, column: Column, expected: int | None = None) -> float:
    """How well a cell suits a column; below zero if badly."""
    text = "".join(clean.folded[cell[0] : cell[1]].split())
    if NOTHING.match(text):
        return 0.3
    field = column.field
    if field == "seq":
        value = any_number(text.rstrip(".、")) if len(text) <= 4 else None
        return -9.0 if value is None or (expected is not None and value != expected) else 4.0
    if field == "number":
        return 3.0 if _CODE.match(text) else -6.0
    if field == "title":
        full = re.search(r"(?:建议|提案|意见|议案|案)》?(?:\(.*\))?$", text)
        return (
            (4.0 if text.startswith(("关于", "《", "对")) or full else 1.0)
            - (5.0 if len(text) < 6 else 0)
            - (3 if "。" in text else 0)
        )
    if field in ("proposers", "supervisors"):
        parted = names_of(clean.folded[cell[0] : cell[1]])
        if all(kind_of_name(name) == "person" for name in parted):
            text = "、".join(parted)  # 林海 阮瑞
        return _fits_people(text, field)
    if field in ("lead_units", "co_units"):
        return _fits_units(text)
    if field == "category":
        if outcome(clean, *cell) or rounds_in(clean, *cell):
            return 4.0
        return 0.5 if len(text) > 12 and "结果" in column.word else -6.0
    if field == "committee":
        if COMMITTEE.match(text):
            return 3.2
        return 2.0 if re.search(r"(?:委|室|组|会|办)$", text) and len(text) < 20 else -3.0
    if field in TEXT_LABELS:
        told = 2.5 if len(text) > 24 or text.endswith("。") else 0.8 if len(text) > 8 else -1.0
        return told + _leaning(clean, cell, column)
    return _fits_other(text, column.word)


_FIRST_OF_TEXT = re.compile(r"\s*(?:一、|\(一\)|1[.、](?!\d)|一是|首先|①)")


def _leaning(clean: Clean, cell: Range, column: Column) -> float:
    """A little more for what asks in the proposal's column, or tells deeds in the reply's."""
    done = lean(clean.folded[cell[0] : cell[1]])
    return 0.2 * (done if column.field == "reply" else -done)


COMMITTEE = re.compile(  # of a CPPCC: 经济委, 教科卫体委, 提案委
    r"(?:[省市区县]?政协)?(?:经济|科技|教|文|社|城|农|提案|委员|民|人|港|学习|外)[^局办部厅]{0,10}委(?:员会)?$"
    r"|.{2,12}(?:专委会|委室|办委)$"
)


_LEADER = re.compile(  # 区政协副主席宦正平
    rf"(?:主席|书记|[省市区县州旗镇]长|秘书长|部长|主任|常委|局长)[{HAN}]{{2,4}}$"
)


def _fits_people(text: str, field: str) -> float:
    if field == "supervisors" and _LEADER.search(text) and len(text) <= 60:
        return 3.0
    names = [re.sub(r"\(.*?\)|等\d*人?$|委员$", "", name) for name in re.split(r"[、,;/]", text)]
    names = [name for name in names if name]
    if not names or len(text) > 80 or text.isdigit():
        return -6.0
    people = sum(
        1
        for name in names
        if (len(name) <= 4 and PERSON.match(name) and not _OFFICE.search(name))
        or (len(name) > 4 and kind_of_name(name) == "person")  # 乌云其木格
    )
    groups = sum(1 for name in names if _GROUP.search(name) and len(name) <= 24)
    if len(names) == 1 and outcome_like(text):
        return -6.0
    share = (people + (groups if field == "proposers" else 0.3 * groups)) / len(names)
    return 2.0 * share - (2.0 if share < 0.5 else 0.0)


def outcome_like(text: str) -> bool:
    """Whether a cell is a class, a change of class, or the classes of rounds."""
    return bool(_CLASSES.fullmatch(text)) or tells_rounds(text)


_CLASSES = re.compile(r"[A-D甲乙丙丁]类?(?:→[A-D甲乙丙丁]类?)?")


def _fits_units(text: str) -> float:
    names = [name for name in re.split(r"[、,;/]", text) if name]
    if not names or len(text) > 160 or text.isdigit() or outcome_like(text):
        return -6.0
    if _LEADER.search(text) and not _OFFICE.search(text):
        return -4.0
    offices = sum(1 for name in names if _OFFICE.search(name) and len(name) <= 30)
    return 2.5 * offices / len(names) - (1.5 if offices == 0 else 0.0)


def _fits_other(text: str, word: str) -> float:
    if re.search(r"时|日期|限|年", word):
        return (
            2.5 if _DATE.match(text) or (re.search(r"[月日底]", text) and len(text) < 14) else -1.5
        )
    if "电话" in word:
        return 2.0 if re.match(r"[\d\-× *]+$", text) else -3.0
    if "满意" in word or "评价" in word:
        return 2.0 if re.search("满意|理解|认可|同意|接受", text) else -1.0
    return 0.4 if len(text) <= 24 else -0.5


@cache
def _skip_cost(field: str) -> float:
    costs = {"title": 6.0, "proposers": 1.6, "lead_units": 1.4, "seq": 3.0, "number": 1.2}
    return costs.get(field, {"co_units": 0.2, "": 0.1}.get(field, 0.6))


def align(
    clean: Clean,
    cells: Sequence[Range],
    columns: Sequence[Column],
    expected: int | None = None,
    gaps: Sequence[bool] | None = None,
) -> tuple[list[list[Range]], int, float]:
    """The cells of one row by column, where empty cells have vanished from the text.

    Returns the cells of each column, how many cells were used, and how well they suit.
    A column of texts may take several cells in a row. ``gaps`` says for each cell whether
    the text leaves an empty line before it, where empty lines stand for empty cells.
    """
    rows, width = min(len(cells), 40), len(columns)
    worst = -1e9
    # best[i][j]: the first i cells stand in the first j columns.
    best = [[worst] * (width + 1) for _ in range(rows + 1)]
    came: list[list[tuple[int, int, bool]]] = [
        [(0, 0, False)] * (width + 1) for _ in range(rows + 1)
    ]
    best[0][0] = 0.0
    for i in range(rows + 1):
        for j in range(width + 1):
            here = best[i][j]
            if here == worst:
                continue
            skip = _skip_cost(columns[j].field) if j < width else 0.0
            if gaps is not None and j < width and i < rows:
                skip = 0.3 * skip if gaps[i] else skip + 1.0
            if j < width and here - skip > best[i][j + 1]:
                best[i][j + 1] = here - skip
                came[i][j + 1] = (i, j, False)
            if i < rows and j < width:
                gain = here + fits(clean, cells[i], columns[j], expected)
                if gain > best[i + 1][j + 1]:
                    best[i + 1][j + 1] = gain
                    came[i + 1][j + 1] = (i, j, True)
            if i < rows and j and i and columns[j - 1].field in _SEVERAL | {"title"}:
                more = here + _more(clean, cells[i], columns[j - 1], cells[i - 1])
                if more > best[i + 1][j]:
                    best[i + 1][j] = more
                    came[i + 1][j] = (i, j, True)
    used = max(range(rows + 1), key=lambda i: (best[i][width], i))
    return _trace(cells, columns, came, used), used, best[used][width]


_SEVERAL = TEXT_LABELS | {"proposers", "lead_units", "co_units"}


_TITLE_ENDED = re.compile(r"(?:提案|建议|议案|意见)》?$")


def _more(clean: Clean, cell: Range, column: Column, before: Range) -> float:
    """How well a cell suits as one more of the column that the cell before it stands in."""
    if column.field == "title":  # 关于加强农村公路养护管理 | 长效机制建设的提案
        above, text = clean.folded[slice(*before)].strip(), clean.folded[slice(*cell)].strip()
        ended = not _TITLE_ENDED.search(above) and _TITLE_ENDED.search(text)
        begun = above.startswith(("关于", "《关于")) and not text.startswith(("关于", "《"))
        return 1.0 if ended and begun else -20.0
    if column.field in TEXT_LABELS:
        if not _goes_on(clean, cell):
            return -2.0
        begins = _FIRST_OF_TEXT.match(clean.folded, *cell)  # 一、…, which a text begins with
        return 0.9 + _leaning(clean, cell, column) - (0.4 if begins else 0.0)
    return fits(clean, cell, column) - 2.9


def _goes_on(clean: Clean, cell: Range) -> bool:
    text = clean.folded[cell[0] : cell[1]].strip()
    return len(text) > 10 or text.endswith(("。", ";"))


def _trace(
    cells: Sequence[Range],
    columns: Sequence[Column],
    came: Sequence[Sequence[tuple[int, int, bool]]],
    used: int,
) -> list[list[Range]]:
    found: list[list[Range]] = [[] for _ in columns]
    i, j = used, len(columns)
    while i or j:
        before_i, before_j, took = came[i][j]
        if took:
            found[j - 1].insert(0, cells[before_i])
        i, j = before_i, before_j
    return found


def row_draft(
    clean: Clean, columns: Sequence[Column], cells: Sequence[Sequence[Range]]
) -> Draft | None:
    """The record that a row of a table is, if it names a proposal."""
    filled = [(column, ranges) for column, ranges in zip(columns, cells, strict=True) if ranges]
    if not filled:
        return None
    draft = Draft(min(low for _, ranges in filled for low, _ in ranges), supported=True)
    for column, ranges in filled:
        put_cell(clean, draft, column, ranges)
    if not draft.has("lead_units"):
        _lead_in_remark(clean, draft, [one for column, one in filled if not column.field])
    title = draft.fields.get("title")
    words = "".join(clean.folded[low:high] for low, high in title.ranges) if title else ""
    return draft if len(HAN_WORD.findall(words)) > 1 else None  # a number is no title


_LED = re.compile(
    rf"(?:(?:主办|承办|牵头)单位(?:为|是|:)|由)(?P<who>[{HAN}]{{3,24}}?)(?:主办|承办|牵头办理|牵头)?[。;]?$"
)


def _lead_in_remark(clean: Clean, draft: Draft, cells: Sequence[Sequence[Range]]) -> None:
    """主办单位为旗文旅局, among the remarks on a proposal that the page's office but joins."""
    for low, high in (one for ranges in cells for one in ranges):
        said = _LED.match(clean.folded, *clean.trim(low, high))
        if said and is_unit(said["who"]):
            draft.extend("lead_units", *said.span("who"), 0.8)
            return


def put_cell(clean: Clean, draft: Draft, column: Column, ranges: Sequence[Range]) -> None:
    """Read a cell as the field that its column names."""
    field = column.field
    trimmed = [trim(clean, low, high, " ") for low, high in ranges]
    ranges = [r for r in trimmed if not NOTHING.match(clean.folded[r[0] : r[1]])]
    if not ranges or not field:
        return
    start, end = ranges[0][0], ranges[-1][1]
    if field == "seq":
        value = any_number(clean.folded[start:end].strip(" .、"))
        if value is not None:
            draft.put("seq", Found([(start, end)], value))
    elif field == "number":
        number = read_number_value(clean.folded, start, end)
        if number:
            draft.put("number", Found([(number[1], number[2])], number[0]))
    elif field == "title":
        _put_title(clean, draft, ranges)
    elif field == "category":
        if rounds := rounds_in(clean, start, end) or rounds_by_arrow(clean, start, end):
            draft.put_rounds(rounds)
        elif found := outcome(clean, start, end):
            _put_class(draft, column.word, found)
        elif end - start >= 8:
            for low, high in ranges:
                draft.extend("reply", low, high, 0.8)
    elif field == "reply" and (letter := outcome(clean, start, end)) and end - start <= 8:
        _put_class(draft, column.word, letter)
    elif field == "proposers" and column.word in ("界别", "党派", "提案界别"):
        if not draft.has("proposers"):
            draft.extend("proposers", start, end, 0.75)
    elif (
        field == "proposers"
        and draft.has("proposers")
        and draft.fields["proposers"].confidence < 0.8
    ):
        draft.fields["proposers"] = Found(ranges)
    else:
        for low, high in ranges:
            draft.extend(field, low, high)


_TITLE_THEN_TEXT = re.compile(r"[^。;]{6,60}(?:提案|建议|议案)》?。(?=.{6})")


def _put_class(draft: Draft, label: str, found: Outcome) -> None:
    letter, place = found.letters[-1], found.places[-1]
    number = round_of(label) or ("2" if "1" in draft.rounds and ends_rounds(label) else None)
    if number:  # 首次答复 | 二次答复, 首次类别 | 最终类别
        draft.put_rounds([Round(number, letter, place, place)])
    draft.put("category", Found([place], letter))


_NUMBER_BELOW = re.compile(r"[(\[]?第?[ ]?(\d{1,8})[ ]?号?[)\]]?")


_NUMBER_BEFORE = re.compile(r"第?[ ]?(\d{1,8})[ ]?号(?:提案)?[ :]{0,2}(?=《|关于)")


def _put_title(clean: Clean, draft: Draft, ranges: list[Range]) -> None:
    below = _NUMBER_BELOW.fullmatch(clean.folded, *ranges[-1])
    if len(ranges) > 1 and below:  # 关于…的提案<br>(0012)
        draft.put("number", Found([below.span(1)], int(below[1])))
        ranges = ranges[:-1]
    if before := _NUMBER_BEFORE.match(clean.folded, *ranges[0]):  # 12号《关于…的提案》
        draft.put("number", Found([before.span(1)], int(before[1])))
        ranges = [(before.end(), ranges[0][1]), *ranges[1:]]
    if then := _TITLE_THEN_TEXT.match(clean.folded, *ranges[0]):
        texts = [trim(clean, then.end(), ranges[0][1], " "), *ranges[1:]]
        ranges = [(ranges[0][0], then.end() - 1)]  # 关于打通断头路的提案。建议打通城东断头路。
        if not draft.has("content"):
            for low, high in texts:
                draft.extend("content", low, high, 0.85)
    if len(ranges) == 1:
        head = read_head(clean, *ranges[0], heading=True)
        if head is not None and head.has_title:
            draft.put_rounds(head.rounds)
            for name, found in head.fields.items():
                draft.put(name, found)
            for name, places in head.lists.items():
                for low, high in places:
                    draft.extend(name, low, high, 0.85)
            return
    draft.put("title", Found([trim(clean, low, high, " 《》。") for low, high in ranges]))


def is_title_cell(clean: Clean, cell: Range) -> bool:
    text = clean.folded[cell[0] : cell[1]]
    return looks_like_title(text.strip("《》 ")) and not re.search("[。;]", text)


HAN_WORD = re.compile(rf"[{HAN}]")
