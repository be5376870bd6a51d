"""The commands as a person or a script runs them: a process each, or nearly."""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader_app.cli import main
from reader_app.domain.correction import Edit
from reader_app.services.correct_values import amend, edits_of
from reader_app.services.edit_article import DATE, NEWSPAPER, set_place

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library after its first start."""
    library = tmp_path_factory.mktemp("filled") / "library.sqlite3"
    assert run("list", library=library).returncode == 0
    return library


@pytest.fixture
def library(filled: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(filled, tmp_path / "library.sqlite3"))


def run(*arguments: object, library: Path | None = None, **environment: str) -> Any:
    """Run the program as a process of its own, with English messages unless told otherwise."""
    chosen = ["--library", str(library)] if library else []
    return subprocess.run(
        [sys.executable, "-m", "reader_app", *map(str, arguments), *chosen],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "LC_ALL": "C.UTF-8", **environment},
        check=False,
        timeout=120,
    )


@pytest.fixture
def call(library: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):
    """Run a command within this process: exit code, standard output, standard error."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")

    def call(*arguments: object) -> tuple[int, str, str]:
        try:
            code = main([*map(str, arguments), "--library", str(library)])
        except SystemExit as end:  # argparse
            code = int(end.code or 0)
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


def article_numbers(call) -> dict[str, int]:
    """File name's first three figures → number."""
    tree = json.loads(call("list", "--json")[1])
    found = {}
    for publication in tree["publications"]:
        for issue in publication["issues"]:
            for page in issue["pages"]:
                for article in page["articles"]:
                    shown = json.loads(call("show", article["id"], "--json")[1])
                    found[shown["file"][:3]] = article["id"]
    return found


def test_the_first_command_of_all_finds_the_bundled_texts(tmp_path: Path) -> None:
    library = tmp_path / "new" / "folder" / "library.sqlite3"
    result = run("--library", library, "list", "--json")
    assert result.returncode == 0
    tree = json.loads(result.stdout)
    publications = tree["publications"]
    assert publications[0]["name"] == "萧山日报"
    assert publications[-1]["name"] is None
    issue = publications[0]["issues"][0]
    assert (issue["date"], issue["date_origin"]) == ("2025-11-14", "inferred")
    page = issue["pages"][0]
    assert (page["page_no"], page["page_name"]) == ("03", "专题")
    (article,) = page["articles"]
    counts = {"proposals", "tasks", "findings"}
    assert article.keys() == {"id", "headline", "genre"} | counts
    assert article["proposals"] == 6
    assert "萧山日报" in run("list", library=library).stdout


def test_show_is_extract_with_a_number(call, seed_files: tuple[Path, ...]) -> None:
    numbers = article_numbers(call)
    assert len(numbers) == 5
    for path in seed_files:
        number = numbers[path.name[:3]]
        code, shown, _ = call("show", number, "--json")
        assert code == 0
        extracted = json.loads(call("extract", path, "--json")[1])
        assert json.loads(shown) == {"id": number, **extracted}


@pytest.mark.parametrize("suffix", [".txt", ".csv"])
def test_the_report_of_an_import_can_be_saved(call, tmp_path: Path, suffix: str) -> None:
    good, report = tmp_path / "好.txt", tmp_path / f"结果{suffix}"
    good.write_text("某某日报\n2025年3月5日\n\n标题\n\n　　从前有座山。\n", encoding="utf-8")
    code, _, err = call("import", good, tmp_path / "没有.txt", "--report", report)
    assert code == 1
    assert str(report) in err
    saved = report.read_bytes().decode("utf-8-sig")
    head, first, second = saved.splitlines()
    assert "1 added" in head or head.startswith("Result,File")
    assert str(good) in first
    assert "There is no file" in second
    assert call("import", good, "--report", report)[0] == 1  # it is there already
    assert report.read_bytes().decode("utf-8-sig") == saved
    assert call("import", good, "--report", report, "--force")[0] == 0
    assert call("import", good, "--report", tmp_path / "结果.doc")[0] == 1


