"""What the parts below the window say in Chinese, in the language of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader_app.services.said import said_in
from reader_app.services.tongue import Tongue
from reader_app.ui.i18n import Language, speaking, translate

if TYPE_CHECKING:
    from reader_app.errors import ReaderError


def said(words: str) -> str:
    """A sentence or name from below; in Chinese where the table does not know it."""
    language = speaking()
    if language is Language.SIMPLIFIED:
        return words
    return said_in(Tongue(language.value, translate), words)


def error_words(error: ReaderError) -> tuple[str, str]:
    """What happened, and what to do."""
    return said(error.summary), said(error.advice)
