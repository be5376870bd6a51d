"""Tables of an article, printed as tables again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from printed_page import body_of, read_back

from reader_app.domain.document import Document, Genre
from reader_app.domain.library_rows import StoredArticle
from reader_app.domain.newspaper import ArticleHead, Block, BlockKind
from reader_app.domain.proposal import Proposal
from reader_app.domain.span import FieldSource, Span
from reader_app.domain.work_task import WorkTask
from reader_app.export.glyphs import typeface
from reader_app.export.page_blocks import BlockSetter, plain_text
from reader_app.export.page_content import page_content
from reader_app.export.page_tables import Stretch, grid_table, record_table, stretches
from reader_app.export.pdf import render_pdf
from reader_app.export.typesetting import fonts_folder
from reader_app.services.extract_file import extract_file

Store = Callable[..., StoredArticle]
Cells = Sequence[tuple[BlockKind, str]]
FIELD, TITLE, SECTION = BlockKind.FIELD, BlockKind.TABLE_HEAD, BlockKind.CROSSHEAD


def table_of(cells: Cells) -> tuple[str, tuple[Block, ...]]:
    source, blocks = "", []
    for kind, text in cells:
        blocks.append(Block(kind, (Span(len(source), len(source) + len(text)),)))
        source += text + "\n"
    return source, tuple(blocks)


def where(source: str, **values: str) -> dict[str, FieldSource]:
    return {
        name: FieldSource(items=((Span(at := source.index(text), at + len(text)),),))
        for name, text in values.items()
    }


def proposals_document() -> Document:
    """Three rows: a whole one, one whose 会办 cell vanished, one with two lines in a cell."""
    source, blocks = table_of(
        [
            *(
                (TITLE, title)
                for title in ("编号", "案由", "提案者", "主办单位", "会办单位", "结果")
            ),
            (SECTION, "经济建设"),
            *((FIELD, cell) for cell in ("003", "甲建议", "张三", "发改局", "住建局", "A")),
            *((FIELD, cell) for cell in ("008", "乙建议", "李四", "园林局", "B")),
            (SECTION, "社会事业"),
            *(
                (FIELD, cell)
                for cell in ("011", "丙建议", "王五", "教育局", "文旅局", "体育局", "C")
            ),
        ]
    )
    rows = [
        ("003", "甲建议", "张三", "发改局", "住建局", "A"),
        ("008", "乙建议", "李四", "园林局", None, "B"),
        ("011", "丙建议", "王五", "教育局", "文旅局", "C"),
    ]
    names = ("number", "title", "proposers", "lead_units", "co_units", "category")
    proposals = tuple(
        Proposal(
            order=order,
            number=int(row[0] or 0),
            title=row[1],
            category=row[5],
            sources=where(
                source, **{name: text for name, text in zip(names, row, strict=True) if text}
            ),
        )
        for order, row in enumerate(rows, start=1)
    )
    head = ArticleHead(headline="办理结果一览表")
    return Document("t.txt", source, Genre.PROPOSAL_LIST, 1.0, head, blocks, proposals=proposals)


def printed_rows(document: Document) -> list[list[str]]:
    setter = BlockSetter(document, lambda text: text)
    table = record_table(setter, document, document.blocks)
    return [
        ["/".join(plain_text(item["runs"]) for item in cell) for cell in row["cells"]]
        for row in table["rows"]
        if not row["alone"]
    ]


def test_cells_stand_in_their_columns_even_where_one_is_missing() -> None:
    assert printed_rows(proposals_document()) == [
        ["003", "甲建议", "张三", "发改局", "住建局", "A"],
        ["008", "乙建议", "李四", "园林局", "", "B"],
        ["011", "丙建议", "王五", "教育局", "文旅局/体育局", "C"],
    ]


def test_a_table_of_proposals_reads_back_in_order_with_bookmarks(store: Store) -> None:
    document = proposals_document()
    printed = read_back(render_pdf(store(document)))
    assert body_of(document) in printed.text
    titles = [title for _, title in printed.bookmarks]
    assert titles[1:6] == [
        "经济建设", "第003号 甲建议 A类", "第008号 乙建议 B类", "社会事业", "第011号 丙建议 C类",
    ]  # fmt: skip


def test_titles_printed_again_begin_a_new_table() -> None:
    document = proposals_document()
    twice = (*document.blocks, *document.blocks)
    assert [kind for kind, _ in stretches(twice)] == [Stretch.RECORDS, Stretch.RECORDS]


def test_tasks_with_more_than_three_columns_keep_them(store: Store) -> None:
    cells = [
        *(
            (TITLE, title)
            for title in ("序号", "项目名称", "目标任务", "牵头单位", "进展情况", "备注")
        ),
        *zip(
            (BlockKind.PARAGRAPH, SECTION, BlockKind.TASK, BlockKind.PARAGRAPH, BlockKind.PROGRESS),
            ("1", "社区养老", "新增床位500张", "民政局", "已新增386张"),
            strict=True,
        ),
        *zip(
            (BlockKind.PARAGRAPH, SECTION, BlockKind.TASK, BlockKind.PARAGRAPH, BlockKind.PROGRESS),
            ("2", "农村饮水", "改造25处", "水利局", "全部通水"),
            strict=True,
        ),
        (BlockKind.PARAGRAPH, "已完成"),
    ]
    source, blocks = table_of(cells)
    names = ("seq", "group", "content", "unit", "progress", "remark")
    values = [
        ("1", "社区养老", "新增床位500张", "民政局", "已新增386张"),
        ("2", "农村饮水", "改造25处", "水利局", "全部通水", "已完成"),
    ]
    seqs = {"1": source.index("1\n"), "2": source.index("\n2\n") + 1}
    tasks = []
    for order, row in enumerate(values, start=1):
        sources = where(source, **dict(zip(names[1:], row[1:], strict=False)))
        at = seqs[row[0]]
        sources["seq"] = FieldSource(items=((Span(at, at + 1),),))
        tasks.append(WorkTask(order, seq=order, group=row[1], content=row[2], sources=sources))
    document = Document(
        "t.txt", source, Genre.TASK_TABLE, 1.0, ArticleHead(), blocks, tasks=tuple(tasks)
    )

    assert [kind for kind, _ in stretches(blocks, document.tasks)] == [Stretch.RECORDS]
    assert printed_rows(document) == [
        ["1", "社区养老", "新增床位500张", "民政局", "已新增386张", ""],
        ["2", "农村饮水", "改造25处", "水利局", "全部通水", "已完成"],
    ]
    assert body_of(document) in read_back(render_pdf(store(document))).text


def test_a_long_table_repeats_its_titles_on_every_page(store: Store) -> None:
    document = proposals_document()
    titles, rows = document.blocks[:6], document.blocks[7:13]
    long = replace(document, blocks=(*titles, *rows * 60), proposals=document.proposals[:1])
    pages = read_back(render_pdf(store(long))).pages
    assert len(pages) > 2
    assert all("主办单位" in page for page in pages[:-1])


FIGURES = """\
# 提案办理情况统计

