"""Labels that only this page uses: a short word before a colon that recurs once a record.

What it names follows from where it stands among the labels that are known: what comes after
every 落实情况 belongs to no field, what comes last where no label names the reply is the reply.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from reader_app.extraction.fields import Piece
from reader_app.extraction.heads import BULLET_CLASS
from reader_app.extraction.label_reading import LabelHit, field_of, guess_field
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_OWN = re.compile(
    rf"[{BULLET_CLASS}\s*]*(?:【(?P<boxed>[{HAN}]{{2,8}})】:?|(?P<word>[{HAN}]{{2,8}})[ ]?:)[ ]?"
)
_ALONE = re.compile(rf"[{BULLET_CLASS}]+[ ]?(?P<alone>[{HAN}]{{2,8}})$")
_IN_PROSE = re.compile(
    r"^(?:[一二三四五六七八九十第首其]|下一步|同时|此外|另|如|即|例如)|方面$|关于|(?:局|委|办|部|中心|委员)$"
)
_TOLD = frozenset({"content", "background", "suggestion"})
_FACTS = frozenset(
    {
        "number",
        "title",
        "proposers",
        "lead_units",
        "co_units",
        "supervisors",
        "committee",
        "category",
    }
)


def own_label(clean: Clean, start: int, end: int) -> tuple[str, int, int] | None:
    """The word that a paragraph begins with as with a label, unknown to the lexicon."""
    match = _OWN.match(clean.folded, start, end) or _ALONE.match(clean.folded, start, end)
    if not match:
        return None
    group = next(name for name, text in match.groupdict().items() if text)
    word = match[group]
    if field_of(word) is not None or guess_field(word) is not None or _IN_PROSE.search(word):
        return None
    return word, match.start(group), match.end()


def roles(
    clean: Clean, lines: Sequence[tuple[int, int]], pieces: Sequence[Sequence[Piece]]
) -> Mapping[str, str]:
    """What each label of this page's own names: a field, or "" for none."""
    labels: list[tuple[str, str | None]] = []  # word, and field if the lexicon has it
    for (start, end), parts in zip(lines, pieces, strict=True):
        hit = parts[0].hit if parts else None
        known = hit is not None and not (hit.guessed and not hit.field)
        own = None if known else own_label(clean, start, end)
        if own is not None:
            labels.append((own[0], None))
        elif hit is not None and (hit.colon or hit.bracketed or parts[0].start >= parts[0].end):
            labels.append((hit.word, hit.field))
    counts = Counter(word for word, field in labels if field is None)
    named = Counter(field for _, field in labels if field)
    records = max(named.values(), default=0)
    if records < _FEWEST:
        return {}
    found = {}
    for word, count in counts.items():
        if _FEWEST <= count <= records and count * 2 >= records:
            role = _role(word, labels, named)
            if role is not None:
                found[word] = role
    return found


_FEWEST = 2


def _role(
    word: str, labels: Sequence[tuple[str, str | None]], named: Mapping[str, int]
) -> str | None:
    places = [k for k, (one, field) in enumerate(labels) if one == word and field is None]
    before = Counter(labels[k - 1][1] for k in places if k).most_common(1)
    after = Counter(labels[k + 1][1] if k + 1 < len(labels) else None for k in places).most_common(
        1
    )
    last, following = before[0][0] if before else None, after[0][0]
    if named.get("reply", 0) >= _FEWEST and last == "reply":
        return ""
    if not named.get("reply") and (last in _TOLD or last in _FACTS):
        return "reply" if not following or following in _FACTS else None
    if following == "reply" and last in _FACTS and not _TOLD & named.keys():
        return "content"
    return None


def as_label(own: tuple[str, int, int], field: str) -> LabelHit:
    word, start, end = own
    return LabelHit(field, word, start, end, bracketed=False, colon=True)
