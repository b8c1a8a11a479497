"""1. Files to articles: one module per kind of input."""
