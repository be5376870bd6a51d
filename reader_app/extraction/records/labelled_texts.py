"""What the labels of texts name: 提案内容:…, 建议:…, 办理情况:…, taken into the open record."""

from __future__ import annotations

import re

from reader_app.extraction.records.draft import FLOWED, Draft, Found
from reader_app.extraction.records.record_text import TextFlow
from reader_app.extraction.records.rounds import round_of, rounds_in
from reader_app.extraction.words.deeds import asks, tells_deeds
from reader_app.extraction.words.label_reading import LabelHit
from reader_app.extraction.words.labels import TEXT_LABELS
from reader_app.extraction.words.values import (
    NOTHING,
    is_full_title,
    is_unit,
    looks_like_title,
    outcome,
    trim,
)

_OFFICE_END = re.compile(
    r"(?:局|委|办|部|中心|大队|支队|政府|街道|公司|院|厅|处|署|分局|办公室|委员会|集团"
    r"|银行|站|馆|所|供销社|总工会|妇联|残联)$"
)
_PART_OF_OFFICE = re.compile(r"[ ]?\((?:主|协|会|分|独|牵头|配合)办?\)$")
_LONGEST_LIST = 90


def _names_offices(text: str) -> bool:
    """Whether words are the names of several offices, each with its part in brackets or none."""
    if len(text) > _LONGEST_LIST or "。" in text:
        return False
    names = [_PART_OF_OFFICE.sub("", one.strip()) for one in re.split("[、,;]", text)]
    return all(is_unit(one) and bool(_OFFICE_END.search(one)) for one in names)


_CLASS_FIRST = re.compile(r"[(\[]“?([A-D甲乙丙丁])”?类[)\]][ :,]{0,2}(?=.{6})")  # 办理情况:(A类)已…
_OF_RELATED = ("相关", "并案", "关联", "合并", "同类", "类似", "被并", "相近")

_ANSWER_TO = re.compile(
    r"(?<![^;。 \n:])(?:[①-⑳][ ]?)?第?(?P<number>\d{1,8})[ ]?号"
    r"(?:提案)?(?:《[^《》]{1,60}》)?[ ]?[:,][ ]?"
)
_LONGEST_ROUND = 10  # characters of a word that names a round, with its colon


