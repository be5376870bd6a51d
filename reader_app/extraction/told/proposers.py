"""Who proposed what a sentence names, told by the words round its title."""

from __future__ import annotations

import re

from reader_app.extraction.records.items import kind_of_name
from reader_app.extraction.words.person_names import COMPOUND_SURNAMES, SURNAMES
from reader_app.extraction.words.values import Range
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

ONE_NAME = rf"[{HAN}](?:[{HAN}]{{1,2}}?|[ ][{HAN}])"
NAMES = rf"{ONE_NAME}(?:[、和]{ONE_NAME})*"
THEN = (  # what may come behind a name that nothing else ends
    "[在将把也就等,、。]|经过?|联[名合]|领衔|共同|多次|通过|提[出交]|递交|带[来着]|写[下成进]|撰写"
    "|说起|谈[起到]|提[起到及]|呼吁|建议|认为|发现|走访|调研|针对|结合|围绕|住|家[住在]|来自|从事|经营|长期|[他她]|连续|[花用跑走蹲看翻查做]了|[很也都]|十分|非常|感到|看到|看在|注意到|得知|了解到|历时|先后|去年|今年|年初|[这此]次|曾|组织|开展|委托|依托"
)
_BEFORE = re.compile(
    rf"(?P<who>[{HAN}·、() ]{{2,60}}?)(?P<titled>"
    r"(?:等?[\d一二三四五六七八九十两几多]+[位名]|等[\d一二三四五六七八九十]*)?(?:(?:政协)?(?:委员|代表))?)(?:们)?"
    r"(?:还|又|也|就|围绕|针对|再次|首次|今年|去年|连续两年|积极|向大会|向[^,。;]{0,4}(?:政协|全会|两会)(?:全会|会议)?|在会上|在大会上|在[^,。;]{2,16}[上中间])*"
    r"(?:联名|共同|联合|集体|领衔|牵头|带头|携手|一起|一同|联手|合力)*"
    r"(?:(?:联合|会同|携手|与|和|同|及)(?:另外?|其他|其余|部分)?[一二两三四五六七八九十几多数\d]*[名位]?"
    r"(?:政协)?委员们?(?:联名|共同|一起|一道)*)?(?:(?<=委员)|(?:在(?:其)?)?(?:提出|提交|撰写|呈交|递交|上交|带来|递上)(?:了|过)?的?|的|(?P<within>在))"
    r"(?:[一这][件份个])?(?:(?:集体|界别|团体|委员|党派|重点|大会)?提案)?(?:题为|名为)?(?:第?\d{1,8}号(?:提案)?)?$"
)
_AFTER = re.compile(
    r"(?:的?提案|一案)?(?:的?提案[人者][是为]|[,;]?(?:领衔|第一)?提案[人者][是为:]?(?P<named>)"
    r"|[,]?(?:(?:是|系)?由|(?P<is>是)))"
    rf"(?P<who>[{HAN}·、() ]{{2,60}}?)(?P<titled>"
    r"(?:等?[\d一二三四五六七八九十两几多]+[位名]|等[\d一二三四五六七八九十]*)?(?:(?:政协)?(?:委员|代表))?)(?:们)?"
    r"(?:联名|共同|联合|集体|领衔|牵头|今年|去年)*(?:(?:提出|提交|撰写|递交)的?|(?=[,。;)])(?(is)(?!)))"
)
JOBS = (  # what members are beside that: 市政协委员、市特殊教育学校教师张三
    "教师|老师|校长|园长|院长|主任|医师|医生|护士长?|律师|董事长|总?经理|总裁|厂长|局长|处长|科长|所长"
    "|馆长|站长|书记|会长|秘书长|主席|负责人|工程师|农艺师|教授|研究员|设计师|编辑|记者|传承人|创始人"
    "|合伙人|志愿者|村民|社工|理事长|委员|主播|船长|法官|检察官"
)
_POST = re.compile(
    rf"(?:[{HAN}]{{0,16}}政协)?(?:[{HAN}]{{2,10}}界(?:别)?(?:的)?)?(?:政协)?(?:常委、)?"
    rf"(?:委员|常委)(?:[、,][{HAN}“”]{{2,24}}?(?:{JOBS}))?(?=[{HAN}][{HAN} ])"
)
_WHEN = re.compile(
    rf"(?:[{HAN}]{{2,12}}?(?:源于|得益于|来自于?|缘于|始于|出自)|[一二三四五六七八九]是"
    r"|今年|去年|年初|近日|日前|此前|会上|会后|会议期间|当时|随后|为此|对此|于是|其中|比如|例如|由"
    rf"|\d+年|\d+月(?:\d+日|初|底)?|[{HAN}\d]{{0,16}}?(?:会议|两会|全会)(?:上|期间|中)|针对|围绕|就|对|在|,"
    r"|(?:采纳|吸纳|办理|落实|督办|答复)了?(?=[民农九台工致])"
    r"|号(?:提案|建议)?[ ])"
)
_NOT_NAMES = re.compile(
    r"[他她它我]|大家|会议|记者|有的?|一些|多[名位]|部分|[一二三四五六七八九十]是|第[一二三四五六七八九十]"
    r"|上述|以上|这|该|其|本次|全体|各位|不少|许多|先后|所|已|曾"
)


