"""署名: who wrote, photographed and put together an article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from reader_app.extraction.words.page_words import ROLES
from reader_app.extraction.words.person_names import COMPOUND_SURNAMES, is_surname, is_word
from reader_app.extraction.words.values import Range
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_MARKS = r"[■□◆◇●○▲△★☆※◎▶►◤▌〓|│\s]*"
NAME = rf"(?:[{HAN}]{{2,4}}|[{HAN}][ ]{{1,3}}[{HAN}]{{1,2}}|[{HAN}]{{1,6}}·[{HAN}]{{1,6}})"
_SHORTEST_NAME = NAME.replace("{2,4}", "{2,4}?", 1)
_SPACED = re.compile(
    rf"(?:[{HAN}][ ][{HAN}][ ](?![文图摄](?:[ ]?/|$))[{HAN}]"
    rf"|(?:{'|'.join(sorted(COMPOUND_SURNAMES))})[ ][{HAN}]{{1,2}})"
    rf"(?=$|[ ]?[、,/|;。)□■◎]|[ ][{HAN}]{{2}})"
)
_IS_THING = re.compile("..[会区市县村镇乡路湖站制榜单表稿图年周志题台]$")
_NO_PERSON = re.compile(
    "(?:政协|[委办局厅院网室]|中心|资料|融媒|发布|日报|新闻)$|阅读原文|举报|点赞|在看"
)
_ASIDE = re.compile(  # what follows the names on their line: pictures, editors, 青汭报道
    r"[ ,;/|]*(?:"
    rf"\(?(?:本版|本组|文中)?(?:图片|照片|供图|图)[ ]?(?:均?由|:|/|\|)?[ ]?[{HAN} ]{{2,20}}"
    r"(?:提供|供图)\)?"
    rf"|(?:责任编辑|责编|编辑|校对|审核|美编|版式)[ ]?[:/| ][ ]?[{HAN} :/|]{{2,40}}"
    rf"|(?:综合|采访|摄影|联合|采写"
    rf"|(?<=[ ])(?!记者|通讯员|实习)[{HAN}]{{2,5}})?报道|(?<=[ ])发自[{HAN}]{{2,8}}"
    rf"|\([{HAN}]{{0,6}}(?:政协|委|局|办|中心|政府|单位)[{HAN}]{{0,10}}\))$"
)


# Roles that nothing but a name follows; 文, 图 and 整理 are words of prose as well.
_PLAIN_ROLES = frozenset(ROLES.split()) - set(
    ["文", "图", "摄", "整理", "文字", "图片", "策划", "统筹", "采访", "来稿", "执笔", "编写"]
)


_NOBODY = frozenset(
    (
        "截至",
        "截止",
        "日前",
        "近日",
        "昨日",
        "昨天",
        "今日",
        "今天",
        "待续",
        "未完",
        "全文完",
        "下转",
        "上接",
        "佚名",
        "本站",
        "原创",
        "网络",
        "管理员",
        "小编",
        "未知",
        "匿名",
        "本网",
        "综合",
        "编辑",
        "作品",
    )
)
_SUBJECTS = frozenset(
    re.findall(
        "..",
        "教育民生经济文化城建农业科技交通卫生法治生态社会综合要闻其他医疗旅游环保政治工业体育产业城市乡村"
        "统战提案建议办理答复落实背景成效问题现状回音回复链接摘要节选附件说明备注完成进展目标序号项目",
    )
)
_WORK = ("文", "图", "摄", "摄影", "制图", "文字")
_SAID_BETTER = (
    *("文", "图", "作者", "采写", "撰文", "撰稿", "摄影", "整理", "文图", "图文"),
    *("文/图", "图/文", "文/摄", "文并图", "本组文图", "本版采写"),
)
_DID_MORE = ("整理", "采写", "撰文", "撰稿", "供图")
_SAME_PERSON = ("文/摄", "文/图", "图/文", "摄影报道", "图文", "文图", "报道组", "文并图")


class Signature(NamedTuple):
    """One entry of a byline: the role as printed, the names, and where they stand."""

    role: str
    names: tuple[str, ...]
    places: tuple[Range, ...]  # role first if printed, then the names


_MEDIA = (
    rf"(?:(?:[{HAN}]{{2,8}}|[晚日晨早时商快青])(?:报社?|社|网|台|融媒|新闻|客户端|中心)(?:·[{HAN}]{{2,8}}(?:客户端|新闻|网))?"
    r"|融媒体?中心|本[报刊台网社])"
)
REPORTERS = (
    rf"{_MEDIA}?(?:全媒体?|融媒体?|新媒体)?"
    r"(?:首席|特约|特派|见习|实习|摄影|文字|驻站|跑线|新闻|政协|时政)?"
    r"(?:记者|通讯员|撰稿人|评论员)"
)
"""How those who report are called, with the newsroom that they are of."""


_NEXT_ROLE = "(?:特约|见习|实习|驻站)?(?:记者|通讯员)|实习生"  # right behind a name


@cache
def _role() -> re.Pattern[str]:
    words = sorted(ROLES.split(), key=len, reverse=True)
    return re.compile(
        rf"({'|'.join(map(re.escape, words))}|{REPORTERS}|记[ ]者|作[ ]者|摄[ ]影|通[ ]讯[ ]员"
        r"|本[ ]报[ ]记[ ]者)"
        r"(?=$|[ :/、|丨·])[ ]*[:/|丨·]?[ ]*"
    )


@cache
def _role_tight() -> re.Pattern[str]:
    """A role directly before a name: 记者张三, but not 记者从…."""
    return re.compile(
        rf"({REPORTERS}|实习生|摄影)"
        rf"(?=([{HAN}])[ ]?[{HAN}]{{1,2}}(?:$|[ 、,/)]|{_NEXT_ROLE}|摄影|文|图|摄))"
    )


def read_byline(clean: Clean, start: int, end: int, under: bool = False) -> list[Signature]:
    """The signatures that a whole short line is; empty if it is something else.

    ``under``: the line stands under an article, where names alone in brackets are its makers'.
    """
    if end - start > 90:
        return []
    folded = clean.folded
    if folded.find("××", start, end) >= 0 or folded.find("XX", start, end) >= 0:
        return []  # a form that is to be filled in
    marks = re.compile(_MARKS).match(folded, start, end)
    at = marks.end() if marks else start
    mark = folded[start:at].strip()
    marked = 2 if set(mark) & set("□■◎") else bool(mark)
    boxed = at < end and folded[at] == "【" and "者" in folded[at:end]
    if at < end and (boxed or folded[at] in "([") and folded[end - 1] in ")]】":
        at, end, marked = at + 1, end - 1, 2 * under
    media = None if _role().match(folded, at, end) else _NEWSROOM.match(folded, at, end)
    if media:
        at = media.end()  # whose name does not end like one
    if news := re.compile(r"(?:本报|本网)讯(?:[ ]|(?=记者|通讯员))").match(folded, at, end):
        at = news.end()
    marked = marked or 2 * bool(_ROLE_COLON.match(folded, at, end))
    return signatures(clean, at, _without_aside(folded, at, end), marked)


_NEWSROOM = re.compile(
    rf"(?!本[报刊台网社])[{HAN}]{{2,6}}(?=(?:首席|全媒体|融媒体|特约|见习|实习)(?:记者|通讯员)[ :])"
)
_ROLE_ENDS = re.compile(f"[{''.join({word[-1] for word in ROLES.split()})}者员人]")


def tells_roles(clean: Clean, start: int, end: int) -> bool:
    """Whether a whole short line is a byline that tells what somebody did."""
    if not _ROLE_ENDS.search(clean.folded, start, end):
        return False  # as most lines
    return any(entry.role for entry in read_byline(clean, start, end))


def _without_aside(folded: str, start: int, end: int) -> int:
    """Where the names of a line end, before 图片由市政协提供, 编辑:…, 报道."""
    while end > start and folded[end - 1] in " 〓":
        end -= 1
    aside = _ASIDE.search(folded, start, end)
    while aside and aside.start() > start:
        end = aside.start()
        aside = _ASIDE.search(folded, start, end)
    return end


_LEADS_NAMES = re.compile(
    rf"[■□◎◆●▲▌\[【( ]*(?:文[ ]?[/|][ ]?)?{REPORTERS}(?=[ :/|·◎])(?![^ ]*(?:手记|观察|走访))"
)


def names_makers(clean: Clean, start: int, end: int) -> bool:
    """Whether a short line opens with 本报记者 and the like, and so is no title."""
    if end - start > 60 or clean.folded.find("。", start, end) >= 0:
        return False
    return bool(_LEADS_NAMES.match(clean.folded, start, end))


_MADE_PAGE = (
    "(?:总|本版|本期|责任|执行|值班|美术|文字|视觉|版面|新媒体)?"
    "(?:统筹|策划|监制|编辑|责编|编审|主编|校对|校检|审校|检校|审核|审读|终审|版式|版面|排版|组版|美编"
    "|设计|制图|绘图|制版|图表|视觉|出品)"
)
_CREDITS = re.compile(
    rf"[ \[(【■□●◆]*(?:{_MADE_PAGE}[ ]*[ :/|丨][ :/|丨]*"
    rf"{NAME}(?:[ 、,]+(?!{_MADE_PAGE}){NAME}){{0,3}}[ 、,;/|丨]*)+[\])】 ]*"
)


def credits_makers(clean: Clean, start: int, end: int) -> bool:
    """统筹 张三 版式 李四: a line of those who made the page, under its last article."""
    return end - start <= 90 and bool(_CREDITS.fullmatch(clean.folded, start, end))


_ROLE_COLON = re.compile("(?:文字|图片|整理|策划|统筹|采访|文|图|摄)[ ]?[:/|丨]")
_SUPPLIER = re.compile(
    r"[ ]*((?:供稿|供图|作者)(?:单位)?)[ ]?[:/|丨][ ]?"
    rf"([{HAN}]{{2,14}}(?:政协|[委办局组会科室]|中心))[ ]*$"
)


_OF_SECTION = re.compile(  # 供稿:局办公室 张三
    r"[ ]*(?P<role>供稿|供图|撰稿|作者|整理|摄影|投稿)(?:人)?[ ]?[:/|丨][ ]?"
    rf"[{HAN}]{{0,12}}(?:办公室|办|[科股室组]|中心|局|委|支部|专?委会|政协)[ ]{{1,4}}"
    rf"(?P<name>{NAME})[ ]*$"
)
_ANY_OFFICE = re.compile("(?:综合|秘书|信息|宣传|行政)?(?:办公室|[科股处]室?|中心)")  # of whom?


def read_supplier(clean: Clean, start: int, end: int) -> list[Signature]:
    """供稿:某区政协提案委: an office that supplied the article."""
    if of := _OF_SECTION.match(clean.folded, start, end):
        return [signature(clean, of["role"], of.span("role"), [of.span("name")])]
    match = _SUPPLIER.match(clean.folded, start, end)
    if match and _ANY_OFFICE.fullmatch(match[2]):
        return []
    return [signature(clean, match[1], match.span(1), [match.span(2)])] if match else []


_WITH_POST = re.compile(
    rf"[ ]*(?:(?P<role>作者|撰文|文|口述)[ ]?[:/|][ ]?)?(?P<name>{NAME})[ ]?\([^()]{{2,24}}\)[ ]*$"
)


def read_with_post(clean: Clean, start: int, end: int) -> list[Signature]:
    """张三(县政协委员), on a line of its own under the title."""
    match = _WITH_POST.match(clean.folded, start, end)
    if not match or not is_surname("".join(match["name"].split())) or len(match["name"]) > 4:
        return []
    role_at = match.span("role") if match["role"] else None
    return [signature(clean, match["role"] or "", role_at, [match.span("name")])]


_SPEAKER = re.compile(
    rf"[ ]*((?!作者)[{HAN}]{{1,16}}(?:主席|副主席|秘书长|市长|县长|区长|主任|副主任|书记|局长"
    r"|政协委员))[ ]+"
    rf"([{HAN}](?:[ ]?[{HAN}]){{1,3}})[ ]*$"
)


def read_speaker(clean: Clean, start: int, end: int) -> list[Signature]:
    """Who gave a report: 某市政协副主席 张三, on a line of its own under the title."""
    match = _SPEAKER.match(clean.folded, start, end)
    if not match or not is_surname("".join(match[2].split())):
        return []
    return [signature(clean, match[1], match.span(1), [match.span(2)])]


_BEHIND = re.compile(
    rf"(?:(?P<role>{REPORTERS})[ ]?[:/]?[ ]?)?"
    rf"(?P<names>{NAME}(?:[ 、]{NAME}){{0,3}}?)[ ]?[/ ][ ]?"
    r"(?P<behind>文|图|摄影|摄|制图|供图|整理|采写|撰文)(?=$|[ 、,/;])[ 、,;/]*"
)


def _roles_all_behind(clean: Clean, start: int, end: int) -> list[Signature]:
    """本报记者 张三/文 李四/摄, 张三 文 李四 图: each name before what its owner did."""
    found: list[Signature] = []
    while start < end:
        match = _BEHIND.match(clean.folded, start, end)
        if not match:
            return []
        names = [
            (match.start("names") + name.start(), match.start("names") + name.end())
            for name in re.finditer(rf"{NAME}(?=$|[ 、])", match["names"])
        ]
        by = "role" if match["role"] else "behind"
        found.append(signature(clean, match[by], match.span(by), names))
        start = match.end()
    if any(name in _PLAIN_ROLES for entry in found for name in entry.names):
        return []  # 张三 通讯员 李四 王五/文: the next role, and no name
    whole = all(2 <= len(name) <= 4 and is_surname(name) for entry in found for name in entry.names)
    return found if whole and len(found) > 1 else []


def signatures(clean: Clean, at: int, end: int, marked: int) -> list[Signature]:
    """The signatures that a range is, with roles and names; empty if it is anything else."""
    folded = clean.folded
    if behind := _roles_all_behind(clean, at, end):
        return behind
    found: list[Signature] = []
    role, role_at = "", None
    names: list[Range] = []
    while at < end:
        while at < end and folded[at] in " 、,/|;:。丨·□■◎◆●○◇▲":
            at += 1
        if at >= end:
            break
        match = _role().match(folded, at, end) or _role_tight().match(folded, at, end)
        if match and names and folded[at - 1] == "/" and (not role or match[1] in _WORK):
            # 记者 张三/文 李四/摄: what is said behind a name is its own, and 记者 says more
            own, own_at = (role, role_at) if role else (match[1], match.span(1))
            found.append(signature(clean, own, own_at, names))
            role, role_at, names, at = "", None, [], match.end()
            continue
        if match:
            if names or role:
                found.append(signature(clean, role, role_at, names))
            role, role_at, names = "".join(match[1].split()), match.span(1), []
            at = match.end()
            continue
        name = _SPACED.match(folded, at, end)
        if not name or not (role or is_surname(folded[at : at + 2])):
            name = re.compile(rf"{NAME}(?=$|[ 、,/|;。)])").match(folded, at, end)
        if not name:
            trailing = re.compile(
                rf"({_SHORTEST_NAME})[ ]?/?(?=(?:(?:摄影|文|图|摄|制图)(?:/|$|[ ])|{_NEXT_ROLE}))"
            ).match(folded, at, end)
            if trailing is None:
                return []
            tight = trailing.end() == trailing.end(1)
            # 记者 潘登吴茜文: two names that nothing parts
            run = len(trailing[1]) > 3 and folded[trailing.end(1)] in "文图"
            run = run and trailing[1][:2] not in COMPOUND_SURNAMES
            if tight and (run or not is_surname(trailing[1])):
                return []
            name = trailing
            names.append((at, at + len(trailing[1])))
            at = trailing.end()
            continue
        names.append(name.span())
        at = name.end()
    if names or role:
        found.append(signature(clean, role, role_at, names))
    found = _roles_behind(found)
    if not all(entry.names for entry in found) or not _believable(clean, found, marked):
        return []
    return found


def _roles_behind(found: Sequence[Signature]) -> list[Signature]:
    """王强 摄: the role after the name."""
    fixed: list[Signature] = []
    for i, entry in enumerate(found):
        if (
            not entry.names
            and entry.role in _SAID_BETTER
            and i + 1 < len(found)
            and found[i + 1].role
        ):
            continue  # 文/本报记者 张三: the second role says more
        if fixed and not entry.names and not fixed[-1].role:
            last = fixed.pop()
            fixed.append(Signature(entry.role, last.names, (*entry.places, *last.places)))
        elif (
            fixed
            and not entry.names
            and (len(fixed[-1].names) == 1 or fixed[-1].role)
            and (
                entry.role in _SAME_PERSON
                or (entry.role in _DID_MORE and fixed[-1].role.endswith(("记者", "通讯员")))
                or (entry.role in ("摄", "文", "图", "摄影") and len(fixed[-1].names) == 1)
            )
        ):
            continue  # 记者 张三 文/摄: the same person did both
        elif (
            fixed
            and not entry.names
            and entry.role in ("摄", "摄影", "图", "文", "制图")
            and len(fixed[-1].names) > 1
        ):
            last = fixed.pop()
            cut = Signature(last.role, last.names[:-1], last.places[:-1])
            fixed.append(cut)
            fixed.append(Signature(entry.role, last.names[-1:], (*entry.places, last.places[-1])))
        else:
            fixed.append(entry)
    return fixed


def _believable(clean: Clean, found: Sequence[Signature], marked: int) -> bool:
    """``marked``: 0 without a mark, 2 after one that only stands before names (□, ■)."""
    if not found:
        return False
    names = [name for entry in found for name in entry.names]
    if _NOBODY & set(names) or any(_NO_PERSON.search(name) for name in names):
        return False
    unsaid = [name for entry in found if not entry.role for name in entry.names]
    if marked < 2 and any(is_word(name) or _IS_THING.search(name) for name in unsaid):
        return False
    if {"手记", "感言", "观察", "点评", "来信", "走访", "调查"} & set(names):
        return False  # 记者 手记
    if len(names) <= 6 and all(
        entry.role in _PLAIN_ROLES or entry.role.endswith(("记者", "通讯员", "实习生"))
        for entry in found
    ):
        return True
    if any(entry.role for entry in found):
        return sum(is_surname(name) for name in names) * 2 >= len(names) or marked > 0
    fits = all(2 <= len(name) <= 3 and is_surname(name) for name in names)
    some = any(is_surname(name) for name in names)
    if marked and all(len(name) <= 3 or name[:2] in COMPOUND_SURNAMES for name in names):
        pen_names = marked > 1 and len(names) <= 3 and all(len(name) <= 3 for name in names)
        return some or (pen_names and not _SUBJECTS & set(names))
    return fits and len(names) <= 6


def signature(clean: Clean, role: str, role_at: Range | None, names: Sequence[Range]) -> Signature:
    """One entry, with its names closed up."""
    values = tuple("".join(clean.text[a:b].split()) for a, b in names)
    places = ((role_at,) if role_at else ()) + tuple(names)
    return Signature(role, values, places)


def is_whole_name(word: str) -> bool:
    """Whether a word alone is a person's name, beyond doubt: three characters with a surname."""
    named = len(word) == 3 and is_surname(word) and not is_word(word)
    return named and not (_NO_PERSON.search(word) or _IS_THING.search(word))
