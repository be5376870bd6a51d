"""Decisions that no single word tells: features weighed by what the texts with gold taught."""
