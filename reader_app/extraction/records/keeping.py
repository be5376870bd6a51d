"""Which drafts are records: a head alone does not make one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader_app.extraction.article.rubrics import is_rubric
from reader_app.extraction.records.draft import Draft
from reader_app.text.clean import Clean

_BLANK = re.compile(
    r"^关于的?(?:提案|建议)?$|^[(][^()]{0,6}(?:标题|案由|题目|名称)[^()]{0,4}[)]$|[_＿]{2,}|[×✕xX*]{2,}|…{2,}|\.{4,}|（\s*）|某某|XX|○○"
)
_LABELLED = 0.8  # a value that a label named is surer than this
_BOX = re.compile(  # to be ticked in a form: □满意 □A类
    r"[□☐][ ]?(?:[A-D甲乙丙]|不?同意|(?:基本|不)?满意|是|否|不?公开|不?予?立案|集体|联名|个人"
    r"|委员|党派|经济|其他|走访|座谈|电话|同|与|有|无|已|未)"
)
_SIGN_HERE = re.compile(r"提案[人者][ ]?:[ ]?\((?:亲笔)?(?:签[名字章]|盖章|姓名|填写)[^()]{0,12}\)")
_LISTING = re.compile(
    r"(?:重点|优秀|督办|立案|并案|集体|主席|大会|收到|承办|主办)?提案(?:选题)?(?:目录"
    r"|名单|清单|一览|题目|如下|汇总)"
    r"|(?:重点|优秀|督办|立案|承办|主办|交办)(?:的)?提案|提案.{0,30}(?:名单|目录|清单"
    r"|一览|公布|公示|分别是|如下)"
)
_OF_SOME_BODY = re.compile(
    r"股东大会|股东会|董事会|监事会|业主大会|业委会|职代会|职工代表大会|教代会|教职工代表大会"
    r"|[省市县区]议会|立法[院会]|工代会|团代会|妇代会|学代会|学生代表大会|少代会|少先队|红领巾|党代会|党代表"
)
_OTHER_ASSEMBLIES = re.compile(
    rf"{_OF_SOME_BODY.pattern}"
    r"|人大代表|人民代表大会|人大第?[一二三四五六七八九十]{1,3}次会议|代表建议|人大建议|人大第"
    r"|^[^。:\n]{2,40}代表[ ]?:[ ]*$",
    re.MULTILINE,
)
_WANTED = re.compile(r"征集|参考选题|选题参考|选题方向|提案线索|参考题目|建议题目|参考提纲")
_TASK_LABEL = re.compile(
    r"^[^\w\n]{0,4}(?:\d{1,3}[.、]|[一二三四五六七八九十]{1,3}、)?(?:工作|重点|目标|具体|年度)?"
    r"(?:任务|事项|目标|整改措施|项目名称|建设内容|完成时限)(?:名称|内容)?[ ]?:",
    re.MULTILINE,
)
_OF_PROPOSALS = re.compile(
    r"提案人|提案者|案由|提案委员|提案(?:标题|名称|题目|编号|号)|《关于|第\d+号提案"
)
_MENU = re.compile(r"首页|位置[ ]?:|>|→|»")
# Within a line: lines of nothing but marks would be looked through again from each of them.
_ARTICLE = re.compile(r"^[^\w\n]*第[一二三四五六七八九十百]{1,4}条\W", re.MULTILINE)
_COUNTS = re.compile(r"(?:提案|立案|建议).{0,6}\d+件")
_MEETS = re.compile("(?<!关于)(?:召开|举行)[^的]{0,20}会议?$")
_TOPICS = re.compile(r"选题|参考题目|参考提纲|提案线索|征集.{0,12}(?:线索|题目)")
_PROPOSAL = re.compile(r"(?:提案|建议|议案)$")
_SECTOR = re.compile(
    r"(?:农业|农林|教育|经济|文化(?:艺术)?|文艺|科技|科学技术|医卫|医药卫生|体育|宗教|少数民族|新闻出版"
    r"|社会福利(?:和社会保障)?|特邀|工商联|工会|妇联|侨联|共青团|青联|社科|社会科学|环境资源)(?:界别?|$)"
)


def keep(clean: Clean, drafts: Sequence[Draft], of_congress: bool = False) -> list[Draft]:
    """The drafts that are records of proposals."""
    real = [d for d in drafts if not (is_blank(clean, d) or is_of_an_office(clean, d))]
    if len(_BOX.findall(clean.folded)) > 2 or _is_of_tasks(clean):
        return []
    if _SIGN_HERE.search(clean.folded):
        told = ("number", "lead_units", "category")  # what a form, shown to be filled in, lacks
        real = [draft for draft in real if any(map(draft.has, told))]
    if "提案" not in clean.folded:
        # Speeches and motions of the people's congress are printed like proposals.
        told = ("number", "category", "lead_units")
        # Looked for once: the text may be long, the drafts many.
        ours = of_congress or "政协" in clean.folded or _are_of_sectors(clean, real)
        real = [draft for draft in real if ours and any(map(draft.has, told))]
    if real and _TOPICS.search(clean.folded, max(0, real[0].at - 700), real[0].at):
        answered = ("number", "category")
        real = [draft for draft in real if any(map(draft.has, answered)) or _is_answered(draft)]
    if not real:
        return []
    divided = {id(draft) for draft in real if _is_divided(clean, draft)}
    divided = divided if len(divided) >= _FEWEST_DIVIDED else set()
    sure = [
        draft
        for draft in real
        if (_is_record(clean, draft) or id(draft) in divided) and not _describes(clean, draft)
    ]
    bare = [draft for draft in real if not draft.evidence and _is_named(clean, draft)]
    if bare and (sure or _is_list(clean, bare)):
        # One entry of a list may lack what the others tell of themselves.
        kept = {id(draft) for draft in (*sure, *bare)}
        if len(bare) + len(sure) > 1:
            return [draft for draft in real if id(draft) in kept]
    return sure


_FEWEST_DIVIDED = 2


def _is_divided(clean: Clean, draft: Draft) -> bool:
    """Whether labels under a whole title name what is wrong and what is to be done about it."""
    parts = [draft.fields.get(name) for name in ("background", "suggestion")]
    labelled = all(part is not None and part.confidence > _LABELLED for part in parts)
    return labelled and bool(_PROPOSAL.search(_title(clean, draft)))


_PAPER_OF_OFFICE = re.compile(  # which no member proposed
    r"(?:关于|印发).*的(?:通知|通报|决定)$|政府工作报告.*(?:分工|分解|任务|实施)[^,。]{0,6}(?:方案|表|通知|意见)$"
)


_SAYS_OF_TITLES = re.compile(  # under (二)案由: 案由就是题目,一眼要看出想办什么事。…
    "^(?:案由|题目|标题|提案人)[^,。]{0,4}(?:就是|是指|应当?|要写|须)|。.*:$"
)


def is_of_an_office(clean: Clean, draft: Draft) -> bool:
    """Whether a title is that of a notice, a column's name, or says what a title is."""
    title = draft.fields.get("title")
    if title is None or draft.has("number"):
        return False
    words = "".join(clean.folded[low:high] for low, high in title.ranges)
    words = "".join(words.split()).strip("《》")
    column = "提案" in words and not words.startswith("关于") and is_rubric(words)
    return column or bool(_PAPER_OF_OFFICE.search(words) or _SAYS_OF_TITLES.search(words))


