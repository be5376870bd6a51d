"""Figures that add up, and figures that do not."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from reader_app.audit.counts import counts
from reader_app.audit.ledger import ledger, rate_agrees
from reader_app.domain.finding import Finding, Severity
from reader_app.domain.proposal import RelatedProposal
from tests.unit.audit.conftest import MakeDocument


def check(make_document: MakeDocument, figures: dict[str, Any]) -> list[Finding]:
    text = "".join(f"{key}{value}件。" for key, value in figures.items())
    stated = {key: (value, f"{key}{value}件") for key, value in figures.items()}
    return list(ledger(make_document(text, figures=stated)))


def test_sums_that_hold_are_one_finding_with_every_equation(make_document: MakeDocument) -> None:
    figures = {"received": 358, "as_letters": 28, "qualified": 330, "merged_in": 31,
               "merged_topics": 13, "filed": 312, "filing_rate": "87.2%"}  # fmt: skip
    (finding,) = check(make_document, figures)
    assert finding.kind == "ledger_holds"
    assert finding.severity is Severity.INFO
    for equation in ("收到358件−来信28件=330件", "330件−并案31件+13个主题=312件", "312÷358=87.15%"):
        assert equation in finding.message
    assert len(finding.spans) == len(figures)


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        ({"received": 358, "as_letters": 28, "qualified": 320}, "330件，印作符合立案条件320件"),
        ({"qualified": 330, "merged_in": 31, "merged_topics": 13, "filed": 310}, "印作立案310件"),
        ({"received": 358, "filed": 312, "filing_rate": "89.2%"}, "印作89.2%"),
        ({"received": 100, "filed": 120}, "多于收到100件"),
        ({"filed": 100, "result_A": 60, "result_B": 30, "result_C": 5}, "=95件，而立案100件"),
        ({"filed": 50, "result_A": 25, "result_rate_A": "60%"}, "印作60%"),
        ({"key": 20, "key_led_by_party_government": 18, "key_supervised_by_cppcc": 5}, "=23件"),
        ({"handled": 58, "motions": 28, "proposals_total": 20}, "=48件，而承办58件"),
        ({"received": 100, "filed": 90, "not_filed": 15}, "=105件，多于收到100件"),
        ({"filed": 90, "replied": 80, "reply_rate": "100%"}, "印作100%"),
        ({"filed": 100, "result_B": 80, "result_C": 30}, "=110件，而立案100件"),
    ],
)
def test_sums_that_do_not_hold_are_errors(
    make_document: MakeDocument, figures: dict[str, Any], said: str
) -> None:
    errors = [f for f in check(make_document, figures) if f.severity is Severity.ERROR]
    assert [f.kind for f in errors] == ["ledger_differs"]
    assert said in errors[0].message
    assert errors[0].spans


@pytest.mark.parametrize(
    "figures",
    [
        {"received": 272, "filed": 252, "filed_after_merge": 226},
        {"received": 54, "filed": 48, "replied": 48, "key": 20},
        {"key": 20, "key_led_by_party_government": 10, "key_supervised_by_cppcc": 5},
        {"received": 120, "filed": 100, "collective": 20, "individual": 60},
        {"received": 120, "filed": 100, "not_filed": 6},
        {"filed": 312, "result_B": 80, "result_C": 32},
        {},
    ],
)
def test_figures_without_a_sum_say_nothing(
    make_document: MakeDocument, figures: dict[str, Any]
) -> None:
    assert check(make_document, figures) == []


def test_an_offices_outcomes_may_be_those_of_its_proposals_alone(
    make_document: MakeDocument,
) -> None:
    figures = {"handled": 56, "motions": 24, "proposals_total": 32, "result_A": 26, "result_B": 6}
    (finding,) = check(make_document, figures)
    assert finding.kind == "ledger_holds"


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        ({"received": 133, "filed": 121, "not_filed": 12}, "立案121件+不立案12件=收到133件"),
        ({"received": 412, "filed": 355, "not_filed": 13, "to_suggestions": 44},
         "立案355件+不立案13件+转为意见建议44件=收到412件"),
        ({"handled": 318, "handled_lead": 296, "result_A": 201, "result_B": 84, "result_C": 11,
          "result_rate_A": "67.9%"}, "201÷296=67.91%"),
        ({"filed": 141, "key": 7, "result_A": 4, "result_B": 2, "result_C": 1},
         "A类4件+B类2件+C类1件=重点提案7件"),
        ({"handled": 132, "proposals_total": 73, "handled_lead": 31, "handled_co": 42},
         "主办31件+会办42件=政协提案73件"),
        ({"handled": 45, "replied": 45, "reply_rate": "100%"}, "45÷45=100%"),
    ],
)  # fmt: skip
def test_a_sum_is_held_against_what_it_may_be_counted_of(
    make_document: MakeDocument, figures: dict[str, Any], said: str
) -> None:
    (finding,) = check(make_document, figures)
    assert finding.kind == "ledger_holds"
    assert said in finding.message


def test_the_parts_may_make_up_any_of_the_wholes(make_document: MakeDocument) -> None:
    figures = {"received": 248, "filed": 219, "filed_after_merge": 147, "collective": 25,
               "individual": 122}  # fmt: skip
    (finding,) = check(make_document, figures)
    assert "集体提案25件+委员提案122件=并案后147件" in finding.message


@pytest.mark.parametrize(
    ("part", "whole", "printed", "agrees"),
    [(312, 358, "87.2", True), (312, 358, "87.1", True), (312, 358, "87.15", True),
     (312, 358, "87", True), (312, 358, "88", False), (1, 3, "33.3", True), (2, 3, "66.7", True)],
)  # fmt: skip
def test_percentages_are_compared_as_rounded(
    part: int, whole: int, printed: str, agrees: bool
) -> None:
    assert rate_agrees(part, whole, Decimal(printed)) is agrees


TITLES = [{"title": f"关于第{n}事的建议"} for n in range(1, 4)]
PAGE = "文中称。" + "".join(f"《{t['title']}》\n" for t in TITLES)


@pytest.mark.parametrize(
    ("figures", "kind", "said"),
    [
        ({"cases_claimed": (100, "文中称")}, "count_differs", "文中称100件，本文只有3件"),
        ({"cases_claimed": (2, "文中称")}, "count_differs", "本文却有3件"),
        ({"key": (3, "文中称")}, "count_agrees", "本文正是3件"),
        ({"proposals_total": (40, "文中称")}, "count_differs", "共40件，本文只有3件"),
    ],
)
def test_announced_records_are_counted(
    make_document: MakeDocument, figures: dict[str, Any], kind: str, said: str
) -> None:
    (finding,) = counts(make_document(PAGE, proposals=TITLES, figures=figures))
    assert finding.kind == kind
    assert said in finding.message
    assert finding.spans


def test_related_proposals_count_where_aspects_are_told(make_document: MakeDocument) -> None:
    records = [*TITLES[:2], {**TITLES[2], "related": (RelatedProposal(number=1),)}]
    figures = {"key": (4, "文中称"), "key_aspects": (3, "文中称")}
    (finding,) = counts(make_document(PAGE, proposals=records, figures=figures))
    assert finding.kind == "count_agrees"
    assert "3个方面4件" in finding.message


def test_more_records_than_important_ones_is_no_matter(make_document: MakeDocument) -> None:
    assert not list(counts(make_document(PAGE, proposals=TITLES, figures={"key": (2, "文中")})))
