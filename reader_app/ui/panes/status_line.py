"""The last line of the window: the place in the issue, what just happened, the chief keys."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

_SHOWN_FOR_MS = 6000
_A_MINUTE = 400  # characters a reader takes in


class StatusLine(QFrame):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setFixedHeight(30)
        self._place = QLabel()
        self._place.setObjectName("statusPlace")
        self._minutes = QLabel()
        self._read = QLabel()
        self._read.setObjectName("statusRead")
        self._note = QLabel()
        self._note.setObjectName("statusNote")
        self._note.setAccessibleName(self.tr("消息"))
        self._keys = QLabel(self.tr("F1 快捷键   ←/→ 上一篇/下一篇   Ctrl E 导出"))
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(26)
        for part in (self._place, self._minutes, self._read, self._note):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._keys)
        self._fade = QTimer(self)
        self._fade.setSingleShot(True)
        self._fade.setInterval(_SHOWN_FOR_MS)
        self._fade.timeout.connect(self._note.clear)

    @property
    def note(self) -> str:
        return self._note.text()

    @property
    def place(self) -> str:
        return self._place.text()

    def show_place(self, index: int, count: int) -> None:
        self._place.setText(self.tr("第 {0} 篇 / 共 {1} 篇").format(index, count))

    def show_length(self, characters: int) -> None:
        minutes = max(1, round(characters / _A_MINUTE))
        self._minutes.setText(self.tr("约 {0} 分钟").format(minutes))

    def show_read(self, share: float) -> None:
        words = self.tr("已读 {0}%")
        self._read.setText(words.format(round(share * 100)))
        most = self._read.fontMetrics().horizontalAdvance(words.format(100))
        self._read.setMinimumWidth(most + 2)  # the figure grows while one reads
        self._make_room()

    def clear_place(self) -> None:
        for part in (self._place, self._minutes, self._read):
            part.clear()

    @Slot(str)
    def say(self, note: str) -> None:
        """A sentence that goes away by itself."""
        self._note.setText(note)
        self._make_room()
        if note:
            self._fade.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """The keys give way before anything is cut."""
        parts = (self._place, self._minutes, self._read, self._note)
        taken = sum(part.sizeHint().width() + 26 for part in parts)
        self._keys.setVisible(taken + self._keys.sizeHint().width() + 40 <= self.width())
