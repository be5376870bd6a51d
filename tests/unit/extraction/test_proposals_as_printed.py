"""Proposals as papers, sites and notices print them, with what the print leaves to the reader."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def read(text: str, name: str = "页.txt") -> Document:
    return extract(SourceText(name, text))[0]


FACTS = "提案人：柳青\n主办单位：县交通局\n背景：路面坑洼，雨天积水。\n建议：列入大修计划。\n"
DONE = "办理情况：已列入明年计划，资金落实到位。\n"


def test_brackets_behind_a_title_of_two_lines() -> None:
    page = (
        "提案选登\n\n"
        f"（一）关于改造沿江公路危险\n路段的建议（编号：37）（A）\n{FACTS}{DONE}\n"
        f"（二）关于为山区学生开设\n定制公交的提案（第108号，B类）\n{FACTS}{DONE}"
    )
    assert [(one.number, one.title, one.category) for one in read(page).proposals] == [
        (37, "关于改造沿江公路危险路段的建议", "A"),
        (108, "关于为山区学生开设定制公交的提案", "B"),
    ]


def test_a_number_in_chinese_numerals_behind_any_title() -> None:
    page = read(
        "委员提案选登\n▲案由：请解决北大街水压不足问题（第十九号）  提案人：佟玉春\n"
        "承办：县自来水公司\n办理结果：换管一千二百米。\n"
        "▲案由：建议恢复冬季客车（第一百四十四号）  提案人：齐凤山\n"
        "承办：县运输公司\n办理结果：每逢一、四、七开行一班。\n"
    )

    assert [(one.number, one.title) for one in page.proposals] == [
        (19, "请解决北大街水压不足问题"),
        (144, "建议恢复冬季客车"),
    ]


@pytest.mark.parametrize("mark", ["/", "=", "→"])
def test_a_mark_that_stands_for_the_colon_of_every_label_in_a_line(mark: str) -> None:
    page = read(
        f"提案办理回音\n■关于设歇脚点的提案（第17号）\n提案人{mark}温长庚　承办单位{mark}市城管局\n"
        f"办理情况{mark}沿街腾出驿站82处。\n■关于增设导诊的提案（第36号）\n"
        f"提案人{mark}邱榕　承办单位{mark}市卫计委\n办理情况{mark}三家医院招募310名志愿者。\n"
    )

    assert [(one.proposers, one.lead_units) for one in page.proposals] == [
        (("温长庚",), ("市城管局",)),
        (("邱榕",), ("市卫计委",)),
    ]


def test_an_entry_marked_as_the_first_ends_the_answer_above_it() -> None:
    page = read(
        "提案办理\n◆关于设天桥的提案；39号；提案人：郝建华；主办：市建设局；结果：丙类\n"
        "答复：桥落脚无处安放，建桥条件不够。\n"
        "◆关于取缔摩托的提案；71号；提案人：运管界；主办：市交通局；协办：市公安局；结果：乙类\n"
        "答复：已劝离三百余辆。\n"
    )

    assert [(one.number, one.category, one.reply) for one in page.proposals] == [
        (39, "丙", "桥落脚无处安放，建桥条件不够。"),
        (71, "乙", "已劝离三百余辆。"),
    ]


@pytest.mark.parametrize("line", ["第211号 ／ 杭立人", "第211号"])
def test_a_number_on_the_line_under_a_title(line: str) -> None:
    page = read(
        f"政协提案办理回访\n1、关于打通断头路的提案\n{line}\n承办单位：市住建局\n"
        "答复：三户于3月签约，6月28日全线通车。\n"
    )

    assert [(one.number, one.title) for one in page.proposals] == [(211, "关于打通断头路的提案")]


def test_a_blank_is_no_subject_of_a_title() -> None:
    assert not read("提案写作\n试以《关于……的提案》为题，写出提案的基本格式。\n").proposals


def test_a_quiz_about_proposals_has_none() -> None:
    page = read(
        "政协知识竞赛试题\n一、单选题\n1、下列哪项可以作为案由？\nA．关于完善纠纷调解机制的建议\n"
        "二、简答题\n试以《关于停车难的提案》为题，写出提案的格式。\n答：标题；提案人；背景；建议。\n"
    )

    assert not page.proposals
    assert page.genre == "near_miss"


def test_a_link_over_two_lines_of_a_cell() -> None:
    page = (
        "# 提案目录\n\n| 案号 | 案由 | 提案人 |\n| --- | --- | --- |\n"
        "| 6 | [关于治理面源<br>污染的提案](http://a.example.cn/6.html) | 田禾 |\n"
        '| 9 | **[关于保护古桥<br/>的提案](/ta/9.html "详情")** | 民进县总支 |\n'
    )
    assert [(one.number, one.title) for one in read(page, "页.md").proposals] == [
        (6, "关于治理面源污染的提案"),
        (9, "关于保护古桥的提案"),
    ]


@pytest.mark.parametrize(
    ("heads", "rows"),
    [
        pytest.param(
            "提案号 姓名 案由 承办单位 会办单位 备注",
            (
                "0012 柳青 关于疏浚护城河的提案 市水利局 市城管局",
                "0031 田禾、安然 关于修缮鼓楼的提案 市文物局",
                "0047 民进市委 关于延长图书馆开放时间的提案 市文旅局 市财政局 重点",
                "0066 苏木 关于增设公交候车亭的提案 市交通局",
            ),
            id="numbers whose last column is mostly empty",
        ),
        pytest.param(
            "编号 提案者 督办领导 提案题目 主办单位 协办单位 备注",
            (
                "8 柳青 副主席安平 关于建设老年食堂的提案 区民政局 区卫健委 并案",
                "15 田禾 副主席安平 关于治理犬只扰民的提案 区公安分局",
                "23 区科协 副主席丁元 关于增设科普画廊的提案 区城管局 区教育局",
                "42 苏木 副主席丁元 关于整治马路市场的提案 区城管局",
            ),
            id="three columns before the title",
        ),
    ],
)
def test_numbers_before_the_names_of_a_table_told_cell_by_cell(
    heads: str, rows: tuple[str, ...]
) -> None:
    page = "提案交办表\n\n" + "\n\n".join("\n\n".join(row.split()) for row in (heads, *rows))
    wanted = [int(row.split()[0]) for row in rows]
    found = read(page).proposals
    assert [one.number for one in found] == wanted
    assert all(one.proposers and one.lead_units for one in found)


def test_two_names_that_one_gap_parts_stay_under_the_heading_of_their_row() -> None:
    page = (
        "优秀提案名单\n\n一等奖（2件）\n"
        "第12号　关于盘活闲置厂房的建议　　民建江城市委\n"
        "第88号　关于组建海产品市场的建议　　林海生　阮国瑞\n\n"
        "二等奖（3件）\n"
        "第7号　关于保护古炮台的建议　　文史委员会\n"
        "第61号　关于改革收费办法的建议　　戴慧珍\n"
        "第95号　关于修编消防规划的建议　　闵　刚　任　倩\n"
    )
    assert [(one.number, one.section, one.proposers) for one in read(page).proposals] == [
        (12, "一等奖", ("民建江城市委",)),
        (88, "一等奖", ("林海生", "阮国瑞")),
        (7, "二等奖", ("文史委员会",)),
        (61, "二等奖", ("戴慧珍",)),
        (95, "二等奖", ("闵刚", "任倩")),
    ]


@pytest.mark.parametrize(
    ("told", "proposers"),
    [("其中市委会组织提案2件", ("民进江城市委会",)), ("均为会员所写", ())],
)
def test_collective_proposals_are_of_the_party_that_the_page_says(
    told: str, proposers: tuple[str, ...]
) -> None:
    page = (
        "民进江城市委会6件提案入选年度好提案\n\n2023年02月27日 来源：江城民进\n\n"
        f"近日，市政协公布年度好提案，民进江城市委会有6件提案入选，{told}。\n\n"
        "组织提案（2件）\n\n12 关于盘活闲置厂房的提案\n88 关于组建海产品市场的提案\n\n"
        "委员提案（2件）\n\n205 关于统一调度出租车的提案 郑彪\n231 关于改善路灯的提案 王琳\n"
    )
    assert [one.proposers for one in read(page).proposals] == [
        proposers,
        proposers,
        ("郑彪",),
        ("王琳",),
    ]


@pytest.mark.parametrize(
    ("label", "source"),
    [
        ("背景", "——选自{who}《{title}》（第{n}号）"),
        ("案由", "（摘自{who}《{title}》，第{n}号）"),
        ("提案内容", "【节选自{who}提交的《{title}》（提案第{n}号）】"),
    ],
)
def test_texts_that_say_behind_them_which_proposal_they_are_from(label: str, source: str) -> None:
    first = source.format(who="方舟、苏木委员", title="关于点亮小巷的提案", n=88)
    second = source.format(who="农工党市委", title="关于建立视力档案的提案", n=91)
    page = (
        "委员声音·办理回声\n\n小巷夜里太黑？\n装灯210盏\n"
        f"{label}：十二条小巷没有路灯，夜里常有老人摔伤。\n建议：分三年装灯。\n{first}\n"
        "办理结果：市城管局装灯210盏。\n\n"
        "孩子看不清黑板？\n三万学生建档\n"
        f"{label}：中学生视力不良率达到七成，体检三年才做一次。\n建议：每学期查一次。\n{second}\n"
        "办理结果：市教育局为3.2万名学生建档。\n（本报记者 金川 整理）\n\n"
        "天气\n今天多云转阴，北风三到四级。\n"
    )
    found = read(page).proposals
    assert [(one.number, one.title, one.proposers) for one in found] == [
        (88, "关于点亮小巷的提案", ("方舟", "苏木")),
        (91, "关于建立视力档案的提案", ("农工党市委",)),
    ]
    assert [one.reply for one in found] == [
        "市城管局装灯210盏。",
        "市教育局为3.2万名学生建档。",
    ]
    whole = "content" if label == "提案内容" else "background"
    assert [str(getattr(one, whole))[:6] for one in found] == ["十二条小巷没", "中学生视力不"]


@pytest.mark.parametrize("answer", ["{who}的回复：", "{who}答复：", "{who}的正式答复是："])
@pytest.mark.parametrize("named", [False, True])
def test_an_office_whose_answer_begins_amid_lines_without_labels(answer: str, named: bool) -> None:
    told = (
        (
            "关于整修滨河步道的提案",
            "园林局",
            "地砖松了一大片，去年摔了三个老人。",
            "已换砖1200平方米。",
        ),
        (
            "关于开设夜间门诊的提案",
            "卫生局",
            "上班族看病只能请假。",
            "县医院每周二、四开夜间门诊。",
        ),
    )
    page = "晚报登了，这些提案有说法了\n\n" + "\n".join(
        f"《{title}》 提案人：方舟\n"
        + (f"主办单位：{who}\n" if named else "")
        + f"{asked}\n{answer.format(who=who)}{done}\n"
        for title, who, asked, done in told
    )
    assert [
        (one.title, *one.lead_units, one.content, one.reply) for one in read(page).proposals
    ] == list(told)


@pytest.mark.parametrize(
    ("member", "title"),
    [
        ("0{n}\n\n{who}　委员\n文学院教授\n\n提案：{title}\n", "关于开放学校操场的提案"),
        ("市政协委员 {who}\n文学院教授\n\n《{title}》\n", "关于设立共享书房的提案"),
        ("委员：{who}\n文学院教授\n提案题目：{title}\n", "关于保护方言的提案"),
        ("■ {who}（市政协委员、文学院教授）\n{title}\n", "关于编写乡土教材的提案"),
    ],
)
def test_members_named_with_their_post_over_what_they_proposed(member: str, title: str) -> None:
    page = "校园里的政协委员 今年带了什么提案\n\n江城师范学院 2023-01-09\n\n" + "".join(
        member.format(n=n, who=who, title=title)
        + "\n背景\n全市学校操场周末开放率不到两成。\n\n建议\n① 分时开放；\n② 财政购买保险。\n\n"
        for n, who in enumerate(("方舟", "哈力克·麦提", "苏木"), 1)
    )
    assert [(one.title, one.proposers, one.suggestion) for one in read(page).proposals] == [
        (title, (who,), "① 分时开放；\n② 财政购买保险。") for who in ("方舟", "哈力克·麦提", "苏木")
    ]


@pytest.mark.parametrize(
    ("count", "told"),
    [
        ("一、,二、,三、", "提交团体提案9件，现将其中3件的要点刊登如下"),
        ("（一）,（二）,（三）", "共提出集体提案4件，现摘登其中3件"),
    ],
)
def test_paragraphs_whose_indents_alone_were_kept(count: str, told: str) -> None:
    titles = ("关于建设侨批馆的提案", "关于开设侨眷门诊的提案", "关于修缮祖厝的提案")
    page = f"区侨联集体提案摘要\n\n2021-05-14\n\n　　区政协会议上，区侨联{told}。" + "".join(
        f"　　{n}{title}　　问题：散落的侨批约有三万封。　　建议：1.征集入馆。　　2.逐件编目。"
        for n, title in zip(count.split(","), titles, strict=True)
    )
    assert [
        (one.seq, one.title, one.proposers, one.background, one.suggestion)
        for one in read(page).proposals
    ] == [
        (
            n,
            title,
            ("区侨联",),
            "散落的侨批约有三万封。",
            "1.征集入馆。\n2.逐件编目。",
        )
        for n, title in enumerate(titles, 1)
    ]


WHOLE_UNDER_TITLE = (
    "民进江城市委会 > 参政议政 > 提案选登\n"
    "关于推动社区图书室与中小学共建共享的提案\n"
    "来源：民进江城市委会 发布时间：2021-03-02\n"
    "\n"
    "社区图书室建成率已达九成，但多数图书室藏书陈旧，借阅率不足一成。我们走访了四十七"
    "个社区，有三十一个图书室平时锁着门，钥匙挂在居委会主任的腰上。\n"
    "与此同时，中小学图书馆藏书更新快，寒暑假却整月闲置。两边的书都在睡觉。\n"
    "为此，建议：\n"
    "一是由教育部门与文旅部门联合发文，推动图书通借通还。\n"
    "二是寒暑假把学校图书馆向社区开放，购买安全保险。\n"
    "三是招募退休教师担任图书管理员，给予适当补贴。\n"
    "提案单位：民进江城市委会\n"
    "责任编辑：方舟\n"
)
WHOLE_UNDER_HEADINGS = (
    "农工党江城市委会：关于加强老年人用药指导的提案\n"
    "\n"
    "2020-05-06 10：20 编辑：苏木\n"
    "\n"
    "（一）基本情况\n"
    "我市六十五岁以上老年人有二十一万人，平均每人常年服用四种以上药物，自行增减药量的"
    "占三成六，因用药不当住院的每年超过两千人次。\n"
    "（二）存在的问题\n"
    "社区药师配备不足，全市七十三个社区卫生服务中心只有药师四十名。家庭医生忙于慢病随"
    "访，无暇逐一核对药单。\n"
    "（三）对策与建议\n"
    "1.在社区设立用药咨询窗口，每周至少开放两个半天。\n"
    "2.将用药核对纳入家庭医生签约服务包，由医保支付。\n"
    "\n"
    "上一篇：农工党江城市委会召开座谈会\n"
)
WHOLE_AS_FOLLOWS = (
    "委员履职\n"
    "金川委员为山区孩子发声\n"
    "\n"
    "在县政协九届三次会议上，县政协委员、中心小学校长金川提交了《关于改善山区教学点取"
    "暖条件的提案》，内容摘要如下：\n"
    "全县还有四十三个教学点靠煤炉取暖，去年冬天有两个教学点发生轻微煤气中毒。煤炉离课"
    "桌近，孩子们的棉衣常被烫出洞，教师每天五点起床生火。\n"
    "建议用两年时间分批改为电暖，费用由县财政和对口帮扶单位分担；改造前给每个教学点装"
    "两台报警器，并由供电公司对线路增容，确保用电安全。\n"
)


@pytest.mark.parametrize(
    ("page", "title", "who", "begins", "asks", "ends"),
    [
        pytest.param(
            WHOLE_UNDER_TITLE,
            "关于推动社区图书室与中小学共建共享的提案",
            "民进江城市委会",
            "社区图书室建成率",
            "一是由教育部门",
            "给予适当补贴。",
            id="its office signs below",
        ),
        pytest.param(
            WHOLE_UNDER_HEADINGS,
            "关于加强老年人用药指导的提案",
            "农工党江城市委会",
            "（一）基本情况",
            "1.在社区设立",
            "由医保支付。",
            id="parts under headings of their own",
        ),
        pytest.param(
            WHOLE_AS_FOLLOWS,
            "关于改善山区教学点取暖条件的提案",
            "金川",
            "全县还有四十三个",
            None,
            "确保用电安全。",
            id="a sentence leads over to it",
        ),
    ],
)
def test_pages_of_one_proposals_own_text(
    page: str, title: str, who: str, begins: str, asks: str | None, ends: str
) -> None:
    (one,) = read(page).proposals
    assert (one.title, one.proposers) == (title, (who,))
    assert one.content
    assert one.content.startswith(begins)
    assert one.content.endswith(ends)
    if asks:
        assert (one.suggestion or "").startswith(asks)
        assert (one.background or "").startswith(begins)


def test_a_proposals_text_without_its_proposer_is_no_record() -> None:
    page = WHOLE_UNDER_TITLE.replace("提案单位：民进江城市委会\n", "")
    assert not read(page).proposals


@pytest.mark.parametrize(
    ("mark", "sign"),
    [
        ("●", "——区政协委员 {who}（第一中学）"),
        ("1.", "——{who} 县政协委员"),
        ("★", "—— {who}"),
    ],
)
def test_titles_each_with_a_text_and_who_signs_it(mark: str, sign: str) -> None:
    told = (
        ("关于给老街挂门牌的建议", "老街有四十多户没有门牌，快递送不到。", "方舟"),
        ("关于增设母婴室的建议", "车站一间母婴室也没有，妈妈们很为难。", "金川、柏青"),
        ("关于延长自习室时间的提案", "自习室五点就关门，放学的孩子没处去。", "苏木"),
    )
    page = "微提案 大民生\n2020-05-13 北关晨报\n\n　　委员用最短的话说最要紧的事。\n\n" + "\n".join(
        f"{mark}{title}\n{text}\n{sign.format(who=who)}\n" for title, text, who in told
    )
    assert [(one.title, one.content, one.proposers) for one in read(page).proposals] == [
        (title, text, tuple(who.split("、"))) for title, text, who in told
    ]


@pytest.mark.parametrize("score", ["现场打分：满意", "现场评分：92分"])
def test_turns_of_a_talk_between_who_proposed_and_who_handles(score: str) -> None:
    page = (
        "提案“面对面”\n\n2009-08-20 江城电视报\n\n"
        "第一回合\n提案：关于加密夜班公交的提案（第16号）\n提案人：方舟、苏木\n承办：市交通局\n"
        "方舟：十点以后城东没有一班车，末班车能不能延到十一点？\n"
        f"市交通局副局长柏青：从十月起三条线路延到十一点。\n{score}\n\n"
        "第二回合\n提案：关于治理油烟扰民的提案（第29号）\n提案人：民盟市委\n承办：市城管局\n"
        "民盟市委副主委金川：红旗路的烧烤店，窗户一年到头不敢开。\n"
        f"市城管局局长丁香：已装净化器十九台。\n{score}\n"
    )
    assert [(one.content, one.reply) for one in read(page).proposals] == [
        ("十点以后城东没有一班车，末班车能不能延到十一点？", "从十月起三条线路延到十一点。"),
        ("红旗路的烧烤店，窗户一年到头不敢开。", "已装净化器十九台。"),
    ]


def test_slogans_over_words_each_of_which_names_its_proposal() -> None:
    page = (
        "建言摘登\n\n"
        "让老人好打针\n提案者：方舟\n全县老人三万多，接种点只有十八个。"
        "《关于增设老年接种点的提案》（第12号）建议，每个乡镇至少设两处。\n\n"
        "别让河灯变垃圾\n提案者：苏木\n灯架都是塑料的。"
        "《关于规范放河灯活动的提案》提出，统一发放纸灯。\n"
    )
    assert [(one.number, one.title) for one in read(page).proposals] == [
        (12, "关于增设老年接种点的提案"),
        (None, "关于规范放河灯活动的提案"),
    ]
    other = page.replace("《关于规范放河灯活动的提案》提出，", "可以")
    assert [one.title for one in read(other).proposals] == ["让老人好打针", "别让河灯变垃圾"]


def test_digits_of_a_number_that_a_scan_read_as_letters() -> None:
    page = (
        "提案选登\n\n《关于改造排水管道的提案》（第3l号）\n提案人：方舟\n办理结果：已铺新管。\n\n"
        "《关于修缮祖厝的提案》（第l0O号）\n提案人：苏木\n办理结果：已修七座。\n"
    )
    assert [one.number for one in read(page).proposals] == [31, 100]


def test_what_is_said_of_all_proposals_above_is_no_ones_reply() -> None:
    page = (
        "承办提案分解表\n\n共承办提案3件：1.第12号《关于改造下水道的建议》，方舟，规划股主办。"
        "2.第15号《关于建设公园的建议》，苏木，园林股主办。"
        "3.第18号《关于编门牌号的建议》，金川，房管股主办。以上提案要求6月底前答复。\n"
    )
    found = read(page).proposals
    assert [one.number for one in found] == [12, 15, 18]
    assert not any(one.reply for one in found)


@pytest.mark.parametrize(
    ("number", "leader"),
    [
        ("提案被编为第46号，由县交通局主办。", "该提案由副主席丁香领衔督办。"),
        (
            "这件提案立案后列为第046号，由县交通局承办。",
            "县政协把提案列为重点，由县政协副主席丁香督办。",
        ),
    ],
)
def test_what_a_story_tells_of_its_only_proposal_further_on(number: str, leader: str) -> None:
    page = (
        "一座桥，走了三年\n2019-09-12 来源：江城日报\n\n"
        "　　2017年2月，县政协委员方舟提交了《关于修建人行便桥的提案》。"
        "提案提出，修一座人行便桥。\n"
        f"　　{number}当年6月，县交通局答复：建桥预算186万元，列入规划，先配发救生衣160件。\n"
        f"　　{leader}2019年8月，全长96米的便桥通行。\n"
    )
    (one,) = read(page).proposals
    assert one.number == 46
    assert [who.removeprefix("县政协") for who in one.supervisors] in (["副主席丁香"], ["丁香"])


@pytest.mark.parametrize(
    ("lead", "asks", "points"),
    [
        (
            "“夜市越来越多。”昨日，市政协委员、市化肥厂退休干部苏木向大会提交《关于规范夜市管理的提案》。",
            "苏木在提案中建议：",
            ("一是划定疏导区；", "二是统一配备油水分离器。"),
        ),
        (
            "（记者 秦川）市政协委员苏木今年提交了《关于规范夜市管理的提案》。",
            "苏木委员建议：",
            ("1.划定疏导区，按时段经营；", "2.统一配备油水分离器。"),
        ),
    ],
)
def test_news_of_one_proposal_that_asks_in_points(
    lead: str, asks: str, points: tuple[str, ...]
) -> None:
    page = (
        "委员为“地摊”支招\n2016-01-20 江城晚报\n\n"
        f"　　本报讯{lead}\n\n　　苏木走访了二十一个夜市，有管理员的只有五个，居民投诉最多。\n\n"
        f"　　{asks}\n\n"
        + "".join(f"　　{point}\n\n" for point in points)
        + "　　市城管局将认真研究。\n"
    )
    (one,) = read(page).proposals
    assert (one.title, one.proposers) == ("关于规范夜市管理的提案", ("苏木",))
    assert one.background == "苏木走访了二十一个夜市，有管理员的只有五个，居民投诉最多。"
    assert one.suggestion == "\n".join(points)


def test_how_far_it_has_come_is_no_answer() -> None:
    page = read(
        "政协提案公开平台\n提案编号：20230062\n提案题目：关于推进扫码改造的提案\n提案者：霍青衿\n"
        "办理进度：已办结\n主办单位：区大数据中心\n提案内容\n疫情之后，就医挂号普遍要求扫码。\n"
        "答复内容\n保留人工服务，窗口增加到14个。\n上一件：关于修缮书院的提案\n下一件：关于路灯的提案\n"
    )

    assert [(one.content, one.reply) for one in page.proposals] == [
        ("疫情之后，就医挂号普遍要求扫码。", "保留人工服务，窗口增加到14个。")
    ]


def test_an_office_that_another_joins_handles_it_and_the_other_helps() -> None:
    page = read(
        "提案办理\n一、关于开办托管班的提案（第12号）\n提案人：张怀远\n主办单位：区民政局会同团区委、区妇联\n"
        "答复：建成托管点14个。\n"
    )

    assert page.proposals[0].lead_units == ("区民政局",)
    assert page.proposals[0].co_units == ("团区委", "区妇联")


def test_members_named_with_gaps_over_a_title_and_a_boxed_number_of_any_kind() -> None:
    page = read(
        "市政协提案选登\n◆独孤玉 郎小溪 骆宾虹委员\n关于设置遮阳棚的提案\n盛夏时节，秩序混乱。\n"
        "◆台　筠委员\n关于延长博物馆开放时间的提案\n博物馆每天下午四点半闭馆。\n"
    )
    boxed = read(
        "微提案办理\n【微提案第11号】关于补齐路灯的提案\n提案者　祁兰舟\n承办单位　市城管局\n"
        "办理结果　新装路灯28盏。\n"
    )

    assert [one.proposers for one in page.proposals] == [
        ("独孤玉", "郎小溪", "骆宾虹"),
        ("台筠",),
    ]
    assert [(one.number, one.title) for one in boxed.proposals] == [(11, "关于补齐路灯的提案")]


def test_an_office_that_also_joins_handles_those_that_it_tells_as_its_own() -> None:
    page = read(
        "我局2018年提案办理情况通报\n2018-10-11 来源：绥泽市水利局\n今年，我局共承办市政协提案3件，"
        "其中主办2件、会办1件。主办的2件办理情况如下：1、关于加快堤防加固的建议（第14号，农工党市委提出）。"
        "干流加固已完成18公里。2、关于安装水位公示屏的建议（第58号，华南星提出）。已在南关桥安装两块。\n"
    )

    assert [one.lead_units for one in page.proposals] == [("绥泽市水利局",)] * 2


def test_what_people_say_under_a_label_of_their_own_is_no_answer() -> None:
    page = read(
        "四件提案的回音\n◆船工有了歇脚的地方\n▶提案回放\n关于设立船员驿站的建议（致公党鹭浦市委会）\n"
        "船员两千余人，洗澡、充电都不方便。\n▶办理进展\n市交通运输局在两个码头各设一处驿站。\n"
        "▶船工说\n佘师傅：“上岸头一件事，就是冲个热水澡。”\n"
        "◆井有了名\n▶提案回放\n关于保护古井的建议（戚文萱）\n城里还有三十四口井。\n"
        "▶办理进展\n市文广旅局为34口井建档。\n▶街坊说\n“井又清了。”\n"
    )

    assert [one.reply for one in page.proposals] == [
        "市交通运输局在两个码头各设一处驿站。",
        "市文广旅局为34口井建档。",
    ]


def test_a_label_printed_in_each_cell_is_no_progress() -> None:
    page = read(
        "某区2024年重点工作任务进展情况\n序号 项目内容 进展情况\n"
        "1 社区食堂建设\n进展情况：建成12个。\n"
        "2 口袋公园\n进展情况：建成3个。\n3 适老化改造\n进展情况：完成改造120户。\n"
    )

    assert [one.progress for one in page.tasks] == ["建成12个。", "建成3个。", "完成改造120户。"]


def test_a_count_before_a_number_in_one_head() -> None:
    page = read(
        "督办提案办理成效\nNO.1  第015号提案\n案由：关于补齐冷链短板的建议\n提案人：苏绍棠\n"
        "主办单位：县商务局\n办理成效：建成预冷库21座。\n"
        "NO.2  第062号提案\n案由：关于完善接送通道的建议\n提案人：蒙淑贤\n"
        "主办单位：县公安局\n办理成效：划定车位140个。\n"
    )

    assert [(one.seq, one.number) for one in page.proposals] == [(1, 15), (2, 62)]


def test_a_headline_over_facts_that_stand_over_their_titles() -> None:
    page = read(
        "柏岭区政务网\n政协之声\n作者：区政协办   发布日期：2009-11-3\n"
        "倾听民意办实事  提案办理结硕果\n"
        "第3号 | 提案人：饶金凤 | 承办单位：区教育局 | 办理结果：甲\n关于解决入学难问题的提案\n"
        "办理情况：接收农民工子女1846名。\n"
        "第19号 | 提案人：民盟柏岭区支部 | 承办单位：区环卫局 | 办理结果：乙\n"
        "关于淘汰敞口垃圾池的提案\n办理情况：拆除敞口垃圾池58座。\n"
    )

    assert [(one.number, one.title) for one in page.proposals] == [
        (3, "关于解决入学难问题的提案"),
        (19, "关于淘汰敞口垃圾池的提案"),
    ]
