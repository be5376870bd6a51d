"""Stories with a small head over each, every one of one proposal: who, 《…》, and what came of it.

Such a page says of no record in so many words who proposed it and who handled it. But its
stories are alike: each has one title, names before it, and an office that acts after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from reader_app.extraction.article.byline import names_makers
from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.records.items import kind_of_name
from reader_app.extraction.told.facts import (
    is_overheard,
    number_over,
    office_spoke,
    put_facts,
    quote_before,
    reply_ends,
    without_facts,
)
from reader_app.extraction.told.proposers import NAMES, ONE_NAME, THEN, names_in, who_proposed
from reader_app.extraction.told.sentences import ANCHOR, ASKS, sentences
from reader_app.extraction.words.offices import HANDLED, OFFICES, offices_in
from reader_app.extraction.words.values import Range
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_FEWEST = 2
_LONGEST_HEAD = 24
_HEAD_ENDS = tuple("。;:,、")
_THEN_ALONE = THEN.replace(",、", ",")
MEMBER_FIRST = re.compile(  # 县政协委员班秀芳在走访中…
    rf"(?:委员|常委)(?!们)(?P<who>{NAMES}?)(?={THEN})"
    rf"(?!、{ONE_NAME}(?:{_THEN_ALONE}))"
)
_MEMBER_AFTER = re.compile(  # 住在附近的覃素云委员, 卢瑞莲、江浩两位委员
    rf"(?<![^\n,。!?;:”的])(?:去年|今年|年初|为此|于是|当时)*,?(?P<who>{NAMES})"
    r"(?:等?[一二三四五六七八九十两几\d]+[位名])?(?:政协)?委员"
)
_GROUP_FIRST = re.compile(  # 致公党县支部在调研…后,提出了
    rf"(?<![^\n,。!?;:”])(?:去年|今年|年初|为此|于是)*,?(?P<who>[{HAN}]{{2,20}}?"
    rf"(?:、{NAMES}(?=委员))?)(?:委员)?"
    rf"(?=向|不约而同|{THEN})"
)
_LEAD = re.compile(
    r"(?:如今|现在|目前|随后|很快|对此|为此|不久|今年|去年|当年|眼下|\d{1,2}月(?:底|初|份)?"
    r"|[^,。]{0,8}?记者[^,。]{0,10}?(?:看到|了解到|获悉|见到|发现)"
    r"|[^,。]{0,6}(?:收到|接到|接件|交办|承办)[^,。]{0,10}?后|[^,。]{2,12}下),?"
)
_HANDED_ON = re.compile("提案[^,。]{0,8}后,$|(?:收到|接到|接件|交办|立案)[^,。]{0,10}后?,$")
_OF_THE_PROPOSAL = re.compile(
    r"(?:承办|办理|负责)(?:了)?(?:这|该|此)?(?:件|份)?(?:提案|建议)的|作为[^,。]{0,8}(?:单位|部门),"
)
_ACTS = re.compile(rf"(?P<lead>{OFFICES})(?:(?:会同|联合)(?P<co>{OFFICES}))?(?=[{HAN},“])")
_TAKES = re.compile(rf"{OFFICES}(?:收到|接到|接件|接办|承办)")  # 区城管局接到提案后,…
ONLY_HANDLES = re.compile(  # 市市场监管局会同市商务局办理了这件提案。
    rf"{OFFICES}(?:(?:会同|联合){OFFICES})?(?:共同|具体|负责)*(?:办理|承办|主办)了?"
    r"(?:这|该|此|本)(?:件|份)?(?:提案|建议)。"
)
_SAYS = re.compile(
    r"[^。;:]{0,14}?(?:回应|答复|表示|介绍|回复|答卷|回答|答案|坦言|坦承|告诉记者)(?:说|称|道|是|为)*[:,]"
)
_COMMENT = re.compile(
    r"\s*[“「]|[^。:,]{1,16}?(?:说|表示|感慨|点赞|感叹|笑着说|算了一?笔账|竖起[^。]{0,4}拇指)[道起]?[:,]"
)


class _Block(NamedTuple):
    """The paragraphs under a small head (indexes into ``clean.paragraphs``)."""

    head: int
    lines: tuple[int, ...]


class ToldBlock(NamedTuple):
    draft: Draft
    lines: tuple[int, ...]
    head: int


def told_in_blocks(clean: Clean, body: Sequence[int]) -> list[ToldBlock]:
    """The record of each story, where two stories of a page tell one and none tells more."""
    blocks = _without_afterword(clean, list(_blocks(clean, body)))
    anchored = [(block, found) for block in blocks if (found := _anchors(clean, block))]
    if len(blocks) < _FEWEST:
        return _one_story(clean, body)
    if len(anchored) < _FEWEST or any(len(found) > 1 for _, found in anchored):
        return []
    told = [
        ToldBlock(draft, block.lines, block.head)
        for block, (title,) in anchored
        if (draft := _story(clean, block, title)) is not None
    ]
    only = [one for one in told if not one.draft.has("lead_units")]
    if only and len(only) < len(told):  # what was done is told, if not of each
        told = [one for one in told if one.draft.has("lead_units")]
    if len(told) < _FEWEST or len(told) * 2 <= len(anchored):
        return []
    sections_of_stories(clean, body, [block.head for block in blocks], told)
    return told


class Headed(Protocol):
    """A story and the small head over it."""

    @property
    def draft(self) -> Draft: ...

    @property
    def head(self) -> int | None: ...


def sections_of_stories(
    clean: Clean, body: Sequence[int], heads: Sequence[int], told: Sequence[Headed]
) -> None:
    """Where lines over some of the small heads divide the stories, they are their sections."""
    place = {index: k for k, index in enumerate(body)}
    over: dict[int, Range] = {}
    for head in heads:
        above = place[head] - 1
        if above >= 0 and _is_section(clean, body[above]):
            over[head] = clean.trim(*clean.paragraphs[body[above]].range)
    if not (_FEWEST <= len(over) < len(heads)) or told[0].head not in over:
        return
    drafts = {one.head: one.draft for one in told}
    section: Range | None = None
    for head in heads:
        section = over.get(head, section)
        if section is not None and head in drafts:
            drafts[head].put("section", Found([section], confidence=0.8))


def _is_section(clean: Clean, index: int) -> bool:
    text = clean.folded_line(index).strip()
    short = 2 < len(text) <= _LONGEST_HEAD and not text.endswith(_ENDS_PROSE)
    return short and not names_makers(clean, *clean.paragraphs[index].range)


_ENDS_PROSE = (*tuple("。;:,、!?)"), "。”", "!”")


def _one_story(clean: Clean, body: Sequence[int]) -> list[ToldBlock]:
    """The only proposal of a page that tells how it was handed on: 提案交办后,县文旅局…"""
    lines = tuple(i for i in body if not _ends_all(clean, i))
    block = _Block(lines[0], lines) if lines else None
    anchors = _anchors(clean, block) if block else []
    if block is None or len(anchors) != 1:
        return []
    draft = _story(clean, block, anchors[0])
    if draft is None or not draft.has("lead_units"):
        return []
    lead = draft.fields["lead_units"].ranges[0][0]
    if not _HANDED_ON.search(clean.folded, anchors[0].end(), lead):
        return []
    return [ToldBlock(draft, lines, lines[0])]


def _blocks(clean: Clean, body: Sequence[int]) -> Iterator[_Block]:
    heads = [k for k in range(len(body) - 1) if _is_head(clean, body, k)]
    for k, at in enumerate(heads):
        stop = heads[k + 1] if k + 1 < len(heads) else len(body)
        lines = body[at + 1 : stop]
        last = next((n for n, i in enumerate(lines) if n and _ends_all(clean, i)), len(lines))
        yield _Block(body[at], tuple(lines[:last]))


def _without_afterword(clean: Clean, blocks: list[_Block]) -> list[_Block]:
    """The last story ends at an empty line, where no other story has one within."""
    gaps = [_gap(clean, block) for block in blocks]
    if not blocks or any(gap is not None for gap in gaps[:-1]):
        return blocks
    return [*blocks[:-1], blocks[-1]._replace(lines=blocks[-1].lines[: gaps[-1]])]


def _gap(clean: Clean, block: _Block) -> int | None:
    return next(
        (k for k, i in enumerate(block.lines) if k and clean.paragraphs[i].blank_lines_before), None
    )


def _is_head(clean: Clean, body: Sequence[int], at: int) -> bool:
    """Whether a short line stands over prose: 01, 【金桥市场】, 一、路灯亮了."""
    text = clean.folded_line(body[at]).strip()
    below = clean.folded_line(body[at + 1]).strip()
    short = 0 < len(text) <= _LONGEST_HEAD and not text.endswith(_HEAD_ENDS)
    short = short and not re.search("[。!?,…]”$", text)  # somebody says it
    prose = len(below) >= 24 and below.endswith(("。", "!", "?", "”"))
    return short and prose and clean.paragraphs[body[at]].table is None


def _ends_all(clean: Clean, index: int) -> bool:
    """Whether a line under a story is no prose any more: 来源丨…, 编辑丨…"""
    text = clean.folded_line(index).strip()
    return not text.endswith(("。", "!", "?", "”", "…", ";", ":"))


def _anchors(clean: Clean, block: _Block) -> list[re.Match[str]]:
    return [
        match
        for index in block.lines
        for match in ANCHOR.finditer(clean.folded, *clean.paragraphs[index].range)
        if match["title"]
    ]


def _story(clean: Clean, block: _Block, title: re.Match[str]) -> Draft | None:
    draft = Draft(clean.paragraphs[block.lines[0]].start, supported=True)
    draft.put("title", Found([title.span("title")], confidence=0.9))
    at = next(k for k, i in enumerate(block.lines) if clean.paragraphs[i].end > title.start())
    told = clean.paragraphs[block.lines[at]]
    who = who_tells(clean, draft.at, told.start, title)
    if who is None:
        return None
    draft.extend("proposers", *who, 0.85)
    if number := number_over(clean, clean.paragraphs[block.head].range):
        draft.put("number", number)
    put_facts(clean, draft, title, clean.paragraphs[block.lines[-1]].end)
    rest = [(told.start, told.end), *(clean.paragraphs[i].range for i in block.lines[at + 1 :])]
    parts = [one for low, high in rest for one in sentences(clean, low, high)]
    parts = [one for one in parts if one[0] >= title.end() or one[0] <= title.start() < one[1]]
    if _assigned(clean, draft, parts, title.end()):
        _reply(clean, draft, block, parts[1])
        return draft
    if handed := _assigned_below(clean, draft, parts):
        _content(clean, draft, block, title, parts[:handed])
        _reply(clean, draft, block, parts[handed + 1])
        return draft
    acting = next((k for k, one in enumerate(parts) if k and _acts(clean, draft, one)), None)
    if acting is None and _named_last(clean, draft, block, title, parts):
        return draft
    if acting is None:
        return draft if _only_asks(clean, draft, block, parts) else None
    _content(clean, draft, block, title, parts[:acting])
    _reply(clean, draft, block, parts[acting])
    return draft


_HANDLER_LAST = re.compile(  # 承办这件提案的是区民政局。
    r"(?:承办|主办|办理|负责)+(?:了)?(?:这|该|此)(?:件|份)?(?:提案|建议)的(?:单位|部门)?(?:正|就)?[是为],?"
    rf"(?P<lead>{OFFICES})(?:[和与、](?P<co>{OFFICES}))?[。,]"
    rf"|(?:这|该|此)(?:件|份)?(?:提案|建议)(?:的)?(?:承办|主办)(?:单位|部门)?(?:正|就)?[是为],?(?P<unit>{OFFICES})[。,]"
)


def _named_last(
    clean: Clean, draft: Draft, block: _Block, title: re.Match[str], parts: Sequence[Range]
) -> bool:
    """Whether a story that tells what was done says at its end who handled the proposal."""
    for k, one in enumerate(parts[1:], 1):
        said = _HANDLER_LAST.match(clean.folded, *clean.trim(*one))
        if said is None:
            continue
        draft.extend("lead_units", *said.span("lead" if said["lead"] else "unit"), 0.85)
        asked = next(n for n, part in enumerate(parts) if n and (n == k or not _asks(clean, part)))
        _content(clean, draft, block, title, parts[: max(1, asked)])
        # What was done stands before it, or else after it.
        first, stop = (parts[asked][0], one[0]) if asked < k else (one[1], parts[-1][1])
        for index in block.lines:
            low, high = clean.paragraphs[index].range
            low, high = max(low, first), min(high, stop)
            if low < high:
                draft.extend("reply", *clean.trim(low, high), 0.8)
        return True
    return False


_HANDLING = re.compile("[承主督领]办|办理|落实情况|答复|回复|回应")
_LABELLED = re.compile(rf"[ ]*(?:【|[{HAN}]{{2,6}}:)")


def _only_asks(clean: Clean, draft: Draft, block: _Block, parts: Sequence[Range]) -> bool:
    """Whether a story but tells what is proposed: she 建议… in sentences from the title's on."""
    lines = [clean.folded_line(index) for index in block.lines]
    if any(_HANDLING.search(line) or _LABELLED.match(line) for line in lines):
        return False
    first = next((k for k, part in enumerate(parts) if _wants(clean, part)), None)
    if first is None:
        return False
    last = first
    while last + 1 < len(parts) and _wants(clean, parts[last + 1]):
        last += 1
    draft.extend("content", *clean.trim(parts[first][0], parts[last][1]), 0.75)
    return True


