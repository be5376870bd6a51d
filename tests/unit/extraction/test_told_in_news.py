"""Proposals told in the sentences of news, without labels or heads."""

from __future__ import annotations

import pytest

from reader_app.domain.proposal import Proposal
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

HEAD = "小提案撬动大民生\n\n本报讯 近日，市政协通报了一批提案的办理情况。\n"


def read(text: str) -> tuple[Proposal, ...]:
    return extract(SourceText("页.txt", text))[0].proposals


def test_a_sentence_tells_all_of_a_proposal() -> None:
    (one,) = read(
        HEAD + "夜市摊点多、油烟大，居民意见不少。市政协委员何建国提交了《关于规范夜市管理的提案》"
        "（第103号提案），由市城管局主办，市市场监管局、市生态环境局协办，办理结果为A类。"
        "目前已划定夜市经营区8处。\n"
    )

    assert (one.title, one.number) == ("关于规范夜市管理的提案", 103)
    assert one.proposers == ("何建国",)
    assert one.lead_units == ("市城管局",)
    assert one.co_units == ("市市场监管局", "市生态环境局")
    assert one.category == "A"
    assert one.reply == "目前已划定夜市经营区8处。"


@pytest.mark.parametrize(
    ("words", "proposers"),
    [
        ("李文静委员提交了《{}》", ("李文静",)),
        ("陈晓东、王芳委员联名提出《{}》", ("陈晓东", "王芳")),
        ("民盟市委会提交的《{}》", ("民盟市委会",)),
        ("委员孙强的《{}》", ("孙强",)),
        ("年初，教育界委员邬晓燕提交了《{}》", ("邬晓燕",)),
        ("在市政协十届二次会议上，农工党市委会提交了《{}》", ("农工党市委会",)),
        ("《{}》由九三学社市委会提出", ("九三学社市委会",)),
    ],
)
def test_who_proposed_stands_before_or_after_the_title(
    words: str, proposers: tuple[str, ...]
) -> None:
    (one,) = read(
        HEAD + words.format("关于加强湿地保护的提案") + "，由市林业局主办。已修复湿地12公顷。\n"
    )

    assert one.title == "关于加强湿地保护的提案"
    assert one.proposers == proposers
    assert one.lead_units == ("市林业局",)


@pytest.mark.parametrize(
    ("words", "lead", "joint"),
    [
        ("由区城管局牵头，区财政局配合办理。", ("区城管局",), ("区财政局",)),
        ("区城管局牵头，区财政局、区住建局配合。", ("区城管局",), ("区财政局", "区住建局")),
        ("交由区城管局主办、区财政局会办。", ("区城管局",), ("区财政局",)),
        ("由区城管局会同区财政局办理。", ("区城管局",), ("区财政局",)),
        ("由区城管局承办。", ("区城管局",), ()),
    ],
)
def test_offices_are_told_in_many_ways(
    words: str, lead: tuple[str, ...], joint: tuple[str, ...]
) -> None:
    (one,) = read(HEAD + f"王芳委员提出的《关于增设公厕的提案》（第56号），{words}新建公厕6座。\n")

    assert (one.number, one.lead_units, one.co_units) == (56, lead, joint)
    assert one.reply == "新建公厕6座。"


def test_a_story_goes_on_in_the_next_sentences_and_paragraphs() -> None:
    (one,) = read(
        HEAD + "区政协委员赵丽提交了《关于增设校园周边减速带的提案》。"
        "该提案被列为第45号提案，交由区交警大队主办。\n"
        "收到提案后，区交警大队在12所学校周边安装减速带36处。\n"
    )

    assert (one.number, one.proposers, one.lead_units) == (45, ("赵丽",), ("区交警大队",))
    assert one.reply == "收到提案后，区交警大队在12所学校周边安装减速带36处。"


