"""The lines of text that a part of a page shows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from reader_app.sources.tables import TableCell, table_lines
from reader_app.text.width import HAN

_UNSHOWN = (
    "script style noscript template iframe frame frameset object embed applet audio video svg"
    " canvas math button select option textarea input datalist dialog head title meta link map"
    " area"
)
UNSHOWN = frozenset(_UNSHOWN.split())
"""Elements that hold nothing to read."""

_BLOCKS = (
    "address article aside blockquote body caption center dd details div dl dt fieldset"
    " figcaption figure footer form founder-content h1 h2 h3 h4 h5 h6 header hr html li main nav"
    " ol p pre section summary table tbody td tfoot th thead tr ul"
)
BLOCKS = frozenset(_BLOCKS.split())
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_WHITE = re.compile(r"[ \t\r\n\f]+")
_WIDE = rf"{HAN}，。、；：？！“”‘’《》【】（）…—·\u3000"
_WRAPPED = re.compile(rf"(?<=[{_WIDE}])[ \t\f]*[\r\n][ \t\r\n\f]*(?=[{_WIDE}])")

Skip = Callable[[etree._Element], bool]
"""Whether an element is no part of the text, with all that is in it."""


class TextLine(NamedTuple):
    """A line of text, and whether it stands apart from the one before it."""

    text: str
    apart: bool


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a page: an element, or what stands in it between two comments."""

    root: etree._Element
    begins: etree._Element | None = None
    ends: etree._Element | None = None


def skip_nothing(element: etree._Element) -> bool:
    return False


def is_element(node: etree._Element) -> bool:
    """Whether a node is no comment and no processing instruction."""
    return isinstance(node.tag, str)


def is_unshown(element: etree._Element) -> bool:
    """Whether a reader of the page sees nothing of the element."""
    return (
        element.tag in UNSHOWN
        or element.get("hidden") is not None
        or bool(_HIDDEN.search(element.get("style") or ""))
    )


def text_lines(region: Region, skip: Skip = skip_nothing) -> list[TextLine]:
    """The lines of a region in order: blocks apart from each other, tables a line a row."""
    writer = _Writer()
    shown = region.begins is None
    walk = etree.iterwalk(region.root, events=("start", "end", "comment"))
    for event, node in walk:
        if event == "comment":
            if node is region.begins:
                shown = True
            elif node is region.ends:
                shown = False
            text = node.tail
        elif event == "end":
            writer.close(str(node.tag))
            text = node.tail if node is not region.root else None
        elif is_unshown(node) or (node is not region.root and skip(node)):
            walk.skip_subtree()
            continue
        else:
            text = _opened(writer, node, shown, skip, walk)
        if shown and text:
            writer.write(text)
    writer.end_line(apart=True)
    return writer.lines


def text_of(element: etree._Element, skip: Skip = skip_nothing) -> str:
    """What an element shows, in one line."""
    return " ".join(line.text for line in text_lines(Region(element), skip))


def all_text(element: etree._Element) -> str:
    """All characters in an element, whether they are shown or not."""
    return "".join(map(str, element.itertext()))


def _opened(
    writer: _Writer,
    node: etree._Element,
    shown: bool,
    skip: Skip,
    walk: etree.iterwalk,
) -> str | None:
    tag = str(node.tag)
    if tag == "br":
        writer.break_line()
    elif tag in BLOCKS:
        writer.end_line(apart=True)
    if tag == "table" and shown and is_table_of_data(node):
        writer.add_table(list(_rows(node, skip)))
        walk.skip_subtree()
        return None
    return node.text


class _Writer:
    """Collects text into lines as a browser would show it."""

    def __init__(self) -> None:
        self.lines: list[TextLine] = []
        self._parts: list[str] = []
        self._apart = False

    def write(self, text: str) -> None:
        self._parts.append(text)

    def close(self, tag: str) -> None:
        if tag in BLOCKS:
            self.end_line(apart=True)

    def break_line(self) -> None:
        """A second <br> leaves an empty line."""
        self.end_line(apart=not "".join(self._parts).strip())

    def end_line(self, *, apart: bool) -> None:
        text = _as_shown("".join(self._parts))
        self._parts = []
        if text.strip():
            self.lines.append(TextLine(text, self._apart))
            self._apart = apart
        else:
            self._apart = self._apart or apart

    def add_table(self, rows: list[list[TableCell]]) -> None:
        self.end_line(apart=True)
        for number, line in enumerate(table_lines(rows)):
            self.lines.append(TextLine(line, apart=not number))
        self._apart = True


def _as_shown(text: str) -> str:
    """White space as a browser shows it; a line's end between two Han characters is nothing."""
    return _WHITE.sub(" ", _WRAPPED.sub("", text)).strip(" ")


# --- tables ------------------------------------------------------------------------------


def is_table_of_data(table: etree._Element) -> bool:
    """Whether a table sets out rows and columns, and not the page."""
    if next(table.iterdescendants("table"), None) is not None:
        return False
    filled = [
        sum(1 for cell in _cells(row) if all_text(cell).strip())
        for row in table.iterdescendants("tr")
    ]
    wide = sum(1 for count in filled if count >= 2)
    return wide >= 2 and wide * 2 >= sum(1 for count in filled if count)


def _rows(table: etree._Element, skip: Skip) -> Iterator[list[TableCell]]:
    for row in table.iterdescendants("tr"):
        yield [
            TableCell(
                "\n".join(line.text for line in text_lines(Region(cell), skip)),
                _count(cell.get("colspan")),
                _count(cell.get("rowspan")),
            )
            for cell in _cells(row)
        ]


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    return (cell for cell in row if cell.tag in ("td", "th"))


def _count(text: str | None) -> int:
    """How many columns or rows a cell spans; 1 for what is no such number."""
    digits = (text or "").strip()
    return max(1, min(int(digits), 1000)) if digits.isdecimal() and len(digits) < 6 else 1
