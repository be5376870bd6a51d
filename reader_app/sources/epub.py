"""Books in EPUB: each chapter that has text is one text, in the order of reading."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import PurePath
from urllib.parse import unquote

from lxml import etree

from reader_app.domain.carrier import Carrier
from reader_app.domain.span import Span
from reader_app.errors import UnreadableMembers, UnreadableSource
from reader_app.sources.archive import MB, Archive
from reader_app.sources.head_lines import NamedText
from reader_app.sources.html import masthead
from reader_app.sources.html.lines import Region, TextLine, text_lines
from reader_app.sources.html.main_text import is_aside
from reader_app.sources.html.tree import parse
from reader_app.sources.source_text import SourceText
from reader_app.sources.xml_parts import attribute, local, parse_xml

_LARGEST_PART = 20 * MB
_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")
_FONT_CIPHERS = (  # fonts made unusable outside the book; the text is not
    "http://www.idpf.org/2008/embedding",
    "http://ns.adobe.com/pdf/enc#RC",
)
_HEADINGS = ("h1", "h2", "h3")


def read_epub(path: PurePath, data: bytes) -> Iterator[SourceText]:
    """The chapters of a book. Raises UnreadableSource, UnreadableMembers at the end."""
    book = Archive(path.name, data)
    _refuse_if_locked(book)
    package_name = _package_name(book)
    package = parse_xml(path.name, _read(book, package_name))
    head = _BookHead(package)
    refused: list[tuple[str, UnreadableSource]] = []
    found = False
    for chapter in _spine(package, posixpath.dirname(package_name)):
        try:
            source = _chapter(book, chapter, head)
        except UnreadableSource as error:
            refused.append((f"{path.name}/{chapter}", error))
            continue
        if source is not None:
            found = True
            yield source
    if refused:
        raise UnreadableMembers(path.name, refused)
    if not found:
        raise UnreadableSource(
            f"“{path.name}”里没有文字。", "如果书页是图片，请先识别成文字再导入。"
        )


def _refuse_if_locked(book: Archive) -> None:
    """Refuse a book whose text, not only its fonts, is enciphered."""
    locked = "META-INF/rights.xml" in book or "META-INF/license.lcpl" in book
    if "META-INF/encryption.xml" in book:
        root = parse_xml(book.name, book.read("META-INF/encryption.xml", _LARGEST_PART))
        ciphers = [
            attribute(method, "Algorithm")
            for enciphered in root.iter()
            if local(enciphered) == "EncryptedData"
            for method in enciphered
            if local(method) == "EncryptionMethod"
        ]
        locked = locked or any(cipher not in _FONT_CIPHERS for cipher in ciphers)
    if locked:
        raise UnreadableSource(
            f"“{book.name}”有数字版权保护（DRM），读不出内容。", "请改用没有版权保护的版本。"
        )


def _package_name(book: Archive) -> str:
    container = parse_xml(book.name, _read(book, "META-INF/container.xml"))
    for element in container.iter():
        if local(element) == "rootfile" and attribute(element, "full-path"):
            return attribute(element, "full-path")
    raise _no_book(book.name)


def _read(book: Archive, name: str) -> bytes:
    if name not in book:
        raise _no_book(book.name)
    return book.read(name, _LARGEST_PART)


def _spine(package: etree._Element, folder: str) -> list[str]:
    """The names of the chapters in the order of reading, each once; the contents are none."""
    items = {
        attribute(item, "id"): item
        for item in package.iter()
        if local(item) == "item" and attribute(item, "media-type") in _PAGES
    }
    names = []
    for reference in package.iter():
        item = items.get(attribute(reference, "idref")) if local(reference) == "itemref" else None
        if item is not None and "nav" not in attribute(item, "properties").split():
            href = unquote(attribute(item, "href").split("#")[0])
            names.append(posixpath.normpath(posixpath.join(folder, href)))
    return list(dict.fromkeys(names))


class _BookHead:
    """What the book says of itself: a paper's name and day, if it is a newspaper's issue."""

    def __init__(self, package: etree._Element) -> None:
        values: dict[str, str] = {}
        for element in package.iter():
            if local(element) in ("title", "date") and (text := (element.text or "").strip()):
                values.setdefault(local(element), " ".join(text.split())[: masthead.LONGEST])
        self.lines: list[tuple[str, dict[str, Span]]] = []
        title, day = values.get("title", ""), values.get("date", "")
        part = masthead.paper_in_title(title)
        paper = masthead.paper_in(part) if part else None
        if not part or not paper:
            return
        at = title.index(part)
        marks = {"newspaper": Span(at + paper.start, at + paper.end)}
        if date := masthead.date_in(title):
            marks["date"] = date[1]
        self.lines.append((title, marks))
        if "date" not in marks and (date := masthead.date_in(day)):
            self.lines.append((day, {"date": date[1]}))


def _chapter(book: Archive, name: str, head: _BookHead) -> SourceText | None:
    """The text of a chapter; None of a cover, a list of links or the like."""
    if name not in book:
        raise UnreadableSource(f"“{book.name}”里缺少“{name}”这一章。", "请重新下载这本书。")
    data = book.read(name, _LARGEST_PART)
    if not data.strip():
        return None
    root, encoding = parse(f"{book.name}/{name}", data)
    words = text_lines(Region(root), lambda each: each.tag == "a" or is_aside(each))
    if not any(line.text.strip() for line in words):
        return None
    headline = next((each for each in root.iter(*_HEADINGS) if text_lines(Region(each))), None)
    body = text_lines(Region(root), lambda each: is_aside(each) or each is headline)
    if not body:
        return None
    text = _chapter_text(head, headline, body)
    return SourceText(f"{book.name}/{name}", text.text, encoding, Carrier(None, text.marks))


def _chapter_text(
    head: _BookHead, headline: etree._Element | None, body: list[TextLine]
) -> NamedText:
    text = NamedText()
    for line, marks in head.lines:
        text.add(line, marks, apart=False)
    if headline is not None:
        text.add_named("headline", [line.text for line in text_lines(Region(headline))])
    for number, (line, apart) in enumerate(body):
        text.add(line, apart=apart or not number)
    return text


def _no_book(name: str) -> UnreadableSource:
    return UnreadableSource(f"“{name}”不是完整的 EPUB 电子书。", "请检查文件是否下载完整。")
