"""电子报阅读机: a desktop reader for Chinese newspaper pages about proposals and work tasks."""

__version__ = "0.1.0"
