"""The lexicon and what single words, names, numbers and values look like."""
