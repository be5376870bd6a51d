"""A language to speak: where its translations are looked up, and how its words are set."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tongue:
    """``translate`` takes a context and a Chinese text, as the catalogues have them."""

    name: str
    translate: Callable[[str, str], str]

    @property
    def is_spaced(self) -> bool:
        """English has spaces between its words and sentences, Chinese of any script has none."""
        return self.name == "en"


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a text for the extractor, which goes by this name."""
    return text
