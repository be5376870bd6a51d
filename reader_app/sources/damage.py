"""Where a text has marks in place of bytes that make no character."""

from __future__ import annotations

import re

from reader_app.domain.span import Span

_UNREADABLE = re.compile("\ufffd+")


def unreadable_spans(text: str) -> tuple[Span, ...]:
    """The runs of replacement characters; damage side by side is one place."""
    return tuple(Span(*match.span()) for match in _UNREADABLE.finditer(text))
