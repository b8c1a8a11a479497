"""Tests, laid out as `generator/` is."""
