"""The title right over a letter, where a page has but its own words above that."""

from __future__ import annotations

import re

from reader_app.domain.newspaper import BlockKind
from reader_app.extraction.article.head_marks import OFFICE
from reader_app.extraction.article.head_tail import HeadTail
from reader_app.extraction.article.headlines import Line, title_words
from reader_app.extraction.records.draft import Found
from reader_app.text.width import HAN

SALUTATION = re.compile(
    rf"(?:尊敬的)?[{HAN}、, ·()]{{2,40}}(?:委员|代表|先生|女士|同志|支部|总支|委员会|委会"
    r"|工商联|总支部|小组|界别|党派|社)"
    r"(?:们)?[ ]?:$"
)
"""Whom a letter addresses."""
_PARTICULARS = re.compile(  # 第117号 类别:医药卫生 阅读数:89
    rf"(?:第\d{{1,8}}号)?(?:[{HAN}]{{2,4}}:[^:]{{1,8}}){{1,4}}"
)
_KIND_ALONE = re.compile(  # what a paper is, or which part of a page begins
    r"(?:[一二三四五]、)?(?:政协)?(?:提案|建议)?(?:办理)?(?:答复|复函|答复函|函|原文|正文|内容|答复意见|详情"
    r"|信息|详细信息|基本信息|公开|查看|全文)[书函]?"
)
_GUESSED = 0.6  # the confidence of a title that stands in the crumbs alone
_ANSWER_TO = re.compile("(?:对|关于|就).{4,}(?:提案|建议).{0,12}(?:答复|复函|回复|函)")


class TitlesOverLetters(HeadTail):
    """Finds the title by the letter below it."""

    def _title_over_letter(self) -> None:
        """对…第59号提案的答复 right over 张三委员:, where what is above it but says 提案答复函."""
        above, known = self.limit - 1, self.fields.get("headline")
        if not 0 <= above < len(self.clean.paragraphs) - 1 or self.kinds.get(above):
            return
        line, words = self.clean.folded_line(above), self._squeezed(known.ranges) if known else ""
        addressed = SALUTATION.match(self.clean.folded_line(self.limit))
        # What a page is, its particulars, or whose it is: none of these is what it is about.
        less = (_KIND_ALONE, _PARTICULARS, OFFICE)
        general = known is None or known.confidence <= _GUESSED
        general = general or any(each.fullmatch(words) for each in less)
        if addressed and general and len(line) > 10 and _ANSWER_TO.search(line):
            for index, kind in self.kinds.items():
                if kind is BlockKind.HEADLINE:
                    self.kinds[index] = BlockKind.META
            paragraph = self.clean.paragraphs[above]
            title = Line(above, *paragraph.range, 0)
            self.fields["headline"] = Found([title_words(self.clean, title)])
            self.kinds[above] = BlockKind.HEADLINE
