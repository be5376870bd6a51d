"""Which parts of Qt the program uses: the one list that the bundle is trimmed by.

A test compares MODULES with the imports of the program, so that trimming cannot remove something
needed.
"""

from __future__ import annotations

from pathlib import PurePath

MODULES = ("QtCore", "QtGui", "QtNetwork", "QtWidgets")  # of the network only the local server

# Plugins that are kept, by folder; an empty tuple keeps the whole folder.
PLUGINS: dict[str, tuple[str, ...]] = {
    "platforms": ("qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"),
    "platforminputcontexts": (
        "composeplatforminputcontextplugin",
        "ibusplatforminputcontextplugin",  # Chinese input
    ),
    "platformthemes": ("qxdgdesktopportal",),
    "styles": (),
    "xcbglintegrations": (),
    "wayland-decoration-client": (),
    "wayland-graphics-integration-client": (),
    "wayland-shell-integration": (),
    "imageformats": ("qjpeg", "qwebp", "qtiff", "qico", "qicns"),
}

# Qt's libraries beyond those of MODULES that the plugins above are linked with.
LIBRARIES = ("DBus", "OpenGL", "XcbQpa", "WaylandClient", "WaylandEglClientHwIntegration")

TRANSLATIONS = ("qtbase_zh_CN.qm", "qtbase_zh_TW.qm")


def is_needed(name: str) -> bool:
    """Whether a file that the bundler wants to take along, by its place in the bundle, is used."""
    place = PurePath(name.replace("\\", "/"))
    parts, stem = place.parts, place.name.removeprefix("lib").split(".")[0]
    if "plugins" in parts and "PySide6" in parts:
        folder = parts[parts.index("plugins") + 1]
        kept = PLUGINS.get(folder)
        return kept is not None and (not kept or stem in kept)
    if "translations" in parts and "PySide6" in parts:
        return place.name in TRANSLATIONS
    if "qml" in parts and "PySide6" in parts:
        return False
    if parts[0] == "PySide6" and stem.startswith("Qt") and "abi3" in place.name:
        return stem in MODULES
    if stem.startswith("Qt6"):
        wanted = {module.removeprefix("Qt") for module in MODULES} | set(LIBRARIES)
        return stem.removeprefix("Qt6") in wanted
    return True
