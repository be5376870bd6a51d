"""What goes into the library comes out as it was, and stays where it belongs."""

from __future__ import annotations

import dataclasses
import sqlite3
from pathlib import Path

import pytest
from library_samples import article, everything

from reader_app.domain.correction import NO_CORRECTIONS
from reader_app.domain.document import Document
from reader_app.domain.library_rows import StoredArticle
from reader_app.domain.span import Origin
from reader_app.errors import NotInLibrary
from reader_app.library.store import Library, open_library


def test_every_field_and_source_comes_back_equal(library: Library, put) -> None:
    stored = library.article(put(everything()))
    assert stored.document == everything()
    assert stored.rules_version == "1"
    assert dict(stored.printed) == {}


def test_an_article_is_there_after_closing_and_opening(path: Path) -> None:
    with open_library(path) as library:
        (number,) = library.add(
            [everything()], path="/x", encoding="gb18030", rules_version="1"
        ).articles
    with open_library(path) as library:
        assert library.article(number).document == everything()


def test_the_same_text_again_adds_nothing(library: Library) -> None:
    first = library.add([article("甲")], path="/a", encoding="utf-8", rules_version="1")
    again = library.add([article("甲")], path="/b", encoding="gbk", rules_version="1")
    assert again.articles == first.articles
    assert not again.new


def test_a_text_with_several_articles_keeps_their_order(library: Library) -> None:
    one = article("甲", headline="一")
    two = dataclasses.replace(one, head=dataclasses.replace(one.head, headline="二"))
    added = library.add([one, two], path="/a", encoding="utf-8", rules_version="1")
    assert [library.article(each).document.head.headline for each in added.articles] == ["一", "二"]
    library.remove(added.articles[0])
    again = library.add([one, two], path="/a", encoding="utf-8", rules_version="1")
    assert len(again.new) == 1
    assert again.articles[1] == added.articles[1]


def test_a_removed_article_is_gone_with_its_place(library: Library, put) -> None:
    number = put(article("甲", newspaper="某报", date="2025-01-01"))
    change = library.remove(number)
    assert change.structure
    assert number in change.articles
    assert library.whole_tree().publications == ()
    with pytest.raises(NotInLibrary):
        library.article(number)


def test_numbers_are_never_given_twice(library: Library, put) -> None:
    first = put(article("甲"))
    library.remove(first)
    assert put(article("乙")) > first


def test_an_article_is_filed_under_its_paper_date_and_page(library: Library, put) -> None:
    put(article("甲", newspaper="乙报", date="2025-01-01", page_no="02"))
    put(article("乙", newspaper="乙报", date="2025-02-01", page_no="3", page_name="专题"))
    put(article("丙", newspaper="乙报", date_inferred="2025-02-01", page_no="03", page_name="专题"))
    put(article("丁", publisher="一办"))
    put(article("戊"))
    tree = library.whole_tree()
    assert [(paper.name, paper.kind) for paper in tree.publications] == [
        ("乙报", "newspaper"),
        ("一办", "site"),
        (None, "newspaper"),
    ]
    issues = tree.publications[0].issues
    assert [(issue.date, issue.date_origin, issue.article_count) for issue in issues] == [
        ("2025-02-01", "stated", 2),
        ("2025-01-01", "stated", 1),
    ]
    assert [(page.page_no, page.page_name) for page in issues[0].pages] == [("3", "专题")]
    assert library.issue_pages(issues[0].id) == issues[0].pages


def test_pages_stand_in_the_order_of_a_paper(library: Library, put) -> None:
    for page_no in ("12", "A02", "2", None, "B01", "A10"):
        put(article(f"在{page_no}版", newspaper="某报", date="2025-01-01", page_no=page_no))
    (paper,) = library.whole_tree().publications
    assert [page.page_no for page in paper.issues[0].pages] == [
        "2",
        "12",
        "A02",
        "A10",
        "B01",
        None,
    ]


