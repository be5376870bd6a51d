"""Any run of characters is found, in either script, and shown where it stands."""

from __future__ import annotations

import dataclasses
import itertools
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from library_samples import article

from reader_app.domain.newspaper import Block, BlockKind
from reader_app.domain.proposal import Proposal
from reader_app.domain.span import Span, slices
from reader_app.library.index import COMMON, OFTEN, tokens_of
from reader_app.library.search_entries import add_missing_fours, rebuild_search
from reader_app.library.search_plan import Needle
from reader_app.library.shown_text import ShownText
from reader_app.library.snippets import cut_snippet
from reader_app.library.store import Library, open_library
from reader_app.tasks import Cancelled, Task
from reader_app.text.folding import fold, fold_with_places


def found(library: Library, query: str) -> list[int]:
    result = library.search(query, 50)
    assert result.total == len(result.hits)
    assert result.total_is_exact
    return [hit.article for hit in result.hits]


@pytest.mark.parametrize(
    "query",
    [
        "办", "办理", "提案办理", "关于提案办理的通知", "辦理", "提案 通知", "ＡＰＰ", "app",
        "App3.0", "3.0", "(A类)", "《关于", "第10号", "⑩", "“", "𬱟",
    ],
)  # fmt: skip
def test_a_run_of_characters_is_found(library: Library, put, query: str) -> None:
    put(article("无关的文字。"))
    number = put(article("《关于提案办理的通知》,第10号(A类),用App3.0“登记”,𬱟委员。"))
    assert found(library, query) == [number]


@pytest.mark.parametrize("query", ["国", "中国", "中國", "國家标准", "国家標準"])
def test_a_traditional_text_is_found_by_either_script(library: Library, put, query: str) -> None:
    number = put(article("中國國家標準"))
    (hit,) = library.search(query, 10).hits
    assert hit.article == number
    assert hit.snippet == "中國國家標準"


@pytest.mark.parametrize("query", ["案办", "通告", "办理 通告", "提案理", "", "   ", "\n"])
def test_what_is_not_there_is_not_found(library: Library, put, query: str) -> None:
    put(article("提案\n办理的通知"))
    assert found(library, query) == []


@pytest.mark.parametrize(
    "query", ['"', "'", "*", "^", "NOT", "a AND b", "a*", "(", "-", "\x00", "%_"]
)
def test_signs_of_a_query_language_are_plain_characters(library: Library, put, query: str) -> None:
    put(article("寻常文字"))
    assert found(library, query) == []
    number = put(article(f"前{query}后"))
    assert found(library, query) == [number]


def test_a_page_s_furniture_is_not_searched(library: Library, put) -> None:
    put(article("正文", furniture="返回首页"))
    assert found(library, "返回首页") == []
    assert found(library, "正文")


def test_words_torn_in_the_source_are_found_whole(library: Library, put) -> None:
    document = article("收 到\n提案")
    at = document.source.index("收")
    body = Block(
        BlockKind.PARAGRAPH, (Span(at, at + 1), Span(at + 2, at + 3), Span(at + 4, at + 6))
    )
    number = put(dataclasses.replace(document, blocks=(*document.blocks[:2], body)))
    (hit,) = library.search("收到提", 10).hits
    assert hit.article == number
    assert hit.snippet == "收到提案"
    assert hit.marks == (Span(0, 3),)
    assert slices(document.source, hit.source_spans) == "收到提"


def test_the_newest_paper_comes_first_and_unknown_dates_last(library: Library, put) -> None:
    unknown = put(article("提案甲"))
    newest = put(article("提案乙", date="2025-06-01"))
    oldest = put(article("提案丙", date_inferred="1999-01-01"))
    middle = put(article("提案丁", newspaper="某报", date="2024-01-01"))
    assert found(library, "提案") == [newest, middle, oldest, unknown]
    assert found(library, "提案丁") == [middle]
    library.correct(unknown, "article.date", "2025-07-01", "我")
    assert found(library, "提案") == [unknown, newest, middle, oldest]
    library.correct(unknown, "article.date", None, "我")
    assert found(library, "提案") == [newest, middle, oldest, unknown]


