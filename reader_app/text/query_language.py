"""The language of the search field: 教育局 "垃圾分类" -停车 主办:教育局 日期:2025-01..2025-06.

Everything typed means something: what is no field, phrase or exclusion is looked for as it
stands, since any run of characters may be printed somewhere.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reader_app.domain.document import Genre
from reader_app.domain.search_query import Days, Field, Query, Term
from reader_app.domain.span import Span
from reader_app.text.folding import fold

FIELD_WORDS: Mapping[Field, tuple[str, ...]] = {
    Field.LEAD: ("主办", "承办", "主办单位", "承办单位", "牵头", "牵头单位"),
    Field.CO: ("会办", "协办", "会办单位", "协办单位", "配合单位"),
    Field.UNIT: ("单位", "责任单位", "部门"),
    Field.PROPOSER: ("提案者", "提案人", "提案委员", "委员"),
    Field.SECTOR: ("界别", "党派"),
    Field.SUPERVISOR: ("督办", "领办", "督办领导", "领办领导"),
    Field.COMMITTEE: ("办委", "分工办委", "专委"),
    Field.CATEGORY: ("类别", "办理类别", "办理结果", "结果"),
    Field.NUMBER: ("提案号", "编号", "提案编号"),
    Field.TITLE: ("案由", "标题", "题目", "提案题目"),
    Field.PAPER: ("报纸", "来源"),
    Field.DATE: ("日期", "时间"),
    Field.PAGE: ("版面", "版次"),
    Field.REGION: ("地区", "区县"),
    Field.GENRE: ("体裁", "类型"),
}
"""The words that may stand before the colon; the first is the one that is offered."""

GENRE_WORDS: Mapping[Genre, str] = {
    Genre.PROPOSAL_FEATURE: "提案专题",
    Genre.PROPOSAL_LIST: "提案目录",
    Genre.REPLY_LETTER: "答复函",
    Genre.TASK_TABLE: "重点任务",
    Genre.STATS_NEWS: "提案统计",
    Genre.NEAR_MISS: "提案消息",
    Genre.NEWSPAPER_PAGE: "其他报道",
}
CATEGORIES = (*"ABCD", *"甲乙丙丁")
UNKNOWN = "未注明"

_BY_WORD = {fold(word): field for field, words in FIELD_WORDS.items() for word in words}
_LONGEST_WORD = max(map(len, _BY_WORD))
_QUOTES = {'"': '"', "“": "”", "「": "」", "『": "』", "＂": "＂", "〝": "〞"}  # fmt: skip
_MINUS = "-－−"
_COLON = ":："
_WHOLE = "=＝"
_LIKE_A_FIELD = re.compile(r"([^\W\d_][^\W_]{0,9})[:：](?!//)\S")  # 主办单位x:教育局
_OPERATORS = ("OR", "AND", "NOT")  # of other languages for searching
_UNKNOWN_DAYS = {fold(word) for word in (UNKNOWN, "未知", "无", "不详")}
_RANGE = re.compile(r"(.*?)(?:\.\.+|…+|~|至|到)(.*)")
_DAY = re.compile(
    r"(\d{4})\s*年?(?:[-./]?(\d{1,2})\s*月?(?:[-./]?(\d{1,2})\s*[日号]?)?)?[-./]?", re.ASCII
)


def parse(text: str) -> Query:
    """Read a query. Never raises; what cannot be meant as a field is looked for as text."""
    terms: list[Term] = []
    notices: list[str] = []
    doubts: list[str] = []
    for piece in _pieces(text):
        term, notice = _term(piece)
        if notice:
            notices.append(notice)
        if doubt := _doubt(piece) or _doubt_of_operator(piece, text):
            doubts.append(doubt)
        if term and not any(_same(term, other) for other in terms):
            terms.append(term)
    return Query(text, tuple(terms), tuple(notices), tuple(doubts))


def field_of(word: str) -> Field | None:
    """The field a word before a colon names, in either script and width."""
    return _BY_WORD.get(fold(word.strip()))


def genre_of(word: str) -> Genre | None:
    """The genre that a word of GENRE_WORDS, or its name in JSON, means."""
    wanted = fold(word)
    for genre, name in GENRE_WORDS.items():
        if wanted in (fold(name), str(genre)):
            return genre
    return None


def written(field: Field, value: str, *, without: bool = False, whole: bool = False) -> str:
    """A condition as it would be typed."""
    sign = "-" if without else ""
    must_quote = not value or re.search(r"\s", value) or value[0] in (*_QUOTES, *_WHOLE)
    quoted = f'"{value}"' if must_quote else value
    return f"{sign}{FIELD_WORDS[field][0]}:{'=' if whole else ''}{quoted}"


def narrowed(text: str, addition: str) -> str:
    """A query with one condition more; as it was if it has it already."""
    wanted = parse(addition).terms
    if wanted and any(_same(wanted[0], term) for term in parse(text).terms):
        return text
    return f"{text.rstrip()} {addition}".strip()


def without_term(text: str, term: Term) -> str:
    """A query with one of its conditions taken out."""
    left, right = text[: term.place.start].rstrip(), text[term.place.end :].lstrip()
    return " ".join(part for part in (left, right) if part)


def days_of(text: str) -> Days | None:
    """The days a date or a range means: 2025, 2025-11, 2025年11月14日, 2025-01..2025-06, 2025..

    None if it is no date.
    """
    plain = fold(text).strip()
    if plain in _UNKNOWN_DAYS:
        return Days(unknown=True)
    if whole := _day(plain):
        return whole
    match = _RANGE.fullmatch(plain)
    if not match or not (match[1].strip() or match[2].strip()):
        return None
    first, last = (_day(part.strip()) for part in match.groups())
    if (match[1].strip() and not first) or (match[2].strip() and not last):
        return None
    return Days(first.first if first else None, last.last if last else None)


def _day(text: str) -> Days | None:
    match = _DAY.fullmatch(text)
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    if not year or (month is not None and not 1 <= month <= 12):
        return None
    if month is None:
        return Days(f"{year:04}-01-01", f"{year:04}-12-31")
    length = calendar.monthrange(year, month)[1]
    if day is None:
        return Days(f"{year:04}-{month:02}-01", f"{year:04}-{month:02}-{length}")
    if not 1 <= day <= length:
        return None
    whole = f"{year:04}-{month:02}-{day:02}"
    return Days(whole, whole)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A condition as it stands in the query."""

    raw: str
    place: Span
    without: bool
    word: str | None  # before the colon
    whole: bool
    value: str  # the quotes taken off
    quoted: bool


