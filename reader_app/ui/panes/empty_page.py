"""What stands where an article would, while there is none."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class EmptyPage(QWidget):
    import_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("emptyPage")
        self._title = QLabel()
        self._title.setObjectName("emptyTitle")
        self._text = QLabel()
        self._text.setObjectName("emptyText")
        self._text.setWordWrap(True)
        self._button = QPushButton(self.tr("导入文件…"))
        self._button.clicked.connect(self.import_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 40, 40, 40)
        column.setSpacing(14)
        column.addStretch(2)
        for part in (self._title, self._text):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(part)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._remedies = QHBoxLayout()
        self._remedies.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(self._remedies)
        column.addStretch(3)

    def wait(self, waiting: bool) -> None:
        """While the first texts are taken in there is nothing to press yet."""
        self.offer()
        if waiting:
            self._title.setText(self.tr("正在准备文库"))
            self._text.setText(self.tr("随附的报纸很快就会显示在这里。"))
        else:
            self._title.setText(self.tr("文库里还没有文章"))
            self._text.setText(
                self.tr("把文本、网页、Word、PDF、EPUB 或压缩包拖到这里，或者选择要导入的文件。")
            )
        self._button.setVisible(not waiting)

    def say(self, title: str, text: str) -> None:
        """Something stands in the way."""
        self._title.setText(title)
        self._title.setWordWrap(True)
        self._text.setText(text)
        self._button.hide()

    def offer(self, *remedies: tuple[str, Callable[[], object]]) -> None:
        """What can be done about it, a button each."""
        while (item := self._remedies.takeAt(0)) is not None:
            if (button := item.widget()) is not None:
                button.hide()
                button.deleteLater()
        for words, on_click in remedies:
            made = QPushButton(words)
            made.clicked.connect(on_click)
            self._remedies.addWidget(made)
            made.show()
