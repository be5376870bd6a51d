"""Short lines between the fields: names, numbers, signatures, and headings of sections."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from reader_app.domain.newspaper import BlockKind
from reader_app.extraction.records.class_headings import class_of_heading, class_of_line
from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.records.fields import Piece
from reader_app.extraction.records.heads import Head, read_head
from reader_app.extraction.records.items import kind_of_name
from reader_app.extraction.records.keyed_facts import closing_bracket
from reader_app.extraction.records.member_line import may_be_post, member_alone
from reader_app.extraction.records.page_view import NUMBER_ALONE, SIGNED
from reader_app.extraction.records.record_heads import HeadFinder
from reader_app.extraction.records.record_state import OUTSIDE
from reader_app.extraction.records.sections import (
    KIND_OF_PROPOSALS,
    PART_ALONE,
    Section,
    is_topic,
    read_section,
)
from reader_app.extraction.words.bullets import BULLETS
from reader_app.extraction.words.labels import TEXT_LABELS
from reader_app.extraction.words.numbering import (
    NUMBER,
    any_number,
    read_number_head,
    read_number_value,
    read_seq,
    read_seq_alone,
)
from reader_app.extraction.words.offices import assigned_offices
from reader_app.extraction.words.values import (
    is_full_title,
    trim,
)
from reader_app.text.width import HAN

_BULLET_NAME = re.compile(rf"[●■◆▲★◇○〇◎▌·▶►][ ]*([{HAN}、·]{{2,30}}?)(?:委员|代表)?[ ]?:?$")


_POST = r"(?:主席|书记|[市县区州旗]长|秘书长|部长|主任|常委|组长|领导)"
_LEADER = re.compile(
    r"[●■◆▲★▶►※☆]?[ ]?"
    r"(?P<seq>(?:\d{1,2}[.、]|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)))?[ ]?"
    rf"(?:由)?(?P<who>[{HAN}、]{{0,20}}{_POST}[ ]{{0,3}}"
    rf"(?!领衔|牵头|负责|重点|包案|挂牌)(?:[{HAN}]{{2,4}}|[{HAN}][ ]{{1,2}}[{HAN}])"
    rf"(?:、[{HAN}]{{2,4}})?)[ ]{{0,3}}(?:领衔|牵头|负责|重点|包案|挂牌|同志)*"
    r"(?:督办|领办|包案|领衔)"
    r"(?:的)?(?:重点)?(?:提案)?(?:\([^()]{1,12}\))?[ ]?:?$"
)
_HANDED = re.compile(
    rf"[交由转请][{HAN}、()]{{2,40}}?(?:办理|承办|主办|独办|负责办理|研究办理|阅处)"
    rf"(?:[,、;]?[ ]?由?[{HAN}、()]{{2,60}}?(?:会办|协办|配合(?:办理)?))?[。;]?"
)
_NAMED_SEQ = re.compile(  # 2. 重点提案二, over 题目:…
    r"(?:\d{1,2}[.、][ ]?)?(?:重点|优秀|督办)?(?:提案|案例)[ ]?"
    r"(?P<count>[一二三四五六七八九十]{1,3}|\d{1,2})[ ]?:?"
)
_GROUP_COUNT = re.compile(
    r"[【\[(]?(?:并案(?:办理)?|合并(?:办理)?|合案|第)(?:提案)?之?组?"
    r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})组?(?:提案)?[】\])]?[ ]?:?"
)
_SHORTEST_SLOGAN = 6
_LONGEST_SLOGAN = 24
_LONGEST_CHAPTER = 12
_VALUES_OPEN = ("proposers", "lead_units", "co_units", "supervisors")
_CHAPTER_WORDS = re.compile(
    "(?:重点|优秀|典型|精品|精选|部分|督办|年度|民生)+(?:提案|案例|建议)(?:选登|展示|选编|摘登|回眸|成果|案例|办理|督办)*"
    "|(?:提案|办理|督办)+案例(?:选登|展示|选编)?"
)
_TITLE_ALONE = re.compile(
    r"[—-]{0,4}《?关于[^《》。;]{4,80}?(?:建议|提案)》?[ ]?(?:\([^。;]{1,80}\))?"
    "(?:办理|督办|落实)?(?:情况|纪实|侧记)?"
)
_COUNT_ALONE = re.compile(r"0?\d{1,2}")
_HEADING_COUNT = re.compile(r"([一二三四五六七八九十]{1,3})、")
_FACTS_AFTER_HEAD = ("proposers", "lead_units", "co_units", "supervisors", "category")


class LineReader(HeadFinder):
    """Reads the lines that are neither a head nor a labelled field."""

    def _signature_line(self, at: int) -> bool:
        """——潘玉洁 县政协委员, under the words of a proposal."""
        draft = self.draft
        match = SIGNED.match(self._text(at).strip())
        if draft is None or not match or draft.has("proposers"):
            return False
        told = draft.has("suggestion") or draft.has("content")
        if not told and (draft.evidence or not draft.has("title")):
            return False
        kinds = {kind_of_name(name) for name in match[1].split("、") if name}
        if not kinds <= {"person", "group"}:
            return False
        base = self._at(at).start + self._text(at).index(match[1])
        draft.extend("proposers", base, base + len(match[1]), 0.9)
        self._mark(at, BlockKind.FIELD)
        return True

    def _source_line(self, at: int) -> bool:
        """(摘自张三委员《关于…的提案》), under the words of a proposal that has no title yet."""
        draft, source = self.draft, self._sources.get(at)
        if draft is None or source is None or not TEXT_LABELS & draft.fields.keys():
            return False
        known = draft.fields.get("title")
        if known is not None and self._is_full(known):
            return False
        draft.fields.pop("title", None)  # a slogan
        for name, found in source.fields.items():
            draft.put(name, found)
        for name, ranges in source.lists.items():
            if not draft.has(name):
                draft.extend(name, *ranges[0], 0.9)
        self.open = ""
        self._mark(at, BlockKind.FIELD)
        return True

    def _number_then_fields(self, at: int, pieces: Sequence[Piece]) -> bool:
        """提案第12号,案由:…,提案人:… in one line."""
        if len(pieces) < 2 or pieces[0].hit is not None:
            return False
        piece = pieces[0]
        number = read_number_head(self.clean.folded, piece.start, piece.end)
        if number is None or self.clean.folded[number[2] : piece.end].strip(" ,:;、|/·—–-"):
            alone = NUMBER_ALONE.fullmatch(self.clean.folded, piece.start, piece.end)
            number = read_number_value(self.clean.folded, piece.start, piece.end) if alone else None
        if number is None:
            return False
        draft = self.draft
        told = {"number", "proposers", "lead_units", *TEXT_LABELS}
        if draft is None or not draft.has("title") or told & draft.fields.keys():
            draft = self._new(piece.start, at)
        draft.put("number", Found([(number[1], number[2])], number[0]))
        self._fields(at, pieces[1:])
        return True

    def _head_then_fields(self, at: int, pieces: Sequence[Piece]) -> bool:
        """●第9号提案《…》。提案人:…。主办:…。成效:…, a whole record in one paragraph."""
        head = self._head_of_whole(pieces)
        if head is None:
            return False
        following = [piece for piece in pieces[1:] if piece.start >= head.end]
        if not following:
            return False  # 1.第9号提案《…》(提案人:…;主办:…): the whole line is a head
        self._begin(at, head)
        self._mark(at, BlockKind.RECORD_HEAD)
        self._fields(at, following)
        if at + 1 < len(self.body) and self._text(at + 1).lstrip()[:1] in tuple(BULLETS):
            self.open = OUTSIDE
        return True

    def _head_of_whole(self, pieces: Sequence[Piece]) -> Head | None:
        """The head of a record that one paragraph holds with its labelled fields."""
        if len(pieces) < 2 or pieces[0].hit is not None:
            return None
        piece, following = pieces[0], pieces[1].hit
        if following is None or following.field not in _FACTS_AFTER_HEAD:
            return None
        end = trim(self.clean, piece.start, piece.end, " 。;,")[1]
        end = self._past_open_bracket(piece.start, end, pieces[-1].end)
        head = read_head(self.clean, piece.start, end)
        if head is None or not head.has_title:
            return None
        told = "number" in head.fields or "seq" in head.fields
        return head if (head.quoted and told) or is_full_title(self._title_text(head)) else None

    def _past_open_bracket(self, start: int, end: int, last: int) -> int:
        """Where the bracket closes that a label has cut in two: 《…》(提案人:张三;主办:某局)."""
        opening = self.clean.folded.rfind("(", start, end)
        if opening < 0 or self.clean.folded.find(")", opening, end) >= 0:
            return end
        close = closing_bracket(self.clean.folded, opening, min(last + 1, len(self.clean.folded)))
        return close + 1 if close > 0 else end

    def _bare_names(self, at: int) -> bool:
        """Names and offices on lines of their own under a title, without any labels."""
        draft, text = self.draft, self._text(at).strip()
        if draft is None or self.open or not draft.has("title") or len(text) > 30:
            return False
        if draft.has("reply") or draft.has("content") or self._at(at).heading_level:
            return False
        if not draft.has("proposers") and (values := self._bare_values(at)):
            for name, (low, high) in values:
                if name == "category":
                    draft.put(name, Found([(low, high)], self.clean.folded[low], 0.85))
                elif name == "number":
                    number = NUMBER.fullmatch(self.clean.folded, low, high)
                    draft.put(name, Found([(low, high)], any_number(number[1]) if number else None))
                else:
                    draft.extend(name, low, high, 0.85)
            self._mark(at, BlockKind.FIELD)
            return True
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

    def _handed_line(self, at: int) -> bool:
        """交县民政局办理,县卫健局会办 on a line of its own, under title and proposer."""
        draft, text = self.draft, self._text(at).strip()
        if draft is None or not draft.has("title") or draft.has("lead_units"):
            return False
        if TEXT_LABELS & draft.fields.keys() or not _HANDED.fullmatch(text):
            return False
        paragraph = self._at(at)
        given = list(assigned_offices(self.clean, paragraph.start, paragraph.end))
        for name, low, high in given:
            draft.extend(name, low, high, 0.9)
        if given:
            self._mark(at, BlockKind.FIELD)
        return bool(given)

    def _seq_line(self, at: int) -> bool:
        """三 alone in its paragraph, before a head."""
        text = self._text(at).strip(f" {BULLETS}\ufe0f🔹🔸🔷🔶⭐📌")
        named = _NAMED_SEQ.fullmatch(text)
        if (len(text) > 6 and not named) or at + 1 >= len(self.body):
            return False
        paragraph = self._at(at)
        value = read_seq_alone(self.clean.folded, paragraph.start, paragraph.end)
        if named and self._title_label_at(at + 1):
            self._finish_record()
            if (count := any_number(named["count"])) is not None:
                place = paragraph.start + self._text(at).index(named["count"])
                self.pending_seq = Found([(place, place + len(named["count"]))], count)
            self._mark(at, BlockKind.RECORD_HEAD)
            return True
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

    def _group_line(self, at: int) -> bool:
        """【并案一】, over the main proposal of those handled together."""
        if not _GROUP_COUNT.fullmatch(self._text(at).strip(f" {BULLETS}")):
            return False
        if not (self._title_label_at(at + 1) or self._head_follows(at)):
            return False
        self._finish_record()
        self._mark(at, BlockKind.CROSSHEAD)
        return True

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
        draft.put_rounds(head.rounds)
        for name, found in head.fields.items():
            draft.put(name, found)
        for name, ranges in head.lists.items():
            for start, end in ranges:
                draft.extend(name, start, end)
        draft.supported = True
        self._mark(at + 1, BlockKind.RECORD_HEAD)
        return True

    @cached_property
    def _slogan_bullets(self) -> frozenset[str]:
        """The bullets of lines each of which stands right over one title: ■夜市的油污 / 案由:…

        "" where plain lines do so, none of which names a field of work.
        """
        heads: dict[str, list[int]] = {}
        titles = self._titles()
        for at in range(len(self.body)):
            section = read_section(self.clean, self._at(at))
            if section is None or section.counted:
                continue
            words = self.clean.folded[section.start : section.end]
            if section.bracketed:
                long = len(words) >= _SHORTEST_SLOGAN and not is_topic(words)
                heads.setdefault("【" if long else "topics", []).append(at)
            elif section.bulleted:
                heads.setdefault(self._text(at).strip()[:1], []).append(at)
            elif self._title_under(at):
                topic = is_topic(words) or KIND_OF_PROPOSALS.fullmatch(words)
                heads.setdefault("topics" if topic else "", []).append(at)
        slogans = set()
        for bullet, lines in heads.items():
            stops = [*lines[1:], len(self.body)]
            below = [
                bisect_left(titles, b) - bisect_left(titles, a)
                for a, b in zip(lines, stops, strict=True)
            ]
            if len(lines) > 1 and all(count == 1 for count in below) and "topics" not in heads:
                slogans.add(bullet)
        return frozenset(slogans)

    def _titles(self) -> list[int]:
        """The lines that are titles of records, with a label or as 《关于…的提案》(第12号)."""
        lines = range(len(self.body))
        labelled = [at for at in lines if self._has_title_label(at)]
        if len(labelled) > 1:
            return labelled
        return [
            at
            for at in lines
            if self._title_label_at(at)
            or self._full_title_at(at)
            or self._head_of_whole(self.pieces(at))
        ]

    def _title_under(self, at: int) -> bool:
        """Whether the line below is a title with its label or facts, or with a dash: ——《…》."""
        if at + 1 < len(self.body) and self._head_of_whole(self.pieces(at + 1)):
            return True
        dashed = at + 1 < len(self.body) and self._text(at + 1).strip().startswith(("—", "--"))
        titled = self._title_label_at(at + 1) or (dashed and self._full_title_at(at + 1))
        return titled or (self._has_text_label(at + 1) and self._source_below(at + 1))

    def _full_title_at(self, at: int) -> bool:
        return at < len(self.body) and bool(_TITLE_ALONE.fullmatch(self._text(at).strip()))

    def _slogan_line(self, at: int) -> bool:
        """A slogan over 提案名称:…: it ends the record before, and is no text of it."""
        draft = self.draft
        over = draft is not None and draft.has("reply") and self._may_head(at)
        if not over or not (
            self._title_under(at) or self._full_title_at(at + 1) or self._two_over_title(at)
        ):
            return False
        self._finish_record()
        self._mark(at, BlockKind.CROSSHEAD)
        return True

    def _two_over_title(self, at: int) -> bool:
        """Whether an empty line, then this one and one more stand over a title's label."""
        apart = self._at(at).blank_lines_before and len(self._text(at)) <= _LONGEST_SLOGAN
        return bool(
            apart
            and at + 1 < len(self.body)
            and not self._at(at + 1).blank_lines_before
            and self._may_head(at + 1)
            and self._title_under(at + 1)
        )

    def _first_slogan(self, at: int) -> bool:
        """The slogan over the first record, where the others have theirs: no line of the head."""
        if self.draft is not None or self.found.drafts or not at:
            return False
        if not self._title_under(at) or not self._may_head(at):
            return False
        self.slogan_over_first = self._at(at).start
        self._mark(at, BlockKind.CROSSHEAD)
        return True

    def _member_line(self, at: int) -> int:
        """方舟 委员, and perhaps a post, over the title of what that member proposed.

        How many lines that are; 0 if it is anything else.
        """
        who = member_alone(self.clean, *self._at(at).range)
        if who is None or self.open in _VALUES_OPEN:
            return 0
        below = [k for k in range(at + 1, min(at + 4, len(self.body)))]
        title = next((k for k in below if self._title_label_at(k) or self._full_title_at(k)), at)
        between = range(at + 1, title)
        if title == at or not all(may_be_post(self._text(k).strip()) for k in between):
            return 0
        self._finish_record()
        self.pending_maker = Found([who], confidence=0.85)
        for k in (at, *between):
            self._mark(k, BlockKind.CROSSHEAD)
        return title - at

    def _leader_line(self, at: int) -> bool:
        """二、市政协副主席 柏青 领衔督办, over the proposals that this leader looks after."""
        match = _LEADER.match(self.clean.folded, self._at(at).start, self._at(at).end)
        if not match or not (self._head_follows(at) or self._title_label_at(at + 1)):
            return False
        self._finish_record()
        self.leader = Found([match.span("who")], confidence=0.85)
        if match["seq"] and (seq := read_seq(self.clean.folded, match.start("seq"), match.end())):
            self.pending_seq = Found([(seq[1], seq[2])], seq[0])
        self._mark(at, BlockKind.CROSSHEAD)
        return True

    def _section_line(self, at: int) -> bool:
        paragraph = self._at(at)
        if self._class_line(at) or self._chapter_line(at):
            return True
        section = read_section(self.clean, paragraph)
        if section is None or self._foreign_label(at - 1):
            return False
        bullet = self._text(at).strip()[:1] if section.bulleted else ""
        bullet = "【" if section.bracketed else bullet
        if (
            not section.counted
            and bullet in self._slogan_bullets
            and (bullet or self._title_under(at))
        ):
            return self._first_slogan(at) or self._slogan_line(at)
        following = at + 1
        begins = self._head_follows(at) or self._title_label_at(following)
        numbered = self._count_of(at) is not None
        begins = begins or (numbered and self._counted_head_follows(following))
        if not begins and following < len(self.body):
            begins = self._head_of_whole(self.pieces(following)) is not None
            alone = section.counted and self._label_alone(following)
            begins = begins or (alone and self._head_follows(following))
        if not begins and paragraph.heading_level and following < len(self.body):
            begins = self._section_then_head(following)
        if not begins:
            return section.counted and self._ends_records(at)
        if self.draft is not None and not section.sure and self.open in TEXT_LABELS:
            whole = self._text(at - 1).rstrip().endswith(("。", "!", "”", ")"))
            if not whole or self.section is None:
                return False
        formed = paragraph.heading_level or section.counted or section.bulleted
        if not formed and (at == 0 or self._among_titles(at, section)):
            return False  # no text stands above it: a column's name, or a line of the headlines
        self._finish_record()
        self.leader = None
        self.section_class = class_of_heading(self.clean, paragraph, section.start, section.end)
        self.section = Found([(section.start, section.end)], confidence=0.9)
        self._mark(at, BlockKind.CROSSHEAD)
        self.section_count = self._count_of(at)
        return True

    def _counted_head_follows(self, at: int) -> bool:
        """Whether a line is but a count, 01, that a record's head stands under."""
        if at >= len(self.body) or not _COUNT_ALONE.fullmatch(self._text(at).strip()):
            return False
        return self._head_follows(at)

    def _chapter_line(self, at: int) -> bool:
        """重 点 提 案 under PART 3: the chapter of a page that tells figures in the others."""
        index = self.body[at]
        words = "".join(self._text(at).split())
        if not index or len(words) > _LONGEST_CHAPTER or not _CHAPTER_WORDS.fullmatch(words):
            return False
        if not PART_ALONE.fullmatch(self.clean.folded_line(index - 1).strip()):
            return False
        self._finish_record()
        self.leader = self.section_class = None
        start, end = self.clean.trim(*self._at(at).range)
        self.section = Found([(start, end)], words, 0.85)
        self.section_count = None
        self._mark(at, BlockKind.CROSSHEAD)
        return True

    def _among_titles(self, at: int, section: Section) -> bool:
        """Whether a line too long to name a field of work has but short lines over it."""
        words = self.clean.folded[section.start : section.end]
        if self.draft is not None or self.found.drafts or section.bracketed or len(words) <= 6:
            return False
        return (
            at < 4
            and not is_topic(words)
            and not any("。" in self._text(above) for above in range(at))
        )

    def _echo(self, at: int) -> bool:
        """①区住建局:已…, in a list of answers below the list of the proposals it answers."""
        paragraph = self._at(at)
        seq = read_seq(self.clean.folded, paragraph.start, paragraph.end)
        if seq is None or self.draft is None or not self.found.drafts:
            return False
        asked = [*self.found.drafts, self.draft]
        same = [one for one in asked if one.has("seq") and one.fields["seq"].value == seq[0]]
        unit = self._unit_colon(seq[2], paragraph.end)
        if not same or unit is None or same[-1].has("reply") or same[-1].has("lead_units"):
            return False
        same[-1].extend("lead_units", unit[0], unit[1], 0.9)
        same[-1].extend("reply", unit[2], paragraph.end, 0.9)
        self._mark(at, BlockKind.PARAGRAPH)
        self.open = OUTSIDE
        return True

    def _count_of(self, at: int) -> int | None:
        """The number of a heading such as 二、工作要求."""
        counted = _HEADING_COUNT.match(self._text(at).strip())
        return any_number(counted[1]) if counted else None

    def _ends_records(self, at: int) -> bool:
        """Whether a heading numbered on from the records' sections is over something else."""
        count, last = self._count_of(at), self.section_count
        if self.draft is None or count is None or last is None or count != last + 1:
            return False
        starts = self.draft.at
        begins = self.clean.folded.find(
            f"\n{self._text(at).strip()[:1]}", starts, self._at(at).start
        )
        one = self.clean.folded.find("\n一、", starts, self._at(at).start)
        if begins >= 0 or one >= 0:
            return False  # the record's own text is divided that way
        self._finish_record()
        self.section, self.section_count, self.open = None, None, OUTSIDE
        return True

    def _class_line(self, at: int) -> bool:
        """已解决或基本解决的(A类): over the entries of that class."""
        paragraph = self._at(at)
        said = class_of_line(self.clean, paragraph)
        if said is None or not self._head_follows(at):
            return False
        self._finish_record()
        self.section_class = said
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
