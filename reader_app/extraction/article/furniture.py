"""What is on a page but is not the article: navigation, the reading machine's clock, footers."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from reader_app.extraction.words.page_words import FURNITURE_STARTS, META_LABELS, NAVIGATION
from reader_app.text.clean import Clean, Paragraph
from reader_app.text.dates import first_date
from reader_app.text.width import HAN

_SEPARATORS = r"[\s|/>»›<«‹·•,;:。+\-—_\[\]()()【】◇◆○●★☆◀▶◁▷↓↑←→…“”\"+–]*"
_PAGE_FOOT = re.compile(
    r"[-—–]{1,2}\s*\d{1,3}\s*[-—–]{1,2}$|一\s*\d{1,3}\s*一$|"
    r"[-—–\s]*第?\s*\d{1,3}\s*(?:页|/\s*\d{1,3}\s*页?)(?:\s*共\s*\d{1,3}\s*页)?[-—–\s]*$"
)
_CRUMBS = re.compile(r"[^>。;]{0,40}?(?:首页|主页)\s*(?:-?>|»|›|/|→)")
_STEP = r"(?:/|-?>|»|›|→|>>)"
_LABELS = (  # of records, beside which > may stand, too
    rf"[{HAN}]{{0,4}}(?:提案[人者号]|[编案]号|案[由名]|题目|标题|[主承协会领督]办|单位|办理|答复"
    rf"|类别|结果|建议|内容|领导)[{HAN}]{{0,4}} ?[>»›]"
)
_PATH = re.compile(
    rf"[{HAN}]{{0,6}}(?:下载|专栏|专题|公开|动态|频道|新闻|服务|政务) ?(?:>>|»|›) ?[{HAN}]{{2,8}}"
    rf"|[{HAN}]{{2,8}}(?:网|网站|报) ?(?:>|»|›|→|>>|->) ?[{HAN}]{{2,8}}"
    rf"|[{HAN}]{{2,24}}(?: (?:>|»|›|→|>>|->) [{HAN}、\d]{{2,24}}){{2,6}}"
    rf"|(?!关于.{{4,40}}(?:提案|建议))[{HAN}]{{2,12}}(?: ?{_STEP} ?[{HAN}、]{{2,16}}){{2,6}}"
    rf"|(?![{HAN}]{{0,20}}关于|{_LABELS})[{HAN}]{{2,12}}"
    rf"(?: ?(?:>{{1,2}}|»|›) ?[{HAN}\d“”·、()]{{2,28}}){{1,6}}"
    rf"|[{HAN}]{{4,20}} +(?:当前|所在)(?:栏目|位置|频道) ?:[^。]{{2,40}}"
    rf"|[{HAN}]{{2,8}}-[{HAN}]{{2,8}}网站?[ ]?>[ ]?[{HAN}]{{2,8}}"
    rf"|[*{HAN}]{{2,10}}网(?:[-—][{HAN}]{{2,8}}){{2,4}}"
)
_WELCOME = re.compile(  # 某区提案办理系统 欢迎您,游客 | 首页 | 退出
    r"[^。;]{0,24}(?:欢迎您?|您好)[^。;]{0,16}(?:退出|登录|注销|首页|返回|待办|注册)[^。;]{0,24}"
)
_COUNTED = re.compile(r"[·•]?[ ]*\d+[ ]?(?:次)?(?:阅读|回复|评论|点赞|转发|浏览|收藏|赞|人看过)")
_READ = re.compile(  # 已阅 1.2k 收藏 举报
    r"(?:已阅|阅读|浏览|观看)量?[ :]{0,2}[\d.,]+[ ]?[kKwW万千+]?"
    r"(?:[ |·]+(?:收藏|举报|点赞|评论|分享|转发|在看|赞|投诉)[ ]?[\d.]*[kKwW万]?)*"
)
_COPIES = re.compile(  # under a bulletin, 报:市委、市政府领导 送:各承办单位 (共印120份)
    r"(?:抄?报|抄?送|分送|呈报|发)[ ]?:[^。:]{2,60}"
    r"(?:领导|单位|政府|政协|人大|委员会?|办公[厅室]|部门)"
    r"(?:[ ]?(?:抄?报|抄?送|分送|发)[ ]?:[^。:]{2,60})*|[(]?共印[ ]?\d{1,5}[ ]?份[)]?"
)
_MENU_PARTS = re.compile(r"[ |/·\[\]]+")
_TODAY = re.compile(
    r"(?:今天|今日|现在|当前时间)(?:是|为)?[: ]*(?:20\d\d[-年/.]\d{1,2}[-月/.]\d{1,2}日?)?[ ]*"
    r"(?:星期[一二三四五六日天])?"
)
_TURNING = re.compile(
    r"\d?[ ]*((?:上一篇|下一篇)[ ]*(?:上一篇|下一篇)?)[ ]*\d?$"
)  # 3 上一篇 下一篇 4
_ARROWS = re.compile(r"(?<!\d)[34]?[ ]?([上下]一[篇版期页条])[ ]?[34]?(?!\d)")
"""3 and 4 are the arrows of a font of signs: 3上一篇 下一篇4 放大 缩小."""
_FILE_FACTS = re.compile(  # ID:52290177 大小:26.00 KB 页数:3页 时间:2019-08-14, of a library
    r"(?=.*大小[ ]?:[ ]?[\d.]+[ ]?[KMkm][Bb]?)(?=.*(?:页数|格式|下载|上传|编号|ID)[^:]{0,4}:)"
    r"[^。]{6,100}"
)
_PAID = re.compile(  # 继续阅读请下载完整版, 0.5元 / 3财富值 [立即下载]
    r"(?:继续阅读|展开全文|阅读全文|剩余\d+页|下载(?:完整版|全文|本?文档))[^。;,]{0,12}"
    r"|[\d.]+[ ]?元?[ /]*[\d.]*[ ]?(?:财富值|金币|积分|下载券)[^。;,]{0,40}"
)
_PAGER = re.compile(  # 上一页 1 2 3 下一页
    r"(?:首页|上一?页|«|<)[ |\d.…·\[\]]*(?:下一?页|末页|尾页|»|>)[ |]*(?:末页|尾页)?"
)
_FILTERS = re.compile(r"[^。]{0,80}(?:[▾▼]|[\[【][ ]?(?:查询|重置|搜索|检索|清空)[ ]?[\]】])[ ]*")
_PICTURE = re.compile(
    r"[(\[](?:本版|本组|图片|图为|供图|摄影|资料|右图|左图|上图|下图|转载).*[)\]]"
)
_SITE_RECORD = re.compile(
    r"ICP备[ ]?\w|公网安备|网站标识码|标识码[ ]?:|All [Rr]ights [Rr]eserved"
    r"|/enpproperty|content_\d+\.s?html?"
)
_SITE_FOOT = re.compile(  # 主管:某县人民政府办公室 滇公网安备 00000000000000号
    rf"(?:主管|主办|承办|版权|备案|网站)[{HAN}/]{{0,4}}:[^。]*(?:公网安备|ICP备|标识码|技术支持|版权所有)"
    r"|[^。]{0,40}客服(?:电话|热线)[ ]?:"
)
_OTHER_PAGE = re.compile(  # 相关阅读:《…关于2022年提案办理工作情况的通报》, 上一期:…
    r"[【\[(]?(?:相关(?:阅读|报道|新闻|文章|稿件|解读|文件|文档|政策|资讯|推荐)|(?:延伸|扩展|推荐|更多|往期)阅读"
    r"|往期(?:回顾|推荐|精选|链接|报道)|[上下]一[期则组]|(?:热门|精彩)推荐|猜你喜欢|政策解读|文件解读)"
    r"[】\])]?[ ]?(?:[:|丨>»]+|(?<=[】\])]))[ ]*(?=\S).{4,100}"
)
_CLOSING = re.compile(  # under a list: (其余目录将陆续公布), (排名不分先后)
    r"[(\[](?:(?:其余|余下|其他|更多)[^()]{2,24}(?:公布|刊登|刊发|刊载|登载|发布)|排名不分先后"
    r"|以?上?按[^()]{1,12}为序|未完待续|待续|全文完|完)[)\]]"
)
_DECORATION = re.compile(r"[\u2500-\u259f▼▽↓↑—﹏﹍▁▔◆◇●○■□★☆▲△※·\-—–―_=~*#…\s.]+$")


_GUIDE = re.compile(  # 本版导读 | 我市复产过九成 · 四件提案办出“真金白银” · 停水公告
    r"[【\[]?(?:本版|今日|本期|本报|要闻|版面|内容)?(?:导读|提要|看点)[】\]]?[ ]?[|丨:·/▶>]?[ ]?"
    r"[^。]{4,}(?:[ ]?[·|丨/][ ]?|[;▶●◆■])[^。]{4,}"
)


@cache
def _navigation() -> re.Pattern[str]:
    words = sorted(NAVIGATION.split(), key=len, reverse=True)
    return re.compile(rf"(?:{_SEPARATORS}(?:{'|'.join(map(re.escape, words))}))+{_SEPARATORS}$")


@cache
def buttons() -> frozenset[str]:
    """The words of links and buttons."""
    return frozenset(NAVIGATION.split())


@cache
def _starts() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, FURNITURE_STARTS.split())))


@cache
def meta_words() -> dict[str, str]:
    return {word: name for name, row in META_LABELS.items() for word in row.split()}


_PAGE_TITLE = (
    r"(?:答复|复函|[表单]|通知|公示|公告|通报|情况|名单|目录|报告|总结|的函|办法|方案|综述|规则"
    r"|规程|制度|规定|意见|条例|细则)(?:\(.*\))?$"
)
META = re.compile(
    rf"(?<![{HAN}])[【\[]?([{HAN}]{{1,8}})(?:[】\]][ ]?:?|[ ]{{0,2}}:)[ ]*|(?<![{HAN}])"
    rf"([{HAN}]{{1,8}})[ ]{{1,3}}(?=\S)"
)


_MASKED_DATE = re.compile(r"[*\d 年月日:./\-]*[*.][*\d 年月日:./\-]*")  # **** 年 * 月 ** 日, **.**
_ALONE = re.compile(  # a cell of the table over a document, and nothing but it
    rf"(?:信息)?索引号[ ]{{1,3}}[\w/.\-]{{6,40}}[ ]*$|信息名称[ ]{{1,3}}.{{8,80}}{_PAGE_TITLE}"
)


_ENTITY = re.compile("&(gt|lt|amp|raquo|laquo|rarr|middot|quot);")
_SIGNS = {"gt": ">", "lt": "<", "amp": "&", "raquo": "»", "laquo": "«", "rarr": "→"}
_TAG_ALONE = re.compile(r"(?:</?[a-z]{1,10}[ ]*/?>[ ]*)+")
_COUNTERS = re.compile(  # 查看: 3317 | 回复: 42
    r"(?:(?:查看|回复|回帖|阅读|浏览|点击|人气|评论|跟帖)(?:次?数|量)?[ ]?:[ ]?\d+[ |,、]*){2,}"
)


def _sign_of(entity: re.Match[str]) -> str:
    return _SIGNS.get(entity[1], "·")


def is_navigation(clean: Clean, paragraph: Paragraph) -> bool:
    """Whether a paragraph is nothing but links, buttons, crumbs or a page's foot."""
    text = _ENTITY.sub(_sign_of, clean.paragraph_folded(paragraph).strip()).lstrip("> ")
    if len(text) > 120:
        return False
    if _TAG_ALONE.fullmatch(text) or _COUNTERS.fullmatch(text):
        return True
    if _DECORATION.match(text) or _PAGE_FOOT.match(text):
        return True
    if _WELCOME.fullmatch(text) or _GUIDE.fullmatch(text):
        return True
    if today := _TODAY.match(text):
        text = text[today.end() :].strip()
    if (
        _COUNTED.fullmatch(text)
        or _READ.fullmatch(text)
        or _FILE_FACTS.fullmatch(text)
        or _PAID.fullmatch(text)
        or _PAGER.fullmatch(text)
        or _FILTERS.fullmatch(text)
    ):
        return True
    if _is_menu(text):
        return True
    text = _ARROWS.sub(r"\1", text)
    if text and (_navigation().match(text) or _TURNING.match(text) or _is_menu(text)):
        return True
    return bool(_CRUMBS.match(text) or _PATH.fullmatch(text)) and len(text) < 80


