"""``reader-app search`` with conditions, and the searches that are kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader_app.cli import main


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    library = tmp_path / "library.sqlite3"
    main(["list", "--json", "--library", str(library)])
    capsys.readouterr()

    def run(*arguments: str, code: int = 0) -> tuple[str, str]:
        assert main([*arguments, "--library", str(library)]) == code
        return capsys.readouterr()

    return run


def found(run, *arguments: str) -> dict[str, object]:
    return json.loads(run("search", "--json", *arguments)[0])


def test_conditions_narrow_a_search(run) -> None:
    everything = found(run, "提案")
    assert everything["total"] == 4
    assert "facets" not in everything
    dated = found(run, "提案", "日期:2025")
    assert [hit["date"] for hit in dated["hits"]] == ["2025-11-14"]
    rest = found(run, "提案", "-日期:2025")
    assert rest["total"] == 3
    phrase = found(run, '"提案办理"')
    assert 0 < phrase["total"] <= 4
    without = found(run, "提案", '-"提案办理"', "--limit", "9")
    assert without["total"] == 4 - phrase["total"]


def test_pinyin_that_finds_nothing_names_what_it_may_mean(run) -> None:
    assert "主办:区科技局" in run("search", "主办:qkjj").err
    assert run("search", "主办:qqqqq").err == "nothing found\n"


def test_a_condition_not_understood_is_told_alone(run) -> None:
    (line,) = run("search", "日期:abc", code=2).err.splitlines()
    assert "2025-11-14" in line


def test_facets_are_counted_on_demand(run) -> None:
    facets = found(run, "提案", "--facets")["facets"]
    assert sum(each["count"] for each in facets["year"]) == 4
    assert {"value": "萧山日报", "count": 1} in facets["paper"]
    assert {"value": None, "count": 3} in facets["year"]
    assert facets["unit"][0]["count"] >= facets["unit"][-1]["count"]
    lines = run("search", "提案", "--facets")[0]
    assert "萧山日报 1" in lines
    assert "Proposals, feature 4" in lines


def test_the_best_match_may_come_first(run) -> None:
    newest = found(run, "提案", "办理")
    best = found(run, "提案", "办理", "--order", "relevance")
    assert {hit["article"] for hit in newest["hits"]} == {hit["article"] for hit in best["hits"]}


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("日期:昨天", "is not understood"),
        ("类别:Q", "There is no class Q"),
        ("体裁:小说", "There is no genre"),
        ("主办:", "Nothing to look for stands after 主办:"),
        ("日期:2025-06..2025-01", "is reversed"),
    ],
)
def test_what_is_not_understood_is_said_and_no_vain_search(run, query: str, said: str) -> None:
    result = json.loads(run("search", "--json", query, code=2)[0])
    assert result["total"] == 0
    assert len(result["notices"]) == 1
    assert said in run("search", query, "--save", "架上", code=2)[1]
    assert json.loads(run("searches", "--json")[0])["searches"] == []
    assert json.loads(run("searches", "vain", "--json")[0]) == {"found_nothing": []}


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("主办单位x:教育局", "主办单位x is no condition"),
        ("市长:李", "市长 is no condition"),
        ("教育 OR 月球背面", "OR was looked for as text"),
    ],
)
def test_what_was_looked_for_as_text_and_not_found_is_no_misuse(run, query: str, said: str) -> None:
    assert json.loads(run("search", "--json", query)[0])["total"] == 0
    assert said in run("search", query)[1]
    assert json.loads(run("searches", "vain", "--json")[0]) == {"found_nothing": []}


def test_what_looks_like_a_condition_is_found_if_it_is_printed(run, tmp_path: Path) -> None:
    page = tmp_path / "一.txt"
    page.write_text("关于提案的通知\n联络员x:徐泽,其余不变。", encoding="utf-8")
    run("import", str(page))
    result = found(run, "联络员x:徐泽")
    assert result["total"] == 1
    assert "notices" not in result


def test_searches_are_kept_on_a_shelf(run) -> None:
    run("search", "主办:教育局", "类别:B", "--save", "教育局的B类")
    _, told = run("search", "主办:民政局", "--save", "教育局的B类", code=1)
    assert "教育局的B类" in told
    run("search", "停车")
    shelf = json.loads(run("searches", "--json")[0])["searches"]
    assert [(each["name"], each["query"]) for each in shelf] == [
        ("教育局的B类", "主办:教育局 类别:B")
    ]
    number = str(shelf[0]["id"])
    assert "新名" in run("searches", "rename", number, "新名")[0]
    assert run("searches", "remove", number)[0] == ""
    assert "No search 9 is saved." in run("searches", "remove", "9", code=1)[1]


def test_searches_that_found_nothing_are_remembered_and_forgotten(run) -> None:
    run("search", "月球背面")
    run("search", "月球背面")
    run("search", "提案")
    vain = json.loads(run("searches", "vain", "--json")[0])["found_nothing"]
    assert [(each["query"], each["times"]) for each in vain] == [("月球背面", 2)]
    assert "月球背面" in run("searches", "vain")[0]
    run("searches", "forget")
    assert json.loads(run("searches", "vain", "--json")[0]) == {"found_nothing": []}
