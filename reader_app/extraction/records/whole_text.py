"""A page that prints one proposal's own text: its title is the page's, or stands over the words.

关于…的提案 / 提案者:… / (text), or 某委提交了《关于…的提案》,全文如下: / (text).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader_app.domain.newspaper import BlockKind
from reader_app.extraction.article.byline import names_makers
from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.records.items import kind_of_name, names_of
from reader_app.extraction.records.record_state import Records
from reader_app.extraction.told.named_titles import TITLE
from reader_app.extraction.told.proposers import names_in, who_proposed
from reader_app.extraction.words.values import Range, is_full_title
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_TITLE_LINE = re.compile(
    rf"[ ]*(?:(?P<who>[{HAN}]{{3,16}}?)[ ]?:[ ]?)?《?(?P<title>关于[^《》。;:]{{4,60}}提案)》?[ ]*"
)
_PRINTED_BELOW = re.compile(
    "(?:全文|原文|内容|摘要|要点|现(?:予以?)?(?:全文)?(?:转载|刊登|摘登|刊发|刊载|摘录|转发))"
    "[^。]{0,8}如下[ ]?[:。]?[ ]*$"
)
_MAKER = re.compile(
    r"[ ]*[(【]?(?:第一|领衔)?(?:提案(?:者|人|单位|委员)|提交单位|提出单位)[】]?[ ]?:?[ ]?"
    rf"(?P<who>[{HAN}·、 ]{{2,40}}?)[)]?[ ]*"
)
_ENDS = re.compile(  # what stands under a text
    r"[^\w【(]{0,3}[【(]?(?:提案(?:者|人|单位|委员)|提交单位|执笔|作者|撰稿|联系|关键词|标签|责任?编辑?|编辑|来源"
    r"|供稿|上一|下一|附件|相关|分享|打印|友情|版权|更多|往期|扫[一描码]|声明|END)"
)
_SENTENCE_END = ("。", "!", "?", ";", ":", "”", "…", ",")
_COUNT = r"(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])"
_HEADING = re.compile(rf"[ ]*{_COUNT}[^。]{{2,40}}$")
_ASKS = re.compile(  # 三、几点建议; 对策建议:
    rf"[ ]*(?:{_COUNT}[ ]?)?"
    rf"(?:[{HAN}]{{0,16}}?(?:建议|对策|措施|办法|意见)(?:及|与|和)?){{1,2}}(?:如下)?[ ]?:?[ ]*"
)
_ASKS_IN_LINE = re.compile(
    "[ ]*(?:为此|据此|鉴于此|对此|因此)?,?(?:我们?|特|现|本人)?(?:提出)?"
    "(?:以下|如下|几点)*建议(?:如下)?[ ]?:[ ]*"
)
_MEMBER = re.compile(rf"政协(?:委员|常委)(?P<who>[{HAN}·]{{2,8}}?)(?=在|于|向|提|今年|日前|近日)")
_LONGEST_HEAD = 24  # paragraphs above the text
_SHORTEST_LINE, _SHORTEST_TEXT = 40, 100  # characters


def read_whole_text(clean: Clean, body: Sequence[int]) -> Records:
    """The proposal whose words the page prints, with who proposed it; empty if it prints none."""
    found = Records()
    for at in range(min(len(body), _LONGEST_HEAD)):
        draft = _under_sentence(clean, body, at) or _under_title(clean, body, at)
        if draft is None:
            continue
        first = _first_of_text(clean, body, at + 1)
        last = _text_ends(clean, body, first)
        lines = [body[k] for k in range(first, last)]
        if sum(clean.paragraphs[i].end - clean.paragraphs[i].start for i in lines) < _SHORTEST_TEXT:
            continue
        if not draft.has("proposers") and (maker := _maker(clean, body)) is not None:
            draft.put("proposers", Found([maker], confidence=0.9))
        if not draft.has("proposers"):
            continue
        _put_text(clean, draft, [clean.paragraphs[i].range for i in lines])
        found.drafts = [draft]
        found.kinds = dict.fromkeys(lines, BlockKind.PARAGRAPH)
        found.first = body[first]
    return found


def _under_sentence(clean: Clean, body: Sequence[int], at: int) -> Draft | None:
    """致公党市委提交了《关于…的提案》,全文如下:"""
    paragraph = clean.paragraphs[body[at]]
    if not _PRINTED_BELOW.search(clean.folded, paragraph.start, paragraph.end):
        return None
    titles = list(TITLE.finditer(clean.folded, paragraph.start, paragraph.end))
    if len(titles) != 1 or not titles[0]["title"]:
        return None
    draft = Draft(paragraph.start, {"title": Found([titles[0].span("title")])}, supported=True)
    if (who := _who(clean, paragraph.start, titles[0])) is not None:
        draft.put("proposers", Found([who], confidence=0.9))
    return draft


def _who(clean: Clean, start: int, title: re.Match[str]) -> Range | None:
    """Who proposed, by the title's sentence, or by its part behind 本报讯(记者 张三)."""
    lead = clean.folded[start : title.start()]
    for mark in (*(lead.rfind(stop) + 1 for stop in "。)”"), 0):
        who, _ = who_proposed(clean, start + mark, title)
        if who is not None:
            return who
    named = _MEMBER.search(clean.folded, start, title.start())
    return names_in(clean, *named.span("who"), True) if named else None