def test_several_stories_each_begin_with_their_title() -> None:
    found = read(
        HEAD
        + "让孩子睡得香\n“趴着睡，脖子疼。”年初，委员邬晓燕提交了《关于改善午休条件的建议》，呼吁"
        "采购可躺式课桌椅。区教育局回应：为17所小学更换课桌椅9200套。\n"
        "把边角地变成公园\n委员卜建中、郎宁联名提交《关于建设口袋公园的提案》。"
        "区城管局建成口袋公园16个。\n"
    )

    assert [one.lead_units for one in found] == [("区教育局",), ("区城管局",)]
    assert [one.reply for one in found] == [
        "为17所小学更换课桌椅9200套。",
        "区城管局建成口袋公园16个。",
    ]
    assert found[0].content is not None
    assert found[0].content.endswith("呼吁采购可躺式课桌椅。")


@pytest.mark.parametrize(
    "words",
    [
        "2016年，他提交《关于修复山塘的提案》，县水利局采纳后修复山塘19口。",
        "会议指出，要认真办理《关于优化营商环境的提案》，由市政府办公室牵头研究。",
        "有位委员连续三年提出《关于修复滚水坝的提案》，答复几乎一字不差。",
        "九三学社支社提出的《关于优化公交线路的提案》开展面商，区政协副主席彭越主持。",
        "民盟市委会提交的《关于构建物流体系的提案》、骆冰河提交的《关于扶持小微企业的提案》受到关注。",
        "《市政协提案工作条例》由市政协办公室负责解释。",
        "会上，市住建局通报了民进市委会提出的《关于改造老旧小区的提案》办理情况，"
        "市城管局通报了张伟委员提出的《关于规范养犬的提案》办理情况。",
        "王丽先后提交《关于整治校园周边的提案》《关于推进课后托管的提案》等提案20余件。",
        "提案委围绕《关于发展文旅产业的提案》开展调研，由市政府研究室牵头、市文旅局配合落实。",
    ],
)
def test_a_mention_is_no_record(words: str) -> None:
    assert read("委员履职故事\n\n" + words + "\n") == ()


def test_a_reply_stands_below_its_story() -> None:
    found = read(
        "那些被您“提”亮的日子\n\n我们挑选了几件提案。\n\n"
        "◇ 山路十八弯，弯弯有反光\n曲径通委员提出的第007号提案《关于提升夜间行车安全的建议》，"
        "由县公路局主办。\n县公路局：增设反光道钉3.8万个。\n配合交警安装爆闪警示灯。\n（供图：县公路局）\n\n"
        "◇ 雨不再“堵门”\n茅 屋、苍 松委员提出的第039号提案《关于整治雨污混接的建议》，"
        "由县住建局主办。\n办理情况：已完工38个小区。\n\n谢谢每一位认真写提案的人。\n"
    )

    assert [(one.number, one.proposers, one.section) for one in found] == [
        (7, ("曲径通",), None),
        (39, ("茅屋", "苍松"), None),
    ]
    assert [one.reply for one in found] == [
        "增设反光道钉3.8万个。\n配合交警安装爆闪警示灯。",
        "已完工38个小区。",
    ]


def test_clauses_of_one_sentence_each_tell_of_a_proposal() -> None:
    found = read(
        HEAD + "今年重点提案共2件：一是民革市委会提出的《关于发展现代种业的提案》（第8号），"
        "由市委书记赵刚领衔督办，市农业农村局主办，市科技局会办；二是郑洁委员提出的"
        "《关于推进智慧养老的提案》（第29号），由市政协主席钱强督办，市民政局主办。\n"
    )

    assert [(one.number, one.proposers, one.supervisors) for one in found] == [
        (8, ("民革市委会",), ("赵刚",)),
        (29, ("郑洁",), ("钱强",)),
    ]
    assert [one.lead_units for one in found] == [("市农业农村局",), ("市民政局",)]


