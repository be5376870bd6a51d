"""The search of the window: hits while typing, facets, completion, shelves, and walking on."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import ParamSpec, TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader_app.domain.correction import Edit
from reader_app.services import browse
from reader_app.services.kept_searches import note_vain, save_search, shelves, vain_searches
from reader_app.services.paste import import_pasted
from reader_app.tasks import Task
from reader_app.ui.actions import ActionId
from reader_app.ui.background import AtOnce
from reader_app.ui.main_window import MainWindow
from reader_app.ui.models.page_list import PageListModel, RowKind
from reader_app.ui.panes.choice_popup import Choice, ChoicePopup
from reader_app.ui.panes.sidebar.fact_line import FactLine
from reader_app.ui.searching import FIRST
from tests.ui.conftest import OpenWindow

P = ParamSpec("P")
T = TypeVar("T")


def type_in(window: MainWindow, qtbot: QtBot, query: str) -> None:
    """As an input method types it; waits for the answer to this very query."""
    field = window.masthead.search
    window.activateWindow()
    field.setFocus(Qt.FocusReason.ShortcutFocusReason)
    field.clear()
    add_to(window, query)
    qtbot.waitUntil(lambda: window.searching.query == query)


def add_to(window: MainWindow, words: str) -> None:
    typed = QInputMethodEvent()
    typed.setCommitString(words)
    QApplication.sendEvent(window.masthead.search, typed)


def press(window: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(window.masthead.search, key)


def facet_rows(window: MainWindow) -> list[tuple[str, str]]:
    model = window.search_panel.facets.facets
    rows = [model.row(number) for number in range(model.rowCount())]
    return [(row.title, row.count) for row in rows if row]


def click_facet(window: MainWindow, qtbot: QtBot, text: str) -> None:
    facets = window.search_panel.facets
    place = next(n for n, (each, _) in enumerate(facet_rows(window)) if each == text)
    index = facets.facets.index(place)
    facets.scrollTo(index)
    middle = facets.visualRect(index).center()
    qtbot.mouseClick(facets.viewport(), Qt.MouseButton.LeftButton, pos=middle)


def shelf_rows(window: MainWindow) -> list[tuple[str, str]]:
    model = window.pages.model()
    rows = [model.index(n, 0).data(PageListModel.RowRole) for n in range(model.rowCount())]
    return [(row.text, row.note) for row in rows if row.kind is RowKind.SHELF]


def articles(window: MainWindow) -> list[int]:
    hits = window.search_panel.hits
    return [hits.hit(row).article for row in range(hits.rowCount())]


def open_article(window: MainWindow) -> int:
    return window.navigation.place.article.id


class Held(AtOnce):
    """Runs jobs at once, or keeps them until it is told to run one."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: list[Callable[[], object]] | None = None

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        if self.kept is None:
            return super().submit(fn, *args, **kwargs)
        self.kept.append(partial(fn, *args, **kwargs))
        return Future()

    def run_backwards(self) -> None:
        """The last job first, and then what these have led to."""
        kept, self.kept = self.kept or [], None
        for job in reversed(kept):
            job()


def test_a_stale_answer_is_never_shown(
    open_window: OpenWindow, qtbot: QtBot, library: Path
) -> None:
    reads = Held()
    window = open_window(library, reads=lambda: reads)
    type_in(window, qtbot, "提案")
    reads.kept = []
    type_in(window, qtbot, "消防")
    type_in(window, qtbot, "提案 消防")
    type_in(window, qtbot, "项目名称")
    reads.run_backwards()
    found = window.search_panel.found
    assert found.query == "项目名称"
    assert all("项目名称" in hit.snippet for hit in found.hits)
    assert window.search_panel.status == f"共 {len(found.hits)} 篇"


def test_more_hits_come_as_the_list_is_gone_through(
    window: MainWindow, qtbot: QtBot, library: Path
) -> None:
    for number in range(FIRST + 3):
        text = f"河道整治第{number}期\n\n　　今年以来，第{number}段河道的淤泥已经清完。\n"
        import_pasted(library, text, Task())
    type_in(window, qtbot, "淤泥")
    panel = window.search_panel
    assert panel.status == f"共 {FIRST + 3} 篇"
    assert panel.hits.rowCount() == FIRST
    for _ in range(FIRST):
        press(window, qtbot, Qt.Key.Key_PageDown)
    assert panel.row == FIRST + 2
    assert len(set(articles(window))) == FIRST + 3


