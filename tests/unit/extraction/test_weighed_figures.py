"""Which figure a number is where no wording of the rules says so, and how sure one is."""

from __future__ import annotations

import pytest

from reader_app.domain.span import SURE
from reader_app.domain.statistics import Statistics
from reader_app.extraction.figures.number_features import NumberedText, numbers_in
from reader_app.extraction.figures.weighed import best_first, may_share, sureness
from reader_app.extraction.learned.several import Several
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def test_numbers_of_a_text() -> None:
    found = numbers_in("收到提案358件,由三十二个单位办理,办复率98.5%;第7号,12月5日,共3次。")
    assert [(one.value, one.unit, one.kind) for one in found] == [
        (358, "件", "件"),
        (32, "个", "个"),
        ("98.5%", "%", "%"),
    ]


def test_houses_that_have_to_do_with_nothing_of_ours_are_not_weighed() -> None:
    assert numbers_in("这条街上有87家店铺开门。") == []
    assert [one.value for one in numbers_in("提案分送87家。")] == [87]


def test_features_tell_the_words_beside_and_the_number_before() -> None:
    text = "审查立案312件,转为意见建议46件。"
    page = NumberedText(text, numbers_in(text), "提案综述", letter=False, records=0)
    seen = page.features(1)
    assert {"b 转为", "b 意见建议", "kind 件", "after 件 件", "less", "head 提案"} <= {
        name for name, value in seen.items() if value
    }


def test_a_sentence_without_end_costs_no_more_than_its_neighbourhood() -> None:
    text = "甲" * 5000 + "12件" + "乙" * 5000
    page = NumberedText(text, numbers_in(text), "", letter=False, records=0)
    assert max(map(len, page.features(0))) < 60


def test_several_answers_of_one_number() -> None:
    weights = Several(
        ["filed", "replied"], {"a": {"filed": 3.0, "replied": 2.0}, "b": {"filed": -9.0}}
    )
    likely = weights.probabilities({"a": 1.0, "unheard of": 1.0})
    assert likely["filed"] > likely["replied"] > 0.8
    assert weights.probabilities({"a": 1.0, "b": 0.5})["filed"] < 0.2


def test_the_likeliest_is_taken_first_and_sums_are_left_to_their_rules() -> None:
    likely = [{"key": 0.8, "filed": 0.1}, {"key": 0.95, "categories": 0.99}]
    assert list(best_first(likely)) == [(0.95, "key", 1), (0.8, "key", 0)]


@pytest.mark.parametrize(
    ("key", "held", "may"),
    [
        ("replied", {"filed"}, True),
        ("replied", {"last_year_filed"}, True),
        ("key", {"key_led_by_party_government"}, False),
        ("key", set(), True),
    ],
)
def test_what_one_number_may_tell_at_once(key: str, held: set[str], may: bool) -> None:
    assert may_share(key, held) is may


def test_a_likelier_figure_is_surer() -> None:
    sure = [sureness(p / 100) for p in range(101)]
    assert sure == sorted(sure)
    assert sure[0] < 0.9 < sure[100]


FIRST = "共收到提案358件，经审查立案312件。"


@pytest.mark.parametrize(
    ("said", "key", "value"),
    [
        ("其中党派和团体交来集体提案71件，委员个人及几人联名写的241件。", "individual", 241),
        ("送往58家单位去办。截至目前312件都有了回音，委员打出满意率98.7%。", "replied", 312),
    ],
)
def test_a_figure_that_no_row_words_is_told_and_doubtful(said: str, key: str, value: int) -> None:
    statistics = _read(FIRST + said)
    assert statistics.figures[key] == value
    assert statistics.sources[key].confidence < SURE
    assert statistics.sources[key].reason


@pytest.mark.parametrize(
    "said",
    [
        "市长领办重点提案8件，主席会议成员督办重点提案16件。",  # no count of all the key ones
        "他算了一笔账：老城区87家单位夜间可腾出车位2600个，委员们都说好。",
        "办复近300件，还有约10件正在办理。",
    ],
)
def test_what_is_no_figure_of_the_session_stays_out(said: str) -> None:
    assert not _read(FIRST + said).figures.keys() & {"key", "units", "replied", "handled"}


def _read(text: str) -> Statistics:
    page = SourceText("页.txt", f"市政协提案工作综述\n{text}\n")
    return extract(page)[0].statistics
