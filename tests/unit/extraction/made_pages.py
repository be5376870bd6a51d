"""Pages made up over the cross product of layouts, what each of their records says being known.

A page is drawn from a seed: how its records are headed, where their facts stand, how labels are
marked off, which words they are, and what stands round the records. What no reader could decide is
not drawn: a title that stands under the texts it belongs to, or a class without any label.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from reader_app.domain.proposal import Proposal
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

Told = dict[str, object]


def _row(words: str, between: str | None = None) -> list[str]:
    """The words of a row, which white space parts."""
    return words.split(between)


_SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗梁宋谢韩唐冯于董萧程"
_GIVEN = "志远晓东海燕春雷建国红梅文斌明超秀霞立新"
_WORK = _row(
    "教育 公安 民政 住建 交通运输 水务 文旅 卫健 商务 统计 审计 城管 人社 应急管理 发改 科技"
    " 经信 医保 生态环境 市场监管 农业农村"
)
_THINGS = _row(
    "老旧小区加装电梯 校园周边交通治理 农村养老服务站建设 河道淤积治理 公共充电桩布局 社区食堂运营"
    " 城区停车难题 中小学近视防控 乡村医生队伍建设 夜间经济发展 古村落保护 窨井盖安全管理"
    " 农产品冷链物流 青年人才公寓 图书馆延时开放 湿地保护修复 小微企业融资 家政服务规范 非遗进校园"
)
_PLACES = _row("云岭 临川 东湖 清河")
_VERBS = _row("推进 加强 加快 完善 优化 规范 做好 解决 破解 提升")
_KINDS = _row("建议 提案 几点建议")
_WRONG = (
    "目前，{t}工作虽有进展，但覆盖面不够、资金不足，群众反映比较集中。",
    "调研发现，{t}方面的设施建成时间早，破损较多，管理责任不清。",
    "近年来{t}的需求逐年增长，现有供给明显跟不上，矛盾突出。",
)
_WANTED = (
    "尽快制定{t}专项方案，明确责任单位和时间表，并把所需经费列入财政预算。",
    "对{t}分批实施，先易后难，同时引导社会力量参与。",
    "建立{t}部门联动机制，定期通报进展，接受群众监督。",
)
_DONE = (
    "今年以来，已完成改造{n}处，投入资金{m}万元，群众满意度明显提高。",
    "目前已建成{n}个点位，另有{k}个正在施工，预计年底前投入使用。",
    "已出台实施方案，开展专项检查{n}次，整改问题{k}个，建立了长效机制。",
    "新增服务岗位{n}个，培训人员{m}人次，实现重点区域全覆盖。",
)
_COMMITTEES = _row("经济委 提案委 社会法制委 教科卫体委 农业农村委")
_SECTIONS = _row("经济建设 社会建设 文化建设 生态文明建设")
_LABELS = {
    "number": "提案编号 编号 提案号 案号",
    "title": "提案题目 提案名称 案由 标题 提案标题 题目",
    "proposers": "提案人 提案者 提出者 提案委员 领衔委员 第一提案人 领衔人 谁提的",
    "lead_units": "承办单位 主办单位 主办 承办 牵头单位 主办部门 承办部门 办理单位 谁来办",
    "co_units": "会办单位 协办单位 协办 会办 协助办理 配合单位 协办部门",
    "category": "办理结果 办理类别 答复类别 结果 类别 办理等次 结果分类",
    "supervisors": "督办领导 领办领导 督办 督办主席 领衔督办 领办",
    "committee": "分工办委 督办委室 对口专委会 联系专委会",
    "content": (
        "提案内容 主要内容 建议内容 提案摘要 内容摘要 委员建言 提案初心 当初怎么提 我的建议"
        " 提案原声 提案人这样说 委员想法"
    ),
    "reply": (
        "办理情况 答复内容 落实情况 办理成效 办理答卷 现在怎么样 部门答复 承办回复 办理进展"
        " 答复意见 后来怎么办 落地成果"
    ),
    "praise": "委员评价 委员点评 提案人评价 群众反响",
}
_HEADS = _row(
    "{t}|《{t}》|第{n}号提案　{t}|第{n}号《{t}》|【提案{n:03}】{t}|【第{n}号】{t}"
    "|【第{n}号提案】{t}|■ {t}|{c}、{t}|{i}.《{t}》|{i:02}\n{t}|**{t}**|### {t}"
    "|{t}（第{n}号）|{i}.《{t}》（第{n}号）"
    "|{n:04} {t}|第{n:04}号　{t}|提案{n}号：{t}|案例{c}：{t}|labels|labels|labels",
    "|",
)
_NUMBERS = ("{n}", "第{n}号", "{n:03}", "第{n:04}号", "2024{n:04}", "第2024{n:04}号", "2024-{n:03}")
_MARKS = {
    ":": "{w}:",
    "：": "{w}：",
    "gap": "{w}　",
    "【】": "【{w}】",
    "【】：": "【{w}】：",
    "[]": "[{w}]",
    "▍": "▍{w}",
    "◎：": "◎{w}：",
    "◎gap": "◎ {w}　",
    "**": "**{w}：**",
    "alone": "{w}",
    "■alone": "■{w}",
    "/": "{w} / ",
    "|": "{w}｜",
    "「」": "「{w}」",
    "——": "{w}——",
}
_OF_FACTS = (":", "：", "gap", "【】", "[]", "◎：", "◎gap", "**", "/", "|", "「」")
_ALONE = ("▍", "alone", "■alone")
_TAILS = (
    "责任编辑：{who}",
    "上一篇：区政协召开主席会议\n下一篇：关于征集提案线索的通知",
    "【打印本页】【关闭窗口】",
)


@dataclass(frozen=True, slots=True)
class MadePage:
    """A page's text, what its records say, and the choices it was made by."""

    text: str
    told: list[Told]
    choices: dict[str, str]