def test_a_hit_says_which_paper_and_day(library: Library, put) -> None:
    put(article("提案", headline="头条", newspaper="某报", date="2025-06-01"))
    (hit,) = library.search("提案", 1).hits
    assert (hit.headline, hit.publication, hit.date) == ("头条", "某报", "2025-06-01")


def test_a_snippet_is_of_the_body_rather_than_the_headline(library: Library, put) -> None:
    put(article("开头一段。\n后来说到提案。", headline="提案综述"))
    (hit,) = library.search("提案", 1).hits
    assert hit.snippet == "后来说到提案。"
    (hit,) = library.search("综述", 1).hits
    assert hit.snippet == "提案综述"


def test_what_was_removed_or_renewed_is_found_as_it_is_now(library: Library, put) -> None:
    gone = put(article("旧的文字"))
    number = put(article("将要改变"))
    library.remove(gone)
    text_id = library.texts_read_otherwise("2")[0]
    now = article("将要改变")
    library.renew(text_id, [dataclasses.replace(now, blocks=now.blocks[:2])], "2")
    assert found(library, "旧的") == []
    assert found(library, "将要") == []
    assert found(library, "标题") == [number]


def test_the_limit_bounds_the_hits_but_not_the_total(library: Library, put) -> None:
    for each in range(7):
        put(article(f"政协提案办理第{each}件"))
    for query in ("提案", "政协提案办理"):
        result = library.search(query, 3)
        assert (len(result.hits), result.total, result.total_is_exact) == (3, 7, True)


def test_a_query_as_long_as_an_article_is_answered(library: Library, put) -> None:
    body = "".join(chr(0x4E00 + each) for each in range(3000))
    number = put(article(body))
    put(article(body[:-1]))
    assert found(library, body) == [number]


def test_the_found_sets_are_those_of_a_scan_of_all_texts(library: Library) -> None:
    chance = random.Random(7)
    letters = "政协提案办理國国產产,。aA1 "
    bodies = ["".join(chance.choices(letters, k=chance.randint(1, 60))) for _ in range(150)]
    numbers = {}
    for body in dict.fromkeys(bodies):
        added = library.add([article(body)], path="", encoding="", rules_version="1")
        numbers[body] = added.articles[0]
    queries = {
        "".join(chance.choices(letters, k=length)) for length in (1, 2, 3, 4) for _ in range(60)
    }
    for query in queries:
        wanted = {
            number
            for body, number in numbers.items()
            if query.split() and all(fold(word) in fold(f"标题\n{body}") for word in query.split())
        }
        result = library.search(query, 1000)
        assert {hit.article for hit in result.hits} == wanted
        assert (result.total, result.total_is_exact) == (len(wanted), True)


def test_an_index_of_other_folding_rules_is_made_anew(path: Path) -> None:
    with open_library(path) as library:
        library.add([article("提案")], path="", encoding="", rules_version="1")
        library._db.execute("update index_state set folding = 'older'")
        library._db.execute("insert into article_index (article_index) values ('delete-all')")
    with open_library(path) as library:
        assert library.search("提案", 1).total == 1


@given(st.text(max_size=60))
def test_folded_characters_know_where_they_came_from(text: str) -> None:
    folded = fold_with_places(text)
    assert folded.text == fold(text)
    for start, end in itertools.combinations(range(len(folded.text) + 1), 2):
        first, last = folded.original(start, end)
        assert folded.text[start:end] in fold(text[first:last])


