"""The sidebar and the dialogs in the real window, on a real library."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QLineEdit, QPushButton

from reader_app.app import build
from reader_app.domain.span import Span
from reader_app.services.import_files import import_files
from reader_app.tasks import Task
from reader_app.ui.background import AtOnce
from reader_app.ui.fonts import load_fonts
from reader_app.ui.panes.sidebar.fact_line import FactLine


@pytest.fixture
def window(qtbot, tmp_path, seed_files):
    load_fonts()
    library = tmp_path / "library.sqlite3"
    import_files(library, seed_files[:1], Task())
    window = build(library, reads=AtOnce, writes=AtOnce)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.complete()
    qtbot.waitUntil(lambda: window.sidebar.findChildren(FactLine) != [])
    qtbot.waitUntil(lambda: window.sidebar.is_filled)
    return window


def dialogs(window) -> list[QDialog]:
    return [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]


def press(qtbot, window, key, *modifiers) -> QDialog:
    keys = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        keys |= modifier
    window.activateWindow()
    window.article.setFocus()
    qtbot.keyClick(window, key, keys)
    qtbot.waitUntil(lambda: len(dialogs(window)) == 1)
    return dialogs(window)[0]


CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        ((Qt.Key.Key_F1,), "keySheet"),
        ((Qt.Key.Key_P, CTRL, SHIFT), "commandPalette"),
        ((Qt.Key.Key_I, CTRL), "headDialog"),
    ],
)
def test_a_key_opens_the_dialog_and_esc_gives_the_article_back(qtbot, window, keys, name):
    dialog = press(qtbot, window, *keys)
    assert dialog.objectName() == name
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: dialogs(window) == [])


def test_ctrl_e_exports_the_open_article_as_pdf(qtbot, window, tmp_path):
    dialog = press(qtbot, window, Qt.Key.Key_E, CTRL)
    assert isinstance(dialog, QFileDialog)
    target = tmp_path / "提案综述.pdf"
    dialog.fileSelected.emit(str(target))
    dialog.close()
    qtbot.waitUntil(lambda: any(box.objectName() == "exported" for box in dialogs(window)))
    assert target.read_bytes().startswith(b"%PDF")


def test_a_click_in_the_sidebar_lights_the_words_in_the_article(qtbot, window):
    part = window.sidebar.findChild(FactLine, "fact_proposals.4.lead_units")
    qtbot.mouseClick(part, Qt.MouseButton.LeftButton)
    assert tuple(window.article.view.lit) == part.fact.spans


def test_words_selected_in_the_article_light_their_field(qtbot, window):
    part = window.sidebar.findChild(FactLine, "fact_proposals.5.supervisors")
    window.article.selection_changed.emit(tuple(Span(*span) for span in part.fact.spans))
    assert part.is_lit


def test_a_paper_filled_in_by_hand_shows_in_sidebar_and_masthead(qtbot, window):
    dialog = press(qtbot, window, Qt.Key.Key_I, CTRL)
    dialog.findChild(QLineEdit, "article.newspaper").setText("钱塘日报")
    qtbot.mouseClick(dialog.findChild(QPushButton, "save"), Qt.MouseButton.LeftButton)

    def shown() -> bool:
        part = window.sidebar.findChild(FactLine, "fact_article.newspaper")
        return part is not None and part.fact.value == "钱塘日报"

    qtbot.waitUntil(shown)
    part = window.sidebar.findChild(FactLine, "fact_article.newspaper")
    assert part.fact.note.startswith("已更正：原文为“萧山日报”（")
    assert "钱塘日报" in window.windowTitle()


def test_several_files_one_of_them_bad_are_reported_as_a_list(qtbot, window, tmp_path, seed_files):
    empty = tmp_path / "空.txt"
    empty.write_bytes(b"")
    window.work.import_files([seed_files[4], empty])
    qtbot.waitUntil(lambda: len(dialogs(window)) == 1)
    report = dialogs(window)[0]
    assert report.objectName() == "importReport"
    shown = "\n".join(label.text() for label in report.findChildren(QLabel))
    assert "已加入 1 个，未能加入 1 个。" in shown


def test_an_article_that_is_removed_takes_its_records_along(qtbot, window):
    window.commands.filing.remove_article()
    qtbot.waitUntil(lambda: window.sidebar.findChildren(FactLine) == [])
