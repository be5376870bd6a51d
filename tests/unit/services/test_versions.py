"""A text that comes again with other content renews its article; nothing of the old one is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader_app.domain.correction import Edit, Verdict
from reader_app.domain.import_report import ImportedFile
from reader_app.domain.record_keys import name_of
from reader_app.domain.span import Span, slices
from reader_app.errors import NotInLibrary
from reader_app.library.store import open_library
from reader_app.services.browse import article, whole_tree
from reader_app.services.correct_values import amend, edits_of, undo
from reader_app.services.edit_article import DATE, set_place
from reader_app.services.import_files import import_files
from reader_app.services.reading import remember_position
from reader_app.services.refresh import refresh
from reader_app.services.search import search
from reader_app.services.trash import empty_trash, remove_article, restore_articles
from reader_app.services.versions import version, versions
from reader_app.tasks import Task
from reader_app.text.likeness import common_share
from reader_app.text.moved import Moved
from tests.unit.services.test_correcting import PAGE

OTHER = """\
某某日报
2025年04月01日 星期二

古镇的春天来了

　　四月的古镇游人如织，河边的柳树已经绿了，卖青团的铺子前排起长队，老人们坐在桥头晒太阳说往事。
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def take_in(library: Path, path: Path, text: str | None = None) -> ImportedFile:
    if text is not None:
        path.write_text(text, encoding="utf-8")
    (file,) = import_files(library, [path], Task()).files
    return file


def rows(library: Path) -> list[tuple[int, int]]:
    """The articles that lists show, and how many versions each has."""
    return [
        (row.id, row.versions)
        for paper in whole_tree(library).publications
        for issue in paper.issues
        for page in issue.pages
        for row in page.articles
    ]


def sound(library: Path) -> None:
    with open_library(library) as opened:
        assert opened.upkeep.check().troubles == ()


def test_another_text_at_the_same_path_is_a_new_version(library: Path, page: Path) -> None:
    first = take_in(library, page)
    second = take_in(library, page, PAGE.replace("三处", "四处,新增养老床位九十张"))
    assert str(second.status) == "renewed"
    assert second.articles == first.articles
    (number,) = second.articles
    assert f"文章 {number} 有了新版本" in second.reason
    assert rows(library) == [(number, 2)]
    assert "四处" in article(library, number).document.proposals[1].reply
    assert search(library, "新增养老床位").total == 1
    assert search(library, "服务中心三处").total == 0
    sound(library)


def test_the_old_versions_stay_readable(library: Path, page: Path) -> None:
    (number,) = take_in(library, page).articles
    was = article(library, number)
    take_in(library, page, PAGE.replace("三处", "四处"))
    take_in(library, page, PAGE.replace("三处", "五处"))
    newest, second, first = versions(library, number)
    assert [each.version for each in (newest, second, first)] == [3, 2, 1]
    assert [each.newest for each in (newest, second, first)] == [True, False, False]
    old = version(library, number, 1)
    assert (old.document, old.version, old.versions) == (was.document, 1, 3)
    assert "四处" in version(library, number, 2).document.proposals[1].reply
    assert version(library, number, 3) == article(library, number)
    with pytest.raises(NotInLibrary, match="没有第 4 版"):
        version(library, number, 4)


def test_an_old_version_that_comes_back_adds_nothing(library: Path, page: Path) -> None:
    (number,) = take_in(library, page).articles
    take_in(library, page, PAGE.replace("三处", "四处"))
    back = take_in(library, page, PAGE)
    assert (str(back.status), back.articles) == ("already_there", (number,))
    assert rows(library) == [(number, 2)]


def test_a_path_used_again_for_something_else_is_another_article(library: Path, page: Path) -> None:
    first = take_in(library, page)
    second = take_in(library, page, OTHER)
    assert str(second.status) == "added"
    assert second.articles != first.articles
    assert sorted(rows(library)) == [(first.articles[0], 1), (second.articles[0], 1)]


def test_the_same_headline_on_another_day_in_the_same_file_is_another_article(
    library: Path, write: Callable[..., Path]
) -> None:
    path = write("简讯.txt", "昨天下了一场大雨，河水涨了半尺。", "简讯")
    take_in(library, path)
    text = path.read_text(encoding="utf-8").replace("03月05日", "03月06日")
    later = text.replace("昨天下了一场大雨，河水涨了半尺。", "全民阅读节在图书馆开幕。")
    assert str(take_in(library, path, later).status) == "added"


