"""What was done by hand since the window opened, so that undo goes back through it in order."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, eq=False, slots=True)
class Step:
    """``undo`` and ``redo`` write to the library; what they give goes to ``undone``, ``redone``."""

    undo: Callable[[], Any]
    redo: Callable[[], Any]
    undone: Callable[[Any], None]
    redone: Callable[[Any], None]
    removed: int | None = None  # the article that was removed
    name: str = ""  # what was done, as the menu says it


class StepsByHand:
    """The last step is undone first. Steps of an article are kept with the article itself: here
    None stands for one, to say that it came last."""

    def __init__(self) -> None:
        self._done: list[Step | None] = []
        self._undone: list[Step | None] = []

    def add(self, step: Step | None) -> None:
        self._done.append(step)
        self._undone.clear()

    def at_hand(self) -> tuple[Step | None, Step | None]:
        """What ``back`` and ``on`` would give."""
        done, undone = self._done[-1:], self._undone[-1:]
        return (done[0] if done else None), (undone[0] if undone else None)

    def back(self) -> Step | None:
        """The step to undo; None: the last of the open article."""
        step = self._done.pop() if self._done else None
        self._undone.append(step)
        return step

    def on(self) -> Step | None:
        """The step to do again; None: that of the open article."""
        step = self._undone.pop() if self._undone else None
        self._done.append(step)
        return step

    def went_wrong(self, step: Step, *, undoing: bool) -> None:
        """It is left as it was, and can be tried again."""
        here, there = (self._undone, self._done) if undoing else (self._done, self._undone)
        if step in here:
            here.remove(step)
            there.append(step)

    def take_back(self, step: Step) -> bool:
        """Let a step count as undone, though it was not the last; False if it does already."""
        if step not in self._done:
            return False
        self._done.remove(step)
        self._undone.append(step)
        return True

    def forget_removals(self, articles: Collection[int]) -> None:
        """These articles were put back otherwise."""
        self._done = [each for each in self._done if each is None or each.removed not in articles]

    def forget(self) -> None:
        self._done.clear()
        self._undone.clear()
