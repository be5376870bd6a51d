"""Reply letters: one proposal, whose proposer is addressed and whose office signs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reader_app.domain.newspaper import BlockKind
from reader_app.extraction.draft import Draft, Found
from reader_app.extraction.fields import divide
from reader_app.extraction.items import kind_of_name
from reader_app.extraction.keeping import is_blank
from reader_app.extraction.numbering import NUMBER, any_number, read_number_value
from reader_app.extraction.record_state import Records
from reader_app.extraction.records import read_records
from reader_app.extraction.rounds import Round, rounds_alone, rounds_in
from reader_app.extraction.values import is_unit, outcome, people, trim
from reader_app.text.clean import Clean
from reader_app.text.dates import find_dates
from reader_app.text.width import HAN

_HEADLINE = re.compile(
    r"(?:对|关于|就).{0,80}(?:提案|建议).{0,24}(?:答[复覆]|复函|回复|办理情况|函)|(?:提案"
    r"|建议).{0,12}(?:答[复覆]|复函|回复)(?:函|意见|的函|摘要)?(?:\(.*\))?$"
)
_SALUTATION = re.compile(
    rf"(?:尊敬的)?(?P<who>[{HAN}·、, ()和及]{{2,70}}?)(?P<kind>"
    rf"(?:等[\d一二三四五六七八九十]+[位名])?(?:政协)?(?:委员|代表)(?:们)?|(?:先生|女士"
    rf"|同志)(?:们)?)?(?P<number>\("
    rf"[^()]{{2,30}}\))?[ ]?:(?:[ ]?(?:您|你)们?好[!。,]?)?$"
)
_GROUP = re.compile(
    r"(?:总支|支部|委员会|委会|基层委|支社|工商联|妇联|工会|共青团.{1,8}委|党派|小组|界|"
    r"界别|科协|侨联|联合会|组|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|联|专委会|"
    r"委)$"
)
_RECEIVED = re.compile(
    r"收悉|已收到|收到并|现答[复覆]如下|答[复覆]如下|答[复覆]意见如下|函复如下|回复如下"
    r"|(?:汇报|反馈|报告|说明|函告)如下|现将.{0,40}(?:答[复覆]|回复|函复|汇报|反馈|报告|函告)"
)
_ANSWERED = re.compile(
    r"(?:现(?:就|将)?[^。;:]{0,50}?(?:答[复覆]|回复|函复|汇报|报告|反馈|说明)(?:意见)?(?:如下"
    r"|于后)?|(?:答[复覆]|回复|函复)(?:意见)?如下|现答[复覆])[:。,]"
)
_TITLE = re.compile(
    r"(?:提出|提交|提议|反映|来信|关于)的?[^《“。]{0,40}?"
    r"(?:《(?P<book>[^《》]{4,100}(?:《[^《》]{1,40}》[^《》]{0,60})?)》"
    r"|[“\"](?P<quote>[^“”\"]{4,100})[”\"]"
    r")"
)
_PLAIN = re.compile(
    r"(?:提出|提交)的?(?:第\d+号)?(?P<plain>关于[^《》。,;:()]{4,90}?(?:提案|建议"
    r"|意见))(?=[ (,。]|收悉|已|一案|$)"
)
_ANY_TITLE = re.compile(
    r"《([^《》]{4,90}(?:提案|建议))》"
    r"|(关于[^《》。,;:()]{4,80}?(?:提案|建议))(?=[ ]?\(?第|[ ]?收悉|[ ]?已)"
)
_WHO = re.compile(
    rf"(?:^|[。,:\n])[ ]*(?:[^。,:《》\n]{{0,40}}?(?:转来的?|交办的?|现[将就对]|由|[将就]))?"
    rf"(?P<who>[{HAN}、·]{{2,30}}?)(?:等[ ]?[\d一二三四五六七八九十]*[ ]?[位名]?)?"
    r"(?:(?:政协)?委员(?:们)?|(?=提[出交]))(?:联名|联合|共同)?(?:在[^,。《》]{2,24}?[上中间])?(?:提出|提交|(?=[《“]))的?(?=.)"
)
_END = re.compile(
    r"(?:\(?联系人|\(?联系单位|\(?联系电话|\(?联系方式|附件|附:|抄送|抄报|签发人|公开属性"
    r"|经办人|承办人|负责人[ :]"
    r"|[(【]?(?:主办|会办|协办|承办)单位[:】]|\(此件|是否公开|主题词|打印|关闭"
    r"|(?:(?:委员|提案[人者])(?:对[^:。]{0,12})?)?(?:满意度|满意程度|评价意见|反馈意见|评价"
    r"|反馈)[ ]?:"
    r"|[(\[【]?(?:办理|答复)(?:结果|类别|类型|分类|情况分类)+[: ]|主办:|责任编辑|扫一扫|分享|注:)"
)
_OPINION = re.compile(  # of the proposer, which a site prints under the reply
    r"[【\[]?(?:(?:委员|提案[人者])(?:评价|反馈|意见|满意度)|满意度|满意程度|反馈意见|评价意见)(?:[】\]].{0,40})?"
)
# How a letter says whom the proposal was given to besides the office that signs. Offices that
# were merely heard (经商市财政局) were not.
_OFFICES = rf"(?!由|我|有关|相关|会办|协办|分办|各)[{HAN}()、和及与]{{3,80}}?"
_OURS = "我[局厅委办部中心院市县区镇处]{1,3}"
_AND_SO = "(?:等(?:相关|有关)?(?:单位|部门)?)?"
_JOINED = re.compile(
    rf"(?:会同|征求|综合|结合|汇总|根据|经?与)了?(?:会办|协办|分办)(?:单位|部门)[: ]?"
    rf"(?P<with>{_OFFICES})(?=等?(?:单位|部门)?(?:,|。|认真|进行|共同|研究|办理|的?意见|沟通|协商|会商))"
    rf"|(?<=[,;。、])(?P<made>{_OFFICES})(?:会办|协办|协同办理|配合办理)"
    r"(?=[,。;]|[此本该]件)"
    rf"|(?:结合|综合|根据)(?P<of>{_OFFICES}){_AND_SO}的?(?:会办|协办)意见"
    rf"|(?:由|[,。;]|经){_OURS}(?:已|及时|立即|主动|积极|牵头|高度重视,)*(?:会同|联合)"
    rf"(?P<given>{_OFFICES}){_AND_SO}"
    r"(?:共同|联合|并案|进行了?|作了|予以|认真|专题|深入|仔细|反复|多次)*"
    r"(?:办理|承办|答复|会商|研究(?=[,。;]|后)|(?=,现))"
    rf"|(?:{_OURS}(?:高度重视|十分重视|认真研究)?,|经)会同(?P<met>{_OFFICES}){_AND_SO}"
    r"(?:共同|认真|专题|深入)*(?:研究|办理|会商|调研|(?=[,。]))"
)
# 区财政局和区卫健局 are two, 市自然资源和规划局 is one.
_EACH_OFFICE = re.compile(r"(?:(?!(?<=局|委|办|厅|部|院|府|道|队)[和及与])[^、])+")
_OPENNESS = "(?:[ ]+(?:此件)?(?:主动|依申请|不予|不|全文|同意)?公开)?"  # A类 公开
_NO_OFFICE = re.compile(r"有关|相关|各(?:部门|单位)|会办单位|协办单位|我[局厅委办]")
_CLOSING = re.compile(
    r"(?:专此|特此|此)(?:答复|函复|回复|复|函告|致)?[。!,]?$|敬礼[!。]?$|此致敬礼[!。]?$"
)
_OF_RULES = re.compile(r"第[一二三四五六七八九十百\d]+[条章]|.{0,20}格式(?:为|如下)")
_NUMBERED_HEAD = re.compile(
    r"提案.{0,40}会议第[ ]?\d{1,8}[ ]?号\s*$|会议第[ ]?\d{1,8}[ ]?号提案\s*$"
)
_OFFICE_BEFORE = re.compile(
    rf"^([{HAN}]{{3,30}}?(?:局|委|办|府|厅|院|中心|部|公司|委员会|办公室|处|会))(?:对|关于)"
)


def read_letter(clean: Clean, body: Sequence[int]) -> Records | None:
    """The proposal that a letter answers, if the text is a letter."""
    opening = _opening(clean, body)
    if opening is None:
        return None
    salutation, received = opening
    draft = Draft(clean.paragraphs[body[salutation if salutation is not None else received]].start)
    draft.supported = True
    found = Records([draft], {})
    lines_above = body[: salutation if salutation is not None else received]
    _head_lines(clean, lines_above, draft, found)
    _printed_with(clean, lines_above, draft, found)
    if salutation is not None:
        _proposers(clean, body, salutation, draft)
        found.kinds[body[salutation]] = BlockKind.FIELD
        found.first = body[salutation]
    _asked(clean, body[received], draft)
    start, after = _reply_begins(clean, body, received)
    _joined(clean, body, received, start, after, draft)
    end = _signature(clean, body, after, draft, found)
    above = clean.folded[: clean.paragraphs[body[received]].start]
    if "lead_units" in draft.fields and re.search(r"(?:会办|协办)(?:意见)?的?函", above):
        draft.fields.setdefault("co_units", draft.fields.pop("lead_units"))
    while end > after + 1 and _CLOSING.match(_line(clean, body[end - 1])):
        end -= 1
    _reply(clean, body, start, after, end, draft)
    if not draft.has("number"):
        _number_above(clean, body[received], draft)
    _rounds_beside(clean, body[received], body[end - 1], draft)
    if not draft.has("category"):
        _class_beside(clean, body[received], body[end - 1], draft)
    if not draft.has("title") and not draft.has("number"):
        return None
    if is_blank(clean, draft):
        return Records([], {}, found.first)  # how such a letter is written, not one
    found.drafts += _answered_too(clean, body[received], draft)
    for index in body[received:end]:
        found.kinds.setdefault(index, BlockKind.PARAGRAPH)
    if found.first is None:
        found.first = body[received]
    return found


def _number_above(clean: Clean, received: int, draft: Draft) -> None:
    """The number in a headline among a site's particulars: 名称:对…第113号提案的答复."""
    for paragraph in clean.paragraphs[:received]:
        short = paragraph.end - paragraph.start < 120
        if not short or not _HEADLINE.search(clean.folded, paragraph.start, paragraph.end):
            continue
        number = NUMBER.search(clean.folded, paragraph.start, paragraph.end)
        if number and (value := any_number(number[1])) is not None:
            draft.put("number", Found([number.span()], value, confidence=0.9))
            return


