"""Who signs a reply letter, and where the letter ends before that."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader_app.domain.newspaper import BlockKind
from reader_app.extraction.letters.surroundings import take_labelled
from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.records.fields import divide
from reader_app.extraction.records.record_state import Records
from reader_app.extraction.words.values import Range, is_unit, trim
from reader_app.text.clean import Clean
from reader_app.text.dates import first_date
from reader_app.text.width import HAN

_END = re.compile(
    r"[(\[【]?(?:(?:办理|具体|业务|答复|提案)?联系人|联系单位|联系电话|联系方式"
    r"|附件|附:|抄送|抄报|签发人|公开属性"
    r"|经办人|承办人|(?:承办|单位|主要|分管)?负责人[ :】]|(?:承办|办理)单位[ :】]"
    r"|(?:主办|会办|协办|承办)单位[:】]|此件|是否公开|主题词|打印|关闭"
    r"|(?:(?:委员|代表|提案[人者])(?:对[^:。]{0,12})?)?(?:满意度|满意程度|评价意见|反馈意见|评价"
    r"|反馈)[ ]?:"
    r"|(?:重新|再次|二次|本次|此次)?(?:办理|答复|办复)(?:结果|类别|类型|分类|情况分类)+[: 】\]]"
    r"|(?:办[理复]|答复|复文)?(?:类别|类型|分类)(?:标[识记]|代码)?:"
    r"|主办:|责任编辑|扫一扫|分享|注:"
    r"|(?:承办|主办|经办|业务|办理)(?:科室|处室|股室|部门|人员?)(?:及[^:]{1,8})?:"
    r"|(?:主管|分管|主要|单位|签发)?领导(?:署名|签字|签名|签发|签章|签批|审签|审批):?"
    r"|(?:签批|审签|审批|审核|核稿|拟稿|填报|填表)人?:|(?:传真|电子邮[箱件]|邮箱|电话):"
    r"|(?:承办|主办|办理)单位(?:主要|分管)?(?:负责人|领导)|邮政?编码?:|(?:通讯|通信|联系|单位)地址:"
    r"|(?:信息)?公开(?:方式|形式|类型|选项|类别|程度):|(?:共印|校对:|印发:|END$)"
    r"|往期(?:推荐|回顾)|相关(?:链接|信息|阅读|文档|附件|稿件)|上一[篇条]|返回(?:列表|顶部|上页))"
)
_TORN_LABEL = 24  # characters of a line in which a label may be spaced out: 联 系 人:
_OPINION = re.compile(  # of the proposer, which a site prints under the reply
    r"[【\[]?(?:(?:委员|代表|提案[人者])(?:评价|反馈|意见|满意度"
    r"|点赞|点评|评议|感言|心声|回音|有话说|这样说)|满意度|满意程度|反馈意见|评价意见)"
    r"(?:[】\]].{0,40}|[ —–-]{1,3})?"
)
_SIGNED_WITHIN = re.compile(  # …优化线路2条。石桥县交通运输局 2024年4月18日
    rf"(?<=[。!])[ ]*(?P<who>[{HAN}]{{4,24}}(?:局|委|办|厅|部|中心|政府|院|公司|会|办公室))[ ]*"
    r"(?:19|20)\d\d[-年./]\d{1,2}[-月./]\d{1,2}日?[ ]*$"
)
_MARKS_LOST = re.compile(  # 2021823, which was 2021年8月23日 before a site lost its marks
    r"(?<![^ \n])(?:19|20)\d\d(?:"
    r"(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:[1-9]|1[0-2])(?:[0-2]?\d|3[01]))[ ]*日?[ ]*$"
    r"|(?<![^ \n])(?:(?:19|20)\d\d)?[ ]?年[ ]*月[ ]*日[ ]*$"
    r"|(?<![^ \n])(?:(?:19|20)\d\d|二[〇零○0Oo一二三四五六七八九]{3})[ ]?年"
    r"[ ]?[\d一二三四五六七八九十]{1,2}[ ]?月[ ]*$"
)
_LABELS_BEHIND = re.compile(  # 某县水利局  联系电话:6620000
    r"[ ]{1,}\(?(?:业务|办理)?(?:联系|电话|传真|经办|承办|邮政?编|地址|抄送|公开)[^:\n]{0,8}:"
)
_BELOW_LABEL = 4  # paragraphs below 办理结果:A in which a letter may be signed
_BELOW_TEXT = ("附件", "抄送", "抄报")
_STAMP = re.compile(r"[ ]?\((?:盖章|公章|印章|代章|签章|章)\)$")
_CONTACT = re.compile(rf"\(?联系单位[ ]?:[ ]?(?P<who>[{HAN}]{{3,30}}?)(?=$|[ ,;、)])")


def signature_lines(clean: Clean, body: Sequence[int]) -> set[int]:
    """The paragraphs at a text's end that sign and date it."""
    found: set[int] = set()
    for position in range(max(1, len(body) - 6), len(body)):
        dated = first_date(clean.folded, *clean.paragraphs[body[position]].range)
        if dated is None or not _is_date(clean, body[position]):
            continue
        office = _signing_office(clean, body, position, 1)
        if office is not None:
            found |= {body[position], body[office.position]}
    return found


