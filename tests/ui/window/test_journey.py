"""A newcomer's first minutes, and what the window shows on the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader_app.domain.library_rows import ArticleRow
from reader_app.services import browse
from reader_app.services.trash import list_trash
from reader_app.ui.actions import ActionId
from reader_app.ui.main_window import MainWindow
from tests.ui.conftest import OpenWindow


def headline(window: MainWindow) -> str:
    place = window.navigation.place
    assert place is not None
    return place.article.document.head.headline or ""


def test_the_first_start_fills_the_library_and_opens_the_first_paper(
    open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(tmp_path / "new" / "library.sqlite3")
    assert window.masthead.paper_chooser.choice == "萧山日报"
    assert headline(window) == "区政协十五届四次会议重点督办提案综述"
    assert window.pages.model().rowCount() > 6


def test_the_masthead_says_today_and_what_is_open(window: MainWindow) -> None:
    assert window.masthead.today == "2026-11-22\n星期日"
    assert window.masthead.issue_chooser.choice == "2025-11-14"
    assert window.masthead.issue_chooser.note == "年份推定"
    assert window.windowTitle() == (
        "区政协十五届四次会议重点督办提案综述 - 萧山日报 2025-11-14 - 电子报阅读机"
    )


def test_facts_and_buttons_stand_in_one_line(window: MainWindow) -> None:
    """At the usual size of window and letters, though the year had to be inferred."""
    facts = window.article.facts
    date = facts.findChild(QPushButton, "factDate")
    assert date is not None
    heights = {
        each.mapTo(facts, QPoint(0, each.height() // 2)).y() // 4
        for each in (date, facts.previous, facts.next)
    }
    assert window.width() == 1440
    assert len(heights) == 1


def test_arrows_walk_on_into_the_next_source_and_back(window: MainWindow, qtbot: QtBot) -> None:
    first = headline(window)
    qtbot.keyClick(window.article.view, Qt.Key.Key_Right)
    second = headline(window)
    assert second != first
    assert window.status.note.startswith("已到本期末尾，转到")
    assert second in window.windowTitle()
    assert window.pages.open_article == window.navigation.place.article.id
    qtbot.keyClick(window.article.view, Qt.Key.Key_Left)
    assert headline(window) == first
    assert window.status.note.startswith("已到本期开头，转到")


def test_what_was_said_of_a_step_is_gone_with_the_next(
    window: MainWindow, qtbot: QtBot, library: Path
) -> None:
    qtbot.keyClick(window.article.view, Qt.Key.Key_Right)
    assert window.status.note
    window.navigation.open(window.navigation.place.article.id - 1)
    assert window.status.note == ""
    window.status.say("已导出")
    window.navigation.open(window.navigation.place.article.id + 1)
    assert window.status.note == "已导出"  # which is about something else


def test_every_article_is_reached_by_walking(window: MainWindow, qtbot: QtBot) -> None:
    seen = [headline(window)]
    for _ in range(8):
        qtbot.keyClick(window.article.view, Qt.Key.Key_J)
        if headline(window) == seen[-1]:
            break
        seen.append(headline(window))
    assert len(seen) == 5
    assert window.status.note == "这已经是最后一篇"


def test_buttons_and_menu_walk_as_the_keys_do(window: MainWindow, qtbot: QtBot) -> None:
    first = headline(window)
    qtbot.mouseClick(window.article.facts.next, Qt.MouseButton.LeftButton)
    assert headline(window) != first
    menu = window.commands.menu()
    words = {action.text(): action for sub in menu.children() for action in _actions(sub)}
    words["上一篇"].trigger()
    assert headline(window) == first


def _actions(menu: object) -> list[object]:
    return list(menu.actions()) if hasattr(menu, "actions") else []


def test_a_click_on_a_record_lights_its_words(window: MainWindow, qtbot: QtBot) -> None:
    place = window.navigation.place
    assert place is not None
    record = next(p for p in place.article.document.proposals if p.number == 170)
    spans = record.sources["title"].spans
    window.sidebar.spans_requested.emit(spans)
    assert window.article.view.lit == spans
    assert window.article.view.lit_text() == record.title
    assert window.article.view.verticalScrollBar().value() > 0
    qtbot.keyClick(window.article.view, Qt.Key.Key_Escape)
    assert window.article.view.lit == ()


@pytest.mark.parametrize("seed", range(5))
def test_every_stated_value_lights_the_words_it_points_at(
    window: MainWindow, seed: int, qtbot: QtBot
) -> None:
    for _ in range(seed):
        qtbot.keyClick(window.article.view, Qt.Key.Key_J)
    place = window.navigation.place
    assert place is not None
    document = place.article.document
    qtbot.waitUntil(lambda: window.article.view.is_whole)
    for record in (*document.proposals, *document.tasks):
        for name, source in record.sources.items():
            if name in ("related", "category_rounds"):
                continue
            window.article.light(source.spans, scroll=False)
            wanted = "".join(document.source[a:b] for a, b in source.spans)
            shown = window.article.view.lit_text()
            # A value put together from torn lines is lit in the order of the page.
            assert sorted(_bare(shown)) == sorted(_bare(wanted)), (record, name)


def _bare(text: str) -> str:
    return "".join(text.replace("\u2029", "").replace("\u2028", "").split())


def test_words_selected_in_the_article_are_known_as_source_characters(
    window: MainWindow, qtbot: QtBot
) -> None:
    place = window.navigation.place
    assert place is not None
    source = place.article.document.source
    view = window.article.view
    cursor = view.document().find("共收到提案358件")
    with qtbot.waitSignal(window.article.selection_changed) as heard:
        view.setTextCursor(cursor)
    spans = heard.args[0]
    assert "".join(source[a:b] for a, b in spans) == "共收到提案358件"


def test_an_unknown_paper_can_be_filled_in_by_hand(
    open_window: OpenWindow, library: Path, qtbot: QtBot
) -> None:
    window = open_window(library)
    for _ in range(4):
        qtbot.keyClick(window.article.view, Qt.Key.Key_J)
    assert window.masthead.paper_chooser.choice == "未注明"
    button = window.article.facts.findChild(QPushButton, "factDate")
    assert button is not None
    assert button.text() == "未注明"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = window.findChild(QWidget, "headDialog")
    assert dialog is not None
    dialog.paper.setText("某某日报")
    dialog.date.setText("2025-03-05")
    dialog.save()
    assert window.masthead.paper_chooser.choice == "某某日报"
    assert window.masthead.issue_chooser.choice == "2025-03-05"
    assert button.text() == "2025-03-05"
    assert "某某日报" in window.windowTitle()


def all_rows(window: MainWindow) -> list[ArticleRow]:
    papers = browse.whole_tree(window.library).publications
    return [row for paper in papers for issue in paper.issues for page in issue.pages
            for row in page.articles]  # fmt: skip


def listed(window: MainWindow) -> list[str]:
    model = window.pages.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_a_removed_article_leaves_the_list_and_undo_brings_it_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    first = headline(window)
    window.commands.filing.remove_article()
    assert headline(window) != first
    assert first not in listed(window)
    second = headline(window)
    window.commands.filing.remove_article()
    for name in (second, first):  # the last removed comes back first
        qtbot.keyClick(window.article.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert headline(window) == name
    window.actions_by_id[ActionId.REDO].trigger()
    assert headline(window) != first
    window.actions_by_id[ActionId.UNDO].trigger()
    assert headline(window) == first


def test_the_trash_lists_what_was_removed_and_puts_it_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    first = headline(window)
    window.commands.filing.remove_article()
    window.actions_by_id[ActionId.TRASH].trigger()
    dialog = window.findChild(QWidget, "trashDialog")
    assert dialog is not None
    rows = dialog.findChild(QWidget, "rowList").model()
    assert [rows.index(row, 0).data() for row in range(rows.rowCount())] == [first]
    qtbot.mouseClick(dialog.findChild(QPushButton, "restore"), Qt.MouseButton.LeftButton)
    assert rows.rowCount() == 0
    assert list_trash(window.library) == ()
    assert first in {row.headline for row in all_rows(window)}
    dialog.close()
    window.actions_by_id[ActionId.UNDO].trigger()
    assert window.notice.text == ""  # it is back already


def test_the_trash_is_emptied_only_after_asking(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.filing.remove_article()
    window.actions_by_id[ActionId.TRASH].trigger()
    dialog = window.findChild(QWidget, "trashDialog")
    qtbot.mouseClick(dialog.findChild(QPushButton, "emptyTrash"), Qt.MouseButton.LeftButton)
    question = dialog.findChild(QWidget, "question")
    assert len(list_trash(window.library)) == 1
    qtbot.mouseClick(question.findChild(QPushButton, "yes"), Qt.MouseButton.LeftButton)
    assert list_trash(window.library) == ()


def test_with_the_last_article_gone_the_window_says_how_to_bring_in_more(
    window: MainWindow, qtbot: QtBot
) -> None:
    for _ in range(5):
        place = window.navigation.place
        assert place is not None
        window.work.remove_article(place.article.id)
    page = window.findChild(QWidget, "emptyPage")
    assert page is not None
    assert page.isVisible()
    assert not window.article.isVisible()
