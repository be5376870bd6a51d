"""How the head of a record is printed: 第187号提案, 13、农业界:《…》(A类), 关于…的建议 第112号."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from reader_app.extraction.records.draft import Found
from reader_app.extraction.records.keyed_facts import KEYED, OWN_WORD, closing_bracket, keyed_field
from reader_app.extraction.records.rounds import Round, rounds_alone, rounds_in
from reader_app.extraction.told.leading import LED_BY
from reader_app.extraction.words.bullets import BULLET_CLASS, BULLETS
from reader_app.extraction.words.label_reading import field_of
from reader_app.extraction.words.numbering import (
    CHINESE,
    NUMBER,
    NUMBER_IN_BRACKETS,
    any_number,
    read_number_head,
    read_seq,
)
from reader_app.extraction.words.values import (
    PERSON,
    Range,
    is_full_title,
    is_unit,
    looks_like_title,
    outcome,
    trim,
)
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_LEAD_IN = re.compile(
    rf"[{BULLET_CLASS}\s]*(?:【(?:案例|并案之?)?[一二三四五六七八九十\d]{{0,3}}】"
    r"|【提案[一二三四五六七八九十]{0,3}】)?[\s]*"
)
_BETWEEN = " :,、—-–|丨·.。;"
_PROPOSED = re.compile(
    r"(.{2,60}?)(?:委员|代表|等)?(?:联名|共同|联合)?(?:提出|提交|撰写|领衔提出)的?(?:的)?[: ]?$"
)
_PROPOSER_COLON = re.compile(rf"([{HAN}A-Za-z·、,()0-9 ]{{2,60}}?)[ ]?:[ ]?$")
_PROPOSER_SPACE = re.compile(
    rf"([{HAN}·、]{{2,30}}?(?:界别?|组|委|委员|支部|会|总支|支社|小组|工作室|联))[ ]*$"
)
_ROLES = (
    "主办|承办|负责办理|牵头办理|办理|会办|协办|独办|分办|牵头|配合办理|协同办理|配合|协同|参与"
)
MADE_BY = re.compile(rf"由?[ ]?(.{{2,60}}?)(?:牵头)?({_ROLES})$")
JOINING_IN = ("会办", "协办", "配合办理", "协同办理", "配合", "协同", "参与")
DOCUMENT = re.compile(r"[^第\d][\[(](?:19|20)\d\d[)\]][ ]?\d{1,4}[ ]?号")  # 江教〔2022〕1号
_ABOUT_NUMBER = re.compile(r"(?:关于|对|有关)(?=[^《]{0,12}第[ ]?\d{1,8}[ ]?号)")
_NUMBERS = re.compile(r"第?(\d{1,8})号?(?:[、和]第?\d{1,8}号?)+(?:提案)?(?:并案|合并)?(?:办理)?")
COUNTS = re.compile(
    r"(?:共|主办|承办|会办|协办|分办|独办|计)?\d+[件项个条](?:[,、]?(?:主办|承办|会办|协办|分办|独办)\d+[件项个条])*"
)
_PUBLICATION = re.compile(r"(?:日报|晚报|时报|新报|早报|周刊|杂志|电视台|条例|办法|规定)$")
_NO_BEFORE_NUMBER = re.compile(r"(?:NO|No)\.?[ ]?(\d{1,3})[ :、]+(?=(?:提案)?第[ ]?\d{1,8}[ ]?号)")
BOXED_NUMBER = re.compile(  # [12] 关于…, 【提案072】关于…
    rf"(?:\[[ ]?|[\[【][{HAN}]{{0,6}}?(?:提案|建议)[ ]?(?:编号|号)?[ :]?第?[ ]?)"
    r"(\d{1,8})[ ]?号?[ ]?[\]】](?=[ ]?(?:关于|關於|《))"
)
_BRACKET_PART = re.compile(
    r"第?[ ]?\d{1,8}[ ]?号(?:提案)?(?=[ ]+\S)"
    rf"|(?:(?![ ]+[{HAN}]{{2,6}}[ ]?:)(?!(?<=提出|主办|承办|会办|协办|办理|委员|提案)[ ]+)[^,;|])+"
)
_KIND = "(?:委员|集体|党派|团体|界别|个人|联名|重点|政协|大会|专委会)*"
_KIND_NUMBER = re.compile(  # (委员提案20250088), (集体提案第12号)
    rf"{_KIND}(?:提案|建议)(?:编号|案号|号)?[ :]?第?[ ]?(\d{{2,10}})[ ]?号?"
)
# 第六期, (上), (之二): of a column, not of a proposal
_PART_OF = re.compile(r"第[^,;]{1,5}[期辑批篇季集讲]|之[一二三四五六七八九十]{1,2}|[上中下]篇?")
_KIND_OF = re.compile(r"(?:重点|优秀|集体|联名|个人|并案|督办|主席督办|委员)?(?:提案|建议)?$")


_TOLD_OF = re.compile(
    r"(?:的)?(?:提案)?(?:办理|督办|落实|答复)(?:情况|纪实|侧记|记|始末|回访|回眸|追踪)"
)


@dataclass(slots=True)
class Head:
    """What a head says. ``strong``: no paragraph but a record's head looks like this."""

    start: int
    end: int
    fields: dict[str, Found] = field(default_factory=dict)
    lists: dict[str, list[Range]] = field(default_factory=dict)
    strong: bool = False
    quoted: bool = False
    rounds: list[Round] = field(default_factory=list)

    @property
    def has_title(self) -> bool:
        return "title" in self.fields

    def put_rounds(self, rounds: list[Round]) -> None:
        """Keep the classes of the rounds that were read first; the last is the final one."""
        if rounds and not self.rounds:
            self.rounds = rounds
            last = max(rounds, key=lambda one: one.number)
            self.fields["category"] = Found([last.place], last.letter)


