"""Which characters are the same but for their width, their mark's shape, or their script."""

from __future__ import annotations

from reader_app.text.character_sets import work_out_sets_once
from reader_app.text.folding import simplified_characters

work_out_sets_once()  # before any pattern is made of HAN

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
    "〖": "【",
    "〗": "】",
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
_TRADITIONAL, _SIMPLIFIED = "乾後徵於甯麴覆", "干后征于宁曲复"
"""What simplified pages print too (in 乾县), and is worth reading as the usual one: 答覆, 乾部."""


class _Folds(dict[int, int]):
    """By code point. What stays as it is gets learned, for ``translate`` is slow at misses."""

    def __missing__(self, code: int) -> int:
        self[code] = ord(_simplified(chr(code)))
        return self[code]


def _simplified(character: str) -> str:
    """A traditional character as a simplified one, so that one rule reads both scripts.

    Those of GB 2312 stay: simplified pages print them as well (著名, 瞭望).
    """
    if character < "㐀":
        return character
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return simplified_characters().get(character, character)
    return character


_FOLDS = _Folds(
    _WIDE_ASCII
    | {ord(mark): ord(plain) for mark, plain in _MARKS.items()}
    | dict(zip(map(ord, _TRADITIONAL), map(ord, _SIMPLIFIED), strict=True))
)


def fold_width(text: str) -> str:
    """Full-width forms as half-width ones, traditional characters as simplified ones. As long."""
    return text.translate(_FOLDS)
