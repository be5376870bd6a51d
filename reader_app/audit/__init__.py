"""Document in, findings out; one module per kind of doubt."""
