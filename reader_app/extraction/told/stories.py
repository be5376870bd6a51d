"""Stories told sentence by sentence: who asks for what, which office answers, who is content.

Every sentence from the one that names a title to the next such sentence is of one kind: it goes
on asking, it says who handles or oversees the proposal or what class it was given, it begins or
goes on with the answer, or it shows who is glad of it. Pages on which each story has a title,
someone who proposed it, an office and an answer are read so, with small heads or without.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from reader_app.extraction.article.byline import names_makers
from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.records.fields import divide
from reader_app.extraction.records.rounds import rounds_in, rounds_of_sentence, rounds_told
from reader_app.extraction.told.blocks import ONLY_HANDLES, sections_of_stories, who_tells
from reader_app.extraction.told.facts import (
    facts_only,
    is_overheard,
    number_over,
    put_facts,
    without_facts,
)
from reader_app.extraction.told.leading import led_by
from reader_app.extraction.told.proposers import names_in
from reader_app.extraction.told.rounds import class_changed
from reader_app.extraction.told.sentences import ANCHOR, RESULT
from reader_app.extraction.told.visits import (
    behind_scenes,
    behind_speaker,
    leads_over,
    without_signature,
)
from reader_app.extraction.words.deeds import begins_reply, lean
from reader_app.extraction.words.numbering import any_number, read_seq
from reader_app.extraction.words.offices import HANDLED, OFFICES, acting_offices, offices_in
from reader_app.extraction.words.values import Range
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_FEWEST = 2
_LONGEST = 6000  # characters of a line
_PIECES = re.compile(r"“[^“”\n]*”|[。!?]+|[^“。!?]+|“")


class _Part(NamedTuple):
    """A sentence, and the line it stands in (an index into ``clean.paragraphs``)."""

    start: int
    end: int
    line: int
    first: bool  # of its line


@dataclass(slots=True)
class Story:
    draft: Draft
    lines: list[int] = field(default_factory=list)
    head: int | None = None


def told_in_stories(clean: Clean, body: Sequence[int]) -> list[Story]:
    """The stories of a page, where all it tells of proposals is told so."""
    if "《" not in clean.folded:
        return []
    lines = [index for index in body if clean.paragraphs[index].table is None]
    prose = {index for index in lines if _is_prose(clean, index)}
    lengths = [clean.paragraphs[index].end - clean.paragraphs[index].start for index in lines]
    if max(lengths, default=0) > _LONGEST or any(_is_labelled(clean, index) for index in lines):
        return []
    parts = [part for index in lines if index in prose for part in _sentences(clean, index)]
    titles = [_only_title(clean, part) for part in parts]
    anchors = [k for k, title in enumerate(titles) if title is not None]
    if len(anchors) < _FEWEST or _are_counted(clean, [parts[k].line for k in anchors]):
        return []
    heads = [_head_over(clean, parts[k].line, lines, prose) for k in anchors]
    if None in heads or len(set(heads)) < len(heads):
        heads = [None] * len(heads)
    begins = [_begins(clean, parts, k, head) for k, head in zip(anchors, heads, strict=True)]
    for n in range(1, len(anchors)):
        if begins[n] <= anchors[n - 1]:
            begins[n] = anchors[n]  # of one line: the second begins with its title's sentence
            before = parts[anchors[n] - 1]
            if anchors[n] - 1 > anchors[n - 1] and leads_over(clean, before.start, before.end):
                begins[n] -= 1
    stories = []
    for n, k in enumerate(anchors):
        stop = begins[n + 1] if n + 1 < len(anchors) else len(parts)
        title = titles[k]
        assert title is not None
        story = _story(clean, parts[begins[n] : stop], k - begins[n], title)
        if story is None:
            return []
        story.head = heads[n]
        over = story.head is not None and number_over(clean, clean.paragraphs[story.head].range)
        if over:
            story.draft.put("number", over)
        stories.append(story)
    sections_of_stories(clean, body, [one for one in heads if one is not None], stories)
    return stories


def _are_counted(clean: Clean, lines: Sequence[int]) -> bool:
    """1.…提出的《…》。: the entries of a list, which are read as such."""
    return any(read_seq(clean.folded, *clean.paragraphs[index].range) for index in lines)


def _is_prose(clean: Clean, index: int) -> bool:
    text = clean.folded_line(index).strip()
    if text.endswith("”") and len(text) <= _LONGEST_HEAD:
        return re.search("[。!?…]”$", text) is not None  # or else a head: 夜班女工有了“回家路”
    return len(text) > 6 and text.endswith(("。", "!", "?", "”", "…", ")", ";"))


_LONGEST_HEAD = 24


def _is_labelled(clean: Clean, index: int) -> bool:
    piece = next(iter(divide(clean, *clean.paragraphs[index].range)), None)
    hit = piece.hit if piece is not None else None
    if piece is None or hit is None or not hit.colon or piece.field == "category":
        return False
    if names_makers(clean, *clean.paragraphs[index].range) or _EDITORS.match(
        clean.folded_line(index).strip()
    ):
        return False
    line = clean.folded_line(index).strip()
    return not (re.fullmatch(r"[^:]{0,24}[】\]]", line) or _OFFICE_COLON.match(line))


_EDITORS = re.compile("(?:责任|值班|本版|版面)?(?:编辑|编委|校对|美编|主编|责编|审核|来源)")
_OFFICE_COLON = re.compile(
    rf"(?:作为)?(?:承办|主办)?(?:单位|部门)?{OFFICES}[^。,:]{{0,10}}(?:答复|表示|介绍|回应|说|回复):"
)


def _sentences(clean: Clean, index: int) -> list[_Part]:
    """The sentences of a line; what somebody says stays whole."""
    start, end = clean.trim(*clean.paragraphs[index].range)
    found: list[_Part] = []
    at = start
    for piece in _PIECES.finditer(clean.folded, start, end):
        said = piece.group()
        ends = said[0] in "。!?"
        if said.startswith("“") and piece.end() > piece.start() + 2 and said[-2] in "。!?":
            ends = clean.folded[piece.start() - 1 : piece.start()] in (":", ",") and (
                piece.start() > at
            )
        if ends:
            found.append(_Part(at, piece.end(), index, at == start))
            at = piece.end()
    if at < end:
        found.append(_Part(at, end, index, at == start))
    return found


def _only_title(clean: Clean, part: _Part) -> re.Match[str] | None:
    titles = [one for one in ANCHOR.finditer(clean.folded, part.start, part.end) if one["title"]]
    return titles[0] if len(titles) == 1 and titles[0].group()[0] == "《" else None


def _head_over(clean: Clean, line: int, lines: Sequence[int], prose: set[int]) -> int | None:
    """The small head over the lines that lead up to the title's."""
    at = bisect_left(lines, line)
    for above in range(at - 1, max(-1, at - 1 - _MOST_BEFORE), -1):
        if lines[above] not in prose:
            return lines[above] if _is_head(clean, lines[above]) else None
    return None


