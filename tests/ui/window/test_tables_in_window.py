"""A table of a file is a table in the window, and its words stay those of the source."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextTable
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader_app.domain.document import Document
from reader_app.domain.span import slices
from reader_app.services.import_files import import_files
from reader_app.tasks import Task
from reader_app.ui.main_window import MainWindow
from tests.samples.built_files import docx, paragraph, word_table
from tests.ui.conftest import OpenWindow

HEADS = ["编号", "案由", "提案者", "主办单位", "办理结果"]
ROWS = [
    ["1", "关于加装电梯的建议", "张三", "区住建局", "A"],
    ["2", "关于社区养老的建议", "李四、王五", "区民政局", "B"],
    ["3", "关于𬱟园停车的建议", "赵六", "区城管局", "A"],
]
TABLE = [HEADS, *ROWS]


def as_csv(path: Path) -> None:
    path.write_text("\n".join(map(",".join, TABLE)), encoding="utf-8")


def as_html(path: Path) -> None:
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in TABLE)
    page = f"<h1>提案办理情况一览</h1><p>现予公布。</p><table>{rows}</table><p>特此公告。</p>"
    path.write_text(f"<meta charset=utf-8><body>{page}", encoding="utf-8")


def as_docx(path: Path) -> None:
    path.write_bytes(docx(paragraph("提案办理情况一览") + word_table(TABLE)))


def as_xlsx(path: Path) -> None:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(TABLE):
            sheet.write_row(number, 0, row)


Show = Callable[[Path], MainWindow]


@pytest.fixture
def show(open_window: OpenWindow, library: Path, qtbot: QtBot) -> Show:
    """The window on the one article of a file."""

    def opener(path: Path) -> MainWindow:
        [imported] = import_files(library, [path], Task()).files
        window = open_window(library)
        window.navigation.open(imported.articles[0])
        qtbot.waitUntil(lambda: window.article.view.is_whole)
        return window

    return opener


@pytest.fixture
def table_window(show: Show, tmp_path: Path) -> MainWindow:
    as_html(tmp_path / "表.html")
    return show(tmp_path / "表.html")


def tables(window: MainWindow) -> list[QTextTable]:
    frames = window.article.view.document().rootFrame().childFrames()
    return [frame for frame in frames if isinstance(frame, QTextTable)]


def cell_text(table: QTextTable, row: int, column: int) -> str:
    cell = table.cellAt(row, column)
    cursor = cell.firstCursorPosition()
    cursor.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def texts(table: QTextTable) -> list[list[str]]:
    return [
        [cell_text(table, row, column) for column in range(table.columns())]
        for row in range(table.rows())
    ]


def document_of(window: MainWindow) -> Document:
    place = window.navigation.place
    assert place is not None
    return place.article.document


@pytest.mark.parametrize(
    ("name", "make"),
    [("表.csv", as_csv), ("表.html", as_html), ("表.docx", as_docx), ("表.xlsx", as_xlsx)],
)
def test_rows_and_columns_are_those_of_the_file(
    show: Show, tmp_path: Path, name: str, make: Callable[[Path], None]
) -> None:
    make(tmp_path / name)
    [table] = tables(show(tmp_path / name))
    assert texts(table) == TABLE


def test_the_words_of_a_record_light_up_in_their_cells(table_window: MainWindow) -> None:
    proposals = document_of(table_window).proposals
    assert proposals
    for proposal in proposals:
        for field in ("title", "lead_units", "category"):
            source = proposal.sources[field]
            table_window.article.light(source.spans or source.items[0])
            value = getattr(proposal, field)
            assert table_window.article.view.lit_text() == (
                value if isinstance(value, str) else value[0]
            )


def test_selected_words_of_a_cell_are_known_by_their_source(table_window: MainWindow) -> None:
    view = table_window.article.view
    cell = tables(table_window)[0].cellAt(3, 1)
    cursor = cell.firstCursorPosition()
    cursor.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    assert slices(document_of(table_window).source, view.selected_spans()) == ROWS[2][1]


def test_cells_selected_together_are_those_and_no_others(
    table_window: MainWindow, qtbot: QtBot
) -> None:
    view = table_window.article.view
    [table] = tables(table_window)
    cursor = table.cellAt(1, 1).firstCursorPosition()
    cursor.setPosition(table.cellAt(2, 2).lastPosition(), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    source = document_of(table_window).source
    chosen = [source[start:end] for start, end in view.selected_spans()]
    assert chosen == [*ROWS[0][1:3], *ROWS[1][1:3]]
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QApplication.clipboard().text()
    assert copied == "\n".join("\t".join(row[1:3]) for row in ROWS[:2])


def test_words_are_found_in_cells_and_after_the_table(table_window: MainWindow) -> None:
    view = table_window.article.view
    assert view.find_all("建议") == len(ROWS)
    assert view.find_all("公告") == 1
    assert view.go_to_mark(1) == 1


def test_a_place_in_a_table_is_found_again(show: Show, tmp_path: Path) -> None:
    lines = [f"{n},关于第{n}件事的建议,张三{n},区住建局,A" for n in range(1, 81)]
    (tmp_path / "长.csv").write_text("\n".join([",".join(HEADS), *lines]), encoding="utf-8")
    window = show(tmp_path / "长.csv")
    source = document_of(window).source
    window.article.view.scroll_to(source.index("张三41"))
    top = window.article.view.top_offset()
    assert source.index("张三40") < top < source.index("张三42")


def test_the_facts_keep_their_room_over_a_table(show: Show, tmp_path: Path) -> None:
    as_csv(tmp_path / "表.csv")
    window = show(tmp_path / "表.csv")
    view = window.article.view
    first = view.cursorRect(tables(window)[0].cellAt(0, 0).firstCursorPosition())
    assert view.facts.geometry().bottom() < first.top()
    assert first.top() - view.facts.geometry().bottom() < 4 * view.font_size


def test_a_row_set_across_is_one_cell(show: Show, tmp_path: Path) -> None:
    across = "<tr><td colspan=5>一、经济建设</td></tr>"
    as_html(tmp_path / "表.html")
    page = (tmp_path / "表.html").read_text(encoding="utf-8")
    page = page.replace("<tr><td>1</td>", f"{across}<tr><td>1</td>")
    (tmp_path / "表.html").write_text(page, encoding="utf-8")
    [table] = tables(show(tmp_path / "表.html"))
    assert table.cellAt(1, 0).columnSpan() == 5
    assert cell_text(table, 1, 0) == "一、经济建设"
    assert cell_text(table, 2, 0) == "1"


def test_a_group_over_several_rows_stands_out_once(show: Show, tmp_path: Path) -> None:
    rows = [
        ["项目名称", "项目内容", "进展情况"],
        ["民生实事", "新建学校三所", "已完成主体工程。"],
        ["民生实事", "加装电梯一百台", "完成八十台。"],
        ["产业发展", "引进企业二十家", "已引进十五家。"],
    ]
    (tmp_path / "任务.csv").write_text("\n".join(map(",".join, rows)), encoding="utf-8")
    [table] = tables(show(tmp_path / "任务.csv"))
    assert texts(table) == rows
    bold = [
        table.cellAt(row, 0).lastCursorPosition().charFormat().font().bold() for row in (1, 2, 3)
    ]
    assert bold == [True, False, True]


def test_a_long_table_is_set_piece_by_piece_and_whole(show: Show, tmp_path: Path) -> None:
    rows = [[str(n), f"关于第{n}件事的建议", "张三", "区住建局", "A"] for n in range(1, 701)]
    lines = map(",".join, [HEADS, *rows])
    (tmp_path / "长.csv").write_text("\n".join(lines), encoding="utf-8")
    window = show(tmp_path / "长.csv")
    shown = [row for table in tables(window) for row in texts(table)]
    assert shown == [HEADS, *rows]
    document = document_of(window)
    window.article.light(document.proposals[-1].sources["title"].spans)
    assert window.article.view.lit_text() == "关于第700件事的建议"
    lefts = {
        window.article.view.cursorRect(table.cellAt(0, 4).firstCursorPosition()).left()
        for table in tables(window)[1:]  # under the heads, whose words are centred
    }
    assert len(lefts) == 1


@pytest.mark.parametrize("columns", [3, 8, 12, 15])
def test_a_wide_table_is_set_smaller(show: Show, tmp_path: Path, columns: int) -> None:
    rows = [[f"栏{n}{letter}" for n in range(columns)] for letter in "甲乙丙"]
    (tmp_path / "宽.csv").write_text("\n".join(map(",".join, rows)), encoding="utf-8")
    window = show(tmp_path / "宽.csv")
    [table] = tables(window)
    assert texts(table) == rows
    letters = table.cellAt(1, 1).firstCursorPosition().charFormat().font().pixelSize()
    assert letters >= 0.7 * window.article.view.font_size
    right = table.cellAt(1, columns - 1).lastCursorPosition()
    edge = window.article.view.cursorRect(right).right()
    assert edge <= window.article.view.viewport().width()


def test_a_table_that_does_not_fit_is_its_cells_in_turn(
    show: Show, tmp_path: Path, qtbot: QtBot
) -> None:
    as_html(tmp_path / "表.html")
    window = show(tmp_path / "表.html")
    window.resize(940, 700)
    window.appearance.set_font_size(48)
    qtbot.waitUntil(lambda: window.article.view.is_whole)
    assert not tables(window)
    shown = window.article.view.toPlainText()
    assert all(cell in shown for row in ROWS for cell in row)
    window.appearance.set_font_size(14)
    qtbot.waitUntil(lambda: window.article.view.is_whole)
    assert len(tables(window)) == 1


def test_long_replies_are_read_as_text(show: Show, tmp_path: Path) -> None:
    reply = "我局高度重视，认真研究，逐条落实。" * 60
    lines = ["案由,提案人,办理情况", f"关于停车的建议,张三,{reply}", f"关于养老的建议,李四,{reply}"]
    (tmp_path / "答复.csv").write_text("\n".join(lines), encoding="utf-8")
    window = show(tmp_path / "答复.csv")
    assert not tables(window)
    assert window.article.view.toPlainText().count(reply) == 2


def test_two_tables_are_two(show: Show, tmp_path: Path) -> None:
    bars = "\n".join(f"| {' | '.join(row)} |" for row in ROWS)
    rule = "| --- | --- | --- | --- | --- |"
    head = f"| {' | '.join(HEADS)} |"
    one = f"{head}\n{rule}\n{bars}"
    (tmp_path / "表.md").write_text(f"# 两张表\n\n{one}\n\n{one}\n\n以上。\n", encoding="utf-8")
    window = show(tmp_path / "表.md")
    assert [texts(table) for table in tables(window)] == [TABLE, TABLE]
    assert window.article.view.toPlainText().rstrip().endswith("以上。")


LEDGER = [
    ["序号", "提案编号", "提案标题", "提案人", "界别",
     "主办单位", "会办单位", "交办日期", "办结日期", "办理结果"],
    ["1", "2025001", "关于加快推进老旧小区既有住宅加装电梯工作的建议", "李明华", "农业界",
     "区住房和城乡建设局", "区财政局、区规划资源分局", "2025-03-01", "2025-06-03", "A"],
    ["2", "2025002", "关于完善城郊结合部田间道路和排灌沟渠建设管护机制的建议", "王芳、赵六", "工会",
     "区农业农村局", "区水利局", "2025-04-02", "2025-07-01", "B"],
]  # fmt: skip


def lines_of(table: QTextTable, row: int, column: int) -> list[str]:
    """A cell's text as it is broken into lines."""
    block = table.cellAt(row, column).firstCursorPosition().block()
    layout, text = block.layout(), block.text()
    lines = [layout.lineAt(k) for k in range(layout.lineCount())]
    return [text[line.textStart() : line.textStart() + line.textLength()] for line in lines]


