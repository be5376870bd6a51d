"""Every command a reader can give, in one table: menus, key sheet and palette come from it."""
# ruff: noqa: E501 -- a table is read a row a line

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, Flag, StrEnum, auto

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QWidget

from reader_app.ui.i18n import QT_TRANSLATE_NOOP, translate


class ActionId(StrEnum):
    IMPORT = auto()
    IMPORT_FOLDER = auto()
    PASTE = auto()
    WATCH = auto()
    IMPORT_REPORT = auto()
    EXPORT = auto()
    EXPORT_PROPOSALS = auto()
    CORRECT = auto()
    NEW_PROPOSAL = auto()
    TRASH = auto()
    BACK_UP = auto()
    RESTORE = auto()
    UNDO = auto()
    REDO = auto()
    COPY = auto()
    SELECT_ALL = auto()
    EDIT_HEAD = auto()
    VERSIONS = auto()
    SPLIT = auto()
    JOIN = auto()
    REMOVE_ARTICLE = auto()
    QUIT = auto()
    PREVIOUS_ARTICLE = auto()
    NEXT_ARTICLE = auto()
    PAGE_DOWN = auto()
    PAGE_UP = auto()
    PREVIOUS_PAGE = auto()
    NEXT_PAGE = auto()
    PREVIOUS_ISSUE = auto()
    NEXT_ISSUE = auto()
    NEXT_PANE = auto()
    BACK = auto()
    FIND = auto()
    FIND_NEXT = auto()
    FIND_PREVIOUS = auto()
    SEARCH = auto()
    NEXT_HIT = auto()
    PREVIOUS_HIT = auto()
    SEARCH_ORDER = auto()
    SAVE_SEARCH = auto()
    SHELVES = auto()
    VAIN_SEARCHES = auto()
    PALETTE = auto()
    LARGER = auto()
    SMALLER = auto()
    USUAL_SIZE = auto()
    PAGE_SHEET = auto()
    CARET = auto()
    FULL_SCREEN = auto()
    MENU = auto()
    THEME_LIGHT = auto()
    THEME_DARK = auto()
    THEME_SYSTEM = auto()
    AS_PRINTED = auto()
    SIMPLIFIED = auto()
    TRADITIONAL = auto()
    LANGUAGE_SYSTEM = auto()
    LANGUAGE_SIMPLIFIED = auto()
    LANGUAGE_TRADITIONAL = auto()
    LANGUAGE_ENGLISH = auto()
    KEYS = auto()
    ABOUT = auto()


class Needs(Flag):
    """What must be on screen before an action makes sense."""

    NOTHING = 0
    ARTICLE = auto()


class Scope(Enum):
    """Where an action's keys are heard."""

    EVERYWHERE = auto()  # in text fields too
    READING = auto()  # in the article pane and the page list only
    WINDOW = auto()  # wherever the focused widget does not want the key for itself


@dataclass(frozen=True, slots=True)
class ActionSpec:
    id: ActionId
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    needs: Needs = Needs.NOTHING
    scope: Scope = Scope.EVERYWHERE
    checkable: bool = False
    new_section: bool = False  # a line above it in its menu

    @property
    def label(self) -> str:
        """The text in the reader's language, without the dots that announce a dialog."""
        return translate("Action", self.text).removesuffix("…")


FILE, EDIT, GO, LOOKUP, VIEW = "file", "edit", "go", "lookup", "view"
LANGUAGE, HELP = "language", "help"

MENUS = {
    FILE: QT_TRANSLATE_NOOP("Menu", "文件"),
    EDIT: QT_TRANSLATE_NOOP("Menu", "编辑"),
    GO: QT_TRANSLATE_NOOP("Menu", "阅读"),
    LOOKUP: QT_TRANSLATE_NOOP("Menu", "检索"),
    VIEW: QT_TRANSLATE_NOOP("Menu", "显示"),
    LANGUAGE: QT_TRANSLATE_NOOP("Menu", "界面语言 Language"),
    HELP: QT_TRANSLATE_NOOP("Menu", "帮助"),
}
"""The menus in their order."""

_A, _R, _W = Needs.ARTICLE, Scope.READING, Scope.WINDOW
_N = Needs.NOTHING

