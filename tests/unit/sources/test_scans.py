"""Scans are recognised where the extra is installed; elsewhere one is told how to get it."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from printing import in_order, pdf_of

from reader_app.errors import UnreadableSource
from reader_app.sources import scans
from reader_app.sources.pdf import read_pdf
from reader_app.sources.pictures import pages_of
from reader_app.sources.scans import can_recognise, read_scan

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
