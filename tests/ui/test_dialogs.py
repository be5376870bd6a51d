"""Dialogs: by key, in Chinese, on a real library, and gone when they are closed."""

from __future__ import annotations

import gc
import weakref
import zipfile
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Event

import pytest
import shiboken6
import xlsxwriter
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QListView,
    QMainWindow,
    QPushButton,
)

from reader_app.commands.layout import backup_lines
from reader_app.domain.backup import Backup, BackupKind
from reader_app.errors import ReaderError
from reader_app.services.browse import article as read_article
from reader_app.services.browse import whole_tree
from reader_app.services.import_files import import_files
from reader_app.tasks import Task
from reader_app.text.dates import typed_date
from reader_app.ui.actions import ACTIONS, MENUS, ActionId, build_actions
from reader_app.ui.background import BackgroundRunner
from reader_app.ui.dialogs.about import AboutDialog
from reader_app.ui.dialogs.backups import _row
from reader_app.ui.dialogs.command_palette import CommandPalette
from reader_app.ui.dialogs.export_flow import (
    ARTICLE_FORMATS,
    ExportFlow,
    export_article_flow,
    export_proposals_flow,
    file_name,
)
from reader_app.ui.dialogs.files import file_dialog
from reader_app.ui.dialogs.head_dialog import HeadDialog
from reader_app.ui.dialogs.import_report import ImportReportDialog
from reader_app.ui.dialogs.key_sheet import KeySheet
from reader_app.ui.dialogs.message import ask_to_empty_trash, tell, tell_error
from reader_app.ui.dialogs.rows import RowList
from reader_app.ui.fonts import load_fonts
from reader_app.ui.theme import DARK, LIGHT, Look


@pytest.fixture
def window(qtbot):
    load_fonts()
    window = QMainWindow()
    look = Look(LIGHT, window)
    look.apply()
    window.look = look
    qtbot.addWidget(window)
    window.resize(1200, 800)
    with qtbot.waitExposed(window):
        window.show()
    return window


@pytest.fixture
def runner(window):
    runner = BackgroundRunner(ThreadPoolExecutor(1), window)
    yield runner
    runner.shut_down()


@pytest.fixture
def library(tmp_path, seed_files):
    """A library of one paper: the one that prints its name and the day without the year."""
    library = tmp_path / "library.sqlite3"
    import_files(library, seed_files[:1], Task())
    return library


@pytest.fixture
def article(library):
    tree = whole_tree(library)
    row = tree.publications[0].issues[0].pages[0].articles[0]
    return read_article(library, row.id)


def opened(qtbot, dialog: QDialog) -> QDialog:
    if not dialog.isVisible():
        dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def click(qtbot, dialog: QDialog, name: str) -> None:
    qtbot.mouseClick(dialog.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def words(dialog: QDialog) -> str:
    shown = (label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog))
    return "\n".join(shown)


def dialogs(window: QMainWindow) -> list[QDialog]:
    return [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]


MAKERS = {
    "keys": lambda window: KeySheet(window),
    "about": lambda window: AboutDialog(Path("/home/zhang/library.sqlite3"), window),
    "message": lambda window: tell(window, "导出", "没有导出。", "请换一个文件夹。"),
    "question": lambda window: ask_to_empty_trash(window, 3, lambda: None),
    "report": lambda window: ImportReportDialog((), window.look, window),
    "palette": lambda window: CommandPalette(
        build_actions(window, {spec.id: (lambda: None) for spec in ACTIONS}), window.look, window
    ),
}


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS.keys())
def test_esc_closes_a_dialog_and_nothing_of_it_stays(qtbot, window, make):
    dialog = opened(qtbot, make(window))
    gone = weakref.ref(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    del dialog
    qtbot.waitUntil(lambda: window.findChildren(QDialog) == [])
    gc.collect()
    assert gone() is None


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS.keys())
def test_no_label_or_button_of_a_dialog_is_cut(qtbot, window, make, theme):
    window.look.choose(theme)
    dialog = opened(qtbot, make(window))
    for label in dialog.findChildren(QLabel):
        if label.isVisibleTo(dialog):
            needed = label.heightForWidth(label.width()) if label.wordWrap() else 0
            assert label.height() >= needed, label.text()
            if not label.wordWrap():
                assert label.width() >= label.sizeHint().width(), label.text()
    for button in dialog.findChildren(QPushButton):
        assert button.width() >= button.sizeHint().width(), button.text()
        assert not button.text().isascii(), button.text()


