"""A file of a format that is not read comes with what to do about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader_app.errors import UnreadableSource
from reader_app.services.import_files import import_files
from reader_app.sources.registry import read_sources
from reader_app.tasks import Task


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("旧稿.doc", ".docx"),
        ("旧稿.docm", ".docx"),
        ("台账.et", ".xlsx"),
        ("台账.XLSM", ".xlsx"),
        ("汇报.pptx", ".pdf"),
        ("公文.ofd", ".pdf"),
        ("旧报.ceb", ".pdf"),
        ("扫描.bmp", ".png"),
        ("书.mobi", ".epub"),
        ("报纸.rar", "解压"),
    ],
)
def test_what_to_do_is_said_of_left_out_and_refused_files(
    library: Path, tmp_path: Path, name: str, advice: str
) -> None:
    folder = tmp_path / "报纸"
    folder.mkdir()
    (folder / name).write_bytes(b"x")
    (folder / "甲.txt").write_text("第一篇。\n", encoding="utf-8")

    (left_out,) = import_files(library, [folder], Task()).left_out
    with pytest.raises(UnreadableSource) as refusal:
        list(read_sources(folder / name))

    assert advice in left_out.reason
    assert advice in refusal.value.advice
