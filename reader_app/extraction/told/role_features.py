"""What is seen of a run of parts that may be a proposal's words, or its answer.

How it begins and what stands before it, how it ends and what stands behind it, what is in it and
what of the story it leaves out. The weights are learned (``tests.training``): resources/learned/
told_content.json and told_reply.json.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reader_app.extraction.learned.linear import Features, words
from reader_app.extraction.told.role_parts import Part

_HEAD_WORDS = words("答 办 复 回 问 建议 内容 提案 委员 情况 成效 落实 摘要 主要 结果 进展 说 部门")
_LONGEST_HEAD = 16
_BEFORE, _AHEAD = 8, 8  # parts before the title and behind it where content may begin
_LATEST = 12  # part behind the title with which a reply may begin
_MOST = {"content": 12, "reply": 18}  # parts of a text
_COUNTED = words("asks wrong acts office it handled resident said done figures label made")


@dataclass(frozen=True, slots=True)
class Story:
    """The parts round a title, up to those that name another one."""

    parts: Sequence[Part]  # of the page
    heads: Mapping[int, str]  # lines that are no parts: small heads, labels
    title: int | None  # the part that names it; None: a line above does
    behind: int  # the first part behind its title's
    low: int
    high: int  # behind the last part
    named: int  # how often the page names the title
    others: int  # how many other titles the page names


class Choice(NamedTuple):
    """A run of parts; none of them where the text is not there."""

    first: int
    last: int
    seen: Features


def choices(stories: Sequence[Story], text: str) -> Iterator[Choice]:
    """The runs of parts that may be a record's ``text``, content or reply, and none at last."""
    known: set[tuple[int, int]] = set()
    for story in stories:
        begin = story.behind
        if text == "content":
            begin = max(story.low, (story.behind if story.title is None else story.title) - _BEFORE)
        stop = story.behind + (_AHEAD if text == "content" else _LATEST)
        ends = {last: _ends(story, last) for last in range(begin, story.high)}
        for first in range(begin, min(story.high, stop)):
            begins = _begins(story, first)
            for last in range(first, min(story.high, first + _MOST[text])):
                if text == "content" and story.title is not None and last < story.title - 1:
                    continue
                if (first, last) not in known:
                    known.add((first, last))
                    seen = {**begins, **ends[last], **_inside(story, first, last, text)}
                    yield Choice(first, last, seen)
    yield Choice(0, -1, _nothing(stories[-1]))


def _at(story: Story, first: int) -> str:
    """Where a run begins, seen from the title."""
    if first == story.title:
        return "title"
    if first >= story.behind:
        return f"behind {min(4, first - story.behind)}"
    before = (story.behind if story.title is None else story.title) - first
    return f"before {min(4, before)}"


def _begins(story: Story, first: int) -> Features:
    parts, part = story.parts, story.parts[first]
    title = None if story.title is None else parts[story.title]
    beside = title is not None and title.line == part.line
    side = "beside" if beside else "above" if first < story.behind else "below"
    seen = {
        f"< {_at(story, first)}": 1.0,
        f"< {side} first {part.first}": 1.0,
        f"< joined {part.joined}": 1.0,
        f"< low {first == story.low} {side}": 1.0,
        f"< {part.text[:2]}": 1.0,
        "< asks": part.asks,
        "< tells": part.tells,
    }
    seen.update((f"< {kind}", 1.0) for kind in part.kinds)
    if first:
        before = parts[first - 1]
        where = "beside" if before.line == part.line else "above"
        seen.update((f"< {where} {kind}", 1.0) for kind in before.kinds)
        seen[f"< {where} asks"], seen[f"< {where} tells"] = before.asks, before.tells
        if where == "beside":
            seen[f"< {before.text[-3:]}|"] = seen[f"< {before.text[-2:]}|"] = 1.0
        if part.joined and "label" in before.kinds:
            seen.update((f"< label {word}", 1.0) for word in _HEAD_WORDS if word in before.text)
    if part.first and (head := story.heads.get(part.line - 1)):
        seen["< head"] = 1.0
        if len(head) <= _LONGEST_HEAD:
            seen.update((f"< head {word}", 1.0) for word in _HEAD_WORDS if word in head)
    return seen


def _ends(story: Story, last: int) -> Features:
    parts, part = story.parts, story.parts[last]
    behind = parts[last + 1] if last + 1 < len(parts) else None
    ends_line = behind is None or behind.line != part.line
    seen = {
        f"> last {ends_line} joined {behind is not None and behind.joined}"
        f" high {last + 1 == story.high}": 1.0,
        f"> {part.text[-1:]}": 1.0,
        f"> {part.text.rstrip('。!?;”,:')[-2:]}": 1.0,
        "> asks": part.asks,
        "> tells": part.tells,
    }
    seen.update((f"> {kind}", 1.0) for kind in part.kinds)
    if behind is None:
        seen["> end"] = 1.0
        return seen
    where = "below" if ends_line else "beside"
    seen.update((f"> {where} {kind}", 1.0) for kind in behind.kinds)
    seen[f"> {where} asks"], seen[f"> {where} tells"] = behind.asks, behind.tells
    seen[f"> |{behind.text[:2]}"] = 1.0
    if behind.first and behind.line - 1 in story.heads:
        seen["> head"] = 1.0
    if ends_line and last + 1 < story.high:
        goes_on = not behind.kinds.isdisjoint(("done", "figures"))
        seen[f"> goes on {goes_on} quoting {'begins quoting' in behind.kinds}"] = 1.0
    return seen


