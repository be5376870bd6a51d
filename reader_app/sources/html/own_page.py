"""A web page that this program exported: the article alone, as its classes name its parts."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from reader_app.domain.own_export import CARRIED, SOURCE_FILE, TASKS, mark_in, unpacked
from reader_app.sources.html.address import meta
from reader_app.sources.html.lines import Region, all_text, text_lines, text_of
from reader_app.sources.own_export import (
    OwnPage,
    carried,
    export_of,
    fact_in,
    filled_down,
    put_together,
)
from reader_app.sources.source_text import SourceText

_LEVELS = {"h2": "## ", "h3": "### "}


def read_own_page(name: str, root: etree._Element, encoding: str) -> SourceText | None:
    """The article of our own export; None for any other page."""
    article = root.find("body/article")
    if article is None or article.find("header/h1") is None:
        return None
    footer = article.find("footer")
    if footer is None or not all_text(footer).startswith(SOURCE_FILE):
        return None
    mark = mark_in(meta(root, "generator"))
    made_of = export_of(mark, all_text(article))
    page = OwnPage(mark.head if mark else None)
    _read_header(article, page)
    text = unpacked(meta(root, CARRIED)) if made_of else ""
    if source := carried(name, text, encoding, made_of, page.facts):
        return source
    for section in article.iterfind("section"):
        match section.get("class"):
            case "text":
                page.body += _body(section)
            case "tasks":
                page.tasks = _tasks(section)
    return put_together(name, page, encoding, made_of)


def _read_header(article: etree._Element, page: OwnPage) -> None:
    header = article.find("header")
    assert header is not None
    for element in header:
        words = text_of(element)
        match str(element.tag), (element.get("class") or "").split():
            case "div", _:
                page.facts = dict(_facts(element))
            case "h1", _:
                page.title = words
            case "p", [*_, "kicker"]:
                page.above.append(words)
            case "p", _:
                page.below.append(words)


def _facts(masthead: etree._Element) -> Iterator[tuple[str, tuple[str, str]]]:
    """The paper's name has no label; a mark is an element of its own."""
    for span in masthead.iterfind("span"):
        origin = "".join(all_text(each) for each in span.iterfind("span[@class='mark']"))
        words = all_text(span).removesuffix(origin)
        kinds = (span.get("class") or "").split()
        if "paper" in kinds:
            if "unknown" not in kinds:
                yield "发布机构" if "publisher" in kinds else "报纸", (words, origin)
        elif fact := fact_in(words):
            yield fact[0], (fact[1][0], origin)


def _body(section: etree._Element) -> Iterator[str]:
    for element in section:
        if element.tag in _LEVELS:
            yield f"{_LEVELS[str(element.tag)]}{text_of(element)}"
        elif element.tag == "p":
            yield text_of(element)
        else:  # a table
            yield "\n".join(line.text for line in text_lines(Region(element)))


def _tasks(section: etree._Element) -> list[tuple[str, ...]]:
    """The rows with their group; running numbers are no column of the page's."""
    if TASKS not in all_text(section):
        return []
    found: list[tuple[str, ...]] = []
    group = ""
    for row in section.iter("tr"):
        cells = [_lines_of(cell) for cell in row]
        if len(cells) == 1:
            group = cells[0]
        else:
            found.append((group if found else "项目名称", *cells[1:]))
    return filled_down(found)


def _lines_of(cell: etree._Element) -> str:
    return "\n".join(line.text for line in text_lines(Region(cell)))
