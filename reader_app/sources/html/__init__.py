"""Saved web pages: bytes in, the article's text out, with what the markup names."""
