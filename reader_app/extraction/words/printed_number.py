"""Counts as pages print them, in digits or in Chinese numerals."""

from __future__ import annotations

_LONGEST_NUMBER = 18  # characters; what is longer counts nothing, and fits no database
_HAN_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "两": 2,
}
_HAN_UNITS = {"十": 10, "百": 100, "千": 1000}


def number(printed: str) -> int | None:
    """A count as printed: 1,234, 三百一十二; None where no exact one is printed (百)."""
    if len(printed) > _LONGEST_NUMBER:
        return None
    digits = printed.replace(",", "")
    if digits.isdecimal():
        return int(digits)
    if not any(char in _HAN_DIGITS for char in printed):
        return 10 if printed == "十" else None
    if not any(char in _HAN_UNITS or char == "万" for char in printed):
        value = 0
        for char in printed:
            value = value * 10 + _HAN_DIGITS[char]
        return value
    total, part, digit = 0, 0, 0
    for char in printed:
        if char in _HAN_DIGITS:
            digit = _HAN_DIGITS[char]
        elif char in _HAN_UNITS:
            part, digit = part + (digit or 1) * _HAN_UNITS[char], 0
        else:
            total, part, digit = total + (part + digit) * 10_000, 0, 0
    return total + part + digit
