"""Values set right in the real window: by keyboard, by menu, with words of the article."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QColor, QInputMethodEvent, QPaintEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QPushButton, QWidget

from reader_app.domain.corrected import value_at
from reader_app.domain.span import Origin, slices
from reader_app.services.browse import article
from reader_app.services.refresh import refresh
from reader_app.services.search import search
from reader_app.tasks import Task
from reader_app.text.script import Script
from reader_app.ui.actions import ActionId
from reader_app.ui.main_window import MainWindow
from reader_app.ui.panes.proposal_sidebar import FINDINGS
from reader_app.ui.panes.sidebar.desk import Desk
from reader_app.ui.panes.sidebar.fact_line import FactLine, Voice
from reader_app.ui.panes.sidebar.facts import Fact
from reader_app.ui.panes.sidebar.fold import Fold
from reader_app.ui.panes.sidebar.lettering import Lettering
from reader_app.ui.panes.sidebar.pencil import MarginSign, More, Pencil
from reader_app.ui.panes.sidebar.tab_bar import SidebarTabs
from reader_app.ui.panes.sidebar.value_editor import ValueEditor

OpenWindow = Callable[..., MainWindow]
UNITS = "proposals.1.lead_units"


@pytest.fixture
def open_on(window: MainWindow, qtbot):
    """The first article with proposals, its records all shown."""
    shown = window.navigation.place.article
    assert shown.document.proposals
    settle(qtbot, window)
    return shown.id


def settle(qtbot, window: MainWindow) -> None:
    """Until the sidebar shows the open article as it is by now."""

    def is_settled() -> bool:
        place = window.navigation.place
        return window.sidebar.article is place.shown and window.sidebar.is_filled

    qtbot.waitUntil(is_settled, timeout=30_000)  # 82 tasks, on a machine that is busy


def part(window: MainWindow, path: str) -> FactLine:
    found = window.sidebar.findChild(FactLine, f"fact_{path}")
    assert found is not None, path
    return found


def fold(window: MainWindow, path: str) -> Fold:
    return next(f for f in window.sidebar.findChildren(Fold) if f.fact and f.fact.path == path)


def editor(window: MainWindow) -> ValueEditor:
    found = window.sidebar.correcting.editor
    assert found is not None
    return found


def press(qtbot, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def type_words(words: str) -> None:
    """As an input method types them: Chinese has no keys of its own."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(QApplication.focusWidget(), event)


def edit(qtbot, window: MainWindow, path: str, typed: str) -> None:
    """As with the keyboard alone: F2, type over what is there, Enter."""
    part(window, path).setFocus()
    press(qtbot, Qt.Key.Key_F2)
    type_words(typed)
    press(qtbot, Qt.Key.Key_Return)
    settle(qtbot, window)


def stored(window: MainWindow, number: int, path: str) -> object:
    return value_at(article(window.library, number).document, path)


def choose(menu: QMenu, *words: str) -> None:
    """Walk down the menu by the beginnings of its entries, and choose the last."""
    for word in words:
        menu.aboutToShow.emit()
        action = next((a for a in menu.actions() if a.text().startswith(word)), None)
        assert isinstance(action, QAction), [a.text() for a in menu.actions()]
        if (below := action.menu()) is not None:
            menu = below
        else:
            action.trigger()


def menu_of(window: MainWindow, path: str) -> QMenu:
    line = part(window, path)
    return window.sidebar.correcting.menu_of(line.fact, line)


def click_offer(qtbot, window: MainWindow, name: str) -> None:
    """A button under one of the findings."""
    window.sidebar.findChild(SidebarTabs).choose(FINDINGS)
    found = window.sidebar.findChild(QPushButton, name)
    qtbot.waitUntil(found.isVisible)
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def test_a_list_is_corrected_by_keyboard_alone(qtbot, window, open_on) -> None:
    edit(qtbot, window, UNITS, "甲局、乙局")
    assert stored(window, open_on, UNITS) == ["甲局", "乙局"]
    line = part(window, UNITS)
    assert (line.fact.value, line.fact.mark) == ("甲局、乙局", "已更正")
    assert line.accessibleName().endswith("已更正")
    qtbot.waitUntil(line.hasFocus)  # the reader goes on where they were


