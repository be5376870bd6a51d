"""Labelled fields taken into the open record, or into the next one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader_app.domain.newspaper import BlockKind
from reader_app.domain.proposal import LIST_FIELDS
from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.records.fields import Piece
from reader_app.extraction.records.heads import read_head
from reader_app.extraction.records.items import kind_of_name
from reader_app.extraction.records.record_rounds import AnswersOfRounds
from reader_app.extraction.records.record_state import OUTSIDE
from reader_app.extraction.records.related import HANDLED_WITH, RELATED_LINE, related_in
from reader_app.extraction.records.rounds import (
    Round,
    answer_of_round,
    round_of,
    rounds_alone,
    rounds_in,
)
from reader_app.extraction.words.label_reading import LabelHit, names_joining_too
from reader_app.extraction.words.labels import CONTINUING, TEXT_LABELS
from reader_app.extraction.words.numbering import (
    NUMBER,
    any_number,
    read_number_value,
    read_seq,
)
from reader_app.extraction.words.offices import advised_offices, assigned_offices
from reader_app.extraction.words.values import (
    NOTHING,
    is_full_title,
    is_unit,
    looks_like_title,
    outcome,
    trim,
)
from reader_app.text.width import HAN

_SAYS = re.compile(rf"([{HAN}]{{2,20}}?)(?:委员|代表)?[ ]?:[ ]?(?=[^ ])")
_HELPING = re.compile(  # 督办领导:县政协副主席张三,经济委协助督办
    rf"[,;( ](?:由)?(?:[{HAN}]{{0,3}}政协)?(?P<who>[{HAN}]{{2,14}}?(?:委|委员会|办公室|工委))"
    r"(?:跟踪|协助|具体|配合|负责|牵头|组织|抓好)+(?:督办|协调|办理|实施|落实|跟进|服务|承办)?[)。]?$"
)


_OWN_SECTIONS = ("承办科室", "承办股室", "承办处室", "主办科室")
_NO = re.compile(r"(?:NO|No|no)[.:]?[ ]?\d{1,2}$")
_CLASS_BEHIND = re.compile(r"[ ]{1,8}[(\[]?([A-D])(?:类|级)?[)\]]?[ ]*$")
_NUMBER_BEHIND = re.compile(
    r"[ ,;]*\((?P<told>(?:提案)?(?:编号|案号|号)?[ :]?"
    r"(?:第?[ ]?\d{1,8}[ ]?号|(?<=号)[ :]?\d{1,8}|(?<=号:)\d{1,8}))"
    r"(?:重点|委员|集体)?(?:提案|建议|案)?\)[ ]*$"
)
_TITLE_BEHIND = re.compile(  # 提案人:张三(第58号提案《关于…》)
    r"[ ]*\([^()《》]{0,14}《(?P<title>[^《》]{4,90}(?:提案|建议))》[^()《》]{0,12}\)[ ]*$"
)
# 办理结果:A类,已新建公厕6座。 What follows is the reply, unless it but says what A means.
_CLASS_THEN = re.compile(
    r"[ ]*“?([A-D甲乙丙丁])”?[ ]?(?:类|级)[,。;:][ ]?"
    r"(?!所提|(?:问题)?已经?(?:基本)?(?:解决|采纳|落实|办结|列入)|问题|列入|正在|基本|即|为|委员|满意)(?=.{6})"
)

_STATE = re.compile(
    r"[ ]*(?:已|正在|待|未)?(?:办[结复理]|[答回]复|完成|受理|立案|交办)(?:中|完毕|完成)?[。]?[ ]*"
)


class FieldTaker(AnswersOfRounds):
    """Takes what labels name: 提案人:…, 主办单位:…, 落实情况:…"""

    def _rounds_line(self, at: int) -> bool:
        """首办B类,复办A类, or 办理结果(第一轮):B类 on a line of its own."""
        draft, paragraph = self.draft, self._at(at)
        if draft is None or self.related is not None:
            return False
        number = answer_of_round(self._text(at))
        if number and self._labelled_at(at + 1):
            self.round, self.open = number, ""
            self._mark(at, BlockKind.LABEL)
            return True
        rounds = rounds_alone(self.clean, paragraph.start, paragraph.end)
        if not rounds:
            return False
        over_text = self._rounds_over_texts(draft, rounds)
        draft.put_rounds(rounds)
        self._mark(at, BlockKind.FIELD)
        self.open = "reply" if over_text else ""
        return True

    def _rounds_over_texts(self, draft: Draft, rounds: Sequence[Round]) -> bool:
        """Whether 再次办理(11月) A类 stands over an answer, as 首次办理(4月) B类 did above."""
        reply = draft.fields.get("reply")
        if reply is None or len(rounds) != 1 or not draft.rounds:
            return False
        earlier = max(place[1] for _, place in draft.rounds.values())
        return reply.ranges[0][0] >= earlier and self.open in ("reply", "")

    def _labelled_at(self, at: int) -> bool:
        """Whether a line begins with a label and a colon."""
        pieces = self.pieces(at) if at < len(self.body) else []
        return bool(pieces and pieces[0].hit and pieces[0].hit.colon)

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
        begun = self.draft
        if self._begins_again(hit):
            self._new(hit.start, at)
        self._take_field(at, piece, hit, name, start, end)
        if self.draft is not None and self.draft is not begun and hit.colon and name:
            self.opened_by = hit.word if self.draft.at == hit.start else ""

    def _begins_again(self, hit: LabelHit) -> bool:
        """Whether the label that the open record began with comes again: the next card."""
        draft = self.draft
        again = draft is not None and hit.colon and hit.word == self.opened_by
        return bool(again and draft is not None and len(draft.fields) >= 3 and self.related is None)

    def _take_field(
        self, at: int, piece: Piece, hit: LabelHit, name: str, start: int, end: int
    ) -> None:
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
            self._without_bare_state()
            self._text_label(at, hit, start, end)

    def _without_bare_state(self) -> None:
        """办理进度:已办结 over 提案内容 and 答复内容 says how far it has come, and is no answer."""
        reply = self.draft.fields.get("reply") if self.draft is not None else None
        if self.draft is None or reply is None or len(reply.ranges) != 1:
            return
        if _STATE.fullmatch(self.clean.folded, *reply.ranges[0]):
            del self.draft.fields["reply"]

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

    def _outside(self, hit: LabelHit, start: int, end: int) -> None:
        if hit.word in CONTINUING and self.open == "reply":
            self._plain(hit.start, end)
            return
        if (
            self.draft is not None
            and hit.word.endswith(("意见", "审查结果", "处理结果", "立案情况"))
            and not self.draft.has("lead_units")
        ):
            advised = list(advised_offices(self.clean, start, end))
            for name, low, high in advised or assigned_offices(self.clean, start, end):
                self.draft.extend(name, low, high, 0.85)
        if self.draft is not None and hit.word in _OWN_SECTIONS:
            self._own_section(self.draft, start, end)
        value = self.clean.folded[start:end]
        is_note = bool(value) and len(value) <= 30 and not value.endswith(("。", "!", "”"))
        self.open = "" if is_note and hit.colon else OUTSIDE

    def _own_section(self, draft: Draft, start: int, end: int) -> None:
        """承办科室:市容科, in an office's own ledger, where no other office is named."""
        if not draft.has("lead_units") and is_unit(self.clean.folded[start:end]):
            draft.extend("lead_units", start, end, 0.8)

    def _number(
        self, at: int, hit: LabelHit, start: int, end: int, seq: tuple[int, int, int] | None
    ) -> None:
        if self.draft is not None and not TEXT_LABELS & self.draft.fields.keys():
            self._count_only(self.draft)
        draft = self._record_for("number", at, hit.start)
        if seq:
            draft.put("seq", Found([(seq[1], seq[2])], seq[0]))
        number = read_number_value(self.clean.folded, start, end)
        if number:
            draft.put("number", Found([(number[1], number[2])], number[0]))
            self.open = ""
        elif start >= end:
            self.open = "number"

    def _count_only(self, draft: Draft) -> None:
        """NO.1 over a title that 提案编号:… follows counts the record."""
        number = draft.fields.get("number")
        if number is None or draft.has("seq"):
            return
        low, high = number.ranges[0]
        if _NO.search(self.clean.folded[max(0, low - 5) : high]):
            draft.fields["seq"] = draft.fields.pop("number")

    def _title(
        self, at: int, hit: LabelHit, start: int, end: int, seq: tuple[int, int, int] | None
    ) -> None:
        text = self.clean.folded[start:end]
        reason = (len(text) > 70 and not text.startswith(("《", "关于"))) or "。" in text[:-1]
        if self.draft is not None and self.draft.has("title") and not self.draft.has("reply"):
            bare = text.strip(" 《》。")
            reason = reason or (text.endswith("。") and not looks_like_title(bare))
            told = self._is_full(self.draft.fields["title"])
            reason = reason or (told and "," in bare and not looks_like_title(bare))
        sourced = self._source_below(at)  # whose title stands behind the text
        if (reason or sourced) and hit.word in ("案由", "提案案由"):
            if sourced and (self.draft is None or self.draft.has("reply")):
                self._new(hit.start, at)
            if self.draft is not None:
                self.draft.extend("background", start, end)
                self.open = "background"
            return
        known = self.draft.fields.get("title") if self.draft else None
        if known and start >= end and hit.word in ("案由", "提案案由") and self._is_full(known):
            self.open = "background"
            return
        if self._told_again(text):
            self.open = ""
            return
        self._give_up_slogan(text, start >= end)
        draft = self._record_for("title", at, hit.start)
        if seq:
            draft.put("seq", Found([(seq[1], seq[2])], seq[0]))
        if start >= end:
            self.open = "title"
            return
        self._put_title(draft, start, end)
        self.open = "title" if not is_full_title(text) and len(text) > 7 else ""

    def _told_again(self, text: str) -> bool:
        """提案名称:…, which but repeats the title that stands over the labels of the record."""
        draft = self.draft
        if draft is None or not draft.has("title") or TEXT_LABELS & draft.fields.keys():
            return False
        known = "".join(self.clean.folded[a:b] for a, b in draft.fields["title"].ranges)
        return "".join(text.split()).strip("《》") == "".join(known.split())

    def _give_up_slogan(self, text: str, alone: bool) -> None:
        """一、守好“钱袋子” over 提案名称:关于…: a slogan that a title follows was none itself."""
        draft = self.draft
        if draft is None or not draft.has("title"):
            return
        if draft.fields.keys() - {"title", "number", "seq", "section"}:
            return
        texts = TEXT_LABELS & draft.fields.keys()
        named = re.sub(r"[ ]?\([^()]*\)[ ]*$", "", text).strip(" 《》")
        known = self._is_full(draft.fields["title"])
        if not texts and not known and (alone or is_full_title(named)):
            del draft.fields["title"]

    def _is_full(self, title: Found) -> bool:
        return is_full_title("".join(self.clean.folded[a:b] for a, b in title.ranges))

    def _list(self, at: int, hit: LabelHit, start: int, end: int) -> None:
        name = hit.field
        end = self._class_behind(at, hit, start, end)
        if self.related is not None and self.draft and self.draft.has(name):
            return  # of the related proposal, whose units and proposers no field keeps
        draft = self._record_for(name, at, hit.start)
        end = self._number_behind(draft, start, end)
        if self._spoken_value(draft, name, start, end):
            return
        is_sector = hit.word in ("界别", "提案界别", "党派", "提案党派")
        if NOTHING.match(self.clean.folded[start:end]):
            self.open = name if start >= end else ""
            self.awaited = self.open
            return
        if draft.has(name) and draft.fields[name].confidence < 0.9 and not is_sector:
            draft.fields.pop(name)  # 界别 says less than 提案人, a heading less than a label
        joint = hit.word.startswith(("联名", "附议"))
        if name == "proposers" and not (joint or is_sector) and self._only_over_title(draft):
            draft.fields.pop(name)  # 农业界:《关于…》, and under it 提案人:张三
        if name == "proposers" and draft.has(name) and not (is_sector or joint):
            if not (draft.has("reply") and draft.has("title")):
                return
            draft = self._new(hit.start, at)  # a card that begins with who proposed
        elif name == "proposers" and draft.has(name) and is_sector:
            return
        if draft.has(name) and hit.word.startswith("分办") and not draft.has("co_units"):
            draft.extend("co_units", start, end, 0.9)  # 主办单位:… 分办单位:…
            return
        if draft.has(name) and name not in ("proposers", "supervisors"):
            return
        if name == "supervisors" and (helps := _HELPING.search(self.clean.folded, start, end)):
            draft.extend("committee", *helps.span("who"), 0.85)
            end = helps.start()
        if name == "lead_units" and names_joining_too(hit.word):
            end = self._joining_behind(draft, start, end)
        confidence = 0.8 if is_sector else 0.97
        draft.extend(name, start, end, confidence)
        text = self.clean.folded[start:end]
        self.open = name if text.endswith(("、", ",")) else ""

    def _joining_behind(self, draft: Draft, start: int, end: int) -> int:
        """主办及会办单位:甲局;乙局、丙局: where those that lead end before those that join in."""
        parts = re.split(";", self.clean.folded[start:end])
        if len(parts) != 2 or not parts[1].strip() or re.search("[主会协承]办|:", "".join(parts)):
            return end
        draft.extend("co_units", start + len(parts[0]) + 1, end, 0.9)
        return start + len(parts[0])

    def _only_over_title(self, draft: Draft) -> bool:
        """Whether those who proposed are named but before the title, in the record's head."""
        who, title = draft.fields.get("proposers"), draft.fields.get("title")
        if who is None or title is None or TEXT_LABELS & draft.fields.keys():
            return False
        return draft.at <= who.ranges[0][0] and who.ranges[-1][1] <= title.ranges[0][0]

    def _class_behind(self, at: int, hit: LabelHit, start: int, end: int) -> int:
        """主办:区城管局  A类: where the value ends that the class follows without a label."""
        if rounds := rounds_in(self.clean, start, end):  # 市园林局 第一轮B 第二轮A
            self._record_for(hit.field, at, hit.start).put_rounds(rounds)
            return min(one.said[0] for one in rounds)
        behind = _CLASS_BEHIND.search(self.clean.folded, start, end)
        if behind is None:
            return end
        draft = self._record_for(hit.field, at, hit.start)
        draft.put("category", Found([behind.span(1)], behind[1], confidence=0.9))
        return behind.start()

    def _number_behind(self, draft: Draft, start: int, end: int) -> int:
        """提案者:张三(第204号提案): where the names end that the number follows."""
        if titled := _TITLE_BEHIND.search(self.clean.folded, start, end):
            draft.put("title", Found([titled.span("title")], confidence=0.9))
            printed = NUMBER.search(self.clean.folded, titled.start(), end)
            if printed and (value := any_number(printed[1])) is not None:
                draft.put("number", Found([printed.span()], value, confidence=0.93))
            return titled.start()
        behind = _NUMBER_BEHIND.search(self.clean.folded, start, end)
        number = read_number_value(self.clean.folded, *behind.span("told")) if behind else None
        if behind is None or number is None:
            return end
        draft.put("number", Found([(number[1], number[2])], number[0], confidence=0.93))
        return behind.start()

    def _spoken_value(self, draft: Draft, name: str, start: int, end: int) -> bool:
        """【委员】张三:建议…。 【部门】市民政局:已…。: who is named, and then what they say."""
        said = _SAYS.match(self.clean.folded, start, end)
        if said is None or end - said.end() < 12 or name not in ("proposers", "lead_units"):
            return False
        if draft.has(name) or self.related is not None:
            return False
        names = kind_of_name(said[1])
        if name == "proposers" and names in ("person", "group") and not draft.has("content"):
            draft.extend("proposers", *said.span(1), 0.9)
            self.open = "content"
        elif name == "lead_units" and names == "office" and not draft.has("reply"):
            draft.extend("lead_units", *said.span(1), 0.9)
            self.open = "reply"
        else:
            return False
        draft.extend(self.open, said.end(), end, 0.9)
        return True

    def _category(self, at: int, hit: LabelHit, start: int, end: int) -> None:
        draft = self._record_for("category", at, hit.start)
        text = self.clean.folded[start:end]
        rounds = rounds_in(self.clean, start, end) or rounds_in(self.clean, hit.start, end)
        if rounds:
            draft.put_rounds(rounds)
            self.open = ""
            low, high = trim(self.clean, max(one.said[1] for one in rounds), end, " ,;。")
            if high - low >= 8 and not draft.has("reply") and self.related is None:
                draft.extend("reply", low, end, 0.85)  # 首次B类,二次A类,已建成…
                self.open = "reply"
            return
        then = _CLASS_THEN.match(self.clean.folded, start, end)
        again = round_of(hit.word) == "2" and self.open == "reply"  # 第二轮:A类,已…
        if then and (again or not draft.has("reply")) and self.related is None:
            self._put_category(draft, hit.word, then[1], [then.span(1)])
            draft.extend("reply", then.end(), end, 0.85)
            self.open = "reply"
            return
        found = outcome(self.clean, start, end)
        if self._reply_of_round(draft, hit, start, end):
            return
        if found is not None and len(text) > 8 and "。" in text[:-1]:
            found = None  # …。(A类): a reply that ends with its class
        if found is None:
            if start >= end:
                self.open = self.awaited = "category"
                self.class_word = hit.word
            elif (
                (len(text) >= 12 or text.endswith("。") or self._goes_on_below(at, end))
                and "办理" in hit.word + "办理"
                and not hit.word.endswith("评价")
            ):
                self._text_label(
                    at,
                    LabelHit("reply", hit.word, hit.start, hit.end, hit.bracketed, hit.colon),
                    start,
                    end,
                )
            return
        self._put_category(draft, hit.word, found.letters, found.places)
        self.open = ""

    def _goes_on_below(self, at: int, end: int) -> bool:
        """Whether a value of some words is but the first line of a text: 办理结果:全市新增乡村"""
        below = self.pieces(at + 1) if at + 1 < len(self.body) else []
        short = end != self._at(at).end or bool(self._at(at + 1).blank_lines_before) if below else 1
        if short or below[0].hit or not self._text(at).strip()[-1:].isalnum():
            return False
        return bool(re.search("[,。;]", self._text(at + 1)))

    def _related(self, start: int, end: int) -> None:
        if self.draft is None:
            return
        drafts = related_in(self.clean, start, end)
        if not drafts:
            start, end = trim(self.clean, start, end, " 、;,和及")
            drafts = [Draft(start)]
            head = read_head(self.clean, start, end, heading=True)
            for name, found in head.fields.items() if head else ():
                drafts[0].put(name, found)
        if self.related is not None and not self.related.fields:
            self.draft.related.remove(self.related)  # its label stood alone
        self.draft.related += drafts
        self.related = drafts[-1]
        self.open = "related"
        if len(drafts) > 1 and not self.related.has("title"):
            self.related, self.open = None, ""  # 第55号、第58号, and no more of them

    def _related_line(self, at: int) -> bool:
        """相关提案第55号《…》, 与第55号《…》并案办理, or an entry of a list under 相关提案."""
        draft, paragraph = self.draft, self._at(at)
        if draft is None or not draft.has("title"):
            return False
        if any(piece.hit and piece.field in TEXT_LABELS for piece in self.pieces(at)[1:]):
            return False  # 相关提案:《…》 办理情况:…, which its labels divide
        place = (paragraph.start, paragraph.end)
        if self._related_entry(draft, *place):
            self._related(*place)
        elif match := RELATED_LINE.fullmatch(self.clean.folded, *place):
            self._related(*match.span("told"))
        elif match := HANDLED_WITH.fullmatch(self.clean.folded, *place):
            before, self.open = self.open, ""
            self._related(*match.span("told"))
            self.open, self.related = before, None
        else:
            return False
        self._mark(at, BlockKind.FIELD)
        return True

    def _related_entry(self, draft: Draft, start: int, end: int) -> bool:
        """Whether a line is the next of a counted list: 2.第58号《…》:已…"""
        if self.open != "related" or draft.has("seq"):
            return False
        seq = read_seq(self.clean.folded, start, end)
        listed = sum(bool(one.fields) for one in draft.related)
        one = len(related_in(self.clean, start, end)) == 1
        return one and seq is not None and seq[0] == listed + 1