def test_a_report_of_a_folder_names_what_is_of_other_formats(call, tmp_path: Path) -> None:
    folder, report = tmp_path / "报纸", tmp_path / "结果.csv"
    (folder / "旧").mkdir(parents=True)
    (folder / "好.txt").write_text("一篇文章。\n", encoding="utf-8")
    (folder / "旧" / "稿.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    (folder / ".藏.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    code, out, err = call("import", folder, "--report", report, "--json")
    assert code == 0  # nothing that was asked for failed
    assert [file["status"] for file in json.loads(out)["files"]] == ["added"]
    [left_out] = json.loads(out)["left_out"]
    assert left_out["path"] == str(folder / "旧" / "稿.doc")
    assert "1" in err.splitlines()[-1]
    saved = report.read_text(encoding="utf-8-sig")
    assert "稿.doc" in saved
    assert ".docx" in saved
    assert "藏" not in saved


def test_an_older_version_can_be_shown(call, tmp_path: Path) -> None:
    path = tmp_path / "好.txt"
    path.write_text("某某日报\n2025年3月5日\n\n标题\n\n　　从前有座山。\n", encoding="utf-8")
    call("import", path)
    path.write_text("某某日报\n2025年3月5日\n\n标题\n\n　　从前有座庙。\n", encoding="utf-8")
    code, out, _ = call("import", path, "--json")
    (file,) = json.loads(out)["files"]
    (number,) = file["articles"]
    assert (code, file["status"]) == (0, "renewed")
    assert "[2 versions]" in call("list")[1]
    newest = json.loads(call("show", number, "--json")[1])
    assert (newest["version"], newest["versions"]) == (2, 2)
    code, out, err = call("show", number, "--version", "1")
    assert code == 0
    assert "有座山" in out
    assert "version 1 of 2" in err
    assert json.loads(call("show", number, "--version", "1", "--json")[1])["version"] == 1
    code, _, err = call("show", number, "--version", "7")
    assert code == 1
    assert "no version 7" in err


def test_extract_leaves_the_library_alone(tmp_path: Path, seed_files: tuple[Path, ...]) -> None:
    library = tmp_path / "library.sqlite3"
    assert run("extract", seed_files[0], library=library).returncode == 0
    assert list(tmp_path.iterdir()) == []


def test_import_says_what_became_of_each_file(call, tmp_path: Path) -> None:
    good = tmp_path / "好.txt"
    good.write_text("某某日报\n2025年3月5日\n\n标题\n\n　　正文。\n", encoding="utf-8")
    missing = tmp_path / "没有.txt"
    code, out, err = call("import", good, missing, good, "--json")
    assert code == 1
    files = json.loads(out)["files"]
    assert [file["status"] for file in files] == ["added", "refused", "already_there"]
    assert all(file.keys() == {"path", "status", "articles", "reason"} for file in files)
    assert files[0]["articles"] == files[2]["articles"]
    assert files[1]["articles"] == []
    assert str(missing) in files[1]["reason"]
    assert str(missing) in err
    code, out, _ = call("import", good)
    assert code == 0
    assert out.split("\t")[:2] == ["already there", str(good)]


def test_an_import_of_several_files_ends_in_counts(call, tmp_path: Path) -> None:
    names = ["好.txt", "坏\n名.txt"]
    for name in names:
        words = f"某某日报\n2025年3月5日\n\n{name[0]}标题\n\n　　正文。\n"
        (tmp_path / name).write_text(words, encoding="utf-8")
    code, out, err = call("import", *(tmp_path / name for name in names), tmp_path / "没有.txt")
    assert code == 1
    assert len(out.splitlines()) == 3
    assert "坏\\n名.txt" in out
    assert err == "2 added, 0 renewed, 0 already there, 1 refused, 0 left out\n"
    assert call("import", tmp_path / "好.txt")[2] == ""


def test_search_has_hits_with_marks(call) -> None:
    code, out, _ = call("search", "外贸", "高质量", "--limit", "1", "--json")
    assert code == 0
    result = json.loads(out)
    assert result.keys() == {"query", "total", "total_is_exact", "hits"}
    assert (result["query"], result["total_is_exact"]) == ("外贸 高质量", True)
    (hit,) = result["hits"]
    assert hit.keys() == {
        "article", "headline", "publication", "date", "snippet", "marks",
    }  # fmt: skip
    assert {hit["snippet"][start:end] for start, end in hit["marks"]} <= {"外贸", "高质量"}
    assert (hit["publication"], hit["date"]) == ("萧山日报", "2025-11-14")


def test_nothing_found_is_no_failure(call) -> None:
    code, out, err = call("search", "量子纠缠")
    assert (code, out, err) == (0, "", "nothing found\n")
    assert json.loads(call("search", "量子纠缠", "--json")[1])["hits"] == []


def test_audit_shows_the_doubts_of_one_article_or_of_all(call) -> None:
    numbers = article_numbers(call)
    one = json.loads(call("audit", numbers["001"], "--json")[1])["findings"]
    everything = json.loads(call("audit", "--json")[1])["findings"]
    assert one == [finding for finding in everything if finding["article"] == numbers["001"]]
    assert one[0].keys() == {"article", "kind", "severity", "message", "spans"}
    assert len(everything) > len(one) > 0
    lines = call("audit")[1].splitlines()
    headed = [line for line in lines if line[:5].strip()]
    assert len(lines) == len(everything) + len(headed)
    assert len(headed) == len({finding["article"] for finding in everything})
    assert f"{numbers['001']:>5}  区政协一届一次全会提案办理" in "\n".join(headed)
    assert (
        call("audit", numbers["001"])[1].splitlines()[0].startswith(f"{numbers['001']:>5}  区政协")
    )


def test_a_correction_in_conflict_is_named_by_list_show_and_audit(call, library: Path) -> None:
    number = article_numbers(call)["000"]
    before = count_in_list(call, number)
    amend(library, number, edits_of("proposals.1.lead_units", ["某某局"]))
    assert count_in_list(call, number) == before
    with sqlite3.connect(library) as db:
        db.execute("update corrections set printed = '[\"旧读局\"]'")
    db.close()

    assert count_in_list(call, number) == (before[0] + 1, before[1])
    for command in ("audit", "show"):
        assert 'read as "旧读局" when it was corrected' in call(command, number)[1]
    assert 'read as "旧读局"' in call("audit")[1]
    (told, *_) = json.loads(call("audit", number, "--json")[1])["findings"]
    assert told["kind"] == "unsettled_correction"


def test_show_tells_what_was_made_and_taken_away_by_hand(call, library: Path) -> None:
    number = article_numbers(call)["000"]
    count = len(json.loads(call("show", number, "--json")[1])["proposals"])
    amend(library, number, edits_of("proposals.new.title", "关于开放操场的建议"))
    amend(library, number, [Edit("proposals.1.record")])

    shown = json.loads(call("show", number, "--json")[1])
    assert [each["order"] for each in shown["proposals"]] == [*range(2, count + 2)]
    assert shown["proposals"][-1]["origins"] == {"title": "corrected"}
    assert [each["number"] for each in shown["removed"]] == [187]
    told = call("show", number)[1]
    assert "关于开放操场的建议" in told
    assert "— Removed by hand, no records (1)\n  第187号 " in told
    for command in ("list", "audit"):
        assert call(command)[0] == 0


def test_list_show_and_audit_count_doubts_apart_from_notes(call) -> None:
    for number in article_numbers(call).values():
        found = json.loads(call("audit", number, "--json")[1])["findings"]
        notes = sum(each["severity"] == "info" for each in found)
        doubts = len(found) - notes
        assert count_in_list(call, number) == (doubts, notes)
        shown = f"{doubts} doubt{'s' * (doubts != 1)}"
        shown += f", {notes} note{'s' * (notes != 1)}" if notes else ""
        if found:
            assert f"— Findings ({shown})" in call("show", number)[1]
            assert call("audit", number)[2] == f"{shown}\n"


def count_in_list(call, number: int) -> tuple[int, int]:
    """Doubts and notes of an article as its line says them."""
    line = next(each for each in call("list")[1].splitlines() if each.split()[:1] == [str(number)])
    found = [re.search(rf"(\d+) {word}s?\b", line) for word in ("doubt", "note")]
    doubts, notes = (int(each[1]) if each else 0 for each in found)
    return doubts, notes


def test_several_articles_are_exported_into_a_folder(call, tmp_path: Path) -> None:
    code, _, err = call("export", 1, 2, "--to", tmp_path / "none")
    assert code == 1
    folder = tmp_path / "剪报"
    folder.mkdir()
    code, _, err = call("export", 1, 2, 1, "--to", folder)
    assert code == 0, err
    files = sorted(folder.iterdir())
    assert len(files) == 2
    assert all(path.suffix == ".pdf" and path.read_bytes().startswith(b"%PDF") for path in files)
    assert all(path.name in err for path in files)

    code, _, err = call("export", 1, 2, "--to", folder, "--as", "md")
    assert code == 0, err
    texts = [path.read_text(encoding="utf-8") for path in folder.glob("*.md")]
    assert len(texts) == 2
    assert any("外贸高质量发展" in text for text in texts)


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["1", "2", "--to", "two.pdf"], "two.pdf is no folder"),
        (["1", "--to", "x.pdf", "--as", "md"], "--as md"),
    ],
)
def test_a_target_that_cannot_be_meant_is_named(
    call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], named: str
) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.iterdir())
    code, _, err = call("export", *arguments)
    assert (code, named in err) == (2, True), err
    assert sorted(tmp_path.iterdir()) == before
    assert call("export", "1", "--to", "x.md", "--as", "md")[0] == 0


