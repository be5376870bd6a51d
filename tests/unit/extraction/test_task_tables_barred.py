"""Tables that print each cell on a line with a bar behind it, and fill their rows up with bars."""

from __future__ import annotations

from reader_app.domain.document import Document
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def read(*cells: str) -> Document:
    text = "2023年民生实事项目进展表\n\n" + "\n".join(
        one if set(one) == {"|"} else f"{one} |" for one in cells
    )
    return extract(SourceText("表.txt", text + "\n"))[0]


def test_rows_share_their_first_cells_and_tasks_count_themselves():
    document = read(
        *("序号", "牵头单位", "项目数量", "项目名称", "业主单位", "本月进展情况", "||"),
        *("前期工作", "施工进度", "||||||"),
        *("一", "县交通局", "民生项目（1个）", "（一）公交便民行动（2处）", "1.岭下候车亭"),
        *("县公交公司", "已完工", "|", "2.大岸候车亭", "岭下镇", "正在立杆", "|||||"),
        *("二", "县教育局", "民生项目（2个）", "（一）食堂改造项目", "县教育局", "已完工", "||"),
        *("（二）浴室改造项目", "1.旗山初中", "县城投公司（代建）", "已完工", "||||"),
        *("2.岭下小学", "岭下镇", "已完工", "|||||"),
    )
    assert [(one.seq, one.group, one.content, one.unit) for one in document.tasks] == [
        (1, "公交便民行动（2处）", "岭下候车亭", "县交通局"),
        (2, "公交便民行动（2处）", "大岸候车亭", "县交通局"),
        (1, None, "食堂改造项目", "县教育局"),
        (1, "浴室改造项目", "旗山初中", "县教育局"),
        (2, "浴室改造项目", "岭下小学", "县教育局"),
    ]
    assert document.tasks[1].progress == "正在立杆"


def test_of_two_months_the_later_tells_the_progress():
    document = read(
        *("序号", "主要任务", "全年目标任务", "分管领导", "牵头单位", "责任主体与协同单位"),
        *("1-8月推进情况", "1-9月推进情况", "是否达序", "说明"),
        *("11", "新建养老服务中心2家。", "柏成林", "民政局", "相关镇、卫健委"),
        *("主体结构封顶。", "正在室内装修，完成80%。", "是", "||"),
        *("12", "改造户厕1.2万座。", "柏成林", "农业农村局", "住建局、各镇"),
        *("户厕改造7480座。", "户厕改造8120座。", "否", "8月19日重新签约，工期延后40天左右。", "|"),
    )
    assert [(one.seq, one.progress, one.units) for one in document.tasks] == [
        (11, "正在室内装修，完成80%。", ("民政局",)),
        (12, "户厕改造8120座。", ("农业农村局",)),
    ]
    assert document.tasks[1].remark == "8月19日重新签约，工期延后40天左右。"


def test_months_may_stand_below_their_common_head():
    document = read(
        *("序号", "项目名称", "牵头单位", "建设内容", "推进情况", "|", "1-5月", "1-6月", "||||"),
        *("1", "城北水厂", "区水利局", "扩建水厂1座", "完成清水池浇筑", "正在安装设备"),
        *("2", "口袋公园", "区城管局", "新建口袋公园6个", "建成3个", "|"),
    )
    assert [(one.group, one.content, one.progress) for one in document.tasks] == [
        ("城北水厂", "扩建水厂1座", "正在安装设备"),
        ("口袋公园", "新建口袋公园6个", "建成3个"),
    ]


def test_a_head_may_reach_down_beside_the_heads_of_the_other_columns():
    text = (
        "2023年民生实事项目完成情况公示如下：\n项目名称 | 项目类别 | ||||\n"
        "工作任务 | 实际已完成工作量 | 完成工作进度（%） | 预计至12月31日完成工作量"
        " | 预计至12月31日完成工作进度（%） | |\n"
        "适龄女孩免费接种疫苗。 | 完成首针接种2160人 | 已完成2204人。 | 102 | ||\n"
        "社区护理站。 | 建成社区护理站3个 | 已完成。 | 100 | ||\n"
        "急救站点延伸项目。 | 2024年全部投用。 | 急救站已投用 | 100 |\n2023年12月6日\n"
    )
    document = extract(SourceText("表.txt", text))[0]
    assert [(one.group, one.content, one.progress) for one in document.tasks] == [
        ("适龄女孩免费接种疫苗。", "完成首针接种2160人", "已完成2204人。"),
        ("社区护理站。", "建成社区护理站3个", "已完成。"),
        ("急救站点延伸项目。", "2024年全部投用。", "急救站已投用"),
    ]
