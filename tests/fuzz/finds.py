"""Inputs that broke a promise: told apart by where it happened, made smaller, kept."""

from __future__ import annotations

import hashlib
import re
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.fuzz.promises import PromiseBroken, TooSlow

Check = Callable[[bytes], None]


class Find(NamedTuple):
    """What went wrong with an input; the same ``name`` means the same mistake."""

    name: str
    told: str


def tried(check: Check, data: bytes) -> Find | None:
    """What goes wrong with an input, if anything does."""
    try:
        check(data)
    except Exception as error:
        return _find(error)
    return None


def _find(error: Exception) -> Find:
    if isinstance(error, PromiseBroken) and not isinstance(error, TooSlow):
        what = re.sub(r"\d+|'.*|\d+ characters", "", str(error))
    else:
        frames = traceback.extract_tb(error.__traceback__)
        ours = [frame for frame in frames if "reader_app" in frame.filename]
        last = ours[-1] if ours else frames[-1]
        what = f"{Path(last.filename).stem} {last.name}"
    name = re.sub(r"\W+", "-", f"{type(error).__name__} {what}").strip("-")[:80]
    return Find(name, "".join(traceback.format_exception(error)))


class Finds:
    """A folder with the smallest input known for each mistake."""

    def __init__(self, folder: Path, check: Check) -> None:
        self.folder, self.check = folder, check
        self.names: set[str] = set()

    def try_(self, data: bytes) -> Find | None:
        """Check an input; what breaks a promise in a new way is made smaller and kept."""
        found = tried(self.check, data)
        if found is not None and found.name not in self.names:
            self.names.add(found.name)
            self._keep(found, data if "TooSlow" in found.name else self._smaller(data, found))
        return found

    def _keep(self, found: Find, data: bytes) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        digest = hashlib.sha1(data, usedforsecurity=False).hexdigest()[:8]
        kept = self.folder / f"{found.name}-{digest}.bin"
        kept.write_bytes(data)
        kept.with_suffix(".txt").write_text(found.told, encoding="utf-8")
        print(f"new: {kept}\n{found.told.splitlines()[-1][:300]}", flush=True)

    def _smaller(self, data: bytes, found: Find) -> bytes:
        """Lines, then characters, left out for as long as the same thing still goes wrong."""
        text = data.decode("utf-8", errors="replace")
        if not self._is_same(text, found):
            return data
        for size in (4096, 512, 64, 16, 4, 1):
            at = 0
            while at < len(text):
                shorter = text[:at] + text[at + size :]
                if self._is_same(shorter, found):
                    text = shorter
                else:
                    at += size
        return text.encode()

    def _is_same(self, text: str, found: Find) -> bool:
        again = tried(self.check, text.encode())
        return again is not None and again.name == found.name
