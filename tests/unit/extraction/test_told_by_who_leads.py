"""Proposals that a leader sees to, members named a clause before, stories that only ask."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document
from reader_app.domain.proposal import Proposal
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def _read(text: str) -> Document:
    return extract(SourceText("page.txt", text))[0]


def _records(text: str) -> tuple[Proposal, ...]:
    return _read(text).proposals


@pytest.mark.parametrize(
    "lead",
    [
        "6月3日，县政协主席褚明远率队督办{who}提出的《{title}》。",
        "6月3日，县政协主席褚明远率队赴白马镇，督办{who}提交的《{title}》。",
        "县政协党组书记、主席褚明远现场督办{who}提出的第3号提案《{title}》。",
    ],
)
def test_a_leader_sees_to_what_others_proposed(lead: str) -> None:
    first = lead.format(who="民盟县总支", title="关于做强蓝莓产业的提案")
    bushes, buses = _records(
        f"重点提案督办走进一线\n\n本报讯（记者 常笑）{first}该提案建议建设冷链仓。"
        "县农业农村局负责人介绍，已建成冷库2座。褚明远强调，要在深加工上下功夫。\n\n"
        "随后，褚明远又来到客运站，督办黎川委员提出的《关于优化公交接驳的提案》（第52号）。"
        "黎川在提案中提出，应把公交站迁进站场。县交通运输局汇报，改造9月动工。\n"
    )
    assert bushes.proposers == ("民盟县总支",)
    assert bushes.supervisors == buses.supervisors == ("褚明远",)
    assert bushes.content == "该提案建议建设冷链仓。"
    assert bushes.reply == "已建成冷库2座。"
    assert (buses.proposers, buses.number) == (("黎川",), 52)
    assert buses.content == "黎川在提案中提出，应把公交站迁进站场。"
    assert (buses.lead_units, buses.reply) == (("县交通运输局",), "改造9月动工。")


@pytest.mark.parametrize(
    ("subject", "who"),
    [
        ("市政协委员冼国栋连续两年调研飞线充电，今年提交了", "冼国栋"),
        ("委员柳青走访了十二个小区，最终形成", "柳青"),
        ("民建市委会组织会员调研，去年又提出", "民建市委会"),
    ],
)
def test_who_proposed_is_named_in_an_earlier_clause(subject: str, who: str) -> None:
    (record,) = _records(
        "提案办理见闻\n\n本报记者 费思远\n\n"
        f"{subject}《关于建设集中充电棚的提案》，希望两年内实现全覆盖。"
        "市住房和城乡建设局把充电棚纳入改造清单，建成充电棚218座。\n"
    )
    assert record.proposers == (who,)
    assert record.lead_units == ("市住房和城乡建设局",)


@pytest.mark.parametrize("mark", ["■", "▲", "01 "])
def test_stories_that_but_ask_are_records_without_a_reply(mark: str) -> None:
    lights, spaces = _records(
        "沱西晚报\n2023年02月16日 星期四　第A04版：两会·民声\n\n委员提案瞄准出行“堵点”\n\n"
        f"{mark}给过街老人多几秒\n市政协委员郜敏花了两个星期，在路口掐表。她带来的"
        "《关于增设“长者信号灯”的提案》提到，绿灯大多只有22秒。她建议，在菜场周边加装按钮信号。\n\n"
        f"{mark}让闲着的车位转起来\n“车停到了人行道上。”委员单志刚、乔羽在"
        "《关于推进停车位错时共享的建议》里算了一笔账：老城区夜间可腾出车位约2600个。"
        "提案希望先在15家单位试点。\n\n委员们的话引起热议。\n\n责编 池边柳\n"
    )
    assert lights.proposers == ("郜敏",)
    assert lights.content == "她建议，在菜场周边加装按钮信号。"
    assert spaces.proposers == ("单志刚", "乔羽")
    assert spaces.content == "提案希望先在15家单位试点。"
    assert lights.reply is spaces.reply is None


@pytest.mark.parametrize(
    "page",
    [
        "一、教育局\n第088号《关于错时开放场馆的建议》（提案人：宾小雅；会办：县体育局）　"
        "首批开放学校11所。周末开放8小时。（办理结果：A）\n"
        "第131号《关于引进幼儿园的建议》（提案人：民盟县总支）　主体封顶。（办理结果：B）\n",
        "一、教育局\n第88号提案《关于错时开放场馆的建议》（提案人：宾小雅，会办：县体育局）"
        "首批开放学校11所。周末开放8小时。【A类】\n"
        "第131号提案《关于引进幼儿园的建议》（提案人：民盟县总支）主体封顶。【B类】\n",
        "（一）教育局\n88号《关于错时开放场馆的建议》（提案者：宾小雅；会办：县体育局）　"
        "首批开放学校11所。周末开放8小时。结果：A类。\n"
        "131号《关于引进幼儿园的建议》（提案者：民盟县总支）　主体封顶。结果：B类。\n",
    ],
)
def test_an_entry_goes_on_behind_its_brackets(page: str) -> None:
    second = (
        "\n二、规划局\n第145号《关于打通枫叶路的建议》（提案人：孟川）　已进场。（办理结果：B）\n"
    )
    gyms, school, road = _records("提案办理情况专报\n\n" + page + second)
    assert (gyms.number, gyms.proposers) == (88, ("宾小雅",))
    assert gyms.co_units == ("县体育局",)
    assert gyms.lead_units == school.lead_units == ("教育局",)
    assert gyms.reply == "首批开放学校11所。周末开放8小时。"
    assert (gyms.category, school.category, road.category) == ("A", "B", "B")
    assert road.reply == "已进场。"


@pytest.mark.parametrize(
    ("leads", "name"),
    [
        ("。由县政协主席高山督办，县水利局主办，县住建局会办。", "高山"),
        ("，由县水利局主办，县住建局会办，县政协副主席高山领衔督办。", "高山"),
        ("，督办领导：州政协副主席扎西多吉，主办单位：县水利局，协办单位：县住建局。", "扎西多吉"),
    ],
)
@pytest.mark.parametrize("seq", ["1.", "（一）", "①"])
def test_an_entry_tells_who_sees_to_it_before_or_after_the_offices(
    leads: str, name: str, seq: str
) -> None:
    (record, _) = _records(
        "重点提案督办方案\n\n"
        f"{seq}关于推进农村供水的提案（第8号，李亚楠提）{leads}\n"
        "2.关于发展林下经济的提案（第22号，童谣提）。由县林业局主办。\n"
    )
    assert record.supervisors == (name,)
    assert (record.lead_units, record.co_units) == (("县水利局",), ("县住建局",))
    assert record.reply is None


@pytest.mark.parametrize(
    ("first", "second"),
    [("首次办理", "再次办理"), ("第一次办理", "第二次办理"), ("首轮办理", "次轮办理")],
)
def test_rounds_named_within_a_reply_keep_their_names(first: str, second: str) -> None:
    card = "提案编号：第{}号\n提案名称：关于{}的建议\n提案人：佘明\n主办单位：县教育局\n"
    told = f"办理情况：{first}：摸清闲置校舍37处。\n{second}：县教育局补办手续22处。\n"
    schools, buses = _records(
        f"提案办理结果\n\n{card.format(16, '盘活校舍')}{told}\n"
        f"{card.format(23, '开通夜班车')}{told}"
    )
    assert schools.reply == buses.reply == told.removeprefix("办理情况：").strip()
