"""The bundle brings along the parts of Qt that the program imports, and no others."""

from __future__ import annotations

import ast
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import PySide6
import pytest

import reader_app

PROJECT = Path(__file__).parents[2]
PROGRAM = Path(reader_app.__file__).parent


@pytest.fixture(scope="module")
def qt_parts() -> ModuleType:
    spec = importlib.util.spec_from_file_location("qt_parts", PROJECT / "packaging/qt_parts.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def qt_modules_imported_by(source: str) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.module == "PySide6":
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6."):
            found.add((node.module or "").split(".")[1])
        elif isinstance(node, ast.Import):
            names = (alias.name.split(".") for alias in node.names)
            found.update(name[1] for name in names if name[0] == "PySide6" and name[1:])
    return found


def test_the_list_of_qt_modules_is_what_the_program_imports(qt_parts: ModuleType) -> None:
    imported: set[str] = set()
    for path in PROGRAM.rglob("*.py"):
        imported |= qt_modules_imported_by(path.read_text(encoding="utf-8"))
    assert set(qt_parts.MODULES) == imported


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/QtWidgets.abi3.so",
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "PySide6/Qt/lib/libQt6XcbQpa.so.6",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/plugins/imageformats/libqjpeg.so",
        "PySide6/Qt/translations/qtbase_zh_CN.qm",
        "resources/fonts/NotoSerifSC-Regular.ttf",
        "libxcb-cursor.so.0",
    ],
)
def test_what_the_window_needs_stays(qt_parts: ModuleType, name: str) -> None:
    assert qt_parts.is_needed(name)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems name other plugins")
def test_every_plugin_that_is_named_is_there_under_that_name(qt_parts: ModuleType) -> None:
    folder = Path(PySide6.__file__).parent / "Qt" / "plugins"
    elsewhere = {"qwindows", "qcocoa"}
    named = {f"{place}/{plugin}" for place, some in qt_parts.PLUGINS.items() for plugin in some}
    there = {f"{path.parent.name}/{path.stem[3:]}" for path in folder.rglob("lib*.so")}
    assert {name for name in named - there if name.split("/")[1] not in elsewhere} == set()


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/QtTest.abi3.so",
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "PySide6/Qt/lib/libQt6Test.so.6",
        "PySide6/Qt/plugins/sqldrivers/libqsqlite.so",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/qml/QtQuick/qmldir",
        "PySide6/Qt/translations/qtbase_de.qm",
    ],
)
def test_what_nothing_uses_goes(qt_parts: ModuleType, name: str) -> None:
    assert not qt_parts.is_needed(name)
