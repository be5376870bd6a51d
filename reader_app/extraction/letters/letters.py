"""Reply letters: one proposal, whose proposer is addressed and whose office signs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader_app.domain.newspaper import BlockKind
from reader_app.extraction.letters.announcing import answer_announced
from reader_app.extraction.letters.closing import before_closing, closes
from reader_app.extraction.letters.opening import Opening, find_opening
from reader_app.extraction.letters.partners import joined_offices
from reader_app.extraction.letters.rounds import without_round_heads
from reader_app.extraction.letters.several import others_answered
from reader_app.extraction.letters.signature import end_of_text, read_signature
from reader_app.extraction.letters.subject import read_salutation, read_subject
from reader_app.extraction.letters.surroundings import (
    published_by,
    read_lines_above,
    read_lines_beside,
)
from reader_app.extraction.records.draft import Draft
from reader_app.extraction.records.fields import divide
from reader_app.extraction.records.keeping import is_blank, is_unfilled
from reader_app.extraction.records.record_state import Records
from reader_app.extraction.told.leading import led_by
from reader_app.extraction.told.rounds import class_changed, classes_in_turn
from reader_app.extraction.words.label_reading import whole_label
from reader_app.extraction.words.values import trim
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_GOT = re.compile("收悉[^。]{0,60}。")
_TO_JOIN = re.compile("(?:会办|协办)(?:意见)?的?函")
_PARTNERS_NAMED = 800  # characters of the opening in which partners are named


def read_letter(clean: Clean, body: Sequence[int], known: bool = False) -> Records | None:
    """The proposals that a letter answers, mostly one; None if the text is no letter.

    ``known``: another letter names the proposal, which this one answers anew.
    """
    opening = find_opening(clean, body)
    if opening is None or not _is_to_proposer(clean, body, opening):
        return None
    begins, received = body[opening.begins], body[opening.received]
    draft = Draft(clean.paragraphs[begins].start, supported=True)
    found = Records([draft])
    read_lines_above(clean, body[: opening.begins], draft, found)
    if opening.salutation is not None and not opening.joins:
        read_salutation(clean, body, opening.salutation, draft)
    if opening.salutation is not None:
        found.kinds[begins] = BlockKind.FIELD
        found.first = begins
    read_subject(clean, received, draft)
    reply = _reply_begins(clean, body, opening.received)
    _partners(clean, body, opening, reply, draft)
    _seen_to(clean, body, opening, reply, draft)
    body = without_round_heads(clean, body, reply.position, draft, found)
    end = read_signature(clean, body, reply.position, draft, found)
    if not draft.has("lead_units"):
        published_by(clean, received, draft)
    _signed_to_join(clean, body, opening, draft)
    end = _before_labels(clean, body, reply.position, end)
    signed = body[end - 1]
    end = before_closing(clean, body, reply.position + (reply.offset is None), end)
    _put_reply(clean, body, reply, end, draft)
    _answered_anew(clean, received, signed, draft)
    read_lines_beside(clean, received, body[end - 1], draft)
    unnamed = not draft.has("title") and not draft.has("number")
    if unnamed and not known and not is_unfilled(clean, draft.at):
        return None
    if (unnamed and not known) or is_blank(clean, draft):
        return Records([], {}, found.first)  # how such a letter is written, not one
    found.drafts += others_answered(clean, received, draft)
    for index in body[opening.received : end]:
        found.kinds.setdefault(index, BlockKind.PARAGRAPH)
    found.first = _card_begins(clean, body, opening.begins)
    return found


_FEWEST_LABELS = 3


def _card_begins(clean: Clean, body: Sequence[int], begins: int) -> int:
    """The paragraph where the card begins that stands right over a letter: 提案编号:…, 提案人:…"""
    above = begins
    while above and _is_of_card(clean, body[above - 1]):
        above -= 1
    return body[above if begins - above >= _FEWEST_LABELS else begins]


def _is_of_card(clean: Clean, index: int) -> bool:
    start, end = clean.trim(*clean.paragraphs[index].range)
    first = next(iter(divide(clean, start, end)), None)
    hit = first.hit if first else None
    alone = _LABEL_ALONE.fullmatch(clean.folded, start, end)  # 答复函:
    return bool(alone) or (hit is not None and hit.colon and hit.start == start)


_LABEL_ALONE = re.compile(rf"[【\[]?[{HAN}]{{2,8}}[】\]]?[ ]?:")
_OF_PROPOSALS = re.compile("提案|政协|委员[ ]?:$")
_MENU = re.compile("首页|位置[ ]?:|[>→»]")


def _is_to_proposer(clean: Clean, body: Sequence[int], opening: Opening) -> bool:
    """Whether it is no citizen who wrote: members and groups are addressed, or a word tells."""
    addressed = clean.folded_line(body[opening.begins])
    if opening.salutation is not None and not _CITIZEN.search(addressed):
        return True
    lines = (clean.folded_line(index) for index in body)
    return any(_OF_PROPOSALS.search(line) and not _MENU.search(line) for line in lines)


_CITIZEN = re.compile("(?:先生|女士|同志|老师|教授)(?:们)?[ ]?:")


def _answered_anew(clean: Clean, received: int, last: int, draft: Draft) -> None:
    """5月已作答复(C类)。…。重新办理后,办理类别为B类: rounds told in the letter's sentences."""
    if draft.rounds or draft.has("category"):
        return
    start, end = clean.paragraphs[received].start, clean.paragraphs[last].end
    if turned := classes_in_turn(clean, start, end):
        draft.put_rounds(turned.rounds)
    else:
        draft.put_rounds(class_changed(clean, start, end))