_MOST_BEFORE = 3  # lines from a small head to the title


def _begins(clean: Clean, parts: Sequence[_Part], at: int, head: int | None) -> int:
    """The first sentence of the story: of its line, or of the lines under the small head."""
    first = at
    while first and not parts[first].first:
        first -= 1
    while head is not None and first and parts[first - 1].line > head:
        first -= 1
    if head is None and first == at > 0 and _GOES_ON_WITH.match(clean.folded, parts[at].start):
        first -= 1  # 随后,她提交了《…》: the line above says who
        while first and not parts[first].first:
            first -= 1
    return first


_GOES_ON_WITH = re.compile("[^,。]{0,8},?[他她](?!们)")


def _is_head(clean: Clean, index: int) -> bool:
    text = clean.folded_line(index).strip()
    return (
        0 < len(text) <= _LONGEST_HEAD
        and not text.endswith((";", ":", ",", "、"))
        and "记者" not in text
    )


_SAYS_WHO = re.compile(  # 在《…》(第3号)中,张三委员提出
    rf"》(?:\([^()]{{1,30}}\))?(?:的?提案)?[中里]?,(?P<who>[{HAN}、 ]{{2,40}}?)"
    r"(?P<titled>(?:委员)?)(?:还|曾)?(?:提出|建议|呼吁|写道|认为|指出)"
)
_NUMBER = re.compile(
    r"第[ ]?(?P<before>\d{1,8})[ ]?号(?:重点)?(?:提案|建议|案)?(?=《)"
    r"|》[ ]?\((?:提案|编号|案号|第|:|[ ])*(?P<after>\d{1,8})[ ]?号?(?:提案|建议|案)?\)"
)
_ASKS = re.compile(
    "建议|呼吁|希望|提出(?!了?的|了?《)|应当?(?!急|用|对|届|答|邀)|提议|认为|指出|写道|反映|期待|能否|亟[需待]|不妨"
)
_WRONG = re.compile("难|缺|没有|隐患|不[便足够畅全]|却|绕行|老旧|滞后|问题|困扰|短板|矛盾|破损")
_OVERSEEN = re.compile("督办|领办|包案|督导|阅批")
_CLASS_ONLY = re.compile(
    r"[^。,;\d]{0,16}(?:办理|答复|结果|类别|[评列定]为|[转升改]为|[首次][轮次办])[^。\d]{0,40}"
    r"“?[A-D]”?类?[^。,;\d]{0,8}[。]?"
)
_VISITED = re.compile(  # 市政协领导两次带队到现场督办。
    rf"[{HAN}]{{0,6}}(?:政协|主席|领导|委员)[^。\d]{{2,40}}(?:督办|调研|视察|走访|协商|过问)[^。]{{0,12}}。"
)
_HANDS_ON = re.compile(
    r"(?:(?:该|此|这|本)(?:件|份)?)?(?:重点)?(?:提案|建议)?(?:立案后|经审查|随后|很快)?,?(?:被?[交转])?由[^。]{3,60}"
    r"(?:主办|承办|办理|协办|会办|负责)[。;]?"
)
_WELCOME = re.compile(  # 建议得到了积极回应。
    r"(?:(?:这|该|此)?(?:一|些|件|份|条)?(?:提案|建议|呼声|想法))(?:很快)?(?:得到|引起|获得|受到|被)(?!市|区|县)[^。,]{2,16}。"
)
_LEAD = re.compile(
    r"(?:如今|现在|目前|随后|很快|对此|为此|不久|今年(?:以来)?|去年|当年|眼下|\d{1,2}月(?:底|初|份)?"
    r"|[^,。“”]{0,8}(?:收到|接到|接件|交办|立案|承办)[^,。“”]{0,10}?后"
    r"|(?:针对|围绕|根据|按照|结合|聚焦)[^,。“”]{2,20}|[^,。“”]{2,12}(?:推动|督办|协调|努力)下),?"
)
_AS_OFFICE = re.compile(
    r"(?:作为)?(?:(?:这|该|此)(?:件|份)?)?(?:提案)?的?(?:承办|主办|牵头|办理|责任)(?:单位|部门),?的?"
)
_ACTS = re.compile(
    rf"(?P<lead>(?![省市区县州旗]?政协){OFFICES})(?:牵头,?)?(?:(?:会同|联合|联手)(?P<co>{OFFICES}))?"
    rf"(?=[{HAN},:“])(?!应当?|能否|要|尽快|可以)"
)
_SAYS = re.compile(
    r":|[^。;:“”]{0,16}?(?:回应|答复|表示|介绍|回复|告诉记者|坦言|坦承|说明|答卷|回答|答案|说)(?:说|称|道|是|为)*[:,]"
)
_OFFICE_QUOTED = re.compile(
    rf"“[^”]+”[,，]?(?P<lead>(?![省市区县州旗]?政协){OFFICES})[^。“”]{{0,24}}?(?P<says>说|表示|介绍|告诉记者)[。,:道]"
)
_HEARD = re.compile(
    rf"(?:[^,。“”]{{0,10}}记者)?(?:日前|近日)?从(?P<lead>{OFFICES})[^,。]{{0,8}}?(?:了解到|获悉|看到|得知),"
)
_REPORTER = re.compile("[^,。“”]{0,8}记者[^,。“”]{0,12}?(?:了解到|获悉|看到|发现),")
_GLAD = re.compile("点赞|满意|欣慰|感慨|高兴|竖起|称赞|踏实|认可|理解|肯定")
_RESIDENT = re.compile(
    "大[娘爷妈伯婶叔]|居民|村民|市民|老人|阿姨|家长|商户|师傅|店主|业主|学生|农户|老板|乡亲|街坊"
)
_SPOKEN = re.compile(  # 王大妈笑着说:“…”, “…”王大妈点赞。
    r"(?:说|道|感慨|称赞|点赞|告诉记者|感叹|坦言|竖起[^。“”]{0,4}拇指)[:,]?[ ]?“"
    r"|”[,]?[^“”。]{0,24}(?:说|道|感慨|点赞|称赞|感叹|竖起[^。]{0,4}拇指)[。,]?$"
)
_GOES_ON = re.compile(
    "截至|目前|如今|现在|今年|去年|随后|接到|收到|办理中|同时|此外|通过|经过|下一步|其中|不仅|据统计"
)
_DONE = re.compile("列入|纳入|建成|完成|完工|投用|到位|新增|扩大|延长|开通")
_MAKER_LAST = re.compile(
    rf"\((?:提案[者人]|提出者|领衔提案人)[ ]?:[ ]?(?P<who>[{HAN}、 ]{{2,40}}?)(?:委员)?\)[。]?$"
)
_ENDS_PAGE = re.compile(
    r"(?:下一步|今后|接下来|明年|今年)?,?[省市区县州旗]政协|一[件份]件?(?:件)?提案|提案[,]?一头|(?:采访|视察|座谈)(?:中|会)"
    r"|(?:据了解|记者手记|编后|编者)"
)


