"""The parts of a prose page that may be a proposal's words or its answer, and what each is like.

A part is a sentence, or what of a sentence stands before and behind 市水利局介绍, or a title's
clause: values begin and end there, too. Of what kind its words are is learned from pages that
print both under labels (``tests.training``, resources/learned/words_*.json).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader_app.extraction.learned.linear import Features, load_linear
from reader_app.extraction.words.offices import HANDLED, OFFICES, acting_offices
from reader_app.extraction.words.values import Range
from reader_app.text.clean import Clean, Paragraph

_PIECE = re.compile(r"“[^“”\n]*”|[。!?]+|[^“。!?]+|“")
_SAYS = (
    "(?:答复|介绍|表示|回应|坦言|坦承|汇报|通报|回复|反馈|解释|说明|告诉记者|认为|指出|提出|建议|呼吁"
    "|反映|写道|进展|问|说|答|答卷|答案|回答)(?:说|道|称|是|为|中)*"
)
_LEAD = re.compile(  # 市水利局介绍, 县公路局: 【办理进展】 记者看到,
    rf"[^。!?:“”;]{{0,40}}?{_SAYS}[:,](?!,)|[^。!?:“”;]{{0,60}}?{_SAYS}:|[^。!?“”《》;:]{{1,20}}:"
    r"|【[^】]{1,10}】(?:[^。!?:“”;]{1,20}:)?|[^。!?“”《》;]{0,20}记者[^。,]{0,8}(?:看到|获悉|了解到|发现),"
)
_BEHIND_TITLE = re.compile(
    r"》(?:[ ]?\([^()]*\))[ ]+(?=\S)|》(?:[ ]?\([^()]*\))?[^,。;:“”《》]{0,16}(?:[,:]|——)"
)
_SEEN_TO = re.compile(r"(?=,由[^,。]{4,40}(?:督办|领办|包案))")
_SHORTEST = 12  # characters of a line that tells something
_LONGEST = 6000

KINDS = {
    "asks": re.compile("建议|呼吁|希望|提议|盼|请求|应(?!急|用|对|届|答|邀)|能否|不妨|尽快|亟"),
    "wrong": re.compile(
        "难|缺|没有|隐患|不[便足够畅全]|却|绕行|老旧|滞后|问题|困扰|短板|矛盾|破损|空置|[愁痛怕怨漏臭堵]"
    ),
    "made": re.compile("提[出交]|递交|撰写|写[成下道进]|联名|带来"),
    "in it": re.compile(
        r"》(?:\([^()]*\))?(?:的?提案)?[中里]|提案[中里]?(?:认为|指出|提出|称|建议|反映|写道|提到)"
    ),
    "seen to": re.compile("督办|领办|包案|阅批"),
    "classed": re.compile("[A-D]类|办理结果|满意"),
    "resident": re.compile(
        "大[娘爷妈伯婶叔]|居民|村民|市民|老人|阿姨|家长|商户|师傅|店主|业主|学生|农户|老板|乡亲|街坊"
    ),
    "of page": re.compile("[省市县区]政协|责编|编辑|记者|下一步|据了解|会上"),
    "done": re.compile(
        "投[入资]|建成|完成|新增|改造|安装|出台|开[通展]|累计|[纳列]入|设立|启[用动]|更换|增设|整治"
        "|推出|制定|编制|发放|争取|实施|修复|配备"
    ),
    "label": re.compile(r"^[^。!?;,“”《》:]{1,16}:$|^【[^】]*】(?:[^:]{1,20}:)?$"),
    "quotes": re.compile("“"),
    "begins quoting": re.compile("^“"),
    "figures": re.compile(r"\d"),
    "it": re.compile("^(?:该|此|两|这)(?:局|委|办|厅|中心|单位|部门|家单位|部|队|院|站)"),
    "office": re.compile(
        "^(?:如今|目前|今年(?:以来)?|去年|随后|接到提案后,)?(?:作为)?(?:承办|主办)?(?:单位|部门)?"
        f"(?![省市区县州旗]?政协){OFFICES}"
    ),
}
"""What the words of a part show, beside the offices that act and those named as handling it."""

_SAID = re.compile("[说道]|告诉|感慨|点赞|竖起|算了")
_QUOTED = re.compile("“[^”]*”")
_FIGURES = re.compile(r"\d+")


class Part(NamedTuple):
    """A range of the clean text, without white space at its ends."""

    start: int
    end: int
    line: int  # of ``clean.paragraphs``
    first: bool  # of its line
    joined: bool  # goes on a sentence
    text: str
    kinds: frozenset[str]
    asks: float  # how much rather its words ask than answer
    tells: float  # how much rather they are of a proposal at all


def parts_in(clean: Clean, body: Sequence[int]) -> list[Part]:
    """The parts of the lines that tell something."""
    return [_part(clean, *one) for one in places_in(clean, body)]


class Place(NamedTuple):
    """Where a part stands."""

    range: Range
    line: int
    first: bool
    joined: bool


def places_in(clean: Clean, body: Sequence[int]) -> Iterator[Place]:
    for index in body:
        if not tells(clean, clean.paragraphs[index]):
            continue
        low = clean.trim(*clean.paragraphs[index].range)[0]
        for sentence in _sentences(clean, index):
            for k, place in enumerate(_cuts(clean, *sentence)):
                yield Place(place, index, place[0] == low, k > 0)


def tells(clean: Clean, paragraph: Paragraph) -> bool:
    text = clean.paragraph_folded(paragraph)
    if paragraph.table is not None or len(text) > _LONGEST or len(text.strip()) < _SHORTEST:
        return False
    return any(mark in text for mark in "。!?;")


def _sentences(clean: Clean, index: int) -> Iterator[Range]:
    """The sentences of a line; what somebody says stays whole."""
    start, end = clean.trim(*clean.paragraphs[index].range)
    at = start
    for piece in _PIECE.finditer(clean.folded, start, end):
        said = piece.group()
        ends = said[0] in "。!?"
        if said[0] == "“" and len(said) > 2 and said[-2] in "。!?":
            ends = piece.start() > at and clean.folded[piece.start() - 1] in ":,"
        if ends:
            yield clean.trim(at, piece.end())
            at = piece.end()
    if clean.folded[at:end].strip():
        yield clean.trim(at, end)


_FEWEST = 3  # characters of a part


def _cuts(clean: Clean, start: int, end: int) -> Iterator[Range]:
    """A sentence's parts."""
    folded = clean.folded
    found = {one.end() for one in _BEHIND_TITLE.finditer(folded, start, end)}
    found |= {
        lead.end()
        for at in (start, *found)
        if (lead := _LEAD.match(folded, clean.trim(at, end)[0], end))
    }
    found |= {one.start() for one in _SEEN_TO.finditer(folded, start, end)}
    at = start
    for cut in sorted(found):
        if cut - at > 1 and end - cut > _FEWEST:
            yield clean.trim(at, cut)
            at = cut
    yield clean.trim(at, end)


