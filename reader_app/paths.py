"""Where resources and user data live, from a source tree, a wheel or a bundle."""

from __future__ import annotations

import sys
from pathlib import Path

APP_ID = "reader-app"
DESKTOP_ID = "arpa.home.reader_app"  # the menu entry that desktops show our windows under


def _shipped() -> Path:
    """The folder that holds ``resources`` and ``seeds``.

    In a bundle that is the unpacked folder, in a wheel the package itself
    (the build copies them in), and in a source tree the project's root.
    """
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle:
        return Path(bundle)
    package = Path(__file__).parent
    return package if (package / "resources").is_dir() else package.parent


def resource(name: str) -> Path:
    """The path of ``resources/<name>``, for example ``themes/newsprint.toml``."""
    return _shipped() / "resources" / name


def seeds() -> tuple[Path, ...]:
    """The texts of the first start, in the order of their names."""
    return tuple(sorted((_shipped() / "seeds").glob("*.txt")))


def default_library() -> Path:
    """The library of the user who runs the program."""
    from platformdirs import user_data_path  # here, since most starts name no other library

    return user_data_path(APP_ID, appauthor=False) / "library.sqlite3"