def _story(clean: Clean, parts: Sequence[_Part], at: int, title: re.Match[str]) -> Story | None:
    folded = clean.folded
    anchor = parts[at]
    if _OVERSEEN.search(folded, anchor.start, title.start()):
        return None  # 主席李明率队督办《…》: the sentence is about the visit
    who = _who(clean, parts[0].start, anchor, title)
    draft = Draft(parts[0].start, supported=True)
    draft.put("title", Found([title.span("title")], confidence=0.9))
    if number := _NUMBER.search(folded, anchor.start, anchor.end):
        group = "before" if number["before"] else "after"
        draft.put("number", Found([number.span(group)], any_number(number[group]), 0.93))
    _facts(clean, draft, title.end(), anchor.end)
    if handled := HANDLED.search(folded, title.end(), anchor.end):
        if handled["lead4"] or handled["lead7"]:
            return None
        _put_offices(clean, draft, handled)
    elif re.match(
        rf"》[^,。]{{0,20}}后?,(?![省市区县州旗]?政协){OFFICES}",
        folded[title.end() - 1 : anchor.end],
    ):
        return None  # what was done stands in the sentence of the title
    if who is not None:
        draft.extend("proposers", *who, 0.85)
    end = _reads_on(clean, draft, parts, at, title)
    if (maker := _MAKER_LAST.search(folded, parts[0].start, parts[-1].end)) and who is None:
        draft.extend("proposers", *maker.span("who"), 0.85)
    if not draft.has("proposers") or end is None:
        return None
    if not (draft.has("lead_units") and draft.has("reply")):
        return None
    put_facts(clean, draft, title, parts[end].end)
    return Story(draft, sorted({part.line for part in parts[: end + 1]}))


