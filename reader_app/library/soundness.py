"""Whether the library is sound: the file, every span, and the search index."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from sqlite_utils import Database

from reader_app.domain.document import Document
from reader_app.domain.proposal import LIST_FIELDS, TEXT_FIELDS
from reader_app.domain.span import Origin, Sourced, Span, slices
from reader_app.domain.trouble import Trouble, TroubleKind
from reader_app.library.index import UNDATED_DAY, Indexed, day_number, day_of
from reader_app.library.records import read_document
from reader_app.library.search_entries import Entry, stored_entry

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
    wrong_cards = 0
    for row, entry in _entries(db):
        if row is None:
            wrong_cards += 1
            continue
        number = row % _MODULUS
        for token in Indexed(row, entry.text, tuple(entry.card.values())).tokens.split():
            tally = wanted.setdefault(token, [0, 0])
            tally[0] += 1
            tally[1] += number
    if wrong_cards or not _counts_agree(db):
        yield Trouble(TroubleKind.INDEX, f"检索资料与文章不符，涉及 {max(wrong_cards, 1)} 篇。")
    db.execute(
        "create virtual table temp.index_words using fts5vocab(main, article_index, instance)"
    )
    try:
        kept = {
            token: [count, total]
            for token, count, total in db.execute(
                "select term, count(*), sum((doc % ?1 + ?1) % ?1) from temp.index_words"
                " group by term",
                [_MODULUS],
            )
        }
    finally:
        db.execute("drop table temp.index_words")
    if kept != wanted:
        wrong = sum(kept.get(token) != wanted.get(token) for token in kept.keys() | wanted.keys())
        yield Trouble(TroubleKind.INDEX, f"检索索引与文章不符，涉及 {wrong} 个字词。")


def _entries(db: Database) -> Iterator[tuple[int | None, Entry]]:
    """What the search should know of each article, and its row; None if it knows otherwise."""
    for article, _ in db.execute(_ON_A_PAGE).fetchall():
        entry = stored_entry(db, article)
        known = db.execute(
            "select row, text_id, flags, fields from search_cards where article_id = ?", [article]
        ).fetchone()
        day = day_number(entry.date) if entry.date else UNDATED_DAY
        right = (entry.text_id, entry.card.flags, entry.card.fields)
        if known and day_of(known[0]) == day and known[1:] == right:
            yield known[0], entry
        else:
            yield None, entry


def _counts_agree(db: Database) -> bool:
    """Whether cards, days and facets are as many as the articles say."""
    (articles,) = db.execute("select count(*) from articles where page_id is not null").fetchone()
    facets: Counter[int] = Counter()
    days: Counter[int] = Counter()
    for row, numbers in db.execute("select row, facets from search_cards"):
        facets.update(int(number[1:]) for number in numbers.split())
        days[day_of(row)] += 1
    kept_facets = dict(db.execute("select id, articles from search_values").fetchall())
    kept_days = dict(db.execute("select day, articles from search_days where articles").fetchall())
    return days.total() == articles and kept_facets == facets and kept_days == days


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
