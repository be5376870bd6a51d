"""PDFs with a text layer are read as a reader reads them, column by column."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from printing import in_order, pdf_of, sentences

from reader_app.domain.carrier import ImageFormat
from reader_app.domain.library_rows import StoredArticle
from reader_app.domain.newspaper import SHOWN_IN_BODY, BlockKind
from reader_app.errors import UnreadableSource
from reader_app.export.pdf import render_pdf
from reader_app.services.extract_file import extract_file, understand
from reader_app.sources.child import ChildFailed, answers
from reader_app.sources.pdf import read_pdf
from reader_app.sources.radicals import without_radicals
from reader_app.sources.source_text import SourceText
from reader_app.tasks import Cancelled, Task, working_on

COLUMNS = f"""
#align(center, text(size: 22pt, weight: "bold")[提案办理综述见成效])
#v(6pt)
#columns(3, gutter: 14pt)[
{sentences(9, "甲")}

{sentences(9, "乙")}

{sentences(9, "丙")}
]
"""


def read(markup: str) -> SourceText:
    (source,) = read_pdf(Path("页.pdf"), pdf_of(markup))
    return source


def squeezed(text: str | None) -> str:
    return "".join((text or "").split())


def test_columns_are_read_from_left_to_right_below_the_headline() -> None:
    source = read(COLUMNS)

    lines = source.text.strip().split("\n")
    assert lines[0] == "# 提案办理综述见成效"
    assert [line for line in lines[1:] if line] == [
        sentences(9, "甲"),
        sentences(9, "乙"),
        sentences(9, "丙"),
    ]


def test_each_article_of_a_page_is_read_to_its_end() -> None:
    """Two articles side by side below one that goes across, and a note across the foot."""
    text = read(f"""
#text(size: 16pt, weight: "bold")[头条新闻标题占满整行]
#columns(2, gutter: 14pt)[{sentences(6, "头条")}]
#line(length: 100%)
#grid(columns: (1fr, 2fr), column-gutter: 16pt,
  [#text(size: 12pt, weight: "bold")[左边文章] \\ {sentences(5, "左文")}],
  [#text(size: 12pt, weight: "bold")[右边文章的题目] \\
   #columns(2, gutter: 12pt)[{sentences(10, "右文")}]],
)
#line(length: 100%)
{sentences(2, "脚注")}
""").text

    assert in_order(
        text, "头条新闻标题", "头条之1", "头条之6", "左边文章", "左文之1", "左文之5",
        "右边文章的题目", "右文之1", "右文之9", "脚注之1", "脚注之2",
    )  # fmt: skip


def test_a_paragraph_goes_on_over_the_end_of_a_page() -> None:
    (source,) = read_pdf(
        Path("页.pdf"),
        pdf_of(
            "#set page(margin: 50pt, header: [某市日报 政协之窗],"
            " footer: context align(center, counter(page).display()))"
            f"\n{sentences(90, '长文')}"
        ),
    )
    (document,) = understand(source)

    assert sentences(90, "长文") in source.text
    body = "".join(b.text(source.text) for b in document.blocks if b.kind in SHOWN_IN_BODY)
    assert sentences(90, "长文") in body
    aside = [b.text(source.text) for b in document.blocks if b.kind is BlockKind.FURNITURE]
    assert any("政协之窗" in text for text in aside)  # kept, and no part of the article
    assert source.text.count("政协之窗") == len(source.carrier.page_images) > 1


def test_a_title_and_the_badge_beside_it_are_two_lines() -> None:
    text = read(f"""
{sentences(4, "前文")}
#grid(columns: (150pt, auto), column-gutter: 8pt,
  text(size: 12pt, weight: "bold")[关于给予全区规上重点企业研发投入总额补助的建议],
  text(size: 8pt)[A类])
#par(first-line-indent: 0pt)[提案人：周军辉]
{sentences(3, "后文")}
""").text

    assert in_order(text, "研发投入总额补助的建议", "A类", "提案人：周军辉", "后文之1")
    assert "A类" in text.split("\n")


def test_vertical_type_is_read_downwards() -> None:
    text = read(f"""
