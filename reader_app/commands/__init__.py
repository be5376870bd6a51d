"""What the program does without a window: arguments, wording and printing. No logic of its own."""
