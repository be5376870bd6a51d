"""Groups of a session with the titles of what each proposed, counted.

民革市委会提交提案3件:《…》《…》《…》; 民盟市委会2件集体提案,分别是《…》和《…》。 The count has to
be that of the titles that follow it; so it tells that they are all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.records.items import kind_of_name
from reader_app.extraction.told.named_titles import IN_A_ROW, ByTitle
from reader_app.extraction.told.proposers import names_in
from reader_app.extraction.words.numbering import any_number
from reader_app.extraction.words.values import Range
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_FEWEST = 2
_KINDS = "(?:集体|党派|团体|大会|界别|个人|委员|联名|重点|组织)*"
_NUMBER = r"\d{1,2}|[一二两三四五六七八九十]{1,3}"
_COUNTED = re.compile(
    r"(?:(?<=[\n。;,:、])|^)[ ]*(?:社员|党员|会员|盟员|成员|政协委员)?"
    rf"(?P<who>[{HAN}·]{{2,20}}?)(?:委员)?(?:向[{HAN}]{{2,8}}?)?"
    r"(?:共|共计|今年|本次|此次|集体|联名)*(?:提交|提出|报送|带来|撰写)?(?:了|的)?"
    rf"(?:{_KINDS}提案(?:共|有)?(?P<after>{_NUMBER})件|(?P<before>{_NUMBER})件{_KINDS}提案)"
    r"[,:]?[ ]?(?:题目)?(?:分别)?(?:是|为|有|即)?[:,]?[ ]?(?=《)"
)
_TITLES = re.compile(
    r"(?:《[^《》\n]{4,90}(?:《[^《》\n]{1,40}》[^《》\n]{0,60})?》[、,和及与 ]{0,2})+"
)
_TITLE = re.compile(r"《([^《》\n]{4,90}(?:《[^《》\n]{1,40}》[^《》\n]{0,60})?)》")
_DIGITS = {word: value for value, word in enumerate("一二三四五六七八九十", 1)} | {"两": 2}


_ALL = re.compile(  # 这十件提案分别为《…》《…》…
    rf"(?P<n>{_NUMBER})件{_KINDS}(?:优秀|督办)?提案(?:题目)?,?(?:分别)?(?:是|为|包括)"
    r"[:,]?[ ]?(?=《)"
)
_FEWEST_OF_ALL = 3


def told_by_count(clean: Clean, body: Sequence[int]) -> ByTitle:
    """The proposals of the groups and members that a page counts and names."""
    found = ByTitle()
    if "《" not in clean.folded or "件" not in clean.folded:
        return found
    for index in body:
        drafts = list(_of_line(clean, *clean.paragraphs[index].range))
        if drafts and clean.paragraphs[index].table is None:
            found.drafts += drafts
            found.lines.append(index)
    return found if len(found.drafts) >= _FEWEST else ByTitle()


def _of_line(clean: Clean, start: int, end: int) -> Iterator[Draft]:
    told = False
    for counted in _COUNTED.finditer(clean.folded, start, end):
        who = _group(clean, counted.span("who"))
        titles = _titles_behind(clean, counted.end(), end)
        if who is None or _number(counted["after"] or counted["before"]) != len(titles):
            continue
        told = True
        for title in titles:
            draft = _draft(title)
            draft.extend("proposers", *who, 0.88)
            yield draft
    for counted in () if told else _ALL.finditer(clean.folded, start, end):
        titles = _titles_behind(clean, counted.end(), end)
        if _FEWEST_OF_ALL <= len(titles) == _number(counted["n"]):
            yield from map(_draft, titles)


def _titles_behind(clean: Clean, start: int, end: int) -> list[re.Match[str]]:
    run = IN_A_ROW.match(clean.folded, start, end)
    return list(_TITLE.finditer(clean.folded, *run.span())) if run else []


def _number(said: str) -> int | None:
    return _DIGITS.get(said) or any_number(said)


def _draft(title: re.Match[str]) -> Draft:
    draft = Draft(title.start(), supported=True)
    draft.put("title", Found([title.span(1)], confidence=0.9))
    return draft


def _group(clean: Clean, place: Range) -> Range | None:
    named = names_in(clean, *place, False)
    if named and kind_of_name(clean.folded[slice(*named)]) in ("group", "person"):
        return named
    return None
