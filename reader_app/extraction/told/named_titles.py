"""Titles that sentences name, whether they are proposals' and who made them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from reader_app.extraction.records.draft import Draft
from reader_app.extraction.records.items import kind_of_name
from reader_app.extraction.told.proposers import names_in
from reader_app.extraction.words.person_names import is_surname, is_word
from reader_app.extraction.words.values import Range
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_SENTENCE = re.compile(r"[^。!?\n]*[。!?]?[”]?")
TITLE = re.compile(
    r"《(?P<title>[^《》\n]{6,90}(?:《[^《》\n]{1,40}》[^《》\n]{0,60})?)》"
    r"|(?:(?<=提[出交]的)|(?<=”[、和]))“(?P<quoted>[^“”《》\n]{8,60})”"
)
_CALLED = re.compile("(?:提案|建议|意见|议案|建议案|案)$")
_CALLED_BEHIND = re.compile(
    r"[》”][ ]?(?:等)?(?:\([^()]{1,30}\))?的?(?:集体|个人|委员)?(?:提案|建议)"
)
_CALLED_BEFORE = re.compile("提案[ ]?《$|提(?:出|交)(?:的|了)[ ]?《$")
_OTHER_KIND = re.compile(  # 作《…》的大会发言
    r"[》”][^《》。;]{0,16}?(?:发言|调研|报告|社情民意|信息|征文|论文|通知|决定|通报|条例|办法|办理规则)"
)
_OTHER_BEFORE = re.compile(
    "(?:作了?|作出|题为|以|印发|通过|根据|按照|依据|发布|审议|宣读|修订|著有|主编)(?:的)?(?:题为)?《$"
)


IN_A_ROW = re.compile(
    r"(?:《[^《》\n]{4,90}(?:《[^《》\n]{1,40}》[^《》\n]{0,60})?》[、,和及与 ]{0,2})+"
)
"""Titles with nothing but marks between them."""


@dataclass(slots=True)
class ByTitle:
    """Proposals that a page names by their titles, and the lines that name them."""

    drafts: list[Draft] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)


def sentences_of(clean: Clean, start: int, end: int) -> Iterator[Range]:
    at = start
    while at < end:
        match = _SENTENCE.match(clean.folded, at, end)
        stop = max(at + 1, match.end() if match else end)
        yield at, stop
        at = stop


def is_proposal(clean: Clean, sentence: Range, title: re.Match[str], made: bool) -> bool:
    """Whether a title is a proposal's, by its words, those beside it or that one made it."""
    start, behind = title.start() + 1, title.end() - 1
    if of_another_kind(clean, sentence, *title.span()):
        return False
    return bool(
        made
        or _CALLED.search(title[title.lastgroup or 0])
        or _CALLED_BEHIND.match(clean.folded, behind)
        or _CALLED_BEFORE.search(clean.folded, sentence[0], start)
    )


def of_another_kind(clean: Clean, sentence: Range, start: int, end: int) -> bool:
    """Whether the words beside a title, with its marks, say that it is a speech, a rule, a book."""
    other = _OTHER_BEFORE.search(clean.folded, sentence[0], start + 1)
    if other and not (other.group() == "题为《" and clean.folded.endswith("提案", 0, end - 1)):
        return True
    return _OTHER_KIND.match(clean.folded, end - 1, sentence[1]) is not None


