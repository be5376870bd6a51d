"""Whether the article of a copy is in the library: of one of our own exports, whose mark was
lost, or of what was copied in the window."""

from __future__ import annotations

from sqlite_utils import Database

from reader_app.domain.document import Document
from reader_app.domain.naming import name_of_article
from reader_app.domain.newspaper import SHOWN_IN_BODY, BlockKind
from reader_app.library.articles import printed_document
from reader_app.library.encoding import storable
from reader_app.text.folding import fold


def standing_article(db: Database, document: Document) -> int | None:
    """The article under the same headline whose text has the very same characters.

    White space and marks aside: a mail or an editor may have changed those. Nor does a copy tell
    which line of its head was printed largest.
    """
    name, head = name_of_article(document), document.head
    names = (name, head.kicker or name, head.subheadline or name)
    rows = db.execute(
        "select id from articles where headline in (?, ?, ?) and page_id is not null order by id",
        [storable(each) for each in names],
    ).fetchall()
    lines = _lines(document, name)
    for (number,) in rows:
        if lines and _lines(printed_document(db, number), name) == lines:
            return int(number)
    return None


def _lines(document: Document, name: str) -> list[str]:
    """What its lines say but for its name, in no order: tasks are exported below the text. The
    heads of a table's columns are no matter: in a copy they are one line."""
    lines = (
        _letters(block.text(document.source))
        for block in document.blocks
        if block.kind in SHOWN_IN_BODY and block.kind is not BlockKind.TABLE_HEAD
    )
    return sorted(line for line in lines if line and line != _letters(name))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, fold(text)))
