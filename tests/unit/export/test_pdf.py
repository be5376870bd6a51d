"""The PDF of an article, read back."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pypdfium2
import pytest
from printed_page import body_of, read_back, squeezed

from reader_app.commands.layout import article_lines, text_lines
from reader_app.domain.document import Document, Genre
from reader_app.domain.library_rows import StoredArticle
from reader_app.domain.newspaper import ArticleHead, Block, BlockKind
from reader_app.domain.span import FieldSource, Origin, Span
from reader_app.domain.statistics import Statistics
from reader_app.export.markdown import render_markdown
from reader_app.export.pdf import render_pdf
from reader_app.services.extract_file import extract_file

PARTED = """\
区政协重点提案办理综述
2025年06月12日　第02版:要闻

提案编号：2025-0012
案由：关于修建步道的建议
提案者：沈大同
主办单位：区园林局
办理结果：B类

提案编号：2025-0014
案由：关于发展银发经济的建议
提案者：戚超逸
主办单位：区民政局
办理结果：A类
"""

Store = Callable[..., StoredArticle]
MADE_ON = datetime(2026, 11, 22, 21, 0)


def one_block_a_line(*lines: tuple[BlockKind, str], **head: str) -> Document:
    source = "\n".join(text for _, text in lines)
    blocks, start = [], 0
    for kind, text in lines:
        blocks.append(Block(kind, (Span(start, start + len(text)),)))
        start += len(text) + 1
    return Document("x.txt", source, Genre.NEWSPAPER_PAGE, 1.0, ArticleHead(**head), tuple(blocks))


def paragraph(text: str, **head: str) -> Document:
    return one_block_a_line((BlockKind.PARAGRAPH, text), **head)


def test_the_text_reads_back_whole_and_in_order(feature: Document, store: Store) -> None:
    assert body_of(feature) in read_back(render_pdf(store(feature))).text


def test_a_task_table_reads_back_row_by_row(task_table: Document, store: Store) -> None:
    assert body_of(task_table) in read_back(render_pdf(store(task_table))).text


def test_the_headline_block_stands_above_the_text(feature: Document, store: Store) -> None:
    text = read_back(render_pdf(store(feature))).text

    order = ["萧山日报", "建言资政献良策", "重点督办提案综述", "——来自一次全会的报道", "■记者王妍"]
    places = [text.index(part) for part in order]
    assert places == sorted(places)
    assert "2025年11月14日星期五" in text
    assert "专题03" in text


def test_an_inferred_date_is_marked_and_explained(feature: Document, store: Store) -> None:
    text = read_back(render_pdf(store(feature))).text
    assert "11-14推定" in text
    assert "推定：由上下文得出，原文没有写明。" in text


def test_a_corrected_paper_is_marked_and_explained(feature: Document, store: Store) -> None:
    head = replace(
        feature.head,
        newspaper="钱塘报",
        sources={"newspaper": FieldSource(origin=Origin.CORRECTED)},
    )
    text = read_back(render_pdf(store(replace(feature, head=head)))).text
    assert "钱塘报更正" in text
    assert "更正：由读者核对后填写。" in text


def test_the_records_follow_as_a_table(feature: Document, store: Store) -> None:
    text = read_back(render_pdf(store(feature))).text
    table = text[text.index("提案一览") :]

    assert "共2件A1" in table
    assert "收到提案54件" in table
    row = table[table.index("第187号") : table.index("关于种粮的建议")]
    for value in ("关于推动外贸发展的建议", "何文婷、徐彩英", "叶建宏", "区商务局、区财政局", "A"):
        assert value in row
    assert "相关提案第12号《关于快递进村的建议》" in row
    assert "B→A" in row
    assert "A已经解决的；B列入计划的" in table


def test_every_proposal_has_a_bookmark(feature: Document, store: Store) -> None:
    assert read_back(render_pdf(store(feature))).bookmarks == (
        (0, "重点督办提案综述"),
        (1, "经济建设"),
        (2, "第187号 关于推动外贸发展的建议 A类"),
        (2, "2. 关于种粮的建议"),
        (0, "提案一览"),
    )


def test_a_proposal_told_in_running_text_has_a_bookmark_too(
    feature: Document, store: Store
) -> None:
    source = "政协委员提出《关于种粮的建议》，区农业农村局已经落实。"
    proposal = replace(
        feature.proposals[1], sources={"title": FieldSource(items=((Span(7, 14),),))}
    )
    document = replace(
        feature,
        source=source,
        blocks=(Block(BlockKind.PARAGRAPH, (Span(0, len(source)),)),),
        proposals=(proposal,),
    )
    printed = read_back(render_pdf(store(document)))
    assert source in printed.text
    assert "2. 关于种粮的建议" in [title for _, title in printed.bookmarks]


def test_the_groups_of_a_task_table_are_bookmarks(task_table: Document, store: Store) -> None:
    titles = [title for _, title in read_back(render_pdf(store(task_table))).bookmarks]
    assert titles == ["上半年重点任务执行情况", "支持民营企业", "加快建设美丽乡村"]


def test_the_file_says_what_it_is(feature: Document, store: Store) -> None:
    printed = read_back(render_pdf(store(feature)))
    assert (printed.title, printed.author) == ("重点督办提案综述", "王妍")
    assert printed.tagged


def test_it_is_on_a4_in_chinese_with_its_fonts_inside(feature: Document, store: Store) -> None:
    pdf = render_pdf(store(feature))
    with pypdfium2.PdfDocument(pdf) as document:
        assert [round(side) for side in document[0].get_size()] == [595, 842]
    assert b"/Lang(zh-CN)" in pdf
    names = set(re.findall(rb"/FontName\s*/([^\s/]+)", pdf))
    assert names, "fonts are named in the clear"
    assert all(re.fullmatch(rb"[A-Z]{6}\+NotoSerifSC-\w+", name) for name in names)
    assert pdf.count(b"/FontFile2") == len(names)


def test_it_says_where_the_text_came_from_and_when(feature: Document, store: Store) -> None:
    text = read_back(render_pdf(store(feature), MADE_ON)).text
    assert "源文件：feature.txt" in text
    assert "2026年11月22日星期日由电子报阅读机排印" in text


def test_the_same_article_gives_the_same_file(feature: Document, store: Store) -> None:
    assert render_pdf(store(feature), MADE_ON) == render_pdf(store(feature), MADE_ON)


def test_unknown_paper_and_date_are_said_to_be_unknown(store: Store) -> None:
    text = read_back(render_pdf(store(paragraph("正文。", headline="题目")))).text
    assert "报纸未注明" in text
    assert "日期未注明" in text


def test_an_article_without_anything_is_still_a_page(store: Store) -> None:
    empty = Document("空.txt", "", Genre.NEWSPAPER_PAGE, 0.0, ArticleHead(), ())
    printed = read_back(render_pdf(store(empty)))
    assert printed.title == "空.txt"
    assert len(printed.pages) == 1


@pytest.mark.parametrize(
    "text",
    [
        '#set page() #panic("x") $ a $ *粗* _斜_ @ref <lab> `原` = 题 // 注 /* */ ~ [ ] { } \\',
        "\"双引号\" '单引号' “弯引号” -- --- ... -> fi ffi fl 1/2 (c)",
        "䶮㛃𬱟镕堃喆祎赟翀昇燚淼",
        "⼀一⼯工⻔门",  # radicals share their glyphs with the characters they look like
        "全角，。：；！？（）“”《》【】、…… ——半角,.:;!?()",
        "https://example.org/" + "a" * 300,
        "A" * 2000,
        "。" * 120 + "…" * 120 + "—" * 120,
    ],
)
def test_text_is_printed_as_it_is(text: str, store: Store) -> None:
    printed = read_back(render_pdf(store(paragraph(text, headline=text[:40]))))
    assert squeezed(text) in printed.text


def test_a_paragraph_of_five_thousand_characters_runs_over_pages(store: Store) -> None:
    text = "五千字的段落没有标点" * 500
    printed = read_back(render_pdf(store(paragraph(text, headline="长" * 200))))
    assert len(printed.pages) > 2
    assert text in printed.text


def test_what_cannot_be_seen_is_left_out(store: Store) -> None:
    printed = read_back(render_pdf(store(paragraph("甲\x00乙\x07丙\u200b丁\u202e戊\tTab\u2028己"))))
    assert "甲乙丙丁戊Tab己" in printed.text


def test_a_character_without_a_glyph_is_shown_as_missing_and_named(store: Store) -> None:
    printed = read_back(render_pdf(store(paragraph("甲\U0001f600乙\ue000丙\ud800丁"))))
    assert "甲〓乙〓丙〓丁" in printed.text
    assert "U+1F600、U+E000、U+D800" in printed.text


def test_no_line_begins_or_ends_with_the_wrong_mark(store: Store) -> None:
    text = "提案（甲），办理；“落实”：《建议》、全区。" * 120
    printed = read_back(render_pdf(store(paragraph(text))))
    lines = [line.strip() for page in printed.pages for line in page.split("\n") if line.strip()]
    body = [line for line in lines if "提案" in line or "建议" in line]
    assert len(body) > 60
    assert not [line for line in body if line[0] in "）），；”：》、。"]
    assert not [line for line in body if line[-1] in "（“《"]


def test_the_columns_of_the_last_page_end_together(store: Store) -> None:
    document = one_block_a_line(
        *[(BlockKind.PARAGRAPH, f"{number}这一段文字用来填满版面。" * 9) for number in range(40)]
    )
    with pypdfium2.PdfDocument(render_pdf(store(document))) as opened:
        pages = [page.get_textpage() for page in opened]
        page = [page for page in pages if "版" in page.get_text_range()][-1]
        assert page is not pages[0]
        letters = [(page.get_text_range(at, 1), at) for at in range(page.count_chars())]
        boxes = [page.get_charbox(at) for letter, at in letters if letter == "版"]
    left = min(bottom for x, bottom, _, _ in boxes if x < 290)
    right = min(bottom for x, bottom, _, _ in boxes if x > 300)
    assert abs(left - right) < 2 * 16.5


@pytest.mark.parametrize(
    "kinds", [(BlockKind.FIELD,), (BlockKind.LABEL, BlockKind.FIELD), (BlockKind.PARAGRAPH,)]
)
@pytest.mark.parametrize("count", [2, 3, 5, 8])
def test_a_short_text_of_long_points_stands_in_both_columns(
    kinds: tuple[BlockKind, ...], count: int, store: Store
) -> None:
    points = [
        (
            kinds[n % len(kinds)],
            f"{'一二三四五六七八'[n]}、各单位要高度重视，落实到人，" * (5 + n % 3),
        )
        for n in range(count)
    ]
    with pypdfium2.PdfDocument(render_pdf(store(one_block_a_line(*points)))) as opened:
        page = opened[0].get_textpage()
        letters = [at for at in range(page.count_chars()) if page.get_text_range(at, 1) == "落"]
        boxes = [page.get_charbox(at) for at in letters]
    left = [bottom for x, bottom, _, _ in boxes if x < 290]
    right = [bottom for x, bottom, _, _ in boxes if x > 300]
    assert left
    assert right
    assert abs(max(left) - max(right)) < 2 * 16.5


def test_no_page_holds_the_colophon_alone(store: Store) -> None:
    pages = []
    for length in range(200, 250, 2):
        text = "提案办理工作，" * length
        pages.append(read_back(render_pdf(store(paragraph(text, headline="题目")))).pages)
    assert {len(each) for each in pages} == {1, 2}
    assert all("排印" in each[-1] for each in pages)
    assert all("提案办理" in each[-1].split("文字录自")[0] for each in pages)


def test_the_date_of_the_masthead_is_not_said_again(store: Store) -> None:
    head = ArticleHead(headline="题目", date="2025-06-12", date_raw="2025年06月12日")
    text = read_back(render_pdf(store(replace(paragraph("正文在此。"), head=head)))).text
    above = text[: text.index("正文在此")]
    assert "2025年6月12日星期四" in above
    assert "2025年06月12日" not in above


def test_a_first_line_that_names_the_article_is_its_headline_and_stands_once(
    store: Store,
) -> None:
    kind = BlockKind.PARAGRAPH
    document = one_block_a_line((kind, "老人食堂"), (kind, "今日开张。"))
    printed = read_back(render_pdf(store(document)))
    assert printed.text.count("老人食堂") == 1
    assert printed.title == "老人食堂"
    assert render_markdown(store(document)).count("老人食堂") == 1
    assert "老人食堂" not in "".join(text_lines(document))


def test_a_number_of_parts_is_shown_as_printed(tmp_path: Path) -> None:
    page = tmp_path / "页.txt"
    page.write_text(PARTED, encoding="utf-8")
    (document,) = extract_file(page)
    assert [proposal.number for proposal in document.proposals] == [20250012, 20250014]
    article = StoredArticle(1, 1, 1, 1, document, "1")
    printed = read_back(render_pdf(article))
    told = [
        printed.text[printed.text.index("提案一览") :],
        str(printed.bookmarks),
        render_markdown(article),
        "\n".join(article_lines(document)),
    ]
    for words in told:
        assert "第2025-0012号" in words
        assert "第20250012号" not in words


TASKS = """江城日报
2024-05-06
2024年上半年重点任务执行情况

