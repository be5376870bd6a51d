"""Texts to begin with: the bundled ones, the accuracy texts open to rule work, kept finds."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from reader_app.sources.decoding import decode

HERE = Path(__file__).parent
CORPUS = HERE / "corpus"
_SEEDS = HERE.parents[1] / "seeds"
_TEXTS = HERE.parent / "accuracy" / "texts"
_OPEN_TEXTS = (_TEXTS / "dev", _TEXTS / "opened")


@cache
def printed_texts() -> tuple[str, ...]:
    """Real and invented pages, decoded."""
    files = [
        path
        for folder in (_SEEDS, *_OPEN_TEXTS)
        for path in sorted(folder.iterdir())
        if path.suffix in (".txt", ".md")
    ]
    return tuple(decode(path.read_bytes())[0] for path in files)


def kept_finds() -> tuple[Path, ...]:
    """Inputs that once broke a promise, or come close to doing so."""
    return tuple(sorted(path for path in CORPUS.iterdir() if path.suffix == ".bin"))
