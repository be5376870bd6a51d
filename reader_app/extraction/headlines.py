"""引题, 主题 and 副题: which of the lines above an article is which."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from reader_app.domain.newspaper import BlockKind
from reader_app.extraction.bullets import BULLETS
from reader_app.extraction.headline_words import SMALL_COLUMN, is_site
from reader_app.extraction.site_lines import is_channel, names_channel
from reader_app.extraction.values import Range, trim
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_DASH = re.compile(r"[ ]*(?:—|－|–|-|─|━){1,4}[ ]*(?=\S)")
SPOKEN = re.compile(
    r"(?:\d{1,2}月\d{1,2}日)?在.{4,50}(?:会议|全会|大会)?上(?:的(?:讲话|报告|发言))?$"
)
_FACTS = re.compile(
    r"[省市区县州旗盟]政协|政协[省市区县]|届|20\d\d|年度|关于|会议|全会|通知|报告|综述"
    r"|回顾|情况|公示|公告|通报"
    r"|目录|一览|清单|名单|汇总|纪实|侧记|巡礼|扫描|选登|摘登|摘编|回访|案例|答复|复函"
    r"|第\d+号|工作|人民政府|重点提案"
    r"|委员会|办法|条例|规定|细则|意见|方案|的函|决定|述评|观察|追踪|记者"
)
_DESCRIBES = re.compile(
    r"(?:回顾|综述|纪实|侧记|巡礼|扫描|选登|摘登|摘编|情况|结果|案例|回访|述评|掠影|记"
    r"|展示|公示|一览|追踪|观察|选编|通报|盘点|成效|见闻|回眸|看点|剪影|特写|速写|集萃|集锦|选粹"
    r"|报道(?:之[一二三四五六七八九十])?)"
    r"(?:\([一二三四五六七八九十上中下\d]{1,3}\))?$"
)
_WHOLE = re.compile(rf"(?:{_DESCRIBES.pattern[:-1]}|出炉|公布|[”!?])$")  # no line goes on
_DECK = re.compile("(?:侧记|集萃|手记|札记)$")  # of a title, with or without its dash
_LABEL = re.compile(r"标题[ ]?:[ ]?")
_TAG = re.compile(rf"[【\[][{HAN}]{{1,4}}级[】\]][ ]*(?=.{{8}})")
_CATALOGUE = re.compile(r"(?:目录|名单|清单|一览表?|汇总表?|情况|结果|综述)(?:\(.*\))?$")
_MEETING = re.compile(r"^(?!.*(?:召开|举行)).{2,20}(?:会议|全会)$")
_GOES_ON = re.compile(  # 县政协八届三次会议 | 优秀提案及办理情况选登
    r"(?:重点|优秀|部分|立案|委员|集体|大会|政协|督办)?(?:提案|建议)(?!委)|第[ ]?\d+[ ]?号"
    r"|.*(?:目录|名单|清单|一览表?|汇总表?|情况|结果|综述)(?:\(.*\))?$"
)
_NUMBER_ALONE = re.compile(r".{0,24}第[ ]?\d{1,8}[ ]?号(?:提案|建议)?")
_OWN_SUBJECT = re.compile(
    rf"[{HAN}]{{0,4}}[省市区县州旗盟](?:政协|人民政府|[{HAN}]{{1,8}}[局委厅])"
)
_NOTICE = re.compile(r"(?:对|关于).{6,}(?:答复|复函|回复|函|通知|公告|通报|公示|决定)(?:\(.*\))?$")
_KINDS_OF_PAPER = (
    "答复",
    "复函",
    "答复函",
    "通知",
    "公告",
    "通报",
    "决定",
    "公示",
    "的函",
    "函",
    "意见",
    "报告",
    "综述",
    "纪实",
    "侧记",
)
_STATE_OF = re.compile(  # 2020年建议、提案办理工作 | 完成情况说明
    "(?:完成|办理|落实|进展|工作|实施){1,2}情况的?(?:说明|报告|汇报|通报|公示|公告|总结|汇总表|一览表)"
)
_COLUMN_NAME = re.compile(
    rf"[【\[]?(?:[{HAN}]{{0,6}}提案[{HAN}]{{0,4}}(?:追踪|回音|回音壁|故事|聚焦|进行时|在线|看台"
    rf"|之声|直通车|巡礼|扫描|选登|撷英|集锦|风采|有声|有应|回眸|回顾|回放|回访|有回音)"
    rf"|[{HAN}]{{2,8}}(?:“?回头看”?|系列报道)(?:[①-⑳]|\(\d\)|之[一二三四五六七八九十])?"
    rf"|[聚关]焦(?:20\d\d年?)?[{HAN}]{{2,6}}|[{HAN}]{{2,6}}(?:进行时|回音壁|直通车|在行动|看台|追踪"
    rf"|有回应)|(?:数说|数读)[{HAN}]{{2,4}}|(?:委员|履职|提案|民生)(?:风采录?|故事|说|声音|纪事|见证|视点)|为民办实事)[】\]]?"
)
_BUTTON = re.compile(r"[ ]*\[(?:复制链接|打印|关闭|分享|收藏|推荐)\][ ]*$")
_CHANNEL_LEAD = re.compile(r"【((?!提案)[^【】]{2,8})】[ ]*(?=.{8})")  # 【政务公开】 before a title
_BOXED = re.compile(r"[【\[]([^【】\[\]]{2,20})[】\]]")
_LEGEND = re.compile(  # …办理结果(甲类:已解决;乙类:列入计划)
    r"[ ]*\([“]?[A甲][”]?类?(?:提案|件)?(?:[:—-]|为|是|指|表示)[^()]{2,80}"
    r"[B乙][”]?类?[^()]{2,120}\)[ ]*$"
)
_SAYS_MORE = re.compile(  # a sentence with its subject, under a title that has few words
    r"(?:我|全|本)[省市区县州旗镇]|今年|去年|近年来?|一批|[^,]{2,10}[省市区县][^,]{2,}(?=,)"
)
_TOLD = re.compile(
    r"(?:收到|立案|办结|办复|评出|办理|承办).{0,6}提案\d+件|\d+件提案|召开.{0,8}会议$"
)
_CANNOT_BEGIN = re.compile("[的和与及、》”)](?!解|谐|平|睦)")  # 关于…情况 | 的通报
_NUMBERS_OF = re.compile("(?:对|关于).{4,40}第[ ]?\\d[\\d、和,第号 ]*号")  # | 合并提案的答复
_ANSWERS = re.compile(
    "(?:合并|并案|委员|集体|重点)?(?:提案|建议).{0,8}(?:答复|复函|回复|函)[意见]{0,2}"
)
_OPEN_END = re.compile(r"(?:关于|的|和|与|及|、|年|暨|,)$")


class Line(NamedTuple):
    """A line above the body that is neither meta, byline nor furniture."""

    paragraph: int
    start: int
    end: int
    heading_level: int


@dataclass(slots=True)
class Headlines:
    ranges: dict[str, tuple[Range, ...]] = field(default_factory=dict)
    kinds: dict[int, BlockKind] = field(default_factory=dict)
    confidence: float = 0.9


def read_headlines(clean: Clean, lines: Sequence[Line], in_paper: bool = True) -> Headlines:
    """Sort the lines above an article into kicker, headline and subheadline.

    ``in_paper``: on a paper's page, where a line over a title is its kicker; on a site's it is
    one only if it sounds like one.
    """
    found = Headlines()
    if not lines:
        return found
    lines = _without_sites(
        clean, [line for line in lines if not clean.folded[line.start : line.end].strip().isascii()]
    )
    if not lines:
        return found
    lines = _one_level(lines)
    roles = _roles_of_lines(clean, lines)
    if not in_paper:
        roles = [
            "" if role == "kicker" and not _sounds_like_kicker(clean, line) else role
            for line, role in zip(lines, roles, strict=True)
        ]
    for role in ("kicker", "headline", "subheadline"):
        chosen = [line for line, name in zip(lines, roles, strict=True) if name == role]
        if chosen:
            found.ranges[role] = tuple(_words(clean, line) for line in chosen)
            for line in chosen:
                found.kinds[line.paragraph] = BlockKind(role)
    found.confidence = 0.95 if len(lines) == 1 else 0.85
    return found


def ends_within_phrase(text: str) -> bool:
    """Whether a line of a title needs the next one: 关于某事的."""
    return bool(_OPEN_END.search(text))


def _without_sites(clean: Clean, lines: Sequence[Line]) -> list[Line]:
    """The lines but for a page's small words, or a site's or office's name over the title."""
    lines = [
        line
        for line in lines
        if line.heading_level
        or not SMALL_COLUMN.fullmatch(clean.folded[line.start : line.end].strip())
    ]
    texts = [clean.folded[line.start : line.end].strip() for line in lines]
    kept = [
        line
        for line, text, following in zip(lines, texts, [*texts, ""][1:], strict=True)
        if line.heading_level
        or _COLUMN_NAME.fullmatch(text)
        or not (is_site(text) or is_channel(text, following) or _is_rubric(text, following))
        or _names_notice(text, following)
    ]
    return kept or list(lines)


