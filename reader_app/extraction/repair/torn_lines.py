"""Printed lines that text recognition put into the wrong record, and the way home.

Where two columns are read as one, whole lines of one text stand inside another. The ends of
the lines tell where they belong: a word that was cut in two at a line's end (在 | 线交流), a
name that the page has elsewhere in one piece, an end without a full stop. A line is moved only
if nothing binds it to where it stands and much to where it goes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from reader_app.domain.document import Document
from reader_app.domain.proposal import Proposal, RelatedProposal
from reader_app.domain.span import FieldSource, Span
from reader_app.extraction.repair.tear_marks import ends_open, label_before
from reader_app.text.width import HAN, fold_width
from reader_app.text.word_joints import binding

_FEWEST_LINES = 8
_REACH = 6  # records away that a line may have strayed
_BINDS = 2.0  # from here: a word goes on over the place where two lines meet
_LOOSE = 0.5  # below: nothing binds two lines
_MOST_LINES = 400  # of a page's texts, and of one text: far more than a page holds, and few
_LONGEST_TEXT = 60  # enough that each loose line can be tried at each place
_ENOUGH = 4.5


@dataclass(eq=False)
class Line:
    """One printed line of a text: its characters, and the source offset of each."""

    text: str
    places: tuple[int, ...]  # of the characters that are not white space
    begins_paragraph: bool = False

    @cached_property
    def plain(self) -> str:
        """For comparing: half-width, without quotes, 一 where recognition read a hyphen."""
        return _QUOTES.sub("", fold_width("".join(self.text.split()))).replace("-", "一")

    @cached_property
    def pairs(self) -> frozenset[str]:
        return frozenset(_han_pairs(self.plain))


_QUOTES = re.compile("[\"'“”‘’]")
_LONE = re.compile(rf"^[{HAN}][。;]$")


def _han_pairs(text: str) -> Iterator[str]:
    for run in re.findall(f"[{HAN}]+", text):
        for i in range(len(run) - 1):
            yield run[i : i + 2]


@dataclass(eq=False)
class Strip:
    """The lines of one text of a record, in their present order."""

    record: int
    related: int | None  # index of the related proposal whose reply this is
    title: str
    lines: list[Line]
    is_open: bool  # nothing shows that its beginning is there
    is_torn: bool  # as printed, its beginning or its end shows that text is missing
    touched: bool = False
    vacancies: set[Line] = field(default_factory=set)  # before these a strange line stood

    def line(self, index: int) -> Line | None:
        return self.lines[index] if 0 <= index < len(self.lines) else None


@dataclass(frozen=True, slots=True)
class _Move:
    gain: float
    source: Strip
    index: int
    target: Strip
    at: int  # the line goes before this one of the target
    is_swap: bool = False  # the two lines change places


@dataclass(frozen=True, slots=True)
class _Fit:
    """What speaks for a line's new place: how it fits the line before it, and the one after."""

    left: Line | None
    right: Line | None
    to_left: float
    to_right: float
    closing: float  # how the two lines fit that it stood between
    released: float  # how badly it fitted there
    kin: float
    both_torn: bool  # the two texts break off, or their beginnings are lost
    exchanged: bool  # lines were exchanged between the two before

    @property
    def is_evident(self) -> bool:
        """Words go on over two strange lines by chance, too: about once in twenty. So one such
        joint is enough only where a text breaks off, two only between texts that are torn."""
        binds = (
            (self.left is not None and self.to_left >= _BINDS)
            + (self.right is not None and self.to_right >= _BINDS)
            + (self.closing >= _BINDS)
        )
        if not self.both_torn or not binds:
            return binds == 3 and self.kin >= 1
        if self.right is None:
            return self.to_right > 0 and (self.released < 0 or self.kin >= 2)
        if self.left is None or self.exchanged:
            return self.kin >= 1
        return binds > 1 and self.kin >= 1


def strips(document: Document) -> list[Strip]:
    """The replies of a page, as printed lines; empty where the page's lines are not torn."""
    replies = [
        (index, place, owner, label_before(document.source, owner.sources["reply"]) is not None)
        for index, proposal in enumerate(document.proposals)
        for place, owner in _owners(proposal)
        if owner.reply and "reply" in owner.sources
    ]
    labelled = sum(1 for *_, has_label in replies if has_label)
    are_labelled = labelled * 2 > len(replies)
    found: list[Strip] = []
    for index, place, owner, has_label in replies:
        lines = lines_of(document.source, owner.reply or "", owner.sources["reply"])
        is_open = are_labelled and not has_label
        is_torn = is_open or (bool(lines) and ends_open(lines[-1].plain))
        found.append(Strip(index, place, owner.title or "", lines, is_open, is_torn))
    return found if _are_torn(found) else []


