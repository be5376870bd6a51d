"""News of leaders who oversee proposals, and stories of one proposal told from its outcome."""

from __future__ import annotations

from reader_app.domain.document import Document
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def page(text: str) -> Document:
    return extract(SourceText("page.txt", text))[0]


VISIT = """县政协领导督办养老服务提案
2022-08-19 来源：苍溪县政协
8月18日，县政协主席何长河率部分委员到城关镇敬老院，督办第17号重点提案《关于加快补齐农村养老服务短板的提案》。县民政局、县卫健局负责人陪同。
据了解，县民政局接到提案后，先后改造敬老院6所，新增护理型床位320张；县财政安排专项资金480万元，为失能老人发放护理补贴。
何长河强调，要把这件提案办好办实，让老人有实实在在的获得感。
"""

MEETING = """市政协召开一号提案督办会
2021年6月2日 09:12 作者：方小舟
本报讯 6月1日，市政协督办1 号提案《关于推动工业园区数字化转型的提案》。会议由市政协主席程云主持。
提案由市工信局承办，市大数据局、财政局和陶阳供电局协办。市工信局汇报，全市已建成数字化车间38个，上云企业达到1200家。
程云要求，要压实责任，确保办理实效。
"""

TWO = """市政協副主席督辦兩件重點提案
2019-09-20
9月19日，市政協副主席楊帆帶隊到市水務局，對第31號《關於整治城區黑臭水體的提案》、第45號《關於推進農村污水治理的提案》進行督辦。
市水務局負責人匯報了兩件提案的辦理情況。城區已完成黑臭水體整治12條，清淤8.6萬立方米。在36個行政村建成農村污水處理站41座。
楊帆對辦理工作表示肯定。
"""

MET_ONLY = """县政协召开重点提案督办会
11月3日，县政协召开重点提案督办会，就第9号提案《关于加强校园周边交通安全管理的提案》开展督办。县政协副主席吴志强主持会议。
会上，县公安局、县教育局汇报了提案办理情况，提案人何静表示满意，与会委员提出意见建议6条。
吴志强强调，要坚持问题导向，确保3个月内见到成效。
县政协提案委、县住建局负责人参加会议。
"""


def test_a_leader_who_came_and_what_was_done() -> None:
    [one] = page(VISIT).proposals
    assert (one.number, one.supervisors, one.lead_units) == (17, ("何长河",), ("县民政局",))
    assert one.reply
    assert one.reply.startswith("据了解，县民政局")
    assert one.reply.endswith("护理补贴。")


def test_a_meeting_with_its_chair_and_offices() -> None:
    [one] = page(MEETING).proposals
    assert (one.number, one.supervisors) == (1, ("程云",))
    assert one.lead_units == ("市工信局",)
    assert one.co_units == ("市大数据局", "财政局", "陶阳供电局")
    assert one.reply == "全市已建成数字化车间38个，上云企业达到1200家。"


def test_each_of_two_gets_the_sentence_that_speaks_of_it() -> None:
    first, second = page(TWO).proposals
    assert (first.number, second.number) == (31, 45)
    assert first.supervisors == second.supervisors == ("楊帆",)
    assert first.reply == "城區已完成黑臭水體整治12條，清淤8.6萬立方米。"
    assert second.reply == "在36個行政村建成農村污水處理站41座。"


def test_a_meeting_that_tells_of_nothing_done_has_no_record() -> None:
    assert not page(MET_ONLY).proposals


FROM_ITS_OUTCOME = """一件提案点亮回家路
2021-11-02 08:12 来源：云台日报

家住枣林巷的陈大爷再也不怕走夜路了。让他高兴的，是区政协的一件提案《关于完善老旧巷道照明的提案》。

区政协委员秦岚走访时发现，城北片区有23条巷子没有路灯，老人摔伤时有发生。她据此撰写提案，建议由城管部门统一安装节能路灯。

“秦委员，方案请您把把关。”今年4月，秦岚接到了承办单位区城管局的电话。区城管局随即组织摸排，投入资金86万元，安装路灯312盏。

如今，秦岚又在琢磨新提案：3年以后，谁来修灯？
"""


def test_who_wrote_it_and_who_took_it_on_stand_below_the_title() -> None:
    [one] = page(FROM_ITS_OUTCOME).proposals
    assert one.title == "关于完善老旧巷道照明的提案"
    assert (one.proposers, one.lead_units) == (("秦岚",), ("区城管局",))
    assert one.content
    assert one.content.startswith("区政协委员秦岚走访")
    assert one.reply == "区城管局随即组织摸排，投入资金86万元，安装路灯312盏。"


def test_a_party_hands_in_its_own_and_the_office_takes_it_on() -> None:
    text = """民建洪州市委会提案推动早班车开行

民建洪州市委会参政议政既抓大题目，也抓小事情。今年市政协会议上，市委会提交了集体提案《关于增开近郊菜农早班公交的建议》，指出菜农凌晨四点就要骑三轮车进城，建议公交公司增开早班车。承办单位市公交总公司接到提案后，6月起在3条线路开行“助农早班车”。
"""
    [one] = page(text).proposals
    assert (one.proposers, one.lead_units) == (("市委会",), ("市公交总公司",))
    assert one.content
    assert one.content.startswith("今年市政协会议上")