@settings(max_examples=200)
@given(
    st.text("提案政协國Ａ⑩㎏\n。,", min_size=1, max_size=300),
    st.lists(st.text("提案政协国a1kg", min_size=1, max_size=3), min_size=1, max_size=3),
)
def test_a_snippet_marks_the_words_it_shows(text: str, words: list[str]) -> None:
    folded = fold_with_places(text)
    snippet = cut_snippet(text, folded, [Needle((word,), False) for word in words])
    assert (snippet is not None) == any(word in folded.text for word in words)
    if snippet is None:
        return
    assert "\n" not in snippet.text
    assert snippet.marks
    for mark, place in zip(snippet.marks, snippet.places, strict=True):
        assert snippet.text[mark.start : mark.end] == text[place.start : place.end]
        assert any(word in fold(text[place.start : place.end]) for word in words)


@given(st.lists(st.lists(st.integers(1, 4), max_size=4), max_size=5), st.data())
def test_shown_characters_know_their_source(lengths: list[list[int]], data: st.DataObject) -> None:
    source = "".join(chr(0x4E00 + each) for each in range(200))
    at = 0
    blocks = []
    for block in lengths:
        spans = []
        for length in block:
            spans.append(Span(at + 1, at + 1 + length))  # one character is left out before each
            at += 1 + length
        blocks.append(Block(BlockKind.PARAGRAPH, tuple(spans)))
    shown = ShownText(source, blocks)
    start = data.draw(st.integers(0, len(shown.text)))
    end = data.draw(st.integers(start, len(shown.text)))
    assert slices(source, shown.source_spans(start, end)) == shown.text[start:end].replace("\n", "")


def test_a_corrected_value_is_found_and_the_printed_one_no_more(library: Library, put) -> None:
    document = dataclasses.replace(
        article("正文", newspaper="某报"),
        proposals=(Proposal(order=1, number=7, lead_units=("教育局",), category="A"),),
    )
    number = put(document)
    assert found(library, "主办:教育局 类别:A") == [number]
    library.correct(number, "proposals.1.lead_units", ["民政局"], "我")
    library.correct(number, "article.newspaper", "萧山日报", "我")
    assert found(library, "主办:教育局") == []
    assert found(library, "主办:民政 类别:A 报纸:萧山日报") == [number]
    units = library.search("编号:7", 1, with_facets=True).facets["unit"]
    assert [each.value for each in units] == ["民政局"]
    library.undo(number)
    library.undo(number)
    assert found(library, "主办:教育局 报纸:某报") == [number]
    assert library.upkeep.check().troubles == ()


def test_conditions_on_records_are_met_by_one_record(library: Library, put) -> None:
    document = dataclasses.replace(
        article("正文"),
        proposals=(
            Proposal(order=1, lead_units=("教育局",), category="A"),
            Proposal(order=2, lead_units=("民政局",), category="B"),
        ),
    )
    number = put(document)
    assert found(library, "主办:教育局 类别:A") == [number]
    assert found(library, "主办:教育局 类别:B") == []
    assert found(library, "主办:教育局 -类别:B") == []


