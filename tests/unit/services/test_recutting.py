"""Articles wrongly cut: split and joined over texts that stay as they were imported."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader_app.domain.correction import Edit
from reader_app.domain.library_rows import CutKind
from reader_app.domain.span import Origin
from reader_app.errors import ReaderError
from reader_app.library.store import open_library
from reader_app.services.browse import article, whole_tree
from reader_app.services.check_library import check_library
from reader_app.services.correct_values import amend, redo, undo
from reader_app.services.import_files import import_files
from reader_app.services.recut_article import join_articles, split_article
from reader_app.services.search import search
from reader_app.tasks import Task

FIRST = """\
某某日报
2025年03月05日 星期三
第03版:专题

区政协重点提案办理综述

第187号提案:《关于推动外贸高质量发展的建议》
提案者:何文婷、徐彩英
主办单位:区商务局
办理结果:A类
提案内容:外贸是应对全球贸易格局变化的关键举措,建议加大扶持。
办理成效:先后出台外贸高质量发展20条举措,覆盖企业超800家次。
"""
SECOND = """\
民生提案办理见闻

第188号提案:《关于发展银发经济的建议》
提案者:戚超逸
主办单位:区民政局
办理结果:B类
提案内容:老年人口日益增多,建议发展银发经济。
办理成效:已经建成养老服务中心三处。
"""
PAGE = FIRST + "\n" + SECOND


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite3"


def bring_in(library: Path, **texts: str) -> list[int]:
    paths = []
    for name, text in texts.items():
        paths.append(library.parent / f"{name}.txt")
        paths[-1].write_text(text, encoding="utf-8")
    report = import_files(library, paths, Task())
    return [number for file in report.files for number in file.articles]


def listed(library: Path) -> list[tuple[str | None, str | None, str | None, list[int]]]:
    return [
        (paper.name, issue.date, page.page_no, [each.id for each in page.articles])
        for paper in whole_tree(library).publications
        for issue in paper.issues
        for page in issue.pages
    ]


def numbers(library: Path, article_id: int) -> list[int | None]:
    return [each.number for each in article(library, article_id).document.proposals]


def assert_sound(library: Path) -> None:
    assert check_library(library).troubles == ()


def test_what_was_joined_again_can_be_split_again_in_the_same_place(library: Path) -> None:
    [first] = bring_in(library, 版=PAGE)

    def split() -> int:
        source = article(library, first).document.source
        [second] = split_article(library, first, source.index("见闻")).articles - {first}
        return second

    def sources() -> list[str]:
        return [
            article(library, each).document.source for *_, all_ in listed(library) for each in all_
        ]

    second = split()
    amend(library, second, [Edit("proposals.1.proposers", value=["李四"])])
    once = sources()
    join_articles(library, first, second)
    joined = sources()
    again = split()
    assert [source.strip() for source in sources()] == [source.strip() for source in once]
    assert article(library, again).document.source == SECOND
    assert article(library, again).document.proposals[0].proposers == ("李四",)
    assert_sound(library)
    split_again = sources()
    undo(library, first)
    assert sources() == joined
    redo(library, first)
    assert sources() == split_again
    undo(library, first)
    undo(library, first)
    assert sources() == once
    assert_sound(library)


def test_a_second_headline_begins_an_article_of_its_own(library: Path) -> None:
    [first, last] = bring_in(library, 版=PAGE, 又="别处的一篇。\n\n正文也在别处。\n")

    change = split_article(library, first, PAGE.index("见闻"))

    assert change.structure
    [second] = change.articles - {first}
    assert article(library, first).document.source == FIRST + "\n"
    assert article(library, second).document.source == SECOND
    assert numbers(library, first) == [187]
    assert numbers(library, second) == [188]
    assert article(library, second).document.head.headline == "民生提案办理见闻"
    assert [row for row in listed(library) if first in row[3]] == [
        ("某某日报", "2025-03-05", "03", [first, second])
    ]
    assert [hit.article for hit in search(library, "银发经济").hits] == [second]
    assert last in [number for row in listed(library) for number in row[3]]
    assert_sound(library)


def test_the_second_half_says_where_its_place_is_from_and_nothing_was_corrected(
    library: Path,
) -> None:
    [first] = bring_in(library, 版=PAGE)
    [second] = split_article(library, first, PAGE.index("见闻")).articles - {first}

    head = article(library, second).document.head

    assert (head.newspaper, head.date, head.page_no) == ("某某日报", "2025-03-05", "03")
    for field in ("newspaper", "date", "page_no"):
        assert head.sources[field].origin is Origin.INFERRED
        assert "拆分前" in head.sources[field].reason
    assert article(library, second).printed == {}
    amend(library, second, [Edit("article.newspaper", value="另一日报")])
    assert article(library, second).document.head.sources["newspaper"].origin is Origin.CORRECTED
    assert_sound(library)


def test_corrections_go_with_the_words_they_are_about(library: Path) -> None:
    [first] = bring_in(library, 版=PAGE)
    at = PAGE.index("戚超逸")
    amend(library, first, [Edit("proposals.2.proposers", value=["戚超逸", "沈大同"])])
    amend(library, first, [Edit("proposals.1.category", value="B")])
    amend(library, first, [Edit("article.newspaper", value="另一日报")])

    [second] = split_article(library, first, PAGE.index("见闻")).articles - {first}

    assert PAGE[at : at + 3] == "戚超逸"
    assert article(library, second).document.proposals[0].proposers == ("戚超逸", "沈大同")
    assert article(library, first).document.proposals[0].category == "B"
    assert article(library, second).document.head.newspaper == "另一日报"
    assert not article(library, first).corrections.orphans
    assert not article(library, second).corrections.orphans


def test_undo_puts_the_halves_together_and_redo_parts_them(library: Path) -> None:
    [first] = bring_in(library, 版=PAGE)
    amend(library, first, [Edit("proposals.2.category", value="A")])
    before = listed(library)
    [second] = split_article(library, first, PAGE.index("见闻")).articles - {first}
    parted = listed(library)

    assert undo(library, first).cut is CutKind.SPLIT
    assert listed(library) == before
    assert article(library, first).document.source == PAGE
    assert article(library, first).document.proposals[1].category == "A"
    assert_sound(library)

    assert redo(library, first).cut is CutKind.SPLIT
    assert listed(library) == parted
    assert article(library, second).document.proposals[0].category == "A"
    assert_sound(library)

    assert undo(library, second).cut is CutKind.SPLIT
    assert undo(library, first).fields == (("proposals/number:188#1", "category"),)
    assert redo(library, first).fields
    assert redo(library, first).cut is CutKind.SPLIT


def test_what_was_corrected_in_a_half_is_undone_before_the_cut(library: Path) -> None:
    [first] = bring_in(library, 版=PAGE)
    [second] = split_article(library, first, PAGE.index("见闻")).articles - {first}
    amend(library, second, [Edit("proposals.1.category", value="A")])

    with pytest.raises(ReaderError, match=f"文章 {second}"):
        undo(library, first)
    assert undo(library, second).fields
    assert undo(library, second).cut is CutKind.SPLIT
    assert article(library, first).document.source == PAGE


def test_a_correction_after_an_undone_cut_ends_redoing(library: Path) -> None:
    [first] = bring_in(library, 版=PAGE)
    split_article(library, first, PAGE.index("见闻"))
    undo(library, first)
    amend(library, first, [Edit("proposals.1.category", value="C")])

    assert redo(library, first).cut is None


def test_two_articles_become_one_and_two_again(library: Path) -> None:
    [first, second] = bring_in(library, 上=FIRST, 下=SECOND)
    amend(library, second, [Edit("proposals.1.category", value="A")])
    before = listed(library)

    join_articles(library, first, second)

    document = article(library, first).document
    assert [each.number for each in document.proposals] == [187, 188]
    assert document.proposals[1].category == "A"
    assert second not in [number for row in listed(library) for number in row[3]]
    assert_sound(library)

    assert undo(library, first).cut is CutKind.JOIN
    assert listed(library) == before
    assert article(library, second).document.proposals[0].category == "A"
    assert_sound(library)
    assert redo(library, second).cut is CutKind.JOIN
    assert numbers(library, first) == [187, 188]


def test_a_file_that_was_cut_by_hand_is_known_when_it_comes_again(library: Path) -> None:
    [first] = bring_in(library, 版=PAGE)
    [second] = split_article(library, first, PAGE.index("见闻")).articles - {first}
    assert bring_in(library, 版=PAGE) == [first, second]
    [third] = split_article(library, second, SECOND.index("办理成效")).articles - {second}

    assert bring_in(library, 副本=PAGE) == [first, second, third]
    assert listed(library)[0][3] == [first, second, third]


def test_pieces_can_be_cut_and_joined_again_in_order(library: Path) -> None:
    [first] = bring_in(library, 版=PAGE)
    [second] = split_article(library, first, PAGE.index("见闻")).articles - {first}
    [middle] = split_article(library, first, FIRST.index("提案内容")).articles - {first}
    assert listed(library)[0][3] == [first, middle, second]

    join_articles(library, first, middle)

    assert listed(library)[0][3] == [first, second]
    assert numbers(library, first) == [187]
    for _ in range(3):
        assert undo(library, first).cut is not None
    assert article(library, first).document.source == PAGE
    assert listed(library)[0][3] == [first]
    assert_sound(library)


@pytest.mark.parametrize("place", [0, 3])
def test_no_half_is_empty(library: Path, place: int) -> None:
    [first] = bring_in(library, 版=PAGE)

    with pytest.raises(ReaderError, match="前后都要有文字"):
        split_article(library, first, place)
    with pytest.raises(ReaderError, match="与自己"):
        join_articles(library, first, first)
    assert article(library, first).document.source == PAGE


def test_a_half_that_the_library_has_already_is_not_made_twice(library: Path) -> None:
    first, there = bring_in(library, 版=PAGE, 下=SECOND)

    with pytest.raises(ReaderError, match=f"文章 {there}"):
        split_article(library, first, PAGE.index("见闻"))
    assert article(library, first).document.source == PAGE


def test_imported_texts_stay_as_they_are(library: Path) -> None:
    [first] = bring_in(library, 版=PAGE)
    split_article(library, first, PAGE.index("见闻"))

    with open_library(library) as opened:
        text = opened.text(1)

    assert text is not None
    assert text.source == PAGE
