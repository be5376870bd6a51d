"""The environment is made the same everywhere, and says what it lacks."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PACKAGING = Path(__file__).parents[2] / "packaging"
PIN = re.compile(r"^[A-Za-z0-9_.-]+==[0-9][0-9A-Za-z.]*$")


def pins() -> list[str]:
    lines = (PACKAGING / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def wanted_by(name: str, extras: frozenset[str], seen: set[tuple[str, frozenset[str]]]) -> None:
    """Gather what a distribution requires here, and what that requires in turn."""
    if (name, extras) in seen:
        return
    seen.add((name, extras))
    try:
        lines = requires(name) or []
    except PackageNotFoundError:  # an extra that is not installed
        return
    for requirement in map(Requirement, lines):
        places = [{"extra": extra} for extra in ("", *extras)]
        if requirement.marker is None or any(map(requirement.marker.evaluate, places)):
            child = canonicalize_name(requirement.name)
            wanted_by(child, frozenset(requirement.extras), seen)


def test_a_pin_is_a_name_and_a_version_and_nothing_else() -> None:
    assert [line for line in pins() if not PIN.match(line)] == []


def test_every_dependency_and_theirs_is_pinned() -> None:
    seen: set[tuple[str, frozenset[str]]] = set()
    wanted_by("reader-app", frozenset({"dev", "fuzz", "bundle"}), seen)
    wanted = {name for name, _ in seen} - {"reader-app", "pip"}  # pip comes with the environment
    pinned = {canonicalize_name(line.partition("==")[0]) for line in pins()}
    assert {"pyside6-essentials", "sqlite-utils", "pytest"} <= wanted
    assert wanted - pinned == set()


def seen_as(folder: Path, **answers: str) -> dict[str, str]:
    """A system on which some commands answer differently; ``id`` says that the user is no root."""
    for name, answer in ({"id": "1000"} | answers).items():
        command = folder / name.replace("_", "-")
        command.write_text(f"#!/bin/sh\necho '{answer}'\n", encoding="utf-8")
        command.chmod(0o755)
    return os.environ | {"PATH": f"{folder}:{os.environ['PATH']}"}


def see_to(*parts: str, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    command = [str(PACKAGING / "system_packages.sh"), *parts]
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems bring their libraries along")
def test_an_ordinary_user_gets_the_one_command_to_run(tmp_path: Path) -> None:
    answer = see_to("window", env=seen_as(tmp_path, ldconfig="0 libs found", apt_get=""))
    assert answer.returncode == 1
    assert "请运行下面这条命令" in answer.stderr
    (command,) = (line for line in answer.stderr.splitlines() if "apt-get install" in line)
    assert {"libgl1", "libegl1", "libxcb-cursor0", "libwayland-cursor0"} <= set(command.split())


@pytest.mark.skipif(sys.platform != "linux", reason="other systems bring their libraries along")
def test_nothing_is_said_where_nothing_is_missing(tmp_path: Path) -> None:
    answer = see_to("window", "test", env=seen_as(tmp_path))
    assert (answer.returncode, answer.stdout, answer.stderr) == (0, "", "")


def test_a_missing_system_library_is_a_sentence_and_not_a_fault(tmp_path: Path) -> None:
    # None in sys.modules makes the import fail, as a library that cannot be loaded does.
    start = "import sys; sys.modules['PySide6.QtWidgets'] = None; import reader_app.cli as cli; "
    start += "sys.exit(cli.main(sys.argv[1:]))"
    wish = ["screenshot", tmp_path / "w.png", "--library", tmp_path / "library.sqlite3"]
    command = [str(part) for part in (sys.executable, "-c", start, *wish)]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    assert answer.returncode == 1
    assert "系统缺少画窗口所需的库" in answer.stderr
    assert "Traceback" not in answer.stderr


PIP = """\
Collecting one (from reader-app)
  Downloading one-1.0-py3-none-any.whl.metadata (2 kB)
Collecting two==2.0
  Using cached two-2.0-py3-none-any.whl.metadata (3 kB)
Downloading one-1.0-py3-none-any.whl (96.0 MB)
Using cached two-2.0-py3-none-any.whl (5 kB)
Installing collected packages: one, two
Successfully installed one-1.0 two-2.0
"""


def test_the_first_start_tells_each_step_where_no_terminal_shows_it(tmp_path: Path) -> None:
    project = tmp_path / "project"
    shutil.copytree(PACKAGING, project / "packaging", ignore=shutil.ignore_patterns("screenshots"))
    (project / "pyproject.toml").touch()
    bin_ = project / ".venv" / "bin"
    bin_.mkdir(parents=True)
    (project / ".venv" / "lib" / "python3" / "site-packages").mkdir(parents=True)
    (bin_ / "activate").write_text(f"{project}/.venv", encoding="utf-8")
    says = f"case \"$*\" in *install*) echo 'WARNING: slow' >&2; cat <<'END'\n{PIP}END\n;; esac\n"
    (bin_ / "python").write_text(f"#!/bin/sh\n{says}", encoding="utf-8")
    (bin_ / "python").chmod(0o755)
    (project / ".venv/lib/python3/site-packages/_reader_app.pth").touch()

    command = [str(project / "packaging" / "setup_venv.sh"), "run"]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    lines = told.stderr.splitlines()
    steps = [line[:3] for line in lines if re.match(r"\d/\d ", line)]
    assert steps == ["1/3", "2/3", "3/3"]
    assert "  已取得 (fetched) 1/2  one-1.0-py3-none-any.whl (96.0 MB)" in lines
    assert "  已取得 (fetched) 2/2  two-2.0-py3-none-any.whl (5 kB)" in lines
    assert "WARNING" not in told.stderr
    assert any("正在安装，" in line for line in lines)
    assert subprocess.run(command, capture_output=True, text=True, check=True).stderr == ""
