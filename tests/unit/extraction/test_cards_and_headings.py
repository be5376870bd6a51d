"""Headings over records, titles under slogans, and cards whose labels only some pages use."""

from __future__ import annotations

import pytest

from reader_app.domain.proposal import Proposal
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def read(text: str) -> tuple[Proposal, ...]:
    return extract(SourceText("页.txt", text))[0].proposals


CARD = "关于{}的提案\n提案者：{}\n主办单位：市发改委\n办理情况：出台十条措施。\n"


def test_kinds_of_proposals_head_them() -> None:
    document = extract(
        SourceText(
            "页.txt",
            "市政协十届二次会议优秀提案选登\n\n党派提案\n"
            + CARD.format("推进数字经济发展", "民建市委会")
            + "\n委员提案\n"
            + CARD.format("发展社区食堂", "王一")
            + CARD.format("改造农贸市场", "王二"),
        )
    )[0]

    assert [one.section for one in document.proposals] == ["党派提案", "委员提案", "委员提案"]
    assert document.head.headline == "市政协十届二次会议优秀提案选登"


def test_a_kind_that_recurs_is_a_label() -> None:
    found = read(
        "提案回音\n\n"
        "关于增设公厕的提案\n提案人：王一\n委员提案\n老城区公厕少。\n办理情况：新建公厕6座。\n"
        "关于修缮古桥的提案\n提案人：王二\n委员提案\n古桥年久失修。\n办理情况：完成勘察。\n"
    )

    assert [one.content for one in found] == ["老城区公厕少。", "古桥年久失修。"]
    assert not any(one.section for one in found)


@pytest.mark.parametrize("mark", ["01", "NO.1", "1"])
def test_a_number_over_a_card_counts_it(mark: str) -> None:
    found = read(
        f"提案追踪\n\n{mark}\n"
        + CARD.format("增设校车线路", "王一")
        + mark.replace("1", "2")
        + "\n"
        + CARD.format("完善公厕布局", "王二")
    )

    assert [one.seq for one in found] == [1, 2]


def test_a_slogan_over_a_title_leaves_it_its_number() -> None:
    found = read(
        "重点提案办理情况\n\n今年以来，市政协精心组织提案办理。\n\n"
        "一、下好“先手棋” 激活新动能\n提案名称：《关于促进民营经济发展的提案》（第12号）\n"
        "提案者：市工商联\n承办单位：市发改委\n办理情况：设立担保基金。\n\n"
        "二、守好“钱袋子” 护航老百姓\n提案名称：《关于防范养老诈骗的提案》（第33号）\n"
        "提案者：张岚\n承办单位：市公安局\n办理情况：开展宣传340场。\n"
    )

    assert [(one.seq, one.number, one.title) for one in found] == [
        (1, 12, "关于促进民营经济发展的提案"),
        (2, 33, "关于防范养老诈骗的提案"),
    ]


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("（委员提案20250088）", 20250088),
        ("（党派提案第12号）", 12),
        ("（集体提案编号：0031）", 31),
        ("（第六期）", None),
    ],
)
def test_brackets_after_a_title(printed: str, number: int | None) -> None:
    (one,) = read(
        f"重点提案办理情况\n\n关于推进智慧停车建设的提案{printed}\n提案人：张强\n"
        "承办单位：市城管局\n办理情况：建成智慧停车场12个。\n"
    )

    assert one.number == number
    assert one.proposers == ("张强",)


def test_labels_in_the_brackets_of_a_list() -> None:
    found = read(
        "市卫健局政协提案分解表\n\n一、主办件（2件）\n"
        "1、关于加快医院迁建的提案（第18号，农工党市委会，责任科室：规划财务科）；\n"
        "2、关于加强职业病防治的提案（第21号，苗青，责任科室：疾控科，会办单位：市应急管理局）。\n"
    )

    assert [(one.number, one.proposers, one.co_units) for one in found] == [
        (18, ("农工党市委会",), ()),
        (21, ("苗青",), ("市应急管理局",)),
    ]


@pytest.mark.parametrize(
    ("printed", "lead", "joint"),
    [
        ("市林业局牵头，市城管局、市文旅局配合办理", ("市林业局",), ("市城管局", "市文旅局")),
        ("由市林业局主办，市城管局协办", ("市林业局",), ("市城管局",)),
        ("市林业局（牵头），市城管局（配合）", ("市林业局",), ("市城管局",)),
    ],
)
def test_offices_say_who_leads_and_who_helps(
    printed: str, lead: tuple[str, ...], joint: tuple[str, ...]
) -> None:
    (one,) = read(
        f"提案办理情况\n\n提案号：21\n案由：关于保护古树名木的提案\n提案人：黄伟\n承办单位：{printed}\n"
    )

    assert (one.lead_units, one.co_units) == (lead, joint)