_SAYS_MADE = re.compile(
    r"(?:(?:今年|去年|年初|上年度?|同时|此次|本次|还|曾|[^,。;《》]{0,14}(?:会议|全会|两会)(?:期间|上))*"
    r"(?:集体|联名|共同|联合|领衔|牵头|执笔|带头)*(?:提出|提交|撰写|报送|执笔|递交|呈交|所提|提)(?:的|了)?)?"
    r"(?:的)?(?:集体|组织|团体|个人|界别|委员|党派|联名|两件|大会|联组|重点)*(?:提案|建议)?(?:的)?"
    r"(?:题为)?(?:第?[ ]?\d{1,8}[ ]?号(?:重点)?(?:提案)?)?[:]?[ ]?$"
)
_TIMES_BEHIND = re.compile("(?:今年|去年|年初|上年度?|同时|此次|本次|还|曾)+$")
_POST = re.compile(  # 市政协副主席、社市委主委张三; 社员李四
    rf"(?:[{HAN}、()]{{0,40}}(?:副?主席|副?主委|委员|常委|社员|党员|会员|盟员|成员|主任|书记|秘书长|代表"
    rf"|[局院校会董事科处馆社团厂]长|教授|医师|律师|经理|教师))(?=[{HAN}·]{{2,8}}$|[{HAN}]{{2,4}}[、和与])"
)
_MANY = re.compile(
    r"(?:等?[\d一二三四五六七八九十两几多]+[位名人]|等)?(?:[省市区县]?政协)?(?:委员|代表|社员|党员|会员|盟员|副?教授"
    r"|老师|同志|医生|律师|先生|女士)?(?:们)?$"
)
_OPENS = re.compile(r"(?:其中|以及|还有|此外|另外|分别[是为]|分别由|[是为由和及与、])*[ ,]*")

_LISTS = re.compile("分别[是为由]由?|(?:提案|[件名份])[是为]由?")


_LONGEST_LEAD = 90  # characters before a title that may say who made it


def maker_before(clean: Clean, start: int, end: int) -> Range | None:
    """Who made a proposal, by the words between the title before it and its own."""
    folded = clean.folded
    start = max(start, end - _LONGEST_LEAD)
    lead = folded[start:end]
    made = _SAYS_MADE.search(lead)
    stop = start + (made.start() if made else len(lead))
    low = max(start, *(folded.rfind(mark, start, stop) + 1 for mark in ",;:。!?》)"))
    for counted in _LISTS.finditer(folded, low, stop):
        low = counted.end()
    if opens := _OPENS.match(folded, low, stop):
        low = opens.end()
    if times := _TIMES_BEHIND.search(folded[low:stop]):
        stop = low + times.start()
    group = kind_of_name(folded[low:stop]) == "group"
    many = _MANY.search(folded[low:stop])
    titled = many is not None and bool(many.group())
    if many and not group:
        stop = low + many.start()
    low, stop = clean.trim(low, stop)
    if stop - low < _SHORTEST_NAME:
        return None
    post = _POST.match(folded, low, stop)
    if post and post.end() < stop and kind_of_name(folded[low:stop]) != "group":
        low, titled = post.end(), True
    stated = made is not None and bool(made.group().strip())
    name = folded[low:stop]
    if not stated and not group and (is_word(name) or not is_surname(name)):
        return None  # 有委员关注《…》
    titled = titled or stated
    return names_in(clean, low, stop, titled)


_SHORTEST_NAME = 2

_BEHIND = re.compile(
    rf"[》”][ ]?(?:\([^()]{{1,30}}\))?(?:的?提案)?,?(?:是|系)?由(?P<who>[{HAN}·、]{{2,40}}?)"
    r"(?P<titled>(?:等?[\d一二三四五六七八九十两几多]+[位名人]|等)?(?:委员|社员|党员|会员|盟员)?)"
    r"(?:联名|共同|联合|集体|领衔|牵头|执笔)*(?:提出|提交|撰写|报送)"
)


def maker_behind(clean: Clean, behind: int, end: int) -> Range | None:
    """《…》由某某提交: who made a proposal, told ``behind`` its title."""
    said = _BEHIND.match(clean.folded, behind - 1, end)
    if said is None:
        return None
    low, stop = said.span("who")
    post = _POST.match(clean.folded, low, stop)
    if post and post.end() < stop and kind_of_name(clean.folded[low:stop]) != "group":
        low = post.end()
    return names_in(clean, low, stop, True)
