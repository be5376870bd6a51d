"""Pictures of the printed pages, and where each line of a text stands on them.

Both are kept by text, apart from articles, so that no list ever reads through them.
"""

from __future__ import annotations

import json
from itertools import groupby

from sqlite_utils import Database

from reader_app.domain.carrier import Carrier, ImageFormat, LineBox, PageImage
from reader_app.domain.span import Span
from reader_app.library.encoding import to_json

_TABLES = ("page_images", "line_boxes")
_DIGITS = 5  # a hundred-thousandth of a page is finer than any printing


def keep_pages(db: Database, text_id: int, carrier: Carrier) -> None:
    """Write what a text's file showed; what the library has of the text already stays."""
    there = "select exists (select 1 from {} where text_id = ?)"
    if any(db.execute(there.format(t), [text_id]).fetchone()[0] for t in _TABLES):
        return
    for number, image in enumerate(carrier.page_images):
        db.execute(
            "insert into page_images (text_id, number, format, width, height, data)"
            " values (?, ?, ?, ?, ?, ?)",
            [text_id, number, str(image.format), image.width, image.height, image.data],
        )
    in_order = sorted(carrier.line_boxes, key=lambda box: box.page)
    for page, boxes in groupby(in_order, key=lambda box: box.page):
        db.execute(
            "insert into line_boxes (text_id, page, boxes) values (?, ?, ?)",
            [text_id, page, to_json([_flat(box) for box in boxes])],
        )


def page_image(db: Database, article_id: int, page: int) -> PageImage | None:
    row = db.execute(
        "select g.format, g.width, g.height, g.data from page_images g"
        " join articles a on a.text_id = g.text_id where a.id = ? and g.number = ?",
        [article_id, page],
    ).fetchone()
    return PageImage(ImageFormat(row[0]), row[1], row[2], row[3]) if row else None


def page_images(db: Database, text_id: int) -> tuple[PageImage, ...]:
    """Every page of a text's file, in order."""
    rows = db.execute(
        "select format, width, height, data from page_images where text_id = ? order by number",
        [text_id],
    )
    return tuple(
        PageImage(ImageFormat(format_), width, height, data)
        for format_, width, height, data in rows
    )


def line_boxes(db: Database, article_id: int) -> tuple[LineBox, ...]:
    """Every line of the article's text, page by page, in the order of reading."""
    rows = db.execute(
        "select b.page, b.boxes from line_boxes b join articles a on a.text_id = b.text_id"
        " where a.id = ? order by b.page",
        [article_id],
    )
    return tuple(
        LineBox(page, Span(start, end), x, y, width, height)
        for page, boxes in rows
        for start, end, x, y, width, height in json.loads(boxes)
    )


def _flat(box: LineBox) -> list[float]:
    edges = (box.x, box.y, box.width, box.height)
    return [*box.span, *(round(edge, _DIGITS) for edge in edges)]
