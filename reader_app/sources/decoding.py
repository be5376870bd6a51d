"""Bytes in, text out: which encoding a file is written in."""

from __future__ import annotations

import codecs
from collections.abc import Callable

_MARKED = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NEARLY = 8  # sound characters to a damaged place, in a text that is sure to be UTF-8
_NEARLY_ALL = 0.98  # of the characters of a text are Chinese if it is UTF-16 without ASCII
_FEW = 0.001  # as many damaged bytes as still leave a file readable


def decode(data: bytes) -> tuple[str, str]:
    """The text and the name of its encoding. Nothing is stripped but a byte-order mark.

    Raises UnicodeDecodeError if the bytes are no text in any encoding a page is likely to have.
    """
    for mark, encoding in _MARKED:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace"), encoding
    for attempt in (
        _utf8,
        _utf16_without_mark,
        _nearly_utf8,
        _chinese,
        _partly_utf8,
        _utf8_damaged,
        _chinese_damaged,
        _anything,
    ):
        found = attempt(data)
        if found:
            return found
    raise UnicodeDecodeError("utf-8", data[:1], 0, 1, "no known encoding")


def _utf8(data: bytes) -> tuple[str, str] | None:
    text = _strictly(data, "utf-8")
    return None if text is None else (text, "utf-8")


def _utf16_without_mark(data: bytes) -> tuple[str, str] | None:
    """Line feeds and ASCII make every other byte of UTF-16 zero, which no other text has.

    Han without either is told by itself: what the other encodings take it for is no Han.
    """
    if len(data) < 4 or len(data) % 2:
        return None
    if b"\0" not in data:
        return _utf16_of_han(data)
    even, odd = data[0::2].count(0), data[1::2].count(0)
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    text = _strictly(data, encoding)
    return (text, encoding) if text and _looks_written(text) else None


def _utf16_of_han(data: bytes) -> tuple[str, str] | None:
    for encoding in ("utf-16-le", "utf-16-be"):
        text = _strictly(data, encoding)
        if text and len(text) > 3 and sum(map(is_chinese, text)) >= _NEARLY_ALL * len(text):
            return text, encoding
    return None


def _nearly_utf8(data: bytes) -> tuple[str, str] | None:
    """UTF-8 with damage here and there, even if by chance the bytes are valid GB 18030."""
    return _utf8_if(data, lambda good, bad: good >= _NEARLY * bad)


def _partly_utf8(data: bytes) -> tuple[str, str] | None:
    """UTF-8 with much damage, where no other encoding fits."""
    return _utf8_if(data, lambda good, bad: good >= bad)


def _utf8_if(data: bytes, enough: Callable[[int, int], bool]) -> tuple[str, str] | None:
    """The text as UTF-8, if its Chinese characters are enough beside its damaged places.

    Other encodings hardly ever give three bytes that make a Chinese character in UTF-8.
    """
    text = data.decode("utf-8", errors="replace")
    good = sum(1 for char in text if is_chinese(char))
    bad = text.count("\ufffd")
    return (text, "utf-8") if good and "\0" not in text and enough(good, bad) else None


def is_chinese(char: str) -> bool:
    return (
        "\u4e00" <= char <= "\u9fff" or "\u3000" <= char <= "\u303f" or "\uff00" <= char <= "\uffef"
    )


_FAMILIES = (("gb18030", 0xB0, 0xD7), ("big5", 0xA4, 0xC6))
"""The encodings of two bytes a character, with the first bytes of their commoner Han."""


def _chinese(data: bytes) -> tuple[str, str] | None:
    """GB 18030 or Big5. Most bytes are valid in both, so the commoner characters decide."""
    candidates = []
    for encoding, low, high in _FAMILIES:
        text = _strictly(data, encoding)
        if text is None and encoding == "big5":
            text, encoding = _strictly(data, "big5hkscs"), "big5hkscs"
        if text is not None and "\0" not in text:
            candidates.append((_common_share(data, low, high), text, encoding))
    if not candidates:
        return None
    share, text, encoding = max(candidates, key=lambda candidate: candidate[0])
    return (text, encoding) if share > 0.5 else None


def _chinese_damaged(data: bytes) -> tuple[str, str] | None:
    """GB 18030 or Big5 with a few bytes that are neither."""
    candidates = []
    for encoding, low, high in _FAMILIES:
        text = data.decode(encoding, errors="replace")
        if "\0" not in text and text.count("\ufffd") <= max(1, _FEW * len(text)):
            candidates.append((_common_share(data, low, high), text, encoding))
    share, text, encoding = max(candidates, default=(0.0, "", ""))
    return (text, encoding) if share > 0.5 else None


def _common_share(data: bytes, low: int, high: int) -> float:
    """How many of the two-byte characters begin as common Han characters and marks do."""
    common = total = 0
    i, end = 0, min(len(data), 200_000)
    while i < end:
        lead = data[i]
        if lead < 0x80:
            i += 1
            continue
        total += 1
        common += low <= lead <= high or 0xA1 <= lead <= 0xA3
        i += 2
    return common / total if total else 0.0


def _utf8_damaged(data: bytes) -> tuple[str, str] | None:
    text = data.decode("utf-8", errors="replace")
    return (text, "utf-8") if text.count("\ufffd") <= max(1, _FEW * len(text)) else None


def _anything(data: bytes) -> tuple[str, str] | None:
    from charset_normalizer import from_bytes  # here: heavy, and hardly ever needed

    best = from_bytes(data).best()
    return (str(best), best.encoding) if best is not None else None


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _looks_written(text: str) -> bool:
    """Whether most characters are Han, their marks, or ASCII."""
    sample = text[:20_000]
    known = sum(
        1
        for char in sample
        if " " <= char <= "~"
        or char in "\r\n\t"
        or "\u4e00" <= char <= "\u9fff"
        or "\u2000" <= char <= "\u303f"
        or "\uff00" <= char <= "\uffef"
    )
    return known > 0.8 * len(sample)
