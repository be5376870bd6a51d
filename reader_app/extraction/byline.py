"""署名: who wrote, photographed and put together an article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from reader_app.extraction.page_words import ROLES
from reader_app.extraction.values import Range
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏"
    "潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳"
    "酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵"
    "湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞"
    "熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万"
    "支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁"
    "单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴"
    "弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇"
    "栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能"
    "苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却"
    "璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡"
    "步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔"
    "隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仉"
    "督岳帅缑亢况郈有琴归海晋楚闫法汝鄢涂钦"
    "肖付覃闭揭佘佟仝冼冒芦苟辜谌甯邝岩楼占来竹敬初但官鹿麦亓代苑仵滿徐肇濯"
)

COMPOUND_SURNAMES = frozenset(
    re.findall(
        "..",
        "欧阳司马上官诸葛东方皇甫尉迟公孙慕容令狐南宫宇文长孙司徒司空夏侯端木轩辕百里呼延东郭"
        "南门羊舌微生公冶澹台濮阳淳于单于太史申屠仲孙钟离鲜于闾丘亓官赫连拓跋独孤第五左丘谷梁西门",
    )
)

_MARKS = r"[■□◆◇●○▲△★☆※◎▶►◤▌|│\s]*"
_NAME = rf"(?:[{HAN}]{{2,4}}|[{HAN}][ ]{{1,3}}[{HAN}]|[{HAN}]{{1,6}}·[{HAN}]{{1,6}})"
_SPACED = re.compile(
    rf"[{HAN}][ ][{HAN}][ ](?![文图摄](?:[ ]?/|$))[{HAN}](?=$|[ ]?[、,/|;。)□■◎]|[ ][{HAN}]{{2}})"
)
_ASIDE = re.compile(  # what follows the names on their line: pictures, editors, 青汭报道
    r"[ ,;/|]*(?:"
    rf"\(?(?:本版|本组|文中)?(?:图片|照片|供图|图)[ ]?(?:均?由|:|/|\|)?[ ]?[{HAN} ]{{2,20}}"
    r"(?:提供|供图)\)?"
    rf"|(?:责任编辑|责编|编辑|校对|审核|美编|版式)[ ]?[:/| ][ ]?[{HAN} :/|]{{2,40}}"
    rf"|(?:综合|采访|摄影|联合|采写|(?<=[ ])[{HAN}]{{2,5}})?报道|(?<=[ ])发自[{HAN}]{{2,8}}"
    rf"|\([{HAN}]{{0,6}}(?:政协|委|局|办|中心|政府|单位)[{HAN}]{{0,10}}\))$"
)


# Roles that nothing but a name follows; 文, 图 and 整理 are words of prose as well.
_PLAIN_ROLES = frozenset(ROLES.split()) - set(
    ["文", "图", "摄", "整理", "文字", "策划", "统筹", "采访", "来稿", "执笔", "编写"]
)


_NOBODY = frozenset(
    (
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
        "未知",
        "匿名",
        "本网",
        "综合",
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
_SAME_PERSON = ("文/摄", "文/图", "图/文", "摄影报道", "图文", "文图", "报道组")


class Signature(NamedTuple):
    """One entry of a byline: the role as printed, the names, and where they stand."""

    role: str
    names: tuple[str, ...]
    places: tuple[Range, ...]  # role first if printed, then the names


_MEDIA = rf"(?:[{HAN}]{{2,8}}(?:报|社|网|台|融媒|新闻|客户端|中心)|融媒体?中心|本[报刊台网])"
_REPORTERS = (
    rf"{_MEDIA}?(?:全媒体?|融媒体?|新媒体)?(?:首席|特约|特派|见习|实习|摄影|文字)?"
    r"(?:记者|通讯员|撰稿人|评论员)"
)


@cache
def _role() -> re.Pattern[str]:
    words = sorted(ROLES.split(), key=len, reverse=True)
    return re.compile(
        rf"({'|'.join(map(re.escape, words))}|{_REPORTERS}|记[ ]者|作[ ]者|摄[ ]影|通[ ]讯[ ]员"
        r"|本[ ]报[ ]记[ ]者)"
        r"(?=$|[ :/、|丨·])[ ]*[:/|丨·]?[ ]*"
    )


@cache
def _role_tight() -> re.Pattern[str]:
    """A role directly before a name: 记者张三, but not 记者从…."""
    return re.compile(
        rf"({_REPORTERS}|实习生|摄影)"
        rf"(?=([{HAN}])[{HAN}]{{1,2}}(?:$|[ 、,/)]|通讯员|实习生|见习|摄影|文|图|摄))"
    )


def read_byline(clean: Clean, start: int, end: int, under: bool = False) -> list[Signature]:
    """The signatures that a whole short line is; empty if it is something else.

    ``under``: the line stands under an article, where names alone in brackets are its makers'.
    """
    if end - start > 90:
        return []
    folded = clean.folded
    marks = re.compile(_MARKS).match(folded, start, end)
    at = marks.end() if marks else start
    mark = folded[start:at].strip()
    marked = 2 if set(mark) & set("□■◎") else bool(mark)
    boxed = at < end and folded[at] == "【" and "者" in folded[at:end]
    if at < end and (boxed or folded[at] in "([") and folded[end - 1] in ")]】":
        at, end, marked = at + 1, end - 1, 2 * under
    if news := re.compile(r"(?:本报|本网)讯[ ]").match(folded, at, end):
        at = news.end()
    marked = marked or 2 * bool(_ROLE_COLON.match(folded, at, end))
    return _signatures(clean, at, _without_aside(folded, at, end), marked)


def _without_aside(folded: str, start: int, end: int) -> int:
    """Where the names of a line end, before 图片由市政协提供, 编辑:…, 报道."""
    aside = _ASIDE.search(folded, start, end)
    while aside and aside.start() > start:
        end = aside.start()
        aside = _ASIDE.search(folded, start, end)
    return end


_LEADS_NAMES = re.compile(
    rf"[■□◎◆●▲▌\[【( ]*(?:文[ ]?[/|][ ]?)?{_REPORTERS}(?=[ :/|·◎])(?![^ ]*(?:手记|观察|走访))"
)


def names_makers(clean: Clean, start: int, end: int) -> bool:
    """Whether a short line opens with 本报记者 and the like, and so is no title."""
    return end - start <= 60 and bool(_LEADS_NAMES.match(clean.folded, start, end))


_BARRED = re.compile(
    rf"(?<![{HAN}])(文字|撰文|采写|记者|供稿|作者|撰稿|图文|摄影)[ ]?\|[ ]?({_NAME})(?=$|[ ])"
)


def read_barred(clean: Clean, start: int, end: int) -> list[Signature]:
    """文字 | 小满  图片 | 部分来源网络: roles and names parted by bars, as accounts print them."""
    if end - start > 80 or clean.folded.find("|", start, end) < 0:
        return []
    return [
        _signature(clean, match[1], match.span(1), [match.span(2)])
        for match in _BARRED.finditer(clean.folded, start, end)
        if "".join(match[2].split()) not in _NOBODY
    ]


_ROLE_COLON = re.compile("(?:文字|图片|整理|策划|统筹|采访|文|图|摄)[ ]?[:/|丨]")
_SUPPLIER = re.compile(rf"[ ]*(供稿|供图)(?:单位)?[ ]?[:/|][ ]?([{HAN}]{{3,16}})[ ]*$")


def read_supplier(clean: Clean, start: int, end: int) -> list[Signature]:
    """供稿:某区政协提案委: an office that supplied the article."""
    match = _SUPPLIER.match(clean.folded, start, end)
    return [_signature(clean, match[1], match.span(1), [match.span(2)])] if match else []


_WITH_POST = re.compile(
    rf"[ ]*(?:(?P<role>作者|撰文|文|口述)[ ]?[:/|][ ]?)?(?P<name>{_NAME})[ ]?\([^()]{{2,24}}\)[ ]*$"
)
_NEWS_BEHIND = re.compile(  # the masked tail of an address, then 记者 张三 本报讯
    rf"[*. ]*((?:本报)?记者[ ][{HAN} ]{{2,40}}?)[ ](?:本报|本网)讯"
)
_OPENING_NAMES = re.compile(rf"[ ]*\(([{HAN}]{{2,3}}(?:[ 、][{HAN}]{{2,3}}){{0,3}})\)(?=[ ]?[^ ])")


def read_with_post(clean: Clean, start: int, end: int) -> list[Signature]:
    """张三(县政协委员), on a line of its own under the title."""
    match = _WITH_POST.match(clean.folded, start, end)
    if not match or not _is_surname("".join(match["name"].split())) or len(match["name"]) > 4:
        return []
    role_at = match.span("role") if match["role"] else None
    return [_signature(clean, match["role"] or "", role_at, [match.span("name")])]


_SPEAKER = re.compile(
    rf"[ ]*([{HAN}]{{2,16}}(?:主席|副主席|秘书长|市长|县长|区长|主任|副主任|书记|局长))[ ]+"
    rf"([{HAN}](?:[ ]?[{HAN}]){{1,3}})[ ]*$"
)


def read_speaker(clean: Clean, start: int, end: int) -> list[Signature]:
    """Who gave a report: 某市政协副主席 张三, on a line of its own under the title."""
    match = _SPEAKER.match(clean.folded, start, end)
    if not match or not _is_surname("".join(match[2].split())):
        return []
    return [_signature(clean, match[1], match.span(1), [match.span(2)])]


_BEHIND = re.compile(
    rf"(?:(?P<role>{_REPORTERS})[ ]?[:/]?[ ]?)?"
    rf"(?P<names>{_NAME}(?:[ 、]{_NAME}){{0,3}}?)[ ]?[/ ][ ]?"
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
            for name in re.finditer(rf"{_NAME}(?=$|[ 、])", match["names"])
        ]
        by = "role" if match["role"] else "behind"
        found.append(_signature(clean, match[by], match.span(by), names))
        start = match.end()
    whole = all(
        2 <= len(name) <= 4 and _is_surname(name) for entry in found for name in entry.names
    )
    return found if whole and len(found) > 1 else []


def _signatures(clean: Clean, at: int, end: int, marked: int) -> list[Signature]:
    folded = clean.folded
    if behind := _roles_all_behind(clean, at, end):
        return behind
    found: list[Signature] = []
    role, role_at = "", None
    names: list[Range] = []
    while at < end:
        while at < end and folded[at] in " 、,/|;:。丨·□■◎◆":
            at += 1
        if at >= end:
            break
        match = _role().match(folded, at, end) or _role_tight().match(folded, at, end)
        if match and names and folded[at - 1] == "/" and (not role or match[1] in _WORK):
            # 记者 张三/文 李四/摄: what is said behind a name is its own, and 记者 says more
            own, own_at = (role, role_at) if role else (match[1], match.span(1))
            found.append(_signature(clean, own, own_at, names))
            role, role_at, names, at = "", None, [], match.end()
            continue
        if match:
            if names or role:
                found.append(_signature(clean, role, role_at, names))
            role, role_at, names = "".join(match[1].split()), match.span(1), []
            at = match.end()
            continue
        name = _SPACED.match(folded, at, end)
        if not name or folded[at] not in SURNAMES:
            name = re.compile(rf"{_NAME}(?=$|[ 、,/|;。)])").match(folded, at, end)
        if not name:
            trailing = re.compile(
                rf"({_NAME})[ ]?/?(?=(?:(?:摄影|文|图|摄|制图)(?:/|$|[ ])|通讯员|实习生|见习记者))"
            ).match(folded, at, end)
            if not trailing:
                return []
            name = trailing
            names.append((at, at + len(trailing[1])))
            at = trailing.end()
            continue
        names.append(name.span())
        at = name.end()
    if names or role:
        found.append(_signature(clean, role, role_at, names))
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
            and entry.role
            in ("文", "图", "作者", "采写", "撰文", "撰稿", "摄影", "整理", "文图", "图文")
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
    if _NOBODY & set(names):
        return False
    if {"手记", "感言", "观察", "点评", "来信", "走访", "调查"} & set(names):
        return False  # 记者 手记
    if len(names) <= 6 and all(
        entry.role in _PLAIN_ROLES or entry.role.endswith(("记者", "通讯员")) for entry in found
    ):
        return True
    if any(entry.role for entry in found):
        return sum(_is_surname(name) for name in names) * 2 >= len(names) or marked > 0
    fits = all(2 <= len(name) <= 3 and _is_surname(name) for name in names)
    some = any(_is_surname(name) for name in names)
    if marked and all(len(name) <= 3 or name[:2] in COMPOUND_SURNAMES for name in names):
        pen_names = marked > 1 and len(names) <= 3 and all(len(name) <= 3 for name in names)
        return some or (pen_names and not _SUBJECTS & set(names))
    return fits and len(names) <= 6


def _is_surname(name: str) -> bool:
    return name[0] in SURNAMES or name[:2] in COMPOUND_SURNAMES


def _signature(clean: Clean, role: str, role_at: Range | None, names: Sequence[Range]) -> Signature:
    values = tuple("".join(clean.text[a:b].split()) for a, b in names)
    places = ((role_at,) if role_at else ()) + tuple(names)
    return Signature(role, values, places)


_OPENING = re.compile(
    r"[ ]*\(([^()]{3,40}(?:记者|通讯员)[^()]{0,40}|(?:[^()]{0,6}记者|通讯员)[^()]{2,40})\)"
)
_REPORTS = re.compile(
    rf"(?:本报讯[ ,]*|[ ]*)(?P<first>(?:本报|全媒体|融媒体)?(?:记者"
    rf"|通讯员)[ ]?[{HAN} 、]{{2,30}}?)(?:报道|摄影报道)?[:,]?(?=[ ]?(?:\d+月|近日|日前|昨|今"
    rf"|报道)|:|报道)"
)
_DATELINE = re.compile(
    rf"(?:[{HAN}]{{0,8}}[ ]?(?:\d{{1,2}}月\d{{1,2}}日)?[ ]?(?:电|讯|消息)|本报讯|本网讯|"
    rf"本报消息|[{HAN}]{{2,6}}讯)[ ]?\(([^()]{{2,60}})\)"
    r"|(?:本报讯|本网讯)[ ]+(?=记者|本报记者|通讯员|全媒体)"
)
# Who made a page, not its text.
_PAGE_MAKERS = frozenset(["统筹", "策划", "制图", "设计", "制作", "海报", "剪辑"])
_PROOF = re.compile("校读|校对|审读|审核|美编|责编")
_SIGNED = re.compile(r"\(([^()]{2,60})\)[。]?$")


def read_dateline(clean: Clean, start: int, end: int) -> list[Signature]:
    """The signatures at the start of the first paragraph: 本报讯(记者 张三 通讯员 李四)."""
    if opening := _OPENING.match(clean.folded, start, min(end, start + 80)):
        return _in_brackets(clean, *opening.span(1), alone="")
    if behind := _NEWS_BEHIND.match(clean.folded, start, min(end, start + 90)):
        return [e for e in _signatures(clean, *behind.span(1), True) if e.role]
    if names := _OPENING_NAMES.match(clean.folded, start, min(end, start + 40)):
        found = _signatures(clean, *names.span(1), True)
        return [entry for entry in found if all(_is_surname(name) for name in entry.names)]
    if (
        reports := _REPORTS.match(clean.folded, start, min(end, start + 60))
    ) and "讯" in clean.folded[start : start + 4]:
        return [e for e in _signatures(clean, *reports.span("first"), True) if e.role]
    match = _DATELINE.match(clean.folded, start, min(end, start + 120))
    if match and match[1]:
        return _in_brackets(clean, *match.span(1), alone="记者")
    if match:
        line = re.compile(r"[^。,;:]{2,40}").match(clean.folded, match.end(), end)
        return _tight_run(clean, match.end(), line.end()) if line else []
    return []


def read_signed(clean: Clean, start: int, end: int) -> list[Signature]:
    """The signatures in brackets at the end of an article: (记者 张三)."""
    if end - start <= 50 and not _PROOF.search(clean.folded, start, end):
        whole = read_byline(clean, start, end, under=True)
        bracketed = clean.folded[start:end].strip().startswith("(")
        marked = clean.folded[start:end].strip().startswith(("□", "◎"))
        sure = marked and all(_is_surname(name) for entry in whole for name in entry.names)
        if whole and (bracketed or sure or all(entry.role for entry in whole)):
            return [entry for entry in whole if entry.role not in _PAGE_MAKERS]
    low = max(start, end - 70)
    if alone := _signed_alone(clean, low, end, end - start):
        return alone
    match = _SIGNED.search(clean.folded[low:end])
    if not match or not re.search(
        "记者|通讯员|摄影|(?:文|图|摄|整理)[ /:]|[ /](?:文|图|摄)$", match[1]
    ):
        return []
    return _in_brackets(clean, low + match.start(1), low + match.end(1), alone="")


_AUTHOR = re.compile(rf"(?:^|[。!”])[ ]*\((作者):[ ]?({_NAME})(?:[,;][^()]{{2,40}})?\)$")
_NAME_AFTER = re.compile(rf"[。!”][ ]*\(({_NAME})\)$")
_ROLE_AFTER = re.compile(rf"[。!”][ ]*((?:本报|全媒体|融媒体|特约)?(?:记者|通讯员))[ :]({_NAME})$")
_LONG = 40  # characters of a paragraph that is an article's last, and no entry of a list


def _signed_alone(clean: Clean, low: int, end: int, length: int) -> list[Signature]:
    """…提高。(张三), 记者 张三 or (作者:张三,系…): one name at the end of an article."""
    text = clean.folded[low:end]
    for pattern in (_AUTHOR, _ROLE_AFTER):
        if match := pattern.search(text):
            role, name = match.span(1), match.span(2)
            places = [(low + name[0], low + name[1])]
            return [_signature(clean, match[1], (low + role[0], low + role[1]), places)]
    match = _NAME_AFTER.search(text) if length > _LONG else None
    if match is None or len("".join(match[1].split())) > 3:
        return []
    if not _is_surname("".join(match[1].split())):
        return []
    return [_signature(clean, "", None, [(low + match.start(1), low + match.end(1))])]


def _in_brackets(clean: Clean, start: int, end: int, alone: str) -> list[Signature]:
    found = _signatures(clean, start, end, True)
    return [
        Signature(entry.role or alone, entry.names, entry.places) if entry.role or alone else entry
        for entry in found
    ]


def _tight_run(clean: Clean, start: int, end: int) -> list[Signature]:
    found = _signatures(clean, start, end, False)
    return [entry for entry in found if entry.role]
