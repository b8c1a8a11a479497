"""The corpus as pages ask for it, computed once."""
