"""Titles that follow the count of a group's proposals, and lists that name members with sectors."""

from __future__ import annotations

import pytest

from reader_app.domain.proposal import Proposal
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def read(text: str) -> tuple[Proposal, ...]:
    return extract(SourceText("页.txt", text))[0].proposals


@pytest.mark.parametrize(
    "page",
    [
        "民革市委会提交提案2件：《关于古城保护的提案》《关于优化营商的提案》；\n"
        "市工商联提交提案1件：《关于培育夜市的提案》。\n",
        "各党派提交了提案。其中，民革市委会2件集体提案，"
        "分别是《关于古城保护的提案》和《关于优化营商的提案》；"
        "市工商联1件团体提案：《关于培育夜市的提案》。\n",
        "民革市委会向大会提交集体提案两件：《关于古城保护的提案》、《关于优化营商的提案》。\n"
        "市工商联带来1件提案：《关于培育夜市的提案》。\n",
    ],
)
def test_titles_behind_the_count_of_a_groups_proposals(page: str) -> None:
    found = read("党派团体提案一览\n" + page)

    assert {one.title: one.proposers for one in found} == {
        "关于古城保护的提案": ("民革市委会",),
        "关于优化营商的提案": ("民革市委会",),
        "关于培育夜市的提案": ("市工商联",),
    }


def test_a_count_of_more_than_is_named_tells_of_examples() -> None:
    assert not read(
        "市政协全会\n民革市委会提交提案12件：《关于古城保护的提案》《关于优化营商的提案》等受到关注。\n"
    )


@pytest.mark.parametrize("sector", ["教育界", "特邀", "九三学社", "无党派人士", "第三组"])
def test_what_a_member_sits_for_is_no_proposer(sector: str) -> None:
    found = read(
        "2020年度好提案名单\n第12号 民革市委会 关于古城保护的提案\n"
        f"第37号 林小满（{sector}） 关于增设母婴室的提案\n"
        f"第58号 秦越（{sector}） 关于垃圾分类的提案\n"
    )

    assert [one.proposers for one in found] == [("民革市委会",), ("林小满",), ("秦越",)]


def test_all_of_those_counted_are_named() -> None:
    found = read(
        "本报讯 昨日，市政协公布今年的重点提案。这三件提案分别为《关于古城保护的提案》"
        "《关于优化营商的提案》《关于培育夜市的提案》。\n"
    )

    assert [one.title for one in found] == [
        "关于古城保护的提案",
        "关于优化营商的提案",
        "关于培育夜市的提案",
    ]


@pytest.mark.parametrize("form", ["{}主席", "{}副市长", "副主席{}"])
def test_who_leads_in_a_list_of_leaders_did_not_propose(form: str) -> None:
    names = ("李长河", "周文远", "陈志平")
    titles = ("关于古城保护的提案", "关于优化营商的提案", "关于培育夜市的提案")
    lines = [f"{form.format(name)}：《{title}》" for name, title in zip(names, titles, strict=True)]
    found = read("市政协领导督办重点提案分工\n" + "\n".join(lines) + "\n")

    assert [(one.title, one.proposers) for one in found] == [(title, ()) for title in titles]
    assert [one.supervisors for one in found] == [(name,) for name in names]
