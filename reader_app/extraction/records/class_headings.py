"""The class that a heading gives to the records below it: 一、A类提案, 已解决的(A类):"""

from __future__ import annotations

import re

from reader_app.domain.span import Origin
from reader_app.extraction.records.draft import Found
from reader_app.text.clean import Clean, Paragraph

_CLASS_LINE = re.compile(
    r"(?:[一二三四五六七八九十]、|\([一二三四]\)|\d[.、])?[ ]?[^()。;]{2,24}[(“]"
    r"([A-D甲乙丙丁])类?(?:[,、]?(?:共)?\d+件)?[)”](?:类)?(?:提案)?(?:\(\d+件\)|\d+件)?[ ]?:?$"
)
_CLASS_HEADING = re.compile(
    r"(?:办理结果|答复结果|办理类别|结果|分类)?(?:为|是|:)?[ ]?“?([A-D甲乙丙丁])”?[ ]?类"
    r"(?:的)?(?:提案|建议|答复|件)?(?:[ ]?\(.*)?$"
)


def class_of_line(clean: Clean, paragraph: Paragraph) -> Found | None:
    """已解决或基本解决的(A类): the class that stands in brackets at a heading's end."""
    return _found(clean, paragraph, _CLASS_LINE.match(clean.folded, *paragraph.range))


def class_of_heading(clean: Clean, paragraph: Paragraph, start: int, end: int) -> Found | None:
    """A类提案, or 办理结果为B类的提案: the class that all of a heading's words name."""
    return _found(clean, paragraph, _CLASS_HEADING.match(clean.folded, start, end))


def _found(clean: Clean, paragraph: Paragraph, match: re.Match[str] | None) -> Found | None:
    if match is None:
        return None
    reason = f"列在“{clean.paragraph_folded(paragraph).strip()}”标题下"
    return Found([match.span(1)], match[1], 0.8, Origin.INFERRED, reason)
