"""Records inside running text: 1、关于…的建议(第214号,某某等11人,由我局主办); 某某提出的《…》."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise

from reader_app.domain.newspaper import BlockKind
from reader_app.domain.span import Origin
from reader_app.extraction.records.class_headings import class_of_heading, class_of_line
from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.records.fields import Piece, divide
from reader_app.extraction.records.heads import Head, read_brackets
from reader_app.extraction.records.items import kind_of_name, read_item
from reader_app.extraction.records.keyed_facts import closing_bracket
from reader_app.extraction.records.record_state import Records
from reader_app.extraction.records.rounds import rounds_in_sentence
from reader_app.extraction.records.sections import read_section
from reader_app.extraction.told.answered import answered_in_turn
from reader_app.extraction.told.blocks import told_in_blocks
from reader_app.extraction.told.classed_titles import told_by_class
from reader_app.extraction.told.counted_titles import told_by_count
from reader_app.extraction.told.entries import entries_in_lines
from reader_app.extraction.told.honours import told_of_honours
from reader_app.extraction.told.leading import led_by
from reader_app.extraction.told.named_titles import maker_before
from reader_app.extraction.told.one_story import made_above, one_story
from reader_app.extraction.told.overseen import overseen
from reader_app.extraction.told.planned import told_as_planned
from reader_app.extraction.told.proposers import names_in
from reader_app.extraction.told.reports import Entry, told_in_reports
from reader_app.extraction.told.sentences import (
    OPENS_TITLE,
    RESULT,
    goes_on,
    reply_below,
    tells_on,
    told_in_sentences,
    unit_says,
)
from reader_app.extraction.told.shortly import told_shortly
from reader_app.extraction.told.stories import Story, told_in_stories
from reader_app.extraction.told.untitled import untitled
from reader_app.extraction.words.deeds import is_of_all
from reader_app.extraction.words.numbering import NUMBER, any_number, read_seq
from reader_app.extraction.words.offices import HANDLED, acting_offices, offices_in
from reader_app.extraction.words.values import Range, trim
from reader_app.text.clean import Clean, Paragraph
from reader_app.text.width import HAN

_TITLE = (
    r"(?:[《“](?P<quoted>(?=关于|[^《》“”]{4,60}(?:提案|建议|意见"
    r"|议案)[》”])[^《》]{4,90}?(?:《[^《》]{1,40}》[^《》]{0,60})?)(?:》|(?<=提案|建议|意见"
    r"|议案)”)|"
    r"(?P<plain>关于(?:[^《》,;。()]{3,70}?(?:建议|提案|意见建议)"
    r"|[^《》;。()\n]{3,70}?(?:建议|提案)(?=[ ]?\()))"
    r")"
)
_NUMBERED = r"(?:(?:提案|建议)?第[ ]?)?\d{1,8}[ ]?号(?:委员|集体|重点)?(?:提案|建议|案)?"
_ENTRY = re.compile(
    rf"(?:(?<=[\n:;。,)》])|(?<=[)》][ ])|^)[ ]?(?P<seq>\(\d{{1,3}}\)|\d{{1,3}}[、.)]|[①-⑳]"
    rf"|[一二三四五六七八九十]{{1,3}}、|\([一二三四五六七八九十]{{1,3}}\))[ ]?"
    r"(?:\d{1,3}[.、]?[ ]?(?=关于|《))?"  # 1、1关于…, counted twice over
    rf"(?P<lead>{_NUMBERED}[ :,、]{{0,2}})?{_TITLE}[ ]?"
    r"(?P<brackets>(?:\((?!(?:\d{1,3}|[一二三四五六七八九十]{1,3})\)[ ]?(?:关于|《))[^()]{1,200}"
    r"(?:\([^()]{1,30}\)[^()]{0,60})?\)[ ]?){0,2})"
)
# 主办件(4件):1、…;2、…: what the entries of the paragraph are, and how many
_COUNTED = re.compile(
    r"[ ]?(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|[【●■◆])?[ ]?"
    rf"(?P<words>[{HAN}]{{2,12}}?)】?"
    r"(?:[ ]?(?:\((?:共)?\d{1,3}[件条项]\)|(?:共)?\d{1,3}件)[ ]?[:。]?"
    r"|(?<=方面|领域|建设)[ ]?:|(?<=类)[ ]?:)[ ]?$"
)
# ——关于…的提案(张三)。…: an entry without a number, at the start of its paragraph.
_LONE = re.compile(
    rf"[ ]?(?P<seq>[—\-●■◆▲·◎▌]{{0,2}})[ ]?(?P<lead>{_NUMBERED}[ :,、]{{0,2}})?{_TITLE}[ ]?"
    r"(?P<brackets>(?:\([^()]{1,120}(?:\([^()]{1,30}\)[^()]{0,60})?\)[ ]?){1,2})"
    rf"(?:[。:]|(?<=[ ])(?![ ])|(?<=\))(?(lead)(?=[{HAN}])|(?!)))"
)
# 《…》由张三委员提出,区教育局主办。…
_TITLE_FIRST = re.compile(
    rf"[ ]?(?P<seq>)(?P<lead>{_NUMBERED}[ :,、]{{0,2}})?"
    + OPENS_TITLE
    + r"(?P<quoted>[^《》“”]{4,90}(?:提案|建议|议案))[》”](?P<plain>)?[ ]?"
    rf"(?P<brackets>(?:\([^()]{{1,60}}\))?)(?:是|,)?由?(?P<who>[{HAN}·、()]{{2,40}}?)"
    r"(?:委员|代表)?(?:联名|共同|今年|去年|在[^,。]{2,20}?[上中])?(?:提出|提交)的?"
)
_PROPOSED = re.compile(
    rf"(?:^|(?<=[\n。;!?”]))[ ]?(?P<seq>\(?(?:\d{{1,3}}|[一二三四五六七八九十]{{1,3}})\)?"
    r"[、.)]?(?<!\d)|[①-⑳])?[ ]?"
    rf"(?P<lead>{_NUMBERED}[ :,、]*)?"
    r"(?:(?:在?(?:办理|落实|推进|答复)|针对|对于?|关于|由|根据|例如|如|其中|比如)?,?[ ]?)"
    rf"(?P<who>[{HAN}·、()\w]{{2,60}}?)(?:[一二三四五六七八九十两几\d]+[位名])?"
    r"(?:政协)?(?:委员|代表|等人)?(?:们)?(?:联名|共同|联合|集体|领衔)?"
    r"(?:在[^,。《》]{2,24}(?:上|中|期间))?"
    rf"(?:提出|提交|撰写|呈交|递交)(?:了)?的?(?:关于)?(?:第\d+号提案)?{_TITLE}[ ]?"
    rf"(?P<brackets>(?:\([^()]{{1,60}}\))?)(?:的?提案|一案)?"
)
_FEWEST = 3
_FEWEST_SECTIONS = 2
_NOT_NAMES = re.compile(
    r"^(?:号|他|她|我们|大家|委员|会议|去年|今年|近日|日前|有的?|一些|多名|多位|部分|记者"
    r"|[一二三四五六七八九十]是|第[一二三四五六七八九十]|会上|上述|以上|这|该|其|本次|全体|各位|不少|许多|并|还|也|曾|先后|积极|认真|所|被|已)"
)


def read_running(clean: Clean, body: Sequence[int]) -> Records:
    """The records that stand in running paragraphs, and the paragraphs that hold them."""
    if reported := told_in_reports(clean, body):
        return _of_report(clean, body, reported)
    if lines := entries_in_lines(clean, body):
        found = Records([draft for _, draft in lines])
        found.kinds.update((index, BlockKind.PARAGRAPH) for index, _ in lines)
        found.first = min(found.kinds)
        return found
    found = Records()
    for index in body:
        paragraph = clean.paragraphs[index]
        if paragraph.table is not None or paragraph.end - paragraph.start > 200_000:
            continue
        if (
            "提" not in clean.folded[paragraph.start : paragraph.end]
            and "建议" not in clean.folded[paragraph.start : paragraph.end]
        ):
            continue
        if _is_labelled(clean, paragraph.start, paragraph.end):
            continue
        drafts = (
            answered_in_turn(clean, paragraph.start, paragraph.end)
            or _told_shortly(clean, paragraph.start, paragraph.end)
            or _listed(clean, paragraph.start, paragraph.end)
            or _in_one_sentence(clean, paragraph.start, paragraph.end)
        )
        if drafts:
            found.drafts += drafts
            found.kinds[index] = BlockKind.PARAGRAPH
    _read_stories(clean, body, found)
    blocks = told_in_blocks(clean, body)
    stories = told_in_stories(clean, body)
    if len(stories) >= max(_FEWEST_STORIES, len(found.drafts), len(blocks)):
        return _of_stories(clean, body, stories)
    counts = [len(blocks), _numbers([block.draft for block in blocks])]
    if counts > [len(found.drafts), _numbers(found.drafts)]:
        found = Records([block.draft for block in blocks])
        for block in blocks:
            found.kinds.update(dict.fromkeys(block.lines, BlockKind.PARAGRAPH))
            found.kinds[block.head] = BlockKind.CROSSHEAD
        found.first = min(found.kinds)
        _counted_by_heads(clean, body, found)
        return found
    for told in (told_by_count, told_by_class, told_of_honours, told_as_planned):
        named = told(clean, body)
        more = len(named.drafts) > len(found.drafts)
        if more and _facts(named.drafts) >= _facts(found.drafts):
            found = Records(named.drafts)
            found.kinds.update(dict.fromkeys(named.lines, BlockKind.PARAGRAPH))
    if len(found.drafts) < _FEWEST_STORIES and not _LABELLED.search(clean.folded):
        _of_one_story(clean, body, found)
    if found.kinds:
        found.first = min(found.kinds)
        _counted_by_heads(clean, body, found)
        _sections_over(clean, body, found)
        _sections_before(clean, body, found)
    return found


def _of_report(clean: Clean, body: Sequence[int], entries: Sequence[Entry]) -> Records:
    """The records of an office's report, which tells of each and of what became of it."""
    found = Records([entry.draft for entry in entries])
    for entry in entries:
        found.kinds.update(dict.fromkeys(entry.lines, BlockKind.PARAGRAPH))
        if entry.heading is not None and entry.draft.has("section"):
            found.kinds[entry.heading] = BlockKind.CROSSHEAD
    found.first = min(found.kinds)
    return found


