"""Tests of `generator.article.mentions`."""