# fmt: off
ACTIONS = (
    ActionSpec(ActionId.IMPORT, QT_TRANSLATE_NOOP("Action", "导入…"), FILE, ("Ctrl+O",)),
    ActionSpec(ActionId.IMPORT_FOLDER, QT_TRANSLATE_NOOP("Action", "导入文件夹…"), FILE),
    ActionSpec(ActionId.WATCH, QT_TRANSLATE_NOOP("Action", "监视文件夹…"), FILE, checkable=True),
    ActionSpec(ActionId.IMPORT_REPORT, QT_TRANSLATE_NOOP("Action", "上次导入的结果…"), FILE),
    ActionSpec(ActionId.EXPORT, QT_TRANSLATE_NOOP("Action", "导出本文…"), FILE, ("Ctrl+E",), _A, new_section=True),
    ActionSpec(ActionId.EXPORT_PROPOSALS, QT_TRANSLATE_NOOP("Action", "导出全部提案…"), FILE),
    ActionSpec(ActionId.VERSIONS, QT_TRANSLATE_NOOP("Action", "本文的旧版本…"), FILE, (), _A, new_section=True),
    ActionSpec(ActionId.REMOVE_ARTICLE, QT_TRANSLATE_NOOP("Action", "移到回收站"), FILE, (), _A),
    ActionSpec(ActionId.TRASH, QT_TRANSLATE_NOOP("Action", "回收站…"), FILE),
    ActionSpec(ActionId.BACK_UP, QT_TRANSLATE_NOOP("Action", "备份文库…"), FILE, (), new_section=True),
    ActionSpec(ActionId.RESTORE, QT_TRANSLATE_NOOP("Action", "从备份恢复…"), FILE),
    ActionSpec(ActionId.QUIT, QT_TRANSLATE_NOOP("Action", "退出"), FILE, ("Ctrl+Q",), new_section=True),
    ActionSpec(ActionId.UNDO, QT_TRANSLATE_NOOP("Action", "撤销"), EDIT, ("Ctrl+Z",), _N, _W),
    ActionSpec(ActionId.REDO, QT_TRANSLATE_NOOP("Action", "重做"), EDIT, ("Ctrl+Shift+Z", "Ctrl+Y"), _N, _W),
    ActionSpec(ActionId.COPY, QT_TRANSLATE_NOOP("Action", "复制"), EDIT, ("Ctrl+C",), _A, _W, new_section=True),
    ActionSpec(ActionId.PASTE, QT_TRANSLATE_NOOP("Action", "粘贴为文章"), EDIT, ("Ctrl+V",), _N, _R),
    ActionSpec(ActionId.SELECT_ALL, QT_TRANSLATE_NOOP("Action", "全选"), EDIT, ("Ctrl+A",), _A, _W),
    ActionSpec(ActionId.FIND, QT_TRANSLATE_NOOP("Action", "在本文中查找…"), EDIT, ("Ctrl+F",), _A, new_section=True),
    ActionSpec(ActionId.FIND_NEXT, QT_TRANSLATE_NOOP("Action", "下一处"), EDIT, ("F3",), _A),
    ActionSpec(ActionId.FIND_PREVIOUS, QT_TRANSLATE_NOOP("Action", "上一处"), EDIT, ("Shift+F3",), _A),
    ActionSpec(ActionId.CORRECT, QT_TRANSLATE_NOOP("Action", "更正边栏里选中的值…"), EDIT, ("F2",), _A, _W, new_section=True),
    ActionSpec(ActionId.NEW_PROPOSAL, QT_TRANSLATE_NOOP("Action", "新建提案…"), EDIT, (), _A),
    ActionSpec(ActionId.EDIT_HEAD, QT_TRANSLATE_NOOP("Action", "报纸、日期与版面…"), EDIT, ("Ctrl+I",), _A),
    ActionSpec(ActionId.SPLIT, QT_TRANSLATE_NOOP("Action", "拆分本文…"), EDIT, (), _A),
    ActionSpec(ActionId.JOIN, QT_TRANSLATE_NOOP("Action", "与另一篇合并…"), EDIT, (), _A),
    ActionSpec(ActionId.PREVIOUS_ARTICLE, QT_TRANSLATE_NOOP("Action", "上一篇"), GO, ("Left", "K"), _A, _R),
    ActionSpec(ActionId.NEXT_ARTICLE, QT_TRANSLATE_NOOP("Action", "下一篇"), GO, ("Right", "J"), _A, _R),
    ActionSpec(ActionId.PAGE_DOWN, QT_TRANSLATE_NOOP("Action", "向下翻屏，到底则下一篇"), GO, ("Space",), _A, _R),
    ActionSpec(ActionId.PAGE_UP, QT_TRANSLATE_NOOP("Action", "向上翻屏"), GO, ("Shift+Space",), _A, _R),
    ActionSpec(ActionId.PREVIOUS_PAGE, QT_TRANSLATE_NOOP("Action", "上一版"), GO, ("Ctrl+PgUp",), _A, new_section=True),
    ActionSpec(ActionId.NEXT_PAGE, QT_TRANSLATE_NOOP("Action", "下一版"), GO, ("Ctrl+PgDown",), _A),
    ActionSpec(ActionId.PREVIOUS_ISSUE, QT_TRANSLATE_NOOP("Action", "上一期"), GO, (), _A),
    ActionSpec(ActionId.NEXT_ISSUE, QT_TRANSLATE_NOOP("Action", "下一期"), GO, (), _A),
    ActionSpec(ActionId.NEXT_PANE, QT_TRANSLATE_NOOP("Action", "轮换窗格"), GO, ("F6",), new_section=True),
    ActionSpec(ActionId.BACK, QT_TRANSLATE_NOOP("Action", "退一步"), GO, ("Escape",), _N, _W),
    ActionSpec(ActionId.SEARCH, QT_TRANSLATE_NOOP("Action", "搜索全部报纸…"), LOOKUP, ("Ctrl+K",)),
    ActionSpec(ActionId.NEXT_HIT, QT_TRANSLATE_NOOP("Action", "下一篇检索结果"), LOOKUP, ("Ctrl+F3",), _A),
    ActionSpec(ActionId.PREVIOUS_HIT, QT_TRANSLATE_NOOP("Action", "上一篇检索结果"), LOOKUP, ("Ctrl+Shift+F3",), _A),
    ActionSpec(ActionId.SEARCH_ORDER, QT_TRANSLATE_NOOP("Action", "检索结果换个顺序：最新、相关"), LOOKUP, ("Ctrl+Shift+K",)),
    ActionSpec(ActionId.SAVE_SEARCH, QT_TRANSLATE_NOOP("Action", "把检索存入书架"), LOOKUP, ("Ctrl+D",)),
    ActionSpec(ActionId.SHELVES, QT_TRANSLATE_NOOP("Action", "检索书架…"), LOOKUP),
    ActionSpec(ActionId.VAIN_SEARCHES, QT_TRANSLATE_NOOP("Action", "没有找到的检索…"), LOOKUP),
    ActionSpec(ActionId.PALETTE, QT_TRANSLATE_NOOP("Action", "命令面板…"), LOOKUP, ("Ctrl+Shift+P",)),
    ActionSpec(ActionId.LARGER, QT_TRANSLATE_NOOP("Action", "放大字号"), VIEW, ("Ctrl++", "Ctrl+=")),
    ActionSpec(ActionId.SMALLER, QT_TRANSLATE_NOOP("Action", "缩小字号"), VIEW, ("Ctrl+-",)),
    ActionSpec(ActionId.USUAL_SIZE, QT_TRANSLATE_NOOP("Action", "标准字号"), VIEW, ("Ctrl+0",)),
    ActionSpec(ActionId.PAGE_SHEET, QT_TRANSLATE_NOOP("Action", "版面图…"), VIEW, ("F4",), _A, new_section=True),
    ActionSpec(ActionId.CARET, QT_TRANSLATE_NOOP("Action", "光标模式（用键盘选字）"), VIEW, ("F7",), _A, checkable=True),
    ActionSpec(ActionId.FULL_SCREEN, QT_TRANSLATE_NOOP("Action", "全屏"), VIEW, ("F11",), checkable=True),
    ActionSpec(ActionId.MENU, QT_TRANSLATE_NOOP("Action", "主菜单"), VIEW, ("F10",)),
    ActionSpec(ActionId.THEME_LIGHT, QT_TRANSLATE_NOOP("Action", "浅色：新闻纸"), VIEW, checkable=True, new_section=True),
    ActionSpec(ActionId.THEME_DARK, QT_TRANSLATE_NOOP("Action", "深色：夜读"), VIEW, checkable=True),
    ActionSpec(ActionId.THEME_SYSTEM, QT_TRANSLATE_NOOP("Action", "跟随系统"), VIEW, checkable=True),
    ActionSpec(ActionId.AS_PRINTED, QT_TRANSLATE_NOOP("Action", "原文字形"), VIEW, checkable=True, new_section=True),
    ActionSpec(ActionId.SIMPLIFIED, QT_TRANSLATE_NOOP("Action", "简体"), VIEW, checkable=True),
    ActionSpec(ActionId.TRADITIONAL, QT_TRANSLATE_NOOP("Action", "繁体"), VIEW, checkable=True),
    ActionSpec(ActionId.LANGUAGE_SYSTEM, QT_TRANSLATE_NOOP("Action", "跟随系统的语言"), LANGUAGE, checkable=True),
    # Each by its own name in every language, so that nobody is locked out.
    ActionSpec(ActionId.LANGUAGE_SIMPLIFIED, "简体中文", LANGUAGE, checkable=True, new_section=True),
    ActionSpec(ActionId.LANGUAGE_TRADITIONAL, "繁體中文", LANGUAGE, checkable=True),
    ActionSpec(ActionId.LANGUAGE_ENGLISH, "English", LANGUAGE, checkable=True),
    ActionSpec(ActionId.KEYS, QT_TRANSLATE_NOOP("Action", "快捷键一览"), HELP, ("F1",)),
    ActionSpec(ActionId.ABOUT, QT_TRANSLATE_NOOP("Action", "关于电子报阅读机"), HELP),
)
# fmt: on