def test_the_same_paper_day_page_and_headline_is_a_new_version(
    library: Path, page: Path, tmp_path: Path
) -> None:
    (number,) = take_in(library, page).articles
    other = take_in(library, tmp_path / "another.txt", PAGE.replace("三处", "四处"))
    assert (str(other.status), other.articles) == ("renewed", (number,))


def test_two_short_news_of_one_headline_are_two_articles(
    library: Path, write: Callable[..., Path]
) -> None:
    first = take_in(library, write("甲.txt", "昨天下了一场大雨，河水涨了半尺。", "简讯"))
    second = take_in(library, write("乙.txt", "全民阅读节在图书馆开幕。", "简讯"))
    assert str(second.status) == "added"
    assert second.namesakes == first.articles


def test_a_text_that_names_neither_paper_nor_day_renews_nothing_by_its_headline(
    library: Path, tmp_path: Path
) -> None:
    text = PAGE.partition("\n\n")[2]
    take_in(library, tmp_path / "甲.txt", text)
    other = take_in(library, tmp_path / "乙.txt", text.replace("三处", "四处"))
    assert str(other.status) == "added"


def test_a_text_found_at_two_paths_is_renewed_from_either(library: Path, page: Path) -> None:
    moved = page.with_name("moved.txt")
    (number,) = take_in(library, page).articles
    text = PAGE.partition("\n\n")[2]  # nothing but the path tells what it is
    assert str(take_in(library, moved, PAGE).status) == "already_there"
    assert take_in(library, moved, text).articles == (number,)


def test_corrections_move_along_with_their_words(library: Path, page: Path) -> None:
    (number,) = take_in(library, page).articles
    at = PAGE.index("区财政局")
    words = Edit("proposals.1.co_units", Verdict.CORRECTED, ["区财政"], (((at, at + 3),),))
    amend(library, number, [words])
    amend(library, number, edits_of("proposals.2.committee", "社会委"))
    set_place(library, number, {DATE: "2025-11-14"})
    take_in(
        library, page, PAGE.replace("区政协十五届", "又,区政协十五届", 2).replace("三处", "四处")
    )
    now = article(library, number)
    assert now.versions == 2
    first, second, *_rest = now.document.proposals
    assert first.co_units == ("区财政",)
    assert slices(now.document.source, first.sources["co_units"].spans) == "区财政"
    assert second.committee == "社会委"
    assert now.document.head.date == "2025-11-14"
    assert not any(each.in_conflict for each in now.corrections.applied.values())
    assert now.corrections.orphans == ()
    assert version(library, number, 1).document.proposals[1].committee == "社会委"
    sound(library)


def test_steps_are_undone_over_a_new_version(library: Path, page: Path) -> None:
    (number,) = take_in(library, page).articles
    amend(library, number, edits_of("proposals.2.committee", "社会委"))
    amend(library, number, edits_of("proposals.2.committee", "经济委"))
    take_in(library, page, PAGE.replace("三处", "四处"))
    values = []
    for _ in range(2):
        undo(library, number)
        values.append(article(library, number).document.proposals[1].committee)
    assert values == ["社会委", None]
    assert version(library, number, 1).document.proposals[1].committee == "经济委"


def test_what_the_new_version_prints_otherwise_is_a_conflict(library: Path, page: Path) -> None:
    (number,) = take_in(library, page).articles
    path = "proposals.2.lead_units"
    amend(library, number, edits_of(path, ["区卫健局"]))
    amend(library, number, [Edit("proposals.3.lead_units", Verdict.CONFIRMED)])
    renewed = take_in(
        library, page, PAGE.replace("区民政局", "区民政委").replace("区园林局", "区园林处")
    )
    assert renewed.unsettled == 2
    assert "有 2 处更正与新版本不符" in renewed.reason
    applied = article(library, number).corrections.applied
    assert applied[path].in_conflict
    assert (applied[path].correction.printed, applied[path].printed) == (["区民政局"], ["区民政委"])
    assert applied["proposals.3.lead_units"].in_conflict