def test_a_proposal_is_said_to_be_somebodys() -> None:
    (one,) = read(
        "政协提案落实见效\n\n以下提案的办理情况受到好评。\n\n"
        "——第11号提案《关于推进培训的建议》是县政协委员卢 笛提出的，承办单位是县农业农村局。\n"
        "办理情况：培训农户8200人次。\n\n下步，县政府督查室将予以通报。\n"
    )

    assert (one.number, one.proposers, one.lead_units) == (11, ("卢笛",), ("县农业农村局",))
    assert one.reply == "培训农户8200人次。"


def test_what_the_class_closes_is_the_reply() -> None:
    (one,) = read(
        HEAD
        + "这一变化源于民进区总支提出的《关于办好课堂的提案》（第52号）。该提案由区教育局主办。"
        "目前已开设课堂28个，办理结果为A类。\n"
    )

    assert (one.proposers, one.lead_units, one.category) == (("民进区总支",), ("区教育局",), "A")
    assert one.reply == "目前已开设课堂28个"


def test_a_leader_takes_people_to_see_a_proposal_handled() -> None:
    (one,) = read(
        "市政协主席李明督办重点提案\n\n8月2日，市政协主席李明率队督办《关于改造老旧小区的提案》。"
        "该提案由民进市委会提出，编号第15号，由市住建局主办，市财政局、市民政局协办。\n"
    )

    assert (one.number, one.proposers, one.supervisors) == (15, ("民进市委会",), ("李明",))
    assert one.co_units == ("市财政局", "市民政局")


def test_entries_of_a_sentence_name_proposer_office_and_class() -> None:
    found = read(
        HEAD + "（1）第12号《关于发展夜经济的提案》，提案人李娜，由区商务局承办，打造夜市3处，A类；"
        "（2）第19号《关于整治占道的提案》，提案人孙浩，由区城管局承办，取缔摊点560处，B类。\n"
    )

    assert [(one.number, one.proposers, one.category) for one in found] == [
        (12, ("李娜",), "A"),
        (19, ("孙浩",), "B"),
    ]


def test_what_follows_each_of_several_stories_is_its_reply() -> None:
    (one, two) = read(
        "提案办理追踪\n\n"
        "第5号提案《关于完善导诊服务的提案》由区政协委员贺岚提出，承办单位是区卫健局。\n"
        "区人民医院新增智能导诊机18台。\n\n"
        "第23号提案《关于推动明厨亮灶的提案》由区政协委员辜鸣提出，承办单位是区教育局。\n"
        "提案认为：食堂后厨看不见，家长不放心。\n全区72所学校食堂接入监控平台。\n"
    )

    assert (one.number, one.proposers, one.reply) == (
        5,
        ("贺岚",),
        "区人民医院新增智能导诊机18台。",
    )
    assert (two.content, two.reply) == (
        "食堂后厨看不见，家长不放心。",
        "全区72所学校食堂接入监控平台。",
    )


@pytest.mark.parametrize(
    "given", ["交市科技局、市农业农村局共同办理", "由市科技局、市农业农村局共同办理"]
)
@pytest.mark.parametrize("says", ["坦言", "坦承", "答复说"])
def test_news_of_four_proposals_tells_who_got_them_and_what_was_said(given, says):
    page = (
        "四件提案办出“真金白银”\n\n本报讯 9月12日，市政协组织委员视察提案办理情况。\n\n"
        f"蔡晓霖等6名委员联名的《关于建设种业硅谷的建议》（第58号），{given}。"
        "两部门选育出三倍体生蚝苗，成活率提高两成。\n\n"
        "市政协农业和农村委员会的《关于规划建设冷链枢纽的建议》（第102号）办理难度最大。"
        f"市发展和改革局{says}，选址涉及用海审批，今年只能完成可研论证，计划明年动工。\n"
    )
    one, two = extract(SourceText("页.txt", page))[0].proposals
    assert one.lead_units == ("市科技局", "市农业农村局")
    assert two.lead_units == ("市发展和改革局",)
    assert two.reply == "选址涉及用海审批，今年只能完成可研论证，计划明年动工。"
