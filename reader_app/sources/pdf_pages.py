"""What stands on the pages of a PDF, by PDFium: pieces of text and a picture of each page."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import TYPE_CHECKING

import pypdfium2
import pypdfium2.raw as pdfium

from reader_app.domain.carrier import PageImage
from reader_app.sources.page_pieces import PagePieces
from reader_app.sources.page_tables import Rule
from reader_app.sources.pictures import LONGEST_SIDE, has_ink, page_image
from reader_app.sources.printed_pieces import Piece
from reader_app.sources.radicals import without_radicals

if TYPE_CHECKING:
    from PIL.Image import Image

_SCAN_SIDE, _SCAN_DPI = 5000, 200
_FEWEST_CHARACTERS = 12  # on a page that is text and not a scan with a stamp
_SHARE_OF_SCAN = 0.3  # of the page that a scan's picture takes up, or more
_MOST_CHARACTERS = 200_000  # on one page; a broadsheet has twenty thousand
_MOST_SHAPES = 20_000
_THICKEST, _SHORTEST = 4.0, 18.0  # points, of a rule
_GAP = 0.9  # characters; wider white parts pieces
_BOLD = re.compile(r"bold|heavy|black|semibold|demi|hei(?!ti-?(?:light|regular))|黑", re.I)


@dataclass(frozen=True, slots=True)
class _Glyph:
    char: str
    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    bold: bool


def page_pieces(page: pypdfium2.PdfPage) -> PagePieces:
    """The text of a page in points from its upper left corner; none of a scan."""
    width, height = page.get_size()
    textpage = page.get_textpage()
    try:
        if textpage.count_chars() > _MOST_CHARACTERS:
            return PagePieces(width, height, ())
        glyphs = list(_glyphs(page, textpage, height))
    finally:
        textpage.close()
    readable = sum(1 for glyph in glyphs if _is_readable(glyph.char))
    few = readable < _FEWEST_CHARACTERS and (not readable or _shows_a_picture(page))
    if few or readable * 2 < len(glyphs):
        return PagePieces(width, height, ())
    return PagePieces(width, height, tuple(_pieces(glyphs)), tuple(_rules(page, height)))


def _shows_a_picture(page: pypdfium2.PdfPage) -> bool:
    """Whether a picture takes up much of the page, as that of a scan does."""
    width, height = page.get_size()
    pictures = page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,), max_depth=3)
    for picture in islice(pictures, _MOST_SHAPES):
        x0, y0, x1, y1 = picture.get_bounds()
        if (x1 - x0) * (y1 - y0) > _SHARE_OF_SCAN * width * height:
            return True
    return False


def kept_image(page: pypdfium2.PdfPage) -> PageImage:
    """The page as JPEG, its longer side LONGEST_SIDE pixels."""
    return page_image(render(page, LONGEST_SIDE))


def scan_image(page: pypdfium2.PdfPage) -> tuple[PageImage, bool]:
    """A page without text, in as many pixels as recognition needs, and whether it is blank."""
    width, height = page.get_size()
    longest = min(_SCAN_SIDE, max(LONGEST_SIDE, round(max(width, height) / 72 * _SCAN_DPI)))
    picture = render(page, longest)
    return page_image(picture, longest), not has_ink(picture)


def render(page: pypdfium2.PdfPage, longest_side: int) -> Image:
    """The page as an RGB picture whose longer side has ``longest_side`` pixels."""
    width, height = page.get_size()
    scale = longest_side / max(width, height, 1.0)
    # A page of a point's height would have no pixel.
    scale = max(scale, 1.0 / max(0.01, min(width, height)))
    scale = min(scale, 4 * longest_side / max(width, height, 1.0))
    bitmap = page.render(scale=scale, rev_byteorder=True)
    image: Image = bitmap.to_pil().convert("RGB")
    bitmap.close()
    return image


def _is_readable(char: str) -> bool:
    return char.isprintable() and not "\ue000" <= char <= "\uf8ff" and char != "\ufffd"


def _glyphs(
    page: pypdfium2.PdfPage, textpage: pypdfium2.PdfTextPage, height: float
) -> Iterator[_Glyph]:
    left, bottom, _, top = page.get_bbox()
    height = max(height, top - bottom)
    last: _Glyph | None = None
    fonts: dict[str, bool] = {}
    for index in range(textpage.count_chars()):
        if pdfium.FPDFText_IsGenerated(textpage, index):
            continue
        char = without_radicals(_char(textpage, index))
        if not char:
            continue
        x0, y0, x1, y1 = textpage.get_charbox(index, loose=True)
        size = pdfium.FPDFText_GetFontSize(textpage, index)
        matrix = pdfium.FS_MATRIX()
        if pdfium.FPDFText_GetMatrix(textpage, index, matrix):
            size *= abs(matrix.d) or abs(matrix.b) or 1.0
        size = size if 0.5 < size < 2000 else max(y1 - y0, 0.5)
        glyph = _Glyph(
            char,
            x0 - left,
            height - (y1 - bottom),
            x1 - left,
            height - (y0 - bottom),
            size,
            _is_bold(textpage, index, fonts),
        )
        if last and _is_printed_twice(last, glyph):
            continue
        yield glyph
        last = glyph


def _rules(page: pypdfium2.PdfPage, height: float) -> Iterator[Rule]:
    """The thin lines that are drawn on a page, wide or tall enough to part something."""
    left, bottom, _, top = page.get_bbox()
    height = max(height, top - bottom)
    objects = page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_PATH,), max_depth=3)
    for shape in islice(objects, _MOST_SHAPES):
        x0, y0, x1, y1 = shape.get_bounds()
        if min(x1 - x0, y1 - y0) <= _THICKEST and max(x1 - x0, y1 - y0) >= _SHORTEST:
            yield Rule(x0 - left, height - (y1 - bottom), x1 - left, height - (y0 - bottom))


def _char(textpage: pypdfium2.PdfTextPage, index: int) -> str:
    code = pdfium.FPDFText_GetUnicode(textpage, index)
    if 0xD800 <= code < 0xE000 or code in (0, 0xFFFE, 0xFFFF) or code > 0x10FFFF:
        return "\ufffd"
    char = chr(code)
    if char in "\r\n\x02\xad":
        return "-" if char == "\x02" else ""
    return char if char.isprintable() or char.isspace() else ""


def _is_bold(textpage: pypdfium2.PdfTextPage, index: int, fonts: dict[str, bool]) -> bool:
    name = ctypes.create_string_buffer(120)
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(textpage, index, name, 120, flags)
    font = name.value.decode("utf-8", "replace")
    if font not in fonts:
        fonts[font] = bool(_BOLD.search(font))
    return fonts[font]


def _is_printed_twice(before: _Glyph, glyph: _Glyph) -> bool:
    """Whether a character lies on the one before it, as some programs make type bold."""
    nearly = 0.25 * glyph.size
    return (
        before.char == glyph.char
        and not glyph.char.isspace()
        and abs(before.x0 - glyph.x0) < nearly
        and abs(before.y0 - glyph.y0) < nearly
    )


# --- pieces --------------------------------------------------------------------------------


def _pieces(glyphs: list[_Glyph]) -> Iterator[Piece]:
    upright = _upright(glyphs)
    run: list[_Glyph] = []
    for k, glyph in enumerate(glyphs):
        if run and not (
            upright[k - 1] == upright[k]
            and (_is_below(run[-1], glyph) if upright[k] else _is_next(run[-1], glyph))
        ):
            yield from _piece(run, vertical=upright[k - 1])
            run = []
        run.append(glyph)
    if run:
        yield from _piece(run, vertical=upright[-1])


def _upright(glyphs: list[_Glyph]) -> list[bool]:
    """Which characters stand one below another, three or more of them."""
    below = [_is_below(one, other) for one, other in pairwise(glyphs)]
    found = [False] * len(glyphs)
    start = 0
    for k in range(len(glyphs)):
        if k == len(below) or not below[k]:
            if k - start >= 2:
                found[start : k + 1] = [True] * (k + 1 - start)
            start = k + 1
    return found


def _is_below(before: _Glyph, glyph: _Glyph) -> bool:
    across = abs((before.x0 + before.x1) - (glyph.x0 + glyph.x1)) / 2
    down = glyph.y0 - before.y0
    size = max(before.size, glyph.size)
    return across < 0.3 * size and 0.6 * size < down < 1.8 * size


def _is_next(before: _Glyph, glyph: _Glyph) -> bool:
    large, small = max(before.size, glyph.size), min(before.size, glyph.size)
    level = min(before.y1, glyph.y1) - max(before.y0, glyph.y0)
    gap = glyph.x0 - before.x1
    if large > 1.1 * small:
        return False
    return level > 0.5 * min(before.y1 - before.y0, glyph.y1 - glyph.y0) and (
        -0.6 * large < gap < _GAP * large
    )


def _piece(run: list[_Glyph], *, vertical: bool) -> Iterator[Piece]:
    inked = [glyph for glyph in run if not glyph.char.isspace()]
    if not inked:
        return
    first, last = run.index(inked[0]), len(run) - run[::-1].index(inked[-1])
    text = _spaced(run[first:last], vertical)
    sizes = sorted(glyph.size for glyph in inked)
    yield Piece(
        text,
        min(glyph.x0 for glyph in inked),
        min(glyph.y0 for glyph in inked),
        max(glyph.x1 for glyph in inked),
        max(glyph.y1 for glyph in inked),
        sizes[len(sizes) // 2],
        sum(glyph.bold for glyph in inked) * 2 > len(inked),
        vertical,
    )


def _spaced(run: list[_Glyph], vertical: bool) -> str:
    """The characters, with a space where white stands for one that the file leaves out."""
    text = run[0].char
    for before, glyph in pairwise(run):
        gap = 0.0 if vertical else glyph.x0 - before.x1
        size = max(before.size, glyph.size)
        latin = before.char.isascii() and glyph.char.isascii()
        blank = before.char.isspace() or glyph.char.isspace()
        if not blank and gap > (0.15 if latin else 0.6) * size:
            text += " "
        text += glyph.char
    return text
