"""Pages copied out of a narrow column, or without their blank lines, are read nearly as well.

A modest share of the texts with gold is printed anew: each paragraph broken hard after so many
characters, blank lines left out, or spaces made no-break ones. What is read of them may stand
but a little below what is read of the same texts as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest

from tests.accuracy.__main__ import HERE
from tests.accuracy.measure import Report, gold_files, measure

_EVERY = 6  # text of the two sets: enough that no single table tips the scales
_OWN_LINE = re.compile(r"来源|发布|20\d\d[-/]\d|记者|    ")  # a site's, and no paragraph


def _broken_after(length: int) -> Callable[[str], str]:
    def printed(line: str) -> Iterator[str]:
        running = re.search("[。；：:]", line[:-1]) or line.rstrip().endswith(("。", "；"))
        whole = "|" in line or "\t" in line or _OWN_LINE.search(line[:60])
        if whole or not running:
            yield line
            return
        for at in range(0, len(line), length):
            yield line[at : at + length]

    return lambda text: "\n".join(part for line in text.split("\n") for part in printed(line))


_PRINTED: dict[str, tuple[Callable[[str], str], float, float]] = {
    # how a text is printed, and how far F1 and the whole records may fall
    "28 characters a line": (_broken_after(28), 0.010, 0.045),
    "37 characters a line": (_broken_after(37), 0.010, 0.045),
    "no blank lines": (lambda text: re.sub(r"\n\s*\n+", "\n", text), 0.015, 0.06),
    "no-break spaces": (lambda text: text.replace(" ", "\xa0"), 0.003, 0.01),
}


@cache
def _texts() -> list[tuple[str, str, dict[str, Any]]]:
    pairs = [pair for name in ("dev", "opened") for pair in gold_files(HERE / "texts" / name)]
    # By their names, so that no text that is added changes which the others are.
    chosen = [(path, gold) for path, gold in pairs if crc32(path.name.encode()) % _EVERY == 0]
    return [(path.name, _read(path), gold) for path, gold in chosen]


def _read(path: Path) -> str:
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("gb18030")


def _measured(folder: Path, printed: Callable[[str], str]) -> Report:
    pairs = []
    for name, text, gold in _texts():
        path = folder / name
        path.write_text(printed(text), encoding="utf-8")
        pairs.append((path, gold))
    return measure(pairs)


@pytest.fixture(scope="module")
def as_they_are(tmp_path_factory: pytest.TempPathFactory) -> Report:
    return _measured(tmp_path_factory.mktemp("plain"), lambda text: text)


@pytest.mark.parametrize("how", _PRINTED)
def test_texts_printed_anew_are_read_nearly_as_well(
    how: str, as_they_are: Report, tmp_path: Path
) -> None:
    printed, fall, whole_fall = _PRINTED[how]

    report = _measured(tmp_path, printed)

    assert as_they_are.micro.scores()[2] - report.micro.scores()[2] <= fall
    assert as_they_are.whole_records - report.whole_records <= whole_fall * report.records
    assert not report.false_on_texts_without
