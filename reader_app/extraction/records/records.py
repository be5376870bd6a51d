"""Records printed one after another: a head, labelled fields, and text that flows under them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader_app.domain.newspaper import BlockKind
from reader_app.extraction.article.byline import names_makers
from reader_app.extraction.records.fields import Piece
from reader_app.extraction.records.heads import read_head
from reader_app.extraction.records.record_lines import LineReader
from reader_app.extraction.records.record_state import OUTSIDE, Records
from reader_app.extraction.records.sections import KIND_OF_PROPOSALS
from reader_app.extraction.told.speakers import head_that_asks
from reader_app.extraction.words.labels import TEXT_LABELS
from reader_app.text.clean import Clean


def read_records(clean: Clean, body: Sequence[int]) -> Records:
    """The records in the paragraphs ``body`` (indexes into ``clean.paragraphs``)."""
    return _Assembly(clean, body).run()


_COUNT_ONLY = re.compile(r"\(?(?:共)?\d+件\)?:?")  # 【集体提案】(4件)


_THE_END = re.compile(  # under the last record of an article
    r"[^\w【]{0,4}(?:END|End|end|完|全文完|未完待续|往期(?:推荐|回顾|精选|精彩|内容|链接)|推荐阅读|更多阅读"
    r"|相关阅读|热门推荐|猜你喜欢|精彩推荐|下期预告|敬请期待|延伸阅读)[^\w]{0,8}"
)


class _Assembly(LineReader):
    """Walks the paragraphs once and tries what each may be, the surest first."""

    def run(self) -> Records:
        at = 0
        while at < len(self.body):
            if self.draft is not None and self.draft.has("reply") and self._after_ornament(at):
                self.open = OUTSIDE
            if self.draft is not None and self._after_end(at):
                self._finish_record()
            at += self._paragraph(at)
        self._close()
        return self.found

    def _after_end(self, at: int) -> bool:
        """Whether END, or who wrote the article, stands before this line and behind the last."""
        last = self.body[at - 1] if at else -1
        between = (self.clean.paragraphs[index] for index in range(last + 1, self.body[at]))
        return any(
            _THE_END.fullmatch(self.clean.paragraph_folded(paragraph).strip())
            or names_makers(self.clean, paragraph.start, paragraph.end)
            for paragraph in between
        )

    def _paragraph(self, at: int) -> int:
        """Take one paragraph, or several lines of one title; how many were taken."""
        pieces = self.pieces(at)
        if self.draft is not None and _THE_END.fullmatch(self._text(at).strip()):
            self._finish_record()
            self._mark(at, BlockKind.FURNITURE)
            return 1
        if self._awaits_value() and pieces and not pieces[0].hit and not self._strong_head(at):
            self._mark(at, BlockKind.FIELD)
            self._flow(at, pieces)
            return 1
        if self._rounds_line(at):
            return 1
        if self._related_line(at):
            return 1
        if self._echo(at) or self._group_line(at) or self._boxed_section(at, pieces):
            return 1
        if self._names_columns(at):
            self._mark(at, BlockKind.TABLE_HEAD)
            return 1
        if taken := self._member_line(at):
            return taken
        if pieces and pieces[0].hit and not self._is_prose_label(at, pieces[0]):
            self._fields(at, pieces)
            return 1
        if self._signature_line(at) or self._source_line(at):
            return 1
        if self._head_then_words(at) or self._head_then_fields(at, pieces):
            return 1
        if self._number_then_fields(at, pieces) or self._bare_names(at):
            return 1
        if self._handed_line(at):
            return 1
        if self._leader_line(at):
            return 1
        taken = self._head(at)
        if taken:
            return taken
        if self._proposer_line(at):
            return 2
        if self._seq_line(at) or self._section_line(at):
            return 1
        if re.fullmatch(r"0\d|(?:PART|Part|CASE|Case)[ .·]{0,2}\d{1,2}", self._text(at).strip()):
            self._mark(at, BlockKind.FURNITURE)  # 01 over anything but a record is an ornament
            return 1
        if self._bracket_line(at) or self._slogan_line(at):
            return 1
        self._flow(at, pieces)
        return 1

    def _head_then_words(self, at: int) -> bool:
        """第9号提案《…》,提案人张三问:…, the head of a record with what it asks behind it."""
        paragraph = self._at(at)
        asks = head_that_asks(self.clean, paragraph.start, paragraph.end)
        if asks is None or self.related is not None:
            return False
        head, said = asks
        self._begin(at, head)
        assert self.draft is not None
        if not self.draft.has("proposers"):
            self.draft.extend("proposers", *said.who, 0.9)
        self.draft.extend("content", said.begins, paragraph.end, 0.9)
        self.open = "spoken"
        self._mark(at, BlockKind.RECORD_HEAD)
        return True

    def _boxed_section(self, at: int, pieces: Sequence[Piece]) -> bool:
        """【工业强区】 alone on a line, over the records of that field."""
        hit = pieces[0].hit if len(pieces) == 1 else None
        if self._kind_heading(at):
            return self._section_line(at)
        if hit is None or not hit.bracketed:
            return False
        after = self.clean.folded[pieces[0].start : pieces[0].end].strip()
        alone = hit.guessed and not hit.field and not after
        return (alone or bool(_COUNT_ONLY.fullmatch(after))) and self._section_line(at)

    def _kind_heading(self, at: int) -> bool:
        """委员提案 over the proposals of members; it may be a label too, which would recur."""
        text = self._text(at).strip()
        return bool(KIND_OF_PROPOSALS.fullmatch(text)) and self.lines[text] == 1

    def _strong_head(self, at: int) -> bool:
        if self.open in ("title", "number"):
            return False
        paragraph = self._at(at)
        head = read_head(self.clean, paragraph.start, paragraph.end)
        if head is not None and head.strong:
            return True
        item = self._read_item(at)
        return item is not None and "number" in item.fields

    def _is_prose_label(self, at: int, piece: Piece) -> bool:
        """Whether what looks like a label begins a sentence of an open text: 建议:…, 成效:…"""
        hit = piece.hit
        if hit is None or hit.bracketed:
            return False
        if self.draft is None and hit.weak:
            several = sum(1 for one in self.pieces(at) if one.hit and one.field) > 2
            sourced = hit.field in TEXT_LABELS and self._source_below(at)
            return not several and not sourced and not self._next_opens(at)
        if piece.seq and self.open in TEXT_LABELS and hit.field not in ("title", "number"):
            return not (hit.field in TEXT_LABELS and not hit.weak and self.open != "reply")
        return bool(hit.weak and not hit.colon and self.open in TEXT_LABELS and len(hit.word) <= 2)
