"""A text put together from what a file states, with the places of what its markup names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reader_app.domain.span import Span


@dataclass(slots=True)
class NamedText:
    """Lines joined to a text, while the places of named fields in it are noted."""

    _parts: list[str] = field(default_factory=list)
    _length: int = 0
    marks: dict[str, Span] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return "".join(self._parts)

    def add(self, line: str, marks: Mapping[str, Span] | None = None, *, apart: bool) -> None:
        """Put a line at the end. ``marks`` are places in the line; a field named before stays."""
        if self._parts:
            self._put("\n\n" if apart else "\n")
        for name, (start, end) in (marks or {}).items():
            self.marks.setdefault(name, Span(self._length + start, self._length + end))
        self._put(line)

    def add_named(self, name: str, lines: Iterable[str]) -> None:
        """Put the lines of one field at the end, apart from what stands before."""
        start = None
        for line in lines:
            if self._parts:
                self._put("\n\n" if start is None else "\n")
            start = self._length if start is None else start
            self._put(line)
        if start is not None:
            self.marks.setdefault(name, Span(start, self._length))

    def _put(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
