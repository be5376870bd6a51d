"""Train what is learned from the texts with gold that are open: never from those held back."""