def read_signature(
    clean: Clean, body: Sequence[int], after: int, draft: Draft, found: Records
) -> int:
    """The position in ``body`` where a letter's text ends; the draft gets the signing office.

    The text begins at the position ``after`` or in the paragraph before it.
    """
    end, signed = len(body), False
    for position in range(after, len(body)):
        line = clean.folded_line(body[position])
        if _is_label(line) or _OPINION.fullmatch(line) or _annexes_above(clean, body, position):
            end = min(end, position)
            _labels_below(clean, body, position, draft)
            signers = _signers_below(clean, body, position)
            if len(signers) > 1:
                _put_signers(draft, signers, 0.93)
        elif _is_date(clean, body[position]):
            signature = None if signed else _signing_office(clean, body, position, after)
            if signature is not None:
                signed = True
                begins = min(signature.position, position)
                signers = _signers_above(clean, body, begins, after)
                begins -= len(signers)
                office = _whose_office(clean, body[position], signature.office)
                _put_signers(draft, [*signers, office], 0.93 if office == signature.office else 0.7)
                end = min(end, begins)
                for index in body[begins : signature.position + 1]:
                    found.kinds[index] = BlockKind.PARAGRAPH
            end = min(end, position)
    return end if signed else _without_date(clean, body, after, end, draft)


def _is_label(line: str) -> bool:
    return bool(_END.match(line) or _END.match("".join(line[:_TORN_LABEL].split())))


def _annexes_above(clean: Clean, body: Sequence[int], position: int) -> bool:
    """Whether 附件:1.…, 抄送:… stands between a line and the one before it: no text any more."""
    between = range(body[position - 1] + 1, body[position])
    return any(clean.folded_line(index).startswith(_BELOW_TEXT) for index in between)


def end_of_text(clean: Clean, index: int) -> int:
    """Where a paragraph ends, without the signature that stands in it."""
    signed = _signed_within(clean, index)
    return signed[0] if signed else clean.paragraphs[index].end


class _Signature(NamedTuple):
    position: int  # in the body
    office: Range


def _labels_below(clean: Clean, body: Sequence[int], position: int, draft: Draft) -> None:
    """(联系单位…), 办理结果:A: what is labelled under a letter."""
    for piece in divide(clean, *clean.paragraphs[body[position]].range):
        told = piece.field if piece.field in ("category", "co_units") else None
        low, high = piece.start, piece.end
        if low >= high and position + 1 < len(body):
            low, high = clean.paragraphs[body[position + 1]].range
        take_labelled(clean, told, low, high, draft)
        if piece.field == "lead_units" and _is_office(clean.folded[low:high]):
            _put_signers(draft, [_without_labels(clean, low, high)], 0.85)


_PART_OF_OFFICE = re.compile("[科股室处队站]$")


def _is_office(text: str) -> bool:
    """Whether it is an office that answers, not one of its rooms: 承办单位:基层卫生股."""
    text = text.strip()
    return is_unit(text) and len(text) <= 24 and not _PART_OF_OFFICE.search(text)


_CLASS = re.compile("[(【]?[A-D][ ]?类?[)】]?")  # alone on its line, under who signs
_SIGNER = re.compile(
    rf"[{HAN}()]{{4,30}}(?:局|委|委员会|办公室|厅|政府|中心|院|公司|集团|支队|大队)"
)


def _whose_office(clean: Clean, dated: int, office: Range) -> Range:
    """某县教育局 of 某县教育局办公室 2024年5月1日印发, which but prints what the bureau wrote."""
    start, end = office
    prints = clean.folded_line(dated).endswith("印发")
    own = re.search("(?:局|委员会|厅)办公室$", clean.folded[start:end]) if prints else None
    return (start, end - 3) if own else office


def _signers_below(clean: Clean, body: Sequence[int], label: int) -> list[Range]:
    """The offices that sign under 办理结果:A, a label that stands over the signature."""
    for position in range(min(label + _BELOW_LABEL, len(body) - 1), label, -1):
        start, end = trim(clean, *clean.paragraphs[body[position]].range, " 。")
        if _SIGNER.fullmatch(clean.folded, start, end):
            return [*_signers_above(clean, body, position, label + 1), (start, end)]
    return []


def _signers_above(clean: Clean, body: Sequence[int], signed: int, after: int) -> list[Range]:
    """The offices on the lines over the last that signs, where several sign together."""
    found: list[Range] = []
    for position in range(signed - 1, max(after - 1, signed - 5), -1):
        start, end = trim(clean, *clean.paragraphs[body[position]].range, " 。")
        if stamp := _STAMP.search(clean.folded[start:end]):
            end = start + stamp.start()
        if not _SIGNER.fullmatch(clean.folded, start, end):
            break
        found.insert(0, (start, end))
    return found


def _put_signers(draft: Draft, offices: Sequence[Range], confidence: float) -> None:
    """Who signs is surer than what a headline begins with."""
    known = draft.fields.get("lead_units")
    if known is None or known.confidence < min(0.9, confidence) or len(offices) > 1:
        draft.fields["lead_units"] = Found(list(offices), confidence=confidence)


