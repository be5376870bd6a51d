"""Stories of leaders who go and see: 随后,督办组来到某社区。…委员就提案与市城管局交流。"""

from __future__ import annotations

import re

from reader_app.extraction.words.offices import OFFICES
from reader_app.extraction.words.values import Range
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_SCENE = re.compile(
    r"[^。!?“”]{0,40}(?:来到|走进|抵达|前往|赶到|一行|[督调视考巡][办研察视]组|沿着|边走边看|驱车|[首下]一?站|"
    r"实地察?看|现场察?看)[^。!?“”]*[。!?]"
)
_WRONG = re.compile("难|缺|没有|隐患|不[便足够畅全]|却|老旧|滞后|反映|问题|困扰|短板|矛盾|提案")
_RUN_IN_HEADING = re.compile(  # (一)助推产业升级。 before the first sentence
    r"\s*(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、)[^。,;:《》\d]{4,24}。"
)
_OF_THE_WORK = re.compile(  # 市委会参政议政既抓大题目,也不放过小事情。
    r"\s*[^。!?“《]{2,24}(?:参政议政|提案|履职|建言)(?:工作)?[^。!?《》\d]{0,60}。"
)
_COUNTED = re.compile(  # 委员们围绕教育、医疗、养老等提出提案129件。
    r"\s*[^。!?《》]{0,200}(?:提案|建议)(?:共|有|达)*\d+(?:余|多)?[件条份][。!]"
)
_MET = re.compile(
    rf"[^。;《》]{{0,16}}(?:与|同|和|向)(?P<office>{OFFICES})(?:的?(?:有关|相关|主要)?(?:负责人|领导|同志))?"
    "(?:进行|开展|展开|作)?(?:了)?(?:深入|充分|面对面|当面|现场|坦诚)*(?:的)?"
    "(?:面对面|交流|座谈|沟通|协商|对话|见面|会商|面商|交换|问询|追问)"
)
_IT_SPEAKS = re.compile(
    r"(?:该|此)(?:局|委|办|厅|中心|单位|部门)(?:的?(?:有关|相关|主要)?(?:负责人|领导|同志))?(?:当场|现场|随即)?"
    r"(?:回应|答复|表示|介绍|回复|说明)(?:说|称|道)?[,:]"
)


_OFFICE_SPEAKS = re.compile(  # 市水务局局长介绍,
    rf"{OFFICES}(?:的?(?:[局处科主厅][长任]|主要|相关|有关)*(?:负责人|领导|同志)?)(?:现场|当场)?"
    r"(?:在[^,。]{0,6}答复中(?:说|称|表示|介绍)|(?:回应|答复|表示|介绍|回复|汇报|通报|说明)"
    r"(?:说|称|道)?)[ ]?[,:](?!,)"
)
_HEAD_BEFORE = (
    re.compile(  # a page in one line: …暖人心 发布时间:2021-12-03 09:21 来源:某县政协 今年…
        r"[^。!?“”《》]{0,120}(?:(?:发布|更新)?(?:时间|日期)|来源|作者|点击|浏览|阅读)(?:次?数|量)?"
        r"[ ]?:[ ]?[^ 。]{1,24}(?:[ ]\d{1,2}:\d\d(?::\d\d)?)?[ ]+"
    )
)
_NEXT_ONE = re.compile(  # 另一件同样有关回家路。 并非件件都圆满。
    r"(?:并非|也?不是)(?:件件|每件|所有)[^。,;《》]{0,16}。|(?:(?:还有|再说|再看)?(?:另外?)?一件(?:提案)?|第[二三四五]件(?:提案)?)[^。,;《》]{0,24}。"
)


def behind_scenes(clean: Clean, start: int, stop: int) -> int:
    """Where a story begins to tell of a proposal, behind sentences that but tell who went where."""
    if headed := _HEAD_BEFORE.match(clean.folded, start, stop):
        start = headed.end()
    next_one = _NEXT_ONE.match(clean.folded, *clean.trim(start, stop))
    at = next_one.end() if next_one else start
    run_in = _RUN_IN_HEADING.match(clean.folded, at, stop)
    at = run_in.end() if run_in else at
    while (scene := _SCENE.match(clean.folded, at, stop)) and not _WRONG.search(scene.group()):
        at = scene.end()
    work = _OF_THE_WORK.match(clean.folded, at, stop)
    if work and not _WRONG.search(work.group().replace("提案", "")):
        at = work.end()
    counted = _COUNTED.match(clean.folded, at, stop)
    at = counted.end() if counted else at
    return stop if leads_over(clean, at, stop) else at


def office_met(clean: Clean, start: int, stop: int) -> Range | None:
    """委员就《…》与市生态环境局面对面交流: the office that answers, met in the title's sentence."""
    met = _MET.match(clean.folded, start, stop)
    return met.span("office") if met else None


def behind_speaker(clean: Clean, start: int, stop: int) -> int:
    """该局回应,: where the words begin of the office that is named before."""
    at = clean.trim(start, stop)[0]
    said = _IT_SPEAKS.match(clean.folded, at, stop)
    said = said or _OFFICE_SPEAKS.match(clean.folded, at, stop)
    return said.end() if said else start


_LEADS_OVER = re.compile(  # 农贸市场也变了样。 before the next proposal is named
    "[^。,!?\\d“”]{2,10}(?:也|同样)(?!没|不|难|缺)[^。,!?\\d“”]{2,10}。"
)


def leads_over(clean: Clean, start: int, end: int) -> bool:
    """Whether a sentence between two stories but leads over to the second."""
    return _LEADS_OVER.fullmatch(clean.folded, *clean.trim(start, end)) is not None


_SIGNED_LAST = re.compile(rf"(?<=[。”])[ ]*\((?:记者|通讯员)?[ ]?[{HAN}、 ]{{2,14}}\)[ ]*$")


def without_signature(clean: Clean, start: int, end: int) -> int:
    """Where a text ends that the article's signature, (张帆), stands behind."""
    signed = _SIGNED_LAST.search(clean.folded, start, end)
    return signed.start() if signed else end