_LABELLED = re.compile(  # a page of records whose facts have labels is told by these
    r"^[^\w\n]{0,4}(?:提案(?:编号|题目|标题|名称|[人者])|案由|(?:主办|承办|办理)单位"
    r"|(?:办理|答复)结果)[】 ]?:",
    re.MULTILINE,
)


def _of_one_story(clean: Clean, body: Sequence[int], found: Records) -> None:
    """What is told sentence by sentence of a page's only proposals, where nothing closer is."""
    known = found.drafts
    told = overseen(clean, body)
    if not (told or (known and known[0].has("reply"))):
        told = one_story(clean, body)
    if not known:
        found.drafts = told or untitled(clean, body)
    elif len(told) == 1 and told[0].fields["title"].ranges == known[0].fields["title"].ranges:
        for name, place in told[0].fields.items():
            if not known[0].has(name):
                known[0].put(name, place)
    if len(found.drafts) == 1 and not found.drafts[0].has("proposers"):
        made_above(clean, body, found.drafts[0])
    found.kinds.update(_paragraphs_of(clean, body, found.drafts))


def _paragraphs_of(
    clean: Clean, body: Sequence[int], drafts: Sequence[Draft]
) -> dict[int, BlockKind]:
    """The lines in which the fields of drafts stand, and those that name them."""
    starts = [clean.paragraphs[index].start for index in body]
    places = (low for draft in drafts for low, _ in ranges_of(draft))
    kinds = {body[bisect_right(starts, at) - 1]: BlockKind.PARAGRAPH for at in places}
    named = [draft.fields["title"] for draft in drafts if draft.has("title")]
    titles = {clean.folded[slice(*title.ranges[0])] for title in named}
    for index in body:
        line = clean.folded_line(index)
        if any(title in line for title in titles):
            kinds[index] = BlockKind.PARAGRAPH
    return kinds


