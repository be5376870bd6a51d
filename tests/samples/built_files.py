"""Files of the formats that are ZIP archives, put together from their parts."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_CONTAINER = """<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/>
</rootfiles></container>"""


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """An archive of files by name."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target.getvalue()


def paragraph(text: str, *, style: str = "", number: str = "") -> str:
    """A paragraph of a Word document; ``number`` is the id of the list it belongs to."""
    settings = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number:
        settings += f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    runs = f"<w:r><w:t>{text}</w:t></w:r>"
    return f"<w:p>{f'<w:pPr>{settings}</w:pPr>' if settings else ''}{runs}</w:p>"


def word_table(rows: Sequence[Sequence[str]]) -> str:
    """A table whose cells are paragraphs; ^ goes on with the cell above, cells may hold XML."""
    found = ""
    for number, row in enumerate(rows):
        found += "<w:tr>"
        for column, cell in enumerate(row):
            below = number + 1 < len(rows) and column < len(rows[number + 1])
            merged = "<w:vMerge/>" if cell == "^" else ""
            if not merged and below and rows[number + 1][column] == "^":
                merged = '<w:vMerge w:val="restart"/>'
            inner = cell if cell.startswith("<") else paragraph("" if cell == "^" else cell)
            found += f"<w:tc><w:tcPr>{merged}</w:tcPr>{inner}</w:tc>"
        found += "</w:tr>"
    return f"<w:tbl>{found}</w:tbl>"


def word_part(body: str, root: str = "document") -> str:
    inner = f"<w:body>{body}</w:body>" if root == "document" else body
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {_W}>{inner}</w:{root}>'


def docx(body: str, **parts: str) -> bytes:
    """A Word document; ``parts`` are others by name: styles, numbering, footnotes."""
    members = {"[Content_Types].xml": "<Types/>", "word/document.xml": word_part(body)}
    members |= {f"word/{name}.xml": word_part(text, name) for name, text in parts.items()}
    return zipped(members)


def epub(
    chapters: Mapping[str, str | bytes],
    *,
    title: str = "书名",
    date: str = "",
    spine: Sequence[str] = (),
    extra: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """A book of chapters by name; ``spine`` is their order if it is not the given one."""
    names = list(chapters)
    items = "".join(
        f'<item id="i{k}" href="{name}" media-type="application/xhtml+xml"'
        + (' properties="nav"/>' if name == "nav.xhtml" else "/>")
        for k, name in enumerate(names)
    )
    order = "".join(f'<itemref idref="i{names.index(name)}"/>' for name in spine or names)
    package = (
        '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title}</dc:title><dc:date>{date}</dc:date></metadata>"
        f"<manifest>{items}</manifest><spine>{order}</spine></package>"
    )
    members: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": _CONTAINER,
        "OEBPS/content.opf": package,
    }
    members |= {f"OEBPS/{name}": content for name, content in chapters.items()}
    return zipped(members | dict(extra or {}))
