"""Cards of tasks as pages draw them: counts, names, states and labels of many looks."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def read(text: str) -> Document:
    return extract(SourceText("实事.txt", text))[0]


def told(text: str) -> list[tuple[int | None, str | None, str | None, str | None]]:
    return [(one.seq, one.group, one.content, one.progress) for one in read(text).tasks]


def test_promises_and_how_they_were_kept() -> None:
    assert told(
        "甲城晚报\n\n十件民生实事　今天交账\n\n"
        "　　1　公办园扩容\n　　【承诺】新建幼儿园8所。\n　　【兑现】建成8所。\n"
        "　　【探访】“走路就到。”家住莲浦社区的黄女士说。\n\n"
        "　　2　家门口的运动场\n　　【承诺】建设运动场30处。\n　　【兑现】建成33处。\n\n"
        "　　记者手记\n　　把没办完的也晒出来。\n"
    ) == [
        (1, "公办园扩容", "新建幼儿园8所。", "建成8所。"),
        (2, "家门口的运动场", "建设运动场30处。", "建成33处。"),
    ]


def test_answers_to_promises_in_other_brackets() -> None:
    assert told(
        "九件实事大盘点\n\n（一）老城换新颜\n〔年初承诺〕改造小区35个。\n〔年末答卷〕改造36个。\n"
        "〔市民感言〕路平了，灯亮了。\n\n（二）菜篮子更近\n〔年初承诺〕新建菜市场12家。\n"
        "〔年末答卷〕开业11家。\n"
    ) == [
        (1, "老城换新颜", "改造小区35个。", "改造36个。"),
        (2, "菜篮子更近", "新建菜市场12家。", "开业11家。"),
    ]


STATES = """横塘街道办事处
2024年横塘街道民生实事进度墙
横塘街道公共服务办公室 发布　　最近更新：2024-11-20 09:30

全部(2)　已完成(1)　进行中(1)

① 学位扩增
100%
已完成
目标：新增学位540个。
最新进展：新生入学540人。
责任单位：街道教育指导中心
👍 128　💬 16　查看详情 >

② 口袋公园
进度 60%
● 进行中
目标：建设口袋公园5个。
最新进展：建成3个。

