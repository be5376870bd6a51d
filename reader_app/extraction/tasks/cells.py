"""How much a paragraph looks like a cell of a work-task table's column.

The cues are those of printed pages: group headings are short and end without a full stop,
items are plans, progress reports what was done, units are names of offices.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from reader_app.extraction.tasks.columns import Role
from reader_app.extraction.tasks.deadlines import is_deadline
from reader_app.text.width import HAN

NEVER = -1000.0

_NUMBER_ALONE = re.compile(r"\(?\d{1,3}\)?[.、]?$")
_NUMBERED_HEADING = re.compile(
    r"(?:\(?[一二三四五六七八九十]{1,3}\)?[、.)]|第[一二三四五六七八九十]+[章部类])"
)
_UNIT_END = (
    "局|委|办|部|镇|乡|街道|中心|集团|公司|院|会|队|处|署|厅|政府|开发区|管委会|办公室|单位|部门"
    "|区|县|市|社|站|学校|委员会|指挥部|专班|平台|镇街|场|馆|科|室|银行|法院|所|小组|新城|园区"
    "|联(?<=[残妇文侨商社]联)|协(?<=科协)|苏木|嘎查|供电|电力|海关"
)
_UNIT_ROLE = "(?:(?:责任|牵头|配合|主办|协办)(?:单位|部门)?:)?"
_UNIT = rf"{_UNIT_ROLE}[{HAN}()A-Za-z]{{1,18}}(?:{_UNIT_END}|等)(?:\([^()]{{1,12}}\))?"
_UNITS = re.compile(rf"{_UNIT}(?:[、,;/ ]{{1,3}}{_UNIT}){{0,20}}[。;]?$")
_PERSONS = re.compile(rf"[{HAN}]{{2,4}}(?:[、, ]+[{HAN}]{{2,4}})*$")
_TIME = re.compile(
    r"(?:\d{2,4}年)?(?:\d{1,2}月(?:\d{1,2}日)?|年)?(?:底|前|末|底前|全年|长期|持续推进|\d{4}[-.]\d{1,2}.*)?$"
)
_DONE = re.compile(
    "已经?|均已|实际|正在?|目前|截至|累计|上半年|推进中|实施中|施工中|进行中|办理中|施工|完成率|初步|基本完成|达到?\\d"
    "|顺利|通过(?!.{0,4}(?:建设|提升))|共有?\\d|启用|占比|占(?:年度|全年|目标){0,2}任务|其中|取得|印发|出台《|制定《|召开|\\d月(?:底|份|\\d)"
    "|上线运行|全部(?:建成|完工|投用|开工|上线|投入)|责令|移交|查处|处罚|惠及|拨付|受理|接待|发放|审批通过|签约\\d"
)
_EXACT = re.compile(
    r"(?<!\d)\d[\d.]{0,15}(?:万|亿)?(?:元|人|人次|家|户|个|件|起|套|亩|公里|平方米|米|名|场|次|条|%|吨|项|所|处|台|辆|座|栋|盏|株|册|批|支|班|头)"
)
_PLAN = re.compile(
    "力争|确保|争取|计划(?:新增|完成|实施|建)|以上|左右|不少于|不低于|不超过|(?:控制|保持|稳定)在|以内|全年(?:完成|新增|实现)|年底前|突破|推动|加快"
    "|深化|进一步|完善|大力|着力|持续|继续|全力|扎实|切实|不断"
)
_PLAN_START = re.compile(
    "推进|加快|完成|实施|深化|加强|推动|强化|提升|完善|深入|全面|大力|持续|继续|积极|稳步|扎实|健全|落实|建设|新建|打造|创建"
    "|培育|开展|启动|优化|发展|扩大|提高|加大|鼓励|支持|发挥|充分|重点|高标准|实现|确保|力争|编制|制定|以|依托|坚持|做好|新增"
    "|整治|修复|治理|盘活|招引|争创|举办|改扩建|启用|更新|更换|扩建|打通|开工|竣工|投用|组建|推广|普及|新改建"
    "|改造|建成|引进|组织|抓好|抓实|巩固|构建|建立|统筹|聚焦|探索|严格|规范|保障|促进|进一步|切实|着力|全力"
)
_REMARK = re.compile(
    "(?:(?:已|未|超额|提前|全部){0,2}(?:完成|达标|办结|销号)|(?:进[度展])?(?:严重|相对|稍有|略有)?(?:滞后|缓慢|较慢|偏慢)|进[度展](?:正常|顺利|较快)|按期|按序时|正常推进|按序时推进|达序时|跨年度?(?:项目|实施)?|长期(?:推进|坚持)?"
    "|结转(?:下年)?|新增|已销号|[/—-]|无)$"
)
_OUTCOME = re.compile(
    "(?:已|基本|提前|超额|全部|正常|按期|均已){0,2}(?:完成|达标|推进|实施|开工|竣工|达序时)(?:年度|全年)?(?:任务|目标|进度)?[。;]?$"
)
_SHORT_STATE = re.compile(
    "(?:正在?)?(?:有序|稳步|持续|加快|全面)?(?:推进|实施|施工|办理|建设)中[。]?$"
    "|(?:正在?)?(?:有序|稳步|持续|正常|按计划|按序时|常态化)(?:推进|实施|施工|开展|办理)[。]?$"
)


def fitness(role: Role, text: str) -> float:
    """How well a folded ``text`` stands in a column of that role; below zero: badly."""
    return _FITNESS[role](text)


def _is_seq(text: str) -> bool:
    return len(text) <= 6 and bool(_NUMBER_ALONE.match(text))


def _seq(text: str) -> float:
    return 8.0 if _is_seq(text) else NEVER


def _group(text: str) -> float:
    if _is_seq(text) or len(text) > 40:
        return NEVER
    score = 3.5 if len(text) <= 16 else 1.5 if len(text) <= 24 else -2.0
    if text.endswith(("。", ";", ".")):
        score -= 5.0
    if "," in text or "。" in text[:-1]:
        score -= 2.5
    if _NUMBERED_HEADING.match(text):
        score += 2.0
    exact = _EXACT.search(text)
    if exact or _DONE.search(text):
        score -= 3.0
    return score - (2.0 if exact and _PLAN_START.match(text) else 0.0)  # 新增学位900个


def _content(text: str) -> float:
    if _is_seq(text):
        return NEVER
    score = 1.0 if text.endswith(("。", ";", ".")) else -1.0
    score += min(2.0, 0.8 * len(_PLAN.findall(text)))
    if _PLAN_START.match(text):
        score += 1.0
    score -= min(4.0, 1.6 * len(_DONE.findall(text)))
    score -= min(1.5, 0.3 * len(_EXACT.findall(text)))
    if _SHORT_STATE.match(text):
        score -= 5.0
    return score - (1.5 if len(text) > 160 else 0.0) - (2.0 if _looks_like_units(text) else 0.0)


def _progress(text: str) -> float:
    if _is_seq(text):
        return -2.0  # 1-8月实际完成情况: 700
    score = 0.6 if text.endswith(("。", ";", ".")) else -0.6
    score += min(4.0, 1.3 * len(_DONE.findall(text)))
    score += min(1.5, 0.3 * len(_EXACT.findall(text)))
    score -= min(1.0, 0.3 * len(_PLAN.findall(text)))
    if _SHORT_STATE.match(text):
        score += 4.0
    elif _OUTCOME.match(text):
        score += 2.0
    return score - (2.0 if _looks_like_units(text) else 0.0)


def _looks_like_units(text: str) -> bool:
    return len(text) <= 160 and "。" not in text[:-1] and bool(_UNITS.match(text))


def _unit(text: str) -> float:
    if _is_seq(text):
        return NEVER
    if _OUTCOME.match(text):
        return -6.0
    if _looks_like_units(text):
        return 4.0
    return -4.0 if len(text) > 24 or text.endswith("。") else -2.0


def _remark(text: str) -> float:
    if _is_seq(text):
        return -3.0
    return 3.5 if _REMARK.match(text) and len(text) <= 12 else _free_remark(text)


def _free_remark(text: str) -> float:
    if len(text) > 30:
        return -2.5
    return -1.2 if text.endswith("。") else -0.3


def _person(text: str) -> float:
    return 2.5 if _PERSONS.match(text) and len(text) <= 24 else -4.0


def _time(text: str) -> float:
    return 4.0 if len(text) <= 24 and (_TIME.match(text) or is_deadline(text)) else -4.0


def _state(text: str) -> float:
    if _is_seq(text) or len(text) > 12:
        return -3.0
    return 3.5 if _REMARK.match(text) or len(text) <= 4 else -1.0


def _other(text: str) -> float:
    return -3.0 if _is_seq(text) else -0.8


_FITNESS = {
    Role.SEQ: _seq,
    Role.GROUP: _group,
    Role.CONTENT: _content,
    Role.PROGRESS: _progress,
    Role.UNIT: _unit,
    Role.JOINING: _unit,
    Role.REMARK: _remark,
    Role.PERSON: _person,
    Role.TIME: _time,
    Role.OTHER: _other,
    Role.STATE: _state,
}

_WORDS = re.compile(rf"[{HAN}A-Za-z0-9]+")


class Kinship:
    """How much two paragraphs speak of the same thing: the rare pairs of characters both have."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._pairs: Sequence[frozenset[str]] = [frozenset(_pairs(text)) for text in texts]
        found_in = Counter(pair for pairs in self._pairs for pair in pairs)
        self._weights = {pair: 2.0 / count for pair, count in found_in.items()}

    def __call__(self, one: int, other: int) -> float:
        """0 for strangers, up to 4 for close kin."""
        shared = self._pairs[one] & self._pairs[other]
        return min(4.0, 0.5 * sum(self._weights[pair] for pair in shared)) if shared else 0.0


def _pairs(text: str) -> Iterable[str]:
    for run in _WORDS.findall(text[:600]):
        for i in range(len(run) - 1):
            yield run[i : i + 2]
