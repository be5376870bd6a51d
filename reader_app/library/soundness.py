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
_MODULUS = 1_000_003  # keeps sums over article numbers small
_ON_A_PAGE = "select id, date from articles where page_id is not null order by id"
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
    """Whether the search index knows the articles as they are.

    For each token, how many articles have it and a sum over their numbers are compared.
    """
    wanted: dict[str, list[int]] = {}
    for entry in _entries(db):
        number = entry.rowid % _MODULUS
        for token in tokens_of(entry.text):
            tally = wanted.setdefault(token, [0, 0])
            tally[0] += 1
            tally[1] += number
    db.execute(
        "create virtual table temp.index_words using fts5vocab(main, article_index, instance)"
    )
    try:
        kept = {
            token: [count, total]
            for token, count, total in db.execute(
                f"select term, count(*), sum(doc % {_MODULUS}) from temp.index_words group by term"
            )
        }
    finally:
        db.execute("drop table temp.index_words")
    if kept != wanted:
        wrong = sum(kept.get(token) != wanted.get(token) for token in kept.keys() | wanted.keys())
        yield Trouble(TroubleKind.INDEX, f"检索索引与文章不符，涉及 {wrong} 个字词。")


def _entries(db: Database) -> Iterator[Indexed]:
    for article, day in db.execute(_ON_A_PAGE).fetchall():
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
