"""Names: the cases in `tests/cases/names`, and properties of every comparison."""