剩余2个因选址公示，方案正在修改。
责任单位：街道城市管理办公室
👍 61　💬 18　查看详情 >
"""


def test_the_state_of_a_card_is_not_its_name() -> None:
    assert told(STATES) == [
        (1, "学位扩增", "新增学位540个。", "新生入学540人。"),
        (2, "口袋公园", "建设口袋公园5个。", "建成3个。\n剩余2个因选址公示，方案正在修改。"),
    ]


def test_an_office_that_publishes_stands_before_the_date() -> None:
    head = read(STATES).head

    assert (head.publisher, head.date) == ("横塘街道公共服务办公室", "2024-11-20")
    assert (head.headline, head.subheadline) == ("2024年横塘街道民生实事进度墙", None)


def test_a_count_over_a_name_over_the_labels() -> None:
    assert told(
        "乙街道2023年实事进度\n\n01\n社区食堂\n■ 目标｜新建食堂2家\n■ 进展｜已开业2家\n\n"
        "02\n停车共享\n■ 目标｜新增车位200个\n■ 进展｜新增218个\n"
    ) == [
        (1, "社区食堂", "新建食堂2家", "已开业2家"),
        (2, "停车共享", "新增车位200个", "新增218个"),
    ]


def test_lines_of_bars_end_rows() -> None:
    page = "序号 |\n项目内容 |\n责任单位 |\n推进情况 |\n备注 |\n一、产业 |\n||\n"
    page += (
        "1 |\n新建冷库2座 |\n镇农办 |\n建成1座 |\n||\n2 |\n改造茶园300亩 |\n镇茶办 |\n改造312亩 |\n"
    )
    page += "雨季影响进度 |\n||\n3 |\n新建公厕4座 |\n镇建办 |\n建成4座 |\n||\n"
    found = read("甲镇重点工作推进表\n" + page).tasks

    assert [one.group for one in found] == ["产业"] * 3
    assert [one.remark for one in found] == [None, "雨季影响进度", None]


def test_where_headings_are_counted_a_remark_is_none() -> None:
    head = "序号\n\n重点任务\n\n完成情况\n\n责任单位\n\n备注\n\n"
    rows = (
        "一、坚持生态优先，持续改善环境质量\n\n1\n\n完成造林1万亩。\n\n造林1.1万亩。\n\n县林业局\n\n"
        "春季干旱成活率偏低\n\n2\n\n治理河道6公里。\n\n治理4公里。\n\n县水利局\n\n"
        "二、坚持共建共享，不断增进民生福祉\n\n3\n\n新建幼儿园2所。\n\n主体封顶1所。\n\n县教育局\n"
    )
    found = read("乙县2024年重点任务完成情况\n\n" + head + rows).tasks

    assert [one.group for one in found] == [
        "坚持生态优先，持续改善环境质量",
        "坚持生态优先，持续改善环境质量",
        "坚持共建共享，不断增进民生福祉",
    ]
    assert found[0].remark == "春季干旱成活率偏低"


def test_a_scan_prints_the_heads_again_below_its_page_number() -> None:
    heads = "序号\n任务内容\n进展情况\n责任单位\n"
    page = f"丙团场工作进展表\n{heads}1\n植树200亩。\n植树210亩。\n林业站\n一 2 一\n续表\n{heads}"
    page += "2\n修渠3公里。\n修渠2.4公里。\n水管所\n一 3 一\n"

    assert told(page) == [
        (1, None, "植树200亩。", "植树210亩。"),
        (2, None, "修渠3公里。", "修渠2.4公里。"),
    ]


def test_what_a_plan_asks_of_all_is_no_task() -> None:
    found = read(
        "某区2025年重点工作分工方案\n\n一、项目攻坚\n1.新建道路3条。\n牵头单位:区住建局\n完成时限:10月\n"
        "2.新建学校2所。\n牵头单位:区教育局\n完成时限:9月\n3.改造小区12个。\n牵头单位:区住建局\n完成时限:11月\n\n"
        "工作要求\n(一)压实责任。牵头单位对任务负总责。\n(二)加强调度。每月25日前报送进展情况。\n"
    ).tasks

    assert [one.content for one in found] == ["新建道路3条。", "新建学校2所。", "改造小区12个。"]
    assert all(one.progress is None for one in found)


REPORTED = (
    "1、完成老旧小区改造24个。全部开工，其中15个已竣工。（区住建局）\n"
    "2、新建口袋公园8处。建成6处，其余2处正在绿化。（区城管局）\n"
    "3、新增停车位3000个。新增2870个。（区交管局）\n"
    "4、创建卫生乡镇2个。已通过省级验收。（区卫健局）\n"
)


def test_a_report_tells_behind_each_task_how_far_it_has_come() -> None:
    assert [one[2:] for one in told("甲区重点任务推进情况\n\n" + REPORTED)] == [
        ("完成老旧小区改造24个。", "全部开工，其中15个已竣工。"),
        ("新建口袋公园8处。", "建成6处，其余2处正在绿化。"),
        ("新增停车位3000个。", "新增2870个。"),
        ("创建卫生乡镇2个。", "已通过省级验收。"),
    ]


def test_a_plan_goes_on_with_what_is_to_be_done() -> None:
    found = told(
        "甲区2025年重点工作任务分工\n\n1、完成小区改造24个。同步推进加装电梯。（区住建局）\n"
        "2、新建口袋公园8处。提升绿化水平。（区城管局）\n3、新增停车位3000个。建立共享机制。（区交管局）\n"
    )

    assert [one[3] for one in found] == [None] * 3
    assert found[0][2] == "完成小区改造24个。同步推进加装电梯。"


def test_those_whom_a_notice_is_sent_to_have_no_task() -> None:
    found = told(
        "关于2023年民生实事推进情况的通报\n\n各县（市、区）人民政府，市直有关部门：\n\n"
        "　　10月下旬，市政府督查室进行了现场督查。现将情况通报如下。\n\n"
        "　　一、完成较好的项目（2件）\n"
        "　　1.新建城市书房10座。截至10月底，建成12座。（责任单位：市文旅局）\n"
        "　　2.改造农村公路120公里。截至10月底，完成126公里。（责任单位：市交通运输局）\n"
    )

    assert [one[0] for one in found] == [1, 2]


def test_labels_with_but_a_gap_behind_them() -> None:
    found = read(
        "辛区2023年度重点工作任务完成情况公示\n\n　　一、工业经济\n\n"
        "　　任务一　新增规上工业企业25家。（责任单位：区工信局）\n　　完成情况　新增27家。\n\n"
        "　　任务二　完成技改投资18亿元。（责任单位：区发改局）\n　　完成情况　完成19.2亿元。\n"
    ).tasks

    assert [(one.content, one.progress, one.unit) for one in found] == [
        ("新增规上工业企业25家。", "新增27家。", "区工信局"),
        ("完成技改投资18亿元。", "完成19.2亿元。", "区发改局"),
    ]


def test_rows_set_with_gaps_begin_with_their_numbers() -> None:
    found = read(
        "癸县重点任务三季度进展情况\n\n序号 任务内容 进展情况 责任单位\n一、乡村振兴\n"
        "1 新建高标准农田5万亩。 已建成4.2万亩,其余正在施工。 县农业农村局\n"
        "2 发展设施蔬菜3000亩。 发展3120亩。 县农业农村局、各乡镇\n二、城市建设\n"
        "3 改造老旧小区9个。 全部开工,完工6个。 县住建局\n4 新建停车场3处。 建成2处。 县城管局\n"
    ).tasks

    assert [one.seq for one in found] == [1, 2, 3, 4]
    assert found[0].unit == "县农业农村局"


@pytest.mark.parametrize("mark", ["▌01 ▌02", "▎01 ▎02", "◆1 ◆2", "▌No.1 ▌No.2"])
def test_a_count_behind_a_mark_numbers_its_card(mark: str) -> None:
    first, second = mark.split()
    assert told(
        f"乙街道2023年民心工程\n\n{first}\n社区食堂\n【目标任务】新建食堂2家\n【进展情况】已开业2家\n\n"
        f"{second}\n停车共享\n【目标任务】新增车位200个\n【进展情况】新增218个\n"
    ) == [
        (1, "社区食堂", "新建食堂2家", "已开业2家"),
        (2, "停车共享", "新增车位200个", "新增218个"),
    ]
