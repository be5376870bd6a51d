"""What is seen of a piece of a line, and of those next to it, that may be a task or tell of one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from reader_app.extraction.learned.linear import Features
from reader_app.extraction.tasks.cells import fitness
from reader_app.extraction.tasks.columns import Role, head_role, is_head
from reader_app.extraction.tasks.endings import FOOTER, tasks_end
from reader_app.extraction.tasks.headings import group_headings
from reader_app.extraction.tasks.piece_forms import labels_over, recurring_labels, text_of
from reader_app.extraction.tasks.pieces import WITHIN, Piece
from reader_app.extraction.tasks.reading import REPORTS
from reader_app.text.clean import Clean

_HEAD = 400
_LONGEST = (4, 8, 12, 20, 30, 50, 80, 130)
_SHAPES = {
    "done": "已|均|完成|累计|实际|竣工|投用|建成|惠及|到位|通过",
    "under way": "正在|目前|截至|中[。;]?$|启动|开工|推进中|尚未",
    "since": ("^(?:截至|目前|上半年|今年以来|[一二三四前]{1,2}季度|\\d{1,2}月|至今|已|现已|全年)"),
    "plan": "力争|计划|确保|全年|年底前|年内|拟|预计|以上|不低于|不少于",
    "figure": r"\d",
    "two figures": r"\d[^\d.]+?\d[^\d.]+?\d",
    "money": "[万亿]元|投资|投入",
    "measured": (
        r"(?:\d|[一二三四五六七八九十百千两]){1,8}[多余]?"
        "[万千百十余个件项所家条座处台套户人名公米亩吨级类批场辆栋盏株支班对片块只里%]"
    ),
    "deed": (
        "^(?:为|对|将|把|在|新[建增修改开设]|改[建造扩善]|[扩修重迁续]建|建[成设立造]|实[施现行]"
        "|完[成善]|开[展发通设]|打[造通]|提[升高]|优化|发[放展]|增[加设]|免费|培[训育]|整[治修]"
        "|修[复缮]|推[进广行动]|组织|启[动用]|创[建办]|引进|更[新换]|安装|配[备套]|举办|治理|改善"
        "|扩[大充]|落实|加[强大快]|做好|抓好|深化|健全|持续|继续|全面|加装|落地|设立)"
    ),
    "named": (r"(?:项目|工程|行动|建设|改造|提升|服务|计划|整治|活动)(?:\([^()]*\))?[。;]?$"),
    "ask": (
        "各(?:单位|部门|乡镇|地|级|镇|有关)|要(?!求)|务必|必须|应当?|不得|严禁|请|切实|高度重视"
        "|加强组织领导|考核|督查"
    ),
    "we": "我[局委办厅院市区县镇乡]|我们|同志|代表们?|委员",
    "office": "[局委办部厅院镇乡]$|街道$|中心$|政府$|公司$|单位$|集团$|办公室$",
    "offices": "[局委办部厅院][、,]",
    "leads": "牵头|负责|承办|主办|责任|配合",
    "says": "表示|介绍|指出|强调|记者|认为|说[:,]|会议|通知|印发|办法|规定|本报",
    "money asked": "收费|补贴|标准|条件|申请|材料",
    "date": r"^(?:\d{4}年|\d{1,2}月\d{1,2}日|\d{4}-\d)",
    "site": (
        "来源|发布|浏览|字号|字体|打印|关闭|分享|首页|当前位置|上一篇|下一篇|责任编辑|版权|登录|注册"
        "|点击|网站|备案|微信"
    ),
    "heading": "情况$|问题$|打算$|措施$|要求$|方面$|类$|目标$|指标$|任务$|清单$|实事$",
    "next steps": "下一?步|存在(?:的)?问题|困难|原因|打算",
    "time": "完成时[限间]|时限|年底|\\d{1,2}月底",
    "hotline": "电话|地址|邮箱|邮编|联系人",
}
_FORMS = [(name, re.compile(shape)) for name, shape in _SHAPES.items()]
_ONE = re.compile(r"(?<!\d)0?1(?!\d)|(?<!十)一|[①❶]")
_GRADES = (Role.CONTENT, Role.PROGRESS, Role.UNIT, Role.GROUP)


def features_of(clean: Clean, pieces: Sequence[Piece]) -> list[Features]:
    """What is seen of each piece of a page."""
    page = _Page(clean, pieces)
    own = [page.own(k) for k in range(len(pieces))]
    return [page.with_neighbours(k, own) for k in range(len(pieces))]


class _Page:
    """The facts that pieces share."""

    def __init__(self, clean: Clean, pieces: Sequence[Piece]) -> None:
        self._clean, self._pieces = clean, pieces
        self._texts = [clean.folded[one.start : one.end] for one in pieces]
        self._headings = group_headings(clean)
        self._end = tasks_end(clean)
        self._heads = [one for one in pieces if one.place == 0]
        self._levels = Counter(one.level for one in self._heads)
        self._reported = "reports " if REPORTS.search(clean.folded, 0, _HEAD) else ""
        self._labels = [_label(text, one) for text, one in zip(self._texts, pieces, strict=True)]
        self._recurring = recurring_labels(clean, pieces)
        self._under = labels_over(clean, pieces, self._recurring)
        self._shapes = Counter(self._shape(one) for one in self._heads)
        self._next_line = self._lines_after()
        self._line_texts: dict[int, str] = {}
        for one, text in zip(pieces, self._texts, strict=True):
            self._line_texts[one.line] = self._line_texts.get(one.line, "") + text
        self._behind, self._below = self._how_lines_go_on()

    def _lines_after(self) -> list[Piece | None]:
        """Of each piece the first one of the next line."""
        found: list[Piece | None] = [None] * len(self._pieces)
        following: Piece | None = None
        for k in range(len(self._pieces) - 1, -1, -1):
            found[k] = following
            if self._pieces[k].place == 0:
                following = self._pieces[k]
        return found

    def _how_lines_go_on(self) -> tuple[str, str]:
        """What most lines tell behind their first piece, and what those below counted ones tell."""
        behind: list[str] = []
        below: list[str] = []
        for k, one in enumerate(self._pieces):
            if one.place and not self._labels[k]:
                behind.append(self._texts[k])
            following = self._next_line[k]
            if one.pieces == 1 and one.level >= 0 and following is not None and following.level < 0:
                below.append(self._line_texts[following.line])
        return _done_in(behind), _done_in(below)

    def _shape(self, one: Piece) -> str:
        paragraph = self._clean.paragraphs[one.line]
        return f"{one.level} {paragraph.heading_level} {paragraph.bullet} {min(3, one.pieces)}"

    def own(self, k: int) -> dict[str, float]:
        """What is seen of a piece itself."""
        one, text = self._pieces[k], self._texts[k]
        seen: dict[str, float] = {}
        for name, shape in _FORMS:
            if shape.search(text):
                seen[name] = 1.0
        for role in _GRADES:
            grade = max(-3, min(4, round(fitness(role, text) / 1.5)))
            seen[f"{role} {grade}"] = 1.0
        seen[f"length {_size(len(text))}"] = 1.0
        stop = text[-1] if text[-1] in "。;!?" else one.behind if one.behind in "。;,:$" else ""
        seen[f"stops {stop}"] = 1.0
        before = one.before if one.before in "^。;:,([【〖|—" else ""
        seen[f"opens {before}"] = 1.0
        if label := self._labels[k]:
            seen[f"label {label}"] = 1.0
        return seen

    def with_neighbours(self, k: int, own: Sequence[dict[str, float]]) -> Features:
        one, text = self._pieces[k], self._texts[k]
        seen = {"": 1.0, **own[k]}
        for step in (-2, -1, 1, 2):
            if 0 <= k + step < len(own):
                other = self._pieces[k + step]
                same = "=" if other.line == one.line else "/"
                seen.update((f"{step}{same} {name}", 1.0) for name in own[k + step])
        self._place(k, seen)
        self._labels_near(k, seen)
        _letters(text, seen)
        return seen

    def _place(self, k: int, seen: dict[str, float]) -> None:
        """Where on its line and on the page a piece stands, and how its line is counted."""
        one, first = self._pieces[k], self._first_of(k)
        paragraph = self._clean.paragraphs[one.line]
        place, counted = min(3, one.place), _counted(first)
        alike = self._shapes[self._shape(first)]
        seen |= {
            f"level {one.level}": 1.0,
            f"line level {first.level}": 1.0,
            f"place {place} {counted}": 1.0,
            f"place {place} of {min(4, one.pieces)}": 1.0,
            f"{self._reported}place {place} {counted}": 1.0,
            f"{self._reported}place {place}": 1.0,
            "counted within": float(one.level == WITHIN),
            "last": float(one.place == one.pieces - 1),
            "heading of a form": float(one.line in self._headings and one.pieces == 1),
            f"markup {paragraph.heading_level} {paragraph.bullet} {paragraph.bold}": 1.0,
            "set in": float(paragraph.indented),
            "apart": float(paragraph.blank_lines_before > 0),
            "under the tasks": float(one.line >= self._end),
            "footer": float(FOOTER.match(self._clean.folded, paragraph.start) is not None),
            "first lines": float(one.line < 3),
            "first tenth": float(k < len(self._pieces) * 0.1),
            "last tenth": float(k >= len(self._pieces) * 0.9),
            f"alike {round(4 * alike / max(1, len(self._heads)))}": 1.0,
            f"alike {counted} {min(5, alike)}": 1.0,
            f"behind {self._behind} place {place} {counted}": 1.0,
            f"below {self._below} place {place} {counted} {min(2, one.pieces)}": 1.0,
        }
        if one.place == 0:
            self._of_count(one, seen)
            self._of_next_line(k, seen)
        if (following := self._next_line[k]) is not None:
            seen[f"next line {_step(first.level, following.level)} {counted}"] = 1.0
            seen[f"place {place} next line {following.level >= 0}"] = 1.0

    def _labels_near(self, k: int, seen: dict[str, float]) -> None:
        """What label a piece is, stands under or over; those that recur are told by their order."""
        count = min(4, len(self._recurring))
        own = self._recurring_at(self._pieces[k])
        if own >= 0:
            seen["recurring label"] = 1.0
        elif (under := self._under[k]) >= 0:
            seen[f"recurring {min(3, under)} of {count}"] = 1.0
            seen[f"{self._reported}recurring {min(3, under)} of {count}"] = 1.0
        following = self._next_line[k]
        if following is not None and (over := self._recurring_at(following)) >= 0:
            seen[f"over recurring {min(2, over)} {own >= 0}"] = 1.0
        before = (self._labels[j] for j in range(k - 1, max(-1, k - 4), -1))
        seen[f"under label {next((label for label in before if label), '')}"] = 1.0

    def _recurring_at(self, one: Piece) -> int:
        return self._recurring.get(text_of(self._clean, one), -1)

    def _of_count(self, one: Piece, seen: dict[str, float]) -> None:
        """Whether a line's number goes on from that of the last line counted so."""
        if one.number is None:
            return
        seen["many of the level"] = float(self._levels[one.level] >= 3)
        outer = [level for level in self._levels if 0 <= level < one.level]
        inner = [level for level in self._levels if level > one.level]
        seen[f"outer {bool(outer)} inner {bool(inner)}"] = 1.0
        if _ONE.search(self._clean.folded, one.number.start, one.number.end):
            seen["counts one"] = 1.0

    def _of_next_line(self, k: int, seen: dict[str, float]) -> None:
        """A line that is but a name may head a group, or be a task that the next line tells of."""
        one, following = self._pieces[k], self._next_line[k]
        if following is None:
            return
        text = self._line_texts[following.line]
        form = f"{min(2, one.pieces)} over {following.level >= 0}"
        done = "done" if _DONE.search(text) else "plan" if _PLAN.search(text) else ""
        seen[f"{form} {done} {_size(len(text)) // 2}"] = 1.0
        seen[f"{self._reported}{form} {done}"] = 1.0
        after = self._next_line[k + following.pieces + one.pieces - 1]
        if after is not None:
            seen[f"{form} then {after.level == one.level}"] = 1.0

    def _first_of(self, k: int) -> Piece:
        return self._pieces[k - self._pieces[k].place]


