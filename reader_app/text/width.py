"""Which characters are the same but for their width or script variant of a mark."""

from __future__ import annotations

HAN = "〇㐀-䶿一-鿿豈-﫿𠀀-𳍸"
"""Inside a regular expression's brackets: every Han character."""

SPACE = " \t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Inside brackets: white space that does not end a line."""

_WIDE_ASCII = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_MARKS = {
    "﹕": ":",
    "∶": ":",
    "︰": ":",
    "︓": ":",
    "﹐": ",",
    "﹔": ";",
    "﹙": "(",
    "﹚": ")",
    "〔": "[",
    "〕": "]",
    "｢": "「",
    "｣": "」",
    "〈": "《",
    "〉": "》",
    "﹝": "[",
    "﹞": "]",
    "‧": "·",
    "・": "·",
    "•": "·",
    "∙": "·",
    "﹪": "%",
    "\xa0": " ",
    "\u3000": " ",
    "\t": " ",
    "\u2002": " ",
    "\u2003": " ",
    "\u2009": " ",
    "\u202f": " ",
}
_FOLDS = _WIDE_ASCII | {ord(mark): ord(plain) for mark, plain in _MARKS.items()}


def fold_width(text: str) -> str:
    """Full-width letters, digits and marks as half-width ones. As long as ``text``."""
    return text.translate(_FOLDS)


def squeeze(text: str) -> str:
    """``text`` without any white space, for comparing what pages space out."""
    return "".join(text.split())
