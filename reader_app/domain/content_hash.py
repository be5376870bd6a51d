"""What makes two texts the same."""

from __future__ import annotations

import hashlib


def content_hash(text: str) -> str:
    """SHA-256 of its characters, whatever file or encoding they came in."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
