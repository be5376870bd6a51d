"""Inputs bred for the branches they reach, by atheris.

``python -m tests.fuzz.bred SECONDS SEED FOLDER``, as ``python -m tests.fuzz`` calls it.
Reaching a new branch keeps an input for further changes, so rules that need several things to
come together are reached, too. Most changes are those of a page, the others those of bytes.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from random import Random

import atheris  # type: ignore[import-untyped]

with atheris.instrument_imports(
    include=["reader_app.extraction", "reader_app.text", "reader_app.audit"]
):
    from tests.fuzz.changes import changed, some_changes
    from tests.fuzz.finds import Finds
    from tests.fuzz.materials import kept_finds, printed_texts
    from tests.fuzz.promises import check

LONGEST = 12_000  # bytes


def main(seconds: str, seed: str, folder: str) -> None:
    finds = Finds(Path(folder), check)

    def each(data: bytes) -> None:
        finds.try_(data)

    def accident(data: bytes, most: int, number: int) -> bytes:
        chance = Random(number)
        if chance.random() < 0.3:
            return bytes(atheris.Mutate(data, most))
        text = changed(data.decode("utf-8", errors="replace"), some_changes(chance, 4))
        return text.encode()[:most]

    with tempfile.TemporaryDirectory() as corpus:
        for k, text in enumerate(printed_texts()):
            (Path(corpus) / f"page-{k}").write_bytes(text.encode()[:LONGEST])
        for path in kept_finds():
            (Path(corpus) / path.name).write_bytes(path.read_bytes()[:LONGEST])
        arguments = [
            "bred",
            f"-max_total_time={seconds}",
            f"-seed={seed}",
            f"-max_len={LONGEST}",
            "-len_control=0",
            "-timeout=120",
            "-print_final_stats=1",
            "-verbosity=0",
            corpus,
        ]
        atheris.Setup(arguments, each, custom_mutator=accident)
        atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
