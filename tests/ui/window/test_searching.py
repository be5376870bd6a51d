"""The search of the window: hits while typing, facets, completion, shelves, and walking on."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from reader_app.services.kept_searches import save_search, shelves, vain_searches
from reader_app.ui.actions import ActionId
from reader_app.ui.main_window import MainWindow
from reader_app.ui.models.page_list import PageListModel, RowKind


def type_in(window: MainWindow, qtbot: QtBot, query: str) -> None:
    """As if typed, and wait for the answer to this very query."""
    window.activateWindow()
    window.masthead.search.setFocus()
    window.masthead.search.setText(query)
    qtbot.waitUntil(lambda: window.searching.query == query)


def facet_rows(window: MainWindow) -> list[tuple[str, str]]:
    model = window.search_panel.facets.facets
    rows = [model.row(number) for number in range(model.rowCount())]
    return [(row.text, row.count) for row in rows if row]


def shelf_rows(window: MainWindow) -> list[str]:
    model = window.pages.model()
    rows = [model.index(n, 0).data(PageListModel.RowRole) for n in range(model.rowCount())]
    return [row.text for row in rows if row.kind is RowKind.SHELF]


def test_hits_are_counted_and_divided(window: MainWindow, qtbot: QtBot) -> None:
    type_in(window, qtbot, "提案")
    panel = window.search_panel
    assert panel.isVisible()
    assert panel.status == "共 4 篇"
    assert panel.hit_count == 4
    assert ("萧山日报", "1") in facet_rows(window)
    assert ("未注明", "3") in facet_rows(window)


def test_a_facet_narrows_the_search_by_key_and_by_mouse(window: MainWindow, qtbot: QtBot) -> None:
    type_in(window, qtbot, "提案")
    panel = window.search_panel
    qtbot.keyClick(window.masthead.search, Qt.Key.Key_Tab)
    assert panel.facets.hasFocus()
    assert panel.isVisible()
    qtbot.keyClick(panel.facets, Qt.Key.Key_Return)  # the first value is the paper
    assert window.masthead.search.text() == "提案 报纸:萧山日报"
    assert window.masthead.search.hasFocus()
    qtbot.waitUntil(lambda: panel.status == "共 1 篇")
    place = next(n for n, (text, _) in enumerate(facet_rows(window)) if text == "2025")
    box = panel.facets.visualRect(panel.facets.facets.index(place))
    qtbot.mouseClick(panel.facets.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert window.masthead.search.text() == "提案 报纸:萧山日报 日期:2025"


def test_a_name_is_completed_by_pinyin(window: MainWindow, qtbot: QtBot) -> None:
    type_in(window, qtbot, "主办:jyj")
    offers = [offer.text for offer in window.search_panel.offers.offers]
    assert "教育局" in offers
    qtbot.keyClick(window.masthead.search, Qt.Key.Key_Tab)
    assert window.masthead.search.text() == "主办:教育局 "
    type_in(window, qtbot, "zhub")
    qtbot.keyClick(window.masthead.search, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert window.masthead.search.text() == "主办:"


def test_the_order_can_be_changed(window: MainWindow, qtbot: QtBot) -> None:
    type_in(window, qtbot, "提案 办理")
    panel = window.search_panel
    newest = {panel.hit(row).article for row in range(panel.hit_count)}
    panel.order_chosen.emit("relevance")
    assert {panel.hit(row).article for row in range(panel.hit_count)} == newest


def test_f3_walks_over_places_and_articles(window: MainWindow, qtbot: QtBot) -> None:
    type_in(window, qtbot, "消防")
    panel = window.search_panel
    assert panel.hit_count > 1
    qtbot.keyClick(window.masthead.search, Qt.Key.Key_Return)
    assert window.navigation.place.article.id == panel.hit(0).article
    assert window.article.view.lit
    seen = [window.navigation.place.article.id]
    for _ in range(60):
        window.actions_by_id[ActionId.FIND_NEXT].trigger()
        if window.navigation.place.article.id != seen[-1]:
            seen.append(window.navigation.place.article.id)
    assert seen == [panel.hit(row).article for row in range(panel.hit_count)]
    window.actions_by_id[ActionId.FIND_PREVIOUS].trigger()
    for _ in range(60):
        window.actions_by_id[ActionId.FIND_PREVIOUS].trigger()
    assert window.navigation.place.article.id == seen[0]


def test_a_search_is_kept_as_a_shelf(window: MainWindow, qtbot: QtBot, library: Path) -> None:
    type_in(window, qtbot, "垃圾分类")
    window.actions_by_id[ActionId.SAVE_SEARCH].trigger()
    assert [shelf.search.query for shelf in shelves(library)] == ["垃圾分类"]
    assert shelf_rows(window) == ["垃圾分类"]
    window.masthead.search.clear()
    model = window.pages.model()
    index = next(
        model.index(n, 0)
        for n in range(model.rowCount())
        if model.index(n, 0).data(PageListModel.RowRole).kind is RowKind.SHELF
    )
    window.pages.clicked.emit(index)
    assert window.masthead.search.text() == "垃圾分类"


def test_shelves_are_renamed_moved_and_taken_down(
    window: MainWindow, qtbot: QtBot, library: Path
) -> None:
    save_search(library, "甲", "提案")
    save_search(library, "乙", "办理")
    window.shelving.read()
    assert shelf_rows(window) == ["甲", "乙"]
    window.actions_by_id[ActionId.SHELVES].trigger()
    dialog = window.findChild(object, "shelvesDialog")
    dialog.move_down()
    assert shelf_rows(window) == ["乙", "甲"]
    dialog.rename()
    name = dialog.findChild(object, "shelfName")
    name.findChild(QLineEdit).setText("丙")
    name.findChild(object, "takeName").click()
    assert shelf_rows(window) == ["乙", "丙"]
    dialog.remove()
    assert shelf_rows(window) == ["乙"]
    dialog.look()
    assert window.masthead.search.text() == "办理"


def test_what_found_nothing_is_remembered(window: MainWindow, qtbot: QtBot, library: Path) -> None:
    type_in(window, qtbot, "月球背面")
    panel = window.search_panel
    assert panel.isVisible()
    assert panel.status == "没有找到“月球背面”"
    assert vain_searches(library) == ()  # it may still be typed
    window.searching.note_vain()
    assert [each.query for each in vain_searches(library)] == ["月球背面"]
    window.actions_by_id[ActionId.VAIN_SEARCHES].trigger()
    dialog = window.findChild(object, "vainSearchesDialog")
    dialog.clear()
    assert vain_searches(library) == ()
    dialog.close()


@pytest.mark.parametrize("query", ["主办:", "-", '"', "日期:昨天"])
def test_what_is_half_typed_is_no_error(window: MainWindow, qtbot: QtBot, query: str) -> None:
    type_in(window, qtbot, query)
    assert window.search_panel.isVisible()
