"""Backups, a damaged library, and other programs that write, as the window shows them."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import ParamSpec, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader_app.domain.import_report import ImportReport, ImportStatus
from reader_app.domain.library_rows import ArticleRow
from reader_app.paths import seeds
from reader_app.services import browse
from reader_app.services.back_up import back_up, list_backups
from reader_app.services.correct_values import amend, edits_of
from reader_app.services.import_files import import_files
from reader_app.services.kept_searches import note_vain, save_search
from reader_app.services.trash import list_trash, remove_article
from reader_app.services.watch_folder import FolderWatch
from reader_app.tasks import Task
from reader_app.ui.actions import ActionId
from reader_app.ui.background import AtOnce, BackgroundRunner
from reader_app.ui.library_work import LibraryWork
from reader_app.ui.main_window import MainWindow
from reader_app.ui.panes.sidebar.fact_line import FactLine
from reader_app.ui.panes.sidebar.record import Record
from tests.ui.conftest import OpenWindow

P = ParamSpec("P")
T = TypeVar("T")


def press(qtbot: QtBot, parent: QWidget, words: str) -> None:
    (button,) = [
        each
        for each in parent.findChildren(QPushButton)
        if each.text() == words and each.isVisibleTo(parent)
    ]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def dialog(window: QWidget, name: str) -> QDialog:
    (found,) = [each for each in window.findChildren(QDialog, name) if each.isVisible()]
    return found


def headline(window: MainWindow) -> str:
    place = window.navigation.place
    assert place is not None
    return place.article.document.head.headline or ""


def articles(library: Path) -> list[ArticleRow]:
    return [
        row
        for paper in browse.whole_tree(library).publications
        for issue in paper.issues
        for page in issue.pages
        for row in page.articles
    ]


def spoilt(library: Path) -> Path:
    """What was read of the pages is damaged, so that the very start fails."""
    db = sqlite3.connect(library)
    (page,) = db.execute("select rootpage from sqlite_master where name = 'heads'").fetchone()
    db.execute("pragma wal_checkpoint(truncate)")
    db.close()
    data = bytearray(library.read_bytes())
    data[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    library.write_bytes(data)
    return library


def test_a_window_makes_the_backup_of_the_day(window: MainWindow) -> None:
    (backup,) = list_backups(window.library)
    assert backup.articles == 5


def test_the_backup_of_the_first_day_has_the_sample_pages(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    window = open_window(tmp_path / "new" / "library.sqlite3")
    (backup,) = list_backups(window.library)
    assert backup.articles == 5


class Halfway(Executor):
    """Has one article written when all else is done; the rest of the work waits for a word."""

    def __init__(self, library: Path) -> None:
        self.library = library
        self.rest: list[Callable[[], object]] = []

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        import_files(self.library, seeds()[:1], Task())
        self.rest.append(partial(fn, *args, **kwargs))
        return Future()


def test_no_backup_is_made_while_the_first_articles_come_in(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    library = tmp_path / "new" / "library.sqlite3"
    works = Halfway(library)
    kinds = iter((AtOnce(), works, AtOnce()))  # by hand, long works, copies
    window = open_window(library, writes=lambda: next(kinds))
    assert len(articles(library)) == 1
    assert list_backups(library) == ()
    for job in works.rest:
        job()
    assert not window.work.is_filling
    (backup,) = list_backups(library)
    assert backup.articles == 5


def test_a_backup_is_chosen_from_the_list_and_shown_at_once(
    window: MainWindow, qtbot: QtBot
) -> None:
    first = headline(window)
    window.commands.filing.remove_article()
    window.masthead.search.setText("外贸")
    window.actions_by_id[ActionId.RESTORE].trigger()
    chooser = dialog(window, "backupsDialog")
    rows = chooser.findChild(QWidget, "rowList").model()
    assert rows.rowCount() == 1
    assert "5 篇文章" in rows.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    press(qtbot, chooser, "恢复…")
    question = dialog(chooser, "question")
    asked = question.findChild(QLabel, "messageAdvice").text()
    assert "备份里有 5 篇文章。现在的文库里有 4 篇。" in asked
    press(qtbot, question, "恢复")
    assert headline(window) == first
    assert browse.article(window.library, window.navigation.place.article.id)
    assert window.notice.text.startswith("已恢复备份。原来的文库存为")
    assert window.masthead.search.text() == ""  # that was asked of the other library
    assert [each.articles for each in list_backups(window.library)] == [4, 5]


def test_what_another_program_changed_is_seen(window: MainWindow, qtbot: QtBot) -> None:
    number = window.navigation.place.article.id
    amend(window.library, number, edits_of("article.newspaper", "钱塘晚报"))
    window.safekeeping.look()
    assert window.masthead.paper_chooser.choice == "钱塘晚报"
    assert "另一个程序" in window.status.note
    first = headline(window)
    remove_article(window.library, number)
    window.safekeeping.look()
    assert headline(window) != first


def test_what_the_window_wrote_itself_is_no_news(window: MainWindow) -> None:
    window.safekeeping.look()
    window.commands.filing.remove_article()
    window.safekeeping.look()
    window.following.remember_place()
    window.safekeeping.look()
    assert "另一个程序" not in window.status.note


def test_what_the_window_is_writing_piece_by_piece_is_no_news(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At a first start the library fills while it is looked at."""
    window.safekeeping.look()
    page = tmp_path / "新.txt"
    page.write_text("区政协提案办理又有新进展\n本报讯 记者 王五\n区政协收到提案3件。", "utf-8")
    seen: list[str] = []
    monkeypatch.setattr(window.status, "say", lambda words, *_: seen.append(words))
    window.work.progressed.connect(lambda _: window.safekeeping.look())
    window.work.import_files([page])
    window.safekeeping.look()
    assert not any("另一个程序" in words for words in seen)


