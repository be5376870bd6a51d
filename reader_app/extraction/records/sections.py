"""Headings that records stand under: 一、经济建设(5件), 【民生保障】, ## 城市建设."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader_app.extraction.article.byline import tells_roles
from reader_app.extraction.words.bullets import BULLET_CLASS, BULLETS
from reader_app.extraction.words.label_reading import field_of
from reader_app.extraction.words.values import is_full_title, trim
from reader_app.text.clean import Clean, Paragraph, read_once
from reader_app.text.width import HAN

_HAN_COUNT = "[一二三四五六七八九十]"
_NUMBERINGS = (  # how the headings over records are counted
    rf"{_HAN_COUNT}{{1,3}}[、.]",
    rf"\({_HAN_COUNT}{{1,3}}\)",
    rf"第{_HAN_COUNT}{{1,2}}(?:部分|篇|章|类|板块|单元)[:、 ]?",
    rf"(?:篇|板块|专题|聚焦|关键词){_HAN_COUNT}{{1,2}}[:、 |]",
    r"关键词[ ]?[·丨|]",
    r"(?:PART|Part|part)[ .]?\d{1,2}[:、. |]?",
    r"关键词[ ]?[·|丨][ ]?",
    r"[壹贰叁肆伍陆柒捌玖拾][ ]?[|、.· ]",
    r"[A-H][.、]",
    r"[之其][一二三四五六七八九十][:、 |·]",
    r"0\d[ |.、]",
    rf"\d[ ]{{1,4}}(?=[{HAN}]{{4,8}}$)",
    rf"\d{{1,2}}[.、](?=[{HAN}]{{2,10}}(?:类|篇|方面|组|界)?[ ]?\(?(?:共)?\d+[ ]?件)",
    rf"\d{{1,2}}[.、][ ]?(?=[{HAN}、]{{2,10}}(?:类|篇|方面|领域)[ ]*$)",
    r"\d{1,2}[.、][ ]?(?=[^加推提完优强深促支打关扩做抓改新开引培实][^。,;:]{1,7}"  # 1. 城乡建设
    r"(?:建设|发展|民生|文明|保障|文化|治理|事业|法治|统战)[ ]*$)",
)
_KIND_IN_BRACKETS = rf"(?:[{HAN}]{{2,6}}\([{HAN}、]{{2,6}}\)(?=提案|建议))?"  # 个人(联名)提案
_SECTION = re.compile(
    rf"[{BULLET_CLASS}\s—=~＝～#|-]*(?P<number>{'|'.join(_NUMBERINGS)})?[ ]?"
    rf"(?P<bracket>[【\[《〖〈『「<〔])?(?:{_HAN_COUNT}{{1,3}}、)?"
    rf"(?P<words>{_KIND_IN_BRACKETS}[{HAN}A-Za-z“”·、 与和及]{{2,24}}?)"
    r"[】\]》〗〉』」>〕]?"
    r"[ ]?(?P<count>\([^()]{0,20}\d+[ ]?[件条项个]\)|[ :·]?共?\d+[ ]?件)?[ ]?:?"
    rf"[{BULLET_CLASS}\s—=~·#|-]*$"
)
PART_ALONE = re.compile(
    r"(?:PART|Part|part|CHAPTER|Chapter)[ .·]{0,2}(?:\d{1,2}|[IVX]{1,3}|ONE|TWO|THREE|FOUR)"
    r"|第[一二三四五六]部分|0\d"
)
"""A line that counts the part of a page whose name stands below it."""
_WORDS = re.compile(
    r"(?:建设|发展|民生|[类篇组]|方面|文化|生态|治理|领域|工作|文明|事业|社会|经济|政治|"
    r"农业|教育|卫生"
    r"|医疗|体育|法治|统战|保障|服务|环境|环保|交通|科技|旅游|产业|城建|城市|乡村|振兴"
    r"|改革|党建|综合)$"
)


# 一、围绕高质量发展,助推产业升级 and 产业篇:向新而行, where a record follows
_SENTENCE_LIKE = re.compile(
    rf"[{BULLET_CLASS}\s]*(?P<number>{_HAN_COUNT}{{1,3}}[、.]|\({_HAN_COUNT}{{1,3}}\)"
    rf"|第{_HAN_COUNT}{{1,2}}(?:部分|篇|章|板块|单元)[:、 ]?|(?=[{HAN}]{{2,6}}篇[:·—| ]))[ ]?"
    rf"(?P<bracket>)(?P<words>[{HAN}A-Za-z0-9“”·、 ,:—|-]{{4,36}}?)"
    r"[ ]?(?P<count>\([^()]{0,20}\d+[ ]?[件条项个]\)|[ :·]?共?\d+[ ]?件)?[ ]?:?[ ]*$"
)
_SAYS_OF_ALL = re.compile("(?:以下|上述|下列|如下|其中|均由|都由|分别)|.*(?:分别[是为]|如下|包括)$")
_TITLE_END = re.compile(r"(?:建议|提案|议案|意见|报告|情况|答复|如下)$")


_OF_TITLE = re.compile("^关于|的?(?:建议|提案|议案|意见)$")
_SUBHEADLINE = re.compile(
    r"[—-]{2,}.{9,}[^—-]$|.*(?:系列)?报道(?:之[一二三四五六七八九十]{1,2}|\([一二三四五六七八九十]{1,2}\))$"
)


KIND_OF_PROPOSALS = re.compile(
    rf"[{BULLET_CLASS}\s]*(?:[一二三四五六七八九]、|\([一二三四五六七八九]\))?[ ]?"
    r"(?:(?:民主)?党派(?:团体|、?工商联)?|人民团体|团体|集体|(?:政协)?委员(?:个人|联名|集体)?|个人|联名"
    r"|界别(?:组|小组)?|专(?:门)?委(?:员)?会|大会|平时|重点|一般|普通|优秀)提案(?:类|部分|篇)?"
    r"[ ]?:?"
)
"""党派提案, 委员提案: over the proposals of a kind."""


_SIGNED = re.compile(
    r"(?:□|■|◎|○|●)?[ ]?(?:本报|本刊|首席|见习|实习|特约)*(?:记者|通讯员|撰文|撰稿)[ :/]"
)


_SUPPLIED = re.compile(r"(?:委|委员会|办|办公室|政协|局|中心|组)[ ]?(?:供稿|供图|提供|整理|编)\)?$")


class Section(NamedTuple):
    """The heading's words without number and count; ``sure`` if its form alone tells."""

    start: int
    end: int
    sure: bool
    counted: bool  # it has a number or a count, as the headings of several have
    bulleted: bool = False
    bracketed: bool = False