_PUBLIC = "(?:(?:主动|依申请|不予|全文)?公开)?"
_CLASS_SAID = re.compile(
    r"(?:类别|类型|分类|结果|等次|标识)[^A-D甲乙丙丁。;分]{0,3}[( :“]*([A-D甲乙丙丁])[”]?[ ]?"
    r"(?:类|级)?件?(?=$|[ )】\],;])"
)
_CLASS_ALONE = re.compile(
    rf"[ ★☆※]*[(【\[“]?[ ]*{_PUBLIC}[ ,]*([A-D甲乙丙丁])[ ]?(?P<kind>类件?)?[”]?[ ,·]*{_PUBLIC}"
    r"[ ]*[)】\]”]?(?:[ ]+是否公开[^。]{0,8})?[ ]*"
)
_CLASS_BEHIND = re.compile(r"(?:号[ ]+([A-D])类?|[【\[(]([A-D甲乙丙丁])类?[】\])])[ ]*$")
_BESIDE = 14


def _class_beside(clean: Clean, received: int, last: int, draft: Draft) -> None:
    """The class that a short line above or below a letter states: A类, (公开 A类), 类别:A."""
    below = range(last + 1, min(len(clean.paragraphs), last + _BESIDE))
    for index in (*range(max(0, received - _BESIDE), received), *below):
        start, end = _range(clean, index)
        if end - start > 60:
            continue
        alone = _CLASS_ALONE.fullmatch(clean.folded, start, end)
        if alone and not alone["kind"] and clean.folded[start:end].strip(" ★").isalpha():
            alone = None  # a letter and nothing else may be anything
        found = (
            alone
            or _CLASS_SAID.search(clean.folded, start, end)
            or _CLASS_BEHIND.search(clean.folded, start, end)
        )
        if found:
            group = next(k for k, text in enumerate(found.groups(), 1) if text)
            draft.put("category", Found([found.span(group)], found[group], confidence=0.85))
            return


