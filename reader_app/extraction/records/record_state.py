"""The record that is being put together while the paragraphs pass by."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader_app.domain.newspaper import BlockKind
from reader_app.domain.proposal import LIST_FIELDS
from reader_app.domain.span import Origin
from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.records.heads import Head, read_head
from reader_app.extraction.records.items import kind_of_name
from reader_app.extraction.records.page_view import PageView
from reader_app.extraction.records.rounds import arrows_are_rounds, ends_rounds, round_of
from reader_app.extraction.told.mentions import name_from_text
from reader_app.extraction.words.deeds import name_flowing_text, part_asked_from_done
from reader_app.extraction.words.labels import TEXT_LABELS
from reader_app.extraction.words.values import (
    Range,
    trim,
)
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

OUTSIDE = "outside"
LISTED = "listed"  # an entry of a list: what follows the list is no text of its last entry
_VALUES = frozenset({*LIST_FIELDS, "number", "title", "committee", "category"})


@dataclass(slots=True)
class Records:
    """What was assembled: the records, and what each paragraph of them is."""

    drafts: list[Draft] = field(default_factory=list)
    kinds: dict[int, BlockKind] = field(default_factory=dict)
    first: int | None = None  # the paragraph where the first record begins


class RecordState(PageView):
    """Which record is open, and which of its fields plain text flows into."""

    def __init__(self, clean: Clean, body: Sequence[int]) -> None:
        super().__init__(clean, body)
        self.found = Records()
        self.draft: Draft | None = None
        self.open = ""  # the field that plain paragraphs flow into
        self.related: Draft | None = None
        self.section: Found | None = None
        self.section_count: int | None = None  # 二 of 二、社会建设
        self.awaited = ""  # the list whose label stood alone, if its value comes next
        self.class_word = ""  # the label that a class on the next line belongs to
        self.opened_by = ""  # the label that the open record began with, if no head did
        self.leader: Found | None = None  # 县政协主席 张三 督办, over the records of that leader
        self.pending_seq: Found | None = None
        self.pending_maker: Found | None = None  # the member named over the next title
        self.title_word = ""  # a label such as 【提案】 that has held a title on this page
        self.by_heading: Found | None = None
        self.round = ""  # the round whose answer the lines are of: 第二次答复 stood over them
        self.whole = False  # under 提案内容, whose parts 情况 and 建议 may have heads of their own
        self.section_class: Found | None = None  # A类 as a heading
        self.slogan_over_first: int | None = None  # where the first record's slogan stands

    def _mark(self, at: int, kind: BlockKind) -> None:
        self.found.kinds[self.body[at]] = kind

    def _awaits_title(self) -> bool:
        draft = self.draft
        return draft is not None and draft.has("number") and not draft.has("title")

    def _awaits_value(self) -> bool:
        """Whether the last label stood alone, its value expected in this paragraph."""
        name, draft = self.open, self.draft
        if draft is None or name not in _VALUES:
            return False
        return name == "title" or not draft.has(name) or self.awaited == name

    def _begin(self, at: int, head: Head) -> None:
        draft = self.draft
        merge = (
            draft is not None
            and not draft.has("reply")
            and (
                (self._awaits_title() and head.has_title and "number" not in head.fields)
                or (
                    draft.has("title")
                    and not draft.has("number")
                    and not head.has_title
                    and not draft.evidence
                )
            )
        )
        if not merge:
            draft = self._new(head.start, at)
        assert draft is not None
        for name, found in head.fields.items():
            draft.put(name, found)
        draft.put_rounds(head.rounds)
        for name, ranges in head.lists.items():
            for start, end in ranges:
                draft.extend(name, start, end)
        draft.supported = draft.supported or head.strong
        if not (merge and self.open == "content" and not draft.has("content")):
            self.open = ""  # 提案原文 alone on its line stands over title and text

    def _new(self, start: int, at: int) -> Draft:
        self._close()
        if self.slogan_over_first is not None:
            start, self.slogan_over_first = self.slogan_over_first, None
        self.draft = Draft(start)
        self.related = None
        self.open = self.round = ""
        self.whole = False
        if self.found.first is None:
            self.found.first = self.body[at]
        self.opened_by = ""
        if self.section is not None:
            self.draft.put("section", self.section)
        if self.leader is not None:
            self.draft.put("supervisors", Found(list(self.leader.ranges), confidence=0.85))
        self.by_heading = self.section_class
        if self.pending_seq is not None:
            self.draft.put("seq", self.pending_seq)
            self.pending_seq = None
        if self.pending_maker is not None:
            self.draft.put("proposers", self.pending_maker)
            self.pending_maker = None
        return self.draft

    def _close(self) -> None:
        draft = self.draft
        if draft is None:
            return
        if self.by_heading is not None:
            draft.put("category", self.by_heading)
        whose_section(self.clean, draft)
        part_asked_from_done(self.clean, draft)
        name_flowing_text(self.clean, draft)
        name_from_text(self.clean, draft)
        self.found.drafts.append(draft)
        self.draft = None

    def _finish_record(self) -> None:
        self._close()
        self.open = ""

    def _record_for(self, name: str, at: int, start: int) -> Draft:
        """The record that a field belongs to: a new one where the field begins the next card."""
        draft = self.draft
        if draft is None or (draft.has(name) and name in ("seq", "number", "title")):
            return self._new(start, at)
        complete = draft.has("reply") or draft.has("category") or draft.has("lead_units")
        if name in ("seq", "number") and draft.has("title") and complete:
            # A page may print its facts under the texts: 提案档案 / 提案号:… / 提案人:…
            missing = name == "number" and not draft.has("number")
            if missing and not TEXT_LABELS & draft.fields.keys() and not self._next_title(at):
                return draft
            at_end = missing and not draft.has("proposers")
            if not (at_end and TEXT_LABELS & draft.fields.keys() and not self._title_soon(at)):
                return self._new(start, at)
        if name == "title" and complete and not draft.has("title") and not draft.has("number"):
            return self._new(start, at)
        return draft

    def _put_title(self, draft: Draft, start: int, end: int) -> None:
        head = read_head(self.clean, start, end, heading=True)
        if head is None or not head.has_title:
            draft.put("title", Found([trim(self.clean, start, end, " 《》。")]))
            return
        for name, found in head.fields.items():
            draft.put(name, found)
        draft.put_rounds(head.rounds)
        for name, ranges in head.lists.items():
            for low, high in ranges:
                draft.extend(name, low, high)

    def _put_category(
        self, draft: Draft, word: str, letters: Sequence[str], places: Sequence[Range]
    ) -> None:
        number = round_of(word)
        if number is None and (self.round == "1" or "1" in draft.rounds):
            number = self.round or None  # 回头看:… over the only class there is tells of no round
        if number is None and "1" in draft.rounds and ends_rounds(word):
            number = "2"
        if number:
            draft.rounds.setdefault(number, (letters[0], places[0]))
        elif len(letters) == 2 and arrows_are_rounds(self.clean):
            for number, letter, place in zip(("1", "2"), letters, places, strict=True):
                draft.rounds.setdefault(number, (letter, place))
        final = Found([places[-1]], letters[-1])
        if draft.rounds:
            draft.fields["category"] = final
        else:
            draft.put("category", final)


_GROUP_HEADING = re.compile(
    r"^(?:民革|民盟|民建|民进|农工|致公|九三|台盟|.{0,6}政协).+|(?:工商联|妇联|科协|侨联|总工会|界别?)$"
)
_OFFICE_HEADING = re.compile(r"(?:局|办|厅|中心|委|政府|街道|公司|委员会)$")


_POST = rf"(?:[{HAN}]{{0,10}}?(?:主席|书记|[市县区州旗]长|秘书长|部长|主任|常委))"
_HOW = "(?:同志|领衔|牵头|负责|重点|包案|挂牌)"
_LEADER_HEADING = re.compile(  # 高景行主席督办, 区政协副主席 妥晓霞 领衔督办
    rf"[ ]*(?:由)?(?:(?P<who>(?!区|市|县|省)[{HAN}]{{2,3}}?)(?:党组)?(?:常务)?(?:副)?"
    rf"(?:主席|书记|[市县区州旗]长|秘书长|部长|主任|常委)"
    rf"|(?P<ranked>{_POST}[ ]{{0,2}}(?!{_HOW})[{HAN}]{{2,4}}?))"
    rf"[ ]*{_HOW}*(?:督办|领办|包案|领衔)(?:的)?(?:重点)?(?:提案)?[ ]*"
)
_JOINS = re.compile(r"[^\n]{0,30}[(,、 ](?:会办|协办|配合|参与)(?:件)?(?:[),、;]|$)")


def whose_section(clean: Clean, draft: Draft) -> None:
    """▶市教育局(主办3件): the office that the records below are listed under handles them."""
    section = draft.fields.get("section")
    if section is None or not draft.has("title"):
        return
    low, high = section.ranges[0]
    name = clean.folded[low:high].strip()
    if leader := _LEADER_HEADING.fullmatch(clean.folded, low, high):
        if not draft.has("supervisors"):
            reason = f"列在“{name}”标题下"
            place = leader.span("who" if leader["who"] else "ranked")
            draft.put("supervisors", Found([place], None, 0.85, Origin.INFERRED, reason))
        return
    kind = kind_of_name(name)
    if kind == "group" and not draft.has("proposers") and _GROUP_HEADING.search(name):
        reason = f"列在“{name}”标题下"
        draft.put("proposers", Found([(low, high)], None, 0.8, Origin.INFERRED, reason))
    if kind == "office" and _OFFICE_HEADING.search(name):
        reason = f"列在“{name}”标题下"
        joins = _JOINS.match(clean.folded, draft.fields["title"].ranges[-1][1])
        draft.put(
            "co_units" if joins else "lead_units",  # 2.关于…的提案(会办,主办:县司法局)
            Found([(low, high)], confidence=0.8, origin=Origin.INFERRED, reason=reason),
        )
