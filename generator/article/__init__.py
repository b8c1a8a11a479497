"""2. One article to its analysis: everything here depends on one article only."""
