"""The lines round a page's text that name its paper, day, page and makers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from lxml import etree

from reader_app.domain.span import Span
from reader_app.sources.html import masthead, skins
from reader_app.sources.html.address import meta
from reader_app.sources.html.lines import Region, TextLine, text_lines, text_of
from reader_app.sources.html.main_text import find
from reader_app.sources.html.page_head import LONGEST_BYLINE, MOST_FOUND, PageHead, short_lines
from reader_app.text.addresses import date_in_address, page_in_address

_MOST_LINKS = 500


def read_source_line(head: PageHead, root: etree._Element) -> None:
    """A line such as 本报记者 某某 《人民日报》（2025年11月14日 第03版）."""
    for selector in skins.SOURCE_LINES:
        for element in find(root, selector)[:1]:
            for inner in element.iterdescendants():
                if "date" in (inner.get("class") or "").split():
                    _put_named(head, " ".join(short_lines(inner, masthead.LONGEST)), inner)
            line = text_of(element, head.taken.__contains__)
            if _marks(line):
                _put_named(head, line, element)
            elif 0 < len(line) <= LONGEST_BYLINE:
                head.put("byline", [line], element)
            return


def _put_named(head: PageHead, line: str, element: etree._Element) -> None:
    if marks := _marks(line):
        head.put_meta(line, marks)
        head.taken.add(element)


def _marks(line: str) -> dict[str, Span]:
    marks = masthead.page_in(line)
    if date := masthead.date_in(line):
        marks["date"] = date[1]
    if (marks or len(line) <= 20) and (paper := masthead.paper_in(line)):
        marks["newspaper"] = paper
    return marks


def read_meta_lines(
    head: PageHead,
    root: etree._Element,
    region: Region,
    address: str | None,
    properties: dict[str, str],
) -> None:
    """Put the lines that name paper, day and page, each but what is named already.

    ``properties`` are those that the page's own comment lists, by their names in lower case.
    """
    around = [line.text.strip("\u3000 ") for line in _around(head, root, region)]
    _paper(head, root, around)
    _date(head, root, around, address, properties)
    _page(head, root, around, address)
    if publisher := meta(root, "ContentSource"):
        head.put_meta(publisher, {"publisher": Span(0, len(publisher))})


def _around(head: PageHead, root: etree._Element, region: Region) -> list[TextLine]:
    """The lines of the page outside the text and its links."""
    kept = head.taken

    def skip(element: etree._Element) -> bool:
        return element.tag == "a" or element in kept or (inside and element is region.root)

    inside = region.begins is None
    if inside:
        return text_lines(Region(root), skip)
    return [
        *text_lines(Region(root, ends=region.begins), skip),
        *(text_lines(Region(root, begins=region.ends), skip) if region.ends is not None else ()),
    ]


def _paper(head: PageHead, root: etree._Element, around: Sequence[str]) -> None:
    if "newspaper" in head.named:
        return
    for line in around:
        if len(line) <= 30 and (span := masthead.paper_in(line)):
            head.put_meta(line, {"newspaper": span})
            return
    for title in (meta(root, "og:site_name"), root.findtext(".//title") or ""):
        if part := masthead.paper_in_title(title):
            span = masthead.paper_in(part)
            assert span
            head.put_meta(part, {"newspaper": span})
            return


def _date(
    head: PageHead,
    root: etree._Element,
    around: Sequence[str],
    address: str | None,
    properties: dict[str, str],
) -> None:
    """The line that prints the day of the address, else the first with a day.

    Where no line prints the day of the address, the address is what names it; a line with
    another day is kept, so that the difference can be questioned.
    """
    stated = date_in_address(address) if address else None
    dated = [
        (line, date)
        for line in _dated_lines(head, root, around, properties)
        if (date := masthead.date_in(line))
    ]
    if stated is not None:
        agreed = next((each for each in dated if each[1][0] == stated.iso), None)
        chosen = agreed or (dated[0] if dated else None)
    else:
        chosen = dated[0] if dated else None
    if chosen is not None:
        line, (iso, span) = chosen
        marked = stated is None or iso == stated.iso
        for each in head.meta:
            each.marks.pop("date", None)
        head.put_meta(line, {"date": span} if marked else {})


def _dated_lines(
    head: PageHead,
    root: etree._Element,
    around: Sequence[str],
    properties: dict[str, str],
) -> Iterator[str]:
    yield from (line.text for line in head.meta)
    for selector in skins.DATE_LINES:
        for element in find(root, selector)[:MOST_FOUND]:
            yield " ".join(short_lines(element, masthead.LONGEST))
    yield from around
    for name in skins.META_FIELDS["date"]:
        yield meta(root, name)
    for key in skins.PROPERTIES["date"]:
        yield properties.get(key, "")


def _page(head: PageHead, root: etree._Element, around: Sequence[str], address: str | None) -> None:
    for name in ("page_no", "page_name"):
        for element in (each for css in skins.FIELDS[name] for each in find(root, css)):
            line = " ".join(short_lines(element, 20))
            span = masthead.bare_page(line) if name == "page_no" else Span(0, len(line))
            if span and 0 < len(line) <= 20 and name not in head.named:
                head.put_meta(line, {name: span})
    if "page_no" not in head.named:
        _page_number(head, around, address)
    if "page_no" in head.named and "page_name" not in head.named:
        _page_name(head, root, around)


def _page_number(head: PageHead, around: Sequence[str], address: str | None) -> None:
    found = [(line, marks) for line in around if (marks := masthead.page_in(line))]
    numbers = {_number(line, marks) for line, marks in found}
    stated = page_in_address(address) if address else None
    if stated is not None and address is not None:
        number = address[slice(*stated)].lstrip("0")
        found = [each for each in found if _number(*each) == number]
    elif len(numbers) > 1:
        return  # a list of pages; which of them this is, it does not say
    if found:
        best = next((each for each in found if "page_name" in each[1]), found[0])
        head.put_meta(*best)


def _page_name(head: PageHead, root: etree._Element, around: Sequence[str]) -> None:
    """The name that the page's number has elsewhere, in the list of pages too: 第03版:专题."""
    number = next(_number(each.text, each.marks) for each in head.meta if "page_no" in each.marks)
    links = (" ".join(short_lines(link, 40)) for link in islice(root.iter("a"), _MOST_LINKS))
    for line in (*around, *links):
        marks = masthead.page_in(line)
        if "page_name" in marks and _number(line, marks) == number:
            head.put_meta(line, {"page_name": marks["page_name"]})
            return


def _number(line: str, marks: Mapping[str, Span]) -> str:
    """A page's number as it is compared: 03 is 3."""
    return line[slice(*marks["page_no"])].lstrip("0").upper()
