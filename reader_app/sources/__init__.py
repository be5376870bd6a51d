"""Bytes in, SourceText out."""