_FEWEST_STORIES = 2


def _of_stories(clean: Clean, body: Sequence[int], stories: Sequence[Story]) -> Records:
    """The records of a page that is told story by story."""
    found = Records([story.draft for story in stories])
    for story in stories:
        found.kinds.update(dict.fromkeys(story.lines, BlockKind.PARAGRAPH))
    heads = [story.head for story in stories if story.head is not None]
    found.first = min(found.kinds)
    _counted_by_heads(clean, body, found)
    if len(heads) == len(stories):
        found.kinds.update(dict.fromkeys(heads, BlockKind.CROSSHEAD))
        found.first = min(heads)
    else:
        _sections_over(clean, body, found)
    return found


def _facts(drafts: Sequence[Draft]) -> int:
    return sum(len(draft.fields) for draft in drafts)


def _numbers(drafts: Sequence[Draft]) -> int:
    return sum(draft.has("number") for draft in drafts)


def _counted_by_heads(clean: Clean, body: Sequence[int], found: Records) -> None:
    """一、路灯亮了 over the first story and 二、… over the next count the records."""
    starts = [clean.paragraphs[index].start for index in body]
    counts: list[tuple[int, int, int]] = []
    for draft in found.drafts:
        at = bisect_right(starts, draft.at) - 1
        seq = read_seq(clean.folded, *clean.paragraphs[body[at - 1]].range) if at > 0 else None
        if seq is None or draft.has("seq") or draft.at > starts[at] + 4:
            return
        counts.append(seq)
    if len(counts) > 1 and [one[0] for one in counts] == list(range(1, len(counts) + 1)):
        for draft, (value, start, end) in zip(found.drafts, counts, strict=True):
            draft.put("seq", Found([(start, end)], value, 0.85))