def test_what_changes_no_list_is_no_news(window: MainWindow, tmp_path: Path) -> None:
    window.safekeeping.look()
    note_vain(window.library, "量子纠缠")
    save_search(window.library, "教育", "教育局")
    seed = Path(browse.article(window.library, window.navigation.place.article.id).document.file)
    again = next(path for path in seeds() if path.name == seed.name)
    (file,) = import_files(window.library, [again], Task()).files
    assert file.status is ImportStatus.ALREADY_THERE
    amend(window.library, file.articles[0], ())
    window.safekeeping.look()
    assert "另一个程序" not in window.status.note


def test_what_another_program_changed_leaves_the_reader_where_he_is(
    open_window: OpenWindow, library: Path, qtbot: QtBot
) -> None:
    window = open_window(library, size=(1300, 420))
    shown = window.navigation.place.article
    qtbot.waitUntil(lambda: window.sidebar.is_filled)
    column = window.sidebar.findChild(FactLine, "fact_proposals.4.lead_units")
    qtbot.mouseClick(column, Qt.MouseButton.LeftButton)
    lit, top = window.article.view.lit, window.article.view.top_offset()
    bar = window.pages.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    where = bar.value()

    others = [row.id for row in articles(window.library) if row.id != shown.id]
    amend(window.library, others[0], edits_of("article.page_name", "别的"))
    window.safekeeping.look()
    assert "另一个程序" in window.status.note
    assert window.sidebar.findChild(FactLine, "fact_proposals.4.lead_units") is column
    assert (window.article.view.lit, window.article.view.top_offset()) == (lit, top)
    assert bar.value() == min(where, bar.maximum())

    amend(window.library, shown.id, edits_of("proposals.1.committee", "某委"))
    window.safekeeping.look()
    qtbot.waitUntil(lambda: window.sidebar.article is window.navigation.place.shown)
    qtbot.waitUntil(lambda: window.sidebar.is_filled)
    (current,) = (each for each in window.sidebar.findChildren(Record) if each.is_current)
    assert current.order == 4
    assert (window.article.view.lit, window.article.view.top_offset()) == (lit, top)


def test_lists_wait_while_a_value_is_corrected(window: MainWindow, qtbot: QtBot) -> None:
    number = window.navigation.place.article.id
    qtbot.waitUntil(lambda: window.sidebar.is_filled)
    window.sidebar.findChild(FactLine, "fact_proposals.1.lead_units").setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F2)
    amend(window.library, number, edits_of("article.newspaper", "钱塘晚报"))
    window.safekeeping.look()
    assert window.masthead.paper_chooser.choice == "萧山日报"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    window.safekeeping.look()
    assert window.masthead.paper_chooser.choice == "钱塘晚报"


def test_a_damaged_library_is_rescued_from_the_window(
    open_window: OpenWindow, library: Path, qtbot: QtBot
) -> None:
    window = open_window(spoilt(library))
    page = window.findChild(QWidget, "emptyPage")
    assert page.isVisible()
    damaged = library.read_bytes()
    press(qtbot, page, "抢救…")
    press(qtbot, dialog(window, "question"), "抢救")
    report = dialog(window, "salvageReport")
    words = "\n".join(label.text() for label in report.findChildren(QLabel))
    assert "救出文章" in words
    kept = [path for path in library.parent.glob("library.damaged.*.sqlite3")]
    assert [path.read_bytes() for path in kept] == [damaged]
    report.close()
    assert window.navigation.place is not None
    assert window.pages.model().rowCount() > 1
    assert list_backups(library)[0].articles