def _are_torn(found: Sequence[Strip]) -> bool:
    """Whether the lines end as printed lines do: mostly in the middle of a sentence, and some
    text breaks off. Without that, mere chance could move a line."""
    inner = [line for strip in found for line in strip.lines[:-1]]
    if not _FEWEST_LINES <= len(inner) <= _MOST_LINES:
        return False
    if max(len(strip.lines) for strip in found) > _LONGEST_TEXT:
        return False
    torn = sum(1 for line in inner if ends_open(line.plain.rstrip(",、")))
    return 2 * torn > len(inner) and any(strip.is_torn for strip in found)


def _owners(proposal: Proposal) -> Iterator[tuple[int | None, Proposal | RelatedProposal]]:
    yield None, proposal
    yield from enumerate(proposal.related)


def lines_of(source: str, value: str, field_source: FieldSource) -> list[Line]:
    """A value's printed lines: it is parted where white space parts its characters' places."""
    places = [
        at
        for low, high in field_source.spans
        for at in range(low, high)
        if not source[at].isspace()
    ]
    lines: list[Line] = []
    start = first = count = 0
    paragraph = False
    for i, char in enumerate(value):
        if char.isspace():
            continue
        if count and places[count] != places[count - 1] + 1:
            lines.append(Line(value[start:i].rstrip(), tuple(places[first:count]), paragraph))
            end = i
            while end > start and value[end - 1].isspace():
                end -= 1
            start, first, paragraph = i, count, "\n" in value[end:i]
        count += 1
    if count > first:
        lines.append(Line(value[start:].rstrip(), tuple(places[first:count]), paragraph))
    return lines


