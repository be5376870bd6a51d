"""What is removed lies in the trash, whole, until it is emptied."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from library_samples import article, everything
from sqlite_utils import Database

from reader_app.domain.trouble import TroubleKind
from reader_app.errors import NotInLibrary
from reader_app.library.migrations import migrations
from reader_app.library.opening import read_opening
from reader_app.library.store import Library, open_library


def test_what_is_in_the_trash_is_on_no_list(library: Library, put, path: Path) -> None:
    kept = put(article("提案甲", newspaper="某报", date="2025-01-01"))
    gone = put(everything())
    library.remember_position(kept, 1)
    library.remember_position(gone, 2)
    library.remove(gone, "张三")
    assert library.reading_order() == (kept,)
    assert [row.article for row in library.search("提案", 9).hits] == [kept]
    assert [each.document.head.headline for each in library.articles_with_proposals()] == []
    assert {number for number, _ in library.findings()} == set()
    assert [paper.name for paper in library.whole_tree().publications] == ["某报"]
    assert library.neighbours(kept).count == 1
    position, opening = library.last_position(), read_opening(path)
    assert position is not None
    assert opening is not None
    assert position.article == opening.article_id == kept
    with pytest.raises(NotInLibrary, match="回收站"):
        library.article(gone)
    (lying,) = library.trash()
    assert (lying.id, lying.headline, lying.publication) == (gone, "主题", "某报")
    assert faults(library) == []


def test_what_comes_back_is_what_was_removed(library: Library, put) -> None:
    number = put(everything())
    library.correct(number, "article.newspaper", "改名报", "我")
    library.remember_position(number, 6)
    before = library.article(number)
    library.remove(number)
    change = library.restore([number])
    assert change.structure
    assert number in change.articles
    after = library.article(number)
    places = {"publication_id": 0, "issue_id": 0, "page_id": 0}
    assert dataclasses.replace(after, **places) == dataclasses.replace(before, **places)
    assert library.trash() == ()
    assert library.last_position().article == number
    assert library.search("第1号", 9).total == 1
    library.undo(number)
    assert library.article(number).document == everything()
    assert faults(library) == []


def test_the_same_text_again_brings_back_what_was_removed(library: Library, put) -> None:
    number = put(article("甲"))
    library.correct(number, "article.date", "2025-02-02", "我")
    library.remove(number)
    assert not library.is_whole(_hash(library))
    again = library.add([article("甲")], path="/b", encoding="utf-8", rules_version="1")
    assert (again.articles, again.new, again.restored) == ((number,), {number}, {number})
    assert library.article(number).document.head.date == "2025-02-02"


def test_what_is_not_in_the_trash_cannot_be_restored(library: Library, put) -> None:
    lying, standing = put(article("甲")), put(article("乙"))
    library.remove(lying)
    for number in (standing, 99):
        with pytest.raises(NotInLibrary, match="回收站里没有"):
            library.restore([lying, number])
    assert [each.id for each in library.trash()] == [lying]  # all of them or none
    with pytest.raises(NotInLibrary):
        library.remove(lying)


def test_an_emptied_trash_holds_nothing_and_the_file_neither(
    library: Library, put, path: Path
) -> None:
    number = put(article("独一无二的字句" * 40))
    library.correct(number, "article.newspaper", "改名报", "我")
    put(article("留下的"))
    library.remove(number)
    assert library.empty_trash() == 1
    assert library.trash() == ()
    library._db.execute("pragma wal_checkpoint(truncate)").fetchall()
    assert "独一无二的字句".encode() not in path.read_bytes()
    assert library.empty_trash() == 0
    with pytest.raises(NotInLibrary, match="文库里没有"):
        library.article(number)
    back = put(article("独一无二的字句" * 40))
    assert back > number
    assert library.article(back).document.head.newspaper == "改名报"
    assert faults(library) == []


def test_new_rules_leave_the_trash_alone_until_it_is_restored(library: Library) -> None:
    one = article("甲", headline="一")
    two = dataclasses.replace(one, head=dataclasses.replace(one.head, headline="二"))
    first, second = library.add([one, two], path="", encoding="", rules_version="1").articles
    library.remove(first)
    (text_id,) = library.texts_read_otherwise("2")
    library.renew(text_id, [one, two], "2")
    assert library.texts_read_otherwise("2") == ()
    assert library.reading_order() == (second,)
    library.restore([first])
    assert library.texts_read_otherwise("2") == (text_id,)
    library.renew(text_id, [one, two], "2")
    assert library.reading_order() == (first, second)


def test_a_library_of_before_the_trash_keeps_all_it_has(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    db = Database(path)
    migrations.apply(db, stop_before="m005_trash")
    db.executescript(_AS_IT_WAS)
    db.close()
    with open_library(path) as library:
        assert library.article(1).document.head.headline == "标题"
        assert library.last_position().offset == 3
        assert [each.message for each in library.findings(1)[0][1:]] == ["可疑"]
        assert library.search("标题", 9).total == 1
        assert faults(library) == []
        new = library.add([article("丙")], path="/z", encoding="utf-8", rules_version="1")
        assert new.articles == (8,)  # 7 was given once, and is never given again
        library.remove(1)
        library.restore([1])


_AS_IT_WAS = """
insert into publications values (1, null, 'newspaper', '2');
insert into issues values (1, 1, null, null);
insert into pages values (1, 1, null, null, '~');
insert into texts values (1, 'hash', 'f.txt', '/f.txt', 'utf-8', '', 1, '标题');
insert into articles (id, text_id, part, page_id, headline, genre, genre_confidence,
  proposal_count, task_count, finding_count, characters, rules_version)
values (7, 1, 1, 1, '', 'near_miss', 0, 0, 0, 0, 0, '1'),
  (1, 1, 0, 1, '标题', 'near_miss', 0, 0, 0, 1, 0, '1');
delete from articles where id = 7;
insert into heads (article_id, headline, byline, sources, blocks)
values (1, '标题', '[]', '{}', '[["headline",0,2]]');
insert into findings values (1, 1, 'k', 'doubt', '可疑', '[]', null, null);
insert into reading_positions values (1, 1, 3, '');
"""


def faults(library: Library) -> list[str]:
    """Of the file, its references and the index: the places in ``everything()`` are made up."""
    troubles = library.upkeep.check().troubles
    return [each.message for each in troubles if each.kind is not TroubleKind.SPAN]


def _hash(library: Library) -> str:
    (row,) = library._db.execute("select content_hash from texts").fetchall()
    return str(row[0])