@dataclass(slots=True)
class _Maker:
    """Draws the choices of one page, and prints its records by them."""

    draw: Random
    labels: dict[str, str] = field(default_factory=dict)
    choices: dict[str, str] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    place: str = "区"

    def page(self) -> MadePage:
        self._choose()
        count = self.draw.randint(2, 5)
        numbers = sorted(self.draw.sample(range(2, 400), count))
        self._over_records()
        told = []
        for at, number in enumerate(numbers):
            section = self._section(at)
            record = self._record(at, number)
            if section:
                record["section"] = section
            told.append(record)
        self._under_records()
        blank = "\n\n" if self.choices["blank"] == "yes" else "\n"
        text = blank.join(self.lines)
        if self.choices["width"] == "half":
            text = text.translate(str.maketrans("：；，（）", ":;,()"))
        return MadePage(text + "\n", told, self.choices)

    def _choose(self) -> None:
        pick, often = self.draw.choice, self._often
        self.place = pick("市区县")
        head = pick(_HEADS)
        plain = (":", "：", "【】", "[]", "**")
        facts = pick(("line", "line", "line", "；", "　　", " | ", "（；）"))
        mark = pick(_OF_FACTS) if facts == "line" else pick("：:")
        text_mark = pick(list(_MARKS)) if often(0.7) else mark
        if text_mark in ("gap", "◎gap", "/", "|") and facts != "line":
            text_mark = "："
        counted = head.startswith("{c}、")
        self.choices = {
            "head": head,
            "facts": facts,
            "mark": mark,
            "text_mark": text_mark,
            "below": "yes" if often(0.35) else "no",
            "value_below": "yes" if often(0.15) and mark in plain else "no",
            "blank": pick(("yes", "no")),
            "indent": pick(("", "　　", "    ", "\xa0\xa0\xa0\xa0")),
            "intro": pick(("yes", "no")),
            "facts_last": "yes" if often(0.2) and head != "labels" else "no",
            "texts": "both" if often(0.8) else "reply",
            "sections": "yes" if often(0.2) and not counted else "no",
            "legend": pick(("over", "under", "no", "no", "no", "no")),
            "rounds": pick(("labels", "line", "arrow", "answers", "no", "no", "no", "no", "no")),
            "related": "yes" if often(0.15) else "no",
            "praise": "yes" if often(0.2) else "no",
            "tail": "yes" if often(0.3) else "no",
            "note": "yes" if often(0.15) else "no",
            "width": "half" if often(0.2) else "full",
            "wrap": str(self.draw.randint(28, 40)) if often(0.15) else "no",
            "parts": pick(("建议：", "为此建议：", "建议", "建议", "建议")),
            "number": pick(_NUMBERS),
        }
        self.labels = {name: pick(words.split()) for name, words in _LABELS.items()}

    def _often(self, share: float) -> bool:
        return self.draw.random() < share

    def _over_records(self) -> None:
        name = self.draw.choice(_PLACES) + self.place
        self.lines.append(f"{name}政协重点提案办理情况公示")
        day = self.draw.randint(10, 28)
        self.lines.append(f"发布时间：2024-06-{day}  来源：{self.place}政协办公室")
        if self.choices["note"] == "yes":
            self._text("编者按：提案是政协履职的重要方式，今起本栏目陆续介绍提案办理的情况。")
        if self.choices["intro"] == "yes":
            self._text(
                "为进一步增强提案办理实效，现将部分重点提案的办理情况公布如下，欢迎社会各界监督。"
            )
        self._legend("over")

    def _under_records(self) -> None:
        self._legend("under")
        if self.choices["tail"] == "yes":
            self.lines += self.draw.choice(_TAILS).format(who=self._person()).split("\n")

    def _legend(self, place: str) -> None:
        if self.choices["legend"] == place:
            self._text("注：A类为已经解决或采纳的，B类为列入计划逐步解决的，C类为留作参考的。")

    def _section(self, at: int) -> str | None:
        """The section that the record stands in: the first two records in the first, and so on."""
        if self.choices["sections"] == "no":
            return None
        which, first = divmod(at, 2)
        name = _SECTIONS[which]
        if not first:
            self.lines.append(f"{'一二三'[which]}、{name}")
        return name

    def _record(self, at: int, number: int) -> Told:
        told = self._facts()
        told["title"] = title = (
            f"关于{self.draw.choice(_VERBS)}{self.draw.choice(_THINGS)}的{self.draw.choice(_KINDS)}"
        )
        head, printed = self.choices["head"], self.choices["number"].format(n=number)
        facts = [(name, self._printed(name, told[name])) for name in self._order(told)]
        if head == "labels":
            whole = int(printed.strip("第号")) if "-" not in printed else number
            told["number"] = whole  # 2024-045 is the forty-fifth of its year
            facts = [("number", printed), ("title", title), *facts]
        else:
            if "{n" in head:
                told["number"] = number
            line = head.format(t=title, n=number, i=at + 1, c="一二三四五六"[at])
            self.lines += line.split("\n")
        if self.choices["facts_last"] == "yes":
            self._put_texts(told)
            self._put_facts(facts)
        else:
            self._put_facts(facts)
            self._put_texts(told)
        return told

    def _order(self, told: Told) -> list[str]:
        return [name for name in self.choices["fields"].split() if name in told]

    def _facts(self) -> Told:
        """Who proposed and who handled what, and which of the other facts the page tells."""
        if "fields" not in self.choices:
            more = ("co_units", "category", "supervisors", "committee")
            names = [name for name in more if self._often(0.25 if name == "committee" else 0.55)]
            names = ["proposers", "lead_units", *names]
            if self._often(0.3):
                self.draw.shuffle(names)
            self.choices["fields"] = " ".join(names)
        told: Told = {}
        offices = [f"{self.place}{work}局" for work in self.draw.sample(_WORK, 4)]
        for name in self.choices["fields"].split():
            told[name] = {
                "proposers": self._proposers(),
                "lead_units": (offices[0],),
                "co_units": tuple(offices[1 : self.draw.randint(2, 3)]),
                "category": self.draw.choice("AAB"),
                "supervisors": (self._person(),),
                "committee": self.draw.choice(_COMMITTEES),
            }[name]
        if "category" in told and self.choices["rounds"] in ("labels", "line", "arrow"):
            told["category"] = "A"
        if "category" in told and self.choices["rounds"] in ("labels", "line"):
            told["rounds"] = {"1": "B", "2": "A"}  # an arrow alone does not say that it is rounds
        return told

    def _person(self) -> str:
        return self.draw.choice(_SURNAMES) + "".join(
            self.draw.sample(_GIVEN, self.draw.randint(1, 2))
        )

    def _proposers(self) -> tuple[str, ...]:
        if self._often(0.25):
            return (self.draw.choice(("民盟", "九三学社", "民建", "农工党")) + self.place + "委",)
        found = [self._person() for _ in range(self.draw.choice((1, 1, 2, 3)))]
        return tuple(dict.fromkeys(found))

    def _printed(self, name: str, value: object) -> str:
        if isinstance(value, tuple):
            return "、".join(value)
        if name == "category" and self.choices["rounds"] == "line":
            return "首次答复B类，再次答复A类"
        if name == "category" and self.choices["rounds"] == "arrow":
            return "B类→A类"
        return f"{value}类" if name == "category" and self._often(0.6) else str(value)

    def _labelled(self, fact: tuple[str, str]) -> Iterator[tuple[str, str]]:
        name, value = fact
        if name == "category" and self.choices["rounds"] == "labels":
            yield from (("首次评价", "B"), ("再次评价", "A"))
        else:
            yield self.labels[name], value

    def _put_facts(self, facts: list[tuple[str, str]]) -> None:
        pairs = [pair for fact in facts for pair in self._labelled(fact)]
        mark, where = self.choices["mark"], self.choices["facts"]
        if where == "line":
            for word, value in pairs:
                parts = [_MARKS[mark].format(w=word), value]
                self.lines += parts if self.choices["value_below"] == "yes" else ["".join(parts)]
            return
        told = [word + mark + value for word, value in pairs]
        between = where.strip("（）")
        line = between.join(told)
        self.lines.append(f"（{line}）" if where == "（；）" else line)

    def _put_texts(self, told: Told) -> None:
        if self.choices["related"] == "yes":
            number = self.draw.randint(400, 600)
            title = f"关于{self.draw.choice(_THINGS)}的提案"
            told["related"] = ((number, title),)
            self.lines.append(f"相关提案：第{number}号《{title}》")
        if self.choices["texts"] == "both":
            self._put_text("content", self._proposal(told))
        done = [self._deeds() for _ in range(self.draw.randint(1, 2))]
        if self.choices["rounds"] == "answers":
            done = [self._deeds(), self._deeds()]
            for name, line in zip(("首轮答复·6月15日", "二轮答复·12月8日"), done, strict=True):
                self._text(f"[{name}]{line}")
        else:
            self._put_text("reply", done)
        told["reply"] = "".join(done)
        if self.choices["praise"] == "yes":
            self._put_text(
                "praise", [f"满意。办得很扎实，建议里的{self.draw.randint(2, 5)}条都落了地。"]
            )

    def _proposal(self, told: Told) -> list[str]:
        thing = self.draw.choice(_THINGS) + str(self.draw.randint(1000, 9999))
        wrong = self.draw.choice(_WRONG).format(t=thing)  # no two records of a page say the same
        wanted = self.choices["parts"] + self.draw.choice(_WANTED).format(t=thing)
        told["content"] = wrong + wanted
        apart = self.choices["parts"].endswith("：") or self._often(0.5)
        if apart:  # a paragraph that begins so divides the text, with or without a colon
            told["background"], told["suggestion"] = wrong, re.sub("^.*?建议：?", "", wanted)
        return [wrong, wanted] if apart else [wrong + wanted]

    def _deeds(self) -> str:
        low, high = self.draw.randint(3, 90), self.draw.randint(100, 900)
        return self.draw.choice(_DONE).format(n=low, m=high, k=self.draw.randint(2, 60))

    def _put_text(self, name: str, paragraphs: list[str]) -> None:
        mark = self.choices["text_mark"]
        label = _MARKS[mark].format(w=self.labels[name])
        if mark in _ALONE or self.choices["below"] == "yes":
            self.lines.append(label.rstrip())
        else:
            self._wrapped(label + paragraphs[0])
            paragraphs = paragraphs[1:]
        for paragraph in paragraphs:
            self._text(paragraph)

    def _text(self, paragraph: str) -> None:
        self._wrapped(self.choices["indent"] + paragraph)

    def _wrapped(self, line: str) -> None:
        """Put a line of text, broken at the column's width if the page is set in columns."""
        if self.choices["wrap"] == "no" or self.choices["blank"] == "yes":
            self.lines.append(line)
            return
        width = int(self.choices["wrap"])
        self.lines += [line[at : at + width] for at in range(0, len(line), width)]


