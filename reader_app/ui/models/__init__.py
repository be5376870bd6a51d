"""Qt item models over library rows."""
