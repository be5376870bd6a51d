"""Text that flows under a record: into the open field, or where its words say."""

from __future__ import annotations

import re

from reader_app.extraction.records.draft import FLOWED, Draft, Found
from reader_app.extraction.records.facts_first import deeds_begin, facts_first
from reader_app.extraction.records.heads import read_head
from reader_app.extraction.records.items import kind_of_name
from reader_app.extraction.records.record_state import LISTED, OUTSIDE, RecordState
from reader_app.extraction.records.rounds import rounds_in
from reader_app.extraction.told.sentences import unit_says
from reader_app.extraction.told.speakers import roles_named, speaker
from reader_app.extraction.words.deeds import begins_reply, is_of_all, tells_deeds
from reader_app.extraction.words.labels import TEXT_LABELS
from reader_app.extraction.words.numbering import (
    read_number_value,
)
from reader_app.extraction.words.values import (
    PERSON,
    is_full_title,
    is_unit,
    outcome,
)
from reader_app.text.width import HAN

_SPEAKER = re.compile(
    rf"(?:提案[人者])?([{HAN}、]{{2,20}}?)(?:委员|代表)[ ]?(?:问|说|提问|发问|建议)?[ ]?:[ ]?"
    rf"|(?:提案[人者]|(?:[{HAN}]{{0,6}}政协)?委员)[ ]?(?P<after>[{HAN}、]{{2,20}}?)[ ]?"
    r"(?:问|说|提问|发问|建议)[ ]?:[ ]?"
    rf"|提案[人者](?P<named>[{HAN}、]{{2,20}}?)[ ]?:[ ]?(?=.{{20}})"
)
_ASKED = re.compile(r"建议[ ]?:[ ]?$")
_PAGE_MARK = re.compile(r"[—\- (]*第?[ ]?\d{1,3}[ ]?[版页][—\- )]*")  # between two columns
_ANSWERER = re.compile(  # 市城管局局长 万世昌 答:
    rf"(?P<unit>[{HAN}()、]{{2,20}}?(?:局|委|办|中心|厅|大队|支队|政府|街道|公司|委员会))"
    rf"(?:党组书记、|党委书记、)?副?(?:局长|主任|负责人|队长|经理|镇长|相关负责人)[、 ]?"
    rf"[{HAN}]{{0,4}}[ ]?(?:答|答复|回应|回答|说|表示)[ ]?:[ ]?"
)
_ANSWER_LINE = re.compile(
    rf"([{HAN}()、]{{2,20}}?(?:局|委|办|中心|厅|大队|支队|政府|街道|公司|委员会))(?:的)?"
    r"(?:答复|回应|回复|反馈|办理情况|办理结果)[ ]?:?"
)
_ANSWER_OF = re.compile(  # 水利局的回复:栏杆5月底装完了。
    rf"[ ]*(?:[{HAN}]{{0,6}}?单位)?(?P<unit>[{HAN}()、]{{2,20}}?"
    r"(?:局|委|办|中心|厅|大队|支队|政府|街道|公司|委员会))(?:的)?[ ]?"
    r"(?:书面|正式|官方|当面)?(?:答复|回应|回复|回音|回话|回函|说法|解释|反馈)(?:意见)?"
    r"(?:是|说|称|为)?[ ]?:[ ]?(?=.{4})"
)
_TURN = re.compile(
    rf"[ ]*(?P<who>[{HAN}·、()]{{2,28}}?)(?:委员)?[ ]?(?:问|说|答|答复|回答|介绍)?道?"
    r"[ ]?:[ ]?(?=.{8})"
)
_PROPOSAL_SAYS = re.compile(  # what an unlabelled paragraph of a proposal begins with
    r"(?:(?:该|此|这件|本)?提案|提案人|提案者|[一-龥]{2,3}委员)(?:中)?(?:认为|指出|提出|反映|称|建议)[:,]"
)
_CAPTION = re.compile(  # 图为改造后的水厂。 图①:新水厂
    r"[\s(▲△]*(?:图(?:为|片?[①-⑳\d一二三四]?[ ]?[:/]|片由)|[上下左右题配主]图(?:为|[:/])"
    r"|[①-⑳]图为|图[①-⑳]为)"
)
_SIGNED = re.compile(  # (沈知白), (图/陆鸣), 沈知白 整理
    rf"\((?:[文图摄][/:]|记者[ ]?|通讯员[ ]?)?[{HAN}]{{2,3}}(?:[ 、][{HAN}]{{2,3}}){{0,3}}\)"
    rf"|[{HAN}]{{2,3}}(?:[ 、][{HAN}]{{2,3}}){{0,3}}[ ]+"
    "(?:整理|综合|供稿|供图|撰文|采写|报道|摄|文/图)"
)
_SAID_OF_IT = re.compile(  # what the proposer says of the reply: “…”市政协委员某某说。
    rf"[ ]*(?:“[^”]{{2,120}}”[^“”。]{{0,20}}(?:委员|提案[人者])[{HAN}]{{0,4}}"
    "(?:说|表示|评价道?|感慨道?|点赞)[道。,:]"
    rf"|提案[人者][{HAN}]{{2,4}}(?:委员)?(?:说|表示|评价|评价说|感慨|认为|反馈)[:,])"
)
_OVERHEARD = re.compile(  # 一位候车的母亲对记者说:“方便多了。” amid or under a reply
    r"[ ]*(?![^:“]*(?:局长|主任|负责人|科长|书记|[镇乡市区县]长|队长|经理|工作人员|提案|相关))"
    r"[^。:“]{2,40}?(?:对记者说|告诉记者|(?:高兴|开心|激动|感慨|欣慰|乐呵呵)地?说|笑着说|感慨道?|感叹道?|连连点赞"
    r"|(?:居民|村民|市民|老人|大爷|大妈|阿姨|家长|商户|乘客|群众|师傅|店主)[^。:“]{0,10}说)"
    r"[,:]“[^“”]{2,120}”[ ]*"
)
_REMARK = re.compile(
    rf"(?:(?:第一|领衔)?提案[人者]|委员)?[ ]?(?P<who>[{HAN} ]{{2,16}}?)[ ]?(?:委员|代表)?"
    r"(?:说|表示|评价|点评|认为|感言|反馈|评价说)?[ ]?:"
)
_AFTERWORD = re.compile(
    r"(?:下一步,)?[省市区县]?政协(?:将|提案委|常委会|办公室|主席会议)|近年来,[省市区县]政协"
)


