"""Until when a task is to be done, as it stands behind the office that does it.

县发改局;12月底前完成. 市公路局,全年推进. 区住建局(2023年10月底前): what stands there is no office.
"""

from __future__ import annotations

import re

_DAY = (
    r"(?:(?:20)?\d\d年|[本当今明次]年)?(?:第?[一二三四1-4](?:个)?季度|[上下]半年|年|春节|国庆节?"
    r"|\d{1,2}月(?:份|\d{1,2}日)?)?(?:年?[底末初中]|[上中下]旬)?(?:之?[前内]|以[前内])?"
)
_STEADY = (
    "(?:全年|长期|持续|常年|常态化?|每[年月季周](?:度)?(?:[一二三四五\\d]次)?|按月|按季度?|按序时进?度?"
    "|按时间?节点|按计划|适时|分年度|跨年|年内|全程|即时|立即|马上|实时)"
)
_DONE = (
    "(?:全部|基本|全面|力争|确保)?(?:完成|办结|推进|坚持|实施|落实|开展|启动|开工|竣工|投用|投入使用|建成"
    "|见效|报送|调度|通报|取得.{2,6}|销号|到位|整改到位|组织实施|推动|执行)?"
)
_LABEL = "(?:(?:完成|办结|时间|整改|计划)?(?:时限|时间|期限|节点|要求)[:为是]?[ ]?)?"
_WHEN = rf"{_LABEL}(?:[于在至到])?(?:{_DAY}(?<=[\d月年季度底末初中旬前内份日节])|{_STEADY}){_DONE}"
_ALONE = re.compile(rf"{_WHEN}[。;]?")
_BEHIND = re.compile(
    rf"[ ]*(?:[;,。、][ ]*{_WHEN}|[;,。、]?[ ]*\({_WHEN}\)|[ ]{{1,4}}{_WHEN})[。;,]?$"
)
_LONGEST = 40  # characters of what stands behind the office


def is_deadline(text: str) -> bool:
    """Whether a clause says but until when, or how steadily, something is to be done."""
    return bool(_ALONE.fullmatch(text.strip()))


def begins_deadline(text: str) -> int:
    """Where the deadline behind an office begins, with the mark before it; the text's length
    if it has none."""
    start = max(0, len(text) - _LONGEST)
    found = _BEHIND.search(text, start)
    return found.start() if found and found.start() else len(text)
