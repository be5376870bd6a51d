"""A page's genre by what was found in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader_app.domain.document import Genre
from reader_app.domain.proposal import Proposal
from reader_app.domain.statistics import Statistics
from reader_app.domain.work_task import WorkTask
from reader_app.extraction.genre.features import is_told
from reader_app.extraction.records.keeping import asks_questions, has_articles
from reader_app.text.clean import Clean
from reader_app.text.width import fold_width

_ABOUT = re.compile(r"提案")
_BESIDE = frozenset(("excellent", "motions", "members", "units", "received_unit", "duration"))
_REPORTS = re.compile(
    r"(?:收到|立案|办理|办复|承办).{0,12}(?:提案|建议).{0,4}\d+|\d+件.{0,8}(?:提案|建议)|提案.{0,8}\d+件"
    r"|(?:提案|建议).{0,8}(?:办理|审查|立案|工作)(?:总体)?(?:情况|结果|报告|总结|成效)|成绩单"
)
_MEETS = re.compile(
    "表彰|领办|派单|闭幕|开幕|交办会|胜利|督办|(?<!政治)协商会|座谈|培训|走访|视察|调研"
)
_HONOURS = re.compile("表彰|表扬|先进(?:单位|个人|集体)|获[评奖]|荣获|嘉许|颁奖|授奖")
_HELD = re.compile(  # 县政协召开…交办会; a meeting that reviews proposals makes the figures
    r"(?<!提案委员会)(?<!审查委员会)(?<!审查委员)(?:召开|举行|举办)(?!.*(?:审查|提案委)).{2,40}会议?$"
)
_TOOK_PLACE = re.compile(  # 市政协提案交办会召开
    r"^(?!.*(?:审查|提案委)).{2,40}(?:交办|推进|协商|督办|座谈|通报|表彰|动员|部署|培训|协调|调度)会议?(?:[昨今]日?|日前|近日|顺利|圆满)*"
    r"(?:召开|举行|举办)$"
)
_DENSE = 18  # figures in a thousand characters: of news that is made of them
_OPENING = 80  # characters of a first sentence
_SHORT = 350  # characters of a report that is little more than its figures
_LONG = 500
_MOTIONS_TOLD = 3  # figures beside the motions of a page that tells of nothing else
_OTHER_REPORTS = re.compile(  # which tell of proposals in a sentence among many others
    r"政府工作报告$|(?:人大常委会|人民代表大会常务委员会|法院|检察院)工作报告$"
)
_HEARS = re.compile("人大.{0,8}(?:听取|审议).*(?:代表|人大)[^,。]{0,6}(?:建议|议案)")
_FEW = 200  # characters of a page too short for its words to tell more than what was found
_DETAIL = re.compile(
    r"(?:[省市区县]?政协)?提案(?:办理|答复|公开)?(?:详情|详细信息|信息|查看"
    r"|查询)(?:页)?"
)
_OF_MOTIONS = re.compile("^(?!.*(?:提案|政协)).*(?:代表|人大)[^,。]{0,6}(?:建议|议案)")
_RULES = re.compile(r"第[一二三四五六七八九十百]+[条章]")


_NAME_OF_RULES = re.compile("(?:制度|规程|规则|细则|守则|条例|办法)(?:[(].{1,12}[)])?$")


def is_of_rules(clean: Clean, headline: str | None) -> bool:
    """Whether a page is made of rules, whose figures are what shall be and not what was."""
    if headline and _NAME_OF_RULES.search(fold_width("".join(headline.split()))):
        return True
    return has_articles(clean) or asks_questions(clean)


class Page(NamedTuple):
    """A page and what was found in it."""

    clean: Clean
    headline: str
    proposals: Sequence[Proposal]
    tasks: Sequence[WorkTask]
    statistics: Statistics
    is_letter: bool = False
    of_letters: bool = False  # a paper's, which prints several
    several: bool = False  # articles of their own


def is_certain(page: Page) -> bool:
    """Whether the rules' judgement stands whatever the words of the page tell.

    A letter without a record is a form of one or a citizen's.
    """
    if page.is_letter or len(page.clean.folded) < _FEW:
        return True
    if page.proposals:
        return False
    return bool(page.tasks) or _is_about_else(page.clean, fold_width(page.headline))


def by_rules(page: Page) -> tuple[Genre, float]:
    """The genre by what was found alone, and how sure it is."""
    clean, headline, proposals = page.clean, fold_width(page.headline), page.proposals
    if proposals:
        return _of_proposals(page, headline)
    if page.tasks:
        return Genre.TASK_TABLE, 0.95 if len(page.tasks) > 2 else 0.8
    genre, sure = _without_records(clean, page.statistics, headline)
    if page.several and genre is Genre.NEAR_MISS:
        return Genre.NEWSPAPER_PAGE, 0.7
    return genre, sure


def _of_proposals(page: Page, headline: str) -> tuple[Genre, float]:
    clean, proposals = page.clean, page.proposals
    if page.is_letter and not page.of_letters:
        return Genre.REPLY_LETTER, 0.95
    answered = len(proposals) == 1 and proposals[0].reply
    if answered and _DETAIL.fullmatch("".join(headline.split())):
        return Genre.REPLY_LETTER, 0.8  # a system's page of one proposal and its answers
    if (
        answered
        and _of_system(clean)
        and (
            not headline
            or _is_same(proposals[0].title or "", headline)
            or _SYSTEM.fullmatch(headline)
        )
    ):
        return Genre.REPLY_LETTER, 0.75
    if page.several:
        return Genre.NEWSPAPER_PAGE, 0.8
    if answered and len(_ANSWER_LABEL.findall(clean.folded)) > 1:
        return Genre.REPLY_LETTER, 0.75  # a handling system's page of a proposal and its answer
    return _of_records(proposals, headline)


_SYSTEM = re.compile(r".{2,30}(?:系统|平台)")


def _of_system(clean: Clean) -> bool:
    """Whether a page begins with the name of the system that shows it: …提案办理协商平台."""
    first = (clean.paragraph_folded(paragraph).strip() for paragraph in clean.paragraphs[:2])
    return any(_SYSTEM.fullmatch(line) for line in first)


def _is_same(title: str, headline: str) -> bool:
    return bool(title) and "".join(title.split()) == "".join(headline.split())


_ANSWER_LABEL = re.compile(
    r"^[^\w\n]*答复(?:单位|内容|类别|时间|日期|意见|人|部门|结果)[】 ]?:", re.MULTILINE
)
_LEDGER = re.compile("台账|登记[表册簿]")
_REMARK = 60  # characters of a reply that is no more than a remark in a ledger


def _of_records(proposals: Sequence[Proposal], headline: str) -> tuple[Genre, float]:
    if len(proposals) > 2 and _LEDGER.search(headline) and all(map(_is_entry, proposals)):
        return Genre.PROPOSAL_LIST, 0.8
    share = sum(map(is_told, proposals)) / len(proposals)
    sure = 0.97 if len(proposals) > 1 else 0.8
    if share >= 0.5:
        return Genre.PROPOSAL_FEATURE, sure if share > 0.8 else 0.75
    return Genre.PROPOSAL_LIST, sure if share < 0.2 else 0.75


def _is_entry(proposal: Proposal) -> bool:
    """Whether a record tells no more than a ledger's row: facts, and a remark on progress."""
    texts = proposal.content or proposal.suggestion or proposal.background
    return not texts and len(proposal.reply or "") <= _REMARK


