"""Small parts of the window: marks after values, and where the window opens."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray, QRect
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader_app.ui.fonts import load_fonts, song
from reader_app.ui.panes.sidebar.lettering import WrappedText
from reader_app.ui.placement import keep_on_screen, place
from reader_app.ui.unmaximised import AfterMaximised


@pytest.mark.parametrize("width", range(120, 240, 9))
def test_a_mark_is_never_broken_into_two_lines(qapp: object, width: int) -> None:
    load_fonts()
    value = "区农业农村局、区商务局、区发改局、区经信局"
    text = WrappedText(value, song(15), 22, mark=("已更正", song(12), QColor("red")))
    text.height_for(width)
    (layout,) = text._layouts
    words = layout.text()
    lines = [layout.lineAt(index) for index in range(layout.lineCount())]
    broken = [words[each.textStart() : each.textStart() + each.textLength()] for each in lines]
    assert broken[-1].replace("\u2060", "").endswith("已更正")


def outer(window: QWidget) -> QRect:
    return window.frameGeometry()


@pytest.mark.parametrize("at", [QRect(0, 0, 3000, 3000), QRect(500, 600, 700, 700)])
def test_a_restored_window_lies_within_the_screen(qtbot: QtBot, qapp: object, at: QRect) -> None:
    left, window = QWidget(), QWidget()
    for each in (left, window):
        qtbot.addWidget(each)
    left.setGeometry(at)
    place(window, QByteArray(left.saveGeometry()))
    window.show()
    keep_on_screen(window)
    assert window.screen().availableGeometry().contains(outer(window))


def test_the_first_window_leaves_room_for_its_title_bar(qtbot: QtBot, qapp: object) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    place(window, QByteArray())
    assert window.height() < window.screen().availableGeometry().height()


def test_a_window_no_longer_maximised_lies_within_the_screen(qtbot: QtBot, qapp: object) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.installEventFilter(AfterMaximised(window))
    window.resize(3000, 3000)
    window.showMaximized()
    window.showNormal()
    room = window.screen().availableGeometry()
    qtbot.waitUntil(lambda: room.contains(outer(window)))