def _is_menu(text: str) -> bool:
    """Whether a line is a site's bar: 某市数据开放平台 首页 | 数据目录 | 互动交流."""
    parts = [part for part in _MENU_PARTS.split(text) if part]
    known = sum(part in buttons() for part in parts)
    return (
        len(parts) > 2
        and (
            "首页" in parts
            or parts[0].endswith("首页")
            or ("|" in text and known * 2 >= len(parts))
            or ("|" in text and known > 0 and any(part.endswith("首页") for part in parts))
        )
        and all(len(part) <= 16 and not re.search(r"[\d。,;:]", part) for part in parts)
    )


def is_running(clean: Clean, paragraph: Paragraph) -> bool:
    """Whether a reader of printed pages set it apart: a running head, a page's number.

    Such a line stands between two form feeds, with no line end beside them.
    """
    start, last = clean.offset(paragraph.start), clean.offset(paragraph.end - 1)
    return clean.source[start - 1 : start] == clean.source[last + 1 : last + 2] == "\f"


_RUNNING_HEAD = re.compile(  # ·28·          某县政协提案委员会 编
    r"(?:[·\-–—][ ]?)?\d{1,3}[ ]?[·\-–—][ ]{4,}(?P<below>[^ ].{0,40})"
    r"|(?P<above>[^ ].{0,40}?)[ ]{4,}[·\-–—][ ]?\d{1,3}[ ]?[·\-–—]"
)