def test_nothing_of_the_search_is_made_before_it_is_needed(window: MainWindow) -> None:
    assert window.findChild(QWidget, "searchPanel") is None
    assert window.findChild(QWidget, "completion") is None


def test_examples_are_shown_and_can_be_tried(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_id[ActionId.SEARCH].trigger()
    panel = window.search_panel
    assert panel.isVisible()
    assert "主办:教育局" in panel.tries
    first = panel.tries[0]
    press(window, qtbot, Qt.Key.Key_Down)
    press(window, qtbot, Qt.Key.Key_Return)
    assert window.masthead.search.text() == first
    qtbot.waitUntil(lambda: panel.hits.rowCount() > 0)


def test_facets_are_shown_whole_where_the_window_has_room(
    open_window, qtbot: QtBot, library: Path
) -> None:
    window = open_window(library, size=(1440, 1100))
    type_in(window, qtbot, "提案")
    facets = window.search_panel.facets
    qtbot.waitUntil(lambda: facets.facets.rowCount() > 12)
    assert facets.verticalScrollBar().maximum() == 0
    assert window.search_panel.geometry().bottom() < window.height()


def test_hits_are_counted_and_divided(window: MainWindow, qtbot: QtBot) -> None:
    type_in(window, qtbot, "提案")
    panel = window.search_panel
    assert panel.isVisible()
    assert panel.status == "共 4 篇"
    assert panel.hits.rowCount() == 4
    assert ("萧山日报", "1") in facet_rows(window)
    assert ("未注明", "3") in facet_rows(window)


def test_fields_and_exclusion_are_understood(window: MainWindow, qtbot: QtBot) -> None:
    type_in(window, qtbot, "提案")
    every = set(articles(window))
    type_in(window, qtbot, "提案 主办:教育局")
    some = set(articles(window))
    assert some < every
    type_in(window, qtbot, "提案 -主办:教育局")
    assert set(articles(window)) == every - some


def test_a_facet_narrows_by_key_and_by_mouse_and_widens_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    type_in(window, qtbot, "提案")
    panel, field = window.search_panel, window.masthead.search
    window.searching.completion.put_away()
    press(window, qtbot, Qt.Key.Key_Tab)
    assert panel.facets.hasFocus()
    assert panel.isVisible()
    qtbot.keyClick(panel.facets, Qt.Key.Key_Return)  # the first value is the paper
    assert field.text() == "提案 报纸:萧山日报"
    qtbot.waitUntil(lambda: panel.status == "共 1 篇")
    click_facet(window, qtbot, "2025")
    assert field.text() == "提案 报纸:萧山日报 日期:2025"
    qtbot.waitUntil(lambda: window.searching.query == field.text())
    chosen = [row.title for row in map(panel.facets.facets.row, range(20)) if row and row.is_chosen]
    assert chosen == ["萧山日报", "2025"]
    click_facet(window, qtbot, "萧山日报")
    click_facet(window, qtbot, "2025")
    assert field.text() == "提案"
    qtbot.waitUntil(lambda: panel.status == "共 4 篇")


def test_a_name_is_completed_by_its_initials(window: MainWindow, qtbot: QtBot) -> None:
    type_in(window, qtbot, "主办:jyj")
    completion = window.searching.completion
    qtbot.waitUntil(completion.isVisible)
    assert "教育局" in completion.offers
    press(window, qtbot, Qt.Key.Key_Down)
    press(window, qtbot, Qt.Key.Key_Return)
    assert window.masthead.search.text().startswith("主办:教育局")
    assert not completion.isVisible()


def test_a_field_is_completed_and_its_values_follow(window: MainWindow, qtbot: QtBot) -> None:
    type_in(window, qtbot, "zhub")
    completion = window.searching.completion
    qtbot.waitUntil(completion.isVisible)
    press(window, qtbot, Qt.Key.Key_Tab)
    assert window.masthead.search.text() == "主办:"
    assert window.masthead.search.hasFocus()
    qtbot.waitUntil(completion.isVisible)
    assert len(completion.offers) > 3
    press(window, qtbot, Qt.Key.Key_Escape)
    assert not completion.isVisible()
    assert window.search_panel.isVisible()


@pytest.mark.parametrize("size", [(1440, 900), (1000, 620)])
def test_what_is_offered_covers_no_hit(
    open_window: OpenWindow, qtbot: QtBot, library: Path, size: tuple[int, int]
) -> None:
    window = open_window(library, size=size)
    type_in(window, qtbot, "提")
    panel, completion = window.search_panel, window.searching.completion
    qtbot.waitUntil(completion.isVisible)
    top = panel.y()
    add_to(window, "案")
    assert completion.isVisible()
    assert panel.y() == top
    qtbot.waitUntil(lambda: len(completion.offers) > 1 and panel.hits.rowCount() > 0)
    assert panel.geometry().top() > completion.geometry().bottom()
    assert panel.geometry().bottom() <= window.height()
    hits = panel.findChild(QListView, "searchHits")
    assert hits.height() >= 2 * hits.sizeHintForRow(0)
    press(window, qtbot, Qt.Key.Key_Escape)
    assert not completion.isVisible()
    assert panel.isVisible()
    field = window.masthead.search
    assert panel.y() - field.mapTo(window, QPoint(0, field.height())).y() < 10
    press(window, qtbot, Qt.Key.Key_Escape)
    assert not panel.isVisible()


@pytest.mark.parametrize("height", [900, 700, 560])
def test_no_hit_is_cut_through(
    open_window: OpenWindow, qtbot: QtBot, library: Path, height: int
) -> None:
    for number in range(9):
        text = f"河道整治第{number}期\n\n　　今年以来，第{number}段河道的淤泥已经清完。\n"
        import_pasted(library, text, Task())
    window = open_window(library, size=(1440, height))
    type_in(window, qtbot, "淤泥")
    hits = window.search_panel.findChild(QListView, "searchHits")
    last = hits.indexAt(hits.viewport().rect().bottomLeft())
    assert last.isValid()
    assert hits.visualRect(last).bottom() <= hits.viewport().rect().bottom()
    assert last.row() >= 3


def test_the_order_can_be_changed(window: MainWindow, qtbot: QtBot) -> None:
    type_in(window, qtbot, "提案 办理")
    newest = articles(window)
    button = next(b for b in window.search_panel.findChildren(QPushButton) if b.text() == "相关")
    button.click()
    assert sorted(articles(window)) == sorted(newest)
    assert button.isChecked()


def test_enter_means_what_is_typed_and_not_what_was_found_before(
    window: MainWindow, qtbot: QtBot
) -> None:
    type_in(window, qtbot, "项目名称")
    before = articles(window)
    window.masthead.search.clear()
    add_to(window, "消防")
    press(window, qtbot, Qt.Key.Key_Return)
    assert window.searching.query == "消防"
    assert open_article(window) == articles(window)[0]
    assert articles(window) != before
    assert "消防" in window.article.view.lit_text()


def test_f3_walks_over_places_and_articles(window: MainWindow, qtbot: QtBot) -> None:
    type_in(window, qtbot, "消防")
    found = articles(window)
    assert len(found) > 1
    press(window, qtbot, Qt.Key.Key_Return)
    assert open_article(window) == found[0]
    assert window.article.view.lit
    assert window.status.note.startswith(f"第 1/{len(found)} 篇")
    seen = [found[0]]
    while window.status.note != "这已经是最后一篇":
        window.actions_by_id[ActionId.FIND_NEXT].trigger()
        if open_article(window) != seen[-1]:
            seen.append(open_article(window))
    assert seen == found
    while window.status.note != "这已经是第一篇":
        window.actions_by_id[ActionId.FIND_PREVIOUS].trigger()
    assert open_article(window) == found[0]


def test_f3_walks_the_hits_although_an_empty_find_bar_is_open(
    window: MainWindow, qtbot: QtBot
) -> None:
    type_in(window, qtbot, "没有这样的词")
    press(window, qtbot, Qt.Key.Key_Return)
    window.actions_by_id[ActionId.FIND_NEXT].trigger()  # no hits: words are asked for
    assert window.article.find_bar.isVisible()
    type_in(window, qtbot, "消防")
    press(window, qtbot, Qt.Key.Key_Return)
    first = window.status.note
    window.actions_by_id[ActionId.FIND_NEXT].trigger()
    assert window.status.note != first


def test_f3_comes_back_to_the_hit_from_elsewhere(window: MainWindow, qtbot: QtBot) -> None:
    type_in(window, qtbot, "消防")
    press(window, qtbot, Qt.Key.Key_Return)
    hit = open_article(window)
    window.navigation.next_article()
    assert open_article(window) != hit
    window.actions_by_id[ActionId.FIND_NEXT].trigger()
    assert open_article(window) == hit


def test_a_search_is_kept_as_a_shelf_over_a_restart(
    open_window: OpenWindow, qtbot: QtBot, library: Path
) -> None:
    first = open_window(library)
    type_in(first, qtbot, "消防")
    first.actions_by_id[ActionId.SAVE_SEARCH].trigger()
    kept = [("消防", f"共 {len(articles(first))} 篇")]
    assert shelf_rows(first) == kept
    first.close()
    second = open_window(library)
    assert shelf_rows(second) == kept
    model = second.pages.model()
    shelf = next(
        model.index(n, 0)
        for n in range(model.rowCount())
        if model.index(n, 0).data(PageListModel.RowRole).kind is RowKind.SHELF
    )
    second.pages.scrollTo(shelf)
    middle = second.pages.visualRect(shelf).center()
    qtbot.mouseClick(second.pages.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert second.masthead.search.text() == "消防"
    qtbot.waitUntil(lambda: second.search_panel.hits.rowCount() > 0)


def test_shelves_are_renamed_moved_and_taken_down(
    window: MainWindow, qtbot: QtBot, library: Path
) -> None:
    save_search(library, "甲", "提案")
    save_search(library, "乙", "办理")
    window.shelving.read()

    def names() -> list[str]:
        return [name for name, _ in shelf_rows(window)]

    assert names() == ["甲", "乙"]
    window.actions_by_id[ActionId.SHELVES].trigger()
    dialog = window.findChild(object, "shelvesDialog")
    dialog.move_down()
    assert names() == ["乙", "甲"]
    dialog.rename()
    name = dialog.findChild(object, "shelfName")
    name.findChild(QLineEdit).setText("乙")
    name.findChild(object, "takeName").click()
    assert names() == ["乙", "甲"]
    assert "书架上已有名为“乙”的检索：办理。" in window.notice.text
    dialog.rename()
    name = dialog.findChildren(object, "shelfName")[-1]
    name.findChild(QLineEdit).setText("丙")
    name.findChild(object, "takeName").click()
    assert names() == ["乙", "丙"]
    dialog.remove()
    assert names() == ["乙"]
    dialog.look()
    assert window.masthead.search.text() == "办理"
    assert [shelf.search.name for shelf in shelves(library)] == ["乙"]


def test_where_nothing_is_found_a_wider_search_is_offered(window: MainWindow, qtbot: QtBot) -> None:
    type_in(window, qtbot, "消防 月球背面")
    panel = window.search_panel
    assert panel.status == "没有找到“消防 月球背面”"
    assert panel.tries == ("消防",)
    press(window, qtbot, Qt.Key.Key_Down)
    press(window, qtbot, Qt.Key.Key_Return)
    assert window.masthead.search.text() == "消防"
    qtbot.waitUntil(lambda: panel.hits.rowCount() > 0)


def test_what_found_nothing_is_remembered(window: MainWindow, qtbot: QtBot, library: Path) -> None:
    type_in(window, qtbot, "月球背面")
    assert window.search_panel.status == "没有找到“月球背面”"
    assert vain_searches(library) == ()  # it may still be typed
    press(window, qtbot, Qt.Key.Key_Return)
    assert [each.query for each in vain_searches(library)] == ["月球背面"]
    note_vain(library, "火星")
    window.actions_by_id[ActionId.VAIN_SEARCHES].trigger()
    dialog = window.findChild(object, "vainSearchesDialog")
    dialog.forget()
    (left,) = vain_searches(library)
    dialog.try_again()
    assert window.masthead.search.text() == left.query
    window.actions_by_id[ActionId.VAIN_SEARCHES].trigger()
    window.findChild(object, "vainSearchesDialog").clear()
    assert vain_searches(library) == ()


@pytest.mark.parametrize("query", ["类别:Q", "日期:abc", "主办单位x:教育局"])
def test_what_is_not_understood_is_said_and_not_remembered(
    window: MainWindow, qtbot: QtBot, library: Path, query: str
) -> None:
    type_in(window, qtbot, query)
    (notice,) = window.search_panel.found.said_notices
    shown = window.search_panel.findChild(QLabel, "searchHelp")
    assert shown.isVisible()
    assert shown.text() == notice
    assert query.split(":")[-1 if query == "类别:Q" else 0] in notice
    press(window, qtbot, Qt.Key.Key_Return)
    assert vain_searches(library) == ()


@pytest.mark.parametrize("query", ["主办:", "-", '"', "日期:昨天"])
def test_what_is_half_typed_is_no_error(window: MainWindow, qtbot: QtBot, query: str) -> None:
    type_in(window, qtbot, query)
    assert window.search_panel.isVisible()


def test_a_shelf_is_taken_down_by_its_key_and_put_back(
    window: MainWindow, qtbot: QtBot, library: Path
) -> None:
    for name in ("甲", "乙", "丙"):
        save_search(library, name, f"提案 {name}")
    window.shelving.read()
    model = window.pages.model()
    second = next(n for n in range(model.rowCount()) if model.index(n, 0).data() == "乙")
    window.pages.setFocus()
    window.pages.setCurrentIndex(model.index(second, 0))
    qtbot.keyClick(window.pages, Qt.Key.Key_Delete)
    assert [name for name, _ in shelf_rows(window)] == ["甲", "丙"]
    next(b for b in window.notice.findChildren(QPushButton) if b.text() == "放回").click()
    assert [name for name, _ in shelf_rows(window)] == ["甲", "乙", "丙"]


def test_undo_goes_back_through_all_that_was_done_to_the_shelves(
    window: MainWindow, qtbot: QtBot, library: Path
) -> None:
    undo, redo = (window.actions_by_id[each] for each in (ActionId.UNDO, ActionId.REDO))
    for name in ("甲", "乙"):
        save_search(library, name, f"提案 {name}")
    window.shelving.read()

    def names() -> list[str]:
        return [name for name, _ in shelf_rows(window)]

    first, second = (shelf.search for shelf in shelves(library))
    window.shelving.rename(first, "丙")
    window.shelving.remove(second)
    window.shelving.save("消防")
    window.shelving.order([shelf.search.id for shelf in reversed(shelves(library))])
    states = [["甲", "乙"], ["丙", "乙"], ["丙"], ["丙", "消防"], ["消防", "丙"]]
    assert names() == states[-1]
    assert "Ctrl+Z" in window.status.note
    for state in reversed(states[:-1]):
        undo.trigger()
        assert names() == state
    assert window.status.note == "已撤销：书架“甲”改名为“丙”"
    for state in states[1:]:
        redo.trigger()
        assert names() == state
    for _ in states[1:]:
        undo.trigger()
    assert [shelf.search for shelf in shelves(library)] == [first, second]


def test_a_shelf_put_back_by_the_bar_is_not_put_back_again(
    window: MainWindow, library: Path
) -> None:
    save_search(library, "甲", "提案")
    save_search(library, "乙", "办理")
    window.shelving.read()
    first, second = (shelf.search for shelf in shelves(library))
    window.shelving.rename(first, "丙")
    window.shelving.remove(second)
    next(b for b in window.notice.findChildren(QPushButton) if b.text() == "放回").click()
    window.actions_by_id[ActionId.UNDO].trigger()
    assert [shelf.search for shelf in shelves(library)] == [first, second]


def test_searches_that_found_nothing_come_back_by_undo(window: MainWindow, library: Path) -> None:
    for query in ("火星", "火星", "月球"):
        note_vain(library, query)
    before = vain_searches(library)
    window.actions_by_id[ActionId.VAIN_SEARCHES].trigger()
    dialog = window.findChild(object, "vainSearchesDialog")
    dialog.forget()
    dialog.clear()
    assert vain_searches(library) == ()
    dialog.reject()
    for _ in range(2):
        window.actions_by_id[ActionId.UNDO].trigger()
    assert vain_searches(library) == before


def test_undo_takes_shelves_and_corrections_in_the_order_they_were_made(
    window: MainWindow, library: Path
) -> None:
    undo, redo = (window.actions_by_id[each] for each in (ActionId.UNDO, ActionId.REDO))
    article = window.navigation.place.article

    def state() -> tuple[str | None, int]:
        now = browse.article(library, article.id).document
        return now.head.page_name, len(shelves(library))

    printed, _ = state()
    window.shelving.save("消防")
    window.work.amend(article, [Edit("article.page_name", value="副刊")])
    window.shelving.save("提案")
    steps = [(printed, 0), (printed, 1), ("副刊", 1), ("副刊", 2)]
    assert state() == steps[-1]
    for each in reversed(steps[:-1]):
        undo.trigger()
        assert state() == each
    for each in steps[1:]:
        redo.trigger()
        assert state() == each


def test_kept_again_a_shelf_keeps_its_name(window: MainWindow, qtbot: QtBot, library: Path) -> None:
    save_search(library, "消防诸事", "消防")
    type_in(window, qtbot, "消防")
    window.actions_by_id[ActionId.SAVE_SEARCH].trigger()
    assert [shelf.search.name for shelf in shelves(library)] == ["消防诸事"]
    window.actions_by_id[ActionId.UNDO].trigger()  # there is nothing of it to undo
    assert [shelf.search.name for shelf in shelves(library)] == ["消防诸事"]


def test_the_next_article_found_is_one_key_away(window: MainWindow, qtbot: QtBot) -> None:
    type_in(window, qtbot, "消防")
    found = articles(window)
    press(window, qtbot, Qt.Key.Key_Return)
    window.actions_by_id[ActionId.NEXT_HIT].trigger()
    assert open_article(window) == found[1]
    window.actions_by_id[ActionId.PREVIOUS_HIT].trigger()
    assert open_article(window) == found[0]


def test_an_answer_that_comes_late_opens_nothing(
    open_window: OpenWindow, qtbot: QtBot, library: Path
) -> None:
    reads = Held()
    window = open_window(library, reads=lambda: reads)
    type_in(window, qtbot, "提案")
    reads.kept = []
    type_in(window, qtbot, "消防")
    window.article.setFocus()
    reads.run_backwards()
    assert not window.search_panel.isVisible()


def test_a_long_list_of_papers_is_narrowed_by_pinyin(window: MainWindow, qtbot: QtBot) -> None:
    places = "萧山 余杭 临安 富阳 建德 桐庐 淳安 上城 下城 拱墅 西湖 滨江 钱塘"
    names = [f"{place}日报" for place in places.split()]
    choices = [Choice(number, name) for number, name in enumerate(names)]
    popup = ChoicePopup(choices, None, window.look, window)
    qtbot.addWidget(popup)
    field = popup.findChild(QLineEdit, "choiceFilter")
    qtbot.keyClicks(field, "tlrb")
    with qtbot.waitSignal(popup.chosen) as chosen:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert chosen.args == [names.index("桐庐日报")]


def test_the_record_of_a_hit_is_in_view_and_lit(window: MainWindow, qtbot: QtBot) -> None:
    lit: list[str] = []
    sidebar = window.sidebar

    def is_settled() -> bool:
        return sidebar.article is window.navigation.place.shown and sidebar.is_filled

    type_in(window, qtbot, "主办:教育局")
    press(window, qtbot, Qt.Key.Key_Return)
    for _ in range(4):
        qtbot.waitUntil(is_settled, timeout=30_000)
        part = next(line for line in sidebar.findChildren(FactLine) if line.is_lit)
        assert "教育局" in part.fact.value
        assert part.isVisible()
        assert part.visibleRegion().boundingRect().height() == part.height()
        lit.append(f"{open_article(window)} {part.fact.path}")
        qtbot.keyClick(window.article.view, Qt.Key.Key_F3)
    assert len(set(lit)) > 1