def who_proposed(clean: Clean, start: int, title: re.Match[str]) -> tuple[Range | None, bool]:
    """Who proposed, by the words round the title; and whether the sentence is about that."""
    clause = re.split(r"[,;:!?”]", clean.folded[start : title.start()])[-1]
    base = title.start() - len(clause)
    if _HE_PROPOSED.search(clause) and (known := _named_before(clean, start, base)):
        return known, True
    if _I_PROPOSED.search(clause) and (known := _author(clean, start)):
        return known, True
    if _NOBODY_PROPOSED.fullmatch(clause) and (known := _subject(clean, start, base)):
        return known, True
    if _TITLED.fullmatch(clause) and (made := _MADE_BEFORE.search(clean.folded, start, base)):
        return names_in(clean, *made.span("who" if made["who"] else "member"), True), False
    bracket = re.compile(r"[ ]?(?:\([^()]{1,60}\))?").match(clean.folded, title.end())
    behind = bracket.end() if bracket else title.end()
    if (said := _SAID_BY.match(clean.folded, behind)) and _SPOKEN_OF.search(clause):
        return said.span("who"), True
    if before := _BEFORE.search(clause):
        titled = bool(before["titled"])
        place = names_in(clean, base + before.start("who"), base + before.end("who"), titled)
        if place:
            attributive = before.group().rstrip().endswith("的")
            return place, not attributive
    bare = clean.trim(base, title.start())
    while when := _WHEN.match(clean.folded, *bare):
        bare = when.end(), bare[1]
    if kind_of_name(clean.folded[slice(*bare)]) == "group":
        return bare, False
    if alone := _member_alone(clean, *bare):
        return alone, False
    if after := _AFTER.match(clean.folded, behind):
        titled = bool(after["titled"]) or after["named"] is not None
        place = names_in(clean, *after.span("who"), titled)
        if place:
            return place, False
    return None, False


_TITLED = re.compile("题(?:目)?[为是]|名为|标题[为是]|案由[为是]")
_MADE_BEFORE = re.compile(  # 该提案由张三、李四等3名委员联名提出,题为《…》
    rf"由(?P<who>[{HAN}·、]{{2,40}}?)(?:等?[\d一二三四五六七八九十]+[位名]|等)?(?:政协)?(?:委员)?"
    r"(?:联名|共同|联合)?提[出交],$"
    rf"|(?:委员|常委)(?P<member>{NAMES})(?:等?[\d一二三四五六七八九十]+[位名](?:委员)?|等)?"
    r"(?:联名|共同|联合)?(?:提[出交]|递交)了?(?:第?\d{1,8}号)?(?:一[件份])?(?:提案|建议)?,$"
)
_MAKERS = re.compile(  # 相关提案人周民、田泽等发表了意见; …,提案人为贾平。
    rf"(?<=[,;。])(?:该|此)?(?:提案)?的?(?:第一)?提案[人者](?:[为是]|:)"
    rf"(?P<named>[{HAN}、· ]{{2,40}}?)"
    r"(?:等[\d一二三四五六七八九十]*[人位名]?)?(?:政协)?(?:委员)?(?=[,。;])|"
    rf"(?:(?:相关|有关|领衔|第一)|(?<=[,;。、]))提案[人者](?P<who>[{HAN}、]{{2,40}}?)(?:委员)?(?=等|就|对|参加|介绍|表示|[,。])"
)


def makers_later(clean: Clean, start: int, end: int) -> Range | None:
    """The makers of a proposal, named in a later sentence about what they said or heard."""
    said = _MAKERS.search(clean.folded, start, end)
    group = "named" if said and said["named"] else "who"
    return names_in(clean, *said.span(group), True) if said else None


_SPOKEN_OF = re.compile("(?:[说谈提聊问讲忆]|回[想忆])[起到及]|对于?|关于")
_SAID_BY = re.compile(  # 说起年初提交的《…》,县政协委员张三这样回忆
    rf"(?:时|,)*(?:[{HAN}]{{0,8}}政协)?(?:[{HAN}]{{2,6}}界)?(?:委员|常委)(?P<who>[{HAN}]{{2,3}}?)"
    r"(?=这样|如此|仍|还|至今|依然|深有|颇|很|有些|说|回忆|告诉|介绍|坦言|表示|感慨|谈|如数|记忆|,)"
)


def _member_alone(clean: Clean, start: int, end: int) -> Range | None:
    """委员张三、李四《…》: members named right before the title, without any verb."""
    post = _POST.match(clean.folded, start, end)
    return names_in(clean, post.end(), end, True) if post else None