class LabelledTexts(TextFlow):
    """Takes the texts of a record that a label names."""

    def _text_label(self, at: int, hit: LabelHit, start: int, end: int) -> None:
        if self._is_part_of_whole(at, hit, start, end):
            return
        draft = self._record_of_text(at, hit, start, end)
        if draft is None:
            return
        name = hit.field
        begins: int | None = start
        if name == "content":
            begins = self._content_begins(draft, hit, start, end)
        elif name == "suggestion":
            begins = self._suggestion_begins(draft, hit, start, end)
        elif name == "reply":
            begins = self._reply_begins(draft, hit, start, end)
        if begins is None:
            return
        self.open = name
        self.whole = name == "content" or (self.whole and name == "suggestion")
        if not NOTHING.match(self.clean.folded[begins:end]):
            draft.extend(name, begins, end)

    def _is_part_of_whole(self, at: int, hit: LabelHit, start: int, end: int) -> bool:
        """Whether the label is of a part, 情况 or 建议, of the text that 提案内容 names."""
        draft, name = self.draft, hit.field
        if draft is None or not self.whole or name not in ("background", "suggestion"):
            return False
        if self.open not in TEXT_LABELS and not draft.has("content"):
            self.whole = False  # 【提案】 over number, title and names heads them, and no text
            return False
        self.open = name
        paragraph, content = self._at(at), draft.fields.get("content")
        if content and paragraph.start <= content.ranges[-1][0]:  # …。建议:… in the same line
            low = content.ranges[-1][0]
            if name == "suggestion" and len(content.ranges) == 1:
                draft.put("background", Found([self.clean.trim(low, hit.start)], confidence=0.9))
            content.ranges[-1] = (low, paragraph.end)
        elif content or start >= end:
            draft.extend("content", *paragraph.range)
        else:
            draft.extend("content", start, paragraph.end)  # the first label heads the whole
        if start < end:
            draft.extend(name, start, end)
        return True

    def _record_of_text(self, at: int, hit: LabelHit, start: int, end: int) -> Draft | None:
        """The record that a text belongs to: a new one where a content follows a reply."""
        draft = self.draft
        again = draft is None or draft.has("reply")
        if again and hit.field != "reply" and self._source_below(at):
            return self._new(hit.start, at)
        if draft is not None and hit.field == "content" and self._only_strayed(draft):
            draft.fields.pop("reply")
        if hit.field == "content" and (draft is None or draft.has("reply")):
            titled = self._holds_title(Draft(start), hit, self.clean.folded[start:end])
            if titled or (draft is not None and self.related is None):
                return self._new(hit.start, at)
        if draft is not None:
            return draft
        if (hit.weak or not hit.colon) and not hit.bracketed:
            return None  # 市政协提案办理情况 alone is the headline of a page
        return self._record_for(hit.field, at, hit.start)

    def _only_strayed(self, draft: Draft) -> bool:
        """Whether a line of a few words, no sentence, is all of the reply that flowed in so far."""
        reply = draft.fields.get("reply")
        if reply is None or reply.confidence != FLOWED or len(reply.ranges) != 1:
            return False
        text = self.clean.folded[slice(*reply.ranges[0])].strip()
        return len(text) <= 40 and not text.endswith(("。", "!", "?", "”")) and draft.has("title")

    # Each of the following returns where the text begins, or None where it is taken already.

    def _content_begins(self, draft: Draft, hit: LabelHit, start: int, end: int) -> int | None:
        if self._holds_title(draft, hit, self.clean.folded[start:end]):
            draft.fields.pop("title", None)
            self._put_title(draft, start, end)
            self.title_word = hit.word
            return None
        if self.open == "content_flow":
            draft.fields.pop("content", None)  # what flowed in before was not the proposal
        return start if draft.has("proposers") else self._speaker(draft, start, end)

    def _suggestion_begins(self, draft: Draft, hit: LabelHit, start: int, end: int) -> int | None:
        self._asked_before(draft, "suggestion", hit)
        if draft.has("content") and self.open == "content_flow":
            draft.fields["background"] = draft.fields.pop("content")
        if hit.word == "建议" and self._whole_under_suggestion(draft):
            self.whole = True
            draft.extend("content", hit.start, end)
        if self.open == "content":
            # 建议: inside a text labelled as a whole: it stays whole, and is divided later.
            draft.extend("content", hit.start, end)
            return None
        return start

    def _reply_begins(self, draft: Draft, hit: LabelHit, start: int, end: int) -> int | None:
        if end - start <= 8 and (alone := outcome(self.clean, start, end)):
            self._put_category(draft, hit.word, alone.letters, alone.places)
            return None
        again = draft.has("reply") and (round_of(hit.word) or "1") == "1"
        of_related = again or hit.word.startswith(_OF_RELATED)
        if self.related is not None and of_related:
            self._answers_related(draft, self.related, start, end)
            self.open = "related"
            return None
        self.round = round_of(hit.word) or self.round  # whose 评议结果 may stand behind it
        if hit.inner and (rounds := rounds_in(self.clean, *hit.inner)):
            draft.put_rounds(rounds)  # 办理情况(首次B类,复办A类):
        elif hit.inner and (inner := outcome(self.clean, *hit.inner)):
            self._put_category(draft, hit.word, inner.letters, inner.places)  # 办理情况(A类):
        if rated := _CLASS_FIRST.match(self.clean.folded, start, end):
            self._put_category(draft, hit.word, rated[1], [rated.span(1)])
            start = rated.end()
        self._asked_before(draft, "reply", hit)
        if self._goes_on_by_rounds(draft, hit):
            return hit.start
        return start if draft.has("lead_units") else self._answering(draft, hit, start, end)

    def _answers_related(self, draft: Draft, last: Draft, start: int, end: int) -> None:
        """相关提案办理:第52号:已…;第133号:已…, each to its own, or all to the last one."""
        known = {one.fields["number"].value: one for one in draft.related if one.has("number")}
        named = [
            one
            for one in _ANSWER_TO.finditer(self.clean.folded, start, end)
            if int(one["number"]) in known
        ]
        if not named or named[0].start() > start:
            last.extend("reply", start, end)
            return
        stops = [*(one.start() for one in named[1:]), end]
        for one, stop in zip(named, stops, strict=True):
            answered = known[int(one["number"])]
            answered.extend("reply", *trim(self.clean, one.end(), stop, " ;"))
            self.related = answered

    def _goes_on_by_rounds(self, draft: Draft, hit: LabelHit) -> bool:
        """办理情况:首次办理:… / 再次办理:… Whether what a label names is divided by rounds."""
        reply = draft.fields.get("reply")
        if reply is None or hit.inner or not round_of(hit.word):
            return False
        first = self.clean.folded[slice(*reply.ranges[0])][:_LONGEST_ROUND].partition(":")
        return bool(first[1]) and round_of(first[0].strip()) is not None

    def _holds_title(self, draft: Draft, hit: LabelHit, text: str) -> bool:
        """Whether what stands under 提案:… is the title, and not the proposal's words."""
        return self._is_better_title(draft, text) or self._titled_alike(draft, hit, text)

    def _whole_under_suggestion(self, draft: Draft) -> bool:
        """【委员建议】 over a text that only then says 建议:…: it is the whole."""
        told = draft.fields.get("suggestion")
        if (
            told is None
            or self.open != "suggestion"
            or {"content", "background"} & draft.fields.keys()
        ):
            return False
        if any("建议" in self.clean.folded[low:high] for low, high in told.ranges):
            return False
        draft.fields["background"] = draft.fields.pop("suggestion")
        draft.put("content", Found(list(told.ranges), confidence=told.confidence))
        return True

    def _asked_before(self, draft: Draft, name: str, hit: LabelHit) -> None:
        """What stood unlabelled before 办理情况:… or 建议:… is the proposal's, not the reply."""
        flowed = draft.fields.get("reply")
        if flowed is None or flowed.confidence != FLOWED:
            return
        if hit.weak and not hit.bracketed and not hit.colon and not self._recurs(hit.word):
            return
        if draft.has("content") or draft.has("background"):
            return
        text = "".join(self.clean.folded[a:b] for a, b in flowed.ranges)
        if asks(text) or (name == "suggestion" and not tells_deeds(text)):
            draft.fields["content" if name == "reply" else "background"] = draft.fields.pop("reply")

    def _answering(self, draft: Draft, hit: LabelHit, start: int, end: int) -> int:
        """区交警大队:已于…: who answers, and where the answer begins."""
        if hit.inner is not None and is_unit(self.clean.folded[slice(*hit.inner)].split("、")[0]):
            draft.extend("lead_units", *hit.inner, 0.9)
            return start
        alone = self.clean.folded[start:end].strip()
        if len(alone) <= 30 and is_unit(alone) and _OFFICE_END.search(alone):
            draft.extend("lead_units", start, end, 0.85)
            return end
        if _names_offices(alone):  # 办理:区水务局、区财政局(协)
            draft.extend("lead_units", start, end, 0.85)
            return end
        unit = self._unit_colon(start, end)
        if unit is None or not _OFFICE_END.search(self.clean.folded[unit[0] : unit[1]]):
            return start
        draft.extend("lead_units", unit[0], unit[1], 0.85)
        return unit[2]

    def _is_better_title(self, draft: Draft, text: str) -> bool:
        """Whether the text reads as a title, and the record has none that is whole."""
        bare = re.sub(r"^(?:提案)?第?\d{1,8}号(?:提案)?[ :,]*", "", text.strip())
        bare = re.sub(r"\([^()]*\)$", "", bare.strip(" 《》"))
        if not looks_like_title(bare.strip(" 《》")) or len(text) > 90:
            return False
        title = draft.fields.get("title")
        known = "".join(self.clean.folded[a:b] for a, b in title.ranges) if title else ""
        return not known or (is_full_title(bare.strip(" 《》")) and not is_full_title(known))

    def _titled_alike(self, draft: Draft, hit: LabelHit, text: str) -> bool:
        """Whether the label has held a title before: 【提案】增设公交线路."""
        short = len(text) <= 44 and not re.search("[。;:]", text)
        return hit.word == self.title_word and short and not draft.has("title")