def _has(parts: Sequence[Part], kind: str) -> bool:
    return any(kind in part.kinds for part in parts)


def _inside(story: Story, first: int, last: int, text: str) -> Features:
    inside = story.parts[first : last + 1]
    titled = story.title is not None and first <= story.title <= last
    length, count = sum(len(part.text) for part in inside), len(inside)
    asks, tells = sum(part.asks for part in inside), sum(part.tells for part in inside)
    seen = {
        "run": 1.0,
        f"titled {titled}": 1.0,
        f"count {min(6, count)}": 1.0,
        f"lines {min(3, inside[-1].line - inside[0].line)}": 1.0,
        f"length {min(5, length // 60)}": 1.0,
        "count": count / 5,
        "asks": asks,
        "tells": tells,
        "mostly asks": asks / count,
        "mostly tells": tells / count,
    }
    for kind in _COUNTED:
        if many := sum(kind in part.kinds for part in inside):
            seen[f"in {kind}"], seen[f"many {kind}"] = 1.0, min(4, many) / 2
    own = [part for k, part in enumerate(inside, first) if k != story.title]
    seen.update((f"own {kind} {_has(own, kind)}", 1.0) for kind in _COUNTED[:3])
    if any(part.first and part.line - 1 in story.heads for part in inside[1:]):
        seen["head inside"] = 1.0
    left = _left(story, first, last)
    seen.update((f"left before {kind}", 1.0) for kind in _COUNTED if _has(left[0], kind))
    seen.update((f"left behind {kind}", 1.0) for kind in _COUNTED if _has(left[1], kind))
    if text == "content":
        _of_content(story, first, last, seen)
    else:
        _of_reply(story, first, seen)
    return seen


def _left(story: Story, first: int, last: int) -> tuple[list[Part], list[Part]]:
    """The parts of the same line, of the story, that stand right before and behind a run."""
    parts = story.parts
    before = parts[max(story.low, first - 3) : first]
    behind = parts[last + 1 : min(story.high, last + 4)]
    return (
        [part for part in before if part.line == parts[first].line],
        [part for part in behind if part.line == parts[last].line],
    )


def _of_content(story: Story, first: int, last: int, seen: dict[str, float]) -> None:
    parts, at = story.parts, story.title
    asks = _has(parts[first : last + 1], "asks")
    titled = at is not None and first <= at <= last
    later = _has(parts[last + 1 : min(story.high, last + 4)], "asks")
    seen[f"titled {titled} first {parts[first].first} asks {asks} later {later}"] = 1.0
    if at is not None and titled:
        kinds = [kind for kind in ("handled", "asks", "in it") if kind in parts[at].kinds]
        seen[f"title {kinds} {min(2, at - first)} {min(2, last - at)}"] = 1.0
        wrong = _has(parts[first:at], "wrong")
        seen[f"first {parts[first].first} {min(3, at - first)} wrong {wrong}"] = 1.0


def _of_reply(story: Story, first: int, seen: dict[str, float]) -> None:
    part, skipped = story.parts[first], story.parts[story.behind : first]
    acts = not part.kinds.isdisjoint(("acts", "office"))
    seen[f"acts {acts} it {'it' in part.kinds} joined {part.joined} first {part.first}"] = 1.0
    acted = _has(skipped, "acts") or _has(skipped, "office")
    seen[f"skips {min(3, len(skipped))} acts {acted} done {_has(skipped, 'done')}"] = 1.0
    seen[f"skips figures {_has(skipped, 'figures')} handled {_has(skipped, 'handled')}"] = 1.0


def _nothing(story: Story) -> Features:
    """What speaks for a record that has no such text."""
    rest = story.parts[story.behind : story.high][:_AHEAD]
    seen = {
        "none": 1.0,
        f"none named {min(3, story.named)}": 1.0,
        f"none others {min(3, story.others)}": 1.0,
        f"none headed {story.title is None}": 1.0,
        f"none behind {min(5, len(rest))}": 1.0,
        "none asks": max((part.asks for part in rest), default=0.0),
        "none answers": max((-part.asks for part in rest), default=0.0),
        "none tells": max((part.tells for part in rest), default=0.0),
    }
    seen.update((f"none {kind} {_has(rest[:6], kind)}", 1.0) for kind in _COUNTED)
    if story.title is not None:
        title = story.parts[story.title]
        seen.update((f"none title {kind}", 1.0) for kind in title.kinds)
        seen[f"none title first {title.first}"] = 1.0
        if story.behind < len(story.parts) and story.parts[story.behind].joined:
            behind = story.parts[story.behind]
            seen.update((f"none beside {kind}", 1.0) for kind in behind.kinds)
    return seen
