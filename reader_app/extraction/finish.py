"""Drafts made into records: ranges read as values, texts divided, spans in the source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from reader_app.domain.proposal import LIST_FIELDS, Proposal, RelatedProposal
from reader_app.domain.span import FieldSource, Origin, Span
from reader_app.extraction.letters.closing import closes
from reader_app.extraction.records.answers_in_turn import offices_in_turn
from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.records.rounds import rounds_alone, rounds_of_sentence, rounds_told
from reader_app.extraction.tables.columns import COMMITTEE
from reader_app.extraction.words.offices import (
    acting_offices,
    assigned_offices,
    is_ourselves,
    our_office,
    sentence_of_offices,
)
from reader_app.extraction.words.values import Item, Range, people, trim, units
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

# What divides a text: words that announce its second part (…。为此建议:). A sentence that merely
# goes on (…。建议增设…) leaves it whole.
_WHEREFORE = (
    r"(?:(?:为此|因此|对此|据此|鉴于此|基于此|综上(?:所述)?|故此?|所以|为了?[^,。:;]{2,24}"
    r"|(?:针对|基于|鉴于)[^,。:;]{2,20}),?)?"
)
_WHO_ASKS = r"(?:我们?|本人|笔者|提案人?|本提案|该提案|委员们?|[一-龥]{2,3}委员)?"
_SEVERAL = (
    r"(?:特|现|就此|谨|还)?(?:提出)?(?:了)?(?:以下|如下)?(?:几点|[一二三四五六七八九两\d]点|[一二三四五六七八九两\d]条)?"
    r"(?:具体|主要|对策|工作)?(?:意见和|意见与|对策与|对策及)?"
)
_SUGGESTING = re.compile(
    r"(?:(?<=[。!?;”\n])|^)\s*(?:"
    r"(?:为此|因此|对此|据此|鉴于此|基于此|为了?[^,。:;]{2,24}|综上(?:所述)?|有鉴于此|基于[^,。:;]{2,16}"
    r"|鉴于[^,。:;]{2,16}|故此?|所以|针对[^,。:;]{2,20}),?"
    r"(?:我们?|本人|特|现|就此|笔者|谨|民[建盟革进]|农工党|提案人?|委员们?)?(?:特|现|谨)?(?:提出?)?"
    r"(?:以下|如下)?(?:几点|[一二三四五六七八九]点|\d点)?"
    r"(?:意见和|意见与|对策)?建议(?:如下)?[:,]?"
    r"|[^。:;《》“”]{0,24}(?:《[^《》]*》(?:\([^()]*\))?|提案)的?(?:提案)?[中里],?(?:提出)?建议:"
    rf"|(?:提案人?|[一-龥]{{0,3}}委员|[一-龥]{{1,3}})建议:|{_WHEREFORE}{_WHO_ASKS}{_SEVERAL}建议"
    r"(?:如下|主要(?:有|包括)?|有[两三四五六]|(?:可以?)?(?:重点)?从[^。;:,]{2,12}(?:着手|入手|发力|推进))?:)"
)
_LEADS_OVER = re.compile(rf"\s*{_WHEREFORE}\s*")
_SUGGESTING_FIRST = re.compile(  # a paragraph that begins with it is a part of its own
    r"\s*(?:为此|因此|对此)?,?(?:特|现)?建议(?=[^,。:;、的和与书人案者稿\s]{2})"
)
_SURE = 0.85
_TAIL_CLASS = re.compile(
    r"(?:(?<=[。!;”])|(?<=\s)|^)[(\[【]?(?:该|此|本)?(?:件|项)?(?:提案)?(?:的)?(?:办理"
    r"|答复|最终)?(?:结果|类别|情况|分类|等次)?"
    r"(?:评定|评价|确定)?(?:为|属|是|:)?[ ]?[“(\[]?([A-D甲乙丙丁])[”]?类?[)\]】]?"
    r"(?:类)?[)\]】]?[。.]?$"
)


def finish(clean: Clean, drafts: Sequence[Draft]) -> tuple[Proposal, ...]:
    """The records in printed order, numbered from 1."""
    _counted_not_numbered(clean, drafts)
    _numbered_not_counted(clean, drafts)
    _dash_between(clean, drafts)
    _name_ourselves(clean, drafts)
    for draft in drafts:
        _number_behind_title(clean, draft)
    return tuple(_proposal(clean, draft, order) for order, draft in enumerate(drafts, 1))


_NUMBER_BEHIND = re.compile(r"[ ]*[(\[](?:提案)?(?:编号:?)?第?[ ]?(\d{1,8})[ ]?号(?:提案)?[)\]]$")


def _number_behind_title(clean: Clean, draft: Draft) -> None:
    """案由:加强…管 / 理服务(第12号): a number behind a title that takes several lines."""
    title = draft.fields.get("title")
    if title is None or draft.has("number"):
        return
    low, high = title.ranges[-1]
    behind = _NUMBER_BEHIND.search(clean.folded, low, high)
    if behind is None or (len(title.ranges) == 1 and behind.start() - low < 4):
        return
    title.ranges[-1] = (low, behind.start())
    title.ranges = [one for one in title.ranges if one[0] < one[1]]
    draft.put("number", Found([behind.span(1)], int(behind[1])))


def _numbered_not_counted(clean: Clean, drafts: Sequence[Draft]) -> None:
    """12 关于…, 15 关于…, 037 关于…: digits alone that do not count the records number them."""
    if len(drafts) < 3 or any(draft.has("number") and draft.has("seq") for draft in drafts):
        return
    printed = [draft.fields.get("seq") or draft.fields.get("number") for draft in drafts]
    values = [one.value for one in printed if one and isinstance(one.value, int)]
    steps = sum(1 for a, b in pairwise(values) if b == a + 1)
    bare = all(
        clean.folded[low:high].replace(" ", "").isdigit()
        for one in printed
        if one
        for low, high in one.ranges
    )
    jumps = steps * 2 < len(values) and (values[0] > 1 or max(values) > 2 * len(values))
    numbered = jumps or _padded(clean, printed, values)
    if len(values) == len(drafts) and bare and numbered:
        for draft in drafts:
            if draft.has("seq"):
                draft.fields["number"] = draft.fields.pop("seq")


def _dash_between(clean: Clean, drafts: Sequence[Draft]) -> None:
    """一、, -、, 三、: what a scan reads as a dash is the count between its neighbours."""
    counts = [draft.fields.get("seq") for draft in drafts]
    for before, found, after in zip(counts, counts[1:], counts[2:], strict=False):
        if before is None or found is None or after is None:
            continue
        dash = clean.folded[found.ranges[0][0]] in "-—–"
        first, last = before.value, after.value
        if dash and isinstance(first, int) and isinstance(last, int) and last == first + 2:
            found.value = first + 1


def _padded(clean: Clean, printed: Sequence[Found | None], values: Sequence[int]) -> bool:
    """Whether 001, 004, 015 are as wide as numbers are printed, and do not count on."""
    texts = [clean.folded[slice(*one.ranges[0])].replace(" ", "") for one in printed if one]
    wide = len({len(text) for text in texts}) == 1 and len(texts[0]) > 2
    zeros = any(text.startswith("0") for text in texts)
    return (wide or zeros) and values != list(range(1, len(values) + 1))


def _name_ourselves(clean: Clean, drafts: Sequence[Draft]) -> None:
    """由我局主办: the office that the page is of, if its headline names it."""
    ours = [
        (found, place)
        for draft in drafts
        for name in ("lead_units", "co_units")
        if (found := draft.fields.get(name))
        for place in found.ranges
        if is_ourselves(clean.folded[place[0] : place[1]])
    ]
    office = our_office(clean) if ours else None
    if office is None:
        return
    for found, place in ours:
        found.ranges = [office if one == place else one for one in found.ranges]


_NUMBER_NAMED = re.compile("提案(?:编|案)?号|提案[ ]编号|案号")


def _counted_not_numbered(clean: Clean, drafts: Sequence[Draft]) -> None:
    """NO.1, NO.2, NO.3 over the records of a page count them; they are no proposal numbers."""
    numbers = [draft.fields.get("number") for draft in drafts]
    values = [found.value if found else None for found in numbers]
    if len(values) < 2 or values != list(range(1, len(values) + 1)):
        return
    for draft in drafts:
        low, high = draft.fields["number"].ranges[0]
        printed = clean.folded[low:high].strip()
        if "号" in printed or printed.startswith("00") or draft.has("seq"):
            return
    before = drafts[0].fields["number"].ranges[0][0]
    if _NUMBER_NAMED.search(clean.folded, max(0, before - 60), before):
        return  # 提案号 over the column, or before each
    for draft in drafts:
        draft.fields["seq"] = draft.fields.pop("number")


_OPENS_LETTER = re.compile(  # 您提出的提案收悉,现答复如下:
    r"[^。]{0,8}(?:您|你)们?[^。]{0,60}(?:收悉|收到)[^。]{0,40}(?:如下|答复|回复)[:。]?[ ]*"
)


def _letter_inside_reply(clean: Clean, draft: Draft) -> None:
    """A reply that is a whole letter, as systems show it, without its opening and courtesies."""
    reply = draft.fields.get("reply")
    if reply is None or len(reply.ranges) < 3:
        return
    if not _OPENS_LETTER.fullmatch(clean.folded, *reply.ranges[0]):
        return
    kept = reply.ranges[1:]
    ends = [k for k, (low, high) in enumerate(kept) if closes(clean.folded[low:high])]
    reply.ranges = kept[: ends[0]] if ends and ends[0] else kept


def _proposal(clean: Clean, draft: Draft, order: int) -> Proposal:
    _letter_inside_reply(clean, draft)
    offices_in_turn(clean, draft)
    _class_at_the_end(clean, draft)
    _acting(clean, draft)
    _committee_among_supervisors(clean, draft)
    _divide_content(clean, draft)
    sources: dict[str, FieldSource] = {}
    values: dict[str, object] = {}
    for name, found in draft.fields.items():
        if name in LIST_FIELDS:
            continue
        if name == "committee":
            found.ranges = [trim(clean, low, high, " 。;,") for low, high in found.ranges]
        if name in ("seq", "number", "category"):
            values[name] = found.value
            sources[name] = _source(clean, found)
        else:
            text, spans = _text(
                clean, found.ranges, one_line=name in ("title", "section", "committee")
            )
            if text:
                values[name] = text
                sources[name] = _source(clean, found, spans)
    lists = _lists(clean, draft, sources)
    rounds = _rounds(clean, draft, sources)
    return Proposal(
        order=order,
        seq=_int(values.get("seq")),
        number=_int(values.get("number")),
        title=_str(values.get("title")),
        committee=_str(values.get("committee")),
        category=_str(values.get("category")),
        category_rounds=rounds,
        section=_str(values.get("section")),
        content=_str(values.get("content")),
        background=_str(values.get("background")),
        suggestion=_str(values.get("suggestion")),
        reply=_str(values.get("reply")),
        related=tuple(_related(clean, related) for related in draft.related),
        sources=sources,
        proposers=lists["proposers"],
        supervisors=lists["supervisors"],
        lead_units=lists["lead_units"],
        co_units=lists["co_units"],
    )


def _related(clean: Clean, draft: Draft) -> RelatedProposal:
    sources: dict[str, FieldSource] = {}
    values: dict[str, object] = {}
    for name in ("number", "title", "reply"):
        found = draft.fields.get(name)
        if found is None:
            continue
        text, spans = _text(clean, found.ranges, one_line=name == "title")
        values[name] = found.value if name == "number" else text
        sources[name] = _source(clean, found, spans)
    return RelatedProposal(
        number=_int(values.get("number")),
        title=_str(values.get("title")),
        reply=_str(values.get("reply")),
        sources=sources,
    )


def _int(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _str(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


_PARTY = re.compile("民[革盟建进]|政府|党委|市委|区委|县委")


_BODY_BESIDE = re.compile(rf"[ ]?\(([{HAN}]{{2,16}}委(?:员会)?)\)[。 ]*$")  # 张三(社法委)


def _whole(ranges: Sequence[Range]) -> Range:
    return ranges[0][0], ranges[-1][1]


def _committee_among_supervisors(clean: Clean, draft: Draft) -> None:
    """督办:区政协提案委, or 督办领导:张三、提案委: a committee of the CPPCC is no leader."""
    found = draft.fields.get("supervisors")
    if found is None or "committee" in draft.fields:
        return
    named = people(clean, found.ranges)
    bodies = [
        item for item in named if COMMITTEE.match(item.value) and not _PARTY.search(item.value)
    ]
    if not bodies and (beside := _BODY_BESIDE.search(clean.folded, *_whole(found.ranges))):
        body = trim(clean, *beside.span(1), " ")
        if COMMITTEE.match(clean.folded[slice(*body)]):
            draft.fields["committee"] = Found([body], confidence=found.confidence)
        return
    if len(bodies) != 1:
        return
    place = (bodies[0].start, bodies[0].end)
    draft.fields["committee"] = Found([place], confidence=found.confidence)
    others = [(item.start, item.end) for item in named if item not in bodies]
    if others:
        found.ranges = others
    else:
        del draft.fields["supervisors"]


def _spaced_names(clean: Clean, ranges: Sequence[Range]) -> list[Range]:
    """谌  龙、封  尘 among wider cells: what white space parts may be one name of two letters."""
    found: list[Range] = []
    for low, high in ranges:
        last = found[-1] if found else (low, low)
        gap = clean.folded[last[1] : low]
        first = re.split("[、,]", clean.folded[low:high])[0].strip()
        before = re.split("[、,]", clean.folded[slice(*last)])[-1].strip()
        if gap and gap.isspace() and "\n" not in gap and len(first) == len(before) == 1:
            found[-1] = (last[0], high)
        else:
            found.append((low, high))
    return found


def _lists(
    clean: Clean, draft: Draft, sources: dict[str, FieldSource]
) -> dict[str, tuple[str, ...]]:
    items: dict[str, list[Item]] = {name: [] for name in LIST_FIELDS}
    for name in ("proposers", "supervisors"):
        if found := draft.fields.get(name):
            items[name] = people(clean, _spaced_names(clean, found.ranges))
    joining: list[Item] = []
    if found := draft.fields.get("lead_units"):
        items["lead_units"], joining = units(clean, found.ranges)
    if found := draft.fields.get("co_units"):
        first, second = units(clean, found.ranges)
        items["co_units"] = first + second
    items["co_units"] = items["co_units"] + joining
    for name, row in items.items():
        if row:
            known = draft.fields.get(name) or draft.fields["lead_units"]
            places = tuple(clean.spans(item.start, item.end) for item in row)
            reason = known.reason or _doubt(known)
            sources[name] = FieldSource(places, known.origin, known.confidence, reason)
    return {name: tuple(item.value for item in row) for name, row in items.items()}


def _rounds(clean: Clean, draft: Draft, sources: dict[str, FieldSource]) -> dict[str, str]:
    if not draft.rounds:
        return {}
    ordered = sorted(draft.rounds.items())
    places = tuple(clean.spans(*place) for _, (_, place) in ordered)
    sources["category_rounds"] = FieldSource(places, Origin.STATED, 0.97)
    return {number: letter for number, (letter, _) in ordered}


def _source(clean: Clean, found: Found, spans: tuple[Span, ...] | None = None) -> FieldSource:
    if spans is None:
        spans = clean.merged(span for low, high in found.ranges for span in clean.spans(low, high))
    return FieldSource((spans,), found.origin, found.confidence, found.reason or _doubt(found))


def _doubt(found: Found) -> str:
    """Why a value that a weaker rule read is doubtful."""
    if found.confidence >= _SURE:
        return ""
    return "原文没有用标签标明，根据所在位置和写法判断"


_BETWEEN_HAN = re.compile(rf"(?<=[{HAN}]) (?=[{HAN}])")


def _text(clean: Clean, ranges: Iterable[Range], one_line: bool) -> tuple[str, tuple[Span, ...]]:
    """The value of a text field, a line for each paragraph, and its places in the source."""
    parts: list[str] = []
    spans: list[Span] = []
    for low, high in ranges:
        low, high = clean.trim(low, high)
        if low < high:
            parts.append(clean.text[low:high])
            spans += clean.slices(low, high)
    joined = (" " if one_line else "\n").join(parts)
    if one_line:
        words = joined.split()
        spread = len(words) > 5 and sum(map(len, words)) <= len(words) + 2
        joined = ("" if spread else " ").join(words)  # 关 于 建 设 … 的 建 议
        if len(parts) > 1:  # torn over lines
            joined = _BETWEEN_HAN.sub("", joined)
    return joined, clean.merged(spans)


# --- what is found inside the texts ---------------------------------------------------------


def _acting(clean: Clean, draft: Draft) -> None:
    """区委宣传部牵头开出…: the reply says who handled the proposal, if nothing else does."""
    reply = draft.fields.get("reply")
    if reply is None or not reply.ranges or draft.has("lead_units"):
        return
    start, end = clean.trim(*reply.ranges[0])
    named, rest = sentence_of_offices(clean, start, end)
    if named and (rest < end or len(reply.ranges) > 1):
        for name, low, high in named:
            draft.extend(name, low, high, 0.85)
        reply.ranges[:1] = [clean.trim(rest, end)] if rest < end else []
        return
    said = _ASSIGNED.match(clean.folded, start, end)
    for name, low, high in assigned_offices(clean, start, said.end()) if said else ():
        draft.put(name, Found([(low, high)], None, 0.85))
    if draft.has("lead_units"):
        return
    if len(reply.ranges) > 1 and _HEADING.fullmatch(clean.folded, start, end):
        start, end = clean.trim(*reply.ranges[1])
    for name, low, high in acting_offices(clean, start, end):
        reason = "答复开头写明由该单位办理"
        draft.put(name, Found([(low, high)], None, 0.75, Origin.INFERRED, reason))


_HEADING = re.compile(r"[^。;:!?]{2,24}")  # 一、办理过程, over the reply's first words
_ASSIGNED = re.compile(  # 该提案由县商务局主办。目前已…
    r"(?:该|此|本|这)(?:件)?提案[^。;]{0,24}?[由交][^。;]{2,60}?(?:主办|承办|办理|协办|会办|配合)[。;,]"
)
_TAIL_CLASS_SAID = re.compile(
    r"[,;](?:该|此|本)?(?:件)?(?:提案)?(?:办理|答复)(?:结果|类别|等次)(?:评定|确定)?(?:为|是|属|:)?"
    r"[ ]?“?([A-D甲乙丙丁])”?类?[。.]?$"
)


def _class_at_the_end(clean: Clean, draft: Draft) -> None:
    """A reply may end with its class: …。(A类) or 该提案办理结果为A类。"""
    reply = draft.fields.get("reply")
    if reply is None or not reply.ranges:
        return
    start, end = clean.trim(*reply.ranges[-1])
    bracket = clean.folded.rfind("(", max(start + 1, end - 40), end)
    if bracket > 0 and not draft.rounds and (rounds := rounds_alone(clean, bracket, end)):
        draft.put_rounds(rounds)  # …。(首次B类,二次A类)
        reply.ranges[-1] = clean.trim(start, bracket)
        return
    if not draft.has("category") and not draft.rounds:
        last = clean.folded.rfind("。", start, end - 1) + 1
        if last > start and (rounds := rounds_of_sentence(clean, last, end)):
            draft.put_rounds(rounds)  # …。年初自报B类,年末复评为A类。
            reply.ranges[-1] = clean.trim(start, last)
            return
        draft.put_rounds(next(filter(None, (rounds_told(clean, *one) for one in reply.ranges)), []))
    if not draft.has("category") and (
        said := _TAIL_CLASS_SAID.search(clean.folded, max(start, end - 40), end)
    ):
        draft.put("category", Found([said.span(1)], said[1], confidence=0.9))
    tail = max(start, end - 40)
    match = _TAIL_CLASS.search(clean.folded[tail:end])
    if not match or (match.end() - match.start() < 2 and tail + match.start() > start):
        return
    if tail + match.start() == start and len(reply.ranges) == 1:
        return
    if not draft.has("category"):
        draft.put(
            "category",
            Found([(tail + match.start(1), tail + match.end(1))], match[1], confidence=0.9),
        )
    cut = clean.trim(start, tail + match.start())
    reply.ranges[-1:] = [cut] if cut[0] < cut[1] else []


def _divide_content(clean: Clean, draft: Draft) -> None:
    """The two parts of a text that holds both background and suggestion (…。为此建议:…)."""
    content = draft.fields.get("content")
    if content is None:
        content = _told_in_one(clean, draft)
    if content is None:
        return
    if headed := _CAUSE.match(clean.folded, *content.ranges[0]):
        content.ranges[0] = (headed.end(), content.ranges[0][1])
    if draft.has("suggestion"):
        _background_before(clean, draft, content)
        return
    for k, (start, end) in enumerate(content.ranges):
        match = _SUGGESTING.search(clean.folded[start:end])
        if not match and k:
            match = _SUGGESTING_FIRST.match(clean.folded[start:end])
        if not match:
            continue
        before = [*content.ranges[:k], clean.trim(start, start + match.start())]
        after = [trim(clean, start + match.end(), end, " :,"), *content.ranges[k + 1 :]]
        before = [part for part in before if part[0] < part[1]]
        if before and _LEADS_OVER.fullmatch(clean.folded, *before[-1]):
            before.pop()  # 对此, before 提案建议:
        after = [part for part in after if part[0] < part[1]]
        if after:
            draft.put("suggestion", Found(after, confidence=0.9))
            if before and not draft.has("background"):
                draft.put("background", Found(before, confidence=0.9))
        return


_CAUSE = re.compile(r"[ ]*(?:案由|事由|背景)(?:[ ]|:)[ ]*(?=.{20})")  # which heads its first part


def _told_in_one(clean: Clean, draft: Draft) -> Found | None:
    """The whole text, where 委员建议 stands over both background and suggestion."""
    told = draft.fields.get("suggestion")
    if told is None or draft.has("background"):
        return None
    start, end = told.ranges[0]
    match = _SUGGESTING.search(clean.folded[start:end])
    if not match or match.start() < 8:
        return None
    del draft.fields["suggestion"]
    draft.put("content", told)
    return told


def _background_before(clean: Clean, draft: Draft, content: Found) -> None:
    """Where 建议: heads a part of the whole text, what stands before it is the background."""
    begins = draft.fields["suggestion"].ranges[0][0]
    before = [part for part in content.ranges if part[1] < begins]
    before = [part for part in before if not _LEADS_OVER.fullmatch(clean.folded, *part)]
    inside = any(part[0] <= begins < part[1] or part[0] >= begins for part in content.ranges)
    if inside and before and not draft.has("background"):
        words = before[:-1] if before[-1][1] - before[-1][0] <= 8 else before
        if words:
            draft.put("background", Found(list(words), confidence=0.85))