def _who(clean: Clean, begins: int, anchor: _Part, title: re.Match[str]) -> Range | None:
    said = _SAYS_WHO.match(clean.folded, title.end() - 1, anchor.end)
    place = names_in(clean, *said.span("who"), bool(said["titled"])) if said else None
    return place or who_tells(clean, begins, anchor.start, title)


def _put_offices(clean: Clean, draft: Draft, handled: re.Match[str]) -> None:
    for name, low, high in offices_in(clean, handled):
        draft.extend(name, low, high, 0.88)


def _facts(clean: Clean, draft: Draft, start: int, end: int) -> None:
    """Who oversees a proposal and which class it was given, as a sentence says."""
    if not draft.has("supervisors") and (leader := led_by(clean, start, end)):
        draft.extend("supervisors", *leader, 0.88)
    rounds = (
        rounds_of_sentence(clean, start, end)
        or rounds_in(clean, start, end)
        or class_changed(clean, start, end)
        or rounds_told(clean, start, end)
    )
    if rounds:
        draft.put_rounds(rounds)
    elif result := RESULT.search(clean.folded, max(0, start - 1), end):
        group = "letter" if result["letter"] else "rated"
        draft.put("category", Found([result.span(group)], result[group], confidence=0.9))


def _reads_on(
    clean: Clean, draft: Draft, parts: Sequence[_Part], at: int, title: re.Match[str]
) -> int | None:
    """Share the sentences out among content and reply; the last one that is of the story."""
    folded = clean.folded
    content: list[Range] = []
    reply: list[Range] = []
    asked = _ASKS.search(folded, title.end(), parts[at].end)
    end = at
    if (goes_on := _told_behind(clean, draft, title.end(), parts[at].end)) is not None:
        reply.append((goes_on, parts[at].end))
    for k in range(at + 1, len(parts)):
        part = parts[k]
        text = folded[part.start : part.end]
        if _is_fact(clean, draft, part):
            end = k
        elif not reply:
            if (start := _reply_start(clean, draft, part)) is not None:
                reply.append((start, part.end))
            elif _WELCOME.fullmatch(text):
                pass
            elif asked and part.first and not (_ASKS.search(text) or draft.has("lead_units")):
                pass  # 灯还没有全亮。 between what is asked and the answer
            elif _ASKS.search(text) or (_WRONG.search(text) and not draft.has("lead_units")):
                content.append(_said(clean, part))
            elif draft.has("lead_units"):
                told = _REPORTER.match(folded, part.start, part.end)
                start = told.end() if told else behind_speaker(clean, part.start, part.end)
                reply.append((start, part.end))
            else:
                content.append(_said(clean, part))
            end = k
        elif part.first and not _goes_on(clean, part):
            break
        elif _is_reaction(clean, draft, part):
            end = k
            break
        else:
            reply.append((part.start, part.end))
            end = k
    bare = facts_only(folded, parts[at].start, title.span("title"), parts[at].end)
    tells = content or _wants(clean, parts, at, title)
    if tells and not (bare and content):
        begins = behind_scenes(clean, parts[0].start, parts[at].start)
        if said := without_facts(clean, begins, title.span("title"), parts[at].end):
            lines = [(max(a, said[0]), min(b, said[1])) for a, b, *_ in parts[: at + 1]]
            content[:0] = [one for one in lines if one[0] < one[1]]
    _extend(clean, draft, "content", content)
    _extend(clean, draft, "reply", reply)
    return end if reply else None


