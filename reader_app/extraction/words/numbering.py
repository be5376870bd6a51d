"""Printed numbers: running numbers, proposal numbers, and Chinese numerals."""

from __future__ import annotations

import re

from reader_app.text.width import HAN

_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "两": 2,
    "壹": 1,
    "贰": 2,
    "叁": 3,
    "肆": 4,
    "伍": 5,
    "陆": 6,
    "柒": 7,
    "捌": 8,
    "玖": 9,
    "○": 0,
}
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "万": 10000}
CHINESE = "〇零一二三四五六七八九十百千两"
_CIRCLED = (("①", 1), ("⑴", 1), ("⒈", 1), ("㈠", 1), ("❶", 1), ("➀", 1), ("㊀", 1))


def chinese_number(text: str) -> int | None:
    """The value of a Chinese numeral: 一百八十七, 二〇二五; None if it is none."""
    if not 0 < len(text) < 19 or any(char not in _DIGITS and char not in _UNITS for char in text):
        return None
    if not any(char in _UNITS for char in text):
        return int("".join(str(_DIGITS[char]) for char in text))
    total = section = digit = 0
    for char in text:
        if char in _DIGITS:
            digit = _DIGITS[char]
            continue
        unit = _UNITS[char]
        if unit == 10000:
            total += (section + digit) * unit
            section = 0
        else:
            section += (digit or 1) * unit
        digit = 0
    return total + section + digit


def any_number(text: str) -> int | None:
    """The value of Arabic or Chinese digits."""
    text = "".join(text.split())
    if text.isascii() and text.isdigit():
        return int(text) if len(text) < 19 else None
    return chinese_number(text)


# 13、 三、 (1) ① 1. -、 and 案例一. A hyphen is how text recognition reads 一.
_SEQ = re.compile(
    rf"\([ ]?(\d{{1,3}}|[{CHINESE}]{{1,4}})[ ]?\)[、.]?"
    rf"|(\d{{1,3}}|[{CHINESE}]{{1,4}})[ ]?(?:、"
    rf"|\.(?!\d)|\.(?=\d{{1,10}}号[ :、]*(?:关于|《))|\)(?!\w*[局委办]))"
    r"|([①-⑳⑴-⒇⒈-⒛㈠-㈩❶-❿➀-➉])[、.]?"
    r"|([-—–一])、"
    rf"|(?:典型|重点|优秀)?(?:案例|例|提案)(?:之)?[ ]?([{CHINESE}]{{1,3}}|\d{{1,3}})"
    rf"(?=[:、 《]|$)[:、]?"
    rf"|(0[ ]?\d[ ]?\d|\d{{1,3}})[ ]+(?=关于|《|第\d)"  # 0 27 as a scan reads 027
    rf"|(\d{{1,2}})[ ]?[|丨│](?=[ ]?[《{HAN}])"
    rf"|[【\[〔〖](0?\d{{1,2}})[】\]〕〗][ ]?(?=[《{HAN}“])"
    rf"|([壹贰叁肆伍陆柒捌玖拾])[ ]?[|丨、.· ][ ]?(?=[《{HAN}“][^ ]{{6}})"  # 陆 明 is a name
)
_SEQ_ALONE = re.compile(
    rf"(?:(?:典型|重点|优秀)?(?:案例|提案|例|表|附表)?之?\(?(\d{{1,3}}|[{CHINESE}]{{1,3}})\)?|"
    r"(?:(?:典型|重点|优秀)?(?:案例|提案|例))?([①-⑳]))[、.]?$"
)


def read_seq(folded: str, start: int, end: int) -> tuple[int, int, int] | None:
    """The running number at ``start``: its value, and the range of its digits and marks."""
    match = _SEQ.match(folded, start, end)
    if not match:
        return None
    value = _seq_value(match)
    return None if value is None else (value, match.start(), match.end())


def read_seq_alone(folded: str, start: int, end: int) -> int | None:
    """The running number that a whole paragraph is: 三."""
    bare = re.sub(r"^[^\w(①-⑳【]+", "", folded[start:end])  # a picture before 提案一
    match = _SEQ_ALONE.match(bare.strip(" ▶▷►◆◇■□●○★☆▍▎▌◎※【】"))
    if not match:
        return None
    return any_number(match[1]) if match[1] else ord(match[2]) - ord("①") + 1


def _seq_value(match: re.Match[str]) -> int | None:
    if match[3]:
        for first, value in _CIRCLED:
            if 0 <= ord(match[3]) - ord(first) < 20:
                return ord(match[3]) - ord(first) + value
        return None
    if match[4]:
        return 1
    text = match[1] or match[2] or match[5] or match[6] or match[7] or match[8] or match[9]
    return any_number(text)


