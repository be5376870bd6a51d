"""Printed values as typed ones: names, units, outcome letters, titles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from reader_app.extraction.words.person_names import FOREIGN_PARTS
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

Range = tuple[int, int]


class Item(NamedTuple):
    """One item of a list field, and the range of the clean text it stands in."""

    value: str
    start: int
    end: int


NOTHING = re.compile(r"[\s/\\—–\-_×*xX]*$|无[。.]?$|暂无$|空$|（?略）?$|无相关")
UNIT_END = (
    "局|委|办|部|中心|厅|院|公司|银行|行|大队|支队|总队|政府|街道|镇|乡|集团|法院|检察院|"
    "协会|联合会"
    "|妇联|工会|团|社|处|署|站|所|室|管委会|指挥部|会|学校|大学|馆|班|组|队|署|区|联|园|场|厂|台"
    "|政协|人大|专班|机关|供电|电信|移动|联通|邮政|单位|部门|县|市|股|科|庭|校|寺|社区|村|港|报|网|关(?<=海关)|塔(?<=铁塔)|段(?<=[务电]段)|防(?<=消防)|苏木|嘎查"
)
_UNIT = re.compile(rf"[{HAN}A-Za-z0-9“”·()、及和与]{{1,40}}?(?:{UNIT_END})(?:\([^()]{{1,24}}\))?$")
_GROUP_END = re.compile(
    r"(?:界|组|委|会|部|支|党|盟|社|联|局|办|团|院|校|室|民革|民盟|民建|民进|工商联|人士|"
    r"单位|片|所|处)"
    r"(?:[一二三四五六七八九十\d]+组?)?$"
)
PERSON = re.compile(rf"[{HAN}]{{1,4}}(?:·[{HAN}]{{1,8}}){{0,3}}$")
_AND = re.compile(rf"(?<=[{HAN}]{{2}})(?:和|与|及|以及)(?=[{HAN}]{{2,3}}$)")
_POST = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_MANY = re.compile(
    r"(?:等(?:[ ]?(?:\d+|[一二三四五六七八九十]+|多|数)?[ ]?(?:名|位|人|个|家)?)?"
    r"|[两二三四五六七八九十]{1,2}[名位])(?:委员|代表|政协委员|人|单位|部门)?$"
)
_TITLED = re.compile(
    r"(?:政协|区|市|县|省)?(?:政协)?(?:常委|委员|代表)(?:联名)?$|(?:先生|女士|同志)$"
)
_RANKED = re.compile(
    rf"[{HAN}、]{{0,24}}(?:主席|书记|市长|区长|县长|主任|部长|秘书长|常委|局长|州长|旗长|"
    r"会长|调研员)[ ]{0,2}"
    rf"(?=(?:[{HAN}]{{2,4}}|[{HAN}]{{1,2}}[ ]{{1,3}}[{HAN}]{{1,2}}"
    rf"|(?=[{HAN}]{{0,5}}(?:{FOREIGN_PARTS.pattern}))[{HAN}]{{5,9}})$)"
)
_ONLY_POST = re.compile(
    rf"(?:[省市区县州旗]委|[省市区县州旗]政府|[省市区县州旗]政协|[{HAN}]{{0,6}}党组)?(?:党组|常务)?副?"
    r"(?:书记|常委|主席|[省市区县州旗]长|秘书长|主任)"
    rf"|(?:[{HAN}]{{0,8}}[省市区县州旗])?政协(?:委员|常委)"
)
_RANK_AFTER = re.compile(  # 魏国华副主席
    rf"(?P<name>(?![市区县省州旗])[{HAN}]{{2,3}}?|[{HAN}][ ][{HAN}])[ ]{{0,2}}(?:党组|常务)?副?"
    r"(?:主席|书记|市长|区长|县长|秘书长|州长|旗长|巡视员|调研员)$"
)
_MEMBER_OF = re.compile(
    rf"(?:本届|住|驻|在)?(?:[{HAN}]{{0,8}}政协)?(?:常委|委员)[、 ]?(?=[{HAN}]{{2,4}}(?:$|[ ,等(]))"
)
_LED_BY = re.compile(r"^(?:第一提案人|领衔人?|联名人?|附议人?|提案人|委员|由|牵头)[: ]?(?=\S)")
_ROLE_MARK = re.compile(
    r"[(\[](主办|承办|牵头|独办|分办|会办|协办|配合|参与|主|会|协)(?:单位)?[)\]]"
)
_UNIT_VERB = re.compile(
    r"(?<!政)(?:负责|具体|共同)?(主办|承办|牵头|独办|分办|会办|协办|配合|协同|参与)"
    r"(?:办理|承办|落实|实施|推进|负责)?$"
)
_LEAD_ROLES = ("主办", "承办", "牵头", "独办", "分办", "主")


def people(clean: Clean, ranges: Sequence[Range]) -> list[Item]:
    """The persons and groups of a value: without posts, 等11人, 委员 and inner spaces."""
    found: list[Item] = []
    for start, end in ranges:
        end = _before_posts(clean, start, end)
        for together in _joined_in(clean, start, end):
            for low, high in _divided(clean, *together, persons=True):
                found += _person(clean, low, high)
    return _without_doubles(found)


_WITH_OTHERS = re.compile(rf"(?<=[{HAN}]{{2}})(?:联合|携手|会同)(?=[{HAN}]{{2}})")


def _joined_in(clean: Clean, start: int, end: int) -> list[Range]:
    """张三联合李四、王五: the names before and behind such a word."""
    parts, at = [], start
    for word in _WITH_OTHERS.finditer(clean.folded, start, end):
        if clean.folded[word.end()] not in "会体提":
            parts.append((at, word.start()))
            at = word.end()
    return [*parts, (at, end)]


_POSTS = re.compile(  # 司马青  区政协委员、梧溪小学教师
    rf"[ ]*[{HAN}]{{2,4}}(?P<gap>[ ]{{1,6}})[{HAN}]{{0,8}}政协(?:常委|委员)(?=$|[、,])"
)


def _before_posts(clean: Clean, start: int, end: int) -> int:
    """Where a value ends that names one person and then all of the posts held."""
    posts = _POSTS.match(clean.folded, start, end)
    return posts.start("gap") if posts else end


def _person(clean: Clean, start: int, end: int) -> list[Item]:
    start, end = trim(clean, start, end, " :.。;,、·“”\"'")
    text = clean.folded[start:end]
    if _ONLY_POST.fullmatch(text.strip()):
        return []  # 县委常委、宣传部部长 阳春雪: the posts come first
    if lead := _LED_BY.match(text):
        start += lead.end()
        text = clean.folded[start:end]
    if office := _MEMBER_OF.match(text):
        start += office.end()
        text = clean.folded[start:end]
    if rank := _RANKED.match(text):
        start += rank.end()
        text = clean.folded[start:end]
    post = _POST.search(text)
    if post:
        # What follows a post in brackets is a count at most: 张三(某局局长)等5人.
        end = start + post.start()
        text = clean.folded[start:end]
    made = re.search(r"(?:委员|等)?(?:联名|共同|联合)?(?:提出|提交)的?$", text)
    if made and made.start() > 1:
        end = start + made.start()
        text = clean.folded[start:end]
    if rank := _RANK_AFTER.match(text):
        end = start + rank.end("name")
        text = clean.folded[start:end]
    for rest in (_MANY, _TITLED, _MANY):
        cut = rest.search(text)
        if cut and cut.start() > 1 and not _is_group(text):
            end = start + cut.start()
            text = clean.folded[start:end]
    start, end = trim(clean, start, end, " :.。;,、")
    text = clean.folded[start:end]
    squeezed = "".join(text.split())
    if not squeezed or NOTHING.match(squeezed) or len(squeezed) > 40:
        return []
    if (pair := _AND.search(text)) and not _is_group(squeezed) and len(squeezed) <= 9:
        return [
            *_person(clean, start, start + pair.start()),
            *_person(clean, start + pair.end(), end),
        ]
    words = text.split()
    if _PARTY.match(squeezed) and len(words[0]) > 2 and _is_group(squeezed):
        return [Item("".join(clean.text[start:end].split()), start, end)]  # 农工党柳湾支 部
    if len(words) > 1 and not _spaced_name(words) and all(PERSON.match(word) for word in words):
        return _spaced_out(clean, start, end)
    return [Item("".join(clean.text[start:end].split()), start, end)]


_PARTY = re.compile("(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)")


def _is_group(text: str) -> bool:
    return len(text) > 4 and bool(_GROUP_END.search("".join(text.split())))


def _spaced_name(words: Sequence[str]) -> bool:
    """陈 渡, 马 国 栋: one name spread to the width of three or four characters."""
    single = all(len(word) == 1 for word in words) and len(words) <= 3
    return single or (len(words) == 2 and sum(map(len, words)) <= 3)


def _spaced_out(clean: Clean, start: int, end: int) -> list[Item]:
    """Names with nothing but white space between them; single characters are half names."""
    found: list[Item] = []
    pending: tuple[int, int] | None = None
    for word in re.finditer(r"\S+", clean.folded[start:end]):
        low, high = start + word.start(), start + word.end()
        if high - low == 1:
            if pending:
                found.append(_item(clean, pending[0], high))
                pending = None
            else:
                pending = (low, high)
            continue
        if pending:  # 欧阳 澍: the single character may also come first
            found.append(_item(clean, pending[0], high))
            pending = None
            continue
        found.append(_item(clean, low, high))
    if pending and found:
        last = found.pop()
        found.append(_item(clean, last.start, pending[1]))
    return found


def _item(clean: Clean, start: int, end: int) -> Item:
    return Item("".join(clean.text[start:end].split()), start, end)


_ROLE_LABEL = re.compile(r"(主办|承办|牵头|独办|分办|会办|协办|配合)(?:单位|部门)?:")


def units(clean: Clean, ranges: Sequence[Range]) -> tuple[list[Item], list[Item]]:
    """The offices of a value, and those that it marks as joining in: 区财政局(会办)."""
    leading: list[Item] = []
    joining: list[Item] = []
    labelled = ""  # 协办:甲局 on one line of a cell, and on the next 乙局
    for start, end in _role_ranges(clean, ranges, joining):
        told = [_unit(clean, *part) for part in _divided(clean, start, end, persons=False)]
        if lead := _ROLE_LABEL.match(clean.folded, *trim(clean, start, end, " ")):
            labelled = lead[1]
        elif not any(role for _, role in told):
            told = [(item, labelled) for item, _ in told]
        for item, role in _with_roles(told):
            if item is not None:
                (joining if role and role not in _LEAD_ROLES else leading).append(item)
    return _without_doubles(leading), _without_doubles(joining)


def _with_roles(told: Sequence[tuple[Item | None, str]]) -> list[tuple[Item | None, str]]:
    """Each office with its role: a mark holds for those after it, or before it if the last has one.

    县文旅局(主办),县交通局、县农业农村局(协办)
    """
    backwards = bool(told and told[-1][1]) and len({role for _, role in told if role}) > 1
    found: list[tuple[Item | None, str]] = []
    last = ""
    for item, role in reversed(told) if backwards else told:
        last = role or last
        found.append((item, last))
    return found[::-1] if backwards else found


_JOINING_IN = re.compile(r"[(\[](?:会办|协办|配合|参与)(?:单位|部门)?[: ]([^()\[\]]+)[)\]]")


def _role_ranges(clean: Clean, ranges: Sequence[Range], joining: list[Item]) -> list[Range]:
    """``ranges`` without what brackets say of others: 区交通局(会办:园区管委会)."""
    found: list[Range] = []
    for start, end in ranges:
        at = start
        for match in _JOINING_IN.finditer(clean.folded, start, end):
            for low, high in _divided(clean, *match.span(1), persons=False):
                item, _ = _unit(clean, low, high)
                if item is not None:
                    joining.append(item)
            found.append((at, match.start()))
            at = match.end()
        found.append((at, end))
    return [one for part in found for one in _at_role_labels(clean, *part) if one[0] < one[1]]


_ROLE_LABEL_INSIDE = re.compile(
    r"(?<=[ \n;,、/|。)])(?:主办|承办|牵头|独办|分办|会办|协办|配合)(?:单位|部门)?:"
)


def _at_role_labels(clean: Clean, start: int, end: int) -> list[Range]:
    """主办:市商务局 会办:市财政局 in one cell: what each label is before."""
    inside = [match.start() for match in _ROLE_LABEL_INSIDE.finditer(clean.folded, start, end)]
    return list(pairwise([start, *(at for at in inside if at > start), end]))


def _unit(clean: Clean, start: int, end: int) -> tuple[Item | None, str]:
    start, end = trim(clean, start, end, " :.。;,、")
    text = clean.folded[start:end]
    role = ""
    if lead := re.match(r"(主办|承办|牵头|独办|分办|会办|协办|配合)(?:单位|部门)?[: ]\s*", text):
        role, start = lead[1], start + lead.end()
    text = clean.folded[start:end]
    if mark := _ROLE_MARK.search(text):
        role = role or mark[1]
        if mark.end() == len(text):
            end = start + mark.start()
        elif mark.start() == 0:
            start += mark.end()
    text = clean.folded[start:end]
    if verb := _UNIT_VERB.search(text):
        role, end = role or verb[1], start + verb.start()
    text = clean.folded[start:end]
    if (
        many := re.search(
            r"等(?:\d+|[一二三四五六七八九十]+|多|有关|相关)?(?:家|个)?(?:单位|部门)?$", text
        )
    ) and many.start() > 1:
        end = start + many.start()
    if text.startswith("由") and len(text) > 3:
        start += 1
    start, end = trim(clean, start, end, " :.。;,、")
    squeezed = "".join(clean.text[start:end].split())
    if len(squeezed) < 2 or NOTHING.match(squeezed) or len(squeezed) > 60:
        return None, role  # 县 alone is what a torn line left
    if squeezed in ("我局", "我委", "我办", "我区", "我院", "我中心", "我单位", "本局", "本单位"):
        return None, role
    return Item(squeezed, start, end), role


def is_unit(text: str) -> bool:
    """Whether the words are such as an office is called."""
    squeezed = "".join(text.split())
    if squeezed == "面向社会" or squeezed.endswith(_DOES):
        return False
    return 2 <= len(squeezed) <= 40 and bool(_UNIT.match(squeezed))


_DOES = ("督办", "领办")  # which no office is called: 主席会议专题督办


def _divided(clean: Clean, start: int, end: int, persons: bool) -> list[Range]:
    """The range divided at its enumeration marks, those in brackets left alone."""
    folded, depth, at, found = clean.folded, 0, start, []
    i = start
    while i < end:
        char = folded[i]
        if char in "([":
            depth += 1
        elif char in ")]":
            depth = max(0, depth - 1)
        elif not depth and (char in "、,;|\n" or (char == "/" and i > start)):
            found.append((at, i))
            at = i + 1
        elif not depth and char == "。":
            found.append((at, i))
            return found
        elif not depth and _parts_names(folded, at, i, end, persons):
            found.append((at, i))
            at = i + 1
        i += 1
    found.append((at, end))
    return found


def _parts_names(folded: str, at: int, i: int, end: int, persons: bool) -> bool:
    """Whether white space at ``i``, or 和, parts what stands before it from another name."""
    if folded[i] == " ":
        return (_name_gap if persons else _unit_gap)(folded, at, i, end)
    return not persons and folded[i] in "和与及" and _joins_units(folded, at, i, end)


_JOINS_UNITS = re.compile(rf"[省市区县州旗国][{HAN}]{{1,14}}")
_ENDS_OFFICE = ("局", "委", "办", "厅", "公司", "中心", "政府", "街道", "支队", "大队")
_OFFICE_LAST = re.compile(rf"[{HAN}]{{2,12}}(?:局|委|厅|公司|中心|政府|支队|大队)(?=$|[、,;。)])")


def _joins_units(folded: str, at: int, mark: int, end: int) -> bool:
    """Whether 和 stands between two offices: 省总工会和省卫生健康委, not 市自然资源和规划局."""
    if folded.endswith(_ENDS_OFFICE, at, mark) and _OFFICE_LAST.match(folded, mark + 1, end):
        return mark - at > 2  # 财政局和禾川供电局
    after = _JOINS_UNITS.match(folded, mark + 1, end)
    return after is not None and is_unit(folded[at:mark]) and is_unit(after.group())


_MARKS_AFTER = re.compile(r"\((?:主办|承办|牵头|独办|分办|会办|协办|配合)(?:单位)?\)$")
_NEXT_WORD = re.compile(r"\s*([^、,;|\s]+)")
_LONGEST_NAME = 80  # so that the gaps of an endless line cost no more than its characters


def _unit_gap(folded: str, at: int, gap: int, end: int) -> bool:
    """Whether white space parts two offices rather than the words of one."""
    if not 3 <= gap - at <= _LONGEST_NAME:
        return False
    after = _NEXT_WORD.match(folded, gap + 1, end)
    before = _MARKS_AFTER.sub("", folded[at:gap])
    return after is not None and is_unit(before) and is_unit(_MARKS_AFTER.sub("", after[1]))


_RANK_AND_SURNAME = re.compile(rf"(?:主席|书记|长|主任|常委)[ ]{{0,2}}[{HAN}]$")


def _name_gap(folded: str, at: int, gap: int, end: int) -> bool:
    """Whether white space is wide enough to part two names: 张 三  李 四."""
    if gap - at > _LONGEST_NAME:
        return False
    before = folded[at:gap]
    if len("".join(before.split())) < 2 or gap + 1 >= end:
        return False
    wide = folded[gap + 1] == " "
    if _RANK_AND_SURNAME.search(before):
        return False  # 市政协副主席 沈  既白
    after = _NEXT_WORD.match(folded, gap, end)
    if not wide and after is not None and after[1] in "部会委组界社联盟":
        return False  # 农工党柳湾支 部: no name has one character
    group = after is not None and (_is_group(before.strip()) or _is_group(after[1]))
    return (
        (wide and " " not in before.strip().replace("  ", " ")[:-1])
        or group
        or (wide and len(before.split()) == 2)
        or (wide and 1 < len(before.split()) <= 4 and all(len(w) == 1 for w in before.split()))
    )


def _without_doubles(items: Sequence[Item]) -> list[Item]:
    seen: set[str] = set()
    found = []
    for item in items:
        if item.value not in seen:
            seen.add(item.value)
            found.append(item)
    return found


def trim(clean: Clean, start: int, end: int, chars: str) -> Range:
    """The range without those folded characters (and white space) at its ends."""
    while start < end and (clean.folded[start] in chars or clean.folded[start].isspace()):
        start += 1
    while end > start and (clean.folded[end - 1] in chars or clean.folded[end - 1].isspace()):
        end -= 1
    return start, end


# --- outcome letters ---------------------------------------------------------------------

_QUOTE = "[“\"'(\\[「《]?"
_UNQUOTE = "[”\"')\\]」》]?"
_LETTER = re.compile(
    rf"{_QUOTE}([A-D甲乙丙丁])[1-3]?{_UNQUOTE}[ ]?(?:类|级|等|档)?{_UNQUOTE}"
    r"(?=$|[\s(),;。、:/→]|[-—>]|所提|已经?[解采])"
)
_CHANGED = re.compile(
    r"([A-D甲乙丙丁])[类级]?[ ]?(?:\([^()\n]{2,8}\))?[ ]?(?:→|->|-->|—>?|转为?|调整为"
    r"|变更?为|提升[至到为]|升[至为级]为?|改为|变)[ ]?“?([A-D甲乙丙丁])[”类级]?"
)
_ENCLOSED = re.compile(r"[(\[“]?([A-D甲乙丙丁])类?[)\]”]?(?:类)?[。.]?$")


_IN_NAME = re.compile(rf"(?![为是类级等次果])[{HAN}][甲乙丙丁][。.]?$")  # 铁传甲


class Outcome(NamedTuple):
    """The letters of a value in order (B→A gives two), and where they stand."""

    letters: tuple[str, ...]
    start: int
    end: int
    places: tuple[Range, ...]


def outcome(clean: Clean, start: int, end: int) -> Outcome | None:
    """The class that a value states, if it states one and little else."""
    start, end = trim(clean, start, end, " .。;,:")
    text = clean.folded[start:end]
    if not text or len(text) > 60:
        return None
    changed = _CHANGED.search(text)
    if changed and changed.start() <= 8:
        places = tuple(
            (start + low, start + high) for low, high in (changed.span(1), changed.span(2))
        )
        return Outcome((changed[1], changed[2]), *_inside(start, changed), places)
    letter = _LETTER.match(text)
    if letter and (len(text) <= 40):
        place = (start + letter.start(1), start + letter.end(1))
        return Outcome((letter[1],), *_inside(start, letter), (place,))
    enclosed = _ENCLOSED.search(text)
    if (
        enclosed
        and len(text) <= 30
        and not re.match(r"[A-Za-z0-9]", text[max(0, enclosed.start() - 1)])
        and not (enclosed[1] in "甲乙丙丁" and _IN_NAME.search(text))
    ):
        place = (start + enclosed.start(1), start + enclosed.end(1))
        return Outcome((enclosed[1],), start + enclosed.start(), start + enclosed.end(), (place,))
    return None


def _inside(start: int, match: re.Match[str]) -> Range:
    return start + match.start(), start + match.end()


# --- titles ------------------------------------------------------------------------------

_SENTENCE = re.compile(r"[。;!?](?=.)")


_SESSIONS = re.compile(r"(?:会议|委员会|年度|重点|优秀)(?:政协)?提案$")


_NO_SUBJECT = re.compile(  # 关于2023年度建议提案, over 办理工作先进单位的通报
    r"关于(?:进一步|[做办抓搞]好|加强|改进|规范|开展|表[彰扬]|公[布开]|查询|获取|通报|评选|推荐|征集|反馈|报送|分解|交办)*"
    r"(?:(?:19|20)\d\d年?度?|第?[一二三四五六七八九十\d]{1,3}[届次]|[我全]?[省市区州县旗盟国]|各级|人大|政协"
    r"|两会|“|”|代表|委员|委员会|会议|以来|人民代表大会|常委会|大会|期间|重点|优秀|集体|建议|议案|提案|[今本去]年"
    r"|和|与|及|以及|、|的)*提案"
)


_BLANK_SUBJECT = re.compile(r"关于[…·.×xX_*○〇□]{1,20}(?:问题)?的?(?:提案|建议|议案)")


def names_no_subject(text: str) -> bool:
    """Whether words that end like a title name only years, assemblies and kinds of papers.

    Or leave a blank where the subject would stand: 关于……的提案.
    """
    squeezed = "".join(text.split())
    return bool(_NO_SUBJECT.fullmatch(squeezed) or _BLANK_SUBJECT.fullmatch(squeezed))


def looks_like_title(text: str) -> bool:
    """Whether the words are such as a proposal's title is made of: 关于…的建议."""
    squeezed = "".join(text.split())
    if names_no_subject(squeezed):
        return False
    if not 6 <= len(squeezed) <= 90 or _SENTENCE.search(squeezed):
        return False
    if _SESSIONS.search(squeezed):
        return False
    return squeezed.startswith("关于") or bool(
        re.search(r"(?:的|与|和|及)?(?:建议|提案|意见建议)$", squeezed)
    )


def is_full_title(text: str) -> bool:
    """关于…的建议, whole: nothing of it can stand on another line."""
    squeezed = "".join(text.split())
    return (
        squeezed.startswith("关于")
        and bool(re.search(r"(?:建议|提案|意见|议案)$", squeezed))
        and not names_no_subject(squeezed)
    )
