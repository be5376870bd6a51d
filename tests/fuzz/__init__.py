"""Texts no press would print, against the whole way from bytes to records."""
