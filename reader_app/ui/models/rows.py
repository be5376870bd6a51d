"""The list model of everything that is shown as rows; how they look is their delegates' affair."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

NO_PARENT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class Listed(Protocol):
    """What a row must be able to say of itself."""

    @property
    def title(self) -> str: ...

    @property
    def spoken(self) -> str:
        """All of it, for who hears it read out."""


class RowModel(QAbstractListModel):
    """Rows in memory, shown whole."""

    RowRole = Qt.ItemDataRole.UserRole + 1

    def __init__(self, rows: Sequence[Listed] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Listed, ...] = tuple(rows)

    def show(self, rows: Sequence[Listed]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def add(self, rows: Sequence[Listed]) -> None:
        """More of them, at the end."""
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows = (*self._rows, *rows)
            self.endInsertRows()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        if role == self.RowRole:
            return row
        return None
