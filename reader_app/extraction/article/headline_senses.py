"""What the lines of a title say, where no mark tells them apart: slogan, column, fact, figures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader_app.text.width import HAN

_FACTS = re.compile(
    r"[省市区县州旗盟]政协|政协[省市区县]|届|20\d\d|年度|关于|会议|全会|通知|报告|综述"
    r"|回顾|情况|公示|公告|通报"
    r"|目录|一览|清单|名单|汇总|纪实|侧记|巡礼|扫描|选登|摘登|摘编|回访|案例|答复|复函"
    r"|提案的回复$|第[\d一二三四五六七八九十百零〇]+号|工作|人民政府|重点提案"
    r"|委员会|办法|条例|规定|细则|意见|方案|的函|决定|述评|观察|追踪|记者"
)
DESCRIBES = re.compile(
    r"(?:回顾|综述|纪实|侧记|巡礼|扫描|选登|摘登|摘编|情况|结果|案例|回访|述评|掠影|记"
    r"|展示|公示|一览|追踪|观察|选编|通报|盘点|成效|见闻|回眸|看点|剪影|特写|速写|集萃|集锦|选粹"
    r"|报道(?:之[一二三四五六七八九十])?)"
    r"(?:\([一二三四五六七八九十上中下\d]{1,3}\))?$"
)
_WHOLE = re.compile(rf"(?:{DESCRIBES.pattern[:-1]}|出炉|公布|[”!?])$")  # no line goes on
_CATALOGUE = re.compile(r"(?:目录|名单|清单|一览表?|汇总表?|情况|结果|综述)(?:\(.*\))?$")
_SESSION = re.compile(
    r"届.{1,4}次(?:全体)?(?:会议|全会)(?:昨[日天]|今[日天])?(?:胜利|隆重)?[开闭]幕$"
)
_MEETING = re.compile(r"^(?!.*(?:召开|举行)).{2,20}(?:会议|全会)$")
_GOES_ON = re.compile(  # 县政协八届三次会议 | 优秀提案及办理情况选登
    r"(?:重点|优秀|部分|立案|委员|集体|大会|政协|督办)?(?:提案|建议)(?!委)"
    r"|第[ ]?[\d一二三四五六七八九十百零〇]+[ ]?号"
    r"|.*(?:目录|名单|清单|一览表?|汇总表?|情况|结果|综述|公示|公告|通报|决定|选登)(?:\(.*\))?$"
)
_OWN_SUBJECT = re.compile(
    rf"[{HAN}]{{0,4}}[省市区县州旗盟](?:政协|人民政府|[{HAN}]{{1,8}}[局委厅])"
)
_NOTICE = re.compile(r"(?:对|关于).{6,}(?:答复|复函|回复|函|通知|公告|通报|公示|决定)(?:\(.*\))?$")
SERIES = re.compile(  # 提案办理“回头看”①: what the article is about, and which of several it is
    rf"[【\[]?[{HAN}“”]{{2,12}}(?:“?回头看”?|系列报道)(?:[①-⑳]|\(\d\)|之[一二三四五六七八九十])[】\]]?"
    rf"|[{HAN}“”]{{4,14}}(?:[①-⑳]|\(之?[一二三四五六七八九十]{{1,3}}\)|之[一二三四五六七八九十])"
)
_TOLD = re.compile(
    r"(?:收到|立案|办结|办复|评出|办理|承办).{0,6}提案\d+件|\d+件提案|召开.{0,8}会议$"
)
OPEN_END = re.compile(r"(?:关于|的|和|与|及|、|年|暨|,)$")


def names_notice(text: str, following: str) -> bool:
    """Whether an office begins the name of its notice: 区政府办公室 | 关于公布…的通知.

    Or an assembly that of its session: 政协某市第三届委员会 | 第五次会议提案目录.
    """
    if re.match(r"第[\d一二三四五六七八九十]{1,3}次会议", following):
        return text.endswith("委员会")
    if re.match(r"20\d\d年度?.*(?:政协|委员会|人民政府)$", text) and _GOES_ON.match(following):
        return True
    if text.endswith("政协") and _YEARS_PROPOSALS.fullmatch(following):
        return True
    torn = _OF_A_YEAR.match(following) and not DESCRIBES.search(following)
    return bool(torn or BEGINS_NOTICE.match(following)) and bool(
        re.search(r"(?:局|委|办|府|会|厅|室|协|公司|中心)$", text)
    )


_YEARS_PROPOSALS = re.compile(  # 某市政协 | 2023年度重点提案办理成果
    r"20\d\d年度?(?:重点|优秀|集体|部分)?提案(?:办理)?(?:成果|情况|结果|成效)?.{0,6}"
)
_OF_A_YEAR = re.compile(  # 二〇二〇年度建议提案办理 | 情况总结, under the office
    r"(?:20\d\d|二[〇零○][一二三四五六七八九〇零○]{2})年度?.*(?:办理|工作|提案|建议)$"
)
BEGINS_NOTICE = re.compile(
    "关于|对(?=[^。]{0,30}政协[^。]{2,30}会议$)|对(?=[^。]{4,60}(?:提案|建议)[^。]{0,24}(?:答[复覆]|复函|回复|函))"
)


def by_sense(texts: Sequence[str]) -> list[str]:
    """The roles of two lines or more that no mark tells apart."""
    if len(texts) == 1:
        return ["headline"]
    return _of_two(*texts) if len(texts) == 2 else _of_several(texts)


_PLAYED = re.compile("[^,“”]{0,8}“[^“”]{1,10}”[^,“”]{0,8}[, ][^,“”]{0,8}“[^“”]{1,10}”[^,“”]{0,8}")
_WHO_CAME = re.compile(  # 张三出席并讲话, under the news of a meeting
    rf"[{HAN}]{{2,4}}(?:[ 、][{HAN}]{{2,4}}){{0,4}}等?"
    rf"(?:出席|主持|讲话|参加|致辞|作报告|带队|率队)[{HAN}]{{0,8}}$"
)


SPEAKS = re.compile("[时上](?:强调|指出|要求|提出|表示)$|会呼吁$")  # 张三在督办重点提案时强调
SINCE = re.compile("(?:会议|全会|两会|换届|履职|今年|去年|年)(?:召开)?(?:以来|期间)$")
_AGENDA = re.compile("研究|部署|听取|审议|传达|学习|讨论|通报")  # what a meeting did, below it
_MEETS = re.compile("(?:召开|主持|举行).{0,16}会议?$")
_FIGURES = re.compile(  # 办复率100% 委员满意率98.7%
    rf"(?:(?![省市区县州旗我全](?!长))[{HAN}]{{2,8}}(?:达|为)?"
    r"[\d.]+(?:%|件|项)(?:[ ,、;]+|$)){2,4}"
)


_ASKS = re.compile(r"\?$|(?:咋样|怎么?样|如何)了?$")
_COMMA = re.compile("[^ ]{6},[^ ]{3}")
_SHORT_BELOW = 10
_SET_OUT = re.compile("、.+、|…|[,、].*[,、]")  # several things told one after the other


def _of_two(above: str, below: str) -> list[str]:
    kicked, decked, torn = ["kicker", "headline"], ["headline", "subheadline"], ["headline"] * 2
    fact, fact_below = is_fact(above), is_fact(below)
    if _AGENDA.match(below) and _MEETS.search(above):
        return decked
    if _WHO_CAME.match(below) or below.startswith(("截至", "截止", "本报", "本刊")):
        return decked
    if SPEAKS.search(above) or SINCE.search(above):
        return kicked
    if _FIGURES.fullmatch(above) and not _FIGURES.fullmatch(below):
        return kicked
    if _FIGURES.fullmatch(below) and not _MEETING.search(above):
        return decked
    if is_kicker(above, below):
        return kicked
    if _is_over_notice(above, below):
        return ["", "headline"]
    if _ASKS.search(above) and below[-1:] != "?":
        return kicked  # 十件实事办得咋样? | 市政府晒出成绩单
    if _SESSION.search(above) and below.startswith(("大会", "会议")):
        return kicked  # 市政协十四届二次会议闭幕 | 大会收到提案506件
    if not fact and fact_below:
        return kicked
    if _MEETING.search(above):
        return torn if _meeting_goes_on(above, below) else kicked
    if fact and not fact_below and _PLAYED.fullmatch(below):
        return kicked  # 区政协委员参与年终复评 | 三件“B类件”,两件“转正”
    told_at_length = _COMMA.search(above) and not _COMMA.search(below)
    if fact and not fact_below and told_at_length and len(below) <= _SHORT_BELOW:
        return kicked  # 市政协委员的两件提案,让居民笑开颜 | 小事办到心坎上
    if fact and not fact_below:
        return torn if OPEN_END.search(above) or len(below) <= 8 else decked
    tells = _TOLD.search(above) and not _NOTICE.match(below)
    describes = fact and DESCRIBES.search(above) and len(above) > 10
    if tells or describes:
        return decked
    if not fact and _SET_OUT.search(above) and not _SET_OUT.search(below):
        return kicked  # 停车难、就医远、买菜贵…… | 这些烦心事,委员提案一一回应
    halves = len(above.split()) == len(below.split()) == 2 and len(above) < len(below)
    return kicked if not fact and (halves or abs(len(above) - len(below)) > 2) else torn


def _is_over_notice(first: str, last: str) -> bool:
    """Whether what heads a page stands over the title of a notice: 政务公开 | 关于…的通知."""
    return is_fact(first) and bool(_NOTICE.match(last)) and not names_notice(first, last)


def _meeting_goes_on(meeting: str, below: str) -> bool:
    """县政协八届三次会议 | 优秀提案选登: a title that begins with the meeting it is of."""
    goes_on = _GOES_ON.match(below.lstrip("“")) or meeting.startswith(("关于", "对"))
    return bool(goes_on) and not _OWN_SUBJECT.match(below)


def _of_several(texts: Sequence[str]) -> list[str]:
    if _is_over_notice(texts[0], texts[-1]):
        return [""] * (len(texts) - 1) + ["headline"]
    if SERIES.fullmatch(texts[0]) or SPEAKS.search(texts[0]) or SINCE.search(texts[0]):
        return ["kicker", *_under_kicker(texts[1:])]
    if _WHO_CAME.match(texts[-1]) and len(texts) == 3:
        if _AGENDA.match(texts[1]):
            return ["headline", "subheadline", ""]
        return ["kicker", "headline", "subheadline"]
    if _FIGURES.fullmatch(texts[-1]) and not _MEETING.search(texts[-2]):
        return [*by_sense(texts[:-1]), "subheadline"]
    slogans = next((i for i, text in enumerate(texts) if is_fact(text)), len(texts))
    if slogans == len(texts) and is_kicker(*texts[:2]):
        return ["kicker", *by_sense(texts[1:])]
    if slogans == len(texts):
        return ["headline" if i < 2 else "" for i in range(len(texts))]
    if slogans:
        return _under_slogans(texts[:slogans], texts[slogans:])
    if _MEETING.search(texts[0]):
        return ["kicker", "headline", "subheadline", *[""] * (len(texts) - 3)]
    second = "headline" if OPEN_END.search(texts[0]) else "subheadline"
    return ["headline", second, *[""] * (len(texts) - 2)]


def _under_kicker(texts: Sequence[str]) -> list[str]:
    """The roles of the lines under one that is a kicker beyond doubt: 提案追踪."""
    torn = OPEN_END.search(texts[0]) or len(texts[1]) <= _TORN_OFF
    return ["headline", "headline" if torn else "subheadline", *[""] * (len(texts) - 2)]


_TORN_OFF = 4  # characters that are no title of their own


def _under_slogans(slogans: Sequence[str], rest: Sequence[str]) -> list[str]:
    """The roles of lines without facts and of the lines with them that follow."""
    deck_last = ["kicker", "headline", "subheadline"]
    if len(rest) > 1 and SINCE.search(rest[0]) and _GOES_ON.match(rest[1]):
        return ["kicker"] * len(slogans) + ["headline"] * 2 + [""] * (len(rest) - 2)
    if len(slogans) == 1 and len(rest) == 2:
        if len(rest[0]) <= 10 and len(rest[1]) <= 10:
            return ["kicker", "headline", "headline"]  # 某市政协重点提案 | 督办成果巡礼
        if DESCRIBES.search(rest[1]) and not OPEN_END.search(rest[0]):
            return deck_last
        goes_on = len(rest[1]) <= 8 or _GOES_ON.match(rest[1])
        if len(rest[0]) > 8 and _WHOLE.search(rest[0]) and not goes_on:
            return deck_last  # 市政协提案办理综述 | 立案287件 办复率100%
    if len(slogans) == 2 and len(rest) == 1:
        if DESCRIBES.search(rest[0]) and _leads_in(*slogans):
            return deck_last
        if abs(len(slogans[0]) - len(slogans[1])) <= 1:  # a couplet
            return ["headline", "headline", "subheadline"]
    roles = ["headline"] * len(rest)
    if len(rest) == 3 and max(len(rest[0]), len(rest[1])) <= 12 < len(rest[2]):
        roles[2] = "subheadline"  # 市政协重点提案 | 办理“成绩单”出炉 | 四件提案推动一批民生实事落地
    if len(rest) == 2 and rest[1].startswith("其中"):
        roles[1] = "subheadline"
    return ["kicker"] * len(slogans) + roles


def _leads_in(first: str, second: str) -> bool:
    """Whether of two lines without facts the first is over the second, and not a half of it."""
    return " " in first or len(first) + 2 < len(second)


def is_kicker(above: str, below: str) -> bool:
    """Whether the first of two lines names a series, is a couplet, or leads in with a colon."""
    if _CATALOGUE.search(above):
        return False
    halves = re.split("[ ,]+", above)
    couplet = (
        2 <= len(halves) <= 4
        and len({len(half) for half in halves}) == 1
        and len(halves[0]) >= 3
        and not re.search("[ ,]", below.strip())
    )
    below_halves = below.split()
    couplet = couplet or (
        len(halves) == len(below_halves) == 2
        and len(halves[0]) == len(halves[1]) < len(below_halves[0]) == len(below_halves[1])
    )
    return bool(SERIES.fullmatch(above)) or couplet or above[-1:] in ":—"


_QUOTED = re.compile("“[^“”]*”")


def is_fact(text: str) -> bool:
    """Whether a line tells of what it is about in words that are not in quotes: “清单”."""
    return bool(_FACTS.search(_QUOTED.sub("“”", text)))
