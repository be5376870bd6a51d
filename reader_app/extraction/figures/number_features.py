"""What is seen of a number in the text that figures are read from: its counter, the words near it.

Which figure a number is no row of wordings tells of every page. The weights of these features
are learned (``tests.training``) and stand in ``resources/learned/figures.json``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from reader_app.extraction.figures.counted import DIGITS, HAN_NUMBER
from reader_app.extraction.figures.rates import PERCENT
from reader_app.extraction.learned.linear import Features, words
from reader_app.extraction.words.printed_number import number
from reader_app.extraction.words.values import Range

_NUMBER = re.compile(
    rf"(?P<rate>{PERCENT.pattern.replace('?P<n>', '?:')})"
    rf"|(?P<n>{DIGITS}|{HAN_NUMBER})[ ]?(?P<unit>件次|[件份个家名位人条项篇])"
)
_OF_CASES = re.compile("提案|承办|单位|部门|委员|办理|件")
"""Near houses and people that are counted, where they have to do with proposals."""
_BEFORE, _BEHIND = 30, 20  # characters
_SENTENCE_ENDS = "。!?\n"
_CLAUSE_ENDS = ",;:。!?\n()"
_LONGEST = 400  # characters of a sentence before a number, and behind it

_NEAR = words(
    """
    收到 接收 收集 征集 提交 提出 递交 共有 共收 立案 审查 审核 不予 未予 未立案 不立案 符合 并案
    合并 归并 并入 撤回 撤案 退回 转为 作为 意见建议 来信 社情民意 集体 个人 联名 委员提案 委员
    党派 民主党派 界别 专委会 专门委员会 团体 人民团体 工商联 政协各参加单位 联合 重点 重点提案
    督办 领办 领衔 市长 书记 主席 副主席 党政 政府领导 主要领导 政协领导 主席会议 优秀 表彰 评选
    评为 承办 主办 会办 协办 分办 单独 牵头 办理 办复 办结 答复 回复 按期 按时 已经 全部 均 已解决
    解决 采纳 落实 基本解决 正在解决 列入计划 计划 留作参考 参考 暂时 条件 不能 A类 B类 C类 D类
    满意 基本满意 不满意 不太满意 满意率 办复率 答复率 办结率 立案率 面商率 见面率 沟通率 走访 占
    百分 比例 总数 其中 单位 部门 家单位 承办单位 方面 类 涉及 经济 文化 社会 生态 农业 教育 政治
    建设 人大 代表 代表建议 议案 建议 市人大 省人大 全国 省政协 市政协 区政协 县政协 全国政协 省级
    市级 政协提案 提案 件提案 案 我局 我委 我院 我办 局 各 去年 上年 上年度 今年 年度 届 次会议
    以来 期间 累计 五年 往年 大会期间 会议期间 会后 闭会 平时 截至 截止 同比 增加 增长 减少 下降
    比 约 近 余 超 第 每 项目 万元 亿元 公里 企业 群众 居民 人 户 座 次 场 名 参与 参加 提案者
    提案人 党派团体 登 刊 以下 如下 公布 选登 选 摘 目录 附 收 到 报送 交办 分别 分送 移交 督查
    重要 综合 提案办理 会同 共 总 共计 合计 有 为 经 被 拟 将 表示 评价 测评 反馈 调查 回访 条
    措施 意见 问题 投诉 政策 制度
    """
)
_ABOVE = words(
    """
    我局 我委 我院 我办 市政府 县政府 区政府 民革 民盟 民建 民进 农工党 致公党 九三 工商联 支部
    委员会 政协 人大 代表 全会 大会 提案委 界别 他 她 本人 我 承办 会议 街道 镇 局 厅 住建 教育局
    立案 收到 提案 建议 表彰 优秀 重点 满意 去年
    """
)
_OPENING = words(
    """
    提案 建议 议案 人大 政协 局 办理 审查 立案 报告 情况 综述 表彰 优秀 重点 督办 答复 会议 闭幕
    开幕 委员 交办 总结 统计 数字 回眸 协商 评议 去年 街道
    """
)
_OWN = words("我局 我委 我院 我办 本局")
_ANYWHERE = words("收到 立案 审查 承办")
_KINDS = {"件": "件份件次条篇项", "人": "名位人", "个": "个家"}
_SIZES = (0, 1, 3, 9, 29, 99, 299, 999)
_WIDE, _BEYOND, _ACROSS, _SENTENCE = 24, 30, 80, 120  # characters that are looked at


class Number(NamedTuple):
    """A number with its counter, or a percentage."""

    start: int
    end: int  # of the number
    behind: int  # its counter
    value: int | str
    unit: str

    @property
    def kind(self) -> str:
        """What it counts: cases, people, others; or a rate."""
        return next((kind for kind, units in _KINDS.items() if self.unit in units), "%")


def numbers_in(text: str) -> list[Number]:
    """The numbers of a text that may be figures, in printed order."""
    found = []
    for match in _NUMBER.finditer(text):
        if rate := match["rate"]:
            found.append(Number(*match.span("rate"), match.end(), "".join(rate.split()), "%"))
        elif (value := number(match["n"])) is not None:
            one = Number(*match.span("n"), match.end(), value, match["unit"])
            near = max(0, one.start - _BEFORE), one.behind + _BEHIND
            if one.kind == "件" or _OF_CASES.search(text, *near):
                found.append(one)
    return found


@dataclass(frozen=True)
class NumberedText:
    """A text with its numbers, and what is known of the page."""

    text: str
    numbers: Sequence[Number]
    titles: str
    letter: bool
    records: int

    def features(self, k: int) -> Features:
        """What is seen of the number at ``k``."""
        seen = dict(self._of_page)
        one = self.numbers[k]
        low = _last(self.text, _SENTENCE_ENDS, one.start, max(0, one.start - _LONGEST))
        high = _next(self.text, _SENTENCE_ENDS, one.behind, one.behind + _LONGEST)
        self._of_number(k, seen)
        self._of_clauses(one, (low, high), seen)
        self._of_sentence(k, (low, high), seen)
        return seen

    @cached_property
    def _of_page(self) -> dict[str, float]:
        text = self.text
        seen = {"": 1.0, "letter": float(self.letter), "records": float(self.records > 0)}
        for place, words_there in (("head", self.titles[:200]), ("open", text[:150])):
            seen.update((f"{place} {word}", 1.0) for word in _OPENING if word in words_there)
        seen |= {
            "numbers": min(len(self.numbers), 30) / 30,
            "own": min(4, sum(text.count(word) for word in _OWN)) / 4,
            "proposals": min(20, text.count("提案")) / 20,
            "suggestions": min(20, text.count("建议")) / 20,
            "deputies": min(10, text.count("代表")) / 10,
        }
        seen.update((f"has {word}", 1.0) for word in _ANYWHERE if word in text)
        return seen

    @cached_property
    def _times(self) -> Counter[int | str]:
        return Counter(one.value for one in self.numbers)

    @cached_property
    def _largest(self) -> int:
        counts = [
            n.value for n in self.numbers if isinstance(n.value, int) and n.unit in "件份个条"
        ]
        return max(counts, default=0)

    def _of_number(self, k: int, seen: dict[str, float]) -> None:
        one = self.numbers[k]
        seen[f"unit {one.unit}"] = seen[f"kind {one.kind}"] = 1.0
        seen["where"] = one.start / max(1, len(self.text))
        if isinstance(one.value, str):
            seen["all" if one.value in ("100%", "百分之百") else "not all"] = 1.0
            return
        size = sum(one.value > most for most in _SIZES)
        seen[f"size {size}"] = seen[f"size {size} {one.kind}"] = 1.0
        seen["largest"] = float(one.value == self._largest)
        seen["in words"] = float(not self.text[one.start].isdigit())
        seen["as many as records"] = float(one.value == self.records > 1)
        seen["again"] = float(self._times[one.value] > 1)

    def _of_clauses(self, one: Number, sentence: Range, seen: dict[str, float]) -> None:
        """The words of the clause that the number stands in, and of the ones next to it."""
        text, (low, high) = self.text, sentence
        first = _last(text, _CLAUSE_ENDS, one.start, low)
        last = _next(text, _CLAUSE_ENDS, one.behind, high)
        places = {
            "b": text[max(first, one.start - _WIDE) : one.start],
            "f": text[one.behind : min(last, one.behind + _WIDE)],
        }
        if first > low:
            above = _last(text, _CLAUSE_ENDS, first - 1, low)
            places["p"] = text[max(above, first - 1 - _BEYOND) : first - 1]
        if last < high:
            below = _next(text, _CLAUSE_ENDS, last + 1, high)
            places["n"] = text[last + 1 : min(below, last + 1 + _WIDE)]
            seen[f"mark behind {text[last]}"] = 1.0
        seen[f"mark before {text[first - 1 : first]}"] = 1.0
        for place, said in places.items():
            _put(seen, place, said, one.kind)
        for count in (1, 2, 3, 4):
            seen[f"-{count} {text[max(low, one.start - count) : one.start]}"] = 1.0
            seen[f"+{count} {text[one.behind : min(high, one.behind + count)]}"] = 1.0
        for at in range(max(first, one.start - 12), one.start - 1):
            seen[f"- {text[at : at + 2]}"] = 1.0
        for at in range(one.behind, min(last, one.behind + 12) - 1):
            seen[f"+ {text[at : at + 2]}"] = 1.0

    def _of_sentence(self, k: int, sentence: Range, seen: dict[str, float]) -> None:
        """The words of the sentence before the number, and the numbers next to it."""
        text, one, (low, high) = self.text, self.numbers[k], sentence
        said = text[max(low, one.start - _SENTENCE) : one.start]
        seen.update((f"s {word}", 1.0) for word in _NEAR if word in said)
        above = text[max(0, low - _ACROSS) : low]
        seen.update((f"above {word}", 1.0) for word in _ABOVE if word in above)
        seen["first sentence"] = float(low == 0)
        if k and (last := self.numbers[k - 1]).start >= low:
            between = text[last.behind : one.start]
            seen[f"after {last.unit} {one.kind}"] = 1.0
            _put(seen, "m", between[-_BEYOND:], one.kind)
            if len(between) <= 8:
                seen[f"between {between}"] = 1.0
            before = text[max(low, last.start - 10) : last.start]
            seen.update((f"pp {word}", 1.0) for word in _NEAR if word in before)
            seen["less"] = float(_is_less(one, last))
            seen["same"] = float(one.value == last.value)
        else:
            seen["first"] = 1.0
        if k + 1 < len(self.numbers) and (then := self.numbers[k + 1]).start < high:
            between = text[one.behind : then.start][:_BEYOND]
            seen[f"before {then.unit} {one.kind}"] = 1.0
            seen.update((f"nm {word}", 1.0) for word in _NEAR if word in between)
            seen["more"] = float(_is_less(then, one))
        else:
            seen["last"] = 1.0
        earlier = [n for n in self.numbers[max(0, k - 5) : k] if n.start >= low]
        seen[f"place {len(earlier)}"] = 1.0


def _put(seen: dict[str, float], place: str, said: str, kind: str) -> None:
    for word in _NEAR:
        if word in said:
            seen[f"{place} {word}"] = seen[f"{place} {word} {kind}"] = 1.0


def _is_less(one: Number, other: Number) -> bool:
    return isinstance(one.value, int) and isinstance(other.value, int) and one.value < other.value


def _last(text: str, marks: str, at: int, low: int) -> int:
    """Behind the last of ``marks`` before ``at``, or ``low``."""
    return max(low, *(text.rfind(mark, low, at) + 1 for mark in marks))


def _next(text: str, marks: str, at: int, high: int) -> int:
    """The first of ``marks`` from ``at`` on, or where the text ends, ``high`` at most."""
    high = min(high, len(text))
    return min((there for mark in marks if (there := text.find(mark, at, high)) >= 0), default=high)
