"""Records told in sentences: 张三委员提交了《…》(第103号提案),由甲局主办、乙局协办,结果为A类。

The title is the anchor. Who proposed it stands before or after it, and what became of it in the
sentences up to the next title. A mention that names no office and no outcome is no record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.records.fields import divide
from reader_app.extraction.records.heads import Head, read_brackets
from reader_app.extraction.records.keyed_facts import closing_bracket
from reader_app.extraction.records.rounds import rounds_told
from reader_app.extraction.told.leading import led_by
from reader_app.extraction.told.proposers import makers_later, names_in, who_proposed
from reader_app.extraction.told.rounds import InTurn, classes_in_turn
from reader_app.extraction.told.visits import (
    behind_scenes,
    behind_speaker,
    leads_over,
    office_met,
    without_signature,
)
from reader_app.extraction.words.deeds import begins_reply
from reader_app.extraction.words.numbering import any_number, read_seq
from reader_app.extraction.words.offices import HANDLED, OFFICES, acting_offices, offices_in
from reader_app.extraction.words.person_names import is_surname
from reader_app.extraction.words.values import Range, is_unit
from reader_app.text.clean import Clean, Paragraph
from reader_app.text.width import HAN

RESULT = re.compile(
    r"(?:(?:该|此|这件|本)?(?:件)?(?:提案)?(?:的)?(?:办理|答复|反馈|评价|最终)(?:结果|类别|情况|等次)?"
    r"|(?<=[,;。])结果|(?<=[,;。])类别)(?:分类)?(?:被?(?:评定|确定|评价|认定))?(?:为|是|属于?|:|(?<=结果)|(?<=等次))"
    r"[ ]?“?(?P<letter>[A-D甲乙丙丁])”?(?:类|级|等|(?=[,。;)]))(?:提案|答复)?[。]?"
    r"|(?:被?(?:评定|评|归|列|定)为|(?<=[,;]))“?(?P<rated>[A-D])”?类(?:提案|答复)?(?:[。;]|$|(?=,))"
)
"""The class that a sentence states: 办理结果为A类."""

OPENS_TITLE = r"(?:《|“(?![^“”]{0,6}不[^“”]{0,3}(?:提案|建议)”))"
"""The mark before a title in a text: “不调研不提案” is a catchword."""

ANCHOR = re.compile(
    OPENS_TITLE
    + r"(?P<title>[^《》“”]{4,90}(?:“[^“”]{1,20}”[^《》“”]{0,60})*(?:提案|建议|议案)"
    + r"|关于[^《》“”\n]{4,60}(?=[》”]的?提案))[》”]"
    r"|(?:(?<=[提交出的案])|(?<=[提交]出了|提交了))(?P<plain>关于[^《》,;。()“”\n]{3,60}?(?:“[^“”]{1,20}”[^《》,;。()“”\n]{0,40}?)*"
    r"(?:提案|建议))(?=[(,。;被由是]|$)"
)
_NUMBER = re.compile(
    r"[(][^()]{0,12}?(?:第|编号|案号|提案)[ :]?(?P<boxed>\d{1,10})[ ]?号?(?:提案|建议)?"
    r"[^()]{0,12}[)]|[(](?P<bare>\d{1,8})[ ]?号(?:提案|建议)?[)]"
    r"|(?:列为|编为|编号为?|案号为?|即|是|为|作为)[^,。;《》]{0,12}?第?[ ]?(?P<named>\d{1,8})[ ]?号"
    r"(?:重点|委员|集体)?(?:提案|建议|案|(?=[,。;]))"
)
_NUMBER_BEFORE = re.compile(r"第[ ]?(\d{1,8})[ ]?号(?:提案|建议)?(?=$|[ :,、—])")
_SEES_TO = (  # 督办…提出的第9号提案《
    rf"(?:督办|领办)[了的]?(?:(?:重点)?提案|由?[{HAN}、·]{{2,40}}?(?:提出|提交|撰写)的)?"
    r"(?:第?[ ]?\d{1,8}[ ]?号)?(?:重点)?(?:提案)?《?$"
)
_COMES = "率队|带队|领衔|牵头|专题|现场|[到来赴][^,。]{2,12},?"
_LEADS = re.compile(  # 市政协主席李明率队督办《…》
    rf"(?:^|(?<=[\n ,。)])|日)(?P<leader>[{HAN}]{{0,12}}(?:(?:书记|主任)、)?"
    rf"(?:主席|书记|[市区县州旗]长|秘书长)[{HAN}]{{2,3}}?)(?:同志)?"
    rf"(?:一行|先后|率[^,。]{{2,12}}|带领[^,。]{{2,12}}|{_COMES}){{0,3}}{_SEES_TO}"
)
_LEADS_ON = re.compile(  # 随后,李明又来到高新区,督办张三委员提出的《…》
    rf"(?:^|(?<=[\n ,。)]))(?P<leader>[{HAN}]{{2,3}}?)(?:主席|同志|一行)?"
    rf"(?:还|又|随后|接着|再|先后)*(?:{_COMES}){{0,3}}{_SEES_TO}"
)
_OVERSEEING = ("督办《", "领办《", "视察《", "调研《")
_LEADS_THERE = re.compile(  # 在督办《…》时,区政协主席程灏一行来到
    rf"》?(?:[^,。]{{0,10}})?时,(?P<leader>[{HAN}]{{0,12}}(?:主席|书记|[市区县州旗]长|秘书长)[{HAN}]{{2,3}}?)"
    r"(?=一行|率|带领|来到|先后|深入|实地|走进|说|强调|要求)"
)
_JOINED_IN = re.compile(
    rf"(?:协办|会办)(?:单位|部门)(?P<co>{OFFICES})(?=就|介绍|表示|也|作|[,。;])"
)
_SAID_LATER = re.compile(
    rf"(?:该|此|这[件份]|本)(?:件|份)?(?:重点)?提案(?:是|系)?由(?P<who>[{HAN}、· ]{{2,40}}?)"
    r"(?P<titled>(?:等[\d一二三四五六七八九十]*[位名]?)?(?:政协)?(?:委员)?)"
    r"(?:联名|共同|领衔)?(?:提出|提交)"
)
_ASSIGNED = (
    "(?:(?:该|此|这[件份]|本)?提案(?:交办|立案|转办|提出|递交|提交|办理)[^,。]{0,6}(?:后|以来|中),)"
)
_HANDLER = f"(?:{_ASSIGNED}?(?:承办|主办|责任)(?:单位|部门)|{_ASSIGNED})"
_OFFICE_AS = re.compile(rf"\s*{_HANDLER}")
_AS_OFFICE = re.compile(f"{_HANDLER}$")
_SENTENCE = re.compile(r"[^。!?\n]*[。!?\n]?[”]?")
_MORE_FACTS = re.compile(
    r"[“]?(?:该|此|这[件份]|本)(?:件|份)?(?:重点)?提案|提案(?:交由|由|被)"
    rf"|{_ASSIGNED}|“[^\n]{{6,300}}”(?:该|此)?(?:提案|[{HAN}]{{0,4}}委员)(?:还|中)?(?:建议|提出|呼吁|写道|认为)"
)
_GOES_ON = re.compile(
    r"(?:截至|目前|如今|现在|今年|去年|一年来|半年来|随后|接到|收到|办理中|同时|此外|通过|经过)"
)
ASKS = re.compile("建议|呼吁|提出|希望|认为|指出")
_SPEAKS = re.compile(
    r"[^。,;:]{0,16}?(?:回应|答复|表示|介绍|回复|汇报|通报|说明|回答|答卷|答案|坦言|坦承)(?:说|称|道|是|为)*[:,]"
)
_DEMANDS = re.compile(  # 李明要求,要久久为功。 what a leader says at the end is of the page
    rf"(?<=。)(?:[{HAN}]{{0,10}}(?:主席|书记|[市区县州旗]长))?(?P<who>[{HAN}]{{2,3}})(?:副?主席|书记|同志)?"
    r"(?:还|最后|现场|在[^,。]{2,14}[时中上后])?,?(?:强调|要求|指出)[ ]?[,:]"
)


@dataclass(slots=True)
class Named:
    """A title, who proposed it, and where its story begins."""

    title: Range
    at: int  # where the sentence begins
    after: int  # behind the title
    who: Range | None
    stated: bool  # a sentence of its own says who proposed it: 张三提交了《…》


def told_in_sentences(clean: Clean, start: int, end: int) -> list[Draft]:
    """The records that the sentences of a paragraph, or of several, tell of."""
    mentions = list(_mentions(clean, start, end))
    drafts = []
    for k, mention in enumerate(mentions):
        stop = mentions[k + 1].at if k + 1 < len(mentions) else end
        stop = without_signature(clean, mention.after, _before_lead(clean, mention.after, stop))
        if mention.after > stop:
            continue
        draft, told = tell(clean, mention, start if k == 0 else mention.at, stop)
        if told:
            drafts.append(draft)
    return drafts


def _before_lead(clean: Clean, start: int, stop: int) -> int:
    """Where a story ends, before a sentence that leads over to the next one of its line."""
    low = _sentence_of(clean.folded, clean.trim(start, stop)[1] - 1) if start < stop else stop
    own_line = clean.folded.find("\n", low, stop) < 0 and stop < len(clean.folded)
    more = clean.folded[stop : stop + 1] not in ("", "\n")
    return low if low > start and own_line and more and leads_over(clean, low, stop) else stop


def _mentions(clean: Clean, start: int, end: int) -> Iterator[Named]:
    """The first title of each sentence, if it is alone in it."""
    for sentence in sentences(clean, start, end):
        titles = list(ANCHOR.finditer(clean.folded, *sentence))
        for low, high in _clauses(clean, *sentence) if len(titles) > 1 else [sentence]:
            inside = [title for title in titles if low <= title.start() < high]
            if len(inside) == 1:
                who, stated = who_proposed(clean, low, inside[0])
                place = inside[0].span("title" if inside[0]["title"] else "plain")
                yield Named(place, low, inside[0].end(), who, stated)


def _clauses(clean: Clean, start: int, end: int) -> Iterator[Range]:
    """The parts of a sentence that semicolons divide."""
    at = start
    for mark in re.finditer(";", clean.folded[start:end]):
        yield at, start + mark.end()
        at = start + mark.end()
    yield at, end


def sentences(clean: Clean, start: int, end: int) -> Iterator[Range]:
    at = start
    while at < end:
        stop = max(at + 1, _end_of_sentence(clean.folded, at, end))
        yield at, stop
        at = stop


def tell(clean: Clean, mention: Named, begins: int, stop: int) -> tuple[Draft, bool]:
    """What the sentences from a title to the next one tell of it; whether that makes a record."""
    folded = clean.folded
    begins = behind_scenes(clean, begins, mention.at)
    draft = Draft(begins, supported=True)
    draft.put("title", Found([mention.title], confidence=0.93))
    if seq := _seq_before(clean, mention):
        draft.put("seq", seq)
    if mention.who:
        draft.extend("proposers", *mention.who, 0.9)
    elif later := _SAID_LATER.search(folded, mention.after, stop):
        place = names_in(clean, *later.span("who"), bool(later["titled"]))
        if place:
            draft.extend("proposers", *place, 0.88)
    elif makers := makers_later(clean, mention.after, stop):
        draft.extend("proposers", *makers, 0.8)
    beside = _beside_title(clean, draft, mention, stop)
    _number(clean, draft, mention, stop)
    if leader := _leader(clean, mention, stop):
        draft.extend("supervisors", *leader, 0.88)
    facts = beside
    first_end = _end_of_sentence(folded, mention.after, stop)
    limit = stop
    handled = HANDLED.search(folded, mention.after, limit)
    far = handled and folded.count("。", mention.after, handled.start()) > 2
    if handled and far and not _MORE_FACTS.match(folded, _sentence_of(folded, handled.start())):
        handled = None
    if handled:
        for name, low, high in offices_in(clean, handled):
            draft.extend(name, low, high, 0.9)
        acts = handled["lead4"] is not None  # 市农业农村局高度重视,…: the sentence is the reply
        if draft.has("lead_units") and not acts:
            facts = handled.end()
    elif met := office_met(clean, mention.after, first_end):
        draft.extend("lead_units", *met, 0.8)
        facts = first_end
    result = next(iter(RESULT.finditer(folded, mention.after, stop)), None)
    if result:
        group = "letter" if result["letter"] else "rated"
        draft.put("category", Found([result.span(group)], result[group], confidence=0.9))
    turned = classes_in_turn(clean, mention.at, stop)
    if turned is not None:
        _in_turn(draft, turned)
    elif rounds := rounds_told(clean, mention.at, stop):
        draft.fields.pop("category", None)
        draft.put_rounds(rounds)  # 年初答复为B类;年底复评时改为A类, in one sentence
    told = draft.has("lead_units") or (draft.has("category") and draft.has("number"))
    if not told and not (
        _acting_beside(clean, draft, mention.after, first_end)
        or _acting(clean, draft, first_end, stop)
    ):
        return draft, False
    known = any(map(draft.has, ("proposers", "number", "supervisors")))
    joined = _JOINED_IN.search(folded, mention.after, stop)
    if joined and draft.has("lead_units") and not draft.has("co_units"):
        draft.extend("co_units", *joined.span("co"), 0.8)
    if turned is None:
        _texts(clean, draft, mention, begins, facts, stop, result)
    else:
        _extend(clean, draft, "reply", *turned.between)
    named = draft.has("proposers") or draft.has("number")
    # 主席李明督办《…》, and nothing that was done
    return draft, known and (named or _tells_figures(clean, draft))


def _tells_figures(clean: Clean, draft: Draft) -> bool:
    reply = draft.fields.get("reply")
    return reply is not None and any(re.search(r"\d", clean.folded[a:b]) for a, b in reply.ranges)


def _beside_title(clean: Clean, draft: Draft, mention: Named, stop: int) -> int:
    """《…》(市工商联提出,市工信局主办)。… who made it and who handles it; where that ends."""
    after = mention.after
    if not clean.folded.startswith("(", after):
        return after
    close = closing_bracket(clean.folded, after, min(after + _LONGEST_BRACKETS, stop))
    if close < 0 or len(clean.folded[close + 1 : stop].strip(" 。\n")) < _SHORTEST_TOLD:
        return after
    head = Head(after, close + 1)
    if not read_brackets(clean, head, after, close + 1) or "lead_units" not in head.lists:
        return after
    for name in ("lead_units", "co_units", "proposers"):
        if draft.has(name):
            continue
        for low, high in head.lists.get(name, ()):
            if name != "proposers" or names_in(clean, low, high, True):
                draft.extend(name, low, high, 0.88)
    return close + 1


_LONGEST_BRACKETS = 120
_SHORTEST_TOLD = 6  # characters


def _leader(clean: Clean, mention: Named, stop: int) -> Range | None:
    """Who saw to it that the proposal was handled, named before its title or after it."""
    place = mention.at, mention.title[0]
    if behind := led_by(clean, mention.after, stop):
        return behind
    if leader := _LEADS.search(clean.folded, *place):
        return leader.span("leader")
    overseen = clean.folded[mention.at : mention.title[0]].endswith(_OVERSEEING)
    if overseen and (present := _LEADS_THERE.match(clean.folded, mention.after, stop)):
        return present.span("leader")
    again = _LEADS_ON.search(clean.folded, *place)
    if again is None:
        return None
    before = clean.folded[max(0, mention.at - _NEAR_BEFORE) : mention.at]
    known = re.search(rf"(?:主席|书记|[市区县州旗]长){again['leader']}", before)
    return again.span("leader") if known else None


_NEAR_BEFORE = 2000  # characters within which a leader was named with the post held


def _in_turn(draft: Draft, turned: InTurn) -> None:
    """What sentences tell of two rounds; what else was read of the class was but one of them."""
    draft.fields.pop("category", None)
    draft.put_rounds(turned.rounds)
    if turned.office is not None and not draft.has("lead_units"):
        draft.extend("lead_units", *turned.office, 0.85)


def _seq_before(clean: Clean, mention: Named) -> Found | None:
    """3. at the start of a paragraph, right before its title and number."""
    starts = mention.at == 0 or clean.folded[mention.at - 1] == "\n"
    seq = read_seq(clean.folded, mention.at, mention.title[0]) if starts else None
    if seq is None or len(clean.folded[seq[2] : mention.title[0]].strip()) > _BEFORE_TITLE:
        return None
    return Found([(seq[1], seq[2])], seq[0])


_BEFORE_TITLE = 12  # characters between: 第12号提案“


def _number(clean: Clean, draft: Draft, mention: Named, stop: int) -> None:
    quoted = clean.folded[mention.title[0] - 1 : mention.title[0]] in ("《", "“")
    before = _NUMBER_BEFORE.search(clean.folded, mention.at, mention.title[0] - quoted)
    found = before or _NUMBER.search(clean.folded, mention.after, min(stop, mention.after + 120))
    if found is None:
        return
    names = ("boxed", "bare", "named")
    group = 1 if before else next(name for name in names if found[name])
    value = any_number(found[group])
    if value is not None:
        draft.put("number", Found([found.span(group)], value, confidence=0.93))


_BESIDE_TITLE = re.compile(
    r"[》”]?[ ]?(?:\([^()]{1,60}\))?(?:的?提案)?(?:提出|提交|交办|立案)?(?:之?后)?,"
)


def _acting_beside(clean: Clean, draft: Draft, after: int, stop: int) -> bool:
    """由县妇联提交的《…》,县住建局已…: who acted stands right behind the title."""
    beside = _BESIDE_TITLE.match(clean.folded, after, stop)
    if beside is None:
        return False
    for name, a, b in acting_offices(clean, beside.end(), stop):
        draft.extend(name, a, b, 0.75)
    return draft.has("lead_units")


def _acting(clean: Clean, draft: Draft, start: int, stop: int) -> bool:
    """区教育局回应:…, 区城管局排查出…: the next sentence begins with who acted."""
    low, high = clean.trim(start, stop)
    for at, end in sentences(clean, low, high):
        office = _OFFICE_AS.match(clean.folded, at, end)
        for name, a, b in acting_offices(clean, office.end() if office else at, end):
            draft.extend(name, a, b, 0.75)
        if not draft.has("lead_units") and (takes := TAKES.match(clean.folded, at, end)):
            group = "lead" if takes["lead"] else "taking"
            draft.extend("lead_units", *takes.span(group), 0.75)
        if draft.has("lead_units"):
            return True
    return False


TAKES = re.compile(  # 承办单位市公交总公司…; 区城管局接到提案后,…
    rf"\s*(?:(?:作为)?(?:承办|主办|责任)(?:单位|部门)的?(?P<lead>{OFFICES})(?=[{HAN},:])"
    rf"|(?P<taking>(?![省市区县州旗]?政协){OFFICES})(?:收到|接到|接件)(?:[这该此]?[件份]?)(?:提案|建议))"
)


def _end_of_sentence(folded: str, at: int, stop: int) -> int:
    end = _SENTENCE.match(folded, at, stop)
    return end.end() if end else stop


def _texts(
    clean: Clean,
    draft: Draft,
    mention: Named,
    begins: int,
    facts: int,
    stop: int,
    result: re.Match[str] | None,
) -> None:
    """The words of the proposal, and the reply, among the sentences of the story."""
    folded = clean.folded
    first_end = _end_of_sentence(folded, mention.after, stop)
    lead = draft.fields["lead_units"].ranges[0][0] if draft.has("lead_units") else stop
    says = _SAYS_THIS.search(folded, mention.after, max(mention.after, lead))
    if says:
        _extend(clean, draft, "content", says.end(), _sentence_of(folded, lead))
    if facts > mention.after:  # 由甲局主办: the reply follows
        start = behind_speaker(clean, _behind_facts(folded, facts, stop, result), stop)
        asked = (
            []
            if says
            else [
                one
                for one in sentences(clean, first_end, facts)
                if one[1] <= draft.fields["lead_units"].ranges[0][0] and ASKS.search(folded, *one)
            ]
        )
        own = _sentence_of(folded, lead)
        if own == lead >= first_end and folded.startswith(",", facts):
            start = own  # 市住建局主办,编制…: the sentence goes on with what the office did
        wanted = (
            ASKS.search(folded, mention.after, first_end)
            or _WRITES.match(folded, mention.after, first_end)
            or _wrong_before(clean, mention, begins)
        )
        if not says and own >= first_end and wanted:
            _extend(clean, draft, "content", begins, own)
            asked = []
        for low, high in asked:
            _extend(clean, draft, "content", low, high)
    elif draft.has("lead_units"):
        start = draft.fields["lead_units"].ranges[0][0]
        before = folded[mention.after : start]
        office = _AS_OFFICE.search(before)
        if not says and (mention.stated or ASKS.search(before)):
            begins = _behind_who_saw_to_it(clean, draft, mention, begins, first_end)
            asked_until = start - (len(office.group()) if office else 0)
            next_at = clean.trim(first_end, max(first_end, asked_until))[0]
            if visited := _VISITED.match(folded, next_at, asked_until):
                asked_until = visited.start()
            if begins < mention.at or not _NAMES_ONLY.fullmatch(folded, mention.after, asked_until):
                _extend(clean, draft, "content", begins, asked_until)
        if office:
            start -= len(office.group())
        if speaks := _SPEAKS.match(folded, draft.fields["lead_units"].ranges[0][1], stop):
            start = speaks.end()
    else:
        start = first_end
    if draft.has("supervisors"):
        stop = _before_demands(clean, start, stop)
    if result and result.start() >= start:
        before = folded[max(start, result.start() - 1) : result.start()]
        rest = folded[result.end() : stop].strip(" ;。\n")
        if not rest:
            stop = result.start() - (1 if before in (",", ";") else 0)
    _extend(clean, draft, "reply", start, stop)


def _behind_who_saw_to_it(
    clean: Clean, draft: Draft, mention: Named, begins: int, first_end: int
) -> int:
    """Where the proposal's words begin behind a sentence about who came and saw to it."""
    led = draft.fields.get("supervisors")
    if led is None or not mention.at <= led.ranges[0][0] < mention.title[0]:
        return begins
    asks = _ASKS_ON.match(clean.folded, first_end)
    return first_end if asks and not ASKS.search(clean.folded, mention.after, first_end) else begins