def _without_date(clean: Clean, body: Sequence[int], after: int, end: int, draft: Draft) -> int:
    """Where the text ends that no line signs and dates; who answers by other signs."""
    if (inline := _signed_within(clean, body[end - 1])) is not None:
        _put_signers(draft, [inline], 0.85)
        return end
    last = end
    while last > after and _CLASS.fullmatch(clean.folded_line(body[last - 1])):
        last -= 1
    if last > after and (office := _office_alone(clean, body[last - 1])) is not None:
        signers = [*_signers_above(clean, body, last - 1, after), office]
        _put_signers(draft, signers, 0.85)
        return last - len(signers)
    if draft.has("lead_units"):
        return end
    if end < len(body) and (signers := _signers_below(clean, body, end)):
        _put_signers(draft, signers, 0.8)
        return end
    _contact(clean, body[end:], draft)
    return end


def _signed_within(clean: Clean, index: int) -> Range | None:
    """The office that signs at the end of the letter's last paragraph."""
    start, end = clean.paragraphs[index].range
    signed = _SIGNED_WITHIN.search(clean.folded, max(start, end - 60), end)
    return signed.span("who") if signed and is_unit(signed["who"]) else None


def _office_alone(clean: Clean, index: int) -> Range | None:
    """The office that is all of a letter's last line."""
    line = clean.paragraphs[index]
    name = _STAMP.sub("", clean.paragraph_folded(line).strip(" 。"))
    if len(name) > 30 or not is_unit(name) or re.search(r"[,。;:\d]|是|我[省市县区]", name):
        return None
    start = clean.trim(line.start, line.end)[0]
    return start, start + len(name)


def _contact(clean: Clean, after: Sequence[int], draft: Draft) -> None:
    """联系单位:某市住房和城乡建设局, under a letter that nobody signs."""
    for index in after:
        found = _CONTACT.search(clean.folded, *clean.paragraphs[index].range)
        if found and is_unit(found["who"]):
            draft.extend("lead_units", *found.span("who"), 0.8)
            return


def _date_in(clean: Clean, index: int) -> Range | None:
    """The first date of a line, be it one that has lost its marks."""
    place = clean.paragraphs[index].range
    if (date := first_date(clean.folded, *place)) is not None:
        return date.start, date.end
    lost = _MARKS_LOST.search(clean.folded, *place)
    return lost.span() if lost else None


_DATE_LABEL = re.compile("(?:答复|办复|发文|成文|签发|落款)?(?:日期|时间)[ ]?:[ ]*$")


def _is_date(clean: Clean, index: int) -> bool:
    """Whether a line is a date, with no more than the office before it."""
    text = clean.folded_line(index)
    if len(text) > 50:
        return False
    date = _date_in(clean, index)
    if date is None:
        return False
    rest = text.replace(clean.folded[slice(*date)].strip(), "").strip(" 日()印发")
    rest = _DATE_LABEL.sub("", rest)
    # A row of a table may end with an office and a date as well.
    return not rest or (is_unit(rest) and not re.search(r"提案|关于|《|\d", rest))


def _signing_office(
    clean: Clean, body: Sequence[int], position: int, after: int
) -> _Signature | None:
    """The office before the date, on its line or on a line beside it."""
    paragraph = clean.paragraphs[body[position]]
    date = _date_in(clean, body[position])
    start, end = clean.trim(paragraph.start, date[0] if date else paragraph.end)
    if start < end and is_unit(clean.folded[start:end]):
        return _Signature(position, (start, end))
    for beside in (position - 1, position - 2, position + 1):
        if beside < after:
            continue
        if beside >= len(body):
            return None
        start, end = _without_labels(clean, *clean.paragraphs[body[beside]].range)
        text = clean.folded[start:end]
        if (
            len("".join(text.split())) <= 40
            and is_unit(text)
            and not re.search(r"[,。;:!\d]", text)
        ):
            return _Signature(beside, (start, end))
    return None


_OFFICE_BEFORE = re.compile(  # 答复单位:某县水利局, (某县水利局代章), 某县水利局    郑文
    rf"(?:(?:答复|承办|办理|主办|回复|发文)?单位|署名|落款|\()[ ]?:?[ ]*(?P<who>[{HAN}]{{4,30}}?)"
    rf"(?:代章|盖章|章)?\)?|(?P<signs>[{HAN}]{{4,30}})[ ]{{2,}}[{HAN}](?:[{HAN} ]?[{HAN}])?"
)


def _without_labels(clean: Clean, start: int, end: int) -> Range:
    """A line without the stamp, whom to call or who signs, that stands round the office on it."""
    if behind := _LABELS_BEHIND.search(clean.folded, start, end):
        end = behind.start()
    start, end = trim(clean, start, end, " 。")
    if stamp := _STAMP.search(clean.folded[start:end]):
        end = start + stamp.start()
    if labelled := _OFFICE_BEFORE.fullmatch(clean.folded, start, end):
        who = labelled.span(labelled.lastgroup or 0)
        if is_unit(clean.folded[slice(*who)]):
            return who
    return start, end