def test_the_printed_value_is_one_click_away(qtbot, window, open_on) -> None:
    printed = article(window.library, open_on).document.proposals[0]
    edit(qtbot, window, UNITS, "甲局")
    qtbot.mouseClick(part(window, UNITS), Qt.MouseButton.LeftButton)
    remark = window.sidebar.findChild(QWidget, "sidebarRemark")
    assert "、".join(printed.lead_units) in remark.text()
    assert window.article.view.lit == printed.sources["lead_units"].spans


def test_escape_leaves_everything_as_it_was(qtbot, window, open_on) -> None:
    before = article(window.library, open_on)
    line = part(window, UNITS)
    line.setFocus()
    press(qtbot, Qt.Key.Key_F2)
    type_words("甲局")
    press(qtbot, Qt.Key.Key_Escape)
    assert window.sidebar.correcting.editor is None
    assert line.hasFocus()
    assert article(window.library, open_on) == before


def test_what_a_field_cannot_hold_is_said_beside_it(qtbot, window, open_on) -> None:
    edit(qtbot, window, "proposals.1.number", "一百")
    problem = editor(window).findChild(QWidget, "editorProblem")
    assert problem.isVisible()
    assert "数字" in problem.text()
    press(qtbot, Qt.Key.Key_Escape)
    assert article(window.library, open_on).corrections.applied == {}


def test_a_word_is_no_figure(qtbot, window, open_on) -> None:
    before = stored(window, open_on, "statistics.received")
    edit(qtbot, window, "statistics.received", "abc")
    problem = editor(window).findChild(QWidget, "editorProblem")
    assert problem.text() == "“abc”不是数字。请只写数字，如 358。"
    assert stored(window, open_on, "statistics.received") == before
    press(qtbot, Qt.Key.Key_Escape)


