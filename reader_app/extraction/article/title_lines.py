"""Which of the lines above an article look like its title."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from reader_app.extraction.article.headline_words import (
    ADDRESS,
    KINDS_OF_PAPER,
    SAYS_WHAT_FOR,
    SMALL_COLUMN,
    SUBJECTS,
    is_site,
)
from reader_app.extraction.article.headlines import Line
from reader_app.extraction.article.rubrics import is_rubric
from reader_app.text.width import HAN

_KIND_AT_END = re.compile(rf"(?:{KINDS_OF_PAPER})(?:[(\[].{{1,14}}[)\]])?$")
_SUBJECT = re.compile(SUBJECTS)
_OFFICE_ON = re.compile(rf"[{HAN}]{{3,24}}(?:局|委|会|府|厅|院|办|办公室|公司|大队)[ ]?(?:对|关于)")
_BLANKS = re.compile(r"[×xX○*＊]{2,}")
_OF_THE_FILE = re.compile(r"\((?:扫描|影印|复印|打印|电子)(?:件|稿|版)\)")  # says what is shown
_LABEL = re.compile(r"(?:^|[ ])[^ :]{2,6}:[ ]?[^ ]{0,12}$")  # 评分:4.5
_SPEAKER = re.compile(rf"[{HAN}]{{2,6}}:[{HAN}“”]{{7,}}")  # 市教育局:回应期盼办好学


DASHES = ("—", "--", "一~", "一—")  # as they open a second line, or as a machine reads them
_SPREAD = re.compile(rf"[{HAN}](?:[ ]+[{HAN}]){{1,5}}")


def title_score(text: str, heading_level: int = 0) -> int:
    """How much a line looks like the title of an article of this kind; 0 is doubtful."""
    if _SPREAD.fullmatch(text.strip()):
        text = "".join(text.split())  # 答　　复
    length = len("".join(text.split()))
    score = 3 * bool(_SUBJECT.search(text)) + 2 * bool(_KIND_AT_END.search(text))
    score += (
        1
        if 8 <= length <= 48
        else -2
        if length < 6 and not SAYS_WHAT_FOR.match(text)
        else -1
        if length > 60
        else 0
    )
    score += 2 * (text.startswith(("关于", "对")) or bool(_OFFICE_ON.match(text)))
    score += 4 if heading_level == 1 else 1 if heading_level else 0
    score -= 9 * bool(_BLANKS.search(text)) + 6 * bool(_OF_THE_FILE.search(text))
    score -= (
        4 * (is_rubric(text) and "丨" not in text and "|" not in text)
        + 5 * is_site(text)
        + 4 * bool(ADDRESS.search(text))
    )
    score -= 3 * bool(SMALL_COLUMN.fullmatch(text)) + 3 * bool(
        _LABEL.search(text) and not _SPEAKER.fullmatch(text)
    )
    return score


def best_block(
    lines: Sequence[Line], text_of: Callable[[Line], str], parted: Callable[[int, int], bool]
) -> list[Line]:
    """The lines that stand together with the best title among them.

    ``parted`` tells whether a date, source or byline stands between two paragraphs: what is
    above it and what is below are seldom one title.
    """
    blocks: list[list[Line]] = []
    for line in lines:
        if blocks and not parted(blocks[-1][-1].paragraph, line.paragraph):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    if len(blocks) < 2:
        return _without_small(lines, text_of)
    scores = [max(title_score(text_of(x), x.heading_level) for x in block) for block in blocks]
    best = scores.index(max(scores))
    following = blocks[best + 1] if best + 1 < len(blocks) else []
    dashed = [line for line in following if text_of(line).startswith(DASHES)]
    return [*_without_small(blocks[best], text_of), *dashed]


def _without_small(lines: Sequence[Line], text_of: Callable[[Line], str]) -> list[Line]:
    """The lines but for those that look like no title, where one looks like one."""
    scores = [title_score(text_of(line), line.heading_level) for line in lines]
    if max(scores, default=0) < 3:
        return list(lines)
    # What stands right over a line with a dash is the headline, however short it is.
    dashed = [text_of(line).startswith(DASHES) for line in lines[1:]] + [False]
    names_office = [is_site(text_of(line)) for line in lines]  # may belong to a notice's name
    return [
        line
        for line, score, office, over in zip(lines, scores, names_office, dashed, strict=True)
        if score >= 0 or office or over
    ]
