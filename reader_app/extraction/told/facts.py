"""What a story under a small head says beside its words: its number, who sees to it, its class.

第15号提案 alone over the story; 由市政协副主席张三督办,办理结果为A类。 at the end of the sentence
that names the title. Such clauses are facts, and no part of what the proposal says.
"""

from __future__ import annotations

import re

from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.told.leading import led_by
from reader_app.extraction.told.sentences import RESULT
from reader_app.extraction.words.numbering import any_number
from reader_app.extraction.words.offices import OFFICES
from reader_app.extraction.words.values import Range
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_NUMBER_HEAD = re.compile(
    rf"[ ]*[{HAN}]{{0,4}}?(?:第[ ]?(?P<named>\d{{1,8}})[ ]?号(?:重点)?(?:提案|建议|案)?"
    r"|(?:提案|案)号[ ]?:?[ ]?第?(?P<coded>\d{1,8})号?)[ ]?[:,]?[ ]*"
)
_NUMBER_BESIDE = re.compile(
    r"[ ]?\([^()]{0,12}?(?:第|编号|案号|提案)[ :]?(?P<number>\d{1,10})[ ]?号?"
    r"(?:提案|建议)?[^()]{0,12}\)"
)
_FACT = (  # clauses behind a title that tell who sees to it, who handles it and what became of it
    rf"(?:(?:该|此|这|本)(?:件|份)?提案)?(?:(?:由|请|交|被列[为入])[{HAN}、()“”·\d ]{{2,50}}?"
    r"(?:督办|领办|包案|督导|阅批|主办|承办|办理|会办|协办)(?:的[^,。;]{0,12})?"
    rf"|由[{HAN}、 ]{{2,40}}?(?:联名|共同|领衔)?(?:提出|提交)"
    rf"|[{HAN}、]{{3,40}}?(?:主办|承办|会办|协办)"
    rf"|(?:主办|承办|会办|协办)(?:单位|部门)[是为][{HAN}、()]{{2,40}}"
    r"|(?:最终)?(?:办理|答复|反馈)?(?:结果|类别)(?:为|是|:)?[ ]?“?[A-D]”?类?"
    r"|被?(?:评|列|定)为“?[A-D]”?类)"
)
_FACTS_LAST = re.compile(rf"(?:(?<=[,;。》)])|(?<=[》)])[,])(?:{_FACT}[,;、]?)+[。;]?\s*$")
_BARE = re.compile(  # …委员提出的《…》: a sentence of names and a title, that asks nothing
    r"[^,。;:!?]{0,60}《[^《》]*》(?:\([^()]*\))?[,。;]?\s*$"
)
_SAYS = re.compile(
    rf"\s*(?:(?:该|此|这[件份])?提案(?:中)?|[他她]|[{HAN}]{{2,3}}(?:委员)?)(?:还|中)?(?:认为|指出|提出|称|建议|呼吁|反映)[,:，]?"
)
_ASKS = re.compile(
    "建议|呼吁|希望|应当?(?!急|用|对|届|答|邀)|反映|关注|能否|提到|指出|认为|直指|难|缺"
)
_QUESTION = re.compile(r"[^。!?]{2,40}\?\s*")
_OFFICE_SPOKE = re.compile(
    rf"[“「][^”」]{{4,400}}[”」][^。“”政]{{0,6}}?(?![省市区县州旗]?政协){OFFICES}[^。“”]{{0,24}}?(?:说|表示|介绍|告诉记者)[。,:]"
)
_MEMBER_GLAD = re.compile(  # 委员对答复表示理解。
    rf"(?<=。)(?:[{HAN}]{{0,24}}?(?:委员|提案[人者]|提案单位|副?主委)[{HAN}]{{0,4}}?)们?对[^。“”]{{0,24}}?"
    r"(?:表示|打了|打出|给予|评价)[^。]{0,24}(?:满意|理解|认可|肯定|支持)[^。]{0,10}。\s*$"
)


_JOINED = re.compile(  # 会办单位市交警支队划定…, 该局联合市财政局…
    r"(?:(?:会办|协办)(?:单位|部门)|(?:^|(?<=[,。]))(?:今年|去年)?,?该(?:局|委|办|厅|中心|院|单位)(?:会同|联合))"
    rf"(?P<co>{OFFICES})(?=[{HAN},])"
)


def number_over(clean: Clean, head: Range) -> Found | None:
    """第15号提案 alone on the line over a story."""
    said = _NUMBER_HEAD.fullmatch(clean.folded, *head)
    if said is None:
        return None
    group = "named" if said["named"] else "coded"
    value = any_number(said[group])
    return None if value is None else Found([said.span(group)], value, confidence=0.93)


def put_facts(clean: Clean, draft: Draft, title: re.Match[str], stop: int) -> None:
    """What a story tells of a proposal beside its words, from its title on."""
    title_end = title.end()
    beside = _NUMBER_BESIDE.match(clean.folded, title_end, stop)
    value = any_number(beside["number"]) if beside else None
    if beside and value is not None and not draft.has("number"):
        draft.put("number", Found([beside.span("number")], value, confidence=0.93))
    if leader := led_by(clean, title_end, stop):
        draft.extend("supervisors", *leader, 0.88)
    if joined := _JOINED.search(clean.folded, title_end, stop):
        draft.extend("co_units", *joined.span("co"), 0.8)
    if result := RESULT.search(clean.folded, title_end, stop):
        group = "letter" if result["letter"] else "rated"
        draft.put("category", Found([result.span(group)], result[group], confidence=0.9))


