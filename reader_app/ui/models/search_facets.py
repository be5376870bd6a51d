"""What the hits divide by: 报纸, 年份, 单位, 类别, 体裁, 地区, each value with its count."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt

from reader_app.domain.document import Genre
from reader_app.domain.search_result import FACET_KINDS, FacetCount
from reader_app.services.complete_query import condition_in
from reader_app.text.query_language import GENRE_WORDS
from reader_app.ui.i18n import QT_TRANSLATE_NOOP, translate
from reader_app.ui.models.rows import Index, RowModel
from reader_app.ui.said import said

_FEW = 5  # values of a kind shown at first

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
    title: str
    count: str = ""
    value: str | None = None  # None: a heading, or 更多
    is_heading: bool = False
    is_chosen: bool = False  # the query asks for it

    @property
    def spoken(self) -> str:
        chosen = translate("Facet", "已选") if self.is_chosen else ""
        return " ".join(part for part in (self.title, self.count, chosen) if part)


class FacetsModel(RowModel):
    """Headings and values; a kind with many values ends in 还有…."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent=parent)
        self._facets: Mapping[str, Sequence[FacetCount]] = {}
        self._is_exact = True
        self._query = ""
        self._opened: set[str] = set()  # kinds shown whole

    def show_facets(
        self, facets: Mapping[str, Sequence[FacetCount]], query: str = "", *, is_exact: bool = True
    ) -> None:
        self._facets, self._query, self._is_exact = facets, query, is_exact
        self.show(tuple(self._all_rows()))

    def open_kind(self, kind: str) -> None:
        """Show all values of a kind."""
        self._opened.add(kind)
        self.show(tuple(self._all_rows()))

    def row(self, number: int) -> FacetRow | None:
        index = self.index(number)
        row: FacetRow | None = index.data(self.RowRole) if index.isValid() else None
        return row

    def _all_rows(self) -> Iterator[FacetRow]:
        for kind in FACET_KINDS:
            counts = self._facets.get(kind, ())
            if not counts:
                continue
            yield FacetRow(kind, translate("Facet", KIND_NAMES[kind]), is_heading=True)
            shown = counts if kind in self._opened else counts[:_FEW]
            for each in shown:
                chosen = condition_in(self._query, kind, each.value) is not None
                text = facet_text(kind, each.value)
                yield FacetRow(kind, text, self._count(each), each.value, is_chosen=chosen)
            if len(shown) < len(counts):
                more = translate("Facet", "还有 {0} 项…").format(len(counts) - len(shown))
                yield FacetRow(kind, more)

    def _count(self, each: FacetCount) -> str:
        if self._is_exact:
            return f"{each.count:,}"
        return translate("Search", "约 {0}").format(f"{rounded(each.count):,}")

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row(index.row())
        if row is None or row.is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def facet_text(kind: str, value: str) -> str:
    if kind == "genre":
        return said(GENRE_WORDS.get(Genre(value), value))
    return value or translate("Facet", "未注明")


def rounded(count: int) -> int:
    """An estimate has two figures that mean something."""
    unit = 10 ** max(len(str(count)) - 2, 0)
    return int(round(count / unit) * unit)
