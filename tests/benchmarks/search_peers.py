"""The same texts and queries in other engines, as far as they are installed.

Each is asked for the newest fifty articles that hold a run of characters; what an engine finds
wrongly or misses is told, beside its times.
"""

from __future__ import annotations

import importlib.util
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader_app.library.store import open_library
from reader_app.text.query_language import parse
from tests.benchmarks.search_queries import drawn_queries

if TYPE_CHECKING:
    from tests.benchmarks.filling import Built

_KINDS = ("1 character", "2, common", "2, rare", "4 characters", "8 characters")
_HITS = 50
Ask = Callable[[str], Sequence[int]]


@dataclass(frozen=True, slots=True)
class Peer:
    name: str
    rate: float  # articles indexed a second; 0: nothing is indexed
    megabytes: float
    ask: Ask  # the numbers of the newest fifty


def run(built: Built) -> None:
    from tests.benchmarks.search import percentile, texts_of

    texts = list(texts_of(built))
    queries = drawn_queries([text for _, text in texts[:: max(len(texts) // 400, 1)]])
    every = [query for kind in _KINDS for query in queries[kind]]
    wanted = {query: {number for number, text in texts if query in text} for query in every}
    ours = _ours(built)
    own = None
    with tempfile.TemporaryDirectory(dir=built.path.parent) as folder:
        for make in (lambda: ours, *_makers(texts, Path(folder))):
            peer = make()
            times, wrong, missed = [], 0, 0
            for query in every:
                clock = time.perf_counter()
                found = peer.ask(query)
                times.append((time.perf_counter() - clock) * 1000)
                wrong += len(set(found) - wanted[query])
                missed += max(min(_HITS, len(wanted[query])) - len(found), 0)
            mean = statistics.mean(times)
            own = own or mean
            print(
                f"    {peer.name:28} p50 {percentile(times, 50):7.2f}"
                f"  p99 {percentile(times, 99):7.1f} ms  mean {mean / own:6.2f} of ours"
                f"  {peer.rate:7.0f} articles/s  {peer.megabytes:6.0f} MB"
                f"  wrong {wrong}, missed {missed}"
            )


def _ours(built: Built) -> Peer:
    library = open_library(built.path)
    rows = dict(library._db.execute("select article_id, row from search_cards").fetchall())
    (index,) = library._db.execute("select sum(length(block)) from article_index_data").fetchone()

    def ask(query: str) -> Sequence[int]:
        return [rows[hit.article] for hit in library.hits(parse(query), _HITS)]

    rate = statistics.harmonic_mean(built.rates) if built.rates else 0.0
    return Peer("this library, with snippets", rate, index / 1e6, ask)


def _makers(texts: Sequence[tuple[int, str]], folder: Path) -> list[Callable[[], Peer]]:
    makers: list[Callable[[], Peer]] = [
        lambda: _like(texts, folder),
        lambda: _trigram(texts, folder),
    ]
    if importlib.util.find_spec("tantivy"):
        makers.append(lambda: _tantivy(texts, folder))
    sys.path.append("/usr/lib/python3/dist-packages")  # where Debian keeps python3-xapian
    if importlib.util.find_spec("xapian"):
        makers.append(lambda: _xapian(texts, folder))
    else:
        print("    (Xapian is left out: python3-xapian is not installed)")
    return makers


def _database(folder: Path, name: str, texts: Sequence[tuple[int, str]]) -> sqlite3.Connection:
    db = sqlite3.connect(folder / name)
    db.execute("pragma journal_mode = wal")
    db.execute("create table articles (id integer primary key, text text)")
    db.executemany("insert into articles values (?, ?)", texts)
    db.commit()
    return db


def _like(texts: Sequence[tuple[int, str]], folder: Path) -> Peer:
    db = _database(folder, "like", texts)
    sql = "select id from articles where text like '%' || ? || '%' order by id desc limit 50"
    return Peer("SQLite LIKE", 0, 0, lambda query: [row[0] for row in db.execute(sql, [query])])


def _trigram(texts: Sequence[tuple[int, str]], folder: Path) -> Peer:
    db = _database(folder, "trigram", texts)
    clock = time.perf_counter()
    db.execute(
        "create virtual table f using fts5 (text, content='articles', content_rowid='id',"
        " tokenize='trigram')"
    )
    db.execute("insert into f (f) values ('rebuild')")
    db.commit()
    rate = len(texts) / (time.perf_counter() - clock)
    (size,) = db.execute("select sum(length(block)) from f_data").fetchone()
    scan = "select id from articles where text like '%' || ? || '%' order by id desc limit 50"
    sql = "select rowid from f where f match ? order by rowid desc limit 50"

    def ask(query: str) -> Sequence[int]:
        if len(query) < 3:  # no trigram in it
            return [row[0] for row in db.execute(scan, [query])]
        return [row[0] for row in db.execute(sql, [f'"{query}"'])]

    return Peer("SQLite FTS5 trigram", rate, size / 1e6, ask)


def _tantivy(texts: Sequence[tuple[int, str]], folder: Path) -> Peer:
    import tantivy  # type: ignore[import-not-found]

    schema = tantivy.SchemaBuilder()
    schema.add_integer_field("id", stored=True, fast=True)
    schema.add_text_field("text", tokenizer_name="whitespace", index_option="position")
    place = folder / "tantivy"
    place.mkdir()
    index = tantivy.Index(schema.build(), path=str(place))
    writer = index.writer(256_000_000, 1)
    clock = time.perf_counter()
    for number, text in texts:
        document = tantivy.Document()
        document.add_integer("id", number)
        document.add_text("text", " ".join([*map("".join, pairwise(text)), *set(text)]))
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()
    rate = len(texts) / (time.perf_counter() - clock)
    index.reload()
    searcher = index.searcher()
    size = sum(each.stat().st_size for each in place.iterdir())

    def ask(query: str) -> Sequence[int]:
        words = [query] if len(query) == 1 else list(map("".join, pairwise(query)))
        if len(words) == 1:
            wanted: Any = tantivy.Query.term_query(index.schema, "text", words[0])
        else:
            wanted = tantivy.Query.phrase_query(index.schema, "text", words)
        found = searcher.search(wanted, _HITS, order_by_field="id")
        return [searcher.doc(address)["id"][0] for _, address in found.hits]

    return Peer("tantivy, pairs as phrases", rate, size / 1e6, ask)


def _xapian(texts: Sequence[tuple[int, str]], folder: Path) -> Peer:
    import xapian  # type: ignore[import-not-found]

    place = folder / "xapian"
    shutil.rmtree(place, ignore_errors=True)
    db = xapian.WritableDatabase(str(place), xapian.DB_CREATE_OR_OPEN)
    generator = xapian.TermGenerator()
    generator.set_flags(xapian.TermGenerator.FLAG_CJK_NGRAM)
    clock = time.perf_counter()
    for number, text in texts:
        document = xapian.Document()
        generator.set_document(document)
        generator.index_text(text)
        document.set_data(str(number))
        document.add_value(0, xapian.sortable_serialise(number))
        db.add_document(document)
    db.commit()
    rate = len(texts) / (time.perf_counter() - clock)
    size = sum(each.stat().st_size for each in place.iterdir())
    parser = xapian.QueryParser()
    parser.set_database(db)

    def ask(query: str) -> Sequence[int]:
        enquire = xapian.Enquire(db)
        enquire.set_query(parser.parse_query(f'"{query}"', xapian.QueryParser.FLAG_CJK_NGRAM | 2))
        enquire.set_sort_by_value(0, True)
        return [int(match.document.get_data()) for match in enquire.get_mset(0, _HITS)]

    return Peer("Xapian n-grams, phrase", rate, size / 1e6, ask)
