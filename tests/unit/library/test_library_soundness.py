"""A check sees what is wrong, repairs the index, and a copy is whole."""

from __future__ import annotations

import dataclasses
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from library_samples import article, everything

from reader_app.domain.newspaper import Block, BlockKind
from reader_app.domain.span import FieldSource, Span
from reader_app.domain.trouble import TroubleKind
from reader_app.errors import ExportRefused, UnusableLibrary
from reader_app.library.soundness import Look, Share
from reader_app.library.store import Library, open_library
from reader_app.services.check_library import check_library
from reader_app.tasks import Cancelled, Task


def kinds(library: Library) -> list[TroubleKind]:
    return [trouble.kind for trouble in library.upkeep.check().troubles]


def test_a_sound_library_has_no_troubles(library: Library, put) -> None:
    put(article("提案甲", date="2025-01-01"))
    library.correct(put(article("提案乙")), "article.date", "2025-02-02", "我")
    library.remove(put(article("提案丙")))
    report = library.upkeep.check()
    assert report.troubles == ()
    assert report.articles == 2
    assert report.sound


def test_a_value_that_its_place_does_not_hold_is_told(library: Library, put) -> None:
    wrong = article("正文")
    place = FieldSource(((Span(0, 1),),))
    head = dataclasses.replace(wrong.head, sources={"headline": place})
    number = put(dataclasses.replace(wrong, head=head))
    (trouble,) = library.upkeep.check().troubles
    assert (trouble.kind, trouble.article) == (TroubleKind.SPAN, number)
    assert not library.upkeep.check().sound


def test_a_place_outside_the_text_is_told(library: Library, put) -> None:
    wrong = article("正文")
    put(dataclasses.replace(wrong, blocks=(Block(BlockKind.PARAGRAPH, (Span(0, 999),)),)))
    assert kinds(library) == [TroubleKind.SPAN]


@pytest.mark.parametrize(
    "spoil",
    [
        "insert into article_index (article_index) values ('delete-all')",
        "insert into article_index (rowid, tokens) values (99, '多余')",
    ],
)
def test_a_faulty_index_is_made_anew(library: Library, put, path: Path, spoil: str) -> None:
    number = put(article("提案"))
    other = sqlite3.connect(path)
    other.execute(spoil)
    other.commit()
    other.close()
    report = library.upkeep.check()
    assert {trouble.kind for trouble in report.troubles} == {TroubleKind.INDEX}
    assert report.sound
    assert library.upkeep.check().troubles == ()
    assert [hit.article for hit in library.search("提案", 9).hits] == [number]
    assert library.search("多余", 9).total == 0


def test_a_copy_has_everything_and_can_be_used(library: Library, put, tmp_path: Path) -> None:
    number = put(everything())
    target = tmp_path / "copy.sqlite3"
    library.copy_to(target, replace=False)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["copy.sqlite3", "folder"]
    with open_library(target) as copy:
        assert copy.article(number).document == everything()
        assert copy.search("第1号", 9).total == 1


def test_a_copy_replaces_a_file_only_when_told(library: Library, put, tmp_path: Path) -> None:
    target = tmp_path / "copy.sqlite3"
    target.write_text("旧", encoding="utf-8")
    with pytest.raises(ExportRefused):
        library.copy_to(target, replace=False)
    assert target.read_text(encoding="utf-8") == "旧"
    library.copy_to(target, replace=True)
    with open_library(target) as copy:
        assert copy.whole_tree().publications == ()


def test_a_library_is_never_copied_onto_one_in_use(library: Library, path: Path) -> None:
    with pytest.raises(ExportRefused):
        library.copy_to(path, replace=True)
    other = path.with_name("other.sqlite3")
    with open_library(other), pytest.raises(ExportRefused):
        library.copy_to(other, replace=True)


@pytest.mark.parametrize("where", ["missing/copy.sqlite3", "file/copy.sqlite3", "."])
def test_a_copy_that_cannot_be_written_says_so(
    library: Library, tmp_path: Path, where: str
) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ExportRefused) as refusal:
        library.copy_to(tmp_path / where, replace=True)
    assert refusal.value.advice


def test_a_library_that_another_program_holds_says_so(path: Path, monkeypatch) -> None:
    monkeypatch.setattr("reader_app.library.connection._BUSY_S", 0.05)
    with open_library(path):
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("begin immediate")
        with pytest.raises(UnusableLibrary, match="另一个程序"), open_library(path) as library:
            library.remember_position(1, 1)
        with open_library(path) as library:
            assert library.whole_tree().publications == ()  # reading goes on
        other.execute("rollback")
        other.close()


