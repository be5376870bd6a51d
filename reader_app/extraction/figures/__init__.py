"""What sentences count, and what the classes mean."""