def made_page(seed: int) -> MadePage:
    """The page of a seed."""
    return _Maker(Random(seed)).page()


def faults(page: MadePage) -> list[str]:
    """What of a page is read otherwise than it says; empty if it is read right."""
    (document,) = extract(SourceText("page.txt", page.text))
    found = document.proposals
    if len(found) != len(page.told):
        return [f"{len(found)} records for {len(page.told)}"]
    torn = page.choices["wrap"] != "no"  # where a column breaks, a paragraph may seem to begin
    compared = [name for name in _COMPARED if not (torn and name in ("background", "suggestion"))]
    return [
        f"{at}.{name}: {_read(one, name)!r} ≠ {told.get(name)!r}"
        for at, (one, told) in enumerate(zip(found, page.told, strict=True))
        for name in compared
        if not _same(_read(one, name), told.get(name))
    ]


_COMPARED = _row(
    "number title proposers lead_units co_units category supervisors committee section content"
    " background suggestion reply related rounds"
)


def _read(one: Proposal, name: str) -> object:
    if name == "related":
        return tuple((other.number, other.title) for other in one.related)
    if name == "rounds":
        return dict(one.category_rounds)
    return getattr(one, name)


def _same(read: object, told: object) -> bool:
    return _plain(read) == _plain(told)


def _plain(value: object) -> object:
    if isinstance(value, str):
        return re.sub(r"\s", "", unicodedata.normalize("NFKC", value))
    if isinstance(value, tuple):
        return tuple(map(_plain, value)) or None
    return value or None
