"""Where the values of gold's tasks stand in a text, and the labels that they give its pieces."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from typing import Any

from reader_app.extraction.tasks.pieces import Piece
from reader_app.extraction.words.values import Range
from reader_app.text.clean import Clean
from tests.training.texts import Example

_TOLD = ("content", "progress")
_BESIDE = ("unit", "remark")


def labels_by_gold(example: Example, pieces: Sequence[Piece]) -> list[str]:
    """The label of each piece: that of the value that most of it belongs to."""
    labels = ["out"] * len(pieces)
    for values in _Places(example.clean, pieces).of_tasks(example.gold["tasks"]):
        for key, (start, end) in values.items():
            label = "task" if key == "content" else key
            for k, one in enumerate(pieces):
                shared = min(one.end, end) - max(one.start, start)
                # 由市教育局牵头。: much of it is no office
                least = (one.end - one.start) / (3 if key == "unit" else 2)
                if shared < max(1, least) or (key == "group" and labels[k] != "out"):
                    continue
                labels[k] = label
                if label == "task":
                    label = "content"
    return labels


class _Places:
    """Finds values in a text: in their order, at the beginning of a piece if they can be."""

    def __init__(self, clean: Clean, pieces: Sequence[Piece]) -> None:
        self._places = [i for i, char in enumerate(clean.text) if not char.isspace()]
        self._text = "".join(clean.text[i] for i in self._places)
        self._starts = {one.start for one in pieces}
        self._end = len(clean.text)

    def of_tasks(self, tasks: Sequence[dict[str, Any]]) -> list[dict[str, Range]]:
        found: list[dict[str, Range]] = []
        at = 0
        for task in tasks:
            values: dict[str, Range] = {}
            behind = at
            for key in _TOLD:
                places = self._aligned(task.get(key))
                if places:
                    values[key] = next((one for one in places if one[0] >= behind), places[0])
                    behind = values[key][1]
            if values:
                at = min(start for start, _ in values.values()) + 1
            found.append(values)
        begins = [min((start for start, _ in one.values()), default=0) for one in found]
        for task, values, low, high in zip(
            tasks, found, begins, [*begins[1:], self._end], strict=True
        ):
            self._beside(task, values, low, high)
        return found

    def _beside(self, task: dict[str, Any], values: dict[str, Range], low: int, high: int) -> None:
        for key in _BESIDE:
            if places := self._all(task.get(key)):
                told = list(values.values())

                def rank(one: Range, told: Sequence[Range] = told) -> tuple[bool, bool, bool, int]:
                    within = any(one[0] < end and start < one[1] for start, end in told)
                    return (
                        not low <= one[0] < high,
                        within,
                        one[0] not in self._starts,
                        abs(one[0] - low),
                    )

                values[key] = min(places, key=rank)
        if places := self._aligned(task.get("group")):
            above = [one for one in places if one[0] <= low]
            values["group"] = above[-1] if above else places[0]

    def _aligned(self, value: Any) -> list[Range]:
        places = self._all(value)
        return [one for one in places if one[0] in self._starts] or places

    def _all(self, value: Any) -> list[Range]:
        if not value:
            return []
        digest = value if isinstance(value, dict) else None
        begin = digest["first12"] if digest else re.sub(r"\s", "", value)
        length = digest["len"] if digest else len(begin)
        found: list[Range] = []
        at = self._text.find(begin)
        while at >= 0 and at + length <= len(self._text):
            whole = self._text[at : at + length].encode()
            if digest is None or hashlib.sha1(whole).hexdigest() == digest["sha1"]:
                found.append((self._places[at], self._places[at + length - 1] + 1))
            at = self._text.find(begin, at + 1)
        return found
