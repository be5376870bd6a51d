"""Records printed one after another: a head, labelled fields, and text that flows under them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader_app.domain.newspaper import BlockKind
from reader_app.domain.span import Origin
from reader_app.extraction.byline import read_byline
from reader_app.extraction.draft import Draft, Found
from reader_app.extraction.fields import Piece, divide
from reader_app.extraction.furniture import is_ornament
from reader_app.extraction.heads import Head, read_brackets, read_head
from reader_app.extraction.items import kind_of_name, read_item
from reader_app.extraction.label_reading import LabelHit
from reader_app.extraction.labels import CONTINUING, TEXT_LABELS
from reader_app.extraction.numbering import (
    any_number,
    read_number_head,
    read_number_value,
    read_seq,
    read_seq_alone,
)
from reader_app.extraction.offices import assigned_offices
from reader_app.extraction.sections import read_section
from reader_app.extraction.values import (
    NOTHING,
    PERSON,
    Range,
    is_full_title,
    is_unit,
    looks_like_title,
    outcome,
    trim,
)
from reader_app.text.clean import Clean, Paragraph
from reader_app.text.width import HAN

LIST_FIELDS = ("proposers", "supervisors", "lead_units", "co_units")
OPENERS = frozenset(
    {"proposers", "number", "lead_units", "co_units", "supervisors", "committee", "category"}
)
_OUTSIDE = "outside"
_LISTED = "listed"  # an entry of a list: what follows the list is no text of its last entry
_CLASS_LINE = re.compile(
    r"(?:[一二三四五六七八九十]、|\([一二三四]\)|\d[.、])?[ ]?[^()。;]{2,24}[(“]([A-D甲乙丙丁])类?[)”](?:类)?(?:提案)?(?:\(\d+件\)|\d+件)?[ ]?:?$"
)
_CLASS_HEADING = re.compile(
    r"(?:办理结果|答复结果|办理类别|结果|分类)?(?:为|是|:)?[ ]?“?([A-D甲乙丙丁])”?类(?:提案|建议|答复|件)?(?:[ ]?\(.*)?$"
)
_VALUES = frozenset({*LIST_FIELDS, "number", "title", "committee", "category"})
_ROUND = re.compile(r"第?([一二三四首次再1234])[轮次]|(初次|首次|二次|再次|复办)")
_ROUND_NUMBERS = {"一": "1", "首": "1", "二": "2", "次": "2", "再": "2", "三": "3", "四": "4"}
_ROUNDS_TOLD = re.compile(
    r"第?([一二三首再])[次轮](?:办理|评价|答复|结果)*(?:为|是|:)?[ ]?([A-D甲乙丙丁])类?"
)
_UNIT_COLON = re.compile(
    rf"(?:【([{HAN}()、]{{3,24}})】|([{HAN}()、]{{3,30}}?)(?:答复|回复|办理情况|回应|反馈)?(?:如下)?[ ]?:)[ ]?"
)
_BULLET_NAME = re.compile(rf"[●■◆▲★◇○〇◎▌·▶►][ ]*([{HAN}、·]{{2,30}}?)(?:委员|代表)?[ ]?:?$")
_BRACKETS_ONLY = re.compile(r"[(\[][^()\[\]]{1,60}[)\]]$")
_SIGNED = re.compile(
    rf"(?:—|-){{1,4}}[ ]?([{HAN}、·]{{2,30}})(?:[ ]+[{HAN}]{{2,12}}(?:委员|常委|代表))?$"
)
# How unlabelled text begins that tells what an office did.
_REPLY_CUE = re.compile(
    r"(?:收到|接到)(?:该|此|这件|这一)?(?:件)?提案后|针对(?:该|此|这|上述|委员)|对此,|为此,[省市区县]|办理中,|办理过程中"
    rf"|[省市区县][{HAN}]{{1,12}}?(?:局|委|办|中心|部|大队|公司)(?:高度重视|收到|接到|积极|迅速|立即|会同|联合|认真|答复|表示|回应|牵头|已|投入|出台|印发|制定)"
    r"|(?:提案)?(?:承办|主办|责任)(?:单位|部门)(?:高度|积极|迅速|立即|认真|会同)"
)
_SPEAKER = re.compile(rf"([{HAN}、]{{2,20}}?)(?:委员|代表)[ ]?:[ ]?")
_OFFICE_END = re.compile(
    r"(?:局|委|办|部|中心|大队|支队|政府|街道|公司|院|厅|处|署|分局|办公室|委员会|集团|银行|站|馆|所)$"
)
_AFTERWORD = re.compile(
    r"(?:下一步,)?[省市区县]?政协(?:将|提案委|常委会|办公室|主席会议)|近年来,[省市区县]政协"
)


@dataclass(slots=True)
class Records:
    """What was assembled: the records, and what each paragraph of them is."""

    drafts: list[Draft] = field(default_factory=list)
    kinds: dict[int, BlockKind] = field(default_factory=dict)
    first: int | None = None  # the paragraph where the first record begins


def read_records(clean: Clean, body: Sequence[int]) -> Records:
    """The records in the paragraphs ``body`` (indexes into ``clean.paragraphs``)."""
    return _Assembly(clean, body).run()


class _Assembly:
    """Walks the paragraphs once, with a look at the next one where a head is doubtful."""

    def __init__(self, clean: Clean, body: Sequence[int]) -> None:
        self.clean = clean
        self.body = body
        self.found = Records()
        self.draft: Draft | None = None
        self.open = ""  # the field that plain paragraphs flow into
        self.related: Draft | None = None
        self.section: Found | None = None
        self.pending_seq: Found | None = None
        self.by_heading: Found | None = None
        self.counted = False  # whether headings are numbered or say how many stand under them
        self.whole = False  # under 提案内容, whose parts 情况 and 建议 may have heads of their own
        self.section_class: Found | None = None  # A类 as a heading
        self._pieces: dict[int, list[Piece]] = {}
        self._items: dict[int, Head | None] = {}

    def run(self) -> Records:
        at = 0
        while at < len(self.body):
            if self.draft is not None and self.draft.has("reply") and self._after_ornament(at):
                self.open = _OUTSIDE
            at += self._paragraph(at)
        self._close()
        self._drop_crossheads()
        return self.found

    def _drop_crossheads(self) -> None:
        """A heading over every single record is its crosshead, not a section of several."""
        uses = Counter(id(d.fields["section"]) for d in self.found.drafts if d.has("section"))
        if len(uses) > 1 and set(uses.values()) == {1} and not self.counted:
            for draft in self.found.drafts:
                draft.fields.pop("section", None)

    def _after_ornament(self, at: int) -> bool:
        """Whether a line of ornaments (※※※) stands before this paragraph."""
        last = self.body[at - 1] if at else -1
        return any(
            is_ornament(self.clean.paragraph_folded(self.clean.paragraphs[index]))
            for index in range(last + 1, self.body[at])
        )

    # --- paragraphs -------------------------------------------------------------------

    def pieces(self, at: int) -> list[Piece]:
        if at not in self._pieces:
            paragraph = self._at(at)
            self._pieces[at] = divide(self.clean, paragraph.start, paragraph.end)
        return self._pieces[at]

    def _at(self, at: int) -> Paragraph:
        return self.clean.paragraphs[self.body[at]]

    def _text(self, at: int) -> str:
        return self.clean.paragraph_folded(self._at(at))

    def _mark(self, at: int, kind: BlockKind) -> None:
        self.found.kinds[self.body[at]] = kind

    def _paragraph(self, at: int) -> int:
        """Take one paragraph, or several lines of one title; how many were taken."""
        pieces = self.pieces(at)
        if self._awaits_value() and pieces and not pieces[0].hit and not self._strong_head(at):
            self._mark(at, BlockKind.FIELD)
            self._flow(at, pieces)
            return 1
        if pieces and pieces[0].hit and not self._is_prose_label(at, pieces[0]):
            self._fields(at, pieces)
            return 1
        if self._signature_line(at):
            return 1
        if self._number_then_fields(at, pieces) or self._bare_names(at):
            return 1
        taken = self._head(at)
        if taken:
            return taken
        if re.fullmatch(r"0\d", self._text(at).strip()):
            self._mark(at, BlockKind.FURNITURE)  # 01 over a record is an ornament
            return 1
        if self._proposer_line(at):
            return 2
        if self._seq_line(at) or self._section_line(at):
            return 1
        if self._bracket_line(at):
            return 1
        self._flow(at, pieces)
        return 1

    def _signature_line(self, at: int) -> bool:
        """——潘玉洁 县政协委员, under the words of a proposal."""
        draft = self.draft
        match = _SIGNED.match(self._text(at).strip())
        if draft is None or not match or draft.has("proposers"):
            return False
        if not (draft.has("suggestion") or draft.has("content")):
            return False
        kinds = {kind_of_name(name) for name in match[1].split("、") if name}
        if not kinds <= {"person", "group"}:
            return False
        base = self._at(at).start + self._text(at).index(match[1])
        draft.extend("proposers", base, base + len(match[1]), 0.9)
        self._mark(at, BlockKind.FIELD)
        return True

    def _number_then_fields(self, at: int, pieces: Sequence[Piece]) -> bool:
        """提案第12号,案由:…,提案人:… in one line."""
        if len(pieces) < 2 or pieces[0].hit is not None:
            return False
        piece = pieces[0]
        number = read_number_head(self.clean.folded, piece.start, piece.end)
        if number is None or self.clean.folded[number[2] : piece.end].strip(" ,:;、"):
            return False
        draft = self._new(piece.start, at)
        draft.put("number", Found([(number[1], number[2])], number[0]))
        self._fields(at, pieces[1:])
        return True

    def _bare_names(self, at: int) -> bool:
        """Names and offices on lines of their own under a title, without any labels."""
        draft, text = self.draft, self._text(at).strip()
        if draft is None or self.open or not draft.has("title") or len(text) > 30:
            return False
        if draft.has("reply") or draft.has("content") or self._at(at).heading_level:
            return False
        kinds = {kind_of_name(name) for name in re.split(r"[、, ]+", text) if name}
        paragraph = self._at(at)
        place = trim(self.clean, paragraph.start, paragraph.end, " ")
        if kinds == {"office"} and not draft.has("lead_units") and draft.has("proposers"):
            draft.extend("lead_units", *place, 0.75)
        elif kinds <= {"person", "group"} and kinds and not draft.has("proposers"):
            draft.extend("proposers", *place, 0.75)
        else:
            return False
        self._mark(at, BlockKind.FIELD)
        return True

    def _awaits_value(self) -> bool:
        """Whether the last label stood alone, its value expected in this paragraph."""
        name, draft = self.open, self.draft
        return draft is not None and name in _VALUES and (name == "title" or not draft.has(name))

    def _strong_head(self, at: int) -> bool:
        if self.open in ("title", "number"):
            return False
        paragraph = self._at(at)
        head = read_head(self.clean, paragraph.start, paragraph.end)
        return head is not None and head.strong

    def _is_prose_label(self, at: int, piece: Piece) -> bool:
        """Whether what looks like a label begins a sentence of an open text: 建议:…, 成效:…"""
        hit = piece.hit
        if hit is None or hit.bracketed:
            return False
        if self.draft is None and hit.weak:
            return not self._next_opens(at)
        if piece.seq and self.open in TEXT_LABELS and hit.field not in ("title", "number"):
            return not (hit.field in TEXT_LABELS and not hit.weak and not self._numbered_parts())
        return bool(hit.weak and not hit.colon and self.open in TEXT_LABELS and len(hit.word) <= 2)

    def _numbered_parts(self) -> bool:
        return self.open == "reply"

    # --- heads ------------------------------------------------------------------------

    def _head(self, at: int) -> int:
        paragraph = self._at(at)
        head = read_head(
            self.clean, paragraph.start, paragraph.end, heading=paragraph.heading_level > 0
        )
        item = self._item(at, in_run=not (head and head.strong))
        if item is not None:
            head = item
        if item is None and head is None:
            head = self._bare_title(at)
            if head is None:
                return 0
        assert head is not None
        if self._is_related_head(at, head):
            return 1
        if item is not None or head.strong or self._supports(at, head):
            self._begin(at, head)
            self._mark(at, BlockKind.RECORD_HEAD)
            if item is not None and head is item:
                self.open = _LISTED
            return 1
        bare = self._bare_title(at)
        if bare is not None:
            self._begin(at, bare)
            self._mark(at, BlockKind.RECORD_HEAD)
            return 1
        lines = self._title_lines(at, head)
        if lines:
            last = self._at(at + lines - 1)
            head.fields["title"].ranges = self._title_ranges(head, at, lines, last)
            self._begin(at, head)
            for k in range(lines):
                self._mark(at + k, BlockKind.RECORD_HEAD)
        return lines

    def _is_related_head(self, at: int, head: Head) -> bool:
        """Whether a head stands under 【相关提案】, before any text."""
        draft = self.draft
        if self.open != "related" or draft is None or not head.has_title or "seq" in head.fields:
            return False
        if self.related is None or self.related.has("reply"):
            return False
        if self.related.has("title"):
            self.related = Draft(head.start)
            draft.related.append(self.related)
        for name, found in head.fields.items():
            self.related.put(name, found)
        self._mark(at, BlockKind.FIELD)
        return True

    def _item(self, at: int, in_run: bool) -> Head | None:
        """The entry of a list that a line is; with a neighbour like it, or with facts of its own."""
        item = self._read_item(at)
        if item is None:
            return None
        if any(self._read_item(near) for near in (at + 1, at - 1) if 0 <= near < len(self.body)):
            return item
        told = {"number", "category"} & item.fields.keys() or "lead_units" in item.lists
        alone = told and in_run and self.open not in TEXT_LABELS
        return item if alone and not self._text(at).rstrip().endswith("。") else None

    def _read_item(self, at: int) -> Head | None:
        if at not in self._items:
            paragraph = self._at(at)
            self._items[at] = read_item(self.clean, paragraph.start, paragraph.end)
        return self._items[at]

    def _bare_title(self, at: int) -> Head | None:
        """A short line that nothing marks as a title but the 提案人:… that follows it."""
        text = self._text(at).strip()
        if not 4 <= len(text) <= 44 or re.search(r"[。;:!?,]$|[。;]", text) or at == 0:
            return None
        following = self.pieces(at + 1) if at + 1 < len(self.body) else []
        hit = following[0].hit if following else None
        if hit is None or hit.field not in ("proposers", "number") or (hit.weak and not hit.colon):
            return None
        if hit.guessed or re.match(r"第[一二三四五六七八九十百]+[章条节编]", text):
            return None
        if self._awaits_title() or _BRACKETS_ONLY.match(text) or self.open == "title":
            return None
        paragraph = self._at(at)
        if read_byline(self.clean, paragraph.start, paragraph.end):
            return None
        start, end = trim(self.clean, paragraph.start, paragraph.end, " ●■◆▲★◇□○·")
        inner = self.clean.folded[start + 1 : end - 1]
        if text[0] == "“" and text[-1] == "”" and "“" not in inner:
            start, end = start + 1, end - 1
        head = Head(paragraph.start, paragraph.end)
        if seq := read_seq(self.clean.folded, start, end):
            head.fields["seq"] = Found([(seq[1], seq[2])], seq[0])
            start, end = trim(self.clean, seq[2], end, " .、")
        if end - start < 4:
            return None
        head.fields["title"] = Found([(start, end)], confidence=0.8)
        return head

    def _supports(self, at: int, head: Head) -> bool:
        """Whether what stands round a doubtful head shows that it is one."""
        if self.draft and self._awaits_title() and head.has_title:
            return head.quoted or looks_like_title(self._title_text(head))
        text = self._title_text(head)
        if self._at(at).heading_level and self._next_is_field(at):
            return True
        if self._next_opens(at):
            return head.quoted or is_full_title(text) or not self._title_goes_back(at)
        if head.quoted or is_full_title(text):
            return self._next_is_unit(at) or (
                "seq" in head.fields
                and bool(re.search(r"(?:建议|提案)$", text.strip()))
                and self._in_list(at)
            )
        return False

    def _title_goes_back(self, at: int) -> bool:
        """Whether the line before this one is the beginning of its title."""
        return False

    def _title_text(self, head: Head) -> str:
        title = head.fields.get("title")
        return "".join(self.clean.folded[a:b] for a, b in title.ranges) if title else ""

    def _in_list(self, at: int) -> bool:
        """Whether the next or the last line is a numbered title as well."""
        for near in (at + 1, at - 1):
            if 0 <= near < len(self.body):
                paragraph = self._at(near)
                other = read_head(self.clean, paragraph.start, paragraph.end)
                if (
                    other
                    and "seq" in other.fields
                    and (other.quoted or is_full_title(self._title_text(other)))
                ):
                    return True
        return False

    def _title_lines(self, at: int, head: Head) -> int:
        """How many short lines from ``at`` make one title that a field follows; 0 if none."""
        if not head.has_title or head.quoted:
            return 0
        text = self._title_text(head)
        begins = "seq" in head.fields or text.startswith("关于")
        if not begins or self._text(at).rstrip().endswith(("。", ";", ":")):
            return 0
        for count in (2, 3):
            last = at + count - 1
            if last >= len(self.body):
                return 0
            following = self._text(last)
            if following.lstrip().startswith(("—", "--")):
                return 0
            pieces = self.pieces(last)  # none: a line of marks alone
            if not pieces or pieces[0].hit or len(following) > 50:
                return 0
            if re.search("[。;:]", following):
                return 0
            if read_head_seq(self.clean, self._at(last)):
                return 0
            if self._next_opens(last):
                return count
        return 0

    def _title_ranges(self, head: Head, at: int, lines: int, last: Paragraph) -> list[Range]:
        ranges = list(head.fields["title"].ranges)
        for k in range(1, lines):
            paragraph = self._at(at + k)
            ranges.append(trim(self.clean, paragraph.start, paragraph.end, " "))
        return ranges

    def _next_opens(self, at: int) -> bool:
        """Whether the next paragraph begins with a label that follows a record's head."""
        for near in (at + 1, at + 2):
            if near >= len(self.body):
                return False
            first = self.pieces(near)[0] if self.pieces(near) else None
            if first and first.hit:
                if first.hit.field in OPENERS and not (first.hit.weak and not first.hit.colon):
                    return True
                if first.hit.field == "" and first.hit.colon:  # 关键词：… may come first
                    continue
                is_text = first.hit.field in TEXT_LABELS
                full = is_full_title(self._text(at).strip(" 《》▲●■◆"))
                return is_text and (first.hit.bracketed or (first.hit.colon and full))
            text = self._text(near).strip()
            if not _BRACKETS_ONLY.match(text) and not text.startswith(("——", "--", "—")):
                return False
        return False

    def _next_is_field(self, at: int) -> bool:
        if at + 1 >= len(self.body):
            return False
        first = self.pieces(at + 1)
        return bool(first and first[0].hit and first[0].hit.field)

    def _next_is_unit(self, at: int) -> bool:
        if at + 1 >= len(self.body):
            return False
        paragraph = self._at(at + 1)
        return self._unit_colon(paragraph.start, paragraph.end) is not None

    def _awaits_title(self) -> bool:
        draft = self.draft
        return draft is not None and draft.has("number") and not draft.has("title")

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
        for name, ranges in head.lists.items():
            for start, end in ranges:
                draft.extend(name, start, end)
        draft.supported = draft.supported or head.strong
        self.open = ""

    def _new(self, start: int, at: int) -> Draft:
        self._close()
        self.draft = Draft(start)
        self.related = None
        self.open = ""
        self.whole = False
        if self.found.first is None:
            self.found.first = self.body[at]
        if self.section is not None:
            self.draft.put("section", self.section)
        self.by_heading = self.section_class
        if self.pending_seq is not None:
            self.draft.put("seq", self.pending_seq)
            self.pending_seq = None
        return self.draft

    def _close(self) -> None:
        draft = self.draft
        if draft is None:
            return
        if self.by_heading is not None:
            draft.put("category", self.by_heading)
        _name_flowing_text(self.clean, draft)
        self.found.drafts.append(draft)
        self.draft = None

    # --- lines that are neither head nor field ----------------------------------------

    def _seq_line(self, at: int) -> bool:
        """三 alone in its paragraph, before a head."""
        text = self._text(at).strip()
        if len(text) > 6 or at + 1 >= len(self.body):
            return False
        paragraph = self._at(at)
        value = read_seq_alone(self.clean.folded, paragraph.start, paragraph.end)
        if value is None:
            return False
        following = self.pieces(at + 1)
        hit = following[0].hit if following else None
        begins = bool(hit and hit.field in ("title", "number")) or self._head_follows(at)
        if begins:
            self._finish_record()
            self.pending_seq = Found([(paragraph.start, paragraph.end)], value)
            self._mark(at, BlockKind.RECORD_HEAD)
        return begins

    def _proposer_line(self, at: int) -> bool:
        """● 孔令晖委员, with the title on the next line."""
        match = _BULLET_NAME.match(self._text(at).strip())
        if not match or at + 1 >= len(self.body):
            return False
        names = [name for name in match[1].split("、") if name]
        if not {kind_of_name(name) for name in names} <= {"person", "group"}:
            return False
        paragraph = self._at(at + 1)
        head = read_head(self.clean, paragraph.start, paragraph.end)
        if head is None or not (head.quoted or is_full_title(self._title_text(head))):
            return False
        base = self._at(at).start + self._text(at).index(match[1])
        draft = self._new(self._at(at).start, at)
        draft.extend("proposers", base, base + len(match[1]), 0.9)
        self._mark(at, BlockKind.FIELD)
        for name, found in head.fields.items():
            draft.put(name, found)
        for name, ranges in head.lists.items():
            for start, end in ranges:
                draft.extend(name, start, end)
        draft.supported = True
        self._mark(at + 1, BlockKind.RECORD_HEAD)
        return True

    def _head_follows(self, at: int) -> bool:
        if at + 1 >= len(self.body):
            return False
        paragraph = self._at(at + 1)
        head = read_head(
            self.clean, paragraph.start, paragraph.end, heading=paragraph.heading_level > 0
        )
        if head is None:
            return False
        return head.strong or self._supports(at + 1, head) or bool(self._title_lines(at + 1, head))

    def _finish_record(self) -> None:
        self._close()
        self.open = ""

    def _section_line(self, at: int) -> bool:
        paragraph = self._at(at)
        if self._class_line(at):
            return True
        section = read_section(self.clean, paragraph)
        if section is None:
            return False
        following = at + 1
        begins = self._head_follows(at) or self._title_label_at(following)
        if not begins and paragraph.heading_level and following < len(self.body):
            begins = self._section_then_head(following)
        if not begins:
            return False
        if self.draft is not None and not section.sure and self.open in TEXT_LABELS:
            return False
        if at == 0 and not paragraph.heading_level:
            return False  # nothing stands above it: a column's name, or the headline
        self._finish_record()
        if letter := _CLASS_HEADING.match(self.clean.folded, section.start, section.end):
            self.section_class = Found(
                [letter.span(1)],
                letter[1],
                0.8,
                Origin.INFERRED,
                f"列在“{self._text(at).strip()}”标题下",
            )
            self.section = None
        else:
            self.section = Found([(section.start, section.end)], confidence=0.9)
            self.counted = self.counted or section.counted
            self.section_class = None
        self._mark(at, BlockKind.CROSSHEAD)
        return True

    def _class_line(self, at: int) -> bool:
        """已解决或基本解决的(A类): over the entries of that class."""
        paragraph = self._at(at)
        match = _CLASS_LINE.match(self.clean.folded, paragraph.start, paragraph.end)
        if not match or not self._head_follows(at):
            return False
        self._finish_record()
        reason = f"列在“{self._text(at).strip()}”标题下"
        self.section_class = Found([match.span(1)], match[1], 0.8, Origin.INFERRED, reason)
        self._mark(at, BlockKind.CROSSHEAD)
        return True

    def _section_then_head(self, at: int) -> bool:
        return self._at(at).heading_level > 0 and self._head_follows(at)

    def _title_label_at(self, at: int) -> bool:
        if at >= len(self.body):
            return False
        pieces = self.pieces(at)
        hit = pieces[0].hit if pieces else None
        if hit is None:
            return False
        text = self.clean.folded[pieces[0].start : pieces[0].end]
        titled = hit.field == "content" and self._is_better_title(Draft(0), text)
        return hit.field in ("title", "number") or titled

    def _bracket_line(self, at: int) -> bool:
        """(第23号) or (A类) alone on the line after a title."""
        draft, text = self.draft, self._text(at).strip()
        if draft is None or self.open or not _BRACKETS_ONLY.match(text) or draft.has("reply"):
            return False
        paragraph = self._at(at)
        head = Head(paragraph.start, paragraph.end)
        if not read_brackets(self.clean, head, paragraph.start, paragraph.end):
            return False
        for name, found in head.fields.items():
            draft.put(name, found)
        for name, ranges in head.lists.items():
            for start, end in ranges:
                draft.extend(name, start, end, 0.8)
        self._mark(at, BlockKind.FIELD)
        return True

    # --- labelled fields --------------------------------------------------------------

    def _fields(self, at: int, pieces: Sequence[Piece]) -> None:
        alone = len(pieces) == 1 and pieces[0].start >= pieces[0].end
        if self.draft is None and all(piece.field in ("", None) for piece in pieces):
            return  # 编者按:… before the first record is text like any other
        self._mark(at, BlockKind.LABEL if alone else BlockKind.FIELD)
        for piece in pieces:
            if piece.hit is None:
                self._plain(piece.start, piece.end)
                continue
            self._field(at, piece, piece.hit)
        if pieces[0].field in TEXT_LABELS and not alone:
            self._mark(at, BlockKind.PARAGRAPH if len(pieces) == 1 else BlockKind.FIELD)

    def _field(self, at: int, piece: Piece, hit: LabelHit) -> None:
        name, start, end = hit.field, piece.start, piece.end
        if name == "":
            self._outside(hit, start, end)
        elif name == "related":
            self._related(start, end)
        elif name == "seq":
            value = any_number(self.clean.folded[start:end].strip())
            if value is not None:
                self._record_for("seq", at, hit.start).put("seq", Found([(start, end)], value))
        elif name == "number":
            self._number(at, hit, start, end, piece.seq)
        elif name == "title":
            self._title(at, hit, start, end, piece.seq)
        elif name in LIST_FIELDS or name == "committee":
            self._list(at, hit, start, end)
        elif name == "category":
            self._category(at, hit, start, end)
        else:
            self._text_label(at, hit, start, end)

    def _outside(self, hit: LabelHit, start: int, end: int) -> None:
        if hit.word in CONTINUING and self.open == "reply":
            self._plain(hit.start, end)
            return
        if (
            self.draft is not None
            and hit.word.endswith("意见")
            and not self.draft.has("lead_units")
        ):
            for name, low, high in assigned_offices(self.clean, start, end):
                self.draft.extend(name, low, high, 0.85)
        value = self.clean.folded[start:end]
        is_note = bool(value) and len(value) <= 30 and not value.endswith(("。", "!", "”"))
        self.open = "" if is_note and hit.colon else _OUTSIDE

    def _record_for(self, name: str, at: int, start: int) -> Draft:
        """The record that a field belongs to: a new one where the field begins the next card."""
        draft = self.draft
        if draft is None or (draft.has(name) and name in ("seq", "number", "title")):
            return self._new(start, at)
        complete = draft.has("reply") or draft.has("category") or draft.has("lead_units")
        if name in ("seq", "number") and draft.has("title") and complete:
            return self._new(start, at)
        if name == "title" and complete and not draft.has("title") and not draft.has("number"):
            return self._new(start, at)
        return draft

    def _number(
        self, at: int, hit: LabelHit, start: int, end: int, seq: tuple[int, int, int] | None
    ) -> None:
        if self.related is not None and self.draft and self.draft.has("number"):
            pass
        draft = self._record_for("number", at, hit.start)
        if seq:
            draft.put("seq", Found([(seq[1], seq[2])], seq[0]))
        number = read_number_value(self.clean.folded, start, end)
        if number:
            draft.put("number", Found([(number[1], number[2])], number[0]))
            self.open = ""
        elif start >= end:
            self.open = "number"

    def _title(
        self, at: int, hit: LabelHit, start: int, end: int, seq: tuple[int, int, int] | None
    ) -> None:
        text = self.clean.folded[start:end]
        reason = len(text) > 70 and not text.startswith(("《", "关于")) or "。" in text[:-1]
        if reason and hit.word in ("案由", "提案案由"):
            if self.draft is not None:
                self.draft.extend("background", start, end)
                self.open = "background"
            return
        draft = self._record_for("title", at, hit.start)
        if seq:
            draft.put("seq", Found([(seq[1], seq[2])], seq[0]))
        if start >= end:
            self.open = "title"
            return
        self._put_title(draft, start, end)
        self.open = "title" if not is_full_title(text) and len(text) > 10 else ""

    def _put_title(self, draft: Draft, start: int, end: int) -> None:
        head = read_head(self.clean, start, end, heading=True)
        if head is None or not head.has_title:
            draft.put("title", Found([trim(self.clean, start, end, " 《》。")]))
            return
        for name, found in head.fields.items():
            draft.put(name, found)
        for name, ranges in head.lists.items():
            for low, high in ranges:
                draft.extend(name, low, high)

    def _list(self, at: int, hit: LabelHit, start: int, end: int) -> None:
        name = hit.field
        if self.related is not None and self.draft and self.draft.has(name):
            return  # of the related proposal, whose units and proposers no field keeps
        draft = self._record_for(name, at, hit.start)
        is_sector = hit.word in ("界别", "提案界别", "党派", "提案党派")
        if NOTHING.match(self.clean.folded[start:end]):
            self.open = name if start >= end else ""
            return
        joint = hit.word.startswith(("联名", "附议"))
        if name == "proposers" and draft.has(name) and not (is_sector or joint):
            if not (draft.has("reply") and draft.has("title")):
                return
            draft = self._new(hit.start, at)  # a card that begins with who proposed
        elif name == "proposers" and draft.has(name) and is_sector:
            return
        if draft.has(name) and name not in ("proposers", "supervisors"):
            return
        confidence = 0.8 if is_sector else 0.97
        draft.extend(name, start, end, confidence)
        text = self.clean.folded[start:end]
        self.open = name if text.endswith(("、", ",")) else ""

    def _category(self, at: int, hit: LabelHit, start: int, end: int) -> None:
        draft = self._record_for("category", at, hit.start)
        text = self.clean.folded[start:end]
        rounds = list(_ROUNDS_TOLD.finditer(self.clean.folded, start, end))
        if len(rounds) > 1:
            for match in rounds:
                number = _ROUND_NUMBERS.get(match[1], match[1])
                draft.rounds.setdefault(number, (match[2], match.span(2)))
            draft.fields["category"] = Found([rounds[-1].span(2)], rounds[-1][2])
            self.open = ""
            return
        found = outcome(self.clean, start, end)
        if found is not None and len(text) > 8 and "。" in text[:-1]:
            found = None  # …。(A类): a reply that ends with its class
        if found is None:
            if start >= end:
                self.open = "category"
            elif len(text) >= 12 and "办理" in hit.word + "办理" and not hit.word.endswith("评价"):
                self._text_label(
                    at,
                    LabelHit("reply", hit.word, hit.start, hit.end, hit.bracketed, hit.colon),
                    start,
                    end,
                )
            return
        self._put_category(draft, hit.word, found.letters, found.places)
        self.open = ""

    def _put_category(
        self, draft: Draft, word: str, letters: Sequence[str], places: Sequence[Range]
    ) -> None:
        if round_ := _ROUND.search(word):
            number = _round_number(round_)
            draft.rounds.setdefault(number, (letters[0], places[0]))
        final = Found([places[-1]], letters[-1])
        if draft.rounds:
            draft.fields["category"] = final
        else:
            draft.put("category", final)

    def _text_label(self, at: int, hit: LabelHit, start: int, end: int) -> None:
        name = hit.field
        draft = self.draft
        if draft is not None and self.whole and name in ("background", "suggestion"):
            self.open = name
            draft.extend("content", self._at(at).start, self._at(at).end)
            if start < end:
                draft.extend(name, start, end)
            return
        text = self.clean.folded[start:end]
        if name == "content" and (draft is None or draft.has("reply")):
            if self._is_better_title(Draft(start), text):
                draft = self._new(hit.start, at)
        if draft is None:
            if hit.weak and not hit.bracketed:
                return
            draft = self._record_for(name, at, hit.start)
        if name == "reply" and (letter := outcome(self.clean, start, end)) and end - start <= 8:
            self._put_category(draft, hit.word, letter.letters, letter.places)
            return
        text = self.clean.folded[start:end]
        if name == "content" and self._is_better_title(draft, text):
            draft.fields.pop("title", None)
            self._put_title(draft, start, end)
            return
        if self.related is not None and name == "reply" and draft.has("reply"):
            self.related.extend("reply", start, end)
            self.open = "related"
            return
        if name == "suggestion" and draft.has("content") and self.open == "content_flow":
            draft.fields["background"] = draft.fields.pop("content")
        if name == "suggestion" and self.open == "content":
            # 建议: inside a text labelled as a whole: it stays whole, and is divided later.
            draft.extend("content", hit.start, end)
            return
        if name == "content" and draft.has("reply") and self.related is None:
            draft = self._new(hit.start, at)
        if name == "content" and self.open == "content_flow":
            draft.fields.pop("content", None)  # what flowed in before was not the proposal
        self.open = name
        self.whole = name == "content"
        if name == "content" and not draft.has("proposers"):
            start = self._speaker(draft, start, end)
        if name == "reply" and not draft.has("lead_units"):
            start = self._answering(draft, hit, start, end)
        if not NOTHING.match(self.clean.folded[start:end]):
            draft.extend(name, start, end)

    def _speaker(self, draft: Draft, start: int, end: int) -> int:
        """张三委员:建议…: who proposes, and where the words begin."""
        match = _SPEAKER.match(self.clean.folded, start, end)
        if not match:
            return start
        draft.extend("proposers", *match.span(1), 0.9)
        return match.end()

    def _answering(self, draft: Draft, hit: LabelHit, start: int, end: int) -> int:
        """区交警大队:已于…: who answers, and where the answer begins."""
        if hit.inner is not None and is_unit(self.clean.folded[slice(*hit.inner)].split("、")[0]):
            draft.extend("lead_units", *hit.inner, 0.9)
            return start
        alone = self.clean.folded[start:end].strip()
        if len(alone) <= 30 and is_unit(alone) and _OFFICE_END.search(alone):
            draft.extend("lead_units", start, end, 0.85)
            return end
        unit = self._unit_colon(start, end)
        if unit is None or not _OFFICE_END.search(self.clean.folded[unit[0] : unit[1]]):
            return start
        draft.extend("lead_units", unit[0], unit[1], 0.85)
        return unit[2]

    def _is_better_title(self, draft: Draft, text: str) -> bool:
        """Whether what stands under 提案:… is the title, and not the proposal's words."""
        bare = re.sub(r"\([^()]*\)$", "", text.strip(" 《》"))
        if not looks_like_title(bare.strip(" 《》")) or len(text) > 90:
            return False
        title = draft.fields.get("title")
        known = "".join(self.clean.folded[a:b] for a, b in title.ranges) if title else ""
        return not known or (is_full_title(bare.strip(" 《》")) and not is_full_title(known))

    def _related(self, start: int, end: int) -> None:
        if self.draft is None:
            return
        self.related = Draft(start)
        head = read_head(self.clean, start, end, heading=True)
        if head is not None:
            for name, found in head.fields.items():
                self.related.put(name, found)
        self.draft.related.append(self.related)
        self.open = "related"

    # --- text that flows ---------------------------------------------------------------

    def _flow(self, at: int, pieces: Sequence[Piece]) -> None:
        for piece in pieces:
            if piece.hit is None and len(pieces) > 1 and not self.open:
                continue  # what is left of a torn line before a label is no text of its own
            if piece.hit is None:
                self._plain(piece.start, piece.end)
            else:
                self._field(at, piece, piece.hit)
        if self.draft is not None:
            self.found.kinds.setdefault(self.body[at], BlockKind.PARAGRAPH)

    def _plain(self, start: int, end: int) -> None:
        draft = self.draft
        if draft is None or start >= end or self.open in (_OUTSIDE, _LISTED):
            return
        text = self.clean.folded[start:end]
        if self.open in TEXT_LABELS:
            if self.whole and self.open in ("background", "suggestion"):
                draft.extend("content", start, end)
            if self.open == "reply" and _AFTERWORD.match(text) and draft.has("reply"):
                self.open = _OUTSIDE
                return
            draft.extend(self.open, start, end)
        elif self.open == "content_flow" and not _tells_deeds(text):
            draft.extend("content", start, end)
        elif self.open == "content_flow":
            draft.extend("reply", start, end, 0.75)
            self.open = "reply"
        elif self.open == "spoken":
            unit = self._unit_colon(start, end)
            if unit is not None and not draft.has("lead_units"):
                draft.extend("lead_units", unit[0], unit[1], 0.9)
                draft.extend("reply", unit[2], end, 0.9)
                self.open = "reply"
            else:
                draft.extend("content", start, end)
        elif self.open == "related" and self.related is not None:
            self._related_text(start, end)
        elif self.open:
            self._fill(draft, start, end, text)
        else:
            self._unlabelled(draft, start, end)

    def _related_text(self, start: int, end: int) -> None:
        assert self.related is not None
        if not self.related.has("title"):
            head = read_head(self.clean, start, end, heading=True)
            if head is not None and head.has_title:
                for name, found in head.fields.items():
                    self.related.put(name, found)
                return
        self.related.extend("reply", start, end, 0.85)

    def _fill(self, draft: Draft, start: int, end: int, text: str) -> None:
        """A value that stands in the paragraph after its label."""
        name = self.open
        if name == "number":
            number = read_number_value(self.clean.folded, start, end)
            if number:
                draft.put("number", Found([(number[1], number[2])], number[0]))
            self.open = ""
        elif name == "title":
            self._fill_title(draft, start, end, text)
        elif name == "category":
            found = outcome(self.clean, start, end)
            if found:
                self._put_category(draft, "", found.letters, found.places)
                self.open = ""
            else:
                self.open = "reply"
                draft.extend("reply", start, end)
        elif draft.has(name) and not self._more_of_list(draft, name, text):
            self.open = ""
            self._unlabelled(draft, start, end)
        else:
            draft.extend(name, start, end)

    def _fill_title(self, draft: Draft, start: int, end: int, text: str) -> None:
        title = draft.fields.get("title")
        if title is None:
            self._put_title(draft, start, end)
            if is_full_title(text) or text.startswith("《") and "》" in text:
                self.open = ""
        elif len(text) <= 40 and not re.search(r"[。;:]", text):
            title.ranges.append((start, end))
            self.open = "" if re.search(r"(?:建议|提案|意见)》?$", text.strip()) else "title"
        else:
            self.open = ""
            self._unlabelled(draft, start, end)

    def _more_of_list(self, draft: Draft, name: str, text: str) -> bool:
        last_start, last_end = draft.fields[name].ranges[-1]
        if self.clean.folded[last_start:last_end].rstrip().endswith(("、", ",")):
            return True
        if len(text) > 30 or re.search(r"[。;:!?]", text):
            return False
        if name.endswith("units"):
            return is_unit(text)
        return bool(PERSON.match("".join(text.split()))) and len("".join(text.split())) <= 4

    def _unlabelled(self, draft: Draft, start: int, end: int) -> None:
        """Text without a label: what it is follows from what the record has by now."""
        text = self.clean.folded[start:end]
        if not draft.evidence or (draft.has("number") and not draft.has("proposers")):
            begins = self._spoken(draft, start, end)
            if begins > start:
                draft.extend("content", begins, end, 0.85)
                self.open = "spoken"
                return
        unit = None if draft.has("lead_units") else self._unit_colon(start, end)
        if unit is not None and not draft.has("reply"):
            draft.extend("lead_units", unit[0], unit[1])
            draft.extend("reply", unit[2], end)
            self.open = "reply"
        elif (
            draft.has("lead_units") or draft.has("category") or _REPLY_CUE.match(text)
        ) and not draft.has("reply"):
            draft.extend("reply", start, end, 0.85)
            self.open = "reply"
        elif not draft.has("content") and not draft.has("reply") and not draft.has("background"):
            draft.extend("content", start, end, 0.75 if draft.has("proposers") else 0.6)
            self.open = "content_flow"
        elif draft.has("reply") and not draft.has("section") and len(text) < 4:
            pass

    def _spoken(self, draft: Draft, start: int, end: int) -> int:
        """向学文委员:… or 致公党区支部:… under a title: who proposes, and where the words begin."""
        begins = self._speaker(draft, start, end)
        if begins > start or draft.has("proposers"):
            return begins
        unit = self._unit_colon(start, end)
        if unit is None or kind_of_name(self.clean.folded[unit[0] : unit[1]]) != "group":
            return start
        draft.extend("proposers", unit[0], unit[1], 0.85)
        return unit[2]

    def _unit_colon(self, start: int, end: int) -> tuple[int, int, int] | None:
        """The office that a paragraph begins with (区人社局:…): its range, and where text begins."""
        match = _UNIT_COLON.match(self.clean.folded, start, end)
        if not match:
            return None
        low, high = match.span(1) if match[1] else match.span(2)
        name = self.clean.folded[low:high]
        if not is_unit(name) or re.search(r"工作|方面|关于|以下|如下|建设$|我[局委区市县]", name):
            return None
        return low, high, match.end()


