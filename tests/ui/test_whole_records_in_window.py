"""Records that the rules missed or took for one, put right in the real window."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from reader_app.domain.span import Origin, slices
from reader_app.services.browse import article, whole_tree
from reader_app.services.export_article import export_proposals
from reader_app.ui.actions import ActionId
from reader_app.ui.main_window import MainWindow
from reader_app.ui.panes.sidebar.column import Column
from reader_app.ui.panes.sidebar.fact_line import FactLine
from reader_app.ui.panes.sidebar.record import Record
from reader_app.ui.panes.sidebar.removed_line import RemovedLine
from tests.ui.test_correcting_in_window import (
    choose,
    editor,
    menu_of,
    part,
    press,
    select,
    settle,
    type_words,
)

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def open_on(window: MainWindow, qtbot) -> int:
    """The first article with proposals, its records all shown."""
    settle(qtbot, window)
    return window.navigation.place.article.id


def titles(window: MainWindow) -> list[str]:
    """Of the cards, from top to bottom."""
    cards = [each for each in window.sidebar.findChildren(Record) if each.isVisibleTo(window)]
    cards.sort(key=lambda card: card.mapTo(window, QPoint(0, 0)).y())
    return [card.title.fact.value for card in cards]


def words_of(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


def restore_menu(window: MainWindow) -> QMenu:
    (line,) = window.sidebar.findChildren(RemovedLine)
    return line.menu()


def test_a_proposal_made_by_hand_is_named_when_it_is_undone(qtbot, window, open_on) -> None:
    before = article(window.library, open_on).document
    inside = before.proposals[1].sources["reply"].spans[0].start
    select(window, inside, inside + 12)
    words = slices(before.source, window.article.view.selected_spans())
    choose(window.article.view.word_menu(), "将所选文字填入", "新提案")
    settle(qtbot, window)

    undo = window.actions_by_id[ActionId.UNDO]
    window.commands.menu().aboutToShow.emit()
    qtbot.waitUntil(lambda: undo.text() != "撤销")
    assert undo.text() == f"撤销：新提案《{words}》"
    undo.trigger()
    settle(qtbot, window)
    assert window.status.note == f"已撤销：新提案《{words}》"
    window.actions_by_id[ActionId.REDO].trigger()
    settle(qtbot, window)
    assert window.status.note == f"已重做：新提案《{words}》"


def test_selected_words_become_a_card_where_they_stand(
    qtbot, window, open_on, tmp_path: Path
) -> None:
    before = article(window.library, open_on).document
    inside = before.proposals[1].sources["reply"].spans[0].start  # of the second one's reply
    select(window, inside, inside + 12)
    words = slices(before.source, window.article.view.selected_spans())
    choose(window.article.view.word_menu(), "将所选文字填入", "新提案")
    settle(qtbot, window)

    document = article(window.library, open_on).document
    made = document.proposals[2]
    assert made.title == words
    assert made.sources["title"].origin is Origin.CORRECTED
    assert titles(window)[2] == words
    path = f"proposals.{len(document.proposals)}.title"
    line = part(window, path)
    assert (line.is_lit, line.fact.mark) == (True, "已更正")
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    assert window.article.view.lit == made.sources["title"].spans

    choose(menu_of(window, path), "填写空缺的项", "主办单位")
    type_words("区教育局")
    press(qtbot, Qt.Key.Key_Return)
    settle(qtbot, window)
    export_proposals(window.library, tmp_path / "提案.csv")
    with (tmp_path / "提案.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = (each for each in csv.DictReader(file) if words in each.values())
    assert row["主办单位"] == "区教育局"

    for _step in ("主办单位", "案由"):
        window.article.setFocus()
        press(qtbot, Qt.Key.Key_Z, CONTROL)
    settle(qtbot, window)
    assert article(window.library, open_on).document == before
    assert words not in titles(window)


def test_number_and_title_are_taken_together(qtbot, window, open_on) -> None:
    source = article(window.library, open_on).document.source
    number = source.index("第187号")
    select(window, number, source.index("\n", number))
    choose(window.article.view.word_menu(), "将所选文字填入", "新提案")
    settle(qtbot, window)
    stored = article(window.library, open_on)
    (made,) = (each for each in stored.document.proposals if each.by_hand)
    assert made.number == 187
    assert stored.corrections.unsettled_count == 1  # it was read, too
    assert "是手工新建的" in part(window, f"unsettled.proposals.{made.order}.number").fact.value
    choose(menu_of(window, f"unsettled.proposals.{made.order}.number"), "采用现在的读法")
    settle(qtbot, window)
    assert article(window.library, open_on).corrections.applied == {}


def test_a_proposal_is_made_from_the_menu_with_the_keyboard(qtbot, window, open_on) -> None:
    count = len(article(window.library, open_on).document.proposals)
    window.actions_by_id[ActionId.NEW_PROPOSAL].trigger()
    assert editor(window).path == "proposals.new.title"
    assert window.findChild(QWidget, "editorLabel").text().startswith("新提案：案由")
    type_words("关于开放操场的建议")
    press(qtbot, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert titles(window)[-1] == "关于开放操场的建议"
    line = part(window, f"proposals.{count + 1}.title")
    qtbot.waitUntil(line.hasFocus)  # and goes on with the next field
    choose(menu_of(window, f"proposals.{count + 1}.title"), "清空")
    settle(qtbot, window)
    assert len(article(window.library, open_on).document.proposals) == count


def test_nothing_typed_makes_nothing(qtbot, window, open_on) -> None:
    before = article(window.library, open_on)
    window.actions_by_id[ActionId.NEW_PROPOSAL].trigger()
    press(qtbot, Qt.Key.Key_Return)
    assert article(window.library, open_on) == before


@pytest.mark.qt_log_ignore("This plugin does not support")  # a menu off screen
def test_the_ground_of_the_sidebar_has_a_menu(qtbot, window, open_on) -> None:
    column = window.sidebar.findChildren(Column)[0]
    corner = QPoint(3, 3)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, corner, column.viewport().mapToGlobal(corner)
    )
    QApplication.sendEvent(column.viewport(), event)
    menu = window.sidebar.findChild(QMenu, "groundMenu")
    assert words_of(menu) == ["新建提案…"]
    menu.actions()[0].trigger()
    menu.close()
    assert editor(window).path == "proposals.new.title"


def test_what_is_no_proposal_goes_and_comes_back(qtbot, window, open_on) -> None:
    before = article(window.library, open_on).document
    second = before.proposals[1]
    assert "这不是提案" not in words_of(menu_of(window, "proposals.2.committee"))
    choose(menu_of(window, "proposals.2.number"), "这不是提案")
    settle(qtbot, window)

    assert second.title not in titles(window)
    (line,) = window.sidebar.findChildren(RemovedLine)
    assert line.accessibleName() == "已去掉 1 条"
    below = line.mapTo(window, QPoint(0, 0)).y()
    cards = window.sidebar.findChildren(Record)
    assert all(card.mapTo(window, QPoint(0, 0)).y() < below for card in cards)
    qtbot.waitUntil(part(window, "proposals.3.title").hasFocus)
    assert window.status.note == "已去掉，Ctrl+Z 可撤销"

    choose(restore_menu(window), f"恢复：第{second.number}号")
    settle(qtbot, window)
    assert article(window.library, open_on).document == before
    assert window.sidebar.findChildren(RemovedLine) == []

    choose(menu_of(window, "proposals.2.title"), "这不是提案")
    settle(qtbot, window)
    undo = window.actions_by_id[ActionId.UNDO]
    window.commands.menu().aboutToShow.emit()
    qtbot.waitUntil(lambda: undo.text() == f"撤销：第{second.number}号 去掉")
    window.article.setFocus()
    press(qtbot, Qt.Key.Key_Z, CONTROL)
    settle(qtbot, window)
    assert article(window.library, open_on).document == before


@pytest.mark.qt_log_ignore("This plugin does not support")  # a menu off screen
def test_the_button_names_what_was_taken_away(qtbot, window, open_on) -> None:
    for order in (1, 3):
        choose(menu_of(window, f"proposals.{order}.title"), "这不是提案")
        settle(qtbot, window)
    button = window.sidebar.findChild(QPushButton, "restoreRecord")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    menu = window.sidebar.findChild(QMenu, "removedRecords")
    assert [each.partition(" ")[0] for each in words_of(menu)] == ["恢复：第187号", "恢复：第63号"]
    menu.close()


def test_a_task_is_made_of_words_and_taken_away(qtbot, open_window, library) -> None:
    window = open_window(library)
    number = next(
        row.id
        for paper in whole_tree(library).publications
        for issue in paper.issues
        for page in issue.pages
        for row in page.articles
        if row.tasks
    )
    window.navigation.open(number)
    settle(qtbot, window)
    tasks = article(library, number).document.tasks
    (span, *_) = tasks[1].sources["progress"].spans
    select(window, span.start, span.start + 6)
    choose(window.article.view.word_menu(), "将所选文字填入", "新任务")
    settle(qtbot, window)
    document = article(library, number).document
    made = document.tasks[2]
    assert (made.by_hand, made.group) == (1, tasks[1].group)
    path = f"tasks.{made.order}.content"
    assert part(window, path).fact.value == made.content

    choose(menu_of(window, path), "这不是任务")
    settle(qtbot, window)
    assert article(library, number).document.tasks == tasks
    assert window.sidebar.findChildren(RemovedLine) == []  # nothing is left of it to bring back
    choose(menu_of(window, "tasks.1.content"), "这不是任务")
    settle(qtbot, window)
    assert len(article(library, number).document.tasks) == len(tasks) - 1
    assert window.sidebar.findChild(FactLine, "fact_tasks.1.content") is None
    choose(restore_menu(window), "恢复：")
    settle(qtbot, window)
    assert article(library, number).document.tasks == tasks