class Mender:
    """Moves lines between strips until nothing more is gained."""

    def __init__(self, document: Document, torn: Sequence[Strip]) -> None:
        self._strips = torn
        self._known = _known_runs(document, torn)
        self._joints: dict[tuple[Line, Line], float] = {}
        self._exchanged: set[tuple[int, int]] = set()
        self._counts: dict[Strip, Counter[str]] = {}
        self._rare_pairs: dict[Line, frozenset[str]] = {}
        self._kin: dict[Strip, dict[Line, float]] = {}  # until the strip is touched

    def mend(self) -> None:
        """Best moves first; strips that a move touched wait for the next round."""
        for _ in range(_REACH * 4):
            moves = sorted(self._moves(), key=lambda move: -move.gain)
            touched: set[Strip] = set()
            for move in moves:
                if move.source in touched or move.target in touched:
                    continue
                touched |= {move.source, move.target}
                self._apply(move)
            if not touched:
                return

    def _apply(self, move: _Move) -> None:
        for strip in (move.source, move.target):
            strip.touched = True
            self._counts.pop(strip, None)
            self._kin.pop(strip, None)
        self._exchanged.add((move.target.record, move.source.record))
        if move.is_swap:
            one, other = move.source.lines[move.index], move.target.lines[move.at]
            move.source.lines[move.index], move.target.lines[move.at] = other, one
            self._exchanged.add((move.source.record, move.target.record))
            return
        line = move.source.lines.pop(move.index)
        following = move.source.line(move.index)
        if following is not None:
            move.source.vacancies.add(following)
        after = move.target.line(move.at)
        move.target.lines.insert(move.at, line)
        line.begins_paragraph = False
        if after is not None:
            move.target.vacancies.add(after)

    def _moves(self) -> Iterator[_Move]:
        for source in self._strips:
            for index in range(len(source.lines)):
                if self._is_loose(source, index):
                    best = max(self._ways(source, index), key=lambda move: move.gain, default=None)
                    if best is not None and best.gain >= _ENOUGH:
                        yield best
        yield from self._swaps()

    def _swaps(self) -> Iterator[_Move]:
        """Two lines that stand in each other's place, in two texts that are both torn."""
        loose = [
            (strip, [i for i in range(len(strip.lines)) if self._is_loose(strip, i)])
            for strip in self._strips
            if strip.is_torn
        ]
        for n, (source, places) in enumerate(loose):
            for target, others in loose[n + 1 :]:
                if abs(target.record - source.record) > _REACH:
                    continue
                for index in places:
                    for at in others:
                        gain = self._swap_gain(source, index, target, at)
                        if gain:
                            yield _Move(gain, source, index, target, at, is_swap=True)

    def _swap_gain(self, source: Strip, index: int, target: Strip, at: int) -> float:
        one, other = source.lines[index], target.lines[at]
        joints = [
            self._joint(left, right)
            for left, right in (
                (source.line(index - 1), other),
                (other, source.line(index + 1)),
                (target.line(at - 1), one),
                (one, target.line(at + 1)),
            )
            if left is not None and right is not None
        ]
        binds = sum(1 for joint in joints if joint >= _BINDS)
        kin = (
            self._kinship(one, target)
            - self._kinship(one, source)
            + self._kinship(other, source)
            - self._kinship(other, target)
        )
        is_evident = kin >= 0 and (binds >= 3 or (binds == 2 and kin >= 3))
        return sum(joints) + kin if is_evident else 0.0

    def _is_loose(self, strip: Strip, index: int) -> bool:
        """Whether nothing binds a line to the one before it and the one after."""
        if len(strip.lines) < 2 or (index == 0 and not strip.is_open):
            return False
        before, line, after = (strip.line(index + k) for k in (-1, 0, 1))
        return self._joint(before, line) <= _LOOSE and self._joint(line, after) <= _LOOSE

    def _ways(self, source: Strip, index: int) -> Iterator[_Move]:
        line = source.lines[index]
        before, after = source.line(index - 1), source.line(index + 1)
        closing = self._joint(before, after)
        released = self._joint(before, line) + self._joint(line, after)
        loosened = closing - released
        for target in self._strips:
            if target is source or abs(target.record - source.record) > _REACH:
                continue
            kin = self._kinship(line, target) - self._kinship(line, source)
            if kin < 0:
                continue
            both_torn = source.is_torn and target.is_torn
            exchanged = (source.record, target.record) in self._exchanged
            for at in range(len(target.lines) + 1):
                left, right = target.line(at - 1), target.line(at)
                present = self._joint(left, right)
                if present > _LOOSE or (left is None and not target.is_open):
                    continue
                ends = self._joint(left, line), self._joint(line, right)
                fit = _Fit(left, right, *ends, closing, released, kin, both_torn, exchanged)
                is_vacant = exchanged and right in target.vacancies
                if fit.is_evident or (is_vacant and kin >= 2):
                    gain = loosened + sum(ends) - present + kin + (2.0 if is_vacant else 0.0)
                    yield _Move(gain, source, index, target, at)

    def _joint(self, left: Line | None, right: Line | None) -> float:
        """How well two neighbours fit; an end of the text is a neighbour, too."""
        if left is None or right is None:
            if left is not None:
                return -3.0 if ends_open(fold_width(left.text)) else 3.0
            return 0.0
        key = (left, right)
        if key not in self._joints:
            value = min(8.0, binding(left.plain, right.plain))
            if self._is_known(left, right):
                value = max(value, 4.0)
            if _LONE.match(right.plain) and not value:
                value -= 4.0  # a clause of one character is none
            self._joints[key] = value
        return self._joints[key]

    def _is_known(self, left: Line | None, right: Line | None) -> bool:
        return bool(left and right and left.plain[-2:] + right.plain[:2] in self._known)

    def _kinship(self, line: Line, strip: Strip) -> float:
        """How many rare pairs of characters a line shares with the rest of a text."""
        known = self._kin.setdefault(strip, {})
        if line not in known:
            known[line] = self._shared_pairs(line, strip)
        return known[line]

    def _shared_pairs(self, line: Line, strip: Strip) -> float:
        counts = self._counts.get(strip)
        if counts is None:
            counts = Counter(pair for other in strip.lines for pair in other.pairs)
            counts.update(set(_han_pairs(fold_width(strip.title))))
            self._counts[strip] = counts
        own = 1 if line in strip.lines else 0
        shared = sum(1 for pair in self._rare(line) if counts[pair] > own)
        return min(4.0, float(shared))

    def _rare(self, line: Line) -> frozenset[str]:
        if line not in self._rare_pairs:
            rarity = self._rarity
            self._rare_pairs[line] = frozenset(p for p in line.pairs if rarity.get(p, 0) <= 3)
        return self._rare_pairs[line]

    @cached_property
    def _rarity(self) -> dict[str, int]:
        """In how many texts a pair of characters occurs, as they were printed."""
        found: dict[str, int] = {}
        for strip in self._strips:
            pairs = set(_han_pairs(fold_width(strip.title)))
            for line in strip.lines:
                pairs |= line.pairs
            for pair in pairs:
                found[pair] = found.get(pair, 0) + 1
        return found


def _known_runs(document: Document, torn: Sequence[Strip]) -> frozenset[str]:
    """Runs of four characters that the page has in one piece, in its titles and lines."""
    texts = [fold_width(proposal.title or "") for proposal in document.proposals]
    texts += [line.plain for strip in torn for line in strip.lines]
    four = re.compile(f"[{HAN}]{{4}}")
    return frozenset(
        run
        for text in texts
        for i in range(len(text) - 3)
        if four.fullmatch(run := text[i : i + 4])
    )


def rebuilt(strip: Strip, source: str) -> tuple[str, tuple[Span, ...]]:
    """The text of the lines in their present order, and where its characters stand."""
    text = ""
    spans: list[Span] = []
    for line in strip.lines:
        if text and line.begins_paragraph and not ends_open(fold_width(text)):
            text += "\n"
        text += line.text
        for at in line.places:
            if spans and spans[-1].end <= at and not source[spans[-1].end : at].strip():
                spans[-1] = Span(spans[-1].start, at + 1)
            else:
                spans.append(Span(at, at + 1))
    return text, tuple(spans)
