"""Learn which figure each number of a text is."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from reader_app.domain.document import Document, Genre
from reader_app.domain.newspaper import BlockKind
from reader_app.extraction.figures.number_features import Number, NumberedText
from reader_app.extraction.figures.statistics import numbered_text
from reader_app.extraction.learned.linear import Features
from reader_app.extraction.learned.several import Several
from reader_app.extraction.pipeline import extract
from reader_app.text.clean import Clean, Paragraph
from tests.accuracy.measure import squeeze
from tests.training.several import train_several
from tests.training.texts import Example, examples, in_parts

_FEWEST = 10  # texts with a figure that is learned
_NOT_PRINTED = ("cases_present", "masked", "received_unit", "key_label", "duration")
_LAST_YEARS = "last_year_"  # which is told apart by rules, and worded as this year's
_TITLES = (BlockKind.KICKER, BlockKind.HEADLINE, BlockKind.SUBHEADLINE)
_SURE = (0.5, 0.7)

Wanted = dict[str, bool | None]
"""The figures that a number is, and those of which that is not known."""


class _Page(NamedTuple):
    name: str
    text: NumberedText
    gold: Mapping[str, Any]


class _Samples(NamedTuple):
    names: list[str]
    seen: list[Features]
    wanted: list[Wanted]
    answers: list[str]


def train() -> tuple[Several, str]:
    samples = _samples()
    guessed: list[Mapping[str, float]] = [{} for _ in samples.seen]
    for learn, tries in in_parts(samples.names):
        weights = _trained(samples, learn)
        for n in tries:
            guessed[n] = weights.probabilities(samples.seen[n])
    return _trained(samples, range(len(samples.seen))), _told(guessed, samples)


def _trained(samples: _Samples, learn: Sequence[int]) -> Several:
    seen, wanted = ([column[n] for n in learn] for column in (samples.seen, samples.wanted))
    return train_several(seen, wanted, samples.answers)


def _samples() -> _Samples:
    pages = [_page(example) for example in examples()]
    times = Counter(key for page in pages for key in page.gold)
    answers = sorted(key for key, count in times.items() if count >= _FEWEST)
    kinds = _usual_kinds(pages)
    samples = _Samples([], [], [], answers)
    for page in pages:
        wanted = _wanted(page, kinds)
        for k in range(len(page.text.numbers)):
            samples.names.append(page.name)
            samples.seen.append(page.text.features(k))
            samples.wanted.append(wanted[k])
    return samples


def _page(example: Example) -> _Page:
    document = extract(example.source)[0]
    kinds = dict(_kinds(example.clean, document))
    text = numbered_text(
        example.clean,
        document.proposals,
        [line for line, kind in kinds.items() if kind is BlockKind.PARAGRAPH],
        document.genre is Genre.REPLY_LETTER,
        [line for line, kind in kinds.items() if kind in _TITLES],
    )
    figures = example.gold.get("statistics") or {}
    return _Page(
        example.name,
        text,
        {
            key.removeprefix(_LAST_YEARS): _values(value)
            for key, value in figures.items()
            if key not in _NOT_PRINTED
        },
    )


def _kinds(clean: Clean, document: Document) -> Iterator[tuple[Paragraph, BlockKind]]:
    """The lines of an article, each with its kind."""
    kinds = {
        at: block.kind for block in document.blocks for span in block.spans for at in (span.start,)
    }
    for line in clean.paragraphs:
        low, _ = clean.trim(line.start, line.end)
        if (kind := kinds.get(clean.offset(low))) is not None:
            yield line, kind


def _values(value: Any) -> tuple[Any, ...]:
    values = value.values() if isinstance(value, Mapping) else (value,)
    return tuple(squeeze(one) if isinstance(one, str) else one for one in values)


def _usual_kinds(pages: Sequence[_Page]) -> Mapping[str, str]:
    """What each figure counts, by the numbers of which there is but one."""
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for page in pages:
        for key, values in page.gold.items():
            if len(found := _with_values(page.text.numbers, values)) == 1:
                kinds[key][page.text.numbers[found[0]].kind] += 1
    return {key: times.most_common(1)[0][0] for key, times in kinds.items()}


def _with_values(numbers: Sequence[Number], values: Sequence[Any]) -> list[int]:
    return [k for k, one in enumerate(numbers) if one.value in values]


def _wanted(page: _Page, kinds: Mapping[str, str]) -> list[Wanted]:
    """Where a value is printed again, the first of its usual kind is it; the rest is not known."""
    wanted: list[Wanted] = [{} for _ in page.text.numbers]
    for key, values in page.gold.items():
        found = _with_values(page.text.numbers, values)
        usual = [k for k in found if page.text.numbers[k].kind == kinds.get(key)]
        first = (usual or found)[:1] if len(values) == 1 else found
        for k in found:
            wanted[k][key] = True if k in first else None
    return wanted


def _told(guessed: Sequence[Mapping[str, float]], samples: _Samples) -> str:
    known = [
        (one.get(answer, 0.0), told.get(answer, False))
        for one, told in zip(guessed, samples.wanted, strict=True)
        for answer in samples.answers
        if told.get(answer, False) is not None
    ]
    true = sum(bool(told) for _, told in known)
    parts = [f"{true} of {len(samples.seen)} numbers are one of {len(samples.answers)} figures"]
    for least in _SURE:
        chosen = [told for likely, told in known if likely >= least]
        right = sum(map(bool, chosen))
        parts.append(
            f"from {least}: precision {right / max(1, len(chosen)):.3f}, "
            f"recall {right / max(1, true):.3f}"
        )
    return "; ".join(parts)
