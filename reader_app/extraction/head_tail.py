"""What the text itself says of its makers: signatures, sources, the office that signs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader_app.extraction import byline
from reader_app.extraction.draft import Found
from reader_app.extraction.head_marks import lone_date
from reader_app.extraction.mastheads import OFFICE, Mastheads
from reader_app.extraction.values import Range, trim
from reader_app.text.width import HAN

_SOURCE = re.compile(
    rf"[ ]*\(?(?:本文|信息|稿件|文章|内容)?来源:[ ]*([{HAN}]{{3,24}})(?=$|[ )|,;])"
)


class HeadTail(Mastheads):
    """Reads what stands in the text and under it."""

    def _tail(self, body: int) -> None:
        """Signatures in the text (本报讯(记者…)), and the date under a letter or notice."""
        clean, paragraphs = self.clean, self.clean.paragraphs
        for paragraph in paragraphs[body : body + 3]:
            self._add_signatures(byline.read_dateline(clean, paragraph.start, paragraph.end))
        for paragraph in paragraphs[body:][-8:]:
            self._add_signatures(byline.read_signed(clean, paragraph.start, paragraph.end))
        for paragraph in paragraphs[body:][-8:]:
            if source := _SOURCE.match(clean.folded, paragraph.start, paragraph.end):
                self._maker("source", *source.span(1))
        self._signing_office(body)
        if not self.dates:
            last = range(len(paragraphs) - 1, max(body, len(paragraphs) - 14) - 1, -1)
            before_records = range(min(self.limit, len(paragraphs)) - 1, body - 1, -1)
            for index in (*last, *before_records):
                found = lone_date(clean, paragraphs[index])
                if found:
                    self.dates.append((0, found, (found.start, found.end)))
                    break

    def _signing_office(self, body: int) -> None:
        """The office that signs a letter or notice publishes it, if nobody else is named."""
        if self.fields.keys() & {"publisher", "newspaper", "source"}:
            return
        paragraphs = self.clean.paragraphs
        for index in range(max(body, len(paragraphs) - 14), len(paragraphs)):
            found = self._signed(index)
            if found is not None:
                self.fields["publisher"] = Found([found], confidence=0.7)
                return

    def _signed(self, index: int) -> Range | None:
        """The office before a date, on its line or on the one above."""
        clean, paragraph = self.clean, self.clean.paragraphs[index]
        date = lone_date(clean, paragraph)
        if date is None:
            return None
        start, end = trim(clean, paragraph.start, date.start, " (")
        if start >= end and index:
            above = clean.paragraphs[index - 1]
            start, end = trim(clean, above.start, above.end, " 。")
            if stamp := re.search(r"[ ]?\((?:盖章|公章|印章|章)\)$", clean.folded[start:end]):
                end = start + stamp.start()
        return (start, end) if OFFICE.fullmatch(clean.folded[start:end]) else None

    def _add_signatures(self, found: Sequence[byline.Signature]) -> None:
        if not found:
            return
        named = {name for entry in found for name in entry.names}
        # 沈楚乔 郦文柏 under the headline says less than 本报记者 沈楚乔 in the text.
        self.signatures = [
            entry for entry in self.signatures if entry.role or not named.issuperset(entry.names)
        ]
        known = {name for entry in self.signatures for name in entry.names}
        self.signatures += [entry for entry in found if not known.issuperset(entry.names)]
