"""Any run of characters, found in a moment: candidates from the index, checked in the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from sqlite_utils import Database

from reader_app.domain.search_result import SearchHit, SearchResult
from reader_app.library.browsing import PLACED
from reader_app.library.encoding import blocks_from
from reader_app.library.index import article_of, query_tokens
from reader_app.library.shown_text import ShownText
from reader_app.library.snippets import cut_snippet
from reader_app.text.folding import fold, fold_with_places

MOST_CHECKED = 5_000  # candidates; beyond them the total is an estimate
_AT_ONCE = 50
_MOST_TOKENS = 64  # narrower than that no query needs to be, since candidates are checked


def search(db: Database, query: str, limit: int) -> SearchResult:
    """Articles that hold every word of the query, the newest paper first."""
    words = tuple(dict.fromkeys(fold(query).split()))
    if not words:
        return SearchResult(query, 0, True, ())
    tokens = sorted({token for word in words for token in query_tokens(word)})
    match = " ".join(f'"{token}"' for token in tokens[:_MOST_TOKENS])
    total = _count(db, match)
    if len(tokens) <= _MOST_TOKENS and all(len(word) <= 2 for word in words):
        # The index alone says which articles hold a character or a pair.
        hits = tuple(islice(_hits(db, match, words), max(limit, 0)))
        return SearchResult(query, total, True, hits)
    return _checked(db, query, match, words, total, limit)


def _checked(
    db: Database, query: str, match: str, words: Sequence[str], candidates: int, limit: int
) -> SearchResult:
    """Longer words may be torn apart in a candidate, so each one is looked at, within bounds."""
    hits: list[SearchHit] = []
    found = 0
    for article, shown in islice(_candidates(db, match), MOST_CHECKED):
        text = fold(shown.text)
        if all(word in text for word in words):
            found += 1
            if len(hits) < limit and (hit := _hit(db, article, shown, words)):
                hits.append(hit)
    if candidates <= MOST_CHECKED:
        return SearchResult(query, found, True, tuple(hits))
    estimate = max(found, round(found * candidates / MOST_CHECKED))
    return SearchResult(query, estimate, False, tuple(hits))


def _count(db: Database, match: str) -> int:
    (count,) = db.execute(
        "select count(*) from article_index where article_index match ?", [match]
    ).fetchone()
    return int(count)


def _hits(db: Database, match: str, words: Sequence[str]) -> Iterator[SearchHit]:
    for article, shown in _candidates(db, match):
        if hit := _hit(db, article, shown, words):
            yield hit


def _candidates(db: Database, match: str) -> Iterator[tuple[int, ShownText]]:
    """The articles with all tokens, in the order of the index: newest first."""
    rowids = db.execute(
        "select rowid from article_index where article_index match ? order by rowid desc", [match]
    )
    while batch := [article_of(rowid) for (rowid,) in islice(rowids, _AT_ONCE)]:
        marks = ",".join("?" * len(batch))
        texts = {
            article: (source, blocks)
            for article, source, blocks in db.execute(
                "select a.id, t.source, h.blocks from articles a join texts t on t.id = a.text_id"
                f" join heads h on h.article_id = a.id where a.id in ({marks})",
                batch,
            )
        }
        for article in batch:
            source, blocks = texts[article]
            yield article, ShownText(source, blocks_from(blocks))


def _hit(db: Database, article: int, shown: ShownText, words: Sequence[str]) -> SearchHit | None:
    """None if the text does not hold the words after all."""
    snippet = cut_snippet(shown.text, fold_with_places(shown.text), words, shown.body_start or 0)
    if snippet is None:
        return None
    headline, publication, date = db.execute(
        f"select a.headline, u.name, i.date{PLACED} where a.id = ?", [article]
    ).fetchone()
    return SearchHit(
        article=article,
        headline=headline,
        publication=publication,
        date=date,
        snippet=snippet.text,
        marks=snippet.marks,
        source_spans=tuple(
            span for start, end in snippet.places for span in shown.source_spans(start, end)
        ),
    )