_ASKS_ON = re.compile(
    rf"[“]?(?:(?:该|此|这[件份])?提案|[{HAN}、·]{{2,30}}?(?:建议|提出|认为|指出|呼吁))"
)


def _before_demands(clean: Clean, start: int, stop: int) -> int:
    """Where the reply of a proposal ends that a leader sees to: before what the leader demands."""
    for said in _DEMANDS.finditer(clean.folded, start, stop):
        if is_surname(said["who"]):
            return said.start()
    return stop


_NAMES_ONLY = re.compile(  # (第12号)后, behind a title: the sentence says nothing of what it asks
    r"\s*[》”]?[ ]?(?:\([^()]{1,60}\))?(?:的?提案)?(?:提出|提交|交办|立案)?(?:之?后)?[,。;]?\s*"
)
_WRITES = re.compile(
    r"[ ]?(?:\([^()]{1,30}\))?[中里]?(?:这样|如是)?"
    r"(?:写道|写下|写到|写着|直言|开出|给出|提到|道出|列出|算[了过])"
)
_WRONG = re.compile("难|缺|没有|隐患|不[便足够畅全]|却|绕行|老旧|滞后|反映|问题|困扰|短板|矛盾")


def _wrong_before(clean: Clean, mention: Named, begins: int) -> bool:
    """Whether the story tells what is wrong before it names who proposed to mend it."""
    stop = mention.who[0] if mention.who else mention.at
    return mention.stated and bool(_WRONG.search(clean.folded, begins, max(begins, stop)))