_CALLED_FOR = re.compile(
    "征集[^。\n]{0,20}(?:线索|题目|选题)|选题(?:参考|目录|指南|方向)|参考(?:选题|题目|提纲)"
)


def without_topics(clean: Clean, drafts: list[Draft]) -> list[Draft]:
    """The rows of a table, if a call over it does not name them as topics to write about."""
    if not drafts:
        return drafts
    first = min(draft.at for draft in drafts)
    if not _CALLED_FOR.search(clean.folded, max(0, first - 700), first):
        return drafts
    return [draft for draft in drafts if any(map(draft.has, ("number", "category", "reply")))]


_OF_CONGRESS = re.compile(r"[》”]?[ ]?\([^()]{0,8}人大[^()]{0,14}?\d{1,8}号")


def is_motion(clean: Clean, draft: Draft) -> bool:
    """Whether it is told behind a title that the congress has it: 关于…的建议(州人大第214号建议."""
    title = draft.fields.get("title")
    return bool(title and _OF_CONGRESS.match(clean.folded, title.ranges[-1][1]))


def _is_answered(draft: Draft) -> bool:
    """Whether a label tells who proposed or the reply: below topics anything may flow in."""
    told = (draft.fields.get("reply"), draft.fields.get("proposers"))
    return any(found is not None and found.confidence > _LABELLED for found in told)