序号\t项目名称\t项目内容\t进展情况\t责任单位
1\t工业\t新增规上工业企业30家\t已新增规上工业企业18家,完成率60%\t区经信局
2\t商贸\t新建农贸市场2个\t已开工建设农贸市场1个,年底完工\t区商务局
3\t交通\t新增公共停车泊位1500个\t已新增公共停车泊位1532个\t区城管局
"""


def _bare(article: StoredArticle) -> bytes:
    """The pages alone, as another program saves them: without the text that they carry."""
    pages = pypdfium2.PdfDocument.new()
    pages.import_pages(pypdfium2.PdfDocument(render_pdf(article)))
    data = io.BytesIO()
    pages.save(data)
    return data.getvalue()


def test_what_an_export_lists_is_not_read_again(tmp_path: Path) -> None:
    """Not even where figures stand beside the title of the list, as in a table's head."""
    page = tmp_path / "页.txt"
    page.write_text(NUMBERED, encoding="utf-8")
    (document,) = extract_file(page)
    figures = Statistics(figures={"cases_claimed": 2, "cases_printed": 2})
    ours = tmp_path / "页.pdf"
    article = replace(document, statistics=figures)
    ours.write_bytes(_bare(StoredArticle(1, 1, 1, 1, article, "1")))
    (again,) = extract_file(ours)
    assert [each.title for each in again.proposals] == [each.title for each in document.proposals]


