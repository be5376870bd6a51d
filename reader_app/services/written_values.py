"""How a field's value is written by hand in one line, and read back from it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto

from reader_app.domain.corrected import record_at, source_at, value_at
from reader_app.domain.correction import PRESENCE, Items, Plain
from reader_app.domain.document import Document
from reader_app.domain.field_labels import PROPOSAL_LABELS
from reader_app.domain.proposal import LIST_FIELDS, TEXT_FIELDS
from reader_app.domain.span import Span
from reader_app.errors import ReaderError
from reader_app.text.dates import typed_date


class FieldKind(Enum):
    """What may stand in a field."""

    LINE = auto()
    TEXT = auto()  # several paragraphs
    LIST = auto()
    NUMBER = auto()
    CATEGORY = auto()
    ROUNDS = auto()  # B→A
    DATE = auto()
    FIGURE = auto()  # 358, 87.2%
    COUNTS = auto()  # 经济 3、文化 1
    BYLINE = auto()  # 记者 王五、赵六；摄影 某人


RELATED_LABELS = {"number": "相关提案号", "title": "相关提案案由", "reply": "相关提案办理成效"}
TASK_LABELS = {
    "seq": "序号",
    "group": "项目名称",
    "content": "项目内容",
    "progress": "进展",
    "unit": "责任单位",
    "remark": "备注",
}
HEAD_LABELS = {
    "newspaper": "报纸",
    "publisher": "发布机构",
    "date": "日期",
    "page_no": "版次",
    "page_name": "版面名",
    "kicker": "引题",
    "headline": "主题",
    "subheadline": "副题",
    "byline": "署名",
}
_MORE_LABELS = {"date_raw": "日期", "date_inferred": "日期", "units": "责任单位", PRESENCE: "去掉"}

_KINDS = {
    **dict.fromkeys(("number", "seq"), FieldKind.NUMBER),
    **dict.fromkeys((*LIST_FIELDS, "units"), FieldKind.LIST),
    **dict.fromkeys((*TEXT_FIELDS, "progress"), FieldKind.TEXT),
    **dict.fromkeys(("date", "date_inferred"), FieldKind.DATE),
    "category": FieldKind.CATEGORY,
    "category_rounds": FieldKind.ROUNDS,
    "byline": FieldKind.BYLINE,
}
_DATE = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
_BETWEEN_ITEMS = re.compile(r"[、，,；;\n\t]|\s{2,}")
_CATEGORY = re.compile(r"[A-Da-d甲乙丙丁]")
_FIGURE = re.compile(r"\d+(?:[,，]\d{3})*(?:[.．]\d+)?\s*[%％]?")
_HAN_FIGURE = re.compile(
    r"(?:百分之)?[〇零一二三四五六七八九十百千万两]+(?:点[〇零一二三四五六七八九]+)?"
)
_LONGEST = {"newspaper": 60}
_LARGEST = 10**9
_HIGHEST_RATE = 999  # percent; what a page prints in error is written down as well
_A_NUMBER = r"\d+|[〇零一二三四五六七八九十百千万两]+"


def kind_of(path: str) -> FieldKind:
    record, _, field = path.rpartition(".")
    if record == "statistics":
        return FieldKind.COUNTS if field == "categories" else FieldKind.FIGURE
    return _KINDS.get(field, FieldKind.LINE)


def label_of(path: str) -> str:
    """A field's name: 主办单位. Figures have theirs elsewhere, so theirs is just 统计."""
    record, _, field = path.rpartition(".")
    if record == "statistics":
        from reader_app.domain.figure_names import figure_name

        return figure_name(field)
    if record == "legend":
        return f"{field}类"
    if ".related." in f".{record}.":
        return RELATED_LABELS[field]
    if record.startswith("tasks"):
        labels = TASK_LABELS
    else:
        labels = HEAD_LABELS if record == "article" else PROPOSAL_LABELS
    return labels.get(field) or _MORE_LABELS.get(field, field)


def written(path: str, value: Plain) -> str:
    """The value as it is shown for editing."""
    if value is None:
        return ""
    match kind_of(path):
        case FieldKind.LIST:
            return "、".join(value)
        case FieldKind.ROUNDS:
            return "→".join(value[key] for key in sorted(value))
        case FieldKind.COUNTS if isinstance(value, dict):
            return "、".join(f"{name} {count}" for name, count in value.items())
        case FieldKind.BYLINE:
            return "；".join(f"{role} {'、'.join(names)}".strip() for role, names in value)
    return str(value)