def test_papers_stand_by_the_sound_of_their_names_also_in_older_libraries(
    library: Library, put
) -> None:
    for name in ("长江日报", "萧山日报", "安吉新闻"):
        put(article(f"{name}第一篇", newspaper=name))
    in_order = ["安吉新闻", "长江日报", "萧山日报"]
    assert [paper.name for paper in library.whole_tree().publications] == in_order
    library.close()
    db = sqlite3.connect(library.path)
    db.execute("update publications set sort_key = '0' || name")
    db.execute("delete from _sqlite_migrations where name = 'm017_papers_by_sound'")
    db.commit()
    db.close()
    with open_library(library.path) as older:
        assert [paper.name for paper in older.whole_tree().publications] == in_order


def test_reading_order_walks_over_pages_issues_and_papers(library: Library, put) -> None:
    unknown = put(article("未注明"))
    old = put(article("旧", newspaper="甲报", date="2024-12-31"))
    undated = put(article("无日期", newspaper="甲报"))
    second = put(article("二", newspaper="甲报", date="2025-01-01", page_no="02"))
    first = put(article("一", newspaper="甲报", date="2025-01-01", page_no="01"))
    third = put(article("三", newspaper="甲报", date="2025-01-01", page_no="02"))
    other = put(article("他", newspaper="安报", date="2025-01-01"))
    papers = [paper.name for paper in library.whole_tree().publications]
    assert papers == ["安报", "甲报", None]
    order = [other, first, second, third, old, undated, unknown]
    assert library.reading_order() == tuple(order)
    walked = [library.neighbours(number) for number in order]
    assert [each.next for each in walked] == [*order[1:], None]
    assert [each.previous for each in walked] == [None, *order[:-1]]
    assert [each.next_in_other_issue for each in walked] == [
        True, False, False, True, True, True, False,
    ]  # fmt: skip
    assert [each.previous_in_other_issue for each in walked] == [
        False, True, False, False, True, True, True,
    ]  # fmt: skip
    assert [(each.index, each.count) for each in walked] == [
        (1, 1), (1, 3), (2, 3), (3, 3), (1, 1), (1, 1), (1, 1),
    ]  # fmt: skip


def test_a_paper_set_by_hand_moves_the_article(library: Library, put) -> None:
    number = put(article("甲", publisher="某办", date="2025-01-01"))
    library.correct(number, "article.newspaper", "日报", "我")
    (paper,) = library.whole_tree().publications
    assert (paper.name, paper.kind) == ("日报", "newspaper")
    stored = library.article(number)
    assert stored.document.head.newspaper == "日报"
    assert stored.document.head.sources["newspaper"].origin is Origin.CORRECTED
    assert stored.printed == {"article.newspaper": None}
    library.correct(number, "article.newspaper", None, "我")
    assert library.article(number) == _filed(stored, library, number)
    assert [paper.name for paper in library.whole_tree().publications] == ["某办"]


def _filed(stored: StoredArticle, library: Library, number: int) -> StoredArticle:
    """The article as first read, wherever it stands now."""
    now = library.article(number)
    document: Document = article("甲", publisher="某办", date="2025-01-01")
    return dataclasses.replace(
        stored,
        document=document,
        printed={},
        corrections=NO_CORRECTIONS,
        publication_id=now.publication_id,
        issue_id=now.issue_id,
        page_id=now.page_id,
    )


def test_a_date_set_by_hand_outlives_removal_and_new_rules(library: Library, put) -> None:
    number = put(article("甲", newspaper="某报", date_inferred="2025-01-01"))
    library.correct(number, "article.date", "2025-11-14", "我")
    assert _dates(library) == [("2025-11-14", "corrected")]
    library.remove(number)
    number = put(article("甲", newspaper="某报", date_inferred="2025-01-01"))
    assert _dates(library) == [("2025-11-14", "corrected")]
    text_id = library.texts_read_otherwise("2")[0]
    renewed = article("甲", newspaper="某报", date="2025-01-02")
    library.renew(text_id, [renewed], "2")
    assert _dates(library) == [("2025-11-14", "corrected")]
    assert library.article(number).printed == {"article.date": "2025-01-02"}
    library.correct(number, "article.date", None, "我")
    assert _dates(library) == [("2025-01-02", "stated")]