def test_one_office_handles_all_of_a_list() -> None:
    found = read(
        "璋岭县教育局2023年政协提案办理目录\n\n以下提案均由我局主办：\n"
        "（1）关于修缮体育场的提案（第6号，晁盖，A类）\n"
        "（2）关于建设劳动教育基地的提案（第54号，教育界，B类）\n"
    )

    assert {one.lead_units for one in found} == {("璋岭县教育局",)}
    assert not any(one.section for one in found)


def test_questions_and_answers() -> None:
    (one, two) = read(
        "一问一答 件件落地\n\n《关于优化公交换乘的提案》（提案者：仰晨　承办单位：市交通局）\n"
        "问：上岸后要走八百多米。\n答：两条线路的首末站已前移。\n"
        "《关于治理乱停车的提案》（提案者：城建界　承办单位：市城管局）\n"
        "问：背街小巷被占满。\n答：施划单侧泊位1260个。\n"
    )

    assert (one.content, one.reply) == ("上岸后要走八百多米。", "两条线路的首末站已前移。")
    assert (two.proposers, two.lead_units) == (("城建界",), ("市城管局",))


def test_a_number_and_fields_under_a_title() -> None:
    found = read(
        "把建议变成实事\n\n《关于发展藏羊产业的提案》\n"
        "（第12号）　提案者：达瓦　主办单位：州农牧局\n"
        "【委员提问】屠宰加工率低。\n【部门回应】加工中心9月试产。\n\n"
        "《关于加强学校供暖的提案》\n（第29号）　提案者：索南　主办单位：州教育局\n"
        "【委员提问】部分学校仍靠烧煤。\n【部门回应】完成31所学校改造。\n"
    )

    assert [(one.title, one.number, one.content) for one in found] == [
        ("关于发展藏羊产业的提案", 12, "屠宰加工率低。"),
        ("关于加强学校供暖的提案", 29, "部分学校仍靠烧煤。"),
    ]


def test_column_names_under_headings_are_no_part_of_a_record() -> None:
    found = read(
        "优秀提案名单\n\n一、集体提案（2件）\n\n案号 案由\n\n0012 关于培育产业集群的提案\n\n"
        "0175 关于设立转贷基金的提案\n\n二、委员个人提案（2件）\n\n案号 姓名 案由\n\n"
        "0341 季蔚然 关于建立信用修复机制的提案\n\n0096 鲍同 关于夜间经济分级管理的提案\n"
    )

    assert [(one.number, one.section) for one in found] == [
        (12, "集体提案"),
        (175, "集体提案"),
        (341, "委员个人提案"),
        (96, "委员个人提案"),
    ]


def test_a_text_is_divided_only_where_words_announce_it() -> None:
    page = "提案办理情况\n\n关于增设公厕的提案\n提案人：王一\n提案内容：老城区公厕少。{}\n"
    whole = read(page.format("建议新建公厕。") + "办理情况：新建公厕6座。\n")[0]
    parted = read(page.format("为此建议：新建公厕。") + "办理情况：新建公厕6座。\n")[0]

    assert (whole.background, whole.suggestion) == (None, None)
    assert (parted.background, parted.suggestion) == ("老城区公厕少。", "新建公厕。")


def test_values_of_foreign_labels_are_no_titles() -> None:
    (one,) = read(
        "提案公开\n\n提案标题\n关于增设无障碍厕位的提案\n\n届次\n三届四次\n\n提案编号\n0077\n\n"
        "提案者\n闻溪\n\n主办单位\n区建管委\n\n提案内容\n部分厕位被占用。\n"
    )

    assert (one.title, one.number) == ("关于增设无障碍厕位的提案", 77)


def test_one_body_proposed_all_of_a_list() -> None:
    found = read(
        "农工党提案获评优秀\n\n农工党省委会2件优秀提案分别是：\n\n案号 案由\n\n"
        "0006 关于保护候鸟栖息地的提案\n\n0112 关于健全中医药服务的提案\n"
    )

    assert {one.proposers for one in found} == {("农工党省委会",)}


