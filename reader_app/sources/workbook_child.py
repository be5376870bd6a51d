"""``python -m reader_app.sources.workbook_child NAME``: the sheets of a workbook."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from reader_app.sources.child import Answer, serve
from reader_app.sources.workbook import shown_sheets


def main() -> None:
    serve(_texts(Path(sys.argv[1]), sys.stdin.buffer.read()))


def _texts(path: Path, data: bytes) -> Iterator[Answer]:
    for sheet in shown_sheets(path, data):
        header = {
            "name": sheet.name,
            "exported_from": sheet.carrier.exported_from,
            "marks": sheet.carrier.marks,
            "remark": sheet.remark,
        }
        yield header, sheet.text.encode("utf-8", "replace")


if __name__ == "__main__":
    main()
