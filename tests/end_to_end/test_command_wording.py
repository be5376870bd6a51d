"""Help and messages: useful in each command, Chinese under a Chinese locale."""

from __future__ import annotations

import re
import string

import pytest

from reader_app.cli import main
from reader_app.commands.arguments import COMMANDS, divide
from reader_app.commands.wording import _SENTENCES, Language, language, say

HAN = re.compile(r"[\u4e00-\u9fff]")


def help_of(command: str, locale: str, capsys, monkeypatch) -> str:
    monkeypatch.setenv("LC_ALL", locale)
    monkeypatch.setenv("COLUMNS", "80")
    with pytest.raises(SystemExit) as end:
        main([command, "--help"] if command else ["--help"])
    assert end.value.code == 0
    return capsys.readouterr().out


@pytest.fixture(autouse=True)
def _argparse_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    """Chinese words for argparse last as long as a process, which here is one test."""
    import argparse

    monkeypatch.setattr(argparse, "_", argparse._)  # type: ignore[attr-defined]
    monkeypatch.setattr(argparse, "ngettext", argparse.ngettext)  # type: ignore[attr-defined]


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_help_is_english_or_chinese_throughout(command: str, capsys, monkeypatch) -> None:
    english = help_of(command, "en_GB.UTF-8", capsys, monkeypatch)
    examples = english.find("examples:")
    assert not HAN.search(english[: examples if examples >= 0 else None])
    chinese = help_of(command, "zh_CN.UTF-8", capsys, monkeypatch)
    assert chinese.startswith(f"用法：reader-app {command}".rstrip())
    for words in ("usage", "options", "positional", "show this", "default"):
        assert words not in chinese
    assert "选项" in chinese
    assert "--library" in chinese
    for line in chinese.splitlines():
        assert sum(2 if HAN.match(each) else 1 for each in line) <= 80
    traditional = help_of(command, "zh_TW.UTF-8", capsys, monkeypatch)
    assert "選項" in traditional
    assert "选项" not in traditional


@pytest.mark.parametrize("command", COMMANDS)
def test_the_meanings_of_arguments_stand_in_one_column(command: str, capsys, monkeypatch) -> None:
    chinese = help_of(command, "zh_CN.UTF-8", capsys, monkeypatch)
    heads = re.findall(r"^(  \S+(?: \S+)?  +)(?=\S)", chinese.split("示例")[0], re.MULTILINE)
    columns = {sum(2 if HAN.match(each) else 1 for each in head) for head in heads}
    assert len(columns) <= 1, chinese
    assert ("用不到文库" in chinese.replace("\n", "").replace(" ", "")) is (
        command in ("extract", "salvage")
    )


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_names_every_command_and_shows_its_use(command: str, capsys, monkeypatch) -> None:
    assert re.search(rf"^  {command} +\S", help_of("", "C", capsys, monkeypatch), re.MULTILINE)
    assert f"\n  reader-app {command}" in help_of(command, "C", capsys, monkeypatch)


def test_wrong_usage_is_told_in_chinese_too(capsys, monkeypatch) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    with pytest.raises(SystemExit) as end:
        main(["show", "三"])
    assert end.value.code == 2
    assert "“三”不是文章编号" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, Language.ENGLISH),
        ({"LANG": "C"}, Language.ENGLISH),
        ({"LANG": "zh_CN.UTF-8"}, Language.SIMPLIFIED),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "en_US.UTF-8"}, Language.ENGLISH),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "", "LC_MESSAGES": "zh_SG"}, Language.SIMPLIFIED),
        ({"LANG": "zh_TW.Big5"}, Language.TAIWAN),
        ({"LC_ALL": "zh_HK.UTF-8"}, Language.HONG_KONG),
        ({"LANG": "zh-Hant-MO"}, Language.HONG_KONG),
    ],
)
def test_the_locale_chooses_the_language(environment: dict[str, str], expected: Language) -> None:
    assert language(environment) is expected


@pytest.mark.parametrize("key", sorted(_SENTENCES))
def test_both_languages_name_the_same_values(key: str, monkeypatch) -> None:
    english, chinese = _SENTENCES[key]
    names = fields_of(english)
    assert fields_of(chinese) == names
    monkeypatch.setenv("LC_ALL", "zh_TW.UTF-8")
    assert say(key, **dict.fromkeys(names, "x"))


def fields_of(text: str) -> set[str]:
    return {name for _, name, *_ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize(
    ("arguments", "command", "rest"),
    [
        ([], None, []),
        (["list"], "list", []),
        (["--json", "list"], "list", ["--json"]),
        (["--library", "list", "show", "1"], "show", ["--library", "list", "1"]),
        (["--library=x", "show", "1"], "show", ["--library=x", "1"]),
        (["甲.txt", "list"], None, ["甲.txt", "list"]),
        (["./list"], None, ["./list"]),
        (["--", "list"], None, ["--", "list"]),
    ],
)
def test_a_command_is_told_from_a_file(arguments, command, rest) -> None:
    assert divide(arguments) == (command, rest)


@pytest.mark.parametrize(
    "arguments",
    [
        ["show", "999"],
        ["extract", "没有.txt"],
        ["extract", "长" * 300 + ".txt"],
        ["export", "1", "--to", "a.doc"],
        ["export", "1", "--to", "/proc/x.pdf"],
    ],
)
def test_errors_keep_to_one_language(arguments: list[str], tmp_path, capsys, monkeypatch) -> None:
    library = str(tmp_path / "l.sqlite3")
    monkeypatch.setenv("LC_ALL", "C")
    main(["list", "--library", library])
    capsys.readouterr()
    assert main([*arguments, "--library", library]) == 1
    error = capsys.readouterr().err
    assert not HAN.search(error.replace(arguments[1], ""))
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert main([*arguments, "--library", library]) == 1
    error = capsys.readouterr().err.replace(arguments[1], "").replace("reader-app list", "")
    assert not re.search(r"[A-Za-z]{4} [a-z]", error)


def test_one_is_not_plural(monkeypatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    assert say("hits", total="1") == "1 article"
    assert say("count_doubts", count=1) == "1 doubt"
    assert say("count_doubts", count=11) == "11 doubts"
    assert say("import_left_out", count=1).startswith("Left out 1 file of")
