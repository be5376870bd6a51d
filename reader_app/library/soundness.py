"""Whether the library is sound: the file, every span, and the search index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlite_utils import Database

from reader_app.domain.document import Document
from reader_app.domain.proposal import LIST_FIELDS, TEXT_FIELDS
from reader_app.domain.span import Origin, Sourced, Span, slices
from reader_app.domain.trouble import Trouble, TroubleKind
from reader_app.library.index import Indexed, tokens_of
from reader_app.library.records import read_document
from reader_app.library.shown_text import ShownText

# Fields whose value is what is printed. Numbers, dates and classes are kept in another form.
_WORDS = frozenset(
    {"kicker", "headline", "subheadline", "page_name", "title", "committee", "section"}
    | {"group", "progress", "unit", "remark", *TEXT_FIELDS}
)
_LISTS = frozenset({"units", *LIST_FIELDS})
_MOST_NAMED = 20  # of one kind of trouble; more tell the reader nothing


def file_troubles(db: Database) -> Iterator[Trouble]:
    """What SQLite itself finds wrong with the file and with references between rows."""
    for (message,) in db.execute(f"pragma integrity_check({_MOST_NAMED})"):
        if message != "ok":
            yield Trouble(TroubleKind.FILE, f"文件有损坏：{message}")
    for table, rowid, parent, _ in db.execute("pragma foreign_key_check").fetchmany(_MOST_NAMED):
        yield Trouble(TroubleKind.REFERENCE, f"表 {table} 第 {rowid} 行所指的 {parent} 不存在。")


def span_troubles(db: Database) -> Iterator[Trouble]:
    """Values whose places in the source do not hold them."""
    for (article,) in db.execute("select id from articles order by id").fetchall():
        for what in sorted(set(_wrong_fields(_document(db, article)))):
            yield Trouble(TroubleKind.SPAN, f"文章 {article} 的“{what}”与它的出处不符。", article)


def index_troubles(db: Database) -> Iterator[Trouble]:
    """Articles that the search index does not know as they are."""
    vocabulary = "create virtual table temp.index_words using fts5vocab(main, article_index, row)"
    db.execute("drop table if exists temp.index_words")
    db.execute(vocabulary)
    try:
        kept = dict(db.execute("select term, doc from temp.index_words"))
    finally:
        db.execute("drop table temp.index_words")
    wanted: dict[str, int] = {}
    for entry in _entries(db):
        tokens = tokens_of(entry.text)
        for token in tokens:
            wanted[token] = wanted.get(token, 0) + 1
        if not _knows(db, entry, tokens):
            yield Trouble(
                TroubleKind.INDEX, f"检索索引缺少文章 {entry.article} 的字词。", entry.article
            )
    if any(wanted.get(token) != count for token, count in kept.items()):
        yield Trouble(TroubleKind.INDEX, "检索索引里有多余的字词。")


def _knows(db: Database, entry: Indexed, tokens: list[str]) -> bool:
    """Ask for a few tokens at a time: an expression may not be of any size."""
    for first in range(0, len(tokens), 50):
        match = " ".join(f'"{token}"' for token in tokens[first : first + 50])
        row = db.execute(
            "select 1 from article_index where article_index match ? and rowid = ?",
            [match, entry.rowid],
        ).fetchone()
        if row is None:
            return False
    return True


def _entries(db: Database) -> Iterator[Indexed]:
    for article, day in db.execute("select id, date from articles order by id").fetchall():
        document = _document(db, article)
        yield Indexed(article, day, ShownText(document.source, document.blocks).text)


def _document(db: Database, article: int) -> Document:
    rows = db.query(
        "select a.*, t.file, t.source from articles a join texts t on t.id = a.text_id"
        " where a.id = ?",
        [article],
    )
    return read_document(db, next(iter(rows)))


def _wrong_fields(document: Document) -> Iterator[str]:
    length = len(document.source)
    shown = [span for block in document.blocks for span in block.spans]
    doubted = [span for finding in document.findings for span in finding.spans]
    if not _all_inside(shown + doubted, length):
        yield "正文"
    for record in _records(document):
        for name, source in record.sources.items():
            if not _all_inside(source.spans, length) or (
                source.origin is Origin.STATED and not _holds(document.source, record, name)
            ):
                yield name


def _records(document: Document) -> Iterable[Sourced]:
    yield document.head
    yield document.statistics
    if document.legend:
        yield document.legend
    for proposal in document.proposals:
        yield proposal
        yield from proposal.related
    yield from document.tasks


def _holds(source: str, record: Sourced, name: str) -> bool:
    """Whether a value's places hold it; white space is not compared."""
    places = record.sources[name]
    value = getattr(record, name, None)
    if name in _WORDS and isinstance(value, str):
        return not places.spans or _bare(slices(source, places.spans)) == _bare(value)
    if name in _LISTS and isinstance(value, tuple):
        return len(places.items) == len(value) and all(
            not spans or _bare(slices(source, spans)) == _bare(item)
            for spans, item in zip(places.items, value, strict=True)
        )
    return True


def _bare(text: str) -> str:
    return "".join(text.split())


def _all_inside(spans: Iterable[Span], length: int) -> bool:
    return all(0 <= span.start <= span.end <= length for span in spans)