def page_head(clean: Clean, paragraph: Paragraph) -> tuple[int, int] | None:
    """The words of a booklet's running head, a line that has its page's number, too."""
    start, end = clean.trim(paragraph.start, paragraph.end)
    found = _RUNNING_HEAD.fullmatch(clean.folded, start, end) if end - start < 120 else None
    return found and found.span("below" if found["below"] else "above")


def is_ornament(text: str) -> bool:
    """Whether a line is nothing but ornaments, as they part articles and cases."""
    return len(text.strip()) > 1 and bool(_DECORATION.match(text.strip()))


_GREETS_EDITOR = re.compile(
    "[^。,:]{0,6}编辑(?:部?(?:同志|老师|先生|女士|朋友|[你您]?好)+[ ]?[:!,]|部:[你您]好)"
)


def greets_editor(clean: Clean) -> bool:
    """Whether a page prints letters to its paper."""
    if "编辑" not in clean.folded:
        return False
    lines = (clean.paragraph_folded(paragraph).strip() for paragraph in clean.paragraphs)
    return any(_GREETS_EDITOR.match(line) or _EDITOR_ALONE.match(line) for line in lines)


_EDITOR_ALONE = re.compile("编辑(?:部|同志|老师|先生|朋友)[ ]?:")


def is_footer(clean: Clean, paragraph: Paragraph) -> bool:
    """Whether a paragraph is what sites and papers print under or over every article."""
    text = clean.paragraph_folded(paragraph).strip(" ↑↓←→*▲▼")
    if len(text) <= 50 and re.search(
        r"扫码关注|官方账号|官方微信|微信公众号|扫描二维码|长按识别", text
    ):
        return True
    if len(text) <= 110 and _SITE_RECORD.search(text):
        return True
    if len(text) <= 80 and _SITE_FOOT.match(text):
        return True
    if len(text) <= 120 and _OTHER_PAGE.fullmatch(text):
        return True
    shapes = (_PICTURE, _CLOSING, _COPIES)
    if len(text) <= 60 and any(shape.fullmatch(text) for shape in shapes):
        return True
    if _GREETS_EDITOR.match(text):
        return False  # 编辑同志:我住在… a reader's letter
    if text.startswith(("扫", "点击", "长按")) and len(text) > 50 and "。" in text[:-1]:
        return False  # a sentence that begins so, and goes on to tell something
    return len(text) <= 110 and bool(_starts().match(text.lstrip("(【[■●◆※*□○◇▲▌| ")))