def read_head(clean: Clean, start: int, end: int, heading: bool = False) -> Head | None:
    """The head that the whole range is, or None."""
    if end - start > 400:
        return None
    folded = clean.folded
    lead = _LEAD_IN.match(folded, start, end)
    at = lead.end() if lead else start
    head = Head(start, end)
    if seq := read_seq(folded, at, end):
        head.fields["seq"] = Found([(seq[1], seq[2])], seq[0])
        at = _skip(folded, seq[2], end)
    elif counted := _NO_BEFORE_NUMBER.match(folded, at, end):
        head.fields["seq"] = Found([counted.span(1)], int(counted[1]))
        at = counted.end()
    if boxed := BOXED_NUMBER.match(folded, at, end):
        head.fields["number"] = Found([boxed.span(1)], int(boxed[1]))
        at = _skip(folded, boxed.end(), end)
    if number := read_number_head(folded, at, end):
        rest = _skip(folded, number[2], end)
        if rest == end:
            head.fields["number"] = Found([(number[1], number[2])], number[0])
            head.strong = True
            return head
    opening = folded.find("《", at, end)
    closing = _closing(folded, opening, end) if opening >= 0 else -1
    if closing > 0 and _prefix(clean, head, at, opening) and _suffix(clean, head, closing + 1, end):
        return _quoted(clean, head, opening, closing)
    kept = ("seq", "number") if "number" in head.fields and boxed else ("seq",)
    head = Head(start, end, {name: head.fields[name] for name in kept if name in head.fields})
    return _unquoted(clean, head, at, end, heading)


def _quoted(clean: Clean, head: Head, opening: int, closing: int) -> Head | None:
    if closing - opening < 4:
        return None
    head.fields["title"] = Found([(opening + 1, closing)])
    head.quoted = True
    extra = set(head.fields) - {"title", "seq"} | set(head.lists)
    title = clean.folded[opening + 1 : closing]
    if _PUBLICATION.search(title) and not {"number", "category"} & extra:
        return None
    head.strong = bool(extra) or ("seq" in head.fields and is_full_title(title))
    return head


def _unquoted(clean: Clean, head: Head, at: int, end: int, heading: bool) -> Head | None:
    folded = clean.folded
    if number := read_number_head(folded, at, end):
        after = _skip(folded, number[2], end)
        if after > number[2] or folded.startswith("关于", after):
            head.fields["number"] = Found([(number[1], number[2])], number[0])
            at = after
    stop = cut_suffix(clean, head, at, end)
    if not head.fields.keys() & {"number"}:
        at = _cut_prefix(clean, head, at, stop)
    low, high = trim(clean, at, stop, f" :,;{BULLETS}")
    if folded[low:high].startswith("“") and folded.find("”", low) == high - 1:
        low, high = low + 1, high - 1
    text = folded[low:high]
    if not text or re.search(r"[。;!?](?=.)", text) or text.endswith("。") or len(text) > 100:
        return None
    head.fields["title"] = Found([(low, high)], confidence=0.93)
    told = set(head.fields) - {"title", "seq"} | set(head.lists)
    full = is_full_title(text)
    head.strong = (full and bool(told)) or (heading and full)
    return head if looks_like_title(text) or heading or told or "seq" in head.fields else None