_WANTS = re.compile(
    r"建议(?!》|[”）)])|呼吁|希望|应当?(?!急|用|对|届|答|邀)|期待|主张|倡议|能否|提议"
)


def _wants(clean: Clean, part: Range) -> bool:
    """Whether a sentence asks for something outside of the title it may name."""
    return _WANTS.search(re.sub("《[^《》]*》", "", clean.folded[slice(*part)])) is not None


def _asks(clean: Clean, part: Range) -> bool:
    return ASKS.search(clean.folded, *part) is not None


def _assigned(clean: Clean, draft: Draft, parts: Sequence[Range], after: int) -> bool:
    """Whether the title's sentence says who handles it: …提交,由市公安局主办。"""
    handled = HANDLED.search(clean.folded, after, parts[0][1])
    if handled is None or len(parts) < _FEWEST:
        return False
    for name, low, high in offices_in(clean, handled):
        draft.extend(name, low, high, 0.9)
    return draft.has("lead_units")


_HANDED = re.compile(r"(?:(?:该|此|这|本)(?:件|份)?)?(?:提案)?(?:立案后)?,?(?:交办?)?由")


def _assigned_below(clean: Clean, draft: Draft, parts: Sequence[Range]) -> int | None:
    """Which sentence behind the title's says who handles it: 提案由市水利局主办,…协办。"""
    for k, (low, high) in enumerate(parts[1:-1], 1):
        start, _ = clean.trim(low, high)
        if not _HANDED.match(clean.folded, start, high):
            continue
        if (handled := HANDLED.search(clean.folded, start, high)) is None:
            continue
        for name, a, b in offices_in(clean, handled):
            draft.extend(name, a, b, 0.9)
        if draft.has("lead_units"):
            return k
    return None


