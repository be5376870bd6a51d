"""SourceText in, Document out: every value with the characters it came from."""
