"""Tables of proposals and tasks come in from CSV files and workbooks as they were printed."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from reader_app.domain.library_rows import StoredArticle
from reader_app.errors import UnreadableSource
from reader_app.export.proposals_table import proposals_csv, proposals_json
from reader_app.services.extract_file import extract_file, understand
from reader_app.sources.csv_table import read_csv
from reader_app.sources.workbook import read_workbook

HEADS = ["序号", "提案号", "案由", "提案人", "主办单位", "办理结果"]
ROWS: list[list[Any]] = [
    [1, 23, "关于加快老旧小区加装电梯的建议", "张三", "市住建局", "A"],
    [2, 45, "关于规范共享单车停放的建议", "李四、王五", "市城管局", "B"],
]


def workbook(path: Path, fill: Any) -> bytes:
    with xlsxwriter.Workbook(path) as book:
        fill(book)
    return path.read_bytes()


def assert_is_the_table(text_rows: Any) -> None:
    (document,) = understand(text_rows)
    assert [
        (p.seq, p.number, p.title, p.proposers, p.lead_units, p.category)
        for p in document.proposals
    ] == [
        (1, 23, "关于加快老旧小区加装电梯的建议", ("张三",), ("市住建局",), "A"),
        (2, 45, "关于规范共享单车停放的建议", ("李四", "王五"), ("市城管局",), "B"),
    ]


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_values_are_parted_by_what_the_file_uses(mark: str, encoding: str) -> None:
    lines = [mark.join(map(str, row)) for row in (HEADS, *ROWS)]

    (source,) = read_csv(Path("表.csv"), "\r\n".join(lines).encode(encoding))

    assert_is_the_table(source)


def test_commas_of_sentences_part_no_cells() -> None:
    replies = ["我局高度重视，认真研究，逐条落实，" * count + "已经办结。" for count in (4, 4, 4)]
    rows = ["案由,提案人,办理情况", *(f"关于停车的建议,张三,{reply}" for reply in replies)]

    (source,) = read_csv(Path("表.csv"), "\n".join(rows).encode())
    (document,) = understand(source)

    assert [proposal.reply for proposal in document.proposals] == replies


def test_full_width_commas_part_cells_where_nothing_else_does() -> None:
    lines = ["，".join(map(str, row)) for row in (HEADS, *ROWS)]

    (source,) = read_csv(Path("表.csv"), "\n".join(lines).encode())

    assert_is_the_table(source)


def test_quotes_line_ends_and_empty_cells_keep_their_columns() -> None:
    rows = (
        "提案人,案由,主办单位,办理情况\r\n"
        ',关于建设口袋公园的建议,市城管局,"已建成,共三处。\n其余年底前完成。"\r\n'
        "李四,关于规范停车的建议,,办结\r\n"
    )

    (source,) = read_csv(Path("表.csv"), rows.encode())
    (document,) = understand(source)

    first, second = document.proposals
    assert (first.proposers, first.lead_units) == ((), ("市城管局",))
    assert "".join((first.reply or "").split()) == "已建成,共三处。其余年底前完成。"
    assert (second.proposers, second.lead_units, second.reply) == (("李四",), (), "办结")


def test_our_own_table_gives_the_same_proposals_again(seed_files: tuple[Path, ...]) -> None:
    printed = [
        StoredArticle(number, 1, 1, 1, document, "1")
        for number, path in enumerate(seed_files, 1)
        for document in extract_file(path)
        if document.proposals
    ]

    again = [
        StoredArticle(article.id, 1, 1, 1, understand(source)[0], "1")
        for article, source in zip(
            printed, read_csv(Path("提案.csv"), proposals_csv(printed)), strict=True
        )
    ]

    assert sum(len(article.document.proposals) for article in again) == 47
    assert _values(again) == _values(printed)


def _values(articles: list[StoredArticle]) -> list[dict[str, Any]]:
    import json

    rows = json.loads(proposals_json(articles))["proposals"]
    told = ("inferred", "corrected", "date", "date_origin", "page_name", "publisher")
    return [
        {
            k: "".join(v.split()) if isinstance(v, str) else v
            for k, v in row.items()
            if k not in told
        }
        for row in rows
    ]


def test_the_sheets_of_a_workbook_are_texts_and_hidden_ones_are_not(tmp_path: Path) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        for name in ("一季度", "草稿", "二季度"):
            sheet = book.add_worksheet(name)
            for number, row in enumerate([HEADS, *ROWS]):
                sheet.write_row(number, 0, row)
            if name == "草稿":
                sheet.hide()
        book.add_worksheet("空表")

    found = list(read_workbook(Path("提案.xlsx"), workbook(tmp_path / "a.xlsx", fill)))

    assert [source.name for source in found] == ["提案.xlsx/一季度", "提案.xlsx/二季度"]
    for source in found:
        assert_is_the_table(source)


def test_cells_are_read_as_they_are_shown(tmp_path: Path) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.merge_range("A1:E1", "2025年提案办理情况一览表")
        sheet.write_row(1, 0, ["序号", "案由", "立案日期", "主办单位", "满意率"])
        sheet.write_number(2, 0, 187)
        sheet.write_string(2, 1, "关于建设口袋公园的建议\n（第187号）")
        sheet.write_datetime(2, 2, datetime(2025, 3, 5), day)
        sheet.merge_range("D3:D4", "市城管局")
        sheet.write_number(2, 4, 87.2)
        sheet.write_number(3, 0, 188)
        sheet.write_string(3, 1, "关于规范停车的建议")
        sheet.write_formula(3, 4, "=40+2", None, 42)

    (source,) = read_workbook(Path("提案.xlsx"), workbook(tmp_path / "a.xlsx", fill))

    assert source.text == (
        "2025年提案办理情况一览表\n\n"
        "| 序号 | 案由 | 立案日期 | 主办单位 | 满意率 |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| 187 | 关于建设口袋公园的建议<br>（第187号） | 2025-03-05 | 市城管局 | 87.2 |\n"
        "| 188 | 关于规范停车的建议 |  | 市城管局 | 42 |\n"
    )


def test_tasks_are_read_from_a_workbook(tmp_path: Path) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["序号", "项目名称", "项目内容", "进展情况"])
        sheet.write_row(1, 0, [1, "实体经济", "新增规上企业50家。", "已新增30家。"])
        sheet.write_row(2, 0, [2, "实体经济", "建成产业园2个。", "已开工1个，年底完成。"])

    (source,) = read_workbook(Path("任务.xlsx"), workbook(tmp_path / "a.xlsx", fill))
    (document,) = understand(source)

    assert [(t.content, t.progress) for t in document.tasks] == [
        ("新增规上企业50家。", "已新增30家。"),
        ("建成产业园2个。", "已开工1个，年底完成。"),
    ]


def bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/worksheets/sheet1.xml", b" " * (30 * 1024 * 1024))
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        pytest.param(b"PK\x03\x04 nothing", "不是完好的表格", id="damaged"),
        pytest.param(b"\xd0\xcf\x11\xe0" + bytes(600), "密码", id="encrypted or old"),
        pytest.param(b"a,b\n1,2\n", "不是完好的表格", id="another format"),
        pytest.param(bomb(), "太大", id="bomb"),
    ],
)
def test_a_workbook_that_cannot_be_read_is_refused_in_words(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableSource) as refusal:
        list(read_workbook(Path("表.xlsx"), data))

    assert says in refusal.value.summary
    assert "表.xlsx" in refusal.value.summary


def test_a_workbook_without_words_is_refused(tmp_path: Path) -> None:
    data = workbook(tmp_path / "a.xlsx", lambda book: book.add_worksheet())

    with pytest.raises(UnreadableSource, match="没有文字"):
        list(read_workbook(Path("表.xlsx"), data))


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, b"a\0b,c"])
def test_what_is_no_table_of_text_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableSource, match="不是文本表格"):
        list(read_csv(Path("表.csv"), data))


def test_a_table_of_heads_alone_says_so(tmp_path: Path) -> None:
    heads = ["案号", "案由", "提案人"]

    def fill(book: Any) -> None:
        book.add_worksheet("2023年").write_row(0, 0, heads)
        rows = book.add_worksheet("2024年")
        rows.write_row(0, 0, heads)
        rows.write_row(1, 0, ["1", "关于停车的建议", "张三"])
        named = book.add_worksheet("2025年")
        named.write_row(0, 0, ["2025年提案台账"])
        named.write_row(1, 0, heads)

    (alone,) = read_csv(Path("表.csv"), ",".join(heads).encode())
    sheets = {
        source.name: source.remark
        for source in read_workbook(Path("台账.xlsx"), workbook(tmp_path / "台账.xlsx", fill))
    }

    assert "表里只有一行" in alone.remark
    assert {name: bool(remark) for name, remark in sheets.items()} == {
        "台账.xlsx/2023年": True,
        "台账.xlsx/2024年": False,
        "台账.xlsx/2025年": True,
    }


def test_our_own_table_without_a_proposal_says_so() -> None:
    (source,) = read_csv(Path("提案.csv"), proposals_csv(()))

    assert "表里只有一行" in source.remark
