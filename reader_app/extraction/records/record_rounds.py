"""What is labelled by the round of an answer: 首次办理:县住建局,3月答复,办理结果为C类。"""

from __future__ import annotations

import re

from reader_app.extraction.records.draft import Draft
from reader_app.extraction.records.labelled_texts import LabelledTexts
from reader_app.extraction.records.rounds import round_of
from reader_app.extraction.words.label_reading import LabelHit
from reader_app.extraction.words.values import is_unit, outcome
from reader_app.text.width import HAN

_GIVEN_AT_END = re.compile(  # …,评议结果B类。 …。答复为A类。
    "[^,。;]{4}(?:[,。;]|(?=[(]))"
    "(?:(?P<said>(?:答复|(?:办理)?(?:结果|类别)|评定?|列|[调升转]整?|变?更改?)+[为至到]"
    "“?[A-D甲乙丙丁]”?类?)"
    "|(?P<only>(?:(?:评议|评定|评价|办理|答复)(?:结果|类别|等次)?[为是:]?)?“?[A-D甲乙丙丁]”?类"
    "|[(][A-D甲乙丙丁]类?[)]))"
    "[。 ]*$"
)
_FACTS_OF_ROUND = re.compile(  # 首次办理:县住建局,3月答复,办理结果为C类。
    rf"(?:由|交)?(?P<who>[{HAN}、]{{3,24}}?)(?:答复|办理|承办|回复)?[,;]"
    r"(?:于?(?:(?:19|20)\d\d年)?\d{1,2}月(?:\d{1,2}日|[初中底末]|[上中下]旬)?(?:作出|予以|书面)*"
    r"(?:答复|办复|回复|办结|办理)?[,;])?"
    r"(?P<told>(?:答复|办理|评定|评价)?(?:结果|类别|等次)?[为是:]?“?[A-D甲乙丙丁]”?类?)[。 ]*"
)


class AnswersOfRounds(LabelledTexts):
    """Takes the answer of a round with its class, where one label names both."""

    def _reply_of_round(self, draft: Draft, hit: LabelHit, start: int, end: int) -> bool:
        """首次答复(B类):因…; 第一轮办理:因…,答复为B类。 The class of a round and its reply."""
        if not round_of(hit.word):
            return False
        if self._facts_of_round(draft, hit, start, end):
            return True
        if end - start <= 8:
            return False
        told = outcome(self.clean, *hit.inner) if hit.inner else None
        given = _GIVEN_AT_END.search(self.clean.folded, start, end) if told is None else None
        if given and given["only"]:  # …,评议结果B类。 The reply ends before it
            told, after = outcome(self.clean, given.start("only"), end), given.start("only")
            end = after - 1 if self.clean.folded[after - 1] in ",;" else after
        elif given:
            told = outcome(self.clean, *given.span("said"))
            if self.clean.folded[given.start("said") - 1] == "。":
                end = given.start("said")  # a sentence of its own
        if told is None:
            return False
        self._put_category(draft, hit.word, told.letters, told.places)
        draft.extend("reply", start, end, 0.9)
        self.open = "reply"
        return True

    def _facts_of_round(self, draft: Draft, hit: LabelHit, start: int, end: int) -> bool:
        """首次办理:县住建局,3月答复,办理结果为C类。 Who answered, and with what class; no reply."""
        facts = _FACTS_OF_ROUND.fullmatch(self.clean.folded, start, end)
        if facts is None or not all(map(is_unit, facts["who"].split("、"))):
            return False
        told = outcome(self.clean, *facts.span("told"))
        if told is None:
            return False
        if not draft.has("lead_units"):
            draft.extend("lead_units", *facts.span("who"), 0.9)
        self._put_category(draft, hit.word, told.letters, told.places)
        self.open = ""
        return True
