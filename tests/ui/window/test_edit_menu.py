"""编辑: what users look for under that name, and what 撤销 and 重做 would be about."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from reader_app.domain.correction import Edit, Verdict
from reader_app.ui.actions import ActionId
from reader_app.ui.main_window import MainWindow
from reader_app.ui.panes.sidebar.fact_line import FactLine

CTRL = Qt.KeyboardModifier.ControlModifier
UNITS = "proposals.1.lead_units"


def edit_menu(window: MainWindow) -> QMenu:
    """As it stands when the menu has been opened."""
    top = window.commands.menu()
    top.aboutToShow.emit()
    menu = top.findChild(QMenu, "menu_edit")
    assert menu is not None
    return menu


def amend(qtbot: QtBot, window: MainWindow, *edits: Edit) -> None:
    with qtbot.waitSignal(window.work.changed):
        window.commands.editing.amend(edits)


def test_the_usual_commands_stand_in_the_menu_with_the_usual_keys(window: MainWindow) -> None:
    shown = [(a.text(), a.shortcut().toString()) for a in edit_menu(window).actions() if a.text()]
    assert shown[:6] == [
        ("撤销", "Ctrl+Z"),
        ("重做", "Ctrl+Shift+Z"),
        ("复制", "Ctrl+C"),
        ("粘贴为文章", "Ctrl+V"),
        ("全选", "Ctrl+A"),
        ("在本文中查找…", "Ctrl+F"),
    ]
    titles = [a.text() for a in window.commands.menu().actions()]
    assert titles[:3] == ["文件", "编辑", "阅读"]


def test_the_menu_names_what_undo_and_redo_are_about(qtbot: QtBot, window: MainWindow) -> None:
    undo, redo = (window.actions_by_id[each] for each in (ActionId.UNDO, ActionId.REDO))
    amend(qtbot, window, Edit(UNITS, Verdict.CORRECTED, ["甲局"]))
    edit_menu(window)
    qtbot.waitUntil(lambda: undo.text() == "撤销：第187号 主办单位")
    assert redo.text() == "重做"
    with qtbot.waitSignal(window.work.changed):
        undo.trigger()
    edit_menu(window)
    qtbot.waitUntil(lambda: redo.text() == "重做：第187号 主办单位")
    qtbot.waitUntil(lambda: undo.text() == "撤销")


def test_a_removal_is_named_though_another_article_is_open(
    qtbot: QtBot, window: MainWindow
) -> None:
    with qtbot.waitSignal(window.work.changed):
        window.actions_by_id[ActionId.REMOVE_ARTICLE].trigger()
    edit_menu(window)
    assert window.actions_by_id[ActionId.UNDO].text() == "撤销：移到回收站"


def test_all_is_selected_and_copied(qtbot: QtBot, window: MainWindow) -> None:
    view = window.article.view
    window.actions_by_id[ActionId.COPY].trigger()
    assert window.status.note == "请先选中要复制的文字"
    window.actions_by_id[ActionId.SELECT_ALL].trigger()
    window.actions_by_id[ActionId.COPY].trigger()
    assert "共收到提案358件" in QGuiApplication.clipboard().text()
    assert view.selected_spans()


@pytest.mark.parametrize(
    ("article", "size", "headline"),
    [
        (2, 16, "区政协一届一次全会提案办理实现过程、结果“双满意”"),
        (2, 26, "区政协一届一次全会提案办理实现过程、结果“双满意”"),
        (5, 26, "【区级】杭州市萧山区人民政府2020年《政府工作报告》上半年度重点任务执行情况"),
    ],
)
def test_a_whole_article_copied_and_pasted_is_there_already(
    qtbot: QtBot, window: MainWindow, article: int, size: int, headline: str
) -> None:
    """However its headline is broken into lines, and though not all of it is set yet."""
    window.navigation.open(article)
    window.article.view.set_font_size(size)
    window.actions_by_id[ActionId.SELECT_ALL].trigger()
    window.actions_by_id[ActionId.COPY].trigger()
    assert headline in QGuiApplication.clipboard().text().splitlines()
    assert "<br" not in QGuiApplication.clipboard().mimeData().html()
    window.actions_by_id[ActionId.PASTE].trigger()
    qtbot.waitUntil(lambda: window.work.last_report is not None)
    assert window.work.last_report is not None
    (file,) = window.work.last_report.files
    assert (str(file.status), file.articles) == ("already_there", (article,))


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_C])
def test_a_field_keeps_these_keys_for_itself(qtbot: QtBot, window: MainWindow, key: Qt.Key) -> None:
    field = window.masthead.search
    field.setFocus()
    field.setText("停车")
    qtbot.keyClick(field, Qt.Key.Key_A, CTRL)
    qtbot.keyClick(field, key, CTRL)
    assert field.selectedText() == "停车"
    assert not window.article.view.selected_spans()


def test_copy_takes_the_value_of_the_sidebar_that_has_the_focus(
    qtbot: QtBot, window: MainWindow
) -> None:
    def found() -> FactLine:  # the sidebar is filled a little later
        line = window.sidebar.findChild(FactLine, f"fact_{UNITS}")
        assert line is not None
        return line

    qtbot.waitUntil(lambda: found() is not None)
    line = found()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    window.actions_by_id[ActionId.COPY].trigger()
    assert QGuiApplication.clipboard().text() == line.fact.value == "区商务局"
