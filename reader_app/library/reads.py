"""What can be asked of an open library, in the words of the domain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlite_utils import Database

from reader_app.domain.backup import BackupKind
from reader_app.domain.carrier import Carrier, LineBox, PageImage, Zone
from reader_app.domain.correction import Correction
from reader_app.domain.finding import Finding
from reader_app.domain.library_rows import (
    IssueRow,
    LibraryTree,
    Neighbours,
    PageRow,
    ReadingPosition,
    StoredArticle,
    Surroundings,
    TrashedArticle,
    VersionRow,
    WatchedFile,
)
from reader_app.domain.recut import Recut
from reader_app.domain.search_query import Order, Query
from reader_app.domain.search_result import (
    NameCount,
    SearchHit,
    SearchResult,
    Tally,
)
from reader_app.domain.span import Span
from reader_app.errors import ExportRefused
from reader_app.library import browsing, pages_as_printed
from reader_app.library.articles import has_proposals, key_of, read_article
from reader_app.library.backup import copy_library
from reader_app.library.backups import keep_backup
from reader_app.library.carriers import read_carrier, zones_on_page
from reader_app.library.completion import is_part_of_another, names_like, years
from reader_app.library.corrections import Fields, corrections_of, steps_at_hand
from reader_app.library.encoding import storable, to_json
from reader_app.library.new_versions import versions_of
from reader_app.library.opening import LAST_READ
from reader_app.library.printed_titles import printed_titles
from reader_app.library.ranking import best
from reader_app.library.records import read_findings
from reader_app.library.recutting import recut_ahead, recut_behind
from reader_app.library.search import newest, places_in, tally
from reader_app.library.search_plan import Watch
from reader_app.library.texts import articles_of, cut_from, text_with
from reader_app.library.trash import lying_of, trashed
from reader_app.library.troubles import errors_in_words
from reader_app.tasks import Task
from reader_app.text.query_language import parse


@dataclass(frozen=True, slots=True)
class StoredText:
    """A source text as it was imported."""

    id: int
    file: str
    encoding: str
    source: str
    carrier: Carrier


@dataclass(frozen=True, slots=True)
class OldVersion:
    """What an article said before it was renewed: a text, which of its articles, and what had
    been set right in it."""

    text: StoredText
    part: int
    headline: str
    corrections: tuple[Correction, ...]


class LibraryReads:
    """The reading half of an open library. Each answer is of one moment."""

    def __init__(self, db: Database, path: Path) -> None:
        self._db = db
        self.path = path

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with errors_in_words(self.path):
            try:
                if error is not None:
                    raise error
            finally:
                self.close()

    def close(self) -> None:
        self._db.close()

    def article(self, article_id: int) -> StoredArticle:
        """An article whole, the user's corrections applied. Raises NotInLibrary."""
        with self._reading() as db:
            return read_article(db, article_id)

    def surroundings(self, issue_id: int | None, most: int) -> Surroundings:
        """All papers, and at most so many issues on either side of one."""
        with self._reading() as db:
            return browsing.surroundings(db, issue_id, most)

    def issues_of(self, publication_id: int) -> tuple[IssueRow, ...]:
        """All issues of a paper, the newest first."""
        with self._reading() as db:
            return browsing.issues_of(db, publication_id)

    def issue_beside(self, issue_id: int, direction: int) -> int | None:
        """The issue after (1) or before (-1) one in the order of the list."""
        with self._reading() as db:
            return browsing.issue_beside(db, issue_id, direction)

    def is_empty(self) -> bool:
        """Whether no article stands in it."""
        return self._db.execute("select 1 from issues limit 1").fetchone() is None

    def holds_nothing(self) -> bool:
        """Whether there is nothing to keep: no article, in the trash neither."""
        return self._db.execute("select 1 from articles limit 1").fetchone() is None

    def issue_pages(self, issue_id: int) -> tuple[PageRow, ...]:
        with self._reading() as db:
            return browsing.issue_pages(db, issue_id)

    def whole_tree(self) -> LibraryTree:
        with self._reading() as db:
            return browsing.whole_tree(db)

    def neighbours(self, article_id: int) -> Neighbours:
        with self._reading() as db:
            return browsing.neighbours(db, article_id)

    def reading_order(self) -> tuple[int, ...]:
        """Every article's number in reading order."""
        with self._reading() as db:
            return browsing.reading_order(db)

    def search(
        self,
        query: str,
        limit: int,
        order: Order = Order.NEWEST,
        *,
        offset: int = 0,
        with_facets: bool = False,
        watch: Watch | None = None,
    ) -> SearchResult:
        """Articles that meet a query, and how many there are.

        ``watch`` is called now and then; what it raises ends the search.
        """
        with self._reading() as db:
            asked = parse(storable(query))
            hits = self._hits(db, asked, limit, order, offset, watch)
            counted = tally(db, asked, watch)
        facets = counted.facets if with_facets else {}
        notices = asked.said_of(finds=counted.total > 0)
        return SearchResult(query, counted.total, counted.is_exact, hits, facets, notices)

    def hits(
        self,
        query: Query,
        limit: int,
        order: Order = Order.NEWEST,
        *,
        offset: int = 0,
        watch: Watch | None = None,
    ) -> tuple[SearchHit, ...]:
        """The first articles that meet a query; counting them is ``tally``'s."""
        with self._reading() as db:
            return self._hits(db, query, limit, order, offset, watch)

    def tally(self, query: Query, watch: Watch | None = None) -> Tally:
        """How many articles meet a query, by facet too."""
        with self._reading() as db:
            return tally(db, query, watch)

    def places(self, article_id: int, query: Query) -> tuple[tuple[Span, ...], ...]:
        """Where in an article's source what is looked for stands, each place by its spans."""
        with self._reading() as db:
            return places_in(db, article_id, query)

    def names_like(
        self, kinds: Sequence[str], typed: str, limit: int = 12
    ) -> tuple[NameCount, ...]:
        """Papers, units or people by a part of their name, by pinyin or by its initials."""
        with self._reading() as db:
            return names_like(db, kinds, storable(typed), limit)

    def years(self) -> tuple[NameCount, ...]:
        """The years of the papers, the newest first; '' for unknown dates."""
        with self._reading() as db:
            return years(db)

    def is_part_of_another(self, kinds: Sequence[str], name: str) -> bool:
        """Whether a longer name of these kinds holds this one."""
        return is_part_of_another(self._db, kinds, name)

    @staticmethod
    def _hits(
        db: Database, query: Query, limit: int, order: Order, offset: int, watch: Watch | None
    ) -> tuple[SearchHit, ...]:
        find = newest if order is Order.NEWEST else best
        return tuple(find(db, query, limit, offset, watch))

    def findings(self, article_id: int | None = None) -> list[tuple[int, Finding]]:
        """Article and finding, of one article or of all in reading order."""
        with self._reading() as db:
            if article_id is None:
                return browsing.all_findings(db)
            key_of(db, article_id)  # raises NotInLibrary
            return [(article_id, finding) for finding in read_findings(db, article_id)]

    def corrected_articles(self) -> tuple[int, ...]:
        """Those of which something was corrected or confirmed by hand."""
        with self._reading() as db:
            return browsing.corrected_articles(db)

    def headlines(self, articles: Iterable[int]) -> dict[int, str]:
        """What lists call these articles."""
        with self._reading() as db:
            return browsing.headlines(db, articles)

    def articles_with_proposals(self) -> Iterator[StoredArticle]:
        """In reading order, read one by one as they are asked for."""
        for article_id in self.reading_order():
            with self._reading() as db:
                if has_proposals(db, article_id):
                    yield read_article(db, article_id)

    def steps_at_hand(self, article_id: int) -> tuple[Fields, Fields]:
        """The fields that undo and redo would be about, by record key and name."""
        with self._reading() as db:
            return steps_at_hand(db, key_of(db, article_id).where)

    def recut_behind(self, article_id: int) -> Recut | None:
        """The recut that made an article what it is. Raises NotInLibrary."""
        with self._reading() as db:
            return recut_behind(db, article_id)

    def recut_ahead(self, article_id: int) -> Recut | None:
        """The recut of an article that was undone last, if it can be done again."""
        with self._reading() as db:
            return recut_ahead(db, article_id)

    def namesakes(self, articles: Iterable[int]) -> tuple[int, ...]:
        """Other articles of the same paper and date whose headline is that of one of these."""
        return browsing.namesakes(self._db, articles)

    def printed_titles(self, articles: Iterable[int]) -> tuple[int, tuple[int, ...]]:
        """How many proposals of a table's articles are printed on pages too, and on which."""
        with self._reading() as db:
            return printed_titles(db, articles)

    def watched_files(self) -> frozenset[WatchedFile]:
        """What was taken from watched folders, as it was then."""
        rows = self._db.execute("select path, size, modified from watched_files")
        return frozenset(WatchedFile(*row) for row in rows)

    def trash(self) -> tuple[TrashedArticle, ...]:
        """What was thrown away, the last first."""
        with self._reading() as db:
            return trashed(db)

    def last_position(self) -> ReadingPosition | None:
        """Where the reader left off; None if nothing was read yet, or what was is gone."""
        row = self._db.execute(LAST_READ).fetchone()
        return ReadingPosition(*row) if row else None

    def is_whole(self, text_hash: str) -> bool:
        """Whether the library has the text with this content, and all of its articles."""
        row = self._db.execute(
            "select id, parts = (select count(*) from"
            "  (select part from articles where text_id = texts.id and page_id is not null"
            "   union select v.part from article_versions v join articles a on a.id = v.article_id"
            "   where v.text_id = texts.id and a.page_id is not null))"
            " from texts where content_hash = ?",
            [text_hash],
        ).fetchone()
        if not row or lying_of(self._db, row[0]):  # brought back by bringing the text again
            return False
        return bool(row[1] or cut_from(self._db, row[0]))

    def articles_of(self, text_hash: str) -> tuple[int, ...]:
        """The articles of the text with this content, in order of printing; those too of which
        it is an old version."""
        text_id = text_with(self._db, text_hash)
        return () if text_id is None else articles_of(self._db, text_id)

    def versions(self, article_id: int) -> tuple[VersionRow, ...]:
        """All versions of an article, the newest first. Raises NotInLibrary."""
        with self._reading() as db:
            key_of(db, article_id)
            return versions_of(db, article_id)

    def old_version(self, article_id: int, version: int) -> OldVersion | None:
        """The text of a version before the newest; None if there is none of that number."""
        with self._reading() as db:
            key_of(db, article_id)
            row = db.execute(
                "select v.text_id, v.part, v.headline, t.content_hash from article_versions v"
                " join texts t on t.id = v.text_id where v.article_id = ? and v.version = ?",
                [article_id, version],
            ).fetchone()
            if row is None:
                return None
            text_id, part, headline, text_hash = row
            text = self.text(text_id)
            assert text is not None  # the row refers to it
            return OldVersion(text, part, headline, corrections_of(db, (text_hash, part)))

    def texts_read_otherwise(
        self, rules_version: str, among: Iterable[int] | None = None
    ) -> tuple[int, ...]:
        """The texts with an article that was not read by these rules, of some articles or all."""
        some = "" if among is None else " and id in (select value from json_each(?2))"
        rows = self._db.execute(
            "select distinct text_id from articles"
            f" where (rules_version < ?1 or rules_version > ?1) and page_id is not null{some}"
            " order by text_id",
            [rules_version] if among is None else [rules_version, to_json(list(among))],
        )
        return tuple(text_id for (text_id,) in rows)

    def text(self, text_id: int) -> StoredText | None:
        """A source text; None if it is gone."""
        row = self._db.execute(
            "select id, file, encoding, source from texts where id = ?", [text_id]
        ).fetchone()
        if row is None:
            return None
        number, file, encoding, source = row
        return StoredText(number, file, encoding, source, read_carrier(self._db, text_id))

    def zones_on_page(self, page_id: int) -> tuple[tuple[int, Zone], ...]:
        """热区: where the articles of a page stand on its picture, as far as e-papers told."""
        return zones_on_page(self._db, page_id)

    def page_image(self, article_id: int, page: int) -> PageImage | None:
        """A printed page of the article's file, 0-based; None if the file had none."""
        with self._reading() as db:
            key_of(db, article_id)  # raises NotInLibrary
            return pages_as_printed.page_image(db, article_id, page)

    def carrier_of(self, article_id: int) -> Carrier:
        """All that came with the text of an article. Raises NotInLibrary."""
        with self._reading() as db:
            key = key_of(db, article_id)
            return replace(
                read_carrier(db, key.text_id),
                page_images=pages_as_printed.page_images(db, key.text_id),
                line_boxes=pages_as_printed.line_boxes(db, article_id),
            )

    def line_boxes(self, article_id: int) -> tuple[LineBox, ...]:
        """Where the lines of the article's text stand on its pages. Raises NotInLibrary."""
        with self._reading() as db:
            key_of(db, article_id)
            return pages_as_printed.line_boxes(db, article_id)

    def known_seeds(self) -> frozenset[str]:
        """Digests of the bundled files that were brought in once."""
        return frozenset(digest for (digest,) in self._db.execute("select digest from seeds"))

    def copy_to(self, target: Path, *, replace: bool) -> None:
        """Write a consistent copy while the library is in use. Raises ExportRefused."""
        if target.exists() and target.samefile(self.path):
            raise ExportRefused("备份不能写到文库自己身上。", "请换一个文件名。")
        copy_library(self._db.conn, target, replace=replace)

    def keep_backup(self, kind: BackupKind, now: datetime, task: Task) -> Path:
        """Write a backup into the folder beside the library. Raises ExportRefused."""
        return keep_backup(self._db.conn, self.path, kind, now, task)

    @contextmanager
    def _reading(self) -> Iterator[Database]:
        """Several reads that see the library at one moment."""
        with self._db.atomic():
            yield self._db