def test_a_count_beyond_what_is_checked_is_an_estimate(
    library: Library, put, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader_app.library.search.MOST_CHECKED", 20)
    with library.together():
        for each in range(100):
            put(article(f"政协提案办理第{each}件", date=f"2025-01-{each % 28 + 1:02}"))
    for query in ("提案", "政协提案办理"):
        result = library.search(query, 5, with_facets=True)
        assert not result.total_is_exact
        assert 60 <= result.total <= 160
        assert sum(each.count for each in result.facets["year"]) == result.total
    assert library.search("第99件", 5).total_is_exact


def test_an_index_that_has_grown_is_made_smaller_and_finds_the_same(library: Library, put) -> None:
    def size() -> int:
        row = library._db.execute("select sum(length(block)) from article_index_data").fetchone()
        return int(row[0])

    for batch in range(15):
        with library.together():
            for each in range(80):
                number = batch * 80 + each
                put(article(f"政协提案办理{number}件", date=f"2025-01-{number % 28 + 1:02}"))
    before = size()
    library.upkeep.tidy_index(Task())
    tidied = size()
    put(article("政协提案又来一件"))
    library.upkeep.tidy_index(Task())  # little has come since
    assert tidied < before
    assert size() > tidied
    assert library.search("提案", 5).total == 1_201
    assert library.search("提案办理1199件", 5).total == 1
    assert library.upkeep.check().troubles == ()


def make_older(library: Library) -> None:
    """Have an empty library index what comes as a program did that knew no fours."""
    assert library.is_empty()
    library._db.execute("update index_state set last_with_fours = 0")


def test_frequent_words_that_stand_nowhere_together_are_told_by_the_index(
    library: Library, put, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader_app.library.search.MOST_CHECKED", 20)
    make_older(library)
    with library.together():
        for each in range(100):
            put(article(f"政协提案、协提、提案办公、案办理结果第{each}件"))
    number = put(article("政协提案办理一件"))
    assert not library.search("政协提案办理", 5).total_is_exact
    library.upkeep.complete_index(Task(), 60)
    assert found(library, "政协提案办理") == [number]


def test_an_older_index_is_completed_step_by_step_while_the_library_changes(
    library: Library, put
) -> None:
    make_older(library)
    with library.together():
        numbers = [put(article(f"政协提案办理第{each}件")) for each in range(450)]
    assert not library.upkeep.complete_index(Task(), -1)  # no time at all
    library.remove(numbers[0])
    library.remove(numbers[400])
    assert library.upkeep.check().troubles == ()
    with library._transactions.writing() as db:
        assert add_missing_fours(db)
    library.restore([numbers[0], numbers[400]])
    library.remove(numbers[1])
    library.remove(numbers[401])
    put(article("政协提案办理又一件"))
    assert library.search("政协提案办理", 5).total == 449
    assert library.upkeep.check().troubles == ()
    assert library.upkeep.complete_index(Task(), 60)
    assert library.search("政协提案办理", 5).total == 449
    library.restore([numbers[1], numbers[401]])
    completed = index_tokens(library)
    assert library.upkeep.check().troubles == ()
    with library._transactions.writing() as db:
        rebuild_search(db)
    assert index_tokens(library) == completed


def test_all_articles_can_leave_an_index_half_completed(library: Library, put) -> None:
    make_older(library)
    with library.together():
        numbers = [put(article(f"政协提案办理第{each}件")) for each in range(250)]
    with library._transactions.writing() as db:
        assert add_missing_fours(db)
    for number in numbers:
        library.remove(number)
    assert index_tokens(library) == set()
    assert library.upkeep.check().troubles == ()


def index_tokens(library: Library) -> set[tuple[str, int]]:
    """Each token, and how many articles have it."""
    db = library._db
    db.execute("create virtual table temp.words using fts5vocab(main, article_index, row)")
    try:
        return set(db.execute("select term, doc from temp.words").fetchall())
    finally:
        db.execute("drop table temp.words")


@given(
    st.text("政协提案办理ab國Ａ９。 、\n\x00\x1f\u3000\ue0fe𠀀𠮷İ-", max_size=40),
)
def test_the_index_takes_each_character_pair_and_four(text: str) -> None:
    known = tokens_of(text, ())
    tokens = known.plain.split()
    folded = fold(text)
    near = {folded[at : at + 2] for at in range(len(folded) - 1)}
    assert {token for token in tokens if len(token) == 2} == set(filter(is_pair, near))
    fours = {folded[at : at + 4] for at in range(len(folded) - 3)}
    often = {four for four in fours if OFTEN.issuperset(four)}
    assert set(known.fours.split()) == often
    assert COMMON.isdisjoint(tokens)


def is_pair(pair: str) -> bool:
    return len(pair) == 2 and pair.isalnum()


def test_tidying_an_index_can_be_stopped(library: Library, put) -> None:
    with library.together():
        for each in range(1_100):
            put(article(f"政协提案办理{each}件"))
    put(article("又来一件"))
    task = Task()
    task.cancel()
    with pytest.raises(Cancelled):
        library.upkeep.tidy_index(task)
    assert library.search("提案办理1099件", 5).total == 1
    assert library.upkeep.check().troubles == ()
