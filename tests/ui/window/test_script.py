"""简 and 繁: what is shown changes, what is known and stored does not."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader_app.services import browse
from reader_app.ui.actions import ActionId
from reader_app.ui.main_window import MainWindow
from tests.ui.conftest import OpenWindow


def button(window: MainWindow, text: str) -> QPushButton:
    return next(b for b in window.masthead.findChildren(QPushButton) if b.text() == text)


def page(window: MainWindow) -> str:
    return window.article.view.document().toPlainText()


def test_the_whole_window_turns_traditional_and_back(window: MainWindow, qtbot: QtBot) -> None:
    article = window.article.article_id
    printed = page(window)
    qtbot.mouseClick(button(window, "繁"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.article.view.is_whole)
    assert "區政協十五屆四次會議重點督辦提案綜述" in page(window)
    assert "區政協十五屆四次會議重點督辦提案綜述" in window.windowTitle()
    assert window.masthead.paper_chooser.choice == "蕭山日報"
    assert "繁體" not in page(window)
    rows = window.pages.model()
    assert any("區政協" in rows.index(i, 0).data() for i in range(rows.rowCount()))
    place = window.navigation.place
    assert place is not None
    assert place.shown.document.proposals[0].title == "關於推動外貿高質量發展的建議"
    assert place.article == browse.article(window.library, article)
    qtbot.mouseClick(button(window, "繁"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.article.view.is_whole)
    assert page(window) == printed


def test_lit_words_are_the_same_words_in_the_other_script(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_id[ActionId.TRADITIONAL].trigger()
    qtbot.waitUntil(lambda: window.article.view.is_whole)
    place = window.navigation.place
    assert place is not None
    for proposal in place.shown.document.proposals:
        window.article.light(proposal.sources["title"].spans)
        assert window.article.view.lit_text().split() == (proposal.title or "").split()


def test_the_choice_keeps_the_place_and_what_is_lit(window: MainWindow, qtbot: QtBot) -> None:
    place = window.navigation.place
    assert place is not None
    spans = place.article.document.proposals[3].sources["title"].spans
    window.article.light(spans)
    top = window.article.view.top_offset()
    window.actions_by_id[ActionId.TRADITIONAL].trigger()
    assert abs(window.article.view.top_offset() - top) < 60
    assert window.article.view.lit == spans


def test_the_choice_survives_a_restart(
    open_window: OpenWindow, library: Path, qtbot: QtBot
) -> None:
    window = open_window(library)
    window.actions_by_id[ActionId.TRADITIONAL].trigger()
    window.close()
    again = open_window(library)
    assert "區政協" in page(again)
    assert button(again, "繁").isChecked()
    again.actions_by_id[ActionId.AS_PRINTED].trigger()
    assert "區政協" not in page(again)
    assert not button(again, "繁").isChecked()