@pytest.mark.parametrize("suffix", [".html", ".md", ".txt", ".json", ".pdf"])
def test_export_writes_a_file_once(call, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"篇{suffix}"
    code, out, _ = call("export", 1, "--to", target)
    assert (code, out) == (0, "")
    data = target.read_bytes()
    if suffix == ".pdf":
        assert data.startswith(b"%PDF")
    else:
        assert "外贸高质量发展" in data.decode()
    target.write_text("旧", encoding="utf-8")
    code, _, err = call("export", 1, "--to", target)
    assert code == 1
    assert target.name in err
    assert target.read_text(encoding="utf-8") == "旧"
    assert call("export", 1, "--to", target, "--force")[0] == 0
    assert len(target.read_bytes()) > 100


def test_proposals_are_written_as_a_table(call, tmp_path: Path) -> None:
    assert call("proposals", "--to", tmp_path / "提案.csv")[0] == 0
    with (tmp_path / "提案.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) >= 47
    assert call("proposals", "--to", tmp_path / "提案.json")[0] == 0
    table = json.loads((tmp_path / "提案.json").read_text(encoding="utf-8"))
    assert len(table["proposals"]) >= 47
    assert call("proposals", "--to", tmp_path / "提案.json")[0] == 1


def test_a_screenshot_has_the_size_asked_for(library: Path, tmp_path: Path) -> None:
    target = tmp_path / "窗口.png"
    result = run(
        "screenshot", target, "--article", 1, "--size", "1280x800", "--theme", "newsprint-dark",
        library=library,
    )  # fmt: skip
    assert (result.returncode, result.stdout) == (0, "")
    header = target.read_bytes()[:24]
    assert header.startswith(b"\x89PNG")
    assert (int.from_bytes(header[16:20]), int.from_bytes(header[20:24])) == (1280, 800)

    again = run("screenshot", target, library=library)  # is there: --force would replace it
    assert (again.returncode, target.read_bytes()[:24]) == (1, header)
    assert str(target) in again.stderr
    small = run("screenshot", tmp_path / "small.png", "--size", "100x100", library=library)
    assert small.returncode == 1
    assert "least size" in small.stderr
    assert not (tmp_path / "small.png").exists()


def test_a_file_to_open_that_is_not_there_is_named_in_the_language_asked_for() -> None:
    nothing = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    result = run("nofile.txt", **nothing)
    assert result.returncode == 1
    absent, display = result.stderr.splitlines()
    assert "nofile.txt" in absent
    assert re.match("There is no display", display)
    assert not re.search(r"[\u4e00-\u9fff]", result.stderr)


def test_backup_copies_and_check_is_content(call, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite3"
    assert call("backup", copy)[0] == 0
    assert call("backup", copy)[0] == 1
    assert call("backup", copy, "--force")[0] == 0
    result = run("check", "--json", library=copy)
    assert result.returncode == 0
    assert json.loads(result.stdout) == {"sound": True, "articles": 5, "troubles": []}


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["show", "999"], 1),
        (["show", "x"], 2),
        (["show"], 2),
        (["list", "--nonsense"], 2),
        (["search"], 2),
        (["search", "词", "--limit", "-1"], 2),
        (["export", "1"], 2),
        (["export", "1", "--to", "a.doc"], 1),
        (["export", "1", "--to", "missing/folder/a.txt"], 1),
        (["export", "999", "--to", "a.txt"], 1),
        (["extract", "missing.txt"], 1),
        (["audit", "999"], 1),
        (["proposals", "--to", "a.doc"], 1),
        (["screenshot", "a.png", "--size", "big"], 2),
        (["screenshot", "a.png", "--theme", "rainbow"], 2),
        (["backup", "missing/folder/a.sqlite3"], 1),
        (["shwo", "1"], 2),
        (["search", ""], 2),
        (["search", "教育", "--limit", "0"], 2),
        (["screenshot", "a.jpg"], 2),
    ],
)
def test_what_goes_wrong_is_told_by_exit_code_and_message(
    call, arguments: list[str], code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.iterdir())
    result, out, err = call(*arguments)
    assert result == code
    assert out == ""
    assert err.strip()
    assert "Traceback" not in err
    assert sorted(tmp_path.iterdir()) == before


