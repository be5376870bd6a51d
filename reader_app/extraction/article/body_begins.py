"""Whether a line above an article is the first of its body, or still of its head."""

from __future__ import annotations

import re
from bisect import bisect_left

from reader_app.extraction.article.headlines import ends_within_phrase
from reader_app.extraction.article.rubrics import is_rubric
from reader_app.extraction.article.title_choice import TitleChoice
from reader_app.extraction.article.titles_over_letters import SALUTATION
from reader_app.extraction.records.fields import divide
from reader_app.extraction.words.label_reading import field_of
from reader_app.extraction.words.labels import TEXT_LABELS
from reader_app.text.clean import Clean, Paragraph
from reader_app.text.width import HAN

_BODY = re.compile(r"[。;!?]|,.{6,},")
BRACKETED = re.compile(r"\((?:摘要|节选|摘登|试行|样表|样式|[一二三四五六上中下]|.{0,6}稿)\)")
IN_TIME = re.compile(
    r"\((?:截至)?(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?底?)?\)"
    r"|\(?(?:数据)?截至(?:(?:19|20)\d\d年)?(?:\d{1,2}月(?:\d{1,2}日)?底?|底)\)?"
)
_FIRST_OF_BODY = re.compile(  # 各区县人民政府,市直各单位:, 现将进展情况通报如下:
    r"各[^。;:]{2,}(?:政府|部门|单位|机构|街道|委员会|公司|企业)[^。;:]{0,8}:|.*(?:现将|现就).*如下:"
    r"|.{12,}(?:通报|公布|公示|汇报|报告|通知|介绍)如下:|(?:为了?|根据|按照|依据|截至)[^。]{4,90}如下:"
)
_LONGEST_CALL = 26
_OF_ASSEMBLY = re.compile(
    "[省市区县州旗盟]政协"
)  # 市政协重点提案 | 办理“成绩单”出炉: a title, no label
_WHAT_BECAME = re.compile(
    r"(?:办理|落实|办复|答复|督办|采纳|办结)(?:工作)?(?:情况|结果|成效|进展)?"
    r"(?:选登|摘登|选编|摘编|通报|公示|汇总|一览表?|统计表?)?"
)
_OF_SEVERAL = re.compile(
    r"(?!关于|对).*(?:会议|年度?|重点|优秀|部分|集体|立案|督办|主席).*(?:提案|建议)"
)
_ENUMERATORS = "①②③④⑤⑥⑦⑧⑨⑩"
_PART_OF_TEXT = re.compile(  # with which a page begins whose head is lost
    r"[一二三四五六七八九十]{1,2}、|\([一二三四五六七八九十]{1,2}\)|\d{1,2}、(?!\d)"
)
_LONGEST_NAME_CALLED, _LEAST_TEXT = 12, 40  # characters
_WHO_MOVED = re.compile("(?:人大|政协)?(?:代表|委员)[ ]?:")
_ENTRY = re.compile(
    r".{8,}[ \[(](?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?[\])]?"
)  # 关于…的答复 2024-07-05
_ROW = re.compile(r"[^|]*\|[^|]*[^| ][^|]*\|.*\|[ ]*")  # 系统号 | 提案人 | 审查情形 |
_BOXED_ALONE = re.compile(rf"[【\[〖][{HAN}]{{2,6}}[】\]〗]")
_LABEL_FIRST = re.compile(rf"[【\[〖][{HAN}]{{2,6}}[】\]〗](?=.)")


