"""What was set right by hand goes with the words it was about when articles are cut otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader_app.domain.corrected import plain_value, record_at
from reader_app.domain.correction import INHERITED, Correction, Items, Verdict
from reader_app.domain.document import Document
from reader_app.domain.hand_made import is_hand_made, new_key
from reader_app.domain.record_keys import HEAD, STATISTICS, paths_by_key
from reader_app.domain.recut import JOINT, Cut
from reader_app.domain.span import Span
from reader_app.library.placing import place_of


@dataclass(frozen=True, slots=True)
class Known:
    """An article before it is cut otherwise, as it was read, and as it was set right."""

    shown: Document
    corrections: tuple[Correction, ...]


def moved_corrections(known: dict[int, Known], cuts: Sequence[Cut]) -> list[list[Correction]]:
    """For each cut the corrections that now belong to it, their places counted in its text."""
    kept: list[list[Correction]] = [[] for _ in cuts]
    taken: set[tuple[int, str, str]] = set()
    for article, before in known.items():
        renamed: dict[str, str] = {}
        for correction in before.corrections:
            place = _home(article, correction, cuts, before.corrections)
            if place is None:
                continue
            record = correction.record
            if is_hand_made(record):
                if record not in renamed:
                    renamed[record] = _free_key(record, kept[place])
                record = renamed[record]
            name = (place, record, correction.field)
            if name not in taken:  # of two heads joined the first speaks for the article
                taken.add(name)
                items = _shifted(article, correction.items, cuts[place])
                kept[place].append(replace(correction, record=record, items=items))
    return kept


def inherited_place(known: dict[int, Known], cut: Cut, when: str) -> list[Correction]:
    """What a piece from further down the page does not say itself: its paper, day and page."""
    first = cut.pieces[0]
    if first.start == 0:
        return []
    head, own = known[first.article].shown.head, place_of(cut.document.head)
    place = place_of(head)
    values = {
        "newspaper": head.newspaper if own.publication is None else None,
        "publisher": head.publisher if own.publication is None else None,
        "date": place.date if own.date is None else None,
        "page_no": head.page_no if own.page_no is None and own.page_name is None else None,
        "page_name": head.page_name if own.page_no is None and own.page_name is None else None,
    }
    return [
        Correction(HEAD, field, Verdict.CORRECTED, value, (), None, INHERITED, when)
        for field, value in values.items()
        if value
    ]


def _free_key(key: str, there: Sequence[Correction]) -> str:
    """A key for a record made by hand: its own, if no other article's is called so."""
    taken = {each.record for each in there}
    return new_key(key, taken) if key in taken else key


def _home(
    article: int, correction: Correction, cuts: Sequence[Cut], others: Sequence[Correction]
) -> int | None:
    """The cut that has the corrected record, or its words if it was made by hand; a record that
    none has stays with the first."""
    candidates = [
        place
        for place, cut in enumerate(cuts)
        if any(piece.article == article for piece in cut.pieces)
    ]
    if correction.record == HEAD:
        return next(
            (
                place
                for place in candidates
                if cuts[place].pieces[0].article == article and cuts[place].pieces[0].start == 0
            ),
            None,
        )
    spans: list[Span] = []
    if is_hand_made(correction.record):
        own = (each for each in others if each.record == correction.record)
        spans = [span for each in own for item in each.items for span in item]
    for place in candidates:
        if _is_about(correction, cuts[place].document):
            return place
        if spans and any(_spans_in(article, min(spans), cuts[place])):
            return place
    return candidates[0] if candidates else None


def _is_about(correction: Correction, document: Document) -> bool:
    """Whether a document has the record. One known by its place alone must also read the same."""
    path = paths_by_key(document).get(correction.record)
    if path is None:
        return False
    named = "/order:" not in correction.record and correction.record != STATISTICS
    return named or plain_value(record_at(document, path), correction.field) == correction.printed


def _shifted(article: int, items: Items, cut: Cut) -> Items:
    """Places in the article's former text as places in the cut's; () if one is not in it."""
    moved = [[list(_spans_in(article, span, cut)) for span in item] for item in items]
    if any(not spans for item in moved for spans in item):
        return ()
    return tuple(tuple(span for spans in item for span in spans) for item in moved)


def _spans_in(article: int, span: Span, cut: Cut) -> Iterator[Span]:
    at = 0
    for piece in cut.pieces:
        if piece.article == article and piece.start <= span.start and span.end <= piece.end:
            shift = at - piece.start
            yield Span(span.start + shift, span.end + shift)
            return
        at += piece.end - piece.start + len(JOINT)