def read_brackets(clean: Clean, head: Head, start: int, end: int) -> bool:
    """Read a line of brackets alone, (第23号) or (A类), into ``head``."""
    return _suffix(clean, head, start, end) and bool(head.fields or head.lists)


def _skip(folded: str, at: int, end: int) -> int:
    while at < end and folded[at] in _BETWEEN:
        at += 1
    return at


def _closing(folded: str, opening: int, end: int) -> int:
    """Where the 《 at ``opening`` is closed; titles may quote other titles."""
    depth = 0
    for i in range(opening, min(end, opening + 200)):
        if folded[i] == "《":
            depth += 1
        elif folded[i] == "》":
            depth -= 1
            if depth == 0:
                return i
    last = folded.rfind("》", opening, min(end, opening + 200))
    return last


def _prefix(clean: Clean, head: Head, start: int, end: int) -> bool:
    """Read what stands before 《: a number, who proposed it, or a label; False if it is prose."""
    folded = clean.folded
    at = _skip(folded, start, end)
    if about := _ABOUT_NUMBER.match(folded, at, end):
        at = about.end()
    if number := read_number_head(folded, at, end):
        head.fields["number"] = Found([(number[1], number[2])], number[0])
        at = _skip(folded, number[2], end)
    close = min((i for mark in ")】" if (i := folded.find(mark, at, end)) >= 0), default=-1)
    if close > 0 and folded[at] in "(【" and (rounds := rounds_in(clean, at, close + 1)):
        head.put_rounds(rounds)
        at = _skip(folded, close + 1, end)
    if at >= end:
        return True
    text = folded[at:end]
    if _KIND_OF.fullmatch(text.strip(" :")) or re.fullmatch(
        r"(?:提案)?(?:案由|标题|题目|名称|提案题目|提案名称)[ ]?:?[ ]?", text
    ):
        return True
    for pattern in (_PROPOSED, _PROPOSER_COLON, _PROPOSER_SPACE):
        if match := pattern.fullmatch(text):
            if match[1].count(",") > 3 or re.search(
                r"[。;!?“]|20\d\d|近日|今年|[一-龥]{2}的|^(?:如|例如|比如|举例|示例)$|[改应写]为$",
                match[1],
            ):
                return False
            head.lists["proposers"] = [(at + match.start(1), at + match.end(1))]
            return True
    return False


def _suffix(clean: Clean, head: Head, start: int, end: int) -> bool:
    """Read what stands after 》: brackets with a number, a class or names; False if prose."""
    folded, at = clean.folded, start
    while at < end:
        at = _skip(folded, at, end)
        if at >= end:
            break
        if folded[at] in "([【":
            close = closing_bracket(folded, at, end)
            if close < 0 or DOCUMENT.search(folded, at, close):
                return False
            if folded[at + 1 : close].strip():
                _bracket(clean, head, at + 1, close)
            at = close + 1
            continue
        if match := NUMBER.match(folded, at, end):
            _number(head, match, 0)
            at = match.end()
            if follow := re.compile(r"[ ]?(?:提案|建议|案)").match(folded, at, end):
                at = follow.end()
            continue
        if match := re.compile(r"([A-D甲乙丙丁])[ ]?类?(?![A-Za-z])").match(folded, at, end):
            head.fields["category"] = Found([(at, match.end(1))], match[1])
            at = match.end()
            continue
        if match := re.compile(r"(?:的)?(?:提案|建议)(?=[ :(\[第]|$)").match(folded, at, end):
            at = match.end()
            continue
        rest = folded[at:end]
        if rounds := rounds_alone(clean, at, end):
            head.put_rounds(rounds)
            return True
        if "。" in rest[:-1]:
            return False
        if _TOLD_OF.fullmatch(rest):  # 《…》办理纪实
            return True
        if keyed := KEYED.match(rest):
            _bracket(clean, head, at, end)
            return keyed.end() < len(rest)
        if len(rest) <= 40 and (is_unit(rest) or PERSON.match(rest)):
            _bracket(clean, head, at, end)
            return True
        return False
    return True


def _number(head: Head, match: re.Match[str], shift: int) -> None:
    value = any_number(match[1])
    if value is not None:
        head.fields.setdefault(
            "number", Found([(shift + match.start(), shift + match.end())], value)
        )


