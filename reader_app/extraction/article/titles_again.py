"""Whether a line is a title that stands above already: printed twice, torn, or damaged."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader_app.domain.newspaper import BlockKind
from reader_app.extraction.article.body_begins import BodyBegins
from reader_app.extraction.article.headlines import Line
from reader_app.extraction.words.bullets import BULLETS
from reader_app.text.clean import Paragraph

_COLUMN_BEFORE = re.compile(r"^[ ]*[【\[][^【】\[\]]{2,12}[】\]][ ]*(?=.{8})")
_MOST_LINES = 3  # of a title that is printed again
_FIRST_OF_LINES = 4  # characters of the first of them
_SHORTEST_DAMAGED, _MOST_LOST = 10, 4
_SIGNS_LOST = re.compile(r"[\d年月日号第期]")


class TitlesAgain(BodyBegins):
    """Knows a title that it has read before."""

    def _restart_titles(self, index: int, paragraph: Paragraph) -> None:
        for line in self.titles:
            self.kinds[line.paragraph] = BlockKind.FURNITURE
        self.titles = [Line(index, paragraph.start, paragraph.end, paragraph.heading_level)]

    def _repeats(self, text: str, lines: Sequence[Line] | None = None) -> bool:
        squeezed = "".join(_COLUMN_BEFORE.sub("", text).split()).strip(BULLETS)
        printed = [
            self._squeezed([(line.start, line.end)]).strip(BULLETS)
            for line in (self.titles if lines is None else lines)
        ]
        return any(
            title == squeezed
            or (len(squeezed) > 10 and (title.endswith(squeezed) or title.startswith(squeezed)))
            or _is_damaged(squeezed, title)
            for title in printed
        )

    def _repeated_in_lines(self, index: int, text: str) -> bool:
        """Whether the title that stands above in one line is printed again in two or three."""
        titles = {self._squeezed([(line.start, line.end)]) for line in self.titles}
        again = "".join(text.split())
        for below in range(
            index + 1, min(index + _MOST_LINES, self.limit, len(self.clean.paragraphs))
        ):
            if len(again) < _FIRST_OF_LINES or not any(one.startswith(again) for one in titles):
                return False
            again += "".join(self.clean.folded_line(below).split())
            if again in titles:
                self.kinds.update(dict.fromkeys(range(index, below + 1), BlockKind.FURNITURE))
                return True
        return False


def _is_damaged(again: str, title: str) -> bool:
    """Whether a line is the title, but for signs that a page lost: 关于20245月份…的通报.

    Or for a word that only one of the two has: 提案办理制度, 提案受理、办理制度.
    """
    less, more = sorted((again, title), key=len)
    if len(less) < _SHORTEST_DAMAGED or not 0 < len(more) - len(less) <= _MOST_LOST:
        return False
    alike = less[:4] == more[:4] and less[-2:] == more[-2:]
    alike = alike and re.findall(r"\d+", less) == re.findall(r"\d+", more)
    if not alike and _SIGNS_LOST.sub("", less) != _SIGNS_LOST.sub("", more):
        return False
    rest = iter(more)
    return all(sign in rest for sign in less)
