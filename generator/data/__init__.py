"""Tables of general language: every file says in its header what its columns mean."""
