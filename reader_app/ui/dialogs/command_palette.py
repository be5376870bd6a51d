"""命令面板: every command of the table, found by typing."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from reader_app.ui.actions import ACTIONS, MENUS, ActionId, ActionSpec, key_names
from reader_app.ui.dialogs.lookup_panel import LookupPanel
from reader_app.ui.dialogs.rows import Row
from reader_app.ui.i18n import translate
from reader_app.ui.theme import Look


class CommandPalette(LookupPanel):
    """Commands that can be given now; Enter gives the chosen one."""

    def __init__(
        self, actions: Mapping[ActionId, QAction], look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "命令面板", "输入命令的名字,如“字号”“导出”…", parent)
        self._actions = actions
        self._offered: list[ActionSpec] = []
        self.field.textChanged.connect(self._offer)
        self._offer("")

    def take(self, place: int) -> None:
        action = self._actions[self._offered[place].id]
        self.accept()
        # Once the panel has gone, so that a dialog of the command opens over the window.
        QTimer.singleShot(0, action, action.trigger)

    @Slot(str)
    def _offer(self, typed: str) -> None:
        words = typed.casefold().split()
        self._offered = [
            spec
            for spec in ACTIONS
            if spec.id is not ActionId.PALETTE
            and self._actions[spec.id].isEnabled()
            and all(word in _searched(spec) for word in words)
        ]
        notice = self.tr("没有叫“{0}”的命令。清空输入可以看到全部命令。").format(typed)
        self.show_rows(
            [_row(spec, self._actions[spec.id]) for spec in self._offered],
            notice="" if self._offered else notice,
        )


def _row(spec: ActionSpec, action: QAction) -> Row:
    ticked = "✓ " if action.isCheckable() and action.isChecked() else ""
    keys = " / ".join(key_names(spec.keys))
    menu = translate("Menu", MENUS[spec.menu])
    return Row(title=f"{ticked}{menu} · {spec.label}", note=keys)


def _searched(spec: ActionSpec) -> str:
    keys = " ".join((*spec.keys, *key_names(spec.keys)))
    return f"{translate('Menu', MENUS[spec.menu])} {spec.label} {keys}".casefold()
