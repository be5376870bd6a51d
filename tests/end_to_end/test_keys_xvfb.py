"""The program as its user starts it, on a real display, driven by real key presses."""

from __future__ import annotations

import configparser
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.x_server import x_server

PROJECT = Path(__file__).parents[2]
pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(
        not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="needs Xvfb and xdotool"
    ),
]
PATIENCE = 30.0


def wait_for(what: Callable[[], object], why: str) -> None:
    """Until ``what`` holds. Polling, since the program under test is another process."""
    end = time.monotonic() + PATIENCE
    while not what():
        assert time.monotonic() < end, why
        time.sleep(0.05)


@pytest.fixture
def display() -> Iterator[str]:
    """An X server of the test's own, on a display that is free."""
    with x_server() as name:
        assert name, "Xvfb did not start"
        yield name


class Reader:
    """The running program, and the keyboard before it."""

    def __init__(self, display: str, library: Path, *files: Path) -> None:
        self._environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self._complaints = library.with_name("complaints.txt")
        command = [sys.executable, "-m", "reader_app", "--library", str(library), *map(str, files)]
        with self._complaints.open("a") as complaints:
            self.program = subprocess.Popen(
                command,
                cwd=PROJECT,
                env=self._environment,
                stdout=subprocess.DEVNULL,
                stderr=complaints,
            )
        wait_for(lambda: "电子报阅读机" in self.title, "no window")

    def _xdotool(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self._environment, capture_output=True, text=True, check=False
        )
        return done.stdout.strip()

    @property
    def window(self) -> str:
        """The largest visible window: the main one."""
        names = self._xdotool("search", "--onlyvisible", "--name", "电子报阅读机").split()
        return names[0] if names else ""

    @property
    def title(self) -> str:
        return self._xdotool("getwindowname", self.window) if self.window else ""

    def titles(self) -> list[str]:
        """The names of all visible windows."""
        numbers = self._xdotool("search", "--onlyvisible", "--name", ".").split()
        return [self._xdotool("getwindowname", number) for number in numbers]

    def press(self, *keys: str) -> None:
        self._xdotool("windowfocus", "--sync", self.window)
        for key in keys:
            self._xdotool("key", "--clearmodifiers", key)

    def dismiss(self, name: str) -> None:
        """Press Esc in the window of this name until it has gone: without a window manager a
        new window may be seen before it has the keyboard."""

        def gone() -> bool:
            numbers = self._xdotool("search", "--onlyvisible", "--name", name).split()
            for number in numbers:
                self._xdotool("windowfocus", "--sync", number)
                self._xdotool("key", "Escape")
            return not numbers

        wait_for(gone, f"Esc does not close {name}")

    def type(self, words: str) -> None:
        self._xdotool("type", "--delay", "20", words)

    def stop(self) -> str:
        """End the program if it still runs; what it had to complain of."""
        if self.program.poll() is None:
            self.program.terminate()
            self.program.wait()
        return self._complaints.read_text(encoding="utf-8")

    def close(self) -> None:
        self.press("ctrl+q")
        assert self.program.wait(PATIENCE) == 0


@pytest.fixture
def start(display: str, tmp_path: Path) -> Iterator[Callable[..., Reader]]:
    readers: list[Reader] = []

    def starter(*files: Path) -> Reader:
        reader = Reader(display, tmp_path / "library.sqlite3", *files)
        readers.append(reader)
        return reader

    yield starter
    assert [reader.stop() for reader in readers] == [""] * len(readers)


FIRST = "区政协十五届四次会议重点督办提案综述"


def test_a_newcomer_reads_walks_searches_and_comes_back(
    start: Callable[..., Reader], tmp_path: Path
) -> None:
    reader = start()
    wait_for(lambda: FIRST in reader.title, "the first paper does not open")
    assert "萧山日报" in reader.title
    reader.press("Right")
    wait_for(lambda: FIRST not in reader.title, "→ does not go on")
    second = reader.title
    reader.press("Left")
    wait_for(lambda: FIRST in reader.title, "← does not go back")

    # In the search field letters are words, and the keys for the whole window are still heard.
    reader.press("ctrl+k")
    reader.type("jjk ")
    reader.press("ctrl+Next")
    wait_for(lambda: reader.title == second, "Ctrl+PgDn is swallowed by the field")
    reader.press("ctrl+Prior")
    wait_for(lambda: FIRST in reader.title, "Ctrl+PgUp is swallowed by the field")
    reader.press("ctrl+plus", "ctrl+plus")
    reader.press("ctrl+k", "ctrl+a", "BackSpace")

    # The find field: likewise.
    reader.press("ctrl+f")
    reader.type("jk ")
    assert FIRST in reader.title
    reader.press("ctrl+k", "Escape", "Escape", "Escape")

    # A sheet opens and closes, and the article has the keys again.
    reader.press("F1")
    wait_for(lambda: any("快捷键" in title for title in reader.titles()), "F1 opens nothing")
    reader.dismiss("快捷键")
    reader.press("j")
    wait_for(lambda: reader.title == second, "J does nothing after the sheet has closed")
    reader.close()

    settings = configparser.ConfigParser()
    settings.read(tmp_path / "library.window.ini")
    assert int(settings["reading"]["font_size"]) == 21

    again = start()
    wait_for(lambda: again.title == second, "the place is not remembered")
    again.close()


def test_keys_that_a_line_edit_would_take_reach_the_window(start: Callable[..., Reader]) -> None:
    reader = start()
    wait_for(lambda: FIRST in reader.title, "the first paper does not open")
    for field in ("ctrl+k", "ctrl+f"):
        reader.press(field, "ctrl+e")
        wait_for(lambda: any("导出" in title for title in reader.titles()), f"{field}: no export")
        reader.dismiss("导出")
    reader.close()


def test_a_file_named_on_the_command_line_is_imported_and_open(
    start: Callable[..., Reader], tmp_path: Path
) -> None:
    path = tmp_path / "新到.md"
    path.write_text("# 一篇刚刚送到的文章\n\n正文在这里。\n", encoding="utf-8")
    reader = start(path)
    wait_for(lambda: "一篇刚刚送到的文章" in reader.title, "the file does not open")
    reader.close()


@pytest.mark.parametrize(
    ("language", "said"), [("zh_CN.UTF-8", "显示器"), ("C.UTF-8", "There is no display")]
)
def test_without_a_display_the_program_says_so(tmp_path: Path, language: str, said: str) -> None:
    environment = {
        key: value
        for key, value in os.environ.items()
        if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LANGUAGE", "LC_MESSAGES")
    }
    environment["LC_ALL"] = language
    done = subprocess.run(
        [sys.executable, "-m", "reader_app", "--library", str(tmp_path / "l.sqlite3")],
        cwd=PROJECT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert said in done.stderr