_CLASS_ALONE = re.compile(
    "[,;:。]?[^。]{0,10}(?:结果|类别|等[次级]|分类)(?:为|是|:)?[ ]?“?[A-D]”?[类级]?[。)]?"
)


class _Reply(NamedTuple):
    """Where a reply begins: in a paragraph, if it does, and with which whole one it goes on."""

    offset: int | None
    position: int  # in the body


_NEAR = 2  # paragraphs, of the one that says what came in and what follows


def _reply_begins(clean: Clean, body: Sequence[int], received: int) -> _Reply:
    for position in range(received, min(len(body), received + 4)):
        paragraph = clean.paragraphs[body[position]]
        said = answer_announced(clean.folded, *paragraph.range, position - received < _NEAR)
        if said is None:
            continue
        start, end = clean.trim(said, paragraph.end)
        if _CLASS_ALONE.fullmatch(clean.folded, start, end):
            return _Reply(None, position + 1)  # 现答复如下,办理结果为A。
        return _Reply(start if end - start > 4 else None, position + 1)
    paragraph = clean.paragraphs[body[received]]
    got = _GOT.search(clean.folded, *paragraph.range)
    begins = got.end() if got and paragraph.end - got.end() > 30 else None
    return _Reply(begins, received + 1)


def _partners(
    clean: Clean, body: Sequence[int], opening: Opening, reply: _Reply, draft: Draft
) -> None:
    """The offices that joined in, as what stands before the reply says."""
    if not draft.has("co_units"):
        for place in joined_offices(clean, *_before_reply(clean, body, opening, reply)):
            draft.extend("co_units", *place, 0.85)


def _before_reply(
    clean: Clean, body: Sequence[int], opening: Opening, reply: _Reply
) -> tuple[int, int]:
    """Where a letter tells how its proposal was dealt with, before it tells what was done."""
    start = clean.paragraphs[body[opening.received]].start
    end = reply.offset or clean.paragraphs[body[reply.position - 1]].end
    return start, min(end, start + _PARTNERS_NAMED)


def _seen_to(
    clean: Clean, body: Sequence[int], opening: Opening, reply: _Reply, draft: Draft
) -> None:
    """该提案由区政协副主席诸葛岚督办: who saw to it that it was dealt with."""
    leader = led_by(clean, *_before_reply(clean, body, opening, reply))
    if leader is not None and not draft.has("supervisors"):
        draft.extend("supervisors", *leader, 0.85)


def _signed_to_join(clean: Clean, body: Sequence[int], opening: Opening, draft: Draft) -> None:
    """关于…会办意见的函: who signs joined in, and another office handles the proposal."""
    above = clean.folded[: clean.paragraphs[body[opening.received]].start]
    if draft.has("lead_units") and (opening.joins or _TO_JOIN.search(above)):
        draft.fields["co_units"] = draft.fields.pop("lead_units")
    if opening.joins:
        line = clean.paragraphs[body[opening.begins]]
        draft.extend("lead_units", *trim(clean, line.start, line.end, " :"), 0.9)


def _before_labels(clean: Clean, body: Sequence[int], after: int, end: int) -> int:
    """Where 办理结果, 答复时间 follow a letter that a system shows under labels like these."""
    labels = [k for k, index in enumerate(body[:end]) if _label_alone(clean, index)]
    above = [k for k in labels if k < after]
    return next((k for k in labels if k > after), end) if len(above) > 1 else end


def _label_alone(clean: Clean, index: int) -> bool:
    paragraph = clean.paragraphs[index]
    hit = whole_label(clean.folded, *clean.trim(paragraph.start, paragraph.end))
    return hit is not None and hit.field not in ("reply", "background", "suggestion")


_HEADS_NOTHING = re.compile(r"[一二三四五六七八九十]{1,2}、[^。;:,]{2,16}")


def _put_reply(clean: Clean, body: Sequence[int], reply: _Reply, end: int, draft: Draft) -> None:
    if reply.offset is not None:
        draft.extend("reply", reply.offset, end_of_text(clean, body[reply.position - 1]))
    begins = reply.position
    while reply.offset is None and begins + 1 < end and closes(clean.folded_line(body[begins])):
        begins += 1  # 首先感谢您对…的关心! in a paragraph of its own
    while end > begins + 1 and _HEADS_NOTHING.fullmatch(clean.folded_line(body[end - 1])):
        end -= 1  # 三、下步工作, over thanks alone
    for index in body[begins:end]:
        draft.extend("reply", clean.paragraphs[index].start, end_of_text(clean, index))