def _bracket(clean: Clean, head: Head, start: int, end: int) -> None:
    """Read the words in brackets after a title: 第214号,某某等11人,由市水利局主办."""
    folded = clean.folded
    head.put_rounds(rounds_in(clean, start, end))
    parts = [(m.start(), m.end()) for m in _BRACKET_PART.finditer(folded[start:end])]
    for low, high in ((start + a, start + b) for a, b in parts):
        low, high = trim(clean, low, high, " 。")
        if any(low < one.said[1] and one.said[0] < high for one in head.rounds):
            continue
        text = folded[low:high]
        if not text:
            continue
        if several := _NUMBERS.fullmatch(text):
            head.fields.setdefault("number", Found([(low, high)], int(several[1])))
            continue
        if re.fullmatch(
            rf"{COUNTS.pattern}|重点提案|集体提案|联名提案|摘要|节选|上|下|续.{{0,4}}|.*届.*会议"
            r"|\d{4}年度?",
            text,
        ):
            continue
        if _PART_OF.fullmatch(text):
            continue
        numbered = None if NUMBER.search(text) else _KIND_NUMBER.fullmatch(text)
        if numbered:
            place = (low + numbered.start(1), low + numbered.end(1))
            head.fields.setdefault("number", Found([place], int(numbered[1])))
            continue
        if match := (NUMBER.search(text) or NUMBER_IN_BRACKETS.fullmatch(f"({text})")):
            shift = low if match.re is NUMBER else low - 1
            value = any_number(match[1])
            if value is not None and (match.re is NUMBER or "号" in text or text.isdigit()):
                a, b = max(low, shift + match.start()), min(high, shift + match.end())
                head.fields.setdefault("number", Found([(a, b)], value))
                continue
        if one := rounds_alone(clean, low, high):  # (第45号,首次答复A类)
            head.put_rounds(one)
            continue
        _told(clean, head, low, high)


def _labelled(clean: Clean, low: int, high: int) -> bool:
    """责任科室:财务科, which no field of a record holds."""
    label = OWN_WORD.match(clean.folded, low, high)
    return label is not None and field_of(label[1]) != "title"


def made_by(text: str) -> Iterator[tuple[str, int, int]]:
    """Who does what: 市水利局主办、市住建局会办, one clause that names both."""
    if led := LED_BY.match(text):
        yield "supervisors", *led.span("who")
        rest = made_by(text[led.end() :].lstrip("、和"))
        past = len(text) - len(text[led.end() :].lstrip("、和"))
        yield from ((name, past + low, past + high) for name, low, high in rest)
        return
    for made in re.finditer(rf"[^、]*?(?:、[^、]*?)*?(?:{_ROLES})(?:[、和]|$)", text):
        match = MADE_BY.match(made.group().rstrip("、和"))
        if match:
            name = "co_units" if match[2] in JOINING_IN else "lead_units"
            yield name, made.start() + match.start(1), made.start() + match.end(1)


_KEYED_NUMBER = re.compile(r"[ ]?第?[ ]?(\d{1,8})[ ]?号?")
_SAID_BY = re.compile("(?:联名|共同|联合)?(?:提出|提交|提)的?$")
_ROLE_ALONE = re.compile(rf"(?:{_ROLES})(?:件|提案|单位)?")  # (海瑞,第23号,独办)


def _told(clean: Clean, head: Head, low: int, high: int) -> None:
    text = clean.folded[low:high]
    if keyed := keyed_field(text):
        name, begin = keyed[0], low + keyed[1]
        if name == "category":
            if found := outcome(clean, begin, high):
                head.fields["category"] = Found([found.places[-1]], found.letters[-1])
        elif name == "number":
            if number := _KEYED_NUMBER.fullmatch(clean.folded, begin, high):
                head.fields.setdefault("number", Found([number.span(1)], int(number[1])))
        else:
            head.lists.setdefault(name, []).append((begin, high))
        return
    if found := outcome(clean, low, high if text[-1:] != "件" else high - 1):
        head.fields["category"] = Found([found.places[-1]], found.letters[-1])
        return
    if _labelled(clean, low, high):
        return
    if (said := _SAID_BY.search(text)) and said.start():
        high = low + said.start()  # 张三等4人提
        text = clean.folded[low:high]
    at = low
    for name, begin, stop in made_by(text):
        head.lists.setdefault(name, []).append((low + begin, low + stop))
        at = low + stop
    squeezed = "".join(text.split())
    if at == low and len(text) <= 60 and not _ROLE_ALONE.fullmatch(squeezed):
        name = "lead_units" if _is_office(squeezed) and "proposers" in head.lists else "proposers"
        head.lists.setdefault(name, []).append((low, high))