def _rounds_beside(clean: Clean, received: int, last: int, draft: Draft) -> None:
    """The classes of several rounds, on one short line or on neighbours: 二次答复:A类."""
    below = range(last + 1, min(len(clean.paragraphs), last + _BESIDE))
    found: list[Round] = []
    for index in (*range(max(0, received - _BESIDE), received), *below):
        start, end = _range(clean, index)
        found += rounds_alone(clean, start, end) or (
            rounds_in(clean, start, end) if end - start <= 60 else []
        )
    if len({one.number for one in found}) > 1:
        draft.put_rounds(found)


def letters_apart(clean: Clean, body: Sequence[int]) -> list[list[int]]:
    """The paragraphs of each letter, where a page has several: each with whom it addresses."""
    begins = [
        position
        for position, index in enumerate(body[:-1])
        if _is_salutation(_line(clean, index))
        and _RECEIVED.search(_line(clean, body[position + 1]))
        and re.search("[您你贵]", _line(clean, body[position + 1]))
    ]
    starts = [0]
    for before, position in pairwise(begins):
        heads = range(max(before + 2, position - 5), position)
        starts.append(next((k for k in heads if _HEADLINE.search(_line(clean, body[k]))), position))
    return [list(body[a:b]) for a, b in pairwise([*starts, len(body)])]