def _pieces(text: str) -> Iterator[_Piece]:
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        piece = _piece(text, at)
        at = piece.place.end
        yield piece


def _piece(text: str, start: int) -> _Piece:
    at = start
    without = text[at] in _MINUS and _something_follows(text, at + 1)
    at += without
    word = _field_word(text, at)
    whole = False
    if word is not None:
        at = _value_start(text, at + len(word) + 1)
        whole = text[at : at + 1] in tuple(_WHOLE) and _something_follows(text, at + 1)
        at += whole
    closing = _QUOTES.get(text[at : at + 1])
    if closing and _something_follows(text, at + 1):
        end = text.find(closing, at + 1)
        if end != at + 1:  # not an empty pair
            inner_end = end if end > 0 else len(text)  # not closed yet, while one types
            value, end = text[at + 1 : inner_end], min(inner_end + 1, len(text))
            return _Piece(text[start:end], Span(start, end), without, word, whole, value, True)
    end = at
    while end < len(text) and not text[end].isspace():
        end += 1
    value = text[at:end]
    return _Piece(text[start:end], Span(start, end), without, word, whole, value, False)


def _value_start(text: str, at: int) -> int:
    """Where the value begins after a colon: 主办: 教育局 means 主办:教育局."""
    start = at
    while start < len(text) and text[start].isspace():
        start += 1
    if start == len(text) or text[start] in _MINUS or _field_word(text, start) is not None:
        return at  # nothing yet: what follows is a condition of its own
    return start


def _something_follows(text: str, at: int) -> bool:
    return at < len(text) and not text[at].isspace()


def _field_word(text: str, at: int) -> str | None:
    """The field word that stands here before a colon; None if it is no field's."""
    for end in range(at + 1, min(at + _LONGEST_WORD, len(text) - 1) + 1):
        if text[end] in _COLON:
            return text[at:end] if field_of(text[at:end]) else None
    return None


def _term(piece: _Piece) -> tuple[Term | None, str]:
    field = field_of(piece.word) if piece.word is not None else None
    if field is None:
        text = " ".join(piece.value.split())
        return (Term(text, None, piece.without, place=piece.place) if text else None), ""
    value = " ".join(piece.value.split())
    if not value:
        return None, f"“{piece.raw}”后面没有写要找什么。"
    term = Term(value, field, piece.without, piece.whole, place=piece.place)
    if field is Field.DATE:
        days = days_of(value)
        if days is None:
            return _as_text(
                piece
            ), f"“{piece.raw}”里的日期看不懂，写作 2025、2025-11、2025-11-14 或 2025-01..2025-06。"
        if days.first and days.last and days.first > days.last:
            return _as_text(piece), f"“{piece.raw}”的起止颠倒了，先写早的日期。"
        return Term(value, field, piece.without, piece.whole, days, piece.place), ""
    if field is Field.NUMBER:
        digits = re.sub(r"\D", "", fold(value))
        if not digits:
            return _as_text(piece), f"“{piece.raw}”里没有编号，已当作文字查找。"
        return Term(str(int(digits)), field, piece.without, place=piece.place), ""
    if field is Field.CATEGORY:
        letter = fold(value).removesuffix("类").upper()
        if letter not in CATEGORIES:
            return _as_text(piece), f"没有“{value}”这种类别，有：{'、'.join(CATEGORIES)}。"
        return Term(letter, field, piece.without, place=piece.place), ""
    if field is Field.GENRE:
        genre = genre_of(value)
        if genre is None:
            kinds = "、".join(GENRE_WORDS.values())
            return _as_text(piece), f"没有“{value}”这种体裁，有：{kinds}。"
        return Term(str(genre), field, piece.without, place=piece.place), ""
    return term, ""


def _doubt(piece: _Piece) -> str:
    """What to say of words that look like a condition, should nothing be found by them."""
    match = _LIKE_A_FIELD.match(piece.value)
    if piece.word is not None or piece.quoted or match is None:
        return ""
    offered = "、".join(words[0] for words in FIELD_WORDS.values())
    return f"“{match[1]}”不是检索条件，已当作文字查找；检索条件有：{offered}。"


def _doubt_of_operator(piece: _Piece, text: str) -> str:
    if piece.quoted or piece.value not in _OPERATORS or text.strip() == piece.raw:
        return ""
    return f"“{piece.value}”已当作文字查找；几个词用空格隔开，都要出现，不要的词前面加“-”。"


def _as_text(piece: _Piece) -> Term:
    text = " ".join(piece.raw[piece.without :].split())
    return Term(text, None, piece.without, place=piece.place)


def _same(one: Term, other: Term) -> bool:
    return (
        one.field is other.field
        and one.without == other.without
        and one.whole == other.whole
        and fold(one.text) == fold(other.text)
    )