@pytest.mark.parametrize(
    ("page_no", "page_name", "publisher"),
    [("03", None, None), ("A12", "要闻", None), ("02", "要闻", "区政府办")],
)
def test_page_and_counts_under_the_headline_are_read_back_apart(
    tmp_path: Path, page_no: str, page_name: str | None, publisher: str | None
) -> None:
    page = tmp_path / "页.txt"
    page.write_text(TASKS, encoding="utf-8")
    (document,) = extract_file(page)
    head = replace(document.head, page_no=page_no, page_name=page_name, publisher=publisher)
    ours = tmp_path / "页.pdf"
    ours.write_bytes(_bare(StoredArticle(1, 1, 1, 1, replace(document, head=head), "1")))
    (again,) = extract_file(ours)
    assert (again.head.page_no, again.head.page_name) == (page_no, page_name)
    assert [task.content for task in again.tasks] == [task.content for task in document.tasks]


NUMBERED = """江城日报
2024-05-06
第03版:专题
重点提案办理选登

第084号提案
《关于推动外贸高质量发展的建议》
提案人:何文婷
主办单位:区商务局
【提案主要内容】
推动外贸高质量发展是关键举措,建议进一步加大扶持力度,完善服务体系。
【办理工作成效】
区商务局会同区财政局出台扶持政策二十条,兑现资金三千万元。
相关提案:
《关于支持外贸企业的建议》(第009号)

第八十五号提案
《关于改善停车难问题的建议》
提案人:徐彩英
主办单位:区城管局
【提案主要内容】
老旧小区停车难问题突出,建议增设泊位,错时共享。
【办理工作成效】
区城管局新增停车泊位一千五百个,开放共享泊位三百个。
"""


