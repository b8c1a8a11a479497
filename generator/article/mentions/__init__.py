"""The names in one article: where they stand, of what type they are, which offices stand beside them, which are one entity."""
