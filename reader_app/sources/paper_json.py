"""Pages of an e-paper that come as JSON, as 解放日报 publishes them (F6).

An article is ``{"article": {title, introtitle, subtitle, author, content, …}}``; the issue it is
of is a list of pages, ``{"pages": [{pname, pnumber, …, "articleList": […]}]}``, which knows the
article's page and where on its picture it stands. Lists of whole articles are read as well.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from pathlib import Path, PurePosixPath
from typing import Any

from reader_app.domain.carrier import Carrier, PageImage, Zone
from reader_app.domain.span import Span
from reader_app.errors import UnreadableSource
from reader_app.sources.decoding import decode
from reader_app.sources.head_lines import NamedText
from reader_app.sources.html.lines import Region, text_lines
from reader_app.sources.html.node_pages import picture_of, zone_round
from reader_app.sources.html.tree import parse_text
from reader_app.sources.own_json import is_own, own_article
from reader_app.sources.saved_pages import is_folder
from reader_app.sources.source_text import SourceText

JsonObject = Mapping[str, Any]

_LISTS = ("articleList", "articles", "list", "data")
_BODIES = ("content", "body")
_PAPERS = ("paper", "newspaper", "paperName", "papername")
_DAYS = ("date", "pubDate", "publishDate", "publish_date")
_DAY = re.compile(r"\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}(?!\d)日?")
_MOST_ARTICLES = 2_000
_MOST_FILES = 50  # JSON files of a folder that are looked at for the issue's pages
_LARGEST_ISSUE = 5 * 1024 * 1024  # bytes
_UP = 3  # folders from an article to its issue: 2025-03-05/01/article/7.json, 2025-03-05/navi.json
_LONGEST_LINE = 300  # characters of what stands over an article
_NUMBER = re.compile(r"-?\d{1,6}(?:\.\d{1,6})?")
_BREAK = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_SURROGATES = re.compile("[\ud800-\udfff\0]")


@dataclass(frozen=True, slots=True)
class _Page:
    """A printed page, as the issue's list has it."""

    number: str
    name: str
    day: str
    size: tuple[float, float] | None  # of the picture, which the places of articles count in
    picture: str  # its file or address


_NO_PAGE = _Page("", "", "", None, "")


def read_json(path: Path, data: bytes) -> Iterator[SourceText]:
    """The articles of the file. Raises UnreadableSource."""
    value, encoding = _value(path, data)
    if is_own(value):
        yield own_article(path.name, value, encoding)
        return
    found = list(_articles(value))[: _MOST_ARTICLES + 1]
    if not found:
        raise _only_an_issue(path) if _pages(value) else _no_article(path)
    if len(found) > _MOST_ARTICLES:
        raise UnreadableSource(
            f"“{path.name}”里的文章超过 {_MOST_ARTICLES} 篇。", "请把它分成几个文件再导入。"
        )
    for number, (article, page) in enumerate(found, 1):
        name = f"{path.stem}·{number}{path.suffix}" if len(found) > 1 else path.name
        if page is _NO_PAGE:
            page = _page_beside(path, article)
        text = _text(path, article, page)
        if not text.text.strip():
            raise UnreadableSource(f"“{path.name}”里没有文字。", "请检查文件是否下载完整。")
        yield SourceText(name, text.text, encoding, _carrier(path, article, page, text))


def _value(path: Path, data: bytes) -> tuple[Any, str]:
    try:
        text, encoding = decode(data)
        return json.loads(text, parse_int=str, parse_float=str), encoding
    except UnicodeDecodeError as error:
        raise _damaged(path) from error
    except (ValueError, RecursionError) as error:
        raise _damaged(path) from error