def test_the_key_sheet_names_every_command_that_has_keys(qtbot, window):
    shown = words(opened(qtbot, KeySheet(window)))
    for spec in ACTIONS:
        if spec.keys:
            assert spec.label in shown
    menus = {MENUS[spec.menu] for spec in ACTIONS if spec.keys}
    assert all(name in shown for name in (*menus, "侧栏", "空格", "←"))


class TestPalette:
    @pytest.fixture
    def given(self):
        return []

    @pytest.fixture
    def actions(self, window, given):
        def give(action_id, _checked=False):
            given.append(action_id)

        return build_actions(window, {spec.id: partial(give, spec.id) for spec in ACTIONS})

    @pytest.fixture
    def palette(self, qtbot, window, actions):
        return opened(qtbot, CommandPalette(actions, window.look, window))

    def offered(self, palette):
        model = palette.list.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def test_it_offers_every_command_but_itself(self, palette):
        assert len(self.offered(palette)) == len(ACTIONS) - 1
        assert not any("命令面板" in words for words in self.offered(palette))

    def test_typing_narrows_and_enter_gives_the_command(self, qtbot, palette, given):
        qtbot.keyClicks(palette.field, "f11")
        assert self.offered(palette) == ["显示 · 全屏"]
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: given == [ActionId.FULL_SCREEN])

    def test_the_arrows_walk_the_list_while_the_field_keeps_the_keyboard(
        self, qtbot, palette, given
    ):
        palette.field.setText("字号")
        second = self.offered(palette)[1]
        qtbot.keyClick(palette.field, Qt.Key.Key_Down)
        assert palette.list.currentIndex().data() == second
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: given == [ActionId.SMALLER])

    def test_the_command_of_that_name_comes_before_those_that_contain_it(self, palette):
        palette.field.setText("回收站")
        assert self.offered(palette)[0].endswith("· 回收站")
        palette.field.setText("移到")
        assert self.offered(palette)[0].endswith("· 移到回收站")

    def test_a_name_is_found_in_the_other_script(self, palette):
        palette.field.setText("全螢幕")
        assert not self.offered(palette)
        palette.field.setText("導出")
        assert any("导出" in words for words in self.offered(palette))

    def test_words_that_fit_nothing_say_so(self, palette):
        palette.field.setText("没有这个")
        assert self.offered(palette) == []
        assert "没有叫“没有这个”的命令" in words(palette)

    def test_commands_that_cannot_be_given_now_are_not_offered(
        self, qtbot, window, actions, palette
    ):
        palette.close()
        actions[ActionId.EXPORT].setEnabled(False)
        again = opened(qtbot, CommandPalette(actions, window.look, window))
        assert not any("导出本文" in words for words in self.offered(again))


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2025-11-14", "2025-11-14"),
        ("2025.1.4", "2025-01-04"),
        ("2025/11/14", "2025-11-14"),
        ("2025年11月14日", "2025-11-14"),
        ("２０２５年１１月１４日", "2025-11-14"),
        ("二〇二五年十一月十四日", "2025-11-14"),
        ("2025-02-30", None),
        ("11-14", None),
        ("明天", None),
    ],
)
def test_dates_are_read_as_people_write_them(typed, day):
    found = typed_date(typed)
    assert (found and found.isoformat()) == day


