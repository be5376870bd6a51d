"""署名 in the text: at the start of its first paragraph, and under its last one."""

from __future__ import annotations

import re
from functools import cache

from reader_app.extraction.article.byline import (
    NAME,
    REPORTERS,
    Signature,
    read_byline,
    signature,
    signatures,
)
from reader_app.extraction.words.page_words import ROLES
from reader_app.extraction.words.person_names import is_surname, is_word
from reader_app.extraction.words.values import Range
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_NEWS = re.compile(  # 本报讯, 江城日报12月3日讯, 本报江城讯, 新华社江城12月3日电
    rf"[*. ]*[【\[]?[{HAN}]{{0,12}}[ ]?(?:\d{{1,2}}月\d{{1,2}}日[{HAN}]{{0,4}}?)?[ ]?"
    r"(?:讯|电|消息)[】\]]?[ ,:]*"
    rf"(?:据《?[{HAN}]{{2,10}}》?(?:报道|消息|讯)[ ,:]*|[{HAN}]{{2,6}}讯(?=[ ]?[(【]))?"
)
_TAKEN = re.compile(rf"[ ]*据《?[{HAN}]{{2,8}}》?(?:报道|消息)[ ,:]*")  # 本网讯 据江城日报报道
_IN_BRACKETS = re.compile(r"[ ]*[(【\[]([^()【】\[\]]{2,60})[)】\]]")
_REPORTS = re.compile(  # (张三 李四 报道), (记者 张三 北京报道)
    r"[ ](?:北京|上海|天津|重庆|香港|澳门|台北|广州|深圳|南京|杭州|武汉|成都|西安)报道$"
    r"|[ ]?(?:综合|联合|摄影)?报道$"
)
_WHO_REPORTS = re.compile("记者|通讯员|评论员")
_RUN = re.compile(
    rf"[ ]*(?P<who>(?:{REPORTERS})[ ]?[{HAN}·、: ]{{2,40}}?)[ ]?"
    r"(?P<stop>(?:综合|摄影|联合)?报道|\d{1,2}月|近日|日前|昨[日天]|今[日天]|截[至止]|从|(?:本报|本网)讯|[:,]|$)"
)
_NAMES_ALONE = re.compile(rf"[ ]*\(([{HAN}]{{2,3}}(?:[ 、][{HAN}]{{2,3}}){{0,3}})\)(?=[ ]?[^ ])")
_PAGE_MAKERS = ("统筹", "策划", "制图", "设计", "制作", "海报", "剪辑")
"""Who made a page, not its text."""
_PROOF = re.compile("校读|校对|审读|审核|美编|责编")
_SIGNED = re.compile(r"\(([^()]{2,60})\)[。]?$|(?<=[。!”])[\[【](记者[^\[\]【】。]{2,30})[\]】]$")


_SHORTEST_NEWS = 12  # characters that follow names at the start of a text


def read_dateline(clean: Clean, start: int, end: int) -> list[Signature]:
    """The signatures at the start of the first paragraph: 本报讯(记者 张三 通讯员 李四)."""
    folded = clean.folded
    near = min(end, start + 120)
    news = _NEWS.match(folded, start, min(end, start + 40))
    if news and (taken := _TAKEN.match(folded, news.end(), near)):
        news = taken
    if news and news.end() < near:
        if inner := _IN_BRACKETS.match(folded, news.end(), near):
            low, high = inner.span(1)
            if _TEAM.fullmatch(folded, low, high):
                return [signature(clean, "", None, [(low, high)])]
            reports = _REPORTS.search(folded, low, high)
            return signatures(clean, low, reports.start() if reports else high, 2)
        return _reporters(clean, news.end(), near, told=True)
    inner = _IN_BRACKETS.match(folded, start, near)
    if inner and _WHO_REPORTS.search(inner[1]):
        low, high = inner.span(1)
        reports = _REPORTS.search(folded, low, high)
        return signatures(clean, low, reports.start() if reports else high, True)
    names = _NAMES_ALONE.match(folded, start, min(end, start + 40))
    if names and end - names.end() >= _SHORTEST_NEWS:
        found = signatures(clean, *names.span(1), True)
        return [entry for entry in found if all(is_surname(name) for name in entry.names)]
    while start < near and folded[start] in "*. ":  # the masked tail of an address
        start += 1
    return _reporters(clean, start, near, told=False)


def _reporters(clean: Clean, start: int, end: int, told: bool) -> list[Signature]:
    """记者张三 通讯员李四报道: names without brackets, as far as the news begins.

    ``told``: 本报讯 stands before them, so that they need no surname to be names.
    """
    run = _RUN.match(clean.folded, start, end)
    if run is None or (not told and run["stop"] in ("从", "")):
        return []
    found = signatures(clean, *run.span("who"), False)
    names = [name for entry in found for name in entry.names]
    sure = told and run["stop"] not in ("从", ":", ",")
    known = all(is_surname(name) and not is_word(name) for name in names)
    return found if all(entry.role for entry in found) and (sure or known) else []


