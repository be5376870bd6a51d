"""A saved web page as one text: what it names of the head, a line each, then the article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePath

from lxml import etree

from reader_app.domain.carrier import Carrier
from reader_app.errors import UnreadableSource
from reader_app.sources.head_lines import NamedText
from reader_app.sources.html.address import address_of
from reader_app.sources.html.head import read_head
from reader_app.sources.html.lines import TextLine, text_lines
from reader_app.sources.html.main_text import densest_region, is_aside, named_region
from reader_app.sources.html.node_pages import is_node_page, sheet_of
from reader_app.sources.html.own_page import read_own_page
from reader_app.sources.html.page_head import PageHead
from reader_app.sources.html.tree import empty_page, parse
from reader_app.sources.source_text import SourceText
from reader_app.text.addresses import date_in_address, page_in_address

_NEAR = 10  # lines
_ABOVE = ("kicker", "headline", "subheadline", "byline")


def read_html(path: PurePath, data: bytes) -> Iterator[SourceText]:
    """The article of a saved page. Raises UnreadableSource."""
    root, encoding = parse(path.name, data)
    if is_node_page(root):
        raise UnreadableSource(
            f"“{path.name}”是版面目录页，不是文章；它的版面图和热区归到同一文件夹里的文章。",
            "请把各篇文章的网页也保存到这个文件夹，一起导入。",
        )
    if own := read_own_page(path.name, root, encoding):
        yield own
        return
    source = page_text(path.name, root, encoding)
    sheet = sheet_of(Path(path), root, source.carrier.address)
    if sheet is not None:
        images = (sheet.image,) if sheet.image else ()
        carrier = replace(source.carrier, page_images=images, zones=sheet.zones)
        source = replace(source, carrier=carrier)
    yield source


def page_text(
    name: str, root: etree._Element, encoding: str, address: str | None = None
) -> SourceText:
    """The text of a page whose tree is at hand; ``address`` if more is known than it says."""
    region = named_region(root)
    known = region is not None
    if region is None:
        region = densest_region(root)
    address = address or address_of(root)
    head = read_head(root, region, address, known)

    def skip(element: etree._Element) -> bool:
        return element in head.taken or is_aside(element)

    body = _without_title(text_lines(region, skip), head)
    if not body and not head.lines.get("headline"):
        raise empty_page(name)
    text = _put_together(head, body, address)
    return SourceText(name, text.text, encoding, Carrier(address, text.marks))


def _without_title(body: list[TextLine], head: PageHead) -> list[TextLine]:
    """The body without the lines near its begin that print the headlines once more."""
    titles = {_squeezed("".join(lines)) for lines in head.lines.values()}
    near = [line for line in body[:_NEAR] if _squeezed(line.text) not in titles]
    return [*near, *body[_NEAR:]]


def _put_together(head: PageHead, body: list[TextLine], address: str | None) -> NamedText:
    text = NamedText()
    for named in head.meta:
        text.add(named.text, named.marks, apart=False)
    for name in _ABOVE:
        text.add_named(name, head.lines.get(name, ()))
    for number, (line, apart) in enumerate(body):
        text.add(line, apart=apart or not number)
    if address:
        marks = {}
        if date := date_in_address(address):
            marks["date"] = date.span
        if page := page_in_address(address):
            marks["page_no"] = page
        text.add(address, marks, apart=True)
    return text


def _squeezed(text: str) -> str:
    return "".join(text.split())
