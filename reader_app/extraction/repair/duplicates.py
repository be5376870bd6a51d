"""Passages that stand in two records, and which of the two they do not belong to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader_app.domain.document import Document
from reader_app.extraction.repair.passages import Passage, orphans, passages
from reader_app.text.width import fold_width

SHORTEST = 40  # characters; shorter ones recur honestly
_SEED = 24
_STRIDE = 8
_LARGEST = 600_000  # characters; what is larger is a whole volume, and repeats itself
_MOST = 4  # hits kept of one seed: more are a set phrase

_Seeds = dict[str, list[tuple[int, int]]]  # of each: indexes of texts, and places in them


@dataclass(frozen=True, slots=True)
class Shared:
    """A stretch of ``one`` that is also in ``other``, but for a stray character."""

    one: Passage
    start: int
    end: int
    other: Passage
    other_start: int
    other_end: int


@dataclass(frozen=True, slots=True)
class Stray:
    """A passage printed in a record that it does not belong to."""

    passage: Passage  # of the record that has it wrongly
    start: int
    end: int
    home: int  # index of the record it belongs to
    certain: bool


def strays(document: Document) -> list[Stray]:
    """Passages that are printed twice: each with the record that has them wrongly."""
    texts = [*passages(document), *orphans(document, SHORTEST)]
    if sum(len(text.text) for text in texts) > _LARGEST:
        return []
    found = []
    for shared in shared_passages(texts):
        one = _kinship(document, shared.one, shared.start, shared.end)
        other = _kinship(document, shared.other, shared.other_start, shared.other_end)
        # What no field has was set aside before: it is not at home where it was printed.
        if not shared.one.name or (shared.other.name and one <= other):
            guest = (shared.one, shared.start, shared.end)
            home = shared.other.record
        else:
            guest = (shared.other, shared.other_start, shared.other_end)
            home = shared.one.record
        certain = max(one, other) >= 1.5 * min(one, other) + 1
        found.append(Stray(*guest, home, certain or not (shared.one.name and shared.other.name)))
    return found


def shared_passages(texts: Sequence[Passage]) -> Iterator[Shared]:
    """Long stretches that two records have in common, the longest reach of each once.

    One that three records have is a set phrase; one that is nearly the whole of both is a
    common answer. Neither is a slip.
    """
    if len({text.record for text in texts}) < 2:
        return
    seeds: _Seeds = {}
    for index, text in enumerate(texts):
        for at in range(0, len(text.text) - _SEED + 1, _STRIDE):
            seed = text.text[at : at + _SEED]
            if len(set(seed)) > 6 and len(hits := seeds.setdefault(seed, [])) < _MOST:
                hits.append((index, at))
    done: set[tuple[int, int]] = set()
    for index, text in enumerate(texts):
        resume = 0
        for at, hits in _sown(text.text, seeds):
            if at < resume:
                continue
            records = {texts[other].record for other, _ in hits} | {text.record}
            resume = at + 1
            for other, place in hits if len(records) == 2 else []:
                if texts[other].record == text.record or other <= index:
                    continue
                found = _extended(text, at, texts[other], place)
                resume = max(resume, found.end)
                if found.end - found.start < SHORTEST or _is_common(found):
                    continue
                if (index, found.end) not in done:
                    done.add((index, found.end))
                    yield found


def _sown(text: str, seeds: _Seeds) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    """Where a text has one of the seeds, and where else it was sown."""
    for at in range(len(text) - _SEED + 1):
        if hits := seeds.get(text[at : at + _SEED]):
            yield at, hits


def _is_common(found: Shared) -> bool:
    length = found.end - found.start
    return length >= 0.8 * len(found.one.text) and length >= 0.8 * len(found.other.text)


def _extended(one: Passage, at: int, other: Passage, place: int) -> Shared:
    """The stretch around a seed, over single characters that one text has and the other not."""
    low, low_other = _reach(one.text, at, other.text, place, -1)
    high, high_other = _reach(one.text, at + _SEED, other.text, place + _SEED, 1)
    return Shared(one, low, high, other, low_other, high_other)


_RESUME = 6  # characters that must agree again after a stray one


def _reach(one: str, at: int, other: str, place: int, step: int) -> tuple[int, int]:
    """How far the texts agree from two boundaries on; ``step`` is the direction."""

    def agree(i: int, j: int) -> bool:
        i, j = (i, j) if step > 0 else (i - 1, j - 1)
        return 0 <= i < len(one) and 0 <= j < len(other) and one[i] == other[j]

    slips = 0
    while True:
        while agree(at, place):
            at, place = at + step, place + step
        for skip_one, skip_other in ((0, 1), (1, 0), (1, 1)):
            i, j = at + step * skip_one, place + step * skip_other
            if slips < 3 and all(agree(i + step * k, j + step * k) for k in range(_RESUME)):
                at, place, slips = i, j, slips + 1
                break
        else:
            return at, place


def _kinship(document: Document, text: Passage, start: int, end: int) -> float:
    """How much the rest of the record speaks of the same things as the stretch."""
    proposal = document.proposals[text.record]
    pairs = _pairs(text.text[start:end])
    title = _pairs(fold_width(proposal.title or ""))
    rest = _pairs(text.text[:start]) | _pairs(text.text[end:])
    return 3.0 * len(pairs & title) + len(pairs & rest)


def _pairs(text: str) -> set[str]:
    return {text[i : i + 2] for i in range(len(text) - 1) if text[i : i + 2].isalpha()}
