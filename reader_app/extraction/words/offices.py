"""Which offices a sentence gives a proposal to: 由市水利局主办,市住建局会办."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader_app.extraction.words.values import is_unit
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_NAMES = rf"[{HAN}()、和与]{{2,60}}?"
_JOIN = "(?:会办|协办|配合办理|会同办理|协同办理|参与办理|协同配合|配合|协同|参与)"
_GIVEN = r"(?:由|(?<=[,;。》)])(?:交(?!通|警|投|运|由))?(?!交?由|该|此|这|本?提案))"
HANDLED = re.compile(
    rf"{_GIVEN}(?P<lead6>{_NAMES})(?:会同|联合)(?P<co6>{_NAMES})(?:等[^,。;]{{0,6}})?"
    r"(?:共同|联合|研究|具体|负责)*(?:办理|承办|主办|落实)(?=[,。;、])"
    rf"|{_GIVEN}(?P<lead5>{_NAMES})(?:负责)?牵头(?:办理|承办|落实|负责)?[,、;]"
    rf"(?:由|会同)?(?P<co5>{_NAMES})(?:等[^,。;]{{0,6}})?(?:共同|联合)?{_JOIN}"
    rf"|{_GIVEN}(?P<lead>(?!得到|获得?|受到|引起)[{HAN}()、和与]{{2,50}}?)(?:共同)?(?:牵头)?"
    r"(?:主办|承办|负责办理|牵头办理|办理(?=[,。;、]|$))"
    rf"(?:[ ]?[,、;]?[ ]?(?:由)?(?P<co>{_NAMES}){_JOIN})?"
    rf"|(?:承办|主办)(?:单位|部门)(?:是|为|:|(?=[省市区县州旗]))(?P<lead2>{_NAMES})(?=[,。;])"
    rf"(?:[,;]?(?:会办|协办)(?:单位|部门)?(?:是|为|:|(?<=单位)(?=[省市区县州旗]))(?P<co2>{_NAMES})(?=[,。;]))?"
    rf"|(?<=[,;。》)])(?P<lead4>(?!得到|获得?|受到|引起)[{HAN}()、]{{2,20}}?(?:局|委|办|中心|厅|大队|支队|政府|街道|公司))"
    r"(?=(?:高度重视|收到|接到|积极|迅速|立即|会同|联合|认真|第一时间|及时)[^。]{0,40})"
    rf"|(?:得到|获得?|引起|受到|被)(?:了)?(?P<lead7>[{HAN}、]{{3,30}}?(?:局|委|办|中心|厅|政府|公司))"
    r"(?:的)?(?:高度|充分|全面|认真|积极)*(?:采纳|重视|回应|吸纳|认可|办理|办结|落实|解决)(?=[,。;])"
    rf"|(?:交(?!通|警|投|运)由?|(?<![承周流扭运])转(?:由|交(?!通|警|投|运))?)(?P<lead3>[{HAN}()、]{{2,40}}?)(?:牵头)?(?:办理|承办|主办)"
    rf"(?:[ ]?[,、;]?[ ]?(?:由)?(?P<co3>{_NAMES}){_JOIN})?"
)
_OFFICE = (
    rf"(?:团[省市区县州旗](?=委)|公安[{HAN}]{{2,5}}(?=分局)|[省市区县州旗镇乡][{HAN}]{{0,16}}?)"
    "(?:分?局(?!部|面(?!对面|谈|商)|(?!会同|联合|组织|协调|协同|牵头)[一-龥]{2,5}(?:支队|大队|总队|分局))|委|(?<![督领主承会协])办|厅|部|中心|街道|集团|公司|管委会|大队|支队|委员会|医院|图书馆|博物馆|总工会|妇联|残联)"
    rf"|[{HAN}]{{1,4}}?(?:乡|镇|街道)(?:人民政府|党委|办事处)"
    # 国家金融监管总局某某监管分局, 国网某县供电公司
    rf"|国(?:家|网)[{HAN}]{{2,16}}?(?:分局|税务局|监管局|分公司|(?<=供电)公司)"
)
_OFFICE = f"(?:{_OFFICE})"
OFFICES = rf"{_OFFICE}(?:[、与和]{_OFFICE}){{0,4}}"
# How a reply begins that says who acted: 区综合执法局会同区民政局为…
_ACTING = re.compile(
    rf"(?P<lead>{OFFICES})(?:高度重视|收到|接到)?[,]?(?:"
    rf"牵头、(?P<with>{OFFICES})(?:配合|协办|参与)|(?:牵头[,、]?)?(?:会同|联合)(?P<co>{OFFICES})|(?<=局)[{HAN},]"
    rf"|(?:[{HAN}]{{0,4}}负责人)?(?:介绍|表示|回应|答复|回复|汇报|通报|称"
    r"|[给作](?:出|了|出了)?(?:这样的|如下|如是)?(?:答复|回复|回应|说明))"
    r"|牵头|会同|联合|在|已|积极|迅速|立即|认真|通过|开展|制定|印发|出台|投入|组织|采纳|启动|推[出动行进]"
    r"|梳理|建成"
    "|共同|共建|协调|协商|对接|落实|完成|新[建增设]|改[造建]|安排|拨付|筹[集资措]|引进|举办|设立|划定"
    "|编制|委托|选定|增[设加派]|派[出员]|调整|试行|实行|实施|加[强大快]|争取|申[报请]|列[入支]|发放|吊销|查处"
    "|专[门题]|多次|组织|召开|第一时间|高度|十分|非常|成立|逐[件项一]|主动"
    "|(?<![督领主承会协]办)(?:把|将|[两三多数几]次|先后|主动|专门|专题|全面|率先|随即|当即|第一时间|争取|整合|联手|对|从))"
    rf"|(?P<head>{_OFFICE})(?:局长|负责人|相关负责人|有关负责人)"
)


_GOT_PROPOSAL = re.compile(  # 收到提案后, 针对该建议, 根据您的建议, before who acted
    r"(?:在?(?:接到|收到|接|收|针对|根据|按照|对于?|围绕|结合)(?:到|了)?(?:[您你]们?的?)?[该此本这]?[件项]?[^。,;]{0,10}"
    r"(?:提案|建议|议案)[^。,;]{0,8},)"
)

_PLACE = re.compile(rf"(?![我本全各由经让请目])[{HAN}]{{2,4}}(?=[省市区县州旗盟][{HAN}])")


def acting_offices(clean: Clean, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The office that a reply begins with, and the one it acted with."""
    at = start
    if leads := _GOT_PROPOSAL.match(clean.folded, start, end):
        start = at = leads.end()
        if place := _PLACE.match(clean.folded, start, end):
            start = place.end()
    acting = _ACTING.match(clean.folded, start, min(end, start + 120))
    if acting:
        lead = acting.span("lead" if acting["lead"] else "head")
        yield "lead_units", at if lead[0] == start else lead[0], lead[1]
        for group in ("co", "with"):
            if acting[group]:
                yield "co_units", *acting.span(group)


