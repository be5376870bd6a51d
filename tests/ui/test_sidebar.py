"""The sidebar as a reader uses it: clicks, keys, selections, widths."""

from __future__ import annotations

from dataclasses import replace

import pytest
import sidebar_samples as samples
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QPushButton, QScrollArea, QTabBar, QWidget

from reader_app.domain.document import Genre
from reader_app.ui.fonts import load_fonts
from reader_app.ui.panes.proposal_sidebar import ProposalSidebar
from reader_app.ui.panes.sidebar.fact_line import FactLine
from reader_app.ui.panes.sidebar.fold import Fold
from reader_app.ui.panes.sidebar.marks import ClassMark
from reader_app.ui.panes.sidebar.record import Record
from reader_app.ui.theme import LIGHT, Look


@pytest.fixture
def sidebar(qtbot):
    load_fonts()
    look = Look(LIGHT)
    look.apply()
    sidebar = ProposalSidebar(look)
    look.setParent(sidebar)
    qtbot.addWidget(sidebar)
    sidebar.resize(360, 900)
    with qtbot.waitExposed(sidebar):
        sidebar.show()
    return sidebar


@pytest.fixture
def show(qtbot, sidebar):
    def show_article(article):
        with qtbot.waitSignal(sidebar.filled):
            sidebar.show_article(article)
        return article

    return show_article


def line(sidebar: ProposalSidebar, path: str) -> FactLine:
    found = sidebar.findChild(FactLine, f"fact_{path}")
    assert found is not None, path
    return found


def lit(sidebar: ProposalSidebar) -> list[str]:
    lines = [part.fact.path for part in sidebar.findChildren(FactLine) if part.is_lit]
    folds = [part.accessibleName() for part in sidebar.findChildren(Fold) if part.is_lit]
    return lines + folds


def tabs(sidebar: ProposalSidebar) -> list[str]:
    bar = sidebar.findChild(QWidget, "sidebarTabs")
    return [bar.tabText(index) for index in range(bar.count())]


