"""Stories as sites keep them: in one line, marks printed twice, who made it before 题目是."""

from __future__ import annotations

from reader_app.domain.document import Document
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def page(text: str) -> Document:
    return extract(SourceText("page.txt", text))[0]


def test_a_page_in_one_line_with_its_head_before_the_first_story() -> None:
    text = (
        "政协提案促落实 发布时间：2021-12-03 09:21 来源：临溪县政协 今年，县政协提案落地见效。 "
        "困扰居民多年的“断头路”终于通了。县政协委员段宏在《关于打通断头路的提案》中提出，学生要绕行，建议拓通。"
        "县住建局列入年度计划，投入1860万元，全线通车。 农贸市场也变了样。"
        "民建县支部提交的《关于改造老城农贸市场的提案》（第41号），由县市场监管局主办、县商务局协办，"
        "目前已改造摊位326个。 （张帆）\n"
    )
    road, market = page(text).proposals
    assert road.content
    assert road.content.startswith("困扰居民多年")
    assert road.reply == "县住建局列入年度计划，投入1860万元，全线通车。"
    assert (market.number, market.co_units) == (41, ("县商务局",))
    assert market.reply == "目前已改造摊位326个。"


def test_commas_printed_twice_part_no_facts() -> None:
    text = (
        "柏川市政協(xié)視察督辦提案\n"
        "日前,,柏川市政協(xié)副主席藺秋實率隊,,就農(nóng)工黨市委會(huì)提出的“關(guān)于加強內河治理的提案”"
        "(第37號)辦理情況進(jìn)行視察督辦,。\n"
        "該提案由市水務(wù)局主辦,,市環(huán)保局會(huì)辦,。市水務(wù)局局長介紹,,今年已清淤23公里,,截流排污口41處,。\n"
        "藺秋實指出,,治水要久久為功,。\n"
    )
    [one] = page(text).proposals
    assert (one.number, one.proposers, one.supervisors) == (37, ("農工黨市委會",), ("藺秋實",))
    assert (one.lead_units, one.co_units) == (("市水務局",), ("市環保局",))
    assert one.reply
    assert one.reply.startswith("今年已清淤23公里")
    assert "藺秋實" not in one.reply


def test_members_handed_in_what_the_next_clause_names() -> None:
    text = (
        "村里的“暖心桥”\n老桥建成多年，桥面开裂。县政协会议上，来自基层的委员马一鸣等5名委员联名递交了第73号提案，"
        "题目是《关于尽快重建柳河桥的建议》。\n"
        "县交通局把该提案列为重点办理件，争取资金260万元，今年4月新桥建成通车。\n"
    )
    [one] = page(text).proposals
    assert (one.number, one.proposers, one.lead_units) == (73, ("马一鸣",), ("县交通局",))


def test_leaders_who_oversee_one_after_another() -> None:
    text = (
        "区政协主席会议成员督办重点提案\n6月18日至19日，区政协主席会议成员分组督办重点提案。\n"
        "在督办《关于打造夜间经济街区的提案》时，区政协主席程灏一行来到水街。"
        "区商务局汇报，水街已引进商户62家。程灏要求，错位发展。\n"
        "在督办《关于加强校园食品安全监管的提案》时，区政协副主席穆青来到实验小学。"
        "区市场监管局介绍，全区96所学校食堂全部实现“明厨亮灶”。穆青强调，要把好食材关。\n"
    )
    street, food = page(text).proposals
    assert (street.supervisors, food.supervisors) == (("程灏",), ("穆青",))
    assert (street.lead_units, food.lead_units) == (("区商务局",), ("区市场监管局",))
    assert street.reply == "水街已引进商户62家。"


def test_advice_signed_in_brackets() -> None:
    text = (
        "两会“微提案”\n小区没有快递柜，包裹常丢。建议街道牵头，设置快递柜。（市政协委员 姚远航）\n"
        "城区公园晚上十点就关灯，夜跑族不安全。可在主要步道安装感应路灯。（农工党市委会）\n"
    )
    lockers, lamps = page(text).proposals
    assert (lockers.proposers, lamps.proposers) == (("姚远航",), ("农工党市委会",))
    assert lockers.content
    assert lockers.content.endswith("快递柜。")


def test_a_party_handed_in_what_was_answered_above() -> None:
    text = (
        "致公党市委会集体提案得到落实\n日前，致公党市委会收到市林业局关于《关于加强古树名木保护的提案》的办理答复。\n"
        "在市政协四届五次会议上，致公党市委会提交了该提案。提案针对古树底数不清的问题，建议开展普查。\n"
        "市林业局在答复中说，今年全市普查古树名木1862株，全部挂牌建档。\n"
    )
    [one] = page(text).proposals
    assert (one.proposers, one.lead_units) == (("致公党市委会",), ("市林业局",))
    assert one.reply == "今年全市普查古树名木1862株，全部挂牌建档。"


def test_a_meeting_that_hears_what_was_done() -> None:
    text = (
        "听取重点提案办理情况汇报\n2011年08月17日\n"
        "昨天，市政协召开会议，听取第27号提案《关于保护古窑址群的建议》办理情况。市政协副主席言子轩参加会议。\n"
        "第27号提案由民进市委会提出。提案指出，境内有窑址43处，应尽快划定保护范围。"
        "提案交办后，主办单位市文广新局高度重视，局长亲自领办。今年4月，该局完成窑址实测，投资6800万元建馆。\n"
        "言子轩在听取汇报后指出，切忌大拆大建。\n"
    )
    [one] = page(text).proposals
    assert (one.number, one.proposers, one.supervisors) == (27, ("民进市委会",), ())
    assert one.lead_units == ("市文广新局",)
    assert one.content == "提案指出，境内有窑址43处，应尽快划定保护范围。"
    assert one.reply == "今年4月，该局完成窑址实测，投资6800万元建馆。"


def test_a_member_who_tells_the_story() -> None:
    text = (
        "提案故事：我为盲道“找回家”\n云溪市政协委员 卓玛\n我走遍了37条街道，盲道被占用十分普遍。"
        "在市政协会议上，我提交了《关于加强盲道管理的提案》，建议开展专项整治。\n"
        "提案由市城管局主办、市残联会办。市城管局成立工作专班，修复盲道6.8公里。\n"
    )
    [one] = page(text).proposals
    assert (one.proposers, one.lead_units) == (("卓玛",), ("市城管局",))
    assert one.co_units == ("市残联",)


def test_titles_in_quotes_with_the_kind_of_paper_outside() -> None:
    text = (
        "政协委员提案现场办理\n1月15日，市政协举办提案现场办理活动。\n"
        "辛开委员带来了“关于在学校门口设置停车位”的提案。市公安局交警支队负责人当场答复，今年将施划停车位400个。\n"
        "尉迟明委员提交了“关于规范共享单车停放”的提案，市城管局答复，将新增单车停放点610处。\n"
    )
    cars, bikes = page(text).proposals
    assert (cars.title, bikes.title) == ("关于在学校门口设置停车位", "关于规范共享单车停放")
    assert (cars.proposers, bikes.proposers) == (("辛开",), ("尉迟明",))
    assert (cars.lead_units, bikes.lead_units) == (("市公安局交警支队",), ("市城管局",))