_SAYS_THIS = re.compile(r"(?:(?:该|此)?提案中?|委员)(?:认为|指出|提出|建议|反映):")


def _sentence_of(folded: str, at: int) -> int:
    """Where the sentence begins that stands at ``at``."""
    return max(folded.rfind(mark, 0, at) for mark in "。!?\n") + 1


_THIS_PROPOSAL = re.compile(
    "了?(?:该|这|此)(?:件|份)?(?:提案|建议)(?=[,。;])"
)  # 市城投集团承办了这件提案。


_MAKER_NAMED = re.compile(
    r"(?:(?:该|此)(?:提案)?的?)?(?:第一)?提案[人者](?:[为是]|:)[^,。;]{2,40}[,。;]"
)


def _behind_facts(folded: str, facts: int, stop: int, result: re.Match[str] | None) -> int:
    """Where the sentences go on that follow who handled the proposal and with what result."""
    this = _THIS_PROPOSAL.match(folded, facts, stop)
    at = this.end() if this else facts
    while at < stop and folded[at] in ",;。、 )后":
        at += 1
    if maker := _MAKER_NAMED.match(folded, at, stop):
        at = maker.end()
    if result and facts <= result.start() <= at + 4:
        at = result.end()
        while at < stop and folded[at] in ",;。 ":
            at += 1
    return at