def _opening(clean: Clean, body: Sequence[int]) -> tuple[int | None, int] | None:
    """Where the salutation and the sentence stand that says what was received."""
    headline = False
    salutation: int | None = None
    for position, index in enumerate(body[:40]):
        text = clean.paragraph_folded(clean.paragraphs[index]).strip()
        headline = headline or (len(text) < 120 and bool(_HEADLINE.search(text)))
        if salutation is None and _is_salutation(text):
            salutation = position
            continue
        near = salutation is not None and position - salutation <= 3
        if _OF_RULES.match(text):
            continue  # 第五条 答复格式为:“××委员:…收悉”
        if _RECEIVED.search(text) and (near or headline):
            asks = re.search(r"提案|建议|您|你", text)
            if (
                asks
                and (near or "收悉" in text or "如下" in text)
                and _one_letter(clean, body, position)
            ):
                return salutation, position
    return None


def _one_letter(clean: Clean, body: Sequence[int], position: int) -> bool:
    text = clean.paragraph_folded(clean.paragraphs[body[position]])
    return bool(re.search(r"提出|提交|收悉|您|你|贵", text))


def _is_salutation(text: str) -> bool:
    match = _SALUTATION.match(text)
    if not match or len(text) > 90:
        return False
    return bool(match["kind"]) or bool(_GROUP.search(match["who"].strip()))


