"""What stays as it was: the place, the size, the theme. And what a long text does."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader_app.domain.library_rows import LibraryChange
from reader_app.domain.span import Span
from reader_app.services.import_files import import_files
from reader_app.services.paste import import_pasted
from reader_app.tasks import Progress, Task
from reader_app.ui.main_window import MainWindow
from reader_app.ui.models.page_list import PageListModel
from reader_app.ui.settings import LARGEST, SIZES
from reader_app.ui.theme import DARK
from tests.ui.conftest import OpenWindow


def source_of(window: MainWindow) -> str:
    place = window.navigation.place
    assert place is not None
    return place.article.document.source


def drop(window: MainWindow, *paths: Path) -> None:
    """Files let go over the article, as a file manager hands them in."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton)
    target = window.article.view.viewport()
    entering = QDragEnterEvent(QPoint(200, 200), *how, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(target, entering)
    assert entering.isAccepted()
    dropping = QDropEvent(QPointF(200, 200), *how, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(target, dropping)


# Restart


def test_a_restart_opens_where_the_reader_left_off(
    open_window: OpenWindow, library: Path, qtbot: QtBot
) -> None:
    window = open_window(library, size=(940, 700))
    qtbot.keyClick(window.article.view, Qt.Key.Key_J)
    window.appearance.set_font_size(SIZES["大"])
    qtbot.waitUntil(lambda: window.article.view.is_whole)
    window.appearance.choose_theme(DARK)
    window.splitter.setSizes([200, 430, 308])
    window.splitter.splitterMoved.emit(0, 1)
    offset = source_of(window).index("1", 600)
    window.article.view.scroll_to(offset)
    top, article = window.article.view.top_offset(), window.article.article_id
    sizes = window.splitter.sizes()
    assert top > 300
    window.close()

    again = open_window(library)
    assert again.article.article_id == article
    assert abs(again.article.view.top_offset() - top) < 60
    assert again.article.view.font_size == SIZES["大"]
    assert again.look.theme.dark
    assert again.splitter.sizes() == sizes


def test_a_restart_near_the_end_of_a_text_shows_the_same_words_on_top(
    open_window: OpenWindow, library: Path, qtbot: QtBot
) -> None:
    window = open_window(library)
    source = source_of(window)
    at = source.index("第292号提案")
    window.article.view.scroll_to(at)
    qtbot.keyClick(window.article.view, Qt.Key.Key_Up)
    top = window.article.view.top_offset()
    window.close()

    assert abs(open_window(library).article.view.top_offset() - top) <= 40  # a line or so


def test_clicking_a_value_again_shows_the_next_of_its_pieces(
    open_window: OpenWindow, library: Path, qtbot: QtBot
) -> None:
    window = open_window(library)

    def has_pieces(spans: tuple[tuple[int, int], ...]) -> bool:
        return len(spans) > 1 and spans[-1][0] - spans[0][1] > 200

    def far_apart() -> tuple[tuple[int, int], ...] | None:
        place = window.navigation.place
        assert place is not None
        sources = [p.sources["proposers"] for p in place.article.document.proposals]
        found = [source.spans for source in sources if source.spans]
        return next((s for s in map(_by_place, found) if has_pieces(s)), None)

    while far_apart() is None:
        before = window.article.article_id
        window.navigation.next_article()
        assert window.article.article_id != before
    place = window.navigation.place
    assert place is not None
    spans = next(
        p.sources["proposers"].spans
        for p in place.article.document.proposals
        if has_pieces(_by_place(p.sources["proposers"].spans))
    )
    qtbot.waitUntil(lambda: window.article.view.is_whole)
    bar = window.article.view.verticalScrollBar()
    window.sidebar.spans_requested.emit(spans)
    first = bar.value()
    assert window.article.view.lit_places > 1
    assert window.status.note
    window.sidebar.spans_requested.emit(spans)
    assert bar.value() != first


def _by_place(spans: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    return tuple(sorted(spans))


def test_the_window_widths_follow_until_the_reader_sets_them(window: MainWindow) -> None:
    window.resize(1000, 700)
    narrow = window.splitter.sizes()
    window.resize(1800, 900)
    wide = window.splitter.sizes()
    assert wide[0] > narrow[0]
    assert wide[2] > narrow[2]


# Size


def test_size_names_steps_and_wheel_change_the_type(window: MainWindow, qtbot: QtBot) -> None:
    view = window.article.view
    for button in window.article.facts.findChildren(QPushButton):
        if button.text() in SIZES:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
            assert view.font_size == SIZES[button.text()]
            assert button.isChecked()
    for _ in range(20):
        window.appearance.step_font_size(1)
    assert view.font_size == LARGEST >= 48
    for _ in range(60):
        window.appearance.step_font_size(-1)
    assert view.font_size == 14
    wheel = QWheelEvent(
        QPointF(50, 50),
        QPointF(view.mapToGlobal(QPoint(50, 50))),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), wheel)
    assert view.font_size == 15


@pytest.mark.parametrize("pixels", [14, 19, 32, 48])
def test_the_measure_follows_the_type(window: MainWindow, qtbot: QtBot, pixels: int) -> None:
    window.resize(1920, 1000)
    window.appearance.set_font_size(pixels)
    view = window.article.view
    characters = view.measure.width / pixels
    assert characters <= 38
    if view.width() > 38 * pixels:
        assert characters >= 28
    assert view.measure.ragged == (characters < 20)


def test_a_larger_type_keeps_the_words_at_the_top(window: MainWindow, qtbot: QtBot) -> None:
    view = window.article.view
    view.scroll_to(source_of(window).index("【办理工作成效】"))
    before = view.top_offset()
    window.appearance.set_font_size(32)
    assert abs(view.top_offset() - before) < 60
    window.appearance.toggle_theme()
    assert abs(view.top_offset() - before) < 60


# Long texts


@pytest.fixture
def long_text(tmp_path: Path) -> Path:
    paragraph = "委员们围绕养老服务、交通治理和产业发展提出建议,有关部门逐条研究,认真办理。"
    lines = [f"第{number}段:{paragraph * 3}" for number in range(1, 1300)]
    path = tmp_path / "长文.txt"
    path.write_text("\n\n".join(["关于一次很长的报道", *lines]), encoding="utf-8")
    return path


def test_a_long_text_shows_its_first_screen_and_is_set_in_pieces(
    open_window: OpenWindow, library: Path, long_text: Path, qtbot: QtBot
) -> None:
    window = open_window(library)
    pieces: list[int] = []
    window.work.imported.connect(lambda report: pieces.append(window.article.view.set_characters))
    window.work.import_files([long_text])
    assert len(source_of(window)) > 100_000
    first = pieces[0]
    assert 0 < first < 10_000
    window.article.view.scroll_to(source_of(window).index("第60段"))
    top = window.article.view.top_offset()
    qtbot.waitUntil(lambda: window.article.view.is_whole)
    assert window.article.view.set_characters > 100_000
    assert window.article.view.top_offset() == top


def test_words_far_down_a_long_text_can_be_lit_at_once(
    open_window: OpenWindow, library: Path, long_text: Path
) -> None:
    window = open_window(library)
    window.work.import_files([long_text])
    place = source_of(window).index("第1200段")
    from reader_app.domain.span import Span

    window.article.light([Span(place, place + 6)])
    assert window.article.view.lit_text() == "第1200段"


# Files


def test_a_file_that_is_dropped_appears_and_opens(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "新闻.md"
    path.write_text("# 区政协召开提案办理协商会\n\n会议听取了办理情况。\n", encoding="utf-8")
    drop(window, path)
    assert "区政协召开提案办理协商会" in window.windowTitle()
    model = window.pages.model()
    assert "区政协召开提案办理协商会" in [model.index(i, 0).data() for i in range(model.rowCount())]
    drop(window, path)
    assert "已经有了" in window.status.note


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("空.txt", b"", "空"),
        ("图.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 40, "图.txt"),
        ("表.xlsx", b"PK\x03\x04", "xlsx"),
        ("巨.txt", b"\xe5\xad\x97" * 7_200_000, "20"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_a_sentence(
    window: MainWindow, tmp_path: Path, name: str, content: bytes, word: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    rows, article = window.pages.model().rowCount(), window.article.article_id
    drop(window, path)
    assert word in window.notice.text
    assert name in window.notice.text
    assert window.pages.model().rowCount() == rows
    assert window.article.article_id == article
    close = window.findChild(QPushButton, "noticeClose")
    close.click()
    assert window.notice.text == ""


def test_files_named_at_the_start_are_imported_and_opened(
    open_window: OpenWindow, library: Path, tmp_path: Path
) -> None:
    path = tmp_path / "一篇.txt"
    path.write_text("一篇新到的文章\n\n正文在这里。\n", encoding="utf-8")
    window = open_window(library, files=(path,))
    assert "一篇新到的文章" in window.windowTitle()


def test_work_that_takes_long_shows_how_far_it_is_and_can_be_stopped(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.progress.begin("正在导入…")
    assert not window.progress.isVisible()  # not for work that is over at once
    qtbot.waitUntil(window.progress.isVisible)
    window.progress.show_progress(Progress(3, 10, "某.txt"))
    button = window.findChild(QPushButton, "cancelWork")
    with qtbot.waitSignal(window.progress.cancel_requested):
        button.click()
    window.progress.end()
    assert not window.progress.isVisible()


def test_a_window_on_a_library_that_is_too_new_says_so(
    open_window: OpenWindow, library: Path, qtbot: QtBot
) -> None:
    import sqlite3

    with sqlite3.connect(library) as db:
        db.execute("update _sqlite_migrations set name = 'm999_later' where id = 1")
    db.close()
    before = library.read_bytes()
    window = open_window(library)
    page = window.findChild(QWidget, "emptyPage")
    assert page.isVisible()
    assert "更新" in page.findChild(QLabel, "emptyTitle").text()
    assert library.read_bytes() == before


def test_an_article_written_elsewhere_meanwhile_is_listed_after_the_next_change(
    window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "另.txt"
    path.write_text("另一处导入的文章\n\n正文。\n", encoding="utf-8")
    report = import_files(window.library, [path], Task())
    window.work.changed.emit(report.change)
    model = window.pages.model()
    assert "另一处导入的文章" in [model.index(i, 0).data() for i in range(model.rowCount())]


def test_what_is_read_is_not_cut_as_it_grows(window: MainWindow, qtbot: QtBot) -> None:
    read = window.status.findChild(QLabel, "statusRead")
    window.status.show_read(0.05)
    qtbot.waitUntil(lambda: read.text().endswith("5%"))
    QApplication.sendPostedEvents()
    window.status.show_read(1.0)  # painted before the line is laid out anew
    assert read.width() >= read.fontMetrics().horizontalAdvance(read.text())


def test_a_first_line_that_names_the_article_is_not_repeated(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    page = tmp_path / "短.txt"
    page.write_text("老人食堂今日开张。\n\n供应三餐，城北居民都来尝鲜。\n", encoding="utf-8")
    window = open_window(tmp_path / "library.sqlite3", files=(page,))
    place = window.navigation.place
    assert place is not None
    assert place.article.document.head.headline is None
    shown = window.article.view.document().toPlainText()
    assert shown.count("老人食堂") == 1
    start = place.article.document.source.index("老人食堂")
    window.article.light((Span(start, start + 4),))
    assert window.article.view.lit


def test_the_pages_name_is_in_sight_above_its_first_article(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    files = []
    for page in range(1, 5):
        for story in range(4):
            files.append(tmp_path / f"{page}{story}.txt")
            head = f"某某日报\n2025年03月05日 星期三\n第0{page}版:要闻\n\n"
            text = f"{head}城区要闻之{page}{story}\n\n今日此地无事可记，编号{page}{story}。\n"
            files[-1].write_text(text, encoding="utf-8")
    window = open_window(tmp_path / "library.sqlite3", size=(1300, 420), files=tuple(files))
    pages = window.pages

    def row(words: str) -> QModelIndex:
        indexes = (pages.model().index(at, 0) for at in range(pages.model().rowCount()))
        return next(each for each in indexes if words in each.data())

    for words in ("城区要闻之43", "城区要闻之30"):
        window.navigation.open(row(words).data(PageListModel.ArticleIdRole))
    for words in ("第03版", "城区要闻之30"):
        assert pages.viewport().rect().contains(pages.visualRect(row(words)).center())


@pytest.fixture
def fifty(library: Path, window: MainWindow) -> MainWindow:
    """The window on a library of many papers, each of one issue with two articles."""
    for number in range(1, 26):
        for half in "上下":
            text = (
                f"报纸：第{number}区日报\n日期：2025-10-{number:02}\n版面：第02版\n\n"
                f"第{number}区河道整治工作有序推进，{half}半年成效得到肯定\n\n"
                f"　　今年以来，第{number}区的淤泥已经清完，{half}半年又清了三段。\n"
            )
            import_pasted(library, text, Task())
    window.work.changed.emit(LibraryChange(structure=True))
    return window


def sees_open(window: MainWindow) -> bool:
    """Whether the open article's row is whole in view, and the current one."""
    pages = window.pages
    index = pages.model().index_of(window.navigation.place.article.id)
    box = pages.visualRect(index)
    return pages.currentIndex() == index and pages.viewport().rect().contains(box)


def test_the_list_shows_the_open_article_after_every_step(fifty: MainWindow, qtbot: QtBot) -> None:
    for key in [Qt.Key.Key_Right] * 9 + [Qt.Key.Key_Left] * 12 + [Qt.Key.Key_Right] * 30:
        before = fifty.navigation.place.article.id
        qtbot.keyClick(fifty.article.view, key)
        assert sees_open(fifty), (before, fifty.navigation.place.article.id)
    assert fifty.pages.model().rowCount() > 50


def test_the_list_shows_the_article_of_a_hit(fifty: MainWindow, qtbot: QtBot) -> None:
    field = fifty.masthead.search
    field.setFocus()
    field.setText("淤泥")
    qtbot.waitUntil(lambda: fifty.searching.query == "淤泥")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    for _ in range(8):
        qtbot.keyClick(fifty.article.view, Qt.Key.Key_F3)
        assert sees_open(fifty)


def test_the_list_stays_where_the_reader_scrolls_it(
    fifty: MainWindow, library: Path, qtbot: QtBot
) -> None:
    qtbot.keyClick(fifty.article.view, Qt.Key.Key_Right)
    bar = fifty.pages.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = bar.value()
    import_pasted(library, "新来的一篇\n\n　　今日无事，一切如常。\n", Task())
    fifty.work.changed.emit(LibraryChange(structure=True))
    assert bar.value() == place


def test_the_open_article_stays_in_sight_in_a_lower_list(fifty: MainWindow, qtbot: QtBot) -> None:
    for _ in range(4):
        qtbot.keyClick(fifty.article.view, Qt.Key.Key_Right)
    assert sees_open(fifty)
    fifty.pages.setFixedHeight(120)
    qtbot.waitUntil(lambda: fifty.pages.viewport().height() <= 120)
    assert sees_open(fifty)


@pytest.mark.parametrize("width", [1440, 1280, 1100, 1024])
def test_no_class_at_the_end_of_a_heading_is_torn(
    open_window: OpenWindow, library: Path, qtbot: QtBot, width: int
) -> None:
    window = open_window(library, size=(width, 800))
    window.navigation.open(2)
    view = window.article.view
    qtbot.waitUntil(lambda: view.is_whole)
    block, seen = view.document().begin(), 0
    while block.isValid():
        if (text := block.text()).endswith("类)"):
            layout, opens = block.layout(), text.rindex("(")
            starts = [layout.lineAt(n).textStart() for n in range(layout.lineCount())]
            assert not any(start > opens for start in starts), text
            seen += 1
        block = block.next()
    assert seen == 20
