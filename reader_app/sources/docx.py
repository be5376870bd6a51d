"""Word documents: paragraphs, tables and notes in their order, as one text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from lxml import etree

from reader_app.domain.carrier import Carrier
from reader_app.errors import UnreadableSource
from reader_app.sources.archive import MB, Archive
from reader_app.sources.docx_numbering import Numbering
from reader_app.sources.head_lines import NamedText
from reader_app.sources.source_text import SourceText
from reader_app.sources.tables import TableCell, table_lines
from reader_app.sources.xml_parts import attribute, local, parse_xml

_LARGEST_PART = 20 * MB
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # .doc, and .docx behind a password
_PASSED_THROUGH = frozenset(
    ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "body", "footnote", "endnote")
)
_LEFT_OUT = frozenset(("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "Fallback"))
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_HEADLINES = ("title", "标题")
_SUBHEADLINES = ("subtitle", "副标题")


def read_docx(path: PurePath, data: bytes) -> Iterator[SourceText]:
    """The text of a document. Raises UnreadableSource."""
    name = path.name
    if data.startswith(_OLE):
        raise UnreadableSource(
            f"“{name}”加了密码，或者是旧格式的 Word 文件。",
            "请用 Word 或 WPS 打开，去掉密码，另存为 .docx。",
        )
    archive = Archive(name, data)
    main = _part(archive, "word/document.xml")
    if main is None:
        raise UnreadableSource(
            f"“{name}”里没有 Word 文档的正文。", "请用 Word 或 WPS 打开，另存为 .docx。"
        )
    text = _Reader(archive).read(main)
    if not text.text.strip():
        raise UnreadableSource(
            f"“{name}”里没有文字。", "如果内容是图片，请先识别成文字，或导出为 PDF 再导入。"
        )
    yield SourceText(name, text.text, "utf-8", Carrier(None, text.marks))


def _part(archive: Archive, name: str) -> etree._Element | None:
    if name not in archive:
        return None
    return parse_xml(archive.name, archive.read(name, _LARGEST_PART))


class _Reader:
    """Puts the lines of a document together."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._numbering = Numbering(_part(archive, "word/numbering.xml"))
        self._styles = _style_names(_part(archive, "word/styles.xml"))
        self._notes: list[tuple[str, str]] = []  # the part and the number of each, as referred to
        self._text = NamedText()

    def read(self, root: etree._Element) -> NamedText:
        for body in root:
            if local(body) == "body":
                self._blocks(body)
        self._add_notes()
        return self._text

    def _blocks(self, parent: etree._Element) -> None:
        for element in parent:
            name = local(element)
            if name == "p":
                self._paragraph(element)
            elif name == "tbl":
                self._table(element)
            elif name in _PASSED_THROUGH:
                self._blocks(element)

    def _paragraph(self, element: etree._Element) -> None:
        style = self._style(element)
        lines = self._paragraph_text(element).split("\n")
        named = next(
            (
                field
                for field, names in (("headline", _HEADLINES), ("subheadline", _SUBHEADLINES))
                if style in names and field not in self._text.marks
            ),
            None,
        )
        if named and any(line.strip() for line in lines):
            self._text.add_named(named, [line for line in lines if line.strip()])
        else:
            for line in lines:
                self._text.add(line, apart=False)
        for box in _text_boxes(element):
            self._blocks(box)

    def _paragraph_text(self, element: etree._Element) -> str:
        number = self._number(element)
        text = "".join(self._runs(element))
        return number + text if text.strip() else text

    def _runs(self, parent: etree._Element) -> Iterator[str]:
        for element in parent:
            name = local(element)
            if name == "t":
                yield element.text or ""
            elif name in _CHARACTERS:
                yield _CHARACTERS[name]
            elif name in ("footnoteReference", "endnoteReference"):
                self._notes.append((name[: -len("Reference")], attribute(element, "id")))
            elif name and name not in _LEFT_OUT and name != "txbxContent":
                yield from self._runs(element)

    def _style(self, paragraph: etree._Element) -> str:
        for element in _within(paragraph, "pPr", "pStyle"):
            return self._styles.get(attribute(element, "val"), "")
        return ""

    def _number(self, paragraph: etree._Element) -> str:
        number = level = ""
        for element in _within(paragraph, "pPr", "numPr", "numId"):
            number = attribute(element, "val")
        for element in _within(paragraph, "pPr", "numPr", "ilvl"):
            level = attribute(element, "val")
        if not number:
            return ""
        return self._numbering.next(number, int(level) if level.isdecimal() and level < "9" else 0)

    # Tables

    def _table(self, table: etree._Element) -> None:
        rows = [[*self._cells(row)] for row in _rows(table)]
        grid = _with_spans(rows)
        wide = sum(1 for row in grid if sum(1 for cell in row if cell.text.strip()) > 1)
        if wide >= 2:
            self._text.add("", apart=False)
            for line in table_lines(grid):
                self._text.add(line, apart=False)
            self._text.add("", apart=False)
            return
        for row in grid:  # a frame round some text, no table
            for cell in row:
                for line in cell.text.split("\n"):
                    self._text.add(line, apart=False)

    def _cells(self, row: etree._Element) -> Iterator[tuple[TableCell, str]]:
        """Each cell, and how it is merged with the one above: restart, continue or not at all."""
        for before in _within(row, "trPr", "gridBefore"):
            yield TableCell("", _count(attribute(before, "val"))), ""
        for element in _deep(row, "tc"):
            columns, merge = 1, ""
            for span in _within(element, "tcPr", "gridSpan"):
                columns = _count(attribute(span, "val"))
            for merged in _within(element, "tcPr", "vMerge"):
                merge = attribute(merged, "val") or "continue"
            yield TableCell("\n".join(self._cell_lines(element)), columns), merge

    def _cell_lines(self, cell: etree._Element) -> Iterator[str]:
        for element in cell:
            name = local(element)
            if name == "p":
                yield self._paragraph_text(element)
            elif name == "tbl":
                for row in _rows(element):
                    for inner in _deep(row, "tc"):
                        yield from self._cell_lines(inner)
            elif name in _PASSED_THROUGH:
                yield from self._cell_lines(element)

    # Notes

    def _add_notes(self) -> None:
        """The notes that the text refers to, in that order, after its end."""
        notes = {kind: self._notes_of(kind) for kind in dict.fromkeys(k for k, _ in self._notes)}
        for number, (kind, key) in enumerate(list(self._notes), 1):
            element = notes[kind].get(key)
            text = "".join(self._runs(element)).strip() if element is not None else ""
            if text:
                self._text.add(f"[{number}] {' '.join(text.split())}", apart=number == 1)

    def _notes_of(self, kind: str) -> dict[str, etree._Element]:
        root = _part(self._archive, f"word/{kind}s.xml")
        return {attribute(each, "id"): each for each in (root if root is not None else ())}


