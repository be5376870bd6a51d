"""Values as the library keeps them: spans, sources and blocks as compact JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from itertools import chain
from typing import Any

from reader_app.domain.newspaper import Block, BlockKind, Byline
from reader_app.domain.span import FieldSource, Origin, Sources, Span


def to_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def storable(text: str) -> str:
    """SQLite takes no lone surrogates, which Python puts where a file's name is not UTF-8."""
    return text.encode("utf-8", "backslashreplace").decode()


def utc_now() -> str:
    """This moment, to the second, as the library notes when something was done."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def strings_from(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))


def spans_to(spans: Iterable[Span]) -> str:
    return to_json(list(spans))


def spans_from(text: str) -> tuple[Span, ...]:
    return _spans(json.loads(text))


def sources_to(sources: Sources) -> str:
    """``{field: [items]}``, followed by origin, confidence and reason unless plainly stated."""
    return to_json({name: _source_entry(source) for name, source in sources.items()})


def sources_from(text: str) -> dict[str, FieldSource]:
    return {name: _source(*entry) for name, entry in json.loads(text).items()}


def blocks_to(blocks: Iterable[Block]) -> str:
    return to_json([[str(block.kind), *chain.from_iterable(block.spans)] for block in blocks])


def blocks_from(text: str) -> tuple[Block, ...]:
    return tuple(
        Block(BlockKind(kind), tuple(map(Span, offsets[::2], offsets[1::2])))
        for kind, *offsets in json.loads(text)
    )


def byline_to(byline: Iterable[Byline]) -> str:
    return to_json([[line.role, list(line.names)] for line in byline])


def byline_from(text: str) -> tuple[Byline, ...]:
    return tuple(Byline(role, tuple(names)) for role, names in json.loads(text))


def _source_entry(source: FieldSource) -> list[Any]:
    entry: list[Any] = [list(source.items)]
    if source != FieldSource(source.items):
        entry += [str(source.origin), source.confidence, source.reason]
    return entry


def _source(
    items: Sequence[Sequence[Sequence[int]]],
    origin: str = Origin.STATED,
    confidence: float = 1.0,
    reason: str = "",
) -> FieldSource:
    return FieldSource(tuple(map(_spans, items)), Origin(origin), confidence, reason)


def _spans(pairs: Sequence[Sequence[int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in pairs)