_TOPIC = re.compile(
    rf"[ ]*(?P<words>[{HAN}、]{{2,14}}(?:方面|领域|类|篇))(?:\(?共?\d+件\)?)?[ ]?:[ ]?"
    r"(?=\(?\d{1,2}[、.)]|[①《])"
)


def _sections_before(clean: Clean, body: Sequence[int], found: Records) -> None:
    """社会民生方面:4、关于…;5、关于…: each paragraph begins with the section of its records."""
    for index in body:
        paragraph = clean.paragraphs[index]
        topic = _TOPIC.match(clean.folded, paragraph.start, paragraph.end)
        if topic is None or index not in found.kinds:
            continue
        for draft in found.drafts:
            if paragraph.start <= draft.at < paragraph.end:
                draft.put("section", Found([topic.span("words")], confidence=0.85))


def _read_stories(clean: Clean, body: Sequence[int], found: Records) -> None:
    """The records that sentences tell of, in the paragraphs that no closer form holds."""
    position = 0 if "提案" in clean.folded else len(body)
    several = len(_STORY.findall(clean.folded)) > 1
    while position < len(body):
        index, first, last = body[position], position, position
        paragraph = clean.paragraphs[index]
        position += 1
        if index in found.kinds or not _may_tell(clean, paragraph.start, paragraph.end):
            continue
        while position < len(body) and _same_story(clean, body[position], body[last], found):
            last, position = position, position + 1
        drafts = told_in_sentences(clean, paragraph.start, clean.paragraphs[body[last]].end)
        if not drafts and (proposed := _proposed(clean, paragraph.start, paragraph.end)):
            drafts = [proposed]
        if drafts:
            found.drafts += drafts
            position += reply_below(clean, body[position : position + 12], drafts[-1], several)
            position += _more_of_reply(clean, body[position - 1 : position + 12], drafts[-1])
            last = position - 1
            found.kinds.update(dict.fromkeys(body[first : last + 1], BlockKind.PARAGRAPH))


def _more_of_reply(clean: Clean, lines: Sequence[int], draft: Draft) -> int:
    """How many paragraphs right below a story's reply, with no empty line between, are of it."""
    reply = draft.fields.get("reply")
    above = clean.paragraphs[lines[0]]
    if reply is None or not above.start <= reply.ranges[-1][0] < above.end:
        return 0
    for taken, (last, index) in enumerate(pairwise(lines)):
        paragraph = clean.paragraphs[index]
        beside = index == last + 1 and not paragraph.blank_lines_before
        if not beside or not tells_on(clean, paragraph):
            return taken
        draft.extend("reply", paragraph.start, paragraph.end, 0.8)
    return len(lines) - 1


_STORY = re.compile("》[^。\n]{0,80}(?:主办|承办|办理)[^。\n]{0,60}。\n")


def _may_tell(clean: Clean, start: int, end: int) -> bool:
    text = clean.folded[start:end]
    titled = "》" in text or "关于" in text
    return end - start < 6000 and titled and not _is_labelled(clean, start, end)


def _same_story(clean: Clean, index: int, above: int, found: Records) -> bool:
    """Whether a paragraph goes on with what the one above it tells."""
    paragraph = clean.paragraphs[index]
    beside = index == above + 1 and index not in found.kinds and paragraph.table is None
    return beside and goes_on(clean, paragraph.start, paragraph.end)


def _sections_over(clean: Clean, body: Sequence[int], found: Records) -> None:
    """The headings right above running records are their sections, where there are several."""
    over: list[tuple[int, int, Mapping[str, Found]]] = []
    if one_over_each(clean, body, found.drafts, found.kinds):
        return
    for position in range(1, len(body)):
        above = body[position - 1]
        if body[position] in found.kinds and above not in found.kinds:
            said = _said_by_heading(clean, clean.paragraphs[above])
            if said:
                over.append((clean.paragraphs[body[position]].start, above, said))
    if len(over) < _FEWEST_SECTIONS:
        return
    for k, (start, index, said) in enumerate(over):
        stop = over[k + 1][0] if k + 1 < len(over) else len(clean.folded)
        found.kinds[index] = BlockKind.CROSSHEAD
        for draft in found.drafts:
            if start <= draft.at < stop:
                for name, place in said.items():
                    draft.put(name, place)


def _said_by_heading(clean: Clean, paragraph: Paragraph) -> Mapping[str, Found]:
    """The section that a heading names, and the class that it gives to what is below it."""
    part = read_section(clean, paragraph)
    if part is None or not part.sure:
        letter = class_of_line(clean, paragraph)
        return {"category": letter} if letter else {}
    said = {"section": Found([(part.start, part.end)], confidence=0.85)}
    letter = class_of_heading(clean, paragraph, part.start, part.end)
    if letter := letter or class_of_line(clean, paragraph):
        said["category"] = letter
    return said


