"""The wheel brings everything along: an installed program needs no source folder."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    subprocess.run([*build, "--directory", folder], cwd=PROJECT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


def shipped(folder: str) -> set[str]:
    files = (path for path in (PROJECT / folder).rglob("*") if path.is_file())
    return {f"reader_app/{path.relative_to(PROJECT).as_posix()}" for path in files}


@pytest.mark.parametrize("folder", ["resources", "seeds"])
def test_everything_that_is_shipped_is_in_the_wheel(wheel: Path, folder: str) -> None:
    with zipfile.ZipFile(wheel) as archive:
        assert shipped(folder) <= set(archive.namelist())


def test_the_unpacked_wheel_fills_a_library_from_any_folder(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    start = "import sys; sys.path.insert(0, sys.argv.pop(1)); import reader_app.cli as cli; "
    start += "assert cli.__file__.startswith(sys.path[0]); sys.exit(cli.main())"
    command = [sys.executable, "-I", "-c", start, str(tmp_path / "installed")]
    command += ["list", "--json", "--library", str(tmp_path / "library.sqlite3")]

    answer = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert answer.returncode == 0, answer.stderr
    names = [publication["name"] for publication in json.loads(answer.stdout)["publications"]]
    assert "萧山日报" in names


def test_both_commands_are_installed(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith("entry_points.txt"))
        points = archive.read(name).decode()
    assert "[console_scripts]\nreader-app = " in points
    assert "[gui_scripts]\nreader-app-window = " in points
