"""1. Files to articles: everything that editors hand in, whatever state it is in."""

from generator.sources.read import Reading, read_sources

__all__ = ["Reading", "read_sources"]