def _is_rubric(text: str, following: str) -> bool:
    """Whether a line heads the page and not the article: 深度, 城事·民生; or tells its number."""
    if _NUMBER_ALONE.fullmatch(text) and following.startswith(("关于", "对")):
        return True
    short = len("".join(text.split())) < 6
    return short and len(following) > 7 and not _OPEN_END.search(text) and text[-1] not in ":!?"


def _names_notice(text: str, following: str) -> bool:
    """Whether an office begins the name of its notice: 区政府办公室 | 关于公布…的通知.

    Or an assembly that of its session: 政协某市第三届委员会 | 第五次会议提案目录.
    """
    if re.match(r"第[\d一二三四五六七八九十]{1,3}次会议", following):
        return text.endswith("委员会")
    return following.startswith("关于") and bool(
        re.search(r"(?:局|委|办|府|会|厅|室|协|公司)$", text)
    )


def _one_level(lines: Sequence[Line]) -> list[Line]:
    """Only the lines that belong to the title where Markdown marks it."""
    marked = [line for line in lines if line.heading_level]
    if not marked:
        return list(lines[:4])
    top = min(line.heading_level for line in marked)
    first = next(i for i, line in enumerate(lines) if line.heading_level == top)
    return [line for i, line in enumerate(lines) if i <= first + 1][-4:]


