"""Whether the library is sound: the file, every span, and the search index."""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from zlib import crc32

from sqlite_utils import Database

from reader_app.domain.corrected import corrected
from reader_app.domain.document import Document
from reader_app.domain.proposal import LIST_FIELDS, TEXT_FIELDS
from reader_app.domain.span import Origin, Sourced, Span, slices
from reader_app.domain.trouble import Trouble, TroubleKind
from reader_app.library.corrections import corrections_of
from reader_app.library.index import (
    UNDATED_DAY,
    day_number,
    day_of,
    has_all_fours,
    is_four,
)
from reader_app.library.records import read_document
from reader_app.library.search_entries import findable
from reader_app.tasks import Task

# Fields whose value is what is printed. Numbers, dates and classes are kept in another form.
_WORDS = frozenset(
    {"kicker", "headline", "subheadline", "page_name", "title", "committee", "section"}
    | {"group", "progress", "unit", "remark", *TEXT_FIELDS}
)
_LISTS = frozenset({"units", *LIST_FIELDS})
_MODULUS = 1_000_003  # keeps sums over rows small
_MOST_EXACT = 50_000  # articles whose every entry in the index is compared; of more, a sample
_SAMPLES = 200
_SAMPLED_TOKENS = 50  # of each: a query takes about a millisecond
_SHARE = 1_000  # articles
_MOST_NAMED = 20  # of one kind of trouble; more tell the reader nothing
_MOST_SPANS = 200
_BY_TOKEN = (
    f"select term, count(*), sum((doc % {_MODULUS} + {_MODULUS}) % {_MODULUS})"
    " from temp.index_words group by term"
)
_HOW_MANY = "select count(*) from articles"
_WITH_TEXT = (
    "select a.*, t.content_hash, t.file, t.source from articles a"
    " join texts t on t.id = a.text_id where a.id = ?"
)


def file_troubles(db: Database) -> Iterator[Trouble]:
    """What SQLite itself finds wrong with the file and with references between rows."""
    for (message,) in db.execute(f"pragma integrity_check({_MOST_NAMED})"):
        if message != "ok":
            yield Trouble(TroubleKind.FILE, f"文件有损坏：{message}")
    for table, rowid, parent, _ in db.execute("pragma foreign_key_check").fetchmany(_MOST_NAMED):
        yield Trouble(TroubleKind.REFERENCE, f"表 {table} 第 {rowid} 行所指的 {parent} 不存在。")


def trash_troubles(db: Database) -> Iterator[Trouble]:
    """Articles that stand nowhere and do not lie in the trash, or do both."""
    rows = db.execute(
        "select id from articles where (page_id is null) <> (id in (select article_id from trash))"
    )
    for (article,) in rows.fetchmany(_MOST_NAMED):
        said = f"文章 {article} 既不在版面上，也不在回收站里，或两处都有。"
        yield Trouble(TroubleKind.REFERENCE, said, article)


@dataclass(frozen=True, slots=True)
class Share:
    """Articles to be looked through together: those of these numbers."""

    first: int
    last: int
    exactly: bool  # whether the index is small enough to be compared entry by entry
    every: int  # one in so many is looked up in the index otherwise
    with_fours: bool  # whether the index has those of all articles
    revision: int  # of the library


@dataclass(slots=True)
class Look:
    """What was seen of some articles: as much, however many they are."""

    articles: int = 0
    wrong_spans: int = 0
    wrong_cards: int = 0
    spans: list[Trouble] = field(default_factory=list)
    tally: Tally = field(default_factory=lambda: Tally())

    def merge(self, other: Look) -> None:
        self.articles += other.articles
        self.wrong_spans += other.wrong_spans
        self.wrong_cards += other.wrong_cards
        self.spans += other.spans[: _MOST_SPANS - len(self.spans)]
        self.tally.merge(other.tally)


Elsewhere = Callable[[Sequence[Share]], Iterator[Look]]
"""Has shares looked through by other processes. Raises NotTogether."""


class NotTogether(Exception):
    """Other processes did not look through all shares of the library as it is here."""


def article_troubles(
    db: Database, task: Task, elsewhere: Elsewhere | None = None
) -> Iterator[Trouble]:
    """Values whose places do not hold them, and whether the search knows the articles as they are.

    Each article is read once, and nothing is gathered but sums of a fixed size, so that a library
    of any size is looked through in the same memory.
    """
    shares = shares_of(db)
    look = _looked_through(db, task, shares, elsewhere)
    yield from look.spans
    if look.wrong_spans > _MOST_SPANS:
        said = f"另有 {look.wrong_spans - _MOST_SPANS} 处与出处不符。"
        yield Trouble(TroubleKind.SPAN, said)
    if look.wrong_cards or not _counts_agree(db):
        count = max(look.wrong_cards, 1)
        yield Trouble(TroubleKind.INDEX, f"检索资料与文章不符，涉及 {count} 篇。")
    exactly = all(share.exactly for share in shares)
    kept = _kept_in_index(db, exactly, all(share.with_fours for share in shares))
    if not exactly:
        look.tally.rows = 0
    if look.tally != kept:
        yield Trouble(TroubleKind.INDEX, "检索索引与文章不符。")


