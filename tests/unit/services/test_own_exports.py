"""An article that was exported is known when it comes back, and reads the same elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader_app.domain.import_report import ImportedFile
from reader_app.export.proposal_fields import proposal_fields
from reader_app.library.store import open_library
from reader_app.services.browse import article
from reader_app.services.correct_values import amend, edits_of
from reader_app.services.export_article import export_article
from reader_app.services.import_files import import_files
from reader_app.services.trash import remove_article
from reader_app.tasks import Task

PAGE = """两件提案的答复

荻州日报 2025年11月14日 第03版

第123号提案
关于加强社区垃圾分类的提案
提案者：柳虹
主办单位：市城管局
办理类别：A
内容：居民区里垃圾分类的桶不够，投放的时间太短，建议增设投放点，延长开放时间。
答复：今年已在全市增设投放点120处，开放时间延长到晚上九点，居民普遍满意。

第88号提案
关于改善老旧小区停车的提案
提案者：汪鸣
主办单位：市住建局
办理类别：B
内容：老旧小区停车位不足，建议错时共享周边单位的停车场。
答复：已协调12家单位在夜间开放停车场，共增加车位600个，其余将逐步推进。
"""
SHORT = """关于垃圾分类的提案
提案者：柳虹
编号：第88号
承办单位：市城管局
内容：居民区里垃圾分类的桶不够，投放的时间太短，建议增设投放点。
答复：今年已在全市增设投放点120处，居民普遍满意。
"""
TASKS = """荻州市2025年重点任务进展

| 项目名称 | 项目内容 | 进展情况 | 责任单位 |
| --- | --- | --- | --- |
| 宜居城市 | 改造老旧小区30个。 | 已改造26个，其余年底前完成。 | 市住建局 |
| 宜居城市 | 新建公园4座。 | 已建成3座。 | 市园林局 |
| 便民服务 | 新增公交线路5条。 | 已开通5条。 | 市交通局 |
"""
in_every_format = pytest.mark.parametrize("suffix", ["md", "txt", "html", "pdf", "json"])
of_every_kind = pytest.mark.parametrize("text", [PAGE, SHORT, TASKS], ids=["two", "one", "tasks"])


def take_in(library: Path, *paths: Path) -> tuple[ImportedFile, ...]:
    return import_files(library, paths, Task()).files


def exported(library: Path, tmp_path: Path, text: str, suffix: str) -> tuple[int, Path]:
    page = tmp_path / "page.txt"
    page.write_text(text, encoding="utf-8")
    ((number,),) = (file.articles for file in take_in(library, page))
    return number, export_article(library, number, tmp_path / f"out.{suffix}")


def said(library: Path, number: int) -> tuple[object, ...]:
    """What an article says, whatever file it stands in."""
    document = article(library, number).document
    head = document.head
    return (
        (head.newspaper, head.date, head.page_no, head.headline),
        [proposal_fields(proposal) for proposal in document.proposals],
        [(task.group, task.content, task.progress, task.units) for task in document.tasks],
        [finding.kind for finding in document.findings],
    )


@in_every_format
@of_every_kind
def test_an_export_is_there_already(library: Path, tmp_path: Path, text: str, suffix: str) -> None:
    number, path = exported(library, tmp_path, text, suffix)
    was = article(library, number)

    (file,) = take_in(library, path)

    assert (str(file.status), file.articles) == ("already_there", (number,))
    assert article(library, number) == was
    with open_library(library) as opened:
        assert opened.upkeep.check().troubles == ()


@in_every_format
@of_every_kind
def test_another_library_reads_the_same_from_it(
    library: Path, tmp_path: Path, text: str, suffix: str
) -> None:
    number, path = exported(library, tmp_path, text, suffix)
    other = tmp_path / "other.sqlite3"

    (file,) = take_in(other, path)

    assert str(file.status) == "added"
    assert said(other, file.articles[0]) == said(library, number)
    shown = article(other, file.articles[0]).document
    assert "提案一览" not in shown.source
    assert "源文件" not in shown.source


@in_every_format
def test_what_was_corrected_meanwhile_stays(library: Path, tmp_path: Path, suffix: str) -> None:
    number, path = exported(library, tmp_path, PAGE, suffix)
    amend(library, number, edits_of("proposals.1.title", "关于分类的提案"))
    export_article(library, number, path, replace=True)

    (file,) = take_in(library, path)

    assert str(file.status) == "already_there"
    assert article(library, number).document.proposals[0].title == "关于分类的提案"


@in_every_format
def test_it_brings_its_article_back_from_the_trash(
    library: Path, tmp_path: Path, suffix: str
) -> None:
    number, path = exported(library, tmp_path, PAGE, suffix)
    remove_article(library, number)

    (file,) = take_in(library, path)

    assert file.articles == (number,)
    assert file.restored


def _unmarked(text: str) -> str:
    return "\n".join(line for line in text.splitlines() if "电子报阅读机" not in line)


def _windows(text: str) -> str:
    return text.replace("\n", "\r\n")


@pytest.mark.parametrize("suffix", ["md", "txt", "html"])
@pytest.mark.parametrize("change", [_unmarked, _windows])
@of_every_kind
def test_an_export_is_known_by_its_text_too(
    library: Path, tmp_path: Path, suffix: str, change: Callable[[str], str], text: str
) -> None:
    number, path = exported(library, tmp_path, text, suffix)
    path.write_bytes(change(path.read_text(encoding="utf-8")).encode())

    (file,) = take_in(library, path)

    assert (str(file.status), file.articles) == ("already_there", (number,))


@pytest.mark.parametrize("suffix", ["md", "txt", "html"])
def test_one_that_was_changed_by_hand_is_read_as_it_stands(
    library: Path, tmp_path: Path, suffix: str
) -> None:
    number, path = exported(library, tmp_path, PAGE, suffix)
    path.write_text(
        path.read_text(encoding="utf-8").replace("投放点120处", "投放点150处"), encoding="utf-8"
    )

    (file,) = take_in(library, path)

    assert str(file.status) == "renewed"
    assert file.articles == (number,)
    now = article(library, number).document
    assert [proposal.number for proposal in now.proposals] == [123, 88]
    assert "150处" in (now.proposals[0].reply or "")


def test_a_date_that_was_concluded_stays_so(library: Path, tmp_path: Path) -> None:
    text = PAGE.replace("2025年11月14日", "11-14").replace("今年", "2025年") + "\n2025年\n"
    number, path = exported(library, tmp_path, text, "md")
    inferred = article(library, number).document.head.date_inferred
    other = tmp_path / "other.sqlite3"
    (file,) = take_in(other, path)
    head = article(other, file.articles[0]).document.head
    assert (head.date, head.date_inferred) == (None, inferred)


@in_every_format
def test_paper_and_date_filled_in_by_hand_go_along(
    library: Path, tmp_path: Path, suffix: str
) -> None:
    number, path = exported(library, tmp_path, SHORT, suffix)
    amend(library, number, edits_of("article.newspaper", "荻州日报"))
    amend(library, number, edits_of("article.date", "2025-11-14"))
    export_article(library, number, path, replace=True)
    other = tmp_path / "other.sqlite3"

    (file,) = take_in(other, path)

    assert said(other, file.articles[0]) == said(library, number)
    (again,) = take_in(library, path)
    assert (str(again.status), again.articles) == ("already_there", (number,))
