"""Tests of `generator.article`."""