_UNKNOWN_FACT = re.compile(  # 督查对象与组别:第一组, among the facts: no text
    rf"[{HAN}][{HAN}、/()]{{2,15}}[ ]?:[ ]?[^。;!?:]{{1,40}}(?<![。;!?…”])"
)
_TOTALS = re.compile(
    r"(?:(?:以上|上述|其中|合计|总计|共计)(?:提案)?(?:中|共?\d+件)?[,:(]?)?"
    rf"(?:[{HAN}]{{0,4}}“?[A-D甲乙丙丁]”?类?(?:提案)?(?:共|有|为)?\d+[件个][,、;。) ]*){{2,4}}"
    r"|(?:合计|总计|共计)[ :]?(?:提案)?\d+件[。]?"
)


class TextFlow(RecordState):
    """Takes paragraphs, and parts of them, that no label names."""

    def _plain(self, start: int, end: int) -> None:
        draft = self.draft
        if draft is not None and self.open == OUTSIDE:
            roles_named(self.clean, draft, start, end)
        if draft is None or start >= end or self.open in (OUTSIDE, LISTED):
            return
        text = self.clean.folded[start:end]
        if is_of_all(text):
            self.open = OUTSIDE
            return
        if _PAGE_MARK.fullmatch(text) or _TOTALS.fullmatch(text.strip()):
            return  # A类1件,B类2件: of the page, not of its last record
        if _CAPTION.match(text) or (draft.has("reply") and _SIGNED.fullmatch(text.strip())):
            return
        if self._turn(draft, start, end) or self._answer(draft, start, end):
            return
        if self.open == "reply" and _OVERHEARD.fullmatch(self.clean.folded, start, end):
            return
        if self.open == "reply" and draft.has("reply") and self._remark(draft, start, end):
            self.open = OUTSIDE
            return
        if self.open == "content" and not draft.fields.keys() & {"content", "proposers"}:
            start = self._voice(draft, start, end)
        if self.open in TEXT_LABELS:
            if self.whole and self.open in ("background", "suggestion"):
                draft.extend("content", start, end)
            if self.open == "reply" and _AFTERWORD.match(text) and draft.has("reply"):
                self.open = OUTSIDE
                return
            draft.extend(self.open, start, end)
        elif self.open == "content_flow" and not tells_deeds(text):
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

    def _turn(self, draft: Draft, start: int, end: int) -> bool:
        """官志坚:…, then 县建设局局长盛凯来:…, both of whom the record names: what each says."""
        said = _TURN.match(self.clean.folded, start, end)
        if said is None or self.open in ("background", "suggestion") or self.related is not None:
            return False
        who = "".join(said["who"].split())
        answers = any(who.startswith(one) for one in self._names(draft, "lead_units", "co_units"))
        if answers and not draft.has("reply"):
            name = "reply"
        elif not draft.fields.keys() & {"content", "reply"} and any(
            who == one or (kind_of_name(one) == "group" and who.startswith(one))
            for one in self._names(draft, "proposers")
        ):
            name = "content"
        else:
            return False
        draft.extend(name, said.end(), end, 0.9)
        self.open = "reply" if name == "reply" else "spoken"
        return True

    def _names(self, draft: Draft, *fields: str) -> list[str]:
        ranges = [place for one in fields if draft.has(one) for place in draft.fields[one].ranges]
        texts = ("".join(self.clean.folded[low:high].split()) for low, high in ranges)
        return [name for text in texts for name in re.split("[、,]", text) if name]

    def _answer(self, draft: Draft, start: int, end: int) -> bool:
        """区文旅局:…, or 区文旅局答复 on a line of its own, after what was proposed."""
        if self.open not in (
            "content",
            "background",
            "suggestion",
            "content_flow",
            "spoken",
            "reply",
        ):
            return False
        if draft.has("reply"):
            return self._answered_below(draft, start, end)
        if draft.has("lead_units"):
            return self._named_answers(draft, start, end)
        text = self.clean.folded[start:end]
        if line := _ANSWER_LINE.fullmatch(text.strip()):
            low = start + text.index(line[1])
            draft.extend("lead_units", low, low + len(line[1]), 0.9)
            self.open = "reply"
            return True
        said = _ANSWERER.match(self.clean.folded, start, end) or self._answer_of(start, end)
        if said:
            draft.extend("lead_units", *said.span("unit"), 0.9)
            draft.extend("reply", said.end(), end, 0.9)
            self.open = "reply"
            return True
        unit = self._unit_colon(start, end)
        if unit is None or kind_of_name(self.clean.folded[unit[0] : unit[1]]) != "office":
            return False
        draft.extend("lead_units", unit[0], unit[1], 0.9)
        draft.extend("reply", unit[2], end, 0.9)
        self.open = "reply"
        return True

    def _answered_below(self, draft: Draft, start: int, end: int) -> bool:
        """Whether the office named above answers only here: what flowed in so far was asked."""
        flowed = draft.fields["reply"]
        if flowed.confidence != FLOWED or draft.has("content") or not self._answer_of(start, end):
            return False
        draft.fields["content"] = draft.fields.pop("reply")
        if self._named_answers(draft, start, end):
            return True
        draft.fields["reply"] = draft.fields.pop("content")
        return False

    def _answer_of(self, start: int, end: int) -> re.Match[str] | None:
        said = _ANSWER_OF.match(self.clean.folded, start, end)
        return said if said and all(map(is_unit, said["unit"].split("、"))) else None

    def _named_answers(self, draft: Draft, start: int, end: int) -> bool:
        """市水务局答复:…, where that office is known to handle the proposal."""
        line = _ANSWER_LINE.match(self.clean.folded, start, end)
        said = _ANSWERER.match(self.clean.folded, start, end) or self._answer_of(start, end)
        unit = self._unit_colon(start, end)
        if line and line.end() == end:
            name, begins = line[1], end
        elif said:
            name, begins = said["unit"], said.end()
        elif unit:
            name, begins = self.clean.folded[unit[0] : unit[1]], unit[2]
        else:
            return False
        known = self._names(draft, "lead_units", "co_units")
        if not any("".join(name.split()) in one for one in known):
            return False
        draft.extend("reply", begins, end, 0.9)
        self.open = "reply"
        return True

    def _remark(self, draft: Draft, start: int, end: int) -> bool:
        """张三委员:家长更放心了。 after the reply: what the proposer makes of it."""
        if _SAID_OF_IT.match(self.clean.folded, start, end):
            return True
        said = _REMARK.match(self.clean.folded, start, end)
        who = draft.fields.get("proposers")
        if said is None or who is None:
            return False
        names = "".join(self.clean.folded[low:high] for low, high in who.ranges).replace(" ", "")
        return said["who"].replace(" ", "") in names

    def _related_text(self, start: int, end: int) -> None:
        assert self.related is not None
        if not self.related.has("title"):
            head = read_head(self.clean, start, end, heading=True)
            if head is not None and head.has_title:
                for name, found in head.fields.items():
                    self.related.put(name, found)
                return
        says = None if self.related.has("reply") else unit_says(self.clean, start, end)
        self.related.extend("reply", says.end() if says else start, end, 0.85)

    def _fill(self, draft: Draft, start: int, end: int, text: str) -> None:
        """A value that stands in the paragraph after its label."""
        name, awaited = self.open, self.awaited
        self.awaited = ""
        if name == "number":
            number = read_number_value(self.clean.folded, start, end)
            if number:
                draft.put("number", Found([(number[1], number[2])], number[0]))
            self.open = ""
        elif name == "title":
            self._fill_title(draft, start, end, text)
        elif name == "category" and (rounds := rounds_in(self.clean, start, end)):
            draft.put_rounds(rounds)
            self.open = ""
        elif name == "category":
            found = outcome(self.clean, start, end)
            if found:
                self._put_category(draft, self.class_word, found.letters, found.places)
                self.open = ""
            elif len(text) <= 12 and not text.rstrip().endswith(("。", ";", "!")):
                self.open = ""  # 类别 / 农林水利: what the proposal is about
            else:
                self.open = "reply"
                draft.extend("reply", start, end)
        elif draft.has(name) and awaited != name and not self._more_of_list(draft, name, text):
            self.open = ""
            self._unlabelled(draft, start, end)
        else:
            draft.extend(name, start, end)

    def _fill_title(self, draft: Draft, start: int, end: int, text: str) -> None:
        title = draft.fields.get("title")
        if title is None:
            self._put_title(draft, start, end)
            if is_full_title(text) or (text.startswith("《") and "》" in text):
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
        begins = facts_first(self.clean, draft, start, end)
        if begins > start:
            at = deeds_begin(self.clean, draft, begins, end)
            if not TEXT_LABELS & draft.fields.keys() and at > begins:
                draft.extend("content", begins, at, 0.8)
            draft.extend("reply", max(at, begins), end, 0.8)
            self.open = "reply"
            return
        text = self.clean.folded[start:end]
        if self._offices_go_on(draft, start, end):
            return
        if not draft.evidence or (draft.has("number") and not draft.has("proposers")):
            begins = self._spoken(draft, start, end)
            if begins > start:
                asked = _ASKED.search(self.clean.folded, start, begins)
                draft.extend("suggestion" if asked else "content", begins, end, 0.85)
                self.open = "spoken"
                return
        said = _PROPOSAL_SAYS.match(self.clean.folded, start, end)
        if said and not {"content", "reply", "suggestion"} & draft.fields.keys():
            colon = said.group().endswith(":")
            draft.extend("content", said.end() if colon else start, end, 0.9)
            self.open = "content_flow"
            return
        unit = None if draft.has("lead_units") else self._unit_colon(start, end)
        if unit is not None and not draft.has("reply"):
            draft.extend("lead_units", unit[0], unit[1])
            draft.extend("reply", unit[2], end)
            self.open = "reply"
        elif (
            draft.has("lead_units") or draft.has("category") or begins_reply(text)
        ) and not draft.has("reply"):
            if _UNKNOWN_FACT.fullmatch(text.strip()):
                return
            draft.extend("reply", start, end, FLOWED)
            self.open = "reply"
        elif not draft.has("content") and not draft.has("reply") and not draft.has("background"):
            draft.extend("content", start, end, 0.75 if draft.has("proposers") else 0.6)
            self.open = "content_flow"
        elif draft.has("reply") and not draft.has("section") and len(text) < 4:
            pass

    def _offices_go_on(self, draft: Draft, start: int, end: int) -> bool:
        """会办单位:市市场监管局 / 市公安局: one more office on the line below, among the facts."""
        if TEXT_LABELS & draft.fields.keys() or end - start > 40:
            return False
        names = [name for name in re.split("[、,; ]+", self.clean.folded[start:end]) if name]
        if not names or {kind_of_name(name) for name in names} != {"office"}:
            return False
        known = [
            (draft.fields[name].ranges[-1][1], name)
            for name in ("lead_units", "co_units")
            if draft.has(name) and draft.fields[name].ranges
        ]
        if not known or self.clean.folded[max(known)[0] : start].strip():
            return False
        draft.extend(max(known)[1], start, end, 0.85)
        return True

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

    def _voice(self, draft: Draft, start: int, end: int) -> int:
        """提案者说 / 张三(市政协委员):“…”: who speaks under a label; where the words begin."""
        said = speaker(self.clean, start, end)
        if said is None:
            return start
        draft.extend("proposers", *said.who, 0.9)
        return said.begins

    def _speaker(self, draft: Draft, start: int, end: int) -> int:
        """张三委员:建议…: who proposes, and where the words begin."""
        match = _SPEAKER.match(self.clean.folded, start, end)
        if not match:
            return start
        group = 1 if match[1] else "after" if match["after"] else "named"
        draft.extend("proposers", *match.span(group), 0.9)
        return match.end()
