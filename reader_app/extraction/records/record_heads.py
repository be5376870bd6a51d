"""Where a record begins: its head, an entry of a list, or a title that nothing marks."""

from __future__ import annotations

import re
from functools import cached_property

from reader_app.domain.newspaper import BlockKind
from reader_app.extraction.article.byline import read_byline
from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.records.heads import Head, cut_suffix, read_brackets, read_head
from reader_app.extraction.records.page_view import BRACKETS_ONLY, HAN_WORD
from reader_app.extraction.records.record_fields import FieldTaker
from reader_app.extraction.records.record_state import LISTED, OUTSIDE
from reader_app.extraction.records.sections import is_topic, read_section
from reader_app.extraction.words.bullets import BULLETS
from reader_app.extraction.words.labels import TEXT_LABELS
from reader_app.extraction.words.numbering import (
    read_seq,
    read_seq_alone,
)
from reader_app.extraction.words.values import (
    is_full_title,
    looks_like_title,
    trim,
)
from reader_app.text.width import HAN

ASKING = re.compile(  # 委员 步惊鸿 问:
    rf"[ ]*(?:[{HAN}]{{0,6}}政协)?委员[ ]?[{HAN}、]{{2,20}}?[ ]?(?:问|说|提问|发问|建议)[ ]?:"
)
SPEAKING = re.compile(rf"[ ]*(?:提案[人者][{HAN}、]{{2,16}}|[{HAN}、]{{2,16}}委员)[ ]?:[ ]?.{{20}}")
_NUMBERED = re.compile(  # a head of its own
    r"[ ]*(?:[(【\[]?(?:提案)?第[ ]?\d{1,8}[ ]?号"
    r"|[【\[](?:提案|建议)?[ ]?\d{1,8}[ ]?[】\]]|\d{2,8}[ ]+关于)"
)
_BRACKETS_BEHIND = re.compile(r"(?:[ ]?\([^()]{1,40}\))+$")
_COUNTED_HEAD = re.compile(r"[ ]*(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))")
_DATED = re.compile(r"(?:19|20)\d\d[ ]?[-/.年][ ]?\d{1,2}[ ]?[-/.月][ ]?\d{1,2}(?!\d)")
COUNTS_AT_END = re.compile(r"\d+[ ]?件\)?$")

_BEYOND_THE_PAGE = re.compile(  # (全部217件提案的办理结果见附件)
    r"\([^()]{0,12}(?:全部|全文|其余|余下|其他|完整|详细|更多)[^()]{0,24}"
    r"(?:附件|附后|附表|下载|略|查询|查阅|网站)[^()]{0,8}\)"
)
_OF_THE_PAGE = re.compile(
    r"记者|通讯员|来源|供稿|撰稿|整理|陆续|待续|公布|刊登|下转|上接|转自|转载|摄"
)