def click(qtbot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_a_click_on_any_value_asks_for_the_very_spans_of_its_field(qtbot, sidebar, show):
    show(samples.feature())
    parts = [part for part in sidebar.findChildren(FactLine) if part.fact.spans]
    assert len(parts) > 30
    for part in parts:
        with qtbot.waitSignal(sidebar.spans_requested) as asked:
            click(qtbot, part)
        assert asked.args == [part.fact.spans]


def test_a_value_s_spans_point_at_its_printed_words(qtbot, sidebar, show):
    document = show(samples.feature()).document
    with qtbot.waitSignal(sidebar.spans_requested) as asked:
        click(qtbot, line(sidebar, "proposals.1.proposers"))
    assert [document.source[slice(*span)] for span in asked.args[0]] == [
        "何文婷",
        "徐彩英",
        "戚超逸",
    ]


def test_a_value_without_a_place_says_so(qtbot, sidebar, show):
    show(samples.feature())
    remark = sidebar.findChild(QWidget, "sidebarRemark")
    with qtbot.waitSignal(sidebar.spans_requested) as asked:
        click(qtbot, line(sidebar, "proposals.3.committee"))
    assert asked.args == [()]
    assert remark.isVisible()
    assert remark.text() == "此值无确切出处：推定，同版其他提案均由该委督办。"
    click(qtbot, line(sidebar, "proposals.3.proposers"))
    assert not remark.isVisible()


def test_a_remark_does_not_cover_the_value_it_is_about(qtbot, sidebar, show):
    show(samples.feature())
    part = line(sidebar, "article.date_inferred")
    sidebar.resize(360, 420)
    part.setFocus()
    sidebar.activateWindow()
    click(qtbot, part)
    qtbot.waitUntil(sidebar.findChild(QWidget, "sidebarRemark").isVisible)
    qtbot.waitUntil(lambda: part.visibleRegion().boundingRect() == part.rect())


def test_a_doubtful_value_tells_its_reason_to_eye_and_screen_reader(sidebar, show):
    show(samples.feature())
    part = line(sidebar, "proposals.3.lead_units")
    assert part.toolTip() == part.accessibleDescription() == "存疑：原文断行处可能缺字。"
    assert part.accessibleName() == "主办单位：区商务局"


def test_the_mark_asks_for_the_words_of_the_class(qtbot, sidebar, show):
    document = show(samples.feature()).document
    mark = sidebar.findChildren(ClassMark)[1]
    assert mark.accessibleName() == "办理类别：B 类"
    with qtbot.waitSignal(sidebar.spans_requested) as asked:
        click(qtbot, mark)
    assert asked.args == [document.proposals[1].sources["category"].spans]


def test_selected_words_light_the_field_they_fill(sidebar, show):
    document = show(samples.feature()).document
    for proposal in document.proposals:
        for field in ("title", "supervisors", "proposers"):
            if field in proposal.sources:
                span = proposal.sources[field].items[0][0]
                sidebar.light_field_at([span])
                assert lit(sidebar) == [f"proposals.{proposal.order}.{field}"]


def test_the_lit_field_scrolls_into_view_and_its_card_is_framed(qtbot, sidebar, show):
    document = show(samples.many_proposals(60)).document
    span = document.proposals[50].sources["committee"].items[0][0]
    sidebar.light_field_at([span])
    part = line(sidebar, "proposals.51.committee")
    assert not part.visibleRegion().isEmpty()
    current = [card.order for card in sidebar.findChildren(Record) if card.is_current]
    assert current == [51]


def test_selected_words_of_a_folded_text_light_its_fold(sidebar, show):
    document = show(samples.feature()).document
    sidebar.light_field_at(document.proposals[0].sources["reply"].spans)
    assert lit(sidebar) == ["办理成效，已折叠"]


def test_words_of_no_field_light_nothing(sidebar, show):
    show(samples.feature())
    sidebar.light_field_at([samples.Span(0, 3)])
    assert lit(sidebar) == []


def test_a_folded_text_opens_on_click_and_on_enter(qtbot, sidebar, show):
    document = show(samples.feature()).document
    card = sidebar.findChildren(Record)[0]
    fold = card.folds()[1]
    with qtbot.waitSignal(sidebar.spans_requested) as asked:
        click(qtbot, fold)
    assert asked.args == [document.proposals[0].sources["reply"].spans]
    body = line(sidebar, "proposals.1.reply")
    assert body.isVisible()
    assert body.fact.value == samples.REPLY
    qtbot.keyClick(fold, Qt.Key.Key_Return)
    assert not body.isVisible()


def test_the_tab_of_findings_says_what_its_number_counts(sidebar, show):
    show(samples.feature())
    bar = sidebar.findChild(QTabBar)
    assert bar.tabText(bar.count() - 1) == "校核 2"
    assert bar.tabToolTip(bar.count() - 1) == "2 处存疑，1 条供参考"
    assert bar.accessibleTabName(bar.count() - 1) == "校核，2 处存疑，1 条供参考"


def test_tabs_count_what_is_there(sidebar, show):
    show(samples.feature())
    assert tabs(sidebar) == ["提案 4", "校核 2"]  # what only informs is no doubt
    show(samples.task_table())
    assert tabs(sidebar) == ["任务 82", "校核 0"]
    sidebar.clear()
    assert tabs(sidebar) == []
    assert sidebar.findChildren(Record) == []


def test_all_tasks_are_there_with_their_words_and_their_number(qtbot, sidebar, show):
    document = show(samples.task_table()).document
    for task in document.tasks:
        assert line(sidebar, f"tasks.{task.order}.content").fact.value == task.content
        assert line(sidebar, f"tasks.{task.order}.progress").fact.value == task.progress
    with qtbot.waitSignal(sidebar.spans_requested) as asked:
        click(qtbot, line(sidebar, "tasks.82.progress"))
    assert asked.args == [document.tasks[81].sources["progress"].spans]


def test_groups_fold_one_by_one_and_all_at_once(qtbot, sidebar, show):
    show(samples.task_table())
    first = line(sidebar, "tasks.1.content")
    heading = line(sidebar, "tasks.1.group")
    heading.setFocus()
    qtbot.keyClick(heading, Qt.Key.Key_Left)
    assert not first.isVisible()
    qtbot.keyClick(heading, Qt.Key.Key_Right)
    assert first.isVisible()
    button = sidebar.findChild(QPushButton, "foldAll")
    click(qtbot, button)
    assert not first.isVisible()
    assert button.text() == "全部展开"


def test_a_selection_unfolds_the_group_it_is_in(sidebar, show, qtbot):
    document = show(samples.task_table()).document
    click(qtbot, sidebar.findChild(QPushButton, "foldAll"))
    sidebar.light_field_at(document.tasks[40].sources["progress"].spans)
    part = line(sidebar, "tasks.41.progress")
    assert part.is_lit
    assert not part.visibleRegion().isEmpty()


def test_records_printed_by_columns_can_be_put_in_the_order_of_their_numbers(qtbot, sidebar, show):
    show(samples.many_proposals(20, by_columns=True))

    def titles():
        cards = sorted(sidebar.findChildren(Record), key=lambda card: card.y())
        return [card.sort_key for card in cards]

    assert titles()[:6] == [1, 5, 9, 13, 17, 2]
    click(qtbot, sidebar.findChild(QPushButton, "orderByNumber"))
    assert titles() == list(range(1, 21))
    click(qtbot, sidebar.findChild(QPushButton, "orderPrinted"))
    assert titles()[:6] == [1, 5, 9, 13, 17, 2]


def test_records_printed_in_order_offer_no_other(sidebar, show):
    show(samples.many_proposals(6))
    assert sidebar.findChild(QPushButton, "orderByNumber") is None


def test_keys_alone_reach_every_value_and_ask_for_its_words(qtbot, sidebar, show):
    show(samples.feature())
    sidebar.activateWindow()
    first = next(part for part in sidebar.findChildren(FactLine) if part.isVisible())
    first.setFocus()
    seen = []
    for _step in range(200):
        part = QGuiApplication.focusObject()
        if part in seen:
            break
        seen.append(part)
        qtbot.keyClick(part, Qt.Key.Key_Down)
    reached = {part.fact.path for part in seen if isinstance(part, FactLine)}
    shown = {
        part.fact.path
        for part in sidebar.findChildren(FactLine)
        if part.isVisible() and not part.fact.path.endswith(".record")
    }
    assert reached == shown
    part = line(sidebar, "proposals.4.section")
    part.setFocus()
    with qtbot.waitSignal(sidebar.spans_requested) as asked:
        qtbot.keyClick(part, Qt.Key.Key_Return)
    assert asked.args == [part.fact.spans]


def test_the_down_key_leads_from_the_tabs_to_the_first_value(qtbot, sidebar, show):
    show(samples.feature())
    bar = sidebar.findChild(QWidget, "sidebarTabs")
    bar.setFocus()
    qtbot.keyClick(bar, Qt.Key.Key_Down)
    assert QGuiApplication.focusObject().fact.path == "statistics.received"


def test_tab_goes_from_card_to_card(qtbot, sidebar, show):
    show(samples.many_proposals(5))
    line(sidebar, "proposals.1.title").setFocus()
    paths = []
    for _step in range(3):
        qtbot.keyClick(QGuiApplication.focusObject(), Qt.Key.Key_Tab)
        paths.append(QGuiApplication.focusObject().fact.path)
    assert paths == [f"proposals.{order}.title" for order in (2, 3, 4)]


def test_a_value_is_copied_by_key(qtbot, sidebar, show):
    show(samples.feature())
    part = line(sidebar, "proposals.1.committee")
    part.setFocus()
    qtbot.keyClick(part, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "城建交通资源环境委员会"


def test_doubts_stand_by_how_much_they_matter_with_their_record(qtbot, sidebar, show):
    document = show(samples.feature()).document
    sentences = [
        (part.fact.label, part.fact.value)
        for part in sidebar.findChildren(FactLine)
        if part.fact.path.startswith("findings.") and not part.fact.path.endswith(".record")
    ]
    assert sentences == [
        ("有误", "第292号提案的答复在“营商环”处中断。"),
        ("存疑", "立案数与并案数不相符。"),
        ("供参考", "文中称一百件,实际刊出四件。"),
    ]
    assert line(sidebar, "findings.1.record").fact.value.startswith("第292号 关于推动")
    with qtbot.waitSignal(sidebar.spans_requested) as asked:
        click(qtbot, line(sidebar, "findings.1"))
    assert asked.args == [document.findings[0].spans]


def test_no_doubts_is_said_in_so_many_words(sidebar, show):
    show(samples.many_proposals(2))
    notices = [item.accessibleName() for item in sidebar.findChildren(QWidget)]
    assert "未发现疑点。" in notices


@pytest.mark.parametrize(
    ("genre", "sure", "said"),
    [
        (Genre.STATS_NEWS, 0.95, "本文是提案工作的统计消息，没有单件提案的记录。"),
        (Genre.NEAR_MISS, 0.95, "本文看来没有刊登提案或任务的办理情况，没有读出记录。"),
        (Genre.NEWSPAPER_PAGE, 0.95, "本文没有读出提案记录。"),
        (
            Genre.NEAR_MISS,
            0.65,
            "本文看来没有刊登提案或任务的办理情况，没有读出记录。这一判断把握不大，请对照原文。",
        ),
    ],
)
def test_an_article_without_records_says_what_it_is(
    sidebar, show, genre: Genre, sure: float, said: str
) -> None:
    article = samples.stored(samples.Text())
    document = replace(article.document, genre=genre, genre_confidence=sure)
    show(replace(article, document=document))

    assert said in [item.accessibleName() for item in sidebar.findChildren(QWidget)]


def test_an_unknown_paper_can_be_filled_in(qtbot, sidebar, show):
    show(samples.many_proposals(2))
    button = sidebar.findChild(QPushButton, "editHead")
    assert button.text() == "填写报纸和日期…"
    with qtbot.waitSignal(sidebar.edit_head_requested):
        click(qtbot, button)


def test_a_new_article_takes_the_place_of_one_still_being_filled_in(qtbot, sidebar):
    sidebar.show_article(samples.many_proposals(100))
    with qtbot.waitSignal(sidebar.filled):
        sidebar.show_article(samples.feature())
    assert len(sidebar.findChildren(Record)) == 4


def test_showing_a_long_article_does_not_hold_the_caller(qtbot, sidebar):
    sidebar.show_article(samples.many_proposals(100))
    assert sidebar.findChildren(Record) == []  # nothing yet: the article is painted first
    with qtbot.waitSignal(sidebar.filled):
        pass
    assert len(sidebar.findChildren(Record)) == 100


@pytest.mark.parametrize("size", [16, 48])
@pytest.mark.parametrize("width", [260, 340, 480, 640])
@pytest.mark.parametrize("article", [samples.feature, samples.task_table])
def test_no_word_is_cut_at_any_width(qtbot, sidebar, show, article, width, size):
    sidebar.set_font_size(size)
    sidebar.resize(width, 900)
    show(article())
    for fold in sidebar.findChildren(Fold):
        if fold.accessibleName().startswith("办理成效"):
            fold.click()
    for part in sidebar.findChildren(FactLine):
        if part.isVisibleTo(sidebar):
            assert part.height() >= part.height_for(part.width()), part.fact.path
    for part in sidebar.findChildren(QAbstractButton):
        if part.isVisibleTo(sidebar):
            _assert_inside(part)
    for card in sidebar.findChildren(Record):
        _assert_apart(card.stops())


def _assert_inside(part: QWidget) -> None:
    parent = part.parentWidget()
    assert parent.rect().contains(part.geometry()), (part.objectName(), part.geometry())
    if isinstance(part, QPushButton | Fold) and part.sizeHint().width() > 30:
        assert part.width() >= min(part.sizeHint().width(), parent.width() - 40)


def _assert_apart(parts: list[QAbstractButton]) -> None:
    boxes = [part.geometry().adjusted(0, 0, 0, -2) for part in parts]
    for place, box in enumerate(boxes):
        for other in boxes[place + 1 :]:
            assert not QRect(box).intersects(other), (box, other)


def test_colours_follow_the_theme_while_an_article_is_shown(qtbot):
    load_fonts()
    look = Look(LIGHT)
    look.apply()
    sidebar = ProposalSidebar(look)
    look.setParent(sidebar)
    qtbot.addWidget(sidebar)
    sidebar.resize(300, 400)
    with qtbot.waitSignal(sidebar.filled):
        sidebar.show_article(samples.feature())
    light = sidebar.grab().toImage()
    look.choose("newsprint-dark")
    dark = sidebar.grab().toImage()
    assert light.pixelColor(2, 390).lightness() > 200
    assert dark.pixelColor(2, 390).lightness() < 60


def test_a_screen_reader_meets_values_as_buttons(sidebar, show):
    show(samples.feature())
    spoken = QAccessible.queryAccessibleInterface(line(sidebar, "proposals.1.committee"))
    assert spoken.role() == QAccessible.Role.Button
    assert spoken.text(QAccessible.Text.Name) == "分工办委：城建交通资源环境委员会"


def test_an_article_read_anew_stays_where_it_was_scrolled(qtbot, sidebar, show):
    first = show(samples.many_proposals(30))
    columns = sidebar.findChildren(QScrollArea)
    bar = next(area for area in columns if area.accessibleName() == "提案").verticalScrollBar()
    bar.setValue(2000)
    show(replace(first, printed={"article.date": None}))
    assert bar.value() == 2000
    show(replace(first, id=2))
    assert bar.value() == 0