def test_a_chapter_of_a_report_heads_the_records_in_it() -> None:
    found = read(
        "提案办理工作报告\n\n一、基本情况\n\n共收到提案276件。\n\n二、主要做法\n\n健全机制。\n\n"
        "三、重点提案办理情况\n\n1.第36号《关于发展楼宇经济的提案》（提案者：民建区委；主办单位："
        "区投促局）。出台新十条。\n\n2.第59号《关于优化慢行系统的提案》（提案者：时令言；主办单位："
        "区交通局）。新增车位900个。\n\n四、下一步打算\n\n继续努力。\n"
    )

    assert {one.section for one in found} == {"重点提案办理情况"}


def test_facts_may_stand_under_the_texts() -> None:
    card = (
        "关于{}的提案\n\n【提案内容】{}\n\n【办理成效】已见成效。\n\n提案档案\n提案号：第0{}号\n"
        "提案人：王一\n主办单位：市林业局\n办理结果：A\n\n"
    )
    found = read(
        "优秀提案办理巡礼\n\n市政协共立案提案205件。\n\n"
        + card.format("保育红树林", "红树林减少。", 17)
        + card.format("规范出租屋用气", "火患叠加。", 46)
    )

    assert [(one.title, one.number, one.content) for one in found] == [
        ("关于保育红树林的提案", 17, "红树林减少。"),
        ("关于规范出租屋用气的提案", 46, "火患叠加。"),
    ]


def test_a_class_may_stand_under_or_behind_a_title() -> None:
    found = read(
        "部分提案办理情况\n\n1.《关于提升白茶出口的建议》（A类）\n"
        "　　第112号　提案者：市工商联　承办：市商务局\n"
        "　　■提案摘要\n　　检测周期长。\n　　■答复要点\n　　缩短为3天。\n\n"
        "2.《关于设立特产馆的建议》（B类件）\n　　第025号　提案者：容景天　承办：市供销社\n"
        "　　■提案摘要\n　　少见特产。\n　　■答复要点\n　　5月开业。\n"
    )

    assert [(one.seq, one.number, one.category, one.proposers) for one in found] == [
        (1, 112, "A", ("市工商联",)),
        (2, 25, "B", ("容景天",)),
    ]


@pytest.mark.parametrize(
    ("printed", "category", "reply"),
    [
        ("办理结果：A类，已新建公厕6座。", "A", "已新建公厕6座。"),
        ("办理结果：B类。已完成勘察，明年开工。", "B", "已完成勘察，明年开工。"),
        ("办理结果：A类（所提问题已经解决）", "A", None),
        ("办理结果：A类，所提问题已经解决。", "A", None),
        ("办理情况（A类）：新建公厕6座。", "A", "新建公厕6座。"),
    ],
)
def test_a_class_and_what_was_done(printed: str, category: str, reply: str | None) -> None:
    (one,) = read(
        "提案办理情况\n\n关于增设公厕的提案（第12号）\n提案人：王一\n承办单位：区城管局\n"
        f"{printed}\n"
    )

    assert (one.category, one.reply) == (category, reply)


def test_a_class_behind_the_office() -> None:
    found = read(
        "提案办理结果\n\n1.关于增设公厕的提案（王一）　主办：区城管局　　A类\n"
        "2.关于修缮古桥的提案（王二）　主办：区文旅局　协办：区住建局　　B类\n"
    )

    assert [(one.lead_units, one.co_units, one.category) for one in found] == [
        (("区城管局",), (), "A"),
        (("区文旅局",), ("区住建局",), "B"),
    ]


def test_related_proposals_end_with_the_next_head() -> None:
    (one, two) = read(
        "提案落地有声\n\n【第21号提案】关于建设冷链枢纽的建议\n提案者：市工商联\n主办单位：市商务局\n"
        "办理情况：东郊枢纽投用。\n相关提案：第88号《关于自建冷库的建议》\n"
        "相关提案办理情况：共补助372万元。\n相关提案：第143号《关于开通冷链班列的建议》\n\n"
        "【第37号提案】关于关爱困境儿童的建议\n提案者：鞠文静\n主办单位：市民政局\n"
        "办理情况：实现全覆盖。\n"
    )

    assert [(each.number, each.reply) for each in one.related] == [
        (88, "共补助372万元。"),
        (143, None),
    ]
    assert (two.number, two.reply) == (37, "实现全覆盖。")


def test_what_the_last_record_does_not_hold() -> None:
    page = (
        "提案追踪\n\n关于增设公厕的提案\n提案人：王一\n"
        "主办单位：区城管局\n办理回声\n新建公厕6座。\n"
    )
    for tail in ("END\n区政协举办沙龙\n", "未完待续……\n", "往期推荐\n◎ 委员工作室里话家常\n"):
        assert read(page + tail)[0].reply == "新建公厕6座。"