class BodyBegins(TitleChoice):
    """Knows the first line of a body."""

    def _is_body(self, paragraph: Paragraph, text: str) -> bool:
        if paragraph.heading_level or (self.titles and self._ends_title(text)):
            return False
        titled = self._titled()
        if _BOXED_ALONE.fullmatch(text) and self.clean.folded.count(f"\n{text}\n") > 1:
            return True  # 【来信】 over each of several letters
        label = _LABEL_FIRST.match(text) if titled else None
        if label and self.clean.folded.count(f"\n{label[0]}") > 1:
            return True  # 【来信】小区门口…, and once more over each letter
        if not titled and (_PART_OF_TEXT.match(text) or self._calls(paragraph, text)):
            return True
        if is_field(self.clean, paragraph):
            return not self._may_be_labelled_title(paragraph, text)
        if SALUTATION.match(text) or self._is_entry(paragraph, text):
            return True
        if titled and _WHO_MOVED.match(text):
            return True
        if titled and self._completes_title(text):
            return False
        labelled = titled and field_of(text) is not None and not _OF_ASSEMBLY.match(text)
        if labelled and not (len(text) > 6 and self._over_dash(paragraph)):
            return True
        if _FIRST_OF_BODY.fullmatch(text) or (text[-1:] in "│┃" and text.count(text[-1]) > 1):
            return True
        if "__" in text and (titled or not text.endswith(("提案", "表", "函", "书"))):
            return True
        if len(text) > 70 or "。" in text[:-1]:
            return True
        if text.endswith("。") and (titled or len(self.clean.paragraphs) > 1):
            return True
        if titled and re.fullmatch(
            r".{0,6}(?:提案|案例)[ ]?[①-⑳一二三四五六七八九十\d]{1,2}", text
        ):
            return True
        if re.match(r"第[一二三四五六七八九十]+[章条编]", text):
            return True
        if titled and text.endswith((":", "——")) and len(text) <= 60:
            return True
        if BRACKETED.fullmatch(text):
            return False
        if IN_TIME.fullmatch(text):
            return False  # (2024年1月), under the title of a list
        if text.startswith(("(", "编者按", "本报讯", "按:", "【编者")) and titled:
            return True
        if (
            re.match(r"(?:各|根据|为了|经|近日|现将)", text)
            and titled
            and text.endswith((":", "。", ","))
        ):
            return True
        if titled and re.search(r"\(共?\d+[件条个]\)$", text):
            return True
        if titled and re.match(r"[一二三四五六七八九十]{1,2}、|\([一二三]\)|1[.、]", text):
            return True
        if titled and self._calls_out(paragraph, text):
            return False
        if not titled and len(text) <= 40 and text.endswith("!") and ";" not in text:
            return False  # a title that calls out
        return (
            bool(_BODY.search(text))
            and text.endswith(("。", ":", ";", "!", "…"))
            and len(text) > 12
        )

    def _calls(self, paragraph: Paragraph, text: str) -> bool:
        """Whether a page begins with whom it speaks to: 大会副主席:, over a text."""
        if len(text) > _LONGEST_NAME_CALLED or not text.endswith(":"):
            return False
        at = bisect_left(self.clean.paragraphs, paragraph.start, key=lambda one: one.start)
        below = self.clean.paragraphs[at + 1 : at + 2]
        return any(one.end - one.start > _LEAST_TEXT for one in below)

    def _is_entry(self, paragraph: Paragraph, text: str) -> bool:
        """Whether a line lists a page of the site, or is a row of a table, as the next one is."""
        at = bisect_left(self.clean.paragraphs, paragraph.start, key=lambda one: one.start)
        if at + 1 >= len(self.clean.paragraphs):
            return False
        below = self.clean.folded_line(at + 1).strip()
        return any(shape.fullmatch(text) and shape.fullmatch(below) for shape in (_ENTRY, _ROW))

    def _calls_out(self, paragraph: Paragraph, text: str) -> bool:
        """Whether 10件民生实事,票决产生! ends a paper's head, and begins no text."""
        if len(text) > _LONGEST_CALL or text[-1] not in "!…" or re.search("[。;:]|你|我们", text):
            return False
        at = bisect_left(self.clean.paragraphs, paragraph.start, key=lambda one: one.start)
        apart = any(one.blank_lines_before for one in self.clean.paragraphs[at + 1 : at + 2])
        return apart and bool(self.fields.keys() & {"newspaper", "page_no"})

    def _completes_title(self, text: str) -> bool:
        """Whether 办理情况 ends a title that is not yet whole: 市政协五次会议重点提案."""
        above = self._of(self.titles[-1])
        return bool(_WHAT_BECAME.fullmatch("".join(text.split())) and _OF_SEVERAL.fullmatch(above))

    def _may_be_labelled_title(self, paragraph: Paragraph, text: str) -> bool:
        """Whether a first line is 委员建言:让老旧小区焕新颜, and no field of a record.

        A record's field stands among others.
        """
        at = bisect_left(self.clean.paragraphs, paragraph.start, key=lambda one: one.start)
        value = re.sub(r"^【[^】]*】|^[^:]*:", "", text).strip()
        own = [line for line in self.titles if not is_rubric(self._of(line).strip(_ENUMERATORS))]
        if (
            (self._titled() and own)
            or not 6 <= len(value) <= 40
            or re.search("[。;,:]$|:|  ", value)
        ):
            return False
        beside = self.clean.paragraphs[at + 1 : at + 2]
        return not any(is_field(self.clean, one) for one in beside) and not re.match(
            r"关于.*(?:提案|建议)$|[^关对].{0,24}(?:委员|[局委办])$", value
        )

    def _ends_title(self, text: str) -> bool:
        """Whether a line ends a title: 答复 under …提案的, (关于…)的答复 under a number."""
        if text.startswith("("):
            return len(text) < 70 and bool(
                re.search(r"\)(?:提案)?的?(?:答复|复函|回复)(?:的?函)?$", text)
            )
        word = "".join(text.split())  # 答　　复
        return ends_within_phrase(self._of(self.titles[-1])) and word in ("答复", "复函", "答复函")


def is_field(clean: Clean, paragraph: Paragraph) -> bool:
    """Whether a line is a labelled field of a record, which only a body holds."""
    pieces = divide(clean, paragraph.start, paragraph.end)
    hit = pieces[0].hit if pieces else None
    if hit is None or not hit.field:
        return False
    if not hit.colon:
        # 提案编号  149
        return not hit.weak and hit.field not in TEXT_LABELS and hit.end < paragraph.end
    value = clean.folded[hit.end : paragraph.end]
    if hit.bracketed and hit.guessed and len(value) > 8 and not re.search("[。;:]", value):
        return False  # 【提案追踪】 before a headline is a column's name
    if (
        hit.bracketed
        and len(value) > 8
        and re.search(r"(?:答复|复函|回复|情况|公示|函)(?:\(.*\))?$", value)
    ):
        return False  # 【提案答复】关于…的答复 is a headline
    return not hit.weak or len(value) <= 10
