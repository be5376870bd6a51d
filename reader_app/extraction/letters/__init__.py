"""Letters that answer a proposal: opening, subject, answer, closing and signature."""
