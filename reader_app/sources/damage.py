"""Where a text has marks in place of bytes that make no character."""

from __future__ import annotations

import re

from reader_app.domain.span import Span

_UNREADABLE = re.compile("\ufffd+")


def unreadable_spans(text: str) -> tuple[Span, ...]:
    """The runs of replacement characters; damage side by side is one place."""
    return tuple(Span(*match.span()) for match in _UNREADABLE.finditer(text))


def is_binary(text: str) -> bool:
    """Whether what bytes were decoded to is no text, but for its name."""
    sample = text[:100_000]
    unprintable = sum(1 for char in sample if char < " " and char not in "\t\n\r\f\v\x1a")
    return "\0" in sample or unprintable > 0.01 * len(sample)
