"""How the pieces of a page are printed: a page prints its tasks alike, whatever its labels say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from reader_app.extraction.tasks.pieces import Piece
from reader_app.text.clean import Clean


def text_of(clean: Clean, one: Piece) -> str:
    return clean.folded[one.start : one.end]


_LONGEST_LABEL = 10
_FEWEST_LABELS = 3


def recurring_labels(clean: Clean, pieces: Sequence[Piece]) -> dict[str, int]:
    """The words that stand as labels again and again, numbered in their order on the page."""
    seen = Counter(
        text_of(clean, one)
        for one in pieces
        if one.end - one.start <= _LONGEST_LABEL
        and (one.behind in ":|丨┃" or (one.before in "【〖[" and one.behind in "】〗]"))
    )
    most = max(seen.values(), default=0)
    labels = [text for text, count in seen.items() if count >= max(_FEWEST_LABELS, most / 2)]
    return {text: k for k, text in enumerate(labels)}


def labels_over(clean: Clean, pieces: Sequence[Piece], labels: Mapping[str, int]) -> list[int]:
    """Of each piece the number of the recurring label that stands over it or before it; or -1."""
    found: list[int] = []
    label, line = -1, -1
    for one in pieces:
        own = labels.get(text_of(clean, one), -1)
        if own >= 0:
            label, line = own, one.line
        elif one.line > line + _BELOW_LABEL:
            label = -1
        found.append(label)
    return found


Form = tuple[str | int, ...]


def forms_of(clean: Clean, pieces: Sequence[Piece]) -> list[Form]:
    """How each piece is printed: how its line is counted, its place there, under what label."""
    labels = recurring_labels(clean, pieces)
    under = labels_over(clean, pieces, labels)
    found: list[Form] = []
    for k, one in enumerate(pieces):
        first = k - one.place
        following = first + one.pieces
        own = labels.get(text_of(clean, one), -1)
        label = under[k] if own < 0 else -1
        over = -2
        if following < len(pieces):
            over = labels.get(text_of(clean, pieces[following]), -1)
        level, place, several = pieces[first].level, min(2, one.place), min(2, one.pieces)
        if label >= 0 or level >= 0 or over >= 0:
            before = one.before if one.before in "^([【:" else ""
            found.append((level, place, before, label, own, several, over))
        else:  # a plain line: by how the line above it is counted
            above = pieces[first - 1] if first else None
            over_it = pieces[first - 1 - above.place].level if above else -2
            found.append((level, place, several, above.pieces == 1 if above else -1, over_it))
    return found


_BELOW_LABEL = 2  # lines that a label's value may go on in
