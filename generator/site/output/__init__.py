"""Pages to files: the one writer, and what it can take over from the last build."""
