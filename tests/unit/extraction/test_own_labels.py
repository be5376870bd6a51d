"""Labels that one page makes for itself: what they name is told by what all their values are."""

from __future__ import annotations

import pytest

from reader_app.domain.proposal import Proposal
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

CARDS = (
    ("关于增设夜间公交线路的提案", "姚向红", "市交通局", "晚归的人打车贵。建议：试开三条线路。"),
    ("关于整治飞线充电的提案", "董大山", "市消防支队", "飞线遇雨就冒火花。建议：增建充电棚。"),
    ("关于增设公园洗手台的提案", "市妇联", "市园林中心", "洗手要排队。建议：新建公园同步规划。"),
)


def cards(mark: str, who: str, office: str, asked: str, done: str) -> list[Proposal]:
    page = "几件提案的回音\n\n"
    for title, proposer, unit, words in CARDS:
        page += f"{title}\n{mark}{who}：{proposer}\n{mark}{office}：{unit}\n"
        page += f"{mark}{asked}：{words}\n{mark}{done}：{unit}新建了12处，年底全部启用。\n\n"
    return list(extract(SourceText("页.txt", page))[0].proposals)


@pytest.mark.parametrize("mark", ["", "●", "▲", "┃"])
@pytest.mark.parametrize(
    ("who", "office", "asked", "done"),
    [
        ("提案人", "承办单位", "委员说", "部门办"),
        ("谁提的", "谁来办", "提了啥", "办得怎样"),
        ("发起的", "经手衙门", "他们盼的", "我们办的"),
        ("发声者", "归谁", "委员说", "单位办"),
    ],
)
def test_what_a_label_names_is_told_by_its_values(mark, who, office, asked, done):
    read = cards(mark, who, office, asked, done)
    assert [one.title for one in read] == [card[0] for card in CARDS]
    for one, (_, proposer, unit, words) in zip(read, CARDS, strict=True):
        assert one.proposers == (proposer,)
        assert one.lead_units == (unit,)
        assert one.content == words
        assert (one.background, one.suggestion) == tuple(words.split("建议："))
        assert one.reply == f"{unit}新建了12处，年底全部启用。"


@pytest.mark.parametrize("helpers", ["帮忙的", "一起办"])
def test_an_office_that_helps_is_told_by_the_word(helpers):
    page = "提案回音\n\n"
    for title, proposer, unit, words in CARDS:
        page += f"{title}\n提案人：{proposer}\n谁来办：{unit}\n{helpers}：市财政局、市住建局\n"
        page += f"提了什么：{words}\n怎么办的：已新建12处。\n\n"
    for one in extract(SourceText("页.txt", page))[0].proposals:
        assert one.co_units == ("市财政局", "市住建局")


def test_names_after_the_reply_are_nobodys_proposal():
    page = "提案回音\n\n"
    for title, _, unit, words in CARDS:
        page += f"{title}\n承办单位：{unit}\n提案内容：{words}\n办理情况：已新建12处。\n"
        page += "到场看的：李大明、王小红\n\n"
    assert all(not one.proposers for one in extract(SourceText("页.txt", page))[0].proposals)


@pytest.mark.parametrize(
    ("said", "rounds"),
    [
        ("年初预评B类，年底复核A类。", {"1": "B", "2": "A"}),
        ("年初预评、年底复核均为A类。", {"1": "A", "2": "A"}),
        ("两轮办理结果都是B类", {"1": "B", "2": "B"}),
        ("年中自评C类；年末核定B类", {"1": "C", "2": "B"}),
    ],
)
def test_a_label_of_the_page_with_the_classes_of_two_rounds(said, rounds):
    page = "重点提案办理情况\n\n"
    for title, proposer, unit, words in CARDS:
        page += f"{title}\n〖提案者〗{proposer}\n〖主办〗{unit}\n〖建议〗{words}\n"
        page += f"〖落实〗已新建12处。\n〖评定〗{said}\n\n"
    for one in extract(SourceText("页.txt", page))[0].proposals:
        assert one.category_rounds == rounds
        assert one.reply == "已新建12处。"


