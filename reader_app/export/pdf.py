"""An article as a newspaper page on A4, in PDF."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from reader_app.domain.library_rows import StoredArticle
from reader_app.export.glyphs import typeface
from reader_app.export.page_content import page_content
from reader_app.export.typesetting import Typesetter, fonts_folder

_MORE_LINES = (0, 1, 2, 3, 5, 7, 10, 14, 19)  # to try, over half of what is left
_LEEWAY = 0.1  # points, for what rounding adds to heights
_MEASURED = """(
  grid: query(<line-grid>).first().value,
  colophon: query(<colophon>).first().location().position().y.pt(),
  marks: query(selector(<part-start>).or(<part-block>).or(<part-end>)).map(mark => {
    let place = mark.location().position()
    (part: mark.value, page: place.page, x: place.x.pt(), y: place.y.pt())
  }),
)"""


def render_pdf(article: StoredArticle, made_on: datetime | None = None) -> bytes:
    """Typeset an article with its records. ``made_on`` is printed on it; now, by default."""
    made_on = made_on or datetime.now()
    content = page_content(article, typeface(fonts_folder()), made_on.date())
    return _set_in_full(content).pdf(made_on)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Where a stretch of columns begins and ends on the line grid of the pages, in points."""

    first_page: int
    first_top: float
    last_page: int
    end: float
    ends_right: bool
    collapsed: bool  # blocks stand one upon the other: there was no room left for them
    left_empty: bool  # all of it stands in the right column
    page_top: float
    page_foot: float
    pitch: float

    @property
    def on_one_page(self) -> bool:
        return self.first_page == self.last_page

    @property
    def last_top(self) -> float:
        return self.first_top if self.on_one_page else self.page_top

    @property
    def before_last_page(self) -> float:
        """The height of its columns on all pages but the last."""
        if self.on_one_page:
            return 0.0
        whole_pages = self.last_page - self.first_page - 1
        return self.page_foot - self.first_top + whole_pages * (self.page_foot - self.page_top)

    def height_on_last_page(self, lines: int) -> float:
        """The height of so many lines, or what the page has room for."""
        return min(lines * self.pitch, self.page_foot - self.last_top - _LEEWAY)

    @property
    def lines_left_over(self) -> float:
        """How many lines stand on the last page, both columns together."""
        left = self.page_foot - self.last_top if self.ends_right else 0.0
        return (left + self.end - self.last_top) / self.pitch

    def fits(self, free: _Stretch, lines: int) -> bool:
        """Whether the text, now held in ``lines`` lines, ends within them."""
        foot = free.last_top + free.height_on_last_page(lines)
        ends_inside = self.last_page == free.last_page and self.end <= foot + 2 * _LEEWAY
        return ends_inside and not self.collapsed and not self.left_empty


def _set_in_full(content: dict[str, Any]) -> Typesetter:
    """Set an article with columns of equal length, and no page for the colophon alone."""
    setter, heights = _balanced(content)
    measured = setter.measure(_MEASURED)
    grid = measured["grid"]
    if measured["colophon"] < grid["top"] + grid["pitch"]:  # it begins a page
        return _set(content, heights, colophon_in_margin=True)
    return setter


def _balanced(content: dict[str, Any]) -> tuple[Typesetter, list[float | None]]:
    """Set each stretch of columns so that its last page has columns of equal length.

    typst fills the left column to the foot before it begins the right one. So the text is
    set freely once, to see how many lines are left over for the last page; then in half of
    them, and in a little more as long as that does not suffice (a record's head and a
    paragraph's last line do not stand alone).
    """
    heights: list[float | None] = [None] * len(content["parts"])
    setter = _set(content, heights)
    for part in range(len(heights)):
        free = _stretch(setter, part)
        if free is None:
            continue
        fewest = math.ceil(free.lines_left_over / 2 - 0.01)
        for lines in (fewest + more for more in _MORE_LINES):
            heights[part] = free.before_last_page + free.height_on_last_page(lines)
            trial = _set(content, heights)
            now = _stretch(trial, part)
            if now and now.fits(free, lines):
                setter = trial
                break
        else:
            heights[part] = None
    return setter, heights


def _set(
    content: dict[str, Any], heights: list[float | None], *, colophon_in_margin: bool = False
) -> Typesetter:
    inputs = {"data": content, "heights": heights, "colophon_in_margin": colophon_in_margin}
    return Typesetter("article", inputs)


def _stretch(setter: Typesetter, part: int) -> _Stretch | None:
    """The place of a stretch of columns; None for a part that is not set in columns."""
    measured = setter.measure(_MEASURED)
    marks = [mark for mark in measured["marks"] if mark["part"] == part]
    if not marks:
        return None
    grid, start, end = measured["grid"], marks[0], marks[-1]
    places = [(mark["page"], mark["x"] > grid["middle"], mark["y"]) for mark in marks[1:]]
    return _Stretch(
        first_page=start["page"],
        first_top=start["y"],
        last_page=end["page"],
        end=end["y"],
        ends_right=end["x"] > grid["middle"],
        left_empty=any(place[:2] == (start["page"], True) for place in places[:1]),
        collapsed=any(above >= below for above, below in pairwise(places)),
        page_top=grid["top"],
        page_foot=grid["top"] + grid["rows"] * grid["pitch"],
        pitch=grid["pitch"],
    )
