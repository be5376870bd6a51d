"""What is seen of a page whose pieces have been told: is it of tasks at all?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader_app.extraction.learned.chain import Labelled
from reader_app.extraction.learned.linear import Features
from reader_app.extraction.tasks.about import (
    is_about_promises,
    is_about_work,
    is_report_of_government,
    is_titled_so,
)
from reader_app.extraction.tasks.pieces import Piece
from reader_app.extraction.tasks.plain import ASKS
from reader_app.extraction.tasks.reading import REPORTS
from reader_app.extraction.words.printed_number import number
from reader_app.text.clean import Clean

_HEAD = 300
_MEASURED = re.compile(
    r"(?:\d|[一二三四五六七八九十百千两]){1,8}[多余]?[万千百十余个件项所条座处台套户人次名公米亩吨级类批场辆栋盏株支班对片块只里%]"
)
_NAMED = re.compile("(?:项目|工程|行动|建设|改造|提升|服务|计划|整治|活动)[。;]?$")
_PROPOSAL = re.compile("提案|建议|议案|委员|代表|案由")
_DONE = re.compile("已|完成|累计|正在|目前|建成|截至")
_WE = re.compile("我[局委办厅院市区县镇乡]|我们")
_DIGITS = re.compile(r"\d{1,3}|[一二三四五六七八九十]{1,3}")
_VALUES = ("group", "content", "progress", "unit", "remark")


def page_features(clean: Clean, pieces: Sequence[Piece], decoded: Sequence[Labelled]) -> Features:
    """What is seen of the page, and of what its pieces were told to be."""
    head = clean.folded[:_HEAD]
    seen: dict[str, float] = {"": 1.0}
    seen |= {
        "promises": float(is_about_promises(clean)),
        "work": float(is_about_work(clean)),
        "titled so": float(is_titled_so(clean)),
        "report of government": float(is_report_of_government(clean)),
        "reports": float(REPORTS.search(head) is not None),
        "length": min(6000, len(clean.folded)) / 6000,
    }
    tasks = [k for k, one in enumerate(decoded) if one.label == "task"]
    _of_page(clean, pieces, decoded, seen)
    _of_tasks(clean, pieces, decoded, tasks, seen)
    _of_forms(clean, pieces, decoded, tasks, seen)
    return seen


def _of_page(
    clean: Clean, pieces: Sequence[Piece], decoded: Sequence[Labelled], seen: dict[str, float]
) -> None:
    """How much of the page is of its tasks."""
    told = sum(
        one.end - one.start
        for one, label in zip(pieces, decoded, strict=True)
        if label.label != "out"
    )
    whole = sum(one.end - one.start for one in pieces) or 1
    seen["told"] = told / whole
    seen[f"told {round(4 * told / whole)}"] = 1.0
    seen["sureness"] = sum(one.probability for one in decoded) / max(1, len(decoded))
    out = [k for k, one in enumerate(decoded) if one.label == "out"]
    texts = [clean.folded[pieces[k].start : pieces[k].end] for k in out]
    seen["asked beside"] = min(5, sum(1 for text in texts if ASKS.search(text))) / 5
    seen["of proposals"] = min(5, sum(1 for text in texts if _PROPOSAL.search(text))) / 5


def _of_tasks(
    clean: Clean,
    pieces: Sequence[Piece],
    decoded: Sequence[Labelled],
    tasks: Sequence[int],
    seen: dict[str, float],
) -> None:
    """What the tasks say, and how sure they are."""
    own = [clean.folded[pieces[k].start : pieces[k].end] for k in tasks]
    whole = list(_whole(clean, pieces, decoded, tasks))
    many = max(1, len(tasks))
    sure = [decoded[k].probability for k in tasks]
    seen |= {
        f"tasks {min(8, len(tasks))}": 1.0,
        "sure": sum(sure) / many,
        f"sure {round(5 * sum(sure) / many)}": 1.0,
        "most sure": max(sure, default=0.0),
        "least sure": min(sure, default=0.0),
        "measured": sum(1 for text in own if _MEASURED.search(text)) / many,
        "named": sum(1 for text in own if _NAMED.search(text)) / many,
        "long": sum(1 for text in own if len(text) > 80) / many,
        "short": sum(1 for text in own if len(text) < 8) / many,
        "figures": sum(1 for text in whole if _MEASURED.search(text)) / many,
        "asked": sum(1 for text in whole if ASKS.search(text)) / many,
        "done": sum(1 for text in whole if _DONE.search(text)) / many,
        "ours": sum(1 for text in whole if _WE.search(text)) / many,
        "proposals": sum(1 for text in whole if _PROPOSAL.search(text)) / many,
    }
    for label in _VALUES:
        given = sum(1 for one in decoded if one.label == label)
        seen[label] = min(2.0, given / many)
        seen[f"any {label}"] = float(given > 0)


def _of_forms(
    clean: Clean,
    pieces: Sequence[Piece],
    decoded: Sequence[Labelled],
    tasks: Sequence[int],
    seen: dict[str, float],
) -> None:
    """Whether the tasks are printed alike and count on, and what else is printed so."""
    forms = Counter((pieces[k].level, min(1, pieces[k].place)) for k in tasks)
    (form, alike), *_ = forms.most_common(1) or [((-1, 0), 0)]
    others = sum(
        1
        for one, label in zip(pieces, decoded, strict=True)
        if (one.level, min(1, one.place)) == form and label.label == "out"
    )
    counts = [_number(clean, pieces[k]) for k in tasks]
    follow = sum(1 for a, b in pairwise(counts) if a and b in (a + 1, 1))
    seen |= {
        "alike": alike / max(1, len(tasks)),
        "others so": others / max(1, others + alike),
        "counted": sum(1 for count in counts if count) / max(1, len(tasks)),
        "count on": follow / max(1, len(tasks) - 1),
        "begin with one": float(bool(counts) and counts[0] == 1),
    }


def _whole(
    clean: Clean, pieces: Sequence[Piece], decoded: Sequence[Labelled], tasks: Sequence[int]
) -> Iterator[str]:
    """Of each task all that is told of it."""
    for k, following in pairwise([*tasks, len(pieces)]):
        parts = [j for j in range(k, following) if decoded[j].label != "out"]
        yield "".join(clean.folded[pieces[j].start : pieces[j].end] for j in parts)


def _number(clean: Clean, one: Piece) -> int:
    if one.number is None:
        return 0
    digits = _DIGITS.search(clean.folded, one.number.start, one.number.end)
    return (number(digits[0]) or 0) if digits else 0
