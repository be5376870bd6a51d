"""Proposals told in running text: by whom, to whom, and what became of them."""
