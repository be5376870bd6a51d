"""What came with a text: its address, and what the file's markup names in it."""

from __future__ import annotations

import json
from dataclasses import astuple

from sqlite_utils import Database

from reader_app.domain.carrier import PLAIN, Carrier, Zone
from reader_app.domain.span import Span
from reader_app.library.encoding import storable, to_json


def write_carrier(db: Database, text_id: int, carrier: Carrier) -> None:
    """Keep what came with a text; what is kept of it already stays."""
    if carrier.address is None and not carrier.marks and not carrier.zones:
        return
    db.execute(
        "insert or ignore into carriers (text_id, address, marks, zones) values (?, ?, ?, ?)",
        [
            text_id,
            None if carrier.address is None else storable(carrier.address),
            to_json({name: list(span) for name, span in carrier.marks.items()}),
            to_json([astuple(zone) for zone in carrier.zones]),
        ],
    )


def read_carrier(db: Database, text_id: int) -> Carrier:
    """What came with a text, but for its page images and the boxes of its lines."""
    row = db.execute(
        "select address, marks, zones from carriers where text_id = ?", [text_id]
    ).fetchone()
    if row is None:
        return PLAIN
    address, marks, zones = row
    return Carrier(
        address,
        {name: Span(*place) for name, place in json.loads(marks).items()},
        zones=tuple(Zone(*each) for each in json.loads(zones)),
    )


def zones_on_page(db: Database, page_id: int) -> tuple[tuple[int, Zone], ...]:
    """Article and zone, in reading order, of the articles of a page that have any."""
    rows = db.execute(
        "select a.id, c.zones from articles a join carriers c on c.text_id = a.text_id"
        " where a.page_id = ? and c.zones <> '[]' order by a.text_id, a.part",
        [page_id],
    )
    return tuple(
        (article, Zone(*each)) for article, zones in rows.fetchall() for each in json.loads(zones)
    )
