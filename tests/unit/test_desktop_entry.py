"""The menu entry, the icon and the store's description are what desktops expect."""

from __future__ import annotations

import configparser
import os
import shlex
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer

from reader_app import __version__
from reader_app.paths import DESKTOP_ID, resource
from reader_app.sources.registry import READERS

PACKAGING = Path(__file__).parents[2] / "packaging"
ENTRY = PACKAGING / f"{DESKTOP_ID}.desktop"
METAINFO = PACKAGING / f"{DESKTOP_ID}.metainfo.xml"
INSTALLER = PACKAGING / "install_desktop.py"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="menu entries are a Linux matter")


def run(*command: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(part) for part in command],
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def entry_of(path: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(path.read_text(encoding="utf-8"))
    return parser["Desktop Entry"]


@pytest.fixture
def launcher(tmp_path: Path) -> Path:
    """A program that says into ``started`` what it got, in a folder with an awkward name."""
    folder = tmp_path / '报 纸 "x" $HOME `y`'
    folder.mkdir()
    script = folder / "reader app"
    script.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {shlex.quote(str(tmp_path))}/started\n')
    script.chmod(0o755)
    return script


def test_the_entry_is_valid() -> None:
    answer = run("desktop-file-validate", ENTRY)
    assert (answer.returncode, answer.stdout) == (0, "")


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
KINDS = {
    ".txt": {"text/plain"},
    ".md": {"text/markdown"},
    ".markdown": {"text/markdown"},
    ".html": {"text/html"},
    ".htm": {"text/html"},
    ".shtml": {"text/html"},
    ".xhtml": {"application/xhtml+xml"},
    ".mht": {"multipart/related", "application/x-mimearchive"},
    ".mhtml": {"multipart/related", "application/x-mimearchive"},
    ".docx": {WORD},
    ".epub": {"application/epub+zip"},
    ".zip": {"application/zip"},
    ".pdf": {"application/pdf"},
    ".json": {"application/json"},
    ".csv": {"text/csv"},
    ".tsv": set(),  # no name of its own that desktops agree on
    ".xlsx": {SHEET},
    ".xls": {"application/vnd.ms-excel"},
    ".ods": {"application/vnd.oasis.opendocument.spreadsheet"},
    ".png": {"image/png"},
    ".jpg": {"image/jpeg"},
    ".jpeg": {"image/jpeg"},
    ".tif": {"image/tiff"},
    ".tiff": {"image/tiff"},
}
"""What desktops call the files of each suffix, by freedesktop's shared-mime-info."""


def test_the_entry_opens_every_kind_of_file_that_can_be_read() -> None:
    entry = entry_of(ENTRY)
    assert entry["Exec"].endswith(" %F")
    assert set(entry["MimeType"].rstrip(";").split(";")) == set().union(*KINDS.values())
    assert set(READERS) <= set(KINDS)
    named = {each.text for each in ElementTree.parse(METAINFO).getroot().iter("mediatype")}
    assert named == set().union(*KINDS.values())
    assert entry["Name[zh_CN]"] == "电子报阅读机"


def test_the_description_for_software_stores_is_valid() -> None:
    answer = run("appstreamcli", "validate", "--no-net", "--pedantic", METAINFO)
    assert answer.returncode == 0, answer.stdout
    assert "Validation was successful." in answer.stdout


def test_the_description_names_the_entry_and_this_version() -> None:
    component = ElementTree.parse(METAINFO).getroot()
    assert component.findtext("launchable") == ENTRY.name
    releases = [release.get("version") for release in component.iter("release")]
    assert releases[0] == __version__


@pytest.mark.parametrize("size", SIZES)
def test_the_icon_is_drawn_in_the_sizes_of_menus(size: int) -> None:
    image = QImage(str(resource(f"icons/reader-app-{size}.png")))
    assert (image.width(), image.height()) == (size, size)
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(size // 3, size // 8).alpha() == 255


@pytest.mark.parametrize("name", ["reader-app.svg", "reader-app-small.svg"])
def test_the_drawings_need_no_font(name: str) -> None:
    drawing = resource(f"icons/{name}")
    assert QSvgRenderer(str(drawing)).isValid()
    assert "<text" not in drawing.read_text(encoding="utf-8")


def test_installing_puts_entry_and_icons_into_the_users_menu(
    tmp_path: Path, launcher: Path
) -> None:
    home = tmp_path / "share"
    answer = run(sys.executable, INSTALLER, "--launcher", launcher, XDG_DATA_HOME=str(home))
    assert answer.returncode == 0, answer.stderr

    installed = home / "applications" / ENTRY.name
    assert run("desktop-file-validate", installed).stdout == ""
    icon = entry_of(installed)["Icon"]
    for size in SIZES:
        assert (home / "icons/hicolor" / f"{size}x{size}" / "apps" / f"{icon}.png").is_file()
    assert (home / "icons/hicolor/scalable/apps" / f"{icon}.svg").is_file()


def test_a_double_click_starts_the_launcher_with_the_files(tmp_path: Path, launcher: Path) -> None:
    home = tmp_path / "share"
    run(sys.executable, INSTALLER, "--launcher", launcher, XDG_DATA_HOME=str(home))
    paper = tmp_path / "第 1 版.txt"
    paper.write_text("报", encoding="utf-8")

    os.mkfifo(tmp_path / "started")
    reader = ["timeout", "20", "cat", str(tmp_path / "started")]
    with subprocess.Popen(reader, stdout=subprocess.PIPE, text=True) as reading:
        answer = run("gio", "launch", home / "applications" / ENTRY.name, paper)
        noted, _ = reading.communicate()

    assert answer.returncode == 0, answer.stderr
    assert noted.splitlines() == [str(paper)]


def test_removing_leaves_nothing_behind(tmp_path: Path, launcher: Path) -> None:
    home = tmp_path / "share"
    run(sys.executable, INSTALLER, "--launcher", launcher, XDG_DATA_HOME=str(home))
    answer = run(sys.executable, INSTALLER, "--remove", XDG_DATA_HOME=str(home))
    assert answer.returncode == 0
    left = [path.name for path in home.rglob("*") if path.is_file()]
    assert [name for name in left if "reader_app" in name] == []


def test_a_launcher_that_is_not_there_is_refused(tmp_path: Path) -> None:
    home = tmp_path / "share"
    answer = run(
        sys.executable, INSTALLER, "--launcher", tmp_path / "none", XDG_DATA_HOME=str(home)
    )
    assert answer.returncode == 1
    assert str(tmp_path / "none") in answer.stderr
    assert not home.exists()
