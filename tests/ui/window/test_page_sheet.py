"""The printed page stands over the list; a click on one of its articles opens it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader_app.domain.library_rows import StoredArticle
from reader_app.export.pdf import render_pdf
from reader_app.services.extract_file import extract_file
from reader_app.services.import_files import import_files
from reader_app.tasks import Task
from reader_app.ui.actions import ActionId
from reader_app.ui.dialogs.page_sheet import PageSheetDialog
from reader_app.ui.main_window import MainWindow
from reader_app.ui.panes.page_sheet import PageSheetView
from tests.ui.conftest import OpenWindow
from tests.unit.sources.test_node_pages import ARTICLE, NODE, png


@pytest.fixture(params=["with picture", "without"])
def issue(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """An e-paper's page with two articles, saved with its picture or without."""
    folder = tmp_path / "报"
    folder.mkdir()
    if request.param == "with picture":
        (folder / "b.png").write_bytes(png(200, 400))
    (folder / "node_3.htm").write_text(NODE.format(image="b.png", size=""))
    for number in (1, 2):
        (folder / f"content_{number}.htm").write_text(ARTICLE.format(number))
    return folder


@pytest.fixture
def shown(
    open_window: OpenWindow, library: Path, issue: Path, qtbot: QtBot
) -> tuple[MainWindow, int, int]:
    """The window on the first article, and the numbers of both."""
    report = import_files(library, [issue], Task())
    first, second = (file.articles[0] for file in report.files if file.articles)
    window = open_window(library)
    window.navigation.open(first)
    qtbot.waitUntil(lambda: window.page_picture.view.open_article == first)
    return window, first, second


def click_on(qtbot: QtBot, view: PageSheetView, article: int) -> None:
    zone = next(zone for zone in view.zones if zone.article == article)
    place = view.place_of(zone).center().toPoint()
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)


def test_the_open_article_is_lit_on_its_page(
    shown: tuple[MainWindow, int, int],
) -> None:
    window, first, second = shown
    view = window.page_picture.view
    assert view.isVisible()
    assert [zone.article for zone in view.zones] == [first, second, second]
    assert view.zones[0].headline == "第1篇提案办理"
    accent = window.look.theme["accent"]
    drawn = view.grab().toImage()
    ratio = drawn.devicePixelRatio()
    for zone in view.zones:
        place = view.place_of(zone)
        edge = drawn.pixelColor(
            round((place.center().x() + 5) * ratio), round((place.top() - 2) * ratio)
        )
        assert (edge == accent) is (zone.article == first)


def test_a_click_on_a_zone_opens_its_article(
    shown: tuple[MainWindow, int, int], qtbot: QtBot
) -> None:
    window, _, second = shown
    view = window.page_picture.view
    click_on(qtbot, view, second)
    assert window.article.article_id == second
    qtbot.waitUntil(lambda: view.open_article == second)


def test_a_window_that_closes_asks_for_no_page(
    shown: tuple[MainWindow, int, int], qtbot: QtBot
) -> None:
    window, _, second = shown
    window.navigation.open(second)
    (wait,) = window.page_picture.findChildren(QTimer)
    assert wait.isActive()
    window.close()
    assert not wait.isActive()


def test_the_list_keeps_most_of_the_room(shown: tuple[MainWindow, int, int]) -> None:
    window, _, _ = shown
    assert window.pages.height() > window.page_picture.view.height()


def test_the_page_can_be_seen_large(shown: tuple[MainWindow, int, int], qtbot: QtBot) -> None:
    window, first, second = shown
    click_on(qtbot, window.page_picture.view, first)
    dialog = window.findChild(QWidget, "pageSheetDialog")
    assert isinstance(dialog, PageSheetDialog)
    qtbot.waitUntil(lambda: dialog.sheet.width() > 2 * window.page_picture.view.width())
    click_on(qtbot, dialog.sheet, second)
    assert window.article.article_id == second
    qtbot.waitUntil(lambda: window.findChild(QWidget, "pageSheetDialog") is None)


def test_an_article_without_a_page_shows_none(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.handlers()[ActionId.PAGE_SHEET]()
    assert not window.page_picture.view.isVisible()
    assert window.findChild(QWidget, "pageSheetDialog") is None
    assert "没有版面图" in window.status.note


def test_a_pdf_shows_its_page_and_the_article_on_it(
    open_window: OpenWindow,
    library: Path,
    seed_files: tuple[Path, ...],
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    text = tmp_path / "page.txt"  # not one of the library, which knows its own
    text.write_text(seed_files[4].read_text(encoding="utf-8").replace("萧山", "临江"), "utf-8")
    (document,) = extract_file(text)
    path = tmp_path / "版.pdf"
    path.write_bytes(render_pdf(StoredArticle(1, 1, 1, 1, document, "1")))
    [file] = import_files(library, [path], Task()).files
    window = open_window(library)
    window.navigation.open(file.articles[0])
    view = window.page_picture.view
    qtbot.waitUntil(lambda: view.open_article == file.articles[0])
    [zone] = view.zones
    assert zone.zone.height > 0.5
    assert view.isVisible()