def _is_office(text: str) -> bool:
    return bool(re.search(r"(?:局|厅|政府|街道|银行|公司|分局|大队|支队|中心|院)$", text))


_NUMBER_BEHIND = re.compile(r"[ ]?(?:提案)?第[ ]?[\d一二三四五六七八九十百]+[ ]?号(?:提案|建议)?$")
_CLASS_BEHIND = re.compile(r"[ ]([A-D甲乙丙丁])类?$|(?<=[》”])([A-D])类$")
_CLASS_ENDS = tuple("类ABCD甲乙丙丁")
_BRACKETS_BEHIND = re.compile(r"[(\[【]([^()\[\]【】]{1,90})[)\]】]$")


def cut_suffix(clean: Clean, head: Head, start: int, end: int) -> int:
    """Where an unquoted title ends, and what stands after it."""
    folded = clean.folded
    while True:
        stop = 1 if end > start and folded[end - 2 : end] in (")。", "]。") else 0
        _low, end = trim(clean, start, end - stop, " :,;")
        text = folded[start:end]
        if "号" in text and (match := _NUMBER_BEHIND.search(text)):
            number = NUMBER.search(text, match.start())
            if number and match.start() > 3:
                _number(head, number, start)
                end = start + match.start()
                continue
        match = _CLASS_BEHIND.search(text) if text.endswith(_CLASS_ENDS) else None
        if match and match.start() > 3:
            found = match.span(1) if match[1] else match.span(2)
            head.fields["category"] = Found(
                [(start + found[0], start + found[1])], match[1] or match[2]
            )
            end = start + match.start()
            continue
        if text.endswith((")", "]", "】")) and (match := _BRACKETS_BEHIND.search(text)):
            inner = match[1]
            told = _tells(inner) or rounds_in(clean, start + match.start(), start + match.end())
            if match.start() > 3 and told:
                _bracket(clean, head, start + match.start(1), start + match.end(1))
                end = start + match.start()
                continue
        return end


def _tells(inner: str) -> bool:
    """Whether brackets after a title hold facts rather than words of the title."""
    if COUNTS.fullmatch(inner):
        return False
    return bool(
        re.search(
            rf"第?[ ]?\d+[ ]?号|第[ ]?[{CHINESE}]{{1,9}}[ ]?号|(?:编|案)号[: ]?第?\d+$"
            r"|主办|承办|会办|提案人|提案者|提案单位|届.*会议$"
            r"|^[A-D甲乙丙丁]类?(?:件|提案|→[A-D甲乙丙丁]类?)?$|等\d+人|委员$",
            inner,
        )
        or re.fullmatch(r"\d{2,8}", inner)
        or (_KIND_NUMBER.fullmatch(inner))
        or re.search(r"(?:结果|类别)[: ]?[A-D]", inner)
        or (
            len(inner) <= 40
            and all(
                PERSON.match(name.strip()) and 2 <= len(name.strip()) <= 4
                for name in re.split("[、,]", inner)
            )
            and "、" in inner
        )
        or (
            len(inner) <= 40
            and re.search(
                r"(?:界别?|组|支部|支社|委会|委员会|基层委|[区市县省]委|总支|工商联|工会|"
                r"妇联|科协|侨联|青联|残联|文联"
                r"|团委|专委会|法委|提案委|文史委|联络委|办公室|民革|民盟|民建|民进|农工党|致公党"
                r"|九三学社|台盟)$",
                inner,
            )
        )
        or bool(
            re.fullmatch(rf"[{HAN}]{{2,3}}", inner)
            and not re.search(r"试行|草案|修订|暂行|节选|摘要", inner)
        )
    )


def _cut_prefix(clean: Clean, head: Head, start: int, end: int) -> int:
    """Where an unquoted title begins, and who is named before it: 农业界:关于…."""
    folded = clean.folded
    match = re.compile(rf"([{HAN}·、,() ]{{2,40}}?)[ ]?(?::|(?:委员)?提出的?)[ ]?(?=关于)").match(
        folded, start, end
    )
    label = match and (field_of(match[1]) is not None or "提案人" in match[1])
    if match and not label and not re.search(r"题目|案由|名称|标题", match[1]):
        head.lists["proposers"] = [match.span(1)]
        return match.end()
    return start