_CARD_LINE = re.compile(
    rf"[ ]*(?P<label>[{HAN}](?:[ ]{{0,4}}[{HAN}]){{1,7}}?)(?:[ ]*:[ ]*|[ ]+)"
    r"(?P<value>[^。]{0,80})"
)
_CARD_WORD = re.compile(
    "(?:信息)?索引(?:编?号)?|(?:发文)?文号|发文字号|(?:发布|公开|发文|制发|制作)(?:机构|单位|机关|部门)"
    "|(?:公开)?责任(?:部门|科室)|(?:生成|成文|发布|公开|废止|制发)(?:日期|时间)"
    "|公开(?:形式|方式|范围|时限|类别)|(?:所属|信息|主题|组配|体裁)(?:分类|类别)"
    "|信息(?:名称|来源)|有效性|效力状态|主题词|关键词|服务对象"
)
_CARD_LINES = 3


def index_card(clean: Clean) -> set[int]:
    """The lines of the card over a government's page, with colons or not: 索引号, 责任部门, …"""
    run: list[int] = []
    for index, paragraph in enumerate(clean.paragraphs[:30]):
        line = _CARD_LINE.fullmatch(clean.folded, paragraph.start, paragraph.end)
        label = "".join(line["label"].split()) if line else ""
        told = paragraph.table is None and _CARD_WORD.fullmatch(label) is not None
        if not told or (run and index > run[-1] + 1):
            if len(run) >= _CARD_LINES:
                break
            run = []
        if told:
            run.append(index)
    labels = [clean.folded_line(index).lstrip()[:2] for index in run]
    return set(run) if len(run) >= _CARD_LINES and {"索引", "信息"} & set(labels) else set()