def test_sections_begin_running_paragraphs() -> None:
    found = read(
        "市政协确定重点督办提案\n\n"
        "生态文明建设方面：1、关于治理清水河的提案（第6号，单玉成，市水利局主办、市生态环境局会办）；"
        "2、关于建设再生水管网的提案（第15号，民革市委会，市住建局主办）。\n"
        "社会民生方面：3、关于延长夜间儿科门诊的提案（第21号，同丽华，市卫健委主办）；"
        "4、关于设置网约车候客区的提案（第29号，雒东升，市交通局主办）。\n"
    )

    assert [one.section for one in found] == ["生态文明建设方面"] * 2 + ["社会民生方面"] * 2
    assert found[0].co_units == ("市生态环境局",)


def test_the_deck_of_a_headline_is_no_record() -> None:
    (one,) = read(
        "引题：民有所呼　政有所应\n标题：我市亮出提案办理“成绩单”\n副题：298件提案全部办复\n\n"
        "1.《关于提升白茶出口的建议》（A类）\n第112号　提案者：市工商联　承办：市商务局\n"
    )

    assert one.title == "关于提升白茶出口的建议"


@pytest.mark.parametrize("quotes", ["《》", "“”", "「」"])
@pytest.mark.parametrize(
    "head",
    [
        "第12号提案{}",
        "1、农业界：{}（A类）",
        "一、{}（第12号）",
        "{}（12号）",
        "张三委员提出的{}（第12号），由区水利局主办。",
    ],
)
def test_titles_stand_in_any_quotation_marks(quotes: str, head: str) -> None:
    title = quotes[0] + "关于推进“数字乡村”建设的提案" + quotes[1]
    page = "提案办理情况\n\n市政协提案办理取得新进展。\n\n" + head.format(title)
    (one,) = read(page + "\n主办单位：区水利局\n办理情况：建成示范村5个。\n")

    assert one.title == "关于推进“数字乡村”建设的提案"


@pytest.mark.parametrize("mark", ["｜", "——", "："])
def test_bars_and_dashes_stand_behind_labels(mark: str) -> None:
    labels = {
        "提案人": "张强",
        "主办": "市城管局",
        "背景": "老城区停车位少，车辆乱停乱放。",
        "建议": "利用边角地建设停车场并错时开放。",
        "办理结果": "A类",
        "办理情况": "建成停车场12个。",
    }
    card = "".join(f"{label}{mark}{value}\n" for label, value in labels.items())
    (one,) = read("提案办理情况\n\n关于推进智慧停车建设的提案（第8号）\n" + card)

    assert (one.proposers, one.lead_units, one.category) == (("张强",), ("市城管局",), "A")
    assert (one.background, one.suggestion, one.reply) == (
        labels["背景"],
        labels["建议"],
        labels["办理情况"],
    )


def test_values_stand_below_their_labels() -> None:
    (one,) = read(
        "提案追踪\n\n打造“夜沙湾”消费地标\n提案编号\n第6050号\n提案题目\n关于打造夜间经济集聚区的提案\n"
        "领办领导\n程砚田（副市长）\n督办领导\n贺知秋（市政协主席）\n承办单位\n市文旅局\n"
    )

    assert (one.number, one.title) == (6050, "关于打造夜间经济集聚区的提案")
    assert one.supervisors == ("程砚田", "贺知秋")
    assert one.lead_units == ("市文旅局",)


@pytest.mark.parametrize(
    ("asked", "done"),
    [("声声入耳", "桩桩落地"), ("民声", "答案"), ("听民意", "看变化")],
)
@pytest.mark.parametrize("form", ["【{}】{}\n", "{}：{}\n", "▼ {}\n{}\n", "{}\n{}\n"])
def test_labels_that_only_one_page_uses(asked: str, done: str, form: str) -> None:
    def card(title: str, words: str, deeds: str) -> str:
        head = f"关于{title}的提案\n提案人：王一\n主办单位：区城管局\n"
        return head + form.format(asked, words) + form.format(done, deeds) + "\n"

    found = read(
        "提案落地有声\n\n"
        + card("增设公厕", "老城区公厕少，群众如厕难。", "新建公厕6座，改造公厕12座。")
        + card("修缮古桥", "古桥年久失修，存在安全隐患。", "完成勘察设计，明年开工建设。")
    )

    assert [(one.content, one.reply) for one in found] == [
        ("老城区公厕少，群众如厕难。", "新建公厕6座，改造公厕12座。"),
        ("古桥年久失修，存在安全隐患。", "完成勘察设计，明年开工建设。"),
    ]


