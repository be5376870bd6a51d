#!/usr/bin/env python3
"""Put the program into the menu of the user who runs this, or take it out again.

    install_desktop.py [--launcher FILE] [--remove]

The entry starts FILE, by default the window command of the project's own environment. Standard
library only, so that removing works without the environment.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
APP = "arpa.home.reader_app"
PNG_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def data_home() -> Path:
    """Where a user's own menu entries and icons live, by the XDG base directory rules."""
    named = os.environ.get("XDG_DATA_HOME", "")
    return Path(named) if os.path.isabs(named) else Path.home() / ".local" / "share"


def icon_files(home: Path) -> Iterator[tuple[Path, Path]]:
    """Each icon of the project, and where it belongs."""
    icons, theme = PROJECT / "resources" / "icons", home / "icons" / "hicolor"
    yield icons / "reader-app.svg", theme / "scalable" / "apps" / f"{APP}.svg"
    for size in PNG_SIZES:
        yield icons / f"reader-app-{size}.png", theme / f"{size}x{size}" / "apps" / f"{APP}.png"


def entry_files(home: Path) -> tuple[Path, Path]:
    return home / "applications" / f"{APP}.desktop", home / "metainfo" / f"{APP}.metainfo.xml"


def quoted(argument: str) -> str:
    """An argument of an Exec line: quoted by its rules, then escaped as a value of the file."""
    for special in ("\\", '"', "`", "$"):
        argument = argument.replace(special, "\\" + special)
    argument = argument.replace("%", "%%")
    return f'"{argument}"'.replace("\\", "\\\\")


def entry_text(launcher: Path) -> str:
    """The menu entry, starting the launcher by its full path: a double click knows no PATH."""
    lines = []
    for line in (PROJECT / "packaging" / f"{APP}.desktop").read_text(encoding="utf-8").splitlines():
        if line.startswith("Exec="):
            escaped = str(launcher).replace("\\", "\\\\")
            lines += [f"TryExec={escaped}", f"Exec={quoted(str(launcher))} %F"]
        else:
            lines.append(line)
    return "\n".join(lines) + "\n"


def install(home: Path, launcher: Path) -> Path:
    entry, metainfo = entry_files(home)
    for source, target in icon_files(home):
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    for target in (entry, metainfo):
        target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(PROJECT / "packaging" / f"{APP}.metainfo.xml", metainfo)
    entry.write_text(entry_text(launcher), encoding="utf-8")
    entry.chmod(0o755)  # some desktops ask before they start an entry that is not executable
    refresh_menus(home)
    return entry


def remove(home: Path) -> None:
    for target in (*entry_files(home), *(target for _, target in icon_files(home))):
        target.unlink(missing_ok=True)
    refresh_menus(home)


def refresh_menus(home: Path) -> None:
    """Desktops notice new files by themselves; those with a cache are told."""
    for command in (
        ["update-desktop-database", "-q", str(home / "applications")],
        ["gtk-update-icon-cache", "-q", "-t", "-f", str(home / "icons" / "hicolor")],
    ):
        if shutil.which(command[0]) and Path(command[-1]).is_dir():
            subprocess.run(command, check=False, stderr=subprocess.DEVNULL)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    default = PROJECT / ".venv" / "bin" / "reader-app-window"
    parser.add_argument("--launcher", type=Path, default=default, help=f"default: {default}")
    parser.add_argument("--remove", action="store_true", help="take the entry out again")
    wish = parser.parse_args()

    if wish.remove:
        remove(data_home())
        print("已从应用菜单中移除 (removed from the menu)。")
        return 0
    launcher = Path(os.path.abspath(wish.launcher))
    if not os.access(launcher, os.X_OK):
        print(f"找不到启动程序 (no such program): {launcher}", file=sys.stderr)
        return 1
    entry = install(data_home(), launcher)
    print(f"已加入应用菜单 (added to the menu): {entry}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
