"""Lists of proposals, an entry a line: names spread to the width of three, and who supervises."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader_app.domain.document import Document
from reader_app.domain.proposal import Proposal
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

ENTRIES = (
    ("关于建设县城智慧停车系统的提案", 12, ("王琳", "李大明"), "县城管局", "周文远"),
    ("关于支持乡村民宿发展的建议", 35, ("赵颖",), "县文旅局", "郝建国"),
    ("关于加强古树名木保护的提案", 36, ("农工党枫林支部",), "县林业局", "田野"),
    (
        "关于推动社区食堂“嵌入式”布局的提案",
        70,
        ("孙立", "欧阳靖", "吴小兰"),
        "县民政局",
        "冷锋",
    ),
    ("关于完善公交候车亭的提案", 101, ("县政协经济委", "郑重"), "县交通局", "沈清"),
)
FOOT = "希望受表扬的委员再接再厉，再立新功。\n县政协办公室\n2021年12月18日"
Names = Callable[[tuple[str, ...]], str]


def read(lines: str) -> Document:
    head = "县政协2021年度优秀提案名单\n县政协办公室　2021-12-20"
    return extract(SourceText("名单.txt", f"{head}\n{lines}\n{FOOT}\n"))[0]


def spread(gap: str) -> Names:
    """王　琳、李大明, 赵　颖: names of two characters as wide as those of three."""

    def names(all_of_them: tuple[str, ...]) -> str:
        return "、".join(gap.join(name) if len(name) == 2 else name for name in all_of_them)

    return names


WAYS = {
    "close": "、".join,
    "spread": spread("\u3000"),
    "spread wide": spread("  "),
    "with commas": "，".join,
    "white space": " ".join,
}
FORMS = {
    "number first": "{n}、第{number}号　{title}　（{who}）",
    "brackets": "{n}.{title}（{who}）",
    "number in brackets": "{n}.《{title}》（第{number}号，{who}）",
    "labels in brackets": "{n}.《{title}》（提案第{number}号，提案人：{who}）",
    "names first": "{n}.{who}《{title}》",
    "names and colon": "{n}、{who}：《{title}》（第{number}号）",
    "a dash": "{n}.{title}——{who}",
    "labels": "{n}.{title}　提案者：{who}　承办单位：{unit}",
    "clauses": "{n}.第{number}号，{title}，{who}提，{unit}主办。",
    "long number": "{n}.{number}号　{title}　提案人：{who}　主办：{unit}",
    "counted in brackets": "（{han}）《{title}》　{who}",
    "names below": "{n}.{title}\n（{who}）",
    "label below": "{n}.{title}\n提案者：{who}",
    "nothing between": "{title}　{who}",
}


def line(form: str, n: int, names: Names) -> str:
    title, number, who, unit, leader = ENTRIES[n - 1]
    return form.format(
        n=n,
        han="一二三四五"[n - 1],
        title=title,
        number=number,
        who=names(who),
        unit=unit,
        leader=leader,
    )


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("form", FORMS)
def test_names_are_read_however_an_entry_sets_them(form: str, way: str, gap: str) -> None:
    shape = FORMS[form]
    found = read(gap.join(line(shape, n, WAYS[way]) for n in range(1, 6))).proposals

    assert [one.title for one in found] == [entry[0] for entry in ENTRIES]
    assert [one.proposers for one in found] == [entry[2] for entry in ENTRIES]
    if "{number}" in shape:
        assert [one.number for one in found] == [entry[1] for entry in ENTRIES]
    if "{unit}" in shape:
        assert [one.lead_units for one in found] == [(entry[3],) for entry in ENTRIES]
    assert not any(one.content or one.reply for one in found)  # the page's closing words


SUPERVISED = (
    "{n}.{title}（第{number}号，{who}提）。由县政协主席{leader}督办，{unit}主办，县财政局会办。",
    "{n}.第{number}号提案《{title}》（{who}）。县政协副主席{leader}领衔督办，{unit}承办，"
    "县财政局协办。",
    "{n}.《{title}》（第{number}号，提案人：{who}）。县委副书记{leader}领办，{unit}主办，"
    "县财政局会办。",
    "《{title}》（提案第{number}号，{who}提出），督办领导：副县长{leader}；承办单位：{unit}，"
    "协办单位：县财政局。",
    "{n}.{title}（第{number}号，{who}，由县政协秘书长{leader}牵头督办，{unit}主办，县财政局会办）",
)


@pytest.mark.parametrize("names", ["close", "spread"])
@pytest.mark.parametrize("form", SUPERVISED)
def test_a_clause_names_the_leader_who_supervises(form: str, names: str) -> None:
    found = read("\n".join(line(form, n, WAYS[names]) for n in range(1, 6))).proposals

    assert [one.supervisors for one in found] == [(entry[4],) for entry in ENTRIES]
    assert [one.lead_units for one in found] == [(entry[3],) for entry in ENTRIES]
    assert [one.proposers for one in found] == [entry[2] for entry in ENTRIES]
    assert _co_units(found) == [("县财政局",)] * 5
    assert not any(one.content or one.reply for one in found)


def _co_units(found: tuple[Proposal, ...]) -> list[tuple[str, ...]]:
    return [one.co_units for one in found]


def test_a_bracket_that_is_open_where_a_text_ends_ends_there() -> None:
    text = "●第9号提案《关于加强监管的提案》（重点提案，提案人：张三。主办：市水利局"
    found = extract(SourceText("断.txt", text))[0]

    assert [one.lead_units for one in found.proposals] == [("市水利局",)]
