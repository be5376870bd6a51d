"""Every way in which pages print records, tried in turn on what the others left."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reader_app.domain.newspaper import BlockKind
from reader_app.domain.span import Origin
from reader_app.extraction.letters.letters import read_letter
from reader_app.extraction.letters.letters_in_records import read_letters_in_records
from reader_app.extraction.letters.letters_of_rounds import read_letters_of_rounds
from reader_app.extraction.letters.links import read_links
from reader_app.extraction.letters.member_letters import read_member_letters
from reader_app.extraction.letters.opening import letters_apart
from reader_app.extraction.letters.signature import signature_lines
from reader_app.extraction.letters.without_greeting import read_answer
from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.records.joined_offices import share_joined_offices
from reader_app.extraction.records.keeping import (
    answered_motions,
    asks_questions,
    has_articles,
    is_blank_letter,
    is_motion,
    is_of_an_office,
    keep,
    of_other_assembly,
    of_some_body,
    without_topics,
)
from reader_app.extraction.records.one_proposer import (
    of_one_proposer,
    of_party_of_page,
    of_who_prints_below,
)
from reader_app.extraction.records.own_office import handled_by_page
from reader_app.extraction.records.record_state import Records, whose_section
from reader_app.extraction.records.records import read_records
from reader_app.extraction.records.sections import Section, read_section
from reader_app.extraction.records.tails import cut_tail
from reader_app.extraction.records.whole_text import read_asked_in_points, read_whole_text
from reader_app.extraction.tables.tables import read_tables
from reader_app.extraction.told.entries import entries_in_lines
from reader_app.extraction.told.mentions import name_each_from_text
from reader_app.extraction.told.missing_texts import find_missing_texts
from reader_app.extraction.told.named_titles import ByTitle
from reader_app.extraction.told.running import one_over_each, read_running
from reader_app.extraction.told.told_later import told_later
from reader_app.extraction.told.weighed import weighed
from reader_app.extraction.words.deeds import part_alike, whole_under_suggestion
from reader_app.extraction.words.labels import TEXT_LABELS
from reader_app.extraction.words.values import is_full_title, is_unit
from reader_app.text.clean import Clean
from reader_app.text.width import HAN


@dataclass(slots=True)
class FoundRecords:
    """The records of a text in printed order, and what the paragraphs of them are."""

    drafts: list[Draft] = field(default_factory=list)
    kinds: dict[int, BlockKind] = field(default_factory=dict)
    first: int | None = None  # the paragraph where the first of them begins
    is_letter: bool = False
    of_letters: bool = False  # a list of them


def find_records(clean: Clean, body: Sequence[int]) -> FoundRecords:
    """The records in the paragraphs ``body``."""
    of_congress = of_other_assembly(clean, body)
    if of_congress and of_some_body(clean, body):
        return FoundRecords()
    if has_articles(clean) or asks_questions(clean):
        return FoundRecords()
    letter = _read_letters(clean, body)
    if letter is not None and is_blank_letter(clean, letter.drafts):
        return FoundRecords()
    if letter is not None:
        return FoundRecords(letter.drafts, letter.kinds, letter.first, True)
    if (links := read_links(clean, body)) is not None:
        return FoundRecords(links.drafts, links.kinds, links.first, of_letters=True)
    signed = signature_lines(clean, body)
    body = [i for i in body if i not in signed or clean.paragraphs[i].table is not None]
    counted = {index for index, _ in entries_in_lines(clean, body)}  # lines, and no cells
    tables = read_tables(clean, [index for index in body if index not in counted])
    tables.drafts = without_topics(clean, tables.drafts)
    rest = [i for i in body if i not in tables.kinds and clean.paragraphs[i].table is None]
    mail = read_member_letters(clean, rest)
    rest = [i for i in rest if i not in mail.kinds]
    running = read_running(clean, rest)
    flowing = read_records(
        clean, [i for i in rest if i not in running.kinds and not _is_document_number(clean, i)]
    )
    name_each_from_text(clean, flowing.drafts)
    part_alike(clean, flowing.drafts)
    whole_under_suggestion(clean, flowing.drafts)
    if len(flowing.drafts) == 1:
        title_from_above(clean, flowing.drafts[0])
    kept = keep(clean, flowing.drafts, of_congress)
    cut_tail(clean, kept, flowing.kinds)
    flowed = Records(_with_card(kept, tables), _kinds_of(clean, kept, flowing))
    _named_between(clean, running, flowed)
    unruled: list[Draft] = []
    if not (tables.drafts or mail.drafts or flowed.drafts):
        unruled = _weigh_the_rest(clean, rest, running)
    bare = [*unruled, *(one for one in running.drafts if one.fields.keys() <= _MADE)]
    find_missing_texts(clean, rest, running.drafts, unruled)
    found = _together(clean, body, tables, mail, running, flowed)
    told_later(clean, found.drafts)
    if of_congress:
        found = found if answered_motions(found.drafts) else FoundRecords()
    found.is_letter = read_letters_in_records(clean, found.drafts)
    if not found.is_letter and len(found.drafts) <= 1:
        found = _with_whole_text(clean, body, found, any(one in bare for one in found.drafts))
    if not found.drafts and (answer := read_answer(clean, body)) is not None:
        return FoundRecords(answer.drafts, answer.kinds, answer.first, True)
    return found


_MADE = frozenset({"title", "proposers"})
_OF_THE_TEXT = frozenset({"title", "proposers", "content", "background", "suggestion", "seq"})


def _with_whole_text(
    clean: Clean, body: Sequence[int], found: FoundRecords, weighed: bool
) -> FoundRecords:
    """What the page prints as one proposal's own text, if it does; the form goes before weights."""
    for draft in () if weighed else found.drafts:
        if draft.related or draft.has("content") or not draft.fields.keys() <= _OF_THE_TEXT:
            return found
    whole = read_whole_text(clean, body)
    whole = whole if whole.drafts else read_asked_in_points(clean, body)
    return FoundRecords(whole.drafts, whole.kinds, whole.first) if whole.drafts else found


