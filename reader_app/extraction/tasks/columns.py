"""What the columns of a work-task table are called, and what stands in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

from reader_app.text.width import HAN, fold_width


class Role(StrEnum):
    """What a column holds."""

    SEQ = "seq"  # 序号
    GROUP = "group"  # 项目名称
    CONTENT = "content"  # 项目内容
    PROGRESS = "progress"  # 进展情况
    UNIT = "unit"  # 责任单位
    JOINING = "joining"  # 配合单位
    REMARK = "remark"  # 备注
    PERSON = "person"  # 责任人
    TIME = "time"  # 完成时限
    STATE = "state"  # 是否达序时
    OTHER = "other"


# One line a role; the words stand alone in a column's head. Of several columns that may
# hold the task itself, the one that stands further down this list does.
_STATE = "(?:情况|进度|进展|状况|落实情况|完成情况)"
_HEADS: tuple[tuple[Role, str], ...] = (
    (Role.SEQ, "(?:项目|任务|事项|工作)?(?:序号|编号)|顺序|排序|序|项号|项次|No\\.?|NO\\.?"),
    (
        Role.PROGRESS,
        "(?:工作|项目|任务|目前|当前|最新|上半年|下半年|全年|年度|季度|半年度|实施|主要|实际|阶段性?|年终"
        "|总体|整体|前){0,3}"
        f"(?:进展|完成|落实|推进|执行|实施|办理|进度|推动){_STATE}(?:说明|汇总|及成效)?"
        "|(?:办理|完成|落实|督办|督查|核查|整改)结果|(?:办结|整改)情况"
        "|(?:工作|当前|目前|项目|最新|阶段性?|总体|整体|实际|前)?进展(?:成效|[及与和]成效)?"
        "|(?:目前|完成|推进|落实|当前|形象|工作|项目|任务|总体|整体|实际)进度|现状|结果|实绩"
        "|(?:实际)?已?完成(?:的?工作量|数量?)"
        "|(?:承诺|目标|任务)?兑现(?:情况|进度)?|践诺(?:情况|成效)?|(?:年终)?(?:交账|交卷|答卷)|回音"
        "|(?:工作|最新|进展|推进)动态|(?:工作|项目|目前|当前)(?:推进|状况|现状)|(?:实施|工作)成效|(?:阶段|工作)成果",
    ),
    (
        Role.UNIT,
        "(?:第一|主要)?(?:责任|牵头|主办|承办|实施|负责|主责|落实|建设|配合|责任落实)"
        "(?:单位|部门|处室|科室|站所|股室|机构|主体|镇街|方)(?:及配合单位)?|(?:部门|责任|职责)分工|单位|部门|牵头|责任|负责|主责|配合|协同|会办|协办",
    ),
    (Role.REMARK, "备注|说明|其他说明|附注|注"),
    (
        Role.PERSON,
        "(?:责任|分管|牵头|领衔|市|区|县)领导|责任人|联系人|负责人|包保领导",
    ),
    (Role.TIME, "(?:完成|时间|办结|计划完成|预计完成)?(?:时限|时间|节点|期限|时间节点)(?:要求)?"),
    (
        Role.OTHER,
        "下一?步(?:工作)?(?:计划|打算|工作|措施|举措|安排|思路)?|(?:存在|主要)(?:的)?(?:问题|困难)"
        "(?:及原因|和困难|及困难)?|困难问题|(?:未完成)?原因(?:分析|说明)?|整改措施|总投资|投资额|计划投资"
        "|完成率|牵头配合",
    ),
    (
        Role.STATE,
        "(?:完成|办理|进展|办结)?状态|(?:进度|完成|进展)?评价|亮灯情况"
        "|是否(?:完成|达序时?|达标|达到?序时|按期|按序时|开工|竣工|办结|销号)(?:进度|推进)?",
    ),
)

# Names of the column with the tasks, the likeliest last.
_NAMES: tuple[tuple[int, str], ...] = (
    (
        1,
        "(?:项目|工作|任务)?(?:类别|分类)|领域|板块|大类|一级指标|工程|(?:攻坚|专项|重点)?行动|专项|攻坚任务",
    ),
    (2, "(?:项目|工作|任务|事项|工程)名称|(?:重点)?项目|工作项目|名称"),
    (
        3,
        "(?:重点|主要|工作|目标|年度|具体|中心|督查|督办|交办|议定|承诺|任务|责任|攻坚|专项){0,3}"
        "(?:任务|工作|事项)|(?:问题|任务|项目|事项|责任)清单"
        "|民生实事|实事项目|实事|任务事项|工作要点|重点工作任务|任务分解",
    ),
    (
        4,
        "(?:年度|工作|主要|具体|全年|目标|任务|责任|考核){0,2}(?:目标|指标|要求)|目标要求"
        "|(?:工作|年度)?目标任务|(?:具体|工作|主要|推进|落实)(?:举措|措施)"
        "|(?:具体|分解|细化|子|分项)(?:工作)?(?:任务|工作|事项|项目)",
    ),
    (
        5,
        "(?:项目|工作|任务|具体|主要|建设|重点工作|重点任务|事项|实事|目标|实施|具体工作|具体任务){1,2}"
        "内容(?:[及与和](?:目标|要求|规模|标准|任务))?|建设规模(?:[及与和](?:主要)?(?:建设)?内容)?",
    ),
)

_ROLES = tuple((role, re.compile(rf"(?:{words})$")) for role, words in _HEADS)
_RANKS = tuple((rank, re.compile(rf"(?:{words})$")) for rank, words in _NAMES)
_ADDITION = re.compile(
    r"\([^()]{0,14}\)|(?<=\d)日|[ :*\d%|]|截[至止]|年度|年(?!初)"
    r"|[一二三四上下全]?(?:季度|半年|月份?)|月?底|[-—~至]"
)
_DAY = re.compile(r"\d月")  # 预计至12月31日完成工作进度(%)
_OF_PROPOSALS = re.compile("提案|案由|案号|建议号|代表|委员")

# Heads that no list foresees are known by their ends, but only beside ones that are known.
_ROLE_ENDS: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (
        Role.PROGRESS,
        re.compile(
            "(?:进展|完成|落实|推进|执行|实施|办理)(?:情况|成效|与成效|状况)?$|成效$"
            "|(?:进度|进展|完成度)(?:条|表|播报|速递|显示|一览|快报|晾晒|直播|报告)?$"
            "|(?:成绩单|答卷|战报|捷报|现况|现状|近况)$"
            "|(?:干|办|做|走|跑|推进|进行|进展|建)到(?:哪|什么|何)(?:里|儿|一?步|程度)?了?$"
            "|(?:干|办|做|推进|进展|完成|建)得(?:怎么?样|如何|咋样)了?$|^(?:现在|如今|目前)(?:怎么?样|如何)了?$"
            "|(?<!基本)(?<!人员)(?<!资金)(?<!投资)(?<!联系)情况$"  # 对账情况, 晾晒情况
        ),
    ),
    (
        Role.UNIT,
        re.compile("(?:单位|部门|责任主体)$|^谁(?:来|在)?(?:干|办|做|牵头|负责|落实|抓|建|管)$"),
    ),
    (Role.PERSON, re.compile("(?:领导|责任人|负责人|联系人|局长|区长|县长|市长)$")),
    (Role.TIME, re.compile("(?:时限|时间|节点|期限)$")),
    (Role.REMARK, re.compile("备注$")),
    (Role.STATE, re.compile("(?:评价|满意度|状态|评分|打分|星级)$")),
    (
        Role.OTHER,
        re.compile(
            "^预计.*(?:完成|达到)|(?:率|投资|资金|状态|得分|计划|打算|问题|结果|数量|[个件项]数)$"
        ),
    ),
)
_RANK_ENDS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (5, re.compile("内容$")),
    (4, re.compile("(?:目标|指标|要求|举措|措施)$")),
    (
        3,
        re.compile(
            "(?:任务|事项|工作)$|^(?:年?初|今年?|要)?(?:承诺|干|办|做|建)(?:啥|什么|些什么|哪些事)?$"
        ),
    ),
    (2, re.compile("(?:名称|项目|工程)$")),
    (1, re.compile("(?:类别|分类|领域|类型)$")),
)


def column_roles(heads: Sequence[str]) -> list[Role] | None:
    """What each column holds, by its head; None if these are not heads of a task table."""
    words = [_ADDITION.sub("", fold_width(head)) for head in heads]
    if any(_OF_PROPOSALS.search(word) for word in words):
        return None
    ranks = [_rank(word) for word in words]
    roles = [None if rank else _role(word) for word, rank in zip(words, ranks, strict=True)]
    if not any(ranks) or not {Role.PROGRESS, Role.UNIT} & set(roles):
        return None
    if Role.PROGRESS not in roles and not (len(words) > 2 and _says_tasks(words)):
        return None
    content = max(range(len(ranks)), key=lambda i: (ranks[i], -i))
    found: list[Role] = []
    for i, role in enumerate(roles):
        if i == content:
            found.append(Role.CONTENT)
        elif ranks[i] and i < content and Role.GROUP not in found:
            found.append(Role.GROUP)
        elif role is Role.UNIT and role in found:
            found.append(Role.JOINING)
        elif role is Role.PROGRESS and role in found:
            found.append(Role.OTHER)  # a second one: 下半年进展
        else:
            found.append(role or Role.OTHER)
    if (latest := _latest(heads, found)) is not None:
        found[found.index(Role.PROGRESS)], found[latest] = Role.OTHER, Role.PROGRESS
    if Role.GROUP not in found and (over := _unknown_over(words, roles, content)) is not None:
        found[over] = Role.GROUP
    return found


_MONTHS = re.compile(r"\d{1,2}月?[-—–~至](?P<last>\d{1,2})月")


def _latest(heads: Sequence[str], roles: Sequence[Role]) -> int | None:
    """The column of the latest progress, where the months tell: 1-8月推进情况, 1-9月推进情况."""
    if Role.PROGRESS not in roles:
        return None
    first = roles.index(Role.PROGRESS)
    ends = [
        (int(months["last"]), i)
        for i, head in enumerate(heads)
        if i >= first
        and (months := _MONTHS.match(fold_width(head)))
        and _role(_ADDITION.sub("", fold_width(head))) is Role.PROGRESS
    ]
    if len(ends) < 2 or ends[0][1] != first or max(ends)[1] == first:
        return None
    return max(ends)[1]


_WHERE_OR_WHAT = re.compile(rf"[{HAN}]{{2,6}}")


def _unknown_over(words: Sequence[str], roles: Sequence[Role | None], content: int) -> int | None:
    """The column before the tasks whose head no list foresees: 片区, 街道, 线路."""
    before = content - 1
    known = before < 0 or roles[before] is not None
    return None if known or not _WHERE_OR_WHAT.fullmatch(words[before]) else before


def _says_tasks(words: Sequence[str]) -> bool:
    """Whether a column is called tasks or their contents; a table of posts has units, too."""
    return any(rank >= 3 and pattern.match(word) for word in words for rank, pattern in _RANKS)


def is_head(text: str, strictly: bool = False) -> bool:
    """Whether a cell may be a column's head; ``strictly``: whether it can be nothing else."""
    return len(text) <= _LONGEST_HEAD and _is_head(text, strictly)


