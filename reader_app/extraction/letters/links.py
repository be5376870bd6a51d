"""Lists of a site's reply letters: each line the title of one, with its day behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader_app.domain.newspaper import BlockKind
from reader_app.domain.span import Origin
from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.records.record_state import Records
from reader_app.extraction.words.numbering import CHINESE, any_number
from reader_app.extraction.words.offices import our_office
from reader_app.extraction.words.values import is_unit
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_LINK = re.compile(
    rf"(?:^|(?<=[ \n\d•·>]))(?P<office>[{HAN}]{{2,26}}?"
    r"(?:局|委员会|委|办公室|厅|中心|政府|院|公司|街道|镇|乡|会))?"
    r"(?:关于对|对|关于|就)(?=[^\n。]{0,40}(?:政协|人大|提案|建议|议案))"
    rf"(?P<of>[^\n。;《》“”]{{0,44}}?)"
    rf"(?P<said>第[ ]?(?P<number>\d{{1,10}}|[{CHINESE}]{{1,6}})[ ]?号)"
    r"(?P<kind>(?:委员|代表|集体|重点)?(?:提案|建议|议案)?)[: ]?"
    r"(?:[《“(]?(?P<title>关于[^\n。;《》“”]{4,60}?(?:提案|建议|议案)"
    r"|[^\n。;《》“”()]{5,50}?(?=[》”]))[》”)]?)?"
    r"(?P<as>[^\n。;《》“”]{0,16}?(?:答[复覆]|复函|回复|意见)(?:意见)?(?:的?(?:函|公告|公示))?|的函)"
    r"(?=$|[ \n(\[\d])"
)
_TITLED = re.compile(  # 关于《关于增设早教中心的提案》的答复, without a number
    rf"(?:^|(?<=[ \n\d•·>\]】]))(?P<office>[{HAN}]{{2,26}}?"
    r"(?:局|委员会|委|办公室|厅|中心|政府|院|公司))?"
    r"(?:关于对|对|关于|就)?[^\n。;《》“”]{0,30}?"
    r"[《“](?P<title>[^\n。;《》“”]{4,60}(?:提案|建议|议案))[》”]"
    r"(?P<as>[^\n。;《》“”]{0,16}?(?:答[复覆]|复函|回复|[会协]办意见)(?:的?函)?)(?=$|[ \n(\[\d])"
)
_JOINS = re.compile("[会协分]办")
_HEADS = re.compile(
    r"(?:序号|标题|名称|文件名称?|信息名称)[ |]*(?:发[布文]|成文|公开|更新)?(?:日期|时间)?"
)
_FEWEST = 3
_LONGEST = 36  # characters of a line that is no text


def read_links(clean: Clean, body: Sequence[int]) -> Records | None:
    """The proposals that the letters of a list answer; None if a page is no such list."""
    links = [(index, link) for index in body for link in _links_in(clean, index)]
    numbers = {_told_by(link) for _, link in links}
    if len(numbers) < _FEWEST or len(numbers) < len(links) or _tells(clean, body, links):
        return None
    first = links[0][0]
    found = Records([_draft(link) for _, link in links])
    found.kinds.update(dict.fromkeys((index for index, _ in links), BlockKind.FIELD))
    if (above := _head(clean, body, first)) is not None:
        found.kinds[above] = BlockKind.TABLE_HEAD
        first = above
    found.first = first
    _of_page(clean, found.drafts)
    return found


def _tells(clean: Clean, body: Sequence[int], links: Sequence[tuple[int, re.Match[str]]]) -> bool:
    """Whether a page has text, beside which a list of links is but an addition."""
    of_links = {index for index, _ in links}
    lines = (clean.folded_line(index) for index in body if index not in of_links)
    return any(len(line) > _LONGEST and "。" in line for line in lines)


def _of_page(clean: Clean, drafts: Sequence[Draft]) -> None:
    """The office over the list, where its lines name none."""
    if any(one.has("lead_units") or one.has("co_units") for one in drafts):
        return
    office = our_office(clean)
    if office is None:
        return
    reason = f"列在“{clean.folded[slice(*office)]}”的目录里"
    for draft in drafts:
        draft.put("lead_units", Found([office], None, 0.8, Origin.INFERRED, reason))


def _links_in(clean: Clean, index: int) -> list[re.Match[str]]:
    place = clean.trim(*clean.paragraphs[index].range)
    numbered = list(_LINK.finditer(clean.folded, *place))
    return numbered or list(_TITLED.finditer(clean.folded, *place))


def _told_by(link: re.Match[str]) -> tuple[str, ...]:
    """What tells a link from the others: its number, or the title where it has none."""
    return (link["of"], link["number"]) if link.re is _LINK else (link["title"],)


def _draft(link: re.Match[str]) -> Draft:
    draft = Draft(link.start(), supported=True)
    if link.re is _LINK:
        number = Found([link.span("said")], any_number(link["number"]), confidence=0.95)
        draft.put("number", number)
    if link["title"]:
        draft.put("title", Found([link.span("title")], confidence=0.95))
    if link["office"] and is_unit(link["office"]):
        field = "co_units" if _JOINS.search(link["as"]) else "lead_units"
        draft.put(field, Found([link.span("office")], confidence=0.9))
    return draft


def _head(clean: Clean, body: Sequence[int], first: int) -> int | None:
    """标题 发布日期, over the list."""
    above = [index for index in body if index < first][-1:]
    heads = (index for index in above if _HEADS.fullmatch(clean.folded_line(index)))
    return next(heads, None)
