"""A sentence over the panes that waits for the reader: what went wrong, or how far work is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from reader_app.tasks import Progress
from reader_app.ui.panes.drawn_buttons import SignButton, cross

_PATIENCE_MS = 500  # work that is over sooner shows no progress


class NoticeBar(QWidget):
    """What to tell the reader, with a way to close it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noticeBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = QLabel()
        self._text.setObjectName("noticeText")
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = SignButton(cross, self.tr("关闭"))
        close.setObjectName("noticeClose")
        close.clicked.connect(self.close_notice)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 12, 8)
        row.addWidget(self._text, 1)
        self._offers = QHBoxLayout()
        row.addLayout(self._offers)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text() if not self.isHidden() else ""

    @Slot(str)
    def tell(self, text: str) -> None:
        self._withdraw()
        self._text.setText(text)
        self.show()

    def offer(self, text: str, *offers: tuple[str, Callable[[], object]]) -> None:
        """The same, with what can be done about it."""
        self.tell(text)
        for words, on_click in offers:
            button = QPushButton(words)
            button.clicked.connect(on_click)
            button.clicked.connect(self.close_notice)
            self._offers.addWidget(button)
            button.show()

    @Slot()
    def close_notice(self) -> None:
        self.hide()
        self._text.clear()
        self._withdraw()

    def _withdraw(self) -> None:
        while (item := self._offers.takeAt(0)) is not None:
            if (button := item.widget()) is not None:
                button.hide()
                button.deleteLater()


class ProgressBar(QWidget):
    """What is being done and how far it is, with a way to stop it."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("workBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = QLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("进度"))
        self._cancel = QPushButton(self.tr("取消"))
        self._cancel.setObjectName("cancelWork")
        self._cancel.clicked.connect(self.cancel_requested)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._text)
        words.addWidget(self._bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 16, 8)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(self._cancel)
        self._title = ""
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_PATIENCE_MS)
        self._wait.timeout.connect(self.show)
        self.hide()

    def begin(self, title: str, *, at_once: bool = False) -> None:
        self._title = title
        self._text.setText(title)
        self._bar.setRange(0, 0)
        if at_once:
            self.show()
        else:
            self._wait.start()

    @Slot(object)
    def show_progress(self, progress: Progress) -> None:
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)
        self._text.setText(f"{self._title} {progress.note}".strip())

    @Slot()
    def end(self) -> None:
        self._wait.stop()
        self.hide()
