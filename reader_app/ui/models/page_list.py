"""What the list at the left shows: the open issue's pages, then what else there is to read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader_app.domain.library_rows import (
    ArticleRow,
    IssueRow,
    PageRow,
    PaperRow,
    Surroundings,
)
from reader_app.services import browse
from reader_app.tasks import Task
from reader_app.text.script import Script
from reader_app.ui.i18n import translate
from reader_app.ui.spelling import spelt

if TYPE_CHECKING:
    from reader_app.services.kept_searches import Shelf

OTHERS = 60  # issues listed beside the open one; the choosers reach them all
_NO_PARENT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class RowKind(Enum):
    HEADING = auto()  # 版面, 其他来源
    PAGE = auto()  # 第03版：专题
    ARTICLE = auto()
    SHELF = auto()  # a saved search


@dataclass(frozen=True, slots=True)
class ListRow:
    kind: RowKind
    text: str
    note: str = ""  # small and faded under the text
    article: int | None = None
    shelf: int | None = None  # a saved search's number
    query: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """The library around one issue."""

    library: Surroundings
    shown: Surroundings  # the same, spelt as the reader wishes
    issue_id: int | None
    rows: tuple[ListRow, ...]


class PageListModel(QAbstractListModel):
    """Rows as they are read from the library; the delegate knows how they look."""

    RowRole = Qt.ItemDataRole.UserRole + 1
    ArticleIdRole = Qt.ItemDataRole.UserRole + 2

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._contents: tuple[ListRow, ...] = ()
        self._shelves: tuple[ListRow, ...] = ()
        self._rows: tuple[ListRow, ...] = ()

    def show(self, rows: tuple[ListRow, ...]) -> None:
        self._contents = rows
        self._lay_out()

    def show_shelves(self, rows: tuple[ListRow, ...]) -> None:
        """The saved searches, between the open issue and what else there is to read."""
        self._shelves = rows
        self._lay_out()

    def _lay_out(self) -> None:
        headings = [
            place
            for place, row in enumerate(self._contents)
            if row.kind is RowKind.HEADING and place
        ]
        at = headings[0] if headings else len(self._contents)
        rows = (*self._contents[:at], *self._shelves, *self._contents[at:])
        if rows == self._rows:
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def index_of(self, article_id: int) -> QModelIndex:
        """Where an article stands; an invalid index if it is not listed."""
        for number, row in enumerate(self._rows):
            if row.article == article_id:
                return self.index(number)
        return QModelIndex()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        opens = (RowKind.ARTICLE, RowKind.SHELF)
        if not index.isValid() or self._rows[index.row()].kind not in opens:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return f"{row.text}\n{row.note}".strip()
        if role == self.RowRole:
            return row
        if role == self.ArticleIdRole:
            return row.article
        return None


def read_contents(library: Path, issue_id: int | None, script: Script, task: Task) -> Contents:
    """A job: the pages of an issue and the articles of the issues around it."""
    around = browse.surroundings(library, issue_id, OTHERS)
    rows: list[ListRow] = []
    if issue_id is not None:
        rows.append(ListRow(RowKind.HEADING, translate("PageList", "版面")))
        rows += _page_rows(browse.issue_pages(library, issue_id))
    others: list[ListRow] = []
    for paper, issue in _around(around):
        task.step(0, 0)
        for page in browse.issue_pages(library, issue.id):
            others += [_article_row(row, _origin(paper, issue)) for row in page.articles]
    if others:
        rows.append(ListRow(RowKind.HEADING, translate("PageList", "其他来源")))
        rows += others
    spelt_rows = tuple(
        replace(row, text=spelt(row.text, script), note=spelt(row.note, script)) for row in rows
    )
    return Contents(around, spelt(around, script), issue_id, spelt_rows)


def shelf_rows(shelves: Sequence[Shelf]) -> tuple[ListRow, ...]:
    """书架: the saved searches with what they find now."""
    if not shelves:
        return ()
    heading = ListRow(RowKind.HEADING, translate("PageList", "检索书架"))
    return (heading, *map(_shelf_row, shelves))


def _shelf_row(shelf: Shelf) -> ListRow:
    from reader_app.ui.panes.search_words import in_all

    search = shelf.search
    count = in_all(shelf.total, is_exact=shelf.is_exact)
    return ListRow(RowKind.SHELF, search.name, count, shelf=search.id, query=search.query)


def _around(library: Surroundings) -> list[tuple[PaperRow, IssueRow]]:
    """The other issues, those nearest in the list, in the order of the list."""
    every = library.near
    here = every.index(library.here) if library.here else 0
    first = max(0, min(here - OTHERS // 2, len(every) - OTHERS - 1))
    return [place for place in every[first : first + OTHERS + 1] if place != library.here]


def _page_rows(pages: tuple[PageRow, ...]) -> list[ListRow]:
    rows: list[ListRow] = []
    for page in pages:
        rows.append(ListRow(RowKind.PAGE, page_title(page.page_no, page.page_name)))
        rows += [_article_row(row, "") for row in page.articles]
    return rows


def page_title(page_no: str | None, page_name: str | None) -> str:
    """第03版：专题; 版面未注明 where nothing is printed."""
    number = translate("PageList", "第{0}版").format(page_no) if page_no else ""
    if number and page_name:
        return translate("PageList", "{0}：{1}").format(number, page_name)
    return number or page_name or translate("PageList", "版面未注明")


def _article_row(row: ArticleRow, origin: str) -> ListRow:
    note = " · ".join(part for part in (origin, _counts(row, with_size=not origin)) if part)
    headline = row.headline or translate("PageList", "（无标题）")
    return ListRow(RowKind.ARTICLE, headline, note, row.id)


def _counts(row: ArticleRow, *, with_size: bool) -> str:
    parts = []
    if row.proposals:
        parts.append(translate("PageList", "{0} 件提案").format(row.proposals))
    if row.tasks:
        parts.append(translate("PageList", "{0} 项任务").format(row.tasks))
    if with_size or not parts:
        parts.append(translate("PageList", "{0} 字").format(f"{row.characters:,}"))
    return " · ".join(parts)


def _origin(paper: PaperRow, issue: IssueRow) -> str:
    name = paper.name or translate("PageList", "未注明报纸")
    return f"{name} {issue.date}" if paper.name and issue.date else name
