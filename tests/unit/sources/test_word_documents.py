"""Word documents: what stands in them, in its order."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader_app.errors import UnreadableSource
from reader_app.extraction.pipeline import extract
from reader_app.sources.docx_numbering import han_number
from reader_app.sources.registry import read_sources
from reader_app.sources.source_text import SourceText
from tests.samples.built_files import docx, paragraph, word_part, word_table, zipped

STYLES = (
    '<w:style w:styleId="a"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="b"><w:name w:val="Subtitle"/></w:style>'
)


def read(folder: Path, data: bytes) -> SourceText:
    path = folder / "文.docx"
    path.write_bytes(data)
    return next(read_sources(path))


def run(inner: str) -> str:
    return f"<w:p><w:r>{inner}</w:r></w:p>"


def numbering(form: str, text: str) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        f'<w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
    )


def test_paragraphs_keep_their_order_and_their_empty_lines(tmp_path: Path) -> None:
    body = (
        paragraph("甲")
        + "<w:p/>"
        + run("<w:t>乙</w:t><w:br/><w:t>丙</w:t><w:tab/><w:t>丁</w:t>")
        + "<w:sdt><w:sdtContent>"
        + paragraph("戊")
        + "</w:sdtContent></w:sdt>"
        + "<w:p><w:ins><w:r><w:t>己</w:t></w:r></w:ins>"
        + "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>"
    )

    assert read(tmp_path, docx(body)).text == "甲\n\n乙\n丙\t丁\n戊\n己"


def test_the_styles_name_the_headlines(tmp_path: Path) -> None:
    body = paragraph("政协提案", style="a") + paragraph("——综述", style="b")
    source = read(tmp_path, docx(body + paragraph("正文，很好。"), styles=STYLES))

    (document,) = extract(source)

    assert (document.head.headline, document.head.subheadline) == ("政协提案", "综述")


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        ("chineseCounting", "%1、", ["一、甲", "二、乙"]),
        ("decimal", "（%1）", ["（1）甲", "（2）乙"]),
        ("upperLetter", "%1.", ["A.甲", "B.乙"]),
        ("decimalEnclosedCircle", "%1", ["①甲", "②乙"]),
        ("bullet", "•", ["甲", "乙"]),
    ],
)
def test_numbers_that_word_counts_are_printed(
    tmp_path: Path, form: str, text: str, expected: list[str]
) -> None:
    body = paragraph("甲", number="3") + paragraph("乙", number="3")

    source = read(tmp_path, docx(body, numbering=numbering(form, text)))

    assert source.text.split("\n") == expected


def test_han_numbers() -> None:
    assert [han_number(n) for n in (1, 10, 11, 20, 35, 100, 105, 112, 320)] == [
        "一",
        "十",
        "十一",
        "二十",
        "三十五",
        "一百",
        "一百零五",
        "一百一十二",
        "三百二十",
    ]


def test_a_table_of_tasks_is_read_with_its_merged_cells(tmp_path: Path) -> None:
    table = word_table(
        [
            ["序号", "项目名称", "项目内容", "进展情况", "责任单位"],
            ["1", "城市建设", "新建停车泊位", "完成50%。", "区住建局"],
            ["2", "^", "改造老旧小区", "全部完成。", "区住建局"],
        ]
    )
    (document,) = extract(read(tmp_path, docx(paragraph("重点任务进展情况") + table)))

    assert [(task.seq, task.group, task.content, task.progress) for task in document.tasks] == [
        (1, "城市建设", "新建停车泊位", "完成50%。"),
        (2, "城市建设", "改造老旧小区", "全部完成。"),
    ]


def test_a_frame_round_text_is_no_table(tmp_path: Path) -> None:
    assert read(tmp_path, docx(word_table([["甲段，"], ["乙段。"]]))).text == "甲段，\n乙段。"


def test_notes_stand_at_the_end_and_text_boxes_after_their_paragraph(tmp_path: Path) -> None:
    box = f"<w:pict><w:txbxContent>{paragraph('框中')}</w:txbxContent></w:pict>"
    body = run(f'<w:t>正文</w:t><w:footnoteReference w:id="2"/><w:t>完</w:t>{box}')
    note = f'<w:footnote w:id="2">{paragraph("一条 注")}</w:footnote>'

    source = read(tmp_path, docx(body + paragraph("末段"), footnotes=note))

    assert source.text == "正文完\n框中\n末段\n\n[1] 一条 注"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "密码", id="enciphered"),
        pytest.param(zipped({"a.txt": "x"}), "正文", id="no document"),
        pytest.param(docx(""), "没有文字", id="empty"),
        pytest.param(zipped({"word/document.xml": "<w:p"}), "损坏", id="torn"),
        pytest.param(
            zipped(
                {
                    "word/document.xml": "<!DOCTYPE x [<!ENTITY a 'b'><!ENTITY c '&a;&a;'>]>"
                    + word_part(paragraph("&c;"))[38:]
                }
            ),
            "实体",
            id="entities",
        ),
        pytest.param(
            zipped(
                {
                    "word/document.xml": (
                        "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
                        + word_part(paragraph("&a;"))[38:]
                    ).encode("utf-16")
                }
            ),
            "实体",
            id="entities in UTF-16",
        ),
    ],
)
def test_what_is_no_document_is_refused_in_words(tmp_path: Path, data: bytes, says: str) -> None:
    with pytest.raises(UnreadableSource, match=says):
        read(tmp_path, data)