def test_an_article_that_stands_nowhere_is_told(library: Library, put, path: Path) -> None:
    number = put(article("提案"))
    library.remove(number)
    with sqlite3.connect(path) as other:
        other.execute("delete from trash")
    other.close()
    assert TroubleKind.REFERENCE in kinds(library)


def test_a_check_can_be_stopped(library: Library, put) -> None:
    put(article("提案"))
    task = Task()
    task.cancel()
    with pytest.raises(Cancelled):
        library.upkeep.check(task)


def test_a_large_index_is_compared_by_counts_and_samples(
    library: Library, put, monkeypatch
) -> None:
    monkeypatch.setattr("reader_app.library.soundness._MOST_EXACT", 2)
    for number in range(5):
        put(article(f"提案第{number}件", headline=f"标题{number}"))
    assert library.upkeep.check().troubles == ()
    library._db.execute("delete from search_cards where article_id = 3")
    assert {trouble.kind for trouble in library.upkeep.check().troubles} == {TroubleKind.INDEX}
    assert library.upkeep.check().troubles == ()
    library._db.execute("insert into article_index (rowid, tokens) values (99, '多余')")
    assert {trouble.kind for trouble in library.upkeep.check().troubles} == {TroubleKind.INDEX}
    assert library.upkeep.check().troubles == ()


@pytest.fixture
def in_small_shares(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader_app.library.soundness._SHARE", 2)
    monkeypatch.setattr("reader_app.services.check_library._WORTH_IT", 1)


def test_several_processes_see_what_one_sees(
    library: Library, put, path: Path, in_small_shares: None
) -> None:
    for number in range(5):
        put(article(f"提案第{number}件", headline=f"标题{number}", date=f"2025-01-0{number + 1}"))
    library.remove(put(article("提案甲")))
    wrong = article("正文")
    head = dataclasses.replace(wrong.head, sources={"headline": FieldSource(((Span(0, 1),),))})
    number = put(dataclasses.replace(wrong, head=head))
    for spoil in (
        "update article_index_config set v = v",  # nothing
        "insert into article_index (rowid, tokens) values (99, '多余')",
        "delete from search_cards where article_id = 3",
    ):
        reports = []
        for workers in (1, 2):
            library._db.execute(spoil)
            reports.append(check_library(path, workers=workers))
        assert reports[0] == reports[1]
        troubles = [(each.kind, each.article) for each in reports[0].troubles]
        assert troubles[0] == (TroubleKind.SPAN, number)
        assert (TroubleKind.INDEX, None) in troubles or "config" in spoil
        assert check_library(path, workers=2).troubles == reports[0].troubles[:1]


def test_the_same_token_under_another_article_is_told(
    library: Library, put, path: Path, in_small_shares: None
) -> None:
    """As many entries as there should be, and one of them is wrong."""
    first, second = (put(article(body, date="2025-01-01")) for body in ("垃圾", "停车"))
    rows = dict(library._db.execute("select article_id, row from search_cards").fetchall())
    library._db.execute(
        "insert into article_index (article_index, rowid, tokens) values ('delete', ?, '垃圾')",
        [rows[first]],
    )
    library._db.execute(
        "insert into article_index (rowid, tokens) values (?, '垃圾')", [rows[second]]
    )
    (trouble,) = check_library(path, workers=2).troubles
    assert (trouble.kind, trouble.repaired) == (TroubleKind.INDEX, True)
    assert [hit.article for hit in library.search("垃圾", 9).hits] == [first]


def test_a_library_that_others_see_otherwise_is_looked_through_by_one(
    library: Library, put, path: Path, in_small_shares: None
) -> None:
    for number in range(5):
        put(article(f"提案第{number}件"))
    asked: list[int] = []

    def elsewhere(shares: Sequence[Share]) -> Iterator[Look]:
        put(article("后来的一篇"))
        for share in shares:
            asked.append(share.first)
            with open_library(path) as other:
                yield other.upkeep.look_through(share)

    with open_library(path) as opened:
        report = opened.upkeep.check(None, elsewhere)
    assert asked == [1]
    assert (report.troubles, report.articles) == ((), 5)


def test_what_others_look_through_can_be_stopped(
    library: Library, put, path: Path, in_small_shares: None
) -> None:
    for number in range(5):
        put(article(f"提案第{number}件"))
    task = Task(lambda progress: task.cancel())
    with pytest.raises(Cancelled):
        check_library(path, task, workers=2)