def test_a_newer_library_is_refused_with_a_message(library: Path) -> None:
    db = sqlite3.connect(library)
    db.execute(
        "insert into _sqlite_migrations (migration_set, name, applied_at)"
        " values ('reader_library', 'm999_later', '')"
    )
    db.commit()
    db.close()
    before = library.read_bytes()
    result = run("list", "--json", library=library)
    assert result.returncode == 1
    assert result.stdout == ""
    assert "made by a newer version" in result.stderr
    assert "Traceback" not in result.stderr
    assert library.read_bytes() == before


def test_json_is_alone_on_standard_output_in_any_locale(library: Path) -> None:
    result = run("search", "提案", "--json", library=library, LC_ALL="C", PYTHONUTF8="0")
    assert result.returncode == 0
    assert json.loads(result.stdout)["total"] == 4


def test_a_reader_that_goes_away_is_no_fault(library: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "reader_app", "list", "--library", str(library)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(60) in (0, 1)


def test_options_may_stand_before_or_after_the_command(call, library: Path) -> None:
    assert main(["--library", str(library), "list", "--json"]) == 0
    assert main(["list", "--library", str(library), "--json"]) == 0


def test_help_and_version_start_neither_qt_nor_sqlite_utils() -> None:
    for argument in ("--help", "--version"):
        code = (
            "import sys\nfrom reader_app.cli import main\n"
            f"try: main([{argument!r}])\nexcept SystemExit: pass\n"
            "heavy = {'PySide6', 'sqlite_utils', 'opencc', 'typst'} & set(sys.modules)\n"
            "sys.exit(repr(heavy) if heavy else 0)"
        )
        result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
        assert result.returncode == 0, result.stderr


def test_a_correction_stands_beside_what_is_printed(call, library: Path) -> None:
    numbers = article_numbers(call)
    set_place(library, numbers["000"], {DATE: "2025-11-15"})
    set_place(library, numbers["001"], {NEWSPAPER: "钱塘新区报"})
    shown = json.loads(call("show", numbers["000"], "--json")[1])["article"]
    assert (shown["date"], shown["origins"]["date"]) == ("2025-11-15", "corrected")
    assert shown["printed"] == {"date": None}
    tree = json.loads(call("list", "--json")[1])
    names = [publication["name"] for publication in tree["publications"]]
    assert names == ["钱塘新区报", "萧山日报", "区政府办", None]
    assert tree["publications"][1]["issues"][0]["date_origin"] == "corrected"
    set_place(library, numbers["000"], {DATE: ""})
    set_place(library, numbers["001"], {NEWSPAPER: ""})
    assert len(json.loads(call("list", "--json")[1])["publications"]) == 3


@pytest.mark.parametrize("page", [1, 5, 12, 40])
@pytest.mark.parametrize("command", ["check", "list", "search 提案", "show 1"])
def test_a_damaged_page_ends_in_a_message(library: Path, call, page: int, command: str) -> None:
    data = bytearray(library.read_bytes())
    data[page * 4096 : (page + 1) * 4096] = b"\xff" * 4096
    library.write_bytes(data)
    code, _, err = call(*command.split())
    assert "Traceback" not in err
    assert code in (0, 1)  # another page may be all that the command needs
    if command == "check":
        assert code == 1
        assert err
    assert library.read_bytes()[100:] == data[100:]


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["backup", "b.sqlite3"],
        ["show", "1"],
        ["search", "教育"],
        ["audit"],
        ["export", "1", "--to", "a.txt"],
        ["proposals", "--to", "a.csv"],
    ],
)
def test_a_slip_in_the_path_makes_no_library(
    arguments: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")

    assert main([*arguments, "--library", "没有/文库.sqlite3"]) == 1

    assert "没有这个文库" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_a_mistyped_command_opens_no_window(call, tmp_path: Path) -> None:
    code, out, err = call("shwo", "1")
    assert (code, out) == (2, "")
    assert "shwo" in err
    assert "show" in err.replace("shwo", "")
    assert call("完全不像")[0] == 2


def test_show_prints_the_text_too(call, tmp_path: Path) -> None:
    path = tmp_path / "短文.txt"
    path.write_text("老旧小区改造\n\n只有一段。\n", encoding="utf-8")
    code, out, _ = call("import", path)
    assert code == 0
    number = out.split()[-1]
    _, out, _ = call("show", number)
    assert out.splitlines()[0] == "老旧小区改造"
    assert out.splitlines()[-1].strip() == "只有一段。"


def test_an_existing_target_is_refused_before_anything_is_drawn(call, tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    target.write_text("mine")
    code, _, err = call("export", 999, "--to", target)  # no such article: that is not reached
    assert code == 1
    assert str(target) in err
    assert target.read_text() == "mine"


def test_a_fault_while_drawing_is_no_success(library: Path, tmp_path: Path) -> None:
    """Within a slot of the window, where Qt would swallow it."""
    program = (
        "import sys\n"
        "from reader_app.ui.panes.article import ArticlePane\n"
        "def show_article(self, *_): raise ValueError('a fault')\n"
        "ArticlePane.show_article = show_article\n"
        "from reader_app.cli import main\n"
        "sys.exit(main(sys.argv[1:]))\n"
    )
    picture = tmp_path / "a.png"
    result = subprocess.run(
        [sys.executable, "-c", program, "screenshot", picture, "--library", library],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        check=False,
        timeout=120,
    )
    assert result.returncode == 1
    assert "a fault" in result.stderr