def one_over_each(
    clean: Clean, body: Sequence[int], drafts: Sequence[Draft], kinds: Mapping[int, BlockKind]
) -> bool:
    """Whether a short line stands over each record, as a slogan of that one does."""
    starts = {draft.at for draft in drafts}
    headed = 0
    for above, index in pairwise(body):
        paragraph = clean.paragraphs[index]
        if any(paragraph.start <= at < paragraph.end for at in starts) and above not in kinds:
            line = clean.paragraph_folded(clean.paragraphs[above]).strip()
            headed += 2 < len(line) <= 40 and line[-1] not in "。;:、"
    return headed == len(starts) > 1


def _is_labelled(clean: Clean, start: int, end: int) -> bool:
    """Whether labels divide a paragraph, 提案者:…。主办单位:…, which says it better than words."""
    if end - start > 1200:
        return False
    pieces = divide(clean, start, end)
    if pieces and pieces[0].field == "related":
        return True
    told = {piece.field for piece in pieces if piece.hit and piece.hit.colon}
    enclosed = [piece for piece in pieces if piece.hit and _enclosed(clean, start, piece)]
    if enclosed and not _ends_in_brackets(clean, start, end):
        return False  # 《…》(第5号,提案人:张三)。…
    return len(told & {"proposers", "lead_units", "co_units", "supervisors", "category"}) >= 2


def _enclosed(clean: Clean, start: int, piece: Piece) -> bool:
    at = piece.hit.start if piece.hit else piece.start
    return clean.folded.count("(", start, at) > clean.folded.count(")", start, at)


def _ends_in_brackets(clean: Clean, start: int, end: int) -> bool:
    """Whether a line is one title with its facts in brackets, and nothing behind them."""
    opening = clean.folded.find("(", clean.folded.find("》", start, end) + 1, end)
    close = closing_bracket(clean.folded, opening, end) if opening >= 0 else -1
    return close >= 0 and not clean.folded[close + 1 : end].strip(" 。;")


# --- numbered in one paragraph ---------------------------------------------------------------


def _told_shortly(clean: Clean, start: int, end: int) -> list[Draft]:
    """The record of a line that tells title, number, proposer and office, one after another."""
    told = told_shortly(clean, start, end)
    if told is None:
        return []
    draft, facts_end = told
    _told_after(clean, draft, facts_end, end)
    return [draft]


def _listed(clean: Clean, start: int, end: int) -> list[Draft]:
    matches = list(_ENTRY.finditer(clean.folded, start, end))
    lone = _LONE.match(clean.folded, start, end) if not matches else None
    if lone is not None and end - lone.end() >= 6 and _goes_on_in_prose(clean, lone, end):
        draft = _entry(clean, lone, end)
        return [draft] if draft.evidence and draft.has("reply") else []
    if not matches:
        return []
    alone = len(matches) == 1
    if alone and _label_follows(clean, matches[0].end(), end):
        return []  # 1.关于…的提案(张三) 主办:区城管局  A类
    first = matches[0]
    if alone and (first.start() > start + 2 or not first["brackets"] or end - first.end() < 6):
        return []
    drafts = []
    over = _COUNTED.match(clean.folded, start, first.start())
    for k, match in enumerate(matches):
        stop = matches[k + 1].start() if k + 1 < len(matches) else end
        draft = _entry(clean, match, stop)
        if over:
            draft.put("section", Found([over.span("words")], confidence=0.9))
        if draft.evidence:
            drafts.append(draft)
    if not alone and len(drafts) < 2:
        return []
    return drafts


def _goes_on_in_prose(clean: Clean, lone: re.Match[str], end: int) -> bool:
    """Whether sentences follow an entry's brackets, and not the next cell of its line: names."""
    rest = clean.folded[lone.end() : end].strip()
    return lone.group().endswith(("。", ":")) or ("。" in rest and rest.endswith(("。", ")", "】")))


def _label_before(clean: Clean, start: int, end: int) -> Piece | None:
    """办理情况:… after the title and its brackets."""
    piece = next(iter(divide(clean, *trim(clean, start, end, " "))), None)
    labelled = piece is not None and piece.hit is not None and piece.hit.colon
    return piece if labelled and piece and piece.field == "reply" else None


def _label_follows(clean: Clean, start: int, end: int) -> bool:
    first = next(iter(divide(clean, *trim(clean, start, end, " ,;"))), None)
    return bool(first and first.hit and first.hit.colon and first.hit.field.endswith("units"))


