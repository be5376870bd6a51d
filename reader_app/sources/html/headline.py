"""Which headings of a page are its article's headline, 引题 and 副题."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from reader_app.sources.html.address import meta
from reader_app.sources.html.lines import all_text, is_unshown
from reader_app.sources.html.page_head import LONGEST_TITLE, PageHead, short_lines

_HEADINGS = ("h1", "h2", "h3", "h4")
_SUBHEADLINE = re.compile(r"[—–-]{1,2}")


def read_headline(head: PageHead, root: etree._Element, known: bool) -> None:
    """Put the headline and the headings beside it; ``known`` if a skin says where the text is."""
    if "headline" not in head.lines and (title := meta(root, "ArticleTitle")):
        head.put("headline", [title])
    if "headline" not in head.lines:
        element = _heading(root)
        if element is not None:
            head.put("headline", short_lines(element, LONGEST_TITLE), element)
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
        if not is_unshown(each) and short_lines(each, LONGEST_TITLE)
    ]
    for heading in headings:
        words = "".join("".join(short_lines(heading, LONGEST_TITLE)).split())
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
        if known or before or _SUBHEADLINE.match(short_lines(element, LONGEST_TITLE)[0]):
            is_kicker = element.tag == "h3" and len(after) > 1 and not before  # 杭报 puts it last
            _put_more(head, "kicker" if is_kicker else "subheadline", element)


def _put_more(head: PageHead, name: str, element: etree._Element) -> None:
    """Put an element's lines behind those the field has already."""
    if element not in head.taken:
        lines = [*head.lines.pop(name, ()), *short_lines(element, LONGEST_TITLE)]
        head.put(name, lines, element)


def _next_headings(headline: etree._Element, *, preceding: bool) -> Iterator[etree._Element]:
    at = headline
    for sibling in headline.itersiblings(preceding=preceding):
        between = sibling.tail if preceding else at.tail
        at = sibling
        if (between or "").strip():
            return
        if isinstance(sibling.tag, str) and all_text(sibling).strip():
            if sibling.tag not in _HEADINGS or not short_lines(sibling, LONGEST_TITLE):
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
        if element is not None and (lines := short_lines(element, LONGEST_TITLE)):
            head.put(name, lines, element)
            last = next(element.itersiblings("tr"), None)
            if name == "subheadline" and last is not None:
                head.put("byline", short_lines(last, 40), last)