def test_a_damaged_library_is_replaced_by_a_backup(
    open_window: OpenWindow, library: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    copy = tmp_path / "elsewhere" / "copy.sqlite3"
    copy.parent.mkdir()
    back_up(library, copy)
    window = open_window(spoilt(library))
    press(qtbot, window.findChild(QWidget, "emptyPage"), "从备份恢复…")
    chooser = dialog(window, "backupsDialog")
    chooser.choose(str(copy))
    press(qtbot, dialog(chooser, "question"), "恢复")
    assert headline(window) == "区政协十五届四次会议重点督办提案综述"


def test_a_library_that_can_be_used_again_is_tried_again(
    open_window: OpenWindow, library: Path, qtbot: QtBot
) -> None:
    away = library.with_name("away")
    library.rename(away)
    library.mkdir()  # something stands in its place
    window = open_window(library)
    page = window.findChild(QWidget, "emptyPage")
    press(qtbot, page, "再试一次")
    assert page.isVisible()
    library.rmdir()
    away.rename(library)
    press(qtbot, page, "再试一次")
    assert headline(window) == "区政协十五届四次会议重点督办提案综述"


def test_damage_met_while_reading_is_told_with_what_to_do(window: MainWindow, qtbot: QtBot) -> None:
    papers = len(browse.whole_tree(window.library).publications)
    spoilt(window.library)
    window.navigation.next_article()
    window.navigation.next_article()
    assert "已损坏" in window.notice.text
    press(qtbot, window.notice, "从备份恢复…")
    chooser = dialog(window, "backupsDialog")
    press(qtbot, chooser, "恢复…")
    press(qtbot, dialog(chooser, "question"), "恢复")
    assert window.navigation.place is not None
    assert len(browse.whole_tree(window.library).publications) == papers


def test_a_folder_that_vanishes_is_told_and_nothing_is_made_in_its_place(
    window: MainWindow, qtbot: QtBot
) -> None:
    away = window.library.parent.with_name("away")
    window.library.parent.rename(away)
    window.commands.filing.remove_article()
    assert "不见了" in window.notice.text
    assert not window.library.exists()
    away.rename(window.library.parent)
    window.commands.filing.remove_article()
    assert len(list_trash(window.library)) == 1


def test_paper_and_date_filled_in_by_hand_are_one_step_for_undo(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.commands.filing.remove_article()  # undo must not go back to this one
    before = window.windowTitle()
    window.actions_by_id[ActionId.EDIT_HEAD].trigger()
    head = dialog(window, "headDialog")
    head.paper.setText("钱塘晚报")
    head.date.setText("2024-05-06")
    head.save()
    assert "钱塘晚报 2024-05-06" in window.windowTitle()
    window.actions_by_id[ActionId.UNDO].trigger()
    assert window.windowTitle() == before
    assert len(list_trash(window.library)) == 1
    window.actions_by_id[ActionId.REDO].trigger()
    assert "钱塘晚报 2024-05-06" in window.windowTitle()


def test_a_write_that_waits_for_another_program_says_so(
    library: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    monkeypatch.setattr("reader_app.ui.library_work._PATIENCE_MS", 100)
    runner = BackgroundRunner(ThreadPoolExecutor(1))
    work = LibraryWork(library, runner, runner)
    other = sqlite3.connect(library, isolation_level=None)
    other.execute("begin immediate")
    article = browse.article(library, 1)
    with qtbot.waitSignal(work.said) as said:
        work.amend(article, edits_of("article.newspaper", "钱塘晚报"))
    assert "正在等文库" in said.args[0]
    with qtbot.waitSignal(work.changed):
        other.execute("rollback")
    other.close()
    runner.shut_down()


def test_a_correction_does_not_wait_for_a_long_import(
    library: Path, qtbot: QtBot, qapp: object
) -> None:
    writes, works = (BackgroundRunner(ThreadPoolExecutor(1)) for _ in range(2))
    work = LibraryWork(library, writes, works)
    article = browse.article(library, 1)
    corrected = threading.Event()

    class Folder(FolderWatch):
        def look(self, task: Task) -> ImportReport | None:
            assert corrected.wait(20)
            return super().look(task)

    looked: list[bool] = []
    (library.parent / "watched").mkdir()
    watch = Folder(library, library.parent / "watched")
    work.look_at_folder(watch, lambda: looked.append(True), work.failed.emit)
    with qtbot.waitSignal(work.changed):
        work.amend(article, edits_of("article.newspaper", "钱塘晚报"))
    assert not looked
    assert browse.article(library, 1).document.head.newspaper == "钱塘晚报"
    corrected.set()
    qtbot.waitUntil(lambda: bool(looked))
    writes.shut_down()
    works.shut_down()