def _head_lines(clean: Clean, indexes: Sequence[int], draft: Draft, found: Records) -> None:
    """Number, class and office as the lines above the letter print them."""
    for index in indexes:
        paragraph = clean.paragraphs[index]
        folded = clean.paragraph_folded(paragraph)
        for piece in divide(clean, paragraph.start, paragraph.end):
            low, high = piece.start, piece.end
            if low >= high and piece.field == "category" and index + 1 < len(clean.paragraphs):
                low, high = _range(clean, index + 1)  # 办理类别 / A
            _labelled(clean, piece.field, low, high, draft)
        if _HEADLINE.search(folded) or _NUMBERED_HEAD.search(folded):
            if number := NUMBER.search(clean.folded, paragraph.start, paragraph.end):
                value = any_number(number[1])
                if value is not None:
                    draft.put("number", Found([number.span()], value, confidence=0.95))
            if office := _OFFICE_BEFORE.match(folded.strip()):
                lead = len(folded) - len(folded.lstrip())
                start = paragraph.start + lead
                draft.put(
                    "lead_units",
                    Found([(start, start + office.end(1))], confidence=0.8),
                )
        if alone := re.fullmatch(
            rf"\s*[【(\[“]?([A-D甲乙丙丁])[”]?类?[】)\]]?(?:件|类)?{_OPENNESS}\s*", folded
        ):
            place = (paragraph.start + alone.start(1), paragraph.start + alone.end(1))
            draft.put("category", Found([place], alone[1], confidence=0.85))
        if numbered := re.search(r"提[案字函]?[\[(](?:19|20)\d\d[\])][ ]?第(\d{1,5})号", folded):
            place = (paragraph.start + numbered.start(1), paragraph.start + numbered.end(1))
            draft.put("number", Found([place], int(numbered[1]), confidence=0.7))
        bracket = re.search(
            r"[(\[]\s*([A-D甲乙丙丁])\s*类?\s*[)\]]\s*$|(?:^|\s)([A-D])类\s*$", folded
        )
        if bracket and not draft.has("category"):
            span = bracket.span(1) if bracket[1] else bracket.span(2)
            place = (paragraph.start + span[0], paragraph.start + span[1])
            draft.put("category", Found([place], bracket[1] or bracket[2], confidence=0.9))


def _printed_with(clean: Clean, above: Sequence[int], draft: Draft, found: Records) -> None:
    """The proposal's own words, where a page prints them above the reply."""
    printed = read_records(clean, above)
    records = [record for record in printed.drafts if _has_words(clean, record)]
    if len(records) != 1:
        return
    for name, value in records[0].fields.items():
        if name not in ("reply", "section"):
            draft.put(name, value)
    found.kinds.update(printed.kinds)


def _has_words(clean: Clean, record: Draft) -> bool:
    """Whether a proposal's own text is there: 【政协提案】对…的答复 is but the headline."""
    told = record.fields.get("content") or record.fields.get("background")
    return told is not None and not any(
        _HEADLINE.search(clean.folded[low:high]) for low, high in told.ranges
    )


def _labelled(clean: Clean, name: str | None, start: int, end: int, draft: Draft) -> None:
    if name == "category" and (found := outcome(clean, start, end)):
        draft.put("category", Found([found.places[-1]], found.letters[-1]))
    elif name == "number" and (number := read_number_value(clean.folded, start, end)):
        draft.put("number", Found([(number[1], number[2])], number[0]))
    elif (
        name == "title"
        and start < end
        and re.search(r"建议|提案", clean.folded[start:end])
        and "答复" not in clean.folded[start:end]
    ):
        draft.put("title", Found([trim(clean, start, end, " 《》")]))
    elif name in ("proposers", "lead_units", "co_units") and start < end:
        draft.extend(name, start, end)


_ADDRESSED_TOO = re.compile(rf"[ ]*(?P<who>[{HAN}·、, ]{{2,60}}?)[,、;][ ]*")


def _proposers(clean: Clean, body: Sequence[int], salutation: int, draft: Draft) -> None:
    paragraph = clean.paragraphs[body[salutation]]
    start, end = trim(clean, paragraph.start, paragraph.end, " ")
    match = _SALUTATION.match(clean.folded, start, end)
    if match and not draft.has("proposers"):
        above = salutation  # 民建市委会, / 王安石委员: a line for each
        while above and _ADDRESSED_TOO.fullmatch(clean.folded, *_range(clean, body[above - 1])):
            above -= 1
        for index in body[above:salutation]:
            draft.extend("proposers", *_range(clean, index), 0.9)
        # A committee may be addressed since it passed on what members proposed.
        draft.extend("proposers", *match.span("who"), 0.97 if match["kind"] else _ADDRESSED)
    if match and match["number"] and (number := NUMBER.search(match["number"])):
        value = any_number(number[1])
        base = match.start("number")
        if value is not None:
            draft.put("number", Found([(base + number.start(), base + number.end())], value))


