"""A table of what was printed neither replaces the printed page nor doubles its records."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from reader_app.domain.import_report import ImportedFile
from reader_app.library.store import open_library
from reader_app.services.browse import article, whole_tree
from reader_app.services.edit_article import DATE, set_place
from reader_app.services.export_article import export_proposals
from reader_app.services.import_files import import_files
from reader_app.services.trash import remove_article
from reader_app.tasks import Task
from tests.unit.services.test_correcting import PAGE

NO_HEAD = PAGE.partition("\n\n")[2]


def take_in(library: Path, *paths: Path) -> tuple[ImportedFile, ...]:
    return import_files(library, paths, Task()).files


def page(tmp_path: Path, text: str = PAGE, name: str = "page.txt") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def table(library: Path, tmp_path: Path, name: str) -> Path:
    path = tmp_path / name
    export_proposals(library, path)
    return path


def changed(path: Path, change: Callable[[list[list[str]]], None]) -> Path:
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    change(rows)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def numbers(library: Path) -> list[int]:
    return [
        row.id
        for paper in whole_tree(library).publications
        for issue in paper.issues
        for each in issue.pages
        for row in each.articles
    ]


@pytest.mark.parametrize("name", ["提案.xlsx", "提案.csv"])
@pytest.mark.parametrize("text", [PAGE, NO_HEAD], ids=["dated", "undated"])
def test_the_table_of_a_library_adds_nothing_to_it(
    library: Path, tmp_path: Path, name: str, text: str
) -> None:
    ((number,),) = (file.articles for file in take_in(library, page(tmp_path, text)))
    was = article(library, number)

    (file,) = take_in(library, table(library, tmp_path, name))

    assert (str(file.status), file.articles) == ("already_there", (number,))
    count = len(was.document.proposals)
    assert file.reason == f"表里的 {count} 件都在文章 {number} 里，没有重复加入，也没有改动。"
    assert article(library, number) == was
    assert numbers(library) == [number]
    with open_library(library) as opened:
        assert opened.upkeep.check().troubles == ()


def test_a_page_whose_date_was_corrected_since_is_known_by_its_number(
    library: Path, tmp_path: Path
) -> None:
    ((number,),) = (file.articles for file in take_in(library, page(tmp_path, NO_HEAD)))
    path = table(library, tmp_path, "提案.csv")
    set_place(library, number, {DATE: "2025-06-01"})

    (file,) = take_in(library, path)

    assert (str(file.status), file.articles) == ("already_there", (number,))


def test_a_table_with_a_record_more_is_an_article_and_says_what_is_there(
    library: Path, tmp_path: Path
) -> None:
    ((number,),) = (file.articles for file in take_in(library, page(tmp_path)))
    was = article(library, number)

    def one_more(rows: list[list[str]]) -> None:
        row = list(rows[-1])
        row[rows[0].index("提案编号")] = "977"
        row[rows[0].index("提案题目")] = "关于修缮渡口石阶的建议"
        rows.append(row)

    (file,) = take_in(library, changed(table(library, tmp_path, "提案.csv"), one_more))

    assert str(file.status) == "added"
    assert f"表里有 {len(was.document.proposals)} 件已在文章 {number} 里。" in file.reason
    assert article(library, number) == was


def test_a_table_in_another_library_is_renewed_by_the_next_table(
    library: Path, tmp_path: Path
) -> None:
    take_in(library, page(tmp_path))
    path = table(library, tmp_path, "提案.csv")
    elsewhere = tmp_path / "elsewhere.db"
    (first,) = take_in(elsewhere, path)

    def better(rows: list[list[str]]) -> None:
        rows[1][rows[0].index("主办单位")] = "区水利局"

    (second,) = take_in(elsewhere, changed(path, better))

    assert str(first.status) == "added"
    assert (str(second.status), second.articles) == ("renewed", first.articles)
    (number,) = second.articles
    assert article(elsewhere, number).document.proposals[0].lead_units == ("区水利局",)


def test_of_an_article_in_the_trash_the_table_is_taken_in(library: Path, tmp_path: Path) -> None:
    ((number,),) = (file.articles for file in take_in(library, page(tmp_path)))
    path = table(library, tmp_path, "提案.xlsx")
    remove_article(library, number)

    (file,) = take_in(library, path)

    assert str(file.status) == "added"


def test_a_sheet_that_stands_under_its_former_name_is_renewed(
    library: Path, tmp_path: Path
) -> None:
    rows = [
        ["案号", "案由", "提案人", "承办单位"],
        ["1", "关于加强古树保护的建议", "李明", "区林业局"],
        ["2", "关于完善田间道路的建议", "王芳", "区农业局"],
    ]
    single, whole = tmp_path / "台账·2023年.xlsx", tmp_path / "台账.xlsx"
    with xlsxwriter.Workbook(single) as book:
        write(book.add_worksheet(), rows)
    (first,) = take_in(library, single)
    rows[2][3] = "区交通局"
    with xlsxwriter.Workbook(whole) as book:
        write(book.add_worksheet("2023年"), rows)
        write(book.add_worksheet("2024年"), [rows[0], ["7", "关于夜间公交的建议", "赵六", "公交"]])

    renewed, added = take_in(library, whole)

    assert (str(renewed.status), renewed.articles) == ("renewed", first.articles)
    assert str(added.status) == "added"


def write(sheet: Worksheet, rows: list[list[str]]) -> None:
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