def test_what_the_new_version_prints_as_it_was_corrected_is_settled(
    library: Path, page: Path
) -> None:
    (number,) = take_in(library, page).articles
    amend(library, number, edits_of("proposals.2.lead_units", ["区卫健局"]))
    renewed = take_in(library, page, PAGE.replace("区民政局", "区卫健局"))
    assert renewed.unsettled == 0
    assert article(library, number).corrections.applied["proposals.2.lead_units"].is_confirmation


LIST = """\
某某日报
2025年03月05日 星期三

重点提案目录

1、关于推动外贸高质量发展的建议(由区商务局主办)
2、关于发展银发经济的建议(由区民政局主办)
3、关于修建步道的建议(由区园林局主办)
"""
LONGER = LIST.replace("1、关于推动", "1、关于整治河道的建议(由区水利局主办)\n2、关于推动").replace(
    "2、关于发展", "3、关于发展"
)


def test_a_line_put_in_does_not_shift_corrections_to_the_next_record(
    library: Path, page: Path
) -> None:
    (number,) = take_in(library, page, LIST).articles
    assert len(article(library, number).document.proposals) == 3
    amend(library, number, edits_of("proposals.2.committee", "社会委"))
    longer = LONGER.replace("3、关于修建", "4、关于修建")
    assert str(take_in(library, page, longer).status) == "renewed"
    now = article(library, number)
    committees = {each.title: each.committee for each in now.document.proposals}
    assert committees == {
        "关于整治河道的建议": None,
        "关于推动外贸高质量发展的建议": None,
        "关于发展银发经济的建议": "社会委",
        "关于修建步道的建议": None,
    }


def test_a_correction_of_a_record_that_is_gone_is_kept_and_listed(
    library: Path, page: Path
) -> None:
    (number,) = take_in(library, page, LIST).articles
    amend(library, number, edits_of("proposals.2.committee", "社会委"))
    shorter = "".join(line for line in LIST.splitlines(keepends=True) if "银发" not in line)
    renewed = take_in(library, page, shorter.replace("3、", "2、"))
    assert renewed.unsettled == 1
    now = article(library, number)
    assert [each.committee for each in now.document.proposals] == [None, None]
    (orphan,) = now.corrections.orphans
    assert orphan.value == "社会委"
    assert name_of(orphan.record).startswith("旧版本的")


def test_the_reading_place_moves_along(library: Path, page: Path) -> None:
    (number,) = take_in(library, page).articles
    remember_position(library, number, PAGE.index("第189号"))
    new = PAGE.replace("第188号提案", "第177号提案:《关于某事的建议》\n\n第188号提案")
    take_in(library, page, new)
    with open_library(library) as opened:
        position = opened.last_position()
    assert position is not None
    assert (position.article, position.offset) == (number, new.index("第189号"))


def test_a_renewed_article_keeps_its_place_on_the_page(
    library: Path, write: Callable[..., Path]
) -> None:
    first = take_in(library, write("甲.txt", "第一篇的正文，说的是一件事。", "甲"))
    second = take_in(library, write("乙.txt", "第二篇的正文，说的是另一件事。", "乙"))
    take_in(library, write("甲.txt", "第一篇的正文，说的是一件大事。", "甲"))
    assert rows(library) == [(first.articles[0], 2), (second.articles[0], 1)]


def test_an_article_is_seen_as_it_was_when_it_is_corrected(library: Path, page: Path) -> None:
    (number,) = take_in(library, page).articles
    seen = article(library, number).reading
    take_in(library, page, PAGE.replace("三处", "四处"))
    with pytest.raises(NotInLibrary):
        amend(library, number, edits_of("proposals.1.committee", "甲"), seen=seen)


def test_the_trash_keeps_all_versions_and_empties_them_all(library: Path, page: Path, sql) -> None:
    (number,) = take_in(library, page).articles
    take_in(library, page, PAGE.replace("三处", "四处"))
    remove_article(library, number)
    restore_articles(library, [number])
    assert [each.version for each in versions(library, number)] == [2, 1]
    remove_article(library, number)
    back = take_in(library, page, PAGE)  # an old version of what lies in the trash
    assert back.articles == (number,)
    assert back.restored
    remove_article(library, number)
    empty_trash(library)
    assert sql("select count(*) from texts") == [(0,)]
    with open_library(library) as opened:
        assert opened.upkeep.check().troubles == ()
    assert str(take_in(library, page, PAGE).status) == "added"


