"""What a newspaper and a proposal are. Standard library only."""