今年共收到提案358件。

| 类别 | 件数 | 占比 |
| --- | --- | --- |
| 经济 | 120 | 33.5% |
| 一、民生 |  |  |
| 社会 |  | 27.9% |

{last}
"""


def test_a_table_of_figures_is_printed_as_one(store: Store, tmp_path: Path) -> None:
    page = tmp_path / "统计.md"
    page.write_text(FIGURES.format(last="以上。"), encoding="utf-8")
    (document,) = extract_file(page)
    divided = stretches(document.blocks, document.tasks, document.source)
    assert [kind for kind, _ in divided] == [Stretch.TEXT, Stretch.GRID, Stretch.TEXT]

    table = grid_table(BlockSetter(document, str), document.source, divided[1][1])
    assert [plain_text(title) for title in table["titles"]] == ["类别", "件数", "占比"]
    assert [[len(cell) for cell in row["cells"]] for row in table["rows"]] == [
        [1, 1, 1],
        [1, 0, 0],
        [1, 0, 1],
    ]
    assert [row["alone"] for row in table["rows"]] == [False, True, False]
    assert body_of(document) in read_back(render_pdf(store(document))).text


def test_rows_without_heads_stay_text(tmp_path: Path) -> None:
    page = tmp_path / "表.md"
    page.write_text("| 1 | 甲 |\n| --- | --- |\n| 2 | 乙 |\n\n完。\n", encoding="utf-8")
    (document,) = extract_file(page)
    divided = stretches(document.blocks, document.tasks, document.source)
    assert [kind for kind, _ in divided] == [Stretch.TEXT]
    assert [block for _, blocks in divided for block in blocks] == list(document.blocks)


def test_tasks_that_fill_one_column_only_are_printed_as_text(store: Store) -> None:
    points = [f"{number}、区教育局：新建幼儿园三所，新增学位六百个。" * 3 for number in "一二三"]
    for kind in (BlockKind.TASK, BlockKind.PROGRESS):
        source, blocks = table_of([(kind, point) for point in points])
        document = Document(
            "表.txt", source, Genre.TASK_TABLE, 1.0, ArticleHead(headline="任务"), blocks
        )
        (part,) = page_content(store(document), typeface(fonts_folder()), date(2026, 1, 1))["parts"]
        assert part["kind"] == "text"
        assert body_of(document) in read_back(render_pdf(store(document))).text
