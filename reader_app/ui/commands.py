"""What each row of the action table does in the window: reading and help here, the rest by menu."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from reader_app.ui import settings as keys
from reader_app.ui.actions import MENUS, ActionId, Handlers, specs_of
from reader_app.ui.editing import Editing
from reader_app.ui.filing import Filing
from reader_app.ui.i18n import translate
from reader_app.ui.looking_up import LookingUp
from reader_app.ui.step_names import name_steps

if TYPE_CHECKING:
    from reader_app.ui.main_window import MainWindow
    from reader_app.ui.panes.focus_frame import FocusFrame


class Commands(QObject):
    """The handlers, and the menu made from the table."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.filing = Filing(window)
        self.editing = Editing(window)
        self.looking_up = LookingUp(window)

    def handlers(self) -> Handlers:
        """Of every row of the action table."""
        window, walk = self._window, self._window.navigation
        return {
            **self.filing.handlers(),
            **self.editing.handlers(),
            **self.looking_up.handlers(),
            **window.appearance.handlers(),
            ActionId.PREVIOUS_ARTICLE: walk.previous_article,
            ActionId.NEXT_ARTICLE: walk.next_article,
            ActionId.PAGE_DOWN: self.page_down,
            ActionId.PAGE_UP: self.page_up,
            ActionId.PREVIOUS_PAGE: self.previous_page,
            ActionId.NEXT_PAGE: self.next_page,
            ActionId.PREVIOUS_ISSUE: self.previous_issue,
            ActionId.NEXT_ISSUE: self.next_issue,
            ActionId.NEXT_PANE: self.next_pane,
            ActionId.BACK: self.go_back,
            ActionId.PAGE_SHEET: lambda: window.page_picture.enlarge(),  # it is made later
            ActionId.PALETTE: self.open_palette,
            ActionId.MENU: self.open_menu,
            ActionId.KEYS: self.show_keys,
            ActionId.ABOUT: self.show_about,
        }

    # Reading

    @Slot()
    def page_down(self) -> None:
        view = self._window.article.view
        if view.at_end():
            self._window.navigation.next_article()
        else:
            view.turn(1)

    @Slot()
    def page_up(self) -> None:
        self._window.article.view.turn(-1)

    @Slot()
    def previous_page(self) -> None:
        self._window.navigation.step_page(-1)

    @Slot()
    def next_page(self) -> None:
        self._window.navigation.step_page(1)

    @Slot()
    def previous_issue(self) -> None:
        self._window.navigation.step_issue(-1)

    @Slot()
    def next_issue(self) -> None:
        self._window.navigation.step_issue(1)

    @Slot()
    def next_pane(self) -> None:
        panes = self._window.panes()
        here = next((i for i, pane in enumerate(panes) if _has_focus(pane)), -1)
        pane = panes[(here + 1) % len(panes)]
        if pane is self._window.sidebar:
            self._window.sidebar.enter()
        else:
            _focus(pane)
            if pane is self._window.article.view:
                self._article_frame.show_focus()

    @cached_property
    def _article_frame(self) -> FocusFrame:
        """The list and the sidebar mark what has the keyboard; a text has nothing to mark."""
        from reader_app.ui.panes.focus_frame import FocusFrame

        return FocusFrame(self._window.article.view)

    @Slot()
    def go_back(self) -> None:
        """One step back: from a bar to the text, from the light to none, out of full screen."""
        window = self._window
        search = window.masthead.search
        if window.searching.close():
            if search.hasFocus() and not search.text():
                window.article.setFocus()  # an empty field without its examples looks left
        elif search.hasFocus():
            search.clear()
            window.article.setFocus()
        elif window.article.close_find():
            pass
        elif not window.article.view.hasFocus():
            window.article.setFocus()
        elif window.article.view.lit:
            window.article.unlight()
            window.sidebar.forget_remark()
        elif window.article.view.caret:
            window.appearance.toggle_caret()
        elif window.isFullScreen():
            window.appearance.toggle_full_screen()

    @Slot()
    def open_palette(self) -> None:
        from reader_app.ui.dialogs.command_palette import CommandPalette

        CommandPalette(self._window.actions_by_id, self._window.look, self._window).open()

    # Help

    @Slot()
    def show_keys(self) -> None:
        from reader_app.ui.dialogs.key_sheet import KeySheet

        KeySheet(self._window).open()

    @Slot()
    def show_about(self) -> None:
        from reader_app.ui.dialogs.about import AboutDialog

        AboutDialog(self._window.library, self._window).open()

    # Menu

    def tick_choices(self) -> None:
        """Put the menu's ticks where they belong."""
        self._window.appearance.tick_choices()
        watches = bool(self._window.settings.get(keys.WATCHED_FOLDER))
        self._window.actions_by_id[ActionId.WATCH].setChecked(watches)

    @Slot()
    def open_menu(self) -> None:
        self.filing.speak_throughout()  # the keys in it have names
        self.tick_choices()
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        button = self._window.masthead.menu_button
        corner = button.mapToGlobal(QPoint(button.width(), button.height() + 2))
        menu.popup(QPoint(corner.x() - menu.sizeHint().width(), corner.y()))

    def menu(self) -> QMenu:
        """All menus in one, made from the table."""
        top = QMenu(self._window)
        top.setObjectName("mainMenu")
        top.aboutToShow.connect(partial(name_steps, self._window))
        for key, title in MENUS.items():
            menu = top.addMenu(translate("Menu", title))
            menu.setObjectName(f"menu_{key}")
            for spec in specs_of(key):
                if spec.new_section:
                    menu.addSeparator()
                menu.addAction(self._window.actions_by_id[spec.id])
        return top


def _has_focus(pane: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is pane or pane.isAncestorOf(focused))


def _focus(pane: QWidget) -> None:
    """The pane itself if it takes keys, or else the first widget in it that does."""
    if pane.focusPolicy() & Qt.FocusPolicy.TabFocus:
        pane.setFocus(Qt.FocusReason.TabFocusReason)
        return
    for child in pane.findChildren(QWidget):
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisible():
            child.setFocus(Qt.FocusReason.TabFocusReason)
            return
