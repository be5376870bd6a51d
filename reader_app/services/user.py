"""Who is at the keyboard, for what is noted with every change by hand."""

from __future__ import annotations

import getpass


def user_name() -> str:
    """The name the system knows the user by; empty if it knows none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""
