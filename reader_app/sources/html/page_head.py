"""The head of an article as a page's markup and lines name it, while it is being read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree

from reader_app.domain.span import Span
from reader_app.sources.html.lines import Region, text_lines

LONGEST_TITLE, LONGEST_BYLINE = 120, 80  # characters
MOST_FOUND = 50  # elements that one selector finds and that are looked at
_MOST_PARTS = 300  # elements in what is but a line; what has more is not looked into


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


def short_lines(element: etree._Element, longest: int) -> list[str]:
    """The lines of an element that holds no more characters; none of a larger one."""
    if next(islice(element.iter(), _MOST_PARTS, None), None) is not None:
        return []
    lines = [line.text.strip("\u3000 ") for line in text_lines(Region(element))]
    whole = sum(map(len, lines))
    return [line for line in lines if line] if 0 < whole <= longest else []
