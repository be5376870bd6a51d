"""Names found by pinyin: jyj, jiaoyuju and jiaoyj all mean 教育局."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from reader_app.text.folding import fold

_TYPED = re.compile(r"[a-z0-9']+")


def is_pinyin(typed: str) -> bool:
    """Whether what was typed may be meant as pinyin: Latin letters alone."""
    return bool(_TYPED.fullmatch(typed.lower()))


def match_place(typed: str, name: str) -> int | None:
    """Where in a name the typed pinyin begins; None if it is not the name's.

    Each character is given by its first letter, its initial (zh) or its whole syllable; the
    last one may be cut short. A character of several readings has them all.
    """
    wanted = typed.lower().replace("'", "")
    if not wanted:
        return None
    return next((at for at in range(len(name)) if _fits(wanted, name, at)), None)


def _fits(wanted: str, name: str, at: int) -> bool:
    if not wanted:
        return True
    if at >= len(name):
        return False
    if not name[at].isalnum():
        return _fits(wanted, name, at + 1)
    return any(
        wanted.startswith(spelling) and _fits(wanted[len(spelling) :], name, at + 1)
        for spelling in spellings(name[at])
    ) or any(each.startswith(wanted) for each in spellings(name[at]))


@lru_cache(maxsize=8192)
def spellings(character: str) -> tuple[str, ...]:
    """What may be typed for a character, the longest first."""
    found: set[str] = set()
    for plain in fold(character):
        readings = _readings(plain)
        if not readings:
            found.add(plain)
        for reading in readings:
            found.update((reading, reading[0]))
            if reading[:2] in ("zh", "ch", "sh"):
                found.add(reading[:2])
    return tuple(sorted(found, key=len, reverse=True))


def in_order_of_sound(name: str) -> str:
    """What names are sorted by, as in a Chinese register: 萧山日报 is xiao shan ri bao.

    The name itself comes last, so that no two have the same.
    """
    sounds = []
    for character in fold(name):
        readings = _marked(character)
        sound = _IN_NAMES.get(character) or (_without_tone(readings[0]) if readings else character)
        sounds.append(sound)
    return f"{' '.join(sounds)} {name}"


_IN_NAMES = {  # of places, where they sound otherwise than by themselves: 重庆, 长沙, 厦门, 成都
    **{"重": "chong", "长": "chang", "厦": "xia", "都": "du"},
    **{"蚌": "beng", "佛": "fo", "莆": "pu", "单": "shan"},
}


def _readings(character: str) -> set[str]:
    return {_without_tone(reading) for reading in _marked(character)}


def _marked(character: str) -> list[str]:
    """The readings of a character, tones marked, the usual one first."""
    from pypinyin.constants import (
        PINYIN_DICT,
    )  # its tables take a moment, and few readers need them

    return [reading for reading in PINYIN_DICT.get(ord(character), "").split(",") if reading]


def _without_tone(reading: str) -> str:
    """jiào is jiao, and lǜ is lv, as it is typed."""
    letters = unicodedata.normalize("NFD", reading).replace("u\u0308", "v")
    return "".join(each for each in letters if each.isascii())