def who_tells(clean: Clean, begins: int, line: int, title: re.Match[str]) -> Range | None:
    """Who proposed: named in the sentence of the title, or in the story before it."""
    sentence = max(clean.folded.rfind(mark, line, title.start()) + 1 for mark in "。!?”\n")
    place, _ = who_proposed(clean, max(sentence, line), title)
    if place:
        return place
    for start in (max(sentence, line), line, begins):
        for pattern in (MEMBER_FIRST, _MEMBER_AFTER):
            for match in pattern.finditer(clean.folded, start, title.start()):
                if match["who"].endswith("政协"):
                    continue  # 市政协委员, of whom the name is yet to come
                if named := names_in(clean, *match.span("who"), True):
                    return named
        for match in _GROUP_FIRST.finditer(clean.folded, start, title.start()):
            if kind_of_name(match["who"].partition("、")[0]) == "group":
                return match.span("who")
    return None


def _acts(clean: Clean, draft: Draft, sentence: Range) -> bool:
    """Whether a sentence begins with an office that acts, which is put into the draft."""
    start, end = clean.trim(*sentence)
    if not _TAKES.match(clean.folded, start, end):
        start = _behind_lead(clean, start, end)
    of = _OF_THE_PROPOSAL.match(clean.folded, start, end)
    acts = _ACTS.match(clean.folded, of.end() if of else start, end)
    if acts is None:
        return False
    draft.extend("lead_units", *acts.span("lead"), 0.85)
    if acts["co"]:
        draft.extend("co_units", *acts.span("co"), 0.85)
    return True