Handlers = Mapping[ActionId, Callable[[], None]]
"""What the rows of a menu do."""


def specs_of(menu: str) -> tuple[ActionSpec, ...]:
    return tuple(spec for spec in ACTIONS if spec.menu == menu)


def key_names(keys: Iterable[str]) -> tuple[str, ...]:
    """Keys as a reader reads them: ← for Left, 空格 for Space."""
    return tuple(translate("Key", _NAMES.get(key, key)) for key in keys)


_NAMES = {
    "Left": "←",
    "Right": "→",
    "Space": QT_TRANSLATE_NOOP("Key", "空格"),
    "Shift+Space": QT_TRANSLATE_NOOP("Key", "Shift+空格"),
    "Escape": "Esc",
}


def build_actions(
    window: QWidget,
    handlers: Handlers,
    own_keys: Mapping[ActionId, tuple[str, ...]] | None = None,
) -> dict[ActionId, QAction]:
    """Make one QAction per row. ``own_keys`` are shortcuts the reader chose instead."""
    actions = {}
    for spec in ACTIONS:
        action = QAction(translate("Action", spec.text), window)
        action.setObjectName(f"action_{spec.id}")
        action.setCheckable(spec.checkable)
        keys = (own_keys or {}).get(spec.id, spec.keys)
        action.setShortcuts([QKeySequence(key) for key in keys])
        if spec.scope is Scope.READING:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        else:
            window.addAction(action)
        action.triggered.connect(handlers[spec.id])  # KeyError here: a row without a handler
        actions[spec.id] = action
    return actions