def test_an_article_in_the_trash_is_not_renewed(library: Path, page: Path) -> None:
    (number,) = take_in(library, page).articles
    remove_article(library, number)
    other = take_in(library, page, PAGE.replace("三处", "四处"))
    assert str(other.status) == "added"
    assert other.articles != (number,)
    sound(library)


def test_new_rules_read_the_newest_version_alone(library: Path, page: Path, make_outdated) -> None:
    (number,) = take_in(library, page).articles
    take_in(library, page, PAGE.replace("三处", "四处"))
    before = article(library, number)
    make_outdated()
    assert refresh(library, Task()).articles == {number}
    assert article(library, number) == before


def test_several_files_renewed_in_one_import(library: Path, write: Callable[..., Path]) -> None:
    def files(day: str) -> list[Path]:
        return [
            write(f"{n}.txt", f"第{n}篇的正文很长，说到{day}为止。", f"标题{n}") for n in range(30)
        ]

    first = import_files(library, files("昨天"), Task())
    second = import_files(library, files("今天"), Task())
    assert {str(each.status) for each in second.files} == {"renewed"}
    assert [each.articles for each in first.files] == [each.articles for each in second.files]
    assert second.change.articles == first.change.articles
    assert search(library, "今天为止", 100).total == 30
    assert search(library, "昨天为止", 100).total == 0
    sound(library)


def test_two_versions_within_one_import(library: Path, page: Path) -> None:
    newer = page.with_name("zz.txt")
    newer.write_text(PAGE.replace("三处", "四处"), encoding="utf-8")
    first, second = import_files(library, [page, newer], Task()).files
    assert (str(first.status), str(second.status)) == ("added", "renewed")
    assert first.articles == second.articles
    assert search(library, "中心四处").total == 1
    assert search(library, "中心三处").total == 0
    sound(library)


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        (PAGE, PAGE[: len(PAGE) // 2], 0.99, 1.0),
        (PAGE, PAGE.replace("三处", "四处"), 0.9, 1.0),
        (PAGE, OTHER, 0.0, 0.2),
        ("辦理情況", "办理情况", 1.0, 1.0),
        ("", "", 0.0, 0.0),
        ("", PAGE, 0.0, 0.0),
    ],
)
def test_what_texts_have_in_common(one: str, other: str, least: float, most: float) -> None:
    assert least <= common_share(one, other) <= most


def test_words_are_found_again_where_they_moved() -> None:
    old = "甲\n乙丙丁\n戊\n乙丙丁\n"
    new = "甲\n新\n乙丙丁\n戊己\n乙丙丁\n"
    moved = Moved(old, new)
    second = old.rindex("乙丙丁")
    at = moved.span(Span(second, second + 3))
    assert at is not None
    assert at.start == new.rindex("乙丙丁")
    fifth = old.index("戊")
    assert moved.span(Span(fifth, fifth + 1)) == (new.index("戊"), new.index("戊") + 1)
    assert Moved("很长的话", "别的").span(Span(0, 2)) is None


HTML = """\
<html><head><meta charset="utf-8"><title>{0}</title>
<link rel="canonical" href="https://paper.example/html/2025-03/05/content_1.htm"></head>
<body><h1>{0}</h1><p>昨天，区政协举行会议，听取提案办理情况，到会的委员有三百多人，会议开了整整一天。</p>
<p>{1}</p></body></html>
"""


def test_another_text_from_the_same_address_is_a_new_version(library: Path, tmp_path: Path) -> None:
    first = take_in(library, tmp_path / "一.html", HTML.format("区政协举行会议", "会后合影。"))
    second = take_in(library, tmp_path / "二.html", HTML.format("区政协昨日举行会议", "会后参观。"))
    assert (str(second.status), second.articles) == ("renewed", first.articles)
    assert rows(library) == [(first.articles[0], 2)]
    other = HTML.replace("content_1", "content_2").format("区政协举行会议了", "会后散步。")
    assert str(take_in(library, tmp_path / "三.html", other).status) == "added"
