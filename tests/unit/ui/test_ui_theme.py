"""The themes that are shipped are read as any reader of TOML has them."""

from __future__ import annotations

import tomllib

import pytest

from reader_app.paths import resource
from reader_app.ui.theme import load_theme, theme_keys


@pytest.mark.parametrize("key", theme_keys())
def test_a_theme_says_what_its_file_says(key: str) -> None:
    told = tomllib.loads(resource(f"themes/{key}.toml").read_text(encoding="utf-8"))
    theme = load_theme(key)
    assert {"name": theme.name, "dark": theme.dark, "colors": theme.colors} == told
    assert theme["ink"].name() == told["colors"]["ink"]
