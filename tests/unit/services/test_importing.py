"""Files come into the library whole or not at all, and a report says what became of each."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from reader_app import paths
from reader_app.errors import ReaderError
from reader_app.library.store import open_library
from reader_app.services import browse
from reader_app.services.edit_article import DATE, NEWSPAPER, set_place
from reader_app.services.extract_file import extract_file
from reader_app.services.import_files import ImportStatus, import_files, import_seeds
from reader_app.services.refresh import refresh
from reader_app.services.search import search
from reader_app.services.trash import remove_article
from reader_app.tasks import Task


def statuses(report) -> list[str]:
    return [str(file.status) for file in report.files]


def articles(library: Path) -> list[str]:
    tree = browse.whole_tree(library)
    return [
        article.headline
        for publication in tree.publications
        for issue in publication.issues
        for page in issue.pages
        for article in page.articles
    ]


def test_a_file_is_added_once(library: Path, write) -> None:
    path = write("甲.txt")
    report = import_files(library, [path], Task())
    (file,) = report.files
    assert file.status is ImportStatus.ADDED
    assert report.change.structure
    assert report.change.articles == set(file.articles)
    assert browse.article(library, file.articles[0]).document == extract_file(path)[0]
    again = import_files(library, [path], Task())
    assert statuses(again) == ["already_there"]
    assert again.files[0].articles == file.articles
    assert not again.change.structure
    assert len(articles(library)) == 1


def test_the_same_words_in_another_encoding_are_there_already(library: Path, write) -> None:
    path = write("甲.txt")
    other = path.with_name("乙.md")
    other.write_bytes(path.read_text(encoding="utf-8").encode("gb18030"))
    assert statuses(import_files(library, [path, other], Task())) == ["added", "already_there"]


def test_other_words_under_the_same_name_are_another_article(library: Path, write) -> None:
    first = import_files(library, [write("甲.txt")], Task())
    second = import_files(library, [write("甲.txt", "别的。", "别的题目")], Task())
    assert statuses(second) == ["added"]
    assert first.files[0].articles != second.files[0].articles


def test_a_file_that_cannot_be_read_is_refused_and_the_rest_goes_on(
    library: Path, write, tmp_path: Path
) -> None:
    (tmp_path / "空.txt").touch()
    (tmp_path / "图.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "乱.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "无").mkdir()
    bad = [tmp_path / name for name in ("空.txt", "图.png", "乱.txt", "没有.txt", "无")]
    report = import_files(library, [*bad, write("好.txt")], Task())
    assert statuses(report) == ["refused"] * 5 + ["added"]
    for file in report.files[:5]:
        assert file.path.name in file.reason
        assert file.reason.endswith("。")
    assert len(articles(library)) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="names there are Unicode")
def test_a_file_whose_name_is_not_utf_8_is_taken_in(library: Path, write) -> None:
    path = write("甲.txt")
    strange = path.with_name(os.fsdecode("报纸.txt".encode("gb18030")))
    path.rename(strange)
    assert statuses(import_files(library, [strange], Task())) == ["added"]
    assert search(library, "一条新闻").total == 1


def test_folders_are_searched_for_texts_that_are_not_hidden(
    library: Path, write, tmp_path: Path
) -> None:
    write("报/甲.txt", "甲。")
    write("报/深/乙.md", "乙。")
    write("报/.丙.txt", "丙。")
    write("报/.藏/丁.txt", "丁。")
    write("报/戊.exe", "戊。")
    report = import_files(library, [tmp_path / "报"], Task())
    assert [file.path.name for file in report.files] == ["甲.txt", "乙.md"]
    assert statuses(report) == ["added", "added"]


def test_the_first_start_brings_the_bundled_texts(library: Path) -> None:
    report = import_seeds(library, Task())
    assert statuses(report) == ["added"] * 5
    assert len(articles(library)) == 5
    assert import_seeds(library, Task()).files == ()


def test_every_record_of_the_bundled_texts_comes_back_equal(library: Path) -> None:
    report = import_seeds(library, Task())
    for path, file in zip(paths.seeds(), report.files, strict=True):
        stored = [browse.article(library, article).document for article in file.articles]
        assert stored == list(extract_file(path))


def test_the_bundled_texts_are_sound(library: Path) -> None:
    import_seeds(library, Task())
    with open_library(library) as opened:
        assert opened.upkeep.check().troubles == ()


def test_a_removed_bundled_text_comes_back_only_when_asked(library: Path) -> None:
    report = import_seeds(library, Task())
    remove_article(library, report.files[0].articles[0])
    assert import_seeds(library, Task()).files == ()
    assert len(articles(library)) == 4
    assert statuses(import_files(library, [paths.seeds()[0]], Task())) == ["added"]
    assert len(articles(library)) == 5


def test_what_is_set_by_hand_outlives_removal_and_new_rules(
    library: Path, write, make_outdated
) -> None:
    path = write("甲.txt")
    (number,) = import_files(library, [path], Task()).files[0].articles
    set_place(library, number, {NEWSPAPER: " 晚报 "})
    set_place(library, number, {DATE: "2024年1月2日"})
    remove_article(library, number)
    (number,) = import_files(library, [path], Task()).files[0].articles
    make_outdated()
    change = refresh(library, Task())
    assert change.articles == {number}
    assert refresh(library, Task()).articles == set()
    head = browse.article(library, number).document.head
    assert (head.newspaper, head.date) == ("晚报", "2024-01-02")
    (paper,) = browse.whole_tree(library).publications
    assert (paper.name, paper.issues[0].date) == ("晚报", "2024-01-02")
    set_place(library, number, {NEWSPAPER: ""})
    set_place(library, number, {DATE: ""})
    assert browse.article(library, number).document == extract_file(path)[0]


@pytest.mark.parametrize("date", ["昨天", "2025-02-30", "11-14", "2025-1", "20250101"])
def test_what_is_no_date_is_refused(library: Path, write, date: str) -> None:
    (number,) = import_files(library, [write("甲.txt")], Task()).files[0].articles
    with pytest.raises(ReaderError, match="不是一个日期"):
        set_place(library, number, {DATE: date})


def test_search_finds_what_was_imported(library: Path, write) -> None:
    import_files(library, [write("甲.txt", "关于垃圾分类的提案。")], Task())
    assert search(library, "垃圾分類").total == 1
    assert search(library, "垃圾 不在").total == 0


def test_damage_is_told_and_questioned(library: Path, write) -> None:
    path = write("坏.txt", body="各承办单位认真办理。")
    data = path.read_bytes()
    at = data.index("单位".encode())
    path.write_bytes(data[:at] + data[at + 1 :])

    (file,) = import_files(library, [path], Task()).files

    assert file.unreadable == 1
    assert "有 1 处字读不出" in file.reason
    document = browse.article(library, file.articles[0]).document
    (finding,) = (each for each in document.findings if each.kind == "unreadable_characters")
    assert [set(document.source[a:b]) for a, b in finding.spans] == [{"\ufffd"}]


def test_an_article_of_the_same_name_and_day_is_pointed_out(library: Path, write) -> None:
    first = import_files(library, [write("甲.txt")], Task()).files[0]
    second = import_files(library, [write("乙.txt", body="改过的正文。")], Task()).files[0]
    other = import_files(library, [write("丙.txt", headline="别的标题")], Task()).files[0]

    assert first.namesakes == other.namesakes == ()
    assert second.namesakes == first.articles
    assert f"与文章 {first.articles[0]} 标题相同" in second.reason
