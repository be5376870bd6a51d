"""What may happen to a text on its way: lines swapped, labels put in, marks multiplied."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

_PRINTED = """
提案人：
提案者:
主办单位：
会办单位:
承办单位：
办理类别：A类
【提案内容】
【办理情况】
案由：
第187号提案
第12号
（A类）
《关于加强管理的建议》
13、农业界:《…》(B类)
建议：
委员评价：满意
序号	项目名称	项目内容	进展情况
责任单位
备注
| 序号 | 案由 |
| --- | --- |
|
关键词：
共收到提案358件，立案312件，立案率87.2%
其中A类**件
办理结果：B→A
某某委员：
督办领导：
首页 > 电子报
2024年13月45日
日期:11-14 版面:第03版:专题
■记者 白石农
当前时间
关于政协第十四届二次会议第23号提案的答复
注：A类指已经解决，B类指正在解决，C类指
力争新建30个
"""
LABELS = tuple(_PRINTED.strip().splitlines())
MARKS = (
    *"（）()【】[]《》〈〉「」“”‘’\"'*#|-—_~^`<>/\\%…·●■◆▲①㈠、，,。；;：:！？",
    *"\t\n\r\f\v\0\x1a\x7f\x85\u00a0\u1680\u2028\u2029\u3000\u200b\u200d\u200e\u202e\ufeff\ufffd\ufffe",
    *"\u0301\u20dd\u3099\ufe0f\U00020000\U0001f600\U000e0041\U0010ffff\u0661\u0e51\u4dc0\u2f00㎡½Ⅻ",
    *"0159０１二十百千万〇亿第号件份个类届次年月日ABＡａ甲乙aZ",
    *(
        "<br>",
        "**",
        "```",
        "&nbsp;",
        "&#12345;",
        "](",
        "![",
        "(ti)",
        "（２０１７）6号",
        "\r\n",
        "\n\n",
    ),
)
_PAIRS = tuple(pair.split() for pair in ("（ ）", "( )", "《 》", "【 】", "“ ”", "[ ]", "「 」"))


@dataclass(frozen=True, slots=True)
class Change:
    """One change; what the three numbers mean is up to its kind."""

    kind: str
    where: int
    much: int
    what: int


def changed(text: str, changes: Sequence[Change], longest: int = 20_000) -> str:
    """The text after all the changes, and never longer than ``longest``."""
    for change in changes:
        text = KINDS[change.kind](text, change)[:longest]
    return text


def some_changes(chance: Random, most: int = 8) -> list[Change]:
    kinds = list(KINDS)
    return [
        Change(
            chance.choice(kinds),
            chance.randrange(1 << 16),
            chance.choice((1, 1, 2, 3, 7, 40)),
            chance.randrange(1 << 16),
        )
        for _ in range(chance.randint(1, most))
    ]


def _place(text: str, number: int) -> int:
    return number % (len(text) + 1)


def _lines(text: str) -> list[str]:
    return text.split("\n")


def _insert(text: str, at: int, words: str) -> str:
    return text[:at] + words + text[at:]


def _swap_lines(text: str, change: Change) -> str:
    lines = _lines(text)
    one, other = change.where % len(lines), change.what % len(lines)
    lines[one], lines[other] = lines[other], lines[one]
    return "\n".join(lines)


def _drop_lines(text: str, change: Change) -> str:
    lines = _lines(text)
    at = change.where % len(lines)
    return "\n".join(lines[:at] + lines[at + change.much :])


def _double_lines(text: str, change: Change) -> str:
    lines = _lines(text)
    at = change.where % len(lines)
    taken = lines[at : at + 1 + change.what % 5]
    return "\n".join(lines[:at] + taken * (change.much + 1) + lines[at:])


def _join_lines(text: str, change: Change) -> str:
    at = text.find("\n", _place(text, change.where))
    return text if at < 0 else text[:at] + text[at + 1 :]


def _join_all(text: str, change: Change) -> str:
    return text.replace("\n", ("", " ", "；", "\u3000", "|", "\t")[change.what % 6])


def _break_line(text: str, change: Change) -> str:
    return _insert(
        text, _place(text, change.where), ("\n", "\n\n", "\r", "\n\u3000\u3000")[change.what % 4]
    )


def _cut(text: str, change: Change) -> str:
    at = _place(text, change.where)
    return text[:at] + text[at + change.much * (1 + change.what % 9) :]


def _keep_part(text: str, change: Change) -> str:
    at = _place(text, change.where)
    return text[at : at + 50 * change.much]


def _put_label(text: str, change: Change) -> str:
    label = LABELS[change.what % len(LABELS)]
    at = _place(text, change.where)
    if change.what & 0x100:
        at, label = text.rfind("\n", 0, at) + 1, label + "\n"
    return _insert(text, at, label * (change.much if change.what & 0x200 else 1))


def _put_mark(text: str, change: Change) -> str:
    return _insert(text, _place(text, change.where), MARKS[change.what % len(MARKS)] * change.much)


def _nest(text: str, change: Change) -> str:
    opening, closing = _PAIRS[change.what % len(_PAIRS)]
    at = _place(text, change.where)
    end = min(len(text), at + change.what % 60)
    depth = change.much
    return text[:at] + opening * depth + text[at:end] + closing * depth + text[end:]


def _replace_mark(text: str, change: Change) -> str:
    if not text:
        return text
    old = text[change.where % len(text)]
    return text.replace(old, MARKS[change.what % len(MARKS)], change.much)


def _widen(text: str, change: Change) -> str:
    return text.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})


def _narrow(text: str, change: Change) -> str:
    return text.translate({code + 0xFEE0: code for code in range(0x21, 0x7F)})


def _end_lines_otherwise(text: str, change: Change) -> str:
    return text.replace("\n", ("\r\n", "\r", "\n\n", " \n", "\u2028", "\x85")[change.what % 6])


def _space_out(text: str, change: Change) -> str:
    at = _place(text, change.where)
    gap = (" ", "\u3000", "\u200b", "  ", "\u0301", "\u202e")[change.what % 6]
    end = at + 10 * change.much
    return text[:at] + gap.join(text[at:end]) + text[end:]


def _repeat(text: str, change: Change) -> str:
    at = _place(text, change.where)
    return _insert(text, at, text[at : at + 1 + change.what % 30] * change.much)


def _prefix_lines(text: str, change: Change) -> str:
    mark = ("# ", "- ", "* ", "> ", "**", "| ", "\u3000\u3000", "\t", "1. ", "● ")[change.what % 10]
    lines = _lines(text)
    at = change.where % len(lines)
    for k in range(at, min(len(lines), at + change.much)):
        lines[k] = mark + lines[k]
    return "\n".join(lines)


KINDS: Mapping[str, Callable[[str, Change], str]] = {
    "swap lines": _swap_lines,
    "drop lines": _drop_lines,
    "double lines": _double_lines,
    "join lines": _join_lines,
    "join all lines": _join_all,
    "break a line": _break_line,
    "cut": _cut,
    "keep a part": _keep_part,
    "put a label in": _put_label,
    "put a mark in": _put_mark,
    "nest": _nest,
    "replace a mark": _replace_mark,
    "widen": _widen,
    "narrow": _narrow,
    "end lines otherwise": _end_lines_otherwise,
    "space out": _space_out,
    "repeat": _repeat,
    "prefix lines": _prefix_lines,
}
