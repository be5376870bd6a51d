"""The stretch of an article that best shows why it was found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Protocol

from reader_app.domain.span import Span
from reader_app.text.folding import Folded

_LENGTH = 72  # characters, two lines of a results list
_BEFORE = 20  # of them in front of the first mark
_MOST_PLACES = 200  # of one word, looked at to choose the stretch
_CUT = "…"


@dataclass(frozen=True, slots=True)
class Snippet:
    text: str
    marks: tuple[Span, ...]  # what matched, in the snippet
    places: tuple[Span, ...]  # the same in the whole text


class Sought(Protocol):
    """A word, or a phrase whose words are divided by white space."""

    @property
    def words(self) -> tuple[str, ...]: ...  # folded

    @property
    def pattern(self) -> re.Pattern[str]: ...


def cut_snippet(
    text: str,
    folded: Folded,
    sought: Sequence[Sought],
    body_start: int = 0,
    known: Iterable[Sequence[Span]] = (),
) -> Snippet | None:
    """The paragraph's stretch with the most that was looked for; None if all is missing.

    ``known``: places of something else that was looked for. Of equals the first of the body,
    since a list of hits shows the headline anyway.
    """
    found = [places for each in sought if (places := _places(folded, each))]
    found += [[*places] for places in known if places]
    if not found:
        return None
    places = sorted({place for each in found for place in each})
    start, end = max(
        (_stretch(text, place) for place in places),
        key=lambda stretch: (
            _words_within(found, *stretch),
            stretch[0] >= body_start,
            -stretch[0],
        ),
    )
    inside = _merged([place for place in places if start <= place.start and place.end <= end])
    lead = _CUT if start > 0 and text[start - 1] != "\n" else ""
    tail = _CUT if end < len(text) and text[end] != "\n" else ""
    shift = len(lead) - start
    return Snippet(
        lead + text[start:end] + tail,
        tuple(Span(place.start + shift, place.end + shift) for place in inside),
        tuple(inside),
    )


def all_places(
    folded: Folded, sought: Sequence[Sought], known: Iterable[Sequence[Span]] = ()
) -> list[Span]:
    """Every place of what is looked for, in order, overlapping ones as one."""
    places = {place for each in sought for place in _places(folded, each)}
    return _merged(sorted(places.union(*known)))


def opening_lines(text: str, body_start: int) -> Snippet:
    """How the body begins, where nothing of it was looked for."""
    start = body_start + len(text[body_start:]) - len(text[body_start:].lstrip())
    line_end = text.find("\n", start)
    end = min(len(text) if line_end < 0 else line_end, start + _LENGTH)
    tail = _CUT if end < len(text) and text[end] != "\n" else ""
    return Snippet(text[start:end] + tail, (), ())


def _places(folded: Folded, sought: Sought) -> list[Span]:
    if len(sought.words) > 1:
        matches = islice(sought.pattern.finditer(folded.text), _MOST_PLACES)
        return [Span(*folded.original(*match.span())) for match in matches]
    (word,) = sought.words
    places: list[Span] = []
    at = folded.text.find(word)
    while at >= 0 and len(places) < _MOST_PLACES:
        places.append(Span(*folded.original(at, at + len(word))))
        at = folded.text.find(word, at + len(word))
    return places


def _stretch(text: str, place: Span) -> tuple[int, int]:
    """Some characters round a place, not beyond its paragraph."""
    paragraph = text.rfind("\n", 0, place.start) + 1
    line_end = text.find("\n", place.end)
    paragraph_end = len(text) if line_end < 0 else line_end
    start = max(paragraph, place.start - _BEFORE)
    end = min(paragraph_end, max(start + _LENGTH, place.end))
    return max(paragraph, min(start, end - _LENGTH)), end


def _words_within(found: Sequence[Sequence[Span]], start: int, end: int) -> int:
    return sum(
        any(start <= place.start and place.end <= end for place in places) for places in found
    )


def _merged(places: Sequence[Span]) -> list[Span]:
    """Overlapping places as one."""
    merged: list[Span] = []
    for place in places:
        if merged and place.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, place.end))
        else:
            merged.append(place)
    return merged
