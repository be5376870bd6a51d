"""Fields that bars part in one line: 6号提案|提案者 张三|县水利局承办|A类.

Between bars a label needs no colon, and a number, a class or a role behind its office no label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader_app.extraction.records.items import kind_of_name, names_of
from reader_app.extraction.words.label_reading import LabelHit, field_of
from reader_app.extraction.words.values import Range, trim
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_BARS = (
    re.compile(r"[ ]*[|│┃丨¦][ ]*"),
    re.compile(r"[ ]+[/·][ ]+"),
    re.compile(r"[ ]*[;,][ ]*"),  # marks of sentences, too: every part has to tell a fact
)
_LONGEST = 160
_FACTS = frozenset(
    (
        "number",
        "title",
        "committee",
        "category",
        "proposers",
        "supervisors",
        "lead_units",
        "co_units",
    )
)
_LABELLED = re.compile(rf"(?P<word>[{HAN}]{{2,10}})[ ]*[ :][ ]*(?=[^ :])")
_NUMBER = re.compile(
    r"(?:提案)?第?[ ]?\d{1,8}[ ]?号(?:提案|建议)?|第?[ ]?\d{1,8}[ ]?号?(?:提案|建议)"
)
_CLASS = re.compile("(?:办理)?(?:结果)?[A-D][ ]?[类级]?")
_ROLE_BEHIND = re.compile(
    rf"(?P<who>[{HAN}、()]{{2,60}}?)(?<![协跟配]助)(?<!跟踪|具体|配合|负责)[ ]?"
    "(?P<role>主办|承办|独办|分办|会办|协办|督办|领办|领衔督办|提出|提交|提)"
)
_FIELD_OF_ROLE = {"会办": "co_units", "协办": "co_units", "督办": "supervisors"}
_FIELD_OF_ROLE |= dict.fromkeys(("提", "提出", "提交"), "proposers")
_FIELD_OF_ROLE |= {"领办": "supervisors", "领衔督办": "supervisors"}


def barred_fields(clean: Clean, start: int, end: int) -> list[tuple[LabelHit, int, int]]:
    """Each field of such a line with the range of its value; none if the line is another."""
    if not 0 < end - start <= _LONGEST or "。" in clean.folded[start : end - 1]:
        return []
    for bar in _BARS:
        parts = list(_parts(clean, start, end, bar))
        if len(parts) < 2:
            continue
        told = [_fact(clean, low, high) for low, high in parts]
        if bar is _BARS[0]:
            _name_the_rest(clean, parts, told)
        facts = [fact for fact in told if fact is not None]
        pairs = list(zip(told, parts, strict=True))
        labelled = any(hit.end > hit.start or hit.guessed for hit, _, _ in facts)
        begun = [fact for fact, (low, _) in pairs if fact and fact[0].start == low < fact[0].end]
        if any(":" in clean.folded[low:high] for fact, (low, high) in pairs if not fact):
            continue  # a label that needs more than the words between bars
        if bar is _BARS[-1]:
            whole = len(begun) == len(parts)
        else:
            whole = labelled and (len(parts) - len(facts)) * 3 <= len(parts)
        if len(facts) >= 2 and whole:
            return facts
    return []


def _name_the_rest(
    clean: Clean, parts: Sequence[Range], told: list[tuple[LabelHit, int, int] | None]
) -> None:
    """第6号|张三、李四|县水利局|A: who proposed and who handled, beside a number or a class."""
    if len(parts) < 3 or not all(fact is None or fact[0].word in ("编号", "类别") for fact in told):
        return
    row = []
    for (low, high), fact in zip(parts, told, strict=True):
        kinds = {kind_of_name(name) for name in names_of(clean.folded[low:high])}
        who = "proposers" if kinds <= {"person", "group"} else ""
        who = "lead_units" if kinds and kinds <= {"office"} else who
        row.append(fact[0].field if fact else who if kinds else "")
    if "" in row or len(set(row)) < len(row) or "proposers" not in row:
        return
    for k, ((low, high), name) in enumerate(zip(parts, row, strict=True)):
        told[k] = told[k] or (LabelHit(name, name, low, low, False, True, guessed=True), low, high)


def _parts(clean: Clean, start: int, end: int, bar: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    at = start
    for mark in bar.finditer(clean.folded, start, end):
        yield trim(clean, at, mark.start(), " ")
        at = mark.end()
    yield trim(clean, at, end, " ")


def _fact(clean: Clean, low: int, high: int) -> tuple[LabelHit, int, int] | None:
    folded = clean.folded
    if label := _LABELLED.match(folded, low, high):
        field = field_of(label["word"])
        if field in _FACTS:
            hit = LabelHit(field, label["word"], low, label.end(), False, True)
            return hit, label.end(), high
    if _NUMBER.fullmatch(folded, low, high):
        return LabelHit("number", "编号", low, low, False, True), low, high
    if _CLASS.fullmatch(folded, low, high):
        return LabelHit("category", "类别", low, low, False, True), low, high
    if role := _ROLE_BEHIND.fullmatch(folded, low, high):
        field = _FIELD_OF_ROLE.get(role["role"], "lead_units")
        return LabelHit(field, role["role"], *role.span("role"), False, True), *role.span("who")
    return None
