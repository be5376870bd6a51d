"""Texts of one monotonous shape at any length, to see how the time grows with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import count

Shape = Callable[[int], str]
"""About so many UTF-8 bytes of text."""

_PROSE = (
    "近年来，全区以改善群众居住环境为重点，推进老旧小区改造，投入资金约三千万元，"
    "惠及居民2400余户；下一步，将会同有关部门完善长效机制，让群众得到实惠。"
)
_RECORD = """第{n}号提案
《关于完善{n}号路口交通设施的建议》
提案人：白石农
主办单位：市公安局
会办单位：市财政局、市城管局
办理类别：A类
【提案内容】
路口早晚高峰车流量大，行人过街困难，建议增设信号灯{n}处。
【办理情况】
已完成信号灯安装，并同步施划标线，群众反映良好。
"""
_TASK = (
    "{n}\t城市建设\t新建停车泊位{n}个，改造老旧小区12个。\t已完成泊位{n}个，完成率90%。\t市住建局\n"
)
_CELLS = "{n}\n城市建设\n新建停车泊位{n}个\n已完成泊位{n}个\n市住建局\n"
_TASK_HEAD = "序号\t项目名称\t项目内容\t进展情况\t责任单位\n"
_MARKDOWN_HEAD = "| 序号 | 案由 | 提案人 | 主办单位 |\n| --- | --- | --- | --- |\n"
_FIGURES = (
    "全会共收到提案{n}件，经审查立案{n}件，不予立案12件，立案率93.1%；其中集体提案20件，"
    "委员个人提案{n}件，A类51件，占总数的56%，办复率100%。\n"
)


def repeated(piece: str) -> Shape:
    """One piece over and over."""

    def text(size: int) -> str:
        return piece * max(1, size // len(piece.encode()))

    return text


def numbered(piece: str, head: str = "") -> Shape:
    """A piece over and over, with its running number in it."""

    def text(size: int) -> str:
        parts, length = [head], len(head.encode())
        for n in count(1):
            part = piece.replace("{n}", str(n))
            parts.append(part)
            length += len(part.encode())
            if length >= size:
                break
        return "".join(parts)

    return text


def nested(opening: str, closing: str) -> Shape:
    """All the opening marks, and then all the closing ones."""

    def text(size: int) -> str:
        depth = max(1, size // len((opening + closing).encode()))
        return opening * depth + closing * depth

    return text


PRINTED: Mapping[str, Shape] = {
    "prose in one line": repeated(_PROSE),
    "prose without a stop": repeated("近年来全区以改善群众居住环境为重点推进老旧小区改造"),
    "many paragraphs": repeated(_PROSE + "\n"),
    "lines torn at one width": repeated("近年来，全区以改善群众居住环境为重点，推进老旧小\n"),
    "many records": numbered(_RECORD),
    "records in one line": numbered(
        "{n}、关于完善{n}号路口的建议(第{n}号，白石农等11人，由我局主办)；"
    ),
    "numbered titles": numbered("{n}、农业界：《关于完善{n}号路口设施的建议》（A类）\n"),
    "titles in one line": numbered("白石农委员提出的《关于完善{n}号路口设施的建议》，"),
    "one record again and again": repeated(_RECORD.replace("{n}", "7")),
    "figures": numbered(_FIGURES),
    "figures in one line": numbered(_FIGURES.strip()),
    "a table with tabs": numbered(_TASK, _TASK_HEAD),
    "a table in Markdown": numbered(
        "| {n} | 关于完善{n}号路口的建议 | 白石农 | 市公安局<br>市财政局 |\n", _MARKDOWN_HEAD
    ),
    "a table of one cell a line": numbered(_CELLS, _TASK_HEAD.replace("\t", "\n")),
    "short lines": repeated("甲乙\n"),
    "short lines, each another": numbered("第{n}行\n"),
    "dates": numbered("2024年3月{n}日 "),
    "headings in Markdown": numbered("## 第{n}号提案\n"),
}

DEGENERATE: Mapping[str, Shape] = {
    "brackets opened": repeated("（"),
    "brackets opened and closed": nested("（", "）"),
    "empty brackets": repeated("（）"),
    "titles opened": repeated("《"),
    "titles opened, with words": repeated("《关于"),
    "titles within titles": nested("《", "》"),
    "lenticular brackets": repeated("【"),
    "lenticular labels": repeated("【提案内容】"),
    "quotes": repeated("“"),
    "straight quotes": repeated('"'),
    "ASCII brackets": repeated("(["),
    "digits": repeated("1234567890"),
    "full-width digits": repeated("１２３"),
    "Chinese numerals": repeated("三百二十"),
    "masked digits": repeated("**件"),
    "asterisks": repeated("*"),
    "bold, empty": repeated("**甲"),
    "pipes": repeated("|"),
    "pipes, with cells": repeated("| 甲 "),
    "tabs": repeated("\t"),
    "tabs, with cells": repeated("甲\t"),
    "line breaks of HTML": repeated("<br>"),
    "tags opened": repeated("<"),
    "hashes": repeated("#"),
    "hashes, a line each": repeated("# \n"),
    "spaces": repeated(" "),
    "ideographic spaces": repeated("\u3000"),
    "a word, a space": repeated("甲 "),
    "spaces, then a word": lambda size: " " * size + "甲",
    "line feeds": repeated("\n"),
    "carriage returns": repeated("\r"),
    "line feeds and a word": repeated("\n\n\n甲"),
    "hyphens": repeated("-"),
    "dashes": repeated("—"),
    "full stops": repeated("。"),
    "commas": repeated("、"),
    "colons": repeated("："),
    "semicolons": repeated("；"),
    "names": repeated("白石农、"),
    "labels in one line": repeated("提案人：白石农 主办单位：市公安局；"),
    "one label": repeated("提案人："),
    "one label, a line each": repeated("主办单位：\n"),
    "a label within a label": repeated("主办"),
    "numbers of proposals": repeated("第12号"),
    "a number opened": repeated("第"),
    "classes": repeated("A类"),
    "arrows": repeated("B→A"),
    "percent": repeated("12.5%"),
    "Latin letters": repeated("abcdefghij"),
    "pinyin in brackets": repeated("案(an)"),
    "zero-width spaces": repeated("\u200b"),
    "combining marks": repeated("\u0301"),
    "right-to-left marks": repeated("\u202e甲"),
    "planes beyond the first": repeated("\U00020000\U0001f600"),
    "bullets": repeated("●"),
    "bullets, a line each": repeated("● 甲\n"),
    "running numbers": numbered("{n}、"),
    "running numbers, a line each": numbered("{n}.\n"),
    "salutations": repeated("白石农委员：\n"),
    "bylines": repeated("记者 白石农\n"),
    "dots": repeated("…"),
    "targets": numbered("力争新建{n}个，已完成{n}个，"),
    "backslashes": repeated("\\"),
    "ampersands": repeated("&nbsp;"),
    "noncharacters": repeated("\ufffe\ufffd"),
}

ALL: Mapping[str, Shape] = {**PRINTED, **DEGENERATE}

PLACES: Mapping[str, str] = {
    "alone": "{}",
    "in a title": "第1号提案\n《{}》\n提案人：白石农\n主办单位：市公安局\n",
    "in a value": "第1号提案\n《关于甲的建议》\n提案人：{}\n主办单位：{}\n办理类别：A类\n",
    "in the texts": (
        "第1号提案\n《关于甲的建议》\n提案人：白石农\n【提案内容】\n{}\n【办理情况】\n{}\n"
        "第2号提案\n《关于乙的建议》\n提案人：白石农\n【提案内容】\n为此建议：{}\n"
    ),
    "among figures": "全会共收到提案{}件，经审查立案12{}件，立案率{}93%。\n",
    "in a cell": "序号\t项目名称\t项目内容\t进展情况\n1\t城市\t{}\t{}\n2\t城市\t新建\t完成\n",
    "under the masthead": (
        "某某日报 2024年3月1日 星期五 第03版\n{}\n本报记者 {}\n"
        "第1号提案\n《关于甲的建议》\n提案人：白石农\n"
    ),
    "in a letter": (
        "关于政协第{}号提案的答复\n{}委员：\n您提出的《{}》收悉，现答复如下：\n{}\n"
        "市公安局\n2024年3月1日\n"
    ),
    "in a table of one cell a line": (
        "序号\n案由\n提案人\n主办单位\n1\n{}\n白石农\n市公安局\n2\n关于乙\n{}\n市公安局\n"
    ),
    "in a legend": "注：A类指{}，B类指{}。\n1、《关于甲》（A类）\n2、《关于乙》（B类）\n",
}
"""Where in a page something endless may stand."""