def give_reading_keys(widget: QWidget, actions: Mapping[ActionId, QAction]) -> None:
    """Let the single keys work while this very widget has the focus, and only then."""
    widget.addActions([actions[spec.id] for spec in ACTIONS if spec.scope is Scope.READING])


def take_no_keys_when_clicked(*panes: QWidget) -> None:
    """Whoever clicks a button of these goes on reading by the keys; Tab still gets to it."""
    for pane in panes:
        for button in pane.findChildren(QAbstractButton):
            if button.focusPolicy() & Qt.FocusPolicy.ClickFocus:
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)


def enable_actions(actions: Mapping[ActionId, QAction], on_screen: Needs) -> None:
    for spec in ACTIONS:
        actions[spec.id].setEnabled(spec.needs in on_screen)


class KeysEverywhere(QObject):
    """Keeps text fields from swallowing the keys that are heard everywhere.

    Before a shortcut fires, Qt asks the focused widget whether it wants the key instead
    (``ShortcutOverride``), and a line edit says yes to Ctrl+K or Ctrl+E under xcb. This
    filter, put on the application, answers no for it.
    """

    def __init__(self, actions: Mapping[ActionId, QAction], parent: QObject) -> None:
        super().__init__(parent)
        self._wanted = {
            sequence
            for spec in ACTIONS
            if spec.scope is Scope.EVERYWHERE
            for sequence in (key.toString() for key in actions[spec.id].shortcuts())
        }

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if QKeySequence(event.keyCombination()).toString() not in self._wanted:
            return False
        event.ignore()
        return True
