"""Which sentences of a page are a proposal's words and which its answer, by all that is seen.

Of every run of sentences near a title it is weighed how likely it is the one or the other
(``role_features``); the likeliest are taken that do not overlap.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from reader_app.extraction.learned.linear import load_linear, shares
from reader_app.extraction.told.facts import reply_ends
from reader_app.extraction.told.role_features import Choice, Story, choices
from reader_app.extraction.told.role_parts import Part, parts_in, tells
from reader_app.extraction.told.visits import behind_speaker
from reader_app.extraction.words.values import Range
from reader_app.text.clean import Clean

_MOST = 60  # titles: a page that names more lists them
_LONGEST = 100_000  # characters of a page
_MOST_NAMED = 4  # places that name one title
_LIKELIEST = 6  # runs of each text of which two are put together


class Text(NamedTuple):
    """Where a text stands, a range for each line, and how likely it is the whole text."""

    ranges: tuple[Range, ...]
    probability: float


class Roles(NamedTuple):
    content: Text | None
    reply: Text | None


def roles(
    clean: Clean, body: Sequence[int], titles: Sequence[Range], asked: Sequence[bool] = ()
) -> list[Roles]:
    """What the lines ``body`` tell of each of the titles, or of those that are ``asked`` for."""
    if not titles or len(titles) > _MOST or len(clean.folded) > _LONGEST:
        return [Roles(None, None) for _ in titles]
    parts = parts_in(clean, body)
    told = stories(clean, body, parts, titles)
    found = [
        _likeliest(one) if one and (not asked or asked[k]) else (None, None)
        for k, one in enumerate(told)
    ]
    taken = sorted(
        (one.probability, k, which)
        for k, pair in enumerate(found)
        for which, one in enumerate(pair)
        if one is not None
    )
    kept: dict[tuple[int, int], Text] = {}
    held: set[int] = set()
    for probability, k, which in reversed(taken):
        run = found[k][which]
        if run is not None and held.isdisjoint(range(run.first, run.last + 1)):
            held.update(range(run.first, run.last + 1))
            ranges = _ranges(parts[run.first : run.last + 1])
            kept[k, which] = Text(_lean(clean, ranges) if which else ranges, probability)
    return [Roles(kept.get((k, 0)), kept.get((k, 1))) for k in range(len(titles))]


def _ranges(parts: Sequence[Part]) -> tuple[Range, ...]:
    """The lines of a run of parts."""
    found: list[Range] = []
    line = -1
    for part in parts:
        if part.line == line:
            found[-1] = found[-1][0], part.end
        else:
            found.append((part.start, part.end))
        line = part.line
    return tuple(found)


def _lean(clean: Clean, ranges: tuple[Range, ...]) -> tuple[Range, ...]:
    """A reply without 市水利局介绍, before it, or its class and who is content behind it."""
    *lines, (low, high) = ranges
    lines.append((low, clean.trim(low, reply_ends(clean, low, high))[1]))
    low, high = lines[0]
    lines[0] = clean.trim(behind_speaker(clean, low, high), high)
    return tuple(lines) if all(low < high for low, high in lines) else ranges


class _Mark(NamedTuple):
    """Where the page names one of the titles."""

    part: int  # which names it, or else the first one behind it
    inside: bool
    title: int


def stories(
    clean: Clean, body: Sequence[int], parts: Sequence[Part], titles: Sequence[Range]
) -> list[list[Story]]:
    """For each title the stories round the places that name it."""
    heads = {
        index: clean.folded_line(index)
        for index in body
        if clean.paragraphs[index].table is None and not tells(clean, clean.paragraphs[index])
    }
    marks = sorted(_marks(clean, parts, titles))
    told: list[list[Story]] = [[] for _ in titles]
    for n, mark in enumerate(marks):
        before = next((one for one in reversed(marks[:n]) if one.title != mark.title), None)
        after = next((one for one in marks[n + 1 :] if one.title != mark.title), None)
        behind = mark.part + mark.inside
        low = before.part + before.inside if before else 0
        high = max(behind, after.part if after else len(parts))
        told[mark.title].append(
            Story(
                parts,
                heads,
                mark.part if mark.inside else None,
                behind,
                min(low, mark.part),
                high,
                sum(one.title == mark.title for one in marks),
                len({one.title for one in marks}) - 1,
            )
        )
    return told


def _marks(clean: Clean, parts: Sequence[Part], titles: Sequence[Range]) -> Iterator[_Mark]:
    starts = [part.start for part in parts]
    for k, title in enumerate(titles):
        letters = "".join(clean.folded[slice(*title)].split())
        pattern = re.compile(r"\s*".join(map(re.escape, letters)))
        for found in islice(pattern.finditer(clean.folded), _MOST_NAMED):
            at = bisect_left(starts, found.start() + 1) - 1
            inside = at >= 0 and found.start() < parts[at].end
            yield _Mark(at if inside else at + 1, inside, k)


class _Run(NamedTuple):
    first: int
    last: int
    probability: float


def _likeliest(told: Sequence[Story]) -> tuple[_Run | None, _Run | None]:
    """The likeliest content and reply of a record that do not overlap."""
    contents, replies = weigh(told, "content"), weigh(told, "reply")
    _, content, reply = max(
        (one.probability * other.probability, one, other)
        for one in contents
        for other in replies
        if one.last < other.first or other.last < other.first
    )
    return (
        content if content.first <= content.last else None,
        reply if reply.first <= reply.last else None,
    )


def weigh(told: Sequence[Story], text: str) -> list[_Run]:
    """The likeliest runs of parts for a text, and that there is none."""
    weights = load_linear(f"told_{text}")
    found: list[Choice] = list(choices(told, text))
    likely = shares([weights.total(one.seen) for one in found])
    runs = [_Run(one.first, one.last, p) for one, p in zip(found, likely, strict=True)]
    return [*sorted(runs[:-1], key=lambda one: -one.probability)[:_LIKELIEST], runs[-1]]
