"""What each row of the action table does in the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QStandardPaths, Qt, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QTextEdit, QWidget

from reader_app.domain.naming import name_of_article
from reader_app.text.script import Script
from reader_app.ui import settings as keys
from reader_app.ui.actions import MENUS, ActionId, specs_of
from reader_app.ui.i18n import FOLLOW_SYSTEM as OF_THE_SYSTEM
from reader_app.ui.i18n import Language, install_translators, translate
from reader_app.ui.recutting import Recutting
from reader_app.ui.step_names import name_steps
from reader_app.ui.taking_in import TakingIn
from reader_app.ui.theme import DARK, FOLLOW_SYSTEM, LIGHT

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from reader_app.domain.correction import Edit
    from reader_app.ui.dialogs.export_flow import ExportFlow
    from reader_app.ui.main_window import MainWindow


_NEXT_TIME = {
    Language.SIMPLIFIED: "下次打开程序时，界面改用简体中文。",
    Language.TRADITIONAL: "下次開啟程式時，介面改用繁體中文。",
    Language.ENGLISH: "The interface will be in English from the next start.",
}
"""Said in the language that was chosen."""


class Commands(QObject):
    """The handlers, and the menu made from the table."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.recutting = Recutting(window)
        self.taking_in = TakingIn(window)
        self._translated = False

    def handlers(self) -> dict[ActionId, Callable[[], None]]:
        window, walk = self._window, self._window.navigation
        return {
            ActionId.IMPORT: self.taking_in.choose_files,
            ActionId.IMPORT_FOLDER: self.taking_in.choose_folder,
            ActionId.PASTE: self.taking_in.paste,
            ActionId.WATCH: self.taking_in.choose_watched,
            ActionId.IMPORT_REPORT: self.taking_in.show_report,
            ActionId.VERSIONS: self.taking_in.show_versions,
            ActionId.EXPORT: self.export_article,
            ActionId.EXPORT_PROPOSALS: self.export_proposals,
            ActionId.CORRECT: self.correct,
            ActionId.UNDO: self.undo,
            ActionId.REDO: self.redo,
            ActionId.COPY: self.copy,
            ActionId.SELECT_ALL: self.select_all,
            ActionId.EDIT_HEAD: self.edit_head,
            ActionId.SPLIT: self.recutting.choose_split,
            ActionId.JOIN: self.recutting.choose_join,
            ActionId.REMOVE_ARTICLE: self.remove_article,
            ActionId.TRASH: self.open_trash,
            ActionId.BACK_UP: self.back_up,
            ActionId.RESTORE: window.safekeeping.choose_backup,
            ActionId.QUIT: self.quit,
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
            ActionId.FIND: window.article.open_find,
            ActionId.FIND_NEXT: self.find_next,
            ActionId.FIND_PREVIOUS: self.find_previous,
            ActionId.SEARCH: self.focus_search,
            ActionId.NEXT_HIT: self.next_hit,
            ActionId.PREVIOUS_HIT: self.previous_hit,
            ActionId.SEARCH_ORDER: self.switch_order,
            ActionId.SAVE_SEARCH: self.save_search,
            ActionId.SHELVES: self.open_shelves,
            ActionId.VAIN_SEARCHES: self.open_vain,
            ActionId.PAGE_SHEET: lambda: window.page_picture.enlarge(),  # it is made later
            ActionId.PALETTE: self.open_palette,
            ActionId.LARGER: self.larger,
            ActionId.SMALLER: self.smaller,
            ActionId.USUAL_SIZE: self.usual_size,
            ActionId.CARET: self.toggle_caret,
            ActionId.FULL_SCREEN: self.toggle_full_screen,
            ActionId.MENU: self.open_menu,
            ActionId.THEME_LIGHT: self.theme_light,
            ActionId.THEME_DARK: self.theme_dark,
            ActionId.THEME_SYSTEM: self.theme_system,
            ActionId.AS_PRINTED: self.as_printed,
            ActionId.SIMPLIFIED: self.simplified,
            ActionId.TRADITIONAL: self.traditional,
            ActionId.LANGUAGE_SYSTEM: partial(self.choose_language, OF_THE_SYSTEM),
            ActionId.LANGUAGE_SIMPLIFIED: partial(self.choose_language, Language.SIMPLIFIED),
            ActionId.LANGUAGE_TRADITIONAL: partial(self.choose_language, Language.TRADITIONAL),
            ActionId.LANGUAGE_ENGLISH: partial(self.choose_language, Language.ENGLISH),
            ActionId.KEYS: self.show_keys,
            ActionId.ABOUT: self.show_about,
        }

    # Files

    def file_dialog(self, title: str, folder: keys.Setting[str]) -> QFileDialog:
        from reader_app.ui.dialogs.files import file_dialog

        self.speak_throughout()
        kept = self._window.settings.get(folder)
        return file_dialog(self._window, title, Path(kept) if kept else self._folder())

    def speak_throughout(self) -> None:
        """Load the words of Qt's own dialogs, before the first of them."""
        if not self._translated:
            self._translated = True
            app = QApplication.instance()
            assert app is not None
            install_translators(app)

    @Slot()
    def export_article(self) -> None:
        from reader_app.ui.dialogs.export_flow import export_article_flow

        window = self._window
        place = window.navigation.place
        if place is None:
            return
        document = place.article.document
        headline = name_of_article(document)
        self._export(
            export_article_flow(
                window.library, place.article.id, headline, self._folder(), window.reads, window
            )
        )

    @Slot()
    def export_proposals(self) -> None:
        from reader_app.ui.dialogs.export_flow import export_proposals_flow

        window = self._window
        self._export(export_proposals_flow(window.library, self._folder(), window.reads, window))

    @Slot()
    def back_up(self) -> None:
        from reader_app.ui.dialogs.export_flow import back_up_flow

        window = self._window
        self._export(back_up_flow(window.library, self._folder(), window.copies, window))

    def _export(self, flow: ExportFlow) -> None:
        self.speak_throughout()
        flow.exported.connect(self._remember_folder)
        flow.start()

    def _folder(self) -> Path:
        """Where the last export went, or the user's documents."""
        kept = self._window.settings.get(keys.EXPORT_FOLDER)
        if kept and Path(kept).is_dir():
            return Path(kept)
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        usual = Path(QStandardPaths.writableLocation(documents))
        return usual if usual.is_dir() else Path.home()

    @Slot(object)
    def _remember_folder(self, target: Path) -> None:
        self._window.settings.set(keys.EXPORT_FOLDER, str(target.parent))

    @Slot()
    def correct(self) -> None:
        """Open the editor on the value that was chosen last in the sidebar."""
        if not self._window.sidebar.edit_chosen():
            self._window.status.say(translate("Correct", "请先在右边点选要更正的值"))

    @Slot()
    def undo(self) -> None:
        """Take back what was done last: a removal, or a correction of the open article."""
        place = self._window.navigation.place
        self._window.work.undo(None if place is None else place.article.id)

    @Slot()
    def redo(self) -> None:
        place = self._window.navigation.place
        self._window.work.redo(None if place is None else place.article.id)

    @Slot()
    def copy(self) -> None:
        """What is selected, or the value in the sidebar that has the focus."""
        view = self._window.article.view
        focused = QApplication.focusWidget()
        target = focused if focused is not None and hasattr(focused, "copy") else view
        if target is view and not view.textCursor().hasSelection():
            self._window.status.say(translate("Edit", "请先选中要复制的文字"))
            return
        target.copy()

    @Slot()
    def select_all(self) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit | QTextEdit):
            focused.selectAll()
        else:
            self._window.article.setFocus()
            self._window.article.view.selectAll()

    @Slot(object)
    def amend(self, edits: tuple[Edit, ...]) -> None:
        """What the sidebar wishes to have set right."""
        if (place := self._window.navigation.place) is not None:
            self._window.work.amend(place.article, edits)

    @Slot(str, str)
    def drop_orphan(self, record: str, field: str) -> None:
        if (place := self._window.navigation.place) is not None:
            self._window.work.drop_orphan(place.article.id, record, field)

    @Slot()
    def edit_head(self) -> None:
        from reader_app.ui.dialogs.head_dialog import HeadDialog

        window = self._window
        place = window.navigation.place
        if place is None:
            return
        dialog = HeadDialog(
            place.article, window.library, window.writes, window, window.following.known_papers()
        )
        dialog.saved.connect(window.work.edited)
        dialog.open()

    @Slot()
    def remove_article(self) -> None:
        """To the trash, without asking: Ctrl+Z brings it back."""
        if (place := self._window.navigation.place) is not None:
            self._window.work.remove_article(place.article.id)

    @Slot()
    def open_trash(self) -> None:
        from reader_app.ui.dialogs.trash import TrashDialog

        window = self._window
        dialog = TrashDialog(window.library, window.reads, window.writes, window.look, window)
        dialog.restored.connect(window.work.restored)
        dialog.open()

    @Slot()
    def quit(self) -> None:
        self._window.close()

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
        _focus(panes[(here + 1) % len(panes)])

    @Slot()
    def go_back(self) -> None:
        """One step back: from a bar to the text, from the light to none, out of full screen."""
        window = self._window
        search = window.masthead.search
        if window.searching.close():
            pass
        elif search.hasFocus() and search.text():
            search.clear()
        elif window.article.close_find():
            pass
        elif not window.article.view.hasFocus():
            window.article.setFocus()
        elif window.article.view.lit:
            window.article.unlight()
            window.sidebar.forget_remark()
        elif window.article.view.caret:
            self.toggle_caret()
        elif window.isFullScreen():
            self.toggle_full_screen()

    # Finding

    @Slot()
    def find_next(self) -> None:
        self._step(1)

    @Slot()
    def find_previous(self) -> None:
        self._step(-1)

    def _step(self, direction: int) -> None:
        """In the article while its bar is open; else from hit to hit of the search."""
        window = self._window
        walk = window.searching.walk if window.searching.query else None
        if not window.article.is_finding and walk is not None and walk.is_possible:
            walk.step(direction)
        else:
            window.article.step_to_match(direction)

    @Slot()
    def next_hit(self) -> None:
        self._step_article(1)

    @Slot()
    def previous_hit(self) -> None:
        self._step_article(-1)

    def _step_article(self, direction: int) -> None:
        searching = self._window.searching
        if searching.query and searching.walk.is_possible:
            searching.walk.step_article(direction)
        else:
            self.focus_search()

    @Slot()
    def switch_order(self) -> None:
        self._window.searching.switch_order()

    @Slot()
    def focus_search(self) -> None:
        field = self._window.masthead.search
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    @Slot()
    def save_search(self) -> None:
        self._window.searching.save()

    @Slot()
    def open_shelves(self) -> None:
        from reader_app.ui.dialogs.shelves import ShelvesDialog

        window = self._window
        dialog = ShelvesDialog(window.library, window.shelving, window.reads, window.look, window)
        dialog.wanted.connect(window.searching.look_for)
        dialog.open()

    @Slot()
    def open_vain(self) -> None:
        from reader_app.ui.dialogs.vain_searches import VainSearchesDialog

        window = self._window
        dialog = VainSearchesDialog(window.library, window.reads, window.work, window.look, window)
        dialog.wanted.connect(window.searching.look_for)
        dialog.open()

    @Slot()
    def open_palette(self) -> None:
        from reader_app.ui.dialogs.command_palette import CommandPalette

        CommandPalette(self._window.actions_by_id, self._window.look, self._window).open()

    # Look

    @Slot()
    def larger(self) -> None:
        self._window.step_font_size(1)

    @Slot()
    def smaller(self) -> None:
        self._window.step_font_size(-1)

    @Slot()
    def usual_size(self) -> None:
        self._window.set_font_size(keys.FONT_SIZE.default)

    @Slot()
    def toggle_caret(self) -> None:
        window = self._window
        on = not window.article.view.caret
        window.article.view.set_caret(on)
        window.actions_by_id[ActionId.CARET].setChecked(on)
        if on:
            window.article.setFocus()
        window.status.say(
            translate("Caret", "光标模式：方向键移动，按住 Shift 选字，F7 退出")
            if on
            else translate("Caret", "已退出光标模式")
        )

    @Slot()
    def toggle_full_screen(self) -> None:
        window = self._window
        if window.isFullScreen():
            window.showNormal()
        else:
            window.showFullScreen()

    @Slot()
    def toggle_theme(self) -> None:
        self._window.toggle_theme()
        self.mark_choices()

    @Slot()
    def theme_light(self) -> None:
        self._window.choose_theme(LIGHT)
        self.mark_choices()

    @Slot()
    def theme_dark(self) -> None:
        self._window.choose_theme(DARK)
        self.mark_choices()

    @Slot()
    def theme_system(self) -> None:
        self._window.choose_theme(FOLLOW_SYSTEM)
        self.mark_choices()

    def mark_choices(self) -> None:
        """Put the menu's ticks where they belong."""
        chosen = self._window.look.chosen
        actions = self._window.actions_by_id
        language = self._window.settings.get(keys.LANGUAGE)
        actions[ActionId.LANGUAGE_SYSTEM].setChecked(language == OF_THE_SYSTEM)
        actions[ActionId.LANGUAGE_SIMPLIFIED].setChecked(language == Language.SIMPLIFIED)
        actions[ActionId.LANGUAGE_TRADITIONAL].setChecked(language == Language.TRADITIONAL)
        actions[ActionId.LANGUAGE_ENGLISH].setChecked(language == Language.ENGLISH)
        actions[ActionId.FULL_SCREEN].setChecked(self._window.isFullScreen())
        actions[ActionId.WATCH].setChecked(bool(self._window.settings.get(keys.WATCHED_FOLDER)))
        script = self._window.settings.get(keys.SCRIPT)
        actions[ActionId.AS_PRINTED].setChecked(script == Script.AS_PRINTED)
        actions[ActionId.SIMPLIFIED].setChecked(script == Script.SIMPLIFIED)
        actions[ActionId.TRADITIONAL].setChecked(script == Script.TRADITIONAL)
        actions[ActionId.THEME_LIGHT].setChecked(chosen == LIGHT)
        actions[ActionId.THEME_DARK].setChecked(chosen == DARK)
        actions[ActionId.THEME_SYSTEM].setChecked(chosen == FOLLOW_SYSTEM)

    @Slot()
    def as_printed(self) -> None:
        self._window.choose_script(Script.AS_PRINTED)
        self.mark_choices()

    @Slot()
    def simplified(self) -> None:
        self._window.choose_script(Script.SIMPLIFIED)
        self.mark_choices()

    @Slot()
    def traditional(self) -> None:
        self._window.choose_script(Script.TRADITIONAL)
        self.mark_choices()

    def choose_language(self, choice: str, _checked: bool = False) -> None:
        """Of the interface; texts that stand on the screen change at the next start."""
        from reader_app.ui.i18n import chosen_language, speaking

        self._window.settings.set(keys.LANGUAGE, str(choice))
        self.mark_choices()
        if chosen_language(choice) is not speaking():
            self._window.notice.tell(_NEXT_TIME[chosen_language(choice)])

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

    @Slot()
    def open_menu(self) -> None:
        self.speak_throughout()  # the keys in it have names
        self.mark_choices()
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
