"""Which files are taken in, and what is said about those that are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader_app.errors import UnreadableSource
from reader_app.sources import registry
from reader_app.sources.registry import read_sources


@pytest.mark.parametrize("name", ["页.txt", "页.TXT", "页.md", "页.markdown"])
def test_texts_and_markdown_are_read(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes("提案\r\n".encode())

    source = next(read_sources(tmp_path / name))

    assert (source.name, source.text, source.encoding) == (name, "提案\r\n", "utf-8")


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        pytest.param("空.txt", b"", "空的", id="empty"),
        pytest.param("空白.txt", b" \r\n\t", "空的", id="blank"),
        pytest.param("标记.txt", b"\xef\xbb\xbf \n", "没有文字", id="nothing but a mark"),
        pytest.param(
            "图.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "不是文本", id="binary"
        ),
        pytest.param("零.txt", b"a\0b" * 99, "不是文本", id="zero bytes"),
        pytest.param("文.wps", b"\xd0\xcf", "格式", id="unknown suffix"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_words(
    tmp_path: Path, name: str, data: bytes, says: str
) -> None:
    (tmp_path / name).write_bytes(data)

    with pytest.raises(UnreadableSource) as refusal:
        next(read_sources(tmp_path / name))

    assert says in refusal.value.summary
    assert name in refusal.value.summary
    assert refusal.value.advice.endswith("。")


def test_a_web_page_by_another_name_is_read_as_one(tmp_path: Path) -> None:
    page = (
        '<?xml version="1.0"?>\n<!-- 存 -->\n<!DOCTYPE html><html><head><meta charset="gb2312">'
        "<title>小提案解开大民生</title></head><body><h1>小提案解开大民生</h1>"
        "<p>区政协十届三次会议以来，共收到提案120件，经审查立案100件。</p></body></html>"
    )
    for name in ("页.htm", "页.txt"):
        (tmp_path / name).write_bytes(page.encode("gb18030"))
    renamed, source = (next(read_sources(tmp_path / name)) for name in ("页.txt", "页.htm"))
    assert (renamed.text, renamed.carrier) == (source.text, source.carrier)
    assert "<" not in renamed.text


def test_a_text_about_web_pages_stays_a_text(tmp_path: Path) -> None:
    (tmp_path / "说明.txt").write_text("网页以 <!DOCTYPE html> 开头。\n", encoding="utf-8")
    assert "<!DOCTYPE html>" in next(read_sources(tmp_path / "说明.txt")).text


@pytest.mark.parametrize("data", [b"%PDF-1.7\n%\xe2\xe3\0\xcf\xd3", b"PK\x03\x04\x14\0\x06\0" * 9])
def test_a_file_under_a_wrong_name_is_to_be_named_right(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "报.txt").write_bytes(data)
    with pytest.raises(UnreadableSource) as refusal:
        next(read_sources(tmp_path / "报.txt"))
    assert ".pdf" in refusal.value.advice
    assert ".docx" in refusal.value.advice
    assert "纯文本" not in refusal.value.advice


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match="找不到"):
        next(read_sources(tmp_path / "没有.txt"))
    with pytest.raises(UnreadableSource, match="文件夹"):
        next(read_sources(tmp_path))


def test_an_enormous_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "大.txt"
    with path.open("wb") as file:
        file.truncate(registry.LARGEST + 1)

    with pytest.raises(UnreadableSource, match="20 MB"):
        next(read_sources(path))


def test_a_file_a_little_too_large_is_not_said_to_be_as_large_as_allowed(tmp_path: Path) -> None:
    path = tmp_path / "大.txt"
    with path.open("wb") as file:
        file.truncate(21_000_000)
    with pytest.raises(UnreadableSource, match=r"有 20\.1 MB，超过了 20 MB"):
        next(read_sources(path))