def is_dateline(clean: Clean, start: int, end: int) -> bool:
    """Whether a line is 江城日报讯(记者 张三) and no more, with the news on the next."""
    if end - start > 60:
        return False
    news = _NEWS.match(clean.folded, start, end)
    if news is None or news.end() == end:
        return False
    inner = _IN_BRACKETS.match(clean.folded, news.end(), end)
    if inner and not clean.folded[inner.end() : end].strip(" :,"):
        return bool(read_dateline(clean, start, end) or _WHO_REPORTS.search(inner[1]))
    run = _RUN.match(clean.folded, news.end(), end)
    return bool(run and run.end() == end and read_dateline(clean, start, end))


def read_signed(clean: Clean, start: int, end: int) -> list[Signature]:
    """The signatures in brackets at the end of an article: (记者 张三)."""
    while end > start and clean.folded[end - 1] in " |":
        end -= 1
    start = _past_media(clean, start, end)
    if end - start <= 50 and not _PROOF.search(clean.folded, start, end):
        whole = read_byline(clean, start, end, under=True)
        bracketed = clean.folded[start:end].strip().startswith("(")
        marked = clean.folded[start:end].strip().startswith(("□", "◎"))
        sure = marked and all(is_surname(name) for entry in whole for name in entry.names)
        unsaid = [name for entry in whole if not entry.role for name in entry.names]
        if any(is_word(name) for name in unsaid):
            return []  # (以上图片由市政协提供)
        if whole and (bracketed or sure or all(entry.role for entry in whole)):
            return [entry for entry in whole if entry.role not in _PAGE_MAKERS]
    low = max(start, end - 70)
    if alone := _signed_alone(clean, low, end, end - start):
        return alone
    if team := _TEAM_AFTER.search(clean.folded, low, end):
        return [signature(clean, "", None, [team.span("who")])]
    match = _SIGNED.search(clean.folded[low:end])
    if not match or not re.search(
        "记者|通讯员|摄影|供稿[ :/]|(?:文|图|摄|整理)[ /:]|[ /](?:文|图|摄)$", match[1] or match[2]
    ):
        return []
    begins, ends = match.span(1 if match[1] else 2)
    if media := _MEDIA_APART.match(match[1] or ""):
        begins += media.end()
    reports = _REPORTS.search(clean.folded, low + begins, low + ends)
    return signatures(clean, low + begins, reports.start() if reports else low + ends, True)


def _past_media(clean: Clean, start: int, end: int) -> int:
    """Where a short line of makers begins behind a dash or a newsroom: 江城日报 记者 张三."""
    lead = _BEFORE_MAKERS.match(clean.folded, start, end) if end - start <= 50 else None
    return lead.end() if lead else start


_BEFORE_MAKERS = re.compile(
    rf"[ ]*(?:[—-]+[ ]*(?={REPORTERS}|作者|文[:/])|[{HAN}]{{2,8}}(?:报|网|台|社|客户端)[ ]{{1,3}}"
    rf"(?={REPORTERS}[ :]))"
)
_MEDIA_APART = re.compile(  # 江城日报 记者 张三, 某州政协提案委 本报通讯员 李四
    rf"[{HAN}]{{2,12}}(?:报|网|台|社|客户端|政协|[委局办]|中心)[ ]{{1,3}}(?={REPORTERS})"
)
_AUTHOR = re.compile(rf"(?:^|[。!”])[ ]*\((作者):[ ]?({NAME})(?:[,;][^()]{{2,40}})?\)$")
_NAMES_AFTER = re.compile(rf"[。!”][ ]*\(({NAME}(?:[ 、]{NAME}){{0,2}})\)$")
_ROLE_AFTER = re.compile(rf"[。!”][ ]*((?:本报|全媒体|融媒体|特约)?(?:记者|通讯员))[ :]({NAME})$")
_TEAM = re.compile(  # 本报讯(两会报道组)
    rf"(?:本报|本网|大会|两会|全会|会议)[{HAN}]{{0,8}}"
    r"(?:新闻组|报道组|采访组|宣传组|编辑部|新闻中心)"
)
_TEAM_AFTER = re.compile(  # …随到随审。(大会新闻组)
    rf"(?:(?<![^\n])|[。!”])[ ]*\((?P<who>{_TEAM.pattern})\)$"
)
_OF_OFFICE = re.compile(  # (民进某市委会 张三), (某县政协 李四 供稿)
    rf"(?:^|[。!?”])[ ]*\([{HAN}]{{2,20}}(?:政协|[委局办厅社会院室]|中心|支部|总支|公司)[ ]+"
    rf"(?P<names>{NAME}(?:[ 、]{NAME}){{0,2}}?)"
    r"(?:[ ]{0,4}(?P<role>供稿|供图|撰稿|整理|摄影|[文摄]))?\)$"
)
_LONG = 24  # characters of a paragraph that is an article's last, and no entry of a list


