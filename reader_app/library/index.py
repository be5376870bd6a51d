"""The search index: which article holds which characters and pairs of characters.

With the set of single characters and of adjacent pairs, a run of any length is narrowed to
few candidates, and runs of one or two characters are answered outright.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from sqlite_utils import Database

from reader_app.library.encoding import blocks_from
from reader_app.library.shown_text import ShownText
from reader_app.text.folding import FOLDING_VERSION, fold

_ID_BITS = 32
_BATCH = 200
# The tokenizer divides at ASCII signs and controls; dressed as private characters they stay.
_DRESSED = {
    code: chr(0xF0000 + code) for code in range(128) if not chr(code).isalnum() and code != 32
}


@dataclass(frozen=True, slots=True)
class Indexed:
    """What the index knows an article by."""

    article: int
    date: str | None
    text: str  # as shown

    @property
    def rowid(self) -> int:
        return index_rowid(self.date, self.article)


def index_rowid(day: str | None, article: int) -> int:
    """A number that grows with the paper's date, then with the article's; no date is the least."""
    ordinal = date.fromisoformat(day).toordinal() if day else 0
    return ordinal << _ID_BITS | article


def article_of(rowid: int) -> int:
    return rowid & ((1 << _ID_BITS) - 1)


def tokens_of(text: str) -> list[str]:
    """Every distinct character and pair of neighbours, white space apart, in a fixed order."""
    tokens: set[str] = set()
    for run in fold(text).split():
        tokens |= runs_tokens(run)
    return sorted(tokens)


def runs_tokens(run: str) -> set[str]:
    """The tokens of folded characters without white space."""
    dressed = run.translate(_DRESSED)
    return {*dressed, *map("".join, pairwise(dressed))}


def query_tokens(run: str) -> list[str]:
    """What an article must hold to contain ``run``: its pairs, or its only character."""
    dressed = run.translate(_DRESSED)
    if len(dressed) == 1:
        return [dressed]
    return sorted(set(map("".join, pairwise(dressed))))


def add_to_index(db: Database, entries: Sequence[Indexed]) -> None:
    """In the order of their numbers: FTS5 writes a segment whenever the number falls."""
    db.conn.executemany(
        "insert into article_index (rowid, tokens) values (?, ?)",
        (
            (entry.rowid, " ".join(tokens_of(entry.text)))
            for entry in sorted(entries, key=lambda entry: entry.rowid)
        ),
    )


def remove_from_index(db: Database, entry: Indexed) -> None:
    """The index has no copy of the text, so it is told again what to forget."""
    db.execute(
        "insert into article_index (article_index, rowid, tokens) values ('delete', ?, ?)",
        [entry.rowid, " ".join(tokens_of(entry.text))],
    )


def entry_for(db: Database, article: int) -> Indexed:
    """The article as the index should know it."""
    (entry,) = _entries(db, "a.id = ?", [article])
    return entry


def index_articles(db: Database, articles: Sequence[int]) -> None:
    """Add articles to the index as they stand in the library, a batch at a time."""
    for first in range(0, len(articles), _BATCH):
        batch = articles[first : first + _BATCH]
        marks = ",".join("?" * len(batch))
        add_to_index(db, list(_entries(db, f"a.id in ({marks})", batch)))


def index_is_current(db: Database) -> bool:
    (folding,) = db.execute("select folding from index_state").fetchone()
    return bool(folding == FOLDING_VERSION)


def rebuild_index(db: Database) -> None:
    """Make the whole index anew. Runs inside the caller's transaction."""
    db.execute("insert into article_index (article_index) values ('delete-all')")
    order = [
        row[0]
        for row in db.execute("select id from articles where page_id is not null order by date, id")
    ]
    index_articles(db, order)
    db.execute("update index_state set folding = ?", [FOLDING_VERSION])


def _entries(db: Database, where: str, values: Sequence[int]) -> Iterable[Indexed]:
    rows = db.execute(
        "select a.id, a.date, t.source, h.blocks from articles a"
        " join texts t on t.id = a.text_id join heads h on h.article_id = a.id"
        f" where {where}",
        values,
    )
    for article, day, source, blocks in rows:
        yield Indexed(article, day, ShownText(source, blocks_from(blocks)).text)
