"""Lists of a site's letters, and an office's annex: facts that stand in the page's own words."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document, Genre
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def read(text: str) -> Document:
    return extract(SourceText("目录.txt", text))[0]


LINKS = (
    "望江区教育局关于对区政协四届三次会议第12号提案的答复",
    "望江区教育局关于对区政协四届三次会议第44号《关于课后服务的提案》的答复",
    "望江区教育局关于对区四届人大三次会议第15号建议的复函",
    "望江区教育局关于对区政协四届三次会议第60号提案协办意见的函",
)


@pytest.mark.parametrize(
    "listed",
    [
        "标题 发布日期\n" + "\n".join(f"• {link} 2023-09-12" for link in LINKS),
        "\n".join(f"{k}. {link}" for k, link in enumerate(LINKS, 1)),
        "\n".join(f"2023-09-12\n{link}" for link in LINKS),
        " ".join(f"{link} 2023-09-12" for link in LINKS),
    ],
)
def test_each_link_names_a_proposal(listed: str) -> None:
    document = read(
        f"首页 > 信息公开 > 建议提案办理\n建议提案办理\n{listed}\n共4条 上一页 下一页\n"
    )
    assert document.genre is Genre.PROPOSAL_LIST
    assert [one.number for one in document.proposals] == [12, 44, 15, 60]
    assert [one.title for one in document.proposals] == [None, "关于课后服务的提案", None, None]
    assert [one.lead_units for one in document.proposals] == [("望江区教育局",)] * 3 + [()]
    assert document.proposals[3].co_units == ("望江区教育局",)


def test_links_beside_an_article_are_none() -> None:
    links = "\n".join(link for link in LINKS if "《" not in link)
    text = (
        "全区提案办理工作推进会召开\n9月12日，全区提案办理工作推进会召开，会议听取了区教育局、区住建局"
        f"的情况汇报，并对下一步工作提出了要求。\n相关链接\n{links}\n"
    )
    assert read(text).proposals == ()


CELLS = (
    "1\n006\n关于老旧小区燃气立管更换的提案\n邸文秀\n区城市管理局\nA\n5月26日\n"
    "2\n128\n关于物业费阳光收支的提案\n农工党绛台区支部、逯敏\n区市场监管局\nB\n6月28日\n"
    "3\n103\n关于古树保护的建议\n隗山\n/\nC\n7月7日\n"
)


def test_an_annex_of_proposals_that_its_office_handles() -> None:
    text = (
        "附件2\n\n绛台区住房和城乡建设局2023年度区政协提案主办件办理结果公开表\n\n"
        "填报单位：区住房和城乡建设局                填报时间：2023年10月\n\n"
        f"序号\n提案号\n案由\n提案人\n会办单位\n办理类别\n答复日期\n{CELLS}"
    )
    document = read(text)
    assert document.head.date_raw == "2023年10月"
    assert {one.lead_units for one in document.proposals} == {("区住房和城乡建设局",)}
    assert [one.co_units for one in document.proposals] == [
        ("区城市管理局",),
        ("区市场监管局",),
        (),
    ]
    assert document.proposals[1].proposers == ("农工党绛台区支部", "逯敏")


def test_links_that_name_titles_and_no_numbers() -> None:
    titles = ["关于增设早教中心的提案", "关于规范校外托管的提案", "关于课后服务的建议"]
    links = "\n".join(f"[2023-09-12]关于《{title}》的答复" for title in titles)
    document = read(f"建议提案\n{links}\n")
    assert [one.title for one in document.proposals] == titles