class HeadFinder(FieldTaker):
    """Decides whether a paragraph is a record's head, with a look at what follows."""

    def _head(self, at: int) -> int:
        paragraph = self._at(at)
        head = read_head(
            self.clean, paragraph.start, paragraph.end, heading=paragraph.heading_level > 0
        )
        if head is not None and self._is_topic(at, head):
            return 0
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
            head.strong = head.strong or self._in_titles(at)
            self._begin(at, head)
            self._mark(at, BlockKind.RECORD_HEAD)
            if item is not None and head is item:
                self.open = LISTED
            return 1
        bare = self._bare_title(at)
        if bare is not None:
            self._begin(at, bare)
            self._mark(at, BlockKind.RECORD_HEAD)
            return 1
        lines = self._title_lines(at, head)
        if lines:
            self._join_title(head, at, lines)
            self._begin(at, head)
            for k in range(lines):
                self._mark(at + k, BlockKind.RECORD_HEAD)
        return lines

    def _is_topic(self, at: int, head: Head) -> bool:
        """Whether a head's words are no title, and 提案名称:… below them gives the title."""
        if not head.has_title or head.quoted or is_full_title(self._title_text(head)):
            return False
        if "seq" in head.fields and self._is_slogan(self._title_text(head)):
            return False  # 一、守好“钱袋子”: it counts the record, which has its title below
        return self._title_label_soon(at)

    def _is_slogan(self, words: str) -> bool:
        """Whether a counted heading is over one record as all are, and names no field of work."""
        if len(words.strip()) <= 6 or is_topic(words):
            return False
        return self._counted_once

    @cached_property
    def _counted_once(self) -> bool:
        """Whether each counted heading of the page stands right over its own title's label."""
        heads = [at for at in range(len(self.body)) if _COUNTED_HEAD.match(self._text(at))]
        over = [at for at in heads if self._title_label_soon(at)]
        labels = [at for at in range(len(self.body)) if self._has_title_label(at)]
        return len(over) == len(labels) > 1

    def _has_title_label(self, at: int) -> bool:
        hits = [piece.hit for piece in self.pieces(at) if piece.hit]
        return any(hit.field == "title" and hit.colon for hit in hits)

    def _is_related_head(self, at: int, head: Head) -> bool:
        """Whether a head stands under 【相关提案】, before any text."""
        draft = self.draft
        if self.open != "related" or draft is None or not head.has_title or "seq" in head.fields:
            return False
        if self.related is None or (self.related.has("reply") and not self._like_related(head)):
            return False
        if self.related.has("title") and (self._like_own(head) or self._own_again(at)):
            return False
        if self.related.has("title"):
            self.related = Draft(head.start)
            draft.related.append(self.related)
        self.related.at = head.start
        for name, found in head.fields.items():
            self.related.put(name, found)
        self.open = "related"
        self._mark(at, BlockKind.FIELD)
        return True

    def _like_related(self, head: Head) -> bool:
        """Whether a head is printed as the first related one was, and not as the record's own."""
        assert self.draft is not None
        assert self.draft.related
        shapes = [self._shape(one) for one in (head.start, self.draft.related[0].at, self.draft.at)]
        return shapes[0] == shapes[1] != shapes[2]

    def _like_own(self, head: Head) -> bool:
        """Whether a head is printed as the record's own was, and not as the first related one."""
        assert self.draft is not None
        assert self.draft.related
        shapes = [self._shape(one) for one in (head.start, self.draft.related[0].at, self.draft.at)]
        return shapes[0] == shapes[2] != shapes[1]

    def _own_again(self, at: int) -> bool:
        """Whether a head after an empty line has fields below it, as no related proposal has."""
        return self._at(at).blank_lines_before > 0 and self._next_opens(at)

    def _shape(self, at: int) -> str:
        return re.sub(r"\d+|[一二三四五六七八九十]+", "0", self.clean.folded[at : at + 12])[:3]

    def _item(self, at: int, in_run: bool) -> Head | None:
        """The entry of a list that a line is: it has a neighbour like it, or facts of its own."""
        item = self._read_item(at)
        if item is None:
            return None
        if self._has_item_beside(at, 1) or self._has_item_beside(at, -1):
            return item
        told = {"number", "category"} & item.fields.keys() or "lead_units" in item.lists
        inside = self.open in TEXT_LABELS and not self._marked_as_first(at, item)
        alone = told and in_run and not inside
        return item if alone and not self._text(at).rstrip().endswith("。") else None

    def _marked_as_first(self, at: int, item: Head) -> bool:
        """◆关于…的提案;71号;…, marked as the head of the record above was: no text goes on so."""
        mark = self._text(at).lstrip()[:1]
        above = self.draft and self.clean.folded[self.draft.at : self.draft.at + 2].strip()[:1]
        return mark == above and mark in BULLETS and is_full_title(self._title_text(item))

    def _has_item_beside(self, at: int, step: int) -> bool:
        """Whether the next line that way is an entry, or a heading and behind it two entries."""
        near = at + step
        if not 0 <= near < len(self.body):
            return False
        if self._read_item(near) is not None:
            return True
        beyond = (near + step, near + 2 * step)
        if not all(0 <= k < len(self.body) and self._read_item(k) for k in beyond):
            return False
        return read_section(self.clean, self._at(near)) is not None

    def _bare_title(self, at: int) -> Head | None:
        """A short line that nothing marks as a title but the 提案人:… that follows it."""
        text = self._text(at).strip()
        if not 4 <= len(text) <= 44 or re.search(r"[。;:!?,]$|[。;]", text) or at == 0:
            return None
        if not HAN_WORD.search(text) or _DATED.search(text):
            return None  # 2025-03-10 over the first record
        following = self.pieces(at + 1) if at + 1 < len(self.body) else []
        hit = following[0].hit if following else None
        if hit is None or (hit.weak and not hit.colon):
            return None
        if hit.field not in ("proposers", "number") and not self._opens_record(at + 1):
            return None
        if read_seq_alone(self.clean.folded, self._at(at).start, self._at(at).end) is not None:
            return None
        if hit.guessed or re.match(rf"[{HAN}]{{2,4}}:|第[一二三四五六七八九十百]+[章条节编]", text):
            return None
        if self._title_label_soon(at) or COUNTS_AT_END.search(text):
            return None
        if self._awaits_title() or BRACKETS_ONLY.match(text) or self.open == "title":
            return None
        under = self._text(at + 2) if at + 2 < len(self.body) else ""
        if is_full_title(under.strip(f" 《》{BULLETS}")) and not is_full_title(text):
            return None  # the headline: this page prints each title under the facts
        if self._foreign_label(at - 1):
            return None  # 届次 / 三届四次: a value, if of no field
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

    def _title_label_soon(self, at: int) -> bool:
        """Whether 提案题目:… stands among the next lines, so that this one is a crosshead."""
        for near in range(at + 1, min(at + 4, len(self.body))):
            pieces = self.pieces(near)
            if not pieces or pieces[0].hit is None:
                # 提案编号 / 第102号 / 提案题目: a value under its label
                alone = near > at + 1 and self._label_alone(near - 1)
                if alone and self._label_alone(near + 1):
                    continue
                return False
            hits = [piece.hit for piece in pieces if piece.hit]
            colon = all(hit.colon for hit in hits) or self._label_alone(near)
            told = self.clean.folded[pieces[0].start : pieces[0].end]
            if (colon or is_full_title(told.strip(" 《》"))) and any(
                hit.field == "title" for hit in hits
            ):
                return True
        return False

    def _supports(self, at: int, head: Head) -> bool:
        """Whether what stands round a doubtful head shows that it is one."""
        if self.draft and self._awaits_title() and head.has_title:
            return head.quoted or looks_like_title(self._title_text(head))
        text = self._title_text(head)
        if self._at(at).heading_level and self._next_is_field(at):
            return True
        if is_full_title(text) and at + 1 < len(self.body) and self._speaks(at + 1):
            return True
        if self._next_opens(at) or (self._opens_record(at + 1) and self._may_head(at)):
            return True
        if (head.quoted or is_full_title(text)) and (self._signed_next(at) or self._in_titles(at)):
            return True
        if head.quoted or is_full_title(text):
            return (
                self.pending_maker is not None
                or self._next_is_unit(at)
                or self._number_below(at)
                or self._values_below(at)
                or self._brackets_below(at)
                or (
                    "seq" in head.fields
                    and bool(re.search(r"(?:建议|提案)$", text.strip()))
                    and (self._in_list(at) or self._names_between(at))
                )
            )
        return False

    def _number_below(self, at: int) -> bool:
        """Whether 第211号 stands alone on the next line."""
        if at + 1 >= len(self.body):
            return False
        below = read_head(self.clean, self._at(at + 1).start, self._at(at + 1).end)
        return below is not None and below.strong and below.fields.keys() == {"number"}

    def _speaks(self, at: int) -> bool:
        """委员 张三 问:…, or 张三委员:…: who proposed says what."""
        return bool(ASKING.match(self._text(at)) or SPEAKING.match(self._text(at)))

    def _title_lines(self, at: int, head: Head) -> int:
        """How many short lines from ``at`` make one title that a field follows; 0 if none."""
        if not head.has_title or head.quoted:
            return 0
        text = self._title_text(head)
        begins = "seq" in head.fields or text.startswith("关于")
        if not begins or self._text(at).rstrip().endswith(("。", ";", ":")):
            return 0
        if COUNTS_AT_END.search(text):
            return 0  # 一、集体提案(5件), over a title that takes several lines
        for count in (2, 3):
            last = at + count - 1
            if last >= len(self.body):
                return 0
            following = self._text(last)
            marked = following.lstrip().startswith(("—", "--", "《", *BULLETS))
            if marked or _NUMBERED.match(following):
                return 0
            pieces = self.pieces(last)  # none: a line of marks alone
            if not pieces or pieces[0].hit or len(following) > 50:
                return 0
            titled = _BRACKETS_BEHIND.sub("", following.strip()).strip(" 《》")
            if re.search("[。;:]", titled) or is_full_title(titled):
                return 0
            paragraph = self._at(last)
            if read_seq(self.clean.folded, paragraph.start, paragraph.end):
                return 0
            if self._next_opens(last) or self._brackets_below(last):
                return count
        return 0

    def _join_title(self, head: Head, at: int, lines: int) -> None:
        """Put a title of several lines together, and what the brackets behind it tell."""
        ranges = head.fields["title"].ranges
        for k in range(1, lines):
            paragraph = self._at(at + k)
            end = paragraph.end
            if k == lines - 1:
                end = cut_suffix(self.clean, head, paragraph.start, end)
            ranges.append(trim(self.clean, paragraph.start, end, " "))

    def _head_follows(self, at: int) -> bool:
        if at + 1 < len(self.body) and self._names_columns(at + 1):
            at += 1
        if at + 1 >= len(self.body):
            return False
        paragraph = self._at(at + 1)
        head = read_head(
            self.clean, paragraph.start, paragraph.end, heading=paragraph.heading_level > 0
        )
        if self._item(at + 1, in_run=True) is not None:
            return True
        if head is None:
            return False
        return head.strong or self._supports(at + 1, head) or bool(self._title_lines(at + 1, head))

    def _bracket_line(self, at: int) -> bool:
        """(第23号) or (A类) alone on the line after a title."""
        draft, text = self.draft, self._text(at).strip()
        if draft is not None and _BEYOND_THE_PAGE.fullmatch(text):
            self.open = OUTSIDE
            return True
        if draft is None or self.open or not BRACKETS_ONLY.match(text) or draft.has("reply"):
            return False
        if _OF_THE_PAGE.search(text):
            return False  # (记者 张三), (其余目录将陆续公布)
        paragraph = self._at(at)
        head = Head(paragraph.start, paragraph.end)
        if not read_brackets(self.clean, head, paragraph.start, paragraph.end):
            return False
        for name, found in head.fields.items():
            draft.put(name, found)
        draft.put_rounds(head.rounds)
        for name, ranges in head.lists.items():
            for start, end in ranges:
                draft.extend(name, start, end, 0.8)
        self._mark(at, BlockKind.FIELD)
        return True
