"""An item's own words and what was done: 稳岗就业:发放资金418万元.

Or both in a sentence: 改造公路62公里,实际完成65公里.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader_app.extraction.tasks.cells import fitness
from reader_app.extraction.tasks.columns import Role
from reader_app.extraction.tasks.plain_items import Item
from reader_app.extraction.tasks.reading import SINCE
from reader_app.extraction.tasks.rows import Cell, cell
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

Parts = list[tuple[Cell, Cell] | None]

HEADED = re.compile(rf"(?P<head>[{HAN}“”A-Za-z0-9·、()]{{2,24}}):(?P<rest>.{{6,}})")
_PROJECT_FIRST = re.compile(r"(?P<head>[^。;:,]{4,40}(?:工程|项目)),{1,2}(?P<rest>[^,].{5,})")
TELLS = re.compile(rf"[。;](?:{SINCE})")


def parts_of(clean: Clean, items: Sequence[Item], reports: bool) -> Parts:
    """Of each item what was promised and what was done; None where it is not divided so."""
    paired = _paired(clean, items) if reports else None
    return paired or _headed(clean, items, reports)


def is_torn(clean: Clean, item: Item) -> bool:
    """Whether a page breaks off within its last item."""
    return (
        not item.below
        and clean.folded[item.title.end - 1] not in "。;:!)"
        and (clean.folded[item.title.end :].strip() == "")
    )


def _paired(clean: Clean, items: Sequence[Item]) -> Parts | None:
    """改造公路62公里,实际完成65公里。: both in one sentence."""
    found: Parts = []
    for item in items:
        pair = _PAIR.fullmatch(clean.folded, item.title.start, item.title.end)
        found.append(_divided(clean, item, pair) if pair else None)
    most = len(items) - is_torn(clean, items[-1])
    return found if sum(1 for one in found if one) * 4 >= most * 3 else None


def _divided(clean: Clean, item: Item, match: re.Match[str]) -> tuple[Cell, Cell]:
    head, rest = (cell(clean, *match.span(name), item.title.paragraph) for name in ("head", "rest"))
    return head, rest


_PAIR = re.compile(
    r"(?P<head>[^。;:]{4,80}?)[,;]{1,2}"
    r"(?P<rest>(?:实际|现?已(?!经?批)|目前|截至|均已|全部)[^。]{2,}[。;]?)"
)


def _headed(clean: Clean, items: Sequence[Item], reports: bool) -> Parts:
    """稳岗就业:发放稳岗返还资金418万元。: what was promised, and what was done for it."""
    found: Parts = []
    tells = 0
    for item in items:
        place = (clean.folded, item.title.start, item.title.end)
        text = HEADED.match(*place) or _PROJECT_FIRST.match(*place)
        tells += TELLS.search(*place) is not None
        if text is None or (text.re is _PROJECT_FIRST and not _is_done(text["rest"])):
            found.append(None)
            continue
        found.append(_divided(clean, item, text))
    parts = [one for one in found if one]
    done = sum(1 for _, rest in parts if _is_done(clean.folded[rest.start : rest.end]))
    most = len(items) - is_torn(clean, items[-1])
    if len(parts) * 4 < most * 3 or tells * 2 > most or not (reports or done * 4 >= most * 3):
        return [None] * len(items)
    return found


def _is_done(text: str) -> bool:
    """Whether words say beyond doubt that something was done: …,已完工,已验收。"""
    return bool(_DONE.search(text)) and fitness(Role.PROGRESS, text) > fitness(Role.CONTENT, text)


_DONE = re.compile("已(?:经|全部|基本)?(?:完|竣|开|建|验|投|交|启|办|发)|正在|均已|尚未")
