"""What a page names of an article's head, by its markup and in the lines round the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from itertools import islice

from lxml import etree

from reader_app.domain.span import Span
from reader_app.sources.html import masthead, skins
from reader_app.sources.html.address import meta
from reader_app.sources.html.lines import (
    Region,
    TextLine,
    all_text,
    is_unshown,
    text_lines,
    text_of,
)
from reader_app.sources.html.main_text import find
from reader_app.text.addresses import date_in_address, page_in_address

_HEADINGS = ("h1", "h2", "h3", "h4")
_PROPERTIES = re.compile(r"\s*enpproperty\b(.*?)(?:/enpproperty\s*)?$", re.DOTALL)
_PROPERTY = re.compile(r"<([a-z][\w-]{1,30})>([^<>]{1,500})</\1>", re.IGNORECASE)
_SUBHEADLINE = re.compile(r"[—–-]{1,2}")
_LONGEST_TITLE, _LONGEST_BYLINE = 120, 80  # characters
_MOST_PARTS = 300  # elements in what is but a line; what has more is not looked into
_MOST_LINKS = 500
_MOST_FOUND = 50  # elements that one selector finds and that are looked at


class MetaLine:
    """A line that names paper, date or page, and where in it each stands."""

    def __init__(self, text: str, marks: dict[str, Span]) -> None:
        self.text, self.marks = text, marks


@dataclass(slots=True)
class PageHead:
    """The lines of each named field, the lines above them, and the elements all that is in."""

    lines: dict[str, list[str]] = field(default_factory=dict)
    meta: list[MetaLine] = field(default_factory=list)
    taken: set[etree._Element] = field(default_factory=set)
    headline: etree._Element | None = None

    def put(self, name: str, lines: Sequence[str], element: etree._Element | None = None) -> None:
        """Note a field's lines, unless it was found before; the element is used up either way."""
        if lines:
            if name == "headline" and name not in self.lines:
                self.headline = element
            self.lines.setdefault(name, list(lines))
            if element is not None:
                self.taken.add(element)

    def put_meta(self, text: str, marks: dict[str, Span]) -> None:
        """Note a line, once; of the fields it names those that no line above it names."""
        known = {name for line in self.meta for name in line.marks}
        new = {name: span for name, span in marks.items() if name not in known}
        for line in self.meta:
            if line.text == text:
                line.marks |= new
                return
        self.meta.append(MetaLine(text, new))

    @property
    def named(self) -> set[str]:
        return {name for line in self.meta for name in line.marks}


def read_head(root: etree._Element, region: Region, address: str | None, known: bool) -> PageHead:
    """The head of the article whose text is ``region``; ``known`` if a skin says where it is."""
    head = PageHead()
    properties = _properties(root)
    for name, selectors in skins.FIELDS.items():
        if name not in ("page_no", "page_name"):
            _select(head, root, name, selectors)
    _headline(head, root, known)
    for name, keys in skins.PROPERTIES.items():
        value = next((properties[key] for key in keys if key in properties), "")
        if value and name != "date":
            head.put(name, [value])
    _source_lines(head, root)
    _meta_lines(head, root, region, address, properties)
    return head


def _properties(root: etree._Element) -> dict[str, str]:
    for comment in root.iter(etree.Comment):
        if match := _PROPERTIES.match(comment.text or ""):
            found = _PROPERTY.findall(match[1])
            return {key.lower(): " ".join(unescape(value).split()) for key, value in found}
    return {}


def _select(head: PageHead, root: etree._Element, name: str, selectors: Sequence[str]) -> None:
    longest = _LONGEST_BYLINE if name == "byline" else _LONGEST_TITLE
    for selector in selectors:
        for element in find(root, selector)[:_MOST_FOUND]:
            lines = _short_lines(element, longest)
            if lines:
                head.put(name, lines, element)
                return


def _short_lines(element: etree._Element, longest: int) -> list[str]:
    """The lines of an element that holds no more characters; none of a larger one."""
    if next(islice(element.iter(), _MOST_PARTS, None), None) is not None:
        return []
    lines = [line.text.strip("\u3000 ") for line in text_lines(Region(element))]
    whole = sum(map(len, lines))
    return [line for line in lines if line] if 0 < whole <= longest else []


# --- headlines ---------------------------------------------------------------------------


def _headline(head: PageHead, root: etree._Element, known: bool) -> None:
    if "headline" not in head.lines and (title := meta(root, "ArticleTitle")):
        head.put("headline", [title])
    if "headline" not in head.lines:
        element = _heading(root)
        if element is not None:
            head.put("headline", _short_lines(element, _LONGEST_TITLE), element)
    if head.headline is None:
        return
    cell = next((each for each in _with_ancestors(head.headline) if each.tag == "td"), None)
    if head.headline.tag in _HEADINGS:
        _beside(head, head.headline, known)
    elif cell is not None and "font01" in (cell.get("class") or "").split():
        _rows_round(head, cell)


