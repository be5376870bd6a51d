"""What comes and goes."""