class TestHead:
    @pytest.fixture
    def dialog(self, qtbot, window, library, article, runner):
        return opened(qtbot, HeadDialog(article, library, runner, window, ["萧山日报", "余杭晨报"]))

    def test_it_shows_what_is_printed_and_what_is_concluded(self, dialog):
        assert dialog.paper.text() == "萧山日报"
        assert dialog.date.text() == ""
        assert "版面所印：11-14；推定为 2025-11-14。" in words(dialog)

    def test_what_is_filled_in_is_kept_as_corrected(
        self, qtbot, window, dialog, library, article, runner
    ):
        dialog.paper.setText(" 余杭晨报 ")
        dialog.date.setText("2025年11月15日")
        dialog.page_no.setText("第A05版")
        dialog.page_name.setText("要闻")
        with qtbot.waitSignal(dialog.saved) as saved:
            qtbot.keyClick(dialog.date, Qt.Key.Key_Return)
        assert saved.args[0].articles == {article.id}
        head = read_article(library, article.id).document.head
        assert (head.newspaper, head.date) == ("余杭晨报", "2025-11-15")
        assert (head.page_no, head.page_name) == ("A05", "要闻")
        assert head.sources["date"].origin == "corrected"

        again = read_article(library, article.id)
        second = opened(qtbot, HeadDialog(again, library, runner, window))
        click(qtbot, second, "reset article.newspaper")
        click(qtbot, second, "reset article.date")
        with qtbot.waitSignal(second.saved):
            click(qtbot, second, "save")
        head = read_article(library, article.id).document.head
        assert (head.newspaper, head.date) == ("萧山日报", None)

    @pytest.mark.parametrize(
        ("typed", "sentence"),
        [
            ("2025-13-40", "“2025-13-40”不是一个日期。请按 2025-11-14 的样子填写。"),
            ("2099-01-01", "2099-01-01 还没有到。请检查年份。"),
        ],
    )
    def test_what_cannot_be_a_date_is_refused_with_a_sentence(
        self, qtbot, dialog, library, article, typed, sentence
    ):
        dialog.date.setText(typed)
        click(qtbot, dialog, "save")
        qtbot.waitUntil(lambda: sentence in words(dialog))
        assert dialog.isVisible()
        assert read_article(library, article.id).document.head.date is None

    def test_saving_what_is_unchanged_writes_nothing(self, qtbot, dialog, library, article):
        click(qtbot, dialog, "save")
        qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))
        assert read_article(library, article.id).printed == {}


class TestExport:
    @pytest.fixture
    def flow(self, window, library, article, runner, tmp_path):
        headline = article.document.head.headline
        return export_article_flow(library, article.id, headline, tmp_path, runner, window)

    def test_it_suggests_the_headline_as_a_pdf(self, qtbot, window, flow, article):
        dialog = flow.start()
        assert isinstance(dialog, QFileDialog)
        assert Path(dialog.selectedFiles()[0]).name == f"{article.document.head.headline}.pdf"
        with qtbot.waitSignal(flow.ended):
            dialog.reject()

    def test_the_suffix_follows_the_chosen_format(self, qtbot, flow):
        dialog = flow.start()
        dialog.filterSelected.emit("纯文本 (*.txt)")
        assert Path(dialog.selectedFiles()[0]).suffix == ".txt"
        assert dialog.defaultSuffix() == "txt"
        dialog.reject()

    @pytest.mark.parametrize("suffix", [".pdf", ".html", ".md", ".txt", ".json"])
    def test_a_file_of_each_format_is_written_and_its_folder_offered(
        self, qtbot, window, flow, tmp_path, suffix
    ):
        target = tmp_path / f"文章{suffix}"
        with qtbot.waitSignal(flow.exported, timeout=20000) as exported:
            flow.export_to(str(target))
        assert exported.args == [target]
        assert target.stat().st_size > 1000
        (shown,) = dialogs(window)
        assert "打开所在文件夹" in [button.text() for button in shown.findChildren(QPushButton)]
        assert str(tmp_path) in words(shown)

    def test_an_existing_file_is_replaced_only_after_asking(self, qtbot, window, flow, tmp_path):
        target = tmp_path / "文章.txt"
        target.write_text("旧")
        with qtbot.waitSignal(flow.ended):
            flow.export_to(str(target))
            (question,) = dialogs(window)
            assert "“文章.txt”已经存在，要替换它吗？" in words(question)
            qtbot.keyClick(question, Qt.Key.Key_Return)  # Enter keeps what is there
        assert target.read_text() == "旧"

    def test_yes_replaces_it(self, qtbot, window, flow, tmp_path):
        target = tmp_path / "文章.txt"
        target.write_text("旧")
        with qtbot.waitSignal(flow.exported, timeout=20000):
            flow.export_to(str(target))
            click(qtbot, dialogs(window)[0], "yes")
        assert "提案" in target.read_text(encoding="utf-8")

    def test_a_folder_that_is_not_there_is_a_sentence_with_advice(
        self, qtbot, window, flow, tmp_path
    ):
        with qtbot.waitSignal(flow.ended, timeout=20000):
            flow.export_to(str(tmp_path / "没有" / "文章.txt"))
        (shown,) = dialogs(window)
        assert shown.windowTitle() == "没有导出"
        assert "Traceback" not in words(shown)
        assert len(words(shown).splitlines()) >= 3  # title, sentence, advice

    def test_a_long_export_shows_itself_and_can_be_given_up(self, qtbot, window, runner, tmp_path):
        goes_on, wrote = Event(), Event()

        def write(target, replace):
            goes_on.wait()
            target.write_text("迟到")
            wrote.set()

        flow = ExportFlow(write, ARTICLE_FORMATS, tmp_path / "a.txt", runner, window)
        flow.export_to(str(tmp_path / "a.txt"))
        qtbot.waitUntil(lambda: len(dialogs(window)) == 1)
        assert dialogs(window)[0].windowTitle() == "正在导出"
        with qtbot.waitSignal(flow.ended):
            click(qtbot, dialogs(window)[0], "cancel")
        goes_on.set()
        wrote.wait()
        qtbot.waitUntil(lambda: not (tmp_path / "a.txt").exists())
        assert dialogs(window) == []

    def test_all_proposals_go_into_a_table(self, qtbot, window, library, runner, tmp_path):
        flow = export_proposals_flow(library, tmp_path, runner, window)
        with qtbot.waitSignal(flow.exported, timeout=20000):
            flow.export_to(str(tmp_path / "提案.csv"))
        assert (tmp_path / "提案.csv").read_text(encoding="utf-8-sig").count("建议") >= 6


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("区政协:重点/督办", "区政协 重点 督办"),
        ("  ..  ", ""),
        ("长" * 90, "长" * 60),
    ],
)
def test_a_headline_becomes_a_file_name_any_system_takes(headline, name):
    assert file_name(headline) == name


