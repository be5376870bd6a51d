"""Texts that come in by the real window: dropped, pasted, watched for; and what is told of it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reader_app.services import browse
from reader_app.services.import_files import import_files
from reader_app.tasks import Task
from reader_app.ui import settings as keys
from reader_app.ui.actions import ActionId
from reader_app.ui.dialogs.import_report import ImportReportDialog
from reader_app.ui.dialogs.versions import OldVersionDialog, VersionsDialog
from reader_app.ui.dialogs.watched_folder import WatchedFolderDialog
from reader_app.ui.main_window import MainWindow

PAGE = "某某日报\n2025年3月5日\n\n{0}\n\n　　昨天，{0}在这里举行，到会的人很多。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "收件"
    path.mkdir()
    return path


def put(folder: Path, name: str, headline: str) -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(PAGE.format(headline), encoding="utf-8")
    return path


def carrying(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def drop(window: MainWindow, mime: QMimeData) -> bool:
    """As the system would: first over the window, then on it. Whether it was taken."""
    at, action, button = QPointF(300, 300), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    nothing = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at.toPoint(), action, mime, button, nothing)
    window.dragEnterEvent(enter)
    if not enter.isAccepted():
        return False
    window.dropEvent(QDropEvent(at, action, mime, button, nothing))
    return True


def headline(window: MainWindow) -> str | None:
    place = window.navigation.place
    return place.article.document.head.headline if place else None


def dialogs(window: MainWindow, kind: type[QDialog]) -> list[QDialog]:
    return [each for each in window.findChildren(kind) if each.isVisible()]


def words(dialog: QDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def listed(window: MainWindow) -> set[str]:
    tree = browse.whole_tree(window.library)
    return {
        article.headline
        for paper in tree.publications
        for issue in paper.issues
        for page in issue.pages
        for article in page.articles
    }


def test_files_and_folders_that_are_dropped_come_in(window: MainWindow, folder: Path) -> None:
    one = put(folder, "甲.txt", "春天的大会")
    put(folder / "深", "乙.txt", "夏天的大会")
    assert drop(window, carrying(one, folder / "深"))
    assert headline(window) == "春天的大会"
    assert {"春天的大会", "夏天的大会"} <= listed(window)
    assert "新加入 2 个文件" in window.status.note


def test_a_text_that_is_dropped_is_an_article(window: MainWindow) -> None:
    mime = QMimeData()
    mime.setText(PAGE.format("秋天的大会"))
    assert drop(window, mime)
    assert headline(window) == "秋天的大会"


def test_what_is_neither_file_nor_text_is_not_taken(window: MainWindow) -> None:
    mime = QMimeData()
    mime.setData("application/x-something", b"\0")
    assert not drop(window, mime)


@pytest.mark.parametrize("pane", ["article", "pages"])
def test_ctrl_v_pastes_a_text_as_an_article(qtbot: QtBot, window: MainWindow, pane: str) -> None:
    QGuiApplication.clipboard().setText(PAGE.format("粘来的大会"))
    target = window.article.view if pane == "article" else window.pages
    target.setFocus()
    qtbot.keyClick(target, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert headline(window) == "粘来的大会"
    assert window.status.note == "新加入 1 篇文章"  # no file came in


def test_ctrl_v_in_the_search_field_is_words_to_look_for(qtbot: QtBot, window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("垃圾分类")
    before = listed(window)
    field = window.masthead.search
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "垃圾分类"
    assert listed(window) == before


def test_files_on_the_clipboard_are_opened(window: MainWindow, folder: Path) -> None:
    QGuiApplication.clipboard().setMimeData(carrying(put(folder, "甲.txt", "冬天的大会")))
    window.actions_by_id[ActionId.PASTE].trigger()
    assert headline(window) == "冬天的大会"


@pytest.mark.parametrize(
    ("text", "told"), [("", "没有文字"), ("https://paper.example/a.htm", "不连接网络")]
)
def test_what_cannot_be_pasted_says_why(window: MainWindow, text: str, told: str) -> None:
    QGuiApplication.clipboard().setText(text)
    window.actions_by_id[ActionId.PASTE].trigger()
    assert told in window.notice.text


def test_the_menu_imports_files_and_folders(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    put(folder, "甲.txt", "春天的大会")
    for action, mode in (
        (ActionId.IMPORT, QFileDialog.FileMode.ExistingFiles),
        (ActionId.IMPORT_FOLDER, QFileDialog.FileMode.Directory),
    ):
        window.actions_by_id[action].trigger()
        (dialog,) = dialogs(window, QFileDialog)
        assert dialog.fileMode() == mode
        dialog.filesSelected.emit([str(folder)])
        dialog.close()
        qtbot.waitUntil(lambda: dialogs(window, QFileDialog) == [])
    assert "春天的大会" in listed(window)
    assert "1 个文件文库里已经有了" in window.status.note


class TestWatching:
    def test_it_is_off_until_a_folder_is_chosen_and_stops_when_told(
        self, qtbot: QtBot, window: MainWindow, folder: Path
    ) -> None:
        put(folder, "甲.txt", "春天的大会")
        window.folder_watcher.look()
        assert "春天的大会" not in listed(window)
        window.actions_by_id[ActionId.WATCH].trigger()
        (dialog,) = dialogs(window, WatchedFolderDialog)
        assert "没有监视" in words(dialog)
        dialog.choose(str(folder))
        assert str(folder) in words(dialog)
        for _ in range(2):
            window.folder_watcher.look()
        assert "春天的大会" in listed(window)
        qtbot.mouseClick(dialog.findChild(QPushButton, "stopWatching"), Qt.MouseButton.LeftButton)
        assert "没有监视" in words(dialog)
        put(folder, "乙.txt", "夏天的大会")
        for _ in range(2):
            window.folder_watcher.look()
        assert "夏天的大会" not in listed(window)

    def test_what_it_takes_is_told_and_the_open_article_stays(
        self, window: MainWindow, folder: Path
    ) -> None:
        window.settings.set(keys.WATCHED_FOLDER, str(folder))
        before = headline(window)
        put(folder, "甲.txt", "春天的大会")
        (folder / "空.txt").touch()
        for _ in range(2):
            window.folder_watcher.look()
        assert headline(window) == before
        assert "监视的文件夹：新加入 1 个文件，1 个文件未能加入" in window.status.note
        window.actions_by_id[ActionId.IMPORT_REPORT].trigger()
        (report,) = dialogs(window, ImportReportDialog)
        assert "空.txt" in report.text

    def test_it_goes_on_after_a_restart(
        self, window: MainWindow, open_window, library: Path, folder: Path
    ) -> None:
        window.settings.set(keys.WATCHED_FOLDER, str(folder))
        window.close()
        again = open_window(library)
        put(folder, "甲.txt", "春天的大会")
        for _ in range(2):
            again.folder_watcher.look()
        assert "春天的大会" in listed(again)

    def test_a_folder_that_is_away_is_told_once(self, window: MainWindow, folder: Path) -> None:
        window.settings.set(keys.WATCHED_FOLDER, str(folder))
        folder.rmdir()
        window.folder_watcher.look()
        assert "现在不在" in window.status.note
        window.status.say("别的话")
        window.folder_watcher.look()
        assert window.status.note == "别的话"

    def test_the_menu_marks_that_a_folder_is_watched(
        self, window: MainWindow, folder: Path
    ) -> None:
        action = window.actions_by_id[ActionId.WATCH]
        window.commands.tick_choices()
        assert not action.isChecked()
        window.settings.set(keys.WATCHED_FOLDER, str(folder))
        window.commands.tick_choices()
        assert action.isChecked()


class TestReport:
    def test_no_import_no_report(self, window: MainWindow) -> None:
        window.actions_by_id[ActionId.IMPORT_REPORT].trigger()
        assert dialogs(window, ImportReportDialog) == []
        assert "还没有导入过" in window.status.note

    def test_it_opens_by_itself_where_something_is_wrong_and_can_be_saved(
        self, window: MainWindow, folder: Path, tmp_path: Path
    ) -> None:
        put(folder, "甲.txt", "春天的大会")
        (folder / "空.txt").touch()
        drop(window, carrying(folder))
        (report,) = dialogs(window, ImportReportDialog)
        for name in ("结果.txt", "结果.csv"):
            report.save_to(str(tmp_path / name))
            saved = (tmp_path / name).read_text(encoding="utf-8-sig")
            assert "甲.txt" in saved
            assert "未能加入" in saved
        assert (tmp_path / "结果.csv").read_text(encoding="utf-8-sig").startswith("结果,文件")

    def test_where_it_cannot_be_saved_is_said(
        self, qtbot: QtBot, window: MainWindow, folder: Path
    ) -> None:
        put(folder, "甲.txt", "春天的大会")
        drop(window, carrying(folder))
        window.actions_by_id[ActionId.IMPORT_REPORT].trigger()
        (report,) = dialogs(window, ImportReportDialog)
        report.save_to(str(folder / "没有这个夹" / "结果.txt"))
        message = report.findChild(QDialog, "message")
        assert "没有这个夹" in words(message)

    def test_a_cancelled_import_names_what_was_left(
        self, window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("reader_app.tasks._REPORT_EVERY_S", -1.0)
        monkeypatch.setattr("reader_app.services.import_files._BATCH", 1)
        for number in range(4):
            put(folder, f"{number}.txt", f"第{number}次大会")
        window.work.progressed.connect(lambda progress: progress.done == 2 and window.work.cancel())
        drop(window, carrying(folder))
        assert "还有 2 个文件没有处理" in window.status.note
        (report,) = dialogs(window, ImportReportDialog)
        assert "没有处理\t" + str(folder / "3.txt") in report.text
        assert {"第0次大会", "第1次大会"} == {each for each in listed(window) if "次大会" in each}


class TestVersions:
    @pytest.fixture
    def renewed(self, window: MainWindow, folder: Path) -> int:
        path = put(folder, "甲.txt", "春天的大会")
        window.work.import_files([path])
        path.write_text(
            path.read_text(encoding="utf-8").replace("很多", "有三千"), encoding="utf-8"
        )
        window.work.import_files([path])
        place = window.navigation.place
        assert place is not None
        return place.article.id

    def test_the_newest_is_open_and_the_old_one_can_be_read(
        self, qtbot: QtBot, window: MainWindow, renewed: int
    ) -> None:
        assert "有三千" in window.article.source
        assert "更新 1 个文件" in window.status.note
        window.actions_by_id[ActionId.VERSIONS].trigger()
        (dialog,) = dialogs(window, VersionsDialog)
        assert dialog.list.rows.rowCount() == 2
        assert "旧版本有 1 个" in words(dialog)
        dialog.open_chosen()
        (old,) = [each for each in dialog.findChildren(OldVersionDialog) if each.isVisible()]
        assert "第 1 个版本，共 2 个" in words(old)
        assert "很多" in old.pane.source
        lit = [old.pane.source[start:end] for start, end in old.pane.view.lit]
        assert lit == ["很多"]

    def test_an_article_of_one_version_says_so(self, window: MainWindow) -> None:
        window.actions_by_id[ActionId.VERSIONS].trigger()
        (dialog,) = dialogs(window, VersionsDialog)
        assert "只有一个版本" in words(dialog)
        assert not dialog.findChild(QPushButton, "openVersion").isEnabled()


def test_a_new_version_that_corrections_do_not_fit_is_told(
    window: MainWindow, folder: Path
) -> None:
    from reader_app.services.correct_values import amend, edits_of

    path = put(folder, "甲.txt", "春天的大会")
    (number,) = import_files(window.library, [path], Task()).files[0].articles
    amend(window.library, number, edits_of("article.headline", "春天里的大会"))
    text = path.read_text(encoding="utf-8").replace("\n春天的大会\n", "\n春天的盛会\n")
    path.write_text(text, encoding="utf-8")
    window.work.import_files([path])
    assert "有 1 处更正与新版本不符" in window.notice.text


def test_files_given_at_the_start_come_in(open_window, library: Path, folder: Path) -> None:
    window = open_window(library, files=(put(folder, "甲.txt", "春天的大会"), folder))
    assert headline(window) == "春天的大会"


def test_pasting_has_its_key_in_the_panes_alone(window: MainWindow) -> None:
    action = window.actions_by_id[ActionId.PASTE]
    assert action.shortcut() == QKeySequence("Ctrl+V")
    assert action.shortcutContext() == Qt.ShortcutContext.WidgetShortcut
    assert os.path.exists(window.library)