_HE_PROPOSED = re.compile(
    r"[他她](?:(?:还|又|也|便|就|于是|[^,。他她]{0,8})(?:提出|提交|撰写|递交)(?:了)?|在)$"
)
_I_PROPOSED = re.compile(
    "我(?:还|又|也|便|就|于是|[^,。我]{0,8})(?:提[出交]|撰写|递交)了?(?:一[件份])?$"
)
_AUTHOR = re.compile(  # 云溪市政协委员 卓玛, alone on a line of the head
    rf"^[^\n。]{{0,20}}政协(?:委员|常委)[ :]{{1,3}}(?P<who>[{HAN}·]{{2,4}})[ ]*$", re.MULTILINE
)
_HEAD = 600  # characters


def _author(clean: Clean, at: int) -> Range | None:
    """The member who tells the story: 我提交了《…》."""
    author = _AUTHOR.search(clean.folded, 0, min(at, _HEAD))
    return names_in(clean, *author.span("who"), True) if author else None


_NOBODY_PROPOSED = re.compile(  # …,今年提交了《: who did stands in an earlier clause
    r"(?:今年|去年|年初|随后|于是|为此|最终|据此|还|又|并|再次|首次|在[^,。;]{2,16}[上中后]|\d{1,2}月(?:\d{1,2}日)?)*"
    r"(?:联名|共同|联合|领衔|牵头|精心|连夜)*(?:提出|提交|撰写|呈交|递交|递上|带来|写出|写成|形成)了?(?:一[件份])?"
    r"(?:(?:集体|界别|团体|委员|党派|重点|大会)?提案)?(?:题为|名为)?(?:第?\d{1,8}号(?:提案)?)?"
)
_SUBJECT = re.compile(  # 市政协委员冼国栋连续两年调研…,今年提交了《…》
    rf"(?:委员|常委)(?:[、,][{HAN}“”]{{2,24}}?(?:{JOBS}))?(?P<who>{NAMES}?)(?={THEN}|担任|看)"
    rf"(?!、{ONE_NAME}(?:{THEN.replace(',、', ',')}))"
)
_GROUP_SUBJECT = re.compile(rf"(?<![^\n,。!?;:”])(?P<who>[{HAN}]{{2,20}}?)(?={THEN})")


def _subject(clean: Clean, start: int, end: int) -> Range | None:
    """The member or the group that the clauses of a sentence before the last one speak of."""
    for said in _SUBJECT.finditer(clean.folded, start, end):
        if named := names_in(clean, *said.span("who"), True):
            return named
    groups = _GROUP_SUBJECT.finditer(clean.folded, start, end)
    return next((one.span("who") for one in groups if kind_of_name(one["who"]) == "group"), None)


_INTRODUCED = re.compile(  # 省政协委员张三来自定远县,今年年初,他提交了…
    rf"(?:委员|常委)[、 ]?(?P<who>[{HAN}]{{2,3}}?)(?=来自|是|在|发现|长期|多年|告诉|了解|注意"
    rf"|经过|通过|家住|住在|看来|眼[里中]|心[里中]|记得|一直|常年|深知|,)"
)


def _named_before(clean: Clean, start: int, end: int) -> Range | None:
    """The member of whom the sentence, or the paragraph so far, speaks: 他 or 她 goes on."""
    start = clean.folded.rfind("\n", 0, start) + 1
    stop = clean.folded.find("\n", start, end)
    named = list(_INTRODUCED.finditer(clean.folded, start, end if stop < 0 else stop))
    return names_in(clean, *named[-1].span("who"), True) if len(named) == 1 else None


_SECTOR = re.compile(rf"[{HAN}]{{2,8}}[和与][{HAN}]{{2,8}}界")  # 社会福利和社会保障界
_AND = re.compile("[、和与]|(?:联合|携手|会同)(?![会体])")


_SEEN_TO = re.compile(rf"[{HAN}、() ]{{0,50}}?(?:督办|领办)了?由?(?=[{HAN}]{{2}})")  # 主席李明督办


def names_in(clean: Clean, start: int, end: int, titled: bool) -> Range | None:
    """The names in a range without times and posts before them; None if they are no names."""
    while when := _WHEN.match(clean.folded, start, end):
        start = when.end()
    if seen := _SEEN_TO.match(clean.folded, start, end):
        start = seen.end()
    if post := _POST.match(clean.folded, start, end):
        start, titled = post.end(), True
    text = clean.folded[start:end]
    if kind_of_name(text) == "group" and text.endswith(("委员会", "专委会", "小组")):
        return start, end  # 市政协农业和农村委员会
    if _SECTOR.fullmatch(text):
        return start, end
    names = [re.sub("(?:委员|代表)$", "", name) for name in _AND.split(text.replace(" ", ""))]
    if not all(names) or _NOT_NAMES.match(text):
        return None
    for name in names:
        kind = kind_of_name(name)
        known = titled or name[0] in SURNAMES or name[:2] in COMPOUND_SURNAMES or len(name) > 3
        if kind not in ("person", "group") or (kind == "person" and not known):
            return None
    return start, end
