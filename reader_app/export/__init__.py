"""Records and articles to files; no Qt."""