def _weigh_the_rest(clean: Clean, body: Sequence[int], running: Records) -> list[Draft]:
    """The records of titles in prose that no closer form holds."""
    more = weighed(clean, body, running.drafts) if body else ByTitle()
    running.drafts += more.drafts
    for index in more.lines:
        running.kinds.setdefault(index, BlockKind.PARAGRAPH)
    return more.drafts


def _kinds_of(clean: Clean, kept: list[Draft], flowing: Records) -> dict[int, BlockKind]:
    """What the paragraphs are of the records that were kept, and none of what stands above."""
    if not kept:
        return {}
    first = min(low for draft in kept for one in draft.fields.values() for low, _ in one.ranges)
    first = min(first, *(draft.at for draft in kept))
    above = (BlockKind.FIELD, BlockKind.LABEL)
    return {
        index: kind
        for index, kind in flowing.kinds.items()
        if kind not in above or clean.paragraphs[index].end > first
    }


def _with_card(kept: list[Draft], tables: Records) -> list[Draft]:
    """The only record of a page whose facts are a table, and whose texts stand below it."""
    if len(kept) != 1 or len(tables.drafts) != 1:
        return kept
    (told,), card = kept, tables.drafts[0]
    numbers = {one.fields["number"].value for one in (told, card) if one.has("number")}
    if told.has("title") or not card.has("title") or len(numbers) > 1:
        return kept
    for name, found in told.fields.items():
        card.put(name, found)
    if told.rounds:
        card.rounds, card.fields["category"] = told.rounds, told.fields["category"]
    return []


_NAMES = ("title", "number", "lead_units")


def _named_between(clean: Clean, running: Records, flowed: Records) -> None:
    """A headline, a sentence that names a proposal, and then its fields: one record.

    The fields below were given to the headline, the sentence was read as a record of its own.
    """
    for told in list(running.drafts):
        if not told.has("title") or not told.fields.keys() <= set(_NAMES):
            continue
        for draft in flowed.drafts:
            title = draft.fields.get("title")
            if title is None:
                continue
            same = title.ranges == told.fields["title"].ranges
            if is_full_title(clean.folded[slice(*title.ranges[0])]) and not same:
                continue
            rest = [one.ranges[0][0] for name, one in draft.fields.items() if name != "title"]
            over = same or title.ranges[-1][1] <= told.at
            if over and told.at < min(rest, default=0):
                running.drafts.remove(told)
                draft.at, draft.fields["title"] = told.at, told.fields["title"]
                above = [k for k in flowed.kinds if clean.paragraphs[k].end <= told.at]
                for index in above if draft is flowed.drafts[0] else ():
                    del flowed.kinds[index]  # the headline is the article's
                for name, found in told.fields.items():
                    draft.put(name, found)
                break


