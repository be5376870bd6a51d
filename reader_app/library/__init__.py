"""The library file: the only package with SQL and sqlite-utils."""
