"""Records that the rules missed, and records that are none: put right like any value."""

from __future__ import annotations

import csv
import json
import sqlite3
from pathlib import Path

import pytest

from reader_app.domain.correction import PRESENCE, Edit
from reader_app.domain.document import Document
from reader_app.domain.hand_made import NEW_PROPOSAL, NEW_TASK
from reader_app.domain.record_keys import name_of
from reader_app.domain.span import Origin, Span, slices
from reader_app.errors import NotInLibrary, ReaderError
from reader_app.export.records_json import article_json
from reader_app.services.browse import article, whole_tree
from reader_app.services.check_library import check_library
from reader_app.services.correct_values import amend, edits_of, redo, steps_at_hand, undo
from reader_app.services.export_article import export_article, export_proposals
from reader_app.services.extract_file import extract_file
from reader_app.services.find_doubts import findings
from reader_app.services.import_files import import_files
from reader_app.services.new_records import has_room_for_tasks, new_record
from reader_app.services.recut_article import join_articles, split_article
from reader_app.services.refresh import refresh
from reader_app.services.salvage import salvage
from reader_app.services.search import search
from reader_app.services.trash import remove_article
from reader_app.services.unsettled_corrections import unsettled_corrections
from reader_app.tasks import Task
from tests.unit.services.test_correcting import PAGE

