"""Lists of the library in reading order: 报纸 > 期 > 版 > 文章.

Newspapers come first, by name, then the sites of offices, the unknown last; issues newest
first, unknown dates last; pages by their number; articles as they were printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlite_utils import Database

from reader_app.domain.finding import Finding
from reader_app.domain.library_rows import (
    ArticleRow,
    IssueRow,
    LibraryTree,
    Neighbours,
    PageRow,
    PaperRow,
    PublicationRow,
    Surroundings,
)
from reader_app.errors import NotInLibrary
from reader_app.library.records import finding_from

READING_ORDER = (
    "u.sort_key, i.date is null, i.date desc, p.sort_key, p.page_name,"
    " ifnull(a.standing, a.text_id), a.part"
)
PLACED = (
    " from articles a join pages p on p.id = a.page_id"
    " join issues i on i.id = p.issue_id join publications u on u.id = i.publication_id"
)
_ARTICLE_COLUMNS = (
    "a.id, a.headline, a.genre, a.proposal_count, a.task_count, a.finding_count, a.characters,"
    " 1 + (select count(*) from article_versions v where v.article_id = a.id) as versions,"
    " (select count(*) from findings f where f.article_id = a.id and f.severity = 'info')"
    " as note_count"
)
_ISSUES_IN_ORDER = (
    "select u.id as publication_id, u.name, u.kind, i.id, i.date, i.date_origin,"
    " (select count(*) from pages p join articles a on a.page_id = p.id"
    "  where p.issue_id = i.id) as article_count"
    " from issues i join publications u on u.id = i.publication_id"
    " order by u.sort_key, i.date is null, i.date desc"
)


@dataclass(frozen=True, slots=True)
class _Direction:
    """A direction through the issues, as SQL: papers by name, and of each the newest first."""

    beyond: str  # how dates that way compare with one, and how they are ordered
    by_date: str
    beyond_paper: str  # the same of the papers' sort keys
    by_paper: str


_AFTER = _Direction("<", "desc", ">", "asc")
_BEFORE = _Direction(">", "asc", "<", "desc")


def surroundings(db: Database, issue_id: int | None, most: int) -> Surroundings:
    """All papers, and at most so many issues on either side of one; without one, the first."""
    papers = _papers(db)
    places = {paper.id: place for place, paper in enumerate(papers)}
    row = db.execute("select publication_id, date from issues where id = ?", [issue_id]).fetchone()
    if row is None or row[0] not in places:
        return Surroundings(papers, tuple(_beyond(db, _AFTER, papers, 0, None, most)))
    at, date = places[row[0]], row[1] or ""
    paper = papers[at]
    here = paper, _issue_rows(db, "i.id = ?", [issue_id])[0]
    before = tuple(_beyond(db, _BEFORE, papers, at, date, most))[::-1]
    after = tuple(_beyond(db, _AFTER, papers, at, date, most))
    return Surroundings(papers, (*before, here, *after), here, bool(before), bool(after))


def issues_of(db: Database, publication_id: int) -> tuple[IssueRow, ...]:
    """All issues of a paper, the newest first, unknown dates last."""
    where = "i.publication_id = ? order by ifnull(i.date, '') desc"
    return tuple(_issue_rows(db, where, [publication_id]))


def issue_beside(db: Database, issue_id: int, direction: int) -> int | None:
    """The issue after (1) or before (-1) one in the order of the list."""
    row = db.execute(
        "select u.id, u.sort_key, i.date from issues i"
        " join publications u on u.id = i.publication_id where i.id = ?",
        [issue_id],
    ).fetchone()
    if row is None:
        return None
    return _nearest_issue(db, _AFTER if direction > 0 else _BEFORE, *row)


def _papers(db: Database) -> tuple[PaperRow, ...]:
    rows = db.execute(
        "select u.id, u.name, u.kind,"
        " (select count(*) from issues where publication_id = u.id),"
        " (select id from issues where publication_id = u.id"
        "  order by ifnull(date, '') desc limit 1)"
        " from publications u order by u.sort_key"
    )
    return tuple(PaperRow(*row) for row in rows if row[3])


def _beyond(
    db: Database, way: _Direction, papers: Sequence[PaperRow], at: int, date: str | None, most: int
) -> Iterator[tuple[PaperRow, IssueRow]]:
    """The issues beyond a date of a paper, and of the papers beyond it, the nearest first.

    Without a date, all of that paper's too.
    """
    for paper in papers[at:] if way is _AFTER else reversed(papers[: at + 1]):
        if most <= 0:
            return
        where, values = "i.publication_id = ?", list[object]([paper.id])
        if date is not None:
            where, values = f"{where} and ifnull(i.date, '') {way.beyond} ?", [paper.id, date]
        date = None
        rows = _issue_rows(
            db, f"{where} order by ifnull(i.date, '') {way.by_date} limit {most}", values
        )
        most -= len(rows)
        yield from ((paper, row) for row in rows)


def _issue_rows(db: Database, where: str, values: Sequence[object]) -> list[IssueRow]:
    rows = db.execute(
        "select i.id, i.date, i.date_origin,"
        " (select count(*) from pages p join articles a on a.page_id = p.id"
        f"  where p.issue_id = i.id) from issues i where {where}",
        list(values),
    )
    return [IssueRow(*row) for row in rows]


def whole_tree(db: Database) -> LibraryTree:
    """All papers with their issues, pages and articles, in reading order."""
    rows = db.query(
        f"select i.id as issue_id, p.id as page_id, p.page_no, p.page_name, {_ARTICLE_COLUMNS}"
        f"{PLACED} order by {READING_ORDER}"
    )
    pages = {
        issue_id: _pages(of_issue)
        for issue_id, of_issue in groupby(rows, key=lambda row: row["issue_id"])
    }
    return LibraryTree(_publications(db, pages))


def issue_pages(db: Database, issue_id: int) -> tuple[PageRow, ...]:
    """The pages of one issue; none if there is no such issue."""
    rows = db.query(
        f"select p.id as page_id, p.page_no, p.page_name, {_ARTICLE_COLUMNS}{PLACED}"
        f" where i.id = ? order by {READING_ORDER}",
        [issue_id],
    )
    return _pages(rows)


def reading_order(db: Database) -> tuple[int, ...]:
    return tuple(row[0] for row in db.execute(f"select a.id{PLACED} order by {READING_ORDER}"))


def all_findings(db: Database) -> list[tuple[int, Finding]]:
    rows = db.query(
        "select a.id as article, f.kind, f.severity, f.message, f.spans, f.proposal, f.task,"
        " f.instead"
        f"{PLACED} join findings f on f.article_id = a.id order by {READING_ORDER}, f.id"
    )
    return [(row["article"], finding_from(row)) for row in rows]


def corrected_articles(db: Database) -> tuple[int, ...]:
    rows = db.execute(
        "select distinct a.id from corrections c join texts t on t.content_hash = c.content_hash"
        " join articles a on a.text_id = t.id and a.part = c.part"
        " where a.page_id is not null order by a.id"
    )
    return tuple(article for (article,) in rows)


def headlines(db: Database, articles: Iterable[int]) -> dict[int, str]:
    """As lists show them."""
    rows = (
        db.execute("select id, headline from articles where id = ?", [article]).fetchone()
        for article in articles
    )
    return dict(row for row in rows if row)


def namesakes(db: Database, articles: Iterable[int]) -> tuple[int, ...]:
    """Other articles of the same paper and date whose headline is that of one of these."""
    ours = list(articles)
    found = {
        number
        for article in ours
        for (number,) in db.execute(
            "select b.id from articles a join pages p on p.id = a.page_id"
            " join pages q on q.issue_id = p.issue_id join articles b on b.page_id = q.id"
            " where a.id = ? and b.headline = a.headline",
            [article],
        ).fetchall()
    }
    return tuple(sorted(found.difference(ours)))


def neighbours(db: Database, article_id: int) -> Neighbours:
    """What lies beside an article in reading order. Raises NotInLibrary."""
    row = db.execute(
        f"select i.id, u.id, u.sort_key, i.date{PLACED} where a.id = ?", [article_id]
    ).fetchone()
    if row is None:
        raise NotInLibrary(f"文库里没有编号为 {article_id} 的文章。")
    order = _articles_of_issue(db, row[0])
    at = order.index(article_id)
    before = after = None
    if at == 0:
        before = _last(_articles_of_issue(db, _nearest_issue(db, _BEFORE, *row[1:])))
    if at == len(order) - 1:
        after = _first(_articles_of_issue(db, _nearest_issue(db, _AFTER, *row[1:])))
    return Neighbours(
        previous=order[at - 1] if at else before,
        next=order[at + 1] if at < len(order) - 1 else after,
        previous_in_other_issue=before is not None,
        next_in_other_issue=after is not None,
        index=at + 1,
        count=len(order),
    )


def _publications(
    db: Database, pages: dict[int, tuple[PageRow, ...]]
) -> tuple[PublicationRow, ...]:
    rows = db.query(_ISSUES_IN_ORDER)
    publications = []
    for publication_id, of_publication in groupby(rows, key=lambda row: row["publication_id"]):
        issues = list(of_publication)
        publications.append(
            PublicationRow(
                publication_id,
                issues[0]["name"],
                issues[0]["kind"],
                tuple(_issue(row, pages.get(row["id"], ())) for row in issues),
            )
        )
    return tuple(publications)


def _issue(row: dict[str, Any], pages: tuple[PageRow, ...]) -> IssueRow:
    return IssueRow(row["id"], row["date"], row["date_origin"], row["article_count"], pages)


def _pages(rows: Iterable[dict[str, Any]]) -> tuple[PageRow, ...]:
    pages = []
    for page_id, of_page in groupby(rows, key=lambda row: row["page_id"]):
        articles = list(of_page)
        first = articles[0]
        pages.append(
            PageRow(page_id, first["page_no"], first["page_name"], tuple(map(_article, articles)))
        )
    return tuple(pages)


def _article(row: dict[str, Any]) -> ArticleRow:
    return ArticleRow(
        id=row["id"],
        headline=row["headline"],
        genre=row["genre"],
        proposals=row["proposal_count"],
        tasks=row["task_count"],
        findings=row["finding_count"],
        characters=row["characters"],
        versions=row["versions"],
        notes=row["note_count"],
    )


def _articles_of_issue(db: Database, issue_id: int | None) -> list[int]:
    rows = db.execute(f"select a.id{PLACED} where i.id = ? order by {READING_ORDER}", [issue_id])
    return [article for (article,) in rows]


def _nearest_issue(
    db: Database, way: _Direction, publication_id: int, sort_key: str, date: str | None
) -> int | None:
    """The nearest issue of the paper that way, or the first one met of the next paper."""
    of_paper = (
        f"select id from issues where publication_id = ? and ifnull(date, '') {way.beyond} ?"
        f" order by ifnull(date, '') {way.by_date} limit 1"
    )
    of_next = (
        "select id from issues where publication_id = (select id from publications"
        f" where sort_key {way.beyond_paper} ? order by sort_key {way.by_paper} limit 1)"
        f" order by ifnull(date, '') {way.by_date} limit 1"
    )
    row = (
        db.execute(of_paper, [publication_id, date or ""]).fetchone()
        or db.execute(of_next, [sort_key]).fetchone()
    )
    return row[0] if row else None


def _first(articles: Sequence[int]) -> int | None:
    return articles[0] if articles else None


def _last(articles: Sequence[int]) -> int | None:
    return articles[-1] if articles else None
