"""A ledger whose proposals are printed on pages of the library is told with these pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader_app.commands.layout import import_lines
from reader_app.domain.import_report import ImportedFile, ImportStatus
from reader_app.services.import_files import import_files
from reader_app.tasks import Task

PAGE = """江城日报
2024-05-06
第03版:专题
重点提案办理选登

第84号提案
《关于推动外贸高质量发展的建议》
提案人:何文婷
主办单位:区商务局
【提案主要内容】
推动外贸高质量发展是关键举措,建议进一步加大扶持力度,完善服务体系。

第85号提案
《关于改善停车难问题的建议》
提案人:徐彩英
主办单位:区城管局
【提案主要内容】
老旧小区停车难问题突出,建议增设泊位,错时共享。
"""
LEDGER = """序号,案由,提案人,主办单位,办理类别
1,关于推动外贸高质量发展的建议,何文婷,区商务局,A
2,关于发展夜间经济的建议,李四,区文旅局,A
3,关于改善停车难问题的建议,徐彩英,区城管局,B
"""
TEXTS = {"页.txt": PAGE, "台账.csv": LEDGER}


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def take_in(library: Path, *paths: Path) -> dict[str, ImportedFile]:
    report = import_files(library, paths, Task())
    return {file.path.name: file for file in report.files}


@pytest.mark.parametrize(
    "imports",
    [
        (("页.txt", "台账.csv"),),
        (("台账.csv", "页.txt"),),  # in whatever order they come
        (("页.txt",), ("台账.csv",)),
    ],
)
def test_the_report_says_on_which_pages_titles_of_a_table_stand(
    tmp_path: Path, imports: tuple[tuple[str, ...], ...]
) -> None:
    paths = {name: written(tmp_path, name, text) for name, text in TEXTS.items()}
    library = tmp_path / "library.sqlite3"
    told: dict[str, ImportedFile] = {}
    for names in imports:
        told |= take_in(library, *(paths[name] for name in names))
    page, ledger = told["页.txt"], told["台账.csv"]
    assert page.reason == ""
    assert ledger.status is ImportStatus.ADDED
    assert (ledger.printed, ledger.printed_in) == (2, page.articles)
    number = page.articles[0]
    assert ledger.reason == f"表里有 2 件的案由已见于文章 {number}，请核对是否重复。"
    (line,) = import_lines([ledger])
    assert f"2 titles of the table are printed in article {number} too" in line


def test_a_table_of_new_titles_or_of_another_table_has_no_remark(tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite3"
    told = take_in(
        library,
        written(tmp_path, "台账.csv", LEDGER),
        written(tmp_path, "另一台账.csv", LEDGER.replace(",A\n", ",B\n")),
    )
    assert [file.reason for file in told.values()] == ["", ""]
