"""How much two texts have in common."""

from __future__ import annotations

from reader_app.text.folding import fold

_RUN, _SHORT_RUN = 4, 2  # characters
_SHORT = 40  # characters, from where on longer runs are compared
_LONGEST = 200_000  # characters looked at


def common_share(one: str, other: str) -> float:
    """How much of the shorter text stands in the other: 0…1.

    Compared are the runs of four characters (of two in a short text), punctuation and script
    left aside. A text that was cut off and the whole one are alike; two letters of an office
    share their phrases, about a quarter.
    """
    bare_one, bare_other = _bare(one), _bare(other)
    run = _SHORT_RUN if min(len(bare_one), len(bare_other)) < _SHORT else _RUN
    ours, theirs = _runs(bare_one, run), _runs(bare_other, run)
    fewer = min(len(ours), len(theirs))
    return len(ours & theirs) / fewer if fewer else 0.0


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, fold(text[:_LONGEST])))


def _runs(text: str, length: int) -> set[str]:
    return {text[at : at + length] for at in range(len(text) - length + 1)}