def meta_hits(clean: Clean, paragraph: Paragraph) -> list[tuple[str, int, int]]:
    """The labels of a meta line: their meaning, where the value begins, and where the label."""
    if _FILE_FACTS.fullmatch(clean.folded, *clean.trim(*paragraph.range)):
        return []  # when a file was sent in tells nothing of the letter in it
    if paragraph.end - paragraph.start > 200 or paragraph.heading_level:
        return []
    folded, words = clean.folded, meta_words()
    if barred := _barred_hits(clean, paragraph):
        return barred
    found: list[tuple[str, int, int]] = []
    colons = 0
    for match in META.finditer(folded, paragraph.start, paragraph.end):
        word = match[1] or match[2]
        name = words.get(word)
        if name is None:
            continue
        if word == "编者" and folded.find("。", match.end(), paragraph.end) >= 0:
            continue  # 【编者】… says why the page prints what follows, and names nobody
        if folded.startswith("》(", match.start() - 2):
            continue  # 《…》(执笔人:张三) is of the proposal
        colon = match[1] is not None
        weak = len(word) < 3 or name in ("byline", "headline", "kicker")
        if not colon and weak and word != "信息名称":
            continue
        colons += colon
        found.append((name, match.end(), match.start()))
    if not found:
        return []
    lead = folded[paragraph.start : found[0][2]].strip(" |([【●■·•▪◆-┌├└│┃▎")
    bracketed = re.fullmatch(r"[^()]{0,30}\)", lead) and folded[paragraph.start] in " ("
    if bracketed and first_date(folded, paragraph.start, found[0][2]) is None:
        lead = ""  # (更新至8月底) 制表单位:…
    if _MASKED_DATE.fullmatch(lead):
        lead = ""
    if lead and found[0][0] in _DATES and _PUBLISHED_BY.fullmatch(lead):
        begins = folded.index(lead, paragraph.start)  # 某街道办事处 发布  最近更新:…
        found.insert(0, ("publisher", begins, begins))
        lead = ""
    if lead and not (first_date(folded, paragraph.start, found[0][2]) or len(found) > 1):
        return []
    if not colons and len(found) < 2 and not _ALONE.match(folded, found[0][2], paragraph.end):
        return []
    if lead and (date := first_date(folded, paragraph.start, found[0][2])):
        found.insert(0, ("date", date.start, paragraph.start))
    if len(found) == 1 and found[0][0] == "headline":
        # 标题:关于…的提案 is a proposal's; 标题:关于对…提案的答复 the page's.
        title = folded[found[0][1] : paragraph.end].strip()
        return found if re.search(_PAGE_TITLE, title) or _among_titles(clean, paragraph) else []
    return found


