"""The sidebar's facts in the language of the interface: what the paper says stays as it is."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from reader_app.ui.i18n import Language, speaking
from reader_app.ui.panes.sidebar.facts import Fact
from reader_app.ui.panes.sidebar.figures import Bar
from reader_app.ui.said import said

T = TypeVar("T")


def worded(value: T) -> T:
    """A copy of facts, in whatever they are wrapped, with labels and remarks to be read."""
    if speaking() is Language.SIMPLIFIED:
        return value
    copy: T = _worded(value)
    return copy


def _worded(value: Any) -> Any:
    if isinstance(value, Fact):
        return _fact(value)
    if isinstance(value, tuple):
        return tuple(map(_worded, value))
    if is_dataclass(value) and not isinstance(value, type):
        parts = {field.name: _worded(getattr(value, field.name)) for field in fields(value)}
        if isinstance(value, Bar):
            parts["remark"] = said(value.remark)
        return replace(value, **parts)
    return value


def _fact(fact: Fact) -> Fact:
    printed = bool(fact.spans) and fact.is_value
    return replace(
        fact,
        label=said(fact.label),
        value=fact.value if printed else said(fact.value),
        mark=said(fact.mark),
        by_hand=said(fact.by_hand),
    )