def _roles_of_lines(clean: Clean, lines: Sequence[Line]) -> list[str]:
    """The role of each line; lines that stop within a phrase go with the next."""
    texts = [clean.folded[line.start : line.end].strip() for line in lines]
    groups: list[list[int]] = []
    for i, text in enumerate(texts):
        before = texts[i - 1] if i else ""
        goes_on = (
            i > 0
            and not lines[i].heading_level
            and (
                bool(_OPEN_END.search(before))
                or "".join(text.split()).removeprefix("的") in _KINDS_OF_PAPER
                or _CANNOT_BEGIN.match(text) is not None
                or _names_notice(before, text)
                or (len(before) > 8 and _STATE_OF.fullmatch(text) is not None)
                or (_NUMBERS_OF.fullmatch(before) and _ANSWERS.fullmatch(text))
                or (text.startswith("(") and text.endswith(("答复", "复函", "答复函")))
            )
        )
        if goes_on:
            groups[-1].append(i)
        else:
            groups.append([i])
    roles = _roles(
        [lines[group[0]] for group in groups],
        ["".join(texts[i] for i in group) for group in groups],
    )
    return [
        "" if role == "kicker" and _is_no_kicker(texts[i]) else role
        for role, group in zip(roles, groups, strict=True)
        for i in group
    ]


def _is_no_kicker(text: str) -> bool:
    return names_channel(text) and not _COLUMN_NAME.fullmatch(text)


def _roles(lines: Sequence[Line], texts: Sequence[str]) -> list[str]:
    dashed = [bool(_DASH.match(text)) for text in texts]
    spoken = [bool(SPOKEN.search(text)) for text in texts]
    if any(dashed):
        first = dashed.index(True)
        before = _before_dash(lines, texts[:first])
        below = ["subheadline" if d and not s else "" for d, s in zip(dashed, spoken, strict=True)]
        for i in range(first + 1, len(texts)):
            torn = below[i - 1] and not _DESCRIBES.search(texts[i - 1])
            if torn and not below[i] and _DESCRIBES.search(texts[i]) and len(texts[i]) < 16:
                below[i] = "subheadline"  # ——某市政协重点提 | 案办理扫描
        return [*before, *below[first:]]
    marked = [line.heading_level for line in lines]
    if any(marked):
        top = min(level for level in marked if level)
        head = marked.index(top)
        after = [
            "subheadline"
            if marked[i] and i == head + 1 and _is_fact(texts[i]) and marked[i] <= 2
            else ""
            for i in range(head + 1, len(lines))
        ]
        return [*("kicker" for _ in range(head)), "headline", *after]
    if len(lines) == 1:
        return ["headline"]
    return _by_sense(texts)


