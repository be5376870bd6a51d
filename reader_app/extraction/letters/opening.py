"""How a reply letter begins: whom it addresses, and the sentence that says what came in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from reader_app.extraction.letters.announcing import answer_announced
from reader_app.extraction.words.values import is_unit
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

HEADLINE = re.compile(
    r"(?:对|关于|就).{0,80}(?:提案|建议).{0,24}(?:答[复覆]|复函|回复|办理(?:落实)?情况|函)|(?:提案"
    r"|建议).{0,12}(?:答[复覆]|复函|回复|[会协]办意见|办理(?:落实)?情况)(?:函|意见|的函|的答复|摘要)?"
    r"(?:\(.*\))?$"
    r"|(?:会议第[ ]?\w{1,10}[ ]?号《[^《》]{4,60}》|《[^《》]{4,60}》[ ]?\(第?[ ]?\d{1,8}[ ]?号\))"
    "的(?:答[复覆]|复函|回复)"
)
SALUTATION = re.compile(
    rf"(?:[{HAN}]{{2,12}}(?:局|委|办|院|厅|中心|政府)请?转(?:交|呈)?)?"
    rf"(?:尊敬的)?(?P<post>[省市区县州盟旗]政协委员)?(?P<who>[{HAN}·、, ()和及*]{{2,70}}?)(?P<kind>"
    rf"(?:等[ ]?[\d一二三四五六七八九十]+[ ]?[位名])?(?:政协)?(?:委员|代表)(?:们|等人?)?"
    rf"|(?:先生|女士|同志|老师|教授)(?:们)?)?(?P<number>\("
    rf"[^()]{{2,30}}\))?(?:[ ]?:|,(?=[ ]?[您你]们?好))(?:[ ]?(?:您|你)们?好[!。,]?)?$"
)
_GROUP = re.compile(
    r"(?:总支|支部|委员会|委会|基层委|支社|工商联|妇联|工会|共青团.{1,8}委|党派|小组|界|"
    r"界别|科协|侨联|联合会|组|代表团|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|联|专委会|"
    r"委)$"
)
_RECEIVED = re.compile(
    r"收悉|已收到|收到并|现答[复覆]如下|答[复覆]如下|答[复覆]意见如下|函复如下|回复如下"
    r"|(?:提出|作出|做出|形成)(?:了)?(?:以下|如下)[^。:]{0,12}(?:答复|意见|回复)"
    r"|(?:汇报|反馈|报告|说明|函告)如下|现将.{0,40}(?:答[复覆]|回复|函复|汇报|反馈|报告|函告)"
)
_OF_RULES = re.compile(r"第[一二三四五六七八九十百\d]+[条章]|.{0,20}格式(?:为|如下)")
LONGEST_HEADLINE = 120  # characters
_SEARCHED = 40  # paragraphs in which a letter has to begin


class Opening(NamedTuple):
    """Positions in the body: of whom the letter addresses, and of what it says it received.

    ``joins``: an office tells another, which handles the proposal, its part of the answer.
    """

    salutation: int | None
    received: int
    joins: bool = False

    @property
    def begins(self) -> int:
        return self.received if self.salutation is None else self.salutation


def letters_apart(clean: Clean, body: Sequence[int]) -> list[list[int]]:
    """The paragraphs of each letter, where a page has several: each with whom it addresses."""
    begins = [
        position
        for position, index in enumerate(body[:-1])
        if _is_salutation(clean.folded_line(index))
        and _RECEIVED.search(clean.folded_line(body[position + 1]))
        and _OF_A_PROPOSAL.search(clean.folded_line(body[position + 1]))
    ]
    starts = [0]
    for before, position in pairwise(begins):
        heads = range(max(before + 2, position - 5), position)
        headlines = (k for k in heads if HEADLINE.search(clean.folded_line(body[k])))
        boxed = position - 1 > before + 2 and _BOXED.fullmatch(
            clean.folded_line(body[position - 1])
        )
        starts.append(next(headlines, position - 1 if boxed else position))
    ends = [*starts[1:], _end_of_letters(clean, body, begins)]
    return [list(body[a:b]) for a, b in zip(starts, ends, strict=True)]


_OF_A_PROPOSAL = re.compile("[您你贵]|《[^《》]{4,90}(?:提案|建议)》")
_BOXED = re.compile(r"[【\[〖][^【】\[\]〖〗]{2,12}[】\]〗]")


def _end_of_letters(clean: Clean, body: Sequence[int], begins: Sequence[int]) -> int:
    """Where the last of several letters ends, if a heading like those over them follows it."""
    if len(begins) < 2 or not _BOXED.fullmatch(clean.folded_line(body[begins[-1] - 1])):
        return len(body)
    after = range(begins[-1] + 3, len(body))
    return next((k for k in after if _BOXED.fullmatch(clean.folded_line(body[k]))), len(body))


def find_opening(clean: Clean, body: Sequence[int]) -> Opening | None:
    """Where the letter begins in the paragraphs ``body``; None if they are no letter."""
    headline = False
    salutation: int | None = None
    for position, index in enumerate(body[:_SEARCHED]):
        text = clean.folded_line(index)
        headline = headline or (len(text) < LONGEST_HEADLINE and bool(HEADLINE.search(text)))
        if salutation is None and _is_to_handler(clean, body, position):
            return Opening(position, position + 1, joins=True)
        if salutation is None and (_is_salutation(text) or _is_bare(clean, body, position)):
            salutation = position
            continue
        near = salutation is not None and position - salutation <= 3
        if _OF_RULES.match(text):
            continue  # 第五条 答复格式为:“××委员:…收悉”
        if (near or headline) and _tells_received(text, near):
            return Opening(salutation, position)
        if near and _SPEAKS_OF_IT.search(text):
            below = [clean.folded_line(one) for one in body[position : position + 2]]
            if any(answer_announced(line, 0, len(line)) is not None for line in below):
                return Opening(salutation, position)
    return None


def opens_letter(clean: Clean, body: Sequence[int]) -> bool:
    """Whether the paragraphs ``body`` begin a letter, to whomever it is addressed."""
    opening = find_opening(clean, body)
    return opening is not None and opening.salutation is not None


_JOINING = re.compile(  # 现提出以下会办意见, 就我局职责提出协办意见如下
    r"(?:提[出供]|反馈|函告|函复|回复|答复)[^。;]{0,10}[会协]办意见|[会协]办意见[^。;]{0,8}如下"
    r"|(?:由)?(?:你|贵)[局厅委办部中心单位院]{1,2}(?:主办|牵头)[^。;]{0,30}(?:我[局厅委办部院]{1,2}[会协]办|意见)"
)
_HEADS_JOINING = re.compile("(?:提案|建议|号).{0,6}(?:[会协]办件|[会协]办意见|[会协]办的)")
_HEADS = 8  # paragraphs over a letter in which its headline stands
_TOLD_OF = re.compile("提案|《[^《》]{4,90}》.{0,40}(?:收悉|收到)")


_PROPOSES = re.compile("政协|民革|民盟|民建|民进|农工党|致公党|九三|台盟|工商联|界|妇联|团")


def _is_to_handler(clean: Clean, body: Sequence[int], position: int) -> bool:
    """Whether a line addresses the office that handles a proposal: 市民政局: | …会办意见:."""
    addressed = SALUTATION.match(clean.folded_line(body[position]))
    if addressed is None or not is_unit(addressed["who"]) or _PROPOSES.search(addressed["who"]):
        return False
    below = [clean.folded_line(index) for index in body[position + 1 : position + 3]]
    above = (clean.folded_line(index) for index in body[max(0, position - _HEADS) : position])
    joining = any(map(_JOINING.search, below)) or any(map(_HEADS_JOINING.search, above))
    return joining and bool(below) and bool(_TOLD_OF.search(below[0]))


_ANSWERED = re.compile(r"《[^《》]{4,90}(?:提案|建议)》.{0,60}(?:答[复覆]|回复|函复)(?:意见)?如下")


def _tells_received(text: str, near: bool) -> bool:
    """Whether a line says that a proposal came in; ``near`` a salutation fewer words do."""
    return bool(
        (
            _RECEIVED.search(text)
            and re.search("提案|建议|您|你|贵|委员提出", text)
            and (near or "收悉" in text or "如下" in text)
            and re.search("提出|提交|收悉|您|你|贵", text)
        )
        or (near and _ANSWERED.search(text))
    )


_SPEAKS_OF_IT = re.compile(  # a line right below whom a letter addresses
    "[您你贵][^。]{0,80}(?:提案|建议)|(?:提案|建议)[^。]{0,30}(?:收到|接到|已悉|办理)"
)


BARE = re.compile(
    rf"(?:尊敬的)?(?P<who>[{HAN}、 ]{{2,24}}?)[ ]*"
    r"(?P<kind>(?:等[ ]?[\d一二三四五六七八九十]+[ ]?[位名])?(?:政协)?(?:委员|代表)(?:们)?"
    r"|(?<=小组)|(?<=[支]部)|(?<=总支)|(?<=支社)|(?<=代表团)|(?<=工商联)|(?<=委员会)|(?<=委会))"
    r"(?P<number>(?!))?$"
)
_TO_WHOM = re.compile(
    "[您你]们?(?:好|提出|在|关于|所提|反映)|贵.{1,4}(?:提出|在|关于|所提)|.{0,120}(?:提案|建议).{0,20}(?:收悉|收到|如下)"
)


def _is_bare(clean: Clean, body: Sequence[int], position: int) -> bool:
    """Whether a line addresses somebody whose colon the page has lost: 张三委员 | 您提出的…."""
    if position + 1 >= len(body) or not BARE.match(clean.folded_line(body[position])):
        return False
    return bool(_TO_WHOM.match(clean.folded_line(body[position + 1])))


def _is_salutation(text: str) -> bool:
    match = SALUTATION.match(text)
    if not match or len(text) > 90:
        return False
    return bool(match["kind"] or match["post"]) or bool(_GROUP.search(match["who"].strip()))
