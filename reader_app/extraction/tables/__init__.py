"""Proposals in tables: ruled, parted by tabs or gaps, or flattened to a cell a paragraph."""
