"""What an article is called where its page prints no headline."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePath

from reader_app.domain.document import Document
from reader_app.domain.newspaper import SHOWN_IN_BODY, Block, BlockKind
from reader_app.domain.proposal import Proposal, RelatedProposal
from reader_app.domain.span import FieldSource, Origin, slices
from reader_app.domain.work_task import WorkTask

_TABLE_FILE = re.compile(r"\.(?:csv|tsv|xlsx?|ods)(?:/|$)", re.IGNORECASE)
_SHEET = re.compile(
    r"(?P<book>.*[^/])(?P<suffix>\.(?:csv|tsv|xlsx?|ods))/(?P<name>[^/]+)", re.IGNORECASE
)
_NUMBER_OF_PARTS = re.compile(r"\d+(?:[-－—–‐/.·]\d+)+")
_NUMBER_IN_WORDS = re.compile("第?([〇○零一二三四五六七八九十百千两]+)号?(?:提案)?")
_FORBIDDEN = '\\/:*?"<>|\n\r\t'  # in a file's name, on one system or another
_LONGEST_SHORT = 14
_LONGEST = 40  # characters of its first words


def name_of_article(document: Document) -> str:
    """Its headline; or else its kicker or subheadline, the title of its only proposal, its
    first words if they are no column's, or the file's name."""
    head = document.head
    if named := head.headline or head.kicker or head.subheadline:
        return named
    titles = [proposal.title for proposal in document.proposals]
    if len(titles) == 1 and titles[0]:
        return titles[0]
    if _opens_with_heads(document.blocks):  # 编号, 案由 …: no name of anything
        return _name_of_table(document.file)
    return first_words(document.source, document.blocks) or document.file


def printed_number(proposal: Proposal | RelatedProposal, source: str) -> str:
    """第187号, as it is printed: 第084号, 第八十四号, and 第2025-008号 where 2025008 is kept."""
    if proposal.number is None:
        return ""
    origin = proposal.sources.get("number", FieldSource())
    words = slices(source, origin.spans)
    for match in _NUMBER_OF_PARTS.finditer(words):
        if _digits(match[0]) == str(proposal.number):
            return f"第{match[0]}号"
    for match in re.finditer(r"\d+", words):
        if int(match[0]) == proposal.number:
            return f"第{_digits(match[0])}号"
    in_words = _NUMBER_IN_WORDS.fullmatch(words)
    if in_words and origin.origin is Origin.STATED:
        return f"第{in_words[1]}号"
    return f"第{proposal.number}号"


def short_name(record: Proposal | RelatedProposal | WorkTask, source: str) -> str:
    """A record in a menu or a line: 第187号 关于推动外贸高质量发展…"""
    words = (record.content if isinstance(record, WorkTask) else record.title) or ""
    short = words if len(words) <= _LONGEST_SHORT else f"{words[:_LONGEST_SHORT]}…"
    if not isinstance(record, WorkTask) and record.number is not None:
        return f"{printed_number(record, source)} {short}".strip()
    if isinstance(record, RelatedProposal):
        return short
    if record.seq is not None:
        return f"{record.seq}、{short}"
    return short or f"第 {record.order} 条"


def _digits(words: str) -> str:
    """The digits alone, none of them full-width."""
    return "".join(str(int(digit)) for digit in re.findall(r"\d", words))


def is_of_table(file: str) -> bool:
    """Whether a text of this name was a table, or a sheet or an article of one."""
    return bool(_TABLE_FILE.search(file))


def former_path(path: str) -> str:
    """What a sheet's path 台账.xlsx/2023年 was in libraries of old: 台账·2023年.xlsx."""
    sheet = _SHEET.fullmatch(path)
    return f"{sheet['book']}·{sheet['name']}{sheet['suffix']}" if sheet else ""


def _name_of_table(file: str) -> str:
    """Without its suffix; a sheet's with the name of its workbook: 台账·2023年."""
    path = PurePath(file)
    return f"{path.parent.stem}·{path.name}" if is_of_table(path.parent.name) else path.stem


def _opens_with_heads(blocks: Iterable[Block]) -> bool:
    shown = (block.kind for block in blocks if block.kind in SHOWN_IN_BODY)
    return next(shown, None) is BlockKind.TABLE_HEAD


def first_words(source: str, blocks: Iterable[Block]) -> str:
    """Of the body, or of what else is no furniture."""
    words = ""
    for block in blocks:
        if block.kind is BlockKind.FURNITURE:
            continue
        text = " ".join(block.text(source).split())[:_LONGEST]
        if text and block.kind in SHOWN_IN_BODY:
            return text
        words = words or text
    return words


def file_name(headline: str) -> str:
    """A headline as a file's name on any system; empty if nothing of it can stand in one."""
    plain = "".join(" " if letter in _FORBIDDEN else letter for letter in headline)
    return " ".join(plain.split())[:60].strip(" .")