def read_value(path: str, typed: str) -> Plain:
    """What was typed as a value of that field; None for nothing. Raises ReaderError."""
    words = typed.strip()
    if not words:
        return None
    kind = kind_of(path)
    if kind is not FieldKind.TEXT:
        words = " ".join(words.split())
    field = path.rpartition(".")[2]
    if len(words) > _LONGEST.get(field, len(words)):
        raise ReaderError(f"名称太长，请不要超过 {_LONGEST[field]} 个字。")
    match kind:
        case FieldKind.LIST:
            return [item for part in _BETWEEN_ITEMS.split(typed) if (item := part.strip())] or None
        case FieldKind.NUMBER:
            return _number(words)
        case FieldKind.CATEGORY:
            return _category(words)
        case FieldKind.ROUNDS:
            letters = [_category(part) for part in re.split(r"→|->|－>|[、,，\s]+", words) if part]
            return {str(place): letter for place, letter in enumerate(letters, start=1)}
        case FieldKind.DATE:
            return _day(words)
        case FieldKind.FIGURE:
            return _figure(field, words)
        case FieldKind.COUNTS:
            return _counts(words)
        case FieldKind.BYLINE:
            return _byline(words)
    return words


def take_words(path: str, source: str, spans: Sequence[Span]) -> tuple[Plain, Items]:
    """Words of the text as a value of that field, with the very places they stand in.

    Raises ReaderError if no such value is among them.
    """
    characters = [(place, source[place]) for start, end in spans for place in range(start, end)]
    words = "".join(char for _, char in characters)
    kind = kind_of(path)
    if kind is FieldKind.LIST:
        items = [found for found in _parted(words)]
        value: Plain = [words[start:end] for start, end in items] or None
        taken = tuple(_spans(characters[start:end]) for start, end in items)
    else:
        start, end = _part_for(kind, words)
        if path.endswith(".title"):
            start, end = _without(words, start, end, "《》「」“”")
        value = read_value(path, words[start:end])
        if isinstance(value, str) and kind in (FieldKind.LINE, FieldKind.TEXT):
            value = words[start:end] if kind is FieldKind.TEXT else _one_line(words[start:end])
        taken = (_spans(characters[start:end]),)
    if value is None:
        raise ReaderError("所选文字里没有可填的内容。", "请另选文字。")
    if kind in (FieldKind.ROUNDS, FieldKind.COUNTS, FieldKind.BYLINE):
        taken = taken * len(value)
    return value, taken


def added_to(
    document: Document, path: str, value: Plain, items: Items
) -> tuple[Plain, Items] | None:
    """The names a list field has, and those taken from the text behind them, each once.

    None if it has none yet, or all of them already.
    """
    there = value_at(document, path) if kind_of(path) is FieldKind.LIST else None
    if not isinstance(there, list) or not there or not isinstance(value, list):
        return None
    record, _, field = path.rpartition(".")
    source = source_at(record_at(document, record), field)
    places = source.items if source and len(source.items) == len(there) else ((),) * len(there)
    new = [(name, item) for name, item in zip(value, items, strict=True) if name not in there]
    if not new:
        return None
    return [*there, *(name for name, _ in new)], (*places, *(item for _, item in new))


def _part_for(kind: FieldKind, words: str) -> tuple[int, int]:
    """Of 第187号 the digits alone, of A类 the letter; else all but the white space around."""
    pattern = {
        FieldKind.NUMBER: re.compile(r"\d+"),
        FieldKind.CATEGORY: _CATEGORY,
        FieldKind.DATE: _DATE,
        FieldKind.FIGURE: _FIGURE if _FIGURE.search(words) else _HAN_FIGURE,
    }.get(kind)
    if pattern and (match := pattern.search(words)):
        return match.span()
    return _without(words, 0, len(words), "")


def _without(words: str, start: int, end: int, marks: str) -> tuple[int, int]:
    while start < end and (words[start].isspace() or words[start] in marks):
        start += 1
    while start < end and (words[end - 1].isspace() or words[end - 1] in marks):
        end -= 1
    return start, end


