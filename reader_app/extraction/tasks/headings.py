"""Headings over groups of tasks, told by the form that all headings of a page share.

■ 交通出行, 【交通出行】, 第一部分 交通出行, —— 交通出行 ——: one such line may be anything;
two or more of one form, with tasks between them, are headings.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise

from reader_app.text.clean import Clean, Paragraph
from reader_app.text.width import HAN

_HAN = "[一二三四五六七八九十]{1,3}"
_WORDS = rf"[{HAN}A-Za-z0-9“”\"、·,与和及 ]{{2,30}}"
_COUNT = r"(?:\((?:共)?\d{1,3}[项件个]\)|[ ]?(?:共)?\d{1,3}[项件个])?"
_MARK = r"[^\w\s()\[\]《》“”\"'‘’【】〖〗「」,.。;:、?!+\-—*#|/\\]"
_FORMS: tuple[tuple[str, str], ...] = (
    ("part", rf"(?:PART|Part)[ .]?\d{{1,2}}[:、. |]?[ ]?(?P<words>{_WORDS}?)"),
    ("of", rf"第{_HAN}(?:部分|篇|章|类|板块|单元|方面)[:、. ]?[ ]?(?P<words>{_WORDS}?){_COUNT}"),
    ("han", rf"{_HAN}、[ ]?(?P<words>{_WORDS}?){_COUNT}:?"),
    ("spaced", rf"{_HAN}[ ]{{1,4}}(?P<words>{_WORDS}?){_COUNT}:?"),
    ("set", rf"\({_HAN}\)[、.]?[ ]?(?P<words>{_WORDS}?){_COUNT}:?"),
    ("old", rf"[壹贰叁肆伍陆柒捌玖拾][、. |][ ]?(?P<words>{_WORDS}?){_COUNT}"),
    ("dashed", rf"[—–=～~\-]{{1,6}}[ ]?(?P<words>{_WORDS}?)[ ]?[—–=～~\-]{{1,6}}"),
    ("boxed", rf"[【〖「\[](?P<words>{_WORDS}?){_COUNT}[】〗」\]]{_COUNT}"),
    ("marked", rf"(?P<mark>{_MARK}{{1,4}})[ ]?(?P<words>{_WORDS}?){_COUNT}:?(?:[ ]?(?P=mark))?"),
    ("counted", rf"(?P<words>{_WORDS}?)(?:\((?:共)?\d{{1,3}}[项件个]\))"),
    ("top", rf"(?:NO|No|no|TOP|Top)[ .·]{{0,2}}\d{{1,2}}[ .:、|·]{{0,3}}(?P<words>{_WORDS}?)"),
    ("barred", rf"\d{{1,2}}[ ]?[|丨][ ]?(?P<words>{_WORDS}?){_COUNT}"),
    ("zero", rf"0\d[ ]{{1,4}}(?P<words>{_WORDS}?){_COUNT}"),
    ("kind", rf"(?P<words>[{HAN}、“”]{{2,12}}(?:类|篇|方面|领域|板块)){_COUNT}:?"),
)
_SHAPES = tuple((name, re.compile(shape)) for name, shape in _FORMS)
_DATED = re.compile(r"\d{4}[-年/.]\d|\d:\d\d")
_LONGEST = 40


def bare_words(clean: Clean, start: int, end: int) -> tuple[int, int]:
    """The heading's own words, without its count, marks and brackets."""
    text = clean.folded[start:end].strip()
    low = start + len(clean.folded[start:end]) - len(clean.folded[start:end].lstrip())
    for _, shape in _SHAPES:
        match = shape.fullmatch(text)
        if match:
            return low + match.start("words"), low + match.end("words")
    return start, end


def group_headings(clean: Clean) -> frozenset[int]:
    """The paragraphs of the forms that recur, with something between them."""
    by_form: dict[str, list[int]] = defaultdict(list)
    for index, paragraph in enumerate(clean.paragraphs):
        if paragraph.table is None and (form := _form(clean, paragraph)):
            by_form[form].append(index)
    found: set[int] = set()
    for lines in by_form.values():
        gaps = [b - a for a, b in pairwise(lines)]
        last = len(clean.paragraphs) - lines[-1]
        if gaps and min(gaps) > 1 and last > 1:
            found.update(lines)
    return frozenset(found)


def _form(clean: Clean, paragraph: Paragraph) -> str:
    """The form of a line that may be a heading; empty for any other."""
    text = clean.paragraph_folded(paragraph).strip()
    if not 2 <= len(text) <= _LONGEST or text[-1] in "。;," or _DATED.search(text):
        return ""
    for name, shape in _SHAPES:
        if match := shape.fullmatch(text):
            mark = match.groupdict().get("mark") or ""
            return f"{name}{mark}{paragraph.heading_level}"
    level = paragraph.heading_level
    if level:
        return f"level{level}"
    labelled = ":" in text[:-1]  # **备注**:…
    return "bold" if paragraph.bold and len(text) <= 24 and not labelled else ""