_DONE = re.compile(
    r"我[局委办院中心]|已[经]?(?:于|在|完成|建成|列入|投入|开展|印发|出台|启动|招|有|对|将|与|全)|截至|出台|印发|投入|建成|完成|开展|制定|新增|累计|今年以来|目前|正在|组织"
)
_ASKED = re.compile(
    r"建议|应当|应该|希望|亟需|亟待|缺乏|不足|薄弱|短板|呼吁|尽快|加大.{0,12}力度|问题|困难|制约"
)


def _tells_deeds(text: str) -> bool:
    """Whether a paragraph without a label says what was done, and asks for nothing."""
    if _REPLY_CUE.match(text):
        return True
    return len(_DONE.findall(text)) >= 3 and not _ASKED.search(text)


def _name_flowing_text(clean: Clean, draft: Draft) -> None:
    """Text that no label names is the reply if it tells what was done rather than asked."""
    content = draft.fields.get("content")
    if content is None or content.confidence > 0.8 or draft.has("reply"):
        return
    if draft.has("suggestion") or draft.has("background"):
        return
    text = "".join(clean.folded[a:b] for a, b in content.ranges)
    category = draft.fields.get("category")
    closes = category is not None and category.ranges[0][0] > content.ranges[-1][0]
    if closes or len(_DONE.findall(text)) > len(_ASKED.findall(text)):
        content.confidence = 0.7
        draft.fields["reply"] = draft.fields.pop("content")


def read_head_seq(clean: Clean, paragraph: Paragraph) -> bool:
    """Whether a paragraph begins with a running number."""
    return read_seq(clean.folded, paragraph.start, paragraph.end) is not None


def _round_number(match: re.Match[str]) -> str:
    if match[1]:
        return _ROUND_NUMBERS.get(match[1], match[1])
    return "1" if match[2] in ("初次", "首次") else "2"