def _with_ancestors(element: etree._Element) -> Iterator[etree._Element]:
    yield element
    yield from element.iterancestors()


def _heading(root: etree._Element) -> etree._Element | None:
    """The heading that the page's title repeats, else the only one of the first level."""
    title = "".join((root.findtext(".//title") or "").split())
    headings = [
        each
        for each in root.iter(*_HEADINGS)
        if not is_unshown(each) and _short_lines(each, _LONGEST_TITLE)
    ]
    for heading in headings:
        words = "".join("".join(_short_lines(heading, _LONGEST_TITLE)).split())
        if len(words) >= 4 and words in title:
            return heading
    first = [each for each in headings if each.tag == "h1"]
    return first[-1] if len(first) == 1 else None


def _beside(head: PageHead, headline: etree._Element, known: bool) -> None:
    """The headings right before and after the headline: 引题 and 副题."""
    before = list(_next_headings(headline, preceding=True))
    after = list(_next_headings(headline, preceding=False))
    for element in reversed(before):
        _put_more(head, "kicker", element)
    for element in after:
        if known or before or _SUBHEADLINE.match(_short_lines(element, _LONGEST_TITLE)[0]):
            is_kicker = element.tag == "h3" and len(after) > 1 and not before  # 杭报 puts it last
            _put_more(head, "kicker" if is_kicker else "subheadline", element)


def _put_more(head: PageHead, name: str, element: etree._Element) -> None:
    """Put an element's lines behind those the field has already."""
    if element not in head.taken:
        lines = [*head.lines.pop(name, ()), *_short_lines(element, _LONGEST_TITLE)]
        head.put(name, lines, element)


def _next_headings(headline: etree._Element, *, preceding: bool) -> Iterator[etree._Element]:
    at = headline
    for sibling in headline.itersiblings(preceding=preceding):
        between = sibling.tail if preceding else at.tail
        at = sibling
        if (between or "").strip():
            return
        if isinstance(sibling.tag, str) and all_text(sibling).strip():
            if sibling.tag not in _HEADINGS or not _short_lines(sibling, _LONGEST_TITLE):
                return
            yield sibling


def _rows_round(head: PageHead, cell: etree._Element) -> None:
    """方正's table skin: 引题 in the row above the headline, 副题 and the author below it."""
    row = next(cell.iterancestors("tr"), None)
    if row is None:
        return
    above = next(row.itersiblings("tr", preceding=True), None)  # past comments
    below = next(row.itersiblings("tr"), None)
    for name, element in (("kicker", above), ("subheadline", below)):
        if element is not None and (lines := _short_lines(element, _LONGEST_TITLE)):
            head.put(name, lines, element)
            last = next(element.itersiblings("tr"), None)
            if name == "subheadline" and last is not None:
                head.put("byline", _short_lines(last, 40), last)


# --- the lines above ---------------------------------------------------------------------


def _source_lines(head: PageHead, root: etree._Element) -> None:
    """A line such as 本报记者 某某 《人民日报》（2025年11月14日 第03版）."""
    for selector in skins.SOURCE_LINES:
        for element in find(root, selector)[:1]:
            for inner in element.iterdescendants():
                if "date" in (inner.get("class") or "").split():
                    _put_named(head, " ".join(_short_lines(inner, masthead.LONGEST)), inner)
            line = text_of(element, head.taken.__contains__)
            if _marks(line):
                _put_named(head, line, element)
            elif 0 < len(line) <= _LONGEST_BYLINE:
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


def _meta_lines(
    head: PageHead,
    root: etree._Element,
    region: Region,
    address: str | None,
    properties: dict[str, str],
) -> None:
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
        for element in find(root, selector)[:_MOST_FOUND]:
            yield " ".join(_short_lines(element, masthead.LONGEST))
    yield from around
    for name in skins.META_FIELDS["date"]:
        yield meta(root, name)
    for key in skins.PROPERTIES["date"]:
        yield properties.get(key, "")


def _page(head: PageHead, root: etree._Element, around: Sequence[str], address: str | None) -> None:
    for name in ("page_no", "page_name"):
        for element in (each for css in skins.FIELDS[name] for each in find(root, css)):
            line = " ".join(_short_lines(element, 20))
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
    links = (" ".join(_short_lines(link, 40)) for link in islice(root.iter("a"), _MOST_LINKS))
    for line in (*around, *links):
        marks = masthead.page_in(line)
        if "page_name" in marks and _number(line, marks) == number:
            head.put_meta(line, {"page_name": marks["page_name"]})
            return


def _number(line: str, marks: Mapping[str, Span]) -> str:
    """A page's number as it is compared: 03 is 3."""
    return line[slice(*marks["page_no"])].lstrip("0").upper()