_ROLE = 8  # characters of 协办, 负责办理
_GOES_ON_DOING = re.compile("[ ]?[,;](?=(?:目前|现|已|今年|截至|如今)[^。]{4,})")


def _told_behind(clean: Clean, draft: Draft, start: int, end: int) -> int | None:
    """由市水利局主办,目前已…: where the title's sentence goes on with what was done."""
    named = [draft.fields[name] for name in ("lead_units", "co_units") if draft.has(name)]
    places = (high for one in named for _, high in one.ranges if start < high < end)
    behind = max(places, default=0)
    if not behind:
        return None
    doing = _GOES_ON_DOING.search(clean.folded, behind, end)
    return doing.end() if doing and doing.start() < behind + _ROLE else None


def _extend(clean: Clean, draft: Draft, name: str, ranges: Sequence[Range]) -> None:
    """Add sentences to a text, those of one line as one range."""
    joined: list[Range] = []
    for low, high in ranges:
        if joined and not clean.folded[joined[-1][1] : low].strip(" "):
            joined[-1] = (joined[-1][0], high)
        else:
            joined.append((low, high))
    for low, high in joined:
        high = without_signature(clean, low, high)
        if _SIGNATURE.fullmatch(clean.folded, low, high):
            continue
        if maker := _MAKER_LAST.search(clean.folded, low, high):
            high = maker.start()
        low, high = clean.trim(low, high)
        if low < high:
            draft.extend(name, low, high, 0.8)


_SIGNATURE = re.compile(rf"[ ]*\([{HAN}、 ]{{2,14}}\)[ ]*")


def _wants(clean: Clean, parts: Sequence[_Part], at: int, title: re.Match[str]) -> bool:
    """Whether the sentences up to the title's tell what is wrong, or what is asked for."""
    begins = behind_scenes(clean, parts[0].start, parts[at].start)
    before = re.sub(r"[^。!?]*\?", "", clean.folded[begins : parts[at].start]).strip()
    asked = (
        clean.folded[parts[at].start : title.start()]
        + clean.folded[title.end() - 1 : parts[at].end]
    )
    quoted = "”" in asked.partition("》")[0]
    return bool(before or quoted or _ASKS.search(asked) or _IN_IT.search(asked))


_IN_IT = re.compile("》(?:[(][^()]*[)])?(?:的?提案)?(?:[中里]|,(?:因为|由于|起因|缘于|源于))")


def _said(clean: Clean, part: _Part) -> Range:
    """A sentence that asks, without 提案认为: before it."""
    label = _PROPOSAL_SAYS.match(clean.folded, part.start, part.end)
    return (label.end() if label else part.start), part.end


_PROPOSAL_SAYS = re.compile("(?:该|此)?提案(?:认为|指出|提出|称|建议):")


