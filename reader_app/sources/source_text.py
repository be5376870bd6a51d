"""A file's text, decoded and otherwise untouched."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceText:
    """What extraction works on: line ends as they stand in the file, nothing stripped but a
    leading byte-order mark."""

    name: str  # the file's name, without its folder
    text: str
    encoding: str = "utf-8"