def of_other_assembly(clean: Clean, body: Sequence[int]) -> bool:
    """Whether the page is of a company's, school's or people's congress, which have proposals too.

    Only ``body`` counts: menus of government sites name every kind.
    """
    if not _OTHER_ASSEMBLIES.search(clean.folded):
        return False
    text = _without_menus(clean, body)
    return "政协" not in text or _is_of_congress(text)


def of_some_body(clean: Clean, body: Sequence[int]) -> bool:
    """Whether a company's, school's or party's assembly is named, which answers no deputies."""
    return _OF_SOME_BODY.search(_without_menus(clean, body)) is not None


def _without_menus(clean: Clean, body: Sequence[int]) -> str:
    lines = (clean.paragraph_folded(clean.paragraphs[index]) for index in body)
    return "\n".join(line for line in lines if not _MENU.search(line))


def answered_motions(drafts: list[Draft]) -> list[Draft]:
    """What deputies moved, where it is printed as proposals are: with number, office and answer."""
    told = [
        draft
        for draft in drafts
        if draft.has("reply")
        and any(map(draft.has, ("number", "category")))
        and draft.has("lead_units")
    ]
    return told if len(told) == len(drafts) else []


_CONGRESS = re.compile("人大|代表")
_IN_PASSING = 2  # times that a page about the congress may name the CPPCC
_OF_CONGRESS_ALONE = 4  # times as often the congress has to be named


def _is_of_congress(body: str) -> bool:
    """Whether a page tells of motions: 推动代表建议与政协提案协同办理 names both in passing."""
    ours = body.count("政协")
    congress = len(_CONGRESS.findall(body))
    few = ours <= _IN_PASSING and body.count("提案") <= 1 and "代表" in body
    return few and congress >= _OF_CONGRESS_ALONE * max(_IN_PASSING, ours)


def _are_of_sectors(clean: Clean, drafts: Sequence[Draft]) -> bool:
    """Whether sectors propose (农业界), as only the members of a CPPCC sit in them."""
    sectors = sum(1 for draft in drafts if _SECTOR.search(_proposers(clean, draft)))
    return sectors > 1


def _proposers(clean: Clean, draft: Draft) -> str:
    found = draft.fields.get("proposers")
    return "".join(clean.folded[a:b] for a, b in found.ranges).strip() if found else ""


def _is_record(clean: Clean, draft: Draft) -> bool:
    if not draft.has("title") and not draft.has("number"):
        return draft.evidence > 2
    if draft.evidence < 3 and _COUNTS.search(_title(clean, draft)):
        return False  # 市政协收到提案118件: a page's headline, under whatever label
    if draft.evidence < 3 and _MEETS.search(_title(clean, draft)):
        return False  # 标题:市政协提案审查委员会召开会议
    if not draft.has("title") and draft.evidence < 3:
        return False
    return draft.evidence >= 1


def _is_of_tasks(clean: Clean) -> bool:
    """Whether the cards of the page are of tasks, which have offices and progress as well."""
    labels = _TASK_LABEL.findall(clean.folded)
    return len(labels) > 1 and not _OF_PROPOSALS.search(clean.folded)


def has_articles(clean: Clean) -> bool:
    """Whether the page is a set of rules, which quote the forms that are to be filled in."""
    return len(_ARTICLE.findall(clean.folded)) > 3