def shares_of(db: Database) -> tuple[Share, ...]:
    """All articles, those in the trash too, in shares of some hundreds."""
    (articles,) = db.execute(_HOW_MANY).fetchone()
    (revision,) = db.execute("select number from revision").fetchone()
    exactly, every = articles <= _MOST_EXACT, articles // _SAMPLES + 1
    with_fours = has_all_fours(db)
    lasts = db.execute(
        "select id from (select id, row_number() over (order by id) as place from articles)"
        " where place % ? = 0 or place = ?",
        [_SHARE, articles],
    )
    shares, first = [], 1
    for (last,) in lasts:
        shares.append(Share(first, last, exactly, every, with_fours, revision))
        first = last + 1
    return tuple(shares)


def _looked_through(
    db: Database, task: Task, shares: Sequence[Share], elsewhere: Elsewhere | None
) -> Look:
    (articles,) = db.execute(_HOW_MANY).fetchone()
    if elsewhere is not None:
        with contextlib.suppress(NotTogether):
            whole = Look()
            for each in elsewhere(shares):
                whole.merge(each)
                task.step(whole.articles, articles)
            return whole
    whole = Look()
    for share in shares:
        whole.merge(look_through(db, share, lambda done: task.step(done, articles), whole.articles))
    task.step(articles, articles)
    return whole


def look_through(
    db: Database, share: Share, step: Callable[[int], object] = int, before: int = 0
) -> Look:
    """Read each article of a share once. ``step`` is told how many were read, with those before.

    Raises NotTogether if the library is another one by now.
    """
    look = Look()
    if db.execute("select number from revision").fetchone() != (share.revision,):
        raise NotTogether
    for row in _articles(db, share):
        step(before + look.articles)
        look.articles += 1
        document = read_document(db, row)
        for what in sorted(set(_wrong_fields(document))):
            look.wrong_spans += 1
            if len(look.spans) < _MOST_SPANS:
                said = f"文章 {row['id']} 的“{what}”与它的出处不符。"
                look.spans.append(Trouble(TroubleKind.SPAN, said, row["id"]))
        if row["page_id"] is None:
            continue
        if (known := _known_entry(db, row, document, share.with_fours)) is None:
            look.wrong_cards += 1
            continue
        at, tokens = known
        look.tally.add(at, tokens)
        if not share.exactly and row["id"] % share.every == 0:
            sample = sorted(tokens)[:: len(tokens) // _SAMPLED_TOKENS + 1]
            look.wrong_cards += not _finds(db, at, sample)
    return look


@dataclass(slots=True)
class Tally:
    """All entries of an index, a token in an article, in three sums that tell any two apart.

    Each token has a weight of its own. Over articles the weights of their tokens are summed, in an
    index the rows under each token; multiplied with each other, both give the same, without a look
    at any single entry.
    """

    entries: int = 0
    weights: int = 0
    rows: int = 0  # weights by rows

    def add(self, row: int, tokens: Collection[str]) -> None:
        """An article's tokens, each once."""
        weight = sum(map(crc32, map(str.encode, tokens)))
        self.entries += len(tokens)
        self.weights += weight
        self.rows += weight * (row % _MODULUS)

    def add_token(self, token: str, articles: int, rows: int) -> None:
        """How many articles have a token, and the sum of their rows."""
        weight = crc32(token.encode())
        self.entries += articles
        self.weights += weight * articles
        self.rows += weight * rows

    def merge(self, other: Tally) -> None:
        self.entries += other.entries
        self.weights += other.weights
        self.rows += other.rows


def _kept_in_index(db: Database, exactly: bool, with_fours: bool) -> Tally:
    """What the index has: of a very large one only how many articles hold each token.

    Without fours if it has those of some articles only.
    """
    kind = "instance" if exactly else "row"
    tally = Tally()
    db.execute(
        f"create virtual table temp.index_words using fts5vocab(main, article_index, {kind})"
    )
    try:
        if exactly:
            entries = db.execute(_BY_TOKEN)
        else:
            entries = db.execute("select term, doc, 0 from temp.index_words")
        for token, articles, rows in entries:
            if with_fours or not is_four(token):
                tally.add_token(token, articles, rows)
    finally:
        db.execute("drop table temp.index_words")
    return tally


def _finds(db: Database, row: int, tokens: Iterable[str]) -> bool:
    """Whether the index has an article under each of its tokens."""
    return all(
        db.execute(
            "select 1 from article_index where article_index match ? and rowid = ?",
            [f'"{token}"', row],
        ).fetchone()
        for token in tokens
    )


def _articles(db: Database, share: Share) -> Iterator[dict[str, Any]]:
    """Those of a share with their texts, one at a time."""
    numbers = db.execute(
        "select id from articles where id between ? and ? order by id", [share.first, share.last]
    ).fetchall()
    for (number,) in numbers:
        yield next(iter(db.query(_WITH_TEXT, [number])))


def _known_entry(
    db: Database, row: dict[str, Any], document: Document, with_fours: bool
) -> tuple[int, set[str]] | None:
    """An article's row in the index and its tokens; None if the search knows it otherwise."""
    where = row["content_hash"], row["part"]
    shown, _ = corrected(document, corrections_of(db, where))
    entry = findable(shown)
    known = db.execute(
        "select row, text_id, flags, fields from search_cards where article_id = ?", [row["id"]]
    ).fetchone()
    day = day_number(entry.date) if entry.date else UNDATED_DAY
    right = (row["text_id"], entry.flags, entry.fields)
    if not known or day_of(known[0]) != day or known[1:] != right:
        return None
    return known[0], set(entry.tokens.told(with_fours).split())


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
