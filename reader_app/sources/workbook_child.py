"""``python -m reader_app.sources.workbook_child NAME``: the sheets of a workbook."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from reader_app.sources.child import Answer, serve
from reader_app.sources.workbook import sheet_texts


def main() -> None:
    serve(_texts(Path(sys.argv[1]), sys.stdin.buffer.read()))


def _texts(path: Path, data: bytes) -> Iterator[Answer]:
    for name, text in sheet_texts(path, data):
        yield {"name": name}, text.encode("utf-8", "replace")


if __name__ == "__main__":
    main()