def _is_about_else(clean: Clean, headline: str) -> bool:
    """Whether a page is another's report or hears one, or is made of rules about proposals."""
    title = "".join(headline.split())
    if _OTHER_REPORTS.search(title) or _HEARS.search(title):
        return True
    return _RULES.search(clean.folded) is not None and _ABOUT.search(clean.folded) is not None


def _without_records(clean: Clean, statistics: Statistics, headline: str) -> tuple[Genre, float]:
    mentions = len(_ABOUT.findall(clean.folded))
    if _is_about_else(clean, headline):
        return Genre.NEAR_MISS, 0.9
    if _OF_MOTIONS.search("".join(headline.split())):
        return Genre.NEAR_MISS, 0.85
    if _HELD.search("".join(headline.split())):
        return Genre.NEAR_MISS, 0.75  # news of a meeting, whatever figures were told there
    told = sum(2 if key == "masked" else key not in _BESIDE for key in statistics.figures)
    told -= sum(key in statistics.figures for key in ("handled_lead", "handled_co"))
    length = len(clean.folded)
    opening = clean.folded[:_OPENING].partition("。")[0].strip()
    apart = {str(value) for key, value in statistics.figures.items() if key not in _BESIDE}
    if len(apart) < 2 and not headline and _HELD.search(opening):
        return Genre.NEAR_MISS, 0.65  # of a page without a title the first sentence tells
    if _TOOK_PLACE.search("".join(headline.split())) and told * 1000 < _DENSE * length:
        return Genre.NEAR_MISS, 0.7
    weight = told + 2 * bool(_REPORTS.search(headline)) - 3 * bool(_MEETS.search(headline))
    weight += length < _SHORT
    weight -= 4 * bool(_HONOURS.search(headline))
    if told == 2 and weight == 2 and length > _LONG:
        return Genre.NEAR_MISS, 0.6  # two figures among much else
    if told and mentions and weight > 1:
        dense = told / max(1, length) * 1000
        return Genre.STATS_NEWS, 0.95 if dense > 4 and told > 2 else 0.8 if weight > 2 else 0.65
    classes = sum(key.startswith("result_") for key in statistics.figures)
    if "motions" in statistics.figures and classes > 1 and weight > _MOTIONS_TOLD:
        return Genre.STATS_NEWS, 0.65  # what became of the deputies' motions, class by class
    sure = 0.95 if not told else 0.8 if weight < 1 else 0.65
    return Genre.NEAR_MISS, sure if mentions < 3 or not told else 0.7
