"""Who proposed all the records of a list, told once: over them, or in the page's news."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader_app.domain.span import Origin
from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.records.items import kind_of_name
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_ALL_OF = re.compile(
    rf"[ ]*(?P<who>[{HAN}]{{2,20}}?)(?:获奖|获评|入选|受到?表彰|提交|提出)?的?\d+件"
    r"(?:重点|优秀|集体|个人|委员|组织|党派)*提案(?:分别)?(?:是|为|如下|题目|名单)*[ ]?:?[ ]*"
)


def of_one_proposer(clean: Clean, body: Sequence[int], drafts: Sequence[Draft]) -> None:
    """民盟市委会4件提案分别是: over the records, none of which names who proposed it."""
    lines = [clean.paragraphs[index] for index in body]
    said = [(line, _ALL_OF.fullmatch(clean.folded, line.start, line.end)) for line in lines]
    heads = [(line, match) for line, match in said if match]
    for k, (line, match) in enumerate(heads):
        stop = heads[k + 1][0].start if k + 1 < len(heads) else len(clean.folded)
        below = [draft for draft in drafts if line.end <= draft.at < stop]
        reason = f"列在“{clean.paragraph_folded(line).strip()}”标题下"
        if not any(draft.has("proposers") for draft in below):
            _propose(below, match, reason)


_COLLECTIVE = re.compile(rf"[{HAN}]{{0,8}}(?:集体|组织|党派)提案")
_OWN_PROPOSALS = re.compile(  # 民建江城市委会共有9件提案获评…,其中市委会集体提案3件
    rf"(?<![{HAN}])(?P<who>[{HAN}]{{2,16}}?(?P<body>[{HAN}]{{2,4}}))(?:今年|全年|本年度)?(?:共|合计)?"
    r"(?:有|提交|提出|报送)?了?\d+件(?:(?:集体|组织)提案|[^。\n]{2,60}(?P=body)(?:集体|组织)提案\d+件)"
)


def of_party_of_page(clean: Clean, drafts: Sequence[Draft]) -> None:
    """集体提案3件: over the records, where the page says whose collective proposals they are."""
    under = [draft for draft in drafts if _is_under(clean, draft, _COLLECTIVE)]
    if not under or any(draft.has("proposers") for draft in under):
        return
    said = _OWN_PROPOSALS.search(clean.folded, 0, under[0].at)
    _propose(under, said, "文中说明集体提案是其提交")


_PRINTED_BELOW = re.compile(  # 市工商联提交团体提案9件,现将其中3件的要点刊登如下
    rf"(?<![{HAN}])(?P<who>[{HAN}]{{3,16}}?)(?:今年|全年|本年度|向大会|共)*(?:提交|提出|报送)了?"
    r"(?:(?:集体|团体|组织|党派)提案\d+件|\d+件(?:集体|团体|组织|党派)提案)"
    "[^。\n]{0,40}?(?:刊登|刊发|摘登|选登|摘编|整理|介绍|公布|发布|如下)"
)


def of_who_prints_below(clean: Clean, drafts: Sequence[Draft]) -> None:
    """Whose collective proposals the page prints, none of which names who proposed it."""
    if not drafts or any(draft.has("proposers") for draft in drafts):
        return
    said = _PRINTED_BELOW.search(clean.folded, 0, drafts[0].at)
    _propose(drafts, said, "文中说明刊登的是其提案")


def _propose(drafts: Sequence[Draft], said: re.Match[str] | None, reason: str) -> None:
    """Give the records to the group that a sentence or a heading names, if it is one."""
    if said is None or kind_of_name(said["who"]) != "group":
        return
    for draft in drafts:
        place = Found([said.span("who")], None, 0.8, Origin.INFERRED, reason)
        draft.put("proposers", place)


def _is_under(clean: Clean, draft: Draft, heading: re.Pattern[str]) -> bool:
    section = draft.fields.get("section")
    return section is not None and bool(heading.fullmatch(clean.folded, *section.ranges[0]))
