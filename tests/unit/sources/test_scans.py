"""Scans are recognised where the extra is installed; elsewhere one is told how to get it."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from printing import in_order, pdf_of

from reader_app.commands.layout import import_lines
from reader_app.errors import UnreadableMembers, UnreadableSource
from reader_app.services.extract_file import extract_what_can_be_read
from reader_app.services.import_files import import_files
from reader_app.sources import scans
from reader_app.sources.pdf import read_pdf
from reader_app.sources.pictures import pages_of
from reader_app.sources.scans import can_recognise, read_scan
from reader_app.tasks import Task

needs_extra = pytest.mark.skipif(not can_recognise(), reason="the extra [ocr] is not installed")

ARTICLE = """
#align(center, text(size: 20pt, weight: "bold")[重点提案督办综述])
#v(8pt)
#columns(2, gutter: 18pt)[
全区政协委员围绕中心工作深入调研，积极建言献策，共收到提案三百余件，经审查立案二百余件，办理工作取得明显成效。

各承办单位高度重视提案办理工作，主要负责同志亲自研究部署，按照规定时限全部办理完毕，委员普遍表示满意。

下一步将继续加强跟踪督办，推动办理成果落到实处，让群众有更多获得感和幸福感。
]
"""


def picture_of(markup: str, dots: int = 200) -> Image.Image:
    with pypdfium2.PdfDocument(
        pdf_of("#set page(width: 300pt, height: 240pt, margin: 20pt)\n" + markup)
    ) as document:
        picture = document[0].render(scale=dots / 72).to_pil()
    assert isinstance(picture, Image.Image)
    return picture.convert("L")


def encoded(picture: Image.Image, kind: str, **options: object) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, kind, **options)  # type: ignore[arg-type]
    return stream.getvalue()


def without_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scans.importlib.util, "find_spec", lambda name: None)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF"])
def test_without_the_extra_one_is_told_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    without_extra(monkeypatch)

    with pytest.raises(UnreadableSource) as refusal:
        list(read_scan(Path("页.png"), encoded(Image.new("L", (40, 40)), kind)))

    assert "页.png" in refusal.value.summary
    assert "make ocr" in refusal.value.advice
    assert "pip install 'reader-app[ocr]'" in refusal.value.advice


def test_a_scanned_pdf_without_the_extra_says_so_too(monkeypatch: pytest.MonkeyPatch) -> None:
    without_extra(monkeypatch)

    with pytest.raises(UnreadableSource, match="没有文字层") as refusal:
        list(read_pdf(Path("扫描.pdf"), encoded(picture_of("字", 72), "PDF")))

    assert "make ocr" in refusal.value.advice


def with_scans(*kinds: str, side: int = 400) -> bytes:
    """A PDF whose pages are text, scans, blank, or text of few words."""
    with pypdfium2.PdfDocument.new() as made:
        for number, kind in enumerate(kinds, 1):
            if kind == "scan":
                words = picture_of(f"#text(size: 16pt)[第{number}页提案办理情况]")
                square = Image.new("L", (words.width, words.width), 255)
                square.paste(words)
                page = encoded(square, "PDF", resolution=72 * words.width / side)
            else:
                words = {"blank": "", "few": f"卷{number}"}.get(kind, f"第{number}页，" + ARTICLE)
                size = f"#set page(width: {side}pt, height: {side}pt, margin: 20pt)\n"
                page = pdf_of(size + words)
            with pypdfium2.PdfDocument(page) as one:
                made.import_pages(one)
        stream = io.BytesIO()
        made.save(stream)
    return stream.getvalue()


def test_scanned_pages_among_others_are_named_where_they_are_not_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    without_extra(monkeypatch)

    (source,) = read_pdf(Path("混.pdf"), with_scans("text", "scan", "blank", "few", "scan", "text"))

    assert in_order(source.text, "第1页", "卷4", "第6页")
    assert source.remark.startswith("第 2、5 页是扫描的图像，没有读。")
    assert "make ocr" in source.remark
    assert len(source.carrier.page_images) == 6


def test_pages_that_all_have_words_leave_nothing_to_remark(monkeypatch: pytest.MonkeyPatch) -> None:
    without_extra(monkeypatch)

    (source,) = read_pdf(Path("文.pdf"), with_scans("text", "blank", "text"))

    assert source.remark == ""


def test_scanned_pages_of_a_newspaper_are_refused_one_by_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    without_extra(monkeypatch)
    sources = read_pdf(Path("报.pdf"), with_scans("text", "scan", "text", side=800))

    assert [next(sources).name, next(sources).name] == ["报·第1页.pdf", "报·第3页.pdf"]
    with pytest.raises(UnreadableMembers) as refused:
        next(sources)
    [(name, why)] = refused.value.members
    assert name == "报·第2页.pdf"
    assert "第 2 页是扫描的图像" in why.summary
    assert "make ocr" in why.advice


def test_the_report_says_which_pages_were_not_read(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    without_extra(monkeypatch)
    path = tmp_path / "混.pdf"
    path.write_bytes(with_scans("text", "scan"))
    for _ in ("added", "already there"):
        [file] = import_files(tmp_path / "l.sqlite3", [path], Task()).files
        assert file.articles
        assert "第 2 页是扫描的图像" in file.reason
        assert file.missing in extract_what_can_be_read(path)[1]
        [line] = import_lines([file])
        assert "Page 2 is a scan" in line or "第 2 页是扫描的图像" in line


@needs_extra
def test_scanned_pages_among_others_are_recognised() -> None:
    (source,) = read_pdf(Path("混.pdf"), with_scans("text", "scan", "blank", "text"))

    assert in_order(source.text, "第1页", "页提案办理情况", "第4页")
    assert source.remark == ""
    assert {box.page for box in source.carrier.line_boxes} == {0, 1, 3}


@needs_extra
def test_the_columns_of_a_scan_are_read_in_order() -> None:
    (source,) = read_scan(Path("页.png"), encoded(picture_of(ARTICLE), "PNG"))

    lines = [line for line in source.text.split("\n") if line]
    assert lines[0] == "# 重点提案督办综述"
    assert in_order(source.text, "全区政协委员", "取得明显成效", "各承办单位", "表示满意", "获得感")
    assert len(lines) == 4
    (image,) = source.carrier.page_images
    headline = source.carrier.line_boxes[0]
    assert source.text[slice(*headline.span)] == "重点提案督办综述"
    assert headline.y < 0.2
    assert 0.2 < headline.x < 0.4
    assert image.width > image.height


@needs_extra
def test_all_pages_of_a_tiff_are_one_text() -> None:
    pages = [picture_of(f"#text(size: 16pt)[{word}办理情况]") for word in ("提案", "建议")]
    data = encoded(pages[0], "TIFF", save_all=True, append_images=pages[1:])

    (source,) = read_scan(Path("页.tif"), data)

    assert in_order(source.text, "提案办理情况", "建议办理情况")
    assert len(source.carrier.page_images) == 2
    assert {box.page for box in source.carrier.line_boxes} == {0, 1}


@needs_extra
def test_a_pdf_that_is_a_scan_is_recognised() -> None:
    (source,) = read_pdf(
        Path("扫描.pdf"), encoded(picture_of("#text(size: 16pt)[提案办理情况]"), "PDF")
    )

    assert "提案办理情况" in source.text
    assert len(source.carrier.page_images) == 1


@needs_extra
def test_a_scan_with_nothing_on_it_is_refused() -> None:
    blank = encoded(Image.new("L", (400, 300), 255), "PNG")

    with pytest.raises(UnreadableSource, match="认不出文字"):
        list(read_scan(Path("白.png"), blank))


@needs_extra
def test_a_damaged_picture_is_refused_by_the_child() -> None:
    data = encoded(picture_of(ARTICLE), "PNG")

    with pytest.raises(UnreadableSource, match="不是完好的图像"):
        list(read_scan(Path("页.png"), data[: len(data) // 2]))


@pytest.mark.parametrize(
    ("data", "says"),
    [
        pytest.param(b"not a picture", "不是完好的图像", id="another format"),
        pytest.param(
            encoded(Image.new("1", (30_000, 30_000)), "PNG"), "30000×30000 个像素", id="giant"
        ),
        pytest.param(
            encoded(
                Image.new("1", (8, 8)),
                "TIFF",
                save_all=True,
                append_images=[Image.new("1", (8, 8))] * 200,
            ),
            "201 页",
            id="too many pages",
        ),
    ],
)
def test_pictures_are_bounded(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableSource) as refusal:
        list(pages_of("页.png", data))

    assert says in refusal.value.summary
    assert "页.png" in refusal.value.summary


def test_pictures_come_in_upright_on_white_and_bounded() -> None:
    clear = Image.new("RGBA", (7000, 20), (0, 0, 0, 0))
    (page,) = pages_of("页.png", encoded(clear, "PNG"))
    assert page.width == 6000
    assert page.getpixel((0, 0)) == (255, 255, 255)

    turned = Image.new("RGB", (40, 20))
    exif = turned.getexif()
    exif[0x0112] = 6  # the camera was held on its side
    (page,) = pages_of("页.jpg", encoded(turned, "JPEG", exif=exif))
    assert page.size == (20, 40)