def _asked(clean: Clean, index: int, draft: Draft) -> None:
    """Title and number in the sentence 您提出的《…》(第31号)收悉."""
    paragraph = clean.paragraphs[index]
    folded, start, end = clean.folded, paragraph.start, paragraph.end
    match = _TITLE.search(folded, start, min(end, start + 400))
    plain = _PLAIN.search(folded, start, min(end, start + 400))
    if plain and (not match or plain.start() < match.start()):
        span = plain.span("plain")
    elif match:
        span = match.span("book") if match["book"] else match.span("quote")
    elif loose := _ANY_TITLE.search(folded, start, min(end, start + 400)):
        span = loose.span(1) if loose[1] else loose.span(2)
    else:
        span = (0, 0)
    if span[1] and not draft.has("title"):
        draft.put("title", Found([span]))
    if (who := _told_who(clean, start, min(end, start + 200))) is not None:
        known = draft.fields.get("proposers")
        several = len(re.findall("提[出交]", folded[start:end])) > 1
        if known is None or (known.confidence == _ADDRESSED and not several):
            draft.fields["proposers"] = Found([who], confidence=0.85)
    number = NUMBER.search(folded, start, min(end, start + 400)) or _BARE_NUMBER.search(
        folded, start, min(end, start + 400)
    )
    if number and (value := any_number(number[1])) is not None:
        draft.put("number", Found([number.span()], value))


def _told_who(clean: Clean, start: int, end: int) -> tuple[int, int] | None:
    """周敦颐 of 现将周敦颐委员提出的…"""
    for match in _WHO.finditer(clean.folded, max(0, start - 1), end):
        low, high = match.span("who")
        if begun := _NOT_OF_NAME.match(clean.folded, low, high):
            low = begun.end()
        names = clean.folded[low:high].split("、")
        if _YOU.search(clean.folded, low, high):
            continue
        if all(kind_of_name(name) in ("person", "group") for name in names):
            return low, high
    return None


_NOT_OF_NAME = re.compile(r".*(?:转来的?|交办的?|现[将就对]|关于)|[由将就对]")
_YOU = re.compile("[您你贵我他]|委员|代表|本[次人]|会议|[上中]$|该")
_ADDRESSED = 0.9
_BARE_NUMBER = re.compile(r"(?<=[》”])[ ]?[(\[](?:提案)?(\d{1,8})[ ]?号(?:提案)?[)\]]")
_NUMBERED_TITLE = re.compile(
    r"《([^《》]{4,100})》[ ]?[(\[][ ]?(?:提案)?(第?[ ]?(\d{1,8})[ ]?号)(?:提案)?[ ]?[)\]]"
)


def _answered_too(clean: Clean, index: int, first: Draft) -> list[Draft]:
    """The other proposals that a letter answers with the same words: 并案答复."""
    paragraph = clean.paragraphs[index]
    matches = list(_NUMBERED_TITLE.finditer(clean.folded, paragraph.start, paragraph.end))
    if len(matches) < 2:
        return []
    names = people(clean, first.fields["proposers"].ranges) if first.has("proposers") else []
    paired = len(names) == len(matches)
    others = []
    for k, match in enumerate(matches[1:], 1):
        other = Draft(match.start(), dict(first.fields), supported=True)
        other.fields["title"] = Found([match.span(1)])
        other.fields["number"] = Found([match.span(2)], int(match[3]))
        if paired:
            other.fields["proposers"] = Found([(names[k].start, names[k].end)], confidence=0.8)
        others.append(other)
    if paired:
        first.fields["proposers"] = Found([(names[0].start, names[0].end)], confidence=0.8)
    return others


