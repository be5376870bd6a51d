"""Values set right by hand: kept by content, undone step by step, never settled silently."""

from __future__ import annotations

import getpass
import json
import sqlite3
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from reader_app.domain.corrected import value_at
from reader_app.domain.correction import Edit, Verdict
from reader_app.domain.finding import Severity
from reader_app.domain.record_keys import name_of
from reader_app.domain.span import Origin, Span, slices
from reader_app.errors import NotInLibrary, ReaderError
from reader_app.export.records_json import article_json, documents_json
from reader_app.library.store import open_library
from reader_app.services.browse import article, whole_tree
from reader_app.services.correct_values import amend, drop_orphan, edits_of, redo, undo
from reader_app.services.edit_article import DATE, set_place
from reader_app.services.export_article import export_article, export_proposals
from reader_app.services.extract_file import extract_file
from reader_app.services.find_doubts import findings, unsettled_counts
from reader_app.services.import_files import import_files
from reader_app.services.refresh import refresh
from reader_app.services.trash import remove_article
from reader_app.services.written_values import read_value, take_words, written
from reader_app.tasks import Task

PAGE = """\
某某日报
2025年03月05日 星期三

区政协十五届四次会议提案办理综述

　　区政协十五届四次会议以来,共收到提案358件,经审查立案312件,立案率87.2%。

第187号提案:《关于推动外贸高质量发展的建议》
提案者:何文婷、徐彩英
主办单位:区商务局
会办单位:区财政局
办理结果:A类
提案内容:外贸是应对全球贸易格局变化的关键举措,建议加大扶持。
办理成效:先后出台外贸高质量发展20条举措,覆盖企业超800家次。

第188号提案:《关于发展银发经济的建议》
提案者:戚超逸
主办单位:区民政局
办理结果:B类
提案内容:老年人口日益增多,建议发展银发经济。
办理成效:已经建成养老服务中心三处。

第189号提案:《关于修建步道的建议》
提案者:沈大同
主办单位:区园林局
办理结果:A类
提案内容:山间小路年久失修,建议修建步道。
办理成效:已经修建步道十二公里。

第190号提案:《关于延长图书馆开放时间的建议》
提案者:方小雨
主办单位:区文旅局
办理结果:A类
提案内容:图书馆关门过早,建议延长开放时间。
办理成效:开放时间已经延长到晚上九时。
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture
def number(library: Path, page: Path) -> int:
    report = import_files(library, [page], Task())
    return report.files[0].articles[0]


def edit(library: Path, number: int, path: str, value: object) -> None:
    amend(library, number, edits_of(path, value))


def test_the_page_reads_as_these_tests_expect(library: Path, number: int) -> None:
    first, second, *_rest = article(library, number).document.proposals
    assert (first.number, second.number) == (187, 188)
    assert first.lead_units == ("区商务局",)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("proposals.1.number", 178),
        ("proposals.1.seq", 3),
        ("proposals.1.title", "关于外贸的建议"),
        ("proposals.1.proposers", ["何文婷", "徐彩瑛", "某人"]),
        ("proposals.1.supervisors", ["叶建宏"]),
        ("proposals.1.committee", "经济委"),
        ("proposals.1.lead_units", ["区商务局", "区发改局"]),
        ("proposals.1.category", "B"),
        ("proposals.1.category_rounds", {"1": "B", "2": "A"}),
        ("proposals.1.section", "经济"),
        ("proposals.1.content", "一段。\n又一段。"),
        ("proposals.1.background", "背景"),
        ("proposals.1.suggestion", "建议"),
        ("proposals.1.reply", "已办结。"),
        ("statistics.received", 359),
        ("statistics.filing_rate", "86.9%"),
        ("statistics.replied", 312),
        ("article.newspaper", "萧山日报"),
        ("article.date", "2025-11-14"),
        ("article.page_no", "04"),
        ("article.page_name", "要闻"),
        ("article.kicker", "引题"),
        ("article.headline", "主题"),
        ("article.subheadline", "副题"),
        ("article.byline", [["记者", ["王五", "赵六"]], ["", ["某人"]]]),
    ],
)
def test_any_value_can_be_corrected_emptied_and_given_back(
    library: Path, number: int, path: str, value: object
) -> None:
    before = article(library, number)
    edit(library, number, path, value)
    after = article(library, number)
    assert value_at(after.document, path) == value
    printed = value_at(before.document, path)
    assert after.printed[path] == printed
    made = after.corrections.applied[path].correction
    assert made.who == getpass.getuser()
    assert made.when.endswith("+00:00")
    if printed is not None:
        amend(library, number, [Edit(path, Verdict.CORRECTED, None)])
        assert value_at(article(library, number).document, path) is None
    amend(library, number, [Edit(each.path, None) for each in edits_of(path, value)])
    assert _same(article(library, number), before)


def _same(one, other) -> bool:
    places = {"publication_id": 0, "issue_id": 0, "page_id": 0}
    return replace(one, **places) == replace(other, **places)


def test_a_value_written_by_hand_is_read_back_as_it_was() -> None:
    for path, value in [
        ("proposals.1.lead_units", ["区商务局", "区发改局"]),
        ("proposals.1.number", 187),
        ("proposals.1.category_rounds", {"1": "B", "2": "A"}),
        ("article.byline", [["记者", ["王五", "赵六"]], ["", ["某人"]]]),
        ("statistics.categories", {"经济": 3, "文化": 1}),
        ("statistics.filing_rate", "87.2%"),
        ("article.date", "2025-11-14"),
    ]:
        assert read_value(path, written(path, value)) == value


@pytest.mark.parametrize(
    ("path", "typed"),
    [
        ("proposals.1.number", "一百"),
        ("proposals.1.category", "很好"),
        ("article.date", "2025-02-31"),
        ("article.newspaper", "报" * 61),
        ("statistics.categories", "经济"),
        ("statistics.received", "abc"),
        ("statistics.received", "87.2%"),
        ("statistics.received", "三百多"),
        ("statistics.received", "-3"),
        ("statistics.received", "3.5"),
        ("statistics.received", "99999999999"),
        ("statistics.filing_rate", "很高"),
        ("statistics.filing_rate", "87.%"),
        ("statistics.filing_rate", "百分之"),
        ("statistics.result_rate_A", "A"),
        ("statistics.duration", "很久"),
    ],
)
def test_what_a_field_cannot_hold_is_refused_in_words(path: str, typed: str) -> None:
    with pytest.raises(ReaderError):
        read_value(path, typed)


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("received", "358", 358),
        ("received", "３５８", 358),
        ("received", "358 件", 358),
        ("received", "1,024", 1024),
        ("received", "三百五十八件", 358),
        ("received", "〇", 0),
        ("filing_rate", "87.2%", "87.2%"),
        ("filing_rate", "８７．２％", "87.2%"),
        ("filing_rate", "87.05", "87.05%"),
        ("filing_rate", "百分之八十七点零五", "87.05%"),
        ("last_year_reply_rate", "百分之百", "100%"),
        ("satisfaction", "100 %", "100%"),
        ("result_rate_A", "56", "56%"),
        ("duration", "三个月", "三个月"),
        ("received_unit", "件次", "件次"),
    ],
)
def test_a_figure_is_read_as_a_number_however_it_is_written(
    name: str, typed: str, value: object
) -> None:
    assert read_value(f"statistics.{name}", typed) == value


@pytest.mark.parametrize(
    ("name", "words", "value", "piece"),
    [
        ("received", "共收到提案三百五十八件", 358, "三百五十八"),
        ("received", "一是收到提案1,024件", 1024, "1,024"),
        ("reply_rate", "办复率百分之九十八点五。", "98.5%", "百分之九十八点五"),
        ("reply_rate", "办复率98.5%。", "98.5%", "98.5%"),
    ],
)
def test_a_figure_is_found_among_the_words_taken(
    name: str, words: str, value: object, piece: str
) -> None:
    taken, items = take_words(f"statistics.{name}", words, [Span(0, len(words))])
    assert taken == value
    assert [[slices(words, [span]) for span in item] for item in items] == [[piece]]


def test_confirming_makes_a_value_certain_and_ends_the_doubts_about_it(
    library: Path, page: Path
) -> None:
    page.write_text(PAGE.replace("先后出台", "王动开展服务,先后出台"), encoding="utf-8")
    (number,) = import_files(library, [page], Task()).files[0].articles
    doubts = [each for each in article(library, number).document.findings if each.proposal == 1]
    assert doubts
    path = "proposals.1.reply"
    amend(library, number, [Edit(path, Verdict.CONFIRMED)])
    shown = article(library, number)
    source = shown.document.proposals[0].sources["reply"]
    assert (source.origin, source.confidence) == (Origin.STATED, 1.0)
    assert shown.printed == {}
    assert shown.corrections.applied[path].is_confirmation
    left = [each for each in shown.document.findings if each.proposal == 1]
    assert not [each for each in left if set(each.spans) and _within(each.spans, source.spans)]
    undo(library, number)
    again = [each for each in article(library, number).document.findings if each.proposal == 1]
    assert again == doubts


def _within(spans: tuple[Span, ...], places: tuple[Span, ...]) -> bool:
    return all(any(a <= start and end <= b for a, b in places) for start, end in spans)


def test_the_audit_sees_what_was_filled_in(library: Path, page: Path) -> None:
    page.write_text(PAGE.replace("主办单位:区民政局\n", ""), encoding="utf-8")
    (number,) = import_files(library, [page], Task()).files[0].articles

    def missing() -> list[str]:
        found = article(library, number).document.findings
        return [each.message for each in found if each.proposal == 2 and "主办" in each.message]

    assert missing()
    edit(library, number, "proposals.2.lead_units", ["区民政局"])
    assert not missing()
    (row,) = [
        row
        for paper in whole_tree(library).publications
        for issue in paper.issues
        for page_row in issue.pages
        for row in page_row.articles
    ]
    assert row.findings == len(article(library, number).document.findings)


def test_steps_are_undone_and_redone_in_order_and_across_openings(
    library: Path, number: int
) -> None:
    path = "proposals.1.lead_units"
    edit(library, number, path, ["甲局"])
    edit(library, number, path, ["乙局"])
    set_place(library, number, {DATE: "2025-11-14"})
    states = []
    for walk in (undo, undo, undo, undo, redo, redo, redo, redo):
        fields = [name for _record, name in walk(library, number).fields]
        document = article(library, number).document
        states.append((fields, document.proposals[0].lead_units, document.head.date))
    printed, day, other = ("区商务局",), "2025-03-05", "2025-11-14"
    assert states == [
        (["date"], ("乙局",), day),
        (["lead_units"], ("甲局",), day),
        (["lead_units"], printed, day),
        ([], printed, day),
        (["lead_units"], ("甲局",), day),
        (["lead_units"], ("乙局",), day),
        (["date"], ("乙局",), other),
        ([], ("乙局",), other),
    ]


def test_fields_changed_together_are_undone_together(library: Path, number: int) -> None:
    before = article(library, number)
    edit(library, number, "proposals.1.category_rounds", {"1": "A", "2": "C"})
    assert article(library, number).document.proposals[0].category == "C"
    undo(library, number)
    assert article(library, number) == before


def test_a_new_correction_ends_what_could_be_redone(library: Path, number: int) -> None:
    edit(library, number, "proposals.1.committee", "甲委")
    undo(library, number)
    edit(library, number, "proposals.1.committee", "乙委")
    assert redo(library, number).fields == ()
    assert article(library, number).document.proposals[0].committee == "乙委"


def test_corrections_and_their_steps_survive_removal_and_import(
    library: Path, number: int, page: Path
) -> None:
    edit(library, number, "proposals.2.lead_units", ["区卫健局"])
    remove_article(library, number)
    (back,) = import_files(library, [page], Task()).files[0].articles
    assert back == number  # it waited in the trash
    assert article(library, back).document.proposals[1].lead_units == ("区卫健局",)
    undo(library, back)
    assert article(library, back).document.proposals[1].lead_units == ("区民政局",)


def read_otherwise(library: Path, number: int, sql: str) -> None:
    """As if older rules had read the page in another way: new ones then read it anew."""
    with sqlite3.connect(library) as db:
        db.execute(sql, [number])
        db.execute("update articles set rules_version = 'old'")
    db.close()


def test_corrections_survive_another_reading(library: Path, number: int) -> None:
    edit(library, number, "proposals.2.lead_units", ["区卫健局"])
    edit(library, number, "article.headline", "新题")
    before = article(library, number)
    read_otherwise(library, number, "update proposals set committee = 'x' where article_id = ?")
    refresh(library, Task())
    assert article(library, number) == before


def test_a_correction_follows_its_record_to_another_place(library: Path, number: int) -> None:
    read_otherwise(library, number, "delete from proposals where article_id = ? and position = 1")
    with sqlite3.connect(library) as db:
        db.execute("update proposals set position = position - 1")
    db.close()
    edit(library, number, "proposals.1.lead_units", ["区卫健局"])
    refresh(library, Task())
    first, second, *_rest = article(library, number).document.proposals
    assert (first.lead_units, second.lead_units) == (("区商务局",), ("区卫健局",))


def test_another_reading_under_a_correction_is_a_conflict_until_settled(
    library: Path, number: int
) -> None:
    path = "proposals.1.lead_units"
    read_otherwise(
        library,
        number,
        "update proposals set lead_units = '[\"区商务周\"]' where article_id = ? and position = 1",
    )
    edit(library, number, path, ["区外贸局"])
    refresh(library, Task())
    stored = article(library, number)
    applied = stored.corrections.applied[path]
    assert stored.document.proposals[0].lead_units == ("区外贸局",)
    assert applied.in_conflict
    assert (applied.correction.printed, applied.printed) == (["区商务周"], ["区商务局"])
    (told,) = article_json(stored)["unsettled_corrections"]
    assert (told["path"], told["printed"], told["now"]) == (path, ["区商务周"], ["区商务局"])
    edit(library, number, path, ["区外贸局"])  # kept, in the face of what is read now
    assert not article(library, number).corrections.applied[path].in_conflict


def test_a_conflict_stands_first_among_the_articles_findings(library: Path, number: int) -> None:
    edit(library, number, "proposals.1.lead_units", ["区外贸局"])
    before = findings(library)
    assert unsettled_counts(library) == {}
    with sqlite3.connect(library) as db:
        db.execute("update corrections set printed = '[\"区商务周\"]'")
    db.close()
    (first, *rest) = findings(library, number)
    assert (first[1].kind, first[1].severity) == ("unsettled_correction", Severity.DOUBT)
    assert "更正时原文为“区商务周”" in first[1].message
    assert "更正为“区外贸局”" in first[1].message
    everything = findings(library)
    assert [each for each in everything if each != first] == before
    assert [each for each in everything if each[0] == number] == [first, *rest]
    assert unsettled_counts(library) == {number: 1}


def test_a_reading_that_now_agrees_is_no_conflict(library: Path, number: int) -> None:
    path = "proposals.1.lead_units"
    read_otherwise(
        library,
        number,
        "update proposals set lead_units = '[\"区商务周\"]' where article_id = ? and position = 1",
    )
    edit(library, number, path, ["区商务局"])
    refresh(library, Task())
    applied = article(library, number).corrections.applied[path]
    assert applied.is_confirmation
    assert not applied.in_conflict
    assert article(library, number).document.proposals[0].sources["lead_units"].spans


def test_a_correction_whose_record_is_gone_is_kept_and_listed(library: Path, number: int) -> None:
    read_otherwise(
        library,
        number,
        "update proposals set number = 999, title = '别的', seq = 77, position = 9"
        " where article_id = ? and position = 1",
    )
    edit(library, number, "proposals.9.committee", "经济委")
    refresh(library, Task())
    (orphan,) = article(library, number).corrections.orphans
    assert (name_of(orphan.record), orphan.field, orphan.value) == (
        "第999号",
        "committee",
        "经济委",
    )
    drop_orphan(library, number, orphan.record, orphan.field)
    assert article(library, number).corrections.orphans == ()
    undo(library, number)
    assert article(library, number).corrections.orphans == (orphan,)


def test_a_record_whose_number_is_read_only_later_keeps_its_corrections(
    library: Path, number: int
) -> None:
    read_otherwise(
        library, number, "update proposals set number = null where article_id = ? and position = 1"
    )
    edit(library, number, "proposals.1.committee", "经济委")
    refresh(library, Task())
    proposal = article(library, number).document.proposals[0]
    assert (proposal.number, proposal.committee) == (187, "经济委")


def test_an_article_read_anew_meanwhile_is_not_corrected_blindly(
    library: Path, number: int
) -> None:
    with pytest.raises(NotInLibrary):
        amend(library, number, edits_of("proposals.1.committee", "甲"), seen="other rules")
    with pytest.raises(NotInLibrary):
        amend(library, number, edits_of("proposals.7.committee", "甲"))
    assert article(library, number).corrections.applied == {}


@pytest.mark.parametrize(
    ("path", "words", "value", "pieces"),
    [
        ("proposals.2.lead_units", "区商务局\n会办单位:区财政局", None, None),
        ("proposals.2.proposers", "何文婷、徐彩英", ["何文婷", "徐彩英"], [["何文婷"], ["徐彩英"]]),
        ("proposals.2.number", "第187号", 187, [["187"]]),
        ("proposals.2.title", "《关于发展银发经济的建议》", "关于发展银发经济的建议", None),
        ("proposals.2.category", "A类", "A", [["A"]]),
        ("proposals.2.reply", "已经建成养老服务中心三处。", "已经建成养老服务中心三处。", None),
        ("article.date", "2025年03月05日", "2025-03-05", [["2025年03月05日"]]),
        ("statistics.replied", "358件", 358, [["358"]]),
    ],
)
def test_words_of_the_text_become_a_value_with_their_own_places(
    library: Path, number: int, path: str, words: str, value: object, pieces: object
) -> None:
    start = PAGE.index(words)
    taken, items = take_words(path, PAGE, [Span(start, start + len(words))])
    if value is not None:
        assert taken == value
    if pieces is not None:
        assert [[slices(PAGE, [span]) for span in item] for item in items] == pieces
    amend(library, number, [Edit(path, Verdict.CORRECTED, taken, items)])
    stored = article(library, number)
    assert value_at(stored.document, path) == taken
    meta = article_json(stored)["article" if path.startswith("article") else "statistics"]
    if path.startswith("proposals.2"):
        meta = article_json(stored)["proposals"][1]
    field = path.rpartition(".")[2]
    assert meta["origins"][field] in ("corrected", "stated")
    spans = meta["spans"][field]
    given = [[list(span) for span in item] for item in items]
    assert spans == (given if isinstance(taken, list) else given[0])


def test_every_export_says_corrected_and_extract_never_does(
    library: Path, number: int, page: Path, tmp_path: Path
) -> None:
    untouched = documents_json(extract_file(page))
    edit(library, number, "proposals.1.lead_units", ["区外贸局"])
    edit(library, number, "proposals.2.reply", "一段全新的答复。")
    amend(library, number, [Edit("proposals.1.co_units", Verdict.CORRECTED, None)])
    edit(library, number, "article.headline", "新的主题")
    shown = {}
    for suffix in (".json", ".html", ".md", ".txt", ".pdf"):
        target = export_article(library, number, tmp_path / f"out{suffix}")
        shown[suffix] = target.read_bytes()
    told = json.loads(shown[".json"])
    assert told["proposals"][0]["origins"]["lead_units"] == "corrected"
    assert told["proposals"][0]["printed"] == {
        "lead_units": ["区商务局"],
        "co_units": ["区财政局"],
    }
    assert told["article"]["printed"] == {"headline": "区政协十五届四次会议提案办理综述"}
    for suffix in (".html", ".md", ".txt"):
        text = shown[suffix].decode()
        for words in ("区外贸局", "更正", "新的主题", "一段全新的答复。"):
            assert words in text, suffix
    with pypdfium2.PdfDocument(shown[".pdf"]) as pdf:
        pages = "".join("".join(page.get_textpage().get_text_range().split()) for page in pdf)
    for words in ("区外贸局更正", "会办空更正", "一段全新的答复。更正", "新的主题"):
        assert words in pages
    assert export_proposals(library, tmp_path / "all.csv") == 4
    assert "区外贸局" in (tmp_path / "all.csv").read_text("utf-8-sig")
    export_proposals(library, tmp_path / "all.json")
    (first, *_) = json.loads((tmp_path / "all.json").read_text("utf-8"))["proposals"]
    assert first["corrected"] == ["lead_units", "co_units"]
    assert documents_json(extract_file(page)) == untouched


def test_corrections_made_by_the_first_version_are_still_there(library: Path, number: int) -> None:
    """A library of the time when only paper and date could be set."""
    set_place(library, number, {DATE: "2025-11-14"})
    with sqlite3.connect(library) as db:
        db.executescript(
            """
            create table old (id integer primary key, content_hash text not null, part integer not
              null, field text not null, value text not null, printed text, who text not null,
              corrected_at text not null, unique (content_hash, part, field));
            insert into old select id, content_hash, part, 'article.' || field,
              json_extract(value, '$'), json_extract(printed, '$'), who, corrected_at
              from corrections;
            drop table corrections; drop table correction_steps;
            alter table old rename to corrections;
            delete from _sqlite_migrations where name = 'm002_corrections_of_records';
            """
        )
    db.close()
    stored = article(library, number)
    assert stored.document.head.date == "2025-11-14"
    assert stored.printed == {"article.date": "2025-03-05"}
    with open_library(library) as opened:
        assert opened.upkeep.check().sound
