"""What kind of page a text is."""