def test_lines_of_the_old_style() -> None:
    found = read(
        "区政协提案办理结果公布\n\n办理结果分为三类。\n\n"
        "1.建议修订《户外广告导则》。提案第3号，闻人杰提，区城管局承办，办理结果：甲类。\n"
        "2.请求增加养护经费。提案第19号，左丘明、厉春提，区交通局承办，办理结果：乙类。\n"
    )

    assert [(one.seq, one.number, one.title, one.category) for one in found] == [
        (1, 3, "建议修订《户外广告导则》", "甲"),
        (2, 19, "请求增加养护经费", "乙"),
    ]
    assert found[1].proposers == ("左丘明", "厉春")


def test_white_space_parts_labels_on_a_line() -> None:
    (one,) = read(
        "部分提案办复情况\n\n⊙第8号 《关于增加避难点的建议》\n"
        "提出者 熊小川、臧克俭　　承办 市应急管理局\n办复 新增避难点112处。\n"
    )

    assert (one.proposers, one.lead_units) == (("熊小川", "臧克俭"), ("市应急管理局",))
    assert one.reply == "新增避难点112处。"


def test_an_arrow_is_two_rounds_if_the_page_says_so() -> None:
    page = (
        "提案办理结果通报\n\n{}\n\n【案由】关于延伸客运站点的提案\n"
        "【提案人】计小满\n【办理结果】B→A\n"
    )
    (told,) = read(page.format("办理结果箭头前为第一轮评定类别，箭头后为第二轮评定类别。"))
    (untold,) = read(page.format("县政协对部分提案组织了评议。"))

    assert (told.category, told.category_rounds) == ("A", {"1": "B", "2": "A"})
    assert (untold.category, untold.category_rounds) == ("A", {})


def test_a_slogan_under_a_bullet_is_no_section() -> None:
    card = "■{}\n案由：关于{}的建议（第0{}号）\n提案人：王一\n主办：区住建局\n"
    found = read(
        "他们为何改判\n\n本报选登两件。\n\n"
        + card.format("加装电梯卡在管线上", "破解管线迁改难", 12)
        + card.format("校门口的潮汐车位", "设置限时停车位", 35)
    )

    assert [(one.number, one.section) for one in found] == [(12, None), (35, None)]


def test_posts_before_a_name_are_nobody() -> None:
    (one,) = read(
        "重点提案\n\n【案由】关于发展苹果产业的提案\n【提案人】景阳冈\n"
        "【领办领导】县委常委、宣传部部长　阳春雪\n【督办领导】县政协副主席　黎曙光\n"
    )

    assert one.supervisors == ("阳春雪", "黎曙光")


def test_squares_are_bullets_too() -> None:
    (one,) = read(
        "提案办理情况选登\n\n1、工会界：《关于建设歇脚点的建议》（A类）\n"
        "区城管局：建成歇脚点68处。\n\n"
        "□广告刊登 □发行投递 □版权所有\n"
    )

    assert (one.proposers, one.lead_units) == (("工会界",), ("区城管局",))


def test_gaps_part_what_brackets_under_a_title_say() -> None:
    (one,) = read(
        "办理情况选登\n\n关于发展预制菜产业的提案\n"
        "（第18号提案 民建市委会提出 市农业农村局主办 市市场监管局会办）\n"
        "龙头企业少。建议建设产业园区。\n【办理】建设产业园1个。\n"
    )

    assert (one.number, one.proposers) == (18, ("民建市委会",))
    assert (one.lead_units, one.co_units) == (("市农业农村局",), ("市市场监管局",))
    assert (one.content, one.reply) == ("龙头企业少。建议建设产业园区。", "建设产业园1个。")


def test_who_asks_and_who_answers_are_labels() -> None:
    (one,) = read(
        "面对面\n\n1　《关于建设老年友好型社区的提案》\n提案人：薄若谷　主办单位：区民政局\n"
        "■ 提问人（区政协委员 薄若谷）：老旧小区的楼道没有扶手。\n"
        "■ 回复人（区民政局局长 干建勋）：今年改造了8个小区。\n"
    )

    assert (one.content, one.reply) == ("老旧小区的楼道没有扶手。", "今年改造了8个小区。")