def _behind_lead(clean: Clean, start: int, end: int) -> int:
    while lead := _LEAD.match(clean.folded, start, end):
        start = lead.end()
    return start


def _content(
    clean: Clean, draft: Draft, block: _Block, title: re.Match[str], before: Sequence[Range]
) -> None:
    """What the story says up to the title's sentence, and what is asked right after it."""
    stop = before[0][1]
    for low, high in before[1:]:
        if not ASKS.search(clean.folded, low, high):
            break
        stop = high
    said = without_facts(clean, draft.at, title.span("title"), stop)
    if said is None:
        return
    for index in block.lines:
        low, high = clean.paragraphs[index].range
        low, high = clean.trim(max(low, said[0]), min(high, said[1]))
        if low < high:
            draft.extend("content", low, high, 0.8)


def _reply(clean: Clean, draft: Draft, block: _Block, acting: Range) -> None:
    """From the sentence of the office on, without 记者看到 and 介绍, and without who comments."""
    start, end = clean.trim(*acting)
    behind = _behind_lead(clean, start, end)
    if ONLY_HANDLES.fullmatch(clean.folded, behind, end):
        start = behind = end  # what came of it is told from the next sentence on
    if "记者" in clean.folded[start:behind]:
        start = behind
    offices = (draft.fields[name] for name in ("lead_units", "co_units") if draft.has(name))
    named = max(
        (high for found in offices for _, high in found.ranges if high <= end), default=start
    )
    named = max(named, start)  # which stand in the sentence before, where that assigns them
    quoted = quote_before(clean, start, end)
    if quoted is not None:
        start = quoted
    elif says := _SAYS.match(clean.folded, named, end):
        start = says.end()
    for index in block.lines:
        low, high = clean.paragraphs[index].range
        if high <= start:
            continue
        outside = _COMMENT.match(clean.folded, low, high) or is_overheard(clean, low, high)
        if low > start and outside and not office_spoke(clean, low, high):
            return
        draft.extend("reply", *clean.trim(max(low, start), reply_ends(clean, low, high)), 0.8)