def _style_names(root: etree._Element | None) -> dict[str, str]:
    """The names of the styles in small letters, by id."""
    return {
        attribute(style, "styleId"): attribute(each, "val").lower()
        for style in (root if root is not None else ())
        if local(style) == "style"
        for each in style
        if local(each) == "name"
    }


def _within(element: etree._Element, *path: str) -> Iterator[etree._Element]:
    """The elements at the end of a path of names."""
    for child in element:
        if local(child) == path[0]:
            if len(path) == 1:
                yield child
            else:
                yield from _within(child, *path[1:])


def _deep(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """The rows or cells in an element, those in content controls too."""
    for child in element:
        if local(child) == name:
            yield child
        elif local(child) in _PASSED_THROUGH:
            yield from _deep(child, name)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    return _deep(table, "tr")


def _text_boxes(paragraph: etree._Element) -> list[etree._Element]:
    """The text boxes anchored in a paragraph, each once, innermost left to its own paragraph."""
    found = []
    walk = etree.iterwalk(paragraph, events=("start",))
    for _, element in walk:
        name = local(element)
        if name == "Fallback" or name in ("del", "moveFrom"):
            walk.skip_subtree()
        elif name == "txbxContent":
            found.append(element)
            walk.skip_subtree()
    return found


def _with_spans(rows: Sequence[Sequence[tuple[TableCell, str]]]) -> list[list[TableCell]]:
    """Rows whose cells know how many rows they span, in place of marks to go on."""
    found: list[list[TableCell]] = []
    owners: dict[int, tuple[int, int]] = {}  # column: the row and place of the cell above
    for number, row in enumerate(rows):
        found.append([])
        column = 0
        for cell, merge in row:
            owner = owners.get(column)
            if merge == "continue" and owner is not None:
                at, place = owner
                above = found[at][place]
                found[at][place] = TableCell(above.text, above.columns, number - at + 1)
            else:
                owners.pop(column, None)
                if merge == "restart":
                    owners[column] = (number, len(found[number]))
                found[number].append(cell)
            column += cell.columns
    return found


def _count(text: str) -> int:
    return max(1, min(int(text), 64)) if text.isdecimal() and len(text) < 6 else 1