def _entry(clean: Clean, match: re.Match[str], stop: int) -> Draft:
    draft = Draft(match.start("seq"), supported=True)
    if seq := read_seq(clean.folded, match.start("seq"), match.end()):
        draft.put("seq", Found([(seq[1], match.end("seq"))], seq[0]))
    _number_before(draft, match)
    name = "quoted" if match["quoted"] else "plain"
    draft.put("title", Found([match.span(name)]))
    _read_brackets(clean, draft, match)
    rest = trim(clean, match.end(), stop, " ,;。:")
    rest = (
        (match.end(), rest[1] + 1)
        if clean.folded[rest[1] : rest[1] + 1] == "。"
        else (match.end(), rest[1])
    )
    _told_after(clean, draft, *rest)
    return draft


def _number_before(draft: Draft, match: re.Match[str]) -> None:
    """第12号提案《…》, 12号《…》: the number that a title follows."""
    if match["lead"] and (digits := re.search(r"第?[ ]?(\d+)[ ]?号", match["lead"])):
        base = match.start("lead")
        place = (base + digits.start(), base + digits.end())
        draft.put("number", Found([place], int(digits[1])))


def _read_brackets(clean: Clean, draft: Draft, match: re.Match[str]) -> None:
    start, end = match.span("brackets")
    if start >= end:
        return
    head = Head(start, end)
    read_brackets(clean, head, start, end)
    draft.put_rounds(head.rounds)
    for name, found in head.fields.items():
        draft.put(name, found)
    for name, ranges in head.lists.items():
        for low, high in ranges:
            draft.extend(name, low, high, 0.93)


_SEES_TO_IT = re.compile("(?:同志)?(?:领衔|牵头|重点|负责|包案)*(?:督办|领办)?[。,;]?")
_PROPOSER_SAID = re.compile(
    rf"(?:^|(?<=[,;。:》) ]))(?:提案|提出)[人者](?:是|为|:)?(?P<who>[{HAN}、·]{{2,40}}?)(?:委员)?"
    r"(?=[,。;])"
)


def _told_after(clean: Clean, draft: Draft, start: int, end: int) -> None:
    """What follows a title in the same paragraph: the offices, the reply, and the class."""
    start, end = trim(clean, start, end, " ,;")
    if clean.folded.startswith("。", start):
        start += 1
    if start >= end:
        return
    label = _label_before(clean, start, end)
    who = None if draft.has("proposers") else _PROPOSER_SAID.search(clean.folded, start, end)
    if who is not None and who.start() - start < 20:
        draft.extend("proposers", *who.span("who"), 0.85)
    start = label.start if label else start
    clause = re.compile(r"[^。]{0,160}").match(clean.folded, start, end)
    limit = min(end, clause.end() + 1) if clause else end
    led = led_by(clean, start, limit)
    if led is not None and not draft.has("supervisors"):
        draft.extend("supervisors", *led, 0.88)
    handled = HANDLED.search(clean.folded, start, limit)
    if not handled and not label:
        told = re.compile(r"(?:的?(?:过程|工作)?中|时|,)*[ ]?").match(clean.folded, start, end)
        begins = told.end() if told else start
        for name, low, high in acting_offices(clean, begins, end):
            draft.extend(name, low, high, 0.8)
            start = begins
        if says := unit_says(clean, start, end):
            draft.extend("lead_units", *says.span("unit"), 0.85)
            start = says.end()
    if handled:
        for name, low, high in offices_in(clean, handled):
            draft.extend(name, low, high, 0.92)
        following = clean.folded.find("。", handled.end(), end)
        comma = clean.folded[handled.end() : handled.end() + 1]
        acts = handled["lead4"] is not None  # 市工信局高度重视,…: the sentence is the reply
        start = (
            start
            if acts
            else handled.end() + 1
            if comma in ",;" and following > handled.end() + 6
            else (following + 1 if following >= 0 else end)
        )
    if led is not None and handled is not None and led[0] >= handled.end():
        told = _SEES_TO_IT.match(clean.folded, led[1], end)
        start = max(start, told.end() if told else led[1])  # …主办,县政协主席李明督办。
    results = list(RESULT.finditer(clean.folded, handled.end() if handled else start, end))
    if rounds := rounds_in_sentence(clean, handled.end() if handled else start, end):
        draft.put_rounds(rounds)
        start = max(start, rounds[-1].said[1])
    elif results:
        result = results[-1]
        group = "letter" if result["letter"] else "rated"
        draft.put("category", Found([result.span(group)], result[group], confidence=0.93))
        if end - result.end() <= 2:
            end = result.start() - clean.folded.endswith("(", start, result.start())
        elif handled and result.start() <= start < result.end():
            start = result.end()
    start, end = trim(clean, start, end, " ,;:")
    if clean.folded.startswith("。", start, end):
        start = trim(clean, start + 1, end, " ")[0]
    whole = bool(results) or clean.folded.endswith("。", start, end)
    shortest = 4 if whole else 6  # 已进场。
    text = clean.folded[start:end]
    leads_over = text.endswith(("分别是", "分别为", "如下"))
    if end - start >= shortest and not leads_over and not is_of_all(text):
        draft.extend("reply", start, end, 0.85)


