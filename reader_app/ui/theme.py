"""How the window is coloured: a TOML file of named colours, a palette, one style sheet."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from string import Template

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from reader_app.paths import resource

FOLLOW_SYSTEM = "follow_system"
LIGHT = "newsprint"
DARK = "newsprint-dark"

_ROLES = {
    QPalette.ColorRole.Window: "paper",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "paper",
    QPalette.ColorRole.AlternateBase: "side",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "side",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.ToolTipBase: "side",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.PlaceholderText: "faded",
    QPalette.ColorRole.Highlight: "rule",
    QPalette.ColorRole.HighlightedText: "ink",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Mid: "rule",
    QPalette.ColorRole.Dark: "rule",
    QPalette.ColorRole.Light: "paper",
    QPalette.ColorRole.Midlight: "side",
    QPalette.ColorRole.Shadow: "rule",
    QPalette.ColorRole.Accent: "accent",
}


class Theme:
    """Named colours. ``theme["ink"]`` is one of them, ready for a painter."""

    def __init__(self, key: str, name: str, dark: bool, colors: dict[str, str]) -> None:
        self.key = key  # the file's stem: newsprint
        self.name = name  # 新闻纸
        self.dark = dark
        self.colors = colors

    def __getitem__(self, token: str) -> QColor:
        return QColor(self.colors[token])

    def palette(self) -> QPalette:
        palette = QPalette()
        for role, token in _ROLES.items():
            palette.setColor(role, self[token])
        for role in (
            QPalette.ColorRole.WindowText,
            QPalette.ColorRole.Text,
            QPalette.ColorRole.ButtonText,
        ):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self["faded"])
        return palette

    def style_sheet(self, template: str) -> str:
        """Fill ``$token`` places. An unknown token raises KeyError: a typo shows at once."""
        return Template(template).substitute(self.colors)


@cache
def load_theme(key: str) -> Theme:
    told = _values(resource(f"themes/{key}.toml").read_text(encoding="utf-8"))
    name, dark = told.pop("name"), told.pop("dark")
    return Theme(key, name, dark=dark == "true", colors=told)


def _values(toml: str) -> dict[str, str]:
    """The values of all ``name = "value"`` and ``name = true`` lines. A theme is nothing else,
    and importing tomllib would take longer than all colours do."""
    values = {}
    for line in toml.splitlines():
        name, equals, rest = line.partition("=")
        if equals and not name.startswith("#"):
            _, quoted, text = rest.partition('"')
            values[name.strip()] = text.partition('"')[0] if quoted else rest.strip()
    return values


def theme_keys() -> tuple[str, ...]:
    """Every theme that is shipped, by the stem of its file."""
    return tuple(sorted(path.stem for path in resource("themes").glob("*.toml")))


@cache
def style_template() -> str:
    """All style sheets in one, in the order of their names."""
    sheets: list[Path] = sorted(resource("styles").glob("*.qss"))
    return "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)


class Look(QObject):
    """The theme in force. Panes that paint for themselves listen to ``changed``."""

    changed = Signal()

    def __init__(self, chosen: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen = chosen
        # The palette before any of ours shows whether the desktop is dark.
        self._dark_desktop = QGuiApplication.palette().window().color().lightness() < 128
        self._theme = load_theme(self._resolved())

    @property
    def theme(self) -> Theme:
        return self._theme

    @property
    def chosen(self) -> str:
        """A theme's key, or ``FOLLOW_SYSTEM``."""
        return self._chosen

    def apply(self) -> None:
        """Put palette and style sheet on the application."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.setPalette(self._theme.palette())
        app.setStyleSheet(self._theme.style_sheet(style_template()))

    def listen(self) -> None:
        """From now on, follow the desktop when it turns dark or light."""
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)

    @Slot(str)
    def choose(self, key: str) -> None:
        self._chosen = key
        self._renew()

    @Slot()
    def _follow(self) -> None:
        from PySide6.QtCore import Qt  # all of Qt's enums: not before the first paint

        self._dark_desktop = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        if self._chosen == FOLLOW_SYSTEM:
            self._renew()

    def _renew(self) -> None:
        theme = load_theme(self._resolved())
        if theme is not self._theme:
            self._theme = theme
            self.apply()
            self.changed.emit()

    def _resolved(self) -> str:
        if self._chosen in theme_keys():
            return self._chosen
        return DARK if self._dark_desktop else LIGHT