def signature_lines(clean: Clean, body: Sequence[int]) -> set[int]:
    """The paragraphs at a text's end that sign and date it."""
    found: set[int] = set()
    for position in range(max(1, len(body) - 6), len(body)):
        if not _is_date(clean, body[position]):
            continue
        office = _signing_office(clean, body, position, 1)
        if office is not None:
            found |= {body[position], body[office[0]]}
    return found


def _reply_begins(clean: Clean, body: Sequence[int], received: int) -> tuple[int | None, int]:
    """Where the reply begins: in the middle of a paragraph (its offset), or with the next one."""
    for position in range(received, min(len(body), received + 4)):
        paragraph = clean.paragraphs[body[position]]
        said = list(_ANSWERED.finditer(clean.folded, paragraph.start, paragraph.end))
        if not said:
            continue
        start, end = clean.trim(said[-1].end(), paragraph.end)
        return (start if end - start > 4 else None), position + 1
    paragraph = clean.paragraphs[body[received]]
    got = re.compile(r"收悉[^。]{0,60}。").search(clean.folded, paragraph.start, paragraph.end)
    if got and paragraph.end - got.end() > 30:
        return got.end(), received + 1
    return None, received + 1


def _signature(clean: Clean, body: Sequence[int], after: int, draft: Draft, found: Records) -> int:
    """Where the letter's text ends in ``body``; the signing office goes into the draft."""
    end, signed = len(body), False
    for position in range(after, len(body)):
        text = clean.paragraph_folded(clean.paragraphs[body[position]]).strip()
        if _END.match(text) or _OPINION.fullmatch(text):
            end = min(end, position)
            for piece in divide(clean, *_range(clean, body[position])):
                told = piece.field if piece.field in ("category", "co_units") else None
                low, high = piece.start, piece.end
                if low >= high and position + 1 < len(body):
                    low, high = _range(clean, body[position + 1])
                _labelled(clean, told, low, high, draft)
            continue
        if _is_date(clean, body[position]):
            office = _signing_office(clean, body, position, after)
            if office is not None and not signed:
                signed = True
                where, start, stop = office
                where = min(where, position)
                known = draft.fields.get("lead_units")
                if known is None or known.confidence < 0.9:
                    draft.fields["lead_units"] = Found([(start, stop)], confidence=0.93)
                end = min(end, where)
                found.kinds[body[where]] = BlockKind.PARAGRAPH
            end = min(end, position)
    if not signed and (inline := _signed_within(clean, body[end - 1])) is not None:
        signed = True
        known = draft.fields.get("lead_units")
        if known is None or known.confidence < 0.9:
            draft.fields["lead_units"] = Found([inline], confidence=0.85)
    if not signed and end > after and "lead_units" not in draft.fields:
        last = clean.paragraphs[body[end - 1]]
        name = _STAMP.sub("", clean.paragraph_folded(last).strip(" 。"))
        if len(name) <= 30 and is_unit(name) and not re.search(r"[,。;:]", name):
            start = clean.trim(last.start, last.end)[0]
            draft.extend("lead_units", start, start + len(name), 0.85)
            end -= 1
    if not signed and "lead_units" not in draft.fields:
        _contact(clean, body[end:], draft)
    return end


_SIGNED_WITHIN = re.compile(  # …优化线路2条。石桥县交通运输局 2024年4月18日
    rf"(?<=[。!])[ ]*(?P<who>[{HAN}]{{4,24}}(?:局|委|办|厅|部|中心|政府|院|公司|会|办公室))[ ]*"
    r"(?:19|20)\d\d[-年./]\d{1,2}[-月./]\d{1,2}日?[ ]*$"
)


def _signed_within(clean: Clean, index: int) -> tuple[int, int] | None:
    """The office that signs at the end of the letter's last paragraph."""
    start, end = _range(clean, index)
    signed = _SIGNED_WITHIN.search(clean.folded, max(start, end - 60), end)
    return signed.span("who") if signed and is_unit(signed["who"]) else None


