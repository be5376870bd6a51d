"""An article as it is shown in 简 or 繁: every word converted, every offset as it was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from reader_app.text.script import Script, in_script

T = TypeVar("T")

_KEPT = frozenset({"sources", "file", "rules_version", "printed", "corrections"})
"""Where values stand, and what is not for reading."""


def spelt(value: T, script: Script) -> T:
    """A copy of a value of the domain with all of its words in this script."""
    if script is Script.AS_PRINTED:
        return value
    converted: T = _converted(value, script)
    return converted


def _converted(value: Any, script: Script) -> Any:
    if type(value) is str:  # not an enum, which is a word of the program
        return in_script(value, script)
    if type(value) is tuple:  # not a Span
        return tuple(_converted(item, script) for item in value)
    if isinstance(value, Mapping):
        return {key: _converted(item, script) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        words = {
            field.name: _converted(getattr(value, field.name), script)
            for field in fields(value)
            if field.name not in _KEPT
        }
        return replace(value, **words)
    return value
