"""Names that are printed as part of other names: a 界别 in a proposer's, a district in a unit's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

# The parties and bodies by which the CPPCC is made up, and how pages shorten them.
_BODIES = {
    "民革": ("民革",),
    "民盟": ("民盟",),
    "民建": ("民建",),
    "民进": ("民进",),
    "农工党": ("农工党", "农工民主党", "农工"),
    "致公党": ("致公党", "致公"),
    "九三学社": ("九三学社", "九三"),
    "台盟": ("台盟",),
    "中共": ("中共",),
    "无党派": ("无党派", "知联会"),
    "共青团": ("共青团", "团区委", "团市委", "团县委"),
    "工会": ("总工会", "工会"),
    "妇联": ("妇联",),
    "青联": ("青联",),
    "工商联": ("工商联",),
    "科协": ("科协",),
    "台联": ("台联",),
    "侨联": ("侨联",),
    "特邀": ("特邀",),
}
_SECTOR = re.compile(r"(?<![一-鿿])[一-鿿、]{1,8}界(?=别|别?委员|[^一-鿿]|$)")
_DISTRICT = re.compile(r"(?:^|(?<=[省市州盟]))([一-鿿]{2})([区县市旗])(?=[一-鿿])")
_OF_TEXT = re.compile(
    r"(?:(?<![一-鿿])|[省市州盟在从对向由])([一-鿿]{2})([区县市旗])"
    r"(?=政协|人民政府|人大|委员会|第[一二三四五六七八九十]+届)"
)
_OFTEN = 2  # times that a text alone must say it, unless the paper's name does too
_NO_DISTRICT = frozenset("社小园校辖景新老片库厂矿灾疫战禁全各我该本某超菜股楼")
_NO_NAME = re.compile(
    "高新|经开|开发|管理|保护|示范|实验|试验|住宅|生活|工业|产业|商业|服务|功能|自治|行政|城市|中心"
    "|农贸|批发|资本|人才|金融|专业|国家|中国|全国|县级|地级|副省|一个|两个|多个|这个|第一|第二"
)
_PAPER_END = re.compile(r"(?:日报|晚报|时报|晨报|早报|新闻|导报|商报|报|网|发布)$")


def sectors_in(proposers: Iterable[str]) -> list[str]:
    """The 界别 that proposers' names state: 民建萧山区委会, 九三学社, 教育界."""
    found: dict[str, None] = {}
    for proposer in proposers:
        for body, names in _BODIES.items():
            if any(name in proposer for name in names):
                found[body] = None
        for match in _SECTOR.finditer(proposer):
            found[match[0]] = None
    return list(found)


def district_of(paper: str | None, units: Iterable[str], text: str) -> str | None:
    """The 区, 县, 市 or 旗 an article is about, as it is printed; None if none is.

    Units' names tell it, then words such as 萧山区政协 in the text. The one that is printed
    most often counts, the paper's own first.
    """
    stem = _PAPER_END.sub("", paper or "")
    of_units = Counter(name for unit in units for name in _districts(_DISTRICT, unit)[-1:])
    counts = of_units or Counter(_districts(_OF_TEXT, text))
    sure = [
        name
        for name, count in counts.items()
        if of_units or count >= _OFTEN or (stem and name.startswith(stem))
    ]
    if not sure:
        return None
    return max(sure, key=lambda name: (bool(stem) and name.startswith(stem), counts[name]))


def _districts(pattern: re.Pattern[str], text: str) -> list[str]:
    return [
        name + kind
        for name, kind in pattern.findall(text)
        if name[-1] not in _NO_DISTRICT and not _NO_NAME.match(name)
    ]
