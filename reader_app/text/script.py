"""简 and 繁: the same text in the other script, character for character."""

from __future__ import annotations

import threading
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC

_one_at_a_time = threading.Lock()
"""OpenCC fills its tables as it goes, and several jobs may convert at once."""


class Script(StrEnum):
    AS_PRINTED = "as_printed"
    SIMPLIFIED = "simplified"
    TRADITIONAL = "traditional"


_CONVERSIONS = {Script.SIMPLIFIED: "t2s", Script.TRADITIONAL: "s2t"}


def in_script(text: str, script: Script) -> str:
    """The text in a script, as long as it was, so that every offset still holds.

    OpenCC goes by words and may change their length; a line where it does is converted
    character by character instead.
    """
    if script is Script.AS_PRINTED or not text or text.isascii():
        return text
    with _one_at_a_time:
        converter = _converter(_CONVERSIONS[script])
        whole: str = converter.convert(text)
        if len(whole) == len(text):
            return whole
        return "".join(_line(line, converter) for line in text.splitlines(keepends=True))


def _line(line: str, converter: OpenCC) -> str:
    converted: str = converter.convert(line)
    if len(converted) == len(line):
        return converted
    return "".join(_character(character, converter) for character in line)


def _character(character: str, converter: OpenCC) -> str:
    converted: str = converter.convert(character)
    return converted if len(converted) == 1 else character


@cache
def _converter(name: str) -> OpenCC:
    from opencc import OpenCC  # its tables take a moment to load, and few readers need them

    return OpenCC(name)