def _extend(clean: Clean, draft: Draft, name: str, start: int, stop: int) -> None:
    """Add a range to a text, a paragraph at a time."""
    at = start
    for line in clean.folded[start:stop].split("\n"):
        low, high = clean.trim(at, at + len(line))
        at += len(line) + 1
        if high - low >= 6:
            draft.extend(name, low, high, 0.8)


_UNIT_SAYS = re.compile(
    rf"(?P<unit>[{HAN}()、]{{3,30}}?)(?:答复|回复|办理情况|回应|反馈)?[ ]?:[ ]?(?=\S)"
)


def reply_below(clean: Clean, below: Sequence[int], draft: Draft, several: bool) -> int:
    """How many of the paragraphs below a story are the reply: 县公路局:…, 办理情况:…

    On a page of ``several`` stories that tell but the facts, what follows each is its reply.
    """
    if draft.has("reply") or not below:
        return 0
    first = clean.paragraphs[below[0]]
    if says := _PROPOSAL_SAYS.match(clean.folded, first.start, first.end):
        draft.extend("content", says.end(), first.end, 0.9)
        return 1 + reply_below(clean, below[1:], draft, several)
    start = _reply_starts(clean, first)
    if start is None and several and draft.has("lead_units") and tells_on(clean, first):
        start = first.start
    if start is None:
        return 0
    draft.extend("reply", start, first.end, 0.9)
    for taken, index in enumerate(below[1:], 1):
        paragraph = clean.paragraphs[index]
        apart = paragraph.blank_lines_before > first.blank_lines_before
        apart = apart or (paragraph.blank_lines_before > 0 and first.blank_lines_before > 0)
        if index != below[taken - 1] + 1 or apart or not _is_prose(clean, paragraph):
            return taken
        draft.extend("reply", paragraph.start, paragraph.end, 0.85)
    return len(below)