def _titles(dialog):
    rows = dialog.findChild(RowList).rows
    return [rows.data(rows.index(k), Qt.ItemDataRole.DisplayRole) for k in range(rows.rowCount())]


class TestImportReport:
    @pytest.fixture
    def report(self, tmp_path, seed_files):
        empty = tmp_path / "空.txt"
        empty.write_bytes(b"")
        library = tmp_path / "library.sqlite3"
        import_files(library, seed_files[:1], Task())
        return import_files(library, [seed_files[0], seed_files[4], empty], Task())

    @pytest.fixture
    def dialog(self, qtbot, window, report):
        return opened(qtbot, ImportReportDialog(report.files, window.look, window))

    def test_it_counts_and_gives_reasons_refused_files_first(self, dialog):
        assert "已加入 1 个，文库中已有 1 个，未能加入 1 个。" in words(dialog)
        assert _titles(dialog)[0] == "空.txt"

    def test_what_is_kept_of_it_is_in_the_order_of_the_files(self, dialog):
        statuses = [line.partition("\t")[0] for line in dialog.text.splitlines()[1:]]
        assert statuses == ["文库中已有", "已加入", "未能加入"]

    def test_files_of_one_name_are_told_apart_by_their_folders(self, qtbot, window, tmp_path):
        folder = tmp_path / "报纸"
        for part in ("甲/03", "乙/03"):
            (folder / part).mkdir(parents=True)
            (folder / part / "空.txt").write_bytes(b"")
        with zipfile.ZipFile(folder / "一包.zip", "w") as archive:
            archive.writestr("丙/空.txt", "")
            archive.writestr("丙/另一.txt", "")
        report = import_files(tmp_path / "library.sqlite3", [folder], Task())
        dialog = opened(qtbot, ImportReportDialog(report.files, window.look, window))
        assert sorted(_titles(dialog)) == ["丙/空.txt", "乙/03/空.txt", "另一.txt", "甲/03/空.txt"]

    def test_files_of_other_formats_stand_last_with_the_reason(self, qtbot, window, tmp_path):
        folder = tmp_path / "报纸"
        folder.mkdir()
        (folder / "旧稿.doc").write_bytes(b"\xd0\xcf\x11\xe0")
        (folder / "甲.txt").write_text("第一篇。\n", encoding="utf-8")
        report = import_files(tmp_path / "library.sqlite3", [folder], Task())
        dialog = ImportReportDialog(report.files, window.look, window, report.left, report.left_out)
        assert "略过 1 个" in words(opened(qtbot, dialog))
        last = dialog.text.splitlines()[-1]
        assert last.startswith("略过\t")
        assert "旧稿.doc" in last
        assert ".docx" in last

    def test_a_sheet_is_named_with_its_workbook(self, qtbot, window, tmp_path):
        with xlsxwriter.Workbook(tmp_path / "台账.xlsx") as book:
            for year in ("2023年", "2024年"):
                book.add_worksheet(year).write_row(0, 0, [f"{year}的提案", "案由"])
        report = import_files(tmp_path / "library.sqlite3", [tmp_path / "台账.xlsx"], Task())
        dialog = opened(qtbot, ImportReportDialog(report.files, window.look, window))
        assert _titles(dialog) == ["台账.xlsx · 2023年", "台账.xlsx · 2024年"]

    @pytest.mark.parametrize("count", [9, 40])
    def test_it_grows_with_its_files_as_far_as_the_window_goes(
        self, qtbot, window, tmp_path, count
    ):
        for number in range(count):
            (tmp_path / f"空{number}.txt").write_bytes(b"")
        paths = sorted(tmp_path.glob("空*.txt"))
        report = import_files(tmp_path / "library.sqlite3", paths, Task())
        dialog = opened(qtbot, ImportReportDialog(report.files, window.look, window))
        rows = dialog.findChild(RowList)
        whole = [
            place
            for place in range(count)
            if rows.viewport().rect().contains(rows.visualRect(rows.rows.index(place)))
        ]
        assert len(whole) == count or len(whole) >= 8
        foot = rows.visualRect(rows.rows.index(whole[-1])).bottom()
        assert rows.height() - foot < 12  # and nothing is left empty
        assert dialog.height() <= window.height()

    def test_it_can_be_copied_and_saved(self, qtbot, dialog, tmp_path):
        click(qtbot, dialog, "copy")
        assert QGuiApplication.clipboard().text() == dialog.text
        dialog.save_to(str(tmp_path / "结果.txt"))
        assert (tmp_path / "结果.txt").read_text(encoding="utf-8") == dialog.text


