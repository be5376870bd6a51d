"""命令面板: every command of the table, found by typing."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.text.folding import fold  # a name may be typed in either script
from reader_app.ui.actions import ACTIONS, MENUS, ActionId, ActionSpec, key_names
from reader_app.ui.dialogs.rows import Row, RowList
from reader_app.ui.i18n import translate
from reader_app.ui.theme import Look

_WALK = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


class CommandPalette(QDialog):
    """Commands that can be given now. The field keeps the keyboard: typing narrows the list,
    the arrows walk it, Enter gives the chosen command, Esc closes."""

    def __init__(
        self, actions: Mapping[ActionId, QAction], look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("commandPalette")
        self.setWindowTitle(self.tr("命令面板"))
        self._actions = actions
        self._offered: list[ActionSpec] = []
        self.field = QLineEdit(self)
        self.list = RowList(look, self)
        self._notice = QLabel(self)
        self._build()
        self.field.textChanged.connect(self._offer)
        self.list.clicked.connect(self._take)
        self._offer("")
        self._stand_over(parent)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _WALK:
                self.list.choose(self.list.chosen + _WALK[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    @Slot(str)
    def _offer(self, typed: str) -> None:
        words = fold(typed).split()
        found = [
            spec
            for spec in ACTIONS
            if spec.id is not ActionId.PALETTE
            and self._actions[spec.id].isEnabled()
            and all(word in _searched(spec) for word in words)
        ]
        self._offered = sorted(found, key=lambda spec: _farness(spec, typed)) if words else found
        self.list.rows.show([_row(spec, self._actions[spec.id]) for spec in self._offered])
        self.list.choose(0)
        self.list.setVisible(bool(self._offered))
        self._notice.setVisible(not self._offered)
        self._notice.setText(self.tr("没有叫“{0}”的命令。清空输入可以看到全部命令。").format(typed))

    @Slot(QModelIndex)
    def _take(self, index: QModelIndex) -> None:
        if index.isValid():
            action = self._actions[self._offered[index.row()].id]
            self.accept()
            # Once the panel has gone, so that a dialog of the command opens over the window.
            QTimer.singleShot(0, action, action.trigger)

    def _build(self) -> None:
        self.field.setObjectName("paletteField")
        self.field.setPlaceholderText(self.tr("输入命令的名字，如“字号”“导出”…"))
        self.field.setAccessibleName(self.windowTitle())
        self.field.installEventFilter(self)
        close = QPushButton(self.tr("关闭"), self)
        close.setProperty("plain", True)
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        self.list.setAccessibleName(self.tr("命令"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._notice.setObjectName("paletteNotice")
        self._notice.setWordWrap(True)
        self._notice.setAlignment(Qt.AlignmentFlag.AlignTop)
        top = QHBoxLayout()
        top.setContentsMargins(16, 14, 12, 10)
        top.addWidget(self.field, 1)
        top.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 3, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._notice, 1)
        layout.addWidget(self.list, 1)

    def _stand_over(self, parent: QWidget | None) -> None:
        """Over the upper part of the window."""
        if parent is None:
            self.resize(560, 480)
            return
        window = parent.window()
        width = min(600, window.width() - 40)
        height = min(560, window.height() - 120)
        corner = window.mapToGlobal(window.rect().topLeft())
        self.setGeometry(corner.x() + (window.width() - width) // 2, corner.y() + 70, width, height)


def _row(spec: ActionSpec, action: QAction) -> Row:
    ticked = "✓ " if action.isCheckable() and action.isChecked() else ""
    keys = " / ".join(key_names(spec.keys))
    menu = translate("Menu", MENUS[spec.menu])
    return Row(title=f"{ticked}{menu} · {spec.label}", note=keys)


def _farness(spec: ActionSpec, typed: str) -> int:
    """A command of just that name comes first, and 移到回收站 is not meant by 回收站."""
    name, wanted = fold(spec.label), fold(typed.strip())
    if name == wanted:
        return 0
    return 1 if name.startswith(wanted) else 2


def _searched(spec: ActionSpec) -> str:
    keys = " ".join((*spec.keys, *key_names(spec.keys)))
    return fold(f"{translate('Menu', MENUS[spec.menu])} {spec.label} {keys}")
