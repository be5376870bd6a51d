"""``python -m tests.fuzz.page_files_child SUFFIX``: read the damaged files on standard input.

What the readers' own children do is done here, for many files; and then what their parents do
with it, where nothing but UnreadableSource may be raised.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterator
from pathlib import Path

from reader_app.errors import UnreadableSource
from reader_app.sources.child import Answer, serve
from reader_app.sources.csv_table import read_csv
from reader_app.sources.page_text import text_of_pages
from reader_app.sources.pdf import page_from
from reader_app.sources.pdf_child import pages_of_pdf
from reader_app.sources.pictures import has_ink, page_image, pages_of
from reader_app.sources.scan_child import pictures_in
from reader_app.sources.workbook import shown_sheets


def main() -> None:
    serve(_outcomes(sys.argv[1], sys.stdin.buffer.read()))


def _outcomes(suffix: str, data: bytes) -> Iterator[Answer]:
    for each in pictures_in(data):
        try:
            became = _read(suffix, each)
        except UnreadableSource as error:
            became = "refused" if error.summary and error.advice else "refused without words"
        except Exception:
            yield {"fault": traceback.format_exc()[-1500:]}, b""
            continue
        yield {"became": became, "memory": _memory()}, b""


def _read(suffix: str, data: bytes) -> str:
    path = Path(f"fuzz{suffix}")
    if suffix == ".pdf":
        told = [(header, image) for header, image in pages_of_pdf(path.name, data)]
        pages = [page_from(header, image) for header, image in told if "page" in header]
        text_of_pages([page.pieces for page in pages])
    elif suffix == ".xlsx":
        list(shown_sheets(path, data))
    elif suffix == ".csv":
        list(read_csv(path, data))
    else:
        for picture in pages_of(path.name, data):
            has_ink(picture)
            page_image(picture)
    return "read"


def _memory() -> int:
    """Bytes that this process holds now; 0 where that cannot be told."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * 4096
    except OSError:
        return 0


if __name__ == "__main__":
    main()
