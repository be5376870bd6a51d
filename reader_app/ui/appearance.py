"""How the window looks: size of type, script, theme, and the language of the interface."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from reader_app.text.script import Script
from reader_app.ui import settings as keys
from reader_app.ui.actions import ActionId, Handlers
from reader_app.ui.i18n import FOLLOW_SYSTEM as OF_THE_SYSTEM
from reader_app.ui.i18n import Language, chosen_language, speaking, translate
from reader_app.ui.theme import DARK, FOLLOW_SYSTEM, LIGHT

if TYPE_CHECKING:
    from reader_app.ui.main_window import MainWindow

_NEXT_TIME = {
    Language.SIMPLIFIED: "下次打开程序时，界面改用简体中文。",
    Language.TRADITIONAL: "下次開啟程式時，介面改用繁體中文。",
    Language.ENGLISH: "The interface will be in English from the next start.",
}
"""Said in the language that was chosen."""

_THEMES = {
    ActionId.THEME_LIGHT: LIGHT,
    ActionId.THEME_DARK: DARK,
    ActionId.THEME_SYSTEM: FOLLOW_SYSTEM,
}
_SCRIPTS = {
    ActionId.AS_PRINTED: Script.AS_PRINTED,
    ActionId.SIMPLIFIED: Script.SIMPLIFIED,
    ActionId.TRADITIONAL: Script.TRADITIONAL,
}
_LANGUAGES = {
    ActionId.LANGUAGE_SYSTEM: OF_THE_SYSTEM,
    ActionId.LANGUAGE_SIMPLIFIED: Language.SIMPLIFIED,
    ActionId.LANGUAGE_TRADITIONAL: Language.TRADITIONAL,
    ActionId.LANGUAGE_ENGLISH: Language.ENGLISH,
}


class Appearance(QObject):
    """What the reader chooses is kept, and ticked in the menu."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def handlers(self) -> Handlers:
        return {
            ActionId.LARGER: self.larger,
            ActionId.SMALLER: self.smaller,
            ActionId.USUAL_SIZE: self.usual_size,
            ActionId.CARET: self.toggle_caret,
            ActionId.FULL_SCREEN: self.toggle_full_screen,
            **{row: partial(self.choose_theme, theme) for row, theme in _THEMES.items()},
            **{row: partial(self.choose_script, script) for row, script in _SCRIPTS.items()},
            **{row: partial(self.choose_language, tongue) for row, tongue in _LANGUAGES.items()},
        }

    def tick_choices(self) -> None:
        """Put the menu's ticks where they belong."""
        settings, actions = self._window.settings, self._window.actions_by_id
        for chosen, rows in (
            (self._window.look.chosen, _THEMES),
            (settings.get(keys.SCRIPT), _SCRIPTS),
            (settings.get(keys.LANGUAGE), _LANGUAGES),
        ):
            for row, choice in rows.items():
                actions[row].setChecked(chosen == choice)
        actions[ActionId.FULL_SCREEN].setChecked(self._window.isFullScreen())

    # The size of the type

    @Slot()
    def larger(self) -> None:
        self.step_font_size(1)

    @Slot()
    def smaller(self) -> None:
        self.step_font_size(-1)

    @Slot()
    def usual_size(self) -> None:
        self.set_font_size(keys.FONT_SIZE.default)

    @Slot(int)
    def step_font_size(self, steps: int) -> None:
        size = self._window.settings.get(keys.FONT_SIZE)
        self.set_font_size(size + steps * (1 if size < 24 else 2 if size < 36 else 4))

    @Slot(int)
    def set_font_size(self, pixels: int) -> None:
        window = self._window
        pixels = max(keys.SMALLEST, min(keys.LARGEST, pixels))
        window.settings.set(keys.FONT_SIZE, pixels)
        window.article.set_font_size(pixels)
        if window.is_complete:
            window.pages.set_reading_size(pixels)
            window.searching.set_reading_size(pixels)
            window.sidebar.set_font_size(pixels)
        window.status.say(translate("MainWindow", "字号 {0}").format(pixels))

    # Script, theme, language

    def choose_script(self, script: str, _checked: bool = False) -> None:
        """简, 繁, or as it was printed: the page, its records and the lists alike."""
        window = self._window
        window.settings.set(keys.SCRIPT, str(script))
        window.masthead.show_script(str(script))
        window.following.forget_contents()  # the lists are spelt anew with the article
        window.navigation.spell(Script(script))
        self.tick_choices()

    @Slot(str)
    def switch_script(self, script: str) -> None:
        """A second press on 简 or 繁 gives back what was printed."""
        chosen = self._window.settings.get(keys.SCRIPT)
        self.choose_script(keys.SCRIPT.default if script == chosen else script)

    def choose_theme(self, key: str, _checked: bool = False) -> None:
        self._window.settings.set(keys.THEME, key)
        self._window.look.choose(key)
        self.tick_choices()

    @Slot()
    def toggle_theme(self) -> None:
        self.choose_theme(LIGHT if self._window.look.theme.dark else DARK)

    def choose_language(self, choice: str, _checked: bool = False) -> None:
        """Of the interface; texts that stand on the screen change at the next start."""
        self._window.settings.set(keys.LANGUAGE, str(choice))
        self.tick_choices()
        if chosen_language(choice) is not speaking():
            self._window.notice.tell(_NEXT_TIME[chosen_language(choice)])

    # Ways of reading

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
