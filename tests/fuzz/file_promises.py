"""What must hold of any file whatever of a known kind: it is read, or refused in words."""

from __future__ import annotations

from pathlib import Path

from reader_app.errors import UnreadableSource
from reader_app.sources.registry import READERS
from reader_app.sources.source_text import SourceText
from tests.fuzz.promises import LEAST_CPU, PromiseBroken, check_source, cpu_limit

SLOWEST = 10.0  # seconds of processor time for a file, however odd
_FIRST = 3  # texts of a file that are understood, too


def check_file(suffix: str, data: bytes) -> None:
    """Read what the bytes hold and understand the first texts of it."""
    found: list[SourceText] = []
    try:
        with cpu_limit(max(LEAST_CPU, SLOWEST)):
            for source in READERS[suffix](Path(f"fuzz{suffix}"), data):
                found.append(source)
    except UnreadableSource as error:
        if not error.summary.endswith("。") or not error.advice.endswith("。"):
            raise PromiseBroken(f"it is refused with “{error}”") from error
    for source in found:
        _check_text(source)
    for source in found[:_FIRST]:
        check_source(source)


def _check_text(source: SourceText) -> None:
    if not source.text.strip():
        raise PromiseBroken("a text without text")
    if "\0" in source.text:
        raise PromiseBroken("a zero in the text")
    source.text.encode("utf-8")  # nothing in it that cannot be stored
    for name, (start, end) in source.carrier.marks.items():
        if not 0 <= start < end <= len(source.text):
            raise PromiseBroken(f"{name} is marked at {start}–{end} of {len(source.text)}")