def test_emptying_is_asked_and_enter_alone_deletes_nothing(qtbot, window):
    removed = []
    dialog = ask_to_empty_trash(window, 3, lambda: removed.append(1))
    assert "要永久删除回收站里的 3 篇文章吗？" in words(opened(qtbot, dialog))
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))
    assert removed == []
    dialog = opened(qtbot, ask_to_empty_trash(window, 3, lambda: removed.append(1)))
    click(qtbot, dialog, "yes")
    assert removed == [1]


def test_an_error_is_a_sentence_and_a_bug_can_be_copied(qtbot, window):
    known = opened(qtbot, tell_error(window, "没有导出", ReaderError("磁盘满了。", "请清理磁盘。")))
    assert words(known) == "没有导出\n磁盘满了。\n请清理磁盘。"
    known.close()
    try:
        raise RuntimeError("线断了")
    except RuntimeError as error:
        bug = opened(qtbot, tell_error(window, "没有导出", error))
    assert "线断了" not in words(bug)
    click(qtbot, bug, "copyDetails")
    assert "RuntimeError: 线断了" in QGuiApplication.clipboard().text()


def test_a_message_without_a_window_stays_until_it_is_closed(qtbot, window):
    tell_error(None, "出错了", ReaderError("磁盘满了。", "请清理磁盘。"))
    gc.collect()
    (shown,) = [box for box in QApplication.topLevelWidgets() if box.objectName() == "message"]
    assert shown.isVisible()
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    qtbot.waitUntil(
        lambda: not any(box.objectName() == "message" for box in QApplication.topLevelWidgets())
    )


@pytest.mark.parametrize(("size", "said"), [(774_144, "756.0 kB"), (1_500_000, "1.4 MB")])
def test_window_and_commands_say_the_same_of_a_backup(size: int, said: str) -> None:
    backup = Backup(Path("a.sqlite3"), datetime(2025, 3, 5), BackupKind.DAILY, size, 5)
    assert said in next(backup_lines([backup]))
    assert said in _row(backup).note


def test_the_places_of_the_file_dialog_can_be_read(qtbot, window, tmp_path):
    dialog = opened(qtbot, file_dialog(window, "导入", tmp_path))
    places = dialog.findChild(QListView, "sidebar")
    assert places.viewport().width() >= places.sizeHintForColumn(0)
