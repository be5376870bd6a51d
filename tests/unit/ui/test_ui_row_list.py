"""Lists of dialogs show their rows whole."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from reader_app.ui.dialogs.rows import Row, RowList
from reader_app.ui.theme import Look


@pytest.mark.parametrize("height", [120, 215, 333, 2000])
def test_no_row_is_cut_through(qtbot: QtBot, height: int) -> None:
    look = Look("newsprint")
    shown = RowList(look)
    look.setParent(shown)
    qtbot.addWidget(shown)
    shown.resize(420, height)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.rows.show([Row(f"第{number}行", "3 次", "下面一行" * 9) for number in range(20)])
    qtbot.waitUntil(lambda: shown.indexAt(shown.rect().center()).isValid() or height > 1000)
    for place in range(20):
        box = shown.visualRect(shown.rows.index(place))
        seen = box.intersected(shown.viewport().rect())
        assert seen.height() in (0, box.height()), place
