"""What is pasted: a text becomes an article, the name of a file the file's articles."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader_app.errors import UnreadableSource
from reader_app.services.browse import article
from reader_app.services.paste import files_named, import_pasted, name_of
from reader_app.tasks import Task

TEXT = "某某日报\n2025年3月5日\n\n区政协举行会议\n\n　　昨天，区政协举行会议，听取提案办理情况。\n"


def pasted(library: Path, text: str) -> list[tuple[str, str]]:
    report = import_pasted(library, text, Task())
    return [(file.path.name, str(file.status)) for file in report.files]


def test_a_text_is_an_article_named_by_its_first_line(library: Path) -> None:
    report = import_pasted(library, TEXT, Task())
    (file,) = report.files
    (number,) = file.articles
    document = article(library, number).document
    assert (document.file, document.head.headline) == ("某某日报.txt", "区政协举行会议")
    assert document.source == TEXT
    assert pasted(library, TEXT) == [("某某日报.txt", "already_there")]


def test_two_texts_of_one_first_line_are_two_articles(library: Path) -> None:
    first = import_pasted(library, "今日要闻\n\n　　一场大雨之后河水涨了半尺。\n", Task())
    second = import_pasted(library, "今日要闻\n\n　　全民阅读节开幕，市民踊跃参加。\n", Task())
    assert str(second.files[0].status) == "added"
    assert first.files[0].articles != second.files[0].articles


def test_a_text_that_was_pasted_corrected_is_a_new_version(library: Path) -> None:
    (first,) = import_pasted(library, TEXT, Task()).files
    (second,) = import_pasted(library, TEXT.replace("听取提案", "专题听取提案"), Task()).files
    assert (str(second.status), second.articles) == ("renewed", first.articles)


COPIED = "区政协举行会议\n昨天，区政协举行会议，听取提案办理情况。\n"


def test_an_article_copied_without_its_paper_and_date_is_there_already(library: Path) -> None:
    (first,) = import_pasted(library, TEXT, Task()).files
    (second,) = import_pasted(library, COPIED, Task()).files
    assert (str(second.status), second.articles) == ("already_there", first.articles)


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace("2025年3月5日", "2025年3月6日"),
        TEXT.replace("某某日报", "荻州日报"),
        COPIED.replace("听取", "再次听取"),
    ],
)
def test_what_says_another_day_paper_or_word_is_another_article(library: Path, text: str) -> None:
    import_pasted(library, TEXT, Task())
    (second,) = import_pasted(library, text, Task()).files
    assert str(second.status) != "already_there"


@pytest.mark.parametrize("form", ["{}", '"{}"', "file://{}", "file://localhost{}", "  {}\n"])
def test_the_path_or_address_of_a_file_opens_it(
    library: Path, write: Callable[..., Path], form: str
) -> None:
    path = write("甲乙.txt")
    named = path.as_uri().removeprefix("file://") if form.startswith("file") else path
    assert pasted(library, form.format(named)) == [("甲乙.txt", "added")]


def test_a_list_of_files_and_a_folder_open_them_all(
    library: Path, write: Callable[..., Path]
) -> None:
    write("报/甲.txt", headline="甲")
    write("报/乙.txt", headline="乙")
    other = write("丙.txt", headline="丙")
    text = f"{other}\n{other.parent / '报'}\n"
    assert [name for name, _ in pasted(library, text)] == ["丙.txt", "乙.txt", "甲.txt"]


def test_a_file_that_is_not_there_is_refused_by_name(library: Path, tmp_path: Path) -> None:
    assert pasted(library, str(tmp_path / "没有.txt")) == [("没有.txt", "refused")]


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("", "没有文字"),
        (" \n\u3000", "没有文字"),
        ("https://paper.example/2025-11/14/content_1.htm", "不连接网络"),
    ],
)
def test_what_cannot_be_taken_in_says_why(library: Path, text: str, match: str) -> None:
    with pytest.raises(UnreadableSource, match=match):
        import_pasted(library, text, Task())


@pytest.mark.parametrize(
    "text",
    [
        "一行字",
        "/这行像路径，其实是文章的开头\n第二行",
        "见 /home/某人/报纸.txt",
        "file:",
        "file://[坏/a.txt",
        "~没有这个人/报纸.txt",
        "\0",
    ],
)
def test_words_are_no_paths(text: str) -> None:
    assert files_named(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("\n\n  区政协:重点/督办 \n正文", "区政协 重点 督办.txt"),
        ("字" * 99, "字" * 40 + ".txt"),
        ("...\n正文", "粘贴的文字.txt"),
        ("\ufeff标题", "标题.txt"),
    ],
)
def test_the_first_line_is_a_name_any_system_takes(text: str, name: str) -> None:
    assert name_of(text) == name