def _articles(value: Any, page: _Page = _NO_PAGE) -> Iterator[tuple[JsonObject, _Page]]:
    """Every article with a body: alone, in a list, or in the lists of pages."""
    if isinstance(value, dict):
        if isinstance(value.get("article"), dict):
            value = value["article"]
        if _is_article(value):
            yield value, page
            return
        for each in _pages(value):
            yield from _in_lists(each, _page(each))
        yield from _in_lists(value, page)
    elif isinstance(value, list):
        yield from _of_list(value, page)


def _in_lists(value: JsonObject, page: _Page) -> Iterator[tuple[JsonObject, _Page]]:
    for key in _LISTS:
        if isinstance(value.get(key), list):
            yield from _of_list(value[key], page)


def _of_list(articles: Sequence[Any], page: _Page) -> Iterator[tuple[JsonObject, _Page]]:
    for each in articles:
        if isinstance(each, dict) and _is_article(each):
            yield each, page


def _is_article(value: JsonObject) -> bool:
    return bool(_words(value, "title")) and any(_words(value, key) for key in _BODIES)


def _pages(value: Any) -> list[JsonObject]:
    pages = value.get("pages") if isinstance(value, dict) else None
    if not isinstance(pages, list):
        return []
    return [page for page in pages if isinstance(page, dict) and "articleList" in page]


def _page(page: JsonObject) -> _Page:
    width, height = (_number(page, key) for key in ("width", "height"))
    return _Page(
        _words(page, "pnumber"),
        _words(page, "pname"),
        _words(page, "jdate"),
        (width, height) if width and height else None,
        _words(page, "imgurl"),
    )


# --- the issue beside an article ---------------------------------------------------------------


def _page_beside(path: Path, article: JsonObject) -> _Page:
    """The page of the article, if the issue's list was saved in its folder or above it."""
    folder = path.parent
    if not is_folder(folder):
        return _NO_PAGE
    known = _words(article, "id"), _words(article, "title")
    for each in (folder, *list(folder.absolute().parents)[:_UP]):
        pages = _pages_in(each, each.stat().st_mtime_ns, is_own=each == folder)
        for number, title, page in pages:
            if (number, title) == known or (number and number == known[0] and not title):
                return page
    return _NO_PAGE


@lru_cache(maxsize=16)
def _pages_in(folder: Path, stamp: int, *, is_own: bool) -> tuple[tuple[str, str, _Page], ...]:
    """Number, title and page of all articles that the lists of a folder name.

    ``stamp`` is when it changed: then they are read anew. Above an article's own folder only
    what is called as the list usually is counts.
    """
    files = sorted(folder.glob("*.json")) if is_own else [folder / "navi.json"]
    files.sort(key=lambda file: file.name != "navi.json")
    found = []
    for file in files[:_MOST_FILES]:
        try:
            if file.stat().st_size > _LARGEST_ISSUE:
                continue
            data = file.read_bytes()
            pages = _pages(_value(file, data)[0]) if b"articleList" in data else []
        except (OSError, UnreadableSource):
            continue
        for each in pages:
            listed = each["articleList"]
            for article in listed if isinstance(listed, list) else ():
                if isinstance(article, dict):
                    found.append((_words(article, "id"), _words(article, "title"), _page(each)))
    return tuple(found)


# --- the text ----------------------------------------------------------------------------------


def _text(path: Path, article: JsonObject, page: _Page) -> NamedText:
    text = NamedText()
    source = _words(article, "source")
    if source:
        text.add(f"来源：{source}", {}, apart=False)
    if paper := next(filter(None, (_words(article, key) for key in _PAPERS)), ""):
        line = f"报纸名称:{paper}"
        text.add(line, {"newspaper": Span(len(line) - len(paper), len(line))}, apart=False)
    if day := _words(article, "jdate") or page.day or _day(article):
        text.add(day, {"date": Span(0, len(day))}, apart=False)
    _add_page(text, page)
    for name, key in (
        ("kicker", "introtitle"),
        ("headline", "title"),
        ("subheadline", "subtitle"),
        ("byline", "author"),
    ):
        text.add_named(name, _lines(article, key))
    for number, (line, apart) in enumerate(_body(path, article)):
        text.add(line, apart=apart or not number)
    return text


