"""Articles wrongly cut, set right in the window: by key, by context menu, and taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from reader_app.ui.actions import ActionId
from reader_app.ui.dialogs.choose_row import ChooseRowDialog

PAGE = """\
某某日报
2025年03月05日 星期三
第03版:专题

区政协重点提案办理综述

今年以来,区政协提案委员会走访了承办单位,各项提案都已办理完毕。

委员走进社区话养老

老年人口日益增多,委员们走进社区,听居民谈养老服务的变化。
"""


@pytest.fixture
def window(open_window, tmp_path: Path):
    page, other = tmp_path / "版.txt", tmp_path / "又.txt"
    page.write_text(PAGE, encoding="utf-8")
    other.write_text(
        PAGE[: PAGE.index("区政协")] + "别的一篇\n\n另有正文在此。\n", encoding="utf-8"
    )
    window = open_window(tmp_path / "library.sqlite3", files=(page, other))
    window.navigation.open(next(row.id for row in rows(window) if "综述" in row.headline))
    return window


def rows(window):
    from reader_app.services.browse import whole_tree

    tree = whole_tree(window.library)
    return [
        row
        for paper in tree.publications
        if paper.name == "某某日报"
        for issue in paper.issues
        for page in issue.pages
        for row in page.articles
    ]


def headlines(window):
    return [row.headline for row in rows(window)]


def dialog_of(window) -> ChooseRowDialog:
    (dialog,) = (each for each in window.findChildren(QDialog) if each.isVisible())
    assert isinstance(dialog, ChooseRowDialog)
    return dialog


def test_an_article_is_split_by_key_and_made_whole_again(qtbot, window):
    whole = headlines(window)
    window.actions_by_id[ActionId.SPLIT].trigger()
    dialog = dialog_of(window)
    shown = [dialog.list.rows.index(n).data() for n in range(dialog.list.rows.rowCount())]
    dialog.list.choose(next(n for n, words in enumerate(shown) if "话养老" in words))
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: "委员走进社区话养老" in headlines(window))
    assert len(headlines(window)) == len(whole) + 1
    assert "话养老" not in window.article.view.document().toPlainText()
    assert "已拆成两篇" in window.status.note

    qtbot.keyClick(window.article.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: headlines(window) == whole)
    assert "话养老" in window.article.view.document().toPlainText()
    assert "已撤销：拆分" in window.status.note


def test_the_context_menu_splits_at_the_paragraph_under_the_pointer(qtbot, window):
    menu = window.article.view.word_menu(PAGE.index("老年人口"))
    menu.findChild(type(menu.actions()[0]), "splitHere").trigger()

    qtbot.waitUntil(lambda: any(each.startswith("老年人口") for each in headlines(window)))


def test_nothing_is_offered_at_the_first_paragraph(window):
    menu = window.article.view.word_menu(0)

    assert "splitHere" not in [action.objectName() for action in menu.actions()]


def test_another_article_of_the_issue_goes_on_in_this_one(qtbot, window):
    window.actions_by_id[ActionId.JOIN].trigger()
    dialog = dialog_of(window)
    assert dialog.list.rows.index(0).data() == "别的一篇"
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: "别的一篇" not in headlines(window))
    assert "另有正文在此" in window.article.view.document().toPlainText()
    assert "已合并成一篇" in window.status.note


def test_the_first_paragraph_stays_with_the_headline(window):
    window.actions_by_id[ActionId.SPLIT].trigger()
    dialog = dialog_of(window)
    shown = [dialog.list.rows.index(n).data() for n in range(dialog.list.rows.rowCount())]

    assert not [words for words in shown if "走访了承办单位" in words]
    assert "话养老" in shown[dialog.list.chosen]
    menu = window.article.view.word_menu(PAGE.index("今年以来"))
    assert "splitHere" not in [action.objectName() for action in menu.actions()]
