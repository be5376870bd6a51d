"""Titles that news names class by class, and what a member wrote in a party's name."""

from __future__ import annotations

import pytest

from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def read(text: str) -> list[tuple[str | None, tuple[str, ...], str | None]]:
    (document,) = extract(SourceText("页.txt", text))
    return [(one.title, one.proposers, one.section) for one in document.proposals]


@pytest.mark.parametrize(
    "news",
    [
        "经济类提案中，有《关于培育夜市的提案》《关于发展低空经济的提案》；"
        "城建环保类提案中，《关于治理内河的提案》、《关于增设驿站的建议》等，关心身边环境。\n",
        "在经济方面的提案有《关于培育夜市的提案》、《关于发展低空经济的提案》。\n"
        "城建环保领域提案包括《关于治理内河的提案》和《关于增设驿站的建议》。\n",
    ],
)
def test_titles_of_two_classes(news: str) -> None:
    assert read("委员提案聚焦民生\n市政协四届三次会议上，委员们踊跃建言。\n" + news) == [
        ("关于培育夜市的提案", (), "经济"),
        ("关于发展低空经济的提案", (), "经济"),
        ("关于治理内河的提案", (), "城建环保"),
        ("关于增设驿站的建议", (), "城建环保"),
    ]


@pytest.mark.parametrize(
    "news",
    [
        "经济建设方面151件，《关于制造业强链的建议》《关于成果转化的建议》等受到关注；政治建设方面12件，"
        "《关于诉前调解的建议》《关于社区法官的建议》受到好评。\n",
        "经济类提案中，《关于培育夜市的提案》、《关于发展低空经济的提案》等受到关注。\n",
    ],
)
def test_examples_beside_figures_are_no_records(news: str) -> None:
    assert not read("市政协四届三次会议闭幕\n" + news)


def test_what_is_handed_in_in_the_name_of_a_party_is_the_partys() -> None:
    assert read(
        "九三学社白洛市委提案成果丰硕\n会上表彰了优秀提案，九三学社白洛市委提交的《关于布局氢能产业的建议》"
        "《关于整治渔港的建议》，以及社员宾如松执笔、以市委会名义提交的《关于防控近视的建议》获评优秀提案。\n"
    ) == [
        ("关于布局氢能产业的建议", ("九三学社白洛市委",), None),
        ("关于整治渔港的建议", ("九三学社白洛市委",), None),
        ("关于防控近视的建议", ("九三学社白洛市委",), None),
    ]