# 第187号, 第2023-015号, 第二十三号; not （2017）6号, which has no 第 and numbers a document.
_N = rf"(?:[(\[]?(?:19|20)\d\d(?:[)\]][ ]?|[ ]?[-—–年][ ]?))?(\d{{1,10}}|[{CHINESE}]{{1,9}})"
NUMBER = re.compile(rf"第[ ]{{0,2}}{_N}[ ]{{0,2}}号")
NUMBER_LABELLED = re.compile(r"[(\[](?:提案)?(?:编号|案号|提案号)[ :]?(\d{1,8})号?[)\]]")
NUMBER_IN_BRACKETS = re.compile(rf"[(\[][ ]?(?:提案|编号|案号|No\.?)?第?[ ]?{_N}[ ]?号?[ ]?[)\]]")
_BARE = re.compile(rf"(?:提案|建议)?(?:编号|案号|号)?[ :]?第?[ ]?{_N}[ ]?号?(?:提案|建议)?$")
_HEAD = re.compile(
    rf"(?:[{HAN}\d]{{0,24}}?(?:会议|年度|政协))?[ ]?(?:重点|委员|集体|优秀|大会)?(?:提案"
    rf"|建议)?[ ]?第[ ]{{0,2}}{_N}[ ]{{0,2}}号[ ]?(?:[{HAN}]{{0,4}}(?:提案|建议)|案)?"
    r"|(?:No\.?|NO\.?|编号|提案)[ :]{0,2}(?P<no>\d{1,8})(?=[ :、]|$)"
    rf"|[(\[【][ ]?(?:提案)?第?[ ]?(?P<boxed>\d{{1,8}}|[{CHINESE}]{{1,6}})[ ]?号(?:提案)?"
    r"[ ]?[)\]】]"
    rf"|(?:提案|建议)[ ]?(?P<bare>\d{{1,8}})[ ]?号(?=[ :、,《]|$)"
    r"|(?P<plain>\d{1,8})[ ]?号[ :、]{1,3}(?=关于|《)"
    rf"|[{HAN}\d]{{0,16}}?(?:会议|年度|政协|[届次])(?:重点|委员)?(?:提案)?字?第?[ ]?"
    r"(?P<of>\d{1,8})[ ]?号(?:提案|建议)?[ ]{0,2}[:、,]?[ ]?(?=关于|《|“|$)"
    r"|(?P<padded>0\d{3,7})(?=[ ]{1,4}(?:关于|《))"
    r"|(?P<short>\d{1,8}|[一二三四五六七八九十]{1,3})[ ]?号(?:重点|委员|集体)?(?:提案|建议)"
)


def read_number_head(folded: str, start: int, end: int) -> tuple[int, int, int] | None:
    """A number phrase such as 第187号提案 at ``start``: its value, and its range."""
    match = _HEAD.match(folded, start, end)
    if not match:
        return None
    value = any_number(
        match[1]
        or match["no"]
        or match["boxed"]
        or match["bare"]
        or match["plain"]
        or match["of"]
        or match["padded"]
        or match["short"]
    )
    return None if value is None else (value, match.start(), match.end())


_OF_YEAR = re.compile(  # the eight digits of a system's number, 2024-0056
    r"[ ]*第?(?:[A-Za-z]{1,4}[-—–]?)?((?:19|20)\d\d)[ ]?[-—–][ ]?(\d{4,5})号?[ ]*$"
)
_IN_YEAR = re.compile(  # 2024-011, which was the eleventh of its year
    r"[ ]*第?(?:[A-Za-z]{1,4}[-—–]?)?(?:19|20)\d\d[ ]?[-—–][ ]?(\d{1,3})号?[ ]*$"
)
_OF_SESSION = re.compile(r"[ ]*第?[A-Za-z]{0,4}\d{1,2}[-—–](\d{2,5})号?[ ]*$")  # 3-0149


def read_number_value(folded: str, start: int, end: int) -> tuple[int, int, int] | None:
    """The number that stands after a label (提案号：第187号), and the range it is printed in."""
    text = folded[start:end]
    if whole := _OF_YEAR.match(text):
        low, high = start + whole.start(1), start + whole.end(2)
        return int(whole[1] + whole[2]), low, high
    if part := _IN_YEAR.match(text) or _OF_SESSION.match(text):
        return int(part[1]), start + part.start(1), start + part.end(1)
    match = NUMBER.search(text) or _BARE.match(text.strip())
    if match is None:
        loose = re.search(r"(?<!\d)(\d{1,10})(?!\d)", text)
        if not loose or len(text) > 24:
            return None
        match = loose
    value = any_number(match[1])
    if value is None:
        return None
    lead = len(text) - len(text.lstrip()) if match.re is _BARE else 0
    return value, start + lead + match.start(), start + lead + match.end()
