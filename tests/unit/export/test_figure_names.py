"""What the session's figures are called."""

from __future__ import annotations

import json
from pathlib import Path

from reader_app.domain.statistics import Statistics
from reader_app.export.record_facts import figure_facts

_GOLD = Path(__file__).parents[2] / "gold"


def shown(**figures: int | str | bool) -> dict[str, str]:
    return {fact.label: fact.value for fact in figure_facts(Statistics(figures=figures))}


def test_counts_have_their_units_and_percentages_stand_as_printed() -> None:
    assert shown(received=358, filing_rate="87.2%", key_aspects=9, units=40) == {
        "收到提案": "358件",
        "立案率": "87.2%",
        "重点提案方面": "9个",
        "承办单位": "40家",
    }


def test_a_unit_of_its_own_goes_with_its_figure() -> None:
    assert shown(received=295, received_unit="件次") == {"收到提案": "295件次"}


def test_the_order_is_from_what_came_in_to_what_became_of_it() -> None:
    assert list(shown(filed=312, qualified=330, received=358)) == [
        "收到提案",
        "符合立案条件",
        "立案",
    ]


def test_what_is_the_same_figure_again_is_said_once() -> None:
    assert list(shown(filed=312, filed_after_merge=312)) == ["立案"]
    assert list(shown(filed=252, filed_after_merge=226)) == ["立案", "并案后"]


def test_masked_figures_are_no_figures() -> None:
    assert shown(masked=True) == {}


def test_every_figure_of_the_gold_data_has_a_chinese_name() -> None:
    names = set()
    for path in _GOLD.glob("*.json"):
        names |= set(json.loads(path.read_text(encoding="utf-8"))["statistics"])
    assert len(names) > 10
    labels = shown(**dict.fromkeys(names, 1))
    assert not [label for label in labels if "其他" in label]