def _letters(text: str, seen: dict[str, float]) -> None:
    bare = text.rstrip("。;!?")
    seen[f"begins {text[:2]}"] = 1.0
    seen[f"begins {text[:1]}"] = 1.0
    seen[f"ends {bare[-2:]}"] = 1.0
    seen[f"ends {bare[-1:]}"] = 1.0


def _counted(one: Piece) -> str:
    return "counted" if one.level >= 0 else "plain"


_DONE = re.compile("已|完成|均|累计|正在|目前|建成|投用|开工")
_PLAN = re.compile("力争|计划|确保|年底前|年内|预计|以上|实现")


def _done_in(texts: Sequence[str]) -> str:
    """How many of the texts tell what was done, in fifths; "" if there are none."""
    if not texts:
        return ""
    return str(round(4 * sum(1 for text in texts if _DONE.search(text)) / len(texts)))


def _label(text: str, one: Piece) -> str:
    """What a label before a colon, a bar or within brackets names: its role, or that it is one."""
    boxed = one.before in "【〖[" and one.behind in "】〗]"
    if len(text) > 12 or not (one.behind in ":|丨┃" or boxed or is_head(text, strictly=True)):
        return ""
    role = head_role(text)
    return role.value if role else "some"


def _size(length: int) -> int:
    return sum(1 for most in _LONGEST if length > most)


def _step(level: int, following: int) -> str:
    if level == following:
        return "same"
    if following < 0:
        return "plain"
    return "inner" if following > level else "outer"
