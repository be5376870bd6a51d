"""What a page names of an article's head, by its markup and in the lines round the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

from lxml import etree

from reader_app.sources.html import skins
from reader_app.sources.html.headline import read_headline
from reader_app.sources.html.lines import Region
from reader_app.sources.html.main_text import find
from reader_app.sources.html.meta_lines import read_meta_lines, read_source_line
from reader_app.sources.html.page_head import (
    LONGEST_BYLINE,
    LONGEST_TITLE,
    MOST_FOUND,
    PageHead,
    short_lines,
)

_PROPERTIES = re.compile(r"\s*enpproperty\b(.*?)(?:/enpproperty\s*)?$", re.DOTALL)
_PROPERTY = re.compile(r"<([a-z][\w-]{1,30})>([^<>]{1,500})</\1>", re.IGNORECASE)


def read_head(root: etree._Element, region: Region, address: str | None, known: bool) -> PageHead:
    """The head of the article whose text is ``region``; ``known`` if a skin says where it is."""
    head = PageHead()
    properties = _properties(root)
    for name, selectors in skins.FIELDS.items():
        if name not in ("page_no", "page_name"):
            _select(head, root, name, selectors)
    read_headline(head, root, known)
    for name, keys in skins.PROPERTIES.items():
        value = next((properties[key] for key in keys if key in properties), "")
        if value and name != "date":
            head.put(name, [value])
    read_source_line(head, root)
    read_meta_lines(head, root, region, address, properties)
    return head


def _properties(root: etree._Element) -> dict[str, str]:
    for comment in root.iter(etree.Comment):
        if match := _PROPERTIES.match(comment.text or ""):
            found = _PROPERTY.findall(match[1])
            return {key.lower(): " ".join(unescape(value).split()) for key, value in found}
    return {}


def _select(head: PageHead, root: etree._Element, name: str, selectors: Sequence[str]) -> None:
    longest = LONGEST_BYLINE if name == "byline" else LONGEST_TITLE
    for selector in selectors:
        for element in find(root, selector)[:MOST_FOUND]:
            lines = short_lines(element, longest)
            if lines:
                head.put(name, lines, element)
                return
