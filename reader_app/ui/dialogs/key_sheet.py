"""快捷键一览, made from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from reader_app.ui.actions import MENUS, Scope, key_names, specs_of
from reader_app.ui.dialogs.paper import PaperDialog
from reader_app.ui.i18n import QT_TRANSLATE_NOOP, translate

_KeyRow = tuple[tuple[str, ...], str]

_SIDEBAR: tuple[_KeyRow, ...] = (
    (("Tab",), QT_TRANSLATE_NOOP("KeySheet", "下一条提案或任务")),
    (("↑", "↓"), QT_TRANSLATE_NOOP("KeySheet", "上一项、下一项")),
    (("Enter",), QT_TRANSLATE_NOOP("KeySheet", "在正文中显示出处")),
    (("→", "←"), QT_TRANSLATE_NOOP("KeySheet", "展开、折叠")),
    (("Ctrl+C",), QT_TRANSLATE_NOOP("KeySheet", "复制此值")),
    (("Menu",), QT_TRANSLATE_NOOP("KeySheet", "清空、确认、填写空缺的项…")),
)


class KeySheet(PaperDialog):
    """All keys in two columns, by menu; keys of the reading pane alone say so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("KeySheet", "快捷键一览"), parent, width=720)
        self.setObjectName("keySheet")
        sheet = QWidget()
        sheet.setObjectName("keySheetPaper")
        columns = [QVBoxLayout(), QVBoxLayout()]
        both = QHBoxLayout(sheet)
        both.setContentsMargins(0, 0, 12, 0)
        both.setSpacing(40)
        for column in columns:
            both.addLayout(column, 1)
        groups = [self._menu_group(menu) for menu in MENUS] + [self._sidebar_group()]
        groups = [group for group in groups if group[1]]
        filled = [0, 0]
        for name, rows in sorted(groups, key=lambda group: -len(group[1])):
            place = filled.index(min(filled))
            _add_group(columns[place], name, rows)
            filled[place] += len(rows) + 2
        for column in columns:
            column.setSpacing(6)
            column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidget(sheet)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(scroll, 1)
        self.add_text(translate("KeySheet", "标 · 的键在正文和版面列表中使用。"), "faded")
        self.add_button(translate("KeySheet", "关闭"), self.accept, name="close", default=True)
        self.resize(820, 640)
        self._sheet = sheet

    def fit(self) -> None:
        """As high as the sheet, if the screen has room for it."""
        self.ensurePolished()
        wanted = self._sheet.sizeHint().height() + 190
        room = self.screen().availableGeometry().height() - 80
        self.resize(820, min(wanted, room))

    def _menu_group(self, menu: str) -> tuple[str, list[_KeyRow]]:
        rows = [
            (key_names(spec.keys), spec.label + (" ·" if spec.scope is Scope.READING else ""))
            for spec in specs_of(menu)
            if spec.keys
        ]
        return translate("Menu", MENUS[menu]), rows

    def _sidebar_group(self) -> tuple[str, list[_KeyRow]]:
        rows = [(keys, translate("KeySheet", words)) for keys, words in _SIDEBAR]
        return translate("KeySheet", "侧栏"), rows


def _add_group(column: QVBoxLayout, name: str, rows: list[_KeyRow]) -> None:
    heading = QLabel(name)
    heading.setObjectName("keyGroup")
    column.addWidget(heading)
    grid = QGridLayout()
    grid.setVerticalSpacing(5)
    grid.setHorizontalSpacing(14)
    grid.setColumnStretch(0, 1)
    for place, (keys, words) in enumerate(rows):
        label = QLabel(words)
        label.setWordWrap(True)
        grid.addWidget(label, place, 0)
        caps = QHBoxLayout()
        caps.setSpacing(4)
        caps.addStretch(1)
        for key in keys:
            cap = QLabel(key)
            cap.setProperty("keycap", True)
            caps.addWidget(cap)
        grid.addLayout(caps, place, 1)
    column.addLayout(grid)
    column.addSpacing(14)
