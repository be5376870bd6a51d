"""What the program can do, one module per verb; what commands and window call."""