_QUESTIONS = re.compile(
    r"^[ ]*[一二三四五六]、(?:填空|[单多]?(?:项)?选择?|不定项选择|判断|简答|论述|问答|案例分析)题",
    re.MULTILINE,
)


def asks_questions(clean: Clean) -> bool:
    """Whether the page is a quiz about proposals, whose cases and choices are made up."""
    return len(_QUESTIONS.findall(clean.folded)) > 1


_NUMBER_BLANK = re.compile(r"第[ ×✕xX*_＿○〇]*号")
_NAME_BLANK = re.compile(
    r"[×✕xX*_＿○〇]+[ ]?(?:等)?委员|[(](?:提案[人者])?姓名[)]|^[ ]*委员[ ]?:", re.MULTILINE
)


def is_blank_letter(clean: Clean, drafts: Sequence[Draft]) -> bool:
    """Whether a letter is the form of one: 您提出的《关于××的提案》收悉."""
    return bool(drafts) and all(_is_form(clean, draft) for draft in drafts)


def _is_form(clean: Clean, draft: Draft) -> bool:
    """Whether what a letter is about is to be filled in: 《(提案标题)》, or number and name."""
    if is_blank(clean, draft):
        return True
    if draft.has("number"):
        return False
    opening = clean.folded[max(0, draft.at - _ADDRESS) : draft.at + _OPENING]
    blanks = bool(_NUMBER_BLANK.search(opening)) + bool(_NAME_BLANK.search(opening))
    return blanks > (1 if _title(clean, draft) else 0) or not _title(clean, draft)


_UNFILLED = re.compile("关于[ ]*的(?:提案|建议)|[“《][ ]*[”》]")


def is_unfilled(clean: Clean, at: int) -> bool:
    """Whether a letter that begins there leaves room for what it is about: 关于    的提案收悉."""
    return bool(_UNFILLED.search(clean.folded, at, at + _OPENING))


_OPENING = 160  # characters of a letter, in which it says to whom and about what
_ADDRESS = 40  # characters before that, where a form addresses nobody by name


_EXPLAINS = re.compile(
    r"(?:要(?!求)|须|应(?!急|对|用|届|收)|必须|请(?!求)|不得|不超过|一般(?:为|不)|填写|写明|注明|简明|简要|是指|指的?是"
    r"|提案的核心|提案[人者]的?姓名|(?:详细|具体|简要|简明)(?:描述|说明|阐述|叙述)"
    r"|即(?!将|时|墨)|如实|由[^,。]{0,4}填)"
)


def _describes(clean: Clean, draft: Draft) -> bool:
    """Whether a label is explained rather than filled in: 案由:简明扼要,反映问题."""
    title = _title(clean, draft)
    places = (found.ranges[0][0] for found in draft.fields.values() if found.ranges)
    starts = [clean.folded[at : at + 8] for at in places]  # of 5 MB the rest is never copied
    if sum(1 for start in starts if _EXPLAINS.match(start.lstrip())) > 1:
        return True  # 案由:要明确具体 提案人:须签名
    told = ("number", "proposers", "lead_units", "category", "supervisors")
    return "," in title and not _PROPOSAL.search(title) and not any(map(draft.has, told))


def _is_named(clean: Clean, draft: Draft) -> bool:
    return bool(_PROPOSAL.search(_title(clean, draft))) and (
        draft.has("seq") or draft.has("section") or draft.supported
    )


def _is_list(clean: Clean, drafts: Sequence[Draft]) -> bool:
    """Whether the words above the first entry call what follows a list of proposals."""
    before = clean.folded[max(0, drafts[0].at - 700) : drafts[0].at]
    return len(drafts) > 1 and bool(_LISTING.search(before)) and not _WANTED.search(before)


def _title(clean: Clean, draft: Draft) -> str:
    title = draft.fields.get("title")
    text = "".join(clean.folded[a:b] for a, b in title.ranges) if title else ""
    return "".join(text.split())


def is_blank(clean: Clean, draft: Draft) -> bool:
    """Whether a draft is a form's blank: 提案人:______."""
    return bool(_BLANK.search(_title(clean, draft)))
