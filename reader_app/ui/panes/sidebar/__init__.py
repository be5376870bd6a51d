"""The parts of the sidebar: facts, cards, bars and findings."""
