"""引题, 主题 and 副题: which of the lines above an article is which."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from reader_app.domain.newspaper import BlockKind
from reader_app.extraction.article.headline_senses import (
    DESCRIBES,
    OPEN_END,
    SINCE,
    SPEAKS,
    by_sense,
    is_fact,
    is_kicker,
    names_notice,
)
from reader_app.extraction.article.headline_words import (
    ADDRESS,
    SAYS_WHAT_FOR,
    SMALL_COLUMN,
    is_site,
)
from reader_app.extraction.article.rubrics import is_rubric
from reader_app.extraction.article.site_lines import is_channel, names_channel
from reader_app.extraction.words.bullets import BULLETS
from reader_app.extraction.words.values import Range, trim
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_DASH = re.compile(  # 一~一, as a machine reads it
    r"[ ]*(?:(?:—|－|–|-|─|━){1,4}|一[~—–-]{1,2}一?(?=[^ ]{4}))[ ]*(?=\S)"
)
SPOKEN = re.compile(
    r"(?:\d{1,2}月\d{1,2}日)?在.{4,50}(?:会议|全会|大会)?上(?:的(?:讲话|报告|发言))?$"
)
_LABEL = re.compile(r"标题[ ]?:[ ]?")
_TAG = re.compile(rf"[【\[][{HAN}]{{1,4}}级[】\]][ ]*(?=.{{8}})")
_NUMBER_ALONE = re.compile(r".{0,24}第[ ]?\d{1,8}[ ]?号(?:提案|建议)?")
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
_BUTTON = re.compile(r"[ ]*\[(?:复制链接|打印|关闭|分享|收藏|推荐)\][ ]*$")
_FILE = re.compile(  # 工作总结.docx 3页
    r"(?<=[^ ]{4})[ ]?[.](?:docx?|pdf|txt|wps|rtf|html?|xlsx?)(?:[ ]+\(?\d{1,4}页\)?)?[ ]*$",
    re.I | re.M,
)
_EMPTY = re.compile(r"[ ]*[\[(【][ ]*[\])】][ ]*$")  # where a count of readers was
_TURNED_PAGE = re.compile(r"Page[ ]?\d{1,4}[ ]?[-–—:|][ ]?(?=.{4})")  # of a book shown page by page
_NUMBER_OF_PAGE = re.compile(r"[ ]?P\.?[ ]?\d{1,4}$", re.MULTILINE)
_MASKS = "查看隐藏内容"
_SHOWN_IN = re.compile(  # 湖北区政协…: the site that masks a text tells its province first
    "(?:北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西"
    "|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆)(?=【|[市区县](?:政协|人大|政府|委|级|长))"
)
_CHANNEL_LEAD = re.compile(r"【((?!提案)[^【】]{2,8})】[ ]*(?=.{8})")  # 【政务公开】 before a title
_OF_SESSION = re.compile(rf"(?:20\d\d年?)?[{HAN}]{{0,4}}两会[{HAN}]{{0,4}}")  # 【2021江城两会】
_BOXED = re.compile(r"[【\[]([^【】\[\]]{2,20})[】\]]")
_LEGEND = re.compile(  # …办理结果(甲类:已解决;乙类:列入计划)
    r"[ ]*\([“]?[A甲][”]?类?(?:提案|件)?(?:[:—-]|为|是|指|表示)[^()]{2,80}"
    r"[B乙][”]?类?[^()]{2,120}\)[ ]*$"
)
_CANNOT_BEGIN = re.compile("[的和与及、》”)](?!解|谐|平|睦)")  # 关于…情况 | 的通报
_NUMBERS_OF = re.compile("(?:对|关于).{4,40}第[ ]?\\d[\\d、和,第号 ]*号")  # | 合并提案的答复
_ANSWERS = re.compile(
    "(?:合并|并案|委员|集体|重点)?(?:提案|建议).{0,8}(?:答复|复函|回复|函)[意见]{0,2}"
)


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
    if not lines or (not in_paper and all(_is_no_title(clean, line) for line in lines)):
        return found
    lines = _one_level(lines)
    roles = _roles_of_lines(clean, lines)
    if not in_paper:
        roles = [
            ""
            if role == "kicker"
            and not (_sounds_like_kicker(clean, line) or _is_slogan_on_title(clean, line))
            else role
            for line, role in zip(lines, roles, strict=True)
        ]
    for role in ("kicker", "headline", "subheadline"):
        chosen = [line for line, name in zip(lines, roles, strict=True) if name == role]
        if chosen:
            found.ranges[role] = tuple(title_words(clean, line) for line in chosen)
            for line in chosen:
                found.kinds[line.paragraph] = BlockKind(role)
    found.confidence = 0.95 if len(lines) == 1 else 0.85
    return found


def ends_within_phrase(text: str) -> bool:
    """Whether a line of a title needs the next one: 关于某事的."""
    return bool(OPEN_END.search(text))


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
        for line, below, text, following in zip(
            lines, [*lines, None][1:], texts, [*texts, ""][1:], strict=True
        )
        if line.heading_level
        or not (
            is_site(text)
            or is_channel(text, following)
            or _heads_page(text, following)
            or _is_column(text, following)
            or (not following and line is not lines[0] and _is_column_below(text))
        )
        or (names_notice(text, following) and not (below and _stands_apart(clean, below, text)))
        or (following and _CANNOT_BEGIN.match(following))
    ]
    return kept or list(lines)


_SITE_ALONE = re.compile(r".{2,12}(?:网站?|门户)(?:首页)?")
_SYSTEM_ALONE = re.compile(rf"[{HAN}]{{4,20}}(?:系统|平台)(?:[ ]?[vV]?\d+(?:\.\d+)*)?")
_NEWS_ALONE = re.compile(rf"[{HAN}]{{0,6}}(?:要闻|新闻|动态|快讯|资讯)")
_LONGEST_CHANNEL = 4


def _is_no_title(clean: Clean, line: Line) -> bool:
    """Whether a line alone is a site's name or one of its channels: 某市政协网, 政协要闻, 服务."""
    text = ADDRESS.sub("", clean.folded[line.start : line.end]).strip()
    if clean.folded.startswith(text, line.end + 1):
        return False  # 提案, over 提案,是指…
    channel = (
        len(text) <= _LONGEST_CHANNEL and not text.endswith("详情")
    ) or _NEWS_ALONE.fullmatch(text) is not None
    alone = _SYSTEM_ALONE.fullmatch(text)
    if line.heading_level:
        return alone is not None and is_site(text)
    alone = alone or _SITE_ALONE.fullmatch(text)
    return (alone is not None and is_site(text)) or (channel and names_channel(text))


