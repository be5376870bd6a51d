"""Paper, date and page in the lines round an article: where in a line each stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader_app.domain.span import Span
from reader_app.text.dates import first_date
from reader_app.text.width import HAN, fold_width

LONGEST = 100  # characters of a line that may name them

_PAGE = re.compile(
    r"(?:第[ ]{0,2}|(?<![\w.]))(?P<no>[A-Z]{0,2}\d{1,3})[ ]{0,2}版(?![权面式本块])"
    rf"(?:[ ]{{0,3}}[:·|—-]{{1,2}}[ ]{{0,3}}|[ ]{{1,3}})?(?P<name>[{HAN}A-Za-z·/]{{2,12}})?"
)
_BARE_PAGE = re.compile(r"第?[ ]?([A-Z]{0,2}\d{1,3})[ ]?版?")
_NO_PAGE_NAME = re.compile(r"上一|下一|总第|星期|今日|本期|返回|农历|责任|责编|编辑|作者|记者|来源")
_PAPER = re.compile(rf"[{HAN}]{{1,11}}报")
_NO_PAPER = re.compile(
    r".*(?:[通简汇公申填海举播预读警情捷喜快]报|电子报|数字报|手机报|本报|看报|订报|今日报)"
)
_QUOTED_PAPER = re.compile(rf"《([{HAN}]{{1,11}}报)》")
_EDITION = re.compile(
    r"(?:社)?(?:多媒体|全媒体)?(?:数字|电子|网络)?(?:报刊|报纸|报|版)?(?:电子版|数字版|平台|系统)?$"
)
_TITLE_PARTS = re.compile(r"[-_|–—·:：>》《\s]+")
_CLOCK = re.compile(r"今天是|现在是|当前时间|现在时间|北京时间")


def date_in(line: str) -> tuple[str | None, Span] | None:
    """The day a line names, ISO if its year is printed, and its place; clocks name none."""
    if len(line) > LONGEST or _CLOCK.search(line):
        return None
    folded = fold_width(line)
    found = first_date(folded, 0, len(folded))
    return (found.iso, Span(found.start, found.end)) if found else None


def page_in(line: str) -> dict[str, Span]:
    """Number and name of the page in a line such as 第03版:专题."""
    match = _PAGE.search(fold_width(line)) if len(line) <= LONGEST else None
    if match is None:
        return {}
    found = {"page_no": Span(*match.span("no"))}
    if match["name"] and not _NO_PAGE_NAME.match(match["name"]):
        found["page_name"] = Span(*match.span("name"))
    return found


def bare_page(line: str) -> Span | None:
    """The number of a line that is nothing but a page's number."""
    match = _BARE_PAGE.fullmatch(fold_width(line))
    return Span(*match.span(1)) if match else None


def paper_in(line: str) -> Span | None:
    """The paper a line names: in 《》, or alone, or with 数字报 and the like behind it."""
    if len(line) > LONGEST:
        return None
    if quoted := _QUOTED_PAPER.search(line):
        return Span(*quoted.span(1)) if _is_paper(quoted[1]) else None
    start = len(line) - len(line.lstrip())
    return next(
        (Span(start, start + len(name)) for name in _names(line.strip()) if _is_paper(name)), None
    )


def paper_in_title(title: str) -> str | None:
    """The part of a page's title that names the paper, as it stands there."""
    return next((part for part in _TITLE_PARTS.split(title) if paper_in(part)), None)


def _names(text: str) -> Iterator[str]:
    """What may be the paper's name: the text, or what stands before 数字报 and its like."""
    for match in _PAPER.finditer(text):
        if match.start():
            return
        for end in range(match.end(), 1, -1):
            if text[end - 1] == "报" and _EDITION.match(text, end):
                yield text[:end]


def _is_paper(name: str) -> bool:
    return len(name) >= 3 and not _NO_PAPER.fullmatch(name)