def _parted(words: str) -> list[tuple[int, int]]:
    found, start = [], 0
    for match in _BETWEEN_ITEMS.finditer(words):
        found.append(_without(words, start, match.start(), ""))
        start = match.end()
    found.append(_without(words, start, len(words), "。"))
    return [(first, last) for first, last in found if first < last]


def _spans(characters: Sequence[tuple[int, str]]) -> tuple[Span, ...]:
    """Their places, neighbours joined."""
    spans: list[Span] = []
    for place, _ in characters:
        if spans and spans[-1].end == place:
            spans[-1] = Span(spans[-1].start, place + 1)
        else:
            spans.append(Span(place, place + 1))
    return tuple(spans)


def _one_line(words: str) -> str:
    """Broken lines joined as Han text is: without a space."""
    return re.sub(r"\s*[\r\n]+\s*", "", words)


def _number(words: str) -> int:
    digits = re.fullmatch(r"第?\s*(\d+)\s*号?[、.]?", words)
    if digits is None or int(digits[1]) > _LARGEST:
        raise ReaderError(f"“{words}”不是编号。", "请只写数字，如 187。")
    return int(digits[1])


def _category(words: str) -> str:
    if match := re.fullmatch(r"([A-Da-d甲乙丙丁])\s*类?", words.strip()):
        return match[1].upper()
    raise ReaderError(f"“{words}”不是办理类别。", "请写 A、B、C、D 之一。")


def _day(words: str) -> str:
    day = typed_date(words)
    if day is None:
        raise ReaderError(f"“{words}”不是一个日期。", "请按 2025-11-14 的样子填写。")
    return day.isoformat()


def _figure(name: str, words: str) -> Plain:
    """A count as a number, a rate as it is printed; a unit's word or a name as it stands."""
    from reader_app.domain.figure_names import FigureKind, figure_kind
    from reader_app.text.folding import fold

    plain = fold(words).replace(" ", "")
    match figure_kind(name):
        case FigureKind.WORDS:
            return words
        case FigureKind.RATE if rate := _rate(plain):
            return rate
        case FigureKind.RATE:
            raise ReaderError(f"“{words}”不是百分率。", "请写成 87.2% 的样子。")
        case FigureKind.SPAN if re.search(_A_NUMBER, plain):
            return words
        case FigureKind.SPAN:
            raise ReaderError(f"“{words}”看不出多长时间。", "请写成“3个月”的样子。")
    count = _count(plain)
    if count is None:
        raise ReaderError(f"“{words}”不是数字。", "请只写数字，如 358。")
    return count


def _count(plain: str) -> int | None:
    """358, 1,024 or 三百五十八, with its unit behind it or without."""
    from reader_app.extraction.words.numbering import any_number

    digits = re.sub(r"[件个家人份条次名位]{1,2}$", "", plain)
    if re.fullmatch(r"\d{1,3}(,\d{3})+", digits):
        digits = digits.replace(",", "")
    count = any_number(digits)
    return count if count is not None and count <= _LARGEST else None


def _rate(plain: str) -> str:
    """87.2% for 87.2, 87.2% and 百分之八十七点二; empty for no percentage."""
    from reader_app.extraction.words.numbering import any_number

    whole, point, part = plain.removesuffix("%").partition(".")
    if plain.startswith("百分之"):
        whole, point, part = plain.removeprefix("百分之").partition("点")
    before, behind = any_number(whole), "".join(str(any_number(digit)) for digit in part)
    if before is None or before > _HIGHEST_RATE or bool(point) is not behind.isdigit():
        return ""
    return f"{before}{'.' if point else ''}{behind}%"


def _counts(words: str) -> dict[str, int]:
    counts = {}
    for part in filter(None, re.split(r"[、，,；;]", words)):
        match = re.fullmatch(r"\s*(.*?\D)\s*(\d+)\s*件?\s*", part)
        if match is None:
            raise ReaderError(f"“{part}”看不出名称和件数。", "请写成“经济 3、文化 1”的样子。")
        counts[match[1].strip()] = int(match[2])
    return counts


def _byline(words: str) -> list[list[Plain]]:
    """``记者 王五、赵六；摄影 某人``; a role may be left out."""
    lines: list[list[Plain]] = []
    for part in filter(None, (each.strip() for each in re.split(r"[;；]", words))):
        role, found, names = part.partition(" ")
        if not found:
            role, names = "", part
        lines.append([role, [name.strip() for name in re.split(r"[、，,]", names) if name.strip()]])
    return lines
