"""Learn which sentences of a page are a proposal's words, and which its answer."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from reader_app.extraction.learned.linear import Features, Linear, shares
from reader_app.extraction.told.mention_features import mentions_in
from reader_app.extraction.told.role_features import choices
from reader_app.extraction.told.role_parts import parts_in, places_in, word_features
from reader_app.extraction.told.roles import stories
from reader_app.extraction.words.values import Range
from reader_app.text.clean import Clean
from tests.accuracy.measure import squeeze
from tests.training.choosing import train_choosing
from tests.training.logistic import train_linear
from tests.training.texts import Example, examples, in_parts

_SURE = (0.0, 0.3, 0.5, 0.7)


_TEXTS = ("content", "background", "suggestion", "reply")


class _Record(NamedTuple):
    """A record of a page: where prose names its title, and where its texts stand."""

    title: Range | None
    texts: Mapping[str, Range]

    @property
    def is_divided(self) -> bool:
        """Whether gold has but the parts of the proposal's words, as labels part them."""
        return not self.texts.keys().isdisjoint(("background", "suggestion"))


class _Page(NamedTuple):
    example: Example
    records: list[_Record]

    @property
    def is_told(self) -> bool:
        return any(record.title for record in self.records)


@cache
def _pages() -> list[_Page]:
    """The pages whose records' texts stand on them as gold has them; letters are not told so."""
    pages = []
    for example in examples():
        if example.gold["genre"] == "reply_letter" or not example.gold["proposals"]:
            continue
        records = list(_records(example))
        if all(record is not None for record in records):
            pages.append(_Page(example, [record for record in records if record is not None]))
    return pages


def _records(example: Example) -> Iterator[_Record | None]:
    clean = example.clean
    named: dict[str, Range] = {}
    for mention in mentions_in(clean, range(len(clean.paragraphs))):
        named.setdefault(squeeze(clean.folded[slice(*mention.title)]), mention.title)
    for gold in example.gold["proposals"]:
        texts = {name: _place(clean, gold[name]) for name in _TEXTS if gold.get(name)}
        title = named.get(squeeze(gold["title"])) if gold.get("title") else None
        found = {name: place for name, place in texts.items() if place is not None}
        yield _Record(title, found) if len(found) == len(texts) else None


def _place(clean: Clean, digest: Mapping[str, Any]) -> Range | None:
    """Where a text of gold stands on its page."""
    kept = [k for k, letter in enumerate(clean.text) if not letter.isspace()]
    text = "".join(clean.text[k] for k in kept)
    for found in re.finditer(re.escape(digest["first12"]), text):
        start, end = found.start(), found.start() + digest["len"]
        if hashlib.sha1(text[start:end].encode()).hexdigest() == digest["sha1"]:
            return kept[start], kept[end - 1] + 1
    return None


def train_words(*, that_ask: bool) -> tuple[Linear, str]:
    """What the words of content are like beside those of replies, or of both beside the rest.

    Learned from the other pages than those on which it is told where they stand.
    """
    seen: dict[bool, list[Features]] = {True: [], False: []}
    answers: dict[bool, list[bool]] = {True: [], False: []}
    for page in _pages():
        for features, name in _words_of(page):
            if name or not that_ask:
                seen[page.is_told].append(features)
                answers[page.is_told].append(name != "reply" if that_ask else name != "")
    weights = train_linear(seen[False], answers[False], least=3)
    right = sum(
        (weights.total(features) > 0) == answer
        for features, answer in zip(seen[True], answers[True], strict=True)
    )
    return weights, f"{right} of {len(answers[True])} parts of pages that tell of proposals right"


def _words_of(page: _Page) -> Iterator[tuple[Features, str]]:
    clean = page.example.clean
    texts = [one for record in page.records for one in record.texts.items()]
    for part in places_in(clean, range(len(clean.paragraphs))):
        start, end = part.range
        inside = (
            name
            for name, (low, high) in texts
            if min(end, high) - max(start, low) > (end - start) / 2
        )
        yield word_features(clean.folded[start:end]), next(inside, "")


class _Group(NamedTuple):
    """The choices for one text of one record; ``right`` is -1 where none is."""

    page: str
    seen: list[Features]
    right: int
    given: bool  # whether gold has the text


def train_text(text: str) -> tuple[Linear, str]:
    """The weights that find a record's content or reply among all runs of parts."""
    groups = [group for page in _pages() if page.is_told for group in _groups(page, text)]
    chosen: list[tuple[int, float]] = [(0, 0.0)] * len(groups)
    for learn, tries in in_parts([group.page for group in groups]):
        weights = _trained([groups[n] for n in learn])
        for n in tries:
            likely = shares([weights.total(one) for one in groups[n].seen])
            best = max(range(len(likely)), key=likely.__getitem__)
            chosen[n] = best, likely[best]
    return _trained(groups), _told(groups, chosen)


def _trained(groups: list[_Group]) -> Linear:
    known = [group for group in groups if group.right >= 0]
    return train_choosing(
        [group.seen for group in known], [group.right for group in known], decay=_DECAY
    )


_DECAY = 1e-2


def _groups(page: _Page, text: str) -> Iterator[_Group]:
    clean = page.example.clean
    body = range(len(clean.paragraphs))
    parts = parts_in(clean, body)
    records = [record for record in page.records if record.title is not None]
    titles = [record.title for record in records if record.title is not None]
    for record, told in zip(records, stories(clean, body, parts, titles), strict=True):
        if not told or (text == "content" and text not in record.texts and record.is_divided):
            continue
        found = list(choices(told, text))
        wanted = record.texts.get(text)
        right = -1 if wanted else len(found) - 1
        for k, one in enumerate(found[:-1]):
            if (parts[one.first].start, parts[one.last].end) == wanted:
                right = k
        yield _Group(page.example.name, [one.seen for one in found], right, wanted is not None)


def _told(groups: list[_Group], chosen: list[tuple[int, float]]) -> str:
    wanted = sum(group.given for group in groups)
    parts = [f"{wanted} texts of {len(groups)} records"]
    for least in _SURE:
        given = [
            k == group.right
            for group, (k, share) in zip(groups, chosen, strict=True)
            if k < len(group.seen) - 1 and share >= least
        ]
        right = sum(given)
        parts.append(
            f"from {least}: precision {right / max(1, len(given)):.3f}, "
            f"recall {right / max(1, wanted):.3f}"
        )
    return "; ".join(parts)