def test_letters_typed_into_the_editor_are_not_commands(qtbot, window, open_on) -> None:
    number = window.navigation.place.article.id
    part(window, "proposals.1.title").setFocus()
    press(qtbot, Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    qtbot.keyClicks(field, "jk j")
    press(qtbot, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)  # the field's own undo
    assert window.navigation.place.article.id == number
    assert editor(window).isVisible()


def test_the_class_is_chosen_by_its_letter(qtbot, window, open_on) -> None:
    part(window, "proposals.1.category").setFocus()
    press(qtbot, Qt.Key.Key_F2)
    press(qtbot, Qt.Key.Key_B)
    press(qtbot, Qt.Key.Key_Return)
    assert stored(window, open_on, "proposals.1.category") == "B"


def test_a_long_text_is_edited_as_text(qtbot, window, open_on) -> None:
    path = "proposals.1.reply"
    fold(window, path).setFocus()
    press(qtbot, Qt.Key.Key_F2)
    field = editor(window).findChild(QPlainTextEdit)
    field.selectAll()
    type_words("一。")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    type_words("二。")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "".join(str(stored(window, open_on, path)).split()) == "一。二。"
    settle(qtbot, window)
    assert "已更正" in fold(window, path).accessibleDescription()


@pytest.mark.parametrize("path", [UNITS, "proposals.1.category", "proposals.1.committee"])
def test_a_value_can_be_emptied_and_given_back(qtbot, window, open_on, path) -> None:
    before = stored(window, open_on, path)
    choose(menu_of(window, path), "清空")
    assert stored(window, open_on, path) is None
    settle(qtbot, window)
    assert part(window, path).fact.value == "（已清空）"
    choose(menu_of(window, path), "恢复为原文")
    assert stored(window, open_on, path) == before
    assert article(window.library, open_on).corrections.applied == {}


def test_a_value_can_be_confirmed(qtbot, window, open_on) -> None:
    choose(menu_of(window, UNITS), "确认无误")
    assert article(window.library, open_on).corrections.applied[UNITS].is_confirmation
    settle(qtbot, window)
    fact = part(window, UNITS).fact
    assert (fact.mark, fact.is_certain) == ("已确认", True)
    assert "确认无误" not in [action.text() for action in menu_of(window, UNITS).actions()]


def test_a_field_that_is_not_there_can_be_filled_in(qtbot, window, open_on) -> None:
    path = "proposals.1.co_units"
    assert stored(window, open_on, path) is None
    choose(menu_of(window, UNITS), "填写空缺的项", "会办单位")
    type_words("区财政局")
    press(qtbot, Qt.Key.Key_Return)
    assert stored(window, open_on, path) == ["区财政局"]


@pytest.mark.parametrize(
    ("path", "typed", "value"),
    [
        ("statistics.received", "359", 359),
        ("article.newspaper", "某报", "某报"),
        ("article.page_no", "05", "05"),
    ],
)
def test_figures_and_the_head_are_corrected_like_records(
    qtbot, window, open_on, path, typed, value
) -> None:
    edit(qtbot, window, path, typed)
    assert stored(window, open_on, path) == value
    assert part(window, path).fact.mark == "已更正"


def test_ctrl_z_and_ctrl_shift_z_walk_through_the_corrections(qtbot, window, open_on) -> None:
    printed = stored(window, open_on, UNITS)
    edit(qtbot, window, UNITS, "甲局")
    edit(qtbot, window, UNITS, "乙局")
    control = Qt.KeyboardModifier.ControlModifier
    values = []
    for modifier in (control, control, control, control | Qt.KeyboardModifier.ShiftModifier):
        window.article.setFocus()
        press(qtbot, Qt.Key.Key_Z, modifier)
        values.append(stored(window, open_on, UNITS))
    assert values == [["甲局"], printed, printed, ["甲局"]]


def select(window: MainWindow, start: int, end: int) -> None:
    view = window.article.view
    cursor = QTextCursor(view.document())
    cursor.setPosition(view._setter.map.shown_at(start))
    cursor.setPosition(view._setter.map.shown_at(end - 1) + 1, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def test_selected_words_are_given_to_a_field_with_their_place(qtbot, window, open_on) -> None:
    document = article(window.library, open_on).document
    (span,) = document.proposals[0].sources["committee"].spans
    select(window, *span)
    choose(window.article.view.word_menu(), "将所选文字填入", "第187号", "会办单位")
    proposal = article(window.library, open_on).document.proposals[0]
    assert proposal.co_units == (slices(document.source, [span]),)
    source = proposal.sources["co_units"]
    assert (source.items, source.origin) == (((span,),), Origin.CORRECTED)
    settle(qtbot, window)
    qtbot.mouseClick(part(window, "proposals.1.co_units"), Qt.MouseButton.LeftButton)
    assert window.article.view.lit == (span,)


def test_selected_words_are_added_to_the_names_that_are_there(window, open_on) -> None:
    document = article(window.library, open_on).document
    (span,) = document.proposals[0].sources["committee"].spans
    before = document.proposals[0].sources["lead_units"].items
    select(window, *span)

    choose(window.article.view.word_menu(), "将所选文字填入", "第187号", "主办单位（添加）")

    proposal = article(window.library, open_on).document.proposals[0]
    assert proposal.lead_units == (*document.proposals[0].lead_units, "办公室")
    assert proposal.sources["lead_units"].items == (*before, (span,))


def test_the_current_card_is_offered_first_and_the_others_below(qtbot, window, open_on) -> None:
    document = article(window.library, open_on).document
    start = document.source.index("介绍如下")  # over the first record, and no field's words
    part(window, "proposals.3.title").setFocus()
    select(window, start, start + 4)
    menu = window.article.view.word_menu()
    take = menu.findChild(QMenu, "takeWords")
    names = [action.text().split()[0] for action in take.actions()]
    third = document.proposals[2].number
    assert names[:3] == [f"第{third}号", "第187号", "其他提案"]


def test_words_that_are_no_value_of_the_field_are_refused_in_words(window, open_on) -> None:
    (span, *_) = article(window.library, open_on).document.proposals[0].sources["title"].spans
    select(window, span.start, span.start + 2)
    choose(window.article.view.word_menu(), "将所选文字填入", "第187号", "提案号")
    remark = window.sidebar.findChild(QWidget, "sidebarRemark")
    assert remark.isVisible()
    assert "编号" in remark.text()
    assert article(window.library, open_on).corrections.applied == {}


def test_without_a_selection_nothing_is_offered(window, open_on) -> None:
    words = [action.text() for action in window.article.view.word_menu().actions()]
    assert words == ["复制", "全选"]


def test_a_correction_is_made_in_the_printed_script(qtbot, window, open_on) -> None:
    """Shown in 繁, the value is edited and kept as the paper prints it."""
    window.appearance.choose_script(Script.TRADITIONAL)
    settle(qtbot, window)
    line = part(window, UNITS)
    printed = stored(window, open_on, UNITS)
    line.setFocus()
    press(qtbot, Qt.Key.Key_F2)
    assert QApplication.focusWidget().text() == "、".join(printed)


def test_a_conflict_is_shown_and_settled_by_the_reader(qtbot, open_window, library) -> None:
    import sqlite3

    window = open_window(library)
    number = window.navigation.place.article.id
    with sqlite3.connect(library) as db:
        db.execute(
            "update proposals set lead_units = '[\"旧读\"]' where article_id = ? and position = 1",
            [number],
        )
        db.execute("update articles set rules_version = 'old'")
    db.close()
    from reader_app.services.correct_values import amend, edits_of

    amend(library, number, edits_of(UNITS, ["甲局"]))
    change = refresh(library, Task())
    window.work.changed.emit(change)
    settle(qtbot, window)
    assert part(window, UNITS).fact.mark == "更正待核"
    told = part(window, f"unsettled.{UNITS}")
    assert "更正时原文为“旧读”，现在读作" in told.fact.value
    assert [action.text() for action in menu_of(window, f"unsettled.{UNITS}").actions()][-2:] == [
        "保留我的更正",
        "采用现在的读法",
    ]
    click_offer(qtbot, window, "takeReading")
    qtbot.waitUntil(lambda: article(library, number).corrections.applied == {})
    settle(qtbot, window)
    assert window.sidebar.findChild(FactLine, f"fact_unsettled.{UNITS}") is None


def test_a_conflict_is_settled_by_keeping_the_correction(qtbot, open_window, library) -> None:
    import sqlite3

    from reader_app.services.correct_values import amend, edits_of

    window = open_window(library)
    number = window.navigation.place.article.id
    amend(library, number, edits_of(UNITS, ["甲局"]))
    with sqlite3.connect(library) as db:
        db.execute("update corrections set printed = '[\"旧读\"]'")
    db.close()
    window.work.changed.emit(refresh(library, Task()))
    window.navigation.open(number)
    settle(qtbot, window)
    click_offer(qtbot, window, "keepCorrection")
    qtbot.waitUntil(lambda: not article(library, number).corrections.applied[UNITS].in_conflict)
    assert article(library, number).document.proposals[0].lead_units == ("甲局",)


def test_a_correction_without_its_record_is_listed_until_dropped(
    qtbot, open_window, library: Path
) -> None:
    import sqlite3

    from reader_app.services.correct_values import amend, edits_of

    with sqlite3.connect(library) as db:
        ((number,),) = db.execute("select article_id from proposals limit 1").fetchall()
        db.execute(
            "update proposals set number = 999, seq = null, title = 'x', position = 77"
            " where article_id = ? and position = 1",
            [number],
        )
        db.execute("update articles set rules_version = 'old'")
    db.close()
    amend(library, number, edits_of("proposals.77.committee", "某委"))
    refresh(library, Task())
    window = open_window(library)
    window.navigation.open(number)
    settle(qtbot, window)
    told = part(window, "unsettled.orphan.1")
    assert "第999号" in told.fact.value
    click_offer(qtbot, window, "dropOrphan")
    qtbot.waitUntil(lambda: article(library, number).corrections.orphans == ())


def test_f2_edits_the_value_lit_by_a_click_or_by_a_selection(qtbot, window, open_on) -> None:
    qtbot.mouseClick(part(window, UNITS), Qt.MouseButton.LeftButton)
    window.article.setFocus()
    press(qtbot, Qt.Key.Key_F2)
    assert editor(window).path == UNITS
    press(qtbot, Qt.Key.Key_Escape)
    (span, *_) = article(window.library, open_on).document.proposals[0].sources["committee"].spans
    window.article.setFocus()
    select(window, *span)
    press(qtbot, Qt.Key.Key_F2)
    assert editor(window).path == "proposals.1.committee"


def test_f2_without_a_value_says_what_to_do(qtbot, window, open_on) -> None:
    window.article.setFocus()
    press(qtbot, Qt.Key.Key_F2)
    assert window.sidebar.correcting.editor is None


def test_the_pencil_stands_by_the_value_at_hand(qtbot, window, open_on) -> None:
    line = part(window, UNITS)
    pencils = [p for p in window.sidebar.findChildren(Pencil) if p.isVisible()]
    assert pencils == []  # nothing clutters the cards
    line.setFocus()
    (pencil,) = [p for p in window.sidebar.findChildren(Pencil) if p.isVisible()]
    middle = pencil.mapTo(window, QPoint(0, pencil.height() // 2)).y()
    top = line.mapTo(window, QPoint(0, 0)).y()
    assert top <= middle <= top + line.height()
    qtbot.mouseClick(pencil, Qt.MouseButton.LeftButton)
    assert editor(window).path == UNITS
    qtbot.mouseClick(
        editor(window).findChild(QPushButton, "editorLeave"), Qt.MouseButton.LeftButton
    )
    assert window.sidebar.correcting.editor is None


def test_the_signs_stand_within_the_row_where_it_has_room(qtbot, window, open_on) -> None:
    line = part(window, UNITS)
    assert line.room_at_end > 60
    line.setFocus()
    row = line.rect().translated(line.mapTo(window, QPoint(0, 0)))
    for sign in (Pencil, More):
        (shown,) = (each for each in window.sidebar.findChildren(sign) if each.isVisible())
        assert row.contains(shown.rect().translated(shown.mapTo(window, QPoint(0, 0))))


def test_the_signs_stay_within_the_card_and_off_the_words(
    open_window: OpenWindow, library: Path, qtbot
) -> None:
    window = open_window(library, size=(1024, 640))
    settle(qtbot, window)
    line = part(window, UNITS)
    words = "局"
    line.read_as(words)
    while line.room_at_end > 20:  # until its only row is full
        line.read_as(words := words + "局")
    line.setFocus()
    card, sheet = line.parentWidget(), line.parentWidget().parentWidget()
    room = card.rect().adjusted(2, 2, -2, -2).translated(card.mapTo(sheet, QPoint(0, 0)))
    end_of_words = line.mapTo(sheet, QPoint(line.width() - line.room_at_end, 0)).x()
    for sign in (Pencil, More):
        (shown,) = (each for each in window.sidebar.findChildren(sign) if each.isVisible())
        assert room.contains(shown.geometry())
        assert shown.x() >= end_of_words


def test_a_value_is_painted_anew_when_the_mouse_is_taken_from_it(qtbot, window, open_on) -> None:
    line = part(window, UNITS)
    painted = _Painted(line)
    QApplication.sendEvent(line, QEvent(QEvent.Type.Leave))  # by a menu: no hover is left
    qtbot.waitUntil(lambda: painted.all_of_it)


class _Painted(QObject):
    """Sees whether a widget was painted whole."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.all_of_it = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent) and isinstance(watched, QWidget):
            self.all_of_it |= event.rect().contains(watched.visibleRegion().boundingRect())
        return False


def test_a_figure_at_hand_gives_its_signs_a_ground_they_can_be_seen_on(window, open_on) -> None:
    bar = part(window, "statistics.received")
    red = window.look.theme["accent"]

    def ground() -> QColor:
        return bar.grab().toImage().pixelColor(bar.width() - 3, bar.height() // 2)

    window.article.setFocus()
    assert ground() == red
    bar.setFocus()
    assert ground() != red


def test_a_long_label_wraps_and_leaves_the_value_its_room(window, open_on) -> None:
    fact = Fact("statistics.key", "Led by Party and government", "15")
    desk = Desk(Lettering(window.look))
    line = FactLine(fact, Voice.INLINE, desk)
    whole = line.natural_width()
    assert line.height_for(whole) == desk.lettering.pitch
    line.resize(whole - 20, 100)
    assert line.height_for(whole - 20) == 2 * desk.lettering.pitch
    assert line.room_at_end >= 0


@pytest.mark.qt_log_ignore("This plugin does not support")  # a menu off screen
def test_the_menu_of_the_value_at_hand_can_be_seen(qtbot, window, open_on) -> None:
    line = part(window, UNITS)
    assert not any(each.isVisible() for each in window.sidebar.findChildren(More))
    line.setFocus()
    (more,) = (each for each in window.sidebar.findChildren(More) if each.isVisible())
    pencil = next(p for p in window.sidebar.findChildren(Pencil) if p.isVisible())
    assert not more.geometry().intersects(pencil.geometry())
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    menu = line.findChild(QMenu, "valueMenu")
    assert menu.isVisible()
    words = [action.text() for action in menu.actions()]
    assert {"复制此值", "清空", "确认无误"} <= set(words)
    next(action for action in menu.actions() if action.text() == "确认无误").trigger()
    menu.close()
    settle(qtbot, window)
    assert article(window.library, open_on).corrections.applied[UNITS].is_confirmation


def test_an_open_editor_outlives_another_change_of_its_article(qtbot, window, open_on) -> None:
    from reader_app.services.correct_values import amend, edits_of

    part(window, UNITS).setFocus()
    press(qtbot, Qt.Key.Key_F2)
    type_words("甲局")
    change = amend(window.library, open_on, edits_of("proposals.2.committee", "某委"))
    window.work.changed.emit(change)
    assert editor(window).isVisible()
    press(qtbot, Qt.Key.Key_Return)
    settle(qtbot, window)
    document = article(window.library, open_on).document
    assert document.proposals[0].lead_units == ("甲局",)
    assert part(window, UNITS).fact.value == "甲局"
    assert part(window, "proposals.2.committee").fact.value == "某委"


def test_a_heading_is_corrected_for_all_tasks_under_it_and_undone_at_once(
    qtbot, open_window, library
) -> None:
    from reader_app.services.browse import whole_tree

    rows = [
        row
        for paper in whole_tree(library).publications
        for issue in paper.issues
        for page in issue.pages
        for row in page.articles
    ]
    number = next(row.id for row in rows if row.tasks)
    window = open_window(library)
    window.navigation.open(number)
    settle(qtbot, window)
    before = article(library, number).document.tasks
    under = [task.order for task in before if task.group == before[0].group]
    assert len(under) > 1
    edit(qtbot, window, "tasks.1.group", "一个新的标题")
    after = article(library, number).document.tasks
    assert [task.order for task in after if task.group == "一个新的标题"] == under
    window.article.setFocus()
    press(qtbot, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert article(library, number).document.tasks == before


def test_a_likely_slip_is_mended_by_a_click_and_undone(open_window, library, qtbot):
    window = open_window(library)
    window.navigation.open(_article_with(library, "王动检查"))
    settle(qtbot, window)
    window.sidebar.findChild(SidebarTabs).choose(FINDINGS)
    button = next(
        each
        for each in window.sidebar.findChildren(QPushButton, "mend")
        if each.text() == "改为“主动”"
    )
    button.click()
    settle(qtbot, window)

    document = window.navigation.place.article.document
    assert "主动检查" in "".join(each.reply or "" for each in document.proposals)
    assert "改为“主动”" not in {
        each.text() for each in window.sidebar.findChildren(QPushButton, "mend")
    }
    window.actions_by_id[ActionId.UNDO].trigger()
    settle(qtbot, window)
    document = window.navigation.place.article.document
    assert "王动检查" in "".join(each.reply or "" for each in document.proposals)


def _article_with(library: Path, words: str) -> int:
    return search(library, words).hits[0].article


def test_what_a_letter_means_has_the_menu_of_a_value(open_window, library, qtbot):
    window = open_window(library)
    window.navigation.open(_article_with(library, "最初一公里"))
    settle(qtbot, window)
    fact = part(window, "legend.A")
    menu = window.sidebar.correcting.menu_of(fact.fact, fact)
    assert "更正A类…" in [action.text() for action in menu.actions()]
    next(action for action in menu.actions() if action.text() == "清空").trigger()
    settle(qtbot, window)
    legend = window.navigation.place.article.document.legend
    assert "A" not in legend.meanings
    assert part(window, "legend.A").fact.mark  # shown as emptied, so that it can come back


def menu_under(window: MainWindow, place: QPoint) -> list[str]:
    """What a right click at this place of the window offers."""
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.RightButton, pos=place)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions()]
    menu.close()
    return words


@pytest.mark.qt_log_ignore("This plugin does not support")  # a menu off screen
def test_after_a_save_the_menu_is_of_what_is_under_the_pointer(qtbot, window, open_on) -> None:
    line = part(window, UNITS)
    line.setFocus()
    press(qtbot, Qt.Key.Key_F2)
    type_words("甲局")
    press(qtbot, Qt.Key.Key_Return)
    settle(qtbot, window)
    line = part(window, UNITS)
    assert line.hasFocus()
    signs = window.sidebar.findChildren(MarginSign)
    box = line.rect()
    places = [sign.mapTo(window, sign.rect().center()) for sign in signs if sign.isVisible()]
    assert places
    card = line.parentWidget()
    left = QPoint(3, line.mapTo(card, box.center()).y())  # in the margin of the card
    for place in (*places, line.mapTo(window, box.center()), card.mapTo(window, left)):
        assert "更正主办单位…" in menu_under(window, place), place


@pytest.mark.qt_log_ignore("This plugin does not support")  # a menu off screen
def test_a_menu_waits_for_no_record_that_is_on_its_way(qtbot, window, open_on) -> None:
    line = part(window, UNITS)
    place = line.mapTo(window, line.rect().center())
    line.setFocus()
    press(qtbot, Qt.Key.Key_F2)
    type_words("甲局")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.sidebar.article is window.navigation.place.shown)
    assert "更正主办单位…" in menu_under(window, place)
