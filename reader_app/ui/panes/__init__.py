"""What is always on screen."""
