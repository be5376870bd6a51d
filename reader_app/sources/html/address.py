"""Where a saved page was published, as the page itself says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from reader_app.text.addresses import ADDRESS, date_in_address

_SAVED_FROM = re.compile(r"saved from url=\(\d{1,6}\)(\S+)", re.IGNORECASE)
_NAMES = ("og:url", "Url", "twitter:url")
_LONGEST = 2000  # characters


def address_of(root: etree._Element) -> str | None:
    """The first address that states a day, else the first; None if the page names none."""
    found = [each for each in _candidates(root) if is_address(each)]
    return next((each for each in found if date_in_address(each)), found[0] if found else None)


def _candidates(root: etree._Element) -> Iterator[str]:
    for comment in (*reversed(list(root.itersiblings(preceding=True))), *_comments_in(root)):
        if isinstance(comment.text, str) and (match := _SAVED_FROM.search(comment.text)):
            yield match[1]
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            yield (link.get("href") or "").strip()
    for name in _NAMES:
        if content := meta(root, name):
            yield content


def _comments_in(root: etree._Element) -> Iterator[etree._Element]:
    """The comments before the body; Chrome writes its own into the head of some pages."""
    for node in root.iter(etree.Comment, "body"):
        if node.tag == "body":
            return
        yield node


def meta(root: etree._Element, name: str) -> str:
    """The content of the <meta> of that name or property; empty if there is none."""
    for element in root.iter("meta"):
        named = element.get("name") or element.get("property") or ""
        if named.lower() == name.lower() and (content := (element.get("content") or "").strip()):
            return content
    return ""


def is_address(text: str) -> bool:
    """Whether a text is the whole address of a page."""
    if len(text) > _LONGEST or not text.isprintable() or not ADDRESS.fullmatch(text):
        return False
    return "/" in text.partition("://")[2]