def _is_fact(clean: Clean, draft: Draft, part: _Part) -> bool:
    """Whether a sentence but says who handles or oversees the proposal, or its class."""
    text = clean.folded[part.start : part.end]
    if _MAKER_LAST.fullmatch(text):
        return True
    if len(text) > 70:
        return False
    if _VISITED.fullmatch(text):
        return True
    if ONLY_HANDLES.fullmatch(clean.folded, _behind_lead(clean.folded, *part[:2]), part.end):
        _reply_start(clean, draft, part)  # puts the office that handled it
        return True
    handed = _HANDS_ON.fullmatch(text)
    overseen = _OVERSEEN.search(text) and led_by(clean, part.start, part.end)
    one_class = _CLASS_ONLY.fullmatch(_MAKER_LAST.sub("", text))
    classed = one_class is not None or bool(rounds_told(clean, part.start, part.end))
    if not (handed or overseen or classed):
        return False
    _facts(clean, draft, part.start, part.end)
    found = HANDLED.search(clean.folded, part.start, part.end) if handed else None
    if found and not draft.has("lead_units"):
        _put_offices(clean, draft, found)
    return True


def _reply_start(clean: Clean, draft: Draft, part: _Part) -> int | None:
    """Where in a sentence the answer begins, if it does; the office is put into the draft."""
    folded, (start, end) = clean.folded, (part.start, part.end)
    if quoted := _OFFICE_QUOTED.match(folded, start, end):
        told = quoted["says"] != "说" and part.end > quoted.end()
        return _led(draft, quoted, quoted.end() if told else start)
    if heard := _HEARD.match(folded, start, end):
        return _led(draft, heard, heard.end())
    behind = _behind_lead(folded, start, end)
    named = _AS_OFFICE.match(folded, behind, end)
    acts = _ACTS.match(folded, named.end() if named else behind, end)
    if acts is None:
        return None
    if acts["co"]:
        draft.extend("co_units", *acts.span("co"), 0.85)
    says = _SAYS.match(folded, acts.end(), end)
    if says is None and (told := _REPORTER.match(folded, start, end)):
        return _led(draft, acts, told.end())
    return _led(draft, acts, says.end() if says else start)


def _behind_lead(folded: str, start: int, end: int) -> int:
    """Behind 如今, 接到提案后, and the like; 市城管局接到提案后, names who acts."""
    while not _TAKES.match(folded, start, end) and (lead := _LEAD.match(folded, start, end)):
        start = lead.end()
    return start


_TAKES = re.compile(rf"{OFFICES}(?:收到|接到|接件|接办|承办)")


def _led(draft: Draft, match: re.Match[str], start: int) -> int:
    if not draft.has("lead_units"):
        draft.extend("lead_units", *match.span("lead"), 0.85)
    return start


def _goes_on(clean: Clean, part: _Part) -> bool:
    """Whether a further line goes on with the answer."""
    text = clean.folded_line(part.line).strip()
    if _ENDS_PAGE.match(text) or (text.startswith("“") and not _OFFICE_QUOTED.match(text)):
        return False
    if _OFFICE_QUOTED.match(text):
        return True
    acts = any(acting_offices(clean, part.start, part.end))
    if acts or _ACTS.match(text, _behind_lead(text, 0, len(text))):
        return not is_overheard(clean, *clean.paragraphs[part.line].range)
    figures = re.search(r"\d", text) or _GOES_ON.match(text) or begins_reply(text)
    told = bool(figures or RESULT.search(text) or _DONE.search(text))
    return bool(told and lean(text) >= 0) and not is_overheard(
        clean, *clean.paragraphs[part.line].range
    )


def _is_reaction(clean: Clean, draft: Draft, part: _Part) -> bool:
    """Whether a sentence shows who is glad of what was done."""
    text = clean.folded[part.start : part.end]
    outside = re.sub("“[^”]*”", "", text)
    if _ACTS.match(text) or _OFFICE_QUOTED.match(text):
        return False
    spoken = "“" in text and bool(_RESIDENT.search(outside) and _SPOKEN.search(text))
    member = re.search("委员|提案[人者]|主委|负责人", outside) is not None
    member = member or _begins_with_maker(clean, draft, text)
    return spoken or (member and bool(_GLAD.search(text)))


def _begins_with_maker(clean: Clean, draft: Draft, text: str) -> bool:
    """隗嚣在评价栏里写下“基本满意”: whether a sentence is about who proposed."""
    who = draft.fields.get("proposers")
    names = [clean.folded[low:high] for low, high in who.ranges] if who else []
    return any(text.startswith(name) for name in names)