_DATES = ("date", "published", "written")
_PUBLISHED_BY = re.compile(
    rf"[{HAN}()]{{2,24}}(?:局|委|办|处|厅|室|中心|政府|委员会|政协|大队|公司)[ ]+"
    "(?:发布|公布|公开|供稿|提供)"
)
_IN_CELL = re.compile(rf"[ ]*([{HAN}](?:[ ]{{0,4}}[{HAN}]){{1,7}})[ ]?:[ ]*")  # | 发文字号:… |
_BARS = re.compile(r"[^|\n]+")


def _barred_hits(clean: Clean, paragraph: Paragraph) -> list[tuple[str, int, int]]:
    """文 号 | 德府发〔2016〕20号 | 发文日期 | 2016-11-04: labels and values between bars."""
    if "|" not in clean.folded[paragraph.start : paragraph.end]:
        return []
    cells = list(_BARS.finditer(clean.folded, paragraph.start, paragraph.end))
    cells = [cell for cell in cells if cell.group().strip()]
    names = [meta_words().get("".join(cell.group().split()).rstrip(":")) for cell in cells]
    framed = clean.folded[slice(*clean.trim(*paragraph.range))].startswith("|")
    within = [_IN_CELL.match(cell.group()) if framed else None for cell in cells]
    found: list[tuple[str, int, int]] = []
    for k, (name, cell, said) in enumerate(zip(names, cells, within, strict=True)):
        if name is not None and k + 1 < len(cells):
            found.append((name, cells[k + 1].start(), cell.start()))
        elif name is not None and not k:
            found.append((name, cell.end(), cell.start()))  # a label that has no value
        elif said and (label := meta_words().get("".join(said[1].split()))) is not None:
            found.append((label, cell.start() + said.end(), cell.start()))
        elif not k:
            return []
    return found


def _among_titles(clean: Clean, paragraph: Paragraph) -> bool:
    """Whether 引题:… stands over a line, or 副题:… under it."""
    at = bisect_left(clean.paragraphs, paragraph.start, key=lambda one: one.start)
    beside = [*clean.paragraphs[max(0, at - 1) : at], *clean.paragraphs[at + 1 : at + 2]]
    return any(
        re.match(
            r"[ 【\[]*(?:引题|肩题|眉题|副题|副标题)(?:[】\]]|[ ]*:)", clean.paragraph_folded(one)
        )
        for one in beside
    )
