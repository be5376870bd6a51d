"""字号 is for the whole page: what one chooses from grows with what one reads."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from reader_app.ui.settings import LARGEST
from tests.ui.conftest import OpenWindow


def test_the_page_list_grows_with_the_text(open_window: OpenWindow, library: Path) -> None:
    window = open_window(library)
    before = window.pages.sizeHintForRow(1)
    window.appearance.set_font_size(LARGEST)
    assert window.pages.sizeHintForRow(1) > before


def test_rows_of_the_page_list_stand_one_under_another_when_its_bar_appears(
    open_window: OpenWindow, library: Path, qtbot: QtBot
) -> None:
    pages = open_window(library, size=(1024, 640)).pages  # with the bar, headlines wrap once more

    def stand_in_order() -> None:
        assert pages.verticalScrollBar().isVisible()
        rows = [pages.model().index(row, 0) for row in range(pages.model().rowCount())]
        places = [pages.visualRect(row) for row in rows]
        assert [each.bottom() + 1 for each in places[:-1]] == [each.top() for each in places[1:]]

    qtbot.waitUntil(stand_in_order)