def _before_dash(lines: Sequence[Line], texts: Sequence[str]) -> list[str]:
    if len(texts) <= 1:
        return ["headline"] * len(texts)
    marked = [i for i, line in enumerate(lines[: len(texts)]) if line.heading_level]
    if marked:
        return ["headline" if i in marked else "kicker" for i in range(len(texts))]
    if len(texts) == 2 and (abs(len(texts[0]) - len(texts[1])) > 3 or _is_kicker(*texts)):
        return ["kicker", "headline"]
    return ["headline"] * len(texts)


def _by_sense(texts: Sequence[str]) -> list[str]:
    """The roles of two lines or more that no mark tells apart."""
    return _of_two(*texts) if len(texts) == 2 else _of_several(texts)


_PLAYED = re.compile("[^,“”]{0,8}“[^“”]{1,10}”[^,“”]{0,8}[, ][^,“”]{0,8}“[^“”]{1,10}”[^,“”]{0,8}")
_WHO_CAME = re.compile(  # 张三出席并讲话, under the news of a meeting
    rf"[{HAN}]{{2,4}}(?:[ 、][{HAN}]{{2,4}}){{0,4}}等?"
    rf"(?:出席|主持|讲话|参加|致辞|作报告|带队|率队)[{HAN}]{{0,8}}$"
)


def _of_two(above: str, below: str) -> list[str]:
    kicked, decked, torn = ["kicker", "headline"], ["headline", "subheadline"], ["headline"] * 2
    fact, fact_below = _is_fact(above), _is_fact(below)
    if _WHO_CAME.match(below) or (not fact and _DECK.search(below)):
        return decked
    if _is_kicker(above, below):
        return kicked
    if _is_over_notice(above, below):
        return ["", "headline"]
    if above[-1:] == "?" != below[-1:]:
        return decked  # 十件实事办得咋样? | 市政府晒出成绩单
    if not fact and fact_below:
        return kicked
    if _MEETING.search(above):
        return torn if _meeting_goes_on(above, below) else kicked
    if fact and not fact_below and _PLAYED.fullmatch(below):
        return kicked  # 区政协委员参与年终复评 | 三件“B类件”,两件“转正”
    if fact and not fact_below:
        return torn if _OPEN_END.search(above) or len(below) <= 8 else decked
    tells = _TOLD.search(above) and not _NOTICE.match(below)
    describes = fact and _DESCRIBES.search(above) and len(above) > 10
    says_more = not fact and _SAYS_MORE.match(below) and len(below) > len(above) + 6
    if tells or describes or says_more:
        return decked
    return kicked if not fact and abs(len(above) - len(below)) > 2 else torn


def _is_over_notice(first: str, last: str) -> bool:
    """Whether what heads a page stands over the title of a notice: 政务公开 | 关于…的通知."""
    return _is_fact(first) and bool(_NOTICE.match(last)) and not _names_notice(first, last)


def _meeting_goes_on(meeting: str, below: str) -> bool:
    """县政协八届三次会议 | 优秀提案选登: a title that begins with the meeting it is of."""
    goes_on = _GOES_ON.match(below) or meeting.startswith(("关于", "对"))
    return bool(goes_on) and not _OWN_SUBJECT.match(below)


def _of_several(texts: Sequence[str]) -> list[str]:
    if _is_over_notice(texts[0], texts[-1]):
        return [""] * (len(texts) - 1) + ["headline"]
    slogans = next((i for i, text in enumerate(texts) if _is_fact(text)), len(texts))
    if slogans == len(texts):
        return ["headline" if i < 2 else "" for i in range(len(texts))]
    if slogans:
        return _under_slogans(texts[:slogans], texts[slogans:])
    if _MEETING.search(texts[0]):
        return ["kicker", "headline", "subheadline", *[""] * (len(texts) - 3)]
    second = "headline" if _OPEN_END.search(texts[0]) else "subheadline"
    return ["headline", second, *[""] * (len(texts) - 2)]