def _reply_starts(clean: Clean, paragraph: Paragraph) -> int | None:
    piece = next(iter(divide(clean, paragraph.start, paragraph.end)), None)
    if piece is not None and piece.hit is not None:
        told = piece.field == "reply" and piece.start < piece.end
        return piece.start if told else None
    says = unit_says(clean, *clean.trim(paragraph.start, paragraph.end))
    return says.end() if says else None


def unit_says(clean: Clean, start: int, end: int) -> re.Match[str] | None:
    """县公路局答复:…, the office that a reply begins with, and where its words begin."""
    says = _UNIT_SAYS.match(clean.folded, start, end)
    return says if says and is_unit(says["unit"]) else None


_PROPOSAL_SAYS = re.compile(r"\s*(?:该|此)?提案(?:认为|指出|提出|称|建议)[:,]")
_OF_THE_PAGE = re.compile(
    rf"\s*(?:[{HAN}]{{2,4}}(?:主席|书记)?(?:强调|指出|要求|说)[ ]?,|[“「]|下一?步|记者"
    r"|[省市区县]?政协|“|据了解|一年来|编后)"
)


def tells_on(clean: Clean, paragraph: Paragraph) -> bool:
    """Whether a paragraph below a story may be of its reply, and is not the page's own."""
    start, end = paragraph.start, paragraph.end
    other = _OF_THE_PAGE.match(clean.folded, start, end) or ANCHOR.search(clean.folded, start, end)
    other = other or _MEMBER_LAST.match(clean.folded, *clean.trim(start, end))
    return _is_prose(clean, paragraph) and not other and not _is_scene(clean, paragraph)


