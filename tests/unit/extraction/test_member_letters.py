"""Letters in which members ask after their proposals, and the offices' answers below them."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def read(text: str) -> Document:
    return extract(SourceText("页.txt", text))[0]


def page(letter: str) -> str:
    told = (
        ("路灯何时亮", "关于安装路灯的提案", 56, "许文静", "沿河路长2公里，夜间漆黑。", "市城管局"),
        ("站台晒得慌", "关于加装遮阳棚的提案", 80, "胡大成", "站台没有遮阳棚。", "市公交公司"),
    )
    letters = (
        letter.format(head=head, title=title, number=number, who=who, asks=asks, office=office)
        for head, title, number, who, asks, office in told
    )
    return "临河日报　2011年5月20日　第6版　百姓热线\n\n委员热线\n\n" + "\n".join(letters)


@pytest.mark.parametrize(
    "letter",
    [
        "{head}\n编辑同志：\n　　我是政协委员，提了一件提案（第{number}号），题目是《{title}》。"
        "{asks}不知办得怎么样了？\n　　　　　　县政协委员 {who}\n\n　　{office}答复：\n"
        "　　今年已完成一半。其余明年完成。欢迎群众继续监督。\n",
        "●{head}\n编辑：\n　　年初我提交了《{title}》（第{number}号）。{asks}\n　　请问进展如何？\n"
        "　　　　政协委员：{who}\n　　{office}回复：今年已完成一半。其余明年完成。感谢委员关注。\n",
        "今年两会，我提交了第{number}号提案《{title}》。{asks}\n"
        "——市政协委员 {who}\n【{office}答复】\n今年已完成一半。其余明年完成。\n",
    ],
)
def test_each_letter_is_a_proposal_with_its_answer(letter: str) -> None:
    document = read(page(letter))
    one, two = document.proposals

    assert document.head.headline == "委员热线"
    assert (one.title, one.number) == ("关于安装路灯的提案", 56)
    assert (two.title, two.number) == ("关于加装遮阳棚的提案", 80)
    assert (one.proposers, two.proposers) == (("许文静",), ("胡大成",))
    assert (one.lead_units, two.lead_units) == (("市城管局",), ("市公交公司",))
    assert one.content == "沿河路长2公里，夜间漆黑。"
    assert two.reply == "今年已完成一半。其余明年完成。"


def test_a_letter_without_an_answer_is_no_record() -> None:
    assert not read(
        "委员热线\n\n编辑同志：\n　　我提交了《关于安装路灯的提案》，夜间漆黑。\n"
        "　　　　县政协委员 许文静\n\n下期预告：关注公交站台。\n"
    ).proposals


@pytest.mark.parametrize(
    ("opening", "asks", "answer"),
    [
        (
            "编辑同志：我是市政协委员，今年提交了《{}》（第{}号），",
            "提出在桥头设岗",
            "【回音】{}：",
        ),
        ("编辑部：您好！年初我提交了《{}》（第{}号），", "建议在桥头设岗", "[回复]{}："),
        ("编辑老师：我提出了《{}》（第{}号），", "希望在桥头设岗", "答复：{}："),
    ],
)
def test_a_letter_greets_in_its_line_and_is_answered_behind_a_boxed_word(
    opening: str, asks: str, answer: str
) -> None:
    page = (
        "临河日报　来信与回声\n\n◎公交站牌不见了\n编辑同志：我家门口的站牌倒了，请催一催。\n"
        f"　　　　读者　万先生\n{answer.format('市公交公司')}已于当日扶正。\n\n◎桥头太乱\n"
        f"{opening.format('关于规范桥头秩序的提案', 44)}{asks}。听说有了眉目，想请贵报问问。\n"
        f"　　　　市政协委员　安如意\n{answer.format('市公安局')}已设岗两处。\n"
    )
    (record,) = read(page).proposals
    assert (record.title, record.number) == ("关于规范桥头秩序的提案", 44)
    assert record.proposers == ("安如意",)
    assert record.lead_units == ("市公安局",)
    assert record.content is not None
    assert not record.content.startswith("编辑")
    assert record.content.endswith(f"{asks}。")
    assert record.reply == "已设岗两处。"