def _part(clean: Clean, place: Range, line: int, first: bool, joined: bool) -> Part:
    text = clean.folded[slice(*place)]
    seen = word_features(text)
    return Part(
        *place,
        line,
        first,
        joined,
        text,
        frozenset(_kinds(clean, place, text)),
        load_linear("words_that_ask").total(seen) / _SPREAD,
        load_linear("words_that_tell").total(seen) / _SPREAD,
    )


_SPREAD = 3.0  # brings the sums of weights near those of other features


def _kinds(clean: Clean, place: Range, text: str) -> Iterator[str]:
    yield from (name for name, pattern in KINDS.items() if pattern.search(text))
    if any(acting_offices(clean, *place)):
        yield "acts"
    if HANDLED.search(clean.folded, *place):
        yield "handled"
    if _SAID.search(_QUOTED.sub("", text)):
        yield "said"


def word_features(text: str) -> Features:
    """The pairs of characters of a part, and those it begins and ends with."""
    text = _FIGURES.sub("0", text)
    seen = {"": 1.0}
    seen.update((text[k : k + 2], 1.0) for k in range(len(text) - 1))
    seen.update((f"^{text[:k]}", 1.0) for k in (1, 2, 3))
    seen[f"${text.rstrip('。!?;”,:')[-2:]}"] = 1.0
    seen[f"${text[-1:]}"] = 1.0
    return seen