_SPOKEN_OF_IT = re.compile(  # …协会会长卯得水算了一笔账:…
    rf"[^。]{{0,24}}(?:会长|村民|居民|市民|老人|大爷|大妈|阿姨|大娘|家长|商户|师傅|店主|业主|学生|农户|老板)[{HAN}]{{0,8}}"
    r"(?:说|算|感慨|笑|告诉|竖起|表示|乐|介绍|高兴)"
)


def _is_scene(clean: Clean, paragraph: Paragraph) -> bool:
    """Whether a paragraph shows people and places, with neither figure nor office that acts."""
    text = clean.paragraph_folded(paragraph).strip()
    if _SPOKEN_OF_IT.match(text):
        return True
    told = re.search(r"\d", text) or _GOES_ON.match(text) or begins_reply(text)
    acts = any(acting_offices(clean, *clean.trim(paragraph.start, paragraph.end)))
    return not (told or acts) and bool(_SCENE.match(text))


_SCENE = re.compile(
    r"[^。,]{0,16}(?:最后一天|那天|当天|清晨|傍晚|夜幕|夜晚|午后|周末|走进|记者在|如今的?|[,]?看着|望着)[^。]*。"
)


def _is_prose(clean: Clean, paragraph: Paragraph) -> bool:
    text = clean.paragraph_folded(paragraph).strip()
    labelled = any(piece.hit for piece in divide(clean, paragraph.start, paragraph.end)[:1])
    return len(text) > 9 and text.endswith(("。", "!", "”", ";")) and not labelled