def _read_letters(clean: Clean, body: Sequence[int]) -> Records | None:
    """The proposals that the letters of a page answer, mostly one."""
    first, *others = letters_apart(clean, body)
    if others and (of_rounds := read_letters_of_rounds(clean, [first, *others])) is not None:
        return of_rounds
    found = read_letter(clean, first if others else body)
    for other in others:
        letter = read_letter(clean, other)
        if found is not None and letter is not None:
            known = [_said(clean, draft) for draft in found.drafts]
            found.drafts += [one for one in letter.drafts if _said(clean, one) not in known]
            found.kinds.update(letter.kinds)
    if found is not None and others:
        _signed_below_all(found.drafts)
    return found


def _signed_below_all(drafts: Sequence[Draft]) -> None:
    """The office that signs under the last of several letters, where no other is signed."""
    *before, last = drafts
    if not last.has("lead_units") or any(one.has("lead_units") for one in before):
        return
    signed = last.fields["lead_units"]
    for draft in before:
        place = Found(list(signed.ranges), None, 0.75, Origin.INFERRED, "落款在最后一件答复之后")
        draft.put("lead_units", place)


def _said(clean: Clean, draft: Draft) -> tuple[str, ...]:
    """What a letter says, by which one that a page prints twice is known."""
    names = ("title", "proposers", "reply")
    fields = (draft.fields[name].ranges if draft.has(name) else () for name in names)
    return tuple("".join("".join(clean.folded[a:b] for a, b in one).split()) for one in fields)


def _together(clean: Clean, body: Sequence[int], *parts: Records) -> FoundRecords:
    found = FoundRecords()
    for part in parts:
        found.drafts += [
            draft
            for draft in part.drafts
            if (draft.has("reply") or not is_motion(clean, draft))
            and not is_of_an_office(clean, draft)
        ]
        for index, kind in part.kinds.items():
            found.kinds.setdefault(index, kind)
    found.drafts.sort(key=lambda draft: draft.at)
    _headings_between(clean, body, found)
    for draft in found.drafts:
        whose_section(clean, draft)
    _given_to_all(clean, body, found)
    of_one_proposer(clean, body, found.drafts)
    of_party_of_page(clean, found.drafts)
    of_who_prints_below(clean, found.drafts)
    _named_like_the_others(found)
    _leaders_of_list(clean, found)
    share_joined_offices(clean, found.drafts)
    handled_by_page(clean, found.drafts)
    if found.drafts:
        starts = [paragraph.start for paragraph in clean.paragraphs]
        found.first = max(0, bisect_right(starts, found.drafts[0].at) - 1)
        heads = [i for i, kind in found.kinds.items() if kind is BlockKind.TABLE_HEAD]
        found.first = _heading_of_first(clean, found, min([found.first, *heads]))
        stands_first = not any(index < found.first for index in body)
        if len(found.drafts) == 1 and not heads and stands_first:
            found.first = _past_headline(found)
    return found


def _heading_of_first(clean: Clean, found: FoundRecords, first: int) -> int:
    """The heading that the first record stands under, if it is the line above: no headline."""
    section = found.drafts[0].fields.get("section")
    if first and section is not None:
        above = clean.paragraphs[first - 1]
        if above.start <= section.ranges[0][0] < above.end:
            return first - 1
    return first


_TO_ALL = re.compile(
    rf"[ ]*(?:以下|下列|如下|下述)(?:所列)?(?:\d+件)?(?:提案|各件|项目)?(?:均|都|全部)?(?:系|是)?由"
    rf"(?P<who>[{HAN}]{{2,20}}?)(?:主办|独办|承办|负责办理|办理)(?:的提案)?[ ]?:?[ ]*"
)


