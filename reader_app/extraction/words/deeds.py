"""Text without a label: whether it asks for something, or tells what was done."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader_app.domain.span import Origin
from reader_app.extraction.records.draft import FLOWED, Draft, Found
from reader_app.extraction.words.offices import acting_offices
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

# How unlabelled text begins that tells what an office did.
_REPLY_CUE = re.compile(
    r"(?:收到|接到)(?:该|此|这件|这一)?(?:件)?提案后|针对(?:该|此|这|上述|委员)|对此,"
    r"|为此,[省市区县]|办理中,|办理过程中"
    rf"|[省市区县][{HAN}]{{1,12}}?(?:局|委|办|中心|部|大队|公司)(?:高度重视|收到|接到"
    rf"|积极|迅速|立即|会同|联合|认真|答复|表示|回应|牵头|已|投入|出台|印发|制定)"
    r"|(?:提案)?(?:承办|主办|责任)(?:单位|部门)(?:高度|积极|迅速|立即|认真|会同)"
)
_DONE = re.compile(
    r"我[局委办院中心]|已[经]?(?:于|在|完成|建成|列入|投入|开展|印发|出台|启动|招|有|对|"
    r"将|与|全)|截至|出台|印发|投入|建成|完成|开展|制定|新增|累计|今年以来|目前|正在|组织"
)
_ASKED = re.compile(
    r"建议|应当|应该|希望|亟需|亟待|缺乏|不足|薄弱|短板|呼吁|尽快|加大.{0,12}力度|问题|困难|制约"
)


def tells_deeds(text: str) -> bool:
    """Whether a paragraph without a label says what was done, and asks for nothing."""
    if _REPLY_CUE.match(text):
        return True
    return len(_DONE.findall(text)) >= 3 and not _ASKED.search(text)


def begins_reply(text: str) -> bool:
    """Whether a paragraph begins as replies do: 收到提案后,…"""
    return bool(_REPLY_CUE.match(text))


def asks(text: str) -> bool:
    """Whether a text asks for something rather than telling what was done."""
    return not begins_reply(text) and len(_ASKED.findall(text)) >= len(_DONE.findall(text))


def asks_only(text: str) -> bool:
    """Whether a text has more words of asking than of deeds."""
    return not begins_reply(text) and len(_ASKED.findall(text)) > len(_DONE.findall(text))


def lean(text: str) -> int:
    """Above zero if a text has more words of deeds than of asking, below zero if fewer."""
    done = len(_DONE.findall(text)) + 2 * begins_reply(text) + text.startswith(("已", "正在"))
    asked = len(_ASKED.findall(text))
    return (done > asked) - (done < asked)


_PROPOSES = re.compile(
    r"在?(?:该|这份|这件|其)?提案中?(?:里|中)?(?:写道|提出|指出|建议|认为|提到|呼吁|直言)"
    r"|委员(?:们)?(?:[一-龥]{2,3})?(?:建议|指出|认为|呼吁|提出)|(?:[他她]|会|党派|总支|支部|界|组)(?:还)?建议,"
)
_WHO = re.compile(
    rf"(?:^|[。”!?,])(?:[{HAN}]{{0,4}}政协)?(?:常委、?|委员)(?P<person>[{HAN}]{{2,3}}?)(?=在提案|写道|建议|认为"
    r"|提出|指出|呼吁|说)"
    rf"|(?:^|[。”!?])(?P<group>(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)[{HAN}]{{2,8}}?)"
    r"(?=在提案|写道|建议|认为|提出|指出|呼吁)"
)


def part_asked_from_done(clean: Clean, draft: Draft) -> None:
    """Unlabelled paragraphs first tell what was proposed, and then which office did what."""
    reply = draft.fields.get("reply")
    texts = {"content", "suggestion", "background"} & draft.fields.keys()
    if reply is None or reply.confidence != FLOWED or len(reply.ranges) < 2 or texts:
        return
    for k, (low, high) in enumerate(reply.ranges[1:], 1):
        if not (_REPLY_CUE.match(clean.folded[low:high]) or any(acting_offices(clean, low, high))):
            continue
        before = "\n".join(clean.folded[a:b] for a, b in reply.ranges[:k])
        if _PROPOSES.search(before) and not begins_reply(before):
            draft.put("content", Found(reply.ranges[:k], confidence=0.8))
            draft.fields["reply"] = Found(reply.ranges[k:], confidence=0.8)
            _who_asked(clean, draft)
        return


_OF_MEMBERS = re.compile(
    rf"(?:(?:委员|提案[人者]?)[{HAN}“”]{{1,4}}|建[ ]?言|案由[及与和]建议"
    "|建议(?:要点|摘要|概要|梗概))"
    rf"[^{HAN}]{{0,4}}$"
)
_WANTS_FIRST = re.compile(
    r"\s*(?:[\d(①一二三第●◆■]|(?:尽快|应当?|希望|建议|通过|依托|以|在|把|将|对|由|从|请|按|结合|围绕)"
    r"|[加建推完优强深促支打扩抓改开引培实出制明设增统整盘编划利鼓组规落健提修探创用构争合科分保定采坚简放搭发])"
)


_OF_ALL = re.compile(  # 以上提案要求6月底前答复。
    r"[ ]*(?:以上|上述)(?:各|所有|全部|这些)?(?:\d+|[一二三四五六七八九十]+)?件?提案"
    "(?:均|都|须|要求|请|应|由|已|的)"
)


def is_of_all(text: str) -> bool:
    """Whether a text tells of all proposals above it, and of no record in particular."""
    return bool(_OF_ALL.match(text))


def whole_under_suggestion(clean: Clean, drafts: Sequence[Draft]) -> None:
    """Under 委员建议 most records of a page first say what is wrong: it is the whole."""
    alone = [draft for draft in drafts if _is_all_told(draft)]
    named = [draft for draft in alone if _labelled_by_members(clean, draft)]
    first = [d for d in named if _wrong_first(clean, d) or _only_wrong(clean, d)]
    if len(first) > 1 and len(first) * 2 > len(named):
        for draft in named:
            told = draft.fields.pop("suggestion")
            draft.put("content", Found(list(told.ranges), confidence=0.85))


def _is_all_told(draft: Draft) -> bool:
    return draft.has("suggestion") and not {"content", "background"} & draft.fields.keys()


def _labelled_by_members(clean: Clean, draft: Draft) -> bool:
    """Whether 委员建议 or 提案建议 stands before a text, which but 建议 would divide."""
    start = draft.fields["suggestion"].ranges[0][0]
    return bool(_OF_MEMBERS.search(clean.folded, max(0, start - 9), start))


def _wrong_first(clean: Clean, draft: Draft) -> bool:
    """Whether a text has a sentence of its own for what is wrong before what is wanted."""
    low, high = draft.fields["suggestion"].ranges[0]
    sentence, stop, rest = clean.folded[low:high].partition("。")
    on = rest.strip() or len(draft.fields["suggestion"].ranges) > 1
    asks_at_once = _WANTS_FIRST.match(sentence) or re.search("建议|应当?|希望", sentence)
    return bool(stop and on and not asks_at_once)


def _only_wrong(clean: Clean, draft: Draft) -> bool:
    """Whether a text asks for nothing, and but says what is wrong."""
    text = "".join(clean.folded[low:high] for low, high in draft.fields["suggestion"].ranges)
    asks_for = _WANTS_FIRST.match(text) or re.search("建议|应当?|希望|呼吁|请|尽快|可以?|要", text)
    return not asks_for and bool(_WRONG.search(text))


_WRONG = re.compile(
    "不|没有?|未|无|难|缺|(?<!至)(?<!减)少|差|乱|低|旧|破|窄|贵|远|慢|隐患|问题|突出|拥堵|滞后|屡|频|困|损|挤"
    "|薄弱|短板|制约|被占|禁|超时|怨|强烈|多发|高。|过[高长慢多]|投诉|堵|危|时有发生|下降|流失|老化|闲置|浪费|污染|扰"
)
_OF_OLD = re.compile("(?:建成|投入使用|投用)的")
_NEEDS = re.compile(
    rf"{_ASKED.pattern}|难|缺|没有|隐患|突出|拥堵|老旧|滞后|时有发生|屡|普遍|尚未|不[便明够齐全清畅]"
    r"|不规范|不完善|健全|推[行广]|探索|完善|明确|简化|提高"
)


def part_alike(clean: Clean, drafts: Sequence[Draft]) -> None:
    """What most records of a page tell in their first unlabelled paragraph, the others do too.

    A problem first, and then what was done about it: the first is of the proposal.
    """
    flowing = [draft for draft in drafts if _flows_on(draft)]
    first = [_asks_first(clean, draft) for draft in flowing]
    if len(flowing) < 2 or sum(first) * 3 < len(flowing) * 2:
        return
    for draft in flowing:
        reply = draft.fields["reply"]
        if not _acts(clean, *reply.ranges[0]):
            draft.put("content", Found(reply.ranges[:1], confidence=0.75))
            draft.fields["reply"] = Found(reply.ranges[1:], confidence=0.8)


def _flows_on(draft: Draft) -> bool:
    """Whether two or more paragraphs without a label stand in a record, and no other text."""
    reply = draft.fields.get("reply")
    texts = {"content", "suggestion", "background"} & draft.fields.keys()
    return bool(reply and reply.confidence == FLOWED and len(reply.ranges) > 1 and not texts)


def _asks_first(clean: Clean, draft: Draft) -> bool:
    """Whether the first paragraph names a problem or asks, and the second tells of deeds."""
    (low, high), (begins, ends) = draft.fields["reply"].ranges[:2]
    asked, done = clean.folded[low:high], clean.folded[begins:ends]
    told = len(_DONE.findall(_OF_OLD.sub("", asked))) + 2 * _acts(clean, low, high)
    answers = _acts(clean, begins, ends) or len(_DONE.findall(done)) > len(_ASKED.findall(done))
    return len(_NEEDS.findall(asked)) > told and answers


def _acts(clean: Clean, start: int, end: int) -> bool:
    """Whether a paragraph begins with the office that acts, or as replies do."""
    return begins_reply(clean.folded[start:end]) or any(acting_offices(clean, start, end))


def _who_asked(clean: Clean, draft: Draft) -> None:
    """市政协委员安宁在提案中写道: who proposed, if nothing else says it."""
    start, end = draft.fields["content"].ranges[0]
    who = None if draft.has("proposers") else _WHO.search(clean.folded[start:end])
    if who is not None:
        low, high = who.span("person" if who["person"] else "group")
        reason = "提案内容中写明由谁提出"
        place = (start + low, start + high)
        draft.put("proposers", Found([place], None, 0.75, Origin.INFERRED, reason))


def name_flowing_text(clean: Clean, draft: Draft) -> None:
    """Text that no label names is the reply if it tells what was done rather than asked."""
    content = draft.fields.get("content")
    if content is None or content.confidence > 0.8 or draft.has("reply"):
        return
    if draft.has("suggestion") or draft.has("background"):
        return
    text = "".join(clean.folded[a:b] for a, b in content.ranges)
    category = draft.fields.get("category")
    closes = category is not None and category.ranges[0][0] > content.ranges[-1][0]
    acts = not _ASKED.search(text) and any(acting_offices(clean, *content.ranges[0]))
    if closes or acts or len(_DONE.findall(text)) > len(_ASKED.findall(text)):
        content.confidence = 0.7
        draft.fields["reply"] = draft.fields.pop("content")
