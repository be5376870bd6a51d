"""What the hits divide by: 报纸, 年份, 单位, 类别, 体裁, 地区, each value with its count."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader_app.domain.document import Genre
from reader_app.domain.search_result import FACET_KINDS, FacetCount
from reader_app.text.query_language import GENRE_WORDS
from reader_app.ui.i18n import QT_TRANSLATE_NOOP, translate
from reader_app.ui.said import said

_NO_PARENT = QModelIndex()
_FEW = 5  # values of a kind shown at first
Index = QModelIndex | QPersistentModelIndex

KIND_NAMES = {
    "paper": QT_TRANSLATE_NOOP("Facet", "报纸"),
    "year": QT_TRANSLATE_NOOP("Facet", "年份"),
    "unit": QT_TRANSLATE_NOOP("Facet", "单位"),
    "class": QT_TRANSLATE_NOOP("Facet", "类别"),
    "genre": QT_TRANSLATE_NOOP("Facet", "体裁"),
    "region": QT_TRANSLATE_NOOP("Facet", "地区"),
}


@dataclass(frozen=True, slots=True)
class FacetRow:
    kind: str
    text: str
    count: str = ""
    value: str | None = None  # None: a heading, or 更多
    is_heading: bool = False


class FacetsModel(QAbstractListModel):
    """Headings and values; a kind with many values ends in 更多."""

    RowRole = Qt.ItemDataRole.UserRole + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facets: Mapping[str, Sequence[FacetCount]] = {}
        self._is_exact = True
        self._opened: set[str] = set()  # kinds shown whole
        self._rows: tuple[FacetRow, ...] = ()

    def show(self, facets: Mapping[str, Sequence[FacetCount]], *, is_exact: bool) -> None:
        self._facets, self._is_exact = facets, is_exact
        self._lay_out()

    def open_kind(self, kind: str) -> None:
        """Show all values of a kind."""
        self._opened.add(kind)
        self._lay_out()

    def row(self, number: int) -> FacetRow | None:
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def _lay_out(self) -> None:
        self.beginResetModel()
        self._rows = tuple(self._all_rows())
        self.endResetModel()

    def _all_rows(self) -> Iterator[FacetRow]:
        for kind in FACET_KINDS:
            counts = self._facets.get(kind, ())
            if not counts:
                continue
            yield FacetRow(kind, translate("Facet", KIND_NAMES[kind]), is_heading=True)
            shown = counts if kind in self._opened else counts[:_FEW]
            for each in shown:
                yield FacetRow(kind, facet_text(kind, each.value), self._count(each), each.value)
            if len(shown) < len(counts):
                more = translate("Facet", "还有 {0} 项…").format(len(counts) - len(shown))
                yield FacetRow(kind, more)

    def _count(self, each: FacetCount) -> str:
        if self._is_exact:
            return f"{each.count:,}"
        return translate("Search", "约 {0}").format(f"{rounded(each.count):,}")

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row(index.row())
        if row is None or row.is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row())
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.text} {row.count}".strip()
        if role == self.RowRole:
            return row
        return None


def facet_text(kind: str, value: str) -> str:
    if kind == "genre":
        return said(GENRE_WORDS.get(Genre(value), value))
    return value or translate("Facet", "未注明")


def rounded(count: int) -> int:
    """An estimate has two figures that mean something."""
    unit: int = 10 ** max(len(str(count)) - 2, 0)
    return round(count / unit) * unit