def _day(article: JsonObject) -> str:
    """The day that an article gives by a common name, without the hour."""
    days = (_DAY.match(_words(article, key)) for key in _DAYS)
    return next((match[0] for match in days if match), "")


def _add_page(text: NamedText, page: _Page) -> None:
    if not page.number:
        return
    marks = {"page_no": Span(1, 1 + len(page.number))}
    line = f"第{page.number}版"
    if page.name:
        line += f"：{page.name}"
        marks["page_name"] = Span(len(line) - len(page.name), len(line))
    text.add(line, marks, apart=False)


def _body(path: Path, article: JsonObject) -> Iterator[tuple[str, bool]]:
    body = next(filter(None, (_raw(article, key) for key in _BODIES)), "")
    if "<" not in body:
        for line in _BREAK.split(unescape(body)):
            if line.strip():
                yield line.rstrip(), False
        return
    root = parse_text(path.name, f"<html><body>{body}</body></html>")
    yield from text_lines(Region(root))


def _lines(article: JsonObject, key: str) -> list[str]:
    """The lines of a title; some mark their ends as a page would."""
    text = re.sub(r"<br\s{0,3}/?>", "\n", _raw(article, key)[: 4 * _LONGEST_LINE])
    text = unescape(re.sub(r"<[^<>]{0,200}>", "", text))
    lines = (" ".join(line.split()) for line in _BREAK.split(text))
    return [line[:_LONGEST_LINE] for line in lines if line]


def _words(article: JsonObject, key: str) -> str:
    """A value as one line."""
    return " ".join(unescape(_raw(article, key)).split())[:_LONGEST_LINE]


def _raw(article: JsonObject, key: str) -> str:
    value = article.get(key)
    return _SURROGATES.sub("", value) if isinstance(value, str) else ""


def _number(page: JsonObject, key: str) -> float:
    match = _NUMBER.fullmatch(_raw(page, key).strip())
    return max(0.0, float(match[0])) if match else 0.0


# --- the picture -------------------------------------------------------------------------------


def _carrier(path: Path, article: JsonObject, page: _Page, text: NamedText) -> Carrier:
    numbers = [float(each) for each in _NUMBER.findall(_raw(article, "points")[:4000])]
    zone = zone_round(numbers, page.size) if page.size else None
    image = _picture(path, page.picture)
    images = (image,) if image is not None else ()
    zones: tuple[Zone, ...] = (zone,) if zone is not None else ()
    return Carrier(marks=text.marks, page_images=images, zones=zones)


def _picture(path: Path, source: str) -> PageImage | None:
    """The page's picture, if a file of that name was saved beside the article or above it."""
    name = PurePosixPath(source.partition("?")[0]).name
    if not name or not is_folder(path.parent):
        return None
    for folder in (path.parent, *list(path.parent.absolute().parents)[:_UP]):
        try:
            if (file := folder / name).is_file():
                return picture_of(file)
        except (OSError, ValueError):  # no name that a file can have
            return None
    return None


# --- refusals ----------------------------------------------------------------------------------


def _damaged(path: Path) -> UnreadableSource:
    return UnreadableSource(f"“{path.name}”不是完整的 JSON，读不出来。", "请检查文件是否下载完整。")


def _only_an_issue(path: Path) -> UnreadableSource:
    return UnreadableSource(
        f"“{path.name}”是一期报纸的目录，里面没有正文；它的版次和热区归到同一文件夹里的文章。",
        "请把各篇文章的 .json 也保存到这个文件夹，一起导入。",
    )


def _no_article(path: Path) -> UnreadableSource:
    return UnreadableSource(
        f"“{path.name}”不是数字报的文章。",
        "能导入的 .json 是数字报的文章（有 title 和 content）或其列表（articleList）。",
    )
