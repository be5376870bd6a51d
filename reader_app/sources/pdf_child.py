"""``python -m reader_app.sources.pdf_child NAME``: the pages of the PDF on standard input.

An answer for each page: its pieces of text and its picture as JPEG. A page that is a scan has
no pieces, and its picture is large enough to be recognised.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import astuple

import pypdfium2

from reader_app.domain.own_export import ATTACHED, mark_in
from reader_app.errors import UnreadableSource
from reader_app.sources.child import Answer, serve
from reader_app.sources.pdf_pages import kept_image, page_pieces, scan_image

MOST_PAGES = 400
_MOST_ATTACHED = 20


def main() -> None:
    serve(pages_of_pdf(sys.argv[1], sys.stdin.buffer.read()))


def pages_of_pdf(name: str, data: bytes) -> Iterator[Answer]:
    """How many pages there are, then each of them. Raises UnreadableSource."""
    document = _open(name, data)
    count = len(document)
    if not count:
        raise UnreadableSource(f"“{name}”里一页也没有。", "请检查文件是否下载完整。")
    if count > MOST_PAGES:
        raise UnreadableSource(
            f"“{name}”有 {count} 页，超过了 {MOST_PAGES} 页的上限。", "请把它分成几个文件再导入。"
        )
    yield {"pages": count}, b""
    keywords = document.get_metadata_value("Keywords")
    if mark_in(keywords):
        yield {"own": keywords}, _attached(document)
    for number in range(count):
        try:
            page = document[number]
        except pypdfium2.PdfiumError:
            yield {"broken": number}, b""
            continue
        found = page_pieces(page)
        image, blank = (kept_image(page), False) if found.pieces else scan_image(page)
        yield (
            {
                "page": number,
                "width": found.width,
                "height": found.height,
                "pieces": [astuple(piece) for piece in found.pieces],
                "rules": [astuple(rule) for rule in found.rules],
                "image": [str(image.format), image.width, image.height],
                "blank": blank,
            },
            image.data,
        )
        page.close()


def _attached(document: pypdfium2.PdfDocument) -> bytes:
    """The text that our own export carries."""
    for number in range(min(document.count_attachments(), _MOST_ATTACHED)):
        attachment = document.get_attachment(number)
        if attachment.get_name() == ATTACHED:
            return bytes(attachment.get_data())
    return b""


def _open(name: str, data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise UnreadableSource(
                f"“{name}”设有密码，打不开。",
                "请在 PDF 阅读器里输入密码后，用“打印到 PDF”另存一份没有密码的，再导入。",
            ) from error
        raise UnreadableSource(
            f"“{name}”不是完好的 PDF 文件，读不出任何一页。",
            "请重新下载，或用别的程序打开后另存一份再导入。",
        ) from error


if __name__ == "__main__":
    main()
