"""Which rules read an article: told without loading them, since that takes a quarter second."""

from __future__ import annotations

RULES_VERSION = "223"
"""Goes up with every change that makes the rules, or the audit, read something differently."""
