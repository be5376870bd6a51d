"""Where a letter's answer begins: behind the words that announce it, whatever they are."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document, Genre
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

TITLE = "关于增设公厕并延长夜间开放时间的提案"
TEXT = (
    "近年来，我区共有公厕63座，其中夜间开放的只有12座。去年新建5座，改造9座。\n"
    "下一步，我局将在滨河路、东门菜场各增设一座，计划明年6月底前建成开放。"
)


def read(opening: str, text: str = TEXT) -> Document:
    letter = (
        f"栖霞区城市管理局\n关于区政协九届三次会议第88号提案的答复\n\n周启航委员：\n"
        f"　　{opening}\n{text}\n感谢您的关心！\n栖霞区城市管理局\n2021年7月12日\n"
    )
    return extract(SourceText("函.txt", letter))[0]


@pytest.mark.parametrize(
    "opening",
    [
        f"您{TITLE}收到了。局里开会研究过两次，现在把情况答复给您。",
        f"您的提案（第88号：{TITLE}）收悉。关于您提到的问题，我局经过了解，答复于后：",
        f"你们联名提出的《{TITLE}》，交我局办理。经研究，现复如下：",
        f"对于您提出的《{TITLE}》，我局非常重视，现就办理情况答复您：",
        f"现就您提出的《{TITLE}》（第88号提案）所涉事项，作如下复函：",
        f"您提出的《{TITLE}》收悉。您的提案切中要害。现将办理情况反馈给您：",
        f"您提出的{TITLE}(第88号)，我局专题研究，现就提案中的几个问题向您作一说明。",
        f"承蒙您提出《{TITLE}》，我局深表谢意。现就有关问题奉答如下：",
        f"关于您提出的《{TITLE}》，经研究，我局意见如下：",
        f"您所提《{TITLE}》一案，业经我局办竣，兹将办理情形答复如次：",
        f"您的提案《{TITLE}》收到，谢谢！现把我们办理的情况跟您说一说。",
        f"感谢您提出《{TITLE}》。经实地调研，答复意见是：",
        f"您提出的《{TITLE}》收悉，现将有关工作情况报告如下，请予审议。",
        f"您提出的《{TITLE}》收悉，现答复如下，如有不妥，请指正：",
    ],
)
def test_the_answer_begins_behind_the_words_that_announce_it(opening: str) -> None:
    document = read(opening)
    (proposal,) = document.proposals

    assert document.genre is Genre.REPLY_LETTER
    assert proposal.reply == TEXT
    assert (proposal.title, proposal.number) == (TITLE, 88)
    assert proposal.proposers == ("周启航",)


@pytest.mark.parametrize(
    "first",
    [
        "我局已于三月把改造方案报市政府，现正按程序向省住建厅报告。",
        "针对夜间开放少的问题，我局做了以下工作：一是延长开放时间，二是增派人员。",
    ],
)
def test_what_was_done_announces_nothing(first: str) -> None:
    (proposal,) = read(f"您提出的《{TITLE}》收悉。", f"{first}\n{TEXT}").proposals

    assert proposal.reply == f"{first}\n{TEXT}"


@pytest.mark.parametrize(
    "opening",
    [
        f"您{TITLE}(第88号)收到了。局里开会研究过两次，现在把情况答复给您。",
        f"对于您提出的《{TITLE}》，我局非常重视，现就办理情况答复您：",
        f"您提出的《{TITLE}》收悉，现就相关情况回复如下，请审示。",
    ],
)
def test_a_letter_without_line_breaks_is_parted_there(opening: str) -> None:
    body = TEXT.replace("\n", "")
    letter = (
        "栖霞区城市管理局关于区政协九届三次会议第88号提案的答复\n\n"
        f"周启航委员：{opening}{body}感谢您的关心！栖霞区城市管理局2021年7月12日联系人：郑文\n"
    )
    (proposal,) = extract(SourceText("函.txt", letter))[0].proposals

    assert proposal.reply == body
    assert proposal.lead_units == ("栖霞区城市管理局",)
