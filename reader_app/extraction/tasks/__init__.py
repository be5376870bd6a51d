"""Tasks of a government and how far they are: tables, lists, cards and prose."""
