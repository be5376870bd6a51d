"""Articles entered in the search and taken off it: index, card, facets and days in step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from sqlite_utils import Database

from reader_app.domain.corrected import corrected
from reader_app.domain.document import Document
from reader_app.library.corrections import corrections_of
from reader_app.library.index import (
    INDEX_VERSION,
    UNDATED_DAY,
    FreeRows,
    Indexed,
    Tokens,
    add_fours,
    add_to_index,
    day_number,
    day_of,
    last_with_fours,
    remove_from_index,
    tokens_of,
)
from reader_app.library.placing import place_of
from reader_app.library.records import read_document
from reader_app.library.search_card import (
    KIND_SIGNS,
    Facet,
    card_of,
    read_fields,
    values_in,
)
from reader_app.library.shown_text import ShownText

_BATCH = 1_000
_FOURS_AT_ONCE = 200  # articles: some hundredths of a second


@dataclass(frozen=True, slots=True)
class Findable:
    """What the search should know of a document. Any process can work it out, without a library."""

    date: str | None
    tokens: Tokens
    flags: int
    fields: str  # as ``SearchCard.fields``
    facets: tuple[Facet, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as the search should know it."""

    article: int
    text_id: int
    found_by: Findable


def findable(document: Document) -> Findable:
    """What finds a document as it is shown, corrections applied."""
    shown = ShownText(document.source, document.blocks)
    place = place_of(document.head)
    card, facets = card_of(document, shown, place.publication)
    tokens = tokens_of(shown.text, card.values())
    return Findable(place.date, tokens, card.flags, card.fields, facets)


def enter(db: Database, entries: Sequence[Entry]) -> None:
    """Make articles findable. Inside the caller's transaction; the more at once, the faster."""
    numbers = _numbers(db, Counter(facet for entry in entries for facet in entry.found_by.facets))
    rows, last = FreeRows(db), last_with_fours(db)
    cards = []
    indexed = []
    for entry in entries:
        known = entry.found_by
        row = rows.row(entry.article, known.date)
        facets = " ".join(f"{KIND_SIGNS[facet[0]]}{numbers[facet]}" for facet in known.facets)
        cards.append((row, entry.article, entry.text_id, known.flags, facets, known.fields))
        indexed.append(Indexed(row, known.tokens, entry.article <= last))
    db.conn.executemany(
        "insert into search_cards (row, article_id, text_id, flags, facets, fields)"
        " values (?, ?, ?, ?, ?, ?)",
        cards,
    )
    _count_days(db, Counter(day_of(card[0]) for card in cards))
    add_to_index(db, indexed)


def take_off(db: Database, article: int) -> None:
    """Make an article unfindable, before anything of it changes."""
    card = db.execute(
        "select c.row, c.facets, c.fields, t.source, h.blocks from search_cards c"
        " join texts t on t.id = c.text_id join heads h on h.article_id = c.article_id"
        " where c.article_id = ?",
        [article],
    ).fetchone()
    if card is None:
        return
    row, facets, fields, source, blocks = card
    values = values_in(read_fields(fields))
    tokens = tokens_of(ShownText.stored(source, blocks).text, values)
    remove_from_index(db, Indexed(row, tokens, article <= last_with_fours(db)))
    db.execute("delete from search_cards where row = ?", [row])
    numbers = [[int(number[1:])] for number in facets.split()]
    db.conn.executemany("update search_values set articles = articles - 1 where id = ?", numbers)
    db.conn.executemany("delete from search_values where id = ? and articles <= 0", numbers)
    _count_days(db, {day_of(row): -1})


def enter_anew(db: Database, entry: Entry) -> None:
    """Bring the search in line with an article, if what it knows of it has changed."""
    known = db.execute(
        "select row, fields from search_cards where article_id = ?", [entry.article]
    ).fetchone()
    date, fields = entry.found_by.date, entry.found_by.fields
    day = day_number(date) if date else UNDATED_DAY
    if known and known[1] == fields and day_of(known[0]) == day:
        return
    take_off(db, entry.article)
    enter(db, [entry])


def search_is_current(db: Database) -> bool:
    (version,) = db.execute("select folding from index_state").fetchone()
    return bool(version == INDEX_VERSION)


def rebuild_search(db: Database) -> None:
    """Make index and cards anew. Runs inside the caller's transaction."""
    db.execute("insert into article_index (article_index) values ('delete-all')")
    db.execute("update index_state set last_with_fours = null")
    for table in ("search_cards", "search_values", "search_days"):
        db.execute(f"delete from {table}")
    order = [
        article
        for (article,) in db.execute(
            "select id from articles where page_id is not null order by date, id"
        )
    ]
    for first in range(0, len(order), _BATCH):
        enter(db, [stored_entry(db, article) for article in order[first : first + _BATCH]])
    db.execute("update index_state set folding = ?, tidied = 0", [INDEX_VERSION])


def add_missing_fours(db: Database) -> bool:
    """Have the index know the fours of some more articles of an older library.

    Whether any are left.
    """
    last = last_with_fours(db)
    if last == inf:
        return False
    some = db.execute(
        "select c.article_id, c.row, t.source, h.blocks from search_cards c"
        " join texts t on t.id = c.text_id join heads h on h.article_id = c.article_id"
        " where c.article_id > ? order by c.article_id limit ?",
        [last, _FOURS_AT_ONCE],
    ).fetchall()
    add_fours(
        db,
        [
            (row, tokens_of(ShownText.stored(source, blocks).text, ()))
            for _, row, source, blocks in some
        ],
    )
    is_left = len(some) == _FOURS_AT_ONCE
    db.execute("update index_state set last_with_fours = ?", [some[-1][0] if is_left else None])
    return is_left


def stored_entry(db: Database, article: int) -> Entry:
    """The entry that an article of the library should have."""
    rows = db.query(
        "select a.*, t.content_hash, t.file, t.source from articles a"
        " join texts t on t.id = a.text_id where a.id = ?",
        [article],
    )
    row = next(iter(rows))
    document, _ = corrected(
        read_document(db, row), corrections_of(db, (row["content_hash"], row["part"]))
    )
    return Entry(article, row["text_id"], findable(document))


def _numbers(db: Database, facets: Counter[Facet]) -> dict[Facet, int]:
    """The facets' numbers; new ones are given one, and all are counted."""
    numbers = {}
    for (kind, value), count in facets.items():
        (number,) = db.execute(
            "insert into search_values (kind, value, articles) values (?, ?, ?)"
            " on conflict (kind, value) do update set articles = articles + excluded.articles"
            " returning id",
            [kind, value, count],
        ).fetchone()
        numbers[kind, value] = number
    return numbers


def _count_days(db: Database, counts: dict[int, int] | Counter[int]) -> None:
    db.conn.executemany(
        "insert into search_days (day, articles) values (?, ?)"
        " on conflict (day) do update set articles = articles + excluded.articles",
        list(counts.items()),
    )