def _given_to_all(clean: Clean, body: Sequence[int], found: FoundRecords) -> None:
    """以下提案均由我局主办: over records that name no office of their own."""
    for index in body:
        paragraph = clean.paragraphs[index]
        said = _TO_ALL.fullmatch(clean.folded, paragraph.start, paragraph.end)
        if said is None or not is_unit(said["who"]):
            continue
        below = [draft for draft in found.drafts if draft.at >= paragraph.end]
        if any(draft.has("lead_units") for draft in below):
            continue
        found.kinds[index] = BlockKind.CROSSHEAD
        reason = f"列在“{clean.paragraph_folded(paragraph).strip()}”标题下"
        for draft in below:
            place = Found([said.span("who")], None, 0.8, Origin.INFERRED, reason)
            draft.put("lead_units", place)


_MOST = 2 / 3


def _named_like_the_others(found: FoundRecords) -> None:
    """《…》 城建委, among titles each with who proposed it: an office there proposed, too."""
    offices = [draft for draft in found.drafts if draft.has("lead_units")]
    makers = [draft for draft in found.drafts if draft.has("proposers")]
    if len(makers) < _MOST * len(found.drafts) or len(makers) < _FEWEST_MAKERS:
        return
    if any(draft.has("proposers") or draft.has("reply") for draft in offices):
        return
    for draft in offices:
        draft.put("proposers", draft.fields.pop("lead_units"))


_FEWEST_MAKERS = 3


_LED_LIST = re.compile(
    "(?:督办|领办|包案|领衔)[^。\n]{0,20}提案|提案[^。\n]{0,12}(?:督办|领办|包案|领衔)"
)
_LEADER = re.compile(
    rf"(?:[{HAN}]{{0,6}}?副?(?:主席|书记|[市区县州旗]长|秘书长)[{HAN}]{{2,4}}"
    rf"|[{HAN}]{{2,4}}?(?:[{HAN}]{{0,4}}副?(?:主席|书记|[市区县州旗]长|秘书长)))"
)


def _leaders_of_list(clean: Clean, found: FoundRecords) -> None:
    """李长河主席:《…》, in a list of those who see to proposals: they did not propose them."""
    named = [draft for draft in found.drafts if draft.has("proposers")]
    if not named or not _LED_LIST.search(clean.folded, 0, min(draft.at for draft in named)):
        return
    if any(draft.has("supervisors") for draft in found.drafts):
        return
    for draft in named:
        low, high = draft.fields["proposers"].ranges[0]
        stop = clean.folded.find(":", low, high + _LONGEST_POST)
        if stop >= 0 and _LEADER.fullmatch(clean.folded, low, stop):
            del draft.fields["proposers"]
            draft.extend("supervisors", low, stop, 0.85)


_LONGEST_POST = 8  # characters


def _headings_between(clean: Clean, body: Sequence[int], found: FoundRecords) -> None:
    """Headings right over records whose reader looks at one paragraph or row at a time."""
    if found.drafts and all(draft.has("section") for draft in found.drafts):
        return
    starts = [paragraph.start for paragraph in clean.paragraphs]
    begin = {bisect_right(starts, draft.at) - 1 for draft in found.drafts}
    begin |= {index for index, kind in found.kinds.items() if kind is BlockKind.TABLE_HEAD}
    over: list[tuple[int, int, Section]] = []
    for above, index in pairwise(body):
        if index not in begin or above in begin or above in found.kinds:
            continue
        section = read_section(clean, clean.paragraphs[above])
        # Words alone (综合, 乡村振兴) may be any line of a page: the form has to tell.
        if section is not None and (section.counted or section.bulleted or section.bracketed):
            over.append((clean.paragraphs[above].start, above, section))
    if len(over) == 1 and not _heads_them_all(clean, body, over[0], found):
        return
    if len(over) > 1 and (
        len(over) == len(found.drafts) or one_over_each(clean, body, found.drafts, found.kinds)
    ):
        return  # one over each record is its slogan
    for k, (start, index, section) in enumerate(over):
        stop = over[k + 1][0] if k + 1 < len(over) else len(clean.folded)
        found.kinds[index] = BlockKind.CROSSHEAD
        for draft in found.drafts:
            if start <= draft.at < stop:
                draft.put("section", Found([(section.start, section.end)], confidence=0.85))