def _signed_alone(clean: Clean, low: int, end: int, length: int) -> list[Signature]:
    """…提高。(张三), 记者 张三 or (作者:张三,系…): names at the end of an article."""
    text = clean.folded[low:end]
    for pattern in (_AUTHOR, _ROLE_AFTER):
        if match := pattern.search(text):
            role, name = match.span(1), match.span(2)
            places = [(low + name[0], low + name[1])]
            return [signature(clean, match[1], (low + role[0], low + role[1]), places)]
    if of := _OF_OFFICE.search(text):
        return _of_office(clean, low, of)
    match = _NAMES_AFTER.search(text) if length > _LONG else None
    if match is None:
        return []
    found = signatures(clean, low + match.start(1), low + match.end(1), False)
    names = [name for entry in found for name in entry.names]
    return found if all(len(name) <= 3 and is_surname(name) for name in names) else []


def _of_office(clean: Clean, low: int, of: re.Match[str]) -> list[Signature]:
    """Whose names stand behind their office's."""
    found = signatures(clean, low + of.start("names"), low + of.end("names"), 2)
    names = [name for entry in found for name in entry.names]
    if len(found) != 1 or not all(is_surname(name) and not is_word(name) for name in names):
        return []
    if not of["role"]:
        return found
    role_at = (low + of.start("role"), low + of.end("role"))
    return [signature(clean, of["role"], role_at, found[0].places)]


_NOT_WRITERS = (
    "执行 文案 来源 信息来源 稿源 数据来源 资料来源 图片来源"
    " 编辑 责编 责任编辑 校对 审核 美编 监制 初审 复审 终审 一审 二审"
    " 三审 编审 排版 签发 统筹 策划 出品 素材 值班 主编 总编 制作 编排 责校 核稿 图源 音频 视频"
    " 海报 设计 值班编辑 值班主任 值班总监 一读 二读 三读 发布 校审 签审 新媒体编辑 审稿 审稿人"
)


@cache
def _credit() -> re.Pattern[str]:
    words = sorted({*ROLES.split(), *_NOT_WRITERS.split()}, key=len, reverse=True)
    return re.compile(
        rf"(?<![{HAN}])({REPORTERS}|{'|'.join(map(re.escape, words))})[ ]?[:|丨/][ ]?"
    )


_LONGEST_CREDITS = 100
_LAST_STOP = re.compile(r"[。!?”)][ ]+(?=[^。!?]*$)")


def is_credits(clean: Clean, start: int, end: int) -> bool:
    """Whether a line says nothing but who did what: 策划:张三 执行:李四 王五."""
    if end - start > 100:
        return False
    labels = list(_credit().finditer(clean.folded, start, end))
    if len(labels) < 2 or clean.folded[start : labels[0].start()].strip():
        return False
    ends = [*(label.start() for label in labels[1:]), end]
    return all(
        signatures(clean, *_trimmed(clean, (label.end(), stop)), 2)
        for label, stop in zip(labels, ends, strict=True)
    )


def read_credits(clean: Clean, start: int, end: int) -> list[Signature]:
    """来源丨江城日报 记者丨张三 编辑丨李四: who wrote, of all who are named under an article.

    On a page without line ends they stand behind its last sentence.
    """
    if end - start > _LONGEST_CREDITS:
        behind = _LAST_STOP.search(clean.folded, end - _LONGEST_CREDITS, end)
        return read_credits(clean, behind.end(), end) if behind else []
    labels = list(_credit().finditer(clean.folded, start, end))
    if not labels or clean.folded[start : labels[0].start()].strip(" ([【●■□◎▲▎|丨"):
        return []
    found: list[Signature] = []
    ends = [*(label.start() for label in labels[1:]), end]
    for label, stop in zip(labels, ends, strict=True):
        if label[1] in _NOT_WRITERS.split() or label[1] in _PAGE_MAKERS:
            continue
        value: Range = (label.end(), stop)
        names = signatures(clean, *_trimmed(clean, value), 2)
        if len(names) == 1 and not names[0].role:
            places = [*names[0].places]
            found.append(signature(clean, label[1], label.span(1), places))
        elif names and all(entry.role for entry in names):
            found += names  # 撰文:本报记者 张三
    return found


def _trimmed(clean: Clean, place: Range) -> Range:
    low, high = place
    while high > low and clean.folded[high - 1] in " |丨/,;。)】]":
        high -= 1
    return low, high