# --- 《…》(第12号,甲)、《…》(第15号,乙) --------------------------------------------------------

_CLAUSE_END = re.compile(r"[;。]|(?<=[)》])、(?=[^、;。《》]{0,24}《)")
# 经评定,A类提案3件:…;B类提案1件:…
_CLASS_OF_ALL = re.compile(
    r"[^《》;。:]{0,30}?(?<![A-Za-z])([A-D甲乙丙丁])类(?:的)?(?:提案|建议|件)?"
    r"(?:的?有)?(?:共|计)?\d*件?[ ]?:"
)
_OF_SESSION = re.compile(  # 区政协二次会议 over the numbers that follow it
    rf"[ ]*(?:其中|包括)?,?[{HAN}\d]{{0,24}}?(?:政协|人大)[{HAN}\d]{{0,12}}?"
    r"(?:会议)?(?=第?[ ]?\d{1,8}[ ]?号)"
)
_LEAD_IN = re.compile(r"[^:《》]{0,80}:")  # 其中: before the first


def _in_one_sentence(clean: Clean, start: int, end: int) -> list[Draft]:
    """The records that a sentence names one after another, in the form that holds the most."""
    each = _enumerated(clean, start, end)
    clauses = _in_clauses(clean, start, end)
    if clauses and len(clauses) < len(each):
        return each
    if one := clauses or _supervised(clean, start, end):
        return one
    # Each in a sentence of its own, with what became of it: those tell more than the names.
    told = told_in_sentences(clean, start, end) if each else []
    return told if len(told) >= len(each) else each


def _in_clauses(clean: Clean, start: int, end: int) -> list[Draft]:
    """Three or more clauses that each name a proposal and tell something of it."""
    if end - start > 3000 or clean.folded.count("《", start, end) < _FEWEST:
        return []
    lead = _LEAD_IN.match(clean.folded, start, end)
    at = lead.end() if lead else start
    drafts: list[Draft] = []
    of_congress = False
    letter = _CLASS_OF_ALL.match(clean.folded, start, at)
    for mark in [*_CLAUSE_END.finditer(clean.folded, at, end), None]:
        stop = mark.start() if mark else end
        if over := _CLASS_OF_ALL.match(clean.folded, at, stop):
            letter, at = over, over.end()
        if session := _OF_SESSION.match(clean.folded, at, stop):
            of_congress = "人大" in session.group() and "政协" not in session.group()
            at = session.end()
        item = None if of_congress else read_item(clean, *trim(clean, at, stop, " 、,"))
        at = mark.end() if mark else end
        if item is None or not item.quoted or not (item.lists or "number" in item.fields):
            continue
        draft = Draft(item.fields["title"].ranges[0][0], dict(item.fields), supported=True)
        draft.put_rounds(item.rounds)
        for name, ranges in item.lists.items():
            for low, high in ranges:
                draft.extend(name, low, high, 0.88)
        if letter is not None:
            reason = f"列在“{letter.group().strip()}”之后"
            told_class = Found([letter.span(1)], letter[1], 0.8, Origin.INFERRED, reason)
            draft.put("category", told_class)
        drafts.append(draft)
    told = [draft for draft in drafts if draft.evidence]
    return told if len(told) >= _FEWEST else []


# --- 由甲提交的《…》、乙提交的《…》 -----------------------------------------------------------

_EACH = re.compile(
    rf"(?:(?<=[:、,;。\n是为等])|以及|和|及|^)[ ]?(?:由|其中|如|比如|例如)?"
    rf"(?P<who>[{HAN}·、()]{{2,40}}?)(?P<titled>(?:等?[一二三四五六七八九十两\d]+[位名])?"
    rf"(?:[{HAN}]{{0,8}}政协)?(?:委员|代表)?)(?:联名|共同|联合|对此|为此)*(?:提出|提交|递交|带来)?"
    r"(?P<of>的|了)?[ ]?《(?P<quoted>[^《》]{4,90}(?:[《〈][^《》]{1,40}[》〉][^《》]{0,60})?)》"
)
_CALLED = re.compile("(?:提案|建议|意见|议案|建议案)$|^关于.+案$")
_CALLED_BEHIND = re.compile("》的?(?:提案|建议)")


# --- 主席甲督办乙提出的《…》,由丙主办;副主席丁督办… ----------------------------------------------

