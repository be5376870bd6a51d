"""Pages that a library of documents cuts a text into, each with its number before it.

1、…渠道渗漏,尾水 | 2、片区的三个村…: what stands on the pages is one paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader_app.domain.span import Span
from reader_app.text.lines import Line

_MARK = re.compile(r"(?P<number>\d{1,2})、(?=\S)")
_SHORTEST = 80  # characters of a page
_OF_LIBRARY = re.compile(r"页数[:：]|共\d{1,3}页|下载(?:本?文档|全文)|文库|网友上传")
_OF_LETTER = re.compile("收悉|[答函]复如下")  # on the first page
_MIDWAY = re.compile(r"[^。！!？?；;：:…”》）)】\].]\s*$")


def pages_joined(source: str, lines: Sequence[Line]) -> tuple[list[Line], set[int]]:
    """The lines without the numbers of pages, and which of them go on with the line before."""
    found, go_on = list(lines), set[int]()
    texts = [line.text(source) for line in lines]
    by_library = bool(_OF_LIBRARY.search(source))
    for first, text in enumerate(texts):
        if not text.startswith("1、") or not (by_library or _OF_LETTER.search(text)):
            continue
        pages = _pages(texts, first)
        for k in range(first, first + pages):
            mark = _MARK.match(texts[k])
            found[k] = replace(lines[k], kept=_without(lines[k].kept, mark.end() if mark else 0))
        go_on.update(range(first + 1, first + pages))
    return found, go_on


def _pages(texts: Sequence[str], first: int) -> int:
    """How many pages stand one below the other from a line on; 0 if they are items of a list."""
    count = 0
    for text in texts[first:]:
        mark = _MARK.match(text)
        if mark is None or int(mark["number"]) != count + 1:
            break
        count += 1
    above = texts[first : first + count - 1]
    midway = [text for text in above if _MIDWAY.search(text)]
    long = all(len(text) >= _SHORTEST and "。" in text for text in above)
    return count if long and len(midway) * 2 > len(above) else 0


def _without(kept: Sequence[Span], length: int) -> tuple[Span, ...]:
    """The slices of a line without its first characters."""
    rest = []
    for start, end in kept:
        taken = min(length, end - start)
        length -= taken
        if start + taken < end:
            rest.append(Span(start + taken, end))
    return tuple(rest)