_GROUPS = (
    ("lead", "lead_units"),
    ("lead2", "lead_units"),
    ("lead3", "lead_units"),
    ("lead4", "lead_units"),
    ("lead5", "lead_units"),
    ("lead6", "lead_units"),
    ("lead7", "lead_units"),
    ("co", "co_units"),
    ("co2", "co_units"),
    ("co3", "co_units"),
    ("co5", "co_units"),
    ("co6", "co_units"),
)


# 主办单位市规划局就办理情况作了通报
_OFFICE_SAYS = re.compile(rf"{OFFICES}(?=(?:就|对|向)[{HAN}]{{2}}|介绍|表示|汇报|作了)")


def offices_in(clean: Clean, handled: re.Match[str]) -> Iterator[tuple[str, int, int]]:
    """The field and range of each group of offices that the match names."""
    for group, name in _GROUPS:
        if handled[group]:
            low, high = handled.span(group)
            if says := _OFFICE_SAYS.match(clean.folded, low, high):
                high = says.end()
            if is_unit(re.split("[、和与]", clean.folded[low:high])[-1]):
                yield name, low, high


def assigned_offices(clean: Clean, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The offices that a range of text gives a proposal to."""
    handled = HANDLED.search(clean.folded, start, end)
    if handled:
        yield from offices_in(clean, handled)


_SENTENCE_OF_OFFICES = re.compile(  # 区城管局会同区人防办、滨溪街道办理。
    rf"[ ]*[由交]?(?P<lead>{_NAMES})(?:(?:牵头)?[,、]?(?:会同|联合)(?P<co>{_NAMES}))?"
    r"(?:共同|联合|牵头|负责|具体|独立)*(?:办理|承办|主办|独办)"
    rf"(?:[,;、]由?(?P<co2>{_NAMES}){_JOIN})?[。;]"
)
_LONGEST_SENTENCE = 90


def sentence_of_offices(
    clean: Clean, start: int, end: int
) -> tuple[list[tuple[str, int, int]], int]:
    """Who handles a proposal, if a text's first sentence says that and no more; where it ends."""
    said = _SENTENCE_OF_OFFICES.match(clean.folded, start, min(end, start + _LONGEST_SENTENCE))
    if said is None:
        return [], start
    parts = [
        ("lead_units" if group == "lead" else "co_units", *said.span(group))
        for group in ("lead", "co", "co2")
        if said[group]
    ]
    names = (one for _, a, b in parts for one in re.split("[、和与]", clean.folded[a:b]))
    return (parts, said.end()) if all(is_unit(name) for name in names) else ([], start)


_OFFICE_NAME = (
    rf"(?P<name>(?!今年|去年|我|本)[{HAN}]{{2,24}}?(?:局|委员会|委|办公室|厅|中心|院|公司))"
)
_ADVISED = re.compile(  # 建议县交通局办理,县公安局配合。
    rf"(?:(?:同意|予以)?立案[,。;])?(?:建议|拟|请|送|转)?(?:由|交(?!通|警|投|运))?(?P<lead>{_NAMES})"
    r"(?:研究|牵头|负责|具体|共同|分别|酌情|参照)*(?:办理|承办|主办|处理|办复|答复|落实|阅处|研处)"
    rf"(?:[,;、]?(?:由|请)?(?P<co>{_NAMES})(?:{_JOIN[3:-1]}|协助(?:办理)?))?[。;]?"
)


def advised_offices(clean: Clean, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The offices that 审查意见 gives a proposal to: 建议县交通局办理,县公安局配合。"""
    advised = _ADVISED.fullmatch(clean.folded, start, end)
    for group, name in (("lead", "lead_units"), ("co", "co_units")) if advised else ():
        if advised and advised[group]:
            low, high = advised.span(group)
            if is_unit(re.split("[、和与]", clean.folded[low:high])[-1]):
                yield name, low, high


_PAGE_OFFICE = re.compile(
    r"[ ]*(?:关于)?(?:公布|印发|下达|公开|分解)?《?(?:(?:19|20)\d\d年度?)?"
    rf"{_OFFICE_NAME}(?=(?:关于|对|办理|承办|主办|办复|(?:19|20)\d\d"
    r"|(?:政协|人大|重点|委员)*(?:提案|建议)|政务公开|[ ]*[>›»|]|[ ]|$"
    r"|召开|举[行办]|开展|部署|组织|研究|推[进动]|落实|完成|公[布开示]|交出|扎实|积极|认真|全[力面]|高[质效]|多措|圆满|\d+件))"
)
_OFFICE_BESIDE = re.compile(  # 来源:某市水利局
    rf"(?<![{HAN}])(?:来源|发布(?:机构|单位|部门)|公开主体|供稿(?:单位)?|发文(?:机关|单位)|作者)"
    rf"[ ]?[:|][ ]*{_OFFICE_NAME}(?=$|[ ,;)|])"
)
_OURSELVES = re.compile(r"我(?:局|委|办|厅|院|中心|单位|公司)$")


_NEAR_HEADLINE = 12  # paragraphs


def our_office(clean: Clean) -> tuple[int, int] | None:
    """The office that a page is of and that calls itself 我局: its headline begins with it.

    Or else it is named beside the date: 来源:某市水利局.
    """
    for pattern in (_PAGE_OFFICE.match, _OFFICE_BESIDE.search):
        for paragraph in clean.paragraphs[:_NEAR_HEADLINE]:
            found = pattern(clean.folded, paragraph.start, paragraph.end)
            if found and len(found["name"]) >= 4 and is_unit(found["name"]):
                return found.span("name")
    return None


def is_ourselves(text: str) -> bool:
    """Whether the words are 我局 and the like."""
    return bool(_OURSELVES.match("".join(text.split())))
