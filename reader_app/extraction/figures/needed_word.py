"""The word without which a pattern cannot match: a search for it is cheaper than the pattern."""

from __future__ import annotations

_OPTIONAL = "?*{"  # marks after a character that may be missing
_FIRST_HAN = "\u2e80"


def needed_word(pattern: str) -> str:
    """The longest run of Han characters that every match holds; "" if none is sure to be there.

    Only what stands outside of groups and classes counts: 立案 of ``(?:不予|未)立案的?(?:提案)?``.
    """
    runs, depth, at = [""], 0, 0
    while at < len(pattern):
        char = pattern[at]
        if char == "\\":
            at += 1
        elif char == "[":
            at = pattern.index("]", at + 2)
        elif char in "()":
            depth += 1 if char == "(" else -1
        elif depth == 0 and char == "|":
            return ""
        elif depth == 0 and char in _OPTIONAL:
            runs[-1] = runs[-1][:-1]
        elif depth == 0 and char > _FIRST_HAN:
            runs[-1] += char
            at += 1
            continue
        if runs[-1]:
            runs.append("")
        at += 1
    return max(runs, key=len)
