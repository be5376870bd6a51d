"""Where on a page the article's text stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import cast

from cssselect import SelectorError
from lxml import etree
from lxml.cssselect import CSSSelector

from reader_app.sources.html import skins
from reader_app.sources.html.lines import (
    BLOCKS,
    Region,
    all_text,
    is_element,
    is_table_of_data,
    is_unshown,
)

_BEGINS = re.compile(r"\s*enpcontent\s*")
_ENDS = re.compile(r"\s*/enpcontent\s*")
_SENTENCE = re.compile(r"[，。；：！？、]")
_MOST = 0.7  # of the weight of what stands round it: as much as the text itself has at least
_TOO_SMALL = frozenset(("p", "li", "dd", "dt"))
_MOST_FOUND = 50  # elements that one selector finds and that are looked at
_SHORT = 10  # characters; what is shorter and has no comma is a heading, or a link


def named_region(root: etree._Element) -> Region | None:
    """The text that comments or the known skins point at; None where nothing does."""
    begins = ends = None
    for comment in root.iter(etree.Comment):
        if begins is None and _BEGINS.fullmatch(comment.text or ""):
            begins = comment
        elif begins is not None and _ENDS.fullmatch(comment.text or ""):
            ends = comment
            break
    if begins is not None and begins.getparent() is not None:
        region = Region(_round(begins, ends), begins, ends)
        if _holds_text(begins, ends):
            return region
    for selector in skins.BODIES:
        for element in find(root, selector)[:_MOST_FOUND]:
            if all_text(element).strip():
                return Region(element)
    return None


def densest_region(root: etree._Element) -> Region:
    """The innermost part of a page that most of its sentences stand in.

    The way down from the whole page ends where no part holds nearly all of what is there:
    among the article's own paragraphs.
    """
    weights = _weights(root)
    at = root
    while True:
        parts = [child for child in at if child.tag in BLOCKS and child.tag not in _TOO_SMALL]
        if not parts:
            return Region(at)
        inner = max(parts, key=lambda child: weights.get(child, 0))
        if weights.get(inner, 0) < _MOST * max(1, weights.get(at, 0)) or _in_table_of_data(inner):
            return Region(at)
        at = inner


def find(root: etree._Element, selector: str) -> list[etree._Element]:
    """The elements a CSS selector names, those a reader does not see left out."""
    found = cast(list[etree._Element], _compiled(selector)(root))
    return [each for each in found if not is_unshown(each)]


def is_aside(element: etree._Element) -> bool:
    """Whether an element is navigation, a share bar, a comment box or the like."""
    if element.tag in ("nav", "footer", "aside"):
        return True
    names = f"{element.get('id') or ''} {element.get('class') or ''}".lower()
    return not _aside_words().isdisjoint(names.split())


@cache
def _aside_words() -> frozenset[str]:
    return frozenset(skins.ASIDE.split())


@cache
def _compiled(selector: str) -> CSSSelector:
    try:
        return CSSSelector(selector, translator="html")
    except SelectorError as error:
        raise ValueError(f"no selector: {selector}") from error


def _round(begins: etree._Element, ends: etree._Element | None) -> etree._Element:
    """The innermost element that has both comments in it."""
    parent = begins.getparent()
    assert parent is not None
    if ends is None:
        return parent
    above = {ends, *ends.iterancestors()}
    while parent not in above:
        outer = parent.getparent()
        if outer is None:
            break
        parent = outer
    return parent


def _holds_text(begins: etree._Element, ends: etree._Element | None) -> bool:
    for node in _following(begins):
        if node is ends:
            return False
        if (node.tail or "").strip() or (is_element(node) and (node.text or "").strip()):
            return True
    return False


def _following(node: etree._Element) -> Iterator[etree._Element]:
    """The node and every node after it in the order of the page."""
    yield node
    at: etree._Element | None = node
    while at is not None:
        for sibling in at.itersiblings():
            yield from sibling.iter()
        at = at.getparent()


def _weights(root: etree._Element) -> dict[etree._Element, int]:
    """How many characters of sentences stand in each block; links and asides weigh nothing."""
    own: dict[etree._Element, list[str]] = {}
    blocks: list[etree._Element] = []
    weights: dict[etree._Element, int] = {}
    skipped: set[etree._Element] = set()
    links = 0
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, node in walk:
        if event == "start":
            if node is not root and (is_unshown(node) or is_aside(node)):
                walk.skip_subtree()
                skipped.add(node)
                continue
            links += node.tag == "a"
            if node.tag in BLOCKS or node is root:
                blocks.append(node)
            text = node.text
        else:
            links -= node.tag == "a" and node not in skipped
            if blocks and blocks[-1] is node:
                blocks.pop()
                weight = weights.get(node, 0) + _weight("".join(own.pop(node, [])), node)
                weights[node] = weight
                if blocks:
                    weights[blocks[-1]] = weights.get(blocks[-1], 0) + weight
            text = node.tail if node is not root else None
        if text and blocks and links <= 0:
            own.setdefault(blocks[-1], []).append(text)
    return weights


def _weight(text: str, block: etree._Element) -> int:
    size = len("".join(text.split()))
    if size < _SHORT and not _SENTENCE.search(text) and block.tag not in ("td", "th"):
        return 0
    return size


def _in_table_of_data(element: etree._Element) -> bool:
    table = element if element.tag == "table" else next(element.iterancestors("table"), None)
    return table is not None and is_table_of_data(table)