def _under_title(clean: Clean, body: Sequence[int], at: int) -> Draft | None:
    """关于…的提案, or 致公党市委:关于…的提案, as the headline of the page."""
    paragraph = clean.paragraphs[body[at]]
    line = _TITLE_LINE.fullmatch(clean.folded, paragraph.start, paragraph.end)
    if line is None or not is_full_title(line["title"]):
        return None
    draft = Draft(paragraph.start, {"title": Found([line.span("title")])}, supported=True)
    if line["who"] and kind_of_name(line["who"]) == "group":
        draft.put("proposers", Found([line.span("who")], confidence=0.9))
    return draft


_ASKS_IN_POINTS = re.compile(
    rf"(?P<who>[{HAN}、·“”]{{0,20}}?)(?:委员)?(?:为此|对此)?,?(?:在(?:该|这份|这件)?提案[中里]|提案中?)?"
    r"(?:提出(?:了?以?下?|如下|\d条|[一二三四五六七八九十两几]+(?:条|点|项))*)?建议[ ]?:"
)
_POINT = re.compile(
    r"(?:[一二三四五六七八九十]是|\(?[一二三四五六七八九十\d]{1,2}[)、.]|[①-⑳]).{6,}"
)
_FEWEST_POINTS = 2


def read_asked_in_points(clean: Clean, body: Sequence[int]) -> Records:
    """News of one proposal, what it asks for set in points: 张三在提案中建议: / 一是…; / 二是…。"""
    found = Records()
    titles = [
        (k, one)
        for k, index in enumerate(body)
        for one in TITLE.finditer(clean.folded, *clean.paragraphs[index].range)
        if one["title"] and is_full_title(one["title"])
    ]
    if len({one["title"] for _, one in titles}) != 1:
        return found
    at, title = titles[0]
    begins = clean.paragraphs[body[at]].start
    asks = [k for k in range(at + 1, len(body)) if _ASKS_IN_POINTS.fullmatch(_line(clean, body, k))]
    if len(asks) != 1:
        return found
    who = _asking(clean, body[asks[0]], clean.folded[begins : title.start()])
    who = who or _who(clean, begins, title)
    if who is None:
        return found
    points = asks[0] + 1
    stop = points
    while stop < len(body) and _POINT.match(_line(clean, body, stop)):
        stop += 1
    if stop - points < _FEWEST_POINTS:
        return found
    draft = Draft(begins, {"title": Found([title.span("title")], confidence=0.9)}, supported=True)
    draft.put("proposers", Found([who], confidence=0.9))
    before = [clean.paragraphs[i].range for i in body[at + 1 : asks[0]]]
    if before:
        draft.put("background", Found(before, confidence=0.8))
    draft.put("suggestion", Found([clean.paragraphs[i].range for i in body[points:stop]]))
    found.drafts = [draft]
    found.kinds = dict.fromkeys(body[at:stop], BlockKind.PARAGRAPH)
    found.first = body[at]
    return found


def _asking(clean: Clean, index: int, told: str) -> Range | None:
    """张三在提案中建议: the member, whom the title's sentence names, too."""
    said = _ASKS_IN_POINTS.match(clean.folded, *clean.trim(*clean.paragraphs[index].range))
    named = said and len(said["who"]) > 1 and said["who"] in told
    return names_in(clean, *said.span("who"), True) if said and named else None


def _line(clean: Clean, body: Sequence[int], at: int) -> str:
    return clean.paragraph_folded(clean.paragraphs[body[at]]).strip()


def _first_of_text(clean: Clean, body: Sequence[int], at: int) -> int:
    """The first line of prose below the title."""
    for k in range(at, len(body)):
        line = _line(clean, body, k)
        prose = len(line) >= _SHORTEST_LINE and line.endswith(_SENTENCE_END)
        if prose and not _PRINTED_BELOW.search(line):
            return k
        if _HEADING.fullmatch(line) and k + 1 < len(body):
            return k
    return len(body)


def _text_ends(clean: Clean, body: Sequence[int], first: int) -> int:
    """Where the lines of the text end: at 提案者:…, a maker's line, or what is no sentence."""
    for k in range(first, len(body)):
        paragraph, line = clean.paragraphs[body[k]], _line(clean, body, k)
        if paragraph.table is not None or _ENDS.match(line):
            return k
        if names_makers(clean, paragraph.start, paragraph.end):
            return k
        heading = _HEADING.fullmatch(line) or _ASKS.fullmatch(line)
        if not heading and not line.endswith((*_SENTENCE_END, ")")):
            return k
    return len(body)


def _maker(clean: Clean, body: Sequence[int]) -> Range | None:
    """提案者:民盟市委, over the text or under it."""
    for index in body:
        said = _MAKER.fullmatch(clean.folded, *clean.paragraphs[index].range)
        kinds = {kind_of_name(name) for name in names_of(said["who"])} if said else set()
        if said and kinds and kinds <= {"person", "group"}:
            return said.span("who")
    return None


def _put_text(clean: Clean, draft: Draft, lines: Sequence[Range]) -> None:
    """The whole, and what is asked for from what is said before it."""
    draft.put("content", Found(list(lines), confidence=0.9))
    for k, (low, high) in enumerate(lines):
        alone = _ASKS.fullmatch(clean.folded, low, high) if high - low <= _SHORTEST_LINE else None
        within = None if alone else _ASKS_IN_LINE.match(clean.folded, low, high)
        if not k or not (alone or within):
            continue
        begins = [(within.end(), high)] if within and within.end() < high else []
        after = [*begins, *lines[k + 1 :]]
        if after:
            draft.put("background", Found(list(lines[:k]), confidence=0.9))
            draft.put("suggestion", Found(after, confidence=0.9))
        return