#grid(columns: (20pt, 1fr), column-gutter: 16pt,
  text(size: 14pt)[政 \\ 协 \\ 之 \\ 窗], [{sentences(6, "正文")}])
""").text

    assert in_order(text, "政协之窗", "正文之1", "正文之6")


def test_a_ruled_table_keeps_its_rows() -> None:
    source = read("""
#table(columns: (30pt, 1fr, 60pt, 70pt), stroke: 0.5pt,
  [序号], [提案题目], [提案者], [承办单位],
  [1], [关于进一步加强和改进城区老旧小区停车管理工作的建议], [张三], [市城管局],
  [2], [关于推动外贸高质量发展的建议], [李四、王五], [市商务局],
  [3], [关于扩大医保移动结算场景推进巡回医疗建设的若干建议], [赵六], [市医保局])
""")
    (document,) = understand(source)

    assert [(p.title, p.proposers, p.lead_units) for p in document.proposals] == [
        ("关于进一步加强和改进城区老旧小区停车管理工作的建议", ("张三",), ("市城管局",)),
        ("关于推动外贸高质量发展的建议", ("李四", "王五"), ("市商务局",)),
        ("关于扩大医保移动结算场景推进巡回医疗建设的若干建议", ("赵六",), ("市医保局",)),
    ]


def test_radicals_are_read_as_the_characters_they_stand_for() -> None:
    assert (
        without_radicals("⼀份⽂件，⺠主监督，⻓期⾛访，⻅⻋⻢，⼾外⾭年")
        == "一份文件，民主监督，长期走访，见车马，户外青年"
    )


@pytest.mark.parametrize("number", [0, 2])
def test_our_own_export_gives_the_same_records_again(
    seed_files: tuple[Path, ...], number: int
) -> None:
    (printed,) = extract_file(seed_files[number])
    pdf = render_pdf(StoredArticle(1, 1, 1, 1, printed, "1"))

    (source,) = read_pdf(Path("页.pdf"), pdf)
    (again,) = understand(source)

    assert squeezed(again.head.headline) == squeezed(printed.head.headline)
    assert again.head.newspaper == printed.head.newspaper
    assert again.head.page_no == printed.head.page_no
    assert len(again.proposals) == len(printed.proposals)
    texts = ("title", "committee", "section", "content", "background", "suggestion", "reply")
    values = (
        "seq", "number", "proposers", "supervisors", "lead_units", "co_units", "category",
        "category_rounds",
    )  # fmt: skip
    for one, other in zip(printed.proposals, again.proposals, strict=True):
        assert {f: squeezed(getattr(other, f)) for f in texts} == {
            f: squeezed(getattr(one, f)) for f in texts
        }
        assert {f: getattr(other, f) for f in values} == {f: getattr(one, f) for f in values}


def test_our_own_export_of_a_short_text_is_no_table() -> None:
    text = (
        "关于做好今年提案办理工作的通知\n2025年06月12日　第02版:要闻\n\n各承办单位：\n"
        + "为做好今年的提案办理工作，现将有关事项通知如下。请各单位认真组织落实。\n"
        + "".join(f"{each}、各单位要高度重视，明确分管领导，做到责任到人。\n" for each in "一二三")
    )
    (printed,) = understand(SourceText("页.txt", text))
    pdf = render_pdf(StoredArticle(1, 1, 1, 1, printed, "1"))
    (source,) = read_pdf(Path("页.pdf"), pdf)
    (again,) = understand(source)
    assert "|" not in again.source
    assert again.head.headline == printed.head.headline == "关于做好今年提案办理工作的通知"
    assert (again.head.date, again.head.page_no) == ("2025-06-12", "02")


def test_our_own_export_gives_the_same_tasks_again(seed_files: tuple[Path, ...]) -> None:
    """A table over eight pages, its rows in groups."""
    (printed,) = extract_file(seed_files[4])
    pdf = render_pdf(StoredArticle(1, 1, 1, 1, printed, "1"))

    (source,) = read_pdf(Path("页.pdf"), pdf)
    (again,) = understand(source)

    fields = ("group", "content", "progress", "unit", "remark")
    assert [[squeezed(getattr(task, f)) for f in fields] for task in again.tasks] == [
        [squeezed(getattr(task, f)) for f in fields] for task in printed.tasks
    ]


def test_the_pages_are_kept_and_every_line_has_its_place() -> None:
    from io import BytesIO

    from PIL import Image

    source = read(COLUMNS)

    (image,) = source.carrier.page_images
    assert (image.format, max(image.width, image.height)) == (ImageFormat.JPEG, 2000)
    picture = Image.open(BytesIO(image.data)).convert("L")
    assert picture.size == (image.width, image.height)
    boxes = source.carrier.line_boxes
    assert len(boxes) > 30
    for box in boxes:
        assert source.text[box.span.start : box.span.end].strip()
        x, y = box.x * image.width, box.y * image.height
        inked = picture.crop(
            (
                round(x),
                round(y),
                round(x + box.width * image.width),
                round(y + box.height * image.height),
            )
        )
        assert inked.getextrema()[0] < 128  # something is printed there
    headline = next(box for box in boxes if "综述" in source.text[slice(*box.span)])
    assert headline.y < 0.1
    assert headline.height > 0.03


def test_pages_as_large_as_a_newspapers_are_texts_of_their_own() -> None:
    pages = "#pagebreak()".join(f"= 第{n}版头条\n{sentences(20, f'第{n}版')}" for n in (1, 2))
    found = list(
        read_pdf(Path("日报.pdf"), pdf_of("#set page(width: 390mm, height: 550mm)\n" + pages))
    )

    assert [source.name for source in found] == ["日报·第1页.pdf", "日报·第2页.pdf"]
    assert "第2版之20" in found[1].text
    assert "第2版" not in found[0].text
    assert [len(source.carrier.page_images) for source in found] == [1, 1]


def encrypted() -> bytes:
    """A PDF whose password is not the empty one."""
    lines = [
        b"%PDF-1.4",
        b"1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj",
        b"2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj",
        b"3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>> endobj",
        b"4 0 obj <</Filter/Standard/V 1/R 2/P -4/O<"
        + b"3a" * 32
        + b">/U<"
        + b"5c" * 32
        + b">>> endobj",
        b"trailer <</Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]/Size 5>>",
        b"%%EOF",
    ]
    return b"\n".join(lines)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        pytest.param(b"%PDF-1.7\nnothing", "不是完好的 PDF", id="damaged"),
        pytest.param(b"GIF89a", "不是完好的 PDF", id="another format"),
        pytest.param(encrypted(), "密码", id="encrypted"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableSource) as refusal:
        list(read_pdf(Path("页.pdf"), data))

    assert says in refusal.value.summary
    assert "页.pdf" in refusal.value.summary
    assert refusal.value.advice.endswith("。")


def test_a_pdf_of_too_many_pages_is_refused_by_their_number() -> None:
    document = pypdfium2.PdfDocument.new()
    for _ in range(401):
        document.new_page(100, 100)
    import io

    stream = io.BytesIO()
    document.save(stream)

    with pytest.raises(UnreadableSource, match="401 页"):
        list(read_pdf(Path("册.pdf"), stream.getvalue()))


def test_a_job_that_was_cancelled_waits_for_no_child() -> None:
    task = Task()
    task.cancel()

    with working_on(task), pytest.raises(Cancelled):
        list(read_pdf(Path("页.pdf"), pdf_of("一行字")))


def test_a_child_that_says_nothing_is_given_up() -> None:
    with pytest.raises(ChildFailed, match="silent"):
        list(answers("reader_app.sources.pdf_child", ["页"], pdf_of("一行字"), silent_s=0.0))


def test_a_child_that_dies_is_noticed() -> None:
    with pytest.raises(ChildFailed, match="ended"):
        list(answers("reader_app.no_such_module", [], b""))