_STAMP = re.compile(r"[ ]?\((?:盖章|公章|印章|章)\)$")
_CONTACT = re.compile(rf"\(?联系单位[ ]?:[ ]?(?P<who>[{HAN}]{{3,30}}?)(?=$|[ ,;、)])")


def _contact(clean: Clean, after: Sequence[int], draft: Draft) -> None:
    """联系单位:某市住房和城乡建设局, under a letter that nobody signs."""
    for index in after:
        found = _CONTACT.search(clean.folded, *_range(clean, index))
        if found and is_unit(found["who"]):
            draft.extend("lead_units", *found.span("who"), 0.8)
            return


def _line(clean: Clean, index: int) -> str:
    return clean.paragraph_folded(clean.paragraphs[index]).strip()


def _joined(
    clean: Clean, body: Sequence[int], received: int, start: int | None, after: int, draft: Draft
) -> None:
    """The offices that the opening says joined in: 我局会同区自然资源分局认真研究."""
    if draft.has("co_units"):
        return
    low = clean.paragraphs[body[received]].start
    last = clean.paragraphs[body[max(received, after - 1)]]
    for match in _JOINED.finditer(clean.folded, low, min(start or last.end, low + 800)):
        name = next(name for name, text in match.groupdict().items() if text)
        places = [
            (match.start(name) + one.start(), match.start(name) + one.end())
            for one in _EACH_OFFICE.finditer(match[name])
        ]
        offices = [clean.folded[slice(*place)] for place in places]
        if offices and all(is_unit(one) and not _NO_OFFICE.search(one) for one in offices):
            for place in places:
                draft.extend("co_units", *place, 0.85)
            return


def _range(clean: Clean, index: int) -> tuple[int, int]:
    return clean.paragraphs[index].start, clean.paragraphs[index].end


def _is_date(clean: Clean, index: int) -> bool:
    paragraph = clean.paragraphs[index]
    text = clean.paragraph_folded(paragraph).strip()
    if len(text) > 50:
        return False
    dates = list(find_dates(clean.folded, paragraph.start, paragraph.end))
    if not dates:
        return False
    rest = text.replace(clean.folded[dates[0].start : dates[0].end].strip(), "").strip(" 日()印发")
    # A row of a table may end with an office and a date as well.
    return not rest or (is_unit(rest) and not re.search(r"提案|关于|《|\d", rest))


def _signing_office(
    clean: Clean, body: Sequence[int], position: int, after: int
) -> tuple[int, int, int] | None:
    """The office before the date, on its line or on the one above."""
    paragraph = clean.paragraphs[body[position]]
    date = next(find_dates(clean.folded, paragraph.start, paragraph.end))
    start, end = clean.trim(paragraph.start, date.start)
    if start < end and is_unit(clean.folded[start:end]):
        return position, start, end
    for above in (position - 1, position - 2, position + 1):
        if above < after:
            continue
        if above >= len(body):
            return None
        line = clean.paragraphs[body[above]]
        start, end = trim(clean, line.start, line.end, " 。")
        if stamp := re.search(r"[ ]?\((?:盖章|公章|印章|章)\)$", clean.folded[start:end]):
            end = start + stamp.start()
        text = clean.folded[start:end]
        if len("".join(text.split())) <= 40 and is_unit(text) and not re.search(r"[,。;:!]", text):
            return above, start, end
    return None


def _reply(
    clean: Clean, body: Sequence[int], start: int | None, after: int, end: int, draft: Draft
) -> None:
    if start is not None:
        draft.extend("reply", start, _unsigned(clean, body[after - 1]))
    for index in body[after:end]:
        draft.extend("reply", clean.paragraphs[index].start, _unsigned(clean, index))


def _unsigned(clean: Clean, index: int) -> int:
    """Where a paragraph ends, without the signature that stands in it."""
    signed = _signed_within(clean, index)
    return signed[0] if signed else clean.paragraphs[index].end