_VISITED = re.compile(  # 市政协领导两次带队到现场督办。市水利局…
    rf"[{HAN}]{{0,6}}(?:政协|主席|领导|委员)[^。]{{2,40}}(?:督办|调研|视察|走访|协商|过问)[^。]{{0,12}}。"
)


_COUNCIL = re.compile(  # 今年,市政协将继续…: what the page ends with
    r"(?:今年|明年|目前|如今|同时|此外|接下来|下一?步)?,?[省市区县州旗]政协(?!委员|常委)[^。]{0,8}(?:将|还|表示|继续|已|计划)"
)


_MEMBER_LAST = re.compile(  # 苗青委员在反馈表上写道:“…”
    rf"[{HAN}]{{2,4}}委员(?:在[^,。]{{2,12}}[上中里后]|对[^,。]{{2,16}}|高兴地|感慨地)?(?:写|说|表示|打|点赞|填|感慨)"
)


def goes_on(clean: Clean, start: int, end: int) -> bool:
    """Whether a paragraph tells more of the record that the one above it names."""
    text = clean.folded[start:end].strip()
    if not text.endswith(("。", "!", "”")) or ANCHOR.search(text) or _COUNCIL.match(text):
        return False
    if _MEMBER_LAST.match(text):
        return False
    low, high = clean.trim(start, end)
    office = _OFFICE_AS.match(clean.folded, low, high)
    acts = any(acting_offices(clean, office.end() if office else low, high))
    second = _end_of_sentence(clean.folded, low, high)
    acts = acts or (_VISITED.match(text) is not None and any(acting_offices(clean, second, high)))
    return bool(_MORE_FACTS.match(text) or _GOES_ON.match(text) or begins_reply(text) or acts)
