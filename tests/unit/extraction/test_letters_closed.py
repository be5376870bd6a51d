"""Where a letter's text ends: before courtesies, and whatever stands between them and its date."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document, Genre
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

LETTER = """关于市政协十届三次会议第045号提案的答复

张三、李四委员：
　　您们在会上提出的《关于推进课后服务的提案》收悉，现答复如下：
　　一、完善政策。出台实施意见，安排专项资金320万元，覆盖学校62所。
　　二、加大投入。今年新招教师120名，建成食堂15座，力争明年全部建成投用。
{}
"""
TEXT = (
    "一、完善政策。出台实施意见，安排专项资金320万元，覆盖学校62所。\n"
    "二、加大投入。今年新招教师120名，建成食堂15座，力争明年全部建成投用。"
)
SIGNED = "\n江城市教育局\n2022年8月30日\n"


def read(text: str) -> Document:
    return extract(SourceText("函.txt", text))[0]


@pytest.mark.parametrize("line_between", ["\n\n", "\n"])
@pytest.mark.parametrize(
    "tail",
    [
        f"感谢您们的关心和支持。\n\n领导签批：蓝水根\n联 系 人：庄雅琴\n电话：3822716\n{SIGNED}",
        "农村教育任重道远，恳请您们一如既往地关注和支持！\n\n提案承办单位分管同志：熊泽军\n"
        f"传真：0000-1234567\n电子邮箱：edu@example.cn\n{SIGNED}\n抄送：市政协提案委\n",
        "以上答复，如有不同意见，请于15日内反馈。\n\n江城市教育局\n\n办理结果分类：A\n是否公开：是\n",
        f"专此函复，并请填写《办理情况征询意见表》（附件2），及时反馈我局。\n{SIGNED}"
        "\n附件1\n\n课后服务学校名单\n\n学校\t街道\n一小\t洛带街\n二小\t平安街\n",
        f"感谢您们的宝贵建议！\n\n- 委员点赞 -\n\n张三委员：“有数据、有干货，我很满意。”\n{SIGNED}"
        "\nEND\n\n来源：办公室\n编辑：于悦\n",
        "此复，顺祝工作顺利！\n（此件公开发布）\n江城市教育局\n二〇二二年八月三十日\n",
        "衷心感谢各位委员对教育的厚爱。\n办理类别：B类\n如对本答复有疑问，可与我局联系。\n"
        "联系人：吴科长，电话：0000-1234567。\n江城市教育局（代章）\n2022年8月30日\n",
        f"以上答复,您们如有意见,请及时反馈.\n再次感谢您们的监督!\n\n      — 2 —\n{SIGNED}",
        f"最后，谨向您们致以诚挚的谢意，恳请继续提出批评指正。\n此致\n敬礼！\n{SIGNED}",
        f"给您们带来的不便，我局深表歉意。感谢您们的监督！\n办理结果：A（已经解决）\n{SIGNED}",
        f"以上意见妥否，请审阅。\n{SIGNED}",
        f"特此函复，敬请监督。\n{SIGNED}\n委员评价：满意。答复翔实，措施到位。\n",
        f"对您们的建议，我们表示衷心的感谢。\n\n> 联系人姓名：费晓雯\n> 办理结果：采纳\n{SIGNED}",
        f"请在《提案办理情况反馈表》上签署意见。上述答复是否满意，请告知。\n{SIGNED}附：反馈表\n",
        f"欢迎您们随时来电来函提出意见。\n\n签发人：穆子谦\n核稿：于悦\n拟稿：司空静\n{SIGNED}",
        f"谨此答复，并对委员心系教育、建言献策表示敬意！\n承办处室：基础教育处\n{SIGNED}",
        f"您们的建议是对我们的鞭策，恳请继续给予指导帮助。\n{SIGNED}",
        f"最后，祝您们阖家幸福！感谢您们的关心！\n（此页无正文）\n{SIGNED}",
        f"按照办理办法，本提案办理结果为A类，特此答复。\n{SIGNED}",
        f"谢谢！\n{SIGNED}相关信息\n·关于市政协第046号提案的答复　2022-08-29\n",
        f"您们如对上述答复还有什么看法，请与我局办公室联系，电话88213345。\n{SIGNED}",
        f"由于条件所限，答复难免有不尽如人意之处，望您们海涵。\n谨此布复，顺颂时祺。\n{SIGNED}",
        f"教育工作千头万绪，离不开您们的支持和理解，在此深表谢意！\n{SIGNED}",
        f"今后，还请您们多到学校走访。随函寄去征询意见表，请填写后寄回。\n{SIGNED}",
        f"我们深知，距离家长的期盼还有差距，恳请您们继续监督。答复完毕，请予审查。\n{SIGNED}",
        f"感谢您们的理解！期待与您们一道，办好每一所学校。特作此复。\n{SIGNED}",
        "不妥之处，请指正。\n\n江城市教育局（印章）\n\n抄送：市政府督查室。\n"
        "承办科室：基教科　电话：0000-6600000\n",
    ],
)
def test_courtesies_and_lines_below_them_are_no_answer(tail: str, line_between: str) -> None:
    document = read(LETTER.format(tail.replace("\n\n", line_between)))
    (proposal,) = document.proposals

    assert document.genre is Genre.REPLY_LETTER
    assert proposal.reply == TEXT
    assert proposal.lead_units == ("江城市教育局",)


@pytest.mark.parametrize(
    "last",
    [
        "三、其余两条留作参考，我们将抓好落实。恳请您们继续关注和支持。",
        "感谢您们的建议，我局已安排资金120万元，新建操场3个。",
        "下一步，我局将每学期公开学位预警，并邀请委员现场监督。",
        "受资金限制，夜间班次暂不能开行，请您们谅解。",
        "希望各学校进一步完善制度，落实经费。",
        "对您们关心的校门照明问题，我们将尽快研究，及时向您们反馈。",
        "目前经费尚未落实，希望委员们帮助呼吁，争取上级支持。",
        "您们提出的增设食堂的建议，因场地所限，目前不具备条件，敬请理解。",
    ],
)
def test_what_was_done_stays_with_the_courtesy_behind_it(last: str) -> None:
    text = LETTER.format(f"　　{last}\n　　感谢您们！\n{SIGNED}")

    assert read(text).proposals[0].reply == f"{TEXT}\n{last}"


@pytest.mark.parametrize(
    ("said", "rounds"),
    [
        ("经研究，办理结果由B类调整为A类。感谢您们的监督！", {"1": "B", "2": "A"}),
        ("经研究，办理结果由C类调整为B类。就第一次答复再次表示歉意。", {"1": "C", "2": "B"}),
    ],
)
def test_the_class_is_read_from_the_courtesies(said: str, rounds: dict[str, str]) -> None:
    (proposal,) = read(LETTER.format(f"　　{said}\n{SIGNED}")).proposals

    assert proposal.reply == TEXT
    assert proposal.category_rounds == rounds


@pytest.mark.parametrize(
    "line",
    [
        "办理结果：C类（A类：已解决或采纳；B类：列入计划逐步解决；C类：留作参考）",
        "答复类别：C（A为已经解决的，B为列入计划解决的，C为留作参考的）",
    ],
)
def test_the_class_stands_before_what_the_classes_mean(line: str) -> None:
    document = read(LETTER.format(f"　　此复。\n　　{line}\n{SIGNED}"))

    assert document.proposals[0].category == "C"
    assert document.legend is not None
    assert list(document.legend.meanings) == ["A", "B", "C"]


@pytest.mark.parametrize(
    "courtesies",
    ["衷心感谢您们的关心！", "以上答复，如有不妥，请批评指正。", "专此答复，请您们继续监督。"],
)
def test_an_answer_without_greeting_ends_alike(courtesies: str) -> None:
    told = (
        "近年来，我局督促乡镇加大宣传力度，新建幼儿园48所，让学生在自家门口就近入学，覆盖率达100%，"
        "并逐年增加投入，改善寄宿条件，配齐专任教师和保育员。"
    )
    document = read(
        f"关于对岷川县政协第十四届五次会议第19号提案的答复\n\n{told}\n\n{courtesies}\n\n"
        "岷川县教育局\n2021年4月6日\n"
    )

    assert document.proposals[0].reply == told


@pytest.mark.parametrize(
    "courtesies", ["诚挚感谢您的建议，欢迎继续监督！", "以上答复，如有疑问，请与我局联系。"]
)
def test_a_letter_in_a_systems_field_ends_alike(courtesies: str) -> None:
    document = read(
        "提案号：12\n案由：关于整治积水的提案\n提案人：王五\n承办单位：市住建局\n办理结果：A\n"
        "答复内容：\n您提出的提案收悉，现答复如下：\n一、清淤3公里。\n二、改造泵站2座。\n"
        f"{courtesies}\n"
    )

    assert document.proposals[0].reply == "一、清淤3公里。\n二、改造泵站2座。"


@pytest.mark.parametrize(
    "signed",
    [
        "（江城市教育局代章）\n2021年7月12日",
        "答复单位：江城市教育局\n答复日期：2021年7月12日",
        "办理单位：江城市教育局（盖章）\n负责人：郑文\n2021年7月12日",
        "江城市教育局    郑文\n2021年7月12日",
        "江城市教育局（公章）\n分类标识：A类（公开）",
    ],
)
def test_who_signs_is_the_office_alone(signed: str) -> None:
    (proposal,) = read(LETTER.format(f"感谢您们的关心！\n{signed}\n")).proposals

    assert proposal.reply == TEXT
    assert proposal.lead_units == ("江城市教育局",)


@pytest.mark.parametrize("year", ["二OO六", "二○○六", "二00六", "二〇〇六"])
def test_a_day_in_chinese_numerals_with_any_sign_for_zero_signs_a_letter(year: str) -> None:
    page = read(
        "对市政协四届四次会议第七十二号提案的答复\n尊敬的柏寿昌委员：您提出的《关于解决水压不足的提案》收悉，"
        "现答复如下：已在西关桥头新建加压泵站一座，日供水五千吨。欢迎居民监督。  崤关市建设局  "
        f"{year}年八月三十一日\n"
    )

    assert page.proposals[0].lead_units == ("崤关市建设局",)
    assert (page.proposals[0].reply or "").endswith("欢迎居民监督。")
