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
