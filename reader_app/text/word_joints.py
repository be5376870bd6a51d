"""Whether two ends belong together: does a word go on over the place where they meet?

人 | 行道盲道 is 人行道 torn; 目前我市已 | 汽车产业 is no word. A word list with frequencies
tells the two apart: how much likelier the joined text is when a word may cross the place.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from functools import cache, lru_cache

from reader_app.paths import resource
from reader_app.text.width import HAN

_CONTEXT = 6  # characters on either side that are looked at
_LONGEST = 5
_TAIL = re.compile(f"[{HAN}]{{1,{_CONTEXT}}}$")
_HEAD = re.compile(f"[{HAN}]{{1,{_CONTEXT}}}")


@cache
def _words() -> tuple[Mapping[str, float], float]:
    """The logarithm of each word's share, and that of a character nobody listed."""
    counts: dict[str, int] = {}
    with resource("lexicon/words.txt").open(encoding="utf-8") as lines:
        for line in lines:
            word, _, count = line.partition(" ")
            counts[word] = int(count)
    total = sum(counts.values())
    shares = {word: math.log(count / total) for word, count in counts.items()}
    return shares, math.log(0.5 / total)


def binding(left: str, right: str) -> float:
    """0: nothing binds the two; from about 2: a word crosses the place where they meet."""
    tail, head = _TAIL.search(left[-_CONTEXT:]), _HEAD.match(right)
    if not tail or not head:
        return 0.0
    return _bound(tail.group(), head.group())


@lru_cache(maxsize=1 << 15)
def _bound(tail: str, head: str) -> float:
    if not _crossed(tail, head):
        return 0.0
    return _likelihood(tail + head, None) - _likelihood(tail + head, len(tail))


def _crossed(tail: str, head: str) -> bool:
    """Whether any listed word has its beginning in the one and its end in the other."""
    shares, _ = _words()
    return any(
        tail[-before:] + head[:after] in shares
        for before in range(1, min(_LONGEST, len(tail) + 1))
        for after in range(1, min(_LONGEST - before, len(head)) + 1)
    )


def _likelihood(text: str, cut: int | None) -> float:
    """Of the likeliest division into words; ``cut`` is a place that no word may cross."""
    shares, unknown = _words()
    best = [0.0] + [-math.inf] * len(text)
    for end in range(1, len(text) + 1):
        for start in range(max(0, end - _LONGEST), end):
            if cut is not None and start < cut < end:
                continue
            share = shares.get(text[start:end])
            if share is None:
                if end - start > 1:
                    continue
                share = unknown
            best[end] = max(best[end], best[start] + share)
    return best[-1]
