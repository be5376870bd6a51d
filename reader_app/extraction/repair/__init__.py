"""Torn and misplaced passages brought home."""
