"""Proposals that a page sets apart: their heads, labelled fields, texts, rounds and sections."""