@pytest.mark.parametrize(("columns", "width", "type_size"), [(10, 1440, 18), (6, 1440, 30)])
def test_short_columns_leave_their_room_to_the_titles(
    show: Show, tmp_path: Path, qtbot: QtBot, columns: int, width: int, type_size: int
) -> None:
    kept = range(10) if columns == 10 else (0, 1, 2, 3, 5, 7)
    rows = [",".join(row[k] for k in kept) for row in LEDGER]
    (tmp_path / "台账.csv").write_text("\n".join(rows), encoding="utf-8")
    window = show(tmp_path / "台账.csv")
    window.resize(width, 900)
    window.appearance.set_font_size(type_size)
    qtbot.waitUntil(lambda: window.article.view.is_whole)

    [table] = tables(window)

    shown = [[lines_of(table, row, column) for column in range(columns)] for row in (1, 2)]
    for cells in shown:
        assert len(cells[2]) <= 4  # the title
        assert len(cells[0]) == len(cells[1]) == 1
        dates = [cell for cell in cells if cell[0].startswith("2025-")]
        assert dates
        assert all(cell[0] in (cell[0][:5], "".join(cell)) for cell in dates)
    assert shown[0][3] == ["李明华"]


def test_short_cells_stay_in_one_line_where_no_row_is_higher_for_it(
    open_window: OpenWindow, library: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    rows = (
        "提案号,案由,提案者,主办单位",
        "11,关于加强社区食堂建设的建议,王五、赵六,教育局",
        "13,关于进一步优化我市中小学校课后服务和校外培训机构监督管理的若干建议,周一,卫健委",
    )
    file = tmp_path / "in.csv"
    file.write_text("\n".join(rows), encoding="utf-8")
    window = open_window(library, files=(file,))
    view = window.article.view
    qtbot.waitUntil(lambda: "王五、赵六" in view.toPlainText())
    block = view.document().find("王五、赵六").block()
    assert block.layout().lineCount() == 1
