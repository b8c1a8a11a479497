"""Which articles are one report, which replaces which, and what recurs in them."""