def without_facts(clean: Clean, start: int, title: Range, stop: int) -> Range | None:
    """The proposal's words between ``start`` and ``stop``, without the clauses that are facts.

    None where but a title and names are left, or a question that leads up to them.
    """
    folded = clean.folded
    if facts := _FACTS_LAST.search(folded, max(start, title[1]), stop):
        stop = clean.trim(start, facts.start())[1]
        stop -= folded[stop - 1] in ",;"
    sentence = max(folded.rfind(mark, start, title[0]) + 1 for mark in "。!?”\n")
    sentence = max(sentence, start)
    ends = folded.find("。", title[1], stop)
    ends = stop if ends < 0 else ends + 1
    bare = facts_only(folded, sentence, title, ends)
    if bare and ends < stop and _SAYS.match(folded, ends, stop):
        return clean.trim(ends, stop)
    if bare and ends >= stop:
        before = clean.trim(start, sentence)
        if before[0] == before[1] or _QUESTION.fullmatch(folded, *before):
            return None
    return clean.trim(start, stop)


def facts_only(folded: str, start: int, title: Range, stop: int) -> bool:
    """Whether the sentence of a title tells but who made it, who sees to it and what came of it."""
    if _ASKS.search(folded, start, title[0]) or _ASKS.search(folded, title[1], stop):
        return False
    facts = _FACTS_LAST.search(folded, title[1], stop)
    return _BARE.fullmatch(folded, start, facts.start() if facts else stop) is not None


def office_spoke(clean: Clean, start: int, end: int) -> bool:
    """“…”市供热办副主任张三说: whether a paragraph begins with words that an office says."""
    return _OFFICE_SPOKE.match(clean.folded, *clean.trim(start, end)) is not None


def reply_ends(clean: Clean, start: int, end: int) -> int:
    """Where a reply's paragraph ends, before its class and before who is content with it."""
    glad = _MEMBER_GLAD.search(clean.folded, start, end)
    stop = clean.trim(start, glad.start() if glad else end)[1]
    if said := _SAID_LAST.search(clean.folded, start, stop):
        stop = clean.trim(start, said.start())[1]
    for result in RESULT.finditer(clean.folded, max(start, stop - _CLASS_TOLD), stop):
        if result.end() == stop and clean.folded[result.start() - 1] in "。\n":
            return result.start()
    return stop


_SAID_LAST = re.compile(  # 家住东街的老人竖起拇指:“…” 张三在评价栏里写下“基本满意”。
    r"(?<=[。”])[^。“”\d]{0,24}(?:大[娘爷妈伯婶]|居民|村民|市民|老人|阿姨|家长|商户|师傅|店主|业主|学生|农户|乡亲|街坊)"
    r"[^。:“”]{0,16}(?:说|道|感慨|感叹|点赞|竖起[^。“”]{0,4}拇指)[:,]?[ ]?“[^“”]*”[。]?\s*$"
    rf"|(?<=[。”])[{HAN}]{{2,4}}(?:委员)?(?:在|给|对)[^。“”]{{0,12}}(?:评价|反馈|意见|答复|办理)[^。“”]{{0,8}}"
    r"(?:写下|写道|打[了出]|填|勾)[^。]*“[^“”]*满意[^“”]*”(?:[^“”]*“[^“”]*”)?[。]?\s*$"
)
_CLASS_TOLD = 30  # characters


_OFFICE_SAYS = re.compile(rf"{OFFICES}[^。,:;“”]{{0,16}}?说")
_QUOTE = re.compile(r"[“「][^“”「」\n]{4,200}[”」]$")


def quote_before(clean: Clean, start: int, end: int) -> int | None:
    """Where a reply begins with what an office says: “点到了要害。”市供热办副主任张三说,…"""
    line = clean.folded.rfind("\n", 0, start) + 1
    said = _QUOTE.search(clean.folded, clean.trim(line, start)[0], start)
    if said is None or not _OFFICE_SAYS.match(clean.folded, start, end):
        return None
    return said.start() if said.start() == clean.trim(line, start)[0] else None


_RESIDENT = (
    "大[娘爷妈伯婶]|居民|村民|市民|老人|阿姨|家长|商户|师傅|店主|业主|学生|农户|老板|乡亲|街坊"
)
_OVERHEARD = re.compile(  # 住在七楼的刘大娘摸着新管说:“…”
    rf"(?:^|[。,])[^。“”\d]{{0,24}}(?:{_RESIDENT})[^。:“”]{{0,16}}"
    r"(?:说|道|感慨|告诉记者)[:,]?[ ]?[“「]"
)
_SPEAKER_GLAD = re.compile(  # 民进市委会副主委张三对这份答复打了“满意”
    r"\s*[^。“”]{0,30}(?:委员|主委|提案[人者])[^。“”]{0,10}(?:对|给)[^。“”]{0,12}(?:答复|办理|结果)[^。]{0,8}"
    r"(?:打[了出]|评价|表示|点赞)"
)


def is_overheard(clean: Clean, start: int, end: int) -> bool:
    """Whether a paragraph shows who is glad of what was done, and tells of no office."""
    low, high = clean.trim(start, end)
    if _SPEAKER_GLAD.match(clean.folded, low, high):
        return True
    text = clean.folded[low:high]
    return not re.match(OFFICES, text) and _OVERHEARD.search(text) is not None