def _dates(library: Library) -> list[tuple[str | None, str | None]]:
    return [
        (issue.date, issue.date_origin)
        for paper in library.whole_tree().publications
        for issue in paper.issues
    ]


def test_newer_rules_replace_what_was_read_and_keep_the_number(library: Library, put) -> None:
    number = put(article("甲"))
    (text_id,) = library.texts_read_otherwise("2")
    text = library.text(text_id)
    assert text is not None
    assert text.source == article("甲").source
    better = article("甲", newspaper="某报")
    change = library.renew(text_id, [better], "2")
    assert number in change.articles
    assert library.article(number).document == better
    assert library.article(number).rules_version == "2"
    assert library.texts_read_otherwise("2") == ()
    assert [paper.name for paper in library.whole_tree().publications] == ["某报"]


def test_newer_rules_may_find_more_articles_in_a_text_or_fewer(library: Library) -> None:
    one = article("甲", headline="一")
    two, three = (
        dataclasses.replace(one, head=dataclasses.replace(one.head, headline=name))
        for name in "二三"
    )
    first, second = library.add([one, two], path="", encoding="", rules_version="1").articles
    library.remove(first)
    (text_id,) = library.texts_read_otherwise("2")
    library.renew(text_id, [one, two, three], "2")
    assert [library.article(each).document.head.headline for each in library.reading_order()] == [
        "二",
        "三",
    ]
    library.renew(text_id, [one], "3")
    assert library.reading_order() == ()
    with pytest.raises(NotInLibrary):
        library.article(second)


def test_the_source_text_cannot_be_changed(library: Library, put, path: Path) -> None:
    put(article("甲"))
    other = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError, match="never changed"):
        other.execute("update texts set source = source || '。'")
    other.close()


def test_the_last_place_read_is_remembered(library: Library, put) -> None:
    assert library.last_position() is None
    one, two = put(article("甲")), put(article("乙"))
    library.remember_position(one, 3)
    library.remember_position(two, 5)
    library.remember_position(one, 7)
    position = library.last_position()
    assert position is not None
    assert (position.article, position.offset) == (one, 7)
    library.remove(one)
    position = library.last_position()
    assert position is not None
    assert position.article == two
    library.remember_position(one, 1)
    assert library.last_position() == position


def test_the_lists_about_an_issue_are_a_window_on_the_tree(library: Library, put) -> None:
    for paper in ("甲报", None, "乙报"):
        for day in range(1, 10):
            put(article(f"{paper}{day}", newspaper=paper, date=f"2025-01-0{day}"))
        put(article(f"{paper}无日期", newspaper=paper))
    every = [
        (paper.name, dataclasses.replace(issue, pages=()))
        for paper in library.whole_tree().publications
        for issue in paper.issues
    ]
    assert len(every) == 30
    for place, (_, issue) in enumerate(every):
        about = library.surroundings(issue.id, 7)
        assert [(paper.name, each) for paper, each in about.near] == every[
            max(place - 7, 0) : place + 8
        ]
        assert about.here is not None
        assert (about.here[0].name, about.here[1]) == every[place]
        assert (about.has_newer, about.has_older) == (place > 0, place < 29)
        beside = [library.issue_beside(issue.id, step) for step in (-1, 1)]
        assert beside == [
            every[place - 1][1].id if place else None,
            every[place + 1][1].id if place < 29 else None,
        ]
    papers = library.surroundings(None, 5)
    assert [paper.name for paper in papers.papers] == ["甲报", "乙报", None]
    assert [paper.issue_count for paper in papers.papers] == [10, 10, 10]
    assert [(paper.name, issue) for paper, issue in papers.near] == every[:5]
    for paper in papers.papers:
        issues = library.issues_of(paper.id)
        assert issues[0].id == paper.newest
        assert [(paper.name, issue) for issue in issues] == [
            each for each in every if each[0] == paper.name
        ]
