"""The library file: the only package with SQL."""
