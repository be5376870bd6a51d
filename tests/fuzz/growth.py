"""Pieces repeated in the places of a page, short and long: the time must grow no faster."""

from __future__ import annotations

import time
from pathlib import Path
from random import Random

from reader_app.services.extract_file import understand
from reader_app.sources.source_text import SourceText
from tests.fuzz.changes import LABELS, MARKS
from tests.fuzz.finds import Finds
from tests.fuzz.promises import TooSlow
from tests.fuzz.shapes import PLACES

SHORT, TIMES = 3_000, 16  # bytes; how much longer the long text is
MOST = 3.0  # times the processor time per character, where it is worth speaking of
WORTH = 0.8  # seconds
ONCE_TOO_SLOW = (  # they took more time a character the longer they went on
    ("in a value", "甲 "),
    ("in a cell", "1234567890"),
    ("in a cell", "增长12.5%，"),
    ("in the texts", "【办理情况】😀督办领导：局"),
    ("in the texts", "改造投入资金惠及居民群众\n"),
)
_WORDS = ("甲", "关于", "的建议", "局", "提案", "12", "、", "：", "\n", " ", "。", "第", "号", "类")


def run(seconds: float, seed: int, folder: Path) -> None:
    """Try pieces for so long; the short text of what grows too fast goes into the folder."""
    chance = Random(seed)
    finds = Finds(folder, check)
    end = time.monotonic() + seconds
    count = 0
    while time.monotonic() < end:
        place = chance.choice(sorted(PLACES))
        piece = "".join(
            chance.choice(chance.choice((_WORDS, _WORDS, MARKS, LABELS)))
            for _ in range(chance.randint(1, 6))
        )
        found = finds.try_(f"{place}\0{piece}".encode())
        if found and "TooSlow" in found.name:
            finds.names.discard(found.name)  # what is slow next may be slow for another reason
            print(f"  {found.told.splitlines()[-1]}")
        count += 1
    print(f"  {count} pieces, {len(finds.names)} mistakes")


def check(data: bytes) -> None:
    """Raise TooSlow if a piece at a place takes more time per character the longer it goes on."""
    place, _, piece = data.decode().partition("\0")
    if place in PLACES and piece:
        check_piece(place, piece, TIMES)


def check_piece(place: str, piece: str, times: int) -> None:
    short, long = (_text(place, piece, size) for size in (SHORT, SHORT * times))
    first, spent = _time(short) / len(short), _time(long)
    last = spent / len(long)
    if spent > WORTH and last > MOST * first and last > MOST * _time(short) / len(short):
        raise TooSlow(
            f"{place} × {piece!r}: {first * 1e6:.1f} µs a character, "
            f"and {last * 1e6:.1f} if {times} times as long"
        )


def _text(place: str, piece: str, size: int) -> str:
    slots = PLACES[place].count("{}")
    count = max(1, size // slots // len(piece.encode()))
    return PLACES[place].replace("{}", piece * count)


def _time(text: str) -> float:
    started = time.process_time()
    understand(SourceText("growth.txt", text))
    return time.process_time() - started