_SUPERVISED = re.compile(
    rf"(?:(?<=[:、,;。\n是为])|^)[ ]?(?:由|其中,?)?"
    rf"(?P<leader>[{HAN}]{{0,12}}(?:主席|书记|[市区县州旗]长|秘书长|主任|常委)[{HAN}·]{{2,4}}?)(?:同志)?"
    r"(?:领衔|牵头|重点|负责)?(?:督办|领办)(?:了|的)?"
    rf"(?P<who>[{HAN}·、()]{{2,40}}?)(?:等[\d一二三四五六七八九十]*[位名]?)?(?:政协)?(?:委员|代表)?(?:们)?"
    rf"(?:联名|共同|联合)?(?:提出|提交)的{_TITLE}(?P<brackets>(?:\([^()]{{1,60}}\))?)"
)


def _supervised(clean: Clean, start: int, end: int) -> list[Draft]:
    """Two or more proposals of one paragraph, each with who supervises it and who handles it."""
    if "办" not in clean.folded[start:end] or end - start > 3000:
        return []
    found = list(_SUPERVISED.finditer(clean.folded, start, end))
    drafts = []
    for k, match in enumerate(found):
        stop = found[k + 1].start() if k + 1 < len(found) else end
        draft = Draft(match.start("leader"), supported=True)
        draft.put("title", Found([match.span("quoted" if match["quoted"] else "plain")]))
        draft.extend("supervisors", *match.span("leader"), 0.9)
        draft.extend("proposers", *match.span("who"), 0.9)
        _read_brackets(clean, draft, match)
        _told_after(clean, draft, match.end(), stop)
        drafts.append(draft)
    told = [draft for draft in drafts if draft.has("lead_units") or draft.has("number")]
    return told if len(told) > 1 else []


def _enumerated(clean: Clean, start: int, end: int) -> list[Draft]:
    """Three or more titles in one paragraph, each with who proposed it."""
    drafts: list[Draft] = []
    slogans: list[Draft] = []  # 谢某委员《切实加强监管》: titles only among others of their kind
    for match in _EACH.finditer(clean.folded, start, end):
        who = _who_of_each(clean, match)
        if who is None:
            continue
        draft = Draft(who[0], supported=True)
        draft.put("title", Found([match.span("quoted")]))
        draft.extend("proposers", *who, 0.88)
        called = _CALLED.search(match["quoted"]) or _CALLED_BEHIND.match(
            clean.folded, match.end("quoted")
        )
        if called:
            drafts.append(draft)
        elif match["titled"]:
            slogans.append(draft)
    if len(drafts) < _FEWEST:
        return []
    if len(slogans) * 2 <= len(drafts):
        drafts += slogans
    return sorted(drafts, key=lambda draft: draft.at)


def _who_of_each(clean: Clean, match: re.Match[str]) -> Range | None:
    if _NOT_NAMES.match(match["who"]):
        return None
    if place := maker_before(clean, match.start("who"), match.start("quoted") - 1):
        return place  # 党员张三撰写的《
    if place := names_in(clean, *match.span("who"), bool(match["titled"])):
        return place
    names = [name for name in re.split("[、和与]", match["who"]) if name]
    if match["of"] == "了" or any(kind_of_name(name) == "other" for name in names):
        return None
    return match.span("who")


# --- 某某委员提出的《…》 -------------------------------------------------------------------


def _proposed(clean: Clean, start: int, end: int) -> Draft | None:
    """The record of a paragraph that begins by saying who proposed what, and who handled it."""
    match = _PROPOSED.match(clean.folded, start, end) or _TITLE_FIRST.match(
        clean.folded, start, end
    )
    if not match or _NOT_NAMES.match(match["who"]):
        return None
    title = match["quoted"] or match["plain"]
    if not re.search(r"(?:建议|提案|意见|议案)$", "".join(title.split())):
        return None
    draft = Draft(start, supported=True)
    draft.put("title", Found([match.span("quoted" if match["quoted"] else "plain")]))
    if match["seq"] and (seq := read_seq(clean.folded, match.start("seq"), match.end())):
        draft.put("seq", Found([(seq[1], seq[2])], seq[0]))
    low, high = match.span("who")
    draft.extend("proposers", low, high, 0.92)
    _read_brackets(clean, draft, match)
    if number := NUMBER.match(clean.folded, match.end(), end):
        value = any_number(number[1])
        if value is not None:
            draft.put("number", Found([number.span()], value))
    _number_before(draft, match)
    _told_after(clean, draft, match.end(), end)
    handled = draft.has("lead_units") or draft.has("category") or draft.has("number")
    return draft if handled else None


def ranges_of(draft: Draft) -> list[Range]:
    return [span for found in draft.fields.values() for span in found.ranges]