def is_topic(words: str) -> bool:
    """Whether words name a field of work, as the headings over several records do: 经济建设."""
    return len(words.strip()) <= 12 and bool(_WORDS.search(words.strip()))


def _is_label(match: re.Match[str]) -> bool:
    """Whether words that may be a label's have no sign of heading several: 三、重点提案办理情况."""
    words = match["words"].strip()
    return not match["count"] and not (match["number"] and "重点提案" in words)


@read_once
def read_section(clean: Clean, paragraph: Paragraph) -> Section | None:
    """The section heading that a paragraph may be."""
    if paragraph.end - paragraph.start > 44:
        return None
    match = _SECTION.match(clean.folded, paragraph.start, paragraph.end)
    if not match:
        match = _SENTENCE_LIKE.match(clean.folded, paragraph.start, paragraph.end)
        if match and (_TITLE_END.search(match["words"].strip()) or match["words"][:2] == "关于"):
            return None
    kind = KIND_OF_PROPOSALS.fullmatch(clean.paragraph_folded(paragraph).strip())
    if match and _SAYS_OF_ALL.match(match["words"]):
        return None  # 以下提案均由我局主办:
    if not match or (field_of(match["words"]) is not None and not kind and _is_label(match)):
        return None
    if tells_roles(clean, paragraph.start, paragraph.end):
        return None
    line = clean.folded[paragraph.start : paragraph.end].strip()
    if is_full_title(line) and not is_topic(_OF_TITLE.sub("", line)):
        return None  # 关于…的建议 heads no others
    if _SUBHEADLINE.match(line) or _SIGNED.match(line) or _SUPPLIED.search(line):
        return None
    start, end = trim(clean, *match.span("words"), " 、·")
    sure = bool(
        paragraph.heading_level
        or match["count"]
        or match["number"]
        or (match["bracket"] and match["bracket"] != "《")
        or _WORDS.search(match["words"].strip())
        or kind
    )
    if not match["number"] and re.search(
        r"办理(?:情况|结果|回访)$|(?:预览|检索|查询|巡礼|掠影|纪实|选登|摘登|回眸|扫描|展播)$|^提案(?:回放|原声|故事|之声|内容|聚焦|追踪|回音|回顾|档案)$|(?:政协|会议|提案).*(?:情况|公示|公布|揭晓|名单|一览|目录|公告|通报|综述|选登|展示|选编|摘登|摘编|纪实|专版|巡礼|掠影|展播|成果|[^,。]{0,4}表)",
        "".join(match["words"].split()),
    ):
        return None  # a headline
    if match["bracket"] == "《" or end - start < 2:
        return None
    counted = bool(paragraph.heading_level or match["count"] or match["number"])
    bulleted = clean.folded[paragraph.start] in BULLETS
    bracketed = bool(match["bracket"])
    return Section(start, end, sure, counted, bulleted, bracketed)