def test_numbers_are_shown_as_printed(tmp_path: Path) -> None:
    page = tmp_path / "页.txt"
    page.write_text(NUMBERED, encoding="utf-8")
    (document,) = extract_file(page)
    assert [proposal.number for proposal in document.proposals] == [84, 85]
    article = StoredArticle(1, 1, 1, 1, document, "1")
    printed = read_back(render_pdf(article))
    for words in (
        printed.text[printed.text.index("提案一览") :],
        "\n".join(article_lines(document)),
    ):
        assert all(number in words for number in ("第084号", "第八十五号", "第009号《关于支持"))
    outline = str(printed.bookmarks)
    assert "第084号" in outline
    assert "第八十五号" in outline
    assert "第009号《关于支持" in render_markdown(article)


def test_a_records_head_is_not_left_alone_at_a_columns_foot(store: Store) -> None:
    records = []
    for number in range(40):
        records += [
            (BlockKind.RECORD_HEAD, f"第{number}号提案"),
            (BlockKind.FIELD, f"主办单位:单位{number}"),
            (BlockKind.PARAGRAPH, f"{number}办理情况如下，已经落实到位。" * (2 + number % 5)),
        ]
    pdf = render_pdf(store(one_block_a_line(*records, headline="题目")))
    found = set()
    with pypdfium2.PdfDocument(pdf) as opened:
        for page in opened:
            text = page.get_textpage()
            for number in range(40):
                place = text.search(f"第{number}号提案").get_next()
                below = text.search(f"主办单位:单位{number}").get_next()
                if place:
                    found.add(number)
                    assert below, f"{number} is parted from its fields"
                    head, field = (text.get_charbox(at[0]) for at in (place, below))
                    assert abs(head[0] - field[0]) < 6
                    assert field[1] < head[1]
    assert found == set(range(40))