_TOLD_COUNT = re.compile(r"(\d{1,3})[ ]?[件条项个]")


def _heads_them_all(
    clean: Clean, body: Sequence[int], over: tuple[int, int, Section], found: FoundRecords
) -> bool:
    """Whether the only heading counts the records below it, or is one of a report's chapters."""
    start, index, section = over
    without = [draft.at for draft in found.drafts if not draft.has("section")]
    headed = [draft.at for draft in found.drafts if draft.has("section")]
    if headed and section.counted:  # the first of several, whose other records know theirs
        return start < min(without) and max(without) < min(headed)
    below = sum(1 for draft in found.drafts if draft.at >= start)
    if below != len(found.drafts) or below < 2:
        return False
    if told := _TOLD_COUNT.search(clean.paragraph_folded(clean.paragraphs[index])):
        return int(told[1]) == below
    lines = {k: clean.paragraph_folded(clean.paragraphs[k]) for k in body}
    chapters = [k for k, line in lines.items() if _CHAPTER.match(line)]
    return index in chapters and len(chapters) > 2 and not _OF_REPORTS.search(lines[index])


_OF_REPORTS = re.compile("基本情况|总体情况|概况|主要做法|工作情况|存在|下一步")
_CHAPTER = re.compile(r"\s*[一二三四五六七八九十]{1,3}、[^。;:]{2,24}$")
_DOCUMENT_NUMBER = re.compile(
    rf"[ ]*(?:文号:?[ ]?)?[{HAN}]{{1,14}}[ ]?[\[(〔](?:19|20)\d\d[\])〕]"
    r"[ ]?第?[ ]?\d{1,4}[ ]?号[ ]*"
)


def _is_document_number(clean: Clean, index: int) -> bool:
    """柳政提〔2024〕5号 alone on its line is of the paper, and no text of any record."""
    paragraph = clean.paragraphs[index]
    return paragraph.end - paragraph.start < 40 and bool(
        _DOCUMENT_NUMBER.fullmatch(clean.folded, paragraph.start, paragraph.end)
    )


_QUOTED_ABOVE = re.compile(r"[“《](关于[^“”《》]{4,60}(?:提案|建议))[”》]")


def title_from_above(clean: Clean, draft: Draft) -> None:
    """The only record of a page may have its title in the headline alone."""
    texts = TEXT_LABELS & draft.fields.keys()
    if draft.has("title") or (draft.evidence < 2 and len(texts) < 2):
        return
    quoted = list(_QUOTED_ABOVE.finditer(clean.folded, 0, min(draft.at, 600)))
    if quoted:
        draft.put("title", Found([quoted[-1].span(1)], confidence=0.8))
    elif headline := _title_as_headline(clean, draft.at):
        draft.put("title", Found(headline, confidence=0.85))


_LINES_ABOVE = 4  # 副题, who wrote it and the day may stand between the headline and the record
_OF_ANSWER = re.compile(r"第?[ ]?\d+[ ]?号|答复|复函|回复")


def _title_as_headline(clean: Clean, at: int) -> list[tuple[int, int]]:
    """关于…的建议 as the headline, in one line or two, over the facts of the only record."""
    starts = [paragraph.start for paragraph in clean.paragraphs]
    first = bisect_right(starts, at) - 1
    for index in range(first - 1, max(-1, first - 1 - _LINES_ABOVE), -1):
        start, end = clean.trim(*clean.paragraphs[index].range)
        line = clean.folded[start:end]
        if "。" in line or _OF_ANSWER.search(line):
            return []
        if is_full_title(line):
            return [(start, end)]
        if index and line.endswith(("的建议", "的提案", "的议案")):
            above = clean.trim(*clean.paragraphs[index - 1].range)
            if is_full_title(clean.folded[slice(*above)] + line):
                return [above, (start, end)]
    return []


def _past_headline(found: FoundRecords) -> int | None:
    """Where the fields of a single record begin: its title may be the article's headline."""
    fields = [
        index
        for index, kind in found.kinds.items()
        if kind in (BlockKind.FIELD, BlockKind.LABEL) and index > (found.first or 0)
    ]
    return min(fields, default=found.first)
