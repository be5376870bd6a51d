"""Reply letters made up from choices that do not depend on one another, each from its seed."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

import pytest

from reader_app.domain.document import Genre
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

OFFICE = "石桥区水务局"
PARTNER = "区城市管理局"
REPLY = (
    "一、摸清底数。今年以来，已完成改造47处，投入资金168万元。",
    "二、健全机制。新增服务岗位18个，培训人员145人次，实现重点区域全覆盖。",
    "下一步，我局将定期通报进展，确保各项措施落到实处。",
)


@dataclass(frozen=True)
class Letter:
    """A letter's text, and what it says."""

    text: str
    headline: str
    number: int
    title: str
    proposers: tuple[str, ...]
    category: str | None
    partners: tuple[str, ...]


def made(seed: int) -> Letter:
    choose = Random(seed).choice
    number = choose((7, 99, 312))
    printed = choose((f"第{number}号", f"第{number:04}号", f"第 {number} 号"))
    whom, proposers = choose(
        (
            ("林雷新委员", ("林雷新",)),
            ("尊敬的吴斌国、侯斌委员", ("吴斌国", "侯斌")),
            ("民盟石桥区委会", ("民盟石桥区委会",)),
            ("区政协社会和法制委员会", ("区政协社会和法制委员会",)),
        )
    )
    title = choose(("关于治理河道淤积的提案", "关于优化夜间经济发展布局的建议", "保护古村落"))
    named = f"《{title}》" if title.startswith("保护") else choose((f"《{title}》", f"“{title}”"))
    headline = (
        choose(("关于", "对"))
        + f"区政协五届三次会议{printed}提案的"
        + choose(("答复", "复函", "答复函"))
    )
    above = choose(
        (
            "",
            f"{OFFICE}\n石水函〔2024〕12号　　签发人：林梅\n\n",
            f"发布机构：{OFFICE}\n成文日期：2024-06-15\n公开范围：面向社会\n\n",
            f"石桥区人民政府门户网站\n索引号\t37-2024\t发布机构\t{OFFICE}\n\n",
        )
    )
    corner, category = choose((("", None), ("A类\n\n", "A"), ("（B类）\n\n", "B")))
    joined, partners = choose(
        (("", ()), (f"经商{PARTNER}，", (PARTNER,)), (f"我局会同{PARTNER}研究，", (PARTNER,)))
    )
    opening = f"您们提出的{named}{choose(('', f'（{printed}）'))}收悉。{joined}现答复如下："
    thanks = choose(((), ("特此答复。",), ("感谢您对水务工作的关心和支持！",)))
    lines = ["　　" + line for line in (opening, *REPLY, *thanks)]
    if width := choose((0, 0, 28, 34)):
        lines = [line[k : k + width] for line in lines for k in range(0, len(line), width)]
    body = "\n".join(lines)
    signed = choose((f"{OFFICE}\n2024年6月15日", f"{OFFICE}（盖章）\n二〇二四年六月十五日"))
    below = choose(("", "\n联系人：付国，电话：0000-1234567", "\n抄送：区政协提案委员会。"))
    text = f"{above}{corner}{headline}\n\n{whom}：\n{body}\n\n{signed}\n{below}\n"
    if choose((True, False)):
        text = text.translate(str.maketrans("，：（）", ",:()"))
    if choose((True, False)):
        text = text.replace("\n\n", "\n")
    return Letter(text, headline, number, title, proposers, category, partners)


@pytest.mark.parametrize("seed", range(40))
def test_a_letter_is_read_whichever_way_it_is_printed(seed: int) -> None:
    letter = made(seed)
    document = extract(SourceText("函.txt", letter.text))[0]
    assert (document.genre, document.head.publisher) == (Genre.REPLY_LETTER, OFFICE)
    assert "".join((document.head.headline or "").split()).removeprefix(OFFICE) == "".join(
        letter.headline.split()
    )
    (proposal,) = document.proposals
    assert (proposal.number, proposal.title) == (letter.number, letter.title)
    assert (proposal.proposers, proposal.category) == (letter.proposers, letter.category)
    assert (proposal.lead_units, proposal.co_units) == ((OFFICE,), letter.partners)
    told = (proposal.reply or "").translate(str.maketrans(",:", "，："))
    assert "".join(told.split()) == "".join(REPLY)
