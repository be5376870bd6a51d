"""The dialog that asks for a file, in Chinese also where Qt's own translation has gaps."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QListView, QWidget

from reader_app.ui.i18n import translate

_SCROLL_BAR = 12  # pixels
_WIDEST_PLACES = 240  # pixels of the list of places


def file_dialog(parent: QWidget, title: str, folder: Path) -> QFileDialog:
    """The system's dialog where there is one, else Qt's, as a plain list of names."""
    dialog = QFileDialog(parent, title, str(folder))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setViewMode(QFileDialog.ViewMode.List)
    label = QFileDialog.DialogLabel
    dialog.setLabelText(label.LookIn, translate("Files", "位置："))
    dialog.setLabelText(label.FileName, translate("Files", "文件名："))
    dialog.setLabelText(label.FileType, translate("Files", "格式："))
    places = dialog.findChild(QListView, "sidebar")
    if places is not None:  # Qt's own dialog, which shows its places by their first letters
        wanted = places.sizeHintForColumn(0) + 2 * places.frameWidth() + _SCROLL_BAR
        places.setMinimumWidth(min(wanted, _WIDEST_PLACES))
    return dialog
