"""What the commands tell of records and doubts is in the language of the environment."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from reader_app.cli import main
from reader_app.commands.saying import said

HAN = re.compile(r"[\u3400-\u9fff]")
LABEL = re.compile(r"(?:^ {5}|^|  )([^\s：:]+)[：:]", re.MULTILINE)
Ask = Callable[..., str]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("languages") / "library.sqlite3"
    assert main(["list", "--library", str(path)]) == 0
    return path


@pytest.fixture
def ask(library: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Ask:
    def ask(locale: str, *arguments: str) -> str:
        monkeypatch.setenv("LC_ALL", locale)
        capsys.readouterr()
        assert main([*arguments, "--library", str(library)]) == 0
        return capsys.readouterr().out

    return ask


def records(shown: str) -> str:
    """Without the text of the article, which is as printed."""
    return re.split(r"^— (?:Text|全文)$", shown, flags=re.MULTILINE)[0]


@pytest.mark.parametrize("article", ["1", "2", "3", "4", "5"])
def test_an_article_has_english_labels_and_its_own_words(article: str, ask: Ask) -> None:
    english, chinese = (records(ask(each, "show", article)) for each in ("en_US.UTF-8", "zh_CN"))
    labels = LABEL.findall(chinese)
    assert labels
    for label in set(labels):
        assert not re.search(rf"(?:^ {{5}}|^|  ){label}[：:]", english, re.MULTILINE), label
    assert not re.search("未注明|（推定）|星期.", english)
    for value in re.findall(r"^ {5}(?:提案者|主办单位)：(.+)$", chinese, re.MULTILINE):
        assert re.search(rf": {re.escape(value)}$", english, re.MULTILINE)
    assert "Page: page" not in ask("en_US.UTF-8", "show", article)


def test_doubts_are_english_sentences_around_words_of_the_page(ask: Ask) -> None:
    lines = ask("en_US.UTF-8", "audit").splitlines()
    doubts = [line for line in lines if line.startswith("       ")]
    assert len(doubts) > 40
    for line in doubts:
        assert re.match(r" +(note|doubt|error)  ", line)
        outside = re.sub('"[^"].*"|“.*”|《.*》|「.*」|『.*』', "", line)  # and what it quotes
        assert not HAN.search(outside), line


def test_traditional_script_is_for_the_program_alone(ask: Ask) -> None:
    shown = records(ask("zh_TW.UTF-8", "show", "1"))
    assert "報紙：萧山日报" in shown
    assert "主辦單位：区商务局" in shown
    assert "報紙：未註明" in ask("zh_TW.UTF-8", "show", "3")
    assert "目標“力争上市挂牌5家”" in ask("zh_TW.UTF-8", "audit", "5")
    assert "體裁  提案專題" in ask("zh_HK.UTF-8", "search", "提案", "--facets")


def test_json_is_the_same_in_every_language(ask: Ask) -> None:
    of_all = [json.loads(ask(each, "audit", "--json")) for each in ("en_US", "zh_TW", "zh_CN")]
    assert of_all[0] == of_all[1] == of_all[2]


def test_a_reason_before_an_advice_is_english_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    told = said("写不出“/proc/x.pdf”：那里不能新建文件。请另选一个可以写入的文件夹。")
    assert "no files can be made there" in told
    assert not HAN.search(told)


def test_an_error_is_told_in_traditional_script(
    library: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "zh_TW.UTF-8")
    assert main(["extract", "没有.txt", "--library", str(library)]) == 1
    assert "找不到檔案“没有.txt”" in capsys.readouterr().err
