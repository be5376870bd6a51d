"""Pages whose line breaks were lost, with marks that show where entries begin."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from reader_app.domain.document import Document
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def read(text: str) -> Document:
    (document,) = extract(SourceText("页.txt", text))
    return document


@pytest.mark.parametrize(
    "page",
    [
        "会议期间共收到提案136件。看看这些热词背后的答卷！ 关键词·托育"
        " ●关于发展普惠托育的提案： 市卫健委：今年新增托位2600个，每个补助1万元。"
        " 关键词·非遗 ●关于保护渔歌的提案："
        " 市文旅局：把渔歌编入乡土教材，设立传习所6个。 监制：成语 制图：金玉\n",
        "市政协通报去年重点提案的办理情况，件件有回音。 ◆关于发展普惠托育的提案"
        " 市卫健委：今年新增托位2600个，每个补助1万元。 ◆关于保护渔歌的提案"
        " 市文旅局：把渔歌编入乡土教材，设立传习所6个。 编辑：金玉\n",
    ],
)
def test_entries_of_a_drawn_page_on_one_line(page: str) -> None:
    found = read("一图读懂这些提案\n" + page)

    assert [(one.title, one.lead_units, one.reply) for one in found.proposals] == [
        ("关于发展普惠托育的提案", ("市卫健委",), "今年新增托位2600个，每个补助1万元。"),
        ("关于保护渔歌的提案", ("市文旅局",), "把渔歌编入乡土教材，设立传习所6个。"),
    ]


def test_labelled_entries_on_one_line() -> None:
    found = read(
        "图说提案办理\n区政协通报去年办理情况。"
        " ■ 案由：关于增设社区食堂的提案 提案人：张小满 主办单位：区民政局 办理结果：新建食堂8家。"
        " ■ 案由：关于治理噪声的提案 提案人：民盟区委 主办单位：区环境局"
        " 办理结果：安装隔声屏3处。\n"
    )

    assert [(one.title, one.proposers) for one in found.proposals] == [
        ("关于增设社区食堂的提案", ("张小满",)),
        ("关于治理噪声的提案", ("民盟区委",)),
    ]


def test_spaces_in_a_line_of_prose_break_nothing() -> None:
    line = (
        "市政协 2024 年共收到提案 136 件， 立案 120 件。 办理中，各单位逐件见面、逐件答复，"
        "办复率 100%。 主席会议成员领衔督办重点提案 8 件。 委员们对办理结果表示满意，社会反响良好。"
    )

    assert len(read("提案办理情况\n" + line + "\n").blocks) == 2


def test_a_table_whose_cells_and_rows_were_joined() -> None:
    found = read(
        "优秀提案名单\n序号 提案号 案由 提案人 1 12 关于建设口袋公园的提案 民盟市委会"
        " 2 37 关于整治飞线充电的提案 马骏 3 101 关于培育夜间经济的提案 市工商联"
        " 4 125 关于增设母婴室的提案 罗敷\n"
    )

    assert [(one.number, one.title, one.proposers) for one in found.proposals] == [
        (12, "关于建设口袋公园的提案", ("民盟市委会",)),
        (37, "关于整治飞线充电的提案", ("马骏",)),
        (101, "关于培育夜间经济的提案", ("市工商联",)),
        (125, "关于增设母婴室的提案", ("罗敷",)),
    ]


@pytest.mark.parametrize("between", ["", " ", "；"])
@pytest.mark.parametrize("counts", ["①②③", ("1.", "2.", "3."), ("（1）", "（2）", "（3）")])
def test_entries_of_a_list_in_one_line(between: str, counts: Sequence[str]) -> None:
    entries = (
        "关于在老旧小区加装扶手的建议（司马青）",
        "《关于加快充电桩建设，缓解“里程焦虑”的提案》（民进江州区工委）",
        "关于抢救皮影艺人口述资料，传承非遗的提案（市工商联）",
    )
    line = between.join(count + entry for count, entry in zip(counts, entries, strict=True))
    found = read(f"优秀提案名单公布\n现将优秀提案公布如下：{line}\n")

    assert [(one.title, one.proposers) for one in found.proposals] == [
        ("关于在老旧小区加装扶手的建议", ("司马青",)),
        ("关于加快充电桩建设，缓解“里程焦虑”的提案", ("民进江州区工委",)),
        ("关于抢救皮影艺人口述资料，传承非遗的提案", ("市工商联",)),
    ]