MISSED = "　　会上还听说第191号：《操场向居民开放》，大家都拍了手。\n\n"
BEFORE = "第189号提案"
TASKS = """\
项目名称\t项目内容\t进展情况
一、交通\t新建公交站二十座\t已建成十八座
一、交通\t修缮桥梁三座\t已完工
二、绿化\t新增口袋公园五处\t已建成四处
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE.replace(BEFORE, MISSED + BEFORE), encoding="utf-8")
    return path


@pytest.fixture
def number(library: Path, page: Path) -> int:
    return take_in(library, page)


def take_in(library: Path, path: Path, text: str | None = None) -> int:
    if text is not None:
        path.write_text(text, encoding="utf-8")
    (file,) = import_files(library, [path], Task()).files
    return file.articles[0]


def place_of(document: Document, words: str) -> Span:
    start = document.source.index(words)
    return Span(start, start + len(words))


def add(library: Path, number: int, words: str, path: str = NEW_PROPOSAL) -> None:
    document = article(library, number).document
    amend(library, number, new_record(path, document, [place_of(document, words)]))


def set_aside(library: Path, number: int, path: str) -> None:
    amend(library, number, [Edit(f"{path}.{PRESENCE}")])


def numbers(library: Path, number: int) -> list[int | None]:
    return [each.number for each in article(library, number).document.proposals]


def counted(library: Path) -> list[tuple[int, int]]:
    return [
        (row.proposals, row.tasks)
        for paper in whole_tree(library).publications
        for issue in paper.issues
        for page in issue.pages
        for row in page.articles
    ]


def found(library: Path, query: str) -> int:
    return search(library, query, limit=5).total


def test_selected_words_become_a_proposal_in_their_place(library: Path, number: int) -> None:
    add(library, number, "第191号：《操场向居民开放》")

    document = article(library, number).document
    assert [each.number for each in document.proposals] == [187, 188, 191, 189, 190]
    made = document.proposals[2]
    assert (made.order, made.title) == (5, "操场向居民开放")  # named behind those that were read
    assert slices(document.source, made.sources["title"].spans) == "操场向居民开放"
    assert slices(document.source, made.sources["number"].spans) == "191"
    assert {source.origin for source in made.sources.values()} == {Origin.CORRECTED}
    assert counted(library) == [(5, 0)]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("第191号", (191, None)),
        ("191", (191, None)),
        ("《操场向居民开放》", (None, "操场向居民开放")),
        ("第191号：《操场向居民开放》", (191, "操场向居民开放")),
    ],
)
def test_what_the_words_say_of_a_proposal(
    library: Path, number: int, words: str, named: tuple[int | None, str | None]
) -> None:
    add(library, number, words)
    (made,) = (each for each in article(library, number).document.proposals if each.by_hand)
    assert (made.number, made.title) == named


def test_words_without_a_value_make_no_record(library: Path, number: int) -> None:
    with pytest.raises(ReaderError):
        add(library, number, "　　")
    assert counted(library) == [(4, 0)]


def test_a_record_made_by_hand_is_filled_like_any_other(library: Path, number: int) -> None:
    add(library, number, "《操场向居民开放》")
    amend(library, number, edits_of("proposals.5.lead_units", ["区教育局"]))
    amend(library, number, edits_of("proposals.5.category_rounds", {"1": "B", "2": "A"}))

    (made,) = (each for each in article(library, number).document.proposals if each.by_hand)
    assert (made.lead_units, made.category) == (("区教育局",), "A")
    assert found(library, "主办:教育局 类别:A") == 1
    assert found(library, "案由:操场") == 1
    assert check_library(library).troubles == ()


def test_it_is_gone_when_undone_or_emptied(library: Path, number: int) -> None:
    before = article(library, number)
    add(library, number, "第191号：《操场向居民开放》")
    behind, _ahead = steps_at_hand(library, number)
    assert behind.record == "第191号"
    undo(library, number)
    assert article(library, number).document == before.document
    redo(library, number)
    assert numbers(library, number) == [187, 188, 191, 189, 190]

    for field in ("title", "number"):
        amend(library, number, edits_of(f"proposals.5.{field}", None))
    assert article(library, number).document == before.document
    assert found(library, "案由:操场") == 0
    undo(library, number)
    assert numbers(library, number) == [187, 188, 191, 189, 190]


def test_each_has_a_key_of_its_own(library: Path, number: int) -> None:
    for title in ("一件", "又一件", "第三件"):
        amend(library, number, edits_of(f"{NEW_PROPOSAL}.title", title))
    set_aside(library, number, "proposals.6")  # none after all: nothing of it is kept

    stored = article(library, number)
    made = [(each.order, each.title) for each in stored.document.proposals if each.by_hand]
    assert made == [(5, "一件"), (7, "第三件")]
    assert stored.document.set_aside == ()
    kept = stored.corrections.applied["proposals.7.title"].correction
    assert kept.record == "proposals/hand:3#1"
    assert name_of(kept.record, stored.document) == "《第三件》"
    with pytest.raises(NotInLibrary):  # it is there no more
        amend(library, number, edits_of("proposals.6.committee", "某委"))


def test_it_survives_the_trash_and_another_reading(library: Path, number: int, page: Path) -> None:
    add(library, number, "第191号：《操场向居民开放》")
    before = article(library, number).document
    remove_article(library, number)
    assert take_in(library, page) == number
    assert article(library, number).document == before
    read_by_older_rules(library, "update articles set headline = ''")
    refresh(library, Task())
    assert article(library, number).document == before
    assert extract_file(page)[0].proposals != before.proposals  # the text alone is read there


def read_by_older_rules(library: Path, sql: str) -> None:
    with sqlite3.connect(library) as db:
        db.execute(sql)
        db.execute("update articles set rules_version = 'old'")
    db.close()


def test_a_new_version_has_it_where_its_words_stand_now(
    library: Path, number: int, page: Path
) -> None:
    add(library, number, "《操场向居民开放》")
    text = page.read_text(encoding="utf-8")
    assert take_in(library, page, text.replace("提案358件", "提案三百五十八件之多")) == number

    document = article(library, number).document
    made = document.proposals[2]
    assert made.by_hand == 1
    assert slices(document.source, made.sources["title"].spans) == "操场向居民开放"
    undo(library, number)  # the step came along
    assert numbers(library, number) == [187, 188, 189, 190]


def test_what_is_read_meanwhile_is_not_doubled_silently(
    library: Path, number: int, page: Path
) -> None:
    add(library, number, "《操场向居民开放》")
    text = page.read_text(encoding="utf-8")
    printed = "第191号提案:《操场向居民开放》\n提案者:某人\n主办单位:区教育局\n办理结果:A类\n"
    take_in(library, page, text + "\n" + printed)

    stored = article(library, number)
    assert stored.corrections.unsettled_count == 1
    (told,) = unsettled_corrections(stored.corrections, stored.document)
    assert "《操场向居民开放》是手工新建的，现在文中也读出了同一条" in told.message
    (shown,) = article_json(stored)["unsettled_corrections"]
    assert (shown["path"], shown["read"]) == ("proposals.6.title", "proposals.5")
    assert (told.path, told.twin) == ("proposals.6.title", "proposals.5")

    set_aside(library, number, "proposals.6")  # what was read is as good
    stored = article(library, number)
    assert stored.corrections.unsettled_count == 0
    assert [each.number for each in stored.document.proposals] == [187, 188, 189, 190, 191]
    undo(library, number)
    set_aside(library, number, "proposals.5")  # what was made by hand is better
    stored = article(library, number)
    assert stored.corrections.unsettled_count == 0
    assert [each.by_hand for each in stored.document.proposals] == [0, 0, 1, 0, 0]


def test_the_exports_have_it_as_corrected(library: Path, number: int, tmp_path: Path) -> None:
    add(library, number, "第191号：《操场向居民开放》")
    target = tmp_path / "文章.json"
    export_article(library, number, target)
    made = json.loads(target.read_text(encoding="utf-8"))["proposals"][2]
    assert (made["order"], made["number"], made["title"]) == (5, 191, "操场向居民开放")
    assert made["origins"] == {"number": "corrected", "title": "corrected"}
    for suffix in (".html", ".md", ".txt"):
        target = tmp_path / f"文章{suffix}"
        export_article(library, number, target)
        words = target.read_text(encoding="utf-8")
        assert words.index("发展银发经济的建议》") < words.rindex("操场向居民开放")


def test_an_article_without_any_gives_its_own_to_the_table(library: Path, tmp_path: Path) -> None:
    number = take_in(library, tmp_path / "a.txt", "某某日报\n\n操场开了\n\n　　居民都高兴。\n")
    assert article(library, number).document.proposals == ()
    amend(library, number, edits_of(f"{NEW_PROPOSAL}.title", "关于开放操场的建议"))

    export_proposals(library, tmp_path / "提案.csv")
    with (tmp_path / "提案.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) == 2
    assert "关于开放操场的建议" in rows[1]


def test_words_become_a_task_under_the_heading_above(library: Path, tmp_path: Path) -> None:
    number = take_in(library, tmp_path / "任务.txt", f"重点任务进展\n\n{TASKS}")
    document = article(library, number).document
    assert has_room_for_tasks(document)
    add(library, number, "已完工", NEW_TASK)

    tasks = article(library, number).document.tasks
    made = next(each for each in tasks if each.by_hand)
    assert (made.order, made.content, made.group) == (4, "已完工", tasks[1].group)
    assert [each.by_hand for each in tasks] == [0, 0, 1, 0]
    assert counted(library)[-1] == (0, 4)
    undo(library, number)
    assert article(library, number).document == document


def test_a_record_that_is_none_leaves_lists_exports_and_search(
    library: Path, number: int, tmp_path: Path
) -> None:
    before = article(library, number)
    set_aside(library, number, "proposals.2")

    stored = article(library, number)
    assert numbers(library, number) == [187, 189, 190]
    assert [each.order for each in stored.document.proposals] == [1, 3, 4]  # as they were
    assert [each.number for each in stored.document.set_aside] == [188]
    assert counted(library) == [(3, 0)]
    assert found(library, "主办:民政局") == 0
    assert found(library, "银发经济") == 1  # the text is as it was
    export_article(library, number, tmp_path / "a.json")
    exported = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert "removed" not in exported
    assert [each["number"] for each in exported["proposals"]] == [187, 189, 190]
    export_proposals(library, tmp_path / "提案.csv")
    assert "188" not in (tmp_path / "提案.csv").read_text(encoding="utf-8-sig")
    (told,) = article_json(stored)["removed"]
    assert (told["path"], told["number"]) == ("proposals.2", 188)
    assert check_library(library).troubles == ()

    undo(library, number)
    assert article(library, number) == before
    redo(library, number)
    amend(library, number, [Edit(f"proposals.2.{PRESENCE}", None)])
    assert article(library, number).document == before.document
    assert found(library, "主办:民政局") == 1


def test_what_is_none_stays_so_after_another_reading(
    library: Path, number: int, page: Path
) -> None:
    amend(library, number, edits_of("proposals.2.committee", "某委"))
    set_aside(library, number, "proposals.2")
    read_by_older_rules(library, "update proposals set title = 'x'")
    refresh(library, Task())
    stored = article(library, number)
    assert numbers(library, number) == [187, 189, 190]
    assert stored.corrections.unsettled_count == 0

    text = page.read_text(encoding="utf-8")
    start, end = text.index("第188号提案"), text.index("　　会上还听说")
    take_in(library, page, text[:start] + text[end:])  # and where it is not printed any more
    stored = article(library, number)
    assert numbers(library, number) == [187, 189, 190]
    assert (stored.document.set_aside, stored.corrections.unsettled_count) == ((), 0)


def test_another_record_in_the_place_of_what_is_none_is_told(library: Path, number: int) -> None:
    read_by_older_rules(
        library,
        "update proposals set number = null, seq = 1, title = '办理综述' where position = 1",
    )
    set_aside(library, number, "proposals.1")
    read_by_older_rules(library, "update proposals set title = '外贸' where position = 1")
    stored = article(library, number)
    assert numbers(library, number) == [188, 189, 190]
    (told,) = unsettled_corrections(stored.corrections, stored.document)
    assert told.message == "序号 1：去掉时读作“办理综述”，现在读作“外贸”。"
    assert told.path == f"proposals.1.{PRESENCE}"


def test_the_audit_does_not_miss_what_is_none(library: Path, tmp_path: Path) -> None:
    records = "".join(
        f"{n}、《关于{what}的建议》\n提案者:某{what[0]}\n主办单位:区{what}局\n办理结果:A类\n\n"
        for n, what in enumerate(("交通", "教育", "卫生", "水利", "文化"), start=1)
    )
    page = tmp_path / "序号.txt"
    number = take_in(
        library,
        page,
        f"某某日报\n2025年03月05日\n\n提案办理情况\n\n　　今年共有重点提案5件。\n\n{records}",
    )
    assert len(article(library, number).document.proposals) == 5

    def kinds() -> set[str]:
        return {each.kind for _article, each in findings(library, number)}

    before = kinds()
    set_aside(library, number, "proposals.3")
    assert len(article(library, number).document.proposals) == 4
    assert kinds() <= before
    amend(library, number, edits_of("proposals.4.seq", None))
    assert "number_missing" in kinds()  # that one is


def test_each_goes_with_its_words_when_the_article_is_split(library: Path, number: int) -> None:
    document = article(library, number).document
    add(library, number, "《操场向居民开放》")
    amend(library, number, edits_of("proposals.5.lead_units", ["区教育局"]))
    amend(library, number, edits_of(f"{NEW_PROPOSAL}.title", "没有出处的一件"))
    set_aside(library, number, "proposals.4")

    start = document.source.index("　　会上还听说")
    (second,) = split_article(library, number, start).articles - {number}
    titles = [each.title for each in article(library, number).document.proposals]
    assert titles[-1] == "没有出处的一件"
    there = article(library, second).document
    assert [each.title for each in there.proposals if each.by_hand] == ["操场向居民开放"]
    assert next(each for each in there.proposals if each.by_hand).lead_units == ("区教育局",)
    assert [each.number for each in there.set_aside] == [190]

    join_articles(library, number, second)
    whole = article(library, number).document
    made = [each.title for each in whole.proposals if each.by_hand]
    assert sorted(filter(None, made)) == ["操场向居民开放", "没有出处的一件"]
    assert [each.number for each in whole.set_aside] == [190]


def test_two_articles_joined_keep_both_of_their_records(library: Path, tmp_path: Path) -> None:
    first = take_in(library, tmp_path / "a.txt", "某某日报\n\n操场\n\n　　操场开了。\n")
    second = take_in(library, tmp_path / "b.txt", "某某日报\n\n公园\n\n　　公园也开了。\n")
    add(library, first, "操场开了")
    add(library, second, "公园也开了")
    join_articles(library, first, second)
    document = article(library, first).document
    assert [each.title for each in document.proposals] == ["操场开了", "公园也开了"]


def test_a_rescued_library_has_both(library: Path, number: int, tmp_path: Path) -> None:
    add(library, number, "《操场向居民开放》")
    set_aside(library, number, "proposals.2")
    before = article(library, number).document
    salvage(library, tmp_path / "new.sqlite3", Task())
    assert article(tmp_path / "new.sqlite3", number).document == before