_LONGEST_HEAD = 24  # with its months and marks
_LONGEST_WORDS = 16


@lru_cache(8192)
def _is_head(text: str, strictly: bool) -> bool:
    word = _ADDITION.sub("", fold_width(text))
    if len(word) > _LONGEST_WORDS or (len(text) > _LONGEST_WORDS and not _DAY.search(text)):
        return False
    if strictly:
        return any(p.match(word) for _, p in _RANKS) or any(p.match(word) for _, p in _ROLES)
    return bool(word) and bool(_rank(word) or _role(word))


def head_role(text: str) -> Role | None:
    """The role of a label that names a column: 进展情况 → progress, 工作内容 → content."""
    word = _ADDITION.sub("", fold_width(text))
    rank, role = _rank(word), _role(word)
    if role is not None and not any(p.match(word) for _, p in _RANKS):
        return role
    if rank >= 3:
        return Role.CONTENT
    return Role.GROUP if rank else role


def _rank(word: str) -> int:
    known = max((rank for rank, pattern in _RANKS if pattern.match(word)), default=0)
    if known or any(pattern.match(word) for _, pattern in _ROLES):
        return known
    return next((rank for rank, pattern in _RANK_ENDS if pattern.search(word)), 0)


def _role(word: str) -> Role | None:
    known = next((role for role, pattern in _ROLES if pattern.match(word)), None)
    if known or any(pattern.match(word) for _, pattern in _RANKS):
        return known
    return next((role for role, pattern in _ROLE_ENDS if pattern.search(word)), None)