def test_a_column_of_advice_signed_below_or_at_its_end() -> None:
    text = (
        "委员议事厅\n2016-01-27　来源：澄湖日报\n\n"
        "眼下农村红白事攀比成风，一场酒席动辄几十桌。应在镇村推广“红白理事会”，把标准写进村规民约。\n\n"
        "——慕容雪（市政协委员）\n\n"
        "绿道骑行驿站只有5处，外地游客歇不下。建议：按每8公里一处增设驿站，引入社会资本经营。——民革市委会\n"
    )
    first, second = page(text).proposals
    assert (first.proposers, second.proposers) == (("慕容雪",), ("民革市委会",))
    assert first.content
    assert first.content.endswith("写进村规民约。")
    assert (second.background, second.suggestion) == (
        "绿道骑行驿站只有5处，外地游客歇不下。",
        "按每8公里一处增设驿站，引入社会资本经营。",
    )


def test_members_who_tell_of_proposals_without_a_title() -> None:
    text = (
        "提案聚民智\n前天，区政协四届三次会议开幕，委员们带着提案走进会场。 "
        "园区企业多了，职工上下班却“打车难”。政协委员贾思齐这次带来的提案就冲着这件事。"
        "他建议开通定制巴士，由财政补一部分。 "
        "“今年我的提案是关于农村小餐桌的，老人孩子吃饭都是凑合。”政协委员龙井把目光投向一日三餐。"
        "她希望镇村办起食堂。\n"
    )
    bus, meals = page(text).proposals
    assert (bus.proposers, meals.proposers) == (("贾思齐",), ("龙井",))
    assert bus.content
    assert bus.content.startswith("园区企业多了")
    assert meals.content
    assert meals.content.startswith("“今年我的提案")


def test_members_who_but_advise_have_no_records() -> None:
    text = (
        "委员会客厅\n市政协委员桑麻建议：河堤步道的石栏杆有多处松动，希望管养单位尽快排查加固。\n"
        "市政协委员水云间建议：小区充电桩电价差别较大，物价部门可公布指导价。\n"
    )
    assert not page(text).proposals


def test_minutes_of_a_county_council_have_no_records() -> None:
    text = (
        "澎南縣議會第19屆定期會議事錄\n類別：農漁\n編號：七\n提案人：洪小昇\n"
        "案　由：建請整建漁港曳船道案。\n辦　法：請農漁局勻支。\n大會議決：照審查意見通過。\n"
    )
    assert not page(text).proposals


def test_what_is_asked_and_done_stands_below_the_facts() -> None:
    text = (
        "“一号提案”是怎样办成的\n2020年9月3日　来源：青川日报\n"
        "今年，民进县总支提交的《关于建设智慧农贸市场的提案》由县委书记严正领衔督办，县市场监管局主办，县商务局会办。\n"
        "提案提出，全县23个农贸市场设施陈旧，建议分批改造。\n"
        "县市场监管局制定了改造方案，目前已完成8个市场改造，安装智能电子秤1260台。\n"
        "“现在扫码就知道菜从哪来。”在城东市场买菜的王阿姨说。\n"
    )
    [one] = page(text).proposals
    assert (one.proposers, one.supervisors) == (("民进县总支",), ("严正",))
    assert one.content == "全县23个农贸市场设施陈旧，建议分批改造。"
    assert one.reply
    assert one.reply.endswith("1260台。")


def test_a_member_named_above_and_an_office_that_acts_once_it_is_handed_on() -> None:
    text = (
        "“小提案”守护“大民生”\n2022年11月15日\n"
        "通道的开通，得益于区政协委员秦越的一件提案。\n"
        "居民却要绕行1.2公里。区政协会议上，她提交了《关于打通桃园小区便民通道的建议》。\n"
        "提案交办后，区住建局会同街道多次协商，投入42万元，修建步道180米。\n"
        "秦越说，能为居民办点实事，很有成就感。\n"
    )
    [one] = page(text).proposals
    assert (one.proposers, one.lead_units) == (("秦越",), ("区住建局",))
    assert one.reply
    assert one.reply.endswith("修建步道180米。")


def test_makers_stand_before_what_a_proposal_is_called() -> None:
    text = (
        "【提案办理】破解停车难\n近日，区城管局答复了区政协第58号提案。"
        "该提案由刘海燕、崔宏等3名委员联名提出，题为《关于缓解医院周边停车难的建议》。\n"
        "委员们认为，区人民医院院内车位只有220个，建议错时共享。\n"
        "区城管局介绍，已在医院周边新增路内泊位136个，新增错时车位410个。\n"
    )
    [one] = page(text).proposals
    assert one.proposers == ("刘海燕", "崔宏")
    assert one.lead_units == ("区城管局",)


def test_what_a_leader_takes_on_where_an_office_is() -> None:
    text = (
        "副市长领办市政协重点提案\n发布日期：2023-05-14\n"
        "5月13日上午，副市长方立军在市教育局领办《关于优化农村幼儿园布局的建议》提案。市政协副主席蔡小方参加。\n"
        "市教育局负责人汇报了提案办理情况和工作打算。今年以来，全市新建农村幼儿园6所，新增学位1800个。\n"
        "方立军说，教育是民生大计。\n"
    )
    [one] = page(text).proposals
    assert (one.supervisors, one.lead_units) == (("方立军",), ("市教育局",))
    assert one.reply == "今年以来，全市新建农村幼儿园6所，新增学位1800个。"
