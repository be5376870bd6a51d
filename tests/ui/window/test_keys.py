"""For a reader who never touches the mouse, and for one who types."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader_app.ui.actions import ACTIONS, MENUS, ActionId
from reader_app.ui.main_window import MainWindow
from reader_app.ui.panes.sidebar.by_hand import fields_of
from reader_app.ui.panes.sidebar.fact_line import FactLine
from reader_app.ui.panes.sidebar.tab_bar import SidebarTabs

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def open_id(window: MainWindow) -> int:
    place = window.navigation.place
    assert place is not None
    return place.article.id


def press(window: MainWindow, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    """A key as it comes from the keyboard: to the window, which gives it to the focus."""
    QTest.keyClick(window.windowHandle(), key, modifier)


# The table


def test_no_two_actions_share_a_key() -> None:
    keys = [key for spec in ACTIONS for key in spec.keys]
    assert len(keys) == len(set(keys))


def test_every_action_is_in_the_table_once_and_in_a_menu(window: MainWindow) -> None:
    assert sorted(spec.id for spec in ACTIONS) == sorted(ActionId)
    assert {spec.menu for spec in ACTIONS} <= set(MENUS)
    shown = {
        action.objectName()
        for menu in window.commands.menu().findChildren(QWidget)
        for action in menu.actions()
    }
    assert {f"action_{spec.id}" for spec in ACTIONS} <= shown


# Reading keys


@pytest.mark.parametrize(
    ("keys", "steps"),
    [
        ((Qt.Key.Key_J,), 1),
        ((Qt.Key.Key_Right,), 1),
        ((Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_K), 1),
        ((Qt.Key.Key_Right, Qt.Key.Key_Left), 0),
        ((Qt.Key.Key_K,), 0),  # nothing before the first
    ],
)
@pytest.mark.parametrize("pane", ["articleView", "pageList"])
def test_single_keys_walk_in_the_article_and_in_the_list(
    window: MainWindow, pane: str, keys: tuple[Qt.Key, ...], steps: int
) -> None:
    order = _reading_order(window)
    window.findChild(QWidget, pane).setFocus()
    for key in keys:
        press(window, key)
    assert open_id(window) == order[steps]


@pytest.mark.parametrize("name", ["A+", "A−", "大", "繁"])
def test_the_keys_read_on_after_a_click_on_a_button(window: MainWindow, name: str) -> None:
    order = _reading_order(window)
    buttons = {each.text(): each for each in window.findChildren(QPushButton)}
    QTest.mouseClick(buttons[name], Qt.MouseButton.LeftButton)
    size = window.article.view.font().pixelSize()

    press(window, Qt.Key.Key_Right)
    assert open_id(window) == order[1]
    press(window, Qt.Key.Key_Space)
    assert window.article.view.verticalScrollBar().value() > 0
    assert window.article.view.font().pixelSize() == size


def test_a_button_reached_by_tab_is_pressed_by_space(window: MainWindow) -> None:
    buttons = {each.text(): each for each in window.findChildren(QPushButton)}
    buttons["A+"].setFocus(Qt.FocusReason.TabFocusReason)
    asked: list[int] = []
    window.masthead.size_step_requested.connect(asked.append)

    press(window, Qt.Key.Key_Space)

    assert asked == [1]


def test_space_turns_screens_and_then_goes_on(window: MainWindow) -> None:
    first = open_id(window)
    bar = window.article.view.verticalScrollBar()
    press(window, Qt.Key.Key_Space)
    assert bar.value() > 0
    assert open_id(window) == first
    press(window, Qt.Key.Key_Space, SHIFT)
    assert bar.value() == 0
    for _ in range(40):
        press(window, Qt.Key.Key_Space)
        if open_id(window) != first:
            break
    assert open_id(window) == _reading_order(window)[1]
    assert bar.value() == 0


def test_letters_and_spaces_typed_into_a_field_are_not_commands(window: MainWindow) -> None:
    first = open_id(window)
    for opener, field in ((Qt.Key.Key_K, "searchField"), (Qt.Key.Key_F, "findField")):
        press(window, opener, CTRL)
        box = window.findChild(QLineEdit, field)
        assert box.hasFocus()
        for key in (Qt.Key.Key_J, Qt.Key.Key_K, Qt.Key.Key_Space, Qt.Key.Key_Left):
            press(window, key)
        assert box.text() == "jk "
        assert open_id(window) == first
        box.clear()


def test_buttons_and_tabs_keep_their_own_keys(window: MainWindow) -> None:
    first = open_id(window)
    window.masthead.theme_button.setFocus()
    dark = window.look.theme.dark
    press(window, Qt.Key.Key_Space)  # presses the button
    assert window.look.theme.dark is not dark
    assert window.article.view.verticalScrollBar().value() == 0
    window.findChild(SidebarTabs).setFocus()
    press(window, Qt.Key.Key_Right)
    press(window, Qt.Key.Key_Left)
    assert open_id(window) == first


# Keys heard everywhere


@pytest.mark.parametrize("where", ["articleView", "pageList", "searchField", "findField"])
def test_page_and_size_keys_are_heard_in_every_pane_and_field(
    window: MainWindow, where: str
) -> None:
    order = _reading_order(window)
    window.article.open_find()
    window.findChild(QWidget, where).setFocus()
    size = window.article.view.font_size
    press(window, Qt.Key.Key_PageDown, CTRL)
    assert open_id(window) == order[1]
    press(window, Qt.Key.Key_PageUp, CTRL)
    assert open_id(window) == order[0]
    press(window, Qt.Key.Key_Plus, CTRL)
    assert window.article.view.font_size > size
    press(window, Qt.Key.Key_Minus, CTRL)
    press(window, Qt.Key.Key_Minus, CTRL)
    assert window.article.view.font_size < size
    press(window, Qt.Key.Key_0, CTRL)
    assert window.article.view.font_size == size
    press(window, Qt.Key.Key_K, CTRL)
    assert window.masthead.search.hasFocus()
    press(window, Qt.Key.Key_F, CTRL)
    assert window.article.find_bar.isAncestorOf(window.focusWidget())


def test_function_keys_are_heard_in_a_text_field(window: MainWindow) -> None:
    window.masthead.search.setFocus()
    press(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    press(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()
    press(window, Qt.Key.Key_F7)
    assert window.article.view.caret


def test_f6_goes_round_the_panes(window: MainWindow) -> None:
    window.article.setFocus()
    seen = []
    for _ in range(3):
        press(window, Qt.Key.Key_F6)
        seen.append(next(p.objectName() for p in window.panes() if _has_focus(p)))
    assert seen == ["proposalSidebar", "pageList", "articleView"]


def test_f6_marks_the_article_until_the_keyboard_leaves_it(window: MainWindow) -> None:
    window.pages.setFocus()
    press(window, Qt.Key.Key_F6)
    assert window.article.view.hasFocus()
    frame = window.findChild(QWidget, "focusFrame")
    assert frame.isVisible()
    assert frame.size() == window.article.view.size()
    press(window, Qt.Key.Key_F6)
    assert not frame.isVisible()


def test_f6_goes_to_a_value_and_the_arrows_walk_on(window: MainWindow) -> None:
    press(window, Qt.Key.Key_F6)
    first = QApplication.focusWidget()
    assert isinstance(first, FactLine)
    press(window, Qt.Key.Key_Down)
    second = QApplication.focusWidget()
    assert isinstance(second, FactLine)
    assert second is not first
    for _ in range(3):
        press(window, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is second  # where the reader was


def test_f2_edits_the_value_that_has_the_keyboard_and_no_other(window: MainWindow) -> None:
    press(window, Qt.Key.Key_F6)
    for elsewhere in (
        window.findChild(QPushButton, "orderPrinted"),
        window.findChild(SidebarTabs),
    ):
        assert elsewhere is not None
        elsewhere.setFocus()
        press(window, Qt.Key.Key_F2)
        assert window.sidebar.correcting.editor is None
        assert "点选" in window.status.note
    press(window, Qt.Key.Key_F6)
    window.article.setFocus()
    press(window, Qt.Key.Key_F6)
    chosen = QApplication.focusWidget()
    assert isinstance(chosen, FactLine)
    press(window, Qt.Key.Key_F2)
    editor = window.sidebar.correcting.editor
    assert editor is not None
    assert editor.path in fields_of(chosen.fact.path)


def test_caret_mode_gives_the_arrows_to_the_caret(window: MainWindow) -> None:
    first = open_id(window)
    press(window, Qt.Key.Key_F7)
    assert window.article.view.caret
    place = window.article.view.textCursor().position()
    press(window, Qt.Key.Key_Right)
    press(window, Qt.Key.Key_Right, SHIFT)
    assert window.article.view.textCursor().position() == place + 2
    assert window.article.view.textCursor().hasSelection()
    assert open_id(window) == first
    press(window, Qt.Key.Key_F7)
    press(window, Qt.Key.Key_Right)
    assert open_id(window) != first


def test_find_counts_steps_round_and_closes(window: MainWindow, qtbot: QtBot) -> None:
    press(window, Qt.Key.Key_F, CTRL)
    bar = window.article.find_bar
    box = window.findChild(QLineEdit, "findField")
    box.setText("立案")
    count = window.article.view.match_count
    assert count > 2
    assert bar.count == f"1 / {count}"
    press(window, Qt.Key.Key_Return)
    assert bar.count == f"2 / {count}"
    press(window, Qt.Key.Key_Return, SHIFT)
    press(window, Qt.Key.Key_Return, SHIFT)
    assert bar.count == f"{count} / {count}"
    press(window, Qt.Key.Key_F3)
    assert bar.count == f"1 / {count}"
    box.setText("没有这样的词")
    assert bar.count == "没有找到"
    press(window, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert window.article.view.hasFocus()


def test_search_finds_while_typing_and_opens_on_the_words(window: MainWindow, qtbot: QtBot) -> None:
    press(window, Qt.Key.Key_K, CTRL)
    window.masthead.search.setText("消防")
    qtbot.waitUntil(window.search_panel.isVisible)
    press(window, Qt.Key.Key_Return)
    assert not window.search_panel.isVisible()
    assert window.article.view.hasFocus()
    assert "消防" in window.article.view.lit_text()


def test_esc_goes_back_one_step_at_a_time(window: MainWindow, qtbot: QtBot) -> None:
    press(window, Qt.Key.Key_K, CTRL)
    window.masthead.search.setText("提案")
    qtbot.waitUntil(window.search_panel.isVisible)
    press(window, Qt.Key.Key_Escape)
    assert not window.search_panel.isVisible()
    assert window.masthead.search.text() == "提案"
    press(window, Qt.Key.Key_Escape)
    assert window.masthead.search.text() == ""
    assert window.article.view.hasFocus()  # an empty field looks left, and is


def test_esc_leaves_the_search_with_its_examples(window: MainWindow) -> None:
    press(window, Qt.Key.Key_K, CTRL)
    assert window.search_panel.isVisible()
    press(window, Qt.Key.Key_Escape)
    assert not window.search_panel.isVisible()
    assert window.article.view.hasFocus()


def _has_focus(pane: QWidget) -> bool:
    focused = pane.window().focusWidget()
    return focused is pane or pane.isAncestorOf(focused)


def _reading_order(window: MainWindow) -> list[int]:
    from reader_app.services.browse import whole_tree

    return [
        article.id
        for paper in whole_tree(window.library).publications
        for issue in paper.issues
        for page in issue.pages
        for article in page.articles
    ]
