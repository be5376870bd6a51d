"""The dialog that asks for a file, in Chinese also where Qt's own translation has gaps."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from reader_app.ui.i18n import translate


def file_dialog(parent: QWidget, title: str, folder: Path) -> QFileDialog:
    """The system's dialog where there is one, else Qt's, as a plain list of names."""
    dialog = QFileDialog(parent, title, str(folder))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setViewMode(QFileDialog.ViewMode.List)
    label = QFileDialog.DialogLabel
    dialog.setLabelText(label.LookIn, translate("Files", "位置："))
    dialog.setLabelText(label.FileName, translate("Files", "文件名："))
    dialog.setLabelText(label.FileType, translate("Files", "格式："))
    return dialog
