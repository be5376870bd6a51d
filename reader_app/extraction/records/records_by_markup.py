"""Proposals whose fields a file's markup names, as our own table's does: nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from reader_app.domain.proposal import LIST_FIELDS, TEXT_FIELDS, Proposal
from reader_app.domain.span import FieldSource, Origin, Span
from reader_app.extraction.words.numbering import chinese_number

_NAME = re.compile(
    r"proposals\.(?P<order>\d+)(?:\.(?P<field>\w+)(?P<inferred>\?)?(?:\.(?P<item>.+))?)?"
)
_PLAIN = ("title", "committee", "category", "section", *TEXT_FIELDS)
_REASON = "导出的表里注明是推定的"
_MOST_DIGITS = 18  # of what a library holds as a number


def records_by_markup(source: str, marks: Mapping[str, Span]) -> tuple[Proposal, ...]:
    """The proposals that are marked in the text, in order."""
    found: dict[int, dict[str, list[tuple[str, Span]]]] = {}
    inferred: set[tuple[int, str]] = set()
    for name, span in marks.items():
        match = _NAME.fullmatch(name)
        if match is None:
            continue
        order = int(match["order"])
        fields = found.setdefault(order, {})
        if match["field"]:
            fields.setdefault(match["field"], []).append((match["item"] or "", span))
            if match["inferred"]:
                inferred.add((order, match["field"]))
    return tuple(
        _proposal(source, place, found[order], {field for at, field in inferred if at == order})
        for place, order in enumerate(sorted(found), 1)
    )


def _proposal(
    source: str, order: int, fields: Mapping[str, list[tuple[str, Span]]], inferred: set[str]
) -> Proposal:
    values: dict[str, Any] = {}
    sources: dict[str, FieldSource] = {}
    for name, items in fields.items():
        words = [source[start:end] for _, (start, end) in items]
        value = _value(name, [item for item, _ in items], words)
        if value is None:
            continue
        values[name] = value
        concluded = name in inferred
        sources[name] = FieldSource(
            tuple((span,) for _, span in items),
            Origin.INFERRED if concluded else Origin.STATED,
            reason=_REASON if concluded else "",
        )
    return Proposal(order=order, sources=sources, **values)


def _value(name: str, items: list[str], words: list[str]) -> object:
    if name in LIST_FIELDS:
        return tuple(words)
    if name == "category_rounds":
        return dict(zip(items, words, strict=True))
    if name in ("seq", "number"):
        return _number(words[0])
    return words[0] if name in _PLAIN else None


def _number(words: str) -> int | None:
    """0123, 2025-008 and 八十四 as numbers."""
    if digits := "".join(re.findall(r"\d", words)):
        return int(digits) if len(digits) <= _MOST_DIGITS else None
    return chinese_number(words)
