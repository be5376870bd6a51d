"""What is learned: the trainers find what tells samples apart, and the shipped weights load."""

from __future__ import annotations

import math

import pytest

from reader_app.domain.proposal import Proposal
from reader_app.extraction.learned.chain import Chain
from reader_app.extraction.learned.linear import Linear
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText
from tests.training.crf import train_chain
from tests.training.logistic import train_linear


def test_features_that_were_never_seen_weigh_nothing() -> None:
    known = Linear({"提交": 2.0})

    assert known.probability({"提交": 1.0, "从未见过": 1.0}) == pytest.approx(
        1 / (1 + math.exp(-2))
    )
    assert known.probability({}) == 0.5


def test_a_yes_or_no_is_learned_from_what_goes_with_it() -> None:
    samples = [{"made": 1.0, "any": 1.0}, {"met": 1.0, "any": 1.0}] * 10
    learned = train_linear(samples, [True, False] * 10)

    assert learned.probability({"made": 1.0, "any": 1.0}) > 0.9
    assert learned.probability({"met": 1.0, "any": 1.0}) < 0.1
    assert learned == train_linear(samples, [True, False] * 10)


def test_labels_of_a_row_are_learned_with_their_neighbours() -> None:
    asks, tells, plain = {"建议": 1.0}, {"已": 1.0}, {"": 1.0}
    row = [plain, asks, plain, tells, plain]
    labels = ["out", "content", "content", "reply", "reply"]
    learned = train_chain([(row, labels)] * 8, ["out", "content", "reply"])
    read = learned.decode([plain, asks, plain, tells, plain])

    assert [one.label for one in read] == labels
    assert all(0.5 < one.probability <= 1 for one in read)


def test_the_probabilities_of_a_part_add_up() -> None:
    chain = Chain(["a", "b"], {"x": [1.0, -1.0]}, [0.0, 0.5], [[0.2, -0.3], [0.0, 0.4]])
    scores = [chain.scores(one) for one in ({"x": 1.0}, {}, {"x": 2.0})]

    assert [sum(part) for part in chain.marginals(scores)] == pytest.approx([1, 1, 1])
    assert chain.decode([]) == []


def test_titles_that_several_made_are_records_and_a_portrait_or_a_meeting_has_none() -> None:
    news = (
        "建言有回音\n去年，周正平委员提交了《关于推广旱稻的提案》，市农业农村局采纳了建议，今年试种300亩。"
        "民建澧州市委会提出的《关于盘活闲置农房的提案》由市自然资源局主办，目前42户农房建成民宿。\n"
    )
    portrait = (
        "周正平：田埂上的委员\n七年里，他提交的《关于推广旱稻的提案》《关于修复山塘的建议》受到关注，"
        "今年又带着《关于盘活闲置农房的提案》走进会场。\n"
    )
    meeting = (
        "市政协召开座谈会\n3月5日，市政协召开《关于推广旱稻的提案》座谈会，与会同志作了交流。\n"
    )

    assert {one.title: one.proposers for one in read(news)} == {
        "关于推广旱稻的提案": ("周正平",),
        "关于盘活闲置农房的提案": ("民建澧州市委会",),
    }
    assert not read(portrait)
    assert not read(meeting)


def read(text: str) -> tuple[Proposal, ...]:
    return extract(SourceText("页.txt", text))[0].proposals