def _is_column(text: str, following: str) -> bool:
    """Whether a column's name stands over a title, and is not torn from it: 提案追踪."""
    goes_on = DESCRIBES.search(following) and len(following) <= _SHORT_TITLE
    whole = len(following) >= _TORN_OFF + 1 and not _DASH.match(following) and not goes_on
    return whole and is_rubric(text)


def _is_column_below(text: str) -> bool:
    """Whether a last line is a column's small name under a title: 代表风采."""
    return len(text) <= _LONGEST_BELOW and is_rubric(text)


_LONGEST_BELOW = 6


def _heads_page(text: str, following: str) -> bool:
    """Whether a line heads the page and not the article: 深度, 城事·民生; or tells its number."""
    if _NUMBER_ALONE.fullmatch(text) and following.startswith(("关于", "对")):
        return True
    short = len("".join(text.split())) < 6 and not _DASH.match(following)
    short = short and not SAYS_WHAT_FOR.match(text)
    return short and len(following) > 7 and not OPEN_END.search(text) and text[-1] not in ":!?"


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
            and not (lines[i].heading_level or _DASH.match(text))
            and (
                bool(OPEN_END.search(before))
                or "".join(text.split()).removeprefix("的") in _KINDS_OF_PAPER
                or _CANNOT_BEGIN.match(text) is not None
                or (names_notice(before, text) and not _stands_apart(clean, lines[i], before))
                or (len(before) > 8 and _STATE_OF.fullmatch(text) is not None)
                or (_NUMBERS_OF.fullmatch(before) and _ANSWERS.fullmatch(text))
                or (text.startswith("(") and text.endswith(("答复", "复函", "答复函", "的函")))
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


def _stands_apart(clean: Clean, line: Line, before: str) -> bool:
    """Whether a gap parts a notice from the office above, which then publishes it."""
    return clean.paragraphs[line.paragraph].blank_lines_before > 0 and is_site(before)


def _is_no_kicker(text: str) -> bool:
    return names_channel(text) or is_rubric(text)


def _roles(lines: Sequence[Line], texts: Sequence[str]) -> list[str]:
    dashed = [bool(_DASH.match(text)) for text in texts]
    spoken = [bool(SPOKEN.search(text)) for text in texts]
    if any(dashed):
        first = dashed.index(True)
        before = _before_dash(lines, texts[:first])
        below = ["subheadline" if d and not s else "" for d, s in zip(dashed, spoken, strict=True)]
        for i in range(first + 1, len(texts)):
            torn = below[i - 1] and not DESCRIBES.search(texts[i - 1])
            if torn and not below[i] and DESCRIBES.search(texts[i]) and len(texts[i]) < 16:
                below[i] = "subheadline"  # ——某市政协重点提 | 案办理扫描
        return [*before, *below[first:]]
    marked = [line.heading_level for line in lines]
    if any(marked):
        top = min(level for level in marked if level)
        head = marked.index(top)
        after = [
            "subheadline"
            if marked[i] and i == head + 1 and is_fact(texts[i]) and marked[i] <= 2
            else ""
            for i in range(head + 1, len(lines))
        ]
        return [*("kicker" for _ in range(head)), "headline", *after]
    if len(lines) == 1:
        return ["headline"]
    return by_sense(texts)


_SHORT_TITLE = 10
_TORN_OFF = 3  # characters that are no title, but the end of one


def _before_dash(lines: Sequence[Line], texts: Sequence[str]) -> list[str]:
    if len(texts) <= 1 or (len(texts) == 2 and len(texts[1]) <= _TORN_OFF):
        return ["headline"] * len(texts)
    marked = [i for i, line in enumerate(lines[: len(texts)]) if line.heading_level]
    if marked:
        return ["headline" if i in marked else "kicker" for i in range(len(texts))]
    if len(texts) == 2 and (abs(len(texts[0]) - len(texts[1])) > 3 or is_kicker(*texts)):
        return ["kicker", "headline"]
    return ["headline"] * len(texts)


def _sounds_like_kicker(clean: Clean, line: Line) -> bool:
    """Whether a line is a couplet, has words in quotes, or urges: 让“纸上建议”变成“身边实景”."""
    text = clean.folded[line.start : line.end].strip()
    halves = re.split("[ ,]+", text)
    sizes = {len(half) for half in halves}
    couplet = len(halves) > 1 and min(sizes) > 2 and max(sizes) - min(sizes) <= (len(halves) > 2)
    return couplet or any(sign.search(text) for sign in (_URGES, SPEAKS, SINCE))


def _is_slogan_on_title(clean: Clean, line: Line) -> bool:
    """Whether a line of words alone stands close on the next one; a site's banner stands apart."""
    text = clean.folded[line.start : line.end].strip()
    below = clean.paragraphs[line.paragraph + 1 : line.paragraph + 2]
    close = any(paragraph.blank_lines_before == 0 for paragraph in below)
    return close and bool(_SLOGAN.fullmatch(text)) and not (is_fact(text) or is_site(text))


_SLOGAN = re.compile(rf"[{HAN}“”, ]{{7,24}}")
_URGES = re.compile('[“"].+[”"]|^[让把以用](?=.{6})|[?!:]$')


_WIRE = re.compile(rf"[{HAN}]{{2,10}}(?:\d{{1,2}}月\d{{1,2}}日)?电[ ]+题:[ ]*(?=.{{4}})")


_SIGNER = re.compile(rf"号[ ]*签发人[ ]?:[ ]?[{HAN}]{{2,4}}?(?=[ ]?(?:对|关于).{{6}})")


def title_words(clean: Clean, line: Line) -> Range:
    """A title's range on its line, without what sites and papers print round it."""
    start, end = trim(clean, line.start, line.end, BULLETS + "|")
    if wire := _WIRE.match(clean.folded, start, end):  # 新华社北京5月26日电 题:…
        start = wire.end()
    if signer := _SIGNER.search(clean.folded, start, end):  # of a page without line ends
        start = signer.end()
    if turned := _TURNED_PAGE.match(clean.folded, start, end):
        start = turned.end()
        number = _NUMBER_OF_PAGE.search(clean.folded, start, end)
        end = number.start() if number and number.end() == end else end
    if dash := _DASH.match(clean.folded, start, end):
        start = dash.end()
    if label := _LABEL.match(clean.folded, start, end):
        start = label.end()
    if tag := _TAG.match(clean.folded, start, end):
        start = tag.end()
    if (shown := _SHOWN_IN.match(clean.folded, start, end)) and _MASKS in clean.folded:
        start = shown.end()
    lead = _CHANNEL_LEAD.match(clean.folded, start, end)
    if lead and (names_channel(lead[1]) or _OF_SESSION.fullmatch(lead[1])):
        start = lead.end()
    if boxed := _BOXED.fullmatch(clean.folded, start, end):
        start, end = boxed.span(1)
    if part := clean.folded.rfind("┊", start, end) + 1:  # ┊政协之窗┊ 提案大家谈 ┊ 提案回音壁
        start = part if end - part > _SHORTEST_TITLE else start
    if button := _BUTTON.search(clean.folded, start, end):
        end = button.start()
    if file := _FILE.search(clean.folded, start, end):
        end = file.start()
    if empty := _EMPTY.search(clean.folded, start, end):
        end = empty.start()
    start, end = _without_site_beside(clean.folded, start, end)
    if (legend := _LEGEND.search(clean.folded, start, end)) and legend.start() > start + 3:
        end = legend.start()
    return trim(clean, start, end, " ")


_SITE_BEHIND = re.compile(r"(?:[ ]*_+[ ]*|[ ]+[-–—|][ ]+)(?P<site>[^_|]{2,24}?)$", re.MULTILINE)
_SITE_BEFORE = re.compile(r"(?P<site>[^_|]{3,16}?)(?:[ ]*_+[ ]*|[ ]+[-–|][ ]+)(?=.{6})")


def _without_site_beside(folded: str, start: int, end: int) -> Range:
    """提案交办会召开 of 提案交办会召开_要闻_某县人民政府, as a browser's window has it."""
    while behind := _SITE_BEHIND.search(folded, start, end):
        if behind.end() != end or behind.start() - start < _SHORTEST_TITLE:
            break
        if not (is_site(behind["site"]) or names_channel(behind["site"])):
            break
        end = behind.start()
    before = _SITE_BEFORE.match(folded, start, end)
    if before and is_site(before["site"]) and not names_channel(before["site"]):
        start = before.end()
    return start, end


_SHORTEST_TITLE = 6