def test_a_round_in_brackets_between_bars():
    page = "“二次办理”的提案\n\n"
    for title, proposer, unit, _ in CARDS:
        page += f"◆ {title}\n提案者：{proposer} | 承办：{unit} | 办理结果（首轮→次轮）：B→A\n"
        page += "首轮时方案待批；次轮期间已全部建成，接待居民5万人次。\n\n"
    for one, card in zip(extract(SourceText("页.txt", page))[0].proposals, CARDS, strict=True):
        assert one.lead_units == (card[2],)
        assert one.category_rounds == {"1": "B", "2": "A"}


@pytest.mark.parametrize(
    "line",
    [
        "第19号《{}》，{}提，{}办。首次办理C，重新办理A。",
        "1.《{}》（第19号），{}委员提出，由{}承办。首次办理C类，重新办理A类。",
        "《{}》。提案第19号，{}提交，{}办理，首次办理C类、重新办理A类。",
    ],
)
def test_a_line_that_tells_one_fact_after_another(line):
    page = "重新办理情况\n\n经退回重新办理，结果如下：\n\n"
    page += "".join(line.format(title, who, unit) + "\n" for title, who, unit, _ in CARDS)
    read = extract(SourceText("页.txt", page))[0].proposals
    assert [(one.title, one.proposers, one.lead_units) for one in read] == [
        (title, (who,), (unit,)) for title, who, unit, _ in CARDS
    ]
    assert all(one.number == 19 and one.category_rounds == {"1": "C", "2": "A"} for one in read)


def test_a_letter_that_a_system_shows_ends_before_the_next_label():
    page = (
        "甲市政协提案办理系统\n\n提案编号\n第0214号\n\n案由\n关于规范渔排管理的提案\n\n提案人\n符海燕\n\n"
        "类别\n农林水利\n\n主办单位\n甲市旅游局\n\n答复内容\n符海燕委员：\n您好！提案收悉，现答复如下：\n"
        "一、办法已经印发，即日施行。\n二、关停渔排12处。\n\n办理结果\nA类\n\n答复时间\n2022-10-27\n"
    )
    (one,) = extract(SourceText("页.txt", page))[0].proposals
    assert one.category == "A"
    assert one.reply == "一、办法已经印发，即日施行。\n二、关停渔排12处。"


def test_offices_with_their_roles_behind_them_and_labels_between_bars():
    page = "三件重点提案办出民生温度\n\n"
    for title, proposer, unit, words in CARDS:
        page += (
            f"▶ 一件提案\n题目 | {title}\n谁提的 | {proposer}\n交办 | {unit}主办，市财政局协办\n"
        )
        page += f"提了啥 | {words}\n办成啥样 | 已新建12处，年底全部启用。\n满意不满意 | 很满意\n\n"
    for one, card in zip(extract(SourceText("页.txt", page))[0].proposals, CARDS, strict=True):
        assert (one.title, one.proposers) == (card[0], (card[1],))
        assert (one.lead_units, one.co_units) == ((card[2],), ("市财政局",))
        assert one.reply == "已新建12处，年底全部启用。"


@pytest.mark.parametrize("mark", ["【{}】", "■{}：", "「{}」"])
@pytest.mark.parametrize("behind", ["（第31号）", "（案号：31）", "（第31号，方晓敏等2人）"])
def test_a_title_with_its_number_behind_leaves_the_texts_to_own_labels(
    mark: str, behind: str
) -> None:
    who, named, asks, does = (mark.format(word) for word in ("委员", "提案", "吆喝", "接招"))
    page = (
        "委员出题　部门接招\n\n"
        f"{who}方晓敏\n{named}关于增设夜间诊室的提案{behind}\n"
        f"{asks}社区医院夜里不开门。建议每个街道留一处夜间诊室。\n"
        f"{does}区卫生健康局：我局已在6个街道开设夜间诊室。\n\n"
        f"{who}马腾\n{named}关于整治占道停车的提案（第46号）\n"
        f"{asks}菜场门口车辆乱停。建议划出禁停区。\n"
        f"{does}区城市管理局：划定禁停区14处。\n"
    )
    clinics, cars = extract(SourceText("页.txt", page))[0].proposals
    assert (clinics.title, clinics.number) == ("关于增设夜间诊室的提案", 31)
    assert clinics.content == "社区医院夜里不开门。建议每个街道留一处夜间诊室。"
    assert (clinics.lead_units, cars.lead_units) == (("区卫生健康局",), ("区城市管理局",))
    assert cars.reply == "划定禁停区14处。"
