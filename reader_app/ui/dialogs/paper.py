"""What all dialogs have in common: a sheet of paper with a title, a hairline and its buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

_MARGIN = 26
_without_parent: set[PaperDialog] = set()


class PaperDialog(QDialog):
    """Opened with ``open()``, gone when it is closed; Esc closes it."""

    def __init__(self, title: str, parent: QWidget | None, *, width: int = 460) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(width)
        heading = QLabel(title, self)
        heading.setObjectName("dialogHeading")
        heading.setWordWrap(True)
        rule = QFrame(self)
        rule.setObjectName("dialogRule")
        rule.setFixedHeight(3)
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(8)
        self._foot.addStretch(1)
        self._asides = 0
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 20, _MARGIN, 20)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addWidget(rule)
        layout.addLayout(self.body, 1)
        layout.addSpacing(4)
        layout.addLayout(self._foot)

    def open(self) -> None:
        if self.parent() is None:  # nothing else would hold it once its maker has returned
            _without_parent.add(self)
            self.finished.connect(self._let_go)
        self.fit()
        super().open()

    def fit(self) -> None:
        """Take the height that wrapped text needs at this width; Qt guesses it too high."""
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            self.ensurePolished()
            width = max(self.minimumWidth(), layout.minimumSize().width())
            self.resize(width, layout.totalHeightForWidth(width))

    @property
    def inner_width(self) -> int:
        """Pixels between the margins, unless something makes the dialog wider."""
        return self.minimumWidth() - 2 * _MARGIN

    @Slot()
    def _let_go(self) -> None:
        _without_parent.discard(self)

    def add_text(self, words: str, name: str = "") -> QLabel:
        """A paragraph that wraps."""
        label = QLabel(words, self)
        label.setWordWrap(True)
        label.setObjectName(name)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(label)
        return label

    def add_button(
        self, words: str, on_click: Callable[[], object], *, name: str = "", default: bool = False
    ) -> QPushButton:
        """A button at the foot; the default one answers to Enter."""
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAutoDefault(default)
        button.setDefault(default)
        if default:
            button.setFocus()
        button.clicked.connect(on_click)
        self._foot.addWidget(button)
        return button

    def add_aside(self, words: str, on_click: Callable[[], object], *, name: str) -> QPushButton:
        """A lesser button, at the foot's other end."""
        button = self.add_button(words, on_click, name=name)
        self._foot.removeWidget(button)
        self._foot.insertWidget(self._asides, button)
        self._asides += 1
        return button