def _under_slogans(slogans: Sequence[str], rest: Sequence[str]) -> list[str]:
    """The roles of lines without facts and of the lines with them that follow."""
    deck_last = ["kicker", "headline", "subheadline"]
    if len(slogans) == 1 and len(rest) == 2:
        if len(rest[0]) <= 10 and len(rest[1]) <= 10:
            return ["kicker", "headline", "headline"]  # 某市政协重点提案 | 督办成果巡礼
        if _DESCRIBES.search(rest[1]) and not _OPEN_END.search(rest[0]):
            return deck_last
        goes_on = len(rest[1]) <= 8 or _GOES_ON.match(rest[1])
        if len(rest[0]) > 8 and _WHOLE.search(rest[0]) and not goes_on:
            return deck_last  # 市政协提案办理综述 | 立案287件 办复率100%
    if len(slogans) == 2 and len(rest) == 1:
        if _DESCRIBES.search(rest[0]) and _leads_in(*slogans):
            return deck_last
        if abs(len(slogans[0]) - len(slogans[1])) <= 1:  # a couplet
            return ["headline", "headline", "subheadline"]
    roles = ["headline"] * len(rest)
    if len(rest) == 3 and max(len(rest[0]), len(rest[1])) <= 12 < len(rest[2]):
        roles[2] = "subheadline"  # 市政协重点提案 | 办理“成绩单”出炉 | 四件提案推动一批民生实事落地
    if len(rest) == 2 and rest[1].startswith("其中"):
        roles[1] = "subheadline"
    return ["kicker"] * len(slogans) + roles


def _sounds_like_kicker(clean: Clean, line: Line) -> bool:
    """Whether a line is a couplet or has words in quotes: 让“纸上建议”变成“身边实景”."""
    text = clean.folded[line.start : line.end].strip()
    halves = re.split("[ ,]+", text)
    couplet = len(halves) > 1 and len({len(half) for half in halves}) == 1 and len(halves[0]) > 2
    return couplet or bool(re.search('[“"].+[”"]', text))


def _leads_in(first: str, second: str) -> bool:
    """Whether of two lines without facts the first is over the second, and not a half of it."""
    column = _COLUMN_NAME.fullmatch(first) or ("·" in first and len(first) <= 10)
    return bool(column or " " in first) or len(first) + 2 < len(second)


def _is_kicker(above: str, below: str) -> bool:
    """Whether the first of two lines is a column's name, a couplet, or leads in with a colon."""
    if _CATALOGUE.search(above) and not _COLUMN_NAME.fullmatch(above):
        return False
    halves = above.split()
    couplet = (
        len(halves) == 2 and len(halves[0]) == len(halves[1]) >= 3 and " " not in below.strip()
    )
    below_halves = below.split()
    couplet = couplet or (
        len(halves) == len(below_halves) == 2
        and len(halves[0]) == len(halves[1]) < len(below_halves[0]) == len(below_halves[1])
    )
    dotted = "·" in above and len(above) <= 16 and (len(above) < len(below) or len(above) <= 8)
    return bool(_COLUMN_NAME.fullmatch(above)) or couplet or dotted or above[-1:] in ":—"


_QUOTED = re.compile("“[^“”]*”")


def _is_fact(text: str) -> bool:
    """Whether a line tells of what it is about in words that are not in quotes: “清单”."""
    return bool(_FACTS.search(_QUOTED.sub("“”", text)))


_WIRE = re.compile(rf"[{HAN}]{{2,10}}(?:\d{{1,2}}月\d{{1,2}}日)?电[ ]+题:[ ]*(?=.{{4}})")


def _words(clean: Clean, line: Line) -> Range:
    start, end = trim(clean, line.start, line.end, BULLETS + "|")
    if wire := _WIRE.match(clean.folded, start, end):  # 新华社北京5月26日电 题:…
        start = wire.end()
    if dash := _DASH.match(clean.folded, start, end):
        start = dash.end()
    if label := _LABEL.match(clean.folded, start, end):
        start = label.end()
    if tag := _TAG.match(clean.folded, start, end):
        start = tag.end()
    if (lead := _CHANNEL_LEAD.match(clean.folded, start, end)) and names_channel(lead[1]):
        start = lead.end()
    if boxed := _BOXED.fullmatch(clean.folded, start, end):
        start, end = boxed.span(1)
    if button := _BUTTON.search(clean.folded, start, end):
        end = button.start()
    if (legend := _LEGEND.search(clean.folded, start, end)) and legend.start() > start + 3:
        end = legend.start()
    return trim(clean, start, end, " ")
